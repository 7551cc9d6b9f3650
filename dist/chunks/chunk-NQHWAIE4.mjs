import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  allowsDirect,
  downloadRemedy,
  extractTar,
  extractZip,
  fetchGoDevArchive,
  fetchGoDevList,
  provenHash,
  tryProxies,
  withoutSecret
} from "./chunk-4PN6BFV4.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  TOOLCHAIN_MODULE,
  moduleVersion,
  parseToolchainList,
  platformText,
  versionsOf
} from "./chunk-MFDAGXMK.mjs";
import {
  minorOf,
  newestOf
} from "./chunk-OBDWTBOT.mjs";

// src/toolchain/fetch-toolchain.ts
var LIST_LIMIT = 16 * 2 ** 20;
var ARCHIVE_LIMIT = 2 ** 30;
async function fetchToolchainList({
  proxies,
  goDevUrl,
  fetcher
}) {
  return tryProxies(proxies, async (entry) => {
    const answer = await getFrom(entry, "@v/list", LIST_LIMIT, goDevUrl, fetcher);
    if (answer.state !== "ok") return answer;
    const value = parseToolchainList(answer.value.toString("utf8"));
    return value.length > 0 ? { state: "ok", value } : {
      state: "missing",
      message: `${withoutSecret(addressOf(entry, goDevUrl))} lists no toolchain`
    };
  });
}
async function fetchToolchain(version, platform, sources) {
  const { proxies, proof, goDevUrl, fetcher } = sources;
  const module = moduleVersion(version, platform);
  const fetching = tryProxies(
    proxies,
    (entry) => getFrom(entry, `@v/${module}.zip`, ARCHIVE_LIMIT, goDevUrl, fetcher)
  );
  const isThere = fetching.then((answer) => answer.state === "ok");
  const [zip, proven] = await Promise.all([
    fetching,
    "hash" in proof ? success(proof) : provenHash(module, proof.database, proxies, fetcher, isThere)
  ]);
  if (zip.state === "missing") return fetchFromGoDev(version, platform, zip.message, sources);
  if (zip.state === "failed")
    return failure(
      "GTB1202",
      `Go ${version} for ${platformText(platform)} cannot be downloaded: ${zip.message}`,
      await newestThereIs(version, platform, sources, []),
      downloadRemedy(zip.message, "set go-version to a release that there is, or correct GOPROXY")
    );
  if (!proven.ok) return proven;
  return success({
    source: "module-proxy",
    extract: async (folder) => {
      const prefix = `${TOOLCHAIN_MODULE}@${module}/`;
      const { hash } = await extractZip(zip.value, prefix, folder);
      if (hash === proven.value.hash) return success(hash);
      const says = "hash" in proof ? "go-checksum" : `checksum database ${proof.database.key.name}`;
      return failure(
        "GTB1203",
        `the zip of ${TOOLCHAIN_MODULE}@${module} has hash ${hash}`,
        `${proven.value.hash}, as ${says} says`,
        "hash" in proof ? "correct go-checksum; if it is right, the proxy serves a changed toolchain" : "do not use this proxy: it serves a changed toolchain"
      );
    }
  });
}
async function fetchFromGoDev(version, platform, proxySaid, sources) {
  const { proxies, proof, goDevUrl, fetcher } = sources;
  const name = `Go ${version} for ${platformText(platform)}`;
  if ("hash" in proof)
    return failure(
      "GTB1202",
      `${name} is not in the module proxy: ${proxySaid}`,
      "the module zip that go-checksum is the hash of",
      "correct GOPROXY or go-version, or remove go-checksum to allow the archive of go.dev/dl"
    );
  if (!allowsDirect(proxies))
    return failure(
      "GTB1201",
      `there is no ${name}: ${proxySaid}; go.dev is not asked, because GOPROXY has no "direct"`,
      await newestThereIs(version, platform, sources, []),
      `set go-version to a release that the proxy has, let it serve ${TOOLCHAIN_MODULE}, or end GOPROXY in ",direct"`
    );
  const list = await fetchGoDevList(goDevUrl, platform, fetcher);
  const listed = list.state === "ok" ? list.value : [];
  const archive = listed.find((one) => one.version === version);
  if (archive === void 0) {
    const goDevSaid = list.state === "ok" ? `${goDevUrl}/dl does not list it` : list.message;
    return failure(
      list.state === "ok" ? "GTB1201" : "GTB1202",
      `there is no ${name}: ${proxySaid}; ${goDevSaid}`,
      await newestThereIs(
        version,
        platform,
        sources,
        listed.map((one) => one.version)
      ),
      downloadRemedy(goDevSaid, "set go-version to a release that there is for this platform")
    );
  }
  const bytes = await fetchGoDevArchive(goDevUrl, archive, ARCHIVE_LIMIT, fetcher);
  if (bytes.state !== "ok")
    return failure(
      "GTB1202",
      `${name} cannot be downloaded: ${proxySaid}; ${bytes.message}`,
      "",
      downloadRemedy(bytes.message, "try again later, or set GOPROXY to a proxy that has it")
    );
  return success({
    source: "go.dev",
    extract: async (folder) => {
      if (archive.filename.endsWith(".zip")) await extractZip(bytes.value, "go/", folder);
      else await extractTar(bytes.value, "go/", folder);
      return success(`sha256:${archive.sha256}`);
    }
  });
}
function addressOf(entry, goDevUrl) {
  if (entry.kind === "off") return "GOPROXY=off";
  return entry.kind === "direct" ? `${goDevUrl}/dl/mod` : entry.url;
}
async function getFrom(entry, file, limit, goDevUrl, fetcher) {
  if (entry.kind === "off") return { state: "failed", message: "GOPROXY=off forbids downloads" };
  const url = `${addressOf(entry, goDevUrl)}/${TOOLCHAIN_MODULE}/${file}`;
  const answer = await fetcher.get(url, limit);
  return answer.state === "ok" ? { state: "ok", value: answer.bytes } : answer;
}
async function newestThereIs(version, platform, sources, known) {
  const list = await fetchToolchainList(sources);
  const versions = [...known, ...list.state === "ok" ? versionsOf(list.value, platform) : []];
  const newest = newestOf(versions);
  if (newest === void 0) return "";
  const minor = minorOf(version);
  const ofMinor = newestOf(versions.filter((one) => minorOf(one) === minor));
  const also = ofMinor === void 0 || ofMinor === newest ? "" : `; the newest of ${minor}: ${ofMinor}`;
  return `a release for ${platformText(platform)}; the newest there is: ${newest}${also}`;
}

export {
  fetchToolchainList,
  fetchToolchain
};

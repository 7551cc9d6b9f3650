import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  downloadRemedy,
  extractTar,
  extractZip,
  parseGoDevList,
  provenHash,
  withoutSecret,
  zipHash
} from "./chunk-4PN6BFV4.mjs";
import "./chunk-NUTRPTQO.mjs";
import "./chunk-TWAQL2W4.mjs";
import "./chunk-7TB255KL.mjs";
import "./chunk-MKVJ6KDP.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  TOOLCHAIN_MODULE,
  moduleVersion,
  platformText
} from "./chunk-MFDAGXMK.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/toolchain/proof/distribution-files.ts
var ONLY_IN_ARCHIVES = /^(?:api|doc|misc|test)\//;
function inToolchainModule(path) {
  return !ONLY_IN_ARCHIVES.test(path);
}
function toolchainFileName(module, path) {
  return `${TOOLCHAIN_MODULE}@${module}/${path.replace(/(^|\/)go\.mod$/, "$1_go.mod")}`;
}

// src/toolchain/fetch-mirror.ts
var LIST_LIMIT = 64 * 2 ** 20;
var ARCHIVE_LIMIT = 2 ** 30;
async function mirrorList(base, platform, { fetcher }) {
  const answer = await fetcher.get(`${base}/?mode=json&include=all`, LIST_LIMIT);
  if (answer.state !== "ok") return [];
  return parseGoDevList(answer.bytes.toString("utf8"), platform) ?? [];
}
async function fetchFromMirror(version, platform, base, sources) {
  const { proof, proxies, fetcher } = sources;
  const module = moduleVersion(version, platform);
  const url = `${base}/${await archiveName(version, platform, base, sources)}`;
  const [bytes, proven] = await Promise.all([
    fetcher.get(url, ARCHIVE_LIMIT),
    "hash" in proof ? success(proof) : provenHash(module, proof.database, proxies, fetcher)
  ]);
  if (bytes.state !== "ok")
    return failure(
      bytes.state === "missing" ? "GTB1201" : "GTB1202",
      `Go ${version} for ${platformText(platform)} is not to be had from go-download-base-url: ${withoutSecret(bytes.message)}`,
      `an archive at ${withoutSecret(url)}`,
      downloadRemedy(
        bytes.message,
        "set go-version to a release that the mirror has, or correct go-download-base-url"
      )
    );
  if (!proven.ok) return proven;
  return success({
    source: "mirror",
    extract: async (folder) => {
      const files = [];
      const take = (path, data) => {
        if (!inToolchainModule(path)) return false;
        const sha256 = node_createHash("sha256").update(data).digest("hex");
        files.push({ name: toolchainFileName(module, path), sha256 });
        return true;
      };
      if (url.endsWith(".zip")) await extractZip(bytes.bytes, "go/", folder, take);
      else await extractTar(bytes.bytes, "go/", folder, take);
      const hash = zipHash(files);
      if (hash === proven.value.hash) return success(hash);
      const says = "hash" in proof ? "go-checksum" : `checksum database ${proof.database.key.name}`;
      return failure(
        "GTB1203",
        `${withoutSecret(url)} holds files of hash ${hash}`,
        `${proven.value.hash}, as ${says} says of Go ${version}`,
        "do not use this mirror: it serves a changed toolchain, or somebody's own build of Go"
      );
    }
  });
}
async function archiveName(version, platform, base, sources) {
  const arch = platform.goarch === "arm" ? "armv6l" : platform.goarch;
  const usual = `go${version}.${platform.goos}-${arch}${platform.goos === "windows" ? ".zip" : ".tar.gz"}`;
  const listed = await mirrorList(base, platform, sources);
  return listed.find((one) => one.version === version)?.filename ?? usual;
}
export {
  fetchFromMirror,
  mirrorList
};

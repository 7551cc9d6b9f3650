import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchToolchainList
} from "./chunk-NQHWAIE4.mjs";
import {
  DEFAULT_PATIENCE,
  goCredentials,
  makeFetcher,
  parseGoproxy
} from "./chunk-4PN6BFV4.mjs";
import {
  readDownloadSettings
} from "./chunk-TWAQL2W4.mjs";
import {
  platformOf,
  versionsOf
} from "./chunk-MFDAGXMK.mjs";

// src/toolchain/version/list-releases.ts
async function listReleases({ environment, httpGet }, patience = DEFAULT_PATIENCE) {
  const { goos } = platformOf(process.platform, process.arch);
  const settings = await readDownloadSettings(environment, goos);
  const proxies = parseGoproxy(settings.goproxy);
  if (!proxies.ok) return { ok: false, reason: proxies.failures[0]?.found ?? "GOPROXY is wrong" };
  const list = await fetchToolchainList({
    proxies: proxies.value,
    // A list is nothing that is proven: it decides no bytes.
    proof: { hash: "" },
    goDevUrl: "https://go.dev",
    fetcher: makeFetcher(httpGet, patience, await goCredentials(environment, process.platform))
  });
  return list.state === "ok" ? { ok: true, versions: versionsOf(list.value) } : { ok: false, reason: list.message };
}

export {
  listReleases
};

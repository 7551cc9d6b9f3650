import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_readFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";

// src/toolchain/go-environment.ts
var DEFAULTS = {
  GOPROXY: "https://proxy.golang.org,direct",
  GOSUMDB: "sum.golang.org"
};
function goEnvFile(environment, goos) {
  const { GOENV, HOME, XDG_CONFIG_HOME, APPDATA, AppData } = environment;
  if (GOENV === "off") return "";
  if (GOENV !== void 0 && GOENV !== "") return GOENV;
  if (goos === "windows") {
    const folder = APPDATA ?? AppData ?? "";
    return folder === "" ? "" : node_join(folder, "go", "env");
  }
  if (goos !== "darwin" && XDG_CONFIG_HOME !== void 0 && XDG_CONFIG_HOME !== "")
    return node_join(XDG_CONFIG_HOME, "go", "env");
  if (HOME === void 0 || HOME === "") return "";
  return goos === "darwin" ? node_join(HOME, "Library", "Application Support", "go", "env") : node_join(HOME, ".config", "go", "env");
}
function parseGoEnvFile(content) {
  const values = {};
  for (const line of content.split("\n")) {
    const match = /^([A-Z][^=]*)=(.*?)\r?$/.exec(line);
    if (match?.[1] !== void 0) values[match[1]] = match[2] ?? "";
  }
  return values;
}
function downloadSettings(environment, goEnv) {
  const value = (name) => environment[name] || goEnv[name] || DEFAULTS[name];
  return { goproxy: value("GOPROXY"), gosumdb: value("GOSUMDB") };
}
async function readDownloadSettings(environment, goos) {
  return downloadSettings(environment, await readGoEnvFile(environment, goos));
}
async function readGoauth(environment, goos) {
  return environment.GOAUTH || (await readGoEnvFile(environment, goos)).GOAUTH || "netrc";
}
async function readGoEnvFile(environment, goos) {
  const file = goEnvFile(environment, goos);
  return file === "" ? {} : parseGoEnvFile(await node_readFile(file, "utf8").catch(() => ""));
}

export {
  goEnvFile,
  parseGoEnvFile,
  downloadSettings,
  readDownloadSettings,
  readGoauth,
  readGoEnvFile
};

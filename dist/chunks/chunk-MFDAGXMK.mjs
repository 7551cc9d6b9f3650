import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  parseGoVersion
} from "./chunk-OBDWTBOT.mjs";

// src/toolchain/version/module-version.ts
function platformOf(platform, arch) {
  const goarch = {
    x64: "amd64",
    ia32: "386",
    mipsel: "mipsle",
    ppc64: "ppc64le"
  };
  return { goos: platform === "win32" ? "windows" : platform, goarch: goarch[arch] ?? arch };
}
var ALSO = {
  "linux/amd64": ["386"],
  "linux/arm64": ["arm"],
  "windows/amd64": ["386"],
  "windows/arm64": ["amd64", "386"],
  "darwin/arm64": ["amd64"]
};
function canRun(machine, goarch) {
  return goarch === machine.goarch || (ALSO[platformText(machine)] ?? []).includes(goarch);
}
var TOOLCHAIN_MODULE = "golang.org/toolchain";
function platformText(platform) {
  return `${platform.goos}/${platform.goarch}`;
}
function moduleVersion(version, platform) {
  return `v0.0.1-go${version}.${platform.goos}-${platform.goarch}`;
}
function parseToolchainList(list) {
  const found = [];
  for (const line of list.split("\n")) {
    const match = /^v0\.0\.1-go(.+)\.([a-z0-9]+)-([a-z0-9]+)$/.exec(line.trim());
    if (match === null) continue;
    const [, version = "", goos = "", goarch = ""] = match;
    if (parseGoVersion(version) !== void 0) found.push({ version, platform: { goos, goarch } });
  }
  return found;
}
function versionsOf(list, platform) {
  const chosen = list.filter(
    (one) => platform === void 0 || platformText(one.platform) === platformText(platform)
  );
  return [...new Set(chosen.map((one) => one.version))];
}

export {
  platformOf,
  canRun,
  TOOLCHAIN_MODULE,
  platformText,
  moduleVersion,
  parseToolchainList,
  versionsOf
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-URXI7J5S.mjs";

// src/inputs/go-platforms.ts
var GO_PLATFORMS = "aix/ppc64 android/386 android/amd64 android/arm android/arm64 darwin/amd64 darwin/arm64 dragonfly/amd64 freebsd/386 freebsd/amd64 freebsd/arm freebsd/arm64 freebsd/riscv64 illumos/amd64 ios/amd64 ios/arm64 js/wasm linux/386 linux/amd64 linux/arm linux/arm64 linux/loong64 linux/mips linux/mips64 linux/mips64le linux/mipsle linux/ppc64 linux/ppc64le linux/riscv64 linux/s390x linux/sparc64 netbsd/386 netbsd/amd64 netbsd/arm netbsd/arm64 openbsd/386 openbsd/amd64 openbsd/arm openbsd/arm64 openbsd/mips64 openbsd/ppc64 openbsd/riscv64 plan9/386 plan9/amd64 plan9/arm solaris/amd64 wasip1/wasm windows/386 windows/amd64 windows/arm windows/arm64".split(" ");
var ARCHITECTURES = new Set(GO_PLATFORMS.map((pair) => pair.split("/")[1]));
function architecturesOf(goos) {
  return GO_PLATFORMS.filter((pair) => pair.startsWith(`${goos}/`)).map(
    (pair) => pair.slice(goos.length + 1)
  );
}
var OTHER_NAMES = [
  [/x86[-_]64|x64/, "amd64"],
  [/aarch64|arm64\/v8$|armv8/, "arm64"],
  [/i[3-6]86|x86|ia32/, "386"],
  [/arm\/?v7l?|armhf/, "arm/7"],
  [/arm\/?v6l?|armel/, "arm/6"],
  [/^(macos|osx|mac)(?=[/_-]|$)/, "darwin"],
  [/^win(32|64)?(?=[/_-]|$)/, "windows"]
];
function likelyPlatform(given) {
  let text = given.toLowerCase();
  for (const [other, name] of OTHER_NAMES) text = text.replace(other, name);
  const [first = "", second = "", ...variant] = text.split(/[/_-]+/).filter((part) => part !== "");
  if (second === "") return known(`linux/${first}`) ? `linux/${first}` : void 0;
  if (known(`${first}/${second}`)) return [first, second, ...variant].join("/");
  if (known(`${second}/${first}`)) return `${second}/${first}`;
  if (architecturesOf(first).length > 0 && ARCHITECTURES.has(second)) return void 0;
  return nearest(`${first}/${second}`, GO_PLATFORMS);
}
function known(pair) {
  return GO_PLATFORMS.includes(pair);
}

export {
  GO_PLATFORMS,
  architecturesOf,
  likelyPlatform
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

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

// src/inputs/target.ts
var VARIANTS = {
  "386": { variable: "GO386", pattern: /^(sse2|softfloat)$/, allowed: "sse2, softfloat" },
  amd64: { variable: "GOAMD64", pattern: /^v[1-4]$/, allowed: "v1, v2, v3, v4" },
  arm: {
    variable: "GOARM",
    pattern: /^[567](,(softfloat|hardfloat))?$/,
    allowed: "5, 6, 7 (with ,softfloat or ,hardfloat)"
  },
  arm64: {
    variable: "GOARM64",
    pattern: /^v(8\.[0-9]|9\.[0-5])(,(lse|crypto))*$/,
    allowed: "v8.0 to v8.9, v9.0 to v9.5 (with ,lse or ,crypto)"
  },
  mips: { variable: "GOMIPS", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mipsle: { variable: "GOMIPS", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mips64: { variable: "GOMIPS64", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mips64le: {
    variable: "GOMIPS64",
    pattern: /^(hard|soft)float$/,
    allowed: "hardfloat, softfloat"
  },
  ppc64: { variable: "GOPPC64", pattern: /^power(8|9|10)$/, allowed: "power8, power9, power10" },
  ppc64le: { variable: "GOPPC64", pattern: /^power(8|9|10)$/, allowed: "power8, power9, power10" },
  riscv64: {
    variable: "GORISCV64",
    pattern: /^rva2[023]u64$/,
    allowed: "rva20u64, rva22u64, rva23u64"
  }
};
var VARIANT_VARIABLES = [
  ...new Set(Object.values(VARIANTS).map((one) => one.variable))
];
function targetText(target) {
  const platform = `${target.goos}/${target.goarch}`;
  return target.variant === "" ? platform : `${platform}/${target.variant}`;
}
function targetEnvironment(target) {
  const environment = { GOOS: target.goos, GOARCH: target.goarch };
  const variant = VARIANTS[target.goarch];
  if (variant !== void 0 && target.variant !== "")
    environment[variant.variable] = target.variant;
  return environment;
}
var SHAPE = /^([a-z0-9]+)[/_]([a-z0-9]+)(?:[/_](.+))?$/;
function parseTarget(text, input = "targets") {
  const [, goos, goarch, variant = ""] = SHAPE.exec(text) ?? [];
  if (goos === void 0 || goarch === void 0 || !GO_PLATFORMS.includes(`${goos}/${goarch}`)) {
    return failure(
      "GTB1014",
      `${input}: ${shown(text)} is not a target of Go`,
      "GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7",
      suggestion(text) ?? otherArchitectures(goos)
    );
  }
  const variants = VARIANTS[goarch];
  if (variant !== "" && !variants?.pattern.test(variant)) {
    return failure(
      "GTB1014",
      `${input}: ${shown(text)}: ${goarch} has no variant ${shown(variant)}`,
      variants === void 0 ? `${goos}/${goarch} without a variant` : `values of ${variants.variable}: ${variants.allowed}`,
      suggestion(text) ?? `write ${goos}/${goarch} for the default`
    );
  }
  return success({ goos, goarch, variant });
}
function suggestion(text) {
  const likely = likelyPlatform(text);
  if (likely === void 0 || likely === text || !parses(likely)) return void 0;
  return `did you mean ${likely}?`;
}
function otherArchitectures(goos = "") {
  const there = architecturesOf(goos);
  if (there.length === 0) return "`go tool dist list` shows the pairs there are";
  return `Go knows for ${goos}: ${there.join(", ")}`;
}
function parses(text) {
  const [, goos, goarch = "", variant = ""] = SHAPE.exec(text) ?? [];
  if (!GO_PLATFORMS.includes(`${goos}/${goarch}`)) return false;
  return variant === "" || VARIANTS[goarch]?.pattern.test(variant) === true;
}

export {
  GO_PLATFORMS,
  VARIANTS,
  VARIANT_VARIABLES,
  targetText,
  targetEnvironment,
  parseTarget
};

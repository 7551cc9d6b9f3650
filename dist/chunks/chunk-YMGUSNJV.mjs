import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GO_PLATFORMS,
  architecturesOf,
  likelyPlatform
} from "./chunk-IUTEK5SU.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

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
  VARIANTS,
  VARIANT_VARIABLES,
  targetText,
  targetEnvironment,
  parseTarget
};

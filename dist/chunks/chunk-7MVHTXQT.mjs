import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  parseBytes
} from "./chunk-QMRD3GFU.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/inputs/requirements/size-inputs.ts
function parseGrowth(text) {
  const [, percent] = /^(\d+(?:\.\d+)?)\s*%$/.exec(text) ?? [];
  if (percent !== void 0) return { percent: Number(percent) };
  const bytes = parseBytes(text);
  return bytes === null ? null : { bytes };
}
function parseSizeLimits(name, value, read) {
  const limits = [];
  const example = name === "size-budget" ? "20MB" : "2% or 500kB";
  for (const part of value.split(/[,\n]/)) {
    const text = part.trim();
    if (text === "") continue;
    const [, of = "", size = ""] = /^(?:(.*?)\s*=)?\s*([^=]*)$/.exec(text) ?? [];
    const limit = read(size);
    if (limit === null || /^\d+$/.test(size))
      return wrong(name, text, example, /^\d+$/.test(size) ? `write ${size}MB, with its unit` : "");
    if (limits.some((one) => one.of === of))
      return wrong(name, text, example, `there is another one of ${of || "all"}: remove one`);
    limits.push({ of, limit });
  }
  return success(limits);
}
function wrong(name, text, example, change) {
  const expected = `a size as ${example}, for all or as NAME=SIZE, TARGET=SIZE for one`;
  const written = `write ${name}: ${example.replace(/ or .*/, "")}`;
  return failure("GTB1002", `${name} is ${shown(text)}`, expected, change || written);
}
function limitOf(limits, { name, target }) {
  for (const said of [`${name}/${target}`, name, target, ""])
    for (const one of limits) if (one.of === said) return one.limit;
  return null;
}
function asksSizes(inputs, inRunner) {
  const { build, size, sizeBudget, sizeGrowth, page } = inputs;
  if (!build) return false;
  if (sizeBudget.length > 0 || sizeGrowth.length > 0) return true;
  return size === true || size === "auto" && (inRunner || page !== "");
}
function isToldWhole({ size, page }) {
  return size === true || page !== "";
}

export {
  parseGrowth,
  parseSizeLimits,
  limitOf,
  asksSizes,
  isToldWhole
};

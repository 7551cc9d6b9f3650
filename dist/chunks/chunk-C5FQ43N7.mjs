import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  causeText,
  grownText
} from "./chunk-2GD2RHE2.mjs";
import {
  diffSizes
} from "./chunk-BEJUACZG.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";

// src/report/size-limits.ts
var NAMED_CAUSES = 3;
function overLimits({ budget, growth }, before, after) {
  return {
    budget: budget !== null && after > budget,
    growth: growth !== null && before !== null && after - before > mostGrowth(growth, before)
  };
}
function mostGrowth(growth, before) {
  return "bytes" in growth ? growth.bytes : before * growth.percent / 100;
}
function exceededOf(limits, size) {
  const { budget, growth } = limits;
  const { name, bytes, before } = size;
  const over = overLimits(limits, before, bytes);
  const exceeded = [];
  if (over.budget && budget !== null) {
    const parts = (size.parts ?? []).slice(0, NAMED_CAUSES).map((one) => `${bytesText(one.bytes)} ${one.module}`);
    const largest = over.growth ? "" : causesText(size.causes) ?? tail("largest", parts);
    exceeded.push({
      limit: "budget",
      text: `${name} has ${bytesText(bytes)}, ${bytesText(bytes - budget)} more than its budget of ${bytesText(budget)}${largest}`
    });
  }
  if (over.growth && growth !== null && before !== null) {
    const limit = "bytes" in growth ? bytesText(growth.bytes) : `${growth.percent} %`;
    const causes = largestCauses(size.causes ?? []);
    exceeded.push({
      limit: "growth",
      text: `${name} grew by ${bytesText(bytes - before)}, more than ${limit}${causes.length === 0 ? "" : `: ${causes.join("; ")}`}`
    });
  }
  return exceeded;
}
function causesText(causes) {
  const largest = largestCauses(causes ?? []);
  return largest.length === 0 ? null : tail("grew by", largest);
}
function tail(word, texts) {
  return texts.length === 0 ? "" : `; ${word}: ${texts.join("; ")}`;
}
function largestCauses(causes) {
  return causes.filter((one) => one.bytes > 0).toSorted((left, right) => right.bytes - left.bytes).slice(0, NAMED_CAUSES).map((one) => `${grownText(one.bytes)} ${causeText(one)}`);
}
function exceededLimits(limits, before, after, parts = []) {
  const exceeded = exceededOf(limits, {
    name: "the binary",
    bytes: after.bytes,
    before: before?.bytes ?? null,
    causes: before === null ? null : diffSizes(before, after).causes,
    parts
  });
  return exceeded.map((one) => one.text);
}

export {
  overLimits,
  exceededOf,
  exceededLimits
};

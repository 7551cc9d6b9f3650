import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  code,
  escaped,
  folded,
  table
} from "./chunk-B5NWRKJ3.mjs";
import {
  causeLine,
  grownText,
  isSame,
  shareText
} from "./chunk-WN3SJBM5.mjs";
import {
  NOISE_BYTES
} from "./chunk-RLGZMI5K.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";

// src/report/sizes/sizes-markdown.ts
var MOST_GLANCE = 3;
var MOST_ROWS = 100;
function sizesMarkdown(sizes) {
  if (sizes === null || sizes.base === null && sizes.binaries.length === 0) return [];
  const { binaries, exceeded, accepted, against } = sizes;
  const changed = binaries.filter((one) => one.difference !== null && !isSame(one));
  const limits = exceeded.map(
    ({ text }) => `- ${accepted === "" ? "**too large**" : `accepted (${code(accepted)})`}: ${escaped(text)}`
  );
  const isQuiet = binaries.length > 0 && binaries.every(isSame) && exceeded.length === 0;
  if (isQuiet) return [`**Size**: as before, ${escaped(against)}.`, ""];
  return [
    `**Size**, ${escaped(against)}
`,
    ...limits.length === 0 ? [] : [...limits, ""],
    sizesTable(binaries),
    ...changed.flatMap(glance),
    ...changed.flatMap(causes),
    ...binaries.flatMap(parts)
  ];
}
function sizesTable(binaries) {
  const rows = binaries.map((one) => [
    code(one.name),
    escaped(one.target),
    bytesText(one.bytes),
    grown(one.difference?.bytes, one.before?.bytes),
    one.wireBytes === null ? "" : bytesText(one.wireBytes),
    grown(one.difference?.wireBytes, one.before?.wireBytes)
  ]);
  return table(["Binary", "Target", "On disk", "Change", "With zstd", "Change"], rows);
}
function grown(bytes, before) {
  if (bytes == null || before == null) return "";
  return bytes === 0 ? "0" : `${grownText(bytes)}${shareText(bytes, before)}`;
}
function glance({ name, target, difference }) {
  const large = (difference?.causes ?? []).filter((one) => Math.abs(one.bytes) >= NOISE_BYTES);
  const lines = large.slice(0, MOST_GLANCE).map((one) => `- ${code(name)} (${escaped(target)}): ${escaped(causeLine(one))}`);
  return lines.length === 0 ? [] : [...lines, ""];
}
function causes({ name, target, difference }) {
  const all = difference?.causes ?? [];
  const small = all.filter((one) => Math.abs(one.bytes) < NOISE_BYTES);
  const large = all.filter((one) => !small.includes(one));
  const rows = large.slice(0, MOST_ROWS).map((one) => [
    one.cause,
    escaped(one.name),
    escaped(valueText(one, one.before)),
    escaped(valueText(one, one.after)),
    grownText(one.bytes)
  ]);
  const rest = [...large.slice(MOST_ROWS), ...small];
  const bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
  const last = rest.length === 0 ? [] : [["", `${rest.length} below 2 KiB`, "", "", grownText(bytes)]];
  const count = `${all.length} ${all.length === 1 ? "cause" : "causes"}`;
  return folded(`Why ${name} (${target}) changed: ${count}`, [
    table(["Cause", "Name", "Before", "Now", "Bytes"], [...rows, ...last])
  ]);
}
function valueText({ cause }, value) {
  if (value === null) return "";
  return cause === "package" || cause === "embed" ? bytesText(Number(value)) : value;
}
var MOST_PARTS = 10;
function parts({ name, target, bytes, modules }) {
  if (modules.length === 0) return [];
  const rows = modules.slice(0, MOST_PARTS).map((one) => [
    escaped(one.module),
    bytesText(one.bytes),
    `${(100 * one.bytes / Math.max(1, bytes)).toFixed(1)} %`
  ]);
  return folded(`What ${name} (${target}) is made of`, [table(["Module", "Bytes", "Share"], rows)]);
}

export {
  sizesMarkdown
};

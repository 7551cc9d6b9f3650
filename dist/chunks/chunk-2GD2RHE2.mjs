import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NOISE_BYTES,
  diffSizes
} from "./chunk-BEJUACZG.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";

// src/report/size-diff-lines.ts
var MOST_ROWS = 15;
function diffLines(before, after) {
  const diff = diffSizes(before, after);
  const wire = diff.wireBytes === null ? "" : `, ${grownText(diff.wireBytes)} with zstd`;
  const sizes = `${bytesText(before.bytes)} -> ${bytesText(after.bytes)}`;
  const share = before.bytes === 0 ? "" : `, ${(100 * diff.bytes / before.bytes).toFixed(1)} %`;
  const only = before.sectionsOnly ?? after.sectionsOnly;
  return [
    `${before.file} -> ${after.file}: ${sizes} (${grownText(diff.bytes)}${share}${wire})`,
    ...only === null ? [] : [`Packages are not told apart: ${only}.`],
    ...causeLines(diff.causes)
  ];
}
function causeLines(causes) {
  const large = causes.filter((one) => Math.abs(one.bytes) >= NOISE_BYTES).slice(0, MOST_ROWS);
  const shown = large.length > 0 ? large : causes.slice(0, 1);
  const rest = causes.filter((one) => !shown.includes(one));
  const lines = shown.map((one) => `  ${grownText(one.bytes).padStart(10)}  ${causeText(one)}`);
  if (rest.length === 0) return lines;
  const bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
  return [...lines, `  ${grownText(bytes).padStart(10)}  ${rest.length} smaller changes`];
}
function causeText({ cause, name, before, after }) {
  const isSize = cause === "package" || cause === "embed";
  const text = (value) => isSize ? bytesText(Number(value)) : value;
  if (before === null && after === null) return `${cause} ${name}`;
  if (before === null || before === "") return `${cause} ${name}: added, ${text(after ?? "")}`;
  if (after === null || after === "") return `${cause} ${name}: removed, was ${text(before)}`;
  return `${cause} ${name}: ${text(before)} -> ${text(after)}`;
}
function grownText(bytes) {
  return `${bytes < 0 ? "-" : "+"}${bytesText(Math.abs(bytes))}`;
}

export {
  diffLines,
  causeLines,
  causeText,
  grownText
};

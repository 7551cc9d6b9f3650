import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  causeLines,
  causeText,
  grownText
} from "./chunk-RF3BAPXH.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";

// src/report/sizes/sizes-lines.ts
function sizesLines(sizes) {
  if (sizes === null) return [];
  const lines = sizes.binaries.flatMap(binaryLines);
  const changed = lines.length === 0 ? "nothing read" : "";
  return [
    `sizes, ${sizes.against}${changed === "" ? "" : `: ${changed}`}`,
    ...lines,
    ...sizes.accepted === "" ? [] : acceptedLines(sizes)
  ];
}
function acceptedLines({ accepted, exceeded }) {
  return exceeded.map((one) => `accepted (${accepted}): ${one.text}`);
}
function binaryLines(one) {
  const { name, target, difference, unread } = one;
  const head = `${name} (${target}): ${changeText(one)}`;
  const only = unread === "" ? [] : [`  packages are not told apart: ${unread}`];
  if (difference === null || isSame(one)) return [head, ...only];
  return [head, ...only, ...causeLines(difference.causes)];
}
function changeText({ bytes, wireBytes, before, difference }) {
  const wire = wireBytes === null ? "" : `, with zstd ${bytesText(wireBytes)}`;
  if (difference === null || before === null) return `${bytesText(bytes)}${wire}`;
  if (difference.bytes === 0 && !difference.wireBytes) return `${bytesText(bytes)}, as before`;
  const grown = `, ${grownText(difference.bytes)}${shareText(difference.bytes, before.bytes)}`;
  const wireGrown = difference.wireBytes === null ? "" : `, ${grownText(difference.wireBytes)}`;
  return `${bytesText(bytes)}${grown}${wire}${wire === "" ? "" : wireGrown}`;
}
function shareText(grown, before) {
  if (before === 0) return "";
  const percent = (100 * grown / before).toFixed(1);
  return ` (${grown < 0 ? "" : "+"}${percent} %)`;
}
function isSame({ difference }) {
  return difference !== null && difference.bytes === 0 && difference.causes.length === 0;
}
function causeLine(one) {
  return `${grownText(one.bytes)} ${causeText(one)}`;
}

export {
  sizesLines,
  changeText,
  shareText,
  isSame,
  causeLine
};

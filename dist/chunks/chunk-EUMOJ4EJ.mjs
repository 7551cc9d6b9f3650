import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bytesText,
  secondsText
} from "./chunk-MR3CXGHO.mjs";

// src/report/misses-lines.ts
var MOST_ROOTS = 10;
function missesLines({ causes, recompiled }) {
  const more = recompiled.length - MOST_ROOTS;
  return [
    ...causes.map((one) => `missed (${one.caches.join(", ")}): ${causeText(one)}`),
    ...recompiled.slice(0, MOST_ROOTS).map(rootText),
    ...more > 0 ? [`and ${more} more causes`] : []
  ];
}
function causeText({ text, change }) {
  return change === "" ? text : `${text}. To change it: ${change}`;
}
function rootText({ text, packages, seconds }) {
  const count = packages === 1 ? "1 package" : `${packages} packages`;
  return `${text}: ${count} recompiled, ${secondsText(seconds)}`;
}

// src/report/post-link-lines.ts
function postLinkLines({ path, debug, compression }) {
  return [
    ...debug === void 0 ? [] : [`${debug.path}: debug information, ${bytesText(debug.bytes)}`],
    ...compression === void 0 ? [] : [`${path}: ${compressionText(compression)}`]
  ];
}
function compressionText({ version, bytesBefore, startup, notMeasured }) {
  const size = `packed by ${version} from ${bytesText(bytesBefore)}`;
  if (startup === null) return `${size}; start-up not measured: ${notMeasured}`;
  const { before, after } = startup;
  const times = (after.milliseconds / before.milliseconds).toFixed(1);
  return `${size}; start-up ${costText(before)} -> ${costText(after)}: ${times} times as long`;
}
function costText({ milliseconds, peakBytes }) {
  const memory = peakBytes === null ? "" : ` with ${bytesText(peakBytes)}`;
  return `${milliseconds.toFixed(1)} ms${memory}`;
}

export {
  missesLines,
  causeText,
  rootText,
  postLinkLines
};

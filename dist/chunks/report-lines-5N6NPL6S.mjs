import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  missesLines,
  postLinkLines
} from "./chunk-EUMOJ4EJ.mjs";
import {
  checkLine
} from "./chunk-D3LM2PZI.mjs";
import {
  bytesText,
  secondsText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/report-lines.ts
function reportLines(report) {
  const { compiled, total, unlinked } = report.packages;
  const apart = unlinked > 0 ? `; of those that match, ${unlinked} in no binary` : "";
  const { modules, base, delta, binaries } = report.caches;
  return [
    ...report.binaries.flatMap((binary) => [
      `${binary.path}: ${binary.target}, ${bytesText(binary.bytes)}${staticText(binary.static)}${binary.reused ? ", reused" : ""}`,
      ...postLinkLines(binary)
    ]),
    ...checkLines(report),
    ...total > 0 ? [`compiled ${compiled} of ${total} packages with Go ${report.goVersion}${apart}`] : [],
    `caches: modules ${cacheText(modules)}; base ${cacheText(base)}; delta ${cacheText(delta)}; binaries ${cacheText(binaries)}`,
    ...report.reuse.reason === "" ? [] : [`built, not reused: ${report.reuse.reason}`],
    ...missesLines(report.misses),
    ...paysLines(report),
    ...phasesLine(report)
  ];
}
function paysLines({ pays }) {
  if (pays === null) return [];
  return [pays.text, ...pays.change === "" ? [] : [pays.change]];
}
function checkLines({ checks }) {
  return checks.flatMap(
    ({ name, target, results }) => results.map((one) => `check ${name} (${target}): ${checkLine(one)}`)
  );
}
function phasesLine({ phases }) {
  const texts = phases.map((phase) => `${phase.name} ${secondsText(phase.seconds)}`);
  return texts.length === 0 ? [] : [texts.join(", ")];
}
function staticText(value) {
  if (value === null) return "";
  return value ? ", static" : ", not static";
}
function cacheText(cache) {
  const moved = [
    ...cache.bytesDown > 0 ? [`${bytesText(cache.bytesDown)} down`] : [],
    ...cache.bytesUp > 0 ? [`${bytesText(cache.bytesUp)} up`] : []
  ];
  return [cache.hit, ...moved].join(", ");
}
export {
  reportLines
};

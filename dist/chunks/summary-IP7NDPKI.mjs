import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  causeText,
  postLinkLines,
  rootText
} from "./chunk-EUMOJ4EJ.mjs";
import {
  causeLine,
  isSame,
  shareText
} from "./chunk-42AZYUWL.mjs";
import {
  NOISE_BYTES,
  grownText
} from "./chunk-RF3BAPXH.mjs";
import "./chunk-NEWPEP35.mjs";
import "./chunk-AE2PAXZB.mjs";
import {
  bytesText,
  secondsText
} from "./chunk-MR3CXGHO.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/markdown.ts
function table(head, rows) {
  const line = (cells) => `| ${cells.map(withoutPipes).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line), ""].join("\n");
}
function withoutPipes(cell) {
  return cell.replaceAll(/(\\*)\|/g, "$1$1\\|").replace(/\\+$/, "$&$&");
}
function code(text) {
  return `\`${oneLine(text).replaceAll("`", "")}\``;
}
function escaped(text) {
  return oneLine(text).replaceAll("<", "&lt;").replaceAll("](", "]\\(").replaceAll("![", "!\\[");
}
function folded(title, lines) {
  return [`<details><summary>${escaped(title)}</summary>
`, ...lines, "</details>\n"];
}
var MOST_SUMMARY_BYTES = 9e5;
function joinedWithin(blocks, most) {
  const kept = [];
  const note = "\nMore did not fit into the job summary: output `report` names the file that has all of it.\n";
  let bytes = Buffer.byteLength(note);
  for (const block of blocks) {
    bytes += Buffer.byteLength(block) + 1;
    if (bytes > most) return [...kept, note].join("\n");
    kept.push(block);
  }
  return kept.join("\n");
}
function oneLine(text) {
  return text.replaceAll(/\s*[\r\n]\s*/g, " ");
}

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

// src/report/why-markdown.ts
var MOST_ROOTS = 5;
var MOST_ROWS2 = 100;
function whyMarkdown(report) {
  return [
    ...glance2(report),
    ...recompiledDetails(report),
    ...timelineDetails(report.timeline),
    ...trendDetails(report)
  ];
}
function glance2({ misses, pays }) {
  const roots = misses.recompiled.slice(0, MOST_ROOTS).map((one) => `- ${escaped(rootText(one))}`);
  const causes2 = misses.causes.filter(({ text }) => !misses.recompiled.some((root) => root.text === text)).map((one) => `- ${one.caches.join(", ")}: ${escaped(causeText(one))}`);
  const todo = misses.causes.filter(
    ({ text, change }) => change !== "" && misses.recompiled.some((root) => root.text === text)
  ).map(({ change }) => `- To change it: ${escaped(change)}`);
  const changed = [...causes2, ...roots, ...todo];
  return [
    ...changed.length === 0 ? [] : ["**Why packages were compiled**\n", ...changed, ""],
    ...pays === null ? [] : [`Caches: ${escaped(pays.text)}.`, ""],
    ...pays === null || pays.change === "" ? [] : [`To do: ${escaped(pays.change)}.`, ""]
  ];
}
function recompiledDetails({ misses }) {
  if (misses.recompiled.length === 0) return [];
  const rows = misses.recompiled.slice(0, MOST_ROWS2).map(({ text, packages, seconds, examples }) => [
    escaped(text),
    String(packages),
    seconds.toFixed(2),
    examples.map(code).join(" ")
  ]);
  return folded("What was compiled, by cause", [
    table(["Cause", "Packages", "Seconds of compilers", "Slowest of them"], rows)
  ]);
}
function timelineDetails(timeline) {
  if (timeline === null || timeline.actions.length === 0) return [];
  const { actions, criticalPath, efficiency, width, peakBytes, commands, slowest } = timeline;
  const facts = [
    `critical path ${secondsText(criticalPath.seconds)}`,
    ...efficiency === null ? [] : [`${Math.round(efficiency * 100)} % of ${width} compilers busy`],
    ...peakBytes === null ? [] : [`at most ${bytesText(peakBytes)} of memory`]
  ];
  const waits = commands.map(({ name, target, begin, end, loaded, waited }) => {
    const wait = waited === null ? "" : `, waited ${secondsText(waited - loaded)} for base and delta`;
    return `- go ${name} for ${target}: ${secondsText(end - begin)}, of it loading packages ${secondsText(loaded - begin)}${wait}`;
  });
  const path = criticalPath.actions.flatMap((at) => actions[at] ?? []);
  return folded(`Time: ${facts.join(", ")}`, [
    ...waits,
    "",
    table(
      ["Slowest", "Seconds", "Unlocked", "For nothing it would save"],
      slowest.flatMap((one) => slowRow(one, actions))
    ),
    `Critical path: ${path.map((one) => code(actionName(one))).join(" \u2192 ")}
`
  ]);
}
function slowRow({ action, wouldSave, isNoise }, actions) {
  const one = actions[action];
  if (one === void 0) return [];
  const saved = isNoise === true ? "noise" : secondsText(wouldSave);
  const seconds = (one.end - one.begin).toFixed(2);
  return [[code(actionName(one)), seconds, String(one.unlocked.length), saved]];
}
function actionName({ kind, package: of }) {
  return kind === "compile" ? of : `${kind} ${of}`;
}
function trendDetails({ trend }) {
  if (trend.length < 2) return [];
  const rows = trend.toReversed().map((row) => [
    new Date(row.at).toISOString().slice(0, 16).replace("T", " "),
    row.commit === "" ? "" : code(row.commit.slice(0, 12)),
    row.reused ? "all reused" : `${row.compiled} of ${row.total}`,
    row.stepSeconds.toFixed(1),
    row.goSeconds.toFixed(1),
    bytesText(row.bytesDown),
    bytesText(row.bytesUp),
    escaped(row.causes.join(", "))
  ]);
  const head = ["Run", "Commit", "Compiled", "Step s", "Go s", "Down", "Up", "Causes"];
  return folded(`The last ${trend.length} runs of this place`, [table(head, rows)]);
}

// src/report/summary.ts
function summaryMarkdown(report) {
  const { compiled, total } = report.packages;
  const built = total > 0 ? `, ${compiled} of ${total} packages compiled` : "";
  const blocks = [
    `### Go ${report.goVersion}${built}`,
    ...binariesTable(report.binaries),
    ...checksTable(report),
    ...postLinkList(report.binaries),
    ...reuseLine(report),
    ...toolsTable(report),
    ...warningsList(report.warnings),
    ...sizesMarkdown(report.sizes),
    ...whyMarkdown(report),
    ...folded("Caches", cachesTable(report)),
    ...folded("Seconds of each phase", [
      table(
        ["Phase", "Seconds"],
        report.phases.map((phase) => [escaped(phase.name), phase.seconds.toFixed(2)])
      )
    ])
  ];
  return joinedWithin(blocks, MOST_SUMMARY_BYTES);
}
function binariesTable(binaries) {
  if (binaries.length === 0) return [];
  const rows = binaries.map((binary) => [
    code(binary.name),
    binary.target,
    bytesText(binary.bytes),
    staticText(binary.static),
    binary.reused ? "reused" : "built",
    code(binary.sha256.slice(0, 12))
  ]);
  return [table(["Binary", "Target", "Size", "Static", "Made", "SHA-256"], rows)];
}
function checksTable({ checks }) {
  const rows = checks.flatMap(
    ({ name, target, results }) => results.map((one) => [
      code(name),
      target,
      code(one.requirement),
      STATES[one.state],
      escaped([one.found, one.expected && `expected: ${one.expected}`].filter(Boolean).join("; ")),
      escaped(one.change)
    ])
  );
  if (rows.length === 0) return [];
  return [table(["Binary", "Target", "Check", "Result", "Found", "To fix"], rows)];
}
var STATES = { pass: "pass", fail: "**fail**", "not-applicable": "n/a" };
function postLinkList(binaries) {
  const lines = binaries.flatMap(
    (one) => postLinkLines(one).map((line) => `- ${code(one.name)}: ${escaped(line)}`)
  );
  return lines.length === 0 ? [] : [...lines, ""];
}
function reuseLine({ reuse }) {
  return reuse.reason === "" ? [] : [`Built, not reused: ${escaped(reuse.reason)}
`];
}
function toolsTable({ tools }) {
  if (tools.length === 0) return [];
  const rows = tools.map((one) => [
    code(one.name),
    code(`${one.module}@${one.version}`),
    one.go,
    bytesText(one.bytes),
    one.reused ? "reused" : "built"
  ]);
  return [table(["Tool", "Module", "Go", "Size", "Made"], rows)];
}
function staticText(value) {
  if (value === null) return "n/a";
  return value ? "yes" : "no";
}
function cachesTable(report) {
  const row = (name, cache) => [
    name,
    cache.hit,
    bytesText(cache.bytesDown),
    secondsText(cache.seconds),
    cache.key === "" ? "" : code(cache.key)
  ];
  const { modules, base, delta, binaries } = report.caches;
  return [
    table(
      ["Cache", "Hit", "Downloaded", "Time", "Key"],
      [row("modules", modules), row("base", base), row("delta", delta), row("binaries", binaries)]
    )
  ];
}
function warningsList(warnings) {
  if (warnings.length === 0) return [];
  return ["**Warnings**\n", ...warnings.map((text) => `- ${escaped(text)}`), ""];
}
export {
  summaryMarkdown
};

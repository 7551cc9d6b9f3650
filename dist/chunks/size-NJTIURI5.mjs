import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  exceededLimits
} from "./chunk-C5FQ43N7.mjs";
import {
  diffLines
} from "./chunk-2GD2RHE2.mjs";
import {
  writeJsonFile,
  wrongJsonFile
} from "./chunk-2UPIX66B.mjs";
import {
  parseGrowth
} from "./chunk-7MVHTXQT.mjs";
import {
  diffSizes
} from "./chunk-BEJUACZG.mjs";
import "./chunk-NEWPEP35.mjs";
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  parseBytes
} from "./chunk-QMRD3GFU.mjs";
import {
  BAD_USAGE,
  unknownFlag,
  usageError
} from "./chunk-PJZISR7E.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-AE2PAXZB.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import {
  sizesApart
} from "./chunk-LGSQFSED.mjs";
import "./chunk-V4VPQ53V.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-R7VA5VAM.mjs";
import "./chunk-QTBWPY76.mjs";
import {
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  withCode
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/size-lines.ts
var MOST_ROWS = 15;
function sizeLines(report) {
  const { bytes, wireBytes, goVersion, target } = report;
  const wire = wireBytes === null ? "" : `, ${bytesText(wireBytes)} with zstd`;
  const head = `${report.file}: ${bytesText(bytes)}${wire}, ${goVersion ?? "no version of Go"}, ${target}`;
  if (report.sectionsOnly !== null) {
    const rows = report.sections.toSorted((left, right) => right.bytes - left.bytes);
    return [
      head,
      `Only its sections are told apart: ${report.sectionsOnly}.`,
      ...table(
        "Sections",
        rows.map((one) => [one.name, one.bytes]),
        bytes
      )
    ];
  }
  const text = (100 * report.attributed.text).toFixed(2);
  const file = (100 * report.attributed.file).toFixed(2);
  return [
    head,
    `Attributed: ${text} % of Go's code, ${file} % of the file.`,
    ...table(
      "Modules",
      report.modules.map((one) => [`${one.module} ${one.version}`.trim(), one.bytes]),
      bytes
    ),
    ...table(
      "Packages",
      report.packages.map((one) => [one.package, one.bytes]),
      bytes
    ),
    ...table(
      "Functions",
      report.functions.map((one) => [one.name, one.bytes]),
      bytes
    ),
    ...table(
      "Embedded files",
      report.embeds.map((one) => [one.name ?? `in ${one.package}`, one.bytes]),
      bytes
    ),
    ...table(
      "In no package",
      report.remainder.map((one) => [one.name, one.bytes]),
      bytes
    ),
    ...pruningLines(report)
  ];
}
function pruningLines({ methodPruning }) {
  if (!methodPruning.lost) return [];
  const by = methodPruning.by.join(", ");
  return [
    `Exported methods of all types may be kept: ${by} can call them by name.`,
    "  `why --methods` in the project names who calls it."
  ];
}
function table(title, rows, whole) {
  const shown = rows.filter(([, bytes]) => bytes > 0);
  if (shown.length === 0) return [];
  const lines = shown.slice(0, MOST_ROWS).map(([name, bytes]) => {
    const share = `${(100 * bytes / whole).toFixed(1)} %`;
    return `  ${bytesText(bytes).padStart(9)}  ${share.padStart(6)}  ${name}`;
  });
  const rest = shown.slice(MOST_ROWS);
  if (rest.length > 0) {
    const bytes = rest.reduce((sum, [, one]) => sum + one, 0);
    lines.push(`  ${bytesText(bytes).padStart(9)}          ${rest.length} more`);
  }
  return [title, ...lines];
}

// src/commands/arguments/size-arguments.ts
var FLAGS = ["json", "page", "budget", "growth"];
function parseSizeArguments(argv) {
  const files = [];
  const messages = [];
  const values = {};
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== void 0; argument = rest.shift()) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (argument === "--") {
      files.push(...rest.splice(0));
      continue;
    }
    if (!argument.startsWith("-") || argument === "-") {
      files.push(argument);
      continue;
    }
    const [, name = "", attached] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = FLAGS.find((one) => one === name);
    if (flag === void 0) {
      messages.push(unknownFlag(argument, FLAGS, "size --help lists the flags"));
      continue;
    }
    const value = attached ?? rest.shift() ?? "";
    if (value === "") messages.push(`--${flag} needs a value; write --${flag}=${EXAMPLES[flag]}`);
    else values[flag] = value;
  }
  const [file, other = null, ...more] = files;
  if (file === void 0) messages.push("no file is named; write size BINARY [OTHER]");
  if (more.length > 0)
    messages.push(`${files.length} files are named; size takes one, or two to compare`);
  const budget = values.budget === void 0 ? null : parseBytes(values.budget);
  if (values.budget !== void 0 && budget === null)
    messages.push(`--budget is "${values.budget}", no size; write --budget=${EXAMPLES.budget}`);
  const growth = values.growth === void 0 ? null : parseGrowth(values.growth);
  if (values.growth !== void 0 && growth === null)
    messages.push(
      `--growth is "${values.growth}", neither a percentage nor a size; write --growth=2% or --growth=500kB`
    );
  if (values.growth !== void 0 && other === null)
    messages.push("--growth compares two files; write size BEFORE AFTER --growth=2%");
  if (file === void 0 || messages.length > 0) return { kind: "usage-error", messages };
  const { json = null, page = null } = values;
  return { kind: "size", file, other, json, page, limits: { budget, growth } };
}
var EXAMPLES = { json: "FILE", page: "FILE", budget: "20MB", growth: "2%" };
var SIZE_HELP = `What the bytes of a Go program are for; needs no Go and no sources, and runs nothing.

Usage: node dist/cli.mjs size A [B] [--json FILE] [--page FILE] [--budget SIZE] [--growth SIZE]

  node dist/cli.mjs size bin/app
  node dist/cli.mjs size bin/app-before bin/app --json size.json --page size.html

A                           A program or library of Go 1.20 to 1.27: ELF, Mach-O, PE or wasm, stripped or not.
B                           Another one: the difference from A to B is shown by cause.
--json FILE                 Writes all figures. docs/size.md tells its fields.
--page FILE                 Writes one HTML file with a treemap and the difference. docs/page.md.
--budget SIZE               Fails where the last file is larger, as 20MB.
--growth SIZE               Fails where B is larger than A by more: 2% or 500kB; names the three largest causes.

Exit codes: 0 done, 1 a file cannot be read or is too large, 2 wrong usage.`;

// src/commands/size.ts
var DONE = 0;
var FAILED = 1;
async function runSizeCommand(argv, runner) {
  const parsed = parseSizeArguments(argv);
  if (parsed.kind === "help") {
    runner.log.info(SIZE_HELP);
    return DONE;
  }
  if (parsed.kind === "usage-error")
    return usageError(runner.log, parsed.messages, "size --help shows how it is called");
  const wrong = parsed.json === null ? [] : wrongJsonFile(node_resolve(parsed.json));
  for (const message of wrong) runner.log.error(message);
  if (wrong.length > 0) return BAD_USAGE;
  const [read, other] = await Promise.all([
    sizeOfFile(parsed.file),
    parsed.other === null ? null : sizeOfFile(parsed.other)
  ]);
  if (!read.ok) return failed(read, runner);
  if (other !== null && !other.ok) return failed(other, runner);
  const lines = other === null ? sizeLines(read.value) : diffLines(read.value, other.value);
  for (const line of lines) runner.log.info(line);
  const report = other === null ? read.value : withDiff(read.value, other.value);
  const last = other === null ? read.value : other.value;
  const first = other === null ? null : read.value;
  const exceeded = exceededLimits(parsed.limits, first, last, last.modules);
  for (const one of exceeded) runner.log.error(withCode(one, "GTB1511"));
  const code = exceeded.length === 0 ? DONE : FAILED;
  if (parsed.json !== null && !await writeJsonFile(runner.log, parsed.json, report))
    return FAILED;
  if (parsed.page === null) return code;
  try {
    await node_writeFile(parsed.page, await pageText(read.value, other?.value ?? null));
  } catch (error) {
    const found = `cannot write ${parsed.page}: ${messageOf(error)}`;
    return failed(failure("GTB1702", found, "", "correct --page, or make room"), runner);
  }
  return code;
}
async function sizeOfFile(path) {
  const [size] = await sizesApart([{ path }]);
  if (size === void 0) throw new Error("no size was read");
  return size;
}
async function pageText(first, second) {
  const [{ pageAssets }, { pageHtml }, { pageOfSizes }] = await Promise.all([
    import("./page-assets-GIFKQPVG.mjs"),
    import("./page-html-NQ6X2EIR.mjs"),
    import("./page-of-sizes-4QAKRHHJ.mjs")
  ]);
  const data = second === null ? pageOfSizes(first, null) : pageOfSizes(second, first);
  return pageHtml(data, await pageAssets());
}
function withDiff(before, after) {
  const { file, goVersion, target, wireBytes } = after;
  const to = { file, bytes: after.bytes, wireBytes, goVersion, target };
  return { ...before, diff: { to, ...diffSizes(before, after) } };
}
function failed(result, { log }) {
  if (!result.ok) for (const one of result.failures) log.error(withCode(one.found, one.code));
  return FAILED;
}
export {
  runSizeCommand
};

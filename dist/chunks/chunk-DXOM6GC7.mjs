import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheState,
  collectingLog,
  finishedReport,
  judge,
  postLinkLines,
  readSwitchedOff,
  reportLines,
  runBuild,
  writeReport
} from "./chunk-ZVRTFNJS.mjs";
import {
  allPhases,
  createContext,
  hostInputContext,
  parseInputs
} from "./chunk-77B4VCSJ.mjs";
import {
  bytesText,
  secondsText
} from "./chunk-S6C6UEAZ.mjs";
import {
  addPath,
  debug,
  endGroup,
  error,
  exportVariable,
  getState,
  info,
  notice,
  saveState,
  setFailed,
  setOutput,
  startGroup,
  summary,
  warning
} from "./chunk-4FJJL6N5.mjs";
import {
  exec
} from "./chunk-CZJHY32J.mjs";
import {
  createHttpGet,
  usableMemory
} from "./chunk-7WSEUZST.mjs";
import {
  readEventPayload,
  readJobFacts
} from "./chunk-TCQGXGVT.mjs";
import {
  failureText
} from "./chunk-VQPMKM2V.mjs";

// src/inputs/action-inputs.ts
function actionInputs(environment) {
  return (name) => environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}

// src/report/summary.ts
function summaryMarkdown(report) {
  const { compiled, total } = report.packages;
  const built = total > 0 ? `, ${compiled} of ${total} packages compiled` : "";
  return [
    `### Go ${report.goVersion}${built}`,
    ...binariesTable(report.binaries),
    ...checksTable(report),
    ...postLinkList(report.binaries),
    ...reuseLine(report),
    ...cachesTable(report),
    `<details><summary>Seconds of each phase</summary>
`,
    table(
      ["Phase", "Seconds"],
      report.phases.map((phase) => [escaped(phase.name), phase.seconds.toFixed(2)])
    ),
    "</details>\n",
    ...warningsList(report.warnings)
  ].join("\n");
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
function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line), ""].join("\n");
}
function code(text) {
  return `\`${oneLine(text).replaceAll("`", "")}\``;
}
function escaped(text) {
  return oneLine(text).replaceAll("<", "&lt;");
}
function oneLine(text) {
  return text.replaceAll(/\s*\n\s*/g, " ");
}

// src/flow/main-step.ts
var RECORD_STATE = "record";
async function mainStep(outer, startedAt) {
  const collecting = collectingLog(outer.log);
  const runner = { ...outer, log: collecting.log };
  const { environment } = runner;
  const host = hostInputContext(environment, process.cwd());
  const inputs = parseInputs(actionInputs(environment), host);
  if (!inputs.ok) return fail(runner, inputs.failures);
  const without = readSwitchedOff(environment);
  if (!without.ok) return fail(runner, without.failures);
  const job = readJobFacts(environment, await readEventPayload(environment));
  const context = await createContext({
    runner,
    job,
    inputs: inputs.value,
    without: without.value,
    startedAt,
    temp: job.temp,
    toolCache: job.toolCache,
    home: host.home
  });
  if (context.earlier === null) runner.job.saveState(RECORD_STATE, context.recordFile);
  const outcome = await runBuild(context);
  if (outcome.report === null) return fail(runner, outcome.failures);
  const report = finishedReport(outcome.report, [], allPhases(context), collecting.warnings());
  await publish(context, report, outcome.reportFile);
  if (outcome.failures.length > 0) fail(runner, outcome.failures);
}
function fail(runner, failures) {
  const verdict = judge(failures, "main");
  for (const warning2 of verdict.warnings) runner.log.warning(warning2);
  if (verdict.fails) runner.job.setFailed(verdict.errors.join("\n"));
}
async function publish(context, report, file) {
  const { job, log } = context.runner;
  const outputs = {
    "go-version": report.goVersion,
    "go-root": report.goRoot,
    "cache-hit": String(report.cacheHit),
    "cache-state": JSON.stringify(cacheState(report.caches)),
    binaries: JSON.stringify(report.binaries),
    affected: JSON.stringify(report.reuse.affected),
    binary: report.binaries[0]?.path ?? "",
    "packages-compiled": String(report.packages.compiled),
    "packages-total": String(report.packages.total),
    "inputs-digest": report.inputsDigest,
    provenance: JSON.stringify(report.provenance),
    report: file
  };
  for (const [name, value] of Object.entries(outputs)) job.setOutput(name, value);
  for (const line of reportLines(report)) log.info(line);
  try {
    await Promise.all([writeReport(file, report), job.writeSummary(summaryMarkdown(report))]);
  } catch (error2) {
    const text = error2 instanceof Error ? error2.message : String(error2);
    log.warning(
      failureText({ area: "report", found: `the report: ${text}`, expected: "", change: "" })
    );
  }
}

// src/runner/workflow-command.ts
function commandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function inert(text) {
  return text.replace(/^([^\S\r\n]*)(::|##\[)/gm, "$1|$2");
}

// src/runner/actions-runner.ts
function createActionsRunner(environment) {
  return {
    environment,
    log: actionsLog,
    exec,
    httpGet: createHttpGet(),
    job: createActionsJob(environment),
    clock: { now: () => Date.now() },
    memoryBytes: usableMemory()
  };
}
var actionsLog = {
  info: (line) => info(inert(line)),
  notice: (line) => notice(line),
  warning: (line) => warning(line),
  error: (line) => error(line),
  debug: (line) => debug(line),
  group: (title, lines) => {
    startGroup(title);
    for (const line of lines) info(inert(line));
    endGroup();
  },
  progress: (line) => info(inert(line))
};
function createActionsJob(environment) {
  return {
    setOutput: (name, value) => setOutput(name, value),
    exportVariable: (name, value) => exportVariable(name, value),
    addPath: (folder) => addPath(folder),
    saveState: (name, value) => saveState(name, value),
    getState: (name) => getState(name),
    addProblemMatcher: (file) => info(`::add-matcher::${commandData(file)}`),
    writeSummary: async (markdown) => {
      if (!environment.GITHUB_STEP_SUMMARY) return;
      await summary.addRaw(markdown, true).write();
    },
    setFailed: (message) => setFailed(message)
  };
}

// src/runner/end-process.ts
function endProcess() {
  process.stdout.write("", () => process.exit());
}

export {
  actionInputs,
  RECORD_STATE,
  mainStep,
  createActionsRunner,
  endProcess
};

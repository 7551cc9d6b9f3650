import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createStep,
  hostInputContext,
  parseArguments,
  parseInputs,
  toolsBelow,
  useMachine
} from "./chunk-B5MJWIRR.mjs";
import {
  pinGo
} from "./chunk-25ZBBCS6.mjs";
import {
  writeJsonFile,
  wrongJsonFile
} from "./chunk-2UPIX66B.mjs";
import {
  removeQuietly
} from "./chunk-IK2GDEYA.mjs";
import {
  BAD_USAGE,
  usageError
} from "./chunk-PJZISR7E.mjs";
import {
  removeNow
} from "./chunk-P7YWBMOD.mjs";
import {
  readJobFacts
} from "./chunk-XYZGCLWA.mjs";
import {
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  codedText
} from "./chunk-ZVPNF52B.mjs";

// src/commands/measuring.ts
var asGoItself = { GOGC: "100" };
async function runMeasuring(host, measuring) {
  const { argv, cwd, machine, runner } = host;
  const parsed = parseArguments(argv);
  if (parsed.kind === "help" || parsed.kind === "version") {
    runner.log.info(measuring.help);
    return 0;
  }
  if (parsed.kind === "usage-error")
    return usageError(runner.log, parsed.messages, "--help shows every flag");
  const inputs = parseInputs(
    parsed.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home)
  );
  const jsonFile = parsed.jsonFile === "" ? null : node_resolve(cwd, parsed.jsonFile);
  const messages = [
    ...inputs.ok ? [] : inputs.failures.map(codedText),
    ...jsonFile === null ? [] : wrongJsonFile(jsonFile)
  ];
  if (!inputs.ok || messages.length > 0) {
    for (const message of messages) runner.log.error(message);
    return BAD_USAGE;
  }
  const used = await useMachine(runner, machine);
  if (!used.ok) return failed(runner, used.failures);
  const { step, project } = await createStep({
    runner: { ...runner, environment: { ...asGoItself, ...used.value.environment } },
    job: readJobFacts({}, void 0),
    inputs: measuring.inputs(inputs.value),
    without: [],
    startedAt: host.startedAt,
    temp: machine.temp,
    toolCache: toolsBelow(machine.home),
    home: machine.home
  });
  host.onInterrupt(() => removeNow(step.folders.job));
  try {
    const pinned = await pinGo({ ...step, compiler: "gc" }, project);
    if (!pinned.ok) return failed(runner, pinned.failures);
    const measured = await measuring.measure({ step, project, go: pinned.value });
    if (!measured.ok) return failed(runner, measured.failures);
    const report = measured.value;
    for (const line of measuring.lines(report)) runner.log.info(line);
    if (jsonFile !== null && !await writeJsonFile(runner.log, jsonFile, report)) return 1;
    return measuring.isDone(report) ? 0 : 1;
  } finally {
    await removeQuietly(step.folders.job);
  }
}
function failed({ log }, failures) {
  for (const one of failures) log.error(codedText(one));
  return 1;
}

export {
  runMeasuring
};

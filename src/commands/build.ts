import { resolve } from 'node:path';
import { storesOfSteps } from '../cache/choose-store.ts';
import { saidBefore } from '../cache/warn-not-saved.ts';
import { buildFlow } from '../flow/build-flow.ts';
import { createStep, type StepRequest } from '../flow/create-step.ts';
import type { StepEnd } from '../flow/finish-step.ts';
import { saveFlow } from '../flow/save-flow.ts';
import { hostInputContext } from '../inputs/host-context.ts';
import { settledEnvironment } from '../inputs/job-settings.ts';
import { parseInputs } from '../inputs/parse-inputs.ts';
import { finishedReport } from '../report/finished-report.ts';
import { reportLines } from '../report/report-lines.ts';
import { finishSizes } from '../report/sizes/finish-sizes.ts';
import { sizesLines } from '../report/sizes/sizes-lines.ts';
import { writeFigures } from '../report/write-figures.ts';
import { writePage } from '../report/write-page.ts';
import { allPhases } from '../runner/clocks.ts';
import { collectingLog } from '../runner/collecting-log.ts';
import { readJobFacts } from '../runner/environment.ts';
import { exitCode, judge } from '../runner/failure-policy.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import type { MachineFolders } from '../runner/machine/machine-folders.ts';
import { removeNow } from '../runner/machine/remove-now.ts';
import { toolsBelow, useMachine } from '../runner/machine/use-machine.ts';
import { removeMemoryFolder, removeMemoryNow } from '../runner/memory/memory-folder.ts';
import type { Runner } from '../runner/ports.ts';
import { codedText } from '../runner/result.ts';
import { readSwitchedOff } from '../runner/switched-off.ts';
import { VERSION } from '../runner/version.ts';
import { parseArguments } from './arguments/cli-arguments.ts';
import { helpText } from './arguments/cli-help.ts';
import { explainLines } from './explain-lines.ts';
import { writeJsonFile, wrongJsonFile } from './json-file.ts';
import { BAD_USAGE, usageError } from './usage-error.ts';

/** Exit codes of the command. */
const DONE = 0;
const FAILED = 1;

const HELP = '--help shows every flag';

export interface CommandHost {
  /** The arguments after the script's own. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly runner: Runner;
  readonly machine: MachineFolders;
  /** When the process began, milliseconds since the epoch. */
  readonly startedAt: number;
  /** Has this done, in place of what was said before, when the process is told to end (Ctrl-C). */
  onInterrupt(cleanUp: () => void): void;
}

/** The whole flow, main and post, on any machine; resolves to the exit code. */
export async function runCommand(host: CommandHost): Promise<number> {
  const { argv, cwd, machine, runner: outer } = host;
  const collecting = collectingLog(outer.log);
  const runner = { ...outer, log: collecting.log };
  const parsed = parseArguments(argv);
  if (parsed.kind === 'help' || parsed.kind === 'version') {
    runner.log.info(parsed.kind === 'help' ? helpText() : `go-turbo-build ${VERSION}`);
    return DONE;
  }
  if (parsed.kind === 'usage-error') return usageError(runner.log, parsed.messages, HELP);
  const inputs = parseInputs(
    parsed.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home),
  );
  const jsonFile = parsed.jsonFile === '' ? null : resolve(cwd, parsed.jsonFile);
  const without = readSwitchedOff(runner.environment);
  const messages = [
    ...(inputs.ok ? [] : inputs.failures.map(codedText)),
    ...(without.ok ? [] : without.failures.map(codedText)),
    ...(jsonFile === null ? [] : wrongJsonFile(jsonFile)),
  ];
  if (!inputs.ok || !without.ok || messages.length > 0) {
    for (const message of [...messages, HELP]) runner.log.error(message);
    return BAD_USAGE;
  }
  if (parsed.explain) {
    const { settings, notes } = inputs.value;
    const environment = settledEnvironment(runner.environment, settings, '');
    for (const line of explainLines(inputs.value, environment)) runner.log.info(line);
    for (const note of notes) runner.log.info(note);
    return DONE;
  }
  const { report, failures } = await buildAndSave(
    { ...host, runner },
    { inputs: inputs.value, without: without.value },
    collecting.warnings,
  );
  const lines = report === null ? [] : [...reportLines(report), ...sizesLines(report.sizes)];
  for (const line of lines) runner.log.info(line);
  for (const text of judge(failures, 'main').errors) runner.log.error(text);
  const code = failures.length > 0 ? exitCode(failures) || FAILED : DONE;
  if (jsonFile === null || report === null) return code;
  return (await writeJsonFile(runner.log, jsonFile, report)) ? code : FAILED;
}

async function buildAndSave(
  { runner, machine, startedAt, onInterrupt }: CommandHost,
  asked: Pick<StepRequest, 'inputs' | 'without'>,
  warnings: () => readonly string[],
): Promise<Pick<StepEnd, 'report' | 'failures'>> {
  // Wherever it runs, the command is no step of a job: it has no cache service and no later steps.
  const job = readJobFacts({}, undefined);
  const used = await useMachine(runner, machine);
  if (!used.ok) return { report: null, failures: used.failures };
  const ground = await createStep({
    runner: used.value,
    job,
    ...asked,
    startedAt,
    temp: machine.temp,
    toolCache: toolsBelow(machine.home),
    home: machine.home,
  });
  const { runner: own, clocks, folders } = ground.step;
  onInterrupt(() => {
    removeMemoryNow(folders.job);
    removeNow(folders.job);
  });
  try {
    const outcome = await buildFlow(ground);
    const { activity, phases } = clocks;
    const { record } = outcome;
    const storeOf = storesOfSteps(own);
    const [saved, late] =
      record === null
        ? [[], []]
        : await phases.time('save', () =>
            Promise.all([
              saveFlow({
                ...{ runner: own, record, storeOf },
                succeeded: outcome.failures.length === 0,
                said: saidBefore(record),
                failed: outcome.failures.length > 0,
                track: (work) => activity.track('transfer', work),
              }),
              finishSizes(record, { runner: own, storeOf }),
            ]),
          );
    const { report, failures } = outcome;
    if (report === null) return { report, failures };
    const all = allPhases(clocks, own.clock.now());
    const sizes = late[0]?.sizes ?? report.sizes;
    const finished = finishedReport({ ...report, sizes }, saved, all, warnings());
    const { listing, read = null } = outcome;
    await writePage(ground.step, ground.project, finished, listing, read);
    await writeFigures(ground.step, finished);
    return { report: finished, failures };
  } finally {
    await removeMemoryFolder(folders.job);
    await removeQuietly(folders.job);
  }
}

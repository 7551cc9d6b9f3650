import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
import { allPhases } from '../runner/clocks.ts';
import { collectingLog } from '../runner/collecting-log.ts';
import { readJobFacts } from '../runner/environment.ts';
import { exitCode, judge } from '../runner/failure-policy.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import type { MachineFolders } from '../runner/machine/machine-folders.ts';
import { removeNow } from '../runner/machine/remove-now.ts';
import { statPath } from '../runner/machine/stat-path.ts';
import { toolsBelow, useMachine } from '../runner/machine/use-machine.ts';
import type { Runner } from '../runner/ports.ts';
import { failureText } from '../runner/result.ts';
import { readSwitchedOff } from '../runner/switched-off.ts';
import { VERSION } from '../runner/version.ts';
import { parseArguments } from './arguments/cli-arguments.ts';
import { helpText } from './arguments/cli-help.ts';
import { explainLines } from './explain-lines.ts';

/** Exit codes of the command. */
const DONE = 0;
const FAILED = 1;
const BAD_USAGE = 2;

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
  if (parsed.kind === 'usage-error') return usageError(runner, parsed.messages);
  const inputs = parseInputs(
    parsed.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home),
  );
  const jsonFile = parsed.jsonFile === '' ? null : resolve(cwd, parsed.jsonFile);
  const without = readSwitchedOff(runner.environment);
  const messages = [
    ...(inputs.ok ? [] : inputs.failures.map(failureText)),
    ...(without.ok ? [] : without.failures.map(failureText)),
    ...(jsonFile === null ? [] : wrongFile(jsonFile)),
  ];
  if (!inputs.ok || !without.ok || messages.length > 0) return usageError(runner, messages);
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
  if (report !== null) for (const line of reportLines(report)) runner.log.info(line);
  for (const text of judge(failures, 'main').errors) runner.log.error(text);
  const code = failures.length > 0 ? exitCode(failures) || FAILED : DONE;
  if (jsonFile === null || report === null) return code;
  try {
    await writeFile(jsonFile, `${JSON.stringify(report, null, 2)}\n`);
    return code;
  } catch (error) {
    runner.log.error(`--json: ${(error as Error).message}`);
    return FAILED;
  }
}

function usageError(runner: Runner, messages: readonly string[]): number {
  for (const message of messages) runner.log.error(message);
  runner.log.error('--help shows every flag');
  return BAD_USAGE;
}

/** A file that certainly cannot be written is said before minutes are spent on what goes into it. */
function wrongFile(file: string): string[] {
  const kind = (path: string): 'folder' | 'file' | 'nothing' => {
    const found = statPath(path);
    if (found === null) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  };
  if (kind(file) === 'folder') return [`--json is ${file}, and that is a folder; name a file`];
  const folder = dirname(file);
  return kind(folder) === 'folder'
    ? []
    : [`--json is ${file}, and there is no folder ${folder}; make it, or name another file`];
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
  onInterrupt(() => removeNow(folders.job));
  try {
    const outcome = await buildFlow(ground);
    const { activity, phases } = clocks;
    const { record } = outcome;
    const saved =
      record === null
        ? []
        : await phases.time('save', () =>
            saveFlow({
              runner: own,
              record,
              storeOf: storesOfSteps(own),
              succeeded: outcome.failures.length === 0,
              said: saidBefore(record),
              failed: outcome.failures.length > 0,
              track: (work) => activity.track('transfer', work),
            }),
          );
    const { report, failures } = outcome;
    if (report === null) return { report, failures };
    const all = allPhases(clocks, own.clock.now());
    return { report: finishedReport(report, saved, all, warnings()), failures };
  } finally {
    await removeQuietly(folders.job);
  }
}

import { rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArguments } from '../inputs/cli-arguments.ts';
import { helpText } from '../inputs/cli-help.ts';
import { hostInputContext } from '../inputs/host-context.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { parseInputs } from '../inputs/parse-inputs.ts';
import { reportLines } from '../report/report-lines.ts';
import type { RunReport } from '../report/run-report.ts';
import { collectingLog } from '../runner/collecting-log.ts';
import { readJobFacts } from '../runner/environment.ts';
import { judge } from '../runner/failure-policy.ts';
import type { Runner } from '../runner/ports.ts';
import { failureText } from '../runner/result.ts';
import { VERSION } from '../runner/version.ts';
import { runBuild } from './build-flow.ts';
import { createContext } from './create-context.ts';
import { finishedReport } from './finish-report.ts';
import { overheadPhase } from './phases.ts';
import { runSave } from './save-flow.ts';

/** Exit codes of the command. */
const DONE = 0;
const FAILED = 1;
const BAD_USAGE = 2;

/** The whole flow, main and post, on any machine; resolves to the exit code. */
export async function runCommand(
  argv: readonly string[],
  cwd: string,
  outer: Runner,
  startedAt: number,
): Promise<number> {
  const collecting = collectingLog(outer.log);
  const runner = { ...outer, log: collecting.log };
  const parsed = parseArguments(argv);
  if (parsed.kind === 'help' || parsed.kind === 'version') {
    runner.log.info(parsed.kind === 'help' ? helpText() : `go-turbo-build ${VERSION}`);
    return DONE;
  }
  if (parsed.kind === 'usage-error') return usageError(runner, parsed.messages);
  const inputs = parseInputs(parsed.raw, hostInputContext(runner.environment, cwd, false));
  if (!inputs.ok) return usageError(runner, inputs.failures.map(failureText));
  const report = await buildAndSave(runner, inputs.value, startedAt, collecting.warnings);
  if (report === null) return FAILED;
  for (const line of reportLines(report)) runner.log.info(line);
  if (parsed.jsonFile === '') return DONE;
  try {
    await writeFile(resolve(cwd, parsed.jsonFile), `${JSON.stringify(report, null, 2)}\n`);
    return DONE;
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

async function buildAndSave(
  runner: Runner,
  inputs: Inputs,
  startedAt: number,
  warnings: () => readonly string[],
): Promise<RunReport | null> {
  const { clock } = runner;
  // Wherever it runs, the command is no step of a job: it has no cache service and no later steps.
  const job = readJobFacts({}, undefined);
  const context = await createContext({
    runner,
    job,
    inputs,
    startedAt,
    temp: tmpdir(),
    toolCache: join(homedir(), '.cache', 'go-turbo-build', 'tools'),
  });
  try {
    const outcome = await runBuild(context);
    const { activity, phases } = context;
    const { record } = outcome;
    const saved =
      record === null
        ? []
        : await phases.time('save', () =>
            runSave({
              runner: context.runner,
              record,
              succeeded: outcome.failures.length === 0,
              track: (work) => activity.track('transfer', work),
            }),
          );
    if (outcome.report === null) {
      const verdict = judge(outcome.failures, 'main');
      for (const text of verdict.errors) runner.log.error(text);
      return null;
    }
    const all = [...phases.list(), overheadPhase(startedAt, clock.now(), activity.intervals())];
    return finishedReport(outcome.report, saved, all, warnings());
  } finally {
    await rm(context.jobFolder, { recursive: true, force: true });
  }
}

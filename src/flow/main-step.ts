import { isAbsolute } from 'node:path';
import { RECORD_STATE } from '../cache/handover.ts';
import { actionInputs } from '../inputs/action-inputs.ts';
import { hostInputContext } from '../inputs/host-context.ts';
import { parseInputs } from '../inputs/parse-inputs.ts';
import { finishedReport, writeReport } from '../report/finished-report.ts';
import { cacheState, type RunReport } from '../report/run-report.ts';
import { allPhases } from '../runner/clocks.ts';
import { collectingLog } from '../runner/collecting-log.ts';
import { readEventPayload, readJobFacts } from '../runner/environment.ts';
import { judge } from '../runner/failure-policy.ts';
import { readMachine } from '../runner/machine/read-machine.ts';
import { toolsBelow, useMachine } from '../runner/machine/use-machine.ts';
import { leaveToJob } from '../runner/memory/memory-folder.ts';
import type { Runner } from '../runner/ports.ts';
import { codedText, type Failure } from '../runner/result.ts';
import { readSwitchedOff } from '../runner/switched-off.ts';
import { buildFlow } from './build-flow.ts';
import { createStep } from './create-step.ts';

/**
 * The main step of the action: what goes wrong as expected fails the step with a message.
 * `meant`: the folders of modules that `working-directory` names; null: the whole repository.
 */
export async function mainStep(
  outer: Runner,
  startedAt: number,
  meant: readonly string[] | null = null,
): Promise<void> {
  const collecting = collectingLog(outer.log);
  const machine = readMachine(outer.environment, outer.environment.RUNNER_TEMP ?? '');
  const environment = { ...outer.environment, ...machine.changes };
  const runner = { ...outer, log: collecting.log };
  const inRunner = environment.GITHUB_ACTIONS === 'true';
  const host = hostInputContext(environment, process.cwd(), inRunner, machine.home);
  const inputs = parseInputs(actionInputs(environment), host);
  if (!inputs.ok) return fail(runner, inputs.failures);
  const without = readSwitchedOff(environment);
  if (!without.ok) return fail(runner, without.failures);
  const payload = await readEventPayload(environment);
  const job = readJobFacts(environment, payload);
  if (inputs.value.affectedBase !== null) {
    const { tellAffected } = await import('./modules/tell-affected.ts');
    await tellAffected(runner, { inputs: inputs.value, job, payload, cwd: host.cwd, meant });
  }
  const used = await useMachine(runner, machine);
  if (!used.ok) return fail(runner, used.failures);
  const ground = await createStep({
    runner: used.value,
    job,
    inputs: inputs.value,
    without: without.value,
    startedAt,
    temp: machine.temp,
    toolCache: isAbsolute(job.toolCache) ? job.toolCache : toolsBelow(machine.home),
    home: machine.home,
  });
  const { step, caches, project } = ground;
  if (caches.earlier === null) runner.job.saveState(RECORD_STATE, caches.recordFile);
  const outcome = await buildFlow(ground).finally(() => leaveToJob(step.folders.job));
  if (outcome.report === null) return fail(runner, outcome.failures);
  const phases = allPhases(step.clocks, runner.clock.now());
  const report = finishedReport(outcome.report, [], phases, collecting.warnings());
  await publish(step.runner, report, outcome.reportFile, inputs.value.cache !== 'none');
  const { writePage } = await import('../report/write-page.ts');
  await writePage(step, project, report, outcome.listing, outcome.read ?? null);
  const { writeFigures } = await import('../report/write-figures.ts');
  await writeFigures(step, report);
  if (outcome.failures.length > 0) fail(runner, outcome.failures);
}

function fail(runner: Runner, failures: readonly Failure[]): void {
  const verdict = judge(failures, 'main');
  for (const warning of verdict.warnings) runner.log.warning(warning);
  if (verdict.fails) runner.job.setFailed(verdict.errors.join('\n'));
}

/** Outputs, job summary, log lines and the JSON file. A report that fails is a warning. */
async function publish(
  { job, log }: Runner,
  report: RunReport,
  file: string,
  usesCaches: boolean,
): Promise<void> {
  const outputs: Record<string, string> = {
    'go-version': report.goVersion,
    'go-root': report.goRoot,
    'cache-hit': usesCaches ? String(report.cacheHit) : '',
    'cache-state': JSON.stringify(cacheState(report.caches)),
    binaries: JSON.stringify(report.binaries),
    affected: JSON.stringify(report.reuse.affected),
    binary: report.binaries[0]?.path ?? '',
    'packages-compiled': String(report.packages.compiled),
    'packages-total': String(report.packages.total),
    'inputs-digest': report.inputsDigest,
    provenance: JSON.stringify(report.provenance),
    tools: JSON.stringify(report.tools),
    report: file,
  };
  for (const [name, value] of Object.entries(outputs)) job.setOutput(name, value);
  // Loaded when the build is over: a start does not wait for it.
  const [{ reportLines }, { sizesLines }] = await Promise.all([
    import('../report/report-lines.ts'),
    import('../report/sizes/sizes-lines.ts'),
  ]);
  for (const line of [...reportLines(report), ...sizesLines(report.sizes)]) log.info(line);
  try {
    const { summaryMarkdown } = await import('../report/summary.ts');
    await Promise.all([writeReport(file, report), job.writeSummary(summaryMarkdown(report))]);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    log.warning(
      codedText({ code: 'GTB1702', found: `the report: ${text}`, expected: '', change: '' }),
    );
  }
}

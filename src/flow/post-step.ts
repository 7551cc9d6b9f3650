import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storesOfSteps } from '../cache/choose-store.ts';
import { type JobRecord, RECORD_STATE, readJobRecord } from '../cache/handover.ts';
import type { LaneSaved, SaveContext } from '../cache/save-context.ts';
import type { TestsReport } from '../cache/tests/why-ran.ts';
import { saidBefore } from '../cache/warn-not-saved.ts';
import { actionInputs } from '../inputs/action-inputs.ts';
import { finishedReport, writeReport } from '../report/finished-report.ts';
import { joinedWithin, MOST_SUMMARY_BYTES } from '../report/markdown.ts';
import type { RunReport } from '../report/run-report.ts';
import type { LateSizes } from '../report/sizes/finish-sizes.ts';
import { testsLines, testsMarkdown } from '../report/tests-lines.ts';
import { removeMemoryFolder } from '../runner/memory/memory-folder.ts';
import type { Runner } from '../runner/ports.ts';
import { withCode } from '../runner/result.ts';
import { messageOf } from '../runner/thrown.ts';
import { saveFlow } from './save-flow.ts';

/** The post step: saves what the job used. Never fails the job. */
export async function postStep(runner: Runner): Promise<void> {
  const file = runner.job.getState(RECORD_STATE);
  try {
    // A later step of ours has no state: the first one's post saves for all.
    const record = file === '' ? null : await readJobRecord(file);
    if (record === null) return;
    // Evaluated again for post: what became of the job's other steps.
    const status = actionInputs(runner.environment)('job-status') ?? '';
    const storeOf = storesOfSteps(runner);
    const [saved, late] = await Promise.all([
      saveFlow({
        ...{ runner, record, storeOf },
        succeeded: status === '' || status === 'success',
        said: saidBefore(record),
        failed: status === 'failure',
        track: (work) => work,
      }),
      lateSizes(runner, record, storeOf),
    ]);
    for (const lane of saved) {
      await addToReport(lane);
      if (lane.tests !== null) await tellTests(runner, lane.tests);
    }
    for (const one of late) await tellSizes(runner, one);
    await comment(runner, record);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    runner.log.warning(withCode(`the caches are not saved: ${text}`, 'GTB1801'));
  } finally {
    if (file !== '') await removeMemoryFolder(dirname(file));
  }
}

/** On the pull request, where it is asked for. Of the job's steps the last that made a report tells. */
async function comment(runner: Runner, { steps }: JobRecord): Promise<void> {
  const token = actionInputs(runner.environment)('comment-token') ?? '';
  if (token === '') return;
  const texts = await Promise.all(
    steps.map((step) => readFile(step.files.report, 'utf8').catch(() => null)),
  );
  const text = texts.findLast((one) => one !== null);
  if (text == null) return;
  const { commentOnPull } = await import('../report/comment/comment-on-pull.ts');
  await commentOnPull(runner, token, JSON.parse(text) as RunReport);
}

/** Sizes that the step has left to post; beside the save. What fails is a warning. */
async function lateSizes(
  runner: Runner,
  record: JobRecord,
  storeOf: SaveContext['storeOf'],
): Promise<LateSizes[]> {
  const { steps } = record;
  if (!steps.some(({ files }) => existsSync(files.sizes))) return [];
  try {
    const { finishSizes } = await import('../report/sizes/finish-sizes.ts');
    return await finishSizes(record, { runner, storeOf });
  } catch (error) {
    runner.log.warning(withCode(`sizes are not told: ${messageOf(error)}`, 'GTB1702'));
    return [];
  }
}

/** In the log, in the summary of the job and in the step's JSON file. */
async function tellSizes({ log, job }: Runner, { reportFile, sizes }: LateSizes): Promise<void> {
  const [{ sizesLines }, { sizesMarkdown }] = await Promise.all([
    import('../report/sizes/sizes-lines.ts'),
    import('../report/sizes/sizes-markdown.ts'),
  ]);
  const [first = '', ...others] = sizesLines(sizes);
  if (others.length === 0) log.info(first);
  else log.group(first, others);
  const markdown = sizesMarkdown(sizes);
  if (markdown.length > 0) await job.writeSummary(joinedWithin(markdown, MOST_SUMMARY_BYTES));
  const text = await readFile(reportFile, 'utf8').catch(() => null);
  if (text !== null) await writeReport(reportFile, { ...(JSON.parse(text) as RunReport), sizes });
}

/** In the log and in the summary of the job. */
async function tellTests({ log, job }: Runner, tests: TestsReport): Promise<void> {
  const [first = '', ...others] = testsLines(tests);
  log.info(first);
  if (others.length > 0) log.group('tests that ran', others);
  await job.writeSummary(testsMarkdown(tests));
}

/** The step's JSON file, with the bytes that went up. */
async function addToReport(lane: LaneSaved): Promise<void> {
  const text = await readFile(lane.reportFile, 'utf8').catch(() => null);
  if (text === null) return;
  const report = JSON.parse(text) as RunReport;
  await writeReport(
    lane.reportFile,
    finishedReport(report, [lane], report.phases, report.warnings),
  );
}

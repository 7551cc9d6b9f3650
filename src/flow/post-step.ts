import { readFile } from 'node:fs/promises';
import { storesOfSteps } from '../cache/choose-store.ts';
import { RECORD_STATE, readJobRecord } from '../cache/handover.ts';
import type { LaneSaved } from '../cache/save-context.ts';
import { saidBefore } from '../cache/warn-not-saved.ts';
import { actionInputs } from '../inputs/action-inputs.ts';
import { finishedReport, writeReport } from '../report/finished-report.ts';
import type { RunReport } from '../report/run-report.ts';
import type { Runner } from '../runner/ports.ts';
import { saveFlow } from './save-flow.ts';

/** The post step: saves what the job used. Never fails the job. */
export async function postStep(runner: Runner): Promise<void> {
  try {
    const file = runner.job.getState(RECORD_STATE);
    // A later step of ours has no state: the first one's post saves for all.
    const record = file === '' ? null : await readJobRecord(file);
    if (record === null) return;
    // Evaluated again for post: what became of the job's other steps.
    const status = actionInputs(runner.environment)('job-status') ?? '';
    const saved = await saveFlow({
      runner,
      record,
      storeOf: storesOfSteps(runner),
      succeeded: status === '' || status === 'success',
      said: saidBefore(record),
      failed: status === 'failure',
      track: (work) => work,
    });
    for (const lane of saved) await addToReport(lane);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    runner.log.warning(`the caches are not saved: ${text}`);
  }
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

import { valueDigest } from '../../runner/digest.ts';
import { toThousandths } from '../../runner/units.ts';
import { recordKey } from '../keys.ts';
import type { SaveContext, SavedPart } from '../save-context.ts';
import type { CacheStore } from '../store.ts';
import type { LaneGroup } from '../used/lane-groups.ts';
import { whole } from '../whole.ts';
import { withRun } from './place-runs.ts';
import type { RunRow } from './run-row.ts';

/** The row of a step with what post saved; null where the step made no report. */
export function finishedRow({ step }: LaneGroup, parts: readonly SavedPart[]): RunRow | null {
  const { row } = step.outcome;
  if (row === null) return null;
  return {
    ...row,
    // Side by side.
    saveSeconds: toThousandths(Math.max(0, ...parts.map((one) => one.seconds))),
    bytesUp: parts.reduce((sum, one) => sum + one.bytesUp, 0),
  };
}

/** Saves the record of the place's runs with one more. */
export async function saveRuns(
  context: SaveContext,
  { step }: LaneGroup,
  store: CacheStore,
  row: RunRow,
): Promise<void> {
  const record = { version: 1, runs: withRun(step.runs.runs, row) };
  const facts = { runnerOs: step.lane.runnerOs, place: step.lane.place, carrier: store.carrier };
  const key = recordKey('runs', facts, valueDigest({ record, after: step.runs.key }, 16));
  const outcome = await store.save('runs', key, () => whole(JSON.stringify(record)));
  // Only the trend lacks a run then.
  if (outcome.state === 'unavailable')
    context.runner.log.info(`the record of this run is not saved: ${outcome.reason}`);
}

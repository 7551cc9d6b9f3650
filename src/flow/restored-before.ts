import type { GoSum } from '../cache/modules/go-sum.ts';
import type { JobRecord, StepRecord } from './job-record.ts';
import type { PreparedGo } from './prepare-go.ts';

/** Whether there are modules to restore. */
export function readsModules(goSum: GoSum | null): goSum is GoSum {
  return goSum !== null && goSum.zips.size > 0;
}

/** The step of the job that has restored base and delta of this lane and place already. */
export function restoredBefore(go: PreparedGo, earlier: JobRecord | null): StepRecord | undefined {
  return earlier?.steps.find(
    (step) => step.restored && step.laneText === go.keys.lane && step.place === go.keys.place,
  );
}

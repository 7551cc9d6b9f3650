import { PUT_BACK_MS } from '../build/restore-archive.ts';
import { putBack, usedActions } from '../build/scan.ts';
import { type JobRecord, writeJobRecord } from '../handover.ts';
import { firstAfter, usedSince } from './lane-use.ts';

/**
 * Before a second step of ours restores: what was used so far is noted for the step before it, and
 * put back two hours so that the second step's own hits show. What plain steps in between used
 * belongs to the last step of ours before them.
 */
export async function noteEarlierSteps(
  earlier: JobRecord | null,
  goCache: string,
  now: number,
  recordFile: string,
): Promise<JobRecord | null> {
  const last = earlier?.steps.at(-1);
  if (earlier === null || last === undefined || earlier.goCache !== goCache) return null;
  const usedLater = usedActions(goCache, firstAfter(last)).length > 0;
  const used = usedActions(goCache, usedSince(last));
  const noted = [...new Set([...(last.later.noted ?? []), ...used])];
  const later = { ...last.later, used: usedLater, noted };
  const record = { ...earlier, steps: [...earlier.steps.slice(0, -1), { ...last, later }] };
  // Before it is put back: this step may be killed at any time, and post has to know what was used.
  await writeJobRecord(recordFile, record);
  putBack(goCache, used, now - PUT_BACK_MS);
  return record;
}

/** The actions used since a time, put back two hours so that the next use of each shows again. */
export function noteUsed(goCache: string, since: number, now: number): string[] {
  const used = usedActions(goCache, since);
  putBack(goCache, used, now - PUT_BACK_MS);
  return used;
}

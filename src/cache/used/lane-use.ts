import { scanUsed, type UsedEntry } from '../build/scan.ts';
import type { JobRecord } from '../handover.ts';
import type { StepRecord } from '../step-record.ts';
import type { LaneGroup } from './lane-groups.ts';

/** What the job did with GOCACHE, as far as it belongs to a lane. */
export interface LaneUse {
  /** Every entry of GOCACHE. */
  readonly everything: readonly UsedEntry[];
  readonly used: readonly UsedEntry[];
  /** Whether plain steps after ours used GOCACHE. */
  readonly laterGo: boolean;
}

/**
 * What is restored or noted is put two hours back, so whatever is younger than this was used: also
 * where a file system rounds its times, or the clock was set back a little.
 */
const USED_MS = 3600 * 1000;

/**
 * The first mtime that belongs to what came after a step: `endedAt` has lost its fraction. Nothing comes
 * after a step that was killed: what it used itself would be taken for later.
 */
export function firstAfter({ time: { endedAt } }: Pick<StepRecord, 'time'>): number {
  return endedAt === 0 ? Number.POSITIVE_INFINITY : endedAt + 1;
}

export async function laneUse(record: JobRecord, group: LaneGroup): Promise<LaneUse> {
  const everything = await scanUsed(record.goCache, 0);
  const used = everything.filter((entry) => isUsed(entry, group));
  return {
    everything,
    used,
    laterGo: group.usedLater || used.some((entry) => isLater(entry, group)),
  };
}

/** Whether an entry was used by steps after the last one of ours. */
export function isLater(entry: Pick<UsedEntry, 'usedAt'>, group: LaneGroup): boolean {
  return group.isLast && entry.usedAt >= firstAfter(group.step);
}

function isUsed(entry: UsedEntry, group: LaneGroup): boolean {
  if (group.noted.has(entry.action)) return true;
  return group.isLast && entry.usedAt >= usedSince(group.step);
}

/** The mtime from which on an entry was used by a step, or after it. */
export function usedSince({ time }: Pick<StepRecord, 'time'>): number {
  return time.startedAt - USED_MS;
}

import { scanUsed, type UsedEntry } from '../cache/build/scan.ts';
import type { JobRecord, StepRecord } from './job-record.ts';
import type { LaneGroup } from './lane-groups.ts';

/** What the job did with GOCACHE, as far as it belongs to a lane. */
export interface LaneUse {
  /** Every entry of GOCACHE. */
  readonly everything: readonly UsedEntry[];
  readonly used: readonly UsedEntry[];
  /** Whether plain steps after ours used GOCACHE. */
  readonly laterGo: boolean;
}

/** File systems may stamp an mtime with a clock that lags a few milliseconds; none leads. */
const CLOCK_LAG_MS = 50;

/** The first mtime that belongs to what came after a step: `endedAt` has lost its fraction. */
export function firstAfter({ endedAt }: Pick<StepRecord, 'endedAt'>): number {
  return endedAt + 1;
}

export async function laneUse(record: JobRecord, group: LaneGroup): Promise<LaneUse> {
  const everything = await scanUsed(record.goCache, 0);
  const used = everything.filter((entry) => isUsed(entry, group, record.beganAt));
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

function isUsed(entry: UsedEntry, group: LaneGroup, beganAt: number): boolean {
  if (group.noted.has(entry.action)) return true;
  return group.isLast && entry.usedAt >= beganAt - CLOCK_LAG_MS;
}

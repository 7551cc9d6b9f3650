import type { Environment } from '../../runner/ports.ts';
import type { JobRecord } from '../handover.ts';
import type { LaneGroup } from './lane-groups.ts';
import type { LaneUse } from './lane-use.ts';

export interface UseFacts {
  readonly record: JobRecord;
  readonly group: LaneGroup;
  readonly use: Pick<LaneUse, 'everything' | 'used'>;
  /** That of later steps, as far as a post step sees it. */
  readonly later: Pick<Environment, 'GOCACHE' | 'GOCACHEPROG'>;
  readonly now: number;
}

/** How long after a step no hit moves an mtime that the step has set (cmd/go cache.go mtimeInterval). */
const STILL_MS = 3600 * 1000;
/** File systems with coarse times round by up to two seconds. */
const COARSE_MS = 2000;

/**
 * Why a run can call nothing of GOCACHE unused although it went well, with what to change; null where
 * it can. What vanished, and what later steps could not reach, is not unused.
 */
export function unjudged(facts: UseFacts): string | null {
  const { record, group, later, now } = facts;
  const { unkept, knowsCachePrograms, given } = group.step.go;
  const { startedAt, endedAt } = group.step.time;
  // Said by the step itself.
  if (unkept !== '') return '';
  const gone = vanished(facts);
  if (gone !== null) {
    return `${gone} gone from ${record.goCache}: a later step removed them. Leave out what empties GOCACHE (go clean -cache), or its folder`;
  }
  if (knowsCachePrograms && later.GOCACHEPROG && later.GOCACHEPROG !== given.GOCACHEPROG) {
    return 'a later step set GOCACHEPROG, and with it Go leaves GOCACHE alone. Leave it unset in jobs whose build cache this action keeps';
  }
  const other = later.GOCACHE;
  if (other && other !== record.goCache && other !== given.GOCACHE) {
    return `a later step set GOCACHE to ${other}, where nothing is kept. Leave GOCACHE as this action sets it, or set it before`;
  }
  if (endedAt < startedAt || now < endedAt) {
    return 'the clock of this machine went back while the job ran';
  }
  return null;
}

/** What is no longer in GOCACHE of what this job restored or compiled; null where all is there. */
function vanished({ group, use, now }: UseFacts): string | null {
  const there = new Set(use.everything.map((entry) => entry.action));
  const { base, delta } = group.step.restored;
  const { endedAt } = group.step.time;
  const known = new Set([...(base?.actions ?? []), ...(delta?.actions ?? []), ...group.noted]);
  const lost = [...known].filter((action) => !there.has(action)).length;
  if (lost > 0) return `${lost} of ${known.size} entries that were restored or used are`;
  const isOwn = (entry: LaneUse['used'][number]): boolean =>
    group.noted.has(entry.action) || entry.usedAt <= endedAt + COARSE_MS;
  const isEarly = endedAt !== 0 && now - endedAt < STILL_MS;
  if (group.compiled === 0 || !isEarly || use.used.some(isOwn)) return null;
  return `all entries of the ${group.compiled} packages that were compiled are`;
}

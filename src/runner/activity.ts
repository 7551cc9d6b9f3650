import path from 'node:path';
import type { Clock, Exec } from './ports.ts';

/** Work that is not our own: go commands, moving bytes, hashing and packing files. */
export type ActivityKind = 'go' | 'transfer' | 'hash';

/** Milliseconds since the epoch; `end` >= `start`. */
export interface Interval {
  readonly kind: ActivityKind;
  readonly start: number;
  readonly end: number;
}

export interface Activity {
  /**
   * Notes how long `work` took (also where it rejects) and passes it on. A promise counts from
   * now; a function is called here, so that what it does at once counts too.
   */
  track<T>(kind: ActivityKind, work: Promise<T> | (() => Promise<T>)): Promise<T>;
  /** What has ended so far. */
  intervals(): readonly Interval[];
}

export function createActivity(clock: Clock): Activity {
  const ended: Interval[] = [];
  return {
    track: async (kind, work) => {
      const start = clock.now();
      try {
        return await (typeof work === 'function' ? work() : work);
      } finally {
        ended.push({ kind, start, end: clock.now() });
      }
    },
    intervals: () => [...ended],
  };
}

/**
 * Seconds during which at least one interval (of `kinds`, or of any kind) was under way, so that
 * work side by side counts once. Own overhead = wall clock - this.
 */
export function busySeconds(
  intervals: readonly Interval[],
  kinds: readonly ActivityKind[] = ['go', 'transfer', 'hash'],
): number {
  const sorted = intervals
    .filter((one) => kinds.includes(one.kind))
    .sort((a, b) => a.start - b.start);
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sorted) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total / 1000;
}

/** An Exec whose go commands are tracked; other commands count as our own time. */
export function trackedExec(exec: Exec, activity: Activity): Exec {
  return (request) =>
    isGo(request.tool) ? activity.track('go', () => exec(request)) : exec(request);
}

function isGo(tool: string): boolean {
  // Windows paths too, whatever this machine is.
  const name = path.win32.basename(tool).toLowerCase();
  return name === 'go' || name === 'go.exe';
}

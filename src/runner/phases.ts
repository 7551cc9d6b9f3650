import { busySeconds, type Interval } from './activity.ts';
import type { Clock } from './ports.ts';

/** Seconds of the parts of a run; parts may run side by side. */
export interface Phases {
  time<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** In the order in which they began. */
  list(): readonly PhaseReport[];
  /** When each part that has ended ran, in milliseconds since the epoch; one that ran twice is there twice. */
  spans(): readonly PhaseSpan[];
}

export interface PhaseSpan {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

export function createPhases(clock: Clock): Phases {
  const seconds = new Map<string, number>();
  const spans: PhaseSpan[] = [];
  return {
    time: async (name, work) => {
      const began = clock.now();
      const before = seconds.get(name) ?? 0;
      seconds.set(name, before);
      try {
        return await work();
      } finally {
        const end = clock.now();
        seconds.set(name, before + (end - began) / 1000);
        spans.push({ name, begin: began, end });
      }
    },
    list: () => [...seconds].map(([name, value]) => ({ name, seconds: value })),
    spans: () => [...spans].sort((a, b) => a.begin - b.begin),
  };
}

/** Seconds of the phases in which go commands list and compile. */
export function goSeconds(phases: Phases): number {
  return phases
    .list()
    .filter(({ name }) => ['list', 'warm', 'build'].includes(name))
    .reduce((sum, { seconds }) => sum + seconds, 0);
}

/**
 * What of a run was neither go command, nor transfer, nor hashing, in seconds. `startedAt`: when
 * the process began, milliseconds since the epoch.
 */
export function overheadPhase(
  startedAt: number,
  now: number,
  intervals: readonly Interval[],
): PhaseReport {
  const seconds = Math.max(0, (now - startedAt) / 1000 - busySeconds(intervals));
  return { name: 'overhead', seconds };
}

export interface PhaseReport {
  /** A part of the run; `overhead` is what is neither go command, nor transfer, nor hashing. */
  readonly name: string;
  readonly seconds: number;
}

import type { Activity } from './activity.ts';
import { overheadPhase, type PhaseReport, type Phases } from './phases.ts';

/** What a step's seconds are counted by. */
export interface Clocks {
  /** Go commands, transfers and hashing: what is none of them is our own overhead. */
  readonly activity: Activity;
  readonly phases: Phases;
  /** When the process began, milliseconds since the epoch. */
  readonly startedAt: number;
}

/** The phases of a run that ends at `now`, milliseconds since the epoch; overhead last. */
export function allPhases(
  { activity, phases, startedAt }: Clocks,
  now: number,
): readonly PhaseReport[] {
  return [...phases.list(), overheadPhase(startedAt, now, activity.intervals())];
}

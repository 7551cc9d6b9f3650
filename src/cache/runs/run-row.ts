/**
 * One run of a place as the store keeps it: numbers, a commit and words of our own, nothing that a
 * variable of the job could be read from. Seconds are by the clock.
 */
export interface RunRow {
  /** When its step began, in milliseconds since the epoch. */
  readonly at: number;
  /** The commit of the checkout, 40 hex digits or more; '' if not known. */
  readonly commit: string;
  /** Packages x targets. */
  readonly compiled: number;
  readonly total: number;
  /** Whether every binary was reused, so that nothing was compiled. */
  readonly reused: boolean;
  /** From the start of the step to its report. */
  readonly stepSeconds: number;
  /** In which go commands listed, compiled and linked. */
  readonly goSeconds: number;
  /** In which caches were restored; go commands run beside it. */
  readonly restoreSeconds: number;
  /** In which post saved; 0 where it saved nothing. */
  readonly saveSeconds: number;
  readonly bytesDown: number;
  readonly bytesUp: number;
  /** goSeconds of the last run of the lane to which no compile cache came; null if none is known. */
  readonly coldSeconds: number | null;
  /** MissKind of each cause of misses, the costliest first. */
  readonly causes: readonly string[];
}

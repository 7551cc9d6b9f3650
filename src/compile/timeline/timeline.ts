/**
 * What the go commands of a run did, and when. All times are seconds since the step began. An action is
 * what ran a compiler, cgo or the linker: what was in the cache runs nothing and is only counted.
 */
export interface BuildTimeline {
  /** When the step began, in milliseconds since the epoch. */
  readonly beganAt: number;
  /** When the last go command ended. */
  readonly seconds: number;
  /** How many compilers may run at once, over all targets. */
  readonly width: number;
  /** Parts of the step around and behind the actions: pin, restore, list, build, … as they ran. */
  readonly spans: readonly TimelineSpan[];
  readonly commands: readonly TimelineCommand[];
  /** By their begin. Other parts of this value name an action by its index here. */
  readonly actions: readonly TimelineAction[];
  /** Packages that were compiled, and that came from the cache, over all targets. */
  readonly compiled: number;
  readonly hits: number;
  readonly linked: number;
  /** The chain of actions, each waiting for the one before it, that took longest; in order. */
  readonly criticalPath: { readonly seconds: number; readonly actions: readonly number[] };
  /** Share of `width` that was busy from the first action to the end of the last; null where none ran. */
  readonly efficiency: number | null;
  /** The ten that took longest, the longest first. */
  readonly slowest: readonly SlowAction[];
  /** Most memory of all go commands and their tools at once, in bytes; null where the system does not say. */
  readonly peakBytes: number | null;
}

export interface TimelineSpan {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** One go command. */
export interface TimelineCommand extends TimelineSpan {
  readonly target: string;
  /**
   * Until when it loaded packages and waited for nothing but the disk; its first action begins here, and
   * its `end` where none ran or nobody knows.
   */
  readonly loaded: number;
  /** Until when it then waited for base and delta to be there; null where it did not wait. */
  readonly waited: number | null;
}

export interface TimelineAction {
  readonly kind: 'compile' | 'cgo' | 'link' | 'other';
  readonly package: string;
  readonly target: string;
  readonly begin: number;
  readonly end: number;
  /** Actions that could begin when this one had ended: it was the last that they waited for. */
  readonly unlocked: readonly number[];
}

export interface SlowAction {
  readonly action: number;
  /** By how much the build would have ended earlier, were it free, by the schedule of cmd/go. */
  readonly wouldSave: number;
  /** Whether that is less than earlier runs differ by among themselves; null where too few are known. */
  readonly isNoise: boolean | null;
}

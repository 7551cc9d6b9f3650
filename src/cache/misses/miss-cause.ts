/** Why something was not in the caches, or could not be used. One word for each; the trend and metrics have them. */
export const MISS_KINDS = [
  // Nothing was there.
  'first-run',
  'not-permitted',
  'evicted',
  'damaged',
  'unavailable',
  'not-kept',
  'place-renamed',
  // The lane is another one.
  'go-version',
  'targets',
  'runner',
  'runner-image',
  'c-compiler',
  'cc',
  'cgo',
  'cgo-flags',
  'later-c',
  'profile',
  'tags',
  'flags',
  'goflags',
  'goexperiment',
  'go-variable',
  'pgo',
  // Something of it was there.
  'go-sum',
  'package-edited',
  'package-new',
  'folder-moved',
  'c-inputs',
  'not-in-caches',
] as const;

export type MissKind = (typeof MISS_KINDS)[number];

/** The caches that a cause explains; `compile`: base and delta. */
export type MissedCache = 'modules' | 'compile';

export interface MissCause {
  readonly kind: MissKind;
  readonly caches: readonly MissedCache[];
  /** As a person would say it: `Go 1.26.7 -> 1.26.8`. */
  readonly text: string;
  /** What to do about it; '' where it is as it should be. */
  readonly change: string;
}

/** A cause without the caches that it explains. */
export type Cause = Omit<MissCause, 'caches'>;

/** What packages were compiled again for, the costliest first. */
export interface RecompileRoot {
  readonly kind: MissKind;
  /** Package, module, or the cause of a whole lane: `golang.org/x/net v0.56.0 -> v0.57.0`. */
  readonly text: string;
  /** Packages x targets that it cascaded into, itself included; each package counts for one root. */
  readonly packages: number;
  /** Seconds of their compilers. */
  readonly seconds: number;
  /** The first of them that took longest. */
  readonly examples: readonly string[];
}

export interface MissReport {
  readonly causes: readonly MissCause[];
  readonly recompiled: readonly RecompileRoot[];
}

export const NO_MISSES: MissReport = { causes: [], recompiled: [] };

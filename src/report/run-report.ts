import type { CacheReports } from '../cache/cache-report.ts';
import type { MissReport } from '../cache/misses/miss-cause.ts';
import type { RunRow } from '../cache/runs/run-row.ts';
import type { TestsReport } from '../cache/tests/why-ran.ts';
import type { BuildTimeline } from '../compile/timeline/timeline.ts';
import type { BinaryChecks, BinaryReport } from '../inspect/binary-report.ts';
import type { ToolReport } from '../inspect/tool-report.ts';
import type { PhaseReport } from '../runner/phases.ts';
import type { PaysReport } from './pays.ts';
import type { SizesReport } from './sizes/sizes-report.ts';

export interface ReuseReport {
  /** Names of the binaries built now, each once. */
  readonly affected: readonly string[];
  /** Why binaries were built and not reused; '' where all were reused. */
  readonly reason: string;
}

/** Packages x targets. */
export interface PackageCounts {
  readonly compiled: number;
  /** Compiled or taken from the cache. */
  readonly total: number;
  /** Those that the patterns match and no binary imports, compiled or not. */
  readonly unlinked: number;
}

/** All figures of a run: the file of output `report` and of the CLI's `--json`. */
export interface RunReport {
  readonly goVersion: string;
  readonly goRoot: string;
  readonly inputsDigest: string;
  readonly lane: string;
  readonly place: string;
  readonly cacheHit: boolean;
  readonly binaries: readonly BinaryReport[];
  /** Of every binary, also of those that failed a check and therefore are not in `binaries`. */
  readonly checks: readonly BinaryChecks[];
  readonly caches: CacheReports;
  readonly reuse: ReuseReport;
  /** Absolute paths of the provenance statements: output `provenance`. */
  readonly provenance: readonly string[];
  readonly packages: PackageCounts;
  /** Programs for later steps: output `tools`. */
  readonly tools: readonly ToolReport[];
  /** What became of later steps' tests; null until post has looked, and where there were none. */
  readonly tests: TestsReport | null;
  /** Why caches missed, and what packages were compiled for. */
  readonly misses: MissReport;
  /** What the go commands did, and when; null where none compiled or linked. */
  readonly timeline: BuildTimeline | null;
  /** Runs of the place, the oldest first, at most 30; this one is the last once it has been saved. */
  readonly trend: readonly RunRow[];
  /** What the caches cost against what they saved; null where nothing is known. */
  readonly pays: PaysReport | null;
  /** What binaries are made of, and why they grew; null until they were read, and where nobody asks. */
  readonly sizes: SizesReport | null;
  readonly phases: readonly PhaseReport[];
  readonly warnings: readonly string[];
}

/** `exact`, `partial` or `miss` of each cache: output `cache-state`. */
export function cacheState(caches: CacheReports): Record<keyof CacheReports, string> {
  const { modules, base, delta, binaries } = caches;
  return { modules: modules.hit, base: base.hit, delta: delta.hit, binaries: binaries.hit };
}

/**
 * Output `cache-hit`: every binary was reused, or base and modules were exact; a build without
 * modules cache needs only the base.
 */
export function cacheHit(caches: CacheReports, usesModules: boolean): boolean {
  if (caches.binaries.hit === 'exact') return true;
  return caches.base.hit === 'exact' && (!usesModules || caches.modules.hit === 'exact');
}

/** Names of the binaries that were built now, in order, each once: output `affected`. */
export function affectedNames(binaries: readonly BinaryReport[]): string[] {
  return [...new Set(binaries.filter((one) => !one.reused).map((one) => one.name))];
}

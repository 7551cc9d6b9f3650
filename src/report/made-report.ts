import type { CacheReports } from '../cache/cache-report.ts';
import type { GoSum } from '../cache/modules/go-sum.ts';
import type { KnownGo } from '../pin/go.ts';
import type { Explained } from './explain-run.ts';
import { affectedNames, cacheHit, type RunReport } from './run-report.ts';

/** Of a run, as its figures say it. */
export interface ReportedRun {
  readonly go: Pick<KnownGo, 'version' | 'toolchain'>;
  /** null where it reads no module cache. */
  readonly goSum: GoSum | null;
  readonly lane: { readonly keys: { readonly lane: string; readonly place: string } };
}

export interface ReportedMade
  extends Pick<RunReport, 'binaries' | 'checks' | 'provenance' | 'inputsDigest' | 'packages'> {
  /** Why binaries were built; '' where all were reused. */
  readonly reason: string;
}

/** The one maker of a run's figures; its phases and warnings come with its end. */
export function madeReport(
  run: ReportedRun,
  caches: CacheReports,
  made: ReportedMade,
  explained: Explained,
): RunReport {
  const { go, lane } = run;
  const { binaries, checks, provenance, inputsDigest, packages, reason } = made;
  return {
    goVersion: go.version,
    goRoot: go.toolchain?.goroot ?? '',
    inputsDigest,
    lane: lane.keys.lane,
    place: lane.keys.place,
    cacheHit: cacheHit(caches, run.goSum !== null),
    binaries,
    checks,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    provenance,
    packages,
    tools: [],
    tests: null,
    ...explained,
    sizes: null,
    phases: [],
    warnings: [],
  };
}

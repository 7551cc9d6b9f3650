import type { RestoredLayer } from './build/restored-layer.ts';
import { NO_CACHE, type RestoreReports } from './cache-report.ts';

/** What a step restored before it built. */
export interface RestoredCaches {
  readonly reports: RestoreReports;
  readonly base: RestoredLayer | null;
  readonly delta: RestoredLayer | null;
  /** Why the store did not give what it may have, as the log says it. */
  readonly lost: readonly string[];
  /** Keys of archives that were found broken; '' if none. */
  readonly brokenKeys: { readonly modules: string; readonly base: string; readonly delta: string };
}

/** Nothing, not yet, or because nothing was asked for. */
export const NOT_RESTORED: RestoredCaches = {
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  base: null,
  delta: null,
  lost: [],
  brokenKeys: { modules: '', base: '', delta: '' },
};

/** What became of one cache in a run; the words of the outputs, the JSON and the log. */
export interface CacheReport {
  readonly hit: 'exact' | 'partial' | 'miss';
  /** Key found; '' on a miss. */
  readonly key: string;
  readonly bytesDown: number;
  readonly bytesUp: number;
  /** Seconds of look-up, transfer and extraction (or packing, after a save). */
  readonly seconds: number;
}

export const NO_CACHE: CacheReport = { hit: 'miss', key: '', bytesDown: 0, bytesUp: 0, seconds: 0 };

export interface CacheReports {
  readonly modules: CacheReport;
  readonly base: CacheReport;
  readonly delta: CacheReport;
  /** The inputs manifest and the archives of binaries. */
  readonly binaries: CacheReport;
}

/** Those of what Go itself reads. */
export type RestoreReports = Omit<CacheReports, 'binaries'>;

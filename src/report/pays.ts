import type { CacheReports } from '../cache/cache-report.ts';
import type { RunRow } from '../cache/runs/run-row.ts';
import { bytesText, secondsText } from '../runner/units.ts';

/** What caches cost against what they saved. Seconds are by the clock; go commands run beside a restore. */
export interface PaysReport {
  readonly thisRun: Balance;
  /** Over the runs of the trend with this one; null where no other is known. */
  readonly lastRuns: (Balance & { readonly runs: number }) | null;
  /** What this place keeps in the store, in bytes, and its share of GitHub's 10 GB. */
  readonly storedBytes: number;
  readonly storedShare: number;
  /** null: nobody knows yet. */
  readonly pays: boolean | null;
  /** In one sentence. */
  readonly text: string;
  /** The input to change, and to what; '' where it pays. */
  readonly change: string;
}

export interface Balance {
  readonly restoreSeconds: number;
  readonly saveSeconds: number;
  readonly bytesDown: number;
  readonly bytesUp: number;
  /** Against the last build of the lane without a compile cache; null where there was none. */
  readonly savedSeconds: number | null;
}

/** GitHub keeps so much for a repository unless it pays for more (docs, "Usage limits and eviction policy"). */
const GITHUB_BYTES = 10e9;
/** Fewer are chance. */
const FEWEST_RUNS = 5;

/** `runs`: with this one as the last. */
export function paysReport(runs: readonly RunRow[], caches: CacheReports): PaysReport | null {
  const row = runs.at(-1);
  if (row === undefined) return null;
  const thisRun = balanceOf([row]);
  const lastRuns = runs.length < 2 ? null : { ...balanceOf(runs), runs: runs.length };
  const storedBytes = Object.values(caches)
    .map((one) => Math.max(one.bytesDown, one.bytesUp))
    .reduce((sum, bytes) => sum + bytes, 0);
  const over = lastRuns ?? thisRun;
  const pays = over.savedSeconds === null ? null : over.savedSeconds > costOf(over);
  return {
    thisRun,
    lastRuns,
    storedBytes,
    storedShare: Math.round((storedBytes / GITHUB_BYTES) * 1e4) / 1e4,
    pays,
    text: paysText(thisRun, lastRuns, storedBytes),
    change: changeOf(runs, caches, pays),
  };
}

function costOf({ restoreSeconds, saveSeconds }: Balance): number {
  return restoreSeconds + saveSeconds;
}

function balanceOf(rows: readonly RunRow[]): Balance {
  const sum = (of: (row: RunRow) => number): number =>
    Math.round(rows.reduce((before, row) => before + of(row), 0) * 1000) / 1000;
  const known = rows.filter((row) => row.coldSeconds !== null);
  return {
    restoreSeconds: sum((row) => row.restoreSeconds),
    saveSeconds: sum((row) => row.saveSeconds),
    bytesDown: sum((row) => row.bytesDown),
    bytesUp: sum((row) => row.bytesUp),
    savedSeconds:
      known.length === 0
        ? null
        : Math.round(
            known.reduce((before, row) => before + (row.coldSeconds ?? 0) - row.goSeconds, 0) *
              1000,
          ) / 1000,
  };
}

function paysText(thisRun: Balance, lastRuns: PaysReport['lastRuns'], storedBytes: number): string {
  const stored = `; this place keeps ${bytesText(storedBytes)}, ${share(storedBytes)} of GitHub's 10 GB`;
  const first = `the caches took ${costText(thisRun)} and ${savedText(thisRun)}`;
  if (lastRuns === null) return `${first}${stored}`;
  const { runs } = lastRuns;
  return `${first}; over the last ${runs} runs they took ${costText(lastRuns)} and ${savedText(lastRuns)}${stored}`;
}

function costText(balance: Balance): string {
  const { bytesDown, bytesUp } = balance;
  return `${secondsText(costOf(balance))} (${bytesText(bytesDown)} down, ${bytesText(bytesUp)} up)`;
}

function savedText({ savedSeconds }: Balance): string {
  if (savedSeconds === null) return 'nobody knows yet what they saved';
  return savedSeconds >= 0
    ? `saved ${secondsText(savedSeconds)}`
    : `saved nothing: the build took ${secondsText(-savedSeconds)} longer than without`;
}

function share(bytes: number): string {
  return `${((bytes / GITHUB_BYTES) * 100).toFixed(1)} %`;
}

function changeOf(
  runs: readonly RunRow[],
  { binaries }: CacheReports,
  pays: boolean | null,
): string {
  if (runs.length < FEWEST_RUNS) return '';
  if (pays === false)
    return 'set `save: never` in this job: it builds in less time than its caches move';
  const isNeverReused = runs.every((row) => !row.reused);
  return isNeverReused && binaries.bytesUp > 0
    ? `set \`reuse: false\`: in the last ${runs.length} runs no binary was reused, and each saves ${bytesText(binaries.bytesUp)} of them`
    : '';
}

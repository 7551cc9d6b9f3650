import type { RunRow } from './run-row.ts';

/** The last runs of a place: one small entry of the store, made anew by each run that may save. */
export interface PlaceRuns {
  readonly version: 1;
  /** The oldest first. */
  readonly runs: readonly RunRow[];
}

/** How many are kept. */
export const MOST_RUNS = 30;

/** Reads a stored record; null where it is not one of ours (another version of this action). */
export function parseRuns(text: string): PlaceRuns | null {
  try {
    const value = JSON.parse(text) as Partial<PlaceRuns> | null;
    const sound = value?.version === 1 && Array.isArray(value.runs) && value.runs.every(isRow);
    return sound ? { version: 1, runs: (value.runs ?? []).slice(-MOST_RUNS) } : null;
  } catch {
    return null;
  }
}

const NUMBERS = [
  'at',
  'compiled',
  'total',
  'stepSeconds',
  'goSeconds',
  'restoreSeconds',
  'saveSeconds',
  'bytesDown',
  'bytesUp',
] as const satisfies readonly (keyof RunRow)[];

function isRow(value: unknown): value is RunRow {
  const row = value as Partial<RunRow> | null;
  return (
    typeof row === 'object' &&
    row !== null &&
    NUMBERS.every((name) => Number.isFinite(row[name])) &&
    typeof row.reused === 'boolean' &&
    typeof row.commit === 'string' &&
    /^[0-9a-f]{0,64}$/.test(row.commit) &&
    (row.coldSeconds === null || Number.isFinite(row.coldSeconds)) &&
    Array.isArray(row.causes) &&
    row.causes.every((one) => typeof one === 'string' && /^[a-z-]{1,40}$/.test(one))
  );
}

/** With one more; the oldest goes where there are too many. */
export function withRun(runs: readonly RunRow[], row: RunRow): RunRow[] {
  return [...runs, row].slice(-MOST_RUNS);
}

/** Fewer tell nothing of how much they differ. */
const FEWEST = 5;

/**
 * By how many seconds the builds of a place differ among themselves: between their quartiles, over those
 * to which a compile cache came and that compiled. null where too few are known.
 */
export function spreadOf(runs: readonly RunRow[]): number | null {
  const seconds = runs
    .filter(
      ({ reused, coldSeconds, goSeconds }) => !reused && coldSeconds !== null && goSeconds > 0,
    )
    .map((one) => one.goSeconds)
    .sort((a, b) => a - b);
  if (seconds.length < FEWEST) return null;
  const at = (share: number): number => seconds[Math.round(share * (seconds.length - 1))] ?? 0;
  return at(0.75) - at(0.25);
}

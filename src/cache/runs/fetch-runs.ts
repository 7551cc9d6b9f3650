import { messageOf } from '../../runner/thrown.ts';
import { type KeyFacts, recordKeys } from '../keys.ts';
import { readWhole } from '../read-whole.ts';
import type { CacheStore } from '../store.ts';
import { parseRuns } from './place-runs.ts';
import type { RunRow } from './run-row.ts';

export interface FoundRuns {
  /** The oldest first; empty where none is known. */
  readonly runs: readonly RunRow[];
  /** Key of the record; '' if none. */
  readonly key: string;
}

export const NO_RUNS: FoundRuns = { runs: [], key: '' };

/** A report without a trend is no reason to wait. */
const PATIENCE_SECONDS = 5;
/** Thirty rows are some 10 kB. */
const MOST_BYTES = 1e6;

/** The earlier runs of a place. Never rejects: what does not come is only not in the report. */
export async function fetchRuns(
  store: CacheStore,
  facts: Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>,
  say: (line: string) => void,
): Promise<FoundRuns> {
  try {
    const found = await store.open('runs', recordKeys('runs', facts).lookups, PATIENCE_SECONDS);
    if (found.state !== 'found') return NO_RUNS;
    const bytes = await readWhole(found, MOST_BYTES);
    return { runs: parseRuns(bytes?.toString('utf8') ?? '')?.runs ?? [], key: found.key };
  } catch (error) {
    say(`the record of earlier runs is not read: ${messageOf(error)}`);
    return NO_RUNS;
  }
}

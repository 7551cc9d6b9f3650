import { messageOf } from '../../runner/thrown.ts';
import { type KeyFacts, recordKeys } from '../keys.ts';
import { readWhole } from '../read-whole.ts';
import type { CacheStore } from '../store.ts';
import { type Habits, parseHabits } from './habits.ts';

export interface FoundHabits {
  /** null where there is none that can be read. */
  readonly known: Habits | null;
  /** Key of the record, readable or not; '' if none. */
  readonly key: string;
  /** Why the store could not say; '' where it could. */
  readonly unavailable: string;
}

/** The newest record of a place. */
export async function fetchHabits(
  store: CacheStore,
  facts: Pick<KeyFacts, 'runnerOs' | 'place' | 'carrier'>,
): Promise<FoundHabits> {
  const found = await store.open('habits', recordKeys('habits', facts).lookups);
  if (found.state === 'unavailable') {
    return { known: null, key: '', unavailable: found.reason };
  }
  if (found.state === 'miss') return { known: null, key: '', unavailable: '' };
  const { key } = found;
  try {
    const bytes = await readWhole(found, MOST_BYTES);
    const text = bytes?.toString('utf8') ?? '';
    const known = parseHabits(text);
    const unavailable = known === null && !isRecord(text) ? `${key} is broken` : '';
    return { known, key, unavailable };
  } catch (error) {
    return { known: null, key, unavailable: `the download of ${key} failed: ${messageOf(error)}` };
  }
}

/** More than any place's. */
const MOST_BYTES = 16e6;

/** One of another version of this action is no damage. */
function isRecord(text: string): boolean {
  try {
    return typeof JSON.parse(text)?.version === 'number';
  } catch {
    return false;
  }
}

import { readFile } from 'node:fs/promises';
import { type Habits, parseHabits } from '../cache/habits.ts';
import type { CacheStore } from '../cache/store.ts';
import { habitsKeys, type KeyFacts } from '../plan/keys.ts';

export interface FoundHabits {
  readonly habits: Habits | null;
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
  const found = await store.fetch('habits', habitsKeys(facts).lookups);
  if (found.state === 'unavailable') {
    return { habits: null, key: found.brokenKey ?? '', unavailable: found.reason };
  }
  if (found.state === 'miss') return { habits: null, key: '', unavailable: '' };
  try {
    const habits = parseHabits(await readFile(found.file, 'utf8').catch(() => ''));
    return { habits, key: found.key, unavailable: '' };
  } finally {
    await found.release();
  }
}

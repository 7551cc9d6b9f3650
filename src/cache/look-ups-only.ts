import type { CacheStore } from './store.ts';

/** A store that says what it has, and gives none of it out: each fetch is a miss, without a request. */
export function lookUpsOnly(store: CacheStore): CacheStore {
  return { ...store, fetch: async () => ({ state: 'miss' }) };
}

import type { CacheStore, SaveOutcome, Slot } from './store.ts';

export interface UnlessThere {
  readonly store: CacheStore;
  readonly slot: Slot;
  readonly key: string;
  readonly content: () => AsyncIterable<Buffer>;
}

/**
 * Looks the whole key up and saves where it is not there; errors of `content` are thrown. For what takes
 * no longer to pack than to look up, `store.save` alone does: a store saves no key twice.
 */
export async function saveUnlessThere(request: UnlessThere): Promise<SaveOutcome> {
  const { store, slot, key, content } = request;
  return (await lookUp(store, slot, key)) ?? store.save(slot, key, content);
}

/** null where the key has to be saved. */
async function lookUp(store: CacheStore, slot: Slot, key: string): Promise<SaveOutcome | null> {
  const found = await store.find(slot, [key]);
  if (found.state === 'unavailable') return found;
  return found.state === 'found' && found.entry.key === key ? { state: 'exists' } : null;
}

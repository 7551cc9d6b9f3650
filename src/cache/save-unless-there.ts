import type { CacheStore, SaveOutcome, Slot } from './store.ts';

export interface UnlessThere {
  readonly store: CacheStore;
  readonly slot: Slot;
  readonly key: string;
  /** Packed beside the look-up, which is for nothing where the key is there. */
  readonly atOnce: boolean;
  readonly write: (file: string) => Promise<void>;
}

/**
 * Looks the whole key up and saves where it is not there; errors of `write` are thrown. A store saves
 * no key twice by itself, but a look-up is given up within seconds where a service does not answer.
 */
export async function saveUnlessThere(request: UnlessThere): Promise<SaveOutcome> {
  const { store, slot, key, atOnce, write } = request;
  const looking = lookUp(store, slot, key);
  // Its turn comes after the packing; until then it must not count as unhandled.
  looking.catch(() => undefined);
  if (!atOnce) {
    const known = await looking;
    if (known !== null) return known;
  }
  try {
    return await store.save(slot, key, async (file) => {
      await write(file);
      const known = await looking;
      if (known !== null) throw new NotNeeded(known);
    });
  } catch (error) {
    if (error instanceof NotNeeded) return error.outcome;
    throw error;
  }
}

/** null where the key has to be saved. */
async function lookUp(store: CacheStore, slot: Slot, key: string): Promise<SaveOutcome | null> {
  const found = await store.find(slot, [key]);
  if (found.state === 'unavailable') return found;
  return found.state === 'found' && found.entry.key === key ? { state: 'exists' } : null;
}

/** Ends a save that turned out to be superfluous. */
class NotNeeded extends Error {
  readonly outcome: SaveOutcome;

  constructor(outcome: SaveOutcome) {
    super('not needed');
    this.outcome = outcome;
  }
}

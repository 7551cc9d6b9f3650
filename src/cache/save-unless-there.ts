import type { CacheStore, SaveOutcome, Slot } from './store.ts';

/** Packing less than this takes no longer than the look-up, and is done beside it. */
const AT_ONCE_BYTES = 16e6;

export interface UnlessThere {
  readonly store: CacheStore;
  readonly slot: Slot;
  readonly key: string;
  /** Uncompressed bytes, where they are known: what is little is packed before it is looked up. */
  readonly bytes: number | null;
  readonly write: (file: string) => Promise<void>;
}

/** Looks the whole key up and saves where it is not there; errors of `write` are thrown. */
export async function saveUnlessThere(request: UnlessThere): Promise<SaveOutcome> {
  const { store, slot, key, bytes, write } = request;
  const looking = lookUp(store, slot, key);
  // Its turn comes after the packing; until then it must not count as unhandled.
  looking.catch(() => undefined);
  if (bytes === null || bytes >= AT_ONCE_BYTES) {
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

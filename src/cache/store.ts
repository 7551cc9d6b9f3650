/**
 * The store port: named archives, each a stream of bytes, written once and never changed.
 * Failures are values: a store that cannot be reached is `unavailable`, and the build goes on.
 */

/** What an entry holds. */
export type Slot =
  | 'modules'
  | 'base'
  | 'delta'
  | 'habits'
  | 'runs'
  | 'size'
  | 'parts'
  | 'binary'
  | 'inputs'
  | 'fingerprint';

export interface StoredEntry {
  readonly key: string;
  /** Bytes stored; 0 where the store does not say on a look-up. */
  readonly bytes: number;
}

/** The way to an entry's bytes failed: nothing is said of what it holds. */
export class TransferError extends Error {}

export interface FoundArchive {
  readonly state: 'found';
  readonly key: string;
  /** Of the whole entry; all of them are moved where all are read. */
  readonly bytes: number;
  /** To be read once, in order; ends with TransferError where the way to the bytes does. */
  readonly stream: AsyncIterable<Buffer>;
  /** Has to be called in any case; may be called early. */
  close(): Promise<void>;
}

export type OpenOutcome =
  | FoundArchive
  | { readonly state: 'miss' }
  | {
      readonly state: 'unavailable';
      readonly reason: string;
    };

export type FindOutcome =
  | { readonly state: 'found'; readonly entry: StoredEntry }
  | { readonly state: 'miss' }
  | { readonly state: 'unavailable'; readonly reason: string };

export type SaveOutcome =
  | { readonly state: 'saved'; readonly bytes: number }
  /** Another run saved the same key first: the same content. */
  | { readonly state: 'exists' }
  | { readonly state: 'unavailable'; readonly reason: string };

export interface CacheStore {
  readonly name: 'github' | 'directory' | 'none';
  /**
   * A short word that is part of every key: it differs wherever an archive of another run could not
   * be read here. Letters and digits only.
   */
  carrier(slot: Slot): string;
  /** The newest entry whose key starts with the first prefix that has any. */
  find(slot: Slot, prefixes: readonly string[]): Promise<FindOutcome>;
  /**
   * As `find`, and brings its bytes. `seconds`: a store behind a network gives up what has not come as
   * a whole by then, look-up included.
   */
  open(slot: Slot, prefixes: readonly string[], seconds?: number): Promise<OpenOutcome>;
  /**
   * `content` gives the archive's bytes, and is not asked where the store knows that it has the key;
   * nothing is stored if it throws (the throw is passed on).
   */
  save(slot: Slot, key: string, content: () => AsyncIterable<Buffer>): Promise<SaveOutcome>;
}

/** The null object: nothing is ever found or kept. */
export const noStore: CacheStore = {
  name: 'none',
  carrier: () => 'none',
  find: async () => ({ state: 'miss' }),
  open: async () => ({ state: 'miss' }),
  save: async () => ({ state: 'unavailable', reason: 'no cache store' }),
};

/** Of which nothing is restored, so that all is made anew (`cache: save`); records that hold nothing that is compiled aside. */
export function writtenOnly(store: CacheStore): CacheStore {
  return {
    ...store,
    open: async (slot, prefixes, seconds) =>
      slot === 'habits' || slot === 'size' || slot === 'parts'
        ? store.open(slot, prefixes, seconds)
        : { state: 'miss' },
  };
}

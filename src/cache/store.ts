/**
 * The store port: named archives, each one file, written once and never changed.
 * Failures are values: a store that cannot be reached is `unavailable`, and the build goes on.
 */

/** What an entry holds; each has one local path of its own, so that several can move at the same time. */
export type Slot =
  | 'modules'
  | 'base'
  | PartSlot
  | 'delta'
  | 'habits'
  | 'binary'
  | 'inputs'
  | 'fingerprint';

/** Of the archives of a large base beside the first. */
export type PartSlot = 'base2' | 'base3';

export interface StoredEntry {
  readonly key: string;
  /** Bytes stored; 0 where the store does not say on a look-up. */
  readonly bytes: number;
}

export type FetchOutcome =
  | {
      readonly state: 'found';
      readonly key: string;
      /** The entry's bytes as a local file; read it before `release`. */
      readonly file: string;
      /** Bytes that were moved to get it. */
      readonly bytes: number;
      /** Removes the local copy (or lets go of the store's own file). */
      release(): Promise<void>;
    }
  | { readonly state: 'miss' }
  | {
      readonly state: 'unavailable';
      readonly reason: string;
      /** Key of an entry whose bytes turned out damaged: what replaces it needs another key. */
      readonly brokenKey?: string;
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
   * A short word that is part of every key of this slot: it differs wherever an archive of another
   * run could not be read here (codec; for GitHub the workspace-relative path of the file as well).
   * Letters and digits only.
   */
  carrier(slot: Slot): string;
  /** The newest entry whose key starts with the first prefix that has any. */
  find(slot: Slot, prefixes: readonly string[]): Promise<FindOutcome>;
  /**
   * As `find`, and brings its bytes. A store at the end of a network calls `onMoved` when the
   * network is free again, a moment before the bytes can be read.
   */
  fetch(
    slot: Slot,
    prefixes: readonly string[],
    onMoved?: (key: string) => void,
  ): Promise<FetchOutcome>;
  /** `write` makes the archive at the path it is given; nothing is stored if it throws (the throw is passed on). */
  save(slot: Slot, key: string, write: (file: string) => Promise<void>): Promise<SaveOutcome>;
}

/** The null object: nothing is ever found or kept. */
export const noStore: CacheStore = {
  name: 'none',
  carrier: () => 'none',
  find: async () => ({ state: 'miss' }),
  fetch: async () => ({ state: 'miss' }),
  save: async () => ({ state: 'unavailable', reason: 'no cache store' }),
};

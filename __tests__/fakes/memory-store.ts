import { Readable } from 'node:stream';
import type { CacheStore, Slot } from '../../src/cache/store.ts';

export interface StoreRequest {
  readonly kind: 'find' | 'open' | 'save';
  readonly slot: Slot;
  /** The prefixes, or the key alone. */
  readonly keys: readonly string[];
  readonly state: string;
  /** Bytes moved. */
  readonly bytes: number;
}

export interface MemoryStore extends CacheStore {
  /** Everything asked so far, oldest first. */
  readonly requests: readonly StoreRequest[];
  /** Keys of a slot, oldest first. */
  keys(slot: Slot): readonly string[];
  content(slot: Slot, key: string): Buffer | undefined;
  /** Puts an entry there without a request. */
  put(slot: Slot, key: string, content: Buffer): void;
  /** From now on every request is `unavailable` with this reason; undefined ends it. */
  breakWith(reason: string | undefined): void;
}

interface Entry {
  readonly key: string;
  readonly content: Buffer;
}

/**
 * A CacheStore in memory with the rules of the GitHub one: entries are never changed, each slot
 * is its own, the newest entry of the first prefix that has any, a prefix ends with `-` and
 * anything else is a whole key.
 */
export function createMemoryStore(): MemoryStore {
  const slots = new Map<Slot, Entry[]>();
  const requests: StoreRequest[] = [];
  let broken: string | undefined;

  const of = (slot: Slot): Entry[] => {
    const list = slots.get(slot) ?? [];
    slots.set(slot, list);
    return list;
  };
  const newest = (slot: Slot, prefixes: readonly string[]): Entry | undefined => {
    for (const prefix of prefixes) {
      const matches = (key: string): boolean =>
        prefix.endsWith('-') ? key.startsWith(prefix) : key === prefix;
      const entry = of(slot).findLast((one) => matches(one.key));
      if (entry !== undefined) return entry;
    }
    return undefined;
  };
  const note = (
    kind: StoreRequest['kind'],
    slot: Slot,
    keys: readonly string[],
    state: string,
    bytes = 0,
  ): void => void requests.push({ kind, slot, keys, state, bytes });

  return {
    name: 'directory',
    carrier: () => 'mem',
    find: async (slot, prefixes) => {
      const entry = newest(slot, prefixes);
      const state = broken !== undefined ? 'unavailable' : entry === undefined ? 'miss' : 'found';
      note('find', slot, prefixes, state);
      if (broken !== undefined) return { state: 'unavailable', reason: broken };
      if (entry === undefined) return { state: 'miss' };
      return { state: 'found', entry: { key: entry.key, bytes: entry.content.length } };
    },
    open: async (slot, prefixes) => {
      const entry = newest(slot, prefixes);
      if (broken !== undefined || entry === undefined) {
        note('open', slot, prefixes, broken !== undefined ? 'unavailable' : 'miss');
        return broken === undefined ? { state: 'miss' } : { state: 'unavailable', reason: broken };
      }
      const { key, content } = entry;
      note('open', slot, prefixes, 'found', content.length);
      const stream = Readable.from([content]);
      const close = async () => undefined;
      return { state: 'found', key, stream, bytes: content.length, close };
    },
    save: async (slot, key, content) => {
      if (broken !== undefined) {
        note('save', slot, [key], 'unavailable');
        return { state: 'unavailable', reason: broken };
      }
      const pieces: Buffer[] = [];
      for await (const piece of content()) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      const exists = of(slot).some((one) => one.key === key);
      note('save', slot, [key], exists ? 'exists' : 'saved', exists ? 0 : bytes.length);
      if (exists) return { state: 'exists' };
      of(slot).push({ key, content: bytes });
      return { state: 'saved', bytes: bytes.length };
    },
    requests,
    keys: (slot) => of(slot).map((entry) => entry.key),
    content: (slot, key) => of(slot).find((entry) => entry.key === key)?.content,
    put: (slot, key, content) => void of(slot).push({ key, content }),
    breakWith: (reason) => {
      broken = reason;
    },
  };
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CacheStore, Slot } from '../../src/cache/store.ts';

export interface StoreRequest {
  readonly kind: 'find' | 'fetch' | 'save';
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
    fetch: async (slot, prefixes) => {
      const entry = newest(slot, prefixes);
      if (broken !== undefined || entry === undefined) {
        note('fetch', slot, prefixes, broken !== undefined ? 'unavailable' : 'miss');
        return broken === undefined ? { state: 'miss' } : { state: 'unavailable', reason: broken };
      }
      const { key, content } = entry;
      note('fetch', slot, prefixes, 'found', content.length);
      const folder = await temporaryFolder();
      const file = path.join(folder, slot);
      await writeFile(file, content);
      const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
      return { state: 'found', key, file, bytes: content.length, release };
    },
    save: async (slot, key, write) => {
      if (broken !== undefined) {
        note('save', slot, [key], 'unavailable');
        return { state: 'unavailable', reason: broken };
      }
      const folder = await temporaryFolder();
      try {
        const file = path.join(folder, slot);
        await write(file);
        const content = await readFile(file);
        const exists = of(slot).some((one) => one.key === key);
        note('save', slot, [key], exists ? 'exists' : 'saved', exists ? 0 : content.length);
        if (exists) return { state: 'exists' };
        of(slot).push({ key, content });
        return { state: 'saved', bytes: content.length };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
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

async function temporaryFolder(): Promise<string> {
  const parent = path.join(tmpdir(), 'memory-store');
  await mkdir(parent, { recursive: true });
  return mkdtemp(path.join(parent, 'entry-'));
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { CacheStore } from './store.ts';

/** `store`, which calls `onRead` when the bytes of an archive that it opened are here, or come no more. */
export function whenRead(store: CacheStore, onRead: () => void): CacheStore {
  return {
    ...store,
    open: async (slot, prefixes, seconds) => {
      const found = await store.open(slot, prefixes, seconds);
      if (found.state !== 'found') return found;
      const stream = async function* (): AsyncGenerator<Buffer> {
        try {
          yield* found.stream;
        } finally {
          onRead();
        }
      };
      return { ...found, stream: stream() };
    },
  };
}

/** A connection that nobody reads is given up after a while, by either side. */
const LONGEST_WAIT_MS = 10_000;

/** `store`, whose archives are found at once and read after `first`: so they share no network with that. */
export function readAfter(store: CacheStore, first: Promise<void>): CacheStore {
  return {
    ...store,
    open: async (slot, prefixes, seconds) => {
      const found = await store.open(slot, prefixes, seconds);
      if (found.state !== 'found') return found;
      const stream = async function* (): AsyncGenerator<Buffer> {
        await Promise.race([first, sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
        yield* found.stream;
      };
      return { ...found, stream: stream() };
    },
  };
}

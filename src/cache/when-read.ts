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
      const close = async (): Promise<void> => {
        onRead();
        await found.close();
      };
      return { ...found, stream: stream(), close };
    },
  };
}

/** A connection that nobody reads is given up after a while, by either side. */
const LONGEST_WAIT_MS = 10_000;

/** After `first`, and not too late. */
export function soonAfter(first: Promise<void>): Promise<void> {
  return Promise.race([first, sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
}

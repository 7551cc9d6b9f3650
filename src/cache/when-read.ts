import { setTimeout as sleep } from 'node:timers/promises';
import type { CacheStore } from './store.ts';

/** `store`, which calls `onRead` when the bytes of an archive that it opened are here, or come no more. */
export function whenRead(store: CacheStore, onRead: () => void): CacheStore {
  return {
    ...store,
    open: async (slot, prefixes, seconds) => {
      const found = await store.open(slot, prefixes, seconds);
      if (found.state !== 'found') return found;
      const close = async (): Promise<void> => {
        onRead();
        await found.close();
      };
      return { ...found, stream: untilEnd(found.stream, onRead), close };
    },
  };
}

/** `stream`, which calls `onEnd` after its last piece, or where it breaks off. */
export async function* untilEnd(
  stream: AsyncIterable<Buffer>,
  onEnd: () => void,
): AsyncGenerator<Buffer> {
  try {
    yield* stream;
  } finally {
    onEnd();
  }
}

/** A connection that nobody reads is given up after a while, by either side. */
const LONGEST_WAIT_MS = 10_000;

/** After `first`, and not too late. */
export function soonAfter(first: Promise<void>): Promise<void> {
  return Promise.race([first, sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
}

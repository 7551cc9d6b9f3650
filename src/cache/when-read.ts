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

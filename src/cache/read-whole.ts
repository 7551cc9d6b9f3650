import { allBytes } from './all-bytes.ts';
import type { FoundArchive } from './store.ts';

/** All bytes of a small entry, and closes it; null where it has more than `limit`. Throws TransferError. */
export async function readWhole(archive: FoundArchive, limit: number): Promise<Buffer | null> {
  try {
    return await allBytes(archive.stream, limit);
  } finally {
    await archive.close();
  }
}

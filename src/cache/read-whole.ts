import type { FoundArchive } from './store.ts';

/** All bytes of a small entry, and closes it; null where it has more than `limit`. Throws TransferError. */
export async function readWhole(archive: FoundArchive, limit: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of archive.stream) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > limit) return null;
    }
    return Buffer.concat(pieces, bytes);
  } finally {
    await archive.close();
  }
}

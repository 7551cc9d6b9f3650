import { inOrder } from './in-order.ts';
import { EntryCheck, entryPieces, type PackEntry, packedBytes, wholeEntry } from './pack-entry.ts';

/** How far reading may be ahead of compressing. */
export const READ_AHEAD = { count: 64, bytes: 32 * 1024 * 1024 };

/** The entries in their order, the small ones with their bytes. */
export function readAhead(entries: readonly PackEntry[]) {
  return inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.size,
    async (entry) => ({ entry, whole: await wholeEntry(entry) }),
  );
}

/**
 * The bytes of an entry that are packed; throws CorruptEntryError where they are not what it says, of
 * a small one before the first. `whole`: wholeEntry.
 */
export async function* checkedBytes(
  entry: PackEntry,
  whole: Buffer | null,
): AsyncGenerator<Buffer> {
  const check = new EntryCheck(entry);
  if (whole !== null) {
    check.add(whole);
    check.end();
    yield packedBytes(entry, whole);
    return;
  }
  let at = 0;
  for await (const bytes of entryPieces(entry)) {
    check.add(bytes);
    const packed = packedBytes(entry, bytes, at);
    at += bytes.length;
    yield packed;
  }
  check.end();
}

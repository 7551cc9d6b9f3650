import { endOfBlock } from './frames.ts';
import { MANIFEST_NAME } from './manifest.ts';
import { checkedBytes, readAhead } from './pack-bytes.ts';
import type { PackEntry } from './pack-entry.ts';
import { END_OF_TAR, padding, plainHeader } from './plain-tar.ts';
import { libraryChunks } from './tar-writer.ts';

/**
 * The tar's bytes, with a block of its own for the manifest, so that a peek decompresses no more than
 * that. A tar library is needed, and loaded, only for names that a ustar header has no room for.
 */
export async function* tarChunks(
  manifest: Buffer,
  entries: readonly PackEntry[],
): AsyncGenerator<Buffer | typeof endOfBlock> {
  const headers = entries.flatMap((entry) => headerOf(entry) ?? []);
  const first = plainHeader({ name: MANIFEST_NAME, size: manifest.length, mode: 0o644, mtime: 0 });
  if (first === null || headers.length < entries.length) {
    return yield* libraryChunks(manifest, entries);
  }
  yield first;
  yield manifest;
  yield padding(manifest.length);
  yield endOfBlock;
  let index = 0;
  for await (const { entry, whole } of readAhead(entries)) {
    const header = headers[index++];
    if (header === undefined) throw new Error(`no header for ${entry.path}`);
    yield header;
    yield* checkedBytes(entry, whole);
    yield padding(entry.size);
  }
  yield END_OF_TAR;
}

function headerOf({ path, size, mode, mtime }: PackEntry): Buffer | null {
  return plainHeader({ name: path, size, mode, mtime });
}

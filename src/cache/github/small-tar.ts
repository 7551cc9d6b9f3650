import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
// The default import: on a Node without zstd a named import of it would not even load.
import zlib from 'node:zlib';
import { END_OF_TAR, padding, plainHeader } from '../archive/plain-tar.ts';
import { hasZstd, isZstd } from './unpacked-stream.ts';

/**
 * The cache client wraps each archive of ours in one more tar, made by two processes. For a small one
 * they take longer than the rest: 20 ms, and a fork of this process for each. So the bundle has the
 * client ask here first (scripts/cache-client.mjs); what is written is the same. Read it is by
 * receive-archive.ts.
 */
export const SMALL_BYTES = 4e6;

/** More than an archive of packed bytes grows or shrinks by in the client's tar. */
export const ROOM_BYTES = 2 ** 16;

function isFor(method: string): boolean {
  // On Windows the client has its own rules for paths, and no runner to measure it was at hand.
  return process.platform !== 'win32' && isZstd(method) && hasZstd();
}

/**
 * Packs small files, named from `workspace`, into `archive`; false, and nothing left, where they are
 * not small, not files, or have names that are too long: tar packs them then.
 */
export async function createSmall(
  archive: string,
  method: string,
  workspace: string,
  names: readonly string[],
): Promise<boolean> {
  if (!isFor(method)) return false;
  try {
    const facts = await Promise.all(names.map((name) => stat(path.resolve(workspace, name))));
    const bytes = facts.reduce((sum, one) => sum + one.size, 0);
    if (bytes > SMALL_BYTES || !facts.every((one) => one.isFile())) return false;
    const pieces: Buffer[] = [];
    for (const [index, name] of names.entries()) {
      const { mode = 0o644, mtimeMs = 0 } = facts[index] ?? {};
      const content = await readFile(path.resolve(workspace, name));
      const header = plainHeader({ name, size: content.length, mode, mtime: mtimeMs / 1000 });
      if (header === null) return false;
      pieces.push(header, content, padding(content.length));
    }
    pieces.push(END_OF_TAR);
    await writeFile(archive, await packed(Buffer.concat(pieces)));
    return true;
  } catch {
    return false;
  }
}

/** What is in it is compressed already. */
function packed(bytes: Buffer): Promise<Buffer> {
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = zlib.constants;
  const params = { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 };
  // A buffer for the whole output: by default each 16 kB are a trip to another thread and back.
  const chunkSize = bytes.length + ROOM_BYTES;
  return promisify(zlib.zstdCompress)(bytes, { params, chunkSize, pledgedSrcSize: bytes.length });
}

import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
// The default import: on a Node without zstd a named import of it would not even load.
import zlib from 'node:zlib';
import { END_OF_TAR, padding, plainFiles, plainHeader } from '../archive/plain-tar.ts';

/**
 * The cache client wraps each archive of ours in one more tar, made and read by two processes. For a
 * small one they take longer than the rest: 20 ms, and a fork of this process for each. So the bundle
 * has the client ask here first (scripts/cache-client.mjs); what is read and written is the same.
 */
export const SMALL_BYTES = 4e6;

/** More than a small archive of packed bytes ever holds. */
const LIMIT_BYTES = 64e6;

/** More than an archive of packed bytes grows or shrinks by in the client's tar. */
const ROOM_BYTES = 2 ** 16;

/** What the client calls a method that zstd reads (lib/internal/constants.js). */
const ZSTD_METHODS = ['zstd', 'zstd-without-long'];

function isFor(method: string): boolean {
  // On Windows the client has its own rules for paths, and no runner to measure it was at hand.
  return (
    process.platform !== 'win32' &&
    ZSTD_METHODS.includes(method) &&
    typeof zlib.zstdCompress === 'function'
  );
}

/**
 * Unpacks the files of a small archive, named from `workspace`; false, and nothing written, where it
 * is larger, is damaged, or is not a plain tar: tar unpacks it then, or says what is wrong.
 */
export async function extractSmall(
  archive: string,
  method: string,
  workspace: string,
): Promise<boolean> {
  if (!isFor(method)) return false;
  try {
    if ((await stat(archive)).size > SMALL_BYTES) return false;
    const files = plainFiles(await unpacked(await readFile(archive))) ?? [];
    if (files.length === 0) return false;
    for (const { name, bytes } of files) {
      const file = path.resolve(workspace, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    return true;
  } catch {
    return false;
  }
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

// Buffers for the whole output: by default each 16 kB are a trip to another thread and back.

function unpacked(bytes: Buffer): Promise<Buffer> {
  const { ZSTD_d_windowLogMax } = zlib.constants;
  // As the client has it read: `--long=30`.
  const params = { [ZSTD_d_windowLogMax]: 30 };
  const chunkSize = bytes.length + ROOM_BYTES;
  const options = { params, chunkSize, maxOutputLength: LIMIT_BYTES };
  return promisify(zlib.zstdDecompress)(bytes, options);
}

/** What is in it is compressed already. */
function packed(bytes: Buffer): Promise<Buffer> {
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = zlib.constants;
  const params = { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 };
  const chunkSize = bytes.length + ROOM_BYTES;
  return promisify(zlib.zstdCompress)(bytes, { params, chunkSize, pledgedSrcSize: bytes.length });
}

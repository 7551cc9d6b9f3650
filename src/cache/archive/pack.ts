import { lstat, unlink } from 'node:fs/promises';
import type { Codec } from './codec.ts';
import { writeFrames } from './frames.ts';
import { inOrder } from './in-order.ts';
import {
  firstClash,
  type Json,
  MAX_MANIFEST_BYTES,
  makeManifest,
  serialiseManifest,
} from './manifest.ts';
import { READ_AHEAD } from './pack-bytes.ts';
import { checkPath, entryDigest, type PackEntry } from './pack-entry.ts';
import { tarChunks } from './tar-chunks.ts';

export interface PackRequest {
  /** Where the archive is written; what is there is replaced. */
  readonly file: string;
  readonly codec: Codec;
  /** Blocks compressed at once, at least 1; each needs about 50 MB. */
  readonly parallelism: number;
  /** The caller's own data, given back by `readManifest` and `unpackArchive`. */
  readonly meta: Json;
  /** In this order; neighbours that resemble each other compress better (GOCACHE: by size). */
  readonly entries: readonly PackEntry[];
}

export interface PackSummary {
  /** Of the archive. */
  readonly bytes: number;
  readonly files: number;
  readonly seconds: number;
}

const DIGEST_PATTERN = /^[0-9a-f]{64}$/;

/**
 * Packs files into one archive with a manifest first. Throws CorruptEntryError for an entry that is
 * not what it is said to be (size, SHA-256, unreadable, a path that is not allowed), and what the
 * file system throws where the archive cannot be written; then no file is left at `file`.
 */
export async function packArchive(request: PackRequest): Promise<PackSummary> {
  const start = performance.now();
  const { file, codec, entries } = request;
  for (const entry of entries) {
    checkPath(entry);
    if (entry.sha256 !== undefined && !DIGEST_PATTERN.test(entry.sha256))
      throw new Error(`not a SHA-256 in lower-case hex: ${entry.sha256} (${entry.path})`);
  }
  const clash = firstClash(entries);
  if (clash !== null) throw new Error(`these files cannot be in one archive: ${clash}`);

  const manifest = serialiseManifest(makeManifest(request.meta, await described(entries)));
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Error(`${entries.length} files are too many for one archive`);
  const parallelism = Math.max(1, Math.floor(request.parallelism));
  try {
    const bytes = await writeFrames(file, codec, parallelism, tarChunks(manifest, entries));
    return { bytes, files: entries.length, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    await removeFile(file);
    throw error;
  }
}

/** Only a file: what was asked to be written to may be a device or a pipe. */
async function removeFile(file: string): Promise<void> {
  try {
    if ((await lstat(file)).isFile()) await unlink(file);
  } catch {
    // It was never made, or the error that is on its way says enough.
  }
}

/** The entries as the manifest lists them; what has no SHA-256 yet is read and hashed. */
async function described(entries: readonly PackEntry[]) {
  const digests = inOrder(
    entries,
    READ_AHEAD,
    (entry) => (entry.sha256 === undefined ? entry.size : 0),
    async (entry) => entry.sha256 ?? (await entryDigest(entry)),
  );
  const files = [];
  let index = 0;
  for await (const sha256 of digests) {
    const entry = entries[index++];
    if (entry === undefined) break;
    const { path, size, mode, piece } = entry;
    const file = { path, size, sha256, mode: mode & 0o777 };
    files.push(piece === undefined ? file : { ...file, piece });
  }
  return files;
}

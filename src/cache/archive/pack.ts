import type { Codec } from './codec.ts';
import { packFrames } from './frames.ts';
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
import { tarChunks } from './tar-writer.ts';

export interface PackRequest {
  readonly codec: Codec;
  /** Blocks compressed at once, at least 1; each needs about 50 MB. */
  readonly parallelism: number;
  /** The caller's own data, given back by `readManifest` and `unpackArchive`. */
  readonly meta: Json;
  /** In this order; neighbours that resemble each other compress better (GOCACHE: by size). */
  readonly entries: readonly PackEntry[];
}

const DIGEST_PATTERN = /^[0-9a-f]{64}$/;

/**
 * The bytes of an archive of these files, with a manifest first. Throws CorruptEntryError for an entry
 * that is not what it is said to be (size, SHA-256, unreadable, a path that is not allowed).
 */
export async function* packArchive(request: PackRequest): AsyncGenerator<Buffer> {
  const { codec, entries } = request;
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
  yield* packFrames(codec, parallelism, tarChunks(manifest, entries));
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

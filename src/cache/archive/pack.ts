import { type Codec, compressed } from './codec.ts';
import { firstClash, type Json, MAX_MANIFEST_BYTES, serialiseManifest } from './manifest.ts';
import { checkEntry, entryDigest, type PackEntry } from './pack-entry.ts';
import { tarOf } from './tar-writer.ts';

export interface PackRequest {
  readonly codec: Codec;
  /** The caller's own data, given back with the manifest. */
  readonly meta: Json;
  /** In this order; neighbours that resemble each other compress better (GOCACHE: by size). */
  readonly entries: readonly PackEntry[];
  /** One job packs it and many read it. */
  readonly isReadOften?: boolean;
}

/**
 * The bytes of an archive of these files, with a manifest first. Throws CorruptEntryError for an entry
 * that is not what it is said to be (size, SHA-256, unreadable, a path that is not allowed).
 */
export async function* packArchive(request: PackRequest): AsyncGenerator<Buffer> {
  const { codec, meta, entries, isReadOften } = request;
  for (const entry of entries) checkEntry(entry);
  const clash = firstClash(entries);
  if (clash !== null) throw new Error(`these files cannot be in one archive: ${clash}`);
  const files = entries.map((entry) => {
    const { path, size, mode, sha256 = entryDigest(entry) } = entry;
    return { path, size, sha256, mode: mode & 0o777 };
  });
  const manifest = serialiseManifest({ meta, files });
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Error(`${entries.length} files are too many for one archive`);
  yield* compressed(codec, tarOf(manifest, entries), isReadOften);
}

import { lstat, unlink } from 'node:fs/promises';
import type { Header, Pack } from 'tar-stream';
import type { Codec } from './codec.ts';
import { drained } from './drained.ts';
import { endOfBlock, writeFrames } from './frames.ts';
import { inOrder } from './in-order.ts';
import {
  firstClash,
  type Json,
  MANIFEST_NAME,
  MAX_MANIFEST_BYTES,
  makeManifest,
  serialiseManifest,
} from './manifest.ts';
import {
  checkPath,
  EntryCheck,
  entryDigest,
  entryPieces,
  type PackEntry,
  packedBytes,
  wholeEntry,
} from './pack-entry.ts';

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

/** The part of a tar header that an archive uses. */
type TarHeader = Pick<Header, 'name' | 'type' | 'mode' | 'mtime'> & { size?: number };

/** How far reading may be ahead of compressing. */
const READ_AHEAD = { count: 64, bytes: 32 * 1024 * 1024 };
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

/** The tar's bytes, with a block of its own for the manifest, so that a peek decompresses no more than that. */
async function* tarChunks(
  manifest: Buffer,
  entries: readonly PackEntry[],
): AsyncGenerator<Buffer | typeof endOfBlock> {
  const { default: tarStream } = await import('tar-stream');
  const { pack } = tarStream;
  const head = pack({ highWaterMark: 1024 * 1024 });
  head.entry({ ...header(MANIFEST_NAME, 0, 0o644), size: manifest.length }, manifest);
  // Not finalised: the tar goes on in the next block.
  let left = Math.ceil(manifest.length / 512) * 512 + 512;
  for await (const chunk of head as AsyncIterable<Buffer>) {
    yield chunk;
    left -= chunk.length;
    if (left <= 0) break;
  }
  yield endOfBlock;

  const tar = pack({ highWaterMark: 1024 * 1024 });
  tar.on('error', ignored);
  const filled = fill(tar, entries).catch((error: unknown) => {
    tar.destroy(error as Error);
  });
  try {
    yield* tar as AsyncIterable<Buffer>;
  } finally {
    tar.destroy();
    await filled;
  }
}

/** An error arrives by its promise, too; without a listener it would end the process. */
function ignored(): void {}

async function fill(tar: Pack, entries: readonly PackEntry[]): Promise<void> {
  const read = inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.size,
    async (entry) => ({ entry, whole: await wholeEntry(entry) }),
  );
  for await (const { entry, whole } of read) {
    const check = new EntryCheck(entry);
    const head = header(entry.path, entry.mtime, entry.mode);
    if (whole !== null) {
      check.add(whole);
      check.end();
      await new Promise<void>((done, fail) => {
        const sink = tar.entry(head, packedBytes(entry, whole), (error) =>
          error ? fail(error) : done(),
        );
        sink.on('error', ignored);
      });
    } else await stream(tar, { ...head, size: entry.size }, entry, check);
  }
  tar.finalize();
}

async function stream(
  tar: Pack,
  head: TarHeader,
  entry: PackEntry,
  check: EntryCheck,
): Promise<void> {
  let ended: (error?: Error | null) => void = () => undefined;
  const whole = new Promise<void>((done, fail) => {
    ended = (error) => (error ? fail(error) : done());
  });
  whole.catch(() => undefined);
  const sink = tar.entry(head, (error) => ended(error));
  sink.on('error', ignored);
  let at = 0;
  for await (const bytes of entryPieces(entry)) {
    check.add(bytes);
    const packed = packedBytes(entry, bytes, at);
    at += bytes.length;
    if (sink.destroying || (!sink.write(packed) && !(await drained(sink)))) break;
  }
  check.end();
  sink.end(null);
  await whole;
}

function header(name: string, mtime: number, mode: number): TarHeader {
  return { name, type: 'file', mode: mode & 0o777, mtime: new Date(mtime * 1000) };
}

import type { Extract } from 'tar-stream';
import { TransferError } from '../store.ts';
import { LONGEST_PATH } from './archive-path.ts';
import { MAX_BLOCK_BYTES } from './codec.ts';
import { drained } from './drained.ts';
import { BrokenArchiveError, readBlocks } from './frames.ts';
import { MANIFEST_NAME, MAX_MANIFEST_BYTES, type Manifest, parseManifest } from './manifest.ts';
import { messageOf } from './thrown.ts';

/** A file of a tar as tar-stream gives it. */
type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

/** One file of an archive, in the manifest's order; its `pieces` are read before the next file is asked for. */
export interface ArchiveFile {
  readonly index: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  readonly pieces: AsyncIterable<Buffer> | Iterable<Buffer>;
}

export interface OpenedArchive {
  readonly manifest: Manifest;
  /**
   * The files, checked against the manifest by name, type, size and order, but not by content.
   * Throws BrokenArchiveError.
   */
  readonly files: AsyncIterable<ArchiveFile>;
  /** Has to be called in any case; may be called early. */
  close(): Promise<void>;
}

/** Reads the manifest of an archive and stands before the first file; throws BrokenArchiveError. */
export async function openArchive(
  stream: AsyncIterable<Buffer>,
  parallelism: number,
): Promise<OpenedArchive> {
  const { default: tarStream } = await import('tar-stream');
  const { extract } = tarStream;
  const tar = extract();
  // Without a listener an error after the last read would end the process.
  tar.on('error', () => undefined);
  const feeding: Feeding = { tarBytes: MAX_MANIFEST_BYTES + 2 * MAX_BLOCK_BYTES, error: null };
  const fed = feed(readBlocks(stream, parallelism), tar, feeding);
  const entries = tar[Symbol.asyncIterator]();
  const close = async () => {
    tar.destroy();
    await fed;
  };
  try {
    const entry = await nextEntry(entries, feeding);
    const manifest = await readManifestEntry(entry, feeding);
    // A file has a header, for a long name three blocks more, and is filled up to 512 bytes.
    feeding.tarBytes += manifest.totalBytes + manifest.count * (5 * 512 + 4 * LONGEST_PATH);
    return { manifest, files: checkedFiles(entries, manifest, feeding), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the writer and the reader of the tar tell each other. */
interface Feeding {
  /** How much tar there may be in all. */
  tarBytes: number;
  /** Why it ended early: more to the point than what the tar says about its end. */
  error: BrokenArchiveError | TransferError | null;
}

/** Never rejects. After an error the tar ends there, so that what came before it is still read. */
async function feed(blocks: AsyncIterable<Buffer>, tar: Extract, feeding: Feeding): Promise<void> {
  let bytes = 0;
  try {
    for await (const block of blocks) {
      bytes += block.length;
      if (bytes > feeding.tarBytes)
        throw new BrokenArchiveError('the archive holds more bytes than its manifest says');
      if (tar.destroying || (!tar.write(block) && !(await drained(tar)))) return;
    }
  } catch (error) {
    feeding.error = asBroken(error);
  }
  if (!tar.destroying) tar.end(null);
}

async function readManifestEntry(entry: Entry | null, feeding: Feeding): Promise<Manifest> {
  if (entry === null) throw new BrokenArchiveError('the archive holds no manifest');
  const { name, type, size } = entry.header;
  if (name !== MANIFEST_NAME || type !== 'file')
    throw new BrokenArchiveError('the archive does not begin with a manifest of go-turbo-build');
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`,
    );
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(entry, feeding)) pieces.push(piece);
  const parsed = parseManifest(Buffer.concat(pieces));
  if (!parsed.ok) throw new BrokenArchiveError(parsed.reason);
  return parsed.manifest;
}

async function* checkedFiles(
  entries: AsyncIterator<Entry>,
  manifest: Manifest,
  feeding: Feeding,
): AsyncGenerator<ArchiveFile> {
  for (let index = 0; ; index++) {
    const expected = manifest.files[index];
    const entry = await nextEntry(entries, feeding);
    if (entry === null) {
      if (expected === undefined) return;
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.count} files; ${expected.path} is missing`,
      );
    }
    const { name, type, size, mtime } = entry.header;
    const shown = JSON.stringify(name).slice(0, 200);
    if (expected === undefined)
      throw new BrokenArchiveError(`${shown} is in the archive and not in its manifest`);
    if (type !== 'file')
      throw new BrokenArchiveError(`${shown} is a ${type}; only files are allowed`);
    if (name !== expected.path)
      throw new BrokenArchiveError(
        `${shown} is in the archive where its manifest says ${expected.path}`,
      );
    if (size !== expected.size)
      throw new BrokenArchiveError(`${name} has ${size} bytes; the manifest says ${expected.size}`);
    yield { index, mtime: mtime.getTime() / 1000, pieces: piecesOf(entry, feeding) };
  }
}

async function nextEntry(entries: AsyncIterator<Entry>, feeding: Feeding): Promise<Entry | null> {
  try {
    const next = await entries.next();
    if (next.done !== true) return next.value;
  } catch (error) {
    throw feeding.error ?? asBroken(error);
  }
  if (feeding.error !== null) throw feeding.error;
  return null;
}

async function* piecesOf(entry: Entry, feeding: Feeding): AsyncGenerator<Buffer> {
  try {
    yield* entry as AsyncIterable<Buffer>;
  } catch (error) {
    throw feeding.error ?? asBroken(error);
  }
}

/** For errors of reading: of the codec, of the tar; that the bytes did not come is none of the archive's. */
export function asBroken(error: unknown): BrokenArchiveError | TransferError {
  if (error instanceof BrokenArchiveError || error instanceof TransferError) return error;
  return new BrokenArchiveError(`the archive is damaged: ${messageOf(error)}`);
}

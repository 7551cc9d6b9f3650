import type { Extract } from 'tar-stream';
import { messageOf } from '../../runner/thrown.ts';
import { TransferError } from '../store.ts';
import { LONGEST_PATH } from './archive-path.ts';
import { BrokenArchiveError, decompressed, hostCodec } from './codec.ts';
import { drained } from './drained.ts';
import {
  bytesOf,
  MANIFEST_NAME,
  MAX_MANIFEST_BYTES,
  type Manifest,
  type ManifestFile,
  parseManifest,
} from './manifest.ts';

/** A file of a tar as tar-stream gives it. */
type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

/** One file of an archive, in the manifest's order; its `pieces` are read before the next file is asked for. */
export interface ArchiveFile {
  /** Checked by path, type, size and order, but not by content. */
  readonly expected: ManifestFile;
  /** Seconds since the epoch. */
  readonly mtime: number;
  readonly pieces: AsyncIterable<Buffer>;
}

export interface OpenedArchive {
  readonly manifest: Manifest;
  /** Throws BrokenArchiveError, and TransferError where the bytes do not come. */
  readonly files: AsyncIterable<ArchiveFile>;
  /** Has to be called in any case; may be called early. */
  close(): Promise<void>;
}

/** What there may be of tar before the manifest says more: that, its header, and the next one's. */
const BEGINNING_BYTES = MAX_MANIFEST_BYTES + 16 * 1024 * 1024;
/** A file has a header, for a long name three blocks more, and is filled up to 512 bytes. */
const OVERHEAD_BYTES = 5 * 512 + 4 * LONGEST_PATH;

/** Reads the manifest of an archive and stands before the first file; throws as `files` does. */
export async function openArchive(stream: AsyncIterable<Buffer>): Promise<OpenedArchive> {
  const { default: tarStream } = await import('tar-stream');
  const tar = tarStream.extract();
  // Without a listener an error after the last read would end the process.
  tar.on('error', () => undefined);
  const source = new Source(tar);
  const fed = source.feed(decompressed(hostCodec(), stream));
  const close = async (): Promise<void> => {
    tar.destroy();
    await fed;
  };
  try {
    const manifest = await readManifest(source);
    source.limit += bytesOf(manifest) + manifest.files.length * OVERHEAD_BYTES;
    return { manifest, files: checkedFiles(source, manifest), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Feeds a tar and reads it; what broke the bytes is more to the point than what the tar says of it. */
class Source {
  /** How many bytes of tar there may be. */
  limit = BEGINNING_BYTES;
  readonly #tar: Extract;
  readonly #entries: AsyncIterator<Entry>;
  #error: unknown = null;

  constructor(tar: Extract) {
    this.#tar = tar;
    this.#entries = tar[Symbol.asyncIterator]();
  }

  /** Never rejects. After an error the tar ends there, so that what came before it is still read. */
  async feed(bytes: AsyncIterable<Buffer>): Promise<void> {
    const tar = this.#tar;
    let length = 0;
    try {
      for await (const piece of bytes) {
        length += piece.length;
        if (length > this.limit)
          throw new BrokenArchiveError('the archive holds more bytes than its manifest says');
        if (tar.destroying || (!tar.write(piece) && !(await drained(tar)))) return;
      }
    } catch (error) {
      this.#error = error;
    }
    if (!tar.destroying) tar.end(null);
  }

  async next(): Promise<Entry | null> {
    const next = await this.#entries.next().catch((error: unknown) => this.#fail(error));
    if (next.done !== true) return next.value;
    if (this.#error !== null) this.#fail(this.#error);
    return null;
  }

  async *piecesOf(entry: Entry): AsyncGenerator<Buffer> {
    try {
      yield* entry as AsyncIterable<Buffer>;
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): never {
    const cause = this.#error ?? error;
    if (cause instanceof BrokenArchiveError || cause instanceof TransferError) throw cause;
    throw new BrokenArchiveError(`the archive is damaged: ${messageOf(cause)}`);
  }
}

async function readManifest(source: Source): Promise<Manifest> {
  const entry = await source.next();
  if (entry === null) throw new BrokenArchiveError('the archive holds no manifest');
  const { name, type, size } = entry.header;
  if (name !== MANIFEST_NAME || type !== 'file')
    throw new BrokenArchiveError('the archive does not begin with a manifest of go-turbo-build');
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`,
    );
  const pieces: Buffer[] = [];
  for await (const piece of source.piecesOf(entry)) pieces.push(piece);
  const parsed = parseManifest(Buffer.concat(pieces));
  if (!parsed.ok) throw new BrokenArchiveError(parsed.reason);
  return parsed.manifest;
}

async function* checkedFiles(source: Source, manifest: Manifest): AsyncGenerator<ArchiveFile> {
  for (const [index, expected] of manifest.files.entries()) {
    const entry = await source.next();
    if (entry === null)
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.files.length} files; ${expected.path} is missing`,
      );
    const { name, mtime } = entry.header;
    const problem = problemOf(entry, expected);
    if (problem !== null)
      throw new BrokenArchiveError(`${JSON.stringify(name).slice(0, 200)} ${problem}`);
    yield { expected, mtime: mtime.getTime() / 1000, pieces: source.piecesOf(entry) };
  }
  const more = await source.next();
  if (more !== null)
    throw new BrokenArchiveError(
      `${JSON.stringify(more.header.name).slice(0, 200)} is in the archive and not in its manifest`,
    );
}

function problemOf({ header }: Entry, expected: ManifestFile): string | null {
  const { name, type, size } = header;
  if (type !== 'file') return `is a ${type}; only files are allowed`;
  if (name !== expected.path) return `is in the archive where its manifest says ${expected.path}`;
  if (size !== expected.size) return `has ${size} bytes; the manifest says ${expected.size}`;
  return null;
}

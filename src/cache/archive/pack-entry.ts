import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFile, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { pathProblem } from './archive-path.ts';
import type { Piece } from './manifest.ts';
import { readBeginning } from './read-beginning.ts';
import { messageOf } from './thrown.ts';
import { AT_ONCE } from './write-at-once.ts';

export interface PackEntry {
  /** In the archive (archive-path.ts). */
  readonly path: string;
  /** An absolute file, or the bytes themselves. */
  readonly source: string | Buffer;
  readonly size: number;
  /** Only these `size` bytes of the source are packed; what is before them is read and hashed, too. */
  readonly piece?: Piece;
  /** Lower-case hex; where it is not given it is computed before packing. */
  readonly sha256?: string;
  /** Seconds since the epoch. */
  readonly mtime: number;
  /** Permission bits; what is beyond 0o777 is left out. */
  readonly mode: number;
}

/** A file that is not what the caller says it is: leave `path` out and pack again. */
export class CorruptEntryError extends Error {
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'CorruptEntryError';
    this.path = path;
  }
}

/** Files up to this size are read whole, larger ones in pieces. */
export const WHOLE_FILE_BYTES = 8 * 1024 * 1024;

// One call of the callback form costs half of what a promised FileHandle does, over 6,000 files.
const readWhole = promisify(readFile);

export function checkPath(entry: PackEntry): void {
  const problem = pathProblem(entry.path);
  if (problem !== null)
    throw new CorruptEntryError(entry.path, `the path is not allowed in an archive: ${problem}`);
}

/** How many bytes of its source an entry's SHA-256 is of. */
function hashedBytes({ piece, size }: PackEntry): number {
  return (piece?.at ?? 0) + size;
}

/** How many are read: one more where the file is to end there. */
function readBytes(entry: PackEntry): number {
  const bytes = hashedBytes(entry);
  return bytes === (entry.piece?.of ?? bytes) ? bytes + 1 : bytes;
}

/** The bytes of a small entry that are hashed, or null for one that has to be streamed. */
export async function wholeEntry(entry: PackEntry): Promise<Buffer | null> {
  const { source } = entry;
  if (typeof source !== 'string') return source.subarray(0, readBytes(entry));
  if (hashedBytes(entry) > WHOLE_FILE_BYTES) return null;
  try {
    if (entry.piece !== undefined) return beginningOf(source, readBytes(entry));
    return AT_ONCE ? readFileSync(source) : await readWhole(source);
  } catch (error) {
    throw unreadable(entry, error);
  }
}

/** The bytes of an entry that are packed, out of a part of those that are hashed: `at` bytes were before. */
export function packedBytes({ piece }: PackEntry, bytes: Buffer, at = 0): Buffer {
  return bytes.subarray(Math.max(0, (piece?.at ?? 0) - at));
}

/** The bytes of a large entry that are hashed; no more than one byte beyond them is ever read. */
export async function* entryPieces(entry: PackEntry): AsyncGenerator<Buffer> {
  if (typeof entry.source !== 'string') {
    yield entry.source.subarray(0, readBytes(entry));
    return;
  }
  try {
    const end = readBytes(entry) - 1;
    yield* createReadStream(entry.source, { highWaterMark: WHOLE_FILE_BYTES, end });
  } catch (error) {
    throw unreadable(entry, error);
  }
}

/** Counts and hashes an entry's bytes, and throws CorruptEntryError where they are not as announced. */
export class EntryCheck {
  readonly #entry: PackEntry;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(entry: PackEntry) {
    this.#entry = entry;
  }

  /** Throws before more than the announced bytes were let through. */
  add(piece: Buffer): void {
    this.#bytes += piece.length;
    const expected = hashedBytes(this.#entry);
    if (this.#bytes > expected)
      throw new CorruptEntryError(
        this.#entry.path,
        `it has more bytes than the ${expected} expected`,
      );
    this.#hash.update(piece);
  }

  /** The SHA-256 in hex. */
  end(): string {
    const { path, sha256 } = this.#entry;
    const expected = hashedBytes(this.#entry);
    if (this.#bytes !== expected)
      throw new CorruptEntryError(path, `it has ${this.#bytes} bytes; ${expected} were expected`);
    const found = this.#hash.digest('hex');
    if (sha256 !== undefined && found !== sha256)
      throw new CorruptEntryError(path, `its SHA-256 is ${found}; ${sha256} was expected`);
    return found;
  }
}

export async function entryDigest(entry: PackEntry): Promise<string> {
  const check = new EntryCheck(entry);
  const whole = await wholeEntry(entry);
  if (whole !== null) check.add(whole);
  else for await (const piece of entryPieces(entry)) check.add(piece);
  return check.end();
}

function beginningOf(file: string, length: number): Buffer {
  const fd = openSync(file, 'r');
  try {
    return readBeginning(fd, length);
  } finally {
    closeSync(fd);
  }
}

function unreadable(entry: PackEntry, error: unknown): CorruptEntryError {
  return new CorruptEntryError(entry.path, `it cannot be read: ${messageOf(error)}`);
}

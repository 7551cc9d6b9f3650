import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { messageOf } from '../../runner/thrown.ts';
import { pathProblem } from './archive-path.ts';

export interface PackEntry {
  /** In the archive (archive-path.ts). */
  readonly path: string;
  /** An absolute file, or the bytes themselves. */
  readonly source: string | Buffer;
  readonly size: number;
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

/** Files are read in pieces of at most this size. */
const PIECE_BYTES = 4 * 1024 * 1024;
const SHA256 = /^[0-9a-f]{64}$/;

export function checkEntry({ path, sha256 }: PackEntry): void {
  const problem = pathProblem(path);
  if (problem !== null)
    throw new CorruptEntryError(path, `the path is not allowed in an archive: ${problem}`);
  if (sha256 !== undefined && !SHA256.test(sha256))
    throw new Error(`not a SHA-256 in lower-case hex: ${sha256} (${path})`);
}

/**
 * An entry's bytes; returns their SHA-256. Throws CorruptEntryError where they are not as announced,
 * before more than `size` of them were given.
 */
export function* checkedBytes(entry: PackEntry): Generator<Buffer, string> {
  const { path, size, sha256 } = entry;
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of piecesOf(entry)) {
    bytes += piece.length;
    if (bytes > size)
      throw new CorruptEntryError(path, `it has more bytes than the ${size} expected`);
    hash.update(piece);
    yield piece;
  }
  if (bytes < size)
    throw new CorruptEntryError(path, `it has ${bytes} bytes; ${size} were expected`);
  const found = hash.digest('hex');
  if (sha256 !== undefined && found !== sha256)
    throw new CorruptEntryError(path, `its SHA-256 is ${found}; ${sha256} was expected`);
  return found;
}

/** Reads all bytes; throws CorruptEntryError. */
export function entryDigest(entry: PackEntry): string {
  const bytes = checkedBytes(entry);
  for (;;) {
    const next = bytes.next();
    if (next.done === true) return next.value;
  }
}

/** The paths of all entries that are not what they are said to be: every file is read once. */
export function corruptPaths(entries: readonly PackEntry[]): readonly string[] {
  const isCorrupt = (entry: PackEntry): boolean => {
    try {
      return entryDigest(entry) === '';
    } catch (error) {
      if (error instanceof CorruptEntryError) return true;
      throw error;
    }
  };
  return entries.filter(isCorrupt).map(({ path }) => path);
}

/**
 * Synchronous: a thread that reads and writes by itself needs half the time of four that are handed
 * each call. One byte more than announced is asked for, to see that the file ends there.
 */
function* piecesOf({ path, source, size }: PackEntry): Generator<Buffer> {
  if (typeof source !== 'string') return void (yield source);
  let fd: number | undefined;
  try {
    fd = openSync(source, 'r');
    for (let left = size + 1; left > 0; ) {
      const piece = Buffer.allocUnsafeSlow(Math.min(left, PIECE_BYTES));
      const read = readSync(fd, piece);
      if (read === 0) return;
      left -= read;
      yield piece.subarray(0, read);
    }
  } catch (error) {
    throw new CorruptEntryError(path, `it cannot be read: ${messageOf(error)}`);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

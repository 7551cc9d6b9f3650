import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { BrokenArchiveError } from './frames.ts';
import type { ManifestFile, Piece } from './manifest.ts';
import { readBeginning } from './read-beginning.ts';
import { messageOf } from './thrown.ts';
import { writeAtOnce } from './write-at-once.ts';
import { DEFAULT_MODE, type FileTarget, verify } from './write-verified.ts';

/**
 * Verifies and writes a piece. The first makes the file, in its whole length; another one goes into
 * the file that is there, after all that is before it was hashed with it. false where a first piece
 * finds something at the target, or another one a file of another length: both are left as they are.
 */
export function writePiece(file: FileTarget, piece: Piece, bytes: readonly Buffer[]): boolean {
  return piece.at === 0 ? writeFirst(file, piece, bytes) : writeNext(file, piece, bytes);
}

function writeFirst(
  { expected, target, mtime }: FileTarget,
  { of }: Piece,
  bytes: readonly Buffer[],
): boolean {
  const hash = createHash('sha256');
  for (const one of bytes) hash.update(one);
  verify(expected, hash.digest('hex'));
  return writeAtOnce(target, expected.mode ?? DEFAULT_MODE, bytes, mtime, of);
}

function writeNext(
  { expected, target }: FileTarget,
  { at, of }: Piece,
  bytes: readonly Buffer[],
): boolean {
  const fd = openThere(expected, target);
  try {
    if (fstatSync(fd).size !== of) return false;
    const hash = createHash('sha256').update(readBeginning(fd, at));
    for (const one of bytes) hash.update(one);
    verify(expected, hash.digest('hex'));
    let to = at;
    for (const one of bytes) {
      for (let done = 0; done < one.length; )
        done += writeSync(fd, one, done, one.length - done, to + done);
      to += one.length;
    }
    return true;
  } finally {
    closeSync(fd);
  }
}

function openThere({ path }: ManifestFile, target: string): number {
  try {
    return openSync(target, 'r+');
  } catch (error) {
    throw new BrokenArchiveError(
      `what comes before a piece of ${path} is not there: ${messageOf(error)}`,
    );
  }
}

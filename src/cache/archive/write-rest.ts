import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { BrokenArchiveError } from './frames.ts';
import type { ManifestFile, Piece } from './manifest.ts';
import { readBeginning } from './read-beginning.ts';
import { messageOf } from './thrown.ts';
import { type FileTarget, verify } from './write-verified.ts';

/**
 * Writes a piece that is not a file's first into the file that is there, after all that is before it
 * was hashed with it. A file of another length is left as it is (false).
 */
export function writeRest(
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

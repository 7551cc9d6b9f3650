import { createHash } from 'node:crypto';
import { BrokenArchiveError } from './frames.ts';
import { DEFAULT_MODE, type ManifestFile } from './manifest.ts';
import { createFile, type Folders, type NewFile } from './new-file.ts';
import { AT_ONCE, writeAtOnce } from './write-at-once.ts';

export interface FileTarget {
  readonly expected: ManifestFile;
  /** Absolute. */
  readonly target: string;
  /** Seconds since the epoch, or the time of writing, which costs nothing. */
  readonly mtime: number | 'now';
}

/**
 * Verifies bytes and then writes them; false where something is at the target already. Of a file's
 * first piece the file gets its whole length: the others are written into it (write-rest.ts).
 */
export async function writeWhole(
  { expected, target, mtime }: FileTarget,
  pieces: readonly Buffer[],
  folders: Folders,
): Promise<boolean> {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  verify(expected, hash.digest('hex'));
  const mode = expected.mode ?? DEFAULT_MODE;
  const { piece } = expected;
  if (AT_ONCE || piece !== undefined) return writeAtOnce(target, mode, pieces, mtime, piece?.of);
  const file = await createFile(target, mode, folders);
  if (file === null) return false;
  await orDiscard(file, async () => {
    await file.write(pieces);
    await file.finish(mtime);
  });
  return true;
}

/** Verifies bytes while they are written: the file is removed where they are wrong. */
export async function writeStreamed(
  { expected, target, mtime }: FileTarget,
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  folders: Folders,
): Promise<boolean> {
  const file = await createFile(target, expected.mode ?? DEFAULT_MODE, folders);
  if (file === null) {
    await skipOver(pieces);
    return false;
  }
  await orDiscard(file, async () => {
    const hash = createHash('sha256');
    for await (const piece of pieces) {
      hash.update(piece);
      await file.write([piece]);
    }
    verify(expected, hash.digest('hex'));
    await file.finish(mtime);
  });
  return true;
}

export async function skipOver(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
  for await (const _ of pieces);
}

async function orDiscard(file: NewFile, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** Throws BrokenArchiveError where a file's SHA-256 is not the manifest's. */
export function verify(expected: ManifestFile, sha256: string): void {
  if (sha256 !== expected.sha256)
    throw new BrokenArchiveError(
      `${expected.path} is damaged: its SHA-256 is ${sha256}, the manifest says ${expected.sha256}`,
    );
}

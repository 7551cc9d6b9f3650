import {
  chmodSync,
  chownSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type IndexEntries, type NewTimes, parseGitIndex, withTimes } from './git-index.ts';

/** A repository's index as it was when we looked. */
export interface KnownIndex {
  readonly file: string;
  readonly bytes: Buffer;
  readonly entries: IndexEntries;
  readonly mtimeNs: bigint;
  readonly inode: bigint;
  readonly mode: number;
  readonly owner: { readonly uid: number; readonly gid: number };
}

/** null where it is none that we can read. Throws where there is none. */
export function readIndex(file: string): KnownIndex | null {
  const found = lstatSync(file, { bigint: true });
  if (!found.isFile()) return null;
  const bytes = readFileSync(file);
  const entries = parseGitIndex(bytes);
  if (entries === null) return null;
  const { mtimeNs, ino: inode } = found;
  const owner = { uid: Number(found.uid), gid: Number(found.gid) };
  return { file, bytes, entries, mtimeNs, inode, mode: Number(found.mode) & 0o777, owner };
}

/**
 * Puts other times of files into an index, with git's own lock, as `git update-index --refresh` does, which reads
 * each file again for it. False where git is to be asked: another one is at work, or has been.
 */
export function rewriteTimes(index: KnownIndex, changes: readonly NewTimes[]): boolean {
  const lock = `${index.file}.lock`;
  const bytes = withTimes(index.bytes, changes);
  if (bytes === null) return false;
  try {
    writeFileSync(lock, bytes, { flag: 'wx' });
  } catch {
    return false;
  }
  try {
    // In a container the checkout may be another user's, who has to read it later.
    chownSync(lock, index.owner.uid, index.owner.gid);
    chmodSync(lock, index.mode);
    // An entry as young as its index is compared by content (racy-git.adoc): those of other files stay so.
    const seconds = Number(index.mtimeNs / 1000n - 1n) / 1e6;
    utimesSync(lock, seconds, seconds);
    const now = lstatSync(index.file, { bigint: true });
    if (now.mtimeNs === index.mtimeNs && now.ino === index.inode) {
      renameSync(lock, index.file);
      return true;
    }
  } catch {
    // As above.
  }
  rmSync(lock, { force: true });
  return false;
}

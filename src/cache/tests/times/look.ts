import {
  type BigIntStats,
  constants,
  type Dirent,
  lstatSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { remembered } from '../../../runner/remembered.ts';

/** What Go and we ask of a file. */
export interface FileFacts {
  readonly size: bigint;
  /** Go's fs.FileMode, which `%x` prints. */
  readonly goMode: number;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly birthtimeNs: bigint;
  readonly inode: bigint;
  readonly kind: FileKind;
}

export type FileKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** Looks at files, each once; an error is what Go's `syscall.Errno` says. */
export interface Look {
  stat(path: string): FileFacts | string;
  lstat(path: string): FileFacts | string;
  /** What is in a folder in Go's order, that of the bytes of names; null where it cannot be read. */
  entries(folder: string): readonly FolderEntry[] | null;
}

/** A look that remembers: to be made anew after anything was changed. */
export function createLook(): Look {
  return {
    stat: remembered((path) => facts(() => statSync(path, { bigint: true }))),
    lstat: remembered((path) => facts(() => lstatSync(path, { bigint: true }))),
    entries: remembered(entriesOf),
  };
}

function entriesOf(folder: string): readonly FolderEntry[] | null {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    const entries = found.map((one) => ({ name: one.name, kind: kindOf(one) }));
    // Below surrogates the order of UTF-16 is that of bytes.
    const isOrdered = !found.some((one) => /[\ud800-\uffff]/.test(one.name));
    return entries.sort(isOrdered ? byName : byBytes);
  } catch {
    return null;
  }
}

function byName(one: FolderEntry, other: FolderEntry): number {
  return one.name < other.name ? -1 : 1;
}

function byBytes(one: FolderEntry, other: FolderEntry): number {
  return Buffer.compare(Buffer.from(one.name), Buffer.from(other.name));
}

function facts(ask: () => BigIntStats): FileFacts | string {
  try {
    const found = ask();
    const { size, mtimeNs, ctimeNs, birthtimeNs, ino: inode } = found;
    const goMode = goModeOf(Number(found.mode));
    return { size, goMode, mtimeNs, ctimeNs, birthtimeNs, inode, kind: kindOf(found) };
  } catch (error) {
    return errnoText((error as NodeJS.ErrnoException).code ?? '');
  }
}

function kindOf(found: BigIntStats | Dirent): FileKind {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isSymbolicLink() ? 'link' : 'other';
}

/** Type bits of st_mode to those of fs.FileMode (os/stat_linux.go fillFileStatFromSys). */
const TYPES: ReadonlyMap<number, number> = new Map([
  [constants.S_IFBLK, 2 ** 26],
  [constants.S_IFCHR, 2 ** 26 + 2 ** 21],
  [constants.S_IFDIR, 2 ** 31],
  [constants.S_IFIFO, 2 ** 25],
  [constants.S_IFLNK, 2 ** 27],
  [constants.S_IFSOCK, 2 ** 24],
]);

export function goModeOf(mode: number): number {
  const special =
    (mode & 0o2000 ? 2 ** 22 : 0) + (mode & 0o4000 ? 2 ** 23 : 0) + (mode & 0o1000 ? 2 ** 20 : 0);
  return (mode & 0o777) + (TYPES.get(mode & constants.S_IFMT) ?? 0) + special;
}

export const NOT_THERE = 'no such file or directory';

/** syscall/zerrors_linux_amd64.go; what is not here makes another ID, which is a miss. */
const ERRORS: Readonly<Record<string, string>> = {
  ENOENT: NOT_THERE,
  ENOTDIR: 'not a directory',
  EACCES: 'permission denied',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
};

function errnoText(code: string): string {
  return ERRORS[code] ?? code;
}

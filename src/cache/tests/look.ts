import { type BigIntStats, constants, lstatSync, readdirSync, statSync } from 'node:fs';
import { remembered } from '../../runner/remembered.ts';

/** What Go and we ask of a file. */
export interface FileFacts {
  readonly size: bigint;
  /** Go's fs.FileMode, which `%x` prints. */
  readonly goMode: number;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly birthtimeNs: bigint;
  readonly inode: bigint;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Looks at files, each once; an error is what Go's `syscall.Errno` says. */
export interface Look {
  stat(path: string): FileFacts | string;
  lstat(path: string): FileFacts | string;
  /** Names in a folder in Go's order, that of their bytes; null where it cannot be read. */
  names(folder: string): readonly string[] | null;
}

/** A look that remembers: to be made anew after anything was changed. */
export function createLook(): Look {
  return {
    stat: remembered((path) => facts(() => statSync(path, { bigint: true }))),
    lstat: remembered((path) => facts(() => lstatSync(path, { bigint: true }))),
    names: remembered(namesOf),
  };
}

function namesOf(folder: string): readonly string[] | null {
  try {
    const names = readdirSync(folder, 'buffer').sort(Buffer.compare);
    return names.map((name) => name.toString('utf8'));
  } catch {
    return null;
  }
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

function kindOf(found: BigIntStats): FileFacts['kind'] {
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

/** syscall/zerrors_linux_amd64.go; what is not here makes another ID, which is a miss. */
const ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  ENOTDIR: 'not a directory',
  EACCES: 'permission denied',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
};

function errnoText(code: string): string {
  return ERRORS[code] ?? code;
}

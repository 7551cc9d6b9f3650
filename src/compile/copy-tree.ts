import { constants, type Dirent } from 'node:fs';
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { type CopyLayout, copiedPath, isCopied } from '../plan/copy-layout.ts';
import { gitFolderOf } from '../runner/git.ts';

/** Files on their way at once. */
const AT_ONCE = 16;

/** Symbolic links with a relative target outside of what is copied: their targets, absolute. */
export async function linkTargets(
  layout: Pick<CopyLayout, 'folders'>,
  skip: (path: string) => boolean,
): Promise<string[]> {
  const found = new Set<string>();
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.name === '.git' || skip(path)) continue;
      if (entry.isDirectory()) await walk(path);
      if (!entry.isSymbolicLink()) continue;
      const target = await readlink(path);
      const at = resolve(dirname(path), target);
      if (!isAbsolute(target) && !isCopied(layout, at)) found.add(at);
    }
  };
  for (const folder of layout.folders) await walk(folder);
  return [...found];
}

/**
 * Copies folders with everything in them, ignored files too: what a step before has generated is an
 * input as much as what git knows. Links stay as they are, as git compares them. The result: what is
 * left out, being no file (a socket) or one that cannot be read.
 */
export async function copyFolders(
  layout: CopyLayout,
  skip: (path: string) => boolean,
): Promise<string[]> {
  const limit = pLimit(AT_ONCE);
  const leftOut: string[] = [];
  const copyOne = async (path: string): Promise<void> => {
    const to = copiedPath(layout, path);
    const facts = await lstat(path);
    if (facts.isSymbolicLink()) return symlink(await readlink(path), to);
    if (!facts.isFile()) return void leftOut.push(path);
    const named = path.endsWith('.git') ? movedGitFile(layout, path) : null;
    if (named !== null) return writeFile(to, `gitdir: ${named}\n`);
    try {
      await copyFile(path, to, constants.COPYFILE_FICLONE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
      return void leftOut.push(path);
    }
    await utimes(to, facts.atime, facts.mtime);
  };
  const copyFolder = async (folder: string): Promise<void> => {
    const to = copiedPath(layout, folder);
    await mkdir(to, { recursive: true });
    const entries = await entriesOf(folder, leftOut);
    await Promise.all(
      entries.map((entry) => {
        const path = join(folder, entry.name);
        if (skip(path)) return undefined;
        return entry.isDirectory() ? copyFolder(path) : limit(() => copyOne(path));
      }),
    );
    if (folder.endsWith(join('objects', 'info'))) await moveAlternates(folder, to);
    // Last: nothing can be written into a folder that is read-only.
    await chmod(to, (await lstat(folder)).mode | 0o700);
  };
  for (const folder of layout.folders) await copyFolder(folder);
  return leftOut;
}

/** Links at the places in the copy of what is read where it is. */
export async function linkPlaces(layout: CopyLayout, places: readonly string[]): Promise<string[]> {
  const linked: string[] = [];
  for (const place of [...places].sort()) {
    const to = copiedPath(layout, place);
    // Below a place that is linked to already, or a folder around what is copied.
    if ((await lstat(to).catch(() => null)) !== null) continue;
    if ((await lstat(place).catch(() => null)) === null) continue;
    await mkdir(dirname(to), { recursive: true });
    await symlink(place, to);
    linked.push(place);
  }
  return linked;
}

/** A `.git` file of a submodule or worktree whose folder is not copied with it; null for others. */
function movedGitFile(layout: CopyLayout, path: string): string | null {
  const named = gitFolderOf(path);
  return named !== null && !isCopied(layout, named) ? named : null;
}

/** Object stores that a clone borrows from may be named from where it is (git help gitrepository-layout). */
async function moveAlternates(folder: string, to: string): Promise<void> {
  const text = await readFile(join(folder, 'alternates'), 'utf8').catch(() => '');
  if (text === '') return;
  const lines = text.split('\n').map((line) => (line === '' ? '' : resolve(folder, '..', line)));
  await writeFile(join(to, 'alternates'), lines.join('\n'));
}

async function entriesOf(folder: string, unreadable: string[] = []): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    unreadable.push(folder);
    return [];
  }
}

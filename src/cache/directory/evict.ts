import { readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Slot } from '../store.ts';
import { entryNames, readEntry } from './entries.ts';
import { KEY_SUFFIX } from './entry-name.ts';
import { chooseEvictions, type Evictable, type EvictionRules } from './eviction-choice.ts';
import type { Layout } from './layout.ts';

/** What a killed process left under way is removed after this time. */
const STALE_MS = 3600 * 1000;

export type Supersedes = (slot: Slot, key: string) => string | null;

/**
 * Brings the store under its limit and removes what killed processes left. Never throws: what
 * cannot be removed (open on Windows, somebody else's) stays for the next time.
 */
export async function evict(
  layout: Layout,
  supersedes: Supersedes,
  rules: EvictionRules,
): Promise<void> {
  await removeStale(layout, rules.now);
  const folders = await slotFolders(layout);
  const entries: Evictable[] = [];
  for (const { folder, slot } of folders)
    entries.push(...(await evictablesIn(folder, slot, supersedes, rules.now)));
  for (const entry of chooseEvictions(entries, rules)) await remove(layout, entry);
}

/** Out of sight in one step, then deleted: no reader ever sees half of it. */
async function remove(layout: Layout, entry: Evictable): Promise<void> {
  const passing = layout.passing('delete');
  try {
    // Somebody may have begun to use it since it was looked at.
    if ((await stat(entry.file)).atimeMs > entry.usedAt) return;
    await rename(entry.file, passing);
    await unlink(passing);
  } catch {
    return;
  }
  await removeEmptyFolders(dirname(entry.file));
}

/** Of slot, scope and repository: those of closed pull requests would pile up. One that is not empty stays. */
async function removeEmptyFolders(slotFolder: string): Promise<void> {
  let folder = slotFolder;
  for (let level = 0; level < 3; level++, folder = dirname(folder))
    if (!(await succeeds(rmdir(folder)))) return;
}

async function removeStale(layout: Layout, now: number): Promise<void> {
  for (const name of await readdirOrNone(layout.underWay)) {
    const file = join(layout.underWay, name);
    if (await isStale(file, now)) await succeeds(unlink(file));
  }
}

/** By ctime: writing changes it, and so does making or touching a hard link (mtime is an entry's age). */
async function isStale(file: string, now: number): Promise<boolean> {
  try {
    return now - (await stat(file)).ctimeMs > STALE_MS;
  } catch {
    return false;
  }
}

async function slotFolders(
  layout: Layout,
): Promise<{ readonly folder: string; readonly slot: Slot }[]> {
  const folders = [];
  for (const repository of await readdirOrNone(layout.entries))
    for (const scope of await readdirOrNone(join(layout.entries, repository))) {
      const parent = join(layout.entries, repository, scope);
      for (const slot of await readdirOrNone(parent))
        folders.push({ folder: join(parent, slot), slot: slot as Slot });
    }
  return folders;
}

async function evictablesIn(
  folder: string,
  slot: Slot,
  supersedes: Supersedes,
  now: number,
): Promise<Evictable[]> {
  const files = await readdirOrNone(folder);
  const names = entryNames(files);
  for (const file of files) {
    const orphan = file.endsWith(KEY_SUFFIX) && !names.has(file.slice(0, -KEY_SUFFIX.length));
    const path = join(folder, file);
    if (orphan && (await isStale(path, now)) && (await succeeds(unlink(path))))
      await removeEmptyFolders(folder);
  }
  const entries = await Promise.all(
    [...names].map(([file, name]) => readEntry(folder, file, name)),
  );
  return entries
    .filter((entry) => entry !== null)
    .map(({ key, ...facts }) => {
      const group = supersedes(slot, key);
      return { ...facts, group: group === null ? null : `${folder} ${group}` };
    });
}

async function readdirOrNone(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function succeeds(effect: Promise<unknown>): Promise<boolean> {
  return effect.then(
    () => true,
    () => false,
  );
}

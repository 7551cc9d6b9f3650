import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** A set that no job used for this long is removed, and so is what a killed job left. */
const UNUSED_MS = 5 * 24 * 3600 * 1000;
const LEFT_BEHIND_MS = 24 * 3600 * 1000;
const SET = /^[0-9a-f]{16}$/;

/** Whether any set lies below `root`. */
export async function hasSets(root: string): Promise<boolean> {
  return (await readdir(root).catch(() => [])).some((name) => SET.test(name));
}

/** The folder of a set, marked as used now; null where it is not there. */
export async function useSet(root: string, set: string, now: number): Promise<string | null> {
  const folder = join(root, set);
  try {
    await utimes(folder, now / 1000, now / 1000);
    return folder;
  } catch {
    return null;
  }
}

/** A folder beside the sets, to be filled and named, or removed. */
export async function newSetFolder(root: string, set: string): Promise<string> {
  const folder = join(root, `new-${set}-${randomBytes(8).toString('hex')}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Gives a whole folder the name of its set; where another job was first, that one's is used. */
export async function nameSet(root: string, set: string, from: string): Promise<string> {
  const folder = join(root, set);
  try {
    await rename(from, folder);
  } catch (error) {
    if ((await stat(folder).catch(() => null)) === null) throw error;
  }
  return folder;
}

/** Removes what nobody uses: renamed first, so that no job finds half of it. Failures are ignored. */
export async function removeUnusedSets(root: string, now: number): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const folder = join(root, name);
    const facts = await stat(folder).catch(() => null);
    const age = facts === null ? 0 : now - facts.mtimeMs;
    if (age < (SET.test(name) ? UNUSED_MS : LEFT_BEHIND_MS)) continue;
    const going = join(root, `old-${randomBytes(8).toString('hex')}`);
    await rename(folder, going)
      .then(() => rm(going, { recursive: true, force: true, maxRetries: 3 }))
      .catch(() => undefined);
  }
}

import { readlinkSync, type Stats } from 'node:fs';
import {
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { removeQuietly } from '../machine/left-behind.ts';
import { removeNow } from '../machine/remove-now.ts';
import { codeOf } from '../thrown.ts';
import { hasEnded, jobProcess, type Owner, ownerOf, parseOwner } from './owner.ts';

/** Names of a job's folders in memory; `-2` and so on where the first is taken. */
const OURS = /^go-turbo-build-[0-9a-f]{16}(?:-[2-9])?$/;
const NAMES = 9;
const OWNER_FILE = 'owner.json';
/** In the folder of the job: where its folder in memory is. */
const LINK = 'memory';
/** A folder is made, and a moment later says whose it is. */
const UNNAMED_MS = 60_000;

export interface MemoryClaim {
  /** A file system in memory. */
  readonly root: string;
  /** 16 hex digits, the same in every job that is to find its files at the same place. */
  readonly name: string;
  readonly jobFolder: string;
  readonly now: number;
}

/**
 * Makes the folder of a job in memory, for this user alone; null where there can be none. A folder of
 * that name that another job may still use, or that is not ours, stays as it is: then another name is
 * tried. What jobs that have ended left is removed. It belongs to this process.
 */
export async function claimMemoryFolder(claim: MemoryClaim): Promise<string | null> {
  const { root, name, jobFolder, now } = claim;
  const owner = await ownerOf(process.pid);
  if (owner === null) return null;
  await removeAbandoned(root, now);
  for (let number = 1; number <= NAMES; number++) {
    const folder = join(root, `go-turbo-build-${name}${number === 1 ? '' : `-${number}`}`);
    try {
      await mkdir(folder, { mode: 0o700 });
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      return null;
    }
    return (await settle(folder, owner, jobFolder)) ? folder : null;
  }
  return null;
}

async function settle(folder: string, owner: Owner, jobFolder: string): Promise<boolean> {
  try {
    await writeOwner(folder, owner);
    await symlink(folder, join(jobFolder, LINK));
    return true;
  } catch {
    await removeQuietly(folder);
    return false;
  }
}

async function writeOwner(folder: string, owner: Owner): Promise<void> {
  const fresh = join(folder, `${OWNER_FILE}.new`);
  await writeFile(fresh, JSON.stringify(owner), { mode: 0o600 });
  await rename(fresh, join(folder, OWNER_FILE));
}

/** What this process has made belongs to its job from now on: later steps use it, post removes it. */
export async function leaveToJob(jobFolder: string): Promise<void> {
  const folder = await readlink(join(jobFolder, LINK)).catch(() => null);
  const owner = folder === null ? null : await ownerOf(await jobProcess());
  if (folder !== null && owner !== null) await writeOwner(folder, owner).catch(() => undefined);
}

/** Removes what a job has in memory, where it has anything. */
export async function removeMemoryFolder(jobFolder: string): Promise<void> {
  const link = join(jobFolder, LINK);
  const folder = await readlink(link).catch(() => null);
  if (folder === null) return;
  if (await isOurs(folder)) await removeQuietly(folder);
  await removeQuietly(link);
}

/** The same in a process that is told to end. */
export function removeMemoryNow(jobFolder: string): void {
  try {
    const folder = readlinkSync(join(jobFolder, LINK));
    if (OURS.test(basename(folder))) removeNow(folder);
  } catch {
    // There is none.
  }
}

/** Removes the folders of jobs that have ended without their post step. */
async function removeAbandoned(root: string, now: number): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const folder = join(root, name);
    if ((await isOurs(folder)) && (await isAbandoned(folder, now))) await removeQuietly(folder);
  }
}

async function isAbandoned(folder: string, now: number): Promise<boolean> {
  const text = await readFile(join(folder, OWNER_FILE), 'utf8').catch(() => null);
  const owner = text === null ? null : parseOwner(text);
  if (owner !== null) return hasEnded(owner);
  const facts = await lstat(folder).catch(() => null);
  return facts !== null && now - facts.mtimeMs > UNNAMED_MS;
}

/** A folder of this user that nobody else can enter, and no link to one. */
async function isOurs(folder: string): Promise<boolean> {
  const facts: Stats | null = await lstat(folder).catch(() => null);
  return (
    facts?.isDirectory() === true &&
    facts.uid === process.getuid?.() &&
    (facts.mode & 0o077) === 0 &&
    OURS.test(basename(folder))
  );
}

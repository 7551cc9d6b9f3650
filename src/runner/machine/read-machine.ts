import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Environment } from '../ports.ts';
import { canWrite, isFolder } from './can-write.ts';
import { chooseMachineFolders, type MachineFolders } from './machine-folders.ts';
import { removeNow } from './remove-now.ts';

/** The folders of this machine; nothing that is made here stays. `jobTemp`: RUNNER_TEMP of a job, else ''. */
export function readMachine(environment: Environment, jobTemp: string): MachineFolders {
  return chooseMachineFolders({
    environment,
    jobTemp,
    platform: process.platform,
    homeOfUser: homeOfUser(),
    isFolder,
    canWrite,
    // As mkdtemp names folders, so that what a killed run leaves is removed later (left-behind.ts).
    unused: (name) => name + randomBytes(16).toString('base64').replace(/\W/g, '').slice(0, 6),
  });
}

/** Node throws where the user id is in no passwd file, as in a container with `--user 1234`. */
function homeOfUser(): string | null {
  try {
    return os.userInfo().homedir || null;
  } catch {
    return null;
  }
}

/** Go makes the folders of a module cache read-only; a folder is never followed out of through a link. */
export function removeOwnHome({ home, isHomeOwn }: MachineFolders): void {
  if (!isHomeOwn) return;
  makeWritable(home);
  removeNow(home);
}

function makeWritable(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(path.join(folder, entry.name));
}

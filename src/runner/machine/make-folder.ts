import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../thrown.ts';
import { statPath } from './stat-path.ts';

/**
 * Makes a folder and those above it: for each path that a user names. Node's own recursive mkdir has no
 * end where the folder above is there and the answer is ENOENT all the same, as below /proc
 * (nodejs/node, src/node_file.cc, MKDirpAsync).
 */
export async function makeFolder(folder: string): Promise<void> {
  if (statPath(folder)?.isDirectory() === true) return;
  try {
    await makeOne(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    // Somebody else was faster.
    if (statPath(folder)?.isDirectory() !== true) throw error;
  });
}

import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders and files of a copy of the module cache, which is read-only. */
export async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await makeWritable(inside);
    else await chmod(inside, 0o644);
  }
}

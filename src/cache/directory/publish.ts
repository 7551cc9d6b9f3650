import type { Stats } from 'node:fs';
import { link, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../../runner/machine/make-folder.ts';
import { codeOf } from '../../runner/thrown.ts';
import { fileNameOf, KEY_SUFFIX, parseFileName } from './entry-name.ts';
import type { Layout } from './layout.ts';

/**
 * Gives a finished file its name, in one step and only where nothing has that name yet. `written`
 * is gone after that. Throws where the file system refuses.
 */
export async function publish(
  layout: Layout,
  written: string,
  file: string,
  key: string,
  now: number,
): Promise<'saved' | 'exists'> {
  await utimes(written, now / 1000, now / 1000);
  // An eviction removes empty folders, also between these two steps.
  for (let left = 3; ; left--) {
    try {
      await makeFolder(dirname(file));
      await writeKey(layout, file, key);
      return await giveName(written, file);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || left === 0) throw error;
    }
  }
}

async function giveName(written: string, file: string): Promise<'saved' | 'exists'> {
  try {
    await link(written, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      await unlink(written);
      return 'exists';
    }
    if (codeOf(error) === 'ENOENT') throw error;
    // No hard links here: the same key has the same content, so to replace it does no harm.
    if ((await statOrNull(file)) !== null) {
      await unlink(written);
      return 'exists';
    }
    await rename(written, file);
    return 'saved';
  }
  await unlink(written).catch(() => undefined);
  return 'saved';
}

/** Where the name does not hold the whole key, it lies beside the entry, and is there first. */
async function writeKey(layout: Layout, file: string, key: string): Promise<void> {
  if (parseFileName(fileNameOf(key))?.whole === true) return;
  const passing = layout.passing('write');
  await writeFile(passing, key, { flag: 'wx' });
  await rename(passing, `${file}${KEY_SUFFIX}`);
}

/** Null where nothing has that name. */
export async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

import { link, stat, unlink, utimes } from 'node:fs/promises';
import { makeFolder } from '../../runner/machine/make-folder.ts';
import type { Entry } from './entries.ts';
import type { Layout } from './layout.ts';

export interface Hold {
  readonly file: string;
  release(): Promise<void>;
}

/**
 * Takes hold of an entry's file, so that an eviction does not take it away: a second hard link to
 * it. Where that is not possible (a read-only folder, a file system without hard links) the file
 * itself is handed out. Null where it has vanished.
 */
export async function hold(layout: Layout, entry: Entry, now: number): Promise<Hold | null> {
  const own = layout.passing('read');
  const linked = await linkTo(entry.file, own, layout.underWay);
  const file = linked ? own : entry.file;
  try {
    if ((await stat(file)).size !== entry.bytes) return null;
  } catch {
    return null;
  }
  await touch(file, entry.savedAt, now);
  return {
    file,
    release: async () => {
      if (linked) await unlink(own).catch(() => undefined);
    },
  };
}

/** Notes that an entry was used. Nothing is said where that is not possible: a folder may be read-only. */
export async function touch(file: string, savedAt: number, now: number): Promise<void> {
  await utimes(file, now / 1000, savedAt / 1000).catch(() => undefined);
}

async function linkTo(file: string, own: string, folder: string): Promise<boolean> {
  for (const retry of [false, true]) {
    try {
      if (retry) await makeFolder(folder);
      await link(file, own);
      return true;
    } catch {
      // The folder may not be there yet; anything else is the same the second time.
    }
  }
  return false;
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../runner/thrown.ts';
import {
  canStartWith,
  type EntryName,
  fileNameOf,
  isNameOf,
  KEY_SUFFIX,
  parseFileName,
} from './entry-name.ts';

export interface Entry {
  readonly key: string;
  readonly file: string;
  readonly bytes: number;
  /** Milliseconds since the epoch: the file's mtime. */
  readonly savedAt: number;
  /** Milliseconds since the epoch: the file's atime, which this store sets itself. */
  readonly usedAt: number;
}

/** The entries among the files of a folder, by name only. */
export function entryNames(files: readonly string[]): ReadonlyMap<string, EntryName> {
  const names = new Map<string, EntryName>();
  for (const name of files) {
    const parsed = parseFileName(name);
    if (parsed !== null) names.set(name, parsed);
  }
  return names;
}

/** The entry whose key is the prefix, else the newest whose key starts with it; null where there is none. */
export async function newestIn(
  folder: string,
  names: ReadonlyMap<string, EntryName>,
  prefix: string,
): Promise<Entry | null> {
  const exact = fileNameOf(prefix);
  const exactName = names.get(exact);
  if (exactName !== undefined) {
    const entry = await readEntry(folder, exact, exactName);
    if (entry !== null) return entry;
  }
  const candidates = [...names].filter(([, name]) => canStartWith(name, prefix));
  const files = await Promise.all(
    candidates.map(async ([file, name]) => ({ file, name, ...(await timesOf(folder, file)) })),
  );
  files.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
  for (const { file, name } of files) {
    const entry = await readEntry(folder, file, name);
    if (entry?.key.startsWith(prefix)) return entry;
  }
  return null;
}

/** Null where the file has vanished, or is not what its name says. */
export async function readEntry(
  folder: string,
  fileName: string,
  name: EntryName,
): Promise<Entry | null> {
  const file = join(folder, fileName);
  try {
    const key = name.whole ? name.head : await readFile(`${file}${KEY_SUFFIX}`, 'utf8');
    if (!isNameOf(name, key)) return null;
    const found = await stat(file);
    if (!found.isFile()) return null;
    const { size, mtimeMs, atimeMs } = found;
    return { key, file, bytes: size, savedAt: mtimeMs, usedAt: Math.max(atimeMs, mtimeMs) };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

async function timesOf(folder: string, file: string): Promise<{ readonly savedAt: number }> {
  try {
    return { savedAt: (await stat(join(folder, file))).mtimeMs };
  } catch {
    return { savedAt: 0 };
  }
}

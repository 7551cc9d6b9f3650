import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTurn } from '../../runner/turn.ts';
import { asksForFilePaths, mayFindFiles } from './file-paths-at-run-time.ts';

/** A folder of a package that later steps may compile. */
export interface PackageFolder {
  readonly importPath: string;
  /** '' where it is not there. */
  readonly folder: string;
  /** Whether its files are the repository's own: not vendored, and of no version. */
  readonly own: boolean;
}

/**
 * Why what later steps compile could find its files no more under -trimpath; null where nothing
 * speaks for it. Files that constraints leave out are read, too, and tests of own packages.
 */
export async function fileThatAsks(folders: readonly PackageFolder[]): Promise<string | null> {
  const missing = folders.find((one) => one.folder === '');
  if (missing !== undefined) return `${missing.importPath} is not there to be looked into`;
  const turn = createTurn();
  for (const { folder, own } of folders) {
    await turn();
    const file = fileInFolder(folder, own);
    if (file !== null) return `${file} asks for file paths at run time`;
  }
  return null;
}

function fileInFolder(folder: string, own: boolean): string | null {
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.go') || (!own && name.endsWith('_test.go'))) continue;
    const file = join(folder, name);
    const source = textOf(file);
    if (own ? asksForFilePaths(source) : mayFindFiles(source)) return file;
  }
  return null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** '' for a file without the one word that they all have in common. */
function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return bytes.includes('runtime') ? bytes.toString('utf8') : '';
  } catch {
    return '';
  }
}

import { join } from 'node:path';
import { relativePath } from '../runner/relative-path.ts';

/** Folders that are copied side by side, each as far from the others as it is. */
export interface CopyLayout {
  /** Absolute; none lies in another. */
  readonly folders: readonly string[];
  /** The folder that all of them lie in, and its place in the copy. */
  readonly above: string;
  readonly to: string;
}

/** `first`: the checkout, which is copied whole; `others` need not lie in it. */
export function copyLayout(first: string, others: readonly string[], to: string): CopyLayout {
  const folders = [first];
  for (const one of [...new Set(others)].sort()) {
    // A folder around another one is more than what Go reads of it.
    if (folders.some((known) => isIn(known, one) || isIn(one, known))) continue;
    folders.push(one);
  }
  return { folders, above: commonFolder(folders), to };
}

/** The same with places that are only linked to: they may lie further up. */
export function withPlaces(layout: CopyLayout, places: readonly string[]): CopyLayout {
  const all = [...layout.folders, ...places.map((one) => join(one, '..'))];
  return { ...layout, above: commonFolder(all) };
}

/** Where a path is in the copy. */
export function copiedPath({ above, to }: CopyLayout, path: string): string {
  return join(to, relativePath(above, path));
}

export function isCopied({ folders }: Pick<CopyLayout, 'folders'>, path: string): boolean {
  return folders.some((folder) => isIn(folder, path));
}

/** Whether a path is a folder or lies in it. */
export function isIn(folder: string, path: string): boolean {
  const inside = relativePath(folder, path);
  return inside !== '..' && !inside.startsWith('../') && !/^(?:\/|[A-Za-z]:)/.test(inside);
}

function commonFolder(folders: readonly string[]): string {
  let above = folders[0] ?? '/';
  while (!folders.every((one) => isIn(above, one)) && join(above, '..') !== above)
    above = join(above, '..');
  return above;
}

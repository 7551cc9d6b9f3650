import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { remembered } from '../../runner/remembered.ts';

/** Whether cmd/go takes a path for one in a folder: by its name, or by what links lead to (search.InDir). */
export function inFolder(folder: string): (path: string) => boolean {
  const real = realPath(folder);
  const isLedTo = remembered((path) => {
    const led = realPath(path);
    if (led !== null && led !== path && isBelow(led, folder)) return true;
    if (real === null || real === folder) return false;
    return isBelow(path, real) || (led !== null && isBelow(led, real));
  });
  return (path) => isBelow(path, folder) || isLedTo(path);
}

/** By its name alone (str.TrimFilePathPrefix): `..` in the middle of an absolute path is not followed. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** null where nothing is, or where nobody of this user can look. */
export function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** A module of the checkout: its path, and the folder of its go.mod. */
export interface CheckoutModule {
  readonly path: string;
  readonly folder: string;
}

/** The folders of a package by its import path, and of its module: the longest path that fits. */
export function packageFolder(
  importPath: string,
  modules: readonly CheckoutModule[],
): { readonly folder: string; readonly module: string } | null {
  const fitting = modules
    .filter(({ path }) => importPath === path || importPath.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length);
  const [first] = fitting;
  if (first === undefined) return null;
  return {
    folder: join(first.folder, importPath.slice(first.path.length)),
    module: first.folder,
  };
}

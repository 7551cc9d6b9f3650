import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { ListedPackage } from '../../plan/go-list.ts';
import { cIncludes } from './c-includes.ts';
import { cPaths } from './c-paths.ts';
import { cgoDirectives } from './cgo-directives.ts';
import { isManaged } from './managed-folders.ts';

/** Read whole in any case (c-inputs.ts), and libraries beside it decide nothing that is compiled. */
const LOCAL = /^\/usr\/local\/(?:include|lib)(?:\/|$)/;

/** Every module there has its version in the name of its folder; nothing else is read from there. */
const IN_MODULE_CACHE = /@v\d/;

/**
 * The first path outside of the system's that the C of a dependency names by itself: known only
 * after the caches are restored, so nobody can say what its objects were made from. null: there is
 * none. Own packages and vendored ones are read before.
 */
export function foreignCFolder(
  packages: readonly ListedPackage[],
): { readonly importPath: string; readonly path: string } | null {
  for (const one of packages) {
    if (!IN_MODULE_CACHE.test(one.Dir)) continue;
    const path = [...(one.CgoFiles ?? []), ...(one.HFiles ?? []), ...(one.CFiles ?? [])]
      .concat(one.CXXFiles ?? [])
      .flatMap((name) => namedPaths(join(one.Dir, name)))
      .find((named) => isAbsolute(named) && !isManaged(named) && !LOCAL.test(named));
    if (path !== undefined) return { importPath: one.ImportPath, path };
  }
  return null;
}

function namedPaths(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const { includes, libraryFolders, files } = cPaths(cgoDirectives(text).flags);
  return [...includes, ...libraryFolders, ...files, ...cIncludes(text).names];
}

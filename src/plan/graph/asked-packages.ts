import { nearest } from '../../runner/suggest.ts';
import type { GraphPackage, ImportGraph } from './graph-package.ts';

/** What somebody asks `why` of: all packages of a module, one package, or all below a path. */
export interface Asked {
  readonly kind: 'module' | 'package' | 'pattern';
  /** Without a version. */
  readonly path: string;
  /** That of `path@version`; '' where none was given. */
  readonly version: string;
}

/** `path`, `path@version` or `path/...`; which of the first two it is, the graph knows. */
export function readAsked(word: string): Omit<Asked, 'kind'> {
  const at = word.indexOf('@');
  const path = (at < 0 ? word : word.slice(0, at)).replace(/\/+$/, '');
  return { path, version: at < 0 ? '' : word.slice(at + 1) };
}

/** Go's name for the standard library as a whole (`go list std`). */
const STANDARD = 'std';

/**
 * The packages that are meant. A path that is a module's and a package's means the module: it is what
 * go.mod names.
 */
export function askedPackages(
  packages: readonly GraphPackage[],
  path: string,
): { readonly kind: Asked['kind']; readonly packages: Set<string> } {
  const such = (isMeant: (one: GraphPackage) => boolean): Set<string> =>
    new Set(packages.filter(isMeant).map((one) => one.importPath));
  if (path === STANDARD) return { kind: 'module', packages: such((one) => one.module.path === '') };
  if (path.endsWith('/...')) {
    const folder = path.slice(0, -'/...'.length);
    const isBelow = (one: string): boolean => one === folder || one.startsWith(`${folder}/`);
    return { kind: 'pattern', packages: such((one) => isBelow(one.importPath)) };
  }
  const ofModule = such(
    ({ module }) => module.path === path || module.replacedBy.replace(/@.*$/, '') === path,
  );
  if (ofModule.size > 0) return { kind: 'module', packages: ofModule };
  return { kind: 'package', packages: such((one) => one.importPath === path) };
}

/** Modules and packages whose names are near to a word that names none, the nearest first. */
export function nearNames(word: string, known: Iterable<string>): string[] {
  const all = [...new Set(known)].filter((one) => one !== '');
  const last = word.slice(word.lastIndexOf('/') + 1).toLowerCase();
  const alike = nearest(word, all);
  const holding = all
    .filter((one) => one.toLowerCase().split('/').includes(last))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return [...new Set([...(alike === undefined ? [] : [alike]), ...holding])].slice(0, 5);
}

/** Every name that can be asked for. */
export function knownNames(graphs: Iterable<ImportGraph>): Set<string> {
  const names = new Set<string>();
  for (const graph of graphs) {
    for (const { importPath, module } of graph.values()) names.add(importPath).add(module.path);
  }
  return names;
}

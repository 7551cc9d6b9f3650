import type { ListedPackage } from '../../../plan/go-list.ts';
import { relativePath } from '../../../runner/relative-path.ts';

/** What a build reads of the modules that have a version; all paths relative to GOMODCACHE, with `/`. */
export interface ThinSources {
  /** Folders of modules that are needed whole. */
  readonly wholeModules: readonly string[];
  readonly packages: readonly ThinPackage[];
  /** Every import path listed, sorted: modules whose path begins one of them are looked at, too. */
  readonly importPaths: readonly string[];
}

/** As a step leaves them to post. */
export interface NotedSources extends ThinSources {
  /** Where the files are. */
  readonly goModCache: string;
}

export interface ThinPackage {
  /** Folder of its module. */
  readonly module: string;
  readonly folder: string;
  /** Files that it embeds, for any target. */
  readonly embedded: readonly string[];
  /** Whether every target's listing holds it, so that all that it embeds is known. */
  readonly everyTarget: boolean;
}

/**
 * Sorts out a listing (packages by target text). null where a package with a version lies outside
 * GOMODCACHE.
 */
export function thinSources(
  listing: ReadonlyMap<string, readonly ListedPackage[]>,
  goModCache: string,
): ThinSources | null {
  const within = (path: string): string => relativePath(goModCache, path);
  const whole = new Set<string>();
  const packages = new Map<string, { module: string; embedded: Set<string>; targets: number }>();
  const importPaths = new Set<string>();
  for (const one of [...listing.values()].flat()) {
    if (one.Standard === true) continue;
    importPaths.add(one.ImportPath);
    const module = one.Module?.Replace ?? one.Module;
    if (!module?.Version || !module.Dir) continue;
    const folder = within(one.Dir);
    const moduleFolder = within(module.Dir);
    if (folder.startsWith('..') || moduleFolder.startsWith('..')) return null;
    const known = packages.get(folder) ?? { module: moduleFolder, embedded: new Set(), targets: 0 };
    packages.set(folder, known);
    known.targets++;
    for (const name of one.EmbedFiles ?? []) known.embedded.add(`${folder}/${name}`);
    if (needsWholeModule(one)) whole.add(moduleFolder);
  }
  return {
    wholeModules: [...whole].sort(),
    packages: [...packages]
      .map(([folder, { module, embedded, targets }]) => ({
        module,
        folder,
        embedded: [...embedded].sort(),
        everyTarget: targets === listing.size,
      }))
      .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
    importPaths: [...importPaths].sort(),
  };
}

/**
 * C may include any file of the module. A Go file embedded from another folder would make half a
 * package of that folder, which a later commit could import.
 */
function needsWholeModule(one: ListedPackage): boolean {
  const ofC = [
    one.CgoFiles,
    one.CFiles,
    one.CXXFiles,
    one.MFiles,
    one.FFiles,
    one.SwigFiles,
    one.SwigCXXFiles,
  ];
  return (
    ofC.some((names) => (names ?? []).length > 0) ||
    (one.EmbedFiles ?? []).some((name) => name.includes('/') && name.endsWith('.go'))
  );
}

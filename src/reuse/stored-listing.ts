import { isAbsolute, join } from 'node:path';
import type { ListedModule, ListedPackage } from '../plan/go-list.ts';
import { hasGoFiles } from '../plan/plan.ts';
import { relativePath } from '../runner/relative-path.ts';

/** Where the folders of a listing lie on this machine, absolute. */
export interface ListingFolders {
  readonly goRoot: string;
  readonly goModCache: string;
  /** The repository's own files are named from here. */
  readonly workingDirectory: string;
}

/**
 * A listing that can be read on another machine, by target text: folders begin with `root:`,
 * `modules:` or `own:`, only the main packages that are asked for have `Deps`, and tests are left out,
 * with the packages that have nothing else.
 */
export type StoredListing = Readonly<Record<string, readonly ListedPackage[]>>;

/** null where a folder of Go or of a module lies where no other machine would have it. */
export function storeListing(
  listing: ReadonlyMap<string, readonly ListedPackage[]>,
  folders: ListingFolders,
): StoredListing | null {
  const stored: Record<string, readonly ListedPackage[]> = {};
  for (const [target, packages] of listing) {
    const moved = packages
      .filter((one) => one.DepOnly === true || hasGoFiles(one))
      .map((one) => {
        const {
          Deps,
          Imports: _imports,
          IgnoredGoFiles,
          ...rest
        } = movePackage(one, (path) => storedFolder(path, folders));
        const isBuilt = one.Name === 'main' && one.DepOnly !== true;
        // Which tests there are is no question of the plan.
        const ignored = (IgnoredGoFiles ?? []).filter((name) => !name.endsWith('_test.go'));
        return {
          ...rest,
          ...(ignored.length === 0 ? {} : { IgnoredGoFiles: ignored }),
          ...(isBuilt && Deps !== undefined ? { Deps } : {}),
        };
      });
    const isRight = moved.every(
      ({ Dir, Module, Standard }) =>
        Dir !== '' && (Standard !== true || Dir.startsWith(ROOT)) && isPlaced(Module),
    );
    if (!isRight) return null;
    stored[target] = moved;
  }
  return stored;
}

/** The listing as `go list` would print it with these folders. */
export function readListing(
  stored: StoredListing,
  folders: ListingFolders,
): Map<string, readonly ListedPackage[]> {
  return new Map(
    Object.entries(stored).map(([target, packages]) => [
      target,
      packages.map((one) => movePackage(one, (path) => folderHere(path, folders))),
    ]),
  );
}

/** Whether a value that was read has the shape of a stored listing. */
export function isStoredListing(value: unknown): value is StoredListing {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every(
    (packages) => Array.isArray(packages) && packages.every(isStoredPackage),
  );
}

const ROOT = 'root:';
const MODULES = 'modules:';
const OWN = 'own:';

/** '' where the path can be named from none of the folders. */
function storedFolder(path: string, folders: ListingFolders): string {
  // A toolchain that Go fetched lies in GOMODCACHE itself.
  const inRoot = within(folders.goRoot, path);
  if (inRoot !== null) return ROOT + inRoot;
  const inModules = within(folders.goModCache, path);
  if (inModules !== null) return MODULES + inModules;
  const own = relativePath(folders.workingDirectory, path);
  return isAbsolute(own) ? '' : OWN + own;
}

function within(folder: string, path: string): string | null {
  if (folder === '') return null;
  const rest = relativePath(folder, path);
  return isAbsolute(rest) || rest.split('/')[0] === '..' ? null : rest;
}

function folderHere(stored: string, folders: ListingFolders): string {
  const [prefix, folder] = stored.startsWith(ROOT)
    ? [ROOT, folders.goRoot]
    : stored.startsWith(MODULES)
      ? [MODULES, folders.goModCache]
      : [OWN, folders.workingDirectory];
  return join(folder, stored.slice(prefix.length));
}

function movePackage(one: ListedPackage, move: (path: string) => string): ListedPackage {
  const { Module } = one;
  const moved = { ...one, Dir: move(one.Dir) };
  return Module === undefined ? moved : { ...moved, Module: moveModule(Module, move) };
}

function moveModule(module: ListedModule, move: (path: string) => string): ListedModule {
  const { Path, Version, Main, Dir, Replace } = module;
  return {
    Path,
    ...(Version === undefined ? {} : { Version }),
    ...(Main === undefined ? {} : { Main }),
    ...(Dir === undefined ? {} : { Dir: move(Dir) }),
    ...(Replace === undefined ? {} : { Replace: moveModule(Replace, move) }),
  };
}

/** Whether a module of a version lies in the module cache, and any other one in the repository. */
function isPlaced(module: ListedModule | undefined): boolean {
  const effective = module?.Replace ?? module;
  if (effective?.Dir === undefined) return true;
  return effective.Dir.startsWith(effective.Version === undefined ? OWN : MODULES);
}

function isStoredPackage(value: Partial<ListedPackage> | null): boolean {
  return (
    typeof value?.ImportPath === 'string' &&
    typeof value.Name === 'string' &&
    typeof value.Dir === 'string' &&
    [ROOT, MODULES, OWN].some((prefix) => value.Dir?.startsWith(prefix))
  );
}

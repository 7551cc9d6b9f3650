import type { RepositoryModule, RepositoryPackages } from './repository-packages.ts';

/** `a.b/c v1.2.3` of a require line or block; lines of exclude and replace blocks look alike, and count. */
const REQUIRED = /^[ \t]*(?:require[ \t]+)?["`]?([^\s"`()]+)["`]?[ \t]+v\d/gm;

/**
 * The other modules that get other versions where a module asks for others: members of its workspaces
 * that need modules from outside of the repository (https://go.dev/ref/mod#workspaces).
 */
export function sharingVersions(
  { modules, workspaces }: RepositoryPackages,
  module: RepositoryModule,
): RepositoryModule[] {
  const own = new Set(modules.map(({ path }) => path));
  const isMember = (folder: string): boolean =>
    workspaces.some(({ members }) => members.includes(folder) && members.includes(module.folder));
  const needsOthers = ({ goMod }: RepositoryModule): boolean =>
    [...goMod.matchAll(REQUIRED)].some(([, path = '']) => !own.has(path));
  return modules.filter((one) => one !== module && isMember(one.folder) && needsOthers(one));
}

/** The modules that are built from the vendor folder of a folder: its own, and the members of its workspace. */
export function buildingFrom(
  { modules, workspaces }: RepositoryPackages,
  owner: RepositoryModule | null,
  folder: string,
): RepositoryModule[] {
  const members = workspaces.flatMap((one) => (one.folder === folder ? one.members : []));
  return modules.filter((one) => one === owner || members.includes(one.folder));
}

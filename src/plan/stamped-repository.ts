import type { Repository } from '../runner/git.ts';

/**
 * The repository whose commit Go stamps: the nearest; before Go 1.27 only one whose `.git` is a folder,
 * so of a module in a submodule that of the repository around it (cmd/go/internal/vcs RootNames).
 * `repositories`: repositoriesOf the working directory; null where Go stamps nothing.
 */
export function stampedRepository(
  repositories: readonly Repository[],
  goVersion: string,
): string | null {
  const [, major = 0, minor = 0] = /^(\d+)\.(\d+)/.exec(goVersion)?.map(Number) ?? [];
  const readsFiles = major > 1 || minor >= 27;
  return repositories.find((one) => readsFiles || one.isWhole)?.root ?? null;
}

/**
 * What a user should know where git and Go name two commits: `$commit` is git's, of the nearest
 * repository. '' where both are of one.
 */
export function twoRepositories(
  repositories: readonly Repository[],
  goVersion: string,
  stamps: readonly string[],
): string {
  const stamped = stampedRepository(repositories, goVersion);
  const [nearest] = repositories;
  if (stamped === null || nearest === undefined || nearest.root === stamped) return '';
  const other =
    stamps.length === 0 ? '' : `; ${stamps.join(', ')} is of ${nearest.root}, another commit`;
  return `Go ${goVersion} stamps the commit of ${stamped}, not that of the submodule ${nearest.root}: it knows a submodule since Go 1.27${other}`;
}

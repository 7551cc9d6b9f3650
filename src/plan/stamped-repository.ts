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

import { join, resolve } from 'node:path';

/**
 * Files whose bytes every compile key of a build holds: `-pgo=FILE`, or default.pgo in the folder
 * of a main package (`go help build`, -pgo=auto). Folders that only a `...` pattern finds are not
 * searched: a profile there changes compile keys, not the lane.
 */
export function profileCandidates(
  workingDirectory: string,
  packages: readonly string[],
  buildFlags: readonly string[],
): string[] {
  const flags = buildFlags.map((flag) => /^--?pgo=(.*)$/.exec(flag)?.[1]);
  const named = flags.filter((value) => value !== undefined).at(-1) ?? 'auto';
  if (named === 'off') return [];
  if (named !== 'auto') return [resolve(workingDirectory, named)];
  const folders = packages
    .filter((pattern) => pattern.startsWith('.'))
    .map((pattern) => pattern.replace(/\/?\.\.\.$/, ''));
  return folders.map((folder) => join(resolve(workingDirectory, folder || '.'), 'default.pgo'));
}

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
  const named = pgoFlag(buildFlags);
  if (named === 'off') return [];
  if (named !== 'auto') return [resolve(workingDirectory, named)];
  const folders = packages
    .filter((pattern) => pattern.startsWith('.'))
    .map((pattern) => pattern.replace(/\/?\.\.\.$/, ''));
  return folders.map((folder) => join(resolve(workingDirectory, folder || '.'), 'default.pgo'));
}

/**
 * Whether binaries from these folders are compiled with a profile. `go list -export` does not read one
 * that no build has preprocessed: it compiles everything without, under keys that nobody asks for again
 * (cmd/go/internal/work/action.go pgoActor.Act, IsCmdList).
 */
export function usesProfile(
  mainFolders: readonly string[],
  buildFlags: readonly string[],
  exists: (file: string) => boolean,
): boolean {
  const named = pgoFlag(buildFlags);
  if (named !== 'auto') return named !== 'off';
  return mainFolders.some((folder) => exists(join(folder, 'default.pgo')));
}

/** The value of -pgo; the last one counts, and `auto` is what Go takes without one. */
function pgoFlag(buildFlags: readonly string[]): string {
  const flags = buildFlags.map((flag) => /^--?pgo=(.*)$/.exec(flag)?.[1]);
  return flags.filter((value) => value !== undefined).at(-1) || 'auto';
}

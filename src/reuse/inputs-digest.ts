import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isOwnPackage, type ListedPackage, sourceFiles } from '../plan/go-list.ts';

/** Absolute paths of the repository's own files that a build reads, each once, sorted. */
export function ownSourceFiles(packages: readonly ListedPackage[]): string[] {
  const files = packages
    .filter(isOwnPackage)
    .flatMap((one) => [
      ...sourceFiles(one).map((name) => join(one.Dir, name)),
      ...ownProfiles(one),
    ]);
  return [...new Set(files)].sort();
}

/** The profile that -pgo=auto takes for a main package (`go help build`); go list does not name it. */
function ownProfiles(one: ListedPackage): string[] {
  const profile = join(one.Dir, 'default.pgo');
  return one.Name === 'main' && existsSync(profile) ? [profile] : [];
}

export interface DigestFacts {
  /** SHA-256 (hex) by path relative to the repository, with `/`. */
  readonly files: ReadonlyMap<string, string>;
  readonly pinDigest: string;
  /** laneText. */
  readonly lane: string;
  readonly linkFlags: readonly string[];
  /** Import paths of the main packages. */
  readonly mains: readonly string[];
}

/** 64 hex digits over everything that decides the binaries' bytes. */
export function inputsDigest(facts: DigestFacts): string {
  const hash = createHash('sha256');
  const rows = [...facts.files].sort(([a], [b]) => (a < b ? -1 : 1));
  hash.update(
    JSON.stringify([facts.pinDigest, facts.lane, facts.linkFlags, [...facts.mains].sort(), rows]),
  );
  return hash.digest('hex');
}

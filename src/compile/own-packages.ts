import { MOST_PACKAGES, type OwnPackages } from '../cache/misses/made-from.ts';
import { isOwnPackage, type ListedPackage } from '../plan/go-list.ts';
import type { Action } from './progress/action-graph.ts';
import type { CommandGraph } from './timeline/build-timeline.ts';

/** Characters of a build ID's halves that are kept: 48 bits each. */
export const DIGITS = 8;

/** What an action was keyed by, and what came of it; Go's own names in GOCACHE say no less. */
export function packageDigest({ key, content }: Action): string {
  return key.slice(0, DIGITS).padEnd(DIGITS) + content.slice(0, DIGITS);
}

export function ownName(target: string, importPath: string): string {
  return `${target} ${importPath}`;
}

/** Packages of the repository that a build compiled or had, for the record of its layer. */
export function ownPackages(
  commands: readonly CommandGraph[],
  packages: ReadonlyMap<string, ListedPackage>,
): OwnPackages {
  const found: Record<string, string> = {};
  let count = 0;
  for (const { target, graph } of commands) {
    for (const one of graph.actions) {
      const listed = packages.get(one.package);
      if (one.mode !== 'build' || !one.ended || listed === undefined) continue;
      const name = ownName(target, one.package);
      if (name in found || !isOwnPackage(listed) || count >= MOST_PACKAGES) continue;
      found[name] = packageDigest(one);
      count += 1;
    }
  }
  return found;
}

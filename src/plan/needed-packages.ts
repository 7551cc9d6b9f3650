import { targetText } from '../inputs/target.ts';
import type { ListedPackage } from './go-list.ts';
import { type BuildPlan, compilesUnlinked, type Shard } from './plan.ts';

type Packages = ReadonlyMap<string, readonly ListedPackage[]>;

/** What a plan's go commands compile or take from the cache, by target text. */
export function neededPackages(plan: BuildPlan, listing: Packages): Map<string, ListedPackage[]> {
  return ofShards(plan, listing, compilesUnlinked);
}

/** What is in a plan's binaries, by target text; for a target that has none, all that is compiled. */
export function linkedPackages(plan: BuildPlan, listing: Packages): Map<string, ListedPackage[]> {
  return ofShards(plan, listing, () => false);
}

/** `hasMore`: whether a shard compiles more than its binaries; then it needs all that was listed. */
function ofShards(
  plan: BuildPlan,
  listing: Packages,
  hasMore: (shard: Shard) => boolean,
): Map<string, ListedPackage[]> {
  const found = new Map<string, ListedPackage[]>();
  for (const shard of plan.shards) {
    const target = targetText(shard.target);
    const listed = listing.get(target) ?? [];
    const isAll = shard.binaries.length === 0 || hasMore(shard);
    // Folders of tests alone are listed with all that they import, and nothing of it is compiled.
    const isNone = shard.packages.length === 0;
    found.set(target, isNone ? [] : isAll ? [...listed] : closureOf(shard, listed));
  }
  return found;
}

function closureOf({ binaries }: Shard, listed: readonly ListedPackage[]): ListedPackage[] {
  const roots = new Set(binaries.map((one) => one.package));
  const paths = new Set<string>();
  for (const one of listed) {
    if (!roots.has(one.ImportPath)) continue;
    for (const path of [one.ImportPath, ...(one.Deps ?? [])]) paths.add(path);
  }
  return listed.filter((one) => paths.has(one.ImportPath));
}

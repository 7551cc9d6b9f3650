import type { ListedPackage } from './go-list.ts';
import type { BuildPlan } from './plan.ts';
import { targetText } from './target.ts';

/** The packages that a plan's shards compile, by target text: those built and all that they import. */
export function neededPackages(
  plan: BuildPlan,
  listing: ReadonlyMap<string, readonly ListedPackage[]>,
): Map<string, ListedPackage[]> {
  const needed = new Map<string, ListedPackage[]>();
  for (const [target, listed] of listing) {
    const shards = plan.shards.filter((shard) => targetText(shard.target) === target);
    const roots = new Set(shards.flatMap((shard) => shard.packages));
    const paths = new Set<string>();
    for (const one of listed) {
      if (!roots.has(one.ImportPath)) continue;
      for (const path of [one.ImportPath, ...(one.Deps ?? [])]) paths.add(path);
    }
    needed.set(
      target,
      listed.filter((one) => paths.has(one.ImportPath)),
    );
  }
  return needed;
}

import { plannedId } from '../plan/binary-id.ts';
import { type BuildPlan, compilesUnlinked, type Shard } from '../plan/plan.ts';
import type { ReusedBinaries, ReusedBinary } from './reuse-binaries.ts';

/**
 * The reused binaries that the plan still has. Their digest is made again from what `go list` says
 * now; with another one there is doubt, and they are built.
 */
export function usable(
  { files }: ReusedBinaries,
  plan: BuildPlan,
  digests: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReusedBinary> {
  const ids = plan.binaries.map(plannedId);
  return new Map(
    ids.flatMap((id) => {
      const one = files.get(id);
      return one !== undefined && one.known.digest === digests.get(id) ? [[id, one]] : [];
    }),
  );
}

/**
 * What is left to build: what is reused is not linked, and packages of no binary that are as they
 * were when they compiled are not compiled again. A shard with neither is left out.
 */
export function planWithout(
  plan: BuildPlan,
  reused: ReadonlyMap<string, unknown>,
  areKnown: boolean,
): BuildPlan {
  const shards = plan.shards.flatMap((shard): Shard[] => {
    const binaries = shard.binaries.filter((one) => !reused.has(plannedId(one)));
    const isAsBefore = areKnown && shard.unlinkedAre === 'compiled';
    const linksAll = binaries.length === shard.binaries.length;
    const unlinkedAre = isAsBefore ? 'unchanged' : shard.unlinkedAre;
    const left = { ...shard, unlinkedAre, binaries, linksAll };
    const isDone = !linksAll && binaries.length === 0 && !compilesUnlinked(left);
    return isDone ? [] : [left];
  });
  return { ...plan, shards, binaries: shards.flatMap((shard) => shard.binaries) };
}

import { areRemovable, importPlaces } from '../../plan/graph/import-places.ts';
import { reachable } from '../../plan/graph/reach.ts';
import { reasonsOf } from '../../plan/graph/why.ts';
import type { Root } from './roots.ts';
import { type Weights, weightOf } from './weights.ts';
import type { DroppedWeight, ThroughWeight, WhyBinary } from './why-report.ts';

/** Why packages of `asked` are in a binary; null where it has none of them. */
export async function explainBinary(
  { name, package: main, target, graph }: Root,
  asked: ReadonlySet<string>,
  weights: Weights,
): Promise<WhyBinary | null> {
  const { packages, chains, through, dropped } = reasonsOf(graph, main, asked);
  if (packages.length === 0) return null;
  const reached = reachable(graph, [main]);
  const placesOf = (paths: readonly string[]) => importPlaces(graph, reached, new Set(paths));
  const weighed = <T extends { readonly packages: readonly string[] }>(one: T) => ({
    ...one,
    ...weightOf(one.packages, weights),
    bytesFrom: weights.bytes === null ? null : ('attribution' as const),
  });
  const above = await Promise.all(
    through.map(async (one): Promise<ThroughWeight> => {
      const places = await placesOf([one.package]);
      return { ...weighed(one), removable: areRemovable(places) ? places : [] };
    }),
  );
  const droppedWeight: DroppedWeight = weighed(dropped);
  return {
    ...{ name, package: main, target, packages, chains },
    own: weightOf(packages, weights),
    through: above,
    dropped: droppedWeight,
    imports: await placesOf(packages),
    without: null,
  };
}

import { moduleRows } from '../../plan/graph/why.ts';
import type { Root } from './roots.ts';
import { type Weights, weightOf } from './weights.ts';
import type { ModuleWeight, WhyReport } from './why-report.ts';

/** The modules of a binary by what goes without them: bytes where they are known, else packages. */
export function moduleTable(
  { name, target, package: main, graph }: Root,
  weights: Weights,
): WhyReport['modules'][number] {
  const rows = moduleRows(graph, main).map(
    ({ path, version, packages, dropped }): ModuleWeight => ({
      ...{ path, version, packages: packages.length },
      own: weightOf(packages, weights),
      dropped: {
        packages: dropped.packages.length,
        modules: dropped.modules.length,
        ...weightOf(dropped.packages, weights),
      },
    }),
  );
  const cost = ({ dropped }: ModuleWeight): number => dropped.bytes ?? dropped.packages;
  rows.sort((a, b) => cost(b) - cost(a) || (a.path < b.path ? -1 : 1));
  return { name, target, rows };
}

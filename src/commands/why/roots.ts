import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import type { Go } from '../../pin/go.ts';
import type { Listing } from '../../plan/go-list.ts';
import type { ImportGraph } from '../../plan/graph/graph-package.ts';
import { importGraph } from '../../plan/graph/import-graph.ts';
import { type BuildPlan, type PlannedBinary, planBuild } from '../../plan/plan.ts';
import { type Result, success } from '../../runner/result.ts';

/** Where chains of imports begin. */
export interface Root {
  readonly name: string;
  /** Import path of its node in the graph. */
  readonly package: string;
  readonly target: string;
  readonly graph: ImportGraph;
  /** null where nothing is linked, and the packages that match are looked at as one. */
  readonly planned: PlannedBinary | null;
}

export interface Roots {
  readonly plan: BuildPlan;
  readonly roots: readonly Root[];
}

/** What a chain begins with where there is no main package. */
const MATCHED = './...';

/** The binaries of a build, and for a target without any all packages that match. */
export function findRoots({ inputs }: Step, go: Go, listing: Listing): Result<Roots> {
  const planned = planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    link: true,
    mainsOnly: inputs.mainsOnly,
    listing,
  });
  if (!planned.ok) return planned;
  const roots = planned.value.shards.flatMap(({ target, packages, binaries }): Root[] => {
    const text = targetText(target);
    const graph = importGraph(listing.get(text) ?? []);
    if (binaries.length === 0) {
      const all = withRoot(graph, packages);
      const name = 'the packages that match';
      return [{ name, package: MATCHED, target: text, graph: all, planned: null }];
    }
    return binaries.map((one) => ({
      name: one.name,
      package: one.package,
      target: text,
      graph,
      planned: one,
    }));
  });
  return success({ plan: planned.value, roots });
}

function withRoot(graph: ImportGraph, imports: readonly string[]): ImportGraph {
  const root = {
    importPath: MATCHED,
    name: '',
    folder: '',
    module: { path: '', version: '', replacedBy: '' },
    isOwn: true,
    goFiles: [],
    imports: [...imports].sort(),
  };
  return new Map([...graph, [MATCHED, root]]);
}

import { shortestChains } from './chains.ts';
import { commonDominators, dominatorTree } from './dominators.ts';
import type { GraphPackage, ImportGraph } from './graph-package.ts';
import { goesWith, reachable } from './reach.ts';

export interface ModuleVersion {
  readonly path: string;
  /** '' for the project's own and the standard library. */
  readonly version: string;
}

/** What is no longer in a binary when nothing imports some packages any more. */
export interface Dropped {
  /** Import paths, sorted; with those that are dropped. */
  readonly packages: readonly string[];
  /** Modules of which nothing is left in the binary, sorted. */
  readonly modules: readonly ModuleVersion[];
}

/** A package through which every chain of imports leads. */
export interface Through extends Dropped {
  readonly package: string;
}

/** Why some packages are in one binary. */
export interface Reasons {
  /** Those of the asked that are in it, sorted; none where it has none of them. */
  readonly packages: readonly string[];
  /** A shortest chain of imports to each of them that another imports, the shortest first. */
  readonly chains: readonly (readonly string[])[];
  /** From the main package down, without it. */
  readonly through: readonly Through[];
  readonly dropped: Dropped;
}

/** Why packages of `asked` are in the binary of a main package, and what goes without them. */
export function reasonsOf(graph: ImportGraph, main: string, asked: ReadonlySet<string>): Reasons {
  const reached = reachable(graph, [main]);
  const there = new Set([...asked].filter((path) => reached.has(path)));
  if (there.size === 0)
    return { packages: [], chains: [], through: [], dropped: { packages: [], modules: [] } };
  const above = commonDominators(dominatorTree(graph, main), there);
  return {
    packages: [...there].sort(),
    chains: shortestChains(graph, main, there),
    through: above
      .filter((path) => path !== main)
      .map((path) => ({ package: path, ...droppedWith(graph, main, new Set([path])) })),
    dropped: droppedWith(graph, main, there),
  };
}

export function droppedWith(
  graph: ImportGraph,
  main: string,
  without: ReadonlySet<string>,
): Dropped {
  const gone = goesWith(graph, main, without);
  const left = new Set(
    [...reachable(graph, [main], without)].map((path) => graph.get(path)?.module.path ?? ''),
  );
  const modules = new Map<string, ModuleVersion>();
  for (const path of gone) {
    const module = graph.get(path)?.module;
    if (module !== undefined && module.path !== '' && !left.has(module.path))
      modules.set(module.path, { path: module.path, version: module.version });
  }
  return {
    packages: [...gone].sort(),
    modules: [...modules.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** One module of a binary, and what dropping it would take along. */
export interface ModuleRow extends ModuleVersion {
  /** Its own packages in the binary. */
  readonly packages: readonly string[];
  readonly dropped: Dropped;
}

/** The modules of a binary but the standard library's and the project's own. */
export function moduleRows(graph: ImportGraph, main: string): ModuleRow[] {
  const own = new Map<string, GraphPackage[]>();
  for (const path of reachable(graph, [main])) {
    const one = graph.get(path);
    if (one === undefined || one.module.path === '' || one.module.version === '') continue;
    own.set(one.module.path, [...(own.get(one.module.path) ?? []), one]);
  }
  return [...own].map(([path, packages]) => {
    const paths = packages.map((one) => one.importPath).sort();
    return {
      path,
      version: packages[0]?.module.version ?? '',
      packages: paths,
      dropped: droppedWith(graph, main, new Set(paths)),
    };
  });
}

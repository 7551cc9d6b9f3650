import type { Action, ActionGraph } from './action-graph.ts';

/** A package that a go command compiled. */
export interface CompiledPackage {
  readonly importPath: string;
  /** Time of its compiler, cgo, C compiler and assembler commands, summed; those may run side by side. */
  readonly seconds: number;
  /** False where its compile failed or was cut off. */
  readonly ended: boolean;
}

/** A binary that a go command linked. */
export interface Link {
  /** Import path of the main package. */
  readonly importPath: string;
  readonly seconds: number;
}

/** Import paths of all packages in a build: each compiles or hits. `unsafe` is neither and not among them. */
export function totalPackages(graph: ActionGraph): ReadonlySet<string> {
  return new Set(builds(graph).map((one) => one.package));
}

/** The packages that were compiled: a compile that hits the cache runs no command. */
export function compiledPackages(graph: ActionGraph): CompiledPackage[] {
  const compiled = new Map<string, CompiledPackage>();
  for (const one of builds(graph).filter((build) => build.ranCommands)) {
    // One package can be compiled more than once: for each main package with a PGO profile of its own.
    const before = compiled.get(one.package);
    compiled.set(one.package, {
      importPath: one.package,
      seconds: (before?.seconds ?? 0) + one.seconds,
      ended: (before?.ended ?? true) && one.ended,
    });
  }
  // Since Go 1.26 cgo and each C file are actions of their own, under names that begin with `cgo`.
  for (const one of graph.actions.filter((other) => other.mode.startsWith('cgo '))) {
    const owner = compiled.get(one.package);
    if (owner !== undefined)
      compiled.set(one.package, { ...owner, seconds: owner.seconds + one.seconds });
  }
  return [...compiled.values()];
}

/** The longest first. */
export function slowest(packages: readonly CompiledPackage[], count: number): CompiledPackage[] {
  return [...packages].sort((a, b) => b.seconds - a.seconds).slice(0, count);
}

/** The links that ran: `go list` plans one for a main package and runs none. */
export function links(graph: ActionGraph): Link[] {
  return graph.actions
    .filter((one) => one.mode === 'link' && one.ranCommands)
    .map((one) => ({ importPath: one.package, seconds: one.seconds }));
}

function builds(graph: ActionGraph): Action[] {
  return graph.actions.filter((one) => one.mode === 'build');
}

/** The graph of one go command, and the target it compiled for (its text). */
export interface TargetGraph {
  readonly target: string;
  readonly graph: ActionGraph;
}

/** A compile of a run: a package x a target. */
export interface CompiledForTarget extends CompiledPackage {
  readonly target: string;
}

export interface CompileTotals {
  /** Packages x targets in all builds, each counted once. */
  readonly total: number;
  /** Each package x target that any command compiled, once, however many of them looked at it. */
  readonly compiled: readonly CompiledForTarget[];
  readonly links: readonly (Link & { readonly target: string })[];
}

/** All go commands of a run as one: what the warm-up compiled and the build then hit counts once, as compiled. */
export function mergeGraphs(graphs: readonly TargetGraph[]): CompileTotals {
  const total = new Set<string>();
  const compiled = new Map<string, CompiledForTarget>();
  for (const { target, graph } of graphs) {
    for (const importPath of totalPackages(graph)) total.add(`${target} ${importPath}`);
    for (const one of compiledPackages(graph)) {
      const key = `${target} ${one.importPath}`;
      const before = compiled.get(key);
      compiled.set(key, {
        ...one,
        target,
        seconds: one.seconds + (before?.seconds ?? 0),
        // A compile that failed in the warm-up and then worked has worked.
        ended: one.ended || (before?.ended ?? false),
      });
    }
  }
  return {
    total: total.size,
    compiled: [...compiled.values()],
    links: graphs.flatMap(({ target, graph }) => links(graph).map((one) => ({ ...one, target }))),
  };
}

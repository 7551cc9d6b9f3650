import type { ImportGraph } from './graph-package.ts';

/** All that is reached from some packages, with themselves, on ways that do not lead through `without`. */
export function reachable(
  graph: ImportGraph,
  from: readonly string[],
  without: ReadonlySet<string> = new Set(),
): Set<string> {
  const reached = new Set(from.filter((path) => graph.has(path) && !without.has(path)));
  // A set can be added to while it is gone through.
  for (const path of reached)
    for (const next of graph.get(path)?.imports ?? []) if (!without.has(next)) reached.add(next);
  return reached;
}

/** What goes from a binary when nothing imports the packages of `without` any more: they, and what only they brought. */
export function goesWith(
  graph: ImportGraph,
  main: string,
  without: ReadonlySet<string>,
): Set<string> {
  const left = reachable(graph, [main], without);
  return new Set([...reachable(graph, [main])].filter((path) => !left.has(path)));
}

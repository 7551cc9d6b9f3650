import type { ImportGraph } from './graph-package.ts';

/** The immediate dominator of each package that a main package reaches; of the main package itself null. */
export type Dominators = ReadonlyMap<string, string | null>;

/**
 * The dominator tree of a binary: a package lies below another when every chain of imports to it leads
 * through that one (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm).
 */
export function dominatorTree(graph: ImportGraph, main: string): Dominators {
  const order = reversePostOrder(graph, main);
  const rank = new Map(order.map((path, index) => [path, index]));
  const importers = new Map<string, string[]>(order.map((path) => [path, []]));
  for (const path of order)
    for (const next of graph.get(path)?.imports ?? []) importers.get(next)?.push(path);
  const idom = new Map<string, string>([[main, main]]);
  const rankOf = (path: string): number => rank.get(path) ?? 0;
  const common = (a: string, b: string): string => {
    let [one, other] = [a, b];
    while (one !== other) {
      if (rankOf(one) > rankOf(other)) one = idom.get(one) ?? main;
      else other = idom.get(other) ?? main;
    }
    return one;
  };
  // Imports have no circles, so that one pass is enough: importers come before what they import.
  for (const path of order.slice(1)) {
    const known = (importers.get(path) ?? []).filter((one) => idom.has(one));
    const [first = main, ...others] = known;
    idom.set(path, others.reduce(common, first));
  }
  return new Map([...idom].map(([path, above]) => [path, path === main ? null : above]));
}

/** From the main package down to the one above `path`. */
export function dominatorsOf(tree: Dominators, path: string): string[] {
  const above: string[] = [];
  for (let one = tree.get(path) ?? null; one !== null; one = tree.get(one) ?? null) above.push(one);
  return above.reverse();
}

/** The packages outside of `asked` through which every chain to every package of it leads, topmost first. */
export function commonDominators(tree: Dominators, asked: ReadonlySet<string>): string[] {
  const chains = [...asked]
    .filter((path) => tree.has(path))
    .map((path) => dominatorsOf(tree, path));
  const [first = [], ...others] = chains;
  return first.filter((path) => !asked.has(path) && others.every((one) => one.includes(path)));
}

function reversePostOrder(graph: ImportGraph, main: string): string[] {
  const order: string[] = [];
  const seen = new Set([main]);
  const stack = [{ path: main, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const imported = graph.get(top.path)?.imports[top.next++];
    if (imported === undefined) {
      order.push(top.path);
      stack.pop();
    } else if (!seen.has(imported) && graph.has(imported)) {
      seen.add(imported);
      stack.push({ path: imported, next: 0 });
    }
  }
  return order.reverse();
}

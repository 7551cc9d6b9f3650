import type { ImportGraph } from './graph-package.ts';

/**
 * The shortest chain of imports from a main package to each package of `asked` that something outside of
 * it imports; the shortest chain first. Of chains of one length the first by name.
 */
export function shortestChains(
  graph: ImportGraph,
  main: string,
  asked: ReadonlySet<string>,
): string[][] {
  if (asked.has(main)) return [[main]];
  const before = new Map<string, string>([[main, '']]);
  const ends: string[][] = [];
  let level = [main];
  while (level.length > 0) {
    const next: string[] = [];
    for (const path of level) {
      for (const imported of graph.get(path)?.imports ?? []) {
        if (before.has(imported)) continue;
        before.set(imported, path);
        if (asked.has(imported)) ends.push(chainTo(before, imported));
        else next.push(imported);
      }
    }
    level = next.sort();
  }
  return ends;
}

function chainTo(before: ReadonlyMap<string, string>, end: string): string[] {
  const chain = [end];
  for (let one = before.get(end) ?? ''; one !== ''; one = before.get(one) ?? '') chain.push(one);
  return chain.reverse();
}

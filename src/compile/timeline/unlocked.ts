import type { Action, ActionGraph } from '../progress/action-graph.ts';

/**
 * For each action that ran, the one that ran before it and ended last of all that it waited for; actions
 * that ran nothing (hits, look-ups) lie between them and are looked through.
 */
export function lastAwaited(
  graph: ActionGraph,
  hasRun: (action: Action) => boolean,
): Map<Action, Action> {
  const byId = new Map(graph.actions.map((one) => [one.id, one]));
  const found = new Map<number, Action | null>();
  const open = new Set<number>();
  const later = (a: Action | null, b: Action | null): Action | null =>
    a === null || (b !== null && b.endedAt > a.endedAt) ? b : a;
  const dependenciesOf = (one: Action): Action[] =>
    one.dependencies.flatMap((id) => byId.get(id) ?? []);
  for (const start of graph.actions) {
    // Its own stack: a chain of a thousand packages is no reason to recurse a thousand deep.
    const stack = [start];
    for (let one = stack.at(-1); one !== undefined; one = stack.at(-1)) {
      const dependencies = dependenciesOf(one);
      const waiting = dependencies.filter((other) => !found.has(other.id) && !open.has(other.id));
      if (!found.has(one.id) && !open.has(one.id) && waiting.length > 0) {
        open.add(one.id);
        stack.push(...waiting);
        continue;
      }
      stack.pop();
      if (found.has(one.id)) continue;
      let last: Action | null = null;
      for (const other of dependencies)
        last = later(last, hasRun(other) ? other : (found.get(other.id) ?? null));
      found.set(one.id, last);
    }
  }
  return new Map(
    graph.actions.filter(hasRun).flatMap((one) => {
      const last = found.get(one.id) ?? null;
      return last === null ? [] : [[one, last] as const];
    }),
  );
}

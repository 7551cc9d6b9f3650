import type { Action, ActionGraph } from './action-graph.ts';

/** One step of the critical path: an action that ran commands. */
export interface PathStep {
  /** Action.id. */
  readonly id: number;
  readonly mode: string;
  readonly package: string;
  readonly seconds: number;
}

export interface CriticalPath {
  /** No number of CPUs makes the command faster than this. */
  readonly seconds: number;
  /** From the first compile to the last link. */
  readonly steps: readonly PathStep[];
}

interface Longest {
  readonly seconds: number;
  readonly action: Action;
  readonly before: Longest | null;
}

/** The chain of actions, each waiting for the one before it, whose commands took longest in all. */
export function criticalPath(graph: ActionGraph): CriticalPath {
  const byId = new Map(graph.actions.map((one) => [one.id, one]));
  const longest = new Map<number, Longest>();
  const open = new Set<number>();
  let best: Longest | null = null;
  for (const start of graph.actions) {
    // Its own stack: a chain of a thousand packages is no reason to recurse a thousand deep.
    const stack = [start];
    for (let one = stack.at(-1); one !== undefined; one = stack.at(-1)) {
      if (longest.has(one.id)) {
        stack.pop();
        continue;
      }
      const first = !open.has(one.id);
      open.add(one.id);
      const dependencies = one.dependencies.flatMap((id) => byId.get(id) ?? []);
      // Go's graph has no cycle; a file that claims one loses the edge that closes it.
      const waiting = dependencies.filter((other) => !longest.has(other.id) && !open.has(other.id));
      if (first && waiting.length > 0) {
        stack.push(...waiting);
        continue;
      }
      const ready = dependencies.flatMap((other) => longest.get(other.id) ?? []);
      const before = longestOf(ready);
      const ended: Longest = { seconds: (before?.seconds ?? 0) + one.seconds, action: one, before };
      longest.set(one.id, ended);
      if (best === null || ended.seconds > best.seconds) best = ended;
      stack.pop();
    }
  }
  return { seconds: best?.seconds ?? 0, steps: steps(best) };
}

function longestOf(candidates: readonly Longest[]): Longest | null {
  let best: Longest | null = null;
  for (const one of candidates) if (best === null || one.seconds > best.seconds) best = one;
  return best;
}

function steps(last: Longest | null): PathStep[] {
  const path: PathStep[] = [];
  for (let one = last; one !== null; one = one.before) {
    const { id, mode, seconds } = one.action;
    if (one.action.ranCommands) path.push({ id, mode, package: one.action.package, seconds });
  }
  return path.reverse();
}

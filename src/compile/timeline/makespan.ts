import type { Action, ActionGraph } from '../progress/action-graph.ts';

/**
 * Seconds that a go command takes with `width` workers and these costs, by the schedule of cmd/go:
 * whenever a worker is free it takes the ready action of least priority number
 * (cmd/go/internal/work/exec.go, Builder.Do).
 */
export function makespan(
  graph: ActionGraph,
  width: number,
  cost: (action: Action) => number,
): number {
  const { waiting, dependents } = edges(graph);
  const ready = new Queue<Action>((one) => one.priority);
  const running = new Queue<{ readonly action: Action; readonly end: number }>((one) => one.end);
  for (const one of graph.actions) if (waiting.get(one.id) === 0) ready.push(one);
  let now = 0;
  for (;;) {
    while (running.size < Math.max(1, width)) {
      const action = ready.pop();
      if (action === null) break;
      running.push({ action, end: now + cost(action) });
    }
    const next = running.pop();
    // What is left in a circle never begins; Go's graph has none.
    if (next === null) return now;
    now = next.end;
    for (const one of dependents.get(next.action.id) ?? []) {
      const left = (waiting.get(one.id) ?? 0) - 1;
      waiting.set(one.id, left);
      if (left === 0) ready.push(one);
    }
  }
}

function edges(graph: ActionGraph) {
  const known = new Set(graph.actions.map((one) => one.id));
  const waiting = new Map<number, number>();
  const dependents = new Map<number, Action[]>();
  for (const one of graph.actions) {
    const dependencies = [...new Set(one.dependencies)].filter((id) => known.has(id));
    waiting.set(one.id, dependencies.length);
    for (const id of dependencies) {
      const list = dependents.get(id);
      if (list === undefined) dependents.set(id, [one]);
      else list.push(one);
    }
  }
  return { waiting, dependents };
}

/** A binary heap: the least first. */
class Queue<T> {
  private readonly items: T[] = [];
  private readonly rank: (item: T) => number;
  constructor(rank: (item: T) => number) {
    this.rank = rank;
  }

  get size(): number {
    return this.items.length;
  }

  push(item: T): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.rankAt(parent) <= this.rankAt(at)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): T | null {
    const [first] = this.items;
    const last = this.items.pop();
    if (first === undefined || last === undefined) return null;
    if (this.items.length === 0) return first;
    this.items[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let least = at;
      if (this.rankAt(left) < this.rankAt(least)) least = left;
      if (this.rankAt(left + 1) < this.rankAt(least)) least = left + 1;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private rankAt(at: number): number {
    const item = this.items[at];
    return item === undefined ? Number.POSITIVE_INFINITY : this.rank(item);
  }

  private swap(a: number, b: number): void {
    const one = this.items[a] as T;
    this.items[a] = this.items[b] as T;
    this.items[b] = one;
  }
}

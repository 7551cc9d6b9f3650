import type { Clock } from '../../runner/ports.ts';
import type { ActionGraph } from './action-graph.ts';

export interface ProgressOptions {
  /** Packages in the build, compiled or cached. */
  readonly total: number;
  readonly clock: Clock;
  /** At most one line in so many seconds, the first after as many. */
  readonly everySeconds: number;
}

/** Follows one go command; holds no timer and reads no file. */
export interface Progress {
  /** Go has begun to compile a package. */
  feed(importPath: string): void;
  /** A compile has ended. */
  ended(importPath: string): void;
  /** Who imports whom: what a package imports was done before its own compile began. */
  learn(graph: ActionGraph): void;
  /** Begun and, as far as is known, not ended. */
  underWay(): readonly string[];
  due(): boolean;
  /** The line to show, or null where none is due yet. */
  tick(): string | null;
}

/**
 * The state behind "packages done of total and the slowest now". Cached packages are never named by
 * go; they count as done as soon as a package that imports them begins, so the count is a lower bound.
 */
export function createProgress({ total, clock, everySeconds }: ProgressOptions): Progress {
  const startedAt = new Map<string, number>();
  const done = new Set<string>();
  const running = new Set<string>();
  let imports: ReadonlyMap<string, readonly string[]> = new Map();
  let lastLine = clock.now();

  const finish = (importPath: string): void => {
    done.add(importPath);
    running.delete(importPath);
  };
  const finishImports = (importPath: string): void => {
    const waiting = [...(imports.get(importPath) ?? [])];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (done.has(one)) continue;
      finish(one);
      waiting.push(...(imports.get(one) ?? []));
    }
  };
  const due = (): boolean => clock.now() - lastLine >= everySeconds * 1000;

  return {
    feed: (importPath) => {
      if (startedAt.has(importPath)) return;
      startedAt.set(importPath, clock.now());
      running.add(importPath);
      finishImports(importPath);
    },
    ended: finish,
    learn: (graph) => {
      imports = packageImports(graph);
      done.clear();
      for (const importPath of startedAt.keys()) {
        if (!running.has(importPath)) done.add(importPath);
        finishImports(importPath);
      }
    },
    underWay: () => [...running],
    due,
    tick: () => {
      if (!due()) return null;
      const now = clock.now();
      lastLine = now;
      // A Map keeps the order of feeding: the first still running is the slowest.
      const slowest = [...startedAt].find(([importPath]) => running.has(importPath));
      const compiled = startedAt.size - running.size;
      const counts = `${done.size} of ${total} packages done (${compiled} compiled)`;
      if (slowest === undefined) return counts;
      const seconds = Math.round((now - slowest[1]) / 1000);
      const others = running.size - 1;
      const more = others > 0 ? ` and ${others} more` : '';
      return `${counts}, compiling ${slowest[0]} for ${seconds} s${more}`;
    },
  };
}

function packageImports(graph: ActionGraph): Map<string, string[]> {
  const names = new Map(
    graph.actions.filter((one) => one.mode === 'build').map((one) => [one.id, one.package]),
  );
  const imports = new Map<string, string[]>();
  for (const one of graph.actions) {
    if (one.mode !== 'build') continue;
    const direct = one.dependencies.flatMap((id) => names.get(id) ?? []);
    imports.set(one.package, [...(imports.get(one.package) ?? []), ...direct]);
  }
  return imports;
}

import type { Commit, EditKind } from './edits/edit-kinds.ts';

export interface PlannedJob {
  readonly repeat: number;
  readonly commit: Commit;
  readonly strategy: string;
}

export interface PlanRequest {
  readonly repeats: number;
  readonly commits: readonly Commit[];
  readonly strategies: readonly string[];
  /** The kinds that `no-cache` is run for; it depends on no run before it. */
  readonly noCacheKinds: readonly EditKind[];
}

/**
 * All jobs in order: each repeat goes through the commits once, and at each commit every strategy
 * has its turn, so that a slow minute of the machine hits all of them. Who begins changes with
 * every commit.
 */
export function interleave(request: PlanRequest): readonly PlannedJob[] {
  const { repeats, commits, strategies, noCacheKinds } = request;
  return Array.from({ length: repeats }, (_, repeat) => repeat).flatMap((repeat) =>
    commits.flatMap((commit) =>
      rotate(strategies, repeat + commit.number)
        .filter((strategy) => strategy !== 'no-cache' || noCacheKinds.includes(commit.kind))
        .map((strategy) => ({ repeat, commit, strategy })),
    ),
  );
}

function rotate<T>(items: readonly T[], by: number): readonly T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

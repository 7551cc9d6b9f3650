import type { WarmMode } from '../inputs/inputs.ts';
import type { Shard } from '../plan/plan.ts';

export type WarmDecision =
  /** `tests`: the tests of what matches are compiled as well. */
  | { readonly warm: true; readonly tests: boolean }
  | { readonly warm: false; readonly reason: string };

/**
 * Whether to compile ahead of the build. `go build` compiles the same packages with the same width,
 * and on a warm cache loading them twice costs time (docs/benchmarks.md, Warm-up); so by itself the
 * warm-up is what compiles where the step builds nothing. Asked for, it also compiles what a later
 * `go test` needs.
 */
export function decideWarm(facts: {
  readonly warm: WarmMode;
  readonly build: boolean;
  /** What matches, whatever of it is left to build. */
  readonly shards: readonly Shard[];
  /** Whether what is compiled here can be of use to anybody else (not with `profile: release`). */
  readonly keeps: boolean;
}): WarmDecision {
  if (facts.warm === false) return { warm: false, reason: '`warm` is false' };
  if (facts.shards.length === 0) return { warm: false, reason: 'no package matches' };
  if (facts.warm === true)
    return facts.keeps
      ? { warm: true, tests: true }
      : { warm: false, reason: 'a release keeps nothing for later steps' };
  if (facts.build) return { warm: false, reason: 'the build compiles the same packages' };
  return { warm: true, tests: false };
}

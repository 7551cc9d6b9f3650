import type { Shard } from '../plan/plan.ts';

export type WarmDecision =
  | { readonly warm: true }
  | { readonly warm: false; readonly reason: string };

/**
 * Whether to compile ahead of the build. `go build` compiles the same packages with the same width,
 * and on a warm cache loading them twice costs time (docs/how-it-works.md, Warm-up); the warm-up is
 * what compiles where the step builds nothing.
 */
export function decideWarm(facts: {
  readonly warm: boolean;
  readonly build: boolean;
  readonly shards: readonly Shard[];
}): WarmDecision {
  if (!facts.warm) return { warm: false, reason: '`warm` is false' };
  if (facts.shards.length === 0) return { warm: false, reason: 'no package matches' };
  if (facts.build) return { warm: false, reason: 'the build compiles the same packages' };
  return { warm: true };
}

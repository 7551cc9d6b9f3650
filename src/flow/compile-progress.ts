import type { BuildPlan } from '../plan/plan.ts';
import type { Listing } from './list-packages.ts';
import type { RunContext } from './run-context.ts';

export interface RunningProgress {
  stop(): void;
}

export function compileProgress(
  _context: RunContext,
  _plan: BuildPlan,
  _listing: Listing,
): RunningProgress {
  return { stop: () => {} };
}

import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import type { Listing } from '../../plan/go-list.ts';
import { linkedPackages } from '../../plan/needed-packages.ts';
import type { BuildPlan } from '../../plan/plan.ts';
import { resolverWarning } from './resolver-warning.ts';

/** Warns of static Linux binaries that glibc's name look-ups would break. */
export function warnOfResolver(
  { inputs, runner }: Step,
  go: Go,
  plan: BuildPlan,
  listing: Listing,
): void {
  if (!inputs.cgo || inputs.libc === 'musl' || plan.binaries.length === 0) return;
  for (const [target, packages] of linkedPackages(plan, listing)) {
    if (!target.startsWith('linux/')) continue;
    const warning = resolverWarning({ target, flags: go.flags, cc: go.goEnv.CC, packages });
    if (warning !== '') runner.log.warning(warning);
  }
}

import type { KeyFacts } from '../cache/keys.ts';
import type { SavePermission } from '../cache/save-policy.ts';
import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import type { Go } from '../pin/go.ts';
import type { BuildPlan } from '../plan/plan.ts';
import { planLines } from './plan-lines.ts';

/** Logs everything that the run will do, in one group. */
export function showPlan(
  step: Step,
  permission: SavePermission,
  go: Go,
  keys: KeyFacts,
  plan: BuildPlan,
): void {
  const { inputs, runner } = step;
  const lines = planLines({
    goVersion: go.version,
    goRoot: go.toolchain.goroot,
    lane: keys.lane,
    place: keys.place,
    pinDigest: keys.pinDigest,
    goCache: go.goCache,
    compileFlags: go.flags.compile,
    linkFlags: go.flags.link,
    parallelism: inputs.parallelism,
    saves: permission.may ? 'yes' : `no, ${permission.reason}`,
    build: plan.shards.length === 0 ? null : plan,
  });
  runner.log.group('Plan', lines);
  if (!inputs.build || plan.shards.length === 0) return;
  const without = plan.shards.filter((one) => one.linksAll && one.binaries.length === 0);
  const patterns = inputs.packages.join(' ');
  if (without.length === plan.shards.length) {
    runner.log.notice(
      `no main package among ${patterns}: the packages are compiled, no binary is made`,
    );
  } else if (without.length > 0) {
    const targets = without.map((one) => targetText(one.target)).join(', ');
    runner.log.warning(
      `no main package for ${targets} among ${patterns}: the packages are compiled, no binary is made`,
    );
  }
}

import type { BuildPlan } from '../plan/plan.ts';
import { planLines } from '../report/plan-lines.ts';
import type { PreparedGo } from './prepare-go.ts';
import type { RunContext } from './run-context.ts';

/** Logs everything that the run will do, in one group. */
export function showPlan(context: RunContext, go: PreparedGo, plan: BuildPlan): void {
  const { inputs, permission, runner } = context;
  const lines = planLines({
    goVersion: go.toolchain.version,
    goRoot: go.toolchain.goroot,
    lane: go.keys.lane,
    place: go.keys.place,
    goSum: go.keys.goSum,
    goCache: go.goCache,
    compileFlags: go.flags.compile,
    linkFlags: go.flags.link,
    parallelism: inputs.parallelism,
    saves: permission.may ? 'yes' : `no, ${permission.reason}`,
    build: plan.shards.length === 0 ? null : plan,
  });
  runner.log.group('Plan', lines);
  if (inputs.build && plan.shards.length > 0 && plan.binaries.length === 0) {
    runner.log.notice(
      `no main package among ${inputs.packages.join(' ')}: the packages are compiled, no binary is made`,
    );
  }
}

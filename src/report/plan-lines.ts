import type { BuildPlan } from '../plan/plan.ts';
import { targetText } from '../plan/target.ts';

export interface PlanText {
  readonly goVersion: string;
  readonly goRoot: string;
  readonly lane: string;
  readonly place: string;
  readonly goSum: string;
  readonly goCache: string;
  readonly compileFlags: readonly string[];
  readonly linkFlags: readonly string[];
  readonly parallelism: number;
  readonly saves: string;
  readonly build: BuildPlan | null;
}

/** The plan of a run as lines of a log group. */
export function planLines(plan: PlanText): string[] {
  const lines = [
    `Go:         ${plan.goVersion} (${plan.goRoot})`,
    `lane:       ${plan.lane}`,
    `place:      ${plan.place}, go.sum ${plan.goSum}`,
    `GOCACHE:    ${plan.goCache}`,
    `saves:      ${plan.saves}`,
  ];
  if (plan.build === null) return lines;
  lines.push(
    `flags:      ${[...plan.compileFlags, ...plan.linkFlags].join(' ')}`,
    `parallel:   ${plan.parallelism}`,
  );
  for (const shard of plan.build.shards) {
    const target = targetText(shard.target);
    if (shard.binaries.length === 0) {
      lines.push(`compiles:   ${shard.packages.length} packages for ${target}, no main package`);
    }
    for (const binary of shard.binaries) {
      lines.push(`builds:     ${binary.package} for ${target} -> ${binary.path}`);
    }
  }
  return lines;
}

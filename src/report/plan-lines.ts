import { targetText } from '../inputs/target.ts';
import type { BuildPlan, Shard } from '../plan/plan.ts';

export interface PlanText {
  readonly goVersion: string;
  readonly goRoot: string;
  readonly lane: string;
  readonly place: string;
  readonly pinDigest: string;
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
    `place:      ${plan.place}, go.sum ${plan.pinDigest}`,
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
    lines.push(...packageLines(shard, target));
    for (const binary of shard.binaries) {
      lines.push(`builds:     ${binary.package} for ${target} -> ${binary.path}`);
    }
  }
  return lines;
}

function packageLines({ binaries, packages, unlinked, unlinkedAre }: Shard, target: string) {
  if (binaries.length === 0 && unlinked.length === 0)
    return [`compiles:   ${count(packages.length)} for ${target}, no main package`];
  if (unlinked.length === 0) return [];
  const which = `${count(unlinked.length)} for ${target} in no binary`;
  if (unlinkedAre === 'compiled') return [`compiles:   ${which}`];
  return [
    `leaves:     ${which}: ${unlinkedAre === 'unchanged' ? 'nothing of it changed' : 'mains-only'}`,
  ];
}

function count(packages: number): string {
  return packages === 1 ? '1 package' : `${packages} packages`;
}

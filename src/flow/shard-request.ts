import { compileWidth } from '../build/go-command-lines.ts';
import { stampInputs } from '../build/inputs-stamp.ts';
import { type ShardRequest, targetsAtOnce } from '../build/run-shards.ts';
import type { ListedPackage } from '../plan/go-list.ts';
import type { BuildPlan, Shard } from '../plan/plan.ts';
import { targetText } from '../plan/target.ts';
import type { PreparedGo } from './prepare-go.ts';
import { plannedId } from './reuse-binaries.ts';
import type { RunContext } from './run-context.ts';

/** Digest of the inputs of each binary, by plannedId. */
export type BinaryDigests = ReadonlyMap<string, string>;

type Own = 'name' | 'cwd' | 'environment' | 'temp' | 'arguments';

/** What the go commands of a step's shards have in common. `needed`: neededPackages. */
export function shardRequest(
  { inputs, runner }: RunContext,
  go: PreparedGo,
  plan: BuildPlan,
  needed: ReadonlyMap<string, readonly ListedPackage[]>,
): Omit<ShardRequest, Own> {
  return {
    shards: plan.shards,
    parallelism: inputs.parallelism,
    exec: runner.exec,
    goRoot: go.toolchain.goroot,
    packages: (shard) =>
      new Set(needed.get(targetText(shard.target))?.map((one) => one.ImportPath)),
    log: runner.log,
    clock: runner.clock,
  };
}

/** `-p` of each of a plan's go commands. */
export function planWidth({ inputs: { parallelism } }: RunContext, plan: BuildPlan): number {
  return compileWidth(parallelism, targetsAtOnce(plan.shards, parallelism));
}

/** The linker flags of a shard, with the digests of its binaries where a stamp asks for them. */
export function linkFlags(go: PreparedGo, shard: Shard, digests: BinaryDigests): readonly string[] {
  const stamped = shard.binaries.map((planned) => ({
    package: planned.package,
    digest: digests.get(plannedId(planned)) ?? '',
  }));
  return stampInputs(go.flags.link, stamped);
}

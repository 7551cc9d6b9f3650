import { join } from 'node:path';
import { stampInputs } from '../inputs/flags/inputs-stamp.ts';
import { flagsReachNamed } from '../inputs/flags/reach-of-flags.ts';
import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import type { Go } from '../pin/go.ts';
import { plannedId } from '../plan/binary-id.ts';
import type { ListedPackage } from '../plan/go-list.ts';
import { type BuildPlan, compilesUnlinked, type Shard, withoutVariant } from '../plan/plan.ts';
import { buildArguments, compileArguments, compileWidth } from './go-command-lines.ts';
import { type ShardCommand, type ShardRequest, targetsAtOnce } from './run-shards.ts';

/** Digest of the inputs of each binary, by plannedId. */
export type BinaryDigests = ReadonlyMap<string, string>;

type Own = 'cwd' | 'environment' | 'temp' | 'commands';

/** What the go commands of a step's shards have in common. `needed`: neededPackages. */
export function shardRequest(
  { inputs, runner }: Step,
  go: Go,
  plan: BuildPlan,
  needed: ReadonlyMap<string, readonly ListedPackage[]>,
): Omit<ShardRequest, Own> {
  return {
    shards: plan.shards,
    parallelism: inputs.parallelism,
    exec: runner.exec,
    goRoot: go.toolchain.goroot,
    packages: (shard) =>
      new Set(needed.get(targetText(shard.target))?.map((one) => withoutVariant(one.ImportPath))),
    log: runner.log,
    clock: runner.clock,
  };
}

/** `-p` of each of a plan's go commands. */
export function planWidth({ inputs: { parallelism } }: Step, plan: BuildPlan): number {
  return compileWidth(parallelism, targetsAtOnce(plan.shards, parallelism));
}

export interface BuildCommands {
  readonly step: Step;
  readonly go: Go;
  readonly digests: BinaryDigests;
  readonly width: number;
  /** Where binaries are linked, each shard's in a folder of its own. */
  readonly folder: string;
  /** Flags that decide nothing of what is built. */
  readonly gate: readonly string[];
  /** Whether binaries of a shard are compiled with a profile. */
  readonly hasProfile: (shard: Shard) => boolean;
}

/**
 * The go commands that build a shard: one, or two where packages that no binary imports are compiled
 * beside the binaries. Go links whatever main package it is given, so those are compiled first, with
 * all the others, and the second command only links; with a profile the other way round (usesProfile).
 */
export function buildCommands(request: BuildCommands, shard: Shard, index: number): ShardCommand[] {
  const { step, go, width, gate } = request;
  const patterns = step.inputs.packages;
  const compile: ShardCommand = {
    name: 'compile',
    arguments: (graphFile) => compileArguments(go.flags, patterns, width, graphFile, gate),
  };
  const hasBinaries = shard.binaries.length > 0;
  const isApart = compilesUnlinked(shard);
  const commands = [
    ...(isApart ? [compile] : []),
    // What is reused was linked; a shard without any main package is compiled by go build itself.
    ...(hasBinaries || !isApart ? [linkCommand(request, shard, index)] : []),
  ];
  return isApart && request.hasProfile(shard) ? commands.reverse() : commands;
}

/** The go command that links a shard's binaries, and compiles what they need; where it has none, all that matches. */
export function linkCommand(
  { step, go, digests, width, folder, gate }: Omit<BuildCommands, 'hasProfile'>,
  shard: Shard,
  index: number,
  name: ShardCommand['name'] = 'build',
): ShardCommand {
  const flags = { ...go.flags, link: linkFlags(go, shard, digests) };
  const words = [...go.goFlags, ...go.flags.compile];
  // A package that only its own path names has not the flags that are for what a pattern matches.
  const isByPath = !shard.linksAll && !flagsReachNamed(words);
  const packages = isByPath ? shard.binaries.map((one) => one.package) : step.inputs.packages;
  const output = outputOf(folder, shard, index);
  return {
    name,
    arguments: (graphFile) => buildArguments(flags, packages, width, graphFile, output, gate),
  };
}

/** A folder for each shard, so that binaries of two targets cannot meet; null: nothing is linked. */
export function outputOf(folder: string, shard: Shard, index: number): string | null {
  return shard.binaries.length === 0 ? null : join(folder, `shard-${index}`);
}

/** The linker flags of a shard, with the digests of its binaries where a stamp asks for them. */
export function linkFlags(go: Go, shard: Shard, digests: BinaryDigests): readonly string[] {
  const stamped = shard.binaries.map((planned) => ({
    package: planned.package,
    digest: digests.get(plannedId(planned)) ?? '',
  }));
  return stampInputs(go.flags.link, stamped);
}

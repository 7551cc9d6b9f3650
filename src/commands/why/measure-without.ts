import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { goErrors } from '../../compile/listing/go-errors.ts';
import { readActionGraph } from '../../compile/progress/action-graph.ts';
import { compiledPackages } from '../../compile/progress/compiled-packages.ts';
import { runShards, type ShardRun } from '../../compile/run-shards.ts';
import { linkCommand, outputOf, planWidth, shardRequest } from '../../compile/shard-request.ts';
import type { Step } from '../../inputs/step.ts';
import { targetText } from '../../inputs/target.ts';
import type { Go } from '../../pin/go.ts';
import type { Listing } from '../../plan/go-list.ts';
import { neededPackages } from '../../plan/needed-packages.ts';
import type { BuildPlan } from '../../plan/plan.ts';
import { type Result, success } from '../../runner/result.ts';

/** A build of all binaries of a plan. */
export interface WholeBuild {
  /** Where a binary lies, by the index of its shard. */
  fileOf(index: number, builtName: string): string;
  /** Of the compile of each package, by target text. */
  readonly seconds: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What Go and the linker said, by target text. */
  readonly messages: ReadonlyMap<string, string>;
}

/** Builds with the project's own flags; from an empty GOCACHE of our own at first, and then from what that left. */
export function builderOf(step: Step, go: Go, plan: BuildPlan, listing: Listing) {
  const cache = join(step.folders.job, 'why-gocache');
  const width = planWidth(step, plan);
  const needed = neededPackages(plan, listing);
  const run = async (folder: string, flags: readonly string[]): Promise<ShardRun[]> => {
    await mkdir(folder, { recursive: true });
    const building = { step, go, digests: new Map(), width, folder, gate: flags };
    return runShards({
      ...shardRequest(step, go, plan, needed),
      cwd: step.inputs.workingDirectory,
      environment: { ...go.environment, GOCACHE: cache },
      temp: folder,
      commands: (shard, index) =>
        shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index)],
    });
  };
  const fileOf = (folder: string, index: number, builtName: string): string => {
    const shard = plan.shards[index];
    return join((shard && outputOf(folder, shard, index)) ?? folder, builtName);
  };
  return {
    async build(): Promise<Result<WholeBuild>> {
      const folder = join(step.folders.job, 'why-with');
      const runs = await run(folder, []);
      const failed = runs.filter((one) => one.result.exitCode !== 0);
      if (failed.length > 0) return goErrors(step, 'build', failed.map(goError));
      const seconds = new Map(runs.map((one) => [targetText(one.shard.target), secondsOf(one)]));
      const messages = new Map(runs.map((one) => [targetText(one.shard.target), one.messages]));
      return success({ fileOf: (index, name) => fileOf(folder, index, name), seconds, messages });
    },
    /** Where the binaries of a build with an overlay lie; null where it fails: something needs what is not there. */
    async buildWithout(overlay: string, name: string): Promise<WholeBuild['fileOf'] | null> {
      const folder = join(step.folders.job, name);
      const runs = await run(folder, [`-overlay=${overlay}`]);
      if (runs.some((one) => one.result.exitCode !== 0)) return null;
      return (index, builtName) => fileOf(folder, index, builtName);
    },
  };
}

export async function bytesOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

function goError({ shard, messages, result }: ShardRun) {
  return { target: targetText(shard.target), text: messages.trim() || result.stderr.trim() };
}

function secondsOf({ graph }: ShardRun): Map<string, number> {
  const read = readActionGraph(graph);
  if (!read.ok) return new Map();
  return new Map(compiledPackages(read.value).map((one) => [one.importPath, one.seconds]));
}

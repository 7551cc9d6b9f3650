import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import { noteThinSources, runThinFirst, type ThinRuns } from '../cache/modules/modules-kinds.ts';
import type { RunContext } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import { checkCTools } from '../pin/check-c-tools.ts';
import type { Listing } from '../plan/go-list.ts';
import { linkedPackages, neededPackages } from '../plan/needed-packages.ts';
import { usesProfile } from '../plan/pgo-profiles.ts';
import type { BuildPlan, Shard } from '../plan/plan.ts';
import type { Environment } from '../runner/ports.ts';
import { type Result, success } from '../runner/result.ts';
import { brokenLink } from './broken-link.ts';
import type { Compiled } from './compiled.ts';
import type { Gate } from './gate.ts';
import type { LaterSteps } from './later-steps.ts';
import { checkLeftOut } from './listing/check-left-out.ts';
import { type GoError, goErrors, warnOfWarmUp } from './listing/go-errors.ts';
import { readActionGraph } from './progress/action-graph.ts';
import { mergeGraphs, type TargetGraph } from './progress/compiled-packages.ts';
import { runShards, type ShardRequest, type ShardRun } from './run-shards.ts';
import {
  type BinaryDigests,
  buildCommands,
  outputOf,
  planWidth,
  shardRequest,
} from './shard-request.ts';
import { decideWarm } from './warm-decision.ts';
import { warmUp } from './warm-up.ts';

/** The layers of GOCACHE, that may still be on their way. */
export interface Layers {
  readonly all: Promise<unknown>;
  areThere(): boolean;
  /** Holds `go build` back until then; null where it has to wait itself. */
  readonly gate: Promise<Gate | null>;
}

/** Nothing is restored. */
export const NO_LAYERS: Layers = {
  all: Promise.resolve(),
  areThere: () => true,
  gate: Promise.resolve(null),
};

/** What a warm-up compiles beyond what is left to build. */
export interface Warming {
  /** All that matches, whatever of it is reused. */
  readonly plan: BuildPlan;
  /** What steps after ours see; null where they have nothing of this step's GOCACHE. */
  readonly later: LaterSteps | null;
}

/** Warms or builds every shard. What does not compile fails a build, and is a warning of a warm-up. */
export async function compile(
  context: RunContext,
  go: PreparedGo,
  plan: BuildPlan,
  listing: Listing,
  folder: string,
  digests: BinaryDigests,
  layers: Layers,
  warming: Warming,
): Promise<Result<Compiled>> {
  const { inputs, phases, runner } = context;
  if (context.compiler === 'tinygo') {
    const { compileWithTinyGo } = await import('./compile-tinygo.ts');
    return compileWithTinyGo(context, go, plan, folder);
  }
  const needed = neededPackages(plan, listing);
  const leftOut = inputs.build
    ? await checkLeftOut(context, go.toolchain.version, linkedPackages(plan, listing))
    : success(null);
  if (!leftOut.ok) return leftOut;
  const withC = await checkCTools(context, go, needed);
  if (!withC.ok) return withC;
  const width = planWidth(context, plan);
  const request = (environment: Environment): Omit<ShardRequest, 'commands'> => ({
    ...shardRequest(context, go, plan, needed),
    ...{ cwd: inputs.workingDirectory, environment, temp: folder },
  });
  const graphs: ShardRun[] = [];
  let needsWhole = false;
  let isWhole = true;
  const note = (done: ThinRuns): readonly ShardRun[] => {
    graphs.push(...done.runs);
    needsWhole ||= done.needsWhole;
    return done.runs;
  };
  const { shards } = warming.plan;
  const { warm, build } = inputs;
  const decision = decideWarm({ warm, build, shards, keeps: warming.later !== null });
  let notWarmed: readonly GoError[] = [];
  if (decision.warm) {
    await layers.all;
    const tests = decision.tests ? warming.later : null;
    const warmed = await warmUp({ context, go, shards, width, tests, request });
    notWarmed = note(warmed)
      .filter((run) => run.result.exitCode !== 0)
      .map(goError);
    isWhole = notWarmed.length === 0;
  } else {
    runner.log.debug(`no warm-up: ${decision.reason}`);
  }
  if (inputs.build) {
    const hasProfile = (shard: Shard): boolean => {
      const names = new Set(shard.binaries.map((one) => one.package));
      const listed = listing.get(targetText(shard.target)) ?? [];
      const folders = listed.filter((one) => names.has(one.ImportPath)).map((one) => one.Dir);
      return usesProfile(folders, [...go.goFlags, ...go.flags.compile], existsSync);
    };
    const gate = await gateOf(layers);
    const flags = gate?.flags ?? [];
    const building = { context, go, digests, width, folder, gate: flags, hasProfile };
    const built = await phases.time('build', () =>
      runThinFirst(context, go, (environment) =>
        runShards({
          ...request(environment),
          commands: (shard, index) => buildCommands(building, shard, index),
        }),
      ).finally(() => gate?.close()),
    );
    const failed = note(built).filter((run) => run.result.exitCode !== 0);
    if (failed.length > 0) return goErrors(context, 'build', failed.map(goError));
    const broken = built.runs.flatMap((run) =>
      brokenLink(run.messages, targetText(run.shard.target)),
    );
    if (broken.length > 0) return { ok: false, failures: broken };
  }
  // A build that fails has said the same.
  if (!isWhole) warnOfWarmUp(context, notWarmed);
  await noteThinSources(context, go, listing, needsWhole);
  const totals = mergeGraphs(graphs.flatMap(targetGraph));
  return success({
    binaries: plan.shards.flatMap((shard, index) =>
      shard.binaries.map((planned) => ({
        planned,
        file: join(outputOf(folder, shard, index) ?? '', planned.builtName),
        reused: false,
      })),
    ),
    packages: { compiled: totals.compiled.length, total: totals.total },
    isWhole,
  });
}

/** null where nothing has to be waited for, or all of it was. */
async function gateOf(layers: Layers): Promise<Gate | null> {
  if (layers.areThere()) return null;
  const gate = await layers.gate;
  if (gate === null) await layers.all;
  else gate.openAfter(layers.all);
  return gate;
}

function goError({ shard, messages, result }: ShardRun): GoError {
  const text = messages.trim() || result.stderr.trim() || result.stdout.trim();
  return { target: targetText(shard.target), text };
}

function targetGraph(run: ShardRun): TargetGraph[] {
  const graph = readActionGraph(run.graph);
  return graph.ok ? [{ target: targetText(run.shard.target), graph: graph.value }] : [];
}

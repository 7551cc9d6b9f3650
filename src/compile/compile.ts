import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../inputs/step.ts';
import { targetText } from '../inputs/target.ts';
import { checkCTools } from '../pin/check-c-tools.ts';
import type { Listing } from '../plan/go-list.ts';
import { linkedPackages, neededPackages } from '../plan/needed-packages.ts';
import { usesProfile } from '../plan/pgo-profiles.ts';
import type { BuildPlan, Shard } from '../plan/plan.ts';
import { watchChildrenMemory } from '../runner/machine/children-memory.ts';
import type { Environment } from '../runner/ports.ts';
import { type Result, success } from '../runner/result.ts';
import { brokenLink } from './broken-link.ts';
import type { Compiled } from './compiled.ts';
import type { Gate } from './gate.ts';
import type { LaterSteps } from './later-steps.ts';
import { checkLeftOut } from './listing/check-left-out.ts';
import { type GoError, goErrors, warnOfWarmUp } from './listing/go-errors.ts';
import { readActionGraph } from './progress/action-graph.ts';
import { mergeGraphs } from './progress/compiled-packages.ts';
import { runShards, type ShardRequest, type ShardRun } from './run-shards.ts';
import {
  type BinaryDigests,
  buildCommands,
  outputOf,
  planWidth,
  shardRequest,
} from './shard-request.ts';
import { type ModulesReader, runThinFirst, type ThinRuns } from './thin-first.ts';
import type { CommandGraph } from './timeline/build-timeline.ts';
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

export interface CompileRequest {
  readonly step: Step;
  readonly reader: ModulesReader;
  /** What `go env` says of variables that decide what is compiled (LaneIngredients). */
  readonly goEnvironment: Readonly<Record<string, string>>;
  readonly plan: BuildPlan;
  readonly listing: Listing;
  /** A folder of our own, where binaries are linked. */
  readonly folder: string;
  readonly digests: BinaryDigests;
  readonly layers: Layers;
  readonly warming: Warming;
}

/** Warms or builds every shard. What does not compile fails a build, and is a warning of a warm-up. */
export async function compile(request: CompileRequest): Promise<Result<Compiled>> {
  const { step, reader, plan, listing, folder } = request;
  const { inputs } = step;
  const { go } = reader;
  if (step.compiler === 'tinygo') {
    const { compileWithTinyGo } = await import('./compile-tinygo.ts');
    return compileWithTinyGo(step, go, plan, folder);
  }
  const needed = neededPackages(plan, listing);
  const possible = await checkPossible(request, needed);
  if (!possible.ok) return possible;
  const common = (environment: Environment): Omit<ShardRequest, 'commands'> => ({
    ...shardRequest(step, go, plan, needed),
    cwd: inputs.workingDirectory,
    environment,
    temp: folder,
  });
  const memory = watchChildrenMemory(MEMORY_MILLISECONDS);
  const make = async () => {
    const warmed = await warmFirst(request, common);
    return { warmed, built: inputs.build ? await build(request, common) : success(NOTHING_RUN) };
  };
  let peakBytes: number | null = null;
  const { warmed, built } = await make().finally(() => {
    peakBytes = memory.stop();
  });
  if (!built.ok) return built;
  // A build that fails has said the same.
  const failed = failedRuns(warmed);
  if (failed.length > 0) warnOfWarmUp(step, failed.map(goError));
  const commands = [...warmed.runs, ...built.value.runs].flatMap(commandGraph);
  const totals = mergeGraphs(commands);
  return success({
    binaries: plan.shards.flatMap((shard, index) =>
      shard.binaries.map((planned) => ({
        planned,
        file: join(outputOf(folder, shard, index) ?? '', planned.builtName),
        reused: false,
      })),
    ),
    packages: { compiled: totals.compiled.length, total: totals.total },
    isWhole: failed.length === 0,
    readsWhole: reader.thin === null || warmed.needsWhole || built.value.needsWhole,
    ran: { commands, width: planWidth(step, plan), peakBytes },
  });
}

/** Often enough for a link, seldom enough to cost nothing. */
const MEMORY_MILLISECONDS = 250;

const NOTHING_RUN: ThinRuns = { runs: [], needsWhole: false };

type CommonRequest = (environment: Environment) => Omit<ShardRequest, 'commands'>;

/** Before the first go command: what would fail, or come out as something else. */
async function checkPossible(
  { step, reader, goEnvironment, plan, listing }: CompileRequest,
  needed: Listing,
): Promise<Result<null>> {
  const leftOut = step.inputs.build
    ? await checkLeftOut(step, reader.go.version, linkedPackages(plan, listing))
    : success(null);
  if (!leftOut.ok) return leftOut;
  return checkCTools(step, reader.go, goEnvironment, needed);
}

async function warmFirst(
  { step, reader, plan, layers, warming }: CompileRequest,
  common: CommonRequest,
): Promise<ThinRuns> {
  const { warm, build } = step.inputs;
  const { shards } = warming.plan;
  const decision = decideWarm({ warm, build, shards, keeps: warming.later !== null });
  if (!decision.warm) {
    step.runner.log.debug(`no warm-up: ${decision.reason}`);
    return NOTHING_RUN;
  }
  await layers.all;
  const tests = decision.tests ? warming.later : null;
  return warmUp({ step, reader, shards, width: planWidth(step, plan), tests, request: common });
}

async function build(
  { step, reader, plan, listing, folder, digests, layers }: CompileRequest,
  common: CommonRequest,
): Promise<Result<ThinRuns>> {
  const { clocks, runner } = step;
  const { go } = reader;
  const hasProfile = (shard: Shard): boolean => {
    const names = new Set(shard.binaries.map((one) => one.package));
    const listed = listing.get(targetText(shard.target)) ?? [];
    const folders = listed.filter((one) => names.has(one.ImportPath)).map((one) => one.Dir);
    return usesProfile(folders, [...go.goFlags, ...go.flags.compile], existsSync);
  };
  const gate = await gateOf(layers);
  const width = planWidth(step, plan);
  const building = { step, go, digests, width, folder, gate: gate?.flags ?? [], hasProfile };
  const built = await clocks.phases.time('build', () =>
    runThinFirst(runner.log, reader, (environment) =>
      runShards({
        ...common(environment),
        commands: (shard, index) => buildCommands(building, shard, index),
      }),
    ).finally(() => gate?.close()),
  );
  const failed = failedRuns(built);
  if (failed.length > 0) return goErrors(step, 'build', failed.map(goError));
  const broken = built.runs.flatMap((run) =>
    brokenLink(run.messages, targetText(run.shard.target)),
  );
  return broken.length > 0 ? { ok: false, failures: broken } : success(built);
}

function failedRuns({ runs }: ThinRuns): ShardRun[] {
  return runs.filter((run) => run.result.exitCode !== 0);
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

function commandGraph({ shard, name, beganAt, endedAt, graph }: ShardRun): CommandGraph[] {
  const read = readActionGraph(graph);
  if (!read.ok) return [];
  return [{ name, target: targetText(shard.target), beganAt, endedAt, graph: read.value }];
}

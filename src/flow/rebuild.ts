import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { stampsCommit } from '../build/go-flags.ts';
import { runShards } from '../build/run-shards.ts';
import { linkedPackages } from '../plan/needed-packages.ts';
import type { BuildPlan } from '../plan/plan.ts';
import type { Environment } from '../runner/ports.ts';
import { copyCheckout } from './copy-checkout.ts';
import type { Listing } from './list-packages.ts';
import type { PreparedGo } from './prepare-go.ts';
import { plannedId } from './reuse-binaries.ts';
import type { RunContext } from './run-context.ts';
import {
  type BinaryDigests,
  linkCommand,
  outputOf,
  planWidth,
  shardRequest,
} from './shard-request.ts';
import { runThinFirst } from './thin-modules.ts';

export interface RebuildRequest {
  readonly context: RunContext;
  readonly go: PreparedGo;
  /** What was built. */
  readonly plan: BuildPlan;
  readonly listing: Listing;
  readonly digests: BinaryDigests;
  /** A new folder of our own. */
  readonly folder: string;
}

export type Rebuilt =
  | {
      readonly ok: true;
      /** Root of the checkout, and of the copy that was built. */
      readonly from: string;
      readonly to: string;
      /** The second binary of each, by plannedId. */
      readonly files: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly reason: string };

/** Builds everything once more: a copy of the checkout in another folder, with an empty GOCACHE. */
export async function rebuild(request: RebuildRequest): Promise<Rebuilt> {
  const { context, go, plan, listing, digests, folder } = request;
  const { inputs, modules, runner } = context;
  const copied = await copyCheckout({
    root: modules.root,
    workingDirectory: inputs.workingDirectory,
    withGit: stampsCommit(go.flags),
    to: join(folder, 'another', 'checkout'),
  });
  if (!copied.ok) return { ok: false, reason: copied.failures[0]?.found ?? '' };
  const { from, to, workingDirectory } = copied.value;
  const goCache = join(folder, 'gocache');
  await mkdir(goCache, { recursive: true });
  const width = planWidth(context, plan);
  const building = { context, go, digests, width, folder, gate: [] };
  runner.log.info('check reproducible: building once more, in another folder');
  const { runs } = await runThinFirst(context, go, (environment) =>
    runShards({
      ...shardRequest(context, go, plan, linkedPackages(plan, listing)),
      ...{ cwd: workingDirectory, temp: folder },
      environment: { ...moved(environment, from, to), GOCACHE: goCache },
      commands: (shard, index) =>
        shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index, 'rebuild')],
    }),
  );
  const failed = runs.find((run) => run.result.exitCode !== 0);
  if (failed !== undefined) {
    const said = failed.messages.trim() || failed.result.stderr.trim();
    return { ok: false, reason: `go build failed there: ${said}` };
  }
  const files = plan.shards.flatMap((shard, index) =>
    shard.binaries.map(
      (one) => [plannedId(one), join(outputOf(folder, shard, index) ?? '', one.builtName)] as const,
    ),
  );
  return { ok: true, from, to, files: new Map(files) };
}

/** GOWORK may name a file of the checkout by its whole path. */
function moved(environment: Environment, from: string, to: string): Environment {
  const { GOWORK } = environment;
  if (GOWORK === undefined || GOWORK === '') return environment;
  const inside = relative(from, GOWORK);
  const isBelow = inside !== '' && !inside.startsWith('..') && resolve(from, inside) === GOWORK;
  return isBelow ? { ...environment, GOWORK: join(to, inside) } : environment;
}

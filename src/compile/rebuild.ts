import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stampsCommit } from '../inputs/flags/go-flags.ts';
import type { Step } from '../inputs/step.ts';
import type { Rebuilt } from '../inspect/check/compare-builds.ts';
import { plannedId } from '../plan/binary-id.ts';
import type { Listing } from '../plan/go-list.ts';
import { linkedPackages } from '../plan/needed-packages.ts';
import type { BuildPlan } from '../plan/plan.ts';
import type { Project } from '../plan/project.ts';
import { stampedRepository } from '../plan/stamped-repository.ts';
import {
  moduleFolders,
  movedEnvironment,
  movedOverlay,
  placesRead,
} from '../reuse/rebuild-inputs.ts';
import { repositoriesOf } from '../runner/git.ts';
import { type CheckoutCopy, copyCheckout } from './copy-checkout.ts';
import { runShards } from './run-shards.ts';
import {
  type BinaryDigests,
  linkCommand,
  outputOf,
  planWidth,
  shardRequest,
} from './shard-request.ts';
import { type ModulesReader, runThinFirst } from './thin-first.ts';

export interface RebuildRequest {
  readonly step: Step;
  readonly project: Project;
  readonly reader: ModulesReader;
  /** What was built. */
  readonly plan: BuildPlan;
  readonly listing: Listing;
  readonly digests: BinaryDigests;
  /** A new folder of our own. */
  readonly folder: string;
}

/** Builds everything once more: a copy of the checkout in another folder, with an empty GOCACHE. */
export async function rebuild(request: RebuildRequest): Promise<Rebuilt> {
  const { step, project, reader, plan, listing, digests, folder } = request;
  const { inputs, runner } = step;
  const { go } = reader;
  const cwd = inputs.workingDirectory;
  const flags = [...go.goFlags, ...go.flags.compile];
  const withGit = stampsCommit(go.flags);
  const repositories = repositoriesOf(cwd);
  const repository = stampedRepository(repositories, go.version);
  const copied = await copyCheckout({
    root: (withGit ? repository : null) ?? project.root,
    withGit,
    workingDirectory: cwd,
    modules: moduleFolders(project, listing),
    read: await placesRead(project, listing, flags, cwd),
    to: join(folder, 'another', 'checkout'),
    without: step.folders.job,
  });
  if (!copied.ok) return { ok: false, reason: copied.failures[0]?.found ?? '' };
  const { from, to, layout, workingDirectory } = copied.value;
  const not = sayLeft(step, copied.value);
  const overlay = await movedOverlay(layout, flags, cwd);
  const overlayFile = join(folder, 'overlay.json');
  if (overlay !== null) await writeFile(overlayFile, overlay);
  const compile = [...go.flags.compile, ...(overlay === null ? [] : [`-overlay=${overlayFile}`])];
  const goCache = join(folder, 'gocache');
  await mkdir(goCache, { recursive: true });
  const width = planWidth(step, plan);
  const moved = { ...go, flags: { ...go.flags, compile } };
  const building = { step, go: moved, digests, width, folder, gate: [] };
  runner.log.info('check reproducible: building once more, in another folder');
  const { runs } = await runThinFirst(runner.log, reader, (environment) =>
    runShards({
      ...shardRequest(step, go, plan, linkedPackages(plan, listing)),
      cwd: workingDirectory,
      temp: folder,
      environment: {
        ...movedEnvironment(environment, layout, project.roots.workspaceFile),
        GOCACHE: goCache,
      },
      commands: (shard, index) =>
        shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index, 'rebuild')],
    }),
  );
  const failed = runs.find((run) => run.result.exitCode !== 0);
  if (failed !== undefined) {
    const said = failed.messages.trim() || failed.result.stderr.trim();
    return { ok: false, reason: `go build failed there: ${said}${not}` };
  }
  const files = plan.shards.flatMap((shard, index) =>
    shard.binaries.map(
      (one) => [plannedId(one), join(outputOf(folder, shard, index) ?? '', one.builtName)] as const,
    ),
  );
  return { ok: true, from, to, files: new Map(files) };
}

/** Names what the copy lacks, for the log and for a build that fails without it. */
function sayLeft(step: Step, { linked, leftOut }: CheckoutCopy): string {
  const { log } = step.runner;
  const left = leftOut.filter((one) => !/[\\/]\.git[\\/]/.test(one));
  if (linked.length > 0) log.info(`check reproducible: read where they are: ${few(linked)}`);
  if (left.length === 0) return '';
  const text = `the copy leaves out what is no readable file: ${few(left)}`;
  log.info(`check reproducible: ${text}`);
  return `\n(${text})`;
}

const SHOWN = 5;

function few(paths: readonly string[]): string {
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
  return `${paths.slice(0, SHOWN).join(', ')}${more}`;
}

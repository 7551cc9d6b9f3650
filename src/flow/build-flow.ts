import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildPlan, planBuild } from '../plan/plan.ts';
import { type CacheReports, cacheHit, type RunReport } from '../report/run-report.ts';
import { type Failure, type Result, success } from '../runner/result.ts';
import { compile } from './compile.ts';
import { digestInputs } from './digest-inputs.ts';
import { exportGo } from './exports.ts';
import { goErrors } from './go-errors.ts';
import { inspectAndMove } from './inspect-binaries.ts';
import { type JobRecord, type StepRecord, writeJobRecord } from './job-record.ts';
import { type Listed, type Listing, listPackages } from './list-packages.ts';
import { noteEarlierSteps, noteUsed } from './note-steps.ts';
import { pinnedModules } from './pinned-modules.ts';
import { type PreparedGo, prepareGo } from './prepare-go.ts';
import { startRestores } from './restore-caches.ts';
import type { RunContext } from './run-context.ts';
import { shareFlags } from './share-flags.ts';
import { showPlan } from './show-plan.ts';
import { stepRecord } from './step-record.ts';
import { listThinFirst, onThin } from './thin-modules.ts';

export interface BuildOutcome {
  /** Empty where the step did all that was asked. */
  readonly failures: readonly Failure[];
  /** null where the step failed. */
  readonly report: RunReport | null;
  /** What post needs; null where nothing can be saved. */
  readonly record: JobRecord | null;
}

/** The main step: pin, restore, warm, build, inspect. Post saves what it hands over. */
export async function runBuild(context: RunContext): Promise<BuildOutcome> {
  const prepared = await prepareGo(context);
  if (!prepared.ok) return { failures: prepared.failures, report: null, record: null };
  const go = prepared.value;
  for (const note of go.toolchain.notes) context.runner.log.warning(note);
  await mkdir(go.goCache, { recursive: true });
  const goSum = pinnedModules(go);
  const earlier = noteEarlierSteps(context.earlier, go.goCache, context.runner.clock.now());
  exportGo(context, go);

  const restoring = startRestores(context, go, goSum, earlier);
  const { thin } = await restoring.modules;
  // Only the modules are needed for this: base and delta may still be on their way.
  const { go: reading, listed } = await listThinFirst(context, onThin(go, thin), (one) =>
    list(context, one),
  );
  const [restored, shared] = await Promise.all([restoring.all, shareFlags(context, go)]);
  const listing = listed.ok ? listed.value : null;
  const step = stepRecord(context, go, goSum !== null, restored, thin, listing);
  const beganAt = earlier?.beganAt ?? context.startedAt;
  const record = (changes: Partial<StepRecord>): JobRecord => ({
    version: 1,
    beganAt,
    goCache: go.goCache,
    steps: [...(earlier?.steps ?? []), { ...step, ...changes }],
  });
  // Before anything can fail or be cancelled, so that post knows what was restored.
  await writeJobRecord(context.recordFile, record({}));

  const built = listed.ok
    ? await build(context, reading, listed.value, restored.reports, goSum !== null)
    : await goErrors(context, 'list', listed.errors);
  const ended = record({
    // With our flags a later step may use nothing but what this one did: its hits have to show.
    noted: shared ? noteUsed(go.goCache, beganAt, context.runner.clock.now()) : null,
    endedAt: context.runner.clock.now(),
    endedWell: built.ok,
    inputsDigest: built.ok ? built.value.inputsDigest : '',
  });
  await writeJobRecord(context.recordFile, ended);
  return built.ok
    ? { failures: [], report: built.value, record: ended }
    : { failures: built.failures, report: null, record: ended };
}

async function list(context: RunContext, go: PreparedGo): Promise<Listed> {
  const { inputs, runner, phases } = context;
  // Without a build or a warm-up nothing is compiled, and a folder without a module has no packages.
  if (!inputs.build && (!inputs.warm || go.modules.mainModule === '')) {
    return { ok: true, value: new Map() };
  }
  return phases.time('list', () =>
    listPackages({
      exec: runner.exec,
      goRoot: go.toolchain.goroot,
      environment: go.environment,
      cwd: inputs.workingDirectory,
      flags: go.flags,
      packages: inputs.packages,
      targets: go.targets,
    }),
  );
}

async function build(
  context: RunContext,
  go: PreparedGo,
  listing: Listing,
  caches: CacheReports,
  usesModules: boolean,
): Promise<Result<RunReport>> {
  const plan = planOf(context, go, listing);
  if (!plan.ok) return plan;
  showPlan(context, go, plan.value);
  // Outside the checkout: one file of ours in it and Go would stamp the next binary as modified.
  const linkFolder = join(context.jobFolder, `link-${context.earlier?.steps.length ?? 0}`);
  await mkdir(linkFolder, { recursive: true });
  try {
    const [compiled, inputsDigest] = await Promise.all([
      compile(context, go, plan.value, listing, linkFolder),
      digestInputs(context, go, plan.value, listing),
    ]);
    if (!compiled.ok) return compiled;
    const binaries = await context.phases.time('inspect', () =>
      inspectAndMove(context, compiled.value.binaries),
    );
    if (!binaries.ok) return binaries;
    return success({
      goVersion: go.toolchain.version,
      goRoot: go.toolchain.goroot,
      inputsDigest,
      lane: go.keys.lane,
      place: go.keys.place,
      cacheHit: cacheHit(caches, usesModules),
      binaries: binaries.value,
      caches,
      packages: compiled.value.packages,
      phases: [],
      warnings: [],
    });
  } finally {
    await rm(linkFolder, { recursive: true, force: true });
  }
}

function planOf(context: RunContext, go: PreparedGo, listing: Listing): Result<BuildPlan> {
  const { inputs } = context;
  if (listing.size === 0) return success({ targets: go.targets, shards: [], binaries: [] });
  return planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    mainsOnly: inputs.build,
    found: new Map(
      [...listing].map(([target, all]) => [target, all.filter((one) => one.DepOnly !== true)]),
    ),
  });
}

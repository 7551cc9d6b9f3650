import { mkdir } from 'node:fs/promises';
import { NO_CACHE } from '../cache/cache-report.ts';
import { keyedLane } from '../cache/lane/choose-lane.ts';
import { pinnedModules } from '../cache/modules/pinned-modules.ts';
import { NO_RUNS } from '../cache/runs/fetch-runs.ts';
import { noStore } from '../cache/store.ts';
import { NO_LAYERS } from '../compile/compile.ts';
import { listErrors } from '../compile/listing/list-errors.ts';
import { listTargets } from '../compile/listing/list-packages.ts';
import { onWhole } from '../compile/thin-first.ts';
import { provideTools } from '../compile/tools/provide-tools.ts';
import { checkFailures } from '../inspect/check/check-binaries.ts';
import type { Go } from '../pin/go.ts';
import { pinGo } from '../pin/pin-go.ts';
import type { Listing } from '../plan/go-list.ts';
import { restoreReleaseModules, verifyReleaseModules } from '../release/release-modules.ts';
import { sayStamps } from '../release/release-stamps.ts';
import { releaseStep, removeReleaseFolders } from '../release/release-step.ts';
import { madeReport } from '../report/made-report.ts';
import { findReuse } from '../reuse/find-reuse.ts';
import { reuseBinaries } from '../reuse/reuse-binaries.ts';
import { textDigest } from '../runner/digest.ts';
import { type Result, success } from '../runner/result.ts';
import { exportToolchain } from './exports.ts';
import { failedEarly, type MadeByRun, type StepEnd, withTools } from './finish-step.ts';
import { makeBinaries } from './make-binaries.ts';
import type { Ground, Run } from './run.ts';

/**
 * `profile: release`: a build that trusts nothing that another job could have written. Of the store it
 * reads modules, which go.sum proves, and looks fingerprints up, which can only end it; it saves the
 * fingerprints alone, so post has nothing to do for it.
 */
export async function releaseFlow(outer: Ground, linkFolder: string): Promise<StepEnd> {
  const { step, caches, own } = await releaseStep(outer.step, outer.caches);
  const ground: Ground = { step, project: outer.project, caches };
  try {
    const run = await pinRelease(ground, linkFolder);
    if (!run.ok) return failedEarly(run.failures);
    for (const note of run.value.go.toolchain.notes) step.runner.log.warning(note);
    await mkdir(run.value.go.goCache, { recursive: true });
    exportToolchain(step, ground.project, run.value.go);
    // Built in this step: no tool of a release is another job's.
    const tools = await provideTools(step, run.value.go, noStore);
    return await withTools(await buildRelease(run.value, own.reportFile), tools);
  } finally {
    await removeReleaseFolders(own);
  }
}

/** Go and lane of a release: no habits are asked for. */
export async function pinRelease(ground: Ground, linkFolder: string): Promise<Result<Run>> {
  const { step, project, caches } = ground;
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const keyed = await keyedLane(step, project, caches, pinned.value);
  if (!keyed.ok) return keyed;
  const { environment, goEnv } = pinned.value;
  // Folders that Go makes read-only could not be removed. The flag changes no byte.
  const GOFLAGS = `${goEnv.GOFLAGS} -modcacherw`.trim();
  const go: Go = { ...pinned.value, environment: { ...environment, GOFLAGS } };
  const habits = { known: null, key: '', unavailable: '' };
  const goSum = step.inputs.build ? pinnedModules(project, go) : null;
  const lane = { ...keyed.value, habits, before: null };
  return success({
    ...ground,
    runs: Promise.resolve(NO_RUNS),
    go,
    lane,
    linkFolder,
    goSum,
    earlier: null,
  });
}

export async function buildRelease(run: Run, reportFile: string): Promise<StepEnd> {
  const { step, caches, go, lane, goSum } = run;
  const { phases } = step.clocks;
  const modules = await phases.time('restore', () =>
    restoreReleaseModules(step, caches.store, go, lane, goSum),
  );
  if (!modules.ok) return failedEarly(modules.failures);
  const listing = await list(run);
  if (!listing.ok) return failedEarly(listing.failures);
  const verified = await phases.time('verify', () =>
    verifyReleaseModules(step, go, goSum, listing.value),
  );
  if (!verified.ok) return failedEarly(verified.failures);
  // What was not verified is not fetched any more.
  const environment = { ...go.environment, GOPROXY: 'off', GONOPROXY: 'none' };
  const made = await make({ ...run, go: { ...go, environment } }, listing.value);
  if (!made.ok) return failedEarly(made.failures);
  const reports = { modules: modules.value, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };
  const { madeTimeline, NOTHING_EXPLAINED } = await import('../report/explain-run.ts');
  const explained = {
    ...NOTHING_EXPLAINED,
    timeline: madeTimeline(run.step, made.value.ran, null),
  };
  const report = madeReport(run, reports, made.value, explained);
  const failures = checkFailures(report.checks);
  return { failures, report, record: null, reportFile, listing: listing.value };
}

async function list({ step, project, go }: Run): Promise<Result<Listing>> {
  if (!step.inputs.build) return success(new Map());
  const listed = await listTargets(step, go);
  return listed.ok ? success(listed.value) : listErrors(step, project, go, listed.errors);
}

async function make(run: Run, listing: Listing): Promise<Result<MadeByRun>> {
  const { step, project, caches, go, lane, linkFolder } = run;
  // Neither asks the store for anything: `reuse` is off.
  const found = await findReuse(step, project, caches.store, go, lane);
  const reused = await reuseBinaries(step, caches.store, go, found, linkFolder);
  const reader = onWhole(go);
  const made = await makeBinaries(run, {
    found,
    reused,
    reader,
    listing,
    layers: NO_LAYERS,
    later: null,
  });
  if (!made.ok) return made;
  const { binaries, git, inputsDigest } = made.value;
  const stamps = binaries.length === 0 ? [] : await sayStamps(step, binaries, git);
  // The same files at another commit make other binaries.
  const digest = textDigest(JSON.stringify([inputsDigest, stamps]), 64);
  return success({ ...made.value, inputsDigest: digest });
}

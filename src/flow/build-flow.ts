import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_CACHE } from '../cache/cache-report.ts';
import { stepFiles } from '../cache/handover.ts';
import { placeFiles } from '../cache/memory/place-in-memory.ts';
import { pinnedModules } from '../cache/modules/pinned-modules.ts';
import { NOT_RESTORED } from '../cache/restored-caches.ts';
import { warnOfUnkept } from '../cache/unkept.ts';
import { noteEarlierSteps } from '../cache/used/note-steps.ts';
import { laterSteps } from '../compile/later-steps.ts';
import { listErrors } from '../compile/listing/list-errors.ts';
import { warnOfInputs } from '../compile/notices/warn-without-effect.ts';
import { grownFolder } from '../compile/thin-first.ts';
import { provideTools } from '../compile/tools/provide-tools.ts';
import { makeGoCache } from '../pin/gocache-folder.ts';
import { pinGo } from '../pin/pin-go.ts';
import { madeReport, type ReportedMade } from '../report/made-report.ts';
import { type FoundReuse, findReuse } from '../reuse/find-reuse.ts';
import { guessGo } from '../reuse/guess-go.ts';
import { reuseBinaries } from '../reuse/reuse-binaries.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import { makeFolder } from '../runner/machine/make-folder.ts';
import { exportGo, exportToolchain, exportWithoutGo } from './exports.ts';
import { failedEarly, finishStep, type StepEnd, withSizes, withTools } from './finish-step.ts';
import { makeBinaries } from './make-binaries.ts';
import { moveReused } from './move-reused.ts';
import {
  beginRestores,
  beginReuse,
  beginRuns,
  beginSizes,
  listOnModules,
  pinWhileFetching,
  type Reused,
  type Reusing,
  wholeReuse,
} from './overlap.ts';
import type { Ground, KnownRun, Run } from './run.ts';
import { shareFlags } from './share-flags.ts';
import { beginRecord, restoredRecord, writeRecord } from './step-record.ts';

/** The main step, top to bottom. What runs side by side is hidden in overlap.ts. */
export async function buildFlow(ground: Ground): Promise<StepEnd> {
  const { step, caches } = ground;
  warnOfInputs(step, caches.permission);
  // Outside the checkout: one file of ours in it and Go would stamp the next binary as modified.
  const linkFolder = join(step.folders.job, `link-${step.ordinal}`);
  await mkdir(linkFolder, { recursive: true });
  try {
    const { build, cache, profile } = step.inputs;
    if (!build && cache === 'none') return await setUpAlone(ground);
    const sizes = beginSizes(ground);
    const end = await (profile === 'release'
      ? releaseBuild(ground, linkFolder)
      : usualBuild(ground, linkFolder));
    return await withSizes(step, end, sizes);
  } finally {
    await removeQuietly(linkFolder);
  }
}

async function releaseBuild(ground: Ground, linkFolder: string): Promise<StepEnd> {
  const { releaseFlow } = await import('./release-flow.ts');
  return releaseFlow(ground, linkFolder);
}

async function usualBuild(ground: Ground, linkFolder: string): Promise<StepEnd> {
  return (await reuseWithoutGo(ground, linkFolder)) ?? (await buildWithGo(ground, linkFolder));
}

/** `go: needed`: the end of a step that reuses everything and fetches no Go; null for any other. */
async function reuseWithoutGo(ground: Ground, linkFolder: string): Promise<StepEnd | null> {
  const { step, project, caches } = ground;
  // A tool may have to be built.
  if (step.inputs.tools.length > 0) return null;
  const guess = await guessGo(step, project, caches);
  if (guess === null) return null;
  const { go, lane } = guess;
  const runs = beginRuns(ground);
  const run: KnownRun = {
    ...ground,
    runs,
    go,
    lane,
    linkFolder,
    goSum: null,
    earlier: caches.earlier,
  };
  if (hasLaterSteps(run)) return null;
  const { found, reused } = await step.clocks.phases.time('reuse', async () => {
    const found = await findReuse(step, project, caches.store, go, lane);
    return { found, reused: await reuseBinaries(step, caches.store, go, found, linkFolder) };
  });
  if (!reused.whole) return null;
  step.runner.log.info(`Go ${go.version} is not fetched: every binary is reused (go: needed)`);
  await makeFolder(go.goCache);
  exportWithoutGo(step, caches, go);
  return finishReused(run, { found, reused }, false);
}

async function buildWithGo(ground: Ground, linkFolder: string): Promise<StepEnd> {
  const { project } = ground;
  const runs = beginRuns(ground);
  const pinned = await pinWhileFetching(ground);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const { lane, finding } = pinned.value;
  const { step, go, memory } = await placeFiles(ground.step, ground.caches, pinned.value.go, lane);
  const caches = { ...ground.caches, memory };
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  makeGoCache(go.goCache);
  const now = step.runner.clock.now();
  const earlier = await noteEarlierSteps(caches.earlier, go.goCache, now, caches.recordFile);
  const goSum = pinnedModules(project, go);
  const run: Run = { step, project, caches, runs, go, lane, linkFolder, goSum, earlier };
  exportGo(step, project, caches, go);
  warnOfUnkept(step, caches.earlier, go);

  const [end, tools] = await Promise.all([
    buildWith(run, finding),
    provideTools(step, go, caches.store),
  ]);
  return withTools(end, tools);
}

async function buildWith(run: Run, finding: Promise<FoundReuse>): Promise<StepEnd> {
  const { step, project, go, lane } = run;
  const reusing = beginReuse(run, finding);
  const reused = hasLaterSteps(run) ? null : await wholeReuse(reusing);
  if (reused === null) return restoreAndBuild(run, reusing);
  const shared = await shareFlags(step, project, go, lane);
  return finishReused(run, reused, shared !== null);
}

async function restoreAndBuild(run: Run, reusing: Reusing): Promise<StepEnd> {
  const { step, project, go, lane } = run;
  const begun = beginRecord(run);
  // Before anything is restored: a job that is killed from here on says so to post.
  await writeRecord(run, begun);
  const restoring = beginRestores(run, reusing);
  const whole = step.inputs.warm === true ? null : await wholeReuse(reusing);
  const modules = await restoring.modules;
  const found = await reusing.found;
  const listing = whole === null ? await listOnModules(run, modules, found) : null;
  const listed = listing?.listed.ok ? listing.listed.value : null;
  const recording = restoring.all.then(async (restored) => {
    const { thin } = modules;
    const grown = grownFolder(listing?.reader ?? null);
    const record = restoredRecord(run, begun, { restored, thin, grown, listing: listed });
    const reused = whole !== null;
    await writeRecord(run, { ...record, outcome: { ...record.outcome, reused } });
    return { restored, record };
  });
  const [reused, shared] = await Promise.all([reusing.reused, shareFlags(step, project, go, lane)]);
  const made =
    listing === null
      ? await moveReused(run, { found, reused })
      : listing.listed.ok
        ? await makeBinaries(run, {
            found,
            reused,
            reader: listing.reader,
            listing: listing.listed.value,
            layers: { ...restoring.layers, all: recording },
            later: step.compiler === 'gc' ? laterSteps(step, go, shared) : null,
          })
        : await listErrors(step, project, listing.reader.go, listing.listed.errors);
  const { restored, record } = await recording;
  // Binaries lie in their folders now, which have times of their own. A start does not wait for it.
  const { prepareTests } = await import('../cache/tests/prepare-tests.ts');
  await prepareTests(step.runner, go.goCache, record.tests, lane.habits.known?.tests ?? null);
  const isShared = shared !== null;
  return finishStep(run, record, { found, reused, made, restored, shared: isShared });
}

/** The end of a step whose binaries are all reused, and that needs nothing else. */
async function finishReused(run: KnownRun, reuse: Reused, shared: boolean): Promise<StepEnd> {
  const made = await moveReused(run, reuse);
  const record = { ...beginRecord(run), restore: 'unasked' as const };
  return finishStep(run, record, { ...reuse, made, restored: NOT_RESTORED, shared });
}

/** Whether later steps may need the caches: those of this place have used Go, or nobody knows. */
function hasLaterSteps({ step, lane }: KnownRun): boolean {
  const { known } = lane.habits;
  // What they need is to be compiled.
  if (step.inputs.warm === true) return true;
  return known === null || known.laterGo || known.laterModules;
}

const NO_CACHES = { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };

const NOTHING_MADE: ReportedMade = {
  ...{ binaries: [], checks: [], provenance: [], inputsDigest: '', reason: '' },
  packages: { compiled: 0, total: 0, unlinked: 0 },
};

/**
 * `build: false` with `cache: false`: Go and tools, and nothing else. GOCACHE of later steps is that of
 * the machine, which self-hosted runners keep from job to job; post has nothing to do.
 */
async function setUpAlone({ step, project, caches }: Ground): Promise<StepEnd> {
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const go = pinned.value;
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  exportToolchain(step, project, go);
  const tools = await provideTools(step, go, caches.store);
  const lane = { keys: { lane: '', place: '' } };
  const { NOTHING_EXPLAINED } = await import('../report/explain-run.ts');
  const report = madeReport({ go, goSum: null, lane }, NO_CACHES, NOTHING_MADE, NOTHING_EXPLAINED);
  const { report: reportFile } = stepFiles(step.folders.job, step.ordinal);
  return withTools({ failures: [], report, record: null, reportFile, listing: null }, tools);
}

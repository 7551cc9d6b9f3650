import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type JobRecord, type StepRecord, writeJobRecord } from '../cache/handover.ts';
import { habitsOf, type PreparedGo, prepareGo } from '../cache/lane/choose-lane.ts';
import { listThinFirst, onThin } from '../cache/modules/modules-kinds.ts';
import { pinnedModules } from '../cache/modules/pinned-modules.ts';
import { NOT_RESTORED, startRestores } from '../cache/restore-caches.ts';
import { warnOfUnkept } from '../cache/unkept.ts';
import { noteEarlierSteps } from '../cache/used/note-steps.ts';
import { laterSteps } from '../compile/later-steps.ts';
import { listErrors } from '../compile/listing/list-errors.ts';
import { type Listed, listTargets } from '../compile/listing/list-packages.ts';
import { warnOfInputs } from '../compile/notices/warn-without-effect.ts';
import { prepareGate } from '../compile/prepare-gate.ts';
import type { RunContext } from '../inputs/step.ts';
import { makeGoCache } from '../pin/gocache-folder.ts';
import { pinGo } from '../pin/pin-go.ts';
import { agreedDigest, type FoundReuse, findReuse } from '../reuse/find-reuse.ts';
import { guessGo } from '../reuse/guess-go.ts';
import { knownListing } from '../reuse/known-listing.ts';
import { type ReusedBinaries, reuseBinaries } from '../reuse/reuse-binaries.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import { exportGo, exportWithoutGo } from './exports.ts';
import {
  type BuildOutcome,
  failedEarly,
  finishBuild,
  jobRecord,
  type Made,
} from './finish-step.ts';
import { buildBinaries } from './make-binaries.ts';
import { moveReused } from './move-reused.ts';
import { runRelease } from './release-flow.ts';
import { shareFlags } from './share-flags.ts';
import { stepRecord } from './step-record.ts';

/** The main step: pin, reuse or restore and build, inspect. Post saves what it hands over. */
export async function runBuild(context: RunContext): Promise<BuildOutcome> {
  warnOfInputs(context);
  // Outside the checkout: one file of ours in it and Go would stamp the next binary as modified.
  const linkFolder = join(context.jobFolder, `link-${context.earlier?.steps.length ?? 0}`);
  await mkdir(linkFolder, { recursive: true });
  try {
    if (context.inputs.profile === 'release') return await runRelease(context, linkFolder);
    const withoutGo = await reuseWithoutGo(context, linkFolder);
    if (withoutGo !== null) return withoutGo;
    const habits = habitsOf(context);
    const pinned = await pinGo(context);
    if (!pinned.ok) return failedEarly(pinned.failures);
    // Most habits ask for no other lane: the look-up need not wait for them.
    const finding = findReuse(context, pinned.value);
    const prepared = await prepareGo(context, pinned.value, await habits);
    if (!prepared.ok) return failedEarly(prepared.failures);
    const go = prepared.value;
    for (const note of go.toolchain.notes) context.runner.log.warning(note);
    makeGoCache(go.goCache);
    const isLane = go.keys.lane === pinned.value.keys.lane;
    return await runPrepared(context, go, isLane ? finding : findReuse(context, go), linkFolder);
  } finally {
    await removeQuietly(linkFolder);
  }
}

/** `go: needed`: the end of a run that reuses everything and fetches no Go; null for any other. */
async function reuseWithoutGo(
  context: RunContext,
  linkFolder: string,
): Promise<BuildOutcome | null> {
  const go = await guessGo(context);
  if (go === null || !nothingLater(context, go)) return null;
  const reuse = await context.phases.time('reuse', async () => {
    const found = await findReuse(context, go);
    return { found, reused: await reuseBinaries(context, go, found, linkFolder) };
  });
  if (!reuse.reused.whole) return null;
  const { version } = go.toolchain;
  context.runner.log.info(`Go ${version} is not fetched: every binary is reused (go: needed)`);
  await mkdir(go.goCache, { recursive: true });
  exportWithoutGo(context, go);
  return finishReused(context, go, { ...reuse, usesModules: false }, context.earlier);
}

async function runPrepared(
  context: RunContext,
  go: PreparedGo,
  finding: Promise<FoundReuse>,
  linkFolder: string,
): Promise<BuildOutcome> {
  const goSum = pinnedModules(go);
  const now = context.runner.clock.now();
  const { recordFile } = context;
  const earlier = await noteEarlierSteps(context.earlier, go.goCache, now, recordFile);
  exportGo(context, go);
  warnOfUnkept(context, go);
  const bring = async (): Promise<ReusedBinaries> =>
    reuseBinaries(context, go, await finding, linkFolder);
  const isAsked = context.inputs.build && context.inputs.reuse;
  const reusing = isAsked ? context.phases.time('reuse', bring) : bring();
  const usesModules = goSum !== null;
  // Only where every input agrees is it worth waiting for the binaries before anything is restored.
  if (nothingLater(context, go) && agreedDigest(await finding) !== '' && (await reusing).whole) {
    const reuse = { found: await finding, reused: await reusing, usesModules };
    return finishReused(context, go, reuse, earlier);
  }
  const restoring = startRestores(context, go, goSum, earlier, finding.then(agreedDigest));
  // What else the build needs is made while the network is waited for.
  const gate = prepareGate(context, go, linkFolder);
  const found = await finding;
  const isWarmed = context.inputs.warm === true;
  const isWhole = !isWarmed && agreedDigest(found) !== '' && (await reusing).whole;
  const { thin } = await restoring.modules;
  // Only the modules are needed for this: base and delta may still be on their way.
  const { go: reading, listed } = isWhole
    ? { go, listed: null }
    : await listOnce(context, onThin(go, thin), found);
  const listing = listed?.ok ? listed.value : null;
  const layers = { areRestored: false };
  const recording = restoring.all.then(async (restored) => {
    layers.areRestored = true;
    const step = stepRecord(context, go, usesModules, restored, thin, listing);
    const record = (changes: Partial<StepRecord>): JobRecord =>
      jobRecord(context, go, earlier, { ...step, ...changes });
    // Before anything can fail or be cancelled, so that post knows what was restored.
    await writeJobRecord(context.recordFile, record({ reused: isWhole }));
    return { restored, record };
  });
  const [reused, shared] = await Promise.all([reusing, shareFlags(context, go)]);
  const made =
    listed === null
      ? await moveReused(context, found, reused)
      : listed.ok
        ? await buildBinaries({
            ...{ context, go: reading, found, reused, linkFolder },
            later: context.compiler === 'gc' ? laterSteps(context, go, shared) : null,
            listing: listed.value,
            layers: {
              all: recording,
              areThere: () => layers.areRestored,
              gate,
            },
          })
        : await listErrors(context, reading, listed.errors);
  const { restored, record } = await recording;
  return finishBuild(
    context,
    go,
    { found, reused, usesModules, shared: shared !== null, made },
    restored,
    record,
  );
}

/** The end of a run whose binaries are all reused, and that needs nothing else. */
async function finishReused(
  context: RunContext,
  go: PreparedGo,
  reuse: Omit<Made, 'made' | 'shared'>,
  earlier: JobRecord | null,
): Promise<BuildOutcome> {
  const made = await moveReused(context, reuse.found, reuse.reused);
  const shared = go.toolchain.goroot !== '' && (await shareFlags(context, go)) !== null;
  const step = stepRecord(context, go, reuse.usesModules, NOT_RESTORED, '', null);
  return finishBuild(context, go, { ...reuse, shared, made }, NOT_RESTORED, (changes) =>
    jobRecord(context, go, earlier, { ...step, ...changes, restored: false }),
  );
}

/** Whether this place's later steps have used no Go: then a reused binary is all that is needed. */
function nothingLater({ inputs }: RunContext, go: PreparedGo): boolean {
  const { habits } = go.found;
  // What later steps need is to be compiled.
  if (inputs.warm === true) return false;
  return habits !== null && !habits.laterGo && !habits.laterModules;
}

/** The packages, and the Go that reads them. */
async function listOnce(
  context: RunContext,
  go: PreparedGo,
  found: FoundReuse,
): Promise<{ readonly go: PreparedGo; readonly listed: Listed }> {
  const known = knownListing(context, go, found);
  if (known !== null) return { go, listed: { ok: true, value: known } };
  return listThinFirst(context, go, (one) => list(context, one));
}

async function list(context: RunContext, go: PreparedGo): Promise<Listed> {
  const { inputs } = context;
  // Without a build or a warm-up nothing is compiled, and a folder without a module has no packages.
  if (!inputs.build && (inputs.warm === false || go.modules.mainModule === '')) {
    return { ok: true, value: new Map() };
  }
  return listTargets(context, go);
}

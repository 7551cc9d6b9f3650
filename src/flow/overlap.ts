import { placeHabits } from '../cache/habits/place-habits.ts';
import { chooseLane, keyedLane, type Lane } from '../cache/lane/choose-lane.ts';
import { placeKeys } from '../cache/lane/place-keys.ts';
import type { ModulesRestore } from '../cache/modules/restore-modules.ts';
import { changedModules, growThin } from '../cache/modules/thin/grow-thin.ts';
import { type Restoring, startRestores } from '../cache/restore-caches.ts';
import { type FoundRuns, fetchRuns, NO_RUNS } from '../cache/runs/fetch-runs.ts';
import type { Layers } from '../compile/compile.ts';
import { fetchModules } from '../compile/listing/fetch-modules.ts';
import { type Listed, listTargets } from '../compile/listing/list-packages.ts';
import { prepareGate } from '../compile/prepare-gate.ts';
import {
  grownFolder,
  type ListedFrom,
  listThinFirst,
  type ModulesReader,
  onGrown,
  onThin,
} from '../compile/thin-first.ts';
import { asksSizes } from '../inputs/requirements/size-inputs.ts';
import type { Go } from '../pin/go.ts';
import { pinGo } from '../pin/pin-go.ts';
import type { BegunSizes } from '../report/sizes/begin-sizes.ts';
import { agreedDigest, type FoundReuse, findReuse } from '../reuse/find-reuse.ts';
import { knownListing } from '../reuse/known-listing.ts';
import { type ReusedBinaries, reuseBinaries } from '../reuse/reuse-binaries.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';
import { type Result, success } from '../runner/result.ts';
import type { Ground, Run } from './run.ts';

/*
 * What runs side by side, and why. A step waits for the network, then for Go; each function here begins
 * one as early as what it needs is known, so that it is there when the story comes to it:
 *
 *   habits           beside the Go toolchain: both need only the inputs
 *   record of inputs beside the habits: most habits ask for no other lane
 *   earlier runs     beside everything: only the report has them, and earlier sizes
 *   binaries         beside everything, once that record is there
 *   modules          first: no go command begins without them
 *   base, delta      beside `go list` and the loading of packages; only compiling needs them (the gate)
 */

/** What the place did in earlier runs, for the report at the end. */
export async function beginRuns({ step, project, caches }: Ground): Promise<FoundRuns> {
  if (caches.without.includes('report')) return NO_RUNS;
  const { runner, clocks } = step;
  const facts = placeKeys(step, project, caches.store);
  const say = (line: string): void => runner.log.debug(line);
  return clocks.activity.track('transfer', fetchRuns(caches.store, facts, say));
}

/** What to compare the sizes of binaries with, on its way; null where nobody asks. */
export function beginSizes({ step, project, caches }: Ground): Promise<BegunSizes> | null {
  const { inputs, job } = step;
  if (!asksSizes(inputs, job.inRunner) || caches.without.includes('report')) return null;
  // Loaded while the network is waited for.
  return import('../report/sizes/begin-sizes.ts').then((one) =>
    one.beginSizes(step, project, caches),
  );
}

/** Go and lane, and the record of inputs on its way. */
export interface Pinned {
  readonly go: Go;
  readonly lane: Lane;
  readonly finding: Promise<FoundReuse>;
}

/** Pins Go while the habits come; the record of inputs is asked for before they are there. */
export async function pinWhileFetching(ground: Ground): Promise<Result<Pinned>> {
  const { step, project, caches } = ground;
  const habits = placeHabits(step, project, caches);
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const go = pinned.value;
  const keyed = await keyedLane(step, project, caches, go);
  if (!keyed.ok) return keyed;
  const early = findReuse(step, project, caches.store, go, keyed.value);
  const chosen = await chooseLane(step, project, go, keyed.value, await habits);
  if (!chosen.ok) return chosen;
  const lane = chosen.value;
  const isSame = lane.keys.lane === keyed.value.keys.lane;
  const finding = isSame ? early : findReuse(step, project, caches.store, go, lane);
  return success({ go, lane, finding });
}

/** What an earlier run has made, on its way. */
export interface Reusing {
  readonly found: Promise<FoundReuse>;
  readonly reused: Promise<ReusedBinaries>;
}

export interface Reused {
  readonly found: FoundReuse;
  readonly reused: ReusedBinaries;
}

export function beginReuse(
  { step, caches, go, linkFolder }: Run,
  found: Promise<FoundReuse>,
): Reusing {
  const bring = async (): Promise<ReusedBinaries> =>
    reuseBinaries(step, caches.store, go, await found, linkFolder);
  const isAsked = step.inputs.build && step.inputs.reuse;
  return { found, reused: isAsked ? step.clocks.phases.time('reuse', bring) : bring() };
}

/**
 * All that the step has to make, made by an earlier run; null where something is built. The binaries
 * are waited for only where every input agrees.
 */
export async function wholeReuse(reusing: Reusing): Promise<Reused | null> {
  const found = await reusing.found;
  if (agreedDigest(found) === '') return null;
  const reused = await reusing.reused;
  return reused.whole ? { found, reused } : null;
}

export interface BegunRestores extends Restoring {
  readonly layers: Omit<Layers, 'all'>;
}

/** Begins to restore, and makes what else the build needs while the network is waited for. */
export function beginRestores(run: Run, { found }: Reusing): BegunRestores {
  const { step, caches, go, lane, goSum, earlier, linkFolder } = run;
  const agreed = found.then(agreedDigest);
  const restoring = startRestores(step, { ...caches, earlier }, go, lane, goSum, agreed);
  let areThere = false;
  restoring.all.then(
    () => {
      areThere = true;
    },
    () => undefined,
  );
  const gate = prepareGate(step, go, linkFolder);
  return { ...restoring, layers: { areThere: () => areThere, gate } };
}

/** The packages, and what they were read from: the modules are there, base and delta may still come. */
export async function listOnModules(
  run: Run,
  modules: ModulesRestore,
  found: FoundReuse,
): Promise<ListedFrom> {
  const { step } = run;
  const reader = await modulesReader(run, modules);
  const known = knownListing(step, reader.go, found);
  if (known !== null) return { reader, listed: { ok: true, value: known } };
  const listed = await listThinFirst(step.runner.log, reader, (one) => list(run, one));
  const grown = grownFolder(reader);
  if (grown !== null && grownFolder(listed.reader) === null) await removeQuietly(grown);
  return listed;
}

/** Where go.mod has changed since the thin modules were packed, they take in what is new. */
async function modulesReader(run: Run, { thin, report }: ModulesRestore): Promise<ModulesReader> {
  const { step, go, lane, goSum } = run;
  if (thin === '' || report.hit === 'exact' || goSum === null) return onThin(go, thin);
  const grown = await growThin(thin).catch(() => null);
  if (grown === null) return onThin(go, thin);
  const reader = onGrown(go, grown);
  const changed = changedModules(lane.habits.known?.modules ?? [], goSum);
  await fetchModules(step, reader.go, changed);
  return reader;
}

async function list({ step, project }: Run, go: Go): Promise<Listed> {
  const { build, warm } = step.inputs;
  // Without a build or a warm-up nothing is compiled, and a folder without a module has no packages.
  if (!build && (warm === false || project.mainModule === ''))
    return { ok: true, value: new Map() };
  return listTargets(step, go);
}

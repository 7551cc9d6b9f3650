import { dirname } from 'node:path';
import { saveTools } from '../cache/binary/save-tools.ts';
import { saveLayers } from '../cache/build/save-layers.ts';
import type { Habits, LaneHabits } from '../cache/habits/habits.ts';
import { learnedFailure, learnedLaterUse } from '../cache/habits/later-use.ts';
import { saveHabits } from '../cache/habits/save-habits.ts';
import { saveModules } from '../cache/modules/save-modules.ts';
import { removeUnusedSets } from '../cache/modules/thin/thin-folders.ts';
import type { RunRow } from '../cache/runs/run-row.ts';
import { finishedRow, saveRuns } from '../cache/runs/save-runs.ts';
import type { LaneSaved, SaveContext } from '../cache/save-context.ts';
import type { CacheStore } from '../cache/store.ts';
import { type JobTests, settleJob } from '../cache/tests/settle-job.ts';
import { withKnown } from '../cache/tests/tests-record.ts';
import { unjudged } from '../cache/used/judge-use.ts';
import { type LaneGroup, laneGroups } from '../cache/used/lane-groups.ts';
import { laneUse } from '../cache/used/lane-use.ts';
import { laterCache } from '../cache/used/later-cache.ts';
import { withoutActions } from '../cache/used/without-actions.ts';
import { sayDoubt, sayNotPermitted } from '../cache/warn-not-saved.ts';
import { saveStepsBinaries } from '../reuse/save-binaries.ts';
import { removeQuietly } from '../runner/machine/left-behind.ts';

/** A lane of the job, and where its caches go. */
interface Lane {
  readonly context: SaveContext;
  readonly group: LaneGroup;
  readonly store: CacheStore;
  readonly tests: JobTests | null;
}

/** What a job used of a lane, as its place's record says it. */
interface LearnedLane extends Lane {
  readonly habits: LaneHabits;
  readonly later: Omit<Habits, 'version' | 'lanes'>;
}

/** The post step, top to bottom: each lane of the job is saved once, and then what each place did. */
export async function saveFlow(given: SaveContext): Promise<LaneSaved[]> {
  await removeThinModules(given);
  await given.track(saveTools(given));
  const { context, tests } = await settled(given);
  const saved: LaneSaved[] = [];
  const learned: LearnedLane[] = [];
  for (const group of laneGroups(context.record)) {
    const { permission } = group.step.store;
    if (!permission.may) {
      sayNotPermitted(context, group, permission.reason);
      continue;
    }
    const lane = { context, group, store: context.storeOf(group.step.store), tests };
    if (group.step.restore === 'unasked') {
      // Every binary was reused and nothing else was asked for: there is nothing to judge or pack.
      await Promise.all([
        learnedLaterUse(context, group).then((habits) => savePlaceRecord(lane, habits)),
        saveRow(lane, finishedRow(group, [])),
      ]);
      continue;
    }
    const done = await saveLane(lane);
    saved.push(done.saved);
    if (done.learned !== null) learned.push(done.learned);
  }
  for (const place of byPlace(learned)) await savePlace(place);
  await removeGrownModules(context);
  return saved;
}

/** What became of a lane. */
interface DoneLane {
  readonly saved: LaneSaved;
  /** null where the job did not go well, or cannot be judged. */
  readonly learned: LearnedLane | null;
}

/** Saves what the lane used. */
async function saveLane(lane: Lane): Promise<DoneLane> {
  const { context, group, store } = lane;
  const isWhole = context.succeeded && group.endedWell && !group.reused;
  const [{ use, layers, modules, isJudged }, binaries] = await context.track(
    Promise.all([
      saveCaches(lane, isWhole),
      // Beside it from the start: GOCACHE is looked at while these are packed.
      saveStepsBinaries(context, group, store),
    ]),
  );
  const reportFile = group.step.files.report;
  const report = group.isLast ? (lane.tests?.report ?? null) : null;
  const row = finishedRow(group, [modules.saved, ...Object.values(layers.saved), binaries]);
  await saveRow(lane, row);
  const saved = {
    reportFile,
    modules: modules.saved,
    ...layers.saved,
    binaries,
    row,
    tests: report,
  };
  if (!isWhole) await savePlaceRecord(lane, failedPlace(lane, use.laterGo));
  if (!isWhole || !isJudged) return { saved, learned: null };
  const later = {
    laterGo: use.laterGo,
    shared: group.step.later.shared,
    laterRace: layers.laterRace,
    laterModules: modules.later,
    modules: modules.needed,
    cModules: modules.cModules,
  };
  // What was learned once is not forgotten in a run without the flags.
  const isFailed = group.step.habits.known?.failedShared === true;
  const known = isFailed ? { ...later, failedShared: true } : later;
  return { saved, learned: { ...lane, habits: layers.habits, later: known } };
}

/** What a failed job has learned of its place: of its tests those that passed are found by the next. */
function failedPlace(lane: Lane, laterGo: boolean): Habits | null {
  const { context, group, tests } = lane;
  const failure = learnedFailure(context, group, laterGo);
  const known = failure ?? group.step.habits.known;
  if (!context.failed || !group.endedWell || known === null) return failure;
  const [before, now] = [known.tests ?? null, tests?.record ?? null];
  if (now === null || tests?.place !== group.step.lane.place) return failure;
  return { ...known, tests: before === null ? now : withKnown(before, now) };
}

/** Base, delta and modules, by what the job did with GOCACHE. */
async function saveCaches({ context, group, store }: Lane, isWhole: boolean) {
  const { runner, record } = context;
  const use = await laneUse(record, group);
  const later = await laterCache(runner.environment);
  const doubt = unjudged({ record, group, use, later, now: runner.clock.now() });
  if (isWhole && doubt !== null) sayDoubt(context, doubt);
  const [layers, modules] = await Promise.all([
    saveLayers(context, group, store, use, isWhole && doubt === null),
    saveModules(context, group, store, use.laterGo),
  ]);
  return { use, layers, modules, isJudged: doubt === null };
}

/** Lanes of one place are in one record. */
function byPlace(lanes: readonly LearnedLane[]): LearnedLane[][] {
  const places = new Map<string, LearnedLane[]>();
  for (const lane of lanes) {
    const { place } = lane.group.step.lane;
    places.set(place, [...(places.get(place) ?? []), lane]);
  }
  return [...places.values()];
}

async function savePlace(lanes: readonly LearnedLane[]): Promise<void> {
  const last = lanes.at(-1);
  if (last === undefined) return;
  const habits: Habits = {
    version: 2,
    ...last.later,
    laterGo: lanes.some((one) => one.later.laterGo),
    shared: lanes.some((one) => one.later.shared === true),
    laterRace: lanes.some((one) => one.later.laterRace),
    laterModules: lanes.some((one) => one.later.laterModules),
    cModules: lanes.some((one) => one.later.cModules === true),
    modules: [...new Set(lanes.flatMap((one) => one.later.modules))].sort(),
    ...placeTests(last),
    lanes: lanes.map((one) => one.habits),
  };
  await savePlaceRecord(last, habits);
}

/** Results whose files have times of their content; and what is left when all others are removed. */
async function settled(
  given: SaveContext,
): Promise<{ readonly context: SaveContext; readonly tests: JobTests | null }> {
  const { record } = given;
  // Nothing is packed of such a job.
  if (record.steps.every((step) => step.restore !== 'ended'))
    return { context: given, tests: null };
  const tests = await settleJob(given);
  if (tests === null) return { context: given, tests };
  return { context: { ...given, record: withoutActions(record, tests.removed) }, tests };
}

/** What its tests read: of this job, where it had some. */
function placeTests({ tests, group }: Lane): Pick<Habits, 'tests'> {
  const { lane, habits } = group.step;
  const own = tests?.place === lane.place ? tests.record : (habits.known?.tests ?? null);
  return own === null ? {} : { tests: own };
}

async function saveRow({ context, group, store }: Lane, row: RunRow | null): Promise<void> {
  if (row !== null) await context.track(saveRuns(context, group, store, row));
}

/** null: there is nothing new to say of the place. */
async function savePlaceRecord(
  { context, group, store }: Lane,
  habits: Habits | null,
): Promise<void> {
  if (habits !== null) await context.track(saveHabits(context, group, store, habits));
}

/** What a step of the job alone read modules from. */
async function removeGrownModules({ record }: SaveContext): Promise<void> {
  for (const { modules } of record.steps)
    if (modules.grown !== null) await removeQuietly(modules.grown);
}

/** Thin modules that no job of this machine used for days. */
async function removeThinModules({ record, runner }: SaveContext): Promise<void> {
  const used = record.steps.map((step) => step.modules.thin).filter((folder) => folder !== '');
  for (const root of new Set(used.map((folder) => dirname(folder)))) {
    await removeUnusedSets(root, runner.clock.now());
  }
}

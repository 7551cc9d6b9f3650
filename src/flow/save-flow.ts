import { dirname } from 'node:path';
import { saveLayers } from '../cache/build/save-layers.ts';
import { chooseStore } from '../cache/choose-store.ts';
import type { Habits, LaneHabits } from '../cache/habits/habits.ts';
import { learnedFailure, learnedLaterUse } from '../cache/habits/later-use.ts';
import { saveHabits } from '../cache/habits/save-habits.ts';
import { saveModules } from '../cache/modules/save-modules.ts';
import { removeUnusedSets } from '../cache/modules/thin-folders.ts';
import {
  type LaneSaved,
  NOTHING_SAVED,
  type SaveContext,
  type SavedPart,
} from '../cache/save-context.ts';
import type { CacheStore } from '../cache/store.ts';
import { type UseFacts, unjudged } from '../cache/used/judge-use.ts';
import { type LaneGroup, laneGroups } from '../cache/used/lane-groups.ts';
import { laneUse } from '../cache/used/lane-use.ts';
import { type Compiler, withoutCaches } from '../inputs/flags/compiler.ts';
import { GOCACHE_MARK } from '../pin/gocache-folder.ts';
import { saveBinaries } from '../reuse/save-binaries.ts';
import type { Environment } from '../runner/ports.ts';

/** Saves each lane of the job once, and then what each place did. */
export async function runSave(context: SaveContext): Promise<LaneSaved[]> {
  const groups = laneGroups(context.record);
  await sweep(context);
  const saved: LaneSaved[] = [];
  const places = new Map<
    string,
    { group: LaneGroup; store: CacheStore; lanes: LaneHabits[]; later: LaterUse }
  >();
  for (const group of groups) {
    const { permission } = group.step;
    if (!permission.may) {
      sayNotSaved(context, group, permission.reason);
      continue;
    }
    const store = storeOf(group, context.runner.environment, context);
    const whole = context.succeeded && group.endedWell && !group.reused;
    const { reportFile } = group.step;
    if (!group.step.restored) {
      // Every binary was reused and nothing else was asked for: there is nothing to judge or pack.
      const learned = await learnedLaterUse(context, group);
      if (learned !== null) await context.track(saveHabits(context, group, store, learned));
      continue;
    }
    const [{ use, layers, modules, isJudged }, binaries] = await context.track(
      Promise.all([
        saveCaches(context, group, store, whole),
        // Beside it from the start: GOCACHE is looked at while these are packed.
        saveStepsBinaries(context, group, store),
      ]),
    );
    saved.push({ reportFile, modules: modules.saved, ...layers.saved, binaries });
    if (!whole) {
      const learned = learnedFailure(context, group, use.laterGo);
      if (learned !== null) await context.track(saveHabits(context, group, store, learned));
      continue;
    }
    if (!isJudged) continue;
    const known = places.get(group.step.place);
    const lanes = [...(known?.lanes ?? []), layers.habits];
    const later = {
      laterGo: (known?.later.laterGo ?? false) || use.laterGo,
      laterRace: (known?.later.laterRace ?? false) || layers.laterRace,
      laterModules: (known?.later.laterModules ?? false) || modules.later,
      // What was learned once is not forgotten in a run without the flags.
      ...(group.step.habits?.failedShared === true ? { failedShared: true } : {}),
      modules: [...new Set([...(known?.later.modules ?? []), ...modules.needed])].sort(),
    };
    places.set(group.step.place, { group, store, lanes, later });
  }
  for (const { group, store, lanes, later } of places.values()) {
    const habits: Habits = { version: 2, ...later, lanes };
    await context.track(saveHabits(context, group, store, habits));
  }
  return saved;
}

/** Base, delta and modules, by what the job did with GOCACHE. */
async function saveCaches(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
  whole: boolean,
) {
  const { runner, record } = context;
  const use = await laneUse(record, group);
  const doubt = unjudged({
    ...{ record, group, use },
    later: await laterCache(runner.environment),
    now: runner.clock.now(),
  });
  if (whole && doubt !== null) sayOnce(context, doubt);
  const [layers, modules] = await Promise.all([
    saveLayers(context, group, store, use, whole && doubt === null),
    saveModules(context, group, store, use.laterGo),
  ]);
  return { use, layers, modules, isJudged: doubt === null };
}

/** One cause, one warning, also where it meets several lanes. */
function sayOnce({ runner, said }: SaveContext, doubt: string): void {
  const text = `the compile caches of this run are not judged, and no base is saved: ${doubt}`;
  if (doubt === '' || said.has(text)) return;
  said.add(text);
  runner.log.warning(text);
}

/** Where later steps of the job have their compile cache, as far as what they set is seen here. */
async function laterCache(environment: Environment): Promise<UseFacts['later']> {
  // Not in a job of the action: there are no later steps.
  if ((environment[GOCACHE_MARK] ?? '') === '')
    return { GOCACHE: undefined, GOCACHEPROG: undefined };
  const [{ readGoEnvFile }, { platformOf }] = await Promise.all([
    import('../toolchain/go-environment.ts'),
    import('../toolchain/version/module-version.ts'),
  ]);
  const { goos } = platformOf(process.platform, process.arch);
  const written = await readGoEnvFile(environment, goos);
  return {
    GOCACHE: environment.GOCACHE || written.GOCACHE,
    GOCACHEPROG: environment.GOCACHEPROG || written.GOCACHEPROG,
  };
}

/** Steps of one lane and place may link with other flags: each has binaries of its own. */
async function saveStepsBinaries(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
): Promise<SavedPart> {
  const { laneText, place } = group.step;
  let last = NOTHING_SAVED;
  for (const step of context.record.steps) {
    if (step.laneText !== laneText || step.place !== place) continue;
    last = await saveBinaries(context, step, store);
  }
  return last;
}

/** Thin modules that no job of this machine used for days. */
async function sweep({ record, runner }: SaveContext): Promise<void> {
  const used = record.steps.map((step) => step.modules.thin).filter((folder) => folder !== '');
  for (const root of new Set(used.map((folder) => dirname(folder)))) {
    await removeUnusedSets(root, runner.clock.now());
  }
}

type LaterUse = Omit<Habits, 'version' | 'lanes'>;

function storeOf(group: LaneGroup, environment: Environment, context: SaveContext): CacheStore {
  return chooseStore({
    choice: group.step.store,
    repository: group.step.repository,
    scope: group.step.permission.scope,
    environment,
    clock: context.runner.clock,
  });
}

/** Those whose work no run ever saves. */
const COMPILERS: readonly Compiler[] = ['gccgo', 'tinygo'];

/** A run that may not save and found nothing says so: somebody waits for a cache that never comes. */
function sayNotSaved(context: SaveContext, group: LaneGroup, reason: string): void {
  const { base, delta } = group.step;
  const isKept = COMPILERS.every((one) => withoutCaches(one) !== reason);
  const nothing = isKept && base === null && delta === null;
  const hint = nothing
    ? '; no run has saved a compile cache for it yet: a push to the default branch does'
    : '';
  context.runner.log.info(`no cache is saved: ${reason}${hint}`);
}

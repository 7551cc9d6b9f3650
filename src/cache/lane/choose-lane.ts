import type { RunContext } from '../../inputs/step.ts';
import { type PinnedGo, sayUnknown } from '../../pin/pin-go.ts';
import { ownModules } from '../../plan/own-modules.ts';
import type { Environment } from '../../runner/ports.ts';
import { type Result, success } from '../../runner/result.ts';
import { type FoundHabits, fetchHabits } from '../habits/fetch-habits.ts';
import { type LaneHabits, laneChanges, laneHabits } from '../habits/habits.ts';
import { laneTargets, laneText } from './lane.ts';
import { laneIngredients, readC } from './lane-ingredients.ts';
import { placeKeys } from './place-keys.ts';

/** Everything a run knows before it restores or lists anything. */
export interface PreparedGo extends PinnedGo {
  readonly found: FoundHabits;
  /** What the place did in this lane before; null if unknown. */
  readonly before: LaneHabits | null;
  /** Where go commands read thin modules: their folder, and what they read else. */
  readonly thin: { readonly folder: string; readonly own: PreparedGo } | null;
}

/** The pinned Go in the lane that the place's habits ask for. */
export async function prepareGo(
  context: RunContext,
  pinned: PinnedGo,
  found: FoundHabits,
): Promise<Result<PreparedGo>> {
  const { inputs, job, runner } = context;
  const { toolchain, environment, goEnv, targets, flags } = pinned;
  const before = laneHabits(found.habits, {
    targets: laneTargets(targets),
    profile: inputs.profile,
    cgo: inputs.cgo,
  });
  let { lane, keys, cInputs } = pinned;
  // Once a later step has made cgo objects, the lane carries the C identity and keeps it.
  if (!inputs.cgo && (before?.usedC === true || before?.ingredients.c != null)) {
    const own = ownModules(context.modules.pins).map((one) => one.dir);
    const facts = {
      ...{ inputs, goVersion: toolchain.version, targets, flags, goEnv, job, c: null },
      modules: own,
    };
    const { goroot } = toolchain;
    const withC = await readC(runner.exec, goroot, environment, facts, inputs.workingDirectory);
    if (!withC.ok) return withC;
    sayUnknown(context, withC.value.unknown);
    cInputs = withC.value.cInputs;
    lane = { ...laneIngredients(withC.value), profiles: lane.profiles };
    const laneWithoutC = lane.c === null ? {} : { laneWithoutC: keys.lane };
    keys = { ...keys, lane: laneText(lane), ...laneWithoutC };
  }
  const changes = laneChanges(before, lane);
  if (changes.length > 0) {
    runner.log.info(`the compile caches of the last run do not fit: ${changes.join('; ')}`);
  }
  return success({ ...pinned, cInputs, lane, keys, found, before, thin: null });
}

/** The same Go with more variables, for thin and for whole modules. */
export function withVariables(go: PreparedGo, more: Environment): PreparedGo {
  const { thin } = go;
  return {
    ...go,
    environment: { ...go.environment, ...more },
    thin: thin === null ? null : { ...thin, own: withVariables(thin.own, more) },
  };
}

/** The record of the place; a step before this one in the job may have brought it. */
export async function habitsOf(context: RunContext): Promise<FoundHabits> {
  const facts = placeKeys(context);
  const same = context.earlier?.steps.find((step) => step.place === facts.place);
  if (same !== undefined) return { habits: same.habits, key: same.habitsKey, unavailable: '' };
  return context.activity.track('transfer', fetchHabits(context.store, facts));
}

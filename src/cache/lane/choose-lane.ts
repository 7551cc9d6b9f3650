import type { Step } from '../../inputs/step.ts';
import type { AskedCInputs } from '../../pin/c/c-inputs.ts';
import type { Go } from '../../pin/go.ts';
import { ownModules } from '../../plan/own-modules.ts';
import type { Project } from '../../plan/project.ts';
import { type Result, success } from '../../runner/result.ts';
import type { Caches } from '../caches.ts';
import type { FoundHabits } from '../habits/fetch-habits.ts';
import { type LaneHabits, laneChanges, laneHabits } from '../habits/habits.ts';
import type { KeyFacts } from '../keys.ts';
import { type LaneIngredients, laneTargets, laneText } from './lane.ts';
import { type LaneFacts, type LaneWithC, laneIngredients, readC } from './lane-ingredients.ts';
import { placeKeys } from './place-keys.ts';
import { profileDigests } from './profile-digests.ts';

/** What decides every key of a step. */
export interface KeyedLane {
  readonly ingredients: LaneIngredients;
  readonly keys: KeyFacts;
  /** What the C identity of the lane stands for; null where it has none. */
  readonly cInputs: AskedCInputs | null;
}

/** The lane of a step in a place that did something before. */
export interface Lane extends KeyedLane {
  readonly habits: FoundHabits;
  /** What the place did in this lane before; null if unknown. */
  readonly before: LaneHabits | null;
}

/** The lane as far as it is known without habits: with a C identity only where the inputs ask for cgo. */
export async function keyedLane(
  step: Step,
  project: Project,
  { store }: Caches,
  go: Go,
): Promise<Result<KeyedLane>> {
  const [profiles, withC] = await Promise.all([
    profileDigests(step.inputs),
    step.inputs.cgo ? askC(step, project, go) : null,
  ]);
  if (withC !== null && !withC.ok) return withC;
  const facts = withC === null ? laneFacts(step, project, go) : withC.value;
  const ingredients = { ...laneIngredients(facts), profiles };
  const { pinDigest } = project;
  return success({
    ingredients,
    keys: { ...placeKeys(step, project, store), lane: laneText(ingredients), pinDigest },
    cInputs: withC?.value.cInputs ?? null,
  });
}

/** The lane that the place's habits ask for; it is another one where later steps have used C. */
export async function chooseLane(
  step: Step,
  project: Project,
  go: Go,
  keyed: KeyedLane,
  habits: FoundHabits,
): Promise<Result<Lane>> {
  const { inputs, runner } = step;
  const before = laneHabits(habits.known, {
    targets: laneTargets(go.targets),
    profile: inputs.profile,
    cgo: inputs.cgo,
  });
  // Once a later step has made cgo objects, the lane carries the C identity and keeps it.
  const needsC = !inputs.cgo && (before?.usedC === true || before?.ingredients.c != null);
  const chosen = needsC ? await laneWithC(step, project, go, keyed) : success(keyed);
  if (!chosen.ok) return chosen;
  const changes = laneChanges(before, chosen.value.ingredients);
  if (changes.length > 0) {
    runner.log.info(`the compile caches of the last run do not fit: ${changes.join('; ')}`);
  }
  return success({ ...chosen.value, habits, before });
}

async function laneWithC(
  step: Step,
  project: Project,
  go: Go,
  { ingredients, keys }: KeyedLane,
): Promise<Result<KeyedLane>> {
  const withC = await askC(step, project, go);
  if (!withC.ok) return withC;
  const { profiles } = ingredients;
  const own: LaneIngredients = { ...laneIngredients(withC.value), profiles };
  const { cInputs } = withC.value;
  const laneKeys = { ...keys, lane: laneText(own) };
  if (own.c === null) return success({ ingredients: own, keys: laneKeys, cInputs });
  return success({
    ingredients: own,
    keys: { ...laneKeys, laneWithoutC: keys.lane },
    cInputs,
  });
}

/** The C side of the lane; says where nobody knows what is compiled. */
async function askC(step: Step, project: Project, go: Go): Promise<Result<LaneWithC>> {
  const { runner, inputs } = step;
  const { goroot } = go.toolchain;
  const facts = laneFacts(step, project, go);
  const withC = await readC(runner.exec, goroot, go.environment, facts, inputs.workingDirectory);
  if (withC.ok) sayUnknown(step, withC.value.unknown);
  return withC;
}

function laneFacts({ inputs, job }: Step, project: Project, go: Go): LaneFacts {
  return {
    inputs,
    goVersion: go.version,
    targets: go.targets,
    flags: go.flags,
    goEnv: go.goEnv,
    job,
    c: null,
    modules: ownModules(project.pins).map((one) => one.dir),
  };
}

/** Says why what C compiles is kept for no other run; nothing where the reason is ''. */
export function sayUnknown({ runner }: Step, reason: string): void {
  if (reason !== '') runner.log.info(`packages with C are compiled anew in each run: ${reason}`);
}

import type { Step } from '../../inputs/step.ts';
import type { Project } from '../../plan/project.ts';
import type { Caches } from '../caches.ts';
import { placeKeys } from '../lane/place-keys.ts';
import { type FoundHabits, fetchHabits } from './fetch-habits.ts';

/** The record of the place; a step before this one in the job may have brought it. */
export async function placeHabits(
  step: Step,
  project: Project,
  { store, earlier }: Caches,
): Promise<FoundHabits> {
  const facts = placeKeys(step, project, store);
  const same = earlier?.steps.find((one) => one.lane.place === facts.place);
  if (same !== undefined) return { ...same.habits, unavailable: '' };
  return step.clocks.activity.track('transfer', fetchHabits(store, facts));
}

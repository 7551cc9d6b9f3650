import type { Habits } from '../cache/habits.ts';
import type { CacheStore } from '../cache/store.ts';
import { whole } from '../cache/whole.ts';
import { valueDigest } from '../plan/digest.ts';
import { habitsKey } from '../plan/keys.ts';
import type { LaneGroup } from './lane-groups.ts';
import type { SaveContext } from './save-context.ts';
import { warnNotSaved } from './warn-not-saved.ts';

/** Saves what a place did, where it differs from what the run found. */
export async function saveHabits(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
  habits: Habits,
): Promise<void> {
  const { step } = group;
  if (valueDigest(habits, 64) === valueDigest(step.habits, 64)) return;
  const facts = { runnerOs: step.runnerOs, place: step.place, carrier: store.carrier };
  // Two cold runs of the same at once make one record, however long they took.
  const lanes = habits.lanes.map(({ coldSeconds: _, ...lane }) => lane);
  // The record found is part of the digest: going back to an older record must make a newer key.
  const key = habitsKey(
    facts,
    valueDigest({ habits: { ...habits, lanes }, after: step.habitsKey }, 16),
  );
  const outcome = await store.save('habits', key, () => whole(JSON.stringify(habits)));
  if (outcome.state === 'unavailable') {
    warnNotSaved(context, 'the record of this place', outcome.reason);
  }
}

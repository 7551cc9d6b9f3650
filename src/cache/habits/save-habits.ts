import { valueDigest } from '../../runner/digest.ts';
import { recordKey } from '../keys.ts';
import type { SaveContext } from '../save-context.ts';
import type { CacheStore } from '../store.ts';
import type { LaneGroup } from '../used/lane-groups.ts';
import { warnNotSaved } from '../warn-not-saved.ts';
import { whole } from '../whole.ts';
import type { Habits } from './habits.ts';

/** Saves what a place did, where it differs from what the run found. */
export async function saveHabits(
  context: SaveContext,
  group: LaneGroup,
  store: CacheStore,
  habits: Habits,
): Promise<void> {
  const { step } = group;
  if (valueDigest(habits, 64) === valueDigest(step.habits.known, 64)) return;
  const facts = { runnerOs: step.lane.runnerOs, place: step.lane.place, carrier: store.carrier };
  // Two cold runs of the same at once make one record, however long they took.
  const lanes = habits.lanes.map(({ coldSeconds: _, ...lane }) => lane);
  // The record found is part of the digest: going back to an older record must make a newer key.
  const key = recordKey(
    'habits',
    facts,
    valueDigest({ habits: { ...habits, lanes }, after: step.habits.key }, 16),
  );
  const outcome = await store.save('habits', key, () => whole(JSON.stringify(habits)));
  if (outcome.state === 'unavailable') {
    warnNotSaved(context, 'the record of this place', outcome.reason);
  }
}

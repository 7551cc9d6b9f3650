import type { Slot } from '../store.ts';

/** Calls of one slot wait for each other, as they use one path; those of several slots do not. */
export function createTurns(): <T>(slot: Slot, run: () => Promise<T>) => Promise<T> {
  const last = new Map<Slot, Promise<unknown>>();
  return (slot, run) => {
    const turn = (last.get(slot) ?? Promise.resolve()).then(run, run);
    last.set(
      slot,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

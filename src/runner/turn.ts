import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long synchronous work may go on before transfers that run beside it get their turn, in milliseconds. */
const TURN_MS = 2;

/** To be awaited now and then: waits for what else there is to do, once a turn has been used up. */
export function createTurn(): () => Promise<void> {
  let began = performance.now();
  let waiting: Promise<void> | null = null;
  return async () => {
    if (waiting === null && performance.now() - began > TURN_MS) {
      waiting = nextTurn().then(() => {
        began = performance.now();
        waiting = null;
      });
    }
    while (waiting !== null) await waiting;
  };
}

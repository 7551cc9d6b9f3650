import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Network } from '../../__tests__/contract/harness/network.ts';
import { type Bandwidth, carriedAt } from './token-bucket.ts';

/** The network of the runner: one width for all servers, in each direction. */
export type Link = Network;

/** Below this a timer costs more than it delays; the debt stays in the bucket. */
const SHORTEST_SLEEP = 2;

export function createLink(width: Bandwidth, latencyMilliseconds: number): Link {
  const direction = (): (() => Transform) => {
    let freeAt = 0;
    const pass = async (bytes: number): Promise<void> => {
      const now = performance.now();
      freeAt = carriedAt(width, freeAt, now, bytes);
      if (freeAt - now >= SHORTEST_SLEEP) await sleep(freeAt - now);
    };
    return () =>
      new Transform({
        transform: (chunk: Buffer, _encoding, done) =>
          void pass(chunk.length).then(() => done(null, chunk), done),
      });
  };
  return {
    down: direction(),
    up: direction(),
    roundTrip: () => sleep(latencyMilliseconds),
  };
}

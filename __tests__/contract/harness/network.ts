import { PassThrough, type Transform } from 'node:stream';

/** What lies between a job and a server. */
export interface Network {
  /** Waits for the round trip that every request costs. */
  roundTrip(): Promise<void>;
  /** Delays what is piped through to the width of the network. */
  up(): Transform;
  down(): Transform;
}

export const NO_NETWORK: Network = {
  roundTrip: () => Promise.resolve(),
  up: () => new PassThrough(),
  down: () => new PassThrough(),
};

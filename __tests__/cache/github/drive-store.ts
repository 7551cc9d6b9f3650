import { PATIENCE } from '../../../src/cache/github/exchange.ts';
import { createGithubStore } from '../../../src/cache/github/github-store.ts';
import { readWhole } from '../../../src/cache/read-whole.ts';
import type { CacheStore, Slot } from '../../../src/cache/store.ts';
import { whole } from '../../../src/cache/whole.ts';

/** One request to a store. */
export type StoreCommand =
  | { readonly op: 'carrier'; readonly slot: Slot }
  | {
      readonly op: 'find' | 'fetch';
      readonly slot: Slot;
      readonly prefixes: readonly string[];
      readonly seconds?: number;
    }
  | { readonly op: 'save'; readonly slot: Slot; readonly key: string; readonly base64: string }
  | { readonly op: 'save-throws'; readonly slot: Slot; readonly key: string };

export interface DriverRun {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the store answered, compared by the tests
  readonly answers: readonly any[];
  readonly seconds: number;
}

/** Has a new store do the steps, one after another, and the commands of each side by side. */
export async function drive(
  steps: readonly (readonly StoreCommand[])[],
  environment: Readonly<Record<string, string>>,
  patience = PATIENCE,
): Promise<DriverRun> {
  const begun = performance.now();
  const store = createGithubStore(environment, 'zst', patience);
  const answers: unknown[] = [];
  for (const step of steps)
    answers.push(...(await Promise.all(step.map((command) => obey(store, command)))));
  return { answers, seconds: (performance.now() - begun) / 1000 };
}

async function obey(store: CacheStore, command: StoreCommand): Promise<unknown> {
  switch (command.op) {
    case 'carrier':
      return store.carrier(command.slot);
    case 'find':
      return store.find(command.slot, command.prefixes);
    case 'fetch': {
      const outcome = await store.open(command.slot, command.prefixes, command.seconds);
      if (outcome.state !== 'found') return outcome;
      const { state, key, bytes } = outcome;
      const read = await readWhole(outcome, 1e9).catch((error: Error) => error.message);
      if (typeof read === 'string') return { state: 'cut', key, reason: read };
      return { state, key, bytes, base64: read?.toString('base64') };
    }
    case 'save':
      return store.save(command.slot, command.key, () =>
        inChunks(Buffer.from(command.base64, 'base64')),
      );
    case 'save-throws':
      return store
        .save(command.slot, command.key, () => whole(Promise.reject(new Error('no space left'))))
        .catch((error: unknown) => ({ thrown: String(error) }));
  }
}

/** As a packer gives them. */
async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1e6) yield bytes.subarray(at, at + 1e6);
}

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createGithubStore } from '../../../src/cache/github/github-store.ts';
import type { CacheStore, Slot } from '../../../src/cache/store.ts';

/** One request to a store in a process of its own. */
export type StoreCommand =
  | { readonly op: 'carrier'; readonly slot: Slot }
  | {
      readonly op: 'find' | 'fetch' | 'order';
      readonly slot: Slot;
      readonly prefixes: readonly string[];
    }
  | { readonly op: 'save'; readonly slot: Slot; readonly key: string; readonly base64: string }
  | { readonly op: 'save-throws'; readonly slot: Slot; readonly key: string };

/**
 * Entry of the process that the tests spawn: @actions/cache takes its settings from process.env
 * and writes to stdout. Arguments: a file of JSON steps, each a list of commands done side by
 * side, and the file for the JSON answers.
 */
async function main(): Promise<void> {
  const [stepsFile = '', answersFile = ''] = process.argv.slice(2);
  const steps = JSON.parse(await readFile(stepsFile, 'utf8')) as StoreCommand[][];
  const answerDeadline = Number(process.env.TEST_ANSWER_DEADLINE ?? '60000');
  const store = createGithubStore({ environment: process.env, codec: 'zst', answerDeadline });
  const answers: unknown[] = [];
  for (const step of steps)
    answers.push(...(await Promise.all(step.map((command) => obey(store, command)))));
  console.log('the process itself still writes to stdout');
  await writeFile(answersFile, JSON.stringify(answers));
  process.exit(0);
}

async function obey(store: CacheStore, command: StoreCommand): Promise<unknown> {
  switch (command.op) {
    case 'carrier':
      return store.carrier(command.slot);
    case 'find':
      return store.find(command.slot, command.prefixes);
    case 'fetch': {
      const outcome = await store.fetch(command.slot, command.prefixes);
      if (outcome.state !== 'found') return outcome;
      const base64 = (await readFile(outcome.file)).toString('base64');
      await outcome.release();
      const { state, key, bytes } = outcome;
      return { state, key, bytes, base64, released: !existsSync(outcome.file) };
    }
    case 'order': {
      const order: string[] = [];
      const outcome = await store.fetch(command.slot, command.prefixes, (key) => {
        order.push(`moved ${key}`);
      });
      order.push(outcome.state);
      if (outcome.state === 'found') await outcome.release();
      return order;
    }
    case 'save':
      return store.save(command.slot, command.key, (file) =>
        writeFile(file, Buffer.from(command.base64, 'base64')),
      );
    case 'save-throws':
      return store
        .save(command.slot, command.key, () => Promise.reject(new Error('no space left')))
        .catch((error: unknown) => ({ thrown: String(error) }));
  }
}

await main();

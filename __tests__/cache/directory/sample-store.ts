import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDirectoryStore,
  type DirectoryStoreOptions,
} from '../../../src/cache/directory/directory-store.ts';
import { readWhole } from '../../../src/cache/read-whole.ts';
import type { CacheStore, OpenOutcome, SaveOutcome, Slot } from '../../../src/cache/store.ts';
import { whole } from '../../../src/cache/whole.ts';

export const HOUR = 3600 * 1000;
const folders: string[] = [];

export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-test-'));
  folders.push(folder);
  return folder;
}

export async function removeScratch(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export interface SampleStore extends CacheStore {
  readonly root: string;
  /** Saves a text. */
  put(key: string, text?: string, slot?: Slot): Promise<SaveOutcome>;
  /** The text of what is found, or the state; with the key before it. */
  get(prefixes: readonly string[], slot?: Slot): Promise<string>;
  /** Moves this store's clock. */
  wait(milliseconds: number): void;
}

/** A store whose clock moves a second with every save. */
export async function sampleStore(
  change: Partial<DirectoryStoreOptions> = {},
): Promise<SampleStore> {
  const root = change.root ?? (await scratch());
  let now = change.clock?.now() ?? Date.now();
  const store = createDirectoryStore({
    root,
    repository: 'team/service',
    scope: { write: 'refs/heads/main', read: ['refs/heads/main'] },
    limitBytes: 1e9,
    codec: 'gzip',
    supersedes: (slot, key) => (slot === 'delta' ? key.slice(0, key.lastIndexOf('-')) : null),
    ...change,
    clock: { now: () => now },
  });
  return {
    ...store,
    root,
    put(key, text = key, slot = 'base') {
      now += 1000;
      return store.save(slot, key, () => whole(text));
    },
    async get(prefixes, slot = 'base') {
      return textOf(await store.open(slot, prefixes));
    },
    wait(milliseconds) {
      now += milliseconds;
    },
  };
}

export async function textOf(opened: OpenOutcome): Promise<string> {
  if (opened.state !== 'found') return opened.state;
  return `${opened.key}: ${await readWhole(opened, 1e9)}`;
}

/** Every file below a folder, without the folder's own path. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

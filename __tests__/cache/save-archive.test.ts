import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostCodec } from '../../src/cache/archive/codec.ts';
import type { PackEntry } from '../../src/cache/archive/pack-entry.ts';
import { type ArchiveRequest, saveArchive } from '../../src/cache/save-archive.ts';
import { createMemoryStore, type MemoryStore } from '../fakes/memory-store.ts';
import { readManifest } from './archive/samples.ts';

let folder: string;
let store: MemoryStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-save-'));
  store = createMemoryStore();
});
afterEach(() => rm(folder, { recursive: true }));

const ENTRY: PackEntry = {
  path: 'a.txt',
  source: Buffer.from('text'),
  size: 4,
  mtime: 0,
  mode: 0o644,
};

function request(changes: Partial<ArchiveRequest> = {}): ArchiveRequest {
  return {
    store,
    slot: 'base',
    key: 'base-1',
    meta: { base: 'x' },
    entries: async () => [ENTRY],
    codec: hostCodec(),
    ...changes,
  };
}

describe('saveArchive', () => {
  test('packs the entries with what the archive says of itself', async () => {
    const saved = await saveArchive(request());
    const content = store.content('base', 'base-1') ?? Buffer.alloc(0);
    expect(saved).toEqual({ state: 'saved', bytes: content.length });
    const file = join(folder, 'archive');
    await writeFile(file, content);
    expect(await readManifest(file)).toMatchObject({
      state: 'ok',
      manifest: { meta: { base: 'x' }, files: [{ path: 'a.txt', size: 4 }] },
    });
  });

  test('what is little is packed without being looked up, and not saved twice', async () => {
    expect(await saveArchive(request({ bytes: 4 }))).toMatchObject({ state: 'saved' });
    expect(await saveArchive(request({ bytes: 4 }))).toEqual({ state: 'exists' });
    expect(store.requests.map((one) => one.kind)).toEqual(['save', 'save']);
  });

  test('what is there already is neither walked nor packed', async () => {
    await saveArchive(request());
    const entries = (): never => {
      throw new Error('walked');
    };
    expect(await saveArchive(request({ entries }))).toEqual({ state: 'exists' });
    expect(store.requests.map((one) => one.kind)).toEqual(['find', 'save', 'find']);
  });

  test('a longer key that a store finds by its beginning is another', async () => {
    const found = { state: 'found', entry: { key: 'base-1-longer', bytes: 1 } } as const;
    const answering = { ...store, find: async () => found };
    expect(await saveArchive(request({ store: answering }))).toMatchObject({ state: 'saved' });
  });

  test('a run that saves the same at the same time is no fault', async () => {
    const entries = async () => {
      store.put('base', 'base-1', Buffer.from('of the other run'));
      return [ENTRY];
    };
    expect(await saveArchive(request({ entries }))).toEqual({ state: 'exists' });
    expect(store.content('base', 'base-1')?.toString()).toBe('of the other run');
  });

  test.each<[string, PackEntry]>([
    ['of another hash', { ...ENTRY, sha256: 'a'.repeat(64) }],
    ['of another size', { ...ENTRY, size: 5 }],
    ['that is gone', { ...ENTRY, source: join(tmpdir(), 'gtb-no-such-file') }],
    ['at a path that no archive may have', { ...ENTRY, path: '../a.txt' }],
  ])('a file %s is named, and nothing is saved', async (_what, entry) => {
    const other = { ...ENTRY, path: 'other.txt' };
    const saved = await saveArchive(request({ entries: async () => [other, entry] }));
    expect(saved).toEqual({ state: 'corrupt', path: entry.path });
    expect(store.keys('base')).toEqual([]);
  });

  test('a store that is not there is no failure', async () => {
    store.breakWith('no network');
    expect(await saveArchive(request())).toEqual({ state: 'unavailable', reason: 'no network' });
  });

  test.each([
    [new Error('ENOSPC: no space left on device'), 'ENOSPC: no space left on device'],
    ['a text', 'a text'],
  ])('what is thrown while saving (%s) is a reason', async (thrown, reason) => {
    const entries = async (): Promise<PackEntry[]> => {
      throw thrown;
    };
    expect(await saveArchive(request({ entries }))).toEqual({ state: 'unavailable', reason });
  });
});

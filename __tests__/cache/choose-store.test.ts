import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseStore, type StoreFacts } from '../../src/cache/choose-store.ts';
import { DEFAULT_SCOPE } from '../../src/cache/save-policy.ts';
import { whole } from '../../src/cache/whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-choose-'));
});
afterEach(() => rm(folder, { recursive: true }));

function store(changes: Partial<StoreFacts> = {}) {
  return chooseStore({
    choice: { kind: 'directory', path: folder },
    repository: 'org/app',
    scope: DEFAULT_SCOPE,
    environment: {},
    clock: { now: () => Date.now() },
    ...changes,
  });
}

async function save(one: ReturnType<typeof store>, key: string): Promise<void> {
  const saved = await one.save('base', key, () => whole(key));
  expect(saved.state).toBe('saved');
}

async function sees(one: ReturnType<typeof store>): Promise<string | null> {
  const found = await one.find('base', ['base-']);
  return found.state === 'found' ? found.entry.key : null;
}

describe('chooseStore', () => {
  test('github where it is chosen', () => {
    expect(store({ choice: { kind: 'github' } }).name).toBe('github');
  });

  test('a branch reads its own scope and then the default one; the default reads no branch', async () => {
    const pull = store({ scope: 'refs/pull/7/merge' });
    await save(store(), 'base-default');
    expect(await sees(pull)).toBe('base-default');
    await save(pull, 'base-pull');
    expect(await sees(pull)).toBe('base-pull');
    expect(await sees(store())).toBe('base-default');
    expect(await sees(store({ scope: 'refs/pull/8/merge' }))).toBe('base-default');
  });

  test('no repository reads another', async () => {
    await save(store(), 'base-1');
    expect(await sees(store({ repository: 'org/other' }))).toBeNull();
  });
});

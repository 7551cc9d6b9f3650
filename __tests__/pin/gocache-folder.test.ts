import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseGoCache, isEmptyGoCache, isFreeGoCache } from '../../src/pin/gocache-folder.ts';
import { createGoSandbox } from '../fakes/go-sandbox.ts';

describe('chooseGoCache', () => {
  const facts = {
    goEnvGoCache: '/home/runner/.cache/go-build',
    mark: '',
    githubHosted: true,
    isFree: true,
    own: '/tmp/job/gocache',
  };

  test.each([
    ['a hosted runner with an empty one', {}, facts.goEnvGoCache],
    [
      'a hosted runner with something in it, or one that cannot be written',
      { isFree: false },
      facts.own,
    ],
    ['a self-hosted runner', { githubHosted: false }, facts.own],
    ['a laptop', { githubHosted: false, isFree: false }, facts.own],
    [
      'a second step, in the folder of the first',
      { mark: '/tmp/first', goEnvGoCache: '/tmp/first', isFree: false, githubHosted: false },
      '/tmp/first',
    ],
    [
      'a second step on a hosted runner, where the first filled it',
      { mark: facts.goEnvGoCache, isFree: false },
      facts.goEnvGoCache,
    ],
  ])('%s', (_what, changes, expected) => {
    expect(chooseGoCache({ ...facts, ...changes })).toBe(expected);
  });
});

test('one that nobody can make is not free', async () => {
  const folder = '/dev/null/go-build';
  expect(await isEmptyGoCache(folder)).toBe(true);
  expect(await isFreeGoCache(folder)).toBe(false);
});

describe('isEmptyGoCache', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gtb-gocache-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('a folder that is not there, or holds nothing but what cmd/go makes at its start', async () => {
    expect(await isEmptyGoCache(join(folder, 'none'))).toBe(true);
    expect(await isEmptyGoCache(folder)).toBe(true);
    await mkdir(join(folder, '00'));
    await mkdir(join(folder, 'ff'));
    await writeFile(join(folder, 'README'), 'This directory holds cached build artifacts');
    await writeFile(join(folder, 'trim.txt'), '1700000000');
    expect(await isEmptyGoCache(folder)).toBe(true);
  });

  test('one entry is enough', async () => {
    await mkdir(join(folder, 'ff'));
    await writeFile(join(folder, 'ff', `${'f'.repeat(64)}-a`), '');
    expect(await isEmptyGoCache(folder)).toBe(false);
  });

  test('is what a real go leaves after go env, and not after a build', async () => {
    const sandbox = await createGoSandbox();
    try {
      await sandbox.write({ 'go.mod': 'module m\n\ngo 1.21\n', 'm.go': 'package m\n' });
      const GOCACHE = sandbox.path('cache');
      await sandbox.go('.', ['env', 'GOVERSION'], { GOCACHE });
      expect(await isEmptyGoCache(GOCACHE)).toBe(true);
      await sandbox.go('.', ['build', '.'], { GOCACHE });
      expect(await isEmptyGoCache(GOCACHE)).toBe(false);
    } finally {
      await sandbox.remove();
    }
  });
});

import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  removeLeftBehind,
  removeQuietly,
  temporaryPrefix,
} from '../../../src/runner/machine/left-behind.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gtb-left-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HOUR = 3600_000;
const NOW = Date.UTC(2030, 0, 1);

async function made(name: string, hours: number): Promise<string> {
  const one = path.join(folder, name);
  await mkdir(path.join(one, 'gocache'), { recursive: true });
  await writeFile(path.join(one, 'gocache', 'x'), '');
  const at = (NOW - hours * HOUR) / 1000;
  await utimes(one, at, at);
  return one;
}

test.each([
  ['go-turbo-build-Ab3dE6', 25, false],
  ['go-turbo-build-start-Ab3dE6', 25, false],
  ['go-turbo-build-compressed-Ab3dE6', 100, false],
  ['go-turbo-build-Ab3dE6', 23, true],
  ['go-turbo-build-tests', 100, true],
  ['go-turbo-build-test-tools', 100, true],
  ['my-go-turbo-build-Ab3dE6', 100, true],
  ['go-build123456', 100, true],
])('%s of %d hours', async (name, hours, stays) => {
  const one = await made(name, hours);
  await removeLeftBehind(folder, NOW);
  expect(existsSync(one)).toBe(stays);
});

test('what mkdtemp makes has a name that is found', async () => {
  for (const use of [undefined, 'start', 'compressed'] as const) {
    const one = await mkdtemp(path.join(folder, temporaryPrefix(use)));
    await removeLeftBehind(folder, Date.now() + 25 * HOUR);
    expect(existsSync(one)).toBe(false);
  }
});

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix('a link of such a name is not followed', async () => {
  const target = await made('other', 100);
  await symlink(target, path.join(folder, 'go-turbo-build-Ab3dE6'));
  await removeLeftBehind(folder, NOW + 100_000 * HOUR);
  expect(existsSync(path.join(target, 'gocache', 'x'))).toBe(true);
});

test('a folder that is not there has nothing left behind', async () => {
  await removeLeftBehind(path.join(folder, 'none'), NOW);
});

onPosix(
  'folders that may not be written to are removed, as those of a module cache are',
  async () => {
    const one = await made('modules', 0);
    await chmod(path.join(one, 'gocache'), 0o555);
    await chmod(one, 0o555);
    await removeQuietly(one);
    expect(existsSync(one)).toBe(false);
  },
);

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('what cannot be removed is no error', async () => {
  await removeQuietly('/proc/version');
  await removeQuietly('/proc/self/fd');
  expect(existsSync('/proc/version')).toBe(true);
});

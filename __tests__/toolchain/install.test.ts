import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { failure, success } from '../../src/runner/result.ts';
import { type InstallOrder, install } from '../../src/toolchain/install.ts';
import {
  inspectToolCache,
  toolCachePlace,
  versionsInToolCache,
} from '../../src/toolchain/tool-cache.ts';

const LINUX = { goos: 'linux', goarch: 'amd64' };
let root: string;
let order: InstallOrder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tool-cache-'));
  const place = toolCachePlace(root, '1.99.0', 'amd64');
  order = { place, version: '1.99.0', goos: 'linux', onlyHash: '', now: Date.now() };
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function makeGo(folder: string, version = '1.99.0', extra = ''): Promise<void> {
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'VERSION'), `go${version}\n`);
  await writeFile(join(folder, 'bin', 'go'), `go ${extra}`);
}
const fill =
  (hash: string, extra = '') =>
  async (folder: string) => {
    await makeGo(folder, '1.99.0', extra);
    return success(hash);
  };
const inCache = (): Promise<string[]> => readdir(order.place.versionFolder);
const state = () => inspectToolCache(order.place, '1.99.0', 'linux');

test('the layout is that of @actions/tool-cache', async () => {
  expect(await install(order, fill('h1:a'))).toEqual(success('h1:a'));
  expect(order.place.goroot).toBe(join(root, 'go', '1.99.0', 'x64'));
  expect((await inCache()).sort()).toEqual(['x64', 'x64.complete']);
  expect(await state()).toEqual({ state: 'whole', hash: 'h1:a' });
  expect(await versionsInToolCache(root, LINUX)).toEqual(['1.99.0']);
  expect(await versionsInToolCache(root, { goos: 'linux', goarch: 'arm64' })).toEqual([]);
});

test.each([
  ['1.20', 'amd64', ['1.20.0', 'x64']],
  ['1.27rc1', 'arm64', ['1.27.0-rc.1', 'arm64']],
  ['1.26.8', '386', ['1.26.8', 'ia32']],
])('Go %s for %s', (version, goarch, parts) => {
  expect(toolCachePlace(root, version, goarch).goroot).toBe(join(root, 'go', ...parts));
});

test('a Go of the runner image is found, its hash is not known', async () => {
  await makeGo(order.place.goroot);
  expect(await state()).toEqual({ state: 'absent' });
  await writeFile(order.place.marker, '');
  expect(await state()).toEqual({ state: 'whole', hash: '' });
});

test.each([
  [
    'another version',
    (goroot: string) => makeGo(goroot, '1.98.0'),
    'its VERSION file says "go1.98.0"',
  ],
  [
    'no go command',
    (goroot: string) => rm(join(goroot, 'bin', 'go')),
    `it has no ${join('bin', 'go')}`,
  ],
  ['an empty folder', (goroot: string) => rm(join(goroot, 'VERSION')), 'it has no VERSION file'],
])('%s under the marker is broken, and replaced', async (_, spoil, why) => {
  await install(order, fill('h1:a', 'old'));
  await spoil(order.place.goroot);
  expect(await state()).toEqual({ state: 'broken', why });
  await install(order, fill('h1:b', 'new'));
  expect(await state()).toEqual({ state: 'whole', hash: 'h1:b' });
  expect(await readFile(join(order.place.goroot, 'bin', 'go'), 'utf8')).toBe('go new');
  expect((await inCache()).sort()).toEqual(['x64', 'x64.complete']);
});

test('two at once: both succeed, with one whole Go', async () => {
  const results = await Promise.all([
    install(order, fill('h1:a')),
    install(order, fill('h1:a')),
    install(order, fill('h1:a')),
  ]);
  expect(results).toEqual([success('h1:a'), success('h1:a'), success('h1:a')]);
  expect(await state()).toEqual({ state: 'whole', hash: 'h1:a' });
  expect((await inCache()).sort()).toEqual(['x64', 'x64.complete']);
});

test('one that fails beside one that succeeds', async () => {
  const [bad, good] = await Promise.all([
    install(order, async () => failure('GTB1208', 'no', '', '')),
    install(order, fill('h1:a')),
  ]);
  expect(bad.ok).toBe(false);
  expect(good).toEqual(success('h1:a'));
  expect(await state()).toEqual({ state: 'whole', hash: 'h1:a' });
});

test('a run killed before its marker: its Go is replaced', async () => {
  await makeGo(order.place.goroot, '1.99.0', 'half');
  expect(await install(order, fill('h1:a', 'whole'))).toEqual(success('h1:a'));
  expect(await readFile(join(order.place.goroot, 'bin', 'go'), 'utf8')).toBe('go whole');
  expect((await inCache()).sort()).toEqual(['x64', 'x64.complete']);
});

test('another install that marks its Go a moment later is waited for', async () => {
  await makeGo(order.place.goroot, '1.99.0', 'first');
  setTimeout(() => void writeFile(order.place.marker, ''), 250);
  expect(await install(order, fill('h1:a', 'second'))).toEqual(success(''));
  expect(await readFile(join(order.place.goroot, 'bin', 'go'), 'utf8')).toBe('go first');
});

test('where one hash is asked for, a Go with another one is replaced', async () => {
  await install(order, fill('h1:a', 'old'));
  const strict = { ...order, onlyHash: 'h1:b' };
  expect(await install(strict, fill('h1:b', 'new'))).toEqual(success('h1:b'));
  expect(await state()).toEqual({ state: 'whole', hash: 'h1:b' });
  expect(await install(order, fill('h1:c', 'newer'))).toEqual(success('h1:b'));
});

test('leftovers of killed runs are removed after an hour', async () => {
  const old = `${order.place.goroot}.tmp-0123`;
  const fresh = `${order.place.goroot}.tmp-4567`;
  await makeGo(join(old, 'go'));
  await makeGo(join(fresh, 'go'));
  await utimes(old, new Date(0), new Date(order.now - 61 * 60_000));
  await install(order, fill('h1:a'));
  expect((await inCache()).sort()).toEqual(['x64', 'x64.complete', 'x64.tmp-4567']);
});

test.each([
  ['a failure', async () => failure('GTB1208', 'no', '', '')],
  ['another Go', async (folder: string) => makeGo(folder, '1.98.0').then(() => success('h1:a'))],
])('%s leaves nothing behind', async (_, half) => {
  const result = await install(order, half);
  expect(result.ok).toBe(false);
  expect(await readdir(root)).toEqual([]);
});

test('what is wrong with the archive is said', async () => {
  const result = await install(order, async (folder) => {
    await makeGo(folder, '1.98.0');
    return success('h1:a');
  });
  expect(!result.ok && result.failures[0]?.found).toBe(
    'the archive of Go 1.99.0 holds something else: its VERSION file says "go1.98.0"',
  );
});

test('an error of the file system leaves nothing behind', async () => {
  const half = async (folder: string) => {
    await makeGo(folder);
    await rename(join(folder, 'VERSION'), join(folder, 'no', 'such', 'folder'));
    return success('h1:a');
  };
  await expect(install(order, half)).rejects.toThrow('ENOENT');
  expect(await readdir(dirname(root))).toContain(root.split(/[\\/]/).at(-1));
  expect(await readdir(root)).toEqual([]);
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpGet } from '../../src/runner/http.ts';
import { failureText } from '../../src/runner/result.ts';
import { provideToolchain } from '../../src/toolchain/provide-toolchain.ts';
import { parseWantedVersion } from '../../src/toolchain/version/wanted-version.ts';
import { type FakeGoProxy, startGoProxy, toolchainFiles } from '../fakes/go-proxy.ts';

// A mirror of go.dev/dl: its archives have to be what the checksum database knows of the module.

let proxy: FakeGoProxy;
let root: string;
beforeEach(async () => {
  proxy = await startGoProxy();
  root = await mkdtemp(join(tmpdir(), 'mirror-'));
});
afterEach(async () => {
  await proxy.close();
  await rm(root, { recursive: true, force: true });
});

async function run(text: string, platform = 'linux/amd64'): Promise<string> {
  const wanted = parseWantedVersion(text, 'go-version');
  if (!wanted.ok) throw new Error(text);
  const [goos = '', goarch = ''] = platform.split('/');
  const result = await provideToolchain(
    {
      wanted: wanted.value,
      host: { goos, goarch },
      toolCacheRoot: root,
      goChecksum: '',
      downloadBase: `${proxy.url}/dl`,
      patience: { retryDelays: [], stall: 2000 },
    },
    {
      environment: { GOENV: 'off', GOPROXY: proxy.url, GOSUMDB: proxy.gosumdb },
      httpGet: createHttpGet(),
      clock: { now: () => 0 },
    },
  );
  if (!result.ok) return result.failures.map(failureText).join('\n');
  return `${result.value.version} from the ${result.value.source}`;
}

const zips = (): readonly string[] => proxy.requests.filter((one) => one.endsWith('.zip'));

test.each(['linux/amd64', 'windows/amd64'])('%s: the archive of the mirror, proven', async (os) => {
  proxy.publish('1.99.2', os);
  await proxy.publishOnGoDev('1.99.2', os);
  expect(await run('1.99', os)).toBe('1.99.2 from the mirror');
  expect(zips().filter((one) => one.includes('toolchain'))).toEqual([]);
});

test('a mirror without a list: the usual name of an archive', async () => {
  proxy.publish('1.99.2', 'linux/amd64');
  await proxy.publishOnGoDev('1.99.2', 'linux/amd64');
  proxy.intercept = (path, answer) =>
    path.includes('mode=json') ? { ...answer, status: 404, body: Buffer.from('no') } : answer;
  expect(await run('1.99.2')).toBe('1.99.2 from the mirror');
});

test('a changed archive is refused, and nothing of it stays', async () => {
  const files = toolchainFiles('1.99.2', 'linux/amd64');
  proxy.publish('1.99.2', 'linux/amd64', { ...files, 'bin/go': '#!/bin/sh\necho ours\n' });
  await proxy.publishOnGoDev('1.99.2', 'linux/amd64');
  expect(await run('1.99.2')).toMatch(/holds files of hash h1:[\s\S]*do not use this mirror/);
  expect(await readdir(root)).toEqual([]);
});

test('what no checksum database knows is refused', async () => {
  await proxy.publishOnGoDev('1.98.0', 'linux/amd64');
  expect(await run('1.98.0')).toMatch(/checksum database/);
  expect(await readdir(root)).toEqual([]);
});

test('what the mirror does not have is said', async () => {
  proxy.publish('1.99.2', 'linux/amd64');
  expect(await run('1.99.2')).toMatch(/is not to be had from go-download-base-url.*404/);
});

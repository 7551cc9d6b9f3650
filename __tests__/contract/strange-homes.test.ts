import path from 'node:path';
import { type FakeGoProxy, startGoProxy } from '../fakes/go-proxy.ts';
import { filesIn, type Machine, newMachine, writeFiles } from './cli-machine.ts';
import { appSources } from './fixtures-app.ts';

// Machines without a home folder, without temporary files, or with one that cannot be written:
// whatever happens, nothing is written into the checkout but the output folder.

const VERSION = '1.99.0';
const PLATFORM = `${process.platform}/${process.arch === 'x64' ? 'amd64' : process.arch}`;
const SOURCES = Object.fromEntries(appSources());
const NAMES = Object.keys(SOURCES).sort();

let machine: Machine;
let proxy: FakeGoProxy;

beforeAll(async () => {
  machine = await newMachine();
  proxy = await startGoProxy();
  proxy.publish(VERSION, PLATFORM);
});

afterAll(() => Promise.all([proxy.close(), machine.remove()]));

const checkout = (name: string): Promise<string> =>
  writeFiles(path.join(machine.root, name), SOURCES);

const besides = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !file.startsWith('bin/') && !file.startsWith('.git/'));

describe('the command finds no folder of its own', () => {
  // The Go of this proxy is none: the run ends at its first use, after it was unpacked.
  test.each([
    ['HOME relative', { HOME: 'home' }],
    ['HOME a file', { HOME: '/dev/null' }],
    ['HOME where nothing can be made', { HOME: '/sys/none' }],
    ['HOME of the kernel', { HOME: '/proc' }],
    ['HOME below one of the kernel', { HOME: '/proc/none' }],
    ['TMPDIR of the kernel', { TMPDIR: '/proc' }],
    ['GOMODCACHE of the kernel', { GOMODCACHE: '/proc/none' }],
    ['TMPDIR relative', { TMPDIR: 'tmp' }],
    ['TMPDIR where nothing can be made', { TMPDIR: '/sys/none' }],
    ['both relative', { HOME: '.', TMPDIR: '.' }],
    ['XDG_CACHE_HOME relative', { XDG_CACHE_HOME: 'cache', HOME: 'x' }],
    ['GOPATH relative', { GOPATH: 'gopath' }],
    ['GOCACHE relative', { GOCACHE: 'gocache' }],
  ])('%s', async (name, env) => {
    const cwd = await checkout(name.replaceAll(' ', '-'));
    const words = ['--go-version', VERSION, '--save', 'never'];
    const network = { GOPROXY: proxy.url, GOSUMDB: proxy.gosumdb };
    const done = await machine.cli(words, { cwd, env: { ...network, ...env } });
    expect(besides(await filesIn(cwd))).toEqual(NAMES);
    expect(done.stdout + done.stderr).not.toMatch(/^\s+at |bug of go-turbo-build/m);
    expect(done.leftovers).toEqual([]);
  });
});

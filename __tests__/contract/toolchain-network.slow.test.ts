import path from 'node:path';
import { type FakeGoProxy, startGoProxy } from '../fakes/go-proxy.ts';
import { type CliResult, filesIn, type Machine, newMachine, writeFiles } from './cli-machine.ts';

// A network that fails while dist downloads Go: tried again, or said.

const VERSION = '1.99.0';
const OS = process.platform === 'win32' ? 'windows' : process.platform;
const PLATFORM = `${OS}/${process.arch === 'x64' ? 'amd64' : process.arch}`;

let proxy: FakeGoProxy;
let machine: Machine;

beforeEach(async () => {
  proxy = await startGoProxy();
  proxy.publish(VERSION, PLATFORM);
  machine = await newMachine();
  await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo 1.20\n\ntoolchain go${VERSION}\n`,
  });
});

afterEach(() => Promise.all([proxy.close(), machine.remove()]));

const run = (env: Readonly<Record<string, string>> = {}): Promise<CliResult> =>
  machine.cli(['--no-build', '--no-warm'], {
    cwd: path.join(machine.root, 'app'),
    env: { GOPROXY: proxy.url, GOSUMDB: proxy.gosumdb, ...env },
  });

const isInstalled = async (): Promise<boolean> =>
  (await filesIn(machine.tools)).includes(path.join('go', VERSION, `${process.arch}.complete`));

async function expectRefused(result: CliResult, message: RegExp): Promise<void> {
  expect(result.stderr).toMatch(message);
  expect(result.exitCode).toBe(1);
  expect(result.stderr).not.toMatch(/^\s+at /m);
  expect(await filesIn(machine.tools)).toEqual([]);
  expect(result.leftovers).toEqual([]);
}

test('a connection that is reset in the middle of the zip is tried again', async () => {
  let zips = 0;
  proxy.intercept = (at, answer) =>
    at.endsWith('.zip') && ++zips < 3 ? { ...answer, cut: answer.body.length / 2 } : answer;
  await run();
  expect(zips).toBe(3);
  expect(await isInstalled()).toBe(true);
});

test('one that is reset each time is an error that says where it broke', async () => {
  proxy.intercept = (at, answer) => (at.endsWith('.zip') ? { ...answer, cut: 100 } : answer);
  await expectRefused(
    await run(),
    /Go 1\.99\.0 for \S+ cannot be downloaded: GET http\S+\.zip: the connection broke after 100 bytes .*\(tried 3 times\)/,
  );
});

test('a checksum database that resets the connection once is asked again', async () => {
  let lookups = 0;
  proxy.intercept = (at, answer) => (at.includes('/lookup/') && ++lookups === 1 ? 'reset' : answer);
  await run();
  expect(lookups).toBeGreaterThan(1);
  expect(await isInstalled()).toBe(true);
});

test('a server in trouble is asked again, a refusal is not', async () => {
  let zips = 0;
  proxy.intercept = (at, answer) =>
    at.endsWith('.zip') && ++zips === 1 ? { ...answer, status: 503 } : answer;
  await run();
  expect(await isInstalled()).toBe(true);
  await machine.remove();
  machine = await newMachine();
  await writeFiles(path.join(machine.root, 'app'), { 'go.mod': 'module example.com/app\n' });
  zips = 0;
  proxy.intercept = (at, answer) => {
    if (!at.endsWith('.zip')) return answer;
    zips++;
    return { ...answer, status: 403, body: Buffer.from('no license for this module\n') };
  };
  const result = await machine.cli(['--no-build', '--no-warm', '--go-version', VERSION], {
    cwd: path.join(machine.root, 'app'),
    env: { GOPROXY: proxy.url, GOSUMDB: proxy.gosumdb },
  });
  await expectRefused(result, /403 no license for this module/);
  expect(zips).toBe(1);
});

test('no network at all is an error that names the address', async () => {
  await expectRefused(
    await run({ GOPROXY: 'http://127.0.0.1:9' }),
    /Go 1\.99\.0 for \S+ cannot be downloaded: GET http:\/\/127\.0\.0\.1:9\/\S+: .*ECONNREFUSED/,
  );
});

test('GOPROXY=off without a Go in the tool cache is an error', async () => {
  await expectRefused(await run({ GOPROXY: 'off' }), /GOPROXY=off forbids downloads/);
});

test('after a `|` any failure goes on to the next proxy, after a `,` only a missing file', async () => {
  await run({ GOPROXY: `http://127.0.0.1:9|${proxy.url}` });
  expect(await isInstalled()).toBe(true);
  await machine.remove();
  machine = await newMachine();
  await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo 1.20\n\ntoolchain go${VERSION}\n`,
  });
  await expectRefused(await run({ GOPROXY: `http://127.0.0.1:9,${proxy.url}` }), /ECONNREFUSED/);
});

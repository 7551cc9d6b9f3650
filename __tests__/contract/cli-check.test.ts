import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGoProxy } from '../fakes/go-proxy.ts';
import { type Fixtures, makeFixtures } from '../inspect/check/fixtures.ts';
import { CLI, type Machine, newMachine, userNode } from './cli-machine.ts';
import { type ChildResult, runChild } from './harness/child.ts';

// `node dist/cli.mjs check`: on a machine without Go.

let machine: Machine;
let fixtures: Fixtures;
let lean: string;

beforeAll(async () => {
  machine = await newMachine();
  fixtures = await makeFixtures();
  await fixtures.build('plain');
  lean = await fixtures.build('lean', ['-ldflags=-s -w']);
}, 180_000);

afterAll(async () => {
  await machine.remove();
  await fixtures.remove();
});

function check(args: readonly string[], env: Record<string, string> = {}): Promise<ChildResult> {
  return runChild(userNode(), [CLI, 'check', ...args], fixtures.folder, { ...machine.env, ...env });
}

test('all pass: one line for each requirement, exit code 0', async () => {
  const result = await check([
    lean,
    '--require',
    'static,nx, stripped no-dwarf',
    '--require=go>=1.21',
  ]);
  expect([result.exitCode, result.stderr]).toEqual([0, '']);
  expect(result.stdout).toMatch(
    /^pass static: no interpreter, no needed library\npass nx: the stack holds no code\npass stripped: no symbol table\npass no-dwarf: no debug information\npass go>=1.21: Go 1\.\d+\.\d+\n$/,
  );
});

test('one fails: exit code 1, and the others are judged as well', async () => {
  const result = await check(['--require', 'trimpath,static', lean]);
  expect([result.exitCode, result.stderr]).toEqual([1, '']);
  expect(result.stdout).toBe(
    'FAIL trimpath: built without -trimpath: it holds file paths of the machine that built it; ' +
      'expected: a build with -trimpath; to fix: set profile: lean, or build with -trimpath\n' +
      'pass static: no interpreter, no needed library\n',
  );
});

test('several files: each line names its own, and one that is not there fails', async () => {
  const result = await check(['lean', 'missing', 'plain', '--require=stripped']);
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toMatch(
    /^lean: pass stripped: no symbol table\nplain: FAIL stripped: a symbol table of \d+ entries; .*\n$/,
  );
  expect(result.stderr).toMatch(
    /^error: cannot read the binary missing: ENOENT.*\n {2}GTB1504: docs\/troubleshooting\.md#gtb1504\n$/,
  );
});

test('a file that is no program, and one that is cut', async () => {
  await writeFile(path.join(fixtures.folder, 'script'), '#!/bin/sh\n');
  await writeFile(path.join(fixtures.folder, 'cut'), (await readFile(lean)).subarray(0, 5000));
  const result = await check(['script', 'cut', '--require=static']);
  expect([result.exitCode, result.stdout]).toEqual([1, '']);
  expect(result.stderr).toMatch(
    /^error: script is no executable: it begins with "#!\/b"\n {2}GTB1504: .*\nerror: cut: the .* lies beyond the end of the file \(5000 bytes\)\n {2}GTB1504: .*\n$/,
  );
});

test('wrong usage: every mistake, exit code 2', async () => {
  const result = await check(['--requires=static', '--require', 'nxx,reproducible']);
  expect([result.exitCode, result.stdout]).toEqual([2, '']);
  const errors = result.stderr.split('\n').filter((line) => line.startsWith('error: '));
  expect(errors).toEqual([
    'error: unknown flag --requires; did you mean --require?',
    'error: no file is named; write check PATH --require REQUIREMENTS',
    'error: --require: "nxx" is no requirement',
    'error: check --help shows every requirement',
  ]);
  expect(result.stderr).toContain('to fix: did you mean nx?\n');
  const build = await check([lean, '--require=reproducible']);
  expect([build.exitCode, build.stderr]).toEqual([
    2,
    'error: reproducible needs the sources and builds them twice; use the input check of a build for it\n' +
      'error: check --help shows every requirement\n  GTB1901: docs/troubleshooting.md#gtb1901\n',
  ]);
  const nothing = await check([lean]);
  expect([nothing.exitCode, nothing.stderr]).toEqual([
    2,
    'error: --require names nothing to check; write --require=static,trimpath,no-dwarf\n' +
      'error: check --help shows every requirement\n  GTB1901: docs/troubleshooting.md#gtb1901\n',
  ]);
});

test('--help lists every requirement', async () => {
  const { exitCode, stdout } = await check(['--help']);
  expect(exitCode).toBe(0);
  for (const word of ['static', 'relro=full', 'size<=20MB', 'vulnerable-toolchain', '--require'])
    expect(stdout).toContain(word);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96);
});

test('startup runs the file with the words given', async () => {
  const starts = await fixtures.buildStarts();
  const good = await check([starts, '--require', 'startup(secret)<=20s'], {
    SECRET: 'x',
    PATH: machine.env.PATH || '/bin',
  });
  expect(good.stdout).toMatch(
    /^pass startup\(secret\)<=20s: median [\d.]+ ms of 11 runs, .*, exit code 0\n$/,
  );
  const bad = await check([starts, '--require=startup(fail x)']);
  expect([bad.exitCode, bad.stdout]).toEqual([
    1,
    'FAIL startup(fail x): NAME fail x ended with exit code 3; expected: a run that ends with exit code 0; ' +
      'to fix: write startup(ARGUMENTS) with arguments with which the program ends at once and well\n',
  ]);
}, 60_000);

test('startup and memory with arguments of their own are two runs; an old flag says what to write', async () => {
  const starts = await fixtures.buildStarts();
  const both = await check([starts, "--require=startup(fail 'a, b'), memory(secret)<=1GB"], {
    PATH: machine.env.PATH || '/bin',
  });
  expect(both.stdout).toContain('NAME fail a, b ended with exit code 3');
  expect(both.stdout).toContain('memory(secret)<=1GB: ');
  const old = await check([
    ...[starts, '--require=startup<=1s,nx', '--startup-arguments', '--help x'],
  ]);
  expect([old.exitCode, old.stdout]).toEqual([2, '']);
  expect(old.stderr).toContain(
    'error: --startup-arguments and --require are now one flag; write --require "startup(--help x)<=1s,nx"\n',
  );
}, 60_000);

test('vulnerable-toolchain asks the proxies of GOPROXY', async () => {
  const proxy = await startGoProxy();
  try {
    for (const version of ['1.98.2', '1.99.0', '1.99.1', '1.99rc1', '1.97.9'])
      proxy.publish(version, 'linux-amd64');
    const old = await check([lean, '--require=vulnerable-toolchain'], { GOPROXY: proxy.url });
    expect(old.exitCode).toBe(1);
    expect(old.stdout).toMatch(
      /^FAIL vulnerable-toolchain: built with Go 1\.\d+\.\d+, and 1\.\d+ gets no fixes any more; expected: the newest patch of a supported line: 1\.99\.1 or 1\.98\.2; to fix: set go-version to 1\.99\.1 and build again\n$/,
    );
    expect(proxy.requests).toEqual(['/golang.org/toolchain/@v/list']);
  } finally {
    await proxy.close();
  }
  const none = await check([lean, '--require=vulnerable-toolchain'], { GOPROXY: 'off' });
  expect(none.exitCode).toBe(1);
  expect(none.stdout).toMatch(
    /^FAIL vulnerable-toolchain: the releases of Go cannot be listed: .*; expected: a list to look the newest patch up in; to fix: correct GOPROXY, or leave this requirement out where there is no network\n$/,
  );
});

test('it loads a small part of dist only', async () => {
  const coverage = path.join(fixtures.folder, 'coverage');
  await mkdir(coverage);
  await check([lean, '--require=static,go>=1.26'], { NODE_V8_COVERAGE: coverage });
  const [report = ''] = await readdir(coverage);
  const { result } = JSON.parse(await readFile(path.join(coverage, report), 'utf8')) as {
    result: readonly { readonly url: string }[];
  };
  const files = result
    .map(({ url }) => url)
    .filter((url) => url.startsWith('file:') && url.includes('/dist/'))
    .map((url) => fileURLToPath(url));
  const sizes = await Promise.all(files.map((file) => stat(file)));
  expect(files.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, one) => sum + one.size, 0)).toBeLessThan(150_000);
});

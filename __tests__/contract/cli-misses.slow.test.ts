import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunReport } from '../../src/report/run-report.ts';
import { IS_LONG } from '../breadth.ts';
import { needs } from '../needs.ts';
import {
  type CliOptions,
  GO,
  type Machine,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';
import { missKinds, missTexts } from './fixtures-misses.ts';
import { removeTree } from './harness/remove-tree.ts';

// Reasons of a miss that need a whole build are planted, and named; those of lanes: cli-miss-lanes.

const MINUTES = 10 * 60_000;
const SECRET = 'hunter2-5f3c9a';
const SRCDIR = '$'.concat('{SRCDIR}');

let machine: Machine;
let app: string;

beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: process.env.PATH ?? '' });
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': 'module example.com/app\n\ngo 1.26.0\n',
    'main.go':
      'package main\n\nimport "example.com/app/leaf"\n\nfunc main() { println(leaf.Word()) }\n',
    'leaf/leaf.go': 'package leaf\n\nfunc Word() string { return "one" }\n',
  });
}, MINUTES);
afterAll(() => machine.remove());

async function build(args: readonly string[] = [], options: CliOptions = {}): Promise<RunReport> {
  const version = args.includes('--go-version') ? [] : ['--go-version', GO];
  const result = await machine.cli([...version, ...args], { cwd: app, ...options });
  expect(`${result.stdout}${result.stderr}`).not.toContain(SECRET);
  const report = reportOf(result);
  expect(JSON.stringify(report)).not.toContain(SECRET);
  return report;
}

/** Files of the store whose entries' names match. */
async function stored(name: RegExp): Promise<string[]> {
  const files = await readdir(machine.store, { recursive: true, withFileTypes: true });
  return files
    .filter((one) => one.isFile() && name.test(one.name))
    .map((one) => path.join(one.parentPath, one.name));
}

const long = IS_LONG ? needs('linux x64', 'gcc').test : test.skip;

long(
  'of C: the names of variables, and never a value',
  async () => {
    await writeFiles(app, {
      'c/c.go': `package c\n\n// #cgo CFLAGS: -I${SRCDIR}/../inc\n// #include <one.h>\nimport "C"\n\nfunc One() int { return C.ONE }\n`,
      'inc/one.h': '#define ONE 1\n',
    });
    const cgo = ['--cgo', '--packages', './c', '--cache-name', 'c'];
    const flags = { CGO_CFLAGS: `-O2 -DTOKEN="${SECRET}"` };
    expect(missKinds(await build(cgo, { env: flags }))).toEqual(['first-run', 'first-run']);
    // Of a fork: it reads what the default branch has saved.
    const read = [...cgo, '--save', 'never'];
    const others = await build(read, { env: { CGO_CFLAGS: '-O1' } });
    expect(missTexts(others)).toContain('CGO_CFLAGS changed');
    expect(missKinds(others)).toContain('cgo-flags');
    const compiler = await build(read, { env: { ...flags, CC: 'gcc -pipe' } });
    expect(missKinds(compiler)).toContain('cc');
    await writeFiles(app, { 'inc/one.h': '#define ONE 2\n' });
    const header = await build(read, { env: flags });
    expect(header.misses.recompiled).toMatchObject([
      { kind: 'c-inputs', examples: expect.arrayContaining(['example.com/app/c']) },
    ]);
    for (const file of await stored(/./))
      expect(await readFile(file, 'latin1')).not.toContain(SECRET);
    await removeTree(path.join(app, 'c'));
  },
  MINUTES,
);

long(
  'of packages, places and entries',
  async () => {
    await build();
    await writeFiles(app, {
      'leaf/leaf.go': 'package leaf\n\nfunc Word() string { return "two" }\n',
    });
    const edited = await build();
    expect(edited.misses.recompiled).toMatchObject([
      { kind: 'package-edited', text: 'example.com/app/leaf edited', packages: 2 },
    ]);
    expect(edited.trend.length).toBeGreaterThan(1);
    await writeFiles(app, {
      'fresh/fresh.go': 'package fresh\n\nfunc Word() string { return "three" }\n',
      'leaf/leaf.go':
        'package leaf\n\nimport "example.com/app/fresh"\n\nfunc Word() string { return fresh.Word() }\n',
    });
    expect(missKinds(await build())).toContain('package-new');

    const renamed = await build(['--cache-name', 'other', '--save', 'never']);
    expect(missKinds(renamed)).toContain('place-renamed');

    const isBase = /base/;
    const bases = await stored(isBase);
    expect(bases.length).toBeGreaterThan(0);
    const deltas = await stored(/delta/);
    const whole = await readFile(bases[0] ?? '');
    await writeFile(bases[0] ?? '', whole.subarray(0, whole.length >> 1));
    const damaged = await build(['--save', 'never']);
    expect(missKinds(damaged)).toEqual(expect.arrayContaining(['damaged']));
    for (const file of [...bases, ...deltas]) await rm(file, { force: true });
    const evicted = await build(['--save', 'never']);
    expect(missKinds(evicted)).toContain('evicted');
  },
  MINUTES,
);

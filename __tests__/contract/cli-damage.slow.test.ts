import { cp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunReport } from '../../src/report/run-report.ts';
import { IS_LONG, whenLong } from '../breadth.ts';
import { flipBit } from '../fakes/flip-bit.ts';
import {
  filesIn,
  GO,
  type Machine,
  newMachine,
  reportOf,
  sharedGo,
  writeFiles,
} from './cli-machine.ts';
import { removeTree } from './harness/remove-tree.ts';

// Whatever happens to archives in the store: a warning, a right build, and the next run is whole.

const MINUTES = 5 * 60_000;

let machine: Machine;
let app: string;
let modules: string;
let whole: string;
let right: RunReport;

async function run(): Promise<RunReport> {
  // As on a bare machine, so that each run needs the archive of modules.
  await removeTree(modules);
  await removeTree(path.join(machine.home, '.cache', 'go-turbo-build', 'thin'));
  const shared = await sharedGo();
  const GOPROXY = pathToFileURL(path.join(shared.modules, 'cache', 'download')).href;
  const result = await machine.cli([], { cwd: app, env: { GOMODCACHE: modules, GOPROXY } });
  expect(result.leftovers).toEqual([]);
  return reportOf(result);
}

beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  modules = path.join(machine.root, 'modules');
  whole = path.join(machine.root, 'whole');
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo ${GO}\n\nrequire github.com/josharian/intern v1.0.0\n`,
    'go.sum':
      'github.com/josharian/intern v1.0.0 h1:vlS4z54oSdjm0bgjRigI+G1HpF+tI+9rE5LLzOg8HmY=\n' +
      'github.com/josharian/intern v1.0.0/go.mod h1:5DoeVV0s6jJacbCEi61lwdGj/aVlrQvzHFFd8Hwg//Y=\n',
    'main.go':
      'package main\n\nimport (\n\t"example.com/app/words"\n\n\t"github.com/josharian/intern"\n)\n\nfunc main() { println(intern.String(words.Hello)) }\n',
    'words/words.go': 'package words\n\nconst Hello = "hello"\n',
  });
  // Into the module cache that all these tests share, so that later runs need no network.
  reportOf(await machine.cli(['--save=never', '--no-build'], { cwd: app }));
  await run();
  await writeFiles(app, { 'words/words.go': 'package words\n\nconst Hello = "hello again"\n' });
  right = await run();
  expect(right.caches.delta.bytesUp).toBeGreaterThan(0);
  await cp(machine.store, whole, { recursive: true, preserveTimestamps: true });
}, MINUTES);

afterAll(() => machine.remove());

beforeEach(async () => {
  await rm(machine.store, { recursive: true });
  await cp(whole, machine.store, { recursive: true, preserveTimestamps: true });
});

async function entriesOf(slot: string): Promise<string[]> {
  const files = await filesIn(path.join(machine.store, 'entries'));
  const entries = files.filter((file) => path.basename(path.dirname(file)) === slot);
  if (entries.length === 0) throw new Error(`no ${slot} in ${files.join(' ')}`);
  return entries
    .filter((file) => !file.endsWith('.key'))
    .map((file) => path.join(machine.store, 'entries', file));
}

async function damageAll(
  slots: readonly string[],
  damage: (file: string, bytes: number) => Promise<void>,
): Promise<void> {
  for (const slot of slots)
    for (const file of await entriesOf(slot)) {
      const { size, atime, mtime } = await stat(file);
      await damage(file, size);
      const handle = await open(file, 'r+');
      await handle.utimes(atime, mtime);
      await handle.close();
    }
}

function expectRight(report: RunReport): void {
  const [binary] = report.binaries;
  expect(binary?.sha256).toBe(right.binaries[0]?.sha256);
}

/** The run after damage has mended the store: everything is found, nothing compiled or fetched. */
async function expectMended(): Promise<void> {
  const next = await run();
  expectRight(next);
  expect(next.warnings).toEqual([]);
  expect(next.packages.compiled).toBe(0);
  expect(next.caches).toMatchObject({ modules: { hit: 'exact' }, base: { hit: 'exact' } });
  expect(next.caches.modules.bytesDown).toBeGreaterThan(0);
  expect(next.caches.base.bytesUp + next.caches.delta.bytesUp + next.caches.modules.bytesUp).toBe(
    0,
  );
}

test('the store is whole before it is damaged', expectMended);

/** Without its base a run compiles for seconds, so that only some tests break it. */
const WITH_BASE = ['modules', 'base', 'habits'];
const WITH_DELTA = ['modules', 'delta', 'habits'];

async function expectSaid(broken: readonly string[]): Promise<void> {
  const report = await run();
  expectRight(report);
  for (const slot of ['modules', 'base', 'delta'] as const) {
    const said = report.warnings.filter((text) => text.startsWith(`the ${slot} cache `));
    const isUsed = !broken.includes(slot);
    const pattern = new RegExp(`^the ${slot} cache gtb1-${slot}-\\S+ is broken \\(.+\\)`);
    expect([slot, report.caches[slot].hit, said]).toEqual(
      isUsed ? [slot, 'exact', []] : [slot, 'miss', [expect.stringMatching(pattern)]],
    );
  }
}

test.each([
  [0, WITH_BASE],
  [1, WITH_DELTA],
  [-1, WITH_DELTA],
  ...(IS_LONG ? ([0.4, 0.9] as const).map((part) => [part, WITH_DELTA] as const) : []),
] as const)(
  'archives cut off after %p of their bytes: %p',
  async (part, slots) => {
    const length = (bytes: number): number => {
      if (part < 0) return bytes + part;
      return part < 1 ? Math.floor(bytes * part) : part;
    };
    await damageAll(slots, (file, bytes) => truncate(file, length(bytes)));
    await expectSaid(slots);
    await expectMended();
  },
  MINUTES,
);

/** Bytes of a gzip member's head that nothing checks: flags, time, level and system. */
const UNCHECKED = { from: 3, to: 10 };

test.each([
  [0, WITH_DELTA],
  [0.25, WITH_BASE],
  [0.8, WITH_DELTA],
  [1, WITH_DELTA],
  ...(IS_LONG
    ? ([0.002, 0.1, 0.4, 0.6, 0.9, 0.97] as const).map((part) => [part, WITH_DELTA] as const)
    : []),
] as const)(
  'a bit flipped after %p of the bytes: %p',
  async (part, slots) => {
    await damageAll(slots, async (file, bytes) => {
      const at = Math.floor((bytes - 1) * part);
      const place = at >= UNCHECKED.from && at < UNCHECKED.to ? UNCHECKED.to : at;
      await writeFile(file, flipBit(await readFile(file), place));
    });
    await expectSaid(slots);
    await expectMended();
  },
  MINUTES,
);

whenLong(
  'one archive broken: the others are used',
  async () => {
    for (const file of await entriesOf('delta')) await truncate(file, 10);
    const report = await run();
    expectRight(report);
    expect(report.caches).toMatchObject({ modules: { hit: 'exact' }, base: { hit: 'exact' } });
    expect(report.packages.compiled).toBe(2);
    await expectMended();
  },
  MINUTES,
);

// The new base holds all: something still has to take the place of the broken delta.
test(
  'a delta broken beside its base is mended, too',
  async () => {
    await damageAll(['base', 'delta'], (file) => truncate(file, 100));
    expectRight(await run());
    await expectMended();
  },
  MINUTES,
);

whenLong(
  'archives of one kind in the place of another, and files that are no archives',
  async () => {
    const [base = ''] = await entriesOf('base');
    const [delta = ''] = await entriesOf('delta');
    const [archive = ''] = await entriesOf('modules');
    const other = await readFile(delta);
    await cp(archive, delta);
    await writeFiles(path.dirname(archive), { [path.basename(archive)]: 'no archive at all\n' });
    await writeFiles(path.dirname(base), { 'stray file': 'x', '~~': '' });
    const report = await run();
    expectRight(report);
    expect(report.warnings.length).toBeGreaterThan(0);
    expect(other.length).toBeGreaterThan(0);
    await expectMended();
  },
  MINUTES,
);

test(
  'a folder where an archive should be',
  async () => {
    const [base = ''] = await entriesOf('base');
    await rm(base);
    await writeFiles(base, { inside: 'x' });
    expectRight(await run());
    await expectMended();
  },
  MINUTES,
);

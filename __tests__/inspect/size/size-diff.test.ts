import type { SizeRecord } from '../../../src/inspect/size/diff/size-cause.ts';
import { diffSizes } from '../../../src/inspect/size/diff/size-diff.ts';
import { parseSizeRecord, smallRecord } from '../../../src/inspect/size/diff/size-record.ts';

/** Bytes of packages; those of modules with a version are of dependencies. */
function record(
  packages: Readonly<Record<string, number>>,
  versions: Readonly<Record<string, string>> = {},
  more: Partial<SizeRecord> = {},
): SizeRecord {
  const moduleOf = (path: string): string =>
    path.startsWith('example.com/app')
      ? 'example.com/app'
      : (Object.keys(versions).find((one) => path.startsWith(one)) ?? 'std');
  const rows = Object.entries(packages).map(([path, bytes]) => ({
    ...{ package: path, module: moduleOf(path), bytes },
  }));
  const tables = 100_000;
  return {
    bytes: rows.reduce((sum, one) => sum + one.bytes, tables),
    ...{ wireBytes: null, goVersion: 'go1.26.8', target: 'linux/amd64', sectionsOnly: null },
    ...{ embeds: [], settings: {} },
    remainder: [{ name: 'headers', bytes: tables, known: true }],
    modules: [
      { module: 'std', version: 'go1.26.8', own: false },
      { module: 'example.com/app', version: '(devel)', own: true },
      ...Object.entries(versions).map(([module, version]) => ({ module, version, own: false })),
    ],
    packages: rows,
    ...more,
  };
}

const BEFORE = record(
  { fmt: 50_000, 'dep.org/a': 100_000, 'dep.org/b': 80_000, 'example.com/app/x': 30_000 },
  { 'dep.org/a': 'v1.0.0', 'dep.org/b': 'v1.0.0' },
);

function causes(after: SizeRecord) {
  const diff = diffSizes(BEFORE, after);
  expect(diff.bytes).toBe(after.bytes - BEFORE.bytes);
  expect(diff.causes.reduce((sum, one) => sum + one.bytes, 0)).toBe(diff.bytes);
  return diff.causes.map(({ cause, name, bytes }) => `${cause} ${name} ${bytes}`);
}

test('several causes at once: each has its own bytes, and what shrank is not charged with growth', () => {
  const after = record(
    {
      ...{ fmt: 50_000, 'dep.org/a': 60_000, 'dep.org/b': 120_000 },
      ...{ 'example.com/app/x': 30_000, 'example.com/app/new': 20_000, 'net/http': 500_000 },
    },
    { 'dep.org/a': 'v1.1.0', 'dep.org/b': 'v1.1.0' },
  );
  expect(causes(after)).toEqual([
    'other standard library 500000',
    'dependency dep.org/a -40000',
    'dependency dep.org/b 40000',
    'package example.com/app/new 20000',
  ]);
});

test('what the only cause that grew brought along is counted to it', () => {
  const after = record(
    {
      ...{ fmt: 50_000, 'dep.org/a': 90_000, 'dep.org/b': 80_000 },
      ...{ 'example.com/app/x': 45_000, 'net/http': 500_000 },
    },
    { 'dep.org/a': 'v1.1.0', 'dep.org/b': 'v1.0.0' },
  );
  expect(causes(after)).toEqual([
    'package example.com/app/x 515000',
    'dependency dep.org/a -10000',
  ]);
});

test('tables grow with what grew, by its own bytes', () => {
  const packages = {
    ...{ fmt: 50_000, 'dep.org/a': 130_000, 'dep.org/b': 70_000 },
    'example.com/app/x': 40_000,
  };
  const versions = { 'dep.org/a': 'v1.1.0', 'dep.org/b': 'v1.1.0' };
  const after = record(packages, versions);
  expect(causes({ ...after, bytes: after.bytes + 4000 })).toEqual([
    'dependency dep.org/a 33000',
    'package example.com/app/x 11000',
    'dependency dep.org/b -10000',
  ]);
});

test('more of a module of the same version is told as what it is', () => {
  const after = record(
    {
      ...{ fmt: 50_000, 'dep.org/a': 150_000, 'dep.org/b': 100_000 },
      ...{ 'example.com/app/x': 40_000, 'example.com/app/y': 3000 },
    },
    { 'dep.org/a': 'v1.0.0', 'dep.org/b': 'v1.1.0' },
  );
  expect(causes(after)).toContain('other dep.org/a, the same version 50000');
});

test('a small record makes the same difference, and is the same when it is made small again', () => {
  const after = record(
    { fmt: 60_000, 'dep.org/a/p': 60_000, 'dep.org/a/q': 60_000, 'example.com/app/x': 99_000 },
    { 'dep.org/a': 'v1.1.0' },
    { embeds: [{ name: 'f', package: 'dep.org/a/p', bytes: 9 }] },
  );
  const small = smallRecord(after);
  expect(small.packages).toHaveLength(3);
  expect(diffSizes(smallRecord(BEFORE), small)).toEqual(diffSizes(BEFORE, after));
  expect(smallRecord(small)).toEqual(small);
  expect(parseSizeRecord(JSON.parse(JSON.stringify(small)))).toEqual(small);
});

const HOSTILE: [string, (sound: Record<string, unknown>) => unknown][] = [
  ['no object', () => 'text'],
  ['nothing', () => null],
  ['bytes below zero', (sound) => ({ ...sound, bytes: -1 })],
  ['a number that is none', (sound) => ({ ...sound, wireBytes: '12' })],
  ['a name of two lines', (sound) => ({ ...sound, target: 'linux\n::error::x' })],
  ['packages that are no list', (sound) => ({ ...sound, packages: {} })],
  ['a package without a name', (sound) => ({ ...sound, packages: [{ module: 'm', bytes: 1 }] })],
  ['settings that are no texts', (sound) => ({ ...sound, settings: { a: 1 } })],
  ['a name of a million letters', (sound) => ({ ...sound, goVersion: 'x'.repeat(1e6) })],
];

test.each(HOSTILE)('a record with %s is none', (_name, make) => {
  expect(parseSizeRecord(make({ ...BEFORE }))).toBeNull();
});

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

/** The same with one module that is a folder now: `=> ../a`. */
function replaced(size: SizeRecord, module: string, version: string): SizeRecord {
  const modules = size.modules.map((one) =>
    one.module === module ? { module, version, own: true } : one,
  );
  return { ...size, modules };
}

test('a module in whose place a folder came, or which came back, is a dependency that changed', () => {
  const after = record(
    {
      ...{ fmt: 50_000, 'dep.org/a': 70_000, 'dep.org/a/sub': 50_000, 'dep.org/b': 80_000 },
      'example.com/app/x': 30_000,
    },
    { 'dep.org/a': 'v1.0.0', 'dep.org/b': 'v1.0.0' },
    { embeds: [{ name: null, package: 'dep.org/a/sub', bytes: 4000 }] },
  );
  const folder = replaced(after, 'dep.org/a', '=> ../a');
  const expected = { cause: 'dependency', name: 'dep.org/a', before: 'v1.0.0', after: '=> ../a' };
  expect(diffSizes(BEFORE, folder).causes).toEqual([{ ...expected, bytes: 20_000 }]);
  const back = { before: '=> ../a', after: 'v1.0.0', bytes: -20_000 };
  expect(diffSizes(folder, BEFORE).causes).toEqual([{ ...expected, ...back }]);
  const other = replaced(record({ 'dep.org/a': 90_000 }, { 'dep.org/a': '' }), 'dep.org/a', '=> .');
  const edited = replaced(
    record({ 'dep.org/a': 95_000 }, { 'dep.org/a': '' }),
    'dep.org/a',
    '=> .',
  );
  expect(diffSizes(other, edited).causes).toMatchObject([{ cause: 'package', bytes: 5000 }]);
});

test('a go line that sets other defaults at run time does not take what a dependency grew by', () => {
  const versions = { 'dep.org/a': 'v1.1.0', 'dep.org/b': 'v1.0.0' };
  const after = record(
    { fmt: 60_000, 'dep.org/a': 150_000, 'dep.org/b': 80_000, 'example.com/app/x': 30_000 },
    versions,
    { settings: { DefaultGODEBUG: 'urlstrictcolons=0' } },
  );
  expect(causes(after)).toEqual(['dependency dep.org/a 60000', 'flags DefaultGODEBUG 0']);
});

test('the few bytes that nobody owns go with the largest cause, and are none of their own', () => {
  const versions = { 'dep.org/a': 'v1.1.0', 'dep.org/b': 'v1.1.0' };
  const after = record(
    { fmt: 50_000, 'dep.org/a': 130_000, 'dep.org/b': 90_000, 'example.com/app/x': 30_000 },
    versions,
  );
  expect(causes({ ...after, bytes: after.bytes - 40 })).toEqual([
    'dependency dep.org/a 29960',
    'dependency dep.org/b 10000',
  ]);
});

test('a new package of a few bytes takes what it brought in, and so does the one that was edited', () => {
  const packages = {
    ...{ fmt: 50_000, 'dep.org/a': 100_000, 'dep.org/b': 80_000, 'net/http': 4_000_000 },
    'example.com/app/x': 30_700,
  };
  const versions = { 'dep.org/a': 'v1.0.0', 'dep.org/b': 'v1.0.0' };
  expect(causes(record(packages, versions))).toEqual(['package example.com/app/x 4000700']);
  const edited = { 'example.com/app/y': 8, 'example.com/app/web': 24 };
  const fresh = record({ ...packages, ...edited }, versions);
  const y = { package: 'example.com/app/y', module: 'example.com/app', bytes: 0 };
  const before = { ...BEFORE, packages: [...BEFORE.packages, y] };
  expect(diffSizes(before, fresh).causes).toEqual([
    {
      ...{ cause: 'package', name: 'example.com/app/web', before: null, after: '24' },
      bytes: 4_000_732,
    },
  ]);
});

test('flags that only follow from another one are not named', () => {
  const flags = (settings: Record<string, string>, was: Record<string, string>) =>
    diffSizes({ ...BEFORE, settings: was }, { ...BEFORE, settings }).causes;
  const c = { CGO_ENABLED: '1', CGO_CFLAGS: '', CGO_CPPFLAGS: '', CGO_CXXFLAGS: '' };
  expect(flags(c, { CGO_ENABLED: '0' })).toMatchObject([
    { cause: 'flags', name: 'CGO_ENABLED', before: '0', after: '1' },
  ]);
  expect(flags({ '-ldflags': '-s -w' }, { '-trimpath': 'true' })).toMatchObject([
    { cause: 'flags', name: '-trimpath', before: 'true', after: null },
  ]);
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

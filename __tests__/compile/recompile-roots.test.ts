import type { MadeFrom } from '../../src/cache/misses/made-from.ts';
import { ownPackages, packageDigest } from '../../src/compile/own-packages.ts';
import { type ActionGraph, readActionGraph } from '../../src/compile/progress/action-graph.ts';
import { type RootFacts, recompileRoots } from '../../src/compile/recompile-roots.ts';
import type { ListedPackage } from '../../src/plan/go-list.ts';

interface Built {
  readonly id: number;
  readonly name: string;
  readonly deps?: readonly number[];
  /** Seconds; absent: a hit. */
  readonly seconds?: number;
  readonly buildId: string;
}

function graphOf(built: readonly Built[]): ActionGraph {
  const read = readActionGraph(
    JSON.stringify(
      built.map(({ id, name, deps = [], seconds, buildId }) => ({
        ID: id,
        Mode: 'build',
        Package: name,
        Deps: deps,
        BuildID: buildId,
        TimeStart: '2026-01-01T00:00:00Z',
        // The deepest have the highest number, and end first.
        TimeDone: new Date(Date.parse('2026-01-01T00:10:00Z') - id * 1000).toISOString(),
        ...(seconds === undefined ? {} : { Cmd: ['compile'], CmdReal: seconds * 1e9 }),
      })),
    ),
  );
  if (!read.ok) throw new Error('not read');
  return read.value;
}

const command = (built: readonly Built[]) => [
  { name: 'build', target: 'linux/amd64', beganAt: 0, endedAt: 1, graph: graphOf(built) },
];

const own = (name: string): ListedPackage => ({
  ImportPath: name,
  Name: name,
  Dir: `/work/${name}`,
  Module: { Path: 'm', Main: true },
});
const net: ListedPackage = {
  ...own('golang.org/x/net/http2'),
  Module: { Path: 'golang.org/x/net', Version: 'v0.57.0', Dir: '/mod/net' },
};
const PACKAGES = new Map(
  [own('m'), own('m/a'), own('m/leaf'), own('m/fresh'), net].map((one) => [one.ImportPath, one]),
);

// m imports m/a, m/fresh and x/net; m/a imports m/leaf.
const BEFORE: readonly Built[] = [
  { id: 0, name: 'm', deps: [1, 3], buildId: 'key-m-00/out-m-00' },
  { id: 1, name: 'm/a', deps: [2], buildId: 'key-a-00/out-a-00' },
  { id: 2, name: 'm/leaf', buildId: 'key-l-00/out-l-00' },
  { id: 3, name: 'golang.org/x/net/http2', buildId: 'key-n-00/out-n-00' },
];
const FROM = {
  lane: {},
  place: {},
  modules: ['golang.org/x/net@v0.57.0'],
  packages: ownPackages(command(BEFORE), PACKAGES),
} as unknown as MadeFrom;

function roots(built: readonly Built[], changes: Partial<RootFacts> = {}) {
  return recompileRoots({
    commands: command(built),
    packages: PACKAGES,
    general: [],
    from: FROM,
    modules: ['golang.org/x/net@v0.57.0'],
    hasOtherC: false,
    hasOtherModFiles: false,
    ...changes,
  });
}

function changed(...others: readonly Built[]): Built[] {
  const ids = new Map(others.map((one) => [one.id, one]));
  return [...BEFORE.map((one) => ids.get(one.id) ?? one), ...others.filter(({ id }) => id > 3)];
}

const M = { id: 0, name: 'm', deps: [1, 3], seconds: 3, buildId: 'key-m-11/out-m-11' };
const A = { id: 1, name: 'm/a', deps: [2], seconds: 2, buildId: 'key-a-11/out-a-11' };
const LEAF = { id: 2, name: 'm/leaf', seconds: 1, buildId: 'key-l-11/out-l-11' };
const NET = { id: 3, name: net.ImportPath, seconds: 10, buildId: 'key-n-11/out-n-11' };

test('packages of others are in no record', () => {
  const [leaf] = graphOf([LEAF]).actions;
  expect(Object.keys(FROM.packages)).toEqual([
    'linux/amd64 m',
    'linux/amd64 m/a',
    'linux/amd64 m/leaf',
  ]);
  expect(leaf && packageDigest(leaf)).toBe('key-l-11out-l-11');
});

test('an edit cascades into what imports it', () => {
  expect(roots(changed(LEAF, A, M))).toEqual([
    {
      kind: 'package-edited',
      text: 'm/leaf edited',
      packages: 3,
      seconds: 6,
      examples: ['m', 'm/a', 'm/leaf'],
    },
  ]);
});

test('an edit that changes nothing of what comes out cascades into nothing', () => {
  const comment = { ...LEAF, buildId: 'key-l-11/out-l-00' };
  const edited = { ...M, buildId: 'key-m-11/out-m-11' };
  expect(roots(changed(comment, edited)).map((one) => [one.text, one.packages])).toEqual([
    ['m edited', 1],
    ['m/leaf edited', 1],
  ]);
});

test('a module of another version, ranked by what it cascaded into', () => {
  const from = { ...FROM, modules: ['golang.org/x/net@v0.56.0'] };
  const found = roots(changed(LEAF, A, NET, M), { from });
  // m has both roots, and counts for the larger.
  expect(found.map((one) => [one.kind, one.text, one.packages, one.seconds])).toEqual([
    ['go-sum', 'go.sum changed (golang.org/x/net v0.56.0 -> v0.57.0)', 2, 13],
    ['package-edited', 'm/leaf edited', 2, 3],
  ]);
});

test('a package that was not there', () => {
  const fresh = { id: 4, name: 'm/fresh', seconds: 1, buildId: 'key-f-11/out-f-11' };
  const found = roots(changed({ ...M, deps: [1, 3, 4] }, fresh));
  expect(found).toMatchObject([
    { kind: 'package-new', text: 'm/fresh is new in this build', packages: 2 },
  ]);
});

test('a package of Go that was never needed before is no reason for the one that imports it now', () => {
  const strings = { id: 4, name: 'strings', seconds: 5, buildId: 'key-s-11/out-s-11' };
  const standard = { ...own('strings'), Standard: true };
  const packages = new Map([...PACKAGES, ['strings', standard]]);
  const edited = { ...A, deps: [2, 4] };
  const found = roots(changed(edited, M, strings), { packages });
  expect(found.map((one) => [one.kind, one.text, one.packages])).toEqual([
    ['package-edited', 'm/a edited', 2],
    ['not-in-caches', 'not in the entries that came', 1],
  ]);
});

test('where go.mod is another one, it may be that and no edit', () => {
  const found = roots(changed(M), { hasOtherModFiles: true });
  expect(found.map((one) => [one.kind, one.text])).toEqual([
    ['package-edited', 'm edited, or built otherwise for what changed in go.mod or go.work'],
  ]);
});

test('what has the same key was in no entry that came', () => {
  const same = { ...LEAF, buildId: 'key-l-00/out-l-00' };
  expect(roots(changed(same))).toMatchObject([{ kind: 'not-in-caches', packages: 1 }]);
  expect(roots(changed(NET))).toMatchObject([{ kind: 'not-in-caches', packages: 1 }]);
  expect(roots(changed(LEAF), { from: null })).toMatchObject([{ kind: 'not-in-caches' }]);
});

test('where nothing came all has the cause of that', () => {
  const general = [{ kind: 'go-version' as const, text: 'lane changed: Go 1 -> 2', change: '' }];
  expect(roots(changed(LEAF, A, NET, M), { general, from: null })).toMatchObject([
    { kind: 'go-version', text: 'lane changed: Go 1 -> 2', packages: 4, seconds: 16 },
  ]);
});

test('packages with C of another C', () => {
  const withC = new Map(PACKAGES).set('m/leaf', { ...own('m/leaf'), CgoFiles: ['c.go'] });
  const found = roots(changed(LEAF, A, M), { packages: withC, hasOtherC: true });
  expect(found).toMatchObject([{ kind: 'c-inputs', packages: 3 }]);
});

import { NO_CACHE } from '../../../src/cache/cache-report.ts';
import type { Habits, LaneHabits } from '../../../src/cache/habits/habits.ts';
import type { LaneIngredients } from '../../../src/cache/lane/lane.ts';
import { sealLane } from '../../../src/cache/lane/sealed-lane.ts';
import { explainMisses, type MissFacts } from '../../../src/cache/misses/explain-misses.ts';
import { sealPlace } from '../../../src/cache/misses/place-causes.ts';

const LANE: LaneIngredients = {
  runnerOs: 'Linux',
  runnerArch: 'X64',
  goVersion: '1.26.8',
  targets: ['linux/amd64'],
  cgo: true,
  c: { compiler: 'gcc 14.2', system: 'ubuntu24 20261101', inputs: 'noted' },
  profile: 'lean',
  compileFlags: ['-trimpath', '-tags=netgo'],
  goEnvironment: { CC: 'gcc', CGO_CFLAGS: '-DTOKEN=hunter2', GOAMD64: 'v1' },
  profiles: {},
};
const JOB = {
  kind: 'job' as const,
  workflow: 'org/app/.github/workflows/ci.yml',
  job: 'build',
  matrix: 'null',
  workingDirectory: '.',
  packages: ['./...'],
};

function habits(lane: Partial<LaneIngredients> = {}, changes: Partial<LaneHabits> = {}): Habits {
  return {
    version: 2,
    laterGo: true,
    laterRace: false,
    laterModules: true,
    modules: ['golang.org/x/net@v0.56.0'],
    lanes: [
      {
        ingredients: sealLane({ ...LANE, ...lane }),
        usedC: false,
        drifted: false,
        base: 'gtb1-base-then',
        ...changes,
      },
    ],
  };
}

function now(lane: Partial<LaneIngredients> = {}, place: Partial<typeof JOB> = {}) {
  return {
    lane: sealLane({ ...LANE, ...lane }),
    place: sealPlace({ ...JOB, ...place }, null),
    modules: ['golang.org/x/net@v0.56.0'],
  };
}

const EXACT = { ...NO_CACHE, hit: 'exact' as const, key: 'k' };
const PARTIAL = { ...NO_CACHE, hit: 'partial' as const, key: 'k' };

function explain(changes: Partial<MissFacts> = {}) {
  return explainMisses({
    reports: { modules: EXACT, base: NO_CACHE, delta: NO_CACHE },
    brokenKeys: { modules: '', base: '', delta: '' },
    lost: [],
    habits: { known: habits(), key: 'h', unavailable: '' },
    now: now(),
    from: null,
    permission: { may: true, scope: 'default' },
    unkept: '',
    usesModules: true,
    ...changes,
  });
}

function known(lane: Partial<LaneIngredients>, changes: Partial<LaneHabits> = {}) {
  return { habits: { known: habits(lane, changes), key: 'h', unavailable: '' } };
}

const NO_HABITS = { known: null, key: '', unavailable: '' };
const READS_ONLY = {
  may: false as const,
  scope: 's',
  reason: 'runs of pull_request read only',
};

describe('nothing came of the compile caches', () => {
  const FIRST = { habits: NO_HABITS, reports: { modules: EXACT, base: NO_CACHE, delta: NO_CACHE } };
  const cases: readonly (readonly [string, string, Partial<MissFacts>])[] = [
    ['first-run', 'first run of this place: nothing was saved for it yet', FIRST],
    [
      'first-run',
      'first run of this place: the default branch has not saved it yet (runs of pull_request read only)',
      { ...FIRST, permission: READS_ONLY },
    ],
    [
      'not-permitted',
      'first run of this place, and it may not save: `save` is never',
      { ...FIRST, permission: { ...READS_ONLY, reason: '`save` is never' } },
    ],
    ['evicted', 'the entry was evicted: gtb1-base-then had been saved', {}],
    ['first-run', 'first run of this lane: nothing was saved for it yet', known({}, { base: '' })],
    [
      'damaged',
      'the entry is damaged: gtb1-base-x',
      { brokenKeys: { modules: '', base: 'gtb1-base-x', delta: '' } },
    ],
    [
      'unavailable',
      'the store did not answer: the base cache is not available: HTTP 503',
      { lost: ['the base cache is not available: HTTP 503'] },
    ],
    ['not-kept', 'GOCACHEPROG is set', { unkept: 'GOCACHEPROG is set' }],
    ['go-version', 'lane changed: Go 1.26.7 -> 1.26.8', known({ goVersion: '1.26.7' })],
    [
      'cc',
      'lane changed: CC changed',
      known({ goEnvironment: { ...LANE.goEnvironment, CC: 'clang' } }),
    ],
    [
      'cgo-flags',
      'lane changed: CGO_CFLAGS changed',
      known({ goEnvironment: { ...LANE.goEnvironment, CGO_CFLAGS: '-O1' } }),
    ],
    [
      'goflags',
      'lane changed: GOFLAGS changed',
      known({ goEnvironment: { ...LANE.goEnvironment, GOFLAGS: '-v' } }),
    ],
    [
      'goexperiment',
      'lane changed: GOEXPERIMENT changed: greenteagc -> not set',
      known({ goEnvironment: { ...LANE.goEnvironment, GOEXPERIMENT: 'greenteagc' } }),
    ],
    [
      'go-variable',
      'lane changed: GOAMD64 changed: v3 -> v1',
      known({ goEnvironment: { ...LANE.goEnvironment, GOAMD64: 'v3' } }),
    ],
    ['tags', 'lane changed: -tags changed', known({ compileFlags: ['-trimpath', '-tags=other'] })],
    [
      'flags',
      'lane changed: -gcflags changed',
      known({ compileFlags: ['-trimpath', '-tags=netgo', '-gcflags=-N'] }),
    ],
    [
      'pgo',
      'lane changed: PGO profile of cmd/app is gone',
      known({ profiles: { 'cmd/app': 'aa' } }),
    ],
    [
      'targets',
      'lane changed: targets linux/arm64 -> linux/amd64',
      known({ targets: ['linux/arm64'] }),
    ],
    ['profile', 'lane changed: profile dev -> lean', known({ profile: 'dev' })],
    ['cgo', 'lane changed: CGO_ENABLED 0 -> 1', known({ cgo: false, c: null })],
    [
      'c-compiler',
      'lane changed: C compiler gcc 13 -> gcc 14.2',
      known({ c: { compiler: 'gcc 13', system: 'ubuntu24 20261101', inputs: 'noted' } }),
    ],
    [
      'runner-image',
      'lane changed: runner image ubuntu22 1 -> ubuntu24 20261101',
      known({ c: { compiler: 'gcc 14.2', system: 'ubuntu22 1', inputs: 'noted' } }),
    ],
    ['runner', 'lane changed: runner Linux ARM64 -> Linux X64', known({ runnerArch: 'ARM64' })],
  ];
  test.each(cases)('%s: %s', (kind, text, changes) => {
    expect(explain(changes)).toMatchObject([{ kind, text, caches: ['compile'] }]);
  });

  test('a lane that another step of the job has taught C', () => {
    const before = habits({ cgo: false, c: null }, { usedC: true });
    const found = { known: before, key: 'h', unavailable: '' };
    expect(explain({ habits: found, now: now({ cgo: false }) })).toMatchObject([
      { kind: 'later-c', text: 'lane changed: a later step of the job compiled C' },
    ]);
  });

  test('of several lanes the nearest is compared', () => {
    const [far] = habits({ goVersion: '1.20.1', profile: 'dev' }).lanes;
    const [near] = habits({ goVersion: '1.26.7' }).lanes;
    const both = { ...habits(), lanes: [far, near].flatMap((one) => one ?? []) };
    expect(explain({ habits: { known: both, key: '', unavailable: '' } })).toMatchObject([
      { text: 'lane changed: Go 1.26.7 -> 1.26.8' },
    ]);
  });

  test('no value of a variable or flag is in any text', () => {
    const all = cases.flatMap(([, , changes]) => explain(changes));
    expect(JSON.stringify(all)).not.toMatch(/hunter2|clang|netgo|-O1/);
  });
});

describe('something came', () => {
  const reports = { modules: EXACT, base: EXACT, delta: EXACT };
  const from = { ...now(), packages: {} };

  test('what was asked for: no cause', () => {
    expect(explain({ reports, from })).toEqual([]);
  });

  test('a place with another name, and what of it is different', () => {
    const other = { ...now({}, { job: 'compile', matrix: '{"os":"a"}' }), packages: {} };
    const renamed = explain({
      habits: NO_HABITS,
      reports: { ...reports, base: PARTIAL },
      from: other,
      now: now(),
    });
    expect(renamed[0]).toMatchObject({
      kind: 'place-renamed',
      text: 'this place has saved nothing yet; the nearest is one that differs in the name of the job, the matrix of the job',
    });
    expect(JSON.stringify(renamed)).not.toContain('compile"}');
  });

  test('its own was evicted and it fell back to that of another place', () => {
    const other = { ...now({}, { job: 'compile' }), packages: {} };
    expect(explain({ reports: { ...reports, base: PARTIAL }, from: other })).toMatchObject([
      { kind: 'evicted' },
    ]);
  });

  test('modules of other versions', () => {
    const older = { ...from, modules: ['golang.org/x/net@v0.55.0', 'example.com/gone@v1.0.0'] };
    expect(
      explain({ reports: { ...reports, base: PARTIAL, modules: PARTIAL }, from: older }),
    ).toMatchObject([
      {
        kind: 'go-sum',
        text: 'go.sum changed (example.com/gone v1.0.0 is gone, golang.org/x/net v0.55.0 -> v0.56.0)',
        caches: ['compile'],
      },
      { kind: 'go-sum', caches: ['modules'] },
    ]);
  });

  test('a checkout in another folder, where the folder is compiled in', () => {
    const here = { ...now(), place: sealPlace(JOB, '/work/here') };
    const there = { ...from, place: sealPlace(JOB, '/work/there') };
    expect(explain({ reports, now: here, from: there })).toMatchObject([{ kind: 'folder-moved' }]);
    expect(explain({ reports, now: here, from: { ...here, packages: {} } })).toEqual([]);
  });
});

test('what other flags read of modules was not evicted', () => {
  const changes = { now: now({ compileFlags: ['-trimpath', '-tags=netgo', '-mod=mod'] }) };
  const reports = { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE };
  expect(explain({ reports, ...changes })).toMatchObject([
    { kind: 'flags', text: 'lane changed: -mod changed', caches: ['compile', 'modules'] },
  ]);
});

describe('modules alone', () => {
  const reports = { modules: NO_CACHE, base: EXACT, delta: EXACT };
  test('evicted, first, damaged, unavailable', () => {
    const kinds = (changes: Partial<MissFacts>) =>
      explain({ reports, ...changes }).map((one) => [one.kind, one.caches]);
    expect(kinds({})).toEqual([['evicted', ['modules']]]);
    expect(kinds({ habits: NO_HABITS })).toEqual([['first-run', ['modules']]]);
    expect(kinds({ brokenKeys: { modules: 'm', base: '', delta: '' } })).toEqual([
      ['damaged', ['modules']],
    ]);
    expect(kinds({ lost: ['the modules cache is not available: x'] })).toEqual([
      ['unavailable', ['modules']],
    ]);
    expect(kinds({ usesModules: false })).toEqual([]);
  });

  test('a store that answers nothing is one cause of all', () => {
    const unavailable = 'HTTP 503';
    const found = explain({
      reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
      habits: { known: null, key: '', unavailable },
    });
    expect(found).toMatchObject([{ kind: 'unavailable', caches: ['compile', 'modules'] }]);
  });
});

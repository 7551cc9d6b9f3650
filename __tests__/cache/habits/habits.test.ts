import {
  type Habits,
  keepsUnshared,
  type LaneHabits,
  laneChanges,
  laneHabits,
  layerSeconds,
  parseHabits,
} from '../../../src/cache/habits/habits.ts';
import type { LaneIngredients } from '../../../src/cache/lane/lane.ts';
import { sealLane } from '../../../src/cache/lane/sealed-lane.ts';

const INGREDIENTS: LaneIngredients = {
  runnerOs: 'Linux',
  runnerArch: 'X64',
  goVersion: '1.26.8',
  targets: ['linux/amd64'],
  cgo: false,
  c: null,
  profile: 'lean',
  compileFlags: ['-trimpath'],
  goEnvironment: {},
  profiles: {},
};

function lane(ingredients: Partial<LaneIngredients>, base = ''): LaneHabits {
  return {
    ingredients: sealLane({ ...INGREDIENTS, ...ingredients }),
    usedC: false,
    drifted: false,
    base,
  };
}

const SEALED = sealLane(INGREDIENTS);

const HABITS: Habits = {
  version: 2,
  laterGo: true,
  laterRace: false,
  laterModules: false,
  modules: ['example.com/x@v1.0.0'],
  lanes: [lane({})],
};

describe('parseHabits', () => {
  test('reads what was written', () => {
    expect(parseHabits(JSON.stringify(HABITS))).toEqual(HABITS);
    const empty = { ...HABITS, modules: [], lanes: [] };
    expect(parseHabits(JSON.stringify(empty))).toEqual(empty);
  });

  test('the seconds of a cold build may be there', () => {
    const cold = { ...HABITS, lanes: [{ ...lane({}), coldSeconds: 75 }] };
    expect(parseHabits(JSON.stringify(cold))).toEqual(cold);
  });

  test.each<[string, unknown]>([
    ['seconds that are a text', { ...HABITS, lanes: [{ ...lane({}), coldSeconds: '75' }] }],
    ['nothing', null],
    ['a list', []],
    ['a text', 'habits'],
    ['another version', { ...HABITS, version: 3 }],
    ['one of version 1, with values in plain text', { ...HABITS, version: 1 }],
    ['a lane in plain text', { ...HABITS, lanes: [{ ...lane({}), ingredients: INGREDIENTS }] }],
    ['no later use', { ...HABITS, laterGo: undefined }],
    ['a later use that is a text', { ...HABITS, laterModules: 'true' }],
    ['no word on the race detector', { ...HABITS, laterRace: undefined }],
    ['no modules', { ...HABITS, modules: undefined }],
    ['lanes that are no list', { ...HABITS, lanes: {} }],
    ['no lane', { ...HABITS, lanes: [null] }],
    ['a lane without ingredients', { ...HABITS, lanes: [{ ...lane({}), ingredients: null }] }],
    ['a lane without targets', { ...HABITS, lanes: [{ ...lane({}), ingredients: {} }] }],
    [
      'a lane without flags',
      { ...HABITS, lanes: [{ ...lane({}), ingredients: { ...SEALED, compileFlags: [1] } }] },
    ],
    [
      'a lane without variables',
      { ...HABITS, lanes: [{ ...lane({}), ingredients: { ...SEALED, goEnvironment: null } }] },
    ],
    ['a lane without a base', { ...HABITS, lanes: [{ ...lane({}), base: undefined }] }],
    ['a lane without drift', { ...HABITS, lanes: [{ ...lane({}), drifted: null }] }],
  ])('%s is no record', (_what, value) => {
    expect(parseHabits(JSON.stringify(value))).toBeNull();
  });

  test.each(['', '{', JSON.stringify(HABITS).slice(0, -1)])('%j is no record', (text) => {
    expect(parseHabits(text)).toBeNull();
  });
});

describe('laneHabits', () => {
  const wanted = { targets: ['linux/amd64'], profile: 'lean', cgo: false };
  const near = lane({ goVersion: '1.25.0' }, 'near');
  const dev = lane({ profile: 'dev' }, 'dev');
  const cgo = lane({ cgo: true }, 'cgo');
  const other = lane({ targets: ['linux/arm64'] }, 'other');

  test.each<[string, LaneHabits[], string | null]>([
    ['the one with the same targets, profile and cgo', [other, dev, cgo, near], 'near'],
    ['else one with the same targets', [other, dev, cgo], 'dev'],
    ['none with other targets', [other], null],
    ['none where there is none', [], null],
  ])('%s', (_what, lanes, base) => {
    expect(laneHabits({ ...HABITS, lanes }, wanted)?.base ?? null).toBe(base);
  });

  test('none without a record', () => {
    expect(laneHabits(null, wanted)).toBeNull();
  });
});

test('laneChanges says why the last lane does not fit', () => {
  expect(laneChanges(lane({ goVersion: '1.26.7' }), INGREDIENTS)).toEqual([
    'goVersion: "1.26.7" -> "1.26.8"',
  ]);
  expect(laneChanges(lane({}), INGREDIENTS)).toEqual([]);
  expect(laneChanges(null, INGREDIENTS)).toEqual([]);
});

test.each<[string, number | undefined, number | undefined]>([
  ['nobody knows', undefined, undefined],
  ['a short build', 3, 60],
  ['nothing', 0, 60],
  ['a minute', 60, 60],
  ['a long build', 75, 75],
])('%s: a build of %s s gives a layer %s s', (_, coldSeconds, expected) => {
  expect(layerSeconds({ ...(coldSeconds === undefined ? {} : { coldSeconds }) })).toBe(expected);
  expect(layerSeconds(null)).toBeUndefined();
});

describe('results of tests without the flags of the build', () => {
  const tests = { since: 0, names: [], times: [], variables: {}, packages: ['example.com/app'] };
  test.each<[string, Partial<Habits> | null, string, boolean]>([
    ['are kept', { tests }, '1.26.8', true],
    ['are kept where it is known', { tests, shared: false }, '1.26.8', true],
    ['do not outlive their Go', { tests }, '1.26.9', false],
    ['are not there where later steps had the flags', { tests, shared: true }, '1.26.8', false],
    [
      'are not there where no test was kept',
      { tests: { ...tests, packages: [] } },
      '1.26.8',
      false,
    ],
    ['are not there where nothing is known', null, '1.26.8', false],
  ])('%s', (_what, habits, goVersion, expected) => {
    const known = habits === null ? null : { ...HABITS, ...habits };
    expect(keepsUnshared(known, { goVersion })).toBe(expected);
  });
});

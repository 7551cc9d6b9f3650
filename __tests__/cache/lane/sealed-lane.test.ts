import { type LaneIngredients, laneText } from '../../../src/cache/lane/lane.ts';
import { laneDifferences, sealLane } from '../../../src/cache/lane/sealed-lane.ts';
import { sealed } from '../../../src/cache/lane/sealed-value.ts';

const SECRET = 's3cr3t-of-main';
const LANE: LaneIngredients = {
  runnerOs: 'Linux',
  runnerArch: 'X64',
  goVersion: '1.26.8',
  targets: ['linux/amd64'],
  cgo: true,
  c: { compiler: 'cc 14', system: 'ubuntu24', inputs: 'noted' },
  profile: 'lean',
  compileFlags: ['-trimpath', `-gcflags=all=-X=${SECRET}`, SECRET],
  goEnvironment: {
    ...{ GOAMD64: 'v3', GOFLAGS: `-tags=${SECRET}`, CC: `cc -D${SECRET}` },
    ...{ CGO_CFLAGS: `-DAPI_KEY="${SECRET}"`, PKG_CONFIG: SECRET, GONEW: SECRET },
  },
  profiles: {},
};

describe('sealLane', () => {
  test('keeps no value but levels that Go knows, and 32 bits of each other', () => {
    const { compileFlags, goEnvironment } = sealLane(LANE);
    expect(JSON.stringify(sealLane(LANE))).not.toContain(SECRET);
    expect(goEnvironment.GOAMD64).toBe('v3');
    const { GOAMD64: _, ...digests } = goEnvironment;
    expect(Object.values(digests).every((one) => /^[0-9a-f]{8}$/.test(one))).toBe(true);
    expect(compileFlags).toEqual([
      '-trimpath',
      expect.stringMatching(/^-gcflags=[0-9a-f]{8}$/),
      expect.stringMatching(/^[0-9a-f]{8}$/),
    ]);
  });

  test('equal values of two variables do not show as equal', () => {
    expect(sealed('CC', 'x')).not.toBe(sealed('CXX', 'x'));
    expect(sealed('CC', 'x')).toBe(sealed('CC', 'x'));
  });
});

describe('laneDifferences', () => {
  const differences = (before: Partial<LaneIngredients>, now: Partial<LaneIngredients>): string[] =>
    laneDifferences(sealLane({ ...LANE, ...before }), sealLane({ ...LANE, ...now }));

  test('names variables and flags, without a value', () => {
    expect(
      differences({}, { goEnvironment: { GOAMD64: 'v4', CGO_CFLAGS: '-DAPI_KEY=""' } }),
    ).toEqual(['CC, CGO_CFLAGS, GOAMD64, GOFLAGS, GONEW, PKG_CONFIG differ']);
    expect(differences({}, { compileFlags: ['-race', '-trimpath', '-gcflags=all=-l'] })).toEqual([
      expect.stringMatching(/^-gcflags, -race, [0-9a-f]{8} differ$/),
    ]);
    expect(differences({}, { compileFlags: [...LANE.compileFlags].reverse() })).toEqual([
      'the order of the flags differs',
    ]);
  });

  test('shows both values of what is no secret', () => {
    expect(differences({ goVersion: '1.26.7' }, {})).toEqual(['goVersion: "1.26.7" -> "1.26.8"']);
  });

  test('a record that somebody else wrote begins no line of its own', () => {
    const evil = { 'A\n::error::x': '1' };
    const [line] = differences({ goEnvironment: evil, goVersion: '1\n::error::y' }, {});
    expect(line).not.toContain('\n');
    expect(differences({ goEnvironment: evil }, {}).join()).not.toContain('\n');
  });

  test('is empty for lanes of equal text', () => {
    const before = { ...LANE, goEnvironment: { GOAMD64: 'v3', GOFLAGS: '-mod=mod' } };
    const now = { ...LANE, goEnvironment: { GOFLAGS: '-mod=mod', GOAMD64: 'v3' } };
    expect(laneText(before)).toBe(laneText(now));
    expect(differences(before, now)).toEqual([]);
  });
});

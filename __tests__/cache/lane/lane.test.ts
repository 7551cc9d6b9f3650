import { type LaneIngredients, laneTargets, laneText } from '../../../src/cache/lane/lane.ts';

const LANE: LaneIngredients = {
  runnerOs: 'Linux',
  runnerArch: 'X64',
  goVersion: '1.26.8',
  targets: ['linux/amd64'],
  cgo: false,
  c: null,
  profile: 'lean',
  compileFlags: ['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false'],
  goEnvironment: {},
  profiles: {},
};
const C = {
  compiler: 'cc (Debian 14.2.0-19) 14.2.0',
  system: 'ubuntu24 20260101.1',
  inputs: 'noted' as const,
};

const CHANGES: readonly (readonly [string, Partial<LaneIngredients>])[] = [
  ['the runner OS', { runnerOs: 'macOS' }],
  ['the runner architecture', { runnerArch: 'ARM64' }],
  ['the Go version', { goVersion: '1.26.7' }],
  ['a target', { targets: ['linux/arm64'] }],
  ['a second target', { targets: ['linux/amd64', 'linux/arm64'] }],
  ['a third target', { targets: ['linux/amd64', 'linux/arm64', 'linux/386'] }],
  ['a variant', { targets: ['linux/amd64/v3'] }],
  ['cgo', { cgo: true }],
  ['the C compiler', { c: C }],
  ['another C compiler', { c: { ...C, compiler: 'cc (Debian 15.1.0-1) 15.1.0' } }],
  ['the runner image', { c: { ...C, system: 'ubuntu24 20260108.1' } }],
  ['the profile', { profile: 'dev' }],
  ['a compile flag', { compileFlags: [...LANE.compileFlags, '-race'] }],
  ['the order of compile flags', { compileFlags: [...LANE.compileFlags].reverse() }],
  ['a Go variable', { goEnvironment: { GOEXPERIMENT: 'jsonv2' } }],
  ['another value of it', { goEnvironment: { GOEXPERIMENT: 'simd' } }],
  ['a PGO profile', { profiles: { 'cmd/app': 'a'.repeat(16) } }],
  ['another PGO profile', { profiles: { 'cmd/app': 'b'.repeat(16) } }],
];

describe('laneText', () => {
  test('is readable first and hashed last', () => {
    expect(laneText(LANE)).toMatch(/^go1\.26\.8-linux_amd64-cgo0-lean-[0-9a-f]{16}$/);
  });

  test.each<[string, Partial<LaneIngredients>, RegExp]>([
    ['more targets', { targets: ['linux/amd64', 'linux/arm64'] }, /^go1\.26\.8-linux_amd64\+1-/],
    ['a variant', { targets: ['linux/amd64/v3'] }, /^go1\.26\.8-linux_amd64_v3-cgo0-/],
    ['cgo', { cgo: true, c: C }, /-cgo1-lean-/],
    ['a C identity without cgo', { c: C }, /-cgo0c-lean-/],
    ['no target', { targets: [] }, /^go1\.26\.8-none-cgo0-/],
  ])('%s is seen in it', (_what, change, expected) => {
    expect(laneText({ ...LANE, ...change })).toMatch(expected);
  });

  test.each(CHANGES)('%s makes another lane', (_what, change) => {
    expect(laneText({ ...LANE, ...change })).not.toBe(laneText(LANE));
  });

  test('no two changes make the same lane, and every ingredient is among them', () => {
    const texts = CHANGES.map(([, change]) => laneText({ ...LANE, ...change }));
    expect(new Set(texts).size).toBe(CHANGES.length);
    const names = new Set(CHANGES.flatMap(([, change]) => Object.keys(change)));
    expect([...names].sort()).toEqual(Object.keys(LANE).sort());
  });

  test('the order of variables and of targets does not count', () => {
    const one = { ...LANE, goEnvironment: { GOAMD64: 'v3', GOFLAGS: '-mod=mod' } };
    const two = { ...LANE, goEnvironment: { GOFLAGS: '-mod=mod', GOAMD64: 'v3' } };
    expect(laneText(one)).toBe(laneText(two));
    const amd64 = { goos: 'linux', goarch: 'amd64', variant: '' };
    const arm = { goos: 'linux', goarch: 'arm', variant: '7' };
    expect(laneTargets([amd64, arm])).toEqual(['linux/amd64', 'linux/arm/7']);
    expect(laneTargets([arm, amd64])).toEqual(laneTargets([amd64, arm]));
  });

  test('has neither a comma nor another character that a key may not hold', () => {
    const odd = laneText({
      ...LANE,
      goVersion: '1.27-devel_0123 +X:a,b',
      targets: laneTargets([{ goos: 'linux', goarch: 'arm64', variant: 'v9.0,lse,crypto' }]),
      compileFlags: ['-tags=a,b'],
    });
    expect(odd).toMatch(/^[A-Za-z0-9.+_-]+$/);
    expect(odd).toContain('-linux_arm64_v9.0_lse_crypto-');
  });
});

import { compilerOf, withoutCaches } from '../../../src/inputs/flags/compiler.ts';
import { gccgoFlags, gccgoRefusals } from '../../../src/inputs/flags/gccgo-flags.ts';
import { describeGccgo, tooNewForGccgo } from '../../../src/pin/gccgo-version.ts';
import { failureText } from '../../../src/runner/result.ts';

const INPUTS: Parameters<typeof gccgoFlags>[0] = {
  profile: 'lean',
  flags: {},
  debug: '',
  cgo: false,
  tags: [],
  gcflags: '',
  ldflags: '',
  stamp: [],
  buildFlags: ['-compiler=gccgo'],
};

test('the compiler: the last -compiler of GOFLAGS and build-flags, as Go reads them', () => {
  expect(compilerOf('gc', [])).toBe('gc');
  expect(compilerOf('gc', ['-mod=mod', '-compiler=gccgo'])).toBe('gccgo');
  expect(compilerOf('gc', ['-compiler=gccgo', '-compiler=gc'])).toBe('gc');
  expect(compilerOf('gc', ['-race', '-compiler=gccgo'])).toBe('gccgo');
  expect(compilerOf('tinygo', ['-compiler=gccgo'])).toBe('tinygo');
});

test('caches hold what gc makes, and nothing else', () => {
  expect(withoutCaches('gc')).toBe('');
  expect(withoutCaches('gccgo')).toMatch(/libraries are in no key/);
  expect(withoutCaches('tinygo')).not.toBe('');
});

test('one list of flags for compiler and linker, the own ones last', () => {
  expect(gccgoFlags(INPUTS)).toEqual({
    compile: ['-buildvcs=false', '-trimpath', '-compiler=gccgo'],
    link: ['-gccgoflags=-static -s'],
  });
  expect(gccgoFlags({ ...INPUTS, debug: 'sidecar' }).link).toEqual(['-gccgoflags=-static']);
  expect(gccgoFlags({ ...INPUTS, profile: 'dev' }).link).toEqual([]);
  expect(gccgoFlags({ ...INPUTS, buildFlags: ['-gccgoflags=-O3'], tags: ['x'] })).toEqual({
    compile: ['-buildvcs=false', '-trimpath', '-tags=x'],
    link: ['-gccgoflags=-static -s', '-gccgoflags=-O3'],
  });
});

test('what only gc takes is refused by name', () => {
  const stamp = [{ name: 'main.v', value: '1' }];
  const refused = gccgoRefusals({ ...INPUTS, gcflags: '-m', ldflags: '-s', stamp });
  const own = 'give them to gccgo as -gccgoflags in build-flags, or remove -compiler=gccgo';
  expect(refused.map(failureText)).toEqual([
    `gcflags: -m with -compiler=gccgo\n  expected: what gccgo knows\n  to fix: ${own}`,
    `ldflags: -s with -compiler=gccgo\n  expected: what gccgo knows\n  to fix: ${own}`,
    'stamp: main.v with -compiler=gccgo\n  expected: what gccgo knows\n  to fix: remove it, as the linker of gccgo sets no variables; or use gc',
  ]);
  expect(gccgoRefusals(INPUTS)).toEqual([]);
});

test.each([
  ['8.3.0', '1.10'],
  ['11.4.0', '1.16'],
  ['12', '1.18'],
  ['12.2.0', '1.18'],
  ['15.1.0', '1.18'],
])('gccgo %s implements Go %s', (version, go) => {
  const described = describeGccgo(version, 'x86_64-linux-gnu');
  expect(described).toEqual({ ok: true, value: { version, goarch: 'amd64', go } });
});

test('a gccgo too old, or that says nothing', () => {
  for (const version of ['7.5.0', '', 'clang']) {
    const described = describeGccgo(version, 'x86_64-linux-gnu');
    expect(described.ok).toBe(false);
  }
});

test('modules newer than gccgo, with file and line', () => {
  const pins = new Map([
    ['/a/go.mod', 'module a\n\ngo 1.18\n'],
    ['/b/go.mod', 'module b\n\ngo 1.19\n'],
    ['/c/go.mod', 'module c\n\n\ngo 1.21.3\n'],
    ['/d/go.mod', 'module d\n'],
    ['/a/go.sum', 'go 1.99\n'],
    ['/go.work', 'go 1.22\n'],
  ]);
  const found = tooNewForGccgo(pins, { version: '12.2.0', go: '1.18' }).map((one) => one.found);
  const says = (place: string, version: string): string =>
    `${place} asks for Go ${version}, and gccgo 12.2.0 implements Go 1.18`;
  expect(found).toEqual([
    says('/b/go.mod:3', '1.19'),
    says('/c/go.mod:4', '1.21.3'),
    says('/go.work:1', '1.22'),
  ]);
});

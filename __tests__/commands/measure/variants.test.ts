import {
  compileGroup,
  VARIANT_NAMES,
  type VariantFacts,
  variantArguments,
  variantTable,
} from '../../../src/commands/measure/variants.ts';

const FACTS: VariantFacts = {
  ...{ goos: 'linux', goarch: 'amd64', tags: [], hasProfile: false, mold: '', lld: '' },
};

function argumentsOf(name: string, changes: Partial<VariantFacts> = {}): string[] {
  const found = variantTable({ ...FACTS, ...changes }).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no variant ${name}`);
  return variantArguments(found, ['./cmd/x'], '/out');
}

const END = ['-o', '/out/', '--', './cmd/x'];
const LEAN = ['-trimpath', '-gcflags=all=-dwarf=false'];

test.each<[string, string[]]>([
  ['plain', []],
  ['-s', ['-ldflags=-s']],
  ['-w', ['-ldflags=-w']],
  ['-s -w', ['-ldflags=-s -w']],
  ['trimpath', ['-trimpath']],
  ['dwarf=false', ['-gcflags=all=-dwarf=false']],
  ['-l', ['-gcflags=all=-l']],
  ['pie', ['-buildmode=pie']],
  ['lean', [...LEAN, '-ldflags=-s -w']],
  [
    'lean, static gnu',
    [...['-tags=netgo,osusergo', ...LEAN], '-ldflags=-s -w -linkmode=external -extldflags=-static'],
  ],
  [
    'lean, static gnu, mold',
    [
      ...['-tags=netgo,osusergo', ...LEAN],
      "-ldflags=-s -w -linkmode=external '-extldflags=-static -fuse-ld=mold'",
    ],
  ],
])('%s', (name, expected) => {
  expect(argumentsOf(name)).toEqual(['build', '-buildvcs=false', ...expected, ...END]);
});

test('tags of the user come first, a profile counts in its own variant alone', () => {
  const facts = { tags: ['sqlite'], hasProfile: true };
  expect(argumentsOf('cgo, tags', facts)).toContain('-tags=sqlite,netgo,osusergo');
  expect(argumentsOf('plain', facts)).toEqual([
    ...['build', '-buildvcs=false', '-pgo=off', '-tags=sqlite'],
    ...END,
  ]);
  expect(argumentsOf('pgo', facts)).toEqual([
    ...['build', '-buildvcs=false', '-tags=sqlite', '-pgo=auto'],
    ...END,
  ]);
});

test('a system has only the levers that are there', () => {
  const names = variantTable({ ...FACTS, goos: 'darwin', goarch: 'arm64' }).map((one) => one.name);
  expect(names).toEqual([
    ...['plain', '-s', '-w', '-s -w', 'trimpath', 'dwarf=false', '-l', 'cgo', 'cgo, tags', 'lean'],
  ]);
  expect(VARIANT_NAMES).toEqual(expect.arrayContaining([...names, 'pgo', 'GOAMD64=v3']));
});

test('what only links otherwise is compiled once', () => {
  const table = variantTable(FACTS);
  const groupOf = (name: string): string =>
    table.filter((one) => one.name === name).map(compileGroup)[0] ?? '';
  expect(groupOf('-s -w')).toBe(groupOf('plain'));
  expect(groupOf('lean, upx')).toBe(groupOf('lean'));
  expect(groupOf('lean, static gnu, lld')).toBe(groupOf('lean, static gnu'));
  const apart = ['plain', 'trimpath', 'dwarf=false', '-l', 'cgo', 'cgo, tags', 'pie'];
  const others = ['GOAMD64=v3', 'lean', 'lean, static gnu', 'lean, static musl'];
  expect(new Set([...apart, ...others].map(groupOf)).size).toBe(apart.length + others.length);
});

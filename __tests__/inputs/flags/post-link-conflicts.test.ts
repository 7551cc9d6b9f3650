import { parseInputs } from '../../../src/inputs/parse-inputs.ts';
import { failureText } from '../../../src/runner/result.ts';
import { contextOf, rawOf } from '../context.ts';

// Inputs of the stages after the link that cannot be met together: each message names both.

function messages(values: Parameters<typeof rawOf>[0], platform = 'linux'): readonly string[] {
  const parsed = parseInputs(rawOf(values), contextOf({ platform }));
  return parsed.ok ? [] : parsed.failures.map(failureText);
}

test.each(['-s', '-w', '--s', '-w=true', '-X main.a=b -s'])(
  'ldflags %s with a sidecar',
  (flags) => {
    const flag = flags.includes('w') ? '-w' : '-s';
    expect(messages({ debug: 'sidecar', ldflags: flags })).toEqual([
      [
        `debug: sidecar with ldflags: "${flag}"`,
        `  expected: debug information in the linked binary, which ${flag} drops before it can be moved`,
        `  to fix: remove ${flag} from ldflags (the binary is stripped once NAME.debug is written), or set debug: none`,
      ].join('\n'),
    ]);
  },
);

test('flags that are switched off again or only look like these are no conflict', () => {
  for (const ldflags of ['-s=false', '-s -s=0', "-X 'main.a=-s'", '-X main.flag=-w'])
    expect(messages({ debug: 'sidecar', ldflags })).toEqual([]);
  expect(messages({ debug: 'full', ldflags: '-s' })).toEqual([]);
});

test('a compiler without DWARF with a sidecar', () => {
  expect(messages({ debug: 'sidecar', gcflags: 'all=-dwarf=false -l' })).toEqual([
    [
      'debug: sidecar with gcflags: "all=-dwarf=false -l"',
      '  expected: debug information from the compiler, which -dwarf=false drops',
      '  to fix: remove -dwarf=false from gcflags, or set debug: none',
    ].join('\n'),
  ]);
});

test('targets that are no ELF files with a sidecar, each by name', () => {
  const targets = 'linux/arm64,darwin/arm64,windows/amd64,wasip1/wasm';
  const expected = (target: string): string =>
    [
      `debug: sidecar with target ${target}`,
      '  expected: targets whose binaries are ELF files (linux, the BSDs, illumos, solaris)',
      '  to fix: build it in a step of its own with debug: full or none',
    ].join('\n');
  expect(messages({ debug: 'sidecar', targets })).toEqual(
    ['darwin/arm64', 'windows/amd64', 'wasip1/wasm'].map(expected),
  );
  expect(messages({ debug: 'sidecar' }, 'darwin')).toEqual([
    expected('darwin, that of this machine'),
  ]);
});

test('UPX packs for linux alone', () => {
  const expected = (target: string): string =>
    [
      `compress: upx with target ${target}`,
      '  expected: linux alone: packed binaries of other systems are not checked here',
      '  to fix: build it in a step of its own with compress: none',
    ].join('\n');
  expect(messages({ compress: 'upx', targets: 'linux/amd64,windows/amd64' })).toEqual([
    expected('windows/amd64'),
  ]);
  expect(messages({ compress: 'upx' }, 'darwin')).toEqual([
    expected('darwin, that of this machine'),
  ]);
});

test('UPX with debug information in the binary', () => {
  expect(messages({ compress: 'upx', debug: 'full' })).toEqual([
    [
      'compress: upx with debug: full',
      '  expected: one of the two: UPX drops the debug information from what it packs',
      '  to fix: set debug: sidecar, which keeps it in NAME.debug, or compress: none',
    ].join('\n'),
  ]);
  expect(messages({ compress: 'upx', debug: 'sidecar' })).toEqual([]);
});

test('values that are none', () => {
  expect(messages({ debug: 'split', compress: 'upz', compiler: 'gccgo' })).toEqual([
    'compiler is "gccgo"\n  expected: gc, tinygo\n  to fix: write -compiler=gccgo into build-flags',
    'debug is "split"\n  expected: none, sidecar, full\n  to fix: write one of these',
    'compress is "upz"\n  expected: none, upx\n  to fix: did you mean upx?',
  ]);
});

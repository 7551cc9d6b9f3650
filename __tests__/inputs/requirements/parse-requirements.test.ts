import { parseRequirements } from '../../../src/inputs/requirements/parse-requirements.ts';
import { REQUIREMENTS } from '../../../src/inputs/requirements/requirement.ts';
import { startWords } from '../../../src/inputs/requirements/start-words.ts';
import { failureText } from '../../../src/runner/result.ts';

function texts(value: string): readonly string[] {
  const parsed = parseRequirements(value, 'check');
  if (!parsed.ok) throw new Error(parsed.failures.map(failureText).join('\n'));
  return parsed.value.map((one) => one.text);
}

function messages(value: string, input = 'check'): string[] {
  const parsed = parseRequirements(value, input);
  return parsed.ok ? [] : parsed.failures.map(failureText);
}

const ALL =
  'static, static-pie, pie, no-interp, nx, relro, relro=full, stripped, no-dwarf, trimpath, vcs, ' +
  'vcs=clean, vcs=COMMIT, go>=1.26, gcflags=FLAGS, ldflags=FLAGS, tags=TAG, os=GOOS, arch=GOARCH, ' +
  'size<=20MB, startup, startup<=50ms, startup(ARGUMENTS)<=50ms, memory<=64MB, memory(ARGUMENTS)<=64MB, ' +
  'reproducible, vulnerable-toolchain';

test.each([
  ['static,nx', ['static', 'nx']],
  ['static nx\n relro=full\n\n', ['static', 'nx', 'relro=full']],
  ['go >= 1.26, size <= 20 MB static', ['go>=1.26', 'size<=20MB', 'static']],
  ['go>=go1.26.1', ['go>=1.26.1']],
  ['ldflags=-s -w static', ['ldflags=-s -w', 'static']],
  ['gcflags=all=-dwarf=false,trimpath', ['gcflags=all=-dwarf=false', 'trimpath']],
  ['gcflags=-N -l\nno-dwarf', ['gcflags=-N -l', 'no-dwarf']],
  ['"tags=netgo,osusergo" pie', ['tags=netgo,osusergo', 'pie']],
  ['tags="netgo,osusergo",pie', ['tags=netgo,osusergo', 'pie']],
  ['"ldflags=-X \'main.v=a b\'",nx', ["ldflags=-X 'main.v=a b'", 'nx']],
  ["ldflags=-X 'main.v=a b' nx", ["ldflags=-X 'main.v=a b'", 'nx']],
  ['startup<=1.5s memory<=64MiB', ['startup<=1.5s', 'memory<=64MiB']],
  ['startup(--version)<=50ms,nx', ['startup(--version)<=50ms', 'nx']],
  ["startup(run --name 'a, b') <= 50 ms nx", ["startup(run --name 'a, b')<=50ms", 'nx']],
  ['startup(a\n  b)\nnx', ['startup(a b)', 'nx']],
  ['startup(a, static, b), static', ['startup(a, static, b)', 'static']],
  ['"startup(--name \'a, b\')<=50ms", nx', ["startup(--name 'a, b')<=50ms", 'nx']],
  ['memory()<=64MB startup(--a=b) pie', ['memory()<=64MB', 'startup(--a=b)', 'pie']],
  ['startup(") ") memory<=1MB', ['startup(") ")', 'memory<=1MB']],
  ['ldflags=-X main.a=(b c) static', ['ldflags=-X main.a=(b c)', 'static']],
  ['tags= gcflags=', ['tags=', 'gcflags=']],
  ['static, static', ['static']],
  ['', []],
])('%j', (value, expected) => {
  expect(texts(value)).toEqual(expected);
});

test('every form in the table is understood, and nothing is left out of the messages', () => {
  for (const { name, forms } of REQUIREMENTS)
    for (const form of forms) {
      const value = form
        .replace('COMMIT', 'abcdef0')
        .replace('GOOS', 'linux')
        .replace('GOARCH', 'arm64');
      const parsed = parseRequirements(value, 'check');
      expect(parsed.ok && parsed.value.map((one) => one.kind)).toEqual([name]);
    }
  expect(messages('bogus')).toEqual([
    `check: "bogus" is no requirement\n  expected: ${ALL}\n  to fix: write one of these; put quotes around one that holds a comma`,
  ]);
});

test.each([
  ['statik', 'static'],
  ['strip', 'stripped'],
  ['full-relro', 'relro=full'],
  ['no_interp', 'no-interp'],
  ['goos=linux', 'os=GOOS'],
  ['rss<=3MB', 'memory<=64MB'],
  ['nodwarf', 'no-dwarf'],
  ['Go>=1.26', 'go>=1.26'],
  ['vulnerable', 'vulnerable-toolchain'],
])('%s: did you mean %s?', (given, meant) => {
  expect(messages(given, '--require')).toEqual([
    `--require: "${given}" is no requirement\n  expected: ${ALL}\n  to fix: did you mean ${meant}?`,
  ]);
});

test.each([
  ['static=true', 'static', 'static takes no value: write static'],
  ['relro=partial', 'relro, relro=full', 'write one of these'],
  [
    'go',
    'go>=1.26',
    'write an operator and a version of Go, as in go>=1.26 or go=1.26.8, in quotes where a shell reads it',
  ],
  [
    'go>=latest',
    'go>=1.26',
    'write an operator and a version of Go, as in go>=1.26 or go=1.26.8, in quotes where a shell reads it',
  ],
  [
    'vcs=main',
    'vcs, vcs=clean, vcs=COMMIT',
    'write vcs=clean, or = and 7 to 40 hex digits of the commit',
  ],
  [
    'size>=3MB',
    'size<=20MB',
    'write <= and a size, as in size<=20MB, in quotes where a shell reads it',
  ],
  [
    'size<=3 apples',
    'size<=20MB',
    'write <= and a size, as in size<=20MB, in quotes where a shell reads it',
  ],
  [
    'memory',
    'memory<=64MB, memory(ARGUMENTS)<=64MB',
    'write <= and a size, as in memory<=64MB, in quotes where a shell reads it',
  ],
  [
    'startup<=50',
    'startup, startup<=50ms, startup(ARGUMENTS)<=50ms',
    'write <= and a time, as in startup<=50ms or startup(--version)<=50ms, or startup alone',
  ],
  ['os=linus', 'os=GOOS', 'write a GOOS that `go tool dist list` shows, as in os=linux'],
  ['arch=x64', 'arch=GOARCH', 'write a GOARCH that `go tool dist list` shows, as in arch=arm64'],
])('%s is refused', (given, expected, change) => {
  expect(messages(given)).toEqual([
    `check: ${JSON.stringify(given)}\n  expected: ${expected}\n  to fix: ${change}`,
  ]);
});

test.each([
  ['startup', null],
  ['startup()', []],
  ['startup(--version)<=50ms', ['--version']],
  ['startup( serve  --check )', ['serve', '--check']],
  [`startup(run 'two words' "a,b" c\\ d)<=50ms`, ['run', 'two words', 'a,b', 'c d']],
  ['memory(--ü=1)<=64MB', ['--ü=1']],
])('%s is started with %j', (value, words) => {
  const parsed = parseRequirements(value, 'check');
  expect(parsed.ok && parsed.value).toEqual([expect.objectContaining({ words })]);
});

test.each([
  [
    'size(a)<=3MB',
    'size<=20MB',
    'leave the parentheses out: only startup and memory run the binary',
  ],
  ['static()', 'static', 'leave the parentheses out: only startup and memory run the binary'],
  [
    'startup(--version)<50ms',
    'startup, startup<=50ms, startup(ARGUMENTS)<=50ms',
    'write <= and a time, as in startup<=50ms or startup(--version)<=50ms, or startup alone',
  ],
])('%s is refused', (given, expected, change) => {
  expect(messages(given)).toEqual([
    `check: ${JSON.stringify(given)}\n  expected: ${expected}\n  to fix: ${change}`,
  ]);
});

test.each(['startup(--version<=50ms', "startup(--a '<=50ms)", 'nx startup( , static'])(
  '%s: a parenthesis that is not closed',
  (value) => {
    expect(messages(value)).toEqual([
      `check is ${JSON.stringify(value)}: a ( is not closed\n` +
        '  expected: requirements between commas, spaces or newlines, quoted where they hold one of these\n' +
        '  to fix: close it',
    ]);
  },
);

test.each(['startup(--version)=50', 'startup(a)b', 'strtup(--version)<=50ms'])(
  '%s is no requirement, and says what is',
  (value) => {
    expect(messages(value)).toHaveLength(1);
  },
);

test.each([
  ['startup<=50ms, memory<=64MB', ['--version'], ['--version']],
  ['startup(-h)<=50ms, memory<=64MB', ['-h'], ['-h']],
  ['startup, memory(run)<=64MB', ['run'], ['run']],
  ['startup(-h), memory()<=64MB', ['-h'], []],
])('%s: each with its own arguments, or those of the other', (value, ...expected) => {
  const parsed = parseRequirements(value, 'check');
  if (!parsed.ok) throw new Error(value);
  const all = parsed.value;
  expect(all.map((one) => ('words' in one ? startWords(all, one.words) : null))).toEqual(expected);
});

test('every mistake is listed at once, and a tag behind a comma is no requirement', () => {
  expect(messages('nxx, tags=netgo,osusergo, go').map((text) => text.split('\n')[0])).toEqual([
    'check: "nxx" is no requirement',
    'check: "osusergo" is no requirement',
    'check: "go"',
  ]);
});

test('a quote that is not closed', () => {
  expect(messages('"tags=netgo')).toEqual([
    'check is "\\"tags=netgo": a " is not closed\n' +
      '  expected: requirements between commas, spaces or newlines, quoted where they hold one of these\n' +
      '  to fix: close it',
  ]);
});

test('sizes are decimal, or binary where they say so', () => {
  const sizes = ['size<=20MB', 'size<=1.5 kB', 'size<=2KiB', 'size<=1GiB', 'size<=4096'];
  const parsed = parseRequirements(sizes.join(), 'check');
  expect(parsed.ok && parsed.value.map((one) => one.kind === 'size' && one.bytes)).toEqual([
    20_000_000,
    1500,
    2048,
    2 ** 30,
    4096,
  ]);
});

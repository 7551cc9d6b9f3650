import { parseInputs } from '../../../src/inputs/parse-inputs.ts';
import { failureText } from '../../../src/runner/result.ts';
import { contextOf, rawOf } from '../context.ts';

// What compiler: tinygo takes, and what it refuses by name.

type Values = Parameters<typeof rawOf>[0];

const parse = (values: Values) =>
  parseInputs(rawOf({ compiler: 'tinygo', ...values }), contextOf());

function messages(values: Values): readonly string[] {
  const parsed = parse(values);
  return parsed.ok ? [] : parsed.failures.map(failureText);
}

test('its own flags, with and without equals sign', () => {
  const parsed = parse({ 'build-flags': '-opt z --gc=leaking -no-debug', targets: 'linux/amd64' });
  expect(parsed.ok && parsed.value.buildFlags).toEqual(['-opt=z', '-gc=leaking', '-no-debug']);
});

test('a target of wasm that agrees with targets', () => {
  for (const [target, goos] of [
    ['wasm', 'js'],
    ['wasi', 'wasip1'],
    ['wasip1', 'wasip1'],
  ])
    expect(messages({ 'build-flags': `-target=${target}`, targets: `${goos}/wasm` })).toEqual([]);
});

test('a target that contradicts targets, and a board', () => {
  expect(messages({ 'build-flags': '-target=wasip1', targets: 'js/wasm' })).toEqual([
    'build-flags: "-target=wasip1" and targets: js/wasm with compiler: tinygo\n  expected: targets: wasip1/wasm\n  to fix: set targets: wasip1/wasm',
  ]);
  expect(messages({ 'build-flags': '-target=wasm' })).toEqual([
    'build-flags: "-target=wasm" and targets: the host with compiler: tinygo\n  expected: targets: js/wasm\n  to fix: set targets: js/wasm',
  ]);
  expect(messages({ 'build-flags': '-target=arduino' })).toEqual([
    'build-flags: "-target=arduino" with compiler: tinygo\n  expected: -target=wasm, wasip1, wasi\n  to fix: write one of these',
  ]);
});

test('flags of gc and levels that do not exist', () => {
  const [race, opt, ...more] = messages({ 'build-flags': '-race -opt=3' });
  expect(race).toBe(
    'build-flags: "-race"\n  expected: flags of tinygo build that no other input sets: -gc, -interp-timeout, -llvm-features, -no-debug, -opt, -panic, -print-allocs, -scheduler, -size, -stack-size, -target, -x\n  to fix: remove it, or set compiler: gc',
  );
  expect(opt).toBe(
    'build-flags: "-opt=3"\n  expected: -opt=none, 0, 1, 2, s, z\n  to fix: write one of these',
  );
  expect(more).toEqual([]);
});

test('inputs that are for gc', () => {
  expect(messages({ gcflags: '-m', ldflags: '-s', cgo: 'true' })).toEqual([
    'gcflags: "-m" with compiler: tinygo\n  expected: no flags of gc\n  to fix: remove gcflags',
    'ldflags: "-s" with compiler: tinygo\n  expected: no flags of the Go linker\n  to fix: use stamp for -X',
    'cgo: true with compiler: tinygo\n  expected: cgo: false: TinyGo compiles import "C" by itself\n  to fix: remove cgo',
  ]);
});

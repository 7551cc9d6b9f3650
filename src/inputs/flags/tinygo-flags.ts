import { type Failure, type Result, success } from '../../runner/result.ts';
import { nearest, shown } from '../../runner/suggest.ts';
import type { Inputs } from '../inputs.ts';
import { parseShellWords } from '../shell-words.ts';
import { type Target, targetText } from '../target.ts';

/** Flags of `tinygo build` that may be passed on (https://tinygo.org/docs/reference/usage/important-options/ and misc-options). */
const TINYGO_FLAGS: Readonly<Record<string, 'value' | 'switch'>> = {
  gc: 'value',
  'interp-timeout': 'value',
  'llvm-features': 'value',
  'no-debug': 'switch',
  opt: 'value',
  panic: 'value',
  'print-allocs': 'value',
  scheduler: 'value',
  size: 'value',
  'stack-size': 'value',
  target: 'value',
  x: 'switch',
};
const OPT_LEVELS = ['none', '0', '1', '2', 's', 'z'];

/** What `-target` may name, by GOOS: boards are no targets that this action plans for. */
export const WASM_TARGETS: Readonly<Record<string, readonly string[]>> = {
  js: ['wasm'],
  wasip1: ['wasip1', 'wasi'],
};

/** `build-flags` with `compiler: tinygo`: each flag as one word, `-name=value` or `-name`. */
export function parseTinyGoFlags(value: string): Result<readonly string[]> {
  const split = parseShellWords(value, 'build-flags');
  if (!split.ok) return split;
  const flags: string[] = [];
  const failures: Failure[] = [];
  const words = [...split.value];
  const refuse = (found: string, expected: string, change: string): void => {
    failures.push({ code: 'GTB1027', found: `build-flags: ${shown(found)}`, expected, change });
  };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name = '', given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const takes = TINYGO_FLAGS[name];
    if (takes === undefined) {
      const meant = nearest(name, Object.keys(TINYGO_FLAGS));
      const names = Object.keys(TINYGO_FLAGS).map((one) => `-${one}`);
      refuse(
        word,
        `flags of tinygo build that no other input sets: ${names.join(', ')}`,
        meant === undefined ? 'remove it, or set compiler: gc' : `did you mean -${meant}?`,
      );
      continue;
    }
    const text = given ?? (takes === 'value' ? words.shift() : undefined);
    if (takes === 'value' && text === undefined) refuse(word, `-${name}=VALUE`, 'give it a value');
    else if (name === 'opt' && !OPT_LEVELS.includes(text ?? ''))
      refuse(`-opt=${text}`, `-opt=${OPT_LEVELS.join(', ')}`, 'write one of these');
    else flags.push(text === undefined ? `-${name}` : `-${name}=${text}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}

type Facts = Pick<Inputs, 'targets' | 'gcflags' | 'ldflags' | 'debug' | 'buildFlags' | 'cgo'>;

/** Inputs that TinyGo does not know, or that contradict its `-target`. */
export function tinyGoConflicts(inputs: Facts): readonly Failure[] {
  const failures: Failure[] = [];
  const refuse = (what: string, expected: string, change: string): void => {
    const found = `${what} with compiler: tinygo`;
    failures.push({ code: 'GTB1027', found, expected, change });
  };
  if (inputs.gcflags !== '')
    refuse(`gcflags: ${shown(inputs.gcflags)}`, 'no flags of gc', 'remove gcflags');
  if (inputs.ldflags !== '')
    refuse(`ldflags: ${shown(inputs.ldflags)}`, 'no flags of the Go linker', 'use stamp for -X');
  if (inputs.cgo)
    refuse('cgo: true', 'cgo: false: TinyGo compiles import "C" by itself', 'remove cgo');
  const named = inputs.buildFlags.findLast((flag) => flag.startsWith('-target='))?.slice(8);
  if (named === undefined) return failures;
  const [only, ...more] = inputs.targets;
  const fitting = Object.entries(WASM_TARGETS).find(([, names]) => names.includes(named));
  if (fitting === undefined) {
    const known = Object.values(WASM_TARGETS).flat().join(', ');
    refuse(`build-flags: "-target=${named}"`, `-target=${known}`, 'write one of these');
  } else if (only === undefined || more.length > 0 || !isFor(only, fitting[0])) {
    const given = inputs.targets.map(targetText).join(', ') || 'the host';
    const wanted = `targets: ${fitting[0]}/wasm`;
    refuse(`build-flags: "-target=${named}" and targets: ${given}`, wanted, `set ${wanted}`);
  }
  return failures;
}

function isFor(target: Target, goos: string): boolean {
  return target.goos === goos && target.goarch === 'wasm';
}

import { type Failure, type Result, success } from '../../runner/result.ts';
import { nearest, shown } from '../../runner/suggest.ts';
import { parseShellWords } from '../shell-words.ts';
import { goBoolean } from './go-flag-values.ts';

/** Flags of `go build` that users may pass on, by whether they take a value (cmd/go/internal/work/build.go, AddBuildFlags). */
export const PASSED_ON: Readonly<Record<string, 'value' | 'switch'>> = {
  asan: 'switch',
  asmflags: 'value',
  buildmode: 'value',
  buildvcs: 'switch',
  compiler: 'value',
  cover: 'switch',
  covermode: 'value',
  coverpkg: 'value',
  gccgoflags: 'value',
  installsuffix: 'value',
  mod: 'value',
  modcacherw: 'switch',
  modfile: 'value',
  msan: 'switch',
  overlay: 'value',
  pgo: 'value',
  race: 'switch',
  toolexec: 'value',
  v: 'switch',
  work: 'switch',
  x: 'switch',
};

/** Flags that are the action's own, or with which it could not do its work: what to do instead. */
export const REFUSED: Readonly<Record<string, { takes: 'value' | 'switch'; change: string }>> = {
  C: { takes: 'value', change: 'use the input working-directory' },
  a: {
    takes: 'switch',
    change:
      'remove it: it compiles everything twice, to warm and to build; for a build from nothing use a new cache-name',
  },
  'debug-actiongraph': {
    takes: 'value',
    change: 'remove it: the action uses it, and its report shows what was compiled',
  },
  'debug-runtime-trace': { takes: 'value', change: 'remove it: the action writes its own trace' },
  'debug-trace': { takes: 'value', change: 'remove it: the action writes its own trace' },
  gcflags: { takes: 'value', change: 'use the input gcflags' },
  i: { takes: 'switch', change: 'remove it: Go has no -i any more' },
  json: { takes: 'switch', change: 'remove it: the messages of go build are read as text' },
  ldflags: { takes: 'value', change: 'use the input ldflags, or stamp for -X' },
  linkshared: { takes: 'switch', change: 'remove it: a shared standard library is not built here' },
  n: { takes: 'switch', change: 'remove it: with it go build builds nothing' },
  o: { takes: 'value', change: 'use the input output (a folder)' },
  p: { takes: 'value', change: 'use the input parallelism' },
  pkgdir: { takes: 'value', change: 'remove it: compiled packages are kept in the build cache' },
  tags: { takes: 'value', change: 'use the input tags' },
  trimpath: {
    takes: 'switch',
    change: 'use the input trimpath: every profile but dev builds with it',
  },
};

const COMPILERS = ['gc', 'gccgo'];
const BUILD_MODES = ['default', 'exe', 'pie'];

/**
 * The flags in the order given, each as one word: `-name=value` or `-name`. Every flag that cannot
 * be passed on is a failure with what to do instead.
 */
export function parseBuildFlags(value: string): Result<readonly string[]> {
  const split = parseShellWords(value, 'build-flags');
  if (!split.ok) return split;
  const flags: string[] = [];
  const failures: Failure[] = [];
  const words = [...split.value];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name, given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const refused = name === undefined ? undefined : REFUSED[name];
    const takes = name === undefined ? undefined : (PASSED_ON[name] ?? refused?.takes);
    const value = given ?? (takes === 'value' ? words.shift() : undefined);
    const problem =
      name === undefined || takes === undefined
        ? noFlag(word, name)
        : refused !== undefined
          ? refusal(word, 'flags that no other input sets', refused.change)
          : takes === 'value' && value === undefined
            ? refusal(word, `-${name}=VALUE`, 'give it a value')
            : checkValue(word, name, value);
    if (problem !== undefined) failures.push(problem);
    else flags.push(value === undefined ? `-${name}` : `-${name}=${value}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}

/** Whether a switch such as -race is on; the last one given counts, as in Go. */
export function switchIsOn(flags: readonly string[], name: string): boolean {
  const last = flags.findLast((flag) => flag === `-${name}` || flag.startsWith(`-${name}=`));
  return last !== undefined && goBoolean(last.slice(name.length + 2)) !== false;
}

function noFlag(word: string, name: string | undefined): Failure {
  if (name === undefined)
    return refusal(
      word,
      'flags of go build, which start with a hyphen',
      word.startsWith('-') ? 'remove it' : 'put packages into the input packages',
    );
  const meant = nearest(name, [...Object.keys(PASSED_ON), ...Object.keys(REFUSED)]);
  return refusal(
    word,
    'flags of go build',
    meant === undefined ? 'see go help build' : `did you mean -${meant}?`,
  );
}

function checkValue(word: string, name: string, value: string | undefined): Failure | undefined {
  const text = value === undefined ? word : `-${name}=${value}`;
  const wrong = valueRefusal(name, value);
  return wrong === undefined ? undefined : refusal(text, wrong.expected, wrong.change);
}

/** Why a flag that is passed on cannot have this value; undefined where it can. */
export function valueRefusal(
  name: string,
  value: string | undefined,
): Pick<Failure, 'expected' | 'change'> | undefined {
  if (name === 'buildmode' && !BUILD_MODES.includes(value ?? ''))
    return {
      expected: `-buildmode=${BUILD_MODES.join(', ')}`,
      change: 'only programs are built here',
    };
  if (name === 'compiler' && !COMPILERS.includes(value ?? ''))
    return {
      expected: '-compiler=gc, gccgo',
      change: value === 'tinygo' ? 'use the input compiler' : 'write one of these, or leave it out',
    };
  if (name === 'mod' && !['readonly', 'vendor', 'mod'].includes(value ?? ''))
    return { expected: '-mod=readonly, vendor, mod', change: 'write one of these' };
  return undefined;
}

function refusal(word: string, expected: string, change: string): Failure {
  return { code: 'GTB1019', found: `build-flags: ${shown(word)}`, expected, change };
}

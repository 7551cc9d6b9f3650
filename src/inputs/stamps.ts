import { type Failure, type Result, success } from '../runner/result.ts';
import { canGoQuote } from './go-quoting.ts';
import type { Stamp } from './inputs.ts';
import { shown } from './suggest.ts';

const ALLOWED = 'import/path.variable=value, as in main.version=v1.2.3';
const NAME = /^[^\s='"]*[^\s='"/]\.[\p{L}_][\p{L}\p{Nd}_]*$/u;

/**
 * One stamp for each line that is not empty. The value is everything after the first `=`, spaces and
 * quotes included; only both kinds of quotes in one value cannot be passed to the linker.
 */
export function parseStamps(value: string): Result<readonly Stamp[]> {
  const stamps: Stamp[] = [];
  const failures: Failure[] = [];
  for (const line of value.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const equals = line.indexOf('=');
    const stamp = { name: line.slice(0, equals).trim(), value: line.slice(equals + 1) };
    const change = equals < 0 ? 'add = and the value' : refusal(line, stamp, stamps);
    if (change === undefined) stamps.push(stamp);
    else
      failures.push({ area: 'input', found: `stamp: ${shown(line)}`, expected: ALLOWED, change });
  }
  return failures.length > 0 ? { ok: false, failures } : success(stamps);
}

function refusal(line: string, stamp: Stamp, before: readonly Stamp[]): string | undefined {
  const flag = /^\s*-X[ =]?\s*['"]?/.exec(line)?.[0];
  if (flag !== undefined)
    return `leave out -X and quotes around it: ${line.slice(flag.length).replace(/['"]$/, '')}`;
  if (!NAME.test(stamp.name))
    return stamp.name.includes('.') || stamp.name === ''
      ? 'write the package path, a dot and the name of a string variable before ='
      : `name the package too: main.${stamp.name} for a variable of the main package`;
  if (before.some((one) => one.name === stamp.name))
    return `${stamp.name} is stamped twice: keep one line`;
  if (!canGoQuote(`${stamp.name}=${stamp.value}`))
    return 'the value has both kinds of quotes, and -ldflags of Go can hold only one: leave one out';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what cannot be in an argument
  if (/[\u0000-\u0008\u000b-\u001f]/.test(stamp.value))
    return 'the value has a control character: leave it out';
  return undefined;
}

/** Names of stamps whose value holds `$commit` (not `$commits`). */
export function commitStamps(stamps: readonly Stamp[]): string[] {
  return stamps.filter(({ value }) => COMMIT.test(value)).map(({ name }) => name);
}

/** The stamps with the full hash of the commit in place of `$commit`. */
export function withCommit(stamps: readonly Stamp[], commit: string): readonly Stamp[] {
  return stamps.map(({ name, value }) => ({ name, value: value.replaceAll(COMMITS, commit) }));
}

const COMMIT = /\$commit(?!\w)/;
const COMMITS = /\$commit(?!\w)/g;

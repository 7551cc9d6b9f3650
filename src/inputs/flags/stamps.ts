import { type Failure, type Result, success } from '../../runner/result.ts';
import { shown } from '../../runner/suggest.ts';
import type { Stamp } from '../inputs.ts';
import { canGoQuote } from './go-quoting.ts';

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
      failures.push({ code: 'GTB1022', found: `stamp: ${shown(line)}`, expected: ALLOWED, change });
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

/** Words of stamps that stand for facts of the commit: another value with every commit. */
export type CommitWord = '$commit' | '$version' | '$date';
export const COMMIT_WORDS: readonly CommitWord[] = ['$commit', '$version', '$date'];
/** Not `$commits`. */
const WORDS = /\$(?:commit|version|date)(?!\w)/g;

/** Stamps whose value holds such a word, with those words. */
export function commitStamps(
  stamps: readonly Stamp[],
): { readonly name: string; readonly words: readonly CommitWord[] }[] {
  return stamps.flatMap(({ name, value }) => {
    const said: readonly string[] = value.match(WORDS) ?? [];
    const words = COMMIT_WORDS.filter((word) => said.includes(word));
    return words.length === 0 ? [] : [{ name, words }];
  });
}

/** The stamps with what each word stands for in its place. */
export function withCommit(
  stamps: readonly Stamp[],
  facts: Partial<Readonly<Record<CommitWord, string>>>,
): readonly Stamp[] {
  return stamps.map(({ name, value }) => ({
    name,
    value: value.replaceAll(WORDS, (word) => facts[word as CommitWord] ?? word),
  }));
}

import { type Failure, failure, type Result, success } from '../../runner/result.ts';
import { shown } from '../../runner/suggest.ts';
import { splitList } from '../split-values.ts';
import { splitGoQuoted } from './go-quoting.ts';

/** Build tags, each once, as go/build/constraint's isValidTag has them: letters, digits, `_` and `.`. */
export function parseTags(value: string): Result<readonly string[]> {
  const tags = [...new Set(splitList(value))];
  const failures: Failure[] = tags
    .filter((tag) => !/^[\p{L}\p{Nd}_.]+$/u.test(tag))
    .map((tag) => ({
      code: 'GTB1020',
      found: `tags: ${shown(tag)}`,
      expected: 'build tags of letters, digits, underscores and dots',
      change: tag.startsWith('-')
        ? 'write the tags alone, without -tags'
        : tag.startsWith('!')
          ? 'a tag that is not listed is off already: leave it out'
          : 'write the name of the tag alone',
    }));
  return failures.length > 0 ? { ok: false, failures } : success(tags);
}

/** Flags of the linker as `-ldflags` takes them, without a package pattern: only binaries are linked. */
export function parseLdflags(value: string): Result<string> {
  if (value === '') return success('');
  const expected = 'flags of the linker, as in -X main.version=v1 -linkmode=external';
  if (value.startsWith('-ldflags'))
    return failure('GTB1021', `ldflags is ${shown(value)}`, expected, 'leave out -ldflags itself');
  if (!value.startsWith('-'))
    return failure(
      'GTB1021',
      `ldflags is ${shown(value)}, which does not start with a hyphen`,
      expected,
      /^[^\s='"]+=-/.test(value)
        ? 'leave the package pattern out: linker flags count for every binary'
        : 'start with a flag, and put quotes around a whole word only',
    );
  return splitGoQuoted(value) === undefined ? unclosed('ldflags', value, expected) : success(value);
}

/** A boolean as Go's flags read it (strconv.ParseBool); null for any other word. */
export function goBoolean(text: string): boolean | null {
  if (/^(?:1|t|T|true|TRUE|True)$/.test(text)) return true;
  return /^(?:0|f|F|false|FALSE|False)$/.test(text) ? false : null;
}

/** Flags of the compiler as `-gcflags` takes them: `-N -l` or `pattern=-N -l` (load/flag.go, PerPackageFlag). */
export function parseGcflags(value: string): Result<string> {
  if (value === '') return success('');
  const expected = 'flags of the compiler, as in -m or all=-N -l';
  if (value.startsWith('-gcflags'))
    return failure('GTB1021', `gcflags is ${shown(value)}`, expected, 'leave out -gcflags itself');
  const flags = /^\s*(?:[^\s='"-][^='"]*=\s*(?=-|$)|(?=-))([\s\S]*)$/.exec(value)?.[1];
  if (flags === undefined)
    return failure(
      'GTB1021',
      `gcflags is ${shown(value)}`,
      expected,
      'start with a flag, or with a package pattern and =',
    );
  return splitGoQuoted(flags) === undefined ? unclosed('gcflags', value, expected) : success(value);
}

function unclosed(name: string, value: string, expected: string): Result<string> {
  return failure(
    'GTB1021',
    `${name} is ${shown(value)}: a quote is not closed`,
    expected,
    'close it; Go knows no backslash before a quote here',
  );
}

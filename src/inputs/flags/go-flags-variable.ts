import { failure, type Result, success } from '../../runner/result.ts';
import { shown } from '../../runner/suggest.ts';
import { splitGoQuoted } from './go-quoting.ts';

const EXPECTED =
  'flags as in -tags=a,b -trimpath, with quotes around a whole flag that holds spaces';

/**
 * The flags of GOFLAGS as cmd/go reads them (cmd/go/internal/base/goflags.go), each as `-name` or
 * `-name=value`: of two hyphens one is taken away. A value that Go refuses is a failure.
 */
export function parseGoFlags(value: string): Result<readonly string[]> {
  const fields = splitGoQuoted(value);
  if (fields === undefined)
    return failure(
      'GTB1018',
      `GOFLAGS is ${shown(value)}: a quote is not closed`,
      EXPECTED,
      'close it; Go knows no backslash before a quote here',
    );
  const wrong = fields.find((one) => !/^--?[^-=]/.test(one));
  if (wrong !== undefined)
    return failure(
      'GTB1018',
      `GOFLAGS is ${shown(value)}: ${shown(wrong)} is no flag`,
      EXPECTED,
      'write each flag as one word, -name=value; quotes count only around a whole flag',
    );
  return success(fields.map((one) => one.replace(/^--/, '-')));
}

/** GOFLAGS of these flags; each came from one field, so each can be written as one (quoted.Join). */
export function joinGoFlags(flags: readonly string[]): string {
  const field = (flag: string): string => {
    if (!/[ \t\n\r'"]/.test(flag)) return flag;
    return flag.includes("'") ? `"${flag}"` : `'${flag}'`;
  };
  return flags.map(field).join(' ');
}

/** The value of the last flag of a name, as Go takes it; undefined where there is none, or one without a value. */
export function lastValue(flags: readonly string[], name: string): string | undefined {
  return flags
    .map((one) => new RegExp(`^--?${name}=([\\s\\S]*)$`).exec(one)?.[1])
    .findLast((one) => one !== undefined);
}

/** The words of CC or CXX: the tool and its own arguments (cmd/go/internal/work, envList). */
export function toolWords(value: string): { readonly tool: string; readonly args: string[] } {
  // Go ends on a quote that is not closed before it starts any tool (work.BuildInit).
  const [tool = 'cc', ...args] = splitGoQuoted(value) ?? [value];
  return { tool, args };
}

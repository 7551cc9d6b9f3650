import { failure, type Result } from '../../runner/result.ts';
import { fetchFailure } from '../listing/fetch-failure.ts';

const SEE = 'docs/tools.md';

/** What Go says of a tool that it does not install, as a failure that says what to change. */
export function toolFailure(text: string, said: string): Result<never> {
  const line = goLine(said);
  const found = `tools: ${text} cannot be installed: ${line}`;
  if (/checksum mismatch|SECURITY ERROR/.test(said))
    return failure(
      'GTB1422',
      found,
      'the module that the checksum database (or go.sum) knows under this version',
      'do not use what this proxy or repository serves; take another version',
    );
  const fetch = fetchFailure(said);
  if (fetch !== null) return failure('GTB1421', `${found}: ${fetch.found}`, '', fetch.change);
  if (/\bsumdb\b|sum\.golang\.org|verifying (?:module|go\.mod)/.test(said))
    return failure(
      'GTB1422',
      found,
      'a checksum database that knows the module',
      `for a private module set GOPRIVATE (${SEE}); else check GOSUMDB and GOPROXY`,
    );
  if (/one or\s+more (?:replace|exclude) directives/.test(said))
    return failure(
      'GTB1423',
      `tools: ${text}: its go.mod has a replace or exclude directive, and go install refuses such a module`,
      'a module that means the same wherever it is built',
      'make it a tool directive of your own go.mod (go get -tool), or build it in a checkout of its own',
    );
  if (
    /is not a main package|no non-test Go files|does not contain package|cannot find package|module .* found .*but does not contain/.test(
      said,
    )
  )
    return failure(
      'GTB1424',
      found,
      'the import path of a main package',
      'write the path of the folder that has func main, as in golang.org/x/tools/cmd/stringer',
    );
  const declared = /declares its path as: (\S+)/.exec(said)?.[1];
  if (declared !== undefined)
    return failure(
      'GTB1421',
      found,
      'a module by the path that its own go.mod gives it',
      `write ${declared} in place of the module's path`,
    );
  if (
    /\b(?:404 Not Found|410 Gone)\b|unknown revision|no matching versions|[Rr]epository .*not found/.test(
      said,
    )
  )
    return failure(
      'GTB1421',
      found,
      'a module and a version that there are',
      `check the path (upper and lower case, /v2) and the version; a private module needs GOPRIVATE (${SEE})`,
    );
  return failure('GTB1421', found, '', 'correct what Go says above');
}

/** What says most: the first line of an error with what belongs to it, without `go: `. */
function goLine(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const isNoise = (line: string): boolean =>
    /^$|^# |^go: (?:downloading|finding|module .* is deprecated|added)\b/.test(line);
  const first = lines.findIndex((line) => !isNoise(line));
  if (first < 0) return 'Go says nothing';
  const goesOn = (at: number): boolean =>
    (lines[at] ?? '').endsWith(':') || /^but was required as:/.test(lines[at + 1] ?? '');
  let last = first;
  while (last + 1 < lines.length && goesOn(last)) last++;
  return lines
    .slice(first, last + 1)
    .join(' ')
    .replace(/^go: /, '');
}

/** The Go that a module asks for (cmd/go/internal/gover TooNewError); null: nothing of the kind. */
export function neededGo(said: string): string | null {
  return /requires go >= (\S+?)[;)\s]/.exec(`${said} `)?.[1] ?? null;
}

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
  return failure('GTB1421', found, '', 'correct what Go says above');
}

/** The line that says most: the first of an error, without `go: `. */
function goLine(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const isNoise = (line: string): boolean =>
    line === '' || /^go: (?:downloading|finding|module .* is deprecated|added)\b/.test(line);
  return (lines.find((line) => !isNoise(line)) ?? 'Go says nothing').replace(/^go: /, '');
}

/** The Go that a module asks for (cmd/go/internal/gover TooNewError); null: nothing of the kind. */
export function neededGo(said: string): string | null {
  return /requires go >= (\S+?)[;)\s]/.exec(`${said} `)?.[1] ?? null;
}

import { posix } from 'node:path';

/**
 * Marks compile errors of Go on the lines of a pull request
 * (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md).
 * Go prints `path/file.go:12:3: text`, `./file.go:12:3: text`, and for vet `vet: file.go:12:3: text`.
 * What a C compiler only notes about the error before it is not marked.
 */
export function problemMatcher(): string {
  return JSON.stringify({
    problemMatcher: [
      {
        owner: 'go-turbo-build',
        severity: 'error',
        pattern: [
          {
            regexp:
              '^(?:vet: )?(?:\\./)?((?:[A-Za-z]:)?[^\\s:][^:]*\\.(?:go|s|c|h|cc|cpp|mod)):(\\d+):(?:(\\d+):)?\\s+(?!note: )(.*)$',
            file: 1,
            line: 2,
            column: 3,
            message: 4,
          },
        ],
      },
    ],
  });
}

/**
 * Go's error output with its relative paths counted from the repository's root, where the matcher
 * looks for them; unchanged where the step works in that root. `prefix`: the working directory
 * relative to the root, with `/`.
 */
export function fromRepositoryRoot(output: string, prefix: string): string {
  if (prefix === '') return output;
  return output.replaceAll(
    /^(vet: )?(?:\.\/)?((?:\.\.\/)*)([^\s:/][^\s:]*\.(?:go|s|c|h|cc|cpp|mod):\d+:)/gm,
    (_line, vet: string | undefined, up: string, rest: string) =>
      `${vet ?? ''}${posix.join(prefix, up, rest)}`,
  );
}

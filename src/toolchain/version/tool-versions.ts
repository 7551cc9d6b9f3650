import { failure, type Result } from '../../runner/result.ts';
import { parseWantedVersion, type WantedVersion } from './wanted-version.ts';

/** What asdf (golang) and mise (go, golang, core:go) call Go. */
const NAMES = /^(?:golang|(?:core:)?go)$/;

/**
 * The Go of a .tool-versions file: a tool a line, its name first, then the version in use, then
 * asdf's fallbacks, which are not looked at; `#` begins a comment.
 */
export function fromToolVersions(path: string, content: string): Result<WantedVersion> {
  let behind: { readonly tool: string; readonly line: number } | null = null;
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const words = line.replace(/#.*/, '').trim().split(/\s+/);
    const [tool = '', version = ''] = words;
    if (NAMES.test(tool))
      return version === ''
        ? noVersion(`${path}:${index + 1} names ${tool} without a version`, path)
        : parseWantedVersion(version, `${path}:${index + 1}`);
    if (words.some((word) => NAMES.test(word))) behind ??= { tool, line: index + 1 };
  }
  if (behind === null) return noVersion(`${path} names no version of golang`, path);
  const { tool, line } = behind;
  return failure(
    'GTB1008',
    `${path}:${line} names golang behind ${tool}: all that follows ${tool} are versions of it`,
    'one tool a line',
    `write "golang 1.26.8" on a line of its own in ${path}, or set go-version`,
  );
}

function noVersion(found: string, path: string): Result<never> {
  const change = `add that line to ${path}, or set go-version`;
  return failure('GTB1008', found, 'a line such as "golang 1.26.8"', change);
}

import { failure, type Result, success } from '../../runner/result.ts';
import { compareGoVersions, parseGoVersion } from './go-version.ts';

export interface Directive {
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** The go and toolchain lines of a go.mod or go.work, read as cmd/go does (gover.GoModLookup): the first of each, outside of blocks. */
export function goDirectives(content: string): {
  readonly go: Directive | undefined;
  readonly toolchain: Directive | undefined;
} {
  const found: { go?: Directive; toolchain?: Directive } = {};
  for (const [index, line] of content.split('\n').entries()) {
    const match = /^(go|toolchain)[ \t](.*)$/.exec(line.trim());
    if (match === null) continue;
    const [, key, rest = ''] = match as unknown as [string, 'go' | 'toolchain', string];
    const value = rest.replace(/\/\/.*/, '').trim();
    found[key] ??= { value: value.replace(/^"(.*)"$/, '$1'), line: index + 1 };
  }
  return { go: found.go, toolchain: found.toolchain };
}

/** A go.mod or go.work with its go line alone. */
export function withoutToolchainLines(content: string): string {
  return content.replaceAll(/^[ \t]*toolchain[ \t].*$/gm, '');
}

/**
 * Whether the pinned Go can build this module: with GOTOOLCHAIN=local cmd/go refuses a go line that
 * is newer than itself; `go 1.27` is met from 1.27rc1 on (gover.Compare). A toolchain line is only a wish.
 * `origin`: what pinned it, as in WantedVersion.
 */
export function checkGoLine(
  path: string,
  content: string,
  pinned: string,
  origin: string,
): Result<undefined> {
  const { go } = goDirectives(content.replace(/^\uFEFF/, ''));
  if (go === undefined || parseGoVersion(go.value) === undefined) return success(undefined);
  if (compareGoVersions(go.value, pinned) <= 0) return success(undefined);
  return failure(
    'GTB1212',
    `${path}:${go.line} asks for Go ${go.value} or newer, and Go ${pinned} is pinned`,
    `a go line of at most ${pinned}`,
    changeOfPin(origin, go.value),
  );
}

function changeOfPin(origin: string, needed: string): string {
  if (origin === 'go-version')
    return `set go-version to ${needed} or newer, or remove go-version and let go.mod decide`;
  if (origin === 'GOTOOLCHAIN')
    return `set GOTOOLCHAIN to go${needed} or newer, or unset it and let go.mod decide`;
  // A file: go.work, .go-version, .tool-versions, or the go.mod of another module.
  return `name Go ${needed} or newer in ${origin}, or set go-version`;
}

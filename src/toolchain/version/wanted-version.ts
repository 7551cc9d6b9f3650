import { valid, validRange } from 'semver';
import { failure, type Result, success } from '../../runner/result.ts';
import { semverToGoVersion } from './go-version.ts';
import { insteadOf } from './no-version.ts';

/** Which Go the user asked for. `text` is what was written, `origin` where: `go-version`, `go.mod:3`. */
export type WantedVersion = {
  readonly text: string;
  readonly origin: string;
  /** A line worth a warning about how the text was read. */
  readonly note?: string;
} & (
  | { readonly kind: 'exact'; readonly version: string }
  /** A semver range over releases named as goVersionToSemver names them. */
  | { readonly kind: 'range'; readonly range: string }
  /** The newest patch of the newest minor; of the minor before it. */
  | { readonly kind: 'stable' | 'oldstable' }
);

const ALLOWED =
  'an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable';

/**
 * The value of input `go-version`, or a version written in a file.
 * `1.26` means the newest 1.26 (as actions/setup-go reads it), with or without a `go` or `v` before it.
 */
export function parseWantedVersion(text: string, origin: string): Result<WantedVersion> {
  const trimmed = text.trim();
  if (trimmed === 'stable' || trimmed === 'oldstable')
    return success({ kind: trimmed, text: trimmed, origin });
  const plain = trimmed
    .replace(/(^|[\s^~<>=|])(?:go|v)(?=\d)/g, '$1')
    .replace(/(\d+\.\d+)(alpha|beta|rc)(\d+)/g, '$1.0-$2.$3');
  if (/^1\.[1-9]$/.test(plain))
    return failure(
      'GTB1005',
      `${origin}: Go ${plain} is older than Go modules (1.11)`,
      ALLOWED,
      origin === 'go-version'
        ? `if you meant ${plain}0, put it in quotes: YAML reads an unquoted ${plain}0 as ${plain}`
        : changeOf(origin),
    );
  const exact = plain.includes('+') ? null : valid(plain);
  const version = exact === null ? undefined : semverToGoVersion(exact);
  if (version !== undefined) return success({ kind: 'exact', version, text: trimmed, origin });
  const words = plain.split(/\s+/);
  if (words.length > 1 && words.every((word) => valid(word) !== null))
    return failure(
      'GTB1005',
      `${origin}: ${JSON.stringify(trimmed)} are several versions`,
      'one version',
      `keep the one that is meant: ${words[0]}`,
    );
  if (exact === null && /^[^+]+$/.test(plain) && validRange(plain) !== null)
    return success({ kind: 'range', range: plain, text: trimmed, origin });
  return failure(
    'GTB1005',
    `${origin}: ${JSON.stringify(trimmed)} is no Go version`,
    ALLOWED,
    insteadOf(trimmed) ?? changeOf(origin),
  );
}

function changeOf(origin: string): string {
  return `change ${origin.replace(/:\d+$/, '')}`;
}

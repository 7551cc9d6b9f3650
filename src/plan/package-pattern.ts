import { posix } from 'node:path';

/** A package as patterns see it. */
export interface Named {
  readonly importPath: string;
  /** Relative to the folder of the go command, with slashes: `.`, `lib`, `../other`. */
  readonly folder: string;
  readonly isStandard: boolean;
}

/**
 * Whether a pattern means a package (cmd/go/internal/load/search.go MatchPackage; `go help packages`).
 * `./…` goes by folders, all else by import paths.
 */
export function patternMatches(pattern: string, one: Named): boolean {
  if (pattern === 'all' || pattern === '...') return true;
  if (pattern === 'std') return one.isStandard;
  if (pattern === 'cmd') return one.isStandard && /^cmd(?:\/|$)/.test(one.importPath);
  if (!/^\.{1,2}(?:\/|$)/.test(pattern)) return wild(pattern, one.importPath);
  const [fixed = '', ...rest] = pattern.split('...');
  const ending = fixed.endsWith('/') && rest.length > 0 ? '/' : '';
  return wild(
    [posix.resolve(BASE, fixed) + ending, ...rest].join('...'),
    posix.resolve(BASE, one.folder),
  );
}

/** Stands for the folder of the go command; deep enough for every `../`. */
const BASE = '/0/1/2/3/4/5/6/7/8/9';

/** `...` stands for any text; `x/...` means `x` too (cmd/internal/pkgpattern). */
function wild(pattern: string, text: string): boolean {
  const escaped = pattern
    .split('...')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
    .replace(/\/\.\*$/, '(?:/.*)?');
  return new RegExp(`^${escaped}$`, 's').test(text);
}

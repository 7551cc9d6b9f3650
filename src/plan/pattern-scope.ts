import { posix } from 'node:path';

/** Where cmd/go looks for what a pattern matches (`go help packages`, cmd/go/internal/modload/load.go). */
export type PatternScope =
  /** One package, or what go.mod lists (`tool`): no folder is searched. */
  | { readonly kind: 'named' }
  /** Below a folder, relative to the working directory, as far as its module goes. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** Every package of the main modules: `work`. */
  | { readonly kind: 'main modules' }
  /** The modules of the build, or the vendor folder in their place: a `...` in an import path. */
  | { readonly kind: 'modules' }
  /** More than the repository and its go.mod files tell. */
  | { readonly kind: 'beyond'; readonly reason: string };

export function patternScope(pattern: string): PatternScope {
  if (pattern === 'work') return { kind: 'main modules' };
  if (pattern === 'all' || pattern === 'std' || pattern === 'cmd')
    return { kind: 'beyond', reason: `the packages of ${pattern} are in no record` };
  const at = pattern.indexOf('...');
  if (at < 0) return { kind: 'named' };
  // A wildcard element does not match a folder named vendor, which is not searched for others.
  if (pattern.slice(at).split('/').includes('vendor'))
    return { kind: 'beyond', reason: `${pattern} searches vendor folders` };
  if (!isLocal(pattern)) return { kind: 'modules' };
  return { kind: 'folder', folder: posix.dirname(`${pattern.slice(0, at)}x`) };
}

/** Whether a pattern is a path from the working directory (go/build IsLocalImport). */
export function isLocal(pattern: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(pattern);
}

import { type Failure, type Result, success } from '../runner/result.ts';
import { shown } from '../runner/suggest.ts';
import type { Folders } from './folders.ts';
import { splitList } from './split-values.ts';

const ALLOWED = 'package patterns as go build takes them, as in ./... or ./cmd/app';

/**
 * Patterns in the order given, each once. Absolute paths inside the working directory become
 * relative ones, so that they name the same part of the caches on every machine.
 */
export function parsePackages(value: string, folders: Folders): Result<readonly string[]> {
  const patterns: string[] = [];
  const failures: Failure[] = [];
  for (const given of splitList(value)) {
    const pattern = folders.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    const relative = relativePattern(pattern, folders);
    const change = refusal(relative, folders);
    if (change === undefined) patterns.push(relative);
    else
      failures.push({
        code: 'GTB1013',
        found: `packages: ${shown(given)} ${change[0]}`,
        expected: ALLOWED,
        change: change[1],
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success([...new Set(patterns)]);
}

function relativePattern(pattern: string, folders: Folders): string {
  if (!folders.path.isAbsolute(pattern)) return pattern;
  const relative = folders.path
    .relative(folders.workingDirectory, pattern)
    .replaceAll(folders.path.sep, '/');
  if (relative === '') return '.';
  // `...` of the folder itself and a folder like `..x` begin with dots, too, and are inside.
  const isOutside = /^\.\.(?:\/|$)/.test(relative) || folders.path.isAbsolute(relative);
  return isOutside ? pattern : `./${relative}`;
}

/** What is wrong with a pattern and what to change, or undefined where nothing is. */
function refusal(pattern: string, folders: Folders): readonly [string, string] | undefined {
  if (pattern.startsWith('-')) return ['is a flag', 'put flags of go build into build-flags'];
  if (folders.path.isAbsolute(pattern))
    return [
      `is outside the working directory ${folders.workingDirectory}`,
      'set working-directory to a folder above it, or to that of its go.mod',
    ];
  if (pattern.includes('@'))
    return [
      'has a version',
      'leave the version out: go.mod says it (go get fetches another one); go build takes none',
    ];
  if (pattern.includes('\\')) return ['has a backslash', `write ${pattern.replaceAll('\\', '/')}`];
  if (/\.go$/.test(pattern) && isGoFile(pattern, folders)) {
    const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')));
    return [
      'is a file',
      `write its folder: ${folder === '' ? '.' : folder.startsWith('.') ? folder : `./${folder}`}`,
    ];
  }
  const path = pattern.replace(/\/\.\.\.$/, '');
  if (pattern === 'all' || pattern === '...')
    return ['means every package of every dependency', 'write ./... for those of this module'];
  if (path === 'std' || path === 'cmd' || pattern.startsWith('cmd/'))
    return [
      'means packages of Go itself',
      folders.kindOf(folders.path.join(folders.workingDirectory, path)) === 'folder'
        ? `write ./${pattern} for the folder here`
        : 'write ./... for those of this module',
    ];
  return undefined;
}

/** A module path may end in .go too (github.com/nats-io/nats.go), so the folder decides, as in cmd/go. */
function isGoFile(pattern: string, folders: Folders): boolean {
  if (folders.kindOf(folders.path.join(folders.workingDirectory, pattern)) === 'file') return true;
  return /^\.{1,2}\//.test(pattern) || !pattern.includes('/');
}

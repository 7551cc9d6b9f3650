import { stat } from 'node:fs/promises';
import { codeOf, messageOf } from '../../runner/thrown.ts';

const CHANGE = 'make it usable, or give another one with cache-store: directory:PATH';

/** Why the folder cannot be used, in one line for a person. */
export function reasonOf(root: string, thrown: unknown): string {
  const code = codeOf(thrown);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `no space is left for the cache folder ${root} (${code}); free some, or give another one with cache-store: directory:PATH`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `the cache folder ${root} may not be used that way (${messageOf(thrown)}); ${CHANGE}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `the cache folder ${root} is not a folder (${code}); ${CHANGE}`;
    default:
      return `the cache folder ${root} cannot be used: ${messageOf(thrown)}; ${CHANGE}`;
  }
}

/** True where a missing file means a missing entry, and not that the root is a file (ENOENT on Windows, too). */
export async function isOnlyMissing(root: string, thrown: unknown): Promise<boolean> {
  const code = codeOf(thrown);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return false;
  try {
    return (await stat(root)).isDirectory();
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

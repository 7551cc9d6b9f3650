import { type Stats, statSync } from 'node:fs';

/**
 * What is at a path, links followed; null where nothing is, or where nobody of this user can look:
 * below a file (ENOTDIR, which Node 20 throws in spite of `throwIfNoEntry`) or a folder that must not be entered,
 * such as /root to all others (EACCES).
 */
export function statPath(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

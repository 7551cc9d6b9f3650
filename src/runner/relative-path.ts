import { relative, sep } from 'node:path';

/** The way from a folder to a path, with `/` on every system; '' for the folder itself. */
export function relativePath(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}

import { relative, sep } from 'node:path';

/** The way from a folder to a path, with `/` on every system; '' for the folder itself. */
export function relativePath(from: string, to: string): string {
  // Of ten thousand files of a checkout: nothing is to be resolved where nothing is left open.
  if (to.startsWith(`${from}/`) && !/\/(?:\/|\.|$)|\\/.test(to)) return to.slice(from.length + 1);
  return relative(from, to).split(sep).join('/');
}

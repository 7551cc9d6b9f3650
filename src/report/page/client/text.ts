import { bytesText, secondsText } from '../../../runner/units.ts';

export { bytesText, secondsText };

/** `+1.2 MB`, `−812 kB`. */
export function changeText(bytes: number): string {
  return `${bytes < 0 ? '−' : '+'}${bytesText(Math.abs(bytes))}`;
}

export function shareText(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** A hue for a name, the same each time. */
export function hueOf(name: string): number {
  let sum = 0;
  for (const one of name) sum = (sum * 31 + (one.codePointAt(0) ?? 0)) % 3600;
  return Math.round((sum * 137.5) % 360);
}

/** The last parts of a path that say what it is: `v2/modules/http` of a long one. */
export function shortPath(path: string, length: number): string {
  return path.length <= length ? path : `…${path.slice(path.length - length + 1)}`;
}

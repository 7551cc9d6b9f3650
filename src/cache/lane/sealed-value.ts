import { textDigest } from '../../runner/digest.ts';

/**
 * What a record of the caches keeps of a value that may be secret: 32 bits, which tell whether it is
 * the same and, of a value that nobody can guess, nothing else. With the name, so that equal values of
 * two variables do not show as equal.
 */
export function sealed(name: string, value: string): string {
  return textDigest(`${name}=${value}`, 8);
}

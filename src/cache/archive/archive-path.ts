/** A path in an archive is at most this long. */
export const LONGEST_PATH = 4096;

// Windows opens a device for these, with or without an extension (Naming Files, Paths, and Namespaces).
const DEVICE = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f\\:]/;
// With the u flag a pair is one character, so only halves match.
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Why a path may not be in an archive, or null where it may: relative, forward slashes, and the
 * same file on every system. The rules are a subset of golang.org/x/mod/module.CheckFilePath, so
 * that no file of a module that Go takes is refused, but for a trailing space.
 */
export function pathProblem(path: string): string | null {
  if (path === '') return 'it is empty';
  if (path.length > LONGEST_PATH) return `it is longer than ${LONGEST_PATH} characters`;
  if (LONE_SURROGATE.test(path)) return 'it is not Unicode';
  if (FORBIDDEN.test(path)) return 'it has a backslash, a colon or a control character';
  if (path.startsWith('/')) return 'it is absolute';
  for (const element of path.split('/')) {
    if (element === '') return 'it has an empty element';
    if (element === '.' || element === '..') return `it has the element ${element}`;
    if (/[. ]$/.test(element)) return 'an element ends in a dot or a space';
    if (DEVICE.test(element)) return `${element} is a device on Windows`;
  }
  return null;
}

/** Two paths with the same name here are one file on a file system that folds case or Unicode forms. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

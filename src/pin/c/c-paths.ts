/** What flags of a C compiler and linker name in the file system, as they are written. */
export interface CPaths {
  /** Folders that headers are looked for in. */
  readonly includes: readonly string[];
  /** Folders that libraries are looked for in. */
  readonly libraryFolders: readonly string[];
  /** Of `-lNAME`. */
  readonly libraries: readonly string[];
  /** Headers that are always included, response files, objects and archives. */
  readonly files: readonly string[];
}

const INCLUDES = [
  ...['-isystem-after', '-isystem', '-iquote', '-idirafter', '-iframework', '-isysroot'],
  ...['-iprefix', '--sysroot', '-I', '-F', '-B'],
];
const FILES = ['-include', '-imacros', '-specs', '--config'];
const KINDS: readonly (readonly [names: readonly string[], kind: keyof CPaths])[] = [
  [FILES, 'files'],
  [INCLUDES, 'includes'],
  [['-L'], 'libraryFolders'],
  [['-l'], 'libraries'],
];

/** Reads flags of gcc and clang; of a flag that takes a value it may be the next word, or follow `=`. */
export function cPaths(words: readonly string[]): CPaths {
  const found: Record<keyof CPaths, string[]> = {
    includes: [],
    libraryFolders: [],
    libraries: [],
    files: [],
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (/^@/.test(word)) found.files.push(word.slice(1));
    else if (!word.startsWith('-') && /[./\\]/.test(word)) found.files.push(word);
    const named = KINDS.flatMap(([names, kind]) =>
      names.filter((name) => word.startsWith(name)).map((name) => ({ name, kind })),
    )[0];
    if (named === undefined) continue;
    const rest = word.slice(named.name.length).replace(/^=/, '');
    const value = rest === '' ? (words[++at] ?? '') : rest;
    if (value !== '') found[named.kind].push(value);
  }
  return found;
}

/** Several sets of them as one. */
export function allPaths(parts: readonly CPaths[]): CPaths {
  const of = (kind: keyof CPaths): string[] => [...new Set(parts.flatMap((one) => one[kind]))];
  return {
    includes: of('includes'),
    libraryFolders: of('libraryFolders'),
    libraries: of('libraries'),
    files: of('files'),
  };
}

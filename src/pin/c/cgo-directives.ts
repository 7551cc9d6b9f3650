import { splitShellWords } from '../../inputs/split-values.ts';

/** What the `#cgo` lines of a Go file say. */
export interface CgoDirectives {
  /** Flags of the C compiler and the linker, whatever their condition; ${SRCDIR} as it stands. */
  readonly flags: readonly string[];
  /** Packages of pkg-config, with its own flags (`--static`). */
  readonly pkgConfig: readonly string[];
}

/** Wherever it stands in a line: it may begin a comment, or follow another one. */
const LINE = /#cgo[ \t]+([^:\n]*):(.*)$/gm;

/**
 * Reads the lines that cmd/go reads (go/build/build.go saveCgo), for every platform: a condition
 * says which of them count, and one too many only costs a digest.
 */
export function cgoDirectives(source: string): CgoDirectives {
  const flags: string[] = [];
  const pkgConfig: string[] = [];
  for (const [, before = '', text = ''] of source.matchAll(LINE)) {
    const verb = before.trim().split(/\s+/).at(-1) ?? '';
    const words = wordsOf(text);
    // The comment may end in this line.
    if (text.includes('*/')) words.push(...wordsOf(text.slice(0, text.indexOf('*/'))));
    if (/^(?:CFLAGS|CPPFLAGS|CXXFLAGS|FFLAGS|LDFLAGS)$/.test(verb)) flags.push(...words);
    if (verb === 'pkg-config') pkgConfig.push(...words);
  }
  return { flags, pkgConfig };
}

function wordsOf(text: string): string[] {
  const split = splitShellWords(text.trim());
  return [...(split.ok ? split.words : text.trim().split(/\s+/))];
}

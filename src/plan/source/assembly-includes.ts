/** Headers of GOROOT/pkg/include, and the one that the compiler writes for each package. */
const OF_GO = /^(?:textflag|funcdata|go_asm|go_tls|asm_\w+)\.h$/;

export type Includes =
  | { readonly ok: true; readonly names: readonly string[] }
  /** An include that leads out of the package's folder, as it is written. */
  | { readonly ok: false; readonly path: string };

const INCLUDE = /#[ \t]*include\b(.*)/g;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * Files of its own folder that an assembly file or header includes (cmd/asm/internal/lex,
 * `#include "…"`). Comments may stand before `#` and behind it; what looks like one may be in a
 * string, so the text is read with and without them.
 */
export function assemblyIncludes(text: string): Includes {
  const names = new Set<string>();
  const lines = [text, text.replaceAll(COMMENT, ' ')].flatMap((one) => [...one.matchAll(INCLUDE)]);
  for (const [, line = ''] of lines) {
    const path = /^[ \t]*"([^"]*)"/.exec(line)?.[1];
    if (path === undefined || path === '' || /[\\/]/.test(path)) {
      return { ok: false, path: path ?? line.trim() };
    }
    if (!OF_GO.test(path)) names.add(path);
  }
  return { ok: true, names: [...names] };
}

/** Headers of GOROOT/pkg/include, and the one that the compiler writes for each package. */
const OF_GO = /^(?:textflag|funcdata|go_asm|go_tls|asm_\w+)\.h$/;

export type Includes =
  | { readonly ok: true; readonly names: readonly string[] }
  /** An include that leads out of the package's folder, as it is written. */
  | { readonly ok: false; readonly path: string };

/** Files of its own folder that an assembly file or header includes (cmd/asm/internal/lex, `#include "…"`). */
export function assemblyIncludes(text: string): Includes {
  const names: string[] = [];
  for (const [, line = ''] of text.matchAll(/^[ \t]*#[ \t]*include\b(.*)$/gm)) {
    const path = /^[ \t]*"([^"]*)"/.exec(line)?.[1];
    if (path === undefined || path === '' || /[\\/]/.test(path)) {
      return { ok: false, path: path ?? line.trim() };
    }
    if (!OF_GO.test(path)) names.push(path);
  }
  return { ok: true, names };
}

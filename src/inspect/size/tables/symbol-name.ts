/**
 * The import path in the name of a symbol of Go; null for a name without one (assembly, methods of
 * types without a name, code of C). The linker escapes the path (cmd/internal/objabi/path.go); what it
 * was instantiated with stands in brackets.
 */
export function packageOfSymbol(name: string): string | null {
  const compiled = /^type:\.(?:eq|hash)\./.exec(name);
  if (compiled !== null) return packageInType(name.slice(compiled[0].length));
  if (name.startsWith('go:') || name.startsWith('type:') || OF_COMPILERS_OF_C.test(name))
    return null;
  const head = /^[^[({ ]*/.exec(name)?.[0] ?? '';
  const dot = head.indexOf('.', head.lastIndexOf('/') + 1);
  const path = head.slice(0, Math.max(0, dot));
  // Go 1.27 writes `_` for the package of what it generates.
  return path === '' || path === '_' ? null : unescapedPath(path);
}

/** Names that gcc and clang make: of C++, of parts and copies of a function, of variables within one. */
const OF_COMPILERS_OF_C =
  /^(?:_Z[\w.$]*|[A-Za-z_]\w*(?:\.(?:isra|part|constprop|cold|lto_priv|llvm)\.\d+|\.\d+)[\w.]*)$/;

/** What the compiler puts before a type that stands for all of its shape; no package is called so. */
const SHAPE = 'go.shape.';

/** The first import path in a written type: `struct { F *net/http.Request }`. */
function packageInType(type: string): string | null {
  const written = type.replaceAll(SHAPE, '');
  for (const [word] of written.matchAll(/[^\s*[\](){},;"]+\.[^\s*[\](){},;"]+/g)) {
    const found = packageOfSymbol(word);
    if (found !== null) return found;
  }
  return null;
}

export function unescapedPath(path: string): string {
  if (!path.includes('%')) return path;
  const bytes = path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  // Go 1.27 escapes the path of some closures twice; no import path has a % (golang.org/x/mod/module, CheckImportPath).
  return bytes === path ? path : unescapedPath(bytes);
}

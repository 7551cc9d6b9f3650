/**
 * Whether a Go file asks at run time where source files or GOROOT lie, which -trimpath changes:
 * runtime.Caller, Callers and FileLine give `module/file.go` in place of a path, and runtime.GOROOT
 * nothing (https://pkg.go.dev/runtime#GOROOT). Comments count too: a false alarm only costs time.
 */
export function asksForFilePaths(source: string): boolean {
  return IMPORTS_RUNTIME.test(source) && /\b(?:Callers?|FileLine|GOROOT)\b/.test(source);
}

const IMPORTS_RUNTIME = /["`]runtime["`]/;
/** What makes a path of another one; loggers cut theirs with Base, Split and Dir. */
const MAKES_PATH =
  /\b(?:filepath|path)\.(?:Join|Abs|Rel|EvalSymlinks)\(|\bDir\([^()]*\)\s*\+|\bos\.(?:Chdir|DirFS)\(|"%s\//;

/**
 * Whether a file of a dependency may find files by where its source lies: it asks, keeps the file
 * name (`_, file, _, _ :=`), and makes paths. What only prints names, as loggers do, is left alone.
 */
export function mayFindFiles(source: string): boolean {
  return asksForFilePaths(source) && namesOfFiles(source).length > 0 && MAKES_PATH.test(source);
}

/**
 * How a file that is compiled into a program finds files by where its source lies, in the words of
 * its code; '' where it does not. The name that it was given has to go into a path, or be opened.
 */
export function findsFiles(source: string): string {
  if (!IMPORTS_RUNTIME.test(source)) return '';
  const code = source.replaceAll(/^[ \t]*\/\/[^\n]*/gm, '');
  if (/\bruntime\.GOROOT\(\)/.test(code)) return 'runtime.GOROOT';
  const names = namesOfFiles(code);
  if (names.length === 0) return '';
  const name = `(?:${names.map((one) => one.replaceAll('.', '\\.')).join('|')})`;
  const into = new RegExp(
    `\\b(?:filepath|path)\\.(?:Dir|Join|Abs|Rel|Split|EvalSymlinks)\\([^;\\n]*\\b${name}\\b` +
      `|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat|DirFS|Chdir)\\([^;\\n]*\\b${name}\\b`,
  );
  const given = new RegExp(`\\breturn\\s+${name}\\s*$`, 'm');
  const isUsed = into.test(code) || (given.test(code) && MAKES_PATH.test(code));
  return isUsed && MAKES_FILE.test(code) ? 'runtime.Caller' : '';
}

/** What makes more of a path than its last names: a file beside it, or its content. */
const MAKES_FILE = new RegExp(
  `${MAKES_PATH.source}|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat)\\(`,
);

/** The names that file names are given: of Caller the second result, of FileLine the first. */
function namesOfFiles(source: string): string[] {
  const callers = /\b\w+\s*,\s*(\w+)\s*,\s*\w+\s*,\s*\w+\s*:?=\s*(?:\w+\.)?Caller\(/g;
  const lines = /\b(\w+)\s*,\s*\w+\s*:?=\s*[^\n]*\.FileLine\(/g;
  const frames = /\bCallersFrames\(/.test(source) ? ['frame.File', 'f.File', 'fr.File'] : [];
  const found = [...source.matchAll(callers), ...source.matchAll(lines)].map(
    ([, name = '_']) => name,
  );
  return [...new Set([...found, ...frames])].filter((name) => name !== '_');
}

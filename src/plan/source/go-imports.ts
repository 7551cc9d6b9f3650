/** One import of a Go file. */
export interface GoImport {
  /** `_`, `.`, another name, or '' where it has the package's own. */
  readonly name: string;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where its path stands in the source, with a quote on both sides. */
  readonly at: number;
}

/**
 * Whether a Go file has `import "C"`: only its package clause and imports are read, as cmd/go does
 * (go/build/read.go). Comments and strings are skipped properly; a file that is no Go has none.
 */
export function importsC(source: string): boolean {
  for (const { path } of importsOf(source)) if (path === 'C') return true;
  return false;
}

/** The imports of a Go file as they stand in it, up to the first thing that is none. */
export function goImports(source: string): GoImport[] {
  let [line, counted] = [1, 0];
  return [...importsOf(source)].map(({ name, path, at }) => {
    for (; counted < at; counted++) if (source[counted] === '\n') line++;
    return { name, path, line, at };
  });
}

function* importsOf(
  source: string,
): Generator<{ readonly name: string; readonly path: string; readonly at: number }, void> {
  const tokens = tokenize(source);
  let at = 0;
  const next = (): string => {
    const token = tokens.next().value;
    at = token?.at ?? at;
    return token?.text ?? '';
  };
  if (next() !== 'package') return;
  next();
  let token = afterEnds(next);
  while (token === 'import') {
    token = next();
    const group = token === '(';
    if (group) token = afterEnds(next);
    while (token !== ')' && token !== '') {
      // A name, `.` or `_` may come before the path.
      const name = isText(token) ? '' : token;
      if (name !== '') token = next();
      if (!isText(token)) return;
      yield { name, path: token.slice(1, -1), at };
      token = afterEnds(next);
      if (!group) break;
    }
    if (group) token = afterEnds(next);
  }
}

function isText(token: string): boolean {
  return token.startsWith('"') || token.startsWith('`');
}

function afterEnds(next: () => string): string {
  let token = next();
  while (token === ';') token = next();
  return token;
}

/** White space and comments, else a string, an identifier, or one character. */
const TOKEN =
  /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[\p{L}_][\p{L}\p{Nd}_]*|[\s\S]/uy;
const SKIPPED = /^(?:[\s\uFEFF]|\/\/|\/\*[\s\S])/;

function* tokenize(
  source: string,
): Generator<{ readonly text: string; readonly at: number }, void> {
  const pattern = new RegExp(TOKEN);
  for (;;) {
    const at = pattern.lastIndex;
    const text = pattern.exec(source)?.[0];
    if (text === undefined) return;
    if (!SKIPPED.test(text)) yield { text, at };
  }
}

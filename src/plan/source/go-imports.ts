/**
 * Whether a Go file has `import "C"`: only its package clause and imports are read, as cmd/go does
 * (go/build/read.go). Comments and strings are skipped properly; a file that is no Go has none.
 */
export function importsC(source: string): boolean {
  const tokens = tokenize(source);
  const next = (): string => tokens.next().value ?? '';
  if (next() !== 'package') return false;
  next();
  let token = afterEnds(next);
  while (token === 'import') {
    token = next();
    const group = token === '(';
    if (group) token = afterEnds(next);
    while (token !== ')' && token !== '') {
      // A name, `.` or `_` may come before the path.
      if (!isText(token)) token = next();
      if (!isText(token)) return false;
      if (token.slice(1, -1) === 'C') return true;
      token = afterEnds(next);
      if (!group) break;
    }
    if (group) token = afterEnds(next);
  }
  return false;
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

function* tokenize(source: string): Generator<string, void> {
  const pattern = new RegExp(TOKEN);
  for (;;) {
    const token = pattern.exec(source)?.[0];
    if (token === undefined) return;
    if (!SKIPPED.test(token)) yield token;
  }
}

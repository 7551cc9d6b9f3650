/** The package clause and the imports of a Go file. */
export interface GoClauses {
  readonly name: string;
  /** As they are written, with their quotes. */
  readonly imports: readonly string[];
}

const SKIPPED = /[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const TOKEN = /"[^"\\\n]*"|`[^`]*`|[A-Za-z_]\w*|[;().]|$/y;
const NAME = /^[A-Za-z_]\w*$/;
const KEYWORD =
  /^(?:break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go|goto|if|import|interface|map|package|range|return|select|struct|switch|type|var)$/;
/** What may follow the imports: a declaration, or the end. */
const AFTER = /^(?:const|func|type|var|)$/;

/**
 * Reads them as go/parser does, and nothing that it would refuse: null for a file that is malformed
 * in the slightest up to its first declaration, or that has a token other than plain ASCII there.
 */
export function readGoClauses(source: string): GoClauses | null {
  const tokens = scan(source);
  if (tokens.take() !== 'package') return null;
  const name = tokens.take();
  if (!isName(name)) return null;
  const imports: string[] = [];
  tokens.end();
  while (tokens.peek() === 'import') {
    tokens.take();
    if (tokens.peek() !== '(') {
      imports.push(importPath(tokens));
      tokens.end();
      continue;
    }
    tokens.take();
    while (tokens.peek() !== ')' && tokens.isSound()) {
      imports.push(importPath(tokens));
      if (tokens.peek() !== ')') tokens.end();
    }
    tokens.take();
    tokens.end();
  }
  return tokens.isSound() && AFTER.test(tokens.peek()) ? { name, imports } : null;
}

function isName(text: string): boolean {
  return NAME.test(text) && !KEYWORD.test(text);
}

function importPath(tokens: Tokens): string {
  if (tokens.peek() === '.' || isName(tokens.peek())) tokens.take();
  const path = tokens.take();
  if (!/^["`]/.test(path)) tokens.refuse();
  return path;
}

type Tokens = ReturnType<typeof scan>;

/** `end` takes what ends a statement: one `;`, a line end before the next token, or the file's end. */
function scan(source: string) {
  const [skipped, token] = [new RegExp(SKIPPED), new RegExp(TOKEN)];
  let sound = true;
  let newLine = false;
  let current = '';
  const advance = (): void => {
    newLine = false;
    let at = token.lastIndex;
    for (;;) {
      skipped.lastIndex = at;
      const text = skipped.exec(source)?.[0];
      if (text === undefined) break;
      newLine ||= text.includes('\n');
      at += text.length;
    }
    token.lastIndex = at;
    const found = token.exec(source)?.[0];
    if (found === undefined) sound = false;
    current = found ?? '';
    if (found === undefined) token.lastIndex = source.length;
  };
  advance();
  return {
    peek: (): string => current,
    isSound: (): boolean => sound,
    refuse: (): void => {
      sound = false;
    },
    take: (): string => {
      const taken = current;
      advance();
      return taken;
    },
    end: (): void => {
      if (current === ';') advance();
      else if (!newLine && current !== '') sound = false;
    },
  };
}

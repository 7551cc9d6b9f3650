/** What a Go file declares under a name at package level. */
export type Declaration =
  | { readonly kind: 'const' | 'func' | 'type' }
  | {
      readonly kind: 'var';
      readonly type: VariableType;
      readonly initial: Initial;
      /** Names in an initial value that is `unknown`. */
      readonly names: readonly string[];
    };

/** `unknown`: only a type checker could say it. */
export type VariableType = 'string' | 'other' | 'unknown';

/** How a variable gets its first value. `other`: from variables; `unknown`: only a type checker could say it. */
export type Initial = 'none' | 'constant' | 'call' | 'other' | 'unknown';

/**
 * The names that a Go file declares at package level, by a reader that knows tokens and semicolons
 * (https://go.dev/ref/spec#Semicolons) and no types. A file that is no Go has what was read of it.
 */
export function packageDeclarations(source: string): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const statement of statements(tokens(source))) {
    const [word = '', first = '', ...rest] = statement;
    if (word === 'func' && isName(first)) found.set(first, { kind: 'func' });
    if (word !== 'var' && word !== 'const' && word !== 'type') continue;
    const specs = first === '(' ? statements(rest.slice(0, -1)) : [statement.slice(1)];
    for (const spec of specs) for (const [name, one] of specOf(word, spec)) found.set(name, one);
  }
  return found;
}

function specOf(word: 'var' | 'const' | 'type', spec: readonly string[]): [string, Declaration][] {
  if (word === 'type') return spec[0] === undefined ? [] : [[spec[0], { kind: 'type' }]];
  const names: string[] = [];
  let at = 0;
  for (; isName(spec[at] ?? ''); at += 2) {
    names.push(spec[at] ?? '');
    if (spec[at + 1] !== ',') break;
  }
  at += 1;
  if (word === 'const') return names.map((name) => [name, { kind: 'const' }]);
  const equals = spec.indexOf('=', at);
  const type = spec.slice(at, equals < 0 ? undefined : equals).join('');
  const values = equals < 0 ? [] : listOf(spec.slice(equals + 1));
  return names.map((name, i) => {
    // A call may give several values at once.
    const value = values.length === names.length ? values[i] : values[0];
    const declared = type === '' ? typeOf(value ?? []) : type === 'string' ? 'string' : 'other';
    return [name, { kind: 'var', type: declared, ...initialOf(value) }];
  });
}

function typeOf(value: readonly string[]): VariableType {
  const first = value.find((one) => one !== '(') ?? '';
  if (/^["`]/.test(first)) return 'string';
  if (first === 'func') return 'unknown';
  return isName(first) && !['true', 'false', 'nil'].includes(first) ? 'unknown' : 'other';
}

function initialOf(value: readonly string[] | undefined): { initial: Initial; names: string[] } {
  if (value === undefined) return { initial: 'none', names: [] };
  const names = value.filter(
    (one, i) => isName(one) && !(one === 'string' && value[i + 1] === '('),
  );
  const calls = value.some((one, i) => one === '(' && callee(value[i - 1] ?? ''));
  if (calls) return { initial: 'call', names };
  if (names.length > 0) return { initial: 'unknown', names };
  const isConstant = value.every((one) => /^(?:["`].*|[+()]|string)$/s.test(one));
  return { initial: isConstant ? 'constant' : 'other', names };
}

function callee(before: string): boolean {
  return before !== 'string' && (isName(before) || /^[)\]}]$/.test(before));
}

const TOKEN =
  /[ \t\r\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|[\s\S]/uy;
const KEYWORDS = new Set(['var', 'const', 'type', 'func', 'import', 'package', 'map', 'struct']);

function isName(token: string): boolean {
  return /^[\p{L}_]/u.test(token) && !KEYWORDS.has(token);
}

/** Tokens with the semicolons that Go puts at the ends of lines. */
function tokens(source: string): string[] {
  const pattern = new RegExp(TOKEN);
  const found: string[] = [];
  for (
    let token = pattern.exec(source)?.[0];
    token !== undefined;
    token = pattern.exec(source)?.[0]
  ) {
    const isComment = token.startsWith('//') || token.startsWith('/*');
    if (token === '\n' || (isComment && token.includes('\n'))) {
      if (endsStatement(found.at(-1) ?? '')) found.push(';');
    } else if (!isComment && !/^[ \t\r\uFEFF]/.test(token)) found.push(token);
  }
  return found;
}

function endsStatement(token: string): boolean {
  return isName(token) || /^(?:["`'\d]|[)\]}]$)/.test(token);
}

function statements(all: readonly string[]): string[][] {
  return split(all, ';').filter((one) => one.length > 0);
}

function listOf(all: readonly string[]): string[][] {
  return split(all, ',');
}

/** Splits at separators that no bracket encloses. */
function split(all: readonly string[], separator: ';' | ','): string[][] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of all) {
    if ('([{'.includes(token)) depth += 1;
    if (')]}'.includes(token)) depth -= 1;
    if (token === separator && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

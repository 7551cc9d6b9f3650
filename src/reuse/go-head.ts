import { textDigest } from '../plan/digest.ts';

/** What cmd/go reads of a Go file before it compiles it (go/build/read.go, build.go). */
export interface GoHead {
  readonly name: string;
  readonly imports: readonly string[];
  /** `//go:build` and `// +build` lines. */
  readonly constraints: readonly string[];
  /** Comments that begin with `//go:embed`, of the whole file; only where it imports embed. */
  readonly embeds: readonly string[];
}

/** A path that needs no unquoting; anything rarer is judged by its bytes. */
const PLAIN_PATH = /^["`][A-Za-z0-9._~+/-]+["`]$/;
const TOKEN = /[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\\\n]*"|`[^`]*`|[A-Za-z_]\w*|[;().]/y;
const CONSTRAINT = /^\/\/(go:build\b|\s*\+build\b)/;

/** null where the head is anything but plain: then only the same bytes are the same head. */
export function readGoHead(source: string): GoHead | null {
  if (source.includes('\0')) return null;
  const constraints: string[] = [];
  const tokens = tokenize(source.replace(/^\uFEFF/, ''), constraints);
  let token = tokens.next();
  if (token !== 'package') return null;
  const name = tokens.next();
  if (!/^[A-Za-z_]\w*$/.test(name)) return null;
  tokens.closeConstraints();
  const imports: string[] = [];
  token = tokens.nextAfterEnds();
  while (token === 'import') {
    token = tokens.next();
    const group = token === '(';
    if (group) token = tokens.nextAfterEnds();
    while (token !== ')') {
      if (/^[A-Za-z_.]/.test(token)) token = tokens.next();
      if (!PLAIN_PATH.test(token)) return null;
      imports.push(token.slice(1, -1));
      token = tokens.nextAfterEnds();
      if (!group) break;
    }
    if (group) token = tokens.nextAfterEnds();
  }
  // What imports "C" is for cgo to read.
  if (imports.some((path) => path === 'C' || path[0] === '.')) return null;
  const embeds = imports.includes('embed') ? embedComments(source) : [];
  return embeds === null ? null : { name, imports, constraints, embeds };
}

const PIECE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|`[^`]*`|'(?:\\.|[^'\\\n])+'|[^/"`']+|\/(?!\*)/y;

/** As cmd/go looks for them, comment by comment (read.go readGoInfo); null where a quote has no end. */
function embedComments(source: string): readonly string[] | null {
  const pattern = new RegExp(PIECE);
  const found: string[] = [];
  while (pattern.lastIndex < source.length) {
    const piece = pattern.exec(source)?.[0];
    if (piece === undefined) return null;
    if (piece.startsWith('//go:embed')) found.push(piece);
  }
  return found;
}

/** The head as a short text; for one that is not plain, that of all its bytes. */
export function headDigest(source: string): string {
  const head = readGoHead(source);
  if (head === null) return `bytes ${textDigest(source, 32)}`;
  const { name, imports, constraints, embeds } = head;
  return textDigest(JSON.stringify([name, [...new Set(imports)].sort(), constraints, embeds]), 32);
}

const PLAIN_CONSTRAINT = /^\/\/go:build !?\w+(?:\.\d+)?(?: (?:&&|\|\|) !?\w+(?:\.\d+)?)*$/;

/**
 * Whether `go build` of the package can do no more with a test file than skip it: a plain head with
 * the package's own name, or that with `_test`. Another one could make `go list` fail.
 */
export function isHarmlessTest(source: string, packages: ReadonlySet<string>): boolean {
  const head = readGoHead(source);
  if (head === null || head.constraints.length > 1 || head.imports.includes('embed')) return false;
  if (!head.constraints.every((line) => PLAIN_CONSTRAINT.test(line))) return false;
  return packages.has(head.name) || packages.has(head.name.replace(/_test$/, ''));
}

function tokenize(source: string, constraints: string[]) {
  const pattern = new RegExp(TOKEN);
  let inHeader = true;
  const next = (): string => {
    for (;;) {
      const token = pattern.exec(source)?.[0];
      if (token === undefined) return '';
      const line = token.trimEnd();
      if (inHeader && CONSTRAINT.test(line)) constraints.push(line);
      if (!/^(?:\s|\/\/|\/\*)/.test(token)) return token;
    }
  };
  return {
    next,
    nextAfterEnds: (): string => {
      let token = next();
      while (token === ';') token = next();
      return token;
    },
    /** Constraints are read above the package clause only. */
    closeConstraints: (): void => {
      inHeader = false;
    },
  };
}

import { textDigest } from '../../runner/digest.ts';
import { readFileHeader } from './file-header.ts';
import { readGoClauses } from './go-clauses.ts';

/** What cmd/go reads of a Go file before it compiles it (go/build/read.go, build.go). */
export interface GoHead {
  readonly name: string;
  readonly imports: readonly string[];
  /** `//go:build` and `// +build` lines, where Go takes them for constraints. */
  readonly constraints: readonly string[];
  /** Comments that begin with `//go:embed`, of the whole file; only where it imports embed. */
  readonly embeds: readonly string[];
}

/** A path that needs no unquoting; anything rarer is judged by its bytes. */
const PLAIN_PATH = /^["`][A-Za-z0-9._~+/-]+["`]$/;
/** Characters that make Go refuse a file, or that stand for bytes that are no UTF-8. */
const ODD = /[\0\uFEFF\uFFFD]/;

/** null where the head is anything but plain: then only the same bytes are the same head. */
export function readGoHead(source: string): GoHead | null {
  const text = source.replace(/^\uFEFF/, '');
  const header = ODD.test(text) ? null : readFileHeader(text);
  const clauses = header === null ? null : readGoClauses(text);
  if (header === null || clauses === null) return null;
  const { name, imports } = clauses;
  if (!imports.every((path) => PLAIN_PATH.test(path))) return null;
  const paths = imports.map((path) => path.slice(1, -1));
  // What imports "C" is for cgo to read.
  if (paths.some((path) => path === 'C' || path[0] === '.')) return null;
  const embeds = paths.includes('embed') ? embedComments(text) : [];
  const constraints = [header.goBuild, ...header.plusBuild].filter((line) => line !== null);
  return embeds === null ? null : { name, imports: paths, constraints, embeds };
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

/** The head as a short text; for one that is not plain, the digest of all its bytes. */
export function headDigest(source: string, bytesDigest: string): string {
  const head = readGoHead(source);
  if (head === null) return `bytes ${bytesDigest}`;
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
  // Go refuses a folder with two packages: then every test counts.
  const [name = '', ...others] = packages;
  return others.length === 0 && (head.name === name || head.name === `${name}_test`);
}

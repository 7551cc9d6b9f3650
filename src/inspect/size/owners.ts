import { packageOfSymbol, unescapedPath } from './tables/symbol-name.ts';

/** Owners that are no package, by their number; packages come behind them. */
export const SPECIAL = [
  'read-only data and variables without a known owner',
  'padding',
  'code and data of C',
  'tables of the linker',
  'build info and notes',
  'what only seems to begin',
  'more of what lies before',
] as const;
export const UNKNOWN = 0;
export const PADDING = 1;
export const OF_C = 2;
export const OF_LINKER = 3;
export const OF_NOTES = 4;
/** What some word points to, which may be a number that looks like an address; never left in the end. */
export const POINTED = 5;
/** Within the content of a file; never left in the end. */
export const INSIDE = 6;

export function isUnowned(owner: number | undefined): boolean {
  return owner === UNKNOWN || owner === POINTED;
}

/** Numbers for packages, in the order in which they are first asked for. */
export class Owners {
  readonly names: string[] = [...SPECIAL];
  private readonly numbers = new Map<string, number>();
  private readonly main: string;
  private readonly paths = new Set<string>();
  private readonly declaring = new Map<string, string>();

  /** `main`: import path of the main package, which symbols call `main`. */
  constructor(main: string | null) {
    this.main = main ?? 'main';
  }

  ofPackage(path: string): number {
    const name = path === 'main' ? this.main : path;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    return number;
  }

  /**
   * Names of all functions: what they begin with tells where the path of a package ends. Gives those
   * paths, null for a name without one.
   */
  learn(names: readonly string[]): (string | null)[] {
    const paths = names.map(packageOfSymbol);
    for (const path of paths) this.paths.add(path ?? '');
    return paths;
  }

  /** Null for a name without a package. */
  ofSymbol(name: string): number | null {
    const path = packageOfSymbol(name);
    return path === null ? null : this.ofPath(path);
  }

  /** `path`: packageOfSymbol. */
  ofPath(path: string): number {
    return this.ofPackage(this.declaringPath(path));
  }

  /**
   * The package in whose folder a file of assembly lies, by the paths that are known; null where that is
   * not clear. With -trimpath its name is IMPORTPATH/x.s or MODULE@VERSION/x.s, else one below GOROOT/src
   * or GOMODCACHE, where capitals are written with `!` (golang.org/x/mod/module, EscapePath).
   */
  ofAssembly(file: string): number | null {
    if (!file.endsWith('.s')) return null;
    const folder = file
      .slice(0, Math.max(0, file.lastIndexOf('/')))
      .replace(/@[^/]+/, '')
      .replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
    for (const begin of [/^/, /^.*\/src\//, /^.*\/pkg\/mod\//]) {
      const path = folder.replace(begin, '');
      if ((path !== folder || begin.source === '^') && this.paths.has(path))
        return this.ofPackage(path);
    }
    return null;
  }

  /**
   * A method that is not exported and that a type has from another package's has that package in its name
   * (cmd/compile/internal/ir/expr.go, MethodSymSuffix): `example.com/a.T.example.com/b.method` is of example.com/a.
   */
  private declaringPath(path: string): string {
    const known = this.declaring.get(path);
    if (known !== undefined) return known;
    let found = path;
    for (let at = path.indexOf('.'); at > 0; at = path.indexOf('.', at + 1)) {
      const behind = path.indexOf('.', at + 1);
      if (behind < 0) break;
      const [own, other] = [path.slice(0, at), path.slice(behind + 1)];
      if (!this.paths.has(own) || !this.paths.has(other)) continue;
      found = own;
      break;
    }
    this.declaring.set(path, found);
    return found;
  }

  ofEscaped(path: string): number {
    return this.ofPackage(unescapedPath(path));
  }
}

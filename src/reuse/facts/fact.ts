/**
 * A question about the checkout whose answer decides a build, asked when the binary is built and
 * again on a later commit. Paths are relative to the working directory, with `/`; absolute where
 * they lie on another drive.
 */
export type FactKind =
  /** SHA-256 of what a file holds, and where a symbolic link points; or that it is no file. */
  | 'file'
  /** What of a Go file decides whether and for what it is compiled: constraint, package, imports. */
  | 'head'
  /** The names in a package's folder that Go looks at, with test files that could stop a build. */
  | 'names'
  /** As `names`, and the head of each Go file: what `go list` says of a package nobody builds. */
  | 'heads'
  /** The folders below a folder that hold Go files, as a pattern with `...` walks them. */
  | 'walk'
  /** What an embed pattern matches: names and kinds, with everything below matched folders. */
  | 'embed'
  /** Where a file of this name is found first, going up from the working directory. */
  | 'nearest'
  /** `absent`, `file`, `folder` or `other`. */
  | 'kind';

export interface Fact {
  readonly kind: FactKind;
  readonly path: string;
  /** The embed pattern; '' for other kinds. */
  readonly pattern: string;
}

export function fact(kind: FactKind, path: string, pattern = ''): Fact {
  return { kind, path, pattern };
}

/** One text for each question. */
export function factText({ kind, path, pattern }: Fact): string {
  return pattern === '' ? `${kind} ${path}` : `${kind} ${path} ${pattern}`;
}

/** Equal questions once, in the order of their texts: the order of a listing decides nothing. */
export function uniqueFacts(facts: readonly Fact[]): Fact[] {
  const byText = new Map(facts.map((one) => [factText(one), one]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** What `go build` compares build constraints with. */
export interface ConstraintContext {
  readonly goos: string;
  readonly goarch: string;
  /** `-tags`, and the tool tags (`goexperiment.…`, `amd64.v1`) where they are known. */
  readonly tags: readonly string[];
  /** `go1.26.8` or `1.26.8`; release tags up to its minor version hold. */
  readonly goVersion: string;
  readonly cgo: boolean;
}

/** GOOS and GOARCH names that count in file names, past ones too (internal/syslist/syslist.go). */
const KNOWN_OS = words(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos',
);
const KNOWN_ARCH = words(
  '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm',
);
const UNIX = words(
  'aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris',
);
/** Systems that take the files of another one as well (go/build Context.matchTag). */
const ALSO: Readonly<Record<string, string>> = {
  android: 'linux',
  illumos: 'solaris',
  ios: 'darwin',
};

/** Whether a file belongs to a build by its name and its `//go:build` or `// +build` lines. */
export function matchesBuild(
  fileName: string,
  source: string,
  context: ConstraintContext,
): boolean {
  return fileNameMatches(fileName, context) && constraintHolds(source, context);
}

/** The rule of `name_GOOS_GOARCH.go` (go/build Context.goodOSArchFile). */
export function fileNameMatches(fileName: string, context: ConstraintContext): boolean {
  const stem = fileName.split('.', 1)[0] ?? '';
  const parts = stem.split('_').slice(1);
  if (parts.at(-1) === 'test') parts.pop();
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (KNOWN_OS.has(before) && KNOWN_ARCH.has(last))
    return tagHolds(before, context) && tagHolds(last, context);
  return KNOWN_OS.has(last) || KNOWN_ARCH.has(last) ? tagHolds(last, context) : true;
}

/** Whether the constraint lines above the package clause hold; a line that is malformed never does. */
export function constraintHolds(source: string, context: ConstraintContext): boolean {
  const { goBuild, plusBuild } = constraintLines(source);
  if (goBuild !== null) return evaluate(goBuild, context);
  return plusBuild.every((line) => plusBuildHolds(line, context));
}

/**
 * The `//go:build` expression, else the `// +build` lines: those before the blank line that ends
 * the leading comments (go/build parseFileHeader).
 */
function constraintLines(source: string): { goBuild: string | null; plusBuild: string[] } {
  let goBuild: string | null = null;
  let pending: string[] = [];
  let plusBuild: string[] = [];
  let ended = false;
  let inComment = false;
  for (const raw of source.split('\n')) {
    let line = raw.trim();
    if (line === '' && !ended) {
      plusBuild = plusBuild.concat(pending);
      pending = [];
      continue;
    }
    if (!line.startsWith('//')) ended = true;
    const directive = inComment ? null : /^\/\/go:build(?:\s+(.*))?$/.exec(line);
    if (directive !== null) goBuild ??= directive[1] ?? '';
    const plus = /^\/\/\s*\+build(?:\s+(.*))?$/.exec(line);
    if (!ended && plus !== null) pending.push(plus[1] ?? '');
    while (line !== '' && (inComment || !line.startsWith('//'))) {
      if (!inComment && !line.startsWith('/*')) return { goBuild, plusBuild };
      const end = line.indexOf('*/', inComment ? 0 : 2);
      inComment = end < 0;
      line = end < 0 ? '' : line.slice(end + 2).trim();
    }
  }
  return { goBuild, plusBuild };
}

/** `a,b !c`: blanks are or, commas are and (go/build/constraint parsePlusBuildExpr). */
function plusBuildHolds(text: string, context: ConstraintContext): boolean {
  return text.split(/\s+/).some((clause) =>
    clause.split(',').every((literal) => {
      const negated = literal.startsWith('!');
      const tag = negated ? literal.slice(1) : literal;
      if (!TAG.test(tag)) return false;
      return tagHolds(tag, context) !== negated;
    }),
  );
}

const TAG = /^[\p{L}\p{Nd}_.]+$/u;

/** `||`, `&&`, `!` and parentheses over tags (go/build/constraint Parse). */
function evaluate(text: string, context: ConstraintContext): boolean {
  const tokens = text.match(/\|\||&&|!|\(|\)|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
  let at = 0;
  let malformed = false;
  const or = (): boolean => {
    let value = and();
    while (tokens[at] === '||') {
      at++;
      value = and() || value;
    }
    return value;
  };
  const and = (): boolean => {
    let value = not();
    while (tokens[at] === '&&') {
      at++;
      value = not() && value;
    }
    return value;
  };
  const not = (): boolean => {
    let negated = false;
    while (tokens[at] === '!') {
      at++;
      negated = !negated;
    }
    return atom() !== negated;
  };
  const atom = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const value = or();
      if (tokens[at++] !== ')') malformed = true;
      return value;
    }
    if (!TAG.test(token)) malformed = true;
    return tagHolds(token, context);
  };
  const value = or();
  return value && !malformed && at === tokens.length;
}

function tagHolds(tag: string, context: ConstraintContext): boolean {
  const { goos, goarch } = context;
  if (tag === 'cgo') return context.cgo;
  if (tag === goos || tag === goarch || tag === 'gc' || tag === ALSO[goos]) return true;
  if (tag === 'unix') return UNIX.has(goos);
  const release = /^go1\.(\d+)$/.exec(tag);
  if (release !== null) return Number(release[1]) <= minorVersion(context.goVersion);
  if (tag === 'boringcrypto') return context.tags.includes('goexperiment.boringcrypto');
  return context.tags.includes(tag);
}

function minorVersion(goVersion: string): number {
  return Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? Number.POSITIVE_INFINITY);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

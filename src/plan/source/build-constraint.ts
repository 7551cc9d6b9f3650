import { goBuildHolds, plusBuildHolds } from './constraint-expression.ts';
import { readFileHeader } from './file-header.ts';

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
  return fileNameMatches(fileName, context) && constraintState(source, context) === 'built';
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

/**
 * Whether the constraint lines above the package clause hold. A file that Go refuses to read
 * (`invalid`: two `//go:build` lines, a malformed one) is in no build.
 */
export function constraintState(
  source: string,
  context: ConstraintContext,
): 'built' | 'left out' | 'invalid' {
  const header = readFileHeader(source);
  if (header === null) return 'invalid';
  const holds = (tag: string): boolean => tagHolds(tag, context);
  const { goBuild, plusBuild } = header;
  const value =
    goBuild === null
      ? plusBuild.every((line) => plusBuildHolds(line, holds))
      : goBuildHolds(goBuild, holds);
  if (value === null) return 'invalid';
  return value ? 'built' : 'left out';
}

function tagHolds(tag: string, context: ConstraintContext): boolean {
  const { goos, goarch } = context;
  if (tag === 'cgo' && context.cgo) return true;
  if (tag === goos || tag === goarch || tag === 'gc' || tag === ALSO[goos]) return true;
  if (tag === 'unix' && UNIX.has(goos)) return true;
  const release = /^go1\.([1-9]\d*)$/.exec(tag)?.[1];
  if (release !== undefined && Number(release) <= minorVersion(context.goVersion)) return true;
  if (tag === 'boringcrypto') return context.tags.includes('goexperiment.boringcrypto');
  return context.tags.includes(tag);
}

function minorVersion(goVersion: string): number {
  return Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? Number.POSITIVE_INFINITY);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

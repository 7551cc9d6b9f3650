import type { Target } from '../../inputs/target.ts';

/** What a C compiler makes, in Go's words; null for what we do not know. */
export interface CTarget {
  readonly goos: string | null;
  readonly goarch: string | null;
}

const SYSTEMS: readonly (readonly [macro: string, goos: string])[] = [
  ['__ANDROID__', 'android'],
  ['__linux__', 'linux'],
  ['__APPLE__', 'darwin'],
  ['_WIN32', 'windows'],
  ['__FreeBSD__', 'freebsd'],
  ['__NetBSD__', 'netbsd'],
  ['__OpenBSD__', 'openbsd'],
  ['__DragonFly__', 'dragonfly'],
  ['_AIX', 'aix'],
  ['__sun', 'solaris'],
];
/** Predefined by gcc and clang (`-dM -E`). */
const ARCHITECTURES: readonly (readonly [macros: readonly string[], goarch: string])[] = [
  [['__x86_64__'], 'amd64'],
  [['__i386__'], '386'],
  [['__aarch64__'], 'arm64'],
  [['__arm__'], 'arm'],
  [['__riscv', '__LP64__'], 'riscv64'],
  [['__powerpc64__', '__LITTLE_ENDIAN__'], 'ppc64le'],
  [['__powerpc64__'], 'ppc64'],
  [['__s390x__'], 's390x'],
  [['__mips64', '__MIPSEL__'], 'mips64le'],
  [['__mips64'], 'mips64'],
  [['__mips__', '__MIPSEL__'], 'mipsle'],
  [['__mips__'], 'mips'],
  [['__loongarch64'], 'loong64'],
];

/** Reads what `cc -dM -E` prints. */
export function cTarget(macros: string): CTarget {
  const names = new Set([...macros.matchAll(/^#define (\w+)/gm)].map(([, name]) => name));
  const goos = SYSTEMS.find(([macro]) => names.has(macro))?.[1];
  const goarch = ARCHITECTURES.find(([all]) => all.every((one) => names.has(one)))?.[1];
  return { goos: goos ?? null, goarch: goarch ?? null };
}

/** Systems that are one to a C compiler. */
const ONE: Readonly<Record<string, string>> = { ios: 'darwin', illumos: 'solaris' };

/** Whether it may be what a target needs: what is not known does not speak against it. */
export function makes({ goos, goarch }: CTarget, target: Target): boolean {
  const system = ONE[target.goos] ?? target.goos;
  return (goos === null || goos === system) && (goarch === null || goarch === target.goarch);
}

/** `linux/amd64`, with `?` for what is not known. */
export function cTargetText({ goos, goarch }: CTarget): string {
  return `${goos ?? '?'}/${goarch ?? '?'}`;
}

/** What cmd/go gives the C compiler for an architecture (cmd/go/internal/work/exec.go gccArchArgs). */
export function architectureWords({ goos, goarch }: Target): readonly string[] {
  const darwin = goos === 'darwin';
  switch (goarch) {
    case '386':
      return ['-m32'];
    case 'amd64':
      return darwin ? ['-arch', 'x86_64', '-m64'] : ['-m64'];
    case 'arm64':
      return darwin ? ['-arch', 'arm64'] : [];
    case 'arm':
      return ['-marm'];
    case 's390x':
      return ['-m64'];
    case 'mips64':
    case 'mips64le':
      return ['-mabi=64'];
    case 'mips':
    case 'mipsle':
      return ['-mabi=32', '-march=mips32'];
    case 'loong64':
      return ['-mabi=lp64d'];
    default:
      return [];
  }
}

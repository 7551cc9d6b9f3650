import { type Failure, failure, type Result, success } from '../runner/result.ts';
import { goDirectives } from '../toolchain/version/go-directives.ts';
import { compareGoVersions, parseGoVersion } from '../toolchain/version/go-version.ts';

/**
 * The Go that each GCC implements (https://go.dev/doc/install/gccgo, Releases; gcc/go/gofrontend of
 * GCC 14 and 15 has no newer one). GCC 12 and later have the library of Go 1.18, but no generics.
 */
const IMPLEMENTS: Readonly<Record<number, string>> = {
  8: '1.10',
  9: '1.12',
  10: '1.14',
  11: '1.16',
  12: '1.18',
};
const OLDEST_GCC = 8;
const NEWEST_GCC = 12;

export interface Gccgo {
  /** `12.2.0`. */
  readonly version: string;
  /** GOARCH of what it makes; '' where its machine is not known here. */
  readonly goarch: string;
  /** `1.18`. */
  readonly go: string;
}

/** GOARCH by the first part of `gccgo -dumpmachine`. */
const MACHINES: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  arm: 'arm',
  i386: '386',
  i586: '386',
  i686: '386',
  powerpc64: 'ppc64',
  powerpc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
  x86_64: 'amd64',
};

/** What the answers to `-dumpversion` (`12`, `12.2.0`) and `-dumpmachine` say. */
export function describeGccgo(version: string, machine: string): Result<Gccgo> {
  const major = Number(/^\d+/.exec(version)?.[0] ?? 0);
  const go = IMPLEMENTS[Math.min(major, NEWEST_GCC)];
  if (go === undefined)
    return failure(
      'GTB1215',
      `gccgo ${version || 'of no version'}`,
      `gccgo ${OLDEST_GCC} or newer`,
      'install a newer gccgo, or name one in GCCGO; or remove -compiler=gccgo',
    );
  const goarch = MACHINES[machine.split('-')[0] ?? ''] ?? '';
  return success({ version, goarch, go });
}

/**
 * Modules whose go line is newer than what gccgo implements. cmd/go itself does not look: it passes
 * no -lang to gccgo (cmd/go/internal/work/gccgo.go), and what fails then is some line of the code.
 */
export function tooNewForGccgo(
  pins: ReadonlyMap<string, string>,
  gccgo: Pick<Gccgo, 'version' | 'go'>,
): readonly Failure[] {
  return [...pins].flatMap(([file, text]) => {
    if (!file.endsWith('go.mod') && !file.endsWith('.work')) return [];
    const { go } = goDirectives(text.replace(/^\uFEFF/, ''));
    const language = /^\d+\.\d+/.exec(go?.value ?? '')?.[0];
    if (go === undefined || language === undefined || parseGoVersion(language) === undefined)
      return [];
    if (compareGoVersions(language, gccgo.go) <= 0) return [];
    return [
      {
        code: 'GTB1216' as const,
        found: `${file}:${go.line} asks for Go ${go.value}, and gccgo ${gccgo.version} implements Go ${gccgo.go}`,
        expected: `a go line of at most ${gccgo.go}, and no generics, where -compiler=gccgo is set`,
        change:
          'remove -compiler=gccgo from build-flags or GOFLAGS: gc builds this module with every Go that is new enough',
      },
    ];
  });
}

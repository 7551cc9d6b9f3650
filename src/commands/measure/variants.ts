import { UPX_LEVEL } from '../../compile/post-link/upx-level.ts';

/** One lever of a build alone, or several together. */
export interface Variant {
  readonly name: string;
  readonly says: string;
  /** Flags of `go build` that decide compile keys. */
  readonly compile: readonly string[];
  /** Words of -ldflags. */
  readonly link: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Tools that it cannot do without, besides Go. */
  readonly tools: readonly string[];
  /** What is done to the linked binary: a command line, the file's path at its end. */
  readonly after: readonly string[];
}

export interface VariantFacts {
  /** GOOS and GOARCH of this machine. */
  readonly goos: string;
  readonly goarch: string;
  /** The user's own tags. */
  readonly tags: readonly string[];
  /** Whether a main package has a default.pgo beside it. */
  readonly hasProfile: boolean;
  /** The word that makes the C compiler start mold; '' where it does not. */
  readonly mold: string;
  /** The same of lld. */
  readonly lld: string;
}

const NO_DWARF = '-gcflags=all=-dwarf=false';
const STRIPPED = ['-s', '-w'];
const PURE = { CGO_ENABLED: '0' };
const WITH_C = { CGO_ENABLED: '1' };

/**
 * The table of levers, each alone against `plain` and then together: what `variants` builds and
 * docs/lean.md shows. Levers that this system has not (static links elsewhere than on Linux,
 * GOAMD64 on other processors, PGO without a profile) are left out.
 */
export function variantTable(facts: VariantFacts): Variant[] {
  const { goos, goarch, tags, hasProfile, mold, lld } = facts;
  const isLinux = goos === 'linux';
  const pgo = hasProfile ? ['-pgo=off'] : [];
  const tagged = (...more: string[]): string[] => {
    const all = [...tags, ...more];
    return all.length === 0 ? [] : [`-tags=${all.join(',')}`];
  };
  const one = (name: string, says: string, changes: Partial<Variant> = {}): Variant => ({
    name,
    says,
    link: [],
    environment: PURE,
    tools: [],
    after: [],
    ...changes,
    compile: [...pgo, ...(changes.compile ?? tagged())],
  });
  const lean = { compile: [...tagged(), '-trimpath', NO_DWARF], link: STRIPPED };
  const external = (word = ''): Partial<Variant> => ({
    compile: [...tagged('netgo', 'osusergo'), '-trimpath', NO_DWARF],
    link: [...STRIPPED, '-linkmode=external', `-extldflags=-static ${word}`.trim()],
    environment: WITH_C,
    tools: ['gcc'],
  });
  return [
    one('plain', '`go build` with CGO_ENABLED=0'),
    one('-s', 'no symbol table; Go drops DWARF with it (since 1.22)', { link: ['-s'] }),
    one('-w', 'no DWARF in the binary', { link: ['-w'] }),
    one('-s -w', 'neither', { link: STRIPPED }),
    one('trimpath', 'no paths of this machine', { compile: [...tagged(), '-trimpath'] }),
    one('dwarf=false', 'no DWARF compiled', { compile: [...tagged(), NO_DWARF] }),
    one('-l', 'no inlining', { compile: [...tagged(), '-gcflags=all=-l'] }),
    one('cgo', 'CGO_ENABLED=1, as Go does it by itself', { environment: WITH_C, tools: ['gcc'] }),
    one('cgo, tags', 'CGO_ENABLED=1 and the tags netgo, osusergo', {
      compile: tagged('netgo', 'osusergo'),
      environment: WITH_C,
      tools: ['gcc'],
    }),
    ...(isLinux
      ? [one('pie', 'position-independent', { compile: [...tagged(), '-buildmode=pie'] })]
      : []),
    ...(goarch === 'amd64'
      ? [
          one('GOAMD64=v3', 'for processors since 2013', {
            environment: { ...PURE, GOAMD64: 'v3' },
          }),
        ]
      : []),
    ...(hasProfile
      ? [{ ...one('pgo', 'with default.pgo'), compile: [...tagged(), '-pgo=auto'] }]
      : []),
    one('lean', 'trimpath, dwarf=false, -s -w', lean),
    ...(isLinux
      ? [
          one('lean, static gnu', 'linked by gcc against glibc', external()),
          one('lean, static musl', 'linked by musl-gcc', {
            ...external(),
            environment: { ...WITH_C, CC: 'musl-gcc' },
            tools: ['musl-gcc'],
          }),
          one('lean, static gnu, mold', 'the same by mold', {
            ...external(mold || '-fuse-ld=mold'),
            tools: ['gcc', 'mold'],
          }),
          one('lean, static gnu, lld', 'the same by lld', {
            ...external(lld || '-fuse-ld=lld'),
            tools: ['gcc', 'ld.lld'],
          }),
          one('lean, upx', `packed by \`upx ${UPX_LEVEL}\``, {
            ...lean,
            tools: ['upx'],
            after: ['upx', UPX_LEVEL, '-q'],
          }),
          one('lean, sstrip', 'section headers cut off', {
            ...lean,
            tools: ['sstrip'],
            after: ['sstrip'],
          }),
        ]
      : []),
  ];
}

/** Of all variants that some machine has. */
export const VARIANT_NAMES: readonly string[] = variantTable({
  goos: 'linux',
  goarch: 'amd64',
  tags: [],
  hasProfile: true,
  mold: '',
  lld: '',
}).map((one) => one.name);

/** Arguments of `go build` for one variant. */
export function variantArguments(
  { compile, link }: Pick<Variant, 'compile' | 'link'>,
  packages: readonly string[],
  folder: string,
): string[] {
  const ldflags = link.map((word) => (/\s/.test(word) ? `'${word}'` : word)).join(' ');
  return [
    'build',
    '-buildvcs=false',
    ...compile,
    ...(ldflags === '' ? [] : [`-ldflags=${ldflags}`]),
    ...['-o', `${folder}/`, '--', ...packages],
  ];
}

/** Variants that compile the same: a cold build of one is a cold build of all. */
export function compileGroup({ compile, environment }: Variant): string {
  return JSON.stringify([compile, Object.entries(environment).sort()]);
}

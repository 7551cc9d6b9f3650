/** `go>=1.26`: how the version of Go is compared. */
export type Operator = '>=' | '<=' | '=' | '>' | '<';

/** Requirements that are a word alone. */
export type PlainRequirement =
  | 'static'
  | 'static-pie'
  | 'pie'
  | 'no-interp'
  | 'nx'
  | 'stripped'
  | 'no-dwarf'
  | 'trimpath'
  | 'reproducible'
  | 'vulnerable-toolchain';

/** What a finished binary has to be. `text` is how it was written, in its shortest form. */
export type Requirement = { readonly text: string } & (
  | { readonly kind: PlainRequirement }
  | { readonly kind: 'relro'; readonly level: 'partial' | 'full' }
  /** `revision`: the first hex digits of the commit, or ''. */
  | { readonly kind: 'vcs'; readonly clean: boolean; readonly revision: string }
  | { readonly kind: 'go'; readonly operator: Operator; readonly version: string }
  /** `words`: those that Go must have recorded; none: that nothing is recorded. */
  | { readonly kind: 'gcflags' | 'ldflags' | 'tags'; readonly words: readonly string[] }
  | { readonly kind: 'os' | 'arch'; readonly value: string }
  | { readonly kind: 'size'; readonly bytes: number }
  | { readonly kind: 'memory'; readonly bytes: number; readonly words: StartWords }
  /** `milliseconds`: null where it only has to start and end well. */
  | { readonly kind: 'startup'; readonly milliseconds: number | null; readonly words: StartWords }
);

/** The arguments that a requirement starts the binary with; null where it says none. */
export type StartWords = readonly string[] | null;

export type RequirementName = Requirement['kind'];

/** Where the answer comes from: the file, a run of it, a list of Go's releases, a second build. */
export type Source = 'file' | 'run' | 'releases' | 'build';

export interface RequirementDefinition {
  readonly name: RequirementName;
  /** As it is written, in every form. */
  readonly forms: readonly string[];
  readonly source: Source;
  readonly description: string;
}

/** Every requirement once: messages, `check --help` and docs/checks.md list these. */
export const REQUIREMENTS: readonly RequirementDefinition[] = [
  define('static', 'file', 'ELF: neither interpreter nor needed library'),
  define('static-pie', 'file', 'ELF: static, and loaded at any address'),
  define('pie', 'file', 'can be loaded at any address'),
  define('no-interp', 'file', 'ELF: asks for no dynamic loader'),
  define('nx', 'file', 'the stack holds no code'),
  define('relro', 'file', 'ELF: read-only after relocation, in part or in full', 'relro=full'),
  define('stripped', 'file', 'no symbol table'),
  define('no-dwarf', 'file', 'no debug information'),
  define('trimpath', 'file', 'built with -trimpath'),
  define('vcs', 'file', 'stamped with its commit; without changes; with this commit', [
    'vcs=clean',
    'vcs=COMMIT',
  ]),
  define('go', 'file', 'the Go it was built with (also <=, =, <, >)', ['go>=1.26'], true),
  define('gcflags', 'file', 'these compiler flags among those recorded', ['gcflags=FLAGS'], true),
  define('ldflags', 'file', 'these linker flags among those recorded', ['ldflags=FLAGS'], true),
  define('tags', 'file', 'this build tag among those recorded', ['tags=TAG'], true),
  define('os', 'file', 'built for this GOOS', ['os=GOOS'], true),
  define('arch', 'file', 'built for this GOARCH', ['arch=GOARCH'], true),
  define('size', 'file', 'at most so large (kB, MB, GB, KiB, MiB, GiB)', ['size<=20MB'], true),
  define('startup', 'run', 'runs and ends with exit code 0; in at most this median time', [
    'startup<=50ms',
    'startup(ARGUMENTS)<=50ms',
  ]),
  define(
    'memory',
    'run',
    'at most so much memory at its peak (Linux)',
    ['memory<=64MB', 'memory(ARGUMENTS)<=64MB'],
    true,
  ),
  define('reproducible', 'build', 'a second build, in another folder, gives the same bytes'),
  define('vulnerable-toolchain', 'releases', 'built with the newest patch of a supported Go'),
];

function define(
  name: RequirementName,
  source: Source,
  description: string,
  more: string | readonly string[] = [],
  needsValue = false,
): RequirementDefinition {
  const forms = [...(needsValue ? [] : [name]), ...(typeof more === 'string' ? [more] : more)];
  return { name, forms, source, description };
}

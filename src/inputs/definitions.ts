/**
 * Every input, once. action.yml's `inputs`, README's table and `--help` are made from this list
 * (`npm run readme` writes, `npm run readme -- --check` compares).
 */

/**
 * How a value is read: `list` by commas, spaces or newlines; `lines` by newlines; `words` as a shell
 * splits words. Only these three may be given more than once on the command line.
 */
export type InputKind = 'text' | 'boolean' | 'list' | 'lines' | 'words';

export interface InputDefinition {
  readonly name: string;
  readonly group: 'Go' | 'Build' | 'Caches';
  readonly kind: InputKind;
  /** As action.yml says it; '' where there is none or where it depends on the machine. */
  readonly default: string;
  /** The default in words where `default` cannot say it, for README and `--help`. */
  readonly defaultInWords?: string;
  /** Filled in by an expression of action.yml, not by users. */
  readonly hidden?: boolean;
  /** What stands for the value in `--help`; booleans have none. */
  readonly placeholder: string;
  readonly description: string;
}

export const INPUTS = [
  {
    name: 'go-version',
    group: 'Go',
    kind: 'text',
    default: '',
    defaultInWords: 'what `go-version-file` says',
    placeholder: 'VERSION',
    description:
      'The Go version: exact (`1.26.8`), a line (`1.26`, `1.26.x`), a semver range (`>=1.25 <1.27`), `stable` or `oldstable`. Quote it in YAML, where the number 1.30 is read as 1.3. Not together with `go-version-file`.',
  },
  {
    name: 'go-version-file',
    group: 'Go',
    kind: 'text',
    default: '',
    defaultInWords: '`go.work` where the build uses one, else `go.mod`',
    placeholder: 'FILE',
    description:
      'The file that names the Go version, relative to `working-directory`: `go.mod` or `go.work` (the toolchain line, else the go line), `.go-version` or `.tool-versions`. Not together with `go-version`.',
  },
  {
    name: 'go-checksum',
    group: 'Go',
    kind: 'text',
    default: '',
    defaultInWords: 'ask the checksum database',
    placeholder: 'h1:HASH',
    description:
      'The hash of the toolchain as a module zip (`h1:` and base64), for networks that cannot reach a checksum database. The download must have this hash.',
  },
  {
    name: 'go',
    group: 'Go',
    kind: 'text',
    default: 'always',
    placeholder: 'WHEN',
    description:
      '`always`: the pinned Go is there for later steps, also where every binary is reused. `needed`: it is not downloaded where every binary is reused and later steps have used no Go.',
  },
  {
    name: 'working-directory',
    group: 'Build',
    kind: 'text',
    default: '.',
    placeholder: 'FOLDER',
    description:
      'The folder that Go commands run in: that of `go.mod`, or one below it. Relative to the checkout; on the command line to the current folder.',
  },
  {
    name: 'packages',
    group: 'Build',
    kind: 'list',
    default: './...',
    placeholder: 'PATTERNS',
    description:
      'Package patterns as `go build` takes them. Every main package that they match becomes a binary; where none matches, everything is compiled and no binary is made.',
  },
  {
    name: 'targets',
    group: 'Build',
    kind: 'list',
    default: '',
    defaultInWords: 'the host',
    placeholder: 'TARGETS',
    description:
      'What to build for, as GOOS/GOARCH or GOOS/GOARCH/VARIANT: `linux/amd64`, `linux/arm64`, `linux/amd64/v3`, `linux/arm/7`. Underscores may stand for the slashes.',
  },
  {
    name: 'profile',
    group: 'Build',
    kind: 'text',
    default: 'lean',
    placeholder: 'PROFILE',
    description:
      '`lean`: stripped, static, without paths of this machine. `release`: lean, with the commit in it, from nothing that another job could have written. `staging`: lean, with the symbols that profilers read. `dev`: as plain `go build` does it, with debug information. docs/profiles.md shows each flag; the seven inputs from `trimpath` on say otherwise for one.',
  },
  {
    name: 'trimpath',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'Keep the paths of this machine out of the binaries (`-trimpath`).',
  },
  {
    name: 'dwarf',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'Debug information for debuggers (without: `-w`, and none is compiled).',
  },
  {
    name: 'strip',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'Leave the symbol table out (`-s`).',
  },
  {
    name: 'vcs',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'The commit in the build info (`-buildvcs`), with which no binary can be reused.',
  },
  {
    name: 'static',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description:
      'A Linux binary that needs a library of the system fails the step; where only the profile says so, it is a warning with `cgo`. `true` with `cgo` links with `link: external-static`.',
  },
  {
    name: 'optimize',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: '`false`: compile without optimizations, for debuggers (`-N -l`).',
  },
  {
    name: 'race',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: 'as the profile says',
    placeholder: '',
    description: 'The race detector (`-race`); needs `cgo`.',
  },
  {
    name: 'buildinfo',
    group: 'Build',
    kind: 'text',
    default: 'full',
    placeholder: 'WHAT',
    description:
      '`full`: all that Go writes. `minimal`: neither the build ID (`-buildid=`) nor the commit.',
  },
  {
    name: 'compiler',
    group: 'Build',
    kind: 'text',
    default: 'gc',
    placeholder: 'COMPILER',
    description:
      '`gc`: that of the Go distribution. `tinygo`: a TinyGo on PATH, for linux and wasm; `build-flags` then takes its flags (`-target`, `-opt`, …), and nothing is cached. gccgo: `-compiler=gccgo` in `build-flags`.',
  },
  {
    name: 'cgo',
    group: 'Build',
    kind: 'boolean',
    default: 'false',
    placeholder: '',
    description: 'Build with CGO_ENABLED=1. A C compiler has to be installed.',
  },
  {
    name: 'link',
    group: 'Build',
    kind: 'text',
    default: 'auto',
    placeholder: 'MODE',
    description:
      '`auto`: as Go does it. `internal`: by Go alone. `external-static`: static with C in it, by the C compiler. `pie`: position-independent, loaded by the system. `static-pie`: position-independent and static, by the C compiler. The static two add the tags netgo and osusergo with glibc.',
  },
  {
    name: 'libc',
    group: 'Build',
    kind: 'text',
    default: 'gnu',
    placeholder: 'LIBRARY',
    description:
      'The C library that cgo links with: `gnu` (the one of the C compiler) or `musl` (the C compiler is musl-gcc, or what CC says).',
  },
  {
    name: 'linker',
    group: 'Build',
    kind: 'text',
    default: 'default',
    placeholder: 'LINKER',
    description:
      'What links where the C compiler links: `default` (its own choice), `mold` or `lld`.',
  },
  {
    name: 'tags',
    group: 'Build',
    kind: 'list',
    default: '',
    placeholder: 'TAGS',
    description: 'Build tags.',
  },
  {
    name: 'ldflags',
    group: 'Build',
    kind: 'text',
    default: '',
    placeholder: 'FLAGS',
    description:
      'Further flags for the linker, quoted as in `go build -ldflags`. The profile adds its own (`lean`: `-s -w`); for `-X` there is `stamp`.',
  },
  {
    name: 'gcflags',
    group: 'Build',
    kind: 'text',
    default: '',
    placeholder: 'FLAGS',
    description:
      'Further flags for the compiler, as in `go build -gcflags`; `all=FLAGS` for every package.',
  },
  {
    name: 'build-flags',
    group: 'Build',
    kind: 'words',
    default: '',
    placeholder: 'FLAGS',
    description:
      'Further flags of `go build` that have no input of their own (`-race`, `-pgo=FILE`, `-mod=vendor`, `-toolexec=…`), split as a shell splits words, with quotes; variables are not expanded.',
  },
  {
    name: 'debug',
    group: 'Build',
    kind: 'text',
    default: '',
    defaultInWords: '`none` with profile `lean`, `full` with `dev`',
    placeholder: 'WHERE',
    description:
      'Where the debug information goes: `none` (dropped), `sidecar` (linked, then moved to `NAME.debug` beside the stripped binary, where gdb and addr2line find it; ELF only, needs objcopy) or `full` (kept in the binary). With `sidecar` no binary is reused.',
  },
  {
    name: 'compress',
    group: 'Build',
    kind: 'text',
    default: 'none',
    placeholder: 'HOW',
    description:
      '`upx` packs each binary with UPX, which has to be installed (linux only). It is smaller on disk, starts later, takes more memory, and `go version -m` and scanners cannot read it any more. The report has the cost, measured with `startup-arguments`. `none`: no binary is packed.',
  },
  {
    name: 'stamp',
    group: 'Build',
    kind: 'lines',
    default: '',
    placeholder: 'NAME=VALUE',
    description:
      'String variables to set at link time, one on each line: `main.version=v1.2.3`. A value may hold spaces and one kind of quotes. `$commit` stands for the full hash of the commit, `$version` for its tag or what `git describe --tags --always --dirty` says, `$date` for its time in UTC; with these three no binary can be reused. `$inputs` stands for 12 hex digits that change only when an input of the binary does.',
  },
  {
    name: 'provenance',
    group: 'Build',
    kind: 'boolean',
    default: '',
    defaultInWords: '`true` with `profile: release`, else `false`',
    placeholder: '',
    description:
      'Write `NAME.provenance.json` beside each binary (an in-toto statement with SLSA provenance v1), and fail where another build of the same inputs made another binary. Binaries are then built, never reused.',
  },
  {
    name: 'output',
    group: 'Build',
    kind: 'text',
    default: 'bin',
    placeholder: 'FOLDER',
    description:
      'The folder for the binaries, relative to `working-directory`: `NAME` for the host alone, else `NAME_GOOS_GOARCH[_VARIANT][.exe]`.',
  },
  {
    name: 'check',
    group: 'Build',
    kind: 'list',
    default: '',
    defaultInWords: '`reproducible` with `profile: release`, else nothing',
    placeholder: 'REQUIREMENTS',
    description:
      'What every binary has to be, or the step fails: `static`, `nx`, `relro`, `pie`, `no-dwarf`, `go>=1.26`, `size<=20MB`, `startup<=50ms`, `reproducible`, `vulnerable-toolchain` and more (docs/checks.md). A requirement that holds a comma is put in quotes.',
  },
  {
    name: 'startup-arguments',
    group: 'Build',
    kind: 'words',
    default: '--version',
    placeholder: 'WORDS',
    description:
      'The arguments with which a binary is run where its start-up is measured (`compress`, and the checks `startup` and `memory`): it has to end at once, with exit code 0.',
  },
  {
    name: 'build',
    group: 'Build',
    kind: 'boolean',
    default: 'true',
    placeholder: '',
    description: '`false` sets up Go and the caches and builds nothing.',
  },
  {
    name: 'warm',
    group: 'Build',
    kind: 'boolean',
    default: 'true',
    placeholder: '',
    description:
      'With `build: false`: compile every package that the patterns match, so that later steps find it compiled. Before a build it is left out: the build compiles the same packages.',
  },
  {
    name: 'parallelism',
    group: 'Build',
    kind: 'text',
    default: '',
    defaultInWords: 'the usable CPUs',
    placeholder: 'N',
    description: 'How many compilers run at the same time, over all targets.',
  },
  {
    name: 'share-flags',
    group: 'Build',
    kind: 'text',
    default: 'auto',
    placeholder: 'MODE',
    description:
      'Whether later steps of the job (`go test`, `go vet`) compile with the flags of this build, so that they share its packages: it sets GOFLAGS for them. `auto`: from the run on whose predecessor had such steps, unless GOFLAGS is set already or a Go file asks for file paths at run time (`runtime.Caller`). `on`: always, and with CGO_ENABLED=0, with which `go test -race` fails. `off`: never.',
  },
  {
    name: 'save',
    group: 'Caches',
    kind: 'text',
    default: 'default-branch',
    placeholder: 'WHEN',
    description:
      'When the caches are saved: `default-branch` (a push, schedule or workflow_dispatch on the default branch or one of `save-branches`), `always` or `never`. Never on pull_request_target, workflow_run and issue_comment, whatever is said here.',
  },
  {
    name: 'save-branches',
    group: 'Caches',
    kind: 'list',
    default: 'release/** release-* develop',
    placeholder: 'GLOBS',
    description:
      'The branches that save beside the default branch: `*` stands for any characters but a slash, `**` for any, `?` for one.',
  },
  {
    name: 'reuse',
    group: 'Caches',
    kind: 'boolean',
    default: 'true',
    placeholder: '',
    description:
      'Reuse binaries of an earlier run where nothing that could change them is different.',
  },
  {
    name: 'reuse-limit',
    group: 'Caches',
    kind: 'text',
    default: '60',
    placeholder: 'MB',
    description: 'How many megabytes of compressed binaries a run may save for reuse.',
  },
  {
    name: 'cache-name',
    group: 'Caches',
    kind: 'text',
    default: '',
    defaultInWords: 'made from workflow, job, matrix, `working-directory` and `packages`',
    placeholder: 'NAME',
    description:
      'A name for what this step uses of the caches. Steps with the same name share it: give one where two jobs build the same thing.',
  },
  {
    name: 'cache-store',
    group: 'Caches',
    kind: 'text',
    default: '',
    defaultInWords: '`github` in a runner, else `directory:~/.cache/go-turbo-build`',
    placeholder: 'STORE',
    description:
      'Where the caches are kept: `github`, or `directory:PATH`, a folder that several jobs and machines may use at the same time.',
  },
  {
    name: 'modules',
    group: 'Caches',
    kind: 'text',
    default: 'auto',
    placeholder: 'WHICH',
    description:
      'What is kept of the module cache: `used`, only the folders of packages that the build compiles, for this step alone; `full`, whole modules, for later steps too; `auto`, the first where the step builds and no later step uses Go, else the second.',
  },
  {
    name: 'matrix',
    group: 'Caches',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: '${{ toJSON(matrix) }}',
    hidden: true,
    placeholder: 'JSON',
    description:
      'Do not set this. It tells the legs of a matrix apart, so that each keeps its own part of the caches.',
  },
  {
    name: 'job-status',
    group: 'Caches',
    kind: 'text',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: '${{ job.status }}',
    hidden: true,
    placeholder: 'STATUS',
    description:
      'Do not set this. It is evaluated again after the job, so that a job that failed or was cancelled judges nothing in the caches as unused.',
  },
] as const satisfies readonly InputDefinition[];

export type InputName = (typeof INPUTS)[number]['name'];

/** A raw value by name; undefined and '' both mean: not given. */
export type RawInputs = (name: InputName) => string | undefined;

export function inputDefinition(name: InputName): InputDefinition {
  const found = INPUTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no such input: ${name}`);
  return found;
}

/** The default as a raw value; '' for those that action.yml fills in by an expression. */
export function inputDefault(name: InputName): string {
  const definition = inputDefinition(name);
  return definition.hidden === true ? '' : definition.default;
}

import type { InputDefinition } from './definition.ts';

/** What is built, and how. */
export const BUILD_INPUTS = [
  {
    name: 'working-directory',
    group: 'Build',
    kind: 'text',
    isCommon: true,
    example: 'working-directory: services/api',
    default: '.',
    placeholder: 'FOLDER',
    description:
      'The folder that Go commands run in: that of `go.mod`, or one below it. Relative to the checkout; on the command line to the current folder. In a workflow also several, one on each line or separated by commas: folders, globs of folders with a `go.mod` (`services/*`, `**`), `!` and a glob for what is left out, or a `go.work` for its members; each is built as by a step of its own.',
  },
  {
    name: 'affected-base',
    group: 'Build',
    kind: 'text',
    example: 'affected-base: auto\nbuild: false',
    default: '',
    defaultInWords: 'the outputs are empty',
    placeholder: 'COMMIT',
    description:
      'Fills the outputs `affected-matrix` and `affected-state`: which modules differ from those of this commit. `auto`: the commit before the push, or what the pull request is for. In workflows only; the checkout needs that commit (`fetch-depth: 0`).',
  },
  {
    name: 'packages',
    group: 'Build',
    kind: 'list',
    isCommon: true,
    example: 'packages: ./cmd/...',
    default: './...',
    placeholder: 'PATTERNS',
    description:
      'Package patterns as `go build` takes them. Every main package that they match becomes a binary; where none matches, everything is compiled and no binary is made.',
  },
  {
    name: 'mains-only',
    group: 'Build',
    kind: 'boolean',
    example: 'mains-only: true',
    default: 'false',
    placeholder: '',
    description:
      '`true` compiles the main packages and what they import, as `go build -o FOLDER/` does. Else every package that the patterns match is compiled, too, as by `go build ./...`: one that does not compile fails the step, although no binary needs it.',
  },
  {
    name: 'targets',
    group: 'Build',
    kind: 'list',
    isCommon: true,
    example: 'targets: linux/amd64, linux/arm64',
    default: '',
    defaultInWords: 'GOOS and GOARCH of the job, else the host',
    placeholder: 'TARGETS',
    description:
      'What to build for, as GOOS/GOARCH or GOOS/GOARCH/VARIANT: `linux/amd64`, `linux/arm64`, `linux/amd64/v3`, `linux/arm/7`. Underscores may stand for the slashes.',
  },
  {
    name: 'profile',
    group: 'Build',
    kind: 'text',
    isCommon: true,
    example: 'profile: release',
    default: 'lean',
    placeholder: 'PROFILE',
    description:
      '`lean`: stripped, static, without paths of this machine. `release`: lean, with the commit in it, from nothing that another job could have written. `staging`: lean, with the symbols that profilers read. `dev`: as plain `go build` does it, with debug information. docs/profiles.md shows each flag; the seven inputs from `trimpath` on say otherwise for one.',
  },
  {
    name: 'cgo',
    group: 'Build',
    kind: 'boolean',
    isCommon: true,
    example: 'cgo: true',
    default: '',
    defaultInWords: 'CGO_ENABLED of the job, else `false`',
    placeholder: '',
    description:
      'Build with CGO_ENABLED=1. A C compiler has to be installed. Against CGO_ENABLED of the job the step fails.',
  },
  {
    name: 'tags',
    group: 'Build',
    kind: 'list',
    example: 'tags: netgo, sqlite_omit_load_extension',
    default: '',
    placeholder: 'TAGS',
    description: 'Build tags; those of GOFLAGS are added.',
  },
  {
    name: 'ldflags',
    group: 'Build',
    kind: 'text',
    example: 'ldflags: -extldflags=-Wl,-z,noexecstack',
    default: '',
    placeholder: 'FLAGS',
    description:
      'Further flags for the linker, quoted as in `go build -ldflags`. The profile adds its own (`lean`: `-s -w`); for `-X` there is `stamp`.',
  },
  {
    name: 'gcflags',
    group: 'Build',
    kind: 'text',
    example: 'gcflags: ./internal/hot/...=-B',
    default: '',
    placeholder: 'FLAGS',
    description:
      'Further flags for the compiler, as in `go build -gcflags`; `all=FLAGS` for every package.',
  },
  {
    name: 'build-flags',
    group: 'Build',
    kind: 'words',
    example: 'build-flags: -pgo=prod.pgo -mod=vendor',
    default: '',
    placeholder: 'FLAGS',
    description:
      'Further flags of `go build` that have no input of their own (`-race`, `-pgo=FILE`, `-mod=vendor`, `-toolexec=…`), split as a shell splits words, with quotes; variables are not expanded.',
  },
  {
    name: 'compiler',
    group: 'Build',
    kind: 'text',
    example: 'compiler: tinygo\ntargets: wasip1/wasm',
    default: 'gc',
    placeholder: 'COMPILER',
    description:
      '`gc`: that of the Go distribution. `tinygo`: a TinyGo on PATH, for linux and wasm; `build-flags` then takes its flags (`-target`, `-opt`, …), and nothing is cached. gccgo: `-compiler=gccgo` in `build-flags`.',
  },
  {
    name: 'stamp',
    group: 'Build',
    kind: 'lines',
    isCommon: true,
    example: 'stamp: |\n  main.version=$version\n  main.build=$inputs',
    default: '',
    placeholder: 'NAME=VALUE',
    description:
      'String variables to set at link time, one on each line: `main.version=v1.2.3`. A value may hold spaces and one kind of quotes. `$commit` stands for the full hash of the commit, `$version` for the version of the module by its tags in git, `$date` for its time in UTC; with these three no binary can be reused. `$inputs` stands for 12 hex digits that change only when an input of the binary does.',
  },
  {
    name: 'output',
    group: 'Build',
    kind: 'text',
    isCommon: true,
    example: 'output: dist/bin',
    default: 'bin',
    placeholder: 'FOLDER',
    description:
      'The folder for the binaries, relative to `working-directory`: `NAME` for the host alone, else `NAME_GOOS_GOARCH[_VARIANT][.exe]`.',
  },
  {
    name: 'build',
    group: 'Build',
    kind: 'boolean',
    isCommon: true,
    example: 'build: false',
    default: 'true',
    placeholder: '',
    description: '`false` sets up Go and the caches and builds nothing.',
  },
  {
    name: 'warm',
    group: 'Build',
    kind: 'switch',
    example: 'warm: true',
    default: 'auto',
    placeholder: 'auto|true|false',
    description:
      'Whether packages are compiled ahead. `true`: before the build, every package that the patterns match, for all targets side by side, and for later steps all that `go test` of them compiles. `auto`: with `build: false` every package that the patterns match, else nothing, as the build compiles the same. `false`: nothing. What does not compile (yet) is a warning.',
  },
  {
    name: 'parallelism',
    group: 'Build',
    kind: 'text',
    example: 'parallelism: 4',
    default: '',
    defaultInWords: '`-p` of GOFLAGS or GOMAXPROCS, the smaller, else the usable CPUs',
    placeholder: 'N',
    description: 'How many compilers run at the same time, over all targets.',
  },
  {
    name: 'share-flags',
    group: 'Build',
    kind: 'text',
    example: 'share-flags: on',
    default: 'auto',
    placeholder: 'MODE',
    description:
      'Whether later steps of the job (`go test`, `go vet`) compile with the flags of this build, so that they share its packages: it sets GOFLAGS for them. `auto`: from the run on whose predecessor had such steps (with `warm: true` from the first on), unless GOFLAGS is set already, tests of such steps have results that are kept (with other flags they would run again), a job failed with them, or a Go file that such steps may compile asks for file paths at run time (`runtime.Caller`). `on`: always, and with CGO_ENABLED=0, with which `go test -race` fails. `off`: never.',
  },
] as const satisfies readonly InputDefinition[];

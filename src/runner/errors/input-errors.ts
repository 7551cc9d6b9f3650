import type { ErrorText } from './error-text.ts';

/** What was said: inputs, flags, variables of the job. */
export const INPUT_ERRORS = {
  GTB1001: {
    title: 'An input has a value that it does not take',
    cause: 'An input that is true or false, or one of a few words, says something else.',
    remedy: "Write one of the words that the message lists; YAML's yes and on are not true.",
  },
  GTB1002: {
    title: 'A number or a size is out of its range',
    cause: '`parallelism`, `reuse` or a limit of sizes is no number, or too small or too large.',
    remedy: 'Write a whole number (`parallelism`) or a size with its unit (`reuse: 60MB`).',
  },
  GTB1003: {
    title: 'cache-name has characters that a key cannot hold',
    cause: 'A name of caches is at most 64 letters, digits, dots, underscores and hyphens.',
    remedy: 'Take the name that the message proposes.',
  },
  GTB1004: {
    title: 'matrix is no JSON',
    cause: 'The hidden input `matrix` is set by hand. action.yml fills it in.',
    remedy: 'Leave `matrix` out; `cache-name` names a part of the caches.',
  },
  GTB1005: {
    title: 'This is no version of Go',
    cause:
      '`go-version`, or the file that names the version, holds no version, range, `stable` or `oldstable`.',
    remedy:
      'Write a version in quotes, as in `go-version: "1.26"`: YAML reads an unquoted 1.20 as 1.2.',
  },
  GTB1006: {
    title: 'go-version and go-version-file are both given',
    cause: 'Two pins may differ tomorrow, and nothing says which one is meant.',
    remedy: 'Keep one of the two.',
  },
  GTB1007: {
    title: 'go-version-file names no file that can be read',
    cause:
      'There is no such file, it is a folder, or it may not be read. Paths count from `working-directory`.',
    remedy: 'Correct the path; check that actions/checkout ran before this step.',
  },
  GTB1008: {
    title: 'A version file names no Go',
    cause:
      'go.mod has no go line, .tool-versions no golang, the file belongs to another tool, or its line is no version.',
    remedy: 'Correct the line that the message names, or set `go-version`.',
  },
  GTB1009: {
    title: 'Nothing says which Go',
    cause: 'There is no `go-version` and no go.mod in the working directory or above it.',
    remedy: 'Set `go-version: stable`, `go-version-file`, or `working-directory`.',
  },
  GTB1010: {
    title: 'GOTOOLCHAIN cannot be followed',
    cause:
      "GOTOOLCHAIN is no name of a toolchain, names somebody's own build, or contradicts `go-version`.",
    remedy: 'Unset it, or set `GOTOOLCHAIN=local` for this step.',
  },
  GTB1011: {
    title: 'go-checksum is no h1 hash',
    cause:
      'The hash of a toolchain is `h1:` and 44 characters, that of the module zip. go.dev/dl shows SHA-256 sums of other archives.',
    remedy: 'Take the h1 line of `golang.org/toolchain` that the checksum database has.',
  },
  GTB1012: {
    title: 'working-directory is no folder',
    cause: 'There is no such folder, or it is a file.',
    remedy: 'Correct the path; check that actions/checkout ran before this step.',
  },
  GTB1013: {
    title: 'This is no package pattern',
    cause:
      '`packages` holds a flag, a version, a path outside of the module, or a word that `go build` takes otherwise.',
    remedy: 'Write patterns as `go build` takes them: `./...`, `./cmd/app`.',
  },
  GTB1014: {
    title: 'This is no target of Go',
    cause:
      '`targets` (or a target of the command line) is no GOOS/GOARCH that `go tool dist list` has, has a variant that this GOARCH has not, or is listed twice.',
    remedy: 'Write targets such as `linux/amd64` or `linux/amd64/v3`.',
  },
  GTB1015: {
    title: 'GOOS and GOARCH of the job make no target',
    cause: 'The job sets GOOS, GOARCH or a variable such as GOAMD64 to what is no target of Go.',
    remedy: 'Correct the variables, or set the input `targets`.',
  },
  GTB1016: {
    title: 'cgo contradicts CGO_ENABLED',
    cause: 'The input says one thing and the environment (or `go env -w`) another.',
    remedy: 'Leave `cgo` out to follow CGO_ENABLED, or set both to the same.',
  },
  GTB1017: {
    title: 'A variable of Go has a value that Go cannot use',
    cause:
      'GOWORK, GOCACHE or GOMODCACHE is no absolute path, GOWORK names no go.work, or GO111MODULE is off.',
    remedy: 'Correct the variable, or unset it for this step.',
  },
  GTB1018: {
    title: 'GOFLAGS cannot be read, or holds what this step has to decide',
    cause:
      'A word is no flag, a quote is not closed, or a flag (`-o`, `-C`, `-n`, …) would change what this step does.',
    remedy: 'Write what the message says, or set GOFLAGS for this step alone.',
  },
  GTB1019: {
    title: 'build-flags holds what an input says, or what cannot be',
    cause: 'A flag has an input of its own, is not known to `go build`, or a quote is not closed.',
    remedy: 'Use the input that the message names, or remove the flag.',
  },
  GTB1020: {
    title: 'This is no build tag',
    cause: 'Tags are letters, digits, underscores and dots. What is not listed is off.',
    remedy: 'Write the names alone, with commas between them.',
  },
  GTB1021: {
    title: 'ldflags or gcflags cannot be read',
    cause: 'The value does not start with a flag, or a quote is not closed.',
    remedy: 'Write the flags alone, without `-ldflags` or `-gcflags`.',
  },
  GTB1022: {
    title: 'A stamp cannot be written',
    cause:
      'A stamp is `package.variable=value`; it is none, is there twice, or has both kinds of quotes.',
    remedy: 'Write one stamp a line, as in `main.version=$version`.',
  },
  GTB1023: {
    title: 'A stamp asks for a commit, and there is none',
    cause:
      '`$commit`, `$version` and the like are read from git, and the working directory is no checkout with a commit.',
    remedy:
      'Check out with actions/checkout (with tags: `fetch-depth: 0`), or write the value itself.',
  },
  GTB1024: {
    title: 'Two settings contradict each other',
    cause:
      'One input or flag takes back what another asks for, as stripping with debug information.',
    remedy: 'Keep one of the two, as the message says.',
  },
  GTB1025: {
    title: 'link has words that do not go together',
    cause: 'A word is unknown, is there twice, or two words say the same thing differently.',
    remedy: 'Write one kind, one C library and one linker at most.',
  },
  GTB1026: {
    title: 'The C compiler or linker that link asks for is not there',
    cause: '`link: musl`, `mold` or `lld` needs a tool on the PATH that works for the target.',
    remedy: 'Install the package that the message names, set CC, or change `link`.',
  },
  GTB1027: {
    title: 'This is nothing for TinyGo',
    cause: 'Flags of gc have no meaning for `compiler: tinygo`.',
    remedy: 'Remove the flag, or set `compiler: gc`.',
  },
  GTB1028: {
    title: 'This is nothing for gccgo',
    cause: 'With `-compiler=gccgo` an input is set that gccgo does not know.',
    remedy: 'Remove it, or remove `-compiler=gccgo`.',
  },
  GTB1029: {
    title: 'A requirement cannot be read',
    cause:
      '`require` (of the command `check`: `--require`) holds a name or a value that there is not.',
    remedy: 'See [checks](checks.md), or take the name that the message proposes.',
  },
  GTB1030: {
    title: 'output is no folder for binaries',
    cause: 'It is a file, or the working directory itself, which is cleaned of earlier binaries.',
    remedy: 'Write a folder for binaries alone, as in `bin`.',
  },
  GTB1031: {
    title: 'cache-store is none',
    cause: 'It is neither `github` nor `directory:PATH`; outside of a job there is no `github`.',
    remedy: 'Write `directory:` and an absolute path.',
  },
  GTB1032: {
    title: 'save cannot be read',
    cause: '`save` is a list of branches, `default-branch`, or `always` or `never` alone.',
    remedy: 'Write one of these.',
  },
  GTB1033: {
    title: 'An input of before and its successor are both given',
    cause: 'Inputs were renamed; the old name still works alone.',
    remedy: 'Write the new one, as the message says.',
  },
  GTB1034: {
    title: 'profile: release does not read settings of the user',
    cause: 'A setting of `go env -w` would change the release, and is in no workflow.',
    remedy: 'Set it as an input or as `env` of the step.',
  },
  GTB1035: {
    title: 'GOPROXY is no list of proxies',
    cause: 'An entry is no URL, `direct` or `off`, or there is none.',
    remedy: 'Correct GOPROXY, or unset it.',
  },
  GTB1036: {
    title: 'GOSUMDB names no checksum database',
    cause: 'The name is unknown and no key, or its URL is none.',
    remedy: 'Unset it, or write `name+hash+key URL` as `go help module-auth` says.',
  },
  GTB1037: {
    title: 'GO_TURBO_BUILD_WITHOUT has an unknown word',
    cause: 'The variable switches parts off to measure them.',
    remedy: 'Leave it out.',
  },
  GTB1038: {
    title: 'page, metrics or trace is a folder',
    cause: 'Each is one file, and a folder has its name.',
    remedy: 'Write the name of a file, as in `report.html`.',
  },
  GTB1041: {
    title: '`cache` and `save` contradict each other',
    cause: '`cache: restore` saves nothing and `cache: save` saves, and `save` says otherwise.',
    remedy: 'Remove `save`, or write `cache: true`.',
  },
  GTB1042: {
    title: 'This machine cannot run a Go of that architecture',
    cause: '`architecture` is that of the go command itself, not of what it builds.',
    remedy:
      'Leave `architecture` out, and set `targets` (or GOARCH in later steps) to build for another one.',
  },
  GTB1043: {
    title: 'go-download-base-url is no address',
    cause: 'It is the http:// or https:// address of a mirror of https://go.dev/dl.',
    remedy: 'Correct it (or GO_DOWNLOAD_BASE_URL), or leave it out: Go comes from GOPROXY then.',
  },
  GTB1044: {
    title: 'A line of tools is no tool',
    cause:
      'A line is `PACKAGE@VERSION`, as `go install` takes it outside of a module, or the path of a go.mod.',
    remedy: 'Write what the message proposes; docs/tools.md has examples.',
  },
  GTB1045: {
    title: 'Two tools have one name',
    cause: 'Both would be the same file in the folder that is put on PATH.',
    remedy:
      'Remove one, or put it into a later step of its own: the later step comes first on PATH.',
  },
  GTB1046: {
    title: 'That go.mod has no tool directive',
    cause: '`tools` names a go.mod, whose `tool` lines (Go 1.24) are to be built.',
    remedy: 'Add one with `go get -tool PACKAGE@VERSION`, or write `PACKAGE@VERSION` into `tools`.',
  },
} satisfies Readonly<Record<string, ErrorText>>;

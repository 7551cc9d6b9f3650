import type { ErrorText } from './error-text.ts';

/** What there is to build, and where it goes. */
export const PLAN_ERRORS = {
  GTB1101: {
    title: 'There is no Go module',
    cause: 'No go.mod lies in the working directory or above it.',
    remedy: 'Set `working-directory` to its folder, or `build: false` to set up Go only.',
  },
  GTB1102: {
    title: 'There is nothing to build',
    cause: 'The patterns match no package for a target, or (TinyGo) no main package.',
    remedy:
      'Correct `packages`, `working-directory` or `targets`; a package may be excluded by build constraints.',
  },
  GTB1103: {
    title: 'Two binaries have one name',
    cause: 'Two main packages would be written to one file.',
    remedy: 'Name one of them in `packages`, or build in two steps with two `output` folders.',
  },
  GTB1104: {
    title: 'output cannot be written to',
    cause: 'It is a link to nothing, no folder, or belongs to somebody else.',
    remedy: 'Correct `output`, or the permissions of the folder.',
  },
  GTB1105: {
    title: 'A file is in the way of a binary',
    cause:
      'Where the binary would be written lies something that no earlier build wrote: a folder, a source, a file that git tracks.',
    remedy: 'Name another `output`, or move the file.',
  },
  GTB1106: {
    title: 'There is no folder for temporary files',
    cause: 'RUNNER_TEMP or TMPDIR is not there, or cannot be written to.',
    remedy: 'Set TMPDIR (in a job also RUNNER_TEMP) to a folder that can be written, with room.',
  },
  GTB1107: {
    title: 'Main packages are left out without cgo',
    cause: 'Files of a main package need cgo, which is off.',
    remedy: 'Set `cgo: true`, or name in `packages` what is meant.',
  },
  GTB1108: {
    title: 'gccgo makes no programs for this target',
    cause: 'A gccgo compiles for one platform.',
    remedy: 'Name the gccgo of that target in GCCGO, or use gc.',
  },
  GTB1109: {
    title: 'why: there is no such module or package',
    cause: 'Neither a binary, nor a test, nor a tool, nor go.mod has what was asked for.',
    remedy: 'Take one of the names of the message, or correct `packages` and `targets`.',
  },
} satisfies Readonly<Record<string, ErrorText>>;

/** The Go of the step, and its compilers. */
export const TOOLCHAIN_ERRORS = {
  GTB1201: {
    title: 'There is no such release of Go',
    cause: 'No release matches, or there is none for this platform.',
    remedy:
      'Take the version that the message names, or check that GOPROXY lists `golang.org/toolchain`.',
  },
  GTB1202: {
    title: 'Go cannot be downloaded',
    cause: 'The proxy, go.dev or the network does not answer, or answers with an error.',
    remedy: 'Correct the proxy that the message names (GOPROXY, HTTPS_PROXY), or try again later.',
  },
  GTB1203: {
    title: 'The toolchain is another one than was published',
    cause:
      'The hash of what was downloaded differs from the checksum database or from `go-checksum`. Nothing of it was run.',
    remedy: 'Correct `go-checksum`; if it is right, do not use this proxy.',
  },
  GTB1204: {
    title: 'The releases of Go cannot be listed',
    cause:
      'A range, `stable` or `oldstable` needs a list of releases, and neither the proxy nor go.dev gives one.',
    remedy: 'Correct GOPROXY, or set `go-version` to an exact version.',
  },
  GTB1205: {
    title: "The checksum database's answer does not hold",
    cause: 'Its signature or its proof is wrong, or it has another record.',
    remedy: 'Check GOSUMDB and GOPROXY; somebody may have changed the answer on its way.',
  },
  GTB1206: {
    title: 'The checksum database does not answer',
    cause: 'It cannot be reached, by the proxy or directly.',
    remedy: 'Try again later, or give the hash of the toolchain in `go-checksum`.',
  },
  GTB1207: {
    title: 'GOSUMDB is off',
    cause: 'Nothing could prove the toolchain.',
    remedy: 'Unset GOSUMDB, or give the hash in `go-checksum`.',
  },
  GTB1208: {
    title: 'The archive of Go is refused',
    cause: 'It is damaged, holds paths that lead elsewhere, or is another toolchain.',
    remedy: 'Try again; if it stays, check what GOPROXY serves.',
  },
  GTB1209: {
    title: 'The tool cache cannot be written to',
    cause: 'The folder is read-only, is no folder, or its disk is full.',
    remedy:
      'Make room or change its permissions, or set RUNNER_TOOL_CACHE (HOME on the command line).',
  },
  GTB1210: {
    title: 'A release needs a proven toolchain',
    cause: 'For this platform Go comes from go.dev/dl alone, which no checksum database proves.',
    remedy: 'Take a release that the module proxy has, or give `go-checksum`.',
  },
  GTB1211: {
    title: 'This Go is too old',
    cause: 'The action builds with releases that are not older than the message says.',
    remedy: 'Set `go-version` to a newer Go: every release is able to build older modules.',
  },
  GTB1212: {
    title: 'go.mod asks for a newer Go',
    cause: 'The go line of a module is newer than the Go that is pinned.',
    remedy: 'Raise the pin, or follow go.mod by leaving it out.',
  },
  GTB1213: {
    title: 'GOROOT/go.env decides what a step has to decide',
    cause: 'The file of the toolchain sets a variable that changes binaries.',
    remedy: 'Set the variable as `env` of the step, or remove it from that file.',
  },
  GTB1214: {
    title: 'There is no C compiler for this target',
    cause: 'With cgo a C (or C++) compiler is needed that makes the target and has its headers.',
    remedy: 'Install it and set CC (CXX), or set `cgo: false`.',
  },
  GTB1215: {
    title: 'gccgo cannot be run',
    cause: 'It is not on the PATH, GCCGO names none, or it is too old.',
    remedy: 'Install it, or remove `-compiler=gccgo`.',
  },
  GTB1216: {
    title: 'gccgo is older than the module',
    cause: 'The go line asks for more than this gccgo implements.',
    remedy: 'Remove `-compiler=gccgo`: gc builds this module.',
  },
  GTB1217: {
    title: 'TinyGo cannot be run',
    cause: '`compiler: tinygo`, and tinygo is not on the PATH or fails.',
    remedy: 'Install it in a step before this one, or set `compiler: gc`.',
  },
} satisfies Readonly<Record<string, ErrorText>>;

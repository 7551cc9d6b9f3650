import type { ErrorText } from './error-text.ts';

/** Loading packages. */
export const LIST_ERRORS = {
  GTB1301: {
    title: 'go list failed',
    cause:
      'Go cannot load the packages: a module is missing, a file does not parse, an import is not there.',
    remedy: 'Correct what Go says above the message.',
  },
  GTB1302: {
    title: 'go env failed',
    cause: 'The go command does not start, or refuses its settings.',
    remedy: 'Correct what Go says in the message.',
  },
  GTB1303: {
    title: 'A module cannot be fetched',
    cause:
      'It is private and this job has no login for it, or the machine lacks git or certificates (a small container image).',
    remedy:
      'Do what the message says; a recipe for private modules is in [monorepos](monorepos.md).',
  },
} satisfies Readonly<Record<string, ErrorText>>;

/** Compiling, linking and what is done to the linked file. */
export const BUILD_ERRORS = {
  GTB1401: {
    title: 'go build failed',
    cause: 'The code does not compile or link.',
    remedy: 'Correct what Go says above the message.',
  },
  GTB1402: {
    title: 'Go cannot read the commit',
    cause:
      '`go build` stamps the commit, and git refuses: mostly a checkout of another user (dubious ownership).',
    remedy:
      'Do what the message says (`safe.directory`), or set `-buildvcs=false` in `build-flags`.',
  },
  GTB1403: {
    title: 'A disk is full',
    cause: 'Go said so while it compiled; the message has the free space.',
    remedy: 'Make room, or set TMPDIR (in a job also RUNNER_TEMP) to a folder with more.',
  },
  GTB1404: {
    title: 'The machine ran out of memory',
    cause: 'The kernel ended a compiler or a linker.',
    remedy: 'Set `parallelism` lower, or take a machine with more memory.',
  },
  GTB1405: {
    title: 'A file cannot be written to output',
    cause: 'The folder is read-only, or its disk is full.',
    remedy: 'Correct `output`, or make room.',
  },
  GTB1406: {
    title: 'There is no UPX',
    cause: '`compress: upx`, and upx is not on the PATH.',
    remedy: 'Install it, or set `compress: none`.',
  },
  GTB1407: {
    title: 'UPX cannot pack this program',
    cause: 'UPX refuses it, or the packed program does not run as the linked one does.',
    remedy: 'Set `compress: none` for this target.',
  },
  GTB1408: {
    title: 'There is no objcopy for this target',
    cause: '`debug: sidecar` needs one that reads binaries of the target.',
    remedy: 'Install the package that the message names, or set `debug: full` or `none`.',
  },
  GTB1409: {
    title: 'There is no debug information to move',
    cause: '`debug: sidecar`, and the binary was linked without DWARF.',
    remedy: 'Remove `-s`, `-w` and `-dwarf=false`, or set `debug: none`.',
  },
  GTB1410: {
    title: 'The program would have no runtime of cgo',
    cause: 'Before Go 1.21 an external link of a program without C leaves the runtime of cgo out.',
    remedy: 'Take Go 1.21 or newer, or `link: auto`.',
  },
  GTB1421: {
    title: 'A tool cannot be installed',
    cause: 'There is no such module or version, it may not be read, or it does not compile.',
    remedy: 'Correct the line of `tools`, or what Go says above the message.',
  },
  GTB1422: {
    title: 'A tool is not what the checksum database knows',
    cause: 'A module of the tool has another hash, or the database does not know it.',
    remedy:
      'Do not use what this proxy serves. For a private module set GOPRIVATE, as docs/tools.md shows.',
  },
  GTB1423: {
    title: 'The go.mod of a tool has replace or exclude directives',
    cause: '`go install` builds no such module: elsewhere it would mean something else.',
    remedy: 'Make it a tool directive of your own go.mod, or build it in a checkout of its own.',
  },
  GTB1424: {
    title: 'A tool is no program',
    cause: 'There is no main package at the import path.',
    remedy: 'Write the path of the folder that has `func main`.',
  },
} satisfies Readonly<Record<string, ErrorText>>;

/** What a finished binary has to be. */
export const CHECK_ERRORS = {
  GTB1501: {
    title: 'A binary fails a check',
    cause: 'What `require` asks for is not so.',
    remedy: 'See [checks](checks.md); the message says what was found and how to change it.',
  },
  GTB1502: {
    title: 'A binary is not static',
    cause:
      'The profile or `link` promises a static binary, and this one needs a loader or libraries.',
    remedy:
      'Set `link: external-static`, replace the package that needs them, or accept it with `static: false`.',
  },
  GTB1503: {
    title: 'A binary is for another target',
    cause: 'Its format, architecture or build info differs from what was asked for.',
    remedy:
      'Remove GOOS, GOARCH and `-o` from `build-flags` and `go env`; remove the cache entry that it came from.',
  },
  GTB1504: {
    title: 'This is no whole executable',
    cause: 'A file is no ELF, Mach-O or PE file, is cut off, or cannot be read.',
    remedy:
      'Build it again; check `-buildmode`, and that nothing else writes to the output folder.',
  },
  GTB1505: {
    title: 'A package is only a stub without cgo',
    cause: 'It compiles, and fails whenever it is used.',
    remedy: 'Set `cgo: true`, or import the package in pure Go that the message names.',
  },
  GTB1506: {
    title: 'The commit of a release cannot be said',
    cause: 'git does not read the checkout, or nothing says which repository it is.',
    remedy: 'Check out with actions/checkout, or set `provenance: false`.',
  },
  GTB1507: {
    title: 'The checkout changed while a release was built',
    cause: 'Go stamped another commit than there was before.',
    remedy: 'Let nothing change the checkout while it is built. Nothing was published.',
  },
  GTB1508: {
    title: 'A release differs from an earlier build of the same inputs',
    cause: 'The build is not reproducible, or one of two machines was changed.',
    remedy: 'Build both again and compare them. Nothing was published.',
  },
  GTB1509: {
    title: 'A module of a release is not what go.sum says',
    cause: 'Its hash differs, or go.sum has none.',
    remedy:
      'Run `go mod tidy` and commit go.sum; where a hash differs, find out who changed the module.',
  },
  GTB1510: {
    title: 'The checkout cannot be copied',
    cause: 'The check `reproducible` builds a copy a second time.',
    remedy: 'Make room, or leave the check out.',
  },
  GTB1511: {
    title: 'A binary is larger than it may be',
    cause: '`size-budget` or `size-growth` allows less; the message names the largest causes.',
    remedy:
      'Take back what the causes name, or accept it: raise the limit, or give the pull request the label of `size-override` and push again (a run that is only started again has the labels of before).',
  },
} satisfies Readonly<Record<string, ErrorText>>;

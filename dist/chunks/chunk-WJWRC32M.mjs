import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DEFAULT_LINK,
  parseLink
} from "./chunk-PUJLDDJP.mjs";
import {
  readEventPayload,
  readJobFacts
} from "./chunk-E3YS3KQH.mjs";
import {
  JOB_RECORD_MARK,
  NOT_RESTORED,
  NO_CACHE,
  NO_RUNS,
  SHARED_CGO_MARK,
  SHARED_MARK,
  agreedDigest,
  asksForFilePaths,
  beginRecord,
  cacheState,
  canWrite,
  checkVersion,
  chooseLane,
  compilerOf,
  endUnused,
  exportGo,
  exportToolchain,
  exportWithoutGo,
  failedEarly,
  fetchRuns,
  findReuse,
  finishStep,
  goFlags,
  goTemporaryFolder,
  grownFolder,
  inspectAndMove,
  isFolder,
  keepsUnshared,
  keyedLane,
  knownListing,
  laneChanges,
  laneHabits,
  laneIngredients,
  laneTargets,
  laneText,
  layerSeconds,
  listErrors,
  listTargets,
  listThinFirst,
  madeReport,
  makeBinaries,
  makeGoCache,
  mayFindFiles,
  moduleText,
  modulesKinds,
  newSetFolder,
  noteEarlierSteps,
  noteOf,
  onGrown,
  onThin,
  once,
  parseHabits,
  parseStamps,
  parseWantedVersion,
  pinGo,
  prepareOutput,
  prepareProcess,
  profileDigests,
  provideTools,
  realPath,
  resolveSettings,
  restoreArchive,
  restoreModules,
  restoredRecord,
  reuseBinaries,
  settingValue,
  settledEnvironment,
  sharedFlags,
  stampsOfCommit,
  unkeptReason,
  wantedVersion,
  warnOfInputs,
  warnOfUnkept,
  withShared,
  withSizes,
  withTools,
  withoutCaches,
  withoutFile,
  withoutShared,
  writeRecord
} from "./chunk-NKMCNUJ6.mjs";
import {
  planTargets
} from "./chunk-F5GRRUPJ.mjs";
import {
  STARTING
} from "./chunk-MCDAW3YZ.mjs";
import {
  effectiveLink,
  joinGoFlags,
  linksStatically,
  parseGoFlags,
  pinnedModules,
  staticDemand
} from "./chunk-ZOGAQUKL.mjs";
import {
  DEFAULT_SCOPE,
  allBytes,
  pathPattern,
  placeKeys,
  readWhole,
  savePermission
} from "./chunk-BDKPYOR5.mjs";
import {
  createTurn
} from "./chunk-45FMMHKQ.mjs";
import {
  findModules,
  parseTools,
  withFurther
} from "./chunk-GNB7RYWJ.mjs";
import {
  hostCodec,
  inspectToolCache,
  makeFolder,
  pLimit,
  parseDownloadBase,
  toolCachePlace
} from "./chunk-MDLGUZ3L.mjs";
import {
  findModuleRoots
} from "./chunk-4LDIUSW7.mjs";
import {
  removeLeftBehind,
  removeQuietly,
  temporaryPrefix
} from "./chunk-XOGU2REE.mjs";
import {
  baseKeys,
  deltaKeys,
  hitOf,
  modulesKeys,
  recordKeys,
  supersededGroup
} from "./chunk-RBSVXMQ2.mjs";
import {
  codeOf,
  messageOf
} from "./chunk-AY4CIFZZ.mjs";
import {
  TransferError,
  noStore,
  writtenOnly
} from "./chunk-YL26JA4V.mjs";
import {
  cInputsText,
  paysReport
} from "./chunk-LH2QAPTF.mjs";
import {
  createActivity,
  createPhases,
  overheadPhase,
  trackedExec
} from "./chunk-T7EQQVIP.mjs";
import {
  textDigest,
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  asksSizes,
  parseGrowth,
  parseSizeLimits
} from "./chunk-7MVHTXQT.mjs";
import {
  RECORD_NAME,
  RECORD_STATE,
  USUAL_REUSE_LIMIT,
  parseReuse,
  readJobRecord,
  stepFiles
} from "./chunk-RS7FVNRN.mjs";
import {
  parseBytes,
  parseMilliseconds
} from "./chunk-QMRD3GFU.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import {
  NOTHING_RAN
} from "./chunk-N3P7OEYH.mjs";
import {
  FLAGS,
  PASSED_ON,
  PROFILE_NAMES,
  REFUSED,
  contradictions,
  goBoolean,
  ownFlag,
  parseBuildFlags,
  parseGcflags,
  parseLdflags,
  parseShellWords,
  parseTags,
  resolveFlags,
  switchIsOn,
  valueRefusal
} from "./chunk-Y6UMTSGV.mjs";
import {
  chooseMachineFolders,
  systemTemp
} from "./chunk-KAQZFP2U.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  saysDiskIsFull
} from "./chunk-4I7DVWUC.mjs";
import {
  splitLines,
  splitList,
  splitShellWords
} from "./chunk-PLSD5U4V.mjs";
import {
  node_closeSync,
  node_createReadStream,
  node_openSync,
  node_readFileSync,
  node_readdirSync,
  node_statSync
} from "./chunk-CJUZSBB7.mjs";
import {
  GO_PLATFORMS,
  VARIANTS,
  VARIANT_VARIABLES,
  parseTarget,
  targetText
} from "./chunk-AE57NLDF.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  goCommand,
  goEnvironment
} from "./chunk-DDOHQBZG.mjs";
import {
  canRun,
  goEnvFile,
  node_Readable,
  node_addAbortSignal,
  parseGoEnvFile,
  platformOf,
  readGoEnvFile
} from "./chunk-ZDXILLH5.mjs";
import {
  node_setTimeout
} from "./chunk-NUTRPTQO.mjs";
import {
  node_aborted
} from "./chunk-LQSXAGTW.mjs";
import {
  parseGoVersion
} from "./chunk-OBDWTBOT.mjs";
import {
  node_createHash,
  node_randomBytes
} from "./chunk-BZ2AUL62.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_path_default,
  node_relative,
  node_resolve,
  node_sep
} from "./chunk-DMGFGNTA.mjs";
import {
  node_access,
  node_constants,
  node_cp,
  node_link,
  node_lstat,
  node_mkdir,
  node_mkdtemp,
  node_open,
  node_readFile,
  node_readdir,
  node_readlink,
  node_rename,
  node_rm,
  node_rmdir,
  node_stat,
  node_statfs,
  node_symlink,
  node_unlink,
  node_utimes,
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  areaOf,
  codedText,
  failure,
  success,
  withCode
} from "./chunk-ZVPNF52B.mjs";
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// src/inputs/action-inputs.ts
function actionInputs(environment) {
  return (name) => environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}

// builtin:node:os
var all = __require("node:os");
var read = (name) => all[name];
var node_os_default = all;
var node_constants2 = /* @__PURE__ */ read("constants");

// src/runner/machine/read-machine.ts
function readMachine(environment, jobTemp) {
  return chooseMachineFolders({
    environment,
    jobTemp,
    platform: process.platform,
    homeOfUser: homeOfUser(),
    isFolder,
    canWrite,
    // As mkdtemp names folders, so that what a killed run leaves is removed later (left-behind.ts).
    unused: (name) => name + node_randomBytes(16).toString("base64").replace(/\W/g, "").slice(0, 6)
  });
}
function homeOfUser() {
  try {
    return node_os_default.userInfo().homedir || null;
  } catch {
    return null;
  }
}

// src/inputs/host-context.ts
function hostInputContext(environment, currentFolder, inRunner = environment.GITHUB_ACTIONS === "true", home = readMachine(environment, "").home) {
  return {
    inRunner,
    cwd: inRunner && environment.GITHUB_WORKSPACE || currentFolder,
    home,
    usableCpus: usableCpus(node_os_default.availableParallelism(), readIfThere("/sys/fs/cgroup/cpu.max")),
    platform: process.platform,
    arch: process.arch,
    kindOf,
    settings: (folder) => jobSettings(environment, folder)
  };
}
function usableCpus(available, cpuMax) {
  const [quota, period] = cpuMax.trim().split(/\s+/).map(Number);
  if (quota === void 0 || period === void 0 || !(quota > 0) || !(period > 0))
    return available;
  return Math.max(1, Math.min(available, Math.ceil(quota / period)));
}
function jobSettings(environment, folder) {
  const { goos } = platformOf(process.platform, process.arch);
  const named = goEnvFile(environment, goos);
  const file = named === "" ? "" : node_path_default.resolve(folder, named);
  return resolveSettings(environment, file, file === "" ? {} : parseGoEnvFile(readIfThere(file)));
}
function kindOf(file) {
  try {
    return node_statSync(file).isDirectory() ? "folder" : "file";
  } catch {
    return "none";
  }
}
function readIfThere(file) {
  try {
    return node_readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/inputs/definitions/binary-definitions.ts
var BINARY_INPUTS = [
  {
    name: "debug",
    group: "Binaries",
    kind: "text",
    example: "debug: sidecar",
    default: "",
    defaultInWords: "`none` with profile `lean`, `full` with `dev`",
    placeholder: "WHERE",
    description: "Where the debug information goes: `none` (dropped), `sidecar` (linked, then moved to `NAME.debug` beside the stripped binary, where gdb and addr2line find it; ELF only, needs objcopy) or `full` (kept in the binary). With `sidecar` no binary is reused."
  },
  {
    name: "compress",
    group: "Binaries",
    kind: "text",
    example: "compress: upx",
    default: "none",
    placeholder: "HOW",
    description: "`upx` packs each binary with UPX, which has to be installed (linux only). It is smaller on disk, starts later, takes more memory, and `go version -m` and scanners cannot read it any more. The report has the cost, measured with the arguments of `startup` in `check`. `none`: no binary is packed."
  },
  {
    name: "check",
    group: "Binaries",
    kind: "list",
    isCommon: true,
    example: "check: static, size<=20MB, startup(--version)<=50ms",
    default: "",
    defaultInWords: "`reproducible` with `profile: release`, else nothing",
    placeholder: "REQUIREMENTS",
    description: "What every binary has to be, or the step fails: `static`, `nx`, `relro`, `pie`, `no-dwarf`, `go>=1.26`, `size<=20MB`, `startup(--version)<=50ms`, `reproducible`, `vulnerable-toolchain` and more (docs/checks.md). `startup` and `memory` run the binary with the arguments in parentheses, `--version` without them; it has to end at once, with exit code 0. A requirement that holds a comma is put in quotes."
  },
  {
    name: "size",
    group: "Binaries",
    kind: "switch",
    example: "size: true",
    default: "auto",
    defaultInWords: "`auto`: in jobs after the other steps, on the command line not at all",
    placeholder: "WHEN",
    description: "Tell what each binary is made of and why it grew: in a pull request against its base, whose sizes its own builds record (docs/size.md). `auto` reads a binary in the post step of the job, where it differs from the recorded one; `true` in this step, which takes a second for 50 MB. `false`: only what another input needs."
  },
  {
    name: "size-budget",
    group: "Binaries",
    kind: "list",
    example: "size-budget: 20MB, linux/arm64=22MB",
    default: "",
    defaultInWords: "none",
    placeholder: "SIZES",
    description: "Fail where a binary is larger, and name the largest causes: a size for all, or NAME=SIZE and TARGET=SIZE for some."
  },
  {
    name: "size-growth",
    group: "Binaries",
    kind: "list",
    example: "size-growth: 2%, app=500kB",
    default: "",
    defaultInWords: "none",
    placeholder: "SIZES",
    description: "Fail a pull request whose binary grows by more against its base, and name the three largest causes: in percent or bytes, for all or as NAME=SIZE and TARGET=SIZE. What others made it grow by before does not count. Where nothing is recorded to compare with, nothing fails; on a branch that saves it is a warning."
  },
  {
    name: "size-override",
    group: "Binaries",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: "size-override: ${{ contains(github.event.pull_request.title, '[size]') }}",
    default: "size-override",
    placeholder: "LABEL",
    description: "Accept what `size-budget` and `size-growth` do not allow: `true`, or the name of a label; then where the pull request has that label. `false`: never."
  },
  {
    name: "page",
    group: "Binaries",
    kind: "text",
    example: "page: report.html",
    default: "",
    defaultInWords: "none",
    placeholder: "FILE",
    description: "Write one HTML file with everything in it (docs/page.md): what each binary is made of, what changed, when what was compiled, why each module is there, and the trend. Relative to `working-directory`; it is read from the finished binaries, which takes a second for each."
  },
  {
    name: "metrics",
    group: "Binaries",
    kind: "text",
    example: "metrics: metrics.prom",
    default: "",
    defaultInWords: "none",
    placeholder: "FILE",
    description: "Write the figures of the run for Prometheus (text format; names and labels: docs/metrics.md), relative to `working-directory`."
  },
  {
    name: "trace",
    group: "Binaries",
    kind: "text",
    example: "trace: trace.json",
    default: "",
    defaultInWords: "none",
    placeholder: "FILE",
    description: "Write when which package was compiled as a Chrome trace, for https://ui.perfetto.dev, relative to `working-directory`."
  },
  {
    name: "comment-token",
    group: "Binaries",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: "comment-token: ${{ github.token }}",
    default: "",
    defaultInWords: "no comment",
    placeholder: "TOKEN",
    description: "A token that may write pull requests (`pull-requests: write`): runs of a pull request then keep one comment on it, with what changed. Where nothing did, none is begun. A fork has no such token, and the job summary alone."
  },
  {
    name: "provenance",
    group: "Binaries",
    kind: "boolean",
    example: "provenance: true",
    default: "",
    defaultInWords: "`true` with `profile: release`, else `false`",
    placeholder: "",
    description: "Write `NAME.provenance.json` beside each binary (an in-toto statement with SLSA provenance v1), and fail where another build of the same inputs made another binary. Binaries are then built, never reused."
  },
  {
    name: "sbom",
    group: "Binaries",
    kind: "boolean",
    example: "provenance: true\nsbom: true",
    default: "false",
    placeholder: "",
    description: "Write `NAME.cdx.json` beside each binary: the modules that its build info names, with their versions and hashes, and the Go that built it, as CycloneDX 1.6. With it `provenance` is `true`."
  }
];

// src/inputs/definitions/build-definitions.ts
var BUILD_INPUTS = [
  {
    name: "working-directory",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "working-directory: services/api",
    default: ".",
    placeholder: "FOLDER",
    description: "The folder that Go commands run in: that of `go.mod`, or one below it. Relative to the checkout; on the command line to the current folder. In a workflow also several, one on each line or separated by commas: folders, globs of folders with a `go.mod` (`services/*`, `**`), `!` and a glob for what is left out, or a `go.work` for its members; each is built as by a step of its own."
  },
  {
    name: "affected-base",
    group: "Build",
    kind: "text",
    example: "affected-base: auto\nbuild: false",
    default: "",
    defaultInWords: "the outputs are empty",
    placeholder: "COMMIT",
    description: "Fills the outputs `affected-matrix` and `affected-state`: which modules differ from those of this commit. `auto`: the commit before the push, or what the pull request is for. In workflows only; the checkout needs that commit (`fetch-depth: 0`)."
  },
  {
    name: "packages",
    group: "Build",
    kind: "list",
    isCommon: true,
    example: "packages: ./cmd/...",
    default: "./...",
    placeholder: "PATTERNS",
    description: "Package patterns as `go build` takes them. Every main package that they match becomes a binary; where none matches, everything is compiled and no binary is made."
  },
  {
    name: "mains-only",
    group: "Build",
    kind: "boolean",
    example: "mains-only: true",
    default: "false",
    placeholder: "",
    description: "`true` compiles the main packages and what they import, as `go build -o FOLDER/` does. Else every package that the patterns match is compiled, too, as by `go build ./...`: one that does not compile fails the step, although no binary needs it."
  },
  {
    name: "targets",
    group: "Build",
    kind: "list",
    isCommon: true,
    example: "targets: linux/amd64, linux/arm64",
    default: "",
    defaultInWords: "GOOS and GOARCH of the job, else the host",
    placeholder: "TARGETS",
    description: "What to build for, as GOOS/GOARCH or GOOS/GOARCH/VARIANT: `linux/amd64`, `linux/arm64`, `linux/amd64/v3`, `linux/arm/7`. Underscores may stand for the slashes."
  },
  {
    name: "profile",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "profile: release",
    default: "lean",
    placeholder: "PROFILE",
    description: "`lean`: stripped, static, without paths of this machine. `release`: lean, with the commit in it, from nothing that another job could have written. `staging`: lean, with the symbols that profilers read. `dev`: as plain `go build` does it, with debug information. docs/profiles.md shows each flag; the seven inputs from `trimpath` on say otherwise for one."
  },
  {
    name: "cgo",
    group: "Build",
    kind: "boolean",
    isCommon: true,
    example: "cgo: true",
    default: "",
    defaultInWords: "CGO_ENABLED of the job, else `false`",
    placeholder: "",
    description: "Build with CGO_ENABLED=1. A C compiler has to be installed. Against CGO_ENABLED of the job the step fails."
  },
  {
    name: "tags",
    group: "Build",
    kind: "list",
    example: "tags: netgo, sqlite_omit_load_extension",
    default: "",
    placeholder: "TAGS",
    description: "Build tags; those of GOFLAGS are added."
  },
  {
    name: "ldflags",
    group: "Build",
    kind: "text",
    example: "ldflags: -extldflags=-Wl,-z,noexecstack",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the linker, quoted as in `go build -ldflags`. The profile adds its own (`lean`: `-s -w`); for `-X` there is `stamp`."
  },
  {
    name: "gcflags",
    group: "Build",
    kind: "text",
    example: "gcflags: ./internal/hot/...=-B",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the compiler, as in `go build -gcflags`; `all=FLAGS` for every package."
  },
  {
    name: "build-flags",
    group: "Build",
    kind: "words",
    example: "build-flags: -pgo=prod.pgo -mod=vendor",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags of `go build` that have no input of their own (`-race`, `-pgo=FILE`, `-mod=vendor`, `-toolexec=\u2026`), split as a shell splits words, with quotes; variables are not expanded."
  },
  {
    name: "compiler",
    group: "Build",
    kind: "text",
    example: "compiler: tinygo\ntargets: wasip1/wasm",
    default: "gc",
    placeholder: "COMPILER",
    description: "`gc`: that of the Go distribution. `tinygo`: a TinyGo on PATH, for linux and wasm; `build-flags` then takes its flags (`-target`, `-opt`, \u2026), and nothing is cached. gccgo: `-compiler=gccgo` in `build-flags`."
  },
  {
    name: "stamp",
    group: "Build",
    kind: "lines",
    isCommon: true,
    example: "stamp: |\n  main.version=$version\n  main.build=$inputs",
    default: "",
    placeholder: "NAME=VALUE",
    description: "String variables to set at link time, one on each line: `main.version=v1.2.3`. A value may hold spaces and one kind of quotes. `$commit` stands for the full hash of the commit, `$version` for the version of the module by its tags in git, `$date` for its time in UTC; with these three no binary can be reused. `$inputs` stands for 12 hex digits that change only when an input of the binary does."
  },
  {
    name: "output",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "output: dist/bin",
    default: "bin",
    placeholder: "FOLDER",
    description: "The folder for the binaries, relative to `working-directory`: `NAME` for the host alone, else `NAME_GOOS_GOARCH[_VARIANT][.exe]`."
  },
  {
    name: "build",
    group: "Build",
    kind: "boolean",
    isCommon: true,
    example: "build: false",
    default: "true",
    placeholder: "",
    description: "`false` sets up Go and the caches and builds nothing."
  },
  {
    name: "warm",
    group: "Build",
    kind: "switch",
    example: "warm: true",
    default: "auto",
    placeholder: "auto|true|false",
    description: "Whether packages are compiled ahead. `true`: before the build, every package that the patterns match, for all targets side by side, and for later steps all that `go test` of them compiles. `auto`: with `build: false` every package that the patterns match, else nothing, as the build compiles the same. `false`: nothing. What does not compile (yet) is a warning."
  },
  {
    name: "parallelism",
    group: "Build",
    kind: "text",
    example: "parallelism: 4",
    default: "",
    defaultInWords: "`-p` of GOFLAGS or GOMAXPROCS, the smaller, else the usable CPUs",
    placeholder: "N",
    description: "How many compilers run at the same time, over all targets."
  },
  {
    name: "share-flags",
    group: "Build",
    kind: "text",
    example: "share-flags: on",
    default: "auto",
    placeholder: "MODE",
    description: "Whether later steps of the job (`go test`, `go vet`) compile with the flags of this build, so that they share its packages: it sets GOFLAGS for them. `auto`: from the run on whose predecessor had such steps (with `warm: true` from the first on), unless GOFLAGS is set already, tests of such steps have results that are kept (with other flags they would run again), a job failed with them, or a Go file that such steps may compile asks for file paths at run time (`runtime.Caller`). `on`: always, and with CGO_ENABLED=0, with which `go test -race` fails. `off`: never."
  }
];

// src/inputs/definitions/cache-definitions.ts
var CACHE_INPUTS = [
  {
    name: "save",
    group: "Caches",
    kind: "list",
    isCommon: true,
    example: "save: default-branch release/** develop",
    default: "default-branch release/** release-* develop",
    placeholder: "WHEN",
    description: "When the caches are saved: `always`, `never`, or the branches whose runs of push, schedule and workflow_dispatch save: `default-branch` (`main` and `master` where the event does not say which one it is) and names, in which `*` stands for any characters but a slash, `**` for any, `?` for one. Never on pull_request_target, workflow_run and issue_comment, whatever is said here."
  },
  {
    name: "reuse",
    group: "Caches",
    kind: "switch",
    example: "reuse: 200MB",
    default: "true",
    placeholder: "true|false|SIZE",
    description: "Reuse binaries of an earlier run where nothing that could change them is different: `true`, `false`, or a size: `true`, and a run saves at most so much of binaries, compressed (`60MB` unless said)."
  },
  {
    name: "cache-name",
    group: "Caches",
    kind: "text",
    example: "cache-name: api",
    default: "",
    defaultInWords: "made from workflow, job, matrix, `working-directory` and `packages`",
    placeholder: "NAME",
    description: "A name for what this step uses of the caches. Steps with the same name share it: give one where two jobs build the same thing."
  },
  {
    name: "cache-store",
    group: "Caches",
    kind: "text",
    isCommon: true,
    example: "cache-store: directory:/var/cache/go-turbo-build",
    default: "",
    defaultInWords: "`github` in a runner, else `directory:~/.cache/go-turbo-build`",
    placeholder: "STORE",
    description: "Where the caches are kept: `github`, or `directory:PATH`, a folder that several jobs and machines may use at the same time."
  },
  {
    name: "modules",
    group: "Caches",
    kind: "text",
    example: "modules: full",
    default: "auto",
    placeholder: "WHICH",
    description: "What is kept of the module cache: `used`, only the folders of packages that the build compiles, for this step alone; `full`, whole modules, for later steps too; `auto`, the first where the step builds, no module has C in it and no later step uses Go, else the second."
  },
  {
    name: "memory",
    group: "Caches",
    kind: "text",
    example: "memory: false",
    default: "auto",
    placeholder: "auto|false",
    description: "Where restored files lie: `auto`, in memory (`/dev/shm`) where it is a tmpfs that has room for three times what the last run used and 2 GB and 1 GB for each compiler are left, else on the disk; later steps get GOCACHE there. `false`: always on the disk."
  },
  {
    name: "test-cache",
    group: "Caches",
    kind: "switch",
    example: "test-cache: false",
    default: "auto",
    placeholder: "auto|true|false",
    description: "Whether `go test` of later steps runs no test whose code, files and variables are those of an earlier run: files that tests read get times made of their content, so that Go knows them again after a checkout. `auto`: yes, but on `schedule` and where a run is started again, all tests run. `true`: always. `false`: every test runs, and no result is kept."
  },
  {
    name: "matrix",
    group: "Caches",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: "${{ toJSON(matrix) }}",
    hidden: true,
    placeholder: "JSON",
    description: "Do not set this. It tells the legs of a matrix apart, so that each keeps its own part of the caches."
  },
  {
    name: "job-status",
    group: "Caches",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: "${{ job.status }}",
    hidden: true,
    placeholder: "STATUS",
    description: "Do not set this. It is evaluated again after the job, so that a job that failed or was cancelled judges nothing in the caches as unused."
  }
];

// src/inputs/definitions/flag-definitions.ts
var FLAG_INPUTS = [
  {
    name: "trimpath",
    group: "Flags and linking",
    kind: "boolean",
    example: "trimpath: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Keep the paths of this machine out of the binaries (`-trimpath`)."
  },
  {
    name: "dwarf",
    group: "Flags and linking",
    kind: "boolean",
    example: "dwarf: true\nstrip: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Debug information for debuggers (without: `-w`, and none is compiled)."
  },
  {
    name: "strip",
    group: "Flags and linking",
    kind: "boolean",
    example: "strip: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Leave the symbol table out (`-s`)."
  },
  {
    name: "vcs",
    group: "Flags and linking",
    kind: "boolean",
    example: "vcs: true",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "The commit in the build info (`-buildvcs`), with which no binary can be reused."
  },
  {
    name: "static",
    group: "Flags and linking",
    kind: "boolean",
    example: "static: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "A Linux binary that needs a library of the system fails the step; where only the profile says so, it is a warning with `cgo`. `true` with `cgo` links with `link: external-static`."
  },
  {
    name: "optimize",
    group: "Flags and linking",
    kind: "boolean",
    example: "profile: dev\noptimize: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "`false`: compile without optimizations, for debuggers (`-N -l`)."
  },
  {
    name: "race",
    group: "Flags and linking",
    kind: "boolean",
    example: "race: true\ncgo: true",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "The race detector (`-race`); needs `cgo`."
  },
  {
    name: "buildinfo",
    group: "Flags and linking",
    kind: "text",
    example: "buildinfo: minimal",
    default: "full",
    placeholder: "WHAT",
    description: "`full`: all that Go writes. `minimal`: neither the build ID (`-buildid=`) nor the commit."
  },
  {
    name: "link",
    group: "Flags and linking",
    kind: "list",
    example: "link: static-pie musl mold\ncgo: true",
    default: "auto",
    placeholder: "WORDS",
    description: "How binaries are linked, in words of three kinds, in any order, of each kind at most one. `auto`: as Go does it. `internal`: by Go alone. `external-static`: static with C in it, by the C compiler. `pie`: position-independent, loaded by the system. `static-pie`: position-independent and static, by the C compiler. The static two add the tags netgo and osusergo with glibc. The C library that cgo links with: `gnu` (the one of the C compiler) or `musl` (the C compiler is musl-gcc, or what CC says). What links where the C compiler links: `mold` or `lld`, else its own choice."
  }
];

// src/inputs/definitions/go-definitions.ts
var GO_INPUTS = [
  {
    name: "go-version",
    group: "Go",
    kind: "text",
    isCommon: true,
    example: "go-version: '1.26'",
    default: "",
    defaultInWords: "GOTOOLCHAIN of the job, else what `go-version-file` says",
    placeholder: "VERSION",
    description: "The Go version: exact (`1.26.8`), a line (`1.26`, `1.26.x`), a semver range (`>=1.25 <1.27`), `stable` or `oldstable`. Quote it in YAML, where the number 1.30 is read as 1.3. Not together with `go-version-file` (in `setup` this one counts)."
  },
  {
    name: "go-version-file",
    group: "Go",
    kind: "text",
    example: "go-version-file: .go-version",
    default: "",
    defaultInWords: "`go.work` where the build uses one, else `go.mod`",
    placeholder: "FILE",
    description: "The file that names the Go version, relative to `working-directory`: `go.mod` or `go.work` (the toolchain line, else the go line), `.go-version` or `.tool-versions`. Not together with `go-version` (in `setup` that one counts, and paths are relative to the checkout)."
  },
  {
    name: "go-checksum",
    group: "Go",
    kind: "text",
    example: "go-version: 1.26.8\ngo-checksum: h1:SMU9cV6xQ1yOAHpU5Yb8pVZ0rD0PqN9cYPpyS9wrSoU=",
    default: "",
    defaultInWords: "ask the checksum database",
    placeholder: "h1:HASH",
    description: "The hash of the toolchain as a module zip (`h1:` and base64), for networks that cannot reach a checksum database. The download must have this hash."
  },
  {
    name: "go",
    group: "Go",
    kind: "text",
    example: "go: needed",
    default: "always",
    placeholder: "WHEN",
    description: "`always`: the pinned Go is there for later steps, also where every binary is reused. `needed`: it is not downloaded where every binary is reused and later steps have used no Go."
  },
  {
    name: "toolchain",
    group: "Go",
    kind: "text",
    example: "toolchain: auto",
    default: "",
    defaultInWords: "`local`, unless GOTOOLCHAIN of the job keeps the pinned Go",
    placeholder: "local|auto",
    description: "GOTOOLCHAIN of later steps. `local`: they run the pinned Go, and what asks for a newer one fails. `auto`: Go fetches a newer one where a go.mod or a tool (`go install TOOL@latest`) asks for it. The build itself always runs the pinned one."
  },
  {
    name: "tools",
    group: "Go",
    kind: "lines",
    example: "tools: |\n  golang.org/x/vuln/cmd/govulncheck@v1.1.4\n  honnef.co/go/tools/cmd/staticcheck@2025.1.1\n  go.mod",
    default: "",
    placeholder: "TOOLS",
    description: "Programs for later steps, one a line: `PACKAGE@VERSION` as `go install` takes it, or `go.mod` for its tool directives. Each is built by a Go that its go.mod accepts, from modules that the checksum database knows, put on PATH, and kept for other jobs (docs/tools.md)."
  }
];

// src/inputs/definitions/setup-defaults.ts
var SETUP_DEFAULTS = {
  "go-version": null,
  "go-version-file": null,
  "check-latest": "false",
  architecture: null,
  cache: null,
  "cache-dependency-path": null,
  "go-download-base-url": null,
  token: null,
  "go-checksum": null,
  toolchain: null,
  tools: null,
  save: null,
  "cache-name": null,
  "cache-store": null,
  modules: null,
  memory: null,
  "test-cache": null,
  "working-directory": null,
  packages: null,
  build: "false",
  warm: "false",
  profile: "dev",
  "share-flags": "off",
  parallelism: null,
  matrix: null,
  "job-status": null,
  "setup-go": "true"
};

// src/inputs/definitions/setup-go-definitions.ts
var SETUP_GO_INPUTS = [
  {
    name: "check-latest",
    group: "As actions/setup-go",
    kind: "switch",
    example: "check-latest: true",
    default: "",
    defaultInWords: "`true`; in `setup` `false`",
    placeholder: "true|false",
    description: "Where a range or a line (`1.26`) is looked up. `true`: among all releases, so that every machine takes the newest. `false`: first in the tool cache of the runner, which saves a download."
  },
  {
    name: "architecture",
    group: "As actions/setup-go",
    kind: "text",
    example: "architecture: x86",
    default: "",
    defaultInWords: "that of the runner",
    placeholder: "ARCH",
    description: "The architecture of the Go toolchain, where this machine runs another than its own: `x64`, `x86`, `arm64`, `arm` and the names of GOARCH. To build for another one, set `targets`."
  },
  {
    name: "go-download-base-url",
    group: "As actions/setup-go",
    kind: "text",
    example: "go-download-base-url: https://mirror.example.com/golang",
    default: "",
    defaultInWords: "GO_DOWNLOAD_BASE_URL of the job, else the module proxy of GOPROXY",
    placeholder: "URL",
    description: "A mirror of https://go.dev/dl. What it serves must be what the checksum database (or `go-checksum`) says."
  },
  {
    name: "cache",
    group: "As actions/setup-go",
    kind: "switch",
    example: "cache: restore",
    default: "true",
    placeholder: "true|false|restore|save",
    description: "`false` restores and saves nothing. `restore` reads the caches and saves none. `save` reads none, so that everything is made anew, and saves."
  },
  {
    name: "cache-dependency-path",
    group: "As actions/setup-go",
    kind: "lines",
    example: "cache-dependency-path: '**/go.sum'",
    default: "",
    defaultInWords: "those of the modules in `working-directory`",
    placeholder: "FILES",
    description: "Further go.mod and go.sum files whose modules are kept, one path or glob a line, relative to the checkout; `!` leaves out. Other files are in no key: what is compiled is found by its content."
  },
  {
    name: "token",
    group: "As actions/setup-go",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: "token: ${{ github.token }}",
    default: "",
    placeholder: "TOKEN",
    description: "Not needed: no list of releases is read from GitHub."
  },
  {
    name: "setup-go",
    group: "As actions/setup-go",
    kind: "text",
    default: "false",
    hidden: true,
    placeholder: "WHICH",
    description: "Do not set this. It is `true` in setup/action.yml, which does as actions/setup-go does."
  }
];

// src/inputs/definitions/definitions.ts
var INPUTS = [
  ...GO_INPUTS,
  ...BUILD_INPUTS,
  ...FLAG_INPUTS,
  ...BINARY_INPUTS,
  ...CACHE_INPUTS,
  ...SETUP_GO_INPUTS
];
function inputDefinition(name) {
  const found = INPUTS.find((one) => one.name === name);
  if (found === void 0) throw new Error(`no such input: ${name}`);
  return found;
}
function inputDefault(name) {
  const definition = inputDefinition(name);
  return definition.hidden === true ? "" : definition.default;
}
function givenInputs(raw) {
  const isSetup = isSetupAction(raw);
  return INPUTS.flatMap(({ name }) => {
    const value = raw(name)?.trim() ?? "";
    const isHidden = inputDefinition(name).hidden === true;
    const usual = (isSetup ? SETUP_DEFAULTS[name] : null) ?? inputDefault(name);
    return value === "" || isHidden || value === usual ? [] : [name];
  });
}
function isSetupAction(raw) {
  return raw("setup-go")?.trim() === "true";
}

// src/inputs/flags/flag-conflicts.ts
function systemsOf(targets, platform) {
  if (targets.length === 0) return [platform === "win32" ? "windows" : platform];
  return [...new Set(targets.map((one) => one.goos))];
}
function flagConflicts(choices) {
  const flags = resolveFlags(choices);
  return [
    ...contradictions(choices).map(
      ({ input, words }) => conflict(input, words, "one of the two", `remove one: ${words} would win`)
    ),
    ...stripConflicts(choices, flags),
    ...cgoConflicts(choices, flags),
    ...buildInfoConflicts(choices, flags)
  ];
}
function buildFlagText({ buildFlags, fromGoFlags }, flag) {
  const isOfJob = buildFlags.lastIndexOf(flag) < (fromGoFlags?.buildFlags.length ?? 0);
  return isOfJob && buildFlags.includes(flag) ? `GOFLAGS: ${flag}` : `build-flags: "${flag}"`;
}
function conflict(one, other, expected, change) {
  return { code: "GTB1024", found: `${one} with ${other}`, expected, change };
}
function stripConflicts(choices, { strip, dwarf }) {
  const failures = [];
  const isAsked = dwarf.from !== "profile" || strip.from === "input";
  const { debug = "" } = choices;
  if (strip.value && dwarf.value && isAsked && debug === "")
    failures.push(
      conflict(
        strip.text,
        dwarf.text,
        "debug information and the symbol table, or neither: debuggers need both",
        strip.from === "profile" ? "set strip: false" : "set dwarf: false, or strip: false"
      )
    );
  if (debug === "") return failures;
  for (const { name, value, from, text } of [strip, dwarf])
    if (from === "input" && value !== (debug === "none" === (name === "strip")))
      failures.push(
        conflict(text, `debug: ${debug}`, "one of the two", `leave ${name} out: debug says it`)
      );
  return failures;
}
function cgoConflicts(choices, { race }) {
  if (choices.cgo) return [];
  const failures = [];
  if (race.value && choices.systems.some((one) => one !== "darwin"))
    failures.push(
      needsCgo(race.from === "build-flags" ? 'build-flags: "-race"' : race.text, "race")
    );
  for (const name of ["msan", "asan"])
    if (switchIsOn(choices.buildFlags, name))
      failures.push(needsCgo(buildFlagText(choices, `-${name}`), name));
  return failures;
}
function needsCgo(text, name) {
  return conflict(text, "cgo: false", `cgo: true, which -${name} needs`, "set cgo: true");
}
function buildInfoConflicts({ buildinfo, ldflags }, { vcs }) {
  if (buildinfo !== "minimal") return [];
  const failures = [];
  if (vcs.value)
    failures.push(
      conflict(
        "buildinfo: minimal",
        vcs.text,
        "build info with the commit, or without it",
        "set buildinfo: full, or vcs: false"
      )
    );
  const buildId = /(?:^|[\s'"])(--?buildid[= ][^\s'"]*)/.exec(ldflags)?.[1];
  if (buildId !== void 0)
    failures.push(
      conflict(
        "buildinfo: minimal",
        `ldflags: ${buildId}`,
        "one build ID, or none",
        "set buildinfo: full, or remove the build ID from ldflags"
      )
    );
  return failures;
}

// src/inputs/flags/job-flags.ts
var NO_JOB_FLAGS = {
  buildFlags: [],
  tags: [],
  ldflags: "",
  gcflags: [],
  trimpath: void 0,
  parallelism: void 0,
  rest: [],
  notes: []
};
var OF_LIST = /^(?:compiled|deps|e|export|f|find|m|reuse|retracted|test|u|versions)$/;
var WITHOUT_EFFECT = /^(?:a|json|v|debug-\w[\w-]*)$/;
var READ_HERE = /^(?:trimpath|a|v|json)$/;
function readJobFlags(facts) {
  if (facts.compiler === "tinygo") return ofTinyGo(facts.flags);
  const failures = [];
  const value = { ...NO_JOB_FLAGS };
  const add = (key, text) => {
    value[key] = [...value[key], text];
  };
  const refuse2 = (flag, expected, change) => {
    failures.push({ code: "GTB1018", found: `GOFLAGS: ${shown(flag)}`, expected, change });
  };
  for (const flag of facts.flags) {
    const [, name = "", given] = /^-([^=]*)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    const takes = PASSED_ON[name] ?? REFUSED[name]?.takes;
    const isOff = given !== void 0 && goBoolean(given) === false;
    if (takes === void 0 || name === "i") {
      if (!OF_LIST.test(name)) add("rest", flag);
    } else if (takes === "value" && given === void 0) {
      refuse2(flag, `-${name}=VALUE`, "give it a value, as Go asks for");
    } else if (READ_HERE.test(name) && given !== void 0 && goBoolean(given) === null) {
      refuse2(flag, `-${name}, -${name}=true or -${name}=false`, "write one of these");
    } else if (name === "tags") {
      const tags = parseTags(tagList(given ?? ""));
      if (tags.ok) value.tags = tags.value;
      else for (const one of tags.failures) refuse2(flag, one.expected, one.change);
    } else if (name === "ldflags") {
      const flags = linkerFlags(given ?? "");
      if (flags !== null) value.ldflags = flags;
      else refuse2(flag, "flags of the linker for every binary", "use the input ldflags, or stamp");
    } else if (name === "gcflags") {
      const parsed = parseGcflags(given ?? "");
      if (parsed.ok) add("gcflags", (given ?? "").trim());
      else for (const one of parsed.failures) refuse2(flag, one.expected, one.change);
    } else if (name === "trimpath") {
      const own = facts.given.trimpath;
      if (own !== void 0) {
        if (own === isOff) add("notes", overruled(flag, "trimpath", own));
      } else if (facts.profile === "release" && isOff) add("notes", promised(flag, "trimpath"));
      else value.trimpath = !isOff;
    } else if (name === "p") {
      const number = /^(?:[1-9]\d{0,3}|0x[\da-f]{1,3})$/i.test(given ?? "") ? Number(given) : 0;
      if (number > 0) value.parallelism = number;
      else refuse2(flag, "-p with a positive integer", "correct it, or use the input parallelism");
    } else if (WITHOUT_EFFECT.test(name)) {
      if (name === "a" && !isOff)
        add("notes", `GOFLAGS: ${flag} is left out: what no input changed is not compiled again`);
    } else if (REFUSED[name] !== void 0) {
      if (!isOff) refuse2(flag, "flags with which this build can be made", REFUSED[name].change);
    } else if (name === "race" || name === "buildvcs") {
      const input = name === "race" ? "race" : "vcs";
      const own = facts.given[input];
      if (own !== void 0) {
        if (own === isOff) add("notes", overruled(flag, input, own));
      } else if (name === "buildvcs" && facts.profile === "release") {
        if (isOff) add("notes", promised(flag, input));
      } else add("buildFlags", flag);
    } else {
      const wrong = given === "" ? void 0 : valueRefusal(name, given);
      if (wrong === void 0) add("buildFlags", flag);
      else refuse2(flag, wrong.expected, wrong.change);
    }
  }
  return { value, failures };
}
function overruled(flag, input, value) {
  return `GOFLAGS: ${flag} is left out: ${input}: ${value} is given`;
}
function promised(flag, input) {
  return `GOFLAGS: ${flag} is left out: profile: release has ${input}; ${input}: false says otherwise`;
}
function tagList(value) {
  return /[ ']/.test(value) ? (splitGoQuoted(value) ?? [value]).join(",") : value;
}
function linkerFlags(value) {
  const flags = value.trim().replace(/^all=/, "").trim();
  if (flags !== "" && !flags.startsWith("-")) return null;
  return splitGoQuoted(flags) === void 0 ? null : flags;
}
function ofTinyGo(flags) {
  const isOfGc = (flag) => /^-(?:ldflags|gcflags|asmflags|race)(?:=|$)/.test(flag);
  const failures = flags.filter(isOfGc).map(
    (flag) => ({
      code: "GTB1027",
      found: `GOFLAGS: ${shown(flag)} with compiler: tinygo`,
      expected: "no flags of gc",
      change: "remove it from GOFLAGS for this step"
    })
  );
  const tags = flags.findLast((flag) => flag.startsWith("-tags="))?.slice("-tags=".length) ?? "";
  const parsed = parseTags(tagList(tags));
  const value = { ...NO_JOB_FLAGS, tags: parsed.ok ? parsed.value : [], rest: flags };
  return { value, failures };
}

// src/inputs/flags/link-conflicts.ts
function linkConflicts(choices) {
  return [
    ...pieConflicts(choices),
    ...cgoConflicts2(choices),
    ...systemConflicts(choices),
    ...wordConflicts(choices)
  ];
}
function modeText(choices) {
  if (choices.link !== "auto") return `link: ${choices.link}`;
  return `static: true (link: ${effectiveLink(choices)})`;
}
function pieConflicts(choices) {
  const failures = [];
  const { static: demand, race } = resolveFlags(choices);
  const given = buildMode(choices);
  const pie = choices.link === "pie" ? "link: pie" : given === "-buildmode=pie" && choices.link !== "static-pie" ? buildFlagText(choices, given) : void 0;
  const remove2 = choices.link === "pie" ? "link: pie" : "-buildmode=pie";
  const onLinux = choices.systems.includes("linux");
  if (pie !== void 0 && onLinux && staticDemand(choices, demand.value) === "demanded")
    failures.push(
      conflict(
        pie,
        demand.from === "input" ? demand.text : `profile: ${choices.profile} for linux`,
        "a static binary, and a position-independent one asks for the dynamic loader",
        `remove ${remove2}, or set static: false, or link: static-pie with cgo: true`
      )
    );
  const anyPie = pie ?? (choices.link === "static-pie" ? "link: static-pie" : void 0);
  if (anyPie !== void 0 && race.value && onLinux)
    failures.push(
      conflict(
        anyPie,
        race.from === "build-flags" ? 'build-flags: "-race"' : race.text,
        "on linux the race detector in a binary at a fixed address",
        "remove one of the two"
      )
    );
  if (linksStatically(choices) && demand.from === "input" && !demand.value)
    failures.push(
      conflict(modeText(choices), demand.text, "one of the two", "remove static: false")
    );
  return failures;
}
function cgoConflicts2(choices) {
  if (choices.cgo) return [];
  const needing = [
    ...linksStatically(choices) ? [modeText(choices)] : [],
    ...choices.libc === "musl" ? ["link: musl"] : [],
    ...choices.linker === "default" ? [] : [`link: ${choices.linker}`]
  ];
  const change = (text) => text.startsWith("link: ext") ? "remove link: without cgo every Linux binary is static; or set cgo: true" : "set cgo: true, or remove it";
  return needing.map(
    (text) => conflict(text, "cgo: false", "cgo: true, with which a C compiler links", change(text))
  );
}
function systemConflicts(choices) {
  const others2 = choices.systems.filter((one) => one !== "linux");
  if (others2.length === 0) return [];
  const needing = [
    ...linksStatically(choices) ? [modeText(choices)] : [],
    ...choices.libc === "musl" ? ["link: musl"] : []
  ];
  return needing.map(
    (text) => conflict(
      text,
      `a target of ${others2.join(", ")}`,
      "targets of linux only",
      "build the other targets in a step of their own"
    )
  );
}
function wordConflicts(choices) {
  const failures = [];
  const { link, linker, ldflags } = choices;
  const mode = effectiveLink(choices);
  const inputs = [
    ...mode === "auto" ? [] : [modeText(choices)],
    ...linker === "default" ? [] : [`link: ${linker}`]
  ];
  const given = buildMode(choices);
  if (mode !== "auto" && given !== void 0 && !agrees(mode, given))
    failures.push(
      conflict(
        modeText(choices),
        buildFlagText(choices, given),
        "one of the two",
        `remove ${given}`
      )
    );
  for (const name of ["linkmode", "extldflags", "extld"]) {
    const [first] = inputs;
    const word = new RegExp(`(?:^|[\\s'"])(--?${name})[= ]`).exec(ldflags)?.[1];
    if (word === void 0 || first === void 0) continue;
    const change = name === "extldflags" ? `put what it says into CGO_LDFLAGS in the environment, or remove ${first}` : `remove ${word} from ldflags, or ${first}`;
    const isOfJob = choices.fromGoFlags?.ldflags.includes(word) === true;
    const said = `${isOfJob ? "GOFLAGS: -ldflags=" : "ldflags: "}${word}`;
    failures.push(conflict(first, said, "one of the two: the last wins", change));
  }
  if (link === "internal" && linker !== "default")
    failures.push(
      conflict(
        `link: ${linker}`,
        "link: internal",
        "a link by the C compiler, which starts that linker",
        "remove one of the two"
      )
    );
  return failures;
}
function agrees(mode, given) {
  if (given === "-buildmode=default") return true;
  return given === (mode === "pie" || mode === "static-pie" ? "-buildmode=pie" : "-buildmode=exe");
}
function buildMode({ buildFlags }) {
  return buildFlags.findLast((flag) => flag.startsWith("-buildmode="));
}

// src/inputs/flags/post-link-conflicts.ts
var NOT_ELF = ["aix", "darwin", "ios", "js", "plan9", "wasip1", "windows"];
function postLinkConflicts(inputs, platform) {
  return [...ofSidecar(inputs, platform), ...ofCompress(inputs, platform)];
}
function ofSidecar({ debug, ldflags, gcflags, targets }, platform) {
  if (debug !== "sidecar") return [];
  const failures = [];
  for (const flag of ["-s", "-w"])
    if (isOn(ldflags, flag))
      failures.push({
        code: "GTB1024",
        found: `debug: sidecar with ldflags: "${flag}"`,
        expected: `debug information in the linked binary, which ${flag} drops before it can be moved`,
        change: `remove ${flag} from ldflags (the binary is stripped once NAME.debug is written), or set debug: none`
      });
  if (/(?:^|[\s='"])--?dwarf=(?:0|f|F|false|FALSE|False)(?=[\s'"]|$)/.test(gcflags))
    failures.push({
      code: "GTB1024",
      found: `debug: sidecar with gcflags: "${gcflags}"`,
      expected: "debug information from the compiler, which -dwarf=false drops",
      change: "remove -dwarf=false from gcflags, or set debug: none"
    });
  for (const { text } of others(targets, platform, (goos) => NOT_ELF.includes(goos)))
    failures.push({
      code: "GTB1024",
      found: `debug: sidecar with target ${text}`,
      expected: "targets whose binaries are ELF files (linux, the BSDs, illumos, solaris)",
      change: "build it in a step of its own with debug: full or none"
    });
  return failures;
}
function ofCompress({ debug, compress, targets }, platform) {
  if (compress !== "upx") return [];
  const failures = [];
  if (debug === "full")
    failures.push({
      code: "GTB1024",
      found: "compress: upx with debug: full",
      expected: "one of the two: UPX drops the debug information from what it packs",
      change: "set debug: sidecar, which keeps it in NAME.debug, or compress: none"
    });
  for (const { text } of others(targets, platform, (goos) => goos !== "linux"))
    failures.push({
      code: "GTB1024",
      found: `compress: upx with target ${text}`,
      expected: "linux alone: packed binaries of other systems are not checked here",
      change: "build it in a step of its own with compress: none"
    });
  return failures;
}
function others(targets, platform, isOther) {
  const host = platform === "win32" ? "windows" : platform;
  const named = targets.length > 0 ? targets.map((one) => ({ goos: one.goos, text: targetText(one) })) : [{ goos: host, text: `${host}, that of this machine` }];
  return named.filter((one) => isOther(one.goos));
}
function isOn(ldflags, name) {
  const words = (splitGoQuoted(ldflags) ?? []).map((word) => word.replace(/^--/, "-"));
  const last = words.findLast((word) => word === name || word.startsWith(`${name}=`));
  return last !== void 0 && !/=(?:0|f|F|false|FALSE|False)$/.test(last);
}

// src/inputs/scalar-inputs.ts
function parseBoolean(name, value) {
  if (value === "true") return success(true);
  if (value === "false") return success(false);
  const meant = value.toLowerCase();
  const change = ["true", "yes", "on", "1", "y"].includes(meant) ? "write true" : ["false", "no", "off", "0", "n"].includes(meant) ? "write false" : "write true or false";
  return failure("GTB1001", `${name} is ${shown(value)}`, "true or false", change);
}
function parseAutoOrBoolean(name, value) {
  if (value === "auto") return success(value);
  const parsed = parseBoolean(name, value);
  if (parsed.ok) return parsed;
  const change = parsed.failures[0]?.change.replace("true or false", "auto, true or false") ?? "";
  return failure("GTB1001", `${name} is ${shown(value)}`, "auto, true or false", change);
}
function parseChoice(name, value, choices) {
  const found = choices.find((choice) => choice === value);
  if (found !== void 0) return success(found);
  const meant = nearest(value, choices);
  return failure(
    "GTB1001",
    `${name} is ${shown(value)}`,
    choices.join(", "),
    meant === void 0 ? `write one of these` : `did you mean ${meant}?`
  );
}
function parseParallelism(value, usableCpus2) {
  if (value === "") return success(usableCpus2);
  const number = /^[0-9]{1,4}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 1024) return success(number);
  return failure(
    "GTB1002",
    `parallelism is ${shown(value)}`,
    "a whole number from 1 to 1024",
    `leave it out for the usable CPUs (here ${usableCpus2})`
  );
}
function parseCacheName(value) {
  if (/^[A-Za-z0-9._-]{0,64}$/.test(value)) return success(value);
  const fitting = value.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 64);
  return failure(
    "GTB1003",
    `cache-name is ${shown(value)} (${value.length} characters)`,
    "at most 64 letters, digits, dots, underscores and hyphens",
    `write ${fitting}`
  );
}
function parseGoChecksum(value) {
  if (value === "") return success("");
  const base64 = value.startsWith("h1:") ? value.slice(3) : "";
  if (/^[A-Za-z0-9+/]{43}=$/.test(base64) && Buffer.from(base64, "base64").length === 32)
    return success(value);
  return failure(
    "GTB1011",
    `go-checksum is ${shown(value)}`,
    "h1: and the base64 of 32 bytes (44 characters), as in go.sum",
    /^[0-9a-f]{64}$/i.test(value) ? "this is a SHA-256 in hex, as go.dev/dl shows it of another archive: take the h1 line of golang.org/toolchain that the checksum database has" : "copy the h1 hash of golang.org/toolchain@v0.0.1-goVERSION.GOOS-GOARCH from the checksum database"
  );
}
function parseJobStatus(value) {
  if (value === "") return success("success");
  return parseChoice("job-status", value, ["success", "failure", "cancelled"]);
}
function parseMatrix(value) {
  try {
    if (value !== "") JSON.parse(value);
    return success(value);
  } catch {
    return failure(
      "GTB1004",
      `matrix is ${shown(value)}`,
      "JSON, which action.yml fills in",
      "leave matrix out; to name a part of the caches, use cache-name"
    );
  }
}

// src/inputs/flags/profile-flags.ts
function parseFlags(text) {
  const value = {};
  const failures = [];
  for (const { name } of FLAGS) {
    const given = text(name);
    if (given === "") continue;
    const parsed = parseBoolean(name, given);
    if (parsed.ok) value[name] = parsed.value;
    else failures.push(...parsed.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}

// src/inputs/flags/tinygo-flags.ts
var TINYGO_FLAGS = {
  gc: "value",
  "interp-timeout": "value",
  "llvm-features": "value",
  "no-debug": "switch",
  opt: "value",
  panic: "value",
  "print-allocs": "value",
  scheduler: "value",
  size: "value",
  "stack-size": "value",
  target: "value",
  x: "switch"
};
var OPT_LEVELS = ["none", "0", "1", "2", "s", "z"];
var WASM_TARGETS = {
  js: ["wasm"],
  wasip1: ["wasip1", "wasi"]
};
function parseTinyGoFlags(value) {
  const split = parseShellWords(value, "build-flags");
  if (!split.ok) return split;
  const flags = [];
  const failures = [];
  const words = [...split.value];
  const refuse2 = (found, expected, change) => {
    failures.push({ code: "GTB1027", found: `build-flags: ${shown(found)}`, expected, change });
  };
  for (let word = words.shift(); word !== void 0; word = words.shift()) {
    const [, name = "", given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const takes = TINYGO_FLAGS[name];
    if (takes === void 0) {
      const meant = nearest(name, Object.keys(TINYGO_FLAGS));
      const names = Object.keys(TINYGO_FLAGS).map((one) => `-${one}`);
      refuse2(
        word,
        `flags of tinygo build that no other input sets: ${names.join(", ")}`,
        meant === void 0 ? "remove it, or set compiler: gc" : `did you mean -${meant}?`
      );
      continue;
    }
    const text = given ?? (takes === "value" ? words.shift() : void 0);
    if (takes === "value" && text === void 0) refuse2(word, `-${name}=VALUE`, "give it a value");
    else if (name === "opt" && !OPT_LEVELS.includes(text ?? ""))
      refuse2(`-opt=${text}`, `-opt=${OPT_LEVELS.join(", ")}`, "write one of these");
    else flags.push(text === void 0 ? `-${name}` : `-${name}=${text}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}
function tinyGoConflicts(inputs) {
  const failures = [];
  const refuse2 = (what, expected, change) => {
    const found = `${what} with compiler: tinygo`;
    failures.push({ code: "GTB1027", found, expected, change });
  };
  if (inputs.gcflags !== "")
    refuse2(`gcflags: ${shown(inputs.gcflags)}`, "no flags of gc", "remove gcflags");
  if (inputs.ldflags !== "")
    refuse2(`ldflags: ${shown(inputs.ldflags)}`, "no flags of the Go linker", "use stamp for -X");
  if (inputs.cgo)
    refuse2("cgo: true", 'cgo: false: TinyGo compiles import "C" by itself', "remove cgo");
  const named = inputs.buildFlags.findLast((flag) => flag.startsWith("-target="))?.slice(8);
  if (named === void 0) return failures;
  const [only, ...more] = inputs.targets;
  const fitting = Object.entries(WASM_TARGETS).find(([, names]) => names.includes(named));
  if (fitting === void 0) {
    const known = Object.values(WASM_TARGETS).flat().join(", ");
    refuse2(`build-flags: "-target=${named}"`, `-target=${known}`, "write one of these");
  } else if (only === void 0 || more.length > 0 || !isFor(only, fitting[0])) {
    const given = inputs.targets.map(targetText).join(", ") || "the host";
    const wanted = `targets: ${fitting[0]}/wasm`;
    refuse2(`build-flags: "-target=${named}" and targets: ${given}`, wanted, `set ${wanted}`);
  }
  return failures;
}
function isFor(target, goos) {
  return target.goos === goos && target.goarch === "wasm";
}

// src/inputs/folders.ts
function pathOf(platform) {
  return platform === "win32" ? node_path_default.win32 : node_path_default.posix;
}
function expandHome(value, context) {
  if (value === "~") return context.home;
  const rest = /^~[/\\]/.test(value) ? value.slice(2) : void 0;
  return rest === void 0 ? value : pathOf(context.platform).join(context.home, rest);
}
function parseWorkingDirectory(value, context) {
  const folder = pathOf(context.platform).resolve(context.cwd, expandHome(value, context));
  const kind = context.kindOf(folder);
  if (kind === "folder") return success(folder);
  return failure(
    "GTB1012",
    kind === "file" ? `working-directory is ${shown(value)}, a file (${folder})` : `working-directory is ${shown(value)}: there is no folder ${folder}`,
    "the folder of go.mod, or one below it",
    kind === "file" ? `write its folder: ${pathOf(context.platform).dirname(value)}` : context.inRunner ? "check the path and that actions/checkout ran before this step" : "check the path; it is relative to the current folder"
  );
}
function parseGoVersionFile(value, folders, from = "working-directory") {
  if (value === "") return success("");
  const file = expandHome(value, folders);
  const at = from === "the checkout" ? folders.cwd : folders.workingDirectory;
  const kind = folders.kindOf(folders.path.resolve(at, file));
  if (kind === "file") return success(file);
  const checkout = from === "the checkout" ? ", and check that actions/checkout ran before" : "";
  return failure(
    "GTB1007",
    `go-version-file is ${shown(value)}: there is no such file in ${at}`,
    "a go.mod, go.work, .go-version or .tool-versions file",
    kind === "folder" ? `it is a folder: write ${folders.path.join(value, "go.mod")}` : `write the path relative to ${from}${checkout}`
  );
}
function parseOutput(value, folders) {
  const output = expandHome(value, folders);
  const folder = folders.path.resolve(folders.workingDirectory, output);
  const toWork = folders.path.relative(folder, folders.workingDirectory);
  const holdsWork = !/^\.\.([/\\]|$)/.test(toWork) && !folders.path.isAbsolute(toWork);
  if (!holdsWork && folders.kindOf(folder) !== "file") return success(output);
  return failure(
    "GTB1030",
    holdsWork ? `output is ${shown(value)}, which holds the working directory itself` : `output is ${shown(value)}, a file`,
    "a folder for the binaries alone, as in bin",
    "write another folder, or leave output out for bin"
  );
}
var FILE_NAMES = { page: "report.html", metrics: "metrics.prom", trace: "trace.json" };
function parseReportFile(name, value, folders) {
  if (value === "") return success("");
  const file = folders.path.resolve(folders.workingDirectory, expandHome(value, folders));
  if (folders.kindOf(file) !== "folder") return success(file);
  return failure(
    "GTB1038",
    `${name} is ${shown(value)}, a folder`,
    "the name of a file",
    `write ${folders.path.join(value, FILE_NAMES[name])}`
  );
}
function parseCacheStore(value, context) {
  const platformPath = pathOf(context.platform);
  if (value === "github" || value === "" && context.inRunner) {
    if (context.inRunner) return success({ kind: "github" });
    const change = "leave cache-store out for directory:~/.cache/go-turbo-build";
    return refuseStore(value, ", and this is no job of GitHub Actions", change, context);
  }
  const given = value === "" ? "~/.cache/go-turbo-build" : /^directory:\s*(.+)$/.exec(value)?.[1];
  if (given === void 0) {
    const change = "write directory: and a folder, as in directory:/var/cache/go-turbo-build";
    return refuseStore(value, "", change, context);
  }
  const expanded = expandHome(given, context);
  if (context.inRunner && !platformPath.isAbsolute(expanded)) {
    const change = "write an absolute path outside the checkout, or one that starts with ~/";
    return refuseStore(value, ", a relative path", change, context);
  }
  const folder = platformPath.resolve(context.cwd, expanded);
  if (context.kindOf(folder) === "file")
    return refuseStore(value, ", and that is a file", "name a folder", context);
  return success({ kind: "directory", path: folder });
}
function refuseStore(value, reason, change, context) {
  const expected = context.inRunner ? "github, or directory:PATH" : "directory:PATH";
  return failure("GTB1031", `cache-store is ${shown(value)}${reason}`, expected, change);
}

// src/inputs/go-version-input.ts
function parseGoVersion2(value) {
  if (value === "") return success("");
  const wanted = parseWantedVersion(value, "go-version");
  if (wanted.ok) return success(value);
  const meant = value === "latest" ? "stable" : nearest(value, ["stable", "oldstable"]);
  if (meant === void 0) return wanted;
  const change = `did you mean ${meant}?`;
  return { ok: false, failures: wanted.failures.map((one) => ({ ...one, change })) };
}

// src/inputs/job-defaults.ts
function jobTargets(settings, machine) {
  const host = platformOf(machine.platform, machine.arch);
  const goos = settingValue(settings, "GOOS") || host.goos;
  const goarch = settingValue(settings, "GOARCH") || host.goarch;
  if (goos === host.goos && goarch === host.goarch) return success([]);
  const variable = VARIANTS[goarch]?.variable;
  const variant = variable === void 0 ? "" : settingValue(settings, variable);
  const text = [goos, goarch, ...variant === "" ? [] : [variant]].join("/");
  const parsed = parseTarget(text);
  if (parsed.ok) return success([parsed.value]);
  const names = ["GOOS", "GOARCH", ...variable === void 0 ? [] : [variable]];
  const set = names.flatMap((name) => settings.variables.get(name)?.text ?? []);
  const [first] = parsed.failures;
  return failure(
    "GTB1015",
    `${set.join(", ")}: no target of Go is ${text}`,
    first?.expected ?? "a target of Go",
    `correct ${names.join(", ")}, or set the input targets`
  );
}
function targetNotes(settings, targets) {
  if (targets.length === 0) return [];
  const notes = [];
  for (const name of ["GOOS", "GOARCH"]) {
    const set = settings.variables.get(name);
    const field = name === "GOOS" ? "goos" : "goarch";
    if (set !== void 0 && targets.every((one) => one[field] !== set.value))
      notes.push(`${set.text} does not count: targets are given (${texts(targets)})`);
  }
  for (const target of targets) {
    const set = settings.variables.get(VARIANTS[target.goarch]?.variable ?? "");
    if (set !== void 0 && target.variant !== "" && set.value !== target.variant)
      notes.push(`${set.text} does not count for target ${targetText(target)}`);
  }
  return notes;
}
function texts(targets) {
  return targets.map(targetText).join(", ");
}
function cgoOf(given, settings) {
  const set = settings.variables.get("CGO_ENABLED");
  const ofJob = set?.value === "1" ? true : set?.value === "0" ? false : null;
  if (given === "") return success(ofJob ?? false);
  const asked = parseBoolean("cgo", given);
  if (!asked.ok || set === void 0 || ofJob === null || ofJob === asked.value) return asked;
  return failure(
    "GTB1016",
    `cgo: ${asked.value} with ${set.text}`,
    "one of the two, or both saying the same",
    "leave cgo out to follow CGO_ENABLED, or set CGO_ENABLED for this step"
  );
}
function otherNotes(settings, limit, given) {
  const notes = [];
  const cgo = settings.variables.get("CGO_ENABLED");
  if (cgo !== void 0 && given.cgo === "" && !/^[01]$/.test(cgo.value))
    notes.push(`${cgo.text} does not count: Go knows 0 and 1`);
  if (/^\d+$/.test(given.parallelism) && Number(given.parallelism) > limit)
    notes.push(
      `parallelism: ${given.parallelism} counts, not the ${limit} that -p of GOFLAGS or GOMAXPROCS says`
    );
  return notes;
}
function jobParallelism(settings, width, usableCpus2) {
  const text = settingValue(settings, "GOMAXPROCS");
  const processors = /^\d{1,4}$/.test(text) && Number(text) > 0 ? [Number(text)] : [];
  const limits = [...processors, ...width === void 0 ? [] : [width]];
  return limits.length === 0 ? usableCpus2 : Math.min(1024, ...limits);
}
function modeFailures(settings) {
  const failures = [];
  const mode = settings.variables.get("GO111MODULE");
  if (mode !== void 0 && mode.value !== "on" && mode.value !== "auto")
    failures.push({
      code: "GTB1017",
      found: mode.text,
      expected: "on, auto or nothing: only modules are built here",
      change: "unset GO111MODULE for this step"
    });
  const work = settings.variables.get("GOWORK");
  if (work !== void 0 && !/^(?:auto|off)$/.test(work.value) && !isAbsolute(work.value))
    failures.push({
      code: "GTB1017",
      found: work.text,
      expected: "an absolute path, auto or off",
      change: "write the whole path of go.work"
    });
  for (const name of ["GOCACHE", "GOMODCACHE"]) {
    const set = settings.variables.get(name);
    if (set === void 0 || isAbsolute(set.value)) continue;
    failures.push({
      code: "GTB1017",
      found: set.text,
      expected: "an absolute path",
      change: `write the whole path, or unset ${name} for this step`
    });
  }
  return failures;
}
function isAbsolute(path) {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}

// src/inputs/old-inputs.ts
function oldInputFailures(given) {
  return FOLDED.flatMap(({ old, into, write }) => {
    const names = old.filter((name) => given(name) !== "");
    if (names.length === 0) return [];
    const both = names.map((name) => `\`${name}\``).join(" and ");
    const found = `${both} and \`${into}\` are now one input`;
    const value = write(given);
    const change = value === null ? `remove ${names.join(" and ")}` : `write ${into}: ${value}, and remove ${names.join(" and ")}`;
    return [{ code: "GTB1033", found, expected: `\`${into}\` alone`, change }];
  });
}
var FOLDED = [
  { old: ["libc", "linker"], into: "link", write: linkOf },
  { old: ["startup-arguments"], into: "check", write: checkOf },
  { old: ["reuse-limit"], into: "reuse", write: reuseOf },
  { old: ["save-branches"], into: "save", write: saveOf }
];
function linkOf(given) {
  const said = splitList(given("link")).filter((word) => word !== "auto");
  const saysOf = (words2) => said.some((word) => words2.includes(word));
  const words = [
    ...said,
    ...saysOf(["gnu", "musl"]) ? [] : [given("libc").replace(/^gnu$/, "")],
    ...saysOf(["mold", "lld"]) ? [] : [given("linker").replace(/^default$/, "")]
  ].filter((word) => word !== "");
  return words.length === 0 ? null : words.join(" ");
}
function checkOf(given) {
  const words = given("startup-arguments").replaceAll(/\s+/g, " ");
  return withArguments(given("check").replaceAll(/\s*\n\s*/g, ", "), words);
}
function withArguments(check, words) {
  const starts = /(^|[\s,"'])(startup|memory)(?=\s*(?:[<,"']|$)|\s+[^\s(])/g;
  const written = check.replaceAll(starts, (_all, before, name) => `${before}${name}(${words})`);
  if (written !== check || /\b(?:startup|memory)\(/.test(check)) return written;
  return [check, `startup(${words})`].filter((one) => one !== "").join(", ");
}
function reuseOf(given) {
  const limit = given("reuse-limit");
  if (given("reuse") === "false") return "false";
  return /^\d+$/.test(limit) ? `${limit}MB` : limit;
}
function saveOf(given) {
  const save2 = given("save");
  if (save2 === "always" || save2 === "never") return save2;
  return ["default-branch", ...splitList(given("save-branches"))].join(" ");
}

// src/inputs/package-patterns.ts
var ALLOWED = "package patterns as go build takes them, as in ./... or ./cmd/app";
function parsePackages(value, folders) {
  const patterns = [];
  const failures = [];
  for (const given of splitList(value)) {
    const pattern = folders.platform === "win32" ? given.replaceAll("\\", "/") : given;
    const relative = relativePattern(pattern, folders);
    const change = refusal(relative, folders);
    if (change === void 0) patterns.push(relative);
    else
      failures.push({
        code: "GTB1013",
        found: `packages: ${shown(given)} ${change[0]}`,
        expected: ALLOWED,
        change: change[1]
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success([...new Set(patterns)]);
}
function relativePattern(pattern, folders) {
  if (!folders.path.isAbsolute(pattern)) return pattern;
  const relative = folders.path.relative(folders.workingDirectory, pattern).replaceAll(folders.path.sep, "/");
  if (relative === "") return ".";
  const isOutside = /^\.\.(?:\/|$)/.test(relative) || folders.path.isAbsolute(relative);
  return isOutside ? pattern : `./${relative}`;
}
function refusal(pattern, folders) {
  if (pattern.startsWith("-")) return ["is a flag", "put flags of go build into build-flags"];
  if (folders.path.isAbsolute(pattern))
    return [
      `is outside the working directory ${folders.workingDirectory}`,
      "set working-directory to a folder above it, or to that of its go.mod"
    ];
  if (pattern.includes("@"))
    return [
      "has a version",
      "leave the version out: go.mod says it (go get fetches another one); go build takes none"
    ];
  if (pattern.includes("\\")) return ["has a backslash", `write ${pattern.replaceAll("\\", "/")}`];
  if (/\.go$/.test(pattern) && isGoFile(pattern, folders)) {
    const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf("/")));
    return [
      "is a file",
      `write its folder: ${folder === "" ? "." : folder.startsWith(".") ? folder : `./${folder}`}`
    ];
  }
  const path = pattern.replace(/\/\.\.\.$/, "");
  if (pattern === "all" || pattern === "...")
    return ["means every package of every dependency", "write ./... for those of this module"];
  if (path === "std" || path === "cmd" || pattern.startsWith("cmd/"))
    return [
      "means packages of Go itself",
      folders.kindOf(folders.path.join(folders.workingDirectory, path)) === "folder" ? `write ./${pattern} for the folder here` : "write ./... for those of this module"
    ];
  return void 0;
}
function isGoFile(pattern, folders) {
  if (folders.kindOf(folders.path.join(folders.workingDirectory, pattern)) === "file") return true;
  return /^\.{1,2}\//.test(pattern) || !pattern.includes("/");
}

// src/inputs/release-settings.ts
var CHANGE_EVERY_BINARY = ["GOEXPERIMENT", "GOFIPS140", "GO111MODULE", "GOWORK"];
var OF_C = /^(?:AR|CC|CXX|FC|PKG_CONFIG|CGO_(?!ENABLED).*)$/;
function releaseFailures(facts) {
  const { fromFile, file } = facts.settings;
  return Object.entries(fromFile).flatMap(([name, value]) => {
    const change = changeOf(name, value, facts);
    if (change === null) return [];
    const found = `profile: release does not read ${name} (go env -w: ${file})`;
    return [
      { code: "GTB1034", found, expected: "what decides a release in its step", change }
    ];
  });
}
function changeOf(name, value, facts) {
  const env = `set ${name} as \`env\` of the step, or remove it: go env -u ${name}`;
  if (name === "GOFLAGS") return decides(value) ? `set its flags as inputs; ${env}` : null;
  if (name === "CGO_ENABLED")
    return value === "1" === facts.cgo ? null : `set the input cgo; ${env}`;
  if (name === "GOOS" || name === "GOARCH")
    return facts.hasTargets ? null : `set the input targets; ${env}`;
  if (name === "GOTOOLCHAIN")
    return facts.hasVersion || /^(?:auto|path|local)/.test(value) ? null : `set the input go-version; ${env}`;
  if (VARIANT_VARIABLES.includes(name)) return `name the variant in the input targets; ${env}`;
  if (CHANGE_EVERY_BINARY.includes(name)) return /^(?:off|auto|on)$/.test(value) ? null : env;
  return facts.cgo && OF_C.test(name) ? env : null;
}
function decides(value) {
  const flags = parseGoFlags(value);
  if (!flags.ok) return true;
  const read3 = readJobFlags({ flags: flags.value, profile: "release", compiler: "gc", given: {} });
  const { buildFlags, tags, ldflags, gcflags } = read3.value;
  const harmless = /^-(?:mod=readonly|modcacherw|x|work)\b/;
  return read3.failures.length > 0 || buildFlags.some((flag) => !harmless.test(flag)) || tags.length + gcflags.length + ldflags.length > 0;
}

// src/inputs/requirements/requirement.ts
var REQUIREMENTS = [
  define("static", "file", "ELF: neither interpreter nor needed library"),
  define("static-pie", "file", "ELF: static, and loaded at any address"),
  define("pie", "file", "can be loaded at any address"),
  define("no-interp", "file", "ELF: asks for no dynamic loader"),
  define("nx", "file", "the stack holds no code"),
  define("relro", "file", "ELF: read-only after relocation, in part or in full", "relro=full"),
  define("stripped", "file", "no symbol table"),
  define("no-dwarf", "file", "no debug information"),
  define("trimpath", "file", "built with -trimpath"),
  define("vcs", "file", "stamped with its commit; without changes; with this commit", [
    "vcs=clean",
    "vcs=COMMIT"
  ]),
  define("go", "file", "the Go it was built with (also <=, =, <, >)", ["go>=1.26"], true),
  define("gcflags", "file", "these compiler flags among those recorded", ["gcflags=FLAGS"], true),
  define("ldflags", "file", "these linker flags among those recorded", ["ldflags=FLAGS"], true),
  define("tags", "file", "this build tag among those recorded", ["tags=TAG"], true),
  define("os", "file", "built for this GOOS", ["os=GOOS"], true),
  define("arch", "file", "built for this GOARCH", ["arch=GOARCH"], true),
  define("size", "file", "at most so large (kB, MB, GB, KiB, MiB, GiB)", ["size<=20MB"], true),
  define("startup", "run", "runs and ends with exit code 0; in at most this median time", [
    "startup<=50ms",
    "startup(ARGUMENTS)<=50ms"
  ]),
  define(
    "memory",
    "run",
    "at most so much memory at its peak (Linux)",
    ["memory<=64MB", "memory(ARGUMENTS)<=64MB"],
    true
  ),
  define("reproducible", "build", "a second build, in another folder, gives the same bytes"),
  define("vulnerable-toolchain", "releases", "built with the newest patch of a supported Go")
];
function define(name, source, description, more = [], needsValue = false) {
  const forms = [...needsValue ? [] : [name], ...typeof more === "string" ? [more] : more];
  return { name, forms, source, description };
}

// src/inputs/requirements/split-requirements.ts
function splitRequirements(value) {
  const split = splitWords(value);
  if (!Array.isArray(split)) return { ok: false, open: split.open };
  const items = [];
  for (const { text, begins } of split) {
    const last = items.at(-1);
    if (begins || last === void 0 || startsRequirement(text)) {
      items.push(text);
    } else if (/^[<>=]/.test(text) || /[<>=]$/.test(last)) {
      items[items.length - 1] = `${last}${text}`;
    } else if (/[<>=]/.test(splitArguments(last)[2])) {
      items[items.length - 1] = `${last} ${text}`;
    } else {
      items.push(text);
    }
  }
  return { ok: true, items };
}
function splitWords(value) {
  const words = [];
  let word = null;
  let begins = true;
  let quote = "";
  let inFlags = false;
  let keepsQuote = false;
  const add = (text) => {
    word = `${word ?? ""}${text}`;
    if (startsRequirement(word) || begins) inFlags = /^(?:gc|ld)flags=./.test(word);
  };
  const end = () => {
    if (word === null) return;
    words.push({ text: word, begins });
    word = null;
    begins = false;
  };
  const chars = [...value];
  let argumentsLeft = 0;
  for (const [index, char] of chars.entries()) {
    if (argumentsLeft > 0) {
      argumentsLeft -= 1;
      add(char);
    } else if (quote === "" && char === "(" && word !== null && /^[a-z-]+$/.test(word)) {
      const length = argumentsLength(chars.slice(index + 1));
      if (length === null) return { open: char };
      argumentsLeft = length + 1;
      add(char);
    } else if (quote !== "" && char === quote) {
      quote = "";
      if (keepsQuote) add(char);
    } else if (quote !== "") add(char);
    else if (char === '"' || char === "'") {
      quote = char;
      keepsQuote = inFlags;
      add(keepsQuote ? char : "");
    } else if (/[\s,]/.test(char)) {
      end();
      if (char === " " || char === "	") continue;
      begins = true;
      inFlags = false;
    } else add(char);
  }
  if (quote !== "") return { open: quote };
  end();
  return words;
}
function startsRequirement(word) {
  const name = /^([a-z-]+)(?:[<>=(]|$)/.exec(word)?.[1];
  return REQUIREMENTS.some((one) => one.name === name);
}
function argumentsLength(chars) {
  let quote = "";
  for (const [index, char] of chars.entries()) {
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ")") return index;
  }
  return null;
}
function splitArguments(item) {
  const [all2 = "", name = ""] = /^([^\s<>=(]+)\s*/.exec(item) ?? [];
  const rest = item.slice(all2.length);
  if (!rest.startsWith("(")) return [name, null, rest];
  const chars = [...rest].slice(1);
  const length = argumentsLength(chars);
  if (length === null) return [name, null, rest];
  return [
    name,
    chars.slice(0, length).join(""),
    chars.slice(length + 1).join("").trim()
  ];
}

// src/inputs/requirements/parse-requirements.ts
function parseRequirements(value, input) {
  const split = splitRequirements(value);
  if (!split.ok)
    return failure(
      "GTB1029",
      `${input} is ${shown(value)}: a ${split.open} is not closed`,
      "requirements between commas, spaces or newlines, quoted where they hold one of these",
      "close it"
    );
  const found = /* @__PURE__ */ new Map();
  const failures = [];
  for (const item of split.items) {
    const parsed = parseRequirement(item, input);
    if (parsed.ok) found.set(parsed.value.text, parsed.value);
    else failures.push(...parsed.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...found.values()]);
}
function parseRequirement(item, input) {
  const [name, inside, rest] = splitArguments(item);
  const [, operator, value = ""] = /^(<=|>=|=|<|>)?\s*([\s\S]*)$/.exec(rest) ?? [];
  const definition = REQUIREMENTS.find((one) => one.name === name);
  if (definition === void 0 || operator === void 0 && value !== "")
    return unknown(item, name, input);
  const words = inside === null ? null : splitShellWords(inside);
  if (words !== null && !STARTING.includes(definition.name))
    return failure(
      "GTB1029",
      `${input}: ${shown(item)}`,
      definition.forms.join(", "),
      `leave the parentheses out: only ${STARTING.join(" and ")} run the binary`
    );
  if (words?.ok === false)
    return failure(
      "GTB1029",
      `${input}: ${shown(item)}: a ${words.quote} is not closed`,
      "arguments between the parentheses as a shell splits words",
      `close it, or write \\${words.quote} for the character itself`
    );
  const start = {
    words: words?.words ?? null,
    text: inside === null ? "" : `(${inside.replaceAll(/\s*\n\s*/g, " ")})`
  };
  const requirement = read2(definition, operator, value.trim(), start);
  if (requirement !== null) return success(requirement);
  const isFlagged = definition.forms.length === 1 && definition.forms[0] === name;
  return failure(
    "GTB1029",
    `${input}: ${shown(item)}`,
    definition.forms.join(", "),
    isFlagged ? `${name} takes no value: write ${name}` : EXPLAINED[name] ?? "write one of these"
  );
}
var EXPLAINED = {
  arch: "write a GOARCH that `go tool dist list` shows, as in arch=arm64",
  go: "write an operator and a version of Go, as in go>=1.26 or go=1.26.8, in quotes where a shell reads it",
  memory: "write <= and a size, as in memory<=64MB, in quotes where a shell reads it",
  os: "write a GOOS that `go tool dist list` shows, as in os=linux",
  size: "write <= and a size, as in size<=20MB, in quotes where a shell reads it",
  startup: "write <= and a time, as in startup<=50ms or startup(--version)<=50ms, or startup alone",
  vcs: "write vcs=clean, or = and 7 to 40 hex digits of the commit"
};
function read2({ name }, operator, value, start) {
  const isQuantity = name === "size" || name === "memory" || name === "startup";
  const text = `${name}${start.text}${operator ?? ""}${isQuantity ? value.replaceAll(/\s/g, "") : value}`;
  const equals = operator === "=";
  switch (name) {
    case "relro":
      if (operator === void 0) return { kind: name, text, level: "partial" };
      return equals && value === "full" ? { kind: name, text, level: "full" } : null;
    case "vcs":
      if (operator === void 0) return { kind: name, text, clean: false, revision: "" };
      if (!equals) return null;
      if (value === "clean") return { kind: name, text, clean: true, revision: "" };
      return /^[0-9a-f]{7,64}$/.test(value) ? { kind: name, text, clean: false, revision: value } : null;
    case "go": {
      const version = value.replace(/^go/, "");
      if (operator === void 0 || parseGoVersion(version) === void 0) return null;
      return { kind: name, text: `go${operator}${version}`, operator, version };
    }
    case "gcflags":
    case "ldflags": {
      const words = equals ? splitGoQuoted(value) : void 0;
      return words === void 0 ? null : { kind: name, text, words };
    }
    case "tags":
      return equals ? { kind: name, text, words: value.split(/[\s,]+/).filter(Boolean) } : null;
    case "os":
    case "arch": {
      const part = name === "os" ? 0 : 1;
      const isKnown = GO_PLATFORMS.some((platform) => platform.split("/")[part] === value);
      return equals && isKnown ? { kind: name, text, value } : null;
    }
    case "size":
    case "memory": {
      const bytes = operator === "<=" ? parseBytes(value) : null;
      if (bytes === null) return null;
      return name === "size" ? { kind: name, text, bytes } : { kind: name, text, bytes, words: start.words };
    }
    case "startup": {
      const { words } = start;
      if (operator === void 0) return { kind: name, text, milliseconds: null, words };
      const milliseconds = operator === "<=" ? parseMilliseconds(value) : null;
      return milliseconds === null ? null : { kind: name, text, milliseconds, words };
    }
    default:
      return operator === void 0 ? { kind: name, text } : null;
  }
}
var OTHER_NAMES = {
  aslr: "pie",
  canary: "nx",
  debug: "no-dwarf",
  dwarf: "no-dwarf",
  "full-relro": "relro=full",
  goarch: "arch",
  goos: "os",
  interp: "no-interp",
  rss: "memory",
  strip: "stripped",
  time: "startup",
  version: "go",
  vulnerable: "vulnerable-toolchain"
};
function unknown(item, name, input) {
  const names = REQUIREMENTS.map((one) => one.name);
  const meant = OTHER_NAMES[name.toLowerCase()] ?? nearest(name, names);
  const form = REQUIREMENTS.find((one) => one.name === meant)?.forms[0] ?? meant;
  return failure(
    "GTB1029",
    `${input}: ${shown(item)} is no requirement`,
    REQUIREMENTS.flatMap((one) => one.forms).join(", "),
    form === void 0 ? "write one of these; put quotes around one that holds a comma" : `did you mean ${form}?`
  );
}

// src/inputs/branch-globs.ts
function parseBranchGlobs(value) {
  const globs = [...new Set(splitList(value))];
  const failures = [];
  for (const glob of globs) {
    const change = refusal2(glob);
    if (change !== void 0)
      failures.push({
        code: "GTB1032",
        found: `save: ${shown(glob)}`,
        expected: "branch names, with *, ** and ? as placeholders",
        change
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success(globs);
}
function refusal2(glob) {
  if (glob.startsWith("refs/heads/"))
    return `leave refs/heads/ out: ${glob.slice("refs/heads/".length)}`;
  if (glob.startsWith("refs/")) return "only branches save, so write the name of a branch";
  if (glob.startsWith("!")) return "list the branches that save; there is no exclusion";
  if (glob.startsWith("$")) return "write default-branch";
  return /[[\]~^:\\]/.test(glob) ? "use *, ** or ? as placeholders" : void 0;
}

// src/inputs/save-input.ts
var DEFAULT_BRANCH = "default-branch";
var ALONE = ["always", "never"];
var NO_BRANCHES = ["true", "false", "on", "off", "yes", "no", "auto", "all", "push"];
var EXPECTED = "always; never; or branches: default-branch and globs of branch names";
function parseSave(value) {
  const words = [...new Set(splitList(value))];
  const alone = ALONE.find((one) => words.includes(one));
  const other = words.find((one) => one !== alone);
  if (alone !== void 0 && other !== void 0)
    return failure(
      "GTB1032",
      `save: ${alone} with ${shown(other)}`,
      EXPECTED,
      `write ${alone} alone, or remove it to name branches`
    );
  if (alone !== void 0) return success({ save: alone, saveBranches: usualBranches() });
  const failures = words.flatMap(misspelt);
  const globs = parseBranchGlobs(words.filter((one) => one !== DEFAULT_BRANCH).join(" "));
  if (!globs.ok) failures.push(...globs.failures);
  if (failures.length > 0) return { ok: false, failures };
  return success({ save: "branches", saveBranches: branchesOf(words) });
}
function usualBranches() {
  return branchesOf(splitList(inputDefault("save")));
}
function branchesOf(words) {
  return {
    ofDefault: words.includes(DEFAULT_BRANCH),
    globs: words.filter((one) => one !== DEFAULT_BRANCH)
  };
}
function misspelt(word) {
  if (NO_BRANCHES.includes(word.toLowerCase()))
    return failure("GTB1032", `save: ${shown(word)}`, EXPECTED, "write always, never or branches").failures;
  const words = [DEFAULT_BRANCH, ...ALONE];
  if (word === DEFAULT_BRANCH || /^[$!]/.test(word)) return [];
  const meant = word === "default" ? DEFAULT_BRANCH : nearest(word, words);
  if (meant === void 0) return [];
  const branch = `${word.slice(0, -1)}?`;
  const change = `did you mean ${meant}? A branch of this name is written ${branch}`;
  return failure("GTB1032", `save: ${shown(word)}`, EXPECTED, change).failures;
}

// src/inputs/setup-go-inputs.ts
var NOT_SETUP_GO = {
  isSetup: false,
  checkLatest: true,
  goarch: null,
  downloadBase: null,
  cache: "all",
  dependencyFiles: [],
  laterToolchain: null,
  notices: []
};
function parseSetupGo(request) {
  const { text, isSetup, machine } = request;
  const failures = [];
  function take(result, instead) {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  const checkLatest = yamlBoolean(text("check-latest"));
  const value = {
    isSetup,
    checkLatest: checkLatest === "" ? !isSetup : take(parseBoolean("check-latest", checkLatest), true),
    goarch: take(parseArchitecture(text("architecture"), machine), null),
    downloadBase: take(
      parseDownloadBase(text("go-download-base-url"), "go-download-base-url"),
      null
    ),
    cache: take(parseCache(request), "all"),
    // @actions/glob takes lines that begin with # for comments.
    dependencyFiles: splitLines(text("cache-dependency-path")).filter((one) => !/^#/.test(one)),
    laterToolchain: take(parseLaterToolchain(text("toolchain")), null),
    notices: unneeded(text)
  };
  return failures.length > 0 ? { ok: false, failures } : success(value);
}
function yamlBoolean(value) {
  return /^(?:True|TRUE|False|FALSE)$/.test(value) ? value.toLowerCase() : value;
}
function parseCache({ text, savesAlways, savesNever }) {
  const value = yamlBoolean(text("cache"));
  const modes = {
    ...{ true: "all", false: "none", restore: "restore", save: "save" }
  };
  const mode = Object.hasOwn(modes, value) ? modes[value] : void 0;
  if (mode === void 0) {
    const words = Object.keys(modes);
    const meant = nearest(value, words);
    const change = meant === void 0 ? "write one of these" : `did you mean ${meant}?`;
    return failure("GTB1001", `cache is ${shown(value)}`, words.join(", "), change);
  }
  const contradicts2 = mode === "save" && savesNever || mode === "restore" && savesAlways;
  if (!contradicts2) return success(mode);
  const save2 = savesNever ? "never" : "always";
  return failure("GTB1041", `cache: ${mode} with save: ${save2}`, "one of the two", "remove save");
}
var ARCHITECTURES = {
  ...{ x64: "amd64", x86_64: "amd64", x86: "386", x32: "386", ia32: "386", i386: "386" },
  ...{ aarch64: "arm64", armv6l: "arm", armv7l: "arm", ppc64: "ppc64le", mipsel: "mipsle" }
};
var GOARCHES = [
  ...["amd64", "386", "arm64", "arm", "ppc64le", "s390x", "riscv64", "loong64"],
  ...["mips", "mipsle", "mips64", "mips64le"]
];
function parseArchitecture(value, machine) {
  if (value === "") return success(null);
  const host = platformOf(machine.platform, machine.arch);
  const named = value.toLowerCase();
  const goarch = ARCHITECTURES[named] ?? named;
  if (!GOARCHES.includes(goarch))
    return failure(
      "GTB1001",
      `architecture is ${shown(value)}`,
      "x64, x86, arm64, arm, or another GOARCH that a runner can have",
      "leave it out for that of the runner; to build for another one, set targets"
    );
  if (goarch === host.goarch) return success(null);
  if (canRun(host, goarch)) return success(goarch);
  return failure(
    "GTB1042",
    `architecture is ${shown(value)}, and this machine is ${host.goos}/${host.goarch}, which cannot run its go command`,
    host.goarch,
    `leave architecture out; to build for ${goarch}, set targets (or GOARCH in later steps)`
  );
}
function parseLaterToolchain(value) {
  if (value === "") return success(null);
  if (value === "local" || value === "auto") return success(value);
  return failure(
    "GTB1001",
    `toolchain is ${shown(value)}`,
    "local, auto",
    /\d/.test(value) ? `a version goes to go-version: ${value.replace(/^go/, "")}` : "write one of these"
  );
}
function unneeded(text) {
  if (text("token") === "") return [];
  return ["token is not needed and not used: Go comes from the module proxy, not from GitHub"];
}

// src/inputs/target-list.ts
function parseTargets(value) {
  const targets = /* @__PURE__ */ new Map();
  const failures = [];
  for (const text of targetWords(value)) {
    const parsed = parseTarget(text);
    if (!parsed.ok) {
      failures.push(...parsed.failures);
      continue;
    }
    const name = targetText(parsed.value);
    if (targets.has(name))
      failures.push({
        code: "GTB1014",
        found: `targets: ${shown(text)} is listed twice`,
        expected: "each target once",
        change: `keep one ${name}`
      });
    targets.set(name, parsed.value);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...targets.values()]);
}
function targetWords(value) {
  const words = splitList(
    value.replace(/,(softfloat|hardfloat|lse|crypto)(?=[\s,]|$)/g, "\0$1")
  );
  return words.map((word) => word.replaceAll("\0", ","));
}

// src/inputs/parse-inputs.ts
var BUILD_INFO = ["full", "minimal"];
var COMPILERS = ["gc", "tinygo"];
var DEBUG_CHOICES = ["none", "sidecar", "full"];
var COMPRESS_CHOICES = ["none", "upx"];
var MEMORY_CHOICES = ["auto", "false"];
var MODULES_CHOICES = ["auto", "used", "full"];
var SHARE_FLAGS = ["auto", "on", "off"];
var GO_MODES = ["always", "needed"];
function parseInputs(raw, context) {
  const failures = [];
  function take(result, instead) {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  function takeRead({ value: value2, failures: found }) {
    failures.push(...found);
    return value2;
  }
  const isSetup = isSetupAction(raw);
  const text = (name) => raw(name)?.trim() || inputDefault(name);
  const boolean = (name) => take(parseBoolean(name, text(name)), false);
  failures.push(...oldInputFailures((name) => raw(name)?.trim() ?? ""));
  const goVersion = take(parseGoVersion2(text("go-version")), "");
  const workingDirectory = parseWorkingDirectory(text("working-directory"), context);
  const folders = {
    ...context,
    workingDirectory: workingDirectory.ok ? workingDirectory.value : context.cwd,
    path: pathOf(context.platform)
  };
  const versionFile = { value: text("go-version-file"), isSetup, hasVersion: goVersion !== "" };
  const goVersionFile = workingDirectory.ok ? take(setupVersionFile(versionFile, folders), "") : "";
  if (!isSetup) failures.push(...bothVersions(text("go-version"), text("go-version-file")));
  const goChecksum = take(parseGoChecksum(text("go-checksum")), "");
  take(workingDirectory, "");
  const packages = take(parsePackages(text("packages"), folders), []);
  const given = take(parseTargets(text("targets")), []);
  const profile = take(parseChoice("profile", text("profile"), PROFILE_NAMES), "lean");
  const flags = take(parseFlags(text), {});
  const all2 = context.settings(folders.workingDirectory);
  const settings = profile === "release" ? withoutFile(all2) : all2;
  const targets = given.length > 0 ? given : take(jobTargets(settings, context), []);
  const buildinfo = take(
    parseChoice("buildinfo", text("buildinfo"), BUILD_INFO),
    "full"
  );
  const compiler = take(parseCompiler(text("compiler")), "gc");
  const cgo = take(cgoOf(text("cgo"), settings), false);
  const goFlags2 = take(parseGoFlags(settingValue(settings, "GOFLAGS")), []);
  const fromGoFlags = takeRead(readJobFlags({ flags: goFlags2, profile, compiler, given: flags }));
  const linking = take(parseLink(text("link")), DEFAULT_LINK);
  const tags = [.../* @__PURE__ */ new Set([...fromGoFlags.tags, ...take(parseTags(text("tags")), [])])];
  const ldflags = joined(fromGoFlags.ldflags, take(parseLdflags(text("ldflags")), ""));
  const gcflags = take(parseGcflags(text("gcflags")), "");
  const parseOwnFlags = compiler === "tinygo" ? parseTinyGoFlags : parseBuildFlags;
  const buildFlags = [...fromGoFlags.buildFlags, ...take(parseOwnFlags(text("build-flags")), [])];
  const debug = text("debug") === "" ? "" : take(parseChoice("debug", text("debug"), DEBUG_CHOICES), "");
  const compress = take(
    parseChoice("compress", text("compress"), COMPRESS_CHOICES),
    "none"
  );
  const building = {
    ...linking,
    profile,
    flags,
    debug,
    buildinfo,
    cgo,
    tags,
    ldflags,
    buildFlags,
    fromGoFlags,
    systems: systemsOf(targets, context.platform)
  };
  failures.push(...flagConflicts(building), ...linkConflicts(building));
  failures.push(
    ...postLinkConflicts(
      { debug, compress, ldflags, gcflags: joined(...fromGoFlags.gcflags, gcflags), targets },
      context.platform
    )
  );
  const stamp = take(parseStamps(raw("stamp") ?? ""), []);
  if (compiler === "tinygo")
    failures.push(...tinyGoConflicts({ targets, gcflags, ldflags, debug, buildFlags, cgo }));
  const sbom = boolean("sbom");
  const provenance = text("provenance") === "" ? profile === "release" || sbom : boolean("provenance");
  if (sbom && !provenance)
    failures.push(
      conflict(
        "sbom: true",
        "provenance: false",
        "a bill of materials beside the statement that says of which build it is",
        "remove provenance: false, or sbom"
      )
    );
  const reuse = take(parseReuse(text("reuse")), { reuse: false, reuseLimit: USUAL_REUSE_LIMIT });
  const { save: save2, saveBranches } = take(parseSave(text("save")), {
    save: "never",
    saveBranches: { ofDefault: true, globs: [] }
  });
  const setupGo = parseSetupGo({
    ...{ text, isSetup, machine: context },
    ...{ savesAlways: save2 === "always", savesNever: save2 === "never" }
  });
  const ofSetupGo = take(setupGo, NOT_SETUP_GO);
  const tools = take(parseTools(raw("tools") ?? "", folders), []);
  const output = workingDirectory.ok ? take(parseOutput(text("output"), folders), "") : "";
  const reportFile = (name) => workingDirectory.ok ? take(parseReportFile(name, text(name), folders), "") : "";
  const value = {
    ...ofSetupGo,
    given: givenInputs(raw),
    goVersion,
    goVersionFile,
    tools,
    workingDirectory: folders.workingDirectory,
    affectedBase: text("affected-base") || null,
    packages,
    targets,
    profile,
    flags,
    compiler,
    cgo,
    link: linking.link,
    libc: linking.libc,
    linker: linking.linker,
    buildinfo,
    tags,
    ldflags,
    gcflags,
    buildFlags,
    debug,
    compress,
    stamp,
    output,
    page: reportFile("page"),
    metrics: reportFile("metrics"),
    trace: reportFile("trace"),
    size: take(parseAutoOrBoolean("size", text("size")), "auto"),
    sizeBudget: take(parseSizeLimits("size-budget", text("size-budget"), parseBytes), []),
    sizeGrowth: take(parseSizeLimits("size-growth", text("size-growth"), parseGrowth), []),
    sizeOverride: overrideOf(text("size-override")),
    check: take(parseRequirements(text("check") || checkOf2(profile), "check"), []),
    build: boolean("build"),
    mainsOnly: boolean("mains-only"),
    warm: take(parseAutoOrBoolean("warm", text("warm")), "auto"),
    parallelism: take(
      parseParallelism(
        text("parallelism"),
        jobParallelism(settings, fromGoFlags.parallelism, context.usableCpus)
      ),
      1
    ),
    settings,
    fromGoFlags,
    notes: [
      ...fromGoFlags.notes,
      ...targetNotes(settings, given),
      ...otherNotes(
        settings,
        jobParallelism(settings, fromGoFlags.parallelism, Number.POSITIVE_INFINITY),
        { cgo: text("cgo"), parallelism: text("parallelism") }
      )
    ],
    shareFlags: take(
      parseChoice("share-flags", text("share-flags"), SHARE_FLAGS),
      "off"
    ),
    go: take(parseChoice("go", text("go"), GO_MODES), "always"),
    // A statement says what this run built: a binary of another run has no place in it.
    reuse: reuse.reuse && !provenance,
    provenance,
    sbom,
    reuseLimit: reuse.reuseLimit,
    save: ofSetupGo.cache === "restore" ? "never" : save2,
    saveBranches,
    cacheName: take(parseCacheName(text("cache-name")), ""),
    goChecksum,
    cacheStore: take(parseCacheStore(text("cache-store"), context), { kind: "github" }),
    memory: take(parseChoice("memory", text("memory"), MEMORY_CHOICES), "auto"),
    testCache: take(parseAutoOrBoolean("test-cache", text("test-cache")), "auto"),
    modules: take(parseChoice("modules", text("modules"), MODULES_CHOICES), "full"),
    matrix: take(parseMatrix(text("matrix")), ""),
    jobStatus: take(parseJobStatus(text("job-status")), "")
  };
  if (value.build) failures.push(...modeFailures(settings));
  if (profile === "release")
    failures.push(
      ...releaseFailures({
        settings: all2,
        cgo,
        hasTargets: given.length > 0,
        hasVersion: goVersion !== "" || goVersionFile !== ""
      })
    );
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}
function setupVersionFile({ value, isSetup, hasVersion }, folders) {
  if (!isSetup || value === "") return parseGoVersionFile(value, folders);
  if (hasVersion) return success(value);
  const found = parseGoVersionFile(value, folders, "the checkout");
  return found.ok ? success(folders.path.resolve(folders.cwd, found.value)) : found;
}
function parseCompiler(value) {
  if (value !== "gccgo") return parseChoice("compiler", value, COMPILERS);
  const change = "write -compiler=gccgo into build-flags";
  return failure("GTB1001", 'compiler is "gccgo"', COMPILERS.join(", "), change);
}
function bothVersions(version, file) {
  if (version === "" || file === "") return [];
  const both = failure(
    "GTB1006",
    `go-version (${version}) and go-version-file (${file}) are both given`,
    "one of the two",
    `remove go-version to follow ${file}, or go-version-file to pin ${version}`
  );
  return both.failures;
}
function overrideOf(value) {
  return value === "true" || value === "false" ? value === "true" : value;
}
function joined(...parts) {
  return parts.filter((part) => part !== "").join(" ");
}
function checkOf2(profile) {
  return profile === "release" ? "reproducible" : "";
}

// src/report/finished-report.ts
function finishedReport(report, saved, phases, warnings) {
  const [own] = saved;
  if (own === void 0) return { ...report, phases, warnings };
  const { modules, base, delta, binaries } = report.caches;
  const caches = {
    modules: withSaved(modules, own.modules),
    base: withSaved(base, own.base),
    delta: withSaved(delta, own.delta),
    binaries: withSaved(binaries, own.binaries)
  };
  const trend = own.row === null ? report.trend : [...report.trend.slice(0, -1), own.row];
  const pays = own.row === null ? report.pays : paysReport(trend, caches);
  return { ...report, caches, tests: own.tests ?? report.tests, trend, pays, phases, warnings };
}
async function writeReport(file, report) {
  await node_writeFile(file, `${JSON.stringify(report, null, 2)}
`);
}
function withSaved(report, saved) {
  return {
    ...report,
    key: report.key === "" ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds
  };
}

// src/runner/clocks.ts
function allPhases({ activity, phases, startedAt }, now) {
  return [...phases.list(), overheadPhase(startedAt, now, activity.intervals())];
}

// src/runner/collecting-log.ts
function collectingLog(inner) {
  const kept = [];
  return {
    log: {
      info: (line) => inner.info(line),
      notice: (line) => inner.notice(line),
      warning: (line) => {
        kept.push(line);
        inner.warning(line);
      },
      error: (line) => inner.error(line),
      debug: (line) => inner.debug(line),
      group: (title, lines) => inner.group(title, lines),
      progress: (line) => inner.progress(line)
    },
    warnings: () => [...kept]
  };
}

// src/runner/failure-policy.ts
var FAILURE_POLICY = {
  input: { main: "fail the step", post: "warn and go on" },
  plan: { main: "fail the step", post: "warn and go on" },
  toolchain: { main: "fail the step", post: "warn and go on" },
  list: { main: "fail the step", post: "warn and go on" },
  build: { main: "fail the step", post: "warn and go on" },
  check: { main: "fail the step", post: "warn and go on" },
  cache: { main: "warn and go on", post: "warn and go on" },
  report: { main: "warn and go on", post: "warn and go on" },
  save: { main: "warn and go on", post: "warn and go on" }
};
function judge(failures, phase) {
  const of = (effect) => failures.filter((one) => FAILURE_POLICY[areaOf(one)][phase] === effect).map(codedText);
  const errors = of("fail the step");
  return { fails: errors.length > 0, errors, warnings: of("warn and go on") };
}

// src/runner/machine/use-machine.ts
function toolsBelow(home) {
  return node_join(home, ".cache", "go-turbo-build", "tools");
}
async function useMachine(runner, machine) {
  const environment = { ...runner.environment, ...machine.changes };
  for (const note of machine.notes) runner.log.warning(note);
  for (const folder of [machine.temp, systemTemp(environment, process.platform)]) {
    try {
      await makeFolder(folder);
      await node_access(folder, node_constants.W_OK | node_constants.X_OK);
    } catch (error) {
      return failure(
        "GTB1106",
        `there is no folder for temporary files: ${error.message}`,
        "a folder that can be written, with room for what is compiled",
        "set TMPDIR (in a job also RUNNER_TEMP) to such a folder"
      );
    }
  }
  return success({ ...runner, environment });
}

// src/runner/memory/owner.ts
var WRAPPERS = /^(?:sh|bash|dash|ash|zsh|busybox|sudo|su|env|nice|timeout|unshare|setpriv)$/;
async function jobProcess(pid = process.ppid) {
  if (pid <= 1) return 1;
  const facts = await statOf(pid);
  return facts !== null && WRAPPERS.test(facts.program) ? jobProcess(facts.parent) : pid;
}
async function ownerOf(pid) {
  const [started, boot, namespace] = await Promise.all([startOf(pid), bootId(), pidNamespace()]);
  return started === null || boot === null || namespace === null ? null : { pid, started, boot, namespace };
}
async function hasEnded(owner) {
  const [started, boot, namespace] = await Promise.all([
    startOf(owner.pid),
    bootId(),
    pidNamespace()
  ]);
  if (boot === null || namespace === null) return false;
  if (boot !== owner.boot) return true;
  return namespace === owner.namespace && started !== owner.started;
}
function parseOwner(text) {
  try {
    const value = JSON.parse(text);
    const { pid, started, boot, namespace } = value ?? {};
    const sound = typeof pid === "number" && [started, boot, namespace].every((one) => typeof one === "string" && one !== "");
    return sound ? value : null;
  } catch {
    return null;
  }
}
async function startOf(pid) {
  const facts = await statOf(pid);
  return facts === null || /[ZX]/.test(facts.state) ? null : facts.started;
}
async function statOf(pid) {
  const text = await node_readFile(`/proc/${pid}/stat`, "latin1").catch(() => null);
  if (text === null) return null;
  const [from, to] = [text.indexOf("("), text.lastIndexOf(")")];
  const rest = text.slice(to + 2).split(" ");
  const [state = "", parent = ""] = rest;
  return {
    program: text.slice(from + 1, to),
    state,
    parent: Number(parent),
    started: rest[19] ?? ""
  };
}
async function bootId() {
  const text = await node_readFile("/proc/sys/kernel/random/boot_id", "latin1").catch(() => null);
  return text === null ? null : text.trim();
}
function pidNamespace() {
  return node_readlink("/proc/self/ns/pid").catch(() => null);
}

// src/runner/memory/memory-folder.ts
var OURS = /^go-turbo-build-[0-9a-f]{16}(?:-[2-9])?$/;
var NAMES = 9;
var OWNER_FILE = "owner.json";
var LINK = "memory";
var UNNAMED_MS = 6e4;
async function claimMemoryFolder(claim) {
  const { root, name, jobFolder, now } = claim;
  const owner = await ownerOf(process.pid);
  if (owner === null) return null;
  await removeAbandoned(root, now);
  for (let number = 1; number <= NAMES; number++) {
    const folder = node_join(root, `go-turbo-build-${name}${number === 1 ? "" : `-${number}`}`);
    try {
      await node_mkdir(folder, { mode: 448 });
    } catch (error) {
      if (codeOf(error) === "EEXIST") continue;
      return null;
    }
    return await settle(folder, owner, jobFolder) ? folder : null;
  }
  return null;
}
async function settle(folder, owner, jobFolder) {
  try {
    await writeOwner(folder, owner);
    await node_symlink(folder, node_join(jobFolder, LINK));
    return true;
  } catch {
    await removeQuietly(folder);
    return false;
  }
}
async function writeOwner(folder, owner) {
  const fresh = node_join(folder, `${OWNER_FILE}.new`);
  await node_writeFile(fresh, JSON.stringify(owner), { mode: 384 });
  await node_rename(fresh, node_join(folder, OWNER_FILE));
}
async function leaveToJob(jobFolder) {
  const folder = await node_readlink(node_join(jobFolder, LINK)).catch(() => null);
  const owner = folder === null ? null : await ownerOf(await jobProcess());
  if (folder !== null && owner !== null) await writeOwner(folder, owner).catch(() => void 0);
}
async function removeAbandoned(root, now) {
  for (const name of await node_readdir(root).catch(() => [])) {
    const folder = node_join(root, name);
    if (await isOurs(folder) && await isAbandoned(folder, now)) await removeQuietly(folder);
  }
}
async function isAbandoned(folder, now) {
  const text = await node_readFile(node_join(folder, OWNER_FILE), "utf8").catch(() => null);
  const owner = text === null ? null : parseOwner(text);
  if (owner !== null) return hasEnded(owner);
  const facts = await node_lstat(folder).catch(() => null);
  return facts !== null && now - facts.mtimeMs > UNNAMED_MS;
}
async function isOurs(folder) {
  const facts = await node_lstat(folder).catch(() => null);
  return facts?.isDirectory() === true && facts.uid === process.getuid?.() && (facts.mode & 63) === 0 && OURS.test(node_basename(folder));
}

// src/runner/switched-off.ts
var SWITCHES = ["delta", "pruning", "worth", "report"];
var SWITCH_VARIABLE = "GO_TURBO_BUILD_WITHOUT";
function readSwitchedOff(environment) {
  const words = (environment[SWITCH_VARIABLE] ?? "").split(",").map((word) => word.trim());
  const given = words.filter((word) => word !== "");
  const unknown2 = given.filter((word) => !SWITCHES.some((one) => one === word));
  if (unknown2.length > 0) {
    return failure(
      "GTB1037",
      `${SWITCH_VARIABLE} holds ${unknown2.map((word) => `"${word}"`).join(", ")}`,
      `${SWITCHES.join(", ")}, with commas between them`,
      "correct it, or leave the variable out: it is for measuring only"
    );
  }
  return success(SWITCHES.filter((one) => given.includes(one)));
}

// src/runner/memory/memory-room.ts
var COMPILER_BYTES = 1e9;
var OTHERS_BYTES = 2e9;
var TIMES = 3;
function memoryRefusal(room, bytes, compilers) {
  const { mount, freeBytes, availableBytes } = room;
  if (mount?.type !== "tmpfs") return "no tmpfs is mounted there";
  if (mount.options.includes("noexec")) return "it is mounted noexec";
  if (mount.options.includes("ro")) return "it is mounted read-only";
  const needed = TIMES * bytes;
  if (freeBytes < needed)
    return `${bytesText(freeBytes)} are free there, ${bytesText(needed)} may be needed`;
  const left = availableBytes - needed;
  const kept = OTHERS_BYTES + compilers * COMPILER_BYTES;
  return left < kept ? `${bytesText(availableBytes)} of memory are free; files need ${bytesText(needed)}, compilers and others ${bytesText(kept)}` : null;
}
async function readMemoryRoom(folder) {
  const [mounts, facts] = await Promise.all([
    node_readFile("/proc/self/mounts", "utf8").catch(() => ""),
    node_statfs(folder).catch(() => null)
  ]);
  return {
    mount: mountOf(mounts, folder),
    freeBytes: facts === null ? 0 : facts.bavail * facts.bsize,
    // MemAvailable; and what the cgroup's limit leaves (libuv, uv_get_available_memory).
    availableBytes: Math.min(node_os_default.freemem(), limitLeft())
  };
}
function limitLeft() {
  return typeof process.availableMemory === "function" ? process.availableMemory() : 0;
}
function mountOf(mounts, folder) {
  let found = [];
  for (const line of mounts.split("\n")) {
    const fields = line.split(" ");
    const [, at = ""] = fields;
    if (at === "" || node_path_default.posix.relative(at, folder).startsWith("..")) continue;
    if (at.length >= (found[1] ?? "").length) found = fields;
  }
  const [, , type, options = ""] = found;
  return type === void 0 ? null : { type, options: options.split(",") };
}

// src/cache/memory/in-memory.ts
function inMemory(folder, disk) {
  const goCache = node_join(folder, "gocache");
  const goTemporary = node_join(folder, "go-tmp");
  let spilled = null;
  const spill = async () => {
    await removeQuietly(goTemporary);
    for (const [from, to] of [
      [goTemporary, node_join(disk, "spilled-tmp")],
      [goCache, node_join(disk, "spilled-gocache")]
    ]) {
      await node_mkdir(from, { recursive: true });
      await node_cp(from, to, { recursive: true, preserveTimestamps: true });
      const old = node_join(folder, `old-${node_randomBytes(4).toString("hex")}`);
      await node_rename(from, old);
      await node_symlink(to, from);
      await node_rm(old, { recursive: true, force: true });
    }
  };
  return {
    folder,
    goCache,
    thin: node_join(folder, "thin"),
    goTemporary,
    isSpilled: () => spilled !== null,
    spill: () => {
      spilled ??= spill();
      return spilled;
    }
  };
}

// src/cache/memory/spilling-exec.ts
function spillingExec(exec, memory, log) {
  return async (request) => {
    const result = await exec(request);
    if (result.exitCode === 0 || memory.isSpilled()) return result;
    const { stdout, stderr } = result;
    if (!saysDiskIsFull(stdout + stderr)) return result;
    log.info(`${memory.folder} is full: once more, on the disk`);
    await memory.spill();
    return exec(request);
  };
}

// src/cache/memory/place-in-memory.ts
var ROOT = "/dev/shm";
async function placeFiles(step, caches, go, lane, root = ROOT) {
  const refusal4 = await refusalOf(step, caches, go, lane, root);
  const { log, clock } = step.runner;
  const disk = { step, go, memory: null };
  if (refusal4 !== null) log.debug(`restored files go to the disk: ${refusal4.reason}`);
  if (refusal4 !== null && !(refusal4.isOfSize && step.inputs.warm === true)) return disk;
  const folder = await claimMemoryFolder({
    root,
    // Tests may read GOCACHE, and a result that read another value is no hit.
    name: valueDigest({ place: lane.keys.place, repository: step.job.repository }, 16),
    jobFolder: step.folders.job,
    now: clock.now()
  });
  if (folder === null) {
    log.debug(`restored files go to the disk: no folder can be made in ${root}`);
    return disk;
  }
  const memory = inMemory(folder, step.folders.job);
  if (refusal4 !== null) return { ...disk, go: await linked(go, memory.goCache) };
  await node_mkdir(memory.goTemporary);
  return { ...moved(step, go, memory), memory };
}
async function linked(go, path) {
  await node_mkdir(go.goCache, { recursive: true });
  await node_symlink(go.goCache, path);
  return { ...go, goCache: path, environment: { ...go.environment, GOCACHE: path } };
}
function moved(step, go, memory) {
  const { runner, folders, job } = step;
  const isOurs2 = go.environment.GOTMPDIR === goTemporaryFolder(folders.job);
  const { goTemporary, goCache, thin } = memory;
  const temporary = isOurs2 ? { GOTMPDIR: goTemporary, TMPDIR: goTemporary } : {};
  return {
    step: {
      ...step,
      runner: { ...runner, exec: spillingExec(runner.exec, memory, runner.log) },
      // Elsewhere sets on the disk are there for the next jobs.
      folders: job.githubHosted ? { ...folders, newThin: thin } : folders
    },
    go: { ...go, goCache, environment: { ...go.environment, ...temporary, GOCACHE: goCache } }
  };
}
async function refusalOf(step, { earlier }, go, { before }, root) {
  const { parallelism } = step.inputs;
  const reason = unwanted(step, earlier !== null, go);
  if (reason !== null) return { reason, isOfSize: false };
  const room = await readMemoryRoom(root);
  const unfit = memoryRefusal(room, 0, parallelism);
  if (unfit !== null) return { reason: `${root}: ${unfit}`, isOfSize: false };
  const bytes = before?.entryBytes;
  if (bytes === void 0)
    return { reason: "nobody knows how much will be restored", isOfSize: true };
  const refusal4 = memoryRefusal(room, bytes, parallelism);
  return refusal4 === null ? null : { reason: `${root}: ${refusal4}`, isOfSize: true };
}
function unwanted({ inputs, ordinal, compiler }, isLater, go) {
  if (inputs.memory === "false") return "memory: false";
  if (process.platform !== "linux") return "only Linux has /dev/shm";
  if (ordinal > 0 || isLater) return "an earlier step has chosen";
  if (compiler !== "gc") return `nothing is cached of ${compiler}`;
  const unkept = unkeptReason(go);
  return unkept === "" ? null : unkept;
}

// src/compile/later-steps.ts
function laterSteps({ inputs, job, runner }, go, shared) {
  const { settings } = inputs;
  const target = jobTarget(settings, go.host);
  if (!job.inRunner) return { target, environment: null };
  const { CGO_ENABLED: _ours, GOFLAGS: _rest, ...others2 } = runner.environment;
  const userFlags = settingValue(settings, "GOFLAGS");
  const flags = withShared(userFlags, shared?.added ?? "");
  const cgo = shared?.cgoOff === true ? "0" : inputs.cgo ? "1" : settingValue(settings, "CGO_ENABLED");
  const environment = goEnvironment(others2, go.toolchain.goroot, {
    GOCACHE: go.goCache,
    ...flags === "" ? {} : { GOFLAGS: flags },
    ...cgo === "" ? {} : { CGO_ENABLED: cgo }
  });
  return { target, environment };
}
function jobTarget(settings, host) {
  return {
    goos: settingValue(settings, "GOOS") || host.goos,
    goarch: settingValue(settings, "GOARCH") || host.goarch,
    variant: ""
  };
}

// src/cache/habits/fetch-habits.ts
async function fetchHabits(store, facts) {
  const found = await store.open("habits", recordKeys("habits", facts).lookups);
  if (found.state === "unavailable") {
    return { known: null, key: "", unavailable: found.reason };
  }
  if (found.state === "miss") return { known: null, key: "", unavailable: "" };
  const { key } = found;
  try {
    const bytes = await readWhole(found, MOST_BYTES);
    const text = bytes?.toString("utf8") ?? "";
    const known = parseHabits(text);
    const unavailable2 = known === null && !isRecord(text) ? `${key} is broken` : "";
    return { known, key, unavailable: unavailable2 };
  } catch (error) {
    return { known: null, key, unavailable: `the download of ${key} failed: ${messageOf(error)}` };
  }
}
var MOST_BYTES = 16e6;
function isRecord(text) {
  try {
    return typeof JSON.parse(text)?.version === "number";
  } catch {
    return false;
  }
}

// src/cache/habits/place-habits.ts
async function placeHabits(step, project, { store, earlier }) {
  const facts = placeKeys(step, project, store);
  const same = earlier?.steps.find((one) => one.lane.place === facts.place);
  if (same !== void 0) return { ...same.habits, unavailable: "" };
  return step.clocks.activity.track("transfer", fetchHabits(store, facts));
}

// src/reuse/guess-go.ts
async function guessGo(step, project, caches) {
  const { inputs, job, runner, folders } = step;
  const isFit = inputs.build && inputs.reuse && !inputs.cgo && ownFlag(inputs, "trimpath");
  if (inputs.go !== "needed" || !isFit || caches.earlier !== null) return null;
  const wanted = await wantedVersion(step, project);
  if (project.mainModule === "" || !wanted.ok || wanted.value.kind !== "exact") return null;
  const { version } = wanted.value;
  const platform = platformOf(process.platform, process.arch);
  const cached = toolCachePlace(folders.toolCache, version, platform.goarch);
  if ((await inspectToolCache(cached, version, platform.goos)).state === "whole") return null;
  const stamps = await stampsOfCommit(step);
  if (!stamps.ok || !checkVersion(project, version, wanted.value.origin).ok) return null;
  const habits = await placeHabits(step, project, caches);
  const host = { ...platform, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const { profile, cgo } = inputs;
  const before = laneHabits(habits.known, { targets: laneTargets(targets), profile, cgo });
  if (before === null || before.ingredients.c !== null || before.usedC) return null;
  const written = await readGoEnvFile(runner.environment, platform.goos);
  const GOFLAGS = withoutShared(runner.environment).GOFLAGS || written.GOFLAGS || "";
  const goEnv = {
    GOCACHE: "",
    GOMODCACHE: "",
    GOPATH: "",
    CC: "",
    ...before.ingredients.goEnvironment,
    GOFLAGS,
    GOHOSTOS: platform.goos,
    GOHOSTARCH: platform.goarch
  };
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const profiles = await profileDigests(inputs);
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const ingredients = { ...laneIngredients(facts), profiles };
  if (laneChanges(before, ingredients).length > 0) return null;
  const go = {
    version,
    toolchain: null,
    environment: goEnvironment(runner.environment, "", { CGO_ENABLED: "0" }),
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache: node_join(folders.job, "gocache"),
    host,
    targets,
    flags,
    // With a wrapper no binary is reused.
    wrapper: null
  };
  const { pinDigest } = project;
  const keys = {
    ...placeKeys(step, project, caches.store),
    lane: laneText(ingredients),
    pinDigest
  };
  return { go, lane: { ingredients, keys, cInputs: null, habits, before } };
}

// src/flow/move-reused.ts
async function moveReused({ step, project, caches }, { found, reused }) {
  const files = [...reused.files.values()];
  const planned = files.map((one) => one.planned);
  const ready = await prepareOutput(step, project, caches.earlier, planned, null, false);
  if (!ready.ok) return ready;
  const binaries = await inspectAndMove(step, files, null);
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(", ");
  step.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    ...binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? "",
    packages: { compiled: 0, total: 0, unlinked: 0 },
    ran: NOTHING_RAN,
    listed: /* @__PURE__ */ new Map(),
    isWhole: true,
    reason: "",
    provenance: [],
    git: {},
    made: null,
    listing: null
  });
}

// src/cache/modules/thin/grow-thin.ts
var LINKS = 32;
async function growThin(thin) {
  const folder = await newSetFolder(node_dirname(thin), "grown");
  const limit = pLimit(LINKS);
  const linkAll = async (from, to) => {
    const entries = await node_readdir(from, { withFileTypes: true });
    await Promise.all(
      entries.map(async (entry) => {
        const [file, copy] = [node_join(from, entry.name), node_join(to, entry.name)];
        if (!entry.isDirectory()) return limit(() => node_link(file, copy));
        await node_mkdir(copy);
        return linkAll(file, copy);
      })
    );
  };
  await linkAll(thin, folder);
  return folder;
}
function changedModules(before, goSum) {
  const gone = new Set(
    before.filter((text) => !goSum.zips.has(text)).map((text) => text.slice(0, text.lastIndexOf("@")))
  );
  const known = new Set(before);
  return [...goSum.zips.values()].filter(
    (module) => gone.has(module.path) && !known.has(moduleText(module))
  );
}

// src/cache/build/restore-layer.ts
async function restoreLayer(request) {
  let second = null;
  const found = await restoreArchive(request, (meta) => {
    const { after } = noteOf(meta);
    if (request.slot === "delta" && after !== "")
      second = restoreArchive({ ...request, keys: { lookups: [after] } });
  });
  const ground = await second;
  if (found.layer === null || ground === null) return found;
  return {
    ...found,
    report: {
      ...found.report,
      bytesDown: found.report.bytesDown + ground.report.bytesDown,
      seconds: Math.max(found.report.seconds, ground.report.seconds)
    },
    warnings: [...found.warnings, ...ground.warnings],
    layer: ground.layer === null ? found.layer : standing(found.layer, ground.layer),
    brokenKey: ground.brokenKey,
    isFull: found.isFull || ground.isFull
  };
}
function standing(delta, ground) {
  return {
    ...delta,
    bytes: delta.bytes + ground.bytes,
    actions: [...delta.actions, ...ground.actions],
    outputs: [...delta.outputs, ...ground.outputs],
    standsOn: ground
  };
}

// src/cache/build/trim-file.ts
async function keepFromTrimming(goCache, now) {
  const text = `${Math.floor(now / 1e3)}`;
  await node_writeFile(node_join(goCache, "trim.txt"), text).catch(() => void 0);
}

// src/cache/when-read.ts
function whenRead(store, onRead) {
  return {
    ...store,
    open: async (slot, prefixes, seconds) => {
      const found = await store.open(slot, prefixes, seconds);
      if (found.state !== "found") return found;
      const close = async () => {
        onRead();
        await found.close();
      };
      return { ...found, stream: untilEnd(found.stream, onRead), close };
    }
  };
}
async function* untilEnd(stream, onEnd) {
  try {
    yield* stream;
  } finally {
    onEnd();
  }
}
var LONGEST_WAIT_MS = 1e4;
function soonAfter(first) {
  return Promise.race([first, node_setTimeout(LONGEST_WAIT_MS, void 0, { ref: false })]);
}

// src/cache/restore-caches.ts
function startRestores(step, caches, go, lane, goSum, agreed) {
  const { activity, phases } = step.clocks;
  const { log, clock } = step.runner;
  const seconds = layerSeconds(lane.before);
  const open = (slot, prefixes) => caches.store.open(slot, prefixes, seconds);
  const store = { ...caches.store, open };
  const tracked = (work) => activity.track("transfer", work);
  let onRead = () => void 0;
  const modulesRead = new Promise((resolve) => {
    onRead = resolve;
  });
  const modules = tracked(modulesRestore(step, whenRead(store, onRead), go, lane, goSum));
  modules.then(onRead, onRead);
  const turns = { agreed, modulesRead };
  const layers = tracked(layerRestores(step, { ...caches, store }, go, lane, turns));
  const all2 = phases.time("restore", async () => {
    const [fromModules, [base, delta]] = await Promise.all([modules, layers]);
    await keepFromTrimming(go.goCache, clock.now());
    const warnings = [fromModules, base, delta].flatMap((part) => part.warnings);
    for (const warning of restoreWarnings(lane.habits.unavailable, warnings))
      log.warning(withCode(warning, "GTB1601"));
    sayOtherC(step, lane, [base.layer, delta.layer]);
    return {
      reports: { modules: fromModules.report, base: base.report, delta: delta.report },
      base: base.layer,
      delta: delta.layer,
      lost: warnings,
      brokenKeys: {
        modules: fromModules.brokenKey,
        base: base.brokenKey,
        delta: delta.brokenKey
      }
    };
  });
  return { modules, all: all2 };
}
function sayOtherC({ runner }, lane, layers) {
  const c = cInputsText(lane.cInputs);
  const others2 = layers.filter((one) => (one?.note.cActions.length ?? 0) > 0 && one?.note.c !== c);
  if (others2.length === 0) return;
  runner.log.info(
    "packages with C are compiled again: headers, libraries, what pkg-config says or what is installed is not what it was"
  );
}
function restoreWarnings(reason, warnings) {
  if (reason === "") return warnings;
  const others2 = warnings.filter((warning) => !warning.endsWith(reason));
  const what = others2.length < warnings.length ? "no cache is restored" : "the record of this place is lost";
  return [`${what}: ${reason}`, ...others2];
}
async function modulesRestore(step, store, go, lane, goSum) {
  if (goSum === null || goSum.zips.size === 0) {
    return { report: NO_CACHE, brokenKey: "", warnings: [], thin: "", mismatches: [] };
  }
  const { log, clock } = step.runner;
  const kinds = modulesKinds(step.inputs, go, lane);
  if (kinds.refusal !== "") {
    const text = `modules are kept whole, not only what is used: ${kinds.refusal}`;
    if (step.inputs.modules === "used") log.notice(text);
    else log.debug(text);
  }
  return restoreModules({
    store,
    keys: modulesKeys(lane.keys, kinds),
    thinRoot: kinds.selection === null ? "" : step.folders.thin,
    newThinRoot: step.folders.newThin,
    goModCache: go.goEnv.GOMODCACHE,
    goSum,
    expected: lane.habits.known?.modules ?? null,
    clock
  });
}
var NO_LAYER = {
  report: NO_CACHE,
  layer: null,
  brokenKey: "",
  isFull: false,
  warnings: []
};
async function layerRestores({ runner: { clock, log } }, { store, earlier, memory }, go, lane, { agreed, modulesRead }) {
  if (unkeptReason(go) !== "") return [NO_LAYER, NO_LAYER];
  const { keys, before } = lane;
  const agreedBase = before?.base ?? "";
  const base = baseKeys(keys, agreedBase);
  const same = earlier?.steps.find(
    (one) => one.restore === "ended" && one.lane.text === keys.lane && one.lane.place === keys.place
  );
  if (same !== void 0) {
    const known = (layer, keys2) => ({
      report: { ...NO_CACHE, hit: hitOf(keys2, layer?.key ?? null), key: layer?.key ?? "" },
      layer,
      brokenKey: "",
      isFull: false,
      warnings: []
    });
    return [known(same.restored.base, base), known(same.restored.delta, deltaKeys(keys))];
  }
  if (agreedBase !== "") prepareProcess();
  const c = cInputsText(lane.cInputs);
  const common = { goCache: go.goCache, store, clock, c };
  const restore = () => {
    const delta = agreed.then(
      (inputs) => restoreLayer({ ...common, slot: "delta", keys: deltaKeys(keys, inputs) })
    );
    const after = soonAfter(modulesRead);
    return Promise.all([restoreLayer({ ...common, slot: "base", keys: base, after }), delta]);
  };
  const restored = await restore().finally(endUnused);
  if (memory === null || !restored.some((one) => one.isFull)) return restored;
  log.info(`${memory.folder} is full: what is restored goes to the disk`);
  await memory.spill();
  return restore();
}

// src/compile/listing/fetch-modules.ts
async function fetchModules({ runner, clocks }, go, modules) {
  if (modules.length < 2) return;
  const environment = { ...go.environment, GOFLAGS: "", GOWORK: "off", GOSUMDB: "off" };
  await clocks.phases.time(
    "list",
    () => runner.exec({
      tool: goCommand(go.toolchain.goroot),
      args: ["mod", "download", ...modules.map(moduleText)],
      cwd: go.goEnv.GOMODCACHE,
      environment
    })
  );
}

// src/compile/gate.ts
async function makeGate(request) {
  const { exec, environment, folder } = request;
  if (process.platform === "win32" || /["']/.test(folder)) return null;
  const fifo = node_join(folder, "fifo");
  const script = node_join(folder, "gate.sh");
  await node_mkdir(folder, { recursive: true });
  const [made] = await Promise.all([
    exec({ tool: "mkfifo", args: [fifo], cwd: folder, environment }),
    node_writeFile(script, gateScript(fifo))
  ]);
  if (made.exitCode !== 0) return null;
  let opened = null;
  let closed = false;
  const open = () => {
    if (!closed) opened = node_openSync(fifo, "r+");
  };
  return {
    flags: [`-toolexec=${gateCommand(script)}`],
    openAfter: (restored) => void restored.then(open, open),
    close: () => {
      closed = true;
      if (opened !== null) node_closeSync(opened);
    }
  };
}
function gateCommand(script) {
  return /\s/.test(script) ? `/bin/sh '${script}'` : `/bin/sh ${script}`;
}
function gateScript(fifo) {
  return `case "$2" in
-V=full) : < '${fifo}' ;;
esac
exec "$@"
`;
}

// src/compile/prepare-gate.ts
async function prepareGate({ inputs, runner }, go, folder) {
  const own = [...go.goFlags, ...go.flags.compile];
  if (!inputs.build || inputs.cgo || own.some((flag) => /^--?toolexec\b/.test(flag))) return null;
  const { exec, environment } = runner;
  return makeGate({ exec, environment, folder: node_join(folder, "gate") }).catch(() => null);
}

// src/flow/overlap.ts
async function beginRuns({ step, project, caches }) {
  if (caches.without.includes("report")) return NO_RUNS;
  const { runner, clocks } = step;
  const facts = placeKeys(step, project, caches.store);
  const say = (line) => runner.log.debug(line);
  return clocks.activity.track("transfer", fetchRuns(caches.store, facts, say));
}
function beginSizes({ step, project, caches }) {
  const { inputs, job } = step;
  if (!asksSizes(inputs, job.inRunner) || caches.without.includes("report")) return null;
  return import("./begin-sizes-CQH3C6MA.mjs").then(
    (one) => one.beginSizes(step, project, caches)
  );
}
async function pinWhileFetching(ground) {
  const { step, project, caches } = ground;
  const habits = placeHabits(step, project, caches);
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const go = pinned.value;
  const keyed = await keyedLane(step, project, caches, go);
  if (!keyed.ok) return keyed;
  const early = findReuse(step, project, caches.store, go, keyed.value);
  const chosen = await chooseLane(step, project, go, keyed.value, await habits);
  if (!chosen.ok) return chosen;
  const lane = chosen.value;
  const isSame = lane.keys.lane === keyed.value.keys.lane;
  const finding = isSame ? early : findReuse(step, project, caches.store, go, lane);
  return success({ go, lane, finding });
}
function beginReuse({ step, caches, go, linkFolder }, found) {
  const bring = async () => reuseBinaries(step, caches.store, go, await found, linkFolder);
  const isAsked = step.inputs.build && step.inputs.reuse;
  return { found, reused: isAsked ? step.clocks.phases.time("reuse", bring) : bring() };
}
async function wholeReuse(reusing) {
  const found = await reusing.found;
  if (agreedDigest(found) === "") return null;
  const reused = await reusing.reused;
  return reused.whole ? { found, reused } : null;
}
function beginRestores(run, { found }) {
  const { step, caches, go, lane, goSum, earlier, linkFolder } = run;
  const agreed = found.then(agreedDigest);
  const restoring = startRestores(step, { ...caches, earlier }, go, lane, goSum, agreed);
  let areThere = false;
  restoring.all.then(
    () => {
      areThere = true;
    },
    () => void 0
  );
  const gate = prepareGate(step, go, linkFolder);
  return { ...restoring, layers: { areThere: () => areThere, gate } };
}
async function listOnModules(run, modules, found) {
  const { step } = run;
  const reader = await modulesReader(run, modules);
  const known = knownListing(step, reader.go, found);
  if (known !== null) return { reader, listed: { ok: true, value: known } };
  const listed = await listThinFirst(step.runner.log, reader, (one) => list(run, one));
  const grown = grownFolder(reader);
  if (grown !== null && grownFolder(listed.reader) === null) await removeQuietly(grown);
  return listed;
}
async function modulesReader(run, { thin, report }) {
  const { step, go, lane, goSum } = run;
  if (thin === "" || report.hit === "exact" || goSum === null) return onThin(go, thin);
  const grown = await growThin(thin).catch(() => null);
  if (grown === null) return onThin(go, thin);
  const reader = onGrown(go, grown);
  const changed = changedModules(lane.habits.known?.modules ?? [], goSum);
  await fetchModules(step, reader.go, changed);
  return reader;
}
async function list({ step, project }, go) {
  const { build, warm } = step.inputs;
  if (!build && (warm === false || project.mainModule === ""))
    return { ok: true, value: /* @__PURE__ */ new Map() };
  return listTargets(step, go);
}

// src/inputs/flags/share-flags.ts
function decideShare(facts) {
  const { shareFlags: shareFlags2, later } = facts;
  if (shareFlags2 === "off") return no("the input says so");
  if (shareFlags2 === "on") return forced(facts);
  if (facts.shared.length === 0) return no(`profile ${facts.profile} compiles as later steps do`);
  if (facts.apart !== "") return no(facts.apart);
  if (!facts.buildsForHost) return no("nothing is built for this machine");
  if (facts.userGoFlags !== "") return no(`GOFLAGS is set already: ${facts.userGoFlags}`);
  if (later?.laterGo !== true && !facts.isAnnounced) {
    return no("no run is known in which later steps of this job used Go");
  }
  if (later?.laterRace === true && later.shared !== true) {
    return no("later steps compile with the race detector, and share nothing with this build");
  }
  if (later?.failedShared === true) {
    return no("a job of this place failed with them; share-flags: on sets them all the same");
  }
  if (facts.keepsResults) {
    return no("results of tests without them are kept; share-flags: on sets them all the same");
  }
  return { share: true, added: goQuoted(facts.shared), cgoOff: false };
}
function forced(facts) {
  const cgoOff = !facts.cgo && facts.userCgo === "" && facts.later?.laterRace !== true;
  const { shared } = facts;
  const parsed = parseGoFlags(facts.userGoFlags);
  const own = parsed.ok ? parsed.value : [];
  const against = own.filter((flag) => contradicts(flag, shared));
  if (against.length > 0) {
    const reason = `GOFLAGS sets ${against.join(" ")}, and this build compiles with ${shared.join(" ")}`;
    return { share: false, reason, refused: true };
  }
  const added = shared.filter((flag) => !own.includes(flag));
  return { share: true, added: goQuoted(added), cgoOff };
}
function contradicts(flag, shared) {
  const [name, value] = flag.split(/=(.*)/s);
  if (!shared.some((one) => one.split("=")[0] === name)) return false;
  if (name === "-gcflags") return !shared.includes(flag);
  return name === "-trimpath" && value !== void 0 && goBoolean(value) !== true;
}
function goQuoted(flags) {
  return flags.map((flag) => flag.includes(" ") ? `'${flag}'` : flag).join(" ");
}
function no(reason) {
  return { share: false, reason, refused: false };
}
function apartReason(compile) {
  if (switchIsOn(compile, "race")) return "this build compiles with the race detector";
  if (compile.includes("-buildmode=pie")) return "this build compiles position-independent code";
  if (compile.some((flag) => flag.startsWith("-gcflags=all=") && flag.includes("-N -l")))
    return "this build compiles without optimizations";
  return "";
}

// src/plan/source/asking-files.ts
async function fileThatAsks(folders) {
  const missing = folders.find((one) => one.folder === "");
  if (missing !== void 0) return `${missing.importPath} is not there to be looked into`;
  const turn = createTurn();
  for (const { folder, own } of folders) {
    await turn();
    const file = fileInFolder(folder, own);
    if (file !== null) return `${file} asks for file paths at run time`;
  }
  return null;
}
function fileInFolder(folder, own) {
  for (const name of namesIn(folder)) {
    if (!name.endsWith(".go") || !own && name.endsWith("_test.go")) continue;
    const file = node_join(folder, name);
    const source = textOf(file);
    if (own ? asksForFilePaths(source) : mayFindFiles(source)) return file;
  }
  return null;
}
function namesIn(folder) {
  try {
    return node_readdirSync(folder).sort();
  } catch {
    return [];
  }
}
function textOf(file) {
  try {
    const bytes = node_readFileSync(file);
    return bytes.includes("runtime") ? bytes.toString("utf8") : "";
  } catch {
    return "";
  }
}

// src/flow/share-flags.ts
async function shareFlags(step, project, go, lane) {
  const { inputs, job, runner } = step;
  if (!job.inRunner) return null;
  const { settings } = inputs;
  const userGoFlags = settingValue(settings, "GOFLAGS");
  const { goos, goarch } = jobTarget(settings, go.host);
  const decision = decideShare({
    ...inputs,
    shared: sharedFlags(inputs),
    apart: apartReason(go.flags.compile),
    userGoFlags,
    userCgo: settingValue(settings, "CGO_ENABLED"),
    later: lane.habits.known,
    keepsResults: inputs.testCache !== false && keepsUnshared(lane.habits.known, lane.ingredients),
    isAnnounced: inputs.warm === true,
    buildsForHost: go.targets.some(
      (one) => one.goos === goos && one.goarch === goarch && one.variant === ""
    )
  });
  if (!decision.share) {
    if (decision.refused) refuse(step, decision.reason);
    else runner.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return null;
  }
  const asking = inputs.shareFlags === "auto" ? await askingFile(step, project, go) : null;
  if (asking !== null) {
    runner.log.info(`share-flags: nothing is set for later steps: ${asking}`);
    return null;
  }
  const set = {
    ...decision.added === "" ? {} : { GOFLAGS: withShared(userGoFlags, decision.added) },
    ...decision.cgoOff ? { CGO_ENABLED: "0" } : {}
  };
  for (const [name, value] of Object.entries(set)) runner.job.exportVariable(name, value);
  if (decision.added !== "") runner.job.exportVariable(SHARED_MARK, decision.added);
  if (decision.cgoOff) runner.job.exportVariable(SHARED_CGO_MARK, "0");
  const shown2 = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  if (shown2.length === 0) return decision;
  const race = decision.cgoOff ? "; `go test -race` needs CGO_ENABLED=1 in its own step" : "";
  runner.log.info(
    `share-flags: later steps share the packages of this build: ${shown2.join(", ")}${race}`
  );
  return decision;
}
function refuse({ runner }, reason) {
  runner.log.warning(
    `share-flags is on, but ${reason}: nothing is set for later steps. Remove the flag from GOFLAGS, or set share-flags: off`
  );
}
var FORMAT = "{{if not .Standard}}{{.ImportPath}}	{{.Dir}}	{{with .Module}}{{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}{{end}}{{end}}";
async function askingFile(step, project, go) {
  const modules = [...project.pins.keys()].filter((file) => node_basename(file) === "go.mod");
  const listed = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: [
      ...["list", "-e", "-deps", "-test", `-f=${FORMAT}`, "--"],
      ...modules.map((file) => node_join(node_dirname(file), "..."))
    ],
    cwd: step.inputs.workingDirectory,
    // What is not there is not fetched for a look; with `warm: true` it is needed anyway.
    environment: step.inputs.warm === true ? go.environment : { ...go.environment, GOPROXY: "off" }
  });
  if (listed.exitCode !== 0) return `go list failed: ${listed.stderr.trim()}`;
  return fileThatAsks(packageFolders(listed.stdout));
}
function packageFolders(text) {
  const found = /* @__PURE__ */ new Map();
  for (const line of text.split(/\r?\n/)) {
    const [importPath = "", folder = "", version = ""] = line.split("	");
    if (importPath === "" || importPath.endsWith(".test")) continue;
    const own = version === "" && !/[\\/]vendor[\\/]/.test(folder);
    found.set(folder === "" ? importPath : folder, { importPath, folder, own });
  }
  return [...found.values()].sort((a, b) => Number(b.own) - Number(a.own));
}

// src/flow/build-flow.ts
async function buildFlow(ground) {
  const { step, caches } = ground;
  warnOfInputs(step, caches.permission);
  const linkFolder = node_join(step.folders.job, `link-${step.ordinal}`);
  await node_mkdir(linkFolder, { recursive: true });
  try {
    const { build, cache, profile } = step.inputs;
    if (!build && cache === "none") return await setUpAlone(ground);
    const sizes = beginSizes(ground);
    const end = await (profile === "release" ? releaseBuild(ground, linkFolder) : usualBuild(ground, linkFolder));
    return await withSizes(step, end, sizes);
  } finally {
    await removeQuietly(linkFolder);
  }
}
async function releaseBuild(ground, linkFolder) {
  const { releaseFlow } = await import("./release-flow-X5UYHKVP.mjs");
  return releaseFlow(ground, linkFolder);
}
async function usualBuild(ground, linkFolder) {
  return await reuseWithoutGo(ground, linkFolder) ?? await buildWithGo(ground, linkFolder);
}
async function reuseWithoutGo(ground, linkFolder) {
  const { step, project, caches } = ground;
  if (step.inputs.tools.length > 0) return null;
  const guess = await guessGo(step, project, caches);
  if (guess === null) return null;
  const { go, lane } = guess;
  const runs = beginRuns(ground);
  const run = {
    ...ground,
    runs,
    go,
    lane,
    linkFolder,
    goSum: null,
    earlier: caches.earlier
  };
  if (hasLaterSteps(run)) return null;
  const { found, reused } = await step.clocks.phases.time("reuse", async () => {
    const found2 = await findReuse(step, project, caches.store, go, lane);
    return { found: found2, reused: await reuseBinaries(step, caches.store, go, found2, linkFolder) };
  });
  if (!reused.whole) return null;
  step.runner.log.info(`Go ${go.version} is not fetched: every binary is reused (go: needed)`);
  await makeFolder(go.goCache);
  exportWithoutGo(step, caches, go);
  return finishReused(run, { found, reused }, false);
}
async function buildWithGo(ground, linkFolder) {
  const { project } = ground;
  const runs = beginRuns(ground);
  const pinned = await pinWhileFetching(ground);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const { lane, finding } = pinned.value;
  const { step, go, memory } = await placeFiles(ground.step, ground.caches, pinned.value.go, lane);
  const caches = { ...ground.caches, memory };
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  makeGoCache(go.goCache);
  const now = step.runner.clock.now();
  const earlier = await noteEarlierSteps(caches.earlier, go.goCache, now, caches.recordFile);
  const goSum = pinnedModules(project, go);
  const run = { step, project, caches, runs, go, lane, linkFolder, goSum, earlier };
  exportGo(step, project, caches, go);
  warnOfUnkept(step, caches.earlier, go);
  const [end, tools] = await Promise.all([
    buildWith(run, finding),
    provideTools(step, go, caches.store)
  ]);
  return withTools(end, tools);
}
async function buildWith(run, finding) {
  const { step, project, go, lane } = run;
  const reusing = beginReuse(run, finding);
  const reused = hasLaterSteps(run) ? null : await wholeReuse(reusing);
  if (reused === null) return restoreAndBuild(run, reusing);
  const shared = await shareFlags(step, project, go, lane);
  return finishReused(run, reused, shared !== null);
}
async function restoreAndBuild(run, reusing) {
  const { step, project, go, lane } = run;
  const begun = beginRecord(run);
  await writeRecord(run, begun);
  const restoring = beginRestores(run, reusing);
  const whole = step.inputs.warm === true ? null : await wholeReuse(reusing);
  const modules = await restoring.modules;
  const found = await reusing.found;
  const listing = whole === null ? await listOnModules(run, modules, found) : null;
  const listed = listing?.listed.ok ? listing.listed.value : null;
  const recording = restoring.all.then(async (restored2) => {
    const { thin } = modules;
    const grown = grownFolder(listing?.reader ?? null);
    const record2 = restoredRecord(run, begun, { restored: restored2, thin, grown, listing: listed });
    const reused2 = whole !== null;
    await writeRecord(run, { ...record2, outcome: { ...record2.outcome, reused: reused2 } });
    return { restored: restored2, record: record2 };
  });
  const [reused, shared] = await Promise.all([reusing.reused, shareFlags(step, project, go, lane)]);
  const made = listing === null ? await moveReused(run, { found, reused }) : listing.listed.ok ? await makeBinaries(run, {
    found,
    reused,
    reader: listing.reader,
    listing: listing.listed.value,
    layers: { ...restoring.layers, all: recording },
    later: step.compiler === "gc" ? laterSteps(step, go, shared) : null
  }) : await listErrors(step, project, listing.reader.go, listing.listed.errors);
  const { restored, record } = await recording;
  const { prepareTests } = await import("./prepare-tests-WL4UIKK5.mjs");
  await prepareTests(step.runner, go.goCache, record.tests, lane.habits.known?.tests ?? null);
  const isShared = shared !== null;
  return finishStep(run, record, { found, reused, made, restored, shared: isShared });
}
async function finishReused(run, reuse, shared) {
  const made = await moveReused(run, reuse);
  const record = { ...beginRecord(run), restore: "unasked" };
  return finishStep(run, record, { ...reuse, made, restored: NOT_RESTORED, shared });
}
function hasLaterSteps({ step, lane }) {
  const { known } = lane.habits;
  if (step.inputs.warm === true) return true;
  return known === null || known.laterGo || known.laterModules;
}
var NO_CACHES = { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };
var NOTHING_MADE = {
  ...{ binaries: [], checks: [], provenance: [], inputsDigest: "", reason: "" },
  packages: { compiled: 0, total: 0, unlinked: 0 }
};
async function setUpAlone({ step, project, caches }) {
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const go = pinned.value;
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  exportToolchain(step, project, go);
  const tools = await provideTools(step, go, caches.store);
  const lane = { keys: { lane: "", place: "" } };
  const { NOTHING_EXPLAINED } = await import("./explain-run-2KWZW2DI.mjs");
  const report = madeReport({ go, goSum: null, lane }, NO_CACHES, NOTHING_MADE, NOTHING_EXPLAINED);
  const { report: reportFile } = stepFiles(step.folders.job, step.ordinal);
  return withTools({ failures: [], report, record: null, reportFile, listing: null }, tools);
}

// src/cache/directory/entry-name.ts
var KEY_SUFFIX = ".key";
var LONGEST_KEY_HEAD = 200;
var LONGEST_FOLDER_HEAD = 60;
function fileNameOf(key) {
  const head = encodedHead(key, LONGEST_KEY_HEAD);
  return `${head.text}${head.whole ? "~" : "~~"}${digestOf(key)}`;
}
function folderNameOf(text) {
  return `${encodedHead(text, LONGEST_FOLDER_HEAD).text}~${digestOf(text)}`;
}
function parseFileName(name) {
  const match = /^([^~]*)(~~?)([0-9a-f]{32})$/.exec(name);
  if (match === null) return null;
  const [, text = "", mark, digest = ""] = match;
  try {
    return { head: decodeURIComponent(text), whole: mark === "~", digest };
  } catch {
    return null;
  }
}
function canStartWith(name, prefix) {
  return name.head.startsWith(prefix) || !name.whole && prefix.startsWith(name.head);
}
function isNameOf(name, key) {
  return name.digest === digestOf(key);
}
function digestOf(text) {
  return textDigest(text, 32);
}
function encodedHead(text, longest) {
  let head = "";
  for (const character of text) {
    const encoded = /[A-Za-z0-9._-]/.test(character) ? character : [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    if (head.length + encoded.length > longest) return { text: head, whole: false };
    head += encoded;
  }
  return { text: head, whole: true };
}

// src/cache/directory/entries.ts
function entryNames(files) {
  const names = /* @__PURE__ */ new Map();
  for (const name of files) {
    const parsed = parseFileName(name);
    if (parsed !== null) names.set(name, parsed);
  }
  return names;
}
async function newestIn(folder, names, prefix) {
  const exact = fileNameOf(prefix);
  const exactName = names.get(exact);
  if (exactName !== void 0) {
    const entry = await readEntry(folder, exact, exactName);
    if (entry !== null) return entry;
  }
  const candidates = [...names].filter(([, name]) => canStartWith(name, prefix));
  const files = await Promise.all(
    candidates.map(async ([file, name]) => ({ file, name, ...await timesOf(folder, file) }))
  );
  files.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
  for (const { file, name } of files) {
    const entry = await readEntry(folder, file, name);
    if (entry?.key.startsWith(prefix)) return entry;
  }
  return null;
}
async function readEntry(folder, fileName, name) {
  const file = node_join(folder, fileName);
  try {
    const key = name.whole ? name.head : await node_readFile(`${file}${KEY_SUFFIX}`, "utf8");
    if (!isNameOf(name, key)) return null;
    const found = await node_stat(file);
    if (!found.isFile()) return null;
    const { size, mtimeMs, atimeMs } = found;
    return { key, file, bytes: size, savedAt: mtimeMs, usedAt: Math.max(atimeMs, mtimeMs) };
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}
async function timesOf(folder, file) {
  try {
    return { savedAt: (await node_stat(node_join(folder, file))).mtimeMs };
  } catch {
    return { savedAt: 0 };
  }
}

// src/cache/directory/eviction-choice.ts
var NEWEST_OF_GROUP = 2;
var SPARE_NEWEST_MS = 7 * 24 * 3600 * 1e3;
function chooseEvictions(entries, rules) {
  const newest = /* @__PURE__ */ new Set();
  const superseded = [];
  for (const group of groupsOf(entries)) {
    group.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
    for (const entry of group.slice(0, NEWEST_OF_GROUP)) newest.add(entry);
    superseded.push(...group.slice(NEWEST_OF_GROUP));
  }
  const removed = new Set(superseded);
  const left = entries.filter((entry) => !removed.has(entry));
  let bytes = left.reduce((sum, entry) => sum + entry.bytes, 0);
  const candidates = left.filter((entry) => {
    const unused = rules.now - entry.usedAt;
    return unused > rules.spareMs && (!newest.has(entry) || unused > SPARE_NEWEST_MS);
  }).sort((a, b) => Number(newest.has(a)) - Number(newest.has(b)) || a.usedAt - b.usedAt);
  const forSize = [];
  for (const entry of candidates) {
    if (bytes <= rules.limitBytes) break;
    forSize.push(entry);
    bytes -= entry.bytes;
  }
  return [...superseded, ...forSize];
}
function groupsOf(entries) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (entry.group === null) continue;
    const group = groups.get(entry.group);
    if (group === void 0) groups.set(entry.group, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

// src/cache/directory/evict.ts
var STALE_MS = 3600 * 1e3;
async function evict(layout, supersedes, rules) {
  await removeStale(layout, rules.now);
  const folders = await slotFolders(layout);
  const entries = [];
  for (const { folder, slot } of folders)
    entries.push(...await evictablesIn(folder, slot, supersedes, rules.now));
  for (const entry of chooseEvictions(entries, rules)) await remove(layout, entry);
}
async function remove(layout, entry) {
  const passing = layout.passing("delete");
  try {
    if ((await node_stat(entry.file)).atimeMs > entry.usedAt) return;
    await node_rename(entry.file, passing);
    await node_unlink(passing);
  } catch {
    return;
  }
  await removeEmptyFolders(node_dirname(entry.file));
}
async function removeEmptyFolders(slotFolder) {
  let folder = slotFolder;
  for (let level = 0; level < 3; level++, folder = node_dirname(folder))
    if (!await succeeds(node_rmdir(folder))) return;
}
async function removeStale(layout, now) {
  for (const name of await readdirOrNone(layout.underWay)) {
    const file = node_join(layout.underWay, name);
    if (await isStale(file, now)) await succeeds(node_unlink(file));
  }
}
async function isStale(file, now) {
  try {
    return now - (await node_stat(file)).ctimeMs > STALE_MS;
  } catch {
    return false;
  }
}
async function slotFolders(layout) {
  const folders = [];
  for (const repository of await readdirOrNone(layout.entries))
    for (const scope of await readdirOrNone(node_join(layout.entries, repository))) {
      const parent = node_join(layout.entries, repository, scope);
      for (const slot of await readdirOrNone(parent))
        folders.push({ folder: node_join(parent, slot), slot });
    }
  return folders;
}
async function evictablesIn(folder, slot, supersedes, now) {
  const files = await readdirOrNone(folder);
  const names = entryNames(files);
  for (const file of files) {
    const orphan = file.endsWith(KEY_SUFFIX) && !names.has(file.slice(0, -KEY_SUFFIX.length));
    const path = node_join(folder, file);
    if (orphan && await isStale(path, now) && await succeeds(node_unlink(path)))
      await removeEmptyFolders(folder);
  }
  const entries = await Promise.all(
    [...names].map(([file, name]) => readEntry(folder, file, name))
  );
  return entries.filter((entry) => entry !== null).map(({ key, ...facts }) => {
    const group = supersedes(slot, key);
    return { ...facts, group: group === null ? null : `${folder} ${group}` };
  });
}
async function readdirOrNone(folder) {
  return node_readdir(folder).catch(() => []);
}
async function succeeds(effect) {
  return effect.then(
    () => true,
    () => false
  );
}

// src/cache/directory/hold.ts
async function hold(layout, entry, now) {
  const own = layout.passing("read");
  const linked2 = await linkTo(entry.file, own, layout.underWay);
  const file = linked2 ? own : entry.file;
  try {
    if ((await node_stat(file)).size !== entry.bytes) return null;
  } catch {
    return null;
  }
  await touch(file, entry.savedAt, now);
  return {
    file,
    release: async () => {
      if (linked2) await node_unlink(own).catch(() => void 0);
    }
  };
}
async function touch(file, savedAt, now) {
  await node_utimes(file, now / 1e3, savedAt / 1e3).catch(() => void 0);
}
async function linkTo(file, own, folder) {
  for (const retry of [false, true]) {
    try {
      if (retry) await makeFolder(folder);
      await node_link(file, own);
      return true;
    } catch {
    }
  }
  return false;
}

// src/cache/directory/layout.ts
function layoutOf(root, repository) {
  const entries = node_join(root, "v1", "entries");
  const underWay = node_join(root, "v1", "under-way");
  return {
    root,
    entries,
    underWay,
    slot: (scope, slot) => node_join(entries, folderNameOf(repository), folderNameOf(scope), slot),
    passing: (use) => node_join(underWay, `${use}-${process.pid}-${node_randomBytes(8).toString("hex")}`)
  };
}

// src/cache/directory/publish.ts
async function publish(layout, written, file, key, now) {
  await node_utimes(written, now / 1e3, now / 1e3);
  for (let left = 3; ; left--) {
    try {
      await makeFolder(node_dirname(file));
      await writeKey(layout, file, key);
      return await giveName(written, file);
    } catch (error) {
      if (codeOf(error) !== "ENOENT" || left === 0) throw error;
    }
  }
}
async function giveName(written, file) {
  try {
    await node_link(written, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      await node_unlink(written);
      return "exists";
    }
    if (codeOf(error) === "ENOENT") throw error;
    if (await statOrNull(file) !== null) {
      await node_unlink(written);
      return "exists";
    }
    await node_rename(written, file);
    return "saved";
  }
  await node_unlink(written).catch(() => void 0);
  return "saved";
}
async function writeKey(layout, file, key) {
  if (parseFileName(fileNameOf(key))?.whole === true) return;
  const passing = layout.passing("write");
  await node_writeFile(passing, key, { flag: "wx" });
  await node_rename(passing, `${file}${KEY_SUFFIX}`);
}
async function statOrNull(file) {
  try {
    return await node_stat(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}

// src/cache/directory/reason.ts
var CHANGE = "make it usable, or give another one with cache-store: directory:PATH";
function reasonOf(root, thrown) {
  const code = codeOf(thrown);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `no space is left for the cache folder ${root} (${code}); free some, or give another one with cache-store: directory:PATH`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `the cache folder ${root} may not be used that way (${messageOf(thrown)}); ${CHANGE}`;
    case "ENOTDIR":
    case "EEXIST":
      return `the cache folder ${root} is not a folder (${code}); ${CHANGE}`;
    default:
      return `the cache folder ${root} cannot be used: ${messageOf(thrown)}; ${CHANGE}`;
  }
}
async function isOnlyMissing(root, thrown) {
  const code = codeOf(thrown);
  if (code !== "ENOENT" && code !== "ENOTDIR") return false;
  try {
    return (await node_stat(root)).isDirectory();
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}

// src/cache/directory/directory-store.ts
var READ_BYTES = 2 ** 20;
function createDirectoryStore(options) {
  const layout = layoutOf(options.root, options.repository);
  return {
    name: "directory",
    carrier: () => options.codec,
    find: (slot, prefixes) => find(layout, options, slot, prefixes),
    open: (slot, prefixes) => openEntry(layout, options, slot, prefixes),
    save: (slot, key, content) => save(layout, options, slot, key, content)
  };
}
async function find(layout, options, slot, prefixes) {
  try {
    const found = await locate(layout, options, slot, prefixes);
    if (found === null) return { state: "miss" };
    return { state: "found", entry: { key: found.key, bytes: found.bytes } };
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(options.root, error) };
  }
}
async function openEntry(layout, options, slot, prefixes) {
  try {
    for (let tries = 0; tries < 5; tries++) {
      const found = await locate(layout, options, slot, prefixes);
      if (found === null) break;
      const held = await hold(layout, found, options.clock.now());
      if (held === null) continue;
      const { key, bytes } = found;
      const stream = node_createReadStream(held.file, { highWaterMark: READ_BYTES });
      stream.on("error", () => void 0);
      const close = async () => {
        stream.destroy();
        await held.release();
      };
      return { state: "found", key, bytes, stream: ofDisk(stream, options.root), close };
    }
    return { state: "miss" };
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(options.root, error) };
  }
}
async function locate(layout, options, slot, prefixes) {
  for (const scope of options.scope.read) {
    const folder = layout.slot(scope, slot);
    let files;
    try {
      files = await node_readdir(folder);
    } catch (error) {
      if (await isOnlyMissing(options.root, error)) continue;
      throw error;
    }
    const names = entryNames(files);
    for (const prefix of prefixes) {
      const entry = await newestIn(folder, names, prefix);
      if (entry !== null) return entry;
    }
  }
  return null;
}
async function save(layout, options, slot, key, content) {
  const { root, clock, limitBytes } = options;
  const file = node_join(layout.slot(options.scope.write, slot), fileNameOf(key));
  const written = layout.passing("write");
  try {
    const there = await statOrNull(file);
    if (there !== null) {
      await touch(file, there.mtimeMs, clock.now());
      return { state: "exists" };
    }
    await makeFolder(layout.underWay);
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(root, error) };
  }
  try {
    await writeAll(written, content());
  } catch (error) {
    await node_unlink(written).catch(() => void 0);
    if (!isOfDisk(error)) throw error;
    return { state: "unavailable", reason: reasonOf(root, error) };
  }
  try {
    const bytes = (await node_stat(written)).size;
    if (bytes > limitBytes) {
      await node_unlink(written);
      const reason = `the entry has ${bytes} bytes and the cache folder ${root} may hold ${limitBytes} in all`;
      return { state: "unavailable", reason };
    }
    const state = await publish(layout, written, file, key, clock.now());
    if (state === "exists") return { state };
    const spareMs = options.spareMs ?? 3600 * 1e3;
    await evict(layout, options.supersedes, { limitBytes, now: clock.now(), spareMs });
    return { state, bytes };
  } catch (error) {
    await node_unlink(written).catch(() => void 0);
    return { state: "unavailable", reason: reasonOf(root, error) };
  }
}
async function* ofDisk(stream, root) {
  try {
    yield* stream;
  } catch (error) {
    throw new TransferError(reasonOf(root, error));
  }
}
async function writeAll(file, content) {
  const output = await node_open(file, "wx");
  try {
    for await (const piece of content) await output.writeFile(piece);
  } finally {
    await output.close();
  }
}
function isOfDisk(error) {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"].includes(codeOf(error));
}

// src/cache/github/exchange.ts
var PATIENCE = { answer: 1e4, stall: 3e4, retries: [500, 2e3] };
var UPLOAD_MS = 36e5;
var FinalError = class extends TransferError {
};
var LateError = class extends FinalError {
};
var DownError = class extends FinalError {
};
var NOBODY = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"]);
function createExchange(token, patience) {
  const { answer: longest, stall, retries } = patience;
  let client;
  let isSlow = false;
  const longestStall = () => isSlow ? Math.min(stall, longest) : stall;
  const noted = (thrown) => {
    const failure2 = failureOf(thrown);
    if (failure2 instanceof LateError) isSlow = true;
    return failure2;
  };
  const attempt = async (request, signal) => {
    const { method, url, headers, body } = request;
    client ??= import("./lib-FVMDWQ2F.mjs").then(
      (module) => new module.HttpClient("go-turbo-build", [], {
        allowRetries: false,
        allowRedirects: true,
        keepAlive: true,
        // For an answer that does not begin; a body has a time of its own, which has to be over first.
        socketTimeout: stall + 1e3
      })
    );
    const bearer = token === "" ? {} : { authorization: `Bearer ${token}` };
    const length = body === void 0 ? {} : { "content-length": String(body.length) };
    const sent = { ...headers, ...bearer, ...length };
    const content = body === void 0 ? null : node_Readable.from([body]);
    try {
      signal.throwIfAborted();
      const asked = (await client).request(method, url, content, sent);
      const end = node_aborted(signal, client).then(() => Promise.reject(signal.reason));
      const { message } = await Promise.race([asked, end]);
      node_addAbortSignal(signal, message);
      const { statusCode: status = 0, headers: said } = message;
      return { status, headers: said, body: patiently(message, longestStall, noted) };
    } catch (error) {
      throw noted(error);
    }
  };
  return async (request, read3) => {
    const signal = request.signal ?? deadline(longest);
    for (const delay of retries) {
      try {
        return await read3(await attempt(request, signal));
      } catch (error) {
        if (error instanceof FinalError) throw error;
      }
      await node_setTimeout(delay, void 0, { signal }).catch(() => void 0);
    }
    return read3(await attempt(request, signal));
  };
}
async function* patiently(body, longestStall, noted) {
  const start = () => {
    const stall = longestStall();
    const late = new LateError(`no byte came for ${stall / 1e3} s`);
    return setTimeout(() => body.destroy(late), stall);
  };
  let timer = start();
  try {
    for await (const piece of body) {
      clearTimeout(timer);
      yield piece;
      timer = start();
    }
  } catch (error) {
    throw noted(error);
  } finally {
    clearTimeout(timer);
  }
}
function failureOf(thrown) {
  const error = thrown;
  for (const one of [error, error.cause]) if (one instanceof TransferError) return one;
  if (messageOf(error).startsWith("Request timeout")) return new LateError("no byte came in time");
  const first = error.errors?.[0] ?? error;
  const [words] = messageOf(first).split("\n");
  return new (NOBODY.has(first.code ?? "") ? FinalError : TransferError)(words);
}
function deadline(milliseconds, words = `no answer within ${milliseconds / 1e3} s`) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new LateError(words)), milliseconds).unref();
  return controller.signal;
}
async function answerBytes(pieces, limit = 1e6) {
  const bytes = await allBytes(pieces, limit);
  if (bytes === null) throw new TransferError(`the answer has more than ${limit} bytes`);
  return bytes;
}

// src/cache/kept-key.ts
var OF_RUN = /-run\d{1,20}$/;
function keyOfRun(key, runId) {
  return `${key}-run${runId.replaceAll(/\D/g, "").slice(0, 20) || "0"}`;
}
function acceptedKey(key, asked) {
  const content = key.replace(OF_RUN, "");
  const reason = asked.find((one) => key.startsWith(one));
  if (reason === void 0) return void 0;
  return reason.endsWith("-") || reason === content ? content : void 0;
}

// src/cache/github/in-order.ts
async function* inOrder(items, count, work) {
  const underWay = [];
  try {
    for await (const item of items) {
      const done = work(item);
      done.catch(() => void 0);
      underWay.push(done);
      const [first] = underWay;
      if (first === void 0 || underWay.length < count) continue;
      yield await first;
      underWay.shift();
    }
    for (const done of underWay) yield await done;
  } finally {
    await Promise.allSettled(underWay);
  }
}

// src/cache/github/outgoing.ts
var FIRST_BYTES = 64 * 2 ** 20;
var PIECE_BYTES = 16 * 2 ** 20;
var AT_ONCE = 4;
async function outgoing(content) {
  const rest = inPieces(content);
  const [first, second] = [await rest.next(), await rest.next()];
  const pieces = async function* () {
    for (const { value } of [first, second]) if (value !== void 0) yield value;
    yield* rest;
  };
  const length = first.value?.length ?? 0;
  const bytes = second.done === true && length <= FIRST_BYTES ? length : null;
  return { bytes, pieces: pieces(), close: () => rest.return(void 0) };
}
async function* inPieces(content) {
  let held = [];
  let length = 0;
  let wanted = FIRST_BYTES;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length <= wanted) continue;
    yield Buffer.concat(held, length);
    [held, length, wanted] = [[], 0, PIECE_BYTES];
  }
  if (length > 0) yield Buffer.concat(held, length);
}
async function sendPieces({ pieces }, send) {
  let bytes = 0;
  const begin = (piece) => {
    const at = bytes;
    bytes += piece.length;
    return send(piece, at);
  };
  for await (const _ of inOrder(pieces, AT_ONCE, begin)) ;
  return bytes;
}

// src/cache/github/service-answer.ts
async function ask(exchange, what, request) {
  const headers = { "content-type": "application/json", ...request.headers };
  try {
    return await exchange({ ...request, headers }, async (answer) => {
      const fields = fieldsOf(await answerBytes(answer.body));
      const retryAfter = Number(answer.headers["retry-after"] ?? Number.NaN);
      const said = { what, status: answer.status, fields, retryAfter };
      if (said.status >= 500) throw new TransferError(refusalWords(said));
      return said;
    });
  } catch (error) {
    throw new DownError(`${what} failed: ${messageOf(error)}`);
  }
}
function fieldsOf(json) {
  try {
    return Object(JSON.parse(json.toString()));
  } catch {
    return {};
  }
}
function fieldOf({ fields }, ...names) {
  const found = names.map((name) => fields[name]).find((value) => typeof value === "string");
  return typeof found === "string" ? found : "";
}
function isGood({ status }) {
  return status >= 200 && status < 300;
}
function refusal3(said) {
  const words = `${said.what} failed: ${refusalWords(said)}`;
  return new (said.status === 429 ? DownError : FinalError)(words);
}
function refusalWords(said) {
  const { status, retryAfter } = said;
  const [line = ""] = fieldOf(said, "msg", "message").split("\n");
  const message = line.trim().slice(0, 300);
  if (isGood(said)) return message === "" ? "an answer that is not understood" : message;
  const words = message === "" ? "" : `: ${message}`;
  const isNamed = status === 429 && Number.isFinite(retryAfter);
  const again = isNamed ? `; it takes requests again in ${retryAfter} s` : "";
  return `${kindOf2("service", status)} (${status})${words}${again}`;
}
async function storageError(answer) {
  const { status } = answer;
  const xml = await answerBytes(answer.body).catch(() => "");
  const [, code] = /<Code>([^<]{1,80})</.exec(String(xml)) ?? [];
  const words = `${kindOf2("storage", status)} (${[status, code].join(" ").trim()})`;
  return new (status >= 500 ? TransferError : FinalError)(words);
}
function kindOf2(who, status) {
  if (status === 429) return "rate limited";
  if (status === 401 || status === 403) return "not allowed";
  return status >= 500 ? `the ${who} is down` : "refused";
}

// src/cache/github/blob.ts
var FIRST_BYTES2 = 2 ** 18;
var RANGE_BYTES = 4 * 2 ** 20;
var AT_ONCE2 = 4;
var CUTS = 2;
async function download(url, storage, late) {
  const closing = new AbortController();
  const signal = AbortSignal.any([late, closing.signal]);
  const ask2 = (from, end) => {
    const headers = { range: `bytes=${from}-${end - 1}` };
    return storage({ method: "GET", url, headers, signal }, async (answer) => {
      const isAll = from === 0 && (answer.status === 200 || answer.status === 416);
      if (answer.status !== 206 && !isAll) throw await storageError(answer);
      return answer;
    });
  };
  const first = await ask2(0, FIRST_BYTES2);
  const bytes = lengthOf(first);
  async function* bytesOf(from, end) {
    let answer = from === 0 ? first : null;
    let at = from;
    for (let left = CUTS; at < end; left--) {
      try {
        answer ??= await ask2(at, end);
        for await (const piece of answer.body) {
          const wanted = piece.subarray(0, end - at);
          at += wanted.length;
          yield wanted;
        }
        if (end === Number.POSITIVE_INFINITY) return;
        if (at < end) throw new TransferError(`it ended after ${at} of ${end} bytes`);
      } catch (error) {
        if (at < end && (left <= 0 || error instanceof FinalError)) throw error;
      }
      answer = null;
    }
  }
  const range = ([from, end]) => answerBytes(bytesOf(from, end), RANGE_BYTES);
  const isWhole = first.status === 200;
  const stream = isWhole ? bytesOf(0, bytes) : inOrder(rangesOf(bytes), AT_ONCE2, range);
  const close = async () => {
    closing.abort(new FinalError("the download was closed"));
    await stream.return(void 0);
  };
  return { bytes: Number.isFinite(bytes) ? bytes : 0, stream, close };
}
function* rangesOf(bytes) {
  let end = 0;
  for (let at = 0; at < bytes; at = end) {
    end = Math.min(at + (at === 0 ? FIRST_BYTES2 : RANGE_BYTES), bytes);
    yield [at, end];
  }
}
function lengthOf({ status, headers }) {
  if (status === 416) return 0;
  if (status === 200) return Number(headers["content-length"] ?? Number.POSITIVE_INFINITY);
  const bytes = Number(/\/(\d+)$/.exec(String(headers["content-range"] ?? ""))?.[1]);
  if (Number.isSafeInteger(bytes)) return bytes;
  throw new TransferError("the storage does not say how long the entry is");
}
function azureUpload(url, storage) {
  const put = async (query, body, more = {}) => {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const type = { "content-type": "application/octet-stream", "x-ms-version": "2023-11-03" };
    const to = { method: "PUT", url: address.href, headers: { ...type, ...more } };
    await storage({ ...to, body, signal: deadline(UPLOAD_MS) }, async (answer) => {
      if (answer.status !== 201) throw await storageError(answer);
      await answerBytes(answer.body);
    }).catch((error) => {
      throw new FinalError(`the upload failed: ${error.message}`);
    });
  };
  return async (content) => {
    const ids = [];
    const bytes = await sendPieces(content, (piece, at) => {
      if (content.bytes !== null) return put({}, piece, { "x-ms-blob-type": "BlockBlob" });
      const id = Buffer.from(String(at).padStart(12, "0")).toString("base64");
      ids.push(id);
      return put({ comp: "block", blockid: id }, piece);
    });
    if (content.bytes !== null) return bytes;
    const list2 = ids.map((id) => `<Latest>${id}</Latest>`).join("");
    const text = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list2}</BlockList>`;
    const type = { "content-type": "application/xml" };
    await put({ comp: "blocklist" }, Buffer.from(text), type);
    return bytes;
  };
}

// src/cache/github/service.ts
function entryVersion(codec) {
  return node_createHash("sha256").update(`go-turbo-build 1 ${codec}`).digest("hex");
}

// src/cache/github/service-access.ts
function serviceAccess(environment) {
  const version = usesServiceV2(environment) ? 2 : 1;
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: results = "" } = environment;
  const url = version === 2 ? results : environment.ACTIONS_CACHE_URL || results;
  const missing = [];
  if (version === 2 && token === "") missing.push("ACTIONS_RUNTIME_TOKEN");
  if (url === "") missing.push(version === 2 ? "ACTIONS_RESULTS_URL" : "ACTIONS_CACHE_URL");
  const none = `there is no GitHub cache service here: ${missing.join(" and ")} not set by the runner`;
  const wrong = `the address of the GitHub cache service is ${JSON.stringify(url)}, and no http URL`;
  const problem = missing.length > 0 ? none : isAddress(url) ? null : wrong;
  return { version, url, token, problem };
}
function isAddress(text) {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : "");
}
function usesServiceV2(environment) {
  const server = environment.GITHUB_SERVER_URL || "https://github.com";
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : "";
  const isGithub = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isGithub && (environment.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "";
}
var MODES = {
  none: [],
  read: ["read"],
  write: ["read", "write"],
  "write-only": ["write"]
};
function modeProblem(environment, use) {
  const mode = (environment.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
  const allowed = Object.hasOwn(MODES, mode) ? MODES[mode] : void 0;
  if (allowed === void 0 || allowed.includes(use)) return null;
  const one = use === "read" ? "no reading" : "no saving";
  const what = allowed.length === 0 ? "neither reading nor saving" : one;
  return `ACTIONS_CACHE_MODE of this runner is ${mode}, which allows ${what}`;
}

// src/cache/github/service-v1.ts
function serviceV1(url, version, exchange) {
  const api = `${url.replace(/\/*$/, "/")}_apis/artifactcache/`;
  const call = (what, request) => {
    const headers = { accept: "application/json;api-version=6.0-preview.1", ...request.headers };
    return ask(exchange, what, { ...request, url: api + request.url, headers });
  };
  const post = (what, path, value) => call(what, { method: "POST", url: path, body: Buffer.from(JSON.stringify(value)) });
  const mustBeGood = (said) => {
    if (!isGood(said)) throw refusal3(said);
  };
  const lookUp = async (keys) => {
    const query = `keys=${encodeURIComponent(keys.join(","))}&version=${version}`;
    const said = await call("the look-up", { method: "GET", url: `cache?${query}` });
    if (said.status === 204 || said.status === 404) return null;
    const key = fieldOf(said, "cacheKey");
    const location = fieldOf(said, "archiveLocation");
    if (said.status !== 200 || key === "" || !URL.canParse(location, url)) throw refusal3(said);
    return { key, url: new URL(location, url).href };
  };
  return {
    lookUp,
    async reserve(key, bytes) {
      const cacheSize = bytes ?? void 0;
      const said = await post("the reservation", "caches", { key, version, cacheSize });
      if (said.status === 409) return null;
      const id = said.fields.cacheId;
      if (!isGood(said) || typeof id !== "number" || id === 0) throw refusal3(said);
      const [what, path] = ["the upload", `caches/${id}`];
      return async (content) => {
        const size = await sendPieces(content, async (body, at) => {
          const range = `bytes ${at}-${at + body.length - 1}/*`;
          const headers = { "content-type": "application/octet-stream", "content-range": range };
          const signal = deadline(UPLOAD_MS);
          mustBeGood(await call(what, { method: "PATCH", url: path, headers, body, signal }));
        });
        mustBeGood(await post(what, path, { size }));
        if ((await lookUp([key]))?.key === key) return size;
        throw new FinalError(`${what} failed: the service took it, and a look-up does not find it`);
      };
    }
  };
}

// src/cache/github/service-v2.ts
function serviceV2(url, version, exchange, storage) {
  const call = (what, method, fields) => ask(exchange, what, {
    method: "POST",
    url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, url).href,
    body: Buffer.from(JSON.stringify({ ...fields, version }))
  });
  return {
    async lookUp([key = "", ...restoreKeys]) {
      const asked = { key, restore_keys: restoreKeys };
      const said = await call("the look-up", "GetCacheEntryDownloadURL", asked);
      if (said.status === 404 || isMiss(said)) return null;
      const found = fieldOf(said, "matched_key", "matchedKey");
      const signed = fieldOf(said, "signed_download_url", "signedDownloadUrl");
      if (!isOk(said) || found === "" || !isAddress(signed)) throw refusal3(said);
      return { key: found, url: signed };
    },
    async reserve(key) {
      const said = await call("the reservation", "CreateCacheEntry", { key });
      if (isTaken(said)) return null;
      const signed = fieldOf(said, "signed_upload_url", "signedUploadUrl");
      if (!isOk(said) || !isAddress(signed)) throw refusal3(said);
      const send = azureUpload(signed, storage);
      return async (content) => {
        const bytes = await send(content);
        const finished = { key, size_bytes: String(bytes) };
        const done = await call("the upload", "FinalizeCacheEntryUpload", finished);
        if (!isOk(done)) throw refusal3(done);
        return bytes;
      };
    }
  };
}
function isOk({ status, fields }) {
  return status === 200 && fields.ok === true;
}
function isMiss({ status, fields }) {
  return status === 200 && (fields.ok === false || Object.keys(fields).length === 0);
}
function isTaken(said) {
  if (said.status === 409 || fieldOf(said, "code") === "already_exists") return true;
  const message = fieldOf(said, "message", "msg");
  const isNamed = message === "" || /already exists|another job/i.test(message);
  return said.status === 200 && said.fields.ok !== true && isNamed;
}

// src/cache/github/github-store.ts
var RECORDS = /* @__PURE__ */ new Set(["habits", "inputs", "fingerprint"]);
var MOST_BYTES2 = 1e10;
var DAY_S = 86400;
function createGithubStore(environment, codec, patience = PATIENCE, kept = async () => null) {
  const { version, url, token, ...access } = serviceAccess(environment);
  const [exchange, storage] = [createExchange(token, patience), createExchange("", patience)];
  const ofEntries = entryVersion(codec);
  const service = version === 2 ? serviceV2(url, ofEntries, exchange, storage) : serviceV1(url, ofEntries, exchange);
  let recordTime = patience.answer;
  let { problem } = access;
  const noteDown = (error) => {
    if (error instanceof DownError) problem ??= unavailable(messageOf(error)).reason;
  };
  const attempt = async (use, work) => {
    const notAllowed = modeProblem(environment, use);
    if (notAllowed !== null) return unavailable(notAllowed);
    if (problem !== null) return { state: "unavailable", reason: problem };
    try {
      return await work();
    } catch (error) {
      if (use === "write" && !(error instanceof TransferError)) throw error;
      noteDown(error);
      return problem === null ? unavailable(messageOf(error)) : { state: "unavailable", reason: problem };
    }
  };
  const lookUp = async (prefixes) => {
    const found = prefixes.length === 0 ? null : await service.lookUp(prefixes);
    const key = found === null ? void 0 : acceptedKey(found.key, prefixes);
    return found === null || key === void 0 ? null : { key, url: found.url };
  };
  let first = null;
  const reserve = async (key, bytes) => {
    if (first !== null) await first;
    if (problem !== null) throw new DownError(problem);
    const asked = service.reserve(key, bytes).catch((error) => {
      noteDown(error);
      throw error;
    });
    first ??= asked.catch(() => void 0);
    return asked;
  };
  return {
    name: "github",
    carrier: () => codec,
    find: async (_slot, prefixes) => {
      if (modeProblem(environment, "read") !== null) return { state: "miss" };
      return attempt("read", async () => {
        const found = await lookUp(prefixes);
        if (found === null) return { state: "miss" };
        return { state: "found", entry: { key: found.key, bytes: 0 } };
      });
    },
    open: (slot, prefixes, seconds = DAY_S) => attempt("read", async () => {
      const isRecord2 = RECORDS.has(slot);
      const longest = isRecord2 ? recordTime / 1e3 : Math.min(seconds, DAY_S);
      const instead = isRecord2 ? "" : ", in which a build without it ends";
      const words = `not all came within ${Math.round(longest * 10) / 10} s${instead}`;
      const late = deadline(longest * 1e3, words);
      const began = performance.now();
      const onEnd = () => {
        if (isRecord2) recordTime = Math.max(1, recordTime - (performance.now() - began));
      };
      const found = await lookUp(prefixes);
      if (found === null) return { state: "miss" };
      const { key, url: url2 } = found;
      const copies = await kept();
      const copy = await copies?.open(key, url2) ?? null;
      if (copy !== null) return { state: "found", key, ...copy };
      const sent = await download(url2, storage, late).catch((error) => {
        const isDown = isRecord2 && late.aborted;
        throw new (isDown ? DownError : FinalError)(
          `the download of ${key} failed: ${messageOf(error)}`
        );
      });
      const archive = copies?.keep(key, url2, sent) ?? sent;
      if (archive.bytes <= MOST_BYTES2) {
        return { state: "found", key, ...archive, stream: untilEnd(archive.stream, onEnd) };
      }
      await archive.close();
      return unavailable(`${key} is not read: ${archive.bytes} bytes are over ${MOST_BYTES2}`);
    }),
    save: (_slot, key, content) => attempt("write", async () => {
      const bytes = await outgoing(content());
      try {
        const upload = await reserve(key, bytes.bytes);
        if (upload !== null) return { state: "saved", bytes: await upload(bytes) };
        const isSeen = modeProblem(environment, "read") === null;
        if (!isSeen || await lookUp([key]) !== null) return { state: "exists" };
        const ofRun = keyOfRun(key, environment.GITHUB_RUN_ID ?? "");
        const second = await reserve(ofRun, bytes.bytes);
        if (second !== null) return { state: "saved", bytes: await second(bytes) };
        return unavailable("another job is saving it");
      } finally {
        await bytes.close();
      }
    })
  };
}
function unavailable(reason) {
  return { state: "unavailable", reason: `GitHub cache: ${reason}` };
}

// src/cache/choose-store.ts
var LIMIT_BYTES = 1e10;
function chooseStore(facts) {
  const codec = hostCodec();
  if (facts.choice.kind === "github") {
    return createGithubStore(
      facts.environment,
      codec,
      PATIENCE,
      once(() => besideRunner(facts))
    );
  }
  return createDirectoryStore({
    root: facts.choice.path,
    repository: facts.repository,
    scope: { write: facts.scope, read: [.../* @__PURE__ */ new Set([facts.scope, DEFAULT_SCOPE])] },
    limitBytes: LIMIT_BYTES,
    clock: facts.clock,
    codec,
    supersedes: supersededGroup
  });
}
async function besideRunner({ environment }) {
  const { RUNNER_ENVIRONMENT: kind, RUNNER_TOOL_CACHE: tools = "" } = environment;
  if (kind !== "self-hosted" || !node_isAbsolute(tools)) return null;
  const { keptArchives } = await import("./kept-archives-FES3B2WB.mjs");
  return keptArchives(node_join(tools, "go-turbo-build-archives"));
}

// src/plan/dependency-files.ts
var PINS = ["go.mod", "go.sum", "go.work", "go.work.sum"];
var SKIPPED = [".git", "node_modules"];
async function dependencyFiles(lines, root) {
  const named = lines.filter((line) => !line.startsWith("!")).map((line) => pathOf2(line, root));
  const left = lines.filter((line) => line.startsWith("!")).map((one) => pathOf2(one.slice(1).trim(), root));
  const isLeft = (file) => left.some((one) => pathPattern(one).test(file));
  const all2 = named.some(isGlob) ? await filesBelow(root, "") : [];
  const found = /* @__PURE__ */ new Set();
  const unmatched = [];
  for (const line of named) {
    const pattern = pathPattern(line);
    const matches = isGlob(line) ? all2.filter((file) => pattern.test(file)) : await isFile(node_resolve(root, line)) ? [line] : [];
    if (matches.length === 0) unmatched.push(line);
    for (const file of matches) if (!isLeft(file)) found.add(file);
  }
  const files = [...found].sort();
  const pins = files.filter((file) => PINS.includes(node_basename(file)));
  return {
    pins: pins.map((file) => node_resolve(root, file)),
    others: files.length - pins.length,
    unmatched
  };
}
function isGlob(line) {
  return /[*?[]/.test(line);
}
function pathOf2(line, root) {
  const path = node_isAbsolute(line) ? node_relative(root, line) : line;
  return path.replaceAll(node_sep, "/").replace(/^(?:\.\/)+/, "");
}
async function filesBelow(root, folder) {
  const entries = await node_readdir(node_join(root, folder), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) return [name];
      const isOpen = entry.isDirectory() && !SKIPPED.includes(entry.name);
      return isOpen ? filesBelow(root, name) : [];
    })
  );
  return lists.flat();
}
function isFile(file) {
  return node_stat(file).then(
    (facts) => facts.isFile(),
    () => false
  );
}

// src/plan/further-modules.ts
var OTHER_FILES = "cache-dependency-path names other files than go.mod and go.sum: they are not needed, because what is compiled is found by its content, not by the names of caches";
var NO_MODULES = "no go.mod is in the checkout: modules that later steps fetch are not kept; where actions/checkout comes after this step, put it before";
async function addDependencies(log, inputs, found) {
  const { build, cache, dependencyFiles: lines, isSetup } = inputs;
  if (cache === "none") return found;
  if (build) {
    if (lines.length > 0)
      log.notice(
        "cache-dependency-path is not needed with a build: its modules are kept, wherever their go.sum lies"
      );
    return found;
  }
  const { module, workspaceFile } = found.roots;
  const isOutside = isSetup && module === null && workspaceFile === null;
  const asked = lines.length === 0 && isOutside ? ["**/go.sum"] : lines;
  if (asked.length === 0) return found;
  const { pins, others: others2, unmatched } = await dependencyFiles(asked, found.root);
  if (others2 > 0) log.notice(OTHER_FILES);
  if (lines.length > 0 && unmatched.length > 0)
    log.warning(
      `cache-dependency-path: nothing is at ${unmatched.join(", ")} in ${found.root}: the modules of what is meant are not kept`
    );
  if (lines.length === 0 && pins.length === 0) {
    const { pins: modules } = await dependencyFiles(["**/go.mod"], found.root);
    if (modules.length === 0) log.notice(NO_MODULES);
  }
  return withFurther(found, pins);
}

// src/plan/real-folders.ts
async function realFolders(folders, goFlags2) {
  const { inputs, job, environment, temp } = folders;
  const hasOverlay = [...goFlags2, ...inputs.buildFlags].some((one) => /^--?overlay=./.test(one));
  const output = node_resolve(inputs.workingDirectory, inputs.output);
  const workingDirectory = shellPath(inputs.workingDirectory, environment.PWD ?? "");
  if (hasOverlay || !job.inRunner && await isElsewhere(workingDirectory)) {
    const at = node_relative(inputs.workingDirectory, output);
    const paths = { workingDirectory, output: node_resolve(workingDirectory, at) };
    return { ...folders, inputs: { ...inputs, ...paths } };
  }
  const { GOWORK } = environment;
  const workspace = job.workspace === "" ? "" : realPath(job.workspace);
  return {
    inputs: {
      ...inputs,
      workingDirectory: realPath(inputs.workingDirectory),
      output: realPath(output)
    },
    job: { ...job, workspace },
    environment: GOWORK !== void 0 && node_isAbsolute(GOWORK) ? { ...environment, GOWORK: realPath(GOWORK) } : environment,
    temp: realPath(temp)
  };
}
function shellPath(folder, pwd) {
  if (!node_isAbsolute(pwd)) return folder;
  const inside = node_relative(realPath(pwd), folder);
  const isBelow = !node_isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
  return isBelow ? node_join(pwd, inside) : folder;
}
async function isElsewhere(folder) {
  const real = realPath(folder);
  if (real === folder) return false;
  const [here, there] = await Promise.all([findModuleRoots(folder, ""), findModuleRoots(real, "")]);
  const same = (one, other) => (one === null ? null : realPath(one)) === other;
  return !same(here.module, there.module) || !same(here.workspaceFile, there.workspaceFile);
}

// src/flow/create-step.ts
async function createStep(request) {
  const activity = createActivity(request.runner.clock);
  const compiler = compilerOf(request.inputs.compiler, request.inputs.buildFlags);
  const settled = await settledFolders(request);
  const { job, environment } = settled;
  const runner = {
    ...request.runner,
    environment,
    exec: trackedExec(request.runner.exec, activity)
  };
  const inputs = withoutCaches(compiler) === "" ? settled.inputs : { ...settled.inputs, shareFlags: "off" };
  for (const note of inputs.notes) runner.log.info(note);
  for (const notice of inputs.notices) runner.log.notice(notice);
  const { workingDirectory } = inputs;
  const own = await findModules(workingDirectory, environment.GOWORK ?? "", job.workspace);
  const modules = await addDependencies(runner.log, inputs, own);
  const repository = job.repository === "" ? modules.mainModule || "local" : job.repository;
  const thin = node_join(request.home, ".cache", "go-turbo-build", "thin");
  const { recordFile, earlier } = await findHandover(runner, settled.temp);
  return {
    step: {
      runner,
      job,
      inputs,
      compiler,
      clocks: { activity, phases: createPhases(runner.clock), startedAt: request.startedAt },
      folders: {
        job: recordFile.slice(0, -RECORD_NAME.length - 1),
        toolCache: request.toolCache,
        ownTools: toolsBelow(request.home),
        thin,
        newThin: thin
      },
      ordinal: earlier?.steps.length ?? 0
    },
    project: { ...modules, repository },
    caches: {
      ...storeAndPermission(runner, inputs, job, repository, noCachesOf(inputs, compiler)),
      without: request.without,
      recordFile,
      earlier,
      memory: null
    }
  };
}
function settledFolders({ inputs, job, temp, runner }) {
  const { settings, fromGoFlags } = inputs;
  const environment = settledEnvironment(
    runner.environment,
    settings,
    joinGoFlags(fromGoFlags.rest)
  );
  return realFolders({ inputs, job, temp, environment }, fromGoFlags.rest);
}
function storeAndPermission({ environment, clock }, inputs, job, repository, noCaches) {
  const asked = savePermission({ ...inputs, ...job });
  const { scope } = asked;
  if (noCaches !== "") {
    const permission = { may: false, scope, reason: noCaches };
    return { store: noStore, permission };
  }
  const choice = inputs.cacheStore;
  const store = chooseStore({ choice, repository, scope, environment, clock });
  return { store: inputs.cache === "save" ? writtenOnly(store) : store, permission: asked };
}
function noCachesOf({ cache }, compiler) {
  return withoutCaches(compiler) || (cache === "none" ? "`cache` is false" : "");
}
async function findHandover(runner, temp) {
  const marked = runner.environment[JOB_RECORD_MARK] ?? "";
  const record = marked === "" ? null : await readJobRecord(marked);
  if (record !== null) {
    return { recordFile: marked, earlier: record.steps.length > 0 ? record : null };
  }
  const { environment, clock } = runner;
  const folder = await newFolder(temp, systemTemp(environment, process.platform), clock.now());
  return { recordFile: node_join(folder, RECORD_NAME), earlier: null };
}
async function newFolder(temp, tempOfSystem, now) {
  await node_mkdir(temp, { recursive: true });
  for (const folder of /* @__PURE__ */ new Set([temp, tempOfSystem])) await removeLeftBehind(folder, now);
  return node_mkdtemp(node_join(temp, temporaryPrefix()));
}

// src/flow/main-step.ts
async function mainStep(outer, startedAt, meant = null) {
  const collecting = collectingLog(outer.log);
  const machine = readMachine(outer.environment, outer.environment.RUNNER_TEMP ?? "");
  const environment = { ...outer.environment, ...machine.changes };
  const runner = { ...outer, log: collecting.log };
  const inRunner = environment.GITHUB_ACTIONS === "true";
  const host = hostInputContext(environment, process.cwd(), inRunner, machine.home);
  const inputs = parseInputs(actionInputs(environment), host);
  if (!inputs.ok) return fail(runner, inputs.failures);
  const without = readSwitchedOff(environment);
  if (!without.ok) return fail(runner, without.failures);
  const payload = await readEventPayload(environment);
  const job = readJobFacts(environment, payload);
  if (inputs.value.affectedBase !== null) {
    const { tellAffected } = await import("./tell-affected-X4OXIISS.mjs");
    await tellAffected(runner, { inputs: inputs.value, job, payload, cwd: host.cwd, meant });
  }
  const used = await useMachine(runner, machine);
  if (!used.ok) return fail(runner, used.failures);
  const ground = await createStep({
    runner: used.value,
    job,
    inputs: inputs.value,
    without: without.value,
    startedAt,
    temp: machine.temp,
    toolCache: node_isAbsolute(job.toolCache) ? job.toolCache : toolsBelow(machine.home),
    home: machine.home
  });
  const { step, caches, project } = ground;
  if (caches.earlier === null) runner.job.saveState(RECORD_STATE, caches.recordFile);
  const outcome = await buildFlow(ground).finally(() => leaveToJob(step.folders.job));
  if (outcome.report === null) return fail(runner, outcome.failures);
  const phases = allPhases(step.clocks, runner.clock.now());
  const report = finishedReport(outcome.report, [], phases, collecting.warnings());
  await publish2(step.runner, report, outcome.reportFile, inputs.value.cache !== "none");
  const { writePage } = await import("./write-page-KMZOTPHO.mjs");
  await writePage(step, project, report, outcome.listing, outcome.read ?? null);
  const { writeFigures } = await import("./write-figures-T2XKPI5J.mjs");
  await writeFigures(step, report);
  if (outcome.failures.length > 0) fail(runner, outcome.failures);
}
function fail(runner, failures) {
  const verdict = judge(failures, "main");
  for (const warning of verdict.warnings) runner.log.warning(warning);
  if (verdict.fails) runner.job.setFailed(verdict.errors.join("\n"));
}
async function publish2({ job, log }, report, file, usesCaches) {
  const outputs = {
    "go-version": report.goVersion,
    "go-root": report.goRoot,
    "cache-hit": usesCaches ? String(report.cacheHit) : "",
    "cache-state": JSON.stringify(cacheState(report.caches)),
    binaries: JSON.stringify(report.binaries),
    affected: JSON.stringify(report.reuse.affected),
    binary: report.binaries[0]?.path ?? "",
    "packages-compiled": String(report.packages.compiled),
    "packages-total": String(report.packages.total),
    "inputs-digest": report.inputsDigest,
    provenance: JSON.stringify(report.provenance),
    tools: JSON.stringify(report.tools),
    report: file
  };
  for (const [name, value] of Object.entries(outputs)) job.setOutput(name, value);
  const [{ reportLines }, { sizesLines }] = await Promise.all([
    import("./report-lines-5N6NPL6S.mjs"),
    import("./sizes-lines-NBUQCYED.mjs")
  ]);
  for (const line of [...reportLines(report), ...sizesLines(report.sizes)]) log.info(line);
  try {
    const { summaryMarkdown } = await import("./summary-IP7NDPKI.mjs");
    await Promise.all([writeReport(file, report), job.writeSummary(summaryMarkdown(report))]);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    log.warning(
      codedText({ code: "GTB1702", found: `the report: ${text}`, expected: "", change: "" })
    );
  }
}

// src/flow/modules/in-folder.ts
function inFolder(runner, environment, folder) {
  return { ...runner, environment: { ...environment, "INPUT_WORKING-DIRECTORY": folder } };
}

export {
  node_os_default,
  node_constants2 as node_constants,
  hostInputContext,
  mainStep,
  inFolder
};

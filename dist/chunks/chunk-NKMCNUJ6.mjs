import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fails,
  notApplicable,
  passes
} from "./chunk-D3LM2PZI.mjs";
import {
  hasSourceEnding,
  ownModules,
  readGoClauses
} from "./chunk-PHLC3QLW.mjs";
import {
  compilesUnlinked,
  hasGoFiles,
  isHostAlone,
  planBinary,
  planBuild,
  planTargets,
  withoutVariant
} from "./chunk-F5GRRUPJ.mjs";
import {
  median,
  startBinary,
  startOnce
} from "./chunk-MCDAW3YZ.mjs";
import {
  effectiveLink,
  fingerprintDigest,
  fingerprintFailures,
  goSumFiles,
  isPie,
  lastValue,
  linkModeFlags,
  linkerWord,
  linksStatically,
  pinnedModules,
  resolverTags,
  stampedByGo,
  staticDemand,
  toolWords
} from "./chunk-ZOGAQUKL.mjs";
import {
  binaryId,
  debugPath,
  outputFailures,
  outputFiles,
  plannedId
} from "./chunk-TQUKEDE4.mjs";
import {
  mayNoteFingerprints,
  placeKeys,
  readWhole,
  sealedPlace,
  whole
} from "./chunk-BDKPYOR5.mjs";
import {
  createTurn,
  isTestsRecord
} from "./chunk-45FMMHKQ.mjs";
import {
  bringGo,
  checkTarget,
  fetchToolchainList,
  makeFolder,
  pLimit,
  require_semver,
  restoreBinary,
  unpackArchive
} from "./chunk-MDLGUZ3L.mjs";
import {
  findModuleRoots,
  modulePath
} from "./chunk-4LDIUSW7.mjs";
import {
  removeLeftBehind,
  removeQuietly,
  temporaryPrefix
} from "./chunk-XOGU2REE.mjs";
import {
  fingerprintKey,
  fingerprintKeys,
  hitOf,
  inputsKeys,
  recordKeys,
  sha256OfKey,
  thinSetOf
} from "./chunk-RBSVXMQ2.mjs";
import {
  messageOf
} from "./chunk-AY4CIFZZ.mjs";
import {
  TransferError
} from "./chunk-YL26JA4V.mjs";
import {
  node_fork
} from "./chunk-JFWZIRKK.mjs";
import {
  goSeconds,
  inListedOrder,
  isOwnPackage,
  laneDifferences,
  oneLine,
  ownPackages,
  parseGoList,
  parseMadeFrom,
  parseRuns,
  sealLane,
  sourceFiles
} from "./chunk-T7EQQVIP.mjs";
import {
  sealed
} from "./chunk-Q46KGVKU.mjs";
import {
  textDigest,
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  BINARY_INPUTS,
  inputsWithoutEffect,
  stepFiles,
  withoutEffect,
  writeJobRecord
} from "./chunk-RS7FVNRN.mjs";
import {
  millisecondsText
} from "./chunk-QMRD3GFU.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import {
  node_once
} from "./chunk-MJ2XA5DJ.mjs";
import {
  bundledFile
} from "./chunk-R7VA5VAM.mjs";
import {
  forTarget,
  gitRemedy,
  goErrors,
  ownCTools,
  ownFlag,
  ownVariable,
  switchIsOn,
  targetCTools,
  warnOfWarmUp
} from "./chunk-Y6UMTSGV.mjs";
import {
  canGoQuote,
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  askGit,
  gitConfigVariables,
  gitFolderOf,
  repositoriesOf,
  repositoryRoot
} from "./chunk-W5QK4DIZ.mjs";
import {
  saysDiskIsFull
} from "./chunk-4I7DVWUC.mjs";
import {
  splitShellWords
} from "./chunk-PLSD5U4V.mjs";
import {
  statPath
} from "./chunk-SQ4XGGUO.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  node_accessSync,
  node_constants,
  node_createReadStream,
  node_existsSync,
  node_lstatSync,
  node_mkdirSync,
  node_mkdtempSync,
  node_readFileSync,
  node_readdirSync,
  node_readlinkSync,
  node_realpathSync,
  node_rmdirSync,
  node_statSync,
  node_utimesSync
} from "./chunk-CJUZSBB7.mjs";
import {
  toolError
} from "./chunk-743H5W2B.mjs";
import {
  parseTarget,
  targetText
} from "./chunk-AE57NLDF.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  COMPILE_VARIABLES,
  C_VARIABLES,
  checkGoFolders,
  goCommand,
  goEnvironment,
  readCVariables,
  readGoEnv
} from "./chunk-DDOHQBZG.mjs";
import {
  readBinary
} from "./chunk-XA4FIQWY.mjs";
import {
  DEFAULT_PATIENCE,
  goCredentials,
  makeFetcher,
  node_fileURLToPath,
  node_pipeline,
  parseGoEnvFile,
  parseGoproxy,
  platformOf,
  readDownloadSettings,
  readGoEnvFile,
  versionsOf
} from "./chunk-ZDXILLH5.mjs";
import {
  node_setImmediate
} from "./chunk-NUTRPTQO.mjs";
import {
  node_promisify,
  node_zlib_default
} from "./chunk-LQSXAGTW.mjs";
import {
  compareGoVersions,
  goVersionToSemver,
  isPrerelease,
  minorOf,
  newestOf,
  parseGoVersion,
  semverToGoVersion
} from "./chunk-OBDWTBOT.mjs";
import {
  node_createHash,
  node_randomBytes,
  node_randomUUID
} from "./chunk-BZ2AUL62.mjs";
import {
  node_basename,
  node_delimiter,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_path_default,
  node_posix,
  node_relative,
  node_resolve,
  node_sep
} from "./chunk-DMGFGNTA.mjs";
import {
  node_access,
  node_chmod,
  node_copyFile,
  node_lstat,
  node_mkdir,
  node_mkdtemp,
  node_open,
  node_readFile,
  node_readdir,
  node_readlink,
  node_rename,
  node_rm,
  node_stat,
  node_symlink,
  node_utimes,
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  codedText,
  failure,
  failureText,
  success,
  withCode
} from "./chunk-ZVPNF52B.mjs";
import {
  __require,
  __toESM
} from "./chunk-ZEMHNOYJ.mjs";

// src/cache/cache-report.ts
var NO_CACHE = { hit: "miss", key: "", bytesDown: 0, bytesUp: 0, seconds: 0 };

// src/plan/source/file-header.ts
function readFileHeader(source) {
  const lines = source.replace(/^\uFEFF/, "").split("\n");
  let goBuild = null;
  let above = [];
  let since = [];
  let ended = false;
  let inComment = false;
  for (const raw of lines) {
    let line = trimSpace(raw);
    if (line === "" && !ended) {
      above = above.concat(since);
      since = [];
      continue;
    }
    if (!line.startsWith("//")) ended = true;
    if (!inComment && isGoBuild(line)) {
      if (goBuild !== null) return null;
      goBuild = line;
    }
    if (!ended && isPlusBuild(line)) since.push(line);
    while (line !== "" && (inComment || !line.startsWith("//"))) {
      if (!inComment && !line.startsWith("/*")) return { goBuild, plusBuild: above };
      const rest = inComment ? line : line.slice(2);
      const end = rest.indexOf("*/");
      inComment = end < 0;
      line = end < 0 ? "" : trimSpace(rest.slice(end + 2));
    }
  }
  return { goBuild, plusBuild: above };
}
var SPACE = "\\t\\n\\v\\f\\r \\x85\\xA0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
var ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
var FIELD = new RegExp(`[^${SPACE}]+`, "g");
var FIRST = new RegExp(`^[${SPACE}]`);
function trimSpace(text) {
  return text.replaceAll(ENDS, "");
}
function fields(text) {
  return text.match(FIELD) ?? [];
}
function isGoBuild(line) {
  return isWord(line, "//go:build");
}
function isPlusBuild(line) {
  return line.startsWith("//") && isWord(trimSpace(line.slice(2)), "+build");
}
function isWord(text, word) {
  if (!text.startsWith(word)) return false;
  const rest = text.slice(word.length);
  return rest === "" || FIRST.test(rest);
}

// src/plan/source/go-head.ts
var PLAIN_PATH = /^["`][A-Za-z0-9._~+/-]+["`]$/;
var ODD = /[\0\uFEFF\uFFFD]/;
function readGoHead(source) {
  const text = source.replace(/^\uFEFF/, "");
  const header = ODD.test(text) ? null : readFileHeader(text);
  const clauses = header === null ? null : readGoClauses(text);
  if (header === null || clauses === null) return null;
  const { name, imports } = clauses;
  if (!imports.every((path) => PLAIN_PATH.test(path))) return null;
  const paths = imports.map((path) => path.slice(1, -1));
  if (paths.some((path) => path === "C" || path[0] === ".")) return null;
  const embeds = paths.includes("embed") ? embedComments(text) : [];
  const constraints = [header.goBuild, ...header.plusBuild].filter((line) => line !== null);
  return embeds === null ? null : { name, imports: paths, constraints, embeds };
}
var PIECE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|`[^`]*`|'(?:\\.|[^'\\\n])+'|[^/"`']+|\/(?!\*)/y;
function embedComments(source) {
  const pattern = new RegExp(PIECE);
  const found = [];
  while (pattern.lastIndex < source.length) {
    const piece = pattern.exec(source)?.[0];
    if (piece === void 0) return null;
    if (piece.startsWith("//go:embed")) found.push(piece);
  }
  return found;
}
function headDigest(source, bytesDigest) {
  const head = readGoHead(source);
  if (head === null) return `bytes ${bytesDigest}`;
  const { name, imports, constraints, embeds } = head;
  return textDigest(JSON.stringify([name, [...new Set(imports)].sort(), constraints, embeds]), 32);
}
var PLAIN_CONSTRAINT = /^\/\/go:build !?\w+(?:\.\d+)?(?: (?:&&|\|\|) !?\w+(?:\.\d+)?)*$/;
function isHarmlessTest(source, packages) {
  const head = readGoHead(source);
  if (head === null || head.constraints.length > 1 || head.imports.includes("embed")) return false;
  if (!head.constraints.every((line) => PLAIN_CONSTRAINT.test(line))) return false;
  const [name = "", ...others] = packages;
  return others.length === 0 && (head.name === name || head.name === `${name}_test`);
}

// src/reuse/facts/read-files.ts
var WHOLE_BYTES = 8e6;
function createFiles() {
  const turn = createTurn();
  const once2 = (read3) => {
    const known = /* @__PURE__ */ new Map();
    return (path) => {
      const before = known.get(path);
      if (before !== void 0) return before;
      const reading2 = turn().then(() => read3(path));
      known.set(path, reading2);
      return reading2;
    };
  };
  const read2 = once2(readContent);
  const facts = once2((path) => orNull(() => node_lstatSync(path)));
  return {
    kind: once2((path) => kindOf(orNull(() => node_statSync(path)))),
    link: once2((path) => orNull(() => node_readlinkSync(path)) ?? ""),
    sha256: async (path) => {
      if (await facts(path) === null) return null;
      return (await read2(path))?.sha256 ?? null;
    },
    text: async (path) => (await read2(path))?.text ?? null,
    head: async (path) => {
      const content = await read2(path);
      if (content === null) return "absent";
      const { text, sha256 } = content;
      return text === null ? `bytes ${sha256}` : headDigest(text, sha256);
    },
    names: once2(readNames)
  };
}
function orNull(read2) {
  try {
    return read2();
  } catch {
    return null;
  }
}
async function readContent(path) {
  try {
    const found = node_statSync(path);
    if (!found.isFile()) return null;
    const hash = node_createHash("sha256");
    if (found.size > WHOLE_BYTES) {
      await node_pipeline(node_createReadStream(path), hash);
      return { sha256: hash.digest("hex"), text: null };
    }
    const bytes = node_readFileSync(path);
    return { sha256: hash.update(bytes).digest("hex"), text: bytes.toString("utf8") };
  } catch {
    return null;
  }
}
function readNames(path) {
  const entries = orNull(() => node_readdirSync(path, { withFileTypes: true }));
  if (entries === null) return null;
  return entries.map((entry) => ({ name: entry.name, kind: entryKind(entry) })).sort((a, b) => a.name < b.name ? -1 : 1);
}
function entryKind(entry) {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
function kindOf(facts) {
  if (facts === null) return "absent";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
async function entryText(files, folder, one) {
  if (one.kind !== "link") return `${one.name} ${one.kind}`;
  const path = node_join(folder, one.name);
  return `${one.name} link ${await files.kind(path)} ${await files.link(path)}`;
}

// src/runner/marks.ts
var JOB_RECORD_MARK = "GO_TURBO_BUILD_JOB";
var GOCACHE_MARK = "GO_TURBO_BUILD_GOCACHE";
var SHARED_MARK = "GO_TURBO_BUILD_GOFLAGS";
var SHARED_CGO_MARK = "GO_TURBO_BUILD_CGO_ENABLED";
var TOOLCHAIN_MARK = "GO_TURBO_BUILD_GOTOOLCHAIN";

// src/inputs/flags/shared-goflags.ts
function withShared(goFlags2, added) {
  return [goFlags2, added].filter((part) => part !== "").join(" ");
}
function withoutShared(environment) {
  const { CGO_ENABLED, ...rest } = environment;
  const isOurs = CGO_ENABLED !== void 0 && CGO_ENABLED === environment[SHARED_CGO_MARK];
  return withoutSharedFlags(isOurs ? rest : environment);
}
function withoutSharedFlags(environment) {
  const added = environment[SHARED_MARK] ?? "";
  const { GOFLAGS } = environment;
  if (added === "" || GOFLAGS === void 0) return environment;
  const parts = ` ${GOFLAGS} `.split(` ${added} `);
  return { ...environment, GOFLAGS: parts.join(" ").trim() };
}

// src/inputs/go-variables.ts
var VARIABLES = [
  {
    names: ["GOOS", "GOARCH"],
    says: "default of `targets`: a foreign pair is built, and its binaries have its name (`NAME_GOOS_GOARCH`). With `targets` they do not count, and the log says so"
  },
  {
    names: [
      ...["GO386", "GOAMD64", "GOARM", "GOARM64", "GOMIPS", "GOMIPS64", "GOPPC64"],
      ...["GORISCV64", "GOWASM"]
    ],
    says: "counts for every target of its architecture that names no variant; where one does (`linux/amd64/v2`), the target counts, and the log says so"
  },
  {
    names: ["CGO_ENABLED"],
    says: "default of `cgo`; where both are set and differ, the step fails. Without either C is off"
  },
  { names: ["GOFLAGS"], says: "flag by flag, as the table below says" },
  {
    names: ["GOTOOLCHAIN"],
    says: "`go1.26.8`: that Go. `go1.26.8+auto`, `+path`: at least that one, and what go.mod asks for. `auto`, `path`, `local`: no version, as here one is always pinned. Against `go-version` the step fails (in `setup` go-version counts). It stays for later steps where the pinned Go agrees with it"
  },
  {
    names: ["GOEXPERIMENT", "GOFIPS140", "GOAUTH", "GOINSECURE", "GONOPROXY", "GONOSUMDB"],
    says: "passed on to Go"
  },
  { names: ["GOPRIVATE", "GOVCS", "GOTMPDIR", "GO_EXTLINK_ENABLED"], says: "passed on to Go" },
  {
    names: ["GOPROXY", "GOSUMDB"],
    says: "passed on to Go; the Go that is pinned is fetched by them, too"
  },
  {
    names: ["AR", "CC", "CXX", "FC", "GCCGO", "PKG_CONFIG"],
    says: "passed on to Go; part of the cache keys where C is compiled"
  },
  {
    names: ["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS", "LDFLAGS"].flatMap(
      (kind) => ["", "_ALLOW", "_DISALLOW"].map((end) => `CGO_${kind}${end}`)
    ),
    says: "passed on to Go; part of the cache keys where C is compiled"
  },
  {
    names: ["GO111MODULE"],
    says: "`on`, `auto`: passed on. `off`: the step fails, as only modules are built here"
  },
  {
    names: ["GOWORK"],
    says: "passed on to Go; `go-version` is read from the go.work that it names. A relative path fails, as in Go"
  },
  {
    names: ["GOPATH", "GOMODCACHE"],
    says: "passed on to Go; a relative GOMODCACHE fails, and a GOPATH that Go refuses"
  },
  {
    names: ["GOCACHE", "GOCACHEPROG"],
    says: "as docs/how-it-works.md says: GOCACHE is left alone where it is not empty or not of this job. A relative path and `off` fail, as in Go"
  },
  {
    names: ["GOENV"],
    says: "the file that it names is read for each of these variables, after the environment; a relative path counts from `working-directory`. `off`: none is read"
  },
  {
    names: ["GOROOT"],
    says: "replaced by the folder of the pinned Go; its `go.env` is not read. One in the pinned Go that sets GOOS, GOARCH, CGO_ENABLED or GOFLAGS fails"
  },
  { names: ["GOBIN"], says: "no effect on a build" },
  {
    names: ["GOEXE", "GOGCCFLAGS", "GOHOSTARCH", "GOHOSTOS", "GOTOOLDIR"],
    says: "Go itself does not read them: `go env` prints them"
  }
];
var KNOWN_VARIABLES = VARIABLES.flatMap((row) => row.names);

// src/inputs/job-settings.ts
var NOT_OF_THE_FILE = ["GOENV", "GO_EXTLINK_ENABLED"];
function resolveSettings(environment, file, written) {
  const own = withoutShared(environment);
  const variables = /* @__PURE__ */ new Map();
  const fromFile = {};
  for (const name of [...KNOWN_VARIABLES, "GOMAXPROCS"]) {
    const value = own[name] ?? "";
    if (value !== "") {
      variables.set(name, { value, text: `${name}=${value}` });
      continue;
    }
    const inFile = NOT_OF_THE_FILE.includes(name) || name === "GOMAXPROCS" ? "" : written[name];
    if (inFile === void 0 || inFile === "") continue;
    variables.set(name, { value: inFile, text: `${name}=${inFile} (go env -w: ${file})` });
    fromFile[name] = inFile;
  }
  return { variables, fromFile, file, fileHasGoFlags: (written.GOFLAGS ?? "") !== "" };
}
function settingValue({ variables }, name) {
  return variables.get(name)?.value ?? "";
}
function withoutFile(settings) {
  const names = Object.keys(settings.fromFile);
  const variables = new Map([...settings.variables].filter(([name]) => !names.includes(name)));
  return { variables, fromFile: {}, file: "", fileHasGoFlags: false };
}
var NO_FLAGS = "-v=false";
function settledEnvironment(environment, settings, rest) {
  const own = withoutShared(environment);
  const hasGoFlags = settings.variables.has("GOFLAGS");
  const GOFLAGS = rest === "" && settings.fileHasGoFlags ? NO_FLAGS : rest;
  return { ...own, ...settings.fromFile, ...hasGoFlags ? { GOFLAGS } : {} };
}

// src/plan/ignored-folders.ts
function ignoreLines(goMod) {
  const found = [];
  let inBlock = false;
  for (const line of goMod.split("\n")) {
    const [first = "", second = ""] = line.replace(/\/\/.*$/, "").trim().split(/\s+/);
    if (inBlock && first === ")") inBlock = false;
    else if (inBlock && first !== "") found.push(unquoted(first));
    else if (first === "ignore" && second === "(") inBlock = true;
    else if (first === "ignore" && second !== "") found.push(unquoted(second));
  }
  return found;
}
function isIgnored(folder, lines) {
  const path = slashed(folder);
  return lines.some(
    (line) => line.startsWith("./") ? path.startsWith(slashed(line.slice(2))) : path.includes(slashed(line))
  );
}
function unquoted(word) {
  return word.replace(/^["`](.*)["`]$/, "$1");
}
function slashed(path) {
  return `/${path.replace(/^\/|\/$/g, "")}/`;
}

// src/plan/package-pattern.ts
function patternMatches(pattern, one) {
  if (pattern === "all" || pattern === "...") return true;
  if (pattern === "std") return one.isStandard;
  if (pattern === "cmd") return one.isStandard && /^cmd(?:\/|$)/.test(one.importPath);
  if (!/^\.{1,2}(?:\/|$)/.test(pattern)) return wild(pattern, one.importPath);
  const [fixed = "", ...rest] = pattern.split("...");
  const ending = fixed.endsWith("/") && rest.length > 0 ? "/" : "";
  return wild(
    [node_posix.resolve(BASE, fixed) + ending, ...rest].join("..."),
    node_posix.resolve(BASE, one.folder)
  );
}
var BASE = "/0/1/2/3/4/5/6/7/8/9";
function wild(pattern, text) {
  const escaped2 = pattern.split("...").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*").replace(/\/\.\*$/, "(?:/.*)?");
  return new RegExp(`^${escaped2}$`, "s").test(text);
}

// src/plan/pattern-scope.ts
function patternScope(pattern) {
  if (pattern === "work") return { kind: "main modules" };
  if (pattern === "all" || pattern === "std" || pattern === "cmd")
    return { kind: "beyond", reason: `the packages of ${pattern} are in no record` };
  const at = pattern.indexOf("...");
  if (at < 0) return { kind: "named" };
  if (pattern.slice(at).split("/").includes("vendor"))
    return { kind: "beyond", reason: `${pattern} searches vendor folders` };
  if (!isLocal(pattern)) return { kind: "modules" };
  return { kind: "folder", folder: node_posix.dirname(`${pattern.slice(0, at)}x`) };
}
function isLocal(pattern) {
  return /^\.{1,2}(?:\/|$)/.test(pattern);
}

// src/plan/source/constraint-expression.ts
var TAG = /^[\p{L}\p{Nd}_.]+$/u;
var TOKEN = /[ \t]*(?:(\|\||&&|!|\(|\)|[\p{L}\p{Nd}_.]+)|$)/uy;
var LARGEST = 1e3;
function goBuildHolds(line, holds) {
  const text = trimSpace(line.slice("//go:build".length));
  const pattern = new RegExp(TOKEN);
  let size = 0;
  let malformed = false;
  let token = "";
  const is = (wanted) => token === wanted;
  const next = () => {
    const found = pattern.exec(text);
    if (found === null) malformed = true;
    token = found?.[1] ?? "";
  };
  const or = () => {
    let value2 = and();
    while (is("||")) value2 = and() || value2;
    return value2;
  };
  const and = () => {
    let value2 = not();
    while (is("&&")) value2 = not() && value2;
    return value2;
  };
  const not = () => {
    if (++size > LARGEST) malformed = true;
    next();
    if (malformed) return false;
    if (!is("!")) return atom();
    next();
    return !atom();
  };
  const atom = () => {
    if (is("(")) {
      const value3 = or();
      if (!is(")")) malformed = true;
      next();
      return value3;
    }
    if (!TAG.test(token)) malformed = true;
    const value2 = !malformed && holds(token);
    next();
    return value2;
  };
  const value = or();
  return malformed || !is("") ? null : value;
}
var MOST_OPERATORS = 100;
function plusBuildHolds(line, holds) {
  const clauses = fields(trimSpace(line.slice(2)).slice("+build".length)).map(
    (clause) => clause.split(",")
  );
  if (clauses.flat().length - 1 > MOST_OPERATORS) return true;
  if (clauses.length === 0) return holds("ignore");
  return clauses.some((literals) => literals.every((literal) => literalHolds(literal, holds)));
}
function literalHolds(literal, holds) {
  if (literal.startsWith("!!") || literal === "!") return holds("ignore");
  const negated = literal.startsWith("!");
  const tag = negated ? literal.slice(1) : literal;
  return holds(TAG.test(tag) ? tag : "ignore") !== negated;
}

// src/plan/source/build-constraint.ts
var KNOWN_OS = words(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos"
);
var KNOWN_ARCH = words(
  "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
);
var UNIX = words(
  "aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris"
);
var ALSO = {
  android: "linux",
  illumos: "solaris",
  ios: "darwin"
};
function matchesBuild(fileName, source, context) {
  return fileNameMatches(fileName, context) && constraintState(source, context) === "built";
}
function fileNameMatches(fileName, context) {
  const stem = fileName.split(".", 1)[0] ?? "";
  const parts = stem.split("_").slice(1);
  if (parts.at(-1) === "test") parts.pop();
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (KNOWN_OS.has(before) && KNOWN_ARCH.has(last))
    return tagHolds(before, context) && tagHolds(last, context);
  return KNOWN_OS.has(last) || KNOWN_ARCH.has(last) ? tagHolds(last, context) : true;
}
function constraintState(source, context) {
  const header = readFileHeader(source);
  if (header === null) return "invalid";
  const holds = (tag) => tagHolds(tag, context);
  const { goBuild, plusBuild } = header;
  const value = goBuild === null ? plusBuild.every((line) => plusBuildHolds(line, holds)) : goBuildHolds(goBuild, holds);
  if (value === null) return "invalid";
  return value ? "built" : "left out";
}
function tagHolds(tag, context) {
  const { goos, goarch } = context;
  if (tag === "cgo" && context.cgo) return true;
  if (tag === goos || tag === goarch || tag === "gc" || tag === ALSO[goos]) return true;
  if (tag === "unix" && UNIX.has(goos)) return true;
  const release = /^go1\.([1-9]\d*)$/.exec(tag)?.[1];
  if (release !== void 0 && Number(release) <= minorVersion(context.goVersion)) return true;
  if (tag === "boringcrypto") return context.tags.includes("goexperiment.boringcrypto");
  return context.tags.includes(tag);
}
function minorVersion(goVersion) {
  return Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? Number.POSITIVE_INFINITY);
}
function words(text) {
  return new Set(text.split(" "));
}

// src/plan/source/go-imports.ts
function importsC(source) {
  for (const { path } of importsOf(source)) if (path === "C") return true;
  return false;
}
function* importsOf(source) {
  const tokens2 = tokenize(source);
  let at = 0;
  const next = () => {
    const token2 = tokens2.next().value;
    at = token2?.at ?? at;
    return token2?.text ?? "";
  };
  if (next() !== "package") return;
  next();
  let token = afterEnds(next);
  while (token === "import") {
    token = next();
    const group = token === "(";
    if (group) token = afterEnds(next);
    while (token !== ")" && token !== "") {
      const name = isText(token) ? "" : token;
      if (name !== "") token = next();
      if (!isText(token)) return;
      yield { name, path: token.slice(1, -1), at };
      token = afterEnds(next);
      if (!group) break;
    }
    if (group) token = afterEnds(next);
  }
}
function isText(token) {
  return token.startsWith('"') || token.startsWith("`");
}
function afterEnds(next) {
  let token = next();
  while (token === ";") token = next();
  return token;
}
var TOKEN2 = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[\p{L}_][\p{L}\p{Nd}_]*|[\s\S]/uy;
var SKIPPED = /^(?:[\s\uFEFF]|\/\/|\/\*[\s\S])/;
function* tokenize(source) {
  const pattern = new RegExp(TOKEN2);
  for (; ; ) {
    const at = pattern.lastIndex;
    const text = pattern.exec(source)?.[0];
    if (text === void 0) return;
    if (!SKIPPED.test(text)) yield { text, at };
  }
}

// src/plan/source/left-out-mains.ts
function filesOfLeftOutMain(files, context) {
  const sources = files.filter((one) => !one.name.endsWith("_test.go"));
  const holds = ({ name, source }, cgo) => matchesBuild(name, source, { ...context, cgo });
  if (sources.some((one) => holds(one, false) && !importsC(one.source))) return [];
  const left = sources.filter((one) => holds(one, true));
  return left.some((one) => isMain(one.source)) ? left.map((one) => one.name) : [];
}
var COMMENTS = /^(?:\s|\uFEFF|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/;
function isMain(source) {
  return /^package\s+main\b/.test(source.replace(COMMENTS, ""));
}

// src/reuse/facts/embed-matches.ts
async function embedMatches(files, folder, pattern) {
  const all3 = pattern.startsWith("all:");
  const segments = pattern.replace(/^all:/, "").split("/");
  const found = [];
  const below = async (path) => {
    for (const one of await files.names(node_join(folder, path)) ?? []) {
      if (!all3 && /^[._]/.test(one.name) && one.name !== "go.mod") continue;
      found.push(`${path}/${await entryText(files, node_join(folder, path), one)}`);
      if (one.kind === "folder") await below(`${path}/${one.name}`);
    }
  };
  const match = async (path, index) => {
    const at = node_join(folder, path);
    const names = await files.names(at) ?? [];
    if (path !== "" && names.some((one) => one.name === "go.mod")) found.push(`${path}/go.mod`);
    for (const one of names.filter(matcher(segments[index] ?? ""))) {
      const next = path === "" ? one.name : `${path}/${one.name}`;
      if (index < segments.length - 1) {
        if (one.kind === "link") found.push(`${next} ${await entryText(files, at, one)}`);
        if (one.kind !== "file") await match(next, index + 1);
        continue;
      }
      found.push(`${next} ${await entryText(files, at, one)}`);
      if (one.kind === "folder") await below(next);
    }
  };
  if (segments.length === 1 && segments[0] === ".") await below(".");
  else await match("", 0);
  return found.sort();
}
function matcher(segment) {
  if (/[[\]\\^]/.test(segment)) return () => true;
  const escaped2 = segment.replaceAll(/[.+${}()|]/g, "\\$&");
  const pattern = new RegExp(`^${escaped2.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
  return ({ name }) => pattern.test(name);
}

// src/reuse/facts/fact.ts
function fact(kind, path, pattern = "") {
  return { kind, path, pattern };
}
function factText({ kind, path, pattern }) {
  return pattern === "" ? `${kind} ${path}` : `${kind} ${path} ${pattern}`;
}
function uniqueFacts(facts) {
  const byText = new Map(facts.map((one) => [factText(one), one]));
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
}

// src/reuse/facts/package-folder.ts
function isSourceName(name) {
  const isRead = hasSourceEnding(name) || name === "default.pgo" || name === "go.mod";
  return isRead && !/^[_.]/.test(name);
}
function isGoName(name) {
  return name.endsWith(".go") && !/^[_.]/.test(name);
}
function isTestName(name) {
  return isGoName(name) && name.endsWith("_test.go");
}
function hasGoFiles2(names) {
  return names.some(({ name, kind }) => kind !== "folder" && isGoName(name) && !isTestName(name));
}
async function namesAnswer(files, folder) {
  const names = await files.names(folder);
  if (names === null) return "absent";
  const sources = names.filter(({ name }) => isSourceName(name) && !isTestName(name));
  const entries = await Promise.all(sources.map((one) => entryText(files, folder, one)));
  return valueDigest([await files.link(folder), entries, await oddTests(files, folder, names)], 32);
}
async function headsAnswer(files, folder) {
  const names = await files.names(folder);
  if (names === null) return "absent";
  const sources = names.filter(({ name }) => isGoName(name) && !isTestName(name));
  const heads = await Promise.all(
    sources.map(async ({ name }) => [name, await files.head(node_join(folder, name))])
  );
  return valueDigest([await namesAnswer(files, folder), heads], 32);
}
async function oddTests(files, folder, names) {
  const tests = names.filter(({ name }) => isTestName(name));
  if (tests.length === 0) return [];
  const packages = await packageNames(files, folder, names);
  const odd = await Promise.all(
    tests.map(async ({ name, kind }) => {
      const path = node_join(folder, name);
      const text = kind === "folder" ? null : await files.text(path);
      if (text !== null && isHarmlessTest(text, packages)) return null;
      return `${name} ${kind} ${await files.sha256(path) ?? ""}`;
    })
  );
  return odd.filter((one) => one !== null);
}
async function packageNames(files, folder, names) {
  const all3 = names.filter(({ name, kind }) => kind !== "folder" && isGoName(name));
  const built = all3.filter(({ name }) => !isTestName(name));
  const sources = built.length > 0 ? built : all3;
  const found = await Promise.all(
    sources.map(async ({ name }) => {
      const text = await files.text(node_join(folder, name)) ?? "";
      const head = readGoHead(text);
      const whole2 = head?.name ?? /^package (\w+)/m.exec(text)?.[1] ?? "";
      const named = isTestName(name) ? whole2.replace(/_test$/, "") : whole2;
      return { named, constrained: head !== null && head.constraints.length > 0 };
    })
  );
  const free = found.filter((one) => !one.constrained);
  return new Set((free.length > 0 ? free : found).map((one) => one.named));
}

// src/reuse/facts/walk-folders.ts
async function walkFolders(files, root) {
  const found = [];
  const inVendor = node_basename(root) === "vendor";
  const walk = async (path) => {
    const names = await files.names(path === "" ? root : node_join(root, path));
    if (names === null) return;
    const isModule = names.some((one) => one.name === "go.mod" && one.kind !== "folder");
    if (path !== "" && !inVendor && isModule && await isFile(node_join(root, path, "go.mod"))) {
      found.push(`${path}/go.mod`);
      return;
    }
    if (hasGoFiles2(names)) found.push(path === "" ? "." : path);
    else {
      const odd = await oddTests(files, node_join(root, path), names);
      if (odd.length > 0) found.push(`${path}/${TESTS} ${valueDigest(odd, 32)}`);
    }
    const below = names.filter(
      ({ name, kind }) => kind === "folder" && !/^[._]|^(?:testdata|vendor)$/.test(name)
    );
    await Promise.all(below.map(({ name }) => walk(path === "" ? name : `${path}/${name}`)));
  };
  const isFile = async (file) => !["absent", "folder"].includes(await files.kind(file));
  await walk("");
  return found.sort();
}
var TESTS = "*_test.go";
function foundFolders(found) {
  return found.filter((path) => !/(?:^|\/)go\.mod$/.test(path) && !path.includes(`/${TESTS} `));
}

// src/reuse/facts/answer.ts
async function answerFacts(workingDirectory, facts, files = createFiles(), known = /* @__PURE__ */ new Map()) {
  const answers = facts.map(async (one) => {
    const text = factText(one);
    return [text, known.get(text) ?? await answer(files, workingDirectory, one)];
  });
  return new Map(await Promise.all(answers));
}
function factPath(workingDirectory, path) {
  const from = node_relative(workingDirectory, path);
  if (node_isAbsolute(from)) return from;
  return from === "" ? "." : from.split(node_sep).join("/");
}
async function answer(files, cwd, { kind, path, pattern }) {
  const at = node_resolve(cwd, path);
  switch (kind) {
    case "file":
      return fileAnswer(files, at);
    case "head":
      return files.head(at);
    case "names":
      return namesAnswer(files, at);
    case "heads":
      return headsAnswer(files, at);
    case "walk":
      return valueDigest(await walkFolders(files, at), 32);
    case "embed":
      return valueDigest(await embedMatches(files, at, pattern), 32);
    case "nearest":
      return nearest2(files, cwd, path);
    case "kind":
      return files.kind(at);
  }
}
async function fileAnswer(files, path) {
  const [sha256, link] = await Promise.all([files.sha256(path), files.link(path)]);
  const content = sha256 ?? await files.kind(path);
  return link === "" ? content : `${content} link ${link}`;
}
async function nearest2(files, cwd, name) {
  for (let folder = cwd; ; folder = node_dirname(folder)) {
    const path = node_join(folder, name);
    if (await files.kind(path) === "file") return factPath(cwd, path);
    if (node_dirname(folder) === folder) return "none";
  }
}

// src/compile/listing/check-mains.ts
async function checkMains(step, project, go, listing, files) {
  const { inputs, runner } = step;
  if (!inputs.build || inputs.cgo || step.compiler === "tinygo") return success(null);
  const found = /* @__PURE__ */ new Map();
  const folders = await candidateFolders(step, project, files);
  for (const target of go.targets) {
    const text = targetText(target);
    const listed = new Set(
      listing.get(text)?.filter(hasGoFiles).map((one) => one.Dir)
    );
    for (const folder of folders.filter((one) => !listed.has(one))) {
      const missing = await leftOutFiles(step, go, target, folder, files);
      if (missing !== "") found.set(missing, [...found.get(missing) ?? [], text]);
    }
  }
  const texts = [...found].map(
    ([missing, targets]) => `${missing} for ${targets.join(", ")}: it needs cgo, which is off, and go build passes over it`
  );
  if (texts.length === 0) return success(null);
  if (inputs.given.includes("cgo") || settingValue(inputs.settings, "CGO_ENABLED") === "0") {
    for (const text of texts) runner.log.warning(text);
    return success(null);
  }
  const failures = texts.map(
    (text) => ({
      code: "GTB1107",
      found: text,
      expected: "every main package that the patterns match",
      change: "set cgo: true; with cgo: false or CGO_ENABLED=0 it is left out with a warning"
    })
  );
  return { ok: false, failures };
}
async function candidateFolders({ inputs }, project, files) {
  const cwd = inputs.workingDirectory;
  const mains = ownModules(project.pins).filter(({ dir }) => goModOf(project, dir) !== void 0);
  const found = /* @__PURE__ */ new Set();
  const walk = async (root, module, isMatched) => {
    if (module === void 0) return;
    const ignored = ignoreLines(goModOf(project, module.dir) ?? "");
    for (const path of foundFolders(await walkFolders(files, root))) {
      const folder = node_join(root, path);
      const inside = relativePath(module.dir, folder);
      if (!isIgnored(inside, ignored) && isMatched(folder, inside)) found.add(folder);
    }
  };
  for (const pattern of inputs.packages) {
    const scope = patternScope(pattern);
    if (scope.kind === "named" && isLocal(pattern)) found.add(node_resolve(cwd, pattern));
    if (scope.kind === "folder") {
      const root = node_resolve(cwd, scope.folder);
      await walk(
        root,
        moduleOf(root, mains),
        (folder) => patternMatches(pattern, {
          importPath: "",
          folder: factPath(cwd, folder),
          isStandard: false
        })
      );
    }
    if (scope.kind !== "modules" && scope.kind !== "main modules") continue;
    for (const module of mains)
      await walk(module.dir, module, (_folder, inside) => {
        const importPath = inside === "" ? module.path : `${module.path}/${inside}`;
        return pattern === "work" || patternMatches(pattern, { ...NOWHERE, importPath });
      });
  }
  return [...found];
}
var NOWHERE = { folder: "", isStandard: false };
function goModOf({ pins }, folder) {
  return pins.get(node_join(folder, "go.mod"));
}
function moduleOf(folder, modules) {
  const above = modules.filter(({ dir }) => `${folder}/`.startsWith(`${dir}/`));
  return above.sort((a, b) => b.dir.length - a.dir.length)[0];
}
async function leftOutFiles({ inputs }, go, { goos, goarch }, folder, files) {
  const names = (await files.names(folder) ?? []).map((one) => one.name).filter(isGoName);
  const sources = await Promise.all(
    names.map(async (name) => ({ name, source: await files.text(node_join(folder, name)) ?? "" }))
  );
  const tags = lastValue([...go.goFlags, ...go.flags.compile], "tags")?.split(/[\s,]+/) ?? [];
  const left = filesOfLeftOutMain(sources, {
    goos,
    goarch,
    tags,
    goVersion: go.version
  });
  const at = factPath(inputs.workingDirectory, folder);
  return left.length === 0 ? "" : `main package ${at} (${left.join(", ")})`;
}

// src/compile/listing/list-errors.ts
var ALL_EXCLUDED = "build constraints exclude all Go files";
async function listErrors(step, project, go, errors) {
  const said = await goErrors(step, "list", errors);
  if (step.inputs.cgo || !errors.some((one) => one.text.includes(ALL_EXCLUDED))) return said;
  const mains = await checkMains(step, project, go, /* @__PURE__ */ new Map(), createFiles());
  const change = 'correct what Go says above; files that import "C" need cgo: true';
  const failures = said.ok ? [] : said.failures.map((one) => ({ ...one, change }));
  return { ok: false, failures: [...failures, ...mains.ok ? [] : mains.failures] };
}

// src/cache/modules/thin/thin-use.ts
var READS_MORE = /^--?(modfile|overlay|toolexec|asmflags)=/;
function thinRefusal(facts) {
  if (!facts.flags.includes("-trimpath")) return "a build without -trimpath";
  const flag = facts.flags.find((one) => READS_MORE.test(one));
  if (flag !== void 0) return flag;
  if (lastValue(facts.flags, "mod") === "mod") return "-mod=mod";
  if (!["", "off", "latest"].includes(facts.gofips140)) return `GOFIPS140=${facts.gofips140}`;
  return facts.packages.find((one) => one === "all" || isWildcardOfPaths(one)) ?? null;
}
function isWildcardOfPaths(pattern) {
  return pattern.includes("...") && !/^\.\.?(\/|$)/.test(pattern);
}
function modulesKindToSave(facts) {
  if (facts.selection === null || facts.choice === "full") return "full";
  if (facts.choice === "used") return "thin";
  return facts.laterGo || facts.laterModules || facts.cModules ? "full" : "thin";
}
var MISSING = [
  "module lookup disabled",
  "no required module provides",
  "no matching files found",
  "no such file",
  "cannot find package",
  "cannot find module",
  "file not found",
  "does not contain package"
];
function missingFileExplains(said, set) {
  const text = said.toLowerCase();
  return text.includes(set) || MISSING.some((one) => text.includes(one));
}

// src/compile/thin-first.ts
function onWhole(go) {
  return { go, thin: null };
}
function onThin(go, folder) {
  if (folder === "") return onWhole(go);
  const thin = { folder, isGrown: false, whole: go };
  return { go: reading(go, { GOMODCACHE: folder, GOPROXY: "off", GONOPROXY: "none" }), thin };
}
function onGrown(go, folder) {
  return { go: reading(go, { GOMODCACHE: folder }), thin: { folder, isGrown: true, whole: go } };
}
function reading(go, changes) {
  const environment = { ...go.environment, ...changes };
  return { ...go, environment, goEnv: { ...go.goEnv, ...changes } };
}
function withVariables({ go, thin }, more) {
  const changed = (one) => ({ ...one, environment: { ...one.environment, ...more } });
  return {
    go: changed(go),
    thin: thin === null ? null : { ...thin, whole: changed(thin.whole) }
  };
}
function grownFolder(reader) {
  return reader?.thin?.isGrown === true ? reader.thin.folder : null;
}
async function listThinFirst(log, reader, list) {
  const listed = await list(reader.go);
  if (listed.ok || reader.thin === null) return { reader, listed };
  sayWhole(log, listed.errors.map((error) => error.text).join("\n"));
  const { whole: whole2 } = reader.thin;
  return { reader: onWhole(whole2), listed: await list(whole2) };
}
async function runThinFirst(log, { go, thin }, run) {
  const runs = await run(go.environment);
  if (thin === null) return { runs, needsWhole: false };
  const set = node_basename(thin.folder);
  const said = runs.filter((one) => one.result.exitCode !== 0).map((one) => `${one.messages}
${one.result.stderr}`);
  if (!said.some((text) => missingFileExplains(text, set))) return { runs, needsWhole: false };
  sayWhole(log, said.join("\n"));
  return { runs: await run(thin.whole.environment), needsWhole: true };
}
function sayWhole(log, said) {
  log.info("the thin modules lack something that this build reads: once more with whole modules");
  log.debug(said.trim());
}

// src/compile/tools/provide-tools.ts
function toolFolders({ folders, ordinal }) {
  const folder = node_join(folders.job, `tools-${ordinal}`);
  return { bin: node_join(folder, "bin"), work: node_join(folder, "work") };
}
async function provideTools(step, go, store) {
  if (step.inputs.tools.length === 0 || !step.job.inRunner)
    return success({ reports: [], kept: [] });
  const { linkFolder } = await import("./install-tool-S7JXA3K5.mjs");
  const { makeTools } = await import("./make-tools-NP5PZT3E.mjs");
  const folders = toolFolders(step);
  await node_mkdir(linkFolder(folders), { recursive: true });
  await node_mkdir(folders.bin, { recursive: true });
  try {
    return await step.clocks.phases.time("tools", () => makeTools(step, go, store, folders));
  } finally {
    await removeQuietly(folders.work);
  }
}

// src/inputs/flags/compiler.ts
function compilerOf(choice, flags) {
  if (choice === "tinygo") return "tinygo";
  return lastValue(flags, "compiler") === "gccgo" ? "gccgo" : "gc";
}
function withoutCaches(compiler) {
  if (compiler === "gccgo") return "no cache holds what gccgo makes: its libraries are in no key";
  if (compiler === "tinygo") return "no cache holds what TinyGo makes: it does not use GOCACHE";
  return "";
}

// src/inputs/flags/gccgo-flags.ts
function gccgoFlags(inputs) {
  const compile2 = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile2.push("-trimpath");
  if (inputs.tags.length > 0) compile2.push(`-tags=${inputs.tags.join(",")}`);
  const isOwn = (flag) => flag.startsWith("-gccgoflags=");
  compile2.push(...inputs.buildFlags.filter((flag) => !isOwn(flag)));
  const ours = [
    ...ownFlag(inputs, "static") && !inputs.cgo ? ["-static"] : [],
    ...ownFlag(inputs, "strip") ? ["-s"] : []
  ];
  const link = ours.length === 0 ? [] : [`-gccgoflags=${ours.join(" ")}`];
  return { compile: compile2, link: [...link, ...inputs.buildFlags.filter(isOwn)] };
}
function gccgoRefusals(inputs) {
  const refused = [];
  const refuse = (what, change) => {
    const { failures } = failure(
      "GTB1028",
      `${what} with -compiler=gccgo`,
      "what gccgo knows",
      change
    );
    refused.push(...failures);
  };
  const own = "give them to gccgo as -gccgoflags in build-flags, or remove -compiler=gccgo";
  for (const flags of inputs.fromGoFlags?.gcflags ?? []) refuse(`GOFLAGS: -gcflags=${flags}`, own);
  if (inputs.gcflags !== "") refuse(`gcflags: ${inputs.gcflags}`, own);
  if (inputs.ldflags !== "") refuse(`ldflags: ${inputs.ldflags}`, own);
  if (inputs.stamp.length > 0) {
    const names = inputs.stamp.map((one) => one.name).join(", ");
    refuse(`stamp: ${names}`, "remove it, as the linker of gccgo sets no variables; or use gc");
  }
  return refused;
}

// src/inputs/flags/go-flags.ts
var NO_DWARF = "-dwarf=false";
var NOT_OPTIMIZED = "-N -l";
function goFlags(inputs, word = linkerWord(inputs.linker)) {
  const compile2 = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile2.push("-trimpath");
  if (ownFlag(inputs, "race")) compile2.push("-race");
  if (isPie(inputs)) compile2.push("-buildmode=pie");
  const tags = [...inputs.tags, ...resolverTags(inputs)];
  if (tags.length > 0) compile2.push(`-tags=${tags.join(",")}`);
  compile2.push(...compilerFlags(inputs), ...inputs.buildFlags);
  const linker = [
    ...ownFlag(inputs, "strip") ? ["-s"] : [],
    ...ownFlag(inputs, "dwarf") ? [] : ["-w"],
    ...inputs.buildinfo === "minimal" ? ["-buildid="] : [],
    ...linkModeFlags(inputs, word).map(quoted),
    ...stampFlags(inputs.stamp)
  ].join(" ");
  const ldflags = [linker, inputs.ldflags].filter((part) => part !== "").join(" ");
  return { compile: compile2, link: ldflags === "" ? [] : [`-ldflags=${ldflags}`] };
}
function sharedFlags(inputs) {
  const all3 = everyPackage(inputs);
  return [
    ...ownFlag(inputs, "trimpath") ? ["-trimpath"] : [],
    ...all3 === "" ? [] : [`-gcflags=all=${all3}`]
  ];
}
function everyPackage(inputs) {
  const parts = [
    ...ownFlag(inputs, "dwarf") ? [] : [NO_DWARF],
    ...ownFlag(inputs, "optimize") ? [] : [NOT_OPTIMIZED]
  ];
  return parts.join(" ");
}
function compilerFlags(inputs) {
  const ours = everyPackage(inputs);
  const all3 = ours === "" ? [] : [`all=${ours}`];
  const own = ownGcflags(inputs).map(
    ({ pattern, flags }) => [pattern, [ours, flags].filter((part) => part !== "").join(" ")].join("")
  );
  return [...all3, ...own].map((value) => `-gcflags=${value}`);
}
function ownGcflags({ gcflags, fromGoFlags }) {
  const values = [...fromGoFlags?.gcflags ?? []].map(splitPattern);
  if (gcflags === "") return values;
  const own = splitPattern(gcflags);
  const last = values.at(-1);
  if (last?.pattern !== own.pattern) return [...values, own];
  return [...values.slice(0, -1), { ...own, flags: `${last.flags} ${own.flags}`.trim() }];
}
function splitPattern(value) {
  const [, pattern, flags = ""] = /^\s*([^\s=-][^=]*)=(.*)$/s.exec(value) ?? [];
  return pattern === void 0 ? { pattern: "", flags: value.trim() } : { pattern: `${pattern.trim()}=`, flags: flags.trim() };
}
function stampFlags(stamps) {
  return stamps.flatMap(({ name, value }) => ["-X", quoted(`${name}=${value}`)]);
}
function quoted(word) {
  if (!/[\s'"]/.test(word)) return word;
  const quote = word.includes("'") ? '"' : "'";
  if (word.includes(quote)) throw new Error(`holds both kinds of quotes: ${word}`);
  return `${quote}${word}${quote}`;
}
function stampsCommit({ compile: compile2 }) {
  return compile2.findLast((flag) => /^--?buildvcs(?:=|$)/.test(flag))?.endsWith("=false") !== true;
}

// src/pin/c/tool-wrapper.ts
async function readToolWrapper(request2) {
  const { exec, goRoot, host, environment, cwd, flags } = request2;
  const value = lastValue(flags, "toolexec") ?? "";
  const [tool, ...args] = splitGoQuoted(value) ?? [];
  if (tool === void 0) return null;
  const name = host.goos === "windows" ? "compile.exe" : "compile";
  const compiler = node_join(goRoot, "pkg", "tool", `${host.goos}_${host.goarch}`, name);
  const answers = await Promise.all([
    exec({ tool: compiler, args: ["-V=full"], cwd, environment }),
    exec({
      tool,
      args: [...args, compiler, "-V=full"],
      cwd,
      environment: { ...environment, TOOLEXEC_IMPORTPATH: "cmd/compile" }
    })
  ]);
  const [own, wrapped] = answers.map((one) => one.exitCode === 0 ? one.stdout.trim() : null);
  return { value, isKeyed: typeof wrapped === "string" && wrapped !== own };
}

// src/pin/c-compiler.ts
var MUSL_GCC = "musl-gcc";
async function chooseCompiler(request2, inputs, facts) {
  if (inputs.libc === "gnu") return success({});
  const { cc, host, targets } = facts;
  const others = targets.filter((one) => one !== host);
  if (cc === "" && others.length > 0)
    return failure(
      "GTB1026",
      `link: musl with a target of ${others.join(", ")} on a machine of ${host}: ${MUSL_GCC} compiles for ${host} only`,
      "a C compiler for musl and that architecture in CC",
      `set CC (as in aarch64-linux-musl-gcc), or build ${host} alone`
    );
  if (isWrapper(cc || MUSL_GCC) && inputs.link === "static-pie")
    return failure(
      "GTB1026",
      `link: static-pie musl: ${MUSL_GCC} names a loader in every position-independent program`,
      "link: static-pie, link: external-static musl, or a compiler made for musl in CC",
      "set link: static-pie, or link: external-static musl"
    );
  const tool = cc || MUSL_GCC;
  const macros = await runC(request2, tool, [
    ...["-E", "-dM", "-include", "features.h", "-x", "c"],
    "/dev/null"
  ]);
  if (macros.exitCode === 127)
    return failure(
      "GTB1026",
      `link: musl, and there is no ${tool} on the PATH`,
      "a C compiler for musl",
      cc === "" ? "install the package musl-tools (Debian and Ubuntu: sudo apt-get install musl-tools), or set CC" : "install it, or unset CC to use musl-gcc"
    );
  if (macros.exitCode !== 0)
    return failure(
      "GTB1026",
      `link: musl, and ${tool} finds no C headers: ${firstLine(macros)}`,
      "a C compiler that works",
      "install the package musl-tools again, or correct CC"
    );
  if (macros.stdout.includes("__GLIBC__"))
    return failure(
      "GTB1026",
      `link: musl, and CC is ${tool}, which compiles for glibc`,
      "a C compiler for musl",
      "unset CC to use musl-gcc, or set it to one for musl"
    );
  const cxx = facts.cxx === "" ? { CXX: "musl-g++" } : {};
  return success(cc === "" ? { CC: MUSL_GCC, ...cxx } : {});
}
function isWrapper(cc) {
  return /(^|\/)musl-gcc$/.test(cc);
}
var MOLD_FOLDERS = ["/usr/libexec/mold", "/usr/local/libexec/mold", "/usr/lib/mold"];
var LINKERS = {
  mold: { package: "mold", says: /\bmold \d/ },
  lld: { package: "lld", says: /\bLLD \d/ }
};
async function chooseLinker(request2, linker, cc) {
  if (linker === "default") return success("");
  const wanted = LINKERS[linker];
  const words2 = [
    linkerWord(linker),
    ...linker === "mold" ? MOLD_FOLDERS.map((one) => `-B${one}`) : []
  ];
  let first = "";
  for (const word of words2) {
    const asked = await runC(request2, cc, [word, "-Wl,--version"]);
    if (asked.exitCode === 0 && wanted.says.test(asked.stdout)) return success(word);
    first ||= firstLine(asked);
  }
  return failure(
    "GTB1026",
    `link: ${linker}, and ${cc} does not start it${first === "" ? "" : `: ${first}`}`,
    `${linker} where the C compiler finds it`,
    `install the package ${wanted.package} (Debian and Ubuntu: sudo apt-get install ${wanted.package}), or remove ${linker} from link`
  );
}
async function muslIdentity(request2, cc) {
  const said = await runC(request2, cc, ["-static", "-###", "-x", "c", "/dev/null"]);
  const folder = /(\/[^\s"]*)\/[A-Za-z]*crt1\.o/.exec(said.stderr)?.[1] ?? "";
  const library = await node_readFile(node_join(folder, "libc.a")).catch(() => null);
  if (library === null) return `musl unknown ${node_randomUUID()}`;
  return `musl ${node_createHash("sha256").update(library).digest("hex").slice(0, 16)}`;
}
function runC(request2, cc, args) {
  const { exec, environment, cwd } = request2;
  const words2 = toolWords(cc);
  return exec({ tool: words2.tool, args: [...words2.args, ...args], cwd, environment });
}
function firstLine({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
}

// src/pin/c-tools.ts
async function cCompilerOf(step) {
  const { inputs, runner } = step;
  const { environment } = runner;
  const { goarch } = platformOf(process.platform, process.arch);
  const cxx = environment.CXX ?? "";
  const own = inputs.targets.filter((one) => environment[ownVariable("CC", one)]);
  for (const target of own) {
    const cc = environment[ownVariable("CC", target)] ?? "";
    const facts = { cc, cxx, host: goarch, targets: [target.goarch] };
    const chosen = await chooseCompiler(request(step, environment), inputs, facts);
    if (!chosen.ok) return chosen;
  }
  const others = inputs.targets.filter((one) => !own.includes(one)).map((one) => one.goarch);
  if (own.length > 0 && others.length === 0) return success({});
  return chooseCompiler(request(step, environment), inputs, {
    cc: environment.CC ?? "",
    cxx,
    host: goarch,
    targets: others
  });
}
function linkerOf(step, environment, cc) {
  const { inputs } = step;
  const linker = inputs.build ? inputs.linker : "default";
  return chooseLinker(request(step, environment), linker, cc);
}
function request({ inputs, runner }, environment) {
  return { exec: runner.exec, environment, cwd: inputs.workingDirectory };
}

// src/pin/collector.ts
var LEAST_BYTES_EACH = 2e9;
function collectorVariables(facts) {
  const { environment, memoryBytes, parallelism } = facts;
  const isSet = (environment.GOGC ?? "") !== "" || (environment.GOMEMLIMIT ?? "") !== "";
  if (isSet || memoryBytes / parallelism < LEAST_BYTES_EACH) return {};
  return { GOGC: "400", GOMEMLIMIT: `${Math.floor(memoryBytes / 2 / 2 ** 20)}MiB` };
}

// src/toolchain/version/go-directives.ts
function goDirectives(content) {
  const found = {};
  for (const [index, line] of content.split("\n").entries()) {
    const match = /^(go|toolchain)[ \t](.*)$/.exec(line.trim());
    if (match === null) continue;
    const [, key, rest = ""] = match;
    const value = rest.replace(/\/\/.*/, "").trim();
    found[key] ??= { value: value.replace(/^"(.*)"$/, "$1"), line: index + 1 };
  }
  return { go: found.go, toolchain: found.toolchain };
}
function withoutToolchainLines(content) {
  return content.replaceAll(/^[ \t]*toolchain[ \t].*$/gm, "");
}
function checkGoLine(path, content, pinned, origin) {
  const { go } = goDirectives(content.replace(/^\uFEFF/, ""));
  if (go === void 0 || parseGoVersion(go.value) === void 0) return success(void 0);
  if (compareGoVersions(go.value, pinned) <= 0) return success(void 0);
  return failure(
    "GTB1212",
    `${path}:${go.line} asks for Go ${go.value} or newer, and Go ${pinned} is pinned`,
    `a go line of at most ${pinned}`,
    changeOfPin(origin, go.value)
  );
}
function changeOfPin(origin, needed) {
  if (origin === "go-version")
    return `set go-version to ${needed} or newer, or remove go-version and let go.mod decide`;
  if (origin === "GOTOOLCHAIN")
    return `set GOTOOLCHAIN to go${needed} or newer, or unset it and let go.mod decide`;
  return `name Go ${needed} or newer in ${origin}, or set go-version`;
}

// src/pin/gccgo-version.ts
var IMPLEMENTS = {
  8: "1.10",
  9: "1.12",
  10: "1.14",
  11: "1.16",
  12: "1.18"
};
var OLDEST_GCC = 8;
var NEWEST_GCC = 12;
var MACHINES = {
  aarch64: "arm64",
  arm: "arm",
  i386: "386",
  i586: "386",
  i686: "386",
  powerpc64: "ppc64",
  powerpc64le: "ppc64le",
  riscv64: "riscv64",
  s390x: "s390x",
  x86_64: "amd64"
};
function describeGccgo(version, machine) {
  const major = Number(/^\d+/.exec(version)?.[0] ?? 0);
  const go = IMPLEMENTS[Math.min(major, NEWEST_GCC)];
  if (go === void 0)
    return failure(
      "GTB1215",
      `gccgo ${version || "of no version"}`,
      `gccgo ${OLDEST_GCC} or newer`,
      "install a newer gccgo, or name one in GCCGO; or remove -compiler=gccgo"
    );
  const goarch = MACHINES[machine.split("-")[0] ?? ""] ?? "";
  return success({ version, goarch, go });
}
function tooNewForGccgo(pins, gccgo) {
  return [...pins].flatMap(([file, text]) => {
    if (!file.endsWith("go.mod") && !file.endsWith(".work")) return [];
    const { go } = goDirectives(text.replace(/^\uFEFF/, ""));
    const language2 = /^\d+\.\d+/.exec(go?.value ?? "")?.[0];
    if (go === void 0 || language2 === void 0 || parseGoVersion(language2) === void 0)
      return [];
    if (compareGoVersions(language2, gccgo.go) <= 0) return [];
    return [
      {
        code: "GTB1216",
        found: `${file}:${go.line} asks for Go ${go.value}, and gccgo ${gccgo.version} implements Go ${gccgo.go}`,
        expected: `a go line of at most ${gccgo.go}, and no generics, where -compiler=gccgo is set`,
        change: "remove -compiler=gccgo from build-flags or GOFLAGS: gc builds this module with every Go that is new enough"
      }
    ];
  });
}

// src/pin/gccgo.ts
async function checkGccgo(step, pins, environment, targets) {
  const { inputs, runner } = step;
  const tool = environment.GCCGO || "gccgo";
  const cwd = inputs.workingDirectory;
  const ask2 = (flag) => runner.exec({ tool, args: [flag], cwd, environment });
  const [version, machine] = await Promise.all([ask2("-dumpfullversion"), ask2("-dumpmachine")]);
  const wrong = [version, machine].find((one) => one.exitCode !== 0);
  if (wrong !== void 0)
    return failure(
      "GTB1215",
      `-compiler=gccgo, and ${tool} cannot be run: ${toolError(wrong)}`,
      "a gccgo on PATH, or the path of one in GCCGO",
      "install it (Debian and Ubuntu: apt-get install gccgo), or remove -compiler=gccgo"
    );
  const gccgo = describeGccgo(version.stdout.trim(), machine.stdout.trim());
  if (!gccgo.ok) return gccgo;
  const failures = [
    ...gccgoRefusals(inputs),
    ...tooNewForGccgo(pins, gccgo.value),
    ...otherTargets(targets, tool, gccgo.value)
  ];
  return failures.length > 0 ? { ok: false, failures } : success(gccgo.value);
}
function otherTargets(targets, tool, gccgo) {
  return targets.filter((one) => one.goos !== "linux" || gccgo.goarch !== "" && one.goarch !== gccgo.goarch).map((one) => ({
    code: "GTB1108",
    found: `target ${targetText(one)} with -compiler=gccgo, and ${tool} makes programs for linux/${gccgo.goarch || "another architecture"}`,
    expected: "targets that this gccgo makes programs for",
    change: "name the gccgo of that target in GCCGO (aarch64-linux-gnu-gccgo), or use gc"
  }));
}

// src/pin/go-temporary.ts
function goTemporaryFolder(jobFolder) {
  return node_join(jobFolder, "go-tmp");
}
async function temporaryVariables(chosen, jobFolder) {
  const { GOTMPDIR = "", TMPDIR = "" } = chosen;
  if (GOTMPDIR !== "" || process.platform === "win32") return {};
  if (TMPDIR !== "" && relativePath(TMPDIR, jobFolder).startsWith("..")) return {};
  const folder = goTemporaryFolder(jobFolder);
  await node_mkdir(folder, { recursive: true });
  return { GOTMPDIR: folder, TMPDIR: folder };
}

// src/runner/machine/can-write.ts
function canWrite(folder) {
  for (let at = node_path_default.resolve(folder); ; at = node_path_default.dirname(at)) {
    try {
      if (node_statSync(at, { throwIfNoEntry: false }) === void 0 && at !== node_path_default.dirname(at))
        continue;
      node_accessSync(at, node_constants.W_OK | node_constants.X_OK);
    } catch (error) {
      if (error.code !== "ENOENT") return false;
      continue;
    }
    return canMake(at);
  }
}
function canMake(folder) {
  try {
    node_rmdirSync(node_mkdtempSync(node_path_default.join(folder, ".go-turbo-build-")));
    return true;
  } catch {
    return false;
  }
}
function isFolder(folder) {
  return statPath(folder)?.isDirectory() === true;
}

// src/pin/gocache-folder.ts
function chooseGoCache(facts) {
  if (facts.mark !== "") return facts.mark;
  const isUsable = node_isAbsolute(facts.goEnvGoCache);
  return facts.githubHosted && facts.isFree && isUsable ? facts.goEnvGoCache : facts.own;
}
function makeGoCache(folder) {
  for (let i = 0; i < 256; i++) {
    node_mkdirSync(node_join(folder, i.toString(16).padStart(2, "0")), { recursive: true });
  }
}
async function isFreeGoCache(folder) {
  return canWrite(folder) && await isEmptyGoCache(folder);
}
async function isEmptyGoCache(folder) {
  const names = await node_readdir(folder).catch(() => []);
  const folders = names.filter((name) => /^[0-9a-f]{2}$/.test(name));
  const sizes = await Promise.all(
    folders.map(async (name) => (await node_readdir(node_join(folder, name)).catch(() => [])).length)
  );
  return sizes.every((size) => size === 0);
}

// src/toolchain/version/gotoolchain.ts
var import_semver = __toESM(require_semver(), 1);

// src/toolchain/version/toolchain-name.ts
function parseToolchainName(name) {
  const match = /^go([^ \t\\/-]+)([ \t-][^\\/]*)?$/.exec(name);
  if (match === null) return void 0;
  const [, text = "", suffix = ""] = match;
  const version = text === "1" ? "1.0" : text;
  return parseGoVersion(version) === void 0 ? void 0 : { version, suffix };
}
function parseGotoolchain(value) {
  if (value === "auto") return { least: null, newer: "download" };
  if (value === "path") return { least: null, newer: "path" };
  const [, name = "", plus] = /^([^+]*)(?:\+(.*))?$/.exec(value) ?? [];
  const newer = { "": "none", auto: "download", path: "path" };
  if (plus !== void 0 && plus !== "auto" && plus !== "path") return void 0;
  const least = name === "local" ? null : parseToolchainName(name);
  return least === void 0 ? void 0 : { least, newer: newer[plus ?? ""] };
}

// src/toolchain/version/gotoolchain.ts
var ALLOWED = "go1.26.8, go1.26.8+auto, go1.26.8+path, auto, path or local";
function withGotoolchain(facts, asked, isGiven) {
  const setting = parseGotoolchain(facts.value);
  if (setting === void 0)
    return failure("GTB1010", facts.text, ALLOWED, "correct GOTOOLCHAIN, or unset it");
  if (setting.least === null) return success(asked);
  const least = releaseOf(setting.least, facts);
  if (!least.ok) return least;
  const { version } = least.value;
  if (asked === null) return least;
  if (!isGiven) return success(withModule(least.value, setting, asked));
  const isOnly = setting.newer === "none";
  const agreed = isOnly ? agrees(version, asked) : reaches(version, asked);
  if (agreed) return isOnly ? least : success(asked);
  return failure(
    "GTB1010",
    `${asked.origin}: ${asked.text} with ${facts.text}`,
    "one of the two, or both saying the same",
    `remove ${asked.origin.replace(/:\d+$/, "")} to follow GOTOOLCHAIN, or set GOTOOLCHAIN=local for this step`
  );
}
function releaseOf({ version, suffix }, { value, text }) {
  if (suffix !== "")
    return failure(
      "GTB1010",
      `${text}: somebody's own build of Go ${version}`,
      "a release of Go, which alone can be fetched and proven",
      `set GOTOOLCHAIN=go${version} or GOTOOLCHAIN=local for this step`
    );
  if (parseGoVersion(version)?.patch === void 0)
    return failure("GTB1010", `${text}: no release of Go`, ALLOWED, `write go${version}.0`);
  return success({ kind: "exact", version, text: value, origin: "GOTOOLCHAIN" });
}
function agrees(version, asked) {
  if (asked.kind === "exact") return compareGoVersions(asked.version, version) === 0;
  return asked.kind === "range" && (0, import_semver.satisfies)(goVersionToSemver(version), asked.range);
}
function reaches(version, asked) {
  return asked.kind !== "exact" || compareGoVersions(asked.version, version) >= 0;
}
function withModule(least, { newer }, asked) {
  if (newer === "none") return least;
  if (asked.kind === "exact")
    return compareGoVersions(asked.version, least.version) > 0 ? asked : least;
  const isNewer = asked.kind === "range" && compareGoVersions(asked.range, minorOf(least.version)) > 0;
  return isNewer ? asked : least;
}
function keepsPinned(value, pinned, module) {
  const setting = parseGotoolchain(value);
  if (setting === void 0) return false;
  const isPinned = (version) => compareGoVersions(version, pinned) === 0;
  if (setting.least !== null && isPinned(setting.least.version) && setting.least.suffix === "")
    return setting.newer === "none" || module === null || compareGoVersions(module, pinned) <= 0;
  if (setting.newer === "none") return setting.least === null;
  if (setting.least !== null) return module !== null && isPinned(module);
  return module === null || compareGoVersions(module, pinned) <= 0;
}

// src/toolchain/version/other-tools.ts
var OTHERS = [
  [/^\.?mise(\..+)?\.toml$/, "mise"],
  [/^\.prototools$/, "proto"],
  [/^devbox\.(json|lock)$/, "devbox"],
  [/^(flake|shell|default)\.(nix|lock)$/, "Nix"],
  [/^\.envrc$/, "direnv"],
  [/^(Dockerfile|Containerfile)(\..+)?$|\.(Dockerfile|Containerfile)$/, "Docker"],
  [/^(environment|conda)\.ya?ml$/, "conda"]
];
function refuseOtherTool(path, name, content) {
  const tool = OTHERS.find(([pattern]) => pattern.test(name))?.[1];
  if (tool === void 0) return void 0;
  const seen = /^\s*["']?(?:golang|go)["']?\s*=\s*["']([\w.-]+)["']/m.exec(content)?.[1] ?? /^\s*FROM\s+(?:\S+\/)?golang:(\d[\d.]*)/im.exec(content)?.[1];
  return failure(
    "GTB1008",
    `go-version-file: ${path} is a file of ${tool}, which is not read`,
    "go.mod, go.work, .tool-versions, or a file that holds one version as .go-version does",
    seen === void 0 ? "set go-version" : `set go-version to ${seen}`
  );
}

// src/toolchain/version/wanted-version.ts
var import_semver2 = __toESM(require_semver(), 1);

// src/toolchain/version/no-version.ts
var WORDS = [
  [
    /^(ref|tag|branch|rev):/,
    "only releases are pinned, and a commit is none: write one such as 1.26.8"
  ],
  [/^path:/, "a Go of your own is not used: write the version of a release, as in 1.26.8"],
  [/^(?:latest|prefix):\d/, "write what follows the colon: it means the newest of that line"],
  [
    /^(?:latest|sub-[\d.]+):/,
    "write a version such as 1.26, or set go-version to stable or oldstable"
  ],
  [
    /^(?:go)?(?:tip|devel|master|main|head|HEAD|dev)\b/,
    "only releases are pinned: write stable, or a release candidate such as 1.27rc1"
  ]
];
function insteadOf(text) {
  return WORDS.find(([pattern]) => pattern.test(text))?.[1];
}

// src/toolchain/version/wanted-version.ts
var ALLOWED2 = "an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable";
function parseWantedVersion(text, origin) {
  const trimmed = text.trim();
  if (trimmed === "stable" || trimmed === "oldstable")
    return success({ kind: trimmed, text: trimmed, origin });
  const plain = trimmed.replace(/(^|[\s^~<>=|])(?:go|v)(?=\d)/g, "$1").replace(/(\d+\.\d+)(alpha|beta|rc)(\d+)/g, "$1.0-$2.$3");
  if (/^1\.[1-9]$/.test(plain))
    return failure(
      "GTB1005",
      `${origin}: Go ${plain} is older than Go modules (1.11)`,
      ALLOWED2,
      origin === "go-version" ? `if you meant ${plain}0, put it in quotes: YAML reads an unquoted ${plain}0 as ${plain}` : changeOf(origin)
    );
  const exact = plain.includes("+") ? null : (0, import_semver2.valid)(plain);
  const version = exact === null ? void 0 : semverToGoVersion(exact);
  if (version !== void 0) return success({ kind: "exact", version, text: trimmed, origin });
  const words2 = plain.split(/\s+/);
  if (words2.length > 1 && words2.every((word) => (0, import_semver2.valid)(word) !== null))
    return failure(
      "GTB1005",
      `${origin}: ${JSON.stringify(trimmed)} are several versions`,
      "one version",
      `keep the one that is meant: ${words2[0]}`
    );
  if (exact === null && /^[^+]+$/.test(plain) && (0, import_semver2.validRange)(plain) !== null)
    return success({ kind: "range", range: plain, text: trimmed, origin });
  return failure(
    "GTB1005",
    `${origin}: ${JSON.stringify(trimmed)} is no Go version`,
    ALLOWED2,
    insteadOf(trimmed) ?? changeOf(origin)
  );
}
function changeOf(origin) {
  return `change ${origin.replace(/:\d+$/, "")}`;
}

// src/toolchain/version/tool-versions.ts
var NAMES = /^(?:golang|(?:core:)?go)$/;
function fromToolVersions(path, content) {
  let behind = null;
  for (const [index, line2] of content.split(/\r?\n/).entries()) {
    const words2 = line2.replace(/#.*/, "").trim().split(/\s+/);
    const [tool2 = "", version = ""] = words2;
    if (NAMES.test(tool2))
      return version === "" ? noVersion(`${path}:${index + 1} names ${tool2} without a version`, path) : parseWantedVersion(version, `${path}:${index + 1}`);
    if (words2.some((word) => NAMES.test(word))) behind ??= { tool: tool2, line: index + 1 };
  }
  if (behind === null) return noVersion(`${path} names no version of golang`, path);
  const { tool, line } = behind;
  return failure(
    "GTB1008",
    `${path}:${line} names golang behind ${tool}: all that follows ${tool} are versions of it`,
    "one tool a line",
    `write "golang 1.26.8" on a line of its own in ${path}, or set go-version`
  );
}
function noVersion(found, path) {
  const change = `add that line to ${path}, or set go-version`;
  return failure("GTB1008", found, 'a line such as "golang 1.26.8"', change);
}

// src/toolchain/version/version-file.ts
function parseVersionFile(path, content) {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const text = content.replace(/^\uFEFF/, "");
  if (name.endsWith(".mod") || name.endsWith(".work")) return fromGoMod(path, text);
  if (name === ".tool-versions") return fromToolVersions(path, text);
  return refuseOtherTool(path, name, text) ?? fromPlainFile(path, text);
}
function fromGoMod(path, content) {
  const { go, toolchain } = goDirectives(content);
  if (toolchain !== void 0 && !["default", "local"].includes(toolchain.value)) {
    const origin2 = `${path}:${toolchain.line}`;
    const named = parseToolchainName(toolchain.value);
    if (named === void 0)
      return failure(
        "GTB1008",
        `${origin2}: toolchain ${JSON.stringify(toolchain.value)} is no release of Go`,
        'a toolchain line such as "toolchain go1.26.8"',
        "correct the toolchain line, or set go-version"
      );
    if (go === void 0 || compareGoVersions(named.version, go.value) >= 0) {
      const release = releaseOf2(named.version, toolchain.value, origin2);
      return named.suffix === "" ? success(release) : success({ ...release, note: suffixNote(toolchain.value, named.version, origin2) });
    }
  }
  if (go === void 0)
    return failure(
      "GTB1008",
      `${path} has no go line`,
      'a line such as "go 1.26"',
      'run "go mod edit -go=1.26" (go.work: "go work edit -go=1.26"), or set go-version'
    );
  const origin = `${path}:${go.line}`;
  if (parseGoVersion(go.value) === void 0)
    return failure(
      "GTB1008",
      `${origin}: go ${JSON.stringify(go.value)} is no Go version`,
      'a go line such as "go 1.26" or "go 1.26.8"',
      "correct the go line, or set go-version"
    );
  return success(releaseOf2(go.value, go.value, origin));
}
function suffixNote(name, version, origin) {
  return `${origin}: toolchain ${name} counts as Go ${version}, and that release is used: a toolchain of your own is neither downloaded nor looked for on PATH. Write "toolchain go${version}", or set go-version.`;
}
function releaseOf2(version, text, origin) {
  return /^\d+\.\d+$/.test(version) ? { kind: "range", range: version, text, origin } : { kind: "exact", version, text, origin };
}
function fromPlainFile(path, content) {
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const text = line.replace(/(#|(^|\s)\/\/).*/, "").trim();
    if (text !== "") return parseWantedVersion(text, `${path}:${index + 1}`);
  }
  return failure(
    "GTB1008",
    `${path} holds no version`,
    'one line such as "1.26.8"',
    `write the version into ${path}, or set go-version`
  );
}

// src/pin/installed-version.ts
async function installedVersion({ runner, folders }, { roots, pins }) {
  const environment = { ...runner.environment, GOTOOLCHAIN: "local" };
  const asked = { tool: "go", args: ["version"], cwd: folders.job, environment };
  const { exitCode, stdout } = await runner.exec(asked);
  const version = /^go version go(\S+) /.exec(stdout)?.[1] ?? "";
  if (exitCode !== 0 || parseGoVersion(version) === void 0) return null;
  const files = [roots.workspaceFile, roots.module === null ? null : node_join(roots.module, "go.mod")];
  const origin = "the Go on PATH";
  for (const file of files) {
    if (file === null) continue;
    if (!checkGoLine(file, pins.get(file) ?? "", version, origin).ok) return null;
  }
  const advice = "go-version or go-version-file would name one for every runner";
  runner.log.info(`no version is given: Go ${version}, as it is on PATH; ${advice}`);
  return { kind: "exact", version, text: version, origin };
}

// src/pin/pin-version.ts
async function wantedVersion(step, modules) {
  const { inputs } = step;
  const said = await versionOfInputs(step, modules);
  const set = inputs.settings.variables.get("GOTOOLCHAIN");
  const isGiven = inputs.goVersion !== "" || inputs.goVersionFile !== "";
  if (set === void 0 || isGiven && !said.ok) return said;
  const wanted = withGotoolchain(set, said.ok ? said.value : null, isGiven);
  if (!wanted.ok) return inputs.isSetup && isGiven && said.ok ? inSpiteOf(set, said.value) : wanted;
  return wanted.value === null ? said : success(wanted.value);
}
function inSpiteOf({ text }, asked) {
  const counts = `${asked.origin} (${asked.text}) counts, and not ${text}, which later steps do not see. Remove one of them.`;
  return success({ ...asked, note: asked.note === void 0 ? counts : `${asked.note} ${counts}` });
}
function moduleVersion({ roots, pins }) {
  const { module, workspaceFile } = roots;
  const file = workspaceFile ?? (module === null ? "" : node_join(module, "go.mod"));
  const said = parseVersionFile(file, pins.get(file) ?? "");
  return said.ok && said.value.kind === "exact" ? said.value.version : null;
}
async function versionOfInputs(step, modules) {
  const { inputs } = step;
  if (inputs.goVersion !== "") return givenVersion(inputs);
  const { module, workspaceFile } = modules.roots;
  const named = inputs.goVersionFile === "" ? null : node_resolve(inputs.workingDirectory, inputs.goVersionFile);
  if (inputs.isSetup && named === null) {
    const there = await installedVersion(step, modules);
    if (there !== null) return success(there);
  }
  const file = named ?? workspaceFile ?? (module === null ? null : node_join(module, "go.mod"));
  if (file === null) {
    return failure(
      "GTB1009",
      `no go-version is given and there is no go.mod in ${inputs.workingDirectory} or above it`,
      "a version, or a file that names one",
      "set `go-version: stable`, or `go-version-file`"
    );
  }
  const text = modules.pins.get(file) ?? await node_readFile(file, "utf8").catch(() => null);
  if (text === null && named === null && workspaceFile !== null) {
    const set = inputs.settings.variables.get("GOWORK")?.text ?? workspaceFile;
    return failure(
      "GTB1017",
      `${set}: it cannot be read`,
      "a go.work, off, or nothing",
      "correct GOWORK, or unset it for this step"
    );
  }
  if (text === null) {
    return failure(
      "GTB1007",
      `go-version-file: ${file} cannot be read`,
      "go.mod, go.work, .go-version or .tool-versions",
      "correct the path; it counts from `working-directory`"
    );
  }
  const isLocal2 = inputs.isSetup && named !== null && asksForLocal(step);
  return parseVersionFile(file, isLocal2 ? withoutToolchainLines(text) : text);
}
function givenVersion({ goVersion, goVersionFile }) {
  const wanted = parseWantedVersion(goVersion, "go-version");
  if (!wanted.ok || goVersionFile === "") return wanted;
  const note = `go-version (${goVersion}) and go-version-file (${goVersionFile}) are both given: go-version counts. Remove one of them.`;
  return success({ ...wanted.value, note });
}
function asksForLocal({ inputs, runner }) {
  const isOurs = (runner.environment[TOOLCHAIN_MARK] ?? "") !== "";
  return !isOurs && inputs.settings.variables.get("GOTOOLCHAIN")?.value === "local";
}
var OLDEST_GO = "1.19";
function checkVersion(modules, version, origin) {
  if (compareGoVersions(version, OLDEST_GO) < 0) {
    return failure(
      "GTB1211",
      `Go ${version} is pinned`,
      `Go ${OLDEST_GO} or newer`,
      "set `go-version` to a newer Go: every release is able to build older modules"
    );
  }
  for (const [file, text] of modules.pins) {
    if (!file.endsWith("go.mod") && !file.endsWith(".work")) continue;
    if (modules.further.includes(file)) continue;
    const checked = checkGoLine(file, text, version, origin);
    if (!checked.ok) return checked;
  }
  return success(void 0);
}

// src/inputs/flags/stamps.ts
var ALLOWED3 = "import/path.variable=value, as in main.version=v1.2.3";
var NAME = /^[^\s='"]*[^\s='"/]\.[\p{L}_][\p{L}\p{Nd}_]*$/u;
function parseStamps(value) {
  const stamps = [];
  const failures = [];
  for (const line of value.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const equals = line.indexOf("=");
    const stamp = { name: line.slice(0, equals).trim(), value: line.slice(equals + 1) };
    const change = equals < 0 ? "add = and the value" : refusal(line, stamp, stamps);
    if (change === void 0) stamps.push(stamp);
    else
      failures.push({ code: "GTB1022", found: `stamp: ${shown(line)}`, expected: ALLOWED3, change });
  }
  return failures.length > 0 ? { ok: false, failures } : success(stamps);
}
function refusal(line, stamp, before) {
  const flag = /^\s*-X[ =]?\s*['"]?/.exec(line)?.[0];
  if (flag !== void 0)
    return `leave out -X and quotes around it: ${line.slice(flag.length).replace(/['"]$/, "")}`;
  if (!NAME.test(stamp.name))
    return stamp.name.includes(".") || stamp.name === "" ? "write the package path, a dot and the name of a string variable before =" : `name the package too: main.${stamp.name} for a variable of the main package`;
  if (before.some((one) => one.name === stamp.name))
    return `${stamp.name} is stamped twice: keep one line`;
  if (!canGoQuote(`${stamp.name}=${stamp.value}`))
    return "the value has both kinds of quotes, and -ldflags of Go can hold only one: leave one out";
  if (/[\u0000-\u0008\u000b-\u001f]/.test(stamp.value))
    return "the value has a control character: leave it out";
  return void 0;
}
var COMMIT_WORDS = ["$commit", "$version", "$date"];
var WORDS2 = /\$(?:commit|version|date)(?!\w)/g;
function commitStamps(stamps) {
  return stamps.flatMap(({ name, value }) => {
    const said = value.match(WORDS2) ?? [];
    const words2 = COMMIT_WORDS.filter((word) => said.includes(word));
    return words2.length === 0 ? [] : [{ name, words: words2 }];
  });
}
function withCommit(stamps, facts) {
  return stamps.map(({ name, value }) => ({
    name,
    value: value.replaceAll(WORDS2, (word) => facts[word] ?? word)
  }));
}

// src/plan/module-tags.ts
var VERSION = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?$/;
function taggedModule(modulePath2, folder) {
  const found = /(?:\/v([2-9]|[1-9]\d+)|^gopkg\.in\/.*\.v(\d+))$/.exec(modulePath2);
  const digits = found?.[1] ?? found?.[2];
  const major = digits === void 0 ? null : Number(digits);
  const last = folder.split("/").at(-1) ?? "";
  const isMajorFolder = found?.[1] !== void 0 && last === `v${digits}`;
  const kept = isMajorFolder ? folder.slice(0, -last.length).replace(/\/$/, "") : folder;
  return { prefix: kept === "" ? "" : `${kept}/`, major };
}
function versionOfTag(tag, { prefix, major }, claimed) {
  if (!tag.startsWith(prefix)) return null;
  const version = tag.slice(prefix.length);
  const found = VERSION.exec(version)?.[1];
  if (found === void 0) return null;
  const isOwn = major === null ? !claimed.has(Number(found)) : Number(found) === major;
  return isOwn ? version : null;
}
function isOfFolder(tag) {
  const slash = tag.lastIndexOf("/");
  return slash > 0 && VERSION.test(tag.slice(slash + 1));
}
function majorOf(version) {
  return Number(VERSION.exec(version)?.[1] ?? 0);
}
function highestVersion(versions) {
  return versions.reduce(
    (best, one) => best === null || compareVersions(one, best) > 0 ? one : best,
    null
  );
}
function compareVersions(a, b) {
  const [, ...one] = VERSION.exec(a) ?? [];
  const [, ...other] = VERSION.exec(b) ?? [];
  for (const index of [0, 1, 2]) {
    const difference = compareNumbers(one[index] ?? "", other[index] ?? "");
    if (difference !== 0) return difference;
  }
  const [before, after] = [one[3], other[3]];
  if (before === void 0 || after === void 0)
    return Number(before === void 0) - Number(after === void 0);
  const [left, right] = [before.split("."), after.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = comparePart(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}
function comparePart(a, b) {
  if (a === void 0 || b === void 0) return Number(a !== void 0) - Number(b !== void 0);
  const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOther) return compareNumbers(a, b);
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
function compareNumbers(a, b) {
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}

// src/pin/tagged-version.ts
async function versionedModule(workingDirectory, packages) {
  const cwd = node_realpathSync(workingDirectory);
  const repository = repositoryRoot(cwd) ?? cwd;
  const folders = /* @__PURE__ */ new Set();
  for (const pattern of packages.length > 0 ? packages : ["."]) {
    const before = pattern.slice(0, `${pattern}...`.indexOf("..."));
    const isLocal2 = /^\.{1,2}(?:\/|$)/.test(pattern);
    const named = node_resolve(cwd, isLocal2 ? node_posix.dirname(`${before}x`) : ".");
    const whole2 = isLocal2 && before === pattern ? node_resolve(cwd, pattern) : named;
    folders.add((await findModuleRoots(whole2, "off")).module);
  }
  const [only] = folders.size === 1 ? folders : [(await findModuleRoots(cwd, "off")).module];
  const folder = only ?? repository;
  const path = modulePath(await node_readFile(node_join(folder, "go.mod"), "utf8").catch(() => ""));
  const inside = relativePath(repository, folder);
  const tagged = taggedModule(path, inside === ".." || inside.startsWith("../") ? "" : inside);
  const home = tagged.prefix === "" ? repository : node_join(repository, tagged.prefix);
  const claimed = /* @__PURE__ */ new Set();
  for (let major = 2; tagged.major === null && major < 100; major++) {
    if (node_existsSync(node_join(home, `v${major}`, "go.mod"))) claimed.add(major);
  }
  const ownRoot = tagged.prefix === "" || !node_existsSync(node_join(repository, "go.mod"));
  return { repository, tagged, claimed, ownRoot };
}
function ownVersion(tag, module) {
  const { tagged, claimed, ownRoot } = module;
  const version = versionOfTag(tag, tagged, claimed);
  if (version !== null) return version;
  if (isOfFolder(tag) || !ownRoot) return null;
  if (tagged.major !== null && versionOfTag(tag, { ...tagged, prefix: "", major: null }, claimed))
    return null;
  return claimed.has(majorOf(tag)) ? null : tag;
}
async function taggedVersion(ports, module) {
  const { repository: cwd, tagged, ownRoot } = module;
  const git2 = (...args) => askGit(ports, cwd, ...args);
  const commit = await git2("describe", "--always", "--dirty", "--abbrev=12", "--exclude=*");
  if (!commit.ok) return { ...commit, isTagged: false };
  const dirty = commit.text.endsWith("-dirty") ? "-dirty" : "";
  const found = await nearest3(git2, module, tagged);
  const root = { prefix: "", major: tagged.major };
  const chosen = found ?? (ownRoot && tagged.prefix !== "" ? await nearest3(git2, module, root) : null);
  if (chosen !== null) {
    const { tag, version, isHead } = chosen;
    if (isHead) return { ok: true, text: version + dirty, said: "", isTagged: true };
    const since = await git2("rev-list", "--count", `refs/tags/${tag}..HEAD`);
    const hash = commit.text.slice(0, 12);
    if (since.ok)
      return {
        ok: true,
        text: `${version}-${since.text}-g${hash}${dirty}`,
        said: "",
        isTagged: true
      };
  }
  if (!ownRoot) return { ...commit, isTagged: false };
  const versions = "v[0-9]*.[0-9]*.[0-9]*";
  const described = await git2(
    ...["describe", "--tags", "--always", "--dirty", "--abbrev=12"],
    ...[`--exclude=${versions}`, `--exclude=*/${versions}`]
  );
  if (!described.ok) return { ...commit, isTagged: false };
  return { ...described, isTagged: described.text !== commit.text };
}
async function nearest3(git2, { claimed }, tagged) {
  const [listed, head] = await Promise.all([
    git2(
      "for-each-ref",
      "--merged=HEAD",
      "--format=%(*objectname) %(objectname) %(refname:strip=2)",
      "refs/tags"
    ),
    git2("rev-parse", "HEAD")
  ]);
  const tags = /* @__PURE__ */ new Map();
  for (const line of listed.text.split("\n")) {
    const [, peeled = "", object = "", tag = ""] = /^(?:(\S+) )?(\S+) (\S+)$/.exec(line.trim()) ?? [];
    const version = versionOfTag(tag, tagged, claimed);
    if (version === null) continue;
    tags.set(version, { tag, version, isHead: (peeled || object) === head.text });
  }
  const all3 = [...tags.values()];
  const here = all3.filter((one) => one.isHead);
  const best = highestVersion((here.length > 0 ? here : all3).map((one) => one.version));
  return best === null ? null : tags.get(best) ?? null;
}

// src/pin/stamp-commit.ts
async function stampsOfCommit(step, warn = () => void 0) {
  const { inputs } = step;
  const found = commitStamps(inputs.stamp);
  if (found.length === 0) return success(inputs.stamp);
  const facts = {};
  for (const word of COMMIT_WORDS) {
    const names = found.filter((one) => one.words.includes(word)).map((one) => one.name);
    if (names.length === 0) continue;
    const { value, said, warning } = await ASK[word](step);
    if (value === "") return unknown(step, names, word, said);
    if (warning !== void 0) warn(`stamp ${names.join(", ")}: ${warning}`);
    facts[word] = value;
  }
  const stamps = withCommit(inputs.stamp, facts);
  const odd = stamps.find(({ name, value }) => !canGoQuote(`${name}=${value}`));
  if (odd === void 0) return success(stamps);
  return failure(
    "GTB1022",
    `stamp ${odd.name} is ${odd.value}, with both kinds of quotes`,
    "a value that -ldflags of Go can hold: one kind of quotes",
    "rename the tag, or write the value itself"
  );
}
var ASK = {
  $commit: commitOf,
  $version: versionOf,
  $date: dateOf
};
async function commitOf(step) {
  const head = await git(step, ["rev-parse", "HEAD"]);
  const value = head.value === "" && !hasRepository(step) ? step.job.sha : head.value;
  return { ...head, value: /^[0-9a-f]{40,64}$/.test(value) ? value : "" };
}
async function versionOf(step) {
  const { inputs, job, runner } = step;
  const module = await versionedModule(inputs.workingDirectory, inputs.packages);
  const tag = job.refType === "tag" ? ownVersion(job.refName, module) : null;
  const [found, head] = await Promise.all([
    taggedVersion(runner, module),
    tag === null ? null : git(step, ["rev-parse", "HEAD"])
  ]);
  if (!found.ok) return { value: hasRepository(step) ? "" : tag ?? "", said: found.said };
  if (tag !== null && head?.value === job.sha)
    return { said: "", value: found.text.endsWith("-dirty") ? `${tag}-dirty` : tag };
  const value = { value: found.text, said: "" };
  if (found.isTagged) return value;
  const shallow = await git(step, ["rev-parse", "--is-shallow-repository"]);
  if (shallow.value !== "true") return value;
  const of = module.tagged.prefix === "" ? "tag" : `tag ${module.tagged.prefix}v\u2026`;
  return {
    ...value,
    warning: `$version is ${found.text}, the commit alone: the clone is shallow and holds no ${of} that leads to it; fetch the history with its tags (actions/checkout: fetch-depth: 0), or the tag of this commit (fetch-tags: true)`
  };
}
async function dateOf(step) {
  const seconds = await git(step, ["show", "--no-patch", "--format=%ct", "HEAD"]);
  if (!/^\d+$/.test(seconds.value)) return { ...seconds, value: "" };
  const date = new Date(Number(seconds.value) * 1e3).toISOString();
  return { ...seconds, value: date.replace(".000Z", "Z") };
}
function hasRepository({ inputs }) {
  return repositoryRoot(inputs.workingDirectory) !== null;
}
async function git({ inputs, runner }, args) {
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const answer2 = await askGit(runner, cwd, ...args);
  return { value: answer2.text, said: answer2.said };
}
function unknown({ inputs }, names, word, said) {
  const reason = said === "" ? "" : ` (git: ${said})`;
  return failure(
    "GTB1023",
    `stamp ${names.join(", ")} holds ${word}, and ${inputs.workingDirectory} has no commit${reason}`,
    word === "$commit" ? "a git checkout with a commit, or GITHUB_SHA" : "a git checkout with a commit",
    gitRemedy(said, inputs.workingDirectory, "write the value itself")
  );
}

// src/pin/tinygo.ts
async function checkTinyGo({ inputs, runner }, environment) {
  const cwd = inputs.workingDirectory;
  const result = await runner.exec({ tool: "tinygo", args: ["version"], cwd, environment });
  if (result.exitCode === 0) return success(result.stdout.trim());
  return failure(
    "GTB1217",
    `compiler: tinygo, and tinygo cannot be run: ${toolError(result)}`,
    "a TinyGo on PATH",
    "install it in a step before this one (https://tinygo.org/getting-started/install/), or set compiler: gc"
  );
}

// src/pin/pin-go.ts
async function pinGo(step, modules) {
  const { inputs, job, runner } = step;
  const { settings } = inputs;
  if (modules.mainModule === "" && inputs.build) return noModule(inputs.workingDirectory);
  const wanted = await wantedVersion(step, modules);
  if (!wanted.ok) return wanted;
  const toolchain = await step.clocks.phases.time(
    "toolchain",
    () => bringGo(step, wanted.value, inputs.goChecksum)
  );
  if (!toolchain.ok) return toolchain;
  const { version, goroot } = toolchain.value;
  const checked = checkVersion(modules, version, wanted.value.origin);
  if (!checked.ok && !inputs.isSetup) return checked;
  const doubts = checked.ok ? [] : checked.failures.map((one) => codedText(one));
  const cc = await cCompilerOf(step);
  if (!cc.ok) return cc;
  const changes = {
    ...collectorVariables({ ...runner, parallelism: inputs.parallelism }),
    CGO_ENABLED: inputs.cgo ? "1" : "0",
    ...cc.value
  };
  if (settings.variables.has("GOROOT")) changes.GOROOT = goroot;
  const base = goEnvironment(runner.environment, goroot, changes);
  const [asked, stamps] = await Promise.all([
    readGoEnv(runner.exec, goroot, base, inputs.workingDirectory),
    stampsOfCommit(step, runner.log.warning)
  ]);
  if (!asked.ok) return asked;
  if (!stamps.ok) return stamps;
  const goEnv = asked.value;
  const folders = checkGoFolders(goEnv);
  if (!folders.ok) return folders;
  const ofGoRoot = await goRootFailures(goroot, settings);
  if (ofGoRoot.length > 0) return { ok: false, failures: ofGoRoot };
  const goCache = chooseGoCache({
    goEnvGoCache: goEnv.GOCACHE,
    mark: runner.environment[GOCACHE_MARK] ?? "",
    githubHosted: job.githubHosted,
    isFree: job.githubHosted && await isFreeGoCache(goEnv.GOCACHE),
    own: node_join(step.folders.job, "gocache")
  });
  const { TMPDIR } = runner.environment;
  const chosen = { GOTMPDIR: goEnv.GOTMPDIR, TMPDIR };
  const temporary = await temporaryVariables(chosen, step.folders.job);
  const environment = { ...base, ...temporary, GOCACHE: goCache };
  const host = { goos: goEnv.GOHOSTOS, goarch: goEnv.GOHOSTARCH, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const linker = await linkerOf(step, environment, goEnv.CC);
  if (!linker.ok) return linker;
  const flags = flagsOf(step.compiler, { ...inputs, stamp: stamps.value }, linker.value);
  const compiler = await checkCompiler(step, modules, environment, targets);
  if (!compiler.ok) return compiler;
  const wrapper = await readToolWrapper({
    exec: runner.exec,
    goRoot: goroot,
    host,
    environment,
    cwd: inputs.workingDirectory,
    flags: [...inputs.fromGoFlags.rest, ...flags.compile]
  });
  return success({
    version,
    toolchain: { ...toolchain.value, notes: [...toolchain.value.notes, ...doubts] },
    environment,
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache,
    host,
    targets,
    flags,
    wrapper
  });
}
function flagsOf(compiler, inputs, linker) {
  if (compiler === "gccgo") return gccgoFlags(inputs);
  if (compiler === "gc") return goFlags(inputs, linker);
  const { compile: compile2 } = goFlags({ ...inputs, gcflags: "", stamp: [], buildFlags: [] });
  const { link } = goFlags({ ...inputs, debug: "full", ldflags: "" });
  return { compile: compile2, link };
}
async function checkCompiler(step, { pins }, environment, targets) {
  if (step.compiler === "gc") return success(null);
  const { log } = step.runner;
  if (step.compiler === "tinygo") {
    const tinyGo = await checkTinyGo(step, environment);
    if (!tinyGo.ok) return tinyGo;
    log.info(`compiled by ${tinyGo.value}; ${withoutCaches("tinygo")}`);
    return success(null);
  }
  const gccgo = await checkGccgo(step, pins, environment, targets);
  if (!gccgo.ok) return gccgo;
  const { version, go } = gccgo.value;
  log.info(`compiled by gccgo ${version} (Go ${go}); ${withoutCaches("gccgo")}`);
  return success(null);
}
async function goRootFailures(goroot, settings) {
  const file = node_join(goroot, "go.env");
  const written = parseGoEnvFile(await node_readFile(file, "utf8").catch(() => ""));
  return ["GOOS", "GOARCH", "CGO_ENABLED", "GOFLAGS"].flatMap((name) => {
    const value = written[name] ?? "";
    if (value === "" || name !== "GOFLAGS" && settings.variables.has(name)) return [];
    return {
      code: "GTB1213",
      found: `${file} sets ${name}=${value}`,
      expected: `${name} in the environment, in go env -w, or as an input`,
      change: `set ${name} as \`env\` of the step, or remove it from that file`
    };
  });
}
function noModule(folder) {
  return failure(
    "GTB1101",
    `there is no go.mod in ${folder} or a folder above it`,
    "a Go module",
    "set `working-directory` to the folder of the module, or `build: false` to set up Go only"
  );
}

// src/report/run-report.ts
function cacheState(caches) {
  const { modules, base, delta, binaries } = caches;
  return { modules: modules.hit, base: base.hit, delta: delta.hit, binaries: binaries.hit };
}
function cacheHit(caches, usesModules) {
  if (caches.binaries.hit === "exact") return true;
  return caches.base.hit === "exact" && (!usesModules || caches.modules.hit === "exact");
}
function affectedNames(binaries) {
  return [...new Set(binaries.filter((one) => !one.reused).map((one) => one.name))];
}

// src/report/made-report.ts
function madeReport(run, caches, made, explained) {
  const { go, lane } = run;
  const { binaries, checks, provenance, inputsDigest: inputsDigest2, packages, reason } = made;
  return {
    goVersion: go.version,
    goRoot: go.toolchain?.goroot ?? "",
    inputsDigest: inputsDigest2,
    lane: lane.keys.lane,
    place: lane.keys.place,
    cacheHit: cacheHit(caches, run.goSum !== null),
    binaries,
    checks,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    provenance,
    packages,
    tools: [],
    tests: null,
    ...explained,
    sizes: null,
    phases: [],
    warnings: []
  };
}

// src/reuse/asked-build.ts
function askedBuild({ inputs }, project, go) {
  const folder = relativePath(project.root, inputs.workingDirectory);
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}

// src/reuse/facts/go-environment-record.ts
var OF_GO = /^(?:CGO_|GO(?!OGLE))/;
var OTHERS2 = /^(?:AR|CC|CXX|FC|GCCGO|PKG_CONFIG\w*)$/;
var WITHOUT_EFFECT = /^(?:GOCACHE|GOCACHEPROG|GOMODCACHE|GOPATH|GOBIN|GOTMPDIR|GOPROXY|GOSUMDB|GONOSUMDB|GONOPROXY|GOPRIVATE|GOINSECURE|GOVCS|GOAUTH|GOENV|GOROOT|GOROOT_\d\w*|GOTOOLCHAIN|GOTELEMETRY|GOTELEMETRYDIR|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GO_TURBO_BUILD\w*)$/;
function environmentRecord(environment, goEnvFile, more) {
  const record2 = {};
  const add = (values) => {
    for (const [name, value] of Object.entries(values)) {
      const canonical = process.platform === "win32" ? name.toUpperCase() : name;
      if (!OF_GO.test(canonical) && !OTHERS2.test(canonical)) continue;
      if (WITHOUT_EFFECT.test(canonical) || value === void 0 || value === "") continue;
      record2[canonical] = sealed(canonical, value);
    }
  };
  add(goEnvFile);
  add(environment);
  for (const [name, value] of Object.entries(more)) record2[`(${name})`] = sealed(name, value);
  return record2;
}
function environmentChanges(before, now) {
  const names = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}

// src/reuse/check-manifest.ts
function checkManifest({
  manifest,
  environment,
  answers,
  mainsOnly
}) {
  const variables = environmentChanges(manifest.environment, environment);
  if (variables.length > 0) {
    return {
      agreed: [],
      plan: false,
      unlinked: mainsOnly,
      listing: false,
      changes: [`environment: ${variables.map(oneLine).join(", ")}`]
    };
  }
  const differs = /* @__PURE__ */ new Map();
  for (const [index, [kind, path, pattern, before]] of manifest.facts.entries()) {
    const asked = { kind, path, pattern };
    if (answers.get(factText(asked)) !== before) differs.set(index, changeText(asked));
  }
  const agrees3 = (facts) => !facts.some((index) => differs.has(index));
  const plan = agrees3(manifest.plan);
  const areBodies = [...differs.keys()].every((index) => {
    const [kind, path = ""] = manifest.facts[index] ?? [];
    return kind === "file" && path.endsWith(".go");
  });
  return {
    agreed: manifest.binaries.filter((one) => agrees3(one.facts)),
    plan,
    // A package that was not there then is in no list: with another plan nothing is known of it.
    unlinked: mainsOnly || plan && manifest.unlinked !== null && agrees3(manifest.unlinked),
    listing: plan && areBodies,
    changes: [...new Set([...differs.values()].map(oneLine))].sort()
  };
}
function changeText({ kind, path, pattern }) {
  switch (kind) {
    case "file":
      return path;
    case "head":
      return `${path} (constraint, package or imports)`;
    case "names":
      return `${path} (files of the package)`;
    case "heads":
      return `${path} (constraints, packages or imports)`;
    case "walk":
      return `${path} (folders with Go files)`;
    case "embed":
      return `${path} (//go:embed ${pattern})`;
    case "nearest":
      return `${path} (in this folder or above)`;
    case "kind":
      return `${path} (there or not)`;
  }
}

// src/reuse/stored-listing.ts
function storeListing(listing, folders) {
  const stored = {};
  for (const [target, packages] of listing) {
    const moved = packages.filter((one) => one.DepOnly === true || hasGoFiles(one)).map((one) => {
      const {
        Deps,
        Imports: _imports,
        IgnoredGoFiles,
        ...rest
      } = movePackage(one, (path) => storedFolder(path, folders));
      const isBuilt = one.Name === "main" && one.DepOnly !== true;
      const ignored = (IgnoredGoFiles ?? []).filter((name) => !name.endsWith("_test.go"));
      return {
        ...rest,
        ...ignored.length === 0 ? {} : { IgnoredGoFiles: ignored },
        ...isBuilt && Deps !== void 0 ? { Deps } : {}
      };
    });
    const isRight = moved.every(
      ({ Dir, Module, Standard }) => Dir !== "" && (Standard !== true || Dir.startsWith(ROOT)) && isPlaced(Module)
    );
    if (!isRight) return null;
    stored[target] = moved;
  }
  return stored;
}
function readListing(stored, folders) {
  return new Map(
    Object.entries(stored).map(([target, packages]) => [
      target,
      packages.map((one) => movePackage(one, (path) => folderHere(path, folders)))
    ])
  );
}
function isStoredListing(value) {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (packages) => Array.isArray(packages) && packages.every(isStoredPackage)
  );
}
var ROOT = "root:";
var MODULES = "modules:";
var OWN = "own:";
function storedFolder(path, folders) {
  const inRoot = within(folders.goRoot, path);
  if (inRoot !== null) return ROOT + inRoot;
  const inModules = within(folders.goModCache, path);
  if (inModules !== null) return MODULES + inModules;
  const own = relativePath(folders.workingDirectory, path);
  return node_isAbsolute(own) ? "" : OWN + own;
}
function within(folder, path) {
  if (folder === "") return null;
  const rest = relativePath(folder, path);
  return node_isAbsolute(rest) || rest.split("/")[0] === ".." ? null : rest;
}
function folderHere(stored, folders) {
  const [prefix, folder] = stored.startsWith(ROOT) ? [ROOT, folders.goRoot] : stored.startsWith(MODULES) ? [MODULES, folders.goModCache] : [OWN, folders.workingDirectory];
  return node_join(folder, stored.slice(prefix.length));
}
function movePackage(one, move2) {
  const { Module } = one;
  const moved = { ...one, Dir: move2(one.Dir) };
  return Module === void 0 ? moved : { ...moved, Module: moveModule(Module, move2) };
}
function moveModule(module, move2) {
  const { Path, Version, Main, Dir, Replace } = module;
  return {
    Path,
    ...Version === void 0 ? {} : { Version },
    ...Main === void 0 ? {} : { Main },
    ...Dir === void 0 ? {} : { Dir: move2(Dir) },
    ...Replace === void 0 ? {} : { Replace: moveModule(Replace, move2) }
  };
}
function isPlaced(module) {
  const effective = module?.Replace ?? module;
  if (effective?.Dir === void 0) return true;
  return effective.Dir.startsWith(effective.Version === void 0 ? OWN : MODULES);
}
function isStoredPackage(value) {
  return typeof value?.ImportPath === "string" && typeof value.Name === "string" && typeof value.Dir === "string" && [ROOT, MODULES, OWN].some((prefix) => value.Dir?.startsWith(prefix));
}

// src/reuse/manifest.ts
function makeInputsManifest(made) {
  const indices = /* @__PURE__ */ new Map();
  const rows = [];
  const indexOf = (one) => {
    const text = factText(one);
    const known = indices.get(text);
    if (known !== void 0) return known;
    indices.set(text, rows.length);
    rows.push([one.kind, one.path, one.pattern, answerOf(made.answers, one)]);
    return rows.length - 1;
  };
  const plan = made.plan.map(indexOf);
  const unlinked = made.unlinked?.map(indexOf) ?? null;
  const binaries = made.binaries.map((binary) => ({
    package: binary.package,
    target: binary.target,
    key: "",
    sha256: "",
    bytes: 0,
    digest: binaryDigest(made, binary),
    facts: binary.facts.map(indexOf)
  }));
  const { inputsDigest: inputsDigest2, toolchain, environment } = made;
  return {
    version: 2,
    inputsDigest: inputsDigest2,
    toolchain,
    environment,
    facts: rows,
    plan,
    unlinked,
    binaries,
    listing: null
  };
}
function binaryDigest(made, binary) {
  const answers = binary.facts.map((one) => [factText(one), answerOf(made.answers, one)]);
  const { lane, linkFlags: linkFlags2, environment } = made;
  return valueDigest([binary.package, binary.target, lane, linkFlags2, environment, answers], 64);
}
function answerOf(answers, one) {
  const answer2 = answers.get(factText(one));
  if (answer2 === void 0) throw new Error(`no answer to ${factText(one)}`);
  return answer2;
}
function manifestFacts(manifest) {
  return manifest.facts.map(([kind, path, pattern]) => fact(kind, path, pattern));
}
function parseInputsManifest(text) {
  try {
    const value = JSON.parse(text);
    if (value?.version !== 2 || !Array.isArray(value.facts)) return null;
    const isIndex = (index) => typeof index === "number" && value.facts?.[index] !== void 0;
    const sound = typeof value.inputsDigest === "string" && typeof value.toolchain === "string" && typeof value.environment === "object" && value.environment !== null && value.facts.every(
      (row) => Array.isArray(row) && row.length === 4 && row.every((one) => typeof one === "string")
    ) && Array.isArray(value.plan) && value.plan.every(isIndex) && Array.isArray(value.binaries) && value.binaries.every(
      (one) => [one.package, one.target, one.key, one.sha256, one.digest].every(
        (text2) => typeof text2 === "string"
      ) && typeof one.bytes === "number" && Array.isArray(one.facts) && one.facts.length > 0 && one.facts.every(isIndex)
    );
    if (!sound) return null;
    const listing = isStoredListing(value.listing) ? value.listing : null;
    const isKnown = Array.isArray(value.unlinked) && value.unlinked.every(isIndex);
    const unlinked = isKnown ? value.unlinked ?? null : null;
    return { ...value, listing, unlinked };
  } catch {
    return null;
  }
}

// src/reuse/inputs-entry.ts
var MOST_BYTES = 256e6;
async function unpackInputs(packed) {
  try {
    const text = await node_promisify(node_zlib_default.gunzip)(packed, { maxOutputLength: MOST_BYTES });
    return parseInputsManifest(text.toString("utf8"));
  } catch {
    return null;
  }
}

// src/reuse/obstacles.ts
var SWITCHES = {
  buildvcs: "the commit is stamped into the binary",
  race: "the race detector links C",
  msan: "the memory sanitizer links C",
  asan: "the address sanitizer links C",
  cover: "coverage counters are built in",
  linkshared: "shared libraries of the machine are linked"
};
var VALUES = {
  overlay: "files are replaced by others",
  modfile: "another file takes the place of go.mod",
  toolexec: "another program runs the tools",
  coverpkg: "coverage counters are built in",
  pkgdir: "compiled packages come from a folder"
};
var TOOL_FLAGS = /(?:^|[\s='"])--?(?:linkmode[= ]\s*['"]?external|extld|extldflags|extar|importcfg|embedcfg|pgoprofile|coveragecfg|symabis|linkobj|asmhdr|I|L|r|installsuffix|buildid(?!=(?:[\s'"]|$))|race|msan|asan)(?=[\s='"]|$)/;
function buildObstacle(facts) {
  if (facts.commitStamps.length > 0) {
    const names = facts.commitStamps.map((one) => one.name).join(", ");
    const words2 = [...new Set(facts.commitStamps.flatMap((one) => one.words))];
    const change = words2.length === 1 ? "which is another one" : "which are others";
    return `stamp ${names} holds ${words2.join(" and ")}, ${change} with every commit; $inputs stays the same while no input changes`;
  }
  if (!/^\d+\.\d+/.test(facts.goVersion)) return `Go ${facts.goVersion} is no release`;
  const last = /* @__PURE__ */ new Map();
  for (const flag of facts.flags) {
    const [, name = "", value = "true"] = /^--?([\w-]+)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    if (/^(?:gcflags|asmflags|ldflags)$/.test(name) && TOOL_FLAGS.test(` ${value}`)) {
      return `-${name} names files or another linker: ${value}`;
    }
    last.set(name, value);
  }
  for (const [name, value] of last) {
    const isOn = !/^(?:0|f|F|false|FALSE|False)$/.test(value);
    if (SWITCHES[name] !== void 0 && isOn) return `-${name}: ${SWITCHES[name]}`;
    if (VALUES[name] !== void 0 && value !== "") return `-${name}: ${VALUES[name]}`;
  }
  if (last.get("mod") === "mod") return "-mod=mod: Go may change go.mod";
  const mode = last.get("buildmode");
  if (mode !== void 0 && mode !== "default" && mode !== "exe") return `-buildmode=${mode}`;
  return null;
}
function packagesObstacle(packages) {
  for (const one of packages) {
    if ((one.CgoFiles ?? []).length > 0) return `${one.ImportPath} uses cgo`;
    const swig = [...one.SwigFiles ?? [], ...one.SwigCXXFiles ?? []];
    if (swig.length > 0) return `${one.ImportPath} uses SWIG`;
    if (isOwnPackage(one) && one.Module === void 0) return `no module holds ${one.ImportPath}`;
  }
  return null;
}
function postLinkObstacle({ inputs, compiler }) {
  const other = withoutCaches(compiler);
  if (other !== "") return other;
  if (inputs.debug === "sidecar") return "debug: sidecar: no store holds NAME.debug";
  if (inputs.compress !== "none")
    return `compress: ${inputs.compress}: no store holds packed files`;
  return "";
}

// src/reuse/find-reuse.ts
var NOTHING = {
  agreed: [],
  plan: false,
  unlinked: false,
  listing: false,
  changes: []
};
async function findReuse(step, project, store, go, lane) {
  const { inputs, runner, clocks } = step;
  const began = runner.clock.now();
  const environment = await readEnvironmentRecord(step, go);
  const obstacle = obstacleOf(step, go);
  const found = (changes) => ({
    environment,
    obstacle,
    manifest: null,
    key: "",
    agreement: NOTHING,
    files: null,
    answers: /* @__PURE__ */ new Map(),
    bytesDown: 0,
    seconds: (runner.clock.now() - began) / 1e3,
    ...changes
  });
  if (!inputs.build || !inputs.reuse || obstacle !== "") return found({});
  const { lookups } = inputsKeys(lane.keys, askedBuild(step, project, go));
  const entry = await clocks.activity.track("transfer", store.open("inputs", lookups));
  if (entry.state !== "found") return found({});
  const { key, bytes: bytesDown } = entry;
  const packed = await readWhole(entry, MOST_BYTES).catch(() => "cut");
  if (packed === "cut") return found({});
  const manifest = packed === null ? null : await unpackInputs(packed);
  if (manifest === null) {
    const text = `the record of inputs ${key} is broken; the binaries are built`;
    runner.log.warning(withCode(text, "GTB1601"));
    return found({ key, bytesDown });
  }
  const facts = manifestFacts(manifest);
  const files = createFiles();
  const answering = answerFacts(inputs.workingDirectory, facts, files);
  const answers = await clocks.activity.track("hash", answering);
  const isGuess = go.toolchain === null && manifest.toolchain !== "";
  const goRootFile = manifest.environment["(go.env)"];
  const known = isGuess && goRootFile !== void 0 ? { "(go.env)": goRootFile } : {};
  const agreement = checkManifest({
    manifest,
    answers,
    mainsOnly: inputs.mainsOnly,
    environment: { ...environment, ...known }
  });
  return found({ manifest, key, agreement, files, answers, bytesDown });
}
function obstacleOf(step, go) {
  const isRebuilt = step.inputs.check.some((one) => one.kind === "reproducible");
  if (isRebuilt) return "check: reproducible builds every binary, twice";
  if (go.environment.GO_EXTLINK_ENABLED === "1") return "GO_EXTLINK_ENABLED=1: the C linker links";
  const obstacle = buildObstacle({
    goVersion: go.version,
    flags: [...go.goFlags, ...go.flags.compile, ...go.flags.link],
    commitStamps: commitStamps(step.inputs.stamp)
  });
  return obstacle ?? postLinkObstacle(step);
}
async function readEnvironmentRecord(step, go) {
  const { goos } = platformOf(process.platform, process.arch);
  const goroot = go.toolchain?.goroot ?? null;
  const [goEnvFile, goRootFile] = await Promise.all([
    readGoEnvFile(go.environment, goos),
    goroot === null ? "" : node_readFile(node_join(goroot, "go.env"), "utf8").catch(() => "")
  ]);
  const more = { "go.env": goRootFile, GOFLAGS: go.goEnv.GOFLAGS };
  if (!go.flags.compile.includes("-trimpath")) {
    more["working directory"] = step.inputs.workingDirectory;
    more.GOROOT = goroot ?? "";
    more.GOMODCACHE = go.goEnv.GOMODCACHE;
  }
  return environmentRecord(go.environment, goEnvFile, more);
}
function agreedDigest({ manifest, agreement }) {
  const all3 = manifest !== null && agreement.agreed.length === manifest.binaries.length;
  return all3 && agreement.plan && agreement.unlinked ? manifest.inputsDigest : "";
}

// src/reuse/reuse-binaries.ts
var AT_ONCE = 16;
async function reuseBinaries(step, store, go, found, linkFolder) {
  const { clock } = step.runner;
  const began = clock.now();
  const folder = node_join(linkFolder, "reused");
  const { manifest, agreement } = found;
  const stored = agreement.agreed.filter((one) => one.key !== "");
  await node_rm(folder, { recursive: true, force: true });
  if (stored.length > 0) await node_mkdir(folder, { recursive: true });
  const limit = pLimit(AT_ONCE);
  const restored = await Promise.all(
    stored.map(
      (one, index) => limit(() => restoreOne(step, store, go, one, node_join(folder, String(index))))
    )
  );
  const files = /* @__PURE__ */ new Map();
  const brokenKeys = /* @__PURE__ */ new Map();
  for (const [index, { reused, isBroken }] of restored.entries()) {
    const known = stored[index];
    if (reused !== null) files.set(binaryId(reused.known), reused);
    else if (isBroken && known !== void 0) brokenKeys.set(binaryId(known), known.key);
  }
  const all3 = manifest?.binaries ?? [];
  const missing = all3.filter((one) => !files.has(binaryId(one)));
  return {
    files,
    brokenKeys,
    whole: all3.length > 0 && missing.length === 0 && agreement.plan && agreement.unlinked,
    bytesDown: found.bytesDown + restored.reduce((sum, one) => sum + one.bytesDown, 0),
    seconds: found.seconds + (clock.now() - began) / 1e3,
    reason: reasonOf(step, found, missing)
  };
}
async function restoreOne(step, store, go, known, file) {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const target = parseTarget(known.target);
  if (!target.ok) return { bytesDown: 0, reused: null, isBroken: false };
  const plain = isHostAlone(go.targets, go.host);
  const planned = planBinary({ ImportPath: known.package }, target.value, plain, inputs.output);
  const { key, sha256, bytes } = known;
  const outcome = await activity.track(
    "transfer",
    restoreBinary({ store, key, known: { sha256, bytes }, file })
  );
  const { bytesDown } = outcome;
  const built = (reason, isBroken) => {
    const log = isBroken ? runner.log.warning : runner.log.info;
    log(`${planned.name} for ${known.target} is built: ${reason}`);
    return { bytesDown, reused: null, isBroken };
  };
  if (!outcome.ok) return built(outcome.reason, outcome.isBroken);
  const read2 = await activity.track("hash", readBinary(file));
  const right = read2.ok ? checkTarget(planned.name, read2.value, planned.target) : read2;
  if (!right.ok) return built(right.failures.map(failureText).join("; "), true);
  if (!read2.ok || read2.value.sha256 !== sha256) {
    return built("its SHA-256 is another one", true);
  }
  const reused = { planned, file, reused: true, known };
  return { bytesDown, reused, isBroken: false };
}
function reasonOf(step, found, missing) {
  const { inputs } = step;
  if (!inputs.build) return "";
  if (inputs.profile === "release") return "profile: release reuses nothing";
  if (inputs.provenance) return "provenance: true, and a statement says what this run built";
  if (!inputs.reuse) return "reuse: false";
  if (found.obstacle !== "") return found.obstacle;
  if (found.manifest === null) return "no earlier run has recorded the inputs of this build";
  const { changes } = found.agreement;
  if (changes.length > 0) {
    const more = changes.length > SHOWN ? ` and ${changes.length - SHOWN} more` : "";
    return `changed: ${changes.slice(0, SHOWN).join(", ")}${more}`;
  }
  return missing.length === 0 ? "" : `${missing.length} of the binaries are not stored`;
}
var SHOWN = 5;
function binariesReport(reused, found, binaries) {
  const count2 = binaries.filter((one) => one.reused).length;
  const all3 = count2 > 0 && count2 === binaries.length;
  return {
    ...NO_CACHE,
    hit: all3 ? "exact" : count2 > 0 ? "partial" : "miss",
    key: count2 > 0 ? found.key : "",
    bytesDown: reused.bytesDown,
    seconds: reused.seconds
  };
}

// src/flow/exports.ts
function exportToolchain(step, project, go) {
  const { job, environment } = step.runner;
  const { goroot } = go.toolchain;
  if (step.inputs.tools.length > 0) job.addPath(toolFolders(step).bin);
  const [goPath = ""] = go.goEnv.GOPATH.split(process.platform === "win32" ? ";" : ":");
  if (goPath !== "") {
    job.addPath(node_join(goPath, "bin"));
    if (step.inputs.isSetup) mkdirQuietly(node_join(goPath, "bin"));
  }
  job.addPath(node_join(goroot, "bin"));
  exportGotoolchain(step, project, go);
  if ((environment.GOROOT ?? "") !== "") job.exportVariable("GOROOT", goroot);
}
function mkdirQuietly(folder) {
  try {
    node_mkdirSync(folder, { recursive: true });
  } catch {
  }
}
function exportGotoolchain({ inputs, runner }, project, { version }) {
  const set = inputs.settings.variables.get("GOTOOLCHAIN");
  const asked = inputs.laterToolchain;
  const isKept = set !== void 0 && keepsPinned(set.value, version, moduleVersion(project));
  if (asked === null && isKept) return;
  if (asked === null && set !== void 0)
    runner.log.info(
      `${set.text} would start another Go than ${version}: later steps have GOTOOLCHAIN=local`
    );
  runner.job.exportVariable("GOTOOLCHAIN", asked ?? "local");
  runner.job.exportVariable(TOOLCHAIN_MARK, asked ?? "local");
}
function exportGo(step, project, caches, go) {
  const { job } = step.runner;
  exportToolchain(step, project, go);
  if (go.goCache !== go.goEnv.GOCACHE) job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
  if (step.inputs.cgo && settingValue(step.inputs.settings, "CGO_ENABLED") !== "1") {
    job.exportVariable("CGO_ENABLED", "1");
    job.exportVariable(SHARED_CGO_MARK, "1");
  }
}
function exportWithoutGo({ runner: { job } }, caches, go) {
  job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
}

// src/runner/once.ts
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

// src/toolchain/version/list-releases.ts
async function listReleases({ environment, httpGet }, patience = DEFAULT_PATIENCE) {
  const { goos } = platformOf(process.platform, process.arch);
  const settings = await readDownloadSettings(environment, goos);
  const proxies = parseGoproxy(settings.goproxy);
  if (!proxies.ok) return { ok: false, reason: proxies.failures[0]?.found ?? "GOPROXY is wrong" };
  const list = await fetchToolchainList({
    proxies: proxies.value,
    // A list is nothing that is proven: it decides no bytes.
    proof: { hash: "" },
    goDevUrl: "https://go.dev",
    fetcher: makeFetcher(httpGet, patience, await goCredentials(environment, process.platform))
  });
  return list.state === "ok" ? { ok: true, versions: versionsOf(list.value) } : { ok: false, reason: list.message };
}

// src/inspect/check/build-info-checks.ts
function releaseOf3(goVersion) {
  const version = /^go(\d[0-9a-z.]*)/.exec(goVersion)?.[1] ?? "";
  return parseGoVersion(version) === void 0 ? null : version;
}
function checkBuildInfo(requirement, facts) {
  const info = facts.buildInfo;
  const recorded = (judge) => info === null ? noBuildInfo(requirement) : judge(info);
  switch (requirement.kind) {
    case "os": {
      const goos = info?.settings.GOOS ?? facts.goos;
      return checkPlatform(requirement, goos === null ? [] : [goos], requirement.value);
    }
    case "arch":
      return checkPlatform(requirement, facts.architectures, requirement.value);
    case "trimpath":
      return recorded((one) => checkTrimpath(requirement, one));
    case "vcs":
      return recorded((one) => checkVcs(requirement, one));
    case "go":
      return recorded((one) => checkGo(requirement, one));
    case "tags":
      return recorded((one) => checkWords(requirement, one, (value) => value.split(",")));
    case "gcflags":
    case "ldflags":
      return recorded(
        (one) => checkWords(requirement, one, (value) => splitGoQuoted(value) ?? [value])
      );
    default:
      return null;
  }
}
function noBuildInfo(requirement) {
  return fails(
    requirement,
    "no build info in the file",
    "a program that Go 1.18 or later built",
    "check it before anything packs it (upx) or removes its sections"
  );
}
function checkPlatform(requirement, found, wanted) {
  const text = found.length === 0 ? "the file does not tell" : found.join(", ");
  if (found.includes(wanted)) return passes(requirement, text);
  const name = requirement.kind === "os" ? "GOOS" : "GOARCH";
  return fails(
    requirement,
    text,
    `${name} ${wanted}`,
    `build for ${name} ${wanted}: correct targets, or the file that is checked`
  );
}
function checkTrimpath(requirement, { settings }) {
  if (settings["-trimpath"] === "true") return passes(requirement, "-trimpath is recorded");
  return fails(
    requirement,
    "built without -trimpath: it holds file paths of the machine that built it",
    "a build with -trimpath",
    "set profile: lean, or build with -trimpath"
  );
}
function checkVcs(requirement, { settings }) {
  const revision = settings["vcs.revision"];
  if (revision === void 0)
    return fails(
      requirement,
      "no commit is recorded (no vcs.revision)",
      "a build that is stamped with its commit",
      "add -buildvcs=true to build-flags and build in a git checkout, with git on PATH"
    );
  const modified = settings["vcs.modified"] === "true";
  const found = `commit ${revision}${modified ? ", with changes (vcs.modified)" : ""}`;
  if (requirement.clean && modified)
    return fails(
      requirement,
      found,
      "a checkout without changes (vcs.modified=false)",
      "commit them, or remove what earlier steps wrote into the checkout: `git status` shows it"
    );
  if (!revision.startsWith(requirement.revision))
    return fails(
      requirement,
      found,
      `commit ${requirement.revision}`,
      "check that commit out and build it again"
    );
  return passes(requirement, found);
}
function checkGo(requirement, { goVersion }) {
  const { operator, version: wanted } = requirement;
  const expected = `Go ${operator} ${wanted}`;
  const version = releaseOf3(goVersion);
  if (version === null)
    return fails(
      requirement,
      `built with ${shown(goVersion)}, a development version`,
      expected,
      "set go-version to a release and build again"
    );
  const found = `Go ${version}`;
  if (agrees2(version, operator, wanted)) return passes(requirement, found);
  const change = operator.startsWith(">") ? `set go-version to ${wanted} or newer and build again` : `set go-version to one that is ${operator} ${wanted} and build again`;
  return fails(requirement, found, expected, change);
}
function agrees2(version, operator, wanted) {
  const isLine = minorOf(wanted) === wanted;
  const order = compareGoVersions(isLine ? minorOf(version) : version, wanted);
  switch (operator) {
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
  }
}
function checkWords(requirement, { settings }, split2) {
  const { kind, words: words2 } = requirement;
  const value = settings[`-${kind}`] ?? "";
  const found = value === "" ? `no -${kind} is recorded` : `-${kind}=${value}`;
  if (kind === "ldflags" && value === "" && settings["-trimpath"] === "true")
    return fails(
      requirement,
      "built with -trimpath, with which Go records no -ldflags",
      "recorded linker flags",
      "require what they do: stripped for -s, no-dwarf for -w, static, pie"
    );
  if (words2.length === 0) {
    if (value === "") return passes(requirement, found);
    return fails(requirement, found, `no -${kind}`, `build without ${kind}`);
  }
  const recorded = split2(value);
  const missing = words2.filter((word) => !recorded.includes(word));
  if (missing.length === 0) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `-${kind} with ${words2.join(" ")}`,
    `add ${missing.join(kind === "tags" ? "," : " ")} to ${kind} and build again`
  );
}

// src/inspect/check/header-checks.ts
var FORMAT_NAMES = {
  elf: "ELF",
  "mach-o": "Mach-O",
  pe: "PE",
  wasm: "WebAssembly",
  xcoff: "XCOFF",
  plan9: "Plan 9"
};
function checkHeaders(requirement, facts) {
  switch (requirement.kind) {
    case "static":
      return checkStatic(requirement, facts);
    case "static-pie":
      return checkStaticPie(requirement, facts);
    case "no-interp":
      return checkInterpreter(requirement, facts);
    case "pie":
      return checkPie(requirement, facts);
    case "nx":
      return checkStack(requirement, facts);
    case "relro":
      return checkRelro(requirement, facts, requirement.level);
    case "stripped":
      return checkSymbols(requirement, facts);
    case "no-dwarf":
      return checkDwarf(requirement, facts);
    case "size":
      return checkSize(requirement, facts, requirement.bytes);
    default:
      return null;
  }
}
function onlyElf(requirement, { format }) {
  const name = requirement.kind === "relro" ? "relro" : requirement.text;
  return notApplicable(
    requirement,
    `${name} is a question for ELF, this is ${FORMAT_NAMES[format]}`
  );
}
function saysNothing(requirement, { format }) {
  return notApplicable(requirement, `${FORMAT_NAMES[format]} files say nothing of it`);
}
function linkage({ interpreter, needed }) {
  const parts = [];
  if (interpreter !== null) parts.push(`interpreter ${interpreter}`);
  if (needed.length > 0) parts.push(`needs ${needed.join(", ")}`);
  return parts.length === 0 ? "no interpreter, no needed library" : parts.join(", ");
}
function checkStatic(requirement, facts) {
  if (facts.static === null) return onlyElf(requirement, facts);
  if (facts.static) return passes(requirement, linkage(facts));
  const { settings = {} } = facts.buildInfo ?? {};
  const change = settings["-buildmode"] === "pie" ? "remove -buildmode=pie, or link a static-pie program: cgo with -linkmode=external -extldflags=-static-pie" : settings.CGO_ENABLED === "1" ? "build with cgo off, or link with -linkmode=external -extldflags=-static and the tags netgo,osusergo" : "remove -linkmode=external and -linkshared; else a dependency asks for libraries without cgo (//go:cgo_import_dynamic): leave it out";
  return fails(requirement, linkage(facts), "neither interpreter nor needed library", change);
}
function checkStaticPie(requirement, facts) {
  if (facts.static === null) return onlyElf(requirement, facts);
  const found = `${facts.pie ? "position-independent" : "not position-independent"}, ${linkage(facts)}`;
  if (facts.static && facts.pie) return passes(requirement, found);
  return fails(
    requirement,
    found,
    "a position-independent program with neither interpreter nor needed library",
    "build with cgo, -buildmode=pie, -linkmode=external and -extldflags=-static-pie"
  );
}
function checkInterpreter(requirement, facts) {
  if (facts.format !== "elf") return onlyElf(requirement, facts);
  if (facts.interpreter === null) return passes(requirement, "no interpreter");
  return fails(
    requirement,
    `interpreter ${facts.interpreter}`,
    "no interpreter (PT_INTERP)",
    "link statically: cgo off and no -buildmode=pie, or -linkmode=external -extldflags=-static"
  );
}
function checkPie(requirement, facts) {
  if (facts.pie === null) return saysNothing(requirement, facts);
  if (facts.pie) return passes(requirement, "position-independent");
  return fails(
    requirement,
    facts.format === "elf" ? "loaded at a fixed address (ET_EXEC, or a library)" : "loaded at a fixed address",
    "a position-independent program",
    "add -buildmode=pie to build-flags; for linux it then asks for the dynamic loader"
  );
}
function checkStack(requirement, facts) {
  if (facts.stack === null) return saysNothing(requirement, facts);
  if (facts.stack === "data") return passes(requirement, "the stack holds no code");
  const expected = "a stack that holds no code";
  if (facts.stack === "unsaid")
    return fails(
      requirement,
      "no PT_GNU_STACK: the system decides, and may allow code on the stack",
      expected,
      "link with a linker that writes PT_GNU_STACK, as the one of Go does for linux"
    );
  return fails(
    requirement,
    "the stack may hold code",
    expected,
    facts.format === "elf" ? "add -Wl,-z,noexecstack to -extldflags, or the section .note.GNU-stack to the assembly that lacks it" : facts.format === "pe" ? "link with NX_COMPAT, as the linker of Go does" : "link without -allow_stack_execute"
  );
}
function checkRelro(requirement, facts, level) {
  if (facts.relro === null) return onlyElf(requirement, facts);
  const found = {
    none: "no segment is made read-only after relocation (no PT_GNU_RELRO)",
    partial: "partial: PT_GNU_RELRO, without BIND_NOW",
    full: "full: PT_GNU_RELRO and BIND_NOW"
  }[facts.relro];
  if (facts.relro === "full" || facts.relro === level) return passes(requirement, found);
  return fails(
    requirement,
    found,
    level === "full" ? "full: PT_GNU_RELRO and BIND_NOW" : "PT_GNU_RELRO",
    level === "full" ? "add -buildmode=pie to build-flags and -bindnow to ldflags, or link with -linkmode=external -extldflags=-Wl,-z,relro,-z,now" : "build with -buildmode=pie, or link with -linkmode=external -extldflags=-Wl,-z,relro"
  );
}
function checkSymbols(requirement, facts) {
  if (facts.symbols === 0) return passes(requirement, "no symbol table");
  return fails(
    requirement,
    `a symbol table of ${facts.symbols} entries`,
    "no symbol table",
    "add -s to ldflags; profile lean does"
  );
}
var DWARF = /^(?:__DWARF,|\.z?debug_)/;
function checkDwarf(requirement, facts) {
  const sections = facts.sections.filter((one) => DWARF.test(one.name));
  if (sections.length === 0) return passes(requirement, "no debug information");
  const bytes = sections.reduce((sum, one) => sum + one.size, 0);
  return fails(
    requirement,
    `${bytesText(bytes)} of debug information in ${sections.length} sections (${sections[0]?.name}, \u2026)`,
    "no debug information",
    "add -w to ldflags; profile lean does"
  );
}
function checkSize(requirement, { bytes }, limit) {
  const found = `${bytesText(bytes)} (${bytes} bytes)`;
  if (bytes <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `at most ${bytesText(limit)} (${limit} bytes)`,
    "build with profile lean and leave dependencies out, or raise the limit"
  );
}

// src/inspect/check/check-file.ts
function checkFile(requirement, facts) {
  return checkHeaders(requirement, facts) ?? checkBuildInfo(requirement, facts);
}

// src/inspect/check/startup-checks.ts
function checkStart(requirement, measured, words2) {
  const bad = checkEnd(requirement, measured, words2);
  if (bad !== null) return bad;
  const { peakBytes } = measured;
  const middle = median(measured.milliseconds) ?? 0;
  const time = `median ${millisecondsText(middle)} of ${measured.milliseconds.length} runs`;
  const memory = peakBytes === null ? "memory unmeasured" : `peak memory ${bytesText(peakBytes)}`;
  const found = `${time}, ${memory}, exit code 0`;
  if (requirement.kind === "memory") {
    if (peakBytes === null)
      return notApplicable(requirement, "memory is measured on Linux only (/proc)");
    if (peakBytes <= requirement.bytes) return passes(requirement, found);
    return fails(
      requirement,
      found,
      `a peak of at most ${bytesText(requirement.bytes)}`,
      "look for what packages set up in init functions and variables, or raise the limit"
    );
  }
  const limit = requirement.milliseconds;
  if (limit === null || middle <= limit) return passes(requirement, found);
  return fails(
    requirement,
    found,
    `a median of at most ${millisecondsText(limit)}`,
    "look for what packages set up in init functions and variables (GODEBUG=inittrace=1 shows it), or raise the limit"
  );
}
function checkEnd(requirement, measured, words2) {
  const command = ["NAME", ...words2].join(" ");
  const change = `write ${requirement.kind}(ARGUMENTS) with arguments with which the program ends at once and well`;
  const bad = (found) => fails(requirement, found, "a run that ends with exit code 0", change);
  const { end } = measured;
  if (end.kind === "not-started")
    return fails(
      requirement,
      `it cannot be run: ${end.reason}`,
      "a program that this machine runs",
      "see what the system says above; a dynamic program needs its loader and libraries here"
    );
  if (end.kind === "timeout") return bad(`${command} did not end within ${end.seconds} s`);
  if (end.kind === "signal") return bad(`${command} was ended by ${end.signal}`);
  if (end.code !== 0) return bad(`${command} ended with exit code ${end.code}`);
  return null;
}

// src/inspect/check/toolchain-age.ts
var SUPPORTED_LINES = 2;
function checkToolchainAge(requirement, goVersion, releases) {
  const newest = newestOfLines(releases);
  const expected = `the newest patch of a supported line: ${newest.join(" or ")}`;
  const version = releaseOf3(goVersion);
  const move2 = (to) => `set go-version to ${to} and build again`;
  const [best = ""] = newest;
  if (version === null)
    return fails(
      requirement,
      `built with ${goVersion}, a development version`,
      expected,
      move2(best)
    );
  if (isPrerelease(version))
    return fails(requirement, `built with Go ${version}, a prerelease`, expected, move2(best));
  const line = minorOf(version);
  const ofLine = newest.find((one) => minorOf(one) === line);
  if (ofLine !== void 0 && compareGoVersions(version, ofLine) >= 0)
    return passes(requirement, `Go ${version} is the newest of ${line}`);
  if (ofLine !== void 0)
    return fails(
      requirement,
      `built with Go ${version}, and Go ${ofLine} is the newest of ${line}`,
      expected,
      move2(ofLine)
    );
  if (compareGoVersions(version, best) > 0)
    return passes(requirement, `Go ${version} is newer than every release listed`);
  return fails(
    requirement,
    `built with Go ${version}, and ${line} gets no fixes any more`,
    expected,
    move2(best)
  );
}
function newestOfLines(releases) {
  const stable = releases.filter(
    (one) => parseGoVersion(one)?.patch !== void 0 && !isPrerelease(one)
  );
  const lines = [...new Set(stable.map(minorOf))].sort(compareGoVersions).reverse();
  return lines.slice(0, SUPPORTED_LINES).flatMap((line) => newestOf(stable.filter((one) => minorOf(one) === line)) ?? []);
}

// src/inspect/check/check-binary.ts
async function checkBinary(requirements, facts, sources) {
  const results = [];
  for (const one of requirements) results.push(await checkOne(one, facts, sources));
  return results;
}
async function checkOne(requirement, facts, sources) {
  switch (requirement.kind) {
    case "startup":
    case "memory": {
      const other = otherMachine(facts, sources.host);
      if (other !== null) return notApplicable(requirement, other);
      const { measured, words: words2 } = await sources.start(requirement.words);
      return checkStart(requirement, measured, words2);
    }
    case "vulnerable-toolchain": {
      if (facts.buildInfo === null) return noBuildInfo(requirement);
      const releases = await sources.releases();
      if (releases.ok)
        return checkToolchainAge(requirement, facts.buildInfo.goVersion, releases.versions);
      return fails(
        requirement,
        `the releases of Go cannot be listed: ${releases.reason}`,
        "a list to look the newest patch up in",
        "correct GOPROXY, or leave this requirement out where there is no network"
      );
    }
    case "reproducible":
      return sources.reproduce(requirement);
    default: {
      const result = checkFile(requirement, facts);
      if (result === null) throw new Error(`nobody checks ${requirement.text}`);
      return result;
    }
  }
}
function otherMachine({ format, goos, architectures, buildInfo }, host) {
  const system = buildInfo?.settings.GOOS ?? goos ?? (format === "elf" ? host.goos : "unknown");
  if (system === host.goos && architectures.includes(host.goarch)) return null;
  const built = `${system}/${architectures[0] ?? "unknown"}`;
  return `built for ${built}, and this machine is ${host.goos}/${host.goarch}`;
}

// src/inspect/check/compare-builds.ts
function compareBuilds(requirement, first, second) {
  const sum = `SHA-256 ${first.sha256.slice(0, 12)}`;
  if (first.sha256 === second.sha256)
    return passes(requirement, `two builds in two folders have the same bytes, ${sum}`);
  const sections = differingSections(first, second);
  const { why, change } = explain(first, second, sections);
  const named = sections.slice(0, SHOWN2).join(", ");
  const more = sections.length > SHOWN2 ? ` and ${sections.length - SHOWN2} more sections` : "";
  const where = sections.length === 0 ? "outside of all sections" : `in ${named}${more}`;
  return fails(
    requirement,
    `a second build in another folder differs ${where}; why: ${why}`,
    `the same bytes (${sum})`,
    change
  );
}
var SHOWN2 = 5;
function differingSections(first, second) {
  const contents = new Map(second.sections.map((one) => [one.name, bytesOf(second, one)]));
  const differing = first.sections.filter((one) => contents.get(one.name)?.equals(bytesOf(first, one)) !== true).map((one) => one.name);
  const known = new Set(first.sections.map((one) => one.name));
  return [.../* @__PURE__ */ new Set([...differing, ...[...contents.keys()].filter((name) => !known.has(name))])];
}
function bytesOf({ bytes }, { offset, size }) {
  return bytes.subarray(offset, offset + size);
}
var BUILD_ID = /^(?:\.note\.go\.buildid|\.note\.gnu\.build-id)$/;
function explain(first, second, sections) {
  const one = first.buildInfo;
  const two = second.buildInfo;
  if (one !== null && two !== null) {
    if (one.goVersion !== two.goVersion)
      return {
        why: `toolchain: built with ${one.goVersion} and with ${two.goVersion}`,
        change: "pin go-version to one exact release"
      };
    const settings = differingSettings(one, two);
    const stamps = settings.filter((text) => text.startsWith("vcs"));
    const versions = `${one.main?.version} and ${two.main?.version}`;
    if (one.main?.version !== two.main?.version) stamps.push(`version ${versions}`);
    if (stamps.length > 0)
      return {
        why: `VCS: ${stamps.join(", ")}`,
        change: "commit or ignore what earlier steps write into the checkout, or leave VCS stamping off"
      };
    if (settings.length > 0)
      return {
        why: `flags: ${settings.join(", ")}`,
        change: "set these flags in inputs of the step, not in files that one folder has"
      };
  }
  if (first.bytes.includes(first.folder) && second.bytes.includes(second.folder))
    return {
      why: "path: the file names the folder that it was built in",
      change: "set profile: lean, or build with -trimpath"
    };
  if (sections.length > 0 && sections.every((name) => BUILD_ID.test(name)))
    return {
      why: "build ID: all else is the same",
      change: "add -buildid= to ldflags"
    };
  return {
    why: `the compiler or linker wrote other bytes, first at offset ${firstDifference(first.bytes, second.bytes)}`,
    change: "look for what gives another result each time: embedded files that a step makes anew, -toolexec, a C compiler, code made at build time"
  };
}
function differingSettings(one, two) {
  const names = /* @__PURE__ */ new Set([...Object.keys(one.settings), ...Object.keys(two.settings)]);
  return [...names].filter((name) => one.settings[name] !== two.settings[name]).map((name) => `${name} ${one.settings[name] ?? "unset"} and ${two.settings[name] ?? "unset"}`);
}
function firstDifference(one, two) {
  const length = Math.min(one.length, two.length);
  for (let at = 0; at < length; at++) if (one[at] !== two[at]) return at;
  return length;
}

// src/inspect/check/check-binaries.ts
async function checkBinaries(step, binaries, rebuild2) {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const releases = once(() => activity.track("transfer", listReleases(runner)));
  const again = once(
    async () => rebuild2?.() ?? { ok: false, reason: "nothing was built" }
  );
  const checks = [];
  for (const { built, facts } of binaries) {
    const { planned, file } = built;
    const results = await checkBinary(inputs.check, facts, {
      releases,
      start: startOnce(
        inputs.check,
        (words2) => activity.track("hash", () => startBinary(file, words2, runner.environment))
      ),
      host: platformOf(process.platform, process.arch),
      reproduce: async (requirement) => compare(requirement, { built, facts }, await again())
    });
    checks.push({ name: planned.name, target: targetText(planned.target), results });
  }
  return checks;
}
async function compare(requirement, { built, facts }, again) {
  const expected = "a build of a copy of the checkout, with the same bytes";
  const change = "put all that the build reads into the checkout, or leave reproducible out";
  if (!again.ok) return fails(requirement, again.reason, expected, change);
  const file = again.files.get(plannedId(built.planned)) ?? "";
  const second = await readBinary(file);
  if (!second.ok) return fails(requirement, second.failures[0]?.found ?? "", expected, change);
  const linked2 = built.linkedFile ?? built.file;
  const read2 = linked2 === built.file ? { ok: true, value: facts } : await readBinary(linked2);
  if (!read2.ok) return fails(requirement, read2.failures[0]?.found ?? "", expected, change);
  const first = read2.value;
  const isSame = second.value.sha256 === first.sha256;
  const bytes = async (path) => isSame ? Buffer.alloc(0) : node_readFile(path);
  return compareBuilds(
    requirement,
    { ...first, bytes: await bytes(linked2), folder: again.from },
    { ...second.value, bytes: await bytes(file), folder: again.to }
  );
}
function checkFailures(checks) {
  return checks.flatMap(
    ({ name, target, results }) => results.filter((one) => one.state === "fail").map(({ requirement, found, expected, change }) => ({
      code: "GTB1501",
      found: `${name} (${target}) fails the check ${requirement}: ${found}`,
      expected,
      change
    }))
  );
}

// src/cache/habits/habits.ts
function parseHabits(text) {
  try {
    const value = JSON.parse(text);
    const sound = value?.version === 2 && typeof value.laterGo === "boolean" && typeof value.laterRace === "boolean" && typeof value.laterModules === "boolean" && ["boolean", "undefined"].includes(typeof value.shared) && ["boolean", "undefined"].includes(typeof value.failedShared) && ["boolean", "undefined"].includes(typeof value.cModules) && (value.tests === void 0 || isTestsRecord(value.tests)) && Array.isArray(value.modules) && Array.isArray(value.lanes) && value.lanes.every(isLaneHabits);
    return sound ? value : null;
  } catch {
    return null;
  }
}
function isLaneHabits(value) {
  return typeof value?.ingredients === "object" && value.ingredients?.isSealed === true && Array.isArray(value.ingredients.targets) && Array.isArray(value.ingredients.compileFlags) && value.ingredients.compileFlags.every((flag) => typeof flag === "string") && typeof value.ingredients.goEnvironment === "object" && value.ingredients.goEnvironment !== null && typeof value.usedC === "boolean" && typeof value.drifted === "boolean" && typeof value.base === "string" && ["number", "undefined"].includes(typeof value.coldSeconds) && ["number", "undefined"].includes(typeof value.entryBytes);
}
var LEAST_SECONDS = 60;
function layerSeconds(habits) {
  const cold = habits?.coldSeconds;
  return cold === void 0 ? void 0 : Math.max(LEAST_SECONDS, cold);
}
function laneHabits(habits, wanted) {
  const sameTargets = (habits?.lanes ?? []).filter(
    (lane) => lane.ingredients.targets.join(" ") === wanted.targets.join(" ")
  );
  const near = sameTargets.filter(
    (lane) => lane.ingredients.profile === wanted.profile && lane.ingredients.cgo === wanted.cgo
  );
  return near[0] ?? sameTargets[0] ?? null;
}
function laneChanges(habits, lane) {
  return habits === null ? [] : laneDifferences(habits.ingredients, sealLane(lane));
}
function keepsUnshared(habits, { goVersion }) {
  if (habits === null || habits.shared === true) return false;
  const hasResults = (habits.tests?.packages.length ?? 0) > 0;
  return hasResults && habits.lanes.some((lane) => lane.ingredients.goVersion === goVersion);
}

// src/cache/lane/lane.ts
function laneText(lane) {
  const [first = "none", ...others] = lane.targets;
  const targets = first.replaceAll("/", "_") + (others.length > 0 ? `+${others.length}` : "");
  const parts = [
    `go${lane.goVersion}`,
    targets,
    lane.cgo ? "cgo1" : lane.c === null ? "cgo0" : "cgo0c",
    lane.profile,
    valueDigest(lane, 16)
  ];
  return parts.join("-").replaceAll(/[^A-Za-z0-9.+_-]/g, "_");
}
function laneTargets(targets) {
  return targets.map(targetText).sort();
}

// src/pin/c/c-paths.ts
var INCLUDES = [
  ...["-isystem-after", "-isystem", "-iquote", "-idirafter", "-iframework", "-isysroot"],
  ...["-iprefix", "--sysroot", "-I", "-F", "-B"]
];
var FILES = ["-include", "-imacros", "-specs", "--config"];
var KINDS = [
  [FILES, "files"],
  [INCLUDES, "includes"],
  [["-L"], "libraryFolders"],
  [["-l"], "libraries"]
];
function cPaths(words2) {
  const found = {
    includes: [],
    libraryFolders: [],
    libraries: [],
    files: []
  };
  for (let at = 0; at < words2.length; at++) {
    const word = words2[at] ?? "";
    if (/^@/.test(word)) found.files.push(word.slice(1));
    else if (!word.startsWith("-") && /[./\\]/.test(word)) found.files.push(word);
    const named = KINDS.flatMap(
      ([names, kind]) => names.filter((name) => word.startsWith(name)).map((name) => ({ name, kind }))
    )[0];
    if (named === void 0) continue;
    const rest = word.slice(named.name.length).replace(/^=/, "");
    const value = rest === "" ? words2[++at] ?? "" : rest;
    if (value !== "") found[named.kind].push(value);
  }
  return found;
}
function allPaths(parts) {
  const of = (kind) => [...new Set(parts.flatMap((one) => one[kind]))];
  return {
    includes: of("includes"),
    libraryFolders: of("libraryFolders"),
    libraries: of("libraries"),
    files: of("files")
  };
}

// src/pin/c/cgo-directives.ts
var LINE = /#cgo[ \t]+([^:\n]*):(.*)$/gm;
function cgoDirectives(source) {
  const flags = [];
  const pkgConfig = [];
  for (const [, before = "", text = ""] of source.matchAll(LINE)) {
    const verb = before.trim().split(/\s+/).at(-1) ?? "";
    const words2 = wordsOf(text);
    if (text.includes("*/")) words2.push(...wordsOf(text.slice(0, text.indexOf("*/"))));
    if (/^(?:CFLAGS|CPPFLAGS|CXXFLAGS|FFLAGS|LDFLAGS)$/.test(verb)) flags.push(...words2);
    if (verb === "pkg-config") pkgConfig.push(...words2);
  }
  return { flags, pkgConfig };
}
function wordsOf(text) {
  const split2 = splitShellWords(text.trim());
  return [...split2.ok ? split2.words : text.trim().split(/\s+/)];
}

// src/pin/c/content-record.ts
var MOST_FILES = 2e4;
var MOST_BYTES2 = 256e6;
var HEADER = /\.(?:h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tcc|tpp|def|c|cc|cpp|cxx|a|so|dylib|lib|tbd|modulemap)$/i;
function createContentRecord(from) {
  const digests = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  let bytes = 0;
  const isOver = () => digests.size > MOST_FILES || bytes > MOST_BYTES2;
  const read2 = (path) => {
    try {
      const facts = node_statSync(path);
      if (!facts.isFile() || isOver()) return null;
      const name = pathText(from, path);
      if (!digests.has(name)) bytes += facts.size;
      if (isOver()) return null;
      const content = node_readFileSync(path);
      digests.set(name, node_createHash("sha256").update(content).digest("hex"));
      return content;
    } catch {
      return null;
    }
  };
  const folder = (path, all3 = !isBelow(from, path)) => {
    try {
      const real = node_realpathSync(path);
      if (seen.has(real) || isOver()) return;
      seen.add(real);
      for (const { name } of node_readdirSync(path, { withFileTypes: true })) {
        if (name.startsWith(".") || name.endsWith(".go")) continue;
        const isNamed = all3 || HEADER.test(name);
        const below = node_join(path, name);
        if (node_statSync(below, { throwIfNoEntry: false })?.isDirectory()) folder(below, all3);
        else if (isNamed) read2(below);
      }
    } catch {
    }
  };
  return {
    file: (path) => read2(path)?.toString("latin1") ?? null,
    folder: (path) => folder(path),
    digest: () => isOver() ? null : valueDigest(Object.fromEntries(digests), 16)
  };
}
function pathText(from, path) {
  const text = relativePath(from, path);
  return node_isAbsolute(text) || text.startsWith("../../../") ? path : text;
}
function isBelow(path, folder) {
  const text = relativePath(folder, path);
  return text !== ".." && !text.startsWith("../") && !node_isAbsolute(text);
}

// src/pin/c/c-includes.ts
var INCLUDE = /(?:#|%:?|\?\?=)(?:[ \t]|\/\*.*?\*\/)*(include_next|include|import|embed)\b[ \t]*([^\n]*)/g;
var INCBIN = /\.incbin[^"'\n]*["']([^"'\n]+)/g;
function cIncludes(text) {
  const names = /* @__PURE__ */ new Set();
  let unknown3 = false;
  const whole2 = text.replaceAll(/\\\r?\n/g, "");
  for (const [, word = "", rest = ""] of whole2.matchAll(INCLUDE)) {
    const [, quoted2, angled] = /^(?:"([^"]+)"|<([^>]+)>)/.exec(rest) ?? [];
    const name = quoted2 ?? angled;
    if (name !== void 0) names.add(name);
    else if (word.startsWith("include")) unknown3 = true;
  }
  for (const [, name = ""] of whole2.matchAll(INCBIN)) names.add(name.replaceAll("\\", ""));
  return { names: [...names], unknown: unknown3 };
}

// src/pin/c/managed-folders.ts
function isManaged(path) {
  return /^\/(?:usr\/(?!local\/)|lib\d*\/|System\/|Library\/|nix\/store\/|opt\/homebrew\/)/.test(
    `${path}/`
  );
}

// src/pin/c/digest-includes.ts
function digestIncludes(record2, { folder, texts }, { folders, files, words: words2 }) {
  const seen = new Set(texts.keys());
  const waiting = [...texts];
  const defined = new Set(definedNames(words2.map((word) => `#define ${word.slice(2)}`).join("\n")));
  let unknown3 = false;
  const visit = (path) => {
    if (seen.has(path) || isManaged(path)) return;
    seen.add(path);
    const text = record2.file(path);
    if (text !== null) waiting.push([path, text]);
  };
  const follow = (file, names) => {
    for (const name of names) {
      for (const at of [node_dirname(file), folder, ...folders]) visit(node_resolve(at, name));
    }
  };
  const followAll = () => {
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      const [file, text] = one;
      const includes = cIncludes(text);
      unknown3 ||= includes.unknown;
      for (const name of definedNames(text)) defined.add(name);
      follow(file, includes.names);
    }
  };
  for (const file of files) visit(node_resolve(folder, file));
  followAll();
  if (!unknown3) return;
  for (const at of [folder, ...folders]) if (!isManaged(at)) record2.folder(at);
  for (let before = -1; before < defined.size; ) {
    before = defined.size;
    follow(folder, defined);
    followAll();
  }
}
function definedNames(text) {
  const lines = text.matchAll(
    /^[ \t/*]*#[ \t]*define[ \t]+\w+(?:=|[ \t]+)(?:\\?["<])?([^\s"<>\\]+)/gm
  );
  return [...lines].map(([, name = ""]) => name).filter((name) => /\.\w/.test(name));
}

// src/pin/c/installed-packages.ts
async function installedPackages(request2, root = "/") {
  const at = (...names) => node_join(root, ...names);
  const [dpkg, apk, rpm, folders] = await Promise.all([
    node_readFile(at("var/lib/dpkg/status"), "utf8").catch(() => ""),
    node_readFile(at("lib/apk/db/installed"), "utf8").catch(() => ""),
    rpmPackages(request2, root),
    Promise.all(
      [
        ...["var/lib/pacman/local", "usr/local/Cellar", "opt/homebrew/Cellar"],
        ...["home/linuxbrew/.linuxbrew/Cellar", "msys64/var/lib/pacman/local"]
      ].map((one) => folderNames(at(one)))
    )
  ]);
  return [...dpkgPackages(dpkg), ...apkPackages(apk), ...rpm, ...folders.flat()].join("\n");
}
function dpkgPackages(status) {
  return paragraphs(status, /^(?:Package|Version|Architecture|Status): (.*)$/gm);
}
function apkPackages(installed) {
  return paragraphs(installed, /^[CPV]:(.*)$/gm);
}
function paragraphs(text, line) {
  return text.split(/\n{2,}/).map((one) => [...one.matchAll(line)].map(([, value]) => value).join(" ")).filter((one) => one !== "").sort();
}
async function rpmPackages(request2, root) {
  const databases = ["usr/lib/sysimage/rpm", "var/lib/rpm"].map((one) => node_join(root, one));
  const there = await Promise.all(
    databases.map(
      (one) => node_access(one).then(
        () => true,
        () => false
      )
    )
  );
  if (!there.includes(true)) return [];
  const { exec, cwd, environment } = request2;
  const args = ["-qa", "--queryformat", "%{NEVRA}\n"];
  const { stdout } = await exec({ tool: "rpm", args, cwd, environment });
  return stdout.split("\n").sort();
}
async function folderNames(folder) {
  const names = await node_readdir(folder).catch(() => []);
  const below = await Promise.all(
    names.map(async (name) => {
      const versions = await node_readdir(node_join(folder, name)).catch(() => []);
      return versions.map((version) => `${name}/${version}`);
    })
  );
  return below.flat().sort();
}

// src/pin/c/own-c-packages.ts
var MOST_FILES2 = 1e5;
var C_FILE = /\.(?:c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx)$/;
function ownCPackages(roots) {
  const seen = /* @__PURE__ */ new Set();
  const found = [];
  const waiting = [...roots];
  let files = 0;
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
    const real = orNull2(() => node_realpathSync(folder));
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    const entries = orNull2(() => node_readdirSync(folder, { withFileTypes: true })) ?? [];
    files += entries.length;
    if (files > MOST_FILES2) return null;
    const names = [];
    for (const entry of entries) {
      const path = node_join(folder, entry.name);
      const isLink = entry.isSymbolicLink();
      const isFolder2 = isLink ? orNull2(() => node_statSync(path))?.isDirectory() : entry.isDirectory();
      if (!isFolder2) names.push(entry.name);
      else if (entry.name !== ".git" && entry.name !== "node_modules") waiting.push(path);
    }
    const one = cPackage(folder, names);
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => a.folder < b.folder ? -1 : 1);
}
function cPackage(folder, names) {
  const read2 = (name) => {
    const file = node_join(folder, name);
    return [file, orNull2(() => node_readFileSync(file, "utf8")) ?? ""];
  };
  const go = names.filter((name) => name.endsWith(".go")).map(read2).filter(([, text]) => text.includes('"C"') || text.includes("`C`")).filter(([, text]) => importsC(text));
  const usesSwig = names.some((name) => /\.swig(?:cxx)?$/.test(name));
  if (go.length === 0 && !usesSwig) return null;
  const others = names.filter((name) => C_FILE.test(name)).map(read2);
  return { folder, texts: new Map([...go, ...others]) };
}
function orNull2(read2) {
  try {
    return read2();
  } catch {
    return null;
  }
}

// src/pin/c/pkg-config.ts
var LOCAL = ["lib", "lib64", "share"].map((one) => `/usr/local/${one}/pkgconfig`);
function createPkgConfig({ exec, cwd, environment }, variables) {
  const { tool, args } = toolWords(variables.PKG_CONFIG || "pkg-config");
  const set = Object.entries(variables).filter(
    ([name, value]) => name.startsWith("PKG_CONFIG_") && value !== ""
  );
  const changed = { ...environment, ...Object.fromEntries(set) };
  const known = /* @__PURE__ */ new Map();
  const run = async (words2) => {
    const done = await exec({ tool, args: [...args, ...words2], cwd, environment: changed });
    return done.exitCode === 0 ? done.stdout : `exit code ${done.exitCode}`;
  };
  const ask2 = async (name, options) => {
    const [version, text] = await Promise.all([
      run(["--modversion", "--", name]),
      run([...options, "--cflags", "--libs", "--", name])
    ]);
    const words2 = splitShellWords(text.trim());
    return { said: `${name} ${version.trim()} ${text.trim()}`, flags: words2.ok ? words2.words : [] };
  };
  const once2 = (name, options) => {
    const key = [name, ...options].join(" ");
    const answer2 = known.get(key) ?? ask2(name, options);
    known.set(key, answer2);
    return answer2;
  };
  return {
    package: once2,
    local: async () => {
      const files = (await Promise.all(localFolders(variables).map(descriptions))).flat();
      const names = files.map((file) => /([^/\\]+)\.pc$/.exec(file)?.[1] ?? "");
      const answers = await Promise.all(names.map((name) => once2(name, [])));
      return { files, flags: answers.flatMap((one) => one.flags) };
    }
  };
}
function localFolders(variables) {
  const separator = process.platform === "win32" ? ";" : ":";
  const named = [variables.PKG_CONFIG_PATH ?? "", variables.PKG_CONFIG_LIBDIR ?? ""].flatMap((one) => one.split(separator)).filter((one) => one !== "");
  return [.../* @__PURE__ */ new Set([...named, ...LOCAL])].filter((one) => !isManaged(one));
}
async function descriptions(folder) {
  const names = await node_readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".pc")).map((name) => node_join(folder, name));
}

// src/pin/c/tool-scripts.ts
var LARGEST2 = 1e5;
function toolScripts(variables, search) {
  return ["CC", "CXX", "FC", "PKG_CONFIG"].flatMap((name) => {
    const value = variables[name] ?? "";
    if (value === "") return [];
    const { tool } = toolWords(value);
    const candidates = node_isAbsolute(tool) ? [tool] : search.split(node_delimiter).map((at) => node_join(at, tool));
    const file = candidates.find((one) => node_existsSync(one));
    const text = file === void 0 || isManaged(file) ? "" : scriptText(file);
    return file === void 0 || text === "" ? [] : [{ file, words: text.split(/[\s"']+/) }];
  });
}
function scriptText(file) {
  try {
    const facts = node_statSync(file);
    if (!facts.isFile() || facts.size > LARGEST2) return "";
    const text = node_readFileSync(file, "latin1");
    return text.startsWith("#!") ? text : "";
  } catch {
    return "";
  }
}

// src/pin/c/c-inputs.ts
var FLAG_VARIABLES = [
  ...["CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS", "CGO_LDFLAGS"],
  ...["CC", "CXX", "FC"]
];
var FOLDER_VARIABLES = [
  ...["CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH", "LIBRARY_PATH"]
];
var PKG_CONFIG_VARIABLES = [
  ...["PKG_CONFIG", "PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR", "PKG_CONFIG_SYSROOT_DIR"]
];
var C_INPUT_VARIABLES = [
  ...FLAG_VARIABLES,
  ...FOLDER_VARIABLES,
  ...PKG_CONFIG_VARIABLES
];
var LOCAL_HEADERS = "/usr/local/include";
async function readCInputs(request2, asked) {
  const own = ownCPackages(asked.modules);
  if (own === null) return unknown2("there are too many files to look for #cgo lines");
  const record2 = createContentRecord(asked.workingDirectory);
  const directives = own.map((one) => cgoDirectives([...one.texts.values()].join("\n")));
  const said = [];
  record2.folder(LOCAL_HEADERS);
  for (const variables of asked.variables) {
    const pkgConfig = createPkgConfig(request2, variables);
    const everywhere = environmentPaths(variables);
    digestPaths(record2, everywhere, null);
    for (const { file, words: words2 } of toolScripts(variables, request2.environment.PATH ?? "")) {
      record2.file(file);
      digestPaths(record2, { ...cPaths(words2), files: [] }, null);
    }
    const local = await pkgConfig.local();
    for (const file of local.files) record2.file(file);
    digestPaths(record2, cPaths(local.flags), null);
    said.push(variables);
    for (const [index, one] of own.entries()) {
      const { flags = [], pkgConfig: names = [] } = directives[index] ?? {};
      const packages2 = await packagesOf(pkgConfig, names);
      said.push(packages2);
      const words2 = flags.map((flag) => flag.replaceAll(/\$\{SRCDIR\}/g, one.folder));
      const paths = allPaths([cPaths(words2), cPaths(packages2.flags), everywhere]);
      digestPaths(record2, paths, one.folder);
      const folders = paths.includes.map((path) => node_resolve(one.folder, path));
      const all3 = [...words2, ...packages2.flags, ...environmentWords(variables)];
      const macros = all3.filter((word) => word.startsWith("-D"));
      digestIncludes(record2, one, { folders, files: paths.files, words: macros });
    }
  }
  const files = record2.digest();
  if (files === null) return unknown2("there are too many headers and libraries to read");
  const packages = valueDigest(await installedPackages(request2), 16);
  return { known: true, packages, files: valueDigest([files, said], 16) };
}
function unknown2(reason) {
  return { known: false, reason };
}
function environmentWords(variables) {
  return FLAG_VARIABLES.flatMap((name) => {
    const value = variables[name] ?? "";
    if (["CC", "CXX", "FC"].includes(name)) return toolWords(value).args;
    return splitGoQuoted(value) ?? value.split(/\s+/);
  });
}
function environmentPaths(variables) {
  const flags = [cPaths(environmentWords(variables))];
  const separator = process.platform === "win32" ? ";" : ":";
  const folders = FOLDER_VARIABLES.filter((name) => (variables[name] ?? "") !== "").flatMap(
    (name) => (variables[name] ?? "").split(separator).map((one) => one || ".")
  );
  return allPaths([...flags, { ...cPaths([]), includes: folders, libraryFolders: folders }]);
}
function digestPaths(record2, paths, folder) {
  const absolute = (path) => node_isAbsolute(path) ? [path] : folder === null ? [] : [node_join(folder, path)];
  if (folder === null) {
    for (const path of paths.includes.flatMap(absolute)) {
      if (!isManaged(path)) record2.folder(path);
    }
  }
  for (const path of paths.files.flatMap(absolute)) record2.file(path);
  for (const at of paths.libraryFolders.flatMap(absolute)) {
    if (isManaged(at)) continue;
    for (const name of paths.libraries) {
      for (const ending of [".a", ".so", ".dylib", ".tbd", ".lib", ".dll.a"]) {
        record2.file(node_join(at, `lib${name}${ending}`));
      }
    }
  }
}
async function packagesOf(pkgConfig, words2) {
  const options = words2.filter((word) => word.startsWith("-"));
  const names = words2.filter((word) => !word.startsWith("-"));
  const answers = await Promise.all(names.map((name) => pkgConfig.package(name, options)));
  return {
    said: answers.map((one) => one.said),
    flags: answers.flatMap((one) => one.flags)
  };
}

// src/cache/lane/lane-ingredients.ts
function laneIngredients(facts) {
  const { inputs, goEnv, job } = facts;
  const goEnvironment2 = {};
  const own = Object.keys(ownCTools(goEnv, facts.targets));
  const c = facts.c === null ? [] : [...C_VARIABLES, ...own];
  for (const name of [...COMPILE_VARIABLES, ...c]) {
    const value = goEnv[name];
    if (value !== void 0 && value !== "") goEnvironment2[name] = value;
  }
  if (goEnv.GOFLAGS !== "" && goEnv.GOFLAGS !== NO_FLAGS) goEnvironment2.GOFLAGS = goEnv.GOFLAGS;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    runnerArch: job.runnerArch === "" ? process.arch : job.runnerArch,
    goVersion: facts.goVersion,
    targets: laneTargets(facts.targets),
    cgo: inputs.cgo,
    c: facts.c,
    profile: inputs.profile,
    compileFlags: facts.flags.compile,
    goEnvironment: goEnvironment2,
    profiles: {}
  };
}
async function readC(exec, goRoot, environment, facts, cwd) {
  const { libc } = facts.inputs;
  const variables = await readCVariables(exec, goRoot, environment, cwd);
  if (!variables.ok) return variables;
  const own = ownCTools(environment, facts.targets);
  const goEnv = { ...facts.goEnv, ...variables.value, ...own };
  const request2 = { exec, environment, cwd };
  const asked = {
    workingDirectory: cwd,
    modules: facts.modules,
    variables: inputVariables(environment, goEnv, facts.targets)
  };
  const compilers = [...new Set(asked.variables.map((one) => one.CC ?? ""))];
  const [c, inputs, musl] = await Promise.all([
    readCIdentity(request2, compilers, facts.job),
    readCInputs(request2, asked),
    Promise.all(libc === "musl" ? compilers.map((cc) => muslIdentity(request2, cc)) : [])
  ]);
  const withVariables2 = { ...facts, goEnv, cInputs: inputs.known ? { asked, inputs } : null };
  if (!inputs.known) return success({ ...withVariables2, c: null, unknown: inputs.reason });
  const system = [c.system, ...musl].join(" ");
  return success({ ...withVariables2, c: { ...c, system, inputs: "noted" }, unknown: "" });
}
function inputVariables(environment, goEnv, targets) {
  const each = (targets.length === 0 ? [null] : targets).map((target) => {
    const own = target === null ? {} : targetCTools(environment, target);
    return Object.fromEntries(
      C_INPUT_VARIABLES.map((name) => [name, own[name] ?? goEnv[name] ?? environment[name] ?? ""])
    );
  });
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()];
}
async function readCIdentity({ exec, environment, cwd }, compilers, job) {
  const version = async (cc) => {
    const { tool, args } = toolWords(cc);
    const said = await exec({ tool, args: [...args, "--version"], cwd, environment });
    return said.exitCode === 0 ? (said.stdout.split("\n")[0] ?? "").trim() : "none";
  };
  const [versions, system] = await Promise.all([
    Promise.all(compilers.map(version)),
    systemText(exec, environment, job, cwd)
  ]);
  return { compiler: versions.join("; "), system };
}
async function systemText(exec, environment, job, cwd) {
  if (job.imageOs !== "") return `${job.imageOs} ${job.imageVersion}`;
  const [release, library] = await Promise.all([
    node_readFile("/etc/os-release", "utf8").catch(() => `${process.platform}`),
    // glibc's ldd and musl's both name their version, musl's on stderr.
    exec({ tool: "ldd", args: ["--version"], cwd, environment }).then(
      (result) => `${result.stdout}${result.stderr}`.split("\n").slice(0, 2).join(" ")
    )
  ]);
  const names = release.split("\n").filter((line) => /^(ID|VERSION_ID|BUILD_ID)=/.test(line));
  return [...names, library].join(" ").trim();
}

// src/plan/pgo-profiles.ts
function profileCandidates(workingDirectory, packages, buildFlags) {
  const named = pgoFlag(buildFlags);
  if (named === "off") return [];
  if (named !== "auto") return [node_resolve(workingDirectory, named)];
  const folders = packages.filter((pattern) => pattern.startsWith(".")).map((pattern) => pattern.replace(/\/?\.\.\.$/, ""));
  return folders.map((folder) => node_join(node_resolve(workingDirectory, folder || "."), "default.pgo"));
}
function usesProfile(mainFolders, buildFlags, exists3) {
  const named = pgoFlag(buildFlags);
  if (named !== "auto") return named !== "off";
  return mainFolders.some((folder) => exists3(node_join(folder, "default.pgo")));
}
function pgoFlag(buildFlags) {
  const flags = buildFlags.map((flag) => /^--?pgo=(.*)$/.exec(flag)?.[1]);
  return flags.filter((value) => value !== void 0).at(-1) || "auto";
}

// src/cache/lane/profile-digests.ts
async function profileDigests(inputs) {
  const { workingDirectory, packages, buildFlags } = inputs;
  const digests = {};
  for (const file of profileCandidates(workingDirectory, packages, buildFlags)) {
    const text = await node_readFile(file, "latin1").catch(() => null);
    const name = node_relative(workingDirectory, node_dirname(file));
    if (text !== null) digests[name] = textDigest(text, 16);
  }
  return digests;
}

// src/cache/lane/choose-lane.ts
async function keyedLane(step, project, { store }, go) {
  const [profiles, withC] = await Promise.all([
    profileDigests(step.inputs),
    step.inputs.cgo ? askC(step, project, go) : null
  ]);
  if (withC !== null && !withC.ok) return withC;
  const facts = withC === null ? laneFacts(step, project, go) : withC.value;
  const ingredients = { ...laneIngredients(facts), profiles };
  const { pinDigest } = project;
  return success({
    ingredients,
    keys: { ...placeKeys(step, project, store), lane: laneText(ingredients), pinDigest },
    cInputs: withC?.value.cInputs ?? null
  });
}
async function chooseLane(step, project, go, keyed, habits) {
  const { inputs, runner } = step;
  const before = laneHabits(habits.known, {
    targets: laneTargets(go.targets),
    profile: inputs.profile,
    cgo: inputs.cgo
  });
  const needsC = !inputs.cgo && (before?.usedC === true || before?.ingredients.c != null);
  const chosen = needsC ? await laneWithC(step, project, go, keyed) : success(keyed);
  if (!chosen.ok) return chosen;
  const changes = laneChanges(before, chosen.value.ingredients);
  if (changes.length > 0) {
    runner.log.info(`the compile caches of the last run do not fit: ${changes.join("; ")}`);
  }
  return success({ ...chosen.value, habits, before });
}
async function laneWithC(step, project, go, { ingredients, keys }) {
  const withC = await askC(step, project, go);
  if (!withC.ok) return withC;
  const { profiles } = ingredients;
  const own = { ...laneIngredients(withC.value), profiles };
  const { cInputs } = withC.value;
  const laneKeys = { ...keys, lane: laneText(own) };
  if (own.c === null) return success({ ingredients: own, keys: laneKeys, cInputs });
  return success({
    ingredients: own,
    keys: { ...laneKeys, laneWithoutC: keys.lane },
    cInputs
  });
}
async function askC(step, project, go) {
  const { runner, inputs } = step;
  const { goroot } = go.toolchain;
  const facts = laneFacts(step, project, go);
  const withC = await readC(runner.exec, goroot, go.environment, facts, inputs.workingDirectory);
  if (withC.ok) sayUnknown(step, withC.value.unknown);
  return withC;
}
function laneFacts({ inputs, job }, project, go) {
  return {
    inputs,
    goVersion: go.version,
    targets: go.targets,
    flags: go.flags,
    goEnv: go.goEnv,
    job,
    c: null,
    modules: ownModules(project.pins).map((one) => one.dir)
  };
}
function sayUnknown({ runner }, reason) {
  if (reason !== "") runner.log.info(`packages with C are compiled anew in each run: ${reason}`);
}

// src/cache/runs/fetch-runs.ts
var NO_RUNS = { runs: [], key: "" };
var PATIENCE_SECONDS = 5;
var MOST_BYTES3 = 1e6;
async function fetchRuns(store, facts, say) {
  try {
    const found = await store.open("runs", recordKeys("runs", facts).lookups, PATIENCE_SECONDS);
    if (found.state !== "found") return NO_RUNS;
    const bytes = await readWhole(found, MOST_BYTES3);
    return { runs: parseRuns(bytes?.toString("utf8") ?? "")?.runs ?? [], key: found.key };
  } catch (error) {
    say(`the record of earlier runs is not read: ${messageOf(error)}`);
    return NO_RUNS;
  }
}

// src/cache/archive/unpack-process.ts
var AHEAD_BYTES = 8e6;
var APART_BYTES = 4e6;
async function unpackApart(request2) {
  const { archive, into, onManifest = () => void 0, after, rule: _, ...limits } = request2;
  const child = archive.bytes < APART_BYTES ? null : takeProcess();
  if (child !== null) {
    try {
      return await unpackBy(child, request2);
    } finally {
      if (child.connected) child.disconnect();
    }
  }
  await after;
  return unpackArchive({
    ...limits,
    stream: archive.stream,
    into: (manifest) => {
      onManifest(manifest);
      return into(manifest);
    }
  });
}
async function unpackBy(child, { archive, rule, limitBytes, keepVerified, after, onManifest }) {
  const ended = new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const reason = `the process that unpacks it ended: ${signal ?? `exit code ${code}`}`;
      resolve({ state: "cut", reason, kept: 0 });
    });
    child.on("message", (words2) => {
      if ("state" in words2) resolve(words2);
      else onManifest?.(words2.manifest);
    });
  });
  const job = { rule, limitBytes, keepVerified };
  child.send(job, () => void 0);
  await after;
  const [outcome, lost] = await Promise.all([ended, feed(child.stdin, archive, ended)]);
  if (lost === null || outcome.state !== "broken") return outcome;
  return { state: "cut", reason: lost.message, kept: outcome.kept };
}
async function feed(stdin, archive, ended) {
  stdin?.on("error", () => void 0);
  let isOver = false;
  const over = ended.then(async () => {
    isOver = true;
    await archive.close();
  });
  try {
    for await (const piece of archive.stream) {
      if (isOver || stdin === null) break;
      stdin.write(piece);
      if (stdin.writableLength > AHEAD_BYTES)
        await Promise.race([node_once(stdin, "drain").catch(() => over), over]);
    }
    return null;
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    return isOver ? null : error;
  } finally {
    stdin?.end();
    await archive.close();
  }
}
var prepared = null;
function prepareProcess() {
  prepared ??= startProcess();
}
function endUnused() {
  if (prepared?.connected) prepared.disconnect();
  prepared = null;
}
function takeProcess() {
  const child = prepared?.connected ? prepared : startProcess();
  prepared = null;
  return child?.pid === void 0 ? null : child;
}
function startProcess() {
  const file = bundledFile("unpack.mjs");
  if (file === null) return null;
  const child = node_fork(node_fileURLToPath(file), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"]
  });
  child.on("error", () => void 0);
  return child;
}

// src/cache/build/layer-note.ts
function noteOf(meta) {
  const note = meta ?? {};
  return {
    base: typeof note.base === "string" ? note.base : "",
    after: typeof note.after === "string" ? note.after : "",
    carried: typeof note.carried === "number" ? note.carried : 0,
    c: typeof note.c === "string" ? note.c : "",
    cActions: Array.isArray(note.cActions) ? note.cActions.map(String) : [],
    from: parseMadeFrom(note.from)
  };
}

// src/cache/build/entry-places.ts
var ENTRY_PATH = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-(a|d|d\/[^/]+)$/;
function entryPlaces({ goCache, recordTime, c }, manifest) {
  const others = otherC(manifest, c);
  const entries = new Set(
    manifest.files.filter(isEntry).map((one) => one.path).filter((path) => !others.has(entryName(path)?.id ?? ""))
  );
  return (path) => {
    if (!entries.has(path)) return "skip";
    const target = node_join(goCache, path);
    return { target, mtime: path.endsWith("-a") ? recordTime : "now" };
  };
}
function otherC({ meta }, c) {
  const note = noteOf(meta);
  return new Set(note.c === c ? [] : note.cActions);
}
function entryName(path) {
  const [, , id, kind] = ENTRY_PATH.exec(path) ?? [];
  return id === void 0 || kind === void 0 ? null : { id, kind };
}
function isEntry(file) {
  const name = entryName(file.path);
  return name !== null && (name.kind === "a" || name.id === file.sha256);
}

// src/cache/modules/module-hash.ts
function moduleHash(module, files) {
  const prefix = `${module.path}@${module.version}/`;
  const rows = files.map((file) => ({ name: prefix + file.path, sha256: file.sha256 }));
  rows.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash = node_createHash("sha256");
  for (const row of rows) hash.update(`${row.sha256}  ${row.name}
`);
  return `h1:${hash.digest("base64")}`;
}
function goModHash(sha256) {
  return `h1:${node_createHash("sha256").update(`${sha256}  go.mod
`).digest("base64")}`;
}

// src/cache/modules/module-path.ts
function escaped(text) {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
function moduleText(module) {
  return `${module.path}@${module.version}`;
}
function extractedFolder(module) {
  return `${escaped(module.path)}@${escaped(module.version)}`;
}
function downloadFile(module, suffix) {
  return `cache/download/${escaped(module.path)}/@v/${escaped(module.version)}.${suffix}`;
}

// src/cache/modules/modules-archive.ts
var EXTRACTED = "extracted/";
function archivedFolder(module) {
  return `${EXTRACTED}${extractedFolder(module)}/`;
}
function archivedDownload(module, suffix) {
  return downloadFile(module, suffix).slice("cache/".length);
}
function archivedModule(path, known) {
  if (!path.startsWith(EXTRACTED)) return null;
  const end = path.indexOf("/", path.indexOf("@"));
  const folder = path.slice(0, end + 1);
  return known.has(folder) ? folder : null;
}

// src/cache/modules/choose-modules.ts
async function chooseModules(manifest, goModCache, goSum) {
  const filesOf = groupByModule(manifest, goSum);
  const warnings = [];
  const mismatches = [];
  const chosen = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const files = filesOf.get(extractedFolder(module));
      if (files === void 0) return null;
      const h1 = moduleHash(module, files);
      if (h1 !== module.h1) {
        mismatches.push({ module: moduleText(module), found: h1, expected: module.h1 });
        warnings.push(
          `the modules cache holds ${moduleText(module)} with ${h1}, go.sum says ${module.h1}; Go fetches it again`
        );
        return null;
      }
      return await exists(node_join(goModCache, extractedFolder(module))) ? null : module;
    })
  );
  return { modules: chosen.filter((one) => one !== null), warnings, mismatches };
}
function groupByModule(manifest, goSum) {
  const pinned = [...goSum.zips.values()];
  const known = new Set(pinned.map(archivedFolder));
  const groups = /* @__PURE__ */ new Map();
  for (const { path, sha256 } of manifest.files) {
    const folder = archivedModule(path, known);
    if (folder === null) continue;
    const name = folder.slice(EXTRACTED.length, -1);
    const files = groups.get(name) ?? [];
    files.push({ path: path.slice(folder.length), sha256 });
    groups.set(name, files);
  }
  return groups;
}
function pinnedDownloads(files, goSum) {
  const sha256Of = new Map(files.map((file) => [file.path, file.sha256]));
  const pinned = /* @__PURE__ */ new Set();
  for (const module of goSum.goMods.values()) {
    const goMod = archivedDownload(module, "mod");
    const sha256 = sha256Of.get(goMod);
    if (sha256 === void 0 || goModHash(sha256) !== module.h1) continue;
    pinned.add(goMod).add(archivedDownload(module, "info"));
  }
  return pinned;
}
async function exists(file) {
  return node_stat(file).then(
    () => true,
    () => false
  );
}

// src/cache/modules/modules-places.ts
async function modulesPlaces({ goModCache, goSum, beside }, manifest) {
  const chosen = await chooseModules(manifest, goModCache, goSum);
  const wanted = new Set(chosen.modules.map(archivedFolder));
  const pinned = pinnedDownloads(manifest.files, goSum);
  return (path) => {
    if (pinned.has(path)) return { target: node_join(goModCache, "cache", path), mtime: "now" };
    return archivedModule(path, wanted) !== null ? { target: node_join(beside, path.slice(EXTRACTED.length)), mtime: "now" } : "skip";
  };
}

// src/cache/modules/thin/thin-set.ts
function thinSet(files, note) {
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}
function readThinNote(meta) {
  const replaces = meta?.replaces;
  return { replaces: typeof replaces === "string" ? replaces : "" };
}
function markedModule(path) {
  const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.ziphash$/.exec(path) ?? [];
  return module === void 0 ? null : `${module}@${version}`;
}

// src/cache/modules/thin/thin-places.ts
function thinPlaces({ set, beside }, manifest) {
  const isSet = isThinSet(set, manifest);
  return (path) => isSet ? { target: node_join(beside, path), mtime: "now" } : "skip";
}
function isThinSet(set, { files, meta }) {
  return thinSet(files, readThinNote(meta)) === set;
}

// src/cache/unpack-rule.ts
function placesOf(rule, manifest) {
  if (rule.kind === "entries") return entryPlaces(rule, manifest);
  if (rule.kind === "modules") return modulesPlaces(rule, manifest);
  return thinPlaces(rule, manifest);
}

// src/cache/build/restore-archive.ts
var PUT_BACK_MS = 2 * 3600 * 1e3;
var LIMIT_BYTES = 64e9;
async function restoreArchive(request2, onNote = () => void 0) {
  const { slot, keys, store, clock } = request2;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const none = (warning, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    layer: null,
    brokenKey,
    isFull: false,
    warnings: warning === null ? [] : [warning]
  });
  const found = await store.open(slot, keys.lookups);
  if (found.state === "miss") return none(null);
  if (found.state === "unavailable")
    return none(`the ${slot} cache is not available: ${found.reason}`);
  const { key, bytes } = found;
  try {
    const outcome = await unpackEntries(found, request2, ({ meta }) => onNote(meta));
    if (outcome.state !== "ok") {
      const { state, reason } = outcome;
      if (saysDiskIsFull(reason))
        return { ...none(`the ${slot} cache is not restored: ${reason}`, "", bytes), isFull: true };
      return state === "cut" ? none(
        `the ${slot} cache is not available: the download of ${key} failed: ${reason}`,
        "",
        bytes
      ) : none(
        `the ${slot} cache ${key} is broken (${reason}); what it misses is compiled again`,
        key,
        bytes
      );
    }
    const hit = hitOf(keys, key);
    const report = { hit, key, bytesDown: bytes, bytesUp: 0, seconds: seconds() };
    const layer = layerOf(key, bytes, outcome.manifest, request2.c);
    return { report, layer, brokenKey: "", isFull: false, warnings: [] };
  } finally {
    await found.close();
  }
}
function unpackEntries(archive, request2, onManifest) {
  const recordTime = (request2.clock.now() - PUT_BACK_MS) / 1e3;
  const { goCache, c, after } = request2;
  const rule = { kind: "entries", goCache, recordTime, c };
  return unpackApart({
    archive,
    rule,
    onManifest,
    after,
    into: (manifest) => placesOf(rule, manifest),
    limitBytes: LIMIT_BYTES,
    keepVerified: true
  });
}
function layerOf(key, bytes, manifest, c) {
  const others = otherC(manifest, c);
  const actions = [];
  const outputs = [];
  for (const file of manifest.files.filter(isEntry)) {
    const name = entryName(file.path);
    if (name?.kind === "a") {
      if (!others.has(name.id)) actions.push(name.id);
    } else if (name !== null) outputs.push([name.id, file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}

// src/cache/build/scan.ts
function usedActions(folder, since) {
  return [...actionFiles(folder)].flatMap(([action2, file]) => {
    const usedAt = mtimeOf(file);
    return usedAt === null || usedAt < since ? [] : [action2];
  });
}
function putBack(folder, actions, to) {
  for (const action2 of actions) {
    try {
      node_utimesSync(node_join(folder, action2.slice(0, 2), `${action2}-a`), to / 1e3, to / 1e3);
    } catch {
    }
  }
}
function* actionFiles(folder) {
  for (let i = 0; i < 256; i++) {
    const sub = node_join(folder, i.toString(16).padStart(2, "0"));
    for (const name of namesIn(sub)) {
      if (name.length === 66 && name.endsWith("-a")) yield [name.slice(0, 64), node_join(sub, name)];
    }
  }
}
function namesIn(folder) {
  try {
    return node_readdirSync(folder);
  } catch {
    return [];
  }
}
function mtimeOf(file) {
  return node_statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

// src/cache/used/lane-use.ts
var USED_MS = 3600 * 1e3;
function firstAfter({ time: { endedAt } }) {
  return endedAt === 0 ? Number.POSITIVE_INFINITY : endedAt + 1;
}
function usedSince({ time }) {
  return time.startedAt - USED_MS;
}

// src/cache/used/note-steps.ts
async function noteEarlierSteps(earlier, goCache, now, recordFile) {
  const last = earlier?.steps.at(-1);
  if (earlier === null || last === void 0 || earlier.goCache !== goCache) return null;
  const usedLater = usedActions(goCache, firstAfter(last)).length > 0;
  const used = usedActions(goCache, usedSince(last));
  const noted = [.../* @__PURE__ */ new Set([...last.later.noted ?? [], ...used])];
  const later = { ...last.later, used: usedLater, noted };
  const record2 = { ...earlier, steps: [...earlier.steps.slice(0, -1), { ...last, later }] };
  await writeJobRecord(recordFile, record2);
  putBack(goCache, used, now - PUT_BACK_MS);
  return record2;
}
function noteUsed(goCache, since, now) {
  const used = usedActions(goCache, since);
  putBack(goCache, used, now - PUT_BACK_MS);
  return used;
}

// src/cache/modules/c-modules.ts
function compilesCModules(listing) {
  if (listing === null) return null;
  return [...listing.values()].flat().some((one) => {
    const module = one.Module?.Replace ?? one.Module;
    return (module?.Version ?? "") !== "" && (one.CgoFiles ?? []).length > 0;
  });
}

// src/cache/modules/thin/file-selection.ts
var OF_C = /^(CGO_|CC$|CXX$|FC$|PKG_CONFIG$)/;
function fileSelection(lane) {
  const { goVersion, targets, cgo, compileFlags, goEnvironment: goEnvironment2 } = lane;
  const variables = Object.entries(goEnvironment2).filter(([name]) => !OF_C.test(name));
  const environment = Object.fromEntries(variables);
  return valueDigest({ goVersion, targets, cgo, compileFlags, environment }, 12);
}

// src/cache/modules/modules-kinds.ts
function modulesKinds(inputs, go, lane) {
  const whole2 = { full: true, selection: null, refusal: "" };
  const isForLater = !inputs.build || inputs.warm === true;
  if (inputs.modules === "full" || inputs.modules === "auto" && isForLater) return whole2;
  const { known } = lane.habits;
  const refusal2 = thinRefusal({
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    gofips140: go.goEnv.GOFIPS140 ?? ""
  });
  if (refusal2 !== null) return { ...whole2, refusal: refusal2 };
  if (inputs.modules === "auto" && known?.cModules === true) return whole2;
  return {
    full: inputs.modules === "auto",
    selection: fileSelection(lane.ingredients),
    thinSuffices: known !== null && !known.laterGo && !known.laterModules,
    refusal: ""
  };
}

// src/cache/restored-caches.ts
var NOT_RESTORED = {
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  base: null,
  delta: null,
  lost: [],
  brokenKeys: { modules: "", base: "", delta: "" }
};

// src/cache/tests/tests-mode.ts
function testsMode({ asked, job, platform, unkept }) {
  if (asked === false || !job.inRunner || unkept !== "" || platform === "win32") return "off";
  if (asked === true) return "kept";
  const isAgain = Number(job.runAttempt || "1") > 1;
  return job.eventName === "schedule" || isAgain ? "fresh" : "kept";
}

// src/cache/unkept.ts
function unkeptReason({ goEnv, wrapper }) {
  if ((goEnv.GOCACHEPROG ?? "") !== "") {
    return "GOCACHEPROG is set: Go keeps compiled packages with that program and not in GOCACHE";
  }
  if (wrapper?.isKeyed === false) {
    return `-toolexec=${wrapper.value} is in no key of Go: what it does to what is compiled may be another thing in another run`;
  }
  return "";
}
function knowsCachePrograms(goVersion) {
  return compareGoVersions(goVersion, "1.24rc1") >= 0;
}
function warnOfUnkept(step, earlier, go) {
  const reason = unkeptReason(go);
  if (reason === "" || earlier?.steps.some((one) => one.go.unkept !== "")) return;
  step.runner.log.warning(
    `${reason}, so no base and no delta is restored or saved. To have this action keep them, ${remedyOf(step, go)}`
  );
}
function remedyOf({ inputs }, { goEnv }) {
  if ((goEnv.GOCACHEPROG ?? "") === "") {
    return "have the wrapper answer -V=full with a version of its own (go help build, -toolexec)";
  }
  return "GOCACHEPROG" in inputs.settings.fromFile ? "run `go env -u GOCACHEPROG`" : "leave the variable unset in this job";
}

// src/pin/c/foreign-c-folder.ts
var LOCAL2 = /^\/usr\/local\/(?:include|lib)(?:\/|$)/;
var IN_MODULE_CACHE = /@v\d/;
function foreignCFolder(packages) {
  for (const one of packages) {
    if (!IN_MODULE_CACHE.test(one.Dir)) continue;
    const path = [...one.CgoFiles ?? [], ...one.HFiles ?? [], ...one.CFiles ?? []].concat(one.CXXFiles ?? []).flatMap((name) => namedPaths(node_join(one.Dir, name))).find((named) => node_isAbsolute(named) && !isManaged(named) && !LOCAL2.test(named));
    if (path !== void 0) return { importPath: one.ImportPath, path };
  }
  return null;
}
function namedPaths(file) {
  let text;
  try {
    text = node_readFileSync(file, "utf8");
  } catch {
    return [];
  }
  const { includes, libraryFolders, files } = cPaths(cgoDirectives(text).flags);
  return [...includes, ...libraryFolders, ...files, ...cIncludes(text).names];
}

// src/flow/step-record.ts
function beginRecord(run) {
  const { step, project, caches, go, lane, goSum } = run;
  const { inputs, clocks, folders, ordinal } = step;
  const { GOCACHE = "", GOCACHEPROG = "" } = step.runner.environment;
  const { runnerOs, place, pinDigest } = lane.keys;
  return {
    time: { startedAt: clocks.startedAt, endedAt: 0, goSeconds: 0 },
    store: {
      choice: inputs.cacheStore,
      repository: project.repository,
      permission: caches.permission,
      without: caches.without
    },
    lane: {
      text: lane.keys.lane,
      ingredients: lane.ingredients,
      cInputs: lane.cInputs,
      runnerOs,
      place,
      placeFacts: sealedPlace(step, project, go.flags.compile),
      pinDigest,
      before: lane.before
    },
    go: {
      root: go.toolchain?.goroot ?? null,
      modCache: go.goEnv.GOMODCACHE,
      unkept: unkeptReason(go),
      knowsCachePrograms: knowsCachePrograms(go.version),
      given: { GOCACHE, GOCACHEPROG }
    },
    habits: lane.habits,
    runs: NO_RUNS,
    modules: {
      choice: inputs.modules,
      sumFiles: goSum === null ? [] : goSumFiles(project.pins),
      built: [],
      ofC: null,
      selection: goSum === null ? null : modulesKinds(inputs, go, lane).selection,
      thin: "",
      grown: null
    },
    restore: "begun",
    restored: NOT_RESTORED,
    outcome: {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      row: null,
      packages: {},
      listsCompiled: inputs.warm === true || !inputs.build && inputs.warm === "auto",
      reused: false,
      made: null
    },
    later: { noted: null, shared: false, used: false },
    files: stepFiles(folders.job, ordinal),
    tests: {
      mode: testsMode({
        asked: inputs.testCache,
        job: step.job,
        platform: process.platform,
        unkept: unkeptReason(go)
      }),
      checkout: project.root,
      modules: [...project.pins.keys()].filter((file) => node_basename(file) === "go.mod").map((file) => node_dirname(file)),
      since: lane.habits.known?.tests?.since ?? clocks.startedAt
    }
  };
}
function restoredRecord(run, begun, { restored, thin, grown, listing }) {
  return {
    ...begun,
    restore: "ended",
    restored,
    lane: { ...begun.lane, cInputs: knownCInputs(run, listing) },
    modules: { ...begun.modules, ...listedModules(listing), thin, grown }
  };
}
async function writeRecord(run, step) {
  await writeJobRecord(run.caches.recordFile, jobRecord(run, step));
}
function jobRecord({ step, go, earlier }, record2) {
  return {
    version: 2,
    beganAt: earlier?.beganAt ?? step.clocks.startedAt,
    goCache: go.goCache,
    steps: [...earlier?.steps ?? [], record2]
  };
}
function listedModules(listing) {
  return { built: builtModules(listing), ofC: compilesCModules(listing) };
}
function builtModules(listing) {
  const texts = /* @__PURE__ */ new Set();
  for (const one of [...listing?.values() ?? []].flat()) {
    const module = one.Module?.Replace ?? one.Module;
    if (module?.Version !== void 0 && module.Version !== "") {
      texts.add(moduleText({ path: module.Path, version: module.Version }));
    }
  }
  return [...texts].sort();
}
function knownCInputs({ step, lane }, listing) {
  const { cInputs } = lane;
  const foreign = foreignCFolder(cInputs === null ? [] : [...listing?.values() ?? []].flat());
  if (foreign === null) return cInputs;
  const { importPath, path } = foreign;
  sayUnknown(step, `the C of ${importPath} names ${path}, which is read only after the caches`);
  return null;
}

// src/flow/finish-step.ts
function failedEarly(failures) {
  return { failures, report: null, record: null, reportFile: "", listing: null };
}
async function finishStep(run, step, { found, reused, made, restored, shared }) {
  const runs = await run.runs;
  const reportFile = step.files.report;
  const write = async (report2) => {
    const ended = endedRecord(run, { ...step, runs }, made, shared);
    const row = report2?.trend.at(-1) ?? null;
    const record2 = jobRecord(run, { ...ended, outcome: { ...ended.outcome, row } });
    await writeJobRecord(run.caches.recordFile, record2);
    return record2;
  };
  if (!made.ok)
    return {
      failures: made.failures,
      report: null,
      record: await write(null),
      reportFile,
      listing: null
    };
  const { binaries, checks } = made.value;
  const caches = { ...restored.reports, binaries: binariesReport(reused, found, binaries) };
  const earlier = runs.runs;
  const { explainRun, NOTHING_EXPLAINED } = await import("./explain-run-2KWZW2DI.mjs");
  const explained = run.caches.without.includes("report") ? NOTHING_EXPLAINED : explainRun(run, step, made.value, restored, { caches, earlier });
  const report = madeReport(run, caches, made.value, explained);
  const { listing } = made.value;
  const failures = checkFailures(checks);
  return { failures, report, record: await write(report), reportFile, listing };
}
async function withTools(end, tools) {
  if (!tools.ok) return { ...end, failures: [...end.failures, ...tools.failures], report: null };
  const { reports, kept } = tools.value;
  const file = end.record?.steps.at(-1)?.files.tools;
  if (file !== void 0 && kept.length > 0) await node_writeFile(file, JSON.stringify(kept));
  return end.report === null ? end : { ...end, report: { ...end.report, tools: reports } };
}
function endedRecord(run, record2, made, shared) {
  const { step, go, earlier } = run;
  const { clock } = step.runner;
  const beganAt = earlier?.beganAt ?? step.clocks.startedAt;
  const noted = shared || step.inputs.warm === true ? noteUsed(go.goCache, beganAt, clock.now()) : null;
  const { listsCompiled } = record2.outcome;
  return {
    ...record2,
    time: { ...record2.time, endedAt: clock.now(), goSeconds: goSeconds(step.clocks.phases) },
    later: { ...record2.later, shared, noted },
    outcome: made.ok ? {
      endedWell: made.value.isWhole,
      inputsDigest: made.value.inputsDigest,
      compiled: made.value.packages.compiled,
      row: null,
      packages: ownPackages(made.value.ran.commands, made.value.listed),
      listsCompiled,
      reused: made.value.binaries.some((one) => one.reused),
      made: made.value.made
    } : {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      row: null,
      packages: {},
      listsCompiled,
      reused: false,
      made: null
    }
  };
}
async function withSizes(step, end, begun) {
  if (begun === null || end.report === null) return end;
  const { tellSizes } = await import("./tell-sizes-RVGDUKSG.mjs");
  const told = await tellSizes(step, end.report, await begun, end.record !== null);
  const failures = [...end.failures, ...told.failures];
  return { ...end, failures, report: told.report, read: told.page };
}

// src/pin/c/c-target.ts
var SYSTEMS = [
  ["__ANDROID__", "android"],
  ["__linux__", "linux"],
  ["__APPLE__", "darwin"],
  ["_WIN32", "windows"],
  ["__FreeBSD__", "freebsd"],
  ["__NetBSD__", "netbsd"],
  ["__OpenBSD__", "openbsd"],
  ["__DragonFly__", "dragonfly"],
  ["_AIX", "aix"],
  ["__sun", "solaris"]
];
var ARCHITECTURES = [
  [["__x86_64__"], "amd64"],
  [["__i386__"], "386"],
  [["__aarch64__"], "arm64"],
  [["__arm__"], "arm"],
  [["__riscv", "__LP64__"], "riscv64"],
  [["__powerpc64__", "__LITTLE_ENDIAN__"], "ppc64le"],
  [["__powerpc64__"], "ppc64"],
  [["__s390x__"], "s390x"],
  [["__mips64", "__MIPSEL__"], "mips64le"],
  [["__mips64"], "mips64"],
  [["__mips__", "__MIPSEL__"], "mipsle"],
  [["__mips__"], "mips"],
  [["__loongarch64"], "loong64"]
];
function cTarget(macros) {
  const names = new Set([...macros.matchAll(/^#define (\w+)/gm)].map(([, name]) => name));
  const goos = SYSTEMS.find(([macro]) => names.has(macro))?.[1];
  const goarch = ARCHITECTURES.find(([all3]) => all3.every((one) => names.has(one)))?.[1];
  return { goos: goos ?? null, goarch: goarch ?? null };
}
var ONE = { ios: "darwin", illumos: "solaris" };
function makes({ goos, goarch }, target) {
  const system = ONE[target.goos] ?? target.goos;
  return (goos === null || goos === system) && (goarch === null || goarch === target.goarch);
}
function cTargetText({ goos, goarch }) {
  return `${goos ?? "?"}/${goarch ?? "?"}`;
}
function architectureWords({ goos, goarch }) {
  const darwin = goos === "darwin";
  switch (goarch) {
    case "386":
      return ["-m32"];
    case "amd64":
      return darwin ? ["-arch", "x86_64", "-m64"] : ["-m64"];
    case "arm64":
      return darwin ? ["-arch", "arm64"] : [];
    case "arm":
      return ["-marm"];
    case "s390x":
      return ["-m64"];
    case "mips64":
    case "mips64le":
      return ["-mabi=64"];
    case "mips":
    case "mipsle":
      return ["-mabi=32", "-march=mips32"];
    case "loong64":
      return ["-mabi=lp64d"];
    default:
      return [];
  }
}

// src/pin/c/check-c-compilers.ts
var HEADER2 = ["-include", "stdlib.h"];
async function checkCCompiler(question) {
  const { target } = question;
  const words2 = [...architectureWords(target), ...splitGoQuoted(question.flags) ?? []];
  const whole2 = await ask(question, [...words2, ...HEADER2]);
  if (whole2.exitCode === 0) {
    const made2 = cTarget(whole2.stdout);
    return makes(made2, target) ? null : wrongTarget(question, made2);
  }
  if (whole2.exitCode === 127) return notThere(question, whole2);
  const [bare, plain] = await Promise.all([ask(question, words2), ask(question, [])]);
  const made = cTarget((bare.exitCode === 0 ? bare : plain).stdout);
  if (plain.exitCode === 0 && !makes(made, target)) return wrongTarget(question, made);
  return broken(question, whole2, bare.exitCode === 0);
}
function ask(question, words2) {
  const { tool, args } = toolWords(question.value);
  const { exec, cwd, environment } = question;
  const language2 = question.name === "CC" ? "c" : "c++";
  const input = process.platform === "win32" ? "NUL" : "/dev/null";
  const all3 = [...args, ...words2, "-E", "-dM", "-x", language2, input];
  return exec({ tool, args: all3, cwd, environment });
}
function wrongTarget(question, made) {
  const { target, name, value } = question;
  return {
    code: "GTB1214",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which makes ${cTargetText(made)}`,
    expected: `a ${language(question)} compiler that makes ${target.goos}/${target.goarch}`,
    change: remedy(question)
  };
}
function notThere(question, said) {
  const { target, name, value } = question;
  return {
    code: "GTB1214",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}: ${firstLine2(said)}`,
    expected: `a ${language(question)} compiler that can be run`,
    change: `install it, or ${remedy(question)}`
  };
}
function broken(question, said, compiles) {
  const { target, name, value } = question;
  const what = compiles ? "finds no headers of C" : "does not compile";
  return {
    code: "GTB1214",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which ${what} for it: ${firstLine2(said)}`,
    expected: `a ${language(question)} compiler with the headers of ${target.goos}/${target.goarch}`,
    change: `install the headers of its C library, or ${remedy(question)}`
  };
}
function language({ name }) {
  return name === "CC" ? "C" : "C++";
}
var PREFIXES = {
  "linux/amd64": "x86_64-linux-gnu",
  "linux/386": "i686-linux-gnu",
  "linux/arm64": "aarch64-linux-gnu",
  "linux/arm": "arm-linux-gnueabihf",
  "linux/riscv64": "riscv64-linux-gnu",
  "linux/ppc64le": "powerpc64le-linux-gnu",
  "linux/s390x": "s390x-linux-gnu",
  "linux/mips64le": "mips64el-linux-gnuabi64",
  "linux/loong64": "loongarch64-linux-gnu",
  "windows/amd64": "x86_64-w64-mingw32",
  "windows/386": "i686-w64-mingw32"
};
function remedy({ name, target }) {
  const prefix = PREFIXES[`${target.goos}/${target.goarch}`];
  const tool = name === "CC" ? "gcc" : "g++";
  const variable = ownVariable(name, target);
  const example = prefix === void 0 ? "" : `, as in ${variable}=${prefix}-${tool}`;
  return `set ${variable} in the environment of this step to one that makes ${target.goos}/${target.goarch}${example}, leave the target out, or build it without cgo`;
}
function firstLine2({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
}

// src/pin/check-c-tools.ts
async function checkCTools(step, go, goEnvironment2, needed) {
  if (!step.inputs.cgo || step.compiler !== "gc") return success(null);
  const asked = go.targets.map(async (target) => {
    const packages = needed.get(targetText(target)) ?? [];
    if (!packages.some(hasC)) return [];
    const { runner, inputs } = step;
    const { exec } = runner;
    const cwd = inputs.workingDirectory;
    const environment = forTarget(go.environment, target);
    const tool = goCommand(go.toolchain.goroot);
    const said = await exec({ tool, args: ["env", "CC", "CXX"], cwd, environment });
    const [cc = "", cxx = ""] = said.stdout.split(/\r?\n/);
    const flagsOf2 = (names) => names.map((name) => environment[name] ?? goEnvironment2[name] ?? "").join(" ");
    const common = { target, exec, environment, cwd };
    const questions = [
      { ...common, name: "CC", value: cc, flags: flagsOf2(["CGO_CPPFLAGS", "CGO_CFLAGS"]) }
    ];
    if (packages.some((one) => (one.CXXFiles ?? []).length > 0)) {
      const flags = flagsOf2(["CGO_CPPFLAGS", "CGO_CXXFLAGS"]);
      questions.push({ ...common, name: "CXX", value: cxx, flags });
    }
    return Promise.all(questions.map(checkCCompiler));
  });
  const failures = (await Promise.all(asked)).flat().filter((one) => one !== null);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function hasC(one) {
  return [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some((names) => (names ?? []).length > 0);
}

// src/plan/needed-packages.ts
function neededPackages(plan, listing) {
  return ofShards(plan, listing, compilesUnlinked);
}
function linkedPackages(plan, listing) {
  return ofShards(plan, listing, () => false);
}
function ofShards(plan, listing, hasMore) {
  const found = /* @__PURE__ */ new Map();
  for (const shard of plan.shards) {
    const target = targetText(shard.target);
    const listed = listing.get(target) ?? [];
    const isAll = shard.binaries.length === 0 || hasMore(shard);
    const isNone = shard.packages.length === 0;
    found.set(target, isNone ? [] : isAll ? [...listed] : closureOf(shard, listed));
  }
  return found;
}
function closureOf({ binaries }, listed) {
  const roots = new Set(binaries.map((one) => one.package));
  const paths = /* @__PURE__ */ new Set();
  for (const one of listed) {
    if (!roots.has(one.ImportPath)) continue;
    for (const path of [one.ImportPath, ...one.Deps ?? []]) paths.add(path);
  }
  return listed.filter((one) => paths.has(one.ImportPath));
}

// src/runner/machine/children-memory.ts
function watchChildrenMemory(everyMilliseconds = 20) {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, childrenBytes(process.pid));
  };
  const timer = process.platform === "linux" ? setInterval(look, everyMilliseconds) : void 0;
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    }
  };
}
function childrenBytes(root) {
  const parents = /* @__PURE__ */ new Map();
  for (const name of node_readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = statusOf(name);
    const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1];
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? "0";
    if (parent !== void 0)
      parents.set(Number(name), { parent: Number(parent), bytes: Number(kilobytes) * 1024 });
  }
  let sum = 0;
  for (const [pid, { bytes }] of parents) {
    let above = parents.get(pid)?.parent;
    while (above !== void 0 && above !== root && above > 1) above = parents.get(above)?.parent;
    if (above === root) sum += bytes;
  }
  return sum;
}
function statusOf(pid) {
  try {
    return node_readFileSync(`/proc/${pid}/status`, "latin1");
  } catch {
    return "";
  }
}

// src/compile/broken-link.ts
var NO_RUNTIME = /^loadinternal: cannot find runtime\/cgo$/m;
function brokenLink(messages, target) {
  if (!NO_RUNTIME.test(messages)) return [];
  return [
    {
      code: "GTB1410",
      found: `go build for ${target}: loadinternal: cannot find runtime/cgo: the program would end at its first instruction`,
      expected: "the runtime of cgo in a program that the C compiler links",
      change: "take Go 1.21 or newer, or link: auto, which links a program without C as statically"
    }
  ];
}

// src/plan/source/cgo-stubs.ts
var FAILING_STUBS = new Map([
  ...[
    "github.com/mattn/go-sqlite3",
    // Forks with the same static_mock.go.
    "github.com/mutecomm/go-sqlcipher",
    "github.com/mutecomm/go-sqlcipher/v4"
  ].map((path) => [
    path,
    `every sql.Open connection fails with "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work"`
  ]),
  [
    "golang.design/x/clipboard",
    'Init fails and every other function panics with "cannot use when CGO_ENABLED=0"'
  ]
]);
var PURE_GO = /* @__PURE__ */ new Map([
  ["github.com/mattn/go-sqlite3", "modernc.org/sqlite"]
]);
function isLeftOut(fileName, source, context) {
  if (isTestFile(fileName) || !importsC(source)) return false;
  return matchesBuild(fileName, source, { ...context, cgo: true });
}
async function findLeftOut(packages, context, readSource2) {
  const found = await Promise.all(
    packages.map(async (one) => {
      const module = one.Module;
      if (one.Standard === true || module === void 0 || module.Main === true) return null;
      const names = (one.IgnoredGoFiles ?? []).filter(
        (name) => !isTestFile(name) && fileNameMatches(name, { ...context, cgo: true })
      );
      const sources = await Promise.all(names.map((name) => readSource2(node_join(one.Dir, name))));
      const files = names.filter((name, index) => isLeftOut(name, sources[index] ?? "", context));
      if (files.length === 0) return null;
      return { importPath: one.ImportPath, module: moduleText2(module), files };
    })
  );
  return found.filter((one) => one !== null);
}
function isTestFile(name) {
  return name.endsWith("_test.go");
}
function moduleText2(module) {
  const own = [module.Path, module.Version].filter((part) => part !== void 0).join("@");
  return module.Replace === void 0 ? own : `${own} => ${moduleText2(module.Replace)}`;
}
function cgoStubVerdict(leftOut) {
  const failures = [];
  const warnings = [];
  for (const [module, { packages, targets }] of byModule(leftOut)) {
    const places = [...targets].join(", ");
    const stubs = [...packages.keys()].filter((path) => FAILING_STUBS.has(path));
    for (const path of stubs) failures.push(stubFailure(path, module, places));
    if (stubs.length > 0) continue;
    const names = [...packages].map(([path, files]) => `${path} (${shortened([...files])})`);
    warnings.push(
      `${module} is built without its C code for ${places}: CGO_ENABLED=0 leaves out ${shortened(names)}. If the binary needs it, set cgo: true`
    );
  }
  return { warnings, failures };
}
function stubFailure(path, module, targets) {
  const pure = PURE_GO.get(path);
  const { failures } = failure(
    "GTB1505",
    `${path} of ${module} is only a stub without cgo (${targets}): ${FAILING_STUBS.get(path)}`,
    "packages that work with cgo off",
    `set cgo: true${pure === void 0 ? "" : `, or import ${pure} (no C) instead`}`
  );
  return failures[0];
}
function byModule(leftOut) {
  const modules = /* @__PURE__ */ new Map();
  for (const [target, packages] of leftOut)
    for (const one of packages) {
      const entry = modules.get(one.module) ?? { packages: /* @__PURE__ */ new Map(), targets: /* @__PURE__ */ new Set() };
      modules.set(one.module, entry);
      entry.targets.add(target);
      const files = entry.packages.get(one.importPath) ?? /* @__PURE__ */ new Set();
      entry.packages.set(one.importPath, files);
      for (const file of one.files) files.add(file);
    }
  return modules;
}
function shortened(names) {
  const rest = names.length - 3;
  return rest > 0 ? `${names.slice(0, 3).join(", ")} and ${rest} more` : names.join(", ");
}

// src/compile/listing/check-left-out.ts
async function checkLeftOut(step, goVersion, needed) {
  const { inputs, runner } = step;
  if (inputs.cgo) return success(null);
  const leftOut = /* @__PURE__ */ new Map();
  for (const [text, packages] of needed) {
    const target = parseTarget(text);
    if (!target.ok) throw new Error(`not a target: ${text}`);
    const { goos, goarch } = target.value;
    const read2 = (file) => node_readFile(file, "utf8").catch(() => null);
    leftOut.set(
      text,
      await findLeftOut(packages, { goos, goarch, tags: inputs.tags, goVersion }, read2)
    );
  }
  const verdict = cgoStubVerdict(leftOut);
  for (const warning of verdict.warnings) runner.log.warning(warning);
  return verdict.failures.length > 0 ? { ok: false, failures: verdict.failures } : success(null);
}

// src/compile/progress/action-graph.ts
var NANOSECONDS = 1e9;
function readActionGraph(text) {
  let records;
  try {
    records = JSON.parse(text);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  if (!Array.isArray(records)) return unreadable("it is no list");
  const wrong = records.findIndex((record2) => !isRecord(record2));
  if (wrong >= 0) return unreadable(`its entry ${wrong} is no action`);
  return success({ actions: records.map(action) });
}
function action(record2) {
  return {
    id: record2.ID,
    mode: record2.Mode ?? "",
    package: record2.Package ?? "",
    dependencies: record2.Deps ?? [],
    ranCommands: (record2.Cmd ?? null) !== null,
    seconds: (record2.CmdReal ?? 0) / NANOSECONDS,
    ended: (record2.BuildID ?? "") !== "",
    folder: record2.Objdir ?? "",
    startedAt: milliseconds(record2.TimeStart),
    endedAt: milliseconds(record2.TimeDone),
    priority: record2.Priority ?? 0,
    key: record2.BuildID?.split("/")[0] ?? "",
    // ACTION/CONTENT of a package, ACTION/…/CONTENT of a binary (cmd/go/internal/work/buildid.go).
    content: record2.BuildID?.split("/").at(-1) ?? ""
  };
}
function milliseconds(time) {
  const value = time === void 0 ? Number.NaN : Date.parse(time);
  return Number.isNaN(value) ? 0 : Math.max(0, value);
}
function isRecord(value) {
  if (typeof value !== "object" || value === null) return false;
  const record2 = value;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir, Priority } = record2;
  const { TimeStart, TimeDone } = record2;
  const optional = (field, type) => field === void 0 || typeof field === type;
  return typeof ID === "number" && [Mode, Package, BuildID, Objdir, TimeStart, TimeDone].every(
    (field) => optional(field, "string")
  ) && optional(CmdReal, "number") && optional(Priority, "number") && (Deps === void 0 || Deps === null || Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === "number"));
}
function unreadable(reason) {
  return failure(
    "GTB1701",
    `the action graph of the go command cannot be read: ${reason}`,
    "the JSON list that -debug-actiongraph writes (Go 1.21 to 1.26)",
    "nothing in your build: packages-compiled and the timeline leave this command out"
  );
}

// src/compile/progress/compiled-packages.ts
function totalPackages(graph) {
  return new Set(builds(graph).map((one) => one.package));
}
function compiledPackages(graph) {
  const compiled = /* @__PURE__ */ new Map();
  for (const one of builds(graph).filter((build2) => build2.ranCommands)) {
    const before = compiled.get(one.package);
    compiled.set(one.package, {
      importPath: one.package,
      seconds: (before?.seconds ?? 0) + one.seconds,
      ended: (before?.ended ?? true) && one.ended
    });
  }
  for (const one of graph.actions.filter((other) => other.mode.startsWith("cgo "))) {
    const owner = compiled.get(one.package);
    if (owner !== void 0)
      compiled.set(one.package, { ...owner, seconds: owner.seconds + one.seconds });
  }
  return [...compiled.values()];
}
function links(graph) {
  return graph.actions.filter((one) => one.mode === "link" && one.ranCommands).map((one) => ({ importPath: one.package, seconds: one.seconds }));
}
function builds(graph) {
  return graph.actions.filter((one) => one.mode === "build");
}
function mergeGraphs(graphs) {
  const total = /* @__PURE__ */ new Set();
  const compiled = /* @__PURE__ */ new Map();
  for (const { target, graph } of graphs) {
    for (const importPath of totalPackages(graph)) total.add(`${target} ${importPath}`);
    for (const one of compiledPackages(graph)) {
      const key = `${target} ${one.importPath}`;
      const before = compiled.get(key);
      compiled.set(key, {
        ...one,
        target,
        seconds: one.seconds + (before?.seconds ?? 0),
        // A compile that failed in the warm-up and then worked has worked.
        ended: one.ended || (before?.ended ?? false)
      });
    }
  }
  return {
    total: total.size,
    compiled: [...compiled.values()],
    links: graphs.flatMap(({ target, graph }) => links(graph).map((one) => ({ ...one, target })))
  };
}

// src/compile/progress/progress.ts
function createProgress({ total, clock, everySeconds }) {
  const startedAt = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Set();
  const running = /* @__PURE__ */ new Set();
  let imports = /* @__PURE__ */ new Map();
  let lastLine = clock.now();
  const finish = (importPath) => {
    done.add(importPath);
    running.delete(importPath);
  };
  const finishImports = (importPath) => {
    const waiting = [...imports.get(importPath) ?? []];
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      if (done.has(one)) continue;
      finish(one);
      waiting.push(...imports.get(one) ?? []);
    }
  };
  const due = () => clock.now() - lastLine >= everySeconds * 1e3;
  return {
    feed: (importPath) => {
      if (startedAt.has(importPath)) return;
      startedAt.set(importPath, clock.now());
      running.add(importPath);
      finishImports(importPath);
    },
    ended: finish,
    learn: (graph) => {
      imports = packageImports(graph);
      done.clear();
      for (const importPath of startedAt.keys()) {
        if (!running.has(importPath)) done.add(importPath);
        finishImports(importPath);
      }
    },
    underWay: () => [...running],
    due,
    tick: () => {
      if (!due()) return null;
      const now = clock.now();
      lastLine = now;
      const slowest = [...startedAt].find(([importPath]) => running.has(importPath));
      const compiled = startedAt.size - running.size;
      const counts = `${done.size} of ${total} packages done (${compiled} compiled)`;
      if (slowest === void 0) return counts;
      const seconds = Math.round((now - slowest[1]) / 1e3);
      const others = running.size - 1;
      const more = others > 0 ? ` and ${others} more` : "";
      return `${counts}, compiling ${slowest[0]} for ${seconds} s${more}`;
    }
  };
}
function packageImports(graph) {
  const names = new Map(
    graph.actions.filter((one) => one.mode === "build").map((one) => [one.id, one.package])
  );
  const imports = /* @__PURE__ */ new Map();
  for (const one of graph.actions) {
    if (one.mode !== "build") continue;
    const direct = one.dependencies.flatMap((id) => names.get(id) ?? []);
    imports.set(one.package, [...imports.get(one.package) ?? [], ...direct]);
  }
  return imports;
}

// builtin:node:string_decoder
var all = __require("node:string_decoder");
var read = (name) => all[name];
var node_StringDecoder = /* @__PURE__ */ read("StringDecoder");

// src/compile/progress/progress-lines.ts
function createProgressSplitter(known) {
  const decoder = new node_StringDecoder("utf8");
  const seen = /* @__PURE__ */ new Set();
  let partial = "";
  const split2 = (text, final) => {
    const lines = (partial + text).split("\n");
    partial = final ? "" : lines.pop() ?? "";
    const started = [];
    const rest = [];
    for (const line of lines) {
      const path = line.endsWith("\r") ? line.slice(0, -1) : line;
      if (known.has(path) && !seen.has(path)) {
        seen.add(path);
        started.push(path);
      } else {
        rest.push(line);
      }
    }
    const newline = !final && rest.length > 0 ? "\n" : "";
    return { started, rest: rest.join("\n") + newline };
  };
  return {
    push: (chunk) => split2(decoder.write(chunk), false),
    end: () => split2(decoder.end(), true)
  };
}

// src/compile/progress/follow-build.ts
var LOOK_MILLISECONDS = 1e3;
function followBuild(options) {
  const { log, clock, prefix, packages, graphFile, everySeconds, onMessages } = options;
  const splitter = createProgressSplitter(packages);
  const progress = createProgress({
    // `unsafe` is in every list and never compiled.
    total: packages.size - (packages.has("unsafe") ? 1 : 0),
    clock,
    // The look after a line is due comes up to one look later.
    everySeconds: Math.max(0, everySeconds - LOOK_MILLISECONDS / 1e3)
  });
  let graph = null;
  let stopped = false;
  let looking = false;
  const take = ({ started, rest }) => {
    for (const importPath of started) progress.feed(importPath);
    if (rest !== "") onMessages(rest);
  };
  const look = async () => {
    if (looking || !progress.due()) return;
    looking = true;
    if (graph === null) {
      graph = await readGraphFile(graphFile);
      if (graph !== null) progress.learn(graph);
    }
    if (graph !== null)
      for (const importPath of await endedCompiles(graph, progress.underWay()))
        progress.ended(importPath);
    looking = false;
    const line = stopped ? null : progress.tick();
    if (line !== null) log.progress(`${prefix}${line}`);
  };
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  timer.unref();
  return {
    onStderr: (chunk) => take(splitter.push(chunk)),
    stop: () => {
      stopped = true;
      clearInterval(timer);
      take(splitter.end());
    }
  };
}
async function endedCompiles(graph, importPaths) {
  const asked = new Set(importPaths);
  const folders = graph.actions.filter((one) => one.mode === "build" && asked.has(one.package));
  const found = await Promise.all(
    folders.map(async (one) => await exists2(node_join(one.folder, "_pkg_.a")) ? one.package : null)
  );
  return found.filter((one) => one !== null);
}
async function readGraphFile(file) {
  try {
    const graph = readActionGraph(await node_readFile(file, "utf8"));
    return graph.ok ? graph.value : null;
  } catch {
    return null;
  }
}
async function exists2(file) {
  try {
    await node_access(file);
    return true;
  } catch {
    return false;
  }
}

// src/compile/progress/follow-silent.ts
function followSilent({
  log,
  clock,
  prefix,
  everySeconds,
  onMessages
}) {
  const decoder = new node_StringDecoder("utf8");
  const begunAt = clock.now();
  const timer = setInterval(() => {
    const seconds = Math.round((clock.now() - begunAt) / 1e3);
    log.progress(`${prefix}compiling for ${seconds} s`);
  }, everySeconds * 1e3);
  timer.unref();
  return {
    onStderr: (chunk) => onMessages(decoder.write(chunk)),
    stop: () => clearInterval(timer)
  };
}

// src/compile/run-shards.ts
var PROGRESS_SECONDS = 10;
function targetsAtOnce(shards, parallelism) {
  return Math.max(1, Math.min(parallelism, shards.length));
}
async function runShards(request2) {
  const limit = pLimit(targetsAtOnce(request2.shards, request2.parallelism));
  const runs = await Promise.all(
    request2.shards.map(
      (shard, index) => limit(async () => {
        const done = [];
        for (const command of request2.commands(shard, index)) {
          const run = await runCommand(request2, shard, index, command);
          done.push(run);
          if (run.result.exitCode !== 0) break;
        }
        return done;
      })
    )
  );
  return runs.flat();
}
async function runCommand(request2, shard, index, command) {
  const graphFile = node_join(request2.temp, `${command.name}-${index}.json`);
  const messages = [];
  const following = {
    log: request2.log,
    clock: request2.clock,
    prefix: `${command.name} ${targetText(shard.target)}: `,
    everySeconds: PROGRESS_SECONDS,
    onMessages: (text) => messages.push(text)
  };
  const followed = command.name === "tests" ? followSilent(following) : followBuild({ ...following, packages: request2.packages(shard), graphFile });
  const beganAt = request2.clock.now();
  const result = await request2.exec({
    tool: goCommand(request2.goRoot),
    args: command.arguments(graphFile),
    cwd: request2.cwd,
    environment: command.environment ?? forTarget(request2.environment, shard.target),
    onStderr: followed.onStderr
  }).finally(followed.stop);
  const endedAt = request2.clock.now();
  const graph = await node_readFile(graphFile, "utf8").catch(() => "");
  const { name } = command;
  return { shard, name, beganAt, endedAt, result, messages: messages.join(""), graph };
}

// src/inputs/flags/inputs-stamp.ts
var INPUTS = /\$inputs(?!\w)/g;
function usesInputsStamp(linkFlags2) {
  return linkFlags2.some((flag) => flag.search(INPUTS) >= 0);
}
function stampInputs(linkFlags2, binaries) {
  if (!usesInputsStamp(linkFlags2)) return linkFlags2;
  return linkFlags2.flatMap((flag) => {
    const value = flag.slice("-ldflags=".length);
    return binaries.map(
      (one) => `-ldflags=${one.package}=${value.replaceAll(INPUTS, one.digest.slice(0, 12))}`
    );
  });
}

// src/inputs/flags/reach-of-flags.ts
var FOR_PACKAGES = /^--?(?:gcflags|asmflags|gccgoflags)=([\s\S]*)$/;
function flagsReachNamed(words2) {
  return words2.some((word) => {
    const value = FOR_PACKAGES.exec(word)?.[1]?.trim();
    return value !== void 0 && (value === "" || value.startsWith("-"));
  });
}

// src/compile/go-command-lines.ts
function compileWidth(parallelism, sideBySide) {
  return Math.max(1, Math.floor(parallelism / Math.max(1, sideBySide)));
}
function listDependenciesArguments(flags, packages) {
  const fields2 = [
    "ImportPath",
    "Name",
    "Dir",
    "Module",
    "Standard",
    "DepOnly",
    "Deps",
    "Imports",
    "GoFiles",
    "CgoFiles",
    "CFiles",
    "CXXFiles",
    "MFiles",
    "HFiles",
    "FFiles",
    "SFiles",
    "SwigFiles",
    "SwigCXXFiles",
    "SysoFiles",
    "EmbedFiles",
    "EmbedPatterns",
    "IgnoredGoFiles"
  ];
  return ["list", "-deps", ...flags.compile, `-json=${fields2.join(",")}`, "--", ...packages];
}
function warmArguments(flags, packages, width, graphFile) {
  return [
    "list",
    "-compiled",
    "-export",
    "-deps",
    "-f={{.ImportPath}}",
    // Names each package as its compile begins: the progress lines (compile/progress/progress-lines.ts).
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    "--",
    ...packages
  ];
}
function testArguments(flags, packages, width, graphFile) {
  return [
    ...["list", "-compiled", "-export", "-deps", "-test", "-f={{.ImportPath}}"],
    ...[`-p=${width}`, `-debug-actiongraph=${graphFile}`, ...flags, "--", ...packages]
  ];
}
function compileArguments(flags, packages, width, graphFile, gate = []) {
  return [
    "list",
    "-export",
    "-f={{.ImportPath}}",
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...gate,
    "--",
    ...packages
  ];
}
function buildArguments(flags, packages, width, graphFile, folder, gate = []) {
  return [
    "build",
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...flags.link,
    ...gate,
    ...["-o", folder === null ? NOWHERE2 : folder.endsWith("/") ? folder : `${folder}/`],
    "--",
    ...packages
  ];
}
var NOWHERE2 = process.platform === "win32" ? "NUL" : "/dev/null";

// src/compile/shard-request.ts
function shardRequest({ inputs, runner }, go, plan, needed) {
  return {
    shards: plan.shards,
    parallelism: inputs.parallelism,
    exec: runner.exec,
    goRoot: go.toolchain.goroot,
    packages: (shard) => new Set(needed.get(targetText(shard.target))?.map((one) => withoutVariant(one.ImportPath))),
    log: runner.log,
    clock: runner.clock
  };
}
function planWidth({ inputs: { parallelism } }, plan) {
  return compileWidth(parallelism, targetsAtOnce(plan.shards, parallelism));
}
function buildCommands(request2, shard, index) {
  const { step, go, width, gate } = request2;
  const patterns = step.inputs.packages;
  const compile2 = {
    name: "compile",
    arguments: (graphFile) => compileArguments(go.flags, patterns, width, graphFile, gate)
  };
  const hasBinaries = shard.binaries.length > 0;
  const isApart = compilesUnlinked(shard);
  const commands = [
    ...isApart ? [compile2] : [],
    // What is reused was linked; a shard without any main package is compiled by go build itself.
    ...hasBinaries || !isApart ? [linkCommand(request2, shard, index)] : []
  ];
  return isApart && request2.hasProfile(shard) ? commands.reverse() : commands;
}
function linkCommand({ step, go, digests, width, folder, gate }, shard, index, name = "build") {
  const flags = { ...go.flags, link: linkFlags(go, shard, digests) };
  const words2 = [...go.goFlags, ...go.flags.compile];
  const isByPath = !shard.linksAll && !flagsReachNamed(words2);
  const packages = isByPath ? shard.binaries.map((one) => one.package) : step.inputs.packages;
  const output = outputOf(folder, shard, index);
  return {
    name,
    arguments: (graphFile) => buildArguments(flags, packages, width, graphFile, output, gate)
  };
}
function outputOf(folder, shard, index) {
  return shard.binaries.length === 0 ? null : node_join(folder, `shard-${index}`);
}
function linkFlags(go, shard, digests) {
  const stamped = shard.binaries.map((planned) => ({
    package: planned.package,
    digest: digests.get(plannedId(planned)) ?? ""
  }));
  return stampInputs(go.flags.link, stamped);
}

// src/compile/warm-decision.ts
function decideWarm(facts) {
  if (facts.warm === false) return { warm: false, reason: "`warm` is false" };
  if (facts.shards.length === 0) return { warm: false, reason: "no package matches" };
  if (facts.warm === true)
    return facts.keeps ? { warm: true, tests: true } : { warm: false, reason: "a release keeps nothing for later steps" };
  if (facts.build) return { warm: false, reason: "the build compiles the same packages" };
  return { warm: true, tests: false };
}

// src/compile/warm-up.ts
function warmUp(warming) {
  const { step, reader, shards, width, tests } = warming;
  const patterns = step.inputs.packages;
  const warm = {
    name: "warm",
    arguments: (graphFile) => warmArguments(reader.go.flags, patterns, width, graphFile)
  };
  const isTested = (shard) => tests !== null && targetText(shard.target) === targetText(tests.target);
  const testCommands = tests === null ? [] : [testCommand(warming, tests)];
  const alone = tests === null || shards.some(isTested) ? [] : [{ ...NOTHING2, target: tests.target }];
  return step.clocks.phases.time(
    "warm",
    () => runThinFirst(
      step.runner.log,
      reader,
      (environment) => runShards({
        ...warming.request(environment),
        shards: [...shards, ...alone],
        commands: (shard) => [
          ...shards.includes(shard) ? [warm] : [],
          ...isTested(shard) ? testCommands : []
        ]
      })
    )
  );
}
function testCommand({ step, reader, width }, { environment }) {
  const flags = environment === null ? reader.go.flags.compile : [];
  const patterns = step.inputs.packages;
  return {
    name: "tests",
    ...environment === null ? {} : { environment },
    arguments: (graphFile) => testArguments(flags, patterns, width, graphFile)
  };
}
var NOTHING2 = {
  packages: [],
  unlinked: [],
  unlinkedAre: "left out",
  binaries: [],
  linksAll: false
};

// src/compile/compile.ts
var NO_LAYERS = {
  all: Promise.resolve(),
  areThere: () => true,
  gate: Promise.resolve(null)
};
async function compile(request2) {
  const { step, reader, plan, listing, folder } = request2;
  const { inputs } = step;
  const { go } = reader;
  if (step.compiler === "tinygo") {
    const { compileWithTinyGo } = await import("./compile-tinygo-HI6ZFB4A.mjs");
    return compileWithTinyGo(step, go, plan, folder);
  }
  const needed = neededPackages(plan, listing);
  const possible = await checkPossible(request2, needed);
  if (!possible.ok) return possible;
  const common = (environment) => ({
    ...shardRequest(step, go, plan, needed),
    cwd: inputs.workingDirectory,
    environment,
    temp: folder
  });
  const memory = watchChildrenMemory(MEMORY_MILLISECONDS);
  const make = async () => {
    const warmed2 = await warmFirst(request2, common);
    return { warmed: warmed2, built: inputs.build ? await build(request2, common) : success(NOTHING_RUN) };
  };
  let peakBytes = null;
  const { warmed, built } = await make().finally(() => {
    peakBytes = memory.stop();
  });
  if (!built.ok) return built;
  const failed = failedRuns(warmed);
  if (failed.length > 0) warnOfWarmUp(step, failed.map(goError));
  const commands = [...warmed.runs, ...built.value.runs].flatMap(commandGraph);
  const totals = mergeGraphs(commands);
  return success({
    binaries: plan.shards.flatMap(
      (shard, index) => shard.binaries.map((planned) => ({
        planned,
        file: node_join(outputOf(folder, shard, index) ?? "", planned.builtName),
        reused: false
      }))
    ),
    packages: { compiled: totals.compiled.length, total: totals.total },
    isWhole: failed.length === 0,
    readsWhole: reader.thin === null || warmed.needsWhole || built.value.needsWhole,
    ran: { commands, width: planWidth(step, plan), peakBytes }
  });
}
var MEMORY_MILLISECONDS = 250;
var NOTHING_RUN = { runs: [], needsWhole: false };
async function checkPossible({ step, reader, goEnvironment: goEnvironment2, plan, listing }, needed) {
  const leftOut = step.inputs.build ? await checkLeftOut(step, reader.go.version, linkedPackages(plan, listing)) : success(null);
  if (!leftOut.ok) return leftOut;
  return checkCTools(step, reader.go, goEnvironment2, needed);
}
async function warmFirst({ step, reader, plan, layers, warming }, common) {
  const { warm, build: build2 } = step.inputs;
  const { shards } = warming.plan;
  const decision = decideWarm({ warm, build: build2, shards, keeps: warming.later !== null });
  if (!decision.warm) {
    step.runner.log.debug(`no warm-up: ${decision.reason}`);
    return NOTHING_RUN;
  }
  await layers.all;
  const tests = decision.tests ? warming.later : null;
  return warmUp({ step, reader, shards, width: planWidth(step, plan), tests, request: common });
}
async function build({ step, reader, plan, listing, folder, digests, layers }, common) {
  const { clocks, runner } = step;
  const { go } = reader;
  const hasProfile = (shard) => {
    const names = new Set(shard.binaries.map((one) => one.package));
    const listed = listing.get(targetText(shard.target)) ?? [];
    const folders = listed.filter((one) => names.has(one.ImportPath)).map((one) => one.Dir);
    return usesProfile(folders, [...go.goFlags, ...go.flags.compile], node_existsSync);
  };
  const gate = await gateOf(layers);
  const width = planWidth(step, plan);
  const building = { step, go, digests, width, folder, gate: gate?.flags ?? [], hasProfile };
  const built = await clocks.phases.time(
    "build",
    () => runThinFirst(
      runner.log,
      reader,
      (environment) => runShards({
        ...common(environment),
        commands: (shard, index) => buildCommands(building, shard, index)
      })
    ).finally(() => gate?.close())
  );
  const failed = failedRuns(built);
  if (failed.length > 0) return goErrors(step, "build", failed.map(goError));
  const broken2 = built.runs.flatMap(
    (run) => brokenLink(run.messages, targetText(run.shard.target))
  );
  return broken2.length > 0 ? { ok: false, failures: broken2 } : success(built);
}
function failedRuns({ runs }) {
  return runs.filter((run) => run.result.exitCode !== 0);
}
async function gateOf(layers) {
  if (layers.areThere()) return null;
  const gate = await layers.gate;
  if (gate === null) await layers.all;
  else gate.openAfter(layers.all);
  return gate;
}
function goError({ shard, messages, result }) {
  const text = messages.trim() || result.stderr.trim() || result.stdout.trim();
  return { target: targetText(shard.target), text };
}
function commandGraph({ shard, name, beganAt, endedAt, graph }) {
  const read2 = readActionGraph(graph);
  if (!read2.ok) return [];
  return [{ name, target: targetText(shard.target), beganAt, endedAt, graph: read2.value }];
}

// src/cache/modules/thin/thin-sources.ts
function thinSources(listing, goModCache) {
  const within2 = (path) => relativePath(goModCache, path);
  const whole2 = /* @__PURE__ */ new Set();
  const packages = /* @__PURE__ */ new Map();
  const importPaths = /* @__PURE__ */ new Set();
  for (const one of [...listing.values()].flat()) {
    if (one.Standard === true) continue;
    importPaths.add(one.ImportPath);
    const module = one.Module?.Replace ?? one.Module;
    if (!module?.Version || !module.Dir) continue;
    const folder = within2(one.Dir);
    const moduleFolder = within2(module.Dir);
    if (folder.startsWith("..") || moduleFolder.startsWith("..")) return null;
    const known = packages.get(folder) ?? { module: moduleFolder, embedded: /* @__PURE__ */ new Set(), targets: 0 };
    packages.set(folder, known);
    known.targets++;
    for (const name of one.EmbedFiles ?? []) known.embedded.add(`${folder}/${name}`);
    if (needsWholeModule(one)) whole2.add(moduleFolder);
  }
  return {
    wholeModules: [...whole2].sort(),
    packages: [...packages].map(([folder, { module, embedded, targets }]) => ({
      module,
      folder,
      embedded: [...embedded].sort(),
      everyTarget: targets === listing.size
    })).sort((a, b) => a.folder < b.folder ? -1 : 1),
    importPaths: [...importPaths].sort()
  };
}
function needsWholeModule(one) {
  const ofC = [
    one.CgoFiles,
    one.CFiles,
    one.CXXFiles,
    one.MFiles,
    one.FFiles,
    one.SwigFiles,
    one.SwigCXXFiles
  ];
  return ofC.some((names) => (names ?? []).length > 0) || (one.EmbedFiles ?? []).some((name) => name.includes("/") && name.endsWith(".go"));
}

// src/cache/modules/thin/note-thin-sources.ts
async function noteThinSources(request2) {
  const { inputs, permission, lane, go, listing, readFrom, file } = request2;
  const { known } = lane.habits;
  const kind = modulesKindToSave({
    choice: inputs.modules,
    selection: modulesKinds(inputs, go, lane).selection,
    laterGo: known?.laterGo ?? false,
    laterModules: known?.laterModules ?? false,
    cModules: compilesCModules(listing) === true
  });
  if (!permission.may || kind === "full" || readFrom === null) return;
  const sources = thinSources(listing, go.goEnv.GOMODCACHE);
  if (sources === null || sources.packages.length === 0) return;
  await node_mkdir(node_dirname(file), { recursive: true });
  await node_writeFile(
    file,
    JSON.stringify({ ...sources, goModCache: readFrom })
  );
}

// src/plan/stamped-repository.ts
function stampedRepository(repositories, goVersion) {
  const [, major = 0, minor = 0] = /^(\d+)\.(\d+)/.exec(goVersion)?.map(Number) ?? [];
  const readsFiles = major > 1 || minor >= 27;
  return repositories.find((one) => readsFiles || one.isWhole)?.root ?? null;
}
function twoRepositories(repositories, goVersion, stamps) {
  const stamped = stampedRepository(repositories, goVersion);
  const [nearest4] = repositories;
  if (stamped === null || nearest4 === void 0 || nearest4.root === stamped) return "";
  const other = stamps.length === 0 ? "" : `; ${stamps.join(", ")} is of ${nearest4.root}, another commit`;
  return `Go ${goVersion} stamps the commit of ${stamped}, not that of the submodule ${nearest4.root}: it knows a submodule since Go 1.27${other}`;
}

// src/compile/notices/say-repositories.ts
function sayRepositories({ inputs, runner }, go) {
  if (!stampsCommit(go.flags)) return;
  const stamps = commitStamps(inputs.stamp).map((one) => `stamp ${one.name}`);
  const repositories = repositoriesOf(inputs.workingDirectory);
  const said = twoRepositories(repositories, go.toolchain.version, stamps);
  if (said !== "") runner.log[stamps.length === 0 ? "notice" : "warning"](said);
}

// src/plan/source/file-paths-at-run-time.ts
function asksForFilePaths(source) {
  return IMPORTS_RUNTIME.test(source) && /\b(?:Callers?|FileLine|GOROOT)\b/.test(source);
}
var IMPORTS_RUNTIME = /["`]runtime["`]/;
var MAKES_PATH = /\b(?:filepath|path)\.(?:Join|Abs|Rel|EvalSymlinks)\(|\bDir\([^()]*\)\s*\+|\bos\.(?:Chdir|DirFS)\(|"%s\//;
function mayFindFiles(source) {
  return asksForFilePaths(source) && namesOfFiles(source).length > 0 && MAKES_PATH.test(source);
}
function findsFiles(source) {
  if (!IMPORTS_RUNTIME.test(source)) return "";
  const code = source.replaceAll(/^[ \t]*\/\/[^\n]*/gm, "");
  if (/\bruntime\.GOROOT\(\)/.test(code)) return "runtime.GOROOT";
  const names = namesOfFiles(code);
  if (names.length === 0) return "";
  const name = `(?:${names.map((one) => one.replaceAll(".", "\\.")).join("|")})`;
  const into = new RegExp(
    `\\b(?:filepath|path)\\.(?:Dir|Join|Abs|Rel|Split|EvalSymlinks)\\([^;\\n]*\\b${name}\\b|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat|DirFS|Chdir)\\([^;\\n]*\\b${name}\\b`
  );
  const given = new RegExp(`\\breturn\\s+${name}\\s*$`, "m");
  const isUsed = into.test(code) || given.test(code) && MAKES_PATH.test(code);
  return isUsed && MAKES_FILE.test(code) ? "runtime.Caller" : "";
}
var MAKES_FILE = new RegExp(
  `${MAKES_PATH.source}|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat)\\(`
);
function namesOfFiles(source) {
  const callers = /\b\w+\s*,\s*(\w+)\s*,\s*\w+\s*,\s*\w+\s*:?=\s*(?:\w+\.)?Caller\(/g;
  const lines = /\b(\w+)\s*,\s*\w+\s*:?=\s*[^\n]*\.FileLine\(/g;
  const frames = /\bCallersFrames\(/.test(source) ? ["frame.File", "f.File", "fr.File"] : [];
  const found = [...source.matchAll(callers), ...source.matchAll(lines)].map(
    ([, name = "_"]) => name
  );
  return [.../* @__PURE__ */ new Set([...found, ...frames])].filter((name) => name !== "_");
}

// src/compile/notices/warn-of-paths.ts
async function warnOfPaths({ inputs, runner }, go, plan, listing, files) {
  const flags = [...go.goFlags, ...go.flags.compile];
  if (!flags.includes("-trimpath") || plan.binaries.length === 0) return;
  await node_setImmediate();
  const found = /* @__PURE__ */ new Map();
  for (const one of [...neededPackages(plan, listing).values()].flat()) {
    if (one.Module?.Main !== true) continue;
    for (const name of [...one.GoFiles ?? [], ...one.CgoFiles ?? []]) {
      const path = node_join(one.Dir, name);
      const how2 = findsFiles(await files.text(path) ?? "");
      if (how2 !== "") found.set(factPath(inputs.workingDirectory, path), how2);
    }
  }
  const [[file, how] = ["", ""], ...others] = found;
  if (file === "") return;
  const more = others.length === 0 ? "" : `, and ${others.map(([one]) => one).join(", ")} do so, too`;
  runner.log.warning(
    `${file} finds files by where Go or its source lay when it was compiled (${how}), and -trimpath leaves nothing of that in the program${more}: embed them with //go:embed, or set trimpath: false`
  );
}

// src/compile/notices/resolver-warning.ts
var RESOLVERS = { net: "netgo", "os/user": "osusergo" };
function resolverWarning({ target, flags, cc, packages }) {
  const isStatic = flags.link.some(
    (flag) => /-extldflags(?=[= ]).*[\s='"]-static(?:-pie)?(?=[\s'"]|$)/.test(flag)
  );
  if (!isStatic || cc.includes("musl")) return "";
  const asking = packages.filter(
    (one) => RESOLVERS[one.ImportPath] !== void 0 && (one.CgoFiles ?? []).length > 0
  );
  if (asking.length === 0) return "";
  const names = asking.map((one) => one.ImportPath).join(" and ");
  const tags = asking.map((one) => RESOLVERS[one.ImportPath]).join(",");
  const verb = asking.length === 1 ? "asks" : "ask";
  return `the binaries for ${target} are static, and ${names} ${verb} glibc for names of hosts or users: that works only where the glibc of this machine is installed (NSS). Add the tags ${tags} for Go's own resolver, or link with musl (link: musl)`;
}

// src/compile/notices/warn-of-resolver.ts
function warnOfResolver({ inputs, runner }, go, plan, listing) {
  if (!inputs.cgo || inputs.libc === "musl" || plan.binaries.length === 0) return;
  for (const [target, packages] of linkedPackages(plan, listing)) {
    if (!target.startsWith("linux/")) continue;
    const warning = resolverWarning({ target, flags: go.flags, cc: go.goEnv.CC, packages });
    if (warning !== "") runner.log.warning(warning);
  }
}

// src/plan/effect/linked-variables.ts
function linkedVariables(flags) {
  const found = /* @__PURE__ */ new Map();
  for (const flag of flags) {
    const ldflags = /^--?ldflags=([\s\S]*)$/.exec(flag)?.[1];
    const words2 = ldflags === void 0 ? [] : splitGoQuoted(ldflags) ?? [];
    for (const [i, word] of words2.entries()) {
      const text = /^--?X$/.test(word) ? words2[i + 1] : /^--?X=([\s\S]*)$/.exec(word)?.[1];
      const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text ?? "") ?? [];
      if (name !== void 0) found.set(name, value ?? "");
    }
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
function idleVariables(variables, packages, unread, from) {
  return variables.flatMap(({ name }) => {
    const idle = idleReason(name, packages);
    if (idle !== null) return [withoutEffect(`${from(name)} ${name}`, ...idle)];
    if (!unread.has(name)) return [];
    const why = "the program never reads the variable, and the linker has left it out";
    return [withoutEffect(`${from(name)} ${name}`, why, "remove it, or use the variable")];
  });
}
function idleReason(name, packages) {
  const dot = name.lastIndexOf(".");
  const [path, variable] = [name.slice(0, dot), name.slice(dot + 1)];
  const meant = packages.filter((one) => linkerPath(one) === path);
  if (meant.length === 0) return noPackage(path, variable, packages);
  const reasons = meant.map((one) => variableReason(variable, one));
  return reasons.includes(null) ? null : reasons[0] ?? null;
}
function linkerPath({ importPath, isMain: isMain2 }) {
  return isMain2 ? "main" : importPath;
}
function noPackage(path, variable, packages) {
  if (packages.some((one) => one.isMain && one.importPath === path))
    return [
      `the linker calls the package of a program main, not ${path}`,
      `write main.${variable}`
    ];
  const holding = packages.filter((one) => one.declarations?.get(variable)?.kind === "var");
  const known = holding.length > 0 ? holding : packages;
  const near = nearest(path, known.map(linkerPath)) ?? onlyPath(holding);
  return [
    `no package of the binaries has the import path ${path}`,
    near === void 0 ? "correct the path: it is what go list prints" : `write ${near}.${variable}`
  ];
}
function onlyPath(holding) {
  const paths = new Set(holding.map(linkerPath));
  return paths.size === 1 ? [...paths][0] : void 0;
}
function variableReason(variable, one) {
  const { declarations } = one;
  if (declarations === null) return null;
  const found = declarations.get(variable);
  const where = one.importPath;
  if (found === void 0) {
    const names = [...declarations].filter(([, { kind }]) => kind === "var").map(([name]) => name);
    const near = nearest(variable, names);
    return [
      `${where} declares no variable ${variable}`,
      near === void 0 ? `declare it: var ${variable} string` : `write ${linkerPath(one)}.${near}`
    ];
  }
  const change = `declare it as var ${variable} string, with a constant value or none`;
  if (found.kind !== "var") return [`in ${where} it is a ${found.kind}, not a variable`, change];
  if (found.type === "other") return [`in ${where} it is no string`, change];
  const isVariable = found.names.some((name) => declarations.get(name)?.kind === "var");
  const isPromised = found.initial !== "call" && !(found.initial === "unknown" && isVariable);
  const why = `in ${where} its first value comes from a call or a variable, where Go promises no effect`;
  return isPromised ? null : [why, change];
}

// src/plan/package-variables.ts
function packageDeclarations(source) {
  const found = /* @__PURE__ */ new Map();
  for (const statement of statements(tokens(source))) {
    const [word = "", first = "", ...rest] = statement;
    if (word === "func" && isName(first)) found.set(first, { kind: "func" });
    if (word !== "var" && word !== "const" && word !== "type") continue;
    const specs = first === "(" ? statements(rest.slice(0, -1)) : [statement.slice(1)];
    for (const spec of specs) for (const [name, one] of specOf(word, spec)) found.set(name, one);
  }
  return found;
}
function specOf(word, spec) {
  if (word === "type") return spec[0] === void 0 ? [] : [[spec[0], { kind: "type" }]];
  const names = [];
  let at = 0;
  for (; isName(spec[at] ?? ""); at += 2) {
    names.push(spec[at] ?? "");
    if (spec[at + 1] !== ",") break;
  }
  at += 1;
  if (word === "const") return names.map((name) => [name, { kind: "const" }]);
  const equals = spec.indexOf("=", at);
  const type = spec.slice(at, equals < 0 ? void 0 : equals).join("");
  const values = equals < 0 ? [] : listOf(spec.slice(equals + 1));
  return names.map((name, i) => {
    const value = values.length === names.length ? values[i] : values[0];
    const declared = type === "" ? typeOf(value ?? []) : type === "string" ? "string" : "other";
    return [name, { kind: "var", type: declared, ...initialOf(value) }];
  });
}
function typeOf(value) {
  const first = value.find((one) => one !== "(") ?? "";
  if (/^["`]/.test(first)) return "string";
  if (first === "func") return "unknown";
  return isName(first) && !["true", "false", "nil"].includes(first) ? "unknown" : "other";
}
function initialOf(value) {
  if (value === void 0) return { initial: "none", names: [] };
  const names = value.filter(
    (one, i) => isName(one) && !(one === "string" && value[i + 1] === "(")
  );
  const calls = value.some((one, i) => one === "(" && callee(value[i - 1] ?? ""));
  if (calls) return { initial: "call", names };
  if (names.length > 0) return { initial: "unknown", names };
  const isConstant = value.every((one) => /^(?:["`].*|[+()]|string)$/s.test(one));
  return { initial: isConstant ? "constant" : "other", names };
}
function callee(before) {
  return before !== "string" && (isName(before) || /^[)\]}]$/.test(before));
}
var TOKEN3 = /[ \t\r\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|[\s\S]/uy;
var KEYWORDS = /* @__PURE__ */ new Set(["var", "const", "type", "func", "import", "package", "map", "struct"]);
function isName(token) {
  return /^[\p{L}_]/u.test(token) && !KEYWORDS.has(token);
}
function tokens(source) {
  const pattern = new RegExp(TOKEN3);
  const found = [];
  for (let token = pattern.exec(source)?.[0]; token !== void 0; token = pattern.exec(source)?.[0]) {
    const isComment = token.startsWith("//") || token.startsWith("/*");
    if (token === "\n" || isComment && token.includes("\n")) {
      if (endsStatement(found.at(-1) ?? "")) found.push(";");
    } else if (!isComment && !/^[ \t\r\uFEFF]/.test(token)) found.push(token);
  }
  return found;
}
function endsStatement(token) {
  return isName(token) || /^(?:["`'\d]|[)\]}]$)/.test(token);
}
function statements(all3) {
  return split(all3, ";").filter((one) => one.length > 0);
}
function listOf(all3) {
  return split(all3, ",");
}
function split(all3, separator) {
  const parts = [[]];
  let depth = 0;
  for (const token of all3) {
    if ("([{".includes(token)) depth += 1;
    if (")]}".includes(token)) depth -= 1;
    if (token === separator && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

// src/compile/notices/warn-of-variables.ts
async function warnOfVariables(step, go, listing, binaries) {
  const { inputs, compiler, runner } = step;
  if (compiler !== "gc" || binaries.length === 0) return;
  const variables = linkedVariables([...go.goFlags, ...go.flags.link]);
  if (variables.length === 0) return;
  const packages = await Promise.all(
    linked(listing, binaries).map((one) => withDeclarations(one, variables))
  );
  const stamped = new Set(inputs.stamp.map((one) => one.name));
  const from = (name) => stamped.has(name) ? "stamp" : "ldflags -X";
  const unread = await unreadVariables(variables, binaries);
  for (const text of idleVariables(variables, packages, unread, from)) runner.log.warning(text);
}
function linked(listing, binaries) {
  const found = /* @__PURE__ */ new Map();
  for (const { planned } of binaries) {
    const all3 = listing.get(targetText(planned.target)) ?? [];
    const main = all3.find((one) => one.ImportPath === planned.package);
    const names = /* @__PURE__ */ new Set([planned.package, ...main?.Deps ?? []]);
    for (const one of all3) if (names.has(one.ImportPath)) found.set(one.ImportPath, one);
  }
  return [...found.values()];
}
async function withDeclarations(one, variables) {
  const isMain2 = one.Name === "main";
  const path = isMain2 ? "main" : one.ImportPath;
  const isMeant = one.Standard !== true || variables.some(({ name }) => name.startsWith(`${path}.`));
  const declarations = isMeant ? await declarationsOf(one) : /* @__PURE__ */ new Map();
  return { importPath: one.ImportPath, isMain: isMain2, declarations };
}
async function declarationsOf(one) {
  const names = [...one.GoFiles ?? [], ...one.CgoFiles ?? []];
  try {
    const texts = await Promise.all(names.map((name) => node_readFile(node_join(one.Dir, name), "utf8")));
    return new Map(texts.flatMap((text) => [...packageDeclarations(text)]));
  } catch {
    return null;
  }
}
async function unreadVariables(variables, binaries) {
  const left = new Set(
    variables.filter(({ value }) => value !== "" && !value.includes("$")).map(({ name }) => name)
  );
  for (const { file, reused } of binaries) {
    if (left.size === 0) break;
    if (reused) return /* @__PURE__ */ new Set();
    const bytes = await node_readFile(file);
    for (const { name, value } of variables) if (bytes.includes(value)) left.delete(name);
  }
  return left;
}

// src/plan/effect/listed-effect.ts
function listedWithoutEffect(facts) {
  const texts = [
    ...binaryInputs(facts),
    ...unmatchedPackages(facts),
    ...unmatchedFlags(facts),
    ...cgoInputs(facts),
    ...facts.unknownTags.map((tag) => unknownTag(tag, facts.knownTags)),
    ...modulesInput(facts),
    ...facts.emptyProfile === "" ? [] : [
      withoutEffect(
        `-pgo=${facts.emptyProfile}`,
        "the profile is empty, and Go optimizes as without one",
        "remove it, or record a CPU profile"
      )
    ]
  ];
  return [...new Set(texts)];
}
function binaryInputs({ given, linker, build: build2, hasBinaries }) {
  const idle = [
    ...[...BINARY_INPUTS, "debug"].filter((name) => given.includes(name)),
    ...ofLink(linker === "default" ? [] : [linker])
  ];
  if (!build2 || hasBinaries || idle.length === 0) return [];
  const change = "remove it, or name a main package in packages";
  return [withoutEffect(idle.join(", "), "no main package matches, so no binary is made", change)];
}
function unmatchedPackages({ patterns, packages }) {
  const matched = packages.filter((one) => one.isMatched);
  const idle = patterns.filter(
    (pattern) => pattern.includes("...") && !matched.some((one) => patternMatches(pattern, one))
  );
  if (matched.length === 0 || !canCompare(matched)) return [];
  return idle.map(
    (pattern) => withoutEffect(`packages: ${pattern}`, "it matches no package", "correct it, or remove it")
  );
}
function canCompare(packages) {
  return packages.some(({ folder, isStandard }) => !isStandard && !folder.startsWith("/"));
}
function unmatchedFlags({ flags, packages }) {
  return flags.flatMap((flag) => {
    const [, name, pattern] = /^--?(gcflags|asmflags|ldflags)=([^\s='"-][^\s='"]*)=/.exec(flag) ?? [];
    if (name === void 0 || pattern === void 0) return [];
    if (packages.length === 0 || packages.some((one) => patternMatches(pattern, one))) return [];
    const change = `correct the pattern: all, or an import path as go list prints it`;
    return [withoutEffect(`${name} ${pattern}=\u2026`, "no package of the build matches", change)];
  });
}
function ofLink(words2) {
  return words2.length === 0 ? [] : [`link (${words2.join(" ")})`];
}
function cgoInputs(facts) {
  const { given, libc, linker, packages, flags, linksWithC } = facts;
  const needsC = ["race", "msan", "asan"].some((name) => switchIsOn(flags, name));
  if (!facts.cgo || linksWithC || needsC || packages.length === 0) return [];
  if (!packages.some((one) => one.usesC)) {
    const words2 = [...libc === "gnu" ? [] : [libc], ...linker === "default" ? [] : [linker]];
    const idle = [...given.includes("cgo") ? ["cgo"] : [], ...ofLink(words2)];
    const change = "remove it: nothing in the binaries comes from C";
    return idle.length === 0 ? [] : [withoutEffect(idle.join(", "), "no package of the build uses C", change)];
  }
  if (linker === "default" || packages.some((one) => one.usesC && !one.isStandard)) return [];
  return facts.build && facts.hasBinaries ? [
    withoutEffect(
      `link (${linker})`,
      "no C compiler links: Go links these programs itself",
      "remove it"
    )
  ] : [];
}
function unknownTag(tag, known) {
  const near = nearest(tag, known);
  const change = near === void 0 ? "correct it, or remove it" : `did you mean ${near}?`;
  return withoutEffect(`tags: ${tag}`, "no file of the build mentions it", change);
}
function modulesInput({ given, readsModules }) {
  if (readsModules || !given.includes("modules")) return [];
  const why = "the build reads no module cache (vendor/, or nothing in go.sum)";
  return [withoutEffect("modules", why, "remove it")];
}

// src/plan/mentioned-tags.ts
var TAG_LINE = /^[ \t\uFEFF]*(?:\/\/go:build|\/\/[ \t]*\+build|(?:\/\/|\*)?[ \t]*#cgo)[ \t](.*)$/gm;
function mentionedTags(source) {
  return [...source.matchAll(TAG_LINE)].flatMap(
    ([, line]) => line?.match(/[\p{L}\p{Nd}_.]+/gu) ?? []
  );
}

// src/plan/unknown-tags.ts
var ALL_KNOWN = { unknownTags: [], knownTags: [] };
var SKIPPED2 = /^(?:[._].*|testdata|node_modules)$/;
async function lookForTags(cwd, packages, tags) {
  const left = new Set(tags.filter((tag) => !ALWAYS_KNOWN.test(tag)));
  const known = /* @__PURE__ */ new Set();
  const look = async (folder, isOwn) => {
    const names = await node_readdir(folder).catch(() => []);
    for (const name of names.filter(hasSourceEnding)) {
      const words2 = mentionedTags(await node_readFile(node_join(folder, name), "utf8").catch(() => ""));
      for (const word of words2) {
        left.delete(word);
        if (isOwn) known.add(word);
      }
    }
  };
  const ordered = [...packages].sort(
    (a, b) => Number(a.Standard ?? false) - Number(b.Standard ?? false)
  );
  for (const one of ordered) {
    if (left.size === 0) return ALL_KNOWN;
    await look(one.Dir, one.Module?.Main === true);
  }
  for (const folder of left.size === 0 ? [] : await foldersBelow(cwd)) await look(folder, true);
  return { unknownTags: [...left], knownTags: [...known] };
}
var ALWAYS_KNOWN = /^(?:go1\.\d+|cgo|gc|unix|race|msan|asan|purego|aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm|goexperiment\..*)$/;
async function foldersBelow(folder) {
  const entries = await node_readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((one) => one.isDirectory() && !SKIPPED2.test(one.name));
  const deeper = await Promise.all(below.map((one) => foldersBelow(node_join(folder, one.name))));
  return [folder, ...deeper.flat()];
}

// src/compile/notices/warn-without-effect.ts
function warnOfInputs(step, permission) {
  const { inputs, job, compiler, runner } = step;
  const systems = inputs.targets.map((one) => one.goos);
  const texts = inputsWithoutEffect({
    inputs,
    given: inputs.given,
    inRunner: job.inRunner,
    withoutCaches: withoutCaches(compiler),
    neverSaves: compiler === "gc" && inputs.cache !== "none" && !permission.may ? permission.reason : "",
    hasRepository: hasRepository2(inputs.workingDirectory),
    systems: systems.length > 0 ? systems : [platformOf(process.platform, process.arch).goos]
  });
  for (const text of texts) runner.log.warning(text);
}
async function warnOfUnused(step, project, go, plan, listing) {
  const { inputs, compiler, runner } = step;
  if (compiler !== "gc") return;
  const all3 = [
    ...new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])).values()
  ];
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const tags = inputs.given.includes("tags") ? await lookForTags(inputs.workingDirectory, all3, inputs.tags) : ALL_KNOWN;
  const texts = listedWithoutEffect({
    ...tags,
    given: inputs.given,
    build: inputs.build,
    hasBinaries: plan.binaries.length > 0,
    libc: inputs.libc,
    linker: inputs.linker,
    patterns: inputs.packages,
    flags,
    cgo: inputs.cgo,
    packages: [...listing.values()].flat().map((one) => ({
      importPath: one.ImportPath,
      folder: node_relative(inputs.workingDirectory, one.Dir).replaceAll(node_sep, "/"),
      isStandard: one.Standard === true,
      isMatched: one.DepOnly !== true,
      usesC: [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some(
        (list) => (list ?? []).length > 0
      )
    })),
    linksWithC: linksStatically(inputs) || isPie(inputs) || /linkmode=external/.test(flags.join(" ")),
    readsModules: pinnedModules(project, go) !== null,
    emptyProfile: emptyProfile(inputs.workingDirectory, lastValue(flags, "pgo") ?? "")
  });
  for (const text of texts) runner.log.warning(text);
}
function hasRepository2(folder) {
  for (let at = folder; ; at = node_dirname(at)) {
    if ([".git", ".hg", ".svn", ".bzr", ".fslckout"].some((name) => node_existsSync(node_join(at, name))))
      return true;
    if (node_dirname(at) === at) return false;
  }
}
function emptyProfile(cwd, file) {
  if (file === "" || file === "auto" || file === "off") return "";
  const facts = statPath(node_resolve(cwd, file));
  return facts?.isFile() === true && facts.size === 0 ? file : "";
}

// src/compile/post-link/post-link.ts
async function postLink(step, go, linked2, linkFolder) {
  const { inputs, clocks } = step;
  if (inputs.debug !== "sidecar" && inputs.compress === "none") return success(linked2);
  return clocks.phases.time("post-link", () => stages(step, go, linked2, linkFolder));
}
async function stages(step, go, linked2, linkFolder) {
  const { inputs } = step;
  let binaries = linked2;
  const folderOf = (stage, index) => node_join(linkFolder, stage, String(index));
  if (inputs.debug === "sidecar") {
    const { splitDebug } = await import("./split-debug-QDVMOHLN.mjs");
    const split2 = await all2(
      binaries,
      (one, index) => splitDebug(step, go, one, folderOf("sidecar", index))
    );
    if (!split2.ok) return split2;
    binaries = split2.value;
  }
  if (inputs.compress === "upx") {
    const { findUpx, packBinary } = await import("./pack-binary-W37MVAHL.mjs");
    const upx = await findUpx(step);
    if (!upx.ok) return upx;
    await node_mkdir(node_join(linkFolder, "packed"), { recursive: true });
    const packed = await all2(
      binaries,
      (one, index) => packBinary(step, go, upx.value, one, folderOf("packed", index))
    );
    if (!packed.ok) return packed;
    binaries = packed.value;
  }
  return success(binaries);
}
async function all2(binaries, stage) {
  const done = [];
  const failures = [];
  for (const [index, one] of binaries.entries()) {
    const result = await stage(one, index);
    if (result.ok) done.push(result.value);
    else failures.push(...result.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success(done);
}

// src/plan/copy-layout.ts
function copyLayout(first, others, to) {
  const folders = [first];
  for (const one of [...new Set(others)].sort()) {
    if (folders.some((known) => isIn(known, one) || isIn(one, known))) continue;
    folders.push(one);
  }
  return { folders, above: commonFolder(folders), to };
}
function withPlaces(layout, places) {
  const all3 = [...layout.folders, ...places.map((one) => node_join(one, ".."))];
  return { ...layout, above: commonFolder(all3) };
}
function copiedPath({ above, to }, path) {
  return node_join(to, relativePath(above, path));
}
function isCopied({ folders }, path) {
  return folders.some((folder) => isIn(folder, path));
}
function isIn(folder, path) {
  const inside = relativePath(folder, path);
  return inside !== ".." && !inside.startsWith("../") && !/^(?:\/|[A-Za-z]:)/.test(inside);
}
function commonFolder(folders) {
  let above = folders[0] ?? "/";
  while (!folders.every((one) => isIn(above, one)) && node_join(above, "..") !== above)
    above = node_join(above, "..");
  return above;
}

// src/runner/machine/real-path.ts
function realPath(path) {
  try {
    return node_realpathSync.native(path);
  } catch {
    const above = node_dirname(path);
    return above === path ? path : node_join(realPath(above), node_basename(path));
  }
}

// src/reuse/rebuild-inputs.ts
function moduleFolders(modules, listing) {
  const listed = [...listing.values()].flat().filter((one) => isOwnPackage(one));
  const dirs = listed.map((one) => (one.Module?.Replace ?? one.Module)?.Dir ?? "");
  const named = ownModules(modules.pins).map((one) => one.dir);
  return [.../* @__PURE__ */ new Set([...dirs, ...named])].filter((one) => one !== "");
}
async function placesRead(modules, listing, flags, workingDirectory) {
  const work = modules.roots.workspaceFile;
  const modfile = relativeValue(flags, "modfile", workingDirectory);
  const places = [
    ...work === null ? [] : [work, work.replace(/\.work$/, ".work.sum")],
    ...modfile.flatMap((file) => [file, file.replace(/\.mod$/, ".sum")]),
    ...relativeValue(flags, "pgo", workingDirectory),
    ...relativeValue(flags, "overlay", workingDirectory)
  ];
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of one.CgoFiles ?? []) {
      const text = await node_readFile(node_join(one.Dir, name), "utf8").catch(() => "");
      for (const [, path = ""] of text.matchAll(/\$\{SRCDIR\}(\/[^\s"']*)/g))
        places.push(node_join(one.Dir, path));
    }
  }
  return places;
}
function relativeValue(flags, name, cwd) {
  const value = lastValue(flags, name);
  const isPath = value !== void 0 && value !== "" && value !== "auto" && value !== "off";
  return isPath && !node_isAbsolute(value) ? [node_resolve(cwd, value)] : [];
}
async function movedOverlay(layout, flags, workingDirectory) {
  const value = lastValue(flags, "overlay") ?? "";
  if (value === "") return null;
  const text = await node_readFile(node_resolve(workingDirectory, value), "utf8").catch(() => null);
  if (text === null) return null;
  const { Replace = {} } = JSON.parse(text);
  const move2 = (path) => node_isAbsolute(path) ? movedPath(layout, path) : path;
  const rows = Object.entries(Replace).map(([key, file]) => [move2(key), move2(file)]);
  return JSON.stringify({ Replace: Object.fromEntries(rows) });
}
var PATHS = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];
function movedEnvironment(environment, layout, workspaceFile) {
  const moved = {};
  for (const name of PATHS) {
    const value = environment[name] ?? "";
    if (node_isAbsolute(value)) moved[name] = movedPath(layout, value);
  }
  const { GOWORK = "" } = environment;
  if (workspaceFile === null) moved.GOWORK = "off";
  else if (node_isAbsolute(GOWORK)) moved.GOWORK = copiedPath(layout, GOWORK);
  const own = gitConfigVariables(environment, "core.fsmonitor", "false");
  return { ...environment, ...moved, ...own, GIT_OPTIONAL_LOCKS: "0" };
}
function movedPath(layout, path) {
  const real = realPath(path);
  return isCopied(layout, real) ? copiedPath(layout, real) : path;
}

// src/compile/copy-tree.ts
var AT_ONCE2 = 16;
async function linkTargets(layout, skip) {
  const found = /* @__PURE__ */ new Set();
  const walk = async (folder) => {
    for (const entry of await entriesOf(folder)) {
      const path = node_join(folder, entry.name);
      if (entry.name === ".git" || skip(path)) continue;
      if (entry.isDirectory()) await walk(path);
      if (!entry.isSymbolicLink()) continue;
      const target = await node_readlink(path);
      const at = node_resolve(node_dirname(path), target);
      if (!node_isAbsolute(target) && !isCopied(layout, at)) found.add(at);
    }
  };
  for (const folder of layout.folders) await walk(folder);
  return [...found];
}
async function copyFolders(layout, skip) {
  const limit = pLimit(AT_ONCE2);
  const leftOut = [];
  const copyOne = async (path) => {
    const to = copiedPath(layout, path);
    const facts = await node_lstat(path);
    if (facts.isSymbolicLink()) return node_symlink(await node_readlink(path), to);
    if (!facts.isFile()) return void leftOut.push(path);
    const named = path.endsWith(".git") ? movedGitFile(layout, path) : null;
    if (named !== null) return node_writeFile(to, `gitdir: ${named}
`);
    try {
      await node_copyFile(path, to, node_constants.COPYFILE_FICLONE);
    } catch (error) {
      if (error.code !== "EACCES") throw error;
      return void leftOut.push(path);
    }
    await node_utimes(to, facts.atime, facts.mtime);
  };
  const copyFolder = async (folder) => {
    const to = copiedPath(layout, folder);
    await node_mkdir(to, { recursive: true });
    const entries = await entriesOf(folder, leftOut);
    await Promise.all(
      entries.map((entry) => {
        const path = node_join(folder, entry.name);
        if (skip(path)) return void 0;
        return entry.isDirectory() ? copyFolder(path) : limit(() => copyOne(path));
      })
    );
    if (folder.endsWith(node_join("objects", "info"))) await moveAlternates(folder, to);
    await node_chmod(to, (await node_lstat(folder)).mode | 448);
  };
  for (const folder of layout.folders) await copyFolder(folder);
  return leftOut;
}
async function linkPlaces(layout, places) {
  const linked2 = [];
  for (const place of [...places].sort()) {
    const to = copiedPath(layout, place);
    if (await node_lstat(to).catch(() => null) !== null) continue;
    if (await node_lstat(place).catch(() => null) === null) continue;
    await node_mkdir(node_dirname(to), { recursive: true });
    await node_symlink(place, to);
    linked2.push(place);
  }
  return linked2;
}
function movedGitFile(layout, path) {
  const named = gitFolderOf(path);
  return named !== null && !isCopied(layout, named) ? named : null;
}
async function moveAlternates(folder, to) {
  const text = await node_readFile(node_join(folder, "alternates"), "utf8").catch(() => "");
  if (text === "") return;
  const lines = text.split("\n").map((line) => line === "" ? "" : node_resolve(folder, "..", line));
  await node_writeFile(node_join(to, "alternates"), lines.join("\n"));
}
async function entriesOf(folder, unreadable2 = []) {
  try {
    return await node_readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code !== "EACCES") throw error;
    unreadable2.push(folder);
    return [];
  }
}

// src/compile/copy-checkout.ts
async function copyCheckout(request2) {
  try {
    const [from, without, cwd] = [request2.root, request2.without, request2.workingDirectory].map(
      realPath
    );
    const skip = (path) => path === without || !request2.withGit && node_basename(path) === ".git";
    const elsewhere = [cwd, ...request2.modules.map(realPath)];
    const folders = copyLayout(from, elsewhere, request2.to);
    const targets = await linkTargets(folders, skip);
    const around = elsewhere.filter((one) => !isCopied(folders, one));
    const beside = (await Promise.all(around.map((one) => besides(one, from)))).flat();
    const read2 = [...targets, ...request2.read, ...beside];
    const places = [...new Set(read2)].filter(
      (one) => !isCopied(folders, one) && !isIn(without, one)
    );
    const layout = withPlaces(folders, places);
    const leftOut = await copyFolders(layout, skip);
    const linked2 = await linkPlaces(layout, places);
    return success({
      from,
      layout,
      linked: linked2,
      leftOut,
      to: copiedPath(layout, from),
      workingDirectory: copiedPath(layout, cwd)
    });
  } catch (error) {
    return failure(
      "GTB1510",
      `the checkout cannot be copied for a second build: ${error.message}`,
      "a checkout that can be read, and room for a copy in the temporary folder",
      "make room, or leave the check reproducible out"
    );
  }
}
async function besides(folder, checkout) {
  const found = [];
  for (let at = checkout; at !== folder && node_dirname(at) !== at; at = node_dirname(at)) {
    const names = await node_readdir(node_dirname(at)).catch(() => []);
    found.push(...names.map((name) => node_join(node_dirname(at), name)).filter((one) => one !== at));
  }
  return found;
}

// src/compile/rebuild.ts
async function rebuild(request2) {
  const { step, project, reader, plan, listing, digests, folder } = request2;
  const { inputs, runner } = step;
  const { go } = reader;
  const cwd = inputs.workingDirectory;
  const flags = [...go.goFlags, ...go.flags.compile];
  const withGit = stampsCommit(go.flags);
  const repositories = repositoriesOf(cwd);
  const repository = stampedRepository(repositories, go.version);
  const copied = await copyCheckout({
    root: (withGit ? repository : null) ?? project.root,
    withGit,
    workingDirectory: cwd,
    modules: moduleFolders(project, listing),
    read: await placesRead(project, listing, flags, cwd),
    to: node_join(folder, "another", "checkout"),
    without: step.folders.job
  });
  if (!copied.ok) return { ok: false, reason: copied.failures[0]?.found ?? "" };
  const { from, to, layout, workingDirectory } = copied.value;
  const not = sayLeft(step, copied.value);
  const overlay = await movedOverlay(layout, flags, cwd);
  const overlayFile = node_join(folder, "overlay.json");
  if (overlay !== null) await node_writeFile(overlayFile, overlay);
  const compile2 = [...go.flags.compile, ...overlay === null ? [] : [`-overlay=${overlayFile}`]];
  const goCache = node_join(folder, "gocache");
  await node_mkdir(goCache, { recursive: true });
  const width = planWidth(step, plan);
  const moved = { ...go, flags: { ...go.flags, compile: compile2 } };
  const building = { step, go: moved, digests, width, folder, gate: [] };
  runner.log.info("check reproducible: building once more, in another folder");
  const { runs } = await runThinFirst(
    runner.log,
    reader,
    (environment) => runShards({
      ...shardRequest(step, go, plan, linkedPackages(plan, listing)),
      cwd: workingDirectory,
      temp: folder,
      environment: {
        ...movedEnvironment(environment, layout, project.roots.workspaceFile),
        GOCACHE: goCache
      },
      commands: (shard, index) => shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index, "rebuild")]
    })
  );
  const failed = runs.find((run) => run.result.exitCode !== 0);
  if (failed !== void 0) {
    const said = failed.messages.trim() || failed.result.stderr.trim();
    return { ok: false, reason: `go build failed there: ${said}${not}` };
  }
  const files = plan.shards.flatMap(
    (shard, index) => shard.binaries.map(
      (one) => [plannedId(one), node_join(outputOf(folder, shard, index) ?? "", one.builtName)]
    )
  );
  return { ok: true, from, to, files: new Map(files) };
}
function sayLeft(step, { linked: linked2, leftOut }) {
  const { log } = step.runner;
  const left = leftOut.filter((one) => !/[\\/]\.git[\\/]/.test(one));
  if (linked2.length > 0) log.info(`check reproducible: read where they are: ${few(linked2)}`);
  if (left.length === 0) return "";
  const text = `the copy leaves out what is no readable file: ${few(left)}`;
  log.info(`check reproducible: ${text}`);
  return `
(${text})`;
}
var SHOWN3 = 5;
function few(paths) {
  const more = paths.length > SHOWN3 ? ` and ${paths.length - SHOWN3} more` : "";
  return `${paths.slice(0, SHOWN3).join(", ")}${more}`;
}

// src/inputs/flags/static-question.ts
function staticQuestion(inputs) {
  const link = effectiveLink(inputs);
  const demand = staticDemand(inputs, ownFlag(inputs, "static"));
  if (inputs.flags.static === true) return { demand, link, because: "static: true" };
  const because = link === "auto" || link === "internal" || link === "pie" ? `profile ${inputs.profile} with cgo ${inputs.cgo ? "on" : "off"}` : `link: ${link}`;
  return { demand, link, because };
}

// src/inspect/file-digest.ts
async function fileDigest(file) {
  const sum = node_createHash("sha256");
  for await (const chunk of node_createReadStream(file)) sum.update(chunk);
  return { bytes: (await node_stat(file)).size, sha256: sum.digest("hex") };
}
async function fileDigests(files) {
  const digests = /* @__PURE__ */ new Map();
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== void 0; file = files[next++]) {
      const hash = node_createHash("sha256");
      await node_pipeline(node_createReadStream(file), hash);
      digests.set(file, hash.digest("hex"));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return digests;
}

// src/inspect/static-check.ts
function staticVerdict(question) {
  const { binary, target, demand, link, facts } = question;
  if (target.goos !== "linux" || demand === "no") return { kind: "fine" };
  if (facts.static !== false) {
    if (link !== "static-pie" || facts.pie !== false) return { kind: "fine" };
    const { failures: failures2 } = failure(
      "GTB1502",
      `${binary} (${targetText(target)}) is static, but linked to a fixed address (ET_EXEC)`,
      "a position-independent binary: link: static-pie",
      "remove -no-pie from CGO_LDFLAGS and CC; a C compiler too old for -static-pie has to be replaced"
    );
    return { kind: "failure", failures: failures2 };
  }
  const found = `${binary} (${targetText(target)}) is not static: ${linkage2(facts)}`;
  if (demand === "wished")
    return {
      kind: "warning",
      text: `${found}; it runs only where these are installed. To link it statically, set link: external-static; to accept it, static: false`
    };
  const { failures } = failure(
    "GTB1502",
    found,
    `a static binary: ${question.because}, no interpreter and no needed library`,
    remedy2(link, facts.buildInfo?.settings ?? {})
  );
  return { kind: "failure", failures };
}
function linkage2(facts) {
  const parts = [];
  if (facts.interpreter !== null) parts.push(`interpreter ${facts.interpreter}`);
  if (facts.needed.length > 0) parts.push(`needs ${facts.needed.join(", ")}`);
  return parts.join(", ");
}
function remedy2(link, settings) {
  if (link === "external-static" || link === "static-pie")
    return "remove what turns -static off in CC, CGO_LDFLAGS and #cgo LDFLAGS lines, or set link: auto";
  const mode = settings["-buildmode"] ?? "exe";
  if (mode !== "exe") return `remove -buildmode=${mode} from build-flags, or set static: false`;
  if (settings.CGO_ENABLED === "1")
    return "it was built with CGO_ENABLED=1: remove that from the environment and `go env`, or set cgo: true";
  return "remove -linkmode=external and -linkshared; else a dependency asks for these libraries without cgo (//go:cgo_import_dynamic, as github.com/ebitengine/purego does): leave it out, or set static: false";
}

// src/inspect/finish-binaries.ts
async function inspectAndMove(step, built, rebuild2) {
  const { inputs } = step;
  const { activity, phases } = step.clocks;
  const inspected = await phases.time(
    "inspect",
    () => activity.track("hash", Promise.all(built.map((one) => inspect(step, one))))
  );
  const failures = inspected.flatMap((one) => one.ok ? [] : one.failures);
  if (failures.length > 0) return { ok: false, failures };
  const right = inspected.flatMap((one) => one.ok ? [one.value] : []);
  const checks = inputs.check.length === 0 ? [] : await phases.time("check", () => checkBinaries(step, right, rebuild2));
  if (checkFailures(checks).length > 0) return success({ binaries: [], checks });
  try {
    await phases.time("inspect", async () => {
      await Promise.all(built.map((one) => move(one.file, one.planned.path)));
      for (const { debugFile, planned } of built)
        if (debugFile !== void 0) await move(debugFile, debugPath(planned));
    });
  } catch (error) {
    const { code, path } = error;
    return failure(
      "GTB1405",
      `a binary cannot be written to ${inputs.output}: ${code ?? error} ${path ?? ""}`,
      "a folder that can be written to",
      code === "ENOSPC" || code === "EDQUOT" ? "make room on its disk" : "correct `output`"
    );
  }
  return success({ binaries: right.map((one) => one.report), checks });
}
async function inspect(step, built) {
  const { inputs, runner } = step;
  const { planned, file } = built;
  const read2 = await readBinary(built.unpackedFile ?? file);
  if (!read2.ok) return read2;
  const facts = read2.value;
  const right = checkTarget(planned.name, facts, planned.target);
  const verdict = staticVerdict({
    binary: planned.name,
    target: planned.target,
    ...staticQuestion(inputs),
    facts
  });
  if (verdict.kind === "warning") runner.log.warning(verdict.text);
  const failures = [
    ...right.ok ? [] : right.failures,
    ...verdict.kind === "failure" ? verdict.failures : []
  ];
  if (failures.length > 0) return { ok: false, failures };
  const own = { bytes: facts.bytes, sha256: facts.sha256 };
  const report = {
    name: planned.name,
    package: planned.package,
    target: targetText(planned.target),
    path: planned.path,
    ...built.unpackedFile === void 0 ? own : await fileDigest(file),
    static: facts.static,
    reused: built.reused,
    ...built.debugFile === void 0 ? {} : { debug: { path: debugPath(planned), ...await fileDigest(built.debugFile) } },
    ...built.compression === void 0 ? {} : { compression: built.compression }
  };
  return success({ built, facts, report });
}
async function move(from, to) {
  await makeFolder(node_dirname(to));
  try {
    await node_rename(from, to);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    const beside = `${to}.${process.pid}.tmp`;
    try {
      await node_copyFile(from, beside);
      await node_rename(beside, to);
    } finally {
      await removeQuietly(beside);
    }
  }
}

// src/release/checkout.ts
function sourceOf(checkout, job) {
  const { head: commit, modified } = checkout;
  if (commit === "") return success(null);
  const origin = publicUrl(checkout.origin);
  const own = job.repository === "" ? "" : `${job.serverUrl}/${job.repository}`;
  const isOwn = own !== "" && placeOf(origin) === placeOf(own);
  const isJobs = commit === job.sha;
  const isRef = job.ref !== "" && checkout.refCommit === commit;
  if (origin !== "" && !isOwn) {
    return success({ repository: origin, ref: checkout.branch, commit, modified });
  }
  if (isJobs || isOwn || own === "") {
    const ref = isJobs || isRef ? job.ref : checkout.branch;
    return success({ repository: isOwn || isJobs ? own : "", ref, commit, modified });
  }
  if (isRef && job.ref.startsWith("refs/tags/"))
    return success({ repository: own, ref: job.ref, commit, modified });
  return failure(
    "GTB1506",
    `the checkout is at ${commit}, the job at ${job.sha || "no commit"} of ${job.repository}, and the checkout has no remote with a public URL: a statement cannot say which repository was built`,
    "the commit of the job, or a remote `origin` that says where another one comes from",
    "check out with actions/checkout, or git remote add origin URL; or set provenance: false"
  );
}
function stampedCommit(binaries, sources) {
  const commits = sources.map((one) => one.commit);
  for (const { name, facts } of binaries) {
    const revision = facts.buildInfo?.settings["vcs.revision"];
    const isGit = facts.buildInfo?.settings.vcs === "git";
    if (revision === void 0 || !isGit || commits.length === 0 || commits.includes(revision))
      continue;
    return failure(
      "GTB1507",
      `Go stamped commit ${revision} into ${name}`,
      `${commits.join(" or ")}, at which the checkout was before; nothing is published`,
      "let nothing change the checkout while it is built"
    );
  }
  return success(null);
}
function publicUrl(remote) {
  const scp = /^(?:[^/@:]+@)?(?=[^/])((?!\w:[\\/])[^/:]{2,}):(?!\/\/)\/?(.+)$/.exec(remote);
  const text = scp === null ? remote : `ssh://${scp[1]}/${scp[2]}`;
  const url = parsed(text);
  if (url === null || !/^(?:https?|ssh|git):$/.test(url.protocol) || url.host === "") return "";
  const path = url.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return `${url.protocol}//${url.host}${path}`;
}
function placeOf(url) {
  const found = parsed(url);
  if (found === null) return "";
  const host = found.hostname.replace(/^ssh\.(?=github\.com$)/, "");
  const port = /^(?:443|22)?$/.test(found.port) ? "" : `:${found.port}`;
  return `${host}${port}${found.pathname}`.toLowerCase().replace(/\/+$/, "");
}
function parsed(text) {
  return URL.canParse(text) ? new URL(text) : null;
}

// src/cache/save-unless-there.ts
async function saveUnlessThere(request2) {
  const { store, slot, key, content } = request2;
  return await lookUp(store, slot, key) ?? store.save(slot, key, content);
}
async function lookUp(store, slot, key) {
  const found = await store.find(slot, [key]);
  if (found.state === "unavailable") return found;
  return found.state === "found" && found.entry.key === key ? { state: "exists" } : null;
}

// src/release/fingerprints.ts
async function compareFingerprints(step, store, go, built, recorded) {
  if (!step.inputs.provenance || recorded === null) return success([]);
  const prints = [];
  for (const one of built) {
    const print = await fingerprintOf(step, go, one, recorded);
    if (!print.ok) return print;
    prints.push(print.value);
  }
  const known = await Promise.all(prints.map((print) => knownOf(step, store, print)));
  const failures = fingerprintFailures(known.filter((one) => one !== null));
  return failures.length > 0 ? { ok: false, failures } : success(prints);
}
async function fingerprintOf(step, go, { planned, file, linkedFile }, { manifest, obstacles }) {
  const target = targetText(planned.target);
  const id = binaryId({ package: planned.package, target });
  const index = manifest.binaries.findIndex((one) => binaryId(one) === id);
  const inputs = manifest.binaries[index]?.digest;
  if (inputs === void 0) {
    return failure(
      "GTB1508",
      `nothing is known of the inputs of ${id}`,
      "",
      "report this as a bug"
    );
  }
  const read2 = await step.clocks.activity.track("hash", readBinary(linkedFile ?? file));
  if (!read2.ok) return read2;
  const { sha256, buildInfo } = read2.value;
  const stamped = stampedByGo(buildInfo);
  return success({
    name: planned.name,
    package: planned.package,
    target,
    digest: fingerprintDigest({ inputs, toolchain: go.toolchain.hash, stamped }),
    facts: { sha256, buildInfo },
    obstacle: obstacleOf2(go) || (obstacles[index] ?? "")
  });
}
function obstacleOf2(go) {
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const obstacle = buildObstacle({
    goVersion: go.version,
    flags: flags.filter((flag) => !/^--?buildvcs(?:=|$)/.test(flag)),
    commitStamps: []
  });
  return obstacle ?? "";
}
async function knownOf(step, store, print) {
  const { runner } = step;
  const { activity } = step.clocks;
  const { name, target, digest } = print;
  if (print.obstacle !== "") {
    runner.log.info(
      `the fingerprint of ${name} for ${target} is compared with no earlier build: ${print.obstacle}`
    );
    return null;
  }
  const { lookups } = fingerprintKeys(print);
  const found = await activity.track("transfer", store.find("fingerprint", lookups));
  if (found.state === "unavailable") {
    runner.log.warning(
      `the fingerprint of ${name} for ${target} is not compared with earlier builds: ${found.reason}`
    );
  }
  const key = found.state === "found" ? found.entry.key : "";
  const knownSha256 = sha256OfKey(key);
  if (knownSha256 === null || !lookups.some((prefix) => key.startsWith(prefix))) return null;
  runner.log.info(`${name} for ${target}: an earlier build of the same inputs has ${knownSha256}`);
  return { name, target, sha256: print.facts.sha256, digest, knownSha256, key };
}
async function saveFingerprints(step, store, prints) {
  const { inputs, job, runner } = step;
  const { activity } = step.clocks;
  if (!mayNoteFingerprints({ ...inputs, ...job })) return;
  await Promise.all(
    prints.map(async (print) => {
      if (print.obstacle !== "") return;
      const { sha256 } = print.facts;
      const key = fingerprintKey(print, sha256);
      const text = JSON.stringify({
        version: 1,
        package: print.package,
        target: print.target,
        digest: print.digest,
        sha256
      });
      const saved = await activity.track(
        "transfer",
        saveUnlessThere({
          store,
          slot: "fingerprint",
          key,
          content: () => whole(`${text}
`)
        })
      );
      if (saved.state === "unavailable") {
        runner.log.warning(`the fingerprint of ${print.name} is not saved: ${saved.reason}`);
      }
    })
  );
}

// src/release/prove.ts
async function prove(step, project, store, go, goEnvironment2, proven) {
  if (!step.inputs.provenance) return success([]);
  const { writeProvenance } = await import("./write-provenance-FQHT6MNX.mjs");
  const written = await writeProvenance(step, project, go, goEnvironment2, proven);
  if (written.ok && step.inputs.sbom) {
    const { writeSboms } = await import("./write-sbom-EKEMRT34.mjs");
    const sboms = await writeSboms(proven);
    if (!sboms.ok) return sboms;
  }
  const finished = new Set(proven.binaries.map(binaryId));
  const prints = proven.fingerprints.filter((one) => finished.has(binaryId(one)));
  if (written.ok) await saveFingerprints(step, store, prints);
  return written;
}

// src/report/plan-lines.ts
function planLines(plan) {
  const lines = [
    `Go:         ${plan.goVersion} (${plan.goRoot})`,
    `lane:       ${plan.lane}`,
    `place:      ${plan.place}, go.sum ${plan.pinDigest}`,
    `GOCACHE:    ${plan.goCache}`,
    `saves:      ${plan.saves}`
  ];
  if (plan.build === null) return lines;
  lines.push(
    `flags:      ${[...plan.compileFlags, ...plan.linkFlags].join(" ")}`,
    `parallel:   ${plan.parallelism}`
  );
  for (const shard of plan.build.shards) {
    const target = targetText(shard.target);
    lines.push(...packageLines(shard, target));
    for (const binary of shard.binaries) {
      lines.push(`builds:     ${binary.package} for ${target} -> ${binary.path}`);
    }
  }
  return lines;
}
function packageLines({ binaries, packages, unlinked, unlinkedAre }, target) {
  if (binaries.length === 0 && unlinked.length === 0)
    return [`compiles:   ${count(packages.length)} for ${target}, no main package`];
  if (unlinked.length === 0) return [];
  const which = `${count(unlinked.length)} for ${target} in no binary`;
  if (unlinkedAre === "compiled") return [`compiles:   ${which}`];
  return [
    `leaves:     ${which}: ${unlinkedAre === "unchanged" ? "nothing of it changed" : "mains-only"}`
  ];
}
function count(packages) {
  return packages === 1 ? "1 package" : `${packages} packages`;
}

// src/report/show-plan.ts
function showPlan(step, permission, go, keys, plan) {
  const { inputs, runner } = step;
  const lines = planLines({
    goVersion: go.version,
    goRoot: go.toolchain.goroot,
    lane: keys.lane,
    place: keys.place,
    pinDigest: keys.pinDigest,
    goCache: go.goCache,
    compileFlags: go.flags.compile,
    linkFlags: go.flags.link,
    parallelism: inputs.parallelism,
    saves: permission.may ? "yes" : `no, ${permission.reason}`,
    build: plan.shards.length === 0 ? null : plan
  });
  runner.log.group("Plan", lines);
  if (!inputs.build || plan.shards.length === 0) return;
  const without = plan.shards.filter((one) => one.linksAll && one.binaries.length === 0);
  const patterns = inputs.packages.join(" ");
  if (without.length === plan.shards.length) {
    runner.log.notice(
      `no main package among ${patterns}: the packages are compiled, no binary is made`
    );
  } else if (without.length > 0) {
    const targets = without.map((one) => targetText(one.target)).join(", ");
    runner.log.warning(
      `no main package for ${targets} among ${patterns}: the packages are compiled, no binary is made`
    );
  }
}

// src/reuse/inputs-digest.ts
function ownSourceFiles(packages) {
  const files = packages.filter(isOwnPackage).flatMap((one) => [
    ...sourceFiles(one).map((name) => node_join(one.Dir, name)),
    ...ownProfiles(one)
  ]);
  return [...new Set(files)].sort();
}
function ownProfiles(one) {
  const profile = node_join(one.Dir, "default.pgo");
  return one.Name === "main" && node_existsSync(profile) ? [profile] : [];
}
function inputsDigest(facts) {
  const hash = node_createHash("sha256");
  const rows = [...facts.files].sort(([a], [b]) => a < b ? -1 : 1);
  hash.update(
    JSON.stringify([facts.pinDigest, facts.lane, facts.linkFlags, [...facts.mains].sort(), rows])
  );
  return hash.digest("hex");
}

// src/reuse/digest-inputs.ts
async function digestInputs(step, project, go, lane, plan, listing, files) {
  await node_setImmediate();
  const packages = [...linkedPackages(plan, listing).values()].flat();
  const digests = ownSourceFiles(packages).map(async (file) => {
    const sha256 = await files.sha256(file) ?? "absent";
    return [relativePath(project.root, file), sha256];
  });
  const named = new Map(await step.clocks.activity.track("hash", Promise.all(digests)));
  return inputsDigest({
    files: named,
    pinDigest: lane.keys.pinDigest,
    lane: lane.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package)
  });
}

// src/reuse/known-listing.ts
function knownListing(step, go, { manifest, agreement }) {
  const stored = manifest?.listing ?? null;
  if (stored === null || !agreement.listing || step.inputs.provenance) return null;
  step.runner.log.debug("go list is not asked: nothing differs but the bodies of Go files");
  return readListing(stored, listingFolders(step, go));
}
function listingToKeep(step, go, { manifest, agreement }, listing) {
  const known = agreement.listing ? manifest?.listing ?? null : null;
  return known ?? storeListing(listing, listingFolders(step, go));
}
function listingFolders({ inputs }, go) {
  return {
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    workingDirectory: inputs.workingDirectory
  };
}

// src/reuse/facts/module-facts.ts
function moduleFacts(facts) {
  const { workingDirectory: cwd, pins, workspaceFile, module } = facts;
  const at = (path) => factPath(cwd, path);
  const found = [fact("nearest", "go.work"), fact("nearest", "go.mod")];
  const folders = new Set(facts.own.map((one) => one.dir));
  if (module !== null) folders.add(module);
  for (const file of pins.keys()) {
    found.push(fact("file", at(file)));
    if (/[\\/]go\.mod$/.test(file)) folders.add(node_dirname(file));
  }
  for (const folder of folders) {
    for (const name of ["go.mod", "go.sum"]) found.push(fact("file", at(node_join(folder, name))));
    found.push(...vendorFacts(at, folder));
  }
  if (workspaceFile !== null) {
    const sums = workspaceFile.replace(/\.work$/, ".work.sum");
    found.push(fact("file", at(workspaceFile)), fact("file", at(sums)));
    found.push(...vendorFacts(at, node_dirname(workspaceFile)));
  }
  for (const profile of facts.profiles) found.push(fact("file", at(node_resolve(cwd, profile))));
  return found;
}
function vendorFacts(at, folder) {
  return [
    fact("kind", at(node_join(folder, "vendor"))),
    fact("file", at(node_join(folder, "vendor", "modules.txt")))
  ];
}

// src/plan/source/assembly-includes.ts
var OF_GO2 = /^(?:textflag|funcdata|go_asm|go_tls|asm_\w+)\.h$/;
var INCLUDE2 = /#[ \t]*include\b(.*)/g;
var COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
function assemblyIncludes(text) {
  const names = /* @__PURE__ */ new Set();
  const lines = [text, text.replaceAll(COMMENT, " ")].flatMap((one) => [...one.matchAll(INCLUDE2)]);
  for (const [, line = ""] of lines) {
    const path = /^[ \t]*"([^"]*)"/.exec(line)?.[1];
    if (path === void 0 || path === "" || /[\\/]/.test(path)) {
      return { ok: false, path: path ?? line.trim() };
    }
    if (!OF_GO2.test(path)) names.add(path);
  }
  return { ok: true, names: [...names] };
}

// src/reuse/facts/package-facts.ts
async function packageFacts(files, workingDirectory, one) {
  const at = (...names) => factPath(workingDirectory, node_join(one.Dir, ...names));
  const read2 = new Set(sourceFiles(one));
  const facts = [fact("names", at()), fact("file", at("default.pgo"))];
  for (const name of read2) facts.push(fact("file", at(name)));
  for (const pattern of one.EmbedPatterns ?? []) facts.push(fact("embed", at(), pattern));
  for (const { name, kind } of await files.names(one.Dir) ?? []) {
    if (kind === "folder" || read2.has(name) || !isSourceName(name)) continue;
    if (!isGoName(name)) facts.push(fact("file", at(name)));
    else if (!name.endsWith("_test.go")) facts.push(fact("head", at(name)));
  }
  const includes = await includedFiles(files, one);
  if (!includes.ok) return includes;
  return { ok: true, facts: [...facts, ...includes.names.map((name) => fact("file", at(name)))] };
}
async function includedFiles(files, one) {
  const names = /* @__PURE__ */ new Set();
  if ((one.SFiles ?? []).length === 0) return { ok: true, names: [] };
  const waiting = [...one.SFiles ?? [], ...one.HFiles ?? []];
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const found = assemblyIncludes(await files.text(node_join(one.Dir, name)) ?? "");
    if (!found.ok) {
      return { ok: false, reason: `${one.ImportPath}: ${name} includes ${found.path}` };
    }
    waiting.push(...found.names);
  }
  return { ok: true, names: [...names] };
}
function resolutionFacts(workingDirectory, packages, own) {
  const at = (path) => factPath(workingDirectory, path);
  const facts = [];
  for (const one of packages) {
    if (one.Standard === true || one.Module === void 0) continue;
    const home = isOwnPackage(one) ? (one.Module.Replace ?? one.Module).Dir ?? "" : "";
    if (home !== "") {
      for (let folder = one.Dir; isBelow2(folder, home); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
    for (const { path, dir } of own) {
      if (dir === home || !`${one.ImportPath}/`.startsWith(`${path}/`)) continue;
      const rest = one.ImportPath.slice(path.length + 1);
      facts.push(fact("names", at(node_join(dir, rest))));
      for (let folder = node_join(dir, rest); isBelow2(folder, dir); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
  }
  return facts;
}
function isBelow2(folder, above) {
  const path = node_relative(above, folder);
  return path !== "" && path.split(node_sep)[0] !== ".." && path !== folder;
}

// src/reuse/facts/plan-facts.ts
function planObstacle(patterns) {
  const scopes = patterns.map(patternScope);
  return scopes.map((one) => one.kind === "beyond" ? one.reason : "").find(Boolean) ?? "";
}
async function planFacts(files, request2, packages, own) {
  const cwd = request2.workingDirectory;
  const roots = searchedFolders(request2, own);
  const folders = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const path of foundFolders(await walkFolders(files, root))) folders.add(node_join(root, path));
  }
  for (const one of packages.filter(isOwnPackage)) folders.add(one.Dir);
  const embedding = packages.filter((one) => isOwnPackage(one) && one.EmbedPatterns !== void 0);
  return [
    ...roots.map((root) => fact("walk", factPath(cwd, root))),
    ...[...folders].map((folder) => fact("heads", factPath(cwd, folder))),
    // A pattern that matches nothing makes `go list` fail.
    ...embedding.flatMap(
      (one) => (one.EmbedPatterns ?? []).map((pattern) => fact("embed", factPath(cwd, one.Dir), pattern))
    ),
    ...resolutionFacts(cwd, packages, own)
  ];
}
function searchedFolders(request2, own) {
  const { workingDirectory: cwd, packages, workspaceFile } = request2;
  const modules = own.map(({ dir }) => dir);
  const vendors = [...modules, ...workspaceFile === null ? [] : [node_resolve(workspaceFile, "..")]];
  const roots = /* @__PURE__ */ new Set();
  for (const scope of packages.map(patternScope)) {
    if (scope.kind === "main modules") for (const dir of modules) roots.add(dir);
    if (scope.kind === "modules") {
      for (const dir of modules) roots.add(dir);
      for (const dir of vendors) roots.add(node_join(dir, "vendor"));
    }
    if (scope.kind !== "folder") continue;
    const root = node_resolve(cwd, scope.folder);
    roots.add(root);
    for (const dir of modules) if (`${dir}/`.startsWith(`${root}/`)) roots.add(dir);
  }
  return [...roots];
}

// src/reuse/facts/record-facts.ts
async function recordFacts(files, request2) {
  const { workingDirectory: cwd, listing } = request2;
  const all3 = [...listing.values()].flat();
  const own = ownModules(request2.pins);
  const modules = moduleFacts({ ...request2, own, profiles: profileFlags(request2.flags) });
  const plan = await planFacts(files, request2, all3, own);
  const describe = async (packages) => {
    const parts = await Promise.all(
      packages.filter(isOwnPackage).map((one) => packageFacts(files, cwd, one))
    );
    const refused = parts.find((part) => !part.ok);
    const facts = parts.flatMap((part) => part.ok ? part.facts : []);
    return {
      facts: uniqueFacts([...modules, ...facts, ...resolutionFacts(cwd, packages, own)]),
      obstacle: packagesObstacle(packages) ?? (refused?.ok === false ? refused.reason : "")
    };
  };
  const obstacle = planObstacle(request2.packages);
  const binaries = await Promise.all(
    request2.binaries.map(async (binary) => {
      const target = targetText(binary.target);
      const described = await describe(closureOf2(listing.get(target) ?? [], binary.package));
      return {
        package: binary.package,
        target,
        facts: described.facts,
        obstacle: obstacle || described.obstacle
      };
    })
  );
  const compiled = await Promise.all(
    (request2.unlinked ?? []).map((one) => describe(listing.get(targetText(one)) ?? []))
  );
  const isTold = request2.unlinked !== null && compiled.every((one) => one.obstacle === "");
  const unlinked = isTold ? uniqueFacts(compiled.flatMap((one) => one.facts)) : null;
  return { plan: uniqueFacts([...modules, ...plan]), unlinked, binaries };
}
function closureOf2(listed, main) {
  const root = listed.find((one) => one.ImportPath === main);
  const paths = /* @__PURE__ */ new Set([main, ...root?.Deps ?? []]);
  return listed.filter((one) => paths.has(one.ImportPath));
}
function profileFlags(flags) {
  const values = flags.map((flag) => /^--?pgo=(.+)$/.exec(flag)?.[1]);
  return values.filter((value) => value !== void 0 && !["auto", "off"].includes(value));
}

// src/reuse/record-inputs.ts
async function recordInputs(step, project, go, lane, found, plan, listing, files) {
  const { inputs } = step;
  const { roots, pins } = project;
  const facts = await recordFacts(files, {
    workingDirectory: inputs.workingDirectory,
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    pins,
    workspaceFile: roots.workspaceFile,
    module: roots.module,
    listing,
    binaries: plan.binaries,
    unlinked: inputs.mainsOnly ? null : plan.shards.filter((one) => one.unlinked.length > 0).map((one) => one.target)
  });
  const asked = uniqueFacts([
    ...facts.plan,
    ...facts.unlinked ?? [],
    ...facts.binaries.flatMap((one) => one.facts)
  ]);
  const answers = await answerFacts(inputs.workingDirectory, asked, files, found.answers);
  const manifest = makeInputsManifest({
    ...facts,
    answers,
    inputsDigest: "",
    toolchain: go.toolchain.hash,
    environment: found.environment,
    lane: lane.keys.lane,
    linkFlags: go.flags.link
  });
  return { manifest, obstacles: facts.binaries.map((one) => one.obstacle) };
}
async function sameInputs(step, manifest) {
  const { workingDirectory } = step.inputs;
  const answers = await answerFacts(workingDirectory, manifestFacts(manifest));
  const now = [...answers.values()];
  return manifest.facts.every(([, , , before], index) => before === now[index]);
}

// src/reuse/made-binaries.ts
async function madeBinaries(step, project, go, facts) {
  const { inputs, runner, clocks, folders, ordinal } = step;
  const { found, recorded, binaries, reused } = facts;
  if (!inputs.reuse || found.obstacle !== "") return null;
  const built = [];
  for (const [index, { name, path: file, sha256, bytes, ...one }] of binaries.entries()) {
    if (one.reused || recorded.obstacles[index] !== "") continue;
    const brokenKey = facts.brokenKeys.get(binaryId(one)) ?? "";
    built.push({ index, name, file, sha256, bytes, brokenKey });
  }
  const isNews = !found.agreement.unlinked && recorded.manifest.unlinked !== null;
  if (built.length === 0 && !isNews) return null;
  if (!await clocks.activity.track("hash", sameInputs(step, recorded.manifest))) {
    runner.log.warning("files changed while they were built: these binaries are not reused later");
    return null;
  }
  const manifest = {
    ...recorded.manifest,
    inputsDigest: facts.inputsDigest,
    listing: listingToKeep(step, go, found, facts.listing),
    binaries: recorded.manifest.binaries.map((one) => {
      const known = reused.get(binaryId(one))?.known ?? one;
      return { ...known, facts: one.facts };
    })
  };
  const manifestFile = stepFiles(folders.job, ordinal).inputs;
  await node_writeFile(manifestFile, JSON.stringify(manifest));
  const seconds = clocks.phases.list().find((phase) => phase.name === "build")?.seconds ?? 0;
  return {
    manifestFile,
    foundKey: found.key,
    asked: askedBuild(step, project, go),
    secondsEach: seconds / Math.max(1, binaries.filter((one) => !one.reused).length),
    limitBytes: inputs.reuseLimit,
    built
  };
}

// src/inspect/object-magic.ts
var MAGIC = [
  "!<arch>\n",
  "<bigaf>\n",
  "\x7FELF",
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  // Universal: Go makes none, and lipo makes one of two of Go's.
  "\xCA\xFE\xBA\xBE",
  "MZ\x90\0\0",
  "MZx\0\0",
  "\0\0\xEB",
  "\0\0\x8A\x97",
  "\0\0G",
  "\0asm",
  "\xDF",
  "\xF7"
].map((text) => Buffer.from(text, "latin1"));
var LONGEST_MAGIC = Math.max(...MAGIC.map((one) => one.length));
function isObject(start) {
  return MAGIC.some((one) => start.subarray(0, one.length).equals(one));
}

// src/compile/output/check-output.ts
async function checkOutput(step, files, own) {
  const { output } = step.inputs;
  if (files.length === 0) return success(null);
  const folder = folderFailure(output);
  if (folder !== null) return folder;
  const there = files.filter((one) => kindOf2(one.path) !== "nothing");
  const tracked = await trackedOf(step, there);
  const places = await Promise.all(
    files.map(async (file) => {
      const found = kindOf2(file.path);
      return {
        file,
        found,
        leadsTo: found === "link" ? leadsTo(file.path, output) : "",
        isOurKind: found === "file" && await isOurKind(file),
        isTracked: tracked.has(file.path),
        package: own.get(file.path) ?? ""
      };
    })
  );
  const failures = outputFailures(places);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function folderFailure(output) {
  let at = output;
  while (kindOf2(at) === "nothing" && node_dirname(at) !== at) at = node_dirname(at);
  const facts = statPath(at);
  const change = "set `output` to a folder that can be written to";
  const expected = "a folder for the binaries";
  if (facts === null || !facts.isDirectory()) {
    const what = facts === null ? "a link to nothing" : "no folder";
    return failure("GTB1104", `output is ${output}, and ${at} is ${what}`, expected, change);
  }
  try {
    node_accessSync(at, node_constants.W_OK | node_constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error;
    return failure(
      "GTB1104",
      `output is ${output}, and ${at} cannot be written to (${code})`,
      expected,
      change
    );
  }
}
function kindOf2(path) {
  let facts;
  try {
    facts = node_lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return "nothing";
  }
  if (facts === void 0) return "nothing";
  if (facts.isSymbolicLink()) return "link";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
function leadsTo(path, output) {
  try {
    const target = node_realpathSync(path);
    return target.startsWith(node_realpathSync(output) + node_sep) && node_statSync(target).isFile() ? "" : target;
  } catch {
    return "nothing";
  }
}
async function isOurKind({ path, kind }) {
  if (kind === "provenance" || kind === "sbom") {
    const text = await node_readFile(path, "utf8").catch(() => "");
    const mark = kind === "sbom" ? '"CycloneDX"' : "https://in-toto.io/Statement/v1";
    return text === "" || text.includes(mark);
  }
  const handle = await node_open(path, "r").catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(LONGEST_MAGIC),
      0,
      LONGEST_MAGIC,
      0
    );
    return bytesRead === 0 || isObject(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
async function trackedOf({ inputs, runner }, files) {
  const root = files.length === 0 ? null : repositoryRoot(inputs.output);
  if (root === null) return /* @__PURE__ */ new Set();
  const names = new Map(files.map(({ path }) => [relativePath(root, path), path]));
  const listed = await askGit(
    runner,
    root,
    ...["--literal-pathspecs", "ls-files", "-z", "--", ...names.keys()]
  );
  const found = listed.text.split("\0").map((name) => names.get(name));
  return new Set(found.filter((path) => path !== void 0));
}

// src/compile/output/earlier-outputs.ts
async function warnOfEarlierOutputs(step, earlier, binaries) {
  const made = /* @__PURE__ */ new Map();
  for (const { files } of earlier?.steps ?? []) {
    const text = await node_readFile(files.report, "utf8").catch(() => "{}");
    const { binaries: before = [] } = JSON.parse(text);
    for (const one of before) made.set(one.path, `${one.package} for ${one.target}`);
  }
  for (const one of binaries) {
    const before = made.get(one.path);
    const now = `${one.package} for ${targetText(one.target)}`;
    if (before === void 0 || before === now) continue;
    step.runner.log.warning(
      `${one.path} is that of ${before}, which an earlier step of this job has built, and becomes that of ${now}; give one of the steps another \`output\``
    );
  }
}

// src/compile/output/exclude-lines.ts
function excludeLines(paths) {
  return paths.filter((path) => path !== "" && path !== "/" && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(path)).filter((path) => !/[\r\n]/.test(path)).map((path) => `/${path.replaceAll(/[\\*?[\]]/g, "\\$&").replaceAll(/ (?= *$)/g, "\\ ")}
`).join("");
}
function withoutOldLine(text, folder) {
  const lines = text.split("\n");
  if (lines.at(-1) !== "") return null;
  for (let index = lines.length - 2; index >= 0; index--) {
    const line = lines[index] ?? "";
    if (line === `/${folder}/`)
      return [...lines.slice(0, index), ...lines.slice(index + 1)].join("\n");
    if (!/^\/[^*?[\]\\!]+\/$/.test(line)) return null;
  }
  return null;
}

// src/compile/output/hide-output.ts
async function hideOutput(step, project, files, isRead) {
  const { inputs, folders, runner } = step;
  const roots = repositoriesOf(inputs.workingDirectory).map((one) => one.root);
  const [root] = roots;
  if (root === void 0) return {};
  const ours = /* @__PURE__ */ new Set([...files, ...await leftBehind(step, project)]);
  const paths = [...ours].filter((path) => !isRead(path));
  const lines = excludeLines(
    roots.flatMap((at) => [
      ...paths.map((path) => relativePath(at, path)),
      `${relativePath(at, folders.job)}/`
    ])
  );
  if (lines === "") return {};
  const before = await usersPatterns(runner, root);
  const file = stepFiles(folders.job, step.ordinal).exclude;
  await node_writeFile(file, Buffer.concat([before, Buffer.from(`
${lines}`)]));
  return gitConfigVariables(runner.environment, "core.excludesFile", file);
}
async function usersPatterns(runner, root) {
  const { HOME = "", XDG_CONFIG_HOME = "" } = runner.environment;
  const set = await askGit(runner, root, "config", "--type=path", "--get", "core.excludesFile");
  const home = XDG_CONFIG_HOME || (HOME === "" ? "" : node_join(HOME, ".config"));
  const file = set.ok ? set.text : home === "" ? "" : node_join(home, "git", "ignore");
  const none = Buffer.alloc(0);
  return file === "" ? none : node_readFile(file).catch(() => none);
}
var MOST = 64;
async function leftBehind({ inputs }, project) {
  const own = new Set(ownModules(project.pins).map((one) => one.path));
  const names = namesOf(inputs.output);
  if (names.length > MOST) return [];
  const found = [];
  for (const name of names.filter((one) => !/\.(?:debug|json)$/.test(one))) {
    const path = node_join(inputs.output, name);
    const read2 = await readBinary(path);
    const main = read2.ok ? read2.value.buildInfo?.main?.path : void 0;
    if (main === void 0 || !own.has(main)) continue;
    const beside = [`${name}.debug`, `${name}.provenance.json`].filter(
      (one) => names.includes(one)
    );
    found.push(path, ...beside.map((one) => node_join(inputs.output, one)));
  }
  return found;
}
function namesOf(folder) {
  try {
    const entries = node_readdirSync(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => one.name);
  } catch {
    return [];
  }
}

// src/compile/output/old-exclude.ts
async function removeOldExclude({
  inputs,
  runner
}) {
  const root = repositoryRoot(inputs.workingDirectory);
  if (root === null) return;
  const folder = relativePath(root, inputs.output);
  if (folder === "" || folder.startsWith("..")) return;
  let file = node_resolve(root, ".git", "info", "exclude");
  let bytes = await node_readFile(file).catch(() => null);
  if (bytes === null) {
    const asked = await askGit(runner, root, "rev-parse", "--git-path", "info/exclude");
    if (!asked.ok) return;
    file = node_resolve(root, asked.text);
    bytes = await node_readFile(file).catch(() => null);
  }
  if (bytes === null) return;
  const kept = withoutOldLine(bytes.toString("latin1"), Buffer.from(folder).toString("latin1"));
  if (kept === null) return;
  try {
    await node_writeFile(file, kept, "latin1");
    runner.log.info(`removed /${folder}/ from ${file}: an earlier version had hidden the folder`);
  } catch (error) {
    runner.log.debug(`${file} cannot be written: ${error.message}`);
  }
}

// src/compile/output/prepare-output.ts
async function prepareOutput(step, project, earlier, binaries, listing, asksGit) {
  const { debug, provenance, sbom } = step.inputs;
  const files = outputFiles(binaries, { debug: debug === "sidecar", provenance, sbom });
  const own = ownPaths(listing ?? /* @__PURE__ */ new Map());
  const [checked] = await Promise.all([
    checkOutput(step, files, own),
    binaries.length === 0 ? void 0 : removeOldExclude(step)
  ]);
  await warnOfEarlierOutputs(step, earlier, binaries);
  if (!checked.ok || !asksGit) return checked.ok ? success({}) : checked;
  return success(await hideOutput(step, project, files.map(pathOf), (path) => own.has(path)));
}
function pathOf({ path }) {
  return path;
}
function ownPaths(listing) {
  const paths = /* @__PURE__ */ new Map();
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of sourceFiles(one)) {
      const file = node_join(one.Dir, name);
      paths.set(file, one.ImportPath);
      for (let at = node_dirname(file); !paths.has(at) && node_dirname(at) !== at; at = node_dirname(at)) {
        paths.set(at, one.ImportPath);
      }
    }
  }
  return paths;
}

// src/release/read-source.ts
async function readSource(step, goVersion, gitVariables) {
  const repositories = repositoriesOf(step.inputs.workingDirectory);
  const root = repositories[0]?.root ?? null;
  const stamped = stampedRepository(repositories, goVersion);
  const own = await sourceAt(step, root, gitVariables);
  if (!own.ok || stamped === null || stamped === root) return own;
  const around = await sourceAt(step, stamped, gitVariables);
  return around.ok ? success([...own.value, ...around.value]) : around;
}
async function sourceAt({ inputs, job, runner }, root, gitVariables) {
  const unnamed = "the provenance names no commit and no repository";
  if (root === null) {
    if (job.inRunner)
      runner.log.warning(`${unnamed}: ${inputs.workingDirectory} lies in no git repository`);
    return success([]);
  }
  const environment = { ...runner.environment, ...gitVariables };
  const git2 = (...args) => askGit({ exec: runner.exec, environment }, root, ...args);
  const head = await git2("rev-parse", "--verify", "HEAD^{commit}");
  const any = head.ok ? head : await git2("rev-parse", "--git-dir");
  if (!any.ok) {
    const found = `provenance: the commit that is built cannot be read (git: ${any.said})`;
    const change = gitRemedy(any.said, root, "set provenance: false");
    if (job.inRunner) return failure("GTB1506", found, "a checkout that git reads", change);
    runner.log.warning(`${found}; ${unnamed}; to fix: ${change}`);
    return success([]);
  }
  if (!head.ok) runner.log.warning(`${unnamed}: ${root} has no commit yet`);
  const [branch, origin, refCommit, status] = await Promise.all([
    git2("symbolic-ref", "--quiet", "HEAD"),
    originOf(git2),
    refCommitOf(git2, job.ref),
    git2("status", "--porcelain")
  ]);
  const checkout = {
    head: head.text,
    branch: branch.text,
    origin,
    refCommit,
    modified: status.text !== ""
  };
  const source = sourceOf(checkout, job);
  if (!source.ok) return source;
  return success(source.value === null ? [] : [source.value]);
}
async function originOf(git2) {
  const origin = await git2("config", "--get", "remote.origin.url");
  if (origin.text !== "") return origin.text;
  const remotes = await git2("config", "--get-regexp", "^remote\\..*\\.url$");
  const urls = remotes.text.split("\n").map((line) => line.replace(/^\S+ /, ""));
  return urls.length === 1 ? urls[0] ?? "" : "";
}
async function refCommitOf(git2, ref) {
  if (ref === "") return "";
  const names = [ref, ref.replace(/^refs\/(?:heads|(?=pull\/))/, "refs/remotes/origin/")];
  for (const name of new Set(names.map((one) => one.replaceAll("//", "/")))) {
    const found = await git2("rev-parse", "--verify", "--quiet", `${name}^{commit}`);
    if (found.ok) return found.text;
  }
  return "";
}

// src/reuse/left-to-build.ts
function usable({ files }, plan, digests) {
  const ids = plan.binaries.map(plannedId);
  return new Map(
    ids.flatMap((id) => {
      const one = files.get(id);
      return one !== void 0 && one.known.digest === digests.get(id) ? [[id, one]] : [];
    })
  );
}
function planWithout(plan, reused, areKnown) {
  const shards = plan.shards.flatMap((shard) => {
    const binaries = shard.binaries.filter((one) => !reused.has(plannedId(one)));
    const isAsBefore = areKnown && shard.unlinkedAre === "compiled";
    const linksAll = binaries.length === shard.binaries.length;
    const unlinkedAre = isAsBefore ? "unchanged" : shard.unlinkedAre;
    const left = { ...shard, unlinkedAre, binaries, linksAll };
    const isDone = !linksAll && binaries.length === 0 && !compilesUnlinked(left);
    return isDone ? [] : [left];
  });
  return { ...plan, shards, binaries: shards.flatMap((shard) => shard.binaries) };
}

// src/flow/plan-run.ts
async function planRun(run, request2, files) {
  const { step, project, caches } = run;
  const { listing, reader, found } = request2;
  const plan = planOf(run, listing);
  if (!plan.ok) return plan;
  const { provenance: isProven } = step.inputs;
  const asksGit = isProven || stampsCommit(reader.go.flags);
  const { binaries } = plan.value;
  const git2 = await prepareOutput(step, project, caches.earlier, binaries, listing, asksGit);
  if (!git2.ok) return git2;
  const source = isProven ? await readSource(step, reader.go.version, git2.value) : success([]);
  if (!source.ok) return source;
  const recorded = await record(run, request2, plan.value, files);
  const digests = new Map(recorded?.manifest.binaries.map((one) => [binaryId(one), one.digest]));
  const reused = usable(request2.reused, plan.value, digests);
  const left = planWithout(plan.value, reused, found.agreement.unlinked);
  return success({
    plan: plan.value,
    left,
    reused,
    recorded,
    digests,
    source: source.value,
    git: git2.value
  });
}
async function record({ step, project, lane }, { reader: { go }, found, listing }, plan, files) {
  const { reuse, provenance } = step.inputs;
  const isAsked = provenance || found.obstacle === "" && reuse;
  if (plan.binaries.length === 0 || !isAsked && !usesInputsStamp(go.flags.link)) return null;
  const recording = recordInputs(step, project, go, lane, found, plan, listing, files);
  return step.clocks.activity.track("hash", recording);
}
function planOf({ step, go }, listing) {
  const { compiler, inputs } = step;
  if (listing.size === 0) return success({ targets: go.targets, shards: [], binaries: [] });
  return planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    link: inputs.build,
    // TinyGo compiles programs only.
    mainsOnly: inputs.mainsOnly || compiler === "tinygo",
    listing
  });
}

// src/flow/make-binaries.ts
async function makeBinaries(run, request2) {
  const { step, project, caches, lane, linkFolder } = run;
  const { found, listing } = request2;
  const files = found.files ?? createFiles();
  const mains = await checkMains(step, project, request2.reader.go, listing, files);
  if (!mains.ok) return mains;
  const planned = await planRun(run, request2, files);
  if (!planned.ok) return planned;
  const { plan, left, reused, recorded, digests, source, git: git2 } = planned.value;
  const reader = withVariables(request2.reader, git2);
  const { go } = reader;
  showPlan(step, caches.permission, go, lane.keys, left);
  sayRepositories(step, go);
  warnOfResolver(step, go, plan, listing);
  await warnOfUnused(step, project, go, plan, listing);
  const { goEnvironment: goEnvironment2 } = lane.ingredients;
  const { layers } = request2;
  const warming = { plan, later: request2.later };
  const folder = linkFolder;
  const [compiled, inputsDigest2] = await Promise.all([
    compile({ step, reader, goEnvironment: goEnvironment2, plan: left, listing, folder, digests, layers, warming }),
    digestInputs(step, project, go, lane, plan, listing, files),
    warnOfPaths(step, go, left, listing, files)
  ]);
  if (!compiled.ok) return compiled;
  await noteThin(run, reader, listing, compiled.value);
  await warnOfVariables(step, go, listing, compiled.value.binaries);
  const linked2 = await postLink(step, go, compiled.value.binaries, linkFolder);
  if (!linked2.ok) return linked2;
  const made = new Map(reused);
  for (const one of linked2.value) made.set(plannedId(one.planned), one);
  const inOrder = plan.binaries.flatMap((one) => made.get(plannedId(one)) ?? []);
  const fingerprints = await compareFingerprints(step, caches.store, go, inOrder, recorded);
  if (!fingerprints.ok) return fingerprints;
  const stamped = stampedCommit(fingerprints.value, source);
  if (!stamped.ok) return stamped;
  const again = node_join(linkFolder, "rebuild");
  const inspected = await inspectAndMove(
    step,
    inOrder,
    () => rebuild({ step, project, reader, plan: left, listing, digests, folder: again })
  );
  if (!inspected.ok) return inspected;
  const { binaries, checks } = inspected.value;
  const prints = fingerprints.value;
  const provenance = await prove(step, project, caches.store, go, goEnvironment2, {
    binaries,
    fingerprints: prints,
    source
  });
  if (!provenance.ok) return provenance;
  const obstacle = recorded?.obstacles.find((one) => one !== "") ?? "";
  const unlinked = plan.shards.reduce((sum, shard) => sum + shard.unlinked.length, 0);
  const { brokenKeys } = request2.reused;
  return success({
    binaries,
    checks,
    inputsDigest: inputsDigest2,
    packages: { ...compiled.value.packages, unlinked },
    ran: compiled.value.ran,
    listed: new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])),
    isWhole: compiled.value.isWhole,
    listing,
    provenance: provenance.value,
    git: git2,
    reason: binaries.every((one) => one.reused) ? "" : obstacle || request2.reused.reason,
    made: recorded === null || binaries.length === 0 ? null : await madeBinaries(step, project, go, {
      found,
      recorded,
      listing,
      inputsDigest: inputsDigest2,
      reused,
      binaries,
      brokenKeys
    })
  });
}
async function noteThin({ step, caches, lane }, reader, listing, { readsWhole }) {
  const grown = grownFolder(reader);
  const wholeCache = reader.thin?.whole.goEnv.GOMODCACHE ?? reader.go.goEnv.GOMODCACHE;
  await noteThinSources({
    inputs: step.inputs,
    permission: caches.permission,
    lane,
    go: reader.go,
    listing,
    readFrom: readsWhole ? wholeCache : grown,
    file: stepFiles(step.folders.job, step.ordinal).thin
  });
}

// src/compile/listing/list-packages.ts
function listTargets(step, go) {
  const { inputs, clocks, runner } = step;
  return clocks.phases.time(
    "list",
    () => listPackages({
      exec: runner.exec,
      goRoot: go.toolchain.goroot,
      environment: go.environment,
      cwd: inputs.workingDirectory,
      flags: go.flags,
      packages: inputs.packages,
      targets: go.targets
    })
  );
}
async function listPackages(request2) {
  const errors = [];
  const rows = await Promise.all(
    request2.targets.map(async (target) => {
      const result = await request2.exec({
        tool: goCommand(request2.goRoot),
        args: listDependenciesArguments(request2.flags, request2.packages),
        cwd: request2.cwd,
        environment: forTarget(request2.environment, target)
      });
      if (result.exitCode === 0) {
        const listed = parseGoList(result.stdout);
        return [targetText(target), inListedOrder(listed, request2.packages)];
      }
      errors.push({ target: targetText(target), text: result.stderr.trim() });
      return null;
    })
  );
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: new Map(rows.filter((row) => row !== null)) };
}

// src/cache/modules/thin/thin-folders.ts
var UNUSED_MS = 5 * 24 * 3600 * 1e3;
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
var SET = /^[0-9a-f]{16}$/;
async function hasSets(root) {
  return (await node_readdir(root).catch(() => [])).some((name) => SET.test(name));
}
async function useSet(root, set, now) {
  const folder = node_join(root, set);
  try {
    await node_utimes(folder, now / 1e3, now / 1e3);
    return folder;
  } catch {
    return null;
  }
}
async function newSetFolder(root, set) {
  const folder = node_join(root, `new-${set}-${node_randomBytes(8).toString("hex")}`);
  await node_mkdir(folder, { recursive: true });
  return folder;
}
async function nameSet(root, set, from) {
  const folder = node_join(root, set);
  try {
    await node_rename(from, folder);
  } catch (error) {
    if (await node_stat(folder).catch(() => null) === null) throw error;
  }
  return folder;
}

// src/cache/modules/thin/restore-thin.ts
async function extractThin(archive, set, root, limits) {
  const beside = await newSetFolder(root, set);
  try {
    const rule = { kind: "thin", set, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      keepVerified: true,
      ...limits
    });
    if (outcome.state !== "ok") return outcome;
    if (!isThinSet(set, outcome.manifest))
      return { state: "broken", reason: "its files are not those that its key says" };
    const modules = outcome.manifest.files.map(({ path }) => markedModule(path)).filter((one) => one !== null);
    await Promise.all(modules.map((module) => node_mkdir(node_join(beside, module), { recursive: true })));
    return { state: "ok", folder: await nameSet(root, set, beside) };
  } finally {
    await removeQuietly(beside);
  }
}

// src/cache/modules/restore-modules.ts
var LIMIT_BYTES2 = 64e9;
async function restoreModules(request2) {
  const { store, keys, clock } = request2;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const miss = (warnings, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    warnings,
    brokenKey,
    thin: "",
    mismatches: []
  });
  const hit = (key, bytesDown, warnings, thin = "", mismatches = []) => ({
    report: { hit: hitOf(keys, key), key, bytesDown, bytesUp: 0, seconds: seconds() },
    warnings,
    // A module that is not what go.sum says makes the archive as bad as a damaged one.
    brokenKey: warnings.length > 0 ? key : "",
    thin,
    mismatches
  });
  if (await allPresent(request2)) {
    const known = await store.find("modules", keys.lookups);
    return known.state === "found" ? hit(known.entry.key, 0, []) : miss([]);
  }
  if (request2.thinRoot !== "" && await hasSets(request2.thinRoot)) {
    const there = await setThere(request2);
    if (there !== null) return hit(there.key, 0, [], there.folder);
  }
  const found = await store.open("modules", keys.lookups);
  if (found.state === "unavailable") {
    const warning = `the modules cache is not available: ${found.reason}`;
    return miss([warning]);
  }
  if (found.state === "miss") return miss([]);
  try {
    const set = thinSetOf(found.key);
    const outcome = await extract(found, set, request2).catch(notWritten);
    if (outcome.state === "not-written") {
      const warning2 = `the modules cache cannot be extracted: ${outcome.reason}; Go fetches the modules itself`;
      return miss([warning2], "", found.bytes);
    }
    if (outcome.state === "ok") {
      return hit(found.key, found.bytes, outcome.warnings, outcome.thin, outcome.mismatches);
    }
    if (outcome.state === "cut") {
      const warning2 = `the modules cache is not available: the download of ${found.key} failed: ${outcome.reason}`;
      return miss([warning2], "", found.bytes);
    }
    const warning = `the modules cache ${found.key} is broken (${outcome.reason}); Go fetches the modules again`;
    return miss([warning], found.key, found.bytes);
  } finally {
    await found.close();
  }
}
async function setThere(request2) {
  const known = await request2.store.find("modules", request2.keys.lookups);
  const set = known.state === "found" ? thinSetOf(known.entry.key) : null;
  if (known.state !== "found" || set === null) return null;
  const folder = await useSet(request2.thinRoot, set, request2.clock.now());
  return folder === null ? null : { key: known.entry.key, folder };
}
async function allPresent(request2) {
  const { expected, goModCache, goSum } = request2;
  if (expected === null || expected.length === 0) return false;
  const pinned = expected.map((text) => goSum.zips.get(text)).filter((one) => one !== void 0);
  const present = await Promise.all(
    pinned.map((module) => exists(node_join(goModCache, extractedFolder(module))))
  );
  return pinned.length === expected.length && present.every(Boolean);
}
function notWritten(error) {
  if (error.code === void 0) throw error;
  return { state: "not-written", reason: error.message };
}
async function extract(archive, set, request2) {
  const { thinRoot, newThinRoot = thinRoot } = request2;
  if (set === null || thinRoot === "") return extractModules(archive, request2);
  const limits = { limitBytes: LIMIT_BYTES2 };
  const outcome = await extractThin(archive, set, newThinRoot, limits);
  return outcome.state === "ok" ? { state: "ok", warnings: [], thin: outcome.folder, mismatches: [] } : outcome;
}
async function extractModules(archive, request2) {
  const { goModCache, goSum } = request2;
  await makeFolder(node_join(goModCache, "cache"));
  await removeLeftBehind(node_join(goModCache, "cache"), Date.now());
  const beside = await node_mkdtemp(node_join(goModCache, "cache", temporaryPrefix()));
  try {
    const rule = { kind: "modules", goModCache, goSum, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      limitBytes: LIMIT_BYTES2,
      keepVerified: true
    });
    if (outcome.state !== "ok") return outcome;
    const chosen = await chooseModules(outcome.manifest, goModCache, goSum);
    await Promise.all(chosen.modules.map((module) => nameModule(module, beside, goModCache)));
    const { warnings, mismatches } = chosen;
    return { state: "ok", warnings, thin: "", mismatches };
  } finally {
    await removeQuietly(beside);
  }
}
async function nameModule(module, beside, goModCache) {
  const folder = extractedFolder(module);
  const to = node_join(goModCache, folder);
  const ziphash = node_join(goModCache, downloadFile(module, "ziphash"));
  await Promise.all([
    node_mkdir(node_dirname(to), { recursive: true }),
    node_mkdir(node_dirname(ziphash), { recursive: true }).then(() => node_writeFile(ziphash, module.h1))
  ]);
  await node_rename(node_join(beside, folder), to).catch(async (error) => {
    if (!await exists(to)) throw error;
  });
}

export {
  canWrite,
  isFolder,
  JOB_RECORD_MARK,
  GOCACHE_MARK,
  SHARED_MARK,
  SHARED_CGO_MARK,
  withShared,
  withoutShared,
  resolveSettings,
  settingValue,
  withoutFile,
  settledEnvironment,
  parseStamps,
  parseWantedVersion,
  cacheState,
  NO_CACHE,
  goTemporaryFolder,
  unkeptReason,
  warnOfUnkept,
  NOT_RESTORED,
  prepareProcess,
  endUnused,
  noteOf,
  moduleHash,
  moduleText,
  extractedFolder,
  downloadFile,
  restoreArchive,
  noteEarlierSteps,
  listErrors,
  compilerOf,
  withoutCaches,
  warnOfInputs,
  onWhole,
  onThin,
  onGrown,
  grownFolder,
  listThinFirst,
  provideTools,
  makeGoCache,
  goFlags,
  sharedFlags,
  wantedVersion,
  checkVersion,
  stampsOfCommit,
  pinGo,
  madeReport,
  findReuse,
  agreedDigest,
  parseHabits,
  layerSeconds,
  laneHabits,
  laneChanges,
  keepsUnshared,
  laneText,
  laneTargets,
  laneIngredients,
  profileDigests,
  reuseBinaries,
  exportToolchain,
  exportGo,
  exportWithoutGo,
  once,
  checkFailures,
  keyedLane,
  chooseLane,
  modulesKinds,
  NO_RUNS,
  fetchRuns,
  beginRecord,
  restoredRecord,
  writeRecord,
  failedEarly,
  finishStep,
  withTools,
  withSizes,
  NO_LAYERS,
  asksForFilePaths,
  mayFindFiles,
  realPath,
  fileDigests,
  inspectAndMove,
  knownListing,
  prepareOutput,
  makeBinaries,
  newSetFolder,
  restoreModules,
  listTargets
};

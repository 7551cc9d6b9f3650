import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  gitRemedy,
  ownFlag,
  ownVariable
} from "./chunk-ARO2BSGF.mjs";
import {
  toolError
} from "./chunk-743H5W2B.mjs";
import {
  isPie,
  linkModeFlags,
  linkerWord,
  resolverTags
} from "./chunk-B2HAUCF6.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-2J7FJRO7.mjs";
import {
  bringGo,
  findModuleRoots,
  modulePath,
  require_semver
} from "./chunk-CGIYDYM4.mjs";
import {
  checkGoFolders,
  goEnvironment,
  readGoEnv
} from "./chunk-DDOHQBZG.mjs";
import {
  lastValue,
  toolWords
} from "./chunk-ZIMIG23V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  planTargets
} from "./chunk-YMZLBQU4.mjs";
import {
  targetText
} from "./chunk-YMGUSNJV.mjs";
import {
  parseGoEnvFile
} from "./chunk-TWAQL2W4.mjs";
import {
  canGoQuote,
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  canWrite
} from "./chunk-D3FJDRRF.mjs";
import {
  node_createHash,
  node_randomUUID
} from "./chunk-BZ2AUL62.mjs";
import {
  node_mkdir,
  node_readFile,
  node_readdir
} from "./chunk-GKXD3WZA.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_posix,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  codedText,
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  node_existsSync,
  node_mkdirSync,
  node_realpathSync
} from "./chunk-7YGZ6IU7.mjs";
import {
  platformOf
} from "./chunk-MFDAGXMK.mjs";
import {
  compareGoVersions,
  goVersionToSemver,
  minorOf,
  parseGoVersion,
  semverToGoVersion
} from "./chunk-OBDWTBOT.mjs";
import {
  __toESM
} from "./chunk-ZEMHNOYJ.mjs";

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
  const words = [
    linkerWord(linker),
    ...linker === "mold" ? MOLD_FOLDERS.map((one) => `-B${one}`) : []
  ];
  let first = "";
  for (const word of words) {
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
  const words = toolWords(cc);
  return exec({ tool: words.tool, args: [...words.args, ...args], cwd, environment });
}
function firstLine({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
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
  const compile = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile.push("-trimpath");
  if (inputs.tags.length > 0) compile.push(`-tags=${inputs.tags.join(",")}`);
  const isOwn = (flag) => flag.startsWith("-gccgoflags=");
  compile.push(...inputs.buildFlags.filter((flag) => !isOwn(flag)));
  const ours = [
    ...ownFlag(inputs, "static") && !inputs.cgo ? ["-static"] : [],
    ...ownFlag(inputs, "strip") ? ["-s"] : []
  ];
  const link = ours.length === 0 ? [] : [`-gccgoflags=${ours.join(" ")}`];
  return { compile, link: [...link, ...inputs.buildFlags.filter(isOwn)] };
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
  const compile = [`-buildvcs=${ownFlag(inputs, "vcs")}`];
  if (ownFlag(inputs, "trimpath")) compile.push("-trimpath");
  if (ownFlag(inputs, "race")) compile.push("-race");
  if (isPie(inputs)) compile.push("-buildmode=pie");
  const tags = [...inputs.tags, ...resolverTags(inputs)];
  if (tags.length > 0) compile.push(`-tags=${tags.join(",")}`);
  compile.push(...compilerFlags(inputs), ...inputs.buildFlags);
  const linker = [
    ...ownFlag(inputs, "strip") ? ["-s"] : [],
    ...ownFlag(inputs, "dwarf") ? [] : ["-w"],
    ...inputs.buildinfo === "minimal" ? ["-buildid="] : [],
    ...linkModeFlags(inputs, word).map(quoted),
    ...stampFlags(inputs.stamp)
  ].join(" ");
  const ldflags = [linker, inputs.ldflags].filter((part) => part !== "").join(" ");
  return { compile, link: ldflags === "" ? [] : [`-ldflags=${ldflags}`] };
}
function sharedFlags(inputs) {
  const all = everyPackage(inputs);
  return [
    ...ownFlag(inputs, "trimpath") ? ["-trimpath"] : [],
    ...all === "" ? [] : [`-gcflags=all=${all}`]
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
  const all = ours === "" ? [] : [`all=${ours}`];
  const own = ownGcflags(inputs).map(
    ({ pattern, flags }) => [pattern, [ours, flags].filter((part) => part !== "").join(" ")].join("")
  );
  return [...all, ...own].map((value) => `-gcflags=${value}`);
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
function stampsCommit({ compile }) {
  return compile.findLast((flag) => /^--?buildvcs(?:=|$)/.test(flag))?.endsWith("=false") !== true;
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
    const language = /^\d+\.\d+/.exec(go?.value ?? "")?.[0];
    if (go === void 0 || language === void 0 || parseGoVersion(language) === void 0)
      return [];
    if (compareGoVersions(language, gccgo.go) <= 0) return [];
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
  const ask = (flag) => runner.exec({ tool, args: [flag], cwd, environment });
  const [version, machine] = await Promise.all([ask("-dumpfullversion"), ask("-dumpmachine")]);
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
  const words = plain.split(/\s+/);
  if (words.length > 1 && words.every((word) => (0, import_semver2.valid)(word) !== null))
    return failure(
      "GTB1005",
      `${origin}: ${JSON.stringify(trimmed)} are several versions`,
      "one version",
      `keep the one that is meant: ${words[0]}`
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
    const words = line2.replace(/#.*/, "").trim().split(/\s+/);
    const [tool2 = "", version = ""] = words;
    if (NAMES.test(tool2))
      return version === "" ? noVersion(`${path}:${index + 1} names ${tool2} without a version`, path) : parseWantedVersion(version, `${path}:${index + 1}`);
    if (words.some((word) => NAMES.test(word))) behind ??= { tool: tool2, line: index + 1 };
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
  const isLocal = inputs.isSetup && named !== null && asksForLocal(step);
  return parseVersionFile(file, isLocal ? withoutToolchainLines(text) : text);
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
    const words = COMMIT_WORDS.filter((word) => said.includes(word));
    return words.length === 0 ? [] : [{ name, words }];
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
    const isLocal = /^\.{1,2}(?:\/|$)/.test(pattern);
    const named = node_resolve(cwd, isLocal ? node_posix.dirname(`${before}x`) : ".");
    const whole = isLocal && before === pattern ? node_resolve(cwd, pattern) : named;
    folders.add((await findModuleRoots(whole, "off")).module);
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
  const found = await nearest(git2, module, tagged);
  const root = { prefix: "", major: tagged.major };
  const chosen = found ?? (ownRoot && tagged.prefix !== "" ? await nearest(git2, module, root) : null);
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
async function nearest(git2, { claimed }, tagged) {
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
  const all = [...tags.values()];
  const here = all.filter((one) => one.isHead);
  const best = highestVersion((here.length > 0 ? here : all).map((one) => one.version));
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
  const answer = await askGit(runner, cwd, ...args);
  return { value: answer.text, said: answer.said };
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
  const { compile } = goFlags({ ...inputs, gcflags: "", stamp: [], buildFlags: [] });
  const { link } = goFlags({ ...inputs, debug: "full", ldflags: "" });
  return { compile, link };
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

// src/runner/machine/real-path.ts
function realPath(path) {
  try {
    return node_realpathSync.native(path);
  } catch {
    const above = node_dirname(path);
    return above === path ? path : node_join(realPath(above), node_basename(path));
  }
}

export {
  gccgoFlags,
  goFlags,
  sharedFlags,
  stampsCommit,
  checkGccgo,
  checkTinyGo,
  JOB_RECORD_MARK,
  GOCACHE_MARK,
  SHARED_MARK,
  SHARED_CGO_MARK,
  TOOLCHAIN_MARK,
  withShared,
  withoutShared,
  resolveSettings,
  settingValue,
  withoutFile,
  NO_FLAGS,
  settledEnvironment,
  compilerOf,
  withoutCaches,
  realPath,
  parseStamps,
  commitStamps,
  parseWantedVersion,
  chooseLinker,
  muslIdentity,
  goTemporaryFolder,
  makeGoCache,
  keepsPinned,
  wantedVersion,
  moduleVersion,
  checkVersion,
  stampsOfCommit,
  pinGo
};

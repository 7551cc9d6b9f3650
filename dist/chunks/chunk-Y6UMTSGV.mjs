import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  systemTemp
} from "./chunk-KAQZFP2U.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-W5QK4DIZ.mjs";
import {
  freeSpaceText,
  saysDiskIsFull
} from "./chunk-4I7DVWUC.mjs";
import {
  splitList,
  splitShellWords
} from "./chunk-PLSD5U4V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  targetEnvironment
} from "./chunk-AE57NLDF.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  node_dirname,
  node_join,
  node_posix
} from "./chunk-DMGFGNTA.mjs";
import {
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/runner/git-remedy.ts
function gitRemedy(said, folder, instead) {
  const or = instead === "" ? "" : `, or ${instead}`;
  const named = /dubious ownership in repository at '(.+)'/.exec(said)?.[1];
  if (named !== void 0) {
    return `trust the repository before this step: git config --global --add safe.directory ${quoted(named)}${or}`;
  }
  if (/^cannot run git: /.test(said)) return `install git, or put it on PATH${or}`;
  if (/not a git repository/.test(said)) return `check the repository out with git${or}`;
  if (/unknown revision|bad revision|does not have any commits|needed a single revision/i.test(said))
    return `commit something first: the repository ${folder} has no commit that HEAD names${or}`;
  return `see what git says: git -C ${quoted(folder)} status${or}`;
}
function quoted(path) {
  return /^[\w./:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

// src/compile/memory-hint.ts
var OUT_OF_MEMORY = /signal: killed|was ended by a signal|exit status 137|cannot allocate memory|resource temporarily unavailable|runtime: out of memory|virtual memory exhausted/i;
function memoryHint(said, parallelism) {
  const found = OUT_OF_MEMORY.exec(said)?.[0];
  if (found === void 0) return null;
  const fewer = parallelism > 1 ? `set parallelism (now ${parallelism}) lower, or GOMAXPROCS` : "parallelism is 1 already: take a machine with more memory";
  return `"${found}": the machine ran out of memory or processes; ${fewer}. GOGC and GOMEMLIMIT of the step count, too`;
}

// src/compile/problem-matcher.ts
function problemMatcher() {
  return JSON.stringify({
    problemMatcher: [
      {
        owner: "go-turbo-build",
        severity: "error",
        pattern: [
          {
            regexp: "^(?:vet: )?(?:\\./)?((?:[A-Za-z]:)?[^\\s:][^:]*\\.(?:go|s|c|h|cc|cpp|mod)):(\\d+):(?:(\\d+):)?\\s+(?!note: )(.*)$",
            file: 1,
            line: 2,
            column: 3,
            message: 4
          }
        ]
      }
    ]
  });
}
function fromRepositoryRoot(output, prefix) {
  if (prefix === "") return output;
  return output.replaceAll(
    /^(vet: )?(?:\.\/)?((?:\.\.\/)*)([^\s:/][^\s:]*\.(?:go|s|c|h|cc|cpp|mod):\d+:)/gm,
    (_line, vet, up, rest) => `${vet ?? ""}${node_posix.join(prefix, up, rest)}`
  );
}

// src/compile/listing/go-errors.ts
var FAILED = { list: "GTB1301", build: "GTB1401" };
async function goErrors(step, command, errors) {
  const { job, runner, inputs, folders } = step;
  if (job.inRunner) {
    const file = node_join(folders.job, "problem-matcher.json");
    await node_writeFile(file, problemMatcher());
    runner.job.addProblemMatcher(file);
  }
  showErrors(step, command, errors);
  const what = `go ${command} failed for ${targetsText(errors)}`;
  const git = errors.some(({ text }) => text.includes("error obtaining VCS status")) ? await gitFailure(step) : null;
  if (git !== null) return failure("GTB1402", `${what}: ${git.found}`, "", git.change);
  const said = saidText(errors);
  if (saysDiskIsFull(said)) return fullDisk(step, what);
  const memory = memoryHint(said, inputs.parallelism);
  if (memory !== null) return failure("GTB1404", what, "", memory);
  const { fetchFailure } = await import("./fetch-failure-AJPQJTQ6.mjs");
  const fetch = fetchFailure(said);
  if (fetch !== null) return failure("GTB1303", `${what}: ${fetch.found}`, "", fetch.change);
  return failure(FAILED[command], what, "", "correct what Go says above");
}
function warnOfWarmUp(step, errors) {
  showErrors(step, "build", errors);
  const memory = memoryHint(saidText(errors), step.inputs.parallelism);
  const change = memory ?? "correct what Go says above, or name in packages what this job compiles";
  step.runner.log.warning(
    `the warm-up failed for ${targetsText(errors)}: no binary needs it, so the step goes on; ${change}`
  );
}
function targetsText(errors) {
  return [...new Set(errors.map(({ target }) => target))].join(", ");
}
function saidText(errors) {
  return errors.map(({ text }) => text).join("\n");
}
function showErrors({ job, runner, inputs }, command, errors) {
  const prefix = job.inRunner ? relativePath(job.workspace, inputs.workingDirectory) : "";
  const targetsOf = /* @__PURE__ */ new Map();
  for (const { target, text } of errors) {
    const shown2 = fromRepositoryRoot(text, prefix);
    targetsOf.set(shown2, [...targetsOf.get(shown2) ?? [], target]);
  }
  for (const [text, targets] of targetsOf) {
    runner.log.info(`go ${command} for ${targets.join(", ")}:`);
    for (const line of text.split("\n")) runner.log.info(line);
  }
}
async function fullDisk({ folders, runner }, what) {
  const { environment } = runner;
  const work = environment.GOTMPDIR || systemTemp(environment, process.platform);
  const texts = await Promise.all([.../* @__PURE__ */ new Set([work, node_dirname(folders.job)])].map(freeSpaceText));
  return failure(
    "GTB1403",
    `${what}: a disk is full (${texts.join("; ")})`,
    "room for what is compiled: some hundred MB to a few GB",
    "make room there, or set TMPDIR (in a job also RUNNER_TEMP) to a folder with more room"
  );
}
async function gitFailure({
  inputs,
  runner
}) {
  const root = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const { ok, said } = await askGit(runner, root, "status", "--porcelain");
  const change = gitRemedy(said, root, "set vcs: false to stamp no commit");
  return ok ? null : { found: `git: ${said}`, change };
}

// src/pin/c/target-c-tools.ts
var NAMES = [
  ...["CC", "CXX", "FC", "AR", "PKG_CONFIG", "PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR"],
  ...["PKG_CONFIG_SYSROOT_DIR", "CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS"],
  "CGO_LDFLAGS"
];
function ownVariable(name, target) {
  return `${name}_FOR_${target.goos}_${target.goarch}`;
}
function targetCTools(environment, target) {
  const said = NAMES.map((name) => [name, environment[ownVariable(name, target)] ?? ""]);
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}
function ownCTools(environment, targets) {
  const all = targets.flatMap(
    (target) => Object.entries(targetCTools(environment, target)).map(
      ([name, value]) => [ownVariable(name, target), value]
    )
  );
  return Object.fromEntries(all);
}
function forTarget(environment, target) {
  return { ...environment, ...targetCTools(environment, target), ...targetEnvironment(target) };
}

// src/inputs/shell-words.ts
function parseShellWords(value, input) {
  const split = splitShellWords(value);
  if (split.ok) return success(split.words);
  return failure(
    "GTB1019",
    `${input} is ${shown(value)}: a ${split.quote} is not closed`,
    "words as a shell splits them",
    `close it, or write \\${split.quote} for the character itself`
  );
}

// src/inputs/flags/go-flag-values.ts
function parseTags(value) {
  const tags = [...new Set(splitList(value))];
  const failures = tags.filter((tag) => !/^[\p{L}\p{Nd}_.]+$/u.test(tag)).map((tag) => ({
    code: "GTB1020",
    found: `tags: ${shown(tag)}`,
    expected: "build tags of letters, digits, underscores and dots",
    change: tag.startsWith("-") ? "write the tags alone, without -tags" : tag.startsWith("!") ? "a tag that is not listed is off already: leave it out" : "write the name of the tag alone"
  }));
  return failures.length > 0 ? { ok: false, failures } : success(tags);
}
function parseLdflags(value) {
  if (value === "") return success("");
  const expected = "flags of the linker, as in -X main.version=v1 -linkmode=external";
  if (value.startsWith("-ldflags"))
    return failure("GTB1021", `ldflags is ${shown(value)}`, expected, "leave out -ldflags itself");
  if (!value.startsWith("-"))
    return failure(
      "GTB1021",
      `ldflags is ${shown(value)}, which does not start with a hyphen`,
      expected,
      /^[^\s='"]+=-/.test(value) ? "leave the package pattern out: linker flags count for every binary" : "start with a flag, and put quotes around a whole word only"
    );
  return splitGoQuoted(value) === void 0 ? unclosed("ldflags", value, expected) : success(value);
}
function goBoolean(text) {
  if (/^(?:1|t|T|true|TRUE|True)$/.test(text)) return true;
  return /^(?:0|f|F|false|FALSE|False)$/.test(text) ? false : null;
}
function parseGcflags(value) {
  if (value === "") return success("");
  const expected = "flags of the compiler, as in -m or all=-N -l";
  if (value.startsWith("-gcflags"))
    return failure("GTB1021", `gcflags is ${shown(value)}`, expected, "leave out -gcflags itself");
  const flags = /^\s*(?:[^\s='"-][^='"]*=\s*(?=-|$)|(?=-))([\s\S]*)$/.exec(value)?.[1];
  if (flags === void 0)
    return failure(
      "GTB1021",
      `gcflags is ${shown(value)}`,
      expected,
      "start with a flag, or with a package pattern and ="
    );
  return splitGoQuoted(flags) === void 0 ? unclosed("gcflags", value, expected) : success(value);
}
function unclosed(name, value, expected) {
  return failure(
    "GTB1021",
    `${name} is ${shown(value)}: a quote is not closed`,
    expected,
    "close it; Go knows no backslash before a quote here"
  );
}

// src/inputs/flags/build-flags.ts
var PASSED_ON = {
  asan: "switch",
  asmflags: "value",
  buildmode: "value",
  buildvcs: "switch",
  compiler: "value",
  cover: "switch",
  covermode: "value",
  coverpkg: "value",
  gccgoflags: "value",
  installsuffix: "value",
  mod: "value",
  modcacherw: "switch",
  modfile: "value",
  msan: "switch",
  overlay: "value",
  pgo: "value",
  race: "switch",
  toolexec: "value",
  v: "switch",
  work: "switch",
  x: "switch"
};
var REFUSED = {
  C: { takes: "value", change: "use the input working-directory" },
  a: {
    takes: "switch",
    change: "remove it: it compiles everything twice, to warm and to build; for a build from nothing use a new cache-name"
  },
  "debug-actiongraph": {
    takes: "value",
    change: "remove it: the action uses it, and its report shows what was compiled"
  },
  "debug-runtime-trace": { takes: "value", change: "remove it: the action writes its own trace" },
  "debug-trace": { takes: "value", change: "remove it: the action writes its own trace" },
  gcflags: { takes: "value", change: "use the input gcflags" },
  i: { takes: "switch", change: "remove it: Go has no -i any more" },
  json: { takes: "switch", change: "remove it: the messages of go build are read as text" },
  ldflags: { takes: "value", change: "use the input ldflags, or stamp for -X" },
  linkshared: { takes: "switch", change: "remove it: a shared standard library is not built here" },
  n: { takes: "switch", change: "remove it: with it go build builds nothing" },
  o: { takes: "value", change: "use the input output (a folder)" },
  p: { takes: "value", change: "use the input parallelism" },
  pkgdir: { takes: "value", change: "remove it: compiled packages are kept in the build cache" },
  tags: { takes: "value", change: "use the input tags" },
  trimpath: {
    takes: "switch",
    change: "use the input trimpath: every profile but dev builds with it"
  }
};
var COMPILERS = ["gc", "gccgo"];
var BUILD_MODES = ["default", "exe", "pie"];
function parseBuildFlags(value) {
  const split = parseShellWords(value, "build-flags");
  if (!split.ok) return split;
  const flags = [];
  const failures = [];
  const words = [...split.value];
  for (let word = words.shift(); word !== void 0; word = words.shift()) {
    const [, name, given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const refused = name === void 0 ? void 0 : REFUSED[name];
    const takes = name === void 0 ? void 0 : PASSED_ON[name] ?? refused?.takes;
    const value2 = given ?? (takes === "value" ? words.shift() : void 0);
    const problem = name === void 0 || takes === void 0 ? noFlag(word, name) : refused !== void 0 ? refusal(word, "flags that no other input sets", refused.change) : takes === "value" && value2 === void 0 ? refusal(word, `-${name}=VALUE`, "give it a value") : checkValue(word, name, value2);
    if (problem !== void 0) failures.push(problem);
    else flags.push(value2 === void 0 ? `-${name}` : `-${name}=${value2}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}
function switchIsOn(flags, name) {
  const last = flags.findLast((flag) => flag === `-${name}` || flag.startsWith(`-${name}=`));
  return last !== void 0 && goBoolean(last.slice(name.length + 2)) !== false;
}
function noFlag(word, name) {
  if (name === void 0)
    return refusal(
      word,
      "flags of go build, which start with a hyphen",
      word.startsWith("-") ? "remove it" : "put packages into the input packages"
    );
  const meant = nearest(name, [...Object.keys(PASSED_ON), ...Object.keys(REFUSED)]);
  return refusal(
    word,
    "flags of go build",
    meant === void 0 ? "see go help build" : `did you mean -${meant}?`
  );
}
function checkValue(word, name, value) {
  const text = value === void 0 ? word : `-${name}=${value}`;
  const wrong = valueRefusal(name, value);
  return wrong === void 0 ? void 0 : refusal(text, wrong.expected, wrong.change);
}
function valueRefusal(name, value) {
  if (name === "buildmode" && !BUILD_MODES.includes(value ?? ""))
    return {
      expected: `-buildmode=${BUILD_MODES.join(", ")}`,
      change: "only programs are built here"
    };
  if (name === "compiler" && !COMPILERS.includes(value ?? ""))
    return {
      expected: "-compiler=gc, gccgo",
      change: value === "tinygo" ? "use the input compiler" : "write one of these, or leave it out"
    };
  if (name === "mod" && !["readonly", "vendor", "mod"].includes(value ?? ""))
    return { expected: "-mod=readonly, vendor, mod", change: "write one of these" };
  return void 0;
}
function refusal(word, expected, change) {
  return { code: "GTB1019", found: `build-flags: ${shown(word)}`, expected, change };
}

// src/inputs/flags/profiles.ts
var PROFILE_NAMES = ["dev", "staging", "lean", "release"];
var FLAGS = [
  {
    name: "trimpath",
    on: "-trimpath",
    off: "",
    says: "no path of the build machine is in the binary"
  },
  {
    name: "dwarf",
    on: "",
    off: "-gcflags=all=-dwarf=false -ldflags=-w",
    says: "debug information, for debuggers; panics and pprof do without"
  },
  {
    name: "strip",
    on: "-ldflags=-s",
    off: "",
    says: "no symbol table, which perf, nm and other native profilers read"
  },
  {
    name: "vcs",
    on: "-buildvcs=true",
    off: "-buildvcs=false",
    says: "the commit is in the build info"
  },
  {
    name: "static",
    on: "",
    off: "",
    says: "a Linux binary that asks for a library of the system fails; with cgo a warning"
  },
  { name: "optimize", on: "", off: "-gcflags=all=-N -l", says: "the compiler optimizes" },
  { name: "race", on: "-race", off: "", says: "the race detector; needs cgo" }
];
var PROFILES = {
  dev: {
    purpose: "debuggable, as plain `go build` makes it",
    flags: {
      trimpath: false,
      dwarf: true,
      strip: false,
      vcs: false,
      static: false,
      optimize: true,
      race: false
    }
  },
  staging: {
    purpose: "as in production, with the symbols that profilers read",
    flags: {
      trimpath: true,
      dwarf: false,
      strip: false,
      vcs: false,
      static: true,
      optimize: true,
      race: false
    }
  },
  lean: {
    purpose: "for production: nothing in it that only a debugger reads",
    flags: {
      trimpath: true,
      dwarf: false,
      strip: true,
      vcs: false,
      static: true,
      optimize: true,
      race: false
    }
  },
  release: {
    purpose: "lean, with the commit in it, built from nothing that another job wrote",
    flags: {
      trimpath: true,
      dwarf: false,
      strip: true,
      vcs: true,
      static: true,
      optimize: true,
      race: false
    }
  }
};

// src/inputs/flags/resolve-flags.ts
function resolveFlags(inputs) {
  const said = saidInWords(inputs);
  const resolved = FLAGS.map(({ name }) => {
    const own = inputs.flags[name];
    if (own !== void 0) return { name, value: own, from: "input", text: `${name}: ${own}` };
    const debug = ofDebug(inputs, name);
    if (debug !== void 0)
      return { name, value: debug, from: "debug", text: `debug: ${inputs.debug}` };
    const words = said[name];
    if (words !== void 0) return { name, ...words, text: `${words.from}: ${words.words}` };
    const value = PROFILES[inputs.profile].flags[name];
    return { name, value, from: "profile", text: `${name}: ${value} (profile ${inputs.profile})` };
  });
  return Object.fromEntries(resolved.map((one) => [one.name, one]));
}
function contradictions(inputs) {
  const said = saidInWords(inputs);
  return FLAGS.flatMap(({ name }) => {
    const own = inputs.flags[name];
    const words = said[name];
    if (own === void 0 || words === void 0 || own === words.value) return [];
    return [{ input: `${name}: ${own}`, words: `${words.from}: ${words.words}` }];
  });
}
function ownFlag(inputs, name) {
  const ofGoFlags = name === "trimpath" ? inputs.fromGoFlags?.trimpath : void 0;
  return inputs.flags[name] ?? ofDebug(inputs, name) ?? ofGoFlags ?? PROFILES[inputs.profile].flags[name];
}
function ofDebug({ debug = "" }, name) {
  if (debug === "" || name !== "dwarf" && name !== "strip") return void 0;
  return debug === "none" === (name === "strip");
}
function saidInWords({
  buildFlags,
  ldflags,
  fromGoFlags
}) {
  const linker = splitGoQuoted(ldflags) ?? [];
  const ofJob = {
    "build-flags": fromGoFlags?.buildFlags.length ?? 0,
    ldflags: splitGoQuoted(fromGoFlags?.ldflags ?? "")?.length ?? 0
  };
  const said = {};
  const trimpath = fromGoFlags?.trimpath;
  if (trimpath !== void 0)
    said.trimpath = { value: trimpath, from: "GOFLAGS", words: `-trimpath=${trimpath}` };
  const look = (flag, input, words, name, on) => {
    const index = words.findLastIndex((one) => new RegExp(`^--?${name}(=|$)`).test(one));
    const word = words[index];
    if (word === void 0) return;
    const from = index < ofJob[input] ? "GOFLAGS" : input;
    const isOn = switchIsOn([word.replace(/^--/, "-")], name);
    said[flag] = { value: isOn === on, from, words: word };
  };
  look("race", "build-flags", buildFlags, "race", true);
  look("vcs", "build-flags", buildFlags, "buildvcs", true);
  look("strip", "ldflags", linker, "s", true);
  look("dwarf", "ldflags", linker, "w", false);
  return said;
}

export {
  parseShellWords,
  parseTags,
  parseLdflags,
  goBoolean,
  parseGcflags,
  PASSED_ON,
  REFUSED,
  parseBuildFlags,
  switchIsOn,
  valueRefusal,
  PROFILE_NAMES,
  FLAGS,
  resolveFlags,
  contradictions,
  ownFlag,
  gitRemedy,
  goErrors,
  warnOfWarmUp,
  ownVariable,
  targetCTools,
  ownCTools,
  forTarget
};

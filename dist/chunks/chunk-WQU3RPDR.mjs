import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_semver
} from "./chunk-JSEINB43.mjs";
import {
  require_node_path,
  require_promises
} from "./chunk-DW6SRJZ6.mjs";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-JO3HUCP3.mjs";

// builtin:node:os
var require_node_os = __commonJS({
  "builtin:node:os"(exports, module) {
    module.exports = __require("node:os");
  }
});

// builtin:node:fs
var require_node_fs = __commonJS({
  "builtin:node:fs"(exports, module) {
    module.exports = __require("node:fs");
  }
});

// builtin:node:string_decoder
var require_node_string_decoder = __commonJS({
  "builtin:node:string_decoder"(exports, module) {
    module.exports = __require("node:string_decoder");
  }
});

// builtin:node:util
var require_node_util = __commonJS({
  "builtin:node:util"(exports, module) {
    module.exports = __require("node:util");
  }
});

// builtin:node:zlib
var require_node_zlib = __commonJS({
  "builtin:node:zlib"(exports, module) {
    module.exports = __require("node:zlib");
  }
});

// builtin:node:crypto
var require_node_crypto = __commonJS({
  "builtin:node:crypto"(exports, module) {
    module.exports = __require("node:crypto");
  }
});

// builtin:node:stream/promises
var require_promises2 = __commonJS({
  "builtin:node:stream/promises"(exports, module) {
    module.exports = __require("node:stream/promises");
  }
});

// builtin:node:timers/promises
var require_promises3 = __commonJS({
  "builtin:node:timers/promises"(exports, module) {
    module.exports = __require("node:timers/promises");
  }
});

// builtin:node:url
var require_node_url = __commonJS({
  "builtin:node:url"(exports, module) {
    module.exports = __require("node:url");
  }
});

// builtin:node:stream
var require_node_stream = __commonJS({
  "builtin:node:stream"(exports, module) {
    module.exports = __require("node:stream");
  }
});

// builtin:node:async_hooks
var require_node_async_hooks = __commonJS({
  "builtin:node:async_hooks"(exports, module) {
    module.exports = __require("node:async_hooks");
  }
});

// src/runner/environment.ts
var import_promises = __toESM(require_promises(), 1);
function readEnvironment() {
  return Object.freeze({ ...process.env });
}
async function readEventPayload(environment) {
  const file = environment.GITHUB_EVENT_PATH;
  if (file === void 0 || file === "") return void 0;
  try {
    return JSON.parse(await (0, import_promises.readFile)(file, "utf8"));
  } catch {
    return void 0;
  }
}
function readJobFacts(environment, eventPayload) {
  const text = (name) => environment[name] ?? "";
  const eventName = text("GITHUB_EVENT_NAME");
  const refName = text("GITHUB_REF_NAME");
  return {
    inRunner: text("GITHUB_ACTIONS") === "true",
    githubHosted: text("RUNNER_ENVIRONMENT") === "github-hosted",
    repository: text("GITHUB_REPOSITORY"),
    ref: text("GITHUB_REF"),
    refName,
    refType: text("GITHUB_REF_TYPE"),
    sha: text("GITHUB_SHA"),
    eventName,
    // A schedule runs on the default branch only, and its payload need not name the repository.
    defaultBranch: defaultBranchOf(eventPayload) || (eventName === "schedule" ? refName : ""),
    workflowFile: withoutRef(text("GITHUB_WORKFLOW_REF")),
    job: text("GITHUB_JOB"),
    runnerOs: text("RUNNER_OS"),
    runnerArch: text("RUNNER_ARCH"),
    temp: text("RUNNER_TEMP"),
    toolCache: text("RUNNER_TOOL_CACHE"),
    workspace: text("GITHUB_WORKSPACE"),
    serverUrl: text("GITHUB_SERVER_URL"),
    eventPath: text("GITHUB_EVENT_PATH"),
    imageOs: text("ImageOS"),
    imageVersion: text("ImageVersion")
  };
}
function defaultBranchOf(eventPayload) {
  const repository = field(eventPayload, "repository");
  const branch = field(repository, "default_branch");
  return typeof branch === "string" ? branch : "";
}
function field(value, name) {
  if (typeof value !== "object" || value === null) return void 0;
  return value[name];
}
function withoutRef(workflowRef) {
  const fullRef = workflowRef.indexOf("@refs/");
  const end = fullRef >= 0 ? fullRef : workflowRef.lastIndexOf("@");
  return end >= 0 ? workflowRef.slice(0, end) : workflowRef;
}

// src/inputs/host-context.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_os = __toESM(require_node_os(), 1);
function hostInputContext(environment, currentFolder, inRunner = environment.GITHUB_ACTIONS === "true") {
  return {
    inRunner,
    cwd: inRunner && environment.GITHUB_WORKSPACE || currentFolder,
    home: environment.HOME || environment.USERPROFILE || import_node_os.default.homedir(),
    usableCpus: usableCpus(import_node_os.default.availableParallelism(), readIfThere("/sys/fs/cgroup/cpu.max")),
    platform: process.platform,
    kindOf
  };
}
function usableCpus(available, cpuMax) {
  const [quota, period] = cpuMax.trim().split(/\s+/).map(Number);
  if (quota === void 0 || period === void 0 || !(quota > 0) || !(period > 0))
    return available;
  return Math.max(1, Math.min(available, Math.ceil(quota / period)));
}
function kindOf(file) {
  try {
    return (0, import_node_fs.statSync)(file).isDirectory() ? "folder" : "file";
  } catch {
    return "none";
  }
}
function readIfThere(file) {
  try {
    return (0, import_node_fs.readFileSync)(file, "utf8");
  } catch {
    return "";
  }
}

// src/runner/result.ts
function success(value) {
  return { ok: true, value };
}
function failure(area, found, expected, change) {
  return { ok: false, failures: [{ area, found, expected, change }] };
}
function failureText(one) {
  const parts = [one.found];
  if (one.expected !== "") parts.push(`expected: ${one.expected}`);
  if (one.change !== "") parts.push(`to fix: ${one.change}`);
  return parts.join("\n  ");
}

// src/inputs/split-values.ts
function splitList(value) {
  return value.split(/[\s,]+/).filter((part) => part !== "");
}
function splitShellWords(value) {
  const words2 = [];
  let word;
  let quote = "";
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    const next = value.charAt(i + 1);
    if (quote !== "" && char === quote) {
      quote = "";
    } else if (char === "\\" && quote !== "'" && next === "\n") {
      i++;
    } else if (char === "\\" && quote === "" && next !== "" && /[\s"'\\]/.test(next)) {
      word = (word ?? "") + next;
      i++;
    } else if (char === "\\" && quote === '"' && (next === '"' || next === "\\")) {
      word = (word ?? "") + next;
      i++;
    } else if (quote !== "") {
      word = (word ?? "") + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= "";
    } else if (/\s/.test(char)) {
      if (word !== void 0) words2.push(word);
      word = void 0;
    } else {
      word = (word ?? "") + char;
    }
  }
  if (quote !== "") return { ok: false, quote };
  if (word !== void 0) words2.push(word);
  return { ok: true, words: words2 };
}

// src/inputs/suggest.ts
function nearest(given, candidates) {
  const limit = Math.max(1, Math.floor(given.length / 3));
  let best;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(given.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitute));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
function shown(value) {
  return JSON.stringify(value.length > 120 ? `${value.slice(0, 117)}...` : value);
}

// src/inputs/branch-globs.ts
function parseBranchGlobs(value) {
  const globs = [...new Set(splitList(value))];
  const failures = [];
  for (const glob of globs) {
    const change = refusal(glob);
    if (change !== void 0)
      failures.push({
        area: "input",
        found: `save-branches: ${shown(glob)}`,
        expected: "branch names, with *, ** and ? as placeholders",
        change
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success(globs);
}
function refusal(glob) {
  if (glob.startsWith("refs/heads/"))
    return `leave refs/heads/ out: ${glob.slice("refs/heads/".length)}`;
  if (glob.startsWith("refs/")) return "only branches save, so write the name of a branch";
  if (glob.startsWith("!")) return "list the branches that save; there is no exclusion";
  if (glob.startsWith("$")) return "leave it out: the default branch always saves";
  return /[[\]~^:\\]/.test(glob) ? "use *, ** or ? as placeholders" : void 0;
}

// src/inputs/build-flags.ts
var PASSED_ON = {
  asan: "switch",
  asmflags: "value",
  buildmode: "value",
  buildvcs: "switch",
  cover: "switch",
  covermode: "value",
  coverpkg: "value",
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
  compiler: { takes: "value", change: "remove it: only the gc compiler is supported" },
  "debug-actiongraph": {
    takes: "value",
    change: "remove it: the action uses it, and its report shows what was compiled"
  },
  "debug-runtime-trace": { takes: "value", change: "remove it: the action writes its own trace" },
  "debug-trace": { takes: "value", change: "remove it: the action writes its own trace" },
  gccgoflags: { takes: "value", change: "remove it: only the gc compiler is supported" },
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
    change: "use the input profile: lean builds with -trimpath, dev without"
  }
};
var BUILD_MODES = ["default", "exe", "pie"];
function parseBuildFlags(value) {
  const split = splitShellWords(value);
  if (!split.ok)
    return failure(
      "input",
      `build-flags is ${shown(value)}: a ${split.quote} is not closed`,
      "words as a shell splits them",
      `close it, or write \\${split.quote} for the character itself`
    );
  const flags = [];
  const failures = [];
  const words2 = [...split.words];
  for (let word = words2.shift(); word !== void 0; word = words2.shift()) {
    const [, name, given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const refused = name === void 0 ? void 0 : REFUSED[name];
    const takes = name === void 0 ? void 0 : PASSED_ON[name] ?? refused?.takes;
    const value2 = given ?? (takes === "value" ? words2.shift() : void 0);
    const problem = name === void 0 || takes === void 0 ? noFlag(word, name) : refused !== void 0 ? refusal2(word, "flags that no other input sets", refused.change) : takes === "value" && value2 === void 0 ? refusal2(word, `-${name}=VALUE`, "give it a value") : checkValue(word, name, value2);
    if (problem !== void 0) failures.push(problem);
    else flags.push(value2 === void 0 ? `-${name}` : `-${name}=${value2}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}
function switchIsOn(flags, name) {
  const last = flags.findLast((flag) => flag === `-${name}` || flag.startsWith(`-${name}=`));
  return last !== void 0 && !/=(0|f|F|false|FALSE|False)$/.test(last);
}
function noFlag(word, name) {
  if (name === void 0)
    return refusal2(
      word,
      "flags of go build, which start with a hyphen",
      word.startsWith("-") ? "remove it" : "put packages into the input packages"
    );
  const meant = nearest(name, [...Object.keys(PASSED_ON), ...Object.keys(REFUSED)]);
  return refusal2(
    word,
    "flags of go build",
    meant === void 0 ? "see go help build" : `did you mean -${meant}?`
  );
}
function checkValue(word, name, value) {
  const text = value === void 0 ? word : `-${name}=${value}`;
  if (name === "buildmode" && !BUILD_MODES.includes(value ?? ""))
    return refusal2(text, `-buildmode=${BUILD_MODES.join(", ")}`, "only programs are built here");
  if (name === "mod" && !["readonly", "vendor", "mod"].includes(value ?? ""))
    return refusal2(text, "-mod=readonly, vendor, mod", "write one of these");
  return void 0;
}
function refusal2(word, expected, change) {
  return { area: "input", found: `build-flags: ${shown(word)}`, expected, change };
}

// src/inputs/definitions.ts
var INPUTS = [
  {
    name: "go-version",
    group: "Go",
    kind: "text",
    default: "",
    defaultInWords: "what `go-version-file` says",
    placeholder: "VERSION",
    description: "The Go version: exact (`1.26.8`), a line (`1.26`, `1.26.x`), a semver range (`>=1.25 <1.27`), `stable` or `oldstable`. Quote it in YAML, where the number 1.30 is read as 1.3. Not together with `go-version-file`."
  },
  {
    name: "go-version-file",
    group: "Go",
    kind: "text",
    default: "",
    defaultInWords: "`go.work` where the build uses one, else `go.mod`",
    placeholder: "FILE",
    description: "The file that names the Go version, relative to `working-directory`: `go.mod` or `go.work` (the toolchain line, else the go line), `.go-version` or `.tool-versions`. Not together with `go-version`."
  },
  {
    name: "go-checksum",
    group: "Go",
    kind: "text",
    default: "",
    defaultInWords: "ask the checksum database",
    placeholder: "h1:HASH",
    description: "The hash of the toolchain as a module zip (`h1:` and base64), for networks that cannot reach a checksum database. The download must have this hash."
  },
  {
    name: "go",
    group: "Go",
    kind: "text",
    default: "always",
    placeholder: "WHEN",
    description: "`always`: the pinned Go is there for later steps, also where every binary is reused. `needed`: it is not downloaded where every binary is reused and later steps have used no Go."
  },
  {
    name: "working-directory",
    group: "Build",
    kind: "text",
    default: ".",
    placeholder: "FOLDER",
    description: "The folder that Go commands run in: that of `go.mod`, or one below it. Relative to the checkout; on the command line to the current folder."
  },
  {
    name: "packages",
    group: "Build",
    kind: "list",
    default: "./...",
    placeholder: "PATTERNS",
    description: "Package patterns as `go build` takes them. Every main package that they match becomes a binary; where none matches, everything is compiled and no binary is made."
  },
  {
    name: "targets",
    group: "Build",
    kind: "list",
    default: "",
    defaultInWords: "the host",
    placeholder: "TARGETS",
    description: "What to build for, as GOOS/GOARCH or GOOS/GOARCH/VARIANT: `linux/amd64`, `linux/arm64`, `linux/amd64/v3`, `linux/arm/7`. Underscores may stand for the slashes."
  },
  {
    name: "profile",
    group: "Build",
    kind: "text",
    default: "lean",
    placeholder: "PROFILE",
    description: "`lean`: stripped, static, without paths of this machine. `dev`: as plain `go build` does it, with debug information."
  },
  {
    name: "cgo",
    group: "Build",
    kind: "boolean",
    default: "false",
    placeholder: "",
    description: "Build with CGO_ENABLED=1. A C compiler has to be installed."
  },
  {
    name: "tags",
    group: "Build",
    kind: "list",
    default: "",
    placeholder: "TAGS",
    description: "Build tags."
  },
  {
    name: "ldflags",
    group: "Build",
    kind: "text",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the linker, quoted as in `go build -ldflags`. The profile adds its own (`lean`: `-s -w`); for `-X` there is `stamp`."
  },
  {
    name: "gcflags",
    group: "Build",
    kind: "text",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the compiler, as in `go build -gcflags`; `all=FLAGS` for every package."
  },
  {
    name: "build-flags",
    group: "Build",
    kind: "words",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags of `go build` that have no input of their own (`-race`, `-pgo=FILE`, `-mod=vendor`, `-toolexec=\u2026`), split as a shell splits words, with quotes; variables are not expanded."
  },
  {
    name: "stamp",
    group: "Build",
    kind: "lines",
    default: "",
    placeholder: "NAME=VALUE",
    description: "String variables to set at link time, one on each line: `main.version=v1.2.3`. A value may hold spaces and one kind of quotes. `$commit` stands for the full hash of the commit, with which no binary can be reused; `$inputs` for 12 hex digits that change only when an input of the binary does."
  },
  {
    name: "output",
    group: "Build",
    kind: "text",
    default: "bin",
    placeholder: "FOLDER",
    description: "The folder for the binaries, relative to `working-directory`: `NAME` for the host alone, else `NAME_GOOS_GOARCH[_VARIANT][.exe]`."
  },
  {
    name: "build",
    group: "Build",
    kind: "boolean",
    default: "true",
    placeholder: "",
    description: "`false` sets up Go and the caches and builds nothing."
  },
  {
    name: "warm",
    group: "Build",
    kind: "boolean",
    default: "true",
    placeholder: "",
    description: "With `build: false`: compile every package that the patterns match, so that later steps find it compiled. Before a build it is left out: the build compiles the same packages."
  },
  {
    name: "parallelism",
    group: "Build",
    kind: "text",
    default: "",
    defaultInWords: "the usable CPUs",
    placeholder: "N",
    description: "How many compilers run at the same time, over all targets."
  },
  {
    name: "share-flags",
    group: "Build",
    kind: "text",
    default: "auto",
    placeholder: "MODE",
    description: "Whether later steps of the job (`go test`, `go vet`) compile with the flags of this build, so that they share its packages: it sets GOFLAGS for them. `auto`: from the run on whose predecessor had such steps, unless GOFLAGS is set already or a Go file asks for file paths at run time (`runtime.Caller`). `on`: always, and with CGO_ENABLED=0, with which `go test -race` fails. `off`: never."
  },
  {
    name: "save",
    group: "Caches",
    kind: "text",
    default: "default-branch",
    placeholder: "WHEN",
    description: "When the caches are saved: `default-branch` (a push, schedule or workflow_dispatch on the default branch or one of `save-branches`), `always` or `never`. Never on pull_request_target, workflow_run and issue_comment, whatever is said here."
  },
  {
    name: "save-branches",
    group: "Caches",
    kind: "list",
    default: "release/** release-* develop",
    placeholder: "GLOBS",
    description: "The branches that save beside the default branch: `*` stands for any characters but a slash, `**` for any, `?` for one."
  },
  {
    name: "reuse",
    group: "Caches",
    kind: "boolean",
    default: "true",
    placeholder: "",
    description: "Reuse binaries of an earlier run where nothing that could change them is different."
  },
  {
    name: "reuse-limit",
    group: "Caches",
    kind: "text",
    default: "60",
    placeholder: "MB",
    description: "How many megabytes of compressed binaries a run may save for reuse."
  },
  {
    name: "cache-name",
    group: "Caches",
    kind: "text",
    default: "",
    defaultInWords: "made from workflow, job, matrix, `working-directory` and `packages`",
    placeholder: "NAME",
    description: "A name for what this step uses of the caches. Steps with the same name share it: give one where two jobs build the same thing."
  },
  {
    name: "cache-store",
    group: "Caches",
    kind: "text",
    default: "",
    defaultInWords: "`github` in a runner, else `directory:~/.cache/go-turbo-build`",
    placeholder: "STORE",
    description: "Where the caches are kept: `github`, or `directory:PATH`, a folder that several jobs and machines may use at the same time."
  },
  {
    name: "modules",
    group: "Caches",
    kind: "text",
    default: "auto",
    placeholder: "WHICH",
    description: "What is kept of the module cache: `used`, only the folders of packages that the build compiles, for this step alone; `full`, whole modules, for later steps too; `auto`, the first where the step builds and no later step uses Go, else the second."
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
function inputDefinition(name) {
  const found = INPUTS.find((one) => one.name === name);
  if (found === void 0) throw new Error(`no such input: ${name}`);
  return found;
}
function inputDefault(name) {
  const definition = inputDefinition(name);
  return definition.hidden === true ? "" : definition.default;
}

// src/inputs/folders.ts
var import_node_path = __toESM(require_node_path(), 1);
function pathOf(platform) {
  return platform === "win32" ? import_node_path.default.win32 : import_node_path.default.posix;
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
    "input",
    kind === "file" ? `working-directory is ${shown(value)}, a file (${folder})` : `working-directory is ${shown(value)}: there is no folder ${folder}`,
    "the folder of go.mod, or one below it",
    kind === "file" ? `write its folder: ${pathOf(context.platform).dirname(value)}` : context.inRunner ? "check the path and that actions/checkout ran before this step" : "check the path; it is relative to the current folder"
  );
}
function parseGoVersionFile(value, folders) {
  if (value === "") return success("");
  const file = expandHome(value, folders);
  const kind = folders.kindOf(folders.path.resolve(folders.workingDirectory, file));
  if (kind === "file") return success(file);
  return failure(
    "input",
    `go-version-file is ${shown(value)}: there is no such file in ${folders.workingDirectory}`,
    "a go.mod, go.work, .go-version or .tool-versions file",
    kind === "folder" ? `it is a folder: write ${folders.path.join(value, "go.mod")}` : "write the path relative to working-directory"
  );
}
function parseOutput(value, folders) {
  const output = expandHome(value, folders);
  const folder = folders.path.resolve(folders.workingDirectory, output);
  const toWork = folders.path.relative(folder, folders.workingDirectory);
  const holdsWork = !/^\.\.([/\\]|$)/.test(toWork) && !folders.path.isAbsolute(toWork);
  if (!holdsWork && folders.kindOf(folder) !== "file") return success(output);
  return failure(
    "input",
    holdsWork ? `output is ${shown(value)}, which holds the working directory itself` : `output is ${shown(value)}, a file`,
    "a folder for the binaries alone, as in bin",
    "write another folder, or leave output out for bin"
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
  return failure("input", `cache-store is ${shown(value)}${reason}`, expected, change);
}

// src/inputs/go-quoting.ts
var SPACE = /[ \t\n\r]/;
function splitGoQuoted(value) {
  const fields = [];
  let rest = value;
  for (; ; ) {
    rest = rest.replace(/^[ \t\n\r]+/, "");
    if (rest === "") return fields;
    const first = rest.charAt(0);
    if (first === '"' || first === "'") {
      const end = rest.indexOf(first, 1);
      if (end < 0) return void 0;
      fields.push(rest.slice(1, end));
      rest = rest.slice(end + 1);
    } else {
      const end = rest.search(SPACE);
      fields.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? "" : rest.slice(end);
    }
  }
}
function canGoQuote(field2) {
  return !(field2.includes('"') && field2.includes("'"));
}

// src/inputs/go-flag-values.ts
function parseTags(value) {
  const tags = [...new Set(splitList(value))];
  const failures = tags.filter((tag) => !/^[\p{L}\p{Nd}_.]+$/u.test(tag)).map((tag) => ({
    area: "input",
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
    return failure("input", `ldflags is ${shown(value)}`, expected, "leave out -ldflags itself");
  if (!value.startsWith("-"))
    return failure(
      "input",
      `ldflags is ${shown(value)}, which does not start with a hyphen`,
      expected,
      /^[^\s='"]+=-/.test(value) ? "leave the package pattern out: linker flags count for every binary" : "start with a flag, and put quotes around a whole word only"
    );
  return splitGoQuoted(value) === void 0 ? unclosed("ldflags", value, expected) : success(value);
}
function parseGcflags(value) {
  if (value === "") return success("");
  const expected = "flags of the compiler, as in -m or all=-N -l";
  if (value.startsWith("-gcflags"))
    return failure("input", `gcflags is ${shown(value)}`, expected, "leave out -gcflags itself");
  const flags = /^(?:[^\s='"-][^\s='"]*=)?\s*(-[\s\S]*)$/.exec(value)?.[1];
  if (flags === void 0)
    return failure(
      "input",
      `gcflags is ${shown(value)}`,
      expected,
      "start with a flag, or with a package pattern and ="
    );
  return splitGoQuoted(flags) === void 0 ? unclosed("gcflags", value, expected) : success(value);
}
function unclosed(name, value, expected) {
  return failure(
    "input",
    `${name} is ${shown(value)}: a quote is not closed`,
    expected,
    "close it; Go knows no backslash before a quote here"
  );
}

// src/toolchain/wanted-version.ts
var import_semver = __toESM(require_semver(), 1);

// src/toolchain/go-version.ts
var PATTERN = /^(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|(alpha|beta|rc)(0|[1-9]\d*))?$/;
function parseGoVersion(text) {
  const match = PATTERN.exec(text);
  if (match === null) return void 0;
  const [, major, minor, patch, kind, number] = match;
  const old = Number(major) === 1 && Number(minor) < 21;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: patch !== void 0 ? Number(patch) : kind !== void 0 || old ? 0 : void 0,
    prerelease: kind === void 0 ? void 0 : { kind, number: Number(number) }
  };
}
function isPrerelease(version) {
  return parseGoVersion(version)?.prerelease !== void 0;
}
function minorOf(version) {
  const parsed = parseGoVersion(version);
  return parsed === void 0 ? version : `${parsed.major}.${parsed.minor}`;
}
function compareGoVersions(left, right) {
  const a = sortNumbers(left);
  const b = sortNumbers(right);
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
function sortNumbers(version) {
  const parsed = parseGoVersion(version);
  if (parsed === void 0) return [-1, 0, 0, 0, 0];
  const { major, minor, patch, prerelease } = parsed;
  const released = patch === void 0 ? -1 : prerelease === void 0 ? 1 : 0;
  const kind = ["alpha", "beta", "rc"].indexOf(prerelease?.kind ?? "rc");
  return [major, minor, patch ?? 0, released, kind, prerelease?.number ?? 0];
}
function newestOf(versions) {
  return [...versions].sort(compareGoVersions).at(-1);
}
function goVersionToSemver(version) {
  const parsed = parseGoVersion(version);
  if (parsed === void 0) throw new Error(`not a Go version: ${version}`);
  const { major, minor, patch, prerelease } = parsed;
  const base = `${major}.${minor}.${patch ?? 0}`;
  return prerelease === void 0 ? base : `${base}-${prerelease.kind}.${prerelease.number}`;
}
function semverToGoVersion(semver) {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)\.?(\d+))?$/.exec(semver);
  if (match === null) return void 0;
  const [, major, minor, patch, kind, number] = match;
  const base = `${Number(major)}.${Number(minor)}`;
  if (kind !== void 0) return patch === "0" ? `${base}${kind}${Number(number)}` : void 0;
  if (patch === "0" && parseGoVersion(base)?.patch === 0) return base;
  return `${base}.${Number(patch)}`;
}

// src/toolchain/wanted-version.ts
var ALLOWED = "an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable";
function parseWantedVersion(text, origin) {
  const trimmed = text.trim();
  if (trimmed === "stable" || trimmed === "oldstable")
    return success({ kind: trimmed, text: trimmed, origin });
  const plain = trimmed.replace(/(^|[\s^~<>=|])(?:go|v)(?=\d)/g, "$1").replace(/(\d+\.\d+)(alpha|beta|rc)(\d+)/g, "$1.0-$2.$3");
  if (/^1\.[1-9]$/.test(plain))
    return failure(
      "input",
      `${origin}: Go ${plain} is older than Go modules (1.11)`,
      ALLOWED,
      `if you meant ${plain}0, put it in quotes: YAML reads an unquoted ${plain}0 as ${plain}`
    );
  const exact = plain.includes("+") ? null : (0, import_semver.valid)(plain);
  const version = exact === null ? void 0 : semverToGoVersion(exact);
  if (version !== void 0) return success({ kind: "exact", version, text: trimmed, origin });
  if (exact === null && /^[^+]+$/.test(plain) && (0, import_semver.validRange)(plain) !== null)
    return success({ kind: "range", range: plain, text: trimmed, origin });
  return failure(
    "input",
    `${origin}: ${JSON.stringify(trimmed)} is no Go version`,
    ALLOWED,
    `change ${origin.replace(/:\d+$/, "")}`
  );
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

// src/inputs/package-patterns.ts
var ALLOWED2 = "package patterns as go build takes them, as in ./... or ./cmd/app";
function parsePackages(value, folders) {
  const patterns = [];
  const failures = [];
  for (const given of splitList(value)) {
    const pattern = folders.platform === "win32" ? given.replaceAll("\\", "/") : given;
    const relative11 = relativePattern(pattern, folders);
    const change = refusal3(relative11, folders);
    if (change === void 0) patterns.push(relative11);
    else
      failures.push({
        area: "input",
        found: `packages: ${shown(given)} ${change[0]}`,
        expected: ALLOWED2,
        change: change[1]
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success([...new Set(patterns)]);
}
function relativePattern(pattern, folders) {
  if (!folders.path.isAbsolute(pattern)) return pattern;
  const relative11 = folders.path.relative(folders.workingDirectory, pattern).replaceAll(folders.path.sep, "/");
  if (relative11 === "") return ".";
  return relative11.startsWith("..") || folders.path.isAbsolute(relative11) ? pattern : `./${relative11}`;
}
function refusal3(pattern, folders) {
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
  const path4 = pattern.replace(/\/\.\.\.$/, "");
  if (pattern === "all" || pattern === "...")
    return ["means every package of every dependency", "write ./... for those of this module"];
  if (path4 === "std" || path4 === "cmd" || pattern.startsWith("cmd/"))
    return [
      "means packages of Go itself",
      folders.kindOf(folders.path.join(folders.workingDirectory, path4)) === "folder" ? `write ./${pattern} for the folder here` : "write ./... for those of this module"
    ];
  if (/\.go$/.test(pattern) && isGoFile(pattern, folders)) {
    const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf("/")));
    return [
      "is a file",
      `write its folder: ${folder === "" ? "." : folder.startsWith(".") ? folder : `./${folder}`}`
    ];
  }
  return void 0;
}
function isGoFile(pattern, folders) {
  if (folders.kindOf(folders.path.join(folders.workingDirectory, pattern)) === "file") return true;
  return /^\.{1,2}\//.test(pattern) || !pattern.includes("/");
}

// src/inputs/scalar-inputs.ts
function parseBoolean(name, value) {
  if (value === "true") return success(true);
  if (value === "false") return success(false);
  const meant = value.toLowerCase();
  const change = ["true", "yes", "on", "1", "y"].includes(meant) ? "write true" : ["false", "no", "off", "0", "n"].includes(meant) ? "write false" : "write true or false";
  return failure("input", `${name} is ${shown(value)}`, "true or false", change);
}
function parseChoice(name, value, choices) {
  const found = choices.find((choice) => choice === value);
  if (found !== void 0) return success(found);
  const meant = nearest(value, choices);
  return failure(
    "input",
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
    "input",
    `parallelism is ${shown(value)}`,
    "a whole number from 1 to 1024",
    `leave it out for the usable CPUs (here ${usableCpus2})`
  );
}
function parseReuseLimit(value) {
  if (/^[0-9]{1,5}$/.test(value) && Number(value) <= 1e4) return success(Number(value));
  return failure(
    "input",
    `reuse-limit is ${shown(value)}`,
    "megabytes as a whole number from 0 to 10000",
    "write 60, or 0 to save no binaries"
  );
}
function parseCacheName(value) {
  if (/^[A-Za-z0-9._-]{0,64}$/.test(value)) return success(value);
  const fitting = value.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 64);
  return failure(
    "input",
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
    "input",
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
      "input",
      `matrix is ${shown(value)}`,
      "JSON, which action.yml fills in",
      "leave matrix out; to name a part of the caches, use cache-name"
    );
  }
}

// src/inputs/stamps.ts
var ALLOWED3 = "import/path.variable=value, as in main.version=v1.2.3";
var NAME = /^[^\s='"]*[^\s='"/]\.[\p{L}_][\p{L}\p{Nd}_]*$/u;
function parseStamps(value) {
  const stamps = [];
  const failures = [];
  for (const line of value.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const equals = line.indexOf("=");
    const stamp = { name: line.slice(0, equals).trim(), value: line.slice(equals + 1) };
    const change = equals < 0 ? "add = and the value" : refusal4(line, stamp, stamps);
    if (change === void 0) stamps.push(stamp);
    else
      failures.push({ area: "input", found: `stamp: ${shown(line)}`, expected: ALLOWED3, change });
  }
  return failures.length > 0 ? { ok: false, failures } : success(stamps);
}
function refusal4(line, stamp, before2) {
  const flag = /^\s*-X[ =]?\s*['"]?/.exec(line)?.[0];
  if (flag !== void 0)
    return `leave out -X and quotes around it: ${line.slice(flag.length).replace(/['"]$/, "")}`;
  if (!NAME.test(stamp.name))
    return stamp.name.includes(".") || stamp.name === "" ? "write the package path, a dot and the name of a string variable before =" : `name the package too: main.${stamp.name} for a variable of the main package`;
  if (before2.some((one) => one.name === stamp.name))
    return `${stamp.name} is stamped twice: keep one line`;
  if (!canGoQuote(`${stamp.name}=${stamp.value}`))
    return "the value has both kinds of quotes, and -ldflags of Go can hold only one: leave one out";
  if (/[\u0000-\u0008\u000b-\u001f]/.test(stamp.value))
    return "the value has a control character: leave it out";
  return void 0;
}
function commitStamps(stamps) {
  return stamps.filter(({ value }) => COMMIT.test(value)).map(({ name }) => name);
}
function withCommit(stamps, commit) {
  return stamps.map(({ name, value }) => ({ name, value: value.replaceAll(COMMITS, commit) }));
}
var COMMIT = /\$commit(?!\w)/;
var COMMITS = /\$commit(?!\w)/g;

// src/plan/go-platforms.ts
var GO_PLATFORMS = "aix/ppc64 android/386 android/amd64 android/arm android/arm64 darwin/amd64 darwin/arm64 dragonfly/amd64 freebsd/386 freebsd/amd64 freebsd/arm freebsd/arm64 freebsd/riscv64 illumos/amd64 ios/amd64 ios/arm64 js/wasm linux/386 linux/amd64 linux/arm linux/arm64 linux/loong64 linux/mips linux/mips64 linux/mips64le linux/mipsle linux/ppc64 linux/ppc64le linux/riscv64 linux/s390x linux/sparc64 netbsd/386 netbsd/amd64 netbsd/arm netbsd/arm64 openbsd/386 openbsd/amd64 openbsd/arm openbsd/arm64 openbsd/mips64 openbsd/ppc64 openbsd/riscv64 plan9/386 plan9/amd64 plan9/arm solaris/amd64 wasip1/wasm windows/386 windows/amd64 windows/arm windows/arm64".split(" ");
var ARCHITECTURES = new Set(GO_PLATFORMS.map((pair) => pair.split("/")[1]));
function architecturesOf(goos) {
  return GO_PLATFORMS.filter((pair) => pair.startsWith(`${goos}/`)).map(
    (pair) => pair.slice(goos.length + 1)
  );
}
var OTHER_NAMES = [
  [/x86[-_]64|x64/, "amd64"],
  [/aarch64|arm64\/v8$|armv8/, "arm64"],
  [/i[3-6]86|x86|ia32/, "386"],
  [/arm\/?v7l?|armhf/, "arm/7"],
  [/arm\/?v6l?|armel/, "arm/6"],
  [/^(macos|osx|mac)(?=[/_-]|$)/, "darwin"],
  [/^win(32|64)?(?=[/_-]|$)/, "windows"]
];
function likelyPlatform(given) {
  let text = given.toLowerCase();
  for (const [other, name] of OTHER_NAMES) text = text.replace(other, name);
  const [first = "", second = "", ...variant] = text.split(/[/_-]+/).filter((part) => part !== "");
  if (second === "") return known(`linux/${first}`) ? `linux/${first}` : void 0;
  if (known(`${first}/${second}`)) return [first, second, ...variant].join("/");
  if (known(`${second}/${first}`)) return `${second}/${first}`;
  if (architecturesOf(first).length > 0 && ARCHITECTURES.has(second)) return void 0;
  return nearest(`${first}/${second}`, GO_PLATFORMS);
}
function known(pair) {
  return GO_PLATFORMS.includes(pair);
}

// src/plan/target.ts
var VARIANTS = {
  "386": { variable: "GO386", pattern: /^(sse2|softfloat)$/, allowed: "sse2, softfloat" },
  amd64: { variable: "GOAMD64", pattern: /^v[1-4]$/, allowed: "v1, v2, v3, v4" },
  arm: {
    variable: "GOARM",
    pattern: /^[567](,(softfloat|hardfloat))?$/,
    allowed: "5, 6, 7 (with ,softfloat or ,hardfloat)"
  },
  arm64: {
    variable: "GOARM64",
    pattern: /^v(8\.[0-9]|9\.[0-5])(,(lse|crypto))*$/,
    allowed: "v8.0 to v8.9, v9.0 to v9.5 (with ,lse or ,crypto)"
  },
  mips: { variable: "GOMIPS", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mipsle: { variable: "GOMIPS", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mips64: { variable: "GOMIPS64", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mips64le: {
    variable: "GOMIPS64",
    pattern: /^(hard|soft)float$/,
    allowed: "hardfloat, softfloat"
  },
  ppc64: { variable: "GOPPC64", pattern: /^power(8|9|10)$/, allowed: "power8, power9, power10" },
  ppc64le: { variable: "GOPPC64", pattern: /^power(8|9|10)$/, allowed: "power8, power9, power10" },
  riscv64: {
    variable: "GORISCV64",
    pattern: /^rva2[023]u64$/,
    allowed: "rva20u64, rva22u64, rva23u64"
  }
};
function targetText(target) {
  const platform = `${target.goos}/${target.goarch}`;
  return target.variant === "" ? platform : `${platform}/${target.variant}`;
}
function targetEnvironment(target) {
  const environment = { GOOS: target.goos, GOARCH: target.goarch };
  const variant = VARIANTS[target.goarch];
  if (variant !== void 0 && target.variant !== "")
    environment[variant.variable] = target.variant;
  return environment;
}
var SHAPE = /^([a-z0-9]+)[/_]([a-z0-9]+)(?:[/_](.+))?$/;
function parseTarget(text, input = "targets") {
  const [, goos, goarch, variant = ""] = SHAPE.exec(text) ?? [];
  if (goos === void 0 || goarch === void 0 || !GO_PLATFORMS.includes(`${goos}/${goarch}`)) {
    return failure(
      "input",
      `${input}: ${shown(text)} is not a target of Go`,
      "GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7",
      suggestion(text) ?? otherArchitectures(goos)
    );
  }
  const variants = VARIANTS[goarch];
  if (variant !== "" && !variants?.pattern.test(variant)) {
    return failure(
      "input",
      `${input}: ${shown(text)}: ${goarch} has no variant ${shown(variant)}`,
      variants === void 0 ? `${goos}/${goarch} without a variant` : `values of ${variants.variable}: ${variants.allowed}`,
      suggestion(text) ?? `write ${goos}/${goarch} for the default`
    );
  }
  return success({ goos, goarch, variant });
}
function suggestion(text) {
  const likely = likelyPlatform(text);
  if (likely === void 0 || likely === text || !parses(likely)) return void 0;
  return `did you mean ${likely}?`;
}
function otherArchitectures(goos = "") {
  const there = architecturesOf(goos);
  if (there.length === 0) return "`go tool dist list` shows the pairs there are";
  return `Go knows for ${goos}: ${there.join(", ")}`;
}
function parses(text) {
  const [, goos, goarch = "", variant = ""] = SHAPE.exec(text) ?? [];
  if (!GO_PLATFORMS.includes(`${goos}/${goarch}`)) return false;
  return variant === "" || VARIANTS[goarch]?.pattern.test(variant) === true;
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
        area: "input",
        found: `targets: ${shown(text)} is listed twice`,
        expected: "each target once",
        change: `keep one ${name}`
      });
    targets.set(name, parsed.value);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...targets.values()]);
}
function targetWords(value) {
  const words2 = splitList(
    value.replace(/,(softfloat|hardfloat|lse|crypto)(?=[\s,]|$)/g, "\0$1")
  );
  return words2.map((word) => word.replaceAll("\0", ","));
}

// src/inputs/parse-inputs.ts
var PROFILES = ["dev", "lean"];
var MODULES_CHOICES = ["auto", "used", "full"];
var SHARE_FLAGS = ["auto", "on", "off"];
var GO_MODES = ["always", "needed"];
var SAVE_MODES = ["default-branch", "always", "never"];
function parseInputs(raw, context) {
  const failures = [];
  function take2(result, instead) {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  const text = (name) => raw(name)?.trim() || inputDefault(name);
  const boolean = (name) => take2(parseBoolean(name, text(name)), false);
  const goVersion = take2(parseGoVersion2(text("go-version")), "");
  const workingDirectory = parseWorkingDirectory(text("working-directory"), context);
  const folders = {
    ...context,
    workingDirectory: workingDirectory.ok ? workingDirectory.value : context.cwd,
    path: pathOf(context.platform)
  };
  const goVersionFile = workingDirectory.ok ? take2(parseGoVersionFile(text("go-version-file"), folders), "") : "";
  failures.push(...bothVersions(text("go-version"), text("go-version-file")));
  const goChecksum = take2(parseGoChecksum(text("go-checksum")), "");
  take2(workingDirectory, "");
  const packages = take2(parsePackages(text("packages"), folders), []);
  const targets = take2(parseTargets(text("targets")), []);
  const profile = take2(parseChoice("profile", text("profile"), PROFILES), "lean");
  const cgo = boolean("cgo");
  const tags = take2(parseTags(text("tags")), []);
  const ldflags = take2(parseLdflags(text("ldflags")), "");
  const gcflags = take2(parseGcflags(text("gcflags")), "");
  const buildFlags = take2(parseBuildFlags(text("build-flags")), []);
  failures.push(...unfit(buildFlags, cgo, profile, targets, context.platform));
  const stamp = take2(parseStamps(raw("stamp") ?? ""), []);
  const output = workingDirectory.ok ? take2(parseOutput(text("output"), folders), "") : "";
  const value = {
    goVersion,
    goVersionFile,
    workingDirectory: folders.workingDirectory,
    packages,
    targets,
    profile,
    cgo,
    tags,
    ldflags,
    gcflags,
    buildFlags,
    stamp,
    output,
    build: boolean("build"),
    warm: boolean("warm"),
    parallelism: take2(parseParallelism(text("parallelism"), context.usableCpus), 1),
    shareFlags: take2(
      parseChoice("share-flags", text("share-flags"), SHARE_FLAGS),
      "off"
    ),
    go: take2(parseChoice("go", text("go"), GO_MODES), "always"),
    reuse: boolean("reuse"),
    reuseLimit: take2(parseReuseLimit(text("reuse-limit")), 0),
    save: take2(parseChoice("save", text("save"), SAVE_MODES), "never"),
    saveBranches: take2(parseBranchGlobs(text("save-branches")), []),
    cacheName: take2(parseCacheName(text("cache-name")), ""),
    goChecksum,
    cacheStore: take2(parseCacheStore(text("cache-store"), context), { kind: "github" }),
    modules: take2(parseChoice("modules", text("modules"), MODULES_CHOICES), "full"),
    matrix: take2(parseMatrix(text("matrix")), ""),
    jobStatus: take2(parseJobStatus(text("job-status")), "")
  };
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}
function bothVersions(version, file) {
  if (version === "" || file === "") return [];
  const both = failure(
    "input",
    `go-version (${version}) and go-version-file (${file}) are both given`,
    "one of the two",
    `remove go-version to follow ${file}, or go-version-file to pin ${version}`
  );
  return both.failures;
}
function unfit(flags, cgo, profile, targets, platform) {
  const failures = [];
  const systems = targets.length > 0 ? targets.map((one) => one.goos) : [platform];
  for (const name of ["race", "msan", "asan"]) {
    const needsCgo = name !== "race" || systems.some((one) => one !== "darwin");
    if (switchIsOn(flags, name) && needsCgo && !cgo)
      failures.push({
        area: "input",
        found: `build-flags: "-${name}" with cgo: false`,
        expected: `cgo: true, which -${name} needs`,
        change: "set cgo: true"
      });
  }
  const pie = flags.findLast((flag) => flag.startsWith("-buildmode=")) === "-buildmode=pie";
  if (pie && profile === "lean" && !cgo && systems.includes("linux"))
    failures.push({
      area: "input",
      found: 'build-flags: "-buildmode=pie" with profile: lean for linux',
      expected: "a static binary, and a position-independent one asks for the dynamic loader",
      change: "remove -buildmode=pie, or set profile: dev"
    });
  return failures;
}

// src/report/units.ts
function bytesText(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  if (bytes < 999500) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 99995e4) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
function secondsText(seconds) {
  if (seconds < 0.995) return `${seconds.toFixed(2)} s`;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

// src/report/report-lines.ts
function reportLines(report) {
  const { compiled, total } = report.packages;
  const { modules, base, delta, binaries } = report.caches;
  return [
    ...report.binaries.map(
      (binary) => `${binary.path}: ${binary.target}, ${bytesText(binary.bytes)}${staticText(binary.static)}${binary.reused ? ", reused" : ""}`
    ),
    ...total > 0 ? [`compiled ${compiled} of ${total} packages with Go ${report.goVersion}`] : [],
    `caches: modules ${cacheText(modules)}; base ${cacheText(base)}; delta ${cacheText(delta)}; binaries ${cacheText(binaries)}`,
    ...report.reuse.reason === "" ? [] : [`built, not reused: ${report.reuse.reason}`],
    ...phasesLine(report)
  ];
}
function phasesLine({ phases }) {
  const texts = phases.map((phase) => `${phase.name} ${secondsText(phase.seconds)}`);
  return texts.length === 0 ? [] : [texts.join(", ")];
}
function staticText(value) {
  if (value === null) return "";
  return value ? ", static" : ", not static";
}
function cacheText(cache) {
  const moved = [
    ...cache.bytesDown > 0 ? [`${bytesText(cache.bytesDown)} down`] : [],
    ...cache.bytesUp > 0 ? [`${bytesText(cache.bytesUp)} up`] : []
  ];
  return [cache.hit, ...moved].join(", ");
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
  const of = (effect) => failures.filter((one) => FAILURE_POLICY[one.area][phase] === effect).map(failureText);
  const errors = of("fail the step");
  return { fails: errors.length > 0, errors, warnings: of("warn and go on") };
}
function exitCode(failures) {
  if (!judge(failures, "main").fails) return 0;
  return failures.some((one) => one.area === "input") ? 2 : 1;
}

// src/runner/switched-off.ts
var SWITCHES = ["delta", "pruning"];
var SWITCH_VARIABLE = "GO_TURBO_BUILD_WITHOUT";
function readSwitchedOff(environment) {
  const words2 = (environment[SWITCH_VARIABLE] ?? "").split(",").map((word) => word.trim());
  const given = words2.filter((word) => word !== "");
  const unknown = given.filter((word) => !SWITCHES.some((one) => one === word));
  if (unknown.length > 0) {
    return failure(
      "input",
      `${SWITCH_VARIABLE} holds ${unknown.map((word) => `"${word}"`).join(", ")}`,
      `${SWITCHES.join(", ")}, with commas between them`,
      "correct it, or leave the variable out: it is for measuring only"
    );
  }
  return success(SWITCHES.filter((one) => given.includes(one)));
}

// src/flow/job-record.ts
var import_promises2 = __toESM(require_promises(), 1);
var import_node_path2 = __toESM(require_node_path(), 1);
var JOB_RECORD_MARK = "GO_TURBO_BUILD_JOB";
async function readJobRecord(file) {
  try {
    const record2 = JSON.parse(await (0, import_promises2.readFile)(file, "utf8"));
    return record2.version === 1 ? record2 : null;
  } catch {
    return null;
  }
}
async function writeJobRecord(file, record2) {
  await (0, import_promises2.mkdir)((0, import_node_path2.dirname)(file), { recursive: true });
  const fresh = `${file}.new`;
  await (0, import_promises2.writeFile)(fresh, JSON.stringify(record2));
  await (0, import_promises2.rename)(fresh, file);
}

// src/flow/build-flow.ts
var import_promises42 = __toESM(require_promises(), 1);
var import_node_path52 = __toESM(require_node_path(), 1);

// src/build/inputs-stamp.ts
var INPUTS2 = /\$inputs(?!\w)/g;
function usesInputsStamp(linkFlags) {
  return linkFlags.some((flag) => flag.search(INPUTS2) >= 0);
}
function stampInputs(linkFlags, binaries) {
  if (!usesInputsStamp(linkFlags)) return linkFlags;
  return linkFlags.flatMap((flag) => {
    const value = flag.slice("-ldflags=".length);
    return binaries.map(
      (one) => `-ldflags=${one.package}=${value.replaceAll(INPUTS2, one.digest.slice(0, 12))}`
    );
  });
}

// src/plan/plan.ts
var import_node_path4 = __toESM(require_node_path(), 1);

// src/plan/executable-name.ts
var import_node_path3 = __toESM(require_node_path(), 1);
var VERSION_ELEMENT = /^v([2-9]|[1-9][0-9]+)$/;
function executableName(importPath) {
  const last = import_node_path3.posix.basename(importPath);
  if (last !== importPath && VERSION_ELEMENT.test(last)) {
    return import_node_path3.posix.basename(import_node_path3.posix.dirname(importPath));
  }
  return last;
}

// src/plan/plan.ts
function planTargets(targets, host) {
  return targets.length > 0 ? targets : [host];
}
function planBuild(facts) {
  const targets = planTargets(facts.targets, facts.host);
  const missing = targets.find(
    (target) => (facts.found.get(targetText(target)) ?? []).length === 0
  );
  if (missing !== void 0) return nothingFound(missing);
  const plain = isHostAlone(targets, facts.host);
  const shards = [];
  for (const target of targets) {
    const found = facts.found.get(targetText(target)) ?? [];
    const mains = facts.mainsOnly ? found.filter((one) => one.Name === "main") : [];
    const chosen = mains.length > 0 ? mains : found;
    const binaries = mains.map((main) => planBinary(main, target, plain, facts.output));
    const twice = firstRepeated(binaries);
    if (twice !== null) return twice;
    for (const [module, members] of byModule(chosen)) {
      const names = new Set(members.map((one) => one.ImportPath));
      shards.push({
        module,
        target,
        packages: [...names],
        binaries: binaries.filter((binary) => names.has(binary.package))
      });
    }
  }
  return success({ targets, shards, binaries: shards.flatMap((shard) => shard.binaries) });
}
function isHostAlone(targets, host) {
  const [only] = targets;
  return targets.length === 1 && only !== void 0 && sameTarget(only, host);
}
function planBinary(main, target, plain, output) {
  const name = executableName(main.ImportPath);
  const ending = target.goos === "windows" ? ".exe" : "";
  const suffix = plain ? "" : ["", target.goos, target.goarch, target.variant].filter((part, i) => i === 0 || part !== "").join("_");
  return {
    name,
    package: main.ImportPath,
    target,
    builtName: name + ending,
    path: (0, import_node_path4.join)(output, name + suffix.replaceAll(",", "_") + ending)
  };
}
function nothingFound(target) {
  return failure(
    "plan",
    `the patterns match no package for ${targetText(target)}`,
    "at least one package with Go files for each target",
    "correct `packages` (patterns as `go build` takes them) or `working-directory`"
  );
}
function firstRepeated(binaries) {
  const seen = /* @__PURE__ */ new Map();
  for (const binary of binaries) {
    const other = seen.get(binary.name.toLowerCase());
    if (other !== void 0) {
      return failure(
        "plan",
        `two main packages make a binary named ${binary.name}: ${other.package} and ${binary.package}`,
        "one binary of a name for each target",
        "name one of them in `packages`, or build them in two steps with different `output` folders"
      );
    }
    seen.set(binary.name.toLowerCase(), binary);
  }
  return null;
}
function byModule(found) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of found) {
    const path4 = one.Module?.Path ?? "";
    groups.set(path4, [...groups.get(path4) ?? [], one]);
  }
  return groups;
}
function sameTarget(a, b) {
  return targetText(a) === targetText(b);
}

// src/flow/compile.ts
var import_node_path15 = __toESM(require_node_path(), 1);

// src/build/go-command-lines.ts
function compileWidth(parallelism, sideBySide) {
  return Math.max(1, Math.floor(parallelism / Math.max(1, sideBySide)));
}
function listDependenciesArguments(flags, packages) {
  const fields = [
    "ImportPath",
    "Name",
    "Dir",
    "Module",
    "Standard",
    "DepOnly",
    "Deps",
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
  return ["list", "-deps", ...flags.compile, `-json=${fields.join(",")}`, "--", ...packages];
}
function warmArguments(flags, packages, width, graphFile) {
  return [
    "list",
    "-compiled",
    "-export",
    "-deps",
    "-f={{.ImportPath}}",
    // Names each package as its compile begins: the progress lines (timeline/progress-lines.ts).
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    "--",
    ...packages
  ];
}
function buildArguments(flags, packages, width, graphFile, folder) {
  const output = folder === null ? [] : ["-o", folder.endsWith("/") ? folder : `${folder}/`];
  return [
    "build",
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...flags.link,
    ...output,
    "--",
    ...packages
  ];
}

// src/build/run-shards.ts
var import_promises4 = __toESM(require_promises(), 1);
var import_node_path7 = __toESM(require_node_path(), 1);

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve10, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve10(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve10, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve10, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve10, reject) => {
    enqueue(function_, resolve10, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/timeline/follow-build.ts
var import_promises3 = __toESM(require_promises(), 1);
var import_node_path5 = __toESM(require_node_path(), 1);

// src/timeline/action-graph.ts
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
    folder: record2.Objdir ?? ""
  };
}
function isRecord(value) {
  if (typeof value !== "object" || value === null) return false;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir } = value;
  const optional = (field2, type) => field2 === void 0 || typeof field2 === type;
  return typeof ID === "number" && [Mode, Package, BuildID, Objdir].every((field2) => optional(field2, "string")) && optional(CmdReal, "number") && (Deps === void 0 || Deps === null || Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === "number"));
}
function unreadable(reason) {
  return failure(
    "report",
    `the action graph of the go command cannot be read: ${reason}`,
    "the JSON list that -debug-actiongraph writes (Go 1.21 to 1.26)",
    "nothing in your build: packages-compiled and the timeline leave this command out"
  );
}

// src/timeline/progress.ts
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

// src/timeline/progress-lines.ts
var import_node_string_decoder = __toESM(require_node_string_decoder(), 1);
function createProgressSplitter(known2) {
  const decoder = new import_node_string_decoder.StringDecoder("utf8");
  const seen = /* @__PURE__ */ new Set();
  let partial = "";
  const split = (text, final) => {
    const lines = (partial + text).split("\n");
    partial = final ? "" : lines.pop() ?? "";
    const started = [];
    const rest = [];
    for (const line of lines) {
      const path4 = line.endsWith("\r") ? line.slice(0, -1) : line;
      if (known2.has(path4) && !seen.has(path4)) {
        seen.add(path4);
        started.push(path4);
      } else {
        rest.push(line);
      }
    }
    const newline = !final && rest.length > 0 ? "\n" : "";
    return { started, rest: rest.join("\n") + newline };
  };
  return {
    push: (chunk) => split(decoder.write(chunk), false),
    end: () => split(decoder.end(), true)
  };
}

// src/timeline/follow-build.ts
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
  const take2 = ({ started, rest }) => {
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
    onStderr: (chunk) => take2(splitter.push(chunk)),
    stop: () => {
      stopped = true;
      clearInterval(timer);
      take2(splitter.end());
    }
  };
}
async function endedCompiles(graph, importPaths) {
  const asked = new Set(importPaths);
  const folders = graph.actions.filter((one) => one.mode === "build" && asked.has(one.package));
  const found = await Promise.all(
    folders.map(async (one) => await exists((0, import_node_path5.join)(one.folder, "_pkg_.a")) ? one.package : null)
  );
  return found.filter((one) => one !== null);
}
async function readGraphFile(file) {
  try {
    const graph = readActionGraph(await (0, import_promises3.readFile)(file, "utf8"));
    return graph.ok ? graph.value : null;
  } catch {
    return null;
  }
}
async function exists(file) {
  try {
    await (0, import_promises3.access)(file);
    return true;
  } catch {
    return false;
  }
}

// src/build/go-environment.ts
var import_node_path6 = __toESM(require_node_path(), 1);
var COMPILE_VARIABLES = [
  "GOEXPERIMENT",
  "GOFIPS140",
  "GO386",
  "GOAMD64",
  "GOARM",
  "GOARM64",
  "GOMIPS",
  "GOMIPS64",
  "GOPPC64",
  "GORISCV64",
  "GOWASM"
];
var C_VARIABLES = [
  "CGO_CFLAGS",
  "CGO_CPPFLAGS",
  "CGO_CXXFLAGS",
  "CGO_FFLAGS",
  "CGO_LDFLAGS",
  "CC",
  "CXX",
  "FC",
  "PKG_CONFIG"
];
var ASKED = [
  "GOCACHE",
  "GOMODCACHE",
  "GOPATH",
  "GOFLAGS",
  "GOHOSTOS",
  "GOHOSTARCH",
  "CC",
  ...COMPILE_VARIABLES
];
function goEnvironment(environment, goRoot, changes) {
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const { GOROOT: _other, ...rest } = environment;
  return {
    ...rest,
    [pathName]: [(0, import_node_path6.join)(goRoot, "bin"), environment[pathName]].filter(Boolean).join(import_node_path6.delimiter),
    GOTOOLCHAIN: "local",
    ...changes
  };
}
function goCommand(goRoot) {
  return (0, import_node_path6.join)(goRoot, "bin", process.platform === "win32" ? "go.exe" : "go");
}
function readGoEnv(exec, goRoot, environment, cwd) {
  return askGoEnv(exec, goRoot, environment, cwd, ASKED);
}
function readCVariables(exec, goRoot, environment, cwd) {
  return askGoEnv(exec, goRoot, environment, cwd, C_VARIABLES);
}
async function askGoEnv(exec, goRoot, environment, cwd, names) {
  const args = ["env", "-json", ...names];
  const result = await exec({ tool: goCommand(goRoot), args, cwd, environment });
  if (result.exitCode !== 0) return goFailure("go env failed", result);
  return success(JSON.parse(result.stdout));
}
function goFailure(what, result) {
  const said = result.stderr.trim();
  return failure("list", said === "" ? what : `${what}:
${said}`, "", "see what Go says above");
}

// src/build/run-shards.ts
var PROGRESS_SECONDS = 10;
function targetsAtOnce(shards, parallelism) {
  const targets = new Set(shards.map((shard) => targetText(shard.target)));
  return Math.max(1, Math.min(parallelism, targets.size));
}
async function runShards(request) {
  const limit = pLimit(targetsAtOnce(request.shards, request.parallelism));
  const lines = /* @__PURE__ */ new Map();
  for (const [index, shard] of request.shards.entries()) {
    const target = targetText(shard.target);
    lines.set(target, [...lines.get(target) ?? [], { shard, index }]);
  }
  const runs = await Promise.all(
    [...lines.values()].map(
      (line) => limit(async () => {
        const done = [];
        for (const { shard, index } of line) done.push(await runShard(request, shard, index));
        return done;
      })
    )
  );
  return runs.flat();
}
async function runShard(request, shard, index) {
  const graphFile = (0, import_node_path7.join)(request.temp, `${request.name}-${index}.json`);
  const messages = [];
  const followed = followBuild({
    log: request.log,
    clock: request.clock,
    prefix: `${request.name} ${targetText(shard.target)}: `,
    packages: request.packages(shard),
    graphFile,
    everySeconds: PROGRESS_SECONDS,
    onMessages: (text) => messages.push(text)
  });
  const result = await request.exec({
    tool: goCommand(request.goRoot),
    args: request.arguments(shard, index, graphFile),
    cwd: request.cwd,
    environment: forTarget(request.environment, shard.target),
    onStderr: followed.onStderr
  }).finally(followed.stop);
  const graph = await (0, import_promises4.readFile)(graphFile, "utf8").catch(() => "");
  return { shard, result, messages: messages.join(""), graph };
}
function forTarget(environment, target) {
  return { ...environment, ...targetEnvironment(target) };
}

// src/plan/needed-packages.ts
function neededPackages(plan, listing) {
  const needed = /* @__PURE__ */ new Map();
  for (const [target, listed] of listing) {
    const shards = plan.shards.filter((shard) => targetText(shard.target) === target);
    const roots = new Set(shards.flatMap((shard) => shard.packages));
    const paths = /* @__PURE__ */ new Set();
    for (const one of listed) {
      if (!roots.has(one.ImportPath)) continue;
      for (const path4 of [one.ImportPath, ...one.Deps ?? []]) paths.add(path4);
    }
    needed.set(
      target,
      listed.filter((one) => paths.has(one.ImportPath))
    );
  }
  return needed;
}

// src/timeline/compiled-packages.ts
function totalPackages(graph) {
  return new Set(builds(graph).map((one) => one.package));
}
function compiledPackages(graph) {
  const compiled = /* @__PURE__ */ new Map();
  for (const one of builds(graph).filter((build) => build.ranCommands)) {
    const before2 = compiled.get(one.package);
    compiled.set(one.package, {
      importPath: one.package,
      seconds: (before2?.seconds ?? 0) + one.seconds,
      ended: (before2?.ended ?? true) && one.ended
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
      const before2 = compiled.get(key);
      compiled.set(key, {
        ...one,
        target,
        seconds: one.seconds + (before2?.seconds ?? 0),
        // A compile that failed in the warm-up and then worked has worked.
        ended: one.ended || (before2?.ended ?? false)
      });
    }
  }
  return {
    total: total.size,
    compiled: [...compiled.values()],
    links: graphs.flatMap(({ target, graph }) => links(graph).map((one) => ({ ...one, target })))
  };
}

// src/warm/warm-decision.ts
function decideWarm(facts) {
  if (!facts.warm) return { warm: false, reason: "`warm` is false" };
  if (facts.shards.length === 0) return { warm: false, reason: "no package matches" };
  if (facts.build) return { warm: false, reason: "the build compiles the same packages" };
  return { warm: true };
}

// src/flow/check-left-out.ts
var import_promises5 = __toESM(require_promises(), 1);

// src/inspect/cgo-stubs.ts
var import_node_path8 = __toESM(require_node_path(), 1);

// src/inspect/build-constraint.ts
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
  return fileNameMatches(fileName, context) && constraintHolds(source, context);
}
function fileNameMatches(fileName, context) {
  const stem = fileName.split(".", 1)[0] ?? "";
  const parts = stem.split("_").slice(1);
  if (parts.at(-1) === "test") parts.pop();
  const last = parts.at(-1) ?? "";
  const before2 = parts.at(-2) ?? "";
  if (KNOWN_OS.has(before2) && KNOWN_ARCH.has(last))
    return tagHolds(before2, context) && tagHolds(last, context);
  return KNOWN_OS.has(last) || KNOWN_ARCH.has(last) ? tagHolds(last, context) : true;
}
function constraintHolds(source, context) {
  const { goBuild, plusBuild } = constraintLines(source);
  if (goBuild !== null) return evaluate(goBuild, context);
  return plusBuild.every((line) => plusBuildHolds(line, context));
}
function constraintLines(source) {
  let goBuild = null;
  let pending = [];
  let plusBuild = [];
  let ended = false;
  let inComment = false;
  for (const raw of source.split("\n")) {
    let line = raw.trim();
    if (line === "" && !ended) {
      plusBuild = plusBuild.concat(pending);
      pending = [];
      continue;
    }
    if (!line.startsWith("//")) ended = true;
    const directive = inComment ? null : /^\/\/go:build(?:\s+(.*))?$/.exec(line);
    if (directive !== null) goBuild ??= directive[1] ?? "";
    const plus = /^\/\/\s*\+build(?:\s+(.*))?$/.exec(line);
    if (!ended && plus !== null) pending.push(plus[1] ?? "");
    while (line !== "" && (inComment || !line.startsWith("//"))) {
      if (!inComment && !line.startsWith("/*")) return { goBuild, plusBuild };
      const end = line.indexOf("*/", inComment ? 0 : 2);
      inComment = end < 0;
      line = end < 0 ? "" : line.slice(end + 2).trim();
    }
  }
  return { goBuild, plusBuild };
}
function plusBuildHolds(text, context) {
  return text.split(/\s+/).some(
    (clause) => clause.split(",").every((literal) => {
      const negated = literal.startsWith("!");
      const tag = negated ? literal.slice(1) : literal;
      if (!TAG.test(tag)) return false;
      return tagHolds(tag, context) !== negated;
    })
  );
}
var TAG = /^[\p{L}\p{Nd}_.]+$/u;
function evaluate(text, context) {
  const tokens = text.match(/\|\||&&|!|\(|\)|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
  let at = 0;
  let malformed = false;
  const or = () => {
    let value2 = and();
    while (tokens[at] === "||") {
      at++;
      value2 = and() || value2;
    }
    return value2;
  };
  const and = () => {
    let value2 = not();
    while (tokens[at] === "&&") {
      at++;
      value2 = not() && value2;
    }
    return value2;
  };
  const not = () => {
    let negated = false;
    while (tokens[at] === "!") {
      at++;
      negated = !negated;
    }
    return atom() !== negated;
  };
  const atom = () => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const value2 = or();
      if (tokens[at++] !== ")") malformed = true;
      return value2;
    }
    if (!TAG.test(token)) malformed = true;
    return tagHolds(token, context);
  };
  const value = or();
  return value && !malformed && at === tokens.length;
}
function tagHolds(tag, context) {
  const { goos, goarch } = context;
  if (tag === "cgo") return context.cgo;
  if (tag === goos || tag === goarch || tag === "gc" || tag === ALSO[goos]) return true;
  if (tag === "unix") return UNIX.has(goos);
  const release = /^go1\.(\d+)$/.exec(tag);
  if (release !== null) return Number(release[1]) <= minorVersion(context.goVersion);
  if (tag === "boringcrypto") return context.tags.includes("goexperiment.boringcrypto");
  return context.tags.includes(tag);
}
function minorVersion(goVersion) {
  return Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? Number.POSITIVE_INFINITY);
}
function words(text) {
  return new Set(text.split(" "));
}

// src/inspect/go-imports.ts
function importsC(source) {
  const tokens = tokenize(source);
  const next = () => tokens.next().value ?? "";
  if (next() !== "package") return false;
  next();
  let token = afterEnds(next);
  while (token === "import") {
    token = next();
    const group = token === "(";
    if (group) token = afterEnds(next);
    while (token !== ")" && token !== "") {
      if (!isText(token)) token = next();
      if (!isText(token)) return false;
      if (token.slice(1, -1) === "C") return true;
      token = afterEnds(next);
      if (!group) break;
    }
    if (group) token = afterEnds(next);
  }
  return false;
}
function isText(token) {
  return token.startsWith('"') || token.startsWith("`");
}
function afterEnds(next) {
  let token = next();
  while (token === ";") token = next();
  return token;
}
var TOKEN = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+|"(?:[^"\\\n]|\\.)*"|`[^`]*`|[\p{L}_][\p{L}\p{Nd}_]*|[\s\S]/uy;
var SKIPPED = /^(?:[\s\uFEFF]|\/\/|\/\*[\s\S])/;
function* tokenize(source) {
  const pattern = new RegExp(TOKEN);
  for (; ; ) {
    const token = pattern.exec(source)?.[0];
    if (token === void 0) return;
    if (!SKIPPED.test(token)) yield token;
  }
}

// src/inspect/cgo-stubs.ts
var FAILING_STUBS = new Map([
  ...[
    "github.com/mattn/go-sqlite3",
    // Forks with the same static_mock.go.
    "github.com/mutecomm/go-sqlcipher",
    "github.com/mutecomm/go-sqlcipher/v4"
  ].map((path4) => [
    path4,
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
async function findLeftOut(packages, context, readSource) {
  const found = await Promise.all(
    packages.map(async (one) => {
      const module = one.Module;
      if (one.Standard === true || module === void 0 || module.Main === true) return null;
      const names = (one.IgnoredGoFiles ?? []).filter(
        (name) => !isTestFile(name) && fileNameMatches(name, { ...context, cgo: true })
      );
      const sources = await Promise.all(names.map((name) => readSource((0, import_node_path8.join)(one.Dir, name))));
      const files = names.filter((name, index) => isLeftOut(name, sources[index] ?? "", context));
      if (files.length === 0) return null;
      return { importPath: one.ImportPath, module: moduleText(module), files };
    })
  );
  return found.filter((one) => one !== null);
}
function isTestFile(name) {
  return name.endsWith("_test.go");
}
function moduleText(module) {
  const own = [module.Path, module.Version].filter((part) => part !== void 0).join("@");
  return module.Replace === void 0 ? own : `${own} => ${moduleText(module.Replace)}`;
}
function cgoStubVerdict(leftOut) {
  const failures = [];
  const warnings = [];
  for (const [module, { packages, targets }] of byModule2(leftOut)) {
    const places = [...targets].join(", ");
    const stubs = [...packages.keys()].filter((path4) => FAILING_STUBS.has(path4));
    for (const path4 of stubs) failures.push(stubFailure(path4, module, places));
    if (stubs.length > 0) continue;
    const names = [...packages].map(([path4, files]) => `${path4} (${shortened([...files])})`);
    warnings.push(
      `${module} is built without its C code for ${places}: CGO_ENABLED=0 leaves out ${shortened(names)}. If the binary needs it, set cgo: true`
    );
  }
  return { warnings, failures };
}
function stubFailure(path4, module, targets) {
  const pure = PURE_GO.get(path4);
  const { failures } = failure(
    "check",
    `${path4} of ${module} is only a stub without cgo (${targets}): ${FAILING_STUBS.get(path4)}`,
    "packages that work with cgo off",
    `set cgo: true${pure === void 0 ? "" : `, or import ${pure} (no C) instead`}`
  );
  return failures[0];
}
function byModule2(leftOut) {
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

// src/flow/check-left-out.ts
async function checkLeftOut(context, goVersion, needed) {
  const { inputs, runner } = context;
  if (inputs.cgo) return success(null);
  const leftOut = /* @__PURE__ */ new Map();
  for (const [text, packages] of needed) {
    const target = parseTarget(text);
    if (!target.ok) throw new Error(`not a target: ${text}`);
    const { goos, goarch } = target.value;
    const read = (file) => (0, import_promises5.readFile)(file, "utf8").catch(() => null);
    leftOut.set(
      text,
      await findLeftOut(packages, { goos, goarch, tags: inputs.tags, goVersion }, read)
    );
  }
  const verdict = cgoStubVerdict(leftOut);
  for (const warning of verdict.warnings) runner.log.warning(warning);
  return verdict.failures.length > 0 ? { ok: false, failures: verdict.failures } : success(null);
}

// src/flow/go-errors.ts
var import_promises6 = __toESM(require_promises(), 1);
var import_node_path10 = __toESM(require_node_path(), 1);

// src/build/problem-matcher.ts
var import_node_path9 = __toESM(require_node_path(), 1);
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
    (_line, vet, up, rest) => `${vet ?? ""}${import_node_path9.posix.join(prefix, up, rest)}`
  );
}

// src/flow/go-errors.ts
async function goErrors(context, area, errors) {
  const { job, runner, inputs, jobFolder } = context;
  if (job.inRunner) {
    const file = (0, import_node_path10.join)(jobFolder, "problem-matcher.json");
    await (0, import_promises6.writeFile)(file, problemMatcher());
    runner.job.addProblemMatcher(file);
  }
  const prefix = job.inRunner ? (0, import_node_path10.relative)(job.workspace, inputs.workingDirectory).split(import_node_path10.sep).join("/") : "";
  const targetsOf = /* @__PURE__ */ new Map();
  for (const { target, text } of errors) {
    const shown3 = fromRepositoryRoot(text, prefix);
    targetsOf.set(shown3, [...targetsOf.get(shown3) ?? [], target]);
  }
  for (const [text, targets2] of targetsOf) {
    runner.log.info(`go ${area} for ${targets2.join(", ")}:`);
    for (const line of text.split("\n")) runner.log.info(line);
  }
  const targets = [...new Set(errors.map((error) => error.target))];
  return failure(
    area,
    `go ${area} failed for ${targets.join(", ")}`,
    "",
    "correct what Go says above"
  );
}

// src/flow/reuse-binaries.ts
var import_promises12 = __toESM(require_promises(), 1);
var import_node_path12 = __toESM(require_node_path(), 1);

// src/cache/binary/restore-binary.ts
var import_promises10 = __toESM(require_promises(), 1);

// src/cache/archive/archive-path.ts
var LONGEST_PATH = 4096;
var DEVICE = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)/i;
var FORBIDDEN = /[\u0000-\u001f\u007f\\:]/;
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
function pathProblem(path4) {
  if (path4 === "") return "it is empty";
  if (path4.length > LONGEST_PATH) return `it is longer than ${LONGEST_PATH} characters`;
  if (LONE_SURROGATE.test(path4)) return "it is not Unicode";
  if (FORBIDDEN.test(path4)) return "it has a backslash, a colon or a control character";
  if (path4.startsWith("/")) return "it is absolute";
  for (const element of path4.split("/")) {
    if (element === "") return "it has an empty element";
    if (element === "." || element === "..") return `it has the element ${element}`;
    if (/[. ]$/.test(element)) return "an element ends in a dot or a space";
    if (DEVICE.test(element)) return `${element} is a device on Windows`;
  }
  return null;
}
function foldedPath(path4) {
  return path4.normalize("NFC").toLowerCase();
}

// src/cache/archive/codec.ts
var import_node_util = __toESM(require_node_util(), 1);
var import_node_zlib = __toESM(require_node_zlib(), 1);
var BLOCK_BYTES = 16 * 1024 * 1024;
var MAX_BLOCK_BYTES = 64 * 1024 * 1024;
var WINDOW_LOG = 24;
function hostCodec() {
  return supportedCodecs().includes("zstd") ? "zstd" : "gzip";
}
function supportedCodecs() {
  return typeof import_node_zlib.default.zstdCompress === "function" ? ["zstd", "gzip"] : ["gzip"];
}
async function compress(codec, block) {
  const chunkSize = block.length + Math.ceil(block.length / 128) + 1024;
  if (codec === "gzip") return (0, import_node_util.promisify)(import_node_zlib.default.gzip)(block, { level: 3, memLevel: 9, chunkSize });
  const { constants } = import_node_zlib.default;
  return (0, import_node_util.promisify)(import_node_zlib.default.zstdCompress)(block, {
    chunkSize,
    params: {
      [constants.ZSTD_c_compressionLevel]: 3,
      [constants.ZSTD_c_windowLog]: WINDOW_LOG,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      [constants.ZSTD_c_checksumFlag]: 1
    }
  });
}
async function decompress(codec, frame, bytes) {
  const options = { chunkSize: bytes + 64, maxOutputLength: bytes };
  const block = codec === "gzip" ? await (0, import_node_util.promisify)(import_node_zlib.default.gunzip)(frame, options) : await (0, import_node_util.promisify)(import_node_zlib.default.zstdDecompress)(frame, options);
  if (block.length !== bytes) throw new Error(`a frame of ${block.length} bytes, not ${bytes}`);
  return block;
}

// src/cache/archive/drained.ts
async function drained(sink) {
  if (sink.destroyed) return false;
  await new Promise((resolve10) => {
    const done = () => {
      sink.off("drain", done);
      sink.off("close", done);
      resolve10();
    };
    sink.once("drain", done);
    sink.once("close", done);
  });
  return !sink.destroying;
}

// src/cache/archive/frames.ts
var import_promises7 = __toESM(require_promises(), 1);

// src/cache/archive/frame-header.ts
var LONGEST_HEADER = 24;
var HEADER_BYTES = { zstd: 16, gzip: 24 };
var SKIPPABLE_MAGIC = 407710300;
var GZIP_MEMBER_HEADER = 10;
var GZIP_FLAG_EXTRA = 4;
var GZIP_SUBFIELD = Buffer.from([71, 84, 8, 0]);
function withHeader(codec, frame, blockBytes) {
  const header2 = Buffer.alloc(HEADER_BYTES[codec]);
  if (codec === "zstd") {
    header2.writeUInt32LE(SKIPPABLE_MAGIC, 0);
    header2.writeUInt32LE(8, 4);
    header2.writeUInt32LE(frame.length, 8);
    header2.writeUInt32LE(blockBytes, 12);
    return [header2, frame];
  }
  const rest = frame.subarray(GZIP_MEMBER_HEADER);
  frame.copy(header2, 0, 0, GZIP_MEMBER_HEADER);
  header2.writeUInt8(header2.readUInt8(3) | GZIP_FLAG_EXTRA, 3);
  header2.writeUInt16LE(12, 10);
  GZIP_SUBFIELD.copy(header2, 12);
  header2.writeUInt32LE(rest.length, 16);
  header2.writeUInt32LE(blockBytes, 20);
  return [header2, rest];
}
function parseHeader(bytes) {
  if (bytes.length >= HEADER_BYTES.zstd && bytes.readUInt32LE(0) === SKIPPABLE_MAGIC && bytes.readUInt32LE(4) === 8)
    return {
      codec: "zstd",
      frameBytes: bytes.readUInt32LE(8),
      blockBytes: bytes.readUInt32LE(12)
    };
  if (bytes.length >= HEADER_BYTES.gzip && bytes.readUInt32BE(0) === (529205248 | GZIP_FLAG_EXTRA) && bytes.readUInt16LE(10) === 12 && bytes.subarray(12, 16).equals(GZIP_SUBFIELD))
    return {
      codec: "gzip",
      frameBytes: bytes.readUInt32LE(16),
      blockBytes: bytes.readUInt32LE(20)
    };
  return null;
}

// src/cache/archive/in-order.ts
async function* inOrder(items, room, bytesOf2, work) {
  const underWay = [];
  let held = 0;
  const source = (Symbol.asyncIterator in items ? items : fromSync(items))[Symbol.asyncIterator]();
  let failed;
  try {
    for (; ; ) {
      const next = await source.next().catch((error) => {
        failed = { error };
      });
      if (next === void 0 || next.done === true) break;
      const item = next.value;
      const bytes = bytesOf2(item);
      while (underWay.length >= room.count || underWay.length > 0 && held + bytes > room.bytes) {
        const [first] = underWay;
        if (first === void 0) break;
        const done2 = await first.done;
        underWay.shift();
        held -= first.bytes;
        yield done2;
      }
      const done = work(item);
      done.catch(() => void 0);
      underWay.push({ bytes, done });
      held += bytes;
    }
    for (let first = underWay[0]; first !== void 0; first = underWay[0]) {
      const done = await first.done;
      underWay.shift();
      yield done;
    }
    if (failed !== void 0) throw failed.error;
  } finally {
    await Promise.allSettled(underWay.map((one) => one.done));
    await source.return?.(void 0);
  }
}
async function* fromSync(items) {
  yield* items;
}

// src/cache/archive/thrown.ts
function messageOf(thrown) {
  const message = member(thrown, "message");
  return typeof message === "string" && message !== "" ? message : String(thrown);
}
function codeOf(thrown) {
  const code = member(thrown, "code");
  return typeof code === "string" ? code : "";
}
function member(thrown, name) {
  return typeof thrown === "object" && thrown !== null && name in thrown ? thrown[name] : void 0;
}

// src/cache/archive/frames.ts
var endOfBlock = /* @__PURE__ */ Symbol("end of block");
var BrokenArchiveError = class extends Error {
};
async function writeFrames(file, codec, parallelism, chunks) {
  const output = await (0, import_promises7.open)(file, "w");
  try {
    let written = 0;
    const frames2 = inOrder(
      blocks(chunks),
      { count: parallelism, bytes: Number.POSITIVE_INFINITY },
      (block) => block.length,
      async (block) => withHeader(codec, await compress(codec, block), block.length)
    );
    for await (const parts of frames2) {
      for (const part of parts) {
        await output.writeFile(part);
        written += part.length;
      }
    }
    return written;
  } finally {
    await output.close();
  }
}
async function* blocks(chunks) {
  let block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = chunk === endOfBlock ? void 0 : chunk;
    let taken = 0;
    while (bytes !== void 0 && taken < bytes.length) {
      const copied = bytes.copy(block, length, taken);
      taken += copied;
      length += copied;
      if (length < BLOCK_BYTES) break;
      yield block;
      block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
      length = 0;
    }
    if (bytes === void 0 && length > 0) {
      yield block.subarray(0, length);
      block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
      length = 0;
    }
  }
  if (length > 0) yield block.subarray(0, length);
}
async function* readBlocks(file, parallelism) {
  let input;
  try {
    input = await (0, import_promises7.open)(file, "r");
  } catch (error) {
    throw new BrokenArchiveError(`the archive cannot be read: ${messageOf(error)}`);
  }
  try {
    yield* inOrder(
      frames(input),
      { count: parallelism, bytes: MAX_BLOCK_BYTES * 2 },
      (frame) => frame.blockBytes + frame.bytes.length,
      async (frame) => {
        try {
          return await decompress(frame.codec, frame.bytes, frame.blockBytes);
        } catch (error) {
          throw new BrokenArchiveError(
            `the archive is damaged in the ${frame.codec} frame at byte ${frame.offset}: ${messageOf(error)}`
          );
        }
      }
    );
  } finally {
    await input.close();
  }
}
async function* frames(input) {
  const end = (await input.stat()).size;
  if (end === 0) throw new BrokenArchiveError("the archive is empty (0 bytes)");
  let codec;
  for (let offset = 0; offset < end; ) {
    const header2 = parseHeader(await readAt(input, offset, Math.min(LONGEST_HEADER, end - offset)));
    if (header2 === null || codec !== void 0 && header2.codec !== codec)
      throw new BrokenArchiveError(
        offset === 0 ? "not an archive of go-turbo-build: its first bytes are neither its zstd nor its gzip form" : `the archive is cut off or damaged at byte ${offset} of ${end}: no frame begins there`
      );
    codec = header2.codec;
    if (!supportedCodecs().includes(codec))
      throw new BrokenArchiveError(
        `the archive is in ${codec}, which this Node (${process.version}) does not have; it needs Node 22.15 or later`
      );
    const headerBytes = HEADER_BYTES[codec];
    const next = offset + headerBytes + header2.frameBytes;
    if (next > end)
      throw new BrokenArchiveError(
        `the archive is cut off: ${end} bytes, and the frame at byte ${offset} ends at ${next}`
      );
    if (header2.blockBytes === 0 || header2.blockBytes > MAX_BLOCK_BYTES || header2.frameBytes > MAX_BLOCK_BYTES * 1.1)
      throw new BrokenArchiveError(
        `the archive's frame at byte ${offset} says ${header2.blockBytes} bytes; allowed are 1 to ${MAX_BLOCK_BYTES}`
      );
    const from = codec === "gzip" ? offset : offset + headerBytes;
    const bytes = await readAt(input, from, next - from);
    yield { codec, offset, bytes, blockBytes: header2.blockBytes };
    offset = next;
  }
}
async function readAt(input, offset, length) {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await input.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0)
      throw new BrokenArchiveError(`the archive ends at byte ${offset + filled} while it is read`);
    filled += bytesRead;
  }
  return bytes;
}

// src/cache/archive/manifest.ts
var MANIFEST_NAME = ".go-turbo-build-manifest.json";
var MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
function makeManifest(meta, files) {
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  return { format: 1, meta, files, totalBytes, count: files.length };
}
function serialiseManifest(manifest) {
  const files = manifest.files.map(
    ({ path: path4, size, sha256, mode }) => mode === void 0 ? [path4, size, sha256] : [path4, size, sha256, mode]
  );
  return Buffer.from(JSON.stringify({ ...manifest, files }));
}
function parseManifest(bytes) {
  if (bytes.length > MAX_MANIFEST_BYTES)
    return broken(`it has ${bytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`);
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return broken(`it is not JSON: ${messageOf(error)}`);
  }
  if (!isRecord2(value)) return broken("it is not a JSON object");
  if (value.format !== 1)
    return broken(`its format is ${JSON.stringify(value.format)}; this version reads 1`);
  if (value.meta === void 0) return broken("it has no meta");
  if (!Array.isArray(value.files)) return broken("it has no list of files");
  const files = [];
  for (const item of value.files) {
    const file = parseFile(item);
    if (typeof file === "string") return broken(file);
    files.push(file);
  }
  const clash = firstClash(files);
  if (clash !== null) return broken(clash);
  const manifest = makeManifest(value.meta, files);
  if (value.count !== manifest.count)
    return broken(`it counts ${JSON.stringify(value.count)} files and lists ${manifest.count}`);
  if (value.totalBytes !== manifest.totalBytes)
    return broken(
      `it says ${JSON.stringify(value.totalBytes)} bytes in all and lists ${manifest.totalBytes}`
    );
  return { ok: true, manifest };
}
function firstClash(files) {
  const paths = /* @__PURE__ */ new Set();
  for (const { path: path4 } of files) {
    const folded = foldedPath(path4);
    if (paths.has(folded)) return `the path ${JSON.stringify(path4)} is there twice`;
    paths.add(folded);
  }
  const folders = /* @__PURE__ */ new Set();
  for (const path4 of paths) {
    for (let end = path4.lastIndexOf("/"); end > 0; end = path4.lastIndexOf("/", end - 1)) {
      const folder = path4.slice(0, end);
      if (folders.has(folder)) break;
      if (paths.has(folder)) return `the path ${JSON.stringify(folder)} is a file and a folder`;
      folders.add(folder);
    }
  }
  return null;
}
function parseFile(item) {
  if (!Array.isArray(item) || item.length < 3 || item.length > 4)
    return `a file is not [path, size, sha256, mode]: ${shown2(item)}`;
  const [path4, size, sha256, mode] = item;
  if (typeof path4 !== "string") return `a path is not text: ${shown2(path4)}`;
  const problem = pathProblem(path4);
  if (problem !== null) return `the path ${shown2(path4)} is not allowed: ${problem}`;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0)
    return `the size of ${shown2(path4)} is ${shown2(size)}`;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    return `the SHA-256 of ${shown2(path4)} is ${shown2(sha256)}`;
  if (mode === void 0) return { path: path4, size, sha256 };
  if (typeof mode !== "number" || !Number.isInteger(mode) || mode < 0 || mode > 511)
    return `the mode of ${shown2(path4)} is ${shown2(mode)}`;
  return { path: path4, size, sha256, mode };
}
function shown2(value) {
  return (JSON.stringify(value) ?? "undefined").slice(0, 200);
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function broken(reason) {
  return { ok: false, reason: `the manifest is not valid: ${reason}` };
}

// src/cache/archive/tar-reader.ts
async function openArchive(file, parallelism) {
  const { default: tarStream } = await import("./tar-stream-4YD2ZHRW.mjs");
  const { extract: extract2 } = tarStream;
  const tar = extract2();
  tar.on("error", () => void 0);
  const feeding = { tarBytes: MAX_MANIFEST_BYTES + 2 * MAX_BLOCK_BYTES, error: null };
  const fed = feed(readBlocks(file, parallelism), tar, feeding);
  const entries = tar[Symbol.asyncIterator]();
  const close2 = async () => {
    tar.destroy();
    await fed;
  };
  try {
    const manifest = await readManifestEntry(await nextEntry(entries, feeding), feeding);
    feeding.tarBytes += manifest.totalBytes + manifest.count * (5 * 512 + 4 * LONGEST_PATH);
    return { manifest, files: checkedFiles(entries, manifest, feeding), close: close2 };
  } catch (error) {
    await close2();
    throw error;
  }
}
async function feed(blocks2, tar, feeding) {
  let bytes = 0;
  try {
    for await (const block of blocks2) {
      bytes += block.length;
      if (bytes > feeding.tarBytes)
        throw new BrokenArchiveError("the archive holds more bytes than its manifest says");
      if (tar.destroying || !tar.write(block) && !await drained(tar)) return;
    }
  } catch (error) {
    feeding.error = asBroken(error);
  }
  if (!tar.destroying) tar.end(null);
}
async function readManifestEntry(entry, feeding) {
  if (entry === null) throw new BrokenArchiveError("the archive holds no manifest");
  const { name, type, size } = entry.header;
  if (name !== MANIFEST_NAME || type !== "file")
    throw new BrokenArchiveError("the archive does not begin with a manifest of go-turbo-build");
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`
    );
  const pieces = [];
  for await (const piece of piecesOf(entry, feeding)) pieces.push(piece);
  const parsed = parseManifest(Buffer.concat(pieces));
  if (!parsed.ok) throw new BrokenArchiveError(parsed.reason);
  return parsed.manifest;
}
async function* checkedFiles(entries, manifest, feeding) {
  for (let index = 0; ; index++) {
    const expected = manifest.files[index];
    const entry = await nextEntry(entries, feeding);
    if (entry === null) {
      if (expected === void 0) return;
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.count} files; ${expected.path} is missing`
      );
    }
    const { name, type, size, mtime } = entry.header;
    const shown3 = JSON.stringify(name).slice(0, 200);
    if (expected === void 0)
      throw new BrokenArchiveError(`${shown3} is in the archive and not in its manifest`);
    if (type !== "file")
      throw new BrokenArchiveError(`${shown3} is a ${type}; only files are allowed`);
    if (name !== expected.path)
      throw new BrokenArchiveError(
        `${shown3} is in the archive where its manifest says ${expected.path}`
      );
    if (size !== expected.size)
      throw new BrokenArchiveError(`${name} has ${size} bytes; the manifest says ${expected.size}`);
    yield { index, mtime: mtime.getTime() / 1e3, pieces: piecesOf(entry, feeding) };
  }
}
async function nextEntry(entries, feeding) {
  try {
    const next = await entries.next();
    if (next.done !== true) return next.value;
  } catch (error) {
    throw feeding.error ?? asBroken(error);
  }
  if (feeding.error !== null) throw feeding.error;
  return null;
}
async function* piecesOf(entry, feeding) {
  try {
    yield* entry;
  } catch (error) {
    throw feeding.error ?? asBroken(error);
  }
}
function asBroken(error) {
  if (error instanceof BrokenArchiveError) return error;
  return new BrokenArchiveError(`the archive is damaged: ${messageOf(error)}`);
}

// src/cache/archive/read-manifest.ts
async function readManifest(file) {
  try {
    const archive = await openArchive(file, 1);
    await archive.close();
    return { state: "ok", manifest: archive.manifest };
  } catch (error) {
    return { state: "broken", reason: asBroken(error).message };
  }
}

// src/cache/archive/unpack.ts
var import_promises9 = __toESM(require_promises(), 1);

// src/cache/archive/new-file.ts
var import_node_fs2 = __toESM(require_node_fs(), 1);
var import_promises8 = __toESM(require_promises(), 1);
var import_node_path11 = __toESM(require_node_path(), 1);
var import_node_util2 = __toESM(require_node_util(), 1);
var fs = {
  open: (0, import_node_util2.promisify)(import_node_fs2.open),
  write: (0, import_node_util2.promisify)(import_node_fs2.write),
  writev: (0, import_node_util2.promisify)(import_node_fs2.writev),
  futimes: (0, import_node_util2.promisify)(import_node_fs2.futimes),
  close: (0, import_node_util2.promisify)(import_node_fs2.close),
  unlink: (0, import_node_util2.promisify)(import_node_fs2.unlink)
};
var Folders = class {
  #made = /* @__PURE__ */ new Map();
  make(folder) {
    let made = this.#made.get(folder);
    if (made === void 0) {
      made = (0, import_promises8.mkdir)(folder, { recursive: true });
      this.#made.set(folder, made);
    }
    return made;
  }
};
async function createFile(target, mode, folders) {
  await folders.make((0, import_node_path11.dirname)(target));
  let fd;
  try {
    fd = await fs.open(target, "wx", mode);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return null;
    throw error;
  }
  return {
    async write(pieces) {
      for (const piece of await unwritten(fd, pieces))
        for (let done = 0; done < piece.length; )
          done += (await fs.write(fd, piece, done, piece.length - done)).bytesWritten;
    },
    async finish(mtime) {
      await fs.futimes(fd, mtime, mtime);
      await fs.close(fd);
    },
    async discard() {
      await fs.close(fd).catch(() => void 0);
      await fs.unlink(target).catch(() => void 0);
    }
  };
}
async function unwritten(fd, pieces) {
  const [first] = pieces;
  if (first === void 0) return [];
  let { bytesWritten } = pieces.length === 1 ? await fs.write(fd, first, 0, first.length) : await fs.writev(fd, [...pieces]);
  const rest = [];
  for (const piece of pieces) {
    if (bytesWritten < piece.length) rest.push(piece.subarray(bytesWritten));
    bytesWritten = Math.max(0, bytesWritten - piece.length);
  }
  return rest;
}

// src/cache/archive/write-verified.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var DEFAULT_MODE = 420;
async function writeWhole({ expected, target, mtime }, pieces, folders) {
  const hash2 = (0, import_node_crypto.createHash)("sha256");
  for (const piece of pieces) hash2.update(piece);
  verify(expected, hash2.digest("hex"));
  const file = await createFile(target, expected.mode ?? DEFAULT_MODE, folders);
  if (file === null) return false;
  await orDiscard(file, async () => {
    await file.write(pieces);
    await file.finish(mtime);
  });
  return true;
}
async function writeStreamed({ expected, target, mtime }, pieces, folders) {
  const file = await createFile(target, expected.mode ?? DEFAULT_MODE, folders);
  if (file === null) {
    await skipOver(pieces);
    return false;
  }
  await orDiscard(file, async () => {
    const hash2 = (0, import_node_crypto.createHash)("sha256");
    for await (const piece of pieces) {
      hash2.update(piece);
      await file.write([piece]);
    }
    verify(expected, hash2.digest("hex"));
    await file.finish(mtime);
  });
  return true;
}
async function skipOver(pieces) {
  for await (const _ of pieces) ;
}
async function orDiscard(file, write2) {
  try {
    await write2();
  } catch (error) {
    await file.discard();
    throw error;
  }
}
function verify(expected, sha256) {
  if (sha256 !== expected.sha256)
    throw new BrokenArchiveError(
      `${expected.path} is damaged: its SHA-256 is ${sha256}, the manifest says ${expected.sha256}`
    );
}

// src/cache/archive/unpack.ts
var WHOLE_FILE_BYTES = 16 * 1024 * 1024;
var WRITES = { count: 32, bytes: 64 * 1024 * 1024 };
async function unpackArchive(request) {
  const tally = { targets: [], bytes: 0, skipped: 0 };
  try {
    const archive = await openArchive(request.file, Math.max(1, Math.floor(request.parallelism)));
    try {
      await unpackFiles(archive, await request.into(archive.manifest), request, tally);
      return {
        state: "ok",
        manifest: archive.manifest,
        files: tally.targets.length,
        bytesWritten: tally.bytes,
        skipped: tally.skipped
      };
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!request.keepVerified)
      for (const target of tally.targets) await (0, import_promises9.unlink)(target).catch(() => void 0);
    const kept = request.keepVerified ? tally.targets.length : 0;
    return { state: "broken", reason: reasonOf(error), kept };
  }
}
async function unpackFiles(archive, into, request, tally) {
  const { totalBytes } = archive.manifest;
  if (totalBytes > request.limitBytes)
    throw new BrokenArchiveError(
      `the archive holds ${totalBytes} bytes; the limit is ${request.limitBytes}`
    );
  const folders = new Folders();
  const count = (file, written) => {
    if (!written) tally.skipped++;
    else {
      tally.targets.push(file.target);
      tally.bytes += file.expected.size;
    }
  };
  async function* smallFiles() {
    for await (const { index, mtime, pieces } of archive.files) {
      const expected = archive.manifest.files[index];
      if (expected === void 0) throw new Error(`no file ${index} in the manifest`);
      const place = into(expected.path);
      if (place === "skip") {
        await skipOver(pieces);
        tally.skipped++;
        continue;
      }
      const file = { expected, target: place.target, mtime: request.mtime ?? mtime };
      if (expected.size > WHOLE_FILE_BYTES) {
        count(file, await writeStreamed(file, pieces, folders));
        continue;
      }
      const whole = [];
      for await (const piece of pieces) whole.push(piece);
      yield { file, whole };
    }
  }
  const writes = inOrder(
    smallFiles(),
    WRITES,
    ({ file }) => file.expected.size,
    async ({ file, whole }) => count(file, await writeWhole(file, whole, folders))
  );
  for await (const _ of writes) ;
}
function reasonOf(error) {
  if (error instanceof BrokenArchiveError) return error.message;
  return `the archive's files cannot be written: ${messageOf(error)}`;
}

// src/cache/binary/restore-binary.ts
var BINARY_ENTRY = "binary";
async function restoreBinary(request) {
  const { store, key, sha256, bytes, file } = request;
  const found = await store.fetch("binary", [key]);
  if (found.state !== "found") {
    const isDown = found.state === "unavailable";
    const reason = isDown ? found.reason : `${key} is not there`;
    return { ok: false, bytesDown: 0, reason, isBroken: isDown && found.brokenKey === key };
  }
  const bytesDown = found.bytes;
  const refused = async (reason) => {
    await (0, import_promises10.rm)(file, { force: true });
    return { ok: false, bytesDown, reason: `${key} is broken: ${reason}`, isBroken: true };
  };
  try {
    if (found.key !== key) {
      return { ok: false, bytesDown, reason: `${key} is not there`, isBroken: false };
    }
    const head = await readManifest(found.file);
    if (head.state === "broken") return await refused(head.reason);
    const [entry, ...others] = head.manifest.files;
    if (entry?.path !== BINARY_ENTRY || others.length > 0 || entry.size !== bytes) {
      return await refused("it holds other files than one binary");
    }
    if (entry.sha256 !== sha256) {
      return await refused(`its SHA-256 is ${entry.sha256}, the inputs manifest says ${sha256}`);
    }
    const outcome = await unpackArchive({
      file: found.file,
      into: () => () => ({ target: file }),
      limitBytes: bytes,
      keepVerified: false,
      parallelism: 1
    });
    if (outcome.state === "broken") return await refused(outcome.reason);
    if (outcome.files !== 1) return await refused(`something lies at ${file}`);
    await (0, import_promises10.chmod)(file, 493);
    return { ok: true, bytesDown };
  } finally {
    await found.release();
  }
}

// src/cache/cache-report.ts
var NO_CACHE = { hit: "miss", key: "", bytesDown: 0, bytesUp: 0, seconds: 0 };

// src/inspect/read-binary.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
var import_promises11 = __toESM(require_promises(), 1);

// src/inspect/byte-source.ts
var MalformedBinary = class extends Error {
};
var LONGEST_READ = 16 * 1024 * 1024;
function requireInside(source, offset, length, what) {
  if (offset < 0 || length < 0 || !(offset + length <= source.size))
    throw new MalformedBinary(
      `the ${what} (${length} bytes at ${offset}) lies beyond the end of the file (${source.size} bytes)`
    );
}
async function readFields(source, offset, length, bigEndian, what) {
  requireInside(source, offset, length, what);
  if (length > LONGEST_READ)
    throw new MalformedBinary(`the ${what} claims ${length} bytes; no linker writes that`);
  const bytes = await source.read(offset, length);
  if (bytes.length !== length)
    throw new MalformedBinary(`the ${what} is cut: ${bytes.length} of ${length} bytes`);
  return new Fields(bytes, bigEndian, what);
}
async function readText(source, offset, longest, what) {
  requireInside(source, offset, 1, what);
  const bytes = await source.read(offset, longest);
  const end = bytes.indexOf(0);
  if (end < 0) throw new MalformedBinary(`the ${what} at ${offset} has no end`);
  return bytes.toString("utf8", 0, end);
}
var Fields = class {
  bytes;
  bigEndian;
  what;
  constructor(bytes, bigEndian, what) {
    this.bytes = bytes;
    this.bigEndian = bigEndian;
    this.what = what;
  }
  u16(offset) {
    this.require(offset, 2);
    return this.bigEndian ? this.bytes.readUInt16BE(offset) : this.bytes.readUInt16LE(offset);
  }
  u32(offset) {
    this.require(offset, 4);
    return this.bigEndian ? this.bytes.readUInt32BE(offset) : this.bytes.readUInt32LE(offset);
  }
  /** Above 2^53 the nearest double: far beyond any file, so it fails where it is used as an offset. */
  u64(offset) {
    this.require(offset, 8);
    return Number(
      this.bigEndian ? this.bytes.readBigUInt64BE(offset) : this.bytes.readBigUInt64LE(offset)
    );
  }
  /** The text at `offset` up to a NUL or the end of the fields. */
  text(offset, longest = this.bytes.length) {
    this.require(offset, 1);
    const area = this.bytes.subarray(offset, offset + longest);
    const end = area.indexOf(0);
    return area.toString("utf8", 0, end < 0 ? area.length : end);
  }
  require(offset, length) {
    if (!(offset >= 0 && offset + length <= this.bytes.length))
      throw new MalformedBinary(`the ${this.what} is too short for what it says it holds`);
  }
};

// src/inspect/build-info-text.ts
function parseBuildInfo(text) {
  let path4 = "";
  let main = null;
  const deps = [];
  const settings = /* @__PURE__ */ Object.create(null);
  let last = null;
  const lines = text.split("\n");
  for (const line of lines.slice(0, -1)) {
    const tab = line.indexOf("	");
    const rest = line.slice(tab + 1);
    switch (line.slice(0, Math.max(0, tab))) {
      case "path":
        path4 = rest;
        break;
      case "mod":
        main = readModule(rest);
        last = main;
        break;
      case "dep":
        last = readModule(rest);
        deps.push(last);
        break;
      case "=>":
        if (last === null) throw new MalformedBinary("the build info replaces no module");
        last.replace = readModule(rest);
        last = null;
        break;
      case "build": {
        const [key, value] = readSetting(rest);
        settings[key] = value;
        break;
      }
    }
  }
  return { path: path4, main, deps, settings };
}
function readModule(text) {
  const [path4 = "", version, sum = "", ...more] = text.split("	");
  if (version === void 0 || more.length > 0)
    throw new MalformedBinary("a module of the build info has too few or too many columns");
  return { path: path4, version, sum, replace: null };
}
var QUOTED = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/s;
function readSetting(text) {
  const quotedKey = QUOTED.exec(text)?.[0];
  const equals = quotedKey === void 0 ? text.indexOf("=") : quotedKey.length;
  if (text[equals] !== "=" || equals === 0)
    throw new MalformedBinary("a setting of the build info has no name or no value");
  return [unquoted(text.slice(0, equals)), unquoted(text.slice(equals + 1))];
}
function unquoted(text) {
  const first = text[0];
  if (first !== '"' && first !== "`") return text;
  if (QUOTED.exec(text)?.[0] !== text)
    throw new MalformedBinary("a setting of the build info is quoted badly");
  const inner = text.slice(1, -1);
  if (first === "`") return inner;
  return inner.replaceAll(
    /(?:\\x[0-9a-f]{2})+|\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|[0-7]{3}|.)/gi,
    unescaped
  );
}
var SHORT_ESCAPES = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped(sequence) {
  const kind = sequence[1] ?? "";
  if (kind === "x" && sequence.length > 2)
    return Buffer.from(sequence.replaceAll("\\x", ""), "hex").toString("utf8");
  if ((kind === "u" || kind === "U") && sequence.length > 2) {
    const point = Number.parseInt(sequence.slice(2), 16);
    return point <= 1114111 ? String.fromCodePoint(point) : "\uFFFD";
  }
  if (sequence.length === 4) return String.fromCharCode(Number.parseInt(sequence.slice(1), 8));
  return SHORT_ESCAPES[kind] ?? kind;
}

// src/inspect/executable.ts
async function asResult(subject, read) {
  try {
    return success(await read());
  } catch (error) {
    if (!(error instanceof MalformedBinary)) throw error;
    return failure(
      "check",
      `${subject}: ${error.message}`,
      "a whole executable, as the Go linker writes it",
      "build it again; a full disk or a cut transfer leaves such a file"
    );
  }
}

// src/inspect/build-info.ts
var MAGIC = Buffer.from("\xFF Go buildinf:", "latin1");
var ALIGNMENT = 16;
var HEADER_BYTES2 = 32;
var FLAGS_AT = 15;
var FLAG_INLINE = 2;
var LONGEST_VARINT = 10;
var SEARCH_BYTES = 1024 * 1024;
var FRAME_BYTES = 16;
var LONGEST_TEXT = 16 * 1024 * 1024;
function readBuildInfo(source, region, subject) {
  return asResult(subject, async () => {
    if (region === null) return null;
    const offset = await findBlob(source, region);
    if (offset === null) return null;
    const header2 = await source.read(offset, HEADER_BYTES2);
    if (((header2[FLAGS_AT] ?? 0) & FLAG_INLINE) === 0) return null;
    const version = await readString(source, offset + HEADER_BYTES2, region.end);
    const modules = await readString(source, version.end, region.end);
    if (version.text === "") return null;
    return { goVersion: version.text, ...parseBuildInfo(unframed(modules.bytes)) };
  });
}
async function findBlob(source, region) {
  const skip = (ALIGNMENT - region.address % ALIGNMENT) % ALIGNMENT;
  const end = Math.min(region.offset + region.size, region.end, source.size);
  for (let start = region.offset + skip; start < end; start += SEARCH_BYTES) {
    const chunk = await source.read(start, Math.min(SEARCH_BYTES, end - start));
    for (let at = chunk.indexOf(MAGIC); at >= 0; at = chunk.indexOf(MAGIC, at + 1)) {
      if (at % ALIGNMENT !== 0) continue;
      return start + at + HEADER_BYTES2 <= end ? start + at : null;
    }
  }
  return null;
}
async function readString(source, offset, limit) {
  const prefix = await source.read(offset, Math.max(0, Math.min(LONGEST_VARINT, limit - offset)));
  let length = 0;
  let used = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = prefix[used++];
    if (byte === void 0) throw new MalformedBinary("the build info is cut");
    length += (byte & 127) * scale;
    if (byte < 128) break;
  }
  const start = offset + used;
  if (length > LONGEST_TEXT || start + length > limit || start + length > source.size)
    throw new MalformedBinary(`the build info claims a text of ${length} bytes that is not there`);
  const bytes = await source.read(start, length);
  return { text: bytes.toString("utf8"), bytes, end: start + length };
}
function unframed(bytes) {
  const framed = bytes.length >= 2 * FRAME_BYTES + 1 && bytes[bytes.length - FRAME_BYTES - 1] === 10;
  return framed ? bytes.toString("utf8", FRAME_BYTES, bytes.length - FRAME_BYTES) : "";
}

// src/inspect/elf-tables.ts
var PT_LOAD = 1;
var SHT_NOBITS = 8;
var LONGEST_NAME = 4096;
async function readSegments(source, header2, layout) {
  const { wide, bigEndian } = layout;
  const offset = wide ? header2.u64(32) : header2.u32(28);
  const entry = header2.u16(wide ? 54 : 42);
  const count = header2.u16(wide ? 56 : 44);
  if (count > 0 && entry < (wide ? 56 : 32))
    throw new MalformedBinary(`the program headers are ${entry} bytes each`);
  const table = await readFields(source, offset, entry * count, bigEndian, "program header table");
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const segment = {
      type: table.u32(at),
      flags: table.u32(at + (wide ? 4 : 24)),
      offset: wide ? table.u64(at + 8) : table.u32(at + 4),
      address: wide ? table.u64(at + 16) : table.u32(at + 8),
      fileSize: wide ? table.u64(at + 32) : table.u32(at + 16)
    };
    requireInside(source, segment.offset, segment.fileSize, `segment ${index}`);
    return segment;
  });
}
async function readSections(source, header2, layout) {
  const { wide, bigEndian } = layout;
  const offset = wide ? header2.u64(40) : header2.u32(32);
  const entry = header2.u16(wide ? 58 : 46);
  const count = header2.u16(wide ? 60 : 48);
  const namesIndex = header2.u16(wide ? 62 : 50);
  if (offset === 0 || count === 0) return [];
  if (entry < (wide ? 64 : 40)) throw new MalformedBinary(`the sections are ${entry} bytes each`);
  const table = await readFields(source, offset, entry * count, bigEndian, "section table");
  const raw = Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const section = {
      nameOffset: table.u32(at),
      type: table.u32(at + 4),
      address: wide ? table.u64(at + 16) : table.u32(at + 12),
      offset: wide ? table.u64(at + 24) : table.u32(at + 16),
      size: wide ? table.u64(at + 32) : table.u32(at + 20)
    };
    if (section.type !== SHT_NOBITS && section.type !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    return section;
  });
  const names = raw[namesIndex];
  if (names === void 0) return [];
  const text = await readFields(source, names.offset, names.size, bigEndian, "section names");
  return raw.map(({ nameOffset, ...section }) => ({
    ...section,
    name: text.bytes.length === 0 ? "" : text.text(nameOffset, LONGEST_NAME)
  }));
}
function fileOffset(segments, address) {
  const inside = containing(segments, address);
  return inside === void 0 ? null : inside.offset + (address - inside.address);
}
function containing(segments, address) {
  return segments.find(
    (one) => one.type === PT_LOAD && address >= one.address && address < one.address + one.fileSize
  );
}

// src/inspect/elf.ts
var PT_LOAD2 = 1;
var PT_DYNAMIC = 2;
var PT_INTERP = 3;
var PF_X = 1;
var PF_W = 2;
var DT_NULL = 0;
var DT_NEEDED = 1;
var DT_STRTAB = 5;
var LONGEST_NAME2 = 4096;
var MOST_NEEDED = 4096;
function readElf(source, subject) {
  return asResult(subject, () => elfImage(source));
}
async function elfImage(source) {
  const ident = (await readFields(source, 0, 16, false, "ELF identification")).bytes;
  const wide = ident[4] === 2;
  const bigEndian = ident[5] === 2;
  if (ident[4] !== 1 && !wide || ident[5] !== 1 && !bigEndian)
    throw new MalformedBinary(
      `the ELF identification has class ${ident[4]}, byte order ${ident[5]}`
    );
  const layout = { wide, bigEndian };
  const header2 = await readFields(source, 0, wide ? 64 : 52, bigEndian, "ELF header");
  const type = header2.u16(16);
  if (type !== 2 && type !== 3)
    throw new MalformedBinary(`an ELF file of type ${type}, neither a program nor a library`);
  const segments = await readSegments(source, header2, layout);
  const sections = await readSections(source, header2, layout);
  const interp = segments.find((one) => one.type === PT_INTERP);
  const interpreter = interp === void 0 ? null : await readText(source, interp.offset, LONGEST_NAME2, "interpreter");
  const needed = await readNeeded(source, segments, layout);
  const goarch = elfArchitecture(header2.u16(18), layout);
  return {
    format: "elf",
    goos: OS_ABI[ident[7] ?? 0] ?? null,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter,
    needed,
    static: interpreter === null && needed.length === 0,
    dataRegion: dataRegion(segments, sections)
  };
}
var OS_ABI = {
  2: "netbsd",
  3: "linux",
  6: "solaris",
  9: "freebsd",
  12: "openbsd"
};
function elfArchitecture(machine, { wide, bigEndian }) {
  switch (machine) {
    case 3:
      return "386";
    case 8:
      return `mips${wide ? "64" : ""}${bigEndian ? "" : "le"}`;
    case 21:
      return bigEndian ? "ppc64" : "ppc64le";
    case 22:
      return wide ? "s390x" : null;
    case 40:
      return "arm";
    case 43:
      return "sparc64";
    case 62:
      return "amd64";
    case 183:
      return "arm64";
    case 243:
      return wide ? "riscv64" : null;
    case 258:
      return wide ? "loong64" : null;
    default:
      return null;
  }
}
async function readNeeded(source, segments, { wide, bigEndian }) {
  const dynamic = segments.find((one) => one.type === PT_DYNAMIC);
  if (dynamic === void 0) return [];
  const width = wide ? 8 : 4;
  const table = await readFields(
    source,
    dynamic.offset,
    dynamic.fileSize,
    bigEndian,
    "dynamic section"
  );
  const word = (at) => wide ? table.u64(at) : table.u32(at);
  const nameOffsets = [];
  let strings = null;
  for (let at = 0; at + 2 * width <= table.bytes.length; at += 2 * width) {
    const tag = word(at);
    if (tag === DT_NULL) break;
    if (tag === DT_NEEDED) nameOffsets.push(word(at + width));
    if (tag === DT_STRTAB) strings = fileOffset(segments, word(at + width));
  }
  if (nameOffsets.length === 0) return [];
  if (nameOffsets.length > MOST_NEEDED)
    throw new MalformedBinary(`a program that needs ${nameOffsets.length} libraries`);
  if (strings === null) throw new MalformedBinary("the dynamic section has no string table");
  const needed = /* @__PURE__ */ new Set();
  for (const offset of new Set(nameOffsets))
    needed.add(await readText(source, strings + offset, LONGEST_NAME2, "name of a needed library"));
  return [...needed];
}
function dataRegion(segments, sections) {
  const section = sections.find((one) => one.name === ".go.buildinfo");
  if (section !== void 0 && section.type !== SHT_NOBITS) {
    const segment = containing(segments, section.address);
    const own = section.offset + section.size;
    const end2 = segment === void 0 ? own : Math.max(own, segment.offset + segment.fileSize);
    return { address: section.address, offset: section.offset, size: section.size, end: end2 };
  }
  const data = segments.find((one) => one.type === PT_LOAD2 && (one.flags & (PF_X | PF_W)) === PF_W);
  if (data === void 0) return null;
  const end = data.offset + data.fileSize;
  return { address: data.address, offset: data.offset, size: data.fileSize, end };
}

// src/inspect/mach-o.ts
var FAT_MAGIC = 3405691582;
var FAT_MAGIC_64 = 3405691583;
var MH_MAGIC = 4277009102;
var MH_MAGIC_64 = 4277009103;
var MH_OBJECT = 1;
var LC_SEGMENT = 1;
var LC_SYMTAB = 2;
var LC_LOAD_DYLINKER = 14;
var LC_SEGMENT_64 = 25;
var LC_VERSION_MIN_IPHONEOS = 37;
var LC_BUILD_VERSION = 50;
var LOADS_A_LIBRARY = /* @__PURE__ */ new Set([12, 2147483672, 2147483679, 32]);
var PLATFORM_MACOS = 1;
var MOST_SLICES = 64;
var MOST_COMMANDS = 65536;
var READ_WRITE = 3;
var CPUS = {
  7: "386",
  12: "arm",
  16777223: "amd64",
  16777228: "arm64",
  16777234: "ppc64"
};
function readMachO(source, subject) {
  return asResult(subject, async () => {
    const magic = (await readFields(source, 0, 4, true, "Mach-O header")).u32(0);
    if (magic !== FAT_MAGIC && magic !== FAT_MAGIC_64) return thinImage(source, 0, source.size);
    const slices = await readSlices(source, magic === FAT_MAGIC_64);
    const images = [];
    for (const slice of slices) images.push(await thinImage(source, slice.offset, slice.size));
    const [first] = images;
    if (first === void 0) throw new MalformedBinary("a universal Mach-O file without a slice");
    return { ...first, architectures: images.flatMap((one) => one.architectures) };
  });
}
async function readSlices(source, wide) {
  const count = (await readFields(source, 4, 4, true, "universal header")).u32(0);
  if (count > MOST_SLICES) throw new MalformedBinary(`a universal Mach-O file of ${count} slices`);
  const entry = wide ? 32 : 20;
  const table = await readFields(source, 8, count * entry, true, "universal header");
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
    const size = wide ? table.u64(at + 16) : table.u32(at + 12);
    requireInside(source, offset, size, `slice ${index}`);
    return { offset, size };
  });
}
async function thinImage(source, base, size) {
  const magics = await readFields(source, base, 4, true, "Mach-O header");
  const bigEndian = magics.u32(0) === MH_MAGIC || magics.u32(0) === MH_MAGIC_64;
  const magic = bigEndian ? magics.u32(0) : magics.bytes.readUInt32LE(0);
  if (magic !== MH_MAGIC && magic !== MH_MAGIC_64)
    throw new MalformedBinary("a slice that is no Mach-O file");
  const wide = magic === MH_MAGIC_64;
  const headerSize = wide ? 32 : 28;
  const header2 = await readFields(source, base, headerSize, bigEndian, "Mach-O header");
  if (header2.u32(12) === MH_OBJECT)
    throw new MalformedBinary("a Mach-O object file, neither a program nor a library");
  const count = header2.u32(16);
  if (count > MOST_COMMANDS) throw new MalformedBinary(`a Mach-O file of ${count} load commands`);
  const commands = await readFields(
    source,
    base + headerSize,
    header2.u32(20),
    bigEndian,
    "load commands"
  );
  const found = { goos: "darwin", interpreter: null, needed: [] };
  let section = null;
  let data = null;
  let at = 0;
  for (let index = 0; index < count; index++) {
    const command = commands.u32(at);
    const length = commands.u32(at + 4);
    if (length < 8 || at + length > commands.bytes.length)
      throw new MalformedBinary(`load command ${index} claims ${length} bytes`);
    if (command === LC_SEGMENT || command === LC_SEGMENT_64) {
      const segment = readSegment(commands, at, length, command === LC_SEGMENT_64, base);
      requireInside(source, segment.region.offset, segment.region.size, "segment");
      if (segment.region.end > base + size)
        throw new MalformedBinary("a segment lies beyond the end of its slice");
      section ??= segment.buildInfo;
      if (data === null && segment.isData) data = segment.region;
    } else if (command === LC_SYMTAB) {
      const symbols = commands.u32(at + 12) * (wide ? 16 : 12);
      requireInside(source, base + commands.u32(at + 8), symbols, "symbol table");
      requireInside(source, base + commands.u32(at + 16), commands.u32(at + 20), "symbol names");
    } else if (command === LC_LOAD_DYLINKER) {
      found.interpreter = commandText(commands, at, length);
    } else if (LOADS_A_LIBRARY.has(command)) {
      found.needed.push(commandText(commands, at, length));
    } else if (command === LC_VERSION_MIN_IPHONEOS) {
      found.goos = "ios";
    } else if (command === LC_BUILD_VERSION) {
      found.goos = commands.u32(at + 8) === PLATFORM_MACOS ? "darwin" : "ios";
    }
    at += length;
  }
  const goarch = CPUS[header2.u32(4)] ?? null;
  return {
    format: "mach-o",
    goos: found.goos,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: found.interpreter,
    needed: found.needed,
    static: null,
    dataRegion: section ?? data
  };
}
function commandText(commands, at, length) {
  const offset = commands.u32(at + 8);
  if (offset >= length) throw new MalformedBinary("a name lies outside its load command");
  return commands.text(at + offset, length - offset);
}
function readSegment(commands, at, length, wide, base) {
  const address = wide ? commands.u64(at + 24) : commands.u32(at + 24);
  const offset = base + (wide ? commands.u64(at + 40) : commands.u32(at + 32));
  const size = wide ? commands.u64(at + 48) : commands.u32(at + 36);
  const maximum = commands.u32(at + (wide ? 56 : 40));
  const initial = commands.u32(at + (wide ? 60 : 44));
  const sections = commands.u32(at + (wide ? 64 : 48));
  const region = { address, offset, size, end: offset + size };
  const first = at + (wide ? 72 : 56);
  const entry = wide ? 80 : 68;
  if (first + sections * entry > at + length)
    throw new MalformedBinary("the sections of a segment do not fit into its load command");
  let buildInfo = null;
  for (let index = 0; index < sections; index++) {
    const start = first + index * entry;
    if (commands.text(start, 16) !== "__go_buildinfo") continue;
    buildInfo = {
      address: wide ? commands.u64(start + 32) : commands.u32(start + 32),
      offset: base + commands.u32(start + (wide ? 48 : 40)),
      size: wide ? commands.u64(start + 40) : commands.u32(start + 36),
      end: region.end
    };
  }
  const isData = address !== 0 && size !== 0 && maximum === READ_WRITE && initial === READ_WRITE;
  return { region, buildInfo, isData };
}

// src/inspect/other-formats.ts
var MAGICS = [
  ["0061736d", "wasm", null, "wasm"],
  ["01df", "xcoff", "aix", "ppc"],
  ["01f7", "xcoff", "aix", "ppc64"],
  // debug/plan9obj: Magic386, MagicAMD64, MagicARM.
  ["000001eb", "plan9", "plan9", "386"],
  ["00008a97", "plan9", "plan9", "amd64"],
  ["00000647", "plan9", "plan9", "arm"]
];
async function readOtherFormat(source) {
  const start = (await source.read(0, 4)).toString("hex");
  const known2 = MAGICS.find(([magic]) => start.startsWith(magic));
  if (known2 === void 0) return null;
  const [, format, goos, goarch] = known2;
  return {
    format,
    goos,
    goarch,
    architectures: [goarch],
    interpreter: null,
    needed: [],
    static: null,
    dataRegion: null
  };
}

// src/inspect/pe.ts
var MACHINES = {
  332: "386",
  448: "arm",
  452: "arm",
  34404: "amd64",
  43620: "arm64"
};
var PE32 = 267;
var PE32_PLUS = 523;
var SYMBOL_BYTES = 18;
var IMPORT_BYTES = 20;
var MOST_IMPORTS = 4096;
var LONGEST_NAME3 = 4096;
var DATA_SECTION = 64 | 1073741824 | 2147483648;
var ALIGNMENT_BITS = 6291456;
function readPe(source, subject) {
  return asResult(subject, () => peImage(source));
}
async function peImage(source) {
  const dos = await readFields(source, 0, 64, false, "DOS header");
  const start = dos.u32(60);
  const coff = await readFields(source, start, 24, false, "COFF header");
  if (coff.u32(0) !== 17744)
    throw new MalformedBinary("a DOS program without the signature of a PE file");
  const optionalSize = coff.u16(20);
  const optional = await readFields(source, start + 24, optionalSize, false, "optional header");
  const magic = optional.u16(0);
  if (magic !== PE32 && magic !== PE32_PLUS)
    throw new MalformedBinary(`a PE file whose optional header begins with ${magic}`);
  const sections = await readSections2(source, start + 24 + optionalSize, coff.u16(6));
  await requireSymbols(source, coff.u32(12), coff.u32(16));
  const directories = magic === PE32_PLUS ? 112 : 96;
  const hasImports = optional.u32(directories - 4) > 1;
  const imports = hasImports ? optional.u32(directories + 8) : 0;
  const goarch = MACHINES[coff.u16(4)] ?? null;
  return {
    format: "pe",
    goos: "windows",
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: null,
    needed: imports === 0 ? [] : await readImports(source, sections, imports),
    static: null,
    dataRegion: dataRegion2(sections)
  };
}
async function readSections2(source, offset, count) {
  const table = await readFields(source, offset, count * 40, false, "section table");
  return Array.from({ length: count }, (_, index) => {
    const at = index * 40;
    const section = {
      virtualSize: table.u32(at + 8),
      address: table.u32(at + 12),
      size: table.u32(at + 16),
      offset: table.u32(at + 20),
      characteristics: table.u32(at + 36)
    };
    if (section.offset !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    return section;
  });
}
async function requireSymbols(source, offset, count) {
  if (offset === 0) return;
  const strings = offset + count * SYMBOL_BYTES;
  requireInside(source, offset, count * SYMBOL_BYTES, "symbol table");
  const length = await readFields(source, strings, 4, false, "symbol names");
  requireInside(source, strings, length.u32(0), "symbol names");
}
async function readImports(source, sections, address) {
  const names = /* @__PURE__ */ new Set();
  for (let index = 0; index < MOST_IMPORTS; index++) {
    const offset = fileOffset2(sections, address + index * IMPORT_BYTES);
    const descriptor = await readFields(source, offset, IMPORT_BYTES, false, "import table");
    const name = descriptor.u32(12);
    if (name === 0) return [...names];
    names.add(
      await readText(
        source,
        fileOffset2(sections, name),
        LONGEST_NAME3,
        "name of an imported library"
      )
    );
  }
  throw new MalformedBinary(`an import table without an end (over ${MOST_IMPORTS} libraries)`);
}
function fileOffset2(sections, address) {
  const inside = sections.find(
    (one) => one.offset !== 0 && address >= one.address && address < one.address + one.size
  );
  if (inside === void 0)
    throw new MalformedBinary(`the address ${address} lies in no section of the file`);
  return inside.offset + (address - inside.address);
}
function dataRegion2(sections) {
  const data = sections.find(
    (one) => one.address !== 0 && one.size !== 0 && one.offset !== 0 && (one.characteristics & ~ALIGNMENT_BITS) >>> 0 === DATA_SECTION >>> 0
  );
  if (data === void 0) return null;
  return {
    address: data.address,
    offset: data.offset,
    size: Math.min(data.virtualSize, data.size),
    end: data.offset + data.size
  };
}

// src/inspect/read-binary.ts
var CHUNK_BYTES = 1024 * 1024;
async function readBinary(file) {
  let handle;
  try {
    handle = await (0, import_promises11.open)(file, "r");
  } catch (error) {
    return unreadable2(file, error);
  }
  try {
    if (!(await handle.stat()).isFile())
      return unreadable2(file, new Error("it is no regular file"));
    const { bytes, sha256 } = await hash(handle);
    return await describe(fileSource(handle, bytes), file, sha256);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return unreadable2(file, error);
  } finally {
    await handle.close();
  }
}
async function describe(source, file, sha256) {
  const image = await readImage(source, file);
  if (!image.ok) return image;
  const { dataRegion: dataRegion3, ...facts } = image.value;
  const buildInfo = await readBuildInfo(source, dataRegion3, file);
  if (!buildInfo.ok) return buildInfo;
  return success({ ...facts, bytes: source.size, sha256, buildInfo: buildInfo.value });
}
async function readImage(source, file) {
  const start = (await source.read(0, 4)).toString("latin1");
  if (start === "\x7FELF") return readElf(source, file);
  if (start.startsWith("MZ")) return readPe(source, file);
  if (MACH_O.has(start)) return readMachO(source, file);
  const other = await readOtherFormat(source);
  if (other !== null) return success(other);
  const shown3 = source.size === 0 ? "is empty" : `begins with ${JSON.stringify(start)}`;
  return failure(
    "check",
    `${file} is no executable: it ${shown3}`,
    "an ELF, Mach-O or PE file",
    "check -buildmode and -o in build-flags"
  );
}
var MACH_O = /* @__PURE__ */ new Set([
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  "\xCA\xFE\xBA\xBE",
  "\xCA\xFE\xBA\xBF"
]);
async function hash(handle) {
  const sum = (0, import_node_crypto2.createHash)("sha256");
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let bytes = 0;
  for (; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, bytes);
    if (bytesRead === 0) return { bytes, sha256: sum.digest("hex") };
    sum.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}
function fileSource(handle, size) {
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      if (bytes.length === 0) return bytes;
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    }
  };
}
function unreadable2(file, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(
    "check",
    `cannot read the binary ${file}: ${reason}`,
    "a file that the build wrote and this user may read",
    "check that nothing else moves or removes the files of the output folder during the build"
  );
}

// src/inspect/target-check.ts
var FORMATS = {
  aix: "xcoff",
  darwin: "mach-o",
  ios: "mach-o",
  js: "wasm",
  plan9: "plan9",
  wasip1: "wasm",
  windows: "pe"
};
function checkTarget(binary, facts, target) {
  const wrong = [];
  const differs = (what, found, expected) => {
    if (found !== expected) wrong.push(`${what} ${found ?? "unknown"} instead of ${expected}`);
  };
  const settings = facts.buildInfo?.settings ?? {};
  const setting = (name, expected) => {
    if (settings[name] !== void 0) differs(name, settings[name], expected);
  };
  differs("format", facts.format, FORMATS[target.goos] ?? "elf");
  if (!facts.architectures.includes(target.goarch))
    differs("architecture", facts.goarch, target.goarch);
  if (facts.goos !== null && settings.GOOS === void 0) {
    const family = FAMILIES[target.goos] ?? target.goos;
    differs("operating system", facts.goos, family);
  }
  setting("GOOS", target.goos);
  setting("GOARCH", target.goarch);
  const variant = VARIANTS[target.goarch];
  if (variant !== void 0 && target.variant !== "") setting(variant.variable, target.variant);
  if (wrong.length === 0) return success(null);
  return failure(
    "check",
    `${binary} is not a binary for ${targetText(target)}: ${wrong.join(", ")}`,
    `an executable built for ${targetText(target)}`,
    "remove the cache entry it came from, and any GOOS, GOARCH or -o in build-flags and go env"
  );
}
var FAMILIES = { android: "linux", illumos: "solaris" };

// src/flow/reuse-binaries.ts
function binaryId(one) {
  return `${one.target} ${one.package}`;
}
function plannedId(planned) {
  return binaryId({ package: planned.package, target: targetText(planned.target) });
}
async function reuseBinaries(context, go, found, linkFolder) {
  const { clock } = context.runner;
  const began = clock.now();
  const folder = (0, import_node_path12.join)(linkFolder, "reused");
  const { manifest, agreement } = found;
  const stored = agreement.agreed.filter((one) => one.key !== "");
  await (0, import_promises12.rm)(folder, { recursive: true, force: true });
  if (stored.length > 0) await (0, import_promises12.mkdir)(folder, { recursive: true });
  const restored = await Promise.all(
    stored.map((one, index) => restoreOne(context, go, one, (0, import_node_path12.join)(folder, String(index))))
  );
  const files = /* @__PURE__ */ new Map();
  const brokenKeys = /* @__PURE__ */ new Map();
  for (const [index, { reused, isBroken }] of restored.entries()) {
    const known2 = stored[index];
    if (reused !== null) files.set(binaryId(reused.known), reused);
    else if (isBroken && known2 !== void 0) brokenKeys.set(binaryId(known2), known2.key);
  }
  const all = manifest?.binaries ?? [];
  const missing = all.filter((one) => !files.has(binaryId(one)));
  return {
    files,
    brokenKeys,
    whole: all.length > 0 && missing.length === 0 && agreement.plan,
    bytesDown: found.bytesDown + restored.reduce((sum, one) => sum + one.bytesDown, 0),
    seconds: found.seconds + (clock.now() - began) / 1e3,
    reason: reasonOf2(context, found, missing)
  };
}
async function restoreOne(context, go, known2, file) {
  const { activity, inputs, runner, store } = context;
  const target = parseTarget(known2.target);
  if (!target.ok) return { bytesDown: 0, reused: null, isBroken: false };
  const plain = isHostAlone(go.targets, go.host);
  const planned = planBinary({ ImportPath: known2.package }, target.value, plain, inputs.output);
  const { key, sha256, bytes } = known2;
  const outcome = await activity.track(
    "transfer",
    restoreBinary({ store, key, sha256, bytes, file })
  );
  const { bytesDown } = outcome;
  const built = (reason, isBroken) => {
    const log = isBroken ? runner.log.warning : runner.log.info;
    log(`${planned.name} for ${known2.target} is built: ${reason}`);
    return { bytesDown, reused: null, isBroken };
  };
  if (!outcome.ok) return built(outcome.reason, outcome.isBroken);
  const read = await activity.track("hash", readBinary(file));
  const right = read.ok ? checkTarget(planned.name, read.value, planned.target) : read;
  if (!right.ok) return built(right.failures.map(failureText).join("; "), true);
  if (!read.ok || read.value.sha256 !== sha256) {
    return built("its SHA-256 is another one", true);
  }
  const reused = { planned, file, reused: true, known: known2 };
  return { bytesDown, reused, isBroken: false };
}
function reasonOf2(context, found, missing) {
  const { inputs } = context;
  if (!inputs.build) return "";
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
  const count = binaries.filter((one) => one.reused).length;
  const all = count > 0 && count === binaries.length;
  return {
    ...NO_CACHE,
    hit: all ? "exact" : count > 0 ? "partial" : "miss",
    key: count > 0 ? found.key : "",
    bytesDown: reused.bytesDown,
    seconds: reused.seconds
  };
}

// src/flow/thin-modules.ts
var import_promises13 = __toESM(require_promises(), 1);
var import_node_path14 = __toESM(require_node_path(), 1);

// src/plan/digest.ts
var import_node_crypto3 = __toESM(require_node_crypto(), 1);
function textDigest(text, length) {
  return (0, import_node_crypto3.createHash)("sha256").update(text).digest("hex").slice(0, length);
}
function valueDigest(value, length) {
  return textDigest(canonicalJson(value), length);
}
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).filter(([, member2]) => member2 !== void 0).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([name, member2]) => `${JSON.stringify(name)}:${canonicalJson(member2)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

// src/plan/file-selection.ts
var OF_C = /^(CGO_|CC$|CXX$|FC$|PKG_CONFIG$)/;
function fileSelection(lane) {
  const { goVersion, targets, cgo, compileFlags, goEnvironment: goEnvironment2 } = lane;
  const variables = Object.entries(goEnvironment2).filter(([name]) => !OF_C.test(name));
  const environment = Object.fromEntries(variables);
  return valueDigest({ goVersion, targets, cgo, compileFlags, environment }, 12);
}

// src/plan/thin-sources.ts
var import_node_path13 = __toESM(require_node_path(), 1);
function thinSources(listing, goModCache) {
  const within2 = (path4) => (0, import_node_path13.relative)(goModCache, path4).split(import_node_path13.sep).join("/");
  const whole = /* @__PURE__ */ new Set();
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
    const known2 = packages.get(folder) ?? { module: moduleFolder, embedded: /* @__PURE__ */ new Set(), targets: 0 };
    packages.set(folder, known2);
    known2.targets++;
    for (const name of one.EmbedFiles ?? []) known2.embedded.add(`${folder}/${name}`);
    if (needsWholeModule(one)) whole.add(moduleFolder);
  }
  return {
    wholeModules: [...whole].sort(),
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

// src/plan/thin-use.ts
var READS_MORE = /^['"]?--?(modfile|overlay|toolexec|asmflags)=/;
function thinRefusal(facts) {
  if (facts.profile !== "lean") return `profile: ${facts.profile}`;
  const flag = facts.flags.find((one) => READS_MORE.test(one));
  if (flag !== void 0) return flag;
  const mode = facts.flags.map((one) => /^--?mod=(.*)$/.exec(one)?.[1]).findLast(Boolean);
  if (mode === "mod") return "-mod=mod";
  if (!["", "off", "latest"].includes(facts.gofips140)) return `GOFIPS140=${facts.gofips140}`;
  return facts.packages.find((one) => one === "all" || isWildcardOfPaths(one)) ?? null;
}
function isWildcardOfPaths(pattern) {
  return pattern.includes("...") && !/^\.\.?(\/|$)/.test(pattern);
}
function modulesKindToSave(facts) {
  if (facts.selection === null || facts.choice === "full") return "full";
  if (facts.choice === "used") return "thin";
  return facts.laterGo || facts.laterModules ? "full" : "thin";
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

// src/flow/thin-modules.ts
function modulesKinds(context, go) {
  const { inputs } = context;
  const whole = { full: true, selection: null, refusal: "" };
  if (inputs.modules === "full" || inputs.modules === "auto" && !inputs.build) return whole;
  const refusal6 = thinRefusal({
    profile: inputs.profile,
    packages: inputs.packages,
    flags: [...go.goEnv.GOFLAGS.split(/\s+/), ...go.flags.compile],
    gofips140: go.goEnv.GOFIPS140 ?? ""
  });
  if (refusal6 !== null) return { ...whole, refusal: refusal6 };
  return { full: inputs.modules === "auto", selection: fileSelection(go.lane), refusal: "" };
}
function onThin(go, folder) {
  if (folder === "") return go;
  const changes = { GOMODCACHE: folder, GOPROXY: "off", GONOPROXY: "none" };
  const environment = { ...go.environment, ...changes };
  return { ...go, environment, goEnv: { ...go.goEnv, ...changes }, thin: { folder, own: go } };
}
async function listThinFirst(context, go, list2) {
  const listed = await list2(go);
  if (listed.ok || go.thin === null) return { go, listed };
  sayWhole(context, listed.errors.map((error) => error.text).join("\n"));
  return { go: go.thin.own, listed: await list2(go.thin.own) };
}
async function runThinFirst(context, go, run) {
  const { thin } = go;
  const runs = await run(go.environment);
  if (thin === null) return { runs, needsWhole: false };
  const set = (0, import_node_path14.basename)(thin.folder);
  const said = runs.filter((one) => one.result.exitCode !== 0).map((one) => `${one.messages}
${one.result.stderr}`);
  if (!said.some((text) => missingFileExplains(text, set))) return { runs, needsWhole: false };
  sayWhole(context, said.join("\n"));
  return { runs: await run(thin.own.environment), needsWhole: true };
}
function sayWhole(context, said) {
  const { log } = context.runner;
  log.info("the thin modules lack something that this build reads: once more with whole modules");
  log.debug(said.trim());
}
function sourcesFile(context) {
  return (0, import_node_path14.join)(context.jobFolder, `thin-${context.earlier?.steps.length ?? 0}.json`);
}
async function noteThinSources(context, go, listing, needsWhole) {
  const file = sourcesFile(context);
  const { habits } = go.found;
  const kind = modulesKindToSave({
    choice: context.inputs.modules,
    selection: modulesKinds(context, go).selection,
    laterGo: habits?.laterGo ?? false,
    laterModules: habits?.laterModules ?? false
  });
  if (!context.permission.may || kind === "full") return;
  if (go.thin !== null && !needsWhole) return;
  const sources = thinSources(listing, go.goEnv.GOMODCACHE);
  if (sources === null || sources.packages.length === 0) return;
  await (0, import_promises13.mkdir)((0, import_node_path14.dirname)(file), { recursive: true });
  await (0, import_promises13.writeFile)(file, JSON.stringify(sources));
}

// src/flow/compile.ts
async function compile(context, go, plan, listing, folder, digests) {
  const { inputs, phases, runner } = context;
  const needed = neededPackages(plan, listing);
  const leftOut = inputs.build ? await checkLeftOut(context, go.toolchain.version, needed) : success(null);
  if (!leftOut.ok) return leftOut;
  const width = compileWidth(inputs.parallelism, targetsAtOnce(plan.shards, inputs.parallelism));
  const request = (name, environment) => ({
    name,
    shards: plan.shards,
    parallelism: inputs.parallelism,
    exec: runner.exec,
    goRoot: go.toolchain.goroot,
    cwd: inputs.workingDirectory,
    environment,
    temp: folder,
    packages: (shard) => new Set(needed.get(targetText(shard.target))?.map((one) => one.ImportPath)),
    log: runner.log,
    clock: runner.clock
  });
  const graphs = [];
  let needsWhole = false;
  const note = (done) => {
    graphs.push(...done.runs);
    needsWhole ||= done.needsWhole;
    return done.runs;
  };
  const decision = decideWarm({ warm: inputs.warm, build: inputs.build, shards: plan.shards });
  if (decision.warm) {
    const warmed = await phases.time(
      "warm",
      () => runThinFirst(
        context,
        go,
        (environment) => runShards({
          ...request("warm", environment),
          arguments: (shard, _index, graphFile) => warmArguments(go.flags, shard.packages, width, graphFile)
        })
      )
    );
    note(warmed);
  } else {
    runner.log.debug(`no warm-up: ${decision.reason}`);
  }
  if (inputs.build) {
    const built = await phases.time(
      "build",
      () => runThinFirst(
        context,
        go,
        (environment) => runShards({
          ...request("build", environment),
          arguments: (shard, index, graphFile) => buildArguments(
            { ...go.flags, link: stampInputs(go.flags.link, digestsOf(shard, digests)) },
            shard.packages,
            width,
            graphFile,
            outputOf(folder, shard, index)
          )
        })
      )
    );
    const failed = note(built).filter((run) => run.result.exitCode !== 0);
    if (failed.length > 0) return goErrors(context, "build", failed.map(goError));
  }
  await noteThinSources(context, go, listing, needsWhole);
  const totals = mergeGraphs(graphs.flatMap(targetGraph));
  return success({
    binaries: plan.shards.flatMap(
      (shard, index) => shard.binaries.map((planned) => ({
        planned,
        file: (0, import_node_path15.join)(outputOf(folder, shard, index) ?? "", planned.builtName),
        reused: false
      }))
    ),
    packages: { compiled: totals.compiled.length, total: totals.total }
  });
}
function digestsOf(shard, digests) {
  return shard.binaries.map((planned) => ({
    package: planned.package,
    digest: digests.get(plannedId(planned)) ?? ""
  }));
}
function goError({ shard, messages, result }) {
  const text = messages.trim() || result.stderr.trim() || result.stdout.trim();
  return { target: targetText(shard.target), text };
}
function outputOf(folder, shard, index) {
  return shard.binaries.length === 0 ? null : (0, import_node_path15.join)(folder, `shard-${index}`);
}
function targetGraph(run) {
  const graph = readActionGraph(run.graph);
  return graph.ok ? [{ target: targetText(run.shard.target), graph: graph.value }] : [];
}

// src/flow/digest-inputs.ts
var import_node_path17 = __toESM(require_node_path(), 1);

// src/plan/inputs-digest.ts
var import_node_crypto4 = __toESM(require_node_crypto(), 1);
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_node_path16 = __toESM(require_node_path(), 1);
var import_promises14 = __toESM(require_promises2(), 1);

// src/plan/go-list.ts
function parseGoList(text) {
  const joined2 = text.trim().replaceAll(/^\}\r?\n\{/gm, "},{");
  return joined2 === "" ? [] : JSON.parse(`[${joined2}]`);
}
function sourceFiles(one) {
  return [
    ...one.GoFiles ?? [],
    ...one.CgoFiles ?? [],
    ...one.CFiles ?? [],
    ...one.CXXFiles ?? [],
    ...one.MFiles ?? [],
    ...one.HFiles ?? [],
    ...one.FFiles ?? [],
    ...one.SFiles ?? [],
    ...one.SwigFiles ?? [],
    ...one.SwigCXXFiles ?? [],
    ...one.SysoFiles ?? [],
    ...one.EmbedFiles ?? []
  ];
}
function isOwnPackage(one) {
  if (one.Standard === true) return false;
  const effective = one.Module?.Replace ?? one.Module;
  return !effective?.Version || !effective.Dir;
}

// src/plan/inputs-digest.ts
function ownSourceFiles(packages) {
  const files = packages.filter(isOwnPackage).flatMap((one) => [
    ...sourceFiles(one).map((name) => (0, import_node_path16.join)(one.Dir, name)),
    ...ownProfiles(one)
  ]);
  return [...new Set(files)].sort();
}
function ownProfiles(one) {
  const profile = (0, import_node_path16.join)(one.Dir, "default.pgo");
  return one.Name === "main" && (0, import_node_fs3.existsSync)(profile) ? [profile] : [];
}
async function fileDigests(files) {
  const digests = /* @__PURE__ */ new Map();
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== void 0; file = files[next++]) {
      const hash2 = (0, import_node_crypto4.createHash)("sha256");
      await (0, import_promises14.pipeline)((0, import_node_fs3.createReadStream)(file), hash2);
      digests.set(file, hash2.digest("hex"));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return digests;
}
function inputsDigest(facts) {
  const hash2 = (0, import_node_crypto4.createHash)("sha256");
  const rows = [...facts.files].sort(([a], [b]) => a < b ? -1 : 1);
  hash2.update(
    JSON.stringify([facts.goSum, facts.lane, facts.linkFlags, [...facts.mains].sort(), rows])
  );
  return hash2.digest("hex");
}

// src/flow/digest-inputs.ts
async function digestInputs(context, go, plan, listing) {
  const packages = [...neededPackages(plan, listing).values()].flat();
  const files = ownSourceFiles(packages);
  const digests = await context.activity.track("hash", fileDigests(files));
  const named = new Map(
    [...digests].map(([file, sha256]) => [
      (0, import_node_path17.relative)(go.modules.root, file).split(import_node_path17.sep).join("/"),
      sha256
    ])
  );
  return inputsDigest({
    files: named,
    goSum: go.keys.goSum,
    lane: go.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package)
  });
}

// src/flow/ignore-output.ts
var import_promises15 = __toESM(require_promises(), 1);
var import_node_path18 = __toESM(require_node_path(), 1);
async function ignoreOutput(context) {
  const { inputs, runner } = context;
  const git = (...args) => runner.exec({
    tool: "git",
    args,
    cwd: inputs.workingDirectory,
    environment: runner.environment
  });
  const [top, exclude] = await Promise.all([
    git("rev-parse", "--show-toplevel"),
    git("rev-parse", "--git-path", "info/exclude")
  ]);
  if (top.exitCode !== 0 || exclude.exitCode !== 0) return;
  const path4 = (0, import_node_path18.relative)(top.stdout.trim(), inputs.output).split(import_node_path18.sep).join("/");
  if (path4 === "" || path4.startsWith("..")) return;
  const ignored2 = await git("check-ignore", "-q", "--", `${inputs.output}/`);
  if (ignored2.exitCode !== 1) return;
  const file = (0, import_node_path18.resolve)(inputs.workingDirectory, exclude.stdout.trim());
  try {
    const text = await (0, import_promises15.readFile)(file, "utf8").catch(() => "");
    await (0, import_promises15.mkdir)((0, import_node_path18.dirname)(file), { recursive: true });
    await (0, import_promises15.appendFile)(file, `${text === "" || text.endsWith("\n") ? "" : "\n"}/${path4}/
`);
  } catch (error) {
    runner.log.debug(`${file} cannot be written: ${error.message}`);
  }
}

// src/flow/inspect-binaries.ts
var import_promises16 = __toESM(require_promises(), 1);
var import_node_path19 = __toESM(require_node_path(), 1);

// src/inspect/static-check.ts
function staticVerdict(question) {
  const { binary, target, profile, cgo, facts } = question;
  if (profile !== "lean" || target.goos !== "linux" || facts.static !== false)
    return { kind: "fine" };
  const found = `${binary} (${targetText(target)}) is not static: ${linkage(facts)}`;
  if (cgo)
    return {
      kind: "warning",
      text: `${found}; it runs only where these are installed. To link it statically, add -linkmode=external -extldflags=-static to ldflags and the tags netgo,osusergo`
    };
  const { failures } = failure(
    "check",
    found,
    "a static binary: profile lean with cgo off, no interpreter and no needed library",
    remedy(facts.buildInfo?.settings ?? {})
  );
  return { kind: "failure", failures };
}
function linkage(facts) {
  const parts = [];
  if (facts.interpreter !== null) parts.push(`interpreter ${facts.interpreter}`);
  if (facts.needed.length > 0) parts.push(`needs ${facts.needed.join(", ")}`);
  return parts.join(", ");
}
function remedy(settings) {
  const mode = settings["-buildmode"] ?? "exe";
  if (mode !== "exe")
    return `remove -buildmode=${mode} from build-flags, or set profile: dev, which does not check this`;
  if (settings.CGO_ENABLED === "1")
    return "it was built with CGO_ENABLED=1: remove that from the environment and `go env`, or set cgo: true to accept it";
  return "remove -linkmode=external and -linkshared; else a dependency asks for these libraries without cgo (//go:cgo_import_dynamic, as github.com/ebitengine/purego does): leave it out, or set profile: dev";
}

// src/flow/inspect-binaries.ts
async function inspectAndMove(context, built) {
  const inspected = await context.activity.track(
    "hash",
    Promise.all(built.map((one) => inspect(context, one)))
  );
  const failures = inspected.flatMap((one) => one.ok ? [] : one.failures);
  if (failures.length > 0) return { ok: false, failures };
  try {
    await Promise.all(built.map((one) => move(one.file, one.planned.path)));
  } catch (error) {
    const { code, path: path4 } = error;
    return failure(
      "build",
      `a binary cannot be written to ${context.inputs.output}: ${code ?? error} ${path4 ?? ""}`,
      "a folder that can be written to",
      "correct `output`, or make room"
    );
  }
  return success(inspected.flatMap((one) => one.ok ? [one.value] : []));
}
async function inspect(context, built) {
  const { inputs, runner } = context;
  const { planned, file } = built;
  const read = await readBinary(file);
  if (!read.ok) return read;
  const facts = read.value;
  const right = checkTarget(planned.name, facts, planned.target);
  const verdict = staticVerdict({
    binary: planned.name,
    target: planned.target,
    profile: inputs.profile,
    cgo: inputs.cgo,
    facts
  });
  if (verdict.kind === "warning") runner.log.warning(verdict.text);
  const failures = [
    ...right.ok ? [] : right.failures,
    ...verdict.kind === "failure" ? verdict.failures : []
  ];
  if (failures.length > 0) return { ok: false, failures };
  return success({
    name: planned.name,
    package: planned.package,
    target: targetText(planned.target),
    path: planned.path,
    bytes: facts.bytes,
    sha256: facts.sha256,
    static: facts.static,
    reused: built.reused
  });
}
async function move(from, to) {
  await (0, import_promises16.mkdir)((0, import_node_path19.dirname)(to), { recursive: true });
  try {
    await (0, import_promises16.rename)(from, to);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    const beside = `${to}.${process.pid}.tmp`;
    try {
      await (0, import_promises16.copyFile)(from, beside);
      await (0, import_promises16.rename)(beside, to);
    } finally {
      await (0, import_promises16.rm)(beside, { force: true });
    }
  }
}

// src/flow/made-binaries.ts
var import_promises20 = __toESM(require_promises(), 1);
var import_node_path29 = __toESM(require_node_path(), 1);

// src/reuse/answer.ts
var import_node_path24 = __toESM(require_node_path(), 1);

// src/reuse/embed-matches.ts
var import_node_path21 = __toESM(require_node_path(), 1);

// src/reuse/read-files.ts
var import_node_crypto5 = __toESM(require_node_crypto(), 1);
var import_node_fs4 = __toESM(require_node_fs(), 1);
var import_promises17 = __toESM(require_promises(), 1);
var import_node_path20 = __toESM(require_node_path(), 1);
var import_promises18 = __toESM(require_promises2(), 1);

// src/reuse/go-head.ts
var PLAIN_PATH = /^["`][A-Za-z0-9._~+/-]+["`]$/;
var TOKEN2 = /[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\\\n]*"|`[^`]*`|[A-Za-z_]\w*|[;().]/y;
var CONSTRAINT = /^\/\/(go:build\b|\s*\+build\b)/;
function readGoHead(source) {
  if (source.includes("\0")) return null;
  const constraints = [];
  const tokens = tokenize2(source.replace(/^\uFEFF/, ""), constraints);
  let token = tokens.next();
  if (token !== "package") return null;
  const name = tokens.next();
  if (!/^[A-Za-z_]\w*$/.test(name)) return null;
  tokens.closeConstraints();
  const imports = [];
  token = tokens.nextAfterEnds();
  while (token === "import") {
    token = tokens.next();
    const group = token === "(";
    if (group) token = tokens.nextAfterEnds();
    while (token !== ")") {
      if (/^[A-Za-z_.]/.test(token)) token = tokens.next();
      if (!PLAIN_PATH.test(token)) return null;
      imports.push(token.slice(1, -1));
      token = tokens.nextAfterEnds();
      if (!group) break;
    }
    if (group) token = tokens.nextAfterEnds();
  }
  const isPlain = imports.every((path4) => path4 !== "C" && path4 !== "embed" && path4[0] !== ".");
  return isPlain ? { name, imports, constraints } : null;
}
function headDigest(source) {
  const head = readGoHead(source);
  if (head === null) return `bytes ${textDigest(source, 32)}`;
  const { name, imports, constraints } = head;
  return textDigest(JSON.stringify([name, [...new Set(imports)].sort(), constraints]), 32);
}
var PLAIN_CONSTRAINT = /^\/\/go:build !?\w+(?:\.\d+)?(?: (?:&&|\|\|) !?\w+(?:\.\d+)?)*$/;
function isHarmlessTest(source, packages) {
  const head = readGoHead(source);
  if (head === null || head.constraints.length > 1) return false;
  if (!head.constraints.every((line) => PLAIN_CONSTRAINT.test(line))) return false;
  return packages.has(head.name) || packages.has(head.name.replace(/_test$/, ""));
}
function tokenize2(source, constraints) {
  const pattern = new RegExp(TOKEN2);
  let inHeader = true;
  const next = () => {
    for (; ; ) {
      const token = pattern.exec(source)?.[0];
      if (token === void 0) return "";
      const line = token.trimEnd();
      if (inHeader && CONSTRAINT.test(line)) constraints.push(line);
      if (!/^(?:\s|\/\/|\/\*)/.test(token)) return token;
    }
  };
  return {
    next,
    nextAfterEnds: () => {
      let token = next();
      while (token === ";") token = next();
      return token;
    },
    /** Constraints are read above the package clause only. */
    closeConstraints: () => {
      inHeader = false;
    }
  };
}

// src/reuse/read-files.ts
var AT_ONCE = 8;
var WHOLE_BYTES = 8e6;
function createFiles() {
  const limit = pLimit(AT_ONCE);
  const once = (read2) => {
    const known2 = /* @__PURE__ */ new Map();
    return (path4) => {
      const before2 = known2.get(path4);
      if (before2 !== void 0) return before2;
      const reading = limit(() => read2(path4));
      known2.set(path4, reading);
      return reading;
    };
  };
  const read = once(readContent);
  const facts = once((path4) => (0, import_promises17.lstat)(path4).catch(() => null));
  return {
    kind: once(async (path4) => kindOf2(await (0, import_promises17.stat)(path4).catch(() => null))),
    link: once((path4) => (0, import_promises17.readlink)(path4).catch(() => "")),
    sha256: async (path4) => {
      if (await facts(path4) === null) return null;
      return (await read(path4))?.sha256 ?? null;
    },
    text: async (path4) => (await read(path4))?.text ?? null,
    head: async (path4) => {
      const content = await read(path4);
      if (content === null) return "absent";
      return content.text === null ? `bytes ${content.sha256}` : headDigest(content.text);
    },
    names: once(readNames)
  };
}
async function readContent(path4) {
  try {
    const found = await (0, import_promises17.stat)(path4);
    if (!found.isFile()) return null;
    const hash2 = (0, import_node_crypto5.createHash)("sha256");
    if (found.size > WHOLE_BYTES) {
      await (0, import_promises18.pipeline)((0, import_node_fs4.createReadStream)(path4), hash2);
      return { sha256: hash2.digest("hex"), text: null };
    }
    const bytes = await (0, import_promises17.readFile)(path4);
    return { sha256: hash2.update(bytes).digest("hex"), text: bytes.toString("utf8") };
  } catch {
    return null;
  }
}
async function readNames(path4) {
  const entries = await (0, import_promises17.readdir)(path4, { withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  return entries.map((entry) => ({ name: entry.name, kind: entryKind(entry) })).sort((a, b) => a.name < b.name ? -1 : 1);
}
function entryKind(entry) {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
function kindOf2(facts) {
  if (facts === null) return "absent";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
async function entryText(files, folder, one) {
  if (one.kind !== "link") return `${one.name} ${one.kind}`;
  const path4 = (0, import_node_path20.join)(folder, one.name);
  return `${one.name} link ${await files.kind(path4)} ${await files.link(path4)}`;
}

// src/reuse/embed-matches.ts
async function embedMatches(files, folder, pattern) {
  const all = pattern.startsWith("all:");
  const segments = pattern.replace(/^all:/, "").split("/");
  const found = [];
  const below = async (path4) => {
    for (const one of await files.names((0, import_node_path21.join)(folder, path4)) ?? []) {
      if (!all && /^[._]/.test(one.name) && one.name !== "go.mod") continue;
      found.push(`${path4}/${await entryText(files, (0, import_node_path21.join)(folder, path4), one)}`);
      if (one.kind === "folder") await below(`${path4}/${one.name}`);
    }
  };
  const match = async (path4, index) => {
    const at = (0, import_node_path21.join)(folder, path4);
    const names = await files.names(at) ?? [];
    if (path4 !== "" && names.some((one) => one.name === "go.mod")) found.push(`${path4}/go.mod`);
    for (const one of names.filter(matcher(segments[index] ?? ""))) {
      const next = path4 === "" ? one.name : `${path4}/${one.name}`;
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

// src/reuse/fact.ts
function fact(kind, path4, pattern = "") {
  return { kind, path: path4, pattern };
}
function factText({ kind, path: path4, pattern }) {
  return pattern === "" ? `${kind} ${path4}` : `${kind} ${path4} ${pattern}`;
}
function uniqueFacts(facts) {
  const byText = new Map(facts.map((one) => [factText(one), one]));
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
}

// src/reuse/package-folder.ts
var import_node_path22 = __toESM(require_node_path(), 1);

// src/plan/source-names.ts
var ENDING = /\.(?:go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
function hasSourceEnding(name) {
  return ENDING.test(name);
}

// src/reuse/package-folder.ts
function isSourceName(name) {
  const isRead2 = hasSourceEnding(name) || name === "default.pgo" || name === "go.mod";
  return isRead2 && !/^[_.]/.test(name);
}
function isGoName(name) {
  return name.endsWith(".go") && !/^[_.]/.test(name);
}
function isTestName(name) {
  return isGoName(name) && name.endsWith("_test.go");
}
function hasGoFiles(names) {
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
    sources.map(async ({ name }) => [name, await files.head((0, import_node_path22.join)(folder, name))])
  );
  return valueDigest([await namesAnswer(files, folder), heads], 32);
}
async function oddTests(files, folder, names) {
  const tests = names.filter(({ name }) => isTestName(name));
  if (tests.length === 0) return [];
  const packages = await packageNames(files, folder, names);
  const odd = await Promise.all(
    tests.map(async ({ name, kind }) => {
      const path4 = (0, import_node_path22.join)(folder, name);
      const text = kind === "folder" ? null : await files.text(path4);
      if (text !== null && isHarmlessTest(text, packages)) return null;
      return `${name} ${kind} ${await files.sha256(path4) ?? ""}`;
    })
  );
  return odd.filter((one) => one !== null);
}
async function packageNames(files, folder, names) {
  const sources = names.filter(({ name }) => isGoName(name) && !isTestName(name));
  const found = await Promise.all(
    sources.map(async ({ name }) => {
      const text = await files.text((0, import_node_path22.join)(folder, name)) ?? "";
      const head = readGoHead(text);
      const named = head?.name ?? /^package (\w+)/m.exec(text)?.[1] ?? "";
      return { named, constrained: head !== null && head.constraints.length > 0 };
    })
  );
  const free = found.filter((one) => !one.constrained);
  return new Set((free.length > 0 ? free : found).map((one) => one.named));
}

// src/reuse/walk-folders.ts
var import_node_path23 = __toESM(require_node_path(), 1);
async function walkFolders(files, root) {
  const found = [];
  const walk = async (path4) => {
    const names = await files.names(path4 === "" ? root : (0, import_node_path23.join)(root, path4));
    if (names === null) return;
    if (path4 !== "" && names.some((one) => one.name === "go.mod" && one.kind !== "folder")) {
      found.push(`${path4}/go.mod`);
      return;
    }
    if (hasGoFiles(names)) found.push(path4 === "" ? "." : path4);
    const below = names.filter(
      ({ name, kind }) => kind === "folder" && !/^[._]|^(?:testdata|vendor)$/.test(name)
    );
    await Promise.all(below.map(({ name }) => walk(path4 === "" ? name : `${path4}/${name}`)));
  };
  await walk("");
  return found.sort();
}
function foundFolders(found) {
  return found.filter((path4) => !/(?:^|\/)go\.mod$/.test(path4));
}

// src/reuse/answer.ts
async function answerFacts(workingDirectory, facts, files = createFiles()) {
  const answers = facts.map(
    async (one) => [factText(one), await answer(files, workingDirectory, one)]
  );
  return new Map(await Promise.all(answers));
}
function factPath(workingDirectory, path4) {
  const from = (0, import_node_path24.relative)(workingDirectory, path4);
  if ((0, import_node_path24.isAbsolute)(from)) return from;
  return from === "" ? "." : from.split(import_node_path24.sep).join("/");
}
async function answer(files, cwd, { kind, path: path4, pattern }) {
  const at = (0, import_node_path24.resolve)(cwd, path4);
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
      return nearest2(files, cwd, path4);
    case "kind":
      return files.kind(at);
  }
}
async function fileAnswer(files, path4) {
  const [sha256, link3] = await Promise.all([files.sha256(path4), files.link(path4)]);
  const content = sha256 ?? await files.kind(path4);
  return link3 === "" ? content : `${content} link ${link3}`;
}
async function nearest2(files, cwd, name) {
  for (let folder = cwd; ; folder = (0, import_node_path24.dirname)(folder)) {
    const path4 = (0, import_node_path24.join)(folder, name);
    if (await files.kind(path4) === "file") return factPath(cwd, path4);
    if ((0, import_node_path24.dirname)(folder) === folder) return "none";
  }
}

// src/reuse/manifest.ts
function makeInputsManifest(made) {
  const indices = /* @__PURE__ */ new Map();
  const rows = [];
  const indexOf = (one) => {
    const text = factText(one);
    const known2 = indices.get(text);
    if (known2 !== void 0) return known2;
    indices.set(text, rows.length);
    rows.push([one.kind, one.path, one.pattern, answerOf(made.answers, one)]);
    return rows.length - 1;
  };
  const plan = made.plan.map(indexOf);
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
  return { version: 1, inputsDigest: inputsDigest2, toolchain, environment, facts: rows, plan, binaries };
}
function binaryDigest(made, binary) {
  const answers = binary.facts.map((one) => [factText(one), answerOf(made.answers, one)]);
  const { lane, linkFlags, environment } = made;
  return valueDigest([binary.package, binary.target, lane, linkFlags, environment, answers], 64);
}
function answerOf(answers, one) {
  const answer2 = answers.get(factText(one));
  if (answer2 === void 0) throw new Error(`no answer to ${factText(one)}`);
  return answer2;
}
function manifestFacts(manifest) {
  return manifest.facts.map(([kind, path4, pattern]) => fact(kind, path4, pattern));
}
function parseInputsManifest(text) {
  try {
    const value = JSON.parse(text);
    if (value?.version !== 1 || !Array.isArray(value.facts)) return null;
    const isIndex = (index) => typeof index === "number" && value.facts?.[index] !== void 0;
    const sound = typeof value.inputsDigest === "string" && typeof value.toolchain === "string" && typeof value.environment === "object" && value.environment !== null && value.facts.every(
      (row) => Array.isArray(row) && row.length === 4 && row.every((one) => typeof one === "string")
    ) && Array.isArray(value.plan) && value.plan.every(isIndex) && Array.isArray(value.binaries) && value.binaries.every(
      (one) => [one.package, one.target, one.key, one.sha256, one.digest].every(
        (text2) => typeof text2 === "string"
      ) && typeof one.bytes === "number" && Array.isArray(one.facts) && one.facts.length > 0 && one.facts.every(isIndex)
    );
    return sound ? value : null;
  } catch {
    return null;
  }
}

// src/reuse/record-facts.ts
var import_node_path28 = __toESM(require_node_path(), 1);

// src/reuse/module-facts.ts
var import_node_path26 = __toESM(require_node_path(), 1);

// src/plan/module-files.ts
var import_node_crypto6 = __toESM(require_node_crypto(), 1);
var import_promises19 = __toESM(require_promises(), 1);
var import_node_path25 = __toESM(require_node_path(), 1);
async function findModuleRoots(folder, gowork) {
  const search = gowork === "" || gowork === "auto";
  const [module, found] = await Promise.all([
    nearest3(folder, "go.mod"),
    search ? nearest3(folder, "go.work") : null
  ]);
  const named = search || gowork === "off" ? null : gowork;
  return {
    module: module === null ? null : (0, import_node_path25.dirname)(module),
    workspaceFile: named ?? found
  };
}
async function nearest3(folder, name) {
  for (let at = folder; ; at = (0, import_node_path25.dirname)(at)) {
    const file = (0, import_node_path25.join)(at, name);
    if (await isFile(file)) return file;
    if ((0, import_node_path25.dirname)(at) === at) return null;
  }
}
async function isFile(file) {
  return (0, import_promises19.stat)(file).then(
    (facts) => facts.isFile(),
    () => false
  );
}
async function readPinFiles(moduleFolders, workspaceFile) {
  const names = moduleFolders.flatMap(
    (folder) => ["go.mod", "go.sum", (0, import_node_path25.join)("vendor", "modules.txt")].map((name) => (0, import_node_path25.join)(folder, name))
  );
  if (workspaceFile !== null) {
    names.push(workspaceFile, workspaceFile.replace(/\.work$/, ".work.sum"));
    names.push((0, import_node_path25.join)((0, import_node_path25.dirname)(workspaceFile), "vendor", "modules.txt"));
  }
  const texts = await Promise.all(
    names.map(
      (name) => (0, import_promises19.readFile)(name, "utf8").then(
        (text) => [name, text],
        () => null
      )
    )
  );
  return new Map(texts.filter((one) => one !== null));
}
function pinDigest(files, relative11) {
  const hash2 = (0, import_node_crypto6.createHash)("sha256");
  const rows = [...files].map(([file, text]) => [relative11(file), text]);
  for (const [file, text] of rows.sort(([a], [b]) => a < b ? -1 : 1)) {
    hash2.update(`${file}\0${text.length}\0`).update(text);
  }
  return hash2.digest("hex").slice(0, 16);
}
function workspaceMembers(goWork) {
  const members = [];
  let inBlock = false;
  for (const raw of goWork.split("\n")) {
    const line = raw.replace(/\/\/.*$/, "").trim();
    if (inBlock && line === ")") inBlock = false;
    else if (inBlock && line !== "") members.push(unquoted2(line));
    else if (/^use\s*\($/.test(line)) inBlock = true;
    else if (/^use\s+[^(]/.test(line)) members.push(unquoted2(line.replace(/^use\s+/, "")));
  }
  return members;
}
function unquoted2(word) {
  return word.replace(/^(["`])(.*)\1$/, "$2");
}
function modulePath(goMod) {
  return /^[ \t]*module[ \t]+["`]?([^\s"`(]+)/m.exec(goMod)?.[1] ?? "";
}

// src/reuse/module-facts.ts
function ownModules(pins) {
  const found = [];
  for (const [file, text] of pins) {
    const dir = (0, import_node_path26.dirname)(file);
    const isGoMod = /[\\/]go\.mod$/.test(file);
    if (isGoMod) found.push({ path: modulePath(text), dir });
    if (!isGoMod && !file.endsWith(".work")) continue;
    for (const { path: path4, target } of localReplacements(text)) {
      found.push({ path: path4, dir: (0, import_node_path26.resolve)(dir, target) });
    }
  }
  return found;
}
function moduleFacts(facts) {
  const { workingDirectory: cwd, pins, workspaceFile, module } = facts;
  const at = (path4) => factPath(cwd, path4);
  const found = [fact("nearest", "go.work"), fact("nearest", "go.mod")];
  const folders = new Set(facts.own.map((one) => one.dir));
  if (module !== null) folders.add(module);
  for (const file of pins.keys()) {
    found.push(fact("file", at(file)));
    if (/[\\/]go\.mod$/.test(file)) folders.add((0, import_node_path26.dirname)(file));
  }
  for (const folder of folders) {
    for (const name of ["go.mod", "go.sum"]) found.push(fact("file", at((0, import_node_path26.join)(folder, name))));
    found.push(...vendorFacts(at, folder));
  }
  if (workspaceFile !== null) {
    const sums = workspaceFile.replace(/\.work$/, ".work.sum");
    found.push(fact("file", at(workspaceFile)), fact("file", at(sums)));
    found.push(...vendorFacts(at, (0, import_node_path26.dirname)(workspaceFile)));
  }
  for (const profile of facts.profiles) found.push(fact("file", at((0, import_node_path26.resolve)(cwd, profile))));
  return found;
}
function vendorFacts(at, folder) {
  return [
    fact("kind", at((0, import_node_path26.join)(folder, "vendor"))),
    fact("file", at((0, import_node_path26.join)(folder, "vendor", "modules.txt")))
  ];
}
function localReplacements(text) {
  const line = /^[ \t]*(?:replace[ \t]+)?(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`]+))(?:[ \t]+\S+)?[ \t]+=>[ \t]*(?:"([^"\n]+)"|`([^`\n]+)`|(\S+))/gm;
  return [...text.matchAll(line)].map(([, a, b, c, quoted2, raw, plain]) => ({
    path: a ?? b ?? c ?? "",
    target: quoted2 ?? raw ?? plain ?? ""
  })).filter(({ target }) => /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(target));
}

// src/reuse/obstacles.ts
var SWITCHES2 = {
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
var TOOL_FLAGS = /(?:^|[\s='"])--?(?:linkmode[= ]\s*['"]?external|extld|extldflags|extar|importcfg|embedcfg|pgoprofile|coveragecfg|symabis|linkobj|asmhdr|I|L|r|installsuffix|buildid|race|msan|asan)(?=[\s='"]|$)/;
function buildObstacle(facts) {
  if (facts.commitStamps.length > 0) {
    const names = facts.commitStamps.join(", ");
    return `stamp ${names} holds $commit, which is another one with every commit; $inputs stays the same while no input changes`;
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
    if (SWITCHES2[name] !== void 0 && isOn) return `-${name}: ${SWITCHES2[name]}`;
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

// src/reuse/package-facts.ts
var import_node_path27 = __toESM(require_node_path(), 1);

// src/reuse/assembly-includes.ts
var OF_GO = /^(?:textflag|funcdata|go_asm|go_tls|asm_\w+)\.h$/;
function assemblyIncludes(text) {
  const names = [];
  for (const [, line = ""] of text.matchAll(/^[ \t]*#[ \t]*include\b(.*)$/gm)) {
    const path4 = /^[ \t]*"([^"]*)"/.exec(line)?.[1];
    if (path4 === void 0 || path4 === "" || /[\\/]/.test(path4)) {
      return { ok: false, path: path4 ?? line.trim() };
    }
    if (!OF_GO.test(path4)) names.push(path4);
  }
  return { ok: true, names };
}

// src/reuse/package-facts.ts
async function packageFacts(files, workingDirectory, one) {
  const at = (...names) => factPath(workingDirectory, (0, import_node_path27.join)(one.Dir, ...names));
  const read = new Set(sourceFiles(one));
  const facts = [fact("names", at()), fact("file", at("default.pgo"))];
  for (const name of read) facts.push(fact("file", at(name)));
  for (const pattern of one.EmbedPatterns ?? []) facts.push(fact("embed", at(), pattern));
  for (const { name, kind } of await files.names(one.Dir) ?? []) {
    if (kind === "folder" || read.has(name) || !isSourceName(name)) continue;
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
    const found = assemblyIncludes(await files.text((0, import_node_path27.join)(one.Dir, name)) ?? "");
    if (!found.ok) {
      return { ok: false, reason: `${one.ImportPath}: ${name} includes ${found.path}` };
    }
    waiting.push(...found.names);
  }
  return { ok: true, names: [...names] };
}
function resolutionFacts(workingDirectory, packages, own) {
  const at = (path4) => factPath(workingDirectory, path4);
  const facts = [];
  for (const one of packages) {
    if (one.Standard === true || one.Module === void 0) continue;
    const home = isOwnPackage(one) ? (one.Module.Replace ?? one.Module).Dir ?? "" : "";
    if (home !== "") {
      for (let folder = one.Dir; isBelow(folder, home); folder = (0, import_node_path27.dirname)(folder)) {
        facts.push(fact("kind", at((0, import_node_path27.join)(folder, "go.mod"))));
      }
    }
    for (const { path: path4, dir } of own) {
      if (dir === home || !`${one.ImportPath}/`.startsWith(`${path4}/`)) continue;
      const rest = one.ImportPath.slice(path4.length + 1);
      facts.push(fact("names", at((0, import_node_path27.join)(dir, rest))));
      for (let folder = (0, import_node_path27.join)(dir, rest); isBelow(folder, dir); folder = (0, import_node_path27.dirname)(folder)) {
        facts.push(fact("kind", at((0, import_node_path27.join)(folder, "go.mod"))));
      }
    }
  }
  return facts;
}
function isBelow(folder, above) {
  const path4 = (0, import_node_path27.relative)(above, folder);
  return path4 !== "" && path4.split(import_node_path27.sep)[0] !== ".." && path4 !== folder;
}

// src/reuse/record-facts.ts
async function recordFacts(files, request) {
  const { workingDirectory: cwd, listing } = request;
  const all = [...listing.values()].flat();
  const own = ownModules(request.pins);
  const modules = moduleFacts({ ...request, own, profiles: profileFlags(request.flags) });
  const binaries = await Promise.all(
    request.binaries.map(async (binary) => {
      const target = targetText(binary.target);
      const closure = closureOf(listing.get(target) ?? [], binary.package);
      const parts = await Promise.all(
        closure.filter(isOwnPackage).map((one) => packageFacts(files, cwd, one))
      );
      const refused = parts.find((part) => !part.ok);
      const obstacle = packagesObstacle(closure) ?? (refused?.ok === false ? refused.reason : "");
      const facts = parts.flatMap((part) => part.ok ? part.facts : []);
      return {
        package: binary.package,
        target,
        facts: uniqueFacts([...modules, ...facts, ...resolutionFacts(cwd, closure, own)]),
        obstacle
      };
    })
  );
  const plan = uniqueFacts([...modules, ...await planFacts(files, request, all, own)]);
  return { plan, binaries };
}
function closureOf(listed, main) {
  const root = listed.find((one) => one.ImportPath === main);
  const paths = /* @__PURE__ */ new Set([main, ...root?.Deps ?? []]);
  return listed.filter((one) => paths.has(one.ImportPath));
}
async function planFacts(files, request, packages, own) {
  const cwd = request.workingDirectory;
  const roots = /* @__PURE__ */ new Set();
  for (const pattern of request.packages.filter((one) => one.includes("..."))) {
    const prefix = pattern.slice(0, pattern.indexOf("..."));
    const isLocal = /^\.{1,2}(?:\/|$)/.test(pattern);
    const root = (0, import_node_path28.resolve)(cwd, isLocal ? import_node_path28.posix.dirname(`${prefix}x`) : ".");
    if (isLocal) roots.add(root);
    for (const { dir } of own) if (!isLocal || `${dir}/`.startsWith(`${root}/`)) roots.add(dir);
  }
  const folders = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const path4 of foundFolders(await walkFolders(files, root))) folders.add((0, import_node_path28.join)(root, path4));
  }
  for (const one of packages.filter(isOwnPackage)) folders.add(one.Dir);
  const embedding = packages.filter((one) => isOwnPackage(one) && one.EmbedPatterns !== void 0);
  return [
    ...[...roots].map((root) => fact("walk", factPath(cwd, root))),
    ...[...folders].map((folder) => fact("heads", factPath(cwd, folder))),
    // A pattern that matches nothing makes `go list` fail.
    ...embedding.flatMap(
      (one) => (one.EmbedPatterns ?? []).map((pattern) => fact("embed", factPath(cwd, one.Dir), pattern))
    ),
    ...resolutionFacts(cwd, packages, own)
  ];
}
function profileFlags(flags) {
  const values = flags.map((flag) => /^--?pgo=(.+)$/.exec(flag)?.[1]);
  return values.filter((value) => value !== void 0 && !["auto", "off"].includes(value));
}

// src/flow/record-inputs.ts
async function recordInputs(context, go, found, plan, listing) {
  const { inputs } = context;
  const { roots, pins } = go.modules;
  const files = createFiles();
  const facts = await recordFacts(files, {
    workingDirectory: inputs.workingDirectory,
    packages: inputs.packages,
    flags: [...go.goEnv.GOFLAGS.split(/\s+/), ...go.flags.compile],
    pins,
    workspaceFile: roots.workspaceFile,
    module: roots.module,
    listing,
    binaries: plan.binaries
  });
  const asked = uniqueFacts([...facts.plan, ...facts.binaries.flatMap((one) => one.facts)]);
  const answers = await answerFacts(inputs.workingDirectory, asked, files);
  const manifest = makeInputsManifest({
    ...{ ...facts, answers, inputsDigest: "", toolchain: go.toolchain.hash },
    environment: found.environment,
    lane: go.keys.lane,
    linkFlags: go.flags.link
  });
  return { manifest, obstacles: facts.binaries.map((one) => one.obstacle) };
}
async function sameInputs(context, manifest) {
  const { workingDirectory } = context.inputs;
  const answers = await answerFacts(workingDirectory, manifestFacts(manifest));
  const now = [...answers.values()];
  return manifest.facts.every(([, , , before2], index) => before2 === now[index]);
}

// src/flow/made-binaries.ts
async function madeBinaries(context, go, facts) {
  const { inputs, runner, phases, jobFolder, earlier } = context;
  const { found, recorded, binaries, reused } = facts;
  if (!inputs.reuse || found.obstacle !== "") return null;
  const built = [];
  for (const [index, { name, path: file, sha256, bytes, ...one }] of binaries.entries()) {
    if (one.reused || recorded.obstacles[index] !== "") continue;
    const brokenKey = facts.brokenKeys.get(binaryId(one)) ?? "";
    built.push({ index, name, file, sha256, bytes, brokenKey });
  }
  if (built.length === 0) return null;
  if (!await context.activity.track("hash", sameInputs(context, recorded.manifest))) {
    runner.log.warning("files changed while they were built: these binaries are not reused later");
    return null;
  }
  const manifest = {
    ...recorded.manifest,
    inputsDigest: facts.inputsDigest,
    binaries: recorded.manifest.binaries.map((one) => {
      const known2 = reused.get(binaryId(one))?.known ?? one;
      return { ...known2, facts: one.facts };
    })
  };
  const manifestFile = (0, import_node_path29.join)(jobFolder, `inputs-${earlier?.steps.length ?? 0}.json`);
  await (0, import_promises20.writeFile)(manifestFile, JSON.stringify(manifest));
  const seconds = phases.list().find((phase) => phase.name === "build")?.seconds ?? 0;
  return {
    manifestFile,
    foundKey: found.key,
    linkFlags: go.flags.link,
    secondsEach: seconds / binaries.filter((one) => !one.reused).length,
    limitBytes: inputs.reuseLimit * 1e6,
    built
  };
}

// src/report/plan-lines.ts
function planLines(plan) {
  const lines = [
    `Go:         ${plan.goVersion} (${plan.goRoot})`,
    `lane:       ${plan.lane}`,
    `place:      ${plan.place}, go.sum ${plan.goSum}`,
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
    if (shard.binaries.length === 0) {
      lines.push(`compiles:   ${shard.packages.length} packages for ${target}, no main package`);
    }
    for (const binary of shard.binaries) {
      lines.push(`builds:     ${binary.package} for ${target} -> ${binary.path}`);
    }
  }
  return lines;
}

// src/flow/show-plan.ts
function showPlan(context, go, plan) {
  const { inputs, permission, runner } = context;
  const lines = planLines({
    goVersion: go.toolchain.version,
    goRoot: go.toolchain.goroot,
    lane: go.keys.lane,
    place: go.keys.place,
    goSum: go.keys.goSum,
    goCache: go.goCache,
    compileFlags: go.flags.compile,
    linkFlags: go.flags.link,
    parallelism: inputs.parallelism,
    saves: permission.may ? "yes" : `no, ${permission.reason}`,
    build: plan.shards.length === 0 ? null : plan
  });
  runner.log.group("Plan", lines);
  if (inputs.build && plan.shards.length > 0 && plan.binaries.length === 0) {
    runner.log.notice(
      `no main package among ${inputs.packages.join(" ")}: the packages are compiled, no binary is made`
    );
  }
}

// src/flow/build-binaries.ts
async function buildBinaries(request) {
  const { context, go, found, listing, linkFolder } = request;
  const plan = planOf(context, go, listing);
  if (!plan.ok) return plan;
  const recorded = await record(request, plan.value);
  const digests = new Map(recorded?.manifest.binaries.map((one) => [binaryId(one), one.digest]));
  const reused = usable(request.reused, plan.value, digests);
  const left = planWithout(plan.value, reused);
  showPlan(context, go, left);
  const [compiled, inputsDigest2] = await Promise.all([
    compile(context, go, left, listing, linkFolder, digests),
    digestInputs(context, go, plan.value, listing),
    plan.value.binaries.length > 0 ? ignoreOutput(context) : void 0
  ]);
  if (!compiled.ok) return compiled;
  const made = new Map(reused);
  for (const one of compiled.value.binaries) made.set(plannedId(one.planned), one);
  const inOrder3 = plan.value.binaries.flatMap((planned) => made.get(plannedId(planned)) ?? []);
  const binaries = await context.phases.time("inspect", () => inspectAndMove(context, inOrder3));
  if (!binaries.ok) return binaries;
  const obstacle = recorded?.obstacles.find((one) => one !== "") ?? "";
  return success({
    binaries: binaries.value,
    inputsDigest: inputsDigest2,
    packages: compiled.value.packages,
    reason: binaries.value.every((one) => one.reused) ? "" : obstacle || request.reused.reason,
    made: recorded === null ? null : await madeBinaries(context, go, {
      ...{ found, recorded, inputsDigest: inputsDigest2, reused },
      binaries: binaries.value,
      brokenKeys: request.reused.brokenKeys
    })
  });
}
async function record({ context, go, found, listing }, plan) {
  const isAsked = found.obstacle === "" && context.inputs.reuse;
  if (plan.binaries.length === 0 || !isAsked && !usesInputsStamp(go.flags.link)) return null;
  return context.activity.track("hash", recordInputs(context, go, found, plan, listing));
}
function usable({ files }, plan, digests) {
  const ids = plan.binaries.map(plannedId);
  return new Map(
    ids.flatMap((id) => {
      const one = files.get(id);
      return one !== void 0 && one.known.digest === digests.get(id) ? [[id, one]] : [];
    })
  );
}
function planWithout(plan, reused) {
  if (reused.size === 0) return plan;
  const shards = plan.shards.flatMap((shard) => {
    const gone = new Set(
      shard.binaries.filter((one) => reused.has(plannedId(one))).map((one) => one.package)
    );
    const packages = shard.packages.filter((one) => !gone.has(one));
    const binaries = shard.binaries.filter((one) => !gone.has(one.package));
    return packages.length === 0 ? [] : [{ ...shard, packages, binaries }];
  });
  return { ...plan, shards, binaries: shards.flatMap((shard) => shard.binaries) };
}
function planOf(context, go, listing) {
  const { inputs } = context;
  if (listing.size === 0) return success({ targets: go.targets, shards: [], binaries: [] });
  return planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    mainsOnly: inputs.build,
    found: new Map(
      [...listing].map(([target, all]) => [target, all.filter((one) => one.DepOnly !== true)])
    )
  });
}

// src/flow/exports.ts
var import_node_path31 = __toESM(require_node_path(), 1);

// src/cache/gocache-folder.ts
var import_promises21 = __toESM(require_promises(), 1);
var import_node_path30 = __toESM(require_node_path(), 1);
var GOCACHE_MARK = "GO_TURBO_BUILD_GOCACHE";
function chooseGoCache(facts) {
  if (facts.mark !== "") return facts.mark;
  return facts.githubHosted && facts.empty ? facts.goEnvGoCache : facts.own;
}
async function isEmptyGoCache(folder) {
  const names = await (0, import_promises21.readdir)(folder).catch(() => []);
  const folders = names.filter((name) => /^[0-9a-f]{2}$/.test(name));
  const sizes = await Promise.all(
    folders.map(async (name) => (await (0, import_promises21.readdir)((0, import_node_path30.join)(folder, name)).catch(() => [])).length)
  );
  return sizes.every((size) => size === 0);
}

// src/flow/exports.ts
function exportGo(context, prepared) {
  const { job, environment } = context.runner;
  const { goroot } = prepared.toolchain;
  const [goPath = ""] = prepared.goEnv.GOPATH.split(process.platform === "win32" ? ";" : ":");
  if (goPath !== "") job.addPath((0, import_node_path31.join)(goPath, "bin"));
  job.addPath((0, import_node_path31.join)(goroot, "bin"));
  job.exportVariable("GOTOOLCHAIN", "local");
  if ((environment.GOROOT ?? "") !== "") job.exportVariable("GOROOT", goroot);
  if (prepared.goCache !== prepared.goEnv.GOCACHE) {
    job.exportVariable("GOCACHE", prepared.goCache);
  }
  job.exportVariable(GOCACHE_MARK, prepared.goCache);
  job.exportVariable(JOB_RECORD_MARK, context.recordFile);
  if (context.inputs.cgo) job.exportVariable("CGO_ENABLED", "1");
}
function exportWithoutGo(context, prepared) {
  const { job } = context.runner;
  job.exportVariable("GOCACHE", prepared.goCache);
  job.exportVariable(GOCACHE_MARK, prepared.goCache);
  job.exportVariable(JOB_RECORD_MARK, context.recordFile);
}

// src/flow/find-reuse.ts
var import_promises24 = __toESM(require_promises(), 1);
var import_node_path33 = __toESM(require_node_path(), 1);

// src/cache/binary/inputs-entry.ts
var import_promises22 = __toESM(require_promises(), 1);
var import_node_util3 = __toESM(require_node_util(), 1);
var import_node_zlib2 = __toESM(require_node_zlib(), 1);
var MOST_BYTES = 256e6;
async function writeInputsEntry(file, manifest) {
  await (0, import_promises22.writeFile)(file, await (0, import_node_util3.promisify)(import_node_zlib2.default.gzip)(JSON.stringify(manifest), { level: 6 }));
}
async function readInputsEntry(file) {
  try {
    const packed = await (0, import_promises22.readFile)(file);
    const text = await (0, import_node_util3.promisify)(import_node_zlib2.default.gunzip)(packed, { maxOutputLength: MOST_BYTES });
    return parseInputsManifest(text.toString("utf8"));
  } catch {
    return null;
  }
}

// src/plan/keys.ts
function modulesKeys(facts, kinds) {
  const words2 = [
    ...kinds.full ? ["full"] : [],
    ...kinds.selection === null ? [] : [`thin${kinds.selection}`]
  ];
  const rows = words2.map((word) => {
    const all = join23("gtb1-modules", facts.carrier("modules"), word, facts.runnerOs);
    const place = join23(all, facts.place);
    return prefixes(join23(place, facts.goSum), place, all);
  });
  const lookups = [0, 1, 2].flatMap((distance) => rows.flatMap((row) => row[distance] ?? []));
  return { lookups, exact: rows.length };
}
function modulesKey(facts, selection, set) {
  const [exact = ""] = modulesKeys(facts, { full: selection === null, selection }).lookups;
  return bounded(exact + set);
}
function thinSetOf(key) {
  return /^gtb1-modules-[^-]+-thin[0-9a-f]{12}-.+-([0-9a-f]{16})$/.exec(key)?.[1] ?? null;
}
function baseKeys(facts, agreed) {
  const lane = join23("gtb1-base", facts.carrier("base"), facts.lane);
  const place = join23(lane, facts.place);
  const withoutC = placeWithoutC("base", facts);
  const known2 = [`${lane}-`, ...withoutC];
  const others = known2.some((prefix) => agreed.startsWith(prefix)) ? [agreed] : [];
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join23(place, facts.goSum),
    place,
    lane
  );
  return { lookups: [exact, samePlace, ...others, ...withoutC, sameLane] };
}
function baseKey(facts, content) {
  const [exact = ""] = baseKeys(facts, "").lookups;
  return bounded(exact + content);
}
function baseRestKey(key) {
  return key.replace(/^gtb1-base-/, "gtb1-base2-");
}
function deltaKeys(facts, inputs = "") {
  const lane = join23("gtb1-delta", facts.carrier("delta"), facts.lane);
  const place = join23(lane, facts.place);
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join23(place, facts.goSum),
    place,
    lane
  );
  const others = [samePlace, ...placeWithoutC("delta", facts), sameLane];
  if (inputs === "") return { lookups: [exact, ...others] };
  return { lookups: [`${exact}${inputs.slice(0, 16)}-`, exact, ...others] };
}
function placeWithoutC(slot, facts) {
  if (facts.laneWithoutC === void 0) return [];
  return prefixes(join23(`gtb1-${slot}`, facts.carrier(slot), facts.laneWithoutC, facts.place));
}
function deltaKey(facts, inputs, content, stands = false) {
  const [exact = ""] = deltaKeys(facts).lookups;
  return bounded(`${exact}${inputs}-${stands ? STANDS : WHOLE}${content}`);
}
var STANDS = "s";
var WHOLE = "w";
function habitsKeys(facts) {
  return {
    lookups: prefixes(join23("gtb1-habits", facts.carrier("habits"), facts.runnerOs, facts.place))
  };
}
function habitsKey(facts, content) {
  const [exact = ""] = habitsKeys(facts).lookups;
  return bounded(exact + content);
}
function inputsKeys(facts, linkFlags) {
  const link3 = valueDigest(linkFlags, 16);
  const parts = [facts.carrier("inputs"), facts.lane, link3, facts.place];
  return { lookups: prefixes(join23("gtb1-inputs", ...parts)) };
}
function inputsKey(facts, linkFlags, content) {
  const [exact = ""] = inputsKeys(facts, linkFlags).lookups;
  return bounded(exact + content);
}
function binaryKey(facts, linkFlags, binary, broken2 = "") {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, "_");
  const link3 = valueDigest(linkFlags, 16);
  const main = textDigest(binary.package, 16);
  const inputs = broken2 === "" ? binary.digest.slice(0, 32) : textDigest(binary.digest + broken2, 32);
  const parts = [facts.carrier("binary"), facts.lane, link3, target, main];
  return bounded(join23("gtb1-bin", ...parts, inputs));
}
function hitOf(keys, found) {
  if (found === null) return "miss";
  const index = keys.lookups.findIndex((prefix) => found.startsWith(prefix));
  if (index < 0) return "miss";
  return index < (keys.exact ?? 1) ? "exact" : "partial";
}
function supersededGroup(slot, key) {
  if (slot === "inputs" || slot === "binary") return key.split("-").slice(0, -1).join("-");
  if (slot !== "delta") return null;
  const parts = key.split("-");
  const content = parts.at(-1) ?? "";
  return [...parts.slice(0, -3), content.slice(0, 1)].join("-");
}
function join23(...parts) {
  return parts.join("-");
}
function prefixes(...parts) {
  return parts.map((part) => `${part}-`);
}
function bounded(key) {
  if (key.length > 512 || key.includes(",")) throw new Error(`not a cache key: ${key}`);
  return key;
}

// src/reuse/go-environment-record.ts
var OF_GO2 = /^(?:CGO_|GO(?!OGLE))/;
var OTHERS = /^(?:AR|CC|CXX|FC|GCCGO|PKG_CONFIG\w*)$/;
var WITHOUT_EFFECT = /^(?:GOCACHE|GOCACHEPROG|GOMODCACHE|GOPATH|GOBIN|GOTMPDIR|GOPROXY|GOSUMDB|GONOSUMDB|GONOPROXY|GOPRIVATE|GOINSECURE|GOVCS|GOAUTH|GOENV|GOROOT|GOROOT_\d\w*|GOTOOLCHAIN|GOTELEMETRY|GOTELEMETRYDIR|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GO_TURBO_BUILD\w*)$/;
function environmentRecord(environment, goEnvFile2, more) {
  const record2 = {};
  const add = (values) => {
    for (const [name, value] of Object.entries(values)) {
      const canonical = process.platform === "win32" ? name.toUpperCase() : name;
      if (!OF_GO2.test(canonical) && !OTHERS.test(canonical)) continue;
      if (WITHOUT_EFFECT.test(canonical) || value === void 0 || value === "") continue;
      record2[canonical] = textDigest(value, 16);
    }
  };
  add(goEnvFile2);
  add(environment);
  for (const [name, value] of Object.entries(more)) record2[`(${name})`] = textDigest(value, 16);
  return record2;
}
function environmentChanges(before2, now) {
  const names = /* @__PURE__ */ new Set([...Object.keys(before2), ...Object.keys(now)]);
  return [...names].filter((name) => before2[name] !== now[name]).sort();
}

// src/reuse/check-manifest.ts
function checkManifest({ manifest, environment, answers }) {
  const variables = environmentChanges(manifest.environment, environment);
  if (variables.length > 0) {
    return { agreed: [], plan: false, changes: [`environment: ${variables.join(", ")}`] };
  }
  const differs = /* @__PURE__ */ new Map();
  for (const [index, [kind, path4, pattern, before2]] of manifest.facts.entries()) {
    const asked = { kind, path: path4, pattern };
    if (answers.get(factText(asked)) !== before2) differs.set(index, changeText(asked));
  }
  const agrees = (facts) => !facts.some((index) => differs.has(index));
  return {
    agreed: manifest.binaries.filter((one) => agrees(one.facts)),
    plan: agrees(manifest.plan),
    changes: [...new Set(differs.values())].sort()
  };
}
function changeText({ kind, path: path4, pattern }) {
  switch (kind) {
    case "file":
      return path4;
    case "head":
      return `${path4} (constraint, package or imports)`;
    case "names":
      return `${path4} (files of the package)`;
    case "heads":
      return `${path4} (constraints, packages or imports)`;
    case "walk":
      return `${path4} (folders with Go files)`;
    case "embed":
      return `${path4} (//go:embed ${pattern})`;
    case "nearest":
      return `${path4} (in this folder or above)`;
    case "kind":
      return `${path4} (there or not)`;
  }
}

// src/toolchain/go-environment.ts
var import_promises23 = __toESM(require_promises(), 1);
var import_node_path32 = __toESM(require_node_path(), 1);
var DEFAULTS = {
  GOPROXY: "https://proxy.golang.org,direct",
  GOSUMDB: "sum.golang.org"
};
function goEnvFile(environment, goos) {
  const { GOENV, HOME, XDG_CONFIG_HOME, APPDATA, AppData } = environment;
  if (GOENV === "off") return "";
  if (GOENV !== void 0 && GOENV !== "") return GOENV;
  if (goos === "windows") {
    const folder = APPDATA ?? AppData ?? "";
    return folder === "" ? "" : (0, import_node_path32.join)(folder, "go", "env");
  }
  if (goos !== "darwin" && XDG_CONFIG_HOME !== void 0 && XDG_CONFIG_HOME !== "")
    return (0, import_node_path32.join)(XDG_CONFIG_HOME, "go", "env");
  if (HOME === void 0 || HOME === "") return "";
  return goos === "darwin" ? (0, import_node_path32.join)(HOME, "Library", "Application Support", "go", "env") : (0, import_node_path32.join)(HOME, ".config", "go", "env");
}
function parseGoEnvFile(content) {
  const values = {};
  for (const line of content.split("\n")) {
    const match = /^([A-Z][^=]*)=(.*?)\r?$/.exec(line);
    if (match?.[1] !== void 0) values[match[1]] = match[2] ?? "";
  }
  return values;
}
function downloadSettings(environment, goEnv) {
  const value = (name) => environment[name] || goEnv[name] || DEFAULTS[name];
  return { goproxy: value("GOPROXY"), gosumdb: value("GOSUMDB") };
}
async function readDownloadSettings(environment, goos) {
  return downloadSettings(environment, await readGoEnvFile(environment, goos));
}
async function readGoEnvFile(environment, goos) {
  const file = goEnvFile(environment, goos);
  return file === "" ? {} : parseGoEnvFile(await (0, import_promises23.readFile)(file, "utf8").catch(() => ""));
}

// src/toolchain/module-version.ts
function platformOf(platform, arch) {
  const goarch = {
    x64: "amd64",
    ia32: "386",
    mipsel: "mipsle",
    ppc64: "ppc64le"
  };
  return { goos: platform === "win32" ? "windows" : platform, goarch: goarch[arch] ?? arch };
}
var TOOLCHAIN_MODULE = "golang.org/toolchain";
function platformText(platform) {
  return `${platform.goos}/${platform.goarch}`;
}
function moduleVersion(version, platform) {
  return `v0.0.1-go${version}.${platform.goos}-${platform.goarch}`;
}
function parseToolchainList(list2) {
  const found = [];
  for (const line of list2.split("\n")) {
    const match = /^v0\.0\.1-go(.+)\.([a-z0-9]+)-([a-z0-9]+)$/.exec(line.trim());
    if (match === null) continue;
    const [, version = "", goos = "", goarch = ""] = match;
    if (parseGoVersion(version) !== void 0) found.push({ version, platform: { goos, goarch } });
  }
  return found;
}
function versionsOf(list2, platform) {
  const chosen = list2.filter(
    (one) => platform === void 0 || platformText(one.platform) === platformText(platform)
  );
  return [...new Set(chosen.map((one) => one.version))];
}

// src/flow/find-reuse.ts
var NOTHING = { agreed: [], plan: false, changes: [] };
async function findReuse(context, go) {
  const { inputs, runner, store } = context;
  const began = runner.clock.now();
  const environment = await readEnvironmentRecord(context, go);
  const obstacle = obstacleOf(context, go);
  const found = (changes) => ({
    ...{ environment, obstacle, manifest: null, key: "", agreement: NOTHING, bytesDown: 0 },
    seconds: (runner.clock.now() - began) / 1e3,
    ...changes
  });
  if (!inputs.build || !inputs.reuse || obstacle !== "") return found({});
  const { lookups } = inputsKeys(go.keys, go.flags.link);
  const entry = await context.activity.track("transfer", store.fetch("inputs", lookups));
  if (entry.state !== "found") return found({});
  const { key, bytes: bytesDown } = entry;
  const manifest = await readInputsEntry(entry.file).finally(() => entry.release());
  if (manifest === null) {
    runner.log.warning(`the record of inputs ${key} is broken; the binaries are built`);
    return found({ key, bytesDown });
  }
  const facts = manifestFacts(manifest);
  const answers = await context.activity.track("hash", answerFacts(inputs.workingDirectory, facts));
  const isGuess = go.toolchain.goroot === "" && manifest.toolchain !== "";
  const goRootFile = manifest.environment["(go.env)"];
  const known2 = isGuess && goRootFile !== void 0 ? { "(go.env)": goRootFile } : {};
  const agreement = checkManifest({
    ...{ manifest, answers },
    environment: { ...environment, ...known2 }
  });
  return found({ manifest, key, agreement, bytesDown });
}
function obstacleOf(context, go) {
  const obstacle = buildObstacle({
    goVersion: go.toolchain.version,
    flags: [...go.goEnv.GOFLAGS.split(/\s+/), ...go.flags.compile, ...go.flags.link],
    commitStamps: commitStamps(context.inputs.stamp)
  });
  return obstacle ?? "";
}
async function readEnvironmentRecord(context, go) {
  const { goos } = platformOf(process.platform, process.arch);
  const [goEnvFile2, goRootFile] = await Promise.all([
    readGoEnvFile(go.environment, goos),
    go.toolchain.goroot === "" ? "" : (0, import_promises24.readFile)((0, import_node_path33.join)(go.toolchain.goroot, "go.env"), "utf8").catch(() => "")
  ]);
  const more = { "go.env": goRootFile, GOFLAGS: go.goEnv.GOFLAGS };
  if (!go.flags.compile.includes("-trimpath")) {
    more["working directory"] = context.inputs.workingDirectory;
    more.GOROOT = go.toolchain.goroot;
    more.GOMODCACHE = go.goEnv.GOMODCACHE;
  }
  return environmentRecord(go.environment, goEnvFile2, more);
}
function agreedDigest({ manifest, agreement }) {
  const all = manifest !== null && agreement.agreed.length === manifest.binaries.length;
  return all && agreement.plan ? manifest.inputsDigest : "";
}

// src/cache/build/restore-layer.ts
var import_node_path34 = __toESM(require_node_path(), 1);
var PUT_BACK_MS = 2 * 3600 * 1e3;
var LIMIT_BYTES = 64e9;
async function restoreLayer(request) {
  let second = null;
  const found = await restoreArchive(request, (meta) => {
    const key = noteOf(meta).after || restOf(meta);
    if (key !== "") second = restoreArchive({ ...request, keys: { lookups: [key] } });
  });
  const more = await second;
  if (found.layer === null || more === null) return found;
  const { report } = found;
  const both = {
    report: {
      ...report,
      bytesDown: report.bytesDown + more.report.bytesDown,
      seconds: Math.max(report.seconds, more.report.seconds)
    },
    warnings: [...found.warnings, ...more.warnings]
  };
  if (found.layer.note.after !== "") {
    const layer = more.layer === null ? found.layer : standing(found.layer, more.layer);
    return { ...both, layer, brokenKey: more.brokenKey };
  }
  if (more.layer !== null)
    return { ...both, layer: joined(found.layer, more.layer), brokenKey: "" };
  const gone = `the second part of ${found.layer.key} is not there; what it held is compiled again`;
  return {
    warnings: more.warnings.length > 0 ? both.warnings : [...both.warnings, gone],
    report: { ...both.report, hit: "miss", key: "" },
    layer: null,
    brokenKey: found.layer.key
  };
}
function restOf(meta) {
  const { rest } = meta ?? {};
  return typeof rest === "string" ? rest : "";
}
function joined(layer, other) {
  return {
    ...layer,
    bytes: layer.bytes + other.bytes,
    actions: [...layer.actions, ...other.actions],
    outputs: [...layer.outputs, ...other.outputs]
  };
}
function standing(delta, ground) {
  return { ...joined(delta, ground), standsOn: ground };
}
async function restoreArchive(request, onNote = () => void 0) {
  const { slot, keys, store, clock } = request;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const found = await store.fetch(slot, keys.lookups);
  if (found.state !== "found") {
    const isDown = found.state === "unavailable";
    const warnings = isDown ? [`the ${slot} cache is not available: ${found.reason}`] : [];
    const brokenKey = isDown ? found.brokenKey ?? "" : "";
    return { report: { ...NO_CACHE, seconds: seconds() }, layer: null, brokenKey, warnings };
  }
  try {
    const outcome = await extractEntries(found.file, request, onNote);
    if (outcome.state === "broken") {
      const warning = `the ${slot} cache ${found.key} is broken (${outcome.reason}); what it misses is compiled again`;
      const report = { ...NO_CACHE, bytesDown: found.bytes, seconds: seconds() };
      return { report, layer: null, brokenKey: found.key, warnings: [warning] };
    }
    return {
      report: {
        hit: hitOf(keys, found.key),
        key: found.key,
        bytesDown: found.bytes,
        bytesUp: 0,
        seconds: seconds()
      },
      layer: layerOf(found.key, found.bytes, outcome.manifest),
      brokenKey: "",
      warnings: []
    };
  } finally {
    await found.release();
  }
}
function extractEntries(file, request, onNote) {
  return unpackArchive({
    file,
    into: ({ files, meta }) => {
      onNote(meta);
      const entries = new Set(files.filter(isEntry).map((one) => one.path));
      return (path4) => entries.has(path4) ? { target: (0, import_node_path34.join)(request.goCache, path4) } : "skip";
    },
    limitBytes: LIMIT_BYTES,
    mtime: (request.clock.now() - PUT_BACK_MS) / 1e3,
    keepVerified: true,
    parallelism: request.parallelism
  });
}
var ENTRY_PATH = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-(a|d|d\/[^/]+)$/;
function isEntry(file) {
  const [, , id, kind] = ENTRY_PATH.exec(file.path) ?? [];
  return id !== void 0 && (kind === "a" || id === file.sha256);
}
function layerOf(key, bytes, manifest) {
  const actions = [];
  const outputs = [];
  for (const file of manifest.files.filter(isEntry)) {
    const [, , id, kind] = ENTRY_PATH.exec(file.path) ?? [];
    if (id === void 0) continue;
    if (kind === "a") actions.push(id);
    else outputs.push([id, file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}
function noteOf(meta) {
  const note = meta ?? {};
  return {
    base: typeof note.base === "string" ? note.base : "",
    after: typeof note.after === "string" ? note.after : "",
    carried: typeof note.carried === "number" ? note.carried : 0
  };
}

// src/cache/build/scan.ts
var import_node_fs5 = __toESM(require_node_fs(), 1);
var import_node_path35 = __toESM(require_node_path(), 1);

// src/cache/build/entry.ts
var ENTRY = /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) +([0-9]+) +[0-9]+\n$/;
var ENTRY_BYTES = 175;
function parseEntry(action2, text) {
  if (text.length !== ENTRY_BYTES) return null;
  const [, id, output, size] = ENTRY.exec(text) ?? [];
  if (id !== action2 || output === void 0 || size === void 0) return null;
  return { action: action2, output, size: Number(size) };
}
function entryFile(id, kind) {
  return `${id.slice(0, 2)}/${id}-${kind}`;
}

// src/cache/build/scan.ts
function scanUsed(folder, since) {
  const used = [];
  for (const [action2, file] of actionFiles(folder)) {
    const usedAt = mtimeOf(file);
    if (usedAt === null || usedAt < since) continue;
    const record2 = readOrNull(file);
    const entry = record2 === null ? null : parseEntry(action2, record2);
    if (entry !== null && record2 !== null) used.push({ ...entry, usedAt, record: record2 });
  }
  return used;
}
function usedActions(folder, since) {
  return [...actionFiles(folder)].flatMap(([action2, file]) => {
    const usedAt = mtimeOf(file);
    return usedAt === null || usedAt < since ? [] : [action2];
  });
}
function putBack(folder, actions, to) {
  for (const action2 of actions) {
    try {
      (0, import_node_fs5.utimesSync)((0, import_node_path35.join)(folder, action2.slice(0, 2), `${action2}-a`), to / 1e3, to / 1e3);
    } catch {
    }
  }
}
function* actionFiles(folder) {
  for (let i = 0; i < 256; i++) {
    const sub = (0, import_node_path35.join)(folder, i.toString(16).padStart(2, "0"));
    for (const name of namesIn(sub)) {
      if (name.length === 66 && name.endsWith("-a")) yield [name.slice(0, 64), (0, import_node_path35.join)(sub, name)];
    }
  }
}
function namesIn(folder) {
  try {
    return (0, import_node_fs5.readdirSync)(folder);
  } catch {
    return [];
  }
}
function mtimeOf(file) {
  return (0, import_node_fs5.statSync)(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
function readOrNull(file) {
  try {
    return (0, import_node_fs5.readFileSync)(file, "latin1");
  } catch {
    return null;
  }
}

// src/flow/lane-use.ts
var CLOCK_LAG_MS = 50;
function firstAfter({ endedAt }) {
  return endedAt + 1;
}
function laneUse(record2, group) {
  const everything = scanUsed(record2.goCache, 0);
  const used = everything.filter((entry) => isUsed(entry, group, record2.beganAt));
  return {
    everything,
    used,
    laterGo: group.usedLater || used.some((entry) => isLater(entry, group))
  };
}
function isLater(entry, group) {
  return group.isLast && entry.usedAt >= firstAfter(group.step);
}
function isUsed(entry, group, beganAt) {
  if (group.noted.has(entry.action)) return true;
  return group.isLast && entry.usedAt >= beganAt - CLOCK_LAG_MS;
}

// src/flow/note-steps.ts
function noteEarlierSteps(earlier, goCache, now) {
  const last = earlier?.steps.at(-1);
  if (earlier === null || last === void 0 || earlier.goCache !== goCache) return null;
  const usedLater = usedActions(goCache, firstAfter(last)).length > 0;
  const used = noteUsed(goCache, earlier.beganAt, now);
  const noted = { ...last, usedLater, noted: [.../* @__PURE__ */ new Set([...last.noted ?? [], ...used])] };
  return { ...earlier, steps: [...earlier.steps.slice(0, -1), noted] };
}
function noteUsed(goCache, since, now) {
  const used = usedActions(goCache, since);
  putBack(goCache, used, now - PUT_BACK_MS);
  return used;
}

// src/flow/finish-build.ts
function jobRecord(context, go, earlier, step) {
  return {
    version: 1,
    beganAt: earlier?.beganAt ?? context.startedAt,
    goCache: go.goCache,
    steps: [...earlier?.steps ?? [], step]
  };
}
async function finishBuild(context, go, { found, reused, usesModules, shared, made }, { reports }, record2) {
  const { beganAt } = record2({});
  const ended = record2({
    // With our flags a later step may use nothing but what this one did: its hits have to show.
    noted: shared ? noteUsed(go.goCache, beganAt, context.runner.clock.now()) : null,
    endedAt: context.runner.clock.now(),
    endedWell: made.ok,
    inputsDigest: made.ok ? made.value.inputsDigest : "",
    reused: made.ok && made.value.binaries.some((one) => one.reused),
    made: made.ok ? made.value.made : null
  });
  await writeJobRecord(context.recordFile, ended);
  if (!made.ok) return { failures: made.failures, report: null, record: ended };
  const { binaries, inputsDigest: inputsDigest2, packages, reason } = made.value;
  const caches = { ...reports, binaries: binariesReport(reused, found, binaries) };
  const report = {
    goVersion: go.toolchain.version,
    goRoot: go.toolchain.goroot,
    inputsDigest: inputsDigest2,
    lane: go.keys.lane,
    place: go.keys.place,
    cacheHit: cacheHit(caches, usesModules),
    binaries,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    packages,
    phases: [],
    warnings: []
  };
  return { failures: [], report, record: ended };
}

// src/flow/guess-go.ts
var import_node_path43 = __toESM(require_node_path(), 1);

// src/build/go-flags.ts
var NO_DWARF = "-dwarf=false";
function goFlags(inputs) {
  const lean = inputs.profile === "lean";
  const compile2 = ["-buildvcs=false"];
  if (lean) compile2.push("-trimpath");
  if (inputs.tags.length > 0) compile2.push(`-tags=${inputs.tags.join(",")}`);
  compile2.push(...compilerFlags(lean, inputs.gcflags), ...inputs.buildFlags);
  const linker = [...lean ? ["-s", "-w"] : [], ...stampFlags(inputs.stamp)].join(" ");
  const ldflags = [linker, inputs.ldflags].filter((part) => part !== "").join(" ");
  return { compile: compile2, link: ldflags === "" ? [] : [`-ldflags=${ldflags}`] };
}
function compilerFlags(lean, own) {
  const flags = lean ? [`-gcflags=all=${NO_DWARF}`] : [];
  if (own === "") return flags;
  if (!lean) return [`-gcflags=${own}`];
  const patterned = /^([^\s=-][^\s=]*)=(.*)$/s.exec(own);
  const merged = patterned === null ? `${NO_DWARF} ${own}` : `${patterned[1]}=${NO_DWARF} ${patterned[2]}`;
  return [...flags, `-gcflags=${merged}`];
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

// src/plan/lane.ts
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
function laneDifferences(before2, now) {
  const names = Object.keys(now);
  return names.flatMap((name) => {
    if (valueDigest(before2[name], 64) === valueDigest(now[name], 64)) return [];
    return [`${name}: ${JSON.stringify(before2[name])} -> ${JSON.stringify(now[name])}`];
  });
}
function laneTargets(targets) {
  return targets.map(targetText).sort();
}

// src/cache/habits.ts
function parseHabits(text) {
  try {
    const value = JSON.parse(text);
    const sound = value?.version === 1 && typeof value.laterGo === "boolean" && typeof value.laterRace === "boolean" && typeof value.laterModules === "boolean" && Array.isArray(value.modules) && Array.isArray(value.lanes) && value.lanes.every(isLaneHabits);
    return sound ? value : null;
  } catch {
    return null;
  }
}
function isLaneHabits(value) {
  return typeof value?.ingredients === "object" && Array.isArray(value.ingredients?.targets) && typeof value.usedC === "boolean" && typeof value.drifted === "boolean" && typeof value.base === "string";
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
  return habits === null ? [] : laneDifferences(habits.ingredients, lane);
}

// src/toolchain/tool-cache.ts
var import_promises25 = __toESM(require_promises(), 1);
var import_node_path36 = __toESM(require_node_path(), 1);
var NODE_ARCH = {
  amd64: "x64",
  "386": "ia32",
  mipsle: "mipsel",
  ppc64le: "ppc64"
};
function toolCacheArch(goarch) {
  return NODE_ARCH[goarch] ?? goarch;
}
function toolCachePlace(root, version, goarch) {
  const versionFolder = (0, import_node_path36.join)(root, "go", goVersionToSemver(version));
  const goroot = (0, import_node_path36.join)(versionFolder, toolCacheArch(goarch));
  return { versionFolder, goroot, marker: `${goroot}.complete` };
}
async function inspectToolCache(place, version, goos) {
  const marker = await (0, import_promises25.readFile)(place.marker, "utf8").catch(() => void 0);
  if (marker === void 0) return { state: "absent" };
  const why = await whyNotGo(place.goroot, version, goos);
  return why === void 0 ? { state: "whole", hash: hashOfMarker(marker) } : { state: "broken", why };
}
async function whyNotGo(goroot, version, goos) {
  const content = await (0, import_promises25.readFile)((0, import_node_path36.join)(goroot, "VERSION"), "utf8").catch(() => void 0);
  if (content === void 0) return "it has no VERSION file";
  const said = content.split("\n")[0]?.trim() ?? "";
  if (said !== `go${version}`) return `its VERSION file says ${JSON.stringify(said)}`;
  const go = (0, import_node_path36.join)("bin", goos === "windows" ? "go.exe" : "go");
  return (0, import_promises25.access)((0, import_node_path36.join)(goroot, go)).then(
    () => void 0,
    () => `it has no ${go}`
  );
}
function markerText(hash2) {
  return `${JSON.stringify({ hash: hash2 })}
`;
}
function hashOfMarker(marker) {
  try {
    const hash2 = JSON.parse(marker)?.hash;
    return typeof hash2 === "string" ? hash2 : "";
  } catch {
    return "";
  }
}
async function versionsInToolCache(root, platform) {
  const names = await (0, import_promises25.readdir)((0, import_node_path36.join)(root, "go")).catch(() => []);
  const found = [];
  for (const name of names) {
    const version = semverToGoVersion(name);
    if (version === void 0) continue;
    const place = toolCachePlace(root, version, platform.goarch);
    const { state } = await inspectToolCache(place, version, platform.goos);
    if (state === "whole") found.push(version);
  }
  return found;
}

// src/flow/lane-ingredients.ts
var import_promises26 = __toESM(require_promises(), 1);
function laneIngredients(facts) {
  const { inputs, goEnv, job } = facts;
  const goEnvironment2 = {};
  for (const name of [...COMPILE_VARIABLES, ...facts.c === null ? [] : C_VARIABLES]) {
    const value = goEnv[name];
    if (value !== void 0 && value !== "") goEnvironment2[name] = value;
  }
  if (goEnv.GOFLAGS !== "") goEnvironment2.GOFLAGS = goEnv.GOFLAGS;
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
  const [c, variables] = await Promise.all([
    readCIdentity(exec, environment, facts.goEnv, facts.job, cwd),
    readCVariables(exec, goRoot, environment, cwd)
  ]);
  if (!variables.ok) return variables;
  return success({ ...facts, goEnv: { ...facts.goEnv, ...variables.value }, c });
}
async function readCIdentity(exec, environment, goEnv, job, cwd) {
  const [tool = "cc", ...args] = goEnv.CC.split(/\s+/);
  const [compiler, system] = await Promise.all([
    exec({ tool, args: [...args, "--version"], cwd, environment }).then(
      (result) => result.exitCode === 0 ? (result.stdout.split("\n")[0] ?? "").trim() : "none"
    ),
    systemText(exec, environment, job, cwd)
  ]);
  return { compiler, system };
}
async function systemText(exec, environment, job, cwd) {
  if (job.imageOs !== "") return `${job.imageOs} ${job.imageVersion}`;
  const [release, library] = await Promise.all([
    (0, import_promises26.readFile)("/etc/os-release", "utf8").catch(() => `${process.platform}`),
    // glibc's ldd and musl's both name their version, musl's on stderr.
    exec({ tool: "ldd", args: ["--version"], cwd, environment }).then(
      (result) => `${result.stdout}${result.stderr}`.split("\n").slice(0, 2).join(" ")
    )
  ]);
  const names = release.split("\n").filter((line) => /^(ID|VERSION_ID|BUILD_ID)=/.test(line));
  return [...names, library].join(" ").trim();
}

// src/flow/pin-go.ts
var import_promises34 = __toESM(require_promises(), 1);
var import_node_path42 = __toESM(require_node_path(), 1);

// src/build/shared-goflags.ts
var SHARED_MARK = "GO_TURBO_BUILD_GOFLAGS";
function withShared(goFlags2, added) {
  return [goFlags2, added].filter((part) => part !== "").join(" ");
}
function withoutShared(environment) {
  const added = environment[SHARED_MARK] ?? "";
  const { GOFLAGS } = environment;
  if (added === "" || GOFLAGS === void 0) return environment;
  const parts = ` ${GOFLAGS} `.split(` ${added} `);
  return { ...environment, GOFLAGS: parts.join(" ").trim() };
}

// src/plan/pgo-profiles.ts
var import_node_path37 = __toESM(require_node_path(), 1);
function profileCandidates(workingDirectory, packages, buildFlags) {
  const flags = buildFlags.map((flag) => /^--?pgo=(.*)$/.exec(flag)?.[1]);
  const named = flags.filter((value) => value !== void 0).at(-1) ?? "auto";
  if (named === "off") return [];
  if (named !== "auto") return [(0, import_node_path37.resolve)(workingDirectory, named)];
  const folders = packages.filter((pattern) => pattern.startsWith(".")).map((pattern) => pattern.replace(/\/?\.\.\.$/, ""));
  return folders.map((folder) => (0, import_node_path37.join)((0, import_node_path37.resolve)(workingDirectory, folder || "."), "default.pgo"));
}

// src/toolchain/extract-zip.ts
var import_node_crypto8 = __toESM(require_node_crypto(), 1);
var import_node_util4 = __toESM(require_node_util(), 1);
var import_node_zlib3 = __toESM(require_node_zlib(), 1);

// src/toolchain/archive-names.ts
function refusal5(name) {
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "it is an absolute path";
  if (name.includes("\\")) return "it has a backslash";
  if (/[\x00-\x1f\x7f\ufffd:]/.test(name)) return "it has a character that no Go file name has";
  const parts = name.split("/");
  if (parts.includes("..")) return 'it leaves the folder with ".."';
  if (parts.some((part) => part === "" || part === ".")) return 'it has an empty or "." part';
  if (parts.some((part) => /[. ]$/.test(part))) return "a part of it ends in a dot or a space";
  return void 0;
}
function collision(names) {
  const seen = /* @__PURE__ */ new Map();
  for (const name of names) {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    if (other !== void 0) return [other, name];
    seen.set(folded, name);
  }
  return void 0;
}
function installedName(name) {
  return name.replace(/(^|\/)_go\.mod$/, "$1go.mod");
}
function isExecutable(name) {
  return /^(bin|pkg\/tool)\//.test(name) || /^lib\/(.*\/)?go_[^/]+_[^/]+_exec$/.test(name);
}

// src/toolchain/fetcher.ts
var import_promises27 = __toESM(require_promises(), 1);
var import_promises28 = __toESM(require_promises3(), 1);
var import_node_url = __toESM(require_node_url(), 1);
var DEFAULT_PATIENCE = { retryDelays: [500, 2e3], stall: 6e4 };
function makeFetcher(httpGet, patience = DEFAULT_PATIENCE) {
  let total = 0;
  const count = (bytes) => {
    total += bytes;
  };
  return {
    bytesDown: () => total,
    async get(url, limit) {
      if (url.startsWith("file:")) return readLocal(url);
      let tries = 0;
      for (; ; ) {
        const { again, ...outcome } = await tryOnce(httpGet, url, limit, patience.stall, count);
        const delay = patience.retryDelays[tries++];
        if (!again || delay === void 0 || outcome.state !== "failed")
          return tries > 1 && outcome.state === "failed" ? { ...outcome, message: `${outcome.message} (tried ${tries} times)` } : outcome;
        await (0, import_promises28.setTimeout)(delay);
      }
    }
  };
}
async function tryOnce(httpGet, url, limit, stall, count) {
  const { address, headers } = withoutCredentials(url);
  const failed = (what, again) => ({
    state: "failed",
    message: `GET ${address}: ${what}`,
    again
  });
  try {
    const { status, headers: said, body } = await within(stall, httpGet(address, headers));
    if (status !== 200) {
      const text = errorLine(await readBody(body, 4096, stall, count, true).catch(() => void 0));
      if (status === 404 || status === 410)
        return { state: "missing", message: `GET ${address}: ${status}${text}` };
      return failed(`${status}${text}`, status === 429 || status >= 500);
    }
    if (/^text\/html\b/i.test(said["content-type"] ?? "")) {
      body.destroy();
      return failed("the answer is an HTML page (a login page or a wrong address?)", false);
    }
    const bytes = await readBody(body, limit, stall, count, false);
    if (bytes === void 0) return failed(`the answer is larger than ${limit} bytes`, false);
    const length = said["content-length"];
    if (length !== void 0 && !said["content-encoding"] && Number(length) !== bytes.length)
      return failed(`the answer ended after ${bytes.length} of ${length} bytes`, true);
    return { state: "ok", bytes };
  } catch (error) {
    return failed(reasonOf3(error).replace(`GET ${address}: `, ""), true);
  }
}
async function readBody(body, limit, stall, count, cut) {
  const chunks = [];
  let length = 0;
  const dead = setTimeout(() => body.destroy(new Error(stallText(stall))), stall);
  try {
    for await (const chunk of body) {
      dead.refresh();
      chunks.push(chunk);
      length += chunk.length;
      count(chunk.length);
      if (length > limit) {
        body.destroy();
        return cut ? Buffer.concat(chunks).subarray(0, limit) : void 0;
      }
    }
  } catch (error) {
    throw new Error(`the connection broke after ${length} bytes (${reasonOf3(error)})`);
  } finally {
    clearTimeout(dead);
  }
  return Buffer.concat(chunks, length);
}
async function within(milliseconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(stallText(milliseconds)));
      work.then(
        (answer2) => answer2.body.destroy(),
        () => void 0
      );
    }, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
function stallText(milliseconds) {
  return `no byte for ${milliseconds / 1e3} s`;
}
async function readLocal(url) {
  try {
    return { state: "ok", bytes: await (0, import_promises27.readFile)((0, import_node_url.fileURLToPath)(url)) };
  } catch (error) {
    const missing = error.code === "ENOENT";
    return { state: missing ? "missing" : "failed", message: `${url}: ${reasonOf3(error)}` };
  }
}
function withoutCredentials(url) {
  const parsed = new URL(url);
  if (parsed.username === "" && parsed.password === "") return { address: url, headers: {} };
  const secret = [parsed.username, parsed.password].map(percentDecoded).join(":");
  parsed.username = "";
  parsed.password = "";
  const authorization = `Basic ${Buffer.from(secret).toString("base64")}`;
  return { address: parsed.href, headers: { authorization } };
}
function percentDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function errorLine(body) {
  const line = body?.toString("utf8").trim().split("\n")[0]?.trim() ?? "";
  return line === "" || line.startsWith("<") ? "" : ` ${line.slice(0, 200)}`;
}
function reasonOf3(error) {
  const { errors, message } = error;
  if (errors !== void 0 && errors.length > 0) return reasonOf3(errors[0]);
  return message ?? String(error);
}

// src/toolchain/tree-writer.ts
var import_promises29 = __toESM(require_promises(), 1);
var import_node_path38 = __toESM(require_node_path(), 1);
var FIXED_MTIME = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
function treeWriter(root) {
  const folders = /* @__PURE__ */ new Map();
  const makeFolder2 = (folder) => {
    let made = folders.get(folder);
    if (made === void 0) {
      const above = folder === root ? Promise.resolve() : makeFolder2((0, import_node_path38.dirname)(folder));
      made = above.then(async () => {
        await (0, import_promises29.mkdir)(folder, { recursive: true });
      });
      folders.set(folder, made);
    }
    return made;
  };
  return {
    async write(name, data, executable) {
      const path4 = (0, import_node_path38.join)(root, name);
      await makeFolder2((0, import_node_path38.dirname)(path4));
      const file = await (0, import_promises29.open)(path4, "wx", executable ? 493 : 420);
      try {
        await file.writeFile(data);
        await file.utimes(FIXED_MTIME, FIXED_MTIME);
      } finally {
        await file.close();
      }
    },
    async finish() {
      const deepestFirst = [...folders.keys()].sort((a, b) => b.length - a.length);
      for (const folder of deepestFirst) await (0, import_promises29.utimes)(folder, FIXED_MTIME, FIXED_MTIME);
    }
  };
}

// src/toolchain/zip-hash.ts
var import_node_crypto7 = __toESM(require_node_crypto(), 1);
function zipHash(files) {
  const hash2 = (0, import_node_crypto7.createHash)("sha256");
  const sorted = files.map((file) => ({ ...file, order: Buffer.from(file.name) })).sort((a, b) => Buffer.compare(a.order, b.order));
  for (const { name, sha256 } of sorted) hash2.update(`${sha256}  ${name}
`);
  return `h1:${hash2.digest("base64")}`;
}

// src/toolchain/extract-zip.ts
var BadArchive = class extends Error {
};
var MOST_FILES = 2e5;
var MOST_BYTES2 = 4 * 2 ** 30;
var AT_ONCE2 = 16;
var inflate = (0, import_node_util4.promisify)(import_node_zlib3.inflateRaw);
async function extractZip(archive, prefix, folder) {
  const { default: yauzl } = await import("./yauzl-IZYIWUTI.mjs");
  const { fromBufferPromise } = yauzl;
  const zip = await fromBufferPromise(archive, { decodeStrings: false }).catch(asBadArchive);
  const files = checkedFiles2(await readEntries(zip), prefix);
  const writer = treeWriter(folder);
  const hashed = [];
  await forEach(files, AT_ONCE2, async ({ entry, name, path: path4 }) => {
    const data = await contentOf(zip, archive, entry, name);
    hashed.push({ name, sha256: (0, import_node_crypto8.createHash)("sha256").update(data).digest("hex") });
    if (path4 !== void 0) await writer.write(path4, data, isExecutable(path4));
  });
  await writer.finish();
  return { hash: zipHash(hashed), files: files.length };
}
async function readEntries(zip) {
  if (zip.entryCount > MOST_FILES) throw new BadArchive(`it holds ${zip.entryCount} files`);
  const entries = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    asBadArchive(error);
  }
  return entries;
}
function checkedFiles2(entries, prefix) {
  const members = entries.map((entry) => {
    const name = entry.fileNameRaw.toString("utf8");
    const bad = (why) => new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
    const isFolder = name.endsWith("/");
    const type = entry.externalFileAttributes >>> 16 & 61440;
    if (type !== 0 && type !== (isFolder ? 16384 : 32768)) {
      throw bad(type === 40960 ? "it is a symbolic link" : "it is no regular file");
    }
    const unsafe = refusal5(isFolder ? name.slice(0, -1) : name);
    if (unsafe !== void 0) throw bad(unsafe);
    if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
    return { entry, name, path: isFolder ? void 0 : installedName(name.slice(prefix.length)) };
  });
  const twice = collision(members.flatMap(({ path: path4 }) => path4 ?? []));
  if (twice !== void 0)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > MOST_BYTES2) throw new BadArchive(`its files are ${bytes} bytes`);
  return members;
}
async function contentOf(zip, archive, entry, name) {
  const bad = (why) => new BadArchive(`${JSON.stringify(name)} cannot be read: ${why}`);
  if (!entry.canDecodeFileData()) throw bad("it is encrypted or packed in an unknown way");
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error) => {
    throw bad(reasonOf3(error));
  });
  const packed = archive.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  const size = entry.uncompressedSize;
  const data = await inflate(packed, {
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.min(Math.max(64, size), 1 << 20)
  }).catch((error) => {
    throw bad(reasonOf3(error));
  });
  if (data.length !== size) throw bad(`${data.length} bytes, not ${size}`);
  return data;
}
async function forEach(items, width, work) {
  let next = 0;
  let broken2;
  const run = async () => {
    while (broken2 === void 0 && next < items.length) {
      try {
        await work(items[next++]);
      } catch (error) {
        broken2 ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: width }, run));
  if (broken2 !== void 0) throw broken2.error;
}
function asBadArchive(error) {
  throw new BadArchive(reasonOf3(error));
}

// src/toolchain/goproxy.ts
function parseGoproxy(value) {
  const entries = [];
  for (const [, word = "", separator] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
    const text = word.trim();
    if (text === "") continue;
    if (text === "direct" || text === "off") {
      entries.push({ kind: text });
      break;
    }
    const bare = /[.:/]/.test(text) && !text.includes(":/") && !text.startsWith("/");
    const url = bare ? `https://${text}` : text;
    if (!URL.canParse(url) || !/^(https?|file):$/.test(new URL(url).protocol))
      return failure(
        "input",
        `GOPROXY: ${JSON.stringify(withoutSecret(text))} is no address of a module proxy`,
        'https://, http:// or file:// URLs, "direct" or "off", separated by "," or "|"',
        "correct GOPROXY"
      );
    entries.push({ kind: "proxy", url: url.replace(/\/+$/, ""), onAnyError: separator === "|" });
  }
  if (entries.length > 0) return success(entries);
  return failure(
    "input",
    `GOPROXY is ${JSON.stringify(value)}: a list without entries`,
    'at least one proxy, "direct" or "off"',
    "correct GOPROXY or unset it"
  );
}
function withoutSecret(text) {
  return text.replace(/\/\/[^/@]*@/, "//");
}
async function tryProxies(entries, ask) {
  const messages = [];
  let failed = false;
  for (const entry of entries) {
    const attempt = await ask(entry);
    if (attempt.state === "ok") return attempt;
    messages.push(attempt.message);
    if (attempt.state === "failed") {
      failed = true;
      if (entry.kind !== "proxy" || !entry.onAnyError) break;
    }
  }
  return { state: failed ? "failed" : "missing", message: messages.join("; ") };
}

// src/toolchain/note.ts
var import_node_crypto9 = __toESM(require_node_crypto(), 1);
var ED25519 = 1;
var SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
function parseVerifierKey(text) {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text);
  if (match === null) return void 0;
  const [, name = "", hash2 = "", encoded = ""] = match;
  const data = Buffer.from(encoded, "base64");
  if (data.length !== 33 || data[0] !== ED25519 || keyHash(name, data) !== hash2) return void 0;
  const der = Buffer.concat([SPKI_PREFIX, data.subarray(1)]);
  return { name, hash: hash2, key: (0, import_node_crypto9.createPublicKey)({ key: der, format: "der", type: "spki" }) };
}
function keyHash(name, data) {
  return (0, import_node_crypto9.createHash)("sha256").update(`${name}
`).update(data).digest("hex").slice(0, 8);
}
var SIGNATURE = /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/;
function openNote(note, key) {
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n") || split + 2 >= note.length) return { state: "malformed" };
  const text = note.slice(0, split + 1);
  let signed = false;
  for (const line of note.slice(split + 2, -1).split("\n")) {
    const match = SIGNATURE.exec(line);
    if (match === null) return { state: "malformed" };
    const data = Buffer.from(match[2] ?? "", "base64");
    if (match[1] !== key.name || data.subarray(0, 4).toString("hex") !== key.hash) continue;
    if (!(0, import_node_crypto9.verify)(null, Buffer.from(text), key.key, data.subarray(4))) return { state: "forged" };
    signed = true;
  }
  return signed ? { state: "signed", text } : { state: "unsigned" };
}

// src/toolchain/tlog.ts
var import_node_crypto10 = __toESM(require_node_crypto(), 1);
var HASH_BYTES = 32;
var TILE_HEIGHT = 8;
var TILE_WIDTH = 2 ** TILE_HEIGHT;
function recordHash(text) {
  return (0, import_node_crypto10.createHash)("sha256").update("\0").update(text).digest();
}
function nodeHash(left, right) {
  return (0, import_node_crypto10.createHash)("sha256").update("").update(left).update(right).digest();
}
function parseTree(text) {
  const match = /^go\.sum database tree\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(text);
  if (match === null) return void 0;
  return { size: Number(match[1]), root: Buffer.from(match[2] ?? "", "base64") };
}
function auditPath(record2, size) {
  const steps = [];
  let low = 0;
  let high = size;
  while (high - low > 1) {
    const half = powerBelow(high - low);
    if (record2 < low + half) {
      steps.push({ side: "right", subtrees: perfectSubtrees(low + half, high) });
      high = low + half;
    } else {
      steps.push({ side: "left", subtrees: perfectSubtrees(low, low + half) });
      low += half;
    }
  }
  return steps.reverse();
}
function rootFromPath(leaf, path4, hashOf) {
  return path4.reduce((hash2, step) => {
    const other = step.subtrees.map(hashOf).reduceRight((right, left) => nodeHash(left, right));
    return step.side === "left" ? nodeHash(other, hash2) : nodeHash(hash2, other);
  }, leaf);
}
function powerBelow(n) {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
function perfectSubtrees(low, high) {
  const found = [];
  for (let at = low; at < high; ) {
    const records = powerBelow(high - at + 1);
    found.push({ level: Math.log2(records), index: at / records });
    at += records;
  }
  return found;
}
function placeInTiles({ level, index }, size) {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const tileIndex = Math.floor(index * count / TILE_WIDTH);
  const hashes = Math.floor(size / 2 ** (TILE_HEIGHT * tileLevel));
  const width = Math.min(TILE_WIDTH, hashes - tileIndex * TILE_WIDTH);
  const first = index * count - tileIndex * TILE_WIDTH;
  return { tile: { level: tileLevel, index: tileIndex, width }, first, count };
}
function tilePath({ level, index, width }) {
  let path4 = String(index % 1e3).padStart(3, "0");
  for (let rest = Math.floor(index / 1e3); rest > 0; rest = Math.floor(rest / 1e3))
    path4 = `x${String(rest % 1e3).padStart(3, "0")}/${path4}`;
  return `tile/${TILE_HEIGHT}/${level}/${path4}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}
function wholeTile(tile) {
  return { ...tile, width: TILE_WIDTH };
}
function foldHashes(data) {
  if (data.length === HASH_BYTES) return data;
  const half = data.length / 2;
  return nodeHash(foldHashes(data.subarray(0, half)), foldHashes(data.subarray(half)));
}

// src/toolchain/checksum-database.ts
var LOOKUP_LIMIT = 1 << 20;
var CHECK = "check what answers at this address; a proxy that changes or makes up answers must not be used";
async function provenHash(version, database, proxies, fetcher) {
  const { name } = database.key;
  const wrong = (what, expected) => failure("toolchain", `checksum database ${name}: ${what}`, expected, CHECK);
  const unreachable = (message) => failure(
    "toolchain",
    `checksum database ${name} does not answer: ${message}`,
    "",
    'try again later, or give the hash of the toolchain in go-checksum ("h1:\u2026")'
  );
  const base = await databaseAddress(database, proxies, fetcher);
  if (base.state !== "ok") return unreachable(base.message);
  const module = `${TOOLCHAIN_MODULE}@${version}`;
  const answer2 = await fetcher.get(`${base.value}/lookup/${module}`, LOOKUP_LIMIT);
  if (answer2.state !== "ok") return unreachable(answer2.message);
  const lookup = parseLookup(answer2.bytes.toString("utf8"));
  if (lookup === void 0) return wrong(`its answer about ${module} is malformed`, "");
  const note = openNote(lookup.note, database.key);
  const keyName = `${name}+${database.key.hash}`;
  if (note.state === "forged")
    return wrong("the signature of its tree head is not valid", `a signature of key ${keyName}`);
  if (note.state !== "signed")
    return wrong("its tree head is not signed", `a signature of key ${keyName}`);
  const tree = parseTree(note.text);
  if (tree === void 0) return wrong("its signed tree head is malformed", "");
  if (lookup.record >= tree.size)
    return wrong(
      `record ${lookup.record} cannot be in its signed tree`,
      `a record below ${tree.size}`
    );
  const proven = await proveRecord(lookup.record, lookup.text, tree, base.value, fetcher);
  if (proven.state !== "ok") return unreachable(proven.message);
  if (!proven.value)
    return wrong(
      `its answer about ${module} is not record ${lookup.record} of its signed tree`,
      `a proof for the tree of ${tree.size} records with hash ${tree.root.toString("base64")}`
    );
  const hash2 = hashIn(lookup.text, version);
  if (hash2 === void 0) return wrong(`record ${lookup.record} holds no hash of ${module}`, "");
  return success({ hash: hash2, record: lookup.record, treeSize: tree.size });
}
async function databaseAddress({ key, url }, proxies, fetcher) {
  if (url !== void 0) return { state: "ok", value: url };
  const direct = `https://${key.name}`;
  const found = await tryProxies(proxies, async (entry) => {
    if (entry.kind !== "proxy") return { state: "ok", value: direct };
    const value = `${entry.url}/sumdb/${key.name}`;
    const answer2 = await fetcher.get(`${value}/supported`, LOOKUP_LIMIT);
    return answer2.state === "ok" ? { state: "ok", value } : answer2;
  });
  return found.state === "missing" ? { state: "ok", value: direct } : found;
}
function parseLookup(answer2) {
  const end = answer2.indexOf("\n\n");
  const match = /^(0|[1-9]\d{0,14})\n/.exec(answer2);
  if (match === null || end < match[0].length) return void 0;
  return {
    record: Number(match[1]),
    text: answer2.slice(match[0].length, end + 1),
    note: answer2.slice(end + 2)
  };
}
async function proveRecord(record2, text, tree, base, fetcher) {
  const path4 = auditPath(record2, tree.size);
  const tiles = /* @__PURE__ */ new Map();
  for (const subtree of path4.flatMap((step) => step.subtrees)) {
    const { tile } = placeInTiles(subtree, tree.size);
    tiles.set(tilePath(tile), tile);
  }
  const data = /* @__PURE__ */ new Map();
  const answers = await Promise.all(
    [...tiles].map(async ([name, tile]) => [name, await fetchTile(tile, base, fetcher)])
  );
  for (const [name, answer2] of answers) {
    if (answer2.state !== "ok") return answer2;
    data.set(name, answer2.bytes);
  }
  const root = rootFromPath(recordHash(text), path4, (subtree) => {
    const { tile, first, count } = placeInTiles(subtree, tree.size);
    const hashes = data.get(tilePath(tile));
    if (hashes === void 0) throw new Error(`tile not fetched: ${tilePath(tile)}`);
    return foldHashes(hashes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES));
  });
  return { state: "ok", value: root.equals(tree.root) };
}
async function fetchTile(tile, base, fetcher) {
  const whole = wholeTile(tile);
  const url = `${base}/${tilePath(tile)}`;
  const limit = whole.width * HASH_BYTES;
  let answer2 = await fetcher.get(url, limit);
  if (answer2.state === "missing" && tile.width < whole.width)
    answer2 = await fetcher.get(`${base}/${tilePath(whole)}`, limit);
  if (answer2.state !== "ok") return answer2;
  const bytes = answer2.bytes.subarray(0, tile.width * HASH_BYTES);
  return bytes.length === tile.width * HASH_BYTES ? { state: "ok", bytes } : {
    state: "failed",
    message: `GET ${url}: ${answer2.bytes.length} bytes, not ${tile.width} hashes`
  };
}
function hashIn(text, version) {
  const start = `${TOOLCHAIN_MODULE} ${version} h1:`;
  const lines = new Set(text.split("\n").filter((line2) => line2.startsWith(start)));
  const [line] = lines;
  return lines.size === 1 ? line?.slice(start.length - 3) : void 0;
}

// src/toolchain/extract-tar.ts
var import_node_stream = __toESM(require_node_stream(), 1);
var import_promises30 = __toESM(require_promises2(), 1);
var import_node_zlib4 = __toESM(require_node_zlib(), 1);
async function extractTar(archive, prefix, folder) {
  const { default: tarStream } = await import("./tar-stream-4YD2ZHRW.mjs");
  const { extract: extract2 } = tarStream;
  const writer = treeWriter(folder);
  const names = [];
  const unpack = extract2();
  const read = async () => {
    for await (const entry of unpack) {
      const { name, type, mode } = entry.header;
      const bad = (why) => new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
      const unsafe = refusal5(name.replace(/\/$/, ""));
      if (unsafe !== void 0) throw bad(unsafe);
      if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
      if (type === "directory") {
        entry.resume();
        continue;
      }
      if (type !== "file") throw bad(`it is a ${type}, not a file`);
      const path4 = name.slice(prefix.length);
      names.push(path4);
      const chunks = [];
      for await (const chunk of entry) chunks.push(chunk);
      await writer.write(path4, Buffer.concat(chunks), ((mode ?? 0) & 73) !== 0);
    }
  };
  const packed = (0, import_promises30.pipeline)(import_node_stream.Readable.from([archive]), (0, import_node_zlib4.createGunzip)(), unpack);
  for (const end of await Promise.allSettled([read(), packed])) {
    if (end.status === "fulfilled") continue;
    const { reason } = end;
    const fileSystem = reason.syscall !== void 0;
    throw fileSystem || reason instanceof BadArchive ? reason : new BadArchive(reason.message);
  }
  const twice = collision(names);
  if (twice !== void 0)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  await writer.finish();
}

// src/toolchain/go-dev.ts
var import_node_crypto11 = __toESM(require_node_crypto(), 1);
var LIST_LIMIT = 64 * 2 ** 20;
function parseGoDevList(json, platform) {
  const arch = platform.goarch === "arm" ? "armv6l" : platform.goarch;
  let releases;
  try {
    releases = JSON.parse(json);
  } catch {
    return void 0;
  }
  if (!Array.isArray(releases)) return void 0;
  return releases.flatMap((release) => Array.isArray(release?.files) ? release.files : []).filter(isFile2).filter((file) => file.kind === "archive" && file.os === platform.goos && file.arch === arch).map(({ version, filename, sha256 }) => ({
    version: version.replace(/^go/, ""),
    filename,
    sha256
  }));
}
function isFile2(value) {
  const file = value;
  if (typeof file !== "object" || file === null) return false;
  const texts = ["version", "filename", "sha256", "kind", "os", "arch"];
  return texts.every((name) => typeof file[name] === "string") && /^[\w.+-]+$/.test(String(file.filename)) && /^[0-9a-f]{64}$/.test(String(file.sha256));
}
async function fetchGoDevList(goDevUrl, platform, fetcher) {
  const url = `${goDevUrl}/dl/?mode=json&include=all`;
  const answer2 = await fetcher.get(url, LIST_LIMIT);
  if (answer2.state !== "ok") return answer2;
  const value = parseGoDevList(answer2.bytes.toString("utf8"), platform);
  return value === void 0 ? { state: "failed", message: `GET ${url}: the answer is no list of releases` } : { state: "ok", value };
}
async function fetchGoDevArchive(goDevUrl, archive, limit, fetcher) {
  const url = `${goDevUrl}/dl/${archive.filename}`;
  const answer2 = await fetcher.get(url, limit);
  if (answer2.state !== "ok") return answer2;
  const sha256 = (0, import_node_crypto11.createHash)("sha256").update(answer2.bytes).digest("hex");
  return sha256 === archive.sha256 ? { state: "ok", value: answer2.bytes } : {
    state: "failed",
    message: `GET ${url}: its SHA-256 is ${sha256}, and go.dev's list says ${archive.sha256}`
  };
}

// src/toolchain/fetch-toolchain.ts
var LIST_LIMIT2 = 16 * 2 ** 20;
var ARCHIVE_LIMIT = 2 ** 30;
async function fetchToolchainList({
  proxies,
  goDevUrl,
  fetcher
}) {
  return tryProxies(proxies, async (entry) => {
    const answer2 = await getFrom(entry, "@v/list", LIST_LIMIT2, goDevUrl, fetcher);
    if (answer2.state !== "ok") return answer2;
    const value = parseToolchainList(answer2.value.toString("utf8"));
    return value.length > 0 ? { state: "ok", value } : { state: "missing", message: `${addressOf(entry, goDevUrl)} lists no toolchain` };
  });
}
async function fetchToolchain(version, platform, sources) {
  const { proxies, proof, goDevUrl, fetcher } = sources;
  const module = moduleVersion(version, platform);
  const [zip, proven] = await Promise.all([
    tryProxies(
      proxies,
      (entry) => getFrom(entry, `@v/${module}.zip`, ARCHIVE_LIMIT, goDevUrl, fetcher)
    ),
    "hash" in proof ? success(proof) : provenHash(module, proof.database, proxies, fetcher)
  ]);
  if (zip.state === "missing") return fetchFromGoDev(version, platform, zip.message, sources);
  if (zip.state === "failed")
    return failure(
      "toolchain",
      `Go ${version} for ${platformText(platform)} cannot be downloaded: ${zip.message}`,
      await newestThereIs(version, platform, sources, []),
      "set go-version to a release that there is, or correct GOPROXY"
    );
  if (!proven.ok) return proven;
  return success({
    source: "module-proxy",
    extract: async (folder) => {
      const prefix = `${TOOLCHAIN_MODULE}@${module}/`;
      const { hash: hash2 } = await extractZip(zip.value, prefix, folder);
      if (hash2 === proven.value.hash) return success(hash2);
      const says = "hash" in proof ? "go-checksum" : `checksum database ${proof.database.key.name}`;
      return failure(
        "toolchain",
        `the zip of ${TOOLCHAIN_MODULE}@${module} has hash ${hash2}`,
        `${proven.value.hash}, as ${says} says`,
        "hash" in proof ? "correct go-checksum; if it is right, the proxy serves a changed toolchain" : "do not use this proxy: it serves a changed toolchain"
      );
    }
  });
}
async function fetchFromGoDev(version, platform, proxySaid, sources) {
  const { proof, goDevUrl, fetcher } = sources;
  const name = `Go ${version} for ${platformText(platform)}`;
  if ("hash" in proof)
    return failure(
      "toolchain",
      `${name} is not in the module proxy: ${proxySaid}`,
      "the module zip that go-checksum is the hash of",
      "correct GOPROXY or go-version, or remove go-checksum to allow the archive of go.dev/dl"
    );
  const list2 = await fetchGoDevList(goDevUrl, platform, fetcher);
  const listed = list2.state === "ok" ? list2.value : [];
  const archive = listed.find((one) => one.version === version);
  if (archive === void 0) {
    const goDevSaid = list2.state === "ok" ? `${goDevUrl}/dl does not list it` : list2.message;
    return failure(
      "toolchain",
      `there is no ${name}: ${proxySaid}; ${goDevSaid}`,
      await newestThereIs(
        version,
        platform,
        sources,
        listed.map((one) => one.version)
      ),
      "set go-version to a release that there is for this platform"
    );
  }
  const bytes = await fetchGoDevArchive(goDevUrl, archive, ARCHIVE_LIMIT, fetcher);
  if (bytes.state !== "ok")
    return failure(
      "toolchain",
      `${name} cannot be downloaded: ${proxySaid}; ${bytes.message}`,
      "",
      "try again later, or set GOPROXY to a proxy that has it"
    );
  return success({
    source: "go.dev",
    extract: async (folder) => {
      if (archive.filename.endsWith(".zip")) await extractZip(bytes.value, "go/", folder);
      else await extractTar(bytes.value, "go/", folder);
      return success(`sha256:${archive.sha256}`);
    }
  });
}
function addressOf(entry, goDevUrl) {
  if (entry.kind === "off") return "GOPROXY=off";
  return entry.kind === "direct" ? `${goDevUrl}/dl/mod` : entry.url;
}
async function getFrom(entry, file, limit, goDevUrl, fetcher) {
  if (entry.kind === "off") return { state: "failed", message: "GOPROXY=off forbids downloads" };
  const url = `${addressOf(entry, goDevUrl)}/${TOOLCHAIN_MODULE}/${file}`;
  const answer2 = await fetcher.get(url, limit);
  return answer2.state === "ok" ? { state: "ok", value: answer2.bytes } : answer2;
}
async function newestThereIs(version, platform, sources, known2) {
  const list2 = await fetchToolchainList(sources);
  const versions = [...known2, ...list2.state === "ok" ? versionsOf(list2.value, platform) : []];
  const newest = newestOf(versions);
  if (newest === void 0) return "";
  const minor = minorOf(version);
  const ofMinor = newestOf(versions.filter((one) => minorOf(one) === minor));
  const also = ofMinor === void 0 || ofMinor === newest ? "" : `; the newest of ${minor}: ${ofMinor}`;
  return `a release for ${platformText(platform)}; the newest there is: ${newest}${also}`;
}

// src/toolchain/gosumdb.ts
var KNOWN_KEYS = {
  "sum.golang.org": "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
};
var ALLOWED4 = 'sum.golang.org, or a key "NAME+HASH+KEY" with an optional URL after a space';
function parseGosumdb(value) {
  const text = value.trim() === "sum.golang.google.cn" ? "sum.golang.org https://sum.golang.google.cn" : value.trim();
  if (text === "off")
    return failure(
      "toolchain",
      "GOSUMDB=off: nothing can prove that the Go toolchain is the one that was published",
      "a checksum database",
      'unset GOSUMDB, or give the hash of the toolchain in go-checksum ("h1:\u2026")'
    );
  const [name = "", url, ...more] = text.split(/\s+/);
  const key = parseVerifierKey(KNOWN_KEYS[name] ?? name);
  if (key === void 0 || more.length > 0 || !isHostPath(key.name))
    return failure(
      "input",
      `GOSUMDB: ${JSON.stringify(text)} is no checksum database`,
      ALLOWED4,
      "correct GOSUMDB"
    );
  if (url !== void 0 && !(URL.canParse(url) && /^(https?|file):\/\//.test(url)))
    return failure(
      "input",
      `GOSUMDB: ${JSON.stringify(url)} is no URL`,
      ALLOWED4,
      "correct GOSUMDB"
    );
  return success({ key, url: url?.replace(/\/+$/, "") });
}
function isHostPath(name) {
  const url = `https://${name}`;
  if (!URL.canParse(url) || name.endsWith("/")) return false;
  const { host, pathname } = new URL(url);
  return name === host + (pathname === "/" ? "" : pathname);
}

// src/toolchain/install.ts
var import_node_crypto12 = __toESM(require_node_crypto(), 1);
var import_promises31 = __toESM(require_promises(), 1);
var import_node_path39 = __toESM(require_node_path(), 1);
var import_promises32 = __toESM(require_promises3(), 1);
var LEFTOVER_AGE = 60 * 60 * 1e3;
var MARKER_WAIT = 2e3;
var MARKER_POLL = 100;
var RENAME_TRIES = 10;
async function install(order, fill2) {
  const { place } = order;
  await removeLeftovers(place, order.now);
  const temporary = `${place.goroot}.tmp-${(0, import_node_crypto12.randomBytes)(8).toString("hex")}`;
  try {
    await makeFolder(temporary);
    const root = (0, import_node_path39.join)(temporary, "go");
    const filled = await fill2(root);
    if (!filled.ok) return filled;
    const why = await whyNotGo(root, order.version, order.goos);
    if (why !== void 0)
      return failure(
        "toolchain",
        `the archive of Go ${order.version} holds something else: ${why}`,
        `a VERSION file that says go${order.version}, and bin/go`,
        "check GOPROXY: what it serves under this name is another toolchain"
      );
    const other = await putInPlace(order, temporary);
    if (other !== void 0) return success(other);
    const marker = (0, import_node_path39.join)(temporary, "marker");
    await (0, import_promises31.writeFile)(marker, markerText(filled.value));
    await (0, import_promises31.rename)(marker, place.marker);
    return filled;
  } finally {
    await (0, import_promises31.rm)(temporary, { recursive: true, force: true, maxRetries: 3 });
    await removeEmpty(place.versionFolder);
  }
}
async function putInPlace(order, temporary) {
  const { place } = order;
  for (let tries = 1; ; tries++) {
    try {
      await (0, import_promises31.rename)((0, import_node_path39.join)(temporary, "go"), place.goroot);
      return void 0;
    } catch (error) {
      if (tries === RENAME_TRIES) throw error;
    }
    if (await exists2(place.goroot)) {
      const other = await takeOther(order);
      if (other !== void 0) return other;
      await (0, import_promises31.rm)(place.marker, { force: true });
      await (0, import_promises31.rename)(place.goroot, (0, import_node_path39.join)(temporary, `old-${tries}`)).catch(() => void 0);
    } else {
      await (0, import_promises32.setTimeout)(MARKER_POLL);
    }
  }
}
async function takeOther({
  place,
  version,
  goos,
  onlyHash
}) {
  for (let waited = 0; waited < MARKER_WAIT; waited += MARKER_POLL) {
    const found = await inspectToolCache(place, version, goos);
    if (found.state === "broken") return void 0;
    if (found.state === "whole")
      return onlyHash === "" || found.hash === onlyHash ? found.hash : void 0;
    await (0, import_promises32.setTimeout)(MARKER_POLL);
  }
  return void 0;
}
function exists2(path4) {
  return (0, import_promises31.stat)(path4).then(
    () => true,
    () => false
  );
}
async function makeFolder(folder) {
  for (let tries = 0; ; tries++) {
    try {
      await (0, import_promises31.mkdir)((0, import_node_path39.dirname)(folder), { recursive: true });
      await (0, import_promises31.mkdir)(folder);
      return;
    } catch (error) {
      if (error.code !== "ENOENT" || tries === 3) throw error;
    }
  }
}
async function removeLeftovers({ goroot, versionFolder }, now) {
  const names = await (0, import_promises31.readdir)(versionFolder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${(0, import_node_path39.basename)(goroot)}.tmp-`)) continue;
    const folder = (0, import_node_path39.join)(versionFolder, name);
    const seen = await (0, import_promises31.stat)(folder).catch(() => void 0);
    if (seen !== void 0 && now - seen.mtimeMs > LEFTOVER_AGE)
      await (0, import_promises31.rm)(folder, { recursive: true, force: true }).catch(() => void 0);
  }
}
async function removeEmpty(versionFolder) {
  await (0, import_promises31.rmdir)(versionFolder).then(() => (0, import_promises31.rmdir)((0, import_node_path39.dirname)(versionFolder))).catch(() => void 0);
}

// src/toolchain/resolve-version.ts
var import_semver2 = __toESM(require_semver(), 1);
function resolveVersion(wanted, available) {
  if (wanted.kind === "exact") return success(wanted.version);
  const releases = available.filter(
    (version) => parseGoVersion(version) !== void 0 && !isPrerelease(version)
  );
  const newest = newestOf(releases);
  const found = newestOf(matching(wanted, releases));
  if (found !== void 0) return success(found);
  return failure(
    "toolchain",
    `${wanted.origin}: no release of Go matches ${wanted.text}`,
    newest === void 0 ? "a list of releases, and it is empty" : nearest4(wanted, releases, newest),
    `change ${wanted.origin.replace(/:\d+$/, "")}, or check that GOPROXY lists golang.org/toolchain`
  );
}
function matching(wanted, releases) {
  if (wanted.kind === "range")
    return releases.filter((version) => (0, import_semver2.satisfies)(goVersionToSemver(version), wanted.range));
  const minors = [...new Set(releases.map(minorOf))].sort(compareGoVersions);
  const minor = minors.at(wanted.kind === "stable" ? -1 : -2);
  return releases.filter((version) => minorOf(version) === minor);
}
function nearest4(wanted, releases, newest) {
  const text = `the newest there is: ${newest}`;
  const least = wanted.kind === "range" ? (0, import_semver2.minVersion)(wanted.range) : null;
  if (least === null) return text;
  const below = newestOf(
    releases.filter((version) => least.compare(goVersionToSemver(version)) > 0)
  );
  return below === void 0 || below === newest ? text : `the nearest below: ${below}, ${text}`;
}

// src/toolchain/provide-toolchain.ts
async function provideToolchain(request, runner) {
  const begun = runner.clock.now();
  const { toolCacheRoot, goChecksum } = request;
  const host = hostOf(request);
  if (goChecksum !== "" && !/^h1:[A-Za-z0-9+/]{43}=$/.test(goChecksum))
    return failure(
      "input",
      `go-checksum: ${JSON.stringify(goChecksum)} is no h1 hash`,
      '"h1:" and 44 characters of base64, as in go.sum',
      "correct go-checksum, or remove it"
    );
  const fetcher = makeFetcher(runner.httpGet, request.patience ?? DEFAULT_PATIENCE);
  const resolved = await resolve6(request, runner, fetcher);
  if (!resolved.ok) return resolved;
  const { version, notes } = resolved.value;
  const place = toolCachePlace(toolCacheRoot, version, host.goarch);
  const provided = (source, hash2) => success({
    version,
    goroot: place.goroot,
    source,
    hash: hash2,
    bytesDown: fetcher.bytesDown(),
    seconds: (runner.clock.now() - begun) / 1e3,
    notes
  });
  const cached = await inspectToolCache(place, version, host.goos);
  if (cached.state === "whole" && (goChecksum === "" || cached.hash === goChecksum))
    return provided("tool-cache", cached.hash);
  const sources = await readSources(request, runner, fetcher);
  if (!sources.ok) return sources;
  const fetched = await fetchToolchain(version, host, sources.value);
  if (!fetched.ok) return fetched;
  const order = { place, version, goos: host.goos, onlyHash: goChecksum, now: runner.clock.now() };
  try {
    const installed = await install(order, (folder) => fetched.value.extract(folder));
    return installed.ok ? provided(fetched.value.source, installed.value) : installed;
  } catch (error) {
    return installFailure(error, version, fetched.value.source, toolCacheRoot);
  }
}
async function resolve6(request, runner, fetcher) {
  const { wanted, toolCacheRoot } = request;
  if (wanted.kind === "exact") return success({ version: wanted.version, notes: [] });
  const sources = await readSources({ ...request, goChecksum: "any" }, runner, fetcher);
  if (!sources.ok) return sources;
  const list2 = await fetchToolchainList(sources.value);
  if (list2.state === "ok") {
    const found2 = resolveVersion(wanted, versionsOf(list2.value));
    return found2.ok ? success({ version: found2.value, notes: [] }) : found2;
  }
  const found = resolveVersion(wanted, await versionsInToolCache(toolCacheRoot, hostOf(request)));
  if (!found.ok)
    return failure(
      "toolchain",
      `the releases of Go cannot be listed: ${list2.message}`,
      `a list to find ${wanted.text} in (${wanted.origin})`,
      "correct GOPROXY, or set go-version to an exact version"
    );
  const note = `The releases of Go cannot be listed (${list2.message}): Go ${found.value} is the newest in the tool cache that matches ${wanted.text}, there may be a newer one.`;
  return success({ version: found.value, notes: [note] });
}
function hostOf({ host }) {
  return host ?? platformOf(process.platform, process.arch);
}
async function readSources(request, { environment }, fetcher) {
  const { goChecksum, goDevUrl } = request;
  const settings = await readDownloadSettings(environment, hostOf(request).goos);
  const proxies = parseGoproxy(settings.goproxy);
  if (!proxies.ok) return proxies;
  const database = goChecksum === "" ? parseGosumdb(settings.gosumdb) : void 0;
  if (database !== void 0 && !database.ok) return database;
  return success({
    proxies: proxies.value,
    proof: database === void 0 ? { hash: goChecksum } : { database: database.value },
    goDevUrl: (goDevUrl ?? "https://go.dev").replace(/\/+$/, ""),
    fetcher
  });
}
function installFailure(error, version, source, toolCacheRoot) {
  if (error instanceof BadArchive)
    return failure(
      "toolchain",
      `the archive of Go ${version} from the ${source} is refused: ${error.message}`,
      "a whole archive of regular files under one folder",
      "try again; if it stays, check what GOPROXY serves"
    );
  const { code, message } = error;
  if (code === void 0) throw error;
  return failure(
    "toolchain",
    `Go ${version} cannot be put into the tool cache ${toolCacheRoot}: ${message}`,
    "a folder that can be written, with 500 MB free",
    "make room or change its permissions, or give another tool cache folder"
  );
}

// src/flow/pin-version.ts
var import_promises33 = __toESM(require_promises(), 1);
var import_node_path40 = __toESM(require_node_path(), 1);

// src/toolchain/go-directives.ts
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
function checkGoLine(path4, content, pinned2) {
  const { go } = goDirectives(content.replace(/^\uFEFF/, ""));
  if (go === void 0 || parseGoVersion(go.value) === void 0) return success(void 0);
  if (compareGoVersions(go.value, pinned2) <= 0) return success(void 0);
  return failure(
    "toolchain",
    `${path4}:${go.line} asks for Go ${go.value} or newer, and Go ${pinned2} is pinned`,
    `a go line of at most ${pinned2}`,
    `set go-version to ${go.value} or newer, or remove go-version and let go.mod decide`
  );
}

// src/toolchain/version-file.ts
function parseVersionFile(path4, content) {
  const name = path4.split(/[\\/]/).at(-1) ?? path4;
  const text = content.replace(/^\uFEFF/, "");
  if (name.endsWith(".mod") || name.endsWith(".work")) return fromGoMod(path4, text);
  if (name === ".tool-versions") return fromToolVersions(path4, text);
  return fromPlainFile(path4, text);
}
function fromGoMod(path4, content) {
  const { go, toolchain } = goDirectives(content);
  if (toolchain !== void 0 && !["default", "local"].includes(toolchain.value)) {
    const origin2 = `${path4}:${toolchain.line}`;
    const version = toolchain.value.replace(/^go/, "");
    if (!toolchain.value.startsWith("go") || parseGoVersion(version) === void 0)
      return failure(
        "input",
        `${origin2}: toolchain ${JSON.stringify(toolchain.value)} is no release of Go`,
        'a toolchain line such as "toolchain go1.26.8"',
        "correct the toolchain line, or set go-version"
      );
    if (go === void 0 || compareGoVersions(version, go.value) >= 0)
      return releaseOf(version, toolchain.value, origin2);
  }
  if (go === void 0)
    return failure(
      "input",
      `${path4} has no go line`,
      'a line such as "go 1.26"',
      'run "go mod edit -go=1.26" (go.work: "go work edit -go=1.26"), or set go-version'
    );
  const origin = `${path4}:${go.line}`;
  if (parseGoVersion(go.value) === void 0)
    return failure(
      "input",
      `${origin}: go ${JSON.stringify(go.value)} is no Go version`,
      'a go line such as "go 1.26" or "go 1.26.8"',
      "correct the go line, or set go-version"
    );
  return releaseOf(go.value, go.value, origin);
}
function releaseOf(version, text, origin) {
  return /^\d+\.\d+$/.test(version) ? success({ kind: "range", range: version, text, origin }) : success({ kind: "exact", version, text, origin });
}
function fromToolVersions(path4, content) {
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const match = /^\s*(?:golang|go)\s+([^\s#]+)/.exec(line);
    if (match?.[1] !== void 0) return parseWantedVersion(match[1], `${path4}:${index + 1}`);
  }
  return failure(
    "input",
    `${path4} names no version of golang`,
    'a line such as "golang 1.26.8"',
    `add that line to ${path4}, or set go-version`
  );
}
function fromPlainFile(path4, content) {
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const text = line.replace(/#.*/, "").trim();
    if (text !== "") return parseWantedVersion(text, `${path4}:${index + 1}`);
  }
  return failure(
    "input",
    `${path4} holds no version`,
    'one line such as "1.26.8"',
    `write the version into ${path4}, or set go-version`
  );
}

// src/flow/pin-version.ts
async function wantedVersion(context, modules) {
  const { inputs } = context;
  if (inputs.goVersion !== "") return parseWantedVersion(inputs.goVersion, "go-version");
  const { module, workspaceFile } = modules.roots;
  const named = inputs.goVersionFile === "" ? null : (0, import_node_path40.resolve)(inputs.workingDirectory, inputs.goVersionFile);
  const file = named ?? workspaceFile ?? (module === null ? null : (0, import_node_path40.join)(module, "go.mod"));
  if (file === null) {
    return failure(
      "input",
      `no go-version is given and there is no go.mod in ${inputs.workingDirectory} or above it`,
      "a version, or a file that names one",
      "set `go-version: stable`, or `go-version-file`"
    );
  }
  const text = modules.pins.get(file) ?? await (0, import_promises33.readFile)(file, "utf8").catch(() => null);
  if (text === null) {
    return failure(
      "input",
      `go-version-file: ${file} cannot be read`,
      "go.mod, go.work, .go-version or .tool-versions",
      "correct the path; it counts from `working-directory`"
    );
  }
  return parseVersionFile(file, text);
}
var OLDEST_GO = "1.19";
function checkVersion(modules, version) {
  if (compareGoVersions(version, OLDEST_GO) < 0) {
    return failure(
      "toolchain",
      `Go ${version} is pinned`,
      `Go ${OLDEST_GO} or newer`,
      "set `go-version` to a newer Go: every release is able to build older modules"
    );
  }
  for (const [file, text] of modules.pins) {
    if (!file.endsWith("go.mod") && !file.endsWith(".work")) continue;
    const checked = checkGoLine(file, text, version);
    if (!checked.ok) return checked;
  }
  return success(void 0);
}

// src/flow/place-keys.ts
var import_node_path41 = __toESM(require_node_path(), 1);

// src/plan/place.ts
function placeDigest(facts) {
  return valueDigest(facts, 16);
}

// src/flow/place-keys.ts
function placeKeys(context) {
  const { job, store } = context;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    place: placeDigest(placeFacts(context)),
    carrier: store.carrier
  };
}
function placeFacts({ inputs, job, modules }) {
  if (inputs.cacheName !== "") return { kind: "named", cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: "local", mainModule: modules.mainModule, packages: inputs.packages };
  }
  return {
    kind: "job",
    workflow: job.workflowFile,
    job: job.job,
    matrix: inputs.matrix,
    workingDirectory: (0, import_node_path41.relative)(job.workspace, inputs.workingDirectory).split(import_node_path41.sep).join("/"),
    packages: inputs.packages
  };
}

// src/flow/stamp-commit.ts
async function stampsOfCommit(context) {
  const { inputs, job, runner } = context;
  const names = commitStamps(inputs.stamp);
  if (names.length === 0) return success(inputs.stamp);
  const { exitCode: exitCode2, stdout } = await runner.exec({
    tool: "git",
    args: ["rev-parse", "HEAD"],
    cwd: inputs.workingDirectory,
    environment: runner.environment
  });
  const head = exitCode2 === 0 ? stdout.trim() : job.sha;
  if (/^[0-9a-f]{40,64}$/.test(head)) return success(withCommit(inputs.stamp, head));
  return failure(
    "input",
    `stamp ${names.join(", ")} holds $commit, and ${inputs.workingDirectory} has no commit`,
    "a git checkout with a commit, or GITHUB_SHA",
    "check the repository out with git, or write the value itself"
  );
}

// src/flow/pin-go.ts
async function pinGo(context) {
  const { inputs, job, runner, phases, modules } = context;
  if (modules.mainModule === "" && inputs.build) return noModule(inputs.workingDirectory);
  const wanted = await wantedVersion(context, modules);
  if (!wanted.ok) return wanted;
  const toolchain = await phases.time("toolchain", () => pinned(context, wanted.value));
  if (!toolchain.ok) return toolchain;
  const { version, goroot } = toolchain.value;
  const checked = checkVersion(modules, version);
  if (!checked.ok) return checked;
  const cgo = { CGO_ENABLED: inputs.cgo ? "1" : "0" };
  const base = goEnvironment(withoutShared(runner.environment), goroot, cgo);
  const [asked, stamps, profiles] = await Promise.all([
    readGoEnv(runner.exec, goroot, base, inputs.workingDirectory),
    stampsOfCommit(context),
    profileDigests(context)
  ]);
  if (!asked.ok) return asked;
  if (!stamps.ok) return stamps;
  const goEnv = asked.value;
  const goCache = chooseGoCache({
    goEnvGoCache: goEnv.GOCACHE,
    mark: runner.environment[GOCACHE_MARK] ?? "",
    githubHosted: job.githubHosted,
    empty: job.githubHosted && await isEmptyGoCache(goEnv.GOCACHE),
    own: (0, import_node_path42.join)(context.jobFolder, "gocache")
  });
  const environment = { ...base, GOCACHE: goCache };
  const host = { goos: goEnv.GOHOSTOS, goarch: goEnv.GOHOSTARCH, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const withC = inputs.cgo ? await readC(runner.exec, goroot, environment, facts, inputs.workingDirectory) : success(facts);
  if (!withC.ok) return withC;
  const lane = { ...laneIngredients(withC.value), profiles };
  const keys = { ...placeKeys(context), lane: laneText(lane), goSum: modules.goSum };
  return success({
    ...{ toolchain: toolchain.value, environment, goEnv, goCache, host, targets, modules, flags },
    ...{ lane, keys }
  });
}
function noModule(folder) {
  return failure(
    "plan",
    `there is no go.mod in ${folder} or a folder above it`,
    "a Go module",
    "set `working-directory` to the folder of the module, or `build: false` to set up Go only"
  );
}
function pinned(context, wanted) {
  const { runner, inputs, toolCache } = context;
  return context.activity.track(
    "transfer",
    provideToolchain({ wanted, toolCacheRoot: toolCache, goChecksum: inputs.goChecksum }, runner)
  );
}
async function profileDigests(context) {
  const { workingDirectory, packages, buildFlags } = context.inputs;
  const digests = {};
  for (const file of profileCandidates(workingDirectory, packages, buildFlags)) {
    const text = await (0, import_promises34.readFile)(file, "latin1").catch(() => null);
    const name = (0, import_node_path42.relative)(workingDirectory, (0, import_node_path42.dirname)(file));
    if (text !== null) digests[name] = textDigest(text, 16);
  }
  return digests;
}

// src/flow/fetch-habits.ts
var import_promises35 = __toESM(require_promises(), 1);
async function fetchHabits(store, facts) {
  const found = await store.fetch("habits", habitsKeys(facts).lookups);
  if (found.state === "unavailable") {
    return { habits: null, key: found.brokenKey ?? "", unavailable: found.reason };
  }
  if (found.state === "miss") return { habits: null, key: "", unavailable: "" };
  try {
    const habits = parseHabits(await (0, import_promises35.readFile)(found.file, "utf8").catch(() => ""));
    return { habits, key: found.key, unavailable: "" };
  } finally {
    await found.release();
  }
}

// src/flow/prepare-go.ts
async function prepareGo(context, pinned2, found) {
  const { inputs, job, runner } = context;
  const { toolchain, environment, goEnv, targets, flags } = pinned2;
  const before2 = laneHabits(found.habits, {
    targets: laneTargets(targets),
    profile: inputs.profile,
    cgo: inputs.cgo
  });
  let { lane, keys } = pinned2;
  if (!inputs.cgo && (before2?.usedC === true || before2?.ingredients.c != null)) {
    const facts = { inputs, goVersion: toolchain.version, targets, flags, goEnv, job, c: null };
    const { goroot } = toolchain;
    const withC = await readC(runner.exec, goroot, environment, facts, inputs.workingDirectory);
    if (!withC.ok) return withC;
    lane = { ...laneIngredients(withC.value), profiles: lane.profiles };
    keys = { ...keys, lane: laneText(lane), laneWithoutC: keys.lane };
  }
  const changes = laneChanges(before2, lane);
  if (changes.length > 0) {
    runner.log.info(`the compile caches of the last run do not fit: ${changes.join("; ")}`);
  }
  return success({ ...pinned2, lane, keys, found, before: before2, thin: null });
}
async function habitsOf(context) {
  const facts = placeKeys(context);
  const same = context.earlier?.steps.find((step) => step.place === facts.place);
  if (same !== void 0) return { habits: same.habits, key: same.habitsKey, unavailable: "" };
  return context.activity.track("transfer", fetchHabits(context.store, facts));
}

// src/flow/guess-go.ts
async function guessGo(context) {
  const { inputs, job, runner, modules, jobFolder } = context;
  const isFit = inputs.build && inputs.reuse && !inputs.cgo && inputs.profile === "lean";
  if (inputs.go !== "needed" || !isFit || context.earlier !== null) return null;
  const wanted = await wantedVersion(context, modules);
  if (modules.mainModule === "" || !wanted.ok || wanted.value.kind !== "exact") return null;
  const { version } = wanted.value;
  const platform = platformOf(process.platform, process.arch);
  const cached = toolCachePlace(context.toolCache, version, platform.goarch);
  if ((await inspectToolCache(cached, version, platform.goos)).state === "whole") return null;
  const stamps = await stampsOfCommit(context);
  if (!stamps.ok || !checkVersion(modules, version).ok) return null;
  const found = await habitsOf(context);
  const host = { ...platform, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const { profile, cgo } = inputs;
  const before2 = laneHabits(found.habits, { targets: laneTargets(targets), profile, cgo });
  if (before2 === null || before2.ingredients.c !== null || before2.usedC) return null;
  const known2 = before2.ingredients.goEnvironment;
  const goEnv = {
    ...{ GOCACHE: "", GOMODCACHE: "", GOPATH: "", CC: "", ...known2, GOFLAGS: known2.GOFLAGS ?? "" },
    ...{ GOHOSTOS: platform.goos, GOHOSTARCH: platform.goarch }
  };
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const profiles = await profileDigests(context);
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const lane = { ...laneIngredients(facts), profiles };
  if (laneChanges(before2, lane).length > 0) return null;
  return {
    toolchain: {
      ...{ version, goroot: "", source: "tool-cache", hash: "" },
      ...{ bytesDown: 0, seconds: 0, notes: [] }
    },
    environment: goEnvironment(runner.environment, "", { CGO_ENABLED: "0" }),
    ...{ goEnv, goCache: (0, import_node_path43.join)(jobFolder, "gocache"), host, targets, modules, flags, lane },
    keys: { ...placeKeys(context), lane: laneText(lane), goSum: modules.goSum },
    ...{ found, before: before2, thin: null }
  };
}

// src/flow/list-packages.ts
async function listPackages(request) {
  const errors = [];
  const rows = await Promise.all(
    request.targets.map(async (target) => {
      const result = await request.exec({
        tool: goCommand(request.goRoot),
        args: listDependenciesArguments(request.flags, request.packages),
        cwd: request.cwd,
        environment: forTarget(request.environment, target)
      });
      if (result.exitCode === 0) {
        return [targetText(target), parseGoList(result.stdout)];
      }
      errors.push({ target: targetText(target), text: result.stderr.trim() });
      return null;
    })
  );
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: new Map(rows.filter((row) => row !== null)) };
}

// src/flow/move-reused.ts
async function moveReused(context, found, reused) {
  const files = [...reused.files.values()];
  const binaries = await context.phases.time("inspect", async () => {
    await ignoreOutput(context);
    return inspectAndMove(context, files);
  });
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(", ");
  context.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    binaries: binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? "",
    packages: { compiled: 0, total: 0 },
    reason: "",
    made: null
  });
}

// src/flow/pinned-modules.ts
var import_node_path44 = __toESM(require_node_path(), 1);

// src/cache/modules/go-sum.ts
function parseGoSums(texts) {
  const zips = /* @__PURE__ */ new Map();
  const goMods = /* @__PURE__ */ new Map();
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    const [path4, version, h1, ...rest] = line.trim().split(/\s+/);
    if (path4 === void 0 || version === void 0 || !h1?.startsWith("h1:") || rest.length > 0) {
      continue;
    }
    if (version.endsWith("/go.mod")) {
      const module = { path: path4, version: version.slice(0, -"/go.mod".length), h1 };
      goMods.set(`${path4}@${module.version}`, module);
    } else {
      zips.set(`${path4}@${version}`, { path: path4, version, h1 });
    }
  }
  return { zips, goMods };
}

// src/flow/pinned-modules.ts
function pinnedModules(go) {
  const files = goSumFiles(go);
  if (files.length === 0 || isVendored(go)) return null;
  const goSum = parseGoSums(files.map((file) => go.modules.pins.get(file) ?? ""));
  return goSum.zips.size === 0 ? null : goSum;
}
function goSumFiles(go) {
  return [...go.modules.pins.keys()].filter((file) => /[\\/]go\.sum$|\.work\.sum$/.test(file));
}
function isVendored(go) {
  const flags = [...go.goEnv.GOFLAGS.split(/\s+/), ...go.flags.compile];
  const mode = flags.map((flag) => /^-?-mod=(.*)$/.exec(flag)?.[1]).filter(Boolean).at(-1);
  if (mode !== void 0) return mode === "vendor";
  const { workspaceFile, module } = go.modules.roots;
  const folder = workspaceFile === null ? module : (0, import_node_path44.dirname)(workspaceFile);
  return folder !== null && go.modules.pins.has((0, import_node_path44.join)(folder, "vendor", "modules.txt"));
}

// src/flow/restore-caches.ts
var import_promises40 = __toESM(require_promises(), 1);
var import_node_path49 = __toESM(require_node_path(), 1);

// src/cache/modules/restore-modules.ts
var import_promises39 = __toESM(require_promises(), 1);
var import_node_path48 = __toESM(require_node_path(), 1);

// src/cache/modules/choose-modules.ts
var import_promises36 = __toESM(require_promises(), 1);
var import_node_path45 = __toESM(require_node_path(), 1);

// src/cache/modules/module-hash.ts
var import_node_crypto13 = __toESM(require_node_crypto(), 1);
function moduleHash(module, files) {
  const prefix = `${module.path}@${module.version}/`;
  const rows = files.map((file) => ({ name: prefix + file.path, sha256: file.sha256 }));
  rows.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash2 = (0, import_node_crypto13.createHash)("sha256");
  for (const row of rows) hash2.update(`${row.sha256}  ${row.name}
`);
  return `h1:${hash2.digest("base64")}`;
}
function goModHash(sha256) {
  return `h1:${(0, import_node_crypto13.createHash)("sha256").update(`${sha256}  go.mod
`).digest("base64")}`;
}

// src/cache/modules/module-path.ts
function escaped(text) {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
function moduleText2(module) {
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
function archivedModule(path4, known2) {
  if (!path4.startsWith(EXTRACTED)) return null;
  const end = path4.indexOf("/", path4.indexOf("@"));
  const folder = path4.slice(0, end + 1);
  return known2.has(folder) ? folder : null;
}

// src/cache/modules/choose-modules.ts
async function chooseModules(manifest, goModCache, goSum) {
  const filesOf = groupByModule(manifest, goSum);
  const warnings = [];
  const chosen = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const files = filesOf.get(extractedFolder(module));
      if (files === void 0) return null;
      const h1 = moduleHash(module, files);
      if (h1 !== module.h1) {
        warnings.push(
          `the modules cache holds ${moduleText2(module)} with ${h1}, go.sum says ${module.h1}; Go fetches it again`
        );
        return null;
      }
      return await exists3((0, import_node_path45.join)(goModCache, extractedFolder(module))) ? null : module;
    })
  );
  return { modules: chosen.filter((one) => one !== null), warnings };
}
function groupByModule(manifest, goSum) {
  const pinned2 = [...goSum.zips.values()];
  const known2 = new Set(pinned2.map(archivedFolder));
  const groups = /* @__PURE__ */ new Map();
  for (const { path: path4, sha256 } of manifest.files) {
    const folder = archivedModule(path4, known2);
    if (folder === null) continue;
    const name = folder.slice(EXTRACTED.length, -1);
    const files = groups.get(name) ?? [];
    files.push({ path: path4.slice(folder.length), sha256 });
    groups.set(name, files);
  }
  return groups;
}
function pinnedDownloads(files, goSum) {
  const sha256Of = new Map(files.map((file) => [file.path, file.sha256]));
  const pinned2 = /* @__PURE__ */ new Set();
  for (const module of goSum.goMods.values()) {
    const goMod = archivedDownload(module, "mod");
    const sha256 = sha256Of.get(goMod);
    if (sha256 === void 0 || goModHash(sha256) !== module.h1) continue;
    pinned2.add(goMod).add(archivedDownload(module, "info"));
  }
  return pinned2;
}
async function exists3(file) {
  return (0, import_promises36.stat)(file).then(
    () => true,
    () => false
  );
}

// src/cache/modules/restore-thin.ts
var import_promises38 = __toESM(require_promises(), 1);
var import_node_path47 = __toESM(require_node_path(), 1);

// src/cache/modules/thin-folders.ts
var import_node_crypto14 = __toESM(require_node_crypto(), 1);
var import_promises37 = __toESM(require_promises(), 1);
var import_node_path46 = __toESM(require_node_path(), 1);
var UNUSED_MS = 5 * 24 * 3600 * 1e3;
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
var SET = /^[0-9a-f]{16}$/;
async function hasSets(root) {
  return (await (0, import_promises37.readdir)(root).catch(() => [])).some((name) => SET.test(name));
}
async function useSet(root, set, now) {
  const folder = (0, import_node_path46.join)(root, set);
  try {
    await (0, import_promises37.utimes)(folder, now / 1e3, now / 1e3);
    return folder;
  } catch {
    return null;
  }
}
async function newSetFolder(root, set) {
  const folder = (0, import_node_path46.join)(root, `new-${set}-${(0, import_node_crypto14.randomBytes)(8).toString("hex")}`);
  await (0, import_promises37.mkdir)(folder, { recursive: true });
  return folder;
}
async function nameSet(root, set, from) {
  const folder = (0, import_node_path46.join)(root, set);
  try {
    await (0, import_promises37.rename)(from, folder);
  } catch (error) {
    if (await (0, import_promises37.stat)(folder).catch(() => null) === null) throw error;
  }
  return folder;
}
async function removeUnusedSets(root, now) {
  for (const name of await (0, import_promises37.readdir)(root).catch(() => [])) {
    const folder = (0, import_node_path46.join)(root, name);
    const facts = await (0, import_promises37.stat)(folder).catch(() => null);
    const age = facts === null ? 0 : now - facts.mtimeMs;
    if (age < (SET.test(name) ? UNUSED_MS : LEFT_BEHIND_MS)) continue;
    const going = (0, import_node_path46.join)(root, `old-${(0, import_node_crypto14.randomBytes)(8).toString("hex")}`);
    await (0, import_promises37.rename)(folder, going).then(() => (0, import_promises37.rm)(going, { recursive: true, force: true, maxRetries: 3 })).catch(() => void 0);
  }
}

// src/cache/modules/thin-set.ts
function thinSet(files, note) {
  const rows = files.map(({ path: path4, sha256 }) => `${sha256} ${path4}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}
function readThinNote(meta) {
  const replaces = meta?.replaces;
  return { replaces: typeof replaces === "string" ? replaces : "" };
}
function markedModule(path4) {
  const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.ziphash$/.exec(path4) ?? [];
  return module === void 0 ? null : `${module}@${version}`;
}

// src/cache/modules/restore-thin.ts
async function extractThin(archive, set, root, limits) {
  const beside = await newSetFolder(root, set);
  let isSet = false;
  try {
    const outcome = await unpackArchive({
      file: archive,
      into: ({ files, meta }) => {
        isSet = thinSet(files, readThinNote(meta)) === set;
        return (path4) => isSet ? { target: (0, import_node_path47.join)(beside, path4) } : "skip";
      },
      keepVerified: true,
      ...limits
    });
    if (outcome.state === "broken") return outcome;
    if (!isSet) return { state: "broken", reason: "its files are not those that its key says" };
    const modules = outcome.manifest.files.map(({ path: path4 }) => markedModule(path4)).filter((one) => one !== null);
    await Promise.all(modules.map((module) => (0, import_promises38.mkdir)((0, import_node_path47.join)(beside, module), { recursive: true })));
    return { state: "ok", folder: await nameSet(root, set, beside) };
  } finally {
    await (0, import_promises38.rm)(beside, { recursive: true, force: true, maxRetries: 3 });
  }
}

// src/cache/modules/restore-modules.ts
var LIMIT_BYTES2 = 64e9;
async function restoreModules(request) {
  const { store, keys, clock } = request;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const miss = (warnings, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    warnings,
    brokenKey,
    thin: ""
  });
  const hit = (key, bytesDown, warnings, thin = "") => ({
    report: { hit: hitOf(keys, key), key, bytesDown, bytesUp: 0, seconds: seconds() },
    warnings,
    // A module that is not what go.sum says makes the archive as bad as a damaged one.
    brokenKey: warnings.length > 0 ? key : "",
    thin
  });
  if (await allPresent(request)) {
    const known2 = await store.find("modules", keys.lookups);
    return known2.state === "found" ? hit(known2.entry.key, 0, []) : miss([]);
  }
  if (request.thinRoot !== "" && await hasSets(request.thinRoot)) {
    const there = await setThere(request);
    if (there !== null) return hit(there.key, 0, [], there.folder);
  }
  const found = await store.fetch("modules", keys.lookups);
  if (found.state === "unavailable") {
    const warning = `the modules cache is not available: ${found.reason}`;
    return miss([warning], found.brokenKey);
  }
  if (found.state === "miss") return miss([]);
  try {
    const set = thinSetOf(found.key);
    const outcome = await extract(found.file, set, request).catch(notWritten);
    if (outcome.state === "not-written") {
      const warning2 = `the modules cache cannot be extracted: ${outcome.reason}; Go fetches the modules itself`;
      return miss([warning2], "", found.bytes);
    }
    if (outcome.state === "ok") {
      return hit(found.key, found.bytes, outcome.warnings, outcome.thin);
    }
    const warning = `the modules cache ${found.key} is broken (${outcome.reason}); Go fetches the modules again`;
    return miss([warning], found.key, found.bytes);
  } finally {
    await found.release();
  }
}
async function setThere(request) {
  const known2 = await request.store.find("modules", request.keys.lookups);
  const set = known2.state === "found" ? thinSetOf(known2.entry.key) : null;
  if (known2.state !== "found" || set === null) return null;
  const folder = await useSet(request.thinRoot, set, request.clock.now());
  return folder === null ? null : { key: known2.entry.key, folder };
}
async function allPresent(request) {
  const { expected, goModCache, goSum } = request;
  if (expected === null || expected.length === 0) return false;
  const pinned2 = expected.map((text) => goSum.zips.get(text)).filter((one) => one !== void 0);
  const present = await Promise.all(
    pinned2.map((module) => exists3((0, import_node_path48.join)(goModCache, extractedFolder(module))))
  );
  return pinned2.length === expected.length && present.every(Boolean);
}
function notWritten(error) {
  if (error.code === void 0) throw error;
  return { state: "not-written", reason: error.message };
}
async function extract(archive, set, request) {
  const { thinRoot, parallelism } = request;
  if (set === null || thinRoot === "") return extractModules(archive, request);
  const limits = { limitBytes: LIMIT_BYTES2, parallelism };
  const outcome = await extractThin(archive, set, thinRoot, limits);
  return outcome.state === "ok" ? { state: "ok", warnings: [], thin: outcome.folder } : outcome;
}
async function extractModules(archive, request) {
  const { goModCache, goSum } = request;
  await (0, import_promises39.mkdir)((0, import_node_path48.join)(goModCache, "cache"), { recursive: true });
  const beside = await (0, import_promises39.mkdtemp)((0, import_node_path48.join)(goModCache, "cache", "go-turbo-build-"));
  let chosen = { modules: [], warnings: [] };
  try {
    const outcome = await unpackArchive({
      file: archive,
      into: async (manifest) => {
        chosen = await chooseModules(manifest, goModCache, goSum);
        const wanted = new Set(chosen.modules.map(archivedFolder));
        const pinned2 = pinnedDownloads(manifest.files, goSum);
        return (path4) => {
          if (pinned2.has(path4)) return { target: (0, import_node_path48.join)(goModCache, "cache", path4) };
          return archivedModule(path4, wanted) !== null ? { target: (0, import_node_path48.join)(beside, path4.slice(EXTRACTED.length)) } : "skip";
        };
      },
      limitBytes: LIMIT_BYTES2,
      keepVerified: true,
      parallelism: request.parallelism
    });
    if (outcome.state === "broken") return outcome;
    await Promise.all(chosen.modules.map((module) => nameModule(module, beside, goModCache)));
    return { state: "ok", warnings: chosen.warnings, thin: "" };
  } finally {
    await (0, import_promises39.rm)(beside, { recursive: true, force: true });
  }
}
async function nameModule(module, beside, goModCache) {
  const folder = extractedFolder(module);
  const to = (0, import_node_path48.join)(goModCache, folder);
  const ziphash = (0, import_node_path48.join)(goModCache, downloadFile(module, "ziphash"));
  await Promise.all([
    (0, import_promises39.mkdir)((0, import_node_path48.dirname)(to), { recursive: true }),
    (0, import_promises39.mkdir)((0, import_node_path48.dirname)(ziphash), { recursive: true }).then(() => (0, import_promises39.writeFile)(ziphash, module.h1))
  ]);
  await (0, import_promises39.rename)((0, import_node_path48.join)(beside, folder), to).catch(async (error) => {
    if (!await exists3(to)) throw error;
  });
}

// src/flow/restore-caches.ts
function startRestores(context, go, goSum, earlier, agreed) {
  const tracked = (work) => context.activity.track("transfer", work);
  const modules = tracked(modulesRestore(context, go, goSum));
  const layers = tracked(layerRestores(context, go, earlier, agreed));
  const all = context.phases.time("restore", async () => {
    const [fromModules, [base, delta]] = await Promise.all([modules, layers]);
    await (0, import_promises40.writeFile)(
      (0, import_node_path49.join)(go.goCache, "trim.txt"),
      `${Math.floor(context.runner.clock.now() / 1e3)}`
    );
    const warnings = [fromModules, base, delta].flatMap((part) => part.warnings);
    for (const warning of restoreWarnings(go.found.unavailable, warnings)) {
      context.runner.log.warning(warning);
    }
    return {
      reports: { modules: fromModules.report, base: base.report, delta: delta.report },
      base: base.layer,
      delta: delta.layer,
      brokenKeys: {
        modules: fromModules.brokenKey,
        base: base.brokenKey,
        delta: delta.brokenKey
      }
    };
  });
  return { modules, all };
}
function restoreWarnings(reason, warnings) {
  if (reason === "") return warnings;
  const others = warnings.filter((warning) => !warning.endsWith(reason));
  const what = others.length < warnings.length ? "no cache is restored" : "the record of this place is lost";
  return [`${what}: ${reason}`, ...others];
}
async function modulesRestore(context, go, goSum) {
  if (goSum === null || goSum.zips.size === 0) {
    return { report: NO_CACHE, brokenKey: "", warnings: [], thin: "" };
  }
  const kinds = modulesKinds(context, go);
  if (kinds.refusal !== "") {
    const text = `modules are kept whole, not only what is used: ${kinds.refusal}`;
    if (context.inputs.modules === "used") context.runner.log.notice(text);
    else context.runner.log.debug(text);
  }
  return restoreModules({
    store: context.store,
    keys: modulesKeys(go.keys, kinds),
    thinRoot: kinds.selection === null ? "" : context.thinRoot,
    goModCache: go.goEnv.GOMODCACHE,
    goSum,
    expected: go.found.habits?.modules ?? null,
    clock: context.runner.clock,
    parallelism: context.inputs.parallelism
  });
}
async function layerRestores(context, go, earlier, agreed) {
  const base = baseKeys(go.keys, go.before?.base ?? "");
  const same = earlier?.steps.find(
    (step) => step.restored && step.laneText === go.keys.lane && step.place === go.keys.place
  );
  if (same !== void 0) {
    const known2 = (layer, keys) => ({
      report: { ...NO_CACHE, hit: hitOf(keys, layer?.key ?? null), key: layer?.key ?? "" },
      layer,
      brokenKey: "",
      warnings: []
    });
    return [known2(same.base, base), known2(same.delta, deltaKeys(go.keys))];
  }
  const { clock } = context.runner;
  const { parallelism } = context.inputs;
  const common = { goCache: go.goCache, store: context.store, clock, parallelism };
  return Promise.all([
    restoreLayer({ ...common, slot: "base", keys: base }),
    agreed.then(
      (inputs) => restoreLayer({ ...common, slot: "delta", keys: deltaKeys(go.keys, inputs) })
    )
  ]);
}
var NOT_RESTORED = {
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  base: null,
  delta: null,
  brokenKeys: { modules: "", base: "", delta: "" }
};

// src/flow/share-flags.ts
var import_promises41 = __toESM(require_promises(), 1);
var import_node_path50 = __toESM(require_node_path(), 1);

// src/build/share-flags.ts
var LEAN_SHARED = ["-trimpath", "-gcflags=all=-dwarf=false"];
function decideShare(facts) {
  const { shareFlags: shareFlags2, later } = facts;
  if (shareFlags2 === "off") return no("the input says so");
  if (shareFlags2 === "on") return forced(facts);
  if (facts.profile !== "lean") return no(`profile ${facts.profile} compiles as later steps do`);
  if (!facts.buildsForHost) return no("nothing is built for this machine");
  if (facts.userGoFlags !== "") return no(`GOFLAGS is set already: ${facts.userGoFlags}`);
  if (later?.laterGo !== true) {
    return no("no run is known in which later steps of this job used Go");
  }
  if (later.laterRace) {
    return no("later steps compile with the race detector, and share nothing with this build");
  }
  return { share: true, added: LEAN_SHARED.join(" "), cgoOff: false };
}
function forced(facts) {
  const cgoOff = !facts.cgo && facts.userCgo === "" && facts.later?.laterRace !== true;
  if (facts.profile !== "lean") return { share: true, added: "", cgoOff };
  const own = splitGoQuoted(facts.userGoFlags) ?? [];
  const against = own.filter((flag) => contradicts(flag));
  if (against.length > 0) {
    const reason = `GOFLAGS sets ${against.join(" ")}, and this build compiles with ${LEAN_SHARED.join(" ")}`;
    return { share: false, reason, refused: true };
  }
  const added = LEAN_SHARED.filter((flag) => !own.map(oneHyphen).includes(flag)).join(" ");
  return { share: true, added, cgoOff };
}
function contradicts(flag) {
  const [name, value] = oneHyphen(flag).split(/=(.*)/s);
  if (name === "-gcflags") return !LEAN_SHARED.includes(oneHyphen(flag));
  return name === "-trimpath" && value !== void 0 && !/^(1|t|T|true|TRUE|True)$/.test(value);
}
function oneHyphen(flag) {
  return flag.replace(/^--/, "-");
}
function no(reason) {
  return { share: false, reason, refused: false };
}

// src/inspect/file-paths-at-run-time.ts
function asksForFilePaths(source) {
  return /["`]runtime["`]/.test(source) && /\b(?:Callers?|GOROOT)\b/.test(source);
}

// src/flow/share-flags.ts
async function shareFlags(context, go) {
  const { inputs, job, runner } = context;
  if (!job.inRunner) return false;
  const host = targetText(go.host);
  const decision = decideShare({
    ...inputs,
    userGoFlags: go.goEnv.GOFLAGS,
    userCgo: runner.environment.CGO_ENABLED ?? "",
    later: go.found.habits,
    buildsForHost: go.targets.some((target) => targetText(target) === host)
  });
  if (!decision.share) {
    if (decision.refused) refuse(context, decision.reason);
    else runner.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return false;
  }
  const asking = inputs.shareFlags === "auto" ? await fileThatAsks(context, go) : null;
  if (asking !== null) {
    runner.log.info(`share-flags: nothing is set for later steps: ${asking}`);
    return false;
  }
  const set = {
    ...decision.added === "" ? {} : { GOFLAGS: withShared(go.goEnv.GOFLAGS, decision.added) },
    ...decision.cgoOff ? { CGO_ENABLED: "0" } : {}
  };
  for (const [name, value] of Object.entries(set)) runner.job.exportVariable(name, value);
  if (decision.added !== "") runner.job.exportVariable(SHARED_MARK, decision.added);
  const shown3 = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  if (shown3.length === 0) return true;
  const race = decision.cgoOff ? "; `go test -race` needs CGO_ENABLED=1 in its own step" : "";
  runner.log.info(
    `share-flags: later steps share the packages of this build: ${shown3.join(", ")}${race}`
  );
  return true;
}
function refuse({ runner }, reason) {
  runner.log.warning(
    `share-flags is on, but ${reason}: nothing is set for later steps. Remove the flag from GOFLAGS, or set share-flags: off`
  );
}
async function fileThatAsks(context, go) {
  const modules = [...go.modules.pins.keys()].filter((file2) => (0, import_node_path50.basename)(file2) === "go.mod");
  const listed = await context.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    // -find resolves no import: only the folders are asked for.
    args: [
      "list",
      "-e",
      "-find",
      "-f={{.Dir}}",
      "--",
      ...modules.map((file2) => (0, import_node_path50.join)((0, import_node_path50.dirname)(file2), "..."))
    ],
    cwd: context.inputs.workingDirectory,
    environment: go.environment
  });
  if (listed.exitCode !== 0) return `go list failed: ${listed.stderr.trim()}`;
  const folders = listed.stdout.split(/\r?\n/).filter((line) => line !== "");
  const found = await Promise.all(folders.map(fileInFolder));
  const file = found.find((one) => one !== null);
  return file == null ? null : `${file} asks for file paths at run time`;
}
async function fileInFolder(folder) {
  const names = (await (0, import_promises41.readdir)(folder).catch(() => [])).filter((name) => name.endsWith(".go"));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = (0, import_node_path50.join)(folder, name);
      return asksForFilePaths(await (0, import_promises41.readFile)(file, "utf8").catch(() => "")) ? file : null;
    })
  );
  return found.find((one) => one !== null) ?? null;
}

// src/flow/step-record.ts
var import_node_path51 = __toESM(require_node_path(), 1);
function stepRecord(context, go, usesModules, restored, thin, listing) {
  const { inputs, permission, without, repository, jobFolder, earlier } = context;
  return {
    startedAt: context.startedAt,
    endedAt: 0,
    endedWell: false,
    store: inputs.cacheStore,
    repository,
    permission,
    without,
    parallelism: inputs.parallelism,
    runnerOs: go.keys.runnerOs,
    laneText: go.keys.lane,
    lane: go.lane,
    place: go.keys.place,
    goSum: go.keys.goSum,
    inputsDigest: "",
    listsCompiled: !inputs.build && inputs.warm,
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    goSumFiles: usesModules ? goSumFiles(go) : [],
    builtModules: builtModules(listing),
    modules: {
      choice: inputs.modules,
      selection: usesModules ? modulesKinds(context, go).selection : null,
      thin,
      sourcesFile: sourcesFile(context)
    },
    base: restored.base,
    delta: restored.delta,
    brokenKeys: restored.brokenKeys,
    reports: restored.reports,
    restored: true,
    reused: false,
    made: null,
    habits: go.found.habits,
    habitsKey: go.found.key,
    before: go.before,
    noted: null,
    usedLater: false,
    reportFile: (0, import_node_path51.join)(jobFolder, `report-${earlier?.steps.length ?? 0}.json`)
  };
}
function builtModules(listing) {
  const texts = /* @__PURE__ */ new Set();
  for (const one of [...listing?.values() ?? []].flat()) {
    const module = one.Module?.Replace ?? one.Module;
    if (module?.Version !== void 0 && module.Version !== "") {
      texts.add(moduleText2({ path: module.Path, version: module.Version }));
    }
  }
  return [...texts].sort();
}

// src/flow/build-flow.ts
async function runBuild(context) {
  const linkFolder = (0, import_node_path52.join)(context.jobFolder, `link-${context.earlier?.steps.length ?? 0}`);
  await (0, import_promises42.mkdir)(linkFolder, { recursive: true });
  try {
    const withoutGo = await reuseWithoutGo(context, linkFolder);
    if (withoutGo !== null) return withoutGo;
    const habits = habitsOf(context);
    const pinned2 = await pinGo(context);
    if (!pinned2.ok) return { failures: pinned2.failures, report: null, record: null };
    const finding = findReuse(context, pinned2.value);
    const prepared = await prepareGo(context, pinned2.value, await habits);
    if (!prepared.ok) return { failures: prepared.failures, report: null, record: null };
    const go = prepared.value;
    for (const note of go.toolchain.notes) context.runner.log.warning(note);
    await (0, import_promises42.mkdir)(go.goCache, { recursive: true });
    const isLane = go.keys.lane === pinned2.value.keys.lane;
    return await runPrepared(context, go, isLane ? finding : findReuse(context, go), linkFolder);
  } finally {
    await (0, import_promises42.rm)(linkFolder, { recursive: true, force: true });
  }
}
async function reuseWithoutGo(context, linkFolder) {
  const go = await guessGo(context);
  if (go === null || !nothingLater(go)) return null;
  const reuse = await context.phases.time("reuse", async () => {
    const found = await findReuse(context, go);
    return { found, reused: await reuseBinaries(context, go, found, linkFolder) };
  });
  if (!reuse.reused.whole) return null;
  const { version } = go.toolchain;
  context.runner.log.info(`Go ${version} is not fetched: every binary is reused (go: needed)`);
  await (0, import_promises42.mkdir)(go.goCache, { recursive: true });
  exportWithoutGo(context, go);
  return finishReused(context, go, { ...reuse, usesModules: false }, context.earlier);
}
async function runPrepared(context, go, finding, linkFolder) {
  const goSum = pinnedModules(go);
  const earlier = noteEarlierSteps(context.earlier, go.goCache, context.runner.clock.now());
  exportGo(context, go);
  const bring = async () => reuseBinaries(context, go, await finding, linkFolder);
  const isAsked = context.inputs.build && context.inputs.reuse;
  const reusing = isAsked ? context.phases.time("reuse", bring) : bring();
  const usesModules = goSum !== null;
  if (nothingLater(go) && agreedDigest(await finding) !== "" && (await reusing).whole) {
    const reuse = { found: await finding, reused: await reusing, usesModules };
    return finishReused(context, go, reuse, earlier);
  }
  const restoring = startRestores(context, go, goSum, earlier, finding.then(agreedDigest));
  const found = await finding;
  const isWhole = agreedDigest(found) !== "" && (await reusing).whole;
  const { thin } = await restoring.modules;
  const { go: reading, listed } = isWhole ? { go, listed: null } : await listThinFirst(context, onThin(go, thin), (one) => list(context, one));
  const [restored, reused, shared] = await Promise.all([
    restoring.all,
    reusing,
    shareFlags(context, go)
  ]);
  const listing = listed?.ok ? listed.value : null;
  const step = stepRecord(context, go, usesModules, restored, thin, listing);
  const record2 = (changes) => jobRecord(context, go, earlier, { ...step, ...changes });
  await writeJobRecord(context.recordFile, record2({ reused: isWhole }));
  const made = listed === null ? await moveReused(context, found, reused) : listed.ok ? await buildBinaries({
    ...{ context, go: reading, found, reused, linkFolder },
    listing: listed.value
  }) : await goErrors(context, "list", listed.errors);
  return finishBuild(context, go, { found, reused, usesModules, shared, made }, restored, record2);
}
async function finishReused(context, go, reuse, earlier) {
  const made = await moveReused(context, reuse.found, reuse.reused);
  const shared = go.toolchain.goroot !== "" && await shareFlags(context, go);
  const step = stepRecord(context, go, reuse.usesModules, NOT_RESTORED, "", null);
  return finishBuild(
    context,
    go,
    { ...reuse, shared, made },
    NOT_RESTORED,
    (changes) => jobRecord(context, go, earlier, { ...step, ...changes, restored: false })
  );
}
function nothingLater(go) {
  const { habits } = go.found;
  return habits !== null && !habits.laterGo && !habits.laterModules;
}
async function list(context, go) {
  const { inputs, runner, phases } = context;
  if (!inputs.build && (!inputs.warm || go.modules.mainModule === "")) {
    return { ok: true, value: /* @__PURE__ */ new Map() };
  }
  return phases.time(
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

// src/runner/activity.ts
var import_node_path53 = __toESM(require_node_path(), 1);
function createActivity(clock) {
  const ended = [];
  return {
    track: async (kind, work) => {
      const start = clock.now();
      try {
        return await (typeof work === "function" ? work() : work);
      } finally {
        ended.push({ kind, start, end: clock.now() });
      }
    },
    intervals: () => [...ended]
  };
}
function busySeconds(intervals, kinds = ["go", "transfer", "hash"]) {
  const sorted = intervals.filter((one) => kinds.includes(one.kind)).sort((a, b) => a.start - b.start);
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sorted) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total / 1e3;
}
function trackedExec(exec, activity) {
  return (request) => isGo(request.tool) ? activity.track("go", () => exec(request)) : exec(request);
}
function isGo(tool) {
  const name = import_node_path53.default.win32.basename(tool).toLowerCase();
  return name === "go" || name === "go.exe";
}

// src/flow/phases.ts
function createPhases(clock) {
  const seconds = /* @__PURE__ */ new Map();
  return {
    time: async (name, work) => {
      const began = clock.now();
      const before2 = seconds.get(name) ?? 0;
      seconds.set(name, before2);
      try {
        return await work();
      } finally {
        seconds.set(name, before2 + (clock.now() - began) / 1e3);
      }
    },
    list: () => [...seconds].map(([name, value]) => ({ name, seconds: value }))
  };
}
function allPhases(context) {
  const { phases, activity, runner, startedAt } = context;
  return [...phases.list(), overheadPhase(startedAt, runner.clock.now(), activity.intervals())];
}
function overheadPhase(startedAt, now, intervals) {
  const seconds = Math.max(0, (now - startedAt) / 1e3 - busySeconds(intervals));
  return { name: "overhead", seconds };
}

// src/flow/create-context.ts
var import_promises51 = __toESM(require_promises(), 1);
var import_node_path61 = __toESM(require_node_path(), 1);

// src/plan/save-policy.ts
var DEFAULT_SCOPE = "default";
var NEVER_EVENTS = ["pull_request_target", "workflow_run", "issue_comment"];
var SAVE_EVENTS = ["push", "schedule", "workflow_dispatch"];
function savePermission(facts) {
  const trusted = !facts.inRunner || isSaveBranch(facts);
  const scope = trusted ? DEFAULT_SCOPE : facts.ref;
  if (facts.inRunner && NEVER_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} never save` };
  }
  if (facts.save === "never") return { may: false, scope, reason: "`save` is never" };
  if (facts.save === "always" || !facts.inRunner) return { may: true, scope };
  if (!SAVE_EVENTS.includes(facts.eventName)) {
    return { may: false, scope, reason: `runs of ${facts.eventName} read only` };
  }
  if (!isSaveBranch(facts)) {
    return {
      may: false,
      scope,
      reason: `${facts.ref} is neither the default branch nor one of \`save-branches\``
    };
  }
  return { may: true, scope };
}
function isSaveBranch(facts) {
  if (facts.refType !== "branch" || !SAVE_EVENTS.includes(facts.eventName)) return false;
  if (facts.refName === facts.defaultBranch && facts.refName !== "") return true;
  return facts.saveBranches.some((glob) => branchGlob(glob).test(facts.refName));
}
function branchGlob(glob) {
  const source = glob.split(/(\*\*|\*|\?)/).map((part) => {
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    return part.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
  }).join("");
  return new RegExp(`^${source}$`);
}

// src/cache/directory/directory-store.ts
var import_promises48 = __toESM(require_promises(), 1);
var import_node_path58 = __toESM(require_node_path(), 1);

// src/cache/directory/entries.ts
var import_promises43 = __toESM(require_promises(), 1);
var import_node_path54 = __toESM(require_node_path(), 1);

// src/cache/directory/entry-name.ts
var import_node_crypto15 = __toESM(require_node_crypto(), 1);
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
  return (0, import_node_crypto15.createHash)("sha256").update(text).digest("hex").slice(0, 32);
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
  const file = (0, import_node_path54.join)(folder, fileName);
  try {
    const key = name.whole ? name.head : await (0, import_promises43.readFile)(`${file}${KEY_SUFFIX}`, "utf8");
    if (!isNameOf(name, key)) return null;
    const found = await (0, import_promises43.stat)(file);
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
    return { savedAt: (await (0, import_promises43.stat)((0, import_node_path54.join)(folder, file))).mtimeMs };
  } catch {
    return { savedAt: 0 };
  }
}

// src/cache/directory/evict.ts
var import_promises44 = __toESM(require_promises(), 1);
var import_node_path55 = __toESM(require_node_path(), 1);

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
    if ((await (0, import_promises44.stat)(entry.file)).atimeMs > entry.usedAt) return;
    await (0, import_promises44.rename)(entry.file, passing);
    await (0, import_promises44.unlink)(passing);
  } catch {
    return;
  }
  await removeEmptyFolders((0, import_node_path55.dirname)(entry.file));
}
async function removeEmptyFolders(slotFolder) {
  let folder = slotFolder;
  for (let level = 0; level < 3; level++, folder = (0, import_node_path55.dirname)(folder))
    if (!await succeeds((0, import_promises44.rmdir)(folder))) return;
}
async function removeStale(layout, now) {
  for (const name of await readdirOrNone(layout.underWay)) {
    const file = (0, import_node_path55.join)(layout.underWay, name);
    if (await isStale(file, now)) await succeeds((0, import_promises44.unlink)(file));
  }
}
async function isStale(file, now) {
  try {
    return now - (await (0, import_promises44.stat)(file)).ctimeMs > STALE_MS;
  } catch {
    return false;
  }
}
async function slotFolders(layout) {
  const folders = [];
  for (const repository of await readdirOrNone(layout.entries))
    for (const scope of await readdirOrNone((0, import_node_path55.join)(layout.entries, repository))) {
      const parent = (0, import_node_path55.join)(layout.entries, repository, scope);
      for (const slot of await readdirOrNone(parent))
        folders.push({ folder: (0, import_node_path55.join)(parent, slot), slot });
    }
  return folders;
}
async function evictablesIn(folder, slot, supersedes, now) {
  const files = await readdirOrNone(folder);
  const names = entryNames(files);
  for (const file of files) {
    const orphan = file.endsWith(KEY_SUFFIX) && !names.has(file.slice(0, -KEY_SUFFIX.length));
    const path4 = (0, import_node_path55.join)(folder, file);
    if (orphan && await isStale(path4, now) && await succeeds((0, import_promises44.unlink)(path4)))
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
  return (0, import_promises44.readdir)(folder).catch(() => []);
}
async function succeeds(effect) {
  return effect.then(
    () => true,
    () => false
  );
}

// src/cache/directory/hold.ts
var import_promises45 = __toESM(require_promises(), 1);
async function hold(layout, entry, now) {
  const own = layout.passing("read");
  const linked = await linkTo(entry.file, own, layout.underWay);
  const file = linked ? own : entry.file;
  try {
    if ((await (0, import_promises45.stat)(file)).size !== entry.bytes) return null;
  } catch {
    return null;
  }
  await touch(file, entry.savedAt, now);
  return {
    file,
    release: async () => {
      if (linked) await (0, import_promises45.unlink)(own).catch(() => void 0);
    }
  };
}
async function touch(file, savedAt, now) {
  await (0, import_promises45.utimes)(file, now / 1e3, savedAt / 1e3).catch(() => void 0);
}
async function linkTo(file, own, folder) {
  for (const retry of [false, true]) {
    try {
      if (retry) await (0, import_promises45.mkdir)(folder, { recursive: true });
      await (0, import_promises45.link)(file, own);
      return true;
    } catch {
    }
  }
  return false;
}

// src/cache/directory/layout.ts
var import_node_crypto16 = __toESM(require_node_crypto(), 1);
var import_node_path56 = __toESM(require_node_path(), 1);
function layoutOf(root, repository) {
  const entries = (0, import_node_path56.join)(root, "v1", "entries");
  const underWay = (0, import_node_path56.join)(root, "v1", "under-way");
  return {
    root,
    entries,
    underWay,
    slot: (scope, slot) => (0, import_node_path56.join)(entries, folderNameOf(repository), folderNameOf(scope), slot),
    passing: (use) => (0, import_node_path56.join)(underWay, `${use}-${process.pid}-${(0, import_node_crypto16.randomBytes)(8).toString("hex")}`)
  };
}

// src/cache/directory/publish.ts
var import_promises46 = __toESM(require_promises(), 1);
var import_node_path57 = __toESM(require_node_path(), 1);
async function publish(layout, written, file, key, now) {
  await (0, import_promises46.utimes)(written, now / 1e3, now / 1e3);
  for (let left = 3; ; left--) {
    try {
      await (0, import_promises46.mkdir)((0, import_node_path57.dirname)(file), { recursive: true });
      await writeKey(layout, file, key);
      return await giveName(written, file);
    } catch (error) {
      if (codeOf(error) !== "ENOENT" || left === 0) throw error;
    }
  }
}
async function giveName(written, file) {
  try {
    await (0, import_promises46.link)(written, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      await (0, import_promises46.unlink)(written);
      return "exists";
    }
    if (codeOf(error) === "ENOENT") throw error;
    if (await exists4(file)) {
      await (0, import_promises46.unlink)(written);
      return "exists";
    }
    await (0, import_promises46.rename)(written, file);
    return "saved";
  }
  await (0, import_promises46.unlink)(written).catch(() => void 0);
  return "saved";
}
async function writeKey(layout, file, key) {
  if (parseFileName(fileNameOf(key))?.whole === true) return;
  const passing = layout.passing("write");
  await (0, import_promises46.writeFile)(passing, key, { flag: "wx" });
  await (0, import_promises46.rename)(passing, `${file}${KEY_SUFFIX}`);
}
async function exists4(file) {
  try {
    await (0, import_promises46.stat)(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return false;
    throw error;
  }
}

// src/cache/directory/reason.ts
var import_promises47 = __toESM(require_promises(), 1);
var CHANGE = "make it usable, or give another one with cache-store: directory:PATH";
function reasonOf4(root, thrown) {
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
    return (await (0, import_promises47.stat)(root)).isDirectory();
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}

// src/cache/directory/directory-store.ts
function createDirectoryStore(options) {
  const layout = layoutOf(options.root, options.repository);
  return {
    name: "directory",
    carrier: () => options.codec,
    find: (slot, prefixes2) => find(layout, options, slot, prefixes2),
    fetch: (slot, prefixes2) => fetch(layout, options, slot, prefixes2),
    save: (slot, key, write2) => save(layout, options, slot, key, write2)
  };
}
async function find(layout, options, slot, prefixes2) {
  try {
    const found = await locate(layout, options, slot, prefixes2);
    if (found === null) return { state: "miss" };
    return { state: "found", entry: { key: found.key, bytes: found.bytes } };
  } catch (error) {
    return { state: "unavailable", reason: reasonOf4(options.root, error) };
  }
}
async function fetch(layout, options, slot, prefixes2) {
  try {
    for (let tries = 0; tries < 5; tries++) {
      const found = await locate(layout, options, slot, prefixes2);
      if (found === null) break;
      const held = await hold(layout, found, options.clock.now());
      if (held === null) continue;
      const { key, bytes } = found;
      return { state: "found", key, file: held.file, bytes, release: held.release };
    }
    return { state: "miss" };
  } catch (error) {
    return { state: "unavailable", reason: reasonOf4(options.root, error) };
  }
}
async function locate(layout, options, slot, prefixes2) {
  for (const scope of options.scope.read) {
    const folder = layout.slot(scope, slot);
    let files;
    try {
      files = await (0, import_promises48.readdir)(folder);
    } catch (error) {
      if (await isOnlyMissing(options.root, error)) continue;
      throw error;
    }
    const names = entryNames(files);
    for (const prefix of prefixes2) {
      const entry = await newestIn(folder, names, prefix);
      if (entry !== null) return entry;
    }
  }
  return null;
}
async function save(layout, options, slot, key, write2) {
  const { root, clock, limitBytes } = options;
  const file = (0, import_node_path58.join)(layout.slot(options.scope.write, slot), fileNameOf(key));
  const written = layout.passing("write");
  try {
    if (await exists4(file)) {
      await touch(file, (await (0, import_promises48.stat)(file)).mtimeMs, clock.now());
      return { state: "exists" };
    }
    await (0, import_promises48.mkdir)(layout.underWay, { recursive: true });
  } catch (error) {
    return { state: "unavailable", reason: reasonOf4(root, error) };
  }
  try {
    await write2(written);
  } catch (error) {
    await (0, import_promises48.unlink)(written).catch(() => void 0);
    if (!isOfDisk(error)) throw error;
    return { state: "unavailable", reason: reasonOf4(root, error) };
  }
  try {
    const bytes = (await (0, import_promises48.stat)(written)).size;
    if (bytes > limitBytes) {
      await (0, import_promises48.unlink)(written);
      const reason = `the entry has ${bytes} bytes and the cache folder ${root} may hold ${limitBytes} in all`;
      return { state: "unavailable", reason };
    }
    const state = await publish(layout, written, file, key, clock.now());
    if (state === "exists") return { state };
    const spareMs = options.spareMs ?? 3600 * 1e3;
    await evict(layout, options.supersedes, { limitBytes, now: clock.now(), spareMs });
    return { state, bytes };
  } catch (error) {
    await (0, import_promises48.unlink)(written).catch(() => void 0);
    return { state: "unavailable", reason: reasonOf4(root, error) };
  }
}
function isOfDisk(error) {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"].includes(codeOf(error));
}

// src/cache/github/github-store.ts
var import_node_crypto17 = __toESM(require_node_crypto(), 1);
var import_promises49 = __toESM(require_promises(), 1);
var import_node_path59 = __toESM(require_node_path(), 1);

// src/cache/github/client-output.ts
var import_node_async_hooks = __toESM(require_node_async_hooks(), 1);
async function withClientOutput(showDebug, run) {
  const capture = { lines: [], rest: "", showDebug };
  install2();
  try {
    return await captures.run(capture, () => run(capture.lines));
  } finally {
    uninstall();
  }
}
var captures = new import_node_async_hooks.AsyncLocalStorage();
var original;
var users = 0;
function install2() {
  users += 1;
  if (original !== void 0) return;
  const write2 = process.stdout.write;
  original = write2;
  process.stdout.write = ((chunk, ...rest) => {
    const capture = captures.getStore();
    if (capture === void 0) return Reflect.apply(write2, process.stdout, [chunk, ...rest]);
    const passed = take(capture, typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    if (passed !== "") Reflect.apply(write2, process.stdout, [passed]);
    const done = rest.find((one) => typeof one === "function");
    if (done !== void 0) process.nextTick(done);
    return true;
  });
}
function uninstall() {
  users -= 1;
  if (users > 0 || original === void 0) return;
  process.stdout.write = original;
  original = void 0;
}
function take(capture, text) {
  const lines = (capture.rest + text).split(/\r?\n/);
  capture.rest = lines.pop() ?? "";
  let passed = "";
  for (const line of lines) {
    if (line.startsWith("::add-mask::")) {
      passed += `${line}
`;
      continue;
    }
    const parsed = parseLine(line);
    capture.lines.push(parsed);
    if (capture.showDebug && parsed.level === "debug") passed += `${line}
`;
  }
  return passed;
}
function parseLine(line) {
  const match = /^::(warning|error|debug)(?: [^:]*)?::(.*)$/.exec(line);
  if (match === null) return { level: "info", text: line };
  const text = (match[2] ?? "").replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
  return { level: match[1], text };
}

// src/cache/github/client-verdict.ts
var HIT = /^Cache hit for(?: restore-key)?: (.*)$/;
var SKIPPED2 = /^Cache (?:restore|save) skipped: /;
var GAVE_UP = /^Failed to (?:restore|save): /;
var RESERVE_FAILED = /^Failed to reserve cache: (?:Error: )?/;
var NOT_RESERVED = /^Failed to save: Unable to reserve cache with key /;
var WRITE_DENIED = "cache write denied:";
var NO_ANSWER = /Unable to make request|Failed to make request after|^(?:getCacheEntry|reserveCache) failed:/;
function readVerdict(lines) {
  const texts = lines.map((line) => line.text);
  const matchedKey = firstMatch(texts, HIT);
  const complaint = lines.findLast((line) => isProblem(line) && GAVE_UP.test(line.text)) ?? lines.findLast(isProblem) ?? lines.findLast((line) => GAVE_UP.test(line.text) || SKIPPED2.test(line.text));
  const reserveError = texts.find((text) => RESERVE_FAILED.test(text))?.replace(RESERVE_FAILED, "");
  const given = complaint?.text.replace(GAVE_UP, "");
  const notReserved = texts.some((text) => NOT_RESERVED.test(text));
  const whole = notReserved ? reserveError ?? given : given;
  const serviceDown = whole !== void 0 && matchedKey === void 0 && NO_ANSWER.test(whole);
  return {
    reason: whole === void 0 ? void 0 : [oneLine(whole), ...archiverLine(texts)].join("; "),
    matchedKey,
    // The level does not tell: it hangs on a class's name, which a bundler changes.
    keyTaken: notReserved && !serviceDown && !whole?.includes(WRITE_DENIED),
    serviceDown
  };
}
function isArchiverFailure(reason) {
  return / failed with error: /.test(reason);
}
function isProblem(line) {
  return line.level === "warning" || line.level === "error";
}
function firstMatch(texts, pattern) {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match !== null) return match[1];
  }
  return void 0;
}
function archiverLine(texts) {
  const said = texts.find((text) => /^\S*(?:tar|zstd|gzip)\S*(?: ?:) /.test(text));
  return said === void 0 ? [] : [oneLine(said)];
}
function oneLine(text) {
  return (text.split("\n")[0] ?? "").trim();
}

// src/cache/github/key-match.ts
function acceptedKey(key, asked) {
  const reason = asked.find((one) => key.startsWith(one));
  if (reason === void 0) return void 0;
  return reason.endsWith("-") || reason === key ? key : void 0;
}

// src/cache/github/service-access.ts
function accessProblem(environment) {
  const missing = [];
  const set = (name) => (environment[name] ?? "") !== "";
  if (!set("ACTIONS_RUNTIME_TOKEN")) missing.push("ACTIONS_RUNTIME_TOKEN");
  if (usesServiceV2(environment)) {
    if (!set("ACTIONS_RESULTS_URL")) missing.push("ACTIONS_RESULTS_URL");
  } else if (!set("ACTIONS_CACHE_URL") && !set("ACTIONS_RESULTS_URL")) {
    missing.push("ACTIONS_CACHE_URL");
  }
  if (!set("RUNNER_TEMP")) missing.push("RUNNER_TEMP");
  if (missing.length === 0) return void 0;
  return `there is no GitHub cache service here: ${missing.join(" and ")} not set by the runner`;
}
function usesServiceV2(environment) {
  const server = environment.GITHUB_SERVER_URL || "https://github.com";
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : "";
  const isGithub = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isGithub && (environment.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "";
}

// src/cache/github/github-store.ts
function createGithubStore(options) {
  const { environment, codec } = options;
  const folder = import_node_path59.default.join(environment.RUNNER_TEMP ?? "", "go-turbo-build");
  const fileOf = (slot) => import_node_path59.default.join(folder, `${slot}.tar.${codec}`);
  const oneAtATime = createTurns();
  let problem = accessProblem(environment);
  let fetched = 0;
  const call = async (run, deadline) => {
    const client = await import("./cache-OHCRDS52.mjs");
    let seen = [];
    const calling = withClientOutput(environment.RUNNER_DEBUG === "1", (lines) => {
      seen = lines;
      return run(client).catch((error) => {
        seen.push({ level: "error", text: messageOf2(error) });
        return void 0;
      });
    });
    const value = deadline === void 0 ? await calling : await before(deadline, calling, seen);
    return { value, lines: seen };
  };
  const gaveUp = (what, lines) => {
    const verdict = readVerdict(lines);
    if (verdict.reason === void 0) return void 0;
    const reason = `GitHub cache: ${what} failed: ${verdict.reason}`;
    if (verdict.serviceDown) problem = reason;
    return { state: "unavailable", reason };
  };
  const restore = async (slot, prefixes2, lookupOnly) => {
    if (problem !== void 0) return { state: "unavailable", reason: problem };
    const [first, ...others] = prefixes2;
    if (first === void 0) return { key: void 0 };
    const { value, lines } = await call(
      (client) => client.restoreCache([fileOf(slot)], first, others, { lookupOnly }),
      options.lookupDeadline ?? 1e4
    );
    if (value !== void 0) return { key: acceptedKey(value, prefixes2) };
    const { matchedKey } = readVerdict(lines);
    const what = matchedKey === void 0 ? "the look-up" : `the download of ${matchedKey}`;
    const gave = gaveUp(what, lines);
    if (gave === void 0) return { key: void 0 };
    const isBroken = matchedKey !== void 0 && isArchiverFailure(gave.reason);
    return isBroken ? { ...gave, brokenKey: matchedKey } : gave;
  };
  const find2 = async (slot, prefixes2) => {
    const answer2 = await restore(slot, prefixes2, true);
    if ("state" in answer2) return answer2;
    if (answer2.key === void 0) return { state: "miss" };
    return { state: "found", entry: { key: answer2.key, bytes: 0 } };
  };
  const fetch2 = async (slot, prefixes2) => {
    const file = fileOf(slot);
    await (0, import_promises49.rm)(file, { force: true });
    const answer2 = await restore(slot, prefixes2, false);
    const size = (await (0, import_promises49.stat)(file).catch(() => void 0))?.size;
    if ("state" in answer2 || answer2.key === void 0 || size === void 0) {
      await (0, import_promises49.rm)(file, { force: true });
      return "state" in answer2 ? answer2 : { state: "miss" };
    }
    fetched += 1;
    const own = import_node_path59.default.join(folder, `${slot}-${fetched}.tar.${codec}`);
    await (0, import_promises49.rename)(file, own);
    const release = () => (0, import_promises49.rm)(own, { force: true });
    return { state: "found", key: answer2.key, file: own, bytes: size, release };
  };
  const save2 = async (slot, key, write2) => {
    if (problem !== void 0) return { state: "unavailable", reason: problem };
    const file = fileOf(slot);
    try {
      await (0, import_promises49.mkdir)(folder, { recursive: true });
      await (0, import_promises49.rm)(file, { force: true });
    } catch (error) {
      return unsaved(key, messageOf2(error));
    }
    try {
      await write2(file);
      const { size } = await (0, import_promises49.stat)(file);
      const { value, lines } = await call((client) => client.saveCache([file], key));
      if (value !== void 0 && value >= 0) return { state: "saved", bytes: size };
      if (!readVerdict(lines).keyTaken)
        return gaveUp(`saving ${key}`, lines) ?? unsaved(key, "it does not say why");
      const now = await find2(slot, [key]);
      if (now.state === "found") return { state: "exists" };
      return now.state === "miss" ? unsaved(key, "another job is saving it") : now;
    } finally {
      await (0, import_promises49.rm)(file, { force: true });
    }
  };
  return {
    name: "github",
    carrier: (slot) => codec + pathHash(environment.GITHUB_WORKSPACE ?? "", fileOf(slot)),
    find: find2,
    fetch: (slot, prefixes2) => oneAtATime(slot, () => fetch2(slot, prefixes2)).catch((error) => ({
      state: "unavailable",
      reason: `GitHub cache: ${messageOf2(error)}`
    })),
    save: (slot, key, write2) => oneAtATime(slot, () => save2(slot, key, write2))
  };
}
function messageOf2(error) {
  return error instanceof Error ? error.message : String(error);
}
function unsaved(key, why) {
  return { state: "unavailable", reason: `GitHub cache: ${key} was not saved: ${why}` };
}
function pathHash(workspace, file) {
  const relative11 = import_node_path59.default.relative(workspace, file).split(import_node_path59.default.sep).join("/");
  return (0, import_node_crypto17.createHash)("sha256").update(relative11).digest("hex").slice(0, 8);
}
function createTurns() {
  const last = /* @__PURE__ */ new Map();
  return (slot, run) => {
    const turn = (last.get(slot) ?? Promise.resolve()).then(run, run);
    last.set(
      slot,
      turn.catch(() => void 0)
    );
    return turn;
  };
}
async function before(deadline, calling, lines) {
  let timer;
  const late = new Promise((resolve10) => {
    timer = setTimeout(() => resolve10("late"), deadline);
  });
  try {
    const first = await Promise.race([calling, late]);
    if (first !== "late") return first;
    if (readVerdict(lines).matchedKey !== void 0) return await calling;
    const text = `Failed to make request after ${deadline / 1e3} s: no answer`;
    lines.push({ level: "error", text });
    return void 0;
  } finally {
    clearTimeout(timer);
  }
}

// src/cache/choose-store.ts
var LIMIT_BYTES3 = 1e10;
function chooseStore(facts) {
  const codec = hostCodec();
  if (facts.choice.kind === "github") {
    return createGithubStore({ environment: facts.environment, codec });
  }
  return createDirectoryStore({
    root: facts.choice.path,
    repository: facts.repository,
    scope: { write: facts.scope, read: [.../* @__PURE__ */ new Set([facts.scope, DEFAULT_SCOPE])] },
    limitBytes: LIMIT_BYTES3,
    clock: facts.clock,
    codec,
    supersedes: supersededGroup
  });
}

// src/flow/find-modules.ts
var import_promises50 = __toESM(require_promises(), 1);
var import_node_path60 = __toESM(require_node_path(), 1);
async function findModules(workingDirectory, gowork, workspace) {
  const roots = await findModuleRoots(workingDirectory, gowork);
  const work = roots.workspaceFile;
  const goWork = work === null ? "" : await (0, import_promises50.readFile)(work, "utf8").catch(() => "");
  const members = workspaceMembers(goWork).map((member2) => (0, import_node_path60.resolve)((0, import_node_path60.dirname)(work ?? ""), member2));
  const folders = /* @__PURE__ */ new Set([...roots.module === null ? [] : [roots.module], ...members]);
  const pins = await readPinFiles([...folders], work);
  const root = workspace !== "" ? workspace : work && (0, import_node_path60.dirname)(work) || (roots.module ?? workingDirectory);
  const goMods = [...folders].map((folder) => pins.get((0, import_node_path60.join)(folder, "go.mod")) ?? "");
  return {
    roots,
    pins,
    goSum: pinDigest(pins, (file) => (0, import_node_path60.relative)(root, file).split(import_node_path60.sep).join("/")),
    mainModule: goMods.map(modulePath).find((path4) => path4 !== "") ?? "",
    root
  };
}

// src/flow/create-context.ts
async function createContext(request) {
  const { runner, job } = request;
  const output = (0, import_node_path61.resolve)(request.inputs.workingDirectory, request.inputs.output);
  const inputs = { ...request.inputs, output };
  const activity = createActivity(runner.clock);
  const goEnv = await readGoEnvFile(
    runner.environment,
    platformOf(process.platform, process.arch).goos
  );
  const gowork = runner.environment.GOWORK || goEnv.GOWORK || "";
  const modules = await findModules(inputs.workingDirectory, gowork, job.workspace);
  const marked = runner.environment[JOB_RECORD_MARK] ?? "";
  const earlier = marked === "" ? null : await readJobRecord(marked);
  const jobFolder = earlier === null ? await newFolder(request.temp, runner.clock.now()) : folderOf(marked);
  const permission = savePermission({ ...inputs, ...job });
  const repository = job.repository === "" ? modules.mainModule || "local" : job.repository;
  return {
    runner: { ...runner, exec: trackedExec(runner.exec, activity) },
    job,
    inputs,
    modules,
    permission,
    without: request.without,
    repository,
    store: chooseStore({
      choice: inputs.cacheStore,
      repository,
      scope: permission.scope,
      environment: runner.environment,
      clock: runner.clock
    }),
    activity,
    phases: createPhases(runner.clock),
    startedAt: request.startedAt,
    jobFolder,
    toolCache: request.toolCache,
    thinRoot: (0, import_node_path61.join)(request.home, ".cache", "go-turbo-build", "thin"),
    recordFile: (0, import_node_path61.join)(jobFolder, RECORD_NAME),
    earlier: usable2(earlier)
  };
}
var RECORD_NAME = "job.json";
function folderOf(recordFile) {
  return recordFile.slice(0, -RECORD_NAME.length - 1);
}
function usable2(earlier) {
  return earlier !== null && earlier.steps.length > 0 ? earlier : null;
}
var FOLDER_PREFIX = "go-turbo-build-";
var LEFT_BEHIND_MS2 = 24 * 3600 * 1e3;
async function newFolder(temp, now) {
  await (0, import_promises51.mkdir)(temp, { recursive: true });
  await removeLeftBehind(temp, now);
  return (0, import_promises51.mkdtemp)((0, import_node_path61.join)(temp, FOLDER_PREFIX));
}
async function removeLeftBehind(temp, now) {
  const names = await (0, import_promises51.readdir)(temp);
  for (const name of names.filter((one) => one.startsWith(FOLDER_PREFIX))) {
    const folder = (0, import_node_path61.join)(temp, name);
    const facts = await (0, import_promises51.stat)(folder).catch(() => null);
    if (facts === null || now - facts.mtimeMs < LEFT_BEHIND_MS2) continue;
    await (0, import_promises51.rm)(folder, { recursive: true, force: true }).catch(() => void 0);
  }
}

// src/flow/save-flow.ts
var import_node_path69 = __toESM(require_node_path(), 1);

// src/flow/lane-groups.ts
function laneGroups(record2) {
  const groups = /* @__PURE__ */ new Map();
  for (const step of record2.steps) {
    const name = `${step.laneText} ${step.place}`;
    groups.set(name, [...groups.get(name) ?? [], step]);
  }
  const lastStep = record2.steps.at(-1);
  return [...groups.values()].flatMap((steps) => {
    const first = steps.find((step) => step.restored) ?? steps[0];
    const last = steps.at(-1);
    if (first === void 0 || last === void 0) return [];
    return [
      {
        step: {
          ...last,
          base: first.base,
          delta: first.delta,
          brokenKeys: first.brokenKeys,
          restored: first.restored
        },
        reused: steps.some((step) => step.reused),
        endedWell: steps.every((step) => step.endedWell),
        noted: new Set(steps.flatMap((step) => step.noted ?? [])),
        usedLater: steps.some((step) => step.usedLater),
        isLast: last === lastStep
      }
    ];
  });
}
function stepKeyFacts(step, store) {
  return {
    runnerOs: step.runnerOs,
    lane: step.laneText,
    place: step.place,
    goSum: step.goSum,
    carrier: store.carrier
  };
}

// src/flow/later-use.ts
var import_promises53 = __toESM(require_promises(), 1);

// src/cache/modules/module-folders.ts
var import_promises52 = __toESM(require_promises(), 1);
var import_node_path62 = __toESM(require_node_path(), 1);
async function presentModules(goModCache, goSum) {
  const found = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const folder = (0, import_node_path62.join)(goModCache, extractedFolder(module));
      const [facts, ziphash, partial] = await Promise.all([
        statOrNull(folder),
        statOrNull((0, import_node_path62.join)(goModCache, downloadFile(module, "ziphash"))),
        statOrNull((0, import_node_path62.join)(goModCache, downloadFile(module, "partial")))
      ]);
      if (facts === null || ziphash === null || partial !== null) return null;
      return { path: module.path, version: module.version, folder, extractedAt: facts.mtimeMs };
    })
  );
  return found.filter((one) => one !== null);
}
function neededModules(facts) {
  return facts.present.filter((module) => {
    const text = moduleText2(module);
    return facts.built.has(text) || facts.before.has(text) || module.extractedAt >= facts.since;
  }).sort((a, b) => moduleText2(a) < moduleText2(b) ? -1 : 1);
}
async function filesBelow(folder, prefix = "") {
  const names = await (0, import_promises52.readdir)((0, import_node_path62.join)(folder, prefix), { withFileTypes: true });
  const parts = await Promise.all(
    names.map(async (name) => {
      const path4 = prefix === "" ? name.name : `${prefix}/${name.name}`;
      if (name.isDirectory()) return filesBelow(folder, path4);
      if (!name.isFile()) return [];
      const file = (0, import_node_path62.join)(folder, path4);
      return [{ path: path4, file, size: (await (0, import_promises52.stat)(file)).size }];
    })
  );
  return parts.flat();
}
async function statOrNull(file) {
  return (0, import_promises52.stat)(file).catch(() => null);
}

// src/flow/later-use.ts
async function learnedLaterUse(context, group) {
  const { step, noted, usedLater } = group;
  const { habits } = step;
  if (habits === null) return null;
  const used = scanUsed(context.record.goCache, 0).some((one) => isLater(one, group));
  const texts = await Promise.all(
    step.goSumFiles.map((file) => (0, import_promises53.readFile)(file, "utf8").catch(() => ""))
  );
  const present = await presentModules(step.goModCache, parseGoSums(texts));
  const fetched = present.some((module) => module.extractedAt >= firstAfter(step));
  const laterGo = habits.laterGo || used || usedLater || noted.size > 0;
  const laterModules = habits.laterModules || fetched;
  if (laterGo === habits.laterGo && laterModules === habits.laterModules) return null;
  return { ...habits, laterGo: laterGo || laterModules, laterModules };
}

// src/flow/save-binaries.ts
var import_promises56 = __toESM(require_promises(), 1);

// src/cache/binary/save-binary.ts
var import_promises55 = __toESM(require_promises(), 1);

// src/cache/archive/pack.ts
var import_promises54 = __toESM(require_promises(), 1);

// src/cache/archive/pack-entry.ts
var import_node_crypto18 = __toESM(require_node_crypto(), 1);
var import_node_fs6 = __toESM(require_node_fs(), 1);
var import_node_util5 = __toESM(require_node_util(), 1);
var CorruptEntryError = class extends Error {
  path;
  constructor(path4, problem) {
    super(`${path4}: ${problem}`);
    this.name = "CorruptEntryError";
    this.path = path4;
  }
};
var WHOLE_FILE_BYTES2 = 4 * 1024 * 1024;
var readWhole = (0, import_node_util5.promisify)(import_node_fs6.readFile);
function checkPath(entry) {
  const problem = pathProblem(entry.path);
  if (problem !== null)
    throw new CorruptEntryError(entry.path, `the path is not allowed in an archive: ${problem}`);
}
async function wholeEntry(entry) {
  if (typeof entry.source !== "string") return entry.source;
  if (entry.size > WHOLE_FILE_BYTES2) return null;
  try {
    return await readWhole(entry.source);
  } catch (error) {
    throw unreadable3(entry, error);
  }
}
async function* entryPieces(entry) {
  if (typeof entry.source !== "string") {
    yield entry.source;
    return;
  }
  try {
    yield* (0, import_node_fs6.createReadStream)(entry.source, { highWaterMark: WHOLE_FILE_BYTES2, end: entry.size });
  } catch (error) {
    throw unreadable3(entry, error);
  }
}
var EntryCheck = class {
  #entry;
  #hash = (0, import_node_crypto18.createHash)("sha256");
  #bytes = 0;
  constructor(entry) {
    this.#entry = entry;
  }
  /** Throws before more than the announced bytes were let through. */
  add(piece) {
    this.#bytes += piece.length;
    if (this.#bytes > this.#entry.size)
      throw new CorruptEntryError(
        this.#entry.path,
        `it has more bytes than the ${this.#entry.size} expected`
      );
    this.#hash.update(piece);
  }
  /** The SHA-256 in hex. */
  end() {
    const { path: path4, size, sha256 } = this.#entry;
    if (this.#bytes !== size)
      throw new CorruptEntryError(path4, `it has ${this.#bytes} bytes; ${size} were expected`);
    const found = this.#hash.digest("hex");
    if (sha256 !== void 0 && found !== sha256)
      throw new CorruptEntryError(path4, `its SHA-256 is ${found}; ${sha256} was expected`);
    return found;
  }
};
async function entryDigest(entry) {
  const check = new EntryCheck(entry);
  const whole = await wholeEntry(entry);
  if (whole !== null) check.add(whole);
  else for await (const piece of entryPieces(entry)) check.add(piece);
  return check.end();
}
function unreadable3(entry, error) {
  return new CorruptEntryError(entry.path, `it cannot be read: ${messageOf(error)}`);
}

// src/cache/archive/pack.ts
var READ_AHEAD = { count: 64, bytes: 32 * 1024 * 1024 };
var DIGEST_PATTERN = /^[0-9a-f]{64}$/;
async function packArchive(request) {
  const start = performance.now();
  const { file, codec, entries } = request;
  for (const entry of entries) {
    checkPath(entry);
    if (entry.sha256 !== void 0 && !DIGEST_PATTERN.test(entry.sha256))
      throw new Error(`not a SHA-256 in lower-case hex: ${entry.sha256} (${entry.path})`);
  }
  const clash = firstClash(entries);
  if (clash !== null) throw new Error(`these files cannot be in one archive: ${clash}`);
  const manifest = serialiseManifest(makeManifest(request.meta, await described(entries)));
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Error(`${entries.length} files are too many for one archive`);
  const parallelism = Math.max(1, Math.floor(request.parallelism));
  try {
    const bytes = await writeFrames(file, codec, parallelism, tarChunks(manifest, entries));
    return { bytes, files: entries.length, seconds: (performance.now() - start) / 1e3 };
  } catch (error) {
    await removeFile(file);
    throw error;
  }
}
async function removeFile(file) {
  try {
    if ((await (0, import_promises54.lstat)(file)).isFile()) await (0, import_promises54.unlink)(file);
  } catch {
  }
}
async function described(entries) {
  const digests = inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.sha256 === void 0 ? entry.size : 0,
    async (entry) => entry.sha256 ?? await entryDigest(entry)
  );
  const files = [];
  let index = 0;
  for await (const sha256 of digests) {
    const entry = entries[index++];
    if (entry === void 0) break;
    const { path: path4, size, mode } = entry;
    files.push({ path: path4, size, sha256, mode: mode & 511 });
  }
  return files;
}
async function* tarChunks(manifest, entries) {
  const { default: tarStream } = await import("./tar-stream-4YD2ZHRW.mjs");
  const { pack } = tarStream;
  const head = pack({ highWaterMark: 1024 * 1024 });
  head.entry({ ...header(MANIFEST_NAME, 0, 420), size: manifest.length }, manifest);
  let left = Math.ceil(manifest.length / 512) * 512 + 512;
  for await (const chunk of head) {
    yield chunk;
    left -= chunk.length;
    if (left <= 0) break;
  }
  yield endOfBlock;
  const tar = pack({ highWaterMark: 1024 * 1024 });
  tar.on("error", ignored);
  const filled = fill(tar, entries).catch((error) => {
    tar.destroy(error);
  });
  try {
    yield* tar;
  } finally {
    tar.destroy();
    await filled;
  }
}
function ignored() {
}
async function fill(tar, entries) {
  const read = inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.size,
    async (entry) => ({ entry, whole: await wholeEntry(entry) })
  );
  for await (const { entry, whole } of read) {
    const check = new EntryCheck(entry);
    const head = header(entry.path, entry.mtime, entry.mode);
    if (whole !== null) {
      check.add(whole);
      check.end();
      await new Promise((done, fail) => {
        const sink = tar.entry(head, whole, (error) => error ? fail(error) : done());
        sink.on("error", ignored);
      });
    } else await stream(tar, { ...head, size: entry.size }, entry, check);
  }
  tar.finalize();
}
async function stream(tar, head, entry, check) {
  let ended = () => void 0;
  const whole = new Promise((done, fail) => {
    ended = (error) => error ? fail(error) : done();
  });
  whole.catch(() => void 0);
  const sink = tar.entry(head, (error) => ended(error));
  sink.on("error", ignored);
  for await (const piece of entryPieces(entry)) {
    check.add(piece);
    if (sink.destroying || !sink.write(piece) && !await drained(sink)) break;
  }
  check.end();
  sink.end(null);
  await whole;
}
function header(name, mtime, mode) {
  return { name, type: "file", mode: mode & 511, mtime: new Date(mtime * 1e3) };
}

// src/cache/binary/save-binary.ts
var TooLargeError = class extends Error {
  bytes;
  constructor(bytes) {
    super(`${bytes} bytes`);
    this.bytes = bytes;
  }
};
async function saveBinary(request) {
  const { store, key, limitBytes } = request;
  const found = await store.find("binary", [key]);
  if (found.state === "unavailable") return found;
  if (found.state === "found" && found.entry.key === key) return { state: "exists" };
  try {
    return await store.save("binary", key, async (file) => {
      const { file: source, sha256, bytes: size } = request;
      await packArchive({
        file,
        codec: hostCodec(),
        parallelism: request.parallelism,
        meta: {},
        entries: [{ path: BINARY_ENTRY, source, size, sha256, mtime: 0, mode: 493 }]
      });
      const packed = (await (0, import_promises55.stat)(file)).size;
      if (packed > limitBytes) throw new TooLargeError(packed);
      request.onPacked(packed);
    });
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: "changed" };
    if (error instanceof TooLargeError) return { state: "too-large", bytes: error.bytes };
    return { state: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  }
}

// src/cache/binary/worth-storing.ts
var BYTES_A_SECOND = 6e7;
var LOOK_UP_SECONDS = 0.1;
var TRANSFERS = 3;
function secondsSaved(bytes, buildSeconds) {
  const transfer = bytes / BYTES_A_SECOND + LOOK_UP_SECONDS;
  return buildSeconds - TRANSFERS * transfer;
}
function worthStoring(binaries, buildSeconds) {
  return binaries.filter((one) => secondsSaved(one.bytes, buildSeconds) > 0).sort((a, b) => secondsSaved(b.bytes, buildSeconds) - secondsSaved(a.bytes, buildSeconds));
}

// src/flow/save-context.ts
var NOTHING_SAVED = { key: "", bytesUp: 0, seconds: 0 };

// src/flow/save-binaries.ts
async function saveBinaries(context, step, store) {
  const { made } = step;
  const { clock, log } = context.runner;
  if (made === null || !step.endedWell) return NOTHING_SAVED;
  const began = clock.now();
  const manifest = parseInputsManifest(await (0, import_promises56.readFile)(made.manifestFile, "utf8").catch(() => ""));
  if (manifest === null) return NOTHING_SAVED;
  const facts = stepKeyFacts(step, store);
  const binaries = [...manifest.binaries];
  let left = made.limitBytes;
  const uploads = [];
  for (const one of worthStoring(made.built, made.secondsEach)) {
    const entry = binaries[one.index];
    if (entry === void 0) continue;
    const key2 = binaryKey(facts, made.linkFlags, entry, one.brokenKey);
    const { sha256, bytes } = one;
    const limitBytes = left;
    const { parallelism } = step;
    const { packed, saved } = await startSave({
      ...{ store, key: key2, file: one.file, sha256, bytes, limitBytes, parallelism }
    });
    left -= packed ?? 0;
    if (packed !== null) binaries[one.index] = { ...entry, key: key2, sha256, bytes };
    uploads.push(
      saved.then((outcome2) => {
        say(context, one, outcome2, limitBytes);
        return outcome2.state === "saved" ? outcome2.bytes : 0;
      })
    );
  }
  const seconds = () => (clock.now() - began) / 1e3;
  const uploaded = async () => (await Promise.all(uploads)).reduce((sum, bytes) => sum + bytes, 0);
  if (binaries.every((one) => one.key === "")) {
    return { ...NOTHING_SAVED, bytesUp: await uploaded(), seconds: seconds() };
  }
  const content = { ...manifest, binaries };
  const digest = valueDigest({ content, after: made.foundKey }, 16);
  const key = inputsKey(facts, made.linkFlags, digest);
  const [outcome, bytesUp] = await Promise.all([
    store.save("inputs", key, (file) => writeInputsEntry(file, content)),
    uploaded()
  ]);
  if (outcome.state === "unavailable") {
    log.warning(`the record of inputs is not saved: ${outcome.reason}`);
    return { key: "", bytesUp, seconds: seconds() };
  }
  const manifestBytes = outcome.state === "saved" ? outcome.bytes : 0;
  return { key, bytesUp: bytesUp + manifestBytes, seconds: seconds() };
}
async function startSave(request) {
  let onPacked = () => void 0;
  const packing = new Promise((resolve10) => {
    onPacked = resolve10;
  });
  const saved = saveBinary({ ...request, onPacked });
  const ended = saved.then((outcome) => outcome.state === "exists" ? 0 : null);
  return { packed: await Promise.race([packing, ended]), saved };
}
function say(context, { name, file }, saved, leftBytes) {
  const { log } = context.runner;
  const not = `${name} is not saved for reuse`;
  if (saved.state === "saved") log.info(`saved ${name} for reuse: ${bytesText(saved.bytes)}`);
  else if (saved.state === "exists") log.info(`${name} is saved for reuse already`);
  else if (saved.state === "unavailable") log.warning(`${not}: ${saved.reason}`);
  else if (saved.state === "changed") log.info(`${not}: a later step changed ${file}`);
  else {
    const left = `${bytesText(leftBytes)} of reuse-limit are left`;
    log.info(`${not}: ${bytesText(saved.bytes)} compressed, ${left}`);
  }
}

// src/flow/save-habits.ts
var import_promises57 = __toESM(require_promises(), 1);
async function saveHabits(context, group, store, habits) {
  const { step } = group;
  if (valueDigest(habits, 64) === valueDigest(step.habits, 64)) return;
  const facts = { runnerOs: step.runnerOs, place: step.place, carrier: store.carrier };
  const key = habitsKey(facts, valueDigest({ habits, after: step.habitsKey }, 16));
  const outcome = await store.save(
    "habits",
    key,
    (file) => (0, import_promises57.writeFile)(file, JSON.stringify(habits))
  );
  if (outcome.state === "unavailable") {
    context.runner.log.warning(`the record of this place is not saved: ${outcome.reason}`);
  }
}

// src/cache/build/content-digest.ts
var import_node_crypto19 = __toESM(require_node_crypto(), 1);
function contentDigest(entries, replaces) {
  const rows = entries.filter((entry) => entry.kind !== "index").map((entry) => `${entry.action} ${entry.output}
`).sort();
  const hash2 = (0, import_node_crypto19.createHash)("sha256").update(replaces);
  for (const row of rows) hash2.update(row);
  return hash2.digest("hex").slice(0, 16);
}

// src/cache/build/kept-entries.ts
var import_node_fs8 = __toESM(require_node_fs(), 1);
var import_node_path64 = __toESM(require_node_path(), 1);

// src/cache/build/output-kind.ts
var import_node_fs7 = __toESM(require_node_fs(), 1);
var import_node_path63 = __toESM(require_node_path(), 1);
var INDEX = "go index ";
var ARCHIVE = "!<arch>\n";
var HEADER_BYTES3 = 60;
function outputFacts(folder, entry) {
  const path4 = entryFile(entry.output, "d");
  const file = (0, import_node_path63.join)(folder, path4);
  const facts = (0, import_node_fs7.statSync)(file, { throwIfNoEntry: false });
  if (facts?.isDirectory()) {
    const [name, ...others] = (0, import_node_fs7.readdirSync)(file);
    const executable = (0, import_node_path63.join)(file, name ?? "");
    const whole = others.length === 0 && (0, import_node_fs7.statSync)(executable).size === entry.size;
    if (name === void 0 || !whole) return { kind: "missing", file, path: path4 };
    return { kind: "executable", file: executable, path: `${path4}/${name}` };
  }
  if (facts === void 0 || facts.size !== entry.size) return { kind: "missing", file, path: path4 };
  return { kind: kindOfFile(file, facts.size), file, path: path4 };
}
function kindOfFile(file, size) {
  if (size === 0) return "plain";
  const handle = (0, import_node_fs7.openSync)(file, "r");
  try {
    const head = readText2(handle, 0, Math.min(size, INDEX.length));
    if (head === INDEX) return "index";
    if (head.startsWith("./") && isSourceList(handle, size)) return "source-list";
    if (!head.startsWith(ARCHIVE)) return "plain";
    return kindOfArchive(handle, size);
  } finally {
    (0, import_node_fs7.closeSync)(handle);
  }
}
function isSourceList(handle, size) {
  return size <= 1e6 && /^(?:\.\/[^/:\n]+\.\w+\n)+$/.test(readText2(handle, 0, size));
}
function kindOfArchive(handle, size) {
  for (let at = ARCHIVE.length; at + HEADER_BYTES3 <= size; ) {
    const header2 = readText2(handle, at, HEADER_BYTES3);
    if (header2.startsWith("_x001.o")) return "cgo";
    const name = header2.slice(0, 16).trimEnd();
    if (name.startsWith("race_") && !name.endsWith(".o")) return "race";
    const bytes = Number(header2.slice(48, 58));
    if (!Number.isInteger(bytes)) return "plain";
    at += HEADER_BYTES3 + bytes + bytes % 2;
  }
  return "plain";
}
function readText2(handle, position, length) {
  const buffer = Buffer.alloc(length);
  const bytes = (0, import_node_fs7.readSync)(handle, buffer, 0, length, position);
  return buffer.toString("latin1", 0, bytes);
}

// src/cache/build/kept-entries.ts
function keptEntries(folder, used, rules) {
  const entries = [];
  let leftOutC = false;
  for (const entry of used) {
    const facts = outputFacts(folder, entry);
    if (facts.kind === "missing") continue;
    if (facts.kind === "index" && !isLastingIndex(facts.file, rules.indexRoots)) continue;
    if (facts.kind === "source-list" && !rules.sourceLists) continue;
    if (!rules.hasC && (facts.kind === "cgo" || facts.kind === "executable")) {
      leftOutC = true;
      continue;
    }
    entries.push({ ...entry, ...facts });
  }
  return { entries, leftOutC };
}
function isLastingIndex(file, roots) {
  const text = (0, import_node_fs8.readFileSync)(file, "latin1");
  return roots.some((root) => text.includes(root.endsWith(import_node_path64.sep) ? root : root + import_node_path64.sep));
}
function packEntries(entries) {
  const outputs = /* @__PURE__ */ new Map();
  const records = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    outputs.set(entry.output, {
      path: entry.path,
      source: entry.file,
      size: entry.size,
      sha256: entry.output,
      mtime: 0,
      mode: entry.kind === "executable" ? 493 : 420
    });
    const record2 = Buffer.from(entry.record, "latin1");
    const path4 = entryFile(entry.action, "a");
    records.set(path4, { path: path4, source: record2, size: record2.length, mtime: 0, mode: 420 });
  }
  return [...inOrder2(outputs), ...inOrder2(records)];
}
function inOrder2(entries) {
  return [...entries.values()].sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
}

// src/cache/build/layer-weights.ts
var UNUSED_SHARE = 1 / 3;
var DELTA_SHARE = 1 / 2;
function groundOf(beyond, base, delta) {
  const ground = delta?.standsOn ?? delta;
  if (ground === null || ground.note.after !== "" || ground.note.base !== base.key) return null;
  const whole = bytesOf(distinctSizes(beyond));
  const rest = bytesOf(distinctSizes(beyondLayer(beyond, ground)));
  const held = bytesOf(ground.outputs.map(([, size]) => size));
  return rest <= whole / 2 && whole - rest >= held / 2 ? ground : null;
}
function beyondLayer(entries, layer) {
  const held = new Set(layer.actions);
  return entries.filter((entry) => !held.has(entry.action));
}
function driftOf(used, base, baseBytes, beyond) {
  const outputs = new Set(used.map((entry) => entry.output));
  const unused = bytesOf(base.outputs.map(([id, size]) => outputs.has(id) ? 0 : size));
  if (unused > baseBytes * UNUSED_SHARE) return "over a third of the base goes unused";
  const delta = bytesOf(distinctSizes(beyond));
  return delta > baseBytes * DELTA_SHARE ? "the delta has outgrown half of the base" : null;
}
function carriedBy(entries, base, delta) {
  if (delta === null || delta.note.base !== base.key) return 0;
  const before2 = new Set(delta.actions);
  const again = bytesOf(distinctSizes(entries.filter((entry) => before2.has(entry.action))));
  const held = bytesOf(delta.outputs.map(([, size]) => size));
  return delta.note.carried + Math.round(delta.bytes * (again / Math.max(1, held)));
}
function distinctSizes(entries) {
  return [...new Map(entries.map((entry) => [entry.output, entry.size])).values()];
}
function bytesOf(sizes) {
  return sizes.reduce((sum, size) => sum + size, 0);
}

// src/cache/build/layers.ts
function decideLayers(facts) {
  const { base, delta, used, whole } = facts;
  const held = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? []]);
  const fresh = used.filter((entry) => entry.kind !== "index" && !held.has(entry.action));
  if (!whole) {
    return facts.withoutDelta ? { save: "nothing", drifted: null, reason: "a run that is not whole makes no base" } : partialRun(facts, fresh.length);
  }
  if (base === null) {
    if (!used.some((entry) => entry.kind !== "index")) {
      return { save: "nothing", drifted: null, reason: "nothing was compiled" };
    }
    return saveBase(used, "no base was restored");
  }
  if (facts.withoutDelta && fresh.length > 0) {
    return saveBase(used, `${fresh.length} new entries, and deltas are switched off`);
  }
  const beyond = beyondLayer(used, base);
  const baseBytes = bytesOf(base.outputs.map(([, size]) => size));
  const drift = driftOf(used, base, baseBytes, beyond);
  if (drift !== null && facts.driftedBefore) return saveBase(used, drift);
  if (fresh.length === 0 && !facts.deltaBroken) {
    return {
      save: "nothing",
      drifted: drift !== null,
      reason: "the restored layers hold everything"
    };
  }
  const ground = groundOf(beyond, base, delta);
  const entries = ground === null ? beyond : beyondLayer(beyond, ground);
  const carried = carriedBy(entries, base, delta);
  if (carried > base.bytes)
    return saveBase(used, "deltas have carried as many bytes as a base has");
  return {
    save: "delta",
    entries,
    note: { base: base.key, after: ground?.key ?? "", carried },
    drifted: drift !== null,
    reason: drift ?? `${fresh.length} new entries${facts.deltaBroken ? ", the delta is broken" : ""}`
  };
}
function partialRun(facts, fresh) {
  const { base, delta, used, restoredDelta } = facts;
  if (fresh === 0) return { save: "nothing", drifted: null, reason: "nothing new was compiled" };
  const own = new Set(used.map((entry) => entry.action));
  const beyond = base === null ? used : beyondLayer(used, base);
  const entries = [...beyond, ...restoredDelta.filter((entry) => !own.has(entry.action))];
  return {
    save: "delta",
    entries,
    note: {
      base: base?.key ?? "",
      after: "",
      carried: base === null ? 0 : carriedBy(entries, base, delta)
    },
    drifted: null,
    reason: `${fresh} new entries of a run that is not whole`
  };
}
function saveBase(entries, reason) {
  return {
    save: "base",
    entries,
    note: { base: "", after: "", carried: 0 },
    drifted: false,
    reason
  };
}
function emptyDelta(base) {
  return {
    save: "delta",
    entries: [],
    note: { base, after: "", carried: 0 },
    drifted: null,
    reason: "the delta is broken"
  };
}

// src/cache/save-archive.ts
async function saveArchive(request) {
  const { store, slot, key } = request;
  const found = await store.find(slot, [key]);
  if (found.state === "unavailable") return found;
  if (found.state === "found" && found.entry.key === key) return { state: "exists" };
  try {
    return await store.save(slot, key, async (file) => {
      const { meta, parallelism, codec } = request;
      const entries = await request.entries();
      await packArchive({ file, meta, entries, parallelism, codec });
    });
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: "corrupt", path: error.path };
    return { state: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  }
}

// src/cache/build/base-parts.ts
var SPLIT_BYTES = 15e7;
function baseParts(entries, splitBytes = SPLIT_BYTES) {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total < splitBytes) return { first: entries, rest: [] };
  const bySize = [...entries].sort((a, b) => a.size - b.size);
  let bytes = 0;
  const limit = bySize.find((entry) => {
    bytes += entry.size;
    return bytes > total / 2;
  })?.size;
  const isFirst = (entry) => limit === void 0 || entry.size <= limit;
  return {
    first: entries.filter(isFirst),
    rest: entries.filter((entry) => !isFirst(entry))
  };
}

// src/cache/build/save-layer.ts
async function saveLayer(layer) {
  const { store, slot, key, note, entries, splitBytes, ...how } = layer;
  const isFar = slot === "base" && store.name === "github";
  const { first, rest } = isFar ? baseParts(entries, splitBytes) : { first: entries, rest: [] };
  const save2 = (part, partKey, more) => saveArchive({
    ...{ store, slot, key: partKey, ...how },
    meta: { ...note, ...more },
    entries: async () => part
  });
  if (rest.length === 0) return save2(first, key, {});
  const restKey = baseRestKey(key);
  const under = await save2(rest, restKey, {});
  if (under.state === "corrupt" || under.state === "unavailable") return under;
  const over = await save2(first, key, { rest: restKey });
  if (over.state !== "saved") return over;
  return { state: "saved", bytes: over.bytes + (under.state === "saved" ? under.bytes : 0) };
}

// src/flow/save-layers.ts
async function saveLayers(context, group, store, use, whole) {
  const { record: record2, runner } = context;
  const { step } = group;
  const began = runner.clock.now();
  const { everything, laterGo } = use;
  const used = step.without.includes("pruning") ? everything : use.used;
  const { thin } = step.modules;
  const rules = {
    hasC: step.lane.c !== null,
    indexRoots: [step.goRoot, step.goModCache, ...thin === "" ? [] : [thin]],
    sourceLists: step.listsCompiled || laterGo || step.habits?.laterGo === true
  };
  const kept = keptEntries(record2.goCache, used, rules);
  const inDelta = new Set(step.delta?.actions ?? []);
  const restoredDelta = whole ? [] : keptEntries(
    record2.goCache,
    everything.filter((entry) => inDelta.has(entry.action)),
    rules
  ).entries;
  const decision = decideLayers({
    used: kept.entries,
    base: step.base,
    delta: step.delta,
    restoredDelta,
    whole,
    driftedBefore: step.before?.drifted ?? false,
    withoutDelta: step.without.includes("delta"),
    deltaBroken: step.brokenKeys.delta !== ""
  });
  runner.log.info(`${step.laneText}: ${decision.save} to save (${decision.reason})`);
  const part = await saveDecided(context, group, store, decision, began);
  const previous = step.before;
  const savedBase = decision.save === "base" ? part.key : "";
  const replaced = savedBase === "" || step.brokenKeys.delta === "" ? NOTHING_SAVED : await saveDecided(context, group, store, emptyDelta(savedBase), runner.clock.now());
  return {
    saved: {
      base: decision.save === "base" ? part : NOTHING_SAVED,
      delta: decision.save === "delta" ? part : replaced
    },
    habits: {
      ingredients: step.lane,
      usedC: kept.leftOutC || (previous?.usedC ?? false),
      drifted: decision.drifted ?? previous?.drifted ?? false,
      base: savedBase || step.base?.key || previous?.base || ""
    },
    laterRace: kept.entries.some((entry) => entry.kind === "race" && isLater(entry, group))
  };
}
async function saveDecided(context, group, store, decision, began) {
  if (decision.save === "nothing") return NOTHING_SAVED;
  const { save: slot, note } = decision;
  const { log, clock } = context.runner;
  let entries = decision.entries;
  for (; ; ) {
    const key = keyOf(slot, group, store, entries, note);
    const outcome = await saveLayer({
      ...{ store, slot, key, note, entries: packEntries(entries) },
      parallelism: group.step.parallelism,
      codec: hostCodec()
    });
    const seconds = (clock.now() - began) / 1e3;
    if (outcome.state === "corrupt") {
      log.warning(`${outcome.path} in GOCACHE is not what its name says; it is not saved`);
      entries = withoutFile(entries, outcome.path);
      continue;
    }
    if (outcome.state === "unavailable") {
      log.warning(`the ${slot} cache is not saved: ${outcome.reason}`);
      return { ...NOTHING_SAVED, seconds };
    }
    const bytesUp = outcome.state === "saved" ? outcome.bytes : 0;
    log.info(
      outcome.state === "saved" ? `saved the ${slot} cache: ${entries.length} entries, ${bytesText(bytesUp)}, ${key}` : `the ${slot} cache is there already: ${key}`
    );
    return { key, bytesUp, seconds };
  }
}
function keyOf(slot, group, store, entries, note) {
  const { step } = group;
  const facts = stepKeyFacts(group.step, store);
  const restored = slot === "base" ? step.base : step.delta;
  const content = contentDigest(entries, restored?.key ?? step.brokenKeys[slot]);
  if (slot === "base") return baseKey(facts, content);
  const inputs = step.inputsDigest === "" ? "0".repeat(16) : step.inputsDigest.slice(0, 16);
  return deltaKey(facts, inputs, content, note.after !== "");
}
function withoutFile(entries, path4) {
  const left = entries.filter((entry) => entry.path !== path4 && !path4.includes(entry.action));
  if (left.length === entries.length) throw new Error(`${path4} is no file of the archive`);
  return left;
}

// src/flow/save-modules.ts
var import_promises63 = __toESM(require_promises(), 1);

// src/cache/modules/save-modules.ts
var import_promises58 = __toESM(require_promises(), 1);
var import_node_path65 = __toESM(require_node_path(), 1);
function modulesDigest(modules, replaces) {
  return valueDigest({ replaces, modules: modules.map(moduleText2).sort() }, 16);
}
function modulesNote(modules) {
  return { modules: modules.map(({ path: path4, version }) => ({ path: path4, version })) };
}
async function modulesEntries(goModCache, modules, goSum) {
  const extracted = await Promise.all(
    modules.map(async (module) => {
      const prefix = archivedFolder(module);
      const files = await filesBelow(module.folder);
      return files.map((file) => packEntry(prefix + file.path, file.file, file.size));
    })
  );
  const downloads = await Promise.all(
    [...goSum.goMods.values()].flatMap(
      (module) => ["mod", "info"].map(async (suffix) => {
        const path4 = archivedDownload(module, suffix);
        const file = (0, import_node_path65.join)(goModCache, "cache", path4);
        const facts = await (0, import_promises58.stat)(file).catch(() => null);
        return facts === null ? [] : [packEntry(path4, file, facts.size)];
      })
    )
  );
  return [...extracted.flat(), ...downloads.flat()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function packEntry(path4, source, size) {
  return { path: path4, source, size, mtime: 0, mode: 292 };
}

// src/flow/save-modules-archive.ts
async function saveModulesArchive({ runner }, { says, began, ...archive }) {
  const { key } = archive;
  const outcome = await saveArchive({ ...archive, slot: "modules", codec: hostCodec() });
  const seconds = (runner.clock.now() - began) / 1e3;
  if (outcome.state === "exists") return { ...NOTHING_SAVED, key, seconds };
  if (outcome.state !== "saved") {
    const reason = outcome.state === "corrupt" ? `${outcome.path} changed` : outcome.reason;
    runner.log.warning(`the modules cache is not saved: ${reason}`);
    return { ...NOTHING_SAVED, seconds };
  }
  runner.log.info(`saved the modules cache: ${says}, ${bytesText(outcome.bytes)}, ${key}`);
  return { key, bytesUp: outcome.bytes, seconds };
}

// src/flow/save-thin.ts
var import_promises62 = __toESM(require_promises(), 1);

// src/cache/modules/thin-entries.ts
var import_node_crypto20 = __toESM(require_node_crypto(), 1);
var import_promises61 = __toESM(require_promises(), 1);
var import_node_path68 = __toESM(require_node_path(), 1);

// src/cache/modules/thin-files.ts
var import_promises60 = __toESM(require_promises(), 1);
var import_node_path67 = __toESM(require_node_path(), 1);

// src/cache/modules/assembly-includes.ts
var import_promises59 = __toESM(require_promises(), 1);
var import_node_path66 = __toESM(require_node_path(), 1);
var INCLUDE = /^[ \t]*#[ \t]*include[ \t]+"([^"\n]+)"/gm;
async function assemblyIncludes2(folder, assembly) {
  const seen = /* @__PURE__ */ new Set();
  const outside = [];
  const waiting = assembly.map((name) => (0, import_node_path66.join)(folder, name));
  for (let file = waiting.pop(); file !== void 0; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await (0, import_promises59.readFile)(file, "utf8").catch(() => null);
    if (text === null) continue;
    if (!assembly.some((name) => (0, import_node_path66.join)(folder, name) === file)) outside.push(file);
    for (const [, name = ""] of text.matchAll(INCLUDE)) waiting.push((0, import_node_path66.join)(folder, name));
  }
  return outside;
}

// src/cache/modules/thin-files.ts
var ASSEMBLY = /\.(s|S|sx)$/;
async function thinFiles(goModCache, sources) {
  const packages = await Promise.all(
    sources.packages.map(async (one) => ({ one, ...await packageFiles(goModCache, one) }))
  );
  const whole = new Set(sources.wholeModules);
  for (const { one, wholeModule } of packages) if (wholeModule) whole.add(one.module);
  const modules = await Promise.all(
    [...whole].map(
      async (module) => (await filesBelow((0, import_node_path67.join)(goModCache, module))).map(({ path: path4 }) => `${module}/${path4}`)
    )
  );
  const parts = packages.filter(({ one }) => !whole.has(one.module)).flatMap(({ files }) => files);
  return [.../* @__PURE__ */ new Set([...modules.flat(), ...parts])].sort();
}
async function packageFiles(goModCache, one) {
  const folder = (0, import_node_path67.join)(goModCache, one.folder);
  const entries = await (0, import_promises60.readdir)(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const sources = names.filter((name) => hasSourceEnding(name) && !name.endsWith("_test.go"));
  const included = await assemblyIncludes2(
    folder,
    sources.filter((name) => ASSEMBLY.test(name))
  );
  const outside = included.map((file) => (0, import_node_path67.relative)(goModCache, file).split(import_node_path67.sep).join("/")).filter((path4) => path4.startsWith(`${one.module}/`));
  const readsUnseen = !one.everyTarget && await mayReadMore(folder, sources);
  return {
    files: [
      ...sources.map((name) => `${one.folder}/${name}`),
      ...names.filter((name) => name === "default.pgo").map((name) => `${one.folder}/${name}`),
      ...one.embedded,
      ...outside
    ],
    // What it embeds or includes for a target that does not use it yet is not known.
    wholeModule: readsUnseen || outside.some((path4) => path4.endsWith(".go"))
  };
}
async function mayReadMore(folder, sources) {
  for (const name of sources) {
    if (!name.endsWith(".go")) continue;
    if (/\/\/go:embed|"C"/.test(await (0, import_promises60.readFile)((0, import_node_path67.join)(folder, name), "utf8"))) return true;
  }
  return false;
}

// src/cache/modules/thin-entries.ts
var READS = { count: 32, bytes: 64e6 };
async function thinEntries(request) {
  const { goModCache, sources, goSum } = request;
  const present = await presentModules(goModCache, goSum);
  const modules = present.filter((module) => isRead(module, request));
  const folders = new Set(modules.map(extractedFolder));
  const read = [...sources.wholeModules, ...sources.packages.map((one) => one.module)];
  if (read.some((folder) => !folders.has(folder))) return null;
  const paths = [
    ...await thinFiles(goModCache, sources),
    // Go reads it where it takes a module as whole (modfetch/fetch.go Download).
    ...modules.map((module) => `${extractedFolder(module)}/go.mod`),
    ...[...goSum.goMods.values()].flatMap((module) => [
      downloadFile(module, "mod"),
      downloadFile(module, "info")
    ])
  ];
  const entries = [];
  const hashed = inOrder(
    new Set(paths),
    READS,
    () => 0,
    (path4) => fileEntry(goModCache, path4)
  );
  for await (const entry of hashed) if (entry !== null) entries.push(entry);
  for (const module of modules) {
    const h1 = goSum.zips.get(moduleText2(module))?.h1 ?? "";
    entries.push(bytesEntry(downloadFile(module, "ziphash"), Buffer.from(h1)));
  }
  return entries.sort((a, b) => a.path < b.path ? -1 : 1);
}
function isRead(module, { sources, since }) {
  const folder = extractedFolder(module);
  return module.extractedAt >= since || sources.packages.some((one) => one.module === folder) || sources.importPaths.some((path4) => path4 === module.path || path4.startsWith(`${module.path}/`));
}
async function fileEntry(goModCache, path4) {
  const source = (0, import_node_path68.join)(goModCache, path4);
  const facts = await (0, import_promises61.stat)(source).catch(() => null);
  if (facts === null || !facts.isFile()) return null;
  const entry = { path: path4, source, size: facts.size, mtime: 0, mode: 420 };
  return { ...entry, sha256: await entryDigest(entry) };
}
function bytesEntry(path4, source) {
  const sha256 = (0, import_node_crypto20.createHash)("sha256").update(source).digest("hex");
  return { path: path4, source, size: source.length, mtime: 0, mode: 420, sha256 };
}

// src/flow/save-thin.ts
async function saveThin(context, group, store, goSum) {
  const { runner, record: record2 } = context;
  const { step } = group;
  const began = runner.clock.now();
  const sources = await readSources2(step.modules.sourcesFile);
  if (sources === null) return NOTHING_SAVED;
  const entries = await thinEntries({
    goModCache: step.goModCache,
    sources,
    goSum,
    since: record2.beganAt
  });
  if (entries === null) {
    runner.log.debug("no thin modules are saved: not all of them are in GOMODCACHE");
    return NOTHING_SAVED;
  }
  const note = { replaces: step.brokenKeys.modules };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    step.modules.selection,
    thinSet(entries, note)
  );
  if (step.reports.modules.key === key) return NOTHING_SAVED;
  return saveModulesArchive(context, {
    ...{ store, key, meta: note, began, parallelism: step.parallelism },
    entries: async () => entries,
    says: `${entries.length} files of thin modules`
  });
}
async function readSources2(file) {
  const text = await (0, import_promises62.readFile)(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

// src/flow/save-modules.ts
async function saveModules(context, group, store, laterGo) {
  const { runner, record: record2 } = context;
  const { step } = group;
  const before2 = step.habits?.laterModules ?? false;
  const nothing = { saved: NOTHING_SAVED, needed: [], later: before2 };
  const unknown = step.reused && step.builtModules.length === 0 && step.habits === null;
  if (step.goSumFiles.length === 0 || unknown) return nothing;
  const began = runner.clock.now();
  const texts = await Promise.all(
    step.goSumFiles.map((file) => (0, import_promises63.readFile)(file, "utf8").catch(() => ""))
  );
  const goSum = parseGoSums(texts);
  const modules = neededModules({
    present: await presentModules(step.goModCache, goSum),
    built: new Set(step.builtModules),
    before: new Set(step.habits?.modules ?? []),
    since: record2.beganAt
  });
  const needed = modules.map(moduleText2);
  const later = before2 || modules.some((module) => isLater2(module, step, record2));
  const kind = modulesKindToSave({
    ...step.modules,
    laterGo: laterGo || (step.habits?.laterGo ?? false),
    laterModules: later
  });
  if (kind === "thin") {
    return {
      saved: await saveThin(context, group, store, goSum),
      needed: step.builtModules,
      later
    };
  }
  if (modules.length === 0) return nothing;
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    null,
    modulesDigest(modules, step.brokenKeys.modules)
  );
  const restored = step.reports.modules.key;
  if (restored === key) return { ...nothing, needed, later };
  const saved = await saveModulesArchive(context, {
    ...{ store, key, meta: modulesNote(modules), began, parallelism: step.parallelism },
    entries: () => modulesEntries(step.goModCache, modules, goSum),
    says: `${modules.length} modules`
  });
  return { saved, needed, later };
}
function isLater2(module, step, record2) {
  if (step.endedAt === 0 || module.extractedAt < firstAfter(step)) return false;
  return !record2.steps.some(
    ({ startedAt, endedAt }) => module.extractedAt >= startedAt && module.extractedAt <= endedAt
  );
}

// src/flow/save-flow.ts
async function runSave(context) {
  const groups = laneGroups(context.record);
  await sweep(context);
  const saved = [];
  const places = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const { permission } = group.step;
    if (!permission.may) {
      sayNotSaved(context, group, permission.reason);
      continue;
    }
    const store = storeOf(group, context.runner.environment, context);
    const whole = context.succeeded && group.endedWell && !group.reused;
    const { reportFile } = group.step;
    if (!group.step.restored) {
      const learned = await learnedLaterUse(context, group);
      if (learned !== null) await context.track(saveHabits(context, group, store, learned));
      continue;
    }
    const use = laneUse(context.record, group);
    const [layers, modules, binaries] = await context.track(
      Promise.all([
        saveLayers(context, group, store, use, whole),
        saveModules(context, group, store, use.laterGo),
        saveStepsBinaries(context, group, store)
      ])
    );
    saved.push({ reportFile, modules: modules.saved, ...layers.saved, binaries });
    if (!whole) continue;
    const known2 = places.get(group.step.place);
    const lanes = [...known2?.lanes ?? [], layers.habits];
    const later = {
      laterGo: (known2?.later.laterGo ?? false) || use.laterGo,
      laterRace: (known2?.later.laterRace ?? false) || layers.laterRace,
      laterModules: (known2?.later.laterModules ?? false) || modules.later,
      modules: [.../* @__PURE__ */ new Set([...known2?.later.modules ?? [], ...modules.needed])].sort()
    };
    places.set(group.step.place, { group, store, lanes, later });
  }
  for (const { group, store, lanes, later } of places.values()) {
    const habits = { version: 1, ...later, lanes };
    await context.track(saveHabits(context, group, store, habits));
  }
  return saved;
}
async function saveStepsBinaries(context, group, store) {
  const { laneText: laneText2, place } = group.step;
  let last = NOTHING_SAVED;
  for (const step of context.record.steps) {
    if (step.laneText !== laneText2 || step.place !== place) continue;
    last = await saveBinaries(context, step, store);
  }
  return last;
}
async function sweep({ record: record2, runner }) {
  const used = record2.steps.map((step) => step.modules.thin).filter((folder) => folder !== "");
  for (const root of new Set(used.map((folder) => (0, import_node_path69.dirname)(folder)))) {
    await removeUnusedSets(root, runner.clock.now());
  }
}
function storeOf(group, environment, context) {
  return chooseStore({
    choice: group.step.store,
    repository: group.step.repository,
    scope: group.step.permission.scope,
    environment,
    clock: context.runner.clock
  });
}
function sayNotSaved(context, group, reason) {
  const { base, delta } = group.step;
  const nothing = base === null && delta === null;
  const hint = nothing ? "; no run has saved a compile cache for it yet: a push to the default branch does" : "";
  context.runner.log.info(`no cache is saved: ${reason}${hint}`);
}
function withSaved(report, saved) {
  return {
    ...report,
    key: report.key === "" ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds
  };
}

// src/flow/finish-report.ts
var import_promises64 = __toESM(require_promises(), 1);
function finishedReport(report, saved, phases, warnings) {
  const { modules, base, delta, binaries } = report.caches;
  const [own] = saved;
  return {
    ...report,
    caches: own === void 0 ? report.caches : {
      modules: withSaved(modules, own.modules),
      base: withSaved(base, own.base),
      delta: withSaved(delta, own.delta),
      binaries: withSaved(binaries, own.binaries)
    },
    phases,
    warnings
  };
}
async function writeReport(file, report) {
  await (0, import_promises64.writeFile)(file, `${JSON.stringify(report, null, 2)}
`);
}

// src/runner/http.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MOST_REDIRECTS = 10;
var IDLE_MS = 6e4;
var STALE_CONNECTION = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE"]);
function createHttpGet(userAgent = "go-turbo-build") {
  const clients = /* @__PURE__ */ new Map();
  const clientFor = (protocol) => {
    const known2 = clients.get(protocol);
    if (known2 !== void 0) return known2;
    const made = import("./lib-7IV7ALJD.mjs").then(
      (module) => new module.HttpClient(userAgent, [], {
        allowRedirects: false,
        keepAlive: true,
        socketTimeout: IDLE_MS
      })
    );
    clients.set(protocol, made);
    return made;
  };
  const getOnce = async (url, headers) => {
    const client = await clientFor(url.protocol);
    const { message } = await client.get(url.href, { ...headers });
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : value
        ])
      ),
      body: message
    };
  };
  return async (url, headers = {}) => {
    let at = httpUrl(url);
    let sent = { ...headers };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await getOnce(at, sent).catch((error) => {
        if (!STALE_CONNECTION.has(codeOf2(error))) throw readable(at, error);
        return getOnce(at, sent).catch((again) => {
          throw readable(at, again);
        });
      });
      const location = response.headers.location;
      if (!REDIRECTS.has(response.status) || location === void 0) return response;
      response.body.resume();
      const next = new URL(location, at);
      if (at.protocol === "https:" && next.protocol !== "https:")
        throw new Error(`GET ${at.href}: redirected from https to ${next.href}, not followed`);
      if (next.host !== at.host) sent = withoutCredentials2(sent);
      at = next;
    }
    throw new Error(`GET ${url}: more than ${MOST_REDIRECTS} redirects`);
  };
}
function httpUrl(text) {
  if (!URL.canParse(text)) throw new Error(`GET ${text}: not a URL`);
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Error(`GET ${text}: ${url.protocol} is neither https: nor http:`);
  return url;
}
function withoutCredentials2(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["authorization", "cookie"].includes(name.toLowerCase())
    )
  );
}
function codeOf2(error) {
  const code = error?.code;
  return typeof code === "string" ? code : "";
}
function readable(url, error) {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`GET ${url.href}: ${message || codeOf2(error) || "no answer"}`, { cause: error });
}

export {
  require_node_fs,
  require_node_os,
  hostInputContext,
  success,
  failureText,
  nearest,
  shown,
  INPUTS,
  inputDefinition,
  parseInputs,
  bytesText,
  secondsText,
  reportLines,
  cacheState,
  collectingLog,
  readEnvironment,
  readEventPayload,
  readJobFacts,
  judge,
  exitCode,
  readSwitchedOff,
  readJobRecord,
  runBuild,
  allPhases,
  createContext,
  runSave,
  finishedReport,
  writeReport,
  createHttpGet
};

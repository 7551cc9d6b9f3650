import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  INPUTS,
  allPhases,
  collectingLog,
  createContext,
  createHttpGet,
  exitCode,
  failureText,
  finishedReport,
  hostInputContext,
  inputDefinition,
  judge,
  nearest,
  parseInputs,
  readEnvironment,
  readJobFacts,
  readSwitchedOff,
  reportLines,
  require_node_fs,
  require_node_os,
  runBuild,
  runSave,
  shown,
  success
} from "./chunks/chunk-WQU3RPDR.mjs";
import "./chunks/chunk-JSEINB43.mjs";
import {
  require_node_path,
  require_promises
} from "./chunks/chunk-DW6SRJZ6.mjs";
import {
  __toESM
} from "./chunks/chunk-JO3HUCP3.mjs";

// src/cli.ts
var import_node_os2 = __toESM(require_node_os(), 1);

// src/flow/command.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_promises = __toESM(require_promises(), 1);
var import_node_os = __toESM(require_node_os(), 1);
var import_node_path = __toESM(require_node_path(), 1);

// src/inputs/cli-arguments.ts
var FLAG_NAMES = [...INPUTS.map((one) => one.name), "json"];
function parseArguments(argv) {
  const values = /* @__PURE__ */ new Map();
  const messages = [];
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== void 0; argument = rest.shift()) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (argument === "--version") return { kind: "version" };
    const [, text, attached] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = text === void 0 ? void 0 : findFlag(text);
    if (text === void 0 || flag === void 0) {
      messages.push(unknownArgument(argument));
      if (attached === void 0 && argument.startsWith("-") && isValue(rest[0])) rest.shift();
      continue;
    }
    const value = flag.negated ? "false" : attached ?? takeValue(flag.name, rest);
    if (value === void 0) {
      const next = rest[0] === void 0 ? "" : ` and found ${rest[0]}`;
      messages.push(`--${flag.name} needs a value${next}; write --${flag.name}=VALUE`);
    } else if (flag.negated && attached !== void 0) {
      messages.push(`--${text} takes no value; write --${text} or --${flag.name}=true`);
    } else {
      const before = values.get(flag.name);
      if (before === void 0) values.set(flag.name, value);
      else if (repeatable(flag.name)) values.set(flag.name, `${before}
${value}`);
      else
        messages.push(
          `--${flag.name} is given twice, as ${shown(before)} and ${shown(value)}; keep one`
        );
    }
  }
  for (const [name, value] of values)
    if (value.trim() === "" && name === "json")
      messages.push("--json needs the name of a file; write --json=FILE");
  if (messages.length > 0) return { kind: "usage-error", messages };
  return {
    kind: "run",
    raw: (name) => values.get(name),
    jsonFile: values.get("json") ?? ""
  };
}
function findFlag(text) {
  const name = FLAG_NAMES.find((one) => one === text);
  if (name !== void 0) return { name, negated: false };
  const positive = FLAG_NAMES.find((one) => `no-${one}` === text && isBoolean(one));
  return positive === void 0 ? void 0 : { name: positive, negated: true };
}
function takeValue(name, rest) {
  const next = rest[0];
  if (isBoolean(name)) return next === "true" || next === "false" ? rest.shift() : "true";
  return next === void 0 || next.startsWith("--") ? void 0 : rest.shift();
}
function isBoolean(name) {
  return name !== "json" && inputDefinition(name).kind === "boolean";
}
function repeatable(name) {
  return name !== "json" && ["list", "lines", "words"].includes(inputDefinition(name).kind);
}
function isValue(argument) {
  return argument !== void 0 && !argument.startsWith("-");
}
function unknownArgument(argument) {
  if (!argument.startsWith("-")) {
    const hint2 = /^\.|\/|\.\.\.$/.test(argument) ? `; did you mean --packages ${argument}?` : "";
    return `unexpected argument ${shown(argument)}${hint2}`;
  }
  const given = argument.replace(/^-+/, "").replace(/=[\s\S]*$/, "");
  const short = {
    o: "output",
    C: "working-directory",
    p: "parallelism",
    race: "build-flags",
    trimpath: "profile"
  };
  const negative = FLAG_NAMES.filter(isBoolean).map((name) => `no-${name}`);
  const meant = short[given] ?? nearest(given, [...FLAG_NAMES, ...negative, "help", "version"]);
  const hint = meant === void 0 ? "--help lists the flags" : `did you mean --${meant}?`;
  return `unknown flag ${argument.replace(/=[\s\S]*$/, "")}; ${hint}`;
}

// src/inputs/cli-help.ts
var WIDTH = 96;
var COLUMN = 34;
var INTRODUCTION = `go-turbo-build: pins Go, restores and warms the caches, builds lean static binaries.

Usage: node dist/cli.mjs [flags]

  node dist/cli.mjs --working-directory examples/hello
  node dist/cli.mjs --packages ./cmd/app --targets linux/amd64,linux/arm64 --json report.json
`;
var CONCLUSION = `
Lists take commas, spaces or newlines, and may be given several times; so may --stamp and
--build-flags. A boolean is --name, --name=false or --no-name.

Exit codes: 0 done, 1 failed, 2 wrong usage.`;
function helpText() {
  const groups = ["Go", "Build", "Caches"].map((group) => {
    const inputs = INPUTS.filter((one) => one.group === group && !one.hidden);
    return [`
${group}`, ...inputs.flatMap((one) => entry(flagText(one), describe(one)))];
  });
  const other = [
    "\nThis command",
    ...entry("--json FILE", "Write all figures of the run to FILE as JSON."),
    ...entry("--help, -h", "Show this text."),
    ...entry("--version", "Show the version of go-turbo-build.")
  ];
  return [INTRODUCTION.trimEnd(), ...groups.flat(), ...other, CONCLUSION].join("\n");
}
function flagText(one) {
  if (one.kind === "boolean" && one.default === "true") return `--no-${one.name}`;
  return one.placeholder === "" ? `--${one.name}` : `--${one.name} ${one.placeholder}`;
}
function describe(one) {
  const fallback = one.defaultInWords ?? (one.kind === "boolean" ? "" : one.default);
  const text = fallback === "" ? one.description : `${one.description} Default: ${fallback}`;
  return text.replaceAll("`", "");
}
function entry(flag, description) {
  const lines = wrap(description, WIDTH - COLUMN);
  const first = `  ${flag}`;
  if (first.length > COLUMN - 2) return [first, ...lines.map((line) => " ".repeat(COLUMN) + line)];
  return lines.map((line, index) => (index === 0 ? first : "").padEnd(COLUMN) + line);
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

// src/runner/version.ts
var VERSION = "1.0.0";

// src/flow/command.ts
var DONE = 0;
var FAILED = 1;
var BAD_USAGE = 2;
async function runCommand(host) {
  const { argv, cwd, runner: outer } = host;
  const collecting = collectingLog(outer.log);
  const runner2 = { ...outer, log: collecting.log };
  const parsed = parseArguments(argv);
  if (parsed.kind === "help" || parsed.kind === "version") {
    runner2.log.info(parsed.kind === "help" ? helpText() : `go-turbo-build ${VERSION}`);
    return DONE;
  }
  if (parsed.kind === "usage-error") return usageError(runner2, parsed.messages);
  const inputs = parseInputs(parsed.raw, hostInputContext(runner2.environment, cwd, false));
  const jsonFile = parsed.jsonFile === "" ? null : (0, import_node_path.resolve)(cwd, parsed.jsonFile);
  const without = readSwitchedOff(runner2.environment);
  const messages = [
    ...inputs.ok ? [] : inputs.failures.map(failureText),
    ...without.ok ? [] : without.failures.map(failureText),
    ...jsonFile === null ? [] : wrongFile(jsonFile)
  ];
  if (!inputs.ok || !without.ok || messages.length > 0) return usageError(runner2, messages);
  const report = await buildAndSave(
    { ...host, runner: runner2 },
    { inputs: inputs.value, without: without.value },
    collecting.warnings
  );
  if (!report.ok) {
    for (const text of judge(report.failures, "main").errors) runner2.log.error(text);
    return exitCode(report.failures) || FAILED;
  }
  for (const line of reportLines(report.value)) runner2.log.info(line);
  if (jsonFile === null) return DONE;
  try {
    await (0, import_promises.writeFile)(jsonFile, `${JSON.stringify(report.value, null, 2)}
`);
    return DONE;
  } catch (error) {
    runner2.log.error(`--json: ${error.message}`);
    return FAILED;
  }
}
function usageError(runner2, messages) {
  for (const message of messages) runner2.log.error(message);
  runner2.log.error("--help shows every flag");
  return BAD_USAGE;
}
function wrongFile(file) {
  const kind = (path) => {
    const found = (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
    if (found === void 0) return "nothing";
    return found.isDirectory() ? "folder" : "file";
  };
  if (kind(file) === "folder") return [`--json is ${file}, and that is a folder; name a file`];
  const folder = (0, import_node_path.dirname)(file);
  return kind(folder) === "folder" ? [] : [`--json is ${file}, and there is no folder ${folder}; make it, or name another file`];
}
async function buildAndSave({ runner: runner2, startedAt, onInterrupt }, asked, warnings) {
  const job = readJobFacts({}, void 0);
  const context = await createContext({
    runner: runner2,
    job,
    ...asked,
    startedAt,
    temp: (0, import_node_os.tmpdir)(),
    toolCache: (0, import_node_path.join)((0, import_node_os.homedir)(), ".cache", "go-turbo-build", "tools"),
    home: (0, import_node_os.homedir)()
  });
  onInterrupt(() => {
    (0, import_node_fs.rmSync)(context.jobFolder, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const outcome = await runBuild(context);
    const { activity, phases } = context;
    const { record } = outcome;
    const saved = record === null ? [] : await phases.time(
      "save",
      () => runSave({
        runner: context.runner,
        record,
        succeeded: outcome.failures.length === 0,
        track: (work) => activity.track("transfer", work)
      })
    );
    if (outcome.report === null) return { ok: false, failures: outcome.failures };
    return success(finishedReport(outcome.report, saved, allPhases(context), warnings()));
  } finally {
    await (0, import_promises.rm)(context.jobFolder, { recursive: true, force: true });
  }
}

// src/runner/terminal-log.ts
var STYLES = { bold: 1, red: 31, yellow: 33, cyan: 36, dim: 2 };
var ERASE_LINE = "\r\x1B[K";
function createTerminalLog(options) {
  const { stdout, stderr } = options;
  let progressShown = false;
  const styled = (sink, style, text) => sink.isTTY === true && !options.noColour ? `\x1B[${STYLES[style]}m${text}\x1B[0m` : text;
  const line = (sink, text) => {
    if (progressShown) stdout.write(ERASE_LINE);
    progressShown = false;
    sink.write(`${text}
`);
  };
  return {
    info: (text) => line(stdout, text),
    notice: (text) => line(stdout, `${styled(stdout, "cyan", "note:")} ${text}`),
    warning: (text) => line(stderr, `${styled(stderr, "yellow", "warning:")} ${text}`),
    error: (text) => line(stderr, `${styled(stderr, "red", "error:")} ${text}`),
    debug: (text) => {
      if (options.debug) line(stderr, styled(stderr, "dim", text));
    },
    group: (title, lines) => {
      line(stdout, styled(stdout, "bold", title));
      for (const one of lines) line(stdout, `  ${one}`);
    },
    progress: (text) => {
      if (stdout.isTTY !== true) {
        line(stdout, text);
        return;
      }
      const width = Math.max(20, (stdout.columns ?? 80) - 1);
      stdout.write(`${progressShown ? ERASE_LINE : ""}${cut(text.replaceAll("\n", " "), width)}`);
      progressShown = true;
    }
  };
}
function cut(text, width) {
  return text.length <= width ? text : `${text.slice(0, width - 1)}\u2026`;
}

// src/runner/terminal-runner.ts
function createTerminalRunner(environment2, streams2 = process) {
  const log = createTerminalLog({
    ...{ stdout: streams2.stdout, stderr: streams2.stderr },
    noColour: (environment2.NO_COLOR ?? "") !== "" || environment2.TERM === "dumb",
    debug: environment2.RUNNER_DEBUG === "1"
  });
  return {
    environment: environment2,
    log,
    exec: lazyExec,
    httpGet: createHttpGet(),
    job: createTerminalJob((message) => log.error(message)),
    clock: { now: () => Date.now() }
  };
}
var lazyExec = async (request) => (await import("./chunks/exec-L27Q563F.mjs")).exec(request);
function createTerminalJob(showError) {
  const state = /* @__PURE__ */ new Map();
  return {
    setOutput: () => {
    },
    exportVariable: () => {
    },
    addPath: () => {
    },
    saveState: (name, value) => {
      state.set(name, value);
    },
    getState: (name) => state.get(name) ?? "",
    addProblemMatcher: () => {
    },
    writeSummary: async () => {
    },
    setFailed: showError
  };
}

// src/cli.ts
var environment = readEnvironment();
var runner = createTerminalRunner(environment);
var streams = [process.stdout, process.stderr];
for (const stream of streams) stream.on("error", () => {
});
var cleanUp = () => {
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    cleanUp();
    process.exit(128 + import_node_os2.constants.signals[signal]);
  });
}
var code = await runCommand({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  runner,
  startedAt: performance.timeOrigin,
  onInterrupt: (work) => {
    cleanUp = work;
  }
}).catch((error) => {
  runner.log.error(error.message);
  runner.log.info("RUNNER_DEBUG=1 shows where this happened.");
  runner.log.debug(error.stack ?? "");
  return 1;
});
await Promise.all(streams.map((stream) => new Promise((done) => stream.write("", done))));
process.exit(code);

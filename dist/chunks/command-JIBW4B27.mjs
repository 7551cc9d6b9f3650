import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  parseArguments
} from "./chunk-MIITBYED.mjs";
import {
  VERSION,
  collectingLog,
  exitCode,
  finishedReport,
  judge,
  readSwitchedOff,
  reportLines,
  runBuild,
  runSave
} from "./chunk-ZVRTFNJS.mjs";
import "./chunk-JPFOSVUI.mjs";
import "./chunk-TBYJ63GD.mjs";
import {
  INPUTS,
  allPhases,
  createContext,
  effectiveLink,
  goFlags,
  hostInputContext,
  parseInputs,
  resolverTags
} from "./chunk-77B4VCSJ.mjs";
import "./chunk-S6C6UEAZ.mjs";
import "./chunk-ZJ5H2VTN.mjs";
import "./chunk-743H5W2B.mjs";
import "./chunk-5NGIFAXY.mjs";
import "./chunk-JSEINB43.mjs";
import "./chunk-JCCCHHER.mjs";
import {
  readJobFacts
} from "./chunk-TCQGXGVT.mjs";
import "./chunk-WXRMQJDI.mjs";
import "./chunk-WNEOLNQJ.mjs";
import {
  require_node_fs
} from "./chunk-SWLEARHO.mjs";
import {
  require_node_os
} from "./chunk-HGYKA5Q4.mjs";
import "./chunk-7ZFXWY54.mjs";
import {
  FLAGS,
  PROFILES,
  resolveFlags
} from "./chunk-P2HOZJA4.mjs";
import "./chunk-SLHXPOTE.mjs";
import {
  targetEnvironment
} from "./chunk-YDKZDFTV.mjs";
import "./chunk-TW6RM4TK.mjs";
import "./chunk-CMTPQUJN.mjs";
import "./chunk-ZYVERRH3.mjs";
import "./chunk-LHXFH7RV.mjs";
import "./chunk-6FQLXJZW.mjs";
import "./chunk-AEIWRER6.mjs";
import {
  failureText
} from "./chunk-VQPMKM2V.mjs";
import {
  require_node_path
} from "./chunk-P22BYBNO.mjs";
import {
  require_promises
} from "./chunk-B7ABZ4WE.mjs";
import {
  __toESM
} from "./chunk-JO3HUCP3.mjs";

// src/flow/command.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_promises = __toESM(require_promises(), 1);
var import_node_os = __toESM(require_node_os(), 1);
var import_node_path = __toESM(require_node_path(), 1);

// src/inputs/definition.ts
var INPUT_GROUPS = ["Go", "Build", "Flags and linking", "Binaries", "Caches"];

// src/inputs/cli-help.ts
var WIDTH = 96;
var COLUMN = 34;
var INTRODUCTION = `go-turbo-build: pins Go, restores and warms the caches, builds lean static binaries.

Usage: node dist/cli.mjs [flags]

  node dist/cli.mjs --working-directory examples/hello
  node dist/cli.mjs check bin/app --require static,trimpath    (check --help)
  node dist/cli.mjs --packages ./cmd/app --targets linux/amd64,linux/arm64 --json report.json
  node dist/cli.mjs compilers --help     what gc, gccgo and TinyGo cost on a project
  node dist/cli.mjs variants --help      what each lever of a lean build is worth on a project
`;
var CONCLUSION = `
Lists take commas, spaces or newlines, and may be given several times; so may --stamp and
--build-flags. A boolean is --name, --name=false or --no-name.

Exit codes: 0 done, 1 failed, 2 wrong usage.`;
function helpText() {
  const groups = INPUT_GROUPS.map((group) => {
    const inputs = INPUTS.filter((one) => one.group === group && !one.hidden);
    return [`
${group}`, ...inputs.flatMap((one) => entry(flagText(one), describe(one)))];
  });
  const other = [
    "\nThis command",
    ...entry(
      "--explain",
      "Show the flags of the profile, where each comes from and the go command, and build nothing."
    ),
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

// src/report/explain-lines.ts
function explainLines(inputs, environmentCc) {
  const resolved = resolveFlags(inputs);
  const width = Math.max(...FLAGS.map(({ name }) => name.length), "buildinfo".length);
  const line = (name, value, from) => `  ${name.padEnd(width)}  ${value.padEnd(15)}  ${from}`;
  const flags = FLAGS.map(({ name, on, off }) => {
    const { value, from, text } = resolved[name];
    const word = value ? "yes" : "no";
    if (from === "build-flags" || from === "ldflags") return line(name, word, `input ${text}`);
    const origin = from === "profile" ? `profile ${inputs.profile}` : `input ${from === "debug" ? text : name}`;
    const go = value ? on : off;
    return line(name, word, go === "" ? origin : `${origin}: ${go}`);
  });
  const mode = effectiveLink(inputs);
  const tags = resolverTags(inputs);
  const because = mode === inputs.link ? "" : "input static";
  const added = tags.length === 0 ? "" : `adds the tags ${tags.join(",")}`;
  const linking = [
    line("link", mode, [because || chosen("link", mode, "auto"), added].filter(Boolean).join("; ")),
    line("libc", inputs.libc, chosen("libc", inputs.libc, "gnu")),
    line("linker", inputs.linker, chosen("linker", inputs.linker, "default")),
    line("buildinfo", inputs.buildinfo, chosen("buildinfo", inputs.buildinfo, "full"))
  ];
  return [
    `profile ${inputs.profile}: ${PROFILES[inputs.profile].purpose}`,
    ...[...flags, ...linking].map((one) => one.trimEnd()),
    "",
    ...commands(inputs, goFlags(inputs), environmentCc)
  ];
}
function chosen(name, value, fallback) {
  return value === fallback ? "default" : `input ${name}`;
}
function commands(inputs, { compile, link }, cc) {
  const targets = inputs.targets.length === 0 ? [null] : inputs.targets;
  const musl = inputs.libc === "musl" ? { CC: cc || "musl-gcc" } : {};
  return targets.map((target) => {
    const environment = {
      CGO_ENABLED: inputs.cgo ? "1" : "0",
      ...musl,
      ...target === null ? {} : targetEnvironment(target)
    };
    const variables = Object.entries(environment).map(
      ([name, value]) => `${name}=${quoted(value)}`
    );
    const words = [...compile, ...link, "-o", `${inputs.output}/`, "--", ...inputs.packages];
    return [...variables, "go build", ...words.map(quoted)].join(" ");
  });
}
function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

// src/flow/command.ts
var DONE = 0;
var FAILED = 1;
var BAD_USAGE = 2;
async function runCommand(host) {
  const { argv, cwd, runner: outer } = host;
  const collecting = collectingLog(outer.log);
  const runner = { ...outer, log: collecting.log };
  const parsed = parseArguments(argv);
  if (parsed.kind === "help" || parsed.kind === "version") {
    runner.log.info(parsed.kind === "help" ? helpText() : `go-turbo-build ${VERSION}`);
    return DONE;
  }
  if (parsed.kind === "usage-error") return usageError(runner, parsed.messages);
  const inputs = parseInputs(parsed.raw, hostInputContext(runner.environment, cwd, false));
  const jsonFile = parsed.jsonFile === "" ? null : (0, import_node_path.resolve)(cwd, parsed.jsonFile);
  const without = readSwitchedOff(runner.environment);
  const messages = [
    ...inputs.ok ? [] : inputs.failures.map(failureText),
    ...without.ok ? [] : without.failures.map(failureText),
    ...jsonFile === null ? [] : wrongFile(jsonFile)
  ];
  if (!inputs.ok || !without.ok || messages.length > 0) return usageError(runner, messages);
  if (parsed.explain) {
    const cc = runner.environment.CC ?? "";
    for (const line of explainLines(inputs.value, cc)) runner.log.info(line);
    return DONE;
  }
  const { report, failures } = await buildAndSave(
    { ...host, runner },
    { inputs: inputs.value, without: without.value },
    collecting.warnings
  );
  if (report !== null) for (const line of reportLines(report)) runner.log.info(line);
  for (const text of judge(failures, "main").errors) runner.log.error(text);
  const code = failures.length > 0 ? exitCode(failures) || FAILED : DONE;
  if (jsonFile === null || report === null) return code;
  try {
    await (0, import_promises.writeFile)(jsonFile, `${JSON.stringify(report, null, 2)}
`);
    return code;
  } catch (error) {
    runner.log.error(`--json: ${error.message}`);
    return FAILED;
  }
}
function usageError(runner, messages) {
  for (const message of messages) runner.log.error(message);
  runner.log.error("--help shows every flag");
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
async function buildAndSave({ runner, startedAt, onInterrupt }, asked, warnings) {
  const job = readJobFacts({}, void 0);
  const context = await createContext({
    runner,
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
    const { report, failures } = outcome;
    if (report === null) return { report, failures };
    return { report: finishedReport(report, saved, allPhases(context), warnings()), failures };
  } finally {
    await (0, import_promises.rm)(context.jobFolder, { recursive: true, force: true });
  }
}
export {
  runCommand
};

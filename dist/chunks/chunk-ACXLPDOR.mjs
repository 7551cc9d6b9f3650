import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NO_FLAGS,
  createStep,
  hostInputContext,
  parseArguments,
  parseInputs,
  pinGo,
  toolsBelow,
  useMachine
} from "./chunk-7TIHSSW6.mjs";
import {
  removeQuietly
} from "./chunk-HTXXODPJ.mjs";
import {
  targetEnvironment
} from "./chunk-5XBPU675.mjs";
import {
  nearest
} from "./chunk-URXI7J5S.mjs";
import {
  failureText
} from "./chunk-VQPMKM2V.mjs";
import {
  readJobFacts,
  removeNow
} from "./chunk-25OFBD4V.mjs";
import {
  node_readFileSync,
  node_readdirSync
} from "./chunk-OIIAB7MU.mjs";
import {
  node_writeFile
} from "./chunk-DTCXA4H2.mjs";
import {
  node_resolve
} from "./chunk-IXAPDIB2.mjs";

// src/commands/arguments/measuring-arguments.ts
var DEFAULT_RUNS = 3;
function parseMeasuringArguments(argv, known = []) {
  const rest = [];
  const messages = [];
  let runs = DEFAULT_RUNS;
  let only = [];
  const words = [...argv];
  const ours = known.length === 0 ? /^--(runs)(?:=([\s\S]*))?$/ : /^--(runs|only)(?:=([\s\S]*))?$/;
  for (let word = words.shift(); word !== void 0; word = words.shift()) {
    const [, name, attached] = ours.exec(word) ?? [];
    if (name === void 0) {
      rest.push(word);
      continue;
    }
    const value = attached ?? words.shift() ?? "";
    if (name === "runs") {
      if (/^[1-9]\d?$/.test(value)) runs = Number(value);
      else
        messages.push(
          `--runs is "${value}"
  expected: a number from 1 to 99
  to fix: write --runs=${DEFAULT_RUNS}`
        );
      continue;
    }
    only = value.split(";").map((one) => one.trim());
    for (const one of only.filter((given) => !known.includes(given))) {
      const meant = nearest(one, known);
      messages.push(
        `--only names "${one}"
  expected: some of ${known.join("; ")}
  to fix: ${meant === void 0 ? "write one of these, with ; between them" : `did you mean "${meant}"?`}`
      );
    }
  }
  return { runs, only, argv: rest, messages };
}

// src/commands/measuring.ts
var asGoItself = { GOGC: "100" };
async function runMeasuring(host, measuring) {
  const { argv, cwd, machine, runner } = host;
  const parsed = parseArguments(argv);
  if (parsed.kind === "help" || parsed.kind === "version") {
    runner.log.info(measuring.help);
    return 0;
  }
  const wrong = (messages) => {
    for (const message of messages) runner.log.error(message);
    return 2;
  };
  if (parsed.kind === "usage-error") return wrong(parsed.messages);
  const inputs = parseInputs(
    parsed.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home)
  );
  if (!inputs.ok) return wrong(inputs.failures.map(failureText));
  const used = await useMachine(runner, machine);
  if (!used.ok) {
    for (const one of used.failures) runner.log.error(failureText(one));
    return 1;
  }
  const { step, project } = await createStep({
    runner: { ...runner, environment: { ...asGoItself, ...used.value.environment } },
    job: readJobFacts({}, void 0),
    inputs: measuring.inputs(inputs.value),
    without: [],
    startedAt: host.startedAt,
    temp: machine.temp,
    toolCache: toolsBelow(machine.home),
    home: machine.home
  });
  host.onInterrupt(() => removeNow(step.folders.job));
  try {
    const pinned = await pinGo({ ...step, compiler: "gc" }, project);
    if (!pinned.ok) {
      for (const one of pinned.failures) runner.log.error(failureText(one));
      return 1;
    }
    const report = await measuring.measure({ step, project, go: pinned.value });
    for (const line of measuring.lines(report)) runner.log.info(line);
    if (parsed.jsonFile !== "") {
      const file = node_resolve(cwd, parsed.jsonFile);
      await node_writeFile(file, `${JSON.stringify(report, null, 2)}
`);
    }
    return measuring.isDone(report) ? 0 : 1;
  } finally {
    await removeQuietly(step.folders.job);
  }
}

// src/commands/children-memory.ts
var EVERY_MS = 20;
function watchChildrenMemory() {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, childrenBytes(process.pid));
  };
  const timer = process.platform === "linux" ? setInterval(look, EVERY_MS) : void 0;
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

// src/commands/measure/measuring-environment.ts
function measuringEnvironment(settings, go) {
  const { GOFLAGS: _set, ...rest } = go.environment;
  const flags = settings.fileHasGoFlags ? { GOFLAGS: NO_FLAGS } : {};
  return { ...rest, ...flags, ...targetEnvironment(go.host) };
}

export {
  DEFAULT_RUNS,
  parseMeasuringArguments,
  watchChildrenMemory,
  measuringEnvironment,
  runMeasuring
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askGit,
  gitRemedy,
  goCommand,
  repositoryRoot,
  targetCTools
} from "./chunk-4ATLHYXT.mjs";
import {
  relativePath
} from "./chunk-6NDGKJ4B.mjs";
import {
  targetEnvironment,
  targetText
} from "./chunk-5XBPU675.mjs";
import {
  failure,
  success
} from "./chunk-VQPMKM2V.mjs";
import {
  freeSpaceText,
  saysDiskIsFull
} from "./chunk-OMP5ID7L.mjs";
import {
  systemTemp
} from "./chunk-LGQKIE2Y.mjs";
import {
  node_access,
  node_readFile,
  node_writeFile
} from "./chunk-DTCXA4H2.mjs";
import {
  node_dirname,
  node_join,
  node_posix
} from "./chunk-IXAPDIB2.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

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
async function goErrors(context, area, errors) {
  const { job, runner, inputs, jobFolder } = context;
  if (job.inRunner) {
    const file = node_join(jobFolder, "problem-matcher.json");
    await node_writeFile(file, problemMatcher());
    runner.job.addProblemMatcher(file);
  }
  showErrors(context, area, errors);
  const what = `go ${area} failed for ${targetsText(errors)}`;
  const git = errors.some(({ text }) => text.includes("error obtaining VCS status")) ? await gitFailure(context) : null;
  if (git !== null) return failure(area, `${what}: ${git.found}`, "", git.change);
  const said = saidText(errors);
  if (saysDiskIsFull(said)) return fullDisk(context, area, what);
  const memory = memoryHint(said, inputs.parallelism);
  return failure(area, what, "", memory ?? "correct what Go says above");
}
function warnOfWarmUp(context, errors) {
  showErrors(context, "build", errors);
  const memory = memoryHint(saidText(errors), context.inputs.parallelism);
  const change = memory ?? "correct what Go says above, or name in packages what this job compiles";
  context.runner.log.warning(
    `the warm-up failed for ${targetsText(errors)}: no binary needs it, so the step goes on; ${change}`
  );
}
function targetsText(errors) {
  return [...new Set(errors.map(({ target }) => target))].join(", ");
}
function saidText(errors) {
  return errors.map(({ text }) => text).join("\n");
}
function showErrors({ job, runner, inputs }, area, errors) {
  const prefix = job.inRunner ? relativePath(job.workspace, inputs.workingDirectory) : "";
  const targetsOf = /* @__PURE__ */ new Map();
  for (const { target, text } of errors) {
    const shown = fromRepositoryRoot(text, prefix);
    targetsOf.set(shown, [...targetsOf.get(shown) ?? [], target]);
  }
  for (const [text, targets] of targetsOf) {
    runner.log.info(`go ${area} for ${targets.join(", ")}:`);
    for (const line of text.split("\n")) runner.log.info(line);
  }
}
async function fullDisk({ jobFolder, runner }, area, what) {
  const { environment } = runner;
  const work = environment.GOTMPDIR || systemTemp(environment, process.platform);
  const texts = await Promise.all([.../* @__PURE__ */ new Set([work, node_dirname(jobFolder)])].map(freeSpaceText));
  return failure(
    area,
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
  const run = async (function_, resolve, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
    enqueue(function_, resolve, reject, arguments_);
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
  const wrong = records.findIndex((record) => !isRecord(record));
  if (wrong >= 0) return unreadable(`its entry ${wrong} is no action`);
  return success({ actions: records.map(action) });
}
function action(record) {
  return {
    id: record.ID,
    mode: record.Mode ?? "",
    package: record.Package ?? "",
    dependencies: record.Deps ?? [],
    ranCommands: (record.Cmd ?? null) !== null,
    seconds: (record.CmdReal ?? 0) / NANOSECONDS,
    ended: (record.BuildID ?? "") !== "",
    folder: record.Objdir ?? ""
  };
}
function isRecord(value) {
  if (typeof value !== "object" || value === null) return false;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir } = value;
  const optional = (field, type) => field === void 0 || typeof field === type;
  return typeof ID === "number" && [Mode, Package, BuildID, Objdir].every((field) => optional(field, "string")) && optional(CmdReal, "number") && (Deps === void 0 || Deps === null || Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === "number"));
}
function unreadable(reason) {
  return failure(
    "report",
    `the action graph of the go command cannot be read: ${reason}`,
    "the JSON list that -debug-actiongraph writes (Go 1.21 to 1.26)",
    "nothing in your build: packages-compiled and the timeline leave this command out"
  );
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
  const split = (text, final) => {
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
    push: (chunk) => split(decoder.write(chunk), false),
    end: () => split(decoder.end(), true)
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
    folders.map(async (one) => await exists(node_join(one.folder, "_pkg_.a")) ? one.package : null)
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
async function exists(file) {
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
async function runShards(request) {
  const limit = pLimit(targetsAtOnce(request.shards, request.parallelism));
  const runs = await Promise.all(
    request.shards.map(
      (shard, index) => limit(async () => {
        const done = [];
        for (const command of request.commands(shard, index)) {
          const run = await runCommand(request, shard, index, command);
          done.push(run);
          if (run.result.exitCode !== 0) break;
        }
        return done;
      })
    )
  );
  return runs.flat();
}
async function runCommand(request, shard, index, command) {
  const graphFile = node_join(request.temp, `${command.name}-${index}.json`);
  const messages = [];
  const following = {
    log: request.log,
    clock: request.clock,
    prefix: `${command.name} ${targetText(shard.target)}: `,
    everySeconds: PROGRESS_SECONDS,
    onMessages: (text) => messages.push(text)
  };
  const followed = command.name === "tests" ? followSilent(following) : followBuild({ ...following, packages: request.packages(shard), graphFile });
  const result = await request.exec({
    tool: goCommand(request.goRoot),
    args: command.arguments(graphFile),
    cwd: request.cwd,
    environment: command.environment ?? forTarget(request.environment, shard.target),
    onStderr: followed.onStderr
  }).finally(followed.stop);
  const graph = await node_readFile(graphFile, "utf8").catch(() => "");
  return { shard, result, messages: messages.join(""), graph };
}
function forTarget(environment, target) {
  return { ...environment, ...targetCTools(environment, target), ...targetEnvironment(target) };
}

export {
  goErrors,
  warnOfWarmUp,
  pLimit,
  readActionGraph,
  targetsAtOnce,
  runShards,
  forTarget
};

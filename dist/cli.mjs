import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createHttpGet,
  usableMemory
} from "./chunks/chunk-7WSEUZST.mjs";
import {
  readEnvironment
} from "./chunks/chunk-TCQGXGVT.mjs";
import {
  require_node_os
} from "./chunks/chunk-HGYKA5Q4.mjs";
import "./chunks/chunk-B7ABZ4WE.mjs";
import {
  __toESM
} from "./chunks/chunk-JO3HUCP3.mjs";

// src/cli.ts
var import_node_os = __toESM(require_node_os(), 1);

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
    clock: { now: () => Date.now() },
    memoryBytes: usableMemory()
  };
}
var lazyExec = async (request) => (await import("./chunks/exec-67KDECE3.mjs")).exec(request);
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
    process.exit(128 + import_node_os.constants.signals[signal]);
  });
}
async function run([command, ...rest]) {
  if (command === "check") {
    const { runCheckCommand } = await import("./chunks/check-command-TIISZACN.mjs");
    return runCheckCommand(rest, runner);
  }
  const host = {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    runner,
    startedAt: performance.timeOrigin,
    onInterrupt: (work) => {
      cleanUp = work;
    }
  };
  if (command === "compilers") {
    const { runCompilersCommand } = await import("./chunks/compilers-command-V4ZOH5Y3.mjs");
    return runCompilersCommand({ ...host, argv: rest });
  }
  if (command === "variants") {
    const { runVariantsCommand } = await import("./chunks/variants-command-P5M2RAOH.mjs");
    return runVariantsCommand({ ...host, argv: rest });
  }
  const { runCommand } = await import("./chunks/command-JIBW4B27.mjs");
  return runCommand(host);
}
var code = await run(process.argv.slice(2)).catch((error) => {
  runner.log.error(error.message);
  runner.log.info("RUNNER_DEBUG=1 shows where this happened.");
  runner.log.debug(error.stack ?? "");
  return 1;
});
await Promise.all(streams.map((stream) => new Promise((done) => stream.write("", done))));
process.exit(code);

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_constants,
  node_os_default,
  readMachine,
  removeOwnHome
} from "./chunks/chunk-P7YWBMOD.mjs";
import {
  readEnvironment
} from "./chunks/chunk-XYZGCLWA.mjs";
import "./chunks/chunk-D3FJDRRF.mjs";
import {
  fullDiskText
} from "./chunks/chunk-IG3GNG75.mjs";
import "./chunks/chunk-QTBWPY76.mjs";
import {
  proxyError
} from "./chunks/chunk-MKVJ6KDP.mjs";
import {
  systemTemp
} from "./chunks/chunk-KAQZFP2U.mjs";
import "./chunks/chunk-BZ2AUL62.mjs";
import "./chunks/chunk-GKXD3WZA.mjs";
import "./chunks/chunk-DMGFGNTA.mjs";
import {
  withCode
} from "./chunks/chunk-ZVPNF52B.mjs";
import {
  node_spawn,
  node_spawnSync
} from "./chunks/chunk-JFWZIRKK.mjs";
import "./chunks/chunk-7YGZ6IU7.mjs";
import {
  __require
} from "./chunks/chunk-ZEMHNOYJ.mjs";

// builtin:node:diagnostics_channel
var all = __require("node:diagnostics_channel");
var read = (name) => all[name];
var node_subscribe = /* @__PURE__ */ read("subscribe");

// src/runner/process/watchdog-script.ts
var WATCHDOG_SCRIPT = `
left=' '
while read -r line; do
  pid=\${line#?}
  case $line in
    +*) left="$left$pid " ;;
    -*) case $left in *" $pid "*) left="\${left%% $pid *} \${left#* $pid }" ;; esac ;;
  esac
done
table() {
  if [ -r /proc/self/stat ]; then
    for file in /proc/[0-9]*/stat; do
      { read -r line <"$file"; } 2>/dev/null || continue
      set -- \${line##*) }
      file=\${file#/proc/}
      echo "\${file%/stat} $2"
    done
  else
    ps -A -o pid= -o ppid=
  fi
}
[ "$left" != ' ' ] || exit 0
kill -STOP $left 2>/dev/null
while :; do
  more=
  set -- $(table)
  while [ $# -gt 1 ]; do
    case $left in
      *" $1 "*) ;;
      *" $2 "*) more="$more$1 " ;;
    esac
    shift 2
  done
  [ -n "$more" ] || break
  kill -STOP $more 2>/dev/null
  left="$left$more"
done
kill -KILL $left 2>/dev/null
exit 0
`;

// src/runner/process/children.ts
var LONGEST_MS = 2e3;
function watchChildren(environment2) {
  const running = /* @__PURE__ */ new Set();
  let watchdog = null;
  let isStarting = false;
  const tell = (line) => {
    watchdog?.stdin?.write(`${line}
`);
  };
  const startWatchdog = () => {
    isStarting = true;
    watchdog = process.platform === "win32" ? null : spawnWatchdog(environment2);
    isStarting = false;
  };
  const noteStarted = (child) => {
    if (child.pid === void 0 || child.exitCode !== null || child.signalCode !== null) return;
    running.add(child);
    tell(`+${child.pid}`);
    child.once("exit", () => {
      running.delete(child);
      tell(`-${child.pid}`);
    });
  };
  node_subscribe("child_process", (message) => {
    if (isStarting) return;
    const { process: child } = message;
    if (watchdog === null) startWatchdog();
    process.nextTick(noteStarted, child);
  });
  return {
    end: () => {
      for (const { pid } of running) tell(`-${pid}`);
      endNow([...running].map((child) => child.pid));
    }
  };
}
function spawnWatchdog({ PATH }) {
  const child = node_spawn("/bin/sh", ["-c", WATCHDOG_SCRIPT], {
    // In a group of its own: what ends ours by its group does not end it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
    env: { PATH }
  });
  child.on("error", () => {
  });
  child.stdin?.on("error", () => {
  });
  child.unref();
  child.stdin?.unref?.();
  return child;
}
function endNow(pids) {
  const how = { stdio: ["pipe", "ignore", "ignore"], timeout: LONGEST_MS };
  if (process.platform === "win32") {
    for (const pid of pids) node_spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"], how);
    return;
  }
  const input = pids.map((pid) => `+${pid}
`).join("");
  if (input !== "") node_spawnSync("/bin/sh", ["-c", WATCHDOG_SCRIPT], { ...how, input });
}

// src/runner/process/end-process.ts
function endOnSignals(children, cleanUp) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      children.end();
      cleanUp();
      process.exit(128 + node_constants.signals[signal]);
    });
  }
}
function surviveRejections(log) {
  process.on("unhandledRejection", (reason) => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    log.warning(`something that nothing waited for failed, and the step goes on: ${error.message}`);
    log.debug(error.stack ?? "");
  });
}

// src/runner/network/unknown-issuer.ts
var UNKNOWN_ISSUER = /* @__PURE__ */ new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT"
]);
function isUnknownIssuer(code2) {
  return UNKNOWN_ISSUER.has(code2);
}
function trustAdvice(platform) {
  return platform === "win32" || platform === "darwin" ? "its issuer is not trusted; set NODE_EXTRA_CA_CERTS to a PEM file of your CA, or NODE_OPTIONS=--use-system-ca" : "its issuer is not trusted; set SSL_CERT_FILE, or NODE_EXTRA_CA_CERTS, to a PEM file with your CA";
}

// src/runner/http.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MOST_REDIRECTS = 10;
var IDLE_MS = 6e4;
var STALE_CONNECTION = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE"]);
var USER_AGENT = "go-turbo-build";
function createHttpGet(environment2 = {}, platform = process.platform) {
  const clients = /* @__PURE__ */ new Map();
  const clientFor = (kind) => {
    const known = clients.get(kind);
    if (known !== void 0) return known;
    const made = import("./chunks/lib-WUFEEK4M.mjs").then(
      (module) => new module.HttpClient(USER_AGENT, [], {
        allowRedirects: false,
        keepAlive: true,
        socketTimeout: IDLE_MS
      })
    );
    clients.set(kind, made);
    return made;
  };
  let roots;
  const rootsOfGo = async () => (await import("./chunks/trusted-roots-A3MMUEWZ.mjs")).trustedRoots(environment2, platform);
  const hostsOfGo = /* @__PURE__ */ new Set();
  const getOnce = async (url, headers, asGo) => {
    const client = await clientFor(asGo ? `${url.protocol} as Go` : url.protocol);
    if (asGo) {
      roots ??= rootsOfGo();
      const agent = client.getAgent(url.href);
      agent.options = { ...agent.options, ca: [...await roots], allowPartialTrustChain: true };
    }
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
  const getTwice = async (url, headers) => {
    const asGo = hostsOfGo.has(url.host);
    try {
      return await getOnce(url, headers, asGo);
    } catch (error) {
      const code2 = codeOf(error);
      if (STALE_CONNECTION.has(code2)) return getOnce(url, headers, asGo);
      if (asGo || !isUnknownIssuer(code2)) throw error;
      const answer = await getOnce(url, headers, true);
      hostsOfGo.add(url.host);
      return answer;
    }
  };
  return async (url, headers = {}) => {
    let at = httpUrl(url);
    let sent = { ...headers };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await getTwice(at, sent).catch((error) => {
        throw readable(at, error, platform);
      });
      const location = response.headers.location;
      if (!REDIRECTS.has(response.status) || location === void 0) return response;
      response.body.resume();
      const next = new URL(location, at);
      if (at.protocol === "https:" && next.protocol !== "https:")
        throw new Error(`GET ${at.href}: redirected from https to ${next.href}, not followed`);
      if (next.host !== at.host) sent = withoutCredentials(sent);
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
function withoutCredentials(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["authorization", "cookie"].includes(name.toLowerCase())
    )
  );
}
function codeOf(error) {
  const code2 = error?.code;
  return typeof code2 === "string" ? code2 : "";
}
function readable(url, error, platform) {
  const message = error instanceof Error ? error.message : String(error);
  const advice = isUnknownIssuer(codeOf(error)) ? `: ${trustAdvice(platform)}` : "";
  const said = proxyError(url, message) || codeOf(error) || "no answer";
  return new Error(`GET ${url.href}: ${said}${advice}`, { cause: error });
}

// src/runner/machine/usable-memory.ts
function usableMemory() {
  const total = node_os_default.totalmem();
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(total, limit) : total;
}

// src/runner/process/terminal-log.ts
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

// src/runner/process/terminal-runner.ts
function createTerminalRunner(environment2, streams2 = process) {
  const log = createTerminalLog({
    stdout: streams2.stdout,
    stderr: streams2.stderr,
    noColour: (environment2.NO_COLOR ?? "") !== "" || environment2.TERM === "dumb",
    debug: environment2.RUNNER_DEBUG === "1"
  });
  return {
    environment: environment2,
    log,
    exec: lazyExec,
    httpGet: createHttpGet(environment2),
    job: createTerminalJob((message) => log.error(message)),
    clock: { now: () => Date.now() },
    memoryBytes: usableMemory()
  };
}
var lazyExec = async (request) => (await import("./chunks/exec-MHMHMORD.mjs")).exec(request);
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
var removals = [];
endOnSignals(watchChildren(environment), () => {
  for (const remove of removals.reverse()) remove();
});
surviveRejections(runner.log);
async function run([command, ...rest]) {
  if (command === "check") {
    const { runCheckCommand } = await import("./chunks/check-BMCFADTS.mjs");
    return runCheckCommand(rest, runner);
  }
  if (command === "size") {
    const { runSizeCommand } = await import("./chunks/size-NJTIURI5.mjs");
    return runSizeCommand(rest, runner);
  }
  if (command === "quota") {
    const { runQuotaCommand } = await import("./chunks/quota-7XGRT2VI.mjs");
    return runQuotaCommand(rest, runner);
  }
  const machine = readMachine(environment, "");
  removals.push(() => removeOwnHome(machine));
  const host = {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    runner,
    machine,
    startedAt: performance.timeOrigin,
    onInterrupt: (work) => {
      removals.push(work);
    }
  };
  if (command === "compilers") {
    const { runCompilersCommand } = await import("./chunks/compilers-DBXM4QOY.mjs");
    return runCompilersCommand({ ...host, argv: rest });
  }
  if (command === "variants") {
    const { runVariantsCommand } = await import("./chunks/variants-XAETYMZZ.mjs");
    return runVariantsCommand({ ...host, argv: rest });
  }
  if (command === "why") {
    const { runWhyCommand } = await import("./chunks/why-QQJRS6VW.mjs");
    return runWhyCommand({ ...host, argv: rest });
  }
  const { runCommand } = await import("./chunks/build-7GYFVHP3.mjs");
  return runCommand(host);
}
var code = await run(process.argv.slice(2)).catch(async (error) => {
  const full = await fullDiskText(error, systemTemp(environment, process.platform));
  runner.log.error(full ?? withCode(error.message, "GTB1903"));
  runner.log.info("RUNNER_DEBUG=1 shows where this happened.");
  runner.log.debug(error.stack ?? "");
  return 1;
});
for (const remove of removals.reverse()) remove();
await Promise.all(streams.map((stream) => new Promise((done) => stream.write("", done))));
process.exit(code);

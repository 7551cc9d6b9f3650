import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_spawn,
  node_spawnSync
} from "./chunk-JFWZIRKK.mjs";
import {
  node_readFileSync
} from "./chunk-7YGZ6IU7.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/inspect/measure-start.ts
var PASSED_ON = /^(?:PATH|HOME|USERPROFILE|LANG|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|COMSPEC|PATHEXT)$/i;
function measureStart(request) {
  const { runs } = request;
  const milliseconds = [];
  let end = { kind: "exit", code: 0 };
  for (let run = 0; run <= runs; run++) {
    const begun = performance.now();
    end = runOnce(request);
    if (end.kind !== "exit" || end.code !== 0) return { milliseconds: [], peakBytes: null, end };
    if (run > 0) milliseconds.push(performance.now() - begun);
  }
  return { milliseconds, peakBytes: peakBytes(request), end };
}
function options({ cwd, environment }) {
  const env = Object.fromEntries(
    Object.entries(environment).filter(([name]) => PASSED_ON.test(name))
  );
  return { cwd, env, stdio: "ignore", windowsHide: true };
}
function runOnce(request) {
  const { file, words, timeoutSeconds: seconds } = request;
  const timeout = seconds * 1e3;
  const done = node_spawnSync(file, [...words], {
    ...options(request),
    timeout,
    killSignal: "SIGKILL"
  });
  const { error, signal, status } = done;
  if (error !== void 0) {
    const { code } = error;
    if (code === "ETIMEDOUT") return { kind: "timeout", seconds };
    return { kind: "not-started", reason: error.message };
  }
  return signal === null ? { kind: "exit", code: status ?? 1 } : { kind: "signal", signal };
}
var MEMORY_RUNS = 3;
var MOST_MEMORY_RUNS = 20;
var LEAST_LOOKS = 10;
var LONGEST_GAP = 0.3;
function peakBytes(request) {
  if (process.platform !== "linux") return null;
  let peak = 0;
  let watched = 0;
  for (let run = 0; run < MOST_MEMORY_RUNS && watched < MEMORY_RUNS; run++) {
    const { bytes, looks, gap } = peakOfRun(request);
    peak = Math.max(peak, bytes);
    if (looks >= LEAST_LOOKS && gap <= LONGEST_GAP) watched += 1;
  }
  return peak === 0 ? null : peak;
}
function peakOfRun(request) {
  const { file, words, timeoutSeconds } = request;
  const child = node_spawn(file, [...words], options(request));
  child.on("error", () => {
  });
  const { pid } = child;
  const until = performance.now() + timeoutSeconds * 1e3;
  let bytes = 0;
  let looks = 0;
  let lastAt = 0;
  while (pid !== void 0 && performance.now() < until) {
    const at = performance.now();
    const status = readStatus(pid);
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
    if (kilobytes === void 0) break;
    bytes = Math.max(bytes, Number(kilobytes) * 1024);
    looks += 1;
    lastAt = at;
  }
  const gap = performance.now() - lastAt;
  child.kill("SIGKILL");
  child.unref();
  return { bytes, looks, gap };
}
function readStatus(pid) {
  try {
    return node_readFileSync(`/proc/${pid}/status`, "latin1");
  } catch {
    return "";
  }
}
export {
  measureStart
};

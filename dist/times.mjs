import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});

// builtin:node:worker_threads
var all = __require("node:worker_threads");
var read = (name) => all[name];
var node_parentPort = /* @__PURE__ */ read("parentPort");

// builtin:node:fs
var all2 = __require("node:fs");
var read2 = (name) => all2[name];
var node_lstatSync = /* @__PURE__ */ read2("lstatSync");
var node_lutimesSync = /* @__PURE__ */ read2("lutimesSync");

// src/cache/tests/times/content-time.ts
function secondsOf(microseconds) {
  const seconds = Math.floor(microseconds / 1e6);
  return seconds + microseconds % 1e6 / 1e6 + 3e-7;
}
function hasTime(mtimeNs, microseconds) {
  return Number(mtimeNs / 1000n) === microseconds;
}

// src/cache/tests/times/set-files.ts
var EXACT = { bigint: true };
function setFiles({ paths, times }) {
  const timed = new BigInt64Array(paths.length * 4);
  const atime = Date.now() / 1e3;
  for (const [i, path] of paths.entries()) {
    const time = times[i] ?? 0;
    try {
      node_lutimesSync(path, atime, secondsOf(time));
      const { mtimeNs, ctimeNs, ino, size, nlink } = node_lstatSync(path, EXACT);
      if (nlink === 1n && hasTime(mtimeNs, time)) timed.set([mtimeNs, ctimeNs, ino, size], i * 4);
    } catch {
    }
  }
  return timed;
}

// src/times.ts
node_parentPort?.on("message", (files) => {
  const timed = setFiles(files);
  node_parentPort?.postMessage(timed, [timed.buffer]);
});

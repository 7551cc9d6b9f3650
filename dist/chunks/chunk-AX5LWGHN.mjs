import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_join,
  node_mkdtemp,
  node_resolve,
  node_rm
} from "./chunk-LKTHRGJI.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// builtin:node:os
var all = __require("node:os");
var read = (name) => all[name];
var node_os_default = all;
var node_tmpdir = /* @__PURE__ */ read("tmpdir");
var node_constants = /* @__PURE__ */ read("constants");

// src/report/median.ts
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1];
  return upper === void 0 || lower === void 0 ? void 0 : (upper + lower) / 2;
}

// src/flow/start-binary.ts
function startCost({ milliseconds, peakBytes }) {
  const middle = median(milliseconds);
  return middle === void 0 ? null : { milliseconds: middle, peakBytes };
}
var RUNS = 11;
var TIMEOUT_SECONDS = 10;
async function startBinary(file, words, environment) {
  const { measureStart } = await import("./measure-start-WRFGPXQN.mjs");
  const folder = await node_mkdtemp(node_join(node_tmpdir(), "gtb-start-"));
  try {
    const measured = measureStart({
      file: node_resolve(file),
      words,
      cwd: folder,
      environment,
      runs: RUNS,
      timeoutSeconds: TIMEOUT_SECONDS
    });
    return { measured, words };
  } finally {
    await node_rm(folder, { recursive: true, force: true });
  }
}

export {
  node_os_default,
  node_constants,
  median,
  startCost,
  startBinary
};

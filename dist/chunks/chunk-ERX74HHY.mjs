import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_tmpdir
} from "./chunk-ABTNNLQL.mjs";
import {
  node_mkdtemp,
  node_rm
} from "./chunk-L2C4CUNZ.mjs";
import {
  node_join,
  node_resolve
} from "./chunk-IXAPDIB2.mjs";

// src/report/median.ts
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1];
  return upper === void 0 || lower === void 0 ? void 0 : (upper + lower) / 2;
}
function medianOfKnown(values) {
  return median(values.filter((one) => one !== null)) ?? null;
}

// src/flow/start-binary.ts
function startCost({ milliseconds, peakBytes }) {
  const middle = median(milliseconds);
  return middle === void 0 ? null : { milliseconds: middle, peakBytes };
}
var RUNS = 11;
var TIMEOUT_SECONDS = 10;
async function startBinary(file, words, environment) {
  const { measureStart } = await import("./measure-start-CPF7HONC.mjs");
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
  median,
  medianOfKnown,
  startCost,
  startBinary
};

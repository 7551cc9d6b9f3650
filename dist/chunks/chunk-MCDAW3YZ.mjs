import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  removeQuietly,
  temporaryPrefix
} from "./chunk-XOGU2REE.mjs";
import {
  systemTemp
} from "./chunk-KAQZFP2U.mjs";
import {
  node_join,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  node_mkdtemp
} from "./chunk-4WA33QNE.mjs";

// src/inputs/requirements/start-words.ts
var STARTING = ["startup", "memory"];
var USUAL_WORDS = ["--version"];
function startWords(requirements, own = null) {
  if (own !== null) return own;
  for (const one of requirements)
    if ((one.kind === "startup" || one.kind === "memory") && one.words !== null) return one.words;
  return USUAL_WORDS;
}

// src/runner/median.ts
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1];
  return upper === void 0 || lower === void 0 ? void 0 : (upper + lower) / 2;
}

// src/inspect/start-binary.ts
function startCost({ milliseconds, peakBytes }) {
  const middle = median(milliseconds);
  return middle === void 0 ? null : { milliseconds: middle, peakBytes };
}
var RUNS = 11;
var TIMEOUT_SECONDS = 10;
function startOnce(requirements, start) {
  const started = /* @__PURE__ */ new Map();
  return (own) => {
    const words = startWords(requirements, own);
    const name = JSON.stringify(words);
    const before = started.get(name);
    if (before !== void 0) return before;
    const now = start(words);
    started.set(name, now);
    return now;
  };
}
async function startBinary(file, words, environment) {
  const { measureStart } = await import("./measure-start-WOUCGKSP.mjs");
  const temp = systemTemp(environment, process.platform);
  const folder = await node_mkdtemp(node_join(temp, temporaryPrefix("start")));
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
    await removeQuietly(folder);
  }
}

export {
  STARTING,
  startWords,
  median,
  startCost,
  startOnce,
  startBinary
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  systemTemp
} from "./chunk-LGQKIE2Y.mjs";
import {
  node_chmod,
  node_lstat,
  node_mkdtemp,
  node_readdir,
  node_rm
} from "./chunk-DTCXA4H2.mjs";
import {
  node_join,
  node_resolve
} from "./chunk-IXAPDIB2.mjs";

// src/inputs/requirements/start-words.ts
var STARTING = ["startup", "memory"];
var USUAL_WORDS = ["--version"];
function startWords(requirements, own = null) {
  if (own !== null) return own;
  for (const one of requirements)
    if ((one.kind === "startup" || one.kind === "memory") && one.words !== null) return one.words;
  return USUAL_WORDS;
}

// src/runner/machine/left-behind.ts
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
var MADE = /^go-turbo-build-(?:[a-z]+-)?[A-Za-z0-9]{6}$/;
function temporaryPrefix(use) {
  return use === void 0 ? "go-turbo-build-" : `go-turbo-build-${use}-`;
}
async function removeLeftBehind(folder, now) {
  for (const name of await node_readdir(folder).catch(() => [])) {
    if (!MADE.test(name)) continue;
    const facts = await node_lstat(node_join(folder, name)).catch(() => null);
    if (facts === null || !facts.isDirectory() || now - facts.mtimeMs < LEFT_BEHIND_MS) continue;
    await removeQuietly(node_join(folder, name));
  }
}
async function removeQuietly(path) {
  const remove = () => node_rm(path, { recursive: true, force: true, maxRetries: 3 });
  await remove().catch(() => makeWritable(path).then(remove)).catch(() => void 0);
}
async function makeWritable(folder) {
  await node_chmod(folder, 448);
  for (const entry of await node_readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await makeWritable(node_join(folder, entry.name));
}

// src/runner/median.ts
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
  const { measureStart } = await import("./measure-start-6YGKPNDF.mjs");
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
  median,
  medianOfKnown,
  STARTING,
  startWords,
  temporaryPrefix,
  removeLeftBehind,
  removeQuietly,
  startCost,
  startOnce,
  startBinary
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_setImmediate
} from "./chunk-NUTRPTQO.mjs";

// src/cache/tests/tests-record.ts
function isTestsRecord(value) {
  const record = value;
  const isTexts = (list) => Array.isArray(list) && list.every((one) => typeof one === "string");
  return typeof record === "object" && record !== null && typeof record.since === "number" && isTexts(record.names) && isTexts(record.times) && record.names?.length === record.times?.length && isTexts(record.packages) && typeof record.variables === "object" && record.variables !== null;
}
function namedPaths({ names }, checkout) {
  const named = [];
  for (const name of names) {
    if (name.includes("..") && name.split("/").includes("..")) continue;
    const isOpened = name.endsWith("/");
    const below = isOpened ? name.slice(0, -1) : name;
    named.push({ path: below === "." ? checkout : `${checkout}/${below}`, isOpened });
  }
  return named;
}

// src/runner/turn.ts
var TURN_MS = 2;
function createTurn() {
  let began = performance.now();
  let waiting = null;
  return async () => {
    if (waiting === null && performance.now() - began > TURN_MS) {
      waiting = node_setImmediate().then(() => {
        began = performance.now();
        waiting = null;
      });
    }
    while (waiting !== null) await waiting;
  };
}

export {
  createTurn,
  isTestsRecord,
  namedPaths
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_setImmediate
} from "./chunk-NUTRPTQO.mjs";

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
  createTurn
};

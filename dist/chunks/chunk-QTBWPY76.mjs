import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_statSync
} from "./chunk-7YGZ6IU7.mjs";

// src/runner/machine/stat-path.ts
function statPath(path) {
  try {
    return node_statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

export {
  statPath
};

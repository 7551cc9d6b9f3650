import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  statPath
} from "./chunk-QTBWPY76.mjs";
import {
  node_path_default
} from "./chunk-DMGFGNTA.mjs";
import {
  node_accessSync,
  node_constants,
  node_mkdtempSync,
  node_rmdirSync,
  node_statSync
} from "./chunk-7YGZ6IU7.mjs";

// src/runner/machine/can-write.ts
function canWrite(folder) {
  for (let at = node_path_default.resolve(folder); ; at = node_path_default.dirname(at)) {
    try {
      if (node_statSync(at, { throwIfNoEntry: false }) === void 0 && at !== node_path_default.dirname(at))
        continue;
      node_accessSync(at, node_constants.W_OK | node_constants.X_OK);
    } catch (error) {
      if (error.code !== "ENOENT") return false;
      continue;
    }
    return canMake(at);
  }
}
function canMake(folder) {
  try {
    node_rmdirSync(node_mkdtempSync(node_path_default.join(folder, ".go-turbo-build-")));
    return true;
  } catch {
    return false;
  }
}
function isFolder(folder) {
  return statPath(folder)?.isDirectory() === true;
}

export {
  canWrite,
  isFolder
};

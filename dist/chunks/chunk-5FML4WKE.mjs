import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_posix
} from "./chunk-DMGFGNTA.mjs";

// src/inputs/tools/executable-name.ts
var VERSION_ELEMENT = /^v([2-9]|[1-9][0-9]+)$/;
function executableName(importPath) {
  const last = node_posix.basename(importPath);
  if (last !== importPath && VERSION_ELEMENT.test(last)) {
    return node_posix.basename(node_posix.dirname(importPath));
  }
  return last;
}

export {
  executableName
};

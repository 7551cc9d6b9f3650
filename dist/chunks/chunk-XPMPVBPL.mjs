import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_relative,
  node_sep
} from "./chunk-DMGFGNTA.mjs";

// src/runner/relative-path.ts
function relativePath(from, to) {
  if (to.startsWith(`${from}/`) && !/\/(?:\/|\.|$)|\\/.test(to)) return to.slice(from.length + 1);
  return node_relative(from, to).split(node_sep).join("/");
}

export {
  relativePath
};

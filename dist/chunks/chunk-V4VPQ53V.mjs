import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:worker_threads
var all = __require("node:worker_threads");
var read = (name) => all[name];
var node_Worker = /* @__PURE__ */ read("Worker");

export {
  node_Worker
};

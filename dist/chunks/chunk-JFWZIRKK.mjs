import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:child_process
var all = __require("node:child_process");
var read = (name) => all[name];
var node_fork = /* @__PURE__ */ read("fork");
var node_spawn = /* @__PURE__ */ read("spawn");
var node_spawnSync = /* @__PURE__ */ read("spawnSync");

export {
  node_fork,
  node_spawn,
  node_spawnSync
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:events
var all = __require("node:events");
var read = (name) => all[name];
var node_once = /* @__PURE__ */ read("once");

export {
  node_once
};

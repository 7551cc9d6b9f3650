import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:timers/promises
var all = __require("node:timers/promises");
var read = (name) => all[name];
var node_setTimeout = /* @__PURE__ */ read("setTimeout");
var node_setImmediate = /* @__PURE__ */ read("setImmediate");

export {
  node_setTimeout,
  node_setImmediate
};

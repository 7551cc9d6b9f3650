import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:url
var all = __require("node:url");
var read = (name) => all[name];
var node_fileURLToPath = /* @__PURE__ */ read("fileURLToPath");

export {
  node_fileURLToPath
};

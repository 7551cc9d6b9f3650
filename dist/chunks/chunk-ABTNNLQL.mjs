import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// builtin:node:os
var all = __require("node:os");
var read = (name) => all[name];
var node_os_default = all;
var node_homedir = /* @__PURE__ */ read("homedir");
var node_tmpdir = /* @__PURE__ */ read("tmpdir");
var node_constants = /* @__PURE__ */ read("constants");

export {
  node_os_default,
  node_homedir,
  node_tmpdir,
  node_constants
};

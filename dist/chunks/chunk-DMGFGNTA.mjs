import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:path
var all = __require("node:path");
var read = (name) => all[name];
var node_path_default = all;
var node_resolve = /* @__PURE__ */ read("resolve");
var node_isAbsolute = /* @__PURE__ */ read("isAbsolute");
var node_join = /* @__PURE__ */ read("join");
var node_relative = /* @__PURE__ */ read("relative");
var node_dirname = /* @__PURE__ */ read("dirname");
var node_basename = /* @__PURE__ */ read("basename");
var node_sep = /* @__PURE__ */ read("sep");
var node_delimiter = /* @__PURE__ */ read("delimiter");
var node_posix = /* @__PURE__ */ read("posix");

export {
  node_path_default,
  node_resolve,
  node_isAbsolute,
  node_join,
  node_relative,
  node_dirname,
  node_basename,
  node_sep,
  node_delimiter,
  node_posix
};

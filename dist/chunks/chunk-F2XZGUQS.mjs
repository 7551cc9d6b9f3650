import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// builtin:node:fs/promises
var all = __require("node:fs/promises");
var read = (name) => all[name];
var node_access = /* @__PURE__ */ read("access");
var node_open = /* @__PURE__ */ read("open");
var node_rename = /* @__PURE__ */ read("rename");
var node_rm = /* @__PURE__ */ read("rm");
var node_rmdir = /* @__PURE__ */ read("rmdir");
var node_mkdir = /* @__PURE__ */ read("mkdir");
var node_readdir = /* @__PURE__ */ read("readdir");
var node_readlink = /* @__PURE__ */ read("readlink");
var node_stat = /* @__PURE__ */ read("stat");
var node_link = /* @__PURE__ */ read("link");
var node_unlink = /* @__PURE__ */ read("unlink");
var node_utimes = /* @__PURE__ */ read("utimes");
var node_writeFile = /* @__PURE__ */ read("writeFile");
var node_readFile = /* @__PURE__ */ read("readFile");

// builtin:node:path
var all2 = __require("node:path");
var read2 = (name) => all2[name];
var node_path_default = all2;
var node_resolve = /* @__PURE__ */ read2("resolve");
var node_isAbsolute = /* @__PURE__ */ read2("isAbsolute");
var node_join = /* @__PURE__ */ read2("join");
var node_relative = /* @__PURE__ */ read2("relative");
var node_dirname = /* @__PURE__ */ read2("dirname");
var node_sep = /* @__PURE__ */ read2("sep");
var node_delimiter = /* @__PURE__ */ read2("delimiter");

export {
  node_access,
  node_open,
  node_rename,
  node_rm,
  node_rmdir,
  node_mkdir,
  node_readdir,
  node_readlink,
  node_stat,
  node_link,
  node_unlink,
  node_utimes,
  node_writeFile,
  node_readFile,
  node_path_default,
  node_resolve,
  node_isAbsolute,
  node_join,
  node_relative,
  node_dirname,
  node_sep,
  node_delimiter
};

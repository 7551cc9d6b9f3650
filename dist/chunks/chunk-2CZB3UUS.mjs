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
var node_lstat = /* @__PURE__ */ read("lstat");
var node_stat = /* @__PURE__ */ read("stat");
var node_link = /* @__PURE__ */ read("link");
var node_unlink = /* @__PURE__ */ read("unlink");
var node_chmod = /* @__PURE__ */ read("chmod");
var node_utimes = /* @__PURE__ */ read("utimes");
var node_writeFile = /* @__PURE__ */ read("writeFile");
var node_readFile = /* @__PURE__ */ read("readFile");

export {
  node_access,
  node_open,
  node_rename,
  node_rm,
  node_rmdir,
  node_mkdir,
  node_readdir,
  node_readlink,
  node_lstat,
  node_stat,
  node_link,
  node_unlink,
  node_chmod,
  node_utimes,
  node_writeFile,
  node_readFile
};

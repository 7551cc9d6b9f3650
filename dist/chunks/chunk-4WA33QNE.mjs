import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:fs/promises
var all = __require("node:fs/promises");
var read = (name) => all[name];
var node_access = /* @__PURE__ */ read("access");
var node_copyFile = /* @__PURE__ */ read("copyFile");
var node_cp = /* @__PURE__ */ read("cp");
var node_open = /* @__PURE__ */ read("open");
var node_rename = /* @__PURE__ */ read("rename");
var node_rm = /* @__PURE__ */ read("rm");
var node_rmdir = /* @__PURE__ */ read("rmdir");
var node_mkdir = /* @__PURE__ */ read("mkdir");
var node_readdir = /* @__PURE__ */ read("readdir");
var node_readlink = /* @__PURE__ */ read("readlink");
var node_symlink = /* @__PURE__ */ read("symlink");
var node_lstat = /* @__PURE__ */ read("lstat");
var node_stat = /* @__PURE__ */ read("stat");
var node_statfs = /* @__PURE__ */ read("statfs");
var node_link = /* @__PURE__ */ read("link");
var node_unlink = /* @__PURE__ */ read("unlink");
var node_chmod = /* @__PURE__ */ read("chmod");
var node_utimes = /* @__PURE__ */ read("utimes");
var node_realpath = /* @__PURE__ */ read("realpath");
var node_mkdtemp = /* @__PURE__ */ read("mkdtemp");
var node_writeFile = /* @__PURE__ */ read("writeFile");
var node_readFile = /* @__PURE__ */ read("readFile");
var node_constants = /* @__PURE__ */ read("constants");

export {
  node_access,
  node_copyFile,
  node_cp,
  node_open,
  node_rename,
  node_rm,
  node_rmdir,
  node_mkdir,
  node_readdir,
  node_readlink,
  node_symlink,
  node_lstat,
  node_stat,
  node_statfs,
  node_link,
  node_unlink,
  node_chmod,
  node_utimes,
  node_realpath,
  node_mkdtemp,
  node_writeFile,
  node_readFile,
  node_constants
};

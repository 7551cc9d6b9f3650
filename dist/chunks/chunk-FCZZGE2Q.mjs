import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

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

// builtin:node:fs/promises
var all2 = __require("node:fs/promises");
var read2 = (name) => all2[name];
var node_access = /* @__PURE__ */ read2("access");
var node_copyFile = /* @__PURE__ */ read2("copyFile");
var node_open = /* @__PURE__ */ read2("open");
var node_rename = /* @__PURE__ */ read2("rename");
var node_rm = /* @__PURE__ */ read2("rm");
var node_rmdir = /* @__PURE__ */ read2("rmdir");
var node_mkdir = /* @__PURE__ */ read2("mkdir");
var node_readdir = /* @__PURE__ */ read2("readdir");
var node_readlink = /* @__PURE__ */ read2("readlink");
var node_symlink = /* @__PURE__ */ read2("symlink");
var node_lstat = /* @__PURE__ */ read2("lstat");
var node_stat = /* @__PURE__ */ read2("stat");
var node_statfs = /* @__PURE__ */ read2("statfs");
var node_link = /* @__PURE__ */ read2("link");
var node_unlink = /* @__PURE__ */ read2("unlink");
var node_chmod = /* @__PURE__ */ read2("chmod");
var node_utimes = /* @__PURE__ */ read2("utimes");
var node_mkdtemp = /* @__PURE__ */ read2("mkdtemp");
var node_writeFile = /* @__PURE__ */ read2("writeFile");
var node_readFile = /* @__PURE__ */ read2("readFile");
var node_constants = /* @__PURE__ */ read2("constants");

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
  node_posix,
  node_access,
  node_copyFile,
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
  node_mkdtemp,
  node_writeFile,
  node_readFile,
  node_constants
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_relative,
  node_sep
} from "./chunk-L5SY2U2S.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// src/plan/relative-path.ts
function relativePath(from, to) {
  return node_relative(from, to).split(node_sep).join("/");
}

// builtin:node:fs
var all = __require("node:fs");
var read = (name) => all[name];
var node_accessSync = /* @__PURE__ */ read("accessSync");
var node_close = /* @__PURE__ */ read("close");
var node_closeSync = /* @__PURE__ */ read("closeSync");
var node_createReadStream = /* @__PURE__ */ read("createReadStream");
var node_existsSync = /* @__PURE__ */ read("existsSync");
var node_futimes = /* @__PURE__ */ read("futimes");
var node_open = /* @__PURE__ */ read("open");
var node_openSync = /* @__PURE__ */ read("openSync");
var node_readdirSync = /* @__PURE__ */ read("readdirSync");
var node_readSync = /* @__PURE__ */ read("readSync");
var node_readFile = /* @__PURE__ */ read("readFile");
var node_readFileSync = /* @__PURE__ */ read("readFileSync");
var node_realpathSync = /* @__PURE__ */ read("realpathSync");
var node_statSync = /* @__PURE__ */ read("statSync");
var node_unlink = /* @__PURE__ */ read("unlink");
var node_write = /* @__PURE__ */ read("write");
var node_writev = /* @__PURE__ */ read("writev");
var node_constants = /* @__PURE__ */ read("constants");

export {
  relativePath,
  node_accessSync,
  node_close,
  node_closeSync,
  node_createReadStream,
  node_existsSync,
  node_futimes,
  node_open,
  node_openSync,
  node_readdirSync,
  node_readSync,
  node_readFile,
  node_readFileSync,
  node_realpathSync,
  node_statSync,
  node_unlink,
  node_write,
  node_writev,
  node_constants
};

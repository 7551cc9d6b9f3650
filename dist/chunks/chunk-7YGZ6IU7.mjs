import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:fs
var all = __require("node:fs");
var read = (name) => all[name];
var node_accessSync = /* @__PURE__ */ read("accessSync");
var node_chownSync = /* @__PURE__ */ read("chownSync");
var node_chmodSync = /* @__PURE__ */ read("chmodSync");
var node_closeSync = /* @__PURE__ */ read("closeSync");
var node_createReadStream = /* @__PURE__ */ read("createReadStream");
var node_existsSync = /* @__PURE__ */ read("existsSync");
var node_futimesSync = /* @__PURE__ */ read("futimesSync");
var node_lstatSync = /* @__PURE__ */ read("lstatSync");
var node_lutimesSync = /* @__PURE__ */ read("lutimesSync");
var node_mkdirSync = /* @__PURE__ */ read("mkdirSync");
var node_mkdtempSync = /* @__PURE__ */ read("mkdtempSync");
var node_openSync = /* @__PURE__ */ read("openSync");
var node_readdirSync = /* @__PURE__ */ read("readdirSync");
var node_readSync = /* @__PURE__ */ read("readSync");
var node_readFileSync = /* @__PURE__ */ read("readFileSync");
var node_readlinkSync = /* @__PURE__ */ read("readlinkSync");
var node_realpathSync = /* @__PURE__ */ read("realpathSync");
var node_renameSync = /* @__PURE__ */ read("renameSync");
var node_rmSync = /* @__PURE__ */ read("rmSync");
var node_rmdirSync = /* @__PURE__ */ read("rmdirSync");
var node_statSync = /* @__PURE__ */ read("statSync");
var node_unlinkSync = /* @__PURE__ */ read("unlinkSync");
var node_utimesSync = /* @__PURE__ */ read("utimesSync");
var node_writeFileSync = /* @__PURE__ */ read("writeFileSync");
var node_writevSync = /* @__PURE__ */ read("writevSync");
var node_constants = /* @__PURE__ */ read("constants");

export {
  node_accessSync,
  node_chownSync,
  node_chmodSync,
  node_closeSync,
  node_createReadStream,
  node_existsSync,
  node_futimesSync,
  node_lstatSync,
  node_lutimesSync,
  node_mkdirSync,
  node_mkdtempSync,
  node_openSync,
  node_readdirSync,
  node_readSync,
  node_readFileSync,
  node_readlinkSync,
  node_realpathSync,
  node_renameSync,
  node_rmSync,
  node_rmdirSync,
  node_statSync,
  node_unlinkSync,
  node_utimesSync,
  node_writeFileSync,
  node_writevSync,
  node_constants
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:zlib
var all = __require("node:zlib");
var read = (name) => all[name];
var node_zlib_default = all;
var node_gzip = /* @__PURE__ */ read("gzip");
var node_gunzip = /* @__PURE__ */ read("gunzip");
var node_inflateRaw = /* @__PURE__ */ read("inflateRaw");
var node_createGunzip = /* @__PURE__ */ read("createGunzip");

// builtin:node:util
var all2 = __require("node:util");
var read2 = (name) => all2[name];
var node_promisify = /* @__PURE__ */ read2("promisify");
var node_aborted = /* @__PURE__ */ read2("aborted");

export {
  node_zlib_default,
  node_gzip,
  node_gunzip,
  node_inflateRaw,
  node_createGunzip,
  node_promisify,
  node_aborted
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// builtin:node:stream/promises
var all = __require("node:stream/promises");
var read = (name) => all[name];
var node_pipeline = /* @__PURE__ */ read("pipeline");

// builtin:node:zlib
var all2 = __require("node:zlib");
var read2 = (name) => all2[name];
var node_zlib_default = all2;
var node_inflateRaw = /* @__PURE__ */ read2("inflateRaw");
var node_createGunzip = /* @__PURE__ */ read2("createGunzip");

// builtin:node:util
var all3 = __require("node:util");
var read3 = (name) => all3[name];
var node_promisify = /* @__PURE__ */ read3("promisify");

export {
  node_pipeline,
  node_zlib_default,
  node_inflateRaw,
  node_createGunzip,
  node_promisify
};

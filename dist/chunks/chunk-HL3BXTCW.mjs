import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// builtin:node:crypto
var all = __require("node:crypto");
var read = (name) => all[name];
var node_createHash = /* @__PURE__ */ read("createHash");
var node_randomBytes = /* @__PURE__ */ read("randomBytes");
var node_randomUUID = /* @__PURE__ */ read("randomUUID");
var node_X509Certificate = /* @__PURE__ */ read("X509Certificate");

export {
  node_createHash,
  node_randomBytes,
  node_randomUUID,
  node_X509Certificate
};

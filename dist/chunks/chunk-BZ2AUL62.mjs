import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:crypto
var all = __require("node:crypto");
var read = (name) => all[name];
var node_createHash = /* @__PURE__ */ read("createHash");
var node_createPublicKey = /* @__PURE__ */ read("createPublicKey");
var node_randomBytes = /* @__PURE__ */ read("randomBytes");
var node_randomUUID = /* @__PURE__ */ read("randomUUID");
var node_verify = /* @__PURE__ */ read("verify");
var node_X509Certificate = /* @__PURE__ */ read("X509Certificate");

export {
  node_createHash,
  node_createPublicKey,
  node_randomBytes,
  node_randomUUID,
  node_verify,
  node_X509Certificate
};

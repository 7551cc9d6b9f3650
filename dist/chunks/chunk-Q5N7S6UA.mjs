import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_createHash
} from "./chunk-YSTKA4US.mjs";
import {
  node_relative,
  node_sep
} from "./chunk-F2XZGUQS.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// src/runner/digest.ts
function textDigest(text, length) {
  return node_createHash("sha256").update(text).digest("hex").slice(0, length);
}
function valueDigest(value, length) {
  return textDigest(canonicalJson(value), length);
}
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== void 0).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

// src/inputs/flags/go-quoting.ts
var SPACE = /[ \t\n\r]/;
function splitGoQuoted(value) {
  const fields = [];
  let rest = value;
  for (; ; ) {
    rest = rest.replace(/^[ \t\n\r]+/, "");
    if (rest === "") return fields;
    const first = rest.charAt(0);
    if (first === '"' || first === "'") {
      const end = rest.indexOf(first, 1);
      if (end < 0) return void 0;
      fields.push(rest.slice(1, end));
      rest = rest.slice(end + 1);
    } else {
      const end = rest.search(SPACE);
      fields.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? "" : rest.slice(end);
    }
  }
}

// src/inputs/flags/go-flags-variable.ts
function toolWords(value) {
  const [tool = "cc", ...args] = splitGoQuoted(value) ?? [value];
  return { tool, args };
}

// builtin:node:fs
var all = __require("node:fs");
var read = (name) => all[name];
var node_accessSync = /* @__PURE__ */ read("accessSync");
var node_closeSync = /* @__PURE__ */ read("closeSync");
var node_createReadStream = /* @__PURE__ */ read("createReadStream");
var node_existsSync = /* @__PURE__ */ read("existsSync");
var node_openSync = /* @__PURE__ */ read("openSync");
var node_readdirSync = /* @__PURE__ */ read("readdirSync");
var node_readSync = /* @__PURE__ */ read("readSync");
var node_readFileSync = /* @__PURE__ */ read("readFileSync");
var node_realpathSync = /* @__PURE__ */ read("realpathSync");
var node_statSync = /* @__PURE__ */ read("statSync");
var node_constants = /* @__PURE__ */ read("constants");

// src/runner/relative-path.ts
function relativePath(from, to) {
  return node_relative(from, to).split(node_sep).join("/");
}

export {
  node_accessSync,
  node_closeSync,
  node_createReadStream,
  node_existsSync,
  node_openSync,
  node_readdirSync,
  node_readSync,
  node_readFileSync,
  node_realpathSync,
  node_statSync,
  node_constants,
  textDigest,
  valueDigest,
  splitGoQuoted,
  toolWords,
  relativePath
};

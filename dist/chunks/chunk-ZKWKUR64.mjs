import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";

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

export {
  textDigest,
  valueDigest
};

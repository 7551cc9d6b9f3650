import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readWhole,
  whole
} from "./chunk-PIT5TB7B.mjs";
import {
  recordKey,
  recordKeys
} from "./chunk-QTSWQCVJ.mjs";
import {
  isCount,
  isFlag,
  isRows,
  isText,
  parseSizeRecord
} from "./chunk-NEWPEP35.mjs";
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_gunzip,
  node_gzip,
  node_promisify
} from "./chunk-7TB255KL.mjs";

// src/inspect/size/parse-size-report.ts
function parseSizeReport(value) {
  if (parseSizeRecord(value) === null) return null;
  const one = value;
  const { attributed, methodPruning } = one;
  const isSound = isText(one.file) && isShare(attributed?.text) && isShare(attributed?.file) && isFlag(methodPruning?.lost) && isRows(one.modules, (row) => isCount(row.bytes)) && isRows(
    one.packages,
    (row) => [row.text, row.pclntab, row.types, row.data].every((bytes) => isCount(bytes))
  ) && isRows(one.sections, (row) => isText(row.name) && isText(row.kind) && isCount(row.bytes)) && isRows(one.functions, (row) => isText(row.name) && isText(row.package) && isCount(row.bytes)) && Array.isArray(methodPruning?.by) && methodPruning.by.every(isText);
  return isSound ? one : null;
}
function isShare(value) {
  return typeof value === "number" && value >= 0 && value <= 1;
}

// src/cache/sizes/known-parts.ts
var PATIENCE_SECONDS = 5;
var MOST_BYTES = 4e6;
var MOST_TEXT = 4e7;
async function fetchParts(store, facts, log) {
  try {
    const { lookups } = recordKeys("parts", facts);
    const found = await store.open("parts", lookups, PATIENCE_SECONDS);
    if (found.state !== "found") return /* @__PURE__ */ new Map();
    const bytes = await readWhole(found, MOST_BYTES);
    if (bytes === null) return /* @__PURE__ */ new Map();
    const text = await node_promisify(node_gunzip)(bytes, { maxOutputLength: MOST_TEXT });
    return parseParts(text.toString("utf8"));
  } catch (error) {
    log.debug(`what earlier binaries are made of is not read: ${messageOf(error)}`);
    return /* @__PURE__ */ new Map();
  }
}
function parseParts(text) {
  const value = JSON.parse(text);
  const found = /* @__PURE__ */ new Map();
  if (value?.version !== 1 || !Array.isArray(value.binaries)) return found;
  for (const one of value.binaries) {
    const size = parseSizeReport(one?.size);
    const { sha256 } = one ?? {};
    if (size !== null && typeof sha256 === "string") found.set(sha256, size);
  }
  return found;
}
async function saveParts(store, facts, binaries, log) {
  const bare = binaries.map(({ sha256, size }) => ({ sha256, size: { ...size, file: "" } }));
  const text = JSON.stringify({ version: 1, binaries: bare });
  const content = await node_promisify(node_gzip)(text);
  if (content.length > MOST_BYTES || text.length > MOST_TEXT) return;
  const key = recordKey("parts", facts, textDigest(text, 16));
  const outcome = await store.save("parts", key, () => whole(content));
  if (outcome.state === "unavailable")
    log.debug(`what binaries are made of is not kept: ${outcome.reason}`);
}

export {
  fetchParts,
  saveParts
};

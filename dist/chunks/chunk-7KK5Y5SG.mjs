import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isText,
  parseSizeRecord
} from "./chunk-NEWPEP35.mjs";

// src/cache/sizes/stored-sizes.ts
var MOST_BINARIES = 1e3;
function parseSizes(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return "broken";
  }
  if (typeof value !== "object" || value === null) return "broken";
  if (value.version !== 1) return typeof value.version === "number" ? "version" : "broken";
  const { branch, commit, binaries } = value;
  if (!isText(branch) || !isCommit(commit) || !Array.isArray(binaries)) return "broken";
  if (binaries.length > MOST_BINARIES) return "broken";
  const read = binaries.flatMap(readBinary);
  return read.length === binaries.length ? { version: 1, branch, commit, binaries: read } : "broken";
}
function readBinary(value) {
  const one = value;
  if (typeof one !== "object" || one === null) return [];
  const { package: path, lane, sha256 } = one;
  const size = parseSizeRecord(one.size);
  if (size === null || !isText(path) || !isText(lane)) return [];
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return [];
  return [{ package: path, lane, sha256, size }];
}
function isCommit(value) {
  return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function sizeOfBinary({ binaries }, { package: path, target, lane }) {
  const same = binaries.filter((one) => one.package === path && one.size.target === target);
  return same.find((one) => one.lane === lane) ?? same[0] ?? null;
}

export {
  parseSizes,
  isCommit,
  sizeOfBinary
};

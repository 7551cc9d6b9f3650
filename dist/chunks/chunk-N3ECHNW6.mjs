import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  parseBytes
} from "./chunk-QMRD3GFU.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  node_mkdir,
  node_readFile,
  node_rename,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/cache/handover.ts
var RECORD_NAME = "job.json";
function stepFiles(jobFolder, ordinal) {
  const file = (name) => node_join(jobFolder, `${name}-${ordinal}.json`);
  return {
    inputs: file("inputs"),
    thin: file("thin"),
    tools: file("tools"),
    report: file("report"),
    sizes: file("sizes"),
    exclude: node_join(jobFolder, `exclude-${ordinal}`)
  };
}
async function readJobRecord(file) {
  try {
    const record = JSON.parse(await node_readFile(file, "utf8"));
    return record.version === 2 ? record : null;
  } catch {
    return null;
  }
}
async function writeJobRecord(file, record) {
  await node_mkdir(node_dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  await node_writeFile(fresh, JSON.stringify(record), { mode: 384 });
  await node_rename(fresh, file);
}

// src/inputs/reuse-input.ts
var USUAL_REUSE_LIMIT = 6e7;
var MOST = 1e10;
var WORDS = {
  ...{ yes: "true", on: "true", y: "true", always: "true", auto: "true" },
  ...{ no: "false", off: "false", n: "false", never: "false", "0": "false" }
};
function parseReuse(value) {
  if (value === "true" || value === "false")
    return success({ reuse: value === "true", reuseLimit: USUAL_REUSE_LIMIT });
  const hasUnit = /[a-z]\s*$/i.test(value);
  const bytes = hasUnit ? parseBytes(value) : null;
  if (bytes !== null && bytes <= MOST) return success({ reuse: true, reuseLimit: bytes });
  const word = WORDS[value.toLowerCase()] ?? (/^true$|^false$/i.test(value) && value.toLowerCase());
  const change = bytes !== null ? "GitHub keeps 10 GB for a repository: write less" : word ? `write ${word}` : /^\d+$/.test(value) ? `write ${value}MB, with its unit` : "write true, false or a size with its unit";
  return failure(
    "GTB1002",
    `reuse is ${shown(value)}`,
    "true, false, or a size up to 10GB as in 60MB",
    change
  );
}

export {
  RECORD_NAME,
  stepFiles,
  readJobRecord,
  writeJobRecord,
  USUAL_REUSE_LIMIT,
  parseReuse
};

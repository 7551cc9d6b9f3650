import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunks/chunk-7EWS3TNT.mjs";

// builtin:node:worker_threads
var all = __require("node:worker_threads");
var read = (name) => all[name];
var node_parentPort = /* @__PURE__ */ read("parentPort");
var node_workerData = /* @__PURE__ */ read("workerData");

// src/inspect/size/size-apart.ts
async function sizesHere(files) {
  const { readSize } = await import("./chunks/read-size-TOPWCWZ5.mjs");
  const sizes = [];
  for (const { path, sha256 } of files) {
    const digest = sha256 === void 0 ? {} : { sha256 };
    sizes.push(await readSize(path, { wire: true, ...digest }));
  }
  return sizes;
}

// src/sizes.ts
node_parentPort?.postMessage(await sizesHere(node_workerData));

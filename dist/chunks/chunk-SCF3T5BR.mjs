import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_Worker
} from "./chunk-V4VPQ53V.mjs";
import {
  node_once
} from "./chunk-MJ2XA5DJ.mjs";
import {
  bundledFile
} from "./chunk-R7VA5VAM.mjs";

// src/inspect/size/size-apart.ts
var YOUNG_MB = 48;
async function sizesApart(files) {
  if (files.length === 0) return [];
  const file = bundledFile("sizes.mjs");
  if (file === null) return sizesHere(files);
  let worker;
  try {
    worker = new node_Worker(file, {
      workerData: files,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB }
    });
    const [sizes] = await node_once(worker, "message");
    return sizes;
  } catch {
    return sizesHere(files);
  } finally {
    await worker?.terminate();
  }
}
async function sizesHere(files) {
  const { readSize } = await import("./read-size-N47LUQGP.mjs");
  const sizes = [];
  for (const { path, sha256 } of files) {
    const digest = sha256 === void 0 ? {} : { sha256 };
    sizes.push(await readSize(path, { wire: true, ...digest }));
  }
  return sizes;
}
function sizeOrReason(size) {
  if (size === void 0) return "";
  return size.ok ? size.value : size.failures[0]?.found ?? "";
}

export {
  sizesApart,
  sizesHere,
  sizeOrReason
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_fileURLToPath
} from "./chunk-WZJW6PZU.mjs";
import {
  node_readFile
} from "./chunk-4WA33QNE.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/page/page-assets.ts
async function pageAssets() {
  const [dist = ""] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  const read = (name) => node_readFile(node_fileURLToPath(new URL(name, dist)), "utf8");
  const [script, style] = await Promise.all([read("page.js"), read("page.css")]);
  return { script, style };
}
export {
  pageAssets
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bundledFile
} from "./chunk-R7VA5VAM.mjs";
import {
  node_readFile
} from "./chunk-GKXD3WZA.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/page/page-assets.ts
async function pageAssets() {
  const read = async (name) => {
    const file = bundledFile(name);
    if (file === null) throw new Error(`${name} is in dist/ alone: npm run build`);
    return node_readFile(file, "utf8");
  };
  const [script, style] = await Promise.all([read("page.js"), read("page.css")]);
  return { script, style };
}
export {
  pageAssets
};

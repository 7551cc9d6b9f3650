import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sizesMarkdown
} from "./chunk-G2ZK2KWF.mjs";
import "./chunk-B5NWRKJ3.mjs";
import "./chunk-WN3SJBM5.mjs";
import "./chunk-RLGZMI5K.mjs";
import "./chunk-AE2PAXZB.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  sizesMarkdown
};

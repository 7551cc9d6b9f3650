import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  causeLine,
  changeText,
  isSame,
  shareText,
  sizesLines
} from "./chunk-NBJSA4F7.mjs";
import "./chunk-BA4CWOCB.mjs";
import "./chunk-4ZAXO75G.mjs";
import "./chunk-AE2PAXZB.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  causeLine,
  changeText,
  isSame,
  shareText,
  sizesLines
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  causeLine,
  changeText,
  isSame,
  shareText,
  sizesLines
} from "./chunk-42AZYUWL.mjs";
import "./chunk-RF3BAPXH.mjs";
import "./chunk-NEWPEP35.mjs";
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

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  causeLine,
  changeText,
  isSame,
  shareText,
  sizesLines
} from "./chunk-L4HUPV7W.mjs";
import "./chunk-AUM5EW7L.mjs";
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

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sizeOrReason,
  sizesApart,
  sizesHere
} from "./chunk-SCF3T5BR.mjs";
import "./chunk-V4VPQ53V.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-R7VA5VAM.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  sizeOrReason,
  sizesApart,
  sizesHere
};

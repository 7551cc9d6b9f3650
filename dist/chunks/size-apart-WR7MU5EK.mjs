import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sizesApart,
  sizesHere
} from "./chunk-2EFPX3KL.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  sizesApart,
  sizesHere
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sizesMarkdown
} from "./chunk-3OTY3ARS.mjs";
import "./chunk-B5NWRKJ3.mjs";
import "./chunk-MOABX5EJ.mjs";
import "./chunk-VFTJAVOK.mjs";
import "./chunk-AE2PAXZB.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  sizesMarkdown
};

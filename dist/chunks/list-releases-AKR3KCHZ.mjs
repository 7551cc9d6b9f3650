import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-CS6CRYBR.mjs";
import "./chunk-6HX62SEY.mjs";
import "./chunk-62FBPB2Y.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-IM6FE7XO.mjs";
import "./chunk-H5RSNJWU.mjs";
import "./chunk-DTCXA4H2.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listReleases
};

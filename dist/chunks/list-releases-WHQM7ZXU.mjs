import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-LQCLDMDG.mjs";
import "./chunk-2TGMXCNA.mjs";
import "./chunk-LHXFH7RV.mjs";
import "./chunk-62FBPB2Y.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-7BPORBON.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listReleases
};

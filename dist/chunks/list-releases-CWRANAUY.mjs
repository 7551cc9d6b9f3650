import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-UJFAOF6H.mjs";
import "./chunk-UU5DFLUU.mjs";
import "./chunk-LHXFH7RV.mjs";
import "./chunk-62FBPB2Y.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-DTCXA4H2.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listReleases
};

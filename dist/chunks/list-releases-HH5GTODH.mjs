import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-RJR65C2L.mjs";
import "./chunk-CBR5UEY2.mjs";
import "./chunk-LHXFH7RV.mjs";
import "./chunk-62FBPB2Y.mjs";
import "./chunk-R7CX5YTK.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-ZUYVYLCS.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listReleases
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-CMHVXAKP.mjs";
import "./chunk-BGFN32FX.mjs";
import "./chunk-LHXFH7RV.mjs";
import "./chunk-SQX3JS6X.mjs";
import "./chunk-R7CX5YTK.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-ZUYVYLCS.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listReleases
};

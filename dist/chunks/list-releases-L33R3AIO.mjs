import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-CLLRHWMK.mjs";
import "./chunk-IHM36ZCL.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-A4CDI5I2.mjs";
import "./chunk-H5RSNJWU.mjs";
import "./chunk-DTCXA4H2.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listReleases
};

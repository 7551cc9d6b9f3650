import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-AGGPQTPU.mjs";
import "./chunk-G7ZJKINE.mjs";
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

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-RZYIKHQU.mjs";
import "./chunk-CEPXTOII.mjs";
import "./chunk-LHXFH7RV.mjs";
import "./chunk-SQX3JS6X.mjs";
import "./chunk-R7CX5YTK.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-DX3C7XG5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listReleases
};

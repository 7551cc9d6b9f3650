import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  C_INPUT_VARIABLES,
  readCInputs
} from "./chunk-IAI2E2VK.mjs";
import "./chunk-IQQLKEEN.mjs";
import "./chunk-3LTW6HS2.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-WBACE75M.mjs";
import "./chunk-FCZZGE2Q.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  C_INPUT_VARIABLES,
  readCInputs
};

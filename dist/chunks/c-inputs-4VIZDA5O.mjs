import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  C_INPUT_VARIABLES,
  readCInputs
} from "./chunk-SSKJJXBX.mjs";
import "./chunk-VS2XXNTT.mjs";
import "./chunk-BTSURAXP.mjs";
import "./chunk-M37Y6P5Q.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-WBACE75M.mjs";
import "./chunk-FCZZGE2Q.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  C_INPUT_VARIABLES,
  readCInputs
};

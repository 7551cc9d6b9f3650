import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  C_INPUT_VARIABLES,
  readCInputs
} from "./chunk-7EKCJIOR.mjs";
import "./chunk-6AQV53YL.mjs";
import "./chunk-3LTW6HS2.mjs";
import "./chunk-J5DGRMXN.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-FCZZGE2Q.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  C_INPUT_VARIABLES,
  readCInputs
};

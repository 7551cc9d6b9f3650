import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  C_INPUT_VARIABLES,
  readCInputs
} from "./chunk-KY6KSYTW.mjs";
import "./chunk-4XNLRQIK.mjs";
import "./chunk-6NDGKJ4B.mjs";
import "./chunk-CX5XI6TW.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-ZEYZ37TT.mjs";
import "./chunk-OIIAB7MU.mjs";
import "./chunk-DTCXA4H2.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  C_INPUT_VARIABLES,
  readCInputs
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  C_INPUT_VARIABLES,
  readCInputs
} from "./chunk-ZGWZGOD7.mjs";
import "./chunk-EP6P2BD5.mjs";
import "./chunk-B4NUHV63.mjs";
import "./chunk-CYBYIT4T.mjs";
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

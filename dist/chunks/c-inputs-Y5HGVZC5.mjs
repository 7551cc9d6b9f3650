import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  C_INPUT_VARIABLES,
  readCInputs
} from "./chunk-HUIRJEEY.mjs";
import "./chunk-FWLBYFVJ.mjs";
import "./chunk-ZIMIG23V.mjs";
import "./chunk-XPMPVBPL.mjs";
import "./chunk-RKYRHODE.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-ZKWKUR64.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  C_INPUT_VARIABLES,
  readCInputs
};

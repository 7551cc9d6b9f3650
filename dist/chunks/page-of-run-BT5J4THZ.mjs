import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pageGraph,
  pageOfRun,
  pageSize
} from "./chunk-JHLQIHZ7.mjs";
import "./chunk-RPFF7YFN.mjs";
import "./chunk-YMZLBQU4.mjs";
import "./chunk-5FML4WKE.mjs";
import "./chunk-YMGUSNJV.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  pageGraph,
  pageOfRun,
  pageSize
};

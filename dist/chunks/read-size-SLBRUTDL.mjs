import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readSize
} from "./chunk-FL4BHJUJ.mjs";
import "./chunk-ZKWKUR64.mjs";
import "./chunk-AE2PAXZB.mjs";
import "./chunk-7TB255KL.mjs";
import "./chunk-NY2YDRPN.mjs";
import "./chunk-4VJBA5JR.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-7YGZ6IU7.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  readSize
};

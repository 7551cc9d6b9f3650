import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-UPGULPOH.mjs";
import "./chunk-JM3GV33F.mjs";
import "./chunk-EF3ITMQX.mjs";
import "./chunk-WZJW6PZU.mjs";
import "./chunk-TWAQL2W4.mjs";
import "./chunk-7TB255KL.mjs";
import "./chunk-MKVJ6KDP.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-MFDAGXMK.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  listReleases
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-7KJK747H.mjs";
import "./chunk-NQHWAIE4.mjs";
import "./chunk-4PN6BFV4.mjs";
import "./chunk-NUTRPTQO.mjs";
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

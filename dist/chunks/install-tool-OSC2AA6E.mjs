import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fileName,
  installTool,
  linkFolder
} from "./chunk-YF2YWAL6.mjs";
import "./chunk-7R66KRCX.mjs";
import "./chunk-DDOHQBZG.mjs";
import "./chunk-NY2YDRPN.mjs";
import "./chunk-4VJBA5JR.mjs";
import "./chunk-BZ2AUL62.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  fileName,
  installTool,
  linkFolder
};

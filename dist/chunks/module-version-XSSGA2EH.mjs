import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TOOLCHAIN_MODULE,
  canRun,
  moduleVersion,
  parseToolchainList,
  platformOf,
  platformText,
  versionsOf
} from "./chunk-MFDAGXMK.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  TOOLCHAIN_MODULE,
  canRun,
  moduleVersion,
  parseToolchainList,
  platformOf,
  platformText,
  versionsOf
};

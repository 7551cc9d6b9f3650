import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  downloadSettings,
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings,
  readGoEnvFile,
  readGoauth
} from "./chunk-TWAQL2W4.mjs";
import "./chunk-GKXD3WZA.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  downloadSettings,
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings,
  readGoEnvFile,
  readGoauth
};

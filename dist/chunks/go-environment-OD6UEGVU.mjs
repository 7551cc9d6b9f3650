import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  downloadSettings,
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings,
  readGoEnvFile,
  readGoauth
} from "./chunk-H5RSNJWU.mjs";
import "./chunk-DTCXA4H2.mjs";
import "./chunk-IXAPDIB2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  downloadSettings,
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings,
  readGoEnvFile,
  readGoauth
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  downloadSettings,
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings,
  readGoEnvFile,
  readGoauth
} from "./chunk-C7MEORV3.mjs";
import "./chunk-FCZZGE2Q.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  downloadSettings,
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings,
  readGoEnvFile,
  readGoauth
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TOOLCHAIN_MODULE,
  moduleVersion,
  parseToolchainList,
  platformOf,
  platformText,
  versionsOf
} from "./chunk-A4CDI5I2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  TOOLCHAIN_MODULE,
  moduleVersion,
  parseToolchainList,
  platformOf,
  platformText,
  versionsOf
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchFailure
} from "./chunk-7R66KRCX.mjs";
import "./chunk-ZEMHNOYJ.mjs";
export {
  fetchFailure
};

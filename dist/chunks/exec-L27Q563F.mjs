import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  exec
} from "./chunk-5MKQNOX6.mjs";
import "./chunk-DW6SRJZ6.mjs";
import "./chunk-7V47RVYC.mjs";
import "./chunk-JO3HUCP3.mjs";
export {
  exec
};

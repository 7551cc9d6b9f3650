import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  exec
} from "./chunk-BP7A4VHP.mjs";
import "./chunk-VW5O22MT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  exec
};

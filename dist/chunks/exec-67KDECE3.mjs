import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  exec
} from "./chunk-CZJHY32J.mjs";
import "./chunk-7V47RVYC.mjs";
import "./chunk-P22BYBNO.mjs";
import "./chunk-B7ABZ4WE.mjs";
import "./chunk-JO3HUCP3.mjs";
export {
  exec
};

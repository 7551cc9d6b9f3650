import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-CMTPQUJN.mjs";
import "./chunk-ZYVERRH3.mjs";
import "./chunk-LHXFH7RV.mjs";
import "./chunk-6FQLXJZW.mjs";
import "./chunk-AEIWRER6.mjs";
import "./chunk-VQPMKM2V.mjs";
import "./chunk-P22BYBNO.mjs";
import "./chunk-B7ABZ4WE.mjs";
import "./chunk-JO3HUCP3.mjs";
export {
  listReleases
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pageDifference
} from "./chunk-4KWDIWQM.mjs";
import {
  pageSize
} from "./chunk-JHLQIHZ7.mjs";
import "./chunk-RPFF7YFN.mjs";
import "./chunk-YMZLBQU4.mjs";
import "./chunk-5FML4WKE.mjs";
import "./chunk-YMGUSNJV.mjs";
import "./chunk-BEJUACZG.mjs";
import "./chunk-NEWPEP35.mjs";
import "./chunk-IUTEK5SU.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-AE2PAXZB.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/report/page/page-of-sizes.ts
var OF_A_BUILD = "This page was made of finished files alone. A build with page: FILE has it.";
function pageOfSizes(after, before) {
  const name = after.file.replace(/^.*[\\/]/, "");
  const missing = { missing: OF_A_BUILD };
  return {
    title: name,
    facts: [after.goVersion ?? "no Go version is recorded in it", after.target],
    binaries: [
      {
        ...{ name, target: after.target, bytes: after.bytes },
        size: pageSize(after),
        difference: before === null ? { missing: "One file alone was asked for: size BEFORE AFTER has the difference." } : pageDifference(before.file, before, after),
        graph: missing
      }
    ],
    timeline: missing,
    trend: missing
  };
}
export {
  pageOfSizes
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_path_default
} from "./chunk-DMGFGNTA.mjs";
import {
  node_statfs
} from "./chunk-4WA33QNE.mjs";
import {
  withCode
} from "./chunk-ZVPNF52B.mjs";

// src/runner/machine/free-space.ts
var FULL = /no space left on device|ENOSPC|not enough space on the disk|disk quota exceeded|EDQUOT/i;
function saysDiskIsFull(text) {
  return FULL.test(text);
}
async function freeSpaceText(folder) {
  for (let at = node_path_default.resolve(folder); ; at = node_path_default.dirname(at)) {
    const facts = await node_statfs(at).catch(() => null);
    if (facts !== null) {
      const megabytes = Math.floor(facts.bavail * facts.bsize / 1e6);
      return `${folder} has ${megabytes} MB free`;
    }
    if (at === node_path_default.dirname(at)) return `${folder}: its free space is unknown`;
  }
}
async function fullDiskText({ message }, temp) {
  if (!saysDiskIsFull(message)) return null;
  const found = `a disk is full: ${message} (${await freeSpaceText(temp)})`;
  const change = "make room there, or set TMPDIR (in a job also RUNNER_TEMP) to a folder with more room";
  return withCode(`${found}
  to fix: ${change}`, "GTB1902");
}

export {
  saysDiskIsFull,
  freeSpaceText,
  fullDiskText
};

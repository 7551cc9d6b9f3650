import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  canWrite,
  isFolder
} from "./chunk-D3FJDRRF.mjs";
import {
  chooseMachineFolders
} from "./chunk-KAQZFP2U.mjs";
import {
  node_randomBytes
} from "./chunk-BZ2AUL62.mjs";
import {
  node_path_default
} from "./chunk-DMGFGNTA.mjs";
import {
  node_chmodSync,
  node_lstatSync,
  node_readdirSync,
  node_rmSync
} from "./chunk-7YGZ6IU7.mjs";
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// src/runner/machine/remove-now.ts
var TRIES = 20;
var PAUSE_MS = 50;
function removeNow(folder, remove = removeAll) {
  for (let left = TRIES; left > 0; left--) {
    try {
      remove(folder);
      return;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
function removeAll(folder) {
  node_rmSync(folder, { recursive: true, force: true });
}

// builtin:node:os
var all = __require("node:os");
var read = (name) => all[name];
var node_os_default = all;
var node_homedir = /* @__PURE__ */ read("homedir");
var node_tmpdir = /* @__PURE__ */ read("tmpdir");
var node_constants = /* @__PURE__ */ read("constants");

// src/runner/machine/read-machine.ts
function readMachine(environment, jobTemp) {
  return chooseMachineFolders({
    environment,
    jobTemp,
    platform: process.platform,
    homeOfUser: homeOfUser(),
    isFolder,
    canWrite,
    // As mkdtemp names folders, so that what a killed run leaves is removed later (left-behind.ts).
    unused: (name) => name + node_randomBytes(16).toString("base64").replace(/\W/g, "").slice(0, 6)
  });
}
function homeOfUser() {
  try {
    return node_os_default.userInfo().homedir || null;
  } catch {
    return null;
  }
}
function removeOwnHome({ home, isHomeOwn }) {
  if (!isHomeOwn) return;
  makeWritable(home);
  removeNow(home);
}
function makeWritable(folder) {
  if (node_lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  node_chmodSync(folder, 448);
  for (const entry of node_readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(node_path_default.join(folder, entry.name));
}

export {
  node_os_default,
  node_homedir,
  node_tmpdir,
  node_constants,
  removeNow,
  readMachine,
  removeOwnHome
};

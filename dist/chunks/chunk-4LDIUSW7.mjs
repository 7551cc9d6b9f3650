import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_dirname,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_readFile,
  node_stat
} from "./chunk-4WA33QNE.mjs";

// src/plan/module-files.ts
async function findModuleRoots(folder, gowork) {
  const search = gowork === "" || gowork === "auto";
  const [module, found] = await Promise.all([
    nearest(folder, "go.mod"),
    search ? nearest(folder, "go.work") : null
  ]);
  const named = search || gowork === "off" ? null : gowork;
  return {
    module: module === null ? null : node_dirname(module),
    workspaceFile: named ?? found
  };
}
async function nearest(folder, name) {
  for (let at = folder; ; at = node_dirname(at)) {
    const file = node_join(at, name);
    if (await isFile(file)) return file;
    if (node_dirname(at) === at) return null;
  }
}
async function isFile(file) {
  return node_stat(file).then(
    (facts) => facts.isFile(),
    () => false
  );
}
async function readPinFiles(moduleFolders, workspaceFile) {
  const names = moduleFolders.flatMap(
    (folder) => ["go.mod", "go.sum", node_join("vendor", "modules.txt")].map((name) => node_join(folder, name))
  );
  if (workspaceFile !== null) {
    names.push(workspaceFile, workspaceFile.replace(/\.work$/, ".work.sum"));
    names.push(node_join(node_dirname(workspaceFile), "vendor", "modules.txt"));
  }
  const texts = await Promise.all(
    names.map(
      (name) => node_readFile(name, "utf8").then(
        (text) => [name, text],
        () => null
      )
    )
  );
  return new Map(texts.filter((one) => one !== null));
}
function pinDigest(files, relative) {
  const hash = node_createHash("sha256");
  const rows = [...files].map(([file, text]) => [relative(file), text]);
  for (const [file, text] of rows.sort(([a], [b]) => a < b ? -1 : 1)) {
    hash.update(`${file}\0${text.length}\0`).update(text);
  }
  return hash.digest("hex").slice(0, 16);
}
function workspaceMembers(goWork) {
  const members = [];
  let inBlock = false;
  for (const raw of goWork.split("\n")) {
    const line = raw.replace(/\/\/.*$/, "").trim();
    if (inBlock && line === ")") inBlock = false;
    else if (inBlock && line !== "") members.push(unquoted(line));
    else if (/^use\s*\($/.test(line)) inBlock = true;
    else if (/^use\s+[^(]/.test(line)) members.push(unquoted(line.replace(/^use\s+/, "")));
  }
  return members;
}
function unquoted(word) {
  return word.replace(/^(["`])(.*)\1$/, "$2");
}
function modulePath(goMod) {
  return /^[ \t]*module[ \t]+["`]?([^\s"`(]+)/m.exec(goMod)?.[1] ?? "";
}

export {
  findModuleRoots,
  readPinFiles,
  pinDigest,
  workspaceMembers,
  modulePath
};

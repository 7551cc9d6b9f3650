import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";

// src/cache/lane/sealed-value.ts
function sealed(name, value) {
  return textDigest(`${name}=${value}`, 8);
}

// src/cache/misses/place-causes.ts
var FOLDER = "folder";
function sealPlace(facts, folder) {
  const { kind, ...values } = facts;
  const all = {
    ...values,
    ...folder === null ? {} : { [FOLDER]: folder }
  };
  const digests = Object.entries(all).map(([name, value]) => [
    name,
    sealed(name, typeof value === "string" ? value : JSON.stringify(value))
  ]);
  return { kind, ...Object.fromEntries(digests) };
}
var NAMES = {
  cacheName: "`cache-name`",
  workflow: "the workflow file",
  job: "the name of the job",
  matrix: "the matrix of the job",
  workingDirectory: "`working-directory`",
  packages: "`packages`",
  mainModule: "the path of the module"
};
function placeCauses(before, now) {
  const names = Object.keys(NAMES).filter((name) => before[name] !== now[name]);
  if (names.length === 0) return [];
  const what = names.map((name) => NAMES[name]).join(", ");
  return [
    {
      kind: "place-renamed",
      text: `this place has saved nothing yet; the nearest is one that differs in ${what}`,
      change: "give both the same `cache-name`, if they build the same"
    }
  ];
}
function folderCauses(before, now) {
  if (now[FOLDER] === void 0 || before[FOLDER] === now[FOLDER]) return [];
  const text = "the checkout lies in another folder, which is part of what is compiled";
  return [{ kind: "folder-moved", text, change: "set `trimpath: true`" }];
}

export {
  sealed,
  sealPlace,
  placeCauses,
  folderCauses
};

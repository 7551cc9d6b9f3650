import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  statPath
} from "./chunk-QTBWPY76.mjs";
import {
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname
} from "./chunk-DMGFGNTA.mjs";
import {
  withCode
} from "./chunk-ZVPNF52B.mjs";

// src/commands/json-file.ts
function wrongJsonFile(file) {
  const wrong = (text) => [withCode(text, "GTB1901")];
  const kind = (path) => {
    const found = statPath(path);
    if (found === null) return "nothing";
    return found.isDirectory() ? "folder" : "file";
  };
  if (kind(file) === "folder") return wrong(`--json is ${file}, and that is a folder; name a file`);
  const folder = node_dirname(file);
  return kind(folder) === "folder" ? [] : wrong(`--json is ${file}, and there is no folder ${folder}; make it, or name another file`);
}
async function writeJsonFile(log, file, report) {
  try {
    await node_writeFile(file, `${JSON.stringify(report, null, 2)}
`);
    return true;
  } catch (error) {
    log.error(withCode(`--json: ${messageOf(error)}`, "GTB1904"));
    return false;
  }
}

export {
  wrongJsonFile,
  writeJsonFile
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_readFile
} from "./chunk-2CZB3UUS.mjs";

// src/runner/thrown.ts
function messageOf(thrown) {
  const message = member(thrown, "message");
  return typeof message === "string" && message !== "" ? message : String(thrown);
}
function codeOf(thrown) {
  const code = member(thrown, "code");
  return typeof code === "string" ? code : "";
}
function member(thrown, name) {
  return typeof thrown === "object" && thrown !== null && name in thrown ? thrown[name] : void 0;
}

// src/runner/environment.ts
function readEnvironment() {
  return Object.freeze({ ...process.env });
}
async function readEventPayload(environment) {
  const file = environment.GITHUB_EVENT_PATH;
  if (file === void 0 || file === "") return void 0;
  try {
    return JSON.parse(await node_readFile(file, "utf8"));
  } catch {
    return void 0;
  }
}

export {
  messageOf,
  codeOf,
  readEnvironment,
  readEventPayload
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_readFile
} from "./chunk-2CZB3UUS.mjs";

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
  readEnvironment,
  readEventPayload
};

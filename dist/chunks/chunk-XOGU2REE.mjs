import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_chmod,
  node_lstat,
  node_readdir,
  node_rm
} from "./chunk-4WA33QNE.mjs";

// src/runner/machine/left-behind.ts
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
var MADE = /^go-turbo-build-(?:[a-z]+-)?[A-Za-z0-9]{6}$/;
function temporaryPrefix(use) {
  return use === void 0 ? "go-turbo-build-" : `go-turbo-build-${use}-`;
}
async function removeLeftBehind(folder, now) {
  for (const name of await node_readdir(folder).catch(() => [])) {
    if (!MADE.test(name)) continue;
    const facts = await node_lstat(node_join(folder, name)).catch(() => null);
    if (facts === null || !facts.isDirectory() || now - facts.mtimeMs < LEFT_BEHIND_MS) continue;
    await removeQuietly(node_join(folder, name));
  }
}
async function removeQuietly(path) {
  const remove = () => node_rm(path, { recursive: true, force: true, maxRetries: 3 });
  await remove().catch(() => makeWritable(path).then(remove)).catch(() => void 0);
}
async function makeWritable(folder) {
  await node_chmod(folder, 448);
  for (const entry of await node_readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await makeWritable(node_join(folder, entry.name));
}

export {
  temporaryPrefix,
  removeLeftBehind,
  removeQuietly
};

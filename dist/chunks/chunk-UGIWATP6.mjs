import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_readFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname,
  node_join,
  node_relative,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";

// src/plan/pgo-profiles.ts
function profileCandidates(workingDirectory, packages, buildFlags) {
  const named = pgoFlag(buildFlags);
  if (named === "off") return [];
  if (named !== "auto") return [node_resolve(workingDirectory, named)];
  const folders = packages.filter((pattern) => pattern.startsWith(".")).map((pattern) => pattern.replace(/\/?\.\.\.$/, ""));
  return folders.map((folder) => node_join(node_resolve(workingDirectory, folder || "."), "default.pgo"));
}
function usesProfile(mainFolders, buildFlags, exists) {
  const named = pgoFlag(buildFlags);
  if (named !== "auto") return named !== "off";
  return mainFolders.some((folder) => exists(node_join(folder, "default.pgo")));
}
function pgoFlag(buildFlags) {
  const flags = buildFlags.map((flag) => /^--?pgo=(.*)$/.exec(flag)?.[1]);
  return flags.filter((value) => value !== void 0).at(-1) || "auto";
}

// src/cache/lane/profile-digests.ts
async function profileDigests(inputs) {
  const { workingDirectory, packages, buildFlags } = inputs;
  const digests = {};
  for (const file of profileCandidates(workingDirectory, packages, buildFlags)) {
    const text = await node_readFile(file, "latin1").catch(() => null);
    const name = node_relative(workingDirectory, node_dirname(file));
    if (text !== null) digests[name] = textDigest(text, 16);
  }
  return digests;
}

// src/compile/broken-link.ts
var NO_RUNTIME = /^loadinternal: cannot find runtime\/cgo$/m;
function brokenLink(messages, target) {
  if (!NO_RUNTIME.test(messages)) return [];
  return [
    {
      code: "GTB1410",
      found: `go build for ${target}: loadinternal: cannot find runtime/cgo: the program would end at its first instruction`,
      expected: "the runtime of cgo in a program that the C compiler links",
      change: "take Go 1.21 or newer, or link: auto, which links a program without C as statically"
    }
  ];
}

export {
  usesProfile,
  profileDigests,
  brokenLink
};

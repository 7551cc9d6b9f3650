import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lastValue
} from "./chunk-ZIMIG23V.mjs";
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_dirname,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  failure
} from "./chunk-ZVPNF52B.mjs";

// src/cache/modules/go-sum.ts
function parseGoSums(texts) {
  const zips = /* @__PURE__ */ new Map();
  const goMods = /* @__PURE__ */ new Map();
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    const [path, version, h1, ...rest] = line.trim().split(/\s+/);
    if (path === void 0 || version === void 0 || !h1?.startsWith("h1:") || rest.length > 0) {
      continue;
    }
    if (version.endsWith("/go.mod")) {
      const module = { path, version: version.slice(0, -"/go.mod".length), h1 };
      goMods.set(`${path}@${module.version}`, module);
    } else {
      zips.set(`${path}@${version}`, { path, version, h1 });
    }
  }
  return { zips, goMods };
}

// src/cache/modules/pinned-modules.ts
function pinnedModules({ roots, pins }, go) {
  const files = goSumFiles(pins);
  if (files.length === 0 || isVendored(roots, pins, go)) return null;
  const goSum = parseGoSums(files.map((file) => pins.get(file) ?? ""));
  return goSum.zips.size === 0 ? null : goSum;
}
function goSumFiles(pins) {
  return [...pins.keys()].filter((file) => /[\\/]go\.sum$|\.work\.sum$/.test(file));
}
function isVendored(roots, pins, go) {
  const flags = [...go.goFlags, ...go.flags.compile];
  const mode = lastValue(flags, "mod") ?? "";
  if (mode !== "") return mode === "vendor";
  const { workspaceFile, module } = roots;
  const folder = workspaceFile === null ? module : node_dirname(workspaceFile);
  return folder !== null && pins.has(node_join(folder, "vendor", "modules.txt"));
}

// src/release/fingerprint.ts
function stampedByGo(buildInfo) {
  if (buildInfo === null) return {};
  const rows = Object.entries(buildInfo.settings).filter(([name]) => /^vcs(?:\.|$)/.test(name));
  const version = buildInfo.main?.version ?? "";
  return Object.fromEntries([...rows, ...version === "" ? [] : [["version", version]]]);
}
function fingerprintDigest(facts) {
  return valueDigest([facts.inputs, facts.toolchain, facts.stamped], 64);
}
function fingerprintFailures(known) {
  return known.flatMap((one) => {
    if (one.sha256 === one.knownSha256) return [];
    return failure(
      "GTB1508",
      `${one.name} for ${one.target} has SHA-256 ${one.sha256}`,
      `${one.knownSha256}, which an earlier build of the same inputs (${one.digest.slice(0, 12)}) has; nothing is published`,
      `build both again and compare them: the build is not reproducible, or one of the two machines was changed; if the earlier binary was the wrong one, remove ${one.key} from the cache store`
    ).failures;
  });
}

export {
  parseGoSums,
  pinnedModules,
  goSumFiles,
  stampedByGo,
  fingerprintDigest,
  fingerprintFailures
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  executableName
} from "./chunk-5FML4WKE.mjs";
import {
  targetText
} from "./chunk-AE57NLDF.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/plan/plan.ts
function planTargets(targets, host) {
  return targets.length > 0 ? targets : [host];
}
function planBuild(facts) {
  const targets = planTargets(facts.targets, facts.host);
  const matchedFor = (target) => (facts.listing.get(targetText(target)) ?? []).filter((one) => one.DepOnly !== true);
  const missing = targets.find((target) => matchedFor(target).length === 0);
  if (missing !== void 0) return nothingFound(missing);
  const plain = isHostAlone(targets, facts.host);
  const shards = [];
  for (const target of targets) {
    const built = matchedFor(target).filter(hasGoFiles);
    const mains = facts.link ? built.filter((one) => one.Name === "main") : [];
    const binaries = mains.map((main) => planBinary(main, target, plain, facts.output));
    const twice = firstRepeated(binaries);
    if (twice !== null) return twice;
    const packages = [...new Set(built.map((one) => one.ImportPath))];
    const unlinked = mains.length === 0 ? [] : notImported(packages, mains);
    const unlinkedAre = facts.mainsOnly ? "left out" : "compiled";
    shards.push({ target, packages, unlinked, unlinkedAre, binaries, linksAll: true });
  }
  return success({ targets, shards, binaries: shards.flatMap((shard) => shard.binaries) });
}
function hasGoFiles(one) {
  return (one.GoFiles ?? []).length + (one.CgoFiles ?? []).length > 0;
}
function notImported(packages, mains) {
  const linked = new Set(
    mains.flatMap((one) => [one.ImportPath, ...one.Deps ?? []]).map(withoutVariant)
  );
  return packages.filter((path) => !linked.has(path));
}
function compilesUnlinked({ unlinked, unlinkedAre }) {
  return unlinkedAre === "compiled" && unlinked.length > 0;
}
function withoutVariant(importPath) {
  return importPath.replace(/ \[.*\]$/, "");
}
function isHostAlone(targets, host) {
  const [only] = targets;
  return targets.length === 1 && only !== void 0 && sameTarget(only, host);
}
function planBinary(main, target, plain, output) {
  const name = executableName(main.ImportPath);
  const ending = target.goos === "windows" ? ".exe" : "";
  const suffix = plain ? "" : ["", target.goos, target.goarch, target.variant].filter((part, i) => i === 0 || part !== "").join("_");
  return {
    name,
    package: main.ImportPath,
    target,
    builtName: name + ending,
    path: node_join(output, name + suffix.replaceAll(",", "_") + ending)
  };
}
function nothingFound(target) {
  return failure(
    "GTB1102",
    `the patterns match no package for ${targetText(target)}`,
    "at least one package with Go files for each target (`go build` would warn and build nothing)",
    "correct `packages` (patterns as `go build` takes them), `working-directory` or `targets`"
  );
}
function firstRepeated(binaries) {
  const seen = /* @__PURE__ */ new Map();
  for (const binary of binaries) {
    const other = seen.get(binary.name.toLowerCase());
    if (other !== void 0) {
      return failure(
        "GTB1103",
        `two main packages make a binary named ${binary.name}: ${other.package} and ${binary.package}`,
        "one binary of a name for each target",
        "name one of them in `packages`, or build them in two steps with different `output` folders"
      );
    }
    seen.set(binary.name.toLowerCase(), binary);
  }
  return null;
}
function sameTarget(a, b) {
  return targetText(a) === targetText(b);
}

export {
  planTargets,
  planBuild,
  hasGoFiles,
  compilesUnlinked,
  withoutVariant,
  isHostAlone,
  planBinary
};

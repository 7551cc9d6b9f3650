import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  textDigest,
  valueDigest
} from "./chunk-ZKWKUR64.mjs";

// src/cache/keys.ts
function modulesKeys(facts, kinds) {
  const full = kinds.full ? ["full"] : [];
  const thin = kinds.selection === null ? [] : [`thin${kinds.selection}`];
  const words = kinds.thinSuffices === true ? [...thin, ...full] : [...full, ...thin];
  const rows = words.map((word) => {
    const all = join("gtb1-modules", facts.carrier("modules"), word, facts.runnerOs);
    const place = join(all, facts.place);
    return prefixes(join(place, facts.pinDigest), place, all);
  });
  const lookups = [0, 1, 2].flatMap((distance) => rows.flatMap((row) => row[distance] ?? []));
  return { lookups, exact: rows.length };
}
function modulesKey(facts, selection, set) {
  const [exact = ""] = modulesKeys(facts, { full: selection === null, selection }).lookups;
  return bounded(exact + set);
}
function thinSetOf(key) {
  return /^gtb1-modules-[^-]+-thin[0-9a-f]{12}-.+-([0-9a-f]{16})$/.exec(key)?.[1] ?? null;
}
function baseKeys(facts, agreed) {
  const lane = join("gtb1-base", facts.carrier("base"), facts.lane);
  const place = join(lane, facts.place);
  const withoutC = placeWithoutC("base", facts);
  const known = [`${lane}-`, ...withoutC];
  const others = known.some((prefix) => agreed.startsWith(prefix)) ? [agreed] : [];
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane
  );
  return { lookups: [exact, samePlace, ...others, ...withoutC, sameLane] };
}
function baseKey(facts, content) {
  const [exact = ""] = baseKeys(facts, "").lookups;
  return bounded(exact + content);
}
function deltaKeys(facts, inputs = "") {
  const lane = join("gtb1-delta", facts.carrier("delta"), facts.lane);
  const place = join(lane, facts.place);
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.pinDigest),
    place,
    lane
  );
  const others = [samePlace, ...placeWithoutC("delta", facts), sameLane];
  if (inputs === "") return { lookups: [exact, ...others] };
  return { lookups: [`${exact}${inputs.slice(0, 16)}-`, exact, ...others] };
}
function placeWithoutC(slot, facts) {
  if (facts.laneWithoutC === void 0) return [];
  return prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.laneWithoutC, facts.place));
}
function deltaKey(facts, inputs, content, stands = false) {
  const [exact = ""] = deltaKeys(facts).lookups;
  return bounded(`${exact}${inputs}-${stands ? STANDS : WHOLE}${content}`);
}
var STANDS = "s";
var WHOLE = "w";
function recordKeys(slot, facts) {
  return {
    lookups: prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.runnerOs, facts.place))
  };
}
function recordKey(slot, facts, content) {
  const [exact = ""] = recordKeys(slot, facts).lookups;
  return bounded(exact + content);
}
function sizeKeys(facts, instead = facts.branch) {
  const place = join("gtb1-size", facts.carrier("size"), facts.runnerOs, facts.place);
  const branch = join(place, textDigest(facts.branch, 16));
  const commits = facts.commit === "" ? [] : prefixes(join(branch, facts.commit));
  const others = instead === facts.branch ? [] : prefixes(join(place, textDigest(instead, 16)));
  return { lookups: [...commits, ...prefixes(branch), ...others] };
}
function sizeKey(facts, content) {
  const [exact = ""] = sizeKeys(facts).lookups;
  return bounded(exact + content);
}
function inputsKeys(facts, asked) {
  const { linkFlags, packages, folder } = asked;
  const build = valueDigest({ linkFlags, packages, folder }, 16);
  const parts = [facts.carrier("inputs"), facts.lane, build, facts.place];
  return { lookups: prefixes(join("gtb1-inputs", ...parts)) };
}
function inputsKey(facts, asked, content) {
  const [exact = ""] = inputsKeys(facts, asked).lookups;
  return bounded(exact + content);
}
function binaryKey(facts, linkFlags, binary, broken = "") {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, "_");
  const link = valueDigest(linkFlags, 16);
  const main = textDigest(binary.package, 16);
  const inputs = broken === "" ? binary.digest.slice(0, 32) : textDigest(binary.digest + broken, 32);
  const parts = [facts.carrier("binary"), facts.lane, link, target, main];
  return bounded(join("gtb1-bin", ...parts, inputs));
}
function toolKey({ carrier }, facts) {
  const { goVersion, goos, goarch, path, version } = facts;
  const parts = [carrier("binary"), `go${goVersion}`, `${goos}_${goarch}`];
  return bounded(join("gtb1-tool", ...parts, textDigest(path, 16), textDigest(version, 16)));
}
function fingerprintKeys(binary) {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, "_");
  const main = textDigest(binary.package, 16);
  return { lookups: prefixes(join("gtb1-print", target, main, binary.digest)) };
}
function fingerprintKey(binary, sha256) {
  const [exact = ""] = fingerprintKeys(binary).lookups;
  return bounded(exact + sha256);
}
function sha256OfKey(key) {
  return /^gtb1-print-.+-([0-9a-f]{64})$/.exec(key)?.[1] ?? null;
}
function hitOf(keys, found) {
  if (found === null) return "miss";
  const index = keys.lookups.findIndex((prefix) => found.startsWith(prefix));
  if (index < 0) return "miss";
  return index < (keys.exact ?? 1) ? "exact" : "partial";
}
function supersededGroup(slot, key) {
  if (slot === "inputs" || slot === "binary" || slot === "runs" || slot === "parts")
    return key.split("-").slice(0, -1).join("-");
  if (slot !== "delta") return null;
  const parts = key.split("-");
  const content = parts.at(-1) ?? "";
  return [...parts.slice(0, -3), content.slice(0, 1)].join("-");
}
function join(...parts) {
  return parts.join("-").toLowerCase();
}
function prefixes(...parts) {
  return parts.map((part) => `${part}-`);
}
function bounded(key) {
  if (key.length > 512 || key.includes(",")) throw new Error(`not a cache key: ${key}`);
  return key;
}

export {
  modulesKeys,
  modulesKey,
  thinSetOf,
  baseKeys,
  baseKey,
  deltaKeys,
  deltaKey,
  recordKeys,
  recordKey,
  sizeKeys,
  sizeKey,
  inputsKeys,
  inputsKey,
  binaryKey,
  toolKey,
  fingerprintKeys,
  fingerprintKey,
  sha256OfKey,
  hitOf,
  supersededGroup
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sealed
} from "./chunk-Q46KGVKU.mjs";
import {
  isOwnPackage
} from "./chunk-FKZN6ATE.mjs";
import {
  oneLine
} from "./chunk-APQRZI4S.mjs";
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";

// src/cache/runs/place-runs.ts
var MOST_RUNS = 30;
function parseRuns(text) {
  try {
    const value = JSON.parse(text);
    const sound = value?.version === 1 && Array.isArray(value.runs) && value.runs.every(isRow);
    return sound ? { version: 1, runs: (value.runs ?? []).slice(-MOST_RUNS) } : null;
  } catch {
    return null;
  }
}
var NUMBERS = [
  "at",
  "compiled",
  "total",
  "stepSeconds",
  "goSeconds",
  "restoreSeconds",
  "saveSeconds",
  "bytesDown",
  "bytesUp"
];
function isRow(value) {
  const row = value;
  return typeof row === "object" && row !== null && NUMBERS.every((name) => Number.isFinite(row[name])) && typeof row.reused === "boolean" && typeof row.commit === "string" && /^[0-9a-f]{0,64}$/.test(row.commit) && (row.coldSeconds === null || Number.isFinite(row.coldSeconds)) && Array.isArray(row.causes) && row.causes.every((one) => typeof one === "string" && /^[a-z-]{1,40}$/.test(one));
}
function withRun(runs, row) {
  return [...runs, row].slice(-MOST_RUNS);
}
var FEWEST = 5;
function spreadOf(runs) {
  const seconds = runs.filter(
    ({ reused, coldSeconds, goSeconds }) => !reused && coldSeconds !== null && goSeconds > 0
  ).map((one) => one.goSeconds).sort((a, b) => a - b);
  if (seconds.length < FEWEST) return null;
  const at = (share) => seconds[Math.round(share * (seconds.length - 1))] ?? 0;
  return at(0.75) - at(0.25);
}

// src/cache/lane/sealed-lane.ts
var OPEN = /^GO(?:EXPERIMENT|FIPS140|386|AMD64|ARM|ARM64|MIPS|MIPS64|PPC64|RISCV64|WASM)$/;
function isOpenVariable(name) {
  return OPEN.test(name);
}
function sealLane(lane) {
  const environment = Object.entries(lane.goEnvironment).map(([name, value]) => [
    name,
    OPEN.test(name) ? value : sealed(name, value)
  ]);
  return {
    ...lane,
    compileFlags: lane.compileFlags.map(sealedFlag),
    goEnvironment: Object.fromEntries(environment),
    isSealed: true
  };
}
function sealedFlag(flag) {
  const [, name, value] = /^(--?[A-Za-z][\w-]*)(?:=(.*))?$/s.exec(flag) ?? [];
  if (name === void 0) return sealed("flag", flag);
  return value === void 0 ? name : `${name}=${sealed(name, value)}`;
}
function laneDifferences(before, now) {
  const names = Object.keys(now);
  return names.flatMap((name) => {
    if (valueDigest(before[name], 64) === valueDigest(now[name], 64)) return [];
    if (name === "compileFlags") {
      const differ = flagNames(before.compileFlags, now.compileFlags);
      return [differText(differ.length === 0 ? ["the order of the flags"] : differ)];
    }
    if (name === "goEnvironment") {
      return [differText(changedNames(before.goEnvironment, now.goEnvironment))];
    }
    return [`${name}: ${JSON.stringify(before[name])} -> ${JSON.stringify(now[name])}`];
  });
}
function differText(names) {
  return `${names.join(", ")} ${names.length === 1 ? "differs" : "differ"}`;
}
function changedNames(before, now) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => before[name] !== now[name]).map(oneLine).sort();
}
function flagNames(before, now) {
  const alone = [
    ...before.filter((flag) => !now.includes(flag)),
    ...now.filter((flag) => !before.includes(flag))
  ];
  return [...new Set(alone.map((flag) => oneLine(flag.replace(/=.*/s, ""))))].sort();
}

// src/cache/misses/made-from.ts
var MOST_PACKAGES = 5e3;
function parseMadeFrom(value) {
  const from = value;
  const sound = typeof from === "object" && from !== null && isLane(from.lane) && isTexts(from.place) && Array.isArray(from.modules) && from.modules.every((one) => typeof one === "string") && isTexts(from.packages);
  return sound ? from : null;
}
function isLane(value) {
  const lane = value;
  return typeof lane === "object" && lane !== null && lane.isSealed === true && Array.isArray(lane.targets) && Array.isArray(lane.compileFlags) && lane.compileFlags.every((flag) => typeof flag === "string") && typeof lane.goEnvironment === "object" && lane.goEnvironment !== null;
}
function isTexts(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === "string");
}

// src/compile/own-packages.ts
var DIGITS = 8;
function packageDigest({ key, content }) {
  return key.slice(0, DIGITS).padEnd(DIGITS) + content.slice(0, DIGITS);
}
function ownName(target, importPath) {
  return `${target} ${importPath}`;
}
function ownPackages(commands, packages) {
  const found = {};
  let count = 0;
  for (const { target, graph } of commands) {
    for (const one of graph.actions) {
      const listed = packages.get(one.package);
      if (one.mode !== "build" || !one.ended || listed === void 0) continue;
      const name = ownName(target, one.package);
      if (name in found || !isOwnPackage(listed) || count >= MOST_PACKAGES) continue;
      found[name] = packageDigest(one);
      count += 1;
    }
  }
  return found;
}

export {
  parseMadeFrom,
  isOpenVariable,
  sealLane,
  laneDifferences,
  DIGITS,
  packageDigest,
  ownName,
  ownPackages,
  parseRuns,
  withRun,
  spreadOf
};

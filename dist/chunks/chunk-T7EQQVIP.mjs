import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sealed
} from "./chunk-Q46KGVKU.mjs";
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_path_default
} from "./chunk-DMGFGNTA.mjs";

// src/runner/activity.ts
function createActivity(clock) {
  const ended = [];
  return {
    track: async (kind, work) => {
      const start = clock.now();
      try {
        return await (typeof work === "function" ? work() : work);
      } finally {
        ended.push({ kind, start, end: clock.now() });
      }
    },
    intervals: () => [...ended]
  };
}
function busySeconds(intervals, kinds = ["go", "transfer", "hash"]) {
  const sorted = intervals.filter((one) => kinds.includes(one.kind)).sort((a, b) => a.start - b.start);
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sorted) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total / 1e3;
}
function trackedExec(exec, activity) {
  return (request) => isGo(request.tool) ? activity.track("go", () => exec(request)) : exec(request);
}
function isGo(tool) {
  const name = node_path_default.win32.basename(tool).toLowerCase();
  return name === "go" || name === "go.exe";
}

// src/runner/phases.ts
function createPhases(clock) {
  const seconds = /* @__PURE__ */ new Map();
  const spans = [];
  return {
    time: async (name, work) => {
      const began = clock.now();
      const before = seconds.get(name) ?? 0;
      seconds.set(name, before);
      try {
        return await work();
      } finally {
        const end = clock.now();
        seconds.set(name, before + (end - began) / 1e3);
        spans.push({ name, begin: began, end });
      }
    },
    list: () => [...seconds].map(([name, value]) => ({ name, seconds: value })),
    spans: () => [...spans].sort((a, b) => a.begin - b.begin)
  };
}
function goSeconds(phases) {
  return phases.list().filter(({ name }) => ["list", "warm", "build"].includes(name)).reduce((sum, { seconds }) => sum + seconds, 0);
}
function overheadPhase(startedAt, now, intervals) {
  const seconds = Math.max(0, (now - startedAt) / 1e3 - busySeconds(intervals));
  return { name: "overhead", seconds };
}

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
    ({ reused, coldSeconds, goSeconds: goSeconds2 }) => !reused && coldSeconds !== null && goSeconds2 > 0
  ).map((one) => one.goSeconds).sort((a, b) => a - b);
  if (seconds.length < FEWEST) return null;
  const at = (share) => seconds[Math.round(share * (seconds.length - 1))] ?? 0;
  return at(0.75) - at(0.25);
}

// src/runner/one-line.ts
function oneLine(text) {
  return text.replaceAll(new RegExp("\\p{Cc}", "gu"), "?").slice(0, 200);
}

// src/plan/go-list.ts
function parseGoList(text) {
  const joined = text.trim().replaceAll(/^\}\r?\n\{/gm, "},{");
  return joined === "" ? [] : JSON.parse(`[${joined}]`);
}
function sourceFiles(one) {
  return [
    ...one.GoFiles ?? [],
    ...one.CgoFiles ?? [],
    ...one.CFiles ?? [],
    ...one.CXXFiles ?? [],
    ...one.MFiles ?? [],
    ...one.HFiles ?? [],
    ...one.FFiles ?? [],
    ...one.SFiles ?? [],
    ...one.SwigFiles ?? [],
    ...one.SwigCXXFiles ?? [],
    ...one.SysoFiles ?? [],
    ...one.EmbedFiles ?? []
  ];
}
function isOwnPackage(one) {
  if (one.Standard === true) return false;
  const effective = one.Module?.Replace ?? one.Module;
  return !effective?.Version || !effective.Dir;
}
function inListedOrder(listed, patterns) {
  if (!patterns.includes("tool")) return listed;
  return listed.toSorted((a, b) => a.ImportPath < b.ImportPath ? -1 : 1);
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
  createActivity,
  trackedExec,
  createPhases,
  goSeconds,
  overheadPhase,
  parseMadeFrom,
  oneLine,
  parseGoList,
  sourceFiles,
  isOwnPackage,
  inListedOrder,
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

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
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

export {
  createActivity,
  trackedExec,
  createPhases,
  goSeconds,
  overheadPhase
};

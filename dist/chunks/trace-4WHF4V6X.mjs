import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-ZEMHNOYJ.mjs";

// src/compile/timeline/trace.ts
var STEP = 1;
var COMPILERS = 2;
function traceJson(timeline) {
  const { spans, commands, actions, criticalPath } = timeline;
  const critical = new Set(criticalPath.actions);
  const parts = [
    ...spans,
    ...commands.flatMap(({ name, target, begin, end, loaded, waited }) => [
      { name: `go ${name} ${target}`, begin, end },
      { name: "loading packages", begin, end: loaded },
      ...waited === null ? [] : [{ name: "waiting for base and delta", begin: loaded, end: waited }]
    ])
  ];
  const partRows = rows(parts);
  const actionRows = rows(actions);
  const events = [
    named(STEP, "step"),
    named(COMPILERS, "compilers and linkers"),
    ...parts.map((one, index) => span(one.name, "step", STEP, partRows[index] ?? 0, one)),
    ...actions.map((one, index) => ({
      ...span(actionName(one), one.kind, COMPILERS, actionRows[index] ?? 0, one),
      args: {
        target: one.target,
        critical: critical.has(index),
        unlocked: one.unlocked.flatMap((at) => {
          const other = actions[at];
          return other === void 0 ? [] : [actionName(other)];
        })
      }
    }))
  ];
  return `${JSON.stringify({ displayTimeUnit: "ms", traceEvents: events })}
`;
}
function actionName({ kind, package: of }) {
  return kind === "compile" ? of : `${kind} ${of}`;
}
function named(pid, name) {
  return { name: "process_name", cat: "__metadata", ph: "M", pid, tid: 0, args: { name } };
}
function span(name, cat, pid, tid, { begin, end }) {
  const micros = (seconds) => Math.round(seconds * 1e6);
  return { name, cat, ph: "X", pid, tid, ts: micros(begin), dur: Math.max(1, micros(end - begin)) };
}
function rows(spans) {
  const found = new Array(spans.length).fill(0);
  const free = [];
  const order = [...spans.keys()].sort((a, b) => (spans[a]?.begin ?? 0) - (spans[b]?.begin ?? 0));
  for (const index of order) {
    const one = spans[index];
    if (one === void 0) continue;
    const row = free.findIndex((end) => end <= one.begin);
    const at = row < 0 ? free.length : row;
    free[at] = one.end;
    found[index] = at;
  }
  return found;
}
export {
  rows,
  traceJson
};

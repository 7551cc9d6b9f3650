import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withoutVariant
} from "./chunk-F5GRRUPJ.mjs";
import "./chunk-5FML4WKE.mjs";
import "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import "./chunk-DMGFGNTA.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/plan/graph/reach.ts
function reachable(graph, from, without = /* @__PURE__ */ new Set()) {
  const reached = new Set(from.filter((path) => graph.has(path) && !without.has(path)));
  for (const path of reached)
    for (const next of graph.get(path)?.imports ?? []) if (!without.has(next)) reached.add(next);
  return reached;
}

// src/plan/graph/import-graph.ts
var CGO = ["unsafe", "runtime/cgo", "syscall"];
var SWIG = [...CGO, "sync"];
var CGO_ALONE = /* @__PURE__ */ new Set(["runtime/cgo", "runtime/race", "runtime/msan", "runtime/asan"]);
function importGraph(listed, nameOf = withoutVariant) {
  const merged = /* @__PURE__ */ new Map();
  for (const one of listed) {
    const path = nameOf(one.ImportPath);
    merged.set(path, [...merged.get(path) ?? [], one]);
  }
  const graph = /* @__PURE__ */ new Map();
  for (const [importPath, variants] of merged) {
    const [first] = variants;
    if (first === void 0) continue;
    const imports = new Set(
      variants.flatMap((one) => importsOf(one).map(nameOf)).filter((path) => merged.has(path))
    );
    graph.set(importPath, {
      importPath,
      name: first.Name,
      folder: first.Dir,
      module: moduleOf(first),
      isOwn: isOwn(first),
      goFiles: [...first.GoFiles ?? [], ...first.CgoFiles ?? []],
      imports: [...imports].filter((path) => path !== importPath).sort()
    });
  }
  for (const one of listed) {
    if (one.Name !== "main" || one.Deps === void 0) continue;
    addLinked(graph, nameOf(one.ImportPath), one.Deps.map(nameOf));
  }
  return graph;
}
function importsOf(one) {
  const isCgo = (one.CgoFiles ?? []).length > 0 && !CGO_ALONE.has(one.ImportPath);
  const isSwig = (one.SwigFiles ?? []).length + (one.SwigCXXFiles ?? []).length > 0;
  const added = isSwig ? SWIG : isCgo ? CGO : [];
  return [...one.Imports ?? [], ...added];
}
function addLinked(graph, main, deps) {
  const root = graph.get(main);
  if (root === void 0) return;
  const reached = reachable(graph, [main]);
  const open = deps.filter((path) => graph.has(path) && !reached.has(path));
  const below = new Set(open.flatMap((path) => graph.get(path)?.imports ?? []));
  const tops = open.filter((path) => !below.has(path));
  const always = deps.includes("runtime") && graph.has("runtime") ? ["runtime"] : [];
  const imports = [.../* @__PURE__ */ new Set([...root.imports, ...tops, ...always])].sort();
  graph.set(main, { ...root, imports });
}
function moduleOf({ Module, Standard }) {
  if (Standard === true || Module === void 0) return { path: "", version: "", replacedBy: "" };
  return { path: Module.Path, version: Module.Version ?? "", replacedBy: replacement(Module) };
}
function isOwn({ Module, Standard }) {
  if (Standard === true || Module === void 0) return false;
  return Module.Main === true || Module.Replace !== void 0 && !Module.Replace.Version;
}
function replacement({ Replace }) {
  if (Replace === void 0) return "";
  return Replace.Version ? `${Replace.Path}@${Replace.Version}` : Replace.Path;
}

// src/report/page/page-of-run.ts
var NO_BASE = "There is nothing to compare with: no size of an earlier build is recorded for this binary.";
var NOT_LISTED = "Imports are not known: every binary was reused, so that nothing was listed. Run with reuse: false to see them.";
function pageOfRun(report, facts) {
  const { binaries, timeline, trend, goVersion, packages } = report;
  const seconds = timeline === null ? /* @__PURE__ */ new Map() : compileSeconds(timeline);
  const made = packages.total === 0 ? "every binary reused" : `${packages.compiled} of ${packages.total} packages compiled`;
  return {
    title: facts.title,
    facts: [
      `Go ${goVersion}`,
      ...facts.commit === "" ? [] : [`commit ${facts.commit.slice(0, 12)}`],
      made
    ],
    binaries: binaries.map((one) => pageBinary(one, facts, seconds)),
    timeline: timeline === null ? noTimeline() : pageTimeline(timeline),
    trend: pageTrend(trend)
  };
}
function pageBinary({ name, target, path, bytes, package: main }, { listing, sizes, differences }, seconds) {
  const graph = listing === null ? null : pageGraph(listing, target, main, seconds.get(target));
  return {
    ...{ name, target, bytes },
    size: pageSize(sizes.get(path) ?? "Its bytes were not read."),
    difference: differences.get(path) ?? { missing: NO_BASE },
    graph: graph ?? { missing: NOT_LISTED }
  };
}
function pageSize(size) {
  if (typeof size === "string") return { missing: size };
  if (size.sectionsOnly !== null)
    return { missing: `Only sections of it can be told: ${size.sectionsOnly}` };
  const { modules, packages, functions, embeds, remainder } = size;
  const named = embeds.map(({ name, package: path, bytes }) => ({
    name: name ?? "a variable of type string or []byte",
    ...{ package: path, bytes }
  }));
  return { modules, packages, functions, embeds: named, remainder };
}
function pageGraph(listing, target, main, seconds) {
  const listed = listing.get(target) ?? [];
  if (!listed.some((one) => one.Imports !== void 0)) return null;
  const graph = importGraph(listed);
  const paths = [...reachable(graph, [main])].sort();
  const indexOf = new Map(paths.map((path, i) => [path, i]));
  const modules = /* @__PURE__ */ new Map();
  const moduleOf2 = (path) => {
    const module = graph.get(path)?.module;
    if (module === void 0 || module.path === "") return -1;
    const { path: name, version } = module;
    const known = modules.get(name) ?? { path: name, version, index: modules.size };
    modules.set(name, known);
    return known.index;
  };
  const packages = paths.map((path) => ({
    path,
    module: moduleOf2(path),
    imports: (graph.get(path)?.imports ?? []).flatMap((one) => indexOf.get(one) ?? []),
    seconds: seconds?.get(path) ?? null
  }));
  const named = [...modules.values()].map(({ path, version }) => ({ path, version }));
  return { main: indexOf.get(main) ?? 0, modules: named, packages };
}
function compileSeconds({ actions }) {
  const all = /* @__PURE__ */ new Map();
  for (const { kind, package: path, target, begin, end } of actions) {
    if (kind === "link") continue;
    const known = all.get(target) ?? /* @__PURE__ */ new Map();
    all.set(target, known.set(path, (known.get(path) ?? 0) + end - begin));
  }
  return all;
}
function noTimeline() {
  return { missing: "Nothing was compiled or linked: there is no time to show." };
}
function pageTimeline(timeline) {
  const critical = new Set(timeline.criticalPath.actions);
  const spans = timeline.spans.map(({ name, begin, end }) => ({
    ...{ name, kind: "step", start: begin, seconds: end - begin },
    ...{ isCritical: false, unlocked: 0 }
  }));
  const actions = timeline.actions.map(({ package: name, kind, begin, end, unlocked }, index) => ({
    ...{ name, kind, start: begin, seconds: end - begin },
    ...{ isCritical: critical.has(index), unlocked: unlocked.length }
  }));
  const all = [...spans, ...actions].sort((a, b) => a.start - b.start);
  const ends = all.map((one) => one.start + one.seconds);
  return { seconds: Math.max(timeline.seconds, ...ends), actions: all };
}
function pageTrend(runs) {
  if (runs.length === 0)
    return {
      missing: "No earlier run of this place is recorded yet: the next ones are shown here."
    };
  return {
    measures: [
      { name: "Whole step", unit: "seconds" },
      { name: "Go commands", unit: "seconds" },
      { name: "Restore", unit: "seconds" },
      { name: "Packages compiled", unit: "count" },
      { name: "Downloaded", unit: "bytes" }
    ],
    runs: runs.map((one) => ({
      label: `${new Date(one.at).toISOString().slice(0, 16).replace("T", " ")} ${one.commit.slice(0, 8)}`.trim(),
      values: [one.stepSeconds, one.goSeconds, one.restoreSeconds, one.compiled, one.bytesDown]
    }))
  };
}
export {
  pageGraph,
  pageOfRun,
  pageSize
};

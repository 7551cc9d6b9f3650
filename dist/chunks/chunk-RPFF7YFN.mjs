import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withoutVariant
} from "./chunk-YMZLBQU4.mjs";

// src/plan/graph/reach.ts
function reachable(graph, from, without = /* @__PURE__ */ new Set()) {
  const reached = new Set(from.filter((path) => graph.has(path) && !without.has(path)));
  for (const path of reached)
    for (const next of graph.get(path)?.imports ?? []) if (!without.has(next)) reached.add(next);
  return reached;
}
function goesWith(graph, main, without) {
  const left = reachable(graph, [main], without);
  return new Set([...reachable(graph, [main])].filter((path) => !left.has(path)));
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

export {
  reachable,
  goesWith,
  importGraph
};

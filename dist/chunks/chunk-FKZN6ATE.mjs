import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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

export {
  parseGoList,
  sourceFiles,
  isOwnPackage,
  inListedOrder
};

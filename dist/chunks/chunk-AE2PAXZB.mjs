import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inspect/size/modules-of.ts
var STANDARD = "std";
function recordedModules(info) {
  const main = info?.main ?? null;
  return [
    { module: STANDARD, version: info?.goVersion ?? "", own: false },
    ...main === null ? [] : [{ ...moduleOf(main), own: true }],
    ...(info?.deps ?? []).map(moduleOf)
  ];
}
function moduleOf({ path, version, replace }) {
  if (replace === null) return { module: path, version, own: version === "(devel)" };
  const own = replace.version === "" || replace.version === "(devel)";
  const other = replace.path === path ? "" : `${replace.path} `;
  return { module: path, version: `=> ${other}${own ? "" : replace.version}`.trim(), own };
}
function moduleFinder(info) {
  const known = new Map(recordedModules(info).map((one) => [one.module, one]));
  const [standard] = recordedModules(info);
  known.delete(STANDARD);
  return (path) => {
    for (let prefix = path; prefix !== ""; prefix = parent(prefix)) {
      const found = known.get(prefix);
      if (found !== void 0) return found;
    }
    const outside = { module: path, version: "", own: true };
    if (path === info?.path || standard === void 0) return outside;
    const [first = ""] = path.split("/");
    return first.includes(".") ? outside : standard;
  };
}
function parent(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export {
  STANDARD,
  recordedModules,
  moduleFinder
};

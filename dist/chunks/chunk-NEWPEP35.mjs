import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/inspect/size/diff/size-record.ts
function smallRecord(size) {
  const own = new Set(size.modules.filter((one) => one.own).map((one) => one.module));
  const isOwn = ({ package: path, module }) => own.has(module) || module === path && !size.modules.some((one) => one.module === module);
  const packages = [];
  const others = /* @__PURE__ */ new Map();
  const ownPaths = /* @__PURE__ */ new Set();
  for (const one of size.packages) {
    const { package: path, module, bytes } = one;
    if (!isOwn(one)) others.set(module, (others.get(module) ?? 0) + bytes);
    else {
      ownPaths.add(path);
      packages.push({ package: path, module, bytes });
    }
  }
  for (const [module, bytes] of others) packages.push({ package: module, module, bytes });
  return {
    bytes: size.bytes,
    wireBytes: size.wireBytes,
    goVersion: size.goVersion,
    target: size.target,
    sectionsOnly: size.sectionsOnly,
    settings: size.settings,
    modules: size.modules.map(({ module, version, own: isOwned }) => ({
      ...{ module, version, own: isOwned }
    })),
    packages,
    embeds: size.embeds.filter((one) => ownPaths.has(one.package)).map(({ name, package: path, bytes }) => ({ name, package: path, bytes })),
    remainder: size.remainder.map(({ name, bytes, known }) => ({ name, bytes, known }))
  };
}
var LONGEST = 1024;
var MOST_ROWS = 5e4;
function parseSizeRecord(value) {
  const one = value;
  const isSound = typeof one === "object" && one !== null && isCount(one.bytes) && (one.wireBytes === null || isCount(one.wireBytes)) && (one.goVersion === null || isText(one.goVersion)) && isText(one.target) && (one.sectionsOnly === null || isText(one.sectionsOnly)) && isTexts(one.settings) && isRows(one.modules, (row) => isText(row.module) && isText(row.version) && isFlag(row.own)) && isRows(
    one.packages,
    (row) => isText(row.package) && isText(row.module) && isCount(row.bytes)
  ) && isRows(
    one.embeds,
    (row) => (row.name === null || isText(row.name)) && isText(row.package) && isCount(row.bytes)
  ) && isRows(one.remainder, (row) => isText(row.name) && isCount(row.bytes) && isFlag(row.known));
  return isSound ? smallRecord(one) : null;
}
function isCount(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
function isText(value) {
  return typeof value === "string" && value.length <= LONGEST && !new RegExp("\\p{Cc}", "u").test(value);
}
function isFlag(value) {
  return typeof value === "boolean";
}
function isRows(value, isRow) {
  return Array.isArray(value) && value.length <= MOST_ROWS && value.every((row) => typeof row === "object" && row !== null && isRow(row));
}
function isTexts(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const all = Object.entries(value);
  return all.length <= 1e3 && all.every(([name, text]) => isText(name) && isText(text));
}

export {
  smallRecord,
  parseSizeRecord,
  isCount,
  isText,
  isFlag,
  isRows
};

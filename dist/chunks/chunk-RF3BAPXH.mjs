import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  smallRecord
} from "./chunk-NEWPEP35.mjs";
import {
  STANDARD
} from "./chunk-AE2PAXZB.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";

// src/inspect/size/diff/flag-cause.ts
var LINKER_ONLY = /* @__PURE__ */ new Set(["-ldflags", "DefaultGODEBUG"]);
var TABLES = ["debug information (DWARF)", "symbol table", "symbol table and signature"];
function flagCause(before, after) {
  const isOtherGo = before.goVersion !== after.goVersion;
  const isOther = (name) => (before.settings[name] ?? "") !== (after.settings[name] ?? "");
  const names = [
    .../* @__PURE__ */ new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])
  ].filter(
    (name) => isOther(name) && // What follows from the version of Go.
    !(isOtherGo && (name === "DefaultGODEBUG" || name === "GOEXPERIMENT")) && // Those of one side are not known.
    !(name === "-ldflags" && isOther("-trimpath"))
  );
  const tables = tableBytes(after) - tableBytes(before);
  const isStripped = tableBytes(before) === 0 || tableBytes(after) === 0;
  const fromTables = isStripped ? tables : 0;
  if (names.length === 0 && fromTables === 0) return null;
  const values = ({ settings }) => {
    const given2 = names.filter((name) => settings[name] !== void 0);
    if (names.length === 1) return settings[names[0] ?? ""] ?? null;
    return given2.map((name) => `${name}=${settings[name]}`).join(" ") || null;
  };
  const isTold = names.length > 0;
  return {
    changesCode: names.some((name) => !LINKER_ONLY.has(name)),
    cause: {
      cause: "flags",
      name: isTold ? names.join(", ") : "-ldflags=-s -w (stripped)",
      before: isTold ? values(before) : strippedText(before),
      after: isTold ? values(after) : strippedText(after),
      bytes: fromTables
    }
  };
}
function strippedText(record) {
  return tableBytes(record) === 0 ? "stripped" : "with debug information";
}
function tableBytes({ remainder }) {
  const [debug = 0, ...symbols] = TABLES.map(
    (name) => remainder.find((one) => one.name === name)?.bytes ?? 0
  );
  return debug === 0 ? 0 : debug + symbols.reduce((sum, one) => sum + one, 0);
}

// src/inspect/size/diff/accounts.ts
function openAccounts(before, after) {
  const isOtherGo = before.goVersion !== after.goVersion;
  const toolchain = isOtherGo ? { cause: "toolchain", name: "go", before: before.goVersion, after: after.goVersion, bytes: 0 } : null;
  const flags = flagCause(before, after);
  const everything = toolchain ?? (flags?.changesCode ? flags.cause : null);
  const recorded = [toolchain, flags?.cause ?? null].filter((one) => one !== null);
  if (before.sectionsOnly !== null || after.sectionsOnly !== null)
    return { causes: recorded, everything: everything ?? flags?.cause ?? null, brought: [] };
  const modules = moduleCauses(before, after);
  const embeds = embedCauses(before, after, modules);
  const packages = packageCauses(before, after, { modules, embeds }, everything !== null);
  const causes = [...recorded, ...packages, ...embeds];
  return { causes, everything, brought: broughtAlong(before, after, packages) };
}
function broughtAlong(before, after, packages) {
  const named = new Set(packages.map((one) => one.name));
  const own = new Set(
    [...before.modules, ...after.modules].filter((one) => one.own).map((one) => one.module)
  );
  return changedPackages(before, after).filter(({ name, module }) => name === module && !named.has(name) && !own.has(name)).map(({ name, before: was, after: is }) => ({
    cause: "other",
    name: name === STANDARD ? "standard library" : `${name}, the same version`,
    ...{ before: null, after: null },
    bytes: (is ?? 0) - (was ?? 0)
  }));
}
function moduleCauses(before, after) {
  const [old, now] = [modulesOf(before), modulesOf(after)];
  const causes = /* @__PURE__ */ new Map();
  for (const name of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(name), now.get(name)];
    const isOwn = (was ?? is)?.own && (is ?? was)?.own;
    if (name === STANDARD || isOwn || was?.version === is?.version) continue;
    const [from, to] = [was?.version ?? null, is?.version ?? null];
    causes.set(name, { cause: "dependency", name, before: from, after: to, bytes: 0 });
  }
  return causes;
}
function modulesOf({ modules }) {
  return new Map(modules.map((one) => [one.module, one]));
}
function packageCauses(before, after, told, isAllChanged) {
  const modules = new Map(told.modules);
  const [old, now] = [modulesOf(before), modulesOf(after)];
  const packages = [];
  for (const one of changedPackages(before, after)) {
    const bytes = (one.after ?? 0) - (one.before ?? 0);
    const module = modules.get(one.module);
    if (module !== void 0) {
      modules.set(one.module, { ...module, bytes: module.bytes + bytes });
      continue;
    }
    const isOwn = old.get(one.module)?.own ?? now.get(one.module)?.own ?? one.module === one.name;
    if (!isOwn || isAllChanged && one.before !== null && one.after !== null) continue;
    const embedded = told.embeds.filter(({ package: path }) => path === one.name).reduce((sum, each) => sum + each.bytes, 0);
    const text = (size) => size === null ? null : String(size);
    packages.push({
      cause: "package",
      name: one.name,
      before: text(one.before),
      after: text(one.after),
      bytes: bytes - embedded
    });
  }
  return [...modules.values(), ...packages.filter((one) => one.bytes !== 0)];
}
function changedPackages(before, after) {
  const old = new Map(before.packages.map((one) => [one.package, one]));
  const now = new Map(after.packages.map((one) => [one.package, one]));
  return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was?.bytes === is?.bytes) return [];
    const module = is?.module ?? was?.module ?? name;
    return [{ name, module, before: was?.bytes ?? null, after: is?.bytes ?? null }];
  });
}
function embedCauses(before, after, changed) {
  const own = new Set(
    [...before.modules, ...after.modules].filter((one) => one.own).map((one) => one.module)
  );
  const modules = new Map(
    [...before.packages, ...after.packages].map((one) => [one.package, one.module])
  );
  const [old, now] = [sums(before), sums(after)];
  return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const one = is ?? was;
    if (one === void 0 || was?.bytes === is?.bytes) return [];
    const module = modules.get(one.package) ?? one.package;
    if (changed.has(module) || !own.has(module) && module !== one.package) return [];
    const text = (size) => size === void 0 ? null : String(size);
    return [
      {
        cause: "embed",
        name: one.name ?? `${one.package} (string or []byte)`,
        package: one.package,
        before: text(was?.bytes),
        after: text(is?.bytes),
        bytes: (is?.bytes ?? 0) - (was?.bytes ?? 0)
      }
    ];
  });
}
function sums({ embeds }) {
  const found = /* @__PURE__ */ new Map();
  for (const one of embeds) {
    const key = `${one.package} ${one.name ?? ""}`;
    found.set(key, { ...one, bytes: (found.get(key)?.bytes ?? 0) + one.bytes });
  }
  return found;
}

// src/inspect/size/diff/size-diff.ts
var NOISE_BYTES = 2048;
function diffSizes(before, after) {
  const bytes = after.bytes - before.bytes;
  const wire = before.wireBytes === null || after.wireBytes === null;
  const wireBytes = wire ? null : (after.wireBytes ?? 0) - (before.wireBytes ?? 0);
  const accounts = openAccounts(smallRecord(before), smallRecord(after));
  const causes = settle(accounts, bytes).filter((one) => one.bytes !== 0 || isRecorded(one)).sort((left, right) => Math.abs(right.bytes) - Math.abs(left.bytes));
  return { bytes, wireBytes, causes };
}
function isRecorded({ cause }) {
  return cause === "toolchain" || cause === "dependency" || cause === "flags";
}
function settle({ causes, everything, brought }, bytes) {
  const counted = withoutNoise(causes);
  const direct = sumOf(counted);
  const along = bytes - direct;
  const taker = everything ?? (counted.length === 1 ? counted[0] ?? null : null);
  if (taker !== null) return given(counted, taker, along);
  const rest = [];
  let settled = counted;
  const told = brought.filter((one) => Math.abs(one.bytes) >= NOISE_BYTES);
  for (const one of told) {
    const [only, ...others] = growers(counted, one.bytes, SHARING);
    if (only !== void 0 && others.length === 0) settled = given(settled, only, one.bytes);
    else rest.push(one);
  }
  const left = along - sumOf(told);
  return [...shared(settled, counted, left), ...rest];
}
function shared(causes, counted, left) {
  if (left === 0) return [...causes];
  const own = growers(counted, left, ["dependency", "package"]);
  const sharing = own.length > 0 ? own : growers(counted, left, SHARING);
  const weights = sharing.reduce((sum, one) => sum + Math.abs(one.bytes), 0);
  if (weights === 0) {
    const [largest] = causes.toSorted((one, other) => Math.abs(other.bytes) - Math.abs(one.bytes));
    return largest === void 0 || Math.abs(left) >= NOISE_BYTES ? [...causes, unexplained(left)] : given(causes, largest, left);
  }
  let open = left;
  return causes.map((one, at) => {
    const weighed = counted[at];
    if (weighed === void 0 || !sharing.includes(weighed)) return one;
    const part = weighed === sharing.at(-1) ? open : Math.round(left * Math.abs(weighed.bytes) / weights);
    open -= part;
    return { ...one, bytes: one.bytes + part };
  });
}
var SHARING = ["dependency", "package", "embed"];
function growers(causes, bytes, kinds) {
  return causes.filter(
    (one) => kinds.includes(one.cause) && Math.sign(one.bytes) === Math.sign(bytes)
  );
}
function given(causes, taker, bytes) {
  const isTaker = (one) => one.cause === taker.cause && one.name === taker.name;
  return causes.map((one) => isTaker(one) ? { ...one, bytes: one.bytes + bytes } : one);
}
function sumOf(causes) {
  return causes.reduce((sum, one) => sum + one.bytes, 0);
}
function withoutNoise(causes) {
  for (const least of [NOISE_BYTES, ORDER_BYTES]) {
    const large = causes.filter((one) => !isEdit(one) || Math.abs(one.bytes) >= least);
    if (large.length > 0) return large;
  }
  return [...causes];
}
var ORDER_BYTES = 256;
function isEdit({ cause, before, after }) {
  return cause === "package" && before !== null && after !== null;
}
function unexplained(bytes) {
  return { cause: "other", name: "no recorded cause", before: null, after: null, bytes };
}

// src/report/size-diff-lines.ts
var MOST_ROWS = 15;
function causeLines(causes) {
  const large = causes.filter((one) => Math.abs(one.bytes) >= NOISE_BYTES).slice(0, MOST_ROWS);
  const shown = large.length > 0 ? large : causes.slice(0, 1);
  const rest = causes.filter((one) => !shown.includes(one));
  const lines = shown.map((one) => `  ${grownText(one.bytes).padStart(10)}  ${causeText(one)}`);
  if (rest.length === 0) return lines;
  const bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
  return [...lines, `  ${grownText(bytes).padStart(10)}  ${rest.length} smaller changes`];
}
function causeText({ cause, name, before, after }) {
  const isSize = cause === "package" || cause === "embed";
  const text = (value) => isSize ? bytesText(Number(value)) : value;
  if (before === null && after === null) return `${cause} ${name}`;
  if (before === null || before === "") return `${cause} ${name}: added, ${text(after ?? "")}`;
  if (after === null || after === "") return `${cause} ${name}: removed, was ${text(before)}`;
  return `${cause} ${name}: ${text(before)} -> ${text(after)}`;
}
function grownText(bytes) {
  return `${bytes < 0 ? "-" : "+"}${bytesText(Math.abs(bytes))}`;
}

export {
  NOISE_BYTES,
  diffSizes,
  causeLines,
  causeText,
  grownText
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  node_dirname,
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/cache/modules/go-sum.ts
function parseGoSums(texts) {
  const zips = /* @__PURE__ */ new Map();
  const goMods = /* @__PURE__ */ new Map();
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    const [path, version, h1, ...rest] = line.trim().split(/\s+/);
    if (path === void 0 || version === void 0 || !h1?.startsWith("h1:") || rest.length > 0) {
      continue;
    }
    if (version.endsWith("/go.mod")) {
      const module = { path, version: version.slice(0, -"/go.mod".length), h1 };
      goMods.set(`${path}@${module.version}`, module);
    } else {
      zips.set(`${path}@${version}`, { path, version, h1 });
    }
  }
  return { zips, goMods };
}

// src/inputs/flags/go-flags-variable.ts
var EXPECTED = "flags as in -tags=a,b -trimpath, with quotes around a whole flag that holds spaces";
function parseGoFlags(value) {
  const fields = splitGoQuoted(value);
  if (fields === void 0)
    return failure(
      "GTB1018",
      `GOFLAGS is ${shown(value)}: a quote is not closed`,
      EXPECTED,
      "close it; Go knows no backslash before a quote here"
    );
  const wrong = fields.find((one) => !/^--?[^-=]/.test(one));
  if (wrong !== void 0)
    return failure(
      "GTB1018",
      `GOFLAGS is ${shown(value)}: ${shown(wrong)} is no flag`,
      EXPECTED,
      "write each flag as one word, -name=value; quotes count only around a whole flag"
    );
  return success(fields.map((one) => one.replace(/^--/, "-")));
}
function joinGoFlags(flags) {
  const field = (flag) => {
    if (!/[ \t\n\r'"]/.test(flag)) return flag;
    return flag.includes("'") ? `"${flag}"` : `'${flag}'`;
  };
  return flags.map(field).join(" ");
}
function lastValue(flags, name) {
  return flags.map((one) => new RegExp(`^--?${name}=([\\s\\S]*)$`).exec(one)?.[1]).findLast((one) => one !== void 0);
}
function toolWords(value) {
  const [tool = "cc", ...args] = splitGoQuoted(value) ?? [value];
  return { tool, args };
}

// src/cache/modules/pinned-modules.ts
function pinnedModules({ roots, pins }, go) {
  const files = goSumFiles(pins);
  if (files.length === 0 || isVendored(roots, pins, go)) return null;
  const goSum = parseGoSums(files.map((file) => pins.get(file) ?? ""));
  return goSum.zips.size === 0 ? null : goSum;
}
function goSumFiles(pins) {
  return [...pins.keys()].filter((file) => /[\\/]go\.sum$|\.work\.sum$/.test(file));
}
function isVendored(roots, pins, go) {
  const flags = [...go.goFlags, ...go.flags.compile];
  const mode = lastValue(flags, "mod") ?? "";
  if (mode !== "") return mode === "vendor";
  const { workspaceFile, module } = roots;
  const folder = workspaceFile === null ? module : node_dirname(workspaceFile);
  return folder !== null && pins.has(node_join(folder, "vendor", "modules.txt"));
}

// src/release/fingerprint.ts
function stampedByGo(buildInfo) {
  if (buildInfo === null) return {};
  const rows = Object.entries(buildInfo.settings).filter(([name]) => /^vcs(?:\.|$)/.test(name));
  const version = buildInfo.main?.version ?? "";
  return Object.fromEntries([...rows, ...version === "" ? [] : [["version", version]]]);
}
function fingerprintDigest(facts) {
  return valueDigest([facts.inputs, facts.toolchain, facts.stamped], 64);
}
function fingerprintFailures(known) {
  return known.flatMap((one) => {
    if (one.sha256 === one.knownSha256) return [];
    return failure(
      "GTB1508",
      `${one.name} for ${one.target} has SHA-256 ${one.sha256}`,
      `${one.knownSha256}, which an earlier build of the same inputs (${one.digest.slice(0, 12)}) has; nothing is published`,
      `build both again and compare them: the build is not reproducible, or one of the two machines was changed; if the earlier binary was the wrong one, remove ${one.key} from the cache store`
    ).failures;
  });
}

// src/inputs/flags/linking.ts
var LINK_MODES = [
  "auto",
  "internal",
  "external-static",
  "pie",
  "static-pie"
];
function effectiveLink({ link, cgo, flags }) {
  return link === "auto" && cgo && flags.static === true ? "external-static" : link;
}
function linksStatically(inputs) {
  return ["external-static", "static-pie"].includes(effectiveLink(inputs));
}
function isPie(inputs) {
  return ["pie", "static-pie"].includes(effectiveLink(inputs));
}
function resolverTags(inputs) {
  if (!linksStatically(inputs) || inputs.libc === "musl") return [];
  const isAskedFor = inputs.tags.includes("netcgo");
  const wanted = isAskedFor ? ["osusergo"] : ["netgo", "osusergo"];
  return wanted.filter((tag) => !inputs.tags.includes(tag));
}
function linkerWord(linker) {
  return linker === "default" ? "" : `-fuse-ld=${linker}`;
}
function linkModeFlags(inputs, word) {
  const mode = effectiveLink(inputs);
  if (mode === "internal") return ["-linkmode=internal"];
  const isStatic = linksStatically(inputs);
  const external = [
    ...mode === "external-static" ? ["-static"] : [],
    ...mode === "static-pie" ? ["-static-pie"] : [],
    // musl-gcc names the loader in every link. GNU ld leaves it out of a static one; these two do
    // not, and such a program ends before its first line.
    ...isStatic && inputs.libc === "musl" && word !== "" ? ["-Wl,--no-dynamic-linker"] : [],
    ...word === "" ? [] : [word]
  ];
  return [
    ...isStatic ? ["-linkmode=external"] : [],
    ...external.length === 0 ? [] : [`-extldflags=${external.join(" ")}`]
  ];
}
function staticDemand(inputs, profileStatic) {
  if (linksStatically(inputs)) return "demanded";
  if (inputs.flags.static !== void 0) return inputs.flags.static ? "demanded" : "no";
  if (!profileStatic) return "no";
  return inputs.cgo ? "wished" : "demanded";
}

export {
  parseGoFlags,
  joinGoFlags,
  lastValue,
  toolWords,
  LINK_MODES,
  effectiveLink,
  linksStatically,
  isPie,
  resolverTags,
  linkerWord,
  linkModeFlags,
  staticDemand,
  parseGoSums,
  pinnedModules,
  goSumFiles,
  stampedByGo,
  fingerprintDigest,
  fingerprintFailures
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isTestsRecord
} from "./chunk-6C72MRMG.mjs";
import {
  BINARY_INPUTS,
  inputsWithoutEffect,
  withoutEffect
} from "./chunk-ASIUFMQN.mjs";
import {
  fingerprintDigest,
  fingerprintFailures,
  goSumFiles,
  pinnedModules,
  stampedByGo
} from "./chunk-G66KW2US.mjs";
import {
  debugPath,
  outputFailures,
  outputFiles
} from "./chunk-D7JKPAKQ.mjs";
import {
  placeKeys,
  readWhole,
  sealedPlace,
  whole
} from "./chunk-PIT5TB7B.mjs";
import {
  brokenLink,
  profileDigests,
  usesProfile
} from "./chunk-UGIWATP6.mjs";
import {
  watchChildrenMemory
} from "./chunk-6PEGQKHV.mjs";
import {
  answerFacts,
  buildCommands,
  checkMains,
  createFiles,
  fact,
  factPath,
  factText,
  fileNameMatches,
  foundFolders,
  hasSourceEnding,
  isGoName,
  isSourceName,
  linkCommand,
  linkedPackages,
  matchesBuild,
  mergeGraphs,
  neededPackages,
  outputOf,
  ownModules,
  patternMatches,
  patternScope,
  planWidth,
  readActionGraph,
  runShards,
  shardRequest,
  testArguments,
  uniqueFacts,
  usesInputsStamp,
  walkFolders,
  warmArguments
} from "./chunk-EC2C2CSR.mjs";
import {
  createTurn
} from "./chunk-XRXQX4N5.mjs";
import {
  goErrors,
  warnOfWarmUp
} from "./chunk-DSWZMXJQ.mjs";
import {
  binaryId,
  plannedId
} from "./chunk-TKCJTW7J.mjs";
import {
  GOCACHE_MARK,
  JOB_RECORD_MARK,
  NO_FLAGS,
  SHARED_CGO_MARK,
  TOOLCHAIN_MARK,
  commitStamps,
  keepsPinned,
  moduleVersion,
  muslIdentity,
  realPath,
  settingValue,
  stampsCommit,
  withoutCaches
} from "./chunk-25ZBBCS6.mjs";
import {
  stepFiles,
  writeJobRecord
} from "./chunk-N3ECHNW6.mjs";
import {
  forTarget,
  gitRemedy,
  ownCTools,
  ownFlag,
  ownVariable,
  switchIsOn,
  targetCTools
} from "./chunk-ARO2BSGF.mjs";
import {
  effectiveLink,
  isPie,
  linksStatically,
  staticDemand
} from "./chunk-B2HAUCF6.mjs";
import {
  mayNoteFingerprints
} from "./chunk-MSCK7L5J.mjs";
import {
  askGit,
  gitConfigVariables,
  gitFolderOf,
  repositoriesOf,
  repositoryRoot
} from "./chunk-2J7FJRO7.mjs";
import {
  checkTarget,
  restoreBinary,
  unpackArchive
} from "./chunk-GMGG5AT7.mjs";
import {
  pLimit
} from "./chunk-YABRGMNZ.mjs";
import {
  makeFolder
} from "./chunk-CGIYDYM4.mjs";
import {
  fingerprintKey,
  fingerprintKeys,
  hitOf,
  inputsKeys,
  recordKeys,
  sha256OfKey,
  thinSetOf
} from "./chunk-QTSWQCVJ.mjs";
import {
  COMPILE_VARIABLES,
  C_VARIABLES,
  goCommand,
  readCVariables
} from "./chunk-DDOHQBZG.mjs";
import {
  C_INPUT_VARIABLES,
  cIncludes,
  cPaths,
  cgoDirectives,
  isManaged,
  readCInputs
} from "./chunk-HUIRJEEY.mjs";
import {
  importsC
} from "./chunk-FWLBYFVJ.mjs";
import {
  lastValue,
  toolWords
} from "./chunk-ZIMIG23V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  laneDifferences,
  ownPackages,
  parseMadeFrom,
  parseRuns,
  sealLane
} from "./chunk-EQDVQAKN.mjs";
import {
  sealed
} from "./chunk-Q46KGVKU.mjs";
import {
  isOwnPackage,
  sourceFiles
} from "./chunk-FKZN6ATE.mjs";
import {
  goSeconds
} from "./chunk-KQ4Y7NNP.mjs";
import {
  compilesUnlinked,
  hasGoFiles,
  isHostAlone,
  planBinary,
  planBuild
} from "./chunk-YMZLBQU4.mjs";
import {
  parseTarget,
  targetText
} from "./chunk-YMGUSNJV.mjs";
import {
  oneLine
} from "./chunk-APQRZI4S.mjs";
import {
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  TransferError
} from "./chunk-YL26JA4V.mjs";
import {
  listReleases
} from "./chunk-7KJK747H.mjs";
import {
  node_fileURLToPath,
  node_pipeline
} from "./chunk-4PN6BFV4.mjs";
import {
  node_setImmediate
} from "./chunk-NUTRPTQO.mjs";
import {
  readGoEnvFile
} from "./chunk-TWAQL2W4.mjs";
import {
  checkBinary,
  fails,
  passes
} from "./chunk-PBYML3RU.mjs";
import {
  startBinary,
  startOnce
} from "./chunk-YJV5QJ5D.mjs";
import {
  once
} from "./chunk-J2SYFJ2M.mjs";
import {
  removeLeftBehind,
  removeQuietly,
  temporaryPrefix
} from "./chunk-IK2GDEYA.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  nearest
} from "./chunk-URXI7J5S.mjs";
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_promisify,
  node_zlib_default
} from "./chunk-7TB255KL.mjs";
import {
  readBinary
} from "./chunk-NY2YDRPN.mjs";
import {
  node_once
} from "./chunk-MJ2XA5DJ.mjs";
import {
  bundledFile
} from "./chunk-R7VA5VAM.mjs";
import {
  saysDiskIsFull
} from "./chunk-IG3GNG75.mjs";
import {
  statPath
} from "./chunk-QTBWPY76.mjs";
import {
  node_createHash,
  node_randomBytes
} from "./chunk-BZ2AUL62.mjs";
import {
  node_chmod,
  node_copyFile,
  node_lstat,
  node_mkdir,
  node_mkdtemp,
  node_open,
  node_readFile,
  node_readdir,
  node_readlink,
  node_rename,
  node_rm,
  node_stat,
  node_symlink,
  node_utimes,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_relative,
  node_resolve,
  node_sep
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  failureText,
  success,
  withCode
} from "./chunk-ZVPNF52B.mjs";
import {
  node_fork
} from "./chunk-JFWZIRKK.mjs";
import {
  node_accessSync,
  node_constants,
  node_createReadStream,
  node_existsSync,
  node_lstatSync,
  node_mkdirSync,
  node_readFileSync,
  node_readdirSync,
  node_realpathSync,
  node_statSync,
  node_utimesSync
} from "./chunk-7YGZ6IU7.mjs";
import {
  platformOf
} from "./chunk-MFDAGXMK.mjs";
import {
  compareGoVersions
} from "./chunk-OBDWTBOT.mjs";

// src/cache/cache-report.ts
var NO_CACHE = { hit: "miss", key: "", bytesDown: 0, bytesUp: 0, seconds: 0 };

// src/cache/modules/thin/thin-use.ts
var READS_MORE = /^--?(modfile|overlay|toolexec|asmflags)=/;
function thinRefusal(facts) {
  if (!facts.flags.includes("-trimpath")) return "a build without -trimpath";
  const flag = facts.flags.find((one) => READS_MORE.test(one));
  if (flag !== void 0) return flag;
  if (lastValue(facts.flags, "mod") === "mod") return "-mod=mod";
  if (!["", "off", "latest"].includes(facts.gofips140)) return `GOFIPS140=${facts.gofips140}`;
  return facts.packages.find((one) => one === "all" || isWildcardOfPaths(one)) ?? null;
}
function isWildcardOfPaths(pattern) {
  return pattern.includes("...") && !/^\.\.?(\/|$)/.test(pattern);
}
function modulesKindToSave(facts) {
  if (facts.selection === null || facts.choice === "full") return "full";
  if (facts.choice === "used") return "thin";
  return facts.laterGo || facts.laterModules || facts.cModules ? "full" : "thin";
}
var MISSING = [
  "module lookup disabled",
  "no required module provides",
  "no matching files found",
  "no such file",
  "cannot find package",
  "cannot find module",
  "file not found",
  "does not contain package"
];
function missingFileExplains(said, set) {
  const text = said.toLowerCase();
  return text.includes(set) || MISSING.some((one) => text.includes(one));
}

// src/compile/thin-first.ts
function onWhole(go) {
  return { go, thin: null };
}
function onThin(go, folder) {
  if (folder === "") return onWhole(go);
  const thin = { folder, isGrown: false, whole: go };
  return { go: reading(go, { GOMODCACHE: folder, GOPROXY: "off", GONOPROXY: "none" }), thin };
}
function onGrown(go, folder) {
  return { go: reading(go, { GOMODCACHE: folder }), thin: { folder, isGrown: true, whole: go } };
}
function reading(go, changes) {
  const environment = { ...go.environment, ...changes };
  return { ...go, environment, goEnv: { ...go.goEnv, ...changes } };
}
function withVariables({ go, thin }, more) {
  const changed = (one) => ({ ...one, environment: { ...one.environment, ...more } });
  return {
    go: changed(go),
    thin: thin === null ? null : { ...thin, whole: changed(thin.whole) }
  };
}
function grownFolder(reader) {
  return reader?.thin?.isGrown === true ? reader.thin.folder : null;
}
async function listThinFirst(log, reader, list) {
  const listed = await list(reader.go);
  if (listed.ok || reader.thin === null) return { reader, listed };
  sayWhole(log, listed.errors.map((error) => error.text).join("\n"));
  const { whole: whole2 } = reader.thin;
  return { reader: onWhole(whole2), listed: await list(whole2) };
}
async function runThinFirst(log, { go, thin }, run) {
  const runs = await run(go.environment);
  if (thin === null) return { runs, needsWhole: false };
  const set = node_basename(thin.folder);
  const said = runs.filter((one) => one.result.exitCode !== 0).map((one) => `${one.messages}
${one.result.stderr}`);
  if (!said.some((text) => missingFileExplains(text, set))) return { runs, needsWhole: false };
  sayWhole(log, said.join("\n"));
  return { runs: await run(thin.whole.environment), needsWhole: true };
}
function sayWhole(log, said) {
  log.info("the thin modules lack something that this build reads: once more with whole modules");
  log.debug(said.trim());
}

// src/compile/tools/provide-tools.ts
function toolFolders({ folders, ordinal }) {
  const folder = node_join(folders.job, `tools-${ordinal}`);
  return { bin: node_join(folder, "bin"), work: node_join(folder, "work") };
}
async function provideTools(step, go, store) {
  if (step.inputs.tools.length === 0 || !step.job.inRunner)
    return success({ reports: [], kept: [] });
  const { linkFolder } = await import("./install-tool-OSC2AA6E.mjs");
  const { makeTools } = await import("./make-tools-M7GLQ2E6.mjs");
  const folders = toolFolders(step);
  await node_mkdir(linkFolder(folders), { recursive: true });
  await node_mkdir(folders.bin, { recursive: true });
  try {
    return await step.clocks.phases.time("tools", () => makeTools(step, go, store, folders));
  } finally {
    await removeQuietly(folders.work);
  }
}

// src/report/run-report.ts
function cacheHit(caches, usesModules) {
  if (caches.binaries.hit === "exact") return true;
  return caches.base.hit === "exact" && (!usesModules || caches.modules.hit === "exact");
}
function affectedNames(binaries) {
  return [...new Set(binaries.filter((one) => !one.reused).map((one) => one.name))];
}

// src/report/made-report.ts
function madeReport(run, caches, made, explained) {
  const { go, lane } = run;
  const { binaries, checks, provenance, inputsDigest: inputsDigest2, packages, reason } = made;
  return {
    goVersion: go.version,
    goRoot: go.toolchain?.goroot ?? "",
    inputsDigest: inputsDigest2,
    lane: lane.keys.lane,
    place: lane.keys.place,
    cacheHit: cacheHit(caches, run.goSum !== null),
    binaries,
    checks,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    provenance,
    packages,
    tools: [],
    tests: null,
    ...explained,
    sizes: null,
    phases: [],
    warnings: []
  };
}

// src/reuse/asked-build.ts
function askedBuild({ inputs }, project, go) {
  const folder = relativePath(project.root, inputs.workingDirectory);
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}

// src/reuse/facts/go-environment-record.ts
var OF_GO = /^(?:CGO_|GO(?!OGLE))/;
var OTHERS = /^(?:AR|CC|CXX|FC|GCCGO|PKG_CONFIG\w*)$/;
var WITHOUT_EFFECT = /^(?:GOCACHE|GOCACHEPROG|GOMODCACHE|GOPATH|GOBIN|GOTMPDIR|GOPROXY|GOSUMDB|GONOSUMDB|GONOPROXY|GOPRIVATE|GOINSECURE|GOVCS|GOAUTH|GOENV|GOROOT|GOROOT_\d\w*|GOTOOLCHAIN|GOTELEMETRY|GOTELEMETRYDIR|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GO_TURBO_BUILD\w*)$/;
function environmentRecord(environment, goEnvFile, more) {
  const record2 = {};
  const add = (values) => {
    for (const [name, value] of Object.entries(values)) {
      const canonical = process.platform === "win32" ? name.toUpperCase() : name;
      if (!OF_GO.test(canonical) && !OTHERS.test(canonical)) continue;
      if (WITHOUT_EFFECT.test(canonical) || value === void 0 || value === "") continue;
      record2[canonical] = sealed(canonical, value);
    }
  };
  add(goEnvFile);
  add(environment);
  for (const [name, value] of Object.entries(more)) record2[`(${name})`] = sealed(name, value);
  return record2;
}
function environmentChanges(before, now) {
  const names = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}

// src/reuse/check-manifest.ts
function checkManifest({
  manifest,
  environment,
  answers,
  mainsOnly
}) {
  const variables = environmentChanges(manifest.environment, environment);
  if (variables.length > 0) {
    return {
      agreed: [],
      plan: false,
      unlinked: mainsOnly,
      listing: false,
      changes: [`environment: ${variables.map(oneLine).join(", ")}`]
    };
  }
  const differs = /* @__PURE__ */ new Map();
  for (const [index, [kind, path, pattern, before]] of manifest.facts.entries()) {
    const asked = { kind, path, pattern };
    if (answers.get(factText(asked)) !== before) differs.set(index, changeText(asked));
  }
  const agrees = (facts) => !facts.some((index) => differs.has(index));
  const plan = agrees(manifest.plan);
  const areBodies = [...differs.keys()].every((index) => {
    const [kind, path = ""] = manifest.facts[index] ?? [];
    return kind === "file" && path.endsWith(".go");
  });
  return {
    agreed: manifest.binaries.filter((one) => agrees(one.facts)),
    plan,
    // A package that was not there then is in no list: with another plan nothing is known of it.
    unlinked: mainsOnly || plan && manifest.unlinked !== null && agrees(manifest.unlinked),
    listing: plan && areBodies,
    changes: [...new Set([...differs.values()].map(oneLine))].sort()
  };
}
function changeText({ kind, path, pattern }) {
  switch (kind) {
    case "file":
      return path;
    case "head":
      return `${path} (constraint, package or imports)`;
    case "names":
      return `${path} (files of the package)`;
    case "heads":
      return `${path} (constraints, packages or imports)`;
    case "walk":
      return `${path} (folders with Go files)`;
    case "embed":
      return `${path} (//go:embed ${pattern})`;
    case "nearest":
      return `${path} (in this folder or above)`;
    case "kind":
      return `${path} (there or not)`;
  }
}

// src/reuse/stored-listing.ts
function storeListing(listing, folders) {
  const stored = {};
  for (const [target, packages] of listing) {
    const moved = packages.filter((one) => one.DepOnly === true || hasGoFiles(one)).map((one) => {
      const {
        Deps,
        Imports: _imports,
        IgnoredGoFiles,
        ...rest
      } = movePackage(one, (path) => storedFolder(path, folders));
      const isBuilt = one.Name === "main" && one.DepOnly !== true;
      const ignored = (IgnoredGoFiles ?? []).filter((name) => !name.endsWith("_test.go"));
      return {
        ...rest,
        ...ignored.length === 0 ? {} : { IgnoredGoFiles: ignored },
        ...isBuilt && Deps !== void 0 ? { Deps } : {}
      };
    });
    const isRight = moved.every(
      ({ Dir, Module, Standard }) => Dir !== "" && (Standard !== true || Dir.startsWith(ROOT)) && isPlaced(Module)
    );
    if (!isRight) return null;
    stored[target] = moved;
  }
  return stored;
}
function readListing(stored, folders) {
  return new Map(
    Object.entries(stored).map(([target, packages]) => [
      target,
      packages.map((one) => movePackage(one, (path) => folderHere(path, folders)))
    ])
  );
}
function isStoredListing(value) {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (packages) => Array.isArray(packages) && packages.every(isStoredPackage)
  );
}
var ROOT = "root:";
var MODULES = "modules:";
var OWN = "own:";
function storedFolder(path, folders) {
  const inRoot = within(folders.goRoot, path);
  if (inRoot !== null) return ROOT + inRoot;
  const inModules = within(folders.goModCache, path);
  if (inModules !== null) return MODULES + inModules;
  const own = relativePath(folders.workingDirectory, path);
  return node_isAbsolute(own) ? "" : OWN + own;
}
function within(folder, path) {
  if (folder === "") return null;
  const rest = relativePath(folder, path);
  return node_isAbsolute(rest) || rest.split("/")[0] === ".." ? null : rest;
}
function folderHere(stored, folders) {
  const [prefix, folder] = stored.startsWith(ROOT) ? [ROOT, folders.goRoot] : stored.startsWith(MODULES) ? [MODULES, folders.goModCache] : [OWN, folders.workingDirectory];
  return node_join(folder, stored.slice(prefix.length));
}
function movePackage(one, move2) {
  const { Module } = one;
  const moved = { ...one, Dir: move2(one.Dir) };
  return Module === void 0 ? moved : { ...moved, Module: moveModule(Module, move2) };
}
function moveModule(module, move2) {
  const { Path, Version, Main, Dir, Replace } = module;
  return {
    Path,
    ...Version === void 0 ? {} : { Version },
    ...Main === void 0 ? {} : { Main },
    ...Dir === void 0 ? {} : { Dir: move2(Dir) },
    ...Replace === void 0 ? {} : { Replace: moveModule(Replace, move2) }
  };
}
function isPlaced(module) {
  const effective = module?.Replace ?? module;
  if (effective?.Dir === void 0) return true;
  return effective.Dir.startsWith(effective.Version === void 0 ? OWN : MODULES);
}
function isStoredPackage(value) {
  return typeof value?.ImportPath === "string" && typeof value.Name === "string" && typeof value.Dir === "string" && [ROOT, MODULES, OWN].some((prefix) => value.Dir?.startsWith(prefix));
}

// src/reuse/manifest.ts
function makeInputsManifest(made) {
  const indices = /* @__PURE__ */ new Map();
  const rows = [];
  const indexOf = (one) => {
    const text = factText(one);
    const known = indices.get(text);
    if (known !== void 0) return known;
    indices.set(text, rows.length);
    rows.push([one.kind, one.path, one.pattern, answerOf(made.answers, one)]);
    return rows.length - 1;
  };
  const plan = made.plan.map(indexOf);
  const unlinked = made.unlinked?.map(indexOf) ?? null;
  const binaries = made.binaries.map((binary) => ({
    package: binary.package,
    target: binary.target,
    key: "",
    sha256: "",
    bytes: 0,
    digest: binaryDigest(made, binary),
    facts: binary.facts.map(indexOf)
  }));
  const { inputsDigest: inputsDigest2, toolchain, environment } = made;
  return {
    version: 2,
    inputsDigest: inputsDigest2,
    toolchain,
    environment,
    facts: rows,
    plan,
    unlinked,
    binaries,
    listing: null
  };
}
function binaryDigest(made, binary) {
  const answers = binary.facts.map((one) => [factText(one), answerOf(made.answers, one)]);
  const { lane, linkFlags, environment } = made;
  return valueDigest([binary.package, binary.target, lane, linkFlags, environment, answers], 64);
}
function answerOf(answers, one) {
  const answer = answers.get(factText(one));
  if (answer === void 0) throw new Error(`no answer to ${factText(one)}`);
  return answer;
}
function manifestFacts(manifest) {
  return manifest.facts.map(([kind, path, pattern]) => fact(kind, path, pattern));
}
function parseInputsManifest(text) {
  try {
    const value = JSON.parse(text);
    if (value?.version !== 2 || !Array.isArray(value.facts)) return null;
    const isIndex = (index) => typeof index === "number" && value.facts?.[index] !== void 0;
    const sound = typeof value.inputsDigest === "string" && typeof value.toolchain === "string" && typeof value.environment === "object" && value.environment !== null && value.facts.every(
      (row) => Array.isArray(row) && row.length === 4 && row.every((one) => typeof one === "string")
    ) && Array.isArray(value.plan) && value.plan.every(isIndex) && Array.isArray(value.binaries) && value.binaries.every(
      (one) => [one.package, one.target, one.key, one.sha256, one.digest].every(
        (text2) => typeof text2 === "string"
      ) && typeof one.bytes === "number" && Array.isArray(one.facts) && one.facts.length > 0 && one.facts.every(isIndex)
    );
    if (!sound) return null;
    const listing = isStoredListing(value.listing) ? value.listing : null;
    const isKnown = Array.isArray(value.unlinked) && value.unlinked.every(isIndex);
    const unlinked = isKnown ? value.unlinked ?? null : null;
    return { ...value, listing, unlinked };
  } catch {
    return null;
  }
}

// src/reuse/inputs-entry.ts
var MOST_BYTES = 256e6;
function packInputs(manifest) {
  return node_promisify(node_zlib_default.gzip)(JSON.stringify(manifest), { level: 6 });
}
async function unpackInputs(packed) {
  try {
    const text = await node_promisify(node_zlib_default.gunzip)(packed, { maxOutputLength: MOST_BYTES });
    return parseInputsManifest(text.toString("utf8"));
  } catch {
    return null;
  }
}

// src/reuse/obstacles.ts
var SWITCHES = {
  buildvcs: "the commit is stamped into the binary",
  race: "the race detector links C",
  msan: "the memory sanitizer links C",
  asan: "the address sanitizer links C",
  cover: "coverage counters are built in",
  linkshared: "shared libraries of the machine are linked"
};
var VALUES = {
  overlay: "files are replaced by others",
  modfile: "another file takes the place of go.mod",
  toolexec: "another program runs the tools",
  coverpkg: "coverage counters are built in",
  pkgdir: "compiled packages come from a folder"
};
var TOOL_FLAGS = /(?:^|[\s='"])--?(?:linkmode[= ]\s*['"]?external|extld|extldflags|extar|importcfg|embedcfg|pgoprofile|coveragecfg|symabis|linkobj|asmhdr|I|L|r|installsuffix|buildid(?!=(?:[\s'"]|$))|race|msan|asan)(?=[\s='"]|$)/;
function buildObstacle(facts) {
  if (facts.commitStamps.length > 0) {
    const names = facts.commitStamps.map((one) => one.name).join(", ");
    const words = [...new Set(facts.commitStamps.flatMap((one) => one.words))];
    const change = words.length === 1 ? "which is another one" : "which are others";
    return `stamp ${names} holds ${words.join(" and ")}, ${change} with every commit; $inputs stays the same while no input changes`;
  }
  if (!/^\d+\.\d+/.test(facts.goVersion)) return `Go ${facts.goVersion} is no release`;
  const last = /* @__PURE__ */ new Map();
  for (const flag of facts.flags) {
    const [, name = "", value = "true"] = /^--?([\w-]+)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    if (/^(?:gcflags|asmflags|ldflags)$/.test(name) && TOOL_FLAGS.test(` ${value}`)) {
      return `-${name} names files or another linker: ${value}`;
    }
    last.set(name, value);
  }
  for (const [name, value] of last) {
    const isOn = !/^(?:0|f|F|false|FALSE|False)$/.test(value);
    if (SWITCHES[name] !== void 0 && isOn) return `-${name}: ${SWITCHES[name]}`;
    if (VALUES[name] !== void 0 && value !== "") return `-${name}: ${VALUES[name]}`;
  }
  if (last.get("mod") === "mod") return "-mod=mod: Go may change go.mod";
  const mode = last.get("buildmode");
  if (mode !== void 0 && mode !== "default" && mode !== "exe") return `-buildmode=${mode}`;
  return null;
}
function packagesObstacle(packages) {
  for (const one of packages) {
    if ((one.CgoFiles ?? []).length > 0) return `${one.ImportPath} uses cgo`;
    const swig = [...one.SwigFiles ?? [], ...one.SwigCXXFiles ?? []];
    if (swig.length > 0) return `${one.ImportPath} uses SWIG`;
    if (isOwnPackage(one) && one.Module === void 0) return `no module holds ${one.ImportPath}`;
  }
  return null;
}
function postLinkObstacle({ inputs, compiler }) {
  const other = withoutCaches(compiler);
  if (other !== "") return other;
  if (inputs.debug === "sidecar") return "debug: sidecar: no store holds NAME.debug";
  if (inputs.compress !== "none")
    return `compress: ${inputs.compress}: no store holds packed files`;
  return "";
}

// src/reuse/find-reuse.ts
var NOTHING = {
  agreed: [],
  plan: false,
  unlinked: false,
  listing: false,
  changes: []
};
async function findReuse(step, project, store, go, lane) {
  const { inputs, runner, clocks } = step;
  const began = runner.clock.now();
  const environment = await readEnvironmentRecord(step, go);
  const obstacle = obstacleOf(step, go);
  const found = (changes) => ({
    environment,
    obstacle,
    manifest: null,
    key: "",
    agreement: NOTHING,
    files: null,
    answers: /* @__PURE__ */ new Map(),
    bytesDown: 0,
    seconds: (runner.clock.now() - began) / 1e3,
    ...changes
  });
  if (!inputs.build || !inputs.reuse || obstacle !== "") return found({});
  const { lookups } = inputsKeys(lane.keys, askedBuild(step, project, go));
  const entry = await clocks.activity.track("transfer", store.open("inputs", lookups));
  if (entry.state !== "found") return found({});
  const { key, bytes: bytesDown } = entry;
  const packed = await readWhole(entry, MOST_BYTES).catch(() => "cut");
  if (packed === "cut") return found({});
  const manifest = packed === null ? null : await unpackInputs(packed);
  if (manifest === null) {
    const text = `the record of inputs ${key} is broken; the binaries are built`;
    runner.log.warning(withCode(text, "GTB1601"));
    return found({ key, bytesDown });
  }
  const facts = manifestFacts(manifest);
  const files = createFiles();
  const answering = answerFacts(inputs.workingDirectory, facts, files);
  const answers = await clocks.activity.track("hash", answering);
  const isGuess = go.toolchain === null && manifest.toolchain !== "";
  const goRootFile = manifest.environment["(go.env)"];
  const known = isGuess && goRootFile !== void 0 ? { "(go.env)": goRootFile } : {};
  const agreement = checkManifest({
    manifest,
    answers,
    mainsOnly: inputs.mainsOnly,
    environment: { ...environment, ...known }
  });
  return found({ manifest, key, agreement, files, answers, bytesDown });
}
function obstacleOf(step, go) {
  const isRebuilt = step.inputs.check.some((one) => one.kind === "reproducible");
  if (isRebuilt) return "check: reproducible builds every binary, twice";
  if (go.environment.GO_EXTLINK_ENABLED === "1") return "GO_EXTLINK_ENABLED=1: the C linker links";
  const obstacle = buildObstacle({
    goVersion: go.version,
    flags: [...go.goFlags, ...go.flags.compile, ...go.flags.link],
    commitStamps: commitStamps(step.inputs.stamp)
  });
  return obstacle ?? postLinkObstacle(step);
}
async function readEnvironmentRecord(step, go) {
  const { goos } = platformOf(process.platform, process.arch);
  const goroot = go.toolchain?.goroot ?? null;
  const [goEnvFile, goRootFile] = await Promise.all([
    readGoEnvFile(go.environment, goos),
    goroot === null ? "" : node_readFile(node_join(goroot, "go.env"), "utf8").catch(() => "")
  ]);
  const more = { "go.env": goRootFile, GOFLAGS: go.goEnv.GOFLAGS };
  if (!go.flags.compile.includes("-trimpath")) {
    more["working directory"] = step.inputs.workingDirectory;
    more.GOROOT = goroot ?? "";
    more.GOMODCACHE = go.goEnv.GOMODCACHE;
  }
  return environmentRecord(go.environment, goEnvFile, more);
}
function agreedDigest({ manifest, agreement }) {
  const all2 = manifest !== null && agreement.agreed.length === manifest.binaries.length;
  return all2 && agreement.plan && agreement.unlinked ? manifest.inputsDigest : "";
}

// src/reuse/reuse-binaries.ts
var AT_ONCE = 16;
async function reuseBinaries(step, store, go, found, linkFolder) {
  const { clock } = step.runner;
  const began = clock.now();
  const folder = node_join(linkFolder, "reused");
  const { manifest, agreement } = found;
  const stored = agreement.agreed.filter((one) => one.key !== "");
  await node_rm(folder, { recursive: true, force: true });
  if (stored.length > 0) await node_mkdir(folder, { recursive: true });
  const limit = pLimit(AT_ONCE);
  const restored = await Promise.all(
    stored.map(
      (one, index) => limit(() => restoreOne(step, store, go, one, node_join(folder, String(index))))
    )
  );
  const files = /* @__PURE__ */ new Map();
  const brokenKeys = /* @__PURE__ */ new Map();
  for (const [index, { reused, isBroken }] of restored.entries()) {
    const known = stored[index];
    if (reused !== null) files.set(binaryId(reused.known), reused);
    else if (isBroken && known !== void 0) brokenKeys.set(binaryId(known), known.key);
  }
  const all2 = manifest?.binaries ?? [];
  const missing = all2.filter((one) => !files.has(binaryId(one)));
  return {
    files,
    brokenKeys,
    whole: all2.length > 0 && missing.length === 0 && agreement.plan && agreement.unlinked,
    bytesDown: found.bytesDown + restored.reduce((sum, one) => sum + one.bytesDown, 0),
    seconds: found.seconds + (clock.now() - began) / 1e3,
    reason: reasonOf(step, found, missing)
  };
}
async function restoreOne(step, store, go, known, file) {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const target = parseTarget(known.target);
  if (!target.ok) return { bytesDown: 0, reused: null, isBroken: false };
  const plain = isHostAlone(go.targets, go.host);
  const planned = planBinary({ ImportPath: known.package }, target.value, plain, inputs.output);
  const { key, sha256, bytes } = known;
  const outcome = await activity.track(
    "transfer",
    restoreBinary({ store, key, known: { sha256, bytes }, file })
  );
  const { bytesDown } = outcome;
  const built = (reason, isBroken) => {
    const log = isBroken ? runner.log.warning : runner.log.info;
    log(`${planned.name} for ${known.target} is built: ${reason}`);
    return { bytesDown, reused: null, isBroken };
  };
  if (!outcome.ok) return built(outcome.reason, outcome.isBroken);
  const read = await activity.track("hash", readBinary(file));
  const right = read.ok ? checkTarget(planned.name, read.value, planned.target) : read;
  if (!right.ok) return built(right.failures.map(failureText).join("; "), true);
  if (!read.ok || read.value.sha256 !== sha256) {
    return built("its SHA-256 is another one", true);
  }
  const reused = { planned, file, reused: true, known };
  return { bytesDown, reused, isBroken: false };
}
function reasonOf(step, found, missing) {
  const { inputs } = step;
  if (!inputs.build) return "";
  if (inputs.profile === "release") return "profile: release reuses nothing";
  if (inputs.provenance) return "provenance: true, and a statement says what this run built";
  if (!inputs.reuse) return "reuse: false";
  if (found.obstacle !== "") return found.obstacle;
  if (found.manifest === null) return "no earlier run has recorded the inputs of this build";
  const { changes } = found.agreement;
  if (changes.length > 0) {
    const more = changes.length > SHOWN ? ` and ${changes.length - SHOWN} more` : "";
    return `changed: ${changes.slice(0, SHOWN).join(", ")}${more}`;
  }
  return missing.length === 0 ? "" : `${missing.length} of the binaries are not stored`;
}
var SHOWN = 5;
function binariesReport(reused, found, binaries) {
  const count2 = binaries.filter((one) => one.reused).length;
  const all2 = count2 > 0 && count2 === binaries.length;
  return {
    ...NO_CACHE,
    hit: all2 ? "exact" : count2 > 0 ? "partial" : "miss",
    key: count2 > 0 ? found.key : "",
    bytesDown: reused.bytesDown,
    seconds: reused.seconds
  };
}

// src/flow/exports.ts
function exportToolchain(step, project, go) {
  const { job, environment } = step.runner;
  const { goroot } = go.toolchain;
  if (step.inputs.tools.length > 0) job.addPath(toolFolders(step).bin);
  const [goPath = ""] = go.goEnv.GOPATH.split(process.platform === "win32" ? ";" : ":");
  if (goPath !== "") {
    job.addPath(node_join(goPath, "bin"));
    if (step.inputs.isSetup) mkdirQuietly(node_join(goPath, "bin"));
  }
  job.addPath(node_join(goroot, "bin"));
  exportGotoolchain(step, project, go);
  if ((environment.GOROOT ?? "") !== "") job.exportVariable("GOROOT", goroot);
}
function mkdirQuietly(folder) {
  try {
    node_mkdirSync(folder, { recursive: true });
  } catch {
  }
}
function exportGotoolchain({ inputs, runner }, project, { version }) {
  const set = inputs.settings.variables.get("GOTOOLCHAIN");
  const asked = inputs.laterToolchain;
  const isKept = set !== void 0 && keepsPinned(set.value, version, moduleVersion(project));
  if (asked === null && isKept) return;
  if (asked === null && set !== void 0)
    runner.log.info(
      `${set.text} would start another Go than ${version}: later steps have GOTOOLCHAIN=local`
    );
  runner.job.exportVariable("GOTOOLCHAIN", asked ?? "local");
  runner.job.exportVariable(TOOLCHAIN_MARK, asked ?? "local");
}
function exportGo(step, project, caches, go) {
  const { job } = step.runner;
  exportToolchain(step, project, go);
  if (go.goCache !== go.goEnv.GOCACHE) job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
  if (step.inputs.cgo && settingValue(step.inputs.settings, "CGO_ENABLED") !== "1") {
    job.exportVariable("CGO_ENABLED", "1");
    job.exportVariable(SHARED_CGO_MARK, "1");
  }
}
function exportWithoutGo({ runner: { job } }, caches, go) {
  job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
}

// src/inspect/check/compare-builds.ts
function compareBuilds(requirement, first, second) {
  const sum = `SHA-256 ${first.sha256.slice(0, 12)}`;
  if (first.sha256 === second.sha256)
    return passes(requirement, `two builds in two folders have the same bytes, ${sum}`);
  const sections = differingSections(first, second);
  const { why, change } = explain(first, second, sections);
  const named = sections.slice(0, SHOWN2).join(", ");
  const more = sections.length > SHOWN2 ? ` and ${sections.length - SHOWN2} more sections` : "";
  const where = sections.length === 0 ? "outside of all sections" : `in ${named}${more}`;
  return fails(
    requirement,
    `a second build in another folder differs ${where}; why: ${why}`,
    `the same bytes (${sum})`,
    change
  );
}
var SHOWN2 = 5;
function differingSections(first, second) {
  const contents = new Map(second.sections.map((one) => [one.name, bytesOf(second, one)]));
  const differing = first.sections.filter((one) => contents.get(one.name)?.equals(bytesOf(first, one)) !== true).map((one) => one.name);
  const known = new Set(first.sections.map((one) => one.name));
  return [.../* @__PURE__ */ new Set([...differing, ...[...contents.keys()].filter((name) => !known.has(name))])];
}
function bytesOf({ bytes }, { offset, size }) {
  return bytes.subarray(offset, offset + size);
}
var BUILD_ID = /^(?:\.note\.go\.buildid|\.note\.gnu\.build-id)$/;
function explain(first, second, sections) {
  const one = first.buildInfo;
  const two = second.buildInfo;
  if (one !== null && two !== null) {
    if (one.goVersion !== two.goVersion)
      return {
        why: `toolchain: built with ${one.goVersion} and with ${two.goVersion}`,
        change: "pin go-version to one exact release"
      };
    const settings = differingSettings(one, two);
    const stamps = settings.filter((text) => text.startsWith("vcs"));
    const versions = `${one.main?.version} and ${two.main?.version}`;
    if (one.main?.version !== two.main?.version) stamps.push(`version ${versions}`);
    if (stamps.length > 0)
      return {
        why: `VCS: ${stamps.join(", ")}`,
        change: "commit or ignore what earlier steps write into the checkout, or leave VCS stamping off"
      };
    if (settings.length > 0)
      return {
        why: `flags: ${settings.join(", ")}`,
        change: "set these flags in inputs of the step, not in files that one folder has"
      };
  }
  if (first.bytes.includes(first.folder) && second.bytes.includes(second.folder))
    return {
      why: "path: the file names the folder that it was built in",
      change: "set profile: lean, or build with -trimpath"
    };
  if (sections.length > 0 && sections.every((name) => BUILD_ID.test(name)))
    return {
      why: "build ID: all else is the same",
      change: "add -buildid= to ldflags"
    };
  return {
    why: `the compiler or linker wrote other bytes, first at offset ${firstDifference(first.bytes, second.bytes)}`,
    change: "look for what gives another result each time: embedded files that a step makes anew, -toolexec, a C compiler, code made at build time"
  };
}
function differingSettings(one, two) {
  const names = /* @__PURE__ */ new Set([...Object.keys(one.settings), ...Object.keys(two.settings)]);
  return [...names].filter((name) => one.settings[name] !== two.settings[name]).map((name) => `${name} ${one.settings[name] ?? "unset"} and ${two.settings[name] ?? "unset"}`);
}
function firstDifference(one, two) {
  const length = Math.min(one.length, two.length);
  for (let at = 0; at < length; at++) if (one[at] !== two[at]) return at;
  return length;
}

// src/inspect/check/check-binaries.ts
async function checkBinaries(step, binaries, rebuild2) {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const releases = once(() => activity.track("transfer", listReleases(runner)));
  const again = once(
    async () => rebuild2?.() ?? { ok: false, reason: "nothing was built" }
  );
  const checks = [];
  for (const { built, facts } of binaries) {
    const { planned, file } = built;
    const results = await checkBinary(inputs.check, facts, {
      releases,
      start: startOnce(
        inputs.check,
        (words) => activity.track("hash", () => startBinary(file, words, runner.environment))
      ),
      host: platformOf(process.platform, process.arch),
      reproduce: async (requirement) => compare(requirement, { built, facts }, await again())
    });
    checks.push({ name: planned.name, target: targetText(planned.target), results });
  }
  return checks;
}
async function compare(requirement, { built, facts }, again) {
  const expected = "a build of a copy of the checkout, with the same bytes";
  const change = "put all that the build reads into the checkout, or leave reproducible out";
  if (!again.ok) return fails(requirement, again.reason, expected, change);
  const file = again.files.get(plannedId(built.planned)) ?? "";
  const second = await readBinary(file);
  if (!second.ok) return fails(requirement, second.failures[0]?.found ?? "", expected, change);
  const linked2 = built.linkedFile ?? built.file;
  const read = linked2 === built.file ? { ok: true, value: facts } : await readBinary(linked2);
  if (!read.ok) return fails(requirement, read.failures[0]?.found ?? "", expected, change);
  const first = read.value;
  const isSame = second.value.sha256 === first.sha256;
  const bytes = async (path) => isSame ? Buffer.alloc(0) : node_readFile(path);
  return compareBuilds(
    requirement,
    { ...first, bytes: await bytes(linked2), folder: again.from },
    { ...second.value, bytes: await bytes(file), folder: again.to }
  );
}
function checkFailures(checks) {
  return checks.flatMap(
    ({ name, target, results }) => results.filter((one) => one.state === "fail").map(({ requirement, found, expected, change }) => ({
      code: "GTB1501",
      found: `${name} (${target}) fails the check ${requirement}: ${found}`,
      expected,
      change
    }))
  );
}

// src/cache/habits/habits.ts
function parseHabits(text) {
  try {
    const value = JSON.parse(text);
    const sound = value?.version === 2 && typeof value.laterGo === "boolean" && typeof value.laterRace === "boolean" && typeof value.laterModules === "boolean" && ["boolean", "undefined"].includes(typeof value.shared) && ["boolean", "undefined"].includes(typeof value.failedShared) && ["boolean", "undefined"].includes(typeof value.cModules) && (value.tests === void 0 || isTestsRecord(value.tests)) && Array.isArray(value.modules) && Array.isArray(value.lanes) && value.lanes.every(isLaneHabits);
    return sound ? value : null;
  } catch {
    return null;
  }
}
function isLaneHabits(value) {
  return typeof value?.ingredients === "object" && value.ingredients?.isSealed === true && Array.isArray(value.ingredients.targets) && Array.isArray(value.ingredients.compileFlags) && value.ingredients.compileFlags.every((flag) => typeof flag === "string") && typeof value.ingredients.goEnvironment === "object" && value.ingredients.goEnvironment !== null && typeof value.usedC === "boolean" && typeof value.drifted === "boolean" && typeof value.base === "string" && ["number", "undefined"].includes(typeof value.coldSeconds) && ["number", "undefined"].includes(typeof value.entryBytes);
}
function roundedBytes(bytes) {
  const step = 2 ** Math.max(20, Math.floor(Math.log2(Math.max(1, bytes))) - 3);
  return Math.ceil(bytes / step) * step;
}
var LEAST_SECONDS = 60;
function layerSeconds(habits) {
  const cold = habits?.coldSeconds;
  return cold === void 0 ? void 0 : Math.max(LEAST_SECONDS, cold);
}
function laneHabits(habits, wanted) {
  const sameTargets = (habits?.lanes ?? []).filter(
    (lane) => lane.ingredients.targets.join(" ") === wanted.targets.join(" ")
  );
  const near = sameTargets.filter(
    (lane) => lane.ingredients.profile === wanted.profile && lane.ingredients.cgo === wanted.cgo
  );
  return near[0] ?? sameTargets[0] ?? null;
}
function laneChanges(habits, lane) {
  return habits === null ? [] : laneDifferences(habits.ingredients, sealLane(lane));
}
function keepsUnshared(habits, { goVersion }) {
  if (habits === null || habits.shared === true) return false;
  const hasResults = (habits.tests?.packages.length ?? 0) > 0;
  return hasResults && habits.lanes.some((lane) => lane.ingredients.goVersion === goVersion);
}

// src/cache/lane/lane.ts
function laneText(lane) {
  const [first = "none", ...others] = lane.targets;
  const targets = first.replaceAll("/", "_") + (others.length > 0 ? `+${others.length}` : "");
  const parts = [
    `go${lane.goVersion}`,
    targets,
    lane.cgo ? "cgo1" : lane.c === null ? "cgo0" : "cgo0c",
    lane.profile,
    valueDigest(lane, 16)
  ];
  return parts.join("-").replaceAll(/[^A-Za-z0-9.+_-]/g, "_");
}
function laneTargets(targets) {
  return targets.map(targetText).sort();
}

// src/cache/lane/lane-ingredients.ts
function laneIngredients(facts) {
  const { inputs, goEnv, job } = facts;
  const goEnvironment = {};
  const own = Object.keys(ownCTools(goEnv, facts.targets));
  const c = facts.c === null ? [] : [...C_VARIABLES, ...own];
  for (const name of [...COMPILE_VARIABLES, ...c]) {
    const value = goEnv[name];
    if (value !== void 0 && value !== "") goEnvironment[name] = value;
  }
  if (goEnv.GOFLAGS !== "" && goEnv.GOFLAGS !== NO_FLAGS) goEnvironment.GOFLAGS = goEnv.GOFLAGS;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    runnerArch: job.runnerArch === "" ? process.arch : job.runnerArch,
    goVersion: facts.goVersion,
    targets: laneTargets(facts.targets),
    cgo: inputs.cgo,
    c: facts.c,
    profile: inputs.profile,
    compileFlags: facts.flags.compile,
    goEnvironment,
    profiles: {}
  };
}
async function readC(exec, goRoot, environment, facts, cwd) {
  const { libc } = facts.inputs;
  const variables = await readCVariables(exec, goRoot, environment, cwd);
  if (!variables.ok) return variables;
  const own = ownCTools(environment, facts.targets);
  const goEnv = { ...facts.goEnv, ...variables.value, ...own };
  const request = { exec, environment, cwd };
  const asked = {
    workingDirectory: cwd,
    modules: facts.modules,
    variables: inputVariables(environment, goEnv, facts.targets)
  };
  const compilers = [...new Set(asked.variables.map((one) => one.CC ?? ""))];
  const [c, inputs, musl] = await Promise.all([
    readCIdentity(request, compilers, facts.job),
    readCInputs(request, asked),
    Promise.all(libc === "musl" ? compilers.map((cc) => muslIdentity(request, cc)) : [])
  ]);
  const withVariables2 = { ...facts, goEnv, cInputs: inputs.known ? { asked, inputs } : null };
  if (!inputs.known) return success({ ...withVariables2, c: null, unknown: inputs.reason });
  const system = [c.system, ...musl].join(" ");
  return success({ ...withVariables2, c: { ...c, system, inputs: "noted" }, unknown: "" });
}
function inputVariables(environment, goEnv, targets) {
  const each = (targets.length === 0 ? [null] : targets).map((target) => {
    const own = target === null ? {} : targetCTools(environment, target);
    return Object.fromEntries(
      C_INPUT_VARIABLES.map((name) => [name, own[name] ?? goEnv[name] ?? environment[name] ?? ""])
    );
  });
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()];
}
async function readCIdentity({ exec, environment, cwd }, compilers, job) {
  const version = async (cc) => {
    const { tool, args } = toolWords(cc);
    const said = await exec({ tool, args: [...args, "--version"], cwd, environment });
    return said.exitCode === 0 ? (said.stdout.split("\n")[0] ?? "").trim() : "none";
  };
  const [versions, system] = await Promise.all([
    Promise.all(compilers.map(version)),
    systemText(exec, environment, job, cwd)
  ]);
  return { compiler: versions.join("; "), system };
}
async function systemText(exec, environment, job, cwd) {
  if (job.imageOs !== "") return `${job.imageOs} ${job.imageVersion}`;
  const [release, library] = await Promise.all([
    node_readFile("/etc/os-release", "utf8").catch(() => `${process.platform}`),
    // glibc's ldd and musl's both name their version, musl's on stderr.
    exec({ tool: "ldd", args: ["--version"], cwd, environment }).then(
      (result) => `${result.stdout}${result.stderr}`.split("\n").slice(0, 2).join(" ")
    )
  ]);
  const names = release.split("\n").filter((line) => /^(ID|VERSION_ID|BUILD_ID)=/.test(line));
  return [...names, library].join(" ").trim();
}

// src/cache/lane/choose-lane.ts
async function keyedLane(step, project, { store }, go) {
  const [profiles, withC] = await Promise.all([
    profileDigests(step.inputs),
    step.inputs.cgo ? askC(step, project, go) : null
  ]);
  if (withC !== null && !withC.ok) return withC;
  const facts = withC === null ? laneFacts(step, project, go) : withC.value;
  const ingredients = { ...laneIngredients(facts), profiles };
  const { pinDigest } = project;
  return success({
    ingredients,
    keys: { ...placeKeys(step, project, store), lane: laneText(ingredients), pinDigest },
    cInputs: withC?.value.cInputs ?? null
  });
}
async function chooseLane(step, project, go, keyed, habits) {
  const { inputs, runner } = step;
  const before = laneHabits(habits.known, {
    targets: laneTargets(go.targets),
    profile: inputs.profile,
    cgo: inputs.cgo
  });
  const needsC = !inputs.cgo && (before?.usedC === true || before?.ingredients.c != null);
  const chosen = needsC ? await laneWithC(step, project, go, keyed) : success(keyed);
  if (!chosen.ok) return chosen;
  const changes = laneChanges(before, chosen.value.ingredients);
  if (changes.length > 0) {
    runner.log.info(`the compile caches of the last run do not fit: ${changes.join("; ")}`);
  }
  return success({ ...chosen.value, habits, before });
}
async function laneWithC(step, project, go, { ingredients, keys }) {
  const withC = await askC(step, project, go);
  if (!withC.ok) return withC;
  const { profiles } = ingredients;
  const own = { ...laneIngredients(withC.value), profiles };
  const { cInputs } = withC.value;
  const laneKeys = { ...keys, lane: laneText(own) };
  if (own.c === null) return success({ ingredients: own, keys: laneKeys, cInputs });
  return success({
    ingredients: own,
    keys: { ...laneKeys, laneWithoutC: keys.lane },
    cInputs
  });
}
async function askC(step, project, go) {
  const { runner, inputs } = step;
  const { goroot } = go.toolchain;
  const facts = laneFacts(step, project, go);
  const withC = await readC(runner.exec, goroot, go.environment, facts, inputs.workingDirectory);
  if (withC.ok) sayUnknown(step, withC.value.unknown);
  return withC;
}
function laneFacts({ inputs, job }, project, go) {
  return {
    inputs,
    goVersion: go.version,
    targets: go.targets,
    flags: go.flags,
    goEnv: go.goEnv,
    job,
    c: null,
    modules: ownModules(project.pins).map((one) => one.dir)
  };
}
function sayUnknown({ runner }, reason) {
  if (reason !== "") runner.log.info(`packages with C are compiled anew in each run: ${reason}`);
}

// src/cache/runs/fetch-runs.ts
var NO_RUNS = { runs: [], key: "" };
var PATIENCE_SECONDS = 5;
var MOST_BYTES2 = 1e6;
async function fetchRuns(store, facts, say) {
  try {
    const found = await store.open("runs", recordKeys("runs", facts).lookups, PATIENCE_SECONDS);
    if (found.state !== "found") return NO_RUNS;
    const bytes = await readWhole(found, MOST_BYTES2);
    return { runs: parseRuns(bytes?.toString("utf8") ?? "")?.runs ?? [], key: found.key };
  } catch (error) {
    say(`the record of earlier runs is not read: ${messageOf(error)}`);
    return NO_RUNS;
  }
}

// src/cache/archive/unpack-process.ts
var AHEAD_BYTES = 8e6;
var APART_BYTES = 4e6;
async function unpackApart(request) {
  const { archive, into, onManifest = () => void 0, after, rule: _, ...limits } = request;
  const child = archive.bytes < APART_BYTES ? null : takeProcess();
  if (child !== null) {
    try {
      return await unpackBy(child, request);
    } finally {
      if (child.connected) child.disconnect();
    }
  }
  await after;
  return unpackArchive({
    ...limits,
    stream: archive.stream,
    into: (manifest) => {
      onManifest(manifest);
      return into(manifest);
    }
  });
}
async function unpackBy(child, { archive, rule, limitBytes, keepVerified, after, onManifest }) {
  const ended = new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const reason = `the process that unpacks it ended: ${signal ?? `exit code ${code}`}`;
      resolve({ state: "cut", reason, kept: 0 });
    });
    child.on("message", (words) => {
      if ("state" in words) resolve(words);
      else onManifest?.(words.manifest);
    });
  });
  const job = { rule, limitBytes, keepVerified };
  child.send(job, () => void 0);
  await after;
  const [outcome, lost] = await Promise.all([ended, feed(child.stdin, archive, ended)]);
  if (lost === null || outcome.state !== "broken") return outcome;
  return { state: "cut", reason: lost.message, kept: outcome.kept };
}
async function feed(stdin, archive, ended) {
  stdin?.on("error", () => void 0);
  let isOver = false;
  const over = ended.then(async () => {
    isOver = true;
    await archive.close();
  });
  try {
    for await (const piece of archive.stream) {
      if (isOver || stdin === null) break;
      stdin.write(piece);
      if (stdin.writableLength > AHEAD_BYTES)
        await Promise.race([node_once(stdin, "drain").catch(() => over), over]);
    }
    return null;
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    return isOver ? null : error;
  } finally {
    stdin?.end();
    await archive.close();
  }
}
var prepared = null;
function prepareProcess() {
  prepared ??= startProcess();
}
function endUnused() {
  if (prepared?.connected) prepared.disconnect();
  prepared = null;
}
function takeProcess() {
  const child = prepared?.connected ? prepared : startProcess();
  prepared = null;
  return child?.pid === void 0 ? null : child;
}
function startProcess() {
  const file = bundledFile("unpack.mjs");
  if (file === null) return null;
  const child = node_fork(node_fileURLToPath(file), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"]
  });
  child.on("error", () => void 0);
  return child;
}

// src/cache/build/layer-note.ts
function noteOf(meta) {
  const note = meta ?? {};
  return {
    base: typeof note.base === "string" ? note.base : "",
    after: typeof note.after === "string" ? note.after : "",
    carried: typeof note.carried === "number" ? note.carried : 0,
    c: typeof note.c === "string" ? note.c : "",
    cActions: Array.isArray(note.cActions) ? note.cActions.map(String) : [],
    from: parseMadeFrom(note.from)
  };
}

// src/cache/build/entry-places.ts
var ENTRY_PATH = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-(a|d|d\/[^/]+)$/;
function entryPlaces({ goCache, recordTime, c }, manifest) {
  const others = otherC(manifest, c);
  const entries = new Set(
    manifest.files.filter(isEntry).map((one) => one.path).filter((path) => !others.has(entryName(path)?.id ?? ""))
  );
  return (path) => {
    if (!entries.has(path)) return "skip";
    const target = node_join(goCache, path);
    return { target, mtime: path.endsWith("-a") ? recordTime : "now" };
  };
}
function otherC({ meta }, c) {
  const note = noteOf(meta);
  return new Set(note.c === c ? [] : note.cActions);
}
function entryName(path) {
  const [, , id, kind] = ENTRY_PATH.exec(path) ?? [];
  return id === void 0 || kind === void 0 ? null : { id, kind };
}
function isEntry(file) {
  const name = entryName(file.path);
  return name !== null && (name.kind === "a" || name.id === file.sha256);
}

// src/cache/modules/module-hash.ts
function moduleHash(module, files) {
  const prefix = `${module.path}@${module.version}/`;
  const rows = files.map((file) => ({ name: prefix + file.path, sha256: file.sha256 }));
  rows.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash = node_createHash("sha256");
  for (const row of rows) hash.update(`${row.sha256}  ${row.name}
`);
  return `h1:${hash.digest("base64")}`;
}
function goModHash(sha256) {
  return `h1:${node_createHash("sha256").update(`${sha256}  go.mod
`).digest("base64")}`;
}

// src/cache/modules/module-path.ts
function escaped(text) {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
function moduleText(module) {
  return `${module.path}@${module.version}`;
}
function extractedFolder(module) {
  return `${escaped(module.path)}@${escaped(module.version)}`;
}
function downloadFile(module, suffix) {
  return `cache/download/${escaped(module.path)}/@v/${escaped(module.version)}.${suffix}`;
}

// src/cache/modules/modules-archive.ts
var EXTRACTED = "extracted/";
function archivedFolder(module) {
  return `${EXTRACTED}${extractedFolder(module)}/`;
}
function archivedDownload(module, suffix) {
  return downloadFile(module, suffix).slice("cache/".length);
}
function archivedModule(path, known) {
  if (!path.startsWith(EXTRACTED)) return null;
  const end = path.indexOf("/", path.indexOf("@"));
  const folder = path.slice(0, end + 1);
  return known.has(folder) ? folder : null;
}

// src/cache/modules/choose-modules.ts
async function chooseModules(manifest, goModCache, goSum) {
  const filesOf = groupByModule(manifest, goSum);
  const warnings = [];
  const mismatches = [];
  const chosen = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const files = filesOf.get(extractedFolder(module));
      if (files === void 0) return null;
      const h1 = moduleHash(module, files);
      if (h1 !== module.h1) {
        mismatches.push({ module: moduleText(module), found: h1, expected: module.h1 });
        warnings.push(
          `the modules cache holds ${moduleText(module)} with ${h1}, go.sum says ${module.h1}; Go fetches it again`
        );
        return null;
      }
      return await exists(node_join(goModCache, extractedFolder(module))) ? null : module;
    })
  );
  return { modules: chosen.filter((one) => one !== null), warnings, mismatches };
}
function groupByModule(manifest, goSum) {
  const pinned = [...goSum.zips.values()];
  const known = new Set(pinned.map(archivedFolder));
  const groups = /* @__PURE__ */ new Map();
  for (const { path, sha256 } of manifest.files) {
    const folder = archivedModule(path, known);
    if (folder === null) continue;
    const name = folder.slice(EXTRACTED.length, -1);
    const files = groups.get(name) ?? [];
    files.push({ path: path.slice(folder.length), sha256 });
    groups.set(name, files);
  }
  return groups;
}
function pinnedDownloads(files, goSum) {
  const sha256Of = new Map(files.map((file) => [file.path, file.sha256]));
  const pinned = /* @__PURE__ */ new Set();
  for (const module of goSum.goMods.values()) {
    const goMod = archivedDownload(module, "mod");
    const sha256 = sha256Of.get(goMod);
    if (sha256 === void 0 || goModHash(sha256) !== module.h1) continue;
    pinned.add(goMod).add(archivedDownload(module, "info"));
  }
  return pinned;
}
async function exists(file) {
  return node_stat(file).then(
    () => true,
    () => false
  );
}

// src/cache/modules/modules-places.ts
async function modulesPlaces({ goModCache, goSum, beside }, manifest) {
  const chosen = await chooseModules(manifest, goModCache, goSum);
  const wanted = new Set(chosen.modules.map(archivedFolder));
  const pinned = pinnedDownloads(manifest.files, goSum);
  return (path) => {
    if (pinned.has(path)) return { target: node_join(goModCache, "cache", path), mtime: "now" };
    return archivedModule(path, wanted) !== null ? { target: node_join(beside, path.slice(EXTRACTED.length)), mtime: "now" } : "skip";
  };
}

// src/cache/modules/thin/thin-set.ts
function thinSet(files, note) {
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}
function readThinNote(meta) {
  const replaces = meta?.replaces;
  return { replaces: typeof replaces === "string" ? replaces : "" };
}
function markedModule(path) {
  const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.ziphash$/.exec(path) ?? [];
  return module === void 0 ? null : `${module}@${version}`;
}

// src/cache/modules/thin/thin-places.ts
function thinPlaces({ set, beside }, manifest) {
  const isSet = isThinSet(set, manifest);
  return (path) => isSet ? { target: node_join(beside, path), mtime: "now" } : "skip";
}
function isThinSet(set, { files, meta }) {
  return thinSet(files, readThinNote(meta)) === set;
}

// src/cache/unpack-rule.ts
function placesOf(rule, manifest) {
  if (rule.kind === "entries") return entryPlaces(rule, manifest);
  if (rule.kind === "modules") return modulesPlaces(rule, manifest);
  return thinPlaces(rule, manifest);
}

// src/cache/build/restore-archive.ts
var PUT_BACK_MS = 2 * 3600 * 1e3;
var LIMIT_BYTES = 64e9;
async function restoreArchive(request, onNote = () => void 0) {
  const { slot, keys, store, clock } = request;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const none = (warning, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    layer: null,
    brokenKey,
    isFull: false,
    warnings: warning === null ? [] : [warning]
  });
  const found = await store.open(slot, keys.lookups);
  if (found.state === "miss") return none(null);
  if (found.state === "unavailable")
    return none(`the ${slot} cache is not available: ${found.reason}`);
  const { key, bytes } = found;
  try {
    const outcome = await unpackEntries(found, request, ({ meta }) => onNote(meta));
    if (outcome.state !== "ok") {
      const { state, reason } = outcome;
      if (saysDiskIsFull(reason))
        return { ...none(`the ${slot} cache is not restored: ${reason}`, "", bytes), isFull: true };
      return state === "cut" ? none(
        `the ${slot} cache is not available: the download of ${key} failed: ${reason}`,
        "",
        bytes
      ) : none(
        `the ${slot} cache ${key} is broken (${reason}); what it misses is compiled again`,
        key,
        bytes
      );
    }
    const hit = hitOf(keys, key);
    const report = { hit, key, bytesDown: bytes, bytesUp: 0, seconds: seconds() };
    const layer = layerOf(key, bytes, outcome.manifest, request.c);
    return { report, layer, brokenKey: "", isFull: false, warnings: [] };
  } finally {
    await found.close();
  }
}
function unpackEntries(archive, request, onManifest) {
  const recordTime = (request.clock.now() - PUT_BACK_MS) / 1e3;
  const { goCache, c, after } = request;
  const rule = { kind: "entries", goCache, recordTime, c };
  return unpackApart({
    archive,
    rule,
    onManifest,
    after,
    into: (manifest) => placesOf(rule, manifest),
    limitBytes: LIMIT_BYTES,
    keepVerified: true
  });
}
function layerOf(key, bytes, manifest, c) {
  const others = otherC(manifest, c);
  const actions = [];
  const outputs = [];
  for (const file of manifest.files.filter(isEntry)) {
    const name = entryName(file.path);
    if (name?.kind === "a") {
      if (!others.has(name.id)) actions.push(name.id);
    } else if (name !== null) outputs.push([name.id, file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}

// src/cache/build/entry.ts
var ENTRY = /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) +([0-9]+) +[0-9]+\n$/;
var ENTRY_BYTES = 175;
function parseEntry(action, text) {
  if (text.length !== ENTRY_BYTES) return null;
  const [, id, output, size] = ENTRY.exec(text) ?? [];
  if (id !== action || output === void 0 || size === void 0) return null;
  return { action, output, size: Number(size) };
}
function entryFile(id, kind) {
  return `${id.slice(0, 2)}/${id}-${kind}`;
}

// src/cache/build/scan.ts
async function scanUsed(folder, since) {
  const turn = createTurn();
  const used = [];
  for (const [action, file] of actionFiles(folder)) {
    await turn();
    const usedAt = mtimeOf(file);
    if (usedAt === null || usedAt < since) continue;
    const record2 = readOrNull(file);
    const entry = record2 === null ? null : parseEntry(action, record2);
    if (entry !== null && record2 !== null) used.push({ ...entry, usedAt, record: record2 });
  }
  return used;
}
function usedActions(folder, since) {
  return [...actionFiles(folder)].flatMap(([action, file]) => {
    const usedAt = mtimeOf(file);
    return usedAt === null || usedAt < since ? [] : [action];
  });
}
function putBack(folder, actions, to) {
  for (const action of actions) {
    try {
      node_utimesSync(node_join(folder, action.slice(0, 2), `${action}-a`), to / 1e3, to / 1e3);
    } catch {
    }
  }
}
function* actionFiles(folder) {
  for (let i = 0; i < 256; i++) {
    const sub = node_join(folder, i.toString(16).padStart(2, "0"));
    for (const name of namesIn(sub)) {
      if (name.length === 66 && name.endsWith("-a")) yield [name.slice(0, 64), node_join(sub, name)];
    }
  }
}
function namesIn(folder) {
  try {
    return node_readdirSync(folder);
  } catch {
    return [];
  }
}
function mtimeOf(file) {
  return node_statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
function readOrNull(file) {
  try {
    return node_readFileSync(file, "latin1");
  } catch {
    return null;
  }
}

// src/cache/used/lane-use.ts
var USED_MS = 3600 * 1e3;
function firstAfter({ time: { endedAt } }) {
  return endedAt === 0 ? Number.POSITIVE_INFINITY : endedAt + 1;
}
async function laneUse(record2, group) {
  const everything = await scanUsed(record2.goCache, 0);
  const used = everything.filter((entry) => isUsed(entry, group));
  return {
    everything,
    used,
    laterGo: group.usedLater || used.some((entry) => isLater(entry, group))
  };
}
function isLater(entry, group) {
  return group.isLast && entry.usedAt >= firstAfter(group.step);
}
function isUsed(entry, group) {
  if (group.noted.has(entry.action)) return true;
  return group.isLast && entry.usedAt >= usedSince(group.step);
}
function usedSince({ time }) {
  return time.startedAt - USED_MS;
}

// src/cache/used/note-steps.ts
async function noteEarlierSteps(earlier, goCache, now, recordFile) {
  const last = earlier?.steps.at(-1);
  if (earlier === null || last === void 0 || earlier.goCache !== goCache) return null;
  const usedLater = usedActions(goCache, firstAfter(last)).length > 0;
  const used = usedActions(goCache, usedSince(last));
  const noted = [.../* @__PURE__ */ new Set([...last.later.noted ?? [], ...used])];
  const later = { ...last.later, used: usedLater, noted };
  const record2 = { ...earlier, steps: [...earlier.steps.slice(0, -1), { ...last, later }] };
  await writeJobRecord(recordFile, record2);
  putBack(goCache, used, now - PUT_BACK_MS);
  return record2;
}
function noteUsed(goCache, since, now) {
  const used = usedActions(goCache, since);
  putBack(goCache, used, now - PUT_BACK_MS);
  return used;
}

// src/cache/modules/c-modules.ts
function compilesCModules(listing) {
  if (listing === null) return null;
  return [...listing.values()].flat().some((one) => {
    const module = one.Module?.Replace ?? one.Module;
    return (module?.Version ?? "") !== "" && (one.CgoFiles ?? []).length > 0;
  });
}

// src/cache/modules/thin/file-selection.ts
var OF_C = /^(CGO_|CC$|CXX$|FC$|PKG_CONFIG$)/;
function fileSelection(lane) {
  const { goVersion, targets, cgo, compileFlags, goEnvironment } = lane;
  const variables = Object.entries(goEnvironment).filter(([name]) => !OF_C.test(name));
  const environment = Object.fromEntries(variables);
  return valueDigest({ goVersion, targets, cgo, compileFlags, environment }, 12);
}

// src/cache/modules/modules-kinds.ts
function modulesKinds(inputs, go, lane) {
  const whole2 = { full: true, selection: null, refusal: "" };
  const isForLater = !inputs.build || inputs.warm === true;
  if (inputs.modules === "full" || inputs.modules === "auto" && isForLater) return whole2;
  const { known } = lane.habits;
  const refusal = thinRefusal({
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    gofips140: go.goEnv.GOFIPS140 ?? ""
  });
  if (refusal !== null) return { ...whole2, refusal };
  if (inputs.modules === "auto" && known?.cModules === true) return whole2;
  return {
    full: inputs.modules === "auto",
    selection: fileSelection(lane.ingredients),
    thinSuffices: known !== null && !known.laterGo && !known.laterModules,
    refusal: ""
  };
}

// src/cache/restored-caches.ts
var NOT_RESTORED = {
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  base: null,
  delta: null,
  lost: [],
  brokenKeys: { modules: "", base: "", delta: "" }
};

// src/cache/tests/tests-mode.ts
function testsMode({ asked, job, platform, unkept }) {
  if (asked === false || !job.inRunner || unkept !== "" || platform === "win32") return "off";
  if (asked === true) return "kept";
  const isAgain = Number(job.runAttempt || "1") > 1;
  return job.eventName === "schedule" || isAgain ? "fresh" : "kept";
}

// src/cache/unkept.ts
function unkeptReason({ goEnv, wrapper }) {
  if ((goEnv.GOCACHEPROG ?? "") !== "") {
    return "GOCACHEPROG is set: Go keeps compiled packages with that program and not in GOCACHE";
  }
  if (wrapper?.isKeyed === false) {
    return `-toolexec=${wrapper.value} is in no key of Go: what it does to what is compiled may be another thing in another run`;
  }
  return "";
}
function knowsCachePrograms(goVersion) {
  return compareGoVersions(goVersion, "1.24rc1") >= 0;
}
function warnOfUnkept(step, earlier, go) {
  const reason = unkeptReason(go);
  if (reason === "" || earlier?.steps.some((one) => one.go.unkept !== "")) return;
  step.runner.log.warning(
    `${reason}, so no base and no delta is restored or saved. To have this action keep them, ${remedyOf(step, go)}`
  );
}
function remedyOf({ inputs }, { goEnv }) {
  if ((goEnv.GOCACHEPROG ?? "") === "") {
    return "have the wrapper answer -V=full with a version of its own (go help build, -toolexec)";
  }
  return "GOCACHEPROG" in inputs.settings.fromFile ? "run `go env -u GOCACHEPROG`" : "leave the variable unset in this job";
}

// src/pin/c/foreign-c-folder.ts
var LOCAL = /^\/usr\/local\/(?:include|lib)(?:\/|$)/;
var IN_MODULE_CACHE = /@v\d/;
function foreignCFolder(packages) {
  for (const one of packages) {
    if (!IN_MODULE_CACHE.test(one.Dir)) continue;
    const path = [...one.CgoFiles ?? [], ...one.HFiles ?? [], ...one.CFiles ?? []].concat(one.CXXFiles ?? []).flatMap((name) => namedPaths(node_join(one.Dir, name))).find((named) => node_isAbsolute(named) && !isManaged(named) && !LOCAL.test(named));
    if (path !== void 0) return { importPath: one.ImportPath, path };
  }
  return null;
}
function namedPaths(file) {
  let text;
  try {
    text = node_readFileSync(file, "utf8");
  } catch {
    return [];
  }
  const { includes, libraryFolders, files } = cPaths(cgoDirectives(text).flags);
  return [...includes, ...libraryFolders, ...files, ...cIncludes(text).names];
}

// src/flow/step-record.ts
function beginRecord(run) {
  const { step, project, caches, go, lane, goSum } = run;
  const { inputs, clocks, folders, ordinal } = step;
  const { GOCACHE = "", GOCACHEPROG = "" } = step.runner.environment;
  const { runnerOs, place, pinDigest } = lane.keys;
  return {
    time: { startedAt: clocks.startedAt, endedAt: 0, goSeconds: 0 },
    store: {
      choice: inputs.cacheStore,
      repository: project.repository,
      permission: caches.permission,
      without: caches.without
    },
    lane: {
      text: lane.keys.lane,
      ingredients: lane.ingredients,
      cInputs: lane.cInputs,
      runnerOs,
      place,
      placeFacts: sealedPlace(step, project, go.flags.compile),
      pinDigest,
      before: lane.before
    },
    go: {
      root: go.toolchain?.goroot ?? null,
      modCache: go.goEnv.GOMODCACHE,
      unkept: unkeptReason(go),
      knowsCachePrograms: knowsCachePrograms(go.version),
      given: { GOCACHE, GOCACHEPROG }
    },
    habits: lane.habits,
    runs: NO_RUNS,
    modules: {
      choice: inputs.modules,
      sumFiles: goSum === null ? [] : goSumFiles(project.pins),
      built: [],
      ofC: null,
      selection: goSum === null ? null : modulesKinds(inputs, go, lane).selection,
      thin: "",
      grown: null
    },
    restore: "begun",
    restored: NOT_RESTORED,
    outcome: {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      row: null,
      packages: {},
      listsCompiled: inputs.warm === true || !inputs.build && inputs.warm === "auto",
      reused: false,
      made: null
    },
    later: { noted: null, shared: false, used: false },
    files: stepFiles(folders.job, ordinal),
    tests: {
      mode: testsMode({
        asked: inputs.testCache,
        job: step.job,
        platform: process.platform,
        unkept: unkeptReason(go)
      }),
      checkout: project.root,
      modules: [...project.pins.keys()].filter((file) => node_basename(file) === "go.mod").map((file) => node_dirname(file)),
      since: lane.habits.known?.tests?.since ?? clocks.startedAt
    }
  };
}
function restoredRecord(run, begun, { restored, thin, grown, listing }) {
  return {
    ...begun,
    restore: "ended",
    restored,
    lane: { ...begun.lane, cInputs: knownCInputs(run, listing) },
    modules: { ...begun.modules, ...listedModules(listing), thin, grown }
  };
}
async function writeRecord(run, step) {
  await writeJobRecord(run.caches.recordFile, jobRecord(run, step));
}
function jobRecord({ step, go, earlier }, record2) {
  return {
    version: 2,
    beganAt: earlier?.beganAt ?? step.clocks.startedAt,
    goCache: go.goCache,
    steps: [...earlier?.steps ?? [], record2]
  };
}
function listedModules(listing) {
  return { built: builtModules(listing), ofC: compilesCModules(listing) };
}
function builtModules(listing) {
  const texts = /* @__PURE__ */ new Set();
  for (const one of [...listing?.values() ?? []].flat()) {
    const module = one.Module?.Replace ?? one.Module;
    if (module?.Version !== void 0 && module.Version !== "") {
      texts.add(moduleText({ path: module.Path, version: module.Version }));
    }
  }
  return [...texts].sort();
}
function knownCInputs({ step, lane }, listing) {
  const { cInputs } = lane;
  const foreign = foreignCFolder(cInputs === null ? [] : [...listing?.values() ?? []].flat());
  if (foreign === null) return cInputs;
  const { importPath, path } = foreign;
  sayUnknown(step, `the C of ${importPath} names ${path}, which is read only after the caches`);
  return null;
}

// src/flow/finish-step.ts
function failedEarly(failures) {
  return { failures, report: null, record: null, reportFile: "", listing: null };
}
async function finishStep(run, step, { found, reused, made, restored, shared }) {
  const runs = await run.runs;
  const reportFile = step.files.report;
  const write = async (report2) => {
    const ended = endedRecord(run, { ...step, runs }, made, shared);
    const row = report2?.trend.at(-1) ?? null;
    const record2 = jobRecord(run, { ...ended, outcome: { ...ended.outcome, row } });
    await writeJobRecord(run.caches.recordFile, record2);
    return record2;
  };
  if (!made.ok)
    return {
      failures: made.failures,
      report: null,
      record: await write(null),
      reportFile,
      listing: null
    };
  const { binaries, checks } = made.value;
  const caches = { ...restored.reports, binaries: binariesReport(reused, found, binaries) };
  const earlier = runs.runs;
  const { explainRun, NOTHING_EXPLAINED } = await import("./explain-run-OMS2YCH3.mjs");
  const explained = run.caches.without.includes("report") ? NOTHING_EXPLAINED : explainRun(run, step, made.value, restored, { caches, earlier });
  const report = madeReport(run, caches, made.value, explained);
  const { listing } = made.value;
  const failures = checkFailures(checks);
  return { failures, report, record: await write(report), reportFile, listing };
}
async function withTools(end, tools) {
  if (!tools.ok) return { ...end, failures: [...end.failures, ...tools.failures], report: null };
  const { reports, kept } = tools.value;
  const file = end.record?.steps.at(-1)?.files.tools;
  if (file !== void 0 && kept.length > 0) await node_writeFile(file, JSON.stringify(kept));
  return end.report === null ? end : { ...end, report: { ...end.report, tools: reports } };
}
function endedRecord(run, record2, made, shared) {
  const { step, go, earlier } = run;
  const { clock } = step.runner;
  const beganAt = earlier?.beganAt ?? step.clocks.startedAt;
  const noted = shared || step.inputs.warm === true ? noteUsed(go.goCache, beganAt, clock.now()) : null;
  const { listsCompiled } = record2.outcome;
  return {
    ...record2,
    time: { ...record2.time, endedAt: clock.now(), goSeconds: goSeconds(step.clocks.phases) },
    later: { ...record2.later, shared, noted },
    outcome: made.ok ? {
      endedWell: made.value.isWhole,
      inputsDigest: made.value.inputsDigest,
      compiled: made.value.packages.compiled,
      row: null,
      packages: ownPackages(made.value.ran.commands, made.value.listed),
      listsCompiled,
      reused: made.value.binaries.some((one) => one.reused),
      made: made.value.made
    } : {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      row: null,
      packages: {},
      listsCompiled,
      reused: false,
      made: null
    }
  };
}
async function withSizes(step, end, begun) {
  if (begun === null || end.report === null) return end;
  const { tellSizes } = await import("./tell-sizes-77BGWSOY.mjs");
  const told = await tellSizes(step, end.report, await begun, end.record !== null);
  const failures = [...end.failures, ...told.failures];
  return { ...end, failures, report: told.report, read: told.page };
}

// src/pin/c/c-target.ts
var SYSTEMS = [
  ["__ANDROID__", "android"],
  ["__linux__", "linux"],
  ["__APPLE__", "darwin"],
  ["_WIN32", "windows"],
  ["__FreeBSD__", "freebsd"],
  ["__NetBSD__", "netbsd"],
  ["__OpenBSD__", "openbsd"],
  ["__DragonFly__", "dragonfly"],
  ["_AIX", "aix"],
  ["__sun", "solaris"]
];
var ARCHITECTURES = [
  [["__x86_64__"], "amd64"],
  [["__i386__"], "386"],
  [["__aarch64__"], "arm64"],
  [["__arm__"], "arm"],
  [["__riscv", "__LP64__"], "riscv64"],
  [["__powerpc64__", "__LITTLE_ENDIAN__"], "ppc64le"],
  [["__powerpc64__"], "ppc64"],
  [["__s390x__"], "s390x"],
  [["__mips64", "__MIPSEL__"], "mips64le"],
  [["__mips64"], "mips64"],
  [["__mips__", "__MIPSEL__"], "mipsle"],
  [["__mips__"], "mips"],
  [["__loongarch64"], "loong64"]
];
function cTarget(macros) {
  const names = new Set([...macros.matchAll(/^#define (\w+)/gm)].map(([, name]) => name));
  const goos = SYSTEMS.find(([macro]) => names.has(macro))?.[1];
  const goarch = ARCHITECTURES.find(([all2]) => all2.every((one) => names.has(one)))?.[1];
  return { goos: goos ?? null, goarch: goarch ?? null };
}
var ONE = { ios: "darwin", illumos: "solaris" };
function makes({ goos, goarch }, target) {
  const system = ONE[target.goos] ?? target.goos;
  return (goos === null || goos === system) && (goarch === null || goarch === target.goarch);
}
function cTargetText({ goos, goarch }) {
  return `${goos ?? "?"}/${goarch ?? "?"}`;
}
function architectureWords({ goos, goarch }) {
  const darwin = goos === "darwin";
  switch (goarch) {
    case "386":
      return ["-m32"];
    case "amd64":
      return darwin ? ["-arch", "x86_64", "-m64"] : ["-m64"];
    case "arm64":
      return darwin ? ["-arch", "arm64"] : [];
    case "arm":
      return ["-marm"];
    case "s390x":
      return ["-m64"];
    case "mips64":
    case "mips64le":
      return ["-mabi=64"];
    case "mips":
    case "mipsle":
      return ["-mabi=32", "-march=mips32"];
    case "loong64":
      return ["-mabi=lp64d"];
    default:
      return [];
  }
}

// src/pin/c/check-c-compilers.ts
var HEADER = ["-include", "stdlib.h"];
async function checkCCompiler(question) {
  const { target } = question;
  const words = [...architectureWords(target), ...splitGoQuoted(question.flags) ?? []];
  const whole2 = await ask(question, [...words, ...HEADER]);
  if (whole2.exitCode === 0) {
    const made2 = cTarget(whole2.stdout);
    return makes(made2, target) ? null : wrongTarget(question, made2);
  }
  if (whole2.exitCode === 127) return notThere(question, whole2);
  const [bare, plain] = await Promise.all([ask(question, words), ask(question, [])]);
  const made = cTarget((bare.exitCode === 0 ? bare : plain).stdout);
  if (plain.exitCode === 0 && !makes(made, target)) return wrongTarget(question, made);
  return broken(question, whole2, bare.exitCode === 0);
}
function ask(question, words) {
  const { tool, args } = toolWords(question.value);
  const { exec, cwd, environment } = question;
  const language2 = question.name === "CC" ? "c" : "c++";
  const input = process.platform === "win32" ? "NUL" : "/dev/null";
  const all2 = [...args, ...words, "-E", "-dM", "-x", language2, input];
  return exec({ tool, args: all2, cwd, environment });
}
function wrongTarget(question, made) {
  const { target, name, value } = question;
  return {
    code: "GTB1214",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which makes ${cTargetText(made)}`,
    expected: `a ${language(question)} compiler that makes ${target.goos}/${target.goarch}`,
    change: remedy(question)
  };
}
function notThere(question, said) {
  const { target, name, value } = question;
  return {
    code: "GTB1214",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}: ${firstLine(said)}`,
    expected: `a ${language(question)} compiler that can be run`,
    change: `install it, or ${remedy(question)}`
  };
}
function broken(question, said, compiles) {
  const { target, name, value } = question;
  const what = compiles ? "finds no headers of C" : "does not compile";
  return {
    code: "GTB1214",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which ${what} for it: ${firstLine(said)}`,
    expected: `a ${language(question)} compiler with the headers of ${target.goos}/${target.goarch}`,
    change: `install the headers of its C library, or ${remedy(question)}`
  };
}
function language({ name }) {
  return name === "CC" ? "C" : "C++";
}
var PREFIXES = {
  "linux/amd64": "x86_64-linux-gnu",
  "linux/386": "i686-linux-gnu",
  "linux/arm64": "aarch64-linux-gnu",
  "linux/arm": "arm-linux-gnueabihf",
  "linux/riscv64": "riscv64-linux-gnu",
  "linux/ppc64le": "powerpc64le-linux-gnu",
  "linux/s390x": "s390x-linux-gnu",
  "linux/mips64le": "mips64el-linux-gnuabi64",
  "linux/loong64": "loongarch64-linux-gnu",
  "windows/amd64": "x86_64-w64-mingw32",
  "windows/386": "i686-w64-mingw32"
};
function remedy({ name, target }) {
  const prefix = PREFIXES[`${target.goos}/${target.goarch}`];
  const tool = name === "CC" ? "gcc" : "g++";
  const variable = ownVariable(name, target);
  const example = prefix === void 0 ? "" : `, as in ${variable}=${prefix}-${tool}`;
  return `set ${variable} in the environment of this step to one that makes ${target.goos}/${target.goarch}${example}, leave the target out, or build it without cgo`;
}
function firstLine({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
}

// src/pin/check-c-tools.ts
async function checkCTools(step, go, goEnvironment, needed) {
  if (!step.inputs.cgo || step.compiler !== "gc") return success(null);
  const asked = go.targets.map(async (target) => {
    const packages = needed.get(targetText(target)) ?? [];
    if (!packages.some(hasC)) return [];
    const { runner, inputs } = step;
    const { exec } = runner;
    const cwd = inputs.workingDirectory;
    const environment = forTarget(go.environment, target);
    const tool = goCommand(go.toolchain.goroot);
    const said = await exec({ tool, args: ["env", "CC", "CXX"], cwd, environment });
    const [cc = "", cxx = ""] = said.stdout.split(/\r?\n/);
    const flagsOf = (names) => names.map((name) => environment[name] ?? goEnvironment[name] ?? "").join(" ");
    const common = { target, exec, environment, cwd };
    const questions = [
      { ...common, name: "CC", value: cc, flags: flagsOf(["CGO_CPPFLAGS", "CGO_CFLAGS"]) }
    ];
    if (packages.some((one) => (one.CXXFiles ?? []).length > 0)) {
      const flags = flagsOf(["CGO_CPPFLAGS", "CGO_CXXFLAGS"]);
      questions.push({ ...common, name: "CXX", value: cxx, flags });
    }
    return Promise.all(questions.map(checkCCompiler));
  });
  const failures = (await Promise.all(asked)).flat().filter((one) => one !== null);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function hasC(one) {
  return [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some((names) => (names ?? []).length > 0);
}

// src/plan/source/cgo-stubs.ts
var FAILING_STUBS = new Map([
  ...[
    "github.com/mattn/go-sqlite3",
    // Forks with the same static_mock.go.
    "github.com/mutecomm/go-sqlcipher",
    "github.com/mutecomm/go-sqlcipher/v4"
  ].map((path) => [
    path,
    `every sql.Open connection fails with "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work"`
  ]),
  [
    "golang.design/x/clipboard",
    'Init fails and every other function panics with "cannot use when CGO_ENABLED=0"'
  ]
]);
var PURE_GO = /* @__PURE__ */ new Map([
  ["github.com/mattn/go-sqlite3", "modernc.org/sqlite"]
]);
function isLeftOut(fileName, source, context) {
  if (isTestFile(fileName) || !importsC(source)) return false;
  return matchesBuild(fileName, source, { ...context, cgo: true });
}
async function findLeftOut(packages, context, readSource2) {
  const found = await Promise.all(
    packages.map(async (one) => {
      const module = one.Module;
      if (one.Standard === true || module === void 0 || module.Main === true) return null;
      const names = (one.IgnoredGoFiles ?? []).filter(
        (name) => !isTestFile(name) && fileNameMatches(name, { ...context, cgo: true })
      );
      const sources = await Promise.all(names.map((name) => readSource2(node_join(one.Dir, name))));
      const files = names.filter((name, index) => isLeftOut(name, sources[index] ?? "", context));
      if (files.length === 0) return null;
      return { importPath: one.ImportPath, module: moduleText2(module), files };
    })
  );
  return found.filter((one) => one !== null);
}
function isTestFile(name) {
  return name.endsWith("_test.go");
}
function moduleText2(module) {
  const own = [module.Path, module.Version].filter((part) => part !== void 0).join("@");
  return module.Replace === void 0 ? own : `${own} => ${moduleText2(module.Replace)}`;
}
function cgoStubVerdict(leftOut) {
  const failures = [];
  const warnings = [];
  for (const [module, { packages, targets }] of byModule(leftOut)) {
    const places = [...targets].join(", ");
    const stubs = [...packages.keys()].filter((path) => FAILING_STUBS.has(path));
    for (const path of stubs) failures.push(stubFailure(path, module, places));
    if (stubs.length > 0) continue;
    const names = [...packages].map(([path, files]) => `${path} (${shortened([...files])})`);
    warnings.push(
      `${module} is built without its C code for ${places}: CGO_ENABLED=0 leaves out ${shortened(names)}. If the binary needs it, set cgo: true`
    );
  }
  return { warnings, failures };
}
function stubFailure(path, module, targets) {
  const pure = PURE_GO.get(path);
  const { failures } = failure(
    "GTB1505",
    `${path} of ${module} is only a stub without cgo (${targets}): ${FAILING_STUBS.get(path)}`,
    "packages that work with cgo off",
    `set cgo: true${pure === void 0 ? "" : `, or import ${pure} (no C) instead`}`
  );
  return failures[0];
}
function byModule(leftOut) {
  const modules = /* @__PURE__ */ new Map();
  for (const [target, packages] of leftOut)
    for (const one of packages) {
      const entry = modules.get(one.module) ?? { packages: /* @__PURE__ */ new Map(), targets: /* @__PURE__ */ new Set() };
      modules.set(one.module, entry);
      entry.targets.add(target);
      const files = entry.packages.get(one.importPath) ?? /* @__PURE__ */ new Set();
      entry.packages.set(one.importPath, files);
      for (const file of one.files) files.add(file);
    }
  return modules;
}
function shortened(names) {
  const rest = names.length - 3;
  return rest > 0 ? `${names.slice(0, 3).join(", ")} and ${rest} more` : names.join(", ");
}

// src/compile/listing/check-left-out.ts
async function checkLeftOut(step, goVersion, needed) {
  const { inputs, runner } = step;
  if (inputs.cgo) return success(null);
  const leftOut = /* @__PURE__ */ new Map();
  for (const [text, packages] of needed) {
    const target = parseTarget(text);
    if (!target.ok) throw new Error(`not a target: ${text}`);
    const { goos, goarch } = target.value;
    const read = (file) => node_readFile(file, "utf8").catch(() => null);
    leftOut.set(
      text,
      await findLeftOut(packages, { goos, goarch, tags: inputs.tags, goVersion }, read)
    );
  }
  const verdict = cgoStubVerdict(leftOut);
  for (const warning of verdict.warnings) runner.log.warning(warning);
  return verdict.failures.length > 0 ? { ok: false, failures: verdict.failures } : success(null);
}

// src/compile/warm-decision.ts
function decideWarm(facts) {
  if (facts.warm === false) return { warm: false, reason: "`warm` is false" };
  if (facts.shards.length === 0) return { warm: false, reason: "no package matches" };
  if (facts.warm === true)
    return facts.keeps ? { warm: true, tests: true } : { warm: false, reason: "a release keeps nothing for later steps" };
  if (facts.build) return { warm: false, reason: "the build compiles the same packages" };
  return { warm: true, tests: false };
}

// src/compile/warm-up.ts
function warmUp(warming) {
  const { step, reader, shards, width, tests } = warming;
  const patterns = step.inputs.packages;
  const warm = {
    name: "warm",
    arguments: (graphFile) => warmArguments(reader.go.flags, patterns, width, graphFile)
  };
  const isTested = (shard) => tests !== null && targetText(shard.target) === targetText(tests.target);
  const testCommands = tests === null ? [] : [testCommand(warming, tests)];
  const alone = tests === null || shards.some(isTested) ? [] : [{ ...NOTHING2, target: tests.target }];
  return step.clocks.phases.time(
    "warm",
    () => runThinFirst(
      step.runner.log,
      reader,
      (environment) => runShards({
        ...warming.request(environment),
        shards: [...shards, ...alone],
        commands: (shard) => [
          ...shards.includes(shard) ? [warm] : [],
          ...isTested(shard) ? testCommands : []
        ]
      })
    )
  );
}
function testCommand({ step, reader, width }, { environment }) {
  const flags = environment === null ? reader.go.flags.compile : [];
  const patterns = step.inputs.packages;
  return {
    name: "tests",
    ...environment === null ? {} : { environment },
    arguments: (graphFile) => testArguments(flags, patterns, width, graphFile)
  };
}
var NOTHING2 = {
  packages: [],
  unlinked: [],
  unlinkedAre: "left out",
  binaries: [],
  linksAll: false
};

// src/compile/compile.ts
var NO_LAYERS = {
  all: Promise.resolve(),
  areThere: () => true,
  gate: Promise.resolve(null)
};
async function compile(request) {
  const { step, reader, plan, listing, folder } = request;
  const { inputs } = step;
  const { go } = reader;
  if (step.compiler === "tinygo") {
    const { compileWithTinyGo } = await import("./compile-tinygo-AENOMAW5.mjs");
    return compileWithTinyGo(step, go, plan, folder);
  }
  const needed = neededPackages(plan, listing);
  const possible = await checkPossible(request, needed);
  if (!possible.ok) return possible;
  const common = (environment) => ({
    ...shardRequest(step, go, plan, needed),
    cwd: inputs.workingDirectory,
    environment,
    temp: folder
  });
  const memory = watchChildrenMemory(MEMORY_MILLISECONDS);
  const make = async () => {
    const warmed2 = await warmFirst(request, common);
    return { warmed: warmed2, built: inputs.build ? await build(request, common) : success(NOTHING_RUN) };
  };
  let peakBytes = null;
  const { warmed, built } = await make().finally(() => {
    peakBytes = memory.stop();
  });
  if (!built.ok) return built;
  const failed = failedRuns(warmed);
  if (failed.length > 0) warnOfWarmUp(step, failed.map(goError));
  const commands = [...warmed.runs, ...built.value.runs].flatMap(commandGraph);
  const totals = mergeGraphs(commands);
  return success({
    binaries: plan.shards.flatMap(
      (shard, index) => shard.binaries.map((planned) => ({
        planned,
        file: node_join(outputOf(folder, shard, index) ?? "", planned.builtName),
        reused: false
      }))
    ),
    packages: { compiled: totals.compiled.length, total: totals.total },
    isWhole: failed.length === 0,
    readsWhole: reader.thin === null || warmed.needsWhole || built.value.needsWhole,
    ran: { commands, width: planWidth(step, plan), peakBytes }
  });
}
var MEMORY_MILLISECONDS = 250;
var NOTHING_RUN = { runs: [], needsWhole: false };
async function checkPossible({ step, reader, goEnvironment, plan, listing }, needed) {
  const leftOut = step.inputs.build ? await checkLeftOut(step, reader.go.version, linkedPackages(plan, listing)) : success(null);
  if (!leftOut.ok) return leftOut;
  return checkCTools(step, reader.go, goEnvironment, needed);
}
async function warmFirst({ step, reader, plan, layers, warming }, common) {
  const { warm, build: build2 } = step.inputs;
  const { shards } = warming.plan;
  const decision = decideWarm({ warm, build: build2, shards, keeps: warming.later !== null });
  if (!decision.warm) {
    step.runner.log.debug(`no warm-up: ${decision.reason}`);
    return NOTHING_RUN;
  }
  await layers.all;
  const tests = decision.tests ? warming.later : null;
  return warmUp({ step, reader, shards, width: planWidth(step, plan), tests, request: common });
}
async function build({ step, reader, plan, listing, folder, digests, layers }, common) {
  const { clocks, runner } = step;
  const { go } = reader;
  const hasProfile = (shard) => {
    const names = new Set(shard.binaries.map((one) => one.package));
    const listed = listing.get(targetText(shard.target)) ?? [];
    const folders = listed.filter((one) => names.has(one.ImportPath)).map((one) => one.Dir);
    return usesProfile(folders, [...go.goFlags, ...go.flags.compile], node_existsSync);
  };
  const gate = await gateOf(layers);
  const width = planWidth(step, plan);
  const building = { step, go, digests, width, folder, gate: gate?.flags ?? [], hasProfile };
  const built = await clocks.phases.time(
    "build",
    () => runThinFirst(
      runner.log,
      reader,
      (environment) => runShards({
        ...common(environment),
        commands: (shard, index) => buildCommands(building, shard, index)
      })
    ).finally(() => gate?.close())
  );
  const failed = failedRuns(built);
  if (failed.length > 0) return goErrors(step, "build", failed.map(goError));
  const broken2 = built.runs.flatMap(
    (run) => brokenLink(run.messages, targetText(run.shard.target))
  );
  return broken2.length > 0 ? { ok: false, failures: broken2 } : success(built);
}
function failedRuns({ runs }) {
  return runs.filter((run) => run.result.exitCode !== 0);
}
async function gateOf(layers) {
  if (layers.areThere()) return null;
  const gate = await layers.gate;
  if (gate === null) await layers.all;
  else gate.openAfter(layers.all);
  return gate;
}
function goError({ shard, messages, result }) {
  const text = messages.trim() || result.stderr.trim() || result.stdout.trim();
  return { target: targetText(shard.target), text };
}
function commandGraph({ shard, name, beganAt, endedAt, graph }) {
  const read = readActionGraph(graph);
  if (!read.ok) return [];
  return [{ name, target: targetText(shard.target), beganAt, endedAt, graph: read.value }];
}

// src/cache/modules/thin/thin-sources.ts
function thinSources(listing, goModCache) {
  const within2 = (path) => relativePath(goModCache, path);
  const whole2 = /* @__PURE__ */ new Set();
  const packages = /* @__PURE__ */ new Map();
  const importPaths = /* @__PURE__ */ new Set();
  for (const one of [...listing.values()].flat()) {
    if (one.Standard === true) continue;
    importPaths.add(one.ImportPath);
    const module = one.Module?.Replace ?? one.Module;
    if (!module?.Version || !module.Dir) continue;
    const folder = within2(one.Dir);
    const moduleFolder = within2(module.Dir);
    if (folder.startsWith("..") || moduleFolder.startsWith("..")) return null;
    const known = packages.get(folder) ?? { module: moduleFolder, embedded: /* @__PURE__ */ new Set(), targets: 0 };
    packages.set(folder, known);
    known.targets++;
    for (const name of one.EmbedFiles ?? []) known.embedded.add(`${folder}/${name}`);
    if (needsWholeModule(one)) whole2.add(moduleFolder);
  }
  return {
    wholeModules: [...whole2].sort(),
    packages: [...packages].map(([folder, { module, embedded, targets }]) => ({
      module,
      folder,
      embedded: [...embedded].sort(),
      everyTarget: targets === listing.size
    })).sort((a, b) => a.folder < b.folder ? -1 : 1),
    importPaths: [...importPaths].sort()
  };
}
function needsWholeModule(one) {
  const ofC = [
    one.CgoFiles,
    one.CFiles,
    one.CXXFiles,
    one.MFiles,
    one.FFiles,
    one.SwigFiles,
    one.SwigCXXFiles
  ];
  return ofC.some((names) => (names ?? []).length > 0) || (one.EmbedFiles ?? []).some((name) => name.includes("/") && name.endsWith(".go"));
}

// src/cache/modules/thin/note-thin-sources.ts
async function noteThinSources(request) {
  const { inputs, permission, lane, go, listing, readFrom, file } = request;
  const { known } = lane.habits;
  const kind = modulesKindToSave({
    choice: inputs.modules,
    selection: modulesKinds(inputs, go, lane).selection,
    laterGo: known?.laterGo ?? false,
    laterModules: known?.laterModules ?? false,
    cModules: compilesCModules(listing) === true
  });
  if (!permission.may || kind === "full" || readFrom === null) return;
  const sources = thinSources(listing, go.goEnv.GOMODCACHE);
  if (sources === null || sources.packages.length === 0) return;
  await node_mkdir(node_dirname(file), { recursive: true });
  await node_writeFile(
    file,
    JSON.stringify({ ...sources, goModCache: readFrom })
  );
}

// src/plan/stamped-repository.ts
function stampedRepository(repositories, goVersion) {
  const [, major = 0, minor = 0] = /^(\d+)\.(\d+)/.exec(goVersion)?.map(Number) ?? [];
  const readsFiles = major > 1 || minor >= 27;
  return repositories.find((one) => readsFiles || one.isWhole)?.root ?? null;
}
function twoRepositories(repositories, goVersion, stamps) {
  const stamped = stampedRepository(repositories, goVersion);
  const [nearest2] = repositories;
  if (stamped === null || nearest2 === void 0 || nearest2.root === stamped) return "";
  const other = stamps.length === 0 ? "" : `; ${stamps.join(", ")} is of ${nearest2.root}, another commit`;
  return `Go ${goVersion} stamps the commit of ${stamped}, not that of the submodule ${nearest2.root}: it knows a submodule since Go 1.27${other}`;
}

// src/compile/notices/say-repositories.ts
function sayRepositories({ inputs, runner }, go) {
  if (!stampsCommit(go.flags)) return;
  const stamps = commitStamps(inputs.stamp).map((one) => `stamp ${one.name}`);
  const repositories = repositoriesOf(inputs.workingDirectory);
  const said = twoRepositories(repositories, go.toolchain.version, stamps);
  if (said !== "") runner.log[stamps.length === 0 ? "notice" : "warning"](said);
}

// src/plan/source/file-paths-at-run-time.ts
function asksForFilePaths(source) {
  return IMPORTS_RUNTIME.test(source) && /\b(?:Callers?|FileLine|GOROOT)\b/.test(source);
}
var IMPORTS_RUNTIME = /["`]runtime["`]/;
var MAKES_PATH = /\b(?:filepath|path)\.(?:Join|Abs|Rel|EvalSymlinks)\(|\bDir\([^()]*\)\s*\+|\bos\.(?:Chdir|DirFS)\(|"%s\//;
function mayFindFiles(source) {
  return asksForFilePaths(source) && namesOfFiles(source).length > 0 && MAKES_PATH.test(source);
}
function findsFiles(source) {
  if (!IMPORTS_RUNTIME.test(source)) return "";
  const code = source.replaceAll(/^[ \t]*\/\/[^\n]*/gm, "");
  if (/\bruntime\.GOROOT\(\)/.test(code)) return "runtime.GOROOT";
  const names = namesOfFiles(code);
  if (names.length === 0) return "";
  const name = `(?:${names.map((one) => one.replaceAll(".", "\\.")).join("|")})`;
  const into = new RegExp(
    `\\b(?:filepath|path)\\.(?:Dir|Join|Abs|Rel|Split|EvalSymlinks)\\([^;\\n]*\\b${name}\\b|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat|DirFS|Chdir)\\([^;\\n]*\\b${name}\\b`
  );
  const given = new RegExp(`\\breturn\\s+${name}\\s*$`, "m");
  const isUsed2 = into.test(code) || given.test(code) && MAKES_PATH.test(code);
  return isUsed2 && MAKES_FILE.test(code) ? "runtime.Caller" : "";
}
var MAKES_FILE = new RegExp(
  `${MAKES_PATH.source}|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat)\\(`
);
function namesOfFiles(source) {
  const callers = /\b\w+\s*,\s*(\w+)\s*,\s*\w+\s*,\s*\w+\s*:?=\s*(?:\w+\.)?Caller\(/g;
  const lines = /\b(\w+)\s*,\s*\w+\s*:?=\s*[^\n]*\.FileLine\(/g;
  const frames = /\bCallersFrames\(/.test(source) ? ["frame.File", "f.File", "fr.File"] : [];
  const found = [...source.matchAll(callers), ...source.matchAll(lines)].map(
    ([, name = "_"]) => name
  );
  return [.../* @__PURE__ */ new Set([...found, ...frames])].filter((name) => name !== "_");
}

// src/compile/notices/warn-of-paths.ts
async function warnOfPaths({ inputs, runner }, go, plan, listing, files) {
  const flags = [...go.goFlags, ...go.flags.compile];
  if (!flags.includes("-trimpath") || plan.binaries.length === 0) return;
  await node_setImmediate();
  const found = /* @__PURE__ */ new Map();
  for (const one of [...neededPackages(plan, listing).values()].flat()) {
    if (one.Module?.Main !== true) continue;
    for (const name of [...one.GoFiles ?? [], ...one.CgoFiles ?? []]) {
      const path = node_join(one.Dir, name);
      const how2 = findsFiles(await files.text(path) ?? "");
      if (how2 !== "") found.set(factPath(inputs.workingDirectory, path), how2);
    }
  }
  const [[file, how] = ["", ""], ...others] = found;
  if (file === "") return;
  const more = others.length === 0 ? "" : `, and ${others.map(([one]) => one).join(", ")} do so, too`;
  runner.log.warning(
    `${file} finds files by where Go or its source lay when it was compiled (${how}), and -trimpath leaves nothing of that in the program${more}: embed them with //go:embed, or set trimpath: false`
  );
}

// src/compile/notices/resolver-warning.ts
var RESOLVERS = { net: "netgo", "os/user": "osusergo" };
function resolverWarning({ target, flags, cc, packages }) {
  const isStatic = flags.link.some(
    (flag) => /-extldflags(?=[= ]).*[\s='"]-static(?:-pie)?(?=[\s'"]|$)/.test(flag)
  );
  if (!isStatic || cc.includes("musl")) return "";
  const asking = packages.filter(
    (one) => RESOLVERS[one.ImportPath] !== void 0 && (one.CgoFiles ?? []).length > 0
  );
  if (asking.length === 0) return "";
  const names = asking.map((one) => one.ImportPath).join(" and ");
  const tags = asking.map((one) => RESOLVERS[one.ImportPath]).join(",");
  const verb = asking.length === 1 ? "asks" : "ask";
  return `the binaries for ${target} are static, and ${names} ${verb} glibc for names of hosts or users: that works only where the glibc of this machine is installed (NSS). Add the tags ${tags} for Go's own resolver, or link with musl (link: musl)`;
}

// src/compile/notices/warn-of-resolver.ts
function warnOfResolver({ inputs, runner }, go, plan, listing) {
  if (!inputs.cgo || inputs.libc === "musl" || plan.binaries.length === 0) return;
  for (const [target, packages] of linkedPackages(plan, listing)) {
    if (!target.startsWith("linux/")) continue;
    const warning = resolverWarning({ target, flags: go.flags, cc: go.goEnv.CC, packages });
    if (warning !== "") runner.log.warning(warning);
  }
}

// src/plan/effect/linked-variables.ts
function linkedVariables(flags) {
  const found = /* @__PURE__ */ new Map();
  for (const flag of flags) {
    const ldflags = /^--?ldflags=([\s\S]*)$/.exec(flag)?.[1];
    const words = ldflags === void 0 ? [] : splitGoQuoted(ldflags) ?? [];
    for (const [i, word] of words.entries()) {
      const text = /^--?X$/.test(word) ? words[i + 1] : /^--?X=([\s\S]*)$/.exec(word)?.[1];
      const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text ?? "") ?? [];
      if (name !== void 0) found.set(name, value ?? "");
    }
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
function idleVariables(variables, packages, unread, from) {
  return variables.flatMap(({ name }) => {
    const idle = idleReason(name, packages);
    if (idle !== null) return [withoutEffect(`${from(name)} ${name}`, ...idle)];
    if (!unread.has(name)) return [];
    const why = "the program never reads the variable, and the linker has left it out";
    return [withoutEffect(`${from(name)} ${name}`, why, "remove it, or use the variable")];
  });
}
function idleReason(name, packages) {
  const dot = name.lastIndexOf(".");
  const [path, variable] = [name.slice(0, dot), name.slice(dot + 1)];
  const meant = packages.filter((one) => linkerPath(one) === path);
  if (meant.length === 0) return noPackage(path, variable, packages);
  const reasons = meant.map((one) => variableReason(variable, one));
  return reasons.includes(null) ? null : reasons[0] ?? null;
}
function linkerPath({ importPath, isMain }) {
  return isMain ? "main" : importPath;
}
function noPackage(path, variable, packages) {
  if (packages.some((one) => one.isMain && one.importPath === path))
    return [
      `the linker calls the package of a program main, not ${path}`,
      `write main.${variable}`
    ];
  const holding = packages.filter((one) => one.declarations?.get(variable)?.kind === "var");
  const known = holding.length > 0 ? holding : packages;
  const near = nearest(path, known.map(linkerPath)) ?? onlyPath(holding);
  return [
    `no package of the binaries has the import path ${path}`,
    near === void 0 ? "correct the path: it is what go list prints" : `write ${near}.${variable}`
  ];
}
function onlyPath(holding) {
  const paths = new Set(holding.map(linkerPath));
  return paths.size === 1 ? [...paths][0] : void 0;
}
function variableReason(variable, one) {
  const { declarations } = one;
  if (declarations === null) return null;
  const found = declarations.get(variable);
  const where = one.importPath;
  if (found === void 0) {
    const names = [...declarations].filter(([, { kind }]) => kind === "var").map(([name]) => name);
    const near = nearest(variable, names);
    return [
      `${where} declares no variable ${variable}`,
      near === void 0 ? `declare it: var ${variable} string` : `write ${linkerPath(one)}.${near}`
    ];
  }
  const change = `declare it as var ${variable} string, with a constant value or none`;
  if (found.kind !== "var") return [`in ${where} it is a ${found.kind}, not a variable`, change];
  if (found.type === "other") return [`in ${where} it is no string`, change];
  const isVariable = found.names.some((name) => declarations.get(name)?.kind === "var");
  const isPromised = found.initial !== "call" && !(found.initial === "unknown" && isVariable);
  const why = `in ${where} its first value comes from a call or a variable, where Go promises no effect`;
  return isPromised ? null : [why, change];
}

// src/plan/package-variables.ts
function packageDeclarations(source) {
  const found = /* @__PURE__ */ new Map();
  for (const statement of statements(tokens(source))) {
    const [word = "", first = "", ...rest] = statement;
    if (word === "func" && isName(first)) found.set(first, { kind: "func" });
    if (word !== "var" && word !== "const" && word !== "type") continue;
    const specs = first === "(" ? statements(rest.slice(0, -1)) : [statement.slice(1)];
    for (const spec of specs) for (const [name, one] of specOf(word, spec)) found.set(name, one);
  }
  return found;
}
function specOf(word, spec) {
  if (word === "type") return spec[0] === void 0 ? [] : [[spec[0], { kind: "type" }]];
  const names = [];
  let at = 0;
  for (; isName(spec[at] ?? ""); at += 2) {
    names.push(spec[at] ?? "");
    if (spec[at + 1] !== ",") break;
  }
  at += 1;
  if (word === "const") return names.map((name) => [name, { kind: "const" }]);
  const equals = spec.indexOf("=", at);
  const type = spec.slice(at, equals < 0 ? void 0 : equals).join("");
  const values = equals < 0 ? [] : listOf(spec.slice(equals + 1));
  return names.map((name, i) => {
    const value = values.length === names.length ? values[i] : values[0];
    const declared = type === "" ? typeOf(value ?? []) : type === "string" ? "string" : "other";
    return [name, { kind: "var", type: declared, ...initialOf(value) }];
  });
}
function typeOf(value) {
  const first = value.find((one) => one !== "(") ?? "";
  if (/^["`]/.test(first)) return "string";
  if (first === "func") return "unknown";
  return isName(first) && !["true", "false", "nil"].includes(first) ? "unknown" : "other";
}
function initialOf(value) {
  if (value === void 0) return { initial: "none", names: [] };
  const names = value.filter(
    (one, i) => isName(one) && !(one === "string" && value[i + 1] === "(")
  );
  const calls = value.some((one, i) => one === "(" && callee(value[i - 1] ?? ""));
  if (calls) return { initial: "call", names };
  if (names.length > 0) return { initial: "unknown", names };
  const isConstant = value.every((one) => /^(?:["`].*|[+()]|string)$/s.test(one));
  return { initial: isConstant ? "constant" : "other", names };
}
function callee(before) {
  return before !== "string" && (isName(before) || /^[)\]}]$/.test(before));
}
var TOKEN = /[ \t\r\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|[\s\S]/uy;
var KEYWORDS = /* @__PURE__ */ new Set(["var", "const", "type", "func", "import", "package", "map", "struct"]);
function isName(token) {
  return /^[\p{L}_]/u.test(token) && !KEYWORDS.has(token);
}
function tokens(source) {
  const pattern = new RegExp(TOKEN);
  const found = [];
  for (let token = pattern.exec(source)?.[0]; token !== void 0; token = pattern.exec(source)?.[0]) {
    const isComment = token.startsWith("//") || token.startsWith("/*");
    if (token === "\n" || isComment && token.includes("\n")) {
      if (endsStatement(found.at(-1) ?? "")) found.push(";");
    } else if (!isComment && !/^[ \t\r\uFEFF]/.test(token)) found.push(token);
  }
  return found;
}
function endsStatement(token) {
  return isName(token) || /^(?:["`'\d]|[)\]}]$)/.test(token);
}
function statements(all2) {
  return split(all2, ";").filter((one) => one.length > 0);
}
function listOf(all2) {
  return split(all2, ",");
}
function split(all2, separator) {
  const parts = [[]];
  let depth = 0;
  for (const token of all2) {
    if ("([{".includes(token)) depth += 1;
    if (")]}".includes(token)) depth -= 1;
    if (token === separator && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

// src/compile/notices/warn-of-variables.ts
async function warnOfVariables(step, go, listing, binaries) {
  const { inputs, compiler, runner } = step;
  if (compiler !== "gc" || binaries.length === 0) return;
  const variables = linkedVariables([...go.goFlags, ...go.flags.link]);
  if (variables.length === 0) return;
  const packages = await Promise.all(
    linked(listing, binaries).map((one) => withDeclarations(one, variables))
  );
  const stamped = new Set(inputs.stamp.map((one) => one.name));
  const from = (name) => stamped.has(name) ? "stamp" : "ldflags -X";
  const unread = await unreadVariables(variables, binaries);
  for (const text of idleVariables(variables, packages, unread, from)) runner.log.warning(text);
}
function linked(listing, binaries) {
  const found = /* @__PURE__ */ new Map();
  for (const { planned } of binaries) {
    const all2 = listing.get(targetText(planned.target)) ?? [];
    const main = all2.find((one) => one.ImportPath === planned.package);
    const names = /* @__PURE__ */ new Set([planned.package, ...main?.Deps ?? []]);
    for (const one of all2) if (names.has(one.ImportPath)) found.set(one.ImportPath, one);
  }
  return [...found.values()];
}
async function withDeclarations(one, variables) {
  const isMain = one.Name === "main";
  const path = isMain ? "main" : one.ImportPath;
  const isMeant = one.Standard !== true || variables.some(({ name }) => name.startsWith(`${path}.`));
  const declarations = isMeant ? await declarationsOf(one) : /* @__PURE__ */ new Map();
  return { importPath: one.ImportPath, isMain, declarations };
}
async function declarationsOf(one) {
  const names = [...one.GoFiles ?? [], ...one.CgoFiles ?? []];
  try {
    const texts = await Promise.all(names.map((name) => node_readFile(node_join(one.Dir, name), "utf8")));
    return new Map(texts.flatMap((text) => [...packageDeclarations(text)]));
  } catch {
    return null;
  }
}
async function unreadVariables(variables, binaries) {
  const left = new Set(
    variables.filter(({ value }) => value !== "" && !value.includes("$")).map(({ name }) => name)
  );
  for (const { file, reused } of binaries) {
    if (left.size === 0) break;
    if (reused) return /* @__PURE__ */ new Set();
    const bytes = await node_readFile(file);
    for (const { name, value } of variables) if (bytes.includes(value)) left.delete(name);
  }
  return left;
}

// src/plan/effect/listed-effect.ts
function listedWithoutEffect(facts) {
  const texts = [
    ...binaryInputs(facts),
    ...unmatchedPackages(facts),
    ...unmatchedFlags(facts),
    ...cgoInputs(facts),
    ...facts.unknownTags.map((tag) => unknownTag(tag, facts.knownTags)),
    ...modulesInput(facts),
    ...facts.emptyProfile === "" ? [] : [
      withoutEffect(
        `-pgo=${facts.emptyProfile}`,
        "the profile is empty, and Go optimizes as without one",
        "remove it, or record a CPU profile"
      )
    ]
  ];
  return [...new Set(texts)];
}
function binaryInputs({ given, linker, build: build2, hasBinaries }) {
  const idle = [
    ...[...BINARY_INPUTS, "debug"].filter((name) => given.includes(name)),
    ...ofLink(linker === "default" ? [] : [linker])
  ];
  if (!build2 || hasBinaries || idle.length === 0) return [];
  const change = "remove it, or name a main package in packages";
  return [withoutEffect(idle.join(", "), "no main package matches, so no binary is made", change)];
}
function unmatchedPackages({ patterns, packages }) {
  const matched = packages.filter((one) => one.isMatched);
  const idle = patterns.filter(
    (pattern) => pattern.includes("...") && !matched.some((one) => patternMatches(pattern, one))
  );
  if (matched.length === 0 || !canCompare(matched)) return [];
  return idle.map(
    (pattern) => withoutEffect(`packages: ${pattern}`, "it matches no package", "correct it, or remove it")
  );
}
function canCompare(packages) {
  return packages.some(({ folder, isStandard }) => !isStandard && !folder.startsWith("/"));
}
function unmatchedFlags({ flags, packages }) {
  return flags.flatMap((flag) => {
    const [, name, pattern] = /^--?(gcflags|asmflags|ldflags)=([^\s='"-][^\s='"]*)=/.exec(flag) ?? [];
    if (name === void 0 || pattern === void 0) return [];
    if (packages.length === 0 || packages.some((one) => patternMatches(pattern, one))) return [];
    const change = `correct the pattern: all, or an import path as go list prints it`;
    return [withoutEffect(`${name} ${pattern}=\u2026`, "no package of the build matches", change)];
  });
}
function ofLink(words) {
  return words.length === 0 ? [] : [`link (${words.join(" ")})`];
}
function cgoInputs(facts) {
  const { given, libc, linker, packages, flags, linksWithC } = facts;
  const needsC = ["race", "msan", "asan"].some((name) => switchIsOn(flags, name));
  if (!facts.cgo || linksWithC || needsC || packages.length === 0) return [];
  if (!packages.some((one) => one.usesC)) {
    const words = [...libc === "gnu" ? [] : [libc], ...linker === "default" ? [] : [linker]];
    const idle = [...given.includes("cgo") ? ["cgo"] : [], ...ofLink(words)];
    const change = "remove it: nothing in the binaries comes from C";
    return idle.length === 0 ? [] : [withoutEffect(idle.join(", "), "no package of the build uses C", change)];
  }
  if (linker === "default" || packages.some((one) => one.usesC && !one.isStandard)) return [];
  return facts.build && facts.hasBinaries ? [
    withoutEffect(
      `link (${linker})`,
      "no C compiler links: Go links these programs itself",
      "remove it"
    )
  ] : [];
}
function unknownTag(tag, known) {
  const near = nearest(tag, known);
  const change = near === void 0 ? "correct it, or remove it" : `did you mean ${near}?`;
  return withoutEffect(`tags: ${tag}`, "no file of the build mentions it", change);
}
function modulesInput({ given, readsModules }) {
  if (readsModules || !given.includes("modules")) return [];
  const why = "the build reads no module cache (vendor/, or nothing in go.sum)";
  return [withoutEffect("modules", why, "remove it")];
}

// src/plan/mentioned-tags.ts
var TAG_LINE = /^[ \t\uFEFF]*(?:\/\/go:build|\/\/[ \t]*\+build|(?:\/\/|\*)?[ \t]*#cgo)[ \t](.*)$/gm;
function mentionedTags(source) {
  return [...source.matchAll(TAG_LINE)].flatMap(
    ([, line]) => line?.match(/[\p{L}\p{Nd}_.]+/gu) ?? []
  );
}

// src/plan/unknown-tags.ts
var ALL_KNOWN = { unknownTags: [], knownTags: [] };
var SKIPPED = /^(?:[._].*|testdata|node_modules)$/;
async function lookForTags(cwd, packages, tags) {
  const left = new Set(tags.filter((tag) => !ALWAYS_KNOWN.test(tag)));
  const known = /* @__PURE__ */ new Set();
  const look = async (folder, isOwn) => {
    const names = await node_readdir(folder).catch(() => []);
    for (const name of names.filter(hasSourceEnding)) {
      const words = mentionedTags(await node_readFile(node_join(folder, name), "utf8").catch(() => ""));
      for (const word of words) {
        left.delete(word);
        if (isOwn) known.add(word);
      }
    }
  };
  const ordered = [...packages].sort(
    (a, b) => Number(a.Standard ?? false) - Number(b.Standard ?? false)
  );
  for (const one of ordered) {
    if (left.size === 0) return ALL_KNOWN;
    await look(one.Dir, one.Module?.Main === true);
  }
  for (const folder of left.size === 0 ? [] : await foldersBelow(cwd)) await look(folder, true);
  return { unknownTags: [...left], knownTags: [...known] };
}
var ALWAYS_KNOWN = /^(?:go1\.\d+|cgo|gc|unix|race|msan|asan|purego|aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm|goexperiment\..*)$/;
async function foldersBelow(folder) {
  const entries = await node_readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((one) => one.isDirectory() && !SKIPPED.test(one.name));
  const deeper = await Promise.all(below.map((one) => foldersBelow(node_join(folder, one.name))));
  return [folder, ...deeper.flat()];
}

// src/compile/notices/warn-without-effect.ts
function warnOfInputs(step, permission) {
  const { inputs, job, compiler, runner } = step;
  const systems = inputs.targets.map((one) => one.goos);
  const texts = inputsWithoutEffect({
    inputs,
    given: inputs.given,
    inRunner: job.inRunner,
    withoutCaches: withoutCaches(compiler),
    neverSaves: compiler === "gc" && inputs.cache !== "none" && !permission.may ? permission.reason : "",
    hasRepository: hasRepository(inputs.workingDirectory),
    systems: systems.length > 0 ? systems : [platformOf(process.platform, process.arch).goos]
  });
  for (const text of texts) runner.log.warning(text);
}
async function warnOfUnused(step, project, go, plan, listing) {
  const { inputs, compiler, runner } = step;
  if (compiler !== "gc") return;
  const all2 = [
    ...new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])).values()
  ];
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const tags = inputs.given.includes("tags") ? await lookForTags(inputs.workingDirectory, all2, inputs.tags) : ALL_KNOWN;
  const texts = listedWithoutEffect({
    ...tags,
    given: inputs.given,
    build: inputs.build,
    hasBinaries: plan.binaries.length > 0,
    libc: inputs.libc,
    linker: inputs.linker,
    patterns: inputs.packages,
    flags,
    cgo: inputs.cgo,
    packages: [...listing.values()].flat().map((one) => ({
      importPath: one.ImportPath,
      folder: node_relative(inputs.workingDirectory, one.Dir).replaceAll(node_sep, "/"),
      isStandard: one.Standard === true,
      isMatched: one.DepOnly !== true,
      usesC: [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some(
        (list) => (list ?? []).length > 0
      )
    })),
    linksWithC: linksStatically(inputs) || isPie(inputs) || /linkmode=external/.test(flags.join(" ")),
    readsModules: pinnedModules(project, go) !== null,
    emptyProfile: emptyProfile(inputs.workingDirectory, lastValue(flags, "pgo") ?? "")
  });
  for (const text of texts) runner.log.warning(text);
}
function hasRepository(folder) {
  for (let at = folder; ; at = node_dirname(at)) {
    if ([".git", ".hg", ".svn", ".bzr", ".fslckout"].some((name) => node_existsSync(node_join(at, name))))
      return true;
    if (node_dirname(at) === at) return false;
  }
}
function emptyProfile(cwd, file) {
  if (file === "" || file === "auto" || file === "off") return "";
  const facts = statPath(node_resolve(cwd, file));
  return facts?.isFile() === true && facts.size === 0 ? file : "";
}

// src/compile/post-link/post-link.ts
async function postLink(step, go, linked2, linkFolder) {
  const { inputs, clocks } = step;
  if (inputs.debug !== "sidecar" && inputs.compress === "none") return success(linked2);
  return clocks.phases.time("post-link", () => stages(step, go, linked2, linkFolder));
}
async function stages(step, go, linked2, linkFolder) {
  const { inputs } = step;
  let binaries = linked2;
  const folderOf = (stage, index) => node_join(linkFolder, stage, String(index));
  if (inputs.debug === "sidecar") {
    const { splitDebug } = await import("./split-debug-LP6Y2RHZ.mjs");
    const split2 = await all(
      binaries,
      (one, index) => splitDebug(step, go, one, folderOf("sidecar", index))
    );
    if (!split2.ok) return split2;
    binaries = split2.value;
  }
  if (inputs.compress === "upx") {
    const { findUpx, packBinary } = await import("./pack-binary-CAKGM2ZM.mjs");
    const upx = await findUpx(step);
    if (!upx.ok) return upx;
    await node_mkdir(node_join(linkFolder, "packed"), { recursive: true });
    const packed = await all(
      binaries,
      (one, index) => packBinary(step, go, upx.value, one, folderOf("packed", index))
    );
    if (!packed.ok) return packed;
    binaries = packed.value;
  }
  return success(binaries);
}
async function all(binaries, stage) {
  const done = [];
  const failures = [];
  for (const [index, one] of binaries.entries()) {
    const result = await stage(one, index);
    if (result.ok) done.push(result.value);
    else failures.push(...result.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success(done);
}

// src/plan/copy-layout.ts
function copyLayout(first, others, to) {
  const folders = [first];
  for (const one of [...new Set(others)].sort()) {
    if (folders.some((known) => isIn(known, one) || isIn(one, known))) continue;
    folders.push(one);
  }
  return { folders, above: commonFolder(folders), to };
}
function withPlaces(layout, places) {
  const all2 = [...layout.folders, ...places.map((one) => node_join(one, ".."))];
  return { ...layout, above: commonFolder(all2) };
}
function copiedPath({ above, to }, path) {
  return node_join(to, relativePath(above, path));
}
function isCopied({ folders }, path) {
  return folders.some((folder) => isIn(folder, path));
}
function isIn(folder, path) {
  const inside = relativePath(folder, path);
  return inside !== ".." && !inside.startsWith("../") && !/^(?:\/|[A-Za-z]:)/.test(inside);
}
function commonFolder(folders) {
  let above = folders[0] ?? "/";
  while (!folders.every((one) => isIn(above, one)) && node_join(above, "..") !== above)
    above = node_join(above, "..");
  return above;
}

// src/reuse/rebuild-inputs.ts
function moduleFolders(modules, listing) {
  const listed = [...listing.values()].flat().filter((one) => isOwnPackage(one));
  const dirs = listed.map((one) => (one.Module?.Replace ?? one.Module)?.Dir ?? "");
  const named = ownModules(modules.pins).map((one) => one.dir);
  return [.../* @__PURE__ */ new Set([...dirs, ...named])].filter((one) => one !== "");
}
async function placesRead(modules, listing, flags, workingDirectory) {
  const work = modules.roots.workspaceFile;
  const modfile = relativeValue(flags, "modfile", workingDirectory);
  const places = [
    ...work === null ? [] : [work, work.replace(/\.work$/, ".work.sum")],
    ...modfile.flatMap((file) => [file, file.replace(/\.mod$/, ".sum")]),
    ...relativeValue(flags, "pgo", workingDirectory),
    ...relativeValue(flags, "overlay", workingDirectory)
  ];
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of one.CgoFiles ?? []) {
      const text = await node_readFile(node_join(one.Dir, name), "utf8").catch(() => "");
      for (const [, path = ""] of text.matchAll(/\$\{SRCDIR\}(\/[^\s"']*)/g))
        places.push(node_join(one.Dir, path));
    }
  }
  return places;
}
function relativeValue(flags, name, cwd) {
  const value = lastValue(flags, name);
  const isPath = value !== void 0 && value !== "" && value !== "auto" && value !== "off";
  return isPath && !node_isAbsolute(value) ? [node_resolve(cwd, value)] : [];
}
async function movedOverlay(layout, flags, workingDirectory) {
  const value = lastValue(flags, "overlay") ?? "";
  if (value === "") return null;
  const text = await node_readFile(node_resolve(workingDirectory, value), "utf8").catch(() => null);
  if (text === null) return null;
  const { Replace = {} } = JSON.parse(text);
  const move2 = (path) => node_isAbsolute(path) ? movedPath(layout, path) : path;
  const rows = Object.entries(Replace).map(([key, file]) => [move2(key), move2(file)]);
  return JSON.stringify({ Replace: Object.fromEntries(rows) });
}
var PATHS = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];
function movedEnvironment(environment, layout, workspaceFile) {
  const moved = {};
  for (const name of PATHS) {
    const value = environment[name] ?? "";
    if (node_isAbsolute(value)) moved[name] = movedPath(layout, value);
  }
  const { GOWORK = "" } = environment;
  if (workspaceFile === null) moved.GOWORK = "off";
  else if (node_isAbsolute(GOWORK)) moved.GOWORK = copiedPath(layout, GOWORK);
  const own = gitConfigVariables(environment, "core.fsmonitor", "false");
  return { ...environment, ...moved, ...own, GIT_OPTIONAL_LOCKS: "0" };
}
function movedPath(layout, path) {
  const real = realPath(path);
  return isCopied(layout, real) ? copiedPath(layout, real) : path;
}

// src/compile/copy-tree.ts
var AT_ONCE2 = 16;
async function linkTargets(layout, skip) {
  const found = /* @__PURE__ */ new Set();
  const walk = async (folder) => {
    for (const entry of await entriesOf(folder)) {
      const path = node_join(folder, entry.name);
      if (entry.name === ".git" || skip(path)) continue;
      if (entry.isDirectory()) await walk(path);
      if (!entry.isSymbolicLink()) continue;
      const target = await node_readlink(path);
      const at = node_resolve(node_dirname(path), target);
      if (!node_isAbsolute(target) && !isCopied(layout, at)) found.add(at);
    }
  };
  for (const folder of layout.folders) await walk(folder);
  return [...found];
}
async function copyFolders(layout, skip) {
  const limit = pLimit(AT_ONCE2);
  const leftOut = [];
  const copyOne = async (path) => {
    const to = copiedPath(layout, path);
    const facts = await node_lstat(path);
    if (facts.isSymbolicLink()) return node_symlink(await node_readlink(path), to);
    if (!facts.isFile()) return void leftOut.push(path);
    const named = path.endsWith(".git") ? movedGitFile(layout, path) : null;
    if (named !== null) return node_writeFile(to, `gitdir: ${named}
`);
    try {
      await node_copyFile(path, to, node_constants.COPYFILE_FICLONE);
    } catch (error) {
      if (error.code !== "EACCES") throw error;
      return void leftOut.push(path);
    }
    await node_utimes(to, facts.atime, facts.mtime);
  };
  const copyFolder = async (folder) => {
    const to = copiedPath(layout, folder);
    await node_mkdir(to, { recursive: true });
    const entries = await entriesOf(folder, leftOut);
    await Promise.all(
      entries.map((entry) => {
        const path = node_join(folder, entry.name);
        if (skip(path)) return void 0;
        return entry.isDirectory() ? copyFolder(path) : limit(() => copyOne(path));
      })
    );
    if (folder.endsWith(node_join("objects", "info"))) await moveAlternates(folder, to);
    await node_chmod(to, (await node_lstat(folder)).mode | 448);
  };
  for (const folder of layout.folders) await copyFolder(folder);
  return leftOut;
}
async function linkPlaces(layout, places) {
  const linked2 = [];
  for (const place of [...places].sort()) {
    const to = copiedPath(layout, place);
    if (await node_lstat(to).catch(() => null) !== null) continue;
    if (await node_lstat(place).catch(() => null) === null) continue;
    await node_mkdir(node_dirname(to), { recursive: true });
    await node_symlink(place, to);
    linked2.push(place);
  }
  return linked2;
}
function movedGitFile(layout, path) {
  const named = gitFolderOf(path);
  return named !== null && !isCopied(layout, named) ? named : null;
}
async function moveAlternates(folder, to) {
  const text = await node_readFile(node_join(folder, "alternates"), "utf8").catch(() => "");
  if (text === "") return;
  const lines = text.split("\n").map((line) => line === "" ? "" : node_resolve(folder, "..", line));
  await node_writeFile(node_join(to, "alternates"), lines.join("\n"));
}
async function entriesOf(folder, unreadable = []) {
  try {
    return await node_readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code !== "EACCES") throw error;
    unreadable.push(folder);
    return [];
  }
}

// src/compile/copy-checkout.ts
async function copyCheckout(request) {
  try {
    const [from, without, cwd] = [request.root, request.without, request.workingDirectory].map(
      realPath
    );
    const skip = (path) => path === without || !request.withGit && node_basename(path) === ".git";
    const elsewhere = [cwd, ...request.modules.map(realPath)];
    const folders = copyLayout(from, elsewhere, request.to);
    const targets = await linkTargets(folders, skip);
    const around = elsewhere.filter((one) => !isCopied(folders, one));
    const beside = (await Promise.all(around.map((one) => besides(one, from)))).flat();
    const read = [...targets, ...request.read, ...beside];
    const places = [...new Set(read)].filter(
      (one) => !isCopied(folders, one) && !isIn(without, one)
    );
    const layout = withPlaces(folders, places);
    const leftOut = await copyFolders(layout, skip);
    const linked2 = await linkPlaces(layout, places);
    return success({
      from,
      layout,
      linked: linked2,
      leftOut,
      to: copiedPath(layout, from),
      workingDirectory: copiedPath(layout, cwd)
    });
  } catch (error) {
    return failure(
      "GTB1510",
      `the checkout cannot be copied for a second build: ${error.message}`,
      "a checkout that can be read, and room for a copy in the temporary folder",
      "make room, or leave the check reproducible out"
    );
  }
}
async function besides(folder, checkout) {
  const found = [];
  for (let at = checkout; at !== folder && node_dirname(at) !== at; at = node_dirname(at)) {
    const names = await node_readdir(node_dirname(at)).catch(() => []);
    found.push(...names.map((name) => node_join(node_dirname(at), name)).filter((one) => one !== at));
  }
  return found;
}

// src/compile/rebuild.ts
async function rebuild(request) {
  const { step, project, reader, plan, listing, digests, folder } = request;
  const { inputs, runner } = step;
  const { go } = reader;
  const cwd = inputs.workingDirectory;
  const flags = [...go.goFlags, ...go.flags.compile];
  const withGit = stampsCommit(go.flags);
  const repositories = repositoriesOf(cwd);
  const repository = stampedRepository(repositories, go.version);
  const copied = await copyCheckout({
    root: (withGit ? repository : null) ?? project.root,
    withGit,
    workingDirectory: cwd,
    modules: moduleFolders(project, listing),
    read: await placesRead(project, listing, flags, cwd),
    to: node_join(folder, "another", "checkout"),
    without: step.folders.job
  });
  if (!copied.ok) return { ok: false, reason: copied.failures[0]?.found ?? "" };
  const { from, to, layout, workingDirectory } = copied.value;
  const not = sayLeft(step, copied.value);
  const overlay = await movedOverlay(layout, flags, cwd);
  const overlayFile = node_join(folder, "overlay.json");
  if (overlay !== null) await node_writeFile(overlayFile, overlay);
  const compile2 = [...go.flags.compile, ...overlay === null ? [] : [`-overlay=${overlayFile}`]];
  const goCache = node_join(folder, "gocache");
  await node_mkdir(goCache, { recursive: true });
  const width = planWidth(step, plan);
  const moved = { ...go, flags: { ...go.flags, compile: compile2 } };
  const building = { step, go: moved, digests, width, folder, gate: [] };
  runner.log.info("check reproducible: building once more, in another folder");
  const { runs } = await runThinFirst(
    runner.log,
    reader,
    (environment) => runShards({
      ...shardRequest(step, go, plan, linkedPackages(plan, listing)),
      cwd: workingDirectory,
      temp: folder,
      environment: {
        ...movedEnvironment(environment, layout, project.roots.workspaceFile),
        GOCACHE: goCache
      },
      commands: (shard, index) => shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index, "rebuild")]
    })
  );
  const failed = runs.find((run) => run.result.exitCode !== 0);
  if (failed !== void 0) {
    const said = failed.messages.trim() || failed.result.stderr.trim();
    return { ok: false, reason: `go build failed there: ${said}${not}` };
  }
  const files = plan.shards.flatMap(
    (shard, index) => shard.binaries.map(
      (one) => [plannedId(one), node_join(outputOf(folder, shard, index) ?? "", one.builtName)]
    )
  );
  return { ok: true, from, to, files: new Map(files) };
}
function sayLeft(step, { linked: linked2, leftOut }) {
  const { log } = step.runner;
  const left = leftOut.filter((one) => !/[\\/]\.git[\\/]/.test(one));
  if (linked2.length > 0) log.info(`check reproducible: read where they are: ${few(linked2)}`);
  if (left.length === 0) return "";
  const text = `the copy leaves out what is no readable file: ${few(left)}`;
  log.info(`check reproducible: ${text}`);
  return `
(${text})`;
}
var SHOWN3 = 5;
function few(paths) {
  const more = paths.length > SHOWN3 ? ` and ${paths.length - SHOWN3} more` : "";
  return `${paths.slice(0, SHOWN3).join(", ")}${more}`;
}

// src/inputs/flags/static-question.ts
function staticQuestion(inputs) {
  const link = effectiveLink(inputs);
  const demand = staticDemand(inputs, ownFlag(inputs, "static"));
  if (inputs.flags.static === true) return { demand, link, because: "static: true" };
  const because = link === "auto" || link === "internal" || link === "pie" ? `profile ${inputs.profile} with cgo ${inputs.cgo ? "on" : "off"}` : `link: ${link}`;
  return { demand, link, because };
}

// src/inspect/file-digest.ts
async function fileDigest(file) {
  const sum = node_createHash("sha256");
  for await (const chunk of node_createReadStream(file)) sum.update(chunk);
  return { bytes: (await node_stat(file)).size, sha256: sum.digest("hex") };
}
async function fileDigests(files) {
  const digests = /* @__PURE__ */ new Map();
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== void 0; file = files[next++]) {
      const hash = node_createHash("sha256");
      await node_pipeline(node_createReadStream(file), hash);
      digests.set(file, hash.digest("hex"));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return digests;
}

// src/inspect/static-check.ts
function staticVerdict(question) {
  const { binary, target, demand, link, facts } = question;
  if (target.goos !== "linux" || demand === "no") return { kind: "fine" };
  if (facts.static !== false) {
    if (link !== "static-pie" || facts.pie !== false) return { kind: "fine" };
    const { failures: failures2 } = failure(
      "GTB1502",
      `${binary} (${targetText(target)}) is static, but linked to a fixed address (ET_EXEC)`,
      "a position-independent binary: link: static-pie",
      "remove -no-pie from CGO_LDFLAGS and CC; a C compiler too old for -static-pie has to be replaced"
    );
    return { kind: "failure", failures: failures2 };
  }
  const found = `${binary} (${targetText(target)}) is not static: ${linkage(facts)}`;
  if (demand === "wished")
    return {
      kind: "warning",
      text: `${found}; it runs only where these are installed. To link it statically, set link: external-static; to accept it, static: false`
    };
  const { failures } = failure(
    "GTB1502",
    found,
    `a static binary: ${question.because}, no interpreter and no needed library`,
    remedy2(link, facts.buildInfo?.settings ?? {})
  );
  return { kind: "failure", failures };
}
function linkage(facts) {
  const parts = [];
  if (facts.interpreter !== null) parts.push(`interpreter ${facts.interpreter}`);
  if (facts.needed.length > 0) parts.push(`needs ${facts.needed.join(", ")}`);
  return parts.join(", ");
}
function remedy2(link, settings) {
  if (link === "external-static" || link === "static-pie")
    return "remove what turns -static off in CC, CGO_LDFLAGS and #cgo LDFLAGS lines, or set link: auto";
  const mode = settings["-buildmode"] ?? "exe";
  if (mode !== "exe") return `remove -buildmode=${mode} from build-flags, or set static: false`;
  if (settings.CGO_ENABLED === "1")
    return "it was built with CGO_ENABLED=1: remove that from the environment and `go env`, or set cgo: true";
  return "remove -linkmode=external and -linkshared; else a dependency asks for these libraries without cgo (//go:cgo_import_dynamic, as github.com/ebitengine/purego does): leave it out, or set static: false";
}

// src/inspect/finish-binaries.ts
async function inspectAndMove(step, built, rebuild2) {
  const { inputs } = step;
  const { activity, phases } = step.clocks;
  const inspected = await phases.time(
    "inspect",
    () => activity.track("hash", Promise.all(built.map((one) => inspect(step, one))))
  );
  const failures = inspected.flatMap((one) => one.ok ? [] : one.failures);
  if (failures.length > 0) return { ok: false, failures };
  const right = inspected.flatMap((one) => one.ok ? [one.value] : []);
  const checks = inputs.check.length === 0 ? [] : await phases.time("check", () => checkBinaries(step, right, rebuild2));
  if (checkFailures(checks).length > 0) return success({ binaries: [], checks });
  try {
    await phases.time("inspect", async () => {
      await Promise.all(built.map((one) => move(one.file, one.planned.path)));
      for (const { debugFile, planned } of built)
        if (debugFile !== void 0) await move(debugFile, debugPath(planned));
    });
  } catch (error) {
    const { code, path } = error;
    return failure(
      "GTB1405",
      `a binary cannot be written to ${inputs.output}: ${code ?? error} ${path ?? ""}`,
      "a folder that can be written to",
      code === "ENOSPC" || code === "EDQUOT" ? "make room on its disk" : "correct `output`"
    );
  }
  return success({ binaries: right.map((one) => one.report), checks });
}
async function inspect(step, built) {
  const { inputs, runner } = step;
  const { planned, file } = built;
  const read = await readBinary(built.unpackedFile ?? file);
  if (!read.ok) return read;
  const facts = read.value;
  const right = checkTarget(planned.name, facts, planned.target);
  const verdict = staticVerdict({
    binary: planned.name,
    target: planned.target,
    ...staticQuestion(inputs),
    facts
  });
  if (verdict.kind === "warning") runner.log.warning(verdict.text);
  const failures = [
    ...right.ok ? [] : right.failures,
    ...verdict.kind === "failure" ? verdict.failures : []
  ];
  if (failures.length > 0) return { ok: false, failures };
  const own = { bytes: facts.bytes, sha256: facts.sha256 };
  const report = {
    name: planned.name,
    package: planned.package,
    target: targetText(planned.target),
    path: planned.path,
    ...built.unpackedFile === void 0 ? own : await fileDigest(file),
    static: facts.static,
    reused: built.reused,
    ...built.debugFile === void 0 ? {} : { debug: { path: debugPath(planned), ...await fileDigest(built.debugFile) } },
    ...built.compression === void 0 ? {} : { compression: built.compression }
  };
  return success({ built, facts, report });
}
async function move(from, to) {
  await makeFolder(node_dirname(to));
  try {
    await node_rename(from, to);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    const beside = `${to}.${process.pid}.tmp`;
    try {
      await node_copyFile(from, beside);
      await node_rename(beside, to);
    } finally {
      await removeQuietly(beside);
    }
  }
}

// src/release/checkout.ts
function sourceOf(checkout, job) {
  const { head: commit, modified } = checkout;
  if (commit === "") return success(null);
  const origin = publicUrl(checkout.origin);
  const own = job.repository === "" ? "" : `${job.serverUrl}/${job.repository}`;
  const isOwn = own !== "" && placeOf(origin) === placeOf(own);
  const isJobs = commit === job.sha;
  const isRef = job.ref !== "" && checkout.refCommit === commit;
  if (origin !== "" && !isOwn) {
    return success({ repository: origin, ref: checkout.branch, commit, modified });
  }
  if (isJobs || isOwn || own === "") {
    const ref = isJobs || isRef ? job.ref : checkout.branch;
    return success({ repository: isOwn || isJobs ? own : "", ref, commit, modified });
  }
  if (isRef && job.ref.startsWith("refs/tags/"))
    return success({ repository: own, ref: job.ref, commit, modified });
  return failure(
    "GTB1506",
    `the checkout is at ${commit}, the job at ${job.sha || "no commit"} of ${job.repository}, and the checkout has no remote with a public URL: a statement cannot say which repository was built`,
    "the commit of the job, or a remote `origin` that says where another one comes from",
    "check out with actions/checkout, or git remote add origin URL; or set provenance: false"
  );
}
function stampedCommit(binaries, sources) {
  const commits = sources.map((one) => one.commit);
  for (const { name, facts } of binaries) {
    const revision = facts.buildInfo?.settings["vcs.revision"];
    const isGit = facts.buildInfo?.settings.vcs === "git";
    if (revision === void 0 || !isGit || commits.length === 0 || commits.includes(revision))
      continue;
    return failure(
      "GTB1507",
      `Go stamped commit ${revision} into ${name}`,
      `${commits.join(" or ")}, at which the checkout was before; nothing is published`,
      "let nothing change the checkout while it is built"
    );
  }
  return success(null);
}
function publicUrl(remote) {
  const scp = /^(?:[^/@:]+@)?(?=[^/])((?!\w:[\\/])[^/:]{2,}):(?!\/\/)\/?(.+)$/.exec(remote);
  const text = scp === null ? remote : `ssh://${scp[1]}/${scp[2]}`;
  const url = parsed(text);
  if (url === null || !/^(?:https?|ssh|git):$/.test(url.protocol) || url.host === "") return "";
  const path = url.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return `${url.protocol}//${url.host}${path}`;
}
function placeOf(url) {
  const found = parsed(url);
  if (found === null) return "";
  const host = found.hostname.replace(/^ssh\.(?=github\.com$)/, "");
  const port = /^(?:443|22)?$/.test(found.port) ? "" : `:${found.port}`;
  return `${host}${port}${found.pathname}`.toLowerCase().replace(/\/+$/, "");
}
function parsed(text) {
  return URL.canParse(text) ? new URL(text) : null;
}

// src/cache/save-unless-there.ts
async function saveUnlessThere(request) {
  const { store, slot, key, content } = request;
  return await lookUp(store, slot, key) ?? store.save(slot, key, content);
}
async function lookUp(store, slot, key) {
  const found = await store.find(slot, [key]);
  if (found.state === "unavailable") return found;
  return found.state === "found" && found.entry.key === key ? { state: "exists" } : null;
}

// src/release/fingerprints.ts
async function compareFingerprints(step, store, go, built, recorded) {
  if (!step.inputs.provenance || recorded === null) return success([]);
  const prints = [];
  for (const one of built) {
    const print = await fingerprintOf(step, go, one, recorded);
    if (!print.ok) return print;
    prints.push(print.value);
  }
  const known = await Promise.all(prints.map((print) => knownOf(step, store, print)));
  const failures = fingerprintFailures(known.filter((one) => one !== null));
  return failures.length > 0 ? { ok: false, failures } : success(prints);
}
async function fingerprintOf(step, go, { planned, file, linkedFile }, { manifest, obstacles }) {
  const target = targetText(planned.target);
  const id = binaryId({ package: planned.package, target });
  const index = manifest.binaries.findIndex((one) => binaryId(one) === id);
  const inputs = manifest.binaries[index]?.digest;
  if (inputs === void 0) {
    return failure(
      "GTB1508",
      `nothing is known of the inputs of ${id}`,
      "",
      "report this as a bug"
    );
  }
  const read = await step.clocks.activity.track("hash", readBinary(linkedFile ?? file));
  if (!read.ok) return read;
  const { sha256, buildInfo } = read.value;
  const stamped = stampedByGo(buildInfo);
  return success({
    name: planned.name,
    package: planned.package,
    target,
    digest: fingerprintDigest({ inputs, toolchain: go.toolchain.hash, stamped }),
    facts: { sha256, buildInfo },
    obstacle: obstacleOf2(go) || (obstacles[index] ?? "")
  });
}
function obstacleOf2(go) {
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const obstacle = buildObstacle({
    goVersion: go.version,
    flags: flags.filter((flag) => !/^--?buildvcs(?:=|$)/.test(flag)),
    commitStamps: []
  });
  return obstacle ?? "";
}
async function knownOf(step, store, print) {
  const { runner } = step;
  const { activity } = step.clocks;
  const { name, target, digest } = print;
  if (print.obstacle !== "") {
    runner.log.info(
      `the fingerprint of ${name} for ${target} is compared with no earlier build: ${print.obstacle}`
    );
    return null;
  }
  const { lookups } = fingerprintKeys(print);
  const found = await activity.track("transfer", store.find("fingerprint", lookups));
  if (found.state === "unavailable") {
    runner.log.warning(
      `the fingerprint of ${name} for ${target} is not compared with earlier builds: ${found.reason}`
    );
  }
  const key = found.state === "found" ? found.entry.key : "";
  const knownSha256 = sha256OfKey(key);
  if (knownSha256 === null || !lookups.some((prefix) => key.startsWith(prefix))) return null;
  runner.log.info(`${name} for ${target}: an earlier build of the same inputs has ${knownSha256}`);
  return { name, target, sha256: print.facts.sha256, digest, knownSha256, key };
}
async function saveFingerprints(step, store, prints) {
  const { inputs, job, runner } = step;
  const { activity } = step.clocks;
  if (!mayNoteFingerprints({ ...inputs, ...job })) return;
  await Promise.all(
    prints.map(async (print) => {
      if (print.obstacle !== "") return;
      const { sha256 } = print.facts;
      const key = fingerprintKey(print, sha256);
      const text = JSON.stringify({
        version: 1,
        package: print.package,
        target: print.target,
        digest: print.digest,
        sha256
      });
      const saved = await activity.track(
        "transfer",
        saveUnlessThere({
          store,
          slot: "fingerprint",
          key,
          content: () => whole(`${text}
`)
        })
      );
      if (saved.state === "unavailable") {
        runner.log.warning(`the fingerprint of ${print.name} is not saved: ${saved.reason}`);
      }
    })
  );
}

// src/release/prove.ts
async function prove(step, project, store, go, goEnvironment, proven) {
  if (!step.inputs.provenance) return success([]);
  const { writeProvenance } = await import("./write-provenance-SULZQC3Q.mjs");
  const written = await writeProvenance(step, project, go, goEnvironment, proven);
  if (written.ok && step.inputs.sbom) {
    const { writeSboms } = await import("./write-sbom-TCUHRJCD.mjs");
    const sboms = await writeSboms(proven);
    if (!sboms.ok) return sboms;
  }
  const finished = new Set(proven.binaries.map(binaryId));
  const prints = proven.fingerprints.filter((one) => finished.has(binaryId(one)));
  if (written.ok) await saveFingerprints(step, store, prints);
  return written;
}

// src/report/plan-lines.ts
function planLines(plan) {
  const lines = [
    `Go:         ${plan.goVersion} (${plan.goRoot})`,
    `lane:       ${plan.lane}`,
    `place:      ${plan.place}, go.sum ${plan.pinDigest}`,
    `GOCACHE:    ${plan.goCache}`,
    `saves:      ${plan.saves}`
  ];
  if (plan.build === null) return lines;
  lines.push(
    `flags:      ${[...plan.compileFlags, ...plan.linkFlags].join(" ")}`,
    `parallel:   ${plan.parallelism}`
  );
  for (const shard of plan.build.shards) {
    const target = targetText(shard.target);
    lines.push(...packageLines(shard, target));
    for (const binary of shard.binaries) {
      lines.push(`builds:     ${binary.package} for ${target} -> ${binary.path}`);
    }
  }
  return lines;
}
function packageLines({ binaries, packages, unlinked, unlinkedAre }, target) {
  if (binaries.length === 0 && unlinked.length === 0)
    return [`compiles:   ${count(packages.length)} for ${target}, no main package`];
  if (unlinked.length === 0) return [];
  const which = `${count(unlinked.length)} for ${target} in no binary`;
  if (unlinkedAre === "compiled") return [`compiles:   ${which}`];
  return [
    `leaves:     ${which}: ${unlinkedAre === "unchanged" ? "nothing of it changed" : "mains-only"}`
  ];
}
function count(packages) {
  return packages === 1 ? "1 package" : `${packages} packages`;
}

// src/report/show-plan.ts
function showPlan(step, permission, go, keys, plan) {
  const { inputs, runner } = step;
  const lines = planLines({
    goVersion: go.version,
    goRoot: go.toolchain.goroot,
    lane: keys.lane,
    place: keys.place,
    pinDigest: keys.pinDigest,
    goCache: go.goCache,
    compileFlags: go.flags.compile,
    linkFlags: go.flags.link,
    parallelism: inputs.parallelism,
    saves: permission.may ? "yes" : `no, ${permission.reason}`,
    build: plan.shards.length === 0 ? null : plan
  });
  runner.log.group("Plan", lines);
  if (!inputs.build || plan.shards.length === 0) return;
  const without = plan.shards.filter((one) => one.linksAll && one.binaries.length === 0);
  const patterns = inputs.packages.join(" ");
  if (without.length === plan.shards.length) {
    runner.log.notice(
      `no main package among ${patterns}: the packages are compiled, no binary is made`
    );
  } else if (without.length > 0) {
    const targets = without.map((one) => targetText(one.target)).join(", ");
    runner.log.warning(
      `no main package for ${targets} among ${patterns}: the packages are compiled, no binary is made`
    );
  }
}

// src/reuse/inputs-digest.ts
function ownSourceFiles(packages) {
  const files = packages.filter(isOwnPackage).flatMap((one) => [
    ...sourceFiles(one).map((name) => node_join(one.Dir, name)),
    ...ownProfiles(one)
  ]);
  return [...new Set(files)].sort();
}
function ownProfiles(one) {
  const profile = node_join(one.Dir, "default.pgo");
  return one.Name === "main" && node_existsSync(profile) ? [profile] : [];
}
function inputsDigest(facts) {
  const hash = node_createHash("sha256");
  const rows = [...facts.files].sort(([a], [b]) => a < b ? -1 : 1);
  hash.update(
    JSON.stringify([facts.pinDigest, facts.lane, facts.linkFlags, [...facts.mains].sort(), rows])
  );
  return hash.digest("hex");
}

// src/reuse/digest-inputs.ts
async function digestInputs(step, project, go, lane, plan, listing, files) {
  await node_setImmediate();
  const packages = [...linkedPackages(plan, listing).values()].flat();
  const digests = ownSourceFiles(packages).map(async (file) => {
    const sha256 = await files.sha256(file) ?? "absent";
    return [relativePath(project.root, file), sha256];
  });
  const named = new Map(await step.clocks.activity.track("hash", Promise.all(digests)));
  return inputsDigest({
    files: named,
    pinDigest: lane.keys.pinDigest,
    lane: lane.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package)
  });
}

// src/reuse/known-listing.ts
function knownListing(step, go, { manifest, agreement }) {
  const stored = manifest?.listing ?? null;
  if (stored === null || !agreement.listing || step.inputs.provenance) return null;
  step.runner.log.debug("go list is not asked: nothing differs but the bodies of Go files");
  return readListing(stored, listingFolders(step, go));
}
function listingToKeep(step, go, { manifest, agreement }, listing) {
  const known = agreement.listing ? manifest?.listing ?? null : null;
  return known ?? storeListing(listing, listingFolders(step, go));
}
function listingFolders({ inputs }, go) {
  return {
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    workingDirectory: inputs.workingDirectory
  };
}

// src/reuse/facts/module-facts.ts
function moduleFacts(facts) {
  const { workingDirectory: cwd, pins, workspaceFile, module } = facts;
  const at = (path) => factPath(cwd, path);
  const found = [fact("nearest", "go.work"), fact("nearest", "go.mod")];
  const folders = new Set(facts.own.map((one) => one.dir));
  if (module !== null) folders.add(module);
  for (const file of pins.keys()) {
    found.push(fact("file", at(file)));
    if (/[\\/]go\.mod$/.test(file)) folders.add(node_dirname(file));
  }
  for (const folder of folders) {
    for (const name of ["go.mod", "go.sum"]) found.push(fact("file", at(node_join(folder, name))));
    found.push(...vendorFacts(at, folder));
  }
  if (workspaceFile !== null) {
    const sums = workspaceFile.replace(/\.work$/, ".work.sum");
    found.push(fact("file", at(workspaceFile)), fact("file", at(sums)));
    found.push(...vendorFacts(at, node_dirname(workspaceFile)));
  }
  for (const profile of facts.profiles) found.push(fact("file", at(node_resolve(cwd, profile))));
  return found;
}
function vendorFacts(at, folder) {
  return [
    fact("kind", at(node_join(folder, "vendor"))),
    fact("file", at(node_join(folder, "vendor", "modules.txt")))
  ];
}

// src/plan/source/assembly-includes.ts
var OF_GO2 = /^(?:textflag|funcdata|go_asm|go_tls|asm_\w+)\.h$/;
var INCLUDE = /#[ \t]*include\b(.*)/g;
var COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
function assemblyIncludes(text) {
  const names = /* @__PURE__ */ new Set();
  const lines = [text, text.replaceAll(COMMENT, " ")].flatMap((one) => [...one.matchAll(INCLUDE)]);
  for (const [, line = ""] of lines) {
    const path = /^[ \t]*"([^"]*)"/.exec(line)?.[1];
    if (path === void 0 || path === "" || /[\\/]/.test(path)) {
      return { ok: false, path: path ?? line.trim() };
    }
    if (!OF_GO2.test(path)) names.add(path);
  }
  return { ok: true, names: [...names] };
}

// src/reuse/facts/package-facts.ts
async function packageFacts(files, workingDirectory, one) {
  const at = (...names) => factPath(workingDirectory, node_join(one.Dir, ...names));
  const read = new Set(sourceFiles(one));
  const facts = [fact("names", at()), fact("file", at("default.pgo"))];
  for (const name of read) facts.push(fact("file", at(name)));
  for (const pattern of one.EmbedPatterns ?? []) facts.push(fact("embed", at(), pattern));
  for (const { name, kind } of await files.names(one.Dir) ?? []) {
    if (kind === "folder" || read.has(name) || !isSourceName(name)) continue;
    if (!isGoName(name)) facts.push(fact("file", at(name)));
    else if (!name.endsWith("_test.go")) facts.push(fact("head", at(name)));
  }
  const includes = await includedFiles(files, one);
  if (!includes.ok) return includes;
  return { ok: true, facts: [...facts, ...includes.names.map((name) => fact("file", at(name)))] };
}
async function includedFiles(files, one) {
  const names = /* @__PURE__ */ new Set();
  if ((one.SFiles ?? []).length === 0) return { ok: true, names: [] };
  const waiting = [...one.SFiles ?? [], ...one.HFiles ?? []];
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const found = assemblyIncludes(await files.text(node_join(one.Dir, name)) ?? "");
    if (!found.ok) {
      return { ok: false, reason: `${one.ImportPath}: ${name} includes ${found.path}` };
    }
    waiting.push(...found.names);
  }
  return { ok: true, names: [...names] };
}
function resolutionFacts(workingDirectory, packages, own) {
  const at = (path) => factPath(workingDirectory, path);
  const facts = [];
  for (const one of packages) {
    if (one.Standard === true || one.Module === void 0) continue;
    const home = isOwnPackage(one) ? (one.Module.Replace ?? one.Module).Dir ?? "" : "";
    if (home !== "") {
      for (let folder = one.Dir; isBelow(folder, home); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
    for (const { path, dir } of own) {
      if (dir === home || !`${one.ImportPath}/`.startsWith(`${path}/`)) continue;
      const rest = one.ImportPath.slice(path.length + 1);
      facts.push(fact("names", at(node_join(dir, rest))));
      for (let folder = node_join(dir, rest); isBelow(folder, dir); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
  }
  return facts;
}
function isBelow(folder, above) {
  const path = node_relative(above, folder);
  return path !== "" && path.split(node_sep)[0] !== ".." && path !== folder;
}

// src/reuse/facts/plan-facts.ts
function planObstacle(patterns) {
  const scopes = patterns.map(patternScope);
  return scopes.map((one) => one.kind === "beyond" ? one.reason : "").find(Boolean) ?? "";
}
async function planFacts(files, request, packages, own) {
  const cwd = request.workingDirectory;
  const roots = searchedFolders(request, own);
  const folders = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const path of foundFolders(await walkFolders(files, root))) folders.add(node_join(root, path));
  }
  for (const one of packages.filter(isOwnPackage)) folders.add(one.Dir);
  const embedding = packages.filter((one) => isOwnPackage(one) && one.EmbedPatterns !== void 0);
  return [
    ...roots.map((root) => fact("walk", factPath(cwd, root))),
    ...[...folders].map((folder) => fact("heads", factPath(cwd, folder))),
    // A pattern that matches nothing makes `go list` fail.
    ...embedding.flatMap(
      (one) => (one.EmbedPatterns ?? []).map((pattern) => fact("embed", factPath(cwd, one.Dir), pattern))
    ),
    ...resolutionFacts(cwd, packages, own)
  ];
}
function searchedFolders(request, own) {
  const { workingDirectory: cwd, packages, workspaceFile } = request;
  const modules = own.map(({ dir }) => dir);
  const vendors = [...modules, ...workspaceFile === null ? [] : [node_resolve(workspaceFile, "..")]];
  const roots = /* @__PURE__ */ new Set();
  for (const scope of packages.map(patternScope)) {
    if (scope.kind === "main modules") for (const dir of modules) roots.add(dir);
    if (scope.kind === "modules") {
      for (const dir of modules) roots.add(dir);
      for (const dir of vendors) roots.add(node_join(dir, "vendor"));
    }
    if (scope.kind !== "folder") continue;
    const root = node_resolve(cwd, scope.folder);
    roots.add(root);
    for (const dir of modules) if (`${dir}/`.startsWith(`${root}/`)) roots.add(dir);
  }
  return [...roots];
}

// src/reuse/facts/record-facts.ts
async function recordFacts(files, request) {
  const { workingDirectory: cwd, listing } = request;
  const all2 = [...listing.values()].flat();
  const own = ownModules(request.pins);
  const modules = moduleFacts({ ...request, own, profiles: profileFlags(request.flags) });
  const plan = await planFacts(files, request, all2, own);
  const describe = async (packages) => {
    const parts = await Promise.all(
      packages.filter(isOwnPackage).map((one) => packageFacts(files, cwd, one))
    );
    const refused = parts.find((part) => !part.ok);
    const facts = parts.flatMap((part) => part.ok ? part.facts : []);
    return {
      facts: uniqueFacts([...modules, ...facts, ...resolutionFacts(cwd, packages, own)]),
      obstacle: packagesObstacle(packages) ?? (refused?.ok === false ? refused.reason : "")
    };
  };
  const obstacle = planObstacle(request.packages);
  const binaries = await Promise.all(
    request.binaries.map(async (binary) => {
      const target = targetText(binary.target);
      const described = await describe(closureOf(listing.get(target) ?? [], binary.package));
      return {
        package: binary.package,
        target,
        facts: described.facts,
        obstacle: obstacle || described.obstacle
      };
    })
  );
  const compiled = await Promise.all(
    (request.unlinked ?? []).map((one) => describe(listing.get(targetText(one)) ?? []))
  );
  const isTold = request.unlinked !== null && compiled.every((one) => one.obstacle === "");
  const unlinked = isTold ? uniqueFacts(compiled.flatMap((one) => one.facts)) : null;
  return { plan: uniqueFacts([...modules, ...plan]), unlinked, binaries };
}
function closureOf(listed, main) {
  const root = listed.find((one) => one.ImportPath === main);
  const paths = /* @__PURE__ */ new Set([main, ...root?.Deps ?? []]);
  return listed.filter((one) => paths.has(one.ImportPath));
}
function profileFlags(flags) {
  const values = flags.map((flag) => /^--?pgo=(.+)$/.exec(flag)?.[1]);
  return values.filter((value) => value !== void 0 && !["auto", "off"].includes(value));
}

// src/reuse/record-inputs.ts
async function recordInputs(step, project, go, lane, found, plan, listing, files) {
  const { inputs } = step;
  const { roots, pins } = project;
  const facts = await recordFacts(files, {
    workingDirectory: inputs.workingDirectory,
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    pins,
    workspaceFile: roots.workspaceFile,
    module: roots.module,
    listing,
    binaries: plan.binaries,
    unlinked: inputs.mainsOnly ? null : plan.shards.filter((one) => one.unlinked.length > 0).map((one) => one.target)
  });
  const asked = uniqueFacts([
    ...facts.plan,
    ...facts.unlinked ?? [],
    ...facts.binaries.flatMap((one) => one.facts)
  ]);
  const answers = await answerFacts(inputs.workingDirectory, asked, files, found.answers);
  const manifest = makeInputsManifest({
    ...facts,
    answers,
    inputsDigest: "",
    toolchain: go.toolchain.hash,
    environment: found.environment,
    lane: lane.keys.lane,
    linkFlags: go.flags.link
  });
  return { manifest, obstacles: facts.binaries.map((one) => one.obstacle) };
}
async function sameInputs(step, manifest) {
  const { workingDirectory } = step.inputs;
  const answers = await answerFacts(workingDirectory, manifestFacts(manifest));
  const now = [...answers.values()];
  return manifest.facts.every(([, , , before], index) => before === now[index]);
}

// src/reuse/made-binaries.ts
async function madeBinaries(step, project, go, facts) {
  const { inputs, runner, clocks, folders, ordinal } = step;
  const { found, recorded, binaries, reused } = facts;
  if (!inputs.reuse || found.obstacle !== "") return null;
  const built = [];
  for (const [index, { name, path: file, sha256, bytes, ...one }] of binaries.entries()) {
    if (one.reused || recorded.obstacles[index] !== "") continue;
    const brokenKey = facts.brokenKeys.get(binaryId(one)) ?? "";
    built.push({ index, name, file, sha256, bytes, brokenKey });
  }
  const isNews = !found.agreement.unlinked && recorded.manifest.unlinked !== null;
  if (built.length === 0 && !isNews) return null;
  if (!await clocks.activity.track("hash", sameInputs(step, recorded.manifest))) {
    runner.log.warning("files changed while they were built: these binaries are not reused later");
    return null;
  }
  const manifest = {
    ...recorded.manifest,
    inputsDigest: facts.inputsDigest,
    listing: listingToKeep(step, go, found, facts.listing),
    binaries: recorded.manifest.binaries.map((one) => {
      const known = reused.get(binaryId(one))?.known ?? one;
      return { ...known, facts: one.facts };
    })
  };
  const manifestFile = stepFiles(folders.job, ordinal).inputs;
  await node_writeFile(manifestFile, JSON.stringify(manifest));
  const seconds = clocks.phases.list().find((phase) => phase.name === "build")?.seconds ?? 0;
  return {
    manifestFile,
    foundKey: found.key,
    asked: askedBuild(step, project, go),
    secondsEach: seconds / Math.max(1, binaries.filter((one) => !one.reused).length),
    limitBytes: inputs.reuseLimit,
    built
  };
}

// src/inspect/object-magic.ts
var MAGIC = [
  "!<arch>\n",
  "<bigaf>\n",
  "\x7FELF",
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  // Universal: Go makes none, and lipo makes one of two of Go's.
  "\xCA\xFE\xBA\xBE",
  "MZ\x90\0\0",
  "MZx\0\0",
  "\0\0\xEB",
  "\0\0\x8A\x97",
  "\0\0G",
  "\0asm",
  "\xDF",
  "\xF7"
].map((text) => Buffer.from(text, "latin1"));
var LONGEST_MAGIC = Math.max(...MAGIC.map((one) => one.length));
function isObject(start) {
  return MAGIC.some((one) => start.subarray(0, one.length).equals(one));
}

// src/compile/output/check-output.ts
async function checkOutput(step, files, own) {
  const { output } = step.inputs;
  if (files.length === 0) return success(null);
  const folder = folderFailure(output);
  if (folder !== null) return folder;
  const there = files.filter((one) => kindOf(one.path) !== "nothing");
  const tracked = await trackedOf(step, there);
  const places = await Promise.all(
    files.map(async (file) => {
      const found = kindOf(file.path);
      return {
        file,
        found,
        leadsTo: found === "link" ? leadsTo(file.path, output) : "",
        isOurKind: found === "file" && await isOurKind(file),
        isTracked: tracked.has(file.path),
        package: own.get(file.path) ?? ""
      };
    })
  );
  const failures = outputFailures(places);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function folderFailure(output) {
  let at = output;
  while (kindOf(at) === "nothing" && node_dirname(at) !== at) at = node_dirname(at);
  const facts = statPath(at);
  const change = "set `output` to a folder that can be written to";
  const expected = "a folder for the binaries";
  if (facts === null || !facts.isDirectory()) {
    const what = facts === null ? "a link to nothing" : "no folder";
    return failure("GTB1104", `output is ${output}, and ${at} is ${what}`, expected, change);
  }
  try {
    node_accessSync(at, node_constants.W_OK | node_constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error;
    return failure(
      "GTB1104",
      `output is ${output}, and ${at} cannot be written to (${code})`,
      expected,
      change
    );
  }
}
function kindOf(path) {
  let facts;
  try {
    facts = node_lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return "nothing";
  }
  if (facts === void 0) return "nothing";
  if (facts.isSymbolicLink()) return "link";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
function leadsTo(path, output) {
  try {
    const target = node_realpathSync(path);
    return target.startsWith(node_realpathSync(output) + node_sep) && node_statSync(target).isFile() ? "" : target;
  } catch {
    return "nothing";
  }
}
async function isOurKind({ path, kind }) {
  if (kind === "provenance" || kind === "sbom") {
    const text = await node_readFile(path, "utf8").catch(() => "");
    const mark = kind === "sbom" ? '"CycloneDX"' : "https://in-toto.io/Statement/v1";
    return text === "" || text.includes(mark);
  }
  const handle = await node_open(path, "r").catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(LONGEST_MAGIC),
      0,
      LONGEST_MAGIC,
      0
    );
    return bytesRead === 0 || isObject(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
async function trackedOf({ inputs, runner }, files) {
  const root = files.length === 0 ? null : repositoryRoot(inputs.output);
  if (root === null) return /* @__PURE__ */ new Set();
  const names = new Map(files.map(({ path }) => [relativePath(root, path), path]));
  const listed = await askGit(
    runner,
    root,
    ...["--literal-pathspecs", "ls-files", "-z", "--", ...names.keys()]
  );
  const found = listed.text.split("\0").map((name) => names.get(name));
  return new Set(found.filter((path) => path !== void 0));
}

// src/compile/output/earlier-outputs.ts
async function warnOfEarlierOutputs(step, earlier, binaries) {
  const made = /* @__PURE__ */ new Map();
  for (const { files } of earlier?.steps ?? []) {
    const text = await node_readFile(files.report, "utf8").catch(() => "{}");
    const { binaries: before = [] } = JSON.parse(text);
    for (const one of before) made.set(one.path, `${one.package} for ${one.target}`);
  }
  for (const one of binaries) {
    const before = made.get(one.path);
    const now = `${one.package} for ${targetText(one.target)}`;
    if (before === void 0 || before === now) continue;
    step.runner.log.warning(
      `${one.path} is that of ${before}, which an earlier step of this job has built, and becomes that of ${now}; give one of the steps another \`output\``
    );
  }
}

// src/compile/output/exclude-lines.ts
function excludeLines(paths) {
  return paths.filter((path) => path !== "" && path !== "/" && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(path)).filter((path) => !/[\r\n]/.test(path)).map((path) => `/${path.replaceAll(/[\\*?[\]]/g, "\\$&").replaceAll(/ (?= *$)/g, "\\ ")}
`).join("");
}
function withoutOldLine(text, folder) {
  const lines = text.split("\n");
  if (lines.at(-1) !== "") return null;
  for (let index = lines.length - 2; index >= 0; index--) {
    const line = lines[index] ?? "";
    if (line === `/${folder}/`)
      return [...lines.slice(0, index), ...lines.slice(index + 1)].join("\n");
    if (!/^\/[^*?[\]\\!]+\/$/.test(line)) return null;
  }
  return null;
}

// src/compile/output/hide-output.ts
async function hideOutput(step, project, files, isRead) {
  const { inputs, folders, runner } = step;
  const roots = repositoriesOf(inputs.workingDirectory).map((one) => one.root);
  const [root] = roots;
  if (root === void 0) return {};
  const ours = /* @__PURE__ */ new Set([...files, ...await leftBehind(step, project)]);
  const paths = [...ours].filter((path) => !isRead(path));
  const lines = excludeLines(
    roots.flatMap((at) => [
      ...paths.map((path) => relativePath(at, path)),
      `${relativePath(at, folders.job)}/`
    ])
  );
  if (lines === "") return {};
  const before = await usersPatterns(runner, root);
  const file = stepFiles(folders.job, step.ordinal).exclude;
  await node_writeFile(file, Buffer.concat([before, Buffer.from(`
${lines}`)]));
  return gitConfigVariables(runner.environment, "core.excludesFile", file);
}
async function usersPatterns(runner, root) {
  const { HOME = "", XDG_CONFIG_HOME = "" } = runner.environment;
  const set = await askGit(runner, root, "config", "--type=path", "--get", "core.excludesFile");
  const home = XDG_CONFIG_HOME || (HOME === "" ? "" : node_join(HOME, ".config"));
  const file = set.ok ? set.text : home === "" ? "" : node_join(home, "git", "ignore");
  const none = Buffer.alloc(0);
  return file === "" ? none : node_readFile(file).catch(() => none);
}
var MOST = 64;
async function leftBehind({ inputs }, project) {
  const own = new Set(ownModules(project.pins).map((one) => one.path));
  const names = namesOf(inputs.output);
  if (names.length > MOST) return [];
  const found = [];
  for (const name of names.filter((one) => !/\.(?:debug|json)$/.test(one))) {
    const path = node_join(inputs.output, name);
    const read = await readBinary(path);
    const main = read.ok ? read.value.buildInfo?.main?.path : void 0;
    if (main === void 0 || !own.has(main)) continue;
    const beside = [`${name}.debug`, `${name}.provenance.json`].filter(
      (one) => names.includes(one)
    );
    found.push(path, ...beside.map((one) => node_join(inputs.output, one)));
  }
  return found;
}
function namesOf(folder) {
  try {
    const entries = node_readdirSync(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => one.name);
  } catch {
    return [];
  }
}

// src/compile/output/old-exclude.ts
async function removeOldExclude({
  inputs,
  runner
}) {
  const root = repositoryRoot(inputs.workingDirectory);
  if (root === null) return;
  const folder = relativePath(root, inputs.output);
  if (folder === "" || folder.startsWith("..")) return;
  let file = node_resolve(root, ".git", "info", "exclude");
  let bytes = await node_readFile(file).catch(() => null);
  if (bytes === null) {
    const asked = await askGit(runner, root, "rev-parse", "--git-path", "info/exclude");
    if (!asked.ok) return;
    file = node_resolve(root, asked.text);
    bytes = await node_readFile(file).catch(() => null);
  }
  if (bytes === null) return;
  const kept = withoutOldLine(bytes.toString("latin1"), Buffer.from(folder).toString("latin1"));
  if (kept === null) return;
  try {
    await node_writeFile(file, kept, "latin1");
    runner.log.info(`removed /${folder}/ from ${file}: an earlier version had hidden the folder`);
  } catch (error) {
    runner.log.debug(`${file} cannot be written: ${error.message}`);
  }
}

// src/compile/output/prepare-output.ts
async function prepareOutput(step, project, earlier, binaries, listing, asksGit) {
  const { debug, provenance, sbom } = step.inputs;
  const files = outputFiles(binaries, { debug: debug === "sidecar", provenance, sbom });
  const own = ownPaths(listing ?? /* @__PURE__ */ new Map());
  const [checked] = await Promise.all([
    checkOutput(step, files, own),
    binaries.length === 0 ? void 0 : removeOldExclude(step)
  ]);
  await warnOfEarlierOutputs(step, earlier, binaries);
  if (!checked.ok || !asksGit) return checked.ok ? success({}) : checked;
  return success(await hideOutput(step, project, files.map(pathOf), (path) => own.has(path)));
}
function pathOf({ path }) {
  return path;
}
function ownPaths(listing) {
  const paths = /* @__PURE__ */ new Map();
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of sourceFiles(one)) {
      const file = node_join(one.Dir, name);
      paths.set(file, one.ImportPath);
      for (let at = node_dirname(file); !paths.has(at) && node_dirname(at) !== at; at = node_dirname(at)) {
        paths.set(at, one.ImportPath);
      }
    }
  }
  return paths;
}

// src/release/read-source.ts
async function readSource(step, goVersion, gitVariables) {
  const repositories = repositoriesOf(step.inputs.workingDirectory);
  const root = repositories[0]?.root ?? null;
  const stamped = stampedRepository(repositories, goVersion);
  const own = await sourceAt(step, root, gitVariables);
  if (!own.ok || stamped === null || stamped === root) return own;
  const around = await sourceAt(step, stamped, gitVariables);
  return around.ok ? success([...own.value, ...around.value]) : around;
}
async function sourceAt({ inputs, job, runner }, root, gitVariables) {
  const unnamed = "the provenance names no commit and no repository";
  if (root === null) {
    if (job.inRunner)
      runner.log.warning(`${unnamed}: ${inputs.workingDirectory} lies in no git repository`);
    return success([]);
  }
  const environment = { ...runner.environment, ...gitVariables };
  const git = (...args) => askGit({ exec: runner.exec, environment }, root, ...args);
  const head = await git("rev-parse", "--verify", "HEAD^{commit}");
  const any = head.ok ? head : await git("rev-parse", "--git-dir");
  if (!any.ok) {
    const found = `provenance: the commit that is built cannot be read (git: ${any.said})`;
    const change = gitRemedy(any.said, root, "set provenance: false");
    if (job.inRunner) return failure("GTB1506", found, "a checkout that git reads", change);
    runner.log.warning(`${found}; ${unnamed}; to fix: ${change}`);
    return success([]);
  }
  if (!head.ok) runner.log.warning(`${unnamed}: ${root} has no commit yet`);
  const [branch, origin, refCommit, status] = await Promise.all([
    git("symbolic-ref", "--quiet", "HEAD"),
    originOf(git),
    refCommitOf(git, job.ref),
    git("status", "--porcelain")
  ]);
  const checkout = {
    head: head.text,
    branch: branch.text,
    origin,
    refCommit,
    modified: status.text !== ""
  };
  const source = sourceOf(checkout, job);
  if (!source.ok) return source;
  return success(source.value === null ? [] : [source.value]);
}
async function originOf(git) {
  const origin = await git("config", "--get", "remote.origin.url");
  if (origin.text !== "") return origin.text;
  const remotes = await git("config", "--get-regexp", "^remote\\..*\\.url$");
  const urls = remotes.text.split("\n").map((line) => line.replace(/^\S+ /, ""));
  return urls.length === 1 ? urls[0] ?? "" : "";
}
async function refCommitOf(git, ref) {
  if (ref === "") return "";
  const names = [ref, ref.replace(/^refs\/(?:heads|(?=pull\/))/, "refs/remotes/origin/")];
  for (const name of new Set(names.map((one) => one.replaceAll("//", "/")))) {
    const found = await git("rev-parse", "--verify", "--quiet", `${name}^{commit}`);
    if (found.ok) return found.text;
  }
  return "";
}

// src/reuse/left-to-build.ts
function usable({ files }, plan, digests) {
  const ids = plan.binaries.map(plannedId);
  return new Map(
    ids.flatMap((id) => {
      const one = files.get(id);
      return one !== void 0 && one.known.digest === digests.get(id) ? [[id, one]] : [];
    })
  );
}
function planWithout(plan, reused, areKnown) {
  const shards = plan.shards.flatMap((shard) => {
    const binaries = shard.binaries.filter((one) => !reused.has(plannedId(one)));
    const isAsBefore = areKnown && shard.unlinkedAre === "compiled";
    const linksAll = binaries.length === shard.binaries.length;
    const unlinkedAre = isAsBefore ? "unchanged" : shard.unlinkedAre;
    const left = { ...shard, unlinkedAre, binaries, linksAll };
    const isDone = !linksAll && binaries.length === 0 && !compilesUnlinked(left);
    return isDone ? [] : [left];
  });
  return { ...plan, shards, binaries: shards.flatMap((shard) => shard.binaries) };
}

// src/flow/plan-run.ts
async function planRun(run, request, files) {
  const { step, project, caches } = run;
  const { listing, reader, found } = request;
  const plan = planOf(run, listing);
  if (!plan.ok) return plan;
  const { provenance: isProven } = step.inputs;
  const asksGit = isProven || stampsCommit(reader.go.flags);
  const { binaries } = plan.value;
  const git = await prepareOutput(step, project, caches.earlier, binaries, listing, asksGit);
  if (!git.ok) return git;
  const source = isProven ? await readSource(step, reader.go.version, git.value) : success([]);
  if (!source.ok) return source;
  const recorded = await record(run, request, plan.value, files);
  const digests = new Map(recorded?.manifest.binaries.map((one) => [binaryId(one), one.digest]));
  const reused = usable(request.reused, plan.value, digests);
  const left = planWithout(plan.value, reused, found.agreement.unlinked);
  return success({
    plan: plan.value,
    left,
    reused,
    recorded,
    digests,
    source: source.value,
    git: git.value
  });
}
async function record({ step, project, lane }, { reader: { go }, found, listing }, plan, files) {
  const { reuse, provenance } = step.inputs;
  const isAsked = provenance || found.obstacle === "" && reuse;
  if (plan.binaries.length === 0 || !isAsked && !usesInputsStamp(go.flags.link)) return null;
  const recording = recordInputs(step, project, go, lane, found, plan, listing, files);
  return step.clocks.activity.track("hash", recording);
}
function planOf({ step, go }, listing) {
  const { compiler, inputs } = step;
  if (listing.size === 0) return success({ targets: go.targets, shards: [], binaries: [] });
  return planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    link: inputs.build,
    // TinyGo compiles programs only.
    mainsOnly: inputs.mainsOnly || compiler === "tinygo",
    listing
  });
}

// src/flow/make-binaries.ts
async function makeBinaries(run, request) {
  const { step, project, caches, lane, linkFolder } = run;
  const { found, listing } = request;
  const files = found.files ?? createFiles();
  const mains = await checkMains(step, project, request.reader.go, listing, files);
  if (!mains.ok) return mains;
  const planned = await planRun(run, request, files);
  if (!planned.ok) return planned;
  const { plan, left, reused, recorded, digests, source, git } = planned.value;
  const reader = withVariables(request.reader, git);
  const { go } = reader;
  showPlan(step, caches.permission, go, lane.keys, left);
  sayRepositories(step, go);
  warnOfResolver(step, go, plan, listing);
  await warnOfUnused(step, project, go, plan, listing);
  const { goEnvironment } = lane.ingredients;
  const { layers } = request;
  const warming = { plan, later: request.later };
  const folder = linkFolder;
  const [compiled, inputsDigest2] = await Promise.all([
    compile({ step, reader, goEnvironment, plan: left, listing, folder, digests, layers, warming }),
    digestInputs(step, project, go, lane, plan, listing, files),
    warnOfPaths(step, go, left, listing, files)
  ]);
  if (!compiled.ok) return compiled;
  await noteThin(run, reader, listing, compiled.value);
  await warnOfVariables(step, go, listing, compiled.value.binaries);
  const linked2 = await postLink(step, go, compiled.value.binaries, linkFolder);
  if (!linked2.ok) return linked2;
  const made = new Map(reused);
  for (const one of linked2.value) made.set(plannedId(one.planned), one);
  const inOrder = plan.binaries.flatMap((one) => made.get(plannedId(one)) ?? []);
  const fingerprints = await compareFingerprints(step, caches.store, go, inOrder, recorded);
  if (!fingerprints.ok) return fingerprints;
  const stamped = stampedCommit(fingerprints.value, source);
  if (!stamped.ok) return stamped;
  const again = node_join(linkFolder, "rebuild");
  const inspected = await inspectAndMove(
    step,
    inOrder,
    () => rebuild({ step, project, reader, plan: left, listing, digests, folder: again })
  );
  if (!inspected.ok) return inspected;
  const { binaries, checks } = inspected.value;
  const prints = fingerprints.value;
  const provenance = await prove(step, project, caches.store, go, goEnvironment, {
    binaries,
    fingerprints: prints,
    source
  });
  if (!provenance.ok) return provenance;
  const obstacle = recorded?.obstacles.find((one) => one !== "") ?? "";
  const unlinked = plan.shards.reduce((sum, shard) => sum + shard.unlinked.length, 0);
  const { brokenKeys } = request.reused;
  return success({
    binaries,
    checks,
    inputsDigest: inputsDigest2,
    packages: { ...compiled.value.packages, unlinked },
    ran: compiled.value.ran,
    listed: new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])),
    isWhole: compiled.value.isWhole,
    listing,
    provenance: provenance.value,
    git,
    reason: binaries.every((one) => one.reused) ? "" : obstacle || request.reused.reason,
    made: recorded === null || binaries.length === 0 ? null : await madeBinaries(step, project, go, {
      found,
      recorded,
      listing,
      inputsDigest: inputsDigest2,
      reused,
      binaries,
      brokenKeys
    })
  });
}
async function noteThin({ step, caches, lane }, reader, listing, { readsWhole }) {
  const grown = grownFolder(reader);
  const wholeCache = reader.thin?.whole.goEnv.GOMODCACHE ?? reader.go.goEnv.GOMODCACHE;
  await noteThinSources({
    inputs: step.inputs,
    permission: caches.permission,
    lane,
    go: reader.go,
    listing,
    readFrom: readsWhole ? wholeCache : grown,
    file: stepFiles(step.folders.job, step.ordinal).thin
  });
}

// src/cache/modules/thin/thin-folders.ts
var UNUSED_MS = 5 * 24 * 3600 * 1e3;
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
var SET = /^[0-9a-f]{16}$/;
async function hasSets(root) {
  return (await node_readdir(root).catch(() => [])).some((name) => SET.test(name));
}
async function useSet(root, set, now) {
  const folder = node_join(root, set);
  try {
    await node_utimes(folder, now / 1e3, now / 1e3);
    return folder;
  } catch {
    return null;
  }
}
async function newSetFolder(root, set) {
  const folder = node_join(root, `new-${set}-${node_randomBytes(8).toString("hex")}`);
  await node_mkdir(folder, { recursive: true });
  return folder;
}
async function nameSet(root, set, from) {
  const folder = node_join(root, set);
  try {
    await node_rename(from, folder);
  } catch (error) {
    if (await node_stat(folder).catch(() => null) === null) throw error;
  }
  return folder;
}
async function removeUnusedSets(root, now) {
  for (const name of await node_readdir(root).catch(() => [])) {
    const folder = node_join(root, name);
    const facts = await node_stat(folder).catch(() => null);
    const age = facts === null ? 0 : now - facts.mtimeMs;
    if (age < (SET.test(name) ? UNUSED_MS : LEFT_BEHIND_MS)) continue;
    const going = node_join(root, `old-${node_randomBytes(8).toString("hex")}`);
    await node_rename(folder, going).then(() => node_rm(going, { recursive: true, force: true, maxRetries: 3 })).catch(() => void 0);
  }
}

// src/cache/modules/thin/restore-thin.ts
async function extractThin(archive, set, root, limits) {
  const beside = await newSetFolder(root, set);
  try {
    const rule = { kind: "thin", set, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      keepVerified: true,
      ...limits
    });
    if (outcome.state !== "ok") return outcome;
    if (!isThinSet(set, outcome.manifest))
      return { state: "broken", reason: "its files are not those that its key says" };
    const modules = outcome.manifest.files.map(({ path }) => markedModule(path)).filter((one) => one !== null);
    await Promise.all(modules.map((module) => node_mkdir(node_join(beside, module), { recursive: true })));
    return { state: "ok", folder: await nameSet(root, set, beside) };
  } finally {
    await removeQuietly(beside);
  }
}

// src/cache/modules/restore-modules.ts
var LIMIT_BYTES2 = 64e9;
async function restoreModules(request) {
  const { store, keys, clock } = request;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const miss = (warnings, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    warnings,
    brokenKey,
    thin: "",
    mismatches: []
  });
  const hit = (key, bytesDown, warnings, thin = "", mismatches = []) => ({
    report: { hit: hitOf(keys, key), key, bytesDown, bytesUp: 0, seconds: seconds() },
    warnings,
    // A module that is not what go.sum says makes the archive as bad as a damaged one.
    brokenKey: warnings.length > 0 ? key : "",
    thin,
    mismatches
  });
  if (await allPresent(request)) {
    const known = await store.find("modules", keys.lookups);
    return known.state === "found" ? hit(known.entry.key, 0, []) : miss([]);
  }
  if (request.thinRoot !== "" && await hasSets(request.thinRoot)) {
    const there = await setThere(request);
    if (there !== null) return hit(there.key, 0, [], there.folder);
  }
  const found = await store.open("modules", keys.lookups);
  if (found.state === "unavailable") {
    const warning = `the modules cache is not available: ${found.reason}`;
    return miss([warning]);
  }
  if (found.state === "miss") return miss([]);
  try {
    const set = thinSetOf(found.key);
    const outcome = await extract(found, set, request).catch(notWritten);
    if (outcome.state === "not-written") {
      const warning2 = `the modules cache cannot be extracted: ${outcome.reason}; Go fetches the modules itself`;
      return miss([warning2], "", found.bytes);
    }
    if (outcome.state === "ok") {
      return hit(found.key, found.bytes, outcome.warnings, outcome.thin, outcome.mismatches);
    }
    if (outcome.state === "cut") {
      const warning2 = `the modules cache is not available: the download of ${found.key} failed: ${outcome.reason}`;
      return miss([warning2], "", found.bytes);
    }
    const warning = `the modules cache ${found.key} is broken (${outcome.reason}); Go fetches the modules again`;
    return miss([warning], found.key, found.bytes);
  } finally {
    await found.close();
  }
}
async function setThere(request) {
  const known = await request.store.find("modules", request.keys.lookups);
  const set = known.state === "found" ? thinSetOf(known.entry.key) : null;
  if (known.state !== "found" || set === null) return null;
  const folder = await useSet(request.thinRoot, set, request.clock.now());
  return folder === null ? null : { key: known.entry.key, folder };
}
async function allPresent(request) {
  const { expected, goModCache, goSum } = request;
  if (expected === null || expected.length === 0) return false;
  const pinned = expected.map((text) => goSum.zips.get(text)).filter((one) => one !== void 0);
  const present = await Promise.all(
    pinned.map((module) => exists(node_join(goModCache, extractedFolder(module))))
  );
  return pinned.length === expected.length && present.every(Boolean);
}
function notWritten(error) {
  if (error.code === void 0) throw error;
  return { state: "not-written", reason: error.message };
}
async function extract(archive, set, request) {
  const { thinRoot, newThinRoot = thinRoot } = request;
  if (set === null || thinRoot === "") return extractModules(archive, request);
  const limits = { limitBytes: LIMIT_BYTES2 };
  const outcome = await extractThin(archive, set, newThinRoot, limits);
  return outcome.state === "ok" ? { state: "ok", warnings: [], thin: outcome.folder, mismatches: [] } : outcome;
}
async function extractModules(archive, request) {
  const { goModCache, goSum } = request;
  await makeFolder(node_join(goModCache, "cache"));
  await removeLeftBehind(node_join(goModCache, "cache"), Date.now());
  const beside = await node_mkdtemp(node_join(goModCache, "cache", temporaryPrefix()));
  try {
    const rule = { kind: "modules", goModCache, goSum, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      limitBytes: LIMIT_BYTES2,
      keepVerified: true
    });
    if (outcome.state !== "ok") return outcome;
    const chosen = await chooseModules(outcome.manifest, goModCache, goSum);
    await Promise.all(chosen.modules.map((module) => nameModule(module, beside, goModCache)));
    const { warnings, mismatches } = chosen;
    return { state: "ok", warnings, thin: "", mismatches };
  } finally {
    await removeQuietly(beside);
  }
}
async function nameModule(module, beside, goModCache) {
  const folder = extractedFolder(module);
  const to = node_join(goModCache, folder);
  const ziphash = node_join(goModCache, downloadFile(module, "ziphash"));
  await Promise.all([
    node_mkdir(node_dirname(to), { recursive: true }),
    node_mkdir(node_dirname(ziphash), { recursive: true }).then(() => node_writeFile(ziphash, module.h1))
  ]);
  await node_rename(node_join(beside, folder), to).catch(async (error) => {
    if (!await exists(to)) throw error;
  });
}

// src/cache/modules/module-folders.ts
async function presentModules(goModCache, goSum) {
  const found = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const folder = node_join(goModCache, extractedFolder(module));
      const [facts, ziphash, partial] = await Promise.all([
        statOrNull(folder),
        statOrNull(node_join(goModCache, downloadFile(module, "ziphash"))),
        statOrNull(node_join(goModCache, downloadFile(module, "partial")))
      ]);
      if (facts === null || ziphash === null || partial !== null) return null;
      return { path: module.path, version: module.version, folder, extractedAt: facts.mtimeMs };
    })
  );
  return found.filter((one) => one !== null);
}
function neededModules(facts) {
  return facts.present.filter((module) => {
    const text = moduleText(module);
    return facts.built.has(text) || facts.before.has(text) || module.extractedAt >= facts.since;
  }).sort((a, b) => moduleText(a) < moduleText(b) ? -1 : 1);
}
async function filesBelow(folder, prefix = "") {
  const names = await node_readdir(node_join(folder, prefix), { withFileTypes: true });
  const parts = await Promise.all(
    names.map(async (name) => {
      const path = prefix === "" ? name.name : `${prefix}/${name.name}`;
      if (name.isDirectory()) return filesBelow(folder, path);
      if (!name.isFile()) return [];
      const file = node_join(folder, path);
      return [{ path, file, size: (await node_stat(file)).size }];
    })
  );
  return parts.flat();
}
async function statOrNull(file) {
  return node_stat(file).catch(() => null);
}

export {
  NO_CACHE,
  unkeptReason,
  warnOfUnkept,
  NOT_RESTORED,
  prepareProcess,
  endUnused,
  noteOf,
  moduleHash,
  moduleText,
  extractedFolder,
  downloadFile,
  archivedFolder,
  archivedDownload,
  thinSet,
  restoreArchive,
  entryFile,
  scanUsed,
  firstAfter,
  laneUse,
  isLater,
  usedSince,
  noteEarlierSteps,
  warnOfInputs,
  modulesKindToSave,
  onWhole,
  onThin,
  onGrown,
  grownFolder,
  listThinFirst,
  provideTools,
  madeReport,
  parseInputsManifest,
  packInputs,
  findReuse,
  agreedDigest,
  parseHabits,
  roundedBytes,
  layerSeconds,
  laneHabits,
  laneChanges,
  keepsUnshared,
  laneText,
  laneTargets,
  laneIngredients,
  reuseBinaries,
  exportToolchain,
  exportGo,
  exportWithoutGo,
  checkFailures,
  keyedLane,
  chooseLane,
  modulesKinds,
  NO_RUNS,
  fetchRuns,
  beginRecord,
  restoredRecord,
  writeRecord,
  failedEarly,
  finishStep,
  withTools,
  withSizes,
  NO_LAYERS,
  asksForFilePaths,
  mayFindFiles,
  fileDigests,
  inspectAndMove,
  saveUnlessThere,
  knownListing,
  prepareOutput,
  makeBinaries,
  newSetFolder,
  removeUnusedSets,
  restoreModules,
  presentModules,
  neededModules,
  filesBelow
};

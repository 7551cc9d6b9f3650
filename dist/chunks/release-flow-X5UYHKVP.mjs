import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GOCACHE_MARK,
  NO_CACHE,
  NO_LAYERS,
  NO_RUNS,
  checkFailures,
  downloadFile,
  exportToolchain,
  extractedFolder,
  failedEarly,
  fileDigests,
  findReuse,
  keyedLane,
  listErrors,
  listTargets,
  madeReport,
  makeBinaries,
  moduleHash,
  moduleText,
  onWhole,
  pinGo,
  provideTools,
  restoreModules,
  reuseBinaries,
  withTools
} from "./chunk-NKMCNUJ6.mjs";
import "./chunk-D3LM2PZI.mjs";
import "./chunk-PHLC3QLW.mjs";
import "./chunk-F5GRRUPJ.mjs";
import "./chunk-MCDAW3YZ.mjs";
import {
  pinnedModules,
  stampedByGo
} from "./chunk-ZOGAQUKL.mjs";
import "./chunk-TQUKEDE4.mjs";
import "./chunk-BDKPYOR5.mjs";
import "./chunk-45FMMHKQ.mjs";
import "./chunk-MDLGUZ3L.mjs";
import "./chunk-4LDIUSW7.mjs";
import "./chunk-5FML4WKE.mjs";
import {
  removeQuietly
} from "./chunk-XOGU2REE.mjs";
import {
  modulesKeys
} from "./chunk-RBSVXMQ2.mjs";
import "./chunk-AY4CIFZZ.mjs";
import {
  noStore
} from "./chunk-YL26JA4V.mjs";
import "./chunk-JFWZIRKK.mjs";
import "./chunk-T7EQQVIP.mjs";
import "./chunk-Q46KGVKU.mjs";
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import "./chunk-RS7FVNRN.mjs";
import "./chunk-QMRD3GFU.mjs";
import "./chunk-MR3CXGHO.mjs";
import "./chunk-MJ2XA5DJ.mjs";
import "./chunk-R7VA5VAM.mjs";
import "./chunk-Y6UMTSGV.mjs";
import "./chunk-KAQZFP2U.mjs";
import "./chunk-RKYRHODE.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-W5QK4DIZ.mjs";
import "./chunk-4I7DVWUC.mjs";
import "./chunk-PLSD5U4V.mjs";
import "./chunk-SQ4XGGUO.mjs";
import "./chunk-XPMPVBPL.mjs";
import "./chunk-CJUZSBB7.mjs";
import "./chunk-743H5W2B.mjs";
import "./chunk-AE57NLDF.mjs";
import "./chunk-URXI7J5S.mjs";
import {
  goCommand
} from "./chunk-DDOHQBZG.mjs";
import {
  readBinary
} from "./chunk-XA4FIQWY.mjs";
import "./chunk-4VJBA5JR.mjs";
import "./chunk-VMP4YIYM.mjs";
import "./chunk-J7ROV6MN.mjs";
import {
  goEnvFile,
  platformOf,
  readGoEnvFile
} from "./chunk-ZDXILLH5.mjs";
import "./chunk-NUTRPTQO.mjs";
import "./chunk-LQSXAGTW.mjs";
import "./chunk-OBDWTBOT.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_mkdir,
  node_mkdtemp,
  node_readdir,
  node_stat
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

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

// src/cache/modules/verify-folders.ts
async function verifyFolders(goModCache, goSum) {
  const right = /* @__PURE__ */ new Set();
  const mismatches = [];
  for (const module of await presentModules(goModCache, goSum)) {
    const text = moduleText(module);
    const expected = goSum.zips.get(text)?.h1 ?? "";
    const found = await folderHash(module, module.folder);
    if (found === expected) right.add(text);
    else mismatches.push({ module: text, found, expected });
  }
  return { right, mismatches };
}
async function folderHash(module, folder) {
  const entries = await node_readdir(folder, { recursive: true, withFileTypes: true });
  const other = entries.find((one) => !one.isFile() && !one.isDirectory());
  if (other !== void 0) return `a link or device, ${other.name}`;
  const files = await filesBelow(folder);
  const digests = await fileDigests(files.map((one) => one.file));
  return moduleHash(
    module,
    files.map(({ path, file }) => ({ path, sha256: digests.get(file) ?? "" }))
  );
}

// src/release/release-modules.ts
async function restoreReleaseModules(step, store, go, lane, goSum) {
  if (goSum === null) return success(NO_CACHE);
  const restored = await step.clocks.activity.track(
    "transfer",
    restoreModules({
      store,
      keys: modulesKeys(lane.keys, { full: true, selection: null }),
      thinRoot: "",
      goModCache: go.goEnv.GOMODCACHE,
      goSum,
      expected: null,
      clock: step.runner.clock
    })
  );
  const { mismatches, report, warnings } = restored;
  if (mismatches.length > 0) {
    return {
      ok: false,
      failures: mismatches.flatMap(
        (one) => mismatch(
          one,
          `the modules cache ${report.key} holds`,
          `remove ${report.key} from the cache store, and find out which job wrote it`
        )
      )
    };
  }
  for (const warning of warnings) step.runner.log.warning(warning);
  return success(report);
}
async function verifyReleaseModules(step, go, goSum, listing) {
  if (goSum === null) return success(null);
  const verified = await step.clocks.activity.track(
    "hash",
    verifyFolders(go.goEnv.GOMODCACHE, goSum)
  );
  const failures = [
    ...verified.mismatches.flatMap(
      (one) => mismatch(one, "GOMODCACHE holds", "correct GOPROXY: what it serves is not this module")
    ),
    ...unproven(
      listing,
      /* @__PURE__ */ new Set([...verified.right, ...verified.mismatches.map((one) => one.module)])
    )
  ];
  if (failures.length > 0) return { ok: false, failures };
  step.runner.log.info(`${verified.right.size} modules have the h1 that go.sum says`);
  return goModVerify(step, go);
}
function mismatch(one, where, change) {
  const found = `${where} ${one.module} with ${one.found}`;
  return failure("GTB1509", found, `${one.expected}, as go.sum says`, change).failures;
}
function unproven(listing, proven) {
  const texts = /* @__PURE__ */ new Set();
  for (const { Module } of [...listing.values()].flat()) {
    const used = Module?.Replace ?? Module;
    if (!used?.Version || !used.Dir) continue;
    texts.add(moduleText({ path: used.Path, version: used.Version }));
  }
  return [...texts].filter((text) => !proven.has(text)).sort().flatMap(
    (text) => failure(
      "GTB1509",
      `the build reads ${text}, whose h1 is in no go.sum`,
      "an h1 in go.sum for every module that a release is built from",
      "run `go mod tidy` and commit go.sum"
    ).failures
  );
}
async function goModVerify(step, go) {
  const result = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: ["mod", "verify"],
    cwd: step.inputs.workingDirectory,
    environment: go.environment
  });
  if (result.exitCode === 0) return success(null);
  return failure(
    "GTB1509",
    `go mod verify: ${(result.stderr.trim() || result.stdout.trim()).replaceAll("\n", "; ")}`,
    "all modules verified",
    "correct what Go says; where go.sum lacks lines, run `go mod tidy` and commit it"
  );
}

// src/release/release-stamps.ts
var NOT_A_TAG = /^$|^\(devel\)|^v\d+\.(?:0\.0-|\d+\.\d+-(?:[^+]*\.)?0\.)\d{14}-[A-Za-z0-9]+(?:\+.*)?$/;
var VERSION_TAG = /(?:^|\/)(v\d+\.\d+\.\d+\S*)$/;
var SHOWN = 5;
function stampWords(facts) {
  const { stamped, names, shallow, uncommitted } = facts;
  const of = names.join(", ");
  const version = stamped.version ?? "";
  const commit = stamped["vcs.revision"] ?? "";
  if (commit === "") {
    return {
      info: `stamped into ${of}: version ${version || "(devel)"}, no commit`,
      notice: "",
      warnings: [
        `no commit is stamped into ${of}: the module lies in no git repository that Go reads; check the repository out with git, and let working-directory lie in it`
      ]
    };
  }
  const modified = stamped["vcs.modified"] === "true";
  const state = modified ? "with changes that are not committed" : "nothing modified";
  const info = `stamped into ${of}: version ${version || "(devel)"}, commit ${commit} of ${stamped["vcs.time"] ?? "no time"}, ${state}`;
  const warnings = [];
  if (modified) {
    const more = uncommitted.length > SHOWN ? ` and ${uncommitted.length - SHOWN} more` : "";
    const files = uncommitted.slice(0, SHOWN).join(", ");
    warnings.push(
      `${of} is stamped vcs.modified=true, version ${version}: git status says ${files || "that something changed"}${more}; commit these files, or have git ignore them`
    );
  }
  const noTag = NOT_A_TAG.test(version);
  const tagged = VERSION_TAG.exec(facts.tag)?.[1];
  const clean = version.replace(/\+(?:dirty|incompatible(?:\.dirty)?)$/, "");
  if (tagged !== void 0 && clean !== tagged) {
    warnings.push(
      `the job runs at the tag ${facts.tag}, and the version stamped into ${of} is ${version || "(devel)"}: Go takes it from the tags in the clone (since Go 1.24), for the module's path and major version`
    );
  }
  const notice = noTag && shallow ? `the clone is shallow and no tag of this commit is in it, so the version stamped is ${version || "(devel)"}; to stamp a tag, fetch it (actions/checkout: fetch-tags: true, or fetch-depth: 0)` : "";
  return { info, notice, warnings };
}
async function sayStamps(step, binaries, gitVariables) {
  const { inputs, job, runner } = step;
  const groups = /* @__PURE__ */ new Map();
  for (const one of binaries) {
    const read = await readBinary(one.path);
    const stamped = stampedByGo(read.ok ? read.value.buildInfo : null);
    const text = JSON.stringify(stamped);
    const group = groups.get(text) ?? { stamped, names: [] };
    group.names.push(`${one.name} for ${one.target}`);
    groups.set(text, group);
  }
  const environment = { ...runner.environment, ...gitVariables };
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const git = async (...args) => (await askGit({ exec: runner.exec, environment }, cwd, ...args)).text;
  const [shallow, status] = await Promise.all([
    git("rev-parse", "--is-shallow-repository"),
    git("status", "--porcelain")
  ]);
  for (const { stamped, names } of groups.values()) {
    const words = stampWords({
      stamped,
      names,
      shallow: shallow === "true",
      tag: job.refType === "tag" ? job.refName : "",
      uncommitted: status.split("\n").filter((line) => line !== "")
    });
    runner.log.info(words.info);
    if (words.notice !== "") runner.log.notice(words.notice);
    for (const warning of words.warnings) runner.log.warning(warning);
  }
  return [...groups.values()].map(({ stamped }) => stamped);
}

// src/release/release-step.ts
async function releaseStep(step, caches) {
  const folder = await node_mkdtemp(node_join(step.folders.job, "release-"));
  const own = {
    goCache: node_join(folder, "gocache"),
    goModCache: node_join(folder, "modules"),
    reportFile: node_join(folder, "report.json")
  };
  await sayIgnored(step);
  const { GOCACHEPROG: _program, ...rest } = step.runner.environment;
  const environment = {
    ...rest,
    GOENV: "off",
    GOCACHE: own.goCache,
    GOMODCACHE: own.goModCache,
    // By this pinGo takes the folder that it is to use.
    [GOCACHE_MARK]: own.goCache
  };
  const tools = node_join(folder, "tools");
  const { permission } = caches;
  return {
    own,
    step: {
      ...step,
      runner: { ...step.runner, environment },
      inputs: { ...step.inputs, reuse: false, modules: "full", shareFlags: "off" },
      folders: { ...step.folders, toolCache: tools, ownTools: tools }
    },
    caches: {
      ...caches,
      // The scope stays that of the store, which was made before.
      permission: { ...permission, may: false, reason: "a release saves fingerprints only" }
    }
  };
}
async function removeReleaseFolders({ goCache, goModCache }) {
  await Promise.all([goCache, goModCache].map(removeQuietly));
}
async function sayIgnored({ runner }) {
  const { goos } = platformOf(process.platform, process.arch);
  const names = Object.keys(await readGoEnvFile(runner.environment, goos));
  const { GOCACHEPROG } = runner.environment;
  if (names.length > 0) {
    const file = goEnvFile(runner.environment, goos);
    runner.log.notice(
      `profile: release does not read ${file} (${names.sort().join(", ")}); what the build needs of it, set as \`env\` of the step`
    );
  }
  if (GOCACHEPROG !== void 0 && GOCACHEPROG !== "") {
    runner.log.notice("profile: release does not use GOCACHEPROG: its build cache begins empty");
  }
}

// src/flow/release-flow.ts
async function releaseFlow(outer, linkFolder) {
  const { step, caches, own } = await releaseStep(outer.step, outer.caches);
  const ground = { step, project: outer.project, caches };
  try {
    const run = await pinRelease(ground, linkFolder);
    if (!run.ok) return failedEarly(run.failures);
    for (const note of run.value.go.toolchain.notes) step.runner.log.warning(note);
    await node_mkdir(run.value.go.goCache, { recursive: true });
    exportToolchain(step, ground.project, run.value.go);
    const tools = await provideTools(step, run.value.go, noStore);
    return await withTools(await buildRelease(run.value, own.reportFile), tools);
  } finally {
    await removeReleaseFolders(own);
  }
}
async function pinRelease(ground, linkFolder) {
  const { step, project, caches } = ground;
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const keyed = await keyedLane(step, project, caches, pinned.value);
  if (!keyed.ok) return keyed;
  const { environment, goEnv } = pinned.value;
  const GOFLAGS = `${goEnv.GOFLAGS} -modcacherw`.trim();
  const go = { ...pinned.value, environment: { ...environment, GOFLAGS } };
  const habits = { known: null, key: "", unavailable: "" };
  const goSum = step.inputs.build ? pinnedModules(project, go) : null;
  const lane = { ...keyed.value, habits, before: null };
  return success({
    ...ground,
    runs: Promise.resolve(NO_RUNS),
    go,
    lane,
    linkFolder,
    goSum,
    earlier: null
  });
}
async function buildRelease(run, reportFile) {
  const { step, caches, go, lane, goSum } = run;
  const { phases } = step.clocks;
  const modules = await phases.time(
    "restore",
    () => restoreReleaseModules(step, caches.store, go, lane, goSum)
  );
  if (!modules.ok) return failedEarly(modules.failures);
  const listing = await list(run);
  if (!listing.ok) return failedEarly(listing.failures);
  const verified = await phases.time(
    "verify",
    () => verifyReleaseModules(step, go, goSum, listing.value)
  );
  if (!verified.ok) return failedEarly(verified.failures);
  const environment = { ...go.environment, GOPROXY: "off", GONOPROXY: "none" };
  const made = await make({ ...run, go: { ...go, environment } }, listing.value);
  if (!made.ok) return failedEarly(made.failures);
  const reports = { modules: modules.value, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };
  const { madeTimeline, NOTHING_EXPLAINED } = await import("./explain-run-2KWZW2DI.mjs");
  const explained = {
    ...NOTHING_EXPLAINED,
    timeline: madeTimeline(run.step, made.value.ran, null)
  };
  const report = madeReport(run, reports, made.value, explained);
  const failures = checkFailures(report.checks);
  return { failures, report, record: null, reportFile, listing: listing.value };
}
async function list({ step, project, go }) {
  if (!step.inputs.build) return success(/* @__PURE__ */ new Map());
  const listed = await listTargets(step, go);
  return listed.ok ? success(listed.value) : listErrors(step, project, go, listed.errors);
}
async function make(run, listing) {
  const { step, project, caches, go, lane, linkFolder } = run;
  const found = await findReuse(step, project, caches.store, go, lane);
  const reused = await reuseBinaries(step, caches.store, go, found, linkFolder);
  const reader = onWhole(go);
  const made = await makeBinaries(run, {
    found,
    reused,
    reader,
    listing,
    layers: NO_LAYERS,
    later: null
  });
  if (!made.ok) return made;
  const { binaries, git, inputsDigest } = made.value;
  const stamps = binaries.length === 0 ? [] : await sayStamps(step, binaries, git);
  const digest = textDigest(JSON.stringify([inputsDigest, stamps]), 64);
  return success({ ...made.value, inputsDigest: digest });
}
export {
  buildRelease,
  pinRelease,
  releaseFlow
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  hasSourceEnding,
  localReplacements,
  readGoClauses
} from "./chunk-PHLC3QLW.mjs";
import {
  modulePath,
  workspaceMembers
} from "./chunk-4LDIUSW7.mjs";
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-W5QK4DIZ.mjs";
import "./chunk-SQ4XGGUO.mjs";
import "./chunk-CJUZSBB7.mjs";
import "./chunk-BZ2AUL62.mjs";
import {
  node_join,
  node_posix,
  node_relative,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  node_readFile,
  node_readdir,
  node_readlink,
  node_realpath
} from "./chunk-4WA33QNE.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/plan/affected/affected-matrix.ts
var EVERYTHING = "./...";
function matrixEntry({ module, packages }, modules) {
  const name = nameOf(module.folder);
  const isOther = ({ folder }) => folder !== module.folder && nameOf(folder) === name;
  return {
    // Two jobs of one name would have one cache, and artifacts that GitHub refuses.
    name: modules.some(isOther) ? `${name.slice(-31)}-${textDigest(module.folder, 8)}` : name,
    module: module.path,
    "working-directory": module.folder,
    packages: packages === null ? EVERYTHING : patterns(module, packages)
  };
}
function patterns(module, packages) {
  const isPlain = packages.every(
    ({ folder, isAlwaysThere }) => isAlwaysThere && /^[\w./~+-]+$/.test(folder)
  );
  if (!isPlain) return EVERYTHING;
  const inModule = packages.map(({ folder }) => {
    if (folder === module.folder) return ".";
    return `./${module.folder === "." ? folder : folder.slice(module.folder.length + 1)}`;
  });
  return inModule.join(" ");
}
function nameOf(folder) {
  return folder === "." ? "root" : folder.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(-40);
}

// src/plan/affected/base-commit.ts
function baseCommit(asked, eventName, payload) {
  if (asked !== "auto") return { known: true, commit: asked };
  const at = (...names) => {
    let value = payload;
    for (const name of names) value = value?.[name];
    return typeof value === "string" ? value : "";
  };
  const commit = /^pull_request/.test(eventName) ? at("pull_request", "base", "sha") : eventName === "merge_group" ? at("merge_group", "base_sha") : at("before");
  if (commit === "")
    return {
      known: false,
      reason: `the event ${eventName || "of this run"} names no commit before`
    };
  if (/^0+$/.test(commit))
    return { known: false, reason: "the branch or tag is new: there is no commit before" };
  return { known: true, commit };
}

// src/plan/affected/changed-files.ts
var LINK = "120000";
var SUBMODULE = "160000";
async function changedFiles(git, root, base) {
  const commit = await askGit(git, root, "cat-file", "-e", `${base}^{commit}`);
  if (!commit.ok) return unknown(await missing(git, root, base, commit.said));
  const sparse = await askGit(git, root, "config", "--bool", "core.sparseCheckout");
  if (sparse.text === "true") return unknown("the checkout is sparse: files are missing");
  const [changed, added, index] = await Promise.all([
    askGit(
      git,
      root,
      "diff",
      "--name-only",
      "--no-renames",
      "--ignore-submodules=none",
      "-z",
      base
    ),
    askGit(git, root, "ls-files", "--others", "--exclude-standard", "-z"),
    askGit(git, root, "ls-files", "--stage", "-z")
  ]);
  const failed = [changed, added, index].find((one) => !one.ok);
  if (failed !== void 0) return unknown(`git: ${failed.said}`);
  const files = [.../* @__PURE__ */ new Set([...lines(changed.text), ...lines(added.text)])].sort();
  const entries = lines(index.text).map(indexEntry);
  const module = entries.find(({ mode, file }) => mode === SUBMODULE && files.includes(file));
  if (module !== void 0) return unknown(`the submodule ${module.file} changed`);
  const links = entries.filter(({ mode }) => mode === LINK).map(({ file }) => file);
  return { known: true, files: [...files, ...await throughLinks(root, links, files)] };
}
async function missing(git, root, base, said) {
  const shallow = await askGit(git, root, "rev-parse", "--is-shallow-repository");
  if (!shallow.ok) return `git: ${shallow.said || said}`;
  return shallow.text === "true" ? `${base} is not in this shallow clone: give actions/checkout fetch-depth: 0` : `${base} is no commit of this repository`;
}
async function throughLinks(root, links, files) {
  const found = [];
  for (const link of links) {
    const leads = await node_readlink(node_join(root, link)).catch(() => "");
    const target = node_posix.join(node_posix.dirname(link), leads.replaceAll("\\", "/")).replace(/\/$/, "");
    for (const file of files) {
      if (file === target) found.push(link);
      if (file.startsWith(`${target}/`)) found.push(`${link}${file.slice(target.length)}`);
    }
  }
  return found;
}
function indexEntry(line) {
  return { mode: line.slice(0, line.indexOf(" ")), file: line.slice(line.indexOf("	") + 1) };
}
function lines(text) {
  return text.split("\0").filter((one) => one !== "");
}
function unknown(reason) {
  return { known: false, reason };
}

// src/plan/affected/repository-packages.ts
var SKIPPED = /^(?:\.git|node_modules|testdata|vendor)$/;
var NO_IMPORT_IS_C = /^["`]C["`]$/;
var ABOVE = /["`]\.\.(?:[/\\"`])/;
var ASKS = /^\s*\/\/\s*(?:go:build|\+build)\b/m;
var NAMED_FOR = /_[a-z0-9]+\.go$/;
async function readRepository(root) {
  const modules = [];
  const packages = [];
  const workspaces = [];
  const visit = async (folder, above) => {
    const entries = await node_readdir(node_join(root, folder), { withFileTypes: true }).catch(() => []);
    const own = entries.some((one) => one.name === "go.mod") ? await readModule(root, folder) : null;
    if (own !== null) modules.push(own);
    if (entries.some((one) => one.name === "go.work"))
      workspaces.push(await readWorkspace(root, folder));
    const module = own ?? above;
    const files = entries.filter((one) => isGoFile(one));
    if (module !== null && files.length > 0)
      packages.push(await readPackage(root, folder, module, entries));
    for (const one of entries)
      if (one.isDirectory() && !SKIPPED.test(one.name))
        await visit(inFolder(folder, one.name), module);
  };
  await visit(".", null);
  return { modules, packages, workspaces };
}
function inFolder(folder, name) {
  return folder === "." ? name : `${folder}/${name}`;
}
async function readModule(root, folder) {
  const goMod = await node_readFile(node_join(root, folder, "go.mod"), "utf8").catch(() => "");
  return { folder, path: modulePath(goMod), goMod };
}
async function readWorkspace(root, folder) {
  const goWork = await node_readFile(node_join(root, folder, "go.work"), "utf8").catch(() => "");
  const members = workspaceMembers(goWork).flatMap((one) => joined(folder, one) ?? []);
  return { folder, goWork, members };
}
function isGoFile(one) {
  return /^[^_.].*\.go$/.test(one.name) && !one.isDirectory();
}
async function readPackage(root, folder, module, entries) {
  const imports = /* @__PURE__ */ new Set();
  const testImports = /* @__PURE__ */ new Set();
  let [isUnread, embeds, readsAbove, isAlwaysThere] = [false, false, false, false];
  let hasC = entries.some((one) => /\.(?:c|cc|cpp|cxx|m|s|S|sx|swig|swigcxx|syso)$/.test(one.name));
  for (const { name } of entries.filter((one) => isGoFile(one))) {
    const source = await node_readFile(node_join(root, folder, name), "utf8").catch(() => "");
    const clauses = readGoClauses(source.replace(/^\uFEFF/, ""));
    const isTest = name.endsWith("_test.go");
    for (const one of clauses?.imports ?? [])
      (isTest ? testImports : imports).add(one.slice(1, -1));
    isUnread ||= clauses === null;
    embeds ||= source.includes("//go:embed");
    hasC ||= clauses?.imports.some((one) => NO_IMPORT_IS_C.test(one)) ?? false;
    readsAbove ||= ABOVE.test(source);
    isAlwaysThere ||= !isTest && !NAMED_FOR.test(name) && !ASKS.test(source);
  }
  return {
    ...{ folder, module, imports, testImports, isUnread, embeds, hasC, readsAbove },
    isAlwaysThere: isAlwaysThere && !isUnread
  };
}
function foldersByImport({
  modules,
  packages,
  workspaces
}) {
  const found = /* @__PURE__ */ new Map();
  const add = (path, at) => {
    for (const { folder } of packages) {
      if (at !== "." && folder !== at && !folder.startsWith(`${at}/`)) continue;
      const rest = at === "." ? folder === "." ? "" : `/${folder}` : folder.slice(at.length);
      found.set(`${path}${rest}`, folder);
    }
  };
  const replacing = [
    ...modules.map(({ folder, goMod }) => ({ folder, text: goMod })),
    ...workspaces.map(({ folder, goWork }) => ({ folder, text: goWork }))
  ];
  for (const { folder, text } of replacing) {
    for (const { path, target } of localReplacements(text)) {
      const at = joined(folder, target);
      if (at !== null) add(path, at);
    }
  }
  for (const module of modules) add(module.path, module.folder);
  return found;
}
function joined(folder, target) {
  const parts = folder === "." ? [] : folder.split("/");
  for (const part of target.split(/[/\\]/)) {
    if (part === ".." && parts.pop() === void 0) return null;
    if (part !== ".." && part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/") || ".";
}

// src/plan/affected/repository-paths.ts
function markGitHub(file, workflow, markAll) {
  const isOther = file.startsWith(".github/workflows/") && workflow !== "" && file !== workflow;
  const isSettings = /^\.github\/(?:dependabot\.ya?ml|[^/]*TEMPLATE|FUNDING)/i.test(file);
  return isOther || isSettings ? false : markAll(`${file} changed`);
}
function isIndirect(one, other, code, packages) {
  const line = one.goMod.split("\n").find((text) => {
    const words = text.replace(/^\s*require\s+/, "").trim();
    return words.startsWith(`${other.path} `) && /\/\/\s*indirect/.test(words);
  });
  if (line === void 0) return false;
  return packages.some(({ module, folder }) => module === other && code.has(folder));
}
function ownerOf(modules, folder) {
  const byFolder = new Map(modules.map((one) => [one.folder, one]));
  return ancestors(folder).flatMap((one) => byFolder.get(one) ?? [])[0] ?? null;
}
function importPath(module, folder) {
  if (folder === module.folder) return module.path;
  const rest = module.folder === "." ? folder : folder.slice(module.folder.length + 1);
  return inFolder(module.path, rest);
}
function folderOf(file) {
  return file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
}
function ancestors(folder) {
  const found = [folder];
  for (let at = folder; at !== "."; ) {
    at = folderOf(at);
    found.push(at);
  }
  return found;
}

// src/plan/affected/shared-versions.ts
var REQUIRED = /^[ \t]*(?:require[ \t]+)?["`]?([^\s"`()]+)["`]?[ \t]+v\d/gm;
function sharingVersions({ modules, workspaces }, module) {
  const own = new Set(modules.map(({ path }) => path));
  const isMember = (folder) => workspaces.some(({ members }) => members.includes(folder) && members.includes(module.folder));
  const needsOthers = ({ goMod }) => [...goMod.matchAll(REQUIRED)].some(([, path = ""]) => !own.has(path));
  return modules.filter((one) => one !== module && isMember(one.folder) && needsOthers(one));
}
function buildingFrom({ modules, workspaces }, owner, folder) {
  const members = workspaces.flatMap((one) => one.folder === folder ? one.members : []);
  return modules.filter((one) => one === owner || members.includes(one.folder));
}

// src/plan/affected/judge-affected.ts
var DOCUMENTS = /(?:^|\/)(?:[^/]*\.(?:md|markdown|rst|adoc)|(?:LICEN[CS]E|NOTICE|COPYING|AUTHORS|CODEOWNERS)[^/]*|\.git(?:ignore|attributes)|\.editorconfig)$/i;
var VERSION_FILES = /(?:^|\/)(?:\.go-version|\.tool-versions)$/;
function judgeAffected(repository, facts) {
  const marks = createMarks(repository);
  const unread = facts.changed.filter((file) => !marks.mark(file, facts));
  marks.spread();
  return { modules: marks.result(), unread };
}
function createMarks(repository) {
  const { modules, packages } = repository;
  const byFolder = new Map(packages.map((one) => [one.folder, one]));
  const byImport = foldersByImport(repository);
  const reasons = /* @__PURE__ */ new Map();
  const whole = /* @__PURE__ */ new Set();
  const code = /* @__PURE__ */ new Set();
  const tests = /* @__PURE__ */ new Set();
  const markWhole = (module, reason) => {
    if (!whole.has(module)) reasons.set(module, reason);
    whole.add(module);
    return true;
  };
  const markModules = (some, reason) => some.map((one) => markWhole(one, reason)).length > 0;
  const markAll = (reason) => markModules(modules, reason);
  const mark = (set, one, reason) => {
    set.add(one.folder);
    if (!reasons.has(one.module)) reasons.set(one.module, reason);
    return true;
  };
  const markEach = (set, some, reason) => some.map((one) => mark(set, one, reason)).length > 0;
  const markFile = (file, facts) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const folder = folderOf(file);
    const module = ownerOf(modules, folder);
    if (/^go\.work(?:\.sum)?$/.test(name) || VERSION_FILES.test(file) || file === facts.versionFile)
      return markAll(`${file} changed`);
    if (file.startsWith(".github/") && !DOCUMENTS.test(file))
      return markGitHub(file, facts.workflow, markAll);
    const isTestData = /(?:^|\/)testdata\//.test(file);
    if ((name === "go.mod" || name === "go.sum") && !isTestData) {
      if (module?.folder !== folder) return markAll(`${file} is of no module`);
      if (facts.renamed.includes(file)) return markAll(`${file} has another module path`);
      const above = folder === "." ? null : ownerOf(modules, folderOf(folder));
      if (above !== null && name === "go.mod") markWhole(above, `${file} changed`);
      markModules(sharingVersions(repository, module), `${file} changed, of the same workspace`);
      return markWhole(module, `${file} changed`);
    }
    const vendor = /(?:^|\/)vendor\//.exec(file);
    if (vendor !== null) {
      const at = file.slice(0, vendor.index) || ".";
      const builders = buildingFrom(repository, ownerOf(modules, at), at);
      return markModules(builders, `${file} changed`) || markAll(`${file} changed`);
    }
    const changed = `${file} changed`;
    if (hasSourceEnding(name) && !isTestData) return markSource(file, folder, module, changed);
    const isDocument = DOCUMENTS.test(file) && !isTestData;
    const embedding = ancestors(folder).flatMap((one) => byFolder.get(one) ?? []).filter((one) => one.embeds && one.module === module);
    let isRead = markEach(code, embedding, changed);
    if (isDocument) return isRead;
    isRead = markEach(
      tests,
      packages.filter((one) => one.readsAbove),
      changed
    ) || isRead;
    if (module === null) return isRead;
    const nearest = ancestors(folder).find((one) => byFolder.get(one)?.module === module);
    const reader = nearest === void 0 ? void 0 : byFolder.get(nearest);
    return reader === void 0 ? markWhole(module, changed) : mark(tests, reader, changed);
  };
  const markSource = (file, folder, module, reason) => {
    const one = byFolder.get(folder);
    const isGo = file.endsWith(".go");
    const isRead = isGo ? false : markEach(
      code,
      packages.filter((some) => some.hasC),
      reason
    );
    if (one !== void 0)
      return mark(isGo && file.endsWith("_test.go") ? tests : code, one, reason);
    if (module === null || !isGo) return isRead;
    code.add(folder);
    byImport.set(importPath(module, folder), folder);
    return markWhole(module, `${file} was removed`);
  };
  const importsOne = (imports, of) => [...imports].some((path) => of.has(byImport.get(path) ?? ""));
  const spread = () => {
    const isAny = code.size > 0 || whole.size > 0;
    for (let grown = isAny; grown; ) {
      grown = false;
      for (const one of packages) if (whole.has(one.module)) code.add(one.folder);
      for (const one of packages) {
        if (code.has(one.folder) || !(one.isUnread || importsOne(one.imports, code))) continue;
        grown = mark(
          code,
          one,
          one.isUnread ? `${one.folder} cannot be read` : "it imports what changed"
        );
      }
      for (const one of modules) {
        if (whole.has(one) || !modules.some((other) => other !== one && isIndirect(one, other, code, packages)))
          continue;
        grown = markWhole(one, "it needs a changed module through others");
      }
    }
    for (const one of packages)
      if (importsOne(one.testImports, code)) mark(tests, one, "its tests import what changed");
  };
  const result = () => modules.flatMap((module) => {
    const reason = reasons.get(module) ?? "";
    if (whole.has(module)) return [{ module, packages: null, reason }];
    const own = packages.filter((one) => one.module === module);
    const some = own.filter(({ folder }) => code.has(folder) || tests.has(folder));
    return some.length === 0 ? [] : [{ module, packages: some, reason }];
  });
  return { mark: markFile, spread, result };
}

// src/plan/affected/renamed-modules.ts
async function renamedModules(git, root, base, { files, modules }) {
  const renamed = await Promise.all(
    modules.map(async ({ folder, path }) => {
      const file = folder === "." ? "go.mod" : `${folder}/go.mod`;
      if (!files.includes(file)) return [];
      const before = await askGit(git, root, "show", `${base}:${file}`);
      return before.ok && modulePath(before.text) !== path ? [file] : [];
    })
  );
  return renamed.flat();
}

// src/plan/affected/find-affected.ts
async function findAffected(git, { base: asked, cwd, job, payload, folders, versionFile }) {
  const root = repositoryRoot(node_resolve(cwd, folders?.[0] ?? ".")) ?? cwd;
  const repository = await readRepository(root);
  const toRoot = (folder) => node_relative(root, node_resolve(cwd, folder)).replaceAll("\\", "/") || ".";
  const isRead = (folder) => repository.modules.some((one) => one.folder === folder);
  const owners = await Promise.all(
    (folders ?? []).map(async (folder) => {
      if (isRead(toRoot(folder))) return ownerOf(repository.modules, toRoot(folder));
      return ownerOf(repository.modules, await behindLinks(root, node_resolve(cwd, folder)));
    })
  );
  const isWanted = (one) => folders === null || owners.includes(one);
  const all = repository.modules.filter(isWanted);
  const entryOf = (one) => {
    const folder = node_relative(cwd, node_join(root, one.module.folder)).replaceAll("\\", "/") || ".";
    return { ...matrixEntry(one, repository.modules), "working-directory": folder };
  };
  const unjudged = (reason) => {
    const include2 = all.map((module) => entryOf({ module, packages: null, reason }));
    const text = `affected: not judged, so all ${all.length} modules: ${reason}`;
    return { state: "unknown", include: include2, lines: [text] };
  };
  if (all.length === 0) return unjudged("there is no go.mod in the checkout");
  const alone = (folders ?? []).filter((_, at) => owners[at] === null);
  if (alone.length > 0) return unjudged(`${alone.join(", ")} lies in no module of the checkout`);
  const base = baseCommit(asked, job.eventName, payload);
  if (!base.known) return unjudged(base.reason);
  const changes = await changedFiles(git, root, base.commit);
  if (!changes.known) return unjudged(changes.reason);
  const workflow = job.workflowRef === "" ? "" : job.workflowFile.split("/").slice(2).join("/");
  const named = versionFile === null ? null : toRoot(versionFile);
  const touched = { files: changes.files, modules: repository.modules };
  const renamed = await renamedModules(git, root, base.commit, touched);
  const facts = { changed: changes.files, workflow, versionFile: named, renamed };
  const { modules, unread } = judgeAffected(repository, facts);
  const affected = modules.filter(({ module }) => isWanted(module));
  const include = affected.map(entryOf);
  const state = include.length === 0 ? "none" : include.length === all.length ? "all" : "some";
  const count = `${changes.files.length} changed files since ${base.commit.slice(0, 12)}`;
  const said = unread.length === 0 ? "" : `, ${unread.length} of which no package reads`;
  return {
    state,
    include,
    lines: [
      `affected: ${state === "none" ? "no" : include.length} of ${all.length} modules (${count}${said})`,
      ...include.map(
        (one, at) => `${one["working-directory"]} (${one.packages}): ${affected[at]?.reason}`
      )
    ]
  };
}
async function behindLinks(root, folder) {
  const [at, of] = await Promise.all([folder, root].map((one) => node_realpath(one).catch(() => one)));
  return node_relative(of ?? root, at ?? folder).replaceAll("\\", "/") || ".";
}

// src/flow/modules/tell-affected.ts
async function tellAffected(runner, telling) {
  const { inputs, meant: folders, ...where } = telling;
  const base = inputs.affectedBase;
  if (base === null) return;
  const versionFile = sharedVersionFile(inputs, folders !== null);
  const found = await findAffected(runner, { ...where, base, folders, versionFile });
  const [first = "", ...others] = found.lines;
  if (found.state === "unknown") runner.log.notice(first);
  else runner.log.info(first);
  for (const line of others) runner.log.info(`  ${line}`);
  runner.job.setOutput("affected-matrix", JSON.stringify({ include: found.include }));
  runner.job.setOutput("affected-state", found.state);
}
function sharedVersionFile(inputs, isEach) {
  const { goVersionFile: file, workingDirectory } = inputs;
  const isShared = file !== "" && (!isEach || /^(?:\.\.|[/\\]|[A-Za-z]:)/.test(file));
  return isShared ? node_resolve(workingDirectory, file) : null;
}
export {
  tellAffected
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findModuleRoots,
  modulePath,
  pinDigest,
  readPinFiles,
  workspaceMembers
} from "./chunk-CGIYDYM4.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  executableName
} from "./chunk-5FML4WKE.mjs";
import {
  splitLines
} from "./chunk-PLSD5U4V.mjs";
import {
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  node_readFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname,
  node_join,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/plan/find-modules.ts
async function findModules(workingDirectory, gowork, workspace) {
  const roots = await findModuleRoots(workingDirectory, gowork);
  const work = roots.workspaceFile;
  const goWork = work === null ? "" : await node_readFile(work, "utf8").catch(() => "");
  const members = workspaceMembers(goWork).map((member) => node_resolve(node_dirname(work ?? ""), member));
  const folders = /* @__PURE__ */ new Set([...roots.module === null ? [] : [roots.module], ...members]);
  const pins = await readPinFiles([...folders], work);
  const root = workspace !== "" ? workspace : work && node_dirname(work) || (roots.module ?? workingDirectory);
  const goMods = [...folders].map((folder) => pins.get(node_join(folder, "go.mod")) ?? "");
  return {
    roots,
    pins,
    pinDigest: pinDigest(pins, (file) => relativePath(root, file)),
    mainModule: goMods.map(modulePath).find((path) => path !== "") ?? "",
    root,
    further: []
  };
}
async function withFurther(found, files) {
  const works = files.filter((file) => /\.work(\.sum)?$/.test(file));
  const folders = files.filter((file) => !works.includes(file)).map((file) => node_dirname(file));
  const [ofModules, ...ofWorks] = await Promise.all([
    readPinFiles([...new Set(folders)], null),
    ...[...new Set(works.map((file) => file.replace(/\.sum$/, "")))].map(readWorkspace)
  ]);
  const all = [...ofModules, ...ofWorks.flatMap((one) => [...one])];
  const more = all.filter(([file]) => !found.pins.has(file));
  if (more.length === 0) return found;
  const pins = new Map([...found.pins, ...more]);
  return {
    ...found,
    pins,
    pinDigest: pinDigest(pins, (file) => relativePath(found.root, file)),
    further: more.map(([file]) => file)
  };
}
async function readWorkspace(file) {
  const members = workspaceMembers(await node_readFile(file, "utf8").catch(() => ""));
  return readPinFiles(
    members.map((member) => node_resolve(node_dirname(file), member)),
    file
  );
}

// src/inputs/tools/parse-tools.ts
var EXPECTED = "PACKAGE@VERSION, as go install takes it, or go.mod";
function parseTools(value, folders) {
  const failures = [];
  const tools = /* @__PURE__ */ new Map();
  for (const text of toolTexts(value)) {
    const parsed = parseTool(text, folders);
    if (parsed.ok) tools.set(text, parsed.value);
    else failures.push(...parsed.failures);
  }
  if (failures.length === 0) failures.push(...sameNames([...tools.values()]));
  return failures.length > 0 ? { ok: false, failures } : success([...tools.values()]);
}
function toolTexts(value) {
  const texts = splitLines(value).map((line) => line.replace(/(^|\s)(#|\/\/).*$/, "").trim());
  return texts.filter((text) => text !== "");
}
function namesGoMod(text) {
  return !text.includes("@") && /(^|[\\/])go\.mod$/.test(text);
}
function parseTool(text, folders) {
  const wrong = (why2, change) => failure("GTB1044", `tools: ${shown(text)}: ${why2}`, EXPECTED, change);
  if (/^(?:-\s+)?go\s+(?:install|get|run)\s/.test(text)) {
    const rest = text.replace(/^.*\sgo\s+\w+\s+|^go\s+\w+\s+/, "").trim();
    return wrong("a command", `write what follows it: ${rest}`);
  }
  if (text.startsWith("- ")) return wrong("an item of a list", `write ${text.slice(2).trim()}`);
  if (/[\s,;]/.test(text))
    return wrong(
      "more than one word",
      "write one tool a line, without flags; what needs flags (-tags, -ldflags) is installed in a step of its own"
    );
  if (namesGoMod(text)) return goMod(text, folders, wrong);
  if (text.includes("://"))
    return wrong(
      "a URL",
      `write the import path: ${text.replace(/^.*:\/\//, "").replace(/\.git$/, "")}`
    );
  const [path = "", query, ...more] = text.split("@");
  if (query === void 0 && /\.mod$/.test(path))
    return wrong(
      "tool directives are read of files named go.mod",
      "move it to a folder of its own: tools/go.mod"
    );
  if (query === void 0 || query === "")
    return wrong("no version", `write ${path}@v1.2.3, or ${path}@latest, which moves`);
  if (more.length > 0) return wrong("two versions", "write one @ and one version");
  const why = refusedPath(path);
  if (why !== void 0) return wrong(...why);
  if (query === "none" || query === "patch")
    return wrong(`@${query} means nothing without a version before it`, `write ${path}@latest`);
  if (!/^(?:[<>]=?)?[\w.+~/-]+$/.test(query) || query.startsWith("-"))
    return wrong(
      `${shown(query)} is no version`,
      `write a version such as v1.2.3, a tag or a commit`
    );
  if (/^\d+\.\d+\.\d+$/.test(query) && Number(query.split(".")[0]) < 1e3)
    return wrong("versions of modules begin with v", `write ${path}@v${query}`);
  return success({ kind: "package", path, query });
}
function refusedPath(path) {
  if (/^\.{0,2}[\\/]|^\.{1,2}$|^[A-Za-z]:/.test(path))
    return [
      "a path of this machine",
      "a tool of your own module is a tool directive: write go.mod, or build it with go build"
    ];
  if (path.includes("...")) return ["a pattern", "write each package on a line of its own"];
  const elements = path.split("/");
  if (!/^[a-z0-9.-]+$/.test(elements[0] ?? "") || !elements[0]?.includes("."))
    return [
      "its first part is no host name",
      "write the whole import path, as in golang.org/x/tools/cmd/stringer"
    ];
  const isBad = (one) => !/^[A-Za-z0-9_~+-][A-Za-z0-9._~+-]*$/.test(one) || one.endsWith(".") || WINDOWS.test(one);
  const bad = elements.find(isBad);
  return bad === void 0 ? void 0 : [`${shown(bad)} is no part of an import path`, "correct the import path"];
}
var WINDOWS = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
function goMod(text, folders, wrong) {
  const file = text.replaceAll("\\", "/");
  if (folders.kindOf(folders.path.resolve(folders.workingDirectory, file)) === "file")
    return success({ kind: "go.mod", file });
  return wrong(
    `there is no such file in ${folders.workingDirectory}`,
    "write its path relative to working-directory"
  );
}
function sameNames(tools) {
  const seen = /* @__PURE__ */ new Map();
  return tools.flatMap((tool) => {
    if (tool.kind !== "package") return [];
    const text = `${tool.path}@${tool.query}`;
    const name = executableName(tool.path);
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), other ?? text);
    return other === void 0 ? [] : sameName(name, other, text).failures;
  });
}
function sameName(name, first, second) {
  return failure(
    "GTB1045",
    `tools: ${first} and ${second} are both named ${name}`,
    "one tool of a name in a step",
    "remove one of them, or put it into a later step of its own: the later step comes first on PATH"
  );
}

export {
  findModules,
  withFurther,
  parseTools,
  sameName
};

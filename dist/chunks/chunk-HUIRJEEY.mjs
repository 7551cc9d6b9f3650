import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  importsC
} from "./chunk-FWLBYFVJ.mjs";
import {
  toolWords
} from "./chunk-ZIMIG23V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  splitShellWords
} from "./chunk-PLSD5U4V.mjs";
import {
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_access,
  node_readFile,
  node_readdir
} from "./chunk-GKXD3WZA.mjs";
import {
  node_delimiter,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_resolve
} from "./chunk-DMGFGNTA.mjs";
import {
  node_existsSync,
  node_readFileSync,
  node_readdirSync,
  node_realpathSync,
  node_statSync
} from "./chunk-7YGZ6IU7.mjs";

// src/pin/c/c-paths.ts
var INCLUDES = [
  ...["-isystem-after", "-isystem", "-iquote", "-idirafter", "-iframework", "-isysroot"],
  ...["-iprefix", "--sysroot", "-I", "-F", "-B"]
];
var FILES = ["-include", "-imacros", "-specs", "--config"];
var KINDS = [
  [FILES, "files"],
  [INCLUDES, "includes"],
  [["-L"], "libraryFolders"],
  [["-l"], "libraries"]
];
function cPaths(words) {
  const found = {
    includes: [],
    libraryFolders: [],
    libraries: [],
    files: []
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (/^@/.test(word)) found.files.push(word.slice(1));
    else if (!word.startsWith("-") && /[./\\]/.test(word)) found.files.push(word);
    const named = KINDS.flatMap(
      ([names, kind]) => names.filter((name) => word.startsWith(name)).map((name) => ({ name, kind }))
    )[0];
    if (named === void 0) continue;
    const rest = word.slice(named.name.length).replace(/^=/, "");
    const value = rest === "" ? words[++at] ?? "" : rest;
    if (value !== "") found[named.kind].push(value);
  }
  return found;
}
function allPaths(parts) {
  const of = (kind) => [...new Set(parts.flatMap((one) => one[kind]))];
  return {
    includes: of("includes"),
    libraryFolders: of("libraryFolders"),
    libraries: of("libraries"),
    files: of("files")
  };
}

// src/pin/c/cgo-directives.ts
var LINE = /#cgo[ \t]+([^:\n]*):(.*)$/gm;
function cgoDirectives(source) {
  const flags = [];
  const pkgConfig = [];
  for (const [, before = "", text = ""] of source.matchAll(LINE)) {
    const verb = before.trim().split(/\s+/).at(-1) ?? "";
    const words = wordsOf(text);
    if (text.includes("*/")) words.push(...wordsOf(text.slice(0, text.indexOf("*/"))));
    if (/^(?:CFLAGS|CPPFLAGS|CXXFLAGS|FFLAGS|LDFLAGS)$/.test(verb)) flags.push(...words);
    if (verb === "pkg-config") pkgConfig.push(...words);
  }
  return { flags, pkgConfig };
}
function wordsOf(text) {
  const split = splitShellWords(text.trim());
  return [...split.ok ? split.words : text.trim().split(/\s+/)];
}

// src/pin/c/content-record.ts
var MOST_FILES = 2e4;
var MOST_BYTES = 256e6;
var HEADER = /\.(?:h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tcc|tpp|def|c|cc|cpp|cxx|a|so|dylib|lib|tbd|modulemap)$/i;
function createContentRecord(from) {
  const digests = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  let bytes = 0;
  const isOver = () => digests.size > MOST_FILES || bytes > MOST_BYTES;
  const read = (path) => {
    try {
      const facts = node_statSync(path);
      if (!facts.isFile() || isOver()) return null;
      const name = pathText(from, path);
      if (!digests.has(name)) bytes += facts.size;
      if (isOver()) return null;
      const content = node_readFileSync(path);
      digests.set(name, node_createHash("sha256").update(content).digest("hex"));
      return content;
    } catch {
      return null;
    }
  };
  const folder = (path, all = !isBelow(from, path)) => {
    try {
      const real = node_realpathSync(path);
      if (seen.has(real) || isOver()) return;
      seen.add(real);
      for (const { name } of node_readdirSync(path, { withFileTypes: true })) {
        if (name.startsWith(".") || name.endsWith(".go")) continue;
        const isNamed = all || HEADER.test(name);
        const below = node_join(path, name);
        if (node_statSync(below, { throwIfNoEntry: false })?.isDirectory()) folder(below, all);
        else if (isNamed) read(below);
      }
    } catch {
    }
  };
  return {
    file: (path) => read(path)?.toString("latin1") ?? null,
    folder: (path) => folder(path),
    digest: () => isOver() ? null : valueDigest(Object.fromEntries(digests), 16)
  };
}
function pathText(from, path) {
  const text = relativePath(from, path);
  return node_isAbsolute(text) || text.startsWith("../../../") ? path : text;
}
function isBelow(path, folder) {
  const text = relativePath(folder, path);
  return text !== ".." && !text.startsWith("../") && !node_isAbsolute(text);
}

// src/pin/c/c-includes.ts
var INCLUDE = /(?:#|%:?|\?\?=)(?:[ \t]|\/\*.*?\*\/)*(include_next|include|import|embed)\b[ \t]*([^\n]*)/g;
var INCBIN = /\.incbin[^"'\n]*["']([^"'\n]+)/g;
function cIncludes(text) {
  const names = /* @__PURE__ */ new Set();
  let unknown2 = false;
  const whole = text.replaceAll(/\\\r?\n/g, "");
  for (const [, word = "", rest = ""] of whole.matchAll(INCLUDE)) {
    const [, quoted, angled] = /^(?:"([^"]+)"|<([^>]+)>)/.exec(rest) ?? [];
    const name = quoted ?? angled;
    if (name !== void 0) names.add(name);
    else if (word.startsWith("include")) unknown2 = true;
  }
  for (const [, name = ""] of whole.matchAll(INCBIN)) names.add(name.replaceAll("\\", ""));
  return { names: [...names], unknown: unknown2 };
}

// src/pin/c/managed-folders.ts
function isManaged(path) {
  return /^\/(?:usr\/(?!local\/)|lib\d*\/|System\/|Library\/|nix\/store\/|opt\/homebrew\/)/.test(
    `${path}/`
  );
}

// src/pin/c/digest-includes.ts
function digestIncludes(record, { folder, texts }, { folders, files, words }) {
  const seen = new Set(texts.keys());
  const waiting = [...texts];
  const defined = new Set(definedNames(words.map((word) => `#define ${word.slice(2)}`).join("\n")));
  let unknown2 = false;
  const visit = (path) => {
    if (seen.has(path) || isManaged(path)) return;
    seen.add(path);
    const text = record.file(path);
    if (text !== null) waiting.push([path, text]);
  };
  const follow = (file, names) => {
    for (const name of names) {
      for (const at of [node_dirname(file), folder, ...folders]) visit(node_resolve(at, name));
    }
  };
  const followAll = () => {
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      const [file, text] = one;
      const includes = cIncludes(text);
      unknown2 ||= includes.unknown;
      for (const name of definedNames(text)) defined.add(name);
      follow(file, includes.names);
    }
  };
  for (const file of files) visit(node_resolve(folder, file));
  followAll();
  if (!unknown2) return;
  for (const at of [folder, ...folders]) if (!isManaged(at)) record.folder(at);
  for (let before = -1; before < defined.size; ) {
    before = defined.size;
    follow(folder, defined);
    followAll();
  }
}
function definedNames(text) {
  const lines = text.matchAll(
    /^[ \t/*]*#[ \t]*define[ \t]+\w+(?:=|[ \t]+)(?:\\?["<])?([^\s"<>\\]+)/gm
  );
  return [...lines].map(([, name = ""]) => name).filter((name) => /\.\w/.test(name));
}

// src/pin/c/installed-packages.ts
async function installedPackages(request, root = "/") {
  const at = (...names) => node_join(root, ...names);
  const [dpkg, apk, rpm, folders] = await Promise.all([
    node_readFile(at("var/lib/dpkg/status"), "utf8").catch(() => ""),
    node_readFile(at("lib/apk/db/installed"), "utf8").catch(() => ""),
    rpmPackages(request, root),
    Promise.all(
      [
        ...["var/lib/pacman/local", "usr/local/Cellar", "opt/homebrew/Cellar"],
        ...["home/linuxbrew/.linuxbrew/Cellar", "msys64/var/lib/pacman/local"]
      ].map((one) => folderNames(at(one)))
    )
  ]);
  return [...dpkgPackages(dpkg), ...apkPackages(apk), ...rpm, ...folders.flat()].join("\n");
}
function dpkgPackages(status) {
  return paragraphs(status, /^(?:Package|Version|Architecture|Status): (.*)$/gm);
}
function apkPackages(installed) {
  return paragraphs(installed, /^[CPV]:(.*)$/gm);
}
function paragraphs(text, line) {
  return text.split(/\n{2,}/).map((one) => [...one.matchAll(line)].map(([, value]) => value).join(" ")).filter((one) => one !== "").sort();
}
async function rpmPackages(request, root) {
  const databases = ["usr/lib/sysimage/rpm", "var/lib/rpm"].map((one) => node_join(root, one));
  const there = await Promise.all(
    databases.map(
      (one) => node_access(one).then(
        () => true,
        () => false
      )
    )
  );
  if (!there.includes(true)) return [];
  const { exec, cwd, environment } = request;
  const args = ["-qa", "--queryformat", "%{NEVRA}\n"];
  const { stdout } = await exec({ tool: "rpm", args, cwd, environment });
  return stdout.split("\n").sort();
}
async function folderNames(folder) {
  const names = await node_readdir(folder).catch(() => []);
  const below = await Promise.all(
    names.map(async (name) => {
      const versions = await node_readdir(node_join(folder, name)).catch(() => []);
      return versions.map((version) => `${name}/${version}`);
    })
  );
  return below.flat().sort();
}

// src/pin/c/own-c-packages.ts
var MOST_FILES2 = 1e5;
var C_FILE = /\.(?:c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx)$/;
function ownCPackages(roots) {
  const seen = /* @__PURE__ */ new Set();
  const found = [];
  const waiting = [...roots];
  let files = 0;
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop()) {
    const real = orNull(() => node_realpathSync(folder));
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    const entries = orNull(() => node_readdirSync(folder, { withFileTypes: true })) ?? [];
    files += entries.length;
    if (files > MOST_FILES2) return null;
    const names = [];
    for (const entry of entries) {
      const path = node_join(folder, entry.name);
      const isLink = entry.isSymbolicLink();
      const isFolder = isLink ? orNull(() => node_statSync(path))?.isDirectory() : entry.isDirectory();
      if (!isFolder) names.push(entry.name);
      else if (entry.name !== ".git" && entry.name !== "node_modules") waiting.push(path);
    }
    const one = cPackage(folder, names);
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => a.folder < b.folder ? -1 : 1);
}
function cPackage(folder, names) {
  const read = (name) => {
    const file = node_join(folder, name);
    return [file, orNull(() => node_readFileSync(file, "utf8")) ?? ""];
  };
  const go = names.filter((name) => name.endsWith(".go")).map(read).filter(([, text]) => text.includes('"C"') || text.includes("`C`")).filter(([, text]) => importsC(text));
  const usesSwig = names.some((name) => /\.swig(?:cxx)?$/.test(name));
  if (go.length === 0 && !usesSwig) return null;
  const others = names.filter((name) => C_FILE.test(name)).map(read);
  return { folder, texts: new Map([...go, ...others]) };
}
function orNull(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

// src/pin/c/pkg-config.ts
var LOCAL = ["lib", "lib64", "share"].map((one) => `/usr/local/${one}/pkgconfig`);
function createPkgConfig({ exec, cwd, environment }, variables) {
  const { tool, args } = toolWords(variables.PKG_CONFIG || "pkg-config");
  const set = Object.entries(variables).filter(
    ([name, value]) => name.startsWith("PKG_CONFIG_") && value !== ""
  );
  const changed = { ...environment, ...Object.fromEntries(set) };
  const known = /* @__PURE__ */ new Map();
  const run = async (words) => {
    const done = await exec({ tool, args: [...args, ...words], cwd, environment: changed });
    return done.exitCode === 0 ? done.stdout : `exit code ${done.exitCode}`;
  };
  const ask = async (name, options) => {
    const [version, text] = await Promise.all([
      run(["--modversion", "--", name]),
      run([...options, "--cflags", "--libs", "--", name])
    ]);
    const words = splitShellWords(text.trim());
    return { said: `${name} ${version.trim()} ${text.trim()}`, flags: words.ok ? words.words : [] };
  };
  const once = (name, options) => {
    const key = [name, ...options].join(" ");
    const answer = known.get(key) ?? ask(name, options);
    known.set(key, answer);
    return answer;
  };
  return {
    package: once,
    local: async () => {
      const files = (await Promise.all(localFolders(variables).map(descriptions))).flat();
      const names = files.map((file) => /([^/\\]+)\.pc$/.exec(file)?.[1] ?? "");
      const answers = await Promise.all(names.map((name) => once(name, [])));
      return { files, flags: answers.flatMap((one) => one.flags) };
    }
  };
}
function localFolders(variables) {
  const separator = process.platform === "win32" ? ";" : ":";
  const named = [variables.PKG_CONFIG_PATH ?? "", variables.PKG_CONFIG_LIBDIR ?? ""].flatMap((one) => one.split(separator)).filter((one) => one !== "");
  return [.../* @__PURE__ */ new Set([...named, ...LOCAL])].filter((one) => !isManaged(one));
}
async function descriptions(folder) {
  const names = await node_readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".pc")).map((name) => node_join(folder, name));
}

// src/pin/c/tool-scripts.ts
var LARGEST = 1e5;
function toolScripts(variables, search) {
  return ["CC", "CXX", "FC", "PKG_CONFIG"].flatMap((name) => {
    const value = variables[name] ?? "";
    if (value === "") return [];
    const { tool } = toolWords(value);
    const candidates = node_isAbsolute(tool) ? [tool] : search.split(node_delimiter).map((at) => node_join(at, tool));
    const file = candidates.find((one) => node_existsSync(one));
    const text = file === void 0 || isManaged(file) ? "" : scriptText(file);
    return file === void 0 || text === "" ? [] : [{ file, words: text.split(/[\s"']+/) }];
  });
}
function scriptText(file) {
  try {
    const facts = node_statSync(file);
    if (!facts.isFile() || facts.size > LARGEST) return "";
    const text = node_readFileSync(file, "latin1");
    return text.startsWith("#!") ? text : "";
  } catch {
    return "";
  }
}

// src/pin/c/c-inputs.ts
var FLAG_VARIABLES = [
  ...["CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS", "CGO_LDFLAGS"],
  ...["CC", "CXX", "FC"]
];
var FOLDER_VARIABLES = [
  ...["CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH", "LIBRARY_PATH"]
];
var PKG_CONFIG_VARIABLES = [
  ...["PKG_CONFIG", "PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR", "PKG_CONFIG_SYSROOT_DIR"]
];
var C_INPUT_VARIABLES = [
  ...FLAG_VARIABLES,
  ...FOLDER_VARIABLES,
  ...PKG_CONFIG_VARIABLES
];
var LOCAL_HEADERS = "/usr/local/include";
async function readCInputs(request, asked) {
  const own = ownCPackages(asked.modules);
  if (own === null) return unknown("there are too many files to look for #cgo lines");
  const record = createContentRecord(asked.workingDirectory);
  const directives = own.map((one) => cgoDirectives([...one.texts.values()].join("\n")));
  const said = [];
  record.folder(LOCAL_HEADERS);
  for (const variables of asked.variables) {
    const pkgConfig = createPkgConfig(request, variables);
    const everywhere = environmentPaths(variables);
    digestPaths(record, everywhere, null);
    for (const { file, words } of toolScripts(variables, request.environment.PATH ?? "")) {
      record.file(file);
      digestPaths(record, { ...cPaths(words), files: [] }, null);
    }
    const local = await pkgConfig.local();
    for (const file of local.files) record.file(file);
    digestPaths(record, cPaths(local.flags), null);
    said.push(variables);
    for (const [index, one] of own.entries()) {
      const { flags = [], pkgConfig: names = [] } = directives[index] ?? {};
      const packages2 = await packagesOf(pkgConfig, names);
      said.push(packages2);
      const words = flags.map((flag) => flag.replaceAll(/\$\{SRCDIR\}/g, one.folder));
      const paths = allPaths([cPaths(words), cPaths(packages2.flags), everywhere]);
      digestPaths(record, paths, one.folder);
      const folders = paths.includes.map((path) => node_resolve(one.folder, path));
      const all = [...words, ...packages2.flags, ...environmentWords(variables)];
      const macros = all.filter((word) => word.startsWith("-D"));
      digestIncludes(record, one, { folders, files: paths.files, words: macros });
    }
  }
  const files = record.digest();
  if (files === null) return unknown("there are too many headers and libraries to read");
  const packages = valueDigest(await installedPackages(request), 16);
  return { known: true, packages, files: valueDigest([files, said], 16) };
}
function unknown(reason) {
  return { known: false, reason };
}
function environmentWords(variables) {
  return FLAG_VARIABLES.flatMap((name) => {
    const value = variables[name] ?? "";
    if (["CC", "CXX", "FC"].includes(name)) return toolWords(value).args;
    return splitGoQuoted(value) ?? value.split(/\s+/);
  });
}
function environmentPaths(variables) {
  const flags = [cPaths(environmentWords(variables))];
  const separator = process.platform === "win32" ? ";" : ":";
  const folders = FOLDER_VARIABLES.filter((name) => (variables[name] ?? "") !== "").flatMap(
    (name) => (variables[name] ?? "").split(separator).map((one) => one || ".")
  );
  return allPaths([...flags, { ...cPaths([]), includes: folders, libraryFolders: folders }]);
}
function digestPaths(record, paths, folder) {
  const absolute = (path) => node_isAbsolute(path) ? [path] : folder === null ? [] : [node_join(folder, path)];
  if (folder === null) {
    for (const path of paths.includes.flatMap(absolute)) {
      if (!isManaged(path)) record.folder(path);
    }
  }
  for (const path of paths.files.flatMap(absolute)) record.file(path);
  for (const at of paths.libraryFolders.flatMap(absolute)) {
    if (isManaged(at)) continue;
    for (const name of paths.libraries) {
      for (const ending of [".a", ".so", ".dylib", ".tbd", ".lib", ".dll.a"]) {
        record.file(node_join(at, `lib${name}${ending}`));
      }
    }
  }
}
async function packagesOf(pkgConfig, words) {
  const options = words.filter((word) => word.startsWith("-"));
  const names = words.filter((word) => !word.startsWith("-"));
  const answers = await Promise.all(names.map((name) => pkgConfig.package(name, options)));
  return {
    said: answers.map((one) => one.said),
    flags: answers.flatMap((one) => one.flags)
  };
}

export {
  cPaths,
  cgoDirectives,
  cIncludes,
  isManaged,
  C_INPUT_VARIABLES,
  readCInputs
};

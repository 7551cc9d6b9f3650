import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createTurn
} from "./chunk-XRXQX4N5.mjs";
import {
  goErrors
} from "./chunk-DSWZMXJQ.mjs";
import {
  plannedId
} from "./chunk-TKCJTW7J.mjs";
import {
  settingValue
} from "./chunk-25ZBBCS6.mjs";
import {
  forTarget
} from "./chunk-ARO2BSGF.mjs";
import {
  pLimit
} from "./chunk-YABRGMNZ.mjs";
import {
  modulePath
} from "./chunk-CGIYDYM4.mjs";
import {
  goCommand
} from "./chunk-DDOHQBZG.mjs";
import {
  importsC
} from "./chunk-FWLBYFVJ.mjs";
import {
  lastValue
} from "./chunk-ZIMIG23V.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  inListedOrder,
  parseGoList
} from "./chunk-FKZN6ATE.mjs";
import {
  compilesUnlinked,
  hasGoFiles,
  withoutVariant
} from "./chunk-YMZLBQU4.mjs";
import {
  targetText
} from "./chunk-YMGUSNJV.mjs";
import {
  node_pipeline
} from "./chunk-4PN6BFV4.mjs";
import {
  textDigest,
  valueDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_access,
  node_readFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_posix,
  node_relative,
  node_resolve,
  node_sep
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  node_createReadStream,
  node_lstatSync,
  node_readFileSync,
  node_readdirSync,
  node_readlinkSync,
  node_statSync
} from "./chunk-7YGZ6IU7.mjs";
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// src/plan/source/file-header.ts
function readFileHeader(source) {
  const lines = source.replace(/^\uFEFF/, "").split("\n");
  let goBuild = null;
  let above = [];
  let since = [];
  let ended = false;
  let inComment = false;
  for (const raw of lines) {
    let line = trimSpace(raw);
    if (line === "" && !ended) {
      above = above.concat(since);
      since = [];
      continue;
    }
    if (!line.startsWith("//")) ended = true;
    if (!inComment && isGoBuild(line)) {
      if (goBuild !== null) return null;
      goBuild = line;
    }
    if (!ended && isPlusBuild(line)) since.push(line);
    while (line !== "" && (inComment || !line.startsWith("//"))) {
      if (!inComment && !line.startsWith("/*")) return { goBuild, plusBuild: above };
      const rest = inComment ? line : line.slice(2);
      const end = rest.indexOf("*/");
      inComment = end < 0;
      line = end < 0 ? "" : trimSpace(rest.slice(end + 2));
    }
  }
  return { goBuild, plusBuild: above };
}
var SPACE = "\\t\\n\\v\\f\\r \\x85\\xA0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
var ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
var FIELD = new RegExp(`[^${SPACE}]+`, "g");
var FIRST = new RegExp(`^[${SPACE}]`);
function trimSpace(text) {
  return text.replaceAll(ENDS, "");
}
function fields(text) {
  return text.match(FIELD) ?? [];
}
function isGoBuild(line) {
  return isWord(line, "//go:build");
}
function isPlusBuild(line) {
  return line.startsWith("//") && isWord(trimSpace(line.slice(2)), "+build");
}
function isWord(text, word) {
  if (!text.startsWith(word)) return false;
  const rest = text.slice(word.length);
  return rest === "" || FIRST.test(rest);
}

// src/plan/source/go-clauses.ts
var SKIPPED = /[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
var TOKEN = /"[^"\\\n]*"|`[^`]*`|[A-Za-z_]\w*|[;().]|$/y;
var NAME = /^[A-Za-z_]\w*$/;
var KEYWORD = /^(?:break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go|goto|if|import|interface|map|package|range|return|select|struct|switch|type|var)$/;
var AFTER = /^(?:const|func|type|var|)$/;
function readGoClauses(source) {
  const tokens = scan(source);
  if (tokens.take() !== "package") return null;
  const name = tokens.take();
  if (!isName(name)) return null;
  const imports = [];
  tokens.end();
  while (tokens.peek() === "import") {
    tokens.take();
    if (tokens.peek() !== "(") {
      imports.push(importPath(tokens));
      tokens.end();
      continue;
    }
    tokens.take();
    while (tokens.peek() !== ")" && tokens.isSound()) {
      imports.push(importPath(tokens));
      if (tokens.peek() !== ")") tokens.end();
    }
    tokens.take();
    tokens.end();
  }
  return tokens.isSound() && AFTER.test(tokens.peek()) ? { name, imports } : null;
}
function isName(text) {
  return NAME.test(text) && !KEYWORD.test(text);
}
function importPath(tokens) {
  if (tokens.peek() === "." || isName(tokens.peek())) tokens.take();
  const path = tokens.take();
  if (!/^["`]/.test(path)) tokens.refuse();
  return path;
}
function scan(source) {
  const [skipped, token] = [new RegExp(SKIPPED), new RegExp(TOKEN)];
  let sound = true;
  let newLine = false;
  let current = "";
  const advance = () => {
    newLine = false;
    let at = token.lastIndex;
    for (; ; ) {
      skipped.lastIndex = at;
      const text = skipped.exec(source)?.[0];
      if (text === void 0) break;
      newLine ||= text.includes("\n");
      at += text.length;
    }
    token.lastIndex = at;
    const found = token.exec(source)?.[0];
    if (found === void 0) sound = false;
    current = found ?? "";
    if (found === void 0) token.lastIndex = source.length;
  };
  advance();
  return {
    peek: () => current,
    isSound: () => sound,
    refuse: () => {
      sound = false;
    },
    take: () => {
      const taken = current;
      advance();
      return taken;
    },
    end: () => {
      if (current === ";") advance();
      else if (!newLine && current !== "") sound = false;
    }
  };
}

// src/plan/source/go-head.ts
var PLAIN_PATH = /^["`][A-Za-z0-9._~+/-]+["`]$/;
var ODD = /[\0\uFEFF\uFFFD]/;
function readGoHead(source) {
  const text = source.replace(/^\uFEFF/, "");
  const header = ODD.test(text) ? null : readFileHeader(text);
  const clauses = header === null ? null : readGoClauses(text);
  if (header === null || clauses === null) return null;
  const { name, imports } = clauses;
  if (!imports.every((path) => PLAIN_PATH.test(path))) return null;
  const paths = imports.map((path) => path.slice(1, -1));
  if (paths.some((path) => path === "C" || path[0] === ".")) return null;
  const embeds = paths.includes("embed") ? embedComments(text) : [];
  const constraints = [header.goBuild, ...header.plusBuild].filter((line) => line !== null);
  return embeds === null ? null : { name, imports: paths, constraints, embeds };
}
var PIECE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|`[^`]*`|'(?:\\.|[^'\\\n])+'|[^/"`']+|\/(?!\*)/y;
function embedComments(source) {
  const pattern = new RegExp(PIECE);
  const found = [];
  while (pattern.lastIndex < source.length) {
    const piece = pattern.exec(source)?.[0];
    if (piece === void 0) return null;
    if (piece.startsWith("//go:embed")) found.push(piece);
  }
  return found;
}
function headDigest(source, bytesDigest) {
  const head = readGoHead(source);
  if (head === null) return `bytes ${bytesDigest}`;
  const { name, imports, constraints, embeds } = head;
  return textDigest(JSON.stringify([name, [...new Set(imports)].sort(), constraints, embeds]), 32);
}
var PLAIN_CONSTRAINT = /^\/\/go:build !?\w+(?:\.\d+)?(?: (?:&&|\|\|) !?\w+(?:\.\d+)?)*$/;
function isHarmlessTest(source, packages) {
  const head = readGoHead(source);
  if (head === null || head.constraints.length > 1 || head.imports.includes("embed")) return false;
  if (!head.constraints.every((line) => PLAIN_CONSTRAINT.test(line))) return false;
  const [name = "", ...others] = packages;
  return others.length === 0 && (head.name === name || head.name === `${name}_test`);
}

// src/reuse/facts/read-files.ts
var WHOLE_BYTES = 8e6;
function createFiles() {
  const turn = createTurn();
  const once = (read3) => {
    const known = /* @__PURE__ */ new Map();
    return (path) => {
      const before = known.get(path);
      if (before !== void 0) return before;
      const reading = turn().then(() => read3(path));
      known.set(path, reading);
      return reading;
    };
  };
  const read2 = once(readContent);
  const facts = once((path) => orNull(() => node_lstatSync(path)));
  return {
    kind: once((path) => kindOf(orNull(() => node_statSync(path)))),
    link: once((path) => orNull(() => node_readlinkSync(path)) ?? ""),
    sha256: async (path) => {
      if (await facts(path) === null) return null;
      return (await read2(path))?.sha256 ?? null;
    },
    text: async (path) => (await read2(path))?.text ?? null,
    head: async (path) => {
      const content = await read2(path);
      if (content === null) return "absent";
      const { text, sha256 } = content;
      return text === null ? `bytes ${sha256}` : headDigest(text, sha256);
    },
    names: once(readNames)
  };
}
function orNull(read2) {
  try {
    return read2();
  } catch {
    return null;
  }
}
async function readContent(path) {
  try {
    const found = node_statSync(path);
    if (!found.isFile()) return null;
    const hash = node_createHash("sha256");
    if (found.size > WHOLE_BYTES) {
      await node_pipeline(node_createReadStream(path), hash);
      return { sha256: hash.digest("hex"), text: null };
    }
    const bytes = node_readFileSync(path);
    return { sha256: hash.update(bytes).digest("hex"), text: bytes.toString("utf8") };
  } catch {
    return null;
  }
}
function readNames(path) {
  const entries = orNull(() => node_readdirSync(path, { withFileTypes: true }));
  if (entries === null) return null;
  return entries.map((entry) => ({ name: entry.name, kind: entryKind(entry) })).sort((a, b) => a.name < b.name ? -1 : 1);
}
function entryKind(entry) {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
function kindOf(facts) {
  if (facts === null) return "absent";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
async function entryText(files, folder, one) {
  if (one.kind !== "link") return `${one.name} ${one.kind}`;
  const path = node_join(folder, one.name);
  return `${one.name} link ${await files.kind(path)} ${await files.link(path)}`;
}

// src/plan/ignored-folders.ts
function ignoreLines(goMod) {
  const found = [];
  let inBlock = false;
  for (const line of goMod.split("\n")) {
    const [first = "", second = ""] = line.replace(/\/\/.*$/, "").trim().split(/\s+/);
    if (inBlock && first === ")") inBlock = false;
    else if (inBlock && first !== "") found.push(unquoted(first));
    else if (first === "ignore" && second === "(") inBlock = true;
    else if (first === "ignore" && second !== "") found.push(unquoted(second));
  }
  return found;
}
function isIgnored(folder, lines) {
  const path = slashed(folder);
  return lines.some(
    (line) => line.startsWith("./") ? path.startsWith(slashed(line.slice(2))) : path.includes(slashed(line))
  );
}
function unquoted(word) {
  return word.replace(/^["`](.*)["`]$/, "$1");
}
function slashed(path) {
  return `/${path.replace(/^\/|\/$/g, "")}/`;
}

// src/plan/own-modules.ts
function localReplacements(text) {
  const line = /^[ \t]*(?:replace[ \t]+)?(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`]+))(?:[ \t]+\S+)?[ \t]+=>[ \t]*(?:"([^"\n]+)"|`([^`\n]+)`|(\S+))/gm;
  return [...text.matchAll(line)].map(([, a, b, c, quoted, raw, plain]) => ({
    path: a ?? b ?? c ?? "",
    target: quoted ?? raw ?? plain ?? ""
  })).filter(({ target }) => /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(target));
}
function ownModules(pins) {
  const found = [];
  for (const [file, text] of pins) {
    const dir = node_dirname(file);
    const isGoMod = /[\\/]go\.mod$/.test(file);
    if (isGoMod) found.push({ path: modulePath(text), dir });
    if (!isGoMod && !file.endsWith(".work")) continue;
    for (const { path, target } of localReplacements(text)) {
      found.push({ path, dir: node_resolve(dir, target) });
    }
  }
  return found;
}

// src/plan/package-pattern.ts
function patternMatches(pattern, one) {
  if (pattern === "all" || pattern === "...") return true;
  if (pattern === "std") return one.isStandard;
  if (pattern === "cmd") return one.isStandard && /^cmd(?:\/|$)/.test(one.importPath);
  if (!/^\.{1,2}(?:\/|$)/.test(pattern)) return wild(pattern, one.importPath);
  const [fixed = "", ...rest] = pattern.split("...");
  const ending = fixed.endsWith("/") && rest.length > 0 ? "/" : "";
  return wild(
    [node_posix.resolve(BASE, fixed) + ending, ...rest].join("..."),
    node_posix.resolve(BASE, one.folder)
  );
}
var BASE = "/0/1/2/3/4/5/6/7/8/9";
function wild(pattern, text) {
  const escaped = pattern.split("...").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*").replace(/\/\.\*$/, "(?:/.*)?");
  return new RegExp(`^${escaped}$`, "s").test(text);
}

// src/plan/pattern-scope.ts
function patternScope(pattern) {
  if (pattern === "work") return { kind: "main modules" };
  if (pattern === "all" || pattern === "std" || pattern === "cmd")
    return { kind: "beyond", reason: `the packages of ${pattern} are in no record` };
  const at = pattern.indexOf("...");
  if (at < 0) return { kind: "named" };
  if (pattern.slice(at).split("/").includes("vendor"))
    return { kind: "beyond", reason: `${pattern} searches vendor folders` };
  if (!isLocal(pattern)) return { kind: "modules" };
  return { kind: "folder", folder: node_posix.dirname(`${pattern.slice(0, at)}x`) };
}
function isLocal(pattern) {
  return /^\.{1,2}(?:\/|$)/.test(pattern);
}

// src/plan/source/constraint-expression.ts
var TAG = /^[\p{L}\p{Nd}_.]+$/u;
var TOKEN2 = /[ \t]*(?:(\|\||&&|!|\(|\)|[\p{L}\p{Nd}_.]+)|$)/uy;
var LARGEST = 1e3;
function goBuildHolds(line, holds) {
  const text = trimSpace(line.slice("//go:build".length));
  const pattern = new RegExp(TOKEN2);
  let size = 0;
  let malformed = false;
  let token = "";
  const is = (wanted) => token === wanted;
  const next = () => {
    const found = pattern.exec(text);
    if (found === null) malformed = true;
    token = found?.[1] ?? "";
  };
  const or = () => {
    let value2 = and();
    while (is("||")) value2 = and() || value2;
    return value2;
  };
  const and = () => {
    let value2 = not();
    while (is("&&")) value2 = not() && value2;
    return value2;
  };
  const not = () => {
    if (++size > LARGEST) malformed = true;
    next();
    if (malformed) return false;
    if (!is("!")) return atom();
    next();
    return !atom();
  };
  const atom = () => {
    if (is("(")) {
      const value3 = or();
      if (!is(")")) malformed = true;
      next();
      return value3;
    }
    if (!TAG.test(token)) malformed = true;
    const value2 = !malformed && holds(token);
    next();
    return value2;
  };
  const value = or();
  return malformed || !is("") ? null : value;
}
var MOST_OPERATORS = 100;
function plusBuildHolds(line, holds) {
  const clauses = fields(trimSpace(line.slice(2)).slice("+build".length)).map(
    (clause) => clause.split(",")
  );
  if (clauses.flat().length - 1 > MOST_OPERATORS) return true;
  if (clauses.length === 0) return holds("ignore");
  return clauses.some((literals) => literals.every((literal) => literalHolds(literal, holds)));
}
function literalHolds(literal, holds) {
  if (literal.startsWith("!!") || literal === "!") return holds("ignore");
  const negated = literal.startsWith("!");
  const tag = negated ? literal.slice(1) : literal;
  return holds(TAG.test(tag) ? tag : "ignore") !== negated;
}

// src/plan/source/build-constraint.ts
var KNOWN_OS = words(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos"
);
var KNOWN_ARCH = words(
  "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
);
var UNIX = words(
  "aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris"
);
var ALSO = {
  android: "linux",
  illumos: "solaris",
  ios: "darwin"
};
function matchesBuild(fileName, source, context) {
  return fileNameMatches(fileName, context) && constraintState(source, context) === "built";
}
function fileNameMatches(fileName, context) {
  const stem = fileName.split(".", 1)[0] ?? "";
  const parts = stem.split("_").slice(1);
  if (parts.at(-1) === "test") parts.pop();
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (KNOWN_OS.has(before) && KNOWN_ARCH.has(last))
    return tagHolds(before, context) && tagHolds(last, context);
  return KNOWN_OS.has(last) || KNOWN_ARCH.has(last) ? tagHolds(last, context) : true;
}
function constraintState(source, context) {
  const header = readFileHeader(source);
  if (header === null) return "invalid";
  const holds = (tag) => tagHolds(tag, context);
  const { goBuild, plusBuild } = header;
  const value = goBuild === null ? plusBuild.every((line) => plusBuildHolds(line, holds)) : goBuildHolds(goBuild, holds);
  if (value === null) return "invalid";
  return value ? "built" : "left out";
}
function tagHolds(tag, context) {
  const { goos, goarch } = context;
  if (tag === "cgo" && context.cgo) return true;
  if (tag === goos || tag === goarch || tag === "gc" || tag === ALSO[goos]) return true;
  if (tag === "unix" && UNIX.has(goos)) return true;
  const release = /^go1\.([1-9]\d*)$/.exec(tag)?.[1];
  if (release !== void 0 && Number(release) <= minorVersion(context.goVersion)) return true;
  if (tag === "boringcrypto") return context.tags.includes("goexperiment.boringcrypto");
  return context.tags.includes(tag);
}
function minorVersion(goVersion) {
  return Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? Number.POSITIVE_INFINITY);
}
function words(text) {
  return new Set(text.split(" "));
}

// src/plan/source/left-out-mains.ts
function filesOfLeftOutMain(files, context) {
  const sources = files.filter((one) => !one.name.endsWith("_test.go"));
  const holds = ({ name, source }, cgo) => matchesBuild(name, source, { ...context, cgo });
  if (sources.some((one) => holds(one, false) && !importsC(one.source))) return [];
  const left = sources.filter((one) => holds(one, true));
  return left.some((one) => isMain(one.source)) ? left.map((one) => one.name) : [];
}
var COMMENTS = /^(?:\s|\uFEFF|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/;
function isMain(source) {
  return /^package\s+main\b/.test(source.replace(COMMENTS, ""));
}

// src/reuse/facts/embed-matches.ts
async function embedMatches(files, folder, pattern) {
  const all2 = pattern.startsWith("all:");
  const segments = pattern.replace(/^all:/, "").split("/");
  const found = [];
  const below = async (path) => {
    for (const one of await files.names(node_join(folder, path)) ?? []) {
      if (!all2 && /^[._]/.test(one.name) && one.name !== "go.mod") continue;
      found.push(`${path}/${await entryText(files, node_join(folder, path), one)}`);
      if (one.kind === "folder") await below(`${path}/${one.name}`);
    }
  };
  const match = async (path, index) => {
    const at = node_join(folder, path);
    const names = await files.names(at) ?? [];
    if (path !== "" && names.some((one) => one.name === "go.mod")) found.push(`${path}/go.mod`);
    for (const one of names.filter(matcher(segments[index] ?? ""))) {
      const next = path === "" ? one.name : `${path}/${one.name}`;
      if (index < segments.length - 1) {
        if (one.kind === "link") found.push(`${next} ${await entryText(files, at, one)}`);
        if (one.kind !== "file") await match(next, index + 1);
        continue;
      }
      found.push(`${next} ${await entryText(files, at, one)}`);
      if (one.kind === "folder") await below(next);
    }
  };
  if (segments.length === 1 && segments[0] === ".") await below(".");
  else await match("", 0);
  return found.sort();
}
function matcher(segment) {
  if (/[[\]\\^]/.test(segment)) return () => true;
  const escaped = segment.replaceAll(/[.+${}()|]/g, "\\$&");
  const pattern = new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
  return ({ name }) => pattern.test(name);
}

// src/reuse/facts/fact.ts
function fact(kind, path, pattern = "") {
  return { kind, path, pattern };
}
function factText({ kind, path, pattern }) {
  return pattern === "" ? `${kind} ${path}` : `${kind} ${path} ${pattern}`;
}
function uniqueFacts(facts) {
  const byText = new Map(facts.map((one) => [factText(one), one]));
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
}

// src/plan/source/source-names.ts
var ENDING = /\.(?:go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
function hasSourceEnding(name) {
  return ENDING.test(name);
}

// src/reuse/facts/package-folder.ts
function isSourceName(name) {
  const isRead = hasSourceEnding(name) || name === "default.pgo" || name === "go.mod";
  return isRead && !/^[_.]/.test(name);
}
function isGoName(name) {
  return name.endsWith(".go") && !/^[_.]/.test(name);
}
function isTestName(name) {
  return isGoName(name) && name.endsWith("_test.go");
}
function hasGoFiles2(names) {
  return names.some(({ name, kind }) => kind !== "folder" && isGoName(name) && !isTestName(name));
}
async function namesAnswer(files, folder) {
  const names = await files.names(folder);
  if (names === null) return "absent";
  const sources = names.filter(({ name }) => isSourceName(name) && !isTestName(name));
  const entries = await Promise.all(sources.map((one) => entryText(files, folder, one)));
  return valueDigest([await files.link(folder), entries, await oddTests(files, folder, names)], 32);
}
async function headsAnswer(files, folder) {
  const names = await files.names(folder);
  if (names === null) return "absent";
  const sources = names.filter(({ name }) => isGoName(name) && !isTestName(name));
  const heads = await Promise.all(
    sources.map(async ({ name }) => [name, await files.head(node_join(folder, name))])
  );
  return valueDigest([await namesAnswer(files, folder), heads], 32);
}
async function oddTests(files, folder, names) {
  const tests = names.filter(({ name }) => isTestName(name));
  if (tests.length === 0) return [];
  const packages = await packageNames(files, folder, names);
  const odd = await Promise.all(
    tests.map(async ({ name, kind }) => {
      const path = node_join(folder, name);
      const text = kind === "folder" ? null : await files.text(path);
      if (text !== null && isHarmlessTest(text, packages)) return null;
      return `${name} ${kind} ${await files.sha256(path) ?? ""}`;
    })
  );
  return odd.filter((one) => one !== null);
}
async function packageNames(files, folder, names) {
  const all2 = names.filter(({ name, kind }) => kind !== "folder" && isGoName(name));
  const built = all2.filter(({ name }) => !isTestName(name));
  const sources = built.length > 0 ? built : all2;
  const found = await Promise.all(
    sources.map(async ({ name }) => {
      const text = await files.text(node_join(folder, name)) ?? "";
      const head = readGoHead(text);
      const whole = head?.name ?? /^package (\w+)/m.exec(text)?.[1] ?? "";
      const named = isTestName(name) ? whole.replace(/_test$/, "") : whole;
      return { named, constrained: head !== null && head.constraints.length > 0 };
    })
  );
  const free = found.filter((one) => !one.constrained);
  return new Set((free.length > 0 ? free : found).map((one) => one.named));
}

// src/reuse/facts/walk-folders.ts
async function walkFolders(files, root) {
  const found = [];
  const inVendor = node_basename(root) === "vendor";
  const walk = async (path) => {
    const names = await files.names(path === "" ? root : node_join(root, path));
    if (names === null) return;
    const isModule = names.some((one) => one.name === "go.mod" && one.kind !== "folder");
    if (path !== "" && !inVendor && isModule && await isFile(node_join(root, path, "go.mod"))) {
      found.push(`${path}/go.mod`);
      return;
    }
    if (hasGoFiles2(names)) found.push(path === "" ? "." : path);
    else {
      const odd = await oddTests(files, node_join(root, path), names);
      if (odd.length > 0) found.push(`${path}/${TESTS} ${valueDigest(odd, 32)}`);
    }
    const below = names.filter(
      ({ name, kind }) => kind === "folder" && !/^[._]|^(?:testdata|vendor)$/.test(name)
    );
    await Promise.all(below.map(({ name }) => walk(path === "" ? name : `${path}/${name}`)));
  };
  const isFile = async (file) => !["absent", "folder"].includes(await files.kind(file));
  await walk("");
  return found.sort();
}
var TESTS = "*_test.go";
function foundFolders(found) {
  return found.filter((path) => !/(?:^|\/)go\.mod$/.test(path) && !path.includes(`/${TESTS} `));
}

// src/reuse/facts/answer.ts
async function answerFacts(workingDirectory, facts, files = createFiles(), known = /* @__PURE__ */ new Map()) {
  const answers = facts.map(async (one) => {
    const text = factText(one);
    return [text, known.get(text) ?? await answer(files, workingDirectory, one)];
  });
  return new Map(await Promise.all(answers));
}
function factPath(workingDirectory, path) {
  const from = node_relative(workingDirectory, path);
  if (node_isAbsolute(from)) return from;
  return from === "" ? "." : from.split(node_sep).join("/");
}
async function answer(files, cwd, { kind, path, pattern }) {
  const at = node_resolve(cwd, path);
  switch (kind) {
    case "file":
      return fileAnswer(files, at);
    case "head":
      return files.head(at);
    case "names":
      return namesAnswer(files, at);
    case "heads":
      return headsAnswer(files, at);
    case "walk":
      return valueDigest(await walkFolders(files, at), 32);
    case "embed":
      return valueDigest(await embedMatches(files, at, pattern), 32);
    case "nearest":
      return nearest(files, cwd, path);
    case "kind":
      return files.kind(at);
  }
}
async function fileAnswer(files, path) {
  const [sha256, link] = await Promise.all([files.sha256(path), files.link(path)]);
  const content = sha256 ?? await files.kind(path);
  return link === "" ? content : `${content} link ${link}`;
}
async function nearest(files, cwd, name) {
  for (let folder = cwd; ; folder = node_dirname(folder)) {
    const path = node_join(folder, name);
    if (await files.kind(path) === "file") return factPath(cwd, path);
    if (node_dirname(folder) === folder) return "none";
  }
}

// src/compile/listing/check-mains.ts
async function checkMains(step, project, go, listing, files) {
  const { inputs, runner } = step;
  if (!inputs.build || inputs.cgo || step.compiler === "tinygo") return success(null);
  const found = /* @__PURE__ */ new Map();
  const folders = await candidateFolders(step, project, files);
  for (const target of go.targets) {
    const text = targetText(target);
    const listed = new Set(
      listing.get(text)?.filter(hasGoFiles).map((one) => one.Dir)
    );
    for (const folder of folders.filter((one) => !listed.has(one))) {
      const missing = await leftOutFiles(step, go, target, folder, files);
      if (missing !== "") found.set(missing, [...found.get(missing) ?? [], text]);
    }
  }
  const texts = [...found].map(
    ([missing, targets]) => `${missing} for ${targets.join(", ")}: it needs cgo, which is off, and go build passes over it`
  );
  if (texts.length === 0) return success(null);
  if (inputs.given.includes("cgo") || settingValue(inputs.settings, "CGO_ENABLED") === "0") {
    for (const text of texts) runner.log.warning(text);
    return success(null);
  }
  const failures = texts.map(
    (text) => ({
      code: "GTB1107",
      found: text,
      expected: "every main package that the patterns match",
      change: "set cgo: true; with cgo: false or CGO_ENABLED=0 it is left out with a warning"
    })
  );
  return { ok: false, failures };
}
async function candidateFolders({ inputs }, project, files) {
  const cwd = inputs.workingDirectory;
  const mains = ownModules(project.pins).filter(({ dir }) => goModOf(project, dir) !== void 0);
  const found = /* @__PURE__ */ new Set();
  const walk = async (root, module, isMatched) => {
    if (module === void 0) return;
    const ignored = ignoreLines(goModOf(project, module.dir) ?? "");
    for (const path of foundFolders(await walkFolders(files, root))) {
      const folder = node_join(root, path);
      const inside = relativePath(module.dir, folder);
      if (!isIgnored(inside, ignored) && isMatched(folder, inside)) found.add(folder);
    }
  };
  for (const pattern of inputs.packages) {
    const scope = patternScope(pattern);
    if (scope.kind === "named" && isLocal(pattern)) found.add(node_resolve(cwd, pattern));
    if (scope.kind === "folder") {
      const root = node_resolve(cwd, scope.folder);
      await walk(
        root,
        moduleOf(root, mains),
        (folder) => patternMatches(pattern, {
          importPath: "",
          folder: factPath(cwd, folder),
          isStandard: false
        })
      );
    }
    if (scope.kind !== "modules" && scope.kind !== "main modules") continue;
    for (const module of mains)
      await walk(module.dir, module, (_folder, inside) => {
        const importPath2 = inside === "" ? module.path : `${module.path}/${inside}`;
        return pattern === "work" || patternMatches(pattern, { ...NOWHERE, importPath: importPath2 });
      });
  }
  return [...found];
}
var NOWHERE = { folder: "", isStandard: false };
function goModOf({ pins }, folder) {
  return pins.get(node_join(folder, "go.mod"));
}
function moduleOf(folder, modules) {
  const above = modules.filter(({ dir }) => `${folder}/`.startsWith(`${dir}/`));
  return above.sort((a, b) => b.dir.length - a.dir.length)[0];
}
async function leftOutFiles({ inputs }, go, { goos, goarch }, folder, files) {
  const names = (await files.names(folder) ?? []).map((one) => one.name).filter(isGoName);
  const sources = await Promise.all(
    names.map(async (name) => ({ name, source: await files.text(node_join(folder, name)) ?? "" }))
  );
  const tags = lastValue([...go.goFlags, ...go.flags.compile], "tags")?.split(/[\s,]+/) ?? [];
  const left = filesOfLeftOutMain(sources, {
    goos,
    goarch,
    tags,
    goVersion: go.version
  });
  const at = factPath(inputs.workingDirectory, folder);
  return left.length === 0 ? "" : `main package ${at} (${left.join(", ")})`;
}

// src/compile/listing/list-errors.ts
var ALL_EXCLUDED = "build constraints exclude all Go files";
async function listErrors(step, project, go, errors) {
  const said = await goErrors(step, "list", errors);
  if (step.inputs.cgo || !errors.some((one) => one.text.includes(ALL_EXCLUDED))) return said;
  const mains = await checkMains(step, project, go, /* @__PURE__ */ new Map(), createFiles());
  const change = 'correct what Go says above; files that import "C" need cgo: true';
  const failures = said.ok ? [] : said.failures.map((one) => ({ ...one, change }));
  return { ok: false, failures: [...failures, ...mains.ok ? [] : mains.failures] };
}

// src/compile/go-command-lines.ts
function compileWidth(parallelism, sideBySide) {
  return Math.max(1, Math.floor(parallelism / Math.max(1, sideBySide)));
}
function listDependenciesArguments(flags, packages) {
  const fields2 = [
    "ImportPath",
    "Name",
    "Dir",
    "Module",
    "Standard",
    "DepOnly",
    "Deps",
    "Imports",
    "GoFiles",
    "CgoFiles",
    "CFiles",
    "CXXFiles",
    "MFiles",
    "HFiles",
    "FFiles",
    "SFiles",
    "SwigFiles",
    "SwigCXXFiles",
    "SysoFiles",
    "EmbedFiles",
    "EmbedPatterns",
    "IgnoredGoFiles"
  ];
  return ["list", "-deps", ...flags.compile, `-json=${fields2.join(",")}`, "--", ...packages];
}
function warmArguments(flags, packages, width, graphFile) {
  return [
    "list",
    "-compiled",
    "-export",
    "-deps",
    "-f={{.ImportPath}}",
    // Names each package as its compile begins: the progress lines (compile/progress/progress-lines.ts).
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    "--",
    ...packages
  ];
}
function testArguments(flags, packages, width, graphFile) {
  return [
    ...["list", "-compiled", "-export", "-deps", "-test", "-f={{.ImportPath}}"],
    ...[`-p=${width}`, `-debug-actiongraph=${graphFile}`, ...flags, "--", ...packages]
  ];
}
function compileArguments(flags, packages, width, graphFile, gate = []) {
  return [
    "list",
    "-export",
    "-f={{.ImportPath}}",
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...gate,
    "--",
    ...packages
  ];
}
function buildArguments(flags, packages, width, graphFile, folder, gate = []) {
  return [
    "build",
    "-v",
    `-p=${width}`,
    `-debug-actiongraph=${graphFile}`,
    ...flags.compile,
    ...flags.link,
    ...gate,
    ...["-o", folder === null ? NOWHERE2 : folder.endsWith("/") ? folder : `${folder}/`],
    "--",
    ...packages
  ];
}
var NOWHERE2 = process.platform === "win32" ? "NUL" : "/dev/null";

// src/compile/listing/list-packages.ts
function listTargets(step, go) {
  const { inputs, clocks, runner } = step;
  return clocks.phases.time(
    "list",
    () => listPackages({
      exec: runner.exec,
      goRoot: go.toolchain.goroot,
      environment: go.environment,
      cwd: inputs.workingDirectory,
      flags: go.flags,
      packages: inputs.packages,
      targets: go.targets
    })
  );
}
async function listPackages(request) {
  const errors = [];
  const rows = await Promise.all(
    request.targets.map(async (target) => {
      const result = await request.exec({
        tool: goCommand(request.goRoot),
        args: listDependenciesArguments(request.flags, request.packages),
        cwd: request.cwd,
        environment: forTarget(request.environment, target)
      });
      if (result.exitCode === 0) {
        const listed = parseGoList(result.stdout);
        return [targetText(target), inListedOrder(listed, request.packages)];
      }
      errors.push({ target: targetText(target), text: result.stderr.trim() });
      return null;
    })
  );
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: new Map(rows.filter((row) => row !== null)) };
}

// src/compile/progress/action-graph.ts
var NANOSECONDS = 1e9;
function readActionGraph(text) {
  let records;
  try {
    records = JSON.parse(text);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  if (!Array.isArray(records)) return unreadable("it is no list");
  const wrong = records.findIndex((record) => !isRecord(record));
  if (wrong >= 0) return unreadable(`its entry ${wrong} is no action`);
  return success({ actions: records.map(action) });
}
function action(record) {
  return {
    id: record.ID,
    mode: record.Mode ?? "",
    package: record.Package ?? "",
    dependencies: record.Deps ?? [],
    ranCommands: (record.Cmd ?? null) !== null,
    seconds: (record.CmdReal ?? 0) / NANOSECONDS,
    ended: (record.BuildID ?? "") !== "",
    folder: record.Objdir ?? "",
    startedAt: milliseconds(record.TimeStart),
    endedAt: milliseconds(record.TimeDone),
    priority: record.Priority ?? 0,
    key: record.BuildID?.split("/")[0] ?? "",
    // ACTION/CONTENT of a package, ACTION/…/CONTENT of a binary (cmd/go/internal/work/buildid.go).
    content: record.BuildID?.split("/").at(-1) ?? ""
  };
}
function milliseconds(time) {
  const value = time === void 0 ? Number.NaN : Date.parse(time);
  return Number.isNaN(value) ? 0 : Math.max(0, value);
}
function isRecord(value) {
  if (typeof value !== "object" || value === null) return false;
  const record = value;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir, Priority } = record;
  const { TimeStart, TimeDone } = record;
  const optional = (field, type) => field === void 0 || typeof field === type;
  return typeof ID === "number" && [Mode, Package, BuildID, Objdir, TimeStart, TimeDone].every(
    (field) => optional(field, "string")
  ) && optional(CmdReal, "number") && optional(Priority, "number") && (Deps === void 0 || Deps === null || Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === "number"));
}
function unreadable(reason) {
  return failure(
    "GTB1701",
    `the action graph of the go command cannot be read: ${reason}`,
    "the JSON list that -debug-actiongraph writes (Go 1.21 to 1.26)",
    "nothing in your build: packages-compiled and the timeline leave this command out"
  );
}

// src/compile/progress/compiled-packages.ts
function totalPackages(graph) {
  return new Set(builds(graph).map((one) => one.package));
}
function compiledPackages(graph) {
  const compiled = /* @__PURE__ */ new Map();
  for (const one of builds(graph).filter((build) => build.ranCommands)) {
    const before = compiled.get(one.package);
    compiled.set(one.package, {
      importPath: one.package,
      seconds: (before?.seconds ?? 0) + one.seconds,
      ended: (before?.ended ?? true) && one.ended
    });
  }
  for (const one of graph.actions.filter((other) => other.mode.startsWith("cgo "))) {
    const owner = compiled.get(one.package);
    if (owner !== void 0)
      compiled.set(one.package, { ...owner, seconds: owner.seconds + one.seconds });
  }
  return [...compiled.values()];
}
function links(graph) {
  return graph.actions.filter((one) => one.mode === "link" && one.ranCommands).map((one) => ({ importPath: one.package, seconds: one.seconds }));
}
function builds(graph) {
  return graph.actions.filter((one) => one.mode === "build");
}
function mergeGraphs(graphs) {
  const total = /* @__PURE__ */ new Set();
  const compiled = /* @__PURE__ */ new Map();
  for (const { target, graph } of graphs) {
    for (const importPath2 of totalPackages(graph)) total.add(`${target} ${importPath2}`);
    for (const one of compiledPackages(graph)) {
      const key = `${target} ${one.importPath}`;
      const before = compiled.get(key);
      compiled.set(key, {
        ...one,
        target,
        seconds: one.seconds + (before?.seconds ?? 0),
        // A compile that failed in the warm-up and then worked has worked.
        ended: one.ended || (before?.ended ?? false)
      });
    }
  }
  return {
    total: total.size,
    compiled: [...compiled.values()],
    links: graphs.flatMap(({ target, graph }) => links(graph).map((one) => ({ ...one, target })))
  };
}

// src/compile/progress/progress.ts
function createProgress({ total, clock, everySeconds }) {
  const startedAt = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Set();
  const running = /* @__PURE__ */ new Set();
  let imports = /* @__PURE__ */ new Map();
  let lastLine = clock.now();
  const finish = (importPath2) => {
    done.add(importPath2);
    running.delete(importPath2);
  };
  const finishImports = (importPath2) => {
    const waiting = [...imports.get(importPath2) ?? []];
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      if (done.has(one)) continue;
      finish(one);
      waiting.push(...imports.get(one) ?? []);
    }
  };
  const due = () => clock.now() - lastLine >= everySeconds * 1e3;
  return {
    feed: (importPath2) => {
      if (startedAt.has(importPath2)) return;
      startedAt.set(importPath2, clock.now());
      running.add(importPath2);
      finishImports(importPath2);
    },
    ended: finish,
    learn: (graph) => {
      imports = packageImports(graph);
      done.clear();
      for (const importPath2 of startedAt.keys()) {
        if (!running.has(importPath2)) done.add(importPath2);
        finishImports(importPath2);
      }
    },
    underWay: () => [...running],
    due,
    tick: () => {
      if (!due()) return null;
      const now = clock.now();
      lastLine = now;
      const slowest = [...startedAt].find(([importPath2]) => running.has(importPath2));
      const compiled = startedAt.size - running.size;
      const counts = `${done.size} of ${total} packages done (${compiled} compiled)`;
      if (slowest === void 0) return counts;
      const seconds = Math.round((now - slowest[1]) / 1e3);
      const others = running.size - 1;
      const more = others > 0 ? ` and ${others} more` : "";
      return `${counts}, compiling ${slowest[0]} for ${seconds} s${more}`;
    }
  };
}
function packageImports(graph) {
  const names = new Map(
    graph.actions.filter((one) => one.mode === "build").map((one) => [one.id, one.package])
  );
  const imports = /* @__PURE__ */ new Map();
  for (const one of graph.actions) {
    if (one.mode !== "build") continue;
    const direct = one.dependencies.flatMap((id) => names.get(id) ?? []);
    imports.set(one.package, [...imports.get(one.package) ?? [], ...direct]);
  }
  return imports;
}

// builtin:node:string_decoder
var all = __require("node:string_decoder");
var read = (name) => all[name];
var node_StringDecoder = /* @__PURE__ */ read("StringDecoder");

// src/compile/progress/progress-lines.ts
function createProgressSplitter(known) {
  const decoder = new node_StringDecoder("utf8");
  const seen = /* @__PURE__ */ new Set();
  let partial = "";
  const split = (text, final) => {
    const lines = (partial + text).split("\n");
    partial = final ? "" : lines.pop() ?? "";
    const started = [];
    const rest = [];
    for (const line of lines) {
      const path = line.endsWith("\r") ? line.slice(0, -1) : line;
      if (known.has(path) && !seen.has(path)) {
        seen.add(path);
        started.push(path);
      } else {
        rest.push(line);
      }
    }
    const newline = !final && rest.length > 0 ? "\n" : "";
    return { started, rest: rest.join("\n") + newline };
  };
  return {
    push: (chunk) => split(decoder.write(chunk), false),
    end: () => split(decoder.end(), true)
  };
}

// src/compile/progress/follow-build.ts
var LOOK_MILLISECONDS = 1e3;
function followBuild(options) {
  const { log, clock, prefix, packages, graphFile, everySeconds, onMessages } = options;
  const splitter = createProgressSplitter(packages);
  const progress = createProgress({
    // `unsafe` is in every list and never compiled.
    total: packages.size - (packages.has("unsafe") ? 1 : 0),
    clock,
    // The look after a line is due comes up to one look later.
    everySeconds: Math.max(0, everySeconds - LOOK_MILLISECONDS / 1e3)
  });
  let graph = null;
  let stopped = false;
  let looking = false;
  const take = ({ started, rest }) => {
    for (const importPath2 of started) progress.feed(importPath2);
    if (rest !== "") onMessages(rest);
  };
  const look = async () => {
    if (looking || !progress.due()) return;
    looking = true;
    if (graph === null) {
      graph = await readGraphFile(graphFile);
      if (graph !== null) progress.learn(graph);
    }
    if (graph !== null)
      for (const importPath2 of await endedCompiles(graph, progress.underWay()))
        progress.ended(importPath2);
    looking = false;
    const line = stopped ? null : progress.tick();
    if (line !== null) log.progress(`${prefix}${line}`);
  };
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS);
  timer.unref();
  return {
    onStderr: (chunk) => take(splitter.push(chunk)),
    stop: () => {
      stopped = true;
      clearInterval(timer);
      take(splitter.end());
    }
  };
}
async function endedCompiles(graph, importPaths) {
  const asked = new Set(importPaths);
  const folders = graph.actions.filter((one) => one.mode === "build" && asked.has(one.package));
  const found = await Promise.all(
    folders.map(async (one) => await exists(node_join(one.folder, "_pkg_.a")) ? one.package : null)
  );
  return found.filter((one) => one !== null);
}
async function readGraphFile(file) {
  try {
    const graph = readActionGraph(await node_readFile(file, "utf8"));
    return graph.ok ? graph.value : null;
  } catch {
    return null;
  }
}
async function exists(file) {
  try {
    await node_access(file);
    return true;
  } catch {
    return false;
  }
}

// src/compile/progress/follow-silent.ts
function followSilent({
  log,
  clock,
  prefix,
  everySeconds,
  onMessages
}) {
  const decoder = new node_StringDecoder("utf8");
  const begunAt = clock.now();
  const timer = setInterval(() => {
    const seconds = Math.round((clock.now() - begunAt) / 1e3);
    log.progress(`${prefix}compiling for ${seconds} s`);
  }, everySeconds * 1e3);
  timer.unref();
  return {
    onStderr: (chunk) => onMessages(decoder.write(chunk)),
    stop: () => clearInterval(timer)
  };
}

// src/compile/run-shards.ts
var PROGRESS_SECONDS = 10;
function targetsAtOnce(shards, parallelism) {
  return Math.max(1, Math.min(parallelism, shards.length));
}
async function runShards(request) {
  const limit = pLimit(targetsAtOnce(request.shards, request.parallelism));
  const runs = await Promise.all(
    request.shards.map(
      (shard, index) => limit(async () => {
        const done = [];
        for (const command of request.commands(shard, index)) {
          const run = await runCommand(request, shard, index, command);
          done.push(run);
          if (run.result.exitCode !== 0) break;
        }
        return done;
      })
    )
  );
  return runs.flat();
}
async function runCommand(request, shard, index, command) {
  const graphFile = node_join(request.temp, `${command.name}-${index}.json`);
  const messages = [];
  const following = {
    log: request.log,
    clock: request.clock,
    prefix: `${command.name} ${targetText(shard.target)}: `,
    everySeconds: PROGRESS_SECONDS,
    onMessages: (text) => messages.push(text)
  };
  const followed = command.name === "tests" ? followSilent(following) : followBuild({ ...following, packages: request.packages(shard), graphFile });
  const beganAt = request.clock.now();
  const result = await request.exec({
    tool: goCommand(request.goRoot),
    args: command.arguments(graphFile),
    cwd: request.cwd,
    environment: command.environment ?? forTarget(request.environment, shard.target),
    onStderr: followed.onStderr
  }).finally(followed.stop);
  const endedAt = request.clock.now();
  const graph = await node_readFile(graphFile, "utf8").catch(() => "");
  const { name } = command;
  return { shard, name, beganAt, endedAt, result, messages: messages.join(""), graph };
}

// src/inputs/flags/inputs-stamp.ts
var INPUTS = /\$inputs(?!\w)/g;
function usesInputsStamp(linkFlags2) {
  return linkFlags2.some((flag) => flag.search(INPUTS) >= 0);
}
function stampInputs(linkFlags2, binaries) {
  if (!usesInputsStamp(linkFlags2)) return linkFlags2;
  return linkFlags2.flatMap((flag) => {
    const value = flag.slice("-ldflags=".length);
    return binaries.map(
      (one) => `-ldflags=${one.package}=${value.replaceAll(INPUTS, one.digest.slice(0, 12))}`
    );
  });
}

// src/inputs/flags/reach-of-flags.ts
var FOR_PACKAGES = /^--?(?:gcflags|asmflags|gccgoflags)=([\s\S]*)$/;
function flagsReachNamed(words2) {
  return words2.some((word) => {
    const value = FOR_PACKAGES.exec(word)?.[1]?.trim();
    return value !== void 0 && (value === "" || value.startsWith("-"));
  });
}

// src/compile/shard-request.ts
function shardRequest({ inputs, runner }, go, plan, needed) {
  return {
    shards: plan.shards,
    parallelism: inputs.parallelism,
    exec: runner.exec,
    goRoot: go.toolchain.goroot,
    packages: (shard) => new Set(needed.get(targetText(shard.target))?.map((one) => withoutVariant(one.ImportPath))),
    log: runner.log,
    clock: runner.clock
  };
}
function planWidth({ inputs: { parallelism } }, plan) {
  return compileWidth(parallelism, targetsAtOnce(plan.shards, parallelism));
}
function buildCommands(request, shard, index) {
  const { step, go, width, gate } = request;
  const patterns = step.inputs.packages;
  const compile = {
    name: "compile",
    arguments: (graphFile) => compileArguments(go.flags, patterns, width, graphFile, gate)
  };
  const hasBinaries = shard.binaries.length > 0;
  const isApart = compilesUnlinked(shard);
  const commands = [
    ...isApart ? [compile] : [],
    // What is reused was linked; a shard without any main package is compiled by go build itself.
    ...hasBinaries || !isApart ? [linkCommand(request, shard, index)] : []
  ];
  return isApart && request.hasProfile(shard) ? commands.reverse() : commands;
}
function linkCommand({ step, go, digests, width, folder, gate }, shard, index, name = "build") {
  const flags = { ...go.flags, link: linkFlags(go, shard, digests) };
  const words2 = [...go.goFlags, ...go.flags.compile];
  const isByPath = !shard.linksAll && !flagsReachNamed(words2);
  const packages = isByPath ? shard.binaries.map((one) => one.package) : step.inputs.packages;
  const output = outputOf(folder, shard, index);
  return {
    name,
    arguments: (graphFile) => buildArguments(flags, packages, width, graphFile, output, gate)
  };
}
function outputOf(folder, shard, index) {
  return shard.binaries.length === 0 ? null : node_join(folder, `shard-${index}`);
}
function linkFlags(go, shard, digests) {
  const stamped = shard.binaries.map((planned) => ({
    package: planned.package,
    digest: digests.get(plannedId(planned)) ?? ""
  }));
  return stampInputs(go.flags.link, stamped);
}

// src/plan/needed-packages.ts
function neededPackages(plan, listing) {
  return ofShards(plan, listing, compilesUnlinked);
}
function linkedPackages(plan, listing) {
  return ofShards(plan, listing, () => false);
}
function ofShards(plan, listing, hasMore) {
  const found = /* @__PURE__ */ new Map();
  for (const shard of plan.shards) {
    const target = targetText(shard.target);
    const listed = listing.get(target) ?? [];
    const isAll = shard.binaries.length === 0 || hasMore(shard);
    const isNone = shard.packages.length === 0;
    found.set(target, isNone ? [] : isAll ? [...listed] : closureOf(shard, listed));
  }
  return found;
}
function closureOf({ binaries }, listed) {
  const roots = new Set(binaries.map((one) => one.package));
  const paths = /* @__PURE__ */ new Set();
  for (const one of listed) {
    if (!roots.has(one.ImportPath)) continue;
    for (const path of [one.ImportPath, ...one.Deps ?? []]) paths.add(path);
  }
  return listed.filter((one) => paths.has(one.ImportPath));
}

export {
  createFiles,
  ownModules,
  patternMatches,
  patternScope,
  matchesBuild,
  fileNameMatches,
  fact,
  factText,
  uniqueFacts,
  hasSourceEnding,
  isSourceName,
  isGoName,
  walkFolders,
  foundFolders,
  answerFacts,
  factPath,
  checkMains,
  listErrors,
  warmArguments,
  testArguments,
  listTargets,
  listPackages,
  readActionGraph,
  compiledPackages,
  mergeGraphs,
  runShards,
  usesInputsStamp,
  shardRequest,
  planWidth,
  buildCommands,
  linkCommand,
  outputOf,
  neededPackages,
  linkedPackages
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createTurn,
  namedPaths
} from "./chunk-M2UIQWDP.mjs";
import {
  messageOf
} from "./chunk-AY4CIFZZ.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-K4LANLAZ.mjs";
import {
  statPath
} from "./chunk-HH6G5WVQ.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  node_constants,
  node_lstatSync,
  node_lutimesSync,
  node_readFileSync,
  node_readdirSync,
  node_readlinkSync,
  node_realpathSync,
  node_statSync
} from "./chunk-NWXFR3FB.mjs";
import {
  node_setTimeout
} from "./chunk-NUTRPTQO.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_basename,
  node_dirname,
  node_join,
  node_sep
} from "./chunk-DMGFGNTA.mjs";
import {
  node_readFile,
  node_writeFile
} from "./chunk-4WA33QNE.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/runner/remembered.ts
function remembered(ask) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const before = known.get(path);
    if (before !== void 0) return before;
    const answer = ask(path);
    known.set(path, answer);
    return answer;
  };
}

// src/cache/tests/content-time.ts
var FIRST = 3155328e8;
var BITS = 50;
function contentTime(digest) {
  return FIRST + Math.floor(digest.readUIntBE(0, 6) * 4 + ((digest[6] ?? 0) >> 56 - BITS));
}
function secondsOf(microseconds) {
  const seconds = Math.floor(microseconds / 1e6);
  return seconds + microseconds % 1e6 / 1e6 + 3e-7;
}
function hasTime(mtimeNs, microseconds) {
  return mtimeNs / 1000n === BigInt(microseconds);
}
function blobDigest(content) {
  return node_createHash("sha1").update(`blob ${content.length}\0`).update(content).digest();
}
function linkDigest(target) {
  return node_createHash("sha1").update(`link ${target}`).digest();
}
function folderDigest(entries) {
  const lines = entries.map(({ name, kind }) => `${kind} ${name}\0`).sort();
  return node_createHash("sha1").update(`folder\0${lines.join("")}`).digest();
}

// src/cache/tests/content-digests.ts
function contentDigests(plain) {
  const repositories = /* @__PURE__ */ new Set();
  const rootOf = remembered((folder) => {
    const root = repositoryRoot(folder);
    if (root !== null) repositories.add(root);
    return root;
  });
  const blobOf = (path, facts2) => {
    const root = rootOf(node_dirname(path));
    const index = root === null ? void 0 : plain.get(root);
    if (root === null || index === void 0) return null;
    const entry = index.entries.get(relativePath(root, path));
    if (entry === void 0) return null;
    return isUnchanged(entry, facts2, index.mtimeNs) ? entry.blob : null;
  };
  return {
    repositories,
    of(path, facts2) {
      if (facts2.kind === "link") {
        rootOf(node_dirname(path));
        return linkDigest(node_readlinkSync(path));
      }
      if (facts2.kind === "folder") return folderDigest(entriesOf(path));
      return blobOf(path, facts2) ?? blobDigest(node_readFileSync(path));
    }
  };
}
var REGULAR = 32768;
function isUnchanged(entry, facts2, indexNs) {
  return (entry.mode & 61440) === REGULAR && entry.mtimeNs === facts2.mtimeNs && entry.ctimeNs === facts2.ctimeNs && entry.mtimeNs < indexNs && entry.ctimeNs < indexNs && entry.inode === Number(facts2.inode & 0xffffffffn) && entry.size === Number(facts2.size & 0xffffffffn);
}
function entriesOf(folder) {
  return node_readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "other"
  }));
}

// src/cache/tests/expire-tests.ts
async function expireTests(goCache, before) {
  const file = node_join(goCache, "testexpire.txt");
  const ns = BigInt(Math.floor(before)) * 1000000n;
  const there = await node_readFile(file, "utf8").catch(() => "");
  if (/^\d+\n$/.test(there) && BigInt(there.trim()) >= ns) return;
  await node_writeFile(file, `${ns}
`);
}

// src/cache/tests/look.ts
function createLook() {
  return {
    stat: remembered((path) => facts(() => node_statSync(path, { bigint: true }))),
    lstat: remembered((path) => facts(() => node_lstatSync(path, { bigint: true }))),
    names: remembered(namesOf)
  };
}
function namesOf(folder) {
  try {
    const names = node_readdirSync(folder, "buffer").sort(Buffer.compare);
    return names.map((name) => name.toString("utf8"));
  } catch {
    return null;
  }
}
function facts(ask) {
  try {
    const found = ask();
    const { size, mtimeNs, ctimeNs, birthtimeNs, ino: inode } = found;
    const goMode = goModeOf(Number(found.mode));
    return { size, goMode, mtimeNs, ctimeNs, birthtimeNs, inode, kind: kindOf(found) };
  } catch (error) {
    return errnoText(error.code ?? "");
  }
}
function kindOf(found) {
  if (found.isFile()) return "file";
  if (found.isDirectory()) return "folder";
  return found.isSymbolicLink() ? "link" : "other";
}
var TYPES = /* @__PURE__ */ new Map([
  [node_constants.S_IFBLK, 2 ** 26],
  [node_constants.S_IFCHR, 2 ** 26 + 2 ** 21],
  [node_constants.S_IFDIR, 2 ** 31],
  [node_constants.S_IFIFO, 2 ** 25],
  [node_constants.S_IFLNK, 2 ** 27],
  [node_constants.S_IFSOCK, 2 ** 24]
]);
function goModeOf(mode) {
  const special = (mode & 1024 ? 2 ** 22 : 0) + (mode & 2048 ? 2 ** 23 : 0) + (mode & 512 ? 2 ** 20 : 0);
  return (mode & 511) + (TYPES.get(mode & node_constants.S_IFMT) ?? 0) + special;
}
var ERRORS = {
  ENOENT: "no such file or directory",
  ENOTDIR: "not a directory",
  EACCES: "permission denied",
  ELOOP: "too many levels of symbolic links",
  ENAMETOOLONG: "file name too long"
};
function errnoText(code) {
  return ERRORS[code] ?? code;
}

// src/cache/tests/in-folder.ts
function inFolder(folder) {
  const real = realPath(folder);
  return remembered((path) => {
    if (isBelow(path, folder)) return true;
    const led = realPath(path);
    if (led !== null && led !== path && isBelow(led, folder)) return true;
    if (real === null || real === folder) return false;
    return isBelow(path, real) || led !== null && isBelow(led, real);
  });
}
function isBelow(path, folder) {
  return path === folder || path.startsWith(folder.endsWith(node_sep) ? folder : folder + node_sep);
}
function realPath(path) {
  try {
    return node_realpathSync(path);
  } catch {
    return null;
  }
}

// src/cache/tests/make-targets.ts
var NAMES = ["GNUmakefile", "makefile", "Makefile"];
function madeByMake(checkout) {
  const ruledOf = remembered((folder) => {
    if (!isBelow(folder, checkout)) return [];
    const rules = makeTargets(makefileOf(folder));
    const own = rules.length > 0 ? [{ folder, rules }] : [];
    return folder === checkout ? own : [...own, ...ruledOf(node_dirname(folder))];
  });
  return (path) => ruledOf(node_dirname(path)).some(({ folder, rules }) => {
    const name = relativePath(folder, path);
    return rules.some((rule) => rule.test(name));
  });
}
function makefileOf(folder) {
  for (const name of NAMES) {
    try {
      return node_readFileSync(node_join(folder, name), "utf8");
    } catch {
    }
  }
  return "";
}
function makeTargets(makefile) {
  const lines = makefile.replaceAll(/\\\r?\n/g, " ").split(/\r?\n/);
  const variables = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const [, name, value] = /^(?:export\s+)?([\w.-]+)\s*[:?+]{0,2}=\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
    if (name === void 0 || value === void 0) continue;
    variables.set(name, [variables.get(name) ?? "", value].join(" ").trim());
  }
  return lines.flatMap((line) => {
    const rule = /^([^\s#:=][^#:=]*?)\s*&?::?(?![:=])([^=]*)$/.exec(line);
    if (rule === null || !/^[^|;#]*[^\s|;#]/.test(rule[2] ?? "")) return [];
    const targets = expanded(rule[1] ?? "", variables).split(/\s+/);
    return targets.filter((one) => !/^%?$|[$]|^\.[A-Z]/.test(one)).map(patternOf);
  });
}
function expanded(text, variables) {
  let now = text;
  for (let depth = 0; depth < 5 && now.includes("$"); depth++)
    now = now.replaceAll(/\$[({]([\w.-]+)[)}]/g, (all, name) => variables.get(name) ?? all);
  return now;
}
function patternOf(target) {
  const [before = "", ...after] = target.replace(/^\.\//, "").split("%").map(escaped);
  return new RegExp(`^${[before, ...after].join(".+")}$`);
}
function escaped(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

// src/cache/tests/named.ts
var NOTHING = { paths: [], untimed: null };
function createNeeds(look, folders, isMade) {
  const insides = folders.map(inFolder);
  const realFolders = /* @__PURE__ */ new Map();
  const [known, knownOpened] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const placeOf = (path) => {
    const parent = node_dirname(path);
    let real = realFolders.get(parent);
    if (real === void 0) {
      real = realPath(parent);
      realFolders.set(parent, real);
    }
    if (real === null) return null;
    if (parent === path) return real;
    return real === parent ? path : node_join(real, node_basename(path));
  };
  const isOurs = (place) => !inGit(place) && insides.some((isInside) => isInside(place));
  const find = ({ path, isOpened }) => {
    const facts2 = look.lstat(path);
    if (typeof facts2 === "string") return NOTHING;
    const place = placeOf(path);
    if (place === null || !isOurs(place) || facts2.kind === "other")
      return { paths: [], untimed: path };
    if (facts2.kind === "file")
      return isMade(place) ? { paths: [], untimed: path } : { paths: [place], untimed: null };
    if (facts2.kind === "link") {
      const target = realPath(place);
      const led = target === null ? NOTHING : needs({ path: target, isOpened });
      return { paths: [place, ...led.paths], untimed: led.untimed };
    }
    if (!isOpened) return { paths: [place], untimed: null };
    if (node_basename(place) === ".git") return { paths: [], untimed: path };
    const below = place.endsWith(node_sep) ? place : place + node_sep;
    const entries = (look.names(place) ?? []).map((name) => below + name);
    const isTimed = (entry) => {
      const found = look.lstat(entry);
      if (typeof found === "string" || found.kind === "other") return false;
      return found.kind !== "file" || !isMade(entry);
    };
    const untimed = entries.find((entry) => !isTimed(entry)) ?? null;
    return { paths: [place, ...entries.filter(isTimed)], untimed };
  };
  const needs = (named) => {
    const own = named.isOpened ? knownOpened : known;
    const before = own.get(named.path);
    if (before !== void 0) return before;
    const found = find(named);
    own.set(named.path, found);
    return found;
  };
  return needs;
}
function inGit(place) {
  return place.includes(`${node_sep}.git${node_sep}`);
}

// src/cache/tests/git-index.ts
var FIXED = 60;
var ID_BYTES = 20;
var UNSURE = 45056;
var EXTENDED = 16384;
function parseGitIndex(bytes) {
  if (bytes.length < 12 + ID_BYTES || bytes.toString("latin1", 0, 4) !== "DIRC") return null;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return null;
  const count = bytes.readUInt32BE(8);
  const places = /* @__PURE__ */ new Map();
  let at = 12;
  let before = Buffer.alloc(0);
  for (let i = 0; i < count; i++) {
    if (at + FIXED + 2 > bytes.length) return null;
    const flags = bytes.readUInt16BE(at + FIXED);
    const isExtended = (flags & EXTENDED) !== 0;
    if (isExtended && version < 3) return null;
    const nameAt = at + FIXED + (isExtended ? 4 : 2);
    const named = version === 4 ? shortened(bytes, nameAt, before) : { from: nameAt, kept: 0 };
    if (named === null) return null;
    const end = bytes.indexOf(0, named.from);
    if (end < 0) return null;
    if (version === 4)
      before = Buffer.concat([before.subarray(0, named.kept), bytes.subarray(named.from, end)]);
    if ((flags & UNSURE) === 0 && !isExtended)
      places.set(version === 4 ? before.toString("utf8") : bytes.toString("utf8", nameAt, end), at);
    at = version === 4 ? end + 1 : at + Math.floor((end - at) / 8 + 1) * 8;
  }
  if (isSplit(bytes, at)) return null;
  return {
    keys: () => places.keys(),
    get: (path) => {
      const place = places.get(path);
      return place === void 0 ? void 0 : entryAt(bytes, place);
    }
  };
}
function entryAt(bytes, at) {
  const time = (from) => BigInt(bytes.readUInt32BE(from)) * 1000000000n + BigInt(bytes.readUInt32BE(from + 4));
  return {
    ctimeNs: time(at),
    mtimeNs: time(at + 8),
    inode: bytes.readUInt32BE(at + 20),
    mode: bytes.readUInt32BE(at + 24),
    size: bytes.readUInt32BE(at + 36),
    blob: bytes.subarray(at + 40, at + 40 + ID_BYTES)
  };
}
function shortened(bytes, from, before) {
  let at = from;
  let byte = bytes[at++] ?? 0;
  let cut = byte & 127;
  while ((byte & 128) !== 0) {
    byte = bytes[at++] ?? 0;
    cut = (cut + 1) * 128 + (byte & 127);
  }
  return cut > before.length ? null : { from: at, kept: before.length - cut };
}
function isSplit(bytes, from) {
  for (let at = from; at + 8 <= bytes.length - ID_BYTES; ) {
    if (bytes.toString("latin1", at, at + 4) === "link") return true;
    at += 8 + bytes.readUInt32BE(at + 4);
  }
  return false;
}

// src/cache/tests/plain-repositories.ts
var CHANGING = /(?:^|\s)(?:text|eol|crlf|ident|filter|working-tree-encoding)(?:=\S*)?(?:\s|$)/;
function changesBytes(attributes) {
  return attributes.split("\n").some((line) => !line.startsWith("#") && (line.startsWith("[attr]") || CHANGING.test(line)));
}
async function plainRepositories(ports, checkout) {
  const root = repositoryRoot(checkout);
  const none = /* @__PURE__ */ new Map();
  if (root === null) return none;
  const git = node_join(root, ".git");
  if (statPath(git)?.isDirectory() !== true) return none;
  const { environment } = ports;
  const own = [
    node_join(git, "info", "attributes"),
    "/etc/gitattributes",
    node_join(
      environment.XDG_CONFIG_HOME || node_join(environment.HOME ?? "/", ".config"),
      "git",
      "attributes"
    )
  ];
  if (own.some((file) => statPath(file) !== null)) return none;
  let index;
  try {
    index = readIndex(node_join(git, "index"));
    if (index === null) return none;
    for (const path of index.entries.keys()) {
      if (!/(?:^|\/)\.gitattributes$/.test(path)) continue;
      if (changesBytes(node_readFileSync(node_join(root, path), "utf8"))) return none;
    }
  } catch {
    return none;
  }
  const asked = "^core\\.(autocrlf|attributesfile)$";
  const answer = await askGit(ports, root, "config", "--get-regexp", asked);
  const isPlain = answer.ok ? answer.text === "core.autocrlf false" : answer.said === "";
  return isPlain ? /* @__PURE__ */ new Map([[root, index]]) : none;
}
function readIndex(file) {
  const { mtimeNs } = node_statSync(file, { bigint: true });
  const entries = parseGitIndex(node_readFileSync(file));
  return entries === null ? null : { entries, mtimeNs };
}

// src/cache/tests/set-times.ts
async function setTimes(ports, paths, look, digests) {
  const turn = createTurn();
  const times = /* @__PURE__ */ new Map();
  const changed = [];
  const atime = Date.now() / 1e3;
  let looked = 0;
  for (const path of paths) {
    if (looked++ % FILES_A_TURN === 0) await turn();
    const facts2 = look.lstat(path);
    if (typeof facts2 === "string") continue;
    try {
      const time = contentTime(digests.of(path, facts2));
      times.set(path, time);
      if (hasTime(facts2.mtimeNs, time)) continue;
      if (node_basename(path) !== ".git") node_lutimesSync(path, atime, secondsOf(time));
      changed.push(path);
    } catch {
    }
  }
  const gitProblem = changed.length === 0 ? "" : await refreshIndexes(ports, digests.repositories);
  for (const path of changed.filter((one) => node_basename(one) === ".git")) {
    const time = times.get(path);
    try {
      if (time !== void 0) node_lutimesSync(path, atime, secondsOf(time));
    } catch {
    }
  }
  return { times, changed: changed.length, gitProblem };
}
var FILES_A_TURN = 16;
var PAUSES_MS = [50, 200, 1e3];
async function refreshIndexes(ports, roots) {
  let problem = "";
  for (const root of roots) {
    for (const pause of [...PAUSES_MS, 0]) {
      const { exitCode, stderr } = await refresh(ports, root);
      if (exitCode <= 1) break;
      if (pause === 0) problem = `git update-index --refresh in ${root}: ${stderr.trim()}`;
      else await node_setTimeout(pause);
    }
  }
  return problem;
}
async function refresh({ exec, environment }, root) {
  return exec({
    tool: "git",
    args: ["-c", "core.fsmonitor=false", "update-index", "-q", "--refresh"],
    cwd: root,
    environment: { ...environment, LC_ALL: "C", LANGUAGE: "", GIT_TERMINAL_PROMPT: "0" }
  });
}

// src/cache/tests/prepare-tests.ts
async function prepareTests(runner, goCache, tests, known) {
  const { log, clock } = runner;
  try {
    await expireTests(goCache, tests.mode === "kept" ? tests.since : clock.now());
    if (tests.mode === "off" || known === null || known.names.length === 0) return;
    const began = performance.now();
    const { times, changed, gitProblem } = await timeNamed(runner, tests.checkout, known);
    if (gitProblem !== "")
      log.warning(
        `git takes ${changed} files for changed until it looks at them again: ${gitProblem}. Run git status before what asks for changes, or set test-cache: false`
      );
    const seconds = (performance.now() - began) / 1e3;
    log.info(
      `test-cache: ${times.size} files and folders that tests read have the times of their content (${seconds.toFixed(2)} s)`
    );
  } catch (error) {
    log.info(`test-cache: tests run again: ${messageOf(error)}`);
  }
}
async function timeNamed(runner, checkout, known) {
  const look = createLook();
  const needs = createNeeds(look, [checkout], madeByMake(checkout));
  const plain = plainRepositories(runner, checkout);
  const paths = new Set(namedPaths(known, checkout).flatMap((one) => needs(one).paths));
  const digests = contentDigests(await plain);
  return setTimes(runner, paths, look, digests);
}
export {
  prepareTests
};

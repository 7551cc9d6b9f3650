import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createTurn
} from "./chunk-XRXQX4N5.mjs";
import {
  askGit,
  repositoryRoot
} from "./chunk-2J7FJRO7.mjs";
import {
  relativePath
} from "./chunk-XPMPVBPL.mjs";
import {
  node_setTimeout
} from "./chunk-NUTRPTQO.mjs";
import {
  node_Worker
} from "./chunk-V4VPQ53V.mjs";
import {
  bundledFile
} from "./chunk-R7VA5VAM.mjs";
import {
  statPath
} from "./chunk-QTBWPY76.mjs";
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
  node_chmodSync,
  node_chownSync,
  node_constants,
  node_existsSync,
  node_lstatSync,
  node_lutimesSync,
  node_readFileSync,
  node_readdirSync,
  node_readlinkSync,
  node_realpathSync,
  node_renameSync,
  node_rmSync,
  node_statSync,
  node_utimesSync,
  node_writeFileSync
} from "./chunk-7YGZ6IU7.mjs";

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

// src/cache/tests/in-folder.ts
function inFolder(folder) {
  const real = realPath(folder);
  const isLedTo = remembered((path) => {
    const led = realPath(path);
    if (led !== null && led !== path && isBelow(led, folder)) return true;
    if (real === null || real === folder) return false;
    return isBelow(path, real) || led !== null && isBelow(led, real);
  });
  return (path) => isBelow(path, folder) || isLedTo(path);
}
function isBelow(path, folder) {
  return path === folder || path.startsWith(folder.endsWith(node_sep) ? folder : folder + node_sep);
}
function realPath(path) {
  try {
    return node_realpathSync.native(path);
  } catch {
    return null;
  }
}
function packageFolder(importPath, modules) {
  const fitting = modules.filter(({ path }) => importPath === path || importPath.startsWith(`${path}/`)).sort((a, b) => b.path.length - a.path.length);
  const [first] = fitting;
  if (first === void 0) return null;
  return {
    folder: node_join(first.folder, importPath.slice(first.path.length)),
    module: first.folder
  };
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
  return (own, path) => ruledOf(own).some(({ folder, rules }) => {
    const name = relativePath(folder, path);
    return rules.some((rule) => rule.test(name));
  });
}
function makefileOf(folder) {
  for (const file of NAMES.map((name) => node_join(folder, name))) {
    try {
      if (node_existsSync(file)) return node_readFileSync(file, "utf8");
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
  const realFolder = remembered((folder) => realPath(folder));
  const [known, knownOpened] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const isOurs = (place) => !inGit(place) && insides.some((isInside) => isInside(place));
  const find = ({ path, isOpened }) => {
    const facts2 = look.lstat(path);
    if (typeof facts2 === "string") return NOTHING;
    const parent = node_dirname(path);
    const folder = realFolder(parent);
    if (folder === null) return { paths: [], untimed: path };
    const place = folder === parent ? path : node_join(folder, node_basename(path));
    if (!isOurs(place) || facts2.kind === "other") return { paths: [], untimed: path };
    if (facts2.kind === "file") {
      const isTimed = !isMade(folder, place);
      return { paths: isTimed ? [place] : [], untimed: isTimed ? null : path };
    }
    if (facts2.kind === "link") {
      const target = realPath(place);
      const led = target === null ? NOTHING : needs({ path: target, isOpened });
      return { paths: [place, ...led.paths], untimed: led.untimed };
    }
    if (!isOpened) return { paths: [place], untimed: null };
    if (node_basename(place) === ".git") return { paths: [], untimed: path };
    const below = place.endsWith(node_sep) ? place : place + node_sep;
    const paths = [place];
    let untimed = null;
    for (const { name, kind } of look.entries(place) ?? []) {
      const entry = below + name;
      if (kind === "other" || kind === "file" && isMade(place, entry)) untimed ??= entry;
      else paths.push(entry);
    }
    return { paths, untimed };
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

// src/cache/tests/times/content-time.ts
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
  return Number(mtimeNs / 1000n) === microseconds;
}
function blobDigest(content) {
  return node_createHash("sha1").update(`blob ${content.length}\0`).update(content).digest();
}
function linkDigest(target) {
  return node_createHash("sha1").update("link ").update(target).digest();
}
function folderDigest(entries) {
  const lines = entries.map(({ name, kind }) => `${kind} ${name}\0`).sort();
  return node_createHash("sha1").update(`folder\0${lines.join("")}`).digest();
}

// src/cache/tests/times/git-index.ts
function isFileOf(entry, file) {
  return entry.inode === low32(file.inode) && entry.size === low32(file.size);
}
function low32(number) {
  return Number(number & 0xffffffffn);
}
var FIXED = 60;
var ID_BYTES = 20;
var UNSURE = 45056;
var EXTENDED = 16384;
var SECOND = 1000000000n;
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
  const time = (from) => BigInt(bytes.readUInt32BE(from)) * SECOND + BigInt(bytes.readUInt32BE(from + 4));
  return {
    at,
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
function withTimes(bytes, changes) {
  const end = bytes.length - ID_BYTES;
  const checksum = bytes.subarray(end);
  const isSkipped = checksum.every((byte) => byte === 0);
  if (!isSkipped && !sumOf(bytes, end).equals(checksum)) return null;
  const changed = Buffer.from(bytes);
  const put = (ns, at) => {
    changed.writeUInt32BE(low32(ns / SECOND), at);
    changed.writeUInt32BE(Number(ns % SECOND), at + 4);
  };
  for (const { at, ctimeNs, mtimeNs } of changes) {
    put(ctimeNs, at);
    put(mtimeNs, at + 8);
  }
  if (!isSkipped) sumOf(changed, end).copy(changed, end);
  return changed;
}
function sumOf(bytes, end) {
  return node_createHash("sha1").update(bytes.subarray(0, end)).digest();
}

// src/cache/tests/times/content-digests.ts
function contentDigests(plain, look) {
  const repositories = /* @__PURE__ */ new Map();
  const repositoryOf = (root) => {
    const known = repositories.get(root);
    if (known !== void 0) return known;
    const asked = { index: plain.get(root) ?? null, unchanged: /* @__PURE__ */ new Map() };
    repositories.set(root, asked);
    return asked;
  };
  const unknown = /* @__PURE__ */ new Set();
  const folderOf = remembered((folder) => {
    const root = repositoryRoot(folder);
    if (root === null) return null;
    const below = relativePath(root, folder);
    return { ...repositoryOf(root), below: below === "" ? "" : `${below}/` };
  });
  const digestOf = (path, facts2) => {
    const folder = folderOf(node_dirname(path));
    const index = folder?.index ?? null;
    const entry = index?.entries.get(`${folder?.below}${node_basename(path)}`);
    if (index !== null && entry !== void 0 && isUnchanged(entry, facts2, index.mtimeNs)) {
      folder?.unchanged.set(path, entry);
      return entry.blob;
    }
    const isLink = facts2.kind === "link";
    const content = isLink ? node_readlinkSync(path, "buffer") : node_readFileSync(path);
    const blob = blobDigest(content);
    if (entry !== void 0 && isAsCommitted(entry, facts2, blob)) {
      folder?.unchanged.set(path, entry);
      if (!hasTimes(entry, facts2)) unknown.add(path);
    }
    return isLink ? linkDigest(content) : blob;
  };
  return {
    repositories,
    unknown,
    of(path, facts2) {
      if (facts2.kind !== "folder") return digestOf(path, facts2);
      const entries = look.entries(path);
      if (entries === null) throw new Error(`${path} cannot be listed`);
      return folderDigest(entries);
    }
  };
}
var REGULAR = 32768;
var LINK = 40960;
function isUnchanged(entry, facts2, indexNs) {
  return (entry.mode & 61440) === REGULAR && hasTimes(entry, facts2) && isFileOf(entry, facts2) && (entry.mtimeNs < indexNs && entry.ctimeNs < indexNs || hasTime(entry.mtimeNs, contentTime(entry.blob)));
}
function isAsCommitted(entry, facts2, blob) {
  const type = facts2.kind === "link" ? LINK : REGULAR;
  return (entry.mode & 61440) === type && entry.blob.equals(blob) && isFileOf(entry, facts2);
}
function hasTimes(entry, facts2) {
  return entry.mtimeNs === facts2.mtimeNs && entry.ctimeNs === facts2.ctimeNs;
}

// src/cache/tests/times/look.ts
function createLook() {
  return {
    stat: remembered((path) => facts(() => node_statSync(path, { bigint: true }))),
    lstat: remembered((path) => facts(() => node_lstatSync(path, { bigint: true }))),
    entries: remembered(entriesOf)
  };
}
function entriesOf(folder) {
  try {
    const found = node_readdirSync(folder, { withFileTypes: true });
    const entries = found.map((one) => ({ name: one.name, kind: kindOf(one) }));
    const isOrdered = !found.some((one) => /[\ud800-\uffff]/.test(one.name));
    return entries.sort(isOrdered ? byName : byBytes);
  } catch {
    return null;
  }
}
function byName(one, other) {
  return one.name < other.name ? -1 : 1;
}
function byBytes(one, other) {
  return Buffer.compare(Buffer.from(one.name), Buffer.from(other.name));
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
var NOT_THERE = "no such file or directory";
var ERRORS = {
  ENOENT: NOT_THERE,
  ENOTDIR: "not a directory",
  EACCES: "permission denied",
  ELOOP: "too many levels of symbolic links",
  ENAMETOOLONG: "file name too long"
};
function errnoText(code) {
  return ERRORS[code] ?? code;
}

// src/cache/tests/times/known-index.ts
function readIndex(file) {
  const found = node_lstatSync(file, { bigint: true });
  if (!found.isFile()) return null;
  const bytes = node_readFileSync(file);
  const entries = parseGitIndex(bytes);
  if (entries === null) return null;
  const { mtimeNs, ino: inode } = found;
  const owner = { uid: Number(found.uid), gid: Number(found.gid) };
  return { file, bytes, entries, mtimeNs, inode, mode: Number(found.mode) & 511, owner };
}
function rewriteTimes(index, changes) {
  const lock = `${index.file}.lock`;
  const bytes = withTimes(index.bytes, changes);
  if (bytes === null) return false;
  try {
    node_writeFileSync(lock, bytes, { flag: "wx" });
  } catch {
    return false;
  }
  try {
    node_chownSync(lock, index.owner.uid, index.owner.gid);
    node_chmodSync(lock, index.mode);
    const seconds = Number(index.mtimeNs / 1000n - 1n) / 1e6;
    node_utimesSync(lock, seconds, seconds);
    const now = node_lstatSync(index.file, { bigint: true });
    if (now.mtimeNs === index.mtimeNs && now.ino === index.inode) {
      node_renameSync(lock, index.file);
      return true;
    }
  } catch {
  }
  node_rmSync(lock, { force: true });
  return false;
}

// src/cache/tests/times/plain-repositories.ts
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
  if (environment.GIT_DIR || environment.GIT_INDEX_FILE) return none;
  const attributes = [
    node_join(git, "info", "attributes"),
    "/etc/gitattributes",
    node_join(
      environment.XDG_CONFIG_HOME || node_join(environment.HOME ?? "/", ".config"),
      "git",
      "attributes"
    )
  ];
  if (attributes.some((file) => statPath(file) !== null)) return none;
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
  const own = ["-c", `safe.directory=${root}`];
  const answer = await askGit(ports, root, ...own, "config", "--get-regexp", asked);
  const isPlain = answer.ok ? answer.text === "core.autocrlf false" : answer.said === "";
  return isPlain ? /* @__PURE__ */ new Map([[root, index]]) : none;
}

// src/cache/tests/times/refresh-indexes.ts
async function refreshIndexes(ports, repositories, files) {
  let problem = "";
  for (const [root, { index, unchanged }] of repositories) {
    const changes = renewed(unchanged, files);
    if (index !== null && changes !== null && rewriteTimes(index, changes)) continue;
    problem = await refreshed(ports, root) || problem;
  }
  return problem;
}
function renewed(unchanged, { paths, timed }) {
  const found = [];
  for (const [i, path] of paths.entries()) {
    const entry = unchanged.get(path);
    if (entry === void 0) continue;
    const [mtimeNs = 0n, ctimeNs = 0n] = [timed[i * 4], timed[i * 4 + 1]];
    const [inode = 0n, size = 0n] = [timed[i * 4 + 2], timed[i * 4 + 3]];
    if (ctimeNs === 0n || !isFileOf(entry, { inode, size })) return null;
    found.push({ at: entry.at, mtimeNs, ctimeNs });
  }
  return found;
}
var PAUSES_MS = [50, 200, 1e3];
async function refreshed(ports, root) {
  for (const pause of [...PAUSES_MS, 0]) {
    const { exitCode, stderr } = await refresh(ports, root);
    if (exitCode <= 1) return "";
    if (pause === 0) return `git update-index --refresh in ${root}: ${stderr.trim()}`;
    await node_setTimeout(pause);
  }
  return "";
}
async function refresh({ exec, environment }, root) {
  return exec({
    tool: "git",
    args: ["-c", "core.fsmonitor=false", "update-index", "-q", "--refresh"],
    cwd: root,
    environment: { ...environment, LC_ALL: "C", LANGUAGE: "", GIT_TERMINAL_PROMPT: "0" }
  });
}

// src/cache/tests/times/set-files.ts
var FILES_A_TURN = 16;
var EXACT = { bigint: true };
function setFiles({ paths, times }) {
  const timed = new BigInt64Array(paths.length * 4);
  const atime = Date.now() / 1e3;
  for (const [i, path] of paths.entries()) {
    const time = times[i] ?? 0;
    try {
      node_lutimesSync(path, atime, secondsOf(time));
      const { mtimeNs, ctimeNs, ino, size, nlink } = node_lstatSync(path, EXACT);
      if (nlink === 1n && hasTime(mtimeNs, time)) timed.set([mtimeNs, ctimeNs, ino, size], i * 4);
    } catch {
    }
  }
  return timed;
}

// src/cache/tests/times/setting.ts
var MANY = 2e3;
var BATCH = 500;
var THREAD = bundledFile("times.mjs") ?? new URL("../../../times.ts", import.meta.url);
function createSetting(file = THREAD) {
  const paths = [];
  const times = [];
  let thread = null;
  let sent = 0;
  const from = (begin) => ({
    paths: paths.slice(begin),
    times: times.slice(begin)
  });
  return {
    add(path, time) {
      paths.push(path);
      times.push(time);
      if (paths.length - sent < (thread === null ? MANY : BATCH)) return;
      thread ??= startThread(file);
      thread.send(from(sent));
      sent = paths.length;
    },
    async end() {
      const rest = await setHere(from(sent));
      if (thread === null) return { paths, timed: rest };
      const there = await thread.end();
      const timed = there === null ? await setHere(from(0)) : joined([...there, rest]);
      return { paths, timed };
    }
  };
}
async function setHere({ paths, times }) {
  const turn = createTurn();
  const done = [];
  for (let at = 0; at < paths.length; at += FILES_A_TURN) {
    await turn();
    const end = at + FILES_A_TURN;
    done.push(setFiles({ paths: paths.slice(at, end), times: times.slice(at, end) }));
  }
  return joined(done);
}
function joined(parts) {
  const all = new BigInt64Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}
function startThread(file) {
  let worker;
  try {
    worker = new node_Worker(file);
  } catch {
    return { send: () => {
    }, end: async () => null };
  }
  worker.unref();
  const done = [];
  let asked = 0;
  worker.on("message", (timed) => done.push(timed));
  const failed = new Promise((resolve) => {
    for (const event of ["error", "exit"]) worker.once(event, () => resolve(null));
  });
  return {
    send(files) {
      asked++;
      worker.postMessage(files);
    },
    async end() {
      worker.ref();
      const answered = new Promise((resolve) => {
        const look = () => {
          if (done.length === asked) resolve(done);
        };
        worker.on("message", look);
        look();
      });
      const all = await Promise.race([answered, failed]);
      await worker.terminate();
      return all;
    }
  };
}

// src/cache/tests/times/set-times.ts
async function setTimes(ports, paths, look, digests) {
  const turn = createTurn();
  const setting = createSetting();
  const times = /* @__PURE__ */ new Map();
  const gitFolders = [];
  let looked = 0;
  for (const path of paths) {
    if (looked++ % FILES_A_TURN === 0) await turn();
    const facts2 = look.lstat(path);
    if (typeof facts2 === "string") continue;
    try {
      const time = contentTime(digests.of(path, facts2));
      times.set(path, time);
      if (hasTime(facts2.mtimeNs, time) && !digests.unknown.has(path)) continue;
      if (isGitFolder(path)) gitFolders.push(path);
      else setting.add(path, time);
    } catch {
    }
  }
  const files = await setting.end();
  const gitProblem = files.paths.length === 0 ? "" : await refreshIndexes(ports, digests.repositories, files);
  setFiles({ paths: gitFolders, times: gitFolders.map((path) => times.get(path) ?? 0) });
  return { times, changed: files.paths.length + gitFolders.length, gitProblem };
}
function isGitFolder(path) {
  return path.endsWith(`${node_sep}.git`);
}

export {
  remembered,
  inFolder,
  isBelow,
  realPath,
  packageFolder,
  madeByMake,
  createNeeds,
  hasTime,
  contentDigests,
  createLook,
  NOT_THERE,
  plainRepositories,
  setTimes
};

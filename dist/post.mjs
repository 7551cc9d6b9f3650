import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  END_OF_TAR,
  addPath,
  debug,
  endGroup,
  error,
  exec,
  exportVariable,
  getState,
  info,
  isNotOneMember,
  node_promisify,
  node_zlib_default,
  notice,
  padding,
  plainHeader,
  saveState,
  setFailed,
  setOutput,
  startGroup,
  summary,
  warning
} from "./chunks/chunk-7PXWJDMN.mjs";
import "./chunks/chunk-QRAVH33N.mjs";
import {
  textDigest,
  valueDigest
} from "./chunks/chunk-YAOUGICL.mjs";
import {
  node_accessSync,
  node_close,
  node_closeSync,
  node_constants,
  node_createReadStream,
  node_futimes,
  node_open as node_open2,
  node_openSync,
  node_readFile as node_readFile2,
  node_readFileSync,
  node_readSync,
  node_readdirSync,
  node_statSync,
  node_unlink as node_unlink2,
  node_write,
  node_writev,
  relativePath
} from "./chunks/chunk-JMRNXYMA.mjs";
import {
  node_createHash,
  node_randomBytes
} from "./chunks/chunk-YSTKA4US.mjs";
import {
  node_chmod,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_link,
  node_lstat,
  node_mkdir,
  node_open,
  node_path_default,
  node_readFile,
  node_readdir,
  node_rename,
  node_rm,
  node_rmdir,
  node_sep,
  node_stat,
  node_unlink,
  node_utimes,
  node_writeFile
} from "./chunks/chunk-L5SY2U2S.mjs";
import {
  __require
} from "./chunks/chunk-JVZTSKKL.mjs";

// src/inputs/action-inputs.ts
function actionInputs(environment2) {
  return (name) => environment2[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}

// src/build/compiler.ts
function withoutCaches(compiler) {
  if (compiler === "gccgo") return "no cache holds what gccgo makes: its libraries are in no key";
  if (compiler === "tinygo") return "no cache holds what TinyGo makes: it does not use GOCACHE";
  return "";
}

// src/plan/keys.ts
function modulesKeys(facts, kinds) {
  const full = kinds.full ? ["full"] : [];
  const thin = kinds.selection === null ? [] : [`thin${kinds.selection}`];
  const words = kinds.thinSuffices === true ? [...thin, ...full] : [...full, ...thin];
  const rows = words.map((word) => {
    const all6 = join("gtb1-modules", facts.carrier("modules"), word, facts.runnerOs);
    const place = join(all6, facts.place);
    return prefixes(join(place, facts.goSum), place, all6);
  });
  const lookups = [0, 1, 2].flatMap((distance) => rows.flatMap((row) => row[distance] ?? []));
  return { lookups, exact: rows.length };
}
function modulesKey(facts, selection, set) {
  const [exact = ""] = modulesKeys(facts, { full: selection === null, selection }).lookups;
  return bounded(exact + set);
}
function baseKeys(facts, agreed) {
  const lane = join("gtb1-base", facts.carrier("base"), facts.lane);
  const place = join(lane, facts.place);
  const withoutC = placeWithoutC("base", facts);
  const known = [`${lane}-`, ...withoutC];
  const others = known.some((prefix) => agreed.startsWith(prefix)) ? [agreed] : [];
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.goSum),
    place,
    lane
  );
  return { lookups: [exact, samePlace, ...others, ...withoutC, sameLane] };
}
function baseKey(facts, content, parts = 1) {
  const [exact = ""] = baseKeys(facts, "").lookups;
  return bounded(exact + content + (parts > 1 ? `x${parts}` : ""));
}
var PART_SLOTS = ["base2", "base3"];
function basePartKeys(key) {
  const parts = Number(/^gtb1-base-.*x([2-9])$/.exec(key)?.[1] ?? "1");
  return PART_SLOTS.slice(0, parts - 1).map((slot) => ({
    slot,
    key: key.replace(/^gtb1-base-/, `gtb1-${slot}-`)
  }));
}
function deltaKeys(facts, inputs = "") {
  const lane = join("gtb1-delta", facts.carrier("delta"), facts.lane);
  const place = join(lane, facts.place);
  const [exact = "", samePlace = "", sameLane = ""] = prefixes(
    join(place, facts.goSum),
    place,
    lane
  );
  const others = [samePlace, ...placeWithoutC("delta", facts), sameLane];
  if (inputs === "") return { lookups: [exact, ...others] };
  return { lookups: [`${exact}${inputs.slice(0, 16)}-`, exact, ...others] };
}
function placeWithoutC(slot, facts) {
  if (facts.laneWithoutC === void 0) return [];
  return prefixes(join(`gtb1-${slot}`, facts.carrier(slot), facts.laneWithoutC, facts.place));
}
function deltaKey(facts, inputs, content, stands = false) {
  const [exact = ""] = deltaKeys(facts).lookups;
  return bounded(`${exact}${inputs}-${stands ? STANDS : WHOLE}${content}`);
}
var STANDS = "s";
var WHOLE = "w";
function habitsKeys(facts) {
  return {
    lookups: prefixes(join("gtb1-habits", facts.carrier("habits"), facts.runnerOs, facts.place))
  };
}
function habitsKey(facts, content) {
  const [exact = ""] = habitsKeys(facts).lookups;
  return bounded(exact + content);
}
function inputsKeys(facts, asked) {
  const { linkFlags, packages, folder } = asked;
  const build = valueDigest({ linkFlags, packages, folder }, 16);
  const parts = [facts.carrier("inputs"), facts.lane, build, facts.place];
  return { lookups: prefixes(join("gtb1-inputs", ...parts)) };
}
function inputsKey(facts, asked, content) {
  const [exact = ""] = inputsKeys(facts, asked).lookups;
  return bounded(exact + content);
}
function binaryKey(facts, linkFlags, binary, broken = "") {
  const target = binary.target.replaceAll(/[^A-Za-z0-9._]/g, "_");
  const link = valueDigest(linkFlags, 16);
  const main = textDigest(binary.package, 16);
  const inputs = broken === "" ? binary.digest.slice(0, 32) : textDigest(binary.digest + broken, 32);
  const parts = [facts.carrier("binary"), facts.lane, link, target, main];
  return bounded(join("gtb1-bin", ...parts, inputs));
}
function supersededGroup(slot, key) {
  if (slot === "inputs" || slot === "binary") return key.split("-").slice(0, -1).join("-");
  if (slot !== "delta") return null;
  const parts = key.split("-");
  const content = parts.at(-1) ?? "";
  return [...parts.slice(0, -3), content.slice(0, 1)].join("-");
}
function join(...parts) {
  return parts.join("-");
}
function prefixes(...parts) {
  return parts.map((part) => `${part}-`);
}
function bounded(key) {
  if (key.length > 512 || key.includes(",")) throw new Error(`not a cache key: ${key}`);
  return key;
}

// src/plan/save-policy.ts
var DEFAULT_SCOPE = "default";

// src/cache/archive/codec.ts
var BLOCK_BYTES = 16 * 1024 * 1024;
var MAX_BLOCK_BYTES = 64 * 1024 * 1024;
var WINDOW_LOG = 24;
var LONG_DISTANCE_BYTES = 5e6;
function hostCodec() {
  return supportedCodecs().includes("zstd") ? "zstd" : "gzip";
}
function supportedCodecs() {
  return typeof node_zlib_default.zstdCompress === "function" ? ["zstd", "gzip"] : ["gzip"];
}
async function compress(codec, block) {
  const chunkSize = block.length + Math.ceil(block.length / 128) + 1024;
  if (codec === "gzip") return node_promisify(node_zlib_default.gzip)(block, { level: 3, memLevel: 9, chunkSize });
  const { constants } = node_zlib_default;
  return node_promisify(node_zlib_default.zstdCompress)(block, {
    chunkSize,
    // Otherwise both ways take a window of 16 MB more, and its memory soon a collection of garbage.
    pledgedSrcSize: block.length,
    params: {
      [constants.ZSTD_c_compressionLevel]: 3,
      [constants.ZSTD_c_windowLog]: WINDOW_LOG,
      [constants.ZSTD_c_enableLongDistanceMatching]: block.length < LONG_DISTANCE_BYTES ? 0 : 1,
      [constants.ZSTD_c_checksumFlag]: 1
    }
  });
}

// src/cache/archive/thrown.ts
function messageOf(thrown) {
  const message = member(thrown, "message");
  return typeof message === "string" && message !== "" ? message : String(thrown);
}
function codeOf(thrown) {
  const code = member(thrown, "code");
  return typeof code === "string" ? code : "";
}
function member(thrown, name) {
  return typeof thrown === "object" && thrown !== null && name in thrown ? thrown[name] : void 0;
}

// src/cache/directory/entry-name.ts
var KEY_SUFFIX = ".key";
var LONGEST_KEY_HEAD = 200;
var LONGEST_FOLDER_HEAD = 60;
function fileNameOf(key) {
  const head = encodedHead(key, LONGEST_KEY_HEAD);
  return `${head.text}${head.whole ? "~" : "~~"}${digestOf(key)}`;
}
function folderNameOf(text) {
  return `${encodedHead(text, LONGEST_FOLDER_HEAD).text}~${digestOf(text)}`;
}
function parseFileName(name) {
  const match = /^([^~]*)(~~?)([0-9a-f]{32})$/.exec(name);
  if (match === null) return null;
  const [, text = "", mark, digest = ""] = match;
  try {
    return { head: decodeURIComponent(text), whole: mark === "~", digest };
  } catch {
    return null;
  }
}
function canStartWith(name, prefix) {
  return name.head.startsWith(prefix) || !name.whole && prefix.startsWith(name.head);
}
function isNameOf(name, key) {
  return name.digest === digestOf(key);
}
function digestOf(text) {
  return textDigest(text, 32);
}
function encodedHead(text, longest) {
  let head = "";
  for (const character of text) {
    const encoded = /[A-Za-z0-9._-]/.test(character) ? character : [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    if (head.length + encoded.length > longest) return { text: head, whole: false };
    head += encoded;
  }
  return { text: head, whole: true };
}

// src/cache/directory/entries.ts
function entryNames(files) {
  const names = /* @__PURE__ */ new Map();
  for (const name of files) {
    const parsed = parseFileName(name);
    if (parsed !== null) names.set(name, parsed);
  }
  return names;
}
async function newestIn(folder, names, prefix) {
  const exact = fileNameOf(prefix);
  const exactName = names.get(exact);
  if (exactName !== void 0) {
    const entry = await readEntry(folder, exact, exactName);
    if (entry !== null) return entry;
  }
  const candidates = [...names].filter(([, name]) => canStartWith(name, prefix));
  const files = await Promise.all(
    candidates.map(async ([file, name]) => ({ file, name, ...await timesOf(folder, file) }))
  );
  files.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
  for (const { file, name } of files) {
    const entry = await readEntry(folder, file, name);
    if (entry?.key.startsWith(prefix)) return entry;
  }
  return null;
}
async function readEntry(folder, fileName, name) {
  const file = node_join(folder, fileName);
  try {
    const key = name.whole ? name.head : await node_readFile(`${file}${KEY_SUFFIX}`, "utf8");
    if (!isNameOf(name, key)) return null;
    const found = await node_stat(file);
    if (!found.isFile()) return null;
    const { size, mtimeMs, atimeMs } = found;
    return { key, file, bytes: size, savedAt: mtimeMs, usedAt: Math.max(atimeMs, mtimeMs) };
  } catch (error2) {
    if (codeOf(error2) === "") throw error2;
    return null;
  }
}
async function timesOf(folder, file) {
  try {
    return { savedAt: (await node_stat(node_join(folder, file))).mtimeMs };
  } catch {
    return { savedAt: 0 };
  }
}

// src/cache/directory/eviction-choice.ts
var NEWEST_OF_GROUP = 2;
var SPARE_NEWEST_MS = 7 * 24 * 3600 * 1e3;
function chooseEvictions(entries, rules) {
  const newest = /* @__PURE__ */ new Set();
  const superseded = [];
  for (const group of groupsOf(entries)) {
    group.sort((a, b) => b.savedAt - a.savedAt || (a.file < b.file ? -1 : 1));
    for (const entry of group.slice(0, NEWEST_OF_GROUP)) newest.add(entry);
    superseded.push(...group.slice(NEWEST_OF_GROUP));
  }
  const removed = new Set(superseded);
  const left = entries.filter((entry) => !removed.has(entry));
  let bytes = left.reduce((sum, entry) => sum + entry.bytes, 0);
  const candidates = left.filter((entry) => {
    const unused = rules.now - entry.usedAt;
    return unused > rules.spareMs && (!newest.has(entry) || unused > SPARE_NEWEST_MS);
  }).sort((a, b) => Number(newest.has(a)) - Number(newest.has(b)) || a.usedAt - b.usedAt);
  const forSize = [];
  for (const entry of candidates) {
    if (bytes <= rules.limitBytes) break;
    forSize.push(entry);
    bytes -= entry.bytes;
  }
  return [...superseded, ...forSize];
}
function groupsOf(entries) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (entry.group === null) continue;
    const group = groups.get(entry.group);
    if (group === void 0) groups.set(entry.group, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

// src/cache/directory/evict.ts
var STALE_MS = 3600 * 1e3;
async function evict(layout, supersedes, rules) {
  await removeStale(layout, rules.now);
  const folders = await slotFolders(layout);
  const entries = [];
  for (const { folder, slot } of folders)
    entries.push(...await evictablesIn(folder, slot, supersedes, rules.now));
  for (const entry of chooseEvictions(entries, rules)) await remove(layout, entry);
}
async function remove(layout, entry) {
  const passing = layout.passing("delete");
  try {
    if ((await node_stat(entry.file)).atimeMs > entry.usedAt) return;
    await node_rename(entry.file, passing);
    await node_unlink(passing);
  } catch {
    return;
  }
  await removeEmptyFolders(node_dirname(entry.file));
}
async function removeEmptyFolders(slotFolder) {
  let folder = slotFolder;
  for (let level = 0; level < 3; level++, folder = node_dirname(folder))
    if (!await succeeds(node_rmdir(folder))) return;
}
async function removeStale(layout, now) {
  for (const name of await readdirOrNone(layout.underWay)) {
    const file = node_join(layout.underWay, name);
    if (await isStale(file, now)) await succeeds(node_unlink(file));
  }
}
async function isStale(file, now) {
  try {
    return now - (await node_stat(file)).ctimeMs > STALE_MS;
  } catch {
    return false;
  }
}
async function slotFolders(layout) {
  const folders = [];
  for (const repository of await readdirOrNone(layout.entries))
    for (const scope of await readdirOrNone(node_join(layout.entries, repository))) {
      const parent = node_join(layout.entries, repository, scope);
      for (const slot of await readdirOrNone(parent))
        folders.push({ folder: node_join(parent, slot), slot });
    }
  return folders;
}
async function evictablesIn(folder, slot, supersedes, now) {
  const files = await readdirOrNone(folder);
  const names = entryNames(files);
  for (const file of files) {
    const orphan = file.endsWith(KEY_SUFFIX) && !names.has(file.slice(0, -KEY_SUFFIX.length));
    const path = node_join(folder, file);
    if (orphan && await isStale(path, now) && await succeeds(node_unlink(path)))
      await removeEmptyFolders(folder);
  }
  const entries = await Promise.all(
    [...names].map(([file, name]) => readEntry(folder, file, name))
  );
  return entries.filter((entry) => entry !== null).map(({ key, ...facts }) => {
    const group = supersedes(slot, key);
    return { ...facts, group: group === null ? null : `${folder} ${group}` };
  });
}
async function readdirOrNone(folder) {
  return node_readdir(folder).catch(() => []);
}
async function succeeds(effect) {
  return effect.then(
    () => true,
    () => false
  );
}

// src/cache/directory/hold.ts
async function hold(layout, entry, now) {
  const own = layout.passing("read");
  const linked = await linkTo(entry.file, own, layout.underWay);
  const file = linked ? own : entry.file;
  try {
    if ((await node_stat(file)).size !== entry.bytes) return null;
  } catch {
    return null;
  }
  await touch(file, entry.savedAt, now);
  return {
    file,
    release: async () => {
      if (linked) await node_unlink(own).catch(() => void 0);
    }
  };
}
async function touch(file, savedAt, now) {
  await node_utimes(file, now / 1e3, savedAt / 1e3).catch(() => void 0);
}
async function linkTo(file, own, folder) {
  for (const retry of [false, true]) {
    try {
      if (retry) await node_mkdir(folder, { recursive: true });
      await node_link(file, own);
      return true;
    } catch {
    }
  }
  return false;
}

// src/cache/directory/layout.ts
function layoutOf(root, repository) {
  const entries = node_join(root, "v1", "entries");
  const underWay = node_join(root, "v1", "under-way");
  return {
    root,
    entries,
    underWay,
    slot: (scope, slot) => node_join(entries, folderNameOf(repository), folderNameOf(scope), slot),
    passing: (use) => node_join(underWay, `${use}-${process.pid}-${node_randomBytes(8).toString("hex")}`)
  };
}

// src/cache/directory/publish.ts
async function publish(layout, written, file, key, now) {
  await node_utimes(written, now / 1e3, now / 1e3);
  for (let left = 3; ; left--) {
    try {
      await node_mkdir(node_dirname(file), { recursive: true });
      await writeKey(layout, file, key);
      return await giveName(written, file);
    } catch (error2) {
      if (codeOf(error2) !== "ENOENT" || left === 0) throw error2;
    }
  }
}
async function giveName(written, file) {
  try {
    await node_link(written, file);
  } catch (error2) {
    if (codeOf(error2) === "EEXIST") {
      await node_unlink(written);
      return "exists";
    }
    if (codeOf(error2) === "ENOENT") throw error2;
    if (await statOrNull(file) !== null) {
      await node_unlink(written);
      return "exists";
    }
    await node_rename(written, file);
    return "saved";
  }
  await node_unlink(written).catch(() => void 0);
  return "saved";
}
async function writeKey(layout, file, key) {
  if (parseFileName(fileNameOf(key))?.whole === true) return;
  const passing = layout.passing("write");
  await node_writeFile(passing, key, { flag: "wx" });
  await node_rename(passing, `${file}${KEY_SUFFIX}`);
}
async function statOrNull(file) {
  try {
    return await node_stat(file);
  } catch (error2) {
    if (codeOf(error2) === "ENOENT" || codeOf(error2) === "ENOTDIR") return null;
    throw error2;
  }
}

// src/cache/directory/reason.ts
var CHANGE = "make it usable, or give another one with cache-store: directory:PATH";
function reasonOf(root, thrown) {
  const code = codeOf(thrown);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `no space is left for the cache folder ${root} (${code}); free some, or give another one with cache-store: directory:PATH`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `the cache folder ${root} may not be used that way (${messageOf(thrown)}); ${CHANGE}`;
    case "ENOTDIR":
    case "EEXIST":
      return `the cache folder ${root} is not a folder (${code}); ${CHANGE}`;
    default:
      return `the cache folder ${root} cannot be used: ${messageOf(thrown)}; ${CHANGE}`;
  }
}
async function isOnlyMissing(root, thrown) {
  const code = codeOf(thrown);
  if (code !== "ENOENT" && code !== "ENOTDIR") return false;
  try {
    return (await node_stat(root)).isDirectory();
  } catch (error2) {
    return codeOf(error2) === "ENOENT";
  }
}

// src/cache/directory/directory-store.ts
function createDirectoryStore(options) {
  const layout = layoutOf(options.root, options.repository);
  return {
    name: "directory",
    carrier: () => options.codec,
    find: (slot, prefixes2) => find(layout, options, slot, prefixes2),
    fetch: (slot, prefixes2) => fetch(layout, options, slot, prefixes2),
    save: (slot, key, write) => save(layout, options, slot, key, write)
  };
}
async function find(layout, options, slot, prefixes2) {
  try {
    const found = await locate(layout, options, slot, prefixes2);
    if (found === null) return { state: "miss" };
    return { state: "found", entry: { key: found.key, bytes: found.bytes } };
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf(options.root, error2) };
  }
}
async function fetch(layout, options, slot, prefixes2) {
  try {
    for (let tries = 0; tries < 5; tries++) {
      const found = await locate(layout, options, slot, prefixes2);
      if (found === null) break;
      const held = await hold(layout, found, options.clock.now());
      if (held === null) continue;
      const { key, bytes } = found;
      return { state: "found", key, file: held.file, bytes, release: held.release };
    }
    return { state: "miss" };
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf(options.root, error2) };
  }
}
async function locate(layout, options, slot, prefixes2) {
  for (const scope of options.scope.read) {
    const folder = layout.slot(scope, slot);
    let files;
    try {
      files = await node_readdir(folder);
    } catch (error2) {
      if (await isOnlyMissing(options.root, error2)) continue;
      throw error2;
    }
    const names = entryNames(files);
    for (const prefix of prefixes2) {
      const entry = await newestIn(folder, names, prefix);
      if (entry !== null) return entry;
    }
  }
  return null;
}
async function save(layout, options, slot, key, write) {
  const { root, clock, limitBytes } = options;
  const file = node_join(layout.slot(options.scope.write, slot), fileNameOf(key));
  const written = layout.passing("write");
  try {
    const there = await statOrNull(file);
    if (there !== null) {
      await touch(file, there.mtimeMs, clock.now());
      return { state: "exists" };
    }
    await node_mkdir(layout.underWay, { recursive: true });
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf(root, error2) };
  }
  try {
    await write(written);
  } catch (error2) {
    await node_unlink(written).catch(() => void 0);
    if (!isOfDisk(error2)) throw error2;
    return { state: "unavailable", reason: reasonOf(root, error2) };
  }
  try {
    const bytes = (await node_stat(written)).size;
    if (bytes > limitBytes) {
      await node_unlink(written);
      const reason = `the entry has ${bytes} bytes and the cache folder ${root} may hold ${limitBytes} in all`;
      return { state: "unavailable", reason };
    }
    const state = await publish(layout, written, file, key, clock.now());
    if (state === "exists") return { state };
    const spareMs = options.spareMs ?? 3600 * 1e3;
    await evict(layout, options.supersedes, { limitBytes, now: clock.now(), spareMs });
    return { state, bytes };
  } catch (error2) {
    await node_unlink(written).catch(() => void 0);
    return { state: "unavailable", reason: reasonOf(root, error2) };
  }
}
function isOfDisk(error2) {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"].includes(codeOf(error2));
}

// src/runner/left-behind.ts
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
async function removeQuietly(path) {
  const remove2 = () => node_rm(path, { recursive: true, force: true, maxRetries: 3 });
  await remove2().catch(() => makeWritable(path).then(remove2)).catch(() => void 0);
}
async function makeWritable(folder) {
  await node_chmod(folder, 448);
  for (const entry of await node_readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await makeWritable(node_join(folder, entry.name));
}

// builtin:node:async_hooks
var all = __require("node:async_hooks");
var read = (name) => all[name];
var node_AsyncLocalStorage = /* @__PURE__ */ read("AsyncLocalStorage");

// src/cache/github/client-output.ts
async function withClientOutput(showDebug, run, onLine = () => void 0) {
  const capture = { lines: [], rest: "", showDebug, onLine };
  install();
  try {
    return await captures.run(capture, () => run(capture.lines));
  } finally {
    uninstall();
  }
}
var captures = new node_AsyncLocalStorage();
var original;
var users = 0;
function install() {
  users += 1;
  if (original !== void 0) return;
  const write = process.stdout.write;
  original = write;
  process.stdout.write = ((chunk, ...rest) => {
    const capture = captures.getStore();
    if (capture === void 0) return Reflect.apply(write, process.stdout, [chunk, ...rest]);
    const passed = take(capture, typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    if (passed !== "") Reflect.apply(write, process.stdout, [passed]);
    const done = rest.find((one) => typeof one === "function");
    if (done !== void 0) process.nextTick(done);
    return true;
  });
}
function uninstall() {
  users -= 1;
  if (users > 0 || original === void 0) return;
  process.stdout.write = original;
  original = void 0;
}
function take(capture, text) {
  const lines = (capture.rest + text).split(/\r?\n/);
  capture.rest = lines.pop() ?? "";
  let passed = "";
  for (const line of lines) {
    if (line.startsWith("::add-mask::")) {
      passed += `${line}
`;
      continue;
    }
    const parsed = parseLine(line);
    capture.lines.push(parsed);
    capture.onLine(parsed);
    if (capture.showDebug && parsed.level === "debug") passed += `${line}
`;
  }
  return passed;
}
function parseLine(line) {
  const match = /^::(warning|error|debug)(?: [^:]*)?::(.*)$/.exec(line);
  if (match === null) return { level: "info", text: line };
  const text = (match[2] ?? "").replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
  return { level: match[1], text };
}

// src/cache/github/client-verdict.ts
var HIT = /^Cache hit for(?: restore-key)?: (.*)$/;
var SKIPPED = /^Cache (?:restore|save) skipped: /;
var GAVE_UP = /^Failed to (?:restore|save): /;
var RESERVE_FAILED = /^Failed to reserve cache: (?:Error: )?/;
var NOT_RESERVED = /^Failed to save: Unable to reserve cache with key /;
var WRITE_DENIED = "cache write denied:";
var NO_ANSWER = /Unable to make request|Failed to make request after|^(?:getCacheEntry|reserveCache) failed:/;
function readVerdict(lines) {
  const texts = lines.map((line) => line.text);
  const matchedKey = firstMatch(texts, HIT);
  const complaint = lines.findLast((line) => isProblem(line) && GAVE_UP.test(line.text)) ?? lines.findLast(isProblem) ?? lines.findLast((line) => GAVE_UP.test(line.text) || SKIPPED.test(line.text));
  const reserveError = texts.find((text) => RESERVE_FAILED.test(text))?.replace(RESERVE_FAILED, "");
  const given = complaint?.text.replace(GAVE_UP, "");
  const notReserved = texts.some((text) => NOT_RESERVED.test(text));
  const whole = notReserved ? reserveError ?? given : given;
  const serviceDown = whole !== void 0 && matchedKey === void 0 && NO_ANSWER.test(whole);
  return {
    reason: whole === void 0 ? void 0 : [oneLine(whole), ...archiverLine(texts)].join("; "),
    matchedKey,
    // The level does not tell: it hangs on a class's name, which a bundler changes.
    keyTaken: notReserved && !serviceDown && !whole?.includes(WRITE_DENIED),
    serviceDown
  };
}
function isMoved(line) {
  return /^Cache Size: ~/.test(line.text);
}
function isProblem(line) {
  return line.level === "warning" || line.level === "error";
}
function firstMatch(texts, pattern) {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match !== null) return match[1];
  }
  return void 0;
}
function archiverLine(texts) {
  const said = texts.find((text) => /^\S*(?:tar|zstd|gzip)\S*(?: ?:) /.test(text));
  return said === void 0 ? [] : [oneLine(said)];
}
function oneLine(text) {
  return (text.split("\n")[0] ?? "").trim();
}

// src/cache/github/deadline.ts
var LOOK_UP = {
  begins: null,
  answered: /^Cache hit for(?: restore-key)?: /
};
var RESERVATION = {
  begins: /^Reserving Cache$/,
  answered: /^(?:Attempting to upload cache located at: |Saving Cache \(ID: )/
};
function createDeadline(milliseconds, request) {
  let timer;
  let onLate = () => void 0;
  const late = new Promise((resolve) => {
    onLate = () => resolve("late");
  });
  const start = () => {
    timer ??= setTimeout(onLate, milliseconds);
  };
  return {
    note({ text }) {
      if (request.begins?.test(text)) start();
      if (request.answered.test(text)) clearTimeout(timer);
    },
    async race(calling, lines) {
      if (request.begins === null) start();
      try {
        const first = await Promise.race([calling, late]);
        if (first !== "late") return first;
        const text = `Failed to make request after ${milliseconds / 1e3} s: no answer`;
        lines.push({ level: "error", text });
        return void 0;
      } finally {
        clearTimeout(timer);
      }
    }
  };
}

// src/cache/github/key-match.ts
function acceptedKey(key, asked) {
  const reason = asked.find((one) => key.startsWith(one));
  if (reason === void 0) return void 0;
  return reason.endsWith("-") || reason === key ? key : void 0;
}

// src/cache/github/service-access.ts
function accessProblem(environment2) {
  const missing = [];
  const set = (name) => (environment2[name] ?? "") !== "";
  if (!set("ACTIONS_RUNTIME_TOKEN")) missing.push("ACTIONS_RUNTIME_TOKEN");
  if (usesServiceV2(environment2)) {
    if (!set("ACTIONS_RESULTS_URL")) missing.push("ACTIONS_RESULTS_URL");
  } else if (!set("ACTIONS_CACHE_URL") && !set("ACTIONS_RESULTS_URL")) {
    missing.push("ACTIONS_CACHE_URL");
  }
  if (!set("RUNNER_TEMP")) missing.push("RUNNER_TEMP");
  if (missing.length === 0) {
    const temp = environment2.RUNNER_TEMP ?? "";
    return node_isAbsolute(temp) ? void 0 : `RUNNER_TEMP is ${temp}, and no absolute path`;
  }
  return `there is no GitHub cache service here: ${missing.join(" and ")} not set by the runner`;
}
function usesServiceV2(environment2) {
  const server = environment2.GITHUB_SERVER_URL || "https://github.com";
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : "";
  const isGithub = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isGithub && (environment2.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "";
}

// src/cache/github/turns.ts
function createTurns() {
  const last = /* @__PURE__ */ new Map();
  return (file, run) => {
    const turn = (last.get(file) ?? Promise.resolve()).then(run, run);
    last.set(
      file,
      turn.catch(() => void 0)
    );
    return turn;
  };
}

// src/cache/github/github-store.ts
function createGithubStore(options) {
  const { environment: environment2, codec } = options;
  const folder = node_path_default.join(environment2.RUNNER_TEMP ?? "", "go-turbo-build");
  const fileOf = (slot, [key = ""] = []) => node_path_default.join(folder, `${slot}${slot === "binary" ? `-${textDigest(key, 16)}` : ""}.tar.${codec}`);
  const oneAtATime = createTurns();
  let problem = accessProblem(environment2);
  let fetched = 0;
  const call = async (run, request, onLine) => {
    const client = await import("./chunks/cache-AN7JO5IA.mjs");
    const deadline = createDeadline(options.answerDeadline ?? 1e4, request);
    let seen = [];
    const calling = withClientOutput(
      environment2.RUNNER_DEBUG === "1",
      (lines) => {
        seen = lines;
        return run(client).catch((error2) => {
          seen.push({ level: "error", text: messageOf2(error2) });
          return void 0;
        });
      },
      (line) => {
        deadline.note(line);
        onLine?.(line, seen);
      }
    );
    return { value: await deadline.race(calling, seen), lines: seen };
  };
  const gaveUp = (what, lines) => {
    const verdict = readVerdict(lines);
    if (verdict.reason === void 0) return void 0;
    const reason = `GitHub cache: ${what} failed: ${verdict.reason}`;
    if (verdict.serviceDown) problem = reason;
    return { state: "unavailable", reason };
  };
  const restore = async (slot, prefixes2, lookupOnly, onMoved) => {
    if (problem !== void 0) return { state: "unavailable", reason: problem };
    const [first, ...others] = prefixes2;
    if (first === void 0) return { key: void 0 };
    const { value, lines } = await call(
      (client) => client.restoreCache([fileOf(slot, prefixes2)], first, others, { lookupOnly }),
      LOOK_UP,
      (line, seen) => {
        const { matchedKey: matchedKey2 = "" } = isMoved(line) ? readVerdict(seen) : {};
        const key = acceptedKey(matchedKey2, prefixes2);
        if (key !== void 0) onMoved?.(key);
      }
    );
    if (value !== void 0) return { key: acceptedKey(value, prefixes2) };
    const { matchedKey } = readVerdict(lines);
    const what = matchedKey === void 0 ? "the look-up" : `the download of ${matchedKey}`;
    const gave = gaveUp(what, lines);
    if (gave === void 0) return { key: void 0 };
    const isBroken = matchedKey !== void 0 && isNotOneMember(gave.reason);
    return isBroken ? { ...gave, brokenKey: matchedKey } : gave;
  };
  const find2 = async (slot, prefixes2) => {
    const answer = await restore(slot, prefixes2, true);
    if ("state" in answer) return answer;
    if (answer.key === void 0) return { state: "miss" };
    return { state: "found", entry: { key: answer.key, bytes: 0 } };
  };
  const fetch2 = async (slot, prefixes2, onMoved) => {
    const file = fileOf(slot, prefixes2);
    await node_rm(file, { force: true });
    const answer = await restore(slot, prefixes2, false, onMoved);
    const size = (await node_stat(file).catch(() => void 0))?.size;
    if ("state" in answer || answer.key === void 0 || size === void 0) {
      await node_rm(file, { force: true });
      return "state" in answer ? answer : { state: "miss" };
    }
    fetched += 1;
    const own = node_path_default.join(folder, `fetched-${fetched}.tar.${codec}`);
    await node_rename(file, own);
    const release = () => removeQuietly(own);
    return { state: "found", key: answer.key, file: own, bytes: size, release };
  };
  const save2 = async (slot, key, write) => {
    if (problem !== void 0) return { state: "unavailable", reason: problem };
    const file = fileOf(slot, [key]);
    try {
      await node_mkdir(folder, { recursive: true });
      await node_rm(file, { force: true });
    } catch (error2) {
      return unsaved(key, messageOf2(error2));
    }
    try {
      await write(file);
      const { size } = await node_stat(file);
      const { value, lines } = await call((client) => client.saveCache([file], key), RESERVATION);
      if (value !== void 0 && value >= 0) return { state: "saved", bytes: size };
      const { keyTaken, serviceDown } = readVerdict(lines);
      if (!keyTaken) {
        const isReserved = lines.some(({ text }) => RESERVATION.answered.test(text));
        const what = serviceDown && !isReserved ? "the reservation" : `saving ${key}`;
        return gaveUp(what, lines) ?? unsaved(key, "it does not say why");
      }
      const now = await find2(slot, [key]);
      if (now.state === "found") return { state: "exists" };
      return now.state === "miss" ? unsaved(key, "another job is saving it") : now;
    } finally {
      await removeQuietly(file);
    }
  };
  return {
    name: "github",
    carrier: (slot) => codec + pathHash(environment2.GITHUB_WORKSPACE ?? "", fileOf(slot)),
    find: find2,
    fetch: (slot, prefixes2, onMoved) => oneAtATime(fileOf(slot, prefixes2), () => fetch2(slot, prefixes2, onMoved)).catch(
      (error2) => ({
        state: "unavailable",
        reason: `GitHub cache: ${messageOf2(error2)}`
      })
    ),
    save: (slot, key, write) => oneAtATime(fileOf(slot, [key]), () => save2(slot, key, write))
  };
}
function messageOf2(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}
function unsaved(key, why) {
  return { state: "unavailable", reason: `GitHub cache: ${key} was not saved: ${why}` };
}
function pathHash(workspace, file) {
  return textDigest(relativePath(workspace, file), 8);
}

// src/cache/choose-store.ts
var LIMIT_BYTES = 1e10;
function chooseStore(facts) {
  const codec = hostCodec();
  if (facts.choice.kind === "github") {
    return createGithubStore({ environment: facts.environment, codec });
  }
  return createDirectoryStore({
    root: facts.choice.path,
    repository: facts.repository,
    scope: { write: facts.scope, read: [.../* @__PURE__ */ new Set([facts.scope, DEFAULT_SCOPE])] },
    limitBytes: LIMIT_BYTES,
    clock: facts.clock,
    codec,
    supersedes: supersededGroup
  });
}

// src/cache/gocache-folder.ts
var GOCACHE_MARK = "GO_TURBO_BUILD_GOCACHE";

// src/cache/modules/thin-folders.ts
var UNUSED_MS = 5 * 24 * 3600 * 1e3;
var LEFT_BEHIND_MS2 = 24 * 3600 * 1e3;
var SET = /^[0-9a-f]{16}$/;
async function removeUnusedSets(root, now) {
  for (const name of await node_readdir(root).catch(() => [])) {
    const folder = node_join(root, name);
    const facts = await node_stat(folder).catch(() => null);
    const age = facts === null ? 0 : now - facts.mtimeMs;
    if (age < (SET.test(name) ? UNUSED_MS : LEFT_BEHIND_MS2)) continue;
    const going = node_join(root, `old-${node_randomBytes(8).toString("hex")}`);
    await node_rename(folder, going).then(() => node_rm(going, { recursive: true, force: true, maxRetries: 3 })).catch(() => void 0);
  }
}

// src/flow/judge-use.ts
var STILL_MS = 3600 * 1e3;
var COARSE_MS = 2e3;
function unjudged(facts) {
  const { record, group, later, now } = facts;
  const { unkept, knowsCachePrograms, given, endedAt } = group.step;
  if (unkept !== "") return "";
  const gone = vanished(facts);
  if (gone !== null) {
    return `${gone} gone from ${record.goCache}: a later step removed them. Leave out what empties GOCACHE (go clean -cache), or its folder`;
  }
  if (knowsCachePrograms && later.GOCACHEPROG && later.GOCACHEPROG !== given.GOCACHEPROG) {
    return "a later step set GOCACHEPROG, and with it Go leaves GOCACHE alone. Leave it unset in jobs whose build cache this action keeps";
  }
  const other = later.GOCACHE;
  if (other && other !== record.goCache && other !== given.GOCACHE) {
    return `a later step set GOCACHE to ${other}, where nothing is kept. Leave GOCACHE as this action sets it, or set it before`;
  }
  if (endedAt < group.step.startedAt || now < endedAt) {
    return "the clock of this machine went back while the job ran";
  }
  return null;
}
function vanished({ group, use, now }) {
  const there = new Set(use.everything.map((entry) => entry.action));
  const { base, delta, endedAt } = group.step;
  const known = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? [], ...group.noted]);
  const lost = [...known].filter((action) => !there.has(action)).length;
  if (lost > 0) return `${lost} of ${known.size} entries that were restored or used are`;
  const isOwn = (entry) => group.noted.has(entry.action) || entry.usedAt <= endedAt + COARSE_MS;
  const isEarly = endedAt !== 0 && now - endedAt < STILL_MS;
  if (group.compiled === 0 || !isEarly || use.used.some(isOwn)) return null;
  return `all entries of the ${group.compiled} packages that were compiled are`;
}

// src/flow/lane-groups.ts
function laneGroups(record) {
  const groups = /* @__PURE__ */ new Map();
  for (const step of record.steps) {
    const name = `${step.laneText} ${step.place}`;
    groups.set(name, [...groups.get(name) ?? [], step]);
  }
  const lastStep = record.steps.at(-1);
  return [...groups.values()].flatMap((steps) => {
    const first = steps.find((step) => step.restored) ?? steps[0];
    const last = steps.at(-1);
    if (first === void 0 || last === void 0) return [];
    return [
      {
        step: {
          ...last,
          base: first.base,
          delta: first.delta,
          brokenKeys: first.brokenKeys,
          restored: first.restored,
          shared: steps.some((step) => step.shared),
          // Something was installed between two of them: nobody knows what went into which object.
          cInputs: steps.every((step) => sameC(step, last)) ? last.cInputs : null
        },
        reused: steps.some((step) => step.reused),
        endedWell: steps.every((step) => step.endedWell),
        compiled: steps.reduce((sum, step) => sum + step.compiled, 0),
        noted: new Set(steps.flatMap((step) => step.noted ?? [])),
        usedLater: steps.some((step) => step.usedLater),
        isLast: last === lastStep
      }
    ];
  });
}
function sameC(one, other) {
  return valueDigest(one.cInputs?.inputs, 64) === valueDigest(other.cInputs?.inputs, 64);
}
function stepKeyFacts(step, store) {
  return {
    runnerOs: step.runnerOs,
    lane: step.laneText,
    place: step.place,
    goSum: step.goSum,
    carrier: store.carrier
  };
}

// builtin:node:timers/promises
var all2 = __require("node:timers/promises");
var read2 = (name) => all2[name];
var node_setImmediate = /* @__PURE__ */ read2("setImmediate");

// src/runner/turn.ts
var TURN_MS = 2;
function createTurn() {
  let began = performance.now();
  let waiting = null;
  return async () => {
    if (waiting === null && performance.now() - began > TURN_MS) {
      waiting = node_setImmediate().then(() => {
        began = performance.now();
        waiting = null;
      });
    }
    while (waiting !== null) await waiting;
  };
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
    const record = readOrNull(file);
    const entry = record === null ? null : parseEntry(action, record);
    if (entry !== null && record !== null) used.push({ ...entry, usedAt, record });
  }
  return used;
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

// src/flow/lane-use.ts
var USED_MS = 3600 * 1e3;
function firstAfter({ endedAt }) {
  return endedAt === 0 ? Number.POSITIVE_INFINITY : endedAt + 1;
}
async function laneUse(record, group) {
  const everything = await scanUsed(record.goCache, 0);
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
function usedSince({ startedAt }) {
  return startedAt - USED_MS;
}

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

// src/cache/modules/module-folders.ts
async function presentModules(goModCache, goSum) {
  const found = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const folder = node_join(goModCache, extractedFolder(module));
      const [facts, ziphash, partial] = await Promise.all([
        statOrNull2(folder),
        statOrNull2(node_join(goModCache, downloadFile(module, "ziphash"))),
        statOrNull2(node_join(goModCache, downloadFile(module, "partial")))
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
async function statOrNull2(file) {
  return node_stat(file).catch(() => null);
}

// src/flow/later-use.ts
async function learnedLaterUse(context, group) {
  const { step, noted, usedLater } = group;
  const { habits } = step;
  if (habits === null) return null;
  const used = (await scanUsed(context.record.goCache, 0)).some((one) => isLater(one, group));
  const texts = await Promise.all(
    step.goSumFiles.map((file) => node_readFile(file, "utf8").catch(() => ""))
  );
  const present = await presentModules(step.goModCache, parseGoSums(texts));
  const fetched = present.some((module) => module.extractedAt >= firstAfter(step));
  const laterGo = habits.laterGo || used || usedLater || noted.size > 0;
  const laterModules = habits.laterModules || fetched;
  if (laterGo === habits.laterGo && laterModules === habits.laterModules) return null;
  return { ...habits, laterGo: laterGo || laterModules, laterModules };
}
function learnedFailure({ failed, runner: runner2 }, { step, endedWell }, laterGo) {
  const { habits, shared } = step;
  if (!failed || !endedWell || !shared || !laterGo || habits === null) return null;
  if (habits.failedShared === true) return null;
  runner2.log.info(
    "share-flags: the job failed with the flags of this build; the next run sets none"
  );
  return { ...habits, failedShared: true };
}

// src/plan/go-platforms.ts
var GO_PLATFORMS = "aix/ppc64 android/386 android/amd64 android/arm android/arm64 darwin/amd64 darwin/arm64 dragonfly/amd64 freebsd/386 freebsd/amd64 freebsd/arm freebsd/arm64 freebsd/riscv64 illumos/amd64 ios/amd64 ios/arm64 js/wasm linux/386 linux/amd64 linux/arm linux/arm64 linux/loong64 linux/mips linux/mips64 linux/mips64le linux/mipsle linux/ppc64 linux/ppc64le linux/riscv64 linux/s390x linux/sparc64 netbsd/386 netbsd/amd64 netbsd/arm netbsd/arm64 openbsd/386 openbsd/amd64 openbsd/arm openbsd/arm64 openbsd/mips64 openbsd/ppc64 openbsd/riscv64 plan9/386 plan9/amd64 plan9/arm solaris/amd64 wasip1/wasm windows/386 windows/amd64 windows/arm windows/arm64".split(" ");
var ARCHITECTURES = new Set(GO_PLATFORMS.map((pair) => pair.split("/")[1]));

// src/plan/target.ts
var VARIANTS = {
  "386": { variable: "GO386", pattern: /^(sse2|softfloat)$/, allowed: "sse2, softfloat" },
  amd64: { variable: "GOAMD64", pattern: /^v[1-4]$/, allowed: "v1, v2, v3, v4" },
  arm: {
    variable: "GOARM",
    pattern: /^[567](,(softfloat|hardfloat))?$/,
    allowed: "5, 6, 7 (with ,softfloat or ,hardfloat)"
  },
  arm64: {
    variable: "GOARM64",
    pattern: /^v(8\.[0-9]|9\.[0-5])(,(lse|crypto))*$/,
    allowed: "v8.0 to v8.9, v9.0 to v9.5 (with ,lse or ,crypto)"
  },
  mips: { variable: "GOMIPS", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mipsle: { variable: "GOMIPS", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mips64: { variable: "GOMIPS64", pattern: /^(hard|soft)float$/, allowed: "hardfloat, softfloat" },
  mips64le: {
    variable: "GOMIPS64",
    pattern: /^(hard|soft)float$/,
    allowed: "hardfloat, softfloat"
  },
  ppc64: { variable: "GOPPC64", pattern: /^power(8|9|10)$/, allowed: "power8, power9, power10" },
  ppc64le: { variable: "GOPPC64", pattern: /^power(8|9|10)$/, allowed: "power8, power9, power10" },
  riscv64: {
    variable: "GORISCV64",
    pattern: /^rva2[023]u64$/,
    allowed: "rva20u64, rva22u64, rva23u64"
  }
};
var VARIANT_VARIABLES = [
  ...new Set(Object.values(VARIANTS).map((one) => one.variable))
];

// src/plan/stored-listing.ts
function isStoredListing(value) {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (packages) => Array.isArray(packages) && packages.every(isStoredPackage)
  );
}
var ROOT = "root:";
var MODULES = "modules:";
var OWN = "own:";
function isStoredPackage(value) {
  return typeof value?.ImportPath === "string" && typeof value.Name === "string" && typeof value.Dir === "string" && [ROOT, MODULES, OWN].some((prefix) => value.Dir?.startsWith(prefix));
}

// src/reuse/manifest.ts
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

// src/cache/binary/inputs-entry.ts
async function writeInputsEntry(file, manifest) {
  await node_writeFile(file, await node_promisify(node_zlib_default.gzip)(JSON.stringify(manifest), { level: 6 }));
}

// src/cache/archive/frame-header.ts
var HEADER_BYTES = { zstd: 16, gzip: 24 };
var SKIPPABLE_MAGIC = 407710300;
var GZIP_MEMBER_HEADER = 10;
var GZIP_FLAG_EXTRA = 4;
var GZIP_SUBFIELD = Buffer.from([71, 84, 8, 0]);
function withHeader(codec, frame, blockBytes) {
  const header2 = Buffer.alloc(HEADER_BYTES[codec]);
  if (codec === "zstd") {
    header2.writeUInt32LE(SKIPPABLE_MAGIC, 0);
    header2.writeUInt32LE(8, 4);
    header2.writeUInt32LE(frame.length, 8);
    header2.writeUInt32LE(blockBytes, 12);
    return [header2, frame];
  }
  const rest = frame.subarray(GZIP_MEMBER_HEADER);
  frame.copy(header2, 0, 0, GZIP_MEMBER_HEADER);
  header2.writeUInt8(header2.readUInt8(3) | GZIP_FLAG_EXTRA, 3);
  header2.writeUInt16LE(12, 10);
  GZIP_SUBFIELD.copy(header2, 12);
  header2.writeUInt32LE(rest.length, 16);
  header2.writeUInt32LE(blockBytes, 20);
  return [header2, rest];
}

// src/cache/archive/in-order.ts
async function* inOrder(items, room, bytesOf2, work) {
  const underWay = [];
  let held = 0;
  const source = (Symbol.asyncIterator in items ? items : fromSync(items))[Symbol.asyncIterator]();
  let failed;
  try {
    for (; ; ) {
      const next = await source.next().catch((error2) => {
        failed = { error: error2 };
      });
      if (next === void 0 || next.done === true) break;
      const item = next.value;
      const bytes = bytesOf2(item);
      while (underWay.length >= room.count || underWay.length > 0 && held + bytes > room.bytes) {
        const [first] = underWay;
        if (first === void 0) break;
        const done2 = await first.done;
        underWay.shift();
        held -= first.bytes;
        yield done2;
      }
      const done = work(item);
      done.catch(() => void 0);
      underWay.push({ bytes, done });
      held += bytes;
    }
    for (let first = underWay[0]; first !== void 0; first = underWay[0]) {
      const done = await first.done;
      underWay.shift();
      yield done;
    }
    if (failed !== void 0) throw failed.error;
  } finally {
    await Promise.allSettled(underWay.map((one) => one.done));
    await source.return?.(void 0);
  }
}
async function* fromSync(items) {
  yield* items;
}

// src/cache/archive/frames.ts
var endOfBlock = /* @__PURE__ */ Symbol("end of block");
async function writeFrames(file, codec, parallelism, chunks) {
  const output = await node_open(file, "w");
  try {
    let written = 0;
    const frames = inOrder(
      blocks(chunks),
      { count: parallelism, bytes: Number.POSITIVE_INFINITY },
      (block) => block.length,
      async (block) => withHeader(codec, await compress(codec, block), block.length)
    );
    for await (const parts of frames) {
      for (const part of parts) {
        await output.writeFile(part);
        written += part.length;
      }
    }
    return written;
  } finally {
    await output.close();
  }
}
async function* blocks(chunks) {
  let pieces = [];
  let length = 0;
  const block = () => {
    const whole = Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    if (chunk === endOfBlock) {
      if (length > 0) yield block();
      continue;
    }
    for (let taken = 0; taken < chunk.length; ) {
      const piece = chunk.subarray(taken, taken + BLOCK_BYTES - length);
      pieces.push(piece);
      taken += piece.length;
      length += piece.length;
      if (length === BLOCK_BYTES) yield block();
    }
  }
  if (length > 0) yield block();
}

// src/cache/archive/archive-path.ts
var LONGEST_PATH = 4096;
var DEVICE = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)/i;
var FORBIDDEN = /[\u0000-\u001f\u007f\\:]/;
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
function pathProblem(path) {
  if (path === "") return "it is empty";
  if (path.length > LONGEST_PATH) return `it is longer than ${LONGEST_PATH} characters`;
  if (LONE_SURROGATE.test(path)) return "it is not Unicode";
  if (FORBIDDEN.test(path)) return "it has a backslash, a colon or a control character";
  if (path.startsWith("/")) return "it is absolute";
  for (const element of path.split("/")) {
    if (element === "") return "it has an empty element";
    if (element === "." || element === "..") return `it has the element ${element}`;
    if (/[. ]$/.test(element)) return "an element ends in a dot or a space";
    if (DEVICE.test(element)) return `${element} is a device on Windows`;
  }
  return null;
}
function foldedPath(path) {
  return path.normalize("NFC").toLowerCase();
}

// src/cache/archive/manifest.ts
var DEFAULT_MODE = 420;
var MANIFEST_NAME = ".go-turbo-build-manifest.json";
var MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
function makeManifest(meta, files) {
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  return { format: 1, meta, files, totalBytes, count: files.length };
}
function serialiseManifest(manifest) {
  const files = manifest.files.map(({ path, size, sha256, mode, piece }) => {
    if (piece !== void 0) return [path, size, sha256, mode ?? DEFAULT_MODE, piece.at, piece.of];
    return mode === void 0 ? [path, size, sha256] : [path, size, sha256, mode];
  });
  return Buffer.from(JSON.stringify({ ...manifest, files }));
}
function firstClash(files) {
  const paths = /* @__PURE__ */ new Set();
  for (const { path } of files) {
    const folded = foldedPath(path);
    if (paths.has(folded)) return `the path ${JSON.stringify(path)} is there twice`;
    paths.add(folded);
  }
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      if (paths.has(folder)) return `the path ${JSON.stringify(folder)} is a file and a folder`;
      folders.add(folder);
    }
  }
  return null;
}

// src/cache/archive/read-beginning.ts
function readBeginning(fd, length) {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  for (let read6 = -1; read6 !== 0 && filled < length; filled += read6)
    read6 = node_readSync(fd, bytes, filled, length - filled, filled);
  return bytes.subarray(0, filled);
}

// src/cache/archive/write-at-once.ts
var AT_ONCE = process.platform !== "win32";

// src/cache/archive/pack-entry.ts
var CorruptEntryError = class extends Error {
  path;
  constructor(path, problem) {
    super(`${path}: ${problem}`);
    this.name = "CorruptEntryError";
    this.path = path;
  }
};
var WHOLE_FILE_BYTES = 8 * 1024 * 1024;
var readWhole = node_promisify(node_readFile2);
function checkPath(entry) {
  const problem = pathProblem(entry.path);
  if (problem !== null)
    throw new CorruptEntryError(entry.path, `the path is not allowed in an archive: ${problem}`);
}
function hashedBytes({ piece, size }) {
  return (piece?.at ?? 0) + size;
}
function readBytes(entry) {
  const bytes = hashedBytes(entry);
  return bytes === (entry.piece?.of ?? bytes) ? bytes + 1 : bytes;
}
async function wholeEntry(entry) {
  const { source } = entry;
  if (typeof source !== "string") return source.subarray(0, readBytes(entry));
  if (hashedBytes(entry) > WHOLE_FILE_BYTES) return null;
  try {
    if (entry.piece !== void 0) return beginningOf(source, readBytes(entry));
    return AT_ONCE ? node_readFileSync(source) : await readWhole(source);
  } catch (error2) {
    throw unreadable(entry, error2);
  }
}
function packedBytes({ piece }, bytes, at = 0) {
  return bytes.subarray(Math.max(0, (piece?.at ?? 0) - at));
}
async function* entryPieces(entry) {
  if (typeof entry.source !== "string") {
    yield entry.source.subarray(0, readBytes(entry));
    return;
  }
  try {
    const end = readBytes(entry) - 1;
    yield* node_createReadStream(entry.source, { highWaterMark: WHOLE_FILE_BYTES, end });
  } catch (error2) {
    throw unreadable(entry, error2);
  }
}
var EntryCheck = class {
  #entry;
  #hash = node_createHash("sha256");
  #bytes = 0;
  constructor(entry) {
    this.#entry = entry;
  }
  /** Throws before more than the announced bytes were let through. */
  add(piece) {
    this.#bytes += piece.length;
    const expected = hashedBytes(this.#entry);
    if (this.#bytes > expected)
      throw new CorruptEntryError(
        this.#entry.path,
        `it has more bytes than the ${expected} expected`
      );
    this.#hash.update(piece);
  }
  /** The SHA-256 in hex. */
  end() {
    const { path, sha256 } = this.#entry;
    const expected = hashedBytes(this.#entry);
    if (this.#bytes !== expected)
      throw new CorruptEntryError(path, `it has ${this.#bytes} bytes; ${expected} were expected`);
    const found = this.#hash.digest("hex");
    if (sha256 !== void 0 && found !== sha256)
      throw new CorruptEntryError(path, `its SHA-256 is ${found}; ${sha256} was expected`);
    return found;
  }
};
async function entryDigest(entry) {
  const check = new EntryCheck(entry);
  const whole = await wholeEntry(entry);
  if (whole !== null) check.add(whole);
  else for await (const piece of entryPieces(entry)) check.add(piece);
  return check.end();
}
function beginningOf(file, length) {
  const fd = node_openSync(file, "r");
  try {
    return readBeginning(fd, length);
  } finally {
    node_closeSync(fd);
  }
}
function unreadable(entry, error2) {
  return new CorruptEntryError(entry.path, `it cannot be read: ${messageOf(error2)}`);
}

// src/cache/archive/pack-bytes.ts
var READ_AHEAD = { count: 64, bytes: 32 * 1024 * 1024 };
function readAhead(entries) {
  return inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.size,
    async (entry) => ({ entry, whole: await wholeEntry(entry) })
  );
}
async function* checkedBytes(entry, whole) {
  const check = new EntryCheck(entry);
  if (whole !== null) {
    check.add(whole);
    check.end();
    yield packedBytes(entry, whole);
    return;
  }
  let at = 0;
  for await (const bytes of entryPieces(entry)) {
    check.add(bytes);
    const packed = packedBytes(entry, bytes, at);
    at += bytes.length;
    yield packed;
  }
  check.end();
}

// src/cache/archive/drained.ts
async function drained(sink) {
  if (sink.destroyed) return false;
  await new Promise((resolve) => {
    const done = () => {
      sink.off("drain", done);
      sink.off("close", done);
      resolve();
    };
    sink.once("drain", done);
    sink.once("close", done);
  });
  return !sink.destroying;
}

// src/cache/archive/tar-writer.ts
async function* libraryChunks(manifest, entries) {
  const { default: tarStream } = await import("./chunks/tar-stream-W7U47RQB.mjs");
  const { pack } = tarStream;
  const head = pack({ highWaterMark: 1024 * 1024 });
  head.entry({ ...header(MANIFEST_NAME, 0, 420), size: manifest.length }, manifest);
  let left = Math.ceil(manifest.length / 512) * 512 + 512;
  for await (const chunk of head) {
    yield chunk;
    left -= chunk.length;
    if (left <= 0) break;
  }
  yield endOfBlock;
  const tar = pack({ highWaterMark: 1024 * 1024 });
  tar.on("error", ignored);
  const filled = fill(tar, entries).catch((error2) => {
    tar.destroy(error2);
  });
  try {
    yield* tar;
  } finally {
    tar.destroy();
    await filled;
  }
}
function ignored() {
}
async function fill(tar, entries) {
  for await (const { entry, whole } of readAhead(entries)) {
    let ended = () => void 0;
    const packed = new Promise((done, fail) => {
      ended = (error2) => error2 ? fail(error2) : done();
    });
    packed.catch(() => void 0);
    const { path, mtime, mode, size } = entry;
    const sink = tar.entry({ ...header(path, mtime, mode), size }, (error2) => ended(error2));
    sink.on("error", ignored);
    for await (const bytes of checkedBytes(entry, whole))
      if (sink.destroying || !sink.write(bytes) && !await drained(sink)) break;
    sink.end(null);
    await packed;
  }
  tar.finalize();
}
function header(name, mtime, mode) {
  return { name, type: "file", mode: mode & 511, mtime: new Date(mtime * 1e3) };
}

// src/cache/archive/tar-chunks.ts
async function* tarChunks(manifest, entries) {
  const headers = entries.flatMap((entry) => headerOf(entry) ?? []);
  const first = plainHeader({ name: MANIFEST_NAME, size: manifest.length, mode: 420, mtime: 0 });
  if (first === null || headers.length < entries.length) {
    return yield* libraryChunks(manifest, entries);
  }
  yield first;
  yield manifest;
  yield padding(manifest.length);
  yield endOfBlock;
  let index = 0;
  for await (const { entry, whole } of readAhead(entries)) {
    const header2 = headers[index++];
    if (header2 === void 0) throw new Error(`no header for ${entry.path}`);
    yield header2;
    yield* checkedBytes(entry, whole);
    yield padding(entry.size);
  }
  yield END_OF_TAR;
}
function headerOf({ path, size, mode, mtime }) {
  return plainHeader({ name: path, size, mode, mtime });
}

// src/cache/archive/pack.ts
var DIGEST_PATTERN = /^[0-9a-f]{64}$/;
async function packArchive(request) {
  const start = performance.now();
  const { file, codec, entries } = request;
  for (const entry of entries) {
    checkPath(entry);
    if (entry.sha256 !== void 0 && !DIGEST_PATTERN.test(entry.sha256))
      throw new Error(`not a SHA-256 in lower-case hex: ${entry.sha256} (${entry.path})`);
  }
  const clash = firstClash(entries);
  if (clash !== null) throw new Error(`these files cannot be in one archive: ${clash}`);
  const manifest = serialiseManifest(makeManifest(request.meta, await described(entries)));
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Error(`${entries.length} files are too many for one archive`);
  const parallelism = Math.max(1, Math.floor(request.parallelism));
  try {
    const bytes = await writeFrames(file, codec, parallelism, tarChunks(manifest, entries));
    return { bytes, files: entries.length, seconds: (performance.now() - start) / 1e3 };
  } catch (error2) {
    await removeFile(file);
    throw error2;
  }
}
async function removeFile(file) {
  try {
    if ((await node_lstat(file)).isFile()) await node_unlink(file);
  } catch {
  }
}
async function described(entries) {
  const digests = inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.sha256 === void 0 ? entry.size : 0,
    async (entry) => entry.sha256 ?? await entryDigest(entry)
  );
  const files = [];
  let index = 0;
  for await (const sha256 of digests) {
    const entry = entries[index++];
    if (entry === void 0) break;
    const { path, size, mode, piece } = entry;
    const file = { path, size, sha256, mode: mode & 511 };
    files.push(piece === void 0 ? file : { ...file, piece });
  }
  return files;
}

// src/cache/archive/new-file.ts
var fs = {
  open: node_promisify(node_open2),
  write: node_promisify(node_write),
  writev: node_promisify(node_writev),
  futimes: node_promisify(node_futimes),
  close: node_promisify(node_close),
  unlink: node_promisify(node_unlink2)
};

// src/cache/archive/unpack.ts
var WHOLE_FILE_BYTES2 = 16 * 1024 * 1024;
var WRITES = { count: 32, bytes: 64 * 1024 * 1024 };

// src/cache/binary/restore-binary.ts
var BINARY_ENTRY = "binary";

// src/cache/binary/save-binary.ts
var TooLargeError = class extends Error {
  bytes;
  constructor(bytes) {
    super(`${bytes} bytes`);
    this.bytes = bytes;
  }
};
async function saveBinary(request) {
  const { store, key, bytes, limitBytes } = request;
  try {
    return await store.save("binary", key, async (file) => {
      const { file: source, sha256 } = request;
      await packArchive({
        file,
        codec: hostCodec(),
        parallelism: request.parallelism,
        meta: {},
        entries: [{ path: BINARY_ENTRY, source, size: bytes, sha256, mtime: 0, mode: 493 }]
      });
      const packed = (await node_stat(file)).size;
      if (packed > limitBytes) throw new TooLargeError(packed);
      request.onPacked(packed);
    });
  } catch (error2) {
    if (error2 instanceof CorruptEntryError) return { state: "changed" };
    if (error2 instanceof TooLargeError) return { state: "too-large", bytes: error2.bytes };
    return { state: "unavailable", reason: error2 instanceof Error ? error2.message : String(error2) };
  }
}

// src/cache/binary/worth-storing.ts
var BYTES_A_SECOND = 6e7;
var LOOK_UP_SECONDS = 0.1;
var TRANSFERS = 3;
function secondsSaved(bytes, buildSeconds) {
  const transfer = bytes / BYTES_A_SECOND + LOOK_UP_SECONDS;
  return buildSeconds - TRANSFERS * transfer;
}
function worthStoring(binaries, buildSeconds) {
  return binaries.filter((one) => secondsSaved(one.bytes, buildSeconds) > 0).sort((a, b) => secondsSaved(b.bytes, buildSeconds) - secondsSaved(a.bytes, buildSeconds));
}

// src/report/units.ts
function bytesText(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  if (bytes < 999500) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 99995e4) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

// src/flow/save-context.ts
var NOTHING_SAVED = { key: "", bytesUp: 0, seconds: 0 };

// src/flow/warn-not-saved.ts
function warnNotSaved({ runner: runner2, said }, what, reason) {
  const line = `${what} is not saved: ${reason}`;
  if (said.has(reason)) runner2.log.info(line);
  else runner2.log.warning(line);
  said.add(reason);
}

// src/flow/save-binaries.ts
async function saveBinaries(context, step, store) {
  const { made } = step;
  const { clock } = context.runner;
  if (made === null || !step.endedWell) return NOTHING_SAVED;
  const began = clock.now();
  const manifest = parseInputsManifest(await node_readFile(made.manifestFile, "utf8").catch(() => ""));
  if (manifest === null) return NOTHING_SAVED;
  const facts = stepKeyFacts(step, store);
  const binaries = [...manifest.binaries];
  let left = made.limitBytes;
  const uploads = [];
  const stored = step.without.includes("worth") ? made.built : worthStoring(made.built, made.secondsEach);
  for (const one of stored) {
    const entry = binaries[one.index];
    if (entry === void 0) continue;
    const key2 = binaryKey(facts, made.asked.linkFlags, entry, one.brokenKey);
    const { sha256, bytes } = one;
    const limitBytes = left;
    const { parallelism } = step;
    const { packed, saved } = await startSave({
      ...{ store, key: key2, file: one.file, sha256, bytes, limitBytes, parallelism }
    });
    left -= packed ?? 0;
    if (packed !== null) binaries[one.index] = { ...entry, key: key2, sha256, bytes };
    uploads.push(
      saved.then((outcome2) => {
        say(context, one, outcome2, limitBytes);
        return outcome2.state === "saved" ? outcome2.bytes : 0;
      })
    );
  }
  const seconds = () => (clock.now() - began) / 1e3;
  const uploaded = async () => (await Promise.all(uploads)).reduce((sum, bytes) => sum + bytes, 0);
  if (binaries.every((one) => one.key === "")) {
    return { ...NOTHING_SAVED, bytesUp: await uploaded(), seconds: seconds() };
  }
  const content = { ...manifest, binaries };
  const told = { ...content, listing: null };
  const digest = valueDigest({ content: told, after: made.foundKey }, 16);
  const key = inputsKey(facts, made.asked, digest);
  const [outcome, bytesUp] = await Promise.all([
    store.save("inputs", key, (file) => writeInputsEntry(file, content)),
    uploaded()
  ]);
  if (outcome.state === "unavailable") {
    warnNotSaved(context, "the record of inputs", outcome.reason);
    return { key: "", bytesUp, seconds: seconds() };
  }
  const manifestBytes = outcome.state === "saved" ? outcome.bytes : 0;
  return { key, bytesUp: bytesUp + manifestBytes, seconds: seconds() };
}
async function startSave(request) {
  let onPacked = () => void 0;
  const packing = new Promise((resolve) => {
    onPacked = resolve;
  });
  const saved = saveBinary({ ...request, onPacked });
  const ended = saved.then((outcome) => outcome.state === "exists" ? 0 : null);
  return { packed: await Promise.race([packing, ended]), saved };
}
function say(context, { name, file }, saved, leftBytes) {
  const { log } = context.runner;
  const not = `${name} is not saved for reuse`;
  if (saved.state === "saved") log.info(`saved ${name} for reuse: ${bytesText(saved.bytes)}`);
  else if (saved.state === "exists") log.info(`${name} is saved for reuse already`);
  else if (saved.state === "unavailable") warnNotSaved(context, name, saved.reason);
  else if (saved.state === "changed") log.info(`${not}: a later step changed ${file}`);
  else {
    const left = `${bytesText(leftBytes)} of reuse-limit are left`;
    log.info(`${not}: ${bytesText(saved.bytes)} compressed, ${left}`);
  }
}

// src/flow/save-habits.ts
async function saveHabits(context, group, store, habits) {
  const { step } = group;
  if (valueDigest(habits, 64) === valueDigest(step.habits, 64)) return;
  const facts = { runnerOs: step.runnerOs, place: step.place, carrier: store.carrier };
  const key = habitsKey(facts, valueDigest({ habits, after: step.habitsKey }, 16));
  const outcome = await store.save(
    "habits",
    key,
    (file) => node_writeFile(file, JSON.stringify(habits))
  );
  if (outcome.state === "unavailable") {
    warnNotSaved(context, "the record of this place", outcome.reason);
  }
}

// src/build/c-inputs-text.ts
function cInputsText(of) {
  return of?.inputs.known === true ? `${of.inputs.packages} ${of.inputs.files}` : "";
}

// src/cache/build/base-parts.ts
var SPLIT_BYTES = 2e7;
var LARGE_BYTES = 15e7;
var OBJECT_BYTES = 16e3;
var LIMITS = {
  splitBytes: SPLIT_BYTES,
  largeBytes: LARGE_BYTES,
  objectBytes: OBJECT_BYTES
};
function baseParts(files, { splitBytes, largeBytes, objectBytes } = LIMITS) {
  const bytes = sizeOf(files);
  if (bytes < splitBytes) return [files];
  const first = [];
  const objects = [];
  for (const file of files) {
    const { exportBytes, size } = file;
    if (exportBytes === 0 || size - exportBytes < objectBytes) {
      first.push(file);
      continue;
    }
    const { sha256: _whole, ...beginning } = file;
    first.push({ ...beginning, size: exportBytes, piece: { at: 0, of: size } });
    objects.push({ ...file, size: size - exportBytes, piece: { at: exportBytes, of: size } });
  }
  const cut = bytes < largeBytes ? 0 : countWithin(objects, sizeOf(objects) / 2);
  return [first, objects.slice(0, cut), objects.slice(cut)].filter((part) => part.length > 0);
}
function countWithin(files, bytes) {
  let sum = 0;
  const over = files.findIndex(({ size }) => {
    sum += size;
    return sum > bytes;
  });
  return over < 0 ? files.length : over;
}
function sizeOf(files) {
  return files.reduce((sum, { size }) => sum + size, 0);
}

// src/cache/build/content-digest.ts
function contentDigest(entries, replaces) {
  const rows = entries.filter((entry) => entry.kind !== "index").map((entry) => `${entry.action} ${entry.output}
`).sort();
  const hash = node_createHash("sha256").update(replaces);
  for (const row of rows) hash.update(row);
  return hash.digest("hex").slice(0, 16);
}

// src/cache/build/output-kind.ts
var INDEX = "go index ";
var ARCHIVE = "!<arch>\n";
var HEADER_BYTES2 = 60;
var EXPORT_MEMBER = "__.PKGDEF";
function outputFacts(folder, entry) {
  const path = entryFile(entry.output, "d");
  const file = node_join(folder, path);
  const facts = node_statSync(file, { throwIfNoEntry: false });
  if (facts?.isDirectory()) {
    const [name, ...others] = node_readdirSync(file);
    const executable = node_join(file, name ?? "");
    const whole = others.length === 0 && node_statSync(executable).size === entry.size;
    if (name === void 0 || !whole) return { kind: "missing", file, path, exportBytes: 0 };
    return { kind: "executable", file: executable, path: `${path}/${name}`, exportBytes: 0 };
  }
  if (facts === void 0 || facts.size !== entry.size)
    return { kind: "missing", file, path, exportBytes: 0 };
  return { ...factsOfFile(file, facts.size), file, path };
}
function factsOfFile(file, size) {
  const of = (kind) => ({ kind, exportBytes: 0 });
  if (size === 0) return of("plain");
  const handle = node_openSync(file, "r");
  try {
    const head = readText(handle, 0, Math.min(size, INDEX.length));
    if (head === INDEX) return of("index");
    if (head.startsWith("./") && isSourceList(handle, size)) return of("source-list");
    if (!head.startsWith(ARCHIVE)) return of("plain");
    return factsOfArchive(handle, size);
  } finally {
    node_closeSync(handle);
  }
}
function isSourceList(handle, size) {
  return size <= 1e6 && /^(?:\.\/[^/:\n]+\.\w+\n)+$/.test(readText(handle, 0, size));
}
function factsOfArchive(handle, size) {
  let exportBytes = 0;
  for (let at = ARCHIVE.length; at + HEADER_BYTES2 <= size; ) {
    const header2 = readText(handle, at, HEADER_BYTES2);
    if (header2.startsWith("_x001.o")) return { kind: "cgo", exportBytes };
    const name = header2.slice(0, 16).trimEnd();
    if (name.startsWith("race_") && !name.endsWith(".o")) return { kind: "race", exportBytes };
    const bytes = Number(header2.slice(48, 58));
    if (!Number.isInteger(bytes)) break;
    const isExport = at === ARCHIVE.length && name === EXPORT_MEMBER;
    at += HEADER_BYTES2 + bytes + bytes % 2;
    if (isExport) exportBytes = Math.min(at, size);
  }
  return { kind: "plain", exportBytes };
}
function readText(handle, position, length) {
  const buffer = Buffer.alloc(length);
  const bytes = node_readSync(handle, buffer, 0, length, position);
  return buffer.toString("latin1", 0, bytes);
}

// src/cache/build/kept-entries.ts
async function keptEntries(folder, used, rules) {
  const turn = createTurn();
  const entries = [];
  let leftOutC = false;
  for (const entry of used) {
    await turn();
    const facts = outputFacts(folder, entry);
    if (facts.kind === "missing") continue;
    if (facts.kind === "index" && !isLastingIndex(facts.file, rules.indexRoots)) continue;
    if (facts.kind === "source-list" && !rules.sourceLists) continue;
    if (!rules.hasC && (facts.kind === "cgo" || facts.kind === "executable")) {
      leftOutC = true;
      continue;
    }
    entries.push({ ...entry, ...facts });
  }
  return { entries, leftOutC };
}
function isLastingIndex(file, roots) {
  const text = node_readFileSync(file, "latin1");
  return roots.some((root) => text.includes(root.endsWith(node_sep) ? root : root + node_sep));
}
function packEntries(entries) {
  const outputs = /* @__PURE__ */ new Map();
  const records = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    outputs.set(entry.output, {
      path: entry.path,
      source: entry.file,
      size: entry.size,
      sha256: entry.output,
      mtime: 0,
      mode: entry.kind === "executable" ? 493 : 420,
      exportBytes: entry.exportBytes
    });
    const record = Buffer.from(entry.record, "latin1");
    const path = entryFile(entry.action, "a");
    const size = record.length;
    records.set(path, { path, source: record, size, mtime: 0, mode: 420, exportBytes: 0 });
  }
  return [...inOrder2(outputs), ...inOrder2(records)];
}
function inOrder2(entries) {
  return [...entries.values()].sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
}

// src/cache/build/layer-weights.ts
var UNUSED_SHARE = 1 / 3;
var DELTA_SHARE = 1 / 2;
function groundOf(beyond, base, delta) {
  const ground = delta?.standsOn ?? delta;
  if (ground === null || ground.note.after !== "" || ground.note.base !== base.key) return null;
  const whole = bytesOf(distinctSizes(beyond));
  const rest = bytesOf(distinctSizes(beyondLayer(beyond, ground)));
  const held = bytesOf(ground.outputs.map(([, size]) => size));
  return rest <= whole / 2 && whole - rest >= held / 2 ? ground : null;
}
function beyondLayer(entries, layer) {
  const held = new Set(layer.actions);
  return entries.filter((entry) => !held.has(entry.action));
}
function driftOf(used, base, baseBytes, beyond) {
  const outputs = new Set(used.map((entry) => entry.output));
  const unused = bytesOf(base.outputs.map(([id, size]) => outputs.has(id) ? 0 : size));
  if (unused > baseBytes * UNUSED_SHARE) return "over a third of the base goes unused";
  const delta = bytesOf(distinctSizes(beyond));
  return delta > baseBytes * DELTA_SHARE ? "the delta has outgrown half of the base" : null;
}
function carriedBy(entries, base, delta) {
  if (delta === null || delta.note.base !== base.key) return 0;
  const before = new Set(delta.actions);
  const again = bytesOf(distinctSizes(entries.filter((entry) => before.has(entry.action))));
  const held = bytesOf(delta.outputs.map(([, size]) => size));
  return delta.note.carried + Math.round(delta.bytes * (again / Math.max(1, held)));
}
function distinctSizes(entries) {
  return [...new Map(entries.map((entry) => [entry.output, entry.size])).values()];
}
function bytesOf(sizes) {
  return sizes.reduce((sum, size) => sum + size, 0);
}

// src/cache/build/layers.ts
function decideLayers(facts) {
  const { base, delta, used, whole } = facts;
  const held = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? []]);
  const fresh = used.filter((entry) => entry.kind !== "index" && !held.has(entry.action));
  if (!whole) {
    return facts.withoutDelta ? { save: "nothing", drifted: null, reason: "a run that is not whole makes no base" } : partialRun(facts, fresh.length);
  }
  if (!used.some((entry) => entry.kind !== "index")) {
    const reason = base === null ? "nothing was compiled" : "nothing of GOCACHE was used";
    return { save: "nothing", drifted: null, reason };
  }
  if (base === null) {
    return saveBase(used, "no base was restored");
  }
  if (facts.withoutDelta && fresh.length > 0) {
    return saveBase(used, `${fresh.length} new entries, and deltas are switched off`);
  }
  const beyond = beyondLayer(used, base);
  const baseBytes = bytesOf(base.outputs.map(([, size]) => size));
  const drift = driftOf(used, base, baseBytes, beyond);
  if (drift !== null && facts.driftedBefore) return saveBase(used, drift);
  if (fresh.length === 0 && !facts.deltaBroken) {
    return {
      save: "nothing",
      drifted: drift !== null,
      reason: "the restored layers hold everything"
    };
  }
  const ground = groundOf(beyond, base, delta);
  const entries = ground === null ? beyond : beyondLayer(beyond, ground);
  const carried = carriedBy(entries, base, delta);
  if (carried > base.bytes)
    return saveBase(used, "deltas have carried as many bytes as a base has");
  return {
    save: "delta",
    entries,
    note: { base: base.key, after: ground?.key ?? "", carried },
    drifted: drift !== null,
    reason: drift ?? `${fresh.length} new entries${facts.deltaBroken ? ", the delta is broken" : ""}`
  };
}
function partialRun(facts, fresh) {
  const { base, delta, used, restoredDelta } = facts;
  if (facts.deltaGone) {
    return { save: "nothing", drifted: null, reason: "what the restored delta held is gone" };
  }
  if (fresh === 0) return { save: "nothing", drifted: null, reason: "nothing new was compiled" };
  const own = new Set(used.map((entry) => entry.action));
  const beyond = base === null ? used : beyondLayer(used, base);
  const entries = [...beyond, ...restoredDelta.filter((entry) => !own.has(entry.action))];
  return {
    save: "delta",
    entries,
    note: {
      base: base?.key ?? "",
      after: "",
      carried: base === null ? 0 : carriedBy(entries, base, delta)
    },
    drifted: null,
    reason: `${fresh} new entries of a run that is not whole`
  };
}
function saveBase(entries, reason) {
  return {
    save: "base",
    entries,
    note: { base: "", after: "", carried: 0 },
    drifted: false,
    reason
  };
}
function emptyDelta(base) {
  return {
    save: "delta",
    entries: [],
    note: { base, after: "", carried: 0 },
    drifted: null,
    reason: "the delta is broken"
  };
}

// src/cache/archive/corrupt-entries.ts
async function corruptPaths(entries) {
  const problems = inOrder(
    entries,
    READ_AHEAD,
    (entry) => entry.size,
    (entry) => entryDigest(entry).then(() => null, pathOf)
  );
  const paths = [];
  for await (const path of problems) if (path !== null) paths.push(path);
  return paths;
}
function pathOf(error2) {
  if (error2 instanceof CorruptEntryError) return error2.path;
  throw error2;
}

// src/cache/save-unless-there.ts
async function saveUnlessThere(request) {
  const { store, slot, key, write } = request;
  return await lookUp(store, slot, key) ?? store.save(slot, key, write);
}
async function lookUp(store, slot, key) {
  const found = await store.find(slot, [key]);
  if (found.state === "unavailable") return found;
  return found.state === "found" && found.entry.key === key ? { state: "exists" } : null;
}

// src/cache/save-archive.ts
var AT_ONCE_BYTES = 16e6;
async function saveArchive(request) {
  const { store, slot, key, meta, parallelism, codec, bytes = AT_ONCE_BYTES } = request;
  try {
    const write = async (file) => {
      const entries = await request.entries();
      await packArchive({ file, meta, entries, parallelism, codec });
    };
    if (bytes < AT_ONCE_BYTES) return await store.save(slot, key, write);
    return await saveUnlessThere({ store, slot, key, write });
  } catch (error2) {
    if (error2 instanceof CorruptEntryError) return { state: "corrupt", path: error2.path };
    return { state: "unavailable", reason: error2 instanceof Error ? error2.message : String(error2) };
  }
}

// src/cache/build/save-layer.ts
async function saveLayer(layer) {
  const { store, slot, key, note, parts, ...how } = layer;
  const [first = [], ...others] = parts;
  const save2 = (part, partSlot, partKey) => saveArchive({
    ...{ store, slot: partSlot, key: partKey, ...how },
    meta: { ...note },
    entries: async () => part,
    bytes: part.reduce((sum, entry) => sum + entry.size, 0)
  });
  const named = basePartKeys(key);
  if (named.length !== others.length) throw new Error(`${key} is no key of ${parts.length} parts`);
  const under = await Promise.all(
    named.map((part, index) => save2(others[index] ?? [], part.slot, part.key))
  );
  const failed = under.find((one) => one.state === "corrupt" || one.state === "unavailable");
  const over = failed ?? await save2(first, slot, key);
  if (over.state === "corrupt") return corruptOf(parts, over.path);
  if (over.state !== "saved") return over;
  const bytes = under.map((one) => one.state === "saved" ? one.bytes : 0);
  return { state: "saved", bytes: bytes.reduce((sum, one) => sum + one, over.bytes) };
}
async function corruptOf(parts, path) {
  const paths = /* @__PURE__ */ new Set([path, ...await corruptPaths(parts.flat())]);
  return { state: "corrupt", paths: [...paths] };
}

// src/plan/sealed-value.ts
function sealed(name, value) {
  return textDigest(`${name}=${value}`, 8);
}

// src/plan/sealed-lane.ts
var OPEN = /^GO(?:EXPERIMENT|FIPS140|386|AMD64|ARM|ARM64|MIPS|MIPS64|PPC64|RISCV64|WASM)$/;
function sealLane(lane) {
  const environment2 = Object.entries(lane.goEnvironment).map(([name, value]) => [
    name,
    OPEN.test(name) ? value : sealed(name, value)
  ]);
  return {
    ...lane,
    compileFlags: lane.compileFlags.map(sealedFlag),
    goEnvironment: Object.fromEntries(environment2),
    isSealed: true
  };
}
function sealedFlag(flag) {
  const [, name, value] = /^(--?[A-Za-z][\w-]*)(?:=(.*))?$/s.exec(flag) ?? [];
  if (name === void 0) return sealed("flag", flag);
  return value === void 0 ? name : `${name}=${sealed(name, value)}`;
}

// src/flow/save-layers.ts
async function saveLayers(context, group, store, use, whole) {
  const { record, runner: runner2 } = context;
  const { step } = group;
  const began = runner2.clock.now();
  const { everything, laterGo } = use;
  const asked = step.without.includes("pruning") ? everything : use.used;
  const used = step.unkept === "" ? asked : [];
  const { thin } = step.modules;
  const rules = {
    hasC: await isSameC(context, step),
    indexRoots: [step.goRoot, step.goModCache, ...thin === "" ? [] : [thin]],
    sourceLists: step.listsCompiled || laterGo || step.habits?.laterGo === true
  };
  const kept = await keptEntries(record.goCache, used, rules);
  const inDelta = new Set(step.delta?.actions ?? []);
  const isThere = new Set(everything.map((entry) => entry.action));
  const restoredDelta = whole ? [] : (await keptEntries(
    record.goCache,
    everything.filter((entry) => inDelta.has(entry.action)),
    rules
  )).entries;
  const decision = decideLayers({
    used: kept.entries,
    base: step.base,
    delta: step.delta,
    restoredDelta,
    whole,
    deltaGone: [...inDelta].some((action) => !isThere.has(action)),
    driftedBefore: step.before?.drifted ?? false,
    withoutDelta: step.without.includes("delta"),
    deltaBroken: step.brokenKeys.delta !== ""
  });
  if (step.unkept === "")
    runner2.log.info(`${step.laneText}: ${decision.save} to save (${decision.reason})`);
  const part = await saveDecided(context, group, store, decision, began);
  const previous = step.before;
  const savedBase = decision.save === "base" ? part.key : "";
  const replaced = savedBase === "" || step.brokenKeys.delta === "" ? NOTHING_SAVED : await saveDecided(context, group, store, emptyDelta(savedBase), runner2.clock.now());
  return {
    saved: {
      base: decision.save === "base" ? part : NOTHING_SAVED,
      delta: decision.save === "delta" ? part : replaced
    },
    habits: {
      ingredients: sealLane(step.lane),
      usedC: kept.leftOutC || (previous?.usedC ?? false),
      drifted: decision.drifted ?? previous?.drifted ?? false,
      base: savedBase || step.base?.key || previous?.base || ""
    },
    laterRace: kept.entries.some((entry) => entry.kind === "race" && isLater(entry, group))
  };
}
function noteOfC(entries, step) {
  const made = entries.filter(({ kind }) => kind === "cgo" || kind === "executable");
  const c = made.length === 0 ? "" : cInputsText(step.cInputs);
  return { c, cActions: made.map(({ action }) => action) };
}
async function isSameC({ runner: runner2 }, step) {
  if (step.lane.c === null || step.cInputs === null) return false;
  const { asked, inputs } = step.cInputs;
  const { readCInputs } = await import("./chunks/c-inputs-3URDSAAM.mjs");
  const { exec: exec3, environment: environment2, log } = runner2;
  const now = await readCInputs({ exec: exec3, environment: environment2, cwd: asked.workingDirectory }, asked);
  if (valueDigest(now, 64) === valueDigest(inputs, 64)) return true;
  log.info(
    "packages with C are not kept: headers, libraries or installed packages are others than before the step; install them in a step before it"
  );
  return false;
}
async function saveDecided(context, group, store, decision, began) {
  if (decision.save === "nothing") return NOTHING_SAVED;
  const { save: slot } = decision;
  const { log, clock } = context.runner;
  let entries = decision.entries;
  for (; ; ) {
    const packed = packEntries(entries);
    const note = { ...decision.note, ...noteOfC(entries, group.step) };
    const isFar = slot === "base" && store.name === "github";
    const parts = isFar ? baseParts(packed) : [packed];
    const key = keyOf(slot, group, store, entries, note, parts.length);
    const outcome = await saveLayer({
      ...{ store, slot, key, note, parts },
      parallelism: group.step.parallelism,
      codec: hostCodec()
    });
    const seconds = (clock.now() - began) / 1e3;
    if (outcome.state === "corrupt") {
      log.warning(corruptText(outcome.paths));
      entries = withoutFiles(entries, outcome.paths);
      continue;
    }
    if (outcome.state === "unavailable") {
      warnNotSaved(context, `the ${slot} cache`, outcome.reason);
      return { ...NOTHING_SAVED, seconds };
    }
    const bytesUp = outcome.state === "saved" ? outcome.bytes : 0;
    log.info(
      outcome.state === "saved" ? `saved the ${slot} cache: ${entries.length} entries, ${bytesText(bytesUp)}, ${key}` : `the ${slot} cache is there already: ${key}`
    );
    return { key, bytesUp, seconds };
  }
}
function keyOf(slot, group, store, entries, note, parts) {
  const { step } = group;
  const facts = stepKeyFacts(group.step, store);
  const restored = slot === "base" ? step.base : step.delta;
  const content = contentDigest(entries, (restored?.key ?? step.brokenKeys[slot]) + note.c);
  if (slot === "base") return baseKey(facts, content, parts);
  const inputs = step.inputsDigest === "" ? "0".repeat(16) : step.inputsDigest.slice(0, 16);
  return deltaKey(facts, inputs, content, note.after !== "");
}
function corruptText([first, ...others]) {
  return others.length === 0 ? `${first} in GOCACHE is not what its name says; it is not saved` : `${first} and ${others.length} more in GOCACHE are not what their names say; they are not saved`;
}
function withoutFiles(entries, paths) {
  const gone = new Set(paths);
  const left = entries.filter(
    ({ path, action }) => !gone.has(path) && !gone.has(entryFile(action, "a"))
  );
  if (left.length === entries.length) throw new Error(`${paths} are no files of the archive`);
  return left;
}

// src/cache/modules/modules-archive.ts
var EXTRACTED = "extracted/";
function archivedFolder(module) {
  return `${EXTRACTED}${extractedFolder(module)}/`;
}
function archivedDownload(module, suffix) {
  return downloadFile(module, suffix).slice("cache/".length);
}

// src/cache/modules/save-modules.ts
function modulesDigest(modules, replaces) {
  return valueDigest({ replaces, modules: modules.map(moduleText).sort() }, 16);
}
function modulesNote(modules) {
  return { modules: modules.map(({ path, version }) => ({ path, version })) };
}
async function modulesEntries(goModCache, modules, goSum) {
  const extracted = await Promise.all(
    modules.map(async (module) => {
      const prefix = archivedFolder(module);
      const files = await filesBelow(module.folder);
      return files.map((file) => packEntry(prefix + file.path, file.file, file.size));
    })
  );
  const downloads = await Promise.all(
    [...goSum.goMods.values()].flatMap(
      (module) => ["mod", "info"].map(async (suffix) => {
        const path = archivedDownload(module, suffix);
        const file = node_join(goModCache, "cache", path);
        const facts = await node_stat(file).catch(() => null);
        return facts === null ? [] : [packEntry(path, file, facts.size)];
      })
    )
  );
  return [...extracted.flat(), ...downloads.flat()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function packEntry(path, source, size) {
  return { path, source, size, mtime: 0, mode: 292 };
}

// src/plan/thin-use.ts
function modulesKindToSave(facts) {
  if (facts.selection === null || facts.choice === "full") return "full";
  if (facts.choice === "used") return "thin";
  return facts.laterGo || facts.laterModules ? "full" : "thin";
}

// src/flow/save-modules-archive.ts
async function saveModulesArchive(context, { says, began, ...archive }) {
  const { runner: runner2 } = context;
  const { key } = archive;
  const outcome = await saveArchive({ ...archive, slot: "modules", codec: hostCodec() });
  const seconds = (runner2.clock.now() - began) / 1e3;
  if (outcome.state === "exists") return { ...NOTHING_SAVED, key, seconds };
  if (outcome.state !== "saved") {
    const reason = outcome.state === "corrupt" ? `${outcome.path} changed` : outcome.reason;
    warnNotSaved(context, "the modules cache", reason);
    return { ...NOTHING_SAVED, seconds };
  }
  runner2.log.info(`saved the modules cache: ${says}, ${bytesText(outcome.bytes)}, ${key}`);
  return { key, bytesUp: outcome.bytes, seconds };
}

// src/plan/source-names.ts
var ENDING = /\.(?:go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
function hasSourceEnding(name) {
  return ENDING.test(name);
}

// src/cache/modules/assembly-includes.ts
var INCLUDE = /^[ \t]*#[ \t]*include[ \t]+"([^"\n]+)"/gm;
async function assemblyIncludes(folder, assembly) {
  const seen = /* @__PURE__ */ new Set();
  const outside = [];
  const waiting = assembly.map((name) => node_join(folder, name));
  for (let file = waiting.pop(); file !== void 0; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await node_readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    if (!assembly.some((name) => node_join(folder, name) === file)) outside.push(file);
    for (const [, name = ""] of text.matchAll(INCLUDE)) waiting.push(node_join(folder, name));
  }
  return outside;
}

// src/cache/modules/thin-files.ts
var ASSEMBLY = /\.(s|S|sx)$/;
async function thinFiles(goModCache, sources) {
  const packages = await Promise.all(
    sources.packages.map(async (one) => ({ one, ...await packageFiles(goModCache, one) }))
  );
  const whole = new Set(sources.wholeModules);
  for (const { one, wholeModule } of packages) if (wholeModule) whole.add(one.module);
  const modules = await Promise.all(
    [...whole].map(
      async (module) => (await filesBelow(node_join(goModCache, module))).map(({ path }) => `${module}/${path}`)
    )
  );
  const parts = packages.filter(({ one }) => !whole.has(one.module)).flatMap(({ files }) => files);
  return [.../* @__PURE__ */ new Set([...modules.flat(), ...parts])].sort();
}
async function packageFiles(goModCache, one) {
  const folder = node_join(goModCache, one.folder);
  const entries = await node_readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const sources = names.filter((name) => hasSourceEnding(name) && !name.endsWith("_test.go"));
  const included = await assemblyIncludes(
    folder,
    sources.filter((name) => ASSEMBLY.test(name))
  );
  const outside = included.map((file) => relativePath(goModCache, file)).filter((path) => path.startsWith(`${one.module}/`));
  const readsUnseen = !one.everyTarget && await mayReadMore(folder, sources);
  return {
    files: [
      ...sources.map((name) => `${one.folder}/${name}`),
      ...names.filter((name) => name === "default.pgo").map((name) => `${one.folder}/${name}`),
      ...one.embedded,
      ...outside
    ],
    // What it embeds or includes for a target that does not use it yet is not known.
    wholeModule: readsUnseen || outside.some((path) => path.endsWith(".go"))
  };
}
async function mayReadMore(folder, sources) {
  for (const name of sources) {
    if (!name.endsWith(".go")) continue;
    if (/\/\/go:embed|"C"/.test(await node_readFile(node_join(folder, name), "utf8"))) return true;
  }
  return false;
}

// src/cache/modules/thin-entries.ts
var READS = { count: 32, bytes: 64e6 };
async function thinEntries(request) {
  const { goModCache, sources, goSum } = request;
  const present = await presentModules(goModCache, goSum);
  const modules = present.filter((module) => isRead(module, request));
  const folders = new Set(modules.map(extractedFolder));
  const read6 = [...sources.wholeModules, ...sources.packages.map((one) => one.module)];
  if (read6.some((folder) => !folders.has(folder))) return null;
  const paths = [
    ...await thinFiles(goModCache, sources),
    // Go reads it where it takes a module as whole (modfetch/fetch.go Download).
    ...modules.map((module) => `${extractedFolder(module)}/go.mod`),
    ...[...goSum.goMods.values()].flatMap((module) => [
      downloadFile(module, "mod"),
      downloadFile(module, "info")
    ])
  ];
  const entries = [];
  const hashed = inOrder(
    new Set(paths),
    READS,
    () => 0,
    (path) => fileEntry(goModCache, path)
  );
  for await (const entry of hashed) if (entry !== null) entries.push(entry);
  for (const module of modules) {
    const h1 = goSum.zips.get(moduleText(module))?.h1 ?? "";
    entries.push(bytesEntry(downloadFile(module, "ziphash"), Buffer.from(h1)));
  }
  return entries.sort((a, b) => a.path < b.path ? -1 : 1);
}
function isRead(module, { sources, since }) {
  const folder = extractedFolder(module);
  return module.extractedAt >= since || sources.packages.some((one) => one.module === folder) || sources.importPaths.some((path) => path === module.path || path.startsWith(`${module.path}/`));
}
async function fileEntry(goModCache, path) {
  const source = node_join(goModCache, path);
  const facts = await node_stat(source).catch(() => null);
  if (facts === null || !facts.isFile()) return null;
  const entry = { path, source, size: facts.size, mtime: 0, mode: 420 };
  return { ...entry, sha256: await entryDigest(entry) };
}
function bytesEntry(path, source) {
  const sha256 = node_createHash("sha256").update(source).digest("hex");
  return { path, source, size: source.length, mtime: 0, mode: 420, sha256 };
}

// src/cache/modules/thin-set.ts
function thinSet(files, note) {
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}

// src/flow/save-thin.ts
async function saveThin(context, group, store, goSum) {
  const { runner: runner2, record } = context;
  const { step } = group;
  const began = runner2.clock.now();
  const sources = await readSources(step.modules.sourcesFile);
  if (sources === null) return NOTHING_SAVED;
  const entries = await thinEntries({
    goModCache: step.goModCache,
    sources,
    goSum,
    since: record.beganAt
  });
  if (entries === null) {
    runner2.log.debug("no thin modules are saved: not all of them are in GOMODCACHE");
    return NOTHING_SAVED;
  }
  const note = { replaces: step.brokenKeys.modules };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    step.modules.selection,
    thinSet(entries, note)
  );
  if (step.reports.modules.key === key) return NOTHING_SAVED;
  return saveModulesArchive(context, {
    ...{ store, key, meta: note, began, parallelism: step.parallelism },
    entries: async () => entries,
    says: `${entries.length} files of thin modules`
  });
}
async function readSources(file) {
  const text = await node_readFile(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

// src/flow/save-modules.ts
async function saveModules(context, group, store, laterGo) {
  const { runner: runner2, record } = context;
  const { step } = group;
  const before = step.habits?.laterModules ?? false;
  const nothing = { saved: NOTHING_SAVED, needed: [], later: before };
  const unknown = step.reused && step.builtModules.length === 0 && step.habits === null;
  if (step.goSumFiles.length === 0 || unknown) return nothing;
  const began = runner2.clock.now();
  const texts = await Promise.all(
    step.goSumFiles.map((file) => node_readFile(file, "utf8").catch(() => ""))
  );
  const goSum = parseGoSums(texts);
  const present = await presentModules(step.goModCache, goSum);
  if (isCleared(step, goSum, present)) {
    const why = `modules that the build read are gone from ${step.goModCache} (go clean -modcache in a later step?)`;
    runner2.log.info(`no modules are saved: ${why}`);
    return { ...nothing, needed: step.builtModules };
  }
  const modules = neededModules({
    present,
    built: new Set(step.builtModules),
    before: new Set(step.habits?.modules ?? []),
    since: record.beganAt
  });
  const needed = modules.map(moduleText);
  const later = before || modules.some((module) => isLater2(module, step, record));
  const kind = modulesKindToSave({
    ...step.modules,
    laterGo: laterGo || (step.habits?.laterGo ?? false),
    laterModules: later
  });
  if (kind === "thin") {
    return {
      saved: await saveThin(context, group, store, goSum),
      needed: step.builtModules,
      later
    };
  }
  if (modules.length === 0) return nothing;
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    null,
    modulesDigest(modules, step.brokenKeys.modules)
  );
  const restored = step.reports.modules.key;
  if (restored === key) return { ...nothing, needed, later };
  const saved = await saveModulesArchive(context, {
    ...{ store, key, meta: modulesNote(modules), began, parallelism: step.parallelism },
    entries: () => modulesEntries(step.goModCache, modules, goSum),
    says: `${modules.length} modules`
  });
  return { saved, needed, later };
}
function isCleared(step, goSum, present) {
  if (step.modules.thin !== "" || step.reused) return false;
  const there = new Set(present.map(moduleText));
  return step.builtModules.some((text) => goSum.zips.has(text) && !there.has(text));
}
function isLater2(module, step, record) {
  if (module.extractedAt < firstAfter(step)) return false;
  return !record.steps.some(
    ({ startedAt, endedAt }) => module.extractedAt >= startedAt && module.extractedAt <= endedAt
  );
}

// src/flow/save-flow.ts
async function runSave(context) {
  const groups = laneGroups(context.record);
  await sweep(context);
  const saved = [];
  const places = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const { permission } = group.step;
    if (!permission.may) {
      sayNotSaved(context, group, permission.reason);
      continue;
    }
    const store = storeOf(group, context.runner.environment, context);
    const whole = context.succeeded && group.endedWell && !group.reused;
    const { reportFile } = group.step;
    if (!group.step.restored) {
      const learned = await learnedLaterUse(context, group);
      if (learned !== null) await context.track(saveHabits(context, group, store, learned));
      continue;
    }
    const [{ use, layers, modules, isJudged }, binaries] = await context.track(
      Promise.all([
        saveCaches(context, group, store, whole),
        // Beside it from the start: GOCACHE is looked at while these are packed.
        saveStepsBinaries(context, group, store)
      ])
    );
    saved.push({ reportFile, modules: modules.saved, ...layers.saved, binaries });
    if (!whole) {
      const learned = learnedFailure(context, group, use.laterGo);
      if (learned !== null) await context.track(saveHabits(context, group, store, learned));
      continue;
    }
    if (!isJudged) continue;
    const known = places.get(group.step.place);
    const lanes = [...known?.lanes ?? [], layers.habits];
    const later = {
      laterGo: (known?.later.laterGo ?? false) || use.laterGo,
      laterRace: (known?.later.laterRace ?? false) || layers.laterRace,
      laterModules: (known?.later.laterModules ?? false) || modules.later,
      // What was learned once is not forgotten in a run without the flags.
      ...group.step.habits?.failedShared === true ? { failedShared: true } : {},
      modules: [.../* @__PURE__ */ new Set([...known?.later.modules ?? [], ...modules.needed])].sort()
    };
    places.set(group.step.place, { group, store, lanes, later });
  }
  for (const { group, store, lanes, later } of places.values()) {
    const habits = { version: 2, ...later, lanes };
    await context.track(saveHabits(context, group, store, habits));
  }
  return saved;
}
async function saveCaches(context, group, store, whole) {
  const { runner: runner2, record } = context;
  const use = await laneUse(record, group);
  const doubt = unjudged({
    ...{ record, group, use },
    later: await laterCache(runner2.environment),
    now: runner2.clock.now()
  });
  if (whole && doubt !== null) sayOnce(context, doubt);
  const [layers, modules] = await Promise.all([
    saveLayers(context, group, store, use, whole && doubt === null),
    saveModules(context, group, store, use.laterGo)
  ]);
  return { use, layers, modules, isJudged: doubt === null };
}
function sayOnce({ runner: runner2, said }, doubt) {
  const text = `the compile caches of this run are not judged, and no base is saved: ${doubt}`;
  if (doubt === "" || said.has(text)) return;
  said.add(text);
  runner2.log.warning(text);
}
async function laterCache(environment2) {
  if ((environment2[GOCACHE_MARK] ?? "") === "")
    return { GOCACHE: void 0, GOCACHEPROG: void 0 };
  const [{ readGoEnvFile }, { platformOf }] = await Promise.all([
    import("./chunks/go-environment-RT5FB3DY.mjs"),
    import("./chunks/module-version-6XVETTUX.mjs")
  ]);
  const { goos } = platformOf(process.platform, process.arch);
  const written = await readGoEnvFile(environment2, goos);
  return {
    GOCACHE: environment2.GOCACHE || written.GOCACHE,
    GOCACHEPROG: environment2.GOCACHEPROG || written.GOCACHEPROG
  };
}
async function saveStepsBinaries(context, group, store) {
  const { laneText, place } = group.step;
  let last = NOTHING_SAVED;
  for (const step of context.record.steps) {
    if (step.laneText !== laneText || step.place !== place) continue;
    last = await saveBinaries(context, step, store);
  }
  return last;
}
async function sweep({ record, runner: runner2 }) {
  const used = record.steps.map((step) => step.modules.thin).filter((folder) => folder !== "");
  for (const root of new Set(used.map((folder) => node_dirname(folder)))) {
    await removeUnusedSets(root, runner2.clock.now());
  }
}
function storeOf(group, environment2, context) {
  return chooseStore({
    choice: group.step.store,
    repository: group.step.repository,
    scope: group.step.permission.scope,
    environment: environment2,
    clock: context.runner.clock
  });
}
var COMPILERS = ["gccgo", "tinygo"];
function sayNotSaved(context, group, reason) {
  const { base, delta } = group.step;
  const isKept = COMPILERS.every((one) => withoutCaches(one) !== reason);
  const nothing = isKept && base === null && delta === null;
  const hint = nothing ? "; no run has saved a compile cache for it yet: a push to the default branch does" : "";
  context.runner.log.info(`no cache is saved: ${reason}${hint}`);
}
function withSaved(report, saved) {
  return {
    ...report,
    key: report.key === "" ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds
  };
}

// src/flow/finish-report.ts
function finishedReport(report, saved, phases, warnings) {
  const { modules, base, delta, binaries } = report.caches;
  const [own] = saved;
  return {
    ...report,
    caches: own === void 0 ? report.caches : {
      modules: withSaved(modules, own.modules),
      base: withSaved(base, own.base),
      delta: withSaved(delta, own.delta),
      binaries: withSaved(binaries, own.binaries)
    },
    phases,
    warnings
  };
}
async function writeReport(file, report) {
  await node_writeFile(file, `${JSON.stringify(report, null, 2)}
`);
}

// src/flow/job-record.ts
var RECORD_STATE = "record";
async function readJobRecord(file) {
  try {
    const record = JSON.parse(await node_readFile(file, "utf8"));
    return record.version === 1 ? record : null;
  } catch {
    return null;
  }
}

// src/flow/post-step.ts
async function postStep(runner2) {
  try {
    const file = runner2.job.getState(RECORD_STATE);
    const record = file === "" ? null : await readJobRecord(file);
    if (record === null) return;
    const status = actionInputs(runner2.environment)("job-status") ?? "";
    const saved = await runSave({
      runner: runner2,
      record,
      succeeded: status === "" || status === "success",
      said: /* @__PURE__ */ new Set(),
      failed: status === "failure",
      track: (work) => work
    });
    for (const lane of saved) await addToReport(lane);
  } catch (error2) {
    const text = error2 instanceof Error ? error2.message : String(error2);
    runner2.log.warning(`the caches are not saved: ${text}`);
  }
}
async function addToReport(lane) {
  const text = await node_readFile(lane.reportFile, "utf8").catch(() => null);
  if (text === null) return;
  const report = JSON.parse(text);
  await writeReport(
    lane.reportFile,
    finishedReport(report, [lane], report.phases, report.warnings)
  );
}

// src/runner/command-length.ts
var LINUX_ONE_ARGUMENT = 128 * 1024;
var MACOS_ALL = 1024 * 1024;
var WINDOWS_ALL = 32767;
function commandTooLong(request, platform) {
  const words = [request.tool, ...request.args];
  if (words.some((word) => word.includes("\0"))) return "an argument holds a NUL byte";
  const variables = Object.entries(request.environment).map(([name, value]) => `${name}=${value}`);
  if (platform === "linux") {
    const longest = longestOf([...words, ...variables]);
    return longest + 1 > LINUX_ONE_ARGUMENT ? tooLong("argument", longest, LINUX_ONE_ARGUMENT) : void 0;
  }
  if (platform === "darwin") {
    const all6 = sumOf([...words, ...variables]);
    return all6 > MACOS_ALL ? tooLong("command line with its environment", all6, MACOS_ALL) : void 0;
  }
  if (platform === "win32") {
    const all6 = words.reduce((sum, word) => sum + word.length + 3, 0);
    return all6 > WINDOWS_ALL ? tooLong("command line", all6, WINDOWS_ALL) : void 0;
  }
  return void 0;
}
function tooLong(what, found, allowed) {
  return `${what} of ${found} bytes; this system allows ${allowed}`;
}
function longestOf(words) {
  return words.reduce((longest, word) => Math.max(longest, Buffer.byteLength(word)), 0);
}
function sumOf(words) {
  return words.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0);
}

// src/runner/exec.ts
var NOT_STARTED = 127;
var NO_INPUT = (() => {
});
var exec2 = async (request) => {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1e3;
  const notStarted = (reason) => ({
    exitCode: NOT_STARTED,
    stdout: "",
    stderr: `cannot run ${request.tool}: ${reason}`,
    seconds: seconds()
  });
  const tooLong2 = commandTooLong(request, process.platform);
  if (tooLong2 !== void 0) return notStarted(tooLong2);
  if (!isFolder(request.cwd)) return notStarted(`${request.cwd} is not a folder`);
  const tool = findTool(request);
  if (tool === void 0) return notStarted(notFoundText(request));
  const stdout = [];
  const stderr = [];
  try {
    const code = await exec(quoted(tool), [...request.args], {
      cwd: request.cwd,
      env: { ...defined(request.environment), ...workingDirectory(request) },
      silent: true,
      ignoreReturnCode: true,
      input: NO_INPUT,
      listeners: {
        stdout: (chunk) => {
          stdout.push(chunk);
          request.onStdout?.(chunk);
        },
        stderr: (chunk) => {
          stderr.push(chunk);
          request.onStderr?.(chunk);
        }
      }
    });
    if (code === null) stderr.push(Buffer.from(`
${request.tool} was ended by a signal
`));
    return {
      exitCode: code ?? 1,
      stdout: Buffer.concat(stdout).toString("utf8"),
      stderr: Buffer.concat(stderr).toString("utf8"),
      seconds: seconds()
    };
  } catch (error2) {
    return notStarted(error2 instanceof Error ? error2.message : String(error2));
  }
};
function quoted(tool) {
  return `"${tool}"`;
}
function workingDirectory({ cwd, environment: environment2 }) {
  return process.platform === "win32" || environment2.PWD === void 0 ? {} : { PWD: cwd };
}
function defined(environment2) {
  const result = {};
  for (const [name, value] of Object.entries(environment2))
    if (value !== void 0) result[name] = value;
  return result;
}
function searchPath(environment2) {
  if (process.platform !== "win32") return environment2.PATH ?? "";
  const name = Object.keys(environment2).find((one) => one.toUpperCase() === "PATH");
  return name === void 0 ? "" : environment2[name] ?? "";
}
function notFoundText(request) {
  if (hasFolder(request.tool)) return "there is no such program";
  const folders = searchPath(request.environment);
  return folders === "" ? "PATH is empty" : `not found in PATH (${folders})`;
}
function findTool(request) {
  const folders = hasFolder(request.tool) ? [request.cwd] : searchPath(request.environment).split(node_path_default.delimiter).filter(node_path_default.isAbsolute);
  const extensions = process.platform === "win32" ? ["", ".exe", ".cmd", ".bat"] : [""];
  for (const folder of folders) {
    for (const extension of extensions) {
      const file = node_path_default.resolve(folder, request.tool + extension);
      if (isProgram(file)) return file;
    }
  }
  return void 0;
}
function hasFolder(tool) {
  return tool.includes("/") || tool.includes(node_path_default.sep);
}
function isFolder(folder) {
  try {
    return node_statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
function isProgram(file) {
  try {
    if (process.platform === "win32" && node_path_default.extname(file) === "") return false;
    node_accessSync(file, node_constants.X_OK);
    return node_statSync(file).isFile();
  } catch {
    return false;
  }
}

// src/runner/unknown-issuer.ts
var UNKNOWN_ISSUER = /* @__PURE__ */ new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT"
]);
function isUnknownIssuer(code) {
  return UNKNOWN_ISSUER.has(code);
}
function trustAdvice(platform) {
  return platform === "win32" || platform === "darwin" ? "its issuer is not trusted; set NODE_EXTRA_CA_CERTS to a PEM file of your CA, or NODE_OPTIONS=--use-system-ca" : "its issuer is not trusted; set SSL_CERT_FILE, or NODE_EXTRA_CA_CERTS, to a PEM file with your CA";
}

// src/runner/http.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MOST_REDIRECTS = 10;
var IDLE_MS = 6e4;
var STALE_CONNECTION = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE"]);
var USER_AGENT = "go-turbo-build";
function createHttpGet(environment2 = {}, platform = process.platform) {
  const clients = /* @__PURE__ */ new Map();
  const clientFor = (kind) => {
    const known = clients.get(kind);
    if (known !== void 0) return known;
    const made = import("./chunks/lib-NN4CITTO.mjs").then(
      (module) => new module.HttpClient(USER_AGENT, [], {
        allowRedirects: false,
        keepAlive: true,
        socketTimeout: IDLE_MS
      })
    );
    clients.set(kind, made);
    return made;
  };
  let roots;
  const rootsOfGo = async () => (await import("./chunks/trusted-roots-FQZL6AEX.mjs")).trustedRoots(environment2, platform);
  const hostsOfGo = /* @__PURE__ */ new Set();
  const getOnce = async (url, headers, asGo) => {
    const client = await clientFor(asGo ? `${url.protocol} as Go` : url.protocol);
    if (asGo) {
      roots ??= rootsOfGo();
      const agent = client.getAgent(url.href);
      agent.options = { ...agent.options, ca: [...await roots], allowPartialTrustChain: true };
    }
    const { message } = await client.get(url.href, { ...headers });
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : value
        ])
      ),
      body: message
    };
  };
  const getTwice = async (url, headers) => {
    const asGo = hostsOfGo.has(url.host);
    try {
      return await getOnce(url, headers, asGo);
    } catch (error2) {
      const code = codeOf2(error2);
      if (STALE_CONNECTION.has(code)) return getOnce(url, headers, asGo);
      if (asGo || !isUnknownIssuer(code)) throw error2;
      const answer = await getOnce(url, headers, true);
      hostsOfGo.add(url.host);
      return answer;
    }
  };
  return async (url, headers = {}) => {
    let at = httpUrl(url);
    let sent = { ...headers };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await getTwice(at, sent).catch((error2) => {
        throw readable(at, error2, platform);
      });
      const location = response.headers.location;
      if (!REDIRECTS.has(response.status) || location === void 0) return response;
      response.body.resume();
      const next = new URL(location, at);
      if (at.protocol === "https:" && next.protocol !== "https:")
        throw new Error(`GET ${at.href}: redirected from https to ${next.href}, not followed`);
      if (next.host !== at.host) sent = withoutCredentials(sent);
      at = next;
    }
    throw new Error(`GET ${url}: more than ${MOST_REDIRECTS} redirects`);
  };
}
function httpUrl(text) {
  if (!URL.canParse(text)) throw new Error(`GET ${text}: not a URL`);
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new Error(`GET ${text}: ${url.protocol} is neither https: nor http:`);
  return url;
}
function withoutCredentials(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !["authorization", "cookie"].includes(name.toLowerCase())
    )
  );
}
function codeOf2(error2) {
  const code = error2?.code;
  return typeof code === "string" ? code : "";
}
function readable(url, error2, platform) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  const advice = isUnknownIssuer(codeOf2(error2)) ? `: ${trustAdvice(platform)}` : "";
  const said = message || codeOf2(error2) || "no answer";
  return new Error(`GET ${url.href}: ${said}${advice}`, { cause: error2 });
}

// builtin:node:os
var all3 = __require("node:os");
var read3 = (name) => all3[name];
var node_os_default = all3;
var node_constants2 = /* @__PURE__ */ read3("constants");

// src/runner/usable-memory.ts
function usableMemory() {
  const total = node_os_default.totalmem();
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(total, limit) : total;
}

// src/runner/workflow-command.ts
function commandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function inert(text) {
  return text.replace(/^([^\S\r\n]*)(::|##\[)/gm, "$1|$2");
}

// src/runner/actions-runner.ts
function createActionsRunner(environment2) {
  return {
    environment: environment2,
    log: actionsLog,
    exec: exec2,
    httpGet: createHttpGet(environment2),
    job: createActionsJob(environment2),
    clock: { now: () => Date.now() },
    memoryBytes: usableMemory()
  };
}
var actionsLog = {
  info: (line) => info(inert(line)),
  notice: (line) => notice(line),
  warning: (line) => warning(line),
  error: (line) => error(line),
  debug: (line) => debug(line),
  group: (title, lines) => {
    startGroup(title);
    for (const line of lines) info(inert(line));
    endGroup();
  },
  progress: (line) => info(inert(line))
};
function createActionsJob(environment2) {
  return {
    setOutput: (name, value) => setOutput(name, value),
    exportVariable: (name, value) => exportVariable(name, value),
    addPath: (folder) => addPath(folder),
    saveState: (name, value) => saveState(name, value),
    getState: (name) => getState(name),
    addProblemMatcher: (file) => info(`::add-matcher::${commandData(file)}`),
    writeSummary: async (markdown) => {
      if (!environment2.GITHUB_STEP_SUMMARY) return;
      await summary.addRaw(markdown, true).write();
    },
    setFailed: (message) => setFailed(message)
  };
}

// builtin:node:child_process
var all4 = __require("node:child_process");
var read4 = (name) => all4[name];
var node_spawn = /* @__PURE__ */ read4("spawn");
var node_spawnSync = /* @__PURE__ */ read4("spawnSync");

// builtin:node:diagnostics_channel
var all5 = __require("node:diagnostics_channel");
var read5 = (name) => all5[name];
var node_subscribe = /* @__PURE__ */ read5("subscribe");

// src/runner/watchdog-script.ts
var WATCHDOG_SCRIPT = `
left=' '
while read -r line; do
  pid=\${line#?}
  case $line in
    +*) left="$left$pid " ;;
    -*) case $left in *" $pid "*) left="\${left%% $pid *} \${left#* $pid }" ;; esac ;;
  esac
done
table() {
  if [ -r /proc/self/stat ]; then
    for file in /proc/[0-9]*/stat; do
      { read -r line <"$file"; } 2>/dev/null || continue
      set -- \${line##*) }
      file=\${file#/proc/}
      echo "\${file%/stat} $2"
    done
  else
    ps -A -o pid= -o ppid=
  fi
}
[ "$left" != ' ' ] || exit 0
kill -STOP $left 2>/dev/null
while :; do
  more=
  set -- $(table)
  while [ $# -gt 1 ]; do
    case $left in
      *" $1 "*) ;;
      *" $2 "*) more="$more$1 " ;;
    esac
    shift 2
  done
  [ -n "$more" ] || break
  kill -STOP $more 2>/dev/null
  left="$left$more"
done
kill -KILL $left 2>/dev/null
exit 0
`;

// src/runner/children.ts
var LONGEST_MS = 2e3;
function watchChildren(environment2) {
  const running = /* @__PURE__ */ new Set();
  let watchdog = null;
  let isStarting = false;
  const tell = (line) => {
    watchdog?.stdin?.write(`${line}
`);
  };
  const startWatchdog = () => {
    isStarting = true;
    watchdog = process.platform === "win32" ? null : spawnWatchdog(environment2);
    isStarting = false;
  };
  const noteStarted = (child) => {
    if (child.pid === void 0 || child.exitCode !== null || child.signalCode !== null) return;
    running.add(child);
    tell(`+${child.pid}`);
    child.once("exit", () => {
      running.delete(child);
      tell(`-${child.pid}`);
    });
  };
  node_subscribe("child_process", (message) => {
    if (isStarting) return;
    const { process: child } = message;
    if (watchdog === null) startWatchdog();
    process.nextTick(noteStarted, child);
  });
  return {
    end: () => {
      for (const { pid } of running) tell(`-${pid}`);
      endNow([...running].map((child) => child.pid));
    }
  };
}
function spawnWatchdog({ PATH }) {
  const child = node_spawn("/bin/sh", ["-c", WATCHDOG_SCRIPT], {
    // In a group of its own: what ends ours by its group does not end it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
    env: { PATH }
  });
  child.on("error", () => {
  });
  child.stdin?.on("error", () => {
  });
  child.unref();
  child.stdin?.unref?.();
  return child;
}
function endNow(pids) {
  const how = { stdio: ["pipe", "ignore", "ignore"], timeout: LONGEST_MS };
  if (process.platform === "win32") {
    for (const pid of pids) node_spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"], how);
    return;
  }
  const input = pids.map((pid) => `+${pid}
`).join("");
  if (input !== "") node_spawnSync("/bin/sh", ["-c", WATCHDOG_SCRIPT], { ...how, input });
}

// src/runner/end-process.ts
function endProcess() {
  process.stdout.write("", () => process.exit());
}
function endOnSignals(children, cleanUp) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      children.end();
      cleanUp();
      process.exit(128 + node_constants2.signals[signal]);
    });
  }
}
function surviveRejections(log) {
  process.on("unhandledRejection", (reason) => {
    const error2 = reason instanceof Error ? reason : new Error(String(reason));
    log.warning(`something that nothing waited for failed, and the step goes on: ${error2.message}`);
    log.debug(error2.stack ?? "");
  });
}

// src/runner/environment.ts
function readEnvironment() {
  return Object.freeze({ ...process.env });
}

// src/post.ts
var environment = readEnvironment();
var runner = createActionsRunner(environment);
endOnSignals(watchChildren(environment), () => {
});
surviveRejections(runner.log);
await postStep(runner);
endProcess();

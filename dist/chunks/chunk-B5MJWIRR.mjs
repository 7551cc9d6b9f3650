import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DEFAULT_LINK,
  parseLink
} from "./chunk-BFCOA4D4.mjs";
import {
  JOB_RECORD_MARK,
  compilerOf,
  parseStamps,
  parseWantedVersion,
  realPath,
  resolveSettings,
  settingValue,
  settledEnvironment,
  withoutCaches,
  withoutFile
} from "./chunk-25ZBBCS6.mjs";
import {
  RECORD_NAME,
  USUAL_REUSE_LIMIT,
  parseReuse,
  readJobRecord
} from "./chunk-N3ECHNW6.mjs";
import {
  FLAGS,
  PASSED_ON,
  PROFILE_NAMES,
  REFUSED,
  contradictions,
  goBoolean,
  parseBuildFlags,
  parseGcflags,
  parseLdflags,
  parseShellWords,
  parseTags,
  resolveFlags,
  switchIsOn,
  valueRefusal
} from "./chunk-ARO2BSGF.mjs";
import {
  effectiveLink,
  linksStatically,
  staticDemand
} from "./chunk-B2HAUCF6.mjs";
import {
  DEFAULT_SCOPE,
  allBytes,
  pathPattern,
  savePermission
} from "./chunk-MSCK7L5J.mjs";
import {
  findModules,
  parseTools,
  withFurther
} from "./chunk-VAYSBESN.mjs";
import {
  findModuleRoots,
  hostCodec,
  makeFolder,
  parseDownloadBase
} from "./chunk-CGIYDYM4.mjs";
import {
  supersededGroup
} from "./chunk-QTSWQCVJ.mjs";
import {
  joinGoFlags,
  parseGoFlags
} from "./chunk-ZIMIG23V.mjs";
import {
  createActivity,
  createPhases,
  trackedExec
} from "./chunk-KQ4Y7NNP.mjs";
import {
  VARIANTS,
  VARIANT_VARIABLES,
  parseTarget,
  targetText
} from "./chunk-YMGUSNJV.mjs";
import {
  parseGrowth,
  parseSizeLimits
} from "./chunk-7MVHTXQT.mjs";
import {
  codeOf,
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  TransferError,
  noStore,
  writtenOnly
} from "./chunk-YL26JA4V.mjs";
import {
  node_Readable,
  node_addAbortSignal
} from "./chunk-4PN6BFV4.mjs";
import {
  node_setTimeout
} from "./chunk-NUTRPTQO.mjs";
import {
  goEnvFile,
  parseGoEnvFile
} from "./chunk-TWAQL2W4.mjs";
import {
  oldInputFailures,
  parseRequirements
} from "./chunk-3N22XEHH.mjs";
import {
  once
} from "./chunk-J2SYFJ2M.mjs";
import {
  removeLeftBehind,
  temporaryPrefix
} from "./chunk-IK2GDEYA.mjs";
import {
  splitGoQuoted
} from "./chunk-RKYRHODE.mjs";
import {
  splitLines,
  splitList
} from "./chunk-PLSD5U4V.mjs";
import {
  parseBytes
} from "./chunk-QMRD3GFU.mjs";
import {
  unknownFlag
} from "./chunk-PJZISR7E.mjs";
import {
  nearest,
  shown
} from "./chunk-URXI7J5S.mjs";
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  node_aborted
} from "./chunk-7TB255KL.mjs";
import {
  node_os_default,
  readMachine
} from "./chunk-P7YWBMOD.mjs";
import {
  systemTemp
} from "./chunk-KAQZFP2U.mjs";
import {
  node_createHash,
  node_randomBytes
} from "./chunk-BZ2AUL62.mjs";
import {
  node_access,
  node_constants,
  node_link,
  node_mkdir,
  node_mkdtemp,
  node_open,
  node_readFile,
  node_readdir,
  node_rename,
  node_rmdir,
  node_stat,
  node_unlink,
  node_utimes,
  node_writeFile
} from "./chunk-GKXD3WZA.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_path_default,
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
  node_readFileSync,
  node_statSync
} from "./chunk-7YGZ6IU7.mjs";
import {
  canRun,
  platformOf
} from "./chunk-MFDAGXMK.mjs";

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
  } catch (error) {
    if (codeOf(error) === "") throw error;
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
      if (retry) await makeFolder(folder);
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
      await makeFolder(node_dirname(file));
      await writeKey(layout, file, key);
      return await giveName(written, file);
    } catch (error) {
      if (codeOf(error) !== "ENOENT" || left === 0) throw error;
    }
  }
}
async function giveName(written, file) {
  try {
    await node_link(written, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      await node_unlink(written);
      return "exists";
    }
    if (codeOf(error) === "ENOENT") throw error;
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
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
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
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}

// src/cache/directory/directory-store.ts
var READ_BYTES = 2 ** 20;
function createDirectoryStore(options) {
  const layout = layoutOf(options.root, options.repository);
  return {
    name: "directory",
    carrier: () => options.codec,
    find: (slot, prefixes) => find(layout, options, slot, prefixes),
    open: (slot, prefixes) => openEntry(layout, options, slot, prefixes),
    save: (slot, key, content) => save(layout, options, slot, key, content)
  };
}
async function find(layout, options, slot, prefixes) {
  try {
    const found = await locate(layout, options, slot, prefixes);
    if (found === null) return { state: "miss" };
    return { state: "found", entry: { key: found.key, bytes: found.bytes } };
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(options.root, error) };
  }
}
async function openEntry(layout, options, slot, prefixes) {
  try {
    for (let tries = 0; tries < 5; tries++) {
      const found = await locate(layout, options, slot, prefixes);
      if (found === null) break;
      const held = await hold(layout, found, options.clock.now());
      if (held === null) continue;
      const { key, bytes } = found;
      const stream = node_createReadStream(held.file, { highWaterMark: READ_BYTES });
      stream.on("error", () => void 0);
      const close = async () => {
        stream.destroy();
        await held.release();
      };
      return { state: "found", key, bytes, stream: ofDisk(stream, options.root), close };
    }
    return { state: "miss" };
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(options.root, error) };
  }
}
async function locate(layout, options, slot, prefixes) {
  for (const scope of options.scope.read) {
    const folder = layout.slot(scope, slot);
    let files;
    try {
      files = await node_readdir(folder);
    } catch (error) {
      if (await isOnlyMissing(options.root, error)) continue;
      throw error;
    }
    const names = entryNames(files);
    for (const prefix of prefixes) {
      const entry = await newestIn(folder, names, prefix);
      if (entry !== null) return entry;
    }
  }
  return null;
}
async function save(layout, options, slot, key, content) {
  const { root, clock, limitBytes } = options;
  const file = node_join(layout.slot(options.scope.write, slot), fileNameOf(key));
  const written = layout.passing("write");
  try {
    const there = await statOrNull(file);
    if (there !== null) {
      await touch(file, there.mtimeMs, clock.now());
      return { state: "exists" };
    }
    await makeFolder(layout.underWay);
  } catch (error) {
    return { state: "unavailable", reason: reasonOf(root, error) };
  }
  try {
    await writeAll(written, content());
  } catch (error) {
    await node_unlink(written).catch(() => void 0);
    if (!isOfDisk(error)) throw error;
    return { state: "unavailable", reason: reasonOf(root, error) };
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
  } catch (error) {
    await node_unlink(written).catch(() => void 0);
    return { state: "unavailable", reason: reasonOf(root, error) };
  }
}
async function* ofDisk(stream, root) {
  try {
    yield* stream;
  } catch (error) {
    throw new TransferError(reasonOf(root, error));
  }
}
async function writeAll(file, content) {
  const output = await node_open(file, "wx");
  try {
    for await (const piece of content) await output.writeFile(piece);
  } finally {
    await output.close();
  }
}
function isOfDisk(error) {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"].includes(codeOf(error));
}

// src/cache/github/exchange.ts
var PATIENCE = { answer: 1e4, stall: 3e4, retries: [500, 2e3] };
var UPLOAD_MS = 36e5;
var FinalError = class extends TransferError {
};
var LateError = class extends FinalError {
};
var DownError = class extends FinalError {
};
var NOBODY = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"]);
function createExchange(token, patience) {
  const { answer: longest, stall, retries } = patience;
  let client;
  let isSlow = false;
  const longestStall = () => isSlow ? Math.min(stall, longest) : stall;
  const noted = (thrown) => {
    const failure2 = failureOf(thrown);
    if (failure2 instanceof LateError) isSlow = true;
    return failure2;
  };
  const attempt = async (request, signal) => {
    const { method, url, headers, body } = request;
    client ??= import("./lib-WUFEEK4M.mjs").then(
      (module) => new module.HttpClient("go-turbo-build", [], {
        allowRetries: false,
        allowRedirects: true,
        keepAlive: true,
        // For an answer that does not begin; a body has a time of its own, which has to be over first.
        socketTimeout: stall + 1e3
      })
    );
    const bearer = token === "" ? {} : { authorization: `Bearer ${token}` };
    const length = body === void 0 ? {} : { "content-length": String(body.length) };
    const sent = { ...headers, ...bearer, ...length };
    const content = body === void 0 ? null : node_Readable.from([body]);
    try {
      signal.throwIfAborted();
      const asked = (await client).request(method, url, content, sent);
      const end = node_aborted(signal, client).then(() => Promise.reject(signal.reason));
      const { message } = await Promise.race([asked, end]);
      node_addAbortSignal(signal, message);
      const { statusCode: status = 0, headers: said } = message;
      return { status, headers: said, body: patiently(message, longestStall, noted) };
    } catch (error) {
      throw noted(error);
    }
  };
  return async (request, read) => {
    const signal = request.signal ?? deadline(longest);
    for (const delay of retries) {
      try {
        return await read(await attempt(request, signal));
      } catch (error) {
        if (error instanceof FinalError) throw error;
      }
      await node_setTimeout(delay, void 0, { signal }).catch(() => void 0);
    }
    return read(await attempt(request, signal));
  };
}
async function* patiently(body, longestStall, noted) {
  const start = () => {
    const stall = longestStall();
    const late = new LateError(`no byte came for ${stall / 1e3} s`);
    return setTimeout(() => body.destroy(late), stall);
  };
  let timer = start();
  try {
    for await (const piece of body) {
      clearTimeout(timer);
      yield piece;
      timer = start();
    }
  } catch (error) {
    throw noted(error);
  } finally {
    clearTimeout(timer);
  }
}
function failureOf(thrown) {
  const error = thrown;
  for (const one of [error, error.cause]) if (one instanceof TransferError) return one;
  if (messageOf(error).startsWith("Request timeout")) return new LateError("no byte came in time");
  const first = error.errors?.[0] ?? error;
  const [words] = messageOf(first).split("\n");
  return new (NOBODY.has(first.code ?? "") ? FinalError : TransferError)(words);
}
function deadline(milliseconds, words = `no answer within ${milliseconds / 1e3} s`) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new LateError(words)), milliseconds).unref();
  return controller.signal;
}
async function answerBytes(pieces, limit = 1e6) {
  const bytes = await allBytes(pieces, limit);
  if (bytes === null) throw new TransferError(`the answer has more than ${limit} bytes`);
  return bytes;
}

// src/cache/kept-key.ts
var OF_RUN = /-run\d{1,20}$/;
function keyOfRun(key, runId) {
  return `${key}-run${runId.replaceAll(/\D/g, "").slice(0, 20) || "0"}`;
}
function acceptedKey(key, asked) {
  const content = key.replace(OF_RUN, "");
  const reason = asked.find((one) => key.startsWith(one));
  if (reason === void 0) return void 0;
  return reason.endsWith("-") || reason === content ? content : void 0;
}

// src/cache/when-read.ts
function whenRead(store, onRead) {
  return {
    ...store,
    open: async (slot, prefixes, seconds) => {
      const found = await store.open(slot, prefixes, seconds);
      if (found.state !== "found") return found;
      const close = async () => {
        onRead();
        await found.close();
      };
      return { ...found, stream: untilEnd(found.stream, onRead), close };
    }
  };
}
async function* untilEnd(stream, onEnd) {
  try {
    yield* stream;
  } finally {
    onEnd();
  }
}
var LONGEST_WAIT_MS = 1e4;
function soonAfter(first) {
  return Promise.race([first, node_setTimeout(LONGEST_WAIT_MS, void 0, { ref: false })]);
}

// src/cache/github/in-order.ts
async function* inOrder(items, count, work) {
  const underWay = [];
  try {
    for await (const item of items) {
      const done = work(item);
      done.catch(() => void 0);
      underWay.push(done);
      const [first] = underWay;
      if (first === void 0 || underWay.length < count) continue;
      yield await first;
      underWay.shift();
    }
    for (const done of underWay) yield await done;
  } finally {
    await Promise.allSettled(underWay);
  }
}

// src/cache/github/outgoing.ts
var FIRST_BYTES = 64 * 2 ** 20;
var PIECE_BYTES = 16 * 2 ** 20;
var AT_ONCE = 4;
async function outgoing(content) {
  const rest = inPieces(content);
  const [first, second] = [await rest.next(), await rest.next()];
  const pieces = async function* () {
    for (const { value } of [first, second]) if (value !== void 0) yield value;
    yield* rest;
  };
  const length = first.value?.length ?? 0;
  const bytes = second.done === true && length <= FIRST_BYTES ? length : null;
  return { bytes, pieces: pieces(), close: () => rest.return(void 0) };
}
async function* inPieces(content) {
  let held = [];
  let length = 0;
  let wanted = FIRST_BYTES;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length <= wanted) continue;
    yield Buffer.concat(held, length);
    [held, length, wanted] = [[], 0, PIECE_BYTES];
  }
  if (length > 0) yield Buffer.concat(held, length);
}
async function sendPieces({ pieces }, send) {
  let bytes = 0;
  const begin = (piece) => {
    const at = bytes;
    bytes += piece.length;
    return send(piece, at);
  };
  for await (const _ of inOrder(pieces, AT_ONCE, begin)) ;
  return bytes;
}

// src/cache/github/service-answer.ts
async function ask(exchange, what, request) {
  const headers = { "content-type": "application/json", ...request.headers };
  try {
    return await exchange({ ...request, headers }, async (answer) => {
      const fields = fieldsOf(await answerBytes(answer.body));
      const retryAfter = Number(answer.headers["retry-after"] ?? Number.NaN);
      const said = { what, status: answer.status, fields, retryAfter };
      if (said.status >= 500) throw new TransferError(refusalWords(said));
      return said;
    });
  } catch (error) {
    throw new DownError(`${what} failed: ${messageOf(error)}`);
  }
}
function fieldsOf(json) {
  try {
    return Object(JSON.parse(json.toString()));
  } catch {
    return {};
  }
}
function fieldOf({ fields }, ...names) {
  const found = names.map((name) => fields[name]).find((value) => typeof value === "string");
  return typeof found === "string" ? found : "";
}
function isGood({ status }) {
  return status >= 200 && status < 300;
}
function refusal(said) {
  const words = `${said.what} failed: ${refusalWords(said)}`;
  return new (said.status === 429 ? DownError : FinalError)(words);
}
function refusalWords(said) {
  const { status, retryAfter } = said;
  const [line = ""] = fieldOf(said, "msg", "message").split("\n");
  const message = line.trim().slice(0, 300);
  if (isGood(said)) return message === "" ? "an answer that is not understood" : message;
  const words = message === "" ? "" : `: ${message}`;
  const isNamed = status === 429 && Number.isFinite(retryAfter);
  const again = isNamed ? `; it takes requests again in ${retryAfter} s` : "";
  return `${kindOf("service", status)} (${status})${words}${again}`;
}
async function storageError(answer) {
  const { status } = answer;
  const xml = await answerBytes(answer.body).catch(() => "");
  const [, code] = /<Code>([^<]{1,80})</.exec(String(xml)) ?? [];
  const words = `${kindOf("storage", status)} (${[status, code].join(" ").trim()})`;
  return new (status >= 500 ? TransferError : FinalError)(words);
}
function kindOf(who, status) {
  if (status === 429) return "rate limited";
  if (status === 401 || status === 403) return "not allowed";
  return status >= 500 ? `the ${who} is down` : "refused";
}

// src/cache/github/blob.ts
var FIRST_BYTES2 = 2 ** 18;
var RANGE_BYTES = 4 * 2 ** 20;
var AT_ONCE2 = 4;
var CUTS = 2;
async function download(url, storage, late) {
  const closing = new AbortController();
  const signal = AbortSignal.any([late, closing.signal]);
  const ask2 = (from, end) => {
    const headers = { range: `bytes=${from}-${end - 1}` };
    return storage({ method: "GET", url, headers, signal }, async (answer) => {
      const isAll = from === 0 && (answer.status === 200 || answer.status === 416);
      if (answer.status !== 206 && !isAll) throw await storageError(answer);
      return answer;
    });
  };
  const first = await ask2(0, FIRST_BYTES2);
  const bytes = lengthOf(first);
  async function* bytesOf(from, end) {
    let answer = from === 0 ? first : null;
    let at = from;
    for (let left = CUTS; at < end; left--) {
      try {
        answer ??= await ask2(at, end);
        for await (const piece of answer.body) {
          const wanted = piece.subarray(0, end - at);
          at += wanted.length;
          yield wanted;
        }
        if (end === Number.POSITIVE_INFINITY) return;
        if (at < end) throw new TransferError(`it ended after ${at} of ${end} bytes`);
      } catch (error) {
        if (at < end && (left <= 0 || error instanceof FinalError)) throw error;
      }
      answer = null;
    }
  }
  const range = ([from, end]) => answerBytes(bytesOf(from, end), RANGE_BYTES);
  const isWhole = first.status === 200;
  const stream = isWhole ? bytesOf(0, bytes) : inOrder(rangesOf(bytes), AT_ONCE2, range);
  const close = async () => {
    closing.abort(new FinalError("the download was closed"));
    await stream.return(void 0);
  };
  return { bytes: Number.isFinite(bytes) ? bytes : 0, stream, close };
}
function* rangesOf(bytes) {
  let end = 0;
  for (let at = 0; at < bytes; at = end) {
    end = Math.min(at + (at === 0 ? FIRST_BYTES2 : RANGE_BYTES), bytes);
    yield [at, end];
  }
}
function lengthOf({ status, headers }) {
  if (status === 416) return 0;
  if (status === 200) return Number(headers["content-length"] ?? Number.POSITIVE_INFINITY);
  const bytes = Number(/\/(\d+)$/.exec(String(headers["content-range"] ?? ""))?.[1]);
  if (Number.isSafeInteger(bytes)) return bytes;
  throw new TransferError("the storage does not say how long the entry is");
}
function azureUpload(url, storage) {
  const put = async (query, body, more = {}) => {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const type = { "content-type": "application/octet-stream", "x-ms-version": "2023-11-03" };
    const to = { method: "PUT", url: address.href, headers: { ...type, ...more } };
    await storage({ ...to, body, signal: deadline(UPLOAD_MS) }, async (answer) => {
      if (answer.status !== 201) throw await storageError(answer);
      await answerBytes(answer.body);
    }).catch((error) => {
      throw new FinalError(`the upload failed: ${error.message}`);
    });
  };
  return async (content) => {
    const ids = [];
    const bytes = await sendPieces(content, (piece, at) => {
      if (content.bytes !== null) return put({}, piece, { "x-ms-blob-type": "BlockBlob" });
      const id = Buffer.from(String(at).padStart(12, "0")).toString("base64");
      ids.push(id);
      return put({ comp: "block", blockid: id }, piece);
    });
    if (content.bytes !== null) return bytes;
    const list = ids.map((id) => `<Latest>${id}</Latest>`).join("");
    const text = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
    const type = { "content-type": "application/xml" };
    await put({ comp: "blocklist" }, Buffer.from(text), type);
    return bytes;
  };
}

// src/cache/github/service.ts
function entryVersion(codec) {
  return node_createHash("sha256").update(`go-turbo-build 1 ${codec}`).digest("hex");
}

// src/cache/github/service-access.ts
function serviceAccess(environment) {
  const version = usesServiceV2(environment) ? 2 : 1;
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: results = "" } = environment;
  const url = version === 2 ? results : environment.ACTIONS_CACHE_URL || results;
  const missing = [];
  if (version === 2 && token === "") missing.push("ACTIONS_RUNTIME_TOKEN");
  if (url === "") missing.push(version === 2 ? "ACTIONS_RESULTS_URL" : "ACTIONS_CACHE_URL");
  const none = `there is no GitHub cache service here: ${missing.join(" and ")} not set by the runner`;
  const wrong = `the address of the GitHub cache service is ${JSON.stringify(url)}, and no http URL`;
  const problem = missing.length > 0 ? none : isAddress(url) ? null : wrong;
  return { version, url, token, problem };
}
function isAddress(text) {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : "");
}
function usesServiceV2(environment) {
  const server = environment.GITHUB_SERVER_URL || "https://github.com";
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : "";
  const isGithub = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isGithub && (environment.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "";
}
var MODES = {
  none: [],
  read: ["read"],
  write: ["read", "write"],
  "write-only": ["write"]
};
function modeProblem(environment, use) {
  const mode = (environment.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
  const allowed = Object.hasOwn(MODES, mode) ? MODES[mode] : void 0;
  if (allowed === void 0 || allowed.includes(use)) return null;
  const one = use === "read" ? "no reading" : "no saving";
  const what = allowed.length === 0 ? "neither reading nor saving" : one;
  return `ACTIONS_CACHE_MODE of this runner is ${mode}, which allows ${what}`;
}

// src/cache/github/service-v1.ts
function serviceV1(url, version, exchange) {
  const api = `${url.replace(/\/*$/, "/")}_apis/artifactcache/`;
  const call = (what, request) => {
    const headers = { accept: "application/json;api-version=6.0-preview.1", ...request.headers };
    return ask(exchange, what, { ...request, url: api + request.url, headers });
  };
  const post = (what, path, value) => call(what, { method: "POST", url: path, body: Buffer.from(JSON.stringify(value)) });
  const mustBeGood = (said) => {
    if (!isGood(said)) throw refusal(said);
  };
  const lookUp = async (keys) => {
    const query = `keys=${encodeURIComponent(keys.join(","))}&version=${version}`;
    const said = await call("the look-up", { method: "GET", url: `cache?${query}` });
    if (said.status === 204 || said.status === 404) return null;
    const key = fieldOf(said, "cacheKey");
    const location = fieldOf(said, "archiveLocation");
    if (said.status !== 200 || key === "" || !URL.canParse(location, url)) throw refusal(said);
    return { key, url: new URL(location, url).href };
  };
  return {
    lookUp,
    async reserve(key, bytes) {
      const cacheSize = bytes ?? void 0;
      const said = await post("the reservation", "caches", { key, version, cacheSize });
      if (said.status === 409) return null;
      const id = said.fields.cacheId;
      if (!isGood(said) || typeof id !== "number" || id === 0) throw refusal(said);
      const [what, path] = ["the upload", `caches/${id}`];
      return async (content) => {
        const size = await sendPieces(content, async (body, at) => {
          const range = `bytes ${at}-${at + body.length - 1}/*`;
          const headers = { "content-type": "application/octet-stream", "content-range": range };
          const signal = deadline(UPLOAD_MS);
          mustBeGood(await call(what, { method: "PATCH", url: path, headers, body, signal }));
        });
        mustBeGood(await post(what, path, { size }));
        if ((await lookUp([key]))?.key === key) return size;
        throw new FinalError(`${what} failed: the service took it, and a look-up does not find it`);
      };
    }
  };
}

// src/cache/github/service-v2.ts
function serviceV2(url, version, exchange, storage) {
  const call = (what, method, fields) => ask(exchange, what, {
    method: "POST",
    url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, url).href,
    body: Buffer.from(JSON.stringify({ ...fields, version }))
  });
  return {
    async lookUp([key = "", ...restoreKeys]) {
      const asked = { key, restore_keys: restoreKeys };
      const said = await call("the look-up", "GetCacheEntryDownloadURL", asked);
      if (said.status === 404 || isMiss(said)) return null;
      const found = fieldOf(said, "matched_key", "matchedKey");
      const signed = fieldOf(said, "signed_download_url", "signedDownloadUrl");
      if (!isOk(said) || found === "" || !isAddress(signed)) throw refusal(said);
      return { key: found, url: signed };
    },
    async reserve(key) {
      const said = await call("the reservation", "CreateCacheEntry", { key });
      if (isTaken(said)) return null;
      const signed = fieldOf(said, "signed_upload_url", "signedUploadUrl");
      if (!isOk(said) || !isAddress(signed)) throw refusal(said);
      const send = azureUpload(signed, storage);
      return async (content) => {
        const bytes = await send(content);
        const finished = { key, size_bytes: String(bytes) };
        const done = await call("the upload", "FinalizeCacheEntryUpload", finished);
        if (!isOk(done)) throw refusal(done);
        return bytes;
      };
    }
  };
}
function isOk({ status, fields }) {
  return status === 200 && fields.ok === true;
}
function isMiss({ status, fields }) {
  return status === 200 && (fields.ok === false || Object.keys(fields).length === 0);
}
function isTaken(said) {
  if (said.status === 409 || fieldOf(said, "code") === "already_exists") return true;
  const message = fieldOf(said, "message", "msg");
  const isNamed = message === "" || /already exists|another job/i.test(message);
  return said.status === 200 && said.fields.ok !== true && isNamed;
}

// src/cache/github/github-store.ts
var RECORDS = /* @__PURE__ */ new Set(["habits", "inputs", "fingerprint"]);
var MOST_BYTES = 1e10;
var DAY_S = 86400;
function createGithubStore(environment, codec, patience = PATIENCE, kept = async () => null) {
  const { version, url, token, ...access } = serviceAccess(environment);
  const [exchange, storage] = [createExchange(token, patience), createExchange("", patience)];
  const ofEntries = entryVersion(codec);
  const service = version === 2 ? serviceV2(url, ofEntries, exchange, storage) : serviceV1(url, ofEntries, exchange);
  let recordTime = patience.answer;
  let { problem } = access;
  const noteDown = (error) => {
    if (error instanceof DownError) problem ??= unavailable(messageOf(error)).reason;
  };
  const attempt = async (use, work) => {
    const notAllowed = modeProblem(environment, use);
    if (notAllowed !== null) return unavailable(notAllowed);
    if (problem !== null) return { state: "unavailable", reason: problem };
    try {
      return await work();
    } catch (error) {
      if (use === "write" && !(error instanceof TransferError)) throw error;
      noteDown(error);
      return problem === null ? unavailable(messageOf(error)) : { state: "unavailable", reason: problem };
    }
  };
  const lookUp = async (prefixes) => {
    const found = prefixes.length === 0 ? null : await service.lookUp(prefixes);
    const key = found === null ? void 0 : acceptedKey(found.key, prefixes);
    return found === null || key === void 0 ? null : { key, url: found.url };
  };
  let first = null;
  const reserve = async (key, bytes) => {
    if (first !== null) await first;
    if (problem !== null) throw new DownError(problem);
    const asked = service.reserve(key, bytes).catch((error) => {
      noteDown(error);
      throw error;
    });
    first ??= asked.catch(() => void 0);
    return asked;
  };
  return {
    name: "github",
    carrier: () => codec,
    find: async (_slot, prefixes) => {
      if (modeProblem(environment, "read") !== null) return { state: "miss" };
      return attempt("read", async () => {
        const found = await lookUp(prefixes);
        if (found === null) return { state: "miss" };
        return { state: "found", entry: { key: found.key, bytes: 0 } };
      });
    },
    open: (slot, prefixes, seconds = DAY_S) => attempt("read", async () => {
      const isRecord = RECORDS.has(slot);
      const longest = isRecord ? recordTime / 1e3 : Math.min(seconds, DAY_S);
      const instead = isRecord ? "" : ", in which a build without it ends";
      const words = `not all came within ${Math.round(longest * 10) / 10} s${instead}`;
      const late = deadline(longest * 1e3, words);
      const began = performance.now();
      const onEnd = () => {
        if (isRecord) recordTime = Math.max(1, recordTime - (performance.now() - began));
      };
      const found = await lookUp(prefixes);
      if (found === null) return { state: "miss" };
      const { key, url: url2 } = found;
      const copies = await kept();
      const copy = await copies?.open(key, url2) ?? null;
      if (copy !== null) return { state: "found", key, ...copy };
      const sent = await download(url2, storage, late).catch((error) => {
        const isDown = isRecord && late.aborted;
        throw new (isDown ? DownError : FinalError)(
          `the download of ${key} failed: ${messageOf(error)}`
        );
      });
      const archive = copies?.keep(key, url2, sent) ?? sent;
      if (archive.bytes <= MOST_BYTES) {
        return { state: "found", key, ...archive, stream: untilEnd(archive.stream, onEnd) };
      }
      await archive.close();
      return unavailable(`${key} is not read: ${archive.bytes} bytes are over ${MOST_BYTES}`);
    }),
    save: (_slot, key, content) => attempt("write", async () => {
      const bytes = await outgoing(content());
      try {
        const upload = await reserve(key, bytes.bytes);
        if (upload !== null) return { state: "saved", bytes: await upload(bytes) };
        const isSeen = modeProblem(environment, "read") === null;
        if (!isSeen || await lookUp([key]) !== null) return { state: "exists" };
        const ofRun = keyOfRun(key, environment.GITHUB_RUN_ID ?? "");
        const second = await reserve(ofRun, bytes.bytes);
        if (second !== null) return { state: "saved", bytes: await second(bytes) };
        return unavailable("another job is saving it");
      } finally {
        await bytes.close();
      }
    })
  };
}
function unavailable(reason) {
  return { state: "unavailable", reason: `GitHub cache: ${reason}` };
}

// src/cache/choose-store.ts
var LIMIT_BYTES = 1e10;
function storesOfSteps({ environment, clock }) {
  const made = /* @__PURE__ */ new Map();
  return ({ choice, repository, permission: { scope } }) => {
    const name = JSON.stringify([choice, repository, scope]);
    const store = made.get(name) ?? chooseStore({ choice, repository, scope, environment, clock });
    made.set(name, store);
    return store;
  };
}
function chooseStore(facts) {
  const codec = hostCodec();
  if (facts.choice.kind === "github") {
    return createGithubStore(
      facts.environment,
      codec,
      PATIENCE,
      once(() => besideRunner(facts))
    );
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
async function besideRunner({ environment }) {
  const { RUNNER_ENVIRONMENT: kind, RUNNER_TOOL_CACHE: tools = "" } = environment;
  if (kind !== "self-hosted" || !node_isAbsolute(tools)) return null;
  const { keptArchives } = await import("./kept-archives-7PFSUO7H.mjs");
  return keptArchives(node_join(tools, "go-turbo-build-archives"));
}

// src/runner/machine/use-machine.ts
function toolsBelow(home) {
  return node_join(home, ".cache", "go-turbo-build", "tools");
}
async function useMachine(runner, machine) {
  const environment = { ...runner.environment, ...machine.changes };
  for (const note of machine.notes) runner.log.warning(note);
  for (const folder of [machine.temp, systemTemp(environment, process.platform)]) {
    try {
      await makeFolder(folder);
      await node_access(folder, node_constants.W_OK | node_constants.X_OK);
    } catch (error) {
      return failure(
        "GTB1106",
        `there is no folder for temporary files: ${error.message}`,
        "a folder that can be written, with room for what is compiled",
        "set TMPDIR (in a job also RUNNER_TEMP) to such a folder"
      );
    }
  }
  return success({ ...runner, environment });
}

// src/plan/dependency-files.ts
var PINS = ["go.mod", "go.sum", "go.work", "go.work.sum"];
var SKIPPED = [".git", "node_modules"];
async function dependencyFiles(lines, root) {
  const named = lines.filter((line) => !line.startsWith("!")).map((line) => pathOf(line, root));
  const left = lines.filter((line) => line.startsWith("!")).map((one) => pathOf(one.slice(1).trim(), root));
  const isLeft = (file) => left.some((one) => pathPattern(one).test(file));
  const all = named.some(isGlob) ? await filesBelow(root, "") : [];
  const found = /* @__PURE__ */ new Set();
  const unmatched = [];
  for (const line of named) {
    const pattern = pathPattern(line);
    const matches = isGlob(line) ? all.filter((file) => pattern.test(file)) : await isFile(node_resolve(root, line)) ? [line] : [];
    if (matches.length === 0) unmatched.push(line);
    for (const file of matches) if (!isLeft(file)) found.add(file);
  }
  const files = [...found].sort();
  const pins = files.filter((file) => PINS.includes(node_basename(file)));
  return {
    pins: pins.map((file) => node_resolve(root, file)),
    others: files.length - pins.length,
    unmatched
  };
}
function isGlob(line) {
  return /[*?[]/.test(line);
}
function pathOf(line, root) {
  const path = node_isAbsolute(line) ? node_relative(root, line) : line;
  return path.replaceAll(node_sep, "/").replace(/^(?:\.\/)+/, "");
}
async function filesBelow(root, folder) {
  const entries = await node_readdir(node_join(root, folder), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) return [name];
      const isOpen = entry.isDirectory() && !SKIPPED.includes(entry.name);
      return isOpen ? filesBelow(root, name) : [];
    })
  );
  return lists.flat();
}
function isFile(file) {
  return node_stat(file).then(
    (facts) => facts.isFile(),
    () => false
  );
}

// src/plan/further-modules.ts
var OTHER_FILES = "cache-dependency-path names other files than go.mod and go.sum: they are not needed, because what is compiled is found by its content, not by the names of caches";
var NO_MODULES = "no go.mod is in the checkout: modules that later steps fetch are not kept; where actions/checkout comes after this step, put it before";
async function addDependencies(log, inputs, found) {
  const { build, cache, dependencyFiles: lines, isSetup } = inputs;
  if (cache === "none") return found;
  if (build) {
    if (lines.length > 0)
      log.notice(
        "cache-dependency-path is not needed with a build: its modules are kept, wherever their go.sum lies"
      );
    return found;
  }
  const { module, workspaceFile } = found.roots;
  const isOutside = isSetup && module === null && workspaceFile === null;
  const asked = lines.length === 0 && isOutside ? ["**/go.sum"] : lines;
  if (asked.length === 0) return found;
  const { pins, others: others2, unmatched } = await dependencyFiles(asked, found.root);
  if (others2 > 0) log.notice(OTHER_FILES);
  if (lines.length > 0 && unmatched.length > 0)
    log.warning(
      `cache-dependency-path: nothing is at ${unmatched.join(", ")} in ${found.root}: the modules of what is meant are not kept`
    );
  if (lines.length === 0 && pins.length === 0) {
    const { pins: modules } = await dependencyFiles(["**/go.mod"], found.root);
    if (modules.length === 0) log.notice(NO_MODULES);
  }
  return withFurther(found, pins);
}

// src/plan/real-folders.ts
async function realFolders(folders, goFlags) {
  const { inputs, job, environment, temp } = folders;
  const hasOverlay = [...goFlags, ...inputs.buildFlags].some((one) => /^--?overlay=./.test(one));
  const output = node_resolve(inputs.workingDirectory, inputs.output);
  const workingDirectory = shellPath(inputs.workingDirectory, environment.PWD ?? "");
  if (hasOverlay || !job.inRunner && await isElsewhere(workingDirectory)) {
    const at = node_relative(inputs.workingDirectory, output);
    const paths = { workingDirectory, output: node_resolve(workingDirectory, at) };
    return { ...folders, inputs: { ...inputs, ...paths } };
  }
  const { GOWORK } = environment;
  const workspace = job.workspace === "" ? "" : realPath(job.workspace);
  return {
    inputs: {
      ...inputs,
      workingDirectory: realPath(inputs.workingDirectory),
      output: realPath(output)
    },
    job: { ...job, workspace },
    environment: GOWORK !== void 0 && node_isAbsolute(GOWORK) ? { ...environment, GOWORK: realPath(GOWORK) } : environment,
    temp: realPath(temp)
  };
}
function shellPath(folder, pwd) {
  if (!node_isAbsolute(pwd)) return folder;
  const inside = node_relative(realPath(pwd), folder);
  const isBelow = !node_isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
  return isBelow ? node_join(pwd, inside) : folder;
}
async function isElsewhere(folder) {
  const real = realPath(folder);
  if (real === folder) return false;
  const [here, there] = await Promise.all([findModuleRoots(folder, ""), findModuleRoots(real, "")]);
  const same = (one, other) => (one === null ? null : realPath(one)) === other;
  return !same(here.module, there.module) || !same(here.workspaceFile, there.workspaceFile);
}

// src/flow/create-step.ts
async function createStep(request) {
  const activity = createActivity(request.runner.clock);
  const compiler = compilerOf(request.inputs.compiler, request.inputs.buildFlags);
  const settled = await settledFolders(request);
  const { job, environment } = settled;
  const runner = {
    ...request.runner,
    environment,
    exec: trackedExec(request.runner.exec, activity)
  };
  const inputs = withoutCaches(compiler) === "" ? settled.inputs : { ...settled.inputs, shareFlags: "off" };
  for (const note of inputs.notes) runner.log.info(note);
  for (const notice of inputs.notices) runner.log.notice(notice);
  const { workingDirectory } = inputs;
  const own = await findModules(workingDirectory, environment.GOWORK ?? "", job.workspace);
  const modules = await addDependencies(runner.log, inputs, own);
  const repository = job.repository === "" ? modules.mainModule || "local" : job.repository;
  const thin = node_join(request.home, ".cache", "go-turbo-build", "thin");
  const { recordFile, earlier } = await findHandover(runner, settled.temp);
  return {
    step: {
      runner,
      job,
      inputs,
      compiler,
      clocks: { activity, phases: createPhases(runner.clock), startedAt: request.startedAt },
      folders: {
        job: recordFile.slice(0, -RECORD_NAME.length - 1),
        toolCache: request.toolCache,
        ownTools: toolsBelow(request.home),
        thin,
        newThin: thin
      },
      ordinal: earlier?.steps.length ?? 0
    },
    project: { ...modules, repository },
    caches: {
      ...storeAndPermission(runner, inputs, job, repository, noCachesOf(inputs, compiler)),
      without: request.without,
      recordFile,
      earlier,
      memory: null
    }
  };
}
function settledFolders({ inputs, job, temp, runner }) {
  const { settings, fromGoFlags } = inputs;
  const environment = settledEnvironment(
    runner.environment,
    settings,
    joinGoFlags(fromGoFlags.rest)
  );
  return realFolders({ inputs, job, temp, environment }, fromGoFlags.rest);
}
function storeAndPermission({ environment, clock }, inputs, job, repository, noCaches) {
  const asked = savePermission({ ...inputs, ...job });
  const { scope } = asked;
  if (noCaches !== "") {
    const permission = { may: false, scope, reason: noCaches };
    return { store: noStore, permission };
  }
  const choice = inputs.cacheStore;
  const store = chooseStore({ choice, repository, scope, environment, clock });
  return { store: inputs.cache === "save" ? writtenOnly(store) : store, permission: asked };
}
function noCachesOf({ cache }, compiler) {
  return withoutCaches(compiler) || (cache === "none" ? "`cache` is false" : "");
}
async function findHandover(runner, temp) {
  const marked = runner.environment[JOB_RECORD_MARK] ?? "";
  const record = marked === "" ? null : await readJobRecord(marked);
  if (record !== null) {
    return { recordFile: marked, earlier: record.steps.length > 0 ? record : null };
  }
  const { environment, clock } = runner;
  const folder = await newFolder(temp, systemTemp(environment, process.platform), clock.now());
  return { recordFile: node_join(folder, RECORD_NAME), earlier: null };
}
async function newFolder(temp, tempOfSystem, now) {
  await node_mkdir(temp, { recursive: true });
  for (const folder of /* @__PURE__ */ new Set([temp, tempOfSystem])) await removeLeftBehind(folder, now);
  return node_mkdtemp(node_join(temp, temporaryPrefix()));
}

// src/inputs/host-context.ts
function hostInputContext(environment, currentFolder, inRunner = environment.GITHUB_ACTIONS === "true", home = readMachine(environment, "").home) {
  return {
    inRunner,
    cwd: inRunner && environment.GITHUB_WORKSPACE || currentFolder,
    home,
    usableCpus: usableCpus(node_os_default.availableParallelism(), readIfThere("/sys/fs/cgroup/cpu.max")),
    platform: process.platform,
    arch: process.arch,
    kindOf: kindOf2,
    settings: (folder) => jobSettings(environment, folder)
  };
}
function usableCpus(available, cpuMax) {
  const [quota, period] = cpuMax.trim().split(/\s+/).map(Number);
  if (quota === void 0 || period === void 0 || !(quota > 0) || !(period > 0))
    return available;
  return Math.max(1, Math.min(available, Math.ceil(quota / period)));
}
function jobSettings(environment, folder) {
  const { goos } = platformOf(process.platform, process.arch);
  const named = goEnvFile(environment, goos);
  const file = named === "" ? "" : node_path_default.resolve(folder, named);
  return resolveSettings(environment, file, file === "" ? {} : parseGoEnvFile(readIfThere(file)));
}
function kindOf2(file) {
  try {
    return node_statSync(file).isDirectory() ? "folder" : "file";
  } catch {
    return "none";
  }
}
function readIfThere(file) {
  try {
    return node_readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/inputs/definitions/binary-definitions.ts
var BINARY_INPUTS = [
  {
    name: "debug",
    group: "Binaries",
    kind: "text",
    example: "debug: sidecar",
    default: "",
    defaultInWords: "`none` with profile `lean`, `full` with `dev`",
    placeholder: "WHERE",
    description: "Where the debug information goes: `none` (dropped), `sidecar` (linked, then moved to `NAME.debug` beside the stripped binary, where gdb and addr2line find it; ELF only, needs objcopy) or `full` (kept in the binary). With `sidecar` no binary is reused."
  },
  {
    name: "compress",
    group: "Binaries",
    kind: "text",
    example: "compress: upx",
    default: "none",
    placeholder: "HOW",
    description: "`upx` packs each binary with UPX, which has to be installed (linux only). It is smaller on disk, starts later, takes more memory, and `go version -m` and scanners cannot read it any more. The report has the cost, measured with the arguments of `startup` in `check`. `none`: no binary is packed."
  },
  {
    name: "check",
    group: "Binaries",
    kind: "list",
    isCommon: true,
    example: "check: static, size<=20MB, startup(--version)<=50ms",
    default: "",
    defaultInWords: "`reproducible` with `profile: release`, else nothing",
    placeholder: "REQUIREMENTS",
    description: "What every binary has to be, or the step fails: `static`, `nx`, `relro`, `pie`, `no-dwarf`, `go>=1.26`, `size<=20MB`, `startup(--version)<=50ms`, `reproducible`, `vulnerable-toolchain` and more (docs/checks.md). `startup` and `memory` run the binary with the arguments in parentheses, `--version` without them; it has to end at once, with exit code 0. A requirement that holds a comma is put in quotes."
  },
  {
    name: "size",
    group: "Binaries",
    kind: "switch",
    example: "size: true",
    default: "auto",
    defaultInWords: "`auto`: in jobs after the other steps, on the command line not at all",
    placeholder: "WHEN",
    description: "Tell what each binary is made of and why it grew: in a pull request against its base, whose sizes its own builds record (docs/size.md). `auto` reads a binary in the post step of the job, where it differs from the recorded one; `true` in this step, which takes a second for 50 MB. `false`: only what another input needs."
  },
  {
    name: "size-budget",
    group: "Binaries",
    kind: "list",
    example: "size-budget: 20MB, linux/arm64=22MB",
    default: "",
    defaultInWords: "none",
    placeholder: "SIZES",
    description: "Fail where a binary is larger, and name the largest causes: a size for all, or NAME=SIZE and TARGET=SIZE for some."
  },
  {
    name: "size-growth",
    group: "Binaries",
    kind: "list",
    example: "size-growth: 2%, app=500kB",
    default: "",
    defaultInWords: "none",
    placeholder: "SIZES",
    description: "Fail a pull request whose binary grows by more against its base, and name the three largest causes: in percent or bytes, for all or as NAME=SIZE and TARGET=SIZE. What others made it grow by before does not count. Where nothing is recorded to compare with, nothing fails; on a branch that saves it is a warning."
  },
  {
    name: "size-override",
    group: "Binaries",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: "size-override: ${{ contains(github.event.pull_request.title, '[size]') }}",
    default: "size-override",
    placeholder: "LABEL",
    description: "Accept what `size-budget` and `size-growth` do not allow: `true`, or the name of a label; then where the pull request has that label. `false`: never."
  },
  {
    name: "page",
    group: "Binaries",
    kind: "text",
    example: "page: report.html",
    default: "",
    defaultInWords: "none",
    placeholder: "FILE",
    description: "Write one HTML file with everything in it (docs/page.md): what each binary is made of, what changed, when what was compiled, why each module is there, and the trend. Relative to `working-directory`; it is read from the finished binaries, which takes a second for each."
  },
  {
    name: "metrics",
    group: "Binaries",
    kind: "text",
    example: "metrics: metrics.prom",
    default: "",
    defaultInWords: "none",
    placeholder: "FILE",
    description: "Write the figures of the run for Prometheus (text format; names and labels: docs/metrics.md), relative to `working-directory`."
  },
  {
    name: "trace",
    group: "Binaries",
    kind: "text",
    example: "trace: trace.json",
    default: "",
    defaultInWords: "none",
    placeholder: "FILE",
    description: "Write when which package was compiled as a Chrome trace, for https://ui.perfetto.dev, relative to `working-directory`."
  },
  {
    name: "comment-token",
    group: "Binaries",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: "comment-token: ${{ github.token }}",
    default: "",
    defaultInWords: "no comment",
    placeholder: "TOKEN",
    description: "A token that may write pull requests (`pull-requests: write`): runs of a pull request then keep one comment on it, with what changed. Where nothing did, none is begun. A fork has no such token, and the job summary alone."
  },
  {
    name: "provenance",
    group: "Binaries",
    kind: "boolean",
    example: "provenance: true",
    default: "",
    defaultInWords: "`true` with `profile: release`, else `false`",
    placeholder: "",
    description: "Write `NAME.provenance.json` beside each binary (an in-toto statement with SLSA provenance v1), and fail where another build of the same inputs made another binary. Binaries are then built, never reused."
  },
  {
    name: "sbom",
    group: "Binaries",
    kind: "boolean",
    example: "provenance: true\nsbom: true",
    default: "false",
    placeholder: "",
    description: "Write `NAME.cdx.json` beside each binary: the modules that its build info names, with their versions and hashes, and the Go that built it, as CycloneDX 1.6. With it `provenance` is `true`."
  }
];

// src/inputs/definitions/build-definitions.ts
var BUILD_INPUTS = [
  {
    name: "working-directory",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "working-directory: services/api",
    default: ".",
    placeholder: "FOLDER",
    description: "The folder that Go commands run in: that of `go.mod`, or one below it. Relative to the checkout; on the command line to the current folder. In a workflow also several, one on each line or separated by commas: folders, globs of folders with a `go.mod` (`services/*`, `**`), `!` and a glob for what is left out, or a `go.work` for its members; each is built as by a step of its own."
  },
  {
    name: "affected-base",
    group: "Build",
    kind: "text",
    example: "affected-base: auto\nbuild: false",
    default: "",
    defaultInWords: "the outputs are empty",
    placeholder: "COMMIT",
    description: "Fills the outputs `affected-matrix` and `affected-state`: which modules differ from those of this commit. `auto`: the commit before the push, or what the pull request is for. In workflows only; the checkout needs that commit (`fetch-depth: 0`)."
  },
  {
    name: "packages",
    group: "Build",
    kind: "list",
    isCommon: true,
    example: "packages: ./cmd/...",
    default: "./...",
    placeholder: "PATTERNS",
    description: "Package patterns as `go build` takes them. Every main package that they match becomes a binary; where none matches, everything is compiled and no binary is made."
  },
  {
    name: "mains-only",
    group: "Build",
    kind: "boolean",
    example: "mains-only: true",
    default: "false",
    placeholder: "",
    description: "`true` compiles the main packages and what they import, as `go build -o FOLDER/` does. Else every package that the patterns match is compiled, too, as by `go build ./...`: one that does not compile fails the step, although no binary needs it."
  },
  {
    name: "targets",
    group: "Build",
    kind: "list",
    isCommon: true,
    example: "targets: linux/amd64, linux/arm64",
    default: "",
    defaultInWords: "GOOS and GOARCH of the job, else the host",
    placeholder: "TARGETS",
    description: "What to build for, as GOOS/GOARCH or GOOS/GOARCH/VARIANT: `linux/amd64`, `linux/arm64`, `linux/amd64/v3`, `linux/arm/7`. Underscores may stand for the slashes."
  },
  {
    name: "profile",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "profile: release",
    default: "lean",
    placeholder: "PROFILE",
    description: "`lean`: stripped, static, without paths of this machine. `release`: lean, with the commit in it, from nothing that another job could have written. `staging`: lean, with the symbols that profilers read. `dev`: as plain `go build` does it, with debug information. docs/profiles.md shows each flag; the seven inputs from `trimpath` on say otherwise for one."
  },
  {
    name: "cgo",
    group: "Build",
    kind: "boolean",
    isCommon: true,
    example: "cgo: true",
    default: "",
    defaultInWords: "CGO_ENABLED of the job, else `false`",
    placeholder: "",
    description: "Build with CGO_ENABLED=1. A C compiler has to be installed. Against CGO_ENABLED of the job the step fails."
  },
  {
    name: "tags",
    group: "Build",
    kind: "list",
    example: "tags: netgo, sqlite_omit_load_extension",
    default: "",
    placeholder: "TAGS",
    description: "Build tags; those of GOFLAGS are added."
  },
  {
    name: "ldflags",
    group: "Build",
    kind: "text",
    example: "ldflags: -extldflags=-Wl,-z,noexecstack",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the linker, quoted as in `go build -ldflags`. The profile adds its own (`lean`: `-s -w`); for `-X` there is `stamp`."
  },
  {
    name: "gcflags",
    group: "Build",
    kind: "text",
    example: "gcflags: ./internal/hot/...=-B",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags for the compiler, as in `go build -gcflags`; `all=FLAGS` for every package."
  },
  {
    name: "build-flags",
    group: "Build",
    kind: "words",
    example: "build-flags: -pgo=prod.pgo -mod=vendor",
    default: "",
    placeholder: "FLAGS",
    description: "Further flags of `go build` that have no input of their own (`-race`, `-pgo=FILE`, `-mod=vendor`, `-toolexec=\u2026`), split as a shell splits words, with quotes; variables are not expanded."
  },
  {
    name: "compiler",
    group: "Build",
    kind: "text",
    example: "compiler: tinygo\ntargets: wasip1/wasm",
    default: "gc",
    placeholder: "COMPILER",
    description: "`gc`: that of the Go distribution. `tinygo`: a TinyGo on PATH, for linux and wasm; `build-flags` then takes its flags (`-target`, `-opt`, \u2026), and nothing is cached. gccgo: `-compiler=gccgo` in `build-flags`."
  },
  {
    name: "stamp",
    group: "Build",
    kind: "lines",
    isCommon: true,
    example: "stamp: |\n  main.version=$version\n  main.build=$inputs",
    default: "",
    placeholder: "NAME=VALUE",
    description: "String variables to set at link time, one on each line: `main.version=v1.2.3`. A value may hold spaces and one kind of quotes. `$commit` stands for the full hash of the commit, `$version` for the version of the module by its tags in git, `$date` for its time in UTC; with these three no binary can be reused. `$inputs` stands for 12 hex digits that change only when an input of the binary does."
  },
  {
    name: "output",
    group: "Build",
    kind: "text",
    isCommon: true,
    example: "output: dist/bin",
    default: "bin",
    placeholder: "FOLDER",
    description: "The folder for the binaries, relative to `working-directory`: `NAME` for the host alone, else `NAME_GOOS_GOARCH[_VARIANT][.exe]`."
  },
  {
    name: "build",
    group: "Build",
    kind: "boolean",
    isCommon: true,
    example: "build: false",
    default: "true",
    placeholder: "",
    description: "`false` sets up Go and the caches and builds nothing."
  },
  {
    name: "warm",
    group: "Build",
    kind: "switch",
    example: "warm: true",
    default: "auto",
    placeholder: "auto|true|false",
    description: "Whether packages are compiled ahead. `true`: before the build, every package that the patterns match, for all targets side by side, and for later steps all that `go test` of them compiles. `auto`: with `build: false` every package that the patterns match, else nothing, as the build compiles the same. `false`: nothing. What does not compile (yet) is a warning."
  },
  {
    name: "parallelism",
    group: "Build",
    kind: "text",
    example: "parallelism: 4",
    default: "",
    defaultInWords: "`-p` of GOFLAGS or GOMAXPROCS, the smaller, else the usable CPUs",
    placeholder: "N",
    description: "How many compilers run at the same time, over all targets."
  },
  {
    name: "share-flags",
    group: "Build",
    kind: "text",
    example: "share-flags: on",
    default: "auto",
    placeholder: "MODE",
    description: "Whether later steps of the job (`go test`, `go vet`) compile with the flags of this build, so that they share its packages: it sets GOFLAGS for them. `auto`: from the run on whose predecessor had such steps (with `warm: true` from the first on), unless GOFLAGS is set already, tests of such steps have results that are kept (with other flags they would run again), a job failed with them, or a Go file that such steps may compile asks for file paths at run time (`runtime.Caller`). `on`: always, and with CGO_ENABLED=0, with which `go test -race` fails. `off`: never."
  }
];

// src/inputs/definitions/cache-definitions.ts
var CACHE_INPUTS = [
  {
    name: "save",
    group: "Caches",
    kind: "list",
    isCommon: true,
    example: "save: default-branch release/** develop",
    default: "default-branch release/** release-* develop",
    placeholder: "WHEN",
    description: "When the caches are saved: `always`, `never`, or the branches whose runs of push, schedule and workflow_dispatch save: `default-branch` (`main` and `master` where the event does not say which one it is) and names, in which `*` stands for any characters but a slash, `**` for any, `?` for one. Never on pull_request_target, workflow_run and issue_comment, whatever is said here."
  },
  {
    name: "reuse",
    group: "Caches",
    kind: "switch",
    example: "reuse: 200MB",
    default: "true",
    placeholder: "true|false|SIZE",
    description: "Reuse binaries of an earlier run where nothing that could change them is different: `true`, `false`, or a size: `true`, and a run saves at most so much of binaries, compressed (`60MB` unless said)."
  },
  {
    name: "cache-name",
    group: "Caches",
    kind: "text",
    example: "cache-name: api",
    default: "",
    defaultInWords: "made from workflow, job, matrix, `working-directory` and `packages`",
    placeholder: "NAME",
    description: "A name for what this step uses of the caches. Steps with the same name share it: give one where two jobs build the same thing."
  },
  {
    name: "cache-store",
    group: "Caches",
    kind: "text",
    isCommon: true,
    example: "cache-store: directory:/var/cache/go-turbo-build",
    default: "",
    defaultInWords: "`github` in a runner, else `directory:~/.cache/go-turbo-build`",
    placeholder: "STORE",
    description: "Where the caches are kept: `github`, or `directory:PATH`, a folder that several jobs and machines may use at the same time."
  },
  {
    name: "modules",
    group: "Caches",
    kind: "text",
    example: "modules: full",
    default: "auto",
    placeholder: "WHICH",
    description: "What is kept of the module cache: `used`, only the folders of packages that the build compiles, for this step alone; `full`, whole modules, for later steps too; `auto`, the first where the step builds, no module has C in it and no later step uses Go, else the second."
  },
  {
    name: "memory",
    group: "Caches",
    kind: "text",
    example: "memory: false",
    default: "auto",
    placeholder: "auto|false",
    description: "Where restored files lie: `auto`, in memory (`/dev/shm`) where it is a tmpfs that has room for three times what the last run used and 2 GB and 1 GB for each compiler are left, else on the disk; later steps get GOCACHE there. `false`: always on the disk."
  },
  {
    name: "test-cache",
    group: "Caches",
    kind: "switch",
    example: "test-cache: false",
    default: "auto",
    placeholder: "auto|true|false",
    description: "Whether `go test` of later steps runs no test whose code, files and variables are those of an earlier run: files that tests read get times made of their content, so that Go knows them again after a checkout. `auto`: yes, but on `schedule` and where a run is started again, all tests run. `true`: always. `false`: every test runs, and no result is kept."
  },
  {
    name: "matrix",
    group: "Caches",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: "${{ toJSON(matrix) }}",
    hidden: true,
    placeholder: "JSON",
    description: "Do not set this. It tells the legs of a matrix apart, so that each keeps its own part of the caches."
  },
  {
    name: "job-status",
    group: "Caches",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    default: "${{ job.status }}",
    hidden: true,
    placeholder: "STATUS",
    description: "Do not set this. It is evaluated again after the job, so that a job that failed or was cancelled judges nothing in the caches as unused."
  }
];

// src/inputs/definitions/flag-definitions.ts
var FLAG_INPUTS = [
  {
    name: "trimpath",
    group: "Flags and linking",
    kind: "boolean",
    example: "trimpath: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Keep the paths of this machine out of the binaries (`-trimpath`)."
  },
  {
    name: "dwarf",
    group: "Flags and linking",
    kind: "boolean",
    example: "dwarf: true\nstrip: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Debug information for debuggers (without: `-w`, and none is compiled)."
  },
  {
    name: "strip",
    group: "Flags and linking",
    kind: "boolean",
    example: "strip: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "Leave the symbol table out (`-s`)."
  },
  {
    name: "vcs",
    group: "Flags and linking",
    kind: "boolean",
    example: "vcs: true",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "The commit in the build info (`-buildvcs`), with which no binary can be reused."
  },
  {
    name: "static",
    group: "Flags and linking",
    kind: "boolean",
    example: "static: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "A Linux binary that needs a library of the system fails the step; where only the profile says so, it is a warning with `cgo`. `true` with `cgo` links with `link: external-static`."
  },
  {
    name: "optimize",
    group: "Flags and linking",
    kind: "boolean",
    example: "profile: dev\noptimize: false",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "`false`: compile without optimizations, for debuggers (`-N -l`)."
  },
  {
    name: "race",
    group: "Flags and linking",
    kind: "boolean",
    example: "race: true\ncgo: true",
    default: "",
    defaultInWords: "as the profile says",
    placeholder: "",
    description: "The race detector (`-race`); needs `cgo`."
  },
  {
    name: "buildinfo",
    group: "Flags and linking",
    kind: "text",
    example: "buildinfo: minimal",
    default: "full",
    placeholder: "WHAT",
    description: "`full`: all that Go writes. `minimal`: neither the build ID (`-buildid=`) nor the commit."
  },
  {
    name: "link",
    group: "Flags and linking",
    kind: "list",
    example: "link: static-pie musl mold\ncgo: true",
    default: "auto",
    placeholder: "WORDS",
    description: "How binaries are linked, in words of three kinds, in any order, of each kind at most one. `auto`: as Go does it. `internal`: by Go alone. `external-static`: static with C in it, by the C compiler. `pie`: position-independent, loaded by the system. `static-pie`: position-independent and static, by the C compiler. The static two add the tags netgo and osusergo with glibc. The C library that cgo links with: `gnu` (the one of the C compiler) or `musl` (the C compiler is musl-gcc, or what CC says). What links where the C compiler links: `mold` or `lld`, else its own choice."
  }
];

// src/inputs/definitions/go-definitions.ts
var GO_INPUTS = [
  {
    name: "go-version",
    group: "Go",
    kind: "text",
    isCommon: true,
    example: "go-version: '1.26'",
    default: "",
    defaultInWords: "GOTOOLCHAIN of the job, else what `go-version-file` says",
    placeholder: "VERSION",
    description: "The Go version: exact (`1.26.8`), a line (`1.26`, `1.26.x`), a semver range (`>=1.25 <1.27`), `stable` or `oldstable`. Quote it in YAML, where the number 1.30 is read as 1.3. Not together with `go-version-file` (in `setup` this one counts)."
  },
  {
    name: "go-version-file",
    group: "Go",
    kind: "text",
    example: "go-version-file: .go-version",
    default: "",
    defaultInWords: "`go.work` where the build uses one, else `go.mod`",
    placeholder: "FILE",
    description: "The file that names the Go version, relative to `working-directory`: `go.mod` or `go.work` (the toolchain line, else the go line), `.go-version` or `.tool-versions`. Not together with `go-version` (in `setup` that one counts, and paths are relative to the checkout)."
  },
  {
    name: "go-checksum",
    group: "Go",
    kind: "text",
    example: "go-version: 1.26.8\ngo-checksum: h1:SMU9cV6xQ1yOAHpU5Yb8pVZ0rD0PqN9cYPpyS9wrSoU=",
    default: "",
    defaultInWords: "ask the checksum database",
    placeholder: "h1:HASH",
    description: "The hash of the toolchain as a module zip (`h1:` and base64), for networks that cannot reach a checksum database. The download must have this hash."
  },
  {
    name: "go",
    group: "Go",
    kind: "text",
    example: "go: needed",
    default: "always",
    placeholder: "WHEN",
    description: "`always`: the pinned Go is there for later steps, also where every binary is reused. `needed`: it is not downloaded where every binary is reused and later steps have used no Go."
  },
  {
    name: "toolchain",
    group: "Go",
    kind: "text",
    example: "toolchain: auto",
    default: "",
    defaultInWords: "`local`, unless GOTOOLCHAIN of the job keeps the pinned Go",
    placeholder: "local|auto",
    description: "GOTOOLCHAIN of later steps. `local`: they run the pinned Go, and what asks for a newer one fails. `auto`: Go fetches a newer one where a go.mod or a tool (`go install TOOL@latest`) asks for it. The build itself always runs the pinned one."
  },
  {
    name: "tools",
    group: "Go",
    kind: "lines",
    example: "tools: |\n  golang.org/x/vuln/cmd/govulncheck@v1.1.4\n  honnef.co/go/tools/cmd/staticcheck@2025.1.1\n  go.mod",
    default: "",
    placeholder: "TOOLS",
    description: "Programs for later steps, one a line: `PACKAGE@VERSION` as `go install` takes it, or `go.mod` for its tool directives. Each is built by a Go that its go.mod accepts, from modules that the checksum database knows, put on PATH, and kept for other jobs (docs/tools.md)."
  }
];

// src/inputs/definitions/setup-defaults.ts
var SETUP_DEFAULTS = {
  "go-version": null,
  "go-version-file": null,
  "check-latest": "false",
  architecture: null,
  cache: null,
  "cache-dependency-path": null,
  "go-download-base-url": null,
  token: null,
  "go-checksum": null,
  toolchain: null,
  tools: null,
  save: null,
  "cache-name": null,
  "cache-store": null,
  modules: null,
  memory: null,
  "test-cache": null,
  "working-directory": null,
  packages: null,
  build: "false",
  warm: "false",
  profile: "dev",
  "share-flags": "off",
  parallelism: null,
  matrix: null,
  "job-status": null,
  "setup-go": "true"
};

// src/inputs/definitions/setup-go-definitions.ts
var SETUP_GO_INPUTS = [
  {
    name: "check-latest",
    group: "As actions/setup-go",
    kind: "switch",
    example: "check-latest: true",
    default: "",
    defaultInWords: "`true`; in `setup` `false`",
    placeholder: "true|false",
    description: "Where a range or a line (`1.26`) is looked up. `true`: among all releases, so that every machine takes the newest. `false`: first in the tool cache of the runner, which saves a download."
  },
  {
    name: "architecture",
    group: "As actions/setup-go",
    kind: "text",
    example: "architecture: x86",
    default: "",
    defaultInWords: "that of the runner",
    placeholder: "ARCH",
    description: "The architecture of the Go toolchain, where this machine runs another than its own: `x64`, `x86`, `arm64`, `arm` and the names of GOARCH. To build for another one, set `targets`."
  },
  {
    name: "go-download-base-url",
    group: "As actions/setup-go",
    kind: "text",
    example: "go-download-base-url: https://mirror.example.com/golang",
    default: "",
    defaultInWords: "GO_DOWNLOAD_BASE_URL of the job, else the module proxy of GOPROXY",
    placeholder: "URL",
    description: "A mirror of https://go.dev/dl. What it serves must be what the checksum database (or `go-checksum`) says."
  },
  {
    name: "cache",
    group: "As actions/setup-go",
    kind: "switch",
    example: "cache: restore",
    default: "true",
    placeholder: "true|false|restore|save",
    description: "`false` restores and saves nothing. `restore` reads the caches and saves none. `save` reads none, so that everything is made anew, and saves."
  },
  {
    name: "cache-dependency-path",
    group: "As actions/setup-go",
    kind: "lines",
    example: "cache-dependency-path: '**/go.sum'",
    default: "",
    defaultInWords: "those of the modules in `working-directory`",
    placeholder: "FILES",
    description: "Further go.mod and go.sum files whose modules are kept, one path or glob a line, relative to the checkout; `!` leaves out. Other files are in no key: what is compiled is found by its content."
  },
  {
    name: "token",
    group: "As actions/setup-go",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    example: "token: ${{ github.token }}",
    default: "",
    placeholder: "TOKEN",
    description: "Not needed: no list of releases is read from GitHub."
  },
  {
    name: "setup-go",
    group: "As actions/setup-go",
    kind: "text",
    default: "false",
    hidden: true,
    placeholder: "WHICH",
    description: "Do not set this. It is `true` in setup/action.yml, which does as actions/setup-go does."
  }
];

// src/inputs/definitions/definitions.ts
var INPUTS = [
  ...GO_INPUTS,
  ...BUILD_INPUTS,
  ...FLAG_INPUTS,
  ...BINARY_INPUTS,
  ...CACHE_INPUTS,
  ...SETUP_GO_INPUTS
];
function inputDefinition(name) {
  const found = INPUTS.find((one) => one.name === name);
  if (found === void 0) throw new Error(`no such input: ${name}`);
  return found;
}
function inputDefault(name) {
  const definition = inputDefinition(name);
  return definition.hidden === true ? "" : definition.default;
}
function givenInputs(raw) {
  const isSetup = isSetupAction(raw);
  return INPUTS.flatMap(({ name }) => {
    const value = raw(name)?.trim() ?? "";
    const isHidden = inputDefinition(name).hidden === true;
    const usual = (isSetup ? SETUP_DEFAULTS[name] : null) ?? inputDefault(name);
    return value === "" || isHidden || value === usual ? [] : [name];
  });
}
function isSetupAction(raw) {
  return raw("setup-go")?.trim() === "true";
}

// src/inputs/flags/flag-conflicts.ts
function systemsOf(targets, platform) {
  if (targets.length === 0) return [platform === "win32" ? "windows" : platform];
  return [...new Set(targets.map((one) => one.goos))];
}
function flagConflicts(choices) {
  const flags = resolveFlags(choices);
  return [
    ...contradictions(choices).map(
      ({ input, words }) => conflict(input, words, "one of the two", `remove one: ${words} would win`)
    ),
    ...stripConflicts(choices, flags),
    ...cgoConflicts(choices, flags),
    ...buildInfoConflicts(choices, flags)
  ];
}
function buildFlagText({ buildFlags, fromGoFlags }, flag) {
  const isOfJob = buildFlags.lastIndexOf(flag) < (fromGoFlags?.buildFlags.length ?? 0);
  return isOfJob && buildFlags.includes(flag) ? `GOFLAGS: ${flag}` : `build-flags: "${flag}"`;
}
function conflict(one, other, expected, change) {
  return { code: "GTB1024", found: `${one} with ${other}`, expected, change };
}
function stripConflicts(choices, { strip, dwarf }) {
  const failures = [];
  const isAsked = dwarf.from !== "profile" || strip.from === "input";
  const { debug = "" } = choices;
  if (strip.value && dwarf.value && isAsked && debug === "")
    failures.push(
      conflict(
        strip.text,
        dwarf.text,
        "debug information and the symbol table, or neither: debuggers need both",
        strip.from === "profile" ? "set strip: false" : "set dwarf: false, or strip: false"
      )
    );
  if (debug === "") return failures;
  for (const { name, value, from, text } of [strip, dwarf])
    if (from === "input" && value !== (debug === "none" === (name === "strip")))
      failures.push(
        conflict(text, `debug: ${debug}`, "one of the two", `leave ${name} out: debug says it`)
      );
  return failures;
}
function cgoConflicts(choices, { race }) {
  if (choices.cgo) return [];
  const failures = [];
  if (race.value && choices.systems.some((one) => one !== "darwin"))
    failures.push(
      needsCgo(race.from === "build-flags" ? 'build-flags: "-race"' : race.text, "race")
    );
  for (const name of ["msan", "asan"])
    if (switchIsOn(choices.buildFlags, name))
      failures.push(needsCgo(buildFlagText(choices, `-${name}`), name));
  return failures;
}
function needsCgo(text, name) {
  return conflict(text, "cgo: false", `cgo: true, which -${name} needs`, "set cgo: true");
}
function buildInfoConflicts({ buildinfo, ldflags }, { vcs }) {
  if (buildinfo !== "minimal") return [];
  const failures = [];
  if (vcs.value)
    failures.push(
      conflict(
        "buildinfo: minimal",
        vcs.text,
        "build info with the commit, or without it",
        "set buildinfo: full, or vcs: false"
      )
    );
  const buildId = /(?:^|[\s'"])(--?buildid[= ][^\s'"]*)/.exec(ldflags)?.[1];
  if (buildId !== void 0)
    failures.push(
      conflict(
        "buildinfo: minimal",
        `ldflags: ${buildId}`,
        "one build ID, or none",
        "set buildinfo: full, or remove the build ID from ldflags"
      )
    );
  return failures;
}

// src/inputs/flags/job-flags.ts
var NO_JOB_FLAGS = {
  buildFlags: [],
  tags: [],
  ldflags: "",
  gcflags: [],
  trimpath: void 0,
  parallelism: void 0,
  rest: [],
  notes: []
};
var OF_LIST = /^(?:compiled|deps|e|export|f|find|m|reuse|retracted|test|u|versions)$/;
var WITHOUT_EFFECT = /^(?:a|json|v|debug-\w[\w-]*)$/;
var READ_HERE = /^(?:trimpath|a|v|json)$/;
function readJobFlags(facts) {
  if (facts.compiler === "tinygo") return ofTinyGo(facts.flags);
  const failures = [];
  const value = { ...NO_JOB_FLAGS };
  const add = (key, text) => {
    value[key] = [...value[key], text];
  };
  const refuse = (flag, expected, change) => {
    failures.push({ code: "GTB1018", found: `GOFLAGS: ${shown(flag)}`, expected, change });
  };
  for (const flag of facts.flags) {
    const [, name = "", given] = /^-([^=]*)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    const takes = PASSED_ON[name] ?? REFUSED[name]?.takes;
    const isOff = given !== void 0 && goBoolean(given) === false;
    if (takes === void 0 || name === "i") {
      if (!OF_LIST.test(name)) add("rest", flag);
    } else if (takes === "value" && given === void 0) {
      refuse(flag, `-${name}=VALUE`, "give it a value, as Go asks for");
    } else if (READ_HERE.test(name) && given !== void 0 && goBoolean(given) === null) {
      refuse(flag, `-${name}, -${name}=true or -${name}=false`, "write one of these");
    } else if (name === "tags") {
      const tags = parseTags(tagList(given ?? ""));
      if (tags.ok) value.tags = tags.value;
      else for (const one of tags.failures) refuse(flag, one.expected, one.change);
    } else if (name === "ldflags") {
      const flags = linkerFlags(given ?? "");
      if (flags !== null) value.ldflags = flags;
      else refuse(flag, "flags of the linker for every binary", "use the input ldflags, or stamp");
    } else if (name === "gcflags") {
      const parsed = parseGcflags(given ?? "");
      if (parsed.ok) add("gcflags", (given ?? "").trim());
      else for (const one of parsed.failures) refuse(flag, one.expected, one.change);
    } else if (name === "trimpath") {
      const own = facts.given.trimpath;
      if (own !== void 0) {
        if (own === isOff) add("notes", overruled(flag, "trimpath", own));
      } else if (facts.profile === "release" && isOff) add("notes", promised(flag, "trimpath"));
      else value.trimpath = !isOff;
    } else if (name === "p") {
      const number = /^(?:[1-9]\d{0,3}|0x[\da-f]{1,3})$/i.test(given ?? "") ? Number(given) : 0;
      if (number > 0) value.parallelism = number;
      else refuse(flag, "-p with a positive integer", "correct it, or use the input parallelism");
    } else if (WITHOUT_EFFECT.test(name)) {
      if (name === "a" && !isOff)
        add("notes", `GOFLAGS: ${flag} is left out: what no input changed is not compiled again`);
    } else if (REFUSED[name] !== void 0) {
      if (!isOff) refuse(flag, "flags with which this build can be made", REFUSED[name].change);
    } else if (name === "race" || name === "buildvcs") {
      const input = name === "race" ? "race" : "vcs";
      const own = facts.given[input];
      if (own !== void 0) {
        if (own === isOff) add("notes", overruled(flag, input, own));
      } else if (name === "buildvcs" && facts.profile === "release") {
        if (isOff) add("notes", promised(flag, input));
      } else add("buildFlags", flag);
    } else {
      const wrong = given === "" ? void 0 : valueRefusal(name, given);
      if (wrong === void 0) add("buildFlags", flag);
      else refuse(flag, wrong.expected, wrong.change);
    }
  }
  return { value, failures };
}
function overruled(flag, input, value) {
  return `GOFLAGS: ${flag} is left out: ${input}: ${value} is given`;
}
function promised(flag, input) {
  return `GOFLAGS: ${flag} is left out: profile: release has ${input}; ${input}: false says otherwise`;
}
function tagList(value) {
  return /[ ']/.test(value) ? (splitGoQuoted(value) ?? [value]).join(",") : value;
}
function linkerFlags(value) {
  const flags = value.trim().replace(/^all=/, "").trim();
  if (flags !== "" && !flags.startsWith("-")) return null;
  return splitGoQuoted(flags) === void 0 ? null : flags;
}
function ofTinyGo(flags) {
  const isOfGc = (flag) => /^-(?:ldflags|gcflags|asmflags|race)(?:=|$)/.test(flag);
  const failures = flags.filter(isOfGc).map(
    (flag) => ({
      code: "GTB1027",
      found: `GOFLAGS: ${shown(flag)} with compiler: tinygo`,
      expected: "no flags of gc",
      change: "remove it from GOFLAGS for this step"
    })
  );
  const tags = flags.findLast((flag) => flag.startsWith("-tags="))?.slice("-tags=".length) ?? "";
  const parsed = parseTags(tagList(tags));
  const value = { ...NO_JOB_FLAGS, tags: parsed.ok ? parsed.value : [], rest: flags };
  return { value, failures };
}

// src/inputs/flags/link-conflicts.ts
function linkConflicts(choices) {
  return [
    ...pieConflicts(choices),
    ...cgoConflicts2(choices),
    ...systemConflicts(choices),
    ...wordConflicts(choices)
  ];
}
function modeText(choices) {
  if (choices.link !== "auto") return `link: ${choices.link}`;
  return `static: true (link: ${effectiveLink(choices)})`;
}
function pieConflicts(choices) {
  const failures = [];
  const { static: demand, race } = resolveFlags(choices);
  const given = buildMode(choices);
  const pie = choices.link === "pie" ? "link: pie" : given === "-buildmode=pie" && choices.link !== "static-pie" ? buildFlagText(choices, given) : void 0;
  const remove2 = choices.link === "pie" ? "link: pie" : "-buildmode=pie";
  const onLinux = choices.systems.includes("linux");
  if (pie !== void 0 && onLinux && staticDemand(choices, demand.value) === "demanded")
    failures.push(
      conflict(
        pie,
        demand.from === "input" ? demand.text : `profile: ${choices.profile} for linux`,
        "a static binary, and a position-independent one asks for the dynamic loader",
        `remove ${remove2}, or set static: false, or link: static-pie with cgo: true`
      )
    );
  const anyPie = pie ?? (choices.link === "static-pie" ? "link: static-pie" : void 0);
  if (anyPie !== void 0 && race.value && onLinux)
    failures.push(
      conflict(
        anyPie,
        race.from === "build-flags" ? 'build-flags: "-race"' : race.text,
        "on linux the race detector in a binary at a fixed address",
        "remove one of the two"
      )
    );
  if (linksStatically(choices) && demand.from === "input" && !demand.value)
    failures.push(
      conflict(modeText(choices), demand.text, "one of the two", "remove static: false")
    );
  return failures;
}
function cgoConflicts2(choices) {
  if (choices.cgo) return [];
  const needing = [
    ...linksStatically(choices) ? [modeText(choices)] : [],
    ...choices.libc === "musl" ? ["link: musl"] : [],
    ...choices.linker === "default" ? [] : [`link: ${choices.linker}`]
  ];
  const change = (text) => text.startsWith("link: ext") ? "remove link: without cgo every Linux binary is static; or set cgo: true" : "set cgo: true, or remove it";
  return needing.map(
    (text) => conflict(text, "cgo: false", "cgo: true, with which a C compiler links", change(text))
  );
}
function systemConflicts(choices) {
  const others2 = choices.systems.filter((one) => one !== "linux");
  if (others2.length === 0) return [];
  const needing = [
    ...linksStatically(choices) ? [modeText(choices)] : [],
    ...choices.libc === "musl" ? ["link: musl"] : []
  ];
  return needing.map(
    (text) => conflict(
      text,
      `a target of ${others2.join(", ")}`,
      "targets of linux only",
      "build the other targets in a step of their own"
    )
  );
}
function wordConflicts(choices) {
  const failures = [];
  const { link, linker, ldflags } = choices;
  const mode = effectiveLink(choices);
  const inputs = [
    ...mode === "auto" ? [] : [modeText(choices)],
    ...linker === "default" ? [] : [`link: ${linker}`]
  ];
  const given = buildMode(choices);
  if (mode !== "auto" && given !== void 0 && !agrees(mode, given))
    failures.push(
      conflict(
        modeText(choices),
        buildFlagText(choices, given),
        "one of the two",
        `remove ${given}`
      )
    );
  for (const name of ["linkmode", "extldflags", "extld"]) {
    const [first] = inputs;
    const word = new RegExp(`(?:^|[\\s'"])(--?${name})[= ]`).exec(ldflags)?.[1];
    if (word === void 0 || first === void 0) continue;
    const change = name === "extldflags" ? `put what it says into CGO_LDFLAGS in the environment, or remove ${first}` : `remove ${word} from ldflags, or ${first}`;
    const isOfJob = choices.fromGoFlags?.ldflags.includes(word) === true;
    const said = `${isOfJob ? "GOFLAGS: -ldflags=" : "ldflags: "}${word}`;
    failures.push(conflict(first, said, "one of the two: the last wins", change));
  }
  if (link === "internal" && linker !== "default")
    failures.push(
      conflict(
        `link: ${linker}`,
        "link: internal",
        "a link by the C compiler, which starts that linker",
        "remove one of the two"
      )
    );
  return failures;
}
function agrees(mode, given) {
  if (given === "-buildmode=default") return true;
  return given === (mode === "pie" || mode === "static-pie" ? "-buildmode=pie" : "-buildmode=exe");
}
function buildMode({ buildFlags }) {
  return buildFlags.findLast((flag) => flag.startsWith("-buildmode="));
}

// src/inputs/flags/post-link-conflicts.ts
var NOT_ELF = ["aix", "darwin", "ios", "js", "plan9", "wasip1", "windows"];
function postLinkConflicts(inputs, platform) {
  return [...ofSidecar(inputs, platform), ...ofCompress(inputs, platform)];
}
function ofSidecar({ debug, ldflags, gcflags, targets }, platform) {
  if (debug !== "sidecar") return [];
  const failures = [];
  for (const flag of ["-s", "-w"])
    if (isOn(ldflags, flag))
      failures.push({
        code: "GTB1024",
        found: `debug: sidecar with ldflags: "${flag}"`,
        expected: `debug information in the linked binary, which ${flag} drops before it can be moved`,
        change: `remove ${flag} from ldflags (the binary is stripped once NAME.debug is written), or set debug: none`
      });
  if (/(?:^|[\s='"])--?dwarf=(?:0|f|F|false|FALSE|False)(?=[\s'"]|$)/.test(gcflags))
    failures.push({
      code: "GTB1024",
      found: `debug: sidecar with gcflags: "${gcflags}"`,
      expected: "debug information from the compiler, which -dwarf=false drops",
      change: "remove -dwarf=false from gcflags, or set debug: none"
    });
  for (const { text } of others(targets, platform, (goos) => NOT_ELF.includes(goos)))
    failures.push({
      code: "GTB1024",
      found: `debug: sidecar with target ${text}`,
      expected: "targets whose binaries are ELF files (linux, the BSDs, illumos, solaris)",
      change: "build it in a step of its own with debug: full or none"
    });
  return failures;
}
function ofCompress({ debug, compress, targets }, platform) {
  if (compress !== "upx") return [];
  const failures = [];
  if (debug === "full")
    failures.push({
      code: "GTB1024",
      found: "compress: upx with debug: full",
      expected: "one of the two: UPX drops the debug information from what it packs",
      change: "set debug: sidecar, which keeps it in NAME.debug, or compress: none"
    });
  for (const { text } of others(targets, platform, (goos) => goos !== "linux"))
    failures.push({
      code: "GTB1024",
      found: `compress: upx with target ${text}`,
      expected: "linux alone: packed binaries of other systems are not checked here",
      change: "build it in a step of its own with compress: none"
    });
  return failures;
}
function others(targets, platform, isOther) {
  const host = platform === "win32" ? "windows" : platform;
  const named = targets.length > 0 ? targets.map((one) => ({ goos: one.goos, text: targetText(one) })) : [{ goos: host, text: `${host}, that of this machine` }];
  return named.filter((one) => isOther(one.goos));
}
function isOn(ldflags, name) {
  const words = (splitGoQuoted(ldflags) ?? []).map((word) => word.replace(/^--/, "-"));
  const last = words.findLast((word) => word === name || word.startsWith(`${name}=`));
  return last !== void 0 && !/=(?:0|f|F|false|FALSE|False)$/.test(last);
}

// src/inputs/scalar-inputs.ts
function parseBoolean(name, value) {
  if (value === "true") return success(true);
  if (value === "false") return success(false);
  const meant = value.toLowerCase();
  const change = ["true", "yes", "on", "1", "y"].includes(meant) ? "write true" : ["false", "no", "off", "0", "n"].includes(meant) ? "write false" : "write true or false";
  return failure("GTB1001", `${name} is ${shown(value)}`, "true or false", change);
}
function parseAutoOrBoolean(name, value) {
  if (value === "auto") return success(value);
  const parsed = parseBoolean(name, value);
  if (parsed.ok) return parsed;
  const change = parsed.failures[0]?.change.replace("true or false", "auto, true or false") ?? "";
  return failure("GTB1001", `${name} is ${shown(value)}`, "auto, true or false", change);
}
function parseChoice(name, value, choices) {
  const found = choices.find((choice) => choice === value);
  if (found !== void 0) return success(found);
  const meant = nearest(value, choices);
  return failure(
    "GTB1001",
    `${name} is ${shown(value)}`,
    choices.join(", "),
    meant === void 0 ? `write one of these` : `did you mean ${meant}?`
  );
}
function parseParallelism(value, usableCpus2) {
  if (value === "") return success(usableCpus2);
  const number = /^[0-9]{1,4}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 1024) return success(number);
  return failure(
    "GTB1002",
    `parallelism is ${shown(value)}`,
    "a whole number from 1 to 1024",
    `leave it out for the usable CPUs (here ${usableCpus2})`
  );
}
function parseCacheName(value) {
  if (/^[A-Za-z0-9._-]{0,64}$/.test(value)) return success(value);
  const fitting = value.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 64);
  return failure(
    "GTB1003",
    `cache-name is ${shown(value)} (${value.length} characters)`,
    "at most 64 letters, digits, dots, underscores and hyphens",
    `write ${fitting}`
  );
}
function parseGoChecksum(value) {
  if (value === "") return success("");
  const base64 = value.startsWith("h1:") ? value.slice(3) : "";
  if (/^[A-Za-z0-9+/]{43}=$/.test(base64) && Buffer.from(base64, "base64").length === 32)
    return success(value);
  return failure(
    "GTB1011",
    `go-checksum is ${shown(value)}`,
    "h1: and the base64 of 32 bytes (44 characters), as in go.sum",
    /^[0-9a-f]{64}$/i.test(value) ? "this is a SHA-256 in hex, as go.dev/dl shows it of another archive: take the h1 line of golang.org/toolchain that the checksum database has" : "copy the h1 hash of golang.org/toolchain@v0.0.1-goVERSION.GOOS-GOARCH from the checksum database"
  );
}
function parseJobStatus(value) {
  if (value === "") return success("success");
  return parseChoice("job-status", value, ["success", "failure", "cancelled"]);
}
function parseMatrix(value) {
  try {
    if (value !== "") JSON.parse(value);
    return success(value);
  } catch {
    return failure(
      "GTB1004",
      `matrix is ${shown(value)}`,
      "JSON, which action.yml fills in",
      "leave matrix out; to name a part of the caches, use cache-name"
    );
  }
}

// src/inputs/flags/profile-flags.ts
function parseFlags(text) {
  const value = {};
  const failures = [];
  for (const { name } of FLAGS) {
    const given = text(name);
    if (given === "") continue;
    const parsed = parseBoolean(name, given);
    if (parsed.ok) value[name] = parsed.value;
    else failures.push(...parsed.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}

// src/inputs/flags/tinygo-flags.ts
var TINYGO_FLAGS = {
  gc: "value",
  "interp-timeout": "value",
  "llvm-features": "value",
  "no-debug": "switch",
  opt: "value",
  panic: "value",
  "print-allocs": "value",
  scheduler: "value",
  size: "value",
  "stack-size": "value",
  target: "value",
  x: "switch"
};
var OPT_LEVELS = ["none", "0", "1", "2", "s", "z"];
var WASM_TARGETS = {
  js: ["wasm"],
  wasip1: ["wasip1", "wasi"]
};
function parseTinyGoFlags(value) {
  const split = parseShellWords(value, "build-flags");
  if (!split.ok) return split;
  const flags = [];
  const failures = [];
  const words = [...split.value];
  const refuse = (found, expected, change) => {
    failures.push({ code: "GTB1027", found: `build-flags: ${shown(found)}`, expected, change });
  };
  for (let word = words.shift(); word !== void 0; word = words.shift()) {
    const [, name = "", given] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const takes = TINYGO_FLAGS[name];
    if (takes === void 0) {
      const meant = nearest(name, Object.keys(TINYGO_FLAGS));
      const names = Object.keys(TINYGO_FLAGS).map((one) => `-${one}`);
      refuse(
        word,
        `flags of tinygo build that no other input sets: ${names.join(", ")}`,
        meant === void 0 ? "remove it, or set compiler: gc" : `did you mean -${meant}?`
      );
      continue;
    }
    const text = given ?? (takes === "value" ? words.shift() : void 0);
    if (takes === "value" && text === void 0) refuse(word, `-${name}=VALUE`, "give it a value");
    else if (name === "opt" && !OPT_LEVELS.includes(text ?? ""))
      refuse(`-opt=${text}`, `-opt=${OPT_LEVELS.join(", ")}`, "write one of these");
    else flags.push(text === void 0 ? `-${name}` : `-${name}=${text}`);
  }
  return failures.length > 0 ? { ok: false, failures } : success(flags);
}
function tinyGoConflicts(inputs) {
  const failures = [];
  const refuse = (what, expected, change) => {
    const found = `${what} with compiler: tinygo`;
    failures.push({ code: "GTB1027", found, expected, change });
  };
  if (inputs.gcflags !== "")
    refuse(`gcflags: ${shown(inputs.gcflags)}`, "no flags of gc", "remove gcflags");
  if (inputs.ldflags !== "")
    refuse(`ldflags: ${shown(inputs.ldflags)}`, "no flags of the Go linker", "use stamp for -X");
  if (inputs.cgo)
    refuse("cgo: true", 'cgo: false: TinyGo compiles import "C" by itself', "remove cgo");
  const named = inputs.buildFlags.findLast((flag) => flag.startsWith("-target="))?.slice(8);
  if (named === void 0) return failures;
  const [only, ...more] = inputs.targets;
  const fitting = Object.entries(WASM_TARGETS).find(([, names]) => names.includes(named));
  if (fitting === void 0) {
    const known = Object.values(WASM_TARGETS).flat().join(", ");
    refuse(`build-flags: "-target=${named}"`, `-target=${known}`, "write one of these");
  } else if (only === void 0 || more.length > 0 || !isFor(only, fitting[0])) {
    const given = inputs.targets.map(targetText).join(", ") || "the host";
    const wanted = `targets: ${fitting[0]}/wasm`;
    refuse(`build-flags: "-target=${named}" and targets: ${given}`, wanted, `set ${wanted}`);
  }
  return failures;
}
function isFor(target, goos) {
  return target.goos === goos && target.goarch === "wasm";
}

// src/inputs/folders.ts
function pathOf2(platform) {
  return platform === "win32" ? node_path_default.win32 : node_path_default.posix;
}
function expandHome(value, context) {
  if (value === "~") return context.home;
  const rest = /^~[/\\]/.test(value) ? value.slice(2) : void 0;
  return rest === void 0 ? value : pathOf2(context.platform).join(context.home, rest);
}
function parseWorkingDirectory(value, context) {
  const folder = pathOf2(context.platform).resolve(context.cwd, expandHome(value, context));
  const kind = context.kindOf(folder);
  if (kind === "folder") return success(folder);
  return failure(
    "GTB1012",
    kind === "file" ? `working-directory is ${shown(value)}, a file (${folder})` : `working-directory is ${shown(value)}: there is no folder ${folder}`,
    "the folder of go.mod, or one below it",
    kind === "file" ? `write its folder: ${pathOf2(context.platform).dirname(value)}` : context.inRunner ? "check the path and that actions/checkout ran before this step" : "check the path; it is relative to the current folder"
  );
}
function parseGoVersionFile(value, folders, from = "working-directory") {
  if (value === "") return success("");
  const file = expandHome(value, folders);
  const at = from === "the checkout" ? folders.cwd : folders.workingDirectory;
  const kind = folders.kindOf(folders.path.resolve(at, file));
  if (kind === "file") return success(file);
  const checkout = from === "the checkout" ? ", and check that actions/checkout ran before" : "";
  return failure(
    "GTB1007",
    `go-version-file is ${shown(value)}: there is no such file in ${at}`,
    "a go.mod, go.work, .go-version or .tool-versions file",
    kind === "folder" ? `it is a folder: write ${folders.path.join(value, "go.mod")}` : `write the path relative to ${from}${checkout}`
  );
}
function parseOutput(value, folders) {
  const output = expandHome(value, folders);
  const folder = folders.path.resolve(folders.workingDirectory, output);
  const toWork = folders.path.relative(folder, folders.workingDirectory);
  const holdsWork = !/^\.\.([/\\]|$)/.test(toWork) && !folders.path.isAbsolute(toWork);
  if (!holdsWork && folders.kindOf(folder) !== "file") return success(output);
  return failure(
    "GTB1030",
    holdsWork ? `output is ${shown(value)}, which holds the working directory itself` : `output is ${shown(value)}, a file`,
    "a folder for the binaries alone, as in bin",
    "write another folder, or leave output out for bin"
  );
}
var FILE_NAMES = { page: "report.html", metrics: "metrics.prom", trace: "trace.json" };
function parseReportFile(name, value, folders) {
  if (value === "") return success("");
  const file = folders.path.resolve(folders.workingDirectory, expandHome(value, folders));
  if (folders.kindOf(file) !== "folder") return success(file);
  return failure(
    "GTB1038",
    `${name} is ${shown(value)}, a folder`,
    "the name of a file",
    `write ${folders.path.join(value, FILE_NAMES[name])}`
  );
}
function parseCacheStore(value, context) {
  const platformPath = pathOf2(context.platform);
  if (value === "github" || value === "" && context.inRunner) {
    if (context.inRunner) return success({ kind: "github" });
    const change = "leave cache-store out for directory:~/.cache/go-turbo-build";
    return refuseStore(value, ", and this is no job of GitHub Actions", change, context);
  }
  const given = value === "" ? "~/.cache/go-turbo-build" : /^directory:\s*(.+)$/.exec(value)?.[1];
  if (given === void 0) {
    const change = "write directory: and a folder, as in directory:/var/cache/go-turbo-build";
    return refuseStore(value, "", change, context);
  }
  const expanded = expandHome(given, context);
  if (context.inRunner && !platformPath.isAbsolute(expanded)) {
    const change = "write an absolute path outside the checkout, or one that starts with ~/";
    return refuseStore(value, ", a relative path", change, context);
  }
  const folder = platformPath.resolve(context.cwd, expanded);
  if (context.kindOf(folder) === "file")
    return refuseStore(value, ", and that is a file", "name a folder", context);
  return success({ kind: "directory", path: folder });
}
function refuseStore(value, reason, change, context) {
  const expected = context.inRunner ? "github, or directory:PATH" : "directory:PATH";
  return failure("GTB1031", `cache-store is ${shown(value)}${reason}`, expected, change);
}

// src/inputs/go-version-input.ts
function parseGoVersion(value) {
  if (value === "") return success("");
  const wanted = parseWantedVersion(value, "go-version");
  if (wanted.ok) return success(value);
  const meant = value === "latest" ? "stable" : nearest(value, ["stable", "oldstable"]);
  if (meant === void 0) return wanted;
  const change = `did you mean ${meant}?`;
  return { ok: false, failures: wanted.failures.map((one) => ({ ...one, change })) };
}

// src/inputs/job-defaults.ts
function jobTargets(settings, machine) {
  const host = platformOf(machine.platform, machine.arch);
  const goos = settingValue(settings, "GOOS") || host.goos;
  const goarch = settingValue(settings, "GOARCH") || host.goarch;
  if (goos === host.goos && goarch === host.goarch) return success([]);
  const variable = VARIANTS[goarch]?.variable;
  const variant = variable === void 0 ? "" : settingValue(settings, variable);
  const text = [goos, goarch, ...variant === "" ? [] : [variant]].join("/");
  const parsed = parseTarget(text);
  if (parsed.ok) return success([parsed.value]);
  const names = ["GOOS", "GOARCH", ...variable === void 0 ? [] : [variable]];
  const set = names.flatMap((name) => settings.variables.get(name)?.text ?? []);
  const [first] = parsed.failures;
  return failure(
    "GTB1015",
    `${set.join(", ")}: no target of Go is ${text}`,
    first?.expected ?? "a target of Go",
    `correct ${names.join(", ")}, or set the input targets`
  );
}
function targetNotes(settings, targets) {
  if (targets.length === 0) return [];
  const notes = [];
  for (const name of ["GOOS", "GOARCH"]) {
    const set = settings.variables.get(name);
    const field = name === "GOOS" ? "goos" : "goarch";
    if (set !== void 0 && targets.every((one) => one[field] !== set.value))
      notes.push(`${set.text} does not count: targets are given (${texts(targets)})`);
  }
  for (const target of targets) {
    const set = settings.variables.get(VARIANTS[target.goarch]?.variable ?? "");
    if (set !== void 0 && target.variant !== "" && set.value !== target.variant)
      notes.push(`${set.text} does not count for target ${targetText(target)}`);
  }
  return notes;
}
function texts(targets) {
  return targets.map(targetText).join(", ");
}
function cgoOf(given, settings) {
  const set = settings.variables.get("CGO_ENABLED");
  const ofJob = set?.value === "1" ? true : set?.value === "0" ? false : null;
  if (given === "") return success(ofJob ?? false);
  const asked = parseBoolean("cgo", given);
  if (!asked.ok || set === void 0 || ofJob === null || ofJob === asked.value) return asked;
  return failure(
    "GTB1016",
    `cgo: ${asked.value} with ${set.text}`,
    "one of the two, or both saying the same",
    "leave cgo out to follow CGO_ENABLED, or set CGO_ENABLED for this step"
  );
}
function otherNotes(settings, limit, given) {
  const notes = [];
  const cgo = settings.variables.get("CGO_ENABLED");
  if (cgo !== void 0 && given.cgo === "" && !/^[01]$/.test(cgo.value))
    notes.push(`${cgo.text} does not count: Go knows 0 and 1`);
  if (/^\d+$/.test(given.parallelism) && Number(given.parallelism) > limit)
    notes.push(
      `parallelism: ${given.parallelism} counts, not the ${limit} that -p of GOFLAGS or GOMAXPROCS says`
    );
  return notes;
}
function jobParallelism(settings, width, usableCpus2) {
  const text = settingValue(settings, "GOMAXPROCS");
  const processors = /^\d{1,4}$/.test(text) && Number(text) > 0 ? [Number(text)] : [];
  const limits = [...processors, ...width === void 0 ? [] : [width]];
  return limits.length === 0 ? usableCpus2 : Math.min(1024, ...limits);
}
function modeFailures(settings) {
  const failures = [];
  const mode = settings.variables.get("GO111MODULE");
  if (mode !== void 0 && mode.value !== "on" && mode.value !== "auto")
    failures.push({
      code: "GTB1017",
      found: mode.text,
      expected: "on, auto or nothing: only modules are built here",
      change: "unset GO111MODULE for this step"
    });
  const work = settings.variables.get("GOWORK");
  if (work !== void 0 && !/^(?:auto|off)$/.test(work.value) && !isAbsolute(work.value))
    failures.push({
      code: "GTB1017",
      found: work.text,
      expected: "an absolute path, auto or off",
      change: "write the whole path of go.work"
    });
  for (const name of ["GOCACHE", "GOMODCACHE"]) {
    const set = settings.variables.get(name);
    if (set === void 0 || isAbsolute(set.value)) continue;
    failures.push({
      code: "GTB1017",
      found: set.text,
      expected: "an absolute path",
      change: `write the whole path, or unset ${name} for this step`
    });
  }
  return failures;
}
function isAbsolute(path) {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
}

// src/inputs/package-patterns.ts
var ALLOWED = "package patterns as go build takes them, as in ./... or ./cmd/app";
function parsePackages(value, folders) {
  const patterns = [];
  const failures = [];
  for (const given of splitList(value)) {
    const pattern = folders.platform === "win32" ? given.replaceAll("\\", "/") : given;
    const relative = relativePattern(pattern, folders);
    const change = refusal2(relative, folders);
    if (change === void 0) patterns.push(relative);
    else
      failures.push({
        code: "GTB1013",
        found: `packages: ${shown(given)} ${change[0]}`,
        expected: ALLOWED,
        change: change[1]
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success([...new Set(patterns)]);
}
function relativePattern(pattern, folders) {
  if (!folders.path.isAbsolute(pattern)) return pattern;
  const relative = folders.path.relative(folders.workingDirectory, pattern).replaceAll(folders.path.sep, "/");
  if (relative === "") return ".";
  const isOutside = /^\.\.(?:\/|$)/.test(relative) || folders.path.isAbsolute(relative);
  return isOutside ? pattern : `./${relative}`;
}
function refusal2(pattern, folders) {
  if (pattern.startsWith("-")) return ["is a flag", "put flags of go build into build-flags"];
  if (folders.path.isAbsolute(pattern))
    return [
      `is outside the working directory ${folders.workingDirectory}`,
      "set working-directory to a folder above it, or to that of its go.mod"
    ];
  if (pattern.includes("@"))
    return [
      "has a version",
      "leave the version out: go.mod says it (go get fetches another one); go build takes none"
    ];
  if (pattern.includes("\\")) return ["has a backslash", `write ${pattern.replaceAll("\\", "/")}`];
  if (/\.go$/.test(pattern) && isGoFile(pattern, folders)) {
    const folder = pattern.slice(0, Math.max(0, pattern.lastIndexOf("/")));
    return [
      "is a file",
      `write its folder: ${folder === "" ? "." : folder.startsWith(".") ? folder : `./${folder}`}`
    ];
  }
  const path = pattern.replace(/\/\.\.\.$/, "");
  if (pattern === "all" || pattern === "...")
    return ["means every package of every dependency", "write ./... for those of this module"];
  if (path === "std" || path === "cmd" || pattern.startsWith("cmd/"))
    return [
      "means packages of Go itself",
      folders.kindOf(folders.path.join(folders.workingDirectory, path)) === "folder" ? `write ./${pattern} for the folder here` : "write ./... for those of this module"
    ];
  return void 0;
}
function isGoFile(pattern, folders) {
  if (folders.kindOf(folders.path.join(folders.workingDirectory, pattern)) === "file") return true;
  return /^\.{1,2}\//.test(pattern) || !pattern.includes("/");
}

// src/inputs/release-settings.ts
var CHANGE_EVERY_BINARY = ["GOEXPERIMENT", "GOFIPS140", "GO111MODULE", "GOWORK"];
var OF_C = /^(?:AR|CC|CXX|FC|PKG_CONFIG|CGO_(?!ENABLED).*)$/;
function releaseFailures(facts) {
  const { fromFile, file } = facts.settings;
  return Object.entries(fromFile).flatMap(([name, value]) => {
    const change = changeOf(name, value, facts);
    if (change === null) return [];
    const found = `profile: release does not read ${name} (go env -w: ${file})`;
    return [
      { code: "GTB1034", found, expected: "what decides a release in its step", change }
    ];
  });
}
function changeOf(name, value, facts) {
  const env = `set ${name} as \`env\` of the step, or remove it: go env -u ${name}`;
  if (name === "GOFLAGS") return decides(value) ? `set its flags as inputs; ${env}` : null;
  if (name === "CGO_ENABLED")
    return value === "1" === facts.cgo ? null : `set the input cgo; ${env}`;
  if (name === "GOOS" || name === "GOARCH")
    return facts.hasTargets ? null : `set the input targets; ${env}`;
  if (name === "GOTOOLCHAIN")
    return facts.hasVersion || /^(?:auto|path|local)/.test(value) ? null : `set the input go-version; ${env}`;
  if (VARIANT_VARIABLES.includes(name)) return `name the variant in the input targets; ${env}`;
  if (CHANGE_EVERY_BINARY.includes(name)) return /^(?:off|auto|on)$/.test(value) ? null : env;
  return facts.cgo && OF_C.test(name) ? env : null;
}
function decides(value) {
  const flags = parseGoFlags(value);
  if (!flags.ok) return true;
  const read = readJobFlags({ flags: flags.value, profile: "release", compiler: "gc", given: {} });
  const { buildFlags, tags, ldflags, gcflags } = read.value;
  const harmless = /^-(?:mod=readonly|modcacherw|x|work)\b/;
  return read.failures.length > 0 || buildFlags.some((flag) => !harmless.test(flag)) || tags.length + gcflags.length + ldflags.length > 0;
}

// src/inputs/branch-globs.ts
function parseBranchGlobs(value) {
  const globs = [...new Set(splitList(value))];
  const failures = [];
  for (const glob of globs) {
    const change = refusal3(glob);
    if (change !== void 0)
      failures.push({
        code: "GTB1032",
        found: `save: ${shown(glob)}`,
        expected: "branch names, with *, ** and ? as placeholders",
        change
      });
  }
  return failures.length > 0 ? { ok: false, failures } : success(globs);
}
function refusal3(glob) {
  if (glob.startsWith("refs/heads/"))
    return `leave refs/heads/ out: ${glob.slice("refs/heads/".length)}`;
  if (glob.startsWith("refs/")) return "only branches save, so write the name of a branch";
  if (glob.startsWith("!")) return "list the branches that save; there is no exclusion";
  if (glob.startsWith("$")) return "write default-branch";
  return /[[\]~^:\\]/.test(glob) ? "use *, ** or ? as placeholders" : void 0;
}

// src/inputs/save-input.ts
var DEFAULT_BRANCH = "default-branch";
var ALONE = ["always", "never"];
var NO_BRANCHES = ["true", "false", "on", "off", "yes", "no", "auto", "all", "push"];
var EXPECTED = "always; never; or branches: default-branch and globs of branch names";
function parseSave(value) {
  const words = [...new Set(splitList(value))];
  const alone = ALONE.find((one) => words.includes(one));
  const other = words.find((one) => one !== alone);
  if (alone !== void 0 && other !== void 0)
    return failure(
      "GTB1032",
      `save: ${alone} with ${shown(other)}`,
      EXPECTED,
      `write ${alone} alone, or remove it to name branches`
    );
  if (alone !== void 0) return success({ save: alone, saveBranches: usualBranches() });
  const failures = words.flatMap(misspelt);
  const globs = parseBranchGlobs(words.filter((one) => one !== DEFAULT_BRANCH).join(" "));
  if (!globs.ok) failures.push(...globs.failures);
  if (failures.length > 0) return { ok: false, failures };
  return success({ save: "branches", saveBranches: branchesOf(words) });
}
function usualBranches() {
  return branchesOf(splitList(inputDefault("save")));
}
function branchesOf(words) {
  return {
    ofDefault: words.includes(DEFAULT_BRANCH),
    globs: words.filter((one) => one !== DEFAULT_BRANCH)
  };
}
function misspelt(word) {
  if (NO_BRANCHES.includes(word.toLowerCase()))
    return failure("GTB1032", `save: ${shown(word)}`, EXPECTED, "write always, never or branches").failures;
  const words = [DEFAULT_BRANCH, ...ALONE];
  if (word === DEFAULT_BRANCH || /^[$!]/.test(word)) return [];
  const meant = word === "default" ? DEFAULT_BRANCH : nearest(word, words);
  if (meant === void 0) return [];
  const branch = `${word.slice(0, -1)}?`;
  const change = `did you mean ${meant}? A branch of this name is written ${branch}`;
  return failure("GTB1032", `save: ${shown(word)}`, EXPECTED, change).failures;
}

// src/inputs/setup-go-inputs.ts
var NOT_SETUP_GO = {
  isSetup: false,
  checkLatest: true,
  goarch: null,
  downloadBase: null,
  cache: "all",
  dependencyFiles: [],
  laterToolchain: null,
  notices: []
};
function parseSetupGo(request) {
  const { text, isSetup, machine } = request;
  const failures = [];
  function take(result, instead) {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  const checkLatest = yamlBoolean(text("check-latest"));
  const value = {
    isSetup,
    checkLatest: checkLatest === "" ? !isSetup : take(parseBoolean("check-latest", checkLatest), true),
    goarch: take(parseArchitecture(text("architecture"), machine), null),
    downloadBase: take(
      parseDownloadBase(text("go-download-base-url"), "go-download-base-url"),
      null
    ),
    cache: take(parseCache(request), "all"),
    // @actions/glob takes lines that begin with # for comments.
    dependencyFiles: splitLines(text("cache-dependency-path")).filter((one) => !/^#/.test(one)),
    laterToolchain: take(parseLaterToolchain(text("toolchain")), null),
    notices: unneeded(text)
  };
  return failures.length > 0 ? { ok: false, failures } : success(value);
}
function yamlBoolean(value) {
  return /^(?:True|TRUE|False|FALSE)$/.test(value) ? value.toLowerCase() : value;
}
function parseCache({ text, savesAlways, savesNever }) {
  const value = yamlBoolean(text("cache"));
  const modes = {
    ...{ true: "all", false: "none", restore: "restore", save: "save" }
  };
  const mode = Object.hasOwn(modes, value) ? modes[value] : void 0;
  if (mode === void 0) {
    const words = Object.keys(modes);
    const meant = nearest(value, words);
    const change = meant === void 0 ? "write one of these" : `did you mean ${meant}?`;
    return failure("GTB1001", `cache is ${shown(value)}`, words.join(", "), change);
  }
  const contradicts = mode === "save" && savesNever || mode === "restore" && savesAlways;
  if (!contradicts) return success(mode);
  const save2 = savesNever ? "never" : "always";
  return failure("GTB1041", `cache: ${mode} with save: ${save2}`, "one of the two", "remove save");
}
var ARCHITECTURES = {
  ...{ x64: "amd64", x86_64: "amd64", x86: "386", x32: "386", ia32: "386", i386: "386" },
  ...{ aarch64: "arm64", armv6l: "arm", armv7l: "arm", ppc64: "ppc64le", mipsel: "mipsle" }
};
var GOARCHES = [
  ...["amd64", "386", "arm64", "arm", "ppc64le", "s390x", "riscv64", "loong64"],
  ...["mips", "mipsle", "mips64", "mips64le"]
];
function parseArchitecture(value, machine) {
  if (value === "") return success(null);
  const host = platformOf(machine.platform, machine.arch);
  const named = value.toLowerCase();
  const goarch = ARCHITECTURES[named] ?? named;
  if (!GOARCHES.includes(goarch))
    return failure(
      "GTB1001",
      `architecture is ${shown(value)}`,
      "x64, x86, arm64, arm, or another GOARCH that a runner can have",
      "leave it out for that of the runner; to build for another one, set targets"
    );
  if (goarch === host.goarch) return success(null);
  if (canRun(host, goarch)) return success(goarch);
  return failure(
    "GTB1042",
    `architecture is ${shown(value)}, and this machine is ${host.goos}/${host.goarch}, which cannot run its go command`,
    host.goarch,
    `leave architecture out; to build for ${goarch}, set targets (or GOARCH in later steps)`
  );
}
function parseLaterToolchain(value) {
  if (value === "") return success(null);
  if (value === "local" || value === "auto") return success(value);
  return failure(
    "GTB1001",
    `toolchain is ${shown(value)}`,
    "local, auto",
    /\d/.test(value) ? `a version goes to go-version: ${value.replace(/^go/, "")}` : "write one of these"
  );
}
function unneeded(text) {
  if (text("token") === "") return [];
  return ["token is not needed and not used: Go comes from the module proxy, not from GitHub"];
}

// src/inputs/target-list.ts
function parseTargets(value) {
  const targets = /* @__PURE__ */ new Map();
  const failures = [];
  for (const text of targetWords(value)) {
    const parsed = parseTarget(text);
    if (!parsed.ok) {
      failures.push(...parsed.failures);
      continue;
    }
    const name = targetText(parsed.value);
    if (targets.has(name))
      failures.push({
        code: "GTB1014",
        found: `targets: ${shown(text)} is listed twice`,
        expected: "each target once",
        change: `keep one ${name}`
      });
    targets.set(name, parsed.value);
  }
  return failures.length > 0 ? { ok: false, failures } : success([...targets.values()]);
}
function targetWords(value) {
  const words = splitList(
    value.replace(/,(softfloat|hardfloat|lse|crypto)(?=[\s,]|$)/g, "\0$1")
  );
  return words.map((word) => word.replaceAll("\0", ","));
}

// src/inputs/parse-inputs.ts
var BUILD_INFO = ["full", "minimal"];
var COMPILERS = ["gc", "tinygo"];
var DEBUG_CHOICES = ["none", "sidecar", "full"];
var COMPRESS_CHOICES = ["none", "upx"];
var MEMORY_CHOICES = ["auto", "false"];
var MODULES_CHOICES = ["auto", "used", "full"];
var SHARE_FLAGS = ["auto", "on", "off"];
var GO_MODES = ["always", "needed"];
function parseInputs(raw, context) {
  const failures = [];
  function take(result, instead) {
    if (result.ok) return result.value;
    failures.push(...result.failures);
    return instead;
  }
  function takeRead({ value: value2, failures: found }) {
    failures.push(...found);
    return value2;
  }
  const isSetup = isSetupAction(raw);
  const text = (name) => raw(name)?.trim() || inputDefault(name);
  const boolean = (name) => take(parseBoolean(name, text(name)), false);
  failures.push(...oldInputFailures((name) => raw(name)?.trim() ?? ""));
  const goVersion = take(parseGoVersion(text("go-version")), "");
  const workingDirectory = parseWorkingDirectory(text("working-directory"), context);
  const folders = {
    ...context,
    workingDirectory: workingDirectory.ok ? workingDirectory.value : context.cwd,
    path: pathOf2(context.platform)
  };
  const versionFile = { value: text("go-version-file"), isSetup, hasVersion: goVersion !== "" };
  const goVersionFile = workingDirectory.ok ? take(setupVersionFile(versionFile, folders), "") : "";
  if (!isSetup) failures.push(...bothVersions(text("go-version"), text("go-version-file")));
  const goChecksum = take(parseGoChecksum(text("go-checksum")), "");
  take(workingDirectory, "");
  const packages = take(parsePackages(text("packages"), folders), []);
  const given = take(parseTargets(text("targets")), []);
  const profile = take(parseChoice("profile", text("profile"), PROFILE_NAMES), "lean");
  const flags = take(parseFlags(text), {});
  const all = context.settings(folders.workingDirectory);
  const settings = profile === "release" ? withoutFile(all) : all;
  const targets = given.length > 0 ? given : take(jobTargets(settings, context), []);
  const buildinfo = take(
    parseChoice("buildinfo", text("buildinfo"), BUILD_INFO),
    "full"
  );
  const compiler = take(parseCompiler(text("compiler")), "gc");
  const cgo = take(cgoOf(text("cgo"), settings), false);
  const goFlags = take(parseGoFlags(settingValue(settings, "GOFLAGS")), []);
  const fromGoFlags = takeRead(readJobFlags({ flags: goFlags, profile, compiler, given: flags }));
  const linking = take(parseLink(text("link")), DEFAULT_LINK);
  const tags = [.../* @__PURE__ */ new Set([...fromGoFlags.tags, ...take(parseTags(text("tags")), [])])];
  const ldflags = joined(fromGoFlags.ldflags, take(parseLdflags(text("ldflags")), ""));
  const gcflags = take(parseGcflags(text("gcflags")), "");
  const parseOwnFlags = compiler === "tinygo" ? parseTinyGoFlags : parseBuildFlags;
  const buildFlags = [...fromGoFlags.buildFlags, ...take(parseOwnFlags(text("build-flags")), [])];
  const debug = text("debug") === "" ? "" : take(parseChoice("debug", text("debug"), DEBUG_CHOICES), "");
  const compress = take(
    parseChoice("compress", text("compress"), COMPRESS_CHOICES),
    "none"
  );
  const building = {
    ...linking,
    profile,
    flags,
    debug,
    buildinfo,
    cgo,
    tags,
    ldflags,
    buildFlags,
    fromGoFlags,
    systems: systemsOf(targets, context.platform)
  };
  failures.push(...flagConflicts(building), ...linkConflicts(building));
  failures.push(
    ...postLinkConflicts(
      { debug, compress, ldflags, gcflags: joined(...fromGoFlags.gcflags, gcflags), targets },
      context.platform
    )
  );
  const stamp = take(parseStamps(raw("stamp") ?? ""), []);
  if (compiler === "tinygo")
    failures.push(...tinyGoConflicts({ targets, gcflags, ldflags, debug, buildFlags, cgo }));
  const sbom = boolean("sbom");
  const provenance = text("provenance") === "" ? profile === "release" || sbom : boolean("provenance");
  if (sbom && !provenance)
    failures.push(
      conflict(
        "sbom: true",
        "provenance: false",
        "a bill of materials beside the statement that says of which build it is",
        "remove provenance: false, or sbom"
      )
    );
  const reuse = take(parseReuse(text("reuse")), { reuse: false, reuseLimit: USUAL_REUSE_LIMIT });
  const { save: save2, saveBranches } = take(parseSave(text("save")), {
    save: "never",
    saveBranches: { ofDefault: true, globs: [] }
  });
  const setupGo = parseSetupGo({
    ...{ text, isSetup, machine: context },
    ...{ savesAlways: save2 === "always", savesNever: save2 === "never" }
  });
  const ofSetupGo = take(setupGo, NOT_SETUP_GO);
  const tools = take(parseTools(raw("tools") ?? "", folders), []);
  const output = workingDirectory.ok ? take(parseOutput(text("output"), folders), "") : "";
  const reportFile = (name) => workingDirectory.ok ? take(parseReportFile(name, text(name), folders), "") : "";
  const value = {
    ...ofSetupGo,
    given: givenInputs(raw),
    goVersion,
    goVersionFile,
    tools,
    workingDirectory: folders.workingDirectory,
    affectedBase: text("affected-base") || null,
    packages,
    targets,
    profile,
    flags,
    compiler,
    cgo,
    link: linking.link,
    libc: linking.libc,
    linker: linking.linker,
    buildinfo,
    tags,
    ldflags,
    gcflags,
    buildFlags,
    debug,
    compress,
    stamp,
    output,
    page: reportFile("page"),
    metrics: reportFile("metrics"),
    trace: reportFile("trace"),
    size: take(parseAutoOrBoolean("size", text("size")), "auto"),
    sizeBudget: take(parseSizeLimits("size-budget", text("size-budget"), parseBytes), []),
    sizeGrowth: take(parseSizeLimits("size-growth", text("size-growth"), parseGrowth), []),
    sizeOverride: overrideOf(text("size-override")),
    check: take(parseRequirements(text("check") || checkOf(profile), "check"), []),
    build: boolean("build"),
    mainsOnly: boolean("mains-only"),
    warm: take(parseAutoOrBoolean("warm", text("warm")), "auto"),
    parallelism: take(
      parseParallelism(
        text("parallelism"),
        jobParallelism(settings, fromGoFlags.parallelism, context.usableCpus)
      ),
      1
    ),
    settings,
    fromGoFlags,
    notes: [
      ...fromGoFlags.notes,
      ...targetNotes(settings, given),
      ...otherNotes(
        settings,
        jobParallelism(settings, fromGoFlags.parallelism, Number.POSITIVE_INFINITY),
        { cgo: text("cgo"), parallelism: text("parallelism") }
      )
    ],
    shareFlags: take(
      parseChoice("share-flags", text("share-flags"), SHARE_FLAGS),
      "off"
    ),
    go: take(parseChoice("go", text("go"), GO_MODES), "always"),
    // A statement says what this run built: a binary of another run has no place in it.
    reuse: reuse.reuse && !provenance,
    provenance,
    sbom,
    reuseLimit: reuse.reuseLimit,
    save: ofSetupGo.cache === "restore" ? "never" : save2,
    saveBranches,
    cacheName: take(parseCacheName(text("cache-name")), ""),
    goChecksum,
    cacheStore: take(parseCacheStore(text("cache-store"), context), { kind: "github" }),
    memory: take(parseChoice("memory", text("memory"), MEMORY_CHOICES), "auto"),
    testCache: take(parseAutoOrBoolean("test-cache", text("test-cache")), "auto"),
    modules: take(parseChoice("modules", text("modules"), MODULES_CHOICES), "full"),
    matrix: take(parseMatrix(text("matrix")), ""),
    jobStatus: take(parseJobStatus(text("job-status")), "")
  };
  if (value.build) failures.push(...modeFailures(settings));
  if (profile === "release")
    failures.push(
      ...releaseFailures({
        settings: all,
        cgo,
        hasTargets: given.length > 0,
        hasVersion: goVersion !== "" || goVersionFile !== ""
      })
    );
  return failures.length > 0 ? { ok: false, failures } : { ok: true, value };
}
function setupVersionFile({ value, isSetup, hasVersion }, folders) {
  if (!isSetup || value === "") return parseGoVersionFile(value, folders);
  if (hasVersion) return success(value);
  const found = parseGoVersionFile(value, folders, "the checkout");
  return found.ok ? success(folders.path.resolve(folders.cwd, found.value)) : found;
}
function parseCompiler(value) {
  if (value !== "gccgo") return parseChoice("compiler", value, COMPILERS);
  const change = "write -compiler=gccgo into build-flags";
  return failure("GTB1001", 'compiler is "gccgo"', COMPILERS.join(", "), change);
}
function bothVersions(version, file) {
  if (version === "" || file === "") return [];
  const both = failure(
    "GTB1006",
    `go-version (${version}) and go-version-file (${file}) are both given`,
    "one of the two",
    `remove go-version to follow ${file}, or go-version-file to pin ${version}`
  );
  return both.failures;
}
function overrideOf(value) {
  return value === "true" || value === "false" ? value === "true" : value;
}
function joined(...parts) {
  return parts.filter((part) => part !== "").join(" ");
}
function checkOf(profile) {
  return profile === "release" ? "reproducible" : "";
}

// src/inputs/definitions/old-names.ts
var OLD_INPUTS = [
  "libc",
  "linker",
  "reuse-limit",
  "save-branches",
  "startup-arguments"
];
function isOldInput(name) {
  return OLD_INPUTS.some((one) => one === name);
}

// src/commands/arguments/cli-arguments.ts
var EXPLAIN = "--explain";
var FLAG_NAMES = [...INPUTS.map((one) => one.name), "json"];
function parseArguments(argv) {
  const values = /* @__PURE__ */ new Map();
  const messages = [];
  const rest = argv.filter((one) => one !== EXPLAIN);
  for (let argument = rest.shift(); argument !== void 0; argument = rest.shift()) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (argument === "--version") return { kind: "version" };
    const [, text, attached] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const flag = text === void 0 ? void 0 : findFlag(text);
    if (text === void 0 || flag === void 0) {
      messages.push(unknownArgument(argument));
      if (attached === void 0 && argument.startsWith("-") && isValue(rest[0])) rest.shift();
      continue;
    }
    const value = flag.negated ? "false" : attached ?? takeValue(flag.name, rest);
    if (value === void 0) {
      const next = rest[0] === void 0 ? "" : ` and found ${rest[0]}`;
      messages.push(`--${flag.name} needs a value${next}; write --${flag.name}=VALUE`);
    } else if (flag.negated && attached !== void 0) {
      messages.push(`--${text} takes no value; write --${text} or --${flag.name}=true`);
    } else {
      const before = values.get(flag.name);
      if (before === void 0) values.set(flag.name, value);
      else if (repeatable(flag.name)) values.set(flag.name, `${before}
${value}`);
      else
        messages.push(
          `--${flag.name} is given twice, as ${shown(before)} and ${shown(value)}; keep one`
        );
    }
  }
  for (const [name, value] of values)
    if (value.trim() === "" && name === "json")
      messages.push("--json needs the name of a file; write --json=FILE");
  if (messages.length > 0) return { kind: "usage-error", messages };
  return {
    kind: "run",
    raw: (name) => values.get(name),
    jsonFile: values.get("json") ?? "",
    explain: argv.includes(EXPLAIN)
  };
}
function findFlag(text) {
  const name = isOldInput(text) ? text : FLAG_NAMES.find((one) => one === text);
  if (name !== void 0) return { name, negated: false };
  const positive = FLAG_NAMES.find((one) => `no-${one}` === text && isSwitch(one));
  return positive === void 0 ? void 0 : { name: positive, negated: true };
}
function takeValue(name, rest) {
  const next = rest[0];
  if (kindOf3(name) === "switch") return isValue(next) ? rest.shift() : "true";
  if (kindOf3(name) === "boolean")
    return next === "true" || next === "false" ? rest.shift() : "true";
  return next === void 0 || next.startsWith("--") ? void 0 : rest.shift();
}
function kindOf3(name) {
  return name === "json" || isOldInput(name) ? "text" : inputDefinition(name).kind;
}
function isSwitch(name) {
  return ["boolean", "switch"].includes(kindOf3(name));
}
function repeatable(name) {
  return isOldInput(name) || ["list", "lines", "words"].includes(kindOf3(name));
}
function isValue(argument) {
  return argument !== void 0 && !argument.startsWith("-");
}
function unknownArgument(argument) {
  if (!argument.startsWith("-")) {
    const hint = /^\.|\/|\.\.\.$/.test(argument) ? `; did you mean --packages ${argument}?` : "";
    return `unexpected argument ${shown(argument)}${hint}`;
  }
  const given = argument.replace(/^-+/, "").replace(/=[\s\S]*$/, "");
  const short = {
    o: "output",
    C: "working-directory",
    p: "parallelism"
  };
  const negative = FLAG_NAMES.filter(isSwitch).map((name) => `no-${name}`);
  const flags = [...FLAG_NAMES, ...negative, "explain", "help", "version"];
  const meant = short[given];
  if (meant !== void 0)
    return `unknown flag ${argument.replace(/=[\s\S]*$/, "")}; did you mean --${meant}?`;
  return unknownFlag(argument, flags, "--help lists the flags");
}

export {
  whenRead,
  soonAfter,
  storesOfSteps,
  toolsBelow,
  useMachine,
  createStep,
  hostInputContext,
  INPUTS,
  parseInputs,
  parseArguments
};

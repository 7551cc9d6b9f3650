import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readEnvironment
} from "./chunks/chunk-FLJXVGXX.mjs";
import {
  MOST_SUMMARY_BYTES,
  joinedWithin
} from "./chunks/chunk-B5NWRKJ3.mjs";
import {
  allBytes,
  baseKey,
  binaryKey,
  bundledFile,
  deltaKey,
  inputsKey,
  laneGroups,
  modulesKey,
  node_Worker,
  recordKey,
  stepKeyFacts,
  supersededGroup,
  whole
} from "./chunks/chunk-BA2L3OW2.mjs";
import {
  codeOf,
  messageOf
} from "./chunks/chunk-M6B7PFPK.mjs";
import {
  node_aborted,
  node_promisify,
  node_zlib_default
} from "./chunks/chunk-CIJDJUSW.mjs";
import "./chunks/chunk-QRAVH33N.mjs";
import {
  TransferError
} from "./chunks/chunk-3VDPAOXN.mjs";
import {
  relativePath
} from "./chunks/chunk-VH7ICEJW.mjs";
import {
  textDigest,
  valueDigest
} from "./chunks/chunk-TJSHHVDB.mjs";
import {
  withCode
} from "./chunks/chunk-XPQVLXOG.mjs";
import {
  node_accessSync,
  node_chmodSync,
  node_chownSync,
  node_closeSync,
  node_constants,
  node_createReadStream,
  node_existsSync,
  node_lstatSync,
  node_lutimesSync,
  node_openSync,
  node_readFileSync,
  node_readSync,
  node_readdirSync,
  node_readlinkSync,
  node_realpathSync,
  node_renameSync,
  node_rmSync,
  node_statSync,
  node_utimesSync,
  node_writeFileSync
} from "./chunks/chunk-BYB4Q54F.mjs";
import {
  node_createHash,
  node_randomBytes
} from "./chunks/chunk-HL3BXTCW.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_path_default,
  node_resolve,
  node_sep
} from "./chunks/chunk-R7PY742W.mjs";
import {
  node_chmod,
  node_link,
  node_lstat,
  node_mkdir,
  node_open,
  node_readFile,
  node_readdir,
  node_readlink,
  node_rename,
  node_rm,
  node_rmdir,
  node_stat,
  node_unlink,
  node_utimes,
  node_writeFile
} from "./chunks/chunk-2CZB3UUS.mjs";
import {
  bytesText,
  secondsText,
  toThousandths
} from "./chunks/chunk-MR3CXGHO.mjs";
import {
  __require
} from "./chunks/chunk-JVZTSKKL.mjs";

// src/runner/once.ts
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

// src/cache/archive/codec.ts
var CHUNK_BYTES = 4 * 1024 * 1024;
var ONCE = { level: 3, windowLog: 24 };
var OFTEN = { level: 7, windowLog: 26 };
function hostCodec() {
  return typeof node_zlib_default.zstdCompress === "function" ? "zstd" : "gzip";
}
function compressed(codec, bytes, isReadOften = false) {
  const { constants } = node_zlib_default;
  const { level, windowLog } = isReadOften ? OFTEN : ONCE;
  const stream = codec === "gzip" ? node_zlib_default.createGzip({ level: 3, memLevel: 9, chunkSize: CHUNK_BYTES }) : node_zlib_default.createZstdCompress({
    chunkSize: CHUNK_BYTES,
    params: {
      [constants.ZSTD_c_compressionLevel]: level,
      [constants.ZSTD_c_windowLog]: windowLog,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      [constants.ZSTD_c_checksumFlag]: 1
    }
  });
  void feed(stream, bytes);
  return stream;
}
async function feed(stream, bytes) {
  try {
    let before = Promise.resolve();
    for await (const piece of bytes) {
      const through = new Promise((resolve, reject) => {
        stream.write(piece, (error2) => error2 ? reject(error2) : resolve());
      });
      through.catch(() => void 0);
      await before;
      before = through;
    }
    await before;
    stream.end();
  } catch (error2) {
    stream.destroy(error2);
  }
}

// src/runner/machine/stat-path.ts
function statPath(path) {
  try {
    return node_statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

// src/runner/machine/make-folder.ts
async function makeFolder(folder) {
  if (statPath(folder)?.isDirectory() === true) return;
  try {
    await makeOne(folder);
  } catch (error2) {
    if (codeOf(error2) !== "ENOENT" || node_dirname(folder) === folder) throw error2;
    await makeFolder(node_dirname(folder));
    await makeOne(folder);
  }
}
async function makeOne(folder) {
  await node_mkdir(folder).catch((error2) => {
    if (statPath(folder)?.isDirectory() !== true) throw error2;
  });
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
  return entries.filter((entry) => entry !== null).map(({ key, ...facts2 }) => {
    const group = supersedes(slot, key);
    return { ...facts2, group: group === null ? null : `${folder} ${group}` };
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
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf(options.root, error2) };
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
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf(options.root, error2) };
  }
}
async function locate(layout, options, slot, prefixes) {
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
  } catch (error2) {
    return { state: "unavailable", reason: reasonOf(root, error2) };
  }
  try {
    await writeAll(written, content());
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
async function* ofDisk(stream, root) {
  try {
    yield* stream;
  } catch (error2) {
    throw new TransferError(reasonOf(root, error2));
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
function isOfDisk(error2) {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"].includes(codeOf(error2));
}

// builtin:node:stream
var all = __require("node:stream");
var read = (name) => all[name];
var node_Readable = /* @__PURE__ */ read("Readable");
var node_addAbortSignal = /* @__PURE__ */ read("addAbortSignal");

// builtin:node:timers/promises
var all2 = __require("node:timers/promises");
var read2 = (name) => all2[name];
var node_setTimeout = /* @__PURE__ */ read2("setTimeout");
var node_setImmediate = /* @__PURE__ */ read2("setImmediate");

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
    client ??= import("./chunks/lib-NN4CITTO.mjs").then(
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
    } catch (error2) {
      throw noted(error2);
    }
  };
  return async (request, read13) => {
    const signal = request.signal ?? deadline(longest);
    for (const delay of retries) {
      try {
        return await read13(await attempt(request, signal));
      } catch (error2) {
        if (error2 instanceof FinalError) throw error2;
      }
      await node_setTimeout(delay, void 0, { signal }).catch(() => void 0);
    }
    return read13(await attempt(request, signal));
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
  } catch (error2) {
    throw noted(error2);
  } finally {
    clearTimeout(timer);
  }
}
function failureOf(thrown) {
  const error2 = thrown;
  for (const one of [error2, error2.cause]) if (one instanceof TransferError) return one;
  if (messageOf(error2).startsWith("Request timeout")) return new LateError("no byte came in time");
  const first = error2.errors?.[0] ?? error2;
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
async function* untilEnd(stream, onEnd) {
  try {
    yield* stream;
  } finally {
    onEnd();
  }
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
  } catch (error2) {
    throw new DownError(`${what} failed: ${messageOf(error2)}`);
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
  async function* bytesOf4(from, end) {
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
      } catch (error2) {
        if (at < end && (left <= 0 || error2 instanceof FinalError)) throw error2;
      }
      answer = null;
    }
  }
  const range = ([from, end]) => answerBytes(bytesOf4(from, end), RANGE_BYTES);
  const isWhole = first.status === 200;
  const stream = isWhole ? bytesOf4(0, bytes) : inOrder(rangesOf(bytes), AT_ONCE2, range);
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
    }).catch((error2) => {
      throw new FinalError(`the upload failed: ${error2.message}`);
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
function serviceAccess(environment2) {
  const version = usesServiceV2(environment2) ? 2 : 1;
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: results = "" } = environment2;
  const url = version === 2 ? results : environment2.ACTIONS_CACHE_URL || results;
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
function usesServiceV2(environment2) {
  const server = environment2.GITHUB_SERVER_URL || "https://github.com";
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : "";
  const isGithub = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
  return isGithub && (environment2.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "";
}
var MODES = {
  none: [],
  read: ["read"],
  write: ["read", "write"],
  "write-only": ["write"]
};
function modeProblem(environment2, use) {
  const mode = (environment2.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
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
  const lookUp2 = async (keys) => {
    const query = `keys=${encodeURIComponent(keys.join(","))}&version=${version}`;
    const said = await call("the look-up", { method: "GET", url: `cache?${query}` });
    if (said.status === 204 || said.status === 404) return null;
    const key = fieldOf(said, "cacheKey");
    const location = fieldOf(said, "archiveLocation");
    if (said.status !== 200 || key === "" || !URL.canParse(location, url)) throw refusal(said);
    return { key, url: new URL(location, url).href };
  };
  return {
    lookUp: lookUp2,
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
        if ((await lookUp2([key]))?.key === key) return size;
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
function createGithubStore(environment2, codec, patience = PATIENCE, kept = async () => null) {
  const { version, url, token, ...access2 } = serviceAccess(environment2);
  const [exchange, storage] = [createExchange(token, patience), createExchange("", patience)];
  const ofEntries = entryVersion(codec);
  const service = version === 2 ? serviceV2(url, ofEntries, exchange, storage) : serviceV1(url, ofEntries, exchange);
  let recordTime = patience.answer;
  let { problem } = access2;
  const noteDown = (error2) => {
    if (error2 instanceof DownError) problem ??= unavailable(messageOf(error2)).reason;
  };
  const attempt = async (use, work) => {
    const notAllowed = modeProblem(environment2, use);
    if (notAllowed !== null) return unavailable(notAllowed);
    if (problem !== null) return { state: "unavailable", reason: problem };
    try {
      return await work();
    } catch (error2) {
      if (use === "write" && !(error2 instanceof TransferError)) throw error2;
      noteDown(error2);
      return problem === null ? unavailable(messageOf(error2)) : { state: "unavailable", reason: problem };
    }
  };
  const lookUp2 = async (prefixes) => {
    const found = prefixes.length === 0 ? null : await service.lookUp(prefixes);
    const key = found === null ? void 0 : acceptedKey(found.key, prefixes);
    return found === null || key === void 0 ? null : { key, url: found.url };
  };
  let first = null;
  const reserve = async (key, bytes) => {
    if (first !== null) await first;
    if (problem !== null) throw new DownError(problem);
    const asked = service.reserve(key, bytes).catch((error2) => {
      noteDown(error2);
      throw error2;
    });
    first ??= asked.catch(() => void 0);
    return asked;
  };
  return {
    name: "github",
    carrier: () => codec,
    find: async (_slot, prefixes) => {
      if (modeProblem(environment2, "read") !== null) return { state: "miss" };
      return attempt("read", async () => {
        const found = await lookUp2(prefixes);
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
      const found = await lookUp2(prefixes);
      if (found === null) return { state: "miss" };
      const { key, url: url2 } = found;
      const copies = await kept();
      const copy = await copies?.open(key, url2) ?? null;
      if (copy !== null) return { state: "found", key, ...copy };
      const sent = await download(url2, storage, late).catch((error2) => {
        const isDown = isRecord && late.aborted;
        throw new (isDown ? DownError : FinalError)(
          `the download of ${key} failed: ${messageOf(error2)}`
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
        const isSeen = modeProblem(environment2, "read") === null;
        if (!isSeen || await lookUp2([key]) !== null) return { state: "exists" };
        const ofRun = keyOfRun(key, environment2.GITHUB_RUN_ID ?? "");
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

// src/cache/save-policy.ts
var DEFAULT_SCOPE = "default";

// src/cache/choose-store.ts
var LIMIT_BYTES = 1e10;
function storesOfSteps({ environment: environment2, clock }) {
  const made = /* @__PURE__ */ new Map();
  return ({ choice, repository, permission: { scope } }) => {
    const name = JSON.stringify([choice, repository, scope]);
    const store = made.get(name) ?? chooseStore({ choice, repository, scope, environment: environment2, clock });
    made.set(name, store);
    return store;
  };
}
function chooseStore(facts2) {
  const codec = hostCodec();
  if (facts2.choice.kind === "github") {
    return createGithubStore(
      facts2.environment,
      codec,
      PATIENCE,
      once(() => besideRunner(facts2))
    );
  }
  return createDirectoryStore({
    root: facts2.choice.path,
    repository: facts2.repository,
    scope: { write: facts2.scope, read: [.../* @__PURE__ */ new Set([facts2.scope, DEFAULT_SCOPE])] },
    limitBytes: LIMIT_BYTES,
    clock: facts2.clock,
    codec,
    supersedes: supersededGroup
  });
}
async function besideRunner({ environment: environment2 }) {
  const { RUNNER_ENVIRONMENT: kind, RUNNER_TOOL_CACHE: tools = "" } = environment2;
  if (kind !== "self-hosted" || !node_isAbsolute(tools)) return null;
  const { keptArchives } = await import("./chunks/kept-archives-AFNHISZO.mjs");
  return keptArchives(node_join(tools, "go-turbo-build-archives"));
}

// src/cache/handover.ts
var RECORD_STATE = "record";
async function readJobRecord(file) {
  try {
    const record = JSON.parse(await node_readFile(file, "utf8"));
    return record.version === 2 ? record : null;
  } catch {
    return null;
  }
}

// src/inputs/flags/compiler.ts
function withoutCaches(compiler) {
  if (compiler === "gccgo") return "no cache holds what gccgo makes: its libraries are in no key";
  if (compiler === "tinygo") return "no cache holds what TinyGo makes: it does not use GOCACHE";
  return "";
}

// src/cache/warn-not-saved.ts
function warnNotSaved({ runner: runner2, said }, what, reason) {
  const line = `${what} is not saved: ${reason}`;
  const cause = causeOf(reason);
  if (said.has(cause)) runner2.log.info(line);
  else runner2.log.warning(withCode(line, "GTB1801"));
  said.add(cause);
}
function saidBefore(record) {
  const reasons = record.steps.map(({ habits }) => habits.unavailable);
  return new Set(reasons.filter((reason) => causeOf(reason) === reason));
}
function causeOf(reason) {
  return reason.replace(/^.*? failed: /, "");
}
function sayDoubt({ runner: runner2, said }, doubt) {
  const text = `the compile caches of this run are not judged, and no base is saved: ${doubt}`;
  if (doubt === "" || said.has(text)) return;
  said.add(text);
  runner2.log.warning(text);
}
var COMPILERS = ["gccgo", "tinygo"];
function sayNotPermitted({ runner: runner2 }, { step }, reason) {
  const { base, delta } = step.restored;
  const isKept = COMPILERS.every((one) => withoutCaches(one) !== reason);
  const nothing = isKept && base === null && delta === null;
  const hint = nothing ? "; no run has saved a compile cache for it yet: a push to the default branch does" : "";
  runner2.log.info(`no cache is saved: ${reason}${hint}`);
}

// src/inputs/action-inputs.ts
function actionInputs(environment2) {
  return (name) => environment2[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}

// src/report/pays.ts
var GITHUB_BYTES = 1e10;
var FEWEST_RUNS = 5;
function paysReport(runs, caches) {
  const row = runs.at(-1);
  if (row === void 0) return null;
  const thisRun = balanceOf([row]);
  const lastRuns = runs.length < 2 ? null : { ...balanceOf(runs), runs: runs.length };
  const storedBytes = Object.values(caches).map((one) => Math.max(one.bytesDown, one.bytesUp)).reduce((sum, bytes) => sum + bytes, 0);
  const over = lastRuns ?? thisRun;
  const pays = over.savedSeconds === null ? null : over.savedSeconds > costOf(over);
  return {
    thisRun,
    lastRuns,
    storedBytes,
    storedShare: Math.round(storedBytes / GITHUB_BYTES * 1e4) / 1e4,
    pays,
    text: paysText(thisRun, lastRuns, storedBytes),
    change: changeOf(runs, caches, pays)
  };
}
function costOf({ restoreSeconds, saveSeconds }) {
  return restoreSeconds + saveSeconds;
}
function balanceOf(rows) {
  const sum = (of) => Math.round(rows.reduce((before, row) => before + of(row), 0) * 1e3) / 1e3;
  const known = rows.filter((row) => row.coldSeconds !== null);
  return {
    restoreSeconds: sum((row) => row.restoreSeconds),
    saveSeconds: sum((row) => row.saveSeconds),
    bytesDown: sum((row) => row.bytesDown),
    bytesUp: sum((row) => row.bytesUp),
    savedSeconds: known.length === 0 ? null : Math.round(
      known.reduce((before, row) => before + (row.coldSeconds ?? 0) - row.goSeconds, 0) * 1e3
    ) / 1e3
  };
}
function paysText(thisRun, lastRuns, storedBytes) {
  const stored = `; this place keeps ${bytesText(storedBytes)}, ${share(storedBytes)} of GitHub's 10 GB`;
  const first = `the caches took ${costText(thisRun)} and ${savedText(thisRun)}`;
  if (lastRuns === null) return `${first}${stored}`;
  const { runs } = lastRuns;
  return `${first}; over the last ${runs} runs they took ${costText(lastRuns)} and ${savedText(lastRuns)}${stored}`;
}
function costText(balance) {
  const { bytesDown, bytesUp } = balance;
  return `${secondsText(costOf(balance))} (${bytesText(bytesDown)} down, ${bytesText(bytesUp)} up)`;
}
function savedText({ savedSeconds }) {
  if (savedSeconds === null) return "nobody knows yet what they saved";
  return savedSeconds >= 0 ? `saved ${secondsText(savedSeconds)}` : `saved nothing: the build took ${secondsText(-savedSeconds)} longer than without`;
}
function share(bytes) {
  return `${(bytes / GITHUB_BYTES * 100).toFixed(1)} %`;
}
function changeOf(runs, { binaries }, pays) {
  if (runs.length < FEWEST_RUNS) return "";
  if (pays === false)
    return "set `save: never` in this job: it builds in less time than its caches move";
  const isNeverReused = runs.every((row) => !row.reused);
  return isNeverReused && binaries.bytesUp > 0 ? `set \`reuse: false\`: in the last ${runs.length} runs no binary was reused, and each saves ${bytesText(binaries.bytesUp)} of them` : "";
}

// src/report/finished-report.ts
function finishedReport(report, saved, phases, warnings) {
  const [own] = saved;
  if (own === void 0) return { ...report, phases, warnings };
  const { modules, base, delta, binaries } = report.caches;
  const caches = {
    modules: withSaved(modules, own.modules),
    base: withSaved(base, own.base),
    delta: withSaved(delta, own.delta),
    binaries: withSaved(binaries, own.binaries)
  };
  const trend = own.row === null ? report.trend : [...report.trend.slice(0, -1), own.row];
  const pays = own.row === null ? report.pays : paysReport(trend, caches);
  return { ...report, caches, tests: own.tests ?? report.tests, trend, pays, phases, warnings };
}
async function writeReport(file, report) {
  await node_writeFile(file, `${JSON.stringify(report, null, 2)}
`);
}
function withSaved(report, saved) {
  return {
    ...report,
    key: report.key === "" ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds
  };
}

// src/cache/tests/why-ran.ts
function whyRan(facts2) {
  const { dropped: dropped2, isKnown, hasLog } = facts2;
  if (dropped2?.reason === "not kept") return dropped2;
  if (!isKnown) return dropped2 ?? { reason: "no log yet" };
  if (!hasLog) return { reason: "its code or the flags" };
  const [file] = facts2.changedFiles;
  if (file !== void 0) return { reason: "changed file", file };
  const [variable] = facts2.changedVariables;
  if (variable !== void 0) return { reason: "environment", variable };
  return dropped2 ?? { reason: "not known" };
}
function reasonText(why) {
  switch (why.reason) {
    case "no log yet":
      return "no log of it yet";
    case "its code or the flags":
      return "its code or the flags are new";
    case "changed file":
      return `${why.file} has changed`;
    case "file outside the module":
      return `it reads ${why.file}, outside of its module: Go would not look there again`;
    case "file without a time":
      return `${why.file} cannot be given a time of its content`;
    case "environment":
      return `${why.variable} has another value`;
    case "not kept":
      return "no test result is read or kept in this job (test-cache)";
    case "not known":
      return "something that it makes in the checkout itself, a variable of its step alone, or what no record knows";
  }
}

// src/report/tests-lines.ts
function testsLines(tests) {
  const { cached, ran, savedSeconds, why, dropped: dropped2 } = tests;
  const more = ran - why.length;
  return [
    `tests: ${cached} of ${cached + ran} packages (cached), ${secondsText(savedSeconds)} of tests saved`,
    ...why.map((one) => `ran: ${one.importPath}: ${reasonText(one.why)}`),
    ...more > 0 ? [`and ${more} more`] : [],
    ...dropped2 > 0 ? [`results of ${dropped2} packages are not kept`] : []
  ];
}
function testsMarkdown(tests) {
  const [first, ...others] = testsLines(tests);
  return [
    `### Go ${first}
`,
    ...others.map((line) => `- ${line.replaceAll("<", "&lt;")}`),
    ""
  ].join("\n");
}

// src/runner/machine/left-behind.ts
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

// src/runner/memory/memory-folder.ts
var OURS = /^go-turbo-build-[0-9a-f]{16}(?:-[2-9])?$/;
var LINK = "memory";
async function removeMemoryFolder(jobFolder) {
  const link = node_join(jobFolder, LINK);
  const folder = await node_readlink(link).catch(() => null);
  if (folder === null) return;
  if (await isOurs(folder)) await removeQuietly(folder);
  await removeQuietly(link);
}
async function isOurs(folder) {
  const facts2 = await node_lstat(folder).catch(() => null);
  return facts2?.isDirectory() === true && facts2.uid === process.getuid?.() && (facts2.mode & 63) === 0 && OURS.test(node_basename(folder));
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
var MANIFEST_NAME = ".go-turbo-build-manifest.json";
var FORMAT = 2;
var MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
function serialiseManifest({ meta, files }) {
  const listed = files.map(
    ({ path, size, sha256, mode }) => mode === void 0 ? [path, size, sha256] : [path, size, sha256, mode]
  );
  const json = Buffer.from(JSON.stringify({ format: FORMAT, meta, files: listed }));
  return Buffer.concat([Buffer.from(digestOf2(json)), json]);
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
function digestOf2(json) {
  return node_createHash("sha256").update(json).digest("hex");
}

// src/cache/archive/pack-entry.ts
var CorruptEntryError = class extends Error {
  path;
  constructor(path, problem) {
    super(`${path}: ${problem}`);
    this.name = "CorruptEntryError";
    this.path = path;
  }
};
var PIECE_BYTES2 = 4 * 1024 * 1024;
var SHA256 = /^[0-9a-f]{64}$/;
function checkEntry({ path, sha256 }) {
  const problem = pathProblem(path);
  if (problem !== null)
    throw new CorruptEntryError(path, `the path is not allowed in an archive: ${problem}`);
  if (sha256 !== void 0 && !SHA256.test(sha256))
    throw new Error(`not a SHA-256 in lower-case hex: ${sha256} (${path})`);
}
function* checkedBytes(entry) {
  const { path, size, sha256 } = entry;
  const hash = node_createHash("sha256");
  let bytes = 0;
  for (const piece of piecesOf(entry)) {
    bytes += piece.length;
    if (bytes > size)
      throw new CorruptEntryError(path, `it has more bytes than the ${size} expected`);
    hash.update(piece);
    yield piece;
  }
  if (bytes < size)
    throw new CorruptEntryError(path, `it has ${bytes} bytes; ${size} were expected`);
  const found = hash.digest("hex");
  if (sha256 !== void 0 && found !== sha256)
    throw new CorruptEntryError(path, `its SHA-256 is ${found}; ${sha256} was expected`);
  return found;
}
function entryDigest(entry) {
  const bytes = checkedBytes(entry);
  for (; ; ) {
    const next = bytes.next();
    if (next.done === true) return next.value;
  }
}
function corruptPaths(entries) {
  const isCorrupt = (entry) => {
    try {
      return entryDigest(entry) === "";
    } catch (error2) {
      if (error2 instanceof CorruptEntryError) return true;
      throw error2;
    }
  };
  return entries.filter(isCorrupt).map(({ path }) => path);
}
function* piecesOf({ path, source, size }) {
  if (typeof source !== "string") return void (yield source);
  let fd;
  try {
    fd = node_openSync(source, "r");
    for (let left = size + 1; left > 0; ) {
      const piece = Buffer.allocUnsafeSlow(Math.min(left, PIECE_BYTES2));
      const read13 = node_readSync(fd, piece);
      if (read13 === 0) return;
      left -= read13;
      yield piece.subarray(0, read13);
    }
  } catch (error2) {
    throw new CorruptEntryError(path, `it cannot be read: ${messageOf(error2)}`);
  } finally {
    if (fd !== void 0) node_closeSync(fd);
  }
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
async function* tarOf(manifest, entries) {
  const { default: tarStream } = await import("./chunks/tar-stream-W7U47RQB.mjs");
  const tar = tarStream.pack({ highWaterMark: 1024 * 1024 });
  tar.on("error", ignored);
  const first = { path: MANIFEST_NAME, size: manifest.length, mode: 420, mtime: 0 };
  const filled = fill(tar, [{ ...first, source: manifest }, ...entries]).catch(
    (error2) => tar.destroy(error2)
  );
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
  for (const entry of entries) {
    const { path, size, mtime, mode } = entry;
    const date = new Date(mtime * 1e3);
    await new Promise((resolve, reject) => {
      const sink = tar.entry(
        { name: path, type: "file", size, mode: mode & 511, mtime: date },
        (error2) => error2 ? reject(error2) : resolve()
      );
      sink.on("error", ignored);
      write(sink, entry).catch(reject);
    });
  }
  tar.finalize();
}
async function write(sink, entry) {
  for (const bytes of checkedBytes(entry)) if (!sink.write(bytes) && !await drained(sink)) return;
  sink.end(null);
}

// src/cache/archive/pack.ts
async function* packArchive(request) {
  const { codec, meta, entries, isReadOften } = request;
  for (const entry of entries) checkEntry(entry);
  const clash = firstClash(entries);
  if (clash !== null) throw new Error(`these files cannot be in one archive: ${clash}`);
  const files = entries.map((entry) => {
    const { path, size, mode, sha256 = entryDigest(entry) } = entry;
    return { path, size, sha256, mode: mode & 511 };
  });
  const manifest = serialiseManifest({ meta, files });
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Error(`${entries.length} files are too many for one archive`);
  yield* compressed(codec, tarOf(manifest, entries), isReadOften);
}

// src/cache/archive/tar-reader.ts
var BEGINNING_BYTES = MAX_MANIFEST_BYTES + 16 * 1024 * 1024;
var OVERHEAD_BYTES = 5 * 512 + 4 * LONGEST_PATH;

// src/cache/archive/unpack.ts
var WHOLE_FILE_BYTES = 16 * 1024 * 1024;

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
    return await store.save("binary", key, async function* () {
      const { file: source, sha256 } = request;
      const entry = { path: BINARY_ENTRY, source, size: bytes, sha256, mtime: 0, mode: 493 };
      let packed = 0;
      const pieces = packArchive({ codec: hostCodec(), meta: {}, entries: [entry] });
      for await (const piece of pieces) {
        packed += piece.length;
        if (packed > limitBytes) throw new TooLargeError(packed);
        yield piece;
      }
      request.onPacked(packed);
    });
  } catch (error2) {
    if (error2 instanceof CorruptEntryError) return { state: "changed" };
    if (error2 instanceof TooLargeError) return { state: "too-large", bytes: error2.bytes };
    return { state: "unavailable", reason: error2 instanceof Error ? error2.message : String(error2) };
  }
}

// src/cache/binary/save-tools.ts
var LIMIT_BYTES2 = 5e8;
async function saveTools(context) {
  for (const step of context.record.steps) {
    if (step.store.permission.may) await saveStep(context, step);
  }
}
async function saveStep(context, step) {
  const text = await node_readFile(step.files.tools, "utf8").catch(() => "[]");
  const store = context.storeOf(step.store);
  const { log } = context.runner;
  await Promise.all(
    JSON.parse(text).map(async ({ key, name, file, sha256, bytes }) => {
      const request = { store, key, file, sha256, bytes, limitBytes: LIMIT_BYTES2 };
      const saved = await saveBinary({ ...request, onPacked: () => void 0 });
      const not = `tool ${name} is not kept`;
      if (saved.state === "saved") log.info(`tool ${name} is kept: ${bytesText(saved.bytes)}`);
      else if (saved.state === "unavailable") warnNotSaved(context, `tool ${name}`, saved.reason);
      else if (saved.state === "changed") log.info(`${not}: a later step changed ${file}`);
      else if (saved.state === "too-large")
        log.info(`${not}: ${bytesText(saved.bytes)} compressed`);
    })
  );
}

// src/pin/c/c-inputs-text.ts
function cInputsText(of) {
  return of?.inputs.known === true ? `${of.inputs.packages} ${of.inputs.files}` : "";
}

// src/cache/lane/sealed-value.ts
function sealed(name, value) {
  return textDigest(`${name}=${value}`, 8);
}

// src/cache/lane/sealed-lane.ts
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

// src/cache/tests/tests-record.ts
function timesByName(record) {
  return new Map(record.names.map((name, index) => [name, record.times[index] ?? ""]));
}
function withKnown(before, now) {
  const times = new Map([...timesByName(before), ...timesByName(now)]);
  const names = [...times.keys()].sort();
  return {
    since: now.since,
    names,
    times: names.map((name) => times.get(name) ?? ""),
    variables: { ...before.variables, ...now.variables },
    packages: [.../* @__PURE__ */ new Set([...before.packages, ...now.packages])].sort()
  };
}

// src/cache/habits/habits.ts
function roundedBytes(bytes) {
  const step = 2 ** Math.max(20, Math.floor(Math.log2(Math.max(1, bytes))) - 3);
  return Math.ceil(bytes / step) * step;
}

// src/cache/misses/step-made-from.ts
function stepMadeFrom({ lane, modules, outcome }) {
  return {
    lane: sealLane(lane.ingredients),
    place: lane.placeFacts,
    modules: modules.built,
    packages: outcome.packages
  };
}

// src/cache/save-context.ts
var NOTHING_SAVED = { key: "", bytesUp: 0, seconds: 0 };

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

// src/cache/used/lane-use.ts
var USED_MS = 3600 * 1e3;
function firstAfter({ time: { endedAt } }) {
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
function usedSince({ time }) {
  return time.startedAt - USED_MS;
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
var HEADER_BYTES = 60;
function outputFacts(folder, entry) {
  const path = entryFile(entry.output, "d");
  const file = node_join(folder, path);
  const facts2 = node_statSync(file, { throwIfNoEntry: false });
  if (facts2?.isDirectory()) {
    const [name, ...others] = node_readdirSync(file);
    const executable = node_join(file, name ?? "");
    const whole2 = others.length === 0 && node_statSync(executable).size === entry.size;
    if (name === void 0 || !whole2) return { kind: "missing", file, path };
    return { kind: "executable", file: executable, path: `${path}/${name}` };
  }
  if (facts2 === void 0 || facts2.size !== entry.size) return { kind: "missing", file, path };
  return { kind: kindOfFile(file, facts2.size), file, path };
}
function kindOfFile(file, size) {
  if (size === 0) return "plain";
  const handle = node_openSync(file, "r");
  try {
    const head = readText(handle, 0, Math.min(size, INDEX.length));
    if (head === INDEX) return "index";
    if (head.startsWith("./") && isSourceList(handle, size)) return "source-list";
    if (!head.startsWith(ARCHIVE)) return "plain";
    return kindOfArchive(handle, size);
  } finally {
    node_closeSync(handle);
  }
}
function isSourceList(handle, size) {
  return size <= 1e6 && /^(?:\.\/[^/:\n]+\.\w+\n)+$/.test(readText(handle, 0, size));
}
function kindOfArchive(handle, size) {
  for (let at = ARCHIVE.length; at + HEADER_BYTES <= size; ) {
    const header = readText(handle, at, HEADER_BYTES);
    if (header.startsWith("_x001.o")) return "cgo";
    const name = header.slice(0, 16).trimEnd();
    if (name.startsWith("race_") && !name.endsWith(".o")) return "race";
    const bytes = Number(header.slice(48, 58));
    if (!Number.isInteger(bytes)) break;
    at += HEADER_BYTES + bytes + bytes % 2;
  }
  return "plain";
}
function headOf(file, length) {
  const handle = node_openSync(file, "r");
  try {
    return readText(handle, 0, length);
  } finally {
    node_closeSync(handle);
  }
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
    const facts2 = outputFacts(folder, entry);
    if (facts2.kind === "missing") continue;
    if (facts2.kind === "index" && !isLastingIndex(facts2.file, rules.indexRoots)) continue;
    if (facts2.kind === "source-list" && !rules.sourceLists) continue;
    if (!rules.hasC && (facts2.kind === "cgo" || facts2.kind === "executable")) {
      leftOutC = true;
      continue;
    }
    entries.push({ ...entry, ...facts2 });
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
      mode: entry.kind === "executable" ? 493 : 420
    });
    const record = Buffer.from(entry.record, "latin1");
    const path = entryFile(entry.action, "a");
    const size = record.length;
    records.set(path, { path, source: record, size, mtime: 0, mode: 420 });
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
  const whole2 = bytesOf2(distinctSizes(beyond));
  const rest = bytesOf2(distinctSizes(beyondLayer(beyond, ground)));
  const held = bytesOf2(ground.outputs.map(([, size]) => size));
  return rest <= whole2 / 2 && whole2 - rest >= held / 2 ? ground : null;
}
function beyondLayer(entries, layer) {
  const held = new Set(layer.actions);
  return entries.filter((entry) => !held.has(entry.action));
}
function driftOf(used, base, baseBytes, beyond) {
  const outputs = new Set(used.map((entry) => entry.output));
  const unused = bytesOf2(base.outputs.map(([id, size]) => outputs.has(id) ? 0 : size));
  if (unused > baseBytes * UNUSED_SHARE) return "over a third of the base goes unused";
  const delta = bytesOf2(distinctSizes(beyond));
  return delta > baseBytes * DELTA_SHARE ? "the delta has outgrown half of the base" : null;
}
function carriedBy(entries, base, delta) {
  if (delta === null || delta.note.base !== base.key) return 0;
  const before = new Set(delta.actions);
  const again = bytesOf2(distinctSizes(entries.filter((entry) => before.has(entry.action))));
  const held = bytesOf2(delta.outputs.map(([, size]) => size));
  return delta.note.carried + Math.round(delta.bytes * (again / Math.max(1, held)));
}
function distinctSizes(entries) {
  return [...new Map(entries.map((entry) => [entry.output, entry.size])).values()];
}
function bytesOf2(sizes) {
  return sizes.reduce((sum, size) => sum + size, 0);
}

// src/cache/build/layers.ts
function decideLayers(facts2) {
  const { base, delta, used, whole: whole2 } = facts2;
  const held = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? []]);
  const fresh = used.filter((entry) => entry.kind !== "index" && !held.has(entry.action));
  if (!whole2) {
    return facts2.withoutDelta ? { save: "nothing", drifted: null, reason: "a run that is not whole makes no base" } : partialRun(facts2, fresh.length);
  }
  if (!used.some((entry) => entry.kind !== "index")) {
    const reason = base === null ? "nothing was compiled" : "nothing of GOCACHE was used";
    return { save: "nothing", drifted: null, reason };
  }
  if (base === null) {
    return saveBase(used, "no base was restored");
  }
  if (facts2.withoutDelta && fresh.length > 0) {
    return saveBase(used, `${fresh.length} new entries, and deltas are switched off`);
  }
  const beyond = beyondLayer(used, base);
  const baseBytes = bytesOf2(base.outputs.map(([, size]) => size));
  const drift = driftOf(used, base, baseBytes, beyond);
  if (drift !== null && facts2.driftedBefore) return saveBase(used, drift);
  if (fresh.length === 0 && !facts2.deltaBroken) {
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
    reason: drift ?? `${fresh.length} new entries${facts2.deltaBroken ? ", the delta is broken" : ""}`
  };
}
function partialRun(facts2, fresh) {
  const { base, delta, used, restoredDelta } = facts2;
  if (facts2.deltaGone) {
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

// src/cache/save-archive.ts
var AT_ONCE_BYTES = 16e6;
async function saveArchive(request) {
  const { store, slot, key, meta, codec, bytes = AT_ONCE_BYTES } = request;
  try {
    const content = async function* () {
      const entries = await request.entries();
      yield* packArchive({ meta, entries, codec, isReadOften: slot === "base" });
    };
    if (bytes < AT_ONCE_BYTES) return await store.save(slot, key, content);
    return await saveUnlessThere({ store, slot, key, content });
  } catch (error2) {
    if (error2 instanceof CorruptEntryError) return { state: "corrupt", path: error2.path };
    return { state: "unavailable", reason: error2 instanceof Error ? error2.message : String(error2) };
  }
}

// src/cache/build/save-layer.ts
async function saveLayer({ entries, note, ...how }) {
  const saved = await saveArchive({
    ...how,
    // An interface has no index signature, but its values are those of JSON.
    meta: note,
    entries: async () => entries,
    bytes: entries.reduce((sum, entry) => sum + entry.size, 0)
  });
  if (saved.state !== "corrupt") return saved;
  const paths = /* @__PURE__ */ new Set([saved.path, ...corruptPaths(entries)]);
  return { state: "corrupt", paths: [...paths] };
}

// src/cache/build/save-layers.ts
async function saveLayers(context, group, store, use, whole2) {
  const { record, runner: runner2 } = context;
  const { step } = group;
  const began = runner2.clock.now();
  const { everything, laterGo } = use;
  const asked = step.store.without.includes("pruning") ? everything : use.used;
  const used = step.go.unkept === "" ? asked : [];
  const { thin } = step.modules;
  const rules = {
    hasC: await isSameC(context, step),
    indexRoots: [step.go.root ?? "", step.go.modCache, thin].filter((root) => root !== ""),
    sourceLists: step.outcome.listsCompiled || laterGo || step.habits.known?.laterGo === true
  };
  const kept = await keptEntries(record.goCache, used, rules);
  const inDelta = new Set(step.restored.delta?.actions ?? []);
  const isThere = new Set(everything.map((entry) => entry.action));
  const restoredDelta = whole2 ? [] : (await keptEntries(
    record.goCache,
    everything.filter((entry) => inDelta.has(entry.action)),
    rules
  )).entries;
  const decision = decideLayers({
    used: kept.entries,
    base: step.restored.base,
    delta: step.restored.delta,
    restoredDelta,
    whole: whole2,
    deltaGone: [...inDelta].some((action) => !isThere.has(action)),
    driftedBefore: step.lane.before?.drifted ?? false,
    withoutDelta: step.store.without.includes("delta"),
    deltaBroken: step.restored.brokenKeys.delta !== ""
  });
  if (step.go.unkept === "")
    runner2.log.info(`${step.lane.text}: ${decision.save} to save (${decision.reason})`);
  const part = await saveDecided(context, group, store, decision, began);
  const previous = step.lane.before;
  const coldSeconds = group.coldSeconds ?? previous?.coldSeconds;
  const savedBase = decision.save === "base" ? part.key : "";
  const replaced = savedBase === "" || step.restored.brokenKeys.delta === "" ? NOTHING_SAVED : await saveDecided(context, group, store, emptyDelta(savedBase), runner2.clock.now());
  return {
    saved: {
      base: decision.save === "base" ? part : NOTHING_SAVED,
      delta: decision.save === "delta" ? part : replaced
    },
    habits: {
      ingredients: sealLane(step.lane.ingredients),
      usedC: kept.leftOutC || (previous?.usedC ?? false),
      drifted: decision.drifted ?? previous?.drifted ?? false,
      base: savedBase || step.restored.base?.key || previous?.base || "",
      ...coldSeconds === void 0 ? {} : { coldSeconds },
      entryBytes: roundedBytes(bytesOf2(kept.entries.map((entry) => entry.size)))
    },
    laterRace: kept.entries.some((entry) => entry.kind === "race" && isLater(entry, group))
  };
}
function noteOfC(entries, step) {
  const made = entries.filter(({ kind }) => kind === "cgo" || kind === "executable");
  const c = made.length === 0 ? "" : cInputsText(step.lane.cInputs);
  return { c, cActions: made.map(({ action }) => action) };
}
async function isSameC({ runner: runner2 }, step) {
  if (step.lane.ingredients.c === null || step.lane.cInputs === null) return false;
  const { asked, inputs } = step.lane.cInputs;
  const { readCInputs } = await import("./chunks/c-inputs-LTJGRGFJ.mjs");
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
  const from = stepMadeFrom(group.step);
  for (; ; ) {
    const note = { ...decision.note, ...noteOfC(entries, group.step), from };
    const key = keyOf(slot, group, store, entries, note);
    const outcome = await saveLayer({
      store,
      slot,
      key,
      note,
      entries: packEntries(entries),
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
function keyOf(slot, group, store, entries, note) {
  const { step } = group;
  const facts2 = stepKeyFacts(group.step, store);
  const restored = slot === "base" ? step.restored.base : step.restored.delta;
  const content = contentDigest(
    entries,
    (restored?.key ?? step.restored.brokenKeys[slot]) + note.c
  );
  if (slot === "base") return baseKey(facts2, content);
  const inputs = step.outcome.inputsDigest === "" ? "0".repeat(16) : step.outcome.inputsDigest.slice(0, 16);
  return deltaKey(facts2, inputs, content, note.after !== "");
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
      const [facts2, ziphash, partial] = await Promise.all([
        statOrNull2(folder),
        statOrNull2(node_join(goModCache, downloadFile(module, "ziphash"))),
        statOrNull2(node_join(goModCache, downloadFile(module, "partial")))
      ]);
      if (facts2 === null || ziphash === null || partial !== null) return null;
      return { path: module.path, version: module.version, folder, extractedAt: facts2.mtimeMs };
    })
  );
  return found.filter((one) => one !== null);
}
function neededModules(facts2) {
  return facts2.present.filter((module) => {
    const text = moduleText(module);
    return facts2.built.has(text) || facts2.before.has(text) || module.extractedAt >= facts2.since;
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

// src/cache/habits/later-use.ts
async function learnedLaterUse(context, group) {
  const { step, noted, usedLater } = group;
  const habits = step.habits.known;
  if (habits === null) return null;
  const used = (await scanUsed(context.record.goCache, 0)).some((one) => isLater(one, group));
  const texts = await Promise.all(
    step.modules.sumFiles.map((file) => node_readFile(file, "utf8").catch(() => ""))
  );
  const present = await presentModules(step.go.modCache, parseGoSums(texts));
  const fetched = present.some((module) => module.extractedAt >= firstAfter(step));
  const laterGo = habits.laterGo || used || usedLater || noted.size > 0;
  const laterModules = habits.laterModules || fetched;
  if (laterGo === habits.laterGo && laterModules === habits.laterModules) return null;
  return { ...habits, laterGo: laterGo || laterModules, laterModules };
}
function learnedFailure({ failed, runner: runner2 }, { step, endedWell }, laterGo) {
  const habits = step.habits.known;
  if (!failed || !endedWell || !step.later.shared || !laterGo || habits === null) return null;
  if (habits.failedShared === true || habits.shared === true) return null;
  runner2.log.info(
    "share-flags: the job failed with the flags of this build; the next run sets none"
  );
  return { ...habits, failedShared: true };
}

// src/cache/habits/save-habits.ts
async function saveHabits(context, group, store, habits) {
  const { step } = group;
  if (valueDigest(habits, 64) === valueDigest(step.habits.known, 64)) return;
  const facts2 = { runnerOs: step.lane.runnerOs, place: step.lane.place, carrier: store.carrier };
  const lanes = habits.lanes.map(({ coldSeconds: _, ...lane }) => lane);
  const key = recordKey(
    "habits",
    facts2,
    valueDigest({ habits: { ...habits, lanes }, after: step.habits.key }, 16)
  );
  const outcome = await store.save("habits", key, () => whole(JSON.stringify(habits)));
  if (outcome.state === "unavailable") {
    warnNotSaved(context, "the record of this place", outcome.reason);
  }
}

// src/cache/modules/modules-archive.ts
var EXTRACTED = "extracted/";
function archivedFolder(module) {
  return `${EXTRACTED}${extractedFolder(module)}/`;
}
function archivedDownload(module, suffix) {
  return downloadFile(module, suffix).slice("cache/".length);
}

// src/cache/modules/full-entries.ts
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
        const facts2 = await node_stat(file).catch(() => null);
        return facts2 === null ? [] : [packEntry(path, file, facts2.size)];
      })
    )
  );
  return [...extracted.flat(), ...downloads.flat()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function packEntry(path, source, size) {
  return { path, source, size, mtime: 0, mode: 292 };
}

// src/cache/modules/save-modules-archive.ts
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

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
    enqueue(function_, resolve, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error2) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error2;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/plan/source/source-names.ts
var ENDING = /\.(?:go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;
function hasSourceEnding(name) {
  return ENDING.test(name);
}

// src/cache/modules/included-folders.ts
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

// src/cache/modules/thin/thin-files.ts
var ASSEMBLY = /\.(s|S|sx)$/;
async function thinFiles(goModCache, sources) {
  const packages = await Promise.all(
    sources.packages.map(async (one) => ({ one, ...await packageFiles(goModCache, one) }))
  );
  const whole2 = new Set(sources.wholeModules);
  for (const { one, wholeModule } of packages) if (wholeModule) whole2.add(one.module);
  const modules = await Promise.all(
    [...whole2].map(
      async (module) => (await filesBelow(node_join(goModCache, module))).map(({ path }) => `${module}/${path}`)
    )
  );
  const parts = packages.filter(({ one }) => !whole2.has(one.module)).flatMap(({ files }) => files);
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

// src/cache/modules/thin/thin-entries.ts
var READS = 32;
async function thinEntries(request) {
  const { goModCache, sources, goSum } = request;
  const present = await presentModules(goModCache, goSum);
  const modules = present.filter((module) => isRead(module, request));
  const folders = new Set(modules.map(extractedFolder));
  const read13 = [...sources.wholeModules, ...sources.packages.map((one) => one.module)];
  if (read13.some((folder) => !folders.has(folder))) return null;
  const paths = [
    ...await thinFiles(goModCache, sources),
    // Go reads it where it takes a module as whole (modfetch/fetch.go Download).
    ...modules.map((module) => `${extractedFolder(module)}/go.mod`),
    ...[...goSum.goMods.values()].flatMap((module) => [
      downloadFile(module, "mod"),
      downloadFile(module, "info")
    ])
  ];
  const limit = pLimit(READS);
  const hashed = await Promise.all(
    [...new Set(paths)].map((path) => limit(() => fileEntry(goModCache, path)))
  );
  const entries = hashed.filter((entry) => entry !== null);
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
  const facts2 = await node_stat(source).catch(() => null);
  if (facts2 === null || !facts2.isFile()) return null;
  const entry = { path, source, size: facts2.size, mtime: 0, mode: 420 };
  return { ...entry, sha256: entryDigest(entry) };
}
function bytesEntry(path, source) {
  const sha256 = node_createHash("sha256").update(source).digest("hex");
  return { path, source, size: source.length, mtime: 0, mode: 420, sha256 };
}

// src/cache/modules/thin/thin-set.ts
function thinSet(files, note) {
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}

// src/cache/modules/thin/save-thin.ts
async function saveThin(context, group, store, goSum) {
  const { runner: runner2, record } = context;
  const { step } = group;
  const began = runner2.clock.now();
  const sources = await readSources(step.files.thin);
  if (sources === null) return NOTHING_SAVED;
  const entries = await thinEntries({
    goModCache: sources.goModCache,
    sources,
    goSum,
    since: record.beganAt
  });
  if (entries === null) {
    runner2.log.debug("no thin modules are saved: not all of them are in GOMODCACHE");
    return NOTHING_SAVED;
  }
  const note = { replaces: step.restored.brokenKeys.modules };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    step.modules.selection,
    thinSet(entries, note)
  );
  if (step.restored.reports.modules.key === key) return NOTHING_SAVED;
  return saveModulesArchive(context, {
    store,
    key,
    meta: note,
    began,
    entries: async () => entries,
    says: `${entries.length} files of thin modules`
  });
}
async function readSources(file) {
  const text = await node_readFile(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}

// src/cache/modules/thin/thin-use.ts
function modulesKindToSave(facts2) {
  if (facts2.selection === null || facts2.choice === "full") return "full";
  if (facts2.choice === "used") return "thin";
  return facts2.laterGo || facts2.laterModules || facts2.cModules ? "full" : "thin";
}

// src/cache/modules/save-modules.ts
async function saveModules(context, group, store, laterGo) {
  const { runner: runner2, record } = context;
  const { step } = group;
  const before = step.habits.known?.laterModules ?? false;
  const cModules = step.modules.ofC ?? step.habits.known?.cModules ?? false;
  const nothing = { saved: NOTHING_SAVED, needed: [], later: before, cModules };
  const unknown = step.outcome.reused && step.modules.built.length === 0 && step.habits.known === null;
  if (step.modules.sumFiles.length === 0 || unknown) return nothing;
  const began = runner2.clock.now();
  const texts = await Promise.all(
    step.modules.sumFiles.map((file) => node_readFile(file, "utf8").catch(() => ""))
  );
  const goSum = parseGoSums(texts);
  const present = await presentModules(step.go.modCache, goSum);
  if (isCleared(step, goSum, present)) {
    const why = `modules that the build read are gone from ${step.go.modCache} (go clean -modcache in a later step?)`;
    runner2.log.info(`no modules are saved: ${why}`);
    return { ...nothing, needed: step.modules.built };
  }
  const modules = neededModules({
    present,
    built: new Set(step.modules.built),
    before: new Set(step.habits.known?.modules ?? []),
    since: record.beganAt
  });
  const needed = modules.map(moduleText);
  const later = before || modules.some((module) => isLater2(module, step, record));
  const kind = modulesKindToSave({
    ...step.modules,
    laterGo: laterGo || (step.habits.known?.laterGo ?? false),
    laterModules: later,
    cModules
  });
  if (kind === "thin") {
    return {
      saved: await saveThin(context, group, store, goSum),
      needed: step.modules.built,
      later,
      cModules
    };
  }
  if (modules.length === 0) return { ...nothing, needed: step.modules.built };
  const key = modulesKey(
    stepKeyFacts(group.step, store),
    null,
    modulesDigest(modules, step.restored.brokenKeys.modules)
  );
  const restored = step.restored.reports.modules.key;
  if (restored === key) return { ...nothing, needed, later };
  const saved = await saveModulesArchive(context, {
    store,
    key,
    meta: modulesNote(modules),
    began,
    entries: () => modulesEntries(step.go.modCache, modules, goSum),
    says: `${modules.length} modules`
  });
  return { saved, needed, later, cModules };
}
function isCleared(step, goSum, present) {
  if (step.modules.thin !== "" || step.outcome.reused) return false;
  const there = new Set(present.map(moduleText));
  return step.modules.built.some((text) => goSum.zips.has(text) && !there.has(text));
}
function isLater2(module, step, record) {
  if (module.extractedAt < firstAfter(step)) return false;
  return !record.steps.some(
    ({ time: { startedAt, endedAt } }) => module.extractedAt >= startedAt && module.extractedAt <= endedAt
  );
}

// src/cache/modules/thin/thin-folders.ts
var UNUSED_MS = 5 * 24 * 3600 * 1e3;
var LEFT_BEHIND_MS2 = 24 * 3600 * 1e3;
var SET = /^[0-9a-f]{16}$/;
async function removeUnusedSets(root, now) {
  for (const name of await node_readdir(root).catch(() => [])) {
    const folder = node_join(root, name);
    const facts2 = await node_stat(folder).catch(() => null);
    const age = facts2 === null ? 0 : now - facts2.mtimeMs;
    if (age < (SET.test(name) ? UNUSED_MS : LEFT_BEHIND_MS2)) continue;
    const going = node_join(root, `old-${node_randomBytes(8).toString("hex")}`);
    await node_rename(folder, going).then(() => node_rm(going, { recursive: true, force: true, maxRetries: 3 })).catch(() => void 0);
  }
}

// src/cache/runs/place-runs.ts
var MOST_RUNS = 30;
function withRun(runs, row) {
  return [...runs, row].slice(-MOST_RUNS);
}

// src/cache/runs/save-runs.ts
function finishedRow({ step }, parts) {
  const { row } = step.outcome;
  if (row === null) return null;
  return {
    ...row,
    // Side by side.
    saveSeconds: toThousandths(Math.max(0, ...parts.map((one) => one.seconds))),
    bytesUp: parts.reduce((sum, one) => sum + one.bytesUp, 0)
  };
}
async function saveRuns(context, { step }, store, row) {
  const record = { version: 1, runs: withRun(step.runs.runs, row) };
  const facts2 = { runnerOs: step.lane.runnerOs, place: step.lane.place, carrier: store.carrier };
  const key = recordKey("runs", facts2, valueDigest({ record, after: step.runs.key }, 16));
  const outcome = await store.save("runs", key, () => whole(JSON.stringify(record)));
  if (outcome.state === "unavailable")
    context.runner.log.info(`the record of this run is not saved: ${outcome.reason}`);
}

// builtin:node:os
var all3 = __require("node:os");
var read3 = (name) => all3[name];
var node_os_default = all3;
var node_homedir = /* @__PURE__ */ read3("homedir");
var node_tmpdir = /* @__PURE__ */ read3("tmpdir");
var node_constants2 = /* @__PURE__ */ read3("constants");

// src/plan/module-files.ts
function modulePath(goMod) {
  return /^[ \t]*module[ \t]+["`]?([^\s"`(]+)/m.exec(goMod)?.[1] ?? "";
}

// src/runner/git.ts
async function askGit({ exec: exec3, environment: environment2 }, cwd, ...args) {
  const { exitCode, stdout, stderr } = await exec3({
    tool: "git",
    args: ["-c", "core.fsmonitor=false", ...args],
    cwd,
    environment: {
      ...environment2,
      LC_ALL: "C",
      LANGUAGE: "",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0"
    }
  });
  if (exitCode === 0) return { ok: true, text: stdout.trimEnd(), said: "" };
  return { ok: false, text: "", said: wordsOf(stderr) };
}
function wordsOf(stderr) {
  const lines = stderr.trim().split("\n");
  return (lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? "").trim();
}
function repositoryRoot(folder) {
  for (const { root } of repositoriesAbove(folder)) return root;
  return null;
}
function* repositoriesAbove(folder) {
  for (let at = folder; ; at = node_dirname(at)) {
    const kind = gitKind(at);
    if (kind !== null) yield { root: at, isWhole: kind === "folder" };
    if (node_dirname(at) === at) return;
  }
}
function gitKind(folder) {
  const path = node_join(folder, ".git");
  const facts2 = statPath(path);
  if (facts2 === null) return null;
  if (facts2.isDirectory()) return "folder";
  const named = gitFolderOf(path);
  const isThere = named !== null && statPath(named)?.isDirectory();
  return isThere === true ? "file" : null;
}
function gitFolderOf(file) {
  try {
    const named = /^gitdir:(.*)$/m.exec(node_readFileSync(file, "utf8"))?.[1]?.trim() ?? "";
    return named === "" ? null : node_resolve(node_dirname(file), named);
  } catch {
    return null;
  }
}

// src/cache/tests/checkout-modules.ts
async function checkoutModules(ports, checkout, known) {
  const asked = ["ls-files", "-z", "--", "go.mod", "*/go.mod"];
  const { text } = await askGit(ports, checkout, ...asked);
  const listed = text.split("\0").filter((file) => file !== "");
  const folders = /* @__PURE__ */ new Set([...known, ...listed.map((file) => node_join(checkout, node_dirname(file)))]);
  return [...folders].flatMap((folder) => {
    const path = modulePath(textOf(node_join(folder, "go.mod")));
    return path === "" ? [] : [{ path, folder }];
  });
}
function textOf(file) {
  try {
    return node_readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/cache/tests/go-process.ts
var SET2 = [
  ...[
    "GO111MODULE",
    "GOARCH",
    "GOAUTH",
    "GOBIN",
    "GOCACHE",
    "GOCACHEPROG",
    "GODEBUG",
    "GOENV",
    "GOEXE"
  ],
  ...["GOEXPERIMENT", "GOFIPS140", "GOFLAGS", "GOHOSTARCH", "GOHOSTOS", "GOINSECURE", "GOMODCACHE"],
  ...["GONOPROXY", "GONOSUMDB", "GOOS", "GOPATH", "GOPRIVATE", "GOPROXY", "GOROOT", "GOSUMDB"],
  ...[
    "GOTELEMETRY",
    "GOTELEMETRYDIR",
    "GOTMPDIR",
    "GOTOOLCHAIN",
    "GOTOOLDIR",
    "GOVCS",
    "GOVERSION"
  ],
  ...["AR", "CC", "CXX", "CGO_ENABLED"]
];
async function goProcess({ exec: exec3, environment: environment2 }, goroot, cwd) {
  const tool = node_join(goroot, "bin", "go");
  const { exitCode, stdout } = await exec3({
    tool,
    args: ["env", "-json", ...SET2],
    cwd,
    environment: environment2
  });
  if (exitCode !== 0) return null;
  const said = JSON.parse(stdout);
  const set = Object.entries(said).filter(([, value]) => value !== "");
  return {
    version: (said.GOVERSION ?? "").replace(/[ -]X:.*$/, ""),
    environment: { ...environment2, ...Object.fromEntries(set) }
  };
}

// src/runner/remembered.ts
function remembered(ask2) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const before = known.get(path);
    if (before !== void 0) return before;
    const answer = ask2(path);
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

// src/cache/tests/learn-tests.ts
var MOST_SAID = 10;
function learnTests(facts2) {
  const { settled: settled2, before, environment: environment2 } = facts2;
  const kept = settled2.results.filter((one) => one.dropped === null);
  const texts = stateTexts(kept, facts2);
  const isSure = kept.every((one) => one.linked !== null);
  if (!isSure && before !== null) {
    for (const [name, time] of timesByName(before)) if (!texts.has(name)) texts.set(name, time);
  }
  const names = [...texts.keys()].sort();
  const variables = [...new Set(kept.flatMap(variablesOf))].sort();
  return {
    since: facts2.since,
    names,
    times: names.map((name) => texts.get(name) ?? ""),
    variables: Object.fromEntries(variables.map((name) => [name, stateOf(name, environment2)])),
    packages: [...new Set(kept.map((one) => one.result.importPath))].sort()
  };
}
function reportTests(facts2) {
  const { results } = facts2.settled;
  const ran = byPackage(results.filter((one) => !one.isCached));
  const cached = byPackage(results.filter((one) => one.isCached)).filter(
    ({ result }) => !ran.some((one) => one.result.importPath === result.importPath)
  );
  const texts = stateTexts(ran, facts2);
  return {
    cached: cached.length,
    ran: ran.length,
    savedSeconds: toThousandths(cached.reduce((sum, one) => sum + one.result.seconds, 0)),
    why: ran.slice(0, MOST_SAID).map((one) => ranPackage(one, texts, facts2)),
    dropped: ran.filter((one) => one.dropped !== null).length
  };
}
function ranPackage(one, texts, facts2) {
  const { before, restored, environment: environment2, checkout } = facts2;
  const { importPath, seconds } = one.result;
  const known = before === null ? /* @__PURE__ */ new Map() : timesByName(before);
  const changed = namesOf(one, facts2).filter((name) => {
    const time = known.get(name);
    return time !== void 0 && time !== texts.get(name);
  });
  const files = [...changed.filter((name) => !name.endsWith("/")), ...changed];
  const isOther = (name) => {
    const value = before?.variables[name];
    return value !== void 0 && value !== stateOf(name, environment2);
  };
  return {
    importPath,
    seconds,
    why: whyRan({
      dropped: one.dropped === null ? null : shortened(one.dropped, checkout),
      isKnown: before?.packages.includes(importPath) === true,
      hasLog: one.linked === null || restored.has(one.linked.log.action),
      changedFiles: files,
      changedVariables: variablesOf(one).filter(isOther)
    })
  };
}
function shortened(why, checkout) {
  if (!("file" in why) || !isBelow(why.file, checkout)) return why;
  return { ...why, file: relativePath(checkout, why.file) };
}
function byPackage(results) {
  return [...new Map(results.map((one) => [one.result.importPath, one])).values()];
}
function variablesOf({ linked }) {
  return (linked?.asked ?? []).flatMap(
    (one) => one.kind === "variable" && one.name !== "PWD" ? [one.name] : []
  );
}
function stateOf(name, environment2) {
  const value = environment2[name];
  return value === void 0 ? "" : sealed(name, value);
}
function namesOf({ linked }, { checkout, look }) {
  return (linked?.asked ?? []).flatMap((one) => {
    if (one.kind === "variable" || !linked?.isInside(one.path) || !isBelow(one.path, checkout))
      return [];
    const name = relativePath(checkout, one.path) || ".";
    return [one.kind === "open" && isFolder(one.path, look) ? `${name}/` : name];
  });
}
function isFolder(path, look) {
  const found = look.stat(path);
  return typeof found !== "string" && found.kind === "folder";
}
function stateTexts(results, facts2) {
  const { checkout, look } = facts2;
  const { times } = facts2.settled;
  const timeOf = (path) => (times.get(path) ?? times.get(realPath(path) ?? "") ?? null)?.toString(36) ?? "";
  const texts = /* @__PURE__ */ new Map();
  for (const name of new Set(results.flatMap((one) => namesOf(one, facts2)))) {
    const path = node_join(checkout, name).replace(/\/$/, "");
    if (!name.endsWith("/")) texts.set(name, timeOf(path));
    else {
      const entries = (look.entries(path) ?? []).map((entry) => timeOf(node_join(path, entry.name)));
      texts.set(name, valueDigest([timeOf(path), ...entries], 10));
    }
  }
  return texts;
}

// src/cache/tests/inputs-id.ts
function resultAction(test, asked, asking) {
  const { goVersion, environment: environment2, look, isInside } = asking;
  const lines = [];
  const variable = (name) => {
    const value = environment2[name];
    const hash = salted(goVersion);
    hash.update(value === void 0 ? "\0" : `${value}`);
    return `env ${name} ${hash.digest("hex")}
`;
  };
  lines.push(variable("GODEBUG"));
  for (const one of asked) {
    if (one.kind === "variable") lines.push(variable(one.name));
    else if (one.kind === "chdir" || isInside(one.path)) {
      const hash = salted(goVersion);
      if (one.bytes !== void 0) hashNothing(hash, one.bytes, one.kind !== "open");
      else if (one.kind === "open") hashOpen(hash, one.path, look);
      else hashStat(hash, one.path, look);
      lines.push(`${one.kind} `, one.bytes ?? one.path, ` ${hash.digest("hex")}
`);
    }
  }
  const inputs = salted(goVersion).update(Buffer.concat(lines.map(bytesOf3))).digest("hex");
  return subkey(test, `inputs:${inputs}`);
}
function profileAction(result) {
  return subkey(result, "coverprofile");
}
function salted(goVersion) {
  return node_createHash("sha256").update(goVersion);
}
function subkey(parent, text) {
  const hash = node_createHash("sha256").update("subkey:").update(Buffer.from(parent, "hex"));
  return hash.update(text).digest("hex");
}
function bytesOf3(text) {
  return typeof text === "string" ? Buffer.from(text) : text;
}
function hashNothing(hash, path, isStat) {
  for (const call of isStat ? ["stat", "lstat"] : ["stat"])
    hash.update(`err ${call} `).update(path).update(": no such file or directory\n");
}
function hashOpen(hash, path, look) {
  const found = look.stat(path);
  if (typeof found === "string") {
    hash.update(`err stat ${path}: ${found}
`);
    return;
  }
  hash.update(statLine(found));
  if (found.kind !== "folder") return;
  for (const { name } of look.entries(path) ?? []) {
    const entry = look.lstat(node_join(path, name));
    hash.update(`file ${name} `);
    hash.update(typeof entry === "string" ? `err ${entry}
` : statLine(entry));
  }
}
function hashStat(hash, path, look) {
  const found = look.stat(path);
  hash.update(typeof found === "string" ? `err stat ${path}: ${found}
` : statLine(found));
  const own = look.lstat(path);
  hash.update(typeof own === "string" ? `err lstat ${path}: ${own}
` : statLine(own));
}
function statLine({ size, goMode, mtimeNs, kind }) {
  return `stat ${size} ${goMode.toString(16)} ${goTime(mtimeNs)} ${kind === "folder"}
`;
}
function goTime(ns) {
  const whole2 = ns / 1000000000n;
  const [date = "", time = ""] = new Date(Number(whole2) * 1e3).toISOString().split("T");
  const fraction = (ns % 1000000000n).toString().padStart(9, "0").replace(/0+$/, "");
  return `${date} ${time.slice(0, 8)}${fraction === "" ? "" : `.${fraction}`} +0000 UTC`;
}

// src/cache/tests/kept-results.ts
function spanOf({ writtenNs: writtenNs2, seconds }) {
  return { from: writtenNs2 - BigInt(Math.ceil((seconds + 2) * 1e9)), to: writtenNs2 };
}
function judgeResult(log, around) {
  const paths = /* @__PURE__ */ new Set();
  for (const one of log.asked) {
    if (one.kind === "variable") continue;
    if (!log.isInside(one.path)) {
      if (isForeign(one, log, around)) continue;
      return dropped("file outside the module", one.path);
    }
    const needed = around.needs({ path: one.path, isOpened: one.kind === "open" });
    if (needed.untimed !== null) return dropped("file without a time", needed.untimed);
    for (const path of needed.paths) paths.add(path);
  }
  for (const path of paths) {
    const facts2 = around.look.lstat(path);
    if (typeof facts2 === "string" || facts2.ctimeNs > log.writtenNs)
      return dropped("changed file", path);
  }
  return { paths: [...paths], dropped: null };
}
function dropped(reason, file) {
  return { paths: [], dropped: { reason, file } };
}
var OF_KERNEL = /^\/(?:proc|sys)\//;
function isForeign({ kind, path }, log, around) {
  const { look, checkout, steady, known, beganNs, jobBeganNs, testing } = around;
  const clean = node_resolve(path);
  const real = realPath(clean) ?? clean;
  if (isBelow(clean, checkout) || isBelow(real, checkout)) return false;
  const facts2 = look.stat(clean);
  if (typeof facts2 === "string") return true;
  if (facts2.kind === "folder") {
    if (known.includes(clean) || isBelow(checkout, real)) return true;
    if (kind === "stat" && jobBeganNs !== null && facts2.birthtimeNs < jobBeganNs) return true;
  }
  if (isOfVersion(real, around.modCache) || isOutput(real, around.goCache)) return true;
  if (steady.some((folder) => isBelow(real, folder)))
    return facts2.kind !== "file" || facts2.ctimeNs < beganNs || OF_KERNEL.test(real);
  const born = facts2.birthtimeNs;
  return born >= spanOf(log).from || testing.some(({ from, to }) => born >= from && born <= to);
}
function isOutput(path, goCache) {
  if (goCache === "" || !isBelow(path, goCache)) return false;
  return /^[/\\][0-9a-f]{2}[/\\][0-9a-f]{64}-d$/.test(path.slice(goCache.length));
}
function isOfVersion(path, modCache) {
  if (modCache === "" || !isBelow(path, modCache)) return false;
  const below = path.slice(modCache.length);
  return below.includes("@") && !/^[/\\]cache[/\\]/.test(below);
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
    const entries = found.map((one) => ({ name: one.name, kind: kindOf2(one) }));
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
function facts(ask2) {
  try {
    const found = ask2();
    const { size, mtimeNs, ctimeNs, birthtimeNs, ino: inode } = found;
    const goMode = goModeOf(Number(found.mode));
    return { size, goMode, mtimeNs, ctimeNs, birthtimeNs, inode, kind: kindOf2(found) };
  } catch (error2) {
    return errnoText(error2.code ?? "");
  }
}
function kindOf2(found) {
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

// src/cache/tests/left-behind.ts
function leftBehind({ asked, writtenNs: writtenNs2, seconds }, timed, look) {
  const beganNs = writtenNs2 - BigInt(Math.round(seconds * 1e9)) + 1000000n;
  const needed = new Set(timed);
  const names = asked.flatMap((one) => one.kind === "variable" ? [] : [one.path]);
  const isLeft = remembered((name) => {
    const own = look.lstat(name);
    if (typeof own === "string" || own.kind === "file") return false;
    const place = realPath(name);
    const facts2 = place === null ? NOT_THERE : look.lstat(place);
    if (place === null || typeof facts2 === "string" || facts2.kind !== "folder") return false;
    if (facts2.birthtimeNs <= beganNs || facts2.birthtimeNs > writtenNs2) return false;
    if (needed.has(node_dirname(place)) || look.entries(place)?.length !== 0) return false;
    const said = node_resolve(name);
    return names.map((other) => node_resolve(other)).every(
      (other) => [said, place].every((folder) => other === folder || !isBelow(other, folder))
    );
  });
  return new Set(names.filter(isLeft));
}
function lookWithout(names, look) {
  return {
    stat: (path) => names.has(path) ? NOT_THERE : look.stat(path),
    lstat: (path) => names.has(path) ? NOT_THERE : look.lstat(path),
    entries: (folder) => look.entries(folder)
  };
}

// src/cache/tests/test-log.ts
var LOG_HEAD = "# test log\n";
function parseTestLog(log, folder) {
  if (!log.startsWith(LOG_HEAD) || !log.endsWith("\n")) return null;
  const asked = [];
  let at = folder;
  for (const line of log.slice(LOG_HEAD.length).split("\n")) {
    if (line === "") continue;
    const space = line.indexOf(" ");
    if (space < 0) return null;
    const kind = line.slice(0, space);
    const said = line.slice(space + 1);
    const name = textOf2(said);
    const isText = !name.includes("\uFFFD");
    if (kind === "getenv" && isText) asked.push({ kind: "variable", name });
    else if (kind === "chdir" && isText) {
      if (!node_isAbsolute(name)) return null;
      at = name;
      asked.push({ kind, path: name });
    } else if (kind === "stat" || kind === "open") {
      const path = node_isAbsolute(name) ? name : node_resolve(at, name);
      if (isText) {
        asked.push({ kind, path });
        continue;
      }
      const parent = Buffer.from(at).toString("latin1");
      const bytes = Buffer.from(node_isAbsolute(said) ? said : node_resolve(parent, said), "latin1");
      if (!isNothing(bytes)) return null;
      asked.push({ kind, path, bytes });
    } else return null;
  }
  return asked;
}
function textOf2(bytes) {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
function isNothing(path) {
  try {
    node_lstatSync(path);
    return false;
  } catch (error2) {
    return codeOf(error2) === "ENOENT";
  }
}

// src/cache/tests/linked-results.ts
var MOST_TRIED = 64;
function linkResults(stored, linking) {
  const results = new Map(stored.results.map((one) => [one.action, one]));
  const insides = /* @__PURE__ */ new Map();
  const insideOf = (module) => {
    const inside = insides.get(module) ?? inFolder(module);
    insides.set(module, inside);
    return inside;
  };
  const linked = [];
  for (const log of stored.logs) {
    for (const importPath of nearest(log, stored.results)) {
      const found = linkTo2(log, importPath, { ...linking, results, insideOf });
      if (found === null) continue;
      linked.push(found);
      break;
    }
  }
  return linked;
}
function linkTo2(log, importPath, trying) {
  const place = packageFolder(importPath, trying.modules);
  const asked = place === null ? null : parseTestLog(log.log, place.folder);
  if (place === null || asked === null) return null;
  const isInside = trying.insideOf(place.module);
  const asksStart = asked.some((one) => one.kind === "variable" && one.name === "PWD");
  const starts = [place.module, ...trying.starts, place.folder, void 0];
  for (const pwd of asksStart ? starts : [void 0]) {
    const { look, goVersion } = trying;
    const environment2 = { ...trying.environment, PWD: pwd };
    const action = resultAction(log.action, asked, { look, environment: environment2, goVersion, isInside });
    const result = trying.results.get(action);
    if (result?.importPath === importPath) return { log, result, asked, isInside, pwd };
  }
  return null;
}
function nearest(log, results) {
  const far = (one) => {
    const ns = one.writtenNs - log.writtenNs;
    return ns < 0n ? -ns : ns;
  };
  const sorted = [...results].sort((a, b) => far(a) < far(b) ? -1 : 1);
  return [...new Set(sorted.map((one) => one.importPath))].slice(0, MOST_TRIED);
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
    now = now.replaceAll(/\$[({]([\w.-]+)[)}]/g, (all13, name) => variables.get(name) ?? all13);
  return now;
}
function patternOf(target) {
  const [before = "", ...after] = target.replace(/^\.\//, "").split("%").map(escaped2);
  return new RegExp(`^${[before, ...after].join(".+")}$`);
}
function escaped2(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

// src/cache/tests/named.ts
var NOTHING = { paths: [], untimed: null };
function createNeeds(look, folders, isMade) {
  const insides = folders.map(inFolder);
  const realFolder = remembered((folder) => realPath(folder));
  const [known, knownOpened] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const isOurs2 = (place) => !inGit(place) && insides.some((isInside) => isInside(place));
  const find2 = ({ path, isOpened }) => {
    const facts2 = look.lstat(path);
    if (typeof facts2 === "string") return NOTHING;
    const parent = node_dirname(path);
    const folder = realFolder(parent);
    if (folder === null) return { paths: [], untimed: path };
    const place = folder === parent ? path : node_join(folder, node_basename(path));
    if (!isOurs2(place) || facts2.kind === "other") return { paths: [], untimed: path };
    if (facts2.kind === "file") {
      const isTimed2 = !isMade(folder, place);
      return { paths: isTimed2 ? [place] : [], untimed: isTimed2 ? null : path };
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
    const found = find2(named);
    own.set(named.path, found);
    return found;
  };
  return needs;
}
function inGit(place) {
  return place.includes(`${node_sep}.git${node_sep}`);
}

// src/cache/tests/store-result.ts
function storeUnder(goCache, action, record) {
  node_writeFileSync(
    node_join(goCache, entryFile(action, "a")),
    `${record.slice(0, 3)}${action}${record.slice(3 + action.length)}`
  );
}
function removeAction(goCache, action) {
  node_rmSync(node_join(goCache, entryFile(action, "a")), { force: true });
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
    const named = version === 4 ? shortened2(bytes, nameAt, before) : { from: nameAt, kept: 0 };
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
function shortened2(bytes, from, before) {
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
  const digestOf3 = (path, facts2) => {
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
      if (facts2.kind !== "folder") return digestOf3(path, facts2);
      const entries = look.entries(path);
      if (entries === null) throw new Error(`${path} cannot be listed`);
      return folderDigest(entries);
    }
  };
}
var REGULAR = 32768;
var LINK2 = 40960;
function isUnchanged(entry, facts2, indexNs) {
  return (entry.mode & 61440) === REGULAR && hasTimes(entry, facts2) && isFileOf(entry, facts2) && (entry.mtimeNs < indexNs && entry.ctimeNs < indexNs || hasTime(entry.mtimeNs, contentTime(entry.blob)));
}
function isAsCommitted(entry, facts2, blob) {
  const type = facts2.kind === "link" ? LINK2 : REGULAR;
  return (entry.mode & 61440) === type && entry.blob.equals(blob) && isFileOf(entry, facts2);
}
function hasTimes(entry, facts2) {
  return entry.mtimeNs === facts2.mtimeNs && entry.ctimeNs === facts2.ctimeNs;
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
  const { environment: environment2 } = ports;
  if (environment2.GIT_DIR || environment2.GIT_INDEX_FILE) return none;
  const attributes = [
    node_join(git, "info", "attributes"),
    "/etc/gitattributes",
    node_join(
      environment2.XDG_CONFIG_HOME || node_join(environment2.HOME ?? "/", ".config"),
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
async function refresh({ exec: exec3, environment: environment2 }, root) {
  return exec3({
    tool: "git",
    args: ["-c", "core.fsmonitor=false", "update-index", "-q", "--refresh"],
    cwd: root,
    environment: { ...environment2, LC_ALL: "C", LANGUAGE: "", GIT_TERMINAL_PROMPT: "0" }
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
  const all13 = new BigInt64Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    all13.set(one, at);
    at += one.length;
  }
  return all13;
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
      const all13 = await Promise.race([answered, failed]);
      await worker.terminate();
      return all13;
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

// src/cache/tests/settle-tests.ts
async function settleTests(settling, stored) {
  const { beganNs, checkout, modules } = settling;
  const look = createLook();
  const linked = linkResults(stored, { ...settling, look });
  const byResult = new Map(linked.map((one) => [one.result.action, one]));
  const needs = createNeeds(
    look,
    modules.map((one) => one.folder),
    madeByMake(checkout)
  );
  const testing = stored.results.filter((one) => one.writtenNs >= beganNs).map(spanOf);
  const around = { ...settling, look, needs, testing };
  const judged = stored.results.map((result) => {
    const isCached = result.writtenNs < beganNs;
    const link = byResult.get(result.action) ?? null;
    const verdict = isCached ? { paths: namedBy(link, around), dropped: null } : !settling.keeps ? { paths: [], dropped: NOT_KEPT } : link === null ? judgeUnlinked(result, stored, linked, around, settling) : judgeResult({ ...link, ...result }, around);
    return { result, isCached, link, verdict };
  });
  const digests = contentDigests(await plainRepositories(settling.ports, checkout), look);
  const paths = new Set(judged.flatMap(({ verdict }) => verdict.paths));
  const { times } = await setTimes(settling.ports, paths, look, digests);
  const timed = createLook();
  const moving = createMoving(settling, stored, timed);
  const results = judged.map(({ result, isCached, link, verdict }) => {
    const settled2 = { result, isCached, linked: link };
    if (isCached) return { ...settled2, dropped: null };
    const untimed = verdict.paths.find(
      (path) => !isTimed(path, link === null ? look : timed, times)
    );
    const dropped2 = verdict.dropped ?? (untimed === void 0 ? null : { reason: "file without a time", file: untimed });
    if (dropped2 !== null) moving.remove(result);
    else if (link !== null) moving.move(link, verdict.paths);
    return { ...settled2, dropped: dropped2 };
  });
  moving.end();
  return { results, times, removed: moving.removed };
}
var NOT_KNOWN = { reason: "not known" };
var NOT_KEPT = { reason: "not kept" };
function isTimed(path, look, times) {
  const facts2 = look.lstat(path);
  const time = times.get(path);
  return typeof facts2 !== "string" && time !== void 0 && hasTime(facts2.mtimeNs, time);
}
function namedBy(link, { needs }) {
  return (link?.asked ?? []).flatMap(
    (one) => one.kind === "variable" || !link?.isInside(one.path) ? [] : needs({ path: one.path, isOpened: one.kind === "open" }).paths
  );
}
var NEAR_NS = 60000000000n;
function judgeUnlinked(result, stored, linked, around, { modules }) {
  const place = packageFolder(result.importPath, modules);
  if (place === null) return { paths: [], dropped: NOT_KNOWN };
  const known = new Set(linked.map((one) => one.log.action));
  const isInside = inFolder(place.module);
  const verdicts = stored.logs.filter(({ action, writtenNs: writtenNs2 }) => !known.has(action) && isNear(writtenNs2, result.writtenNs)).map(({ log }) => {
    const asked = parseTestLog(log, place.folder);
    if (asked === null) return { paths: [], dropped: NOT_KNOWN };
    return judgeResult({ ...result, asked, isInside }, around);
  });
  const bad = verdicts.find((one) => one.dropped !== null);
  if (verdicts.length === 0) return { paths: [], dropped: NOT_KNOWN };
  return bad ?? { paths: verdicts.flatMap((one) => one.paths), dropped: null };
}
function isNear(log, result) {
  return log <= result && result - log <= NEAR_NS;
}
function createMoving({ goCache, environment: environment2, goVersion, beganNs }, stored, look) {
  const removed = /* @__PURE__ */ new Set();
  const profiles = new Map(stored.profiles.map((one) => [one.action, one]));
  const kept = /* @__PURE__ */ new Set();
  const remove2 = ({ action }) => {
    for (const one of [action, profileAction(action)]) {
      removeAction(goCache, one);
      removed.add(one);
    }
  };
  return {
    removed,
    remove: remove2,
    move(link, paths) {
      const { log, result, asked, isInside, pwd } = link;
      const profile = profiles.get(profileAction(result.action));
      const keepAs = (seen) => {
        const asking = { environment: { ...environment2, PWD: pwd }, goVersion, isInside };
        const action = resultAction(log.action, asked, { ...asking, look: seen });
        kept.add(profileAction(action));
        if (action === result.action) return action;
        storeUnder(goCache, action, result.record);
        if (profile !== void 0) storeUnder(goCache, profileAction(action), profile.record);
        return action;
      };
      const left = leftBehind({ ...result, asked }, paths, look);
      if (left.size > 0) keepAs(lookWithout(left, look));
      if (keepAs(look) !== result.action) remove2(result);
    },
    /** A profile of -coverpkg has a key that only Go knows; without its result it would be merged all the same. */
    end() {
      if (removed.size === 0) return;
      for (const one of stored.profiles) {
        if (one.writtenNs >= beganNs && !kept.has(one.action)) {
          removeAction(goCache, one.action);
          removed.add(one.action);
        }
      }
    }
  };
}

// src/cache/tests/stored-tests.ts
var MOST_BYTES2 = 16e6;
async function storedTests(goCache, since) {
  const turn = createTurn();
  const logs = [];
  const results = [];
  const profiles = [];
  for (const entry of await scanUsed(goCache, since)) {
    await turn();
    const text = outputText(goCache, entry);
    if (text === null) continue;
    const { action, output, record } = entry;
    const stored = { action, output, record, writtenNs: writtenNs(record) };
    const result = text.startsWith(LOG_HEAD) ? null : parseResult(Buffer.from(text, "latin1").toString("utf8"));
    if (text.startsWith(LOG_HEAD)) logs.push({ ...stored, log: text });
    else if (result !== null) results.push({ ...stored, ...result });
    else if (text.startsWith("mode: ")) profiles.push(stored);
  }
  return { logs, results, profiles };
}
function writtenNs(record) {
  return BigInt(/ +(\d+)\n$/.exec(record)?.[1] ?? 0);
}
function outputText(goCache, { output, size }) {
  if (size === 0 || size > MOST_BYTES2) return null;
  try {
    const file = node_join(goCache, entryFile(output, "d"));
    if (!node_statSync(file).isFile()) return null;
    if (/^(?:!<arch>|go index|go obj)/.test(headOf(file, 8))) return null;
    const bytes = node_readFileSync(file);
    return bytes.length === size ? bytes.toString("latin1") : null;
  } catch {
    return null;
  }
}
function parseResult(text) {
  const last = text.slice(text.lastIndexOf("\n", text.length - 2) + 1);
  const [, importPath, seconds] = /^ok {2}\t([^\t]+)\t(?:([0-9.]+)s)?[^\n]*\n$/.exec(last) ?? [];
  return importPath === void 0 ? null : { importPath, seconds: Number(seconds ?? 0) };
}

// src/cache/tests/settle-job.ts
var SYSTEM = [
  ...["/bin", "/dev", "/etc", "/lib", "/lib64", "/nix", "/opt", "/proc", "/sbin", "/snap", "/sys"],
  ...["/usr", "/run/systemd", "/Applications", "/Library", "/System", "/private/etc"]
];
var OF_USER = ["", ".cache", ".config", "Library/Application Support", "Library/Caches"];
async function settleJob(context) {
  const { runner: runner2, record } = context;
  const [first] = record.steps;
  const last = record.steps.at(-1);
  if (first === void 0 || last === void 0 || last.go.root === null) return null;
  const { checkout, since } = last.tests;
  const stored = await storedTests(record.goCache, usedSince(first));
  if (stored.results.length === 0) return null;
  const modules = await checkoutModules(runner2, checkout, last.tests.modules);
  const go = await goProcess(runner2, last.go.root, last.tests.modules[0] ?? checkout);
  const { environment: environment2 } = go ?? runner2;
  const keeps = go !== null && record.steps.every((step) => step.tests.mode !== "off");
  const steady = [...SYSTEM, last.go.root, last.go.modCache, record.goCache];
  const settled2 = await settleTests(
    {
      ports: runner2,
      goCache: realPath(record.goCache) ?? record.goCache,
      keeps,
      modules,
      environment: environment2,
      goVersion: go?.version ?? "",
      starts: [checkout],
      checkout,
      steady,
      known: [
        "/",
        "/tmp",
        "/private/tmp",
        node_tmpdir(),
        environment2.TMPDIR ?? "",
        ...OF_USER.map((name) => node_join(node_homedir(), name))
      ],
      modCache: realPath(last.go.modCache) ?? last.go.modCache,
      jobBeganNs: jobBegan(runner2.environment.GITHUB_EVENT_PATH ?? ""),
      beganNs: BigInt(Math.floor(record.beganAt)) * 1000000n
    },
    stored
  );
  const facts2 = {
    settled: settled2,
    checkout,
    look: createLook(),
    environment: environment2,
    before: last.habits.known?.tests ?? null,
    since,
    restored: new Set(
      record.steps.flatMap(({ restored }) => [
        ...restored.base?.actions ?? [],
        ...restored.delta?.actions ?? []
      ])
    )
  };
  return {
    place: last.lane.place,
    // A step that keeps nothing forgets nothing either.
    record: keeps ? learnTests(facts2) : facts2.before,
    report: reportTests(facts2),
    removed: settled2.removed
  };
}
function jobBegan(eventFile) {
  const facts2 = eventFile === "" ? "" : createLook().stat(eventFile);
  return typeof facts2 === "string" ? null : facts2.birthtimeNs;
}

// src/cache/used/judge-use.ts
var STILL_MS = 3600 * 1e3;
var COARSE_MS = 2e3;
function unjudged(facts2) {
  const { record, group, later, now } = facts2;
  const { unkept, knowsCachePrograms, given } = group.step.go;
  const { startedAt, endedAt } = group.step.time;
  if (unkept !== "") return "";
  const gone = vanished(facts2);
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
  if (endedAt < startedAt || now < endedAt) {
    return "the clock of this machine went back while the job ran";
  }
  return null;
}
function vanished({ group, use, now }) {
  const there = new Set(use.everything.map((entry) => entry.action));
  const { base, delta } = group.step.restored;
  const { endedAt } = group.step.time;
  const known = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? [], ...group.noted]);
  const lost = [...known].filter((action) => !there.has(action)).length;
  if (lost > 0) return `${lost} of ${known.size} entries that were restored or used are`;
  const isOwn = (entry) => group.noted.has(entry.action) || entry.usedAt <= endedAt + COARSE_MS;
  const isEarly = endedAt !== 0 && now - endedAt < STILL_MS;
  if (group.compiled === 0 || !isEarly || use.used.some(isOwn)) return null;
  return `all entries of the ${group.compiled} packages that were compiled are`;
}

// src/runner/marks.ts
var GOCACHE_MARK = "GO_TURBO_BUILD_GOCACHE";

// src/cache/used/later-cache.ts
async function laterCache(environment2) {
  if ((environment2[GOCACHE_MARK] ?? "") === "")
    return { GOCACHE: void 0, GOCACHEPROG: void 0 };
  const [{ readGoEnvFile }, { platformOf }] = await Promise.all([
    import("./chunks/go-environment-FVZLVPPT.mjs"),
    import("./chunks/module-version-5ZIAKD4W.mjs")
  ]);
  const { goos } = platformOf(process.platform, process.arch);
  const written = await readGoEnvFile(environment2, goos);
  return {
    GOCACHE: environment2.GOCACHE || written.GOCACHE,
    GOCACHEPROG: environment2.GOCACHEPROG || written.GOCACHEPROG
  };
}

// src/cache/used/without-actions.ts
function withoutActions(record, removed) {
  if (removed.size === 0) return record;
  const left = (actions) => actions.filter((action) => !removed.has(action));
  return {
    ...record,
    steps: record.steps.map((step) => {
      const { base, delta } = step.restored;
      const { noted } = step.later;
      return {
        ...step,
        later: { ...step.later, noted: noted === null ? null : left(noted) },
        restored: {
          ...step.restored,
          base: base === null ? null : { ...base, actions: left(base.actions) },
          delta: delta === null ? null : { ...delta, actions: left(delta.actions) }
        }
      };
    })
  };
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

// src/inputs/go-platforms.ts
var GO_PLATFORMS = "aix/ppc64 android/386 android/amd64 android/arm android/arm64 darwin/amd64 darwin/arm64 dragonfly/amd64 freebsd/386 freebsd/amd64 freebsd/arm freebsd/arm64 freebsd/riscv64 illumos/amd64 ios/amd64 ios/arm64 js/wasm linux/386 linux/amd64 linux/arm linux/arm64 linux/loong64 linux/mips linux/mips64 linux/mips64le linux/mipsle linux/ppc64 linux/ppc64le linux/riscv64 linux/s390x linux/sparc64 netbsd/386 netbsd/amd64 netbsd/arm netbsd/arm64 openbsd/386 openbsd/amd64 openbsd/arm openbsd/arm64 openbsd/mips64 openbsd/ppc64 openbsd/riscv64 plan9/386 plan9/amd64 plan9/arm solaris/amd64 wasip1/wasm windows/386 windows/amd64 windows/arm windows/arm64".split(" ");
var ARCHITECTURES = new Set(GO_PLATFORMS.map((pair) => pair.split("/")[1]));

// src/inputs/target.ts
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

// src/reuse/stored-listing.ts
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

// src/reuse/inputs-entry.ts
function packInputs(manifest) {
  return node_promisify(node_zlib_default.gzip)(JSON.stringify(manifest), { level: 6 });
}

// src/reuse/save-binaries.ts
async function saveStepsBinaries(context, group, store) {
  const { text, place } = group.step.lane;
  let last = NOTHING_SAVED;
  for (const step of context.record.steps) {
    if (step.lane.text !== text || step.lane.place !== place) continue;
    last = await saveBinaries(context, step, store);
  }
  return last;
}
async function saveBinaries(context, step, store) {
  const { made, endedWell } = step.outcome;
  const { clock } = context.runner;
  if (made === null || !endedWell) return NOTHING_SAVED;
  const began = clock.now();
  const manifest = parseInputsManifest(await node_readFile(made.manifestFile, "utf8").catch(() => ""));
  if (manifest === null) return NOTHING_SAVED;
  const facts2 = stepKeyFacts(step, store);
  const binaries = [...manifest.binaries];
  let left = made.limitBytes;
  const uploads = [];
  const stored = step.store.without.includes("worth") ? made.built : worthStoring(made.built, made.secondsEach);
  for (const one of stored) {
    const entry = binaries[one.index];
    if (entry === void 0) continue;
    const key2 = binaryKey(facts2, made.asked.linkFlags, entry, one.brokenKey);
    const { sha256, bytes } = one;
    const limitBytes = left;
    const { packed, saved } = await startSave({
      store,
      key: key2,
      file: one.file,
      sha256,
      bytes,
      limitBytes
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
  const key = inputsKey(facts2, made.asked, digest);
  const [outcome, bytesUp] = await Promise.all([
    store.save("inputs", key, () => whole(packInputs(content))),
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
    const left = `${bytesText(leftBytes)} of the size in \`reuse\` are left`;
    log.info(`${not}: ${bytesText(saved.bytes)} compressed, ${left}`);
  }
}

// src/flow/save-flow.ts
async function saveFlow(given) {
  await removeThinModules(given);
  await given.track(saveTools(given));
  const { context, tests } = await settled(given);
  const saved = [];
  const learned = [];
  for (const group of laneGroups(context.record)) {
    const { permission } = group.step.store;
    if (!permission.may) {
      sayNotPermitted(context, group, permission.reason);
      continue;
    }
    const lane = { context, group, store: context.storeOf(group.step.store), tests };
    if (group.step.restore === "unasked") {
      await Promise.all([
        learnedLaterUse(context, group).then((habits) => savePlaceRecord(lane, habits)),
        saveRow(lane, finishedRow(group, []))
      ]);
      continue;
    }
    const done = await saveLane(lane);
    saved.push(done.saved);
    if (done.learned !== null) learned.push(done.learned);
  }
  for (const place of byPlace(learned)) await savePlace(place);
  await removeGrownModules(context);
  return saved;
}
async function saveLane(lane) {
  const { context, group, store } = lane;
  const isWhole = context.succeeded && group.endedWell && !group.reused;
  const [{ use, layers, modules, isJudged }, binaries] = await context.track(
    Promise.all([
      saveCaches(lane, isWhole),
      // Beside it from the start: GOCACHE is looked at while these are packed.
      saveStepsBinaries(context, group, store)
    ])
  );
  const reportFile = group.step.files.report;
  const report = group.isLast ? lane.tests?.report ?? null : null;
  const row = finishedRow(group, [modules.saved, ...Object.values(layers.saved), binaries]);
  await saveRow(lane, row);
  const saved = {
    reportFile,
    modules: modules.saved,
    ...layers.saved,
    binaries,
    row,
    tests: report
  };
  if (!isWhole) await savePlaceRecord(lane, failedPlace(lane, use.laterGo));
  if (!isWhole || !isJudged) return { saved, learned: null };
  const later = {
    laterGo: use.laterGo,
    shared: group.step.later.shared,
    laterRace: layers.laterRace,
    laterModules: modules.later,
    modules: modules.needed,
    cModules: modules.cModules
  };
  const isFailed = group.step.habits.known?.failedShared === true;
  const known = isFailed ? { ...later, failedShared: true } : later;
  return { saved, learned: { ...lane, habits: layers.habits, later: known } };
}
function failedPlace(lane, laterGo) {
  const { context, group, tests } = lane;
  const failure2 = learnedFailure(context, group, laterGo);
  const known = failure2 ?? group.step.habits.known;
  if (!context.failed || !group.endedWell || known === null) return failure2;
  const [before, now] = [known.tests ?? null, tests?.record ?? null];
  if (now === null || tests?.place !== group.step.lane.place) return failure2;
  return { ...known, tests: before === null ? now : withKnown(before, now) };
}
async function saveCaches({ context, group, store }, isWhole) {
  const { runner: runner2, record } = context;
  const use = await laneUse(record, group);
  const later = await laterCache(runner2.environment);
  const doubt = unjudged({ record, group, use, later, now: runner2.clock.now() });
  if (isWhole && doubt !== null) sayDoubt(context, doubt);
  const [layers, modules] = await Promise.all([
    saveLayers(context, group, store, use, isWhole && doubt === null),
    saveModules(context, group, store, use.laterGo)
  ]);
  return { use, layers, modules, isJudged: doubt === null };
}
function byPlace(lanes) {
  const places = /* @__PURE__ */ new Map();
  for (const lane of lanes) {
    const { place } = lane.group.step.lane;
    places.set(place, [...places.get(place) ?? [], lane]);
  }
  return [...places.values()];
}
async function savePlace(lanes) {
  const last = lanes.at(-1);
  if (last === void 0) return;
  const habits = {
    version: 2,
    ...last.later,
    laterGo: lanes.some((one) => one.later.laterGo),
    shared: lanes.some((one) => one.later.shared === true),
    laterRace: lanes.some((one) => one.later.laterRace),
    laterModules: lanes.some((one) => one.later.laterModules),
    cModules: lanes.some((one) => one.later.cModules === true),
    modules: [...new Set(lanes.flatMap((one) => one.later.modules))].sort(),
    ...placeTests(last),
    lanes: lanes.map((one) => one.habits)
  };
  await savePlaceRecord(last, habits);
}
async function settled(given) {
  const { record } = given;
  if (record.steps.every((step) => step.restore !== "ended"))
    return { context: given, tests: null };
  const tests = await settleJob(given);
  if (tests === null) return { context: given, tests };
  return { context: { ...given, record: withoutActions(record, tests.removed) }, tests };
}
function placeTests({ tests, group }) {
  const { lane, habits } = group.step;
  const own = tests?.place === lane.place ? tests.record : habits.known?.tests ?? null;
  return own === null ? {} : { tests: own };
}
async function saveRow({ context, group, store }, row) {
  if (row !== null) await context.track(saveRuns(context, group, store, row));
}
async function savePlaceRecord({ context, group, store }, habits) {
  if (habits !== null) await context.track(saveHabits(context, group, store, habits));
}
async function removeGrownModules({ record }) {
  for (const { modules } of record.steps)
    if (modules.grown !== null) await removeQuietly(modules.grown);
}
async function removeThinModules({ record, runner: runner2 }) {
  const used = record.steps.map((step) => step.modules.thin).filter((folder) => folder !== "");
  for (const root of new Set(used.map((folder) => node_dirname(folder)))) {
    await removeUnusedSets(root, runner2.clock.now());
  }
}

// src/flow/post-step.ts
async function postStep(runner2) {
  const file = runner2.job.getState(RECORD_STATE);
  try {
    const record = file === "" ? null : await readJobRecord(file);
    if (record === null) return;
    const status = actionInputs(runner2.environment)("job-status") ?? "";
    const storeOf = storesOfSteps(runner2);
    const [saved, late] = await Promise.all([
      saveFlow({
        ...{ runner: runner2, record, storeOf },
        succeeded: status === "" || status === "success",
        said: saidBefore(record),
        failed: status === "failure",
        track: (work) => work
      }),
      lateSizes(runner2, record, storeOf)
    ]);
    for (const lane of saved) {
      await addToReport(lane);
      if (lane.tests !== null) await tellTests(runner2, lane.tests);
    }
    for (const one of late) await tellSizes(runner2, one);
    await comment(runner2, record);
  } catch (error2) {
    const text = error2 instanceof Error ? error2.message : String(error2);
    runner2.log.warning(withCode(`the caches are not saved: ${text}`, "GTB1801"));
  } finally {
    if (file !== "") await removeMemoryFolder(node_dirname(file));
  }
}
async function comment(runner2, { steps }) {
  const token = actionInputs(runner2.environment)("comment-token") ?? "";
  if (token === "") return;
  const texts = await Promise.all(
    steps.map((step) => node_readFile(step.files.report, "utf8").catch(() => null))
  );
  const text = texts.findLast((one) => one !== null);
  if (text == null) return;
  const { commentOnPull } = await import("./chunks/comment-on-pull-U5WCSWNZ.mjs");
  await commentOnPull(runner2, token, JSON.parse(text));
}
async function lateSizes(runner2, record, storeOf) {
  const { steps } = record;
  if (!steps.some(({ files }) => node_existsSync(files.sizes))) return [];
  try {
    const { finishSizes } = await import("./chunks/finish-sizes-SOVQAANB.mjs");
    return await finishSizes(record, { runner: runner2, storeOf });
  } catch (error2) {
    runner2.log.warning(withCode(`sizes are not told: ${messageOf(error2)}`, "GTB1702"));
    return [];
  }
}
async function tellSizes({ log, job }, { reportFile, sizes }) {
  const [{ sizesLines }, { sizesMarkdown }] = await Promise.all([
    import("./chunks/sizes-lines-A6VCSLP4.mjs"),
    import("./chunks/sizes-markdown-UOYQ7OLA.mjs")
  ]);
  const [first = "", ...others] = sizesLines(sizes);
  if (others.length === 0) log.info(first);
  else log.group(first, others);
  const markdown = sizesMarkdown(sizes);
  if (markdown.length > 0) await job.writeSummary(joinedWithin(markdown, MOST_SUMMARY_BYTES));
  const text = await node_readFile(reportFile, "utf8").catch(() => null);
  if (text !== null) await writeReport(reportFile, { ...JSON.parse(text), sizes });
}
async function tellTests({ log, job }, tests) {
  const [first = "", ...others] = testsLines(tests);
  log.info(first);
  if (others.length > 0) log.group("tests that ran", others);
  await job.writeSummary(testsMarkdown(tests));
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

// builtin:os
var all4 = __require("os");
var read4 = (name) => all4[name];
var os_default = all4;
var node_EOL = /* @__PURE__ */ read4("EOL");

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + node_EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// builtin:crypto
var all5 = __require("crypto");
var read5 = (name) => all5[name];
var node_randomUUID = /* @__PURE__ */ read5("randomUUID");

// builtin:fs
var all6 = __require("fs");
var read6 = (name) => all6[name];
var node_appendFileSync = /* @__PURE__ */ read6("appendFileSync");
var node_existsSync2 = /* @__PURE__ */ read6("existsSync");
var node_constants3 = /* @__PURE__ */ read6("constants");
var node_promises = /* @__PURE__ */ read6("promises");

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!node_existsSync2(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  node_appendFileSync(filePath, `${toCommandValue(message)}${node_EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${node_randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${node_EOL}${convertedValue}${node_EOL}${delimiter}`;
}

// builtin:path
var all7 = __require("path");
var read7 = (name) => all7[name];
var node_resolve2 = /* @__PURE__ */ read7("resolve");
var node_join2 = /* @__PURE__ */ read7("join");
var node_dirname2 = /* @__PURE__ */ read7("dirname");
var node_basename2 = /* @__PURE__ */ read7("basename");
var node_extname = /* @__PURE__ */ read7("extname");
var node_sep2 = /* @__PURE__ */ read7("sep");
var node_delimiter = /* @__PURE__ */ read7("delimiter");

// node_modules/@actions/core/lib/summary.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = node_promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, node_constants3.R_OK | node_constants3.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(node_EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// builtin:events
var all8 = __require("events");
var read8 = (name) => all8[name];
var node_EventEmitter = /* @__PURE__ */ read8("EventEmitter");

// builtin:child_process
var all9 = __require("child_process");
var read9 = (name) => all9[name];
var node_spawn = /* @__PURE__ */ read9("spawn");

// node_modules/@actions/io/lib/io-util.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = node_promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = node_constants3.O_RDONLY;
function exists(fsPath) {
  return __awaiter2(this, void 0, void 0, function* () {
    try {
      yield stat(fsPath);
    } catch (err) {
      if (err.code === "ENOENT") {
        return false;
      }
      throw err;
    }
    return true;
  });
}
function isRooted(p) {
  p = normalizeSeparators(p);
  if (!p) {
    throw new Error('isRooted() parameter "p" cannot be empty');
  }
  if (IS_WINDOWS) {
    return p.startsWith("\\") || /^[A-Z]:/i.test(p);
  }
  return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
  return __awaiter2(this, void 0, void 0, function* () {
    let stats = void 0;
    try {
      stats = yield stat(filePath);
    } catch (err) {
      if (err.code !== "ENOENT") {
        console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
      }
    }
    if (stats && stats.isFile()) {
      if (IS_WINDOWS) {
        const upperExt = node_extname(filePath).toUpperCase();
        if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) {
          return filePath;
        }
      } else {
        if (isUnixExecutable(stats)) {
          return filePath;
        }
      }
    }
    const originalFilePath = filePath;
    for (const extension of extensions) {
      filePath = originalFilePath + extension;
      stats = void 0;
      try {
        stats = yield stat(filePath);
      } catch (err) {
        if (err.code !== "ENOENT") {
          console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
        }
      }
      if (stats && stats.isFile()) {
        if (IS_WINDOWS) {
          try {
            const directory = node_dirname2(filePath);
            const upperName = node_basename2(filePath).toUpperCase();
            for (const actualName of yield readdir(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = node_join2(directory, actualName);
                break;
              }
            }
          } catch (err) {
            console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
          }
          return filePath;
        } else {
          if (isUnixExecutable(stats)) {
            return filePath;
          }
        }
      }
    }
    return "";
  });
}
function normalizeSeparators(p) {
  p = p || "";
  if (IS_WINDOWS) {
    p = p.replace(/\//g, "\\");
    return p.replace(/\\\\+/g, "\\");
  }
  return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
  return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter3 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function which(tool, check) {
  return __awaiter3(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    if (check) {
      const result = yield which(tool, false);
      if (!result) {
        if (IS_WINDOWS) {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
        } else {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
        }
      }
      return result;
    }
    const matches = yield findInPath(tool);
    if (matches && matches.length > 0) {
      return matches[0];
    }
    return "";
  });
}
function findInPath(tool) {
  return __awaiter3(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    const extensions = [];
    if (IS_WINDOWS && process.env["PATHEXT"]) {
      for (const extension of process.env["PATHEXT"].split(node_delimiter)) {
        if (extension) {
          extensions.push(extension);
        }
      }
    }
    if (isRooted(tool)) {
      const filePath = yield tryGetExecutablePath(tool, extensions);
      if (filePath) {
        return [filePath];
      }
      return [];
    }
    if (tool.includes(node_sep2)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(node_delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(node_join2(directory, tool), extensions);
      if (filePath) {
        matches.push(filePath);
      }
    }
    return matches;
  });
}

// builtin:timers
var all10 = __require("timers");
var read10 = (name) => all10[name];
var node_setTimeout2 = /* @__PURE__ */ read10("setTimeout");

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter4 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var IS_WINDOWS2 = process.platform === "win32";
var ToolRunner = class extends node_EventEmitter {
  constructor(toolPath, args, options) {
    super();
    if (!toolPath) {
      throw new Error("Parameter 'toolPath' cannot be null or empty.");
    }
    this.toolPath = toolPath;
    this.args = args || [];
    this.options = options || {};
  }
  _debug(message) {
    if (this.options.listeners && this.options.listeners.debug) {
      this.options.listeners.debug(message);
    }
  }
  _getCommandString(options, noPrefix) {
    const toolPath = this._getSpawnFileName();
    const args = this._getSpawnArgs(options);
    let cmd = noPrefix ? "" : "[command]";
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        cmd += toolPath;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else if (options.windowsVerbatimArguments) {
        cmd += `"${toolPath}"`;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else {
        cmd += this._windowsQuoteCmdArg(toolPath);
        for (const a of args) {
          cmd += ` ${this._windowsQuoteCmdArg(a)}`;
        }
      }
    } else {
      cmd += toolPath;
      for (const a of args) {
        cmd += ` ${a}`;
      }
    }
    return cmd;
  }
  _processLineBuffer(data, strBuffer, onLine) {
    try {
      let s = strBuffer + data.toString();
      let n = s.indexOf(node_EOL);
      while (n > -1) {
        const line = s.substring(0, n);
        onLine(line);
        s = s.substring(n + node_EOL.length);
        n = s.indexOf(node_EOL);
      }
      return s;
    } catch (err) {
      this._debug(`error processing line. Failed with error ${err}`);
      return "";
    }
  }
  _getSpawnFileName() {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        return process.env["COMSPEC"] || "cmd.exe";
      }
    }
    return this.toolPath;
  }
  _getSpawnArgs(options) {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
        for (const a of this.args) {
          argline += " ";
          argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
        }
        argline += '"';
        return [argline];
      }
    }
    return this.args;
  }
  _endsWith(str, end) {
    return str.endsWith(end);
  }
  _isCmdFile() {
    const upperToolPath = this.toolPath.toUpperCase();
    return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
  }
  _windowsQuoteCmdArg(arg) {
    if (!this._isCmdFile()) {
      return this._uvQuoteCmdArg(arg);
    }
    if (!arg) {
      return '""';
    }
    const cmdSpecialChars = [
      " ",
      "	",
      "&",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "^",
      "=",
      ";",
      "!",
      "'",
      "+",
      ",",
      "`",
      "~",
      "|",
      "<",
      ">",
      '"'
    ];
    let needsQuotes = false;
    for (const char of arg) {
      if (cmdSpecialChars.some((x) => x === char)) {
        needsQuotes = true;
        break;
      }
    }
    if (!needsQuotes) {
      return arg;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += '"';
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _uvQuoteCmdArg(arg) {
    if (!arg) {
      return '""';
    }
    if (!arg.includes(" ") && !arg.includes("	") && !arg.includes('"')) {
      return arg;
    }
    if (!arg.includes('"') && !arg.includes("\\")) {
      return `"${arg}"`;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += "\\";
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _cloneExecOptions(options) {
    options = options || {};
    const result = {
      cwd: options.cwd || process.cwd(),
      env: options.env || process.env,
      silent: options.silent || false,
      windowsVerbatimArguments: options.windowsVerbatimArguments || false,
      failOnStdErr: options.failOnStdErr || false,
      ignoreReturnCode: options.ignoreReturnCode || false,
      delay: options.delay || 1e4
    };
    result.outStream = options.outStream || process.stdout;
    result.errStream = options.errStream || process.stderr;
    return result;
  }
  _getSpawnOptions(options, toolPath) {
    options = options || {};
    const result = {};
    result.cwd = options.cwd;
    result.env = options.env;
    result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
    if (options.windowsVerbatimArguments) {
      result.argv0 = `"${toolPath}"`;
    }
    return result;
  }
  /**
   * Exec a tool.
   * Output will be streamed to the live console.
   * Returns promise with return code
   *
   * @param     tool     path to tool to exec
   * @param     options  optional exec options.  See ExecOptions
   * @returns   number
   */
  exec() {
    return __awaiter4(this, void 0, void 0, function* () {
      if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS2 && this.toolPath.includes("\\"))) {
        this.toolPath = node_resolve2(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
      }
      this.toolPath = yield which(this.toolPath, true);
      return new Promise((resolve, reject) => __awaiter4(this, void 0, void 0, function* () {
        this._debug(`exec tool: ${this.toolPath}`);
        this._debug("arguments:");
        for (const arg of this.args) {
          this._debug(`   ${arg}`);
        }
        const optionsNonNull = this._cloneExecOptions(this.options);
        if (!optionsNonNull.silent && optionsNonNull.outStream) {
          optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + node_EOL);
        }
        const state = new ExecState(optionsNonNull, this.toolPath);
        state.on("debug", (message) => {
          this._debug(message);
        });
        if (this.options.cwd && !(yield exists(this.options.cwd))) {
          return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
        }
        const fileName = this._getSpawnFileName();
        const cp = node_spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
        let stdbuffer = "";
        if (cp.stdout) {
          cp.stdout.on("data", (data) => {
            if (this.options.listeners && this.options.listeners.stdout) {
              this.options.listeners.stdout(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.outStream) {
              optionsNonNull.outStream.write(data);
            }
            stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.stdline) {
                this.options.listeners.stdline(line);
              }
            });
          });
        }
        let errbuffer = "";
        if (cp.stderr) {
          cp.stderr.on("data", (data) => {
            state.processStderr = true;
            if (this.options.listeners && this.options.listeners.stderr) {
              this.options.listeners.stderr(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) {
              const s = optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream;
              s.write(data);
            }
            errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.errline) {
                this.options.listeners.errline(line);
              }
            });
          });
        }
        cp.on("error", (err) => {
          state.processError = err.message;
          state.processExited = true;
          state.processClosed = true;
          state.CheckComplete();
        });
        cp.on("exit", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          state.processClosed = true;
          this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        state.on("done", (error2, exitCode) => {
          if (stdbuffer.length > 0) {
            this.emit("stdline", stdbuffer);
          }
          if (errbuffer.length > 0) {
            this.emit("errline", errbuffer);
          }
          cp.removeAllListeners();
          if (error2) {
            reject(error2);
          } else {
            resolve(exitCode);
          }
        });
        if (this.options.input) {
          if (!cp.stdin) {
            throw new Error("child process missing stdin");
          }
          cp.stdin.end(this.options.input);
        }
      }));
    });
  }
};
function argStringToArray(argString) {
  const args = [];
  let inQuotes = false;
  let escaped3 = false;
  let arg = "";
  function append(c) {
    if (escaped3 && c !== '"') {
      arg += "\\";
    }
    arg += c;
    escaped3 = false;
  }
  for (let i = 0; i < argString.length; i++) {
    const c = argString.charAt(i);
    if (c === '"') {
      if (!escaped3) {
        inQuotes = !inQuotes;
      } else {
        append(c);
      }
      continue;
    }
    if (c === "\\" && escaped3) {
      append(c);
      continue;
    }
    if (c === "\\" && inQuotes) {
      escaped3 = true;
      continue;
    }
    if (c === " " && !inQuotes) {
      if (arg.length > 0) {
        args.push(arg);
        arg = "";
      }
      continue;
    }
    append(c);
  }
  if (arg.length > 0) {
    args.push(arg.trim());
  }
  return args;
}
var ExecState = class _ExecState extends node_EventEmitter {
  constructor(options, toolPath) {
    super();
    this.processClosed = false;
    this.processError = "";
    this.processExitCode = 0;
    this.processExited = false;
    this.processStderr = false;
    this.delay = 1e4;
    this.done = false;
    this.timeout = null;
    if (!toolPath) {
      throw new Error("toolPath must not be empty");
    }
    this.options = options;
    this.toolPath = toolPath;
    if (options.delay) {
      this.delay = options.delay;
    }
  }
  CheckComplete() {
    if (this.done) {
      return;
    }
    if (this.processClosed) {
      this._setResult();
    } else if (this.processExited) {
      this.timeout = node_setTimeout2(_ExecState.HandleTimeout, this.delay, this);
    }
  }
  _debug(message) {
    this.emit("debug", message);
  }
  _setResult() {
    let error2;
    if (this.processExited) {
      if (this.processError) {
        error2 = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
      } else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
        error2 = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
      } else if (this.processStderr && this.options.failOnStdErr) {
        error2 = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
      }
    }
    if (this.timeout) {
      clearTimeout(this.timeout);
      this.timeout = null;
    }
    this.done = true;
    this.emit("done", error2, this.processExitCode);
  }
  static HandleTimeout(state) {
    if (state.done) {
      return;
    }
    if (!state.processClosed && state.processExited) {
      const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
      state._debug(message);
    }
    state._setResult();
  }
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter5 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function exec(commandLine, args, options) {
  return __awaiter5(this, void 0, void 0, function* () {
    const commandArgs = argStringToArray(commandLine);
    if (commandArgs.length === 0) {
      throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
    }
    const toolPath = commandArgs[0];
    args = commandArgs.slice(1).concat(args || []);
    const runner2 = new ToolRunner(toolPath, args, options);
    return runner2.exec();
  });
}

// node_modules/@actions/core/lib/platform.js
var platform = os_default.platform();
var arch = os_default.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function addPath(inputPath) {
  const filePath = process.env["GITHUB_PATH"] || "";
  if (filePath) {
    issueFileCommand("PATH", inputPath);
  } else {
    issueCommand("add-path", {}, inputPath);
  }
  process.env["PATH"] = `${inputPath}${node_delimiter}${process.env["PATH"]}`;
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(node_EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + node_EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}

// src/runner/network/broken-proxy.ts
var NO_TUNNEL = /^tunneling socket could not be established, (?:cause=|statusCode=)/;
function proxyError(url, error2) {
  if (!NO_TUNNEL.test(error2)) return error2;
  const variable = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const cause = error2.replace(NO_TUNNEL, "");
  const said = /^\d+$/.test(cause) ? `it answers ${cause}` : cause;
  return `the proxy of ${variable} cannot be used: ${said}`;
}

// src/runner/network/unknown-issuer.ts
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
function trustAdvice(platform2) {
  return platform2 === "win32" || platform2 === "darwin" ? "its issuer is not trusted; set NODE_EXTRA_CA_CERTS to a PEM file of your CA, or NODE_OPTIONS=--use-system-ca" : "its issuer is not trusted; set SSL_CERT_FILE, or NODE_EXTRA_CA_CERTS, to a PEM file with your CA";
}

// src/runner/http.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
var MOST_REDIRECTS = 10;
var IDLE_MS = 6e4;
var STALE_CONNECTION = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE"]);
var USER_AGENT = "go-turbo-build";
function createHttpGet(environment2 = {}, platform2 = process.platform) {
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
  const rootsOfGo = async () => (await import("./chunks/trusted-roots-XNEY3DJK.mjs")).trustedRoots(environment2, platform2);
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
        throw readable(at, error2, platform2);
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
function readable(url, error2, platform2) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  const advice = isUnknownIssuer(codeOf2(error2)) ? `: ${trustAdvice(platform2)}` : "";
  const said = proxyError(url, message) || codeOf2(error2) || "no answer";
  return new Error(`GET ${url.href}: ${said}${advice}`, { cause: error2 });
}

// src/runner/machine/usable-memory.ts
function usableMemory() {
  const total = node_os_default.totalmem();
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(total, limit) : total;
}

// src/runner/process/command-length.ts
var LINUX_ONE_ARGUMENT = 128 * 1024;
var MACOS_ALL = 1024 * 1024;
var WINDOWS_ALL = 32767;
function commandTooLong(request, platform2) {
  const words = [request.tool, ...request.args];
  if (words.some((word) => word.includes("\0"))) return "an argument holds a NUL byte";
  const variables = Object.entries(request.environment).map(([name, value]) => `${name}=${value}`);
  if (platform2 === "linux") {
    const longest = longestOf([...words, ...variables]);
    return longest + 1 > LINUX_ONE_ARGUMENT ? tooLong("argument", longest, LINUX_ONE_ARGUMENT) : void 0;
  }
  if (platform2 === "darwin") {
    const all13 = sumOf2([...words, ...variables]);
    return all13 > MACOS_ALL ? tooLong("command line with its environment", all13, MACOS_ALL) : void 0;
  }
  if (platform2 === "win32") {
    const all13 = words.reduce((sum, word) => sum + word.length + 3, 0);
    return all13 > WINDOWS_ALL ? tooLong("command line", all13, WINDOWS_ALL) : void 0;
  }
  return void 0;
}
function tooLong(what, found, allowed) {
  return `${what} of ${found} bytes; this system allows ${allowed}`;
}
function longestOf(words) {
  return words.reduce((longest, word) => Math.max(longest, Buffer.byteLength(word)), 0);
}
function sumOf2(words) {
  return words.reduce((sum, word) => sum + Buffer.byteLength(word) + 9, 0);
}

// src/runner/process/exec.ts
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
  if (!isFolder2(request.cwd)) return notStarted(`${request.cwd} is not a folder`);
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
function isFolder2(folder) {
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

// src/runner/process/workflow-command.ts
function commandData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
var UNSEEN = "(?:(?![\\r\\n\\u0085\\u2028\\u2029])[\\p{C}\\p{M}\\p{Default_Ignorable_Code_Point}])*";
var SPACE = "(?:(?![\\r\\n\\u0085\\u2028\\u2029])[\\p{C}\\p{M}\\p{Z}\\p{Default_Ignorable_Code_Point}])*";
var AT_THE_BEGINNING = new RegExp(`(?<=^|\\u0085)(${SPACE})(?=:${UNSEEN}:)`, "gmu");
var ANYWHERE = new RegExp(`(#${UNSEEN}#${UNSEEN})(?=\\[)`, "gu");
function inert(text) {
  return text.replace(AT_THE_BEGINNING, "$1|").replace(ANYWHERE, "$1|");
}

// src/runner/process/actions-runner.ts
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
var all11 = __require("node:child_process");
var read11 = (name) => all11[name];
var node_spawn2 = /* @__PURE__ */ read11("spawn");
var node_spawnSync = /* @__PURE__ */ read11("spawnSync");

// builtin:node:diagnostics_channel
var all12 = __require("node:diagnostics_channel");
var read12 = (name) => all12[name];
var node_subscribe = /* @__PURE__ */ read12("subscribe");

// src/runner/process/watchdog-script.ts
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

// src/runner/process/children.ts
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
  const child = node_spawn2("/bin/sh", ["-c", WATCHDOG_SCRIPT], {
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

// src/runner/process/end-process.ts
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

// src/post.ts
var environment = readEnvironment();
var runner = createActionsRunner(environment);
endOnSignals(watchChildren(environment), () => {
});
surviveRejections(runner.log);
await postStep(runner);
endProcess();

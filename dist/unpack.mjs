import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunks/chunk-OJIZYH7E.mjs";

// builtin:node:fs/promises
var all = __require("node:fs/promises");
var read = (name) => all[name];
var node_stat = /* @__PURE__ */ read("stat");
var node_unlink = /* @__PURE__ */ read("unlink");

// src/runner/thrown.ts
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

// src/cache/store.ts
var TransferError = class extends Error {
};

// builtin:node:zlib
var all2 = __require("node:zlib");
var node_zlib_default = all2;

// src/cache/archive/codec.ts
var BrokenArchiveError = class extends Error {
};
var CHUNK_BYTES = 4 * 1024 * 1024;
var OFTEN = { level: 7, windowLog: 26 };
function hostCodec() {
  return typeof node_zlib_default.zstdCompress === "function" ? "zstd" : "gzip";
}
async function* decompressed(codec, bytes) {
  let given = 0;
  let lost = null;
  async function* counted() {
    try {
      for await (const piece of bytes) {
        given += piece.length;
        yield piece;
      }
    } catch (error) {
      lost = error;
      throw error;
    }
  }
  const { constants } = node_zlib_default;
  const stream = codec === "gzip" ? node_zlib_default.createGunzip({ chunkSize: CHUNK_BYTES }) : node_zlib_default.createZstdDecompress({
    chunkSize: CHUNK_BYTES,
    params: { [constants.ZSTD_d_windowLogMax]: OFTEN.windowLog }
  });
  void feed(stream, counted());
  try {
    yield* stream;
  } catch (error) {
    if (lost !== null) throw lost;
    throw new BrokenArchiveError(
      given === 0 ? "the archive is empty (0 bytes)" : `not an archive of go-turbo-build in ${codec}, or damaged: ${messageOf(error)}`
    );
  }
  if (stream.bytesWritten < given)
    throw new BrokenArchiveError(
      `the archive ends, and ${given - stream.bytesWritten} bytes follow`
    );
}
async function feed(stream, bytes) {
  try {
    let before = Promise.resolve();
    for await (const piece of bytes) {
      const through = new Promise((resolve, reject) => {
        stream.write(piece, (error) => error ? reject(error) : resolve());
      });
      through.catch(() => void 0);
      await before;
      before = through;
    }
    await before;
    stream.end();
  } catch (error) {
    stream.destroy(error);
  }
}

// builtin:node:crypto
var all3 = __require("node:crypto");
var read2 = (name) => all3[name];
var node_createHash = /* @__PURE__ */ read2("createHash");

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
var FORMAT = 2;
var DIGEST_LENGTH = 64;
var MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
function bytesOf({ files }) {
  return files.reduce((sum, { size }) => sum + size, 0);
}
function parseManifest(bytes) {
  if (bytes.length > MAX_MANIFEST_BYTES)
    return broken(`it has ${bytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`);
  const json = bytes.subarray(DIGEST_LENGTH);
  if (bytes.toString("latin1", 0, DIGEST_LENGTH) !== digestOf(json))
    return broken("its SHA-256 is another one");
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch (error) {
    return broken(`it is not JSON: ${messageOf(error)}`);
  }
  if (!isRecord(value)) return broken("it is not a JSON object");
  if (value.format !== FORMAT)
    return broken(`its format is ${shown(value.format)}; this version reads ${FORMAT}`);
  if (value.meta === void 0) return broken("it has no meta");
  if (!Array.isArray(value.files)) return broken("it has no list of files");
  const files = [];
  for (const item of value.files) {
    const file = parseFile(item);
    if (typeof file === "string") return broken(file);
    files.push(file);
  }
  const clash = firstClash(files);
  if (clash !== null) return broken(clash);
  return { ok: true, manifest: { meta: value.meta, files } };
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
function parseFile(item) {
  if (!Array.isArray(item) || ![3, 4].includes(item.length))
    return `a file is not [path, size, sha256, mode]: ${shown(item)}`;
  const [path, size, sha256, mode] = item;
  if (typeof path !== "string") return `a path is not text: ${shown(path)}`;
  const problem = pathProblem(path);
  if (problem !== null) return `the path ${shown(path)} is not allowed: ${problem}`;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0)
    return `the size of ${shown(path)} is ${shown(size)}`;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    return `the SHA-256 of ${shown(path)} is ${shown(sha256)}`;
  if (mode === void 0) return { path, size, sha256 };
  if (typeof mode !== "number" || !Number.isInteger(mode) || mode < 0 || mode > 511)
    return `the mode of ${shown(path)} is ${shown(mode)}`;
  return { path, size, sha256, mode };
}
function shown(value) {
  return (JSON.stringify(value) ?? "undefined").slice(0, 200);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function digestOf(json) {
  return node_createHash("sha256").update(json).digest("hex");
}
function broken(reason) {
  return { ok: false, reason: `the manifest is not valid: ${reason}` };
}

// builtin:node:fs
var all4 = __require("node:fs");
var read3 = (name) => all4[name];
var node_closeSync = /* @__PURE__ */ read3("closeSync");
var node_futimesSync = /* @__PURE__ */ read3("futimesSync");
var node_mkdirSync = /* @__PURE__ */ read3("mkdirSync");
var node_openSync = /* @__PURE__ */ read3("openSync");
var node_unlinkSync = /* @__PURE__ */ read3("unlinkSync");
var node_writevSync = /* @__PURE__ */ read3("writevSync");

// builtin:node:path
var all5 = __require("node:path");
var read4 = (name) => all5[name];
var node_join = /* @__PURE__ */ read4("join");
var node_dirname = /* @__PURE__ */ read4("dirname");

// src/cache/archive/new-file.ts
var NewFile = class {
  #file;
  #hash = node_createHash("sha256");
  #limit;
  #held = [];
  #bytes = 0;
  /** null: not begun; `there`: something is there already, which is left as it is. */
  #fd = null;
  /** Up to `limit` bytes are verified before anything is written. */
  constructor(file, limit) {
    this.#file = file;
    this.#limit = limit;
  }
  add(piece) {
    this.#hash.update(piece);
    this.#held.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes > this.#limit) this.#write();
  }
  /** False where something was there already. Throws BrokenArchiveError where the SHA-256 is another. */
  finish() {
    const { expected, mtime } = this.#file;
    const sha256 = this.#hash.digest("hex");
    if (sha256 !== expected.sha256)
      throw new BrokenArchiveError(
        `${expected.path} is damaged: its SHA-256 is ${sha256}, the manifest says ${expected.sha256}`
      );
    this.#write();
    if (this.#fd === "there" || this.#fd === null) return false;
    if (mtime !== "now") node_futimesSync(this.#fd, mtime, mtime);
    node_closeSync(this.#fd);
    return true;
  }
  /** Nothing of it stays. */
  discard() {
    if (typeof this.#fd !== "number") return;
    node_closeSync(this.#fd);
    node_unlinkSync(this.#file.target);
  }
  #write() {
    const { expected, target } = this.#file;
    this.#fd ??= openNew(target, expected.mode ?? DEFAULT_MODE);
    const held = this.#held.filter((piece) => piece.length > 0);
    this.#held = [];
    if (this.#fd === "there") return;
    while (held.length > 0) {
      let written = node_writevSync(this.#fd, held);
      for (let first = held[0]; first !== void 0 && written >= first.length; first = held[0]) {
        written -= first.length;
        held.shift();
      }
      if (held[0] !== void 0) held[0] = held[0].subarray(written);
    }
  }
};
function openNew(target, mode) {
  const open = () => node_openSync(target, "wx", mode);
  try {
    try {
      return open();
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
      node_mkdirSync(node_dirname(target), { recursive: true });
      return open();
    }
  } catch (error) {
    if (codeOf(error) === "EEXIST") return "there";
    throw error;
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

// src/cache/archive/tar-reader.ts
var BEGINNING_BYTES = MAX_MANIFEST_BYTES + 16 * 1024 * 1024;
var OVERHEAD_BYTES = 5 * 512 + 4 * LONGEST_PATH;
async function openArchive(stream) {
  const { default: tarStream } = await import("./chunks/tar-stream-D5TV4YU3.mjs");
  const tar = tarStream.extract();
  tar.on("error", () => void 0);
  const source = new Source(tar);
  const fed = source.feed(decompressed(hostCodec(), stream));
  const close = async () => {
    tar.destroy();
    await fed;
  };
  try {
    const manifest = await readManifest(source);
    source.limit += bytesOf(manifest) + manifest.files.length * OVERHEAD_BYTES;
    return { manifest, files: checkedFiles(source, manifest), close };
  } catch (error) {
    await close();
    throw error;
  }
}
var Source = class {
  /** How many bytes of tar there may be. */
  limit = BEGINNING_BYTES;
  #tar;
  #entries;
  #error = null;
  constructor(tar) {
    this.#tar = tar;
    this.#entries = tar[Symbol.asyncIterator]();
  }
  /** Never rejects. After an error the tar ends there, so that what came before it is still read. */
  async feed(bytes) {
    const tar = this.#tar;
    let length = 0;
    try {
      for await (const piece of bytes) {
        length += piece.length;
        if (length > this.limit)
          throw new BrokenArchiveError("the archive holds more bytes than its manifest says");
        if (tar.destroying || !tar.write(piece) && !await drained(tar)) return;
      }
    } catch (error) {
      this.#error = error;
    }
    if (!tar.destroying) tar.end(null);
  }
  async next() {
    const next = await this.#entries.next().catch((error) => this.#fail(error));
    if (next.done !== true) return next.value;
    if (this.#error !== null) this.#fail(this.#error);
    return null;
  }
  async *piecesOf(entry) {
    try {
      yield* entry;
    } catch (error) {
      this.#fail(error);
    }
  }
  #fail(error) {
    const cause = this.#error ?? error;
    if (cause instanceof BrokenArchiveError || cause instanceof TransferError) throw cause;
    throw new BrokenArchiveError(`the archive is damaged: ${messageOf(cause)}`);
  }
};
async function readManifest(source) {
  const entry = await source.next();
  if (entry === null) throw new BrokenArchiveError("the archive holds no manifest");
  const { name, type, size } = entry.header;
  if (name !== MANIFEST_NAME || type !== "file")
    throw new BrokenArchiveError("the archive does not begin with a manifest of go-turbo-build");
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`
    );
  const pieces = [];
  for await (const piece of source.piecesOf(entry)) pieces.push(piece);
  const parsed = parseManifest(Buffer.concat(pieces));
  if (!parsed.ok) throw new BrokenArchiveError(parsed.reason);
  return parsed.manifest;
}
async function* checkedFiles(source, manifest) {
  for (const [index, expected] of manifest.files.entries()) {
    const entry = await source.next();
    if (entry === null)
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.files.length} files; ${expected.path} is missing`
      );
    const { name, mtime } = entry.header;
    const problem = problemOf(entry, expected);
    if (problem !== null)
      throw new BrokenArchiveError(`${JSON.stringify(name).slice(0, 200)} ${problem}`);
    yield { expected, mtime: mtime.getTime() / 1e3, pieces: source.piecesOf(entry) };
  }
  const more = await source.next();
  if (more !== null)
    throw new BrokenArchiveError(
      `${JSON.stringify(more.header.name).slice(0, 200)} is in the archive and not in its manifest`
    );
}
function problemOf({ header }, expected) {
  const { name, type, size } = header;
  if (type !== "file") return `is a ${type}; only files are allowed`;
  if (name !== expected.path) return `is in the archive where its manifest says ${expected.path}`;
  if (size !== expected.size) return `has ${size} bytes; the manifest says ${expected.size}`;
  return null;
}

// src/cache/archive/unpack.ts
var WHOLE_FILE_BYTES = 16 * 1024 * 1024;
async function unpackArchive(request) {
  const { limitBytes, keepVerified } = request;
  const targets = [];
  let bytesWritten = 0;
  let skipped = 0;
  try {
    const archive = await openArchive(request.stream);
    try {
      const { manifest } = archive;
      const bytes = bytesOf(manifest);
      if (bytes > limitBytes)
        throw new BrokenArchiveError(
          `the archive holds ${bytes} bytes; the limit is ${limitBytes}`
        );
      const into = await request.into(manifest);
      for await (const file of archive.files) {
        const written = await write(file, into(file.expected.path));
        if (written === null) skipped++;
        else {
          targets.push(written);
          bytesWritten += file.expected.size;
        }
      }
      return { state: "ok", manifest, files: targets.length, bytesWritten, skipped };
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!keepVerified) for (const one of targets) await node_unlink(one).catch(() => void 0);
    const kept = keepVerified ? targets.length : 0;
    if (error instanceof TransferError) return { state: "cut", reason: error.message, kept };
    return { state: "broken", reason: reasonOf(error), kept };
  }
}
async function write({ expected, mtime, pieces }, place) {
  if (place === "skip") {
    for await (const _ of pieces) ;
    return null;
  }
  const { target } = place;
  const file = new NewFile({ expected, target, mtime: place.mtime ?? mtime }, WHOLE_FILE_BYTES);
  try {
    for await (const piece of pieces) file.add(piece);
    return file.finish() ? target : null;
  } catch (error) {
    file.discard();
    throw error;
  }
}
function reasonOf(error) {
  if (error instanceof BrokenArchiveError) return error.message;
  return `the archive's files cannot be written: ${messageOf(error)}`;
}

// src/cache/misses/made-from.ts
function parseMadeFrom(value) {
  const from = value;
  const sound = typeof from === "object" && from !== null && isLane(from.lane) && isTexts(from.place) && Array.isArray(from.modules) && from.modules.every((one) => typeof one === "string") && isTexts(from.packages);
  return sound ? from : null;
}
function isLane(value) {
  const lane = value;
  return typeof lane === "object" && lane !== null && lane.isSealed === true && Array.isArray(lane.targets) && Array.isArray(lane.compileFlags) && lane.compileFlags.every((flag) => typeof flag === "string") && typeof lane.goEnvironment === "object" && lane.goEnvironment !== null;
}
function isTexts(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === "string");
}

// src/cache/build/layer-note.ts
function noteOf(meta) {
  const note = meta ?? {};
  return {
    base: typeof note.base === "string" ? note.base : "",
    after: typeof note.after === "string" ? note.after : "",
    carried: typeof note.carried === "number" ? note.carried : 0,
    c: typeof note.c === "string" ? note.c : "",
    cActions: Array.isArray(note.cActions) ? note.cActions.map(String) : [],
    from: parseMadeFrom(note.from)
  };
}

// src/cache/build/entry-places.ts
var ENTRY_PATH = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-(a|d|d\/[^/]+)$/;
function entryPlaces({ goCache, recordTime, c }, manifest) {
  const others = otherC(manifest, c);
  const entries = new Set(
    manifest.files.filter(isEntry).map((one) => one.path).filter((path) => !others.has(entryName(path)?.id ?? ""))
  );
  return (path) => {
    if (!entries.has(path)) return "skip";
    const target = node_join(goCache, path);
    return { target, mtime: path.endsWith("-a") ? recordTime : "now" };
  };
}
function otherC({ meta }, c) {
  const note = noteOf(meta);
  return new Set(note.c === c ? [] : note.cActions);
}
function entryName(path) {
  const [, , id, kind] = ENTRY_PATH.exec(path) ?? [];
  return id === void 0 || kind === void 0 ? null : { id, kind };
}
function isEntry(file) {
  const name = entryName(file.path);
  return name !== null && (name.kind === "a" || name.id === file.sha256);
}

// src/cache/modules/module-hash.ts
function moduleHash(module, files) {
  const prefix = `${module.path}@${module.version}/`;
  const rows = files.map((file) => ({ name: prefix + file.path, sha256: file.sha256 }));
  rows.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash = node_createHash("sha256");
  for (const row of rows) hash.update(`${row.sha256}  ${row.name}
`);
  return `h1:${hash.digest("base64")}`;
}
function goModHash(sha256) {
  return `h1:${node_createHash("sha256").update(`${sha256}  go.mod
`).digest("base64")}`;
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

// src/cache/modules/modules-archive.ts
var EXTRACTED = "extracted/";
function archivedFolder(module) {
  return `${EXTRACTED}${extractedFolder(module)}/`;
}
function archivedDownload(module, suffix) {
  return downloadFile(module, suffix).slice("cache/".length);
}
function archivedModule(path, known) {
  if (!path.startsWith(EXTRACTED)) return null;
  const end = path.indexOf("/", path.indexOf("@"));
  const folder = path.slice(0, end + 1);
  return known.has(folder) ? folder : null;
}

// src/cache/modules/choose-modules.ts
async function chooseModules(manifest, goModCache, goSum) {
  const filesOf = groupByModule(manifest, goSum);
  const warnings = [];
  const mismatches = [];
  const chosen = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const files = filesOf.get(extractedFolder(module));
      if (files === void 0) return null;
      const h1 = moduleHash(module, files);
      if (h1 !== module.h1) {
        mismatches.push({ module: moduleText(module), found: h1, expected: module.h1 });
        warnings.push(
          `the modules cache holds ${moduleText(module)} with ${h1}, go.sum says ${module.h1}; Go fetches it again`
        );
        return null;
      }
      return await exists(node_join(goModCache, extractedFolder(module))) ? null : module;
    })
  );
  return { modules: chosen.filter((one) => one !== null), warnings, mismatches };
}
function groupByModule(manifest, goSum) {
  const pinned = [...goSum.zips.values()];
  const known = new Set(pinned.map(archivedFolder));
  const groups = /* @__PURE__ */ new Map();
  for (const { path, sha256 } of manifest.files) {
    const folder = archivedModule(path, known);
    if (folder === null) continue;
    const name = folder.slice(EXTRACTED.length, -1);
    const files = groups.get(name) ?? [];
    files.push({ path: path.slice(folder.length), sha256 });
    groups.set(name, files);
  }
  return groups;
}
function pinnedDownloads(files, goSum) {
  const sha256Of = new Map(files.map((file) => [file.path, file.sha256]));
  const pinned = /* @__PURE__ */ new Set();
  for (const module of goSum.goMods.values()) {
    const goMod = archivedDownload(module, "mod");
    const sha256 = sha256Of.get(goMod);
    if (sha256 === void 0 || goModHash(sha256) !== module.h1) continue;
    pinned.add(goMod).add(archivedDownload(module, "info"));
  }
  return pinned;
}
async function exists(file) {
  return node_stat(file).then(
    () => true,
    () => false
  );
}

// src/cache/modules/modules-places.ts
async function modulesPlaces({ goModCache, goSum, beside }, manifest) {
  const chosen = await chooseModules(manifest, goModCache, goSum);
  const wanted = new Set(chosen.modules.map(archivedFolder));
  const pinned = pinnedDownloads(manifest.files, goSum);
  return (path) => {
    if (pinned.has(path)) return { target: node_join(goModCache, "cache", path), mtime: "now" };
    return archivedModule(path, wanted) !== null ? { target: node_join(beside, path.slice(EXTRACTED.length)), mtime: "now" } : "skip";
  };
}

// src/runner/digest.ts
function textDigest(text, length) {
  return node_createHash("sha256").update(text).digest("hex").slice(0, length);
}
function valueDigest(value, length) {
  return textDigest(canonicalJson(value), length);
}
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).filter(([, member2]) => member2 !== void 0).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([name, member2]) => `${JSON.stringify(name)}:${canonicalJson(member2)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

// src/cache/modules/thin/thin-set.ts
function thinSet(files, note) {
  const rows = files.map(({ path, sha256 }) => `${sha256} ${path}`).sort();
  return valueDigest({ replaces: note.replaces, rows }, 16);
}
function readThinNote(meta) {
  const replaces = meta?.replaces;
  return { replaces: typeof replaces === "string" ? replaces : "" };
}

// src/cache/modules/thin/thin-places.ts
function thinPlaces({ set, beside }, manifest) {
  const isSet = isThinSet(set, manifest);
  return (path) => isSet ? { target: node_join(beside, path), mtime: "now" } : "skip";
}
function isThinSet(set, { files, meta }) {
  return thinSet(files, readThinNote(meta)) === set;
}

// src/cache/unpack-rule.ts
function placesOf(rule2, manifest) {
  if (rule2.kind === "entries") return entryPlaces(rule2, manifest);
  if (rule2.kind === "modules") return modulesPlaces(rule2, manifest);
  return thinPlaces(rule2, manifest);
}

// src/unpack.ts
var { rule, ...limits } = await new Promise((resolve) => {
  process.once("message", resolve);
});
process.once("disconnect", () => process.exit());
var outcome = await unpackArchive({
  ...limits,
  stream: process.stdin,
  into: (manifest) => {
    say({ manifest });
    return placesOf(rule, manifest);
  }
});
say(outcome, () => process.exit());
function say(words, then = () => void 0) {
  process.send?.(words, void 0, {}, then);
}

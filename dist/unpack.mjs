import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunks/chunk-OJIZYH7E.mjs";

// builtin:node:events
var all = __require("node:events");
var read = (name) => all[name];
var node_once = /* @__PURE__ */ read("once");

// builtin:node:os
var all2 = __require("node:os");
var read2 = (name) => all2[name];
var node_setPriority = /* @__PURE__ */ read2("setPriority");

// builtin:node:worker_threads
var all3 = __require("node:worker_threads");
var read3 = (name) => all3[name];
var node_parentPort = /* @__PURE__ */ read3("parentPort");

// builtin:node:fs/promises
var all4 = __require("node:fs/promises");
var read4 = (name) => all4[name];
var node_open = /* @__PURE__ */ read4("open");
var node_mkdir = /* @__PURE__ */ read4("mkdir");
var node_unlink = /* @__PURE__ */ read4("unlink");

// builtin:node:util
var all5 = __require("node:util");
var read5 = (name) => all5[name];
var node_promisify = /* @__PURE__ */ read5("promisify");

// builtin:node:zlib
var all6 = __require("node:zlib");
var node_zlib_default = all6;

// src/cache/archive/codec.ts
var BLOCK_BYTES = 16 * 1024 * 1024;
var MAX_BLOCK_BYTES = 64 * 1024 * 1024;
function supportedCodecs() {
  return typeof node_zlib_default.zstdCompress === "function" ? ["zstd", "gzip"] : ["gzip"];
}
async function decompress(codec, frame, bytes) {
  const options = { chunkSize: bytes + 64, maxOutputLength: bytes };
  const block = codec === "gzip" ? await node_promisify(node_zlib_default.gunzip)(frame, options) : await node_promisify(node_zlib_default.zstdDecompress)(frame, options);
  if (block.length !== bytes) throw new Error(`a frame of ${block.length} bytes, not ${bytes}`);
  return block;
}

// src/cache/archive/frame-header.ts
var LONGEST_HEADER = 24;
var HEADER_BYTES = { zstd: 16, gzip: 24 };
var SKIPPABLE_MAGIC = 407710300;
var GZIP_FLAG_EXTRA = 4;
var GZIP_SUBFIELD = Buffer.from([71, 84, 8, 0]);
function parseHeader(bytes) {
  if (bytes.length >= HEADER_BYTES.zstd && bytes.readUInt32LE(0) === SKIPPABLE_MAGIC && bytes.readUInt32LE(4) === 8)
    return {
      codec: "zstd",
      frameBytes: bytes.readUInt32LE(8),
      blockBytes: bytes.readUInt32LE(12)
    };
  if (bytes.length >= HEADER_BYTES.gzip && bytes.readUInt32BE(0) === (529205248 | GZIP_FLAG_EXTRA) && bytes.readUInt16LE(10) === 12 && bytes.subarray(12, 16).equals(GZIP_SUBFIELD))
    return {
      codec: "gzip",
      frameBytes: bytes.readUInt32LE(16),
      blockBytes: bytes.readUInt32LE(20)
    };
  return null;
}

// src/cache/archive/in-order.ts
async function* inOrder(items, room, bytesOf, work) {
  const underWay = [];
  let held = 0;
  const source = (Symbol.asyncIterator in items ? items : fromSync(items))[Symbol.asyncIterator]();
  let failed;
  try {
    for (; ; ) {
      const next = await source.next().catch((error) => {
        failed = { error };
      });
      if (next === void 0 || next.done === true) break;
      const item = next.value;
      const bytes = bytesOf(item);
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

// src/cache/archive/frames.ts
var BrokenArchiveError = class extends Error {
};
async function* readBlocks(file, parallelism) {
  let input;
  try {
    input = await node_open(file, "r");
  } catch (error) {
    throw new BrokenArchiveError(`the archive cannot be read: ${messageOf(error)}`);
  }
  try {
    yield* inOrder(
      frames(input),
      { count: parallelism, bytes: MAX_BLOCK_BYTES * 2 },
      (frame) => frame.blockBytes + frame.bytes.length,
      async (frame) => {
        try {
          return await decompress(frame.codec, frame.bytes, frame.blockBytes);
        } catch (error) {
          throw new BrokenArchiveError(
            `the archive is damaged in the ${frame.codec} frame at byte ${frame.offset}: ${messageOf(error)}`
          );
        }
      }
    );
  } finally {
    await input.close();
  }
}
async function* frames(input) {
  const end = (await input.stat()).size;
  if (end === 0) throw new BrokenArchiveError("the archive is empty (0 bytes)");
  let codec;
  for (let offset = 0; offset < end; ) {
    const header = parseHeader(await readAt(input, offset, Math.min(LONGEST_HEADER, end - offset)));
    if (header === null || codec !== void 0 && header.codec !== codec)
      throw new BrokenArchiveError(
        offset === 0 ? "not an archive of go-turbo-build: its first bytes are neither its zstd nor its gzip form" : `the archive is cut off or damaged at byte ${offset} of ${end}: no frame begins there`
      );
    codec = header.codec;
    if (!supportedCodecs().includes(codec))
      throw new BrokenArchiveError(
        `the archive is in ${codec}, which this Node (${process.version}) does not have; it needs Node 22.15 or later`
      );
    const headerBytes = HEADER_BYTES[codec];
    const next = offset + headerBytes + header.frameBytes;
    if (next > end)
      throw new BrokenArchiveError(
        `the archive is cut off: ${end} bytes, and the frame at byte ${offset} ends at ${next}`
      );
    if (header.blockBytes === 0 || header.blockBytes > MAX_BLOCK_BYTES || header.frameBytes > MAX_BLOCK_BYTES * 1.1)
      throw new BrokenArchiveError(
        `the archive's frame at byte ${offset} says ${header.blockBytes} bytes; allowed are 1 to ${MAX_BLOCK_BYTES}`
      );
    const from = codec === "gzip" ? offset : offset + headerBytes;
    const bytes = await readAt(input, from, next - from);
    yield { codec, offset, bytes, blockBytes: header.blockBytes };
    offset = next;
  }
}
async function readAt(input, offset, length) {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await input.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0)
      throw new BrokenArchiveError(`the archive ends at byte ${offset + filled} while it is read`);
    filled += bytesRead;
  }
  return bytes;
}

// builtin:node:fs
var all7 = __require("node:fs");
var read6 = (name) => all7[name];
var node_close = /* @__PURE__ */ read6("close");
var node_closeSync = /* @__PURE__ */ read6("closeSync");
var node_fstatSync = /* @__PURE__ */ read6("fstatSync");
var node_ftruncateSync = /* @__PURE__ */ read6("ftruncateSync");
var node_futimes = /* @__PURE__ */ read6("futimes");
var node_futimesSync = /* @__PURE__ */ read6("futimesSync");
var node_mkdirSync = /* @__PURE__ */ read6("mkdirSync");
var node_open2 = /* @__PURE__ */ read6("open");
var node_openSync = /* @__PURE__ */ read6("openSync");
var node_readSync = /* @__PURE__ */ read6("readSync");
var node_unlink2 = /* @__PURE__ */ read6("unlink");
var node_unlinkSync = /* @__PURE__ */ read6("unlinkSync");
var node_write = /* @__PURE__ */ read6("write");
var node_writeSync = /* @__PURE__ */ read6("writeSync");
var node_writev = /* @__PURE__ */ read6("writev");
var node_writevSync = /* @__PURE__ */ read6("writevSync");

// builtin:node:path
var all8 = __require("node:path");
var read7 = (name) => all8[name];
var node_join = /* @__PURE__ */ read7("join");
var node_dirname = /* @__PURE__ */ read7("dirname");

// src/cache/archive/new-file.ts
var fs = {
  open: node_promisify(node_open2),
  write: node_promisify(node_write),
  writev: node_promisify(node_writev),
  futimes: node_promisify(node_futimes),
  close: node_promisify(node_close),
  unlink: node_promisify(node_unlink2)
};
var Folders = class {
  #made = /* @__PURE__ */ new Map();
  make(folder) {
    let made = this.#made.get(folder);
    if (made === void 0) {
      made = node_mkdir(folder, { recursive: true });
      this.#made.set(folder, made);
    }
    return made;
  }
};
async function createFile(target, mode, folders) {
  const fd = await openNew(target, mode, folders);
  if (fd === null) return null;
  return {
    async write(pieces) {
      for (const piece of await unwritten(fd, pieces))
        for (let done = 0; done < piece.length; )
          done += (await fs.write(fd, piece, done, piece.length - done)).bytesWritten;
    },
    async finish(mtime) {
      if (mtime !== "now") await fs.futimes(fd, mtime, mtime);
      await fs.close(fd);
    },
    async discard() {
      await fs.close(fd).catch(() => void 0);
      await fs.unlink(target).catch(() => void 0);
    }
  };
}
async function openNew(target, mode, folders) {
  const open = () => fs.open(target, "wx", mode);
  try {
    return await open().catch(async (error) => {
      if (codeOf(error) !== "ENOENT") throw error;
      await folders.make(node_dirname(target));
      return open();
    });
  } catch (error) {
    if (codeOf(error) === "EEXIST") return null;
    throw error;
  }
}
async function unwritten(fd, pieces) {
  const [first] = pieces;
  if (first === void 0) return [];
  let { bytesWritten } = pieces.length === 1 ? await fs.write(fd, first, 0, first.length) : await fs.writev(fd, [...pieces]);
  const rest = [];
  for (const piece of pieces) {
    if (bytesWritten < piece.length) rest.push(piece.subarray(bytesWritten));
    bytesWritten = Math.max(0, bytesWritten - piece.length);
  }
  return rest;
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
function parseManifest(bytes) {
  if (bytes.length > MAX_MANIFEST_BYTES)
    return broken(`it has ${bytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`);
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return broken(`it is not JSON: ${messageOf(error)}`);
  }
  if (!isRecord(value)) return broken("it is not a JSON object");
  if (value.format !== 1)
    return broken(`its format is ${JSON.stringify(value.format)}; this version reads 1`);
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
  const manifest = makeManifest(value.meta, files);
  if (value.count !== manifest.count)
    return broken(`it counts ${JSON.stringify(value.count)} files and lists ${manifest.count}`);
  if (value.totalBytes !== manifest.totalBytes)
    return broken(
      `it says ${JSON.stringify(value.totalBytes)} bytes in all and lists ${manifest.totalBytes}`
    );
  return { ok: true, manifest };
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
  if (!Array.isArray(item) || ![3, 4, 6].includes(item.length))
    return `a file is not [path, size, sha256, mode, at, of]: ${shown(item)}`;
  const [path, size, sha256, mode, at, of] = item;
  if (typeof path !== "string") return `a path is not text: ${shown(path)}`;
  const problem = pathProblem(path);
  if (problem !== null) return `the path ${shown(path)} is not allowed: ${problem}`;
  if (!isCount(size)) return `the size of ${shown(path)} is ${shown(size)}`;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    return `the SHA-256 of ${shown(path)} is ${shown(sha256)}`;
  if (mode === void 0) return { path, size, sha256 };
  if (typeof mode !== "number" || !Number.isInteger(mode) || mode < 0 || mode > 511)
    return `the mode of ${shown(path)} is ${shown(mode)}`;
  if (item.length < 6) return { path, size, sha256, mode };
  if (!isCount(at) || !isCount(of) || at + size > of)
    return `${shown(path)} is said to be ${size} bytes at ${shown(at)} of ${shown(of)}`;
  return { path, size, sha256, mode, piece: { at, of } };
}
function isCount(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
function shown(value) {
  return (JSON.stringify(value) ?? "undefined").slice(0, 200);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function broken(reason) {
  return { ok: false, reason: `the manifest is not valid: ${reason}` };
}

// src/cache/archive/plain-tar.ts
var RECORD = 512;
var END_OF_TAR = Buffer.alloc(2 * RECORD);
var REGULAR_FILE = 48;
var MAGIC = Buffer.from("ustar\x0000", "latin1");
function plainFiles(tar) {
  const files = [];
  for (let at = 0; at < tar.length; ) {
    const begin = at + RECORD;
    if (begin > tar.length) return null;
    if (tar[at] === 0) return isEnd(tar, at) ? files : null;
    if (tar[at + 156] !== REGULAR_FILE || !hasMagic(tar, at) || !isWhole(tar, at)) return null;
    const size = octal(tar, at + 124, 12);
    const mtime = octal(tar, at + 136, 12);
    if (size === null || mtime === null || begin + size > tar.length) return null;
    files.push({ name: nameOf(tar, at), mtime, bytes: tar.subarray(begin, begin + size) });
    at += plainBytes(size);
  }
  return files;
}
function hasMagic(tar, at) {
  return MAGIC.equals(tar.subarray(at + 257, at + 257 + MAGIC.length));
}
function isWhole(tar, at) {
  return sumOf(tar, at) === octal(tar, at + 148, 8);
}
function sumOf(tar, at) {
  let sum = 8 * 32;
  for (let index = at; index < at + RECORD; index++) sum += tar[index] ?? 0;
  for (let index = at + 148; index < at + 156; index++) sum -= tar[index] ?? 0;
  return sum;
}
function nameOf(tar, at) {
  const name = text(tar, at, 100);
  const prefix = text(tar, at + 345, 155);
  return prefix === "" ? name : `${prefix}/${name}`;
}
function text(tar, from, length) {
  const end = tar.indexOf(0, from);
  return tar.toString("utf8", from, end < 0 || end > from + length ? from + length : end);
}
function octal(tar, from, length) {
  let value = 0;
  let digits = 0;
  for (let index = from; index < from + length; index++) {
    const digit = (tar[index] ?? 0) - 48;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
    digits++;
  }
  for (let index = from + digits; index < from + length; index++)
    if (tar[index] !== 0 && tar[index] !== 32) return null;
  return digits === 0 ? null : value;
}
function isEnd(tar, at) {
  return tar.subarray(at, at + RECORD).every((byte) => byte === 0);
}
function padding(size) {
  return END_OF_TAR.subarray(0, (RECORD - size % RECORD) % RECORD);
}
function plainBytes(size) {
  return RECORD + size + padding(size).length;
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
async function openTar(blocks, read9) {
  const { default: tarStream } = await import("./chunks/tar-stream-D5TV4YU3.mjs");
  const { extract } = tarStream;
  const tar = extract();
  tar.on("error", () => void 0);
  const feeding = { tarBytes: MAX_MANIFEST_BYTES + 2 * MAX_BLOCK_BYTES, error: null };
  const fed = feed(blocks, tar, feeding);
  const entries = tar[Symbol.asyncIterator]();
  const close = async () => {
    tar.destroy();
    await fed;
  };
  try {
    const entry = await nextEntry(entries, feeding);
    const manifest = read9 ?? await readManifestEntry(entry, feeding);
    if (read9 !== null) entry?.resume();
    feeding.tarBytes += manifest.totalBytes + manifest.count * (5 * 512 + 4 * LONGEST_PATH);
    return { manifest, files: checkedFiles(entries, manifest, feeding), close };
  } catch (error) {
    await close();
    throw error;
  }
}
async function feed(blocks, tar, feeding) {
  let bytes = 0;
  try {
    for await (const block of blocks) {
      bytes += block.length;
      if (bytes > feeding.tarBytes)
        throw new BrokenArchiveError("the archive holds more bytes than its manifest says");
      if (tar.destroying || !tar.write(block) && !await drained(tar)) return;
    }
  } catch (error) {
    feeding.error = asBroken(error);
  }
  if (!tar.destroying) tar.end(null);
}
async function readManifestEntry(entry, feeding) {
  if (entry === null) throw new BrokenArchiveError("the archive holds no manifest");
  const { name, type, size } = entry.header;
  if (name !== MANIFEST_NAME || type !== "file")
    throw new BrokenArchiveError("the archive does not begin with a manifest of go-turbo-build");
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`
    );
  const pieces = [];
  for await (const piece of piecesOf(entry, feeding)) pieces.push(piece);
  const parsed = parseManifest(Buffer.concat(pieces));
  if (!parsed.ok) throw new BrokenArchiveError(parsed.reason);
  return parsed.manifest;
}
async function* checkedFiles(entries, manifest, feeding) {
  for (let index = 0; ; index++) {
    const expected = manifest.files[index];
    const entry = await nextEntry(entries, feeding);
    if (entry === null) {
      if (expected === void 0) return;
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.count} files; ${expected.path} is missing`
      );
    }
    const { name, type, size, mtime } = entry.header;
    const shown2 = JSON.stringify(name).slice(0, 200);
    if (expected === void 0)
      throw new BrokenArchiveError(`${shown2} is in the archive and not in its manifest`);
    if (type !== "file")
      throw new BrokenArchiveError(`${shown2} is a ${type}; only files are allowed`);
    if (name !== expected.path)
      throw new BrokenArchiveError(
        `${shown2} is in the archive where its manifest says ${expected.path}`
      );
    if (size !== expected.size)
      throw new BrokenArchiveError(`${name} has ${size} bytes; the manifest says ${expected.size}`);
    yield { index, mtime: mtime.getTime() / 1e3, pieces: piecesOf(entry, feeding) };
  }
}
async function nextEntry(entries, feeding) {
  try {
    const next = await entries.next();
    if (next.done !== true) return next.value;
  } catch (error) {
    throw feeding.error ?? asBroken(error);
  }
  if (feeding.error !== null) throw feeding.error;
  return null;
}
async function* piecesOf(entry, feeding) {
  try {
    yield* entry;
  } catch (error) {
    throw feeding.error ?? asBroken(error);
  }
}
function asBroken(error) {
  if (error instanceof BrokenArchiveError) return error;
  return new BrokenArchiveError(`the archive is damaged: ${messageOf(error)}`);
}

// src/cache/archive/open-archive.ts
async function openArchive(file, parallelism) {
  const blocks = readBlocks(file, parallelism);
  const begin = await nextBlock(blocks);
  const manifest = begin === null ? null : plainManifest(begin);
  if (begin === null || manifest === null || tarBytes(manifest) > BLOCK_BYTES) {
    return openTar(again([begin], blocks), manifest);
  }
  let tar = null;
  const files = async function* () {
    const content = await nextBlock(blocks);
    const after = content === null ? null : await nextBlock(blocks);
    const plain = content === null || after !== null ? null : filesOf(content, manifest);
    if (plain !== null) return yield* plain;
    tar = await openTar(again([begin, content, after], blocks), manifest);
    yield* tar.files;
  };
  const close = async () => {
    await (tar === null ? blocks.return(void 0) : tar.close());
  };
  return { manifest, files: files(), close };
}
async function nextBlock(blocks) {
  try {
    const next = await blocks.next();
    return next.done === true ? null : next.value;
  } catch (error) {
    throw asBroken(error);
  }
}
function plainManifest(block) {
  const [first, ...others] = plainFiles(block) ?? [];
  if (first?.name !== MANIFEST_NAME || others.length > 0) return null;
  const parsed = parseManifest(first.bytes);
  return parsed.ok ? parsed.manifest : null;
}
function tarBytes({ files }) {
  return files.reduce((sum, { size }) => sum + plainBytes(size), END_OF_TAR.length);
}
function filesOf(tar, { files }) {
  const plain = plainFiles(tar);
  if (plain === null || plain.length !== files.length) return null;
  const isListed = plain.every(
    ({ name, bytes }, index) => name === files[index]?.path && bytes.length === files[index]?.size
  );
  if (!isListed) return null;
  return plain.map(({ mtime, bytes }, index) => ({ index, mtime, pieces: [bytes] }));
}
async function* again(taken, blocks) {
  try {
    for (const block of taken) if (block !== null) yield block;
    yield* blocks;
  } finally {
    await blocks.return(void 0);
  }
}

// builtin:node:crypto
var all9 = __require("node:crypto");
var read8 = (name) => all9[name];
var node_createHash = /* @__PURE__ */ read8("createHash");

// src/cache/archive/read-beginning.ts
function readBeginning(fd, length) {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  for (let read9 = -1; read9 !== 0 && filled < length; filled += read9)
    read9 = node_readSync(fd, bytes, filled, length - filled, filled);
  return bytes.subarray(0, filled);
}

// src/cache/archive/write-at-once.ts
var AT_ONCE = process.platform !== "win32";
function writeAtOnce(target, mode, pieces, mtime, size = 0) {
  const fd = openNew2(target, mode);
  if (fd === null) return false;
  try {
    try {
      writeAll(fd, pieces);
      if (size > 0) node_ftruncateSync(fd, size);
      if (mtime !== "now") node_futimesSync(fd, mtime, mtime);
    } finally {
      node_closeSync(fd);
    }
  } catch (error) {
    node_unlinkSync(target);
    throw error;
  }
  return true;
}
function openNew2(target, mode) {
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
    if (codeOf(error) === "EEXIST") return null;
    throw error;
  }
}
function writeAll(fd, pieces) {
  if (pieces.length === 0) return;
  let written = pieces.length === 1 ? 0 : node_writevSync(fd, [...pieces]);
  for (const piece of pieces) {
    for (let done = Math.min(written, piece.length); done < piece.length; )
      done += node_writeSync(fd, piece, done, piece.length - done);
    written = Math.max(0, written - piece.length);
  }
}

// src/cache/archive/write-verified.ts
async function writeWhole({ expected, target, mtime }, pieces, folders) {
  const hash = node_createHash("sha256");
  for (const piece2 of pieces) hash.update(piece2);
  verify(expected, hash.digest("hex"));
  const mode = expected.mode ?? DEFAULT_MODE;
  const { piece } = expected;
  if (AT_ONCE || piece !== void 0) return writeAtOnce(target, mode, pieces, mtime, piece?.of);
  const file = await createFile(target, mode, folders);
  if (file === null) return false;
  await orDiscard(file, async () => {
    await file.write(pieces);
    await file.finish(mtime);
  });
  return true;
}
async function writeStreamed({ expected, target, mtime }, pieces, folders) {
  const file = await createFile(target, expected.mode ?? DEFAULT_MODE, folders);
  if (file === null) {
    await skipOver(pieces);
    return false;
  }
  await orDiscard(file, async () => {
    const hash = node_createHash("sha256");
    for await (const piece of pieces) {
      hash.update(piece);
      await file.write([piece]);
    }
    verify(expected, hash.digest("hex"));
    await file.finish(mtime);
  });
  return true;
}
async function skipOver(pieces) {
  for await (const _ of pieces) ;
}
async function orDiscard(file, write) {
  try {
    await write();
  } catch (error) {
    await file.discard();
    throw error;
  }
}
function verify(expected, sha256) {
  if (sha256 !== expected.sha256)
    throw new BrokenArchiveError(
      `${expected.path} is damaged: its SHA-256 is ${sha256}, the manifest says ${expected.sha256}`
    );
}

// src/cache/archive/write-rest.ts
function writeRest({ expected, target }, { at, of }, bytes) {
  const fd = openThere(expected, target);
  try {
    if (node_fstatSync(fd).size !== of) return false;
    const hash = node_createHash("sha256").update(readBeginning(fd, at));
    for (const one of bytes) hash.update(one);
    verify(expected, hash.digest("hex"));
    let to = at;
    for (const one of bytes) {
      for (let done = 0; done < one.length; )
        done += node_writeSync(fd, one, done, one.length - done, to + done);
      to += one.length;
    }
    return true;
  } finally {
    node_closeSync(fd);
  }
}
function openThere({ path }, target) {
  try {
    return node_openSync(target, "r+");
  } catch (error) {
    throw new BrokenArchiveError(
      `what comes before a piece of ${path} is not there: ${messageOf(error)}`
    );
  }
}

// src/cache/archive/unpack.ts
var WHOLE_FILE_BYTES = 16 * 1024 * 1024;
var WRITES = { count: 32, bytes: 64 * 1024 * 1024 };
async function unpackArchive(request) {
  const tally = { targets: [], bytes: 0, skipped: 0 };
  try {
    const archive = await openArchive(request.file, Math.max(1, Math.floor(request.parallelism)));
    try {
      await unpackFiles(archive, await request.into(archive.manifest), request, tally);
      return {
        state: "ok",
        manifest: archive.manifest,
        files: tally.targets.length,
        bytesWritten: tally.bytes,
        skipped: tally.skipped
      };
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!request.keepVerified)
      for (const target of tally.targets) await node_unlink(target).catch(() => void 0);
    const kept = request.keepVerified ? tally.targets.length : 0;
    return { state: "broken", reason: reasonOf(error), kept };
  }
}
async function unpackFiles(archive, into, request, tally) {
  const { totalBytes } = archive.manifest;
  if (totalBytes > request.limitBytes)
    throw new BrokenArchiveError(
      `the archive holds ${totalBytes} bytes; the limit is ${request.limitBytes}`
    );
  const folders = new Folders();
  const count = (file, written) => {
    if (!written) tally.skipped++;
    else {
      tally.targets.push(file.target);
      tally.bytes += file.expected.size;
    }
  };
  async function* smallFiles() {
    for await (const { index, mtime, pieces } of archive.files) {
      const expected = archive.manifest.files[index];
      if (expected === void 0) throw new Error(`no file ${index} in the manifest`);
      const place = into(expected.path);
      if (place === "skip") {
        await skipOver(pieces);
        tally.skipped++;
        continue;
      }
      const file = { expected, target: place.target, mtime: place.mtime ?? mtime };
      if (expected.size > WHOLE_FILE_BYTES && expected.piece === void 0) {
        count(file, await writeStreamed(file, pieces, folders));
        continue;
      }
      const whole = [];
      for await (const piece of pieces) whole.push(piece);
      yield { file, whole };
    }
  }
  const writes = inOrder(
    smallFiles(),
    WRITES,
    ({ file }) => file.expected.size,
    async ({ file, whole }) => {
      const { piece } = file.expected;
      const isRest = piece !== void 0 && piece.at > 0;
      const written = isRest ? writeRest(file, piece, whole) : writeWhole(file, whole, folders);
      count(file, await written);
    }
  );
  for await (const _ of writes) ;
}
function reasonOf(error) {
  if (error instanceof BrokenArchiveError) return error.message;
  return `the archive's files cannot be written: ${messageOf(error)}`;
}

// src/cache/build/layer-note.ts
function noteOf(meta) {
  const note = meta ?? {};
  return {
    base: typeof note.base === "string" ? note.base : "",
    after: typeof note.after === "string" ? note.after : "",
    carried: typeof note.carried === "number" ? note.carried : 0,
    c: typeof note.c === "string" ? note.c : "",
    cActions: Array.isArray(note.cActions) ? note.cActions.map(String) : []
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
  if (name === null) return false;
  if (file.piece !== void 0 && name.kind !== "d") return false;
  return name.kind === "a" || name.id === file.sha256 || isBeginning(file);
}
function isBeginning({ piece, size }) {
  return piece !== void 0 && piece.at === 0 && size < piece.of;
}

// src/unpack.ts
node_parentPort?.on("message", (job) => void run(job));
var BACKGROUND = 10;
async function run({ port, rule, ...request }) {
  if (request.background === true && process.platform === "linux") node_setPriority(BACKGROUND);
  const say = (words) => port.postMessage(words);
  const outcome = await unpackArchive({
    ...request,
    into: async (manifest) => {
      say({ manifest });
      if (rule !== void 0) return entryPlaces(rule, manifest);
      const [answer] = await node_once(port, "message");
      if ("problem" in answer) throw new Error(answer.problem);
      const places = new Map(
        manifest.files.map(({ path }, index) => [path, answer.places[index] ?? "skip"])
      );
      return (path) => places.get(path) ?? "skip";
    }
  });
  say({ outcome });
}

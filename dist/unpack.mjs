import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunks/chunk-JVZTSKKL.mjs";

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
    for await (const piece of bytes) {
      await new Promise((resolve, reject) => {
        stream.write(piece, (error) => error ? reject(error) : resolve());
      });
    }
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
var node_createReadStream = /* @__PURE__ */ read3("createReadStream");
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
  const { default: tarStream } = await import("./chunks/tar-stream-W7U47RQB.mjs");
  const tar = tarStream.extract();
  tar.on("error", () => void 0);
  const source2 = new Source(tar);
  const fed = source2.feed(decompressed(hostCodec(), stream));
  const close = async () => {
    tar.destroy();
    await fed;
  };
  try {
    const manifest = await readManifest(source2);
    source2.limit += bytesOf(manifest) + manifest.files.length * OVERHEAD_BYTES;
    return { manifest, files: checkedFiles(source2, manifest), close };
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
async function readManifest(source2) {
  const entry = await source2.next();
  if (entry === null) throw new BrokenArchiveError("the archive holds no manifest");
  const { name, type, size } = entry.header;
  if (name !== MANIFEST_NAME || type !== "file")
    throw new BrokenArchiveError("the archive does not begin with a manifest of go-turbo-build");
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`
    );
  const pieces = [];
  for await (const piece of source2.piecesOf(entry)) pieces.push(piece);
  const parsed = parseManifest(Buffer.concat(pieces));
  if (!parsed.ok) throw new BrokenArchiveError(parsed.reason);
  return parsed.manifest;
}
async function* checkedFiles(source2, manifest) {
  for (const [index, expected] of manifest.files.entries()) {
    const entry = await source2.next();
    if (entry === null)
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.files.length} files; ${expected.path} is missing`
      );
    const { name, mtime } = entry.header;
    const problem = problemOf(entry, expected);
    if (problem !== null)
      throw new BrokenArchiveError(`${JSON.stringify(name).slice(0, 200)} ${problem}`);
    yield { expected, mtime: mtime.getTime() / 1e3, pieces: source2.piecesOf(entry) };
  }
  const more = await source2.next();
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

// builtin:node:stream
var all6 = __require("node:stream");
var read5 = (name) => all6[name];
var node_Readable = /* @__PURE__ */ read5("Readable");
var node_addAbortSignal = /* @__PURE__ */ read5("addAbortSignal");

// builtin:node:timers/promises
var all7 = __require("node:timers/promises");
var read6 = (name) => all7[name];
var node_setTimeout = /* @__PURE__ */ read6("setTimeout");

// builtin:node:util
var all8 = __require("node:util");
var read7 = (name) => all8[name];
var node_aborted = /* @__PURE__ */ read7("aborted");

// src/cache/all-bytes.ts
async function allBytes(pieces, limit) {
  const held = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes > limit) return null;
  }
  return Buffer.concat(held, bytes);
}

// src/cache/github/exchange.ts
var PATIENCE = { answer: 1e4, stall: 3e4, retries: [500, 2e3] };
var FinalError = class extends TransferError {
};
var NOBODY = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"]);
function createExchange(token, patience) {
  const { answer: longest, stall, retries } = patience;
  let client;
  const attempt = async (request, signal) => {
    const { method, url, headers, body } = request;
    client ??= import("./chunks/lib-MZGKR25W.mjs").then(
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
      const asked2 = (await client).request(method, url, content, sent);
      const end = node_aborted(signal, client).then(() => Promise.reject(signal.reason));
      const { message } = await Promise.race([asked2, end]);
      node_addAbortSignal(signal, message);
      const { statusCode: status = 0, headers: said } = message;
      return { status, headers: said, body: patiently(message, stall) };
    } catch (error) {
      throw failureOf(error);
    }
  };
  return async (request, read8) => {
    const signal = request.signal ?? deadline(longest);
    for (const delay of retries) {
      try {
        return await read8(await attempt(request, signal));
      } catch (error) {
        if (error instanceof FinalError) throw error;
      }
      await node_setTimeout(delay, void 0, { signal }).catch(() => void 0);
    }
    return read8(await attempt(request, signal));
  };
}
async function* patiently(body, stall) {
  const late = new FinalError(`no byte came for ${stall / 1e3} s`);
  const start = () => setTimeout(() => body.destroy(late), stall);
  let timer = start();
  try {
    for await (const piece of body) {
      clearTimeout(timer);
      yield piece;
      timer = start();
    }
  } catch (error) {
    throw failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}
function failureOf(thrown) {
  const error = thrown;
  for (const one of [error, error.cause]) if (one instanceof TransferError) return one;
  if (messageOf(error).startsWith("Request timeout")) return new FinalError("no byte came in time");
  const first = error.errors?.[0] ?? error;
  const [words] = messageOf(first).split("\n");
  return new (NOBODY.has(first.code ?? "") ? FinalError : TransferError)(words);
}
function deadline(milliseconds, words = `no answer within ${milliseconds / 1e3} s`) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new FinalError(words)), milliseconds).unref();
  return controller.signal;
}
async function answerBytes(pieces, limit = 1e6) {
  const bytes = await allBytes(pieces, limit);
  if (bytes === null) throw new TransferError(`the answer has more than ${limit} bytes`);
  return bytes;
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

// src/cache/github/service-answer.ts
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
var AT_ONCE = 8;
var CUTS = 2;
async function download(url, storage, late, begun = null) {
  const closing = new AbortController();
  const signal = AbortSignal.any([late, closing.signal]);
  const ask = (from, end) => {
    const headers = { range: `bytes=${from}-${end - 1}` };
    return storage({ method: "GET", url, headers, signal }, async (answer) => {
      const isAll = from === 0 && (answer.status === 200 || answer.status === 416);
      if (answer.status !== 206 && !isAll) throw await storageError(answer);
      return answer;
    });
  };
  const first = begun === null ? await ask(0, FIRST_BYTES2) : null;
  const bytes = first === null ? begun?.bytes ?? 0 : lengthOf(first);
  async function* bytesOf2(from, end) {
    let answer = from === 0 ? first : null;
    let at = from;
    if (from === 0 && begun !== null) {
      at = begun.head.length;
      yield begun.head;
    }
    for (let left = CUTS; at < end; left--) {
      try {
        answer ??= await ask(at, end);
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
  const range = ([from, end]) => answerBytes(bytesOf2(from, end), RANGE_BYTES);
  const isWhole = first?.status === 200;
  const stream = isWhole ? bytesOf2(0, bytes) : inOrder(rangesOf(bytes), AT_ONCE, range);
  const close = async () => {
    closing.abort(new FinalError("the download was closed"));
    await stream.return(void 0);
  };
  const head = () => range([0, Math.min(FIRST_BYTES2, bytes)]);
  return { bytes: Number.isFinite(bytes) ? bytes : 0, isWhole, head, stream, close };
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

// src/cache/open-source.ts
var READ_BYTES = 2 ** 20;
async function openSource(source2) {
  if ("url" in source2) {
    const { url, until, late, begun } = source2;
    const storage = createExchange("", PATIENCE);
    return download(url, storage, deadline(until - Date.now(), late), begun);
  }
  const bytes = node_createReadStream(source2.file, { highWaterMark: READ_BYTES });
  const stream = async function* () {
    try {
      yield* bytes;
    } catch (error) {
      throw new TransferError(messageOf(error));
    }
  };
  return { stream: stream(), close: async () => void bytes.destroy() };
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
var onJob = () => void 0;
var onRead = () => void 0;
var asked = new Promise((resolve) => {
  onJob = resolve;
});
var mayRead = new Promise((resolve) => {
  onRead = resolve;
});
process.on("message", (words) => {
  if (words === "read") onRead();
  else onJob(words);
});
process.on("disconnect", () => process.exit());
var { rule, source, ...limits } = await asked;
var outcome = await unpackArchive({
  ...limits,
  stream: streamOf(source),
  into: (manifest) => {
    say({ manifest });
    return placesOf(rule, manifest);
  }
});
say(outcome, () => process.exit());
async function* streamOf(from) {
  const { stream, close } = await openSource(from);
  await mayRead;
  try {
    yield* stream;
  } finally {
    say("closed");
    await close();
  }
}
function say(words, then = () => void 0) {
  process.send?.(words, void 0, {}, then);
}

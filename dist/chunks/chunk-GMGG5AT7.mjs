import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  BrokenArchiveError,
  decompressed,
  hostCodec
} from "./chunk-CGIYDYM4.mjs";
import {
  VARIANTS,
  targetText
} from "./chunk-YMGUSNJV.mjs";
import {
  codeOf,
  messageOf
} from "./chunk-M6B7PFPK.mjs";
import {
  TransferError
} from "./chunk-YL26JA4V.mjs";
import {
  removeQuietly
} from "./chunk-IK2GDEYA.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_chmod,
  node_unlink
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  node_closeSync,
  node_futimesSync,
  node_mkdirSync,
  node_openSync,
  node_unlinkSync,
  node_writevSync
} from "./chunk-7YGZ6IU7.mjs";

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
function serialiseManifest({ meta, files }) {
  const listed = files.map(
    ({ path, size, sha256, mode }) => mode === void 0 ? [path, size, sha256] : [path, size, sha256, mode]
  );
  const json = Buffer.from(JSON.stringify({ format: FORMAT, meta, files: listed }));
  return Buffer.concat([Buffer.from(digestOf(json)), json]);
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
  const { default: tarStream } = await import("./tar-stream-UPHRW6BY.mjs");
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

// src/cache/binary/restore-binary.ts
var BINARY_ENTRY = "binary";
var MOST_BYTES = 2e9;
async function restoreBinary(request) {
  const { store, key, known, file } = request;
  const found = await store.open("binary", [key]);
  if (found.state !== "found") {
    const isDown = found.state === "unavailable";
    const reason = isDown ? found.reason : `${key} is not there`;
    return { ok: false, bytesDown: 0, reason, isBroken: false };
  }
  const bytesDown = found.bytes;
  const refused = async (reason) => {
    await removeQuietly(file);
    return { ok: false, bytesDown, reason: `${key} is broken: ${reason}`, isBroken: true };
  };
  try {
    if (found.key !== key) {
      return { ok: false, bytesDown, reason: `${key} is not there`, isBroken: false };
    }
    let problem = null;
    const outcome = await unpackArchive({
      stream: found.stream,
      into: (manifest) => {
        problem = problemOf2(manifest, known);
        return () => problem === null ? { target: file, mtime: "now" } : "skip";
      },
      limitBytes: known?.bytes ?? MOST_BYTES,
      keepVerified: false
    });
    if (problem !== null) return await refused(problem);
    if (outcome.state === "cut") {
      const reason = `the download of ${key} failed: ${outcome.reason}`;
      return { ok: false, bytesDown, reason, isBroken: false };
    }
    if (outcome.state !== "ok") return await refused(outcome.reason);
    if (outcome.files !== 1) return await refused(`something lies at ${file}`);
    await node_chmod(file, 493);
    return { ok: true, bytesDown };
  } finally {
    await found.close();
  }
}
function problemOf2({ files }, known) {
  const [entry, ...others] = files;
  const bytes = known?.bytes ?? entry?.size;
  if (entry?.path !== BINARY_ENTRY || others.length > 0 || entry.size !== bytes)
    return "it holds other files than one binary";
  return known === null || entry.sha256 === known.sha256 ? null : `its SHA-256 is ${entry.sha256}, the inputs manifest says ${known.sha256}`;
}

// src/inspect/target-check.ts
var FORMATS = {
  aix: "xcoff",
  darwin: "mach-o",
  ios: "mach-o",
  js: "wasm",
  plan9: "plan9",
  wasip1: "wasm",
  windows: "pe"
};
function checkTarget(binary, facts, target) {
  const wrong = [];
  const differs = (what, found, expected) => {
    if (found !== expected) wrong.push(`${what} ${found ?? "unknown"} instead of ${expected}`);
  };
  const settings = facts.buildInfo?.settings ?? {};
  const setting = (name, expected) => {
    if (settings[name] !== void 0) differs(name, settings[name], expected);
  };
  differs("format", facts.format, FORMATS[target.goos] ?? "elf");
  if (!facts.architectures.includes(target.goarch))
    differs("architecture", facts.goarch, target.goarch);
  if (facts.goos !== null && settings.GOOS === void 0) {
    const family = FAMILIES[target.goos] ?? target.goos;
    differs("operating system", facts.goos, family);
  }
  setting("GOOS", target.goos);
  setting("GOARCH", target.goarch);
  const variant = VARIANTS[target.goarch];
  if (variant !== void 0 && target.variant !== "") setting(variant.variable, target.variant);
  if (wrong.length === 0) return success(null);
  return failure(
    "GTB1503",
    `${binary} is not a binary for ${targetText(target)}: ${wrong.join(", ")}`,
    `an executable built for ${targetText(target)}`,
    "remove the cache entry it came from, and any GOOS, GOARCH or -o in build-flags and go env"
  );
}
var FAMILIES = { android: "linux", illumos: "solaris" };

export {
  pathProblem,
  MANIFEST_NAME,
  MAX_MANIFEST_BYTES,
  serialiseManifest,
  firstClash,
  drained,
  unpackArchive,
  BINARY_ENTRY,
  restoreBinary,
  checkTarget
};

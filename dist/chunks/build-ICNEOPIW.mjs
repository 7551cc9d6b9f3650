import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listReleases
} from "./chunk-AGGPQTPU.mjs";
import {
  checkBinary,
  checkLine,
  fails,
  once,
  passes,
  readBinary
} from "./chunk-POAKFGRD.mjs";
import "./chunk-ZJ5H2VTN.mjs";
import {
  brokenLink,
  profileDigests,
  usesProfile
} from "./chunk-DUIQSOB7.mjs";
import {
  BrokenArchiveError,
  COMPILE_VARIABLES,
  C_VARIABLES,
  GOCACHE_MARK,
  INPUTS,
  JOB_RECORD_MARK,
  NO_FLAGS,
  SHARED_CGO_MARK,
  SHARED_MARK,
  TransferError,
  USUAL_REUSE_LIMIT,
  allBytes,
  baseKey,
  baseKeys,
  binaryKey,
  checkVersion,
  codeOf,
  commitStamps,
  compilesUnlinked,
  compressed,
  createStep,
  decompressed,
  deltaKey,
  deltaKeys,
  effectiveLink,
  fingerprintKey,
  fingerprintKeys,
  goCommand,
  goEnvironment,
  goFlags,
  goSeconds,
  habitsKey,
  habitsKeys,
  hasGoFiles,
  hitOf,
  hostCodec,
  hostInputContext,
  inputsKey,
  inputsKeys,
  inspectToolCache,
  isHostAlone,
  isPie,
  keepsPinned,
  linkText,
  linksStatically,
  makeGoCache,
  mayNoteFingerprints,
  messageOf,
  modulePath,
  moduleVersion,
  modulesKey,
  modulesKeys,
  muslIdentity,
  overheadPhase,
  parseArguments,
  parseInputs,
  pinGo,
  planBinary,
  planBuild,
  planTargets,
  readCVariables,
  realPath,
  resolverTags,
  settingValue,
  settledEnvironment,
  sha256OfKey,
  sharedFlags,
  stampsCommit,
  stampsOfCommit,
  staticDemand,
  stepFiles,
  storesOfSteps,
  thinSetOf,
  toolCachePlace,
  toolsBelow,
  useMachine,
  wantedVersion,
  withShared,
  withoutCaches,
  withoutShared,
  withoutVariant,
  writeJobRecord
} from "./chunk-7TIHSSW6.mjs";
import "./chunk-743H5W2B.mjs";
import {
  node_fileURLToPath,
  node_pipeline,
  node_promisify,
  node_setImmediate,
  node_setTimeout,
  node_zlib_default
} from "./chunk-G7ZJKINE.mjs";
import {
  bytesText,
  secondsText
} from "./chunk-5H2EQ5ZN.mjs";
import {
  removeLeftBehind,
  removeQuietly,
  startBinary,
  startOnce,
  temporaryPrefix
} from "./chunk-HTXXODPJ.mjs";
import {
  C_INPUT_VARIABLES,
  cIncludes,
  cPaths,
  cgoDirectives,
  importsC,
  isManaged,
  readCInputs
} from "./chunk-KY6KSYTW.mjs";
import {
  lastValue,
  parseGoFlags,
  textDigest,
  toolWords,
  valueDigest
} from "./chunk-4XNLRQIK.mjs";
import {
  goErrors,
  warnOfWarmUp
} from "./chunk-KODU7KYZ.mjs";
import {
  FLAGS,
  PROFILES,
  askGit,
  forTarget,
  gitConfigVariables,
  gitFolderOf,
  gitRemedy,
  goBoolean,
  ownCTools,
  ownFlag,
  ownVariable,
  repositoriesOf,
  repositoryRoot,
  resolveFlags,
  switchIsOn,
  targetCTools
} from "./chunk-ISRZRBMS.mjs";
import {
  VARIANTS,
  parseTarget,
  targetEnvironment,
  targetText
} from "./chunk-5XBPU675.mjs";
import "./chunk-IUTEK5SU.mjs";
import {
  relativePath
} from "./chunk-6NDGKJ4B.mjs";
import {
  splitGoQuoted
} from "./chunk-CX5XI6TW.mjs";
import {
  nearest
} from "./chunk-URXI7J5S.mjs";
import {
  failure,
  failureText,
  success
} from "./chunk-VQPMKM2V.mjs";
import {
  readJobFacts,
  removeNow
} from "./chunk-25OFBD4V.mjs";
import {
  statPath
} from "./chunk-OMP5ID7L.mjs";
import "./chunk-LGQKIE2Y.mjs";
import {
  node_createHash,
  node_randomBytes,
  node_randomUUID
} from "./chunk-ZEYZ37TT.mjs";
import {
  node_fork
} from "./chunk-OWGPICOS.mjs";
import {
  node_accessSync,
  node_closeSync,
  node_constants,
  node_createReadStream,
  node_existsSync,
  node_futimesSync,
  node_lstatSync,
  node_mkdirSync,
  node_openSync,
  node_readFileSync,
  node_readSync,
  node_readdirSync,
  node_readlinkSync,
  node_realpathSync,
  node_statSync,
  node_unlinkSync,
  node_utimesSync,
  node_writevSync
} from "./chunk-OIIAB7MU.mjs";
import {
  compareGoVersions,
  platformOf
} from "./chunk-A4CDI5I2.mjs";
import "./chunk-YRACT7BR.mjs";
import {
  goEnvFile,
  readGoEnvFile
} from "./chunk-H5RSNJWU.mjs";
import {
  node_access,
  node_chmod,
  node_copyFile,
  node_lstat,
  node_mkdir,
  node_mkdtemp,
  node_open,
  node_readFile,
  node_readdir,
  node_readlink,
  node_rename,
  node_rm,
  node_stat,
  node_symlink,
  node_unlink,
  node_utimes,
  node_writeFile
} from "./chunk-DTCXA4H2.mjs";
import {
  node_basename,
  node_dirname,
  node_isAbsolute,
  node_join,
  node_posix,
  node_relative,
  node_resolve,
  node_sep
} from "./chunk-IXAPDIB2.mjs";
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// src/cache/warn-not-saved.ts
function warnNotSaved({ runner, said }, what, reason) {
  const line = `${what} is not saved: ${reason}`;
  const cause = causeOf(reason);
  if (said.has(cause)) runner.log.info(line);
  else runner.log.warning(line);
  said.add(cause);
}
function saidBefore(record2) {
  const reasons = record2.steps.map(({ habits }) => habits.unavailable);
  return new Set(reasons.filter((reason) => causeOf(reason) === reason));
}
function causeOf(reason) {
  return reason.replace(/^.*? failed: /, "");
}
function sayDoubt({ runner, said }, doubt) {
  const text = `the compile caches of this run are not judged, and no base is saved: ${doubt}`;
  if (doubt === "" || said.has(text)) return;
  said.add(text);
  runner.log.warning(text);
}
var COMPILERS = ["gccgo", "tinygo"];
function sayNotPermitted({ runner }, { step }, reason) {
  const { base, delta } = step.restored;
  const isKept = COMPILERS.every((one) => withoutCaches(one) !== reason);
  const nothing = isKept && base === null && delta === null;
  const hint = nothing ? "; no run has saved a compile cache for it yet: a push to the default branch does" : "";
  runner.log.info(`no cache is saved: ${reason}${hint}`);
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

// src/cache/modules/pinned-modules.ts
function pinnedModules({ roots, pins }, go) {
  const files = goSumFiles(pins);
  if (files.length === 0 || isVendored(roots, pins, go)) return null;
  const goSum = parseGoSums(files.map((file) => pins.get(file) ?? ""));
  return goSum.zips.size === 0 ? null : goSum;
}
function goSumFiles(pins) {
  return [...pins.keys()].filter((file) => /[\\/]go\.sum$|\.work\.sum$/.test(file));
}
function isVendored(roots, pins, go) {
  const flags = [...go.goFlags, ...go.flags.compile];
  const mode = lastValue(flags, "mod") ?? "";
  if (mode !== "") return mode === "vendor";
  const { workspaceFile, module } = roots;
  const folder = workspaceFile === null ? module : node_dirname(workspaceFile);
  return folder !== null && pins.has(node_join(folder, "vendor", "modules.txt"));
}

// src/cache/cache-report.ts
var NO_CACHE = { hit: "miss", key: "", bytesDown: 0, bytesUp: 0, seconds: 0 };

// src/cache/restored-caches.ts
var NOT_RESTORED = {
  reports: { modules: NO_CACHE, base: NO_CACHE, delta: NO_CACHE },
  base: null,
  delta: null,
  brokenKeys: { modules: "", base: "", delta: "" }
};

// src/cache/unkept.ts
function unkeptReason({ goEnv, wrapper }) {
  if ((goEnv.GOCACHEPROG ?? "") !== "") {
    return "GOCACHEPROG is set: Go keeps compiled packages with that program and not in GOCACHE";
  }
  if (wrapper?.isKeyed === false) {
    return `-toolexec=${wrapper.value} is in no key of Go: what it does to what is compiled may be another thing in another run`;
  }
  return "";
}
function knowsCachePrograms(goVersion) {
  return compareGoVersions(goVersion, "1.24rc1") >= 0;
}
function warnOfUnkept(step, earlier, go) {
  const reason = unkeptReason(go);
  if (reason === "" || earlier?.steps.some((one) => one.go.unkept !== "")) return;
  step.runner.log.warning(
    `${reason}, so no base and no delta is restored or saved. To have this action keep them, ${remedyOf(step, go)}`
  );
}
function remedyOf({ inputs }, { goEnv }) {
  if ((goEnv.GOCACHEPROG ?? "") === "") {
    return "have the wrapper answer -V=full with a version of its own (go help build, -toolexec)";
  }
  return "GOCACHEPROG" in inputs.settings.fromFile ? "run `go env -u GOCACHEPROG`" : "leave the variable unset in this job";
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
  const { default: tarStream } = await import("./tar-stream-W7U47RQB.mjs");
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
  async *piecesOf(entry2) {
    try {
      yield* entry2;
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
  const entry2 = await source.next();
  if (entry2 === null) throw new BrokenArchiveError("the archive holds no manifest");
  const { name, type, size } = entry2.header;
  if (name !== MANIFEST_NAME || type !== "file")
    throw new BrokenArchiveError("the archive does not begin with a manifest of go-turbo-build");
  if (size > MAX_MANIFEST_BYTES)
    throw new BrokenArchiveError(
      `the manifest has ${size} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`
    );
  const pieces = [];
  for await (const piece of source.piecesOf(entry2)) pieces.push(piece);
  const parsed2 = parseManifest(Buffer.concat(pieces));
  if (!parsed2.ok) throw new BrokenArchiveError(parsed2.reason);
  return parsed2.manifest;
}
async function* checkedFiles(source, manifest) {
  for (const [index, expected] of manifest.files.entries()) {
    const entry2 = await source.next();
    if (entry2 === null)
      throw new BrokenArchiveError(
        `the archive ends after ${index} of ${manifest.files.length} files; ${expected.path} is missing`
      );
    const { name, mtime } = entry2.header;
    const problem = problemOf(entry2, expected);
    if (problem !== null)
      throw new BrokenArchiveError(`${JSON.stringify(name).slice(0, 200)} ${problem}`);
    yield { expected, mtime: mtime.getTime() / 1e3, pieces: source.piecesOf(entry2) };
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

// src/cache/archive/unpack-process.ts
var APART_BYTES = 4e6;
async function unpackApart(request) {
  const { archive, into, rule, onManifest = () => void 0, after, ...limits } = request;
  const { source } = archive;
  const child = source === null || archive.bytes < APART_BYTES ? null : takeProcess();
  if (source !== null && child !== null) {
    try {
      const job = { ...limits, rule, source: await source() };
      return await outcomeOf(child, job, request);
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      return { state: "cut", reason: error.message, kept: 0 };
    } finally {
      await archive.close();
      if (child.connected) child.disconnect();
    }
  }
  await after;
  return unpackArchive({
    ...limits,
    stream: archive.stream,
    into: (manifest) => {
      onManifest(manifest);
      return into(manifest);
    }
  });
}
function outcomeOf(child, job, { archive, after, onManifest }) {
  const say2 = (words2) => {
    if (child.connected) child.send(words2, () => void 0);
  };
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const reason = `the process that unpacks it ended: ${signal ?? `exit code ${code}`}`;
      resolve({ state: "cut", reason, kept: 0 });
    });
    child.on("message", (words2) => {
      if (words2 === "closed") void archive.close();
      else if ("state" in words2) resolve(words2);
      else onManifest?.(words2.manifest);
    });
    say2(job);
    void Promise.resolve(after).then(() => say2("read"));
  });
}
var prepared = null;
function prepareProcess() {
  prepared ??= startProcess();
}
function endUnused() {
  if (prepared?.connected) prepared.disconnect();
  prepared = null;
}
function takeProcess() {
  const child = prepared?.connected ? prepared : startProcess();
  prepared = null;
  return child?.pid === void 0 ? null : child;
}
function startProcess() {
  if (!import.meta.url.endsWith(".mjs")) return null;
  const [dist = ""] = import.meta.url.split(/[^/]*$|chunks\/[^/]*$/);
  const child = node_fork(node_fileURLToPath(new URL("unpack.mjs", dist)), {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  });
  child.on("error", () => void 0);
  return child;
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
  const chosen2 = await Promise.all(
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
  return { modules: chosen2.filter((one) => one !== null), warnings, mismatches };
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
  const chosen2 = await chooseModules(manifest, goModCache, goSum);
  const wanted = new Set(chosen2.modules.map(archivedFolder));
  const pinned = pinnedDownloads(manifest.files, goSum);
  return (path) => {
    if (pinned.has(path)) return { target: node_join(goModCache, "cache", path), mtime: "now" };
    return archivedModule(path, wanted) !== null ? { target: node_join(beside, path.slice(EXTRACTED.length)), mtime: "now" } : "skip";
  };
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
function markedModule(path) {
  const [, module, version] = /^cache\/download\/(.+)\/@v\/([^/]+)\.ziphash$/.exec(path) ?? [];
  return module === void 0 ? null : `${module}@${version}`;
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
function placesOf(rule, manifest) {
  if (rule.kind === "entries") return entryPlaces(rule, manifest);
  if (rule.kind === "modules") return modulesPlaces(rule, manifest);
  return thinPlaces(rule, manifest);
}

// src/cache/build/restore-archive.ts
var PUT_BACK_MS = 2 * 3600 * 1e3;
var LIMIT_BYTES = 64e9;
async function restoreArchive(request, onNote = () => void 0) {
  const { slot, keys, store, clock } = request;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const none = (warning, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    layer: null,
    brokenKey,
    warnings: warning === null ? [] : [warning]
  });
  const found = await store.open(slot, keys.lookups);
  if (found.state === "miss") return none(null);
  if (found.state === "unavailable")
    return none(`the ${slot} cache is not available: ${found.reason}`);
  const { key, bytes } = found;
  try {
    const outcome = await unpackEntries(found, request, ({ meta }) => onNote(meta));
    if (outcome.state !== "ok") {
      const { state, reason } = outcome;
      return state === "cut" ? none(
        `the ${slot} cache is not available: the download of ${key} failed: ${reason}`,
        "",
        bytes
      ) : none(
        `the ${slot} cache ${key} is broken (${reason}); what it misses is compiled again`,
        key,
        bytes
      );
    }
    const hit = hitOf(keys, key);
    const report = { hit, key, bytesDown: bytes, bytesUp: 0, seconds: seconds() };
    const layer = layerOf(key, bytes, outcome.manifest, request.c);
    return { report, layer, brokenKey: "", warnings: [] };
  } finally {
    await found.close();
  }
}
function unpackEntries(archive, request, onManifest) {
  const recordTime = (request.clock.now() - PUT_BACK_MS) / 1e3;
  const { goCache, c, after } = request;
  const rule = { kind: "entries", goCache, recordTime, c };
  return unpackApart({
    archive,
    rule,
    onManifest,
    after,
    into: (manifest) => placesOf(rule, manifest),
    limitBytes: LIMIT_BYTES,
    keepVerified: true
  });
}
function layerOf(key, bytes, manifest, c) {
  const others = otherC(manifest, c);
  const actions = [];
  const outputs = [];
  for (const file of manifest.files.filter(isEntry)) {
    const name = entryName(file.path);
    if (name?.kind === "a") {
      if (!others.has(name.id)) actions.push(name.id);
    } else if (name !== null) outputs.push([name.id, file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}

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
function parseEntry(action2, text) {
  if (text.length !== ENTRY_BYTES) return null;
  const [, id, output, size] = ENTRY.exec(text) ?? [];
  if (id !== action2 || output === void 0 || size === void 0) return null;
  return { action: action2, output, size: Number(size) };
}
function entryFile(id, kind) {
  return `${id.slice(0, 2)}/${id}-${kind}`;
}

// src/cache/build/scan.ts
async function scanUsed(folder, since) {
  const turn = createTurn();
  const used = [];
  for (const [action2, file] of actionFiles(folder)) {
    await turn();
    const usedAt = mtimeOf(file);
    if (usedAt === null || usedAt < since) continue;
    const record2 = readOrNull(file);
    const entry2 = record2 === null ? null : parseEntry(action2, record2);
    if (entry2 !== null && record2 !== null) used.push({ ...entry2, usedAt, record: record2 });
  }
  return used;
}
function usedActions(folder, since) {
  return [...actionFiles(folder)].flatMap(([action2, file]) => {
    const usedAt = mtimeOf(file);
    return usedAt === null || usedAt < since ? [] : [action2];
  });
}
function putBack(folder, actions, to) {
  for (const action2 of actions) {
    try {
      node_utimesSync(node_join(folder, action2.slice(0, 2), `${action2}-a`), to / 1e3, to / 1e3);
    } catch {
    }
  }
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
async function laneUse(record2, group) {
  const everything = await scanUsed(record2.goCache, 0);
  const used = everything.filter((entry2) => isUsed(entry2, group));
  return {
    everything,
    used,
    laterGo: group.usedLater || used.some((entry2) => isLater(entry2, group))
  };
}
function isLater(entry2, group) {
  return group.isLast && entry2.usedAt >= firstAfter(group.step);
}
function isUsed(entry2, group) {
  if (group.noted.has(entry2.action)) return true;
  return group.isLast && entry2.usedAt >= usedSince(group.step);
}
function usedSince({ time }) {
  return time.startedAt - USED_MS;
}

// src/cache/used/note-steps.ts
async function noteEarlierSteps(earlier, goCache, now, recordFile) {
  const last = earlier?.steps.at(-1);
  if (earlier === null || last === void 0 || earlier.goCache !== goCache) return null;
  const usedLater = usedActions(goCache, firstAfter(last)).length > 0;
  const used = usedActions(goCache, usedSince(last));
  const noted = [.../* @__PURE__ */ new Set([...last.later.noted ?? [], ...used])];
  const later = { ...last.later, used: usedLater, noted };
  const record2 = { ...earlier, steps: [...earlier.steps.slice(0, -1), { ...last, later }] };
  await writeJobRecord(recordFile, record2);
  putBack(goCache, used, now - PUT_BACK_MS);
  return record2;
}
function noteUsed(goCache, since, now) {
  const used = usedActions(goCache, since);
  putBack(goCache, used, now - PUT_BACK_MS);
  return used;
}

// src/compile/later-steps.ts
function laterSteps({ inputs, job, runner }, go, shared) {
  const { settings } = inputs;
  const target = jobTarget(settings, go.host);
  if (!job.inRunner) return { target, environment: null };
  const { CGO_ENABLED: _ours, GOFLAGS: _rest, ...others } = runner.environment;
  const userFlags = settingValue(settings, "GOFLAGS");
  const flags = withShared(userFlags, shared?.added ?? "");
  const cgo = shared?.cgoOff === true ? "0" : inputs.cgo ? "1" : settingValue(settings, "CGO_ENABLED");
  const environment = goEnvironment(others, go.toolchain.goroot, {
    GOCACHE: go.goCache,
    ...flags === "" ? {} : { GOFLAGS: flags },
    ...cgo === "" ? {} : { CGO_ENABLED: cgo }
  });
  return { target, environment };
}
function jobTarget(settings, host) {
  return {
    goos: settingValue(settings, "GOOS") || host.goos,
    goarch: settingValue(settings, "GOARCH") || host.goarch,
    variant: ""
  };
}

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
  const tokens2 = scan(source);
  if (tokens2.take() !== "package") return null;
  const name = tokens2.take();
  if (!isName(name)) return null;
  const imports = [];
  tokens2.end();
  while (tokens2.peek() === "import") {
    tokens2.take();
    if (tokens2.peek() !== "(") {
      imports.push(importPath(tokens2));
      tokens2.end();
      continue;
    }
    tokens2.take();
    while (tokens2.peek() !== ")" && tokens2.isSound()) {
      imports.push(importPath(tokens2));
      if (tokens2.peek() !== ")") tokens2.end();
    }
    tokens2.take();
    tokens2.end();
  }
  return tokens2.isSound() && AFTER.test(tokens2.peek()) ? { name, imports } : null;
}
function isName(text) {
  return NAME.test(text) && !KEYWORD.test(text);
}
function importPath(tokens2) {
  if (tokens2.peek() === "." || isName(tokens2.peek())) tokens2.take();
  const path = tokens2.take();
  if (!/^["`]/.test(path)) tokens2.refuse();
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
  const once2 = (read3) => {
    const known = /* @__PURE__ */ new Map();
    return (path) => {
      const before = known.get(path);
      if (before !== void 0) return before;
      const reading = turn().then(() => read3(path));
      known.set(path, reading);
      return reading;
    };
  };
  const read2 = once2(readContent);
  const facts = once2((path) => orNull(() => node_lstatSync(path)));
  return {
    kind: once2((path) => kindOf(orNull(() => node_statSync(path)))),
    link: once2((path) => orNull(() => node_readlinkSync(path)) ?? ""),
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
    names: once2(readNames)
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
  return entries.map((entry2) => ({ name: entry2.name, kind: entryKind(entry2) })).sort((a, b) => a.name < b.name ? -1 : 1);
}
function entryKind(entry2) {
  if (entry2.isSymbolicLink()) return "link";
  if (entry2.isDirectory()) return "folder";
  return entry2.isFile() ? "file" : "other";
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
  return [...text.matchAll(line)].map(([, a, b, c, quoted2, raw, plain]) => ({
    path: a ?? b ?? c ?? "",
    target: quoted2 ?? raw ?? plain ?? ""
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
  const escaped2 = pattern.split("...").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*").replace(/\/\.\*$/, "(?:/.*)?");
  return new RegExp(`^${escaped2}$`, "s").test(text);
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
  const all3 = pattern.startsWith("all:");
  const segments = pattern.replace(/^all:/, "").split("/");
  const found = [];
  const below = async (path) => {
    for (const one of await files.names(node_join(folder, path)) ?? []) {
      if (!all3 && /^[._]/.test(one.name) && one.name !== "go.mod") continue;
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
  const escaped2 = segment.replaceAll(/[.+${}()|]/g, "\\$&");
  const pattern = new RegExp(`^${escaped2.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
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
  const isRead2 = hasSourceEnding(name) || name === "default.pgo" || name === "go.mod";
  return isRead2 && !/^[_.]/.test(name);
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
  const all3 = names.filter(({ name, kind }) => kind !== "folder" && isGoName(name));
  const built = all3.filter(({ name }) => !isTestName(name));
  const sources = built.length > 0 ? built : all3;
  const found = await Promise.all(
    sources.map(async ({ name }) => {
      const text = await files.text(node_join(folder, name)) ?? "";
      const head = readGoHead(text);
      const whole2 = head?.name ?? /^package (\w+)/m.exec(text)?.[1] ?? "";
      const named = isTestName(name) ? whole2.replace(/_test$/, "") : whole2;
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
      return nearest2(files, cwd, path);
    case "kind":
      return files.kind(at);
  }
}
async function fileAnswer(files, path) {
  const [sha256, link] = await Promise.all([files.sha256(path), files.link(path)]);
  const content = sha256 ?? await files.kind(path);
  return link === "" ? content : `${content} link ${link}`;
}
async function nearest2(files, cwd, name) {
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
      area: "plan",
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
    const ignored2 = ignoreLines(goModOf(project, module.dir) ?? "");
    for (const path of foundFolders(await walkFolders(files, root))) {
      const folder = node_join(root, path);
      const inside = relativePath(module.dir, folder);
      if (!isIgnored(inside, ignored2) && isMatched(folder, inside)) found.add(folder);
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

// src/plan/effect/without-effect.ts
var BINARY_INPUTS = [
  ...["stamp", "ldflags", "output", "strip", "buildinfo", "check"],
  ...["compress", "provenance"]
];
var CACHE_INPUTS = [
  ...["save", "reuse", "cache-name", "cache-store", "modules", "share-flags"]
];
var ALWAYS_PIE = ["android", "darwin", "ios", "windows"];
var RULES = [
  {
    inputs: [...BINARY_INPUTS, "mains-only", "reuse", "go"],
    isIdle: ({ inputs }) => !inputs.build,
    why: "with build: false no binary is made",
    change: "remove it, or set build: true"
  },
  {
    inputs: ["debug"],
    isIdle: ({ inputs }) => !inputs.build && inputs.debug === "sidecar",
    why: "with build: false no binary is made, and nothing can be moved out of it",
    change: "remove it, or set build: true"
  },
  {
    inputs: ["warm"],
    isIdle: ({ inputs }) => inputs.build && inputs.warm === false,
    why: "a build compiles the same packages itself, with a warm-up and without",
    change: "remove it, or set build: false"
  },
  {
    inputs: ["warm"],
    isIdle: ({ inputs, withoutCaches: withoutCaches2 }) => inputs.warm === true && (inputs.profile === "release" || withoutCaches2 !== ""),
    why: "nothing that this step compiles is kept for later ones (profile: release, TinyGo, gccgo)",
    change: "remove it, or warm in a step of its own"
  },
  {
    inputs: ["parallelism"],
    isIdle: ({ inputs }) => !inputs.build && inputs.warm === false,
    why: "with build: false and warm: false nothing is compiled",
    change: "remove it"
  },
  {
    inputs: ["share-flags"],
    isIdle: ({ inRunner, withoutCaches: withoutCaches2 }) => !inRunner && withoutCaches2 === "",
    why: "a command has no later steps of a job",
    change: "remove it"
  },
  {
    inputs: ["save"],
    isIdle: ({ inputs, inRunner, withoutCaches: withoutCaches2 }) => inputs.save === "branches" && !inRunner && withoutCaches2 === "",
    why: "a command saves whatever the branch is",
    change: "remove it; save: never is what keeps it from saving"
  },
  {
    inputs: ["reuse"],
    isIdle: ({ inputs }) => inputs.build && inputs.provenance && limitsReuse(inputs),
    why: "no binary is kept for reuse (provenance or profile: release)",
    change: "remove it, or set provenance: false"
  },
  {
    inputs: ["reuse"],
    isIdle: ({ inputs }) => inputs.build && inputs.reuse && inputs.save === "never" && limitsReuse(inputs),
    why: "with save: never no binary is kept",
    change: "write reuse: true, or let branches save",
    part: "the size"
  },
  {
    inputs: ["go"],
    isIdle: ({ inputs }) => inputs.build && !inputs.reuse,
    why: "Go is needed in every run, since no binary is reused",
    change: "remove it, or set reuse: true"
  },
  {
    inputs: ["go"],
    isIdle: ({ inputs }) => inputs.build && inputs.reuse && inputs.warm === true,
    why: "Go is needed in every run, since warm: true compiles tests",
    change: "remove it, or set warm: auto"
  },
  {
    inputs: ["static"],
    isIdle: ({ inputs, systems }) => inputs.build && !systems.includes("linux"),
    why: "only binaries for linux are looked at",
    change: "remove it, or build for linux in this step"
  },
  {
    inputs: ["vcs"],
    isIdle: ({ inputs, hasRepository: hasRepository2 }) => inputs.build && inputs.flags.vcs === true && !hasRepository2,
    why: "the working directory lies in no repository, and Go then stamps nothing",
    change: "remove it, or check the repository out with git"
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs }) => inputs.build && inputs.link === "internal" && !inputs.cgo && inputs.flags.race !== true,
    why: "without cgo Go links every binary itself",
    change: "remove it"
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs }) => !inputs.build && inputs.linker !== "default",
    why: "with build: false no binary is made",
    change: "remove it, or set build: true",
    part: ({ inputs }) => inputs.linker
  },
  {
    inputs: ["link"],
    isIdle: ({ inputs, systems }) => inputs.link === "pie" && inputs.flags.race !== true && systems.every((one) => ALWAYS_PIE.includes(one)),
    why: "there Go makes position-independent binaries anyway",
    change: "remove it"
  },
  {
    inputs: ["save"],
    isIdle: ({ inputs, neverSaves }) => inputs.save === "always" && neverSaves !== "",
    why: ({ neverSaves }) => neverSaves,
    change: "remove it, or build in a job of another event"
  },
  {
    inputs: CACHE_INPUTS,
    isIdle: ({ withoutCaches: withoutCaches2 }) => withoutCaches2 !== "",
    why: "this compiler has no caches",
    change: "remove it"
  }
];
function inputsWithoutEffect(facts) {
  return RULES.flatMap(({ inputs, isIdle, why, change, part }) => {
    const idle = inputs.filter((name) => facts.given.includes(name));
    if (idle.length === 0 || !isIdle(facts)) return [];
    const of = part === void 0 ? "" : typeof part === "string" ? part : part(facts);
    const reason = typeof why === "string" ? why : why(facts);
    return [withoutEffect(`${idle.join(", ")}${of === "" ? "" : ` (${of})`}`, reason, change)];
  });
}
function limitsReuse({ reuseLimit }) {
  return reuseLimit !== USUAL_REUSE_LIMIT;
}
function withoutEffect(what, why, change) {
  return `without effect: ${what}: ${why}; ${change}`;
}

// src/plan/effect/listed-effect.ts
function listedWithoutEffect(facts) {
  const texts = [
    ...binaryInputs(facts),
    ...unmatchedPackages(facts),
    ...unmatchedFlags(facts),
    ...cgoInputs(facts),
    ...facts.unknownTags.map((tag) => unknownTag(tag, facts.knownTags)),
    ...modulesInput(facts),
    ...facts.emptyProfile === "" ? [] : [
      withoutEffect(
        `-pgo=${facts.emptyProfile}`,
        "the profile is empty, and Go optimizes as without one",
        "remove it, or record a CPU profile"
      )
    ]
  ];
  return [...new Set(texts)];
}
function binaryInputs({ given, linker, build: build2, hasBinaries }) {
  const idle = [
    ...[...BINARY_INPUTS, "debug"].filter((name) => given.includes(name)),
    ...ofLink(linker === "default" ? [] : [linker])
  ];
  if (!build2 || hasBinaries || idle.length === 0) return [];
  const change = "remove it, or name a main package in packages";
  return [withoutEffect(idle.join(", "), "no main package matches, so no binary is made", change)];
}
function unmatchedPackages({ patterns, packages }) {
  const matched = packages.filter((one) => one.isMatched);
  const idle = patterns.filter(
    (pattern) => pattern.includes("...") && !matched.some((one) => patternMatches(pattern, one))
  );
  if (matched.length === 0 || !canCompare(matched)) return [];
  return idle.map(
    (pattern) => withoutEffect(`packages: ${pattern}`, "it matches no package", "correct it, or remove it")
  );
}
function canCompare(packages) {
  return packages.some(({ folder, isStandard }) => !isStandard && !folder.startsWith("/"));
}
function unmatchedFlags({ flags, packages }) {
  return flags.flatMap((flag) => {
    const [, name, pattern] = /^--?(gcflags|asmflags|ldflags)=([^\s='"-][^\s='"]*)=/.exec(flag) ?? [];
    if (name === void 0 || pattern === void 0) return [];
    if (packages.length === 0 || packages.some((one) => patternMatches(pattern, one))) return [];
    const change = `correct the pattern: all, or an import path as go list prints it`;
    return [withoutEffect(`${name} ${pattern}=\u2026`, "no package of the build matches", change)];
  });
}
function ofLink(words2) {
  return words2.length === 0 ? [] : [`link (${words2.join(" ")})`];
}
function cgoInputs(facts) {
  const { given, libc, linker, packages, flags, linksWithC } = facts;
  const needsC = ["race", "msan", "asan"].some((name) => switchIsOn(flags, name));
  if (!facts.cgo || linksWithC || needsC || packages.length === 0) return [];
  if (!packages.some((one) => one.usesC)) {
    const words2 = [...libc === "gnu" ? [] : [libc], ...linker === "default" ? [] : [linker]];
    const idle = [...given.includes("cgo") ? ["cgo"] : [], ...ofLink(words2)];
    const change = "remove it: nothing in the binaries comes from C";
    return idle.length === 0 ? [] : [withoutEffect(idle.join(", "), "no package of the build uses C", change)];
  }
  if (linker === "default" || packages.some((one) => one.usesC && !one.isStandard)) return [];
  return facts.build && facts.hasBinaries ? [
    withoutEffect(
      `link (${linker})`,
      "no C compiler links: Go links these programs itself",
      "remove it"
    )
  ] : [];
}
function unknownTag(tag, known) {
  const near = nearest(tag, known);
  const change = near === void 0 ? "correct it, or remove it" : `did you mean ${near}?`;
  return withoutEffect(`tags: ${tag}`, "no file of the build mentions it", change);
}
function modulesInput({ given, readsModules }) {
  if (readsModules || !given.includes("modules")) return [];
  const why = "the build reads no module cache (vendor/, or nothing in go.sum)";
  return [withoutEffect("modules", why, "remove it")];
}

// src/plan/mentioned-tags.ts
var TAG_LINE = /^[ \t\uFEFF]*(?:\/\/go:build|\/\/[ \t]*\+build|(?:\/\/|\*)?[ \t]*#cgo)[ \t](.*)$/gm;
function mentionedTags(source) {
  return [...source.matchAll(TAG_LINE)].flatMap(
    ([, line]) => line?.match(/[\p{L}\p{Nd}_.]+/gu) ?? []
  );
}

// src/plan/unknown-tags.ts
var ALL_KNOWN = { unknownTags: [], knownTags: [] };
var SKIPPED2 = /^(?:[._].*|testdata|node_modules)$/;
async function lookForTags(cwd, packages, tags) {
  const left = new Set(tags.filter((tag) => !ALWAYS_KNOWN.test(tag)));
  const known = /* @__PURE__ */ new Set();
  const look = async (folder, isOwn) => {
    const names = await node_readdir(folder).catch(() => []);
    for (const name of names.filter(hasSourceEnding)) {
      const words2 = mentionedTags(await node_readFile(node_join(folder, name), "utf8").catch(() => ""));
      for (const word of words2) {
        left.delete(word);
        if (isOwn) known.add(word);
      }
    }
  };
  const ordered = [...packages].sort(
    (a, b) => Number(a.Standard ?? false) - Number(b.Standard ?? false)
  );
  for (const one of ordered) {
    if (left.size === 0) return ALL_KNOWN;
    await look(one.Dir, one.Module?.Main === true);
  }
  for (const folder of left.size === 0 ? [] : await foldersBelow(cwd)) await look(folder, true);
  return { unknownTags: [...left], knownTags: [...known] };
}
var ALWAYS_KNOWN = /^(?:go1\.\d+|cgo|gc|unix|race|msan|asan|purego|aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm|goexperiment\..*)$/;
async function foldersBelow(folder) {
  const entries = await node_readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((one) => one.isDirectory() && !SKIPPED2.test(one.name));
  const deeper = await Promise.all(below.map((one) => foldersBelow(node_join(folder, one.name))));
  return [folder, ...deeper.flat()];
}

// src/compile/notices/warn-without-effect.ts
function warnOfInputs(step, permission) {
  const { inputs, job, compiler, runner } = step;
  const systems = inputs.targets.map((one) => one.goos);
  const texts = inputsWithoutEffect({
    inputs,
    given: inputs.given,
    inRunner: job.inRunner,
    withoutCaches: withoutCaches(compiler),
    neverSaves: compiler === "gc" && !permission.may ? permission.reason : "",
    hasRepository: hasRepository(inputs.workingDirectory),
    systems: systems.length > 0 ? systems : [platformOf(process.platform, process.arch).goos]
  });
  for (const text of texts) runner.log.warning(text);
}
async function warnOfUnused(step, project, go, plan, listing) {
  const { inputs, compiler, runner } = step;
  if (compiler !== "gc") return;
  const all3 = [
    ...new Map([...listing.values()].flat().map((one) => [one.ImportPath, one])).values()
  ];
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const tags = inputs.given.includes("tags") ? await lookForTags(inputs.workingDirectory, all3, inputs.tags) : ALL_KNOWN;
  const texts = listedWithoutEffect({
    ...tags,
    given: inputs.given,
    build: inputs.build,
    hasBinaries: plan.binaries.length > 0,
    libc: inputs.libc,
    linker: inputs.linker,
    patterns: inputs.packages,
    flags,
    cgo: inputs.cgo,
    packages: [...listing.values()].flat().map((one) => ({
      importPath: one.ImportPath,
      folder: node_relative(inputs.workingDirectory, one.Dir).replaceAll(node_sep, "/"),
      isStandard: one.Standard === true,
      isMatched: one.DepOnly !== true,
      usesC: [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some(
        (list3) => (list3 ?? []).length > 0
      )
    })),
    linksWithC: linksStatically(inputs) || isPie(inputs) || /linkmode=external/.test(flags.join(" ")),
    readsModules: pinnedModules(project, go) !== null,
    emptyProfile: emptyProfile(inputs.workingDirectory, lastValue(flags, "pgo") ?? "")
  });
  for (const text of texts) runner.log.warning(text);
}
function hasRepository(folder) {
  for (let at = folder; ; at = node_dirname(at)) {
    if ([".git", ".hg", ".svn", ".bzr", ".fslckout"].some((name) => node_existsSync(node_join(at, name))))
      return true;
    if (node_dirname(at) === at) return false;
  }
}
function emptyProfile(cwd, file) {
  if (file === "" || file === "auto" || file === "off") return "";
  const facts = statPath(node_resolve(cwd, file));
  return facts?.isFile() === true && facts.size === 0 ? file : "";
}

// src/cache/read-whole.ts
async function readWhole(archive, limit) {
  try {
    return await allBytes(archive.stream, limit);
  } finally {
    await archive.close();
  }
}

// src/reuse/asked-build.ts
function askedBuild({ inputs }, project, go) {
  const folder = relativePath(project.root, inputs.workingDirectory);
  return { linkFlags: go.flags.link, packages: inputs.packages, folder };
}

// src/runner/one-line.ts
function oneLine(text) {
  return text.replaceAll(new RegExp("\\p{Cc}", "gu"), "?").slice(0, 200);
}

// src/cache/lane/sealed-value.ts
function sealed(name, value) {
  return textDigest(`${name}=${value}`, 8);
}

// src/reuse/facts/go-environment-record.ts
var OF_GO = /^(?:CGO_|GO(?!OGLE))/;
var OTHERS = /^(?:AR|CC|CXX|FC|GCCGO|PKG_CONFIG\w*)$/;
var WITHOUT_EFFECT = /^(?:GOCACHE|GOCACHEPROG|GOMODCACHE|GOPATH|GOBIN|GOTMPDIR|GOPROXY|GOSUMDB|GONOSUMDB|GONOPROXY|GOPRIVATE|GOINSECURE|GOVCS|GOAUTH|GOENV|GOROOT|GOROOT_\d\w*|GOTOOLCHAIN|GOTELEMETRY|GOTELEMETRYDIR|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GO_TURBO_BUILD\w*)$/;
function environmentRecord(environment, goEnvFile2, more) {
  const record2 = {};
  const add = (values) => {
    for (const [name, value] of Object.entries(values)) {
      const canonical = process.platform === "win32" ? name.toUpperCase() : name;
      if (!OF_GO.test(canonical) && !OTHERS.test(canonical)) continue;
      if (WITHOUT_EFFECT.test(canonical) || value === void 0 || value === "") continue;
      record2[canonical] = sealed(canonical, value);
    }
  };
  add(goEnvFile2);
  add(environment);
  for (const [name, value] of Object.entries(more)) record2[`(${name})`] = sealed(name, value);
  return record2;
}
function environmentChanges(before, now) {
  const names = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]).sort();
}

// src/reuse/check-manifest.ts
function checkManifest({
  manifest,
  environment,
  answers,
  mainsOnly
}) {
  const variables = environmentChanges(manifest.environment, environment);
  if (variables.length > 0) {
    return {
      agreed: [],
      plan: false,
      unlinked: mainsOnly,
      listing: false,
      changes: [`environment: ${variables.map(oneLine).join(", ")}`]
    };
  }
  const differs = /* @__PURE__ */ new Map();
  for (const [index, [kind, path, pattern, before]] of manifest.facts.entries()) {
    const asked = { kind, path, pattern };
    if (answers.get(factText(asked)) !== before) differs.set(index, changeText(asked));
  }
  const agrees = (facts) => !facts.some((index) => differs.has(index));
  const plan = agrees(manifest.plan);
  const areBodies = [...differs.keys()].every((index) => {
    const [kind, path = ""] = manifest.facts[index] ?? [];
    return kind === "file" && path.endsWith(".go");
  });
  return {
    agreed: manifest.binaries.filter((one) => agrees(one.facts)),
    plan,
    // A package that was not there then is in no list: with another plan nothing is known of it.
    unlinked: mainsOnly || plan && manifest.unlinked !== null && agrees(manifest.unlinked),
    listing: plan && areBodies,
    changes: [...new Set([...differs.values()].map(oneLine))].sort()
  };
}
function changeText({ kind, path, pattern }) {
  switch (kind) {
    case "file":
      return path;
    case "head":
      return `${path} (constraint, package or imports)`;
    case "names":
      return `${path} (files of the package)`;
    case "heads":
      return `${path} (constraints, packages or imports)`;
    case "walk":
      return `${path} (folders with Go files)`;
    case "embed":
      return `${path} (//go:embed ${pattern})`;
    case "nearest":
      return `${path} (in this folder or above)`;
    case "kind":
      return `${path} (there or not)`;
  }
}

// src/reuse/stored-listing.ts
function storeListing(listing, folders) {
  const stored = {};
  for (const [target, packages] of listing) {
    const moved = packages.filter((one) => one.DepOnly === true || hasGoFiles(one)).map((one) => {
      const { Deps, IgnoredGoFiles, ...rest } = movePackage(
        one,
        (path) => storedFolder(path, folders)
      );
      const isBuilt = one.Name === "main" && one.DepOnly !== true;
      const ignored2 = (IgnoredGoFiles ?? []).filter((name) => !name.endsWith("_test.go"));
      return {
        ...rest,
        ...ignored2.length === 0 ? {} : { IgnoredGoFiles: ignored2 },
        ...isBuilt && Deps !== void 0 ? { Deps } : {}
      };
    });
    const isRight = moved.every(
      ({ Dir, Module, Standard }) => Dir !== "" && (Standard !== true || Dir.startsWith(ROOT)) && isPlaced(Module)
    );
    if (!isRight) return null;
    stored[target] = moved;
  }
  return stored;
}
function readListing(stored, folders) {
  return new Map(
    Object.entries(stored).map(([target, packages]) => [
      target,
      packages.map((one) => movePackage(one, (path) => folderHere(path, folders)))
    ])
  );
}
function isStoredListing(value) {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (packages) => Array.isArray(packages) && packages.every(isStoredPackage)
  );
}
var ROOT = "root:";
var MODULES = "modules:";
var OWN = "own:";
function storedFolder(path, folders) {
  const inRoot = within(folders.goRoot, path);
  if (inRoot !== null) return ROOT + inRoot;
  const inModules = within(folders.goModCache, path);
  if (inModules !== null) return MODULES + inModules;
  const own = relativePath(folders.workingDirectory, path);
  return node_isAbsolute(own) ? "" : OWN + own;
}
function within(folder, path) {
  if (folder === "") return null;
  const rest = relativePath(folder, path);
  return node_isAbsolute(rest) || rest.split("/")[0] === ".." ? null : rest;
}
function folderHere(stored, folders) {
  const [prefix, folder] = stored.startsWith(ROOT) ? [ROOT, folders.goRoot] : stored.startsWith(MODULES) ? [MODULES, folders.goModCache] : [OWN, folders.workingDirectory];
  return node_join(folder, stored.slice(prefix.length));
}
function movePackage(one, move2) {
  const { Module } = one;
  const moved = { ...one, Dir: move2(one.Dir) };
  return Module === void 0 ? moved : { ...moved, Module: moveModule(Module, move2) };
}
function moveModule(module, move2) {
  const { Path, Version, Main, Dir, Replace } = module;
  return {
    Path,
    ...Version === void 0 ? {} : { Version },
    ...Main === void 0 ? {} : { Main },
    ...Dir === void 0 ? {} : { Dir: move2(Dir) },
    ...Replace === void 0 ? {} : { Replace: moveModule(Replace, move2) }
  };
}
function isPlaced(module) {
  const effective = module?.Replace ?? module;
  if (effective?.Dir === void 0) return true;
  return effective.Dir.startsWith(effective.Version === void 0 ? OWN : MODULES);
}
function isStoredPackage(value) {
  return typeof value?.ImportPath === "string" && typeof value.Name === "string" && typeof value.Dir === "string" && [ROOT, MODULES, OWN].some((prefix) => value.Dir?.startsWith(prefix));
}

// src/reuse/manifest.ts
function makeInputsManifest(made) {
  const indices = /* @__PURE__ */ new Map();
  const rows = [];
  const indexOf = (one) => {
    const text = factText(one);
    const known = indices.get(text);
    if (known !== void 0) return known;
    indices.set(text, rows.length);
    rows.push([one.kind, one.path, one.pattern, answerOf(made.answers, one)]);
    return rows.length - 1;
  };
  const plan = made.plan.map(indexOf);
  const unlinked = made.unlinked?.map(indexOf) ?? null;
  const binaries = made.binaries.map((binary) => ({
    package: binary.package,
    target: binary.target,
    key: "",
    sha256: "",
    bytes: 0,
    digest: binaryDigest(made, binary),
    facts: binary.facts.map(indexOf)
  }));
  const { inputsDigest: inputsDigest2, toolchain, environment } = made;
  return {
    version: 2,
    inputsDigest: inputsDigest2,
    toolchain,
    environment,
    facts: rows,
    plan,
    unlinked,
    binaries,
    listing: null
  };
}
function binaryDigest(made, binary) {
  const answers = binary.facts.map((one) => [factText(one), answerOf(made.answers, one)]);
  const { lane, linkFlags: linkFlags2, environment } = made;
  return valueDigest([binary.package, binary.target, lane, linkFlags2, environment, answers], 64);
}
function answerOf(answers, one) {
  const answer2 = answers.get(factText(one));
  if (answer2 === void 0) throw new Error(`no answer to ${factText(one)}`);
  return answer2;
}
function manifestFacts(manifest) {
  return manifest.facts.map(([kind, path, pattern]) => fact(kind, path, pattern));
}
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
var MOST_BYTES = 256e6;
function packInputs(manifest) {
  return node_promisify(node_zlib_default.gzip)(JSON.stringify(manifest), { level: 6 });
}
async function unpackInputs(packed) {
  try {
    const text = await node_promisify(node_zlib_default.gunzip)(packed, { maxOutputLength: MOST_BYTES });
    return parseInputsManifest(text.toString("utf8"));
  } catch {
    return null;
  }
}

// src/plan/go-list.ts
function parseGoList(text) {
  const joined = text.trim().replaceAll(/^\}\r?\n\{/gm, "},{");
  return joined === "" ? [] : JSON.parse(`[${joined}]`);
}
function sourceFiles(one) {
  return [
    ...one.GoFiles ?? [],
    ...one.CgoFiles ?? [],
    ...one.CFiles ?? [],
    ...one.CXXFiles ?? [],
    ...one.MFiles ?? [],
    ...one.HFiles ?? [],
    ...one.FFiles ?? [],
    ...one.SFiles ?? [],
    ...one.SwigFiles ?? [],
    ...one.SwigCXXFiles ?? [],
    ...one.SysoFiles ?? [],
    ...one.EmbedFiles ?? []
  ];
}
function isOwnPackage(one) {
  if (one.Standard === true) return false;
  const effective = one.Module?.Replace ?? one.Module;
  return !effective?.Version || !effective.Dir;
}
function inListedOrder(listed, patterns) {
  if (!patterns.includes("tool")) return listed;
  return listed.toSorted((a, b) => a.ImportPath < b.ImportPath ? -1 : 1);
}

// src/reuse/obstacles.ts
var SWITCHES = {
  buildvcs: "the commit is stamped into the binary",
  race: "the race detector links C",
  msan: "the memory sanitizer links C",
  asan: "the address sanitizer links C",
  cover: "coverage counters are built in",
  linkshared: "shared libraries of the machine are linked"
};
var VALUES = {
  overlay: "files are replaced by others",
  modfile: "another file takes the place of go.mod",
  toolexec: "another program runs the tools",
  coverpkg: "coverage counters are built in",
  pkgdir: "compiled packages come from a folder"
};
var TOOL_FLAGS = /(?:^|[\s='"])--?(?:linkmode[= ]\s*['"]?external|extld|extldflags|extar|importcfg|embedcfg|pgoprofile|coveragecfg|symabis|linkobj|asmhdr|I|L|r|installsuffix|buildid(?!=(?:[\s'"]|$))|race|msan|asan)(?=[\s='"]|$)/;
function buildObstacle(facts) {
  if (facts.commitStamps.length > 0) {
    const names = facts.commitStamps.map((one) => one.name).join(", ");
    const words2 = [...new Set(facts.commitStamps.flatMap((one) => one.words))];
    const change = words2.length === 1 ? "which is another one" : "which are others";
    return `stamp ${names} holds ${words2.join(" and ")}, ${change} with every commit; $inputs stays the same while no input changes`;
  }
  if (!/^\d+\.\d+/.test(facts.goVersion)) return `Go ${facts.goVersion} is no release`;
  const last = /* @__PURE__ */ new Map();
  for (const flag of facts.flags) {
    const [, name = "", value = "true"] = /^--?([\w-]+)(?:=([\s\S]*))?$/.exec(flag) ?? [];
    if (/^(?:gcflags|asmflags|ldflags)$/.test(name) && TOOL_FLAGS.test(` ${value}`)) {
      return `-${name} names files or another linker: ${value}`;
    }
    last.set(name, value);
  }
  for (const [name, value] of last) {
    const isOn = !/^(?:0|f|F|false|FALSE|False)$/.test(value);
    if (SWITCHES[name] !== void 0 && isOn) return `-${name}: ${SWITCHES[name]}`;
    if (VALUES[name] !== void 0 && value !== "") return `-${name}: ${VALUES[name]}`;
  }
  if (last.get("mod") === "mod") return "-mod=mod: Go may change go.mod";
  const mode = last.get("buildmode");
  if (mode !== void 0 && mode !== "default" && mode !== "exe") return `-buildmode=${mode}`;
  return null;
}
function packagesObstacle(packages) {
  for (const one of packages) {
    if ((one.CgoFiles ?? []).length > 0) return `${one.ImportPath} uses cgo`;
    const swig = [...one.SwigFiles ?? [], ...one.SwigCXXFiles ?? []];
    if (swig.length > 0) return `${one.ImportPath} uses SWIG`;
    if (isOwnPackage(one) && one.Module === void 0) return `no module holds ${one.ImportPath}`;
  }
  return null;
}
function postLinkObstacle({ inputs, compiler }) {
  const other = withoutCaches(compiler);
  if (other !== "") return other;
  if (inputs.debug === "sidecar") return "debug: sidecar: no store holds NAME.debug";
  if (inputs.compress !== "none")
    return `compress: ${inputs.compress}: no store holds packed files`;
  return "";
}

// src/reuse/find-reuse.ts
var NOTHING = {
  agreed: [],
  plan: false,
  unlinked: false,
  listing: false,
  changes: []
};
async function findReuse(step, project, store, go, lane) {
  const { inputs, runner, clocks } = step;
  const began = runner.clock.now();
  const environment = await readEnvironmentRecord(step, go);
  const obstacle2 = obstacleOf(step, go);
  const found = (changes) => ({
    environment,
    obstacle: obstacle2,
    manifest: null,
    key: "",
    agreement: NOTHING,
    files: null,
    answers: /* @__PURE__ */ new Map(),
    bytesDown: 0,
    seconds: (runner.clock.now() - began) / 1e3,
    ...changes
  });
  if (!inputs.build || !inputs.reuse || obstacle2 !== "") return found({});
  const { lookups } = inputsKeys(lane.keys, askedBuild(step, project, go));
  const entry2 = await clocks.activity.track("transfer", store.open("inputs", lookups));
  if (entry2.state !== "found") return found({});
  const { key, bytes: bytesDown } = entry2;
  const packed = await readWhole(entry2, MOST_BYTES).catch(() => "cut");
  if (packed === "cut") return found({});
  const manifest = packed === null ? null : await unpackInputs(packed);
  if (manifest === null) {
    runner.log.warning(`the record of inputs ${key} is broken; the binaries are built`);
    return found({ key, bytesDown });
  }
  const facts = manifestFacts(manifest);
  const files = createFiles();
  const answering = answerFacts(inputs.workingDirectory, facts, files);
  const answers = await clocks.activity.track("hash", answering);
  const isGuess = go.toolchain === null && manifest.toolchain !== "";
  const goRootFile = manifest.environment["(go.env)"];
  const known = isGuess && goRootFile !== void 0 ? { "(go.env)": goRootFile } : {};
  const agreement = checkManifest({
    manifest,
    answers,
    mainsOnly: inputs.mainsOnly,
    environment: { ...environment, ...known }
  });
  return found({ manifest, key, agreement, files, answers, bytesDown });
}
function obstacleOf(step, go) {
  const isRebuilt = step.inputs.check.some((one) => one.kind === "reproducible");
  if (isRebuilt) return "check: reproducible builds every binary, twice";
  if (go.environment.GO_EXTLINK_ENABLED === "1") return "GO_EXTLINK_ENABLED=1: the C linker links";
  const obstacle2 = buildObstacle({
    goVersion: go.version,
    flags: [...go.goFlags, ...go.flags.compile, ...go.flags.link],
    commitStamps: commitStamps(step.inputs.stamp)
  });
  return obstacle2 ?? postLinkObstacle(step);
}
async function readEnvironmentRecord(step, go) {
  const { goos } = platformOf(process.platform, process.arch);
  const goroot = go.toolchain?.goroot ?? null;
  const [goEnvFile2, goRootFile] = await Promise.all([
    readGoEnvFile(go.environment, goos),
    goroot === null ? "" : node_readFile(node_join(goroot, "go.env"), "utf8").catch(() => "")
  ]);
  const more = { "go.env": goRootFile, GOFLAGS: go.goEnv.GOFLAGS };
  if (!go.flags.compile.includes("-trimpath")) {
    more["working directory"] = step.inputs.workingDirectory;
    more.GOROOT = goroot ?? "";
    more.GOMODCACHE = go.goEnv.GOMODCACHE;
  }
  return environmentRecord(go.environment, goEnvFile2, more);
}
function agreedDigest({ manifest, agreement }) {
  const all3 = manifest !== null && agreement.agreed.length === manifest.binaries.length;
  return all3 && agreement.plan && agreement.unlinked ? manifest.inputsDigest : "";
}

// src/cache/lane/sealed-lane.ts
var OPEN = /^GO(?:EXPERIMENT|FIPS140|386|AMD64|ARM|ARM64|MIPS|MIPS64|PPC64|RISCV64|WASM)$/;
function sealLane(lane) {
  const environment = Object.entries(lane.goEnvironment).map(([name, value]) => [
    name,
    OPEN.test(name) ? value : sealed(name, value)
  ]);
  return {
    ...lane,
    compileFlags: lane.compileFlags.map(sealedFlag),
    goEnvironment: Object.fromEntries(environment),
    isSealed: true
  };
}
function sealedFlag(flag) {
  const [, name, value] = /^(--?[A-Za-z][\w-]*)(?:=(.*))?$/s.exec(flag) ?? [];
  if (name === void 0) return sealed("flag", flag);
  return value === void 0 ? name : `${name}=${sealed(name, value)}`;
}
function laneDifferences(before, now) {
  const names = Object.keys(now);
  return names.flatMap((name) => {
    if (valueDigest(before[name], 64) === valueDigest(now[name], 64)) return [];
    if (name === "compileFlags") {
      const differ = flagNames(before.compileFlags, now.compileFlags);
      return [differText(differ.length === 0 ? ["the order of the flags"] : differ)];
    }
    if (name === "goEnvironment") {
      return [differText(changedNames(before.goEnvironment, now.goEnvironment))];
    }
    return [`${name}: ${JSON.stringify(before[name])} -> ${JSON.stringify(now[name])}`];
  });
}
function differText(names) {
  return `${names.join(", ")} ${names.length === 1 ? "differs" : "differ"}`;
}
function changedNames(before, now) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => before[name] !== now[name]).map(oneLine).sort();
}
function flagNames(before, now) {
  const alone = [
    ...before.filter((flag) => !now.includes(flag)),
    ...now.filter((flag) => !before.includes(flag))
  ];
  return [...new Set(alone.map((flag) => oneLine(flag.replace(/=.*/s, ""))))].sort();
}

// src/cache/habits/habits.ts
function parseHabits(text) {
  try {
    const value = JSON.parse(text);
    const sound = value?.version === 2 && typeof value.laterGo === "boolean" && typeof value.laterRace === "boolean" && typeof value.laterModules === "boolean" && ["boolean", "undefined"].includes(typeof value.failedShared) && Array.isArray(value.modules) && Array.isArray(value.lanes) && value.lanes.every(isLaneHabits);
    return sound ? value : null;
  } catch {
    return null;
  }
}
function isLaneHabits(value) {
  return typeof value?.ingredients === "object" && value.ingredients?.isSealed === true && Array.isArray(value.ingredients.targets) && Array.isArray(value.ingredients.compileFlags) && value.ingredients.compileFlags.every((flag) => typeof flag === "string") && typeof value.ingredients.goEnvironment === "object" && value.ingredients.goEnvironment !== null && typeof value.usedC === "boolean" && typeof value.drifted === "boolean" && typeof value.base === "string" && ["number", "undefined"].includes(typeof value.coldSeconds);
}
var LEAST_SECONDS = 60;
function layerSeconds(habits) {
  const cold = habits?.coldSeconds;
  return cold === void 0 ? void 0 : Math.max(LEAST_SECONDS, cold);
}
function laneHabits(habits, wanted) {
  const sameTargets = (habits?.lanes ?? []).filter(
    (lane) => lane.ingredients.targets.join(" ") === wanted.targets.join(" ")
  );
  const near = sameTargets.filter(
    (lane) => lane.ingredients.profile === wanted.profile && lane.ingredients.cgo === wanted.cgo
  );
  return near[0] ?? sameTargets[0] ?? null;
}
function laneChanges(habits, lane) {
  return habits === null ? [] : laneDifferences(habits.ingredients, sealLane(lane));
}

// src/cache/lane/place.ts
function placeDigest(facts) {
  return valueDigest(facts, 16);
}

// src/cache/lane/place-keys.ts
function placeKeys(step, project, store) {
  const { job } = step;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    place: placeDigest(placeFacts(step, project)),
    carrier: store.carrier
  };
}
function placeFacts({ inputs, job }, project) {
  if (inputs.cacheName !== "") return { kind: "named", cacheName: inputs.cacheName };
  if (!job.inRunner) {
    return { kind: "local", mainModule: project.mainModule, packages: inputs.packages };
  }
  return {
    kind: "job",
    workflow: job.workflowFile,
    job: job.job,
    matrix: inputs.matrix,
    workingDirectory: relativePath(job.workspace, inputs.workingDirectory),
    packages: inputs.packages
  };
}

// src/cache/habits/fetch-habits.ts
async function fetchHabits(store, facts) {
  const found = await store.open("habits", habitsKeys(facts).lookups);
  if (found.state === "unavailable") {
    return { known: null, key: "", unavailable: found.reason };
  }
  if (found.state === "miss") return { known: null, key: "", unavailable: "" };
  const { key } = found;
  try {
    const bytes = await readWhole(found, MOST_BYTES2);
    const text = bytes?.toString("utf8") ?? "";
    const known = parseHabits(text);
    const unavailable = known === null && !isRecord2(text) ? `${key} is broken` : "";
    return { known, key, unavailable };
  } catch (error) {
    return { known: null, key, unavailable: `the download of ${key} failed: ${messageOf(error)}` };
  }
}
var MOST_BYTES2 = 16e6;
function isRecord2(text) {
  try {
    return typeof JSON.parse(text)?.version === "number";
  } catch {
    return false;
  }
}

// src/cache/habits/place-habits.ts
async function placeHabits(step, project, { store, earlier }) {
  const facts = placeKeys(step, project, store);
  const same = earlier?.steps.find((one) => one.lane.place === facts.place);
  if (same !== void 0) return { ...same.habits, unavailable: "" };
  return step.clocks.activity.track("transfer", fetchHabits(store, facts));
}

// src/cache/lane/lane.ts
function laneText(lane) {
  const [first = "none", ...others] = lane.targets;
  const targets = first.replaceAll("/", "_") + (others.length > 0 ? `+${others.length}` : "");
  const parts = [
    `go${lane.goVersion}`,
    targets,
    lane.cgo ? "cgo1" : lane.c === null ? "cgo0" : "cgo0c",
    lane.profile,
    valueDigest(lane, 16)
  ];
  return parts.join("-").replaceAll(/[^A-Za-z0-9.+_-]/g, "_");
}
function laneTargets(targets) {
  return targets.map(targetText).sort();
}

// src/cache/lane/lane-ingredients.ts
function laneIngredients(facts) {
  const { inputs, goEnv, job } = facts;
  const goEnvironment2 = {};
  const own = Object.keys(ownCTools(goEnv, facts.targets));
  const c = facts.c === null ? [] : [...C_VARIABLES, ...own];
  for (const name of [...COMPILE_VARIABLES, ...c]) {
    const value = goEnv[name];
    if (value !== void 0 && value !== "") goEnvironment2[name] = value;
  }
  if (goEnv.GOFLAGS !== "" && goEnv.GOFLAGS !== NO_FLAGS) goEnvironment2.GOFLAGS = goEnv.GOFLAGS;
  return {
    runnerOs: job.runnerOs === "" ? process.platform : job.runnerOs,
    runnerArch: job.runnerArch === "" ? process.arch : job.runnerArch,
    goVersion: facts.goVersion,
    targets: laneTargets(facts.targets),
    cgo: inputs.cgo,
    c: facts.c,
    profile: inputs.profile,
    compileFlags: facts.flags.compile,
    goEnvironment: goEnvironment2,
    profiles: {}
  };
}
async function readC(exec, goRoot, environment, facts, cwd) {
  const { libc } = facts.inputs;
  const variables = await readCVariables(exec, goRoot, environment, cwd);
  if (!variables.ok) return variables;
  const own = ownCTools(environment, facts.targets);
  const goEnv = { ...facts.goEnv, ...variables.value, ...own };
  const request = { exec, environment, cwd };
  const asked = {
    workingDirectory: cwd,
    modules: facts.modules,
    variables: inputVariables(environment, goEnv, facts.targets)
  };
  const compilers = [...new Set(asked.variables.map((one) => one.CC ?? ""))];
  const [c, inputs, musl] = await Promise.all([
    readCIdentity(request, compilers, facts.job),
    readCInputs(request, asked),
    Promise.all(libc === "musl" ? compilers.map((cc) => muslIdentity(request, cc)) : [])
  ]);
  const withVariables2 = { ...facts, goEnv, cInputs: inputs.known ? { asked, inputs } : null };
  if (!inputs.known) return success({ ...withVariables2, c: null, unknown: inputs.reason });
  const system = [c.system, ...musl].join(" ");
  return success({ ...withVariables2, c: { ...c, system, inputs: "noted" }, unknown: "" });
}
function inputVariables(environment, goEnv, targets) {
  const each = (targets.length === 0 ? [null] : targets).map((target) => {
    const own = target === null ? {} : targetCTools(environment, target);
    return Object.fromEntries(
      C_INPUT_VARIABLES.map((name) => [name, own[name] ?? goEnv[name] ?? environment[name] ?? ""])
    );
  });
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()];
}
async function readCIdentity({ exec, environment, cwd }, compilers, job) {
  const version = async (cc) => {
    const { tool, args } = toolWords(cc);
    const said = await exec({ tool, args: [...args, "--version"], cwd, environment });
    return said.exitCode === 0 ? (said.stdout.split("\n")[0] ?? "").trim() : "none";
  };
  const [versions, system] = await Promise.all([
    Promise.all(compilers.map(version)),
    systemText(exec, environment, job, cwd)
  ]);
  return { compiler: versions.join("; "), system };
}
async function systemText(exec, environment, job, cwd) {
  if (job.imageOs !== "") return `${job.imageOs} ${job.imageVersion}`;
  const [release, library] = await Promise.all([
    node_readFile("/etc/os-release", "utf8").catch(() => `${process.platform}`),
    // glibc's ldd and musl's both name their version, musl's on stderr.
    exec({ tool: "ldd", args: ["--version"], cwd, environment }).then(
      (result) => `${result.stdout}${result.stderr}`.split("\n").slice(0, 2).join(" ")
    )
  ]);
  const names = release.split("\n").filter((line) => /^(ID|VERSION_ID|BUILD_ID)=/.test(line));
  return [...names, library].join(" ").trim();
}

// src/reuse/guess-go.ts
async function guessGo(step, project, caches) {
  const { inputs, job, runner, folders } = step;
  const isFit = inputs.build && inputs.reuse && !inputs.cgo && ownFlag(inputs, "trimpath");
  if (inputs.go !== "needed" || !isFit || caches.earlier !== null) return null;
  const wanted = await wantedVersion(step, project);
  if (project.mainModule === "" || !wanted.ok || wanted.value.kind !== "exact") return null;
  const { version } = wanted.value;
  const platform = platformOf(process.platform, process.arch);
  const cached = toolCachePlace(folders.toolCache, version, platform.goarch);
  if ((await inspectToolCache(cached, version, platform.goos)).state === "whole") return null;
  const stamps = await stampsOfCommit(step);
  if (!stamps.ok || !checkVersion(project, version, wanted.value.origin).ok) return null;
  const habits = await placeHabits(step, project, caches);
  const host = { ...platform, variant: "" };
  const targets = planTargets(inputs.targets, host);
  const { profile, cgo } = inputs;
  const before = laneHabits(habits.known, { targets: laneTargets(targets), profile, cgo });
  if (before === null || before.ingredients.c !== null || before.usedC) return null;
  const written = await readGoEnvFile(runner.environment, platform.goos);
  const GOFLAGS = withoutShared(runner.environment).GOFLAGS || written.GOFLAGS || "";
  const goEnv = {
    GOCACHE: "",
    GOMODCACHE: "",
    GOPATH: "",
    CC: "",
    ...before.ingredients.goEnvironment,
    GOFLAGS,
    GOHOSTOS: platform.goos,
    GOHOSTARCH: platform.goarch
  };
  const flags = goFlags({ ...inputs, stamp: stamps.value });
  const profiles = await profileDigests(inputs);
  const facts = { inputs, goVersion: version, targets, flags, goEnv, job, c: null };
  const ingredients = { ...laneIngredients(facts), profiles };
  if (laneChanges(before, ingredients).length > 0) return null;
  const go = {
    version,
    toolchain: null,
    environment: goEnvironment(runner.environment, "", { CGO_ENABLED: "0" }),
    goEnv,
    goFlags: inputs.fromGoFlags.rest,
    goCache: node_join(folders.job, "gocache"),
    host,
    targets,
    flags,
    // With a wrapper no binary is reused.
    wrapper: null
  };
  const { pinDigest } = project;
  const keys = {
    ...placeKeys(step, project, caches.store),
    lane: laneText(ingredients),
    pinDigest
  };
  return { go, lane: { ingredients, keys, cInputs: null, habits, before } };
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
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
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

// src/cache/binary/restore-binary.ts
var BINARY_ENTRY = "binary";
async function restoreBinary(request) {
  const { store, key, sha256, bytes, file } = request;
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
        problem = problemOf2(manifest, sha256, bytes);
        return () => problem === null ? { target: file, mtime: "now" } : "skip";
      },
      limitBytes: bytes,
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
function problemOf2({ files }, sha256, bytes) {
  const [entry2, ...others] = files;
  if (entry2?.path !== BINARY_ENTRY || others.length > 0 || entry2.size !== bytes)
    return "it holds other files than one binary";
  return entry2.sha256 === sha256 ? null : `its SHA-256 is ${entry2.sha256}, the inputs manifest says ${sha256}`;
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
    "check",
    `${binary} is not a binary for ${targetText(target)}: ${wrong.join(", ")}`,
    `an executable built for ${targetText(target)}`,
    "remove the cache entry it came from, and any GOOS, GOARCH or -o in build-flags and go env"
  );
}
var FAMILIES = { android: "linux", illumos: "solaris" };

// src/plan/binary-id.ts
function binaryId(one) {
  return `${one.target} ${one.package}`;
}
function plannedId(planned) {
  return binaryId({ package: planned.package, target: targetText(planned.target) });
}

// src/reuse/reuse-binaries.ts
var AT_ONCE = 16;
async function reuseBinaries(step, store, go, found, linkFolder) {
  const { clock } = step.runner;
  const began = clock.now();
  const folder = node_join(linkFolder, "reused");
  const { manifest, agreement } = found;
  const stored = agreement.agreed.filter((one) => one.key !== "");
  await node_rm(folder, { recursive: true, force: true });
  if (stored.length > 0) await node_mkdir(folder, { recursive: true });
  const limit = pLimit(AT_ONCE);
  const restored = await Promise.all(
    stored.map(
      (one, index) => limit(() => restoreOne(step, store, go, one, node_join(folder, String(index))))
    )
  );
  const files = /* @__PURE__ */ new Map();
  const brokenKeys = /* @__PURE__ */ new Map();
  for (const [index, { reused, isBroken }] of restored.entries()) {
    const known = stored[index];
    if (reused !== null) files.set(binaryId(reused.known), reused);
    else if (isBroken && known !== void 0) brokenKeys.set(binaryId(known), known.key);
  }
  const all3 = manifest?.binaries ?? [];
  const missing = all3.filter((one) => !files.has(binaryId(one)));
  return {
    files,
    brokenKeys,
    whole: all3.length > 0 && missing.length === 0 && agreement.plan && agreement.unlinked,
    bytesDown: found.bytesDown + restored.reduce((sum, one) => sum + one.bytesDown, 0),
    seconds: found.seconds + (clock.now() - began) / 1e3,
    reason: reasonOf2(step, found, missing)
  };
}
async function restoreOne(step, store, go, known, file) {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const target = parseTarget(known.target);
  if (!target.ok) return { bytesDown: 0, reused: null, isBroken: false };
  const plain = isHostAlone(go.targets, go.host);
  const planned = planBinary({ ImportPath: known.package }, target.value, plain, inputs.output);
  const { key, sha256, bytes } = known;
  const outcome = await activity.track(
    "transfer",
    restoreBinary({ store, key, sha256, bytes, file })
  );
  const { bytesDown } = outcome;
  const built = (reason, isBroken) => {
    const log = isBroken ? runner.log.warning : runner.log.info;
    log(`${planned.name} for ${known.target} is built: ${reason}`);
    return { bytesDown, reused: null, isBroken };
  };
  if (!outcome.ok) return built(outcome.reason, outcome.isBroken);
  const read2 = await activity.track("hash", readBinary(file));
  const right = read2.ok ? checkTarget(planned.name, read2.value, planned.target) : read2;
  if (!right.ok) return built(right.failures.map(failureText).join("; "), true);
  if (!read2.ok || read2.value.sha256 !== sha256) {
    return built("its SHA-256 is another one", true);
  }
  const reused = { planned, file, reused: true, known };
  return { bytesDown, reused, isBroken: false };
}
function reasonOf2(step, found, missing) {
  const { inputs } = step;
  if (!inputs.build) return "";
  if (inputs.profile === "release") return "profile: release reuses nothing";
  if (inputs.provenance) return "provenance: true, and a statement says what this run built";
  if (!inputs.reuse) return "reuse: false";
  if (found.obstacle !== "") return found.obstacle;
  if (found.manifest === null) return "no earlier run has recorded the inputs of this build";
  const { changes } = found.agreement;
  if (changes.length > 0) {
    const more = changes.length > SHOWN ? ` and ${changes.length - SHOWN} more` : "";
    return `changed: ${changes.slice(0, SHOWN).join(", ")}${more}`;
  }
  return missing.length === 0 ? "" : `${missing.length} of the binaries are not stored`;
}
var SHOWN = 5;
function binariesReport(reused, found, binaries) {
  const count2 = binaries.filter((one) => one.reused).length;
  const all3 = count2 > 0 && count2 === binaries.length;
  return {
    ...NO_CACHE,
    hit: all3 ? "exact" : count2 > 0 ? "partial" : "miss",
    key: count2 > 0 ? found.key : "",
    bytesDown: reused.bytesDown,
    seconds: reused.seconds
  };
}

// src/flow/exports.ts
function exportToolchain(step, project, go) {
  const { job, environment } = step.runner;
  const { goroot } = go.toolchain;
  const [goPath = ""] = go.goEnv.GOPATH.split(process.platform === "win32" ? ";" : ":");
  if (goPath !== "") job.addPath(node_join(goPath, "bin"));
  job.addPath(node_join(goroot, "bin"));
  exportGotoolchain(step, project, go);
  if ((environment.GOROOT ?? "") !== "") job.exportVariable("GOROOT", goroot);
}
function exportGotoolchain({ inputs, runner }, project, { version }) {
  const set = inputs.settings.variables.get("GOTOOLCHAIN");
  if (set !== void 0 && keepsPinned(set.value, version, moduleVersion(project))) return;
  if (set !== void 0)
    runner.log.info(
      `${set.text} would start another Go than ${version}: later steps have GOTOOLCHAIN=local`
    );
  runner.job.exportVariable("GOTOOLCHAIN", "local");
}
function exportGo(step, project, caches, go) {
  const { job } = step.runner;
  exportToolchain(step, project, go);
  if (go.goCache !== go.goEnv.GOCACHE) job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
  if (step.inputs.cgo && settingValue(step.inputs.settings, "CGO_ENABLED") !== "1") {
    job.exportVariable("CGO_ENABLED", "1");
    job.exportVariable(SHARED_CGO_MARK, "1");
  }
}
function exportWithoutGo({ runner: { job } }, caches, go) {
  job.exportVariable("GOCACHE", go.goCache);
  job.exportVariable(GOCACHE_MARK, go.goCache);
  job.exportVariable(JOB_RECORD_MARK, caches.recordFile);
}

// src/inspect/check/compare-builds.ts
function compareBuilds(requirement, first, second) {
  const sum = `SHA-256 ${first.sha256.slice(0, 12)}`;
  if (first.sha256 === second.sha256)
    return passes(requirement, `two builds in two folders have the same bytes, ${sum}`);
  const sections = differingSections(first, second);
  const { why, change } = explain(first, second, sections);
  const named = sections.slice(0, SHOWN2).join(", ");
  const more = sections.length > SHOWN2 ? ` and ${sections.length - SHOWN2} more sections` : "";
  const where = sections.length === 0 ? "outside of all sections" : `in ${named}${more}`;
  return fails(
    requirement,
    `a second build in another folder differs ${where}; why: ${why}`,
    `the same bytes (${sum})`,
    change
  );
}
var SHOWN2 = 5;
function differingSections(first, second) {
  const contents = new Map(second.sections.map((one) => [one.name, bytesOf2(second, one)]));
  const differing = first.sections.filter((one) => contents.get(one.name)?.equals(bytesOf2(first, one)) !== true).map((one) => one.name);
  const known = new Set(first.sections.map((one) => one.name));
  return [.../* @__PURE__ */ new Set([...differing, ...[...contents.keys()].filter((name) => !known.has(name))])];
}
function bytesOf2({ bytes }, { offset, size }) {
  return bytes.subarray(offset, offset + size);
}
var BUILD_ID = /^(?:\.note\.go\.buildid|\.note\.gnu\.build-id)$/;
function explain(first, second, sections) {
  const one = first.buildInfo;
  const two = second.buildInfo;
  if (one !== null && two !== null) {
    if (one.goVersion !== two.goVersion)
      return {
        why: `toolchain: built with ${one.goVersion} and with ${two.goVersion}`,
        change: "pin go-version to one exact release"
      };
    const settings = differingSettings(one, two);
    const stamps = settings.filter((text) => text.startsWith("vcs"));
    const versions = `${one.main?.version} and ${two.main?.version}`;
    if (one.main?.version !== two.main?.version) stamps.push(`version ${versions}`);
    if (stamps.length > 0)
      return {
        why: `VCS: ${stamps.join(", ")}`,
        change: "commit or ignore what earlier steps write into the checkout, or leave VCS stamping off"
      };
    if (settings.length > 0)
      return {
        why: `flags: ${settings.join(", ")}`,
        change: "set these flags in inputs of the step, not in files that one folder has"
      };
  }
  if (first.bytes.includes(first.folder) && second.bytes.includes(second.folder))
    return {
      why: "path: the file names the folder that it was built in",
      change: "set profile: lean, or build with -trimpath"
    };
  if (sections.length > 0 && sections.every((name) => BUILD_ID.test(name)))
    return {
      why: "build ID: all else is the same",
      change: "add -buildid= to ldflags"
    };
  return {
    why: `the compiler or linker wrote other bytes, first at offset ${firstDifference(first.bytes, second.bytes)}`,
    change: "look for what gives another result each time: embedded files that a step makes anew, -toolexec, a C compiler, code made at build time"
  };
}
function differingSettings(one, two) {
  const names = /* @__PURE__ */ new Set([...Object.keys(one.settings), ...Object.keys(two.settings)]);
  return [...names].filter((name) => one.settings[name] !== two.settings[name]).map((name) => `${name} ${one.settings[name] ?? "unset"} and ${two.settings[name] ?? "unset"}`);
}
function firstDifference(one, two) {
  const length = Math.min(one.length, two.length);
  for (let at = 0; at < length; at++) if (one[at] !== two[at]) return at;
  return length;
}

// src/inspect/check/check-binaries.ts
async function checkBinaries(step, binaries, rebuild2) {
  const { inputs, runner } = step;
  const { activity } = step.clocks;
  const releases = once(() => activity.track("transfer", listReleases(runner)));
  const again = once(
    async () => rebuild2?.() ?? { ok: false, reason: "nothing was built" }
  );
  const checks = [];
  for (const { built, facts } of binaries) {
    const { planned, file } = built;
    const results = await checkBinary(inputs.check, facts, {
      releases,
      start: startOnce(
        inputs.check,
        (words2) => activity.track("hash", () => startBinary(file, words2, runner.environment))
      ),
      host: platformOf(process.platform, process.arch),
      reproduce: async (requirement) => compare(requirement, { built, facts }, await again())
    });
    checks.push({ name: planned.name, target: targetText(planned.target), results });
  }
  return checks;
}
async function compare(requirement, { built, facts }, again) {
  const expected = "a build of a copy of the checkout, with the same bytes";
  const change = "put all that the build reads into the checkout, or leave reproducible out";
  if (!again.ok) return fails(requirement, again.reason, expected, change);
  const file = again.files.get(plannedId(built.planned)) ?? "";
  const second = await readBinary(file);
  if (!second.ok) return fails(requirement, second.failures[0]?.found ?? "", expected, change);
  const linked2 = built.linkedFile ?? built.file;
  const read2 = linked2 === built.file ? { ok: true, value: facts } : await readBinary(linked2);
  if (!read2.ok) return fails(requirement, read2.failures[0]?.found ?? "", expected, change);
  const first = read2.value;
  const isSame = second.value.sha256 === first.sha256;
  const bytes = async (path) => isSame ? Buffer.alloc(0) : node_readFile(path);
  return compareBuilds(
    requirement,
    { ...first, bytes: await bytes(linked2), folder: again.from },
    { ...second.value, bytes: await bytes(file), folder: again.to }
  );
}
function checkFailures(checks) {
  return checks.flatMap(
    ({ name, target, results }) => results.filter((one) => one.state === "fail").map(({ requirement, found, expected, change }) => ({
      area: "check",
      found: `${name} (${target}) fails the check ${requirement}: ${found}`,
      expected,
      change
    }))
  );
}

// src/report/run-report.ts
function cacheHit(caches, usesModules) {
  if (caches.binaries.hit === "exact") return true;
  return caches.base.hit === "exact" && (!usesModules || caches.modules.hit === "exact");
}
function affectedNames(binaries) {
  return [...new Set(binaries.filter((one) => !one.reused).map((one) => one.name))];
}

// src/cache/lane/choose-lane.ts
async function keyedLane(step, project, { store }, go) {
  const [profiles, withC] = await Promise.all([
    profileDigests(step.inputs),
    step.inputs.cgo ? askC(step, project, go) : null
  ]);
  if (withC !== null && !withC.ok) return withC;
  const facts = withC === null ? laneFacts(step, project, go) : withC.value;
  const ingredients = { ...laneIngredients(facts), profiles };
  const { pinDigest } = project;
  return success({
    ingredients,
    keys: { ...placeKeys(step, project, store), lane: laneText(ingredients), pinDigest },
    cInputs: withC?.value.cInputs ?? null
  });
}
async function chooseLane(step, project, go, keyed, habits) {
  const { inputs, runner } = step;
  const before = laneHabits(habits.known, {
    targets: laneTargets(go.targets),
    profile: inputs.profile,
    cgo: inputs.cgo
  });
  const needsC = !inputs.cgo && (before?.usedC === true || before?.ingredients.c != null);
  const chosen2 = needsC ? await laneWithC(step, project, go, keyed) : success(keyed);
  if (!chosen2.ok) return chosen2;
  const changes = laneChanges(before, chosen2.value.ingredients);
  if (changes.length > 0) {
    runner.log.info(`the compile caches of the last run do not fit: ${changes.join("; ")}`);
  }
  return success({ ...chosen2.value, habits, before });
}
async function laneWithC(step, project, go, { ingredients, keys }) {
  const withC = await askC(step, project, go);
  if (!withC.ok) return withC;
  const { profiles } = ingredients;
  const own = { ...laneIngredients(withC.value), profiles };
  const { cInputs } = withC.value;
  const laneKeys = { ...keys, lane: laneText(own) };
  if (own.c === null) return success({ ingredients: own, keys: laneKeys, cInputs });
  return success({
    ingredients: own,
    keys: { ...laneKeys, laneWithoutC: keys.lane },
    cInputs
  });
}
async function askC(step, project, go) {
  const { runner, inputs } = step;
  const { goroot } = go.toolchain;
  const facts = laneFacts(step, project, go);
  const withC = await readC(runner.exec, goroot, go.environment, facts, inputs.workingDirectory);
  if (withC.ok) sayUnknown(step, withC.value.unknown);
  return withC;
}
function laneFacts({ inputs, job }, project, go) {
  return {
    inputs,
    goVersion: go.version,
    targets: go.targets,
    flags: go.flags,
    goEnv: go.goEnv,
    job,
    c: null,
    modules: ownModules(project.pins).map((one) => one.dir)
  };
}
function sayUnknown({ runner }, reason) {
  if (reason !== "") runner.log.info(`packages with C are compiled anew in each run: ${reason}`);
}

// src/cache/modules/thin/file-selection.ts
var OF_C = /^(CGO_|CC$|CXX$|FC$|PKG_CONFIG$)/;
function fileSelection(lane) {
  const { goVersion, targets, cgo, compileFlags, goEnvironment: goEnvironment2 } = lane;
  const variables = Object.entries(goEnvironment2).filter(([name]) => !OF_C.test(name));
  const environment = Object.fromEntries(variables);
  return valueDigest({ goVersion, targets, cgo, compileFlags, environment }, 12);
}

// src/cache/modules/thin/thin-use.ts
var READS_MORE = /^--?(modfile|overlay|toolexec|asmflags)=/;
function thinRefusal(facts) {
  if (!facts.flags.includes("-trimpath")) return "a build without -trimpath";
  const flag = facts.flags.find((one) => READS_MORE.test(one));
  if (flag !== void 0) return flag;
  if (lastValue(facts.flags, "mod") === "mod") return "-mod=mod";
  if (!["", "off", "latest"].includes(facts.gofips140)) return `GOFIPS140=${facts.gofips140}`;
  return facts.packages.find((one) => one === "all" || isWildcardOfPaths(one)) ?? null;
}
function isWildcardOfPaths(pattern) {
  return pattern.includes("...") && !/^\.\.?(\/|$)/.test(pattern);
}
function modulesKindToSave(facts) {
  if (facts.selection === null || facts.choice === "full") return "full";
  if (facts.choice === "used") return "thin";
  return facts.laterGo || facts.laterModules ? "full" : "thin";
}
var MISSING = [
  "module lookup disabled",
  "no required module provides",
  "no matching files found",
  "no such file",
  "cannot find package",
  "cannot find module",
  "file not found",
  "does not contain package"
];
function missingFileExplains(said, set) {
  const text = said.toLowerCase();
  return text.includes(set) || MISSING.some((one) => text.includes(one));
}

// src/cache/modules/modules-kinds.ts
function modulesKinds(inputs, go, lane) {
  const whole2 = { full: true, selection: null, refusal: "" };
  const isForLater = !inputs.build || inputs.warm === true;
  if (inputs.modules === "full" || inputs.modules === "auto" && isForLater) return whole2;
  const refusal = thinRefusal({
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    gofips140: go.goEnv.GOFIPS140 ?? ""
  });
  if (refusal !== null) return { ...whole2, refusal };
  const { known } = lane.habits;
  return {
    full: inputs.modules === "auto",
    selection: fileSelection(lane.ingredients),
    thinSuffices: known !== null && !known.laterGo && !known.laterModules,
    refusal: ""
  };
}

// src/pin/c/foreign-c-folder.ts
var LOCAL = /^\/usr\/local\/(?:include|lib)(?:\/|$)/;
var IN_MODULE_CACHE = /@v\d/;
function foreignCFolder(packages) {
  for (const one of packages) {
    if (!IN_MODULE_CACHE.test(one.Dir)) continue;
    const path = [...one.CgoFiles ?? [], ...one.HFiles ?? [], ...one.CFiles ?? []].concat(one.CXXFiles ?? []).flatMap((name) => namedPaths(node_join(one.Dir, name))).find((named) => node_isAbsolute(named) && !isManaged(named) && !LOCAL.test(named));
    if (path !== void 0) return { importPath: one.ImportPath, path };
  }
  return null;
}
function namedPaths(file) {
  let text;
  try {
    text = node_readFileSync(file, "utf8");
  } catch {
    return [];
  }
  const { includes, libraryFolders, files } = cPaths(cgoDirectives(text).flags);
  return [...includes, ...libraryFolders, ...files, ...cIncludes(text).names];
}

// src/flow/step-record.ts
function beginRecord(run) {
  const { step, project, caches, go, lane, goSum } = run;
  const { inputs, clocks, folders, ordinal } = step;
  const { GOCACHE = "", GOCACHEPROG = "" } = step.runner.environment;
  const { runnerOs, place, pinDigest } = lane.keys;
  return {
    time: { startedAt: clocks.startedAt, endedAt: 0, goSeconds: 0 },
    store: {
      choice: inputs.cacheStore,
      repository: project.repository,
      permission: caches.permission,
      without: caches.without
    },
    lane: {
      text: lane.keys.lane,
      ingredients: lane.ingredients,
      cInputs: lane.cInputs,
      runnerOs,
      place,
      pinDigest,
      before: lane.before
    },
    go: {
      root: go.toolchain?.goroot ?? null,
      modCache: go.goEnv.GOMODCACHE,
      unkept: unkeptReason(go),
      knowsCachePrograms: knowsCachePrograms(go.version),
      given: { GOCACHE, GOCACHEPROG }
    },
    habits: lane.habits,
    modules: {
      choice: inputs.modules,
      sumFiles: goSum === null ? [] : goSumFiles(project.pins),
      built: [],
      selection: goSum === null ? null : modulesKinds(inputs, go, lane).selection,
      thin: ""
    },
    restore: "begun",
    restored: NOT_RESTORED,
    outcome: {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      listsCompiled: inputs.warm === true || !inputs.build && inputs.warm === "auto",
      reused: false,
      made: null
    },
    later: { noted: null, shared: false, used: false },
    files: stepFiles(folders.job, ordinal)
  };
}
function restoredRecord(run, begun, { restored, thin, listing }) {
  return {
    ...begun,
    restore: "ended",
    restored,
    lane: { ...begun.lane, cInputs: knownCInputs(run, listing) },
    modules: { ...begun.modules, thin, built: builtModules(listing) }
  };
}
async function writeRecord(run, step) {
  await writeJobRecord(run.caches.recordFile, jobRecord(run, step));
}
function jobRecord({ step, go, earlier }, record2) {
  return {
    version: 2,
    beganAt: earlier?.beganAt ?? step.clocks.startedAt,
    goCache: go.goCache,
    steps: [...earlier?.steps ?? [], record2]
  };
}
function builtModules(listing) {
  const texts = /* @__PURE__ */ new Set();
  for (const one of [...listing?.values() ?? []].flat()) {
    const module = one.Module?.Replace ?? one.Module;
    if (module?.Version !== void 0 && module.Version !== "") {
      texts.add(moduleText({ path: module.Path, version: module.Version }));
    }
  }
  return [...texts].sort();
}
function knownCInputs({ step, lane }, listing) {
  const { cInputs } = lane;
  const foreign = foreignCFolder(cInputs === null ? [] : [...listing?.values() ?? []].flat());
  if (foreign === null) return cInputs;
  const { importPath: importPath2, path } = foreign;
  sayUnknown(step, `the C of ${importPath2} names ${path}, which is read only after the caches`);
  return null;
}

// src/flow/finish-step.ts
function failedEarly(failures) {
  return { failures, report: null, record: null, reportFile: "" };
}
async function finishStep(run, step, { found, reused, made, restored, shared }) {
  const record2 = jobRecord(run, endedRecord(run, step, made, shared));
  await writeJobRecord(run.caches.recordFile, record2);
  const reportFile = step.files.report;
  if (!made.ok) return { failures: made.failures, report: null, record: record2, reportFile };
  const { binaries, checks } = made.value;
  const caches = { ...restored.reports, binaries: binariesReport(reused, found, binaries) };
  const report = madeReport(run, caches, made.value);
  return { failures: checkFailures(checks), report, record: record2, reportFile };
}
function madeReport(run, caches, made) {
  const { go, lane } = run;
  const { binaries, checks, provenance, inputsDigest: inputsDigest2, packages, reason } = made;
  return {
    goVersion: go.version,
    goRoot: go.toolchain?.goroot ?? "",
    inputsDigest: inputsDigest2,
    lane: lane.keys.lane,
    place: lane.keys.place,
    cacheHit: cacheHit(caches, run.goSum !== null),
    binaries,
    checks,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    provenance,
    packages,
    phases: [],
    warnings: []
  };
}
function endedRecord(run, record2, made, shared) {
  const { step, go, earlier } = run;
  const { clock } = step.runner;
  const beganAt = earlier?.beganAt ?? step.clocks.startedAt;
  const noted = shared || step.inputs.warm === true ? noteUsed(go.goCache, beganAt, clock.now()) : null;
  const { listsCompiled } = record2.outcome;
  return {
    ...record2,
    time: { ...record2.time, endedAt: clock.now(), goSeconds: goSeconds(step.clocks.phases) },
    later: { ...record2.later, shared, noted },
    outcome: made.ok ? {
      endedWell: made.value.isWhole,
      inputsDigest: made.value.inputsDigest,
      compiled: made.value.packages.compiled,
      listsCompiled,
      reused: made.value.binaries.some((one) => one.reused),
      made: made.value.made
    } : {
      endedWell: false,
      inputsDigest: "",
      compiled: 0,
      listsCompiled,
      reused: false,
      made: null
    }
  };
}

// src/cache/modules/thin/thin-sources.ts
function thinSources(listing, goModCache) {
  const within2 = (path) => relativePath(goModCache, path);
  const whole2 = /* @__PURE__ */ new Set();
  const packages = /* @__PURE__ */ new Map();
  const importPaths = /* @__PURE__ */ new Set();
  for (const one of [...listing.values()].flat()) {
    if (one.Standard === true) continue;
    importPaths.add(one.ImportPath);
    const module = one.Module?.Replace ?? one.Module;
    if (!module?.Version || !module.Dir) continue;
    const folder = within2(one.Dir);
    const moduleFolder = within2(module.Dir);
    if (folder.startsWith("..") || moduleFolder.startsWith("..")) return null;
    const known = packages.get(folder) ?? { module: moduleFolder, embedded: /* @__PURE__ */ new Set(), targets: 0 };
    packages.set(folder, known);
    known.targets++;
    for (const name of one.EmbedFiles ?? []) known.embedded.add(`${folder}/${name}`);
    if (needsWholeModule(one)) whole2.add(moduleFolder);
  }
  return {
    wholeModules: [...whole2].sort(),
    packages: [...packages].map(([folder, { module, embedded, targets }]) => ({
      module,
      folder,
      embedded: [...embedded].sort(),
      everyTarget: targets === listing.size
    })).sort((a, b) => a.folder < b.folder ? -1 : 1),
    importPaths: [...importPaths].sort()
  };
}
function needsWholeModule(one) {
  const ofC = [
    one.CgoFiles,
    one.CFiles,
    one.CXXFiles,
    one.MFiles,
    one.FFiles,
    one.SwigFiles,
    one.SwigCXXFiles
  ];
  return ofC.some((names) => (names ?? []).length > 0) || (one.EmbedFiles ?? []).some((name) => name.includes("/") && name.endsWith(".go"));
}

// src/cache/modules/thin/note-thin-sources.ts
async function noteThinSources(request) {
  const { inputs, permission, lane, go, listing, fromThin, file } = request;
  const { known } = lane.habits;
  const kind = modulesKindToSave({
    choice: inputs.modules,
    selection: modulesKinds(inputs, go, lane).selection,
    laterGo: known?.laterGo ?? false,
    laterModules: known?.laterModules ?? false
  });
  if (!permission.may || kind === "full" || fromThin) return;
  const sources = thinSources(listing, go.goEnv.GOMODCACHE);
  if (sources === null || sources.packages.length === 0) return;
  await node_mkdir(node_dirname(file), { recursive: true });
  await node_writeFile(file, JSON.stringify(sources));
}

// src/pin/c/c-target.ts
var SYSTEMS = [
  ["__ANDROID__", "android"],
  ["__linux__", "linux"],
  ["__APPLE__", "darwin"],
  ["_WIN32", "windows"],
  ["__FreeBSD__", "freebsd"],
  ["__NetBSD__", "netbsd"],
  ["__OpenBSD__", "openbsd"],
  ["__DragonFly__", "dragonfly"],
  ["_AIX", "aix"],
  ["__sun", "solaris"]
];
var ARCHITECTURES = [
  [["__x86_64__"], "amd64"],
  [["__i386__"], "386"],
  [["__aarch64__"], "arm64"],
  [["__arm__"], "arm"],
  [["__riscv", "__LP64__"], "riscv64"],
  [["__powerpc64__", "__LITTLE_ENDIAN__"], "ppc64le"],
  [["__powerpc64__"], "ppc64"],
  [["__s390x__"], "s390x"],
  [["__mips64", "__MIPSEL__"], "mips64le"],
  [["__mips64"], "mips64"],
  [["__mips__", "__MIPSEL__"], "mipsle"],
  [["__mips__"], "mips"],
  [["__loongarch64"], "loong64"]
];
function cTarget(macros) {
  const names = new Set([...macros.matchAll(/^#define (\w+)/gm)].map(([, name]) => name));
  const goos = SYSTEMS.find(([macro]) => names.has(macro))?.[1];
  const goarch = ARCHITECTURES.find(([all3]) => all3.every((one) => names.has(one)))?.[1];
  return { goos: goos ?? null, goarch: goarch ?? null };
}
var ONE = { ios: "darwin", illumos: "solaris" };
function makes({ goos, goarch }, target) {
  const system = ONE[target.goos] ?? target.goos;
  return (goos === null || goos === system) && (goarch === null || goarch === target.goarch);
}
function cTargetText({ goos, goarch }) {
  return `${goos ?? "?"}/${goarch ?? "?"}`;
}
function architectureWords({ goos, goarch }) {
  const darwin = goos === "darwin";
  switch (goarch) {
    case "386":
      return ["-m32"];
    case "amd64":
      return darwin ? ["-arch", "x86_64", "-m64"] : ["-m64"];
    case "arm64":
      return darwin ? ["-arch", "arm64"] : [];
    case "arm":
      return ["-marm"];
    case "s390x":
      return ["-m64"];
    case "mips64":
    case "mips64le":
      return ["-mabi=64"];
    case "mips":
    case "mipsle":
      return ["-mabi=32", "-march=mips32"];
    case "loong64":
      return ["-mabi=lp64d"];
    default:
      return [];
  }
}

// src/pin/c/check-c-compilers.ts
var HEADER = ["-include", "stdlib.h"];
async function checkCCompiler(question) {
  const { target } = question;
  const words2 = [...architectureWords(target), ...splitGoQuoted(question.flags) ?? []];
  const whole2 = await ask(question, [...words2, ...HEADER]);
  if (whole2.exitCode === 0) {
    const made2 = cTarget(whole2.stdout);
    return makes(made2, target) ? null : wrongTarget(question, made2);
  }
  if (whole2.exitCode === 127) return notThere(question, whole2);
  const [bare, plain] = await Promise.all([ask(question, words2), ask(question, [])]);
  const made = cTarget((bare.exitCode === 0 ? bare : plain).stdout);
  if (plain.exitCode === 0 && !makes(made, target)) return wrongTarget(question, made);
  return broken2(question, whole2, bare.exitCode === 0);
}
function ask(question, words2) {
  const { tool, args } = toolWords(question.value);
  const { exec, cwd, environment } = question;
  const language2 = question.name === "CC" ? "c" : "c++";
  const input = process.platform === "win32" ? "NUL" : "/dev/null";
  const all3 = [...args, ...words2, "-E", "-dM", "-x", language2, input];
  return exec({ tool, args: all3, cwd, environment });
}
function wrongTarget(question, made) {
  const { target, name, value } = question;
  return {
    area: "toolchain",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which makes ${cTargetText(made)}`,
    expected: `a ${language(question)} compiler that makes ${target.goos}/${target.goarch}`,
    change: remedy(question)
  };
}
function notThere(question, said) {
  const { target, name, value } = question;
  return {
    area: "toolchain",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}: ${firstLine(said)}`,
    expected: `a ${language(question)} compiler that can be run`,
    change: `install it, or ${remedy(question)}`
  };
}
function broken2(question, said, compiles) {
  const { target, name, value } = question;
  const what = compiles ? "finds no headers of C" : "does not compile";
  return {
    area: "toolchain",
    found: `target ${targetText(target)} with cgo, and ${name} is ${value}, which ${what} for it: ${firstLine(said)}`,
    expected: `a ${language(question)} compiler with the headers of ${target.goos}/${target.goarch}`,
    change: `install the headers of its C library, or ${remedy(question)}`
  };
}
function language({ name }) {
  return name === "CC" ? "C" : "C++";
}
var PREFIXES = {
  "linux/amd64": "x86_64-linux-gnu",
  "linux/386": "i686-linux-gnu",
  "linux/arm64": "aarch64-linux-gnu",
  "linux/arm": "arm-linux-gnueabihf",
  "linux/riscv64": "riscv64-linux-gnu",
  "linux/ppc64le": "powerpc64le-linux-gnu",
  "linux/s390x": "s390x-linux-gnu",
  "linux/mips64le": "mips64el-linux-gnuabi64",
  "linux/loong64": "loongarch64-linux-gnu",
  "windows/amd64": "x86_64-w64-mingw32",
  "windows/386": "i686-w64-mingw32"
};
function remedy({ name, target }) {
  const prefix = PREFIXES[`${target.goos}/${target.goarch}`];
  const tool = name === "CC" ? "gcc" : "g++";
  const variable = ownVariable(name, target);
  const example = prefix === void 0 ? "" : `, as in ${variable}=${prefix}-${tool}`;
  return `set ${variable} in the environment of this step to one that makes ${target.goos}/${target.goarch}${example}, leave the target out, or build it without cgo`;
}
function firstLine({ stderr, stdout }) {
  return (stderr.trim() || stdout.trim()).split("\n")[0] ?? "";
}

// src/pin/check-c-tools.ts
async function checkCTools(step, go, goEnvironment2, needed) {
  if (!step.inputs.cgo || step.compiler !== "gc") return success(null);
  const asked = go.targets.map(async (target) => {
    const packages = needed.get(targetText(target)) ?? [];
    if (!packages.some(hasC)) return [];
    const { runner, inputs } = step;
    const { exec } = runner;
    const cwd = inputs.workingDirectory;
    const environment = forTarget(go.environment, target);
    const tool = goCommand(go.toolchain.goroot);
    const said = await exec({ tool, args: ["env", "CC", "CXX"], cwd, environment });
    const [cc = "", cxx = ""] = said.stdout.split(/\r?\n/);
    const flagsOf = (names) => names.map((name) => environment[name] ?? goEnvironment2[name] ?? "").join(" ");
    const common = { target, exec, environment, cwd };
    const questions = [
      { ...common, name: "CC", value: cc, flags: flagsOf(["CGO_CPPFLAGS", "CGO_CFLAGS"]) }
    ];
    if (packages.some((one) => (one.CXXFiles ?? []).length > 0)) {
      const flags = flagsOf(["CGO_CPPFLAGS", "CGO_CXXFLAGS"]);
      questions.push({ ...common, name: "CXX", value: cxx, flags });
    }
    return Promise.all(questions.map(checkCCompiler));
  });
  const failures = (await Promise.all(asked)).flat().filter((one) => one !== null);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function hasC(one) {
  return [one.CgoFiles, one.SwigFiles, one.SwigCXXFiles].some((names) => (names ?? []).length > 0);
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

// src/plan/source/cgo-stubs.ts
var FAILING_STUBS = new Map([
  ...[
    "github.com/mattn/go-sqlite3",
    // Forks with the same static_mock.go.
    "github.com/mutecomm/go-sqlcipher",
    "github.com/mutecomm/go-sqlcipher/v4"
  ].map((path) => [
    path,
    `every sql.Open connection fails with "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work"`
  ]),
  [
    "golang.design/x/clipboard",
    'Init fails and every other function panics with "cannot use when CGO_ENABLED=0"'
  ]
]);
var PURE_GO = /* @__PURE__ */ new Map([
  ["github.com/mattn/go-sqlite3", "modernc.org/sqlite"]
]);
function isLeftOut(fileName, source, context) {
  if (isTestFile(fileName) || !importsC(source)) return false;
  return matchesBuild(fileName, source, { ...context, cgo: true });
}
async function findLeftOut(packages, context, readSource2) {
  const found = await Promise.all(
    packages.map(async (one) => {
      const module = one.Module;
      if (one.Standard === true || module === void 0 || module.Main === true) return null;
      const names = (one.IgnoredGoFiles ?? []).filter(
        (name) => !isTestFile(name) && fileNameMatches(name, { ...context, cgo: true })
      );
      const sources = await Promise.all(names.map((name) => readSource2(node_join(one.Dir, name))));
      const files = names.filter((name, index) => isLeftOut(name, sources[index] ?? "", context));
      if (files.length === 0) return null;
      return { importPath: one.ImportPath, module: moduleText2(module), files };
    })
  );
  return found.filter((one) => one !== null);
}
function isTestFile(name) {
  return name.endsWith("_test.go");
}
function moduleText2(module) {
  const own = [module.Path, module.Version].filter((part) => part !== void 0).join("@");
  return module.Replace === void 0 ? own : `${own} => ${moduleText2(module.Replace)}`;
}
function cgoStubVerdict(leftOut) {
  const failures = [];
  const warnings = [];
  for (const [module, { packages, targets }] of byModule(leftOut)) {
    const places = [...targets].join(", ");
    const stubs = [...packages.keys()].filter((path) => FAILING_STUBS.has(path));
    for (const path of stubs) failures.push(stubFailure(path, module, places));
    if (stubs.length > 0) continue;
    const names = [...packages].map(([path, files]) => `${path} (${shortened([...files])})`);
    warnings.push(
      `${module} is built without its C code for ${places}: CGO_ENABLED=0 leaves out ${shortened(names)}. If the binary needs it, set cgo: true`
    );
  }
  return { warnings, failures };
}
function stubFailure(path, module, targets) {
  const pure = PURE_GO.get(path);
  const { failures } = failure(
    "check",
    `${path} of ${module} is only a stub without cgo (${targets}): ${FAILING_STUBS.get(path)}`,
    "packages that work with cgo off",
    `set cgo: true${pure === void 0 ? "" : `, or import ${pure} (no C) instead`}`
  );
  return failures[0];
}
function byModule(leftOut) {
  const modules = /* @__PURE__ */ new Map();
  for (const [target, packages] of leftOut)
    for (const one of packages) {
      const entry2 = modules.get(one.module) ?? { packages: /* @__PURE__ */ new Map(), targets: /* @__PURE__ */ new Set() };
      modules.set(one.module, entry2);
      entry2.targets.add(target);
      const files = entry2.packages.get(one.importPath) ?? /* @__PURE__ */ new Set();
      entry2.packages.set(one.importPath, files);
      for (const file of one.files) files.add(file);
    }
  return modules;
}
function shortened(names) {
  const rest = names.length - 3;
  return rest > 0 ? `${names.slice(0, 3).join(", ")} and ${rest} more` : names.join(", ");
}

// src/compile/listing/check-left-out.ts
async function checkLeftOut(step, goVersion, needed) {
  const { inputs, runner } = step;
  if (inputs.cgo) return success(null);
  const leftOut = /* @__PURE__ */ new Map();
  for (const [text, packages] of needed) {
    const target = parseTarget(text);
    if (!target.ok) throw new Error(`not a target: ${text}`);
    const { goos, goarch } = target.value;
    const read2 = (file) => node_readFile(file, "utf8").catch(() => null);
    leftOut.set(
      text,
      await findLeftOut(packages, { goos, goarch, tags: inputs.tags, goVersion }, read2)
    );
  }
  const verdict = cgoStubVerdict(leftOut);
  for (const warning of verdict.warnings) runner.log.warning(warning);
  return verdict.failures.length > 0 ? { ok: false, failures: verdict.failures } : success(null);
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
  const wrong = records.findIndex((record2) => !isRecord3(record2));
  if (wrong >= 0) return unreadable(`its entry ${wrong} is no action`);
  return success({ actions: records.map(action) });
}
function action(record2) {
  return {
    id: record2.ID,
    mode: record2.Mode ?? "",
    package: record2.Package ?? "",
    dependencies: record2.Deps ?? [],
    ranCommands: (record2.Cmd ?? null) !== null,
    seconds: (record2.CmdReal ?? 0) / NANOSECONDS,
    ended: (record2.BuildID ?? "") !== "",
    folder: record2.Objdir ?? ""
  };
}
function isRecord3(value) {
  if (typeof value !== "object" || value === null) return false;
  const { ID, Mode, Package, Deps, CmdReal, BuildID, Objdir } = value;
  const optional = (field, type) => field === void 0 || typeof field === type;
  return typeof ID === "number" && [Mode, Package, BuildID, Objdir].every((field) => optional(field, "string")) && optional(CmdReal, "number") && (Deps === void 0 || Deps === null || Array.isArray(Deps) && Deps.every((dependency) => typeof dependency === "number"));
}
function unreadable(reason) {
  return failure(
    "report",
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
  for (const one of builds(graph).filter((build2) => build2.ranCommands)) {
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
  const split2 = (text, final) => {
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
    push: (chunk) => split2(decoder.write(chunk), false),
    end: () => split2(decoder.end(), true)
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
    folders.map(async (one) => await exists2(node_join(one.folder, "_pkg_.a")) ? one.package : null)
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
async function exists2(file) {
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
  const result = await request.exec({
    tool: goCommand(request.goRoot),
    args: command.arguments(graphFile),
    cwd: request.cwd,
    environment: command.environment ?? forTarget(request.environment, shard.target),
    onStderr: followed.onStderr
  }).finally(followed.stop);
  const graph = await node_readFile(graphFile, "utf8").catch(() => "");
  return { shard, result, messages: messages.join(""), graph };
}

// src/inputs/flags/inputs-stamp.ts
var INPUTS2 = /\$inputs(?!\w)/g;
function usesInputsStamp(linkFlags2) {
  return linkFlags2.some((flag) => flag.search(INPUTS2) >= 0);
}
function stampInputs(linkFlags2, binaries) {
  if (!usesInputsStamp(linkFlags2)) return linkFlags2;
  return linkFlags2.flatMap((flag) => {
    const value = flag.slice("-ldflags=".length);
    return binaries.map(
      (one) => `-ldflags=${one.package}=${value.replaceAll(INPUTS2, one.digest.slice(0, 12))}`
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
  const compile2 = {
    name: "compile",
    arguments: (graphFile) => compileArguments(go.flags, patterns, width, graphFile, gate)
  };
  const hasBinaries = shard.binaries.length > 0;
  const isApart = compilesUnlinked(shard);
  const commands2 = [
    ...isApart ? [compile2] : [],
    // What is reused was linked; a shard without any main package is compiled by go build itself.
    ...hasBinaries || !isApart ? [linkCommand(request, shard, index)] : []
  ];
  return isApart && request.hasProfile(shard) ? commands2.reverse() : commands2;
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

// src/compile/thin-first.ts
function onWhole(go) {
  return { go, thin: null };
}
function onThin(go, folder) {
  if (folder === "") return onWhole(go);
  const changes = { GOMODCACHE: folder, GOPROXY: "off", GONOPROXY: "none" };
  const environment = { ...go.environment, ...changes };
  const goEnv = { ...go.goEnv, ...changes };
  return { go: { ...go, environment, goEnv }, thin: { folder, whole: go } };
}
function withVariables({ go, thin }, more) {
  const changed = (one) => ({ ...one, environment: { ...one.environment, ...more } });
  return {
    go: changed(go),
    thin: thin === null ? null : { ...thin, whole: changed(thin.whole) }
  };
}
async function listThinFirst(log, reader, list3) {
  const listed = await list3(reader.go);
  if (listed.ok || reader.thin === null) return { reader, listed };
  sayWhole(log, listed.errors.map((error) => error.text).join("\n"));
  const { whole: whole2 } = reader.thin;
  return { reader: onWhole(whole2), listed: await list3(whole2) };
}
async function runThinFirst(log, { go, thin }, run) {
  const runs = await run(go.environment);
  if (thin === null) return { runs, needsWhole: false };
  const set = node_basename(thin.folder);
  const said = runs.filter((one) => one.result.exitCode !== 0).map((one) => `${one.messages}
${one.result.stderr}`);
  if (!said.some((text) => missingFileExplains(text, set))) return { runs, needsWhole: false };
  sayWhole(log, said.join("\n"));
  return { runs: await run(thin.whole.environment), needsWhole: true };
}
function sayWhole(log, said) {
  log.info("the thin modules lack something that this build reads: once more with whole modules");
  log.debug(said.trim());
}

// src/compile/warm-decision.ts
function decideWarm(facts) {
  if (facts.warm === false) return { warm: false, reason: "`warm` is false" };
  if (facts.shards.length === 0) return { warm: false, reason: "no package matches" };
  if (facts.warm === true)
    return facts.keeps ? { warm: true, tests: true } : { warm: false, reason: "a release keeps nothing for later steps" };
  if (facts.build) return { warm: false, reason: "the build compiles the same packages" };
  return { warm: true, tests: false };
}

// src/compile/warm-up.ts
function warmUp(warming) {
  const { step, reader, shards, width, tests } = warming;
  const patterns = step.inputs.packages;
  const warm = {
    name: "warm",
    arguments: (graphFile) => warmArguments(reader.go.flags, patterns, width, graphFile)
  };
  const isTested = (shard) => tests !== null && targetText(shard.target) === targetText(tests.target);
  const testCommands = tests === null ? [] : [testCommand(warming, tests)];
  const alone = tests === null || shards.some(isTested) ? [] : [{ ...NOTHING2, target: tests.target }];
  return step.clocks.phases.time(
    "warm",
    () => runThinFirst(
      step.runner.log,
      reader,
      (environment) => runShards({
        ...warming.request(environment),
        shards: [...shards, ...alone],
        commands: (shard) => [
          ...shards.includes(shard) ? [warm] : [],
          ...isTested(shard) ? testCommands : []
        ]
      })
    )
  );
}
function testCommand({ step, reader, width }, { environment }) {
  const flags = environment === null ? reader.go.flags.compile : [];
  const patterns = step.inputs.packages;
  return {
    name: "tests",
    ...environment === null ? {} : { environment },
    arguments: (graphFile) => testArguments(flags, patterns, width, graphFile)
  };
}
var NOTHING2 = {
  packages: [],
  unlinked: [],
  unlinkedAre: "left out",
  binaries: [],
  linksAll: false
};

// src/compile/compile.ts
var NO_LAYERS = {
  all: Promise.resolve(),
  areThere: () => true,
  gate: Promise.resolve(null)
};
async function compile(request) {
  const { step, reader, plan, listing, folder } = request;
  const { inputs } = step;
  const { go } = reader;
  if (step.compiler === "tinygo") {
    const { compileWithTinyGo } = await import("./compile-tinygo-H6G3KPOK.mjs");
    return compileWithTinyGo(step, go, plan, folder);
  }
  const needed = neededPackages(plan, listing);
  const possible = await checkPossible(request, needed);
  if (!possible.ok) return possible;
  const common = (environment) => ({
    ...shardRequest(step, go, plan, needed),
    cwd: inputs.workingDirectory,
    environment,
    temp: folder
  });
  const warmed = await warmFirst(request, common);
  const built = inputs.build ? await build(request, common) : success(NOTHING_RUN);
  if (!built.ok) return built;
  const failed = failedRuns(warmed);
  if (failed.length > 0) warnOfWarmUp(step, failed.map(goError));
  const totals = mergeGraphs([...warmed.runs, ...built.value.runs].flatMap(targetGraph));
  return success({
    binaries: plan.shards.flatMap(
      (shard, index) => shard.binaries.map((planned) => ({
        planned,
        file: node_join(outputOf(folder, shard, index) ?? "", planned.builtName),
        reused: false
      }))
    ),
    packages: { compiled: totals.compiled.length, total: totals.total },
    isWhole: failed.length === 0,
    readsWhole: reader.thin === null || warmed.needsWhole || built.value.needsWhole
  });
}
var NOTHING_RUN = { runs: [], needsWhole: false };
async function checkPossible({ step, reader, goEnvironment: goEnvironment2, plan, listing }, needed) {
  const leftOut = step.inputs.build ? await checkLeftOut(step, reader.go.version, linkedPackages(plan, listing)) : success(null);
  if (!leftOut.ok) return leftOut;
  return checkCTools(step, reader.go, goEnvironment2, needed);
}
async function warmFirst({ step, reader, plan, layers, warming }, common) {
  const { warm, build: build2 } = step.inputs;
  const { shards } = warming.plan;
  const decision = decideWarm({ warm, build: build2, shards, keeps: warming.later !== null });
  if (!decision.warm) {
    step.runner.log.debug(`no warm-up: ${decision.reason}`);
    return NOTHING_RUN;
  }
  await layers.all;
  const tests = decision.tests ? warming.later : null;
  return warmUp({ step, reader, shards, width: planWidth(step, plan), tests, request: common });
}
async function build({ step, reader, plan, listing, folder, digests, layers }, common) {
  const { clocks, runner } = step;
  const { go } = reader;
  const hasProfile = (shard) => {
    const names = new Set(shard.binaries.map((one) => one.package));
    const listed = listing.get(targetText(shard.target)) ?? [];
    const folders = listed.filter((one) => names.has(one.ImportPath)).map((one) => one.Dir);
    return usesProfile(folders, [...go.goFlags, ...go.flags.compile], node_existsSync);
  };
  const gate = await gateOf(layers);
  const width = planWidth(step, plan);
  const building = { step, go, digests, width, folder, gate: gate?.flags ?? [], hasProfile };
  const built = await clocks.phases.time(
    "build",
    () => runThinFirst(
      runner.log,
      reader,
      (environment) => runShards({
        ...common(environment),
        commands: (shard, index) => buildCommands(building, shard, index)
      })
    ).finally(() => gate?.close())
  );
  const failed = failedRuns(built);
  if (failed.length > 0) return goErrors(step, "build", failed.map(goError));
  const broken3 = built.runs.flatMap(
    (run) => brokenLink(run.messages, targetText(run.shard.target))
  );
  return broken3.length > 0 ? { ok: false, failures: broken3 } : success(built);
}
function failedRuns({ runs }) {
  return runs.filter((run) => run.result.exitCode !== 0);
}
async function gateOf(layers) {
  if (layers.areThere()) return null;
  const gate = await layers.gate;
  if (gate === null) await layers.all;
  else gate.openAfter(layers.all);
  return gate;
}
function goError({ shard, messages, result }) {
  const text = messages.trim() || result.stderr.trim() || result.stdout.trim();
  return { target: targetText(shard.target), text };
}
function targetGraph(run) {
  const graph = readActionGraph(run.graph);
  return graph.ok ? [{ target: targetText(run.shard.target), graph: graph.value }] : [];
}

// src/plan/stamped-repository.ts
function stampedRepository(repositories, goVersion) {
  const [, major = 0, minor = 0] = /^(\d+)\.(\d+)/.exec(goVersion)?.map(Number) ?? [];
  const readsFiles = major > 1 || minor >= 27;
  return repositories.find((one) => readsFiles || one.isWhole)?.root ?? null;
}
function twoRepositories(repositories, goVersion, stamps) {
  const stamped = stampedRepository(repositories, goVersion);
  const [nearest3] = repositories;
  if (stamped === null || nearest3 === void 0 || nearest3.root === stamped) return "";
  const other = stamps.length === 0 ? "" : `; ${stamps.join(", ")} is of ${nearest3.root}, another commit`;
  return `Go ${goVersion} stamps the commit of ${stamped}, not that of the submodule ${nearest3.root}: it knows a submodule since Go 1.27${other}`;
}

// src/compile/notices/say-repositories.ts
function sayRepositories({ inputs, runner }, go) {
  if (!stampsCommit(go.flags)) return;
  const stamps = commitStamps(inputs.stamp).map((one) => `stamp ${one.name}`);
  const repositories = repositoriesOf(inputs.workingDirectory);
  const said = twoRepositories(repositories, go.toolchain.version, stamps);
  if (said !== "") runner.log[stamps.length === 0 ? "notice" : "warning"](said);
}

// src/plan/source/file-paths-at-run-time.ts
function asksForFilePaths(source) {
  return IMPORTS_RUNTIME.test(source) && /\b(?:Callers?|FileLine|GOROOT)\b/.test(source);
}
var IMPORTS_RUNTIME = /["`]runtime["`]/;
var MAKES_PATH = /\b(?:filepath|path)\.(?:Join|Abs|Rel|EvalSymlinks)\(|\bDir\([^()]*\)\s*\+|\bos\.(?:Chdir|DirFS)\(|"%s\//;
function mayFindFiles(source) {
  return asksForFilePaths(source) && namesOfFiles(source).length > 0 && MAKES_PATH.test(source);
}
function findsFiles(source) {
  if (!IMPORTS_RUNTIME.test(source)) return "";
  const code = source.replaceAll(/^[ \t]*\/\/[^\n]*/gm, "");
  if (/\bruntime\.GOROOT\(\)/.test(code)) return "runtime.GOROOT";
  const names = namesOfFiles(code);
  if (names.length === 0) return "";
  const name = `(?:${names.map((one) => one.replaceAll(".", "\\.")).join("|")})`;
  const into = new RegExp(
    `\\b(?:filepath|path)\\.(?:Dir|Join|Abs|Rel|Split|EvalSymlinks)\\([^;\\n]*\\b${name}\\b|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat|DirFS|Chdir)\\([^;\\n]*\\b${name}\\b`
  );
  const given = new RegExp(`\\breturn\\s+${name}\\s*$`, "m");
  const isUsed2 = into.test(code) || given.test(code) && MAKES_PATH.test(code);
  return isUsed2 && MAKES_FILE.test(code) ? "runtime.Caller" : "";
}
var MAKES_FILE = new RegExp(
  `${MAKES_PATH.source}|\\b(?:os|ioutil)\\.(?:Open|OpenFile|ReadFile|ReadDir|Stat|Lstat)\\(`
);
function namesOfFiles(source) {
  const callers = /\b\w+\s*,\s*(\w+)\s*,\s*\w+\s*,\s*\w+\s*:?=\s*(?:\w+\.)?Caller\(/g;
  const lines = /\b(\w+)\s*,\s*\w+\s*:?=\s*[^\n]*\.FileLine\(/g;
  const frames = /\bCallersFrames\(/.test(source) ? ["frame.File", "f.File", "fr.File"] : [];
  const found = [...source.matchAll(callers), ...source.matchAll(lines)].map(
    ([, name = "_"]) => name
  );
  return [.../* @__PURE__ */ new Set([...found, ...frames])].filter((name) => name !== "_");
}

// src/compile/notices/warn-of-paths.ts
async function warnOfPaths({ inputs, runner }, go, plan, listing, files) {
  const flags = [...go.goFlags, ...go.flags.compile];
  if (!flags.includes("-trimpath") || plan.binaries.length === 0) return;
  await node_setImmediate();
  const found = /* @__PURE__ */ new Map();
  for (const one of [...neededPackages(plan, listing).values()].flat()) {
    if (one.Module?.Main !== true) continue;
    for (const name of [...one.GoFiles ?? [], ...one.CgoFiles ?? []]) {
      const path = node_join(one.Dir, name);
      const how2 = findsFiles(await files.text(path) ?? "");
      if (how2 !== "") found.set(factPath(inputs.workingDirectory, path), how2);
    }
  }
  const [[file, how] = ["", ""], ...others] = found;
  if (file === "") return;
  const more = others.length === 0 ? "" : `, and ${others.map(([one]) => one).join(", ")} do so, too`;
  runner.log.warning(
    `${file} finds files by where Go or its source lay when it was compiled (${how}), and -trimpath leaves nothing of that in the program${more}: embed them with //go:embed, or set trimpath: false`
  );
}

// src/compile/notices/resolver-warning.ts
var RESOLVERS = { net: "netgo", "os/user": "osusergo" };
function resolverWarning({ target, flags, cc, packages }) {
  const isStatic = flags.link.some(
    (flag) => /-extldflags(?=[= ]).*[\s='"]-static(?:-pie)?(?=[\s'"]|$)/.test(flag)
  );
  if (!isStatic || cc.includes("musl")) return "";
  const asking = packages.filter(
    (one) => RESOLVERS[one.ImportPath] !== void 0 && (one.CgoFiles ?? []).length > 0
  );
  if (asking.length === 0) return "";
  const names = asking.map((one) => one.ImportPath).join(" and ");
  const tags = asking.map((one) => RESOLVERS[one.ImportPath]).join(",");
  const verb = asking.length === 1 ? "asks" : "ask";
  return `the binaries for ${target} are static, and ${names} ${verb} glibc for names of hosts or users: that works only where the glibc of this machine is installed (NSS). Add the tags ${tags} for Go's own resolver, or link with musl (link: musl)`;
}

// src/compile/notices/warn-of-resolver.ts
function warnOfResolver({ inputs, runner }, go, plan, listing) {
  if (!inputs.cgo || inputs.libc === "musl" || plan.binaries.length === 0) return;
  for (const [target, packages] of linkedPackages(plan, listing)) {
    if (!target.startsWith("linux/")) continue;
    const warning = resolverWarning({ target, flags: go.flags, cc: go.goEnv.CC, packages });
    if (warning !== "") runner.log.warning(warning);
  }
}

// src/plan/effect/linked-variables.ts
function linkedVariables(flags) {
  const found = /* @__PURE__ */ new Map();
  for (const flag of flags) {
    const ldflags = /^--?ldflags=([\s\S]*)$/.exec(flag)?.[1];
    const words2 = ldflags === void 0 ? [] : splitGoQuoted(ldflags) ?? [];
    for (const [i, word] of words2.entries()) {
      const text = /^--?X$/.test(word) ? words2[i + 1] : /^--?X=([\s\S]*)$/.exec(word)?.[1];
      const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(text ?? "") ?? [];
      if (name !== void 0) found.set(name, value ?? "");
    }
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
function idleVariables(variables, packages, unread, from) {
  return variables.flatMap(({ name }) => {
    const idle = idleReason(name, packages);
    if (idle !== null) return [withoutEffect(`${from(name)} ${name}`, ...idle)];
    if (!unread.has(name)) return [];
    const why = "the program never reads the variable, and the linker has left it out";
    return [withoutEffect(`${from(name)} ${name}`, why, "remove it, or use the variable")];
  });
}
function idleReason(name, packages) {
  const dot = name.lastIndexOf(".");
  const [path, variable] = [name.slice(0, dot), name.slice(dot + 1)];
  const meant = packages.filter((one) => linkerPath(one) === path);
  if (meant.length === 0) return noPackage(path, variable, packages);
  const reasons = meant.map((one) => variableReason(variable, one));
  return reasons.includes(null) ? null : reasons[0] ?? null;
}
function linkerPath({ importPath: importPath2, isMain: isMain2 }) {
  return isMain2 ? "main" : importPath2;
}
function noPackage(path, variable, packages) {
  if (packages.some((one) => one.isMain && one.importPath === path))
    return [
      `the linker calls the package of a program main, not ${path}`,
      `write main.${variable}`
    ];
  const holding = packages.filter((one) => one.declarations?.get(variable)?.kind === "var");
  const known = holding.length > 0 ? holding : packages;
  const near = nearest(path, known.map(linkerPath)) ?? onlyPath(holding);
  return [
    `no package of the binaries has the import path ${path}`,
    near === void 0 ? "correct the path: it is what go list prints" : `write ${near}.${variable}`
  ];
}
function onlyPath(holding) {
  const paths = new Set(holding.map(linkerPath));
  return paths.size === 1 ? [...paths][0] : void 0;
}
function variableReason(variable, one) {
  const { declarations } = one;
  if (declarations === null) return null;
  const found = declarations.get(variable);
  const where = one.importPath;
  if (found === void 0) {
    const names = [...declarations].filter(([, { kind }]) => kind === "var").map(([name]) => name);
    const near = nearest(variable, names);
    return [
      `${where} declares no variable ${variable}`,
      near === void 0 ? `declare it: var ${variable} string` : `write ${linkerPath(one)}.${near}`
    ];
  }
  const change = `declare it as var ${variable} string, with a constant value or none`;
  if (found.kind !== "var") return [`in ${where} it is a ${found.kind}, not a variable`, change];
  if (found.type === "other") return [`in ${where} it is no string`, change];
  const isVariable = found.names.some((name) => declarations.get(name)?.kind === "var");
  const isPromised = found.initial !== "call" && !(found.initial === "unknown" && isVariable);
  const why = `in ${where} its first value comes from a call or a variable, where Go promises no effect`;
  return isPromised ? null : [why, change];
}

// src/plan/package-variables.ts
function packageDeclarations(source) {
  const found = /* @__PURE__ */ new Map();
  for (const statement of statements(tokens(source))) {
    const [word = "", first = "", ...rest] = statement;
    if (word === "func" && isName2(first)) found.set(first, { kind: "func" });
    if (word !== "var" && word !== "const" && word !== "type") continue;
    const specs = first === "(" ? statements(rest.slice(0, -1)) : [statement.slice(1)];
    for (const spec of specs) for (const [name, one] of specOf(word, spec)) found.set(name, one);
  }
  return found;
}
function specOf(word, spec) {
  if (word === "type") return spec[0] === void 0 ? [] : [[spec[0], { kind: "type" }]];
  const names = [];
  let at = 0;
  for (; isName2(spec[at] ?? ""); at += 2) {
    names.push(spec[at] ?? "");
    if (spec[at + 1] !== ",") break;
  }
  at += 1;
  if (word === "const") return names.map((name) => [name, { kind: "const" }]);
  const equals = spec.indexOf("=", at);
  const type = spec.slice(at, equals < 0 ? void 0 : equals).join("");
  const values = equals < 0 ? [] : listOf(spec.slice(equals + 1));
  return names.map((name, i) => {
    const value = values.length === names.length ? values[i] : values[0];
    const declared = type === "" ? typeOf(value ?? []) : type === "string" ? "string" : "other";
    return [name, { kind: "var", type: declared, ...initialOf(value) }];
  });
}
function typeOf(value) {
  const first = value.find((one) => one !== "(") ?? "";
  if (/^["`]/.test(first)) return "string";
  if (first === "func") return "unknown";
  return isName2(first) && !["true", "false", "nil"].includes(first) ? "unknown" : "other";
}
function initialOf(value) {
  if (value === void 0) return { initial: "none", names: [] };
  const names = value.filter(
    (one, i) => isName2(one) && !(one === "string" && value[i + 1] === "(")
  );
  const calls = value.some((one, i) => one === "(" && callee(value[i - 1] ?? ""));
  if (calls) return { initial: "call", names };
  if (names.length > 0) return { initial: "unknown", names };
  const isConstant = value.every((one) => /^(?:["`].*|[+()]|string)$/s.test(one));
  return { initial: isConstant ? "constant" : "other", names };
}
function callee(before) {
  return before !== "string" && (isName2(before) || /^[)\]}]$/.test(before));
}
var TOKEN3 = /[ \t\r\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|[\s\S]/uy;
var KEYWORDS = /* @__PURE__ */ new Set(["var", "const", "type", "func", "import", "package", "map", "struct"]);
function isName2(token) {
  return /^[\p{L}_]/u.test(token) && !KEYWORDS.has(token);
}
function tokens(source) {
  const pattern = new RegExp(TOKEN3);
  const found = [];
  for (let token = pattern.exec(source)?.[0]; token !== void 0; token = pattern.exec(source)?.[0]) {
    const isComment = token.startsWith("//") || token.startsWith("/*");
    if (token === "\n" || isComment && token.includes("\n")) {
      if (endsStatement(found.at(-1) ?? "")) found.push(";");
    } else if (!isComment && !/^[ \t\r\uFEFF]/.test(token)) found.push(token);
  }
  return found;
}
function endsStatement(token) {
  return isName2(token) || /^(?:["`'\d]|[)\]}]$)/.test(token);
}
function statements(all3) {
  return split(all3, ";").filter((one) => one.length > 0);
}
function listOf(all3) {
  return split(all3, ",");
}
function split(all3, separator) {
  const parts = [[]];
  let depth = 0;
  for (const token of all3) {
    if ("([{".includes(token)) depth += 1;
    if (")]}".includes(token)) depth -= 1;
    if (token === separator && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

// src/compile/notices/warn-of-variables.ts
async function warnOfVariables(step, go, listing, binaries) {
  const { inputs, compiler, runner } = step;
  if (compiler !== "gc" || binaries.length === 0) return;
  const variables = linkedVariables([...go.goFlags, ...go.flags.link]);
  if (variables.length === 0) return;
  const packages = await Promise.all(
    linked(listing, binaries).map((one) => withDeclarations(one, variables))
  );
  const stamped = new Set(inputs.stamp.map((one) => one.name));
  const from = (name) => stamped.has(name) ? "stamp" : "ldflags -X";
  const unread = await unreadVariables(variables, binaries);
  for (const text of idleVariables(variables, packages, unread, from)) runner.log.warning(text);
}
function linked(listing, binaries) {
  const found = /* @__PURE__ */ new Map();
  for (const { planned } of binaries) {
    const all3 = listing.get(targetText(planned.target)) ?? [];
    const main = all3.find((one) => one.ImportPath === planned.package);
    const names = /* @__PURE__ */ new Set([planned.package, ...main?.Deps ?? []]);
    for (const one of all3) if (names.has(one.ImportPath)) found.set(one.ImportPath, one);
  }
  return [...found.values()];
}
async function withDeclarations(one, variables) {
  const isMain2 = one.Name === "main";
  const path = isMain2 ? "main" : one.ImportPath;
  const isMeant = one.Standard !== true || variables.some(({ name }) => name.startsWith(`${path}.`));
  const declarations = isMeant ? await declarationsOf(one) : /* @__PURE__ */ new Map();
  return { importPath: one.ImportPath, isMain: isMain2, declarations };
}
async function declarationsOf(one) {
  const names = [...one.GoFiles ?? [], ...one.CgoFiles ?? []];
  try {
    const texts = await Promise.all(names.map((name) => node_readFile(node_join(one.Dir, name), "utf8")));
    return new Map(texts.flatMap((text) => [...packageDeclarations(text)]));
  } catch {
    return null;
  }
}
async function unreadVariables(variables, binaries) {
  const left = new Set(
    variables.filter(({ value }) => value !== "" && !value.includes("$")).map(({ name }) => name)
  );
  for (const { file, reused } of binaries) {
    if (left.size === 0) break;
    if (reused) return /* @__PURE__ */ new Set();
    const bytes = await node_readFile(file);
    for (const { name, value } of variables) if (bytes.includes(value)) left.delete(name);
  }
  return left;
}

// src/compile/post-link/post-link.ts
async function postLink(step, go, linked2, linkFolder) {
  const { inputs, clocks } = step;
  if (inputs.debug !== "sidecar" && inputs.compress === "none") return success(linked2);
  return clocks.phases.time("post-link", () => stages(step, go, linked2, linkFolder));
}
async function stages(step, go, linked2, linkFolder) {
  const { inputs } = step;
  let binaries = linked2;
  const folderOf = (stage, index) => node_join(linkFolder, stage, String(index));
  if (inputs.debug === "sidecar") {
    const { splitDebug } = await import("./split-debug-C6EVSCTQ.mjs");
    const split2 = await all2(
      binaries,
      (one, index) => splitDebug(step, go, one, folderOf("sidecar", index))
    );
    if (!split2.ok) return split2;
    binaries = split2.value;
  }
  if (inputs.compress === "upx") {
    const { findUpx, packBinary } = await import("./pack-binary-XAS3TKIE.mjs");
    const upx = await findUpx(step);
    if (!upx.ok) return upx;
    await node_mkdir(node_join(linkFolder, "packed"), { recursive: true });
    const packed = await all2(
      binaries,
      (one, index) => packBinary(step, go, upx.value, one, folderOf("packed", index))
    );
    if (!packed.ok) return packed;
    binaries = packed.value;
  }
  return success(binaries);
}
async function all2(binaries, stage) {
  const done = [];
  const failures = [];
  for (const [index, one] of binaries.entries()) {
    const result = await stage(one, index);
    if (result.ok) done.push(result.value);
    else failures.push(...result.failures);
  }
  return failures.length > 0 ? { ok: false, failures } : success(done);
}

// src/plan/copy-layout.ts
function copyLayout(first, others, to) {
  const folders = [first];
  for (const one of [...new Set(others)].sort()) {
    if (folders.some((known) => isIn(known, one) || isIn(one, known))) continue;
    folders.push(one);
  }
  return { folders, above: commonFolder(folders), to };
}
function withPlaces(layout, places) {
  const all3 = [...layout.folders, ...places.map((one) => node_join(one, ".."))];
  return { ...layout, above: commonFolder(all3) };
}
function copiedPath({ above, to }, path) {
  return node_join(to, relativePath(above, path));
}
function isCopied({ folders }, path) {
  return folders.some((folder) => isIn(folder, path));
}
function isIn(folder, path) {
  const inside = relativePath(folder, path);
  return inside !== ".." && !inside.startsWith("../") && !/^(?:\/|[A-Za-z]:)/.test(inside);
}
function commonFolder(folders) {
  let above = folders[0] ?? "/";
  while (!folders.every((one) => isIn(above, one)) && node_join(above, "..") !== above)
    above = node_join(above, "..");
  return above;
}

// src/reuse/rebuild-inputs.ts
function moduleFolders(modules, listing) {
  const listed = [...listing.values()].flat().filter((one) => isOwnPackage(one));
  const dirs = listed.map((one) => (one.Module?.Replace ?? one.Module)?.Dir ?? "");
  const named = ownModules(modules.pins).map((one) => one.dir);
  return [.../* @__PURE__ */ new Set([...dirs, ...named])].filter((one) => one !== "");
}
async function placesRead(modules, listing, flags, workingDirectory) {
  const work = modules.roots.workspaceFile;
  const modfile = relativeValue(flags, "modfile", workingDirectory);
  const places = [
    ...work === null ? [] : [work, work.replace(/\.work$/, ".work.sum")],
    ...modfile.flatMap((file) => [file, file.replace(/\.mod$/, ".sum")]),
    ...relativeValue(flags, "pgo", workingDirectory),
    ...relativeValue(flags, "overlay", workingDirectory)
  ];
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of one.CgoFiles ?? []) {
      const text = await node_readFile(node_join(one.Dir, name), "utf8").catch(() => "");
      for (const [, path = ""] of text.matchAll(/\$\{SRCDIR\}(\/[^\s"']*)/g))
        places.push(node_join(one.Dir, path));
    }
  }
  return places;
}
function relativeValue(flags, name, cwd) {
  const value = lastValue(flags, name);
  const isPath = value !== void 0 && value !== "" && value !== "auto" && value !== "off";
  return isPath && !node_isAbsolute(value) ? [node_resolve(cwd, value)] : [];
}
async function movedOverlay(layout, flags, workingDirectory) {
  const value = lastValue(flags, "overlay") ?? "";
  if (value === "") return null;
  const text = await node_readFile(node_resolve(workingDirectory, value), "utf8").catch(() => null);
  if (text === null) return null;
  const { Replace = {} } = JSON.parse(text);
  const move2 = (path) => node_isAbsolute(path) ? movedPath(layout, path) : path;
  const rows = Object.entries(Replace).map(([key, file]) => [move2(key), move2(file)]);
  return JSON.stringify({ Replace: Object.fromEntries(rows) });
}
var PATHS = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];
function movedEnvironment(environment, layout, workspaceFile) {
  const moved = {};
  for (const name of PATHS) {
    const value = environment[name] ?? "";
    if (node_isAbsolute(value)) moved[name] = movedPath(layout, value);
  }
  const { GOWORK = "" } = environment;
  if (workspaceFile === null) moved.GOWORK = "off";
  else if (node_isAbsolute(GOWORK)) moved.GOWORK = copiedPath(layout, GOWORK);
  const own = gitConfigVariables(environment, "core.fsmonitor", "false");
  return { ...environment, ...moved, ...own, GIT_OPTIONAL_LOCKS: "0" };
}
function movedPath(layout, path) {
  const real = realPath(path);
  return isCopied(layout, real) ? copiedPath(layout, real) : path;
}

// src/compile/copy-tree.ts
var AT_ONCE2 = 16;
async function linkTargets(layout, skip) {
  const found = /* @__PURE__ */ new Set();
  const walk = async (folder) => {
    for (const entry2 of await entriesOf(folder)) {
      const path = node_join(folder, entry2.name);
      if (entry2.name === ".git" || skip(path)) continue;
      if (entry2.isDirectory()) await walk(path);
      if (!entry2.isSymbolicLink()) continue;
      const target = await node_readlink(path);
      const at = node_resolve(node_dirname(path), target);
      if (!node_isAbsolute(target) && !isCopied(layout, at)) found.add(at);
    }
  };
  for (const folder of layout.folders) await walk(folder);
  return [...found];
}
async function copyFolders(layout, skip) {
  const limit = pLimit(AT_ONCE2);
  const leftOut = [];
  const copyOne = async (path) => {
    const to = copiedPath(layout, path);
    const facts = await node_lstat(path);
    if (facts.isSymbolicLink()) return node_symlink(await node_readlink(path), to);
    if (!facts.isFile()) return void leftOut.push(path);
    const named = path.endsWith(".git") ? movedGitFile(layout, path) : null;
    if (named !== null) return node_writeFile(to, `gitdir: ${named}
`);
    try {
      await node_copyFile(path, to, node_constants.COPYFILE_FICLONE);
    } catch (error) {
      if (error.code !== "EACCES") throw error;
      return void leftOut.push(path);
    }
    await node_utimes(to, facts.atime, facts.mtime);
  };
  const copyFolder = async (folder) => {
    const to = copiedPath(layout, folder);
    await node_mkdir(to, { recursive: true });
    const entries = await entriesOf(folder, leftOut);
    await Promise.all(
      entries.map((entry2) => {
        const path = node_join(folder, entry2.name);
        if (skip(path)) return void 0;
        return entry2.isDirectory() ? copyFolder(path) : limit(() => copyOne(path));
      })
    );
    if (folder.endsWith(node_join("objects", "info"))) await moveAlternates(folder, to);
    await node_chmod(to, (await node_lstat(folder)).mode | 448);
  };
  for (const folder of layout.folders) await copyFolder(folder);
  return leftOut;
}
async function linkPlaces(layout, places) {
  const linked2 = [];
  for (const place of [...places].sort()) {
    const to = copiedPath(layout, place);
    if (await node_lstat(to).catch(() => null) !== null) continue;
    if (await node_lstat(place).catch(() => null) === null) continue;
    await node_mkdir(node_dirname(to), { recursive: true });
    await node_symlink(place, to);
    linked2.push(place);
  }
  return linked2;
}
function movedGitFile(layout, path) {
  const named = gitFolderOf(path);
  return named !== null && !isCopied(layout, named) ? named : null;
}
async function moveAlternates(folder, to) {
  const text = await node_readFile(node_join(folder, "alternates"), "utf8").catch(() => "");
  if (text === "") return;
  const lines = text.split("\n").map((line) => line === "" ? "" : node_resolve(folder, "..", line));
  await node_writeFile(node_join(to, "alternates"), lines.join("\n"));
}
async function entriesOf(folder, unreadable2 = []) {
  try {
    return await node_readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code !== "EACCES") throw error;
    unreadable2.push(folder);
    return [];
  }
}

// src/compile/copy-checkout.ts
async function copyCheckout(request) {
  try {
    const [from, without, cwd] = [request.root, request.without, request.workingDirectory].map(
      realPath
    );
    const skip = (path) => path === without || !request.withGit && node_basename(path) === ".git";
    const elsewhere = [cwd, ...request.modules.map(realPath)];
    const folders = copyLayout(from, elsewhere, request.to);
    const targets = await linkTargets(folders, skip);
    const around = elsewhere.filter((one) => !isCopied(folders, one));
    const beside = (await Promise.all(around.map((one) => besides(one, from)))).flat();
    const read2 = [...targets, ...request.read, ...beside];
    const places = [...new Set(read2)].filter(
      (one) => !isCopied(folders, one) && !isIn(without, one)
    );
    const layout = withPlaces(folders, places);
    const leftOut = await copyFolders(layout, skip);
    const linked2 = await linkPlaces(layout, places);
    return success({
      from,
      layout,
      linked: linked2,
      leftOut,
      to: copiedPath(layout, from),
      workingDirectory: copiedPath(layout, cwd)
    });
  } catch (error) {
    return failure(
      "check",
      `the checkout cannot be copied for a second build: ${error.message}`,
      "a checkout that can be read, and room for a copy in the temporary folder",
      "make room, or leave the check reproducible out"
    );
  }
}
async function besides(folder, checkout) {
  const found = [];
  for (let at = checkout; at !== folder && node_dirname(at) !== at; at = node_dirname(at)) {
    const names = await node_readdir(node_dirname(at)).catch(() => []);
    found.push(...names.map((name) => node_join(node_dirname(at), name)).filter((one) => one !== at));
  }
  return found;
}

// src/compile/rebuild.ts
async function rebuild(request) {
  const { step, project, reader, plan, listing, digests, folder } = request;
  const { inputs, runner } = step;
  const { go } = reader;
  const cwd = inputs.workingDirectory;
  const flags = [...go.goFlags, ...go.flags.compile];
  const withGit = stampsCommit(go.flags);
  const repositories = repositoriesOf(cwd);
  const repository = stampedRepository(repositories, go.version);
  const copied = await copyCheckout({
    root: (withGit ? repository : null) ?? project.root,
    withGit,
    workingDirectory: cwd,
    modules: moduleFolders(project, listing),
    read: await placesRead(project, listing, flags, cwd),
    to: node_join(folder, "another", "checkout"),
    without: step.folders.job
  });
  if (!copied.ok) return { ok: false, reason: copied.failures[0]?.found ?? "" };
  const { from, to, layout, workingDirectory } = copied.value;
  const not = sayLeft(step, copied.value);
  const overlay = await movedOverlay(layout, flags, cwd);
  const overlayFile = node_join(folder, "overlay.json");
  if (overlay !== null) await node_writeFile(overlayFile, overlay);
  const compile2 = [...go.flags.compile, ...overlay === null ? [] : [`-overlay=${overlayFile}`]];
  const goCache = node_join(folder, "gocache");
  await node_mkdir(goCache, { recursive: true });
  const width = planWidth(step, plan);
  const moved = { ...go, flags: { ...go.flags, compile: compile2 } };
  const building = { step, go: moved, digests, width, folder, gate: [] };
  runner.log.info("check reproducible: building once more, in another folder");
  const { runs } = await runThinFirst(
    runner.log,
    reader,
    (environment) => runShards({
      ...shardRequest(step, go, plan, linkedPackages(plan, listing)),
      cwd: workingDirectory,
      temp: folder,
      environment: {
        ...movedEnvironment(environment, layout, project.roots.workspaceFile),
        GOCACHE: goCache
      },
      commands: (shard, index) => shard.binaries.length === 0 ? [] : [linkCommand(building, shard, index, "rebuild")]
    })
  );
  const failed = runs.find((run) => run.result.exitCode !== 0);
  if (failed !== void 0) {
    const said = failed.messages.trim() || failed.result.stderr.trim();
    return { ok: false, reason: `go build failed there: ${said}${not}` };
  }
  const files = plan.shards.flatMap(
    (shard, index) => shard.binaries.map(
      (one) => [plannedId(one), node_join(outputOf(folder, shard, index) ?? "", one.builtName)]
    )
  );
  return { ok: true, from, to, files: new Map(files) };
}
function sayLeft(step, { linked: linked2, leftOut }) {
  const { log } = step.runner;
  const left = leftOut.filter((one) => !/[\\/]\.git[\\/]/.test(one));
  if (linked2.length > 0) log.info(`check reproducible: read where they are: ${few(linked2)}`);
  if (left.length === 0) return "";
  const text = `the copy leaves out what is no readable file: ${few(left)}`;
  log.info(`check reproducible: ${text}`);
  return `
(${text})`;
}
var SHOWN3 = 5;
function few(paths) {
  const more = paths.length > SHOWN3 ? ` and ${paths.length - SHOWN3} more` : "";
  return `${paths.slice(0, SHOWN3).join(", ")}${more}`;
}

// src/inputs/flags/static-question.ts
function staticQuestion(inputs) {
  const link = effectiveLink(inputs);
  const demand = staticDemand(inputs, ownFlag(inputs, "static"));
  if (inputs.flags.static === true) return { demand, link, because: "static: true" };
  const because = link === "auto" || link === "internal" || link === "pie" ? `profile ${inputs.profile} with cgo ${inputs.cgo ? "on" : "off"}` : `link: ${link}`;
  return { demand, link, because };
}

// src/plan/output-files.ts
function debugPath({ path }) {
  return `${path}.debug`;
}
function provenancePath({ path }) {
  return `${path}.provenance.json`;
}
function outputFiles(binaries, kinds) {
  return binaries.flatMap((planned) => {
    const of = `${planned.name} for ${targetText(planned.target)}`;
    return [
      { what: `binary ${of}`, path: planned.path, kind: "binary" },
      ...kinds.debug ? [{ what: `debug file of ${of}`, path: debugPath(planned), kind: "debug" }] : [],
      ...kinds.provenance ? [
        {
          what: `provenance of ${of}`,
          path: provenancePath(planned),
          kind: "provenance"
        }
      ] : []
    ];
  });
}
var ELSEWHERE = "set `output` to a folder for the binaries alone, as in dist";
function outputFailures(places) {
  const taken = /* @__PURE__ */ new Map();
  return places.flatMap(({ file, ...facts }) => {
    const before = taken.get(file.path.toLowerCase());
    taken.set(file.path.toLowerCase(), file);
    const reason = before === void 0 ? obstacle(facts) : `is also the place of the ${before.what}`;
    if (reason === null) return [];
    const remedy3 = facts.isTracked && facts.found !== "folder" ? untrack(file.path) : ELSEWHERE;
    return failure(
      "plan",
      `the ${file.what} would be ${file.path}, which ${reason}`,
      "nothing there, or a file of an earlier build",
      before === void 0 ? remedy3 : "name one of the programs otherwise, or build it in a step of its own with another `output`"
    ).failures;
  });
}
function obstacle(facts) {
  const { found, package: owner } = facts;
  if (found === "folder") return `is a folder${owner === "" ? "" : ` of the package ${owner}`}`;
  if (found === "nothing") return null;
  if (owner !== "") return `is a file that the package ${owner} is built from`;
  if (facts.isTracked) return "git tracks";
  if (found === "link") return facts.leadsTo === "" ? null : `is a link to ${facts.leadsTo}`;
  if (found === "other") return "is no regular file";
  return facts.isOurKind ? null : "is no file of an earlier build";
}
function untrack(path) {
  return `${ELSEWHERE}, or let git forget the file: git rm --cached '${path}'`;
}

// src/inspect/file-digest.ts
async function fileDigest(file) {
  const sum = node_createHash("sha256");
  for await (const chunk of node_createReadStream(file)) sum.update(chunk);
  return { bytes: (await node_stat(file)).size, sha256: sum.digest("hex") };
}
async function fileDigests(files) {
  const digests = /* @__PURE__ */ new Map();
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== void 0; file = files[next++]) {
      const hash = node_createHash("sha256");
      await node_pipeline(node_createReadStream(file), hash);
      digests.set(file, hash.digest("hex"));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return digests;
}

// src/inspect/static-check.ts
function staticVerdict(question) {
  const { binary, target, demand, link, facts } = question;
  if (target.goos !== "linux" || demand === "no") return { kind: "fine" };
  if (facts.static !== false) {
    if (link !== "static-pie" || facts.pie !== false) return { kind: "fine" };
    const { failures: failures2 } = failure(
      "check",
      `${binary} (${targetText(target)}) is static, but linked to a fixed address (ET_EXEC)`,
      "a position-independent binary: link: static-pie",
      "remove -no-pie from CGO_LDFLAGS and CC; a C compiler too old for -static-pie has to be replaced"
    );
    return { kind: "failure", failures: failures2 };
  }
  const found = `${binary} (${targetText(target)}) is not static: ${linkage(facts)}`;
  if (demand === "wished")
    return {
      kind: "warning",
      text: `${found}; it runs only where these are installed. To link it statically, set link: external-static; to accept it, static: false`
    };
  const { failures } = failure(
    "check",
    found,
    `a static binary: ${question.because}, no interpreter and no needed library`,
    remedy2(link, facts.buildInfo?.settings ?? {})
  );
  return { kind: "failure", failures };
}
function linkage(facts) {
  const parts = [];
  if (facts.interpreter !== null) parts.push(`interpreter ${facts.interpreter}`);
  if (facts.needed.length > 0) parts.push(`needs ${facts.needed.join(", ")}`);
  return parts.join(", ");
}
function remedy2(link, settings) {
  if (link === "external-static" || link === "static-pie")
    return "remove what turns -static off in CC, CGO_LDFLAGS and #cgo LDFLAGS lines, or set link: auto";
  const mode = settings["-buildmode"] ?? "exe";
  if (mode !== "exe") return `remove -buildmode=${mode} from build-flags, or set static: false`;
  if (settings.CGO_ENABLED === "1")
    return "it was built with CGO_ENABLED=1: remove that from the environment and `go env`, or set cgo: true";
  return "remove -linkmode=external and -linkshared; else a dependency asks for these libraries without cgo (//go:cgo_import_dynamic, as github.com/ebitengine/purego does): leave it out, or set static: false";
}

// src/inspect/finish-binaries.ts
async function inspectAndMove(step, built, rebuild2) {
  const { inputs } = step;
  const { activity, phases } = step.clocks;
  const inspected = await phases.time(
    "inspect",
    () => activity.track("hash", Promise.all(built.map((one) => inspect(step, one))))
  );
  const failures = inspected.flatMap((one) => one.ok ? [] : one.failures);
  if (failures.length > 0) return { ok: false, failures };
  const right = inspected.flatMap((one) => one.ok ? [one.value] : []);
  const checks = inputs.check.length === 0 ? [] : await phases.time("check", () => checkBinaries(step, right, rebuild2));
  if (checkFailures(checks).length > 0) return success({ binaries: [], checks });
  try {
    await phases.time("inspect", async () => {
      await Promise.all(built.map((one) => move(one.file, one.planned.path)));
      for (const { debugFile, planned } of built)
        if (debugFile !== void 0) await move(debugFile, debugPath(planned));
    });
  } catch (error) {
    const { code, path } = error;
    return failure(
      "build",
      `a binary cannot be written to ${inputs.output}: ${code ?? error} ${path ?? ""}`,
      "a folder that can be written to",
      code === "ENOSPC" || code === "EDQUOT" ? "make room on its disk" : "correct `output`"
    );
  }
  return success({ binaries: right.map((one) => one.report), checks });
}
async function inspect(step, built) {
  const { inputs, runner } = step;
  const { planned, file } = built;
  const read2 = await readBinary(built.unpackedFile ?? file);
  if (!read2.ok) return read2;
  const facts = read2.value;
  const right = checkTarget(planned.name, facts, planned.target);
  const verdict = staticVerdict({
    binary: planned.name,
    target: planned.target,
    ...staticQuestion(inputs),
    facts
  });
  if (verdict.kind === "warning") runner.log.warning(verdict.text);
  const failures = [
    ...right.ok ? [] : right.failures,
    ...verdict.kind === "failure" ? verdict.failures : []
  ];
  if (failures.length > 0) return { ok: false, failures };
  const own = { bytes: facts.bytes, sha256: facts.sha256 };
  const report = {
    name: planned.name,
    package: planned.package,
    target: targetText(planned.target),
    path: planned.path,
    ...built.unpackedFile === void 0 ? own : await fileDigest(file),
    static: facts.static,
    reused: built.reused,
    ...built.debugFile === void 0 ? {} : { debug: { path: debugPath(planned), ...await fileDigest(built.debugFile) } },
    ...built.compression === void 0 ? {} : { compression: built.compression }
  };
  return success({ built, facts, report });
}
async function move(from, to) {
  await node_mkdir(node_dirname(to), { recursive: true });
  try {
    await node_rename(from, to);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    const beside = `${to}.${process.pid}.tmp`;
    try {
      await node_copyFile(from, beside);
      await node_rename(beside, to);
    } finally {
      await removeQuietly(beside);
    }
  }
}

// src/release/checkout.ts
function sourceOf(checkout, job) {
  const { head: commit, modified } = checkout;
  if (commit === "") return success(null);
  const origin = publicUrl(checkout.origin);
  const own = job.repository === "" ? "" : `${job.serverUrl}/${job.repository}`;
  const isOwn = own !== "" && placeOf(origin) === placeOf(own);
  const isJobs = commit === job.sha;
  const isRef = job.ref !== "" && checkout.refCommit === commit;
  if (origin !== "" && !isOwn) {
    return success({ repository: origin, ref: checkout.branch, commit, modified });
  }
  if (isJobs || isOwn || own === "") {
    const ref = isJobs || isRef ? job.ref : checkout.branch;
    return success({ repository: isOwn || isJobs ? own : "", ref, commit, modified });
  }
  if (isRef && job.ref.startsWith("refs/tags/"))
    return success({ repository: own, ref: job.ref, commit, modified });
  return failure(
    "check",
    `the checkout is at ${commit}, the job at ${job.sha || "no commit"} of ${job.repository}, and the checkout has no remote with a public URL: a statement cannot say which repository was built`,
    "the commit of the job, or a remote `origin` that says where another one comes from",
    "check out with actions/checkout, or git remote add origin URL; or set provenance: false"
  );
}
function stampedCommit(binaries, sources) {
  const commits = sources.map((one) => one.commit);
  for (const { name, facts } of binaries) {
    const revision = facts.buildInfo?.settings["vcs.revision"];
    const isGit = facts.buildInfo?.settings.vcs === "git";
    if (revision === void 0 || !isGit || commits.length === 0 || commits.includes(revision))
      continue;
    return failure(
      "check",
      `Go stamped commit ${revision} into ${name}`,
      `${commits.join(" or ")}, at which the checkout was before; nothing is published`,
      "let nothing change the checkout while it is built"
    );
  }
  return success(null);
}
function publicUrl(remote) {
  const scp = /^(?:[^/@:]+@)?(?=[^/])((?!\w:[\\/])[^/:]{2,}):(?!\/\/)\/?(.+)$/.exec(remote);
  const text = scp === null ? remote : `ssh://${scp[1]}/${scp[2]}`;
  const url = parsed(text);
  if (url === null || !/^(?:https?|ssh|git):$/.test(url.protocol) || url.host === "") return "";
  const path = url.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return `${url.protocol}//${url.host}${path}`;
}
function placeOf(url) {
  const found = parsed(url);
  if (found === null) return "";
  const host = found.hostname.replace(/^ssh\.(?=github\.com$)/, "");
  const port = /^(?:443|22)?$/.test(found.port) ? "" : `:${found.port}`;
  return `${host}${port}${found.pathname}`.toLowerCase().replace(/\/+$/, "");
}
function parsed(text) {
  return URL.canParse(text) ? new URL(text) : null;
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

// src/cache/whole.ts
async function* whole(content) {
  yield Buffer.from(await content);
}

// src/release/fingerprint.ts
function stampedByGo(buildInfo) {
  if (buildInfo === null) return {};
  const rows = Object.entries(buildInfo.settings).filter(([name]) => /^vcs(?:\.|$)/.test(name));
  const version = buildInfo.main?.version ?? "";
  return Object.fromEntries([...rows, ...version === "" ? [] : [["version", version]]]);
}
function fingerprintDigest(facts) {
  return valueDigest([facts.inputs, facts.toolchain, facts.stamped], 64);
}
function fingerprintFailures(known) {
  return known.flatMap((one) => {
    if (one.sha256 === one.knownSha256) return [];
    return failure(
      "check",
      `${one.name} for ${one.target} has SHA-256 ${one.sha256}`,
      `${one.knownSha256}, which an earlier build of the same inputs (${one.digest.slice(0, 12)}) has; nothing is published`,
      `build both again and compare them: the build is not reproducible, or one of the two machines was changed; if the earlier binary was the wrong one, remove ${one.key} from the cache store`
    ).failures;
  });
}

// src/release/fingerprints.ts
async function compareFingerprints(step, store, go, built, recorded) {
  if (!step.inputs.provenance || recorded === null) return success([]);
  const prints = [];
  for (const one of built) {
    const print = await fingerprintOf(step, go, one, recorded);
    if (!print.ok) return print;
    prints.push(print.value);
  }
  const known = await Promise.all(prints.map((print) => knownOf(step, store, print)));
  const failures = fingerprintFailures(known.filter((one) => one !== null));
  return failures.length > 0 ? { ok: false, failures } : success(prints);
}
async function fingerprintOf(step, go, { planned, file, linkedFile }, { manifest, obstacles }) {
  const target = targetText(planned.target);
  const id = binaryId({ package: planned.package, target });
  const index = manifest.binaries.findIndex((one) => binaryId(one) === id);
  const inputs = manifest.binaries[index]?.digest;
  if (inputs === void 0) {
    return failure("check", `nothing is known of the inputs of ${id}`, "", "report this as a bug");
  }
  const read2 = await step.clocks.activity.track("hash", readBinary(linkedFile ?? file));
  if (!read2.ok) return read2;
  const { sha256, buildInfo } = read2.value;
  const stamped = stampedByGo(buildInfo);
  return success({
    name: planned.name,
    package: planned.package,
    target,
    digest: fingerprintDigest({ inputs, toolchain: go.toolchain.hash, stamped }),
    facts: { sha256, buildInfo },
    obstacle: obstacleOf2(go) || (obstacles[index] ?? "")
  });
}
function obstacleOf2(go) {
  const flags = [...go.goFlags, ...go.flags.compile, ...go.flags.link];
  const obstacle2 = buildObstacle({
    goVersion: go.version,
    flags: flags.filter((flag) => !/^--?buildvcs(?:=|$)/.test(flag)),
    commitStamps: []
  });
  return obstacle2 ?? "";
}
async function knownOf(step, store, print) {
  const { runner } = step;
  const { activity } = step.clocks;
  const { name, target, digest } = print;
  if (print.obstacle !== "") {
    runner.log.info(
      `the fingerprint of ${name} for ${target} is compared with no earlier build: ${print.obstacle}`
    );
    return null;
  }
  const { lookups } = fingerprintKeys(print);
  const found = await activity.track("transfer", store.find("fingerprint", lookups));
  if (found.state === "unavailable") {
    runner.log.warning(
      `the fingerprint of ${name} for ${target} is not compared with earlier builds: ${found.reason}`
    );
  }
  const key = found.state === "found" ? found.entry.key : "";
  const knownSha256 = sha256OfKey(key);
  if (knownSha256 === null || !lookups.some((prefix) => key.startsWith(prefix))) return null;
  runner.log.info(`${name} for ${target}: an earlier build of the same inputs has ${knownSha256}`);
  return { name, target, sha256: print.facts.sha256, digest, knownSha256, key };
}
async function saveFingerprints(step, store, prints) {
  const { inputs, job, runner } = step;
  const { activity } = step.clocks;
  if (!mayNoteFingerprints({ ...inputs, ...job })) return;
  await Promise.all(
    prints.map(async (print) => {
      if (print.obstacle !== "") return;
      const { sha256 } = print.facts;
      const key = fingerprintKey(print, sha256);
      const text = JSON.stringify({
        version: 1,
        package: print.package,
        target: print.target,
        digest: print.digest,
        sha256
      });
      const saved = await activity.track(
        "transfer",
        saveUnlessThere({
          store,
          slot: "fingerprint",
          key,
          content: () => whole(`${text}
`)
        })
      );
      if (saved.state === "unavailable") {
        runner.log.warning(`the fingerprint of ${print.name} is not saved: ${saved.reason}`);
      }
    })
  );
}

// src/runner/version.ts
var VERSION = "1.0.0";

// src/release/resources.ts
var TOOLCHAIN = "golang.org/toolchain";
function toolchainResource(version, platform, hash) {
  const name = `${TOOLCHAIN}@v0.0.1-go${version}.${platform}`;
  return { name, uri: packageUrl(name), ...hashParts(hash) };
}
function moduleResources(modules, goSum) {
  return modules.map((module) => {
    const used = module.replace ?? module;
    const name = `${used.path}@${used.version}`;
    if (used.version === "") {
      const { path } = module;
      return { name: path, uri: packageUrl(path), annotations: { replacedBy: used.path } };
    }
    const h1 = goSum.zips.get(name)?.h1 ?? used.sum;
    const replaces = module.replace === null ? {} : { annotations: { replaces: `${module.path}@${module.version}` } };
    return { name, uri: packageUrl(name), ...hashParts(h1), ...replaces };
  });
}
function commitResource(source, module) {
  const { repository, ref, commit, modified } = source;
  const at = ref === "" ? "" : `@${ref}`;
  return {
    uri: repository === "" ? packageUrl(module) : `git+${repository}${at}`,
    digest: { gitCommit: commit },
    ...modified ? { annotations: { modified: "true" } } : {}
  };
}
function packageUrl(name) {
  const at = name.lastIndexOf("@");
  const path = at < 0 ? name : name.slice(0, at);
  const version = at < 0 ? "" : `@${encodeURIComponent(name.slice(at + 1))}`;
  return `pkg:golang/${path.split("/").map(encodeURIComponent).join("/")}${version}`;
}
function hashParts(hash) {
  if (hash.startsWith("sha256:")) return { digest: { sha256: hash.slice("sha256:".length) } };
  if (!hash.startsWith("h1:")) return {};
  return { digest: { dirHash: Buffer.from(hash.slice(3), "base64").toString("hex") } };
}

// src/release/statement.ts
var BUILD_TYPE = "https://github.com/org/go-turbo-build/blob/v1/docs/release.md#build-type-v1";
function provenanceStatement(facts) {
  const { workflow } = facts;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: facts.name, digest: { sha256: facts.sha256 } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          inputs: facts.inputs,
          ...workflow === null ? {} : { workflow }
        },
        internalParameters: {
          package: facts.package,
          target: facts.target,
          goVersion: facts.goVersion,
          flags: facts.flags,
          environment: facts.environment,
          stamped: facts.stamped,
          inputsDigest: facts.inputsDigest
        },
        resolvedDependencies: facts.dependencies
      },
      runDetails: {
        builder: { id: facts.builderId, version: { "go-turbo-build": facts.builderVersion } },
        metadata: facts.invocation
      }
    }
  };
}
function timestamp(milliseconds) {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

// src/release/write-provenance.ts
async function writeProvenance(step, project, go, goEnvironment2, { binaries, fingerprints, source }) {
  const prints = new Map(fingerprints.map((one) => [binaryId(one), one]));
  const goSum = parseGoSums(goSumFiles(project.pins).map((file) => project.pins.get(file) ?? ""));
  const invocation = invocationOf(step);
  const files = [];
  for (const binary of binaries) {
    const print = prints.get(binaryId(binary));
    if (print === void 0) continue;
    const statement = provenanceStatement({
      name: node_basename(binary.path),
      sha256: binary.sha256,
      inputs: saidByUser(step, project),
      workflow: workflowOf(step.job),
      package: binary.package,
      target: binary.target,
      goVersion: go.version,
      flags: go.flags,
      environment: environmentOf(goEnvironment2, binary.target, step.inputs.cgo),
      stamped: stampedByGo(print.facts.buildInfo),
      inputsDigest: print.digest,
      dependencies: [
        ...source.map((one) => commitResource(one, project.mainModule)),
        ...dependenciesOf(go, print, goSum)
      ],
      builderId: builderOf(step.job),
      builderVersion: VERSION,
      invocation
    });
    const file = provenancePath(binary);
    try {
      await node_writeFile(file, `${JSON.stringify(statement, null, 2)}
`);
    } catch (error) {
      return failure(
        "build",
        `${file} cannot be written: ${error.message}`,
        "a folder that can be written to",
        "correct `output`, or make room"
      );
    }
    files.push(file);
  }
  return success(files);
}
function dependenciesOf(go, { facts: { buildInfo } }, goSum) {
  const platform = `${go.host.goos}-${go.host.goarch}`;
  return [
    toolchainResource(go.version, platform, go.toolchain.hash),
    ...moduleResources(buildInfo?.deps ?? [], goSum)
  ];
}
function saidByUser({ inputs }, project) {
  const folder = relativePath(project.root, inputs.workingDirectory);
  const said = {
    "go-version": inputs.goVersion,
    "go-version-file": inputs.goVersionFile,
    "go-checksum": inputs.goChecksum,
    "working-directory": folder === "" ? "." : folder,
    packages: inputs.packages,
    profile: inputs.profile,
    compiler: inputs.compiler,
    cgo: inputs.cgo,
    link: linkText(inputs),
    buildinfo: inputs.buildinfo,
    tags: inputs.tags,
    ldflags: inputs.ldflags,
    gcflags: [...inputs.fromGoFlags.gcflags, inputs.gcflags].filter((one) => one !== "").join(" "),
    "build-flags": inputs.buildFlags,
    debug: inputs.debug,
    compress: inputs.compress,
    stamp: inputs.stamp.map(({ name, value }) => `${name}=${value}`)
  };
  const all3 = { ...said, ...inputs.flags, targets: inputs.targets.map(targetText) };
  const isSaid = (value) => Array.isArray(value) ? value.length > 0 : value !== "";
  return Object.fromEntries(Object.entries(all3).filter(([, value]) => isSaid(value)));
}
function environmentOf(goEnvironment2, target, cgo) {
  const parsed2 = parseTarget(target);
  return {
    ...goEnvironment2,
    ...parsed2.ok ? targetEnvironment(parsed2.value) : {},
    CGO_ENABLED: cgo ? "1" : "0"
  };
}
function workflowOf(job) {
  if (!job.inRunner) return null;
  const { workflowRef, repository, ref, eventName } = job;
  return { workflow: workflowRef, repository: `${job.serverUrl}/${repository}`, ref, eventName };
}
function builderOf(job) {
  if (!job.inRunner) return "https://github.com/org/go-turbo-build/command";
  return `${job.serverUrl}/actions/runner/${job.githubHosted ? "github-hosted" : "self-hosted"}`;
}
function invocationOf({ job, runner, clocks }) {
  return {
    invocationId: job.runId === "" ? `urn:uuid:${node_randomUUID()}` : `${job.serverUrl}/${job.repository}/actions/runs/${job.runId}/attempts/${job.runAttempt}`,
    startedOn: timestamp(clocks.startedAt),
    finishedOn: timestamp(runner.clock.now())
  };
}

// src/release/prove.ts
async function prove(step, project, store, go, goEnvironment2, proven) {
  if (!step.inputs.provenance) return success([]);
  const written = await writeProvenance(step, project, go, goEnvironment2, proven);
  const finished = new Set(proven.binaries.map(binaryId));
  const prints = proven.fingerprints.filter((one) => finished.has(binaryId(one)));
  if (written.ok) await saveFingerprints(step, store, prints);
  return written;
}

// src/report/plan-lines.ts
function planLines(plan) {
  const lines = [
    `Go:         ${plan.goVersion} (${plan.goRoot})`,
    `lane:       ${plan.lane}`,
    `place:      ${plan.place}, go.sum ${plan.pinDigest}`,
    `GOCACHE:    ${plan.goCache}`,
    `saves:      ${plan.saves}`
  ];
  if (plan.build === null) return lines;
  lines.push(
    `flags:      ${[...plan.compileFlags, ...plan.linkFlags].join(" ")}`,
    `parallel:   ${plan.parallelism}`
  );
  for (const shard of plan.build.shards) {
    const target = targetText(shard.target);
    lines.push(...packageLines(shard, target));
    for (const binary of shard.binaries) {
      lines.push(`builds:     ${binary.package} for ${target} -> ${binary.path}`);
    }
  }
  return lines;
}
function packageLines({ binaries, packages, unlinked, unlinkedAre }, target) {
  if (binaries.length === 0 && unlinked.length === 0)
    return [`compiles:   ${count(packages.length)} for ${target}, no main package`];
  if (unlinked.length === 0) return [];
  const which = `${count(unlinked.length)} for ${target} in no binary`;
  if (unlinkedAre === "compiled") return [`compiles:   ${which}`];
  return [
    `leaves:     ${which}: ${unlinkedAre === "unchanged" ? "nothing of it changed" : "mains-only"}`
  ];
}
function count(packages) {
  return packages === 1 ? "1 package" : `${packages} packages`;
}

// src/report/show-plan.ts
function showPlan(step, permission, go, keys, plan) {
  const { inputs, runner } = step;
  const lines = planLines({
    goVersion: go.version,
    goRoot: go.toolchain.goroot,
    lane: keys.lane,
    place: keys.place,
    pinDigest: keys.pinDigest,
    goCache: go.goCache,
    compileFlags: go.flags.compile,
    linkFlags: go.flags.link,
    parallelism: inputs.parallelism,
    saves: permission.may ? "yes" : `no, ${permission.reason}`,
    build: plan.shards.length === 0 ? null : plan
  });
  runner.log.group("Plan", lines);
  if (!inputs.build || plan.shards.length === 0) return;
  const without = plan.shards.filter((one) => one.linksAll && one.binaries.length === 0);
  const patterns = inputs.packages.join(" ");
  if (without.length === plan.shards.length) {
    runner.log.notice(
      `no main package among ${patterns}: the packages are compiled, no binary is made`
    );
  } else if (without.length > 0) {
    const targets = without.map((one) => targetText(one.target)).join(", ");
    runner.log.warning(
      `no main package for ${targets} among ${patterns}: the packages are compiled, no binary is made`
    );
  }
}

// src/reuse/inputs-digest.ts
function ownSourceFiles(packages) {
  const files = packages.filter(isOwnPackage).flatMap((one) => [
    ...sourceFiles(one).map((name) => node_join(one.Dir, name)),
    ...ownProfiles(one)
  ]);
  return [...new Set(files)].sort();
}
function ownProfiles(one) {
  const profile = node_join(one.Dir, "default.pgo");
  return one.Name === "main" && node_existsSync(profile) ? [profile] : [];
}
function inputsDigest(facts) {
  const hash = node_createHash("sha256");
  const rows = [...facts.files].sort(([a], [b]) => a < b ? -1 : 1);
  hash.update(
    JSON.stringify([facts.pinDigest, facts.lane, facts.linkFlags, [...facts.mains].sort(), rows])
  );
  return hash.digest("hex");
}

// src/reuse/digest-inputs.ts
async function digestInputs(step, project, go, lane, plan, listing, files) {
  await node_setImmediate();
  const packages = [...linkedPackages(plan, listing).values()].flat();
  const digests = ownSourceFiles(packages).map(async (file) => {
    const sha256 = await files.sha256(file) ?? "absent";
    return [relativePath(project.root, file), sha256];
  });
  const named = new Map(await step.clocks.activity.track("hash", Promise.all(digests)));
  return inputsDigest({
    files: named,
    pinDigest: lane.keys.pinDigest,
    lane: lane.keys.lane,
    linkFlags: go.flags.link,
    mains: plan.binaries.map((binary) => binary.package)
  });
}

// src/reuse/known-listing.ts
function knownListing(step, go, { manifest, agreement }) {
  const stored = manifest?.listing ?? null;
  if (stored === null || !agreement.listing || step.inputs.provenance) return null;
  step.runner.log.debug("go list is not asked: nothing differs but the bodies of Go files");
  return readListing(stored, listingFolders(step, go));
}
function listingToKeep(step, go, { manifest, agreement }, listing) {
  const known = agreement.listing ? manifest?.listing ?? null : null;
  return known ?? storeListing(listing, listingFolders(step, go));
}
function listingFolders({ inputs }, go) {
  return {
    goRoot: go.toolchain.goroot,
    goModCache: go.goEnv.GOMODCACHE,
    workingDirectory: inputs.workingDirectory
  };
}

// src/reuse/facts/module-facts.ts
function moduleFacts(facts) {
  const { workingDirectory: cwd, pins, workspaceFile, module } = facts;
  const at = (path) => factPath(cwd, path);
  const found = [fact("nearest", "go.work"), fact("nearest", "go.mod")];
  const folders = new Set(facts.own.map((one) => one.dir));
  if (module !== null) folders.add(module);
  for (const file of pins.keys()) {
    found.push(fact("file", at(file)));
    if (/[\\/]go\.mod$/.test(file)) folders.add(node_dirname(file));
  }
  for (const folder of folders) {
    for (const name of ["go.mod", "go.sum"]) found.push(fact("file", at(node_join(folder, name))));
    found.push(...vendorFacts(at, folder));
  }
  if (workspaceFile !== null) {
    const sums = workspaceFile.replace(/\.work$/, ".work.sum");
    found.push(fact("file", at(workspaceFile)), fact("file", at(sums)));
    found.push(...vendorFacts(at, node_dirname(workspaceFile)));
  }
  for (const profile of facts.profiles) found.push(fact("file", at(node_resolve(cwd, profile))));
  return found;
}
function vendorFacts(at, folder) {
  return [
    fact("kind", at(node_join(folder, "vendor"))),
    fact("file", at(node_join(folder, "vendor", "modules.txt")))
  ];
}

// src/plan/source/assembly-includes.ts
var OF_GO2 = /^(?:textflag|funcdata|go_asm|go_tls|asm_\w+)\.h$/;
var INCLUDE = /#[ \t]*include\b(.*)/g;
var COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
function assemblyIncludes(text) {
  const names = /* @__PURE__ */ new Set();
  const lines = [text, text.replaceAll(COMMENT, " ")].flatMap((one) => [...one.matchAll(INCLUDE)]);
  for (const [, line = ""] of lines) {
    const path = /^[ \t]*"([^"]*)"/.exec(line)?.[1];
    if (path === void 0 || path === "" || /[\\/]/.test(path)) {
      return { ok: false, path: path ?? line.trim() };
    }
    if (!OF_GO2.test(path)) names.add(path);
  }
  return { ok: true, names: [...names] };
}

// src/reuse/facts/package-facts.ts
async function packageFacts(files, workingDirectory, one) {
  const at = (...names) => factPath(workingDirectory, node_join(one.Dir, ...names));
  const read2 = new Set(sourceFiles(one));
  const facts = [fact("names", at()), fact("file", at("default.pgo"))];
  for (const name of read2) facts.push(fact("file", at(name)));
  for (const pattern of one.EmbedPatterns ?? []) facts.push(fact("embed", at(), pattern));
  for (const { name, kind } of await files.names(one.Dir) ?? []) {
    if (kind === "folder" || read2.has(name) || !isSourceName(name)) continue;
    if (!isGoName(name)) facts.push(fact("file", at(name)));
    else if (!name.endsWith("_test.go")) facts.push(fact("head", at(name)));
  }
  const includes = await includedFiles(files, one);
  if (!includes.ok) return includes;
  return { ok: true, facts: [...facts, ...includes.names.map((name) => fact("file", at(name)))] };
}
async function includedFiles(files, one) {
  const names = /* @__PURE__ */ new Set();
  if ((one.SFiles ?? []).length === 0) return { ok: true, names: [] };
  const waiting = [...one.SFiles ?? [], ...one.HFiles ?? []];
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const found = assemblyIncludes(await files.text(node_join(one.Dir, name)) ?? "");
    if (!found.ok) {
      return { ok: false, reason: `${one.ImportPath}: ${name} includes ${found.path}` };
    }
    waiting.push(...found.names);
  }
  return { ok: true, names: [...names] };
}
function resolutionFacts(workingDirectory, packages, own) {
  const at = (path) => factPath(workingDirectory, path);
  const facts = [];
  for (const one of packages) {
    if (one.Standard === true || one.Module === void 0) continue;
    const home = isOwnPackage(one) ? (one.Module.Replace ?? one.Module).Dir ?? "" : "";
    if (home !== "") {
      for (let folder = one.Dir; isBelow(folder, home); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
    for (const { path, dir } of own) {
      if (dir === home || !`${one.ImportPath}/`.startsWith(`${path}/`)) continue;
      const rest = one.ImportPath.slice(path.length + 1);
      facts.push(fact("names", at(node_join(dir, rest))));
      for (let folder = node_join(dir, rest); isBelow(folder, dir); folder = node_dirname(folder)) {
        facts.push(fact("kind", at(node_join(folder, "go.mod"))));
      }
    }
  }
  return facts;
}
function isBelow(folder, above) {
  const path = node_relative(above, folder);
  return path !== "" && path.split(node_sep)[0] !== ".." && path !== folder;
}

// src/reuse/facts/plan-facts.ts
function planObstacle(patterns) {
  const scopes = patterns.map(patternScope);
  return scopes.map((one) => one.kind === "beyond" ? one.reason : "").find(Boolean) ?? "";
}
async function planFacts(files, request, packages, own) {
  const cwd = request.workingDirectory;
  const roots = searchedFolders(request, own);
  const folders = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const path of foundFolders(await walkFolders(files, root))) folders.add(node_join(root, path));
  }
  for (const one of packages.filter(isOwnPackage)) folders.add(one.Dir);
  const embedding = packages.filter((one) => isOwnPackage(one) && one.EmbedPatterns !== void 0);
  return [
    ...roots.map((root) => fact("walk", factPath(cwd, root))),
    ...[...folders].map((folder) => fact("heads", factPath(cwd, folder))),
    // A pattern that matches nothing makes `go list` fail.
    ...embedding.flatMap(
      (one) => (one.EmbedPatterns ?? []).map((pattern) => fact("embed", factPath(cwd, one.Dir), pattern))
    ),
    ...resolutionFacts(cwd, packages, own)
  ];
}
function searchedFolders(request, own) {
  const { workingDirectory: cwd, packages, workspaceFile } = request;
  const modules = own.map(({ dir }) => dir);
  const vendors = [...modules, ...workspaceFile === null ? [] : [node_resolve(workspaceFile, "..")]];
  const roots = /* @__PURE__ */ new Set();
  for (const scope of packages.map(patternScope)) {
    if (scope.kind === "main modules") for (const dir of modules) roots.add(dir);
    if (scope.kind === "modules") {
      for (const dir of modules) roots.add(dir);
      for (const dir of vendors) roots.add(node_join(dir, "vendor"));
    }
    if (scope.kind !== "folder") continue;
    const root = node_resolve(cwd, scope.folder);
    roots.add(root);
    for (const dir of modules) if (`${dir}/`.startsWith(`${root}/`)) roots.add(dir);
  }
  return [...roots];
}

// src/reuse/facts/record-facts.ts
async function recordFacts(files, request) {
  const { workingDirectory: cwd, listing } = request;
  const all3 = [...listing.values()].flat();
  const own = ownModules(request.pins);
  const modules = moduleFacts({ ...request, own, profiles: profileFlags(request.flags) });
  const plan = await planFacts(files, request, all3, own);
  const describe2 = async (packages) => {
    const parts = await Promise.all(
      packages.filter(isOwnPackage).map((one) => packageFacts(files, cwd, one))
    );
    const refused = parts.find((part) => !part.ok);
    const facts = parts.flatMap((part) => part.ok ? part.facts : []);
    return {
      facts: uniqueFacts([...modules, ...facts, ...resolutionFacts(cwd, packages, own)]),
      obstacle: packagesObstacle(packages) ?? (refused?.ok === false ? refused.reason : "")
    };
  };
  const obstacle2 = planObstacle(request.packages);
  const binaries = await Promise.all(
    request.binaries.map(async (binary) => {
      const target = targetText(binary.target);
      const described = await describe2(closureOf2(listing.get(target) ?? [], binary.package));
      return {
        package: binary.package,
        target,
        facts: described.facts,
        obstacle: obstacle2 || described.obstacle
      };
    })
  );
  const compiled = await Promise.all(
    (request.unlinked ?? []).map((one) => describe2(listing.get(targetText(one)) ?? []))
  );
  const isTold = request.unlinked !== null && compiled.every((one) => one.obstacle === "");
  const unlinked = isTold ? uniqueFacts(compiled.flatMap((one) => one.facts)) : null;
  return { plan: uniqueFacts([...modules, ...plan]), unlinked, binaries };
}
function closureOf2(listed, main) {
  const root = listed.find((one) => one.ImportPath === main);
  const paths = /* @__PURE__ */ new Set([main, ...root?.Deps ?? []]);
  return listed.filter((one) => paths.has(one.ImportPath));
}
function profileFlags(flags) {
  const values = flags.map((flag) => /^--?pgo=(.+)$/.exec(flag)?.[1]);
  return values.filter((value) => value !== void 0 && !["auto", "off"].includes(value));
}

// src/reuse/record-inputs.ts
async function recordInputs(step, project, go, lane, found, plan, listing, files) {
  const { inputs } = step;
  const { roots, pins } = project;
  const facts = await recordFacts(files, {
    workingDirectory: inputs.workingDirectory,
    packages: inputs.packages,
    flags: [...go.goFlags, ...go.flags.compile],
    pins,
    workspaceFile: roots.workspaceFile,
    module: roots.module,
    listing,
    binaries: plan.binaries,
    unlinked: inputs.mainsOnly ? null : plan.shards.filter((one) => one.unlinked.length > 0).map((one) => one.target)
  });
  const asked = uniqueFacts([
    ...facts.plan,
    ...facts.unlinked ?? [],
    ...facts.binaries.flatMap((one) => one.facts)
  ]);
  const answers = await answerFacts(inputs.workingDirectory, asked, files, found.answers);
  const manifest = makeInputsManifest({
    ...facts,
    answers,
    inputsDigest: "",
    toolchain: go.toolchain.hash,
    environment: found.environment,
    lane: lane.keys.lane,
    linkFlags: go.flags.link
  });
  return { manifest, obstacles: facts.binaries.map((one) => one.obstacle) };
}
async function sameInputs(step, manifest) {
  const { workingDirectory } = step.inputs;
  const answers = await answerFacts(workingDirectory, manifestFacts(manifest));
  const now = [...answers.values()];
  return manifest.facts.every(([, , , before], index) => before === now[index]);
}

// src/reuse/made-binaries.ts
async function madeBinaries(step, project, go, facts) {
  const { inputs, runner, clocks, folders, ordinal } = step;
  const { found, recorded, binaries, reused } = facts;
  if (!inputs.reuse || found.obstacle !== "") return null;
  const built = [];
  for (const [index, { name, path: file, sha256, bytes, ...one }] of binaries.entries()) {
    if (one.reused || recorded.obstacles[index] !== "") continue;
    const brokenKey = facts.brokenKeys.get(binaryId(one)) ?? "";
    built.push({ index, name, file, sha256, bytes, brokenKey });
  }
  const isNews = !found.agreement.unlinked && recorded.manifest.unlinked !== null;
  if (built.length === 0 && !isNews) return null;
  if (!await clocks.activity.track("hash", sameInputs(step, recorded.manifest))) {
    runner.log.warning("files changed while they were built: these binaries are not reused later");
    return null;
  }
  const manifest = {
    ...recorded.manifest,
    inputsDigest: facts.inputsDigest,
    listing: listingToKeep(step, go, found, facts.listing),
    binaries: recorded.manifest.binaries.map((one) => {
      const known = reused.get(binaryId(one))?.known ?? one;
      return { ...known, facts: one.facts };
    })
  };
  const manifestFile = stepFiles(folders.job, ordinal).inputs;
  await node_writeFile(manifestFile, JSON.stringify(manifest));
  const seconds = clocks.phases.list().find((phase) => phase.name === "build")?.seconds ?? 0;
  return {
    manifestFile,
    foundKey: found.key,
    asked: askedBuild(step, project, go),
    secondsEach: seconds / Math.max(1, binaries.filter((one) => !one.reused).length),
    limitBytes: inputs.reuseLimit,
    built
  };
}

// src/inspect/object-magic.ts
var MAGIC = [
  "!<arch>\n",
  "<bigaf>\n",
  "\x7FELF",
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  // Universal: Go makes none, and lipo makes one of two of Go's.
  "\xCA\xFE\xBA\xBE",
  "MZ\x90\0\0",
  "MZx\0\0",
  "\0\0\xEB",
  "\0\0\x8A\x97",
  "\0\0G",
  "\0asm",
  "\xDF",
  "\xF7"
].map((text) => Buffer.from(text, "latin1"));
var LONGEST_MAGIC = Math.max(...MAGIC.map((one) => one.length));
function isObject(start) {
  return MAGIC.some((one) => start.subarray(0, one.length).equals(one));
}

// src/compile/output/check-output.ts
async function checkOutput(step, files, own) {
  const { output } = step.inputs;
  if (files.length === 0) return success(null);
  const folder = folderFailure(output);
  if (folder !== null) return folder;
  const there = files.filter((one) => kindOf2(one.path) !== "nothing");
  const tracked = await trackedOf(step, there);
  const places = await Promise.all(
    files.map(async (file) => {
      const found = kindOf2(file.path);
      return {
        file,
        found,
        leadsTo: found === "link" ? leadsTo(file.path, output) : "",
        isOurKind: found === "file" && await isOurKind(file),
        isTracked: tracked.has(file.path),
        package: own.get(file.path) ?? ""
      };
    })
  );
  const failures = outputFailures(places);
  return failures.length > 0 ? { ok: false, failures } : success(null);
}
function folderFailure(output) {
  let at = output;
  while (kindOf2(at) === "nothing" && node_dirname(at) !== at) at = node_dirname(at);
  const facts = statPath(at);
  const change = "set `output` to a folder that can be written to";
  const expected = "a folder for the binaries";
  if (facts === null || !facts.isDirectory()) {
    const what = facts === null ? "a link to nothing" : "no folder";
    return failure("plan", `output is ${output}, and ${at} is ${what}`, expected, change);
  }
  try {
    node_accessSync(at, node_constants.W_OK | node_constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error;
    return failure(
      "plan",
      `output is ${output}, and ${at} cannot be written to (${code})`,
      expected,
      change
    );
  }
}
function kindOf2(path) {
  let facts;
  try {
    facts = node_lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return "nothing";
  }
  if (facts === void 0) return "nothing";
  if (facts.isSymbolicLink()) return "link";
  if (facts.isDirectory()) return "folder";
  return facts.isFile() ? "file" : "other";
}
function leadsTo(path, output) {
  try {
    const target = node_realpathSync(path);
    return target.startsWith(node_realpathSync(output) + node_sep) && node_statSync(target).isFile() ? "" : target;
  } catch {
    return "nothing";
  }
}
async function isOurKind({ path, kind }) {
  if (kind === "provenance") {
    const text = await node_readFile(path, "utf8").catch(() => "");
    return text === "" || text.includes("https://in-toto.io/Statement/v1");
  }
  const handle = await node_open(path, "r").catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(LONGEST_MAGIC),
      0,
      LONGEST_MAGIC,
      0
    );
    return bytesRead === 0 || isObject(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
async function trackedOf({ inputs, runner }, files) {
  const root = files.length === 0 ? null : repositoryRoot(inputs.output);
  if (root === null) return /* @__PURE__ */ new Set();
  const names = new Map(files.map(({ path }) => [relativePath(root, path), path]));
  const listed = await askGit(
    runner,
    root,
    ...["--literal-pathspecs", "ls-files", "-z", "--", ...names.keys()]
  );
  const found = listed.text.split("\0").map((name) => names.get(name));
  return new Set(found.filter((path) => path !== void 0));
}

// src/compile/output/earlier-outputs.ts
async function warnOfEarlierOutputs(step, earlier, binaries) {
  const made = /* @__PURE__ */ new Map();
  for (const { files } of earlier?.steps ?? []) {
    const text = await node_readFile(files.report, "utf8").catch(() => "{}");
    const { binaries: before = [] } = JSON.parse(text);
    for (const one of before) made.set(one.path, `${one.package} for ${one.target}`);
  }
  for (const one of binaries) {
    const before = made.get(one.path);
    const now = `${one.package} for ${targetText(one.target)}`;
    if (before === void 0 || before === now) continue;
    step.runner.log.warning(
      `${one.path} is that of ${before}, which an earlier step of this job has built, and becomes that of ${now}; give one of the steps another \`output\``
    );
  }
}

// src/compile/output/exclude-lines.ts
function excludeLines(paths) {
  return paths.filter((path) => path !== "" && path !== "/" && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(path)).filter((path) => !/[\r\n]/.test(path)).map((path) => `/${path.replaceAll(/[\\*?[\]]/g, "\\$&").replaceAll(/ (?= *$)/g, "\\ ")}
`).join("");
}
function withoutOldLine(text, folder) {
  const lines = text.split("\n");
  if (lines.at(-1) !== "") return null;
  for (let index = lines.length - 2; index >= 0; index--) {
    const line = lines[index] ?? "";
    if (line === `/${folder}/`)
      return [...lines.slice(0, index), ...lines.slice(index + 1)].join("\n");
    if (!/^\/[^*?[\]\\!]+\/$/.test(line)) return null;
  }
  return null;
}

// src/compile/output/hide-output.ts
async function hideOutput(step, project, files, isRead2) {
  const { inputs, folders, runner } = step;
  const roots = repositoriesOf(inputs.workingDirectory).map((one) => one.root);
  const [root] = roots;
  if (root === void 0) return {};
  const ours = /* @__PURE__ */ new Set([...files, ...await leftBehind(step, project)]);
  const paths = [...ours].filter((path) => !isRead2(path));
  const lines = excludeLines(
    roots.flatMap((at) => [
      ...paths.map((path) => relativePath(at, path)),
      `${relativePath(at, folders.job)}/`
    ])
  );
  if (lines === "") return {};
  const before = await usersPatterns(runner, root);
  const file = stepFiles(folders.job, step.ordinal).exclude;
  await node_writeFile(file, Buffer.concat([before, Buffer.from(`
${lines}`)]));
  return gitConfigVariables(runner.environment, "core.excludesFile", file);
}
async function usersPatterns(runner, root) {
  const { HOME = "", XDG_CONFIG_HOME = "" } = runner.environment;
  const set = await askGit(runner, root, "config", "--type=path", "--get", "core.excludesFile");
  const home = XDG_CONFIG_HOME || (HOME === "" ? "" : node_join(HOME, ".config"));
  const file = set.ok ? set.text : home === "" ? "" : node_join(home, "git", "ignore");
  const none = Buffer.alloc(0);
  return file === "" ? none : node_readFile(file).catch(() => none);
}
var MOST = 64;
async function leftBehind({ inputs }, project) {
  const own = new Set(ownModules(project.pins).map((one) => one.path));
  const names = namesOf(inputs.output);
  if (names.length > MOST) return [];
  const found = [];
  for (const name of names.filter((one) => !/\.(?:debug|json)$/.test(one))) {
    const path = node_join(inputs.output, name);
    const read2 = await readBinary(path);
    const main = read2.ok ? read2.value.buildInfo?.main?.path : void 0;
    if (main === void 0 || !own.has(main)) continue;
    const beside = [`${name}.debug`, `${name}.provenance.json`].filter(
      (one) => names.includes(one)
    );
    found.push(path, ...beside.map((one) => node_join(inputs.output, one)));
  }
  return found;
}
function namesOf(folder) {
  try {
    const entries = node_readdirSync(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => one.name);
  } catch {
    return [];
  }
}

// src/compile/output/old-exclude.ts
async function removeOldExclude({
  inputs,
  runner
}) {
  const root = repositoryRoot(inputs.workingDirectory);
  if (root === null) return;
  const folder = relativePath(root, inputs.output);
  if (folder === "" || folder.startsWith("..")) return;
  let file = node_resolve(root, ".git", "info", "exclude");
  let bytes = await node_readFile(file).catch(() => null);
  if (bytes === null) {
    const asked = await askGit(runner, root, "rev-parse", "--git-path", "info/exclude");
    if (!asked.ok) return;
    file = node_resolve(root, asked.text);
    bytes = await node_readFile(file).catch(() => null);
  }
  if (bytes === null) return;
  const kept = withoutOldLine(bytes.toString("latin1"), Buffer.from(folder).toString("latin1"));
  if (kept === null) return;
  try {
    await node_writeFile(file, kept, "latin1");
    runner.log.info(`removed /${folder}/ from ${file}: an earlier version had hidden the folder`);
  } catch (error) {
    runner.log.debug(`${file} cannot be written: ${error.message}`);
  }
}

// src/compile/output/prepare-output.ts
async function prepareOutput(step, project, earlier, binaries, listing, asksGit) {
  const { debug, provenance } = step.inputs;
  const files = outputFiles(binaries, { debug: debug === "sidecar", provenance });
  const own = ownPaths(listing ?? /* @__PURE__ */ new Map());
  const [checked] = await Promise.all([
    checkOutput(step, files, own),
    binaries.length === 0 ? void 0 : removeOldExclude(step)
  ]);
  await warnOfEarlierOutputs(step, earlier, binaries);
  if (!checked.ok || !asksGit) return checked.ok ? success({}) : checked;
  return success(await hideOutput(step, project, files.map(pathOf), (path) => own.has(path)));
}
function pathOf({ path }) {
  return path;
}
function ownPaths(listing) {
  const paths = /* @__PURE__ */ new Map();
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of sourceFiles(one)) {
      const file = node_join(one.Dir, name);
      paths.set(file, one.ImportPath);
      for (let at = node_dirname(file); !paths.has(at) && node_dirname(at) !== at; at = node_dirname(at)) {
        paths.set(at, one.ImportPath);
      }
    }
  }
  return paths;
}

// src/release/read-source.ts
async function readSource(step, goVersion, gitVariables) {
  const repositories = repositoriesOf(step.inputs.workingDirectory);
  const root = repositories[0]?.root ?? null;
  const stamped = stampedRepository(repositories, goVersion);
  const own = await sourceAt(step, root, gitVariables);
  if (!own.ok || stamped === null || stamped === root) return own;
  const around = await sourceAt(step, stamped, gitVariables);
  return around.ok ? success([...own.value, ...around.value]) : around;
}
async function sourceAt({ inputs, job, runner }, root, gitVariables) {
  const unnamed = "the provenance names no commit and no repository";
  if (root === null) {
    if (job.inRunner)
      runner.log.warning(`${unnamed}: ${inputs.workingDirectory} lies in no git repository`);
    return success([]);
  }
  const environment = { ...runner.environment, ...gitVariables };
  const git = (...args) => askGit({ exec: runner.exec, environment }, root, ...args);
  const head = await git("rev-parse", "--verify", "HEAD^{commit}");
  const any = head.ok ? head : await git("rev-parse", "--git-dir");
  if (!any.ok) {
    const found = `provenance: the commit that is built cannot be read (git: ${any.said})`;
    const change = gitRemedy(any.said, root, "set provenance: false");
    if (job.inRunner) return failure("check", found, "a checkout that git reads", change);
    runner.log.warning(`${found}; ${unnamed}; to fix: ${change}`);
    return success([]);
  }
  if (!head.ok) runner.log.warning(`${unnamed}: ${root} has no commit yet`);
  const [branch, origin, refCommit, status] = await Promise.all([
    git("symbolic-ref", "--quiet", "HEAD"),
    originOf(git),
    refCommitOf(git, job.ref),
    git("status", "--porcelain")
  ]);
  const checkout = {
    head: head.text,
    branch: branch.text,
    origin,
    refCommit,
    modified: status.text !== ""
  };
  const source = sourceOf(checkout, job);
  if (!source.ok) return source;
  return success(source.value === null ? [] : [source.value]);
}
async function originOf(git) {
  const origin = await git("config", "--get", "remote.origin.url");
  if (origin.text !== "") return origin.text;
  const remotes = await git("config", "--get-regexp", "^remote\\..*\\.url$");
  const urls = remotes.text.split("\n").map((line) => line.replace(/^\S+ /, ""));
  return urls.length === 1 ? urls[0] ?? "" : "";
}
async function refCommitOf(git, ref) {
  if (ref === "") return "";
  const names = [ref, ref.replace(/^refs\/(?:heads|(?=pull\/))/, "refs/remotes/origin/")];
  for (const name of new Set(names.map((one) => one.replaceAll("//", "/")))) {
    const found = await git("rev-parse", "--verify", "--quiet", `${name}^{commit}`);
    if (found.ok) return found.text;
  }
  return "";
}

// src/reuse/left-to-build.ts
function usable({ files }, plan, digests) {
  const ids = plan.binaries.map(plannedId);
  return new Map(
    ids.flatMap((id) => {
      const one = files.get(id);
      return one !== void 0 && one.known.digest === digests.get(id) ? [[id, one]] : [];
    })
  );
}
function planWithout(plan, reused, areKnown) {
  const shards = plan.shards.flatMap((shard) => {
    const binaries = shard.binaries.filter((one) => !reused.has(plannedId(one)));
    const isAsBefore = areKnown && shard.unlinkedAre === "compiled";
    const linksAll = binaries.length === shard.binaries.length;
    const unlinkedAre = isAsBefore ? "unchanged" : shard.unlinkedAre;
    const left = { ...shard, unlinkedAre, binaries, linksAll };
    const isDone = !linksAll && binaries.length === 0 && !compilesUnlinked(left);
    return isDone ? [] : [left];
  });
  return { ...plan, shards, binaries: shards.flatMap((shard) => shard.binaries) };
}

// src/flow/plan-run.ts
async function planRun(run, request, files) {
  const { step, project, caches } = run;
  const { listing, reader, found } = request;
  const plan = planOf(run, listing);
  if (!plan.ok) return plan;
  const { provenance: isProven } = step.inputs;
  const asksGit = isProven || stampsCommit(reader.go.flags);
  const { binaries } = plan.value;
  const git = await prepareOutput(step, project, caches.earlier, binaries, listing, asksGit);
  if (!git.ok) return git;
  const source = isProven ? await readSource(step, reader.go.version, git.value) : success([]);
  if (!source.ok) return source;
  const recorded = await record(run, request, plan.value, files);
  const digests = new Map(recorded?.manifest.binaries.map((one) => [binaryId(one), one.digest]));
  const reused = usable(request.reused, plan.value, digests);
  const left = planWithout(plan.value, reused, found.agreement.unlinked);
  return success({
    plan: plan.value,
    left,
    reused,
    recorded,
    digests,
    source: source.value,
    git: git.value
  });
}
async function record({ step, project, lane }, { reader: { go }, found, listing }, plan, files) {
  const { reuse, provenance } = step.inputs;
  const isAsked = provenance || found.obstacle === "" && reuse;
  if (plan.binaries.length === 0 || !isAsked && !usesInputsStamp(go.flags.link)) return null;
  const recording = recordInputs(step, project, go, lane, found, plan, listing, files);
  return step.clocks.activity.track("hash", recording);
}
function planOf({ step, go }, listing) {
  const { compiler, inputs } = step;
  if (listing.size === 0) return success({ targets: go.targets, shards: [], binaries: [] });
  return planBuild({
    host: go.host,
    targets: inputs.targets,
    output: inputs.output,
    link: inputs.build,
    // TinyGo compiles programs only.
    mainsOnly: inputs.mainsOnly || compiler === "tinygo",
    listing
  });
}

// src/flow/make-binaries.ts
async function makeBinaries(run, request) {
  const { step, project, caches, lane, linkFolder } = run;
  const { found, listing } = request;
  const files = found.files ?? createFiles();
  const mains = await checkMains(step, project, request.reader.go, listing, files);
  if (!mains.ok) return mains;
  const planned = await planRun(run, request, files);
  if (!planned.ok) return planned;
  const { plan, left, reused, recorded, digests, source, git } = planned.value;
  const reader = withVariables(request.reader, git);
  const { go } = reader;
  showPlan(step, caches.permission, go, lane.keys, left);
  sayRepositories(step, go);
  warnOfResolver(step, go, plan, listing);
  await warnOfUnused(step, project, go, plan, listing);
  const { goEnvironment: goEnvironment2 } = lane.ingredients;
  const { layers } = request;
  const warming = { plan, later: request.later };
  const folder = linkFolder;
  const [compiled, inputsDigest2] = await Promise.all([
    compile({ step, reader, goEnvironment: goEnvironment2, plan: left, listing, folder, digests, layers, warming }),
    digestInputs(step, project, go, lane, plan, listing, files),
    warnOfPaths(step, go, left, listing, files)
  ]);
  if (!compiled.ok) return compiled;
  await noteThin(run, reader, listing, compiled.value);
  await warnOfVariables(step, go, listing, compiled.value.binaries);
  const linked2 = await postLink(step, go, compiled.value.binaries, linkFolder);
  if (!linked2.ok) return linked2;
  const made = new Map(reused);
  for (const one of linked2.value) made.set(plannedId(one.planned), one);
  const inOrder2 = plan.binaries.flatMap((one) => made.get(plannedId(one)) ?? []);
  const fingerprints = await compareFingerprints(step, caches.store, go, inOrder2, recorded);
  if (!fingerprints.ok) return fingerprints;
  const stamped = stampedCommit(fingerprints.value, source);
  if (!stamped.ok) return stamped;
  const again = node_join(linkFolder, "rebuild");
  const inspected = await inspectAndMove(
    step,
    inOrder2,
    () => rebuild({ step, project, reader, plan: left, listing, digests, folder: again })
  );
  if (!inspected.ok) return inspected;
  const { binaries, checks } = inspected.value;
  const prints = fingerprints.value;
  const provenance = await prove(step, project, caches.store, go, goEnvironment2, {
    binaries,
    fingerprints: prints,
    source
  });
  if (!provenance.ok) return provenance;
  const obstacle2 = recorded?.obstacles.find((one) => one !== "") ?? "";
  const unlinked = plan.shards.reduce((sum, shard) => sum + shard.unlinked.length, 0);
  const { brokenKeys } = request.reused;
  return success({
    binaries,
    checks,
    inputsDigest: inputsDigest2,
    packages: { ...compiled.value.packages, unlinked },
    isWhole: compiled.value.isWhole,
    provenance: provenance.value,
    git,
    reason: binaries.every((one) => one.reused) ? "" : obstacle2 || request.reused.reason,
    made: recorded === null || binaries.length === 0 ? null : await madeBinaries(step, project, go, {
      found,
      recorded,
      listing,
      inputsDigest: inputsDigest2,
      reused,
      binaries,
      brokenKeys
    })
  });
}
async function noteThin({ step, caches, lane }, reader, listing, { readsWhole }) {
  await noteThinSources({
    inputs: step.inputs,
    permission: caches.permission,
    lane,
    go: reader.go,
    listing,
    fromThin: !readsWhole,
    file: stepFiles(step.folders.job, step.ordinal).thin
  });
}

// src/flow/move-reused.ts
async function moveReused({ step, project, caches }, { found, reused }) {
  const files = [...reused.files.values()];
  const planned = files.map((one) => one.planned);
  const ready = await prepareOutput(step, project, caches.earlier, planned, null, false);
  if (!ready.ok) return ready;
  const binaries = await inspectAndMove(step, files, null);
  if (!binaries.ok) return binaries;
  const names = files.map((one) => one.planned.path).join(", ");
  step.runner.log.info(`nothing that could change them is different; reused: ${names}`);
  return success({
    ...binaries.value,
    inputsDigest: found.manifest?.inputsDigest ?? "",
    packages: { compiled: 0, total: 0, unlinked: 0 },
    isWhole: true,
    reason: "",
    provenance: [],
    git: {},
    made: null
  });
}

// src/pin/c/c-inputs-text.ts
function cInputsText(of) {
  return of?.inputs.known === true ? `${of.inputs.packages} ${of.inputs.files}` : "";
}

// src/cache/build/restore-layer.ts
async function restoreLayer(request) {
  let second = null;
  const found = await restoreArchive(request, (meta) => {
    const { after } = noteOf(meta);
    if (request.slot === "delta" && after !== "")
      second = restoreArchive({ ...request, keys: { lookups: [after] } });
  });
  const ground = await second;
  if (found.layer === null || ground === null) return found;
  return {
    ...found,
    report: {
      ...found.report,
      bytesDown: found.report.bytesDown + ground.report.bytesDown,
      seconds: Math.max(found.report.seconds, ground.report.seconds)
    },
    warnings: [...found.warnings, ...ground.warnings],
    layer: ground.layer === null ? found.layer : standing(found.layer, ground.layer),
    brokenKey: ground.brokenKey
  };
}
function standing(delta, ground) {
  return {
    ...delta,
    bytes: delta.bytes + ground.bytes,
    actions: [...delta.actions, ...ground.actions],
    outputs: [...delta.outputs, ...ground.outputs],
    standsOn: ground
  };
}

// src/cache/build/trim-file.ts
async function keepFromTrimming(goCache, now) {
  const text = `${Math.floor(now / 1e3)}`;
  await node_writeFile(node_join(goCache, "trim.txt"), text).catch(() => void 0);
}

// src/cache/modules/thin/thin-folders.ts
var UNUSED_MS = 5 * 24 * 3600 * 1e3;
var LEFT_BEHIND_MS = 24 * 3600 * 1e3;
var SET = /^[0-9a-f]{16}$/;
async function hasSets(root) {
  return (await node_readdir(root).catch(() => [])).some((name) => SET.test(name));
}
async function useSet(root, set, now) {
  const folder = node_join(root, set);
  try {
    await node_utimes(folder, now / 1e3, now / 1e3);
    return folder;
  } catch {
    return null;
  }
}
async function newSetFolder(root, set) {
  const folder = node_join(root, `new-${set}-${node_randomBytes(8).toString("hex")}`);
  await node_mkdir(folder, { recursive: true });
  return folder;
}
async function nameSet(root, set, from) {
  const folder = node_join(root, set);
  try {
    await node_rename(from, folder);
  } catch (error) {
    if (await node_stat(folder).catch(() => null) === null) throw error;
  }
  return folder;
}
async function removeUnusedSets(root, now) {
  for (const name of await node_readdir(root).catch(() => [])) {
    const folder = node_join(root, name);
    const facts = await node_stat(folder).catch(() => null);
    const age = facts === null ? 0 : now - facts.mtimeMs;
    if (age < (SET.test(name) ? UNUSED_MS : LEFT_BEHIND_MS)) continue;
    const going = node_join(root, `old-${node_randomBytes(8).toString("hex")}`);
    await node_rename(folder, going).then(() => node_rm(going, { recursive: true, force: true, maxRetries: 3 })).catch(() => void 0);
  }
}

// src/cache/modules/thin/restore-thin.ts
async function extractThin(archive, set, root, limits) {
  const beside = await newSetFolder(root, set);
  try {
    const rule = { kind: "thin", set, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      keepVerified: true,
      ...limits
    });
    if (outcome.state !== "ok") return outcome;
    if (!isThinSet(set, outcome.manifest))
      return { state: "broken", reason: "its files are not those that its key says" };
    const modules = outcome.manifest.files.map(({ path }) => markedModule(path)).filter((one) => one !== null);
    await Promise.all(modules.map((module) => node_mkdir(node_join(beside, module), { recursive: true })));
    return { state: "ok", folder: await nameSet(root, set, beside) };
  } finally {
    await removeQuietly(beside);
  }
}

// src/cache/modules/restore-modules.ts
var LIMIT_BYTES2 = 64e9;
async function restoreModules(request) {
  const { store, keys, clock } = request;
  const began = clock.now();
  const seconds = () => (clock.now() - began) / 1e3;
  const miss = (warnings, brokenKey = "", bytesDown = 0) => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    warnings,
    brokenKey,
    thin: "",
    mismatches: []
  });
  const hit = (key, bytesDown, warnings, thin = "", mismatches = []) => ({
    report: { hit: hitOf(keys, key), key, bytesDown, bytesUp: 0, seconds: seconds() },
    warnings,
    // A module that is not what go.sum says makes the archive as bad as a damaged one.
    brokenKey: warnings.length > 0 ? key : "",
    thin,
    mismatches
  });
  if (await allPresent(request)) {
    const known = await store.find("modules", keys.lookups);
    return known.state === "found" ? hit(known.entry.key, 0, []) : miss([]);
  }
  if (request.thinRoot !== "" && await hasSets(request.thinRoot)) {
    const there = await setThere(request);
    if (there !== null) return hit(there.key, 0, [], there.folder);
  }
  const found = await store.open("modules", keys.lookups);
  if (found.state === "unavailable") {
    const warning = `the modules cache is not available: ${found.reason}`;
    return miss([warning]);
  }
  if (found.state === "miss") return miss([]);
  try {
    const set = thinSetOf(found.key);
    const outcome = await extract(found, set, request).catch(notWritten);
    if (outcome.state === "not-written") {
      const warning2 = `the modules cache cannot be extracted: ${outcome.reason}; Go fetches the modules itself`;
      return miss([warning2], "", found.bytes);
    }
    if (outcome.state === "ok") {
      return hit(found.key, found.bytes, outcome.warnings, outcome.thin, outcome.mismatches);
    }
    if (outcome.state === "cut") {
      const warning2 = `the modules cache is not available: the download of ${found.key} failed: ${outcome.reason}`;
      return miss([warning2], "", found.bytes);
    }
    const warning = `the modules cache ${found.key} is broken (${outcome.reason}); Go fetches the modules again`;
    return miss([warning], found.key, found.bytes);
  } finally {
    await found.close();
  }
}
async function setThere(request) {
  const known = await request.store.find("modules", request.keys.lookups);
  const set = known.state === "found" ? thinSetOf(known.entry.key) : null;
  if (known.state !== "found" || set === null) return null;
  const folder = await useSet(request.thinRoot, set, request.clock.now());
  return folder === null ? null : { key: known.entry.key, folder };
}
async function allPresent(request) {
  const { expected, goModCache, goSum } = request;
  if (expected === null || expected.length === 0) return false;
  const pinned = expected.map((text) => goSum.zips.get(text)).filter((one) => one !== void 0);
  const present = await Promise.all(
    pinned.map((module) => exists(node_join(goModCache, extractedFolder(module))))
  );
  return pinned.length === expected.length && present.every(Boolean);
}
function notWritten(error) {
  if (error.code === void 0) throw error;
  return { state: "not-written", reason: error.message };
}
async function extract(archive, set, request) {
  const { thinRoot } = request;
  if (set === null || thinRoot === "") return extractModules(archive, request);
  const limits = { limitBytes: LIMIT_BYTES2 };
  const outcome = await extractThin(archive, set, thinRoot, limits);
  return outcome.state === "ok" ? { state: "ok", warnings: [], thin: outcome.folder, mismatches: [] } : outcome;
}
async function extractModules(archive, request) {
  const { goModCache, goSum } = request;
  await node_mkdir(node_join(goModCache, "cache"), { recursive: true });
  await removeLeftBehind(node_join(goModCache, "cache"), Date.now());
  const beside = await node_mkdtemp(node_join(goModCache, "cache", temporaryPrefix()));
  try {
    const rule = { kind: "modules", goModCache, goSum, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      limitBytes: LIMIT_BYTES2,
      keepVerified: true
    });
    if (outcome.state !== "ok") return outcome;
    const chosen2 = await chooseModules(outcome.manifest, goModCache, goSum);
    await Promise.all(chosen2.modules.map((module) => nameModule(module, beside, goModCache)));
    const { warnings, mismatches } = chosen2;
    return { state: "ok", warnings, thin: "", mismatches };
  } finally {
    await removeQuietly(beside);
  }
}
async function nameModule(module, beside, goModCache) {
  const folder = extractedFolder(module);
  const to = node_join(goModCache, folder);
  const ziphash = node_join(goModCache, downloadFile(module, "ziphash"));
  await Promise.all([
    node_mkdir(node_dirname(to), { recursive: true }),
    node_mkdir(node_dirname(ziphash), { recursive: true }).then(() => node_writeFile(ziphash, module.h1))
  ]);
  await node_rename(node_join(beside, folder), to).catch(async (error) => {
    if (!await exists(to)) throw error;
  });
}

// src/cache/when-read.ts
function whenRead(store, onRead) {
  return {
    ...store,
    open: async (slot, prefixes, seconds) => {
      const found = await store.open(slot, prefixes, seconds);
      if (found.state !== "found") return found;
      const stream = async function* () {
        try {
          yield* found.stream;
        } finally {
          onRead();
        }
      };
      const close = async () => {
        onRead();
        await found.close();
      };
      return { ...found, stream: stream(), close };
    }
  };
}
var LONGEST_WAIT_MS = 1e4;
function soonAfter(first) {
  return Promise.race([first, node_setTimeout(LONGEST_WAIT_MS, void 0, { ref: false })]);
}

// src/cache/restore-caches.ts
function startRestores(step, caches, go, lane, goSum, agreed) {
  const { activity, phases } = step.clocks;
  const { log, clock } = step.runner;
  const seconds = layerSeconds(lane.before);
  const open = (slot, prefixes) => caches.store.open(slot, prefixes, seconds);
  const store = { ...caches.store, open };
  const tracked = (work) => activity.track("transfer", work);
  let onRead = () => void 0;
  const modulesRead = new Promise((resolve) => {
    onRead = resolve;
  });
  const modules = tracked(modulesRestore(step, whenRead(store, onRead), go, lane, goSum));
  modules.then(onRead, onRead);
  const turns = { agreed, modulesRead };
  const layers = tracked(layerRestores(step, { ...caches, store }, go, lane, turns));
  const all3 = phases.time("restore", async () => {
    const [fromModules, [base, delta]] = await Promise.all([modules, layers]);
    await keepFromTrimming(go.goCache, clock.now());
    const warnings = [fromModules, base, delta].flatMap((part) => part.warnings);
    for (const warning of restoreWarnings(lane.habits.unavailable, warnings)) log.warning(warning);
    sayOtherC(step, lane, [base.layer, delta.layer]);
    return {
      reports: { modules: fromModules.report, base: base.report, delta: delta.report },
      base: base.layer,
      delta: delta.layer,
      brokenKeys: {
        modules: fromModules.brokenKey,
        base: base.brokenKey,
        delta: delta.brokenKey
      }
    };
  });
  return { modules, all: all3 };
}
function sayOtherC({ runner }, lane, layers) {
  const c = cInputsText(lane.cInputs);
  const others = layers.filter((one) => (one?.note.cActions.length ?? 0) > 0 && one?.note.c !== c);
  if (others.length === 0) return;
  runner.log.info(
    "packages with C are compiled again: headers, libraries, what pkg-config says or what is installed is not what it was"
  );
}
function restoreWarnings(reason, warnings) {
  if (reason === "") return warnings;
  const others = warnings.filter((warning) => !warning.endsWith(reason));
  const what = others.length < warnings.length ? "no cache is restored" : "the record of this place is lost";
  return [`${what}: ${reason}`, ...others];
}
async function modulesRestore(step, store, go, lane, goSum) {
  if (goSum === null || goSum.zips.size === 0) {
    return { report: NO_CACHE, brokenKey: "", warnings: [], thin: "", mismatches: [] };
  }
  const { log, clock } = step.runner;
  const kinds = modulesKinds(step.inputs, go, lane);
  if (kinds.refusal !== "") {
    const text = `modules are kept whole, not only what is used: ${kinds.refusal}`;
    if (step.inputs.modules === "used") log.notice(text);
    else log.debug(text);
  }
  return restoreModules({
    store,
    keys: modulesKeys(lane.keys, kinds),
    thinRoot: kinds.selection === null ? "" : step.folders.thin,
    goModCache: go.goEnv.GOMODCACHE,
    goSum,
    expected: lane.habits.known?.modules ?? null,
    clock
  });
}
var NO_LAYER = {
  report: NO_CACHE,
  layer: null,
  brokenKey: "",
  warnings: []
};
async function layerRestores({ runner: { clock } }, { store, earlier }, go, lane, { agreed, modulesRead }) {
  if (unkeptReason(go) !== "") return [NO_LAYER, NO_LAYER];
  const { keys, before } = lane;
  const agreedBase = before?.base ?? "";
  const base = baseKeys(keys, agreedBase);
  const same = earlier?.steps.find(
    (one) => one.restore === "ended" && one.lane.text === keys.lane && one.lane.place === keys.place
  );
  if (same !== void 0) {
    const known = (layer, keys2) => ({
      report: { ...NO_CACHE, hit: hitOf(keys2, layer?.key ?? null), key: layer?.key ?? "" },
      layer,
      brokenKey: "",
      warnings: []
    });
    return [known(same.restored.base, base), known(same.restored.delta, deltaKeys(keys))];
  }
  if (agreedBase !== "") prepareProcess();
  const c = cInputsText(lane.cInputs);
  const common = { goCache: go.goCache, store, clock, c };
  const delta = agreed.then(
    (inputs) => restoreLayer({ ...common, slot: "delta", keys: deltaKeys(keys, inputs) })
  );
  const after = soonAfter(modulesRead);
  const restored = restoreLayer({ ...common, slot: "base", keys: base, after });
  return Promise.all([restored, delta]).finally(endUnused);
}

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

// src/compile/gate.ts
async function makeGate(request) {
  const { exec, environment, folder } = request;
  if (process.platform === "win32" || /["']/.test(folder)) return null;
  const fifo = node_join(folder, "fifo");
  const script = node_join(folder, "gate.sh");
  await node_mkdir(folder, { recursive: true });
  const [made] = await Promise.all([
    exec({ tool: "mkfifo", args: [fifo], cwd: folder, environment }),
    node_writeFile(script, gateScript(fifo))
  ]);
  if (made.exitCode !== 0) return null;
  let opened = null;
  let closed = false;
  const open = () => {
    if (!closed) opened = node_openSync(fifo, "r+");
  };
  return {
    flags: [`-toolexec=${gateCommand(script)}`],
    openAfter: (restored) => void restored.then(open, open),
    close: () => {
      closed = true;
      if (opened !== null) node_closeSync(opened);
    }
  };
}
function gateCommand(script) {
  return /\s/.test(script) ? `/bin/sh '${script}'` : `/bin/sh ${script}`;
}
function gateScript(fifo) {
  return `case "$2" in
-V=full) : < '${fifo}' ;;
esac
exec "$@"
`;
}

// src/compile/prepare-gate.ts
async function prepareGate({ inputs, runner }, go, folder) {
  const own = [...go.goFlags, ...go.flags.compile];
  if (!inputs.build || inputs.cgo || own.some((flag) => /^--?toolexec\b/.test(flag))) return null;
  const { exec, environment } = runner;
  return makeGate({ exec, environment, folder: node_join(folder, "gate") }).catch(() => null);
}

// src/flow/overlap.ts
async function pinWhileFetching(ground) {
  const { step, project, caches } = ground;
  const habits = placeHabits(step, project, caches);
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const go = pinned.value;
  const keyed = await keyedLane(step, project, caches, go);
  if (!keyed.ok) return keyed;
  const early = findReuse(step, project, caches.store, go, keyed.value);
  const chosen2 = await chooseLane(step, project, go, keyed.value, await habits);
  if (!chosen2.ok) return chosen2;
  const lane = chosen2.value;
  const isSame = lane.keys.lane === keyed.value.keys.lane;
  const finding = isSame ? early : findReuse(step, project, caches.store, go, lane);
  return success({ go, lane, finding });
}
function beginReuse({ step, caches, go, linkFolder }, found) {
  const bring = async () => reuseBinaries(step, caches.store, go, await found, linkFolder);
  const isAsked = step.inputs.build && step.inputs.reuse;
  return { found, reused: isAsked ? step.clocks.phases.time("reuse", bring) : bring() };
}
async function wholeReuse(reusing) {
  const found = await reusing.found;
  if (agreedDigest(found) === "") return null;
  const reused = await reusing.reused;
  return reused.whole ? { found, reused } : null;
}
function beginRestores(run, { found }) {
  const { step, caches, go, lane, goSum, earlier, linkFolder } = run;
  const agreed = found.then(agreedDigest);
  const restoring = startRestores(step, { ...caches, earlier }, go, lane, goSum, agreed);
  let areThere = false;
  restoring.all.then(
    () => {
      areThere = true;
    },
    () => void 0
  );
  const gate = prepareGate(step, go, linkFolder);
  return { ...restoring, layers: { areThere: () => areThere, gate } };
}
async function listOnModules(run, thin, found) {
  const { step, go } = run;
  const reader = onThin(go, thin);
  const known = knownListing(step, reader.go, found);
  if (known !== null) return { reader, listed: { ok: true, value: known } };
  return listThinFirst(step.runner.log, reader, (one) => list(run, one));
}
async function list({ step, project }, go) {
  const { build: build2, warm } = step.inputs;
  if (!build2 && (warm === false || project.mainModule === ""))
    return { ok: true, value: /* @__PURE__ */ new Map() };
  return listTargets(step, go);
}

// src/cache/modules/module-folders.ts
async function presentModules(goModCache, goSum) {
  const found = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const folder = node_join(goModCache, extractedFolder(module));
      const [facts, ziphash, partial] = await Promise.all([
        statOrNull(folder),
        statOrNull(node_join(goModCache, downloadFile(module, "ziphash"))),
        statOrNull(node_join(goModCache, downloadFile(module, "partial")))
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
async function statOrNull(file) {
  return node_stat(file).catch(() => null);
}

// src/cache/modules/verify-folders.ts
async function verifyFolders(goModCache, goSum) {
  const right = /* @__PURE__ */ new Set();
  const mismatches = [];
  for (const module of await presentModules(goModCache, goSum)) {
    const text = moduleText(module);
    const expected = goSum.zips.get(text)?.h1 ?? "";
    const found = await folderHash(module, module.folder);
    if (found === expected) right.add(text);
    else mismatches.push({ module: text, found, expected });
  }
  return { right, mismatches };
}
async function folderHash(module, folder) {
  const entries = await node_readdir(folder, { recursive: true, withFileTypes: true });
  const other = entries.find((one) => !one.isFile() && !one.isDirectory());
  if (other !== void 0) return `a link or device, ${other.name}`;
  const files = await filesBelow(folder);
  const digests = await fileDigests(files.map((one) => one.file));
  return moduleHash(
    module,
    files.map(({ path, file }) => ({ path, sha256: digests.get(file) ?? "" }))
  );
}

// src/release/release-modules.ts
async function restoreReleaseModules(step, store, go, lane, goSum) {
  if (goSum === null) return success(NO_CACHE);
  const restored = await step.clocks.activity.track(
    "transfer",
    restoreModules({
      store,
      keys: modulesKeys(lane.keys, { full: true, selection: null }),
      thinRoot: "",
      goModCache: go.goEnv.GOMODCACHE,
      goSum,
      expected: null,
      clock: step.runner.clock
    })
  );
  const { mismatches, report, warnings } = restored;
  if (mismatches.length > 0) {
    return {
      ok: false,
      failures: mismatches.flatMap(
        (one) => mismatch(
          one,
          `the modules cache ${report.key} holds`,
          `remove ${report.key} from the cache store, and find out which job wrote it`
        )
      )
    };
  }
  for (const warning of warnings) step.runner.log.warning(warning);
  return success(report);
}
async function verifyReleaseModules(step, go, goSum, listing) {
  if (goSum === null) return success(null);
  const verified = await step.clocks.activity.track(
    "hash",
    verifyFolders(go.goEnv.GOMODCACHE, goSum)
  );
  const failures = [
    ...verified.mismatches.flatMap(
      (one) => mismatch(one, "GOMODCACHE holds", "correct GOPROXY: what it serves is not this module")
    ),
    ...unproven(
      listing,
      /* @__PURE__ */ new Set([...verified.right, ...verified.mismatches.map((one) => one.module)])
    )
  ];
  if (failures.length > 0) return { ok: false, failures };
  step.runner.log.info(`${verified.right.size} modules have the h1 that go.sum says`);
  return goModVerify(step, go);
}
function mismatch(one, where, change) {
  const found = `${where} ${one.module} with ${one.found}`;
  return failure("check", found, `${one.expected}, as go.sum says`, change).failures;
}
function unproven(listing, proven) {
  const texts = /* @__PURE__ */ new Set();
  for (const { Module } of [...listing.values()].flat()) {
    const used = Module?.Replace ?? Module;
    if (!used?.Version || !used.Dir) continue;
    texts.add(moduleText({ path: used.Path, version: used.Version }));
  }
  return [...texts].filter((text) => !proven.has(text)).sort().flatMap(
    (text) => failure(
      "check",
      `the build reads ${text}, whose h1 is in no go.sum`,
      "an h1 in go.sum for every module that a release is built from",
      "run `go mod tidy` and commit go.sum"
    ).failures
  );
}
async function goModVerify(step, go) {
  const result = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: ["mod", "verify"],
    cwd: step.inputs.workingDirectory,
    environment: go.environment
  });
  if (result.exitCode === 0) return success(null);
  return failure(
    "check",
    `go mod verify: ${(result.stderr.trim() || result.stdout.trim()).replaceAll("\n", "; ")}`,
    "all modules verified",
    "correct what Go says; where go.sum lacks lines, run `go mod tidy` and commit it"
  );
}

// src/release/release-stamps.ts
var NOT_A_TAG = /^$|^\(devel\)|^v\d+\.(?:0\.0-|\d+\.\d+-(?:[^+]*\.)?0\.)\d{14}-[A-Za-z0-9]+(?:\+.*)?$/;
var VERSION_TAG = /(?:^|\/)(v\d+\.\d+\.\d+\S*)$/;
var SHOWN4 = 5;
function stampWords(facts) {
  const { stamped, names, shallow, uncommitted } = facts;
  const of = names.join(", ");
  const version = stamped.version ?? "";
  const commit = stamped["vcs.revision"] ?? "";
  if (commit === "") {
    return {
      info: `stamped into ${of}: version ${version || "(devel)"}, no commit`,
      notice: "",
      warnings: [
        `no commit is stamped into ${of}: the module lies in no git repository that Go reads; check the repository out with git, and let working-directory lie in it`
      ]
    };
  }
  const modified = stamped["vcs.modified"] === "true";
  const state = modified ? "with changes that are not committed" : "nothing modified";
  const info = `stamped into ${of}: version ${version || "(devel)"}, commit ${commit} of ${stamped["vcs.time"] ?? "no time"}, ${state}`;
  const warnings = [];
  if (modified) {
    const more = uncommitted.length > SHOWN4 ? ` and ${uncommitted.length - SHOWN4} more` : "";
    const files = uncommitted.slice(0, SHOWN4).join(", ");
    warnings.push(
      `${of} is stamped vcs.modified=true, version ${version}: git status says ${files || "that something changed"}${more}; commit these files, or have git ignore them`
    );
  }
  const noTag = NOT_A_TAG.test(version);
  const tagged = VERSION_TAG.exec(facts.tag)?.[1];
  const clean = version.replace(/\+(?:dirty|incompatible(?:\.dirty)?)$/, "");
  if (tagged !== void 0 && clean !== tagged) {
    warnings.push(
      `the job runs at the tag ${facts.tag}, and the version stamped into ${of} is ${version || "(devel)"}: Go takes it from the tags in the clone (since Go 1.24), for the module's path and major version`
    );
  }
  const notice = noTag && shallow ? `the clone is shallow and no tag of this commit is in it, so the version stamped is ${version || "(devel)"}; to stamp a tag, fetch it (actions/checkout: fetch-tags: true, or fetch-depth: 0)` : "";
  return { info, notice, warnings };
}
async function sayStamps(step, binaries, gitVariables) {
  const { inputs, job, runner } = step;
  const groups = /* @__PURE__ */ new Map();
  for (const one of binaries) {
    const read2 = await readBinary(one.path);
    const stamped = stampedByGo(read2.ok ? read2.value.buildInfo : null);
    const text = JSON.stringify(stamped);
    const group = groups.get(text) ?? { stamped, names: [] };
    group.names.push(`${one.name} for ${one.target}`);
    groups.set(text, group);
  }
  const environment = { ...runner.environment, ...gitVariables };
  const cwd = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const git = async (...args) => (await askGit({ exec: runner.exec, environment }, cwd, ...args)).text;
  const [shallow, status] = await Promise.all([
    git("rev-parse", "--is-shallow-repository"),
    git("status", "--porcelain")
  ]);
  for (const { stamped, names } of groups.values()) {
    const words2 = stampWords({
      stamped,
      names,
      shallow: shallow === "true",
      tag: job.refType === "tag" ? job.refName : "",
      uncommitted: status.split("\n").filter((line) => line !== "")
    });
    runner.log.info(words2.info);
    if (words2.notice !== "") runner.log.notice(words2.notice);
    for (const warning of words2.warnings) runner.log.warning(warning);
  }
  return [...groups.values()].map(({ stamped }) => stamped);
}

// src/release/release-step.ts
async function releaseStep(step, caches) {
  const folder = await node_mkdtemp(node_join(step.folders.job, "release-"));
  const own = {
    goCache: node_join(folder, "gocache"),
    goModCache: node_join(folder, "modules"),
    reportFile: node_join(folder, "report.json")
  };
  await sayIgnored(step);
  const { GOCACHEPROG: _program, ...rest } = step.runner.environment;
  const environment = {
    ...rest,
    GOENV: "off",
    GOCACHE: own.goCache,
    GOMODCACHE: own.goModCache,
    // By this pinGo takes the folder that it is to use.
    [GOCACHE_MARK]: own.goCache
  };
  const tools = node_join(folder, "tools");
  const { permission } = caches;
  return {
    own,
    step: {
      ...step,
      runner: { ...step.runner, environment },
      inputs: { ...step.inputs, reuse: false, modules: "full", shareFlags: "off" },
      folders: { ...step.folders, toolCache: tools, ownTools: tools }
    },
    caches: {
      ...caches,
      // The scope stays that of the store, which was made before.
      permission: { ...permission, may: false, reason: "a release saves fingerprints only" }
    }
  };
}
async function removeReleaseFolders({ goCache, goModCache }) {
  await Promise.all([goCache, goModCache].map(removeQuietly));
}
async function sayIgnored({ runner }) {
  const { goos } = platformOf(process.platform, process.arch);
  const names = Object.keys(await readGoEnvFile(runner.environment, goos));
  const { GOCACHEPROG } = runner.environment;
  if (names.length > 0) {
    const file = goEnvFile(runner.environment, goos);
    runner.log.notice(
      `profile: release does not read ${file} (${names.sort().join(", ")}); what the build needs of it, set as \`env\` of the step`
    );
  }
  if (GOCACHEPROG !== void 0 && GOCACHEPROG !== "") {
    runner.log.notice("profile: release does not use GOCACHEPROG: its build cache begins empty");
  }
}

// src/flow/release-flow.ts
async function releaseFlow(outer, linkFolder) {
  const { step, caches, own } = await releaseStep(outer.step, outer.caches);
  const ground = { step, project: outer.project, caches };
  try {
    const run = await pinRelease(ground, linkFolder);
    if (!run.ok) return failedEarly(run.failures);
    for (const note of run.value.go.toolchain.notes) step.runner.log.warning(note);
    await node_mkdir(run.value.go.goCache, { recursive: true });
    exportToolchain(step, ground.project, run.value.go);
    return await buildRelease(run.value, own.reportFile);
  } finally {
    await removeReleaseFolders(own);
  }
}
async function pinRelease(ground, linkFolder) {
  const { step, project, caches } = ground;
  const pinned = await pinGo(step, project);
  if (!pinned.ok) return pinned;
  const keyed = await keyedLane(step, project, caches, pinned.value);
  if (!keyed.ok) return keyed;
  const { environment, goEnv } = pinned.value;
  const GOFLAGS = `${goEnv.GOFLAGS} -modcacherw`.trim();
  const go = { ...pinned.value, environment: { ...environment, GOFLAGS } };
  const habits = { known: null, key: "", unavailable: "" };
  const goSum = step.inputs.build ? pinnedModules(project, go) : null;
  const lane = { ...keyed.value, habits, before: null };
  return success({ ...ground, go, lane, linkFolder, goSum, earlier: null });
}
async function buildRelease(run, reportFile) {
  const { step, caches, go, lane, goSum } = run;
  const { phases } = step.clocks;
  const modules = await phases.time(
    "restore",
    () => restoreReleaseModules(step, caches.store, go, lane, goSum)
  );
  if (!modules.ok) return failedEarly(modules.failures);
  const listing = await list2(run);
  if (!listing.ok) return failedEarly(listing.failures);
  const verified = await phases.time(
    "verify",
    () => verifyReleaseModules(step, go, goSum, listing.value)
  );
  if (!verified.ok) return failedEarly(verified.failures);
  const environment = { ...go.environment, GOPROXY: "off", GONOPROXY: "none" };
  const made = await make({ ...run, go: { ...go, environment } }, listing.value);
  if (!made.ok) return failedEarly(made.failures);
  const reports = { modules: modules.value, base: NO_CACHE, delta: NO_CACHE, binaries: NO_CACHE };
  const report = madeReport(run, reports, made.value);
  return { failures: checkFailures(report.checks), report, record: null, reportFile };
}
async function list2({ step, project, go }) {
  if (!step.inputs.build) return success(/* @__PURE__ */ new Map());
  const listed = await listTargets(step, go);
  return listed.ok ? success(listed.value) : listErrors(step, project, go, listed.errors);
}
async function make(run, listing) {
  const { step, project, caches, go, lane, linkFolder } = run;
  const found = await findReuse(step, project, caches.store, go, lane);
  const reused = await reuseBinaries(step, caches.store, go, found, linkFolder);
  const reader = onWhole(go);
  const made = await makeBinaries(run, {
    found,
    reused,
    reader,
    listing,
    layers: NO_LAYERS,
    later: null
  });
  if (!made.ok) return made;
  const { binaries, git, inputsDigest: inputsDigest2 } = made.value;
  const stamps = binaries.length === 0 ? [] : await sayStamps(step, binaries, git);
  const digest = textDigest(JSON.stringify([inputsDigest2, stamps]), 64);
  return success({ ...made.value, inputsDigest: digest });
}

// src/inputs/flags/share-flags.ts
function decideShare(facts) {
  const { shareFlags: shareFlags2, later } = facts;
  if (shareFlags2 === "off") return no("the input says so");
  if (shareFlags2 === "on") return forced(facts);
  if (facts.shared.length === 0) return no(`profile ${facts.profile} compiles as later steps do`);
  if (facts.apart !== "") return no(facts.apart);
  if (!facts.buildsForHost) return no("nothing is built for this machine");
  if (facts.userGoFlags !== "") return no(`GOFLAGS is set already: ${facts.userGoFlags}`);
  if (later?.laterGo !== true && !facts.isAnnounced) {
    return no("no run is known in which later steps of this job used Go");
  }
  if (later?.laterRace === true) {
    return no("later steps compile with the race detector, and share nothing with this build");
  }
  if (later?.failedShared === true) {
    return no("a job of this place failed with them; share-flags: on sets them all the same");
  }
  return { share: true, added: goQuoted(facts.shared), cgoOff: false };
}
function forced(facts) {
  const cgoOff = !facts.cgo && facts.userCgo === "" && facts.later?.laterRace !== true;
  const { shared } = facts;
  const parsed2 = parseGoFlags(facts.userGoFlags);
  const own = parsed2.ok ? parsed2.value : [];
  const against = own.filter((flag) => contradicts(flag, shared));
  if (against.length > 0) {
    const reason = `GOFLAGS sets ${against.join(" ")}, and this build compiles with ${shared.join(" ")}`;
    return { share: false, reason, refused: true };
  }
  const added = shared.filter((flag) => !own.includes(flag));
  return { share: true, added: goQuoted(added), cgoOff };
}
function contradicts(flag, shared) {
  const [name, value] = flag.split(/=(.*)/s);
  if (!shared.some((one) => one.split("=")[0] === name)) return false;
  if (name === "-gcflags") return !shared.includes(flag);
  return name === "-trimpath" && value !== void 0 && goBoolean(value) !== true;
}
function goQuoted(flags) {
  return flags.map((flag) => flag.includes(" ") ? `'${flag}'` : flag).join(" ");
}
function no(reason) {
  return { share: false, reason, refused: false };
}
function apartReason(compile2) {
  if (switchIsOn(compile2, "race")) return "this build compiles with the race detector";
  if (compile2.includes("-buildmode=pie")) return "this build compiles position-independent code";
  if (compile2.some((flag) => flag.startsWith("-gcflags=all=") && flag.includes("-N -l")))
    return "this build compiles without optimizations";
  return "";
}

// src/plan/source/asking-files.ts
async function fileThatAsks(folders) {
  const missing = folders.find((one) => one.folder === "");
  if (missing !== void 0) return `${missing.importPath} is not there to be looked into`;
  const turn = createTurn();
  for (const { folder, own } of folders) {
    await turn();
    const file = fileInFolder(folder, own);
    if (file !== null) return `${file} asks for file paths at run time`;
  }
  return null;
}
function fileInFolder(folder, own) {
  for (const name of namesIn2(folder)) {
    if (!name.endsWith(".go") || !own && name.endsWith("_test.go")) continue;
    const file = node_join(folder, name);
    const source = textOf(file);
    if (own ? asksForFilePaths(source) : mayFindFiles(source)) return file;
  }
  return null;
}
function namesIn2(folder) {
  try {
    return node_readdirSync(folder).sort();
  } catch {
    return [];
  }
}
function textOf(file) {
  try {
    const bytes = node_readFileSync(file);
    return bytes.includes("runtime") ? bytes.toString("utf8") : "";
  } catch {
    return "";
  }
}

// src/flow/share-flags.ts
async function shareFlags(step, project, go, later) {
  const { inputs, job, runner } = step;
  if (!job.inRunner) return null;
  const { settings } = inputs;
  const userGoFlags = settingValue(settings, "GOFLAGS");
  const { goos, goarch } = jobTarget(settings, go.host);
  const decision = decideShare({
    ...inputs,
    shared: sharedFlags(inputs),
    apart: apartReason(go.flags.compile),
    userGoFlags,
    userCgo: settingValue(settings, "CGO_ENABLED"),
    later,
    isAnnounced: inputs.warm === true,
    buildsForHost: go.targets.some(
      (one) => one.goos === goos && one.goarch === goarch && one.variant === ""
    )
  });
  if (!decision.share) {
    if (decision.refused) refuse(step, decision.reason);
    else runner.log.info(`share-flags: nothing is set for later steps: ${decision.reason}`);
    return null;
  }
  const asking = inputs.shareFlags === "auto" ? await askingFile(step, project, go) : null;
  if (asking !== null) {
    runner.log.info(`share-flags: nothing is set for later steps: ${asking}`);
    return null;
  }
  const set = {
    ...decision.added === "" ? {} : { GOFLAGS: withShared(userGoFlags, decision.added) },
    ...decision.cgoOff ? { CGO_ENABLED: "0" } : {}
  };
  for (const [name, value] of Object.entries(set)) runner.job.exportVariable(name, value);
  if (decision.added !== "") runner.job.exportVariable(SHARED_MARK, decision.added);
  if (decision.cgoOff) runner.job.exportVariable(SHARED_CGO_MARK, "0");
  const shown2 = Object.entries(set).map(([name, value]) => `${name}=${value}`);
  if (shown2.length === 0) return decision;
  const race = decision.cgoOff ? "; `go test -race` needs CGO_ENABLED=1 in its own step" : "";
  runner.log.info(
    `share-flags: later steps share the packages of this build: ${shown2.join(", ")}${race}`
  );
  return decision;
}
function refuse({ runner }, reason) {
  runner.log.warning(
    `share-flags is on, but ${reason}: nothing is set for later steps. Remove the flag from GOFLAGS, or set share-flags: off`
  );
}
var FORMAT2 = "{{if not .Standard}}{{.ImportPath}}	{{.Dir}}	{{with .Module}}{{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}{{end}}{{end}}";
async function askingFile(step, project, go) {
  const modules = [...project.pins.keys()].filter((file) => node_basename(file) === "go.mod");
  const listed = await step.runner.exec({
    tool: goCommand(go.toolchain.goroot),
    args: [
      ...["list", "-e", "-deps", "-test", `-f=${FORMAT2}`, "--"],
      ...modules.map((file) => node_join(node_dirname(file), "..."))
    ],
    cwd: step.inputs.workingDirectory,
    // What is not there is not fetched for a look; with `warm: true` it is needed anyway.
    environment: step.inputs.warm === true ? go.environment : { ...go.environment, GOPROXY: "off" }
  });
  if (listed.exitCode !== 0) return `go list failed: ${listed.stderr.trim()}`;
  return fileThatAsks(packageFolders(listed.stdout));
}
function packageFolders(text) {
  const found = /* @__PURE__ */ new Map();
  for (const line of text.split(/\r?\n/)) {
    const [importPath2 = "", folder = "", version = ""] = line.split("	");
    if (importPath2 === "" || importPath2.endsWith(".test")) continue;
    const own = version === "" && !/[\\/]vendor[\\/]/.test(folder);
    found.set(folder === "" ? importPath2 : folder, { importPath: importPath2, folder, own });
  }
  return [...found.values()].sort((a, b) => Number(b.own) - Number(a.own));
}

// src/flow/build-flow.ts
async function buildFlow(ground) {
  const { step, caches } = ground;
  warnOfInputs(step, caches.permission);
  const linkFolder = node_join(step.folders.job, `link-${step.ordinal}`);
  await node_mkdir(linkFolder, { recursive: true });
  try {
    if (step.inputs.profile === "release") return await releaseFlow(ground, linkFolder);
    return await reuseWithoutGo(ground, linkFolder) ?? await buildWithGo(ground, linkFolder);
  } finally {
    await removeQuietly(linkFolder);
  }
}
async function reuseWithoutGo(ground, linkFolder) {
  const { step, project, caches } = ground;
  const guess = await guessGo(step, project, caches);
  if (guess === null) return null;
  const { go, lane } = guess;
  const run = { ...ground, go, lane, linkFolder, goSum: null, earlier: caches.earlier };
  if (hasLaterSteps(run)) return null;
  const { found, reused } = await step.clocks.phases.time("reuse", async () => {
    const found2 = await findReuse(step, project, caches.store, go, lane);
    return { found: found2, reused: await reuseBinaries(step, caches.store, go, found2, linkFolder) };
  });
  if (!reused.whole) return null;
  step.runner.log.info(`Go ${go.version} is not fetched: every binary is reused (go: needed)`);
  await node_mkdir(go.goCache, { recursive: true });
  exportWithoutGo(step, caches, go);
  return finishReused(run, { found, reused }, false);
}
async function buildWithGo(ground, linkFolder) {
  const { step, project, caches } = ground;
  const pinned = await pinWhileFetching(ground);
  if (!pinned.ok) return failedEarly(pinned.failures);
  const { go, lane, finding } = pinned.value;
  for (const note of go.toolchain.notes) step.runner.log.warning(note);
  makeGoCache(go.goCache);
  const now = step.runner.clock.now();
  const earlier = await noteEarlierSteps(caches.earlier, go.goCache, now, caches.recordFile);
  const goSum = pinnedModules(project, go);
  const run = { ...ground, go, lane, linkFolder, goSum, earlier };
  exportGo(step, project, caches, go);
  warnOfUnkept(step, caches.earlier, go);
  const reusing = beginReuse(run, finding);
  const reused = hasLaterSteps(run) ? null : await wholeReuse(reusing);
  if (reused === null) return restoreAndBuild(run, reusing);
  const shared = await shareFlags(step, project, go, lane.habits.known);
  return finishReused(run, reused, shared !== null);
}
async function restoreAndBuild(run, reusing) {
  const { step, project, go, lane } = run;
  const begun = beginRecord(run);
  await writeRecord(run, begun);
  const restoring = beginRestores(run, reusing);
  const whole2 = step.inputs.warm === true ? null : await wholeReuse(reusing);
  const { thin } = await restoring.modules;
  const found = await reusing.found;
  const listing = whole2 === null ? await listOnModules(run, thin, found) : null;
  const listed = listing?.listed.ok ? listing.listed.value : null;
  const recording = restoring.all.then(async (restored2) => {
    const record3 = restoredRecord(run, begun, { restored: restored2, thin, listing: listed });
    const reused2 = whole2 !== null;
    await writeRecord(run, { ...record3, outcome: { ...record3.outcome, reused: reused2 } });
    return { restored: restored2, record: record3 };
  });
  const [reused, shared] = await Promise.all([
    reusing.reused,
    shareFlags(step, project, go, lane.habits.known)
  ]);
  const made = listing === null ? await moveReused(run, { found, reused }) : listing.listed.ok ? await makeBinaries(run, {
    found,
    reused,
    reader: listing.reader,
    listing: listing.listed.value,
    layers: { ...restoring.layers, all: recording },
    later: step.compiler === "gc" ? laterSteps(step, go, shared) : null
  }) : await listErrors(step, project, listing.reader.go, listing.listed.errors);
  const { restored, record: record2 } = await recording;
  const isShared = shared !== null;
  return finishStep(run, record2, { found, reused, made, restored, shared: isShared });
}
async function finishReused(run, reuse, shared) {
  const made = await moveReused(run, reuse);
  const record2 = { ...beginRecord(run), restore: "unasked" };
  return finishStep(run, record2, { ...reuse, made, restored: NOT_RESTORED, shared });
}
function hasLaterSteps({ step, lane }) {
  const { known } = lane.habits;
  if (step.inputs.warm === true) return true;
  return known === null || known.laterGo || known.laterModules;
}

// src/cache/save-context.ts
var NOTHING_SAVED = { key: "", bytesUp: 0, seconds: 0 };

// src/cache/used/lane-groups.ts
function laneGroups(record2) {
  const groups = /* @__PURE__ */ new Map();
  const known = record2.steps.filter((step) => step.restore !== "begun");
  for (const step of known) {
    const name = `${step.lane.text} ${step.lane.place}`;
    groups.set(name, [...groups.get(name) ?? [], step]);
  }
  const lastStep = known.at(-1);
  return [...groups.values()].flatMap((steps) => {
    const first = steps.find((step) => step.restore === "ended") ?? steps[0];
    const last = steps.at(-1);
    if (first === void 0 || last === void 0) return [];
    return [
      {
        step: {
          ...last,
          restore: first.restore,
          restored: { ...first.restored, reports: last.restored.reports },
          later: { ...last.later, shared: steps.some((step) => step.later.shared) },
          // Something was installed between two of them: nobody knows what went into which object.
          lane: steps.every((step) => sameC(step, last)) ? last.lane : { ...last.lane, cInputs: null }
        },
        reused: steps.some((step) => step.outcome.reused),
        endedWell: steps.every((step) => step.outcome.endedWell),
        compiled: steps.reduce((sum, step) => sum + step.outcome.compiled, 0),
        coldSeconds: steps.every(isCold) ? Math.ceil(steps.reduce((sum, step) => sum + step.time.goSeconds, 0)) : null,
        noted: new Set(steps.flatMap((step) => step.later.noted ?? [])),
        usedLater: steps.some((step) => step.later.used),
        isLast: last === lastStep
      }
    ];
  });
}
function isCold({ restore, restored, outcome }) {
  const { base, delta, reports } = restored;
  const isEmpty = base === null && delta === null;
  const bytesDown = reports.base.bytesDown + reports.delta.bytesDown;
  const { reused, compiled } = outcome;
  return restore === "ended" && !reused && compiled > 0 && isEmpty && bytesDown === 0;
}
function sameC(one, other) {
  return valueDigest(one.lane.cInputs?.inputs, 64) === valueDigest(other.lane.cInputs?.inputs, 64);
}
function stepKeyFacts(step, store) {
  return {
    runnerOs: step.lane.runnerOs,
    lane: step.lane.text,
    place: step.lane.place,
    pinDigest: step.lane.pinDigest,
    carrier: store.carrier
  };
}

// src/cache/build/content-digest.ts
function contentDigest(entries, replaces) {
  const rows = entries.filter((entry2) => entry2.kind !== "index").map((entry2) => `${entry2.action} ${entry2.output}
`).sort();
  const hash = node_createHash("sha256").update(replaces);
  for (const row of rows) hash.update(row);
  return hash.digest("hex").slice(0, 16);
}

// src/cache/build/output-kind.ts
var INDEX = "go index ";
var ARCHIVE = "!<arch>\n";
var HEADER_BYTES = 60;
function outputFacts(folder, entry2) {
  const path = entryFile(entry2.output, "d");
  const file = node_join(folder, path);
  const facts = node_statSync(file, { throwIfNoEntry: false });
  if (facts?.isDirectory()) {
    const [name, ...others] = node_readdirSync(file);
    const executable = node_join(file, name ?? "");
    const whole2 = others.length === 0 && node_statSync(executable).size === entry2.size;
    if (name === void 0 || !whole2) return { kind: "missing", file, path };
    return { kind: "executable", file: executable, path: `${path}/${name}` };
  }
  if (facts === void 0 || facts.size !== entry2.size) return { kind: "missing", file, path };
  return { kind: kindOfFile(file, facts.size), file, path };
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
  for (const entry2 of used) {
    await turn();
    const facts = outputFacts(folder, entry2);
    if (facts.kind === "missing") continue;
    if (facts.kind === "index" && !isLastingIndex(facts.file, rules.indexRoots)) continue;
    if (facts.kind === "source-list" && !rules.sourceLists) continue;
    if (!rules.hasC && (facts.kind === "cgo" || facts.kind === "executable")) {
      leftOutC = true;
      continue;
    }
    entries.push({ ...entry2, ...facts });
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
  for (const entry2 of entries) {
    outputs.set(entry2.output, {
      path: entry2.path,
      source: entry2.file,
      size: entry2.size,
      sha256: entry2.output,
      mtime: 0,
      mode: entry2.kind === "executable" ? 493 : 420
    });
    const record2 = Buffer.from(entry2.record, "latin1");
    const path = entryFile(entry2.action, "a");
    const size = record2.length;
    records.set(path, { path, source: record2, size, mtime: 0, mode: 420 });
  }
  return [...inOrder(outputs), ...inOrder(records)];
}
function inOrder(entries) {
  return [...entries.values()].sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
}

// src/cache/build/layer-weights.ts
var UNUSED_SHARE = 1 / 3;
var DELTA_SHARE = 1 / 2;
function groundOf(beyond, base, delta) {
  const ground = delta?.standsOn ?? delta;
  if (ground === null || ground.note.after !== "" || ground.note.base !== base.key) return null;
  const whole2 = bytesOf3(distinctSizes(beyond));
  const rest = bytesOf3(distinctSizes(beyondLayer(beyond, ground)));
  const held = bytesOf3(ground.outputs.map(([, size]) => size));
  return rest <= whole2 / 2 && whole2 - rest >= held / 2 ? ground : null;
}
function beyondLayer(entries, layer) {
  const held = new Set(layer.actions);
  return entries.filter((entry2) => !held.has(entry2.action));
}
function driftOf(used, base, baseBytes, beyond) {
  const outputs = new Set(used.map((entry2) => entry2.output));
  const unused = bytesOf3(base.outputs.map(([id, size]) => outputs.has(id) ? 0 : size));
  if (unused > baseBytes * UNUSED_SHARE) return "over a third of the base goes unused";
  const delta = bytesOf3(distinctSizes(beyond));
  return delta > baseBytes * DELTA_SHARE ? "the delta has outgrown half of the base" : null;
}
function carriedBy(entries, base, delta) {
  if (delta === null || delta.note.base !== base.key) return 0;
  const before = new Set(delta.actions);
  const again = bytesOf3(distinctSizes(entries.filter((entry2) => before.has(entry2.action))));
  const held = bytesOf3(delta.outputs.map(([, size]) => size));
  return delta.note.carried + Math.round(delta.bytes * (again / Math.max(1, held)));
}
function distinctSizes(entries) {
  return [...new Map(entries.map((entry2) => [entry2.output, entry2.size])).values()];
}
function bytesOf3(sizes) {
  return sizes.reduce((sum, size) => sum + size, 0);
}

// src/cache/build/layers.ts
function decideLayers(facts) {
  const { base, delta, used, whole: whole2 } = facts;
  const held = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? []]);
  const fresh = used.filter((entry2) => entry2.kind !== "index" && !held.has(entry2.action));
  if (!whole2) {
    return facts.withoutDelta ? { save: "nothing", drifted: null, reason: "a run that is not whole makes no base" } : partialRun(facts, fresh.length);
  }
  if (!used.some((entry2) => entry2.kind !== "index")) {
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
  const baseBytes = bytesOf3(base.outputs.map(([, size]) => size));
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
  const own = new Set(used.map((entry2) => entry2.action));
  const beyond = base === null ? used : beyondLayer(used, base);
  const entries = [...beyond, ...restoredDelta.filter((entry2) => !own.has(entry2.action))];
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

// src/cache/archive/pack-entry.ts
var CorruptEntryError = class extends Error {
  path;
  constructor(path, problem) {
    super(`${path}: ${problem}`);
    this.name = "CorruptEntryError";
    this.path = path;
  }
};
var PIECE_BYTES = 4 * 1024 * 1024;
var SHA256 = /^[0-9a-f]{64}$/;
function checkEntry({ path, sha256 }) {
  const problem = pathProblem(path);
  if (problem !== null)
    throw new CorruptEntryError(path, `the path is not allowed in an archive: ${problem}`);
  if (sha256 !== void 0 && !SHA256.test(sha256))
    throw new Error(`not a SHA-256 in lower-case hex: ${sha256} (${path})`);
}
function* checkedBytes(entry2) {
  const { path, size, sha256 } = entry2;
  const hash = node_createHash("sha256");
  let bytes = 0;
  for (const piece of piecesOf(entry2)) {
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
function entryDigest(entry2) {
  const bytes = checkedBytes(entry2);
  for (; ; ) {
    const next = bytes.next();
    if (next.done === true) return next.value;
  }
}
function corruptPaths(entries) {
  const isCorrupt = (entry2) => {
    try {
      return entryDigest(entry2) === "";
    } catch (error) {
      if (error instanceof CorruptEntryError) return true;
      throw error;
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
      const piece = Buffer.allocUnsafeSlow(Math.min(left, PIECE_BYTES));
      const read2 = node_readSync(fd, piece);
      if (read2 === 0) return;
      left -= read2;
      yield piece.subarray(0, read2);
    }
  } catch (error) {
    throw new CorruptEntryError(path, `it cannot be read: ${messageOf(error)}`);
  } finally {
    if (fd !== void 0) node_closeSync(fd);
  }
}

// src/cache/archive/tar-writer.ts
async function* tarOf(manifest, entries) {
  const { default: tarStream } = await import("./tar-stream-W7U47RQB.mjs");
  const tar = tarStream.pack({ highWaterMark: 1024 * 1024 });
  tar.on("error", ignored);
  const first = { path: MANIFEST_NAME, size: manifest.length, mode: 420, mtime: 0 };
  const filled = fill(tar, [{ ...first, source: manifest }, ...entries]).catch(
    (error) => tar.destroy(error)
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
  for (const entry2 of entries) {
    const { path, size, mtime, mode } = entry2;
    const date = new Date(mtime * 1e3);
    await new Promise((resolve, reject) => {
      const sink = tar.entry(
        { name: path, type: "file", size, mode: mode & 511, mtime: date },
        (error) => error ? reject(error) : resolve()
      );
      sink.on("error", ignored);
      write2(sink, entry2).catch(reject);
    });
  }
  tar.finalize();
}
async function write2(sink, entry2) {
  for (const bytes of checkedBytes(entry2)) if (!sink.write(bytes) && !await drained(sink)) return;
  sink.end(null);
}

// src/cache/archive/pack.ts
async function* packArchive(request) {
  const { codec, meta, entries, isReadOften } = request;
  for (const entry2 of entries) checkEntry(entry2);
  const clash = firstClash(entries);
  if (clash !== null) throw new Error(`these files cannot be in one archive: ${clash}`);
  const files = entries.map((entry2) => {
    const { path, size, mode, sha256 = entryDigest(entry2) } = entry2;
    return { path, size, sha256, mode: mode & 511 };
  });
  const manifest = serialiseManifest({ meta, files });
  if (manifest.length > MAX_MANIFEST_BYTES)
    throw new Error(`${entries.length} files are too many for one archive`);
  yield* compressed(codec, tarOf(manifest, entries), isReadOften);
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
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: "corrupt", path: error.path };
    return { state: "unavailable", reason: error instanceof Error ? error.message : String(error) };
  }
}

// src/cache/build/save-layer.ts
async function saveLayer({ entries, note, ...how }) {
  const saved = await saveArchive({
    ...how,
    meta: { ...note },
    entries: async () => entries,
    bytes: entries.reduce((sum, entry2) => sum + entry2.size, 0)
  });
  if (saved.state !== "corrupt") return saved;
  const paths = /* @__PURE__ */ new Set([saved.path, ...corruptPaths(entries)]);
  return { state: "corrupt", paths: [...paths] };
}

// src/cache/build/save-layers.ts
async function saveLayers(context, group, store, use, whole2) {
  const { record: record2, runner } = context;
  const { step } = group;
  const began = runner.clock.now();
  const { everything, laterGo } = use;
  const asked = step.store.without.includes("pruning") ? everything : use.used;
  const used = step.go.unkept === "" ? asked : [];
  const { thin } = step.modules;
  const rules = {
    hasC: await isSameC(context, step),
    indexRoots: [step.go.root ?? "", step.go.modCache, thin].filter((root) => root !== ""),
    sourceLists: step.outcome.listsCompiled || laterGo || step.habits.known?.laterGo === true
  };
  const kept = await keptEntries(record2.goCache, used, rules);
  const inDelta = new Set(step.restored.delta?.actions ?? []);
  const isThere = new Set(everything.map((entry2) => entry2.action));
  const restoredDelta = whole2 ? [] : (await keptEntries(
    record2.goCache,
    everything.filter((entry2) => inDelta.has(entry2.action)),
    rules
  )).entries;
  const decision = decideLayers({
    used: kept.entries,
    base: step.restored.base,
    delta: step.restored.delta,
    restoredDelta,
    whole: whole2,
    deltaGone: [...inDelta].some((action2) => !isThere.has(action2)),
    driftedBefore: step.lane.before?.drifted ?? false,
    withoutDelta: step.store.without.includes("delta"),
    deltaBroken: step.restored.brokenKeys.delta !== ""
  });
  if (step.go.unkept === "")
    runner.log.info(`${step.lane.text}: ${decision.save} to save (${decision.reason})`);
  const part = await saveDecided(context, group, store, decision, began);
  const previous = step.lane.before;
  const coldSeconds = group.coldSeconds ?? previous?.coldSeconds;
  const savedBase = decision.save === "base" ? part.key : "";
  const replaced = savedBase === "" || step.restored.brokenKeys.delta === "" ? NOTHING_SAVED : await saveDecided(context, group, store, emptyDelta(savedBase), runner.clock.now());
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
      ...coldSeconds === void 0 ? {} : { coldSeconds }
    },
    laterRace: kept.entries.some((entry2) => entry2.kind === "race" && isLater(entry2, group))
  };
}
function noteOfC(entries, step) {
  const made = entries.filter(({ kind }) => kind === "cgo" || kind === "executable");
  const c = made.length === 0 ? "" : cInputsText(step.lane.cInputs);
  return { c, cActions: made.map(({ action: action2 }) => action2) };
}
async function isSameC({ runner }, step) {
  if (step.lane.ingredients.c === null || step.lane.cInputs === null) return false;
  const { asked, inputs } = step.lane.cInputs;
  const { readCInputs: readCInputs2 } = await import("./c-inputs-GQ35ZY4M.mjs");
  const { exec, environment, log } = runner;
  const now = await readCInputs2({ exec, environment, cwd: asked.workingDirectory }, asked);
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
    const note = { ...decision.note, ...noteOfC(entries, group.step) };
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
  const facts = stepKeyFacts(group.step, store);
  const restored = slot === "base" ? step.restored.base : step.restored.delta;
  const content = contentDigest(
    entries,
    (restored?.key ?? step.restored.brokenKeys[slot]) + note.c
  );
  if (slot === "base") return baseKey(facts, content);
  const inputs = step.outcome.inputsDigest === "" ? "0".repeat(16) : step.outcome.inputsDigest.slice(0, 16);
  return deltaKey(facts, inputs, content, note.after !== "");
}
function corruptText([first, ...others]) {
  return others.length === 0 ? `${first} in GOCACHE is not what its name says; it is not saved` : `${first} and ${others.length} more in GOCACHE are not what their names say; they are not saved`;
}
function withoutFiles(entries, paths) {
  const gone = new Set(paths);
  const left = entries.filter(
    ({ path, action: action2 }) => !gone.has(path) && !gone.has(entryFile(action2, "a"))
  );
  if (left.length === entries.length) throw new Error(`${paths} are no files of the archive`);
  return left;
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
function learnedFailure({ failed, runner }, { step, endedWell }, laterGo) {
  const habits = step.habits.known;
  if (!failed || !endedWell || !step.later.shared || !laterGo || habits === null) return null;
  if (habits.failedShared === true) return null;
  runner.log.info(
    "share-flags: the job failed with the flags of this build; the next run sets none"
  );
  return { ...habits, failedShared: true };
}

// src/cache/habits/save-habits.ts
async function saveHabits(context, group, store, habits) {
  const { step } = group;
  if (valueDigest(habits, 64) === valueDigest(step.habits.known, 64)) return;
  const facts = { runnerOs: step.lane.runnerOs, place: step.lane.place, carrier: store.carrier };
  const lanes = habits.lanes.map(({ coldSeconds: _, ...lane }) => lane);
  const key = habitsKey(
    facts,
    valueDigest({ habits: { ...habits, lanes }, after: step.habits.key }, 16)
  );
  const outcome = await store.save("habits", key, () => whole(JSON.stringify(habits)));
  if (outcome.state === "unavailable") {
    warnNotSaved(context, "the record of this place", outcome.reason);
  }
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

// src/cache/modules/save-modules-archive.ts
async function saveModulesArchive(context, { says, began, ...archive }) {
  const { runner } = context;
  const { key } = archive;
  const outcome = await saveArchive({ ...archive, slot: "modules", codec: hostCodec() });
  const seconds = (runner.clock.now() - began) / 1e3;
  if (outcome.state === "exists") return { ...NOTHING_SAVED, key, seconds };
  if (outcome.state !== "saved") {
    const reason = outcome.state === "corrupt" ? `${outcome.path} changed` : outcome.reason;
    warnNotSaved(context, "the modules cache", reason);
    return { ...NOTHING_SAVED, seconds };
  }
  runner.log.info(`saved the modules cache: ${says}, ${bytesText(outcome.bytes)}, ${key}`);
  return { key, bytesUp: outcome.bytes, seconds };
}

// src/cache/modules/included-folders.ts
var INCLUDE2 = /^[ \t]*#[ \t]*include[ \t]+"([^"\n]+)"/gm;
async function assemblyIncludes2(folder, assembly) {
  const seen = /* @__PURE__ */ new Set();
  const outside = [];
  const waiting = assembly.map((name) => node_join(folder, name));
  for (let file = waiting.pop(); file !== void 0; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await node_readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    if (!assembly.some((name) => node_join(folder, name) === file)) outside.push(file);
    for (const [, name = ""] of text.matchAll(INCLUDE2)) waiting.push(node_join(folder, name));
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
  const names = entries.filter((entry2) => entry2.isFile()).map((entry2) => entry2.name);
  const sources = names.filter((name) => hasSourceEnding(name) && !name.endsWith("_test.go"));
  const included = await assemblyIncludes2(
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
  const read2 = [...sources.wholeModules, ...sources.packages.map((one) => one.module)];
  if (read2.some((folder) => !folders.has(folder))) return null;
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
  const entries = hashed.filter((entry2) => entry2 !== null);
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
  const entry2 = { path, source, size: facts.size, mtime: 0, mode: 420 };
  return { ...entry2, sha256: entryDigest(entry2) };
}
function bytesEntry(path, source) {
  const sha256 = node_createHash("sha256").update(source).digest("hex");
  return { path, source, size: source.length, mtime: 0, mode: 420, sha256 };
}

// src/cache/modules/thin/save-thin.ts
async function saveThin(context, group, store, goSum) {
  const { runner, record: record2 } = context;
  const { step } = group;
  const began = runner.clock.now();
  const sources = await readSources(step.files.thin);
  if (sources === null) return NOTHING_SAVED;
  const entries = await thinEntries({
    goModCache: step.go.modCache,
    sources,
    goSum,
    since: record2.beganAt
  });
  if (entries === null) {
    runner.log.debug("no thin modules are saved: not all of them are in GOMODCACHE");
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

// src/cache/modules/save-modules.ts
async function saveModules(context, group, store, laterGo) {
  const { runner, record: record2 } = context;
  const { step } = group;
  const before = step.habits.known?.laterModules ?? false;
  const nothing = { saved: NOTHING_SAVED, needed: [], later: before };
  const unknown = step.outcome.reused && step.modules.built.length === 0 && step.habits.known === null;
  if (step.modules.sumFiles.length === 0 || unknown) return nothing;
  const began = runner.clock.now();
  const texts = await Promise.all(
    step.modules.sumFiles.map((file) => node_readFile(file, "utf8").catch(() => ""))
  );
  const goSum = parseGoSums(texts);
  const present = await presentModules(step.go.modCache, goSum);
  if (isCleared(step, goSum, present)) {
    const why = `modules that the build read are gone from ${step.go.modCache} (go clean -modcache in a later step?)`;
    runner.log.info(`no modules are saved: ${why}`);
    return { ...nothing, needed: step.modules.built };
  }
  const modules = neededModules({
    present,
    built: new Set(step.modules.built),
    before: new Set(step.habits.known?.modules ?? []),
    since: record2.beganAt
  });
  const needed = modules.map(moduleText);
  const later = before || modules.some((module) => isLater2(module, step, record2));
  const kind = modulesKindToSave({
    ...step.modules,
    laterGo: laterGo || (step.habits.known?.laterGo ?? false),
    laterModules: later
  });
  if (kind === "thin") {
    return {
      saved: await saveThin(context, group, store, goSum),
      needed: step.modules.built,
      later
    };
  }
  if (modules.length === 0) return nothing;
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
  return { saved, needed, later };
}
function isCleared(step, goSum, present) {
  if (step.modules.thin !== "" || step.outcome.reused) return false;
  const there = new Set(present.map(moduleText));
  return step.modules.built.some((text) => goSum.zips.has(text) && !there.has(text));
}
function isLater2(module, step, record2) {
  if (module.extractedAt < firstAfter(step)) return false;
  return !record2.steps.some(
    ({ time: { startedAt, endedAt } }) => module.extractedAt >= startedAt && module.extractedAt <= endedAt
  );
}

// src/cache/used/judge-use.ts
var STILL_MS = 3600 * 1e3;
var COARSE_MS = 2e3;
function unjudged(facts) {
  const { record: record2, group, later, now } = facts;
  const { unkept, knowsCachePrograms: knowsCachePrograms2, given } = group.step.go;
  const { startedAt, endedAt } = group.step.time;
  if (unkept !== "") return "";
  const gone = vanished(facts);
  if (gone !== null) {
    return `${gone} gone from ${record2.goCache}: a later step removed them. Leave out what empties GOCACHE (go clean -cache), or its folder`;
  }
  if (knowsCachePrograms2 && later.GOCACHEPROG && later.GOCACHEPROG !== given.GOCACHEPROG) {
    return "a later step set GOCACHEPROG, and with it Go leaves GOCACHE alone. Leave it unset in jobs whose build cache this action keeps";
  }
  const other = later.GOCACHE;
  if (other && other !== record2.goCache && other !== given.GOCACHE) {
    return `a later step set GOCACHE to ${other}, where nothing is kept. Leave GOCACHE as this action sets it, or set it before`;
  }
  if (endedAt < startedAt || now < endedAt) {
    return "the clock of this machine went back while the job ran";
  }
  return null;
}
function vanished({ group, use, now }) {
  const there = new Set(use.everything.map((entry2) => entry2.action));
  const { base, delta } = group.step.restored;
  const { endedAt } = group.step.time;
  const known = /* @__PURE__ */ new Set([...base?.actions ?? [], ...delta?.actions ?? [], ...group.noted]);
  const lost = [...known].filter((action2) => !there.has(action2)).length;
  if (lost > 0) return `${lost} of ${known.size} entries that were restored or used are`;
  const isOwn = (entry2) => group.noted.has(entry2.action) || entry2.usedAt <= endedAt + COARSE_MS;
  const isEarly = endedAt !== 0 && now - endedAt < STILL_MS;
  if (group.compiled === 0 || !isEarly || use.used.some(isOwn)) return null;
  return `all entries of the ${group.compiled} packages that were compiled are`;
}

// src/cache/used/later-cache.ts
async function laterCache(environment) {
  if ((environment[GOCACHE_MARK] ?? "") === "")
    return { GOCACHE: void 0, GOCACHEPROG: void 0 };
  const [{ readGoEnvFile: readGoEnvFile2 }, { platformOf: platformOf2 }] = await Promise.all([
    import("./go-environment-OD6UEGVU.mjs"),
    import("./module-version-4RAWQHMM.mjs")
  ]);
  const { goos } = platformOf2(process.platform, process.arch);
  const written = await readGoEnvFile2(environment, goos);
  return {
    GOCACHE: environment.GOCACHE || written.GOCACHE,
    GOCACHEPROG: environment.GOCACHEPROG || written.GOCACHEPROG
  };
}

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
      const entry2 = { path: BINARY_ENTRY, source, size: bytes, sha256, mtime: 0, mode: 493 };
      let packed = 0;
      const pieces = packArchive({ codec: hostCodec(), meta: {}, entries: [entry2] });
      for await (const piece of pieces) {
        packed += piece.length;
        if (packed > limitBytes) throw new TooLargeError(packed);
        yield piece;
      }
      request.onPacked(packed);
    });
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: "changed" };
    if (error instanceof TooLargeError) return { state: "too-large", bytes: error.bytes };
    return { state: "unavailable", reason: error instanceof Error ? error.message : String(error) };
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
  const facts = stepKeyFacts(step, store);
  const binaries = [...manifest.binaries];
  let left = made.limitBytes;
  const uploads = [];
  const stored = step.store.without.includes("worth") ? made.built : worthStoring(made.built, made.secondsEach);
  for (const one of stored) {
    const entry2 = binaries[one.index];
    if (entry2 === void 0) continue;
    const key2 = binaryKey(facts, made.asked.linkFlags, entry2, one.brokenKey);
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
    if (packed !== null) binaries[one.index] = { ...entry2, key: key2, sha256, bytes };
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
async function saveFlow(context) {
  await removeThinModules(context);
  const saved = [];
  const learned = [];
  for (const group of laneGroups(context.record)) {
    const { permission } = group.step.store;
    if (!permission.may) {
      sayNotPermitted(context, group, permission.reason);
      continue;
    }
    const lane = { context, group, store: context.storeOf(group.step.store) };
    if (group.step.restore === "unasked") {
      await savePlaceRecord(lane, await learnedLaterUse(context, group));
      continue;
    }
    const done = await saveLane(lane);
    saved.push(done.saved);
    if (done.learned !== null) learned.push(done.learned);
  }
  for (const place of byPlace(learned)) await savePlace(place);
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
  const saved = { reportFile, modules: modules.saved, ...layers.saved, binaries };
  if (!isWhole) await savePlaceRecord(lane, learnedFailure(context, group, use.laterGo));
  if (!isWhole || !isJudged) return { saved, learned: null };
  const later = {
    laterGo: use.laterGo,
    laterRace: layers.laterRace,
    laterModules: modules.later,
    modules: modules.needed
  };
  const isFailed = group.step.habits.known?.failedShared === true;
  const known = isFailed ? { ...later, failedShared: true } : later;
  return { saved, learned: { ...lane, habits: layers.habits, later: known } };
}
async function saveCaches({ context, group, store }, isWhole) {
  const { runner, record: record2 } = context;
  const use = await laneUse(record2, group);
  const later = await laterCache(runner.environment);
  const doubt = unjudged({ record: record2, group, use, later, now: runner.clock.now() });
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
    laterRace: lanes.some((one) => one.later.laterRace),
    laterModules: lanes.some((one) => one.later.laterModules),
    modules: [...new Set(lanes.flatMap((one) => one.later.modules))].sort(),
    lanes: lanes.map((one) => one.habits)
  };
  await savePlaceRecord(last, habits);
}
async function savePlaceRecord({ context, group, store }, habits) {
  if (habits !== null) await context.track(saveHabits(context, group, store, habits));
}
async function removeThinModules({ record: record2, runner }) {
  const used = record2.steps.map((step) => step.modules.thin).filter((folder) => folder !== "");
  for (const root of new Set(used.map((folder) => node_dirname(folder)))) {
    await removeUnusedSets(root, runner.clock.now());
  }
}

// src/report/finished-report.ts
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
function withSaved(report, saved) {
  return {
    ...report,
    key: report.key === "" ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds
  };
}

// src/report/post-link-lines.ts
function postLinkLines({ path, debug, compression }) {
  return [
    ...debug === void 0 ? [] : [`${debug.path}: debug information, ${bytesText(debug.bytes)}`],
    ...compression === void 0 ? [] : [`${path}: ${compressionText(compression)}`]
  ];
}
function compressionText({ version, bytesBefore, startup, notMeasured }) {
  const size = `packed by ${version} from ${bytesText(bytesBefore)}`;
  if (startup === null) return `${size}; start-up not measured: ${notMeasured}`;
  const { before, after } = startup;
  const times = (after.milliseconds / before.milliseconds).toFixed(1);
  return `${size}; start-up ${costText(before)} -> ${costText(after)}: ${times} times as long`;
}
function costText({ milliseconds, peakBytes }) {
  const memory = peakBytes === null ? "" : ` with ${bytesText(peakBytes)}`;
  return `${milliseconds.toFixed(1)} ms${memory}`;
}

// src/report/report-lines.ts
function reportLines(report) {
  const { compiled, total, unlinked } = report.packages;
  const apart = unlinked > 0 ? `; of those that match, ${unlinked} in no binary` : "";
  const { modules, base, delta, binaries } = report.caches;
  return [
    ...report.binaries.flatMap((binary) => [
      `${binary.path}: ${binary.target}, ${bytesText(binary.bytes)}${staticText(binary.static)}${binary.reused ? ", reused" : ""}`,
      ...postLinkLines(binary)
    ]),
    ...checkLines(report),
    ...total > 0 ? [`compiled ${compiled} of ${total} packages with Go ${report.goVersion}${apart}`] : [],
    `caches: modules ${cacheText(modules)}; base ${cacheText(base)}; delta ${cacheText(delta)}; binaries ${cacheText(binaries)}`,
    ...report.reuse.reason === "" ? [] : [`built, not reused: ${report.reuse.reason}`],
    ...phasesLine(report)
  ];
}
function checkLines({ checks }) {
  return checks.flatMap(
    ({ name, target, results }) => results.map((one) => `check ${name} (${target}): ${checkLine(one)}`)
  );
}
function phasesLine({ phases }) {
  const texts = phases.map((phase) => `${phase.name} ${secondsText(phase.seconds)}`);
  return texts.length === 0 ? [] : [texts.join(", ")];
}
function staticText(value) {
  if (value === null) return "";
  return value ? ", static" : ", not static";
}
function cacheText(cache) {
  const moved = [
    ...cache.bytesDown > 0 ? [`${bytesText(cache.bytesDown)} down`] : [],
    ...cache.bytesUp > 0 ? [`${bytesText(cache.bytesUp)} up`] : []
  ];
  return [cache.hit, ...moved].join(", ");
}

// src/runner/clocks.ts
function allPhases({ activity, phases, startedAt }, now) {
  return [...phases.list(), overheadPhase(startedAt, now, activity.intervals())];
}

// src/runner/collecting-log.ts
function collectingLog(inner) {
  const kept = [];
  return {
    log: {
      info: (line) => inner.info(line),
      notice: (line) => inner.notice(line),
      warning: (line) => {
        kept.push(line);
        inner.warning(line);
      },
      error: (line) => inner.error(line),
      debug: (line) => inner.debug(line),
      group: (title, lines) => inner.group(title, lines),
      progress: (line) => inner.progress(line)
    },
    warnings: () => [...kept]
  };
}

// src/runner/failure-policy.ts
var FAILURE_POLICY = {
  input: { main: "fail the step", post: "warn and go on" },
  plan: { main: "fail the step", post: "warn and go on" },
  toolchain: { main: "fail the step", post: "warn and go on" },
  list: { main: "fail the step", post: "warn and go on" },
  build: { main: "fail the step", post: "warn and go on" },
  check: { main: "fail the step", post: "warn and go on" },
  cache: { main: "warn and go on", post: "warn and go on" },
  report: { main: "warn and go on", post: "warn and go on" },
  save: { main: "warn and go on", post: "warn and go on" }
};
function judge(failures, phase) {
  const of = (effect) => failures.filter((one) => FAILURE_POLICY[one.area][phase] === effect).map(failureText);
  const errors = of("fail the step");
  return { fails: errors.length > 0, errors, warnings: of("warn and go on") };
}
function exitCode(failures) {
  if (!judge(failures, "main").fails) return 0;
  return failures.some((one) => one.area === "input") ? 2 : 1;
}

// src/runner/switched-off.ts
var SWITCHES2 = ["delta", "pruning", "worth"];
var SWITCH_VARIABLE = "GO_TURBO_BUILD_WITHOUT";
function readSwitchedOff(environment) {
  const words2 = (environment[SWITCH_VARIABLE] ?? "").split(",").map((word) => word.trim());
  const given = words2.filter((word) => word !== "");
  const unknown = given.filter((word) => !SWITCHES2.some((one) => one === word));
  if (unknown.length > 0) {
    return failure(
      "input",
      `${SWITCH_VARIABLE} holds ${unknown.map((word) => `"${word}"`).join(", ")}`,
      `${SWITCHES2.join(", ")}, with commas between them`,
      "correct it, or leave the variable out: it is for measuring only"
    );
  }
  return success(SWITCHES2.filter((one) => given.includes(one)));
}

// src/inputs/definitions/definition.ts
var INPUT_GROUPS = ["Go", "Build", "Flags and linking", "Binaries", "Caches"];

// src/commands/arguments/cli-help.ts
var WIDTH = 96;
var COLUMN = 34;
var INTRODUCTION = `go-turbo-build: pins Go, restores and warms the caches, builds lean static binaries.

Usage: node dist/cli.mjs [flags]

  node dist/cli.mjs --working-directory examples/hello
  node dist/cli.mjs check bin/app --require static,trimpath    (check --help)
  node dist/cli.mjs --packages ./cmd/app --targets linux/amd64,linux/arm64 --json report.json
  node dist/cli.mjs compilers --help     what gc, gccgo and TinyGo cost on a project
  node dist/cli.mjs variants --help      what each lever of a lean build is worth on a project
`;
var CONCLUSION = `
Lists take commas, spaces or newlines, and may be given several times; so may --stamp and
--build-flags. A boolean is --name, --name=false or --no-name; so are --reuse and --warm, which
take another word, too.

Exit codes: 0 done, 1 failed, 2 wrong usage.`;
function helpText() {
  const groups = INPUT_GROUPS.map((group) => {
    const inputs = INPUTS.filter((one) => one.group === group && !one.hidden);
    return [`
${group}`, ...inputs.flatMap((one) => entry(flagText(one), describe(one)))];
  });
  const other = [
    "\nThis command",
    ...entry(
      "--explain",
      "Show the flags of the profile, where each comes from and the go command, and build nothing."
    ),
    ...entry("--json FILE", "Write all figures of the run to FILE as JSON."),
    ...entry("--help, -h", "Show this text."),
    ...entry("--version", "Show the version of go-turbo-build.")
  ];
  return [INTRODUCTION.trimEnd(), ...groups.flat(), ...other, CONCLUSION].join("\n");
}
function flagText(one) {
  if (one.kind === "boolean" && one.default === "true") return `--no-${one.name}`;
  return one.placeholder === "" ? `--${one.name}` : `--${one.name} ${one.placeholder}`;
}
function describe(one) {
  const fallback = one.defaultInWords ?? (one.kind === "boolean" ? "" : one.default);
  const text = fallback === "" ? one.description : `${one.description} Default: ${fallback}`;
  return text.replaceAll("`", "");
}
function entry(flag, description) {
  const lines = wrap(description, WIDTH - COLUMN);
  const first = `  ${flag}`;
  if (first.length > COLUMN - 2) return [first, ...lines.map((line) => " ".repeat(COLUMN) + line)];
  return lines.map((line, index) => (index === 0 ? first : "").padEnd(COLUMN) + line);
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

// src/commands/explain-lines.ts
function explainLines(inputs, environment) {
  const resolved = resolveFlags(inputs);
  const width = Math.max(...FLAGS.map(({ name }) => name.length), "buildinfo".length);
  const line = (name, value, from) => `  ${name.padEnd(width)}  ${value.padEnd(15)}  ${from}`;
  const flags = FLAGS.map(({ name, on, off }) => {
    const { value, from, text } = resolved[name];
    const word = value ? "yes" : "no";
    if (from === "GOFLAGS") return line(name, word, text);
    if (from === "build-flags" || from === "ldflags") return line(name, word, `input ${text}`);
    const origin = from === "profile" ? `profile ${inputs.profile}` : `input ${from === "debug" ? text : name}`;
    const go = value ? on : off;
    return line(name, word, go === "" ? origin : `${origin}: ${go}`);
  });
  const mode = effectiveLink(inputs);
  const tags = resolverTags(inputs);
  const because = mode === inputs.link ? "" : "input static";
  const added = tags.length === 0 ? "" : `adds the tags ${tags.join(",")}`;
  const linking = [
    line("link", mode, [because || chosen("link", mode, "auto"), added].filter(Boolean).join("; ")),
    line("libc", inputs.libc, chosen("link", inputs.libc, "gnu")),
    line("linker", inputs.linker, chosen("link", inputs.linker, "default")),
    line("buildinfo", inputs.buildinfo, chosen("buildinfo", inputs.buildinfo, "full"))
  ];
  return [
    `profile ${inputs.profile}: ${PROFILES[inputs.profile].purpose}`,
    ...[...flags, ...linking].map((one) => one.trimEnd()),
    "",
    ...commands(inputs, goFlags(inputs), environment)
  ];
}
function chosen(name, value, fallback) {
  return value === fallback ? "default" : `input ${name}`;
}
function commands(inputs, { compile: compile2, link }, job) {
  const targets = inputs.targets.length === 0 ? [null] : inputs.targets;
  const musl = inputs.libc === "musl" ? { CC: job.CC || "musl-gcc" } : {};
  return targets.map((target) => {
    const environment = {
      CGO_ENABLED: inputs.cgo ? "1" : "0",
      ...musl,
      ...target === null || !inputs.cgo ? {} : targetCTools(job, target),
      ...target === null ? {} : targetEnvironment(target)
    };
    const variables = Object.entries(environment).map(
      ([name, value]) => `${name}=${quoted(value)}`
    );
    const below = target === null || targets.length === 1 ? "" : `${targetText(target).replaceAll("/", "_")}/`;
    const folder = `${inputs.output.replace(/\/$/, "")}/${below}`;
    const words2 = [...compile2, ...link, "-o", folder, "--", ...inputs.packages];
    return [...variables, "go build", ...words2.map(quoted)].join(" ");
  });
}
function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

// src/commands/build.ts
var DONE = 0;
var FAILED = 1;
var BAD_USAGE = 2;
async function runCommand2(host) {
  const { argv, cwd, machine, runner: outer } = host;
  const collecting = collectingLog(outer.log);
  const runner = { ...outer, log: collecting.log };
  const parsed2 = parseArguments(argv);
  if (parsed2.kind === "help" || parsed2.kind === "version") {
    runner.log.info(parsed2.kind === "help" ? helpText() : `go-turbo-build ${VERSION}`);
    return DONE;
  }
  if (parsed2.kind === "usage-error") return usageError(runner, parsed2.messages);
  const inputs = parseInputs(
    parsed2.raw,
    hostInputContext({ ...runner.environment, ...machine.changes }, cwd, false, machine.home)
  );
  const jsonFile = parsed2.jsonFile === "" ? null : node_resolve(cwd, parsed2.jsonFile);
  const without = readSwitchedOff(runner.environment);
  const messages = [
    ...inputs.ok ? [] : inputs.failures.map(failureText),
    ...without.ok ? [] : without.failures.map(failureText),
    ...jsonFile === null ? [] : wrongFile(jsonFile)
  ];
  if (!inputs.ok || !without.ok || messages.length > 0) return usageError(runner, messages);
  if (parsed2.explain) {
    const { settings, notes } = inputs.value;
    const environment = settledEnvironment(runner.environment, settings, "");
    for (const line of explainLines(inputs.value, environment)) runner.log.info(line);
    for (const note of notes) runner.log.info(note);
    return DONE;
  }
  const { report, failures } = await buildAndSave(
    { ...host, runner },
    { inputs: inputs.value, without: without.value },
    collecting.warnings
  );
  if (report !== null) for (const line of reportLines(report)) runner.log.info(line);
  for (const text of judge(failures, "main").errors) runner.log.error(text);
  const code = failures.length > 0 ? exitCode(failures) || FAILED : DONE;
  if (jsonFile === null || report === null) return code;
  try {
    await node_writeFile(jsonFile, `${JSON.stringify(report, null, 2)}
`);
    return code;
  } catch (error) {
    runner.log.error(`--json: ${error.message}`);
    return FAILED;
  }
}
function usageError(runner, messages) {
  for (const message of messages) runner.log.error(message);
  runner.log.error("--help shows every flag");
  return BAD_USAGE;
}
function wrongFile(file) {
  const kind = (path) => {
    const found = statPath(path);
    if (found === null) return "nothing";
    return found.isDirectory() ? "folder" : "file";
  };
  if (kind(file) === "folder") return [`--json is ${file}, and that is a folder; name a file`];
  const folder = node_dirname(file);
  return kind(folder) === "folder" ? [] : [`--json is ${file}, and there is no folder ${folder}; make it, or name another file`];
}
async function buildAndSave({ runner, machine, startedAt, onInterrupt }, asked, warnings) {
  const job = readJobFacts({}, void 0);
  const used = await useMachine(runner, machine);
  if (!used.ok) return { report: null, failures: used.failures };
  const ground = await createStep({
    runner: used.value,
    job,
    ...asked,
    startedAt,
    temp: machine.temp,
    toolCache: toolsBelow(machine.home),
    home: machine.home
  });
  const { runner: own, clocks, folders } = ground.step;
  onInterrupt(() => removeNow(folders.job));
  try {
    const outcome = await buildFlow(ground);
    const { activity, phases } = clocks;
    const { record: record2 } = outcome;
    const saved = record2 === null ? [] : await phases.time(
      "save",
      () => saveFlow({
        runner: own,
        record: record2,
        storeOf: storesOfSteps(own),
        succeeded: outcome.failures.length === 0,
        said: saidBefore(record2),
        failed: outcome.failures.length > 0,
        track: (work) => activity.track("transfer", work)
      })
    );
    const { report, failures } = outcome;
    if (report === null) return { report, failures };
    const all3 = allPhases(clocks, own.clock.now());
    return { report: finishedReport(report, saved, all3, warnings()), failures };
  } finally {
    await removeQuietly(folders.job);
  }
}
export {
  runCommand2 as runCommand
};

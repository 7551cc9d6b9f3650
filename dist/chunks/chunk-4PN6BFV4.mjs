import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_setTimeout
} from "./chunk-NUTRPTQO.mjs";
import {
  readGoauth
} from "./chunk-TWAQL2W4.mjs";
import {
  node_createGunzip,
  node_inflateRaw,
  node_promisify
} from "./chunk-7TB255KL.mjs";
import {
  brokenProxy
} from "./chunk-MKVJ6KDP.mjs";
import {
  node_createHash,
  node_createPublicKey,
  node_verify
} from "./chunk-BZ2AUL62.mjs";
import {
  node_mkdir,
  node_open,
  node_readFile,
  node_utimes
} from "./chunk-GKXD3WZA.mjs";
import {
  node_dirname,
  node_join,
  node_path_default
} from "./chunk-DMGFGNTA.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import {
  TOOLCHAIN_MODULE
} from "./chunk-MFDAGXMK.mjs";
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// src/toolchain/netrc.ts
function parseNetrc(content) {
  const entries = [];
  let entry = { machine: "", login: "", password: "" };
  let inMacro = false;
  for (const line of content.split("\n")) {
    if (inMacro) {
      inMacro = line.trim() !== "";
      continue;
    }
    const words = line.trim().split(/\s+/);
    let at = 0;
    for (; at + 1 < words.length; at += 2) {
      const [key = "", value = ""] = words.slice(at, at + 2);
      if (key === "machine") entry = { machine: value, login: "", password: "" };
      if (key === "login" || key === "password") entry = { ...entry, [key]: value };
      if (key === "macdef") inMacro = true;
      if (entry.machine !== "" && entry.login !== "" && entry.password !== "") {
        entries.push(entry);
        entry = { machine: "", login: "", password: "" };
      }
    }
    if (words[at] === "default") break;
  }
  return entries;
}
function netrcFiles(environment, platform) {
  const { NETRC, HOME, USERPROFILE } = environment;
  if (NETRC) return [NETRC];
  const home = platform === "win32" ? USERPROFILE : HOME;
  if (!home) return [];
  const names = platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  return names.map((name) => node_path_default.join(home, name));
}
function authorizationOf(entries, url) {
  for (let prefix = `${url.host}${url.pathname}`.replace(/\/$/, ""); ; ) {
    const found = entries.find(({ machine }) => machine.replace(/\/$/, "") === prefix);
    if (found !== void 0) {
      const secret = Buffer.from(`${found.login}:${found.password}`).toString("base64");
      return `Basic ${secret}`;
    }
    const cut = prefix.lastIndexOf("/");
    if (cut < 0) return void 0;
    prefix = prefix.slice(0, cut);
  }
}
async function readNetrc(environment, platform) {
  for (const file of netrcFiles(environment, platform)) {
    const content = await node_readFile(file, "utf8").catch(() => null);
    if (content !== null) return parseNetrc(content);
  }
  return [];
}

// src/toolchain/credentials.ts
var NO_CREDENTIALS = { authorization: async () => void 0, refused: "" };
async function goCredentials(environment, platform) {
  const goauth = await readGoauth(environment, platform === "win32" ? "windows" : platform);
  const commands = goauth.split(";").map((command) => command.trim());
  const others = commands.filter((command) => command !== "netrc" && command !== "off");
  const refused = others.length === 0 ? "" : ` (GOAUTH names ${others.map((one) => one.split(/\s+/)[0]).join(", ")}, which only go commands run: the download of Go itself takes credentials from .netrc, NETRC or the URL in GOPROXY)`;
  if (!commands.includes("netrc")) return { ...NO_CREDENTIALS, refused };
  let entries;
  return {
    refused,
    async authorization(url) {
      if (url.protocol !== "https:") return void 0;
      entries ??= readNetrc(environment, platform);
      return authorizationOf(await entries, url);
    }
  };
}

// src/toolchain/download-remedy.ts
function downloadRemedy(reason, otherwise) {
  const variable = brokenProxy(reason);
  return variable === null ? otherwise : `correct ${variable}, or name the host in NO_PROXY where no proxy is needed`;
}

// builtin:node:url
var all = __require("node:url");
var read = (name) => all[name];
var node_fileURLToPath = /* @__PURE__ */ read("fileURLToPath");

// src/toolchain/fetcher.ts
var DEFAULT_PATIENCE = { retryDelays: [500, 2e3], stall: 6e4 };
function makeFetcher(httpGet, patience = DEFAULT_PATIENCE, credentials = NO_CREDENTIALS) {
  let total = 0;
  const count = (bytes) => {
    total += bytes;
  };
  const ask = async (url) => {
    const { address, headers } = withoutCredentials(url);
    const authorization = await credentials.authorization(new URL(address));
    const shown = authorization === void 0 ? headers : { authorization };
    return { address, answer: httpGet(address, shown), refused: credentials.refused };
  };
  return {
    bytesDown: () => total,
    async get(url, limit) {
      if (url.startsWith("file:")) return readLocal(url);
      const refusal2 = plainCredentials(url);
      if (refusal2 !== null) return { state: "failed", message: refusal2 };
      let tries = 0;
      for (; ; ) {
        const { again, ...outcome } = await tryOnce(ask, url, limit, patience.stall, count);
        const delay = patience.retryDelays[tries++];
        if (!again || delay === void 0 || outcome.state !== "failed")
          return tries > 1 && outcome.state === "failed" ? { ...outcome, message: `${outcome.message} (tried ${tries} times)` } : outcome;
        await node_setTimeout(delay);
      }
    }
  };
}
async function tryOnce(ask, url, limit, stall, count) {
  const { address, answer, refused } = await ask(url);
  const failed = (what, again) => ({
    state: "failed",
    message: `GET ${address}: ${what}`,
    again
  });
  try {
    const { status, headers: said, body } = await within(stall, answer);
    if (status !== 200) {
      const text = errorLine(await readBody(body, 4096, stall, count, true).catch(() => void 0));
      if (status === 404 || status === 410)
        return { state: "missing", message: `GET ${address}: ${status}${text}` };
      const words = status === 401 || status === 403 ? refused : "";
      return failed(`${status}${text}${words}`, status === 429 || status >= 500);
    }
    if (/^text\/html\b/i.test(said["content-type"] ?? "")) {
      body.destroy();
      return failed("the answer is an HTML page (a login page or a wrong address?)", false);
    }
    const bytes = await readBody(body, limit, stall, count, false);
    if (bytes === void 0) return failed(`the answer is larger than ${limit} bytes`, false);
    const length = said["content-length"];
    if (length !== void 0 && !said["content-encoding"] && Number(length) !== bytes.length)
      return failed(`the answer ended after ${bytes.length} of ${length} bytes`, true);
    return { state: "ok", bytes };
  } catch (error) {
    return failed(reasonOf(error).replace(`GET ${address}: `, ""), true);
  }
}
async function readBody(body, limit, stall, count, cut) {
  const chunks = [];
  let length = 0;
  const dead = setTimeout(() => body.destroy(new Error(stallText(stall))), stall);
  try {
    for await (const chunk of body) {
      dead.refresh();
      chunks.push(chunk);
      length += chunk.length;
      count(chunk.length);
      if (length > limit) {
        body.destroy();
        return cut ? Buffer.concat(chunks).subarray(0, limit) : void 0;
      }
    }
  } catch (error) {
    throw new Error(`the connection broke after ${length} bytes (${reasonOf(error)})`);
  } finally {
    clearTimeout(dead);
  }
  return Buffer.concat(chunks, length);
}
async function within(milliseconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(stallText(milliseconds)));
      work.then(
        (answer) => answer.body.destroy(),
        () => void 0
      );
    }, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
function stallText(milliseconds) {
  return `no byte for ${milliseconds / 1e3} s`;
}
async function readLocal(url) {
  try {
    return { state: "ok", bytes: await node_readFile(node_fileURLToPath(url)) };
  } catch (error) {
    const missing = error.code === "ENOENT";
    return { state: missing ? "missing" : "failed", message: `${url}: ${reasonOf(error)}` };
  }
}
function plainCredentials(url) {
  const { address, headers } = withoutCredentials(url);
  if (headers.authorization === void 0 || !address.startsWith("http:")) return null;
  return `GET ${address}: the URL has a login and is not https, so it is not asked: write https://, or remove the login`;
}
function withoutCredentials(url) {
  const parsed = new URL(url);
  if (parsed.username === "" && parsed.password === "") return { address: url, headers: {} };
  const secret = [parsed.username, parsed.password].map(percentDecoded).join(":");
  parsed.username = "";
  parsed.password = "";
  const authorization = `Basic ${Buffer.from(secret).toString("base64")}`;
  return { address: parsed.href, headers: { authorization } };
}
function percentDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function errorLine(body) {
  const line = body?.toString("utf8").trim().split("\n")[0]?.trim() ?? "";
  return line === "" || line.startsWith("<") ? "" : ` ${line.slice(0, 200)}`;
}
function reasonOf(error) {
  const { errors, message } = error;
  if (errors !== void 0 && errors.length > 0) return reasonOf(errors[0]);
  return message ?? String(error);
}

// src/toolchain/proof/zip-hash.ts
function zipHash(files) {
  const hash = node_createHash("sha256");
  const sorted = files.map((file) => ({ ...file, order: Buffer.from(file.name) })).sort((a, b) => Buffer.compare(a.order, b.order));
  for (const { name, sha256 } of sorted) hash.update(`${sha256}  ${name}
`);
  return `h1:${hash.digest("base64")}`;
}

// src/toolchain/archive-names.ts
function refusal(name) {
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "it is an absolute path";
  if (name.includes("\\")) return "it has a backslash";
  if (/[\x00-\x1f\x7f\ufffd:]/.test(name)) return "it has a character that no Go file name has";
  const parts = name.split("/");
  if (parts.includes("..")) return 'it leaves the folder with ".."';
  if (parts.some((part) => part === "" || part === ".")) return 'it has an empty or "." part';
  if (parts.some((part) => /[. ]$/.test(part))) return "a part of it ends in a dot or a space";
  return void 0;
}
function collision(names) {
  const seen = /* @__PURE__ */ new Map();
  for (const name of names) {
    const folded = name.toLowerCase();
    const other = seen.get(folded);
    if (other !== void 0) return [other, name];
    seen.set(folded, name);
  }
  return void 0;
}
function installedName(name) {
  return name.replace(/(^|\/)_go\.mod$/, "$1go.mod");
}
function isExecutable(name) {
  return /^(bin|pkg\/tool)\//.test(name) || /^lib\/(.*\/)?go_[^/]+_[^/]+_exec$/.test(name);
}

// src/toolchain/tree-writer.ts
var FIXED_MTIME = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
function treeWriter(root) {
  const folders = /* @__PURE__ */ new Map();
  const makeFolder = (folder) => {
    let made = folders.get(folder);
    if (made === void 0) {
      const above = folder === root ? Promise.resolve() : makeFolder(node_dirname(folder));
      made = above.then(async () => {
        await node_mkdir(folder, { recursive: true });
      });
      folders.set(folder, made);
    }
    return made;
  };
  return {
    async write(name, data, executable) {
      const path = node_join(root, name);
      await makeFolder(node_dirname(path));
      const file = await node_open(path, "wx", executable ? 493 : 420);
      try {
        await file.writeFile(data);
        await file.utimes(FIXED_MTIME, FIXED_MTIME);
      } finally {
        await file.close();
      }
    },
    async finish() {
      const deepestFirst = [...folders.keys()].sort((a, b) => b.length - a.length);
      for (const folder of deepestFirst) await node_utimes(folder, FIXED_MTIME, FIXED_MTIME);
    }
  };
}

// src/toolchain/extract-zip.ts
var BadArchive = class extends Error {
};
var MOST_FILES = 2e5;
var MOST_BYTES = 4 * 2 ** 30;
var AT_ONCE = 16;
var inflate = node_promisify(node_inflateRaw);
async function extractZip(archive, prefix, folder, take = () => true) {
  const { default: yauzl } = await import("./yauzl-IDK3BE67.mjs");
  const { fromBufferPromise } = yauzl;
  const zip = await fromBufferPromise(archive, { decodeStrings: false }).catch(asBadArchive);
  const files = checkedFiles(await readEntries(zip), prefix);
  const writer = treeWriter(folder);
  const hashed = [];
  await forEach(files, AT_ONCE, async ({ entry, name, path }) => {
    const data = await contentOf(zip, archive, entry, name);
    hashed.push({ name, sha256: node_createHash("sha256").update(data).digest("hex") });
    if (path !== void 0 && take(path, data)) await writer.write(path, data, isExecutable(path));
  });
  await writer.finish();
  return { hash: zipHash(hashed), files: files.length };
}
async function readEntries(zip) {
  if (zip.entryCount > MOST_FILES) throw new BadArchive(`it holds ${zip.entryCount} files`);
  const entries = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    asBadArchive(error);
  }
  return entries;
}
function checkedFiles(entries, prefix) {
  const members = entries.map((entry) => {
    const name = entry.fileNameRaw.toString("utf8");
    const bad = (why) => new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
    const isFolder = name.endsWith("/");
    const type = entry.externalFileAttributes >>> 16 & 61440;
    if (type !== 0 && type !== (isFolder ? 16384 : 32768)) {
      throw bad(type === 40960 ? "it is a symbolic link" : "it is no regular file");
    }
    const unsafe = refusal(isFolder ? name.slice(0, -1) : name);
    if (unsafe !== void 0) throw bad(unsafe);
    if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
    return { entry, name, path: isFolder ? void 0 : installedName(name.slice(prefix.length)) };
  });
  const twice = collision(members.flatMap(({ path }) => path ?? []));
  if (twice !== void 0)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > MOST_BYTES) throw new BadArchive(`its files are ${bytes} bytes`);
  return members;
}
async function contentOf(zip, archive, entry, name) {
  const bad = (why) => new BadArchive(`${JSON.stringify(name)} cannot be read: ${why}`);
  if (!entry.canDecodeFileData()) throw bad("it is encrypted or packed in an unknown way");
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error) => {
    throw bad(reasonOf(error));
  });
  const packed = archive.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  const size = entry.uncompressedSize;
  const data = await inflate(packed, {
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.min(Math.max(64, size), 1 << 20)
  }).catch((error) => {
    throw bad(reasonOf(error));
  });
  if (data.length !== size) throw bad(`${data.length} bytes, not ${size}`);
  return data;
}
async function forEach(items, width, work) {
  let next = 0;
  let broken;
  const run = async () => {
    while (broken === void 0 && next < items.length) {
      try {
        await work(items[next++]);
      } catch (error) {
        broken ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: width }, run));
  if (broken !== void 0) throw broken.error;
}
function asBadArchive(error) {
  throw new BadArchive(reasonOf(error));
}

// builtin:node:stream
var all2 = __require("node:stream");
var read2 = (name) => all2[name];
var node_Readable = /* @__PURE__ */ read2("Readable");
var node_addAbortSignal = /* @__PURE__ */ read2("addAbortSignal");

// builtin:node:stream/promises
var all3 = __require("node:stream/promises");
var read3 = (name) => all3[name];
var node_pipeline = /* @__PURE__ */ read3("pipeline");

// src/toolchain/extract-tar.ts
async function extractTar(archive, prefix, folder, take = () => true) {
  const { default: tarStream } = await import("./tar-stream-UPHRW6BY.mjs");
  const { extract } = tarStream;
  const writer = treeWriter(folder);
  const names = [];
  const unpack = extract();
  const read4 = async () => {
    for await (const entry of unpack) {
      const { name, type, mode } = entry.header;
      const bad = (why) => new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
      const unsafe = refusal(name.replace(/\/$/, ""));
      if (unsafe !== void 0) throw bad(unsafe);
      if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
      if (type === "directory") {
        entry.resume();
        continue;
      }
      if (type !== "file") throw bad(`it is a ${type}, not a file`);
      const path = name.slice(prefix.length);
      names.push(path);
      const chunks = [];
      for await (const chunk of entry) chunks.push(chunk);
      const data = Buffer.concat(chunks);
      if (take(path, data)) await writer.write(path, data, ((mode ?? 0) & 73) !== 0);
    }
  };
  const packed = node_pipeline(node_Readable.from([archive]), node_createGunzip(), unpack);
  for (const end of await Promise.allSettled([read4(), packed])) {
    if (end.status === "fulfilled") continue;
    const { reason } = end;
    const fileSystem = reason.syscall !== void 0;
    throw fileSystem || reason instanceof BadArchive ? reason : new BadArchive(reason.message);
  }
  const twice = collision(names);
  if (twice !== void 0)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  await writer.finish();
}

// src/toolchain/go-dev.ts
var LIST_LIMIT = 64 * 2 ** 20;
function parseGoDevList(json, platform) {
  const arch = platform.goarch === "arm" ? "armv6l" : platform.goarch;
  let releases;
  try {
    releases = JSON.parse(json);
  } catch {
    return void 0;
  }
  if (!Array.isArray(releases)) return void 0;
  return releases.flatMap((release) => Array.isArray(release?.files) ? release.files : []).filter(isFile).filter((file) => file.kind === "archive" && file.os === platform.goos && file.arch === arch).map(({ version, filename, sha256 }) => ({
    version: version.replace(/^go/, ""),
    filename,
    sha256
  }));
}
function isFile(value) {
  const file = value;
  if (typeof file !== "object" || file === null) return false;
  const texts = ["version", "filename", "sha256", "kind", "os", "arch"];
  return texts.every((name) => typeof file[name] === "string") && /^[\w.+-]+$/.test(String(file.filename)) && /^[0-9a-f]{64}$/.test(String(file.sha256));
}
async function fetchGoDevList(goDevUrl, platform, fetcher) {
  const url = `${goDevUrl}/dl/?mode=json&include=all`;
  const answer = await fetcher.get(url, LIST_LIMIT);
  if (answer.state !== "ok") return answer;
  const value = parseGoDevList(answer.bytes.toString("utf8"), platform);
  return value === void 0 ? { state: "failed", message: `GET ${url}: the answer is no list of releases` } : { state: "ok", value };
}
async function fetchGoDevArchive(goDevUrl, archive, limit, fetcher) {
  const url = `${goDevUrl}/dl/${archive.filename}`;
  const answer = await fetcher.get(url, limit);
  if (answer.state !== "ok") return answer;
  const sha256 = node_createHash("sha256").update(answer.bytes).digest("hex");
  return sha256 === archive.sha256 ? { state: "ok", value: answer.bytes } : {
    state: "failed",
    message: `GET ${url}: its SHA-256 is ${sha256}, and go.dev's list says ${archive.sha256}`
  };
}

// src/toolchain/goproxy.ts
function parseGoproxy(value) {
  const entries = [];
  for (const [, word = "", separator] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
    const text = word.trim();
    if (text === "") continue;
    if (text === "direct" || text === "off") {
      entries.push({ kind: text });
      break;
    }
    const bare = /[.:/]/.test(text) && !text.includes(":/") && !text.startsWith("/");
    const url = bare ? `https://${text}` : text;
    if (!URL.canParse(url) || !/^(https?|file):$/.test(new URL(url).protocol))
      return failure(
        "GTB1035",
        `GOPROXY: ${JSON.stringify(withoutSecret(text))} is no address of a module proxy`,
        'https://, http:// or file:// URLs, "direct" or "off", separated by "," or "|"',
        "correct GOPROXY"
      );
    entries.push({ kind: "proxy", url: url.replace(/\/+$/, ""), onAnyError: separator === "|" });
  }
  if (entries.length > 0) return success(entries);
  return failure(
    "GTB1035",
    `GOPROXY is ${JSON.stringify(value)}: a list without entries`,
    'at least one proxy, "direct" or "off"',
    "correct GOPROXY or unset it"
  );
}
function withoutSecret(text) {
  return text.replaceAll(
    /\S*@\S*/g,
    (word) => /^\w+:\/\//.test(word) && URL.canParse(word) ? word.replace(/\/\/[^/]*@/, "//") : word.replace(/^(\w+:\/\/)?.*@/, "$1")
  );
}
function allowsDirect(entries) {
  return entries.some((entry) => entry.kind === "direct");
}
async function tryProxies(entries, ask) {
  const messages = [];
  let failed = false;
  for (const entry of entries) {
    const attempt = await ask(entry);
    if (attempt.state === "ok") return attempt;
    messages.push(attempt.message);
    if (attempt.state === "failed") {
      failed = true;
      if (entry.kind !== "proxy" || !entry.onAnyError) break;
    }
  }
  return { state: failed ? "failed" : "missing", message: messages.join("; ") };
}

// src/toolchain/proof/note.ts
var ED25519 = 1;
var SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
function parseVerifierKey(text) {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text);
  if (match === null) return void 0;
  const [, name = "", hash = "", encoded = ""] = match;
  const data = Buffer.from(encoded, "base64");
  if (data.length !== 33 || data[0] !== ED25519 || keyHash(name, data) !== hash) return void 0;
  const der = Buffer.concat([SPKI_PREFIX, data.subarray(1)]);
  return { name, hash, key: node_createPublicKey({ key: der, format: "der", type: "spki" }) };
}
function keyHash(name, data) {
  return node_createHash("sha256").update(`${name}
`).update(data).digest("hex").slice(0, 8);
}
var SIGNATURE = /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/;
function openNote(note, key) {
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n") || split + 2 >= note.length) return { state: "malformed" };
  const text = note.slice(0, split + 1);
  let signed = false;
  for (const line of note.slice(split + 2, -1).split("\n")) {
    const match = SIGNATURE.exec(line);
    if (match === null) return { state: "malformed" };
    const data = Buffer.from(match[2] ?? "", "base64");
    if (match[1] !== key.name || data.subarray(0, 4).toString("hex") !== key.hash) continue;
    if (!node_verify(null, Buffer.from(text), key.key, data.subarray(4))) return { state: "forged" };
    signed = true;
  }
  return signed ? { state: "signed", text } : { state: "unsigned" };
}

// src/toolchain/proof/tlog.ts
var HASH_BYTES = 32;
var TILE_HEIGHT = 8;
var TILE_WIDTH = 2 ** TILE_HEIGHT;
function recordHash(text) {
  return node_createHash("sha256").update("\0").update(text).digest();
}
function nodeHash(left, right) {
  return node_createHash("sha256").update("").update(left).update(right).digest();
}
function parseTree(text) {
  const match = /^go\.sum database tree\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(text);
  if (match === null) return void 0;
  return { size: Number(match[1]), root: Buffer.from(match[2] ?? "", "base64") };
}
function auditPath(record, size) {
  const steps = [];
  let low = 0;
  let high = size;
  while (high - low > 1) {
    const half = powerBelow(high - low);
    if (record < low + half) {
      steps.push({ side: "right", subtrees: perfectSubtrees(low + half, high) });
      high = low + half;
    } else {
      steps.push({ side: "left", subtrees: perfectSubtrees(low, low + half) });
      low += half;
    }
  }
  return steps.reverse();
}
function rootFromPath(leaf, path, hashOf) {
  return path.reduce((hash, step) => {
    const other = step.subtrees.map(hashOf).reduceRight((right, left) => nodeHash(left, right));
    return step.side === "left" ? nodeHash(other, hash) : nodeHash(hash, other);
  }, leaf);
}
function powerBelow(n) {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
function perfectSubtrees(low, high) {
  const found = [];
  for (let at = low; at < high; ) {
    const records = powerBelow(high - at + 1);
    found.push({ level: Math.log2(records), index: at / records });
    at += records;
  }
  return found;
}
function placeInTiles({ level, index }, size) {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const tileIndex = Math.floor(index * count / TILE_WIDTH);
  const hashes = Math.floor(size / 2 ** (TILE_HEIGHT * tileLevel));
  const width = Math.min(TILE_WIDTH, hashes - tileIndex * TILE_WIDTH);
  const first = index * count - tileIndex * TILE_WIDTH;
  return { tile: { level: tileLevel, index: tileIndex, width }, first, count };
}
function tilePath({ level, index, width }) {
  let path = String(index % 1e3).padStart(3, "0");
  for (let rest = Math.floor(index / 1e3); rest > 0; rest = Math.floor(rest / 1e3))
    path = `x${String(rest % 1e3).padStart(3, "0")}/${path}`;
  return `tile/${TILE_HEIGHT}/${level}/${path}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}
function wholeTile(tile) {
  return { ...tile, width: TILE_WIDTH };
}
function foldHashes(data) {
  if (data.length === HASH_BYTES) return data;
  const half = data.length / 2;
  return nodeHash(foldHashes(data.subarray(0, half)), foldHashes(data.subarray(half)));
}

// src/toolchain/proof/checksum-database.ts
var LOOKUP_LIMIT = 1 << 20;
var CHECK = "check what answers at this address; a proxy that changes or makes up answers must not be used";
async function provenHash(version, database, proxies, fetcher, isThere = Promise.resolve(true)) {
  const { name } = database.key;
  const wrong = (what, expected) => failure("GTB1205", `checksum database ${name}: ${what}`, expected, CHECK);
  const unreachable = (message) => failure(
    "GTB1206",
    `checksum database ${name} does not answer: ${message}`,
    "",
    downloadRemedy(
      message,
      'try again later, or give the hash of the toolchain in go-checksum ("h1:\u2026")'
    )
  );
  const base = await databaseAddress(database, proxies, fetcher);
  if (base.state !== "ok") return unreachable(base.message);
  const module = `${TOOLCHAIN_MODULE}@${version}`;
  const { url, isPassedOn } = base.value;
  if (!isPassedOn && !await isThere) return unreachable("the zip that it would prove is missing");
  const answer = await fetcher.get(`${url}/lookup/${module}`, LOOKUP_LIMIT);
  if (answer.state !== "ok") return unreachable(answer.message);
  const lookup = parseLookup(answer.bytes.toString("utf8"));
  if (lookup === void 0) return wrong(`its answer about ${module} is malformed`, "");
  const note = openNote(lookup.note, database.key);
  const keyName = `${name}+${database.key.hash}`;
  if (note.state === "forged")
    return wrong("the signature of its tree head is not valid", `a signature of key ${keyName}`);
  if (note.state !== "signed")
    return wrong("its tree head is not signed", `a signature of key ${keyName}`);
  const tree = parseTree(note.text);
  if (tree === void 0) return wrong("its signed tree head is malformed", "");
  if (lookup.record >= tree.size)
    return wrong(
      `record ${lookup.record} cannot be in its signed tree`,
      `a record below ${tree.size}`
    );
  const proven = await proveRecord(lookup.record, lookup.text, tree, url, fetcher);
  if (proven.state !== "ok") return unreachable(proven.message);
  if (!proven.value)
    return wrong(
      `its answer about ${module} is not record ${lookup.record} of its signed tree`,
      `a proof for the tree of ${tree.size} records with hash ${tree.root.toString("base64")}`
    );
  const hash = hashIn(lookup.text, version);
  if (hash === void 0) return wrong(`record ${lookup.record} holds no hash of ${module}`, "");
  return success({ hash, record: lookup.record, treeSize: tree.size });
}
async function databaseAddress({ key, url }, proxies, fetcher) {
  const straight = { url: url ?? `https://${key.name}`, isPassedOn: false };
  if (url !== void 0) return { state: "ok", value: straight };
  const found = await tryProxies(proxies, async (entry) => {
    if (entry.kind !== "proxy") return { state: "ok", value: straight };
    const address = `${entry.url}/sumdb/${key.name}`;
    const answer = await fetcher.get(`${address}/supported`, LOOKUP_LIMIT);
    if (answer.state !== "ok") return answer;
    return { state: "ok", value: { url: address, isPassedOn: true } };
  });
  return found.state === "missing" ? { state: "ok", value: straight } : found;
}
function parseLookup(answer) {
  const end = answer.indexOf("\n\n");
  const match = /^(0|[1-9]\d{0,14})\n/.exec(answer);
  if (match === null || end < match[0].length) return void 0;
  return {
    record: Number(match[1]),
    text: answer.slice(match[0].length, end + 1),
    note: answer.slice(end + 2)
  };
}
async function proveRecord(record, text, tree, base, fetcher) {
  const path = auditPath(record, tree.size);
  const tiles = /* @__PURE__ */ new Map();
  for (const subtree of path.flatMap((step) => step.subtrees)) {
    const { tile } = placeInTiles(subtree, tree.size);
    tiles.set(tilePath(tile), tile);
  }
  const data = /* @__PURE__ */ new Map();
  const answers = await Promise.all(
    [...tiles].map(async ([name, tile]) => [name, await fetchTile(tile, base, fetcher)])
  );
  for (const [name, answer] of answers) {
    if (answer.state !== "ok") return answer;
    data.set(name, answer.bytes);
  }
  const root = rootFromPath(recordHash(text), path, (subtree) => {
    const { tile, first, count } = placeInTiles(subtree, tree.size);
    const hashes = data.get(tilePath(tile));
    if (hashes === void 0) throw new Error(`tile not fetched: ${tilePath(tile)}`);
    return foldHashes(hashes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES));
  });
  return { state: "ok", value: root.equals(tree.root) };
}
async function fetchTile(tile, base, fetcher) {
  const whole = wholeTile(tile);
  const url = `${base}/${tilePath(tile)}`;
  const limit = whole.width * HASH_BYTES;
  let answer = await fetcher.get(url, limit);
  if (answer.state === "missing" && tile.width < whole.width)
    answer = await fetcher.get(`${base}/${tilePath(whole)}`, limit);
  if (answer.state !== "ok") return answer;
  const bytes = answer.bytes.subarray(0, tile.width * HASH_BYTES);
  return bytes.length === tile.width * HASH_BYTES ? { state: "ok", bytes } : {
    state: "failed",
    message: `GET ${url}: ${answer.bytes.length} bytes, not ${tile.width} hashes`
  };
}
function hashIn(text, version) {
  const start = `${TOOLCHAIN_MODULE} ${version} h1:`;
  const lines = new Set(text.split("\n").filter((line2) => line2.startsWith(start)));
  const [line] = lines;
  return lines.size === 1 ? line?.slice(start.length - 3) : void 0;
}

export {
  goCredentials,
  downloadRemedy,
  node_Readable,
  node_addAbortSignal,
  node_pipeline,
  node_fileURLToPath,
  DEFAULT_PATIENCE,
  makeFetcher,
  zipHash,
  BadArchive,
  extractZip,
  extractTar,
  parseGoDevList,
  fetchGoDevList,
  fetchGoDevArchive,
  parseGoproxy,
  withoutSecret,
  allowsDirect,
  tryProxies,
  parseVerifierKey,
  provenHash
};

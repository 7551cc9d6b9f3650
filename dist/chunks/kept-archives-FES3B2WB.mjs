import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TransferError
} from "./chunk-YL26JA4V.mjs";
import {
  node_createReadStream
} from "./chunk-CJUZSBB7.mjs";
import {
  node_createHash,
  node_randomUUID
} from "./chunk-BZ2AUL62.mjs";
import {
  node_join
} from "./chunk-DMGFGNTA.mjs";
import {
  node_mkdir,
  node_open,
  node_readdir,
  node_rename,
  node_stat,
  node_unlink,
  node_utimes
} from "./chunk-4WA33QNE.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/cache/github/kept-archives.ts
var READ_BYTES = 2 ** 20;
var MOST_BYTES = 5e9;
var LONGEST_MS = 7 * 864e5;
async function keptArchives(folder) {
  const isNew = await node_mkdir(folder, { recursive: true, mode: 448 }).catch(() => "");
  if (isNew !== void 0) return null;
  return {
    open: async (key, url) => {
      const names = await node_readdir(folder).catch(() => []);
      const name = names.find((one) => one.startsWith(`${entryOf(key, url)}-`));
      return name === void 0 ? null : openCopy(node_join(folder, name), name);
    },
    keep: (key, url, archive) => {
      const stream = copying(archive.stream, archive.bytes, folder, entryOf(key, url));
      const close = async () => {
        await archive.close();
        await stream.return(void 0);
      };
      return { ...archive, stream, close };
    }
  };
}
function entryOf(key, url) {
  const { host, pathname } = new URL(url);
  return node_createHash("sha256").update(`${key}
${host}${pathname}`).digest("hex").slice(0, 32);
}
async function openCopy(file, name) {
  const facts = await node_stat(file).catch(() => null);
  if (facts === null) return null;
  await node_utimes(file, facts.atime, /* @__PURE__ */ new Date()).catch(() => void 0);
  const stream = proven(file, name.slice(name.indexOf("-") + 1));
  const close = async () => {
    await stream.return(void 0);
  };
  return { bytes: facts.size, stream, close };
}
async function* proven(file, digest) {
  const hash = node_createHash("sha256");
  let isRight = false;
  try {
    for await (const piece of node_createReadStream(file, { highWaterMark: READ_BYTES })) {
      hash.update(piece);
      yield piece;
    }
    isRight = hash.digest("hex") === digest;
    if (!isRight) throw new TransferError(`the copy ${file} was damaged; it is removed`);
  } catch (error) {
    if (error instanceof TransferError) throw error;
    throw new TransferError(`the copy ${file} cannot be read: ${String(error)}`);
  } finally {
    if (!isRight) await node_unlink(file).catch(() => void 0);
  }
}
async function* copying(stream, bytes, folder, entry) {
  const written = node_join(folder, `writing-${node_randomUUID()}`);
  const hash = node_createHash("sha256");
  let size = 0;
  let output = await node_open(written, "wx", 384).catch(() => null);
  const giveUp = async () => {
    await output?.close().catch(() => void 0);
    output = null;
    await node_unlink(written).catch(() => void 0);
  };
  try {
    for await (const piece of stream) {
      if (output !== null) {
        hash.update(piece);
        size += piece.length;
        await output.writeFile(piece).catch(giveUp);
      }
      yield piece;
    }
    if (output !== null && size === bytes) {
      await output.close();
      output = null;
      await node_rename(written, node_join(folder, `${entry}-${hash.digest("hex")}`)).catch(giveUp);
      await forgetOld(folder);
    }
  } finally {
    if (output !== null) await giveUp();
  }
}
async function forgetOld(folder) {
  const now = Date.now();
  const names = await node_readdir(folder).catch(() => []);
  const copies = await Promise.all(
    names.map(async (name) => {
      const facts = await node_stat(node_join(folder, name)).catch(() => null);
      return { file: node_join(folder, name), used: facts?.mtimeMs ?? now, bytes: facts?.size ?? 0 };
    })
  );
  let bytes = 0;
  for (const { file, used, bytes: own } of copies.sort((a, b) => b.used - a.used)) {
    bytes += own;
    if (bytes > MOST_BYTES || now - used > LONGEST_MS) await node_unlink(file).catch(() => void 0);
  }
}
export {
  keptArchives
};

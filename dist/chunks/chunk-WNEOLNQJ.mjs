import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_node_util,
  require_node_zlib
} from "./chunk-6FQLXJZW.mjs";
import {
  __toESM
} from "./chunk-JO3HUCP3.mjs";

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

// src/cache/archive/codec.ts
var import_node_util = __toESM(require_node_util(), 1);
var import_node_zlib = __toESM(require_node_zlib(), 1);
var BLOCK_BYTES = 16 * 1024 * 1024;
var MAX_BLOCK_BYTES = 64 * 1024 * 1024;
var WINDOW_LOG = 24;
function hostCodec() {
  return supportedCodecs().includes("zstd") ? "zstd" : "gzip";
}
function supportedCodecs() {
  return typeof import_node_zlib.default.zstdCompress === "function" ? ["zstd", "gzip"] : ["gzip"];
}
async function compress(codec, block) {
  const chunkSize = block.length + Math.ceil(block.length / 128) + 1024;
  if (codec === "gzip") return (0, import_node_util.promisify)(import_node_zlib.default.gzip)(block, { level: 3, memLevel: 9, chunkSize });
  const { constants } = import_node_zlib.default;
  return (0, import_node_util.promisify)(import_node_zlib.default.zstdCompress)(block, {
    chunkSize,
    params: {
      [constants.ZSTD_c_compressionLevel]: 3,
      [constants.ZSTD_c_windowLog]: WINDOW_LOG,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      [constants.ZSTD_c_checksumFlag]: 1
    }
  });
}
async function decompress(codec, frame, bytes) {
  const options = { chunkSize: bytes + 64, maxOutputLength: bytes };
  const block = codec === "gzip" ? await (0, import_node_util.promisify)(import_node_zlib.default.gunzip)(frame, options) : await (0, import_node_util.promisify)(import_node_zlib.default.zstdDecompress)(frame, options);
  if (block.length !== bytes) throw new Error(`a frame of ${block.length} bytes, not ${bytes}`);
  return block;
}

export {
  BLOCK_BYTES,
  MAX_BLOCK_BYTES,
  hostCodec,
  supportedCodecs,
  compress,
  decompress,
  messageOf,
  codeOf
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  failure,
  success
} from "./chunk-XPQVLXOG.mjs";

// src/inspect/byte-source.ts
var MalformedBinary = class extends Error {
};
var LONGEST_READ = 16 * 1024 * 1024;
function bufferSource(bytes) {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length)
  };
}
function requireInside(source, offset, length, what) {
  if (offset < 0 || length < 0 || !(offset + length <= source.size))
    throw new MalformedBinary(
      `the ${what} (${length} bytes at ${offset}) lies beyond the end of the file (${source.size} bytes)`
    );
}
async function readFields(source, offset, length, bigEndian, what) {
  requireInside(source, offset, length, what);
  if (length > LONGEST_READ)
    throw new MalformedBinary(`the ${what} claims ${length} bytes; no linker writes that`);
  const bytes = await source.read(offset, length);
  if (bytes.length !== length)
    throw new MalformedBinary(`the ${what} is cut: ${bytes.length} of ${length} bytes`);
  return new Fields(bytes, bigEndian, what);
}
async function readText(source, offset, longest, what) {
  requireInside(source, offset, 1, what);
  const bytes = await source.read(offset, longest);
  const end = bytes.indexOf(0);
  if (end < 0) throw new MalformedBinary(`the ${what} at ${offset} has no end`);
  return bytes.toString("utf8", 0, end);
}
var Fields = class {
  bytes;
  bigEndian;
  what;
  constructor(bytes, bigEndian, what) {
    this.bytes = bytes;
    this.bigEndian = bigEndian;
    this.what = what;
  }
  u16(offset) {
    this.require(offset, 2);
    return this.bigEndian ? this.bytes.readUInt16BE(offset) : this.bytes.readUInt16LE(offset);
  }
  u32(offset) {
    this.require(offset, 4);
    return this.bigEndian ? this.bytes.readUInt32BE(offset) : this.bytes.readUInt32LE(offset);
  }
  /** Above 2^53 the nearest double: far beyond any file, so it fails where it is used as an offset. */
  u64(offset) {
    this.require(offset, 8);
    return Number(
      this.bigEndian ? this.bytes.readBigUInt64BE(offset) : this.bytes.readBigUInt64LE(offset)
    );
  }
  /** The text at `offset` up to a NUL or the end of the fields. */
  text(offset, longest = this.bytes.length) {
    this.require(offset, 1);
    const area = this.bytes.subarray(offset, offset + longest);
    const end = area.indexOf(0);
    return area.toString("utf8", 0, end < 0 ? area.length : end);
  }
  require(offset, length) {
    if (!(offset >= 0 && offset + length <= this.bytes.length))
      throw new MalformedBinary(`the ${this.what} is too short for what it says it holds`);
  }
};

// src/inspect/executable.ts
async function asResult(subject, read) {
  try {
    return success(await read());
  } catch (error) {
    if (!(error instanceof MalformedBinary)) throw error;
    return failure(
      "GTB1504",
      `${subject}: ${error.message}`,
      "a whole executable, as the Go linker writes it",
      "build it again; a full disk or a cut transfer leaves such a file"
    );
  }
}

export {
  MalformedBinary,
  bufferSource,
  requireInside,
  readFields,
  readText,
  asResult
};

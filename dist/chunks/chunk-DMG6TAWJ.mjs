import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/tool-error.ts
function toolError(result) {
  if (result.exitCode === 127) return "it is not on PATH";
  const lines = (result.stderr.trim() || result.stdout.trim()).split("\n");
  return lines[0] || `exit code ${result.exitCode}`;
}

// src/inspect/byte-source.ts
var MalformedBinary = class extends Error {
};
var LONGEST_READ = 16 * 1024 * 1024;
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

// src/inspect/elf-tables.ts
var PT_LOAD = 1;
var SHT_NOBITS = 8;
var LONGEST_NAME = 4096;
async function readSegments(source, header, layout) {
  const { wide, bigEndian } = layout;
  const offset = wide ? header.u64(32) : header.u32(28);
  const entry = header.u16(wide ? 54 : 42);
  const count = header.u16(wide ? 56 : 44);
  if (count > 0 && entry < (wide ? 56 : 32))
    throw new MalformedBinary(`the program headers are ${entry} bytes each`);
  const table = await readFields(source, offset, entry * count, bigEndian, "program header table");
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const segment = {
      type: table.u32(at),
      flags: table.u32(at + (wide ? 4 : 24)),
      offset: wide ? table.u64(at + 8) : table.u32(at + 4),
      address: wide ? table.u64(at + 16) : table.u32(at + 8),
      fileSize: wide ? table.u64(at + 32) : table.u32(at + 16),
      memorySize: wide ? table.u64(at + 40) : table.u32(at + 20)
    };
    requireInside(source, segment.offset, segment.fileSize, `segment ${index}`);
    return segment;
  });
}
async function readSections(source, header, layout) {
  const { wide, bigEndian } = layout;
  const offset = wide ? header.u64(40) : header.u32(32);
  const entry = header.u16(wide ? 58 : 46);
  const count = header.u16(wide ? 60 : 48);
  const namesIndex = header.u16(wide ? 62 : 50);
  if (offset === 0 || count === 0) return [];
  if (entry < (wide ? 64 : 40)) throw new MalformedBinary(`the sections are ${entry} bytes each`);
  const table = await readFields(source, offset, entry * count, bigEndian, "section table");
  const raw = Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const section = {
      nameOffset: table.u32(at),
      type: table.u32(at + 4),
      address: wide ? table.u64(at + 16) : table.u32(at + 12),
      offset: wide ? table.u64(at + 24) : table.u32(at + 16),
      size: wide ? table.u64(at + 32) : table.u32(at + 20)
    };
    if (section.type !== SHT_NOBITS && section.type !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    return section;
  });
  const names = raw[namesIndex];
  if (names === void 0) return [];
  const text = await readFields(source, names.offset, names.size, bigEndian, "section names");
  return raw.map(({ nameOffset, ...section }) => ({
    ...section,
    name: text.bytes.length === 0 ? "" : text.text(nameOffset, LONGEST_NAME)
  }));
}
function fileOffset(segments, address) {
  const inside = containing(segments, address);
  return inside === void 0 ? null : inside.offset + (address - inside.address);
}
function containing(segments, address) {
  return segments.find(
    (one) => one.type === PT_LOAD && address >= one.address && address < one.address + one.fileSize
  );
}

export {
  MalformedBinary,
  requireInside,
  readFields,
  readText,
  SHT_NOBITS,
  readSegments,
  readSections,
  fileOffset,
  containing,
  toolError
};

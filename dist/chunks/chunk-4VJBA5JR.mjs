import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MalformedBinary,
  readFields,
  requireInside
} from "./chunk-J7ROV6MN.mjs";

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
  SHT_NOBITS,
  readSegments,
  readSections,
  fileOffset,
  containing
};

import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  asResult
} from "./chunk-VMP4YIYM.mjs";
import {
  MalformedBinary,
  readFields,
  readText,
  requireInside
} from "./chunk-J7ROV6MN.mjs";
import "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/inspect/pe.ts
var MACHINES = {
  332: "386",
  448: "arm",
  452: "arm",
  34404: "amd64",
  43620: "arm64"
};
var PE32 = 267;
var PE32_PLUS = 523;
var DLL_CHARACTERISTICS_AT = 70;
var DYNAMIC_BASE = 64;
var NX_COMPAT = 256;
var SYMBOL_BYTES = 18;
var IMPORT_BYTES = 20;
var MOST_IMPORTS = 4096;
var LONGEST_NAME = 4096;
var DATA_SECTION = 64 | 1073741824 | 2147483648;
var ALIGNMENT_BITS = 6291456;
function readPe(source, subject) {
  return asResult(subject, () => peImage(source));
}
async function peImage(source) {
  const dos = await readFields(source, 0, 64, false, "DOS header");
  const start = dos.u32(60);
  const coff = await readFields(source, start, 24, false, "COFF header");
  if (coff.u32(0) !== 17744)
    throw new MalformedBinary("a DOS program without the signature of a PE file");
  const optionalSize = coff.u16(20);
  const optional = await readFields(source, start + 24, optionalSize, false, "optional header");
  const magic = optional.u16(0);
  if (magic !== PE32 && magic !== PE32_PLUS)
    throw new MalformedBinary(`a PE file whose optional header begins with ${magic}`);
  const strings = await requireSymbols(source, coff.u32(12), coff.u32(16));
  const sections = await readSections(source, start + 24 + optionalSize, coff.u16(6), strings);
  const characteristics = optional.u16(DLL_CHARACTERISTICS_AT);
  const directories = magic === PE32_PLUS ? 112 : 96;
  const hasImports = optional.u32(directories - 4) > 1;
  const imports = hasImports ? optional.u32(directories + 8) : 0;
  const base = magic === PE32_PLUS ? optional.u64(24) : optional.u32(28);
  const goarch = MACHINES[coff.u16(4)] ?? null;
  return {
    format: "pe",
    goos: "windows",
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: null,
    needed: imports === 0 ? [] : await readImports(source, sections, imports),
    static: null,
    pie: (characteristics & DYNAMIC_BASE) !== 0,
    stack: (characteristics & NX_COMPAT) === 0 ? "code" : "data",
    relro: null,
    symbols: coff.u32(12) === 0 ? 0 : coff.u32(16),
    sections: sections.filter((one) => one.offset !== 0 && one.size !== 0).map((one) => ({ ...one, address: base + one.address })),
    dataRegion: dataRegion(sections)
  };
}
async function readSections(source, offset, count, strings) {
  const table = await readFields(source, offset, count * 40, false, "section table");
  const sections = [];
  for (let index = 0; index < count; index++) {
    const at = index * 40;
    const section = {
      name: await sectionName(source, table.text(at, 8), strings),
      virtualSize: table.u32(at + 8),
      address: table.u32(at + 12),
      size: table.u32(at + 16),
      offset: table.u32(at + 20),
      characteristics: table.u32(at + 36)
    };
    if (section.offset !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    sections.push(section);
  }
  return sections;
}
async function sectionName(source, name, strings) {
  const [, place] = /^\/(\d+)$/.exec(name) ?? [];
  if (place === void 0 || strings === 0) return name;
  return readText(source, strings + Number(place), LONGEST_NAME, "name of a section");
}
async function requireSymbols(source, offset, count) {
  if (offset === 0) return 0;
  const strings = offset + count * SYMBOL_BYTES;
  requireInside(source, offset, count * SYMBOL_BYTES, "symbol table");
  const length = await readFields(source, strings, 4, false, "symbol names");
  requireInside(source, strings, length.u32(0), "symbol names");
  return strings;
}
async function readImports(source, sections, address) {
  const names = /* @__PURE__ */ new Set();
  for (let index = 0; index < MOST_IMPORTS; index++) {
    const offset = fileOffset(sections, address + index * IMPORT_BYTES);
    const descriptor = await readFields(source, offset, IMPORT_BYTES, false, "import table");
    const name = descriptor.u32(12);
    if (name === 0) return [...names];
    names.add(
      await readText(
        source,
        fileOffset(sections, name),
        LONGEST_NAME,
        "name of an imported library"
      )
    );
  }
  throw new MalformedBinary(`an import table without an end (over ${MOST_IMPORTS} libraries)`);
}
function fileOffset(sections, address) {
  const inside = sections.find(
    (one) => one.offset !== 0 && address >= one.address && address < one.address + one.size
  );
  if (inside === void 0)
    throw new MalformedBinary(`the address ${address} lies in no section of the file`);
  return inside.offset + (address - inside.address);
}
function dataRegion(sections) {
  const data = sections.find(
    (one) => one.address !== 0 && one.size !== 0 && one.offset !== 0 && (one.characteristics & ~ALIGNMENT_BITS) >>> 0 === DATA_SECTION >>> 0
  );
  if (data === void 0) return null;
  return {
    address: data.address,
    offset: data.offset,
    size: Math.min(data.virtualSize, data.size),
    end: data.offset + data.size
  };
}
export {
  readPe
};

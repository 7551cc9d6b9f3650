import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MalformedBinary,
  asResult,
  readFields,
  requireInside
} from "./chunk-AKCTGLFU.mjs";
import "./chunk-7EWS3TNT.mjs";

// src/inspect/mach-o.ts
var FAT_MAGIC = 3405691582;
var FAT_MAGIC_64 = 3405691583;
var MH_MAGIC = 4277009102;
var MH_MAGIC_64 = 4277009103;
var MH_OBJECT = 1;
var MH_ALLOW_STACK_EXECUTION = 131072;
var MH_PIE = 2097152;
var WITHOUT_BYTES = /* @__PURE__ */ new Set([1, 12, 18]);
var LC_SEGMENT = 1;
var LC_SYMTAB = 2;
var LC_DYSYMTAB = 11;
var LC_LOAD_DYLINKER = 14;
var LC_SEGMENT_64 = 25;
var LC_VERSION_MIN_IPHONEOS = 37;
var LC_BUILD_VERSION = 50;
var LOADS_A_LIBRARY = /* @__PURE__ */ new Set([12, 2147483672, 2147483679, 32]);
var PLATFORM_MACOS = 1;
var MOST_SLICES = 64;
var MOST_COMMANDS = 65536;
var READ_WRITE = 3;
var CPUS = {
  7: "386",
  12: "arm",
  16777223: "amd64",
  16777228: "arm64",
  16777234: "ppc64"
};
function readMachO(source, subject) {
  return asResult(subject, async () => {
    const magic = (await readFields(source, 0, 4, true, "Mach-O header")).u32(0);
    if (magic !== FAT_MAGIC && magic !== FAT_MAGIC_64) return thinImage(source, 0, source.size);
    const slices = await readSlices(source, magic === FAT_MAGIC_64);
    const images = [];
    for (const slice of slices) images.push(await thinImage(source, slice.offset, slice.size));
    const [first] = images;
    if (first === void 0) throw new MalformedBinary("a universal Mach-O file without a slice");
    return { ...first, architectures: images.flatMap((one) => one.architectures) };
  });
}
async function readSlices(source, wide) {
  const count = (await readFields(source, 4, 4, true, "universal header")).u32(0);
  if (count > MOST_SLICES) throw new MalformedBinary(`a universal Mach-O file of ${count} slices`);
  const entry = wide ? 32 : 20;
  const table = await readFields(source, 8, count * entry, true, "universal header");
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
    const size = wide ? table.u64(at + 16) : table.u32(at + 12);
    requireInside(source, offset, size, `slice ${index}`);
    return { offset, size };
  });
}
async function thinImage(source, base, size) {
  const magics = await readFields(source, base, 4, true, "Mach-O header");
  const bigEndian = magics.u32(0) === MH_MAGIC || magics.u32(0) === MH_MAGIC_64;
  const magic = bigEndian ? magics.u32(0) : magics.bytes.readUInt32LE(0);
  if (magic !== MH_MAGIC && magic !== MH_MAGIC_64)
    throw new MalformedBinary("a slice that is no Mach-O file");
  const wide = magic === MH_MAGIC_64;
  const headerSize = wide ? 32 : 28;
  const header = await readFields(source, base, headerSize, bigEndian, "Mach-O header");
  if (header.u32(12) === MH_OBJECT)
    throw new MalformedBinary("a Mach-O object file, neither a program nor a library");
  const count = header.u32(16);
  if (count > MOST_COMMANDS) throw new MalformedBinary(`a Mach-O file of ${count} load commands`);
  const commands = await readFields(
    source,
    base + headerSize,
    header.u32(20),
    bigEndian,
    "load commands"
  );
  const found = { goos: "darwin", interpreter: null, needed: [] };
  const sections = [];
  let symbolCount = { all: 0, local: null };
  let section = null;
  let data = null;
  let at = 0;
  for (let index = 0; index < count; index++) {
    const command = commands.u32(at);
    const length = commands.u32(at + 4);
    if (length < 8 || at + length > commands.bytes.length)
      throw new MalformedBinary(`load command ${index} claims ${length} bytes`);
    if (command === LC_SEGMENT || command === LC_SEGMENT_64) {
      const segment = readSegment(commands, at, length, command === LC_SEGMENT_64, base);
      requireInside(source, segment.region.offset, segment.region.size, "segment");
      if (segment.region.end > base + size)
        throw new MalformedBinary("a segment lies beyond the end of its slice");
      section ??= segment.buildInfo;
      sections.push(...segment.sections);
      if (data === null && segment.isData) data = segment.region;
    } else if (command === LC_SYMTAB) {
      const symbols = commands.u32(at + 12) * (wide ? 16 : 12);
      requireInside(source, base + commands.u32(at + 8), symbols, "symbol table");
      requireInside(source, base + commands.u32(at + 16), commands.u32(at + 20), "symbol names");
      symbolCount = { ...symbolCount, all: commands.u32(at + 12) };
    } else if (command === LC_DYSYMTAB) {
      symbolCount = { ...symbolCount, local: commands.u32(at + 12) };
    } else if (command === LC_LOAD_DYLINKER) {
      found.interpreter = commandText(commands, at, length);
    } else if (LOADS_A_LIBRARY.has(command)) {
      found.needed.push(commandText(commands, at, length));
    } else if (command === LC_VERSION_MIN_IPHONEOS) {
      found.goos = "ios";
    } else if (command === LC_BUILD_VERSION) {
      found.goos = commands.u32(at + 8) === PLATFORM_MACOS ? "darwin" : "ios";
    }
    at += length;
  }
  const goarch = CPUS[header.u32(4)] ?? null;
  return {
    format: "mach-o",
    goos: found.goos,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: found.interpreter,
    needed: found.needed,
    static: null,
    pie: (header.u32(24) & MH_PIE) !== 0,
    stack: (header.u32(24) & MH_ALLOW_STACK_EXECUTION) === 0 ? "data" : "code",
    relro: null,
    symbols: symbolCount.local ?? symbolCount.all,
    sections,
    dataRegion: section ?? data
  };
}
function commandText(commands, at, length) {
  const offset = commands.u32(at + 8);
  if (offset >= length) throw new MalformedBinary("a name lies outside its load command");
  return commands.text(at + offset, length - offset);
}
function readSegment(commands, at, length, wide, base) {
  const address = wide ? commands.u64(at + 24) : commands.u32(at + 24);
  const offset = base + (wide ? commands.u64(at + 40) : commands.u32(at + 32));
  const size = wide ? commands.u64(at + 48) : commands.u32(at + 36);
  const maximum = commands.u32(at + (wide ? 56 : 40));
  const initial = commands.u32(at + (wide ? 60 : 44));
  const count = commands.u32(at + (wide ? 64 : 48));
  const region = { address, offset, size, end: offset + size };
  const first = at + (wide ? 72 : 56);
  const entry = wide ? 80 : 68;
  if (first + count * entry > at + length)
    throw new MalformedBinary("the sections of a segment do not fit into its load command");
  let buildInfo = null;
  const found = [];
  for (let index = 0; index < count; index++) {
    const start = first + index * entry;
    const name = commands.text(start, 16);
    const place = {
      address: wide ? commands.u64(start + 32) : commands.u32(start + 32),
      offset: base + commands.u32(start + (wide ? 48 : 40)),
      size: wide ? commands.u64(start + 40) : commands.u32(start + 36)
    };
    const type = commands.u32(start + (wide ? 64 : 56)) & 255;
    if (!WITHOUT_BYTES.has(type)) {
      found.push({ name: `${commands.text(start + 16, 16)},${name}`, ...place });
    }
    if (name !== "__go_buildinfo") continue;
    buildInfo = { ...place, end: region.end };
  }
  const isData = address !== 0 && size !== 0 && maximum === READ_WRITE && initial === READ_WRITE;
  return { region, buildInfo, isData, sections: found };
}
export {
  readMachO
};

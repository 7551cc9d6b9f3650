import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SHT_NOBITS,
  containing,
  fileOffset,
  readSections,
  readSegments
} from "./chunk-4VJBA5JR.mjs";
import {
  asResult
} from "./chunk-VMP4YIYM.mjs";
import {
  MalformedBinary,
  readFields,
  readText
} from "./chunk-J7ROV6MN.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_open
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";

// src/inspect/build-info-text.ts
function parseBuildInfo(text) {
  let path = "";
  let main = null;
  const deps = [];
  const settings = /* @__PURE__ */ Object.create(null);
  let last = null;
  const lines = text.split("\n");
  for (const line of lines.slice(0, -1)) {
    const tab = line.indexOf("	");
    const rest = line.slice(tab + 1);
    switch (line.slice(0, Math.max(0, tab))) {
      case "path":
        path = rest;
        break;
      case "mod":
        main = readModule(rest);
        last = main;
        break;
      case "dep":
        last = readModule(rest);
        deps.push(last);
        break;
      case "=>":
        if (last === null) throw new MalformedBinary("the build info replaces no module");
        last.replace = readModule(rest);
        last = null;
        break;
      case "build": {
        const [key, value] = readSetting(rest);
        settings[key] = value;
        break;
      }
    }
  }
  return { path, main, deps, settings };
}
function readModule(text) {
  const [path = "", version, sum = "", ...more] = text.split("	");
  if (version === void 0 || more.length > 0)
    throw new MalformedBinary("a module of the build info has too few or too many columns");
  return { path, version, sum, replace: null };
}
var QUOTED = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/s;
function readSetting(text) {
  const quotedKey = QUOTED.exec(text)?.[0];
  const equals = quotedKey === void 0 ? text.indexOf("=") : quotedKey.length;
  if (text[equals] !== "=" || equals === 0)
    throw new MalformedBinary("a setting of the build info has no name or no value");
  return [unquoted(text.slice(0, equals)), unquoted(text.slice(equals + 1))];
}
function unquoted(text) {
  const first = text[0];
  if (first !== '"' && first !== "`") return text;
  if (QUOTED.exec(text)?.[0] !== text)
    throw new MalformedBinary("a setting of the build info is quoted badly");
  const inner = text.slice(1, -1);
  if (first === "`") return inner;
  return inner.replaceAll(
    /(?:\\x[0-9a-f]{2})+|\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|[0-7]{3}|.)/gi,
    unescaped
  );
}
var SHORT_ESCAPES = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped(sequence) {
  const kind = sequence[1] ?? "";
  if (kind === "x" && sequence.length > 2)
    return Buffer.from(sequence.replaceAll("\\x", ""), "hex").toString("utf8");
  if ((kind === "u" || kind === "U") && sequence.length > 2) {
    const point = Number.parseInt(sequence.slice(2), 16);
    return point <= 1114111 ? String.fromCodePoint(point) : "\uFFFD";
  }
  if (sequence.length === 4) return String.fromCharCode(Number.parseInt(sequence.slice(1), 8));
  return SHORT_ESCAPES[kind] ?? kind;
}

// src/inspect/build-info.ts
var MAGIC = Buffer.from("\xFF Go buildinf:", "latin1");
var ALIGNMENT = 16;
var HEADER_BYTES = 32;
var FLAGS_AT = 15;
var FLAG_INLINE = 2;
var LONGEST_VARINT = 10;
var SEARCH_BYTES = 1024 * 1024;
var FRAME_BYTES = 16;
var LONGEST_TEXT = 16 * 1024 * 1024;
function readBuildInfo(source, region, subject) {
  return asResult(subject, async () => {
    if (region === null) return null;
    const offset = await findBlob(source, region);
    if (offset === null) return null;
    const header = await source.read(offset, HEADER_BYTES);
    if (((header[FLAGS_AT] ?? 0) & FLAG_INLINE) === 0) return null;
    const version = await readString(source, offset + HEADER_BYTES, region.end);
    const modules = await readString(source, version.end, region.end);
    if (version.text === "") return null;
    return { goVersion: version.text, ...parseBuildInfo(unframed(modules.bytes)) };
  });
}
async function findBlob(source, region) {
  const skip = (ALIGNMENT - region.address % ALIGNMENT) % ALIGNMENT;
  const end = Math.min(region.offset + region.size, region.end, source.size);
  for (let start = region.offset + skip; start < end; start += SEARCH_BYTES) {
    const chunk = await source.read(start, Math.min(SEARCH_BYTES, end - start));
    for (let at = chunk.indexOf(MAGIC); at >= 0; at = chunk.indexOf(MAGIC, at + 1)) {
      if (at % ALIGNMENT !== 0) continue;
      return start + at + HEADER_BYTES <= end ? start + at : null;
    }
  }
  return null;
}
async function readString(source, offset, limit) {
  const prefix = await source.read(offset, Math.max(0, Math.min(LONGEST_VARINT, limit - offset)));
  let length = 0;
  let used = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = prefix[used++];
    if (byte === void 0) throw new MalformedBinary("the build info is cut");
    length += (byte & 127) * scale;
    if (byte < 128) break;
  }
  const start = offset + used;
  if (length > LONGEST_TEXT || start + length > limit || start + length > source.size)
    throw new MalformedBinary(`the build info claims a text of ${length} bytes that is not there`);
  const bytes = await source.read(start, length);
  return { text: bytes.toString("utf8"), bytes, end: start + length };
}
function unframed(bytes) {
  const framed = bytes.length >= 2 * FRAME_BYTES + 1 && bytes[bytes.length - FRAME_BYTES - 1] === 10;
  return framed ? bytes.toString("utf8", FRAME_BYTES, bytes.length - FRAME_BYTES) : "";
}

// src/inspect/elf-dynamic.ts
var PT_DYNAMIC = 2;
var DT_NULL = 0;
var DT_NEEDED = 1;
var DT_STRTAB = 5;
var DT_BIND_NOW = 24;
var DT_FLAGS = 30;
var DT_FLAGS_1 = 1879048187;
var DF_BIND_NOW = 8;
var DF_1_NOW = 1;
var DF_1_PIE = 134217728;
var LONGEST_NAME = 4096;
var MOST_NEEDED = 4096;
async function readDynamic(source, segments, layout) {
  const entries = await readEntries(source, segments, layout);
  const hasFlag = (tag, flag) => entries.some((one) => one.tag === tag && (one.value & flag) !== 0);
  return {
    needed: await readNeeded(source, segments, entries),
    bindsNow: entries.some((one) => one.tag === DT_BIND_NOW) || hasFlag(DT_FLAGS, DF_BIND_NOW) || hasFlag(DT_FLAGS_1, DF_1_NOW),
    saysPie: hasFlag(DT_FLAGS_1, DF_1_PIE)
  };
}
async function readEntries(source, segments, { wide, bigEndian }) {
  const dynamic = segments.find((one) => one.type === PT_DYNAMIC);
  if (dynamic === void 0) return [];
  const { offset, fileSize } = dynamic;
  const table = await readFields(source, offset, fileSize, bigEndian, "dynamic section");
  const width = wide ? 8 : 4;
  const word = (at) => wide ? table.u64(at) : table.u32(at);
  const entries = [];
  for (let at = 0; at + 2 * width <= table.bytes.length; at += 2 * width) {
    const tag = word(at);
    if (tag === DT_NULL) break;
    entries.push({ tag, value: word(at + width) });
  }
  return entries;
}
async function readNeeded(source, segments, entries) {
  const names = new Set(entries.filter((one) => one.tag === DT_NEEDED).map((one) => one.value));
  if (names.size === 0) return [];
  if (names.size > MOST_NEEDED)
    throw new MalformedBinary(`a program that needs ${names.size} libraries`);
  const address = entries.findLast((one) => one.tag === DT_STRTAB)?.value;
  const strings = address === void 0 ? null : fileOffset(segments, address);
  if (strings === null) throw new MalformedBinary("the dynamic section has no string table");
  const needed = /* @__PURE__ */ new Set();
  for (const name of names)
    needed.add(await readText(source, strings + name, LONGEST_NAME, "name of a needed library"));
  return [...needed];
}

// src/inspect/elf.ts
var PT_LOAD = 1;
var PT_INTERP = 3;
var PT_GNU_STACK = 1685382481;
var PT_GNU_RELRO = 1685382482;
var PF_X = 1;
var PF_W = 2;
var ET_EXEC = 2;
var ET_DYN = 3;
var SHT_NULL = 0;
var SHT_SYMTAB = 2;
var LONGEST_NAME2 = 4096;
function readElf(source, subject) {
  return asResult(subject, () => elfImage(source));
}
async function elfImage(source) {
  const ident = (await readFields(source, 0, 16, false, "ELF identification")).bytes;
  const wide = ident[4] === 2;
  const bigEndian = ident[5] === 2;
  if (ident[4] !== 1 && !wide || ident[5] !== 1 && !bigEndian)
    throw new MalformedBinary(
      `the ELF identification has class ${ident[4]}, byte order ${ident[5]}`
    );
  const layout = { wide, bigEndian };
  const header = await readFields(source, 0, wide ? 64 : 52, bigEndian, "ELF header");
  const type = header.u16(16);
  if (type !== ET_EXEC && type !== ET_DYN)
    throw new MalformedBinary(`an ELF file of type ${type}, neither a program nor a library`);
  const segments = await readSegments(source, header, layout);
  const sections = await readSections(source, header, layout);
  const interp = segments.find((one) => one.type === PT_INTERP);
  const interpreter = interp === void 0 ? null : await readText(source, interp.offset, LONGEST_NAME2, "interpreter");
  const dynamic = await readDynamic(source, segments, layout);
  const { needed } = dynamic;
  const goarch = elfArchitecture(header.u16(18), layout);
  return {
    format: "elf",
    goos: OS_ABI[ident[7] ?? 0] ?? null,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter,
    needed,
    static: interpreter === null && needed.length === 0,
    // A shared library has neither a loader of its own nor the flag.
    pie: type === ET_DYN && (interpreter !== null || dynamic.saysPie),
    stack: stackUse(segments),
    relro: relro(segments, dynamic),
    symbols: countSymbols(sections, layout),
    sections: sections.filter((one) => one.type !== SHT_NULL && one.type !== SHT_NOBITS),
    dataRegion: dataRegion(segments, sections)
  };
}
var OS_ABI = {
  2: "netbsd",
  3: "linux",
  6: "solaris",
  9: "freebsd",
  12: "openbsd"
};
function elfArchitecture(machine, { wide, bigEndian }) {
  switch (machine) {
    case 3:
      return "386";
    case 8:
      return `mips${wide ? "64" : ""}${bigEndian ? "" : "le"}`;
    case 21:
      return bigEndian ? "ppc64" : "ppc64le";
    case 22:
      return wide ? "s390x" : null;
    case 40:
      return "arm";
    case 43:
      return "sparc64";
    case 62:
      return "amd64";
    case 183:
      return "arm64";
    case 243:
      return wide ? "riscv64" : null;
    case 258:
      return wide ? "loong64" : null;
    default:
      return null;
  }
}
function stackUse(segments) {
  const stack = segments.find((one) => one.type === PT_GNU_STACK);
  if (stack === void 0) return "unsaid";
  return (stack.flags & PF_X) === 0 ? "data" : "code";
}
function relro(segments, { bindsNow }) {
  if (!segments.some((one) => one.type === PT_GNU_RELRO)) return "none";
  return bindsNow ? "full" : "partial";
}
function countSymbols(sections, { wide }) {
  const tables = sections.filter((one) => one.type === SHT_SYMTAB);
  return tables.reduce((sum, one) => sum + Math.floor(one.size / (wide ? 24 : 16)), 0);
}
function dataRegion(segments, sections) {
  const section = sections.find((one) => one.name === ".go.buildinfo");
  if (section !== void 0 && section.type !== SHT_NOBITS) {
    const segment = containing(segments, section.address);
    const own = section.offset + section.size;
    const end2 = segment === void 0 ? own : Math.max(own, segment.offset + segment.fileSize);
    return { address: section.address, offset: section.offset, size: section.size, end: end2 };
  }
  const data = segments.find((one) => one.type === PT_LOAD && (one.flags & (PF_X | PF_W)) === PF_W);
  if (data === void 0) return null;
  const end = data.offset + data.fileSize;
  return { address: data.address, offset: data.offset, size: data.fileSize, end };
}

// src/inspect/other-formats.ts
var MAGICS = [
  ["0061736d", "wasm", null, "wasm"],
  ["01df", "xcoff", "aix", "ppc"],
  ["01f7", "xcoff", "aix", "ppc64"],
  // debug/plan9obj: Magic386, MagicAMD64, MagicARM.
  ["000001eb", "plan9", "plan9", "386"],
  ["00008a97", "plan9", "plan9", "amd64"],
  ["00000647", "plan9", "plan9", "arm"]
];
async function readOtherFormat(source) {
  const start = (await source.read(0, 4)).toString("hex");
  const known = MAGICS.find(([magic]) => start.startsWith(magic));
  if (known === void 0) return null;
  const [, format, goos, goarch] = known;
  return {
    format,
    goos,
    goarch,
    architectures: [goarch],
    interpreter: null,
    needed: [],
    static: null,
    pie: null,
    stack: null,
    relro: null,
    symbols: 0,
    sections: [],
    dataRegion: null
  };
}

// src/inspect/read-binary.ts
var CHUNK_BYTES = 1024 * 1024;
async function readBinary(file) {
  let handle;
  try {
    handle = await node_open(file, "r");
  } catch (error) {
    return unreadable(file, error);
  }
  try {
    if (!(await handle.stat()).isFile())
      return unreadable(file, new Error("it is no regular file"));
    const { bytes, sha256 } = await hash(handle);
    return await describe(fileSource(handle, bytes), file, sha256);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return unreadable(file, error);
  } finally {
    await handle.close();
  }
}
async function describe(source, file, sha256) {
  const image = await readImage(source, file);
  if (!image.ok) return image;
  const { dataRegion: dataRegion2, ...facts } = image.value;
  const buildInfo = await readBuildInfo(source, dataRegion2, file);
  if (!buildInfo.ok) return buildInfo;
  return success({ ...facts, bytes: source.size, sha256, buildInfo: buildInfo.value });
}
async function readImage(source, file) {
  const start = (await source.read(0, 4)).toString("latin1");
  if (start === "\x7FELF") return readElf(source, file);
  if (start.startsWith("MZ")) return (await import("./pe-IEZXPYY4.mjs")).readPe(source, file);
  if (MACH_O.has(start)) return (await import("./mach-o-KW6NUAR6.mjs")).readMachO(source, file);
  const other = await readOtherFormat(source);
  if (other !== null) return success(other);
  const shown = source.size === 0 ? "is empty" : `begins with ${JSON.stringify(start)}`;
  return failure(
    "GTB1504",
    `${file} is no executable: it ${shown}`,
    "an ELF, Mach-O or PE file",
    "check -buildmode and -o in build-flags"
  );
}
var MACH_O = /* @__PURE__ */ new Set([
  "\xFE\xED\xFA\xCE",
  "\xFE\xED\xFA\xCF",
  "\xCE\xFA\xED\xFE",
  "\xCF\xFA\xED\xFE",
  "\xCA\xFE\xBA\xBE",
  "\xCA\xFE\xBA\xBF"
]);
async function hash(handle) {
  const sum = node_createHash("sha256");
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let bytes = 0;
  for (; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, bytes);
    if (bytesRead === 0) return { bytes, sha256: sum.digest("hex") };
    sum.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}
function fileSource(handle, size) {
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      if (bytes.length === 0) return bytes;
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    }
  };
}
function unreadable(file, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(
    "GTB1504",
    `cannot read the binary ${file}: ${reason}`,
    "a file that the build wrote and this user may read",
    "check that nothing else moves or removes the files of the output folder during the build"
  );
}

export {
  parseBuildInfo,
  readBuildInfo,
  readBinary,
  readImage
};

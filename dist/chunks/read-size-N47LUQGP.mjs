import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  moduleFinder,
  recordedModules
} from "./chunk-AE2PAXZB.mjs";
import {
  textDigest
} from "./chunk-ZKWKUR64.mjs";
import {
  bytesText
} from "./chunk-MR3CXGHO.mjs";
import {
  node_readFileSync
} from "./chunk-CJUZSBB7.mjs";
import {
  parseBuildInfo,
  readBuildInfo,
  readImage
} from "./chunk-XA4FIQWY.mjs";
import "./chunk-4VJBA5JR.mjs";
import {
  asResult
} from "./chunk-VMP4YIYM.mjs";
import {
  MalformedBinary,
  bufferSource
} from "./chunk-J7ROV6MN.mjs";
import {
  node_promisify,
  node_zlib_default
} from "./chunk-LQSXAGTW.mjs";
import {
  node_createHash
} from "./chunk-BZ2AUL62.mjs";
import {
  node_stat
} from "./chunk-4WA33QNE.mjs";
import {
  failure,
  success
} from "./chunk-ZVPNF52B.mjs";
import "./chunk-ZEMHNOYJ.mjs";

// src/inspect/size/x86-code.ts
var NONE = 0;
var MODRM = 1;
var BYTE = 2;
var WORD = 4;
var TWO = 8;
var TEST = 16;
var FOUR = 32;
var WIDE = 64;
var OFFSET = 128;
var INVALID = 256;
var ONE = table(NONE, [
  ...[0, 8, 16, 24, 32, 40, 48, 56].flatMap((base) => [
    [base, base + 3, MODRM],
    [base + 4, base + 4, BYTE],
    [base + 5, base + 5, WORD],
    [base + 6, base + 7, INVALID]
  ]),
  [96, 98, INVALID],
  [99, 99, MODRM],
  [104, 104, WORD],
  [105, 105, MODRM + WORD],
  [106, 106, BYTE],
  [107, 107, MODRM + BYTE],
  [112, 127, BYTE],
  [128, 128, MODRM + BYTE],
  [129, 129, MODRM + WORD],
  [130, 130, INVALID],
  [131, 131, MODRM + BYTE],
  [132, 143, MODRM],
  [154, 154, INVALID],
  [160, 163, OFFSET],
  [168, 168, BYTE],
  [169, 169, WORD],
  [176, 183, BYTE],
  [184, 191, WIDE],
  [192, 193, MODRM + BYTE],
  [194, 194, TWO],
  [198, 198, MODRM + BYTE],
  [199, 199, MODRM + WORD],
  [200, 200, TWO + BYTE],
  [202, 202, TWO],
  [205, 205, BYTE],
  [206, 206, INVALID],
  [208, 211, MODRM],
  [212, 214, INVALID],
  [216, 223, MODRM],
  [224, 231, BYTE],
  [232, 233, FOUR],
  [234, 234, INVALID],
  [235, 235, BYTE],
  [246, 246, MODRM + BYTE + TEST],
  [247, 247, MODRM + WORD + TEST],
  [254, 255, MODRM]
]);
var SECOND = table(MODRM, [
  [4, 4, INVALID],
  [5, 9, NONE],
  [10, 10, INVALID],
  [11, 11, NONE],
  [12, 12, INVALID],
  [14, 14, NONE],
  [15, 15, MODRM + BYTE],
  [36, 39, INVALID],
  [48, 55, NONE],
  [112, 115, MODRM + BYTE],
  [119, 119, NONE],
  [128, 143, FOUR],
  [160, 162, NONE],
  [164, 164, MODRM + BYTE],
  [166, 167, INVALID],
  [168, 170, NONE],
  [172, 172, MODRM + BYTE],
  [186, 186, MODRM + BYTE],
  [194, 194, MODRM + BYTE],
  [196, 198, MODRM + BYTE],
  [200, 207, NONE]
]);
function table(usual, rows) {
  const forms = new Uint16Array(256).fill(usual);
  for (const [from, to, form] of rows) forms.fill(form, from, to + 1);
  return forms;
}
var PREFIXES = new Uint8Array(256);
for (const one of [38, 46, 54, 62, 100, 101, 102, 103, 240, 242, 243])
  PREFIXES[one] = 1;
var LONGEST = 15;
function readInstructions({ bytes, address }, [from, to], { low, high }, found) {
  let next = from;
  while (next < to) {
    const start = next;
    let at = start;
    let narrow = false;
    let wide = false;
    let opcode = bytes[at++] ?? 0;
    while (PREFIXES[opcode] === 1) {
      if (opcode === 102) narrow = true;
      opcode = bytes[at++] ?? 0;
    }
    if ((opcode & 240) === 64) {
      wide = (opcode & 8) !== 0;
      opcode = bytes[at++] ?? 0;
    }
    let form;
    if (opcode === 197 || opcode === 196 || opcode === 98) {
      const map = opcode === 197 ? 1 : (bytes[at] ?? 0) & (opcode === 98 ? 7 : 31);
      at += opcode === 197 ? 1 : opcode === 196 ? 2 : 3;
      opcode = bytes[at++] ?? 0;
      form = formOf(map, opcode);
    } else if (opcode === 15) {
      opcode = bytes[at++] ?? 0;
      const map = opcode === 56 ? 2 : opcode === 58 ? 3 : 1;
      if (map > 1) opcode = bytes[at++] ?? 0;
      form = formOf(map, opcode);
    } else form = ONE[opcode];
    if (form >= INVALID) return start;
    let relative = -1;
    if ((form & MODRM) !== 0) {
      const modrm = bytes[at++] ?? 0;
      const mode = modrm >> 6;
      const base = modrm & 7;
      if (mode === 0 && base === 5) {
        relative = at;
        at += 4;
      } else if (mode !== 3) {
        const sib = base === 4 ? bytes[at++] ?? 0 : 0;
        at += mode === 1 ? 1 : mode === 2 || base === 4 && (sib & 7) === 5 ? 4 : 0;
      }
      if ((form & TEST) !== 0 && (modrm & 56) > 8) form = NONE;
    }
    if ((form & BYTE) !== 0) at += 1;
    if ((form & WORD) !== 0) at += narrow ? 2 : 4;
    if ((form & TWO) !== 0) at += 2;
    if ((form & FOUR) !== 0) at += 4;
    if ((form & WIDE) !== 0) at += wide ? 8 : narrow ? 2 : 4;
    if ((form & OFFSET) !== 0) at += 8;
    if (at > to || at - start > LONGEST) return start;
    if (relative >= 0) {
      const target = address + at + bytes.readInt32LE(relative);
      if (target >= low && target < high) found(start, target);
    }
    next = at;
  }
  return to;
}
function formOf(map, opcode) {
  if (map === 1) return SECOND[opcode];
  if (map === 3) return MODRM + BYTE;
  return map === 0 ? INVALID : MODRM;
}

// src/inspect/size/code-references.ts
function codeReferences(program, section, starts, range, found) {
  switch (program.goarch) {
    case "amd64":
      ofFunctions(section, starts, range, found);
      break;
    case "arm64":
      pagesAndOffsets(section, range, found);
      break;
    case "386":
      absoluteWords(section.bytes, 1, range, found);
      break;
    case "arm":
      absoluteWords(section.bytes, 4, range, found);
      break;
    case "wasm":
      constants(section.bytes, range, found);
      break;
  }
}
function isCodeRead({ goarch }) {
  return ["amd64", "arm64", "386", "arm", "wasm"].includes(goarch ?? "");
}
function ofFunctions(section, starts, range, found) {
  const { length } = section.bytes;
  let read = 0;
  for (let index = 0; index < starts.length && read < length; index++) {
    const start = starts[index];
    if (start < read || start >= length) continue;
    relativeToCode(section, [read, start], range, found);
    const end = Math.min(starts[index + 1] ?? length, length);
    read = Math.max(start, readInstructions(section, [start, end], range, found));
  }
  relativeToCode(section, [read, length], range, found);
}
var IMMEDIATES = new Int8Array(256).fill(-1);
for (const opcode of [
  1,
  3,
  9,
  11,
  33,
  35,
  41,
  43,
  49,
  51,
  56,
  57,
  58,
  59,
  99,
  132,
  133,
  134,
  135,
  136,
  137,
  138,
  139,
  141,
  255
])
  IMMEDIATES[opcode] = 0;
for (const opcode of [128, 131, 192, 193, 198, 107]) IMMEDIATES[opcode] = 1;
for (const opcode of [129, 199, 105]) IMMEDIATES[opcode] = 4;
function relativeToCode({ bytes, address }, [from, to], { low, high }, found) {
  const last = Math.min(to, bytes.length - 5);
  for (let at = Math.max(2, from); at < last; at++) {
    if ((bytes[at] & 199) !== 5) continue;
    const target = address + at + 5 + bytes.readInt32LE(at + 1);
    if (target < low || target >= high) continue;
    const immediate = IMMEDIATES[bytes[at - 1]];
    if (immediate >= 0) found(at, target + immediate);
    else if (bytes[at - 2] === 15 || bytes[at - 3] === 197 || bytes[at - 4] === 196)
      found(at, target);
  }
}
function pagesAndOffsets(section, { low, high }, found) {
  const { bytes, address } = section;
  for (let at = 0; at + 8 <= bytes.length; at += 4) {
    const word = bytes.readUInt32LE(at);
    if ((word & 2667577344) >>> 0 !== 2415919104) continue;
    const register = word & 31;
    const pages = (word >>> 5 & 524287) << 2 | word >>> 29 & 3;
    const page = Math.floor((address + at) / 4096) * 4096 + signed21(pages) * 4096;
    if (page + 4096 <= low || page >= high) continue;
    const next = bytes.readUInt32LE(at + 4);
    if ((next >>> 5 & 31) !== register) continue;
    const value = next >>> 10 & 4095;
    if ((next & 4286578688) >>> 0 === 2432696320) found(at, page + value);
    else if ((next & 989855744) === 956301312) {
      const wide = (next & 75497472) >>> 0 === 75497472;
      found(at, page + value * (wide ? 16 : 1 << (next >>> 30)));
    }
  }
}
function signed21(value) {
  return value << 11 >> 11;
}
function absoluteWords(bytes, step, { low, high }, found) {
  for (let at = 0; at + 4 <= bytes.length; at += step) {
    const target = bytes.readUInt32LE(at);
    if (target >= low && target < high) found(at, target);
  }
}
function constants(bytes, { low, high }, found) {
  for (let at = 0; at + 6 <= bytes.length; at++) {
    const opcode = bytes[at];
    if (opcode !== 65 && opcode !== 66) continue;
    let value = 0;
    for (let index = at + 1, scale = 1; index < at + 6; index++, scale *= 128) {
      const byte = bytes[index] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    if (value >= low && value < high) found(at, value);
  }
}

// src/inspect/size/layout.ts
function markAt({ marks, program }, section, address, mark) {
  if (section === null) return;
  const offset = address - section.address;
  if (offset < 0 || offset >= section.bytes.length || program.size === 0) return;
  marks.get(section)?.add(offset, mark[0], mark[1], mark[2]);
}

// src/inspect/size/number-list.ts
var NumberList = class {
  all = new Float64Array(1024);
  used = 0;
  get length() {
    return this.used;
  }
  push(value) {
    if (this.used === this.all.length) {
      const larger = new Float64Array(this.all.length * 2);
      larger.set(this.all);
      this.all = larger;
    }
    this.all[this.used++] = value;
  }
  /** Only below `length`. */
  at(index) {
    return this.all[index];
  }
  sort() {
    this.values().sort();
  }
  /** A view: gone with the next push. */
  values() {
    return this.all.subarray(0, this.used);
  }
};

// src/inspect/size/tables/symbol-name.ts
function packageOfSymbol(name) {
  const compiled = /^type:\.(?:eq|hash)\./.exec(name);
  if (compiled !== null) return packageInType(name.slice(compiled[0].length));
  if (name.startsWith("go:") || name.startsWith("type:") || OF_COMPILERS_OF_C.test(name))
    return null;
  const head = /^[^[({ ]*/.exec(name)?.[0] ?? "";
  const dot = head.indexOf(".", head.lastIndexOf("/") + 1);
  const path = head.slice(0, Math.max(0, dot));
  return path === "" || path === "_" ? null : unescapedPath(path);
}
var OF_COMPILERS_OF_C = /^(?:_Z[\w.$]*|[A-Za-z_]\w*(?:\.(?:isra|part|constprop|cold|lto_priv|llvm)\.\d+|\.\d+)[\w.]*)$/;
var SHAPE = "go.shape.";
function packageInType(type) {
  const written = type.replaceAll(SHAPE, "");
  for (const [word] of written.matchAll(/[^\s*[\](){},;"]+\.[^\s*[\](){},;"]+/g)) {
    const found = packageOfSymbol(word);
    if (found !== null) return found;
  }
  return null;
}
function unescapedPath(path) {
  if (!path.includes("%")) return path;
  const bytes = path.replaceAll(
    /(?:%[0-9a-f]{2})+/gi,
    (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8")
  );
  return bytes === path ? path : unescapedPath(bytes);
}

// src/inspect/size/owners.ts
var SPECIAL = [
  "read-only data and variables without a known owner",
  "padding",
  "code and data of C",
  "tables of the linker",
  "build info and notes",
  "what only seems to begin",
  "more of what lies before"
];
var UNKNOWN = 0;
var PADDING = 1;
var OF_C = 2;
var OF_LINKER = 3;
var OF_NOTES = 4;
var POINTED = 5;
var INSIDE = 6;
function isUnowned(owner) {
  return owner === UNKNOWN || owner === POINTED;
}
var Owners = class {
  names = [...SPECIAL];
  numbers = /* @__PURE__ */ new Map();
  main;
  paths = /* @__PURE__ */ new Set();
  declaring = /* @__PURE__ */ new Map();
  /** `main`: import path of the main package, which symbols call `main`. */
  constructor(main) {
    this.main = main ?? "main";
  }
  ofPackage(path) {
    const name = path === "main" ? this.main : path;
    const known = this.numbers.get(name);
    if (known !== void 0) return known;
    const number = this.names.push(name) - 1;
    this.numbers.set(name, number);
    return number;
  }
  /**
   * Names of all functions: what they begin with tells where the path of a package ends. Gives those
   * paths, null for a name without one.
   */
  learn(names) {
    const paths = names.map(packageOfSymbol);
    for (const path of paths) this.paths.add(path ?? "");
    return paths;
  }
  /** Null for a name without a package. */
  ofSymbol(name) {
    const path = packageOfSymbol(name);
    return path === null ? null : this.ofPath(path);
  }
  /** `path`: packageOfSymbol. */
  ofPath(path) {
    return this.ofPackage(this.declaringPath(path));
  }
  /**
   * The package in whose folder a file of assembly lies, by the paths that are known; null where that is
   * not clear. With -trimpath its name is IMPORTPATH/x.s or MODULE@VERSION/x.s, else one below GOROOT/src
   * or GOMODCACHE, where capitals are written with `!` (golang.org/x/mod/module, EscapePath).
   */
  ofAssembly(file) {
    if (!file.endsWith(".s")) return null;
    const folder = file.slice(0, Math.max(0, file.lastIndexOf("/"))).replace(/@[^/]+/, "").replaceAll(/!([a-z])/g, (_, letter) => letter.toUpperCase());
    for (const begin of [/^/, /^.*\/src\//, /^.*\/pkg\/mod\//]) {
      const path = folder.replace(begin, "");
      if ((path !== folder || begin.source === "^") && this.paths.has(path))
        return this.ofPackage(path);
    }
    return null;
  }
  /**
   * A method that is not exported and that a type has from another package's has that package in its name
   * (cmd/compile/internal/ir/expr.go, MethodSymSuffix): `example.com/a.T.example.com/b.method` is of example.com/a.
   */
  declaringPath(path) {
    const known = this.declaring.get(path);
    if (known !== void 0) return known;
    let found = path;
    for (let at = path.indexOf("."); at > 0; at = path.indexOf(".", at + 1)) {
      const behind = path.indexOf(".", at + 1);
      if (behind < 0) break;
      const [own, other] = [path.slice(0, at), path.slice(behind + 1)];
      if (!this.paths.has(own) || !this.paths.has(other)) continue;
      found = own;
      break;
    }
    this.declaring.set(path, found);
    return found;
  }
  ofEscaped(path) {
    return this.ofPackage(unescapedPath(path));
  }
};

// src/inspect/size/marks.ts
var CATEGORIES = ["text", "pclntab", "types", "data"];
var TEXT = 0;
var PCLNTAB = 1;
var TYPES = 2;
var DATA = 3;
var BY_SYMBOL = 0;
var BY_STRUCTURE = 1;
var BY_CODE = 2;
var NO_OWNER = 3;
var OWNER_LIMIT = 2 ** 17;
var PER_OFFSET = 2 ** 22;
var PER_PRIORITY = 2 ** 20;
var Marks = class {
  keys = new NumberList();
  /** One bit for each offset at which something is known to begin: most is referred to many times. */
  seen;
  constructor(bytes) {
    this.seen = new Uint8Array((bytes >>> 3) + 1);
  }
  add(offset, owner, category, priority) {
    if (owner >= OWNER_LIMIT) throw new Error("more packages than any program has");
    const bit = 1 << (offset & 7);
    const isSeen = (this.seen[offset >>> 3] & bit) !== 0;
    if (isSeen && (priority === BY_CODE || category === PCLNTAB || owner === POINTED)) return;
    if (priority !== NO_OWNER || owner === POINTED)
      this.seen[offset >>> 3] = this.seen[offset >>> 3] | bit;
    this.keys.push(offset * PER_OFFSET + priority * PER_PRIORITY + owner * 8 + category);
  }
  runs() {
    this.keys.sort();
    const { length } = this.keys;
    const starts = new Uint32Array(length);
    const owners = new Int32Array(length);
    const categories = new Uint8Array(length);
    let count = 0;
    for (const key of this.keys.values()) {
      const offset = Math.floor(key / PER_OFFSET);
      if (count > 0 && starts[count - 1] === offset) continue;
      const rest = key - offset * PER_OFFSET;
      starts[count] = offset;
      owners[count] = Math.floor(rest % PER_PRIORITY / 8);
      categories[count] = rest % 8;
      count++;
    }
    return { count, starts, owners, categories };
  }
};

// src/inspect/size/program/program.ts
var BIG_ENDIAN = /* @__PURE__ */ new Set(["mips", "mips64", "ppc64", "s390x", "ppc"]);
var NARROW = /* @__PURE__ */ new Set(["386", "arm", "mips", "mipsle"]);
function machineOf(goarch) {
  const name = goarch ?? "";
  return { pointerBytes: NARROW.has(name) ? 4 : 8, bigEndian: BIG_ENDIAN.has(name) };
}
var Reader = class {
  bigEndian;
  pointerBytes;
  constructor(program) {
    this.bigEndian = program.bigEndian;
    this.pointerBytes = program.pointerBytes;
  }
  u16(bytes, at) {
    return this.bigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
  }
  u32(bytes, at) {
    return this.bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  }
  /** Above 2^53 the nearest double: no address of any program. */
  pointer(bytes, at) {
    if (this.pointerBytes === 4) return this.u32(bytes, at);
    const high = this.bigEndian ? at : at + 4;
    const low = this.bigEndian ? at + 4 : at;
    return this.u32(bytes, high) * 4294967296 + this.u32(bytes, low);
  }
};
function sectionAt(loaded, address) {
  let low = 0;
  let high = loaded.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((loaded[middle]?.address ?? 0) <= address) low = middle + 1;
    else high = middle;
  }
  const found = loaded[low - 1];
  return found !== void 0 && address < found.address + found.bytes.length ? found : null;
}

// src/inspect/size/mark-data.ts
var GROUP = /^(?:type:|typerel\.|go:|runtime\.(?:text|etext|rodata|erodata|types|etypes|noptrdata|enoptrdata|data|edata|bss|ebss|end|gcdata|egcdata|gcbss|egcbss|gcbits\.\*|gcmask\.\*|pclntab|epclntab|findfunctab|typelink|itablink|firstmoduledata|pcheader|funcnametab|cutab|filetab|pctab|functab|buildVersion|covctrs|ecovctrs|textsectionmap)$)/;
function dataSections({
  program,
  table: table2
}) {
  return program.sections.filter(
    (one) => (one.kind === "rodata" || one.kind === "data") && (one.address > 0 || program.format === "wasm") && (one !== table2.section || program.bodies !== null || program.format === "pe")
  );
}
function markSymbols(layout2) {
  const { program, owners } = layout2;
  for (const one of program.symbols) {
    if (one.size === 0 || GROUP.test(one.name)) continue;
    const section = sectionAt(program.loaded, one.address);
    if (section === null || section.kind !== "rodata" && section.kind !== "data") continue;
    const owner = owners.ofSymbol(one.name);
    if (owner === null) continue;
    markAt(layout2, section, one.address, [owner, DATA, BY_SYMBOL]);
    markAt(layout2, section, one.address + one.size, [UNKNOWN, DATA, NO_OWNER]);
  }
}
function markReferences(layout2) {
  const { program, functions } = layout2;
  const range = rangeOf(dataSections(layout2));
  const reader = new Reader(program);
  const types = /* @__PURE__ */ new Set();
  for (const section of program.sections) {
    if (section.kind !== "text") continue;
    const places = placesOf(layout2, section);
    let index = 0;
    codeReferences(program, section, places, range, (place, address) => {
      while ((places[index + 1] ?? Infinity) <= place) index++;
      const from = functions[index];
      if (from === void 0 || (places[index] ?? Infinity) > place) return;
      const named = sectionAt(program.loaded, address);
      const target = named?.name === ".got" ? wordAt(reader, named, address) : address;
      const into = target === address ? named : sectionAt(program.loaded, target);
      if (into === null || into.kind !== "rodata" && into.kind !== "data") return;
      if (isAmongTypes(layout2, target)) types.add(target);
      markAt(layout2, into, target, [from.owner, DATA, BY_CODE]);
    });
  }
  return types;
}
function wordAt(reader, { bytes, address: base }, address) {
  const at = address - base;
  return at + reader.pointerBytes > bytes.length ? 0 : reader.pointer(bytes, at);
}
function markPointers(layout2) {
  const { program } = layout2;
  const sections = dataSections(layout2);
  const range = rangeOf(sections);
  const types = /* @__PURE__ */ new Set();
  for (const section of sections) {
    eachPointer(layout2, section, 0, section.bytes.length, range, (target) => {
      const into = sectionAt(program.loaded, target);
      if (into === null || into.kind !== "rodata" && into.kind !== "data") return;
      if (isAmongTypes(layout2, target)) types.add(target);
      markAt(layout2, into, target, [POINTED, DATA, NO_OWNER]);
    });
  }
  return types;
}
function eachPointer({ program }, { bytes, address }, from, to, { low, high }, found) {
  const size = program.pointerBytes;
  const skew = (size - (address + from) % size) % size;
  if (size === 8 && !program.bigEndian && high < 2 ** 48) {
    const lowest = low % 2 ** 32;
    const oneHigh = Math.floor(low / 2 ** 32) === Math.floor((high - 1) / 2 ** 32);
    const highWord = Math.floor(low / 2 ** 32);
    for (let at = from + skew; at + 8 <= to; at += 8) {
      const top = bytes.readUInt32LE(at + 4);
      if (oneHigh ? top !== highWord : top > 65535) continue;
      const bottom = bytes.readUInt32LE(at);
      if (oneHigh && bottom < lowest) continue;
      const target = top * 2 ** 32 + bottom;
      if (target >= low && target < high) found(target);
    }
    return;
  }
  const reader = new Reader(program);
  for (let at = from + skew; at + size <= to; at += size) {
    const target = reader.pointer(bytes, at);
    if (target >= low && target < high) found(target);
  }
}
function rangeOf(sections) {
  let low = Infinity;
  let high = 0;
  for (const { address, bytes } of sections) {
    low = Math.min(low, Math.max(address, 4096));
    high = Math.max(high, address + bytes.length);
  }
  return { low, high };
}
function isAmongTypes({ data }, address) {
  return data !== null && address >= data.types && address < data.typesEnd;
}
function placesOf({ program, functions, data }, section) {
  if (program.bodies === null) {
    const start = (data?.text ?? section.address) - section.address;
    return functions.map((one) => start + one.entry);
  }
  const bodies = [];
  const total = program.bodies.reduce((sum, one) => sum + one, 0);
  let at = section.bytes.length - total;
  for (const size of program.bodies) {
    bodies.push(at);
    at += size;
  }
  return functions.map((one) => bodies[one.entry] ?? Infinity);
}

// src/inspect/size/run-at.ts
function firstRunFrom(runs, offset) {
  let low = 0;
  let high = runs.count;
  while (low < high) {
    const middle = low + high >>> 1;
    if (runs.starts[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function runHolding(runs, offset) {
  const next = firstRunFrom(runs, offset);
  return next < runs.count && runs.starts[next] === offset ? next : next - 1;
}
function endOf(runs, index, section) {
  return index + 1 < runs.count ? runs.starts[index + 1] : section.bytes.length;
}

// src/inspect/size/embeds.ts
var HASH_BYTES = 16;
var LONGEST_NAME = 4096;
var LEAST_UNNAMED = 2048;
var MOST_PADDING = 64;
function findEmbeds(layout2, runs) {
  const { program } = layout2;
  const reader = new Reader(program);
  const size = program.pointerBytes;
  const sections = dataSections(layout2);
  const { low, high } = rangeOf(sections);
  const found = /* @__PURE__ */ new Map();
  for (const section of sections) {
    const { bytes } = section;
    const skew = (size - section.address % size) % size;
    for (let at = skew; at + 2 * size <= bytes.length; at += size) {
      const length = reader.pointer(bytes, at + size);
      if (length === 0 || length > program.size) continue;
      const content = reader.pointer(bytes, at);
      if (content < low || content >= high) continue;
      const record = { section, offset: at };
      const file = length <= LONGEST_NAME ? fileAt(layout2, record) : null;
      if (file !== null) found.set(file.content, file);
      else if (length >= LEAST_UNNAMED && !found.has(content) && isWhole(layout2, runs, content, length))
        found.set(content, { name: null, bytes: length, content, record });
    }
  }
  const embeds = [...found.values()].sort((left, right) => right.bytes - left.bytes);
  for (const one of embeds) clearInside(layout2, runs, one);
  return embeds;
}
function fileAt(layout2, record) {
  const size = layout2.program.pointerBytes;
  const reader = new Reader(layout2.program);
  const { bytes } = record.section;
  const at = record.offset;
  if (at + 4 * size + HASH_BYTES > bytes.length) return null;
  if (!mayBeHash(bytes, at + 4 * size)) return null;
  const hash = bytes.subarray(at + 4 * size, at + 4 * size + HASH_BYTES);
  const content = reader.pointer(bytes, at + 2 * size);
  const length = reader.pointer(bytes, at + 3 * size);
  if (length === 0 || length > layout2.program.size) return null;
  const data = part(layout2, content, length);
  const name = part(layout2, reader.pointer(bytes, at), reader.pointer(bytes, at + size));
  if (data === null || name === null) return null;
  if (!isHashOf(hash, data)) return null;
  return { name: name.toString("utf8"), bytes: length, content, record };
}
var MOST_ZEROS = 4;
function mayBeHash(bytes, from) {
  let zeros = 0;
  for (let at = from; at < from + HASH_BYTES; at++) if (bytes[at] === 0) zeros++;
  return zeros <= MOST_ZEROS;
}
function isHashOf(hash, data) {
  const plain = node_createHash("sha256").update(data).digest();
  if (plain.subarray(1, HASH_BYTES).equals(hash.subarray(1))) return true;
  if (hash.every((byte, index) => byte === 255 - (plain[index] ?? 0))) return true;
  const marked = node_createHash("sha256").update(Buffer.from([1])).update(data).digest();
  return marked.subarray(0, HASH_BYTES).equals(hash);
}
function part({ program }, address, length) {
  const section = sectionAt(program.loaded, address);
  if (section === null || length > section.bytes.length) return null;
  const start = address - section.address;
  const end = start + length;
  return end > section.bytes.length ? null : section.bytes.subarray(start, end);
}
function isWhole({ program }, runs, address, length) {
  const section = sectionAt(program.loaded, address);
  const own = section === null ? void 0 : runs.get(section);
  if (section === null || own === void 0) return false;
  const start = address - section.address;
  const first = firstRunFrom(own, start);
  if (own.starts[first] !== start || first >= own.count) return false;
  if (own.categories[first] === PCLNTAB || start + length > section.bytes.length) return false;
  const last = firstRunFrom(own, start + length);
  const end = last < own.count ? own.starts[last] : section.bytes.length;
  const inside = last - first - 1;
  return end - (start + length) < MOST_PADDING && inside <= 2 + length / 8192;
}
function clearInside({ program }, runs, { content, bytes }) {
  const section = sectionAt(program.loaded, content);
  const own = section === null ? void 0 : runs.get(section);
  if (section === null || own === void 0) return;
  const start = content - section.address;
  const last = firstRunFrom(own, start + bytes);
  for (let index = runHolding(own, start) + 1; index < last; index++)
    if (own.starts[index] > start) own.owners[index] = INSIDE;
}

// src/inspect/size/tables/pclntab.ts
var MAGIC = 4294967281;
var OLD_MAGICS = /* @__PURE__ */ new Set([4294967280, 4294967290, 4294967291]);
var FUNC_BYTES = 44;
function findPclntab(program) {
  const named = program.sections.filter((one) => one.kind === "pclntab");
  const others = program.sections.filter((one) => one.kind === "rodata" || one.kind === "data");
  let old = false;
  for (const section of [...named, ...others]) {
    for (const at of headers(section.bytes, program)) {
      const found = headerAt(program, section, at);
      if (found !== null) return { found };
    }
    old ||= named.includes(section) && OLD_MAGICS.has(firstWord(section.bytes, program));
  }
  const why = old ? "its function table is that of a Go before 1.20" : named.length > 0 ? "its function table is none that Go 1.20 to 1.27 writes" : "it has no function table of Go (another compiler, a packed program, or no Go at all)";
  return { found: null, why };
}
function firstWord(bytes, program) {
  return bytes.length < 4 ? 0 : new Reader(program).u32(bytes, 0);
}
function* headers(bytes, { bigEndian, pointerBytes }) {
  const magic = Buffer.alloc(6);
  if (bigEndian) magic.writeUInt32BE(MAGIC);
  else magic.writeUInt32LE(MAGIC);
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1))
    if (at % 4 === 0 && bytes[at + 7] === pointerBytes) yield at;
}
function headerAt(program, section, start) {
  const { bytes } = section;
  const pointer = program.pointerBytes;
  if (start + 8 + 8 * pointer > bytes.length) return null;
  const reader = new Reader(program);
  const word = (index) => reader.pointer(bytes, start + 8 + index * pointer);
  const minLC = bytes[start + 6] ?? 0;
  if (![1, 2, 4].includes(minLC)) return null;
  const functions = word(0);
  const offsets = [3, 4, 5, 6, 7].map((index) => start + word(index));
  const [names = 0, units = 0, files = 0, tables = 0, functab = 0] = offsets;
  const sorted = offsets.every((one, index) => index === 0 || one >= (offsets[index - 1] ?? 0));
  if (functions === 0 || !sorted || names <= start) return null;
  if (functab + functions * 8 + 4 > bytes.length) return null;
  return { section, start, minLC, functions, names, units, files, tables, functab };
}
var NO_UNIT = 4294967295;
function readFunctions(program, table2) {
  const { bytes } = table2.section;
  const reader = new Reader(program);
  const u32 = (at) => {
    if (at < 0 || at + 4 > bytes.length) throw new MalformedBinary("a function table that is cut");
    return reader.u32(bytes, at);
  };
  const scale = entryScale(program, u32, table2);
  const base = program.bodies === null ? 0 : u32(table2.functab);
  const functions = [];
  for (let index = 0; index < table2.functions; index++) {
    const pair = table2.functab + index * 8;
    const entry = (u32(pair) - base) / scale;
    const between = (u32(pair + 8) - base) / scale - entry;
    const slot = program.bodies === null ? between : program.bodies[entry] ?? 0;
    if (between < 0) throw new MalformedBinary("a function table whose entries are not in order");
    const at = table2.functab + u32(pair + 4);
    const nameOffset = table2.names + u32(at + 4);
    const nameEnd = bytes.indexOf(0, nameOffset);
    if (nameOffset >= table2.units || nameEnd < 0)
      throw new MalformedBinary("a function whose name lies outside of its table");
    const unit = u32(at + 32);
    const length = FUNC_BYTES + 4 * u32(at + 28) + 4 * (bytes[at + 43] ?? 0);
    if (at + length > bytes.length) throw new MalformedBinary("a function that is cut");
    const depths = u32(at + 16);
    const size = depths === 0 ? slot : codeSize(bytes, table2.tables + depths, table2.minLC);
    functions.push({
      name: bytes.toString("utf8", nameOffset, nameEnd),
      nameOffset,
      entry,
      slot,
      size: program.format === "elf" ? Math.min(size, slot) : slot,
      at,
      length,
      unit: unit === NO_UNIT ? null : unit,
      hasLines: u32(at + 24) !== 0,
      owner: 0,
      unitOwner: 0
    });
  }
  return functions;
}
function fileOfUnit(program, table2, unit) {
  const { bytes } = table2.section;
  const at = table2.units + 4 * unit;
  if (at + 4 > table2.files) return "";
  const offset = new Reader(program).u32(bytes, at);
  const begin = table2.files + offset;
  const end = bytes.indexOf(0, begin);
  return begin >= table2.tables || end < 0 ? "" : bytes.toString("utf8", begin, end);
}
function entryScale(program, u32, table2) {
  if (program.bodies === null || table2.functions < 2) return 1;
  return u32(table2.functab + 8) - u32(table2.functab) >= 65536 ? 65536 : 1;
}
function codeSize(bytes, start, minLC) {
  let size = 0;
  let at = start;
  for (let first = true; at < bytes.length; first = false) {
    if (bytes[at] === 0 && !first) break;
    while ((bytes[at++] ?? 0) >= 128) ;
    let delta = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      delta += (byte & 127) * shift;
      if (byte < 128) break;
    }
    size += delta;
  }
  return size * minLC;
}

// src/inspect/size/mark-pclntab.ts
var BUCKET_BYTES = 20;
var BUCKET_CODE = 4096;
var NONE2 = 4294967295;
function markPclntab(layout2) {
  const { table: table2, functions, program, owners, data } = layout2;
  const { section } = table2;
  const { bytes } = section;
  const reader = new Reader(program);
  const marks = layout2.marks.get(section);
  if (marks === void 0) return;
  const mark = (offset, owner) => {
    if (offset < bytes.length) marks.add(offset, owner, PCLNTAB, BY_STRUCTURE);
  };
  mark(table2.start, OF_LINKER);
  const known = new Map(functions.map((one) => [one.nameOffset, one.owner]));
  let last = OF_LINKER;
  for (let at = table2.names; at < table2.units; ) {
    const end2 = bytes.indexOf(0, at);
    if (end2 < 0) break;
    const owner = known.get(at) ?? owners.ofSymbol(bytes.toString("utf8", at, end2)) ?? last;
    if (end2 > at) mark(at, owner);
    last = owner;
    at = end2 + 1;
  }
  const units = /* @__PURE__ */ new Map();
  for (const one of functions)
    if (one.unit !== null && !units.has(one.unit)) units.set(one.unit, one.unitOwner);
  const sorted = [...units].sort(([left], [right]) => left - right);
  sorted.forEach(([unit, owner], index) => {
    mark(table2.units + 4 * unit, owner);
    const end2 = Math.min(table2.files, table2.units + 4 * (sorted[index + 1]?.[0] ?? NONE2));
    for (let at = table2.units + 4 * unit; at + 4 <= end2; at += 4) {
      const file = reader.u32(bytes, at);
      if (file !== NONE2 && table2.files + file < table2.tables) mark(table2.files + file, owner);
    }
  });
  mark(table2.tables, OF_LINKER);
  let before = -1;
  const maps = data === null ? null : sectionAt(program.loaded, data.gofunc);
  functions.forEach((one, index) => {
    if (one.owner !== before) {
      mark(table2.functab + index * 8, one.owner);
      mark(one.at, one.owner);
      before = one.owner;
    }
    markTables(one);
    const count = bytes[one.at + 43] ?? 0;
    const first = one.at + one.length - 4 * count;
    for (let at = first; data !== null && at < one.at + one.length; at += 4) {
      const offset = reader.u32(bytes, at);
      if (offset !== NONE2)
        markAt(layout2, maps, data.gofunc + offset, [one.owner, PCLNTAB, BY_STRUCTURE]);
    }
  });
  const end = functions.at(-1);
  if (end !== void 0 && end.at + end.length < bytes.length)
    marks.add(end.at + end.length, UNKNOWN, PCLNTAB, NO_OWNER);
  markBuckets(layout2);
  function markTables({ at, owner }) {
    for (let field = at + 16; field < at + 28; field += 4) markTable(field, owner);
    const pcdata = reader.u32(bytes, at + 28);
    for (let index = 0; index < pcdata; index++) markTable(at + FUNC_BYTES + 4 * index, owner);
  }
  function markTable(field, owner) {
    const offset = reader.u32(bytes, field);
    if (offset !== 0 && table2.tables + offset < table2.functab) mark(table2.tables + offset, owner);
  }
}
function markBuckets(layout2) {
  const { data, functions, program } = layout2;
  if (data === null || program.bodies !== null) return;
  const section = sectionAt(program.loaded, data.findfunctab);
  const end = functions.at(-1);
  if (end === void 0) return;
  const buckets = Math.ceil((end.entry + end.slot) / BUCKET_CODE);
  let index = 0;
  let before = -1;
  for (let bucket = 0; bucket < buckets; bucket++) {
    while ((functions[index + 1]?.entry ?? Infinity) <= bucket * BUCKET_CODE) index++;
    const owner = functions[index]?.owner ?? OF_LINKER;
    if (owner === before) continue;
    before = owner;
    const address = data.findfunctab + bucket * BUCKET_BYTES;
    markAt(layout2, section, address, [owner, PCLNTAB, BY_STRUCTURE]);
  }
  const after = data.findfunctab + buckets * BUCKET_BYTES;
  markAt(layout2, section, after, [UNKNOWN, PCLNTAB, NO_OWNER]);
}

// src/inspect/size/mark-text.ts
function markText(layout2) {
  if (layout2.program.bodies !== null) markBodies(layout2);
  else markFunctions(layout2);
}
function markFunctions({ program, functions, data, marks }) {
  const first = program.sections.find((one) => one.kind === "text");
  const start = data?.text ?? first?.address ?? 0;
  const go = sectionAt(program.loaded, start);
  for (const section of program.sections)
    if (section.kind === "text") marks.get(section)?.add(0, OF_C, TEXT, NO_OWNER - 1);
  if (go === null) return;
  const mark = marks.get(go);
  const above = start - go.address;
  let end = above;
  for (const one of functions) {
    const at = above + one.entry;
    if (at >= go.bytes.length) break;
    if (one.slot === 0) continue;
    mark?.add(at, one.owner, TEXT, BY_STRUCTURE);
    if (one.size < one.slot) mark?.add(at + one.size, one.owner, DATA, BY_STRUCTURE);
    end = at + one.slot;
  }
  if (end >= go.bytes.length) return;
  const rest = go.bytes.subarray(end);
  const isPadding = rest.length < 64 || rest.every((byte) => byte === 0 || byte === 204);
  mark?.add(end, isPadding ? PADDING : OF_C, TEXT, BY_STRUCTURE);
}
function markBodies({ program, functions, marks }) {
  const section = program.sections.find((one) => one.kind === "text");
  const mark = section === void 0 ? void 0 : marks.get(section);
  if (section === void 0 || mark === void 0 || program.bodies === null) return;
  const owners = new Map(functions.map((one) => [one.entry, one.owner]));
  let at = section.bytes.length - program.bodies.reduce((sum, one) => sum + one, 0);
  mark.add(0, OF_LINKER, TEXT, BY_STRUCTURE);
  program.bodies.forEach((size, index) => {
    mark.add(at, owners.get(index) ?? UNKNOWN, TEXT, BY_STRUCTURE);
    at += size;
  });
}

// src/inspect/size/tables/go-types.ts
var UNCOMMON = 1;
var NAMED = 4;
var MASK_ON_DEMAND = 16;
var [ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRUCT] = [
  17,
  18,
  19,
  20,
  21,
  22,
  23,
  25
];
var LAST_KIND = 26;
var UNCOMMON_BYTES = 16;
var METHOD_BYTES = 16;
var GoTypes = class {
  all = /* @__PURE__ */ new Map();
  program;
  section;
  bytes;
  reader;
  data;
  owners;
  minor;
  pending = [];
  parts = /* @__PURE__ */ new Map();
  constructor(program, section, data, owners, minor) {
    this.program = program;
    this.section = section;
    this.bytes = section.bytes;
    this.reader = new Reader(program);
    this.data = data;
    this.owners = owners;
    this.minor = minor;
  }
  /** A candidate: what is no descriptor is left alone. */
  visit(address) {
    this.pending.push(address);
    for (let next = this.pending.pop(); next !== void 0; next = this.pending.pop())
      if (!this.all.has(next)) this.read(next);
  }
  /** Since 1.27: all descriptors one behind the other (runtime/type.go moduleTypelinks). */
  visitInOrder(bytes) {
    const { pointerBytes } = this.program;
    const end = this.data.types + bytes;
    for (let at = this.data.types + pointerBytes; at < end; ) {
      at = Math.ceil(at / pointerBytes) * pointerBytes;
      this.visit(at);
      const found = this.all.get(at);
      if (found === void 0) return;
      at += found.length;
    }
  }
  /** Owners of types without a name: the last of their parts in the order of the text, for which alone they can be there. */
  settle() {
    for (const one of this.all.values()) one.owner ??= this.settled(one.address, 0);
  }
  settled(address, depth) {
    const found = this.all.get(address);
    if (found === void 0 || depth > 50) return null;
    if (found.owner !== null) return found.owner;
    let owner = null;
    for (const part2 of this.parts.get(address) ?? []) {
      const other = this.settled(part2, depth + 1);
      if (other !== null && (owner === null || other > owner)) owner = other;
    }
    found.owner = owner;
    return owner;
  }
  read(address) {
    const { bytes, reader } = this;
    const pointer = this.program.pointerBytes;
    const at = address - this.section.address;
    const header = 4 * pointer + 16;
    if (at < 0 || at % pointer !== 0 || address + header > this.data.typesEnd) return;
    const flags = bytes[at + 2 * pointer + 4] ?? 0;
    const kind = (bytes[at + 2 * pointer + 7] ?? 0) & 31;
    const align = bytes[at + 2 * pointer + 5] ?? 0;
    if (kind < 1 || kind > LAST_KIND || ![1, 2, 4, 8, 16].includes(align)) return;
    const pointers = reader.pointer(bytes, at + pointer);
    if (pointers > reader.pointer(bytes, at)) return;
    const names = [];
    const text = this.name(this.data.types + reader.u32(bytes, at + 4 * pointer + 8), names);
    if (text === null || text === "") return;
    const word = (index) => {
      const place = at + header + index * pointer;
      return place + pointer > bytes.length ? 0 : reader.pointer(bytes, place);
    };
    const parts = [];
    let base = header;
    let added = 0;
    let structPath = null;
    const uncommon = (flags & UNCOMMON) === 0 ? 0 : UNCOMMON_BYTES;
    if (kind === ARRAY) {
      base += 3 * pointer;
      parts.push(word(0), word(1));
    } else if (kind === CHAN) {
      base += 2 * pointer;
      parts.push(word(0));
    } else if (kind === POINTER || kind === SLICE) {
      base += pointer;
      parts.push(word(0));
    } else if (kind === MAP) {
      base += this.minor >= 27 ? 11 * pointer : this.minor >= 24 ? 8 * pointer : 4 * pointer + 8;
      parts.push(word(0), word(1), word(2));
    } else if (kind === FUNC) {
      base += pointer;
      const count = reader.u16(bytes, at + header) + (reader.u16(bytes, at + header + 2) & 32767);
      added = count * pointer;
      if (at + base + uncommon + added > bytes.length) return;
      for (let index = 0; index < count; index++)
        parts.push(reader.pointer(bytes, at + base + uncommon + index * pointer));
    } else if (kind === INTERFACE) {
      base += 4 * pointer;
      structPath = this.name(word(0), names);
      added = word(2) * 8;
      const start = word(1) - this.section.address;
      if (word(2) > 1e4 || start < 0 || start + added > bytes.length) return;
      for (let index = 0; index < word(2); index++) {
        this.addName(this.data.types + reader.u32(bytes, start + index * 8), names);
        parts.push(this.data.types + reader.u32(bytes, start + index * 8 + 4));
      }
    } else if (kind === STRUCT) {
      base += 4 * pointer;
      structPath = this.name(word(0), names);
      const start = word(1) - this.section.address;
      added = word(2) * 3 * pointer;
      if (word(2) > 1e5 || word(2) > 0 && (start < 0 || start + added > bytes.length)) return;
      for (let index = 0; index < word(2); index++) {
        const field = start + index * 3 * pointer;
        this.addName(reader.pointer(bytes, field), names);
        parts.push(reader.pointer(bytes, field + pointer));
      }
    }
    let path = structPath;
    let methods = 0;
    if (uncommon > 0) {
      const start = at + base;
      if (start + UNCOMMON_BYTES > bytes.length) return;
      const offset = reader.u32(bytes, start);
      if (offset !== 0) path = this.name(this.data.types + offset, names);
      methods = reader.u16(bytes, start + 4);
      const first = start + reader.u32(bytes, start + 8);
      if (first + methods * METHOD_BYTES > bytes.length) return;
      for (let index = 0; index < methods; index++) {
        this.addName(this.data.types + reader.u32(bytes, first + index * METHOD_BYTES), names);
        const type = reader.u32(bytes, first + index * METHOD_BYTES + 4);
        if (type !== 0 && type !== 4294967295) this.pending.push(this.data.types + type);
      }
    }
    const pointerTo = reader.u32(bytes, at + 4 * pointer + 12);
    if (pointerTo !== 0) this.pending.push(this.data.types + pointerTo);
    const known = path !== null && path !== "" && path !== "go.shape" ? path : null;
    const named = (flags & NAMED) !== 0;
    const mask = reader.pointer(bytes, at + 3 * pointer);
    this.all.set(address, {
      address,
      length: base + uncommon + added + methods * METHOD_BYTES,
      owner: known !== null ? this.owners.ofPackage(known) : named && parts.length === 0 ? this.owners.ofPackage("runtime") : null,
      names,
      gcData: mask === 0 || pointers === 0 || (flags & MASK_ON_DEMAND) !== 0 ? null : { address: mask, length: Math.ceil(pointers / pointer / 8) }
    });
    this.parts.set(address, parts);
    for (const part2 of parts) if (part2 !== 0) this.pending.push(part2);
  }
  /** abi.Name: flags, length, text, then perhaps a tag and the place of a package path. */
  name(address, names) {
    const at = this.addName(address, names);
    if (at < 0) return null;
    const end = this.countedEnd(at + 1);
    return this.bytes.toString("utf8", this.countedStart, end);
  }
  /** Without its text, which hardly any name is asked for. Gives its offset, -1 where there is none. */
  addName(address, names) {
    const at = address - this.section.address;
    if (address < this.data.types || address >= this.data.typesEnd || at < 0) return -1;
    const flags = this.bytes[at] ?? 255;
    if (flags > 15) return -1;
    let end = this.countedEnd(at + 1);
    if (end >= 0 && (flags & 2) !== 0) end = this.countedEnd(end);
    if (end < 0) return -1;
    if ((flags & 4) !== 0) end += 4;
    names.push(address, end - at);
    return at;
  }
  /** Of the text that countedEnd was asked for last. */
  countedStart = 0;
  /** Where a text with its length before it ends; -1 where it ends behind everything. */
  countedEnd(at) {
    let length = 0;
    for (let index = at, scale = 1; index < at + 4; index++, scale *= 128) {
      const byte = this.bytes[index] ?? 0;
      length += (byte & 127) * scale;
      if (byte >= 128) continue;
      this.countedStart = index + 1;
      const end = index + 1 + length;
      return end > this.bytes.length ? -1 : end;
    }
    return -1;
  }
};
function typeSection(program, data) {
  const section = sectionAt(program.loaded, data.types);
  if (section === null) return null;
  return data.typesEnd <= section.address + section.bytes.length ? section : null;
}

// src/inspect/size/mark-types.ts
function markTypes(layout2, candidates) {
  const { program, data, owners, minor } = layout2;
  const section = data === null ? null : typeSection(program, data);
  if (data === null || section === null) return;
  const types = new GoTypes(program, section, data, owners, minor);
  if (data.typeDescriptors !== null) types.visitInOrder(data.typeDescriptors);
  const links = typelinks(layout2);
  for (const one of links) types.visit(one);
  const itabs = itablinks(layout2);
  for (const one of itabs) types.visit(one.type);
  for (const one of candidates) types.visit(one);
  types.settle();
  const at = (address, owner) => owner === null ? markAt(layout2, section, address, [UNKNOWN, TYPES, NO_OWNER]) : markAt(layout2, section, address, [owner, TYPES, BY_STRUCTURE]);
  const end = (address) => markAt(layout2, section, address, [UNKNOWN, TYPES, NO_OWNER]);
  for (const one of types.all.values()) {
    at(one.address, one.owner);
    end(one.address + one.length);
    for (let index = 0; index < one.names.length; index += 2) {
      const address = one.names[index];
      at(address, one.owner);
      end(address + one.names[index + 1]);
    }
    if (one.gcData === null) continue;
    const masks = sectionAt(program.loaded, one.gcData.address);
    const mark = [
      one.owner ?? UNKNOWN,
      TYPES,
      one.owner === null ? NO_OWNER : BY_STRUCTURE
    ];
    markAt(layout2, masks, one.gcData.address, mark);
    markAt(layout2, masks, one.gcData.address + one.gcData.length, [UNKNOWN, TYPES, NO_OWNER]);
  }
  const ownerOf = (address) => types.all.get(address)?.owner ?? OF_LINKER;
  markList(layout2, data.typelinks, 4, links.map(ownerOf));
  markList(
    layout2,
    data.itablinks,
    program.pointerBytes,
    itabs.map((one) => ownerOf(one.type))
  );
  for (const one of itabs) {
    const owner = types.all.get(one.type)?.owner ?? null;
    if (owner === null) continue;
    markAt(layout2, sectionAt(program.loaded, one.address), one.address, [
      owner,
      TYPES,
      BY_STRUCTURE
    ]);
  }
}
function typelinks({ program, data }) {
  return listed(program, data?.typelinks ?? null, 4).map(
    ({ bytes, at }) => (data?.types ?? 0) + new Reader(program).u32(bytes, at)
  );
}
function itablinks({ program, data }) {
  const reader = new Reader(program);
  const size = program.pointerBytes;
  return listed(program, data?.itablinks ?? null, size).map(({ bytes, at }) => {
    const address = reader.pointer(bytes, at);
    const section = sectionAt(program.loaded, address);
    const place = section === null ? 0 : address - section.address + size;
    const inside = section !== null && place + size <= section.bytes.length;
    return { address, type: inside ? reader.pointer(section.bytes, place) : 0 };
  });
}
function listed(program, list, size) {
  const section = list === null ? null : sectionAt(program.loaded, list.address);
  if (list === null || section === null) return [];
  const start = list.address - section.address;
  const fits = Math.floor((section.bytes.length - start) / size);
  return Array.from({ length: Math.min(list.count, fits) }, (_, index) => ({
    bytes: section.bytes,
    at: start + index * size
  }));
}
function markList(layout2, list, size, owners) {
  if (list === null) return;
  const section = sectionAt(layout2.program.loaded, list.address);
  owners.forEach((owner, index) => {
    markAt(layout2, section, list.address + index * size, [owner, TYPES, BY_STRUCTURE]);
  });
  const end = list.address + owners.length * size;
  markAt(layout2, section, end, [UNKNOWN, TYPES, NO_OWNER]);
}

// src/inspect/size/own-functions.ts
function ownFunctions(functions, owners, fileOf) {
  const units = /* @__PURE__ */ new Map();
  const paths = owners.learn(functions.map((one) => one.name));
  const named = functions.map((one, index) => {
    const path = paths[index] ?? null;
    return path === null || one.unit === null && COLD.test(one.name) ? null : owners.ofPath(path);
  });
  for (const unit of new Set(functions.map((one) => one.unit))) {
    if (unit === null) continue;
    const owner = owners.ofAssembly(fileOf(unit));
    if (owner !== null) units.set(unit, owner);
  }
  for (const [unit, owner] of mostNamed(functions, named))
    if (!units.has(unit)) units.set(unit, owner);
  let before = null;
  functions.forEach((one, index) => {
    const unit = one.unit === null ? null : units.get(one.unit) ?? null;
    const beside = one.hasLines ? before : null;
    const made = one.name.startsWith("go:") ? OF_NOTES : OF_C;
    const owner = named[index] ?? unit ?? beside ?? made;
    if (named[index] !== null) before = owner;
    one.owner = owner;
    one.unitOwner = unit ?? owner;
  });
}
var COLD = /^\w+\.cold$/;
function mostNamed(functions, named) {
  const counts = /* @__PURE__ */ new Map();
  functions.forEach((one, index) => {
    const owner = named[index];
    if (one.unit === null || owner === null || owner === void 0) return;
    if (/\[|^type:|-fm$/.test(one.name)) return;
    const own = counts.get(one.unit) ?? /* @__PURE__ */ new Map();
    counts.set(one.unit, own.set(owner, (own.get(owner) ?? 0) + 1));
  });
  const most = (own) => [...own].reduce((best, one) => one[1] > best[1] ? one : best)[0];
  return new Map([...counts].map(([unit, own]) => [unit, most(own)]));
}

// src/inspect/size/spread.ts
function spreadOwners(layout2, runs) {
  const { program } = layout2;
  const sections = dataSections(layout2);
  const range = rangeOf(sections);
  const all = sections.map((section) => ({ section, own: runs.get(section) }));
  const queue = new NumberList();
  all.forEach(({ own }, number) => {
    for (let index = 0; index < (own?.count ?? 0); index++)
      if (isSource(own, index)) queue.push(packed(own?.owners[index] ?? 0, number, index));
  });
  queue.sort();
  const numbers = new Map(sections.map((section, number) => [section, number]));
  let owner = 0;
  const reach = (target) => {
    const into = sectionAt(program.loaded, target);
    const other = into === null ? void 0 : runs.get(into);
    const place = into === null ? void 0 : numbers.get(into);
    if (into === null || other === void 0 || place === void 0) return;
    const at = firstRunFrom(other, target - into.address);
    if (other.starts[at] !== target - into.address || at >= other.count) return;
    if (!isUnowned(other.owners[at])) return;
    other.owners[at] = owner;
    queue.push(packed(0, place, at));
  };
  const drain = (from) => {
    for (let next = from; next < queue.length; next++) {
      const key = queue.at(next);
      const { section, own } = all[sectionOf(key)];
      if (own === void 0) continue;
      const index = indexOf(key);
      owner = own.owners[index];
      const start = own.starts[index];
      eachPointer(layout2, section, start, endOf(own, index, section), range, reach);
    }
  };
  drain(0);
  const before = queue.length;
  ownByCode(
    layout2,
    sections,
    runs,
    (section, index) => queue.push(packed(0, numbers.get(section) ?? 0, index))
  );
  drain(before);
  for (const section of program.sections) {
    const found = runs.get(section);
    if (found === void 0) continue;
    joinPointed(found, isCodeRead(program));
    markPadding(section, found);
  }
}
function isSource(found, index) {
  if (found === void 0 || found.categories[index] === PCLNTAB) return false;
  return found.owners[index] >= SPECIAL.length;
}
function packed(owner, section, index) {
  return (owner * 64 + section) * 2 ** 28 + index;
}
function sectionOf(key) {
  return Math.floor(key / 2 ** 28) % 64;
}
function indexOf(key) {
  return key % 2 ** 28;
}
function ownByCode(layout2, sections, runs, owned) {
  const { functions, data, program } = layout2;
  if (data === null || program.bodies !== null) return;
  const byEntry = new Map(functions.map((one) => [data.text + one.entry, one.owner]));
  const range = { low: data.text, high: data.textEnd };
  let owner = null;
  const reach = (target) => {
    owner ??= byEntry.get(target) ?? null;
  };
  for (const section of sections) {
    const found = runs.get(section);
    for (let index = 0; index < (found?.count ?? 0); index++) {
      if (found === void 0 || !isUnowned(found.owners[index])) continue;
      const end = endOf(found, index, section);
      owner = null;
      eachPointer(layout2, section, found.starts[index], end, range, reach);
      if (owner === null) continue;
      found.owners[index] = owner;
      owned(section, index);
    }
  }
}
function joinPointed(runs, isRead) {
  for (let index = 0; index < runs.count; index++) {
    if (runs.owners[index] !== POINTED && runs.owners[index] !== INSIDE) continue;
    const isInside = runs.owners[index] === INSIDE;
    const before = isRead || isInside ? runs.owners[index - 1] ?? UNKNOWN : UNKNOWN;
    runs.owners[index] = before;
    if (before !== UNKNOWN) runs.categories[index] = runs.categories[index - 1];
  }
}
function markPadding(section, runs) {
  for (let index = 0; index < runs.count; index++) {
    if (runs.owners[index] !== UNKNOWN) continue;
    const end = endOf(runs, index, section);
    if (isZero(section.bytes, runs.starts[index], end)) runs.owners[index] = PADDING;
  }
}
function isZero(bytes, from, to) {
  for (let at = from; at < to; at++) if (bytes[at] !== 0) return false;
  return true;
}

// src/inspect/size/tables/moduledata.ts
var TEXT_WORD = 1 + 6 * 3 + 1 + 2;
var FINDFUNC_WORD = 1 + 6 * 3;
function findModuleData(program, table2, go) {
  const reader = new Reader(program);
  const size = program.pointerBytes;
  const base = table2.section.address;
  const header = base + table2.start;
  const wanted = Buffer.alloc(size);
  const low = header % 4294967296;
  if (program.bigEndian) wanted.writeUInt32BE(low, size - 4);
  else wanted.writeUInt32LE(low, 0);
  if (size === 8) {
    const high = Math.floor(header / 4294967296);
    if (program.bigEndian) wanted.writeUInt32BE(high, 0);
    else wanted.writeUInt32LE(high, 4);
  }
  for (const section of program.sections) {
    if (section.kind !== "data" && section.kind !== "rodata") continue;
    const { bytes } = section;
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
      if (at % size !== 0 || at + 64 * size > bytes.length) continue;
      const word = (index) => reader.pointer(bytes, at + index * size);
      if (word(1) !== base + table2.names || word(4) !== base + table2.units) continue;
      if (word(16) !== base + table2.functab || word(17) !== table2.functions + 1) continue;
      return layout(word, section.address + at, go.minor);
    }
  }
  return null;
}
function layout(word, address, minor) {
  const after = TEXT_WORD + 12 + 3;
  const shared = {
    address,
    findfunctab: word(FINDFUNC_WORD),
    text: word(TEXT_WORD),
    textEnd: word(TEXT_WORD + 1),
    types: word(after)
  };
  if (minor >= 27)
    return {
      ...shared,
      typeDescriptors: word(after + 1),
      typesEnd: word(after + 2),
      gofunc: word(after + 6),
      typelinks: null,
      itablinks: null
    };
  const slices = after + 4 + (minor >= 26 ? 1 : 0);
  return {
    ...shared,
    typesEnd: word(after + 1),
    gofunc: word(after + 3),
    typeDescriptors: null,
    typelinks: { address: word(slices + 3), count: word(slices + 4) },
    itablinks: { address: word(slices + 6), count: word(slices + 7) }
  };
}

// src/inspect/size/attribute.ts
var OLDEST = 20;
var NEWEST = 27;
async function attribute(program, file) {
  const version = program.buildInfo?.goVersion ?? null;
  const minor = version === null ? null : minorOf(version);
  if (version !== null && (minor === null || minor < OLDEST || minor > NEWEST))
    return success({
      sectionsOnly: `it was made by ${version}, and only tables of Go 1.${OLDEST} to 1.${NEWEST} are read`
    });
  const { found: table2, ...rest } = findPclntab(program);
  if (table2 === null) return success({ sectionsOnly: "why" in rest ? String(rest.why) : "" });
  if (minor === null)
    return success({
      sectionsOnly: "no version of Go is recorded in it, so its tables are not believed"
    });
  return asResult(file, async () => {
    const owners = new Owners(program.buildInfo?.path ?? null);
    const functions = readFunctions(program, table2);
    ownFunctions(functions, owners, (unit) => fileOfUnit(program, table2, unit));
    const data = findModuleData(program, table2, { minor });
    const marks = new Map(
      program.sections.filter((one) => isCut(one, program)).map((one) => [one, new Marks(one.bytes.length)])
    );
    for (const one of marks.values()) one.add(0, UNKNOWN, DATA, NO_OWNER);
    const layout2 = { program, table: table2, data, minor, owners, functions, marks };
    markText(layout2);
    markPclntab(layout2);
    markSymbols(layout2);
    const candidates = /* @__PURE__ */ new Set([...markReferences(layout2), ...markPointers(layout2)]);
    markTypes(layout2, candidates);
    const runs = new Map([...marks].map(([section, one]) => [section, one.runs()]));
    const embeds = findEmbeds(layout2, runs);
    spreadOwners(layout2, runs);
    return { owners, functions, runs, embeds };
  });
}
function minorOf(version) {
  const [, minor] = /\bgo1\.(\d+)/.exec(version) ?? [];
  return minor === void 0 ? null : Number(minor);
}
function isCut({ kind, address }, program) {
  const hasParts = kind === "text" || kind === "rodata" || kind === "data" || kind === "pclntab";
  return hasParts && (address > 0 || program.format === "wasm");
}
function ownerOfSection({ kind }) {
  if (kind === "notes") return OF_NOTES;
  return kind === "linking" ? OF_LINKER : UNKNOWN;
}

// src/inspect/size/method-pruning.ts
var CAUSES = /^(?:reflect\.(?:Value|\(\*rtype\))\.Method(?:ByName)?|reflect\.\(\*Value\)\.Method(?:ByName)?|plugin\.(?:Open|open)|text\/template\.\(\*state\)\.evalField)$/;
function methodPruning(functions) {
  const by = functions.filter((one) => one.slot > 0 && CAUSES.test(one.name)).map((one) => one.name);
  return {
    lost: by.some((one) => one.startsWith("reflect.Value.") || one.startsWith("plugin.")),
    by
  };
}

// src/inspect/size/program/elf-symbols.ts
var OBJECT = 1;
var FUNCTION = 2;
var UNDEFINED = 0;
function elfSymbols(sections, machine) {
  const table2 = sections.find((one) => one.name === ".symtab")?.bytes;
  const names = sections.find((one) => one.name === ".strtab")?.bytes;
  if (table2 === void 0 || names === void 0) return [];
  const reader = new Reader(machine);
  const wide = machine.pointerBytes === 8;
  const entry = wide ? 24 : 16;
  const symbols = [];
  for (let at = 0; at + entry <= table2.length; at += entry) {
    const type = (table2[at + (wide ? 4 : 12)] ?? 0) & 15;
    const section = reader.u16(table2, at + (wide ? 6 : 14));
    if (type !== OBJECT && type !== FUNCTION || section === UNDEFINED) continue;
    const start = reader.u32(table2, at);
    const end = names.indexOf(0, start);
    if (start >= names.length || end < 0) continue;
    symbols.push({
      name: names.toString("utf8", start, end),
      address: reader.pointer(table2, at + (wide ? 8 : 4)),
      size: reader.pointer(table2, at + (wide ? 16 : 8))
    });
  }
  return symbols;
}

// src/inspect/size/program/relocations.ts
var RELATIVE = {
  amd64: 8,
  arm64: 1027,
  riscv64: 3,
  s390x: 12,
  ppc64: 22,
  ppc64le: 22,
  loong64: 3
};
var OF_SYMBOL = {
  amd64: [1, 6],
  arm64: [257, 1025]
};
var SYMBOL_BYTES = 24;
function relocated(sections, machine, goarch) {
  const relative = RELATIVE[goarch ?? ""];
  const tables = sections.filter((one) => /^\.rela(?:\.dyn)?$/.test(one.name));
  if (relative === void 0 || tables.length === 0) return sections;
  const reader = new Reader(machine);
  const ofSymbol = OF_SYMBOL[goarch ?? ""] ?? [];
  const symbols = sections.find((one) => one.name === ".dynsym")?.bytes;
  const addressOf = (index) => {
    const at = index * SYMBOL_BYTES + 8;
    return symbols === void 0 || at + 8 > symbols.length ? 0 : reader.pointer(symbols, at);
  };
  const loaded = sections.filter((one) => one.address > 0).toSorted((left, right) => left.address - right.address);
  const copies = /* @__PURE__ */ new Map();
  let into = null;
  for (const { bytes } of tables) {
    for (let at = 0; at + 24 <= bytes.length; at += 24) {
      const [typeAt, offset] = [reader.bigEndian ? at + 12 : at + 8, reader.pointer(bytes, at)];
      const type = reader.u32(bytes, typeAt);
      const symbol = ofSymbol.includes(type) ? addressOf(reader.u32(bytes, at + 12)) : 0;
      if (type !== relative && symbol === 0) continue;
      if (into === null || offset < into.address || offset >= into.address + into.bytes.length)
        into = sectionAt(loaded, offset);
      if (into === null || offset + 8 > into.address + into.bytes.length) continue;
      let copy = copies.get(into);
      if (copy === void 0) {
        copy = Buffer.from(into.bytes);
        copies.set(into, copy);
      }
      if (symbol === 0) bytes.copy(copy, offset - into.address, at + 16, at + 24);
      else {
        const address = BigInt(symbol) + bytes.readBigInt64LE(at + 16);
        copy.writeBigUInt64LE(BigInt.asUintN(64, address), offset - into.address);
      }
    }
  }
  return sections.map((one) => ({ ...one, bytes: copies.get(one) ?? one.bytes }));
}

// src/inspect/size/program/section-kind.ts
var KINDS = [
  [/gopclntab$/, "pclntab"],
  [/^(?:\.z?debug_|__DWARF,|\.gnu_debug|\.stab)/, "dwarf"],
  [/^\.(?:symtab|strtab|shstrtab|gosymtab)$|gosymtab$/, "symbols"],
  [/buildinfo$|^\.note|^\.comment$|go\.buildid$|^producers$|^\.gnu\.attributes$/, "notes"],
  [
    /^\.(?:dynsym|dynstr|dynamic|hash|gnu\.hash|gnu\.version\w*|rela?(?:\..*)?|got.*|plt.*|interp|relro_padding)$/,
    "linking"
  ],
  [
    /^\.(?:idata|edata|reloc|pdata|xdata|rsrc|tls|CRT)$|,__(?:got|stubs|stub_helper|symbol_stub1?|la_symbol_ptr|nl_symbol_ptr|unwind_info|eh_frame)$/,
    "linking"
  ],
  [/^\.eh_frame(?:_hdr)?$|^\.gcc_except_table$|^\.(?:init|fini|preinit)_array$/, "linking"],
  [/^\.text|,__text$|^\.(?:init|fini)$|^code$/, "text"],
  [
    /^\.rodata|^\.rdata$|,__(?:rodata|cstring|const)$|typelink$|itablink$|^\.data\.rel\.ro|^\.go\.(?:type|func|itab|string)|__go_(?:type|func|itab)/,
    "rodata"
  ],
  [
    /^\.(?:noptrdata|data|go\.module|go\.fipsinfo|tdata)|,__(?:data|noptrdata|go_fipsinfo|go_module)$|^data$/,
    "data"
  ]
];
function sectionKind(name) {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

// src/inspect/size/program/wasm-build-info.ts
var START = Buffer.from("3077af0c9274080241e1c107e6d618e6", "hex");
var END = Buffer.from("f932433186182072008242104116d8f2", "hex");
var VERSION = /(?<![\w.])go1\.\d{1,2}(?:\.\d{1,3}|rc\d|beta\d)?(?: X:[\w,]+)?(?=\0)/g;
function wasmBuildInfo(memory) {
  const start = memory.indexOf(START);
  const end = start < 0 ? -1 : memory.indexOf(END, start);
  const versions = new Set(memory.toString("latin1").match(VERSION));
  const [goVersion, ...others] = versions;
  if (goVersion === void 0 || others.length > 0) return null;
  const text = end < 0 ? "" : memory.toString("utf8", start + START.length, end);
  return { goVersion, ...parseBuildInfo(text) };
}

// src/inspect/size/program/wasm-program.ts
var CUSTOM = 0;
var CODE = 10;
var DATA2 = 11;
var NAMES = [
  "custom",
  "type",
  "import",
  "function",
  "table",
  "memory",
  "global",
  "export",
  "start",
  "element",
  "code",
  "data"
];
var MOST_MEMORY = 1024 * 1024 * 1024;
async function readWasm(bytes, file) {
  return asResult(file, async () => {
    const sections = [...wasmSections(bytes)];
    const bodies = functionBodies(bytes, sections.find((one) => one.id === CODE) ?? null);
    const data = sections.find((one) => one.id === DATA2) ?? null;
    const memory = data === null ? null : memoryOf(bytes, data);
    const info = memory === null ? null : wasmBuildInfo(memory.bytes);
    const named = sections.map((one) => {
      const content = bytes.subarray(one.start, one.end);
      const kept = { name: one.name, address: 0, fileBytes: content.length, stored: null };
      if (one.id === DATA2 && memory !== null) return { ...kept, ...memory, kind: "data" };
      const kind = one.id === CODE ? "text" : KINDS2[one.name];
      return { ...kept, bytes: content, kind: kind ?? "linking" };
    });
    const inside = sections.reduce((sum, one) => sum + one.end - one.start, 0);
    return {
      format: "wasm",
      goos: info?.settings.GOOS ?? null,
      goarch: "wasm",
      pointerBytes: 8,
      bigEndian: false,
      size: bytes.length,
      sections: named,
      loaded: named.filter((one) => one.kind === "data"),
      outside: [{ name: "headers", bytes: bytes.length - inside }],
      symbols: [],
      buildInfo: info,
      bodies
    };
  });
}
var KINDS2 = {
  name: "symbols",
  "go:buildid": "notes",
  producers: "notes"
};
function* wasmSections(bytes) {
  if (bytes.length < 8 || bytes.readUInt32LE(4) !== 1)
    throw new MalformedBinary("a wasm module of another version than 1, or a cut one");
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at] ?? 0;
    const length = varint(bytes, at + 1);
    const end = length.end + length.value;
    if (end > bytes.length)
      throw new MalformedBinary(
        `section ${NAMES[id] ?? id} claims ${length.value} bytes and lies beyond the end of the file`
      );
    if (id === CUSTOM) {
      const size = varint(bytes, length.end);
      const name = bytes.toString("utf8", size.end, Math.min(end, size.end + size.value));
      yield { id, name, start: length.end, end };
    } else yield { id, name: NAMES[id] ?? `section ${id}`, start: length.end, end };
    at = end;
  }
}
function functionBodies(bytes, code) {
  if (code === null) return [];
  const count = varint(bytes, code.start);
  const sizes = [];
  let at = count.end;
  for (let index = 0; index < count.value; index++) {
    const size = varint(bytes, at);
    const end = size.end + size.value;
    if (end > code.end) throw new MalformedBinary(`function ${index} lies beyond its section`);
    sizes.push(end - at);
    at = end;
  }
  return sizes;
}
function memoryOf(bytes, data) {
  const count = varint(bytes, data.start);
  const segments = [];
  let at = count.end;
  for (let index = 0; index < count.value; index++) {
    const flags = varint(bytes, at);
    if (flags.value !== 0 || bytes[flags.end] !== 65)
      throw new MalformedBinary("a data segment that Go does not write");
    const address = varint(bytes, flags.end + 1);
    const length = varint(bytes, address.end + 1);
    if (length.end + length.value > data.end)
      throw new MalformedBinary(`data segment ${index} lies beyond its section`);
    segments.push({ address: address.value, start: length.end, length: length.value });
    at = length.end + length.value;
  }
  segments.sort((left, right) => left.address - right.address);
  const size = segments.reduce((most, one) => Math.max(most, one.address + one.length), 0);
  if (size > MOST_MEMORY) throw new MalformedBinary(`a data segment at address ${size}`);
  const memory = Buffer.alloc(size);
  for (const one of segments) bytes.copy(memory, one.address, one.start, one.start + one.length);
  const stored = segments.map((one) => [one.address, one.address + one.length]);
  return { bytes: memory, stored };
}
function varint(bytes, start) {
  let value = 0;
  for (let at = start, scale = 1; at < start + 8; at++, scale *= 128) {
    const byte = bytes[at];
    if (byte === void 0) break;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new MalformedBinary(`a number at ${start} of the wasm module has no end`);
}

// src/inspect/size/program/read-program.ts
async function readProgram(bytes, file) {
  const source = bufferSource(bytes);
  const image = await readImage(source, file);
  if (!image.ok) return image;
  if (image.value.format === "wasm") return readWasm(bytes, file);
  const buildInfo = await readBuildInfo(source, image.value.dataRegion, file);
  if (!buildInfo.ok) return buildInfo;
  const { format, goos, goarch } = image.value;
  const machine = machineOf(goarch);
  const named = image.value.sections.map((one) => sectionOf2(bytes, one));
  const symbols = format === "elf" ? elfSymbols(named, machine) : [];
  const sections = format === "elf" ? relocated(named, machine, goarch) : named;
  return success({
    format,
    goos,
    goarch,
    ...machine,
    size: bytes.length,
    sections,
    loaded: sections.filter((one) => one.address > 0).toSorted((left, right) => left.address - right.address),
    outside: outsideSections(image.value, bytes),
    symbols,
    buildInfo: buildInfo.value,
    bodies: null
  });
}
function sectionOf2(bytes, section) {
  return {
    name: section.name,
    kind: sectionKind(section.name),
    address: section.address,
    bytes: bytes.subarray(section.offset, section.offset + section.size),
    fileBytes: Math.max(0, Math.min(section.size, bytes.length - section.offset)),
    stored: null
  };
}
function outsideSections(image, bytes) {
  const { sections, format } = image;
  const found = { headers: 0, between: 0, behind: 0 };
  let end = 0;
  for (const one of sections.toSorted((left, right) => left.offset - right.offset)) {
    const gap = one.offset - end;
    if (gap > 0) found[end === 0 ? "headers" : "between"] += gap;
    end = Math.max(end, one.offset + one.size);
  }
  found.behind = Math.max(0, bytes.length - end);
  const universal = image.architectures.length > 1;
  const table2 = format === "elf" ? elfTableBytes(bytes, end) : 0;
  const symbols = format === "elf" ? 0 : found.behind;
  return [
    { name: "headers", bytes: (universal ? 0 : found.headers) + table2 },
    { name: "other architectures", bytes: universal ? found.headers + found.behind : 0 },
    { name: "padding between sections", bytes: found.between },
    { name: BEHIND[format] ?? "behind the sections", bytes: universal ? 0 : symbols },
    { name: "appended to the program", bytes: format === "elf" ? found.behind - table2 : 0 }
  ].filter((one) => one.bytes > 0);
}
var BEHIND = {
  "mach-o": "symbol table and signature",
  pe: "symbol table"
};
function elfTableBytes(bytes, end) {
  const wide = bytes[4] === 2;
  const big = bytes[5] === 2;
  const u16 = (at) => big ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
  const offset = wide ? Number(big ? bytes.readBigUInt64BE(40) : bytes.readBigUInt64LE(40)) : big ? bytes.readUInt32BE(32) : bytes.readUInt32LE(32);
  if (offset < end - 16) return 0;
  const length = u16(wide ? 58 : 46) * u16(wide ? 60 : 48);
  return Math.max(0, Math.min(bytes.length, offset + length) - end);
}

// src/inspect/size/shown-settings.ts
var PLAIN = /^(?:-(?:buildmode|compiler|trimpath|race|msan|asan|cover|covermode)|CGO_ENABLED|GO(?:ARCH|OS|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|EXPERIMENT|FIPS140)|DefaultGODEBUG)$/;
var PLAIN_FLAG = /^-(?:s|w|race|msan|asan|compressdwarf=\w+|linkmode=\w+|buildid=|extar|linkshared)$/;
function shownSettings(settings) {
  const shown = {};
  for (const [key, value] of Object.entries(settings)) {
    if (key === "vcs" || key.startsWith("vcs.")) continue;
    shown[key] = PLAIN.test(key) ? value : shownFlags(value);
  }
  return shown;
}
function shownFlags(value) {
  const words = value.split(/\s+/).filter((one) => one !== "");
  if (words.every((one) => PLAIN_FLAG.test(one))) return words.join(" ");
  const plain = words.filter((one) => PLAIN_FLAG.test(one));
  return [...plain, `(${textDigest(value, 8)})`].join(" ");
}

// src/inspect/size/tally.ts
function tally({ owners, runs }) {
  const counted = owners.names.map(() => CATEGORIES.map(() => 0));
  for (const [section, one] of runs) {
    for (let index = 0; index < one.count; index++) {
      const row = counted[one.owners[index]];
      const category = one.categories[index];
      if (row === void 0) continue;
      const from = one.starts[index];
      row[category] = (row[category] ?? 0) + storedBytes(section, from, endOf(one, index, section));
    }
  }
  return counted;
}
function storedBytes({ stored }, from, to) {
  if (stored === null) return to - from;
  let low = 0;
  let high = stored.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((stored[middle]?.[1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let sum = 0;
  for (let index = low; index < stored.length; index++) {
    const [start, end] = stored[index];
    if (start >= to) break;
    sum += Math.min(end, to) - Math.max(start, from);
  }
  return sum;
}

// src/inspect/size/size-of.ts
var MOST_FUNCTIONS = 10;
async function sizeOf(bytes, file) {
  const program = await readProgram(bytes, file);
  if (!program.ok) return program;
  const attributed = await attribute(program.value, file);
  if (!attributed.ok) return attributed;
  const made = attributed.value;
  const common = {
    file,
    bytes: bytes.length,
    wireBytes: null,
    goVersion: program.value.buildInfo?.goVersion ?? null,
    target: `${targetOs(program.value)}/${program.value.goarch ?? "?"}`,
    sections: program.value.sections.map((one) => ({
      name: one.name,
      kind: one.kind,
      bytes: one.fileBytes
    })),
    settings: shownSettings(program.value.buildInfo?.settings ?? {})
  };
  if ("sectionsOnly" in made)
    return success({
      ...common,
      ...made,
      attributed: { text: 0, file: 0 },
      modules: recordedModules(program.value.buildInfo).map((one) => ({ ...one, bytes: 0 })),
      packages: [],
      functions: [],
      embeds: [],
      remainder: [],
      methodPruning: { lost: false, by: [] }
    });
  return success({ ...common, sectionsOnly: null, ...figures(program.value, made) });
}
function figures(program, made) {
  const { owners } = made;
  const counted = tally(made);
  const moduleOf = moduleFinder(program.buildInfo);
  const packages = [];
  const modules = new Map(
    recordedModules(program.buildInfo).map((one) => [one.module, { ...one, bytes: 0 }])
  );
  counted.forEach(([text = 0, pclntab = 0, types = 0, data = 0], owner) => {
    const bytes = text + pclntab + types + data;
    const name = owners.names[owner];
    if (owner < SPECIAL.length || bytes === 0 || name === void 0) return;
    const found = moduleOf(name);
    const { module } = found;
    packages.push({ package: name, module, bytes, text, pclntab, types, data });
    const before = modules.get(module)?.bytes ?? 0;
    modules.set(module, { ...found, bytes: before + bytes });
  });
  const remainder = remainderOf(program, made, counted);
  const unknown = remainder.reduce((sum, one) => sum + (one.known ? 0 : one.bytes), 0);
  return {
    attributed: { text: textShare(made), file: 1 - unknown / Math.max(1, program.size) },
    modules: [...modules.values()].sort(byBytes),
    packages: packages.sort(byBytes),
    functions: largest(made.functions).map((one) => ({
      name: one.name,
      package: owners.names[one.owner] ?? "",
      bytes: one.size
    })),
    embeds: made.embeds.map(({ name, bytes, record }) => {
      const own = made.runs.get(record.section);
      const owner = own?.owners[runHolding(own, record.offset)] ?? UNKNOWN;
      return { name, package: owners.names[owner] ?? "", bytes };
    }),
    remainder,
    methodPruning: methodPruning(made.functions)
  };
}
function largest(functions) {
  const sizes = Float64Array.from(functions, (one) => one.size).sort();
  const least = sizes[Math.max(0, sizes.length - MOST_FUNCTIONS)] ?? 0;
  return functions.filter((one) => one.size >= least).sort((left, right) => right.size - left.size).slice(0, MOST_FUNCTIONS);
}
function byBytes(left, right) {
  return right.bytes - left.bytes;
}
function textShare({ functions }) {
  const all = functions.reduce((sum, one) => sum + one.slot, 0);
  const owned = functions.reduce((sum, one) => sum + (one.owner === UNKNOWN ? 0 : one.slot), 0);
  return all === 0 ? 0 : owned / all;
}
var WHOLE = {
  dwarf: "debug information (DWARF)",
  symbols: "symbol table",
  other: "other sections"
};
function remainderOf(program, { runs }, counted) {
  const found = /* @__PURE__ */ new Map();
  const add = (name, bytes) => found.set(name, (found.get(name) ?? 0) + bytes);
  SPECIAL.forEach((name, owner) => {
    add(
      name,
      (counted[owner] ?? []).reduce((sum, one) => sum + one, 0)
    );
  });
  for (const section of program.sections) {
    if (!runs.has(section)) add(nameOf(section), section.fileBytes);
    else if (section.stored !== null)
      add(
        "heads of data segments",
        section.fileBytes - storedBytes(section, 0, section.bytes.length)
      );
  }
  for (const one of program.outside) add(one.name, one.bytes);
  return [...found].map(([name, bytes]) => ({
    name,
    bytes,
    known: name !== SPECIAL[UNKNOWN] && name !== WHOLE.other
  })).filter((one) => one.bytes > 0).sort(byBytes);
}
function nameOf(section) {
  return WHOLE[section.kind] ?? SPECIAL[ownerOfSection(section)] ?? section.name;
}
function targetOs(program) {
  return program.buildInfo?.settings.GOOS ?? program.goos ?? "?";
}

// src/inspect/size/read-size.ts
var MOST_BYTES = 2 * 1024 * 1024 * 1024 - 1;
var WIRE_LEVEL = 3;
var LEAST_CHUNK = 64;
async function readSize(file, options = {}) {
  let bytes;
  try {
    const found = await node_stat(file);
    if (!found.isFile()) return unreadable(file, "it is no regular file");
    if (found.size > MOST_BYTES)
      return unreadable(file, `it has ${bytesText(found.size)}, and at most 2 GB are read`);
    bytes = node_readFileSync(file);
  } catch (error) {
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
  if (options.sha256 !== void 0 && options.sha256 !== sha256Of(bytes))
    return unreadable(file, "it is no longer the file that was built");
  if (bytes.toString("latin1", 0, 8) === "!<arch>\n")
    return failure(
      "GTB1504",
      `${file} is an archive of object files (-buildmode=c-archive), which no linker has laid out`,
      "a linked program or library: ELF, Mach-O, PE or wasm",
      "link it into its program, and ask of that; or build with -buildmode=c-shared"
    );
  const wire = options.wire === true ? wireBytes(bytes) : null;
  const size = await sizeOf(bytes, file);
  return size.ok ? success({ ...size.value, wireBytes: await wire }) : size;
}
function sha256Of(bytes) {
  return node_createHash("sha256").update(bytes).digest("hex");
}
async function wireBytes(bytes) {
  if (typeof node_zlib_default.zstdCompress !== "function") return null;
  const params = { [node_zlib_default.constants.ZSTD_c_compressionLevel]: WIRE_LEVEL };
  const chunkSize = Math.max(LEAST_CHUNK, Math.ceil(bytes.length / 2));
  return (await node_promisify(node_zlib_default.zstdCompress)(bytes, { params, chunkSize })).length;
}
function unreadable(file, why) {
  return failure(
    "GTB1504",
    `cannot read the binary ${file}: ${why}`,
    "a file of at most 2 GB that this user may read",
    "correct the path"
  );
}
export {
  readSize
};

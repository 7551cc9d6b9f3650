import { MalformedBinary } from '../../byte-source.ts';
import { type Program, type ProgramSection, Reader } from '../program/program.ts';

/** Of Go 1.20 and later (internal/abi/symtab.go Go120PCLnTabMagic); 1.27 writes it, too. */
const MAGIC = 0xfffffff1;
/** Of Go 1.18, 1.16 and 1.2. */
const OLD_MAGICS: ReadonlySet<number> = new Set([0xfffffff0, 0xfffffffa, 0xfffffffb]);
/** runtime._func up to its two arrays (runtime/runtime2.go). */
export const FUNC_BYTES = 44;

/** Where the tables of the functions begin, as offsets of the section that holds them. */
export interface Pclntab {
  readonly section: ProgramSection;
  readonly start: number;
  readonly minLC: number;
  readonly functions: number;
  readonly names: number;
  readonly units: number;
  readonly files: number;
  readonly tables: number;
  /** The pairs of entry and _func, then the _funcs. */
  readonly functab: number;
}

export type FoundPclntab =
  | { readonly found: Pclntab }
  | { readonly found: null; readonly why: string };

/** By the name of its section, else by its first bytes: PE and wasm have it among other data. */
export function findPclntab(program: Program): FoundPclntab {
  const named = program.sections.filter((one) => one.kind === 'pclntab');
  const others = program.sections.filter((one) => one.kind === 'rodata' || one.kind === 'data');
  let old = false;
  for (const section of [...named, ...others]) {
    for (const at of headers(section.bytes, program)) {
      const found = headerAt(program, section, at);
      if (found !== null) return { found };
    }
    old ||= named.includes(section) && OLD_MAGICS.has(firstWord(section.bytes, program));
  }
  const why = old
    ? 'its function table is that of a Go before 1.20'
    : named.length > 0
      ? 'its function table is none that Go 1.20 to 1.27 writes'
      : 'it has no function table of Go (another compiler, a packed program, or no Go at all)';
  return { found: null, why };
}

function firstWord(bytes: Buffer, program: Program): number {
  return bytes.length < 4 ? 0 : new Reader(program).u32(bytes, 0);
}

function* headers(bytes: Buffer, { bigEndian, pointerBytes }: Program): Generator<number> {
  const magic = Buffer.alloc(6);
  if (bigEndian) magic.writeUInt32BE(MAGIC);
  else magic.writeUInt32LE(MAGIC);
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1))
    if (at % 4 === 0 && bytes[at + 7] === pointerBytes) yield at;
}

/** runtime.pcHeader; null where its numbers cannot be those of a table. */
function headerAt(program: Program, section: ProgramSection, start: number): Pclntab | null {
  const { bytes } = section;
  const pointer = program.pointerBytes;
  if (start + 8 + 8 * pointer > bytes.length) return null;
  const reader = new Reader(program);
  const word = (index: number) => reader.pointer(bytes, start + 8 + index * pointer);
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

/** One function of the table. */
export interface TableFunction {
  readonly name: string;
  readonly nameOffset: number;
  /** Above the start of the text; wasm: index of its body. */
  readonly entry: number;
  /** Up to the next function, padding with it. */
  readonly slot: number;
  /**
   * As `go tool nm -size` says. ELF: what is code, by its table of stack depths. Other symbol tables have
   * no sizes, and nm takes all up to the next symbol (cmd/internal/objfile/macho.go, pe.go): the slot.
   */
  readonly size: number;
  /** Of _func within the section, and its length with both arrays. */
  readonly at: number;
  readonly length: number;
  /** Offset of its compilation unit's files; null: it has none (code of C, what the linker made). */
  readonly unit: number | null;
  /** Whether it has a table of lines: what C compilers made has none. */
  readonly hasLines: boolean;
  /** Filled in by ownFunctions: of the package of its name. */
  owner: number;
  /** Of its compilation unit, which is the package that it was compiled for. */
  unitOwner: number;
}

const NO_UNIT = 0xffffffff;

/** All functions in the order of their addresses. Throws MalformedBinary where the table lies. */
export function readFunctions(program: Program, table: Pclntab): TableFunction[] {
  const { bytes } = table.section;
  const reader = new Reader(program);
  const u32 = (at: number) => {
    if (at < 0 || at + 4 > bytes.length) throw new MalformedBinary('a function table that is cut');
    return reader.u32(bytes, at);
  };
  const scale = entryScale(program, u32, table);
  // Wasm: functions are counted from 4096 (cmd/link/internal/wasm funcValueOffset).
  const base = program.bodies === null ? 0 : u32(table.functab);
  const functions: TableFunction[] = [];
  for (let index = 0; index < table.functions; index++) {
    const pair = table.functab + index * 8;
    const entry = (u32(pair) - base) / scale;
    const between = (u32(pair + 8) - base) / scale - entry;
    // Wasm: the body, as entries count functions.
    const slot = program.bodies === null ? between : (program.bodies[entry] ?? 0);
    if (between < 0) throw new MalformedBinary('a function table whose entries are not in order');
    const at = table.functab + u32(pair + 4);
    const nameOffset = table.names + u32(at + 4);
    const nameEnd = bytes.indexOf(0, nameOffset);
    if (nameOffset >= table.units || nameEnd < 0)
      throw new MalformedBinary('a function whose name lies outside of its table');
    const unit = u32(at + 32);
    const length = FUNC_BYTES + 4 * u32(at + 28) + 4 * (bytes[at + 43] ?? 0);
    if (at + length > bytes.length) throw new MalformedBinary('a function that is cut');
    const depths = u32(at + 16);
    const size = depths === 0 ? slot : codeSize(bytes, table.tables + depths, table.minLC);
    functions.push({
      name: bytes.toString('utf8', nameOffset, nameEnd),
      nameOffset,
      entry,
      slot,
      size: program.format === 'elf' ? Math.min(size, slot) : slot,
      at,
      length,
      unit: unit === NO_UNIT ? null : unit,
      hasLines: u32(at + 24) !== 0,
      owner: 0,
      unitOwner: 0,
    });
  }
  return functions;
}

/** The first file of a compilation unit, as the compiler or the assembler was given it; '' where there is none. */
export function fileOfUnit(program: Program, table: Pclntab, unit: number): string {
  const { bytes } = table.section;
  const at = table.units + 4 * unit;
  if (at + 4 > table.files) return '';
  const offset = new Reader(program).u32(bytes, at);
  const begin = table.files + offset;
  const end = bytes.indexOf(0, begin);
  return begin >= table.tables || end < 0 ? '' : bytes.toString('utf8', begin, end);
}

/** Wasm counts functions since Go 1.26, and before that shifts the count by 16 bits (cmd/link textOff). */
function entryScale(program: Program, u32: (at: number) => number, table: Pclntab): number {
  if (program.bodies === null || table.functions < 2) return 1;
  return u32(table.functab + 8) - u32(table.functab) >= 0x10000 ? 0x10000 : 1;
}

/** A table of value and pc deltas covers its function to the last byte (runtime.step). */
function codeSize(bytes: Buffer, start: number, minLC: number): number {
  let size = 0;
  let at = start;
  for (let first = true; at < bytes.length; first = false) {
    if (bytes[at] === 0 && !first) break;
    while ((bytes[at++] ?? 0) >= 0x80);
    let delta = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      delta += (byte & 0x7f) * shift;
      if (byte < 0x80) break;
    }
    size += delta;
  }
  return size * minLC;
}

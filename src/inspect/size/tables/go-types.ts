import type { Owners } from '../owners.ts';
import { type Program, type ProgramSection, Reader, sectionAt } from '../program/program.ts';
import type { ModuleData } from './moduledata.ts';

/** A type descriptor (internal/abi/type.go): addresses, and who owns it; null: no package in it. */
export interface GoType {
  readonly address: number;
  readonly length: number;
  owner: number | null;
  /** Its names: of the type, its fields and methods. An address and a length for each, one behind the other. */
  readonly names: readonly number[];
  readonly gcData: { readonly address: number; readonly length: number } | null;
}

const UNCOMMON = 1;
const NAMED = 4;
const MASK_ON_DEMAND = 16;
const [ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRUCT] = [
  17, 18, 19, 20, 21, 22, 23, 25,
];
const LAST_KIND = 26;
const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;

/** Reads descriptors from the types of a program, each once, with all that they refer to. */
export class GoTypes {
  readonly all = new Map<number, GoType>();
  private readonly program: Program;
  private readonly section: ProgramSection;
  private readonly bytes: Buffer;
  private readonly reader: Reader;
  private readonly data: ModuleData;
  private readonly owners: Owners;
  private readonly minor: number;
  private readonly pending: number[] = [];
  private readonly parts = new Map<number, number[]>();

  constructor(
    program: Program,
    section: ProgramSection,
    data: ModuleData,
    owners: Owners,
    minor: number,
  ) {
    this.program = program;
    this.section = section;
    this.bytes = section.bytes;
    this.reader = new Reader(program);
    this.data = data;
    this.owners = owners;
    this.minor = minor;
  }

  /** A candidate: what is no descriptor is left alone. */
  visit(address: number): void {
    this.pending.push(address);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop())
      if (!this.all.has(next)) this.read(next);
  }

  /** Since 1.27: all descriptors one behind the other (runtime/type.go moduleTypelinks). */
  visitInOrder(bytes: number): void {
    const { pointerBytes } = this.program;
    const end = this.data.types + bytes;
    for (let at = this.data.types + pointerBytes; at < end; ) {
      at = Math.ceil(at / pointerBytes) * pointerBytes;
      this.visit(at);
      const found = this.all.get(at);
      if (found === undefined) return;
      at += found.length;
    }
  }

  /** Owners of types without a name: the last of their parts in the order of the text, for which alone they can be there. */
  settle(): void {
    for (const one of this.all.values()) one.owner ??= this.settled(one.address, 0);
  }

  private settled(address: number, depth: number): number | null {
    const found = this.all.get(address);
    if (found === undefined || depth > 50) return null;
    if (found.owner !== null) return found.owner;
    let owner: number | null = null;
    for (const part of this.parts.get(address) ?? []) {
      const other = this.settled(part, depth + 1);
      if (other !== null && (owner === null || other > owner)) owner = other;
    }
    found.owner = owner;
    return owner;
  }

  private read(address: number): void {
    const { bytes, reader } = this;
    const pointer = this.program.pointerBytes;
    const at = address - this.section.address;
    const header = 4 * pointer + 16;
    if (at < 0 || at % pointer !== 0 || address + header > this.data.typesEnd) return;
    const flags = bytes[at + 2 * pointer + 4] ?? 0;
    const kind = (bytes[at + 2 * pointer + 7] ?? 0) & 0x1f;
    const align = bytes[at + 2 * pointer + 5] ?? 0;
    if (kind < 1 || kind > LAST_KIND || ![1, 2, 4, 8, 16].includes(align)) return;
    const pointers = reader.pointer(bytes, at + pointer);
    if (pointers > reader.pointer(bytes, at)) return;
    const names: number[] = [];
    const text = this.name(this.data.types + reader.u32(bytes, at + 4 * pointer + 8), names);
    if (text === null || text === '') return;

    const word = (index: number) => {
      const place = at + header + index * pointer;
      return place + pointer > bytes.length ? 0 : reader.pointer(bytes, place);
    };
    const parts: number[] = [];
    let base = header;
    let added = 0;
    let structPath: string | null = null;
    /** Uncommon data stands behind the part of fixed size, the arrays behind both. */
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
      const count = reader.u16(bytes, at + header) + (reader.u16(bytes, at + header + 2) & 0x7fff);
      added = count * pointer;
      if (at + base + uncommon + added > bytes.length) return;
      for (let index = 0; index < count; index++)
        parts.push(reader.pointer(bytes, at + base + uncommon + index * pointer));
    } else if (kind === INTERFACE) {
      base += 4 * pointer;
      structPath = this.name(word(0), names);
      added = word(2) * 8;
      const start = word(1) - this.section.address;
      if (word(2) > 10_000 || start < 0 || start + added > bytes.length) return;
      for (let index = 0; index < word(2); index++) {
        this.addName(this.data.types + reader.u32(bytes, start + index * 8), names);
        parts.push(this.data.types + reader.u32(bytes, start + index * 8 + 4));
      }
    } else if (kind === STRUCT) {
      base += 4 * pointer;
      structPath = this.name(word(0), names);
      const start = word(1) - this.section.address;
      added = word(2) * 3 * pointer;
      if (word(2) > 100_000 || (word(2) > 0 && (start < 0 || start + added > bytes.length))) return;
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
        if (type !== 0 && type !== 0xffffffff) this.pending.push(this.data.types + type);
      }
    }
    const pointerTo = reader.u32(bytes, at + 4 * pointer + 12);
    if (pointerTo !== 0) this.pending.push(this.data.types + pointerTo);
    // Shapes stand for the types that a generic function was compiled for.
    const known = path !== null && path !== '' && path !== 'go.shape' ? path : null;
    const named = (flags & NAMED) !== 0;
    const mask = reader.pointer(bytes, at + 3 * pointer);
    this.all.set(address, {
      address,
      length: base + uncommon + added + methods * METHOD_BYTES,
      owner:
        known !== null
          ? this.owners.ofPackage(known)
          : named && parts.length === 0
            ? this.owners.ofPackage('runtime')
            : null,
      names,
      gcData:
        mask === 0 || pointers === 0 || (flags & MASK_ON_DEMAND) !== 0
          ? null
          : { address: mask, length: Math.ceil(pointers / pointer / 8) },
    });
    this.parts.set(address, parts);
    for (const part of parts) if (part !== 0) this.pending.push(part);
  }

  /** abi.Name: flags, length, text, then perhaps a tag and the place of a package path. */
  private name(address: number, names: number[]): string | null {
    const at = this.addName(address, names);
    if (at < 0) return null;
    const end = this.countedEnd(at + 1);
    return this.bytes.toString('utf8', this.countedStart, end);
  }

  /** Without its text, which hardly any name is asked for. Gives its offset, -1 where there is none. */
  private addName(address: number, names: number[]): number {
    const at = address - this.section.address;
    if (address < this.data.types || address >= this.data.typesEnd || at < 0) return -1;
    const flags = this.bytes[at] ?? 0xff;
    if (flags > 15) return -1;
    let end = this.countedEnd(at + 1);
    if (end >= 0 && (flags & 2) !== 0) end = this.countedEnd(end);
    if (end < 0) return -1;
    if ((flags & 4) !== 0) end += 4;
    names.push(address, end - at);
    return at;
  }

  /** Of the text that countedEnd was asked for last. */
  private countedStart = 0;

  /** Where a text with its length before it ends; -1 where it ends behind everything. */
  private countedEnd(at: number): number {
    let length = 0;
    for (let index = at, scale = 1; index < at + 4; index++, scale *= 128) {
      const byte = this.bytes[index] ?? 0;
      length += (byte & 0x7f) * scale;
      if (byte >= 0x80) continue;
      this.countedStart = index + 1;
      const end = index + 1 + length;
      return end > this.bytes.length ? -1 : end;
    }
    return -1;
  }
}

/** The section that holds the descriptors; null where types and section disagree. */
export function typeSection(program: Program, data: ModuleData): ProgramSection | null {
  const section = sectionAt(program.loaded, data.types);
  if (section === null) return null;
  return data.typesEnd <= section.address + section.bytes.length ? section : null;
}

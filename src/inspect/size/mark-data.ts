import { codeReferences } from './code-references.ts';
import { type Layout, markAt } from './layout.ts';
import { BY_CODE, BY_SYMBOL, DATA, NO_OWNER } from './marks.ts';
import { POINTED, UNKNOWN } from './owners.ts';
import { type ProgramSection, Reader, sectionAt } from './program/program.ts';
import type { Range } from './reference.ts';

/** Symbols of whole groups, which say nothing of the things in them (cmd/link/internal/ld/symtab.go). */
const GROUP =
  /^(?:type:|typerel\.|go:|runtime\.(?:text|etext|rodata|erodata|types|etypes|noptrdata|enoptrdata|data|edata|bss|ebss|end|gcdata|egcdata|gcbss|egcbss|gcbits\.\*|gcmask\.\*|pclntab|epclntab|findfunctab|typelink|itablink|firstmoduledata|pcheader|funcnametab|cutab|filetab|pctab|functab|buildVersion|covctrs|ecovctrs|textsectionmap)$)/;

/** Sections whose bytes are found by who refers to them. */
export function dataSections({
  program,
  table,
}: Pick<Layout, 'program' | 'table'>): ProgramSection[] {
  return program.sections.filter(
    (one) =>
      (one.kind === 'rodata' || one.kind === 'data') &&
      (one.address > 0 || program.format === 'wasm') &&
      (one !== table.section || program.bodies !== null || program.format === 'pe'),
  );
}

/** Variables that the symbol table names. */
export function markSymbols(layout: Layout): void {
  const { program, owners } = layout;
  for (const one of program.symbols) {
    if (one.size === 0 || GROUP.test(one.name)) continue;
    const section = sectionAt(program.loaded, one.address);
    if (section === null || (section.kind !== 'rodata' && section.kind !== 'data')) continue;
    const owner = owners.ofSymbol(one.name);
    if (owner === null) continue;
    markAt(layout, section, one.address, [owner, DATA, BY_SYMBOL]);
    markAt(layout, section, one.address + one.size, [UNKNOWN, DATA, NO_OWNER]);
  }
}

/** What code refers to belongs to the first function that does; gives the addresses among the types. */
export function markReferences(layout: Layout): Set<number> {
  const { program, functions } = layout;
  const range = rangeOf(dataSections(layout));
  const reader = new Reader(program);
  const types = new Set<number>();
  for (const section of program.sections) {
    if (section.kind !== 'text') continue;
    const places = placesOf(layout, section);
    let index = 0;
    codeReferences(program, section, places, range, (place, address) => {
      while ((places[index + 1] ?? Infinity) <= place) index++;
      const from = functions[index];
      if (from === undefined || (places[index] ?? Infinity) > place) return;
      const named = sectionAt(program.loaded, address);
      // Plugins find data by a table of addresses.
      const target = named?.name === '.got' ? wordAt(reader, named, address) : address;
      const into = target === address ? named : sectionAt(program.loaded, target);
      if (into === null || (into.kind !== 'rodata' && into.kind !== 'data')) return;
      if (isAmongTypes(layout, target)) types.add(target);
      markAt(layout, into, target, [from.owner, DATA, BY_CODE]);
    });
  }
  return types;
}

function wordAt(reader: Reader, { bytes, address: base }: ProgramSection, address: number): number {
  const at = address - base;
  return at + reader.pointerBytes > bytes.length ? 0 : reader.pointer(bytes, at);
}

/** What pointers in data point to begins there; gives the addresses among the types. */
export function markPointers(layout: Layout): Set<number> {
  const { program } = layout;
  const sections = dataSections(layout);
  const range = rangeOf(sections);
  const types = new Set<number>();
  for (const section of sections) {
    eachPointer(layout, section, 0, section.bytes.length, range, (target) => {
      const into = sectionAt(program.loaded, target);
      if (into === null || (into.kind !== 'rodata' && into.kind !== 'data')) return;
      if (isAmongTypes(layout, target)) types.add(target);
      markAt(layout, into, target, [POINTED, DATA, NO_OWNER]);
    });
  }
  return types;
}

/** Aligned words between two offsets whose value lies in a range. */
export function eachPointer(
  { program }: Pick<Layout, 'program'>,
  { bytes, address }: ProgramSection,
  from: number,
  to: number,
  { low, high }: Range,
  found: (target: number) => void,
): void {
  const size = program.pointerBytes;
  const skew = (size - ((address + from) % size)) % size;
  if (size === 8 && !program.bigEndian && high < 2 ** 48) {
    const lowest = low % 2 ** 32;
    const oneHigh = Math.floor(low / 2 ** 32) === Math.floor((high - 1) / 2 ** 32);
    const highWord = Math.floor(low / 2 ** 32);
    for (let at = from + skew; at + 8 <= to; at += 8) {
      const top = bytes.readUInt32LE(at + 4);
      if (oneHigh ? top !== highWord : top > 0xffff) continue;
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

export function rangeOf(sections: readonly ProgramSection[]): Range {
  let low = Infinity;
  let high = 0;
  for (const { address, bytes } of sections) {
    // The first page of wasm's memory is never data; small numbers are no addresses.
    low = Math.min(low, Math.max(address, 4096));
    high = Math.max(high, address + bytes.length);
  }
  return { low, high };
}

function isAmongTypes({ data }: Layout, address: number): boolean {
  return data !== null && address >= data.types && address < data.typesEnd;
}

/** Where each function begins in a section of code. */
function placesOf({ program, functions, data }: Layout, section: ProgramSection): number[] {
  if (program.bodies === null) {
    const start = (data?.text ?? section.address) - section.address;
    return functions.map((one) => start + one.entry);
  }
  const bodies: number[] = [];
  const total = program.bodies.reduce((sum, one) => sum + one, 0);
  // Behind the count of the functions.
  let at = section.bytes.length - total;
  for (const size of program.bodies) {
    bodies.push(at);
    at += size;
  }
  return functions.map((one) => bodies[one.entry] ?? Infinity);
}

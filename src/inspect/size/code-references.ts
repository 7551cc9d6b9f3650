import type { Program, ProgramSection } from './program/program.ts';
import type { OnReference, Range } from './reference.ts';
import { readInstructions } from './x86-code.ts';

/**
 * What machine code refers to by address. `starts`: offsets at which functions begin, in order. Only of amd64 every
 * instruction is read; elsewhere a form that is taken for a reference by mistake begins a thing where none is.
 * Nothing for machines that are not read.
 */
export function codeReferences(
  program: Program,
  section: ProgramSection,
  starts: readonly number[],
  range: Range,
  found: OnReference,
): void {
  switch (program.goarch) {
    case 'amd64':
      ofFunctions(section, starts, range, found);
      break;
    case 'arm64':
      pagesAndOffsets(section, range, found);
      break;
    case '386':
      absoluteWords(section.bytes, 1, range, found);
      break;
    case 'arm':
      absoluteWords(section.bytes, 4, range, found);
      break;
    case 'wasm':
      constants(section.bytes, range, found);
      break;
  }
}

/** Whether the references of its code are found. */
export function isCodeRead({ goarch }: Pick<Program, 'goarch'>): boolean {
  return ['amd64', 'arm64', '386', 'arm', 'wasm'].includes(goarch ?? '');
}

/** x86-64: from the beginning of each function on; bytes that are no instruction end that. */
function ofFunctions(
  section: ProgramSection,
  starts: readonly number[],
  range: Range,
  found: OnReference,
): void {
  const { length } = section.bytes;
  let read = 0;
  for (let index = 0; index < starts.length && read < length; index++) {
    const start = starts[index] as number;
    if (start < read || start >= length) continue;
    relativeToCode(section, [read, start], range, found);
    // C may lie behind the last function of Go.
    const end = Math.min(starts[index + 1] ?? length, length);
    read = Math.max(start, readInstructions(section, [start, end], range, found));
  }
  relativeToCode(section, [read, length], range, found);
}

/** Opcodes of one byte with a ModRM byte that Go's assembler writes with a symbol, and the bytes of constants behind the displacement. */
const IMMEDIATES = new Int8Array(256).fill(-1);
for (const opcode of [
  0x01, 0x03, 0x09, 0x0b, 0x21, 0x23, 0x29, 0x2b, 0x31, 0x33, 0x38, 0x39, 0x3a, 0x3b, 0x63, 0x84,
  0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8d, 0xff,
])
  IMMEDIATES[opcode] = 0;
for (const opcode of [0x80, 0x83, 0xc0, 0xc1, 0xc6, 0x6b]) IMMEDIATES[opcode] = 1;
for (const opcode of [0x81, 0xc7, 0x69]) IMMEDIATES[opcode] = 4;

/** The same by the look of the bytes: an address relative to the next instruction (ModRM with mod 00, rm 101). */
function relativeToCode(
  { bytes, address }: ProgramSection,
  [from, to]: readonly [number, number],
  { low, high }: Range,
  found: OnReference,
): void {
  const last = Math.min(to, bytes.length - 5);
  for (let at = Math.max(2, from); at < last; at++) {
    if (((bytes[at] as number) & 0xc7) !== 5) continue;
    const target = address + at + 5 + bytes.readInt32LE(at + 1);
    if (target < low || target >= high) continue;
    const immediate = IMMEDIATES[bytes[at - 1] as number] as number;
    if (immediate >= 0) found(at, target + immediate);
    // Two bytes of opcode, as loads of 16 bytes and compare-and-swap; VEX has its prefix there.
    else if (bytes[at - 2] === 0x0f || bytes[at - 3] === 0xc5 || bytes[at - 4] === 0xc4)
      found(at, target);
  }
}

/** ADRP and what adds to its register next (cmd/link/internal/arm64: R_ADDRARM64, R_ARM64_PCREL). */
function pagesAndOffsets(section: ProgramSection, { low, high }: Range, found: OnReference): void {
  const { bytes, address } = section;
  for (let at = 0; at + 8 <= bytes.length; at += 4) {
    const word = bytes.readUInt32LE(at);
    if ((word & 0x9f000000) >>> 0 !== 0x90000000) continue;
    const register = word & 0x1f;
    const pages = (((word >>> 5) & 0x7ffff) << 2) | ((word >>> 29) & 3);
    const page = Math.floor((address + at) / 4096) * 4096 + signed21(pages) * 4096;
    if (page + 4096 <= low || page >= high) continue;
    const next = bytes.readUInt32LE(at + 4);
    if (((next >>> 5) & 0x1f) !== register) continue;
    const value = (next >>> 10) & 0xfff;
    // ADD with an immediate, or a load or store with an offset in units of its size.
    if ((next & 0xff800000) >>> 0 === 0x91000000) found(at, page + value);
    else if ((next & 0x3b000000) === 0x39000000) {
      const wide = (next & 0x04800000) >>> 0 === 0x04800000;
      found(at, page + value * (wide ? 16 : 1 << (next >>> 30)));
    }
  }
}

function signed21(value: number): number {
  return (value << 11) >> 11;
}

/** Addresses of 32 bits in the code (386) or in its pools of constants (arm). */
function absoluteWords(bytes: Buffer, step: number, { low, high }: Range, found: OnReference) {
  for (let at = 0; at + 4 <= bytes.length; at += step) {
    const target = bytes.readUInt32LE(at);
    if (target >= low && target < high) found(at, target);
  }
}

/** Wasm: i32.const and i64.const (LEB128). */
function constants(bytes: Buffer, { low, high }: Range, found: OnReference): void {
  for (let at = 0; at + 6 <= bytes.length; at++) {
    const opcode = bytes[at];
    if (opcode !== 0x41 && opcode !== 0x42) continue;
    let value = 0;
    for (let index = at + 1, scale = 1; index < at + 6; index++, scale *= 128) {
      const byte = bytes[index] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
    }
    if (value >= low && value < high) found(at, value);
  }
}

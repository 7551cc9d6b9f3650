import type { OnReference, Range } from './reference.ts';

// How long instructions of x86-64 are (Intel's manual, volume 2, appendix A): read one after the other, what an
// instruction refers to is no accident of its bytes. A number within an instruction that is taken for a reference
// cuts a table of another package in two.

/** What stands behind the opcode: a sum of these, or one of INVALID, PREFIX and the tables of more bytes. */
const NONE = 0;
const MODRM = 1;
const BYTE = 2;
/** Four bytes, with the prefix 66 two. */
const WORD = 4;
const TWO = 8;
/** `test` of groups 3: a constant only where the register field is 0 or 1. */
const TEST = 16;
/** Four bytes whatever the prefix: a branch. */
const FOUR = 32;
/** mov to a register: with REX.W eight bytes. */
const WIDE = 64;
const OFFSET = 128;
const INVALID = 256;

const ONE = table(NONE, [
  ...[0x00, 0x08, 0x10, 0x18, 0x20, 0x28, 0x30, 0x38].flatMap((base): Row[] => [
    [base, base + 3, MODRM],
    [base + 4, base + 4, BYTE],
    [base + 5, base + 5, WORD],
    [base + 6, base + 7, INVALID],
  ]),
  [0x60, 0x62, INVALID],
  [0x63, 0x63, MODRM],
  [0x68, 0x68, WORD],
  [0x69, 0x69, MODRM + WORD],
  [0x6a, 0x6a, BYTE],
  [0x6b, 0x6b, MODRM + BYTE],
  [0x70, 0x7f, BYTE],
  [0x80, 0x80, MODRM + BYTE],
  [0x81, 0x81, MODRM + WORD],
  [0x82, 0x82, INVALID],
  [0x83, 0x83, MODRM + BYTE],
  [0x84, 0x8f, MODRM],
  [0x9a, 0x9a, INVALID],
  [0xa0, 0xa3, OFFSET],
  [0xa8, 0xa8, BYTE],
  [0xa9, 0xa9, WORD],
  [0xb0, 0xb7, BYTE],
  [0xb8, 0xbf, WIDE],
  [0xc0, 0xc1, MODRM + BYTE],
  [0xc2, 0xc2, TWO],
  [0xc6, 0xc6, MODRM + BYTE],
  [0xc7, 0xc7, MODRM + WORD],
  [0xc8, 0xc8, TWO + BYTE],
  [0xca, 0xca, TWO],
  [0xcd, 0xcd, BYTE],
  [0xce, 0xce, INVALID],
  [0xd0, 0xd3, MODRM],
  [0xd4, 0xd6, INVALID],
  [0xd8, 0xdf, MODRM],
  [0xe0, 0xe7, BYTE],
  [0xe8, 0xe9, FOUR],
  [0xea, 0xea, INVALID],
  [0xeb, 0xeb, BYTE],
  [0xf6, 0xf6, MODRM + BYTE + TEST],
  [0xf7, 0xf7, MODRM + WORD + TEST],
  [0xfe, 0xff, MODRM],
]);

/** Behind 0f. */
const SECOND = table(MODRM, [
  [0x04, 0x04, INVALID],
  [0x05, 0x09, NONE],
  [0x0a, 0x0a, INVALID],
  [0x0b, 0x0b, NONE],
  [0x0c, 0x0c, INVALID],
  [0x0e, 0x0e, NONE],
  [0x0f, 0x0f, MODRM + BYTE],
  [0x24, 0x27, INVALID],
  [0x30, 0x37, NONE],
  [0x70, 0x73, MODRM + BYTE],
  [0x77, 0x77, NONE],
  [0x80, 0x8f, FOUR],
  [0xa0, 0xa2, NONE],
  [0xa4, 0xa4, MODRM + BYTE],
  [0xa6, 0xa7, INVALID],
  [0xa8, 0xaa, NONE],
  [0xac, 0xac, MODRM + BYTE],
  [0xba, 0xba, MODRM + BYTE],
  [0xc2, 0xc2, MODRM + BYTE],
  [0xc4, 0xc6, MODRM + BYTE],
  [0xc8, 0xcf, NONE],
]);

type Row = readonly [from: number, to: number, form: number];

function table(usual: number, rows: readonly Row[]): Uint16Array {
  const forms = new Uint16Array(256).fill(usual);
  for (const [from, to, form] of rows) forms.fill(form, from, to + 1);
  return forms;
}

/** Prefixes of one byte; REX is 40 to 4f. */
const PREFIXES = new Uint8Array(256);
for (const one of [0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0x66, 0x67, 0xf0, 0xf2, 0xf3])
  PREFIXES[one] = 1;
const LONGEST = 15;

/**
 * What the instructions from one offset to another refer to relative to the next instruction. Gives the offset
 * of the first that is none (bytes of data in assembly), else `to`.
 */
export function readInstructions(
  { bytes, address }: { readonly bytes: Buffer; readonly address: number },
  [from, to]: readonly [number, number],
  { low, high }: Range,
  found: OnReference,
): number {
  let next = from;
  while (next < to) {
    const start = next;
    let at = start;
    let narrow = false;
    let wide = false;
    let opcode = bytes[at++] ?? 0;
    while (PREFIXES[opcode] === 1) {
      if (opcode === 0x66) narrow = true;
      opcode = bytes[at++] ?? 0;
    }
    if ((opcode & 0xf0) === 0x40) {
      wide = (opcode & 8) !== 0;
      opcode = bytes[at++] ?? 0;
    }
    let form: number;
    if (opcode === 0xc5 || opcode === 0xc4 || opcode === 0x62) {
      // VEX and EVEX: the table of the opcode stands in the first byte behind them.
      const map = opcode === 0xc5 ? 1 : (bytes[at] ?? 0) & (opcode === 0x62 ? 7 : 0x1f);
      at += opcode === 0xc5 ? 1 : opcode === 0xc4 ? 2 : 3;
      opcode = bytes[at++] ?? 0;
      form = formOf(map, opcode);
    } else if (opcode === 0x0f) {
      opcode = bytes[at++] ?? 0;
      const map = opcode === 0x38 ? 2 : opcode === 0x3a ? 3 : 1;
      if (map > 1) opcode = bytes[at++] ?? 0;
      form = formOf(map, opcode);
    } else form = ONE[opcode] as number;
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
        const sib = base === 4 ? (bytes[at++] ?? 0) : 0;
        at += mode === 1 ? 1 : mode === 2 || (base === 4 && (sib & 7) === 5) ? 4 : 0;
      }
      if ((form & TEST) !== 0 && (modrm & 0x38) > 8) form = NONE;
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

function formOf(map: number, opcode: number): number {
  if (map === 1) return SECOND[opcode] as number;
  if (map === 3) return MODRM + BYTE;
  return map === 0 ? INVALID : MODRM;
}

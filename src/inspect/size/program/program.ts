import type { BuildInfo } from '../../build-info-text.ts';
import type { BinaryFormat } from '../../executable.ts';

/** What a section is for, whatever its format calls it. */
export type SectionKind =
  | 'text'
  | 'rodata'
  | 'pclntab'
  | 'data'
  | 'dwarf'
  | 'symbols'
  | 'linking'
  | 'notes'
  | 'other';

/** A run of the file that is loaded at an address, or a table that is not (address 0). */
export interface ProgramSection {
  readonly name: string;
  readonly kind: SectionKind;
  readonly address: number;
  /** As loaded, pointers with their values: may be a copy. */
  readonly bytes: Buffer;
  /** What it takes in the file. */
  readonly fileBytes: number;
  /** Wasm leaves zeros of its memory out of the file: [from, to) of `bytes` that are in it; null: all. */
  readonly stored: readonly (readonly [number, number])[] | null;
}

/** A program of any format, as far as it matters what its bytes are for. */
export interface Program {
  readonly format: BinaryFormat;
  readonly goos: string | null;
  readonly goarch: string | null;
  readonly pointerBytes: 4 | 8;
  readonly bigEndian: boolean;
  readonly size: number;
  readonly sections: readonly ProgramSection[];
  /** Those that have an address, by it. */
  readonly loaded: readonly ProgramSection[];
  /** What lies in no section, named. */
  readonly outside: readonly { readonly name: string; readonly bytes: number }[];
  readonly symbols: readonly ProgramSymbol[];
  readonly buildInfo: BuildInfo | null;
  /** Wasm: sizes of the bodies of its functions, in order; their address is their index. */
  readonly bodies: readonly number[] | null;
}

export interface ProgramSymbol {
  readonly name: string;
  readonly address: number;
  /** 0 where the format does not say (Mach-O, PE). */
  readonly size: number;
}

const BIG_ENDIAN: ReadonlySet<string> = new Set(['mips', 'mips64', 'ppc64', 's390x', 'ppc']);
const NARROW: ReadonlySet<string> = new Set(['386', 'arm', 'mips', 'mipsle']);

export function machineOf(goarch: string | null): { pointerBytes: 4 | 8; bigEndian: boolean } {
  const name = goarch ?? '';
  return { pointerBytes: NARROW.has(name) ? 4 : 8, bigEndian: BIG_ENDIAN.has(name) };
}

/** Numbers of a program's bytes, by its byte order and pointer size. */
export class Reader {
  readonly bigEndian: boolean;
  readonly pointerBytes: 4 | 8;

  constructor(program: Pick<Program, 'bigEndian' | 'pointerBytes'>) {
    this.bigEndian = program.bigEndian;
    this.pointerBytes = program.pointerBytes;
  }

  u16(bytes: Buffer, at: number): number {
    return this.bigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
  }

  u32(bytes: Buffer, at: number): number {
    return this.bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  }

  /** Above 2^53 the nearest double: no address of any program. */
  pointer(bytes: Buffer, at: number): number {
    if (this.pointerBytes === 4) return this.u32(bytes, at);
    const high = this.bigEndian ? at : at + 4;
    const low = this.bigEndian ? at + 4 : at;
    return this.u32(bytes, high) * 0x100000000 + this.u32(bytes, low);
  }
}

/** The section that holds an address, by bisection over loaded sections sorted by address. */
export function sectionAt(
  loaded: readonly ProgramSection[],
  address: number,
): ProgramSection | null {
  let low = 0;
  let high = loaded.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((loaded[middle]?.address ?? 0) <= address) low = middle + 1;
    else high = middle;
  }
  const found = loaded[low - 1];
  return found !== undefined && address < found.address + found.bytes.length ? found : null;
}

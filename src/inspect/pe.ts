import type { Result } from '../runner/result.ts';
import {
  type ByteSource,
  MalformedBinary,
  readFields,
  readText,
  requireInside,
} from './byte-source.ts';
import { asResult, type DataRegion, type ExecutableImage } from './executable.ts';

/** Numbers of the PE/COFF specification (debug/pe/pe.go). */
const MACHINES: Readonly<Record<number, string>> = {
  332: '386',
  448: 'arm',
  452: 'arm',
  34404: 'amd64',
  43620: 'arm64',
};
const PE32 = 0x10b;
const PE32_PLUS = 0x20b;
const DLL_CHARACTERISTICS_AT = 70;
const DYNAMIC_BASE = 0x40;
const NX_COMPAT = 0x100;
const SYMBOL_BYTES = 18;
const IMPORT_BYTES = 20;
const MOST_IMPORTS = 4096;
const LONGEST_NAME = 4096;
/** Initialized data that can be read and written; the alignment bits say nothing. */
const DATA_SECTION = 0x00000040 | 0x40000000 | 0x80000000;
const ALIGNMENT_BITS = 0x600000;

interface PeSection {
  readonly name: string;
  readonly address: number;
  readonly virtualSize: number;
  readonly offset: number;
  readonly size: number;
  readonly characteristics: number;
}

/** Reads the headers of a PE or PE32+ file; a cut or lying one is a failure. */
export function readPe(source: ByteSource, subject: string): Promise<Result<ExecutableImage>> {
  return asResult(subject, () => peImage(source));
}

async function peImage(source: ByteSource): Promise<ExecutableImage> {
  const dos = await readFields(source, 0, 64, false, 'DOS header');
  const start = dos.u32(60);
  const coff = await readFields(source, start, 24, false, 'COFF header');
  if (coff.u32(0) !== 0x4550)
    throw new MalformedBinary('a DOS program without the signature of a PE file');
  const optionalSize = coff.u16(20);
  const optional = await readFields(source, start + 24, optionalSize, false, 'optional header');
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
    format: 'pe',
    goos: 'windows',
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: null,
    needed: imports === 0 ? [] : await readImports(source, sections, imports),
    static: null,
    pie: (characteristics & DYNAMIC_BASE) !== 0,
    stack: (characteristics & NX_COMPAT) === 0 ? 'code' : 'data',
    relro: null,
    symbols: coff.u32(12) === 0 ? 0 : coff.u32(16),
    sections: sections
      .filter((one) => one.offset !== 0 && one.size !== 0)
      .map((one) => ({ ...one, address: base + one.address })),
    dataRegion: dataRegion(sections),
  };
}

async function readSections(
  source: ByteSource,
  offset: number,
  count: number,
  strings: number,
): Promise<PeSection[]> {
  const table = await readFields(source, offset, count * 40, false, 'section table');
  const sections: PeSection[] = [];
  for (let index = 0; index < count; index++) {
    const at = index * 40;
    const section: PeSection = {
      name: await sectionName(source, table.text(at, 8), strings),
      virtualSize: table.u32(at + 8),
      address: table.u32(at + 12),
      size: table.u32(at + 16),
      offset: table.u32(at + 20),
      characteristics: table.u32(at + 36),
    };
    // A section without bytes in the file (.bss) has offset 0.
    if (section.offset !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    sections.push(section);
  }
  return sections;
}

/** A name of more than 8 characters is `/` and its place among the strings. */
async function sectionName(source: ByteSource, name: string, strings: number): Promise<string> {
  const [, place] = /^\/(\d+)$/.exec(name) ?? [];
  if (place === undefined || strings === 0) return name;
  return readText(source, strings + Number(place), LONGEST_NAME, 'name of a section');
}

/**
 * The COFF symbols and the strings right behind them, which begin with their own length: offset of
 * the strings, 0 where there are none.
 */
async function requireSymbols(source: ByteSource, offset: number, count: number): Promise<number> {
  if (offset === 0) return 0;
  const strings = offset + count * SYMBOL_BYTES;
  requireInside(source, offset, count * SYMBOL_BYTES, 'symbol table');
  const length = await readFields(source, strings, 4, false, 'symbol names');
  requireInside(source, strings, length.u32(0), 'symbol names');
  return strings;
}

/** The DLL of each import descriptor, up to the empty one that ends the table. */
async function readImports(
  source: ByteSource,
  sections: readonly PeSection[],
  address: number,
): Promise<string[]> {
  const names = new Set<string>();
  for (let index = 0; index < MOST_IMPORTS; index++) {
    const offset = fileOffset(sections, address + index * IMPORT_BYTES);
    const descriptor = await readFields(source, offset, IMPORT_BYTES, false, 'import table');
    const name = descriptor.u32(12);
    if (name === 0) return [...names];
    names.add(
      await readText(
        source,
        fileOffset(sections, name),
        LONGEST_NAME,
        'name of an imported library',
      ),
    );
  }
  throw new MalformedBinary(`an import table without an end (over ${MOST_IMPORTS} libraries)`);
}

function fileOffset(sections: readonly PeSection[], address: number): number {
  const inside = sections.find(
    (one) => one.offset !== 0 && address >= one.address && address < one.address + one.size,
  );
  if (inside === undefined)
    throw new MalformedBinary(`the address ${address} lies in no section of the file`);
  return inside.offset + (address - inside.address);
}

/** As debug/buildinfo (peExe.DataStart): the first section of writable data. */
function dataRegion(sections: readonly PeSection[]): DataRegion | null {
  const data = sections.find(
    (one) =>
      one.address !== 0 &&
      one.size !== 0 &&
      one.offset !== 0 &&
      (one.characteristics & ~ALIGNMENT_BITS) >>> 0 === DATA_SECTION >>> 0,
  );
  if (data === undefined) return null;
  return {
    address: data.address,
    offset: data.offset,
    size: Math.min(data.virtualSize, data.size),
    end: data.offset + data.size,
  };
}

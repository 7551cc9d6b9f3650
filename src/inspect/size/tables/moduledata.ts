import { type Program, Reader, sectionAt } from '../program/program.ts';
import type { Pclntab } from './pclntab.ts';

/** What runtime.moduledata says of the program's layout (runtime/symtab.go): addresses. */
export interface ModuleData {
  readonly text: number;
  readonly textEnd: number;
  readonly types: number;
  readonly typesEnd: number;
  readonly findfunctab: number;
  readonly gofunc: number;
  /** Since 1.27 type descriptors lie one behind the other from `types` on; null before. */
  readonly typeDescriptors: number | null;
  /** Offsets of types, until 1.26. */
  readonly typelinks: { readonly address: number; readonly count: number } | null;
  /** Pointers to itabs, until 1.26. */
  readonly itablinks: { readonly address: number; readonly count: number } | null;
  /** The structure itself. */
  readonly address: number;
}

/** Words before `text`: pcHeader, five slices, ftab, findfunctab, minpc, maxpc. */
const TEXT_WORD = 1 + 6 * 3 + 1 + 2;
const FINDFUNC_WORD = 1 + 6 * 3;

/**
 * Found by its first word, the address of the pclntab, and proved by the addresses of the tables
 * behind. Null where none is found (pointers that only the loader knows).
 */
export function findModuleData(
  program: Program,
  table: Pclntab,
  go: { readonly minor: number },
): ModuleData | null {
  const reader = new Reader(program);
  const size = program.pointerBytes;
  const base = table.section.address;
  const header = base + table.start;
  const wanted = Buffer.alloc(size);
  const low = header % 0x100000000;
  if (program.bigEndian) wanted.writeUInt32BE(low, size - 4);
  else wanted.writeUInt32LE(low, 0);
  if (size === 8) {
    const high = Math.floor(header / 0x100000000);
    if (program.bigEndian) wanted.writeUInt32BE(high, 0);
    else wanted.writeUInt32LE(high, 4);
  }
  for (const section of program.sections) {
    if (section.kind !== 'data' && section.kind !== 'rodata') continue;
    const { bytes } = section;
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
      if (at % size !== 0 || at + 64 * size > bytes.length) continue;
      const word = (index: number) => reader.pointer(bytes, at + index * size);
      if (word(1) !== base + table.names || word(4) !== base + table.units) continue;
      if (word(16) !== base + table.functab || word(17) !== table.functions + 1) continue;
      return layout(word, section.address + at, go.minor);
    }
  }
  return null;
}

function layout(word: (index: number) => number, address: number, minor: number): ModuleData {
  // text, noptrdata, data, bss, noptrbss, covctrs with their ends; end, gcdata, gcbss.
  const after = TEXT_WORD + 12 + 3;
  const shared = {
    address,
    findfunctab: word(FINDFUNC_WORD),
    text: word(TEXT_WORD),
    textEnd: word(TEXT_WORD + 1),
    types: word(after),
  };
  if (minor >= 27)
    return {
      ...shared,
      typeDescriptors: word(after + 1),
      typesEnd: word(after + 2),
      gofunc: word(after + 6),
      typelinks: null,
      itablinks: null,
    };
  // 1.26 has epclntab behind gofunc; textsectmap before typelinks.
  const slices = after + 4 + (minor >= 26 ? 1 : 0);
  return {
    ...shared,
    typesEnd: word(after + 1),
    gofunc: word(after + 3),
    typeDescriptors: null,
    typelinks: { address: word(slices + 3), count: word(slices + 4) },
    itablinks: { address: word(slices + 6), count: word(slices + 7) },
  };
}

/** `text` where there is no moduledata: the first section of code. */
export function textStart(program: Program, data: ModuleData | null): number {
  if (data !== null) return data.text;
  return program.sections.find((one) => one.kind === 'text')?.address ?? 0;
}

export function isLoaded(program: Program, address: number): boolean {
  return sectionAt(program.loaded, address) !== null;
}

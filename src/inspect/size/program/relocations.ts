import { type ProgramSection, Reader, sectionAt } from './program.ts';

/** R_*_RELATIVE of each machine (debug/elf/elf.go): the addend is the address that the loader shifts. */
const RELATIVE: Readonly<Record<string, number>> = {
  amd64: 8,
  arm64: 1027,
  riscv64: 3,
  s390x: 12,
  ppc64: 22,
  ppc64le: 22,
  loong64: 3,
};

/** Of the same: what the loader writes is the address of a symbol, in data and in the table of addresses (.got). */
const OF_SYMBOL: Readonly<Record<string, readonly number[]>> = {
  amd64: [1, 6],
  arm64: [257, 1025],
};
const SYMBOL_BYTES = 24;

/**
 * The sections of a position-independent ELF program with its pointers in place: linkers leave zeros
 * where the loader writes (.rela.dyn). Only sections that are written to are copied.
 */
export function relocated(
  sections: readonly ProgramSection[],
  machine: { readonly pointerBytes: 4 | 8; readonly bigEndian: boolean },
  goarch: string | null,
): readonly ProgramSection[] {
  const relative = RELATIVE[goarch ?? ''];
  const tables = sections.filter((one) => /^\.rela(?:\.dyn)?$/.test(one.name));
  if (relative === undefined || tables.length === 0) return sections;
  const reader = new Reader(machine);
  const ofSymbol = OF_SYMBOL[goarch ?? ''] ?? [];
  const symbols = sections.find((one) => one.name === '.dynsym')?.bytes;
  /** 0 for one that another file has. */
  const addressOf = (index: number): number => {
    const at = index * SYMBOL_BYTES + 8;
    return symbols === undefined || at + 8 > symbols.length ? 0 : reader.pointer(symbols, at);
  };
  const loaded = sections
    .filter((one) => one.address > 0)
    .toSorted((left, right) => left.address - right.address);
  const copies = new Map<ProgramSection, Buffer>();
  let into: ProgramSection | null = null;
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
      if (copy === undefined) {
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

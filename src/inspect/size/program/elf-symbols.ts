import { type ProgramSection, type ProgramSymbol, Reader } from './program.ts';

/** Low bits of st_info: STT_OBJECT and STT_FUNC (debug/elf/elf.go). */
const OBJECT = 1;
const FUNCTION = 2;
const UNDEFINED = 0;

/** The symbols of an unstripped ELF file that stand for bytes. */
export function elfSymbols(
  sections: readonly ProgramSection[],
  machine: { readonly pointerBytes: 4 | 8; readonly bigEndian: boolean },
): ProgramSymbol[] {
  const table = sections.find((one) => one.name === '.symtab')?.bytes;
  const names = sections.find((one) => one.name === '.strtab')?.bytes;
  if (table === undefined || names === undefined) return [];
  const reader = new Reader(machine);
  const wide = machine.pointerBytes === 8;
  const entry = wide ? 24 : 16;
  const symbols: ProgramSymbol[] = [];
  for (let at = 0; at + entry <= table.length; at += entry) {
    const type = (table[at + (wide ? 4 : 12)] ?? 0) & 0xf;
    const section = reader.u16(table, at + (wide ? 6 : 14));
    if ((type !== OBJECT && type !== FUNCTION) || section === UNDEFINED) continue;
    const start = reader.u32(table, at);
    const end = names.indexOf(0, start);
    if (start >= names.length || end < 0) continue;
    symbols.push({
      name: names.toString('utf8', start, end),
      address: reader.pointer(table, at + (wide ? 8 : 4)),
      size: reader.pointer(table, at + (wide ? 16 : 8)),
    });
  }
  return symbols;
}

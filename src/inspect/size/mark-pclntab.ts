import { type Layout, markAt } from './layout.ts';
import { BY_STRUCTURE, NO_OWNER, PCLNTAB } from './marks.ts';
import { OF_LINKER, UNKNOWN } from './owners.ts';
import { Reader, sectionAt } from './program/program.ts';
import { FUNC_BYTES, type TableFunction } from './tables/pclntab.ts';

/** One bucket of runtime.findfunctab stands for 4096 bytes of code (runtime/symtab.go). */
const BUCKET_BYTES = 20;
const BUCKET_CODE = 4096;
const NONE = 0xffffffff;

/** Whose the function table is: names, files, line tables, stack maps, each by the function that they are of. */
export function markPclntab(layout: Layout): void {
  const { table, functions, program, owners, data } = layout;
  const { section } = table;
  const { bytes } = section;
  const reader = new Reader(program);
  const marks = layout.marks.get(section);
  if (marks === undefined) return;
  const mark = (offset: number, owner: number) => {
    if (offset < bytes.length) marks.add(offset, owner, PCLNTAB, BY_STRUCTURE);
  };
  mark(table.start, OF_LINKER);

  const known = new Map(functions.map((one) => [one.nameOffset, one.owner]));
  let last = OF_LINKER;
  for (let at = table.names; at < table.units; ) {
    const end = bytes.indexOf(0, at);
    if (end < 0) break;
    // A name of no function is that of one that was inlined everywhere.
    const owner = known.get(at) ?? owners.ofSymbol(bytes.toString('utf8', at, end)) ?? last;
    if (end > at) mark(at, owner);
    last = owner;
    at = end + 1;
  }

  const units = new Map<number, number>();
  for (const one of functions)
    if (one.unit !== null && !units.has(one.unit)) units.set(one.unit, one.unitOwner);
  const sorted = [...units].sort(([left], [right]) => left - right);
  sorted.forEach(([unit, owner], index) => {
    mark(table.units + 4 * unit, owner);
    const end = Math.min(table.files, table.units + 4 * (sorted[index + 1]?.[0] ?? NONE));
    for (let at = table.units + 4 * unit; at + 4 <= end; at += 4) {
      const file = reader.u32(bytes, at);
      if (file !== NONE && table.files + file < table.tables) mark(table.files + file, owner);
    }
  });

  mark(table.tables, OF_LINKER);
  let before = -1;
  const maps = data === null ? null : sectionAt(program.loaded, data.gofunc);
  functions.forEach((one, index) => {
    if (one.owner !== before) {
      mark(table.functab + index * 8, one.owner);
      mark(one.at, one.owner);
      before = one.owner;
    }
    markTables(one);
    const count = bytes[one.at + 43] ?? 0;
    const first = one.at + one.length - 4 * count;
    for (let at = first; data !== null && at < one.at + one.length; at += 4) {
      const offset = reader.u32(bytes, at);
      if (offset !== NONE)
        markAt(layout, maps, data.gofunc + offset, [one.owner, PCLNTAB, BY_STRUCTURE]);
    }
  });
  const end = functions.at(-1);
  if (end !== undefined && end.at + end.length < bytes.length)
    marks.add(end.at + end.length, UNKNOWN, PCLNTAB, NO_OWNER);
  markBuckets(layout);

  function markTables({ at, owner }: TableFunction): void {
    for (let field = at + 16; field < at + 28; field += 4) markTable(field, owner);
    const pcdata = reader.u32(bytes, at + 28);
    for (let index = 0; index < pcdata; index++) markTable(at + FUNC_BYTES + 4 * index, owner);
  }

  function markTable(field: number, owner: number): void {
    const offset = reader.u32(bytes, field);
    if (offset !== 0 && table.tables + offset < table.functab) mark(table.tables + offset, owner);
  }
}

/** What finds the function of an address: by the function at each bucket's begin. */
function markBuckets(layout: Layout): void {
  const { data, functions, program } = layout;
  if (data === null || program.bodies !== null) return;
  const section = sectionAt(program.loaded, data.findfunctab);
  const end = functions.at(-1);
  if (end === undefined) return;
  const buckets = Math.ceil((end.entry + end.slot) / BUCKET_CODE);
  let index = 0;
  let before = -1;
  for (let bucket = 0; bucket < buckets; bucket++) {
    while ((functions[index + 1]?.entry ?? Infinity) <= bucket * BUCKET_CODE) index++;
    const owner = functions[index]?.owner ?? OF_LINKER;
    if (owner === before) continue;
    before = owner;
    const address = data.findfunctab + bucket * BUCKET_BYTES;
    markAt(layout, section, address, [owner, PCLNTAB, BY_STRUCTURE]);
  }
  const after = data.findfunctab + buckets * BUCKET_BYTES;
  markAt(layout, section, after, [UNKNOWN, PCLNTAB, NO_OWNER]);
}

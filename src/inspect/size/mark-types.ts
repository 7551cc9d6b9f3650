import { type Layout, markAt } from './layout.ts';
import { BY_STRUCTURE, NO_OWNER, TYPES } from './marks.ts';
import { OF_LINKER, UNKNOWN } from './owners.ts';
import { Reader, sectionAt } from './program/program.ts';
import { GoTypes, typeSection } from './tables/go-types.ts';

/**
 * Whose the type descriptors are, their names, their maps of pointers, and the tables that list them.
 * `candidates`: addresses among the types that code or data refers to.
 */
export function markTypes(layout: Layout, candidates: ReadonlySet<number>): void {
  const { program, data, owners, minor } = layout;
  const section = data === null ? null : typeSection(program, data);
  if (data === null || section === null) return;
  const types = new GoTypes(program, section, data, owners, minor);
  if (data.typeDescriptors !== null) types.visitInOrder(data.typeDescriptors);
  const links = typelinks(layout);
  for (const one of links) types.visit(one);
  const itabs = itablinks(layout);
  for (const one of itabs) types.visit(one.type);
  for (const one of candidates) types.visit(one);
  types.settle();

  const at = (address: number, owner: number | null) =>
    owner === null
      ? markAt(layout, section, address, [UNKNOWN, TYPES, NO_OWNER])
      : markAt(layout, section, address, [owner, TYPES, BY_STRUCTURE]);
  const end = (address: number) => markAt(layout, section, address, [UNKNOWN, TYPES, NO_OWNER]);
  for (const one of types.all.values()) {
    at(one.address, one.owner);
    end(one.address + one.length);
    for (let index = 0; index < one.names.length; index += 2) {
      const address = one.names[index] as number;
      at(address, one.owner);
      end(address + (one.names[index + 1] as number));
    }
    if (one.gcData === null) continue;
    const masks = sectionAt(program.loaded, one.gcData.address);
    const mark = [
      one.owner ?? UNKNOWN,
      TYPES,
      one.owner === null ? NO_OWNER : BY_STRUCTURE,
    ] as const;
    markAt(layout, masks, one.gcData.address, mark);
    markAt(layout, masks, one.gcData.address + one.gcData.length, [UNKNOWN, TYPES, NO_OWNER]);
  }
  const ownerOf = (address: number) => types.all.get(address)?.owner ?? OF_LINKER;
  markList(layout, data.typelinks, 4, links.map(ownerOf));
  markList(
    layout,
    data.itablinks,
    program.pointerBytes,
    itabs.map((one) => ownerOf(one.type)),
  );
  for (const one of itabs) {
    const owner = types.all.get(one.type)?.owner ?? null;
    if (owner === null) continue;
    markAt(layout, sectionAt(program.loaded, one.address), one.address, [
      owner,
      TYPES,
      BY_STRUCTURE,
    ]);
  }
}

interface List {
  readonly address: number;
  readonly count: number;
}

/** Offsets above the start of the types. */
function typelinks({ program, data }: Layout): number[] {
  return listed(program, data?.typelinks ?? null, 4).map(
    ({ bytes, at }) => (data?.types ?? 0) + new Reader(program).u32(bytes, at),
  );
}

/** internal/abi.ITab: interface, type, hash, functions. */
function itablinks({ program, data }: Layout): { address: number; type: number }[] {
  const reader = new Reader(program);
  const size = program.pointerBytes;
  return listed(program, data?.itablinks ?? null, size).map(({ bytes, at }) => {
    const address = reader.pointer(bytes, at);
    const section = sectionAt(program.loaded, address);
    const place = section === null ? 0 : address - section.address + size;
    const inside = section !== null && place + size <= section.bytes.length;
    return { address, type: inside ? reader.pointer(section.bytes, place) : 0 };
  });
}

function listed(program: Layout['program'], list: List | null, size: number) {
  const section = list === null ? null : sectionAt(program.loaded, list.address);
  if (list === null || section === null) return [];
  const start = list.address - section.address;
  const fits = Math.floor((section.bytes.length - start) / size);
  return Array.from({ length: Math.min(list.count, fits) }, (_, index) => ({
    bytes: section.bytes,
    at: start + index * size,
  }));
}

function markList(layout: Layout, list: List | null, size: number, owners: number[]): void {
  if (list === null) return;
  const section = sectionAt(layout.program.loaded, list.address);
  owners.forEach((owner, index) => {
    markAt(layout, section, list.address + index * size, [owner, TYPES, BY_STRUCTURE]);
  });
  const end = list.address + owners.length * size;
  markAt(layout, section, end, [UNKNOWN, TYPES, NO_OWNER]);
}

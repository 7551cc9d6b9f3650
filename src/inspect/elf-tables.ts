import {
  type ByteSource,
  type Fields,
  MalformedBinary,
  readFields,
  requireInside,
} from './byte-source.ts';

/** Numbers of the ELF specification (debug/elf/elf.go). */
const PT_LOAD = 1;
export const SHT_NOBITS = 8;
const LONGEST_NAME = 4096;

export interface Segment {
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
  /** What is beyond the bytes of the file is zero. */
  readonly memorySize: number;
}

export interface Section {
  readonly name: string;
  readonly type: number;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
}

export interface Layout {
  readonly wide: boolean;
  readonly bigEndian: boolean;
}

/** The program headers; every segment lies wholly inside the file. */
export async function readSegments(
  source: ByteSource,
  header: Fields,
  layout: Layout,
): Promise<Segment[]> {
  const { wide, bigEndian } = layout;
  const offset = wide ? header.u64(32) : header.u32(28);
  const entry = header.u16(wide ? 54 : 42);
  const count = header.u16(wide ? 56 : 44);
  if (count > 0 && entry < (wide ? 56 : 32))
    throw new MalformedBinary(`the program headers are ${entry} bytes each`);
  const table = await readFields(source, offset, entry * count, bigEndian, 'program header table');
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const segment: Segment = {
      type: table.u32(at),
      flags: table.u32(at + (wide ? 4 : 24)),
      offset: wide ? table.u64(at + 8) : table.u32(at + 4),
      address: wide ? table.u64(at + 16) : table.u32(at + 8),
      fileSize: wide ? table.u64(at + 32) : table.u32(at + 16),
      memorySize: wide ? table.u64(at + 40) : table.u32(at + 20),
    };
    requireInside(source, segment.offset, segment.fileSize, `segment ${index}`);
    return segment;
  });
}

/** The section headers with their names, none where the file was stripped of them; all lie inside the file. */
export async function readSections(
  source: ByteSource,
  header: Fields,
  layout: Layout,
): Promise<Section[]> {
  const { wide, bigEndian } = layout;
  const offset = wide ? header.u64(40) : header.u32(32);
  const entry = header.u16(wide ? 58 : 46);
  const count = header.u16(wide ? 60 : 48);
  const namesIndex = header.u16(wide ? 62 : 50);
  if (offset === 0 || count === 0) return [];
  if (entry < (wide ? 64 : 40)) throw new MalformedBinary(`the sections are ${entry} bytes each`);
  const table = await readFields(source, offset, entry * count, bigEndian, 'section table');
  const raw = Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const section = {
      nameOffset: table.u32(at),
      type: table.u32(at + 4),
      address: wide ? table.u64(at + 16) : table.u32(at + 12),
      offset: wide ? table.u64(at + 24) : table.u32(at + 16),
      size: wide ? table.u64(at + 32) : table.u32(at + 20),
    };
    if (section.type !== SHT_NOBITS && section.type !== 0)
      requireInside(source, section.offset, section.size, `section ${index}`);
    return section;
  });
  const names = raw[namesIndex];
  if (names === undefined) return [];
  const text = await readFields(source, names.offset, names.size, bigEndian, 'section names');
  return raw.map(({ nameOffset, ...section }) => ({
    ...section,
    name: text.bytes.length === 0 ? '' : text.text(nameOffset, LONGEST_NAME),
  }));
}

/** Where an address of the loaded program lies in the file. */
export function fileOffset(segments: readonly Segment[], address: number): number | null {
  const inside = containing(segments, address);
  return inside === undefined ? null : inside.offset + (address - inside.address);
}

export function containing(segments: readonly Segment[], address: number): Segment | undefined {
  return segments.find(
    (one) => one.type === PT_LOAD && address >= one.address && address < one.address + one.fileSize,
  );
}

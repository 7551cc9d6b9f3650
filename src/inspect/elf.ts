import type { Result } from '../runner/result.ts';
import {
  type ByteSource,
  type Fields,
  MalformedBinary,
  readFields,
  readText,
  requireInside,
} from './byte-source.ts';
import { asResult, type DataRegion, type ExecutableImage } from './executable.ts';

/** Numbers of the ELF specification (debug/elf/elf.go). */
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const PF_X = 1;
const PF_W = 2;
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const SHT_NOBITS = 8;
const LONGEST_NAME = 4096;
const MOST_NEEDED = 4096;

interface Segment {
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
}

interface Section {
  readonly name: string;
  readonly type: number;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
}

interface Layout {
  readonly wide: boolean;
  readonly bigEndian: boolean;
}

/** Reads the headers of an ELF file of 32 or 64 bits and either byte order; a cut or lying one is a failure. */
export function readElf(source: ByteSource, subject: string): Promise<Result<ExecutableImage>> {
  return asResult(subject, () => elfImage(source));
}

async function elfImage(source: ByteSource): Promise<ExecutableImage> {
  const ident = (await readFields(source, 0, 16, false, 'ELF identification')).bytes;
  const wide = ident[4] === 2;
  const bigEndian = ident[5] === 2;
  if ((ident[4] !== 1 && !wide) || (ident[5] !== 1 && !bigEndian))
    throw new MalformedBinary(
      `the ELF identification has class ${ident[4]}, byte order ${ident[5]}`,
    );
  const layout = { wide, bigEndian };
  const header = await readFields(source, 0, wide ? 64 : 52, bigEndian, 'ELF header');
  const type = header.u16(16);
  if (type !== 2 && type !== 3)
    throw new MalformedBinary(`an ELF file of type ${type}, neither a program nor a library`);

  const segments = await readSegments(source, header, layout);
  const sections = await readSections(source, header, layout);
  const interp = segments.find((one) => one.type === PT_INTERP);
  const interpreter =
    interp === undefined
      ? null
      : await readText(source, interp.offset, LONGEST_NAME, 'interpreter');
  const needed = await readNeeded(source, segments, layout);
  const goarch = elfArchitecture(header.u16(18), layout);
  return {
    format: 'elf',
    goos: OS_ABI[ident[7] ?? 0] ?? null,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter,
    needed,
    static: interpreter === null && needed.length === 0,
    dataRegion: dataRegion(segments, sections),
  };
}

/** EI_OSABI; 0 (System V) is what the Go linker writes for Linux, and says nothing. */
const OS_ABI: Readonly<Record<number, string>> = {
  2: 'netbsd',
  3: 'linux',
  6: 'solaris',
  9: 'freebsd',
  12: 'openbsd',
};

function elfArchitecture(machine: number, { wide, bigEndian }: Layout): string | null {
  switch (machine) {
    case 3:
      return '386';
    case 8:
      return `mips${wide ? '64' : ''}${bigEndian ? '' : 'le'}`;
    case 21:
      return bigEndian ? 'ppc64' : 'ppc64le';
    case 22:
      return wide ? 's390x' : null;
    case 40:
      return 'arm';
    case 43:
      return 'sparc64';
    case 62:
      return 'amd64';
    case 183:
      return 'arm64';
    case 243:
      return wide ? 'riscv64' : null;
    case 258:
      return wide ? 'loong64' : null;
    default:
      return null;
  }
}

async function readSegments(
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
    };
    requireInside(source, segment.offset, segment.fileSize, `segment ${index}`);
    return segment;
  });
}

async function readSections(
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

async function readNeeded(
  source: ByteSource,
  segments: readonly Segment[],
  { wide, bigEndian }: Layout,
): Promise<string[]> {
  const dynamic = segments.find((one) => one.type === PT_DYNAMIC);
  if (dynamic === undefined) return [];
  const width = wide ? 8 : 4;
  const table = await readFields(
    source,
    dynamic.offset,
    dynamic.fileSize,
    bigEndian,
    'dynamic section',
  );
  const word = (at: number): number => (wide ? table.u64(at) : table.u32(at));
  const nameOffsets: number[] = [];
  let strings: number | null = null;
  for (let at = 0; at + 2 * width <= table.bytes.length; at += 2 * width) {
    const tag = word(at);
    if (tag === DT_NULL) break;
    if (tag === DT_NEEDED) nameOffsets.push(word(at + width));
    if (tag === DT_STRTAB) strings = fileOffset(segments, word(at + width));
  }
  if (nameOffsets.length === 0) return [];
  if (nameOffsets.length > MOST_NEEDED)
    throw new MalformedBinary(`a program that needs ${nameOffsets.length} libraries`);
  if (strings === null) throw new MalformedBinary('the dynamic section has no string table');
  const needed = new Set<string>();
  for (const offset of new Set(nameOffsets))
    needed.add(await readText(source, strings + offset, LONGEST_NAME, 'name of a needed library'));
  return [...needed];
}

function fileOffset(segments: readonly Segment[], address: number): number | null {
  const inside = containing(segments, address);
  return inside === undefined ? null : inside.offset + (address - inside.address);
}

function containing(segments: readonly Segment[], address: number): Segment | undefined {
  return segments.find(
    (one) => one.type === PT_LOAD && address >= one.address && address < one.address + one.fileSize,
  );
}

/** As debug/buildinfo (elfExe.DataStart): the section `.go.buildinfo`, else the first writable data segment. */
function dataRegion(segments: readonly Segment[], sections: readonly Section[]): DataRegion | null {
  const section = sections.find((one) => one.name === '.go.buildinfo');
  if (section !== undefined && section.type !== SHT_NOBITS) {
    const segment = containing(segments, section.address);
    const own = section.offset + section.size;
    const end = segment === undefined ? own : Math.max(own, segment.offset + segment.fileSize);
    return { address: section.address, offset: section.offset, size: section.size, end };
  }
  const data = segments.find((one) => one.type === PT_LOAD && (one.flags & (PF_X | PF_W)) === PF_W);
  if (data === undefined) return null;
  const end = data.offset + data.fileSize;
  return { address: data.address, offset: data.offset, size: data.fileSize, end };
}

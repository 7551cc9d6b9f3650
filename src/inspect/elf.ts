import type { Result } from '../runner/result.ts';
import { type ByteSource, MalformedBinary, readFields, readText } from './byte-source.ts';
import {
  containing,
  fileOffset,
  type Layout,
  readSections,
  readSegments,
  type Section,
  type Segment,
  SHT_NOBITS,
} from './elf-tables.ts';
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
const LONGEST_NAME = 4096;
const MOST_NEEDED = 4096;

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
    pie: type === 3,
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

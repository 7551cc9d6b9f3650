import type { Result } from '../runner/result.ts';
import { type ByteSource, MalformedBinary, readFields, readText } from './byte-source.ts';
import { type Dynamic, readDynamic } from './elf-dynamic.ts';
import {
  containing,
  type Layout,
  readSections,
  readSegments,
  type Section,
  type Segment,
  SHT_NOBITS,
} from './elf-tables.ts';
import {
  asResult,
  type DataRegion,
  type ExecutableImage,
  type Relro,
  type StackUse,
} from './executable.ts';

/** Numbers of the ELF specification (debug/elf/elf.go). */
const PT_LOAD = 1;
const PT_INTERP = 3;
const PT_GNU_STACK = 0x6474e551;
const PT_GNU_RELRO = 0x6474e552;
const PF_X = 1;
const PF_W = 2;
const ET_EXEC = 2;
const ET_DYN = 3;
const SHT_NULL = 0;
const SHT_SYMTAB = 2;
const LONGEST_NAME = 4096;

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
  if (type !== ET_EXEC && type !== ET_DYN)
    throw new MalformedBinary(`an ELF file of type ${type}, neither a program nor a library`);

  const segments = await readSegments(source, header, layout);
  const sections = await readSections(source, header, layout);
  const interp = segments.find((one) => one.type === PT_INTERP);
  const interpreter =
    interp === undefined
      ? null
      : await readText(source, interp.offset, LONGEST_NAME, 'interpreter');
  const dynamic = await readDynamic(source, segments, layout);
  const { needed } = dynamic;
  const goarch = elfArchitecture(header.u16(18), layout);
  return {
    format: 'elf',
    goos: OS_ABI[ident[7] ?? 0] ?? null,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter,
    needed,
    static: interpreter === null && needed.length === 0,
    // A shared library has neither a loader of its own nor the flag.
    pie: type === ET_DYN && (interpreter !== null || dynamic.saysPie),
    stack: stackUse(segments),
    relro: relro(segments, dynamic),
    symbols: countSymbols(sections, layout),
    sections: sections.filter((one) => one.type !== SHT_NULL && one.type !== SHT_NOBITS),
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

function stackUse(segments: readonly Segment[]): StackUse {
  const stack = segments.find((one) => one.type === PT_GNU_STACK);
  if (stack === undefined) return 'unsaid';
  return (stack.flags & PF_X) === 0 ? 'data' : 'code';
}

function relro(segments: readonly Segment[], { bindsNow }: Dynamic): Relro {
  if (!segments.some((one) => one.type === PT_GNU_RELRO)) return 'none';
  return bindsNow ? 'full' : 'partial';
}

function countSymbols(sections: readonly Section[], { wide }: Layout): number {
  const tables = sections.filter((one) => one.type === SHT_SYMTAB);
  return tables.reduce((sum, one) => sum + Math.floor(one.size / (wide ? 24 : 16)), 0);
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

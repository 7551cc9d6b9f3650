import type { Result } from '../runner/result.ts';
import {
  type ByteSource,
  type Fields,
  MalformedBinary,
  readFields,
  requireInside,
} from './byte-source.ts';
import {
  asResult,
  type DataRegion,
  type ExecutableImage,
  type ImageSection,
} from './executable.ts';

/** Numbers of mach-o/loader.h and mach-o/fat.h (debug/macho/macho.go). */
const FAT_MAGIC = 0xcafebabe;
const FAT_MAGIC_64 = 0xcafebabf;
const MH_MAGIC = 0xfeedface;
const MH_MAGIC_64 = 0xfeedfacf;
const MH_OBJECT = 1;
const MH_ALLOW_STACK_EXECUTION = 0x20000;
const MH_PIE = 0x200000;
/** The lowest byte of a section's flags is its type: S_ZEROFILL, S_GB_ZEROFILL, S_THREAD_LOCAL_ZEROFILL. */
const WITHOUT_BYTES: ReadonlySet<number> = new Set([0x1, 0xc, 0x12]);
const LC_SEGMENT = 0x1;
const LC_SYMTAB = 0x2;
const LC_DYSYMTAB = 0xb;
const LC_LOAD_DYLINKER = 0xe;
const LC_SEGMENT_64 = 0x19;
const LC_VERSION_MIN_IPHONEOS = 0x25;
const LC_BUILD_VERSION = 0x32;
/** LC_LOAD_DYLIB, LC_LOAD_WEAK_DYLIB, LC_REEXPORT_DYLIB, LC_LAZY_LOAD_DYLIB. */
const LOADS_A_LIBRARY: ReadonlySet<number> = new Set([0xc, 0x80000018, 0x8000001f, 0x20]);
const PLATFORM_MACOS = 1;
/** Universal binaries hold two or three slices; Apple's own tools stop far below this. */
const MOST_SLICES = 64;
const MOST_COMMANDS = 65_536;
const READ_WRITE = 3;

const CPUS: Readonly<Record<number, string>> = {
  7: '386',
  12: 'arm',
  16777223: 'amd64',
  16777228: 'arm64',
  16777234: 'ppc64',
};

/** Reads the headers of a Mach-O file, thin or universal (the first slice is described, as debug/buildinfo does). */
export function readMachO(source: ByteSource, subject: string): Promise<Result<ExecutableImage>> {
  return asResult(subject, async () => {
    const magic = (await readFields(source, 0, 4, true, 'Mach-O header')).u32(0);
    if (magic !== FAT_MAGIC && magic !== FAT_MAGIC_64) return thinImage(source, 0, source.size);
    const slices = await readSlices(source, magic === FAT_MAGIC_64);
    const images: ExecutableImage[] = [];
    for (const slice of slices) images.push(await thinImage(source, slice.offset, slice.size));
    const [first] = images;
    if (first === undefined) throw new MalformedBinary('a universal Mach-O file without a slice');
    return { ...first, architectures: images.flatMap((one) => one.architectures) };
  });
}

async function readSlices(
  source: ByteSource,
  wide: boolean,
): Promise<{ offset: number; size: number }[]> {
  const count = (await readFields(source, 4, 4, true, 'universal header')).u32(0);
  if (count > MOST_SLICES) throw new MalformedBinary(`a universal Mach-O file of ${count} slices`);
  const entry = wide ? 32 : 20;
  const table = await readFields(source, 8, count * entry, true, 'universal header');
  return Array.from({ length: count }, (_, index) => {
    const at = index * entry;
    const offset = wide ? table.u64(at + 8) : table.u32(at + 8);
    const size = wide ? table.u64(at + 16) : table.u32(at + 12);
    requireInside(source, offset, size, `slice ${index}`);
    return { offset, size };
  });
}

async function thinImage(source: ByteSource, base: number, size: number): Promise<ExecutableImage> {
  const magics = await readFields(source, base, 4, true, 'Mach-O header');
  const bigEndian = magics.u32(0) === MH_MAGIC || magics.u32(0) === MH_MAGIC_64;
  const magic = bigEndian ? magics.u32(0) : magics.bytes.readUInt32LE(0);
  if (magic !== MH_MAGIC && magic !== MH_MAGIC_64)
    throw new MalformedBinary('a slice that is no Mach-O file');
  const wide = magic === MH_MAGIC_64;
  const headerSize = wide ? 32 : 28;
  const header = await readFields(source, base, headerSize, bigEndian, 'Mach-O header');
  if (header.u32(12) === MH_OBJECT)
    throw new MalformedBinary('a Mach-O object file, neither a program nor a library');
  const count = header.u32(16);
  if (count > MOST_COMMANDS) throw new MalformedBinary(`a Mach-O file of ${count} load commands`);
  const commands = await readFields(
    source,
    base + headerSize,
    header.u32(20),
    bigEndian,
    'load commands',
  );

  const found = { goos: 'darwin', interpreter: null as string | null, needed: [] as string[] };
  const sections: ImageSection[] = [];
  /** Imported names are symbols too, which the loader reads: only local ones are for debuggers. */
  let symbolCount = { all: 0, local: null as number | null };
  let section: DataRegion | null = null;
  let data: DataRegion | null = null;
  let at = 0;
  for (let index = 0; index < count; index++) {
    const command = commands.u32(at);
    const length = commands.u32(at + 4);
    if (length < 8 || at + length > commands.bytes.length)
      throw new MalformedBinary(`load command ${index} claims ${length} bytes`);
    if (command === LC_SEGMENT || command === LC_SEGMENT_64) {
      const segment = readSegment(commands, at, length, command === LC_SEGMENT_64, base);
      requireInside(source, segment.region.offset, segment.region.size, 'segment');
      if (segment.region.end > base + size)
        throw new MalformedBinary('a segment lies beyond the end of its slice');
      section ??= segment.buildInfo;
      sections.push(...segment.sections);
      if (data === null && segment.isData) data = segment.region;
    } else if (command === LC_SYMTAB) {
      const symbols = commands.u32(at + 12) * (wide ? 16 : 12);
      requireInside(source, base + commands.u32(at + 8), symbols, 'symbol table');
      requireInside(source, base + commands.u32(at + 16), commands.u32(at + 20), 'symbol names');
      symbolCount = { ...symbolCount, all: commands.u32(at + 12) };
    } else if (command === LC_DYSYMTAB) {
      symbolCount = { ...symbolCount, local: commands.u32(at + 12) };
    } else if (command === LC_LOAD_DYLINKER) {
      found.interpreter = commandText(commands, at, length);
    } else if (LOADS_A_LIBRARY.has(command)) {
      found.needed.push(commandText(commands, at, length));
    } else if (command === LC_VERSION_MIN_IPHONEOS) {
      found.goos = 'ios';
    } else if (command === LC_BUILD_VERSION) {
      found.goos = commands.u32(at + 8) === PLATFORM_MACOS ? 'darwin' : 'ios';
    }
    at += length;
  }
  const goarch = CPUS[header.u32(4)] ?? null;
  return {
    format: 'mach-o',
    goos: found.goos,
    goarch,
    architectures: goarch === null ? [] : [goarch],
    interpreter: found.interpreter,
    needed: found.needed,
    static: null,
    pie: (header.u32(24) & MH_PIE) !== 0,
    stack: (header.u32(24) & MH_ALLOW_STACK_EXECUTION) === 0 ? 'data' : 'code',
    relro: null,
    symbols: symbolCount.local ?? symbolCount.all,
    sections,
    dataRegion: section ?? data,
  };
}

/** The text whose offset within the command is its third word. */
function commandText(commands: Fields, at: number, length: number): string {
  const offset = commands.u32(at + 8);
  if (offset >= length) throw new MalformedBinary('a name lies outside its load command');
  return commands.text(at + offset, length - offset);
}

/** The sections, and as debug/buildinfo (machoExe.DataStart) where the build info lies: the section `__go_buildinfo`, else the first writable segment. */
function readSegment(commands: Fields, at: number, length: number, wide: boolean, base: number) {
  const address = wide ? commands.u64(at + 24) : commands.u32(at + 24);
  const offset = base + (wide ? commands.u64(at + 40) : commands.u32(at + 32));
  const size = wide ? commands.u64(at + 48) : commands.u32(at + 36);
  const maximum = commands.u32(at + (wide ? 56 : 40));
  const initial = commands.u32(at + (wide ? 60 : 44));
  const count = commands.u32(at + (wide ? 64 : 48));
  const region: DataRegion = { address, offset, size, end: offset + size };
  const first = at + (wide ? 72 : 56);
  const entry = wide ? 80 : 68;
  if (first + count * entry > at + length)
    throw new MalformedBinary('the sections of a segment do not fit into its load command');
  let buildInfo: DataRegion | null = null;
  const found: ImageSection[] = [];
  for (let index = 0; index < count; index++) {
    const start = first + index * entry;
    const name = commands.text(start, 16);
    const place = {
      address: wide ? commands.u64(start + 32) : commands.u32(start + 32),
      offset: base + commands.u32(start + (wide ? 48 : 40)),
      size: wide ? commands.u64(start + 40) : commands.u32(start + 36),
    };
    const type = commands.u32(start + (wide ? 64 : 56)) & 0xff;
    if (!WITHOUT_BYTES.has(type)) {
      found.push({ name: `${commands.text(start + 16, 16)},${name}`, ...place });
    }
    if (name !== '__go_buildinfo') continue;
    buildInfo = { ...place, end: region.end };
  }
  const isData = address !== 0 && size !== 0 && maximum === READ_WRITE && initial === READ_WRITE;
  return { region, buildInfo, isData, sections: found };
}

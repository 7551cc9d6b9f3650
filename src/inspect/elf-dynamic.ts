import { type ByteSource, MalformedBinary, readFields, readText } from './byte-source.ts';
import { fileOffset, type Layout, type Segment } from './elf-tables.ts';

/** Numbers of the ELF specification and of GNU's additions (debug/elf/elf.go). */
const PT_DYNAMIC = 2;
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_BIND_NOW = 24;
const DT_FLAGS = 30;
const DT_FLAGS_1 = 0x6ffffffb;
const DF_BIND_NOW = 0x8;
const DF_1_NOW = 0x1;
const DF_1_PIE = 0x8000000;
const LONGEST_NAME = 4096;
const MOST_NEEDED = 4096;

/** What the dynamic section tells the loader. */
export interface Dynamic {
  readonly needed: readonly string[];
  /** DT_BIND_NOW, DF_BIND_NOW or DF_1_NOW: everything is resolved at the start. */
  readonly bindsNow: boolean;
  /** DF_1_PIE, which tells a static-pie program from a library. */
  readonly saysPie: boolean;
}

/** Reads the segment PT_DYNAMIC; a program without one asks for nothing. Throws MalformedBinary. */
export async function readDynamic(
  source: ByteSource,
  segments: readonly Segment[],
  layout: Layout,
): Promise<Dynamic> {
  const entries = await readEntries(source, segments, layout);
  const hasFlag = (tag: number, flag: number): boolean =>
    entries.some((one) => one.tag === tag && (one.value & flag) !== 0);
  return {
    needed: await readNeeded(source, segments, entries),
    bindsNow:
      entries.some((one) => one.tag === DT_BIND_NOW) ||
      hasFlag(DT_FLAGS, DF_BIND_NOW) ||
      hasFlag(DT_FLAGS_1, DF_1_NOW),
    saysPie: hasFlag(DT_FLAGS_1, DF_1_PIE),
  };
}

interface Entry {
  readonly tag: number;
  readonly value: number;
}

async function readEntries(
  source: ByteSource,
  segments: readonly Segment[],
  { wide, bigEndian }: Layout,
): Promise<Entry[]> {
  const dynamic = segments.find((one) => one.type === PT_DYNAMIC);
  if (dynamic === undefined) return [];
  const { offset, fileSize } = dynamic;
  const table = await readFields(source, offset, fileSize, bigEndian, 'dynamic section');
  const width = wide ? 8 : 4;
  const word = (at: number): number => (wide ? table.u64(at) : table.u32(at));
  const entries: Entry[] = [];
  for (let at = 0; at + 2 * width <= table.bytes.length; at += 2 * width) {
    const tag = word(at);
    if (tag === DT_NULL) break;
    entries.push({ tag, value: word(at + width) });
  }
  return entries;
}

async function readNeeded(
  source: ByteSource,
  segments: readonly Segment[],
  entries: readonly Entry[],
): Promise<string[]> {
  const names = new Set(entries.filter((one) => one.tag === DT_NEEDED).map((one) => one.value));
  if (names.size === 0) return [];
  if (names.size > MOST_NEEDED)
    throw new MalformedBinary(`a program that needs ${names.size} libraries`);
  const address = entries.findLast((one) => one.tag === DT_STRTAB)?.value;
  const strings = address === undefined ? null : fileOffset(segments, address);
  if (strings === null) throw new MalformedBinary('the dynamic section has no string table');
  const needed = new Set<string>();
  for (const name of names)
    needed.add(await readText(source, strings + name, LONGEST_NAME, 'name of a needed library'));
  return [...needed];
}

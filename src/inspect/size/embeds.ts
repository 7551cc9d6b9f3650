import { createHash } from 'node:crypto';
import type { Layout } from './layout.ts';
import { dataSections, rangeOf } from './mark-data.ts';
import { PCLNTAB, type Runs } from './marks.ts';
import { INSIDE } from './owners.ts';
import { type ProgramSection, Reader, sectionAt } from './program/program.ts';
import { firstRunFrom, runHolding } from './run-at.ts';

/** The content of a file, or of a long constant, and the record that names it. */
export interface FoundEmbed {
  /** Null: a string or []byte, which has none. */
  readonly name: string | null;
  readonly bytes: number;
  readonly content: number;
  readonly record: { readonly section: ProgramSection; readonly offset: number };
}

const HASH_BYTES = 16;
const LONGEST_NAME = 4096;
/** Shorter constants are not told from the strings of any program. */
const LEAST_UNNAMED = 2048;
/** What the linker may put between two things. */
const MOST_PADDING = 64;

/**
 * Files of an embed.FS: {name, data, hash} one behind the other (embed/embed.go `file`; written by
 * cmd/compile/internal/staticdata WriteEmbed), each proved by its hash. And what a variable of type
 * string or []byte holds from the start: {data, length}, where what begins at data is just as long.
 * What was taken for other things inside of them is not: `runs` is corrected.
 */
export function findEmbeds(layout: Layout, runs: ReadonlyMap<ProgramSection, Runs>): FoundEmbed[] {
  const { program } = layout;
  const reader = new Reader(program);
  const size = program.pointerBytes;
  const sections = dataSections(layout);
  const { low, high } = rangeOf(sections);
  const found = new Map<number, FoundEmbed>();
  for (const section of sections) {
    const { bytes } = section;
    const skew = (size - (section.address % size)) % size;
    for (let at = skew; at + 2 * size <= bytes.length; at += size) {
      const length = reader.pointer(bytes, at + size);
      if (length === 0 || length > program.size) continue;
      const content = reader.pointer(bytes, at);
      if (content < low || content >= high) continue;
      const record = { section, offset: at };
      const file = length <= LONGEST_NAME ? fileAt(layout, record) : null;
      if (file !== null) found.set(file.content, file);
      else if (
        length >= LEAST_UNNAMED &&
        !found.has(content) &&
        isWhole(layout, runs, content, length)
      )
        found.set(content, { name: null, bytes: length, content, record });
    }
  }
  // Its record begins with the name, so a file is met before its content is, as one without a name.
  const embeds = [...found.values()].sort((left, right) => right.bytes - left.bytes);
  for (const one of embeds) clearInside(layout, runs, one);
  return embeds;
}

function fileAt(layout: Layout, record: FoundEmbed['record']): FoundEmbed | null {
  const size = layout.program.pointerBytes;
  const reader = new Reader(layout.program);
  const { bytes } = record.section;
  const at = record.offset;
  if (at + 4 * size + HASH_BYTES > bytes.length) return null;
  if (!mayBeHash(bytes, at + 4 * size)) return null;
  const hash = bytes.subarray(at + 4 * size, at + 4 * size + HASH_BYTES);
  const content = reader.pointer(bytes, at + 2 * size);
  const length = reader.pointer(bytes, at + 3 * size);
  if (length === 0 || length > layout.program.size) return null;
  const data = part(layout, content, length);
  const name = part(layout, reader.pointer(bytes, at), reader.pointer(bytes, at + size));
  if (data === null || name === null) return null;
  if (!isHashOf(hash, data)) return null;
  return { name: name.toString('utf8'), bytes: length, content, record };
}

/** Of a hash's bytes five are zero in one of 250 million; addresses and lengths have more. */
const MOST_ZEROS = 4;

function mayBeHash(bytes: Buffer, from: number): boolean {
  let zeros = 0;
  for (let at = from; at < from + HASH_BYTES; at++) if (bytes[at] === 0) zeros++;
  return zeros <= MOST_ZEROS;
}

/** The forms of cmd/internal/hash (New32, Sum32), and before Go 1.24 of cmd/internal/notsha256. */
function isHashOf(hash: Buffer, data: Buffer): boolean {
  const plain = createHash('sha256').update(data).digest();
  if (plain.subarray(1, HASH_BYTES).equals(hash.subarray(1))) return true;
  if (hash.every((byte, index) => byte === 255 - (plain[index] ?? 0))) return true;
  const marked = createHash('sha256')
    .update(Buffer.from([1]))
    .update(data)
    .digest();
  return marked.subarray(0, HASH_BYTES).equals(hash);
}

function part({ program }: Layout, address: number, length: number): Buffer | null {
  const section = sectionAt(program.loaded, address);
  if (section === null || length > section.bytes.length) return null;
  const start = address - section.address;
  const end = start + length;
  return end > section.bytes.length ? null : section.bytes.subarray(start, end);
}

/** Whether a thing begins there and another one begins where it ends, with hardly any seen inside. */
function isWhole(
  { program }: Layout,
  runs: ReadonlyMap<ProgramSection, Runs>,
  address: number,
  length: number,
): boolean {
  const section = sectionAt(program.loaded, address);
  const own = section === null ? undefined : runs.get(section);
  if (section === null || own === undefined) return false;
  const start = address - section.address;
  const first = firstRunFrom(own, start);
  if (own.starts[first] !== start || first >= own.count) return false;
  if (own.categories[first] === PCLNTAB || start + length > section.bytes.length) return false;
  const last = firstRunFrom(own, start + length);
  const end = last < own.count ? (own.starts[last] as number) : section.bytes.length;
  const inside = last - first - 1;
  return end - (start + length) < MOST_PADDING && inside <= 2 + length / 8192;
}

function clearInside(
  { program }: Layout,
  runs: ReadonlyMap<ProgramSection, Runs>,
  { content, bytes }: FoundEmbed,
): void {
  const section = sectionAt(program.loaded, content);
  const own = section === null ? undefined : runs.get(section);
  if (section === null || own === undefined) return;
  const start = content - section.address;
  const last = firstRunFrom(own, start + bytes);
  for (let index = runHolding(own, start) + 1; index < last; index++)
    if ((own.starts[index] as number) > start) own.owners[index] = INSIDE;
}

import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type ByteSource, type Fields, MalformedBinary, readFields } from './byte-source.ts';
import { type Layout, readSections, readSegments, type Section, SHT_NOBITS } from './elf-tables.ts';

/** What the kernel and the dynamic loader read of an ELF program; two that agree behave the same. */
export interface LoadedProgram {
  /** Hex, of entry point, machine, and address, flags and bytes of every segment. */
  readonly sha256: string;
  /** Whether the file carries DWARF (`.debug_info`, or `.zdebug_info` of older linkers). */
  readonly hasDebugInformation: boolean;
  readonly hasSymbolTable: boolean;
}

const CHUNK_BYTES = 1024 * 1024;
/** Types of segments that are no part of the running program: tables of their own, or only notes. */
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const PT_TLS = 7;
const PT_GNU_STACK = 0x6474e551;
const PT_GNU_RELRO = 0x6474e552;
const BEHAVIOUR = [PT_LOAD, PT_DYNAMIC, PT_INTERP, PT_TLS, PT_GNU_STACK, PT_GNU_RELRO];

/**
 * Reads the loaded part of an ELF program. Left out is what a tool may change and nothing at run
 * time reads: the section table (the Go linker writes it into the first segment), and zeros at the end of a segment, which the kernel
 * fills in itself (System V ABI, p_memsz). Of ELF header and program headers, which are loaded, too,
 * what counts is what they say. Throws MalformedBinary or the error of the file.
 */
export async function readLoadedProgram(file: string): Promise<LoadedProgram> {
  const handle = await open(file, 'r');
  try {
    return await loaded({
      size: (await handle.stat()).size,
      read: (offset, length) => readPart(handle, offset, length),
    });
  } finally {
    await handle.close();
  }
}

async function loaded(source: ByteSource): Promise<LoadedProgram> {
  const ident = (await readFields(source, 0, 16, false, 'ELF identification')).bytes;
  if (ident.toString('latin1', 0, 4) !== '\x7fELF') throw new MalformedBinary('no ELF file');
  const layout: Layout = { wide: ident[4] === 2, bigEndian: ident[5] === 2 };
  const headerBytes = layout.wide ? 64 : 52;
  const header = await readFields(source, 0, headerBytes, layout.bigEndian, 'ELF header');
  const sum = createHash('sha256');
  const entry = layout.wide ? header.u64(24) : header.u32(24);
  sum.update(`${ident.toString('hex')} ${header.u16(16)} ${header.u16(18)} ${entry}\n`);
  const sections = await readSections(source, header, layout);
  for (const one of await readSegments(source, header, layout)) {
    if (!BEHAVIOUR.includes(one.type)) continue;
    sum.update(`${one.type} ${one.flags} ${one.address} ${one.memorySize}\n`);
    const skip =
      one.offset === 0 && one.type === PT_LOAD ? headersEnd(header, layout, sections) : 0;
    if (skip > one.fileSize) throw new MalformedBinary('a segment that is cut inside its headers');
    await addBytes(sum, source, one.offset + skip, one.fileSize - skip);
  }
  const names = new Set(sections.map((one) => one.name));
  return {
    sha256: sum.digest('hex'),
    hasDebugInformation: names.has('.debug_info') || names.has('.zdebug_info'),
    hasSymbolTable: names.has('.symtab'),
  };
}

/** Where the first section that is loaded begins; before it there are only tables of the file. */
function headersEnd(header: Fields, { wide }: Layout, sections: readonly Section[]): number {
  const own = wide ? 64 : 52;
  const offset = wide ? header.u64(32) : header.u32(28);
  const length = header.u16(wide ? 54 : 42) * header.u16(wide ? 56 : 44);
  const programHeaders = offset === own ? own + length : own;
  const starts = sections.filter((one) => one.address > 0 && one.type !== SHT_NOBITS);
  if (starts.length === 0) return programHeaders;
  return Math.max(programHeaders, Math.min(...starts.map((one) => one.offset)));
}

/** Adds the bytes without the zeros at their end. */
async function addBytes(sum: Hash, source: ByteSource, from: number, length: number) {
  let zeros = 0;
  for (let at = 0; at < length; at += CHUNK_BYTES) {
    const part = await source.read(from + at, Math.min(CHUNK_BYTES, length - at));
    let end = part.length;
    while (end > 0 && part[end - 1] === 0) end--;
    if (end > 0) {
      for (let left = zeros; left > 0; left -= CHUNK_BYTES)
        sum.update(Buffer.alloc(Math.min(left, CHUNK_BYTES)));
      sum.update(part.subarray(0, end));
      zeros = 0;
    }
    zeros += part.length - end;
  }
}

async function readPart(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(Math.max(0, length));
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
  return bytes.subarray(0, bytesRead);
}

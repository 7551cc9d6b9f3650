import { type Result, success } from '../../../runner/result.ts';
import { readBuildInfo } from '../../build-info.ts';
import { bufferSource } from '../../byte-source.ts';
import type { ExecutableImage, ImageSection } from '../../executable.ts';
import { readImage } from '../../read-binary.ts';
import { elfSymbols } from './elf-symbols.ts';
import { machineOf, type Program, type ProgramSection } from './program.ts';
import { relocated } from './relocations.ts';
import { sectionKind } from './section-kind.ts';
import { readWasm } from './wasm-program.ts';

/** Sections, symbols and build info of a file of which all bytes are there. */
export async function readProgram(bytes: Buffer, file: string): Promise<Result<Program>> {
  const source = bufferSource(bytes);
  const image = await readImage(source, file);
  if (!image.ok) return image;
  if (image.value.format === 'wasm') return readWasm(bytes, file);
  const buildInfo = await readBuildInfo(source, image.value.dataRegion, file);
  if (!buildInfo.ok) return buildInfo;
  const { format, goos, goarch } = image.value;
  const machine = machineOf(goarch);
  const named = image.value.sections.map((one) => sectionOf(bytes, one));
  const symbols = format === 'elf' ? elfSymbols(named, machine) : [];
  const sections = format === 'elf' ? relocated(named, machine, goarch) : named;
  return success({
    format,
    goos,
    goarch,
    ...machine,
    size: bytes.length,
    sections,
    loaded: sections
      .filter((one) => one.address > 0)
      .toSorted((left, right) => left.address - right.address),
    outside: outsideSections(image.value, bytes),
    symbols,
    buildInfo: buildInfo.value,
    bodies: null,
  });
}

function sectionOf(bytes: Buffer, section: ImageSection): ProgramSection {
  return {
    name: section.name,
    kind: sectionKind(section.name),
    address: section.address,
    bytes: bytes.subarray(section.offset, section.offset + section.size),
    fileBytes: Math.max(0, Math.min(section.size, bytes.length - section.offset)),
    stored: null,
  };
}

/** What lies before, between and behind the sections of a file. */
function outsideSections(image: ExecutableImage, bytes: Buffer): { name: string; bytes: number }[] {
  const { sections, format } = image;
  const found = { headers: 0, between: 0, behind: 0 };
  let end = 0;
  for (const one of sections.toSorted((left, right) => left.offset - right.offset)) {
    const gap = one.offset - end;
    if (gap > 0) found[end === 0 ? 'headers' : 'between'] += gap;
    end = Math.max(end, one.offset + one.size);
  }
  found.behind = Math.max(0, bytes.length - end);
  const universal = image.architectures.length > 1;
  const table = format === 'elf' ? elfTableBytes(bytes, end) : 0;
  const symbols = format === 'elf' ? 0 : found.behind;
  return [
    { name: 'headers', bytes: (universal ? 0 : found.headers) + table },
    { name: 'other architectures', bytes: universal ? found.headers + found.behind : 0 },
    { name: 'padding between sections', bytes: found.between },
    { name: BEHIND[format] ?? 'behind the sections', bytes: universal ? 0 : symbols },
    { name: 'appended to the program', bytes: format === 'elf' ? found.behind - table : 0 },
  ].filter((one) => one.bytes > 0);
}

const BEHIND: Readonly<Record<string, string>> = {
  'mach-o': 'symbol table and signature',
  pe: 'symbol table',
};

/** External linkers write the section headers last. */
function elfTableBytes(bytes: Buffer, end: number): number {
  const wide = bytes[4] === 2;
  const big = bytes[5] === 2;
  const u16 = (at: number) => (big ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at));
  const offset = wide
    ? Number(big ? bytes.readBigUInt64BE(40) : bytes.readBigUInt64LE(40))
    : big
      ? bytes.readUInt32BE(32)
      : bytes.readUInt32LE(32);
  if (offset < end - 16) return 0;
  const length = u16(wide ? 58 : 46) * u16(wide ? 60 : 48);
  return Math.max(0, Math.min(bytes.length, offset + length) - end);
}

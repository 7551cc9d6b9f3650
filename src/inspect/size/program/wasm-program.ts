import type { Result } from '../../../runner/result.ts';
import { MalformedBinary } from '../../byte-source.ts';
import { asResult } from '../../executable.ts';
import type { Program, ProgramSection } from './program.ts';
import { wasmBuildInfo } from './wasm-build-info.ts';

/** Numbers of the WebAssembly core specification, "Modules". */
const CUSTOM = 0;
const CODE = 10;
const DATA = 11;
const NAMES = [
  'custom',
  'type',
  'import',
  'function',
  'table',
  'memory',
  'global',
  'export',
  'start',
  'element',
  'code',
  'data',
];
/** Go's own limit of data is far below; a lying offset stops here. */
const MOST_MEMORY = 1024 * 1024 * 1024;

interface WasmSection {
  readonly id: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A wasm module of Go: its functions by index, its memory as one section of data. */
export async function readWasm(bytes: Buffer, file: string): Promise<Result<Program>> {
  return asResult(file, async () => {
    const sections = [...wasmSections(bytes)];
    const bodies = functionBodies(bytes, sections.find((one) => one.id === CODE) ?? null);
    const data = sections.find((one) => one.id === DATA) ?? null;
    const memory = data === null ? null : memoryOf(bytes, data);
    const info = memory === null ? null : wasmBuildInfo(memory.bytes);
    const named = sections.map((one): ProgramSection => {
      const content = bytes.subarray(one.start, one.end);
      const kept = { name: one.name, address: 0, fileBytes: content.length, stored: null };
      if (one.id === DATA && memory !== null) return { ...kept, ...memory, kind: 'data' };
      const kind = one.id === CODE ? 'text' : KINDS[one.name];
      return { ...kept, bytes: content, kind: kind ?? 'linking' };
    });
    const inside = sections.reduce((sum, one) => sum + one.end - one.start, 0);
    return {
      format: 'wasm',
      goos: info?.settings.GOOS ?? null,
      goarch: 'wasm',
      pointerBytes: 8,
      bigEndian: false,
      size: bytes.length,
      sections: named,
      loaded: named.filter((one) => one.kind === 'data'),
      outside: [{ name: 'headers', bytes: bytes.length - inside }],
      symbols: [],
      buildInfo: info,
      bodies,
    };
  });
}

const KINDS: Readonly<Record<string, ProgramSection['kind']>> = {
  name: 'symbols',
  'go:buildid': 'notes',
  producers: 'notes',
};

function* wasmSections(bytes: Buffer): Generator<WasmSection> {
  if (bytes.length < 8 || bytes.readUInt32LE(4) !== 1)
    throw new MalformedBinary('a wasm module of another version than 1, or a cut one');
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at] ?? 0;
    const length = varint(bytes, at + 1);
    const end = length.end + length.value;
    if (end > bytes.length)
      throw new MalformedBinary(
        `section ${NAMES[id] ?? id} claims ${length.value} bytes and lies beyond the end of the file`,
      );
    if (id === CUSTOM) {
      const size = varint(bytes, length.end);
      const name = bytes.toString('utf8', size.end, Math.min(end, size.end + size.value));
      yield { id, name, start: length.end, end };
    } else yield { id, name: NAMES[id] ?? `section ${id}`, start: length.end, end };
    at = end;
  }
}

/** Size of each body with its own length before it. */
function functionBodies(bytes: Buffer, code: WasmSection | null): number[] {
  if (code === null) return [];
  const count = varint(bytes, code.start);
  const sizes: number[] = [];
  let at = count.end;
  for (let index = 0; index < count.value; index++) {
    const size = varint(bytes, at);
    const end = size.end + size.value;
    if (end > code.end) throw new MalformedBinary(`function ${index} lies beyond its section`);
    sizes.push(end - at);
    at = end;
  }
  return sizes;
}

/** The memory that active segments fill, from address 0; Go's linker leaves out runs of zeros. */
function memoryOf(bytes: Buffer, data: WasmSection) {
  const count = varint(bytes, data.start);
  const segments: { address: number; start: number; length: number }[] = [];
  let at = count.end;
  for (let index = 0; index < count.value; index++) {
    const flags = varint(bytes, at);
    // 0: active in memory 0, `i32.const N end`; Go writes no other.
    if (flags.value !== 0 || bytes[flags.end] !== 0x41)
      throw new MalformedBinary('a data segment that Go does not write');
    const address = varint(bytes, flags.end + 1);
    const length = varint(bytes, address.end + 1);
    if (length.end + length.value > data.end)
      throw new MalformedBinary(`data segment ${index} lies beyond its section`);
    segments.push({ address: address.value, start: length.end, length: length.value });
    at = length.end + length.value;
  }
  segments.sort((left, right) => left.address - right.address);
  const size = segments.reduce((most, one) => Math.max(most, one.address + one.length), 0);
  if (size > MOST_MEMORY) throw new MalformedBinary(`a data segment at address ${size}`);
  const memory = Buffer.alloc(size);
  for (const one of segments) bytes.copy(memory, one.address, one.start, one.start + one.length);
  const stored = segments.map((one) => [one.address, one.address + one.length] as const);
  return { bytes: memory, stored };
}

/** Unsigned or signed LEB128 below 2^53; addresses of Go's data are positive. */
function varint(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, scale = 1; at < start + 8; at++, scale *= 128) {
    const byte = bytes[at];
    if (byte === undefined) break;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  throw new MalformedBinary(`a number at ${start} of the wasm module has no end`);
}

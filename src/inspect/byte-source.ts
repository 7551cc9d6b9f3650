/** Random access to the bytes of a file; nothing is read beyond what is asked for. */
export interface ByteSource {
  /** Bytes in all. */
  readonly size: number;
  /** The bytes from `offset`: `length` of them, fewer where the source ends. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** Thrown inside the readers of this folder and made a Result by each public one: the file is cut or lies. */
export class MalformedBinary extends Error {}

/** No header, table or name that a linker writes comes near this; a hostile length stops here. */
const LONGEST_READ = 16 * 1024 * 1024;

export function bufferSource(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** Refuses a range that is not wholly inside the source; `what` names it, e.g. `section table`. */
export function requireInside(
  source: ByteSource,
  offset: number,
  length: number,
  what: string,
): void {
  if (offset < 0 || length < 0 || !(offset + length <= source.size))
    throw new MalformedBinary(
      `the ${what} (${length} bytes at ${offset}) lies beyond the end of the file (${source.size} bytes)`,
    );
}

/** Exactly `length` bytes as fields of one byte order, or MalformedBinary. */
export async function readFields(
  source: ByteSource,
  offset: number,
  length: number,
  bigEndian: boolean,
  what: string,
): Promise<Fields> {
  requireInside(source, offset, length, what);
  if (length > LONGEST_READ)
    throw new MalformedBinary(`the ${what} claims ${length} bytes; no linker writes that`);
  const bytes = await source.read(offset, length);
  if (bytes.length !== length)
    throw new MalformedBinary(`the ${what} is cut: ${bytes.length} of ${length} bytes`);
  return new Fields(bytes, bigEndian, what);
}

/** The text from `offset` up to its NUL, at most `longest` bytes. */
export async function readText(
  source: ByteSource,
  offset: number,
  longest: number,
  what: string,
): Promise<string> {
  requireInside(source, offset, 1, what);
  const bytes = await source.read(offset, longest);
  const end = bytes.indexOf(0);
  if (end < 0) throw new MalformedBinary(`the ${what} at ${offset} has no end`);
  return bytes.toString('utf8', 0, end);
}

/** Numbers at offsets of a run of bytes, in the byte order of the file. */
export class Fields {
  readonly bytes: Buffer;
  readonly bigEndian: boolean;
  readonly what: string;

  constructor(bytes: Buffer, bigEndian: boolean, what: string) {
    this.bytes = bytes;
    this.bigEndian = bigEndian;
    this.what = what;
  }

  u16(offset: number): number {
    this.require(offset, 2);
    return this.bigEndian ? this.bytes.readUInt16BE(offset) : this.bytes.readUInt16LE(offset);
  }

  u32(offset: number): number {
    this.require(offset, 4);
    return this.bigEndian ? this.bytes.readUInt32BE(offset) : this.bytes.readUInt32LE(offset);
  }

  /** Above 2^53 the nearest double: far beyond any file, so it fails where it is used as an offset. */
  u64(offset: number): number {
    this.require(offset, 8);
    return Number(
      this.bigEndian ? this.bytes.readBigUInt64BE(offset) : this.bytes.readBigUInt64LE(offset),
    );
  }

  /** The text at `offset` up to a NUL or the end of the fields. */
  text(offset: number, longest: number = this.bytes.length): string {
    this.require(offset, 1);
    const area = this.bytes.subarray(offset, offset + longest);
    const end = area.indexOf(0);
    return area.toString('utf8', 0, end < 0 ? area.length : end);
  }

  private require(offset: number, length: number): void {
    if (!(offset >= 0 && offset + length <= this.bytes.length))
      throw new MalformedBinary(`the ${this.what} is too short for what it says it holds`);
  }
}

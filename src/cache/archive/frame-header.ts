import type { Codec } from './codec.ts';

/**
 * Where the frames of an archive begin and how long they are, so that several can be decompressed
 * at the same time, and because Node's zstd decoder stops after the first frame of a stream (seen
 * in 24.21). Both forms are part of the codec's own format, so that `zstd -dc FILE | tar t` and
 * `gzip -dc FILE | tar t` read an archive:
 * - zstd: a skippable frame of 16 bytes (RFC 8878, 3.1.2) before each frame;
 * - gzip: an extra field of 14 bytes (RFC 1952, 2.3.1.1) in each member's header.
 */
export interface FrameHeader {
  readonly codec: Codec;
  /** Bytes after the header that belong to the frame. */
  readonly frameBytes: number;
  /** Bytes of the block when decompressed. */
  readonly blockBytes: number;
}

/** What to read to know a header of either codec. */
export const LONGEST_HEADER = 24;
export const HEADER_BYTES: Readonly<Record<Codec, number>> = { zstd: 16, gzip: 24 };

const SKIPPABLE_MAGIC = 0x184d2a5c;
const GZIP_MEMBER_HEADER = 10;
const GZIP_FLAG_EXTRA = 4;
/** "GT", then 8 bytes of data. */
const GZIP_SUBFIELD = Buffer.from([0x47, 0x54, 8, 0]);

/** The frame as it is written: the header and what follows it. */
export function withHeader(codec: Codec, frame: Buffer, blockBytes: number): Buffer[] {
  const header = Buffer.alloc(HEADER_BYTES[codec]);
  if (codec === 'zstd') {
    header.writeUInt32LE(SKIPPABLE_MAGIC, 0);
    header.writeUInt32LE(8, 4);
    header.writeUInt32LE(frame.length, 8);
    header.writeUInt32LE(blockBytes, 12);
    return [header, frame];
  }
  const rest = frame.subarray(GZIP_MEMBER_HEADER);
  frame.copy(header, 0, 0, GZIP_MEMBER_HEADER);
  header.writeUInt8(header.readUInt8(3) | GZIP_FLAG_EXTRA, 3);
  header.writeUInt16LE(12, 10);
  GZIP_SUBFIELD.copy(header, 12);
  header.writeUInt32LE(rest.length, 16);
  header.writeUInt32LE(blockBytes, 20);
  return [header, rest];
}

/** `bytes`: what lies at the frame's start; null where that is no frame of ours, or cut off. */
export function parseHeader(bytes: Buffer): FrameHeader | null {
  if (
    bytes.length >= HEADER_BYTES.zstd &&
    bytes.readUInt32LE(0) === SKIPPABLE_MAGIC &&
    bytes.readUInt32LE(4) === 8
  )
    return {
      codec: 'zstd',
      frameBytes: bytes.readUInt32LE(8),
      blockBytes: bytes.readUInt32LE(12),
    };
  if (
    bytes.length >= HEADER_BYTES.gzip &&
    bytes.readUInt32BE(0) === (0x1f8b0800 | GZIP_FLAG_EXTRA) &&
    bytes.readUInt16LE(10) === 12 &&
    bytes.subarray(12, 16).equals(GZIP_SUBFIELD)
  )
    return {
      codec: 'gzip',
      frameBytes: bytes.readUInt32LE(16),
      blockBytes: bytes.readUInt32LE(20),
    };
  return null;
}

import { ByteReader } from './byte-reader.ts';
import {
  BLOCK_BYTES,
  type Codec,
  compress,
  decompress,
  MAX_BLOCK_BYTES,
  supportedCodecs,
} from './codec.ts';
import { HEADER_BYTES, LONGEST_HEADER, parseHeader, withHeader } from './frame-header.ts';
import { inOrder } from './in-order.ts';
import { messageOf } from './thrown.ts';

/** In a stream of chunks: what was written so far becomes a block, however short. */
export const endOfBlock: unique symbol = Symbol('end of block');

/** An archive that cannot be read: the message says why, for a person. */
export class BrokenArchiveError extends Error {}

/** Compresses the chunks, `parallelism` blocks at once, and gives their frames in order. */
export async function* packFrames(
  codec: Codec,
  parallelism: number,
  chunks: AsyncIterable<Buffer | typeof endOfBlock>,
): AsyncGenerator<Buffer> {
  const frames = inOrder(
    blocks(chunks),
    { count: parallelism, bytes: Number.POSITIVE_INFINITY },
    (block) => block.length,
    async (block) => withHeader(codec, await compress(codec, block), block.length),
  );
  for await (const parts of frames) yield* parts;
}

/** Blocks as long as they are: with buffers of BLOCK_BYTES two small archives cost 16 ms of collection. */
async function* blocks(chunks: AsyncIterable<Buffer | typeof endOfBlock>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  const block = (): Buffer => {
    const whole = Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    if (chunk === endOfBlock) {
      if (length > 0) yield block();
      continue;
    }
    for (let taken = 0; taken < chunk.length; ) {
      const piece = chunk.subarray(taken, taken + BLOCK_BYTES - length);
      pieces.push(piece);
      taken += piece.length;
      length += piece.length;
      if (length === BLOCK_BYTES) yield block();
    }
  }
  if (length > 0) yield block();
}

/** The blocks of an archive in order, `parallelism` decompressed at once; throws BrokenArchiveError. */
export function readBlocks(
  stream: AsyncIterable<Buffer>,
  parallelism: number,
): AsyncGenerator<Buffer, void, undefined> {
  return inOrder(
    frames(stream),
    { count: parallelism, bytes: MAX_BLOCK_BYTES * 2 },
    (frame) => frame.blockBytes + frame.bytes.length,
    async (frame) => {
      try {
        return await decompress(frame.codec, frame.bytes, frame.blockBytes);
      } catch (error) {
        throw new BrokenArchiveError(
          `the archive is damaged in the ${frame.codec} frame at byte ${frame.offset}: ${messageOf(error)}`,
        );
      }
    },
  );
}

interface Frame {
  readonly codec: Codec;
  readonly offset: number;
  readonly bytes: Buffer;
  readonly blockBytes: number;
}

async function* frames(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const input = new ByteReader(stream);
  let codec: Codec | undefined;
  try {
    for (let offset = 0; ; offset = input.offset) {
      const start = await input.peek(LONGEST_HEADER);
      if (start.length === 0) {
        if (offset === 0) throw new BrokenArchiveError('the archive is empty (0 bytes)');
        return;
      }
      const header = parseHeader(start);
      if (header === null || (codec !== undefined && header.codec !== codec))
        throw new BrokenArchiveError(
          offset === 0
            ? 'not an archive of go-turbo-build: its first bytes are neither its zstd nor its gzip form'
            : `the archive is cut off or damaged at byte ${offset}: no frame begins there`,
        );
      codec = header.codec;
      if (!supportedCodecs().includes(codec))
        throw new BrokenArchiveError(
          `the archive is in ${codec}, which this Node (${process.version}) does not have; it needs Node 22.15 or later`,
        );
      if (
        header.blockBytes === 0 ||
        header.blockBytes > MAX_BLOCK_BYTES ||
        header.frameBytes > MAX_BLOCK_BYTES * 1.1
      )
        throw new BrokenArchiveError(
          `the archive's frame at byte ${offset} says ${header.blockBytes} bytes; allowed are 1 to ${MAX_BLOCK_BYTES}`,
        );
      const length = HEADER_BYTES[codec] + header.frameBytes;
      const whole = await input.take(length);
      if (whole.length < length)
        throw new BrokenArchiveError(
          `the archive is cut off: ${offset + whole.length} bytes, and the frame at byte ${offset} ends at ${offset + length}`,
        );
      // A gzip member's header is part of what gunzip reads; zstd's own frame comes after ours.
      const bytes = codec === 'gzip' ? whole : whole.subarray(HEADER_BYTES[codec]);
      yield { codec, offset, bytes, blockBytes: header.blockBytes };
    }
  } finally {
    await input.close();
  }
}

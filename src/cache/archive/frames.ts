import { type FileHandle, open } from 'node:fs/promises';
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

/** Compresses the chunks, `parallelism` blocks at once, and writes their frames in order; gives the bytes written. */
export async function writeFrames(
  file: string,
  codec: Codec,
  parallelism: number,
  chunks: AsyncIterable<Buffer | typeof endOfBlock>,
): Promise<number> {
  const output = await open(file, 'w');
  try {
    let written = 0;
    const frames = inOrder(
      blocks(chunks),
      { count: parallelism, bytes: Number.POSITIVE_INFINITY },
      (block) => block.length,
      async (block) => withHeader(codec, await compress(codec, block), block.length),
    );
    for await (const parts of frames) {
      for (const part of parts) {
        await output.writeFile(part);
        written += part.length;
      }
    }
    return written;
  } finally {
    await output.close();
  }
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
export async function* readBlocks(file: string, parallelism: number): AsyncGenerator<Buffer> {
  let input: FileHandle;
  try {
    input = await open(file, 'r');
  } catch (error) {
    throw new BrokenArchiveError(`the archive cannot be read: ${messageOf(error)}`);
  }
  try {
    yield* inOrder(
      frames(input),
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
  } finally {
    await input.close();
  }
}

interface Frame {
  readonly codec: Codec;
  readonly offset: number;
  readonly bytes: Buffer;
  readonly blockBytes: number;
}

async function* frames(input: FileHandle): AsyncGenerator<Frame> {
  const end = (await input.stat()).size;
  if (end === 0) throw new BrokenArchiveError('the archive is empty (0 bytes)');
  let codec: Codec | undefined;
  for (let offset = 0; offset < end; ) {
    const header = parseHeader(await readAt(input, offset, Math.min(LONGEST_HEADER, end - offset)));
    if (header === null || (codec !== undefined && header.codec !== codec))
      throw new BrokenArchiveError(
        offset === 0
          ? 'not an archive of go-turbo-build: its first bytes are neither its zstd nor its gzip form'
          : `the archive is cut off or damaged at byte ${offset} of ${end}: no frame begins there`,
      );
    codec = header.codec;
    if (!supportedCodecs().includes(codec))
      throw new BrokenArchiveError(
        `the archive is in ${codec}, which this Node (${process.version}) does not have; it needs Node 22.15 or later`,
      );
    const headerBytes = HEADER_BYTES[codec];
    const next = offset + headerBytes + header.frameBytes;
    if (next > end)
      throw new BrokenArchiveError(
        `the archive is cut off: ${end} bytes, and the frame at byte ${offset} ends at ${next}`,
      );
    if (
      header.blockBytes === 0 ||
      header.blockBytes > MAX_BLOCK_BYTES ||
      header.frameBytes > MAX_BLOCK_BYTES * 1.1
    )
      throw new BrokenArchiveError(
        `the archive's frame at byte ${offset} says ${header.blockBytes} bytes; allowed are 1 to ${MAX_BLOCK_BYTES}`,
      );
    // A gzip member's header is part of what gunzip reads; zstd's own frame comes after ours.
    const from = codec === 'gzip' ? offset : offset + headerBytes;
    const bytes = await readAt(input, from, next - from);
    yield { codec, offset, bytes, blockBytes: header.blockBytes };
    offset = next;
  }
}

async function readAt(input: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await input.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0)
      throw new BrokenArchiveError(`the archive ends at byte ${offset + filled} while it is read`);
    filled += bytesRead;
  }
  return bytes;
}

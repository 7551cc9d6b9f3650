import { promisify } from 'node:util';
// The default import: on a Node without zstd a named import of it would not even load.
import zlib from 'node:zlib';

export type Codec = 'zstd' | 'gzip';

/** Bytes of tar in one frame. Measured on caddy's GOCACHE: 8 MiB cost 4 % more bytes; 32 MiB save 3 % for 30 % more CPU time. */
export const BLOCK_BYTES = 16 * 1024 * 1024;

/** No frame of an archive may hold more than this. */
export const MAX_BLOCK_BYTES = 64 * 1024 * 1024;

const WINDOW_LOG = 24;

/** Matches far apart save 2 to 15 % of a longer block, and of a shorter one 0.2 % for a quarter of the time. */
const LONG_DISTANCE_BYTES = 5e6;

/** zstd where node:zlib has it (Node 22.15 and later), gzip elsewhere. */
export function hostCodec(): Codec {
  return supportedCodecs().includes('zstd') ? 'zstd' : 'gzip';
}

/** Every codec that this Node can read and write. */
export function supportedCodecs(): readonly Codec[] {
  return typeof zlib.zstdCompress === 'function' ? ['zstd', 'gzip'] : ['gzip'];
}

/** One block as one whole zstd frame (with checksum) or gzip member, made in libuv's thread pool. */
export async function compress(codec: Codec, block: Buffer): Promise<Buffer> {
  // Room for the whole output: one trip to the thread pool, no list of small chunks.
  const chunkSize = block.length + Math.ceil(block.length / 128) + 1024;
  if (codec === 'gzip') return promisify(zlib.gzip)(block, { level: 3, memLevel: 9, chunkSize });
  const { constants } = zlib;
  return promisify(zlib.zstdCompress)(block, {
    chunkSize,
    // Otherwise both ways take a window of 16 MB more, and its memory soon a collection of garbage.
    pledgedSrcSize: block.length,
    params: {
      [constants.ZSTD_c_compressionLevel]: 3,
      [constants.ZSTD_c_windowLog]: WINDOW_LOG,
      [constants.ZSTD_c_enableLongDistanceMatching]: block.length < LONG_DISTANCE_BYTES ? 0 : 1,
      [constants.ZSTD_c_checksumFlag]: 1,
    },
  });
}

/** The block of one frame; rejects where the frame is damaged or would be longer than `bytes`. */
export async function decompress(codec: Codec, frame: Buffer, bytes: number): Promise<Buffer> {
  const options = { chunkSize: bytes + 64, maxOutputLength: bytes };
  const block =
    codec === 'gzip'
      ? await promisify(zlib.gunzip)(frame, options)
      : await promisify(zlib.zstdDecompress)(frame, options);
  if (block.length !== bytes) throw new Error(`a frame of ${block.length} bytes, not ${bytes}`);
  return block;
}

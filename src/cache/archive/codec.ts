import type { Transform } from 'node:stream';
// The default import: on a Node without zstd a named import of it would not even load.
import zlib from 'node:zlib';
import { messageOf } from '../../runner/thrown.ts';

export type Codec = 'zstd' | 'gzip';

/** An archive that cannot be read: the message says why, for a person. */
export class BrokenArchiveError extends Error {}

/** What comes out of the codec in one trip to libuv's thread pool; 1 MiB takes a tenth more CPU time. */
const CHUNK_BYTES = 4 * 1024 * 1024;

interface Effort {
  readonly level: number;
  readonly windowLog: number;
}

/** Of 578 MB of GOCACHE 110 MB in 2.5 s. */
const ONCE: Effort = { level: 3, windowLog: 24 };
/** 97 MB in 5.4 s, for what one job packs and many read; to read it takes no longer. */
const OFTEN: Effort = { level: 7, windowLog: 26 };

/** zstd where node:zlib has it (Node 22.15 and later), gzip elsewhere. */
export function hostCodec(): Codec {
  return typeof zlib.zstdCompress === 'function' ? 'zstd' : 'gzip';
}

/**
 * One zstd frame (with checksum) or gzip member of all bytes; throws what `bytes` throws. `isReadOften`:
 * more CPU time for fewer bytes.
 */
export function compressed(
  codec: Codec,
  bytes: AsyncIterable<Buffer>,
  isReadOften = false,
): AsyncIterable<Buffer> {
  const { constants } = zlib;
  const { level, windowLog } = isReadOften ? OFTEN : ONCE;
  const stream =
    codec === 'gzip'
      ? zlib.createGzip({ level: 3, memLevel: 9, chunkSize: CHUNK_BYTES })
      : zlib.createZstdCompress({
          chunkSize: CHUNK_BYTES,
          params: {
            [constants.ZSTD_c_compressionLevel]: level,
            [constants.ZSTD_c_windowLog]: windowLog,
            [constants.ZSTD_c_enableLongDistanceMatching]: 1,
            [constants.ZSTD_c_checksumFlag]: 1,
          },
        });
  void feed(stream, bytes);
  return stream;
}

/** What `compressed` was given; throws BrokenArchiveError, and what `bytes` throws. */
export async function* decompressed(
  codec: Codec,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let given = 0;
  let lost: unknown = null;
  async function* counted(): AsyncGenerator<Buffer> {
    try {
      for await (const piece of bytes) {
        given += piece.length;
        yield piece;
      }
    } catch (error) {
      lost = error;
      throw error;
    }
  }
  const { constants } = zlib;
  const stream =
    codec === 'gzip'
      ? zlib.createGunzip({ chunkSize: CHUNK_BYTES })
      : zlib.createZstdDecompress({
          chunkSize: CHUNK_BYTES,
          params: { [constants.ZSTD_d_windowLogMax]: OFTEN.windowLog },
        });
  void feed(stream, counted());
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    if (lost !== null) throw lost;
    throw new BrokenArchiveError(
      given === 0
        ? 'the archive is empty (0 bytes)'
        : `not an archive of go-turbo-build in ${codec}, or damaged: ${messageOf(error)}`,
    );
  }
  // The decoder stops behind the first frame, and says nothing of what follows.
  if (stream.bytesWritten < given)
    throw new BrokenArchiveError(
      `the archive ends, and ${given - stream.bytesWritten} bytes follow`,
    );
}

/**
 * Never rejects: the reader of `stream` gets the error. While a piece is worked on the next one waits
 * in the stream, or nothing is done in the thread pool while this thread hashes and writes.
 */
async function feed(stream: Transform, bytes: AsyncIterable<Buffer>): Promise<void> {
  try {
    let before = Promise.resolve();
    for await (const piece of bytes) {
      const through = new Promise<void>((resolve, reject) => {
        stream.write(piece, (error) => (error ? reject(error) : resolve()));
      });
      // Its error is that of `before` in its turn.
      through.catch(() => undefined);
      await before;
      before = through;
    }
    await before;
    // Not before all is through: a zstd stream that ends with its last piece writes an empty frame more
    // (Node 24.21).
    stream.end();
  } catch (error) {
    stream.destroy(error as Error);
  }
}

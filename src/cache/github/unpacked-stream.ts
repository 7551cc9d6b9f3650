import { createReadStream } from 'node:fs';
import type { Readable, Transform } from 'node:stream';
import { promisify } from 'node:util';
// The default import: on a Node without zstd a named import of it would not even load.
import zlib from 'node:zlib';

/** What the client calls a method that zstd reads (lib/internal/constants.js). */
const ZSTD_METHODS = ['zstd', 'zstd-without-long'];

const CHUNK_BYTES = 2 ** 20;

/** Whether this Node can read and write what `zstd` packs (Node 22.15 and later). */
export function hasZstd(): boolean {
  return typeof zlib.zstdDecompress === 'function';
}

export function isZstd(method: string): boolean {
  return ZSTD_METHODS.includes(method);
}

/** The archive's own bytes, and what makes a tar of them. */
export function unpackedStreams(archive: string, method: string): [Readable, Transform] {
  const source = createReadStream(archive, { highWaterMark: CHUNK_BYTES });
  const unpacking = isZstd(method)
    ? zlib.createZstdDecompress({ params: longWindow(), chunkSize: CHUNK_BYTES })
    : zlib.createGunzip({ chunkSize: CHUNK_BYTES });
  return [source, unpacking];
}

/** All at once, for little: rejects where it is more than `most` bytes. `room`: what it likely grows by. */
export function unpackedAtOnce(packed: Buffer, room: number, most: number): Promise<Buffer> {
  // A buffer for the whole output: by default each 16 kB are a trip to another thread and back.
  const chunkSize = packed.length + room;
  const options = { params: longWindow(), chunkSize, maxOutputLength: most };
  return promisify(zlib.zstdDecompress)(packed, options);
}

/** As the client has it read: `--long=30`. Memory is touched only as far as bytes come out. */
function longWindow(): Record<number, number> {
  return { [zlib.constants.ZSTD_d_windowLogMax]: 30 };
}

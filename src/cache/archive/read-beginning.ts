import { readSync } from 'node:fs';

/** The first `length` bytes of an open file, or all where it has fewer; throws what the file system throws. */
export function readBeginning(fd: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < length; filled += read)
    read = readSync(fd, bytes, filled, length - filled, filled);
  return bytes.subarray(0, filled);
}

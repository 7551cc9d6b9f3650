import zlib from 'node:zlib';

/** What a zstd frame or a gzip member holds; null where it is neither. */
function decompressed(bytes: Buffer): Buffer | null {
  for (const decompress of [zlib.zstdDecompressSync, zlib.gunzipSync]) {
    try {
      // Node 20 has no zstd.
      if (typeof decompress === 'function') return decompress(bytes);
    } catch {}
  }
  return null;
}

/**
 * The bytes with one bit flipped at `at`; in an archive at the first place behind it that changes what
 * it holds: a flipped distance within a run of zeros unpacks to the same, and is no damage.
 */
export function flipBit(bytes: Buffer, at: number): Buffer {
  const before = decompressed(bytes);
  for (let place = at; place < bytes.length; place++) {
    const copy = Buffer.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ (1 << (place % 8));
    const after = before === null ? null : decompressed(copy);
    if (before === null || after === null || !after.equals(before)) return copy;
  }
  throw new Error(`no bit from ${at} of ${bytes.length} on changes what is there`);
}

import { gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import type { Secret } from './planted.ts';

/** Names of the secrets in some bytes: as they are, packed, in hex, base64 or a URL. */
export function secretsIn(
  bytes: Buffer,
  all: readonly Pick<Secret, 'name' | 'value'>[],
): readonly string[] {
  const texts = [bytes, ...unpacked(bytes)];
  return all
    .filter(({ value }) => texts.some((text) => forms(value).some((form) => text.includes(form))))
    .map(({ name }) => name);
}

/** As a login is sent, and wherever its bytes begin in base64. */
function forms(value: string): readonly string[] {
  const base64 = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + value)
      .toString('base64')
      .slice(4, -4),
  );
  return [value, Buffer.from(value).toString('hex'), ...base64, encodeURIComponent(value)];
}

/** gzip or zstd, as archives and records are. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  for (const unpack of [gunzipSync, zstdDecompressSync, inflateRawSync]) {
    try {
      const plain = unpack(bytes);
      return [plain, ...unpacked(plain)];
    } catch {
      // It is not packed in this way.
    }
  }
  return [];
}

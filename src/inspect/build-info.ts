import type { Result } from '../runner/result.ts';
import { type BuildInfo, parseBuildInfo } from './build-info-text.ts';
import { type ByteSource, MalformedBinary } from './byte-source.ts';
import { asResult, type DataRegion } from './executable.ts';

/** The blob of cmd/link (debug/buildinfo/buildinfo.go): magic, pointer size, flags, 16 bytes, two strings. */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER_BYTES = 32;
const FLAGS_AT = 15;
/** Set since Go 1.18: the strings follow the header, each after its length as a varint. */
const FLAG_INLINE = 2;
const LONGEST_VARINT = 10;
const SEARCH_BYTES = 1024 * 1024;
/** Each end of the module text is marked by 16 bytes (cmd/go/internal/modload/build.go). */
const FRAME_BYTES = 16;
/** A module graph of 10,000 modules stays below 2 MB. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * The build info that the Go linker (1.18 and later) left in a program; null where there is none.
 * A blob that is cut or lies about its lengths is a failure of area 'check'.
 */
export function readBuildInfo(
  source: ByteSource,
  region: DataRegion | null,
  subject: string,
): Promise<Result<BuildInfo | null>> {
  return asResult(subject, async () => {
    if (region === null) return null;
    const offset = await findBlob(source, region);
    if (offset === null) return null;
    const header = await source.read(offset, HEADER_BYTES);
    if (((header[FLAGS_AT] ?? 0) & FLAG_INLINE) === 0) return null;
    const version = await readString(source, offset + HEADER_BYTES, region.end);
    const modules = await readString(source, version.end, region.end);
    if (version.text === '') return null;
    return { goVersion: version.text, ...parseBuildInfo(unframed(modules.bytes)) };
  });
}

/** File offset of the first whole header at an address that is a multiple of 16. */
async function findBlob(source: ByteSource, region: DataRegion): Promise<number | null> {
  const skip = (ALIGNMENT - (region.address % ALIGNMENT)) % ALIGNMENT;
  const end = Math.min(region.offset + region.size, region.end, source.size);
  // An aligned header never crosses the end of a chunk: every chunk but the last is a multiple of 16.
  for (let start = region.offset + skip; start < end; start += SEARCH_BYTES) {
    const chunk = await source.read(start, Math.min(SEARCH_BYTES, end - start));
    for (let at = chunk.indexOf(MAGIC); at >= 0; at = chunk.indexOf(MAGIC, at + 1)) {
      if (at % ALIGNMENT !== 0) continue;
      return start + at + HEADER_BYTES <= end ? start + at : null;
    }
  }
  return null;
}

async function readString(
  source: ByteSource,
  offset: number,
  limit: number,
): Promise<{ text: string; bytes: Buffer; end: number }> {
  const prefix = await source.read(offset, Math.max(0, Math.min(LONGEST_VARINT, limit - offset)));
  let length = 0;
  let used = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = prefix[used++];
    if (byte === undefined) throw new MalformedBinary('the build info is cut');
    length += (byte & 0x7f) * scale;
    if (byte < 0x80) break;
  }
  const start = offset + used;
  if (length > LONGEST_TEXT || start + length > limit || start + length > source.size)
    throw new MalformedBinary(`the build info claims a text of ${length} bytes that is not there`);
  const bytes = await source.read(start, length);
  return { text: bytes.toString('utf8'), bytes, end: start + length };
}

/** The text between the marks; '' without them: a program built outside of modules. */
function unframed(bytes: Buffer): string {
  const framed =
    bytes.length >= 2 * FRAME_BYTES + 1 && bytes[bytes.length - FRAME_BYTES - 1] === 0x0a;
  return framed ? bytes.toString('utf8', FRAME_BYTES, bytes.length - FRAME_BYTES) : '';
}

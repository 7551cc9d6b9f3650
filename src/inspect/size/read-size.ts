import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
// The default import: on a Node without zstd a named import of it would not even load.
import zlib from 'node:zlib';
import { failure, type Result, success } from '../../runner/result.ts';
import { bytesText } from '../../runner/units.ts';
import { sizeOf } from './size-of.ts';
import type { SizeReport } from './size-report.ts';

/** readFile refuses more; no linker of Go makes a program of this size (its offsets have 32 bits). */
const MOST_BYTES = 2 * 1024 * 1024 * 1024 - 1;
/** As registries and caches compress: docs of containerd, and of this action's own archives. */
const WIRE_LEVEL = 3;
/** Of Node. */
const LEAST_CHUNK = 64;

/**
 * What the bytes of a file are for. It is read once, and nothing of it is run. `wire`: whether to
 * compress it, too, which takes longer than the rest. `sha256`: of another file nothing is said.
 */
export async function readSize(
  file: string,
  options: { readonly wire?: boolean; readonly sha256?: string } = {},
): Promise<Result<SizeReport>> {
  let bytes: Buffer;
  try {
    const found = await stat(file);
    if (!found.isFile()) return unreadable(file, 'it is no regular file');
    if (found.size > MOST_BYTES)
      return unreadable(file, `it has ${bytesText(found.size)}, and at most 2 GB are read`);
    // At once: the other one reads half a megabyte at a time.
    bytes = readFileSync(file);
  } catch (error) {
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
  if (options.sha256 !== undefined && options.sha256 !== sha256Of(bytes))
    return unreadable(file, 'it is no longer the file that was built');
  if (bytes.toString('latin1', 0, 8) === '!<arch>\n')
    return failure(
      'GTB1504',
      `${file} is an archive of object files (-buildmode=c-archive), which no linker has laid out`,
      'a linked program or library: ELF, Mach-O, PE or wasm',
      'link it into its program, and ask of that; or build with -buildmode=c-shared',
    );
  // Compressed on a thread of its own meanwhile.
  const wire = options.wire === true ? wireBytes(bytes) : null;
  const size = await sizeOf(bytes, file);
  return size.ok ? success({ ...size.value, wireBytes: await wire }) : size;
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function wireBytes(bytes: Buffer): Promise<number | null> {
  if (typeof zlib.zstdCompress !== 'function') return null;
  const params = { [zlib.constants.ZSTD_c_compressionLevel]: WIRE_LEVEL };
  // In one piece: each would wait for this thread, which is busy (1.0 s for caddy instead of 0.4 s).
  const chunkSize = Math.max(LEAST_CHUNK, Math.ceil(bytes.length / 2));
  return (await promisify(zlib.zstdCompress)(bytes, { params, chunkSize })).length;
}

function unreadable(file: string, why: string): Result<never> {
  return failure(
    'GTB1504',
    `cannot read the binary ${file}: ${why}`,
    'a file of at most 2 GB that this user may read',
    'correct the path',
  );
}

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { failure, type Result, success } from '../runner/result.ts';
import { readBuildInfo } from './build-info.ts';
import type { BuildInfo } from './build-info-text.ts';
import type { ByteSource } from './byte-source.ts';
import { readElf } from './elf.ts';
import type { ExecutableImage } from './executable.ts';
import { readOtherFormat } from './other-formats.ts';

/** What a built file is, from its own bytes. */
export interface BinaryFacts extends Omit<ExecutableImage, 'dataRegion'> {
  /** Size of the file. */
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** Null where the file has none that Go 1.18 or later wrote. */
  readonly buildInfo: BuildInfo | null;
}

const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads a program: hashes it in one pass over one open file, then picks the few headers out of the
 * same file. A file that cannot be read, is cut, or is no program that Go makes is a failure of
 * area 'check'; memory stays below a few times 16 MB whatever the file claims.
 */
export async function readBinary(file: string): Promise<Result<BinaryFacts>> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    return unreadable(file, error);
  }
  try {
    if (!(await handle.stat()).isFile())
      return unreadable(file, new Error('it is no regular file'));
    const { bytes, sha256 } = await hash(handle);
    return await describe(fileSource(handle, bytes), file, sha256);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return unreadable(file, error);
  } finally {
    await handle.close();
  }
}

async function describe(
  source: ByteSource,
  file: string,
  sha256: string,
): Promise<Result<BinaryFacts>> {
  const image = await readImage(source, file);
  if (!image.ok) return image;
  const { dataRegion, ...facts } = image.value;
  const buildInfo = await readBuildInfo(source, dataRegion, file);
  if (!buildInfo.ok) return buildInfo;
  return success({ ...facts, bytes: source.size, sha256, buildInfo: buildInfo.value });
}

/** The headers of a file of any format that Go links; chosen by its first bytes. */
export async function readImage(
  source: ByteSource,
  file: string,
): Promise<Result<ExecutableImage>> {
  const start = (await source.read(0, 4)).toString('latin1');
  if (start === '\x7fELF') return readElf(source, file);
  // A step for linux loads no reader of others.
  if (start.startsWith('MZ')) return (await import('./pe.ts')).readPe(source, file);
  if (MACH_O.has(start)) return (await import('./mach-o.ts')).readMachO(source, file);
  const other = await readOtherFormat(source);
  if (other !== null) return success(other);
  const shown = source.size === 0 ? 'is empty' : `begins with ${JSON.stringify(start)}`;
  return failure(
    'GTB1504',
    `${file} is no executable: it ${shown}`,
    'an ELF, Mach-O or PE file',
    'check -buildmode and -o in build-flags',
  );
}

const MACH_O: ReadonlySet<string> = new Set([
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '\xca\xfe\xba\xbf',
]);

async function hash(handle: FileHandle): Promise<{ bytes: number; sha256: string }> {
  const sum = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, bytes);
    if (bytesRead === 0) return { bytes, sha256: sum.digest('hex') };
    sum.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}

function fileSource(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      if (bytes.length === 0) return bytes;
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    },
  };
}

function unreadable(file: string, error: unknown): Result<never> {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(
    'GTB1504',
    `cannot read the binary ${file}: ${reason}`,
    'a file that the build wrote and this user may read',
    'check that nothing else moves or removes the files of the output folder during the build',
  );
}

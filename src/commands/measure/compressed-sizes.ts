import { copyFile, mkdtemp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
// The default import: on a Node without zstd a named import of it would not even load.
import zlib from 'node:zlib';
import { removeQuietly, temporaryPrefix } from '../../runner/machine/left-behind.ts';
import { systemTemp } from '../../runner/machine/machine-folders.ts';
import type { Runner } from '../../runner/ports.ts';

/** Bytes of a file compressed as a layer of an image is; null where this machine cannot. */
export interface CompressedSizes {
  /** `xz -6`. */
  readonly xz: number | null;
  /** zstd at level 19. */
  readonly zstd: number | null;
}

export async function compressedSizes(
  { exec, environment }: Pick<Runner, 'exec' | 'environment'>,
  file: string,
): Promise<CompressedSizes> {
  const temp = systemTemp(environment, process.platform);
  const folder = await mkdtemp(join(temp, temporaryPrefix('compressed')));
  const copy = join(folder, 'binary');
  const withTool = async (tool: string, level: string, ending: string): Promise<number | null> => {
    const args = ['-q', '-k', level, copy];
    const done = await exec({ tool, args, cwd: folder, environment });
    return done.exitCode === 0 ? (await stat(`${copy}.${ending}`)).size : null;
  };
  try {
    await copyFile(file, copy);
    const [xz, zstd] = await Promise.all([
      withTool('xz', '-6', 'xz'),
      typeof zlib.zstdCompress === 'function'
        ? zstdBytes(await readFile(copy))
        : withTool('zstd', '-19', 'zst'),
    ]);
    return { xz, zstd };
  } finally {
    await removeQuietly(folder);
  }
}

async function zstdBytes(bytes: Buffer): Promise<number> {
  const params = { [zlib.constants.ZSTD_c_compressionLevel]: 19 };
  return (await promisify(zlib.zstdCompress)(bytes, { params })).length;
}

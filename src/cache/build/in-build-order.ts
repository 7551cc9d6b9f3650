import type { PackEntry } from '../archive/pack-entry.ts';
import type { LayerFile } from './kept-entries.ts';

/** Below this, uncompressed, a layer is there before a build asks for anything. */
export const LITTLE_BYTES = 20e6;

/** What only a linker reads of a package is not worth a piece of its own below this. */
const OBJECT_BYTES = 16e3;

/** The limits above, for tests with small caches. */
export interface OrderLimits {
  readonly littleBytes: number;
  readonly objectBytes: number;
}

/**
 * The files of a layer in the order in which a build wants them: first all that a compiler asks for,
 * the records, the export data of packages and what is no package; behind it the object code, which a
 * linker alone reads. `files`: packEntries.
 */
export function inBuildOrder(
  files: readonly LayerFile[],
  { littleBytes, objectBytes }: OrderLimits = {
    littleBytes: LITTLE_BYTES,
    objectBytes: OBJECT_BYTES,
  },
): readonly PackEntry[] {
  if (files.reduce((sum, { size }) => sum + size, 0) < littleBytes) return files;
  const first: PackEntry[] = [];
  const objects: PackEntry[] = [];
  for (const file of files) {
    const { exportBytes, size } = file;
    if (exportBytes === 0 || size - exportBytes < objectBytes) {
      first.push(file);
      continue;
    }
    const { sha256: _whole, ...beginning } = file;
    first.push({ ...beginning, size: exportBytes, piece: { at: 0, of: size } });
    objects.push({ ...file, size: size - exportBytes, piece: { at: exportBytes, of: size } });
  }
  return [...first, ...objects];
}

import type { PackEntry } from '../archive/pack-entry.ts';
import type { LayerFile } from './kept-entries.ts';

/** A base with fewer bytes, uncompressed, is one archive; one with fewer than LARGE_BYTES is two. */
export const SPLIT_BYTES = 20e6;
export const LARGE_BYTES = 150e6;

/** What only a linker reads of a package is not worth an entry of its own below this. */
const OBJECT_BYTES = 16e3;

/** The limits above, for tests with small caches. */
export interface PartLimits {
  readonly splitBytes: number;
  readonly largeBytes: number;
  readonly objectBytes: number;
}

const LIMITS: PartLimits = {
  splitBytes: SPLIT_BYTES,
  largeBytes: LARGE_BYTES,
  objectBytes: OBJECT_BYTES,
};

/**
 * A large base is several archives. The first has all that a compiler asks for: the records, the
 * export data of packages and what is no package. The object code, which a linker alone reads, comes
 * in the others while packages are compiled already, the many small files before the few large ones.
 * `files`: packEntries. Each part has at least one file.
 */
export function baseParts(
  files: readonly LayerFile[],
  { splitBytes, largeBytes, objectBytes } = LIMITS,
): readonly (readonly PackEntry[])[] {
  const bytes = sizeOf(files);
  if (bytes < splitBytes) return [files];
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
  const cut = bytes < largeBytes ? 0 : countWithin(objects, sizeOf(objects) / 2);
  return [first, objects.slice(0, cut), objects.slice(cut)].filter((part) => part.length > 0);
}

/** How many of the files, from the first on, have no more than these bytes. */
function countWithin(files: readonly PackEntry[], bytes: number): number {
  let sum = 0;
  const over = files.findIndex(({ size }) => {
    sum += size;
    return sum > bytes;
  });
  return over < 0 ? files.length : over;
}

function sizeOf(files: readonly PackEntry[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

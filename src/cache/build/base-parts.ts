import type { PackEntry } from '../archive/pack-entry.ts';

/** A base with fewer bytes, uncompressed, is one archive. */
export const SPLIT_BYTES = 150e6;

/** Where a large base is cut, as shares of its bytes: what comes last keeps a build waiting longest. */
const CUTS = [0.5, 0.75];

/**
 * A large base is several archives: while one is on its way, those before it are unpacked. The first
 * has the many small files, whose unpacking takes longest. `entries`: packEntries. Files of one size
 * are never parted, so there may be fewer archives; each has at least one file.
 */
export function baseParts(
  entries: readonly PackEntry[],
  splitBytes = SPLIT_BYTES,
): readonly (readonly PackEntry[])[] {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total < splitBytes) return [entries];
  const bySize = [...entries].sort((a, b) => a.size - b.size);
  const limits = CUTS.map((share) => sizeAt(bySize, total * share));
  const partOf = ({ size }: PackEntry): number => limits.filter((limit) => size > limit).length;
  const parts = Array.from({ length: CUTS.length + 1 }, (_, part) =>
    entries.filter((entry) => partOf(entry) === part),
  );
  return parts.filter((part) => part.length > 0);
}

/** Size of the file with which so many bytes of the smallest are exceeded. */
function sizeAt(bySize: readonly PackEntry[], bytes: number): number {
  let sum = 0;
  for (const { size } of bySize) {
    sum += size;
    if (sum > bytes) return size;
  }
  return Number.POSITIVE_INFINITY;
}

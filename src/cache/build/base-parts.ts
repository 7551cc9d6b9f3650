import type { PackEntry } from '../archive/pack-entry.ts';

/** A base with fewer bytes, uncompressed, is one archive. */
export const SPLIT_BYTES = 150e6;

/**
 * A large base is two archives: while the second is on its way, the first is unpacked. The first has
 * the many small files, whose unpacking takes longest. `entries`: packEntries.
 */
export function baseParts(
  entries: readonly PackEntry[],
  splitBytes = SPLIT_BYTES,
): {
  readonly first: readonly PackEntry[];
  /** Empty where the base is one archive. */
  readonly rest: readonly PackEntry[];
} {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total < splitBytes) return { first: entries, rest: [] };
  const bySize = [...entries].sort((a, b) => a.size - b.size);
  let bytes = 0;
  const limit = bySize.find((entry) => {
    bytes += entry.size;
    return bytes > total / 2;
  })?.size;
  const isFirst = (entry: PackEntry): boolean => limit === undefined || entry.size <= limit;
  return {
    first: entries.filter(isFirst),
    rest: entries.filter((entry) => !isFirst(entry)),
  };
}

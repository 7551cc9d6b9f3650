import type { Attribution } from './attribute.ts';
import { CATEGORIES } from './marks.ts';
import type { ProgramSection } from './program/program.ts';
import { endOf } from './run-at.ts';

/** Bytes in the file by owner and category. */
export function tally({ owners, runs }: Attribution): number[][] {
  const counted = owners.names.map(() => CATEGORIES.map(() => 0));
  for (const [section, one] of runs) {
    for (let index = 0; index < one.count; index++) {
      const row = counted[one.owners[index] as number];
      const category = one.categories[index] as number;
      if (row === undefined) continue;
      const from = one.starts[index] as number;
      row[category] = (row[category] ?? 0) + storedBytes(section, from, endOf(one, index, section));
    }
  }
  return counted;
}

/** How many of the bytes of a section between two offsets are in the file. */
export function storedBytes({ stored }: ProgramSection, from: number, to: number): number {
  if (stored === null) return to - from;
  let low = 0;
  let high = stored.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stored[middle]?.[1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let sum = 0;
  for (let index = low; index < stored.length; index++) {
    const [start, end] = stored[index] as readonly [number, number];
    if (start >= to) break;
    sum += Math.min(end, to) - Math.max(start, from);
  }
  return sum;
}

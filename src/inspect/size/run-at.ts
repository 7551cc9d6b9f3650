import type { Runs } from './marks.ts';
import type { ProgramSection } from './program/program.ts';

/** Index of the first run that begins at an offset or behind it; `count` where there is none. */
export function firstRunFrom(runs: Runs, offset: number): number {
  let low = 0;
  let high = runs.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the run that holds an offset; -1 before the first. */
export function runHolding(runs: Runs, offset: number): number {
  const next = firstRunFrom(runs, offset);
  return next < runs.count && runs.starts[next] === offset ? next : next - 1;
}

/** Where a run ends, as an offset of its section. */
export function endOf(runs: Runs, index: number, section: ProgramSection): number {
  return index + 1 < runs.count ? (runs.starts[index + 1] as number) : section.bytes.length;
}

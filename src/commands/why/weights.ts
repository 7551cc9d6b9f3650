import type { Weight } from './why-report.ts';

/** What is known of the packages of a binary, by import path. */
export interface Weights {
  /** Of the file; null where no binary was read. */
  readonly bytes: ReadonlyMap<string, number> | null;
  /** Of its compile; null where nothing was compiled. */
  readonly seconds: ReadonlyMap<string, number> | null;
}

export const NO_WEIGHTS: Weights = { bytes: null, seconds: null };

export function weightOf(packages: Iterable<string>, { bytes, seconds }: Weights): Weight {
  const all = [...packages];
  const sum = (known: ReadonlyMap<string, number> | null): number | null =>
    known === null ? null : all.reduce((total, one) => total + (known.get(one) ?? 0), 0);
  return { bytes: sum(bytes), seconds: sum(seconds) };
}

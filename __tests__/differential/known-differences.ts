import type { Compared, Difference } from './compare.ts';

/** A difference that docs/differences.md names by its id. */
interface Known {
  readonly id: string;
  readonly is: (difference: Difference, compared: Compared) => boolean;
}

export const KNOWN: readonly Known[] = [];

/** The differences that no page names. */
export function unknownDifferences(
  found: readonly Difference[],
  compared: Compared,
): readonly Difference[] {
  return found.filter((one) => !KNOWN.some((known) => known.is(one, compared)));
}

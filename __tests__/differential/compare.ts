import type { Outcome } from './outcome.ts';
import type { Pair } from './pair.ts';

/** All that one pair came to. */
export interface Compared {
  readonly pair: Pair;
  /** `go build` as the user would type it. */
  readonly untouched: Outcome;
  /** `go build` with our flags. */
  readonly explained: Outcome;
  readonly ours: readonly Outcome[];
}

export type DifferenceKind =
  | 'refused'
  | 'passed'
  | 'missing'
  | 'more'
  | 'bytes'
  | 'untouched bytes'
  | 'printed';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly binary: string;
}

/** Where a build of ours is not the one that Go makes. */
export function differencesOf({ pair, untouched, explained, ours }: Compared): Difference[] {
  const found = ours.flatMap((one) => [
    ...between(one, explained, 'bytes'),
    // What our flags are is another question than whether they were the user's.
    ...between(one, untouched, pair.row.profile.name === 'dev' ? 'untouched bytes' : 'printed'),
  ]);
  const texts = new Set(found.map((one) => JSON.stringify(one)));
  return [...texts].map((text) => JSON.parse(text) as Difference);
}

function between(
  ours: Outcome,
  go: Outcome,
  kind: 'bytes' | 'untouched bytes' | 'printed',
): Difference[] {
  if (ours.passed !== go.passed) return [{ kind: ours.passed ? 'passed' : 'refused', binary: '' }];
  if (!go.passed) return [];
  const names = new Set([...ours.binaries.keys(), ...go.binaries.keys()]);
  return [...names].sort().flatMap((binary): Difference[] => {
    const [one, other] = [ours.binaries.get(binary), go.binaries.get(binary)];
    if (one === undefined) return [{ kind: 'missing', binary }];
    if (other === undefined) return [{ kind: 'more', binary }];
    const field = kind === 'printed' ? 'printed' : 'sha256';
    return one[field] === other[field] ? [] : [{ kind, binary }];
  });
}

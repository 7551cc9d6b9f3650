import { seededRandom } from '../../__tests__/reuse/random.ts';
import type { Kind } from '../kinds/kind.ts';

/** A case to run. The same plan comes from the same seed, count and table. */
export interface Planned {
  readonly number: number;
  readonly kind: Kind;
  readonly seed: number;
}

/**
 * `count` cases: each kind once, in an order of the seed, then once more those with a larger share, and
 * so on.
 */
export function planCases(kinds: readonly Kind[], seed: number, count: number): Planned[] {
  const random = seededRandom(seed);
  const rounds: Kind[] = [];
  const most = Math.max(...kinds.map((one) => one.share));
  while (rounds.length < count)
    for (let round = 0; round < most; round++)
      rounds.push(
        ...shuffled(
          kinds.filter((one) => one.share > round),
          random.number,
        ),
      );
  return rounds
    .slice(0, count)
    .map((kind, number) => ({ number, kind, seed: random.number(2 ** 31) }));
}

function shuffled<T>(list: readonly T[], below: (most: number) => number): T[] {
  const left = [...list];
  return list.map(() => left.splice(below(left.length), 1)[0] as T);
}

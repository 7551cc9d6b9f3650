import { seededRandom } from '../reuse/random.ts';
import {
  contradicts,
  FACTOR_NAMES,
  FACTORS,
  type Factor,
  type Row,
  type Setting,
} from './environments.ts';

const CANDIDATES = 40;

/** Rows of settings: `count` of them, each chosen for the pairs of values that no earlier one has. */
export function coverPairs(count: number, seed: number): readonly Row[] {
  const random = seededRandom(seed);
  const seen = new Set<string>();
  const candidate = (): Row => {
    const chosen = FACTOR_NAMES.map((name) => [name, random.pick<Setting>(FACTORS[name])] as const);
    return Object.fromEntries(chosen) as Record<Factor, Setting>;
  };
  return Array.from({ length: count }, () => {
    let best: { row: Row; fresh: string[] } | null = null;
    for (let i = 0; i < CANDIDATES; i++) {
      const row = candidate();
      if (contradicts(row)) continue;
      const fresh = pairsOf(row).filter((pair) => !seen.has(pair));
      if (best === null || fresh.length > best.fresh.length) best = { row, fresh };
    }
    if (best === null) throw new Error('every candidate contradicts itself');
    for (const pair of best.fresh) seen.add(pair);
    return best.row;
  });
}

/** Every pair of values of two factors that a row has. */
export function pairsOf(row: Row): string[] {
  return FACTOR_NAMES.flatMap((one, i) =>
    FACTOR_NAMES.slice(i + 1).map((other) => `${one}=${row[one].name} ${other}=${row[other].name}`),
  );
}

/** All pairs that there are, but those that contradict each other. */
export function allPairs(): ReadonlySet<string> {
  const pairs = FACTOR_NAMES.flatMap((one, i) =>
    FACTOR_NAMES.slice(i + 1).flatMap((other) =>
      (FACTORS[one] as readonly Setting[]).flatMap((a) =>
        (FACTORS[other] as readonly Setting[]).map((b) => `${one}=${a.name} ${other}=${b.name}`),
      ),
    ),
  );
  return new Set(pairs.filter((pair) => pair !== 'cgo=cgo: true goEnv=GOENV: no cgo'));
}

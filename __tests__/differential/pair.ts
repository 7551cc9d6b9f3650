import { seededRandom } from '../reuse/random.ts';
import { coverPairs } from './cover.ts';
import { FACTOR_NAMES, type Row } from './environments.ts';
import type { Shape } from './shape.ts';
import { SHAPES } from './shapes/all-shapes.ts';

/** A project and what is around it; the number reproduces it. */
export interface Pair {
  readonly number: number;
  readonly shape: Shape;
  readonly row: Row;
}

export const PAIRS = 240;

/** All pairs of a seed, each shape at least twice, in a random order. */
export function pairsOfSeed(seed: number): readonly Pair[] {
  const random = seededRandom(seed);
  const shapes = Array.from({ length: PAIRS }, (_, i) => SHAPES[i % SHAPES.length]);
  const rows = coverPairs(PAIRS, seed);
  const pairs = rows.flatMap((row) => {
    const [shape] = shapes.splice(random.number(shapes.length), 1);
    return shape === undefined ? [] : [{ shape, row }];
  });
  return pairs.map((pair, number) => ({ number, ...pair }));
}

/** The inputs of a pair, by their names. */
export function inputsOf({ row }: Pair): Readonly<Record<string, string>> {
  return Object.assign({}, ...FACTOR_NAMES.map((name) => row[name].inputs ?? {}));
}

/** The environment of a pair; `goEnvFile` where its $GOENV lies. */
export function environmentOf({ row }: Pair, goEnvFile: string): Record<string, string> {
  const set = Object.assign({}, ...FACTOR_NAMES.map((name) => row[name].environment ?? {}));
  return { ...set, GOENV: row.goEnv.goEnv === undefined ? 'off' : goEnvFile };
}

/** One line that names a pair. */
export function pairText({ number, shape, row }: Pair): string {
  const settings = FACTOR_NAMES.filter((name) => name !== 'way').map((name) => row[name].name);
  return `pair ${number}: ${shape.name} | ${settings.join(' | ')} | ${row.way.name}`;
}

import path from 'node:path';
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

/** How many shapes are looked at for one that has the folders of a row's patterns. */
const LOOKED_AT = 12;

/** Whether a shape has the folders that the patterns of a row name: most pairs are to build something. */
function hasFolders({ folder, files }: Shape, { patterns }: Row): boolean {
  const named = (patterns.inputs?.packages ?? '').split(' ').filter((word) => word.startsWith('.'));
  const names = Object.keys(files).map((file) => path.posix.relative(folder, file));
  return named.every((word) =>
    word === '.'
      ? names.some((name) => /^[^/]+\.go$/.test(name))
      : names.some((name) => name.startsWith(word.slice(2, -3))),
  );
}

/** All pairs of a seed, each shape at least twice, in a random order. */
export function pairsOfSeed(seed: number): readonly Pair[] {
  const random = seededRandom(seed);
  const shapes = Array.from({ length: PAIRS }, (_, i) => SHAPES[i % SHAPES.length]);
  const rows = coverPairs(PAIRS, seed);
  const pairs = rows.flatMap((row) => {
    const places = Array.from({ length: LOOKED_AT }, () => random.number(shapes.length));
    const fitting = places.find((place) => hasFolders(shapes[place] as Shape, row));
    const [shape] = shapes.splice(fitting ?? places[0] ?? 0, 1);
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

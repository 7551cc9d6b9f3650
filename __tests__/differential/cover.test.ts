import { allPairs, coverPairs, pairsOf } from './cover.ts';
import { PAIRS, pairsOfSeed } from './pair.ts';
import { SHAPES } from './shapes/all-shapes.ts';

test('the rows hold every pair of values, and the same seed makes the same rows', () => {
  const rows = coverPairs(PAIRS, 7);
  const seen = new Set(rows.flatMap(pairsOf));
  expect([...allPairs()].filter((pair) => !seen.has(pair))).toEqual([]);
  expect(coverPairs(PAIRS, 7)).toEqual(rows);
  expect(coverPairs(PAIRS, 8)).not.toEqual(rows);
});

test('every shape is in at least two pairs, under a name of its own', () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(80);
  expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
  const names = pairsOfSeed(7).map(({ shape }) => shape.name);
  for (const { name } of SHAPES)
    expect(names.filter((one) => one === name).length).toBeGreaterThanOrEqual(2);
});

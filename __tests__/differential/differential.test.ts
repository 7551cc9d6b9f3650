import { pairsOfSeed } from './pair.ts';
import { findingText, runPairs } from './run-pairs.ts';

// Every difference between a build of ours and `go build` is one that docs/differences.md names.

const SEED = Number(process.env.GTB_SEED ?? 20_261_128);
const COUNT = process.env.GTB_LONG === undefined ? 30 : 240;
const WIDTH = 2;

test(`${COUNT} pairs of a project and its surroundings: what go build makes is what we make`, async () => {
  const all = pairsOfSeed(SEED);
  const only = process.env.GTB_PAIR?.split(',').map(Number);
  const pairs = all.filter(({ number }) => only?.includes(number) ?? number < COUNT);
  const findings = await runPairs(pairs, WIDTH);
  expect(findings.map((one) => findingText(one, SEED)).join('\n')).toBe('');
}, 2_400_000); // 240 pairs of up to 10 s.

import { IS_LONG } from '../breadth.ts';
import { PAIRS, pairsOfSeed } from './pair.ts';
import { findingText, runPairs } from './run-pairs.ts';

// Every difference between a build of ours and `go build` is one that docs/differences.md names.

const SEED = Number(process.env.GTB_SEED ?? 20_261_128);
/** GTB_LONG=1: all of them; GTB_PAIR=3,7: these. */
const COUNT = Number(process.env.GTB_PAIRS ?? (IS_LONG ? PAIRS : 8));
const ONLY = process.env.GTB_PAIR?.split(',').map(Number);
const WIDTH = 2;
// 240 pairs of up to 10 s.
const TIME = 2_400_000;

test(
  'what go build makes of a project and its surroundings is what we make',
  async () => {
    const pairs = pairsOfSeed(SEED).filter(
      ({ number }) => ONLY?.includes(number) ?? number < COUNT,
    );
    const { findings, tally } = await runPairs(pairs, WIDTH);
    process.stdout.write(`${tally.text(SEED)}\n`);
    expect(findings.map((one) => findingText(one, SEED)).join('\n')).toBe('');
  },
  TIME,
);

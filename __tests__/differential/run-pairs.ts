import { startBench } from './bench.ts';
import { type Compared, type Difference, differencesOf } from './compare.ts';
import { unknownDifferences } from './known-differences.ts';
import { ours } from './our-side.ts';
import { type Pair, pairText } from './pair.ts';
import { explained, untouched } from './plain-side.ts';
import { Tally } from './tally.ts';

export interface Finding {
  readonly pair: Pair;
  readonly differences: readonly Difference[];
  /** For whoever looks into it. */
  readonly text: string;
}

export interface Findings {
  readonly findings: readonly Finding[];
  readonly tally: Tally;
}

/** Builds pairs side by side, each by Go and by us. */
export async function runPairs(pairs: readonly Pair[], width: number): Promise<Findings> {
  const left = [...pairs];
  const tally = new Tally();
  const findings: Finding[] = [];
  const work = async (): Promise<void> => {
    const machine = await startBench();
    try {
      for (let pair = left.shift(); pair !== undefined; pair = left.shift()) {
        const bench = await machine.bench(pair);
        const compared: Compared = {
          pair,
          untouched: await untouched(bench, pair),
          explained: await explained(bench, pair),
          ours: await ours(bench, pair),
        };
        const found = differencesOf(compared);
        tally.add(compared, found);
        const differences = unknownDifferences(found, compared);
        if (differences.length > 0) findings.push({ pair, differences, text: textOf(compared) });
      }
    } finally {
      await machine.remove();
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return { findings: findings.sort((a, b) => a.pair.number - b.pair.number), tally };
}

/** What to read of a pair that differs, and how to see it again. */
export function findingText({ pair, differences, text }: Finding, seed: number): string {
  const said = differences.map(({ kind, binary }) => `${kind} ${binary}`.trimEnd()).join(', ');
  const again = `GTB_SEED=${seed} GTB_PAIR=${pair.number} npm test -- __tests__/differential/differential.slow`;
  return `${pairText(pair)}\n  ${said}\n  again: ${again}\n${text}`;
}

function textOf({ untouched: user, explained: go, ours: runs }: Compared): string {
  const parts = [
    ['go build', user] as const,
    ['go build with our flags', go] as const,
    ...runs.map((one, i) => [`ours ${i + 1}`, one] as const),
  ];
  return parts
    .map(([name, { passed, binaries, text }]) => {
      const made = [...binaries].map(
        ([file, { sha256, printed }]) =>
          `${file} ${sha256.slice(0, 12)} ${JSON.stringify(printed)}`,
      );
      const lines = [...made, ...text.trimEnd().split('\n').slice(-12)];
      return `  ${name}: ${passed ? 'passes' : 'fails'}\n${lines.map((line) => `    ${line}\n`).join('')}`;
    })
    .join('');
}

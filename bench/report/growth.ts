import type { Commit } from '../edits/edit-kinds.ts';
import type { Sample } from '../sample.ts';
import { type MedianOf, markdownTable, medians, times } from './tables.ts';

const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : (bytes / 1e6).toFixed(1);

/** What each strategy stores after the first run and after the last, everything counted. */
export function growthTable(
  samples: readonly Sample[],
  commits: readonly Commit[],
  strategies: readonly string[],
): string {
  const [first, last] = [commits[0], commits.at(-1)];
  if (first === undefined || last === undefined) return '';
  const edits = commits.length - 1;
  const all = medians(samples, (one) => one.storedBytes);
  const packages = medians(samples, (one) => one.storedBytes - one.binaryBytes);
  const row = (title: string, cell: (strategy: string) => string): readonly string[] => [
    title,
    ...strategies.map(cell),
  ];
  const growth = (of: MedianOf) => (one: string) => times(of(last, one), of(first, one));
  return markdownTable(
    ['', ...strategies],
    [
      row('after the first run, MB', (one) => megabytes(all(first, one))),
      row(`after ${edits} ${edits === 1 ? 'edit' : 'edits'}, MB`, (one) =>
        megabytes(all(last, one)),
      ),
      row('the last over the first', growth(all)),
      row('the same without binaries', growth(packages)),
    ],
  );
}

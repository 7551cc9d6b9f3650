import { median } from '../../src/runner/median.ts';
import { type Commit, commitWords } from '../edits/edit-kinds.ts';
import type { Sample } from '../sample.ts';

/** The median of a figure over all repeats; undefined where there is none. */
export type MedianOf = (commit: Commit, strategy: string) => number | undefined;

export function medians(
  samples: readonly Sample[],
  figure: (of: Sample) => number | null,
): MedianOf {
  return (commit, strategy) =>
    median(
      samples
        .filter((one) => one.strategy === strategy && one.commit.number === commit.number)
        .flatMap((one) => figure(one) ?? []),
    );
}

/** A column that is made from others. */
export interface Comparison {
  readonly title: string;
  readonly of: (figure: (strategy: string) => number | undefined) => string;
}

export interface TableRequest {
  readonly commits: readonly Commit[];
  readonly strategies: readonly string[];
  readonly value: MedianOf;
  readonly show: (value: number) => string;
  readonly comparisons: readonly Comparison[];
  /** A last row: the last commit over the first. */
  readonly growth: boolean;
}

/** A Markdown table: a row for each commit, a column for each strategy, then the comparisons. */
export function renderTable(request: TableRequest): string {
  const { commits, strategies, value, show, comparisons, growth } = request;
  const heads = ['', ...strategies, ...comparisons.map((one) => one.title)];
  const rows = commits.map((commit) => [
    commitWords(commit),
    ...strategies.map((strategy) => {
      const found = value(commit, strategy);
      return found === undefined ? '–' : show(found);
    }),
    ...comparisons.map((one) => one.of((strategy) => value(commit, strategy))),
  ]);
  const [first, last] = [commits[0], commits.at(-1)];
  if (growth && first !== undefined && last !== undefined && first !== last)
    rows.push([
      'the last over the first',
      ...strategies.map((one) => times(value(last, one), value(first, one))),
      ...comparisons.map(() => ''),
    ]);
  return markdownTable(heads, rows);
}

/** The first column to the left, figures to the right. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = ['---', ...heads.slice(1).map(() => '---:')];
  return [heads, rule, ...rows].map(line).join('\n');
}

/** `0.42x`: one strategy over another. */
export function ratio(of: string, to: string): Comparison {
  return {
    title: `${of} / ${to}`,
    of: (figure) => times(figure(of), figure(to)),
  };
}

/** `1.26x`; a dash where one is missing or nothing. */
export function times(above: number | undefined, below: number | undefined): string {
  if (above === undefined || below === undefined || below === 0) return '–';
  return `${(above / below).toFixed(2)}x`;
}

/** `+1.3`: one strategy less another. */
export function difference(of: string, to: string): Comparison {
  return {
    title: `${of} − ${to}`,
    of: (figure) => {
      const [a, b] = [figure(of), figure(to)];
      if (a === undefined || b === undefined) return '–';
      return `${a < b ? '−' : '+'}${Math.abs(a - b).toFixed(1)}`;
    },
  };
}

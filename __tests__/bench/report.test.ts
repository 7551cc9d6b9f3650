import { type Commit, planCommits } from '../../bench/edits/edit-kinds.ts';
import { growthTable } from '../../bench/report/growth.ts';
import { replaceSection } from '../../bench/report/section.ts';
import { difference, medians, ratio, renderTable } from '../../bench/report/tables.ts';
import type { Sample } from '../../bench/sample.ts';
import { storedBytes } from '../../bench/stored-bytes.ts';
import { median } from '../../src/runner/median.ts';

const commits = planCommits(['leaf']);

function sample(strategy: string, commit: Commit, seconds: number): Sample {
  return {
    ...{ strategy, commit, seconds, repeat: 0 },
    ...{
      bytesDown: 0,
      bytesUp: 0,
      moduleBytes: 0,
      storedBytes: 0,
      binaryBytes: 0,
      compiled: 0,
      peakBytes: null,
    },
    ...{ parts: [], phases: [], tests: null, warnings: [] },
  };
}

test('median', () => {
  expect(median([])).toBeUndefined();
  expect(median([3, 1, 10])).toBe(3);
  expect(median([4, 1])).toBe(2.5);
});

test('a table has a row for each commit, medians, and the ratios of these', () => {
  const samples = commits.flatMap((commit) => [
    sample('ours', commit, 1),
    sample('ours', commit, 9),
    sample('ours', commit, commit.kind === 'cold' ? 3 : 2),
    sample('local', commit, 1.5),
    ...(commit.kind === 'cold' ? [] : [sample('no-cache', commit, 8)]),
  ]);
  const table = renderTable({
    commits,
    strategies: ['no-cache', 'ours', 'local'],
    value: medians(samples, (one) => one.seconds),
    show: (value) => value.toFixed(2),
    comparisons: [ratio('ours', 'no-cache'), difference('ours', 'local')],
    growth: true,
  });
  expect(table).toBe(
    [
      '|  | no-cache | ours | local | ours / no-cache | ours − local |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      '| cold: nothing cached yet | – | 3.00 | 1.50 | – | +1.5 |',
      '| leaf package | 8.00 | 2.00 | 1.50 | 0.25x | +0.5 |',
      '| the last over the first | – | 0.67x | 1.00x |  |  |',
    ].join('\n'),
  );
});

test('a figure that the system does not tell is a dash', () => {
  const table = renderTable({
    commits: commits.slice(0, 1),
    strategies: ['ours'],
    value: medians(
      commits.map((commit) => sample('ours', commit, 1)),
      (one) => one.peakBytes,
    ),
    show: String,
    comparisons: [],
    growth: false,
  });
  expect(table).toContain('| cold: nothing cached yet | – |');
});

test('a section of the file is added, then replaced, and the others stay', () => {
  const one = replaceSection('', 'fzf', 'first');
  const two = replaceSection(one, 'caddy', 'other');
  const three = replaceSection(two, 'fzf', 'second');
  expect(one).toMatch(/^# Benchmarks\n/);
  expect(three).toBe(two.replace('first', 'second'));
  expect(three).toContain('<!-- begin caddy -->\n\nother\n\n<!-- end caddy -->');
  expect(replaceSection(three, 'fzf', 'second')).toBe(three);
});

test('growth: what is stored after the first run and after the last, and that without binaries', () => {
  const stored = (strategy: string, commit: Commit, all: number, binaries: number): Sample => ({
    ...sample(strategy, commit, 1),
    ...{ storedBytes: all * 1e6, binaryBytes: binaries * 1e6 },
  });
  const [cold, leaf] = commits;
  if (cold === undefined || leaf === undefined) throw new Error('two commits');
  const samples = [
    ...[stored('ours', cold, 10, 2), stored('ours', leaf, 16, 4)],
    stored('rolling', leaf, 30, 0),
  ];
  expect(growthTable(samples, commits, ['rolling', 'ours'])).toBe(
    [
      '|  | rolling | ours |',
      '| --- | ---: | ---: |',
      '| after the first run, MB | – | 10.0 |',
      '| after 1 edit, MB | 30.0 | 16.0 |',
      '| the last over the first | – | 1.60x |',
      '| the same without binaries | – | 1.50x |',
    ].join('\n'),
  );
});

test('binaries are told by their keys, in the service and in a folder', () => {
  const entries: [string, number][] = [
    ['gtb1-base-x', 1],
    ['gtb1-bin-x', 10],
    ['/store/v1/entries/a/gtb1-bin-/binary/gtb1-bin-y~1', 100],
    ['setup-go-gtb1-bin-', 1000],
  ];
  expect(storedBytes(entries)).toEqual({ all: 1111, binaries: 110 });
});

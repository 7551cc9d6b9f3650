import type { SizeRecord } from '../../src/inspect/size/diff/size-cause.ts';
import { exceededLimits } from '../../src/report/size-limits.ts';

function record(bytes: number, version: string, dependency: number): SizeRecord {
  return {
    bytes,
    wireBytes: null,
    goVersion: 'go1.26.8',
    target: 'linux/amd64',
    sectionsOnly: null,
    embeds: [],
    remainder: [],
    settings: {},
    modules: [{ module: 'example.com/dep', version, own: false }],
    packages: [{ package: 'example.com/dep', module: 'example.com/dep', bytes: dependency }],
  };
}

const BEFORE = record(1_000_000, 'v1.0.0', 100_000);
const AFTER = record(1_030_000, 'v1.1.0', 125_000);

test('growth that is allowed says nothing', () => {
  expect(exceededLimits({ budget: 1_030_000, growth: { percent: 3 } }, BEFORE, AFTER)).toEqual([]);
  expect(exceededLimits({ budget: null, growth: { bytes: 30_000 } }, BEFORE, AFTER)).toEqual([]);
});

test('growth that is not names its causes, all of it counted', () => {
  expect(exceededLimits({ budget: null, growth: { percent: 2 } }, BEFORE, AFTER)).toEqual([
    'the binary grew by 30 kB, more than 2 %: +30 kB dependency example.com/dep: v1.0.0 -> v1.1.0',
  ]);
});

test('a budget needs nothing to compare with', () => {
  expect(exceededLimits({ budget: 1_000_000, growth: null }, null, AFTER)).toEqual([
    'the binary has 1.0 MB, 30 kB more than its budget of 1.0 MB',
  ]);
});

test('without anything to compare with a budget names the largest parts', () => {
  const parts = [
    { module: 'std', bytes: 900_000 },
    { module: 'example.com/dep', bytes: 125_000 },
  ];
  expect(exceededLimits({ budget: 1_000_000, growth: null }, null, AFTER, parts)).toEqual([
    'the binary has 1.0 MB, 30 kB more than its budget of 1.0 MB; largest: 900 kB std; 125 kB example.com/dep',
  ]);
});

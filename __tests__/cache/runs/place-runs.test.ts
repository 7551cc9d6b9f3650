import { MOST_RUNS, parseRuns, spreadOf, withRun } from '../../../src/cache/runs/place-runs.ts';
import type { RunRow } from '../../../src/cache/runs/run-row.ts';
import { runRow } from './sample-row.ts';

test('thirty runs are kept, the oldest goes', () => {
  let runs: RunRow[] = [];
  for (let at = 0; at < MOST_RUNS + 2; at += 1) runs = withRun(runs, runRow({ at }));
  expect(runs.map((one) => one.at)).toEqual(Array.from({ length: 30 }, (_, at) => at + 2));
  expect(JSON.stringify({ version: 1, runs }).length).toBeLessThan(12_000);
});

test('what is no record of ours is none', () => {
  const text = (runs: unknown, version = 1) => JSON.stringify({ version, runs });
  expect(parseRuns(text([runRow()]))?.runs).toEqual([runRow()]);
  for (const wrong of ['', '{', 'null', text([runRow()], 2), text([null]), text('x')])
    expect(parseRuns(wrong)).toBeNull();
  // They come into a summary and a page.
  expect(parseRuns(text([runRow({ commit: '<img>' })]))).toBeNull();
  expect(parseRuns(text([runRow({ causes: ['](x)'] })]))).toBeNull();
  expect(parseRuns(text([{ ...runRow(), at: '1' }]))).toBeNull();
});

test('the spread is that of builds of the same kind, and not known of few', () => {
  const seconds = [4, 5, 6, 7, 8].map((goSeconds) => runRow({ goSeconds }));
  const others = [
    runRow({ reused: true, goSeconds: 0 }),
    runRow({ coldSeconds: null, goSeconds: 90 }),
  ];
  expect(spreadOf([...seconds, ...others])).toBe(2);
  expect(spreadOf([...seconds.slice(1), ...others])).toBeNull();
});

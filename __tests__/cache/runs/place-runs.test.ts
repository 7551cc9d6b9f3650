import { MOST_RUNS, parseRuns, spreadOf, withRun } from '../../../src/cache/runs/place-runs.ts';
import type { RunRow } from '../../../src/cache/runs/run-row.ts';

function row(changes: Partial<RunRow> = {}): RunRow {
  return {
    at: 1_795_000_000_000,
    commit: 'a'.repeat(40),
    compiled: 3,
    total: 240,
    reused: false,
    stepSeconds: 5,
    goSeconds: 4,
    restoreSeconds: 1,
    saveSeconds: 0.5,
    bytesDown: 1000,
    bytesUp: 10,
    coldSeconds: 60,
    causes: ['package-edited'],
    ...changes,
  };
}

test('thirty runs are kept, the oldest goes', () => {
  let runs: RunRow[] = [];
  for (let at = 0; at < MOST_RUNS + 2; at += 1) runs = withRun(runs, row({ at }));
  expect(runs.map((one) => one.at)).toEqual(Array.from({ length: 30 }, (_, at) => at + 2));
  expect(JSON.stringify({ version: 1, runs }).length).toBeLessThan(12_000);
});

test('what is no record of ours is none', () => {
  const text = (runs: unknown, version = 1) => JSON.stringify({ version, runs });
  expect(parseRuns(text([row()]))?.runs).toEqual([row()]);
  for (const wrong of ['', '{', 'null', text([row()], 2), text([null]), text('x')])
    expect(parseRuns(wrong)).toBeNull();
  // They come into a summary and a page.
  expect(parseRuns(text([row({ commit: '<img>' })]))).toBeNull();
  expect(parseRuns(text([row({ causes: ['](x)'] })]))).toBeNull();
  expect(parseRuns(text([{ ...row(), at: '1' }]))).toBeNull();
});

test('the spread is that of builds of the same kind, and not known of few', () => {
  const seconds = [4, 5, 6, 7, 8].map((goSeconds) => row({ goSeconds }));
  const others = [row({ reused: true, goSeconds: 0 }), row({ coldSeconds: null, goSeconds: 90 })];
  expect(spreadOf([...seconds, ...others])).toBe(2);
  expect(spreadOf([...seconds.slice(1), ...others])).toBeNull();
});

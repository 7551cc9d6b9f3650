import type { RunRow } from '../../src/cache/runs/run-row.ts';
import { paysReport } from '../../src/report/pays.ts';
import { runRow } from '../cache/runs/sample-row.ts';
import { cache, REPORT } from './sample-report.ts';

const row = (changes: Partial<RunRow> = {}): RunRow =>
  runRow({ at: 1, commit: '', causes: [], ...changes });
const many = (changes: Partial<RunRow>) => Array.from({ length: 6 }, () => row(changes));

test('what it cost against what it saved, over this run and the last', () => {
  const pays = paysReport([row(), row({ goSeconds: 10 })], REPORT.caches);
  expect(pays).toMatchObject({
    thisRun: { restoreSeconds: 1, saveSeconds: 0.5, savedSeconds: 50 },
    lastRuns: { runs: 2, restoreSeconds: 2, savedSeconds: 106, bytesDown: 2000 },
    pays: true,
    change: '',
    storedShare: 0.0112,
  });
  expect(pays?.text).toBe(
    "the caches took 1.5 s (1 kB down, 10 B up) and saved 50.0 s; over the last 2 runs they took 3.0 s (2 kB down, 20 B up) and saved 1 min 46 s; this place keeps 112.0 MB, 1.1 % of GitHub's 10 GB",
  );
});

test('caches that cost more than they save name the input to change', () => {
  const pays = paysReport(many({ goSeconds: 59.5, restoreSeconds: 3 }), REPORT.caches);
  expect(pays).toMatchObject({ pays: false });
  expect(pays?.change).toContain('`save: never`');
  // Of a few runs nobody knows.
  expect(paysReport(many({ goSeconds: 59.5 }).slice(0, 2), REPORT.caches)?.change).toBe('');
});

test('binaries that are saved and never reused', () => {
  const caches = { ...REPORT.caches, binaries: cache({ bytesUp: 20_000_000 }) };
  expect(paysReport(many({}), caches)?.change).toContain('`reuse: false`: in the last 6 runs');
  const once = [...many({}), row({ reused: true })];
  expect(paysReport(once, caches)?.change).toBe('');
});

test('where no cold build is known nobody knows', () => {
  const pays = paysReport([row({ coldSeconds: null })], REPORT.caches);
  expect(pays).toMatchObject({ pays: null, lastRuns: null });
  expect(pays?.text).toContain('nobody knows yet what they saved');
  expect(paysReport([], REPORT.caches)).toBeNull();
});

import { rows, traceJson } from '../../../src/compile/timeline/trace.ts';
import { RICH_REPORT } from '../../report/sample-report.ts';

test('spans that overlap stand in rows of their own', () => {
  const spans = [
    { begin: 0, end: 4 },
    { begin: 1, end: 2 },
    { begin: 2, end: 3 },
    { begin: 4, end: 5 },
  ];
  expect(rows(spans)).toEqual([0, 1, 1, 0]);
});

test('a trace has the step, the waits and every action, in microseconds', () => {
  if (RICH_REPORT.timeline === null) throw new Error('no timeline');
  const trace = JSON.parse(traceJson(RICH_REPORT.timeline));
  const events = trace.traceEvents.filter((one: { ph: string }) => one.ph === 'X');
  expect(
    events.map((one: { name: string; ts: number; dur: number }) => [one.name, one.ts, one.dur]),
  ).toEqual([
    ['restore', 0, 2e6],
    ['go build linux/amd64', 1e6, 4e6],
    ['loading packages', 1e6, 5e5],
    ['waiting for base and delta', 15e5, 5e5],
    ['example.com/m/a', 2e6, 1e6],
    ['link example.com/m', 3e6, 1e6],
  ]);
  expect(events.at(-2).args).toEqual({
    target: 'linux/amd64',
    critical: true,
    unlocked: ['link example.com/m'],
  });
});

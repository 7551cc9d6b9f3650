import {
  busySeconds,
  createActivity,
  type Interval,
  trackedExec,
} from '../../src/runner/activity.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';

const interval = (start: number, end: number, kind: Interval['kind'] = 'go'): Interval => ({
  kind,
  start: start * 1000,
  end: end * 1000,
});

test.each<[string, Interval[], number]>([
  ['none', [], 0],
  ['one', [interval(1, 3)], 2],
  ['apart', [interval(1, 2), interval(5, 8)], 4],
  ['overlapping', [interval(1, 4), interval(3, 6)], 5],
  ['one inside the other', [interval(1, 10), interval(2, 3), interval(9, 11)], 10],
  ['touching', [interval(1, 2), interval(2, 3)], 2],
  ['the same twice', [interval(1, 2), interval(1, 2)], 1],
  ['out of order', [interval(5, 6), interval(1, 2)], 2],
  ['of several kinds', [interval(0, 2, 'transfer'), interval(1, 3, 'hash')], 3],
])('union of %s', (_, intervals, seconds) => {
  expect(busySeconds(intervals)).toBe(seconds);
});

test('only the kinds asked for', () => {
  const intervals = [interval(0, 4, 'go'), interval(3, 6, 'transfer'), interval(8, 9, 'hash')];
  expect(busySeconds(intervals, ['transfer', 'hash'])).toBe(4);
});

test('work is noted from start to end, also where it fails', async () => {
  const runner = createFakeRunner({ now: 5000 });
  const activity = createActivity(runner.clock);
  const after = async (milliseconds: number): Promise<string> => {
    await Promise.resolve();
    runner.advance(milliseconds);
    return 'done';
  };
  expect(await activity.track('hash', after(250))).toBe('done');
  const failing = after(500).then(() => Promise.reject(new Error('no space')));
  await expect(activity.track('transfer', failing)).rejects.toThrow('no space');
  expect(activity.intervals()).toEqual([
    { kind: 'hash', start: 5000, end: 5250 },
    { kind: 'transfer', start: 5250, end: 5750 },
  ]);
});

test('go commands count, other commands are our own time', async () => {
  const runner = createFakeRunner({
    exec: async () => {
      runner.advance(1000);
      return { stdout: 'x' };
    },
  });
  const activity = createActivity(runner.clock);
  const exec = trackedExec(runner.exec, activity);
  const request = { args: [], cwd: '/', environment: {} };
  for (const tool of ['/tc/go/bin/go', 'go', 'C:\\go\\bin\\go.exe', 'git', '/bin/cargo'])
    expect((await exec({ ...request, tool })).stdout).toBe('x');
  expect(activity.intervals().map((one) => one.kind)).toEqual(['go', 'go', 'go']);
  expect(busySeconds(activity.intervals())).toBe(3);
});

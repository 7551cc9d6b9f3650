import { laneGroups } from '../../../src/cache/used/lane-groups.ts';
import { isLater } from '../../../src/cache/used/lane-use.ts';
import { STEP, stepOf } from '../sample-step.ts';

describe('isLater', () => {
  const record = { version: 2, beganAt: 1000, goCache: '/tmp/gocache', steps: [STEP] } as const;
  const [group] = laneGroups(record);

  test.each([
    [2000 - 3, false, 'written by the step, stamped with a clock that lags'],
    [2000.9, false, 'within the millisecond in which the step ended'],
    [2001, true, 'a go command that starts at once and only hits'],
    [2010, true, 'a fast machine'],
  ])('%d against a step that ended at 2000: %p (%s)', (usedAt, expected) => {
    if (group === undefined) throw new Error('no group');
    expect(isLater({ usedAt }, group)).toBe(expected);
  });

  test('nothing is later than a step that was killed: its own would be taken for it', () => {
    const [killed] = laneGroups({ ...record, steps: [stepOf({ endedAt: 0 })] });
    if (killed === undefined) throw new Error('no group');
    expect(isLater({ usedAt: 2001 }, killed)).toBe(false);
  });
});

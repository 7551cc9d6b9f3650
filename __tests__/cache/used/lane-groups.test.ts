import { laneGroups } from '../../../src/cache/used/lane-groups.ts';
import { layer, STEP, type StepChanges, stepOf } from '../sample-step.ts';

function groups(...steps: readonly StepChanges[]) {
  const record = { version: 2, beganAt: 1000, goCache: '/tmp/gocache' } as const;
  return laneGroups({ ...record, steps: steps.map(stepOf) });
}

const ARM = 'go1.26.8-linux_arm64-cgo0-lean-4444444444444444';

describe('laneGroups', () => {
  test('one step is one group, with all that is used to the end of the job', () => {
    expect(groups({ base: layer('base-1') })).toEqual([
      {
        step: stepOf({ base: layer('base-1') }),
        endedWell: true,
        compiled: 0,
        coldSeconds: null,
        reused: false,
        noted: new Set(),
        usedLater: false,
        isLast: true,
      },
    ]);
  });

  test('two lanes are two groups: what was noted is of the first, the rest of the last', () => {
    const [first, second, ...others] = groups({ noted: ['x', 'y'] }, { lane: ARM });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ step: { lane: { text: STEP.lane.text } }, isLast: false });
    expect(first?.noted).toEqual(new Set(['x', 'y']));
    expect(second).toMatchObject({ step: { lane: { text: ARM } }, isLast: true });
    expect(second?.noted).toEqual(new Set());
  });

  const COLD = { compiled: 9, goSeconds: 1.2 };
  const bytes = (bytesDown: number) => ({
    ...STEP.restored.reports,
    base: { ...STEP.restored.reports.base, bytesDown },
  });
  test.each<[string, readonly StepChanges[], number | null]>([
    ['a cold step', [COLD], 2],
    ['two of them', [COLD, COLD], 3],
    ['a base came', [{ ...COLD, base: layer('base-1') }], null],
    ['a part of one came', [{ ...COLD, reports: bytes(5) }, COLD], null],
    ['nothing was compiled', [{ ...COLD, compiled: 0 }], null],
    ['a binary was reused', [{ ...COLD, reused: true }], null],
  ])('seconds of a cold build: %s', (_, steps, expected) => {
    expect(groups(...steps)[0]?.coldSeconds).toBe(expected);
  });

  test('two places in one lane are two groups', () => {
    expect(groups({}, { place: '5555555555555555' })).toHaveLength(2);
  });

  test('two steps of one lane and place are one: layers of the first, the rest of the last', () => {
    const [group, ...others] = groups(
      {
        noted: ['x'],
        base: layer('base-1'),
        delta: layer('delta-1'),
        brokenKeys: { modules: '', base: '', delta: 'delta-0' },
        inputsDigest: 'b'.repeat(64),
      },
      { endedAt: 5000, report: '/tmp/report-1.json' },
    );
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      step: {
        restored: {
          base: layer('base-1'),
          delta: layer('delta-1'),
          brokenKeys: { delta: 'delta-0' },
        },
        outcome: { inputsDigest: STEP.outcome.inputsDigest },
        time: { endedAt: 5000 },
        files: { report: '/tmp/report-1.json' },
      },
      isLast: true,
    });
    expect(group?.noted).toEqual(new Set(['x']));
  });

  test('a lane that comes back after another keeps what was noted for it, and gets the rest', () => {
    const [first, second] = groups({ noted: ['x'] }, { lane: ARM, noted: ['y'] }, {});
    expect([first?.isLast, [...(first?.noted ?? [])]]).toEqual([true, ['x']]);
    expect([second?.isLast, [...(second?.noted ?? [])]]).toEqual([false, ['y']]);
  });

  test('plain steps between two of ours count as later use of the first', () => {
    const [first, second] = groups({ usedLater: true }, { lane: ARM });
    expect([first?.usedLater, second?.usedLater]).toEqual([true, false]);
  });

  test('one step that failed spoils its own group only', () => {
    const failed = { endedWell: false };
    const wells = groups(failed, { lane: ARM }, {}).map((group) => group.endedWell);
    expect(wells).toEqual([false, true]);
  });

  test('a step that was ended while it restored is as if it had not been', () => {
    const [group, ...others] = groups({ base: layer('base-1') }, { restore: 'begun', endedAt: 0 });
    expect(others).toEqual([]);
    expect(group).toMatchObject({ step: { restored: { base: layer('base-1') } }, isLast: true });
    expect(groups({ restore: 'begun' })).toEqual([]);
  });

  test('a job without a step of ours has none', () => {
    expect(groups()).toEqual([]);
  });
});

import { createActivity } from '../../src/runner/activity.ts';
import { allPhases } from '../../src/runner/clocks.ts';
import { createPhases, overheadPhase } from '../../src/runner/phases.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';

function fixture() {
  let now = 1_000_000;
  const clock = { now: () => now };
  const wait = (seconds: number): void => {
    now += seconds * 1000;
  };
  return { phases: createPhases(clock), wait };
}

describe('createPhases', () => {
  test('lists what was timed in the order in which it began, and passes values on', async () => {
    const { phases, wait } = fixture();
    const inner = async (): Promise<void> => {
      await phases.time('restore', async () => wait(2));
    };
    const value = await phases.time('toolchain', async () => {
      await inner();
      wait(1.5);
      return 7;
    });
    expect(value).toBe(7);
    expect(phases.list()).toEqual([
      { name: 'toolchain', seconds: 3.5 },
      { name: 'restore', seconds: 2 },
    ]);
  });

  test('adds up what is timed twice', async () => {
    const { phases, wait } = fixture();
    await phases.time('build', async () => wait(2));
    await phases.time('build', async () => wait(3));
    expect(phases.list()).toEqual([{ name: 'build', seconds: 5 }]);
  });

  test('a phase that fails has its seconds, and its error', async () => {
    const { phases, wait } = fixture();
    const failing = phases.time('list', async () => {
      wait(4);
      throw new Error('no packages');
    });
    await expect(failing).rejects.toThrow('no packages');
    expect(phases.list()).toEqual([{ name: 'list', seconds: 4 }]);
  });
});

describe('overheadPhase', () => {
  const at = (start: number, end: number) => ({ kind: 'go' as const, start, end });

  test.each([
    ['nothing but our own', [], 10],
    ['a go command', [at(1000, 4000)], 7],
    ['two side by side count once', [at(1000, 4000), at(2000, 5000)], 6],
    ['one inside another', [at(1000, 9000), at(2000, 3000)], 2],
    ['all of it', [at(0, 10_000)], 0],
    ['a clock that was put back', [at(0, 20_000)], 0],
  ])('%s', (_what, intervals, seconds) => {
    expect(overheadPhase(0, 10_000, intervals)).toEqual({ name: 'overhead', seconds });
  });
});

test('allPhases: what was timed, then what was neither timed work nor waiting for it', async () => {
  const runner = createFakeRunner({ now: 5000 });
  const activity = createActivity(runner.clock);
  const phases = createPhases(runner.clock);
  await phases.time('build', () => activity.track('go', async () => runner.advance(3000)));
  runner.advance(500);
  expect(allPhases({ phases, activity, startedAt: 4000 }, runner.clock.now())).toEqual([
    { name: 'build', seconds: 3 },
    { name: 'overhead', seconds: 1.5 },
  ]);
});

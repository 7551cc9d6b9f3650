import { type UseFacts, unjudged } from '../../../src/cache/used/judge-use.ts';
import { laneGroups } from '../../../src/cache/used/lane-groups.ts';
import { layer, STEP, type StepChanges, stepOf } from '../sample-step.ts';

const HOUR = 3600 * 1000;
const GOCACHE = '/tmp/gocache';
const at = (action: string, usedAt: number) => ({
  action,
  usedAt,
  output: action,
  size: 1,
  record: '',
});
const NOTHING = { GOCACHE: undefined, GOCACHEPROG: undefined };

function judge(
  step: StepChanges,
  entries: readonly ReturnType<typeof at>[],
  changes: Partial<Pick<UseFacts, 'later' | 'now'>> = {},
): string | null {
  const record = { version: 2, beganAt: 1000, goCache: GOCACHE } as const;
  const steps = [stepOf(step)];
  const [group] = laneGroups({ ...record, steps });
  if (group === undefined) throw new Error('no group');
  const used = entries.filter(
    (one) => group.noted.has(one.action) || one.usedAt >= STEP.time.startedAt - HOUR,
  );
  return unjudged({
    record: { ...record, steps },
    group,
    use: { everything: entries, used },
    later: NOTHING,
    now: 3000,
    ...changes,
  });
}
const holding = (...actions: string[]) => ({ ...layer('base-1'), actions });
const OLD = STEP.time.startedAt - 2 * HOUR;

test('what is there and was not used can be called unused', () => {
  expect(judge({ base: holding('a', 'b') }, [at('a', OLD), at('b', 1500)])).toBeNull();
  expect(judge({}, [])).toBeNull();
});

test.each<[string, StepChanges, ReturnType<typeof at>[], RegExp]>([
  ['of the base', { base: holding('a', 'b') }, [at('a', 1500)], /^1 of 2 entries .* are gone from/],
  ['of the delta', { delta: holding('c') }, [], /^1 of 1 entries/],
  ['that an earlier step used', { noted: ['n'] }, [], /^1 of 1 entries/],
  ['that the step compiled', { compiled: 3 }, [], /^all entries of the 3 packages/],
  ['and others came', { compiled: 3 }, [at('later', 9000)], /^all entries of the 3 packages/],
])('entries that vanished, %s', (_what, step, entries, expected) => {
  expect(judge(step, entries, { now: 10_000 })).toMatch(expected);
});

test('what the step compiled is seen where times are coarse, put back, or moved by use after an hour', () => {
  expect(judge({ compiled: 3 }, [at('a', STEP.time.startedAt - 999)])).toBeNull();
  expect(judge({ compiled: 3 }, [at('a', STEP.time.endedAt + 1000)])).toBeNull();
  expect(judge({ compiled: 3, noted: ['a'] }, [at('a', OLD)])).toBeNull();
  const now = STEP.time.endedAt + 2 * HOUR;
  expect(judge({ compiled: 3 }, [at('a', now)], { now })).toBeNull();
});

test.each<[string, UseFacts['later'], StepChanges, boolean]>([
  ['the same GOCACHE', { ...NOTHING, GOCACHE }, {}, true],
  ['another GOCACHE', { ...NOTHING, GOCACHE: '/other' }, {}, false],
  [
    'the GOCACHE that the step was given',
    { ...NOTHING, GOCACHE: '/other' },
    { given: { GOCACHE: '/other', GOCACHEPROG: '' } },
    true,
  ],
  ['a GOCACHEPROG', { ...NOTHING, GOCACHEPROG: '/p' }, {}, false],
  [
    'a GOCACHEPROG that the step was given and its Go does not know',
    { ...NOTHING, GOCACHEPROG: '/p' },
    { given: { GOCACHE: '', GOCACHEPROG: '/p' } },
    true,
  ],
  [
    'a GOCACHEPROG of no effect, and an older Go',
    { ...NOTHING, GOCACHEPROG: '/p' },
    { knowsCachePrograms: false },
    true,
  ],
])('later steps had %s', (_what, later, step, isJudged) => {
  expect(judge(step, [], { later }) === null).toBe(isJudged);
});

test('a clock that went back', () => {
  expect(judge({}, [], { now: STEP.time.endedAt - 1 })).toMatch(/the clock/);
  expect(judge({ endedAt: STEP.time.startedAt - 1 }, [])).toMatch(/the clock/);
});

test('with a GOCACHEPROG the step has said it', () => {
  expect(judge({ unkept: 'why' }, [])).toBe('');
});

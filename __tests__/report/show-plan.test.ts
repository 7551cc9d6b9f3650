import type { KeyFacts } from '../../src/cache/keys.ts';
import type { Step } from '../../src/inputs/step.ts';
import type { Go } from '../../src/pin/go.ts';
import { showPlan } from '../../src/report/show-plan.ts';

test.each([
  [true, ['Plan']],
  [false, []],
])('the plan is in the log where it is asked for: %s', (isShown, expected) => {
  const groups: string[] = [];
  const step = {
    inputs: { showPlan: isShown, build: true, packages: ['./...'], parallelism: 1 },
    runner: { log: { group: (title: string) => groups.push(title) } },
  } as unknown as Step;
  const go = { version: '1.26.8', toolchain: { goroot: '/go' }, flags: { compile: [], link: [] } };
  const plan = { targets: [], shards: [], binaries: [] };
  const permission = { may: true, scope: 'main', reason: '' } as const;
  showPlan(step, permission, go as unknown as Go, {} as KeyFacts, plan);
  expect(groups).toEqual(expected);
});

import { decideWarm } from '../../src/compile/warm-decision.ts';
import type { Shard } from '../../src/plan/plan.ts';

const SHARD: Shard = {
  target: { goos: 'linux', goarch: 'amd64', variant: '' },
  packages: ['example.com/m/app'],
  ...{ unlinked: [], unlinkedAre: 'compiled', binaries: [], linksAll: true },
};

describe('decideWarm', () => {
  test.each([
    ['a step that builds nothing', { warm: 'auto', build: false, shards: [SHARD] }, ''],
    [
      'a step that builds: the build compiles the same packages',
      { warm: 'auto', build: true, shards: [SHARD] },
      'the build compiles the same packages',
    ],
    ['`warm` is false', { warm: false, build: false, shards: [SHARD] }, '`warm` is false'],
    ['`warm` and `build` are false', { warm: false, build: true, shards: [] }, '`warm` is false'],
    ['nothing to compile', { warm: 'auto', build: false, shards: [] }, 'no package matches'],
    [
      'nothing to compile, asked for',
      { warm: true, build: true, shards: [] },
      'no package matches',
    ],
  ] as const)('%s', (_what, facts, reason) => {
    const decision = decideWarm({ ...facts, keeps: true });
    expect(decision).toEqual(
      reason === '' ? { warm: true, tests: false } : { warm: false, reason },
    );
  });

  test.each([true, false])('asked for, with the tests, whether it builds or not (%j)', (build) => {
    const facts = { warm: true, build, shards: [SHARD] } as const;
    expect(decideWarm({ ...facts, keeps: true })).toEqual({ warm: true, tests: true });
    const reason = 'a release keeps nothing for later steps';
    expect(decideWarm({ ...facts, keeps: false })).toEqual({ warm: false, reason });
  });
});

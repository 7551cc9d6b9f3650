import { decideWarm } from '../../src/compile/warm-decision.ts';
import type { Shard } from '../../src/plan/plan.ts';

const SHARD: Shard = {
  target: { goos: 'linux', goarch: 'amd64', variant: '' },
  packages: ['example.com/m/app'],
  ...{ unlinked: [], unlinkedAre: 'compiled', binaries: [], linksAll: true },
};

describe('decideWarm', () => {
  test.each([
    ['a step that builds nothing', { warm: true, build: false, shards: [SHARD] }, ''],
    [
      'a step that builds: the build compiles the same packages',
      { warm: true, build: true, shards: [SHARD] },
      'the build compiles the same packages',
    ],
    ['`warm` is false', { warm: false, build: false, shards: [SHARD] }, '`warm` is false'],
    ['`warm` and `build` are false', { warm: false, build: true, shards: [] }, '`warm` is false'],
    ['nothing to compile', { warm: true, build: false, shards: [] }, 'no package matches'],
  ])('%s', (_what, facts, reason) => {
    expect(decideWarm(facts)).toEqual(reason === '' ? { warm: true } : { warm: false, reason });
  });
});

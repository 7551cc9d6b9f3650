import { collectorVariables } from '../../src/pin/collector.ts';

const OURS = { GOGC: '400', GOMEMLIMIT: '8192MiB' };

test.each<[string, number, number, Record<string, string>, Record<string, string>]>([
  ['16 GB for four compilers', 16 * 2 ** 30, 4, {}, OURS],
  ['too little for each', 16 * 2 ** 30, 16, {}, {}],
  ['a small machine', 1e9, 1, {}, {}],
  ['GOGC is the job\u2019s', 16 * 2 ** 30, 4, { GOGC: 'off' }, {}],
  ['GOMEMLIMIT is the job\u2019s', 16 * 2 ** 30, 4, { GOMEMLIMIT: '1GiB' }, {}],
  ['set to nothing', 16 * 2 ** 30, 4, { GOGC: '', GOMEMLIMIT: '' }, OURS],
])('%s', (_name, memoryBytes, parallelism, environment, expected) => {
  expect(collectorVariables({ environment, memoryBytes, parallelism })).toEqual(expected);
});

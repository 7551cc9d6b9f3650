import { readSwitchedOff } from '../../src/runner/switched-off.ts';

test.each<[string | undefined, string[]]>([
  [undefined, []],
  ['', []],
  ['delta', ['delta']],
  ['pruning, delta,', ['delta', 'pruning']],
  ['report,worth', ['worth', 'report']],
])('%j', (GO_TURBO_BUILD_WITHOUT, value) => {
  expect(readSwitchedOff({ GO_TURBO_BUILD_WITHOUT })).toEqual({ ok: true, value });
});

test('words that it does not know are an error that names them', () => {
  const result = readSwitchedOff({ GO_TURBO_BUILD_WITHOUT: 'delta,prunning,Delta' });
  expect(result).toMatchObject({
    ok: false,
    failures: [
      {
        code: 'GTB1037',
        found: 'GO_TURBO_BUILD_WITHOUT holds "prunning", "Delta"',
        expected: 'delta, pruning, worth, report, with commas between them',
      },
    ],
  });
});

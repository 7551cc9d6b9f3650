import { exitCode, FAILURE_POLICY, judge } from '../../src/runner/failure-policy.ts';
import { areaOf, type Failure, type FailureArea } from '../../src/runner/result.ts';

/** A code of each area. */
const CODES = {
  input: 'GTB1001',
  plan: 'GTB1101',
  toolchain: 'GTB1201',
  list: 'GTB1301',
  build: 'GTB1401',
  check: 'GTB1501',
  cache: 'GTB1601',
  report: 'GTB1701',
  save: 'GTB1801',
} as const;

function broken(area: FailureArea, found = `${area} broke`): Failure {
  return { code: CODES[area], found, expected: '', change: '' };
}

const said = (area: FailureArea): string =>
  `${area} broke\n  ${CODES[area]}: docs/troubleshooting.md#${CODES[area].toLowerCase()}`;

test.each<[FailureArea, boolean, 0 | 1 | 2]>([
  ['input', true, 2],
  ['plan', true, 1],
  ['toolchain', true, 1],
  ['list', true, 1],
  ['build', true, 1],
  ['check', true, 1],
  ['cache', false, 0],
  ['report', false, 0],
  ['save', false, 0],
])('%s: fails the step %s, exit code %i', (area, fails, code) => {
  expect(areaOf(broken(area))).toBe(area);
  const verdict = judge([broken(area)], 'main');
  expect(verdict.fails).toBe(fails);
  expect(fails ? verdict.errors : verdict.warnings).toEqual([said(area)]);
  expect(fails ? verdict.warnings : verdict.errors).toEqual([]);
  expect(exitCode([broken(area)])).toBe(code);
});

test('post never fails the job, whatever broke', () => {
  const areas = Object.keys(FAILURE_POLICY) as FailureArea[];
  const verdict = judge(
    areas.map((area) => broken(area)),
    'post',
  );
  expect(verdict).toEqual({ fails: false, errors: [], warnings: areas.map(said) });
});

test('nothing broken is no failure', () => {
  expect(judge([], 'main')).toEqual({ fails: false, errors: [], warnings: [] });
  expect(exitCode([])).toBe(0);
});

test('several failures: each whole, in their order; warnings apart', () => {
  const first: Failure = {
    code: 'GTB1001',
    found: 'input cgo is "yes"',
    expected: 'true or false',
    change: 'write cgo: true',
  };
  const verdict = judge([first, broken('cache'), broken('plan')], 'main');
  expect(verdict.warnings).toEqual([said('cache')]);
  expect(verdict.errors).toEqual([
    'input cgo is "yes"\n  expected: true or false\n  to fix: write cgo: true\n  GTB1001: docs/troubleshooting.md#gtb1001',
    said('plan'),
  ]);
});

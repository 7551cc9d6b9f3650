import { type OutputLine, parseLine } from '../../../src/cache/github/client-output.ts';
import { readVerdict } from '../../../src/cache/github/client-verdict.ts';
import { acceptedKey } from '../../../src/cache/github/key-match.ts';
import { accessProblem } from '../../../src/cache/github/service-access.ts';

const said = (...lines: string[]): OutputLine[] => lines.map(parseLine);

test.each([
  ['Cache hit for: k', { level: 'info', text: 'Cache hit for: k' }],
  ['::warning::50%25 of%0Athem', { level: 'warning', text: '50% of\nthem' }],
  ['::error file=a,line=2::bad', { level: 'error', text: 'bad' }],
  ['::debug::a::b', { level: 'debug', text: 'a::b' }],
  ['::group::x', { level: 'info', text: '::group::x' }],
])('line %s', (line, expected) => {
  expect(parseLine(line)).toEqual(expected);
});

test('silence is a miss, not a failure', () => {
  const verdict = readVerdict(said('::debug::Cache not found for version 1 of keys: a'));
  expect(verdict).toEqual({
    reason: undefined,
    matchedKey: undefined,
    keyTaken: false,
    serviceDown: false,
  });
});

test('a retry that then worked is no failure', () => {
  const lines = said(
    'Attempt 1 of 5 failed with error: Failed request: (503). Retrying request in 3000 ms...',
    'Cache hit for restore-key: a-1',
  );
  expect(readVerdict(lines)).toMatchObject({ reason: undefined, matchedKey: 'a-1' });
});

test('a mode that forbids reading or writing is a reason', () => {
  const read = said(
    "Cache restore skipped: the effective cache-mode 'none' does not permit reads.",
  );
  expect(readVerdict(read).reason).toBe(
    "Cache restore skipped: the effective cache-mode 'none' does not permit reads.",
  );
});

test('a reserved key is told apart from a service that is down', () => {
  const refused =
    'Failed to save: Unable to reserve cache with key k, another job may be creating this cache.';
  const taken = said(
    '::debug::Failed to reserve cache: Error: (409) Conflict: already exists',
    refused,
  );
  const down = said(
    '::debug::Failed to reserve cache: Error: Failed to CreateCacheEntry: Unable to make request: ENOTFOUND%0Aadvice',
    refused,
  );
  expect(readVerdict(taken)).toMatchObject({ keyTaken: true, serviceDown: false });
  expect(readVerdict(down)).toMatchObject({
    keyTaken: false,
    serviceDown: true,
    reason: 'Failed to CreateCacheEntry: Unable to make request: ENOTFOUND',
  });
});

test('the old service (GHES) out of order', () => {
  const lines = said(
    '::warning::Failed to restore: getCacheEntry failed: Cache service responded with 503',
  );
  expect(readVerdict(lines)).toMatchObject({ serviceDown: true });
});

test.each<[string, string[], string | undefined]>([
  ['a-b-1', ['a-b-'], 'a-b-1'],
  ['a-c-1', ['a-b-', 'a-'], 'a-c-1'],
  ['a-b-12', ['a-b-1'], undefined],
  ['a-b-1', ['a-b-1'], 'a-b-1'],
  ['z-1', ['a-', 'b-'], undefined],
  ['a-b-12', ['a-b-1', 'a-b-'], undefined],
])('%s where %j was asked for', (key, asked, expected) => {
  expect(acceptedKey(key, asked)).toBe(expected);
});

const RUNNER = { ACTIONS_RUNTIME_TOKEN: 't', RUNNER_TEMP: '/t' };
const MISSING = 'there is no GitHub cache service here: ';
test.each<[Record<string, string>, string | undefined]>([
  [{ ...RUNNER, ACTIONS_CACHE_SERVICE_V2: '1', ACTIONS_RESULTS_URL: 'u' }, undefined],
  [{ ...RUNNER, ACTIONS_CACHE_URL: 'u' }, undefined],
  [
    { ...RUNNER, ACTIONS_CACHE_URL: 'u', RUNNER_TEMP: 'temp' },
    'RUNNER_TEMP is temp, and no absolute path',
  ],
  [
    { ...RUNNER, ACTIONS_CACHE_SERVICE_V2: '1', ACTIONS_CACHE_URL: 'u' },
    `${MISSING}ACTIONS_RESULTS_URL not set by the runner`,
  ],
  [
    { ...RUNNER, ACTIONS_CACHE_SERVICE_V2: '1', GITHUB_SERVER_URL: 'https://git.corp.example' },
    `${MISSING}ACTIONS_CACHE_URL not set by the runner`,
  ],
  [
    { ...RUNNER, ACTIONS_CACHE_SERVICE_V2: '1', GITHUB_SERVER_URL: 'https://corp.ghe.com' },
    `${MISSING}ACTIONS_RESULTS_URL not set by the runner`,
  ],
  [
    {},
    `${MISSING}ACTIONS_RUNTIME_TOKEN and ACTIONS_CACHE_URL and RUNNER_TEMP not set by the runner`,
  ],
])('access with %j', (environment, expected) => {
  expect(accessProblem(environment)).toBe(expected);
});

import { modeProblem, serviceAccess } from '../../../src/cache/github/service-access.ts';
import { acceptedKey } from '../../../src/cache/kept-key.ts';

test.each<[string, string[], string | undefined]>([
  ['a-b-1', ['a-b-'], 'a-b-1'],
  ['a-c-1', ['a-b-', 'a-'], 'a-c-1'],
  ['a-b-12', ['a-b-1'], undefined],
  ['a-b-1', ['a-b-1'], 'a-b-1'],
  ['z-1', ['a-', 'b-'], undefined],
  ['a-b-12', ['a-b-1', 'a-b-'], undefined],
  ['a-b-1-run12', ['a-b-1'], 'a-b-1'],
  ['a-b-1-run12', ['a-b-'], 'a-b-1'],
  ['a-b-12-run12', ['a-b-1'], undefined],
  ['a-b-1-run', ['a-b-1'], undefined],
])('%s where %j was asked for', (key, asked, expected) => {
  expect(acceptedKey(key, asked)).toBe(expected);
});

const RUNNER = { ACTIONS_RUNTIME_TOKEN: 't' };
const V2 = { ...RUNNER, ACTIONS_CACHE_SERVICE_V2: '1' };
const MISSING = 'there is no GitHub cache service here: ';
test.each<[Record<string, string>, object]>([
  [
    { ...V2, ACTIONS_RESULTS_URL: 'https://u/' },
    { version: 2, url: 'https://u/', token: 't', problem: null },
  ],
  [
    { ...RUNNER, ACTIONS_CACHE_URL: 'http://u/' },
    { version: 1, url: 'http://u/', token: 't', problem: null },
  ],
  [
    { ...RUNNER, ACTIONS_RESULTS_URL: 'http://u/' },
    { version: 1, url: 'http://u/', token: 't', problem: null },
  ],
  // act sets no token, and its server wants none.
  [{ ACTIONS_CACHE_URL: 'http://u/' }, { version: 1, url: 'http://u/', token: '', problem: null }],
  [
    { ...V2, ACTIONS_RESULTS_URL: 'https://u/', GITHUB_SERVER_URL: 'https://corp.ghe.com' },
    { version: 2, url: 'https://u/', token: 't', problem: null },
  ],
  [
    { ...V2, ACTIONS_CACHE_URL: 'https://u/', GITHUB_SERVER_URL: 'https://git.corp.example' },
    { version: 1, url: 'https://u/', token: 't', problem: null },
  ],
  [
    { ...RUNNER, ACTIONS_CACHE_URL: 'u' },
    { problem: 'the address of the GitHub cache service is "u", and no http URL' },
  ],
  [
    { ...V2, ACTIONS_CACHE_URL: 'http://u/' },
    { problem: `${MISSING}ACTIONS_RESULTS_URL not set by the runner` },
  ],
  [
    { ACTIONS_CACHE_SERVICE_V2: '1' },
    {
      problem: `${MISSING}ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL not set by the runner`,
    },
  ],
  [{}, { problem: `${MISSING}ACTIONS_CACHE_URL not set by the runner` }],
])('access with %j', (environment, expected) => {
  expect(serviceAccess(environment)).toMatchObject(expected);
});

test.each([
  ['', true, true],
  ['none', false, false],
  ['READ', true, false],
  [' write ', true, true],
  ['write-only', false, true],
  ['constructor', true, true],
])('mode %j', (mode, read, write) => {
  const environment = { ACTIONS_CACHE_MODE: mode };
  const allowed = (['read', 'write'] as const).map((use) => modeProblem(environment, use) === null);
  expect(allowed).toEqual([read, write]);
});

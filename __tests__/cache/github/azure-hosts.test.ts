import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE } from '../../../src/cache/github/exchange.ts';
import { startNamedBlobs } from '../../contract/harness/azurite-blobs.ts';
import { type CacheService, startCacheService } from '../../contract/harness/cache-service.ts';
import { jobGrants, makeToken } from '../../contract/harness/cache-token.ts';
import { NO_NETWORK } from '../../contract/harness/network.ts';
import { drive } from './drive-store.ts';

// Blobs at the addresses that github.com gives, http://ACCOUNT.blob.core.windows.net/CONTAINER/BLOB?…,
// which only the proxy finds: it leads to Azurite.

const NAMES = ['http_proxy', 'HTTP_PROXY', 'no_proxy', 'NO_PROXY'];
const given = NAMES.map((name) => [name, process.env[name]] as const);
let service: CacheService;

beforeAll(async () => {
  service = await startCacheService({ ...NO_NETWORK, roundTrip: () => sleep(1) }, startNamedBlobs);
});
afterAll(() => service.stop());
beforeEach(() => {
  for (const name of NAMES) delete process.env[name];
});
afterEach(() => {
  for (const [name, value] of given) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const environment = (): Record<string, string> => ({
  GITHUB_RUN_ID: '77',
  GITHUB_SERVER_URL: 'https://github.com',
  ACTIONS_CACHE_SERVICE_V2: 'True',
  ACTIONS_RESULTS_URL: service.url,
  ACTIONS_RUNTIME_TOKEN: makeToken({
    repository: 'octo/app',
    grants: jobGrants('refs/heads/main', ['refs/heads/main']),
  }),
});

test.each([
  ['one request', 5e6],
  ['blocks and their list', 70e6],
])('up by %s, down by ranges', async (what, bytes) => {
  process.env.HTTP_PROXY = service.url;
  const key = `named-${bytes}`;
  const base64 = randomBytes(bytes).toString('base64');
  const { answers } = await drive(
    [[{ op: 'save', slot: 'base', key, base64 }], [{ op: 'fetch', slot: 'base', prefixes: [key] }]],
    environment(),
  );
  expect(answers[0]).toEqual({ state: 'saved', bytes });
  expect(answers[1]).toMatchObject({ state: 'found', key, bytes });
  expect(answers[1].base64 === base64).toBe(true);
  expect(new Set(service.tunnels())).toEqual(
    new Set(['devstoreaccount1.blob.core.windows.net:80']),
  );
  const uploads = service.requests().filter((one) => one.kind === 'upload' && one.key === key);
  expect(uploads).toHaveLength(what === 'one request' ? 1 : 3);
});

test('NO_PROXY: the proxy is not asked for what it names', async () => {
  process.env.HTTP_PROXY = 'http://127.0.0.1:1';
  const fetch = { op: 'fetch' as const, slot: 'base' as const, prefixes: ['x-'] };
  const at = { ...environment(), ACTIONS_RESULTS_URL: 'http://results.invalid/' };
  const patience = { ...PATIENCE, retries: [] };
  const through = await drive([[fetch]], at, patience);
  expect(through.answers[0].reason).toContain('127.0.0.1:1');
  process.env.NO_PROXY = 'elsewhere.invalid,results.invalid';
  const direct = await drive([[fetch]], at, patience);
  expect(direct.answers[0].reason).toMatch(/getaddrinfo \S+ results\.invalid$/);
});

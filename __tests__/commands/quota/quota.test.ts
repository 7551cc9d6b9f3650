import { Readable } from 'node:stream';
import { parseQuotaArguments } from '../../../src/commands/arguments/quota-arguments.ts';
import { judgeCaches } from '../../../src/commands/quota/judge-caches.ts';
import { listCaches } from '../../../src/commands/quota/list-caches.ts';
import { readKey } from '../../../src/commands/quota/stored-key.ts';
import { quotaLines } from '../../../src/commands/quota.ts';

const LANE = 'go1.26.8-linux_amd64+1-cgo0-lean-1111111111111111';
const PLACE = '2222222222222222';
const HEX = '3333333333333333';
const NOW = Date.parse('2026-11-28T12:00:00Z');
const HOUR = 3_600_000;

test('keys say what they are of', () => {
  const read = (key: string) => Object.values(readKey(key));
  expect(read(`gtb1-base-zst-${LANE}-${PLACE}-${HEX}-${HEX}`)).toEqual(['base', PLACE, LANE]);
  expect(read(`gtb1-delta-zst-${LANE}-${PLACE}-${HEX}-${HEX}-w${HEX}`)).toEqual([
    ...['delta', PLACE, LANE],
  ]);
  expect(read(`gtb1-inputs-zst-${LANE}-${HEX}-${PLACE}-${HEX}`)).toEqual(['inputs', PLACE, LANE]);
  expect(read(`gtb1-modules-zst-thin0123456789ab-linux-${PLACE}-${HEX}-${HEX}`)).toEqual([
    ...['modules', PLACE, ''],
  ]);
  expect(read(`gtb1-parts-zst-linux-${PLACE}-${HEX}`)).toEqual(['parts', PLACE, '']);
  expect(read(`gtb1-runs-zst-linux-${PLACE}-${HEX}`)).toEqual(['runs', PLACE, '']);
  expect(read(`gtb1-bin-zst-${LANE}-${HEX}-linux_amd64-${HEX}-${HEX}`)[0]).toBe('binary');
  expect(read('setup-go-Linux-x64')).toEqual(['other', '', '']);
});

function entry(id: number, key: string, bytes: number, hours: number, created = hours) {
  return {
    id,
    key,
    ref: 'refs/heads/main',
    bytes,
    createdAt: NOW - created * HOUR,
    readAt: NOW - hours * HOUR,
  };
}
const delta = (id: number, hours: number) =>
  entry(id, `gtb1-delta-zst-${LANE}-${PLACE}-${HEX}-${HEX}-w${HEX}${id}`, 15e6, hours);

const CACHES = [
  entry(1, `gtb1-base-zst-${LANE}-${PLACE}-${HEX}-${HEX}`, 106e6, 1, 90),
  delta(2, 1),
  delta(3, 2),
  delta(4, 3),
  entry(5, `gtb1-base-zst-${LANE}-4444444444444444-${HEX}-${HEX}`, 200e6, 100),
  entry(6, 'setup-go-Linux\n::error::x', 500e6, 100),
];

test('groups by place and lane, the largest first, and drops what nobody needs', () => {
  const quota = judgeCaches(CACHES, NOW);
  expect(quota.bytes).toBe(851e6);
  expect(quota.groups.map((one) => [one.place, one.entries, one.bytes])).toEqual([
    ['not of this action', 1, 500e6],
    ['4444444444444444', 1, 200e6],
    [PLACE, 4, 151e6],
  ]);
  expect(quota.drop.map((one) => [one.cache.id, one.why])).toEqual([
    [5, 'not read for 4 days'],
    [4, '2 newer ones of its place and lane'],
  ]);
  const lines = quotaLines(quota, 'org/app', NOW);
  expect(lines[0]).toBe('org/app: 851.0 MB, 9 % of 10.00 GB');
  expect(lines).toContain(` 151.0 MB  ${PLACE}  ${LANE}  4 entries, read 1 h ago`);
  expect(
    lines.find((line) => line.startsWith('gh cache delete 5 --repo org/app  # 200.0 MB')),
  ).toBeDefined();
  expect(lines.join('\n')).not.toMatch(/^::/m);
});

test('nothing to drop says so', () => {
  expect(quotaLines(judgeCaches([], NOW), 'org/app', NOW)).toEqual([
    'org/app: 0 B, 0 % of 10.00 GB',
    'nothing to drop: all of it was read of late, and nothing has taken its place',
  ]);
});

test('asks page by page, with the token and at the API of the server', async () => {
  const asked: string[] = [];
  const get = async (url: string, headers: Readonly<Record<string, string>> = {}) => {
    asked.push(`${headers.authorization} ${url}`);
    const page = Number(new URL(url).searchParams.get('page'));
    const one = { id: page, key: 'k', ref: 'r', size_in_bytes: 5 };
    const actions_caches = page === 1 ? Array.from({ length: 100 }, () => one) : [one, { id: 'x' }];
    const body = Readable.from([Buffer.from(JSON.stringify({ actions_caches }))]);
    return { status: 200, headers: {}, body };
  };
  const api = { GITHUB_API_URL: 'https://ghe.example/api/v3' };
  const listed = await listCaches(get, api, 'org/app', 'secret');
  expect(listed.ok && listed.value.length).toBe(101);
  expect(asked).toEqual(
    [1, 2].map(
      (page) =>
        `Bearer secret https://ghe.example/api/v3/repos/org/app/actions/caches?per_page=100&page=${page}`,
    ),
  );
});

test.each([
  [401, 'give a token that is valid'],
  [404, 'may read its Actions'],
  [500, 'try again later'],
])('HTTP %i says what to change, and not the token', async (status, change) => {
  const get = async () => ({ status, headers: {}, body: Readable.from([]) });
  const listed = await listCaches(get, {}, 'org/app', 'secret');
  expect(listed.ok ? '' : JSON.stringify(listed.failures)).toContain(change);
  expect(JSON.stringify(listed)).not.toContain('secret');
});

test('arguments', () => {
  const token = { GITHUB_TOKEN: 't' };
  expect(parseQuotaArguments(['org/app'], token)).toEqual({
    kind: 'quota',
    repository: 'org/app',
    token: 't',
  });
  const ofJob = { GITHUB_REPOSITORY: 'org/own', GH_TOKEN: 'g' };
  expect(parseQuotaArguments([], ofJob)).toMatchObject({ repository: 'org/own', token: 'g' });
  expect(parseQuotaArguments(['--help'], {}).kind).toBe('help');
  const wrong = (argv: string[], environment: Record<string, string>) => {
    const parsed = parseQuotaArguments(argv, environment);
    return parsed.kind === 'usage-error' ? parsed.messages.join('\n') : '';
  };
  expect(wrong([], {})).toMatch(/no repository is named[\s\S]*there is no token/);
  expect(wrong(['app'], token)).toContain('"app" is no repository');
  expect(wrong(['a/b', 'c/d'], token)).toContain('for one repository');
  expect(wrong(['a/b', '--tokn=hunter2'], token)).toContain('unknown flag --tokn;');
  expect(wrong(['a/b', '--tokn=hunter2'], token)).not.toContain('hunter2');
});

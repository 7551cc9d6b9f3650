import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goCredentials } from '../../src/toolchain/credentials.ts';
import { authorizationOf, netrcFiles, parseNetrc } from '../../src/toolchain/netrc.ts';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

// The file of cmd/go/internal/auth/netrc_test.go, shortened.
const NETRC = `
machine incomplete
password none

machine api.github.com
  login user
  password pwd

machine incomplete.host
  login justlogin

machine test.host
login user2
password pwd2

machine oneline login user3 password pwd3

machine ignore.host macdef ignore
  login nobody
  password nothing

machine hasmacro.too macdef ignore-next-lines login user4 password pwd4
  login nobody
  password nothing

machine proxy.corp.example/go/private login inner password one
machine proxy.corp.example login outer password two
machine test.host login late password late

default
login anonymous
password gopher@golang.org

machine after.default
login oops
password too-late-in-file
`;

test('parseNetrc reads what cmd/go reads', () => {
  expect(parseNetrc(NETRC).map(({ machine, login }) => `${machine} ${login}`)).toEqual([
    'api.github.com user',
    'test.host user2',
    'oneline user3',
    'hasmacro.too user4',
    'proxy.corp.example/go/private inner',
    'proxy.corp.example outer',
    'test.host late',
  ]);
});

test.each([
  ['https://test.host/golang.org/toolchain/@v/list', basic('user2:pwd2')],
  ['https://proxy.corp.example/go/private/x', basic('inner:one')],
  ['https://proxy.corp.example/go/other', basic('outer:two')],
  ['https://sub.test.host/x', undefined],
  ['https://test.host:8443/x', undefined],
  ['https://incomplete.host/', undefined],
])('%s', (url, expected) => {
  expect(authorizationOf(parseNetrc(NETRC), new URL(url))).toBe(expected);
});

test.each([
  [{ NETRC: '/n', HOME: '/h' }, 'linux', ['/n']],
  [{ HOME: '/h' }, 'linux', [join('/h', '.netrc')]],
  [{}, 'linux', []],
  [{ HOME: '' }, 'darwin', []],
  [{ USERPROFILE: '/u', HOME: '/h' }, 'win32', [join('/u', '_netrc'), join('/u', '.netrc')]],
])('where it is: %j on %s', (environment, platform, files) => {
  expect(netrcFiles(environment, platform)).toEqual(files);
});

describe('GOAUTH', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netrc-'));
    await writeFile(join(folder, '.netrc'), NETRC);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    [undefined, basic('user2:pwd2'), ''],
    ['netrc', basic('user2:pwd2'), ''],
    ['off', undefined, ''],
    ['git /srv/x; netrc', basic('user2:pwd2'), 'GOAUTH names git, which only go commands run'],
    ['/bin/token --go', undefined, 'GOAUTH names /bin/token, which only go commands run'],
  ])('%s', async (GOAUTH, expected, words) => {
    const environment = { HOME: folder, GOENV: 'off', ...(GOAUTH === undefined ? {} : { GOAUTH }) };
    const credentials = await goCredentials(environment, 'linux');
    expect(await credentials.authorization(new URL('https://test.host/x'))).toBe(expected);
    // cmd/go answers https alone.
    expect(await credentials.authorization(new URL('http://test.host/x'))).toBeUndefined();
    expect(credentials.refused).toContain(words);
  });
});

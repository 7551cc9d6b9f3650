import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FailureCode } from '../../src/runner/errors/error-codes.ts';
import { createHttpGet } from '../../src/runner/http.ts';
import { provideToolchain } from '../../src/toolchain/provide-toolchain.ts';
import { parseWantedVersion } from '../../src/toolchain/version/wanted-version.ts';
import { type FakeGoProxy, startGoProxy } from '../fakes/go-proxy.ts';
import { type ErrorCase, said } from './error-case.ts';

const WRONG = `h1:${'A'.repeat(43)}=`;

interface Way {
  readonly go?: string;
  readonly goChecksum?: string;
  readonly onlyProven?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** What the proxy does, after it has Go 1.99.1 for linux/amd64. */
  readonly prepare?: (proxy: FakeGoProxy, root: string) => unknown;
  /** GOPROXY; default the proxy alone. */
  readonly goproxy?: (url: string) => string;
}

async function provide(way: Way): Promise<string> {
  const proxy = await startGoProxy();
  const root = await mkdtemp(join(tmpdir(), 'gtb-errors-'));
  try {
    proxy.publish('1.99.1', 'linux/amd64');
    await way.prepare?.(proxy, root);
    const wanted = parseWantedVersion(way.go ?? '1.99.1', 'go-version');
    if (!wanted.ok) return said(wanted);
    const result = await provideToolchain(
      {
        wanted: wanted.value,
        host: { goos: 'linux', goarch: 'amd64' },
        toolCacheRoot: join(root, 'tools'),
        goChecksum: way.goChecksum ?? '',
        onlyProven: way.onlyProven ?? false,
        goDevUrl: proxy.url,
        patience: { retryDelays: [1], stall: 2000 },
      },
      {
        environment: {
          GOENV: 'off',
          GOPROXY: way.goproxy?.(proxy.url) ?? proxy.url,
          GOSUMDB: proxy.gosumdb,
          ...way.env,
        },
        httpGet: createHttpGet(),
        clock: { now: () => Date.now() },
      },
    );
    return said(result);
  } finally {
    await proxy.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** Answers with `status` to every path with `part` in it. */
const answering =
  (part: string, status: number) =>
  (proxy: FakeGoProxy): void => {
    proxy.intercept = (path, answer) =>
      path.includes(part) ? { ...answer, status, body: Buffer.from('no') } : answer;
  };

const withDirect = (url: string): string => `${url},direct`;

const FETCHED: readonly [FailureCode, string, string, Way][] = [
  ['GTB1011', 'go-checksum of another kind', 'is no h1 hash', { goChecksum: 'sha256:abc' }],
  [
    'GTB1201',
    'a release that no proxy has',
    'go.dev is not asked, because GOPROXY has no "direct"',
    { go: '1.98.7' },
  ],
  [
    'GTB1201',
    'a release that go.dev has not, either',
    '/dl does not list it',
    { go: '1.98.7', goproxy: withDirect },
  ],
  ['GTB1202', 'GOPROXY=off', 'GOPROXY=off forbids downloads', { goproxy: () => 'off' }],
  [
    'GTB1202',
    'no network',
    'tried 2 times',
    { goproxy: () => 'http://127.0.0.1:9', env: { GOSUMDB: 'sum.golang.org' } },
  ],
  ['GTB1202', 'a proxy that is busy', '503 no', { prepare: answering('.zip', 503) }],
  [
    'GTB1202',
    'go.dev without its list',
    '/dl/?mode=json',
    { go: '1.98.7', goproxy: withDirect, prepare: answering('/dl/?mode', 500) },
  ],
  [
    'GTB1202',
    'go-checksum of a release that the proxy has not',
    'is not in the module proxy',
    { go: '1.98.7', goChecksum: WRONG },
  ],
  ['GTB1203', 'another hash than go-checksum', 'as go-checksum says', { goChecksum: WRONG }],
  [
    'GTB1203',
    'another zip than was published',
    'as checksum database',
    {
      prepare: async (proxy) => {
        const other = await startGoProxy();
        other.publish('1.99.1', 'linux/amd64', { VERSION: 'go1.99.1\n', 'bin/go': 'evil' });
        const zip = '/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.zip';
        const body = Buffer.from(await (await fetch(other.url + zip)).arrayBuffer());
        await other.close();
        proxy.intercept = (path, answer) => (path.endsWith('.zip') ? { ...answer, body } : answer);
      },
    },
  ],
  [
    'GTB1204',
    'a range without a list',
    'the releases of Go cannot be listed',
    { go: '1.99', prepare: answering('/list', 500) },
  ],
  [
    'GTB1205',
    'a forged answer of the checksum database',
    'of its signed tree',
    {
      prepare: (proxy) => {
        proxy.intercept = (path, answer) =>
          path.includes('/lookup/')
            ? {
                ...answer,
                body: Buffer.from(
                  answer.body.toString('latin1').replaceAll(/h1:\S+/g, WRONG),
                  'latin1',
                ),
              }
            : answer;
      },
    },
  ],
  [
    'GTB1206',
    'a checksum database that is down',
    'does not answer',
    { prepare: answering('/lookup/', 500) },
  ],
  ['GTB1207', 'GOSUMDB=off', 'nothing can prove', { env: { GOSUMDB: 'off' } }],
  [
    'GTB1208',
    'an archive that leaves its folder',
    'is refused: it holds',
    {
      go: '1.99.2',
      prepare: (proxy) =>
        proxy.publish('1.99.2', 'linux/amd64', { VERSION: 'go1.99.2\n', '../../../evil': 'x' }),
    },
  ],
  [
    'GTB1208',
    'another toolchain under the name',
    'holds something else',
    {
      go: '1.99.2',
      prepare: (proxy) =>
        proxy.publish('1.99.2', 'linux/amd64', { VERSION: 'go1.98.0\n', 'bin/go': 'x' }),
    },
  ],
  [
    'GTB1209',
    'a tool cache that is a file',
    'cannot be put into the tool cache',
    { prepare: (_, root) => writeFile(join(root, 'tools'), '') },
  ],
  [
    'GTB1209',
    'a tool cache in which a file is in the way',
    'cannot be put into the tool cache',
    {
      prepare: async (_, root) => {
        await mkdir(join(root, 'tools'));
        await writeFile(join(root, 'tools', 'go'), '');
      },
    },
  ],
  [
    'GTB1210',
    'a release of what go.dev alone has',
    'no checksum database proves it',
    {
      go: '1.99.3',
      onlyProven: true,
      goproxy: withDirect,
      prepare: (proxy) => proxy.publishOnGoDev('1.99.3', 'linux/amd64'),
    },
  ],
];

export const TOOLCHAIN_CASES: readonly ErrorCase[] = [
  ...FETCHED.map(([code, name, says, way]) => ({ code, name, says, run: () => provide(way) })),
];

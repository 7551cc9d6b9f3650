import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  goEnvFile,
  parseGoEnvFile,
  readDownloadSettings,
} from '../../src/toolchain/go-environment.ts';
import { type ProxyEntry, parseGoproxy, tryProxies } from '../../src/toolchain/goproxy.ts';
import { parseGosumdb } from '../../src/toolchain/proof/gosumdb.ts';
import { platformOf } from '../../src/toolchain/version/module-version.ts';

describe('GOENV', () => {
  test.each([
    [{ GOENV: '/x/env', HOME: '/h' }, 'linux', '/x/env'],
    [{ GOENV: 'off', HOME: '/h' }, 'linux', ''],
    [{ HOME: '/h' }, 'linux', join('/h', '.config', 'go', 'env')],
    [{ HOME: '/h', XDG_CONFIG_HOME: '/c' }, 'linux', join('/c', 'go', 'env')],
    [{ HOME: '/h' }, 'darwin', join('/h', 'Library', 'Application Support', 'go', 'env')],
    [{ APPDATA: '/a', HOME: '/h' }, 'windows', join('/a', 'go', 'env')],
    [{}, 'linux', ''],
  ])('%j on %s is %s', (environment, goos, file) => {
    expect(goEnvFile(environment, goos)).toBe(file);
  });

  test('lines that are no setting are left out', () => {
    const content = '# c\nGOPROXY=https://a,direct\r\nGOSUMDB=\n\nlower=1\nGOFLAGS=-mod=mod';
    expect(parseGoEnvFile(content)).toEqual({
      GOPROXY: 'https://a,direct',
      GOSUMDB: '',
      GOFLAGS: '-mod=mod',
    });
  });

  test('the environment counts more than the file, the file more than the defaults', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'goenv-'));
    const file = join(folder, 'env');
    await writeFile(file, 'GOPROXY=https://file.example\nGOSUMDB=\n');
    const fromFile = await readDownloadSettings({ GOENV: file, GOPROXY: '' }, 'linux');
    const both = await readDownloadSettings({ GOENV: file, GOPROXY: 'off', GOSUMDB: 'x' }, 'linux');
    await rm(folder, { recursive: true });
    expect(fromFile).toEqual({ goproxy: 'https://file.example', gosumdb: 'sum.golang.org' });
    expect(both).toEqual({ goproxy: 'off', gosumdb: 'x' });
    const gone = await readDownloadSettings({ GOENV: file }, 'linux');
    expect(gone.goproxy).toBe('https://proxy.golang.org,direct');
  });
});

describe('GOPROXY', () => {
  const proxy = (url: string, onAnyError = false): ProxyEntry => ({
    kind: 'proxy',
    url,
    onAnyError,
  });

  test.each([
    ['https://a.example,direct', [proxy('https://a.example'), { kind: 'direct' }]],
    [
      'https://a.example/x/|http://b.example',
      [proxy('https://a.example/x', true), proxy('http://b.example')],
    ],
    ['off,https://a.example', [{ kind: 'off' }]],
    ['direct,https://a.example', [{ kind: 'direct' }]],
    [
      ' a.example/go , ,file:///srv/proxy',
      [proxy('https://a.example/go'), proxy('file:///srv/proxy')],
    ],
  ])('%s', (value, entries) => {
    expect(parseGoproxy(value)).toEqual({ ok: true, value: entries });
  });

  test.each([
    [',', 'GOPROXY is ",": a list without entries'],
    ['ftp://a.example', 'GOPROXY: "ftp://a.example" is no address of a module proxy'],
    ['https://user:secret@', 'GOPROXY: "https://" is no address of a module proxy'],
    ['none', 'GOPROXY: "none" is no address of a module proxy'],
  ])('%s is refused', (value, found) => {
    const result = parseGoproxy(value);
    expect(!result.ok && result.failures[0]?.found).toBe(found);
  });

  const ask =
    (answers: Record<string, 'ok' | 'missing' | 'failed'>) => async (entry: ProxyEntry) => {
      const name = entry.kind === 'proxy' ? entry.url : entry.kind;
      const state = answers[name] ?? 'missing';
      return state === 'ok' ? { state, value: name } : { state, message: `${name} ${state}` };
    };
  test.each([
    ['https://a,https://b', { 'https://b': 'ok' }, { state: 'ok', value: 'https://b' }],
    [
      'https://a,https://b',
      { 'https://a': 'failed', 'https://b': 'ok' },
      { state: 'failed', message: 'https://a failed' },
    ],
    [
      'https://a|https://b',
      { 'https://a': 'failed', 'https://b': 'ok' },
      { state: 'ok', value: 'https://b' },
    ],
    [
      'https://a|https://b',
      { 'https://a': 'failed' },
      { state: 'failed', message: 'https://a failed; https://b missing' },
    ],
    ['https://a,direct', {}, { state: 'missing', message: 'https://a missing; direct missing' }],
  ] as const)('%s where %j', async (value, answers, outcome) => {
    const entries = parseGoproxy(value);
    if (!entries.ok) throw new Error('refused');
    expect(await tryProxies(entries.value, ask(answers))).toEqual(outcome);
  });
});

describe('GOSUMDB', () => {
  const KEY = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';

  test.each([
    ['sum.golang.org', undefined],
    [KEY, undefined],
    [`${KEY} https://mirror.example/sum/`, 'https://mirror.example/sum'],
    ['sum.golang.google.cn', 'https://sum.golang.google.cn'],
  ])('%s', (value, url) => {
    const result = parseGosumdb(value);
    if (!result.ok) throw new Error('refused');
    expect(result.value.url).toBe(url);
    expect(result.value.key).toMatchObject({ name: 'sum.golang.org', hash: '033de0ae' });
  });

  test.each([
    ['sum.example.org', 'GOSUMDB: "sum.example.org" is no checksum database'],
    [
      KEY.replace('033de0ae', '033de0af'),
      `GOSUMDB: "${KEY.replace('033de0ae', '033de0af')}" is no checksum database`,
    ],
    [`${KEY} https://a b`, `GOSUMDB: "${KEY} https://a b" is no checksum database`],
    [`${KEY} mirror.example`, 'GOSUMDB: "mirror.example" is no URL'],
    ['off', 'GOSUMDB=off: nothing can prove that the Go toolchain is the one that was published'],
  ])('%s is refused', (value, found) => {
    const result = parseGosumdb(value);
    expect(!result.ok && result.failures[0]?.found).toBe(found);
  });
});

test.each([
  ['linux', 'x64', 'linux/amd64'],
  ['win32', 'arm64', 'windows/arm64'],
  ['darwin', 'arm64', 'darwin/arm64'],
  ['linux', 'ia32', 'linux/386'],
])('Node on %s %s is %s', (platform, arch, text) => {
  const { goos, goarch } = platformOf(platform, arch);
  expect(`${goos}/${goarch}`).toBe(text);
});

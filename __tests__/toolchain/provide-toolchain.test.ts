import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHttpGet } from '../../src/runner/http.ts';
import { failureText } from '../../src/runner/result.ts';
import { provideToolchain, type Toolchain } from '../../src/toolchain/provide-toolchain.ts';
import { parseWantedVersion } from '../../src/toolchain/version/wanted-version.ts';
import { makeChecksumLog } from '../fakes/checksum-log.ts';
import { type FakeGoProxy, startGoProxy, toolchainFiles } from '../fakes/go-proxy.ts';

const HOST = { goos: 'linux', goarch: 'amd64' };
let proxy: FakeGoProxy;
let root: string;
beforeEach(async () => {
  proxy = await startGoProxy();
  root = await mkdtemp(join(tmpdir(), 'provide-'));
});
afterEach(async () => {
  await proxy.close();
  await rm(root, { recursive: true, force: true });
});

interface Options {
  readonly goChecksum?: string;
  readonly onlyProven?: boolean;
  readonly environment?: Record<string, string>;
  readonly host?: typeof HOST;
}

async function run(text: string, options: Options = {}): Promise<Toolchain | string> {
  const wanted = parseWantedVersion(text, 'go-version');
  if (!wanted.ok) throw new Error(`refused: ${text}`);
  let now = 0;
  const result = await provideToolchain(
    {
      wanted: wanted.value,
      host: options.host ?? HOST,
      toolCacheRoot: root,
      goChecksum: options.goChecksum ?? '',
      onlyProven: options.onlyProven ?? false,
      goDevUrl: proxy.url,
      patience: { retryDelays: [1, 1], stall: 2000 },
    },
    {
      environment: {
        GOENV: 'off',
        GOPROXY: proxy.url,
        GOSUMDB: proxy.gosumdb,
        ...options.environment,
      },
      httpGet: createHttpGet(),
      clock: { now: () => (now += 500) },
    },
  );
  return result.ok ? result.value : result.failures.map(failureText).join('\n');
}

const zipPath = (version: string, platform = 'linux-amd64'): string =>
  `/golang.org/toolchain/@v/v0.0.1-go${version}.${platform}.zip`;

test('downloaded, proven, and from then on in the tool cache', async () => {
  const hash = proxy.publish('1.99.1', 'linux/amd64');
  const goroot = join(root, 'go', '1.99.1', 'x64');
  const first = await run('1.99.1');
  expect(first).toEqual({
    version: '1.99.1',
    goroot,
    source: 'module-proxy',
    hash,
    bytesDown: expect.any(Number),
    seconds: expect.any(Number),
    notes: [],
  });
  expect(await readFile(join(goroot, 'bin', 'go'), 'utf8')).toContain('go version go1.99.1');
  expect(await readFile(join(goroot, 'src', 'go.mod'), 'utf8')).toBe('module std\n\ngo 1.99\n');
  expect((await stat(goroot)).mtime.getUTCFullYear()).toBe(2000);
  const zipBytes = typeof first === 'string' ? 0 : first.bytesDown;
  expect(zipBytes).toBeGreaterThan(1000);

  const asked = proxy.requests.length;
  const second = await run('1.99.1');
  expect(second).toMatchObject({ source: 'tool-cache', hash, bytesDown: 0, goroot });
  expect(proxy.requests.length).toBe(asked);
});

test('a range resolves over all platforms, also where this one has less', async () => {
  proxy.publish('1.99.1', 'linux/amd64');
  proxy.publish('1.99.2', 'linux/arm64');
  expect(await run('1.99', { host: { goos: 'linux', goarch: 'arm64' } })).toMatchObject({
    version: '1.99.2',
  });
  expect(await run('1.99')).toBe(
    `there is no Go 1.99.2 for linux/amd64: GET ${proxy.url}${zipPath('1.99.2')}: 404 not found; go.dev is not asked, because GOPROXY has no "direct"
  expected: a release for linux/amd64; the newest there is: 1.99.1
  to fix: set go-version to a release that the proxy has, let it serve golang.org/toolchain, or end GOPROXY in ",direct"`,
  );
  expect(await readdir(root)).toEqual(['go']);
});

test('a preinstalled Go that is the newest match is used as it is', async () => {
  proxy.publish('1.99.1', 'linux/amd64');
  const goroot = join(root, 'go', '1.99.1', 'x64');
  await mkdir(join(goroot, 'bin'), { recursive: true });
  await writeFile(join(goroot, 'VERSION'), 'go1.99.1');
  await writeFile(join(goroot, 'bin', 'go'), '');
  await writeFile(`${goroot}.complete`, '');
  expect(await run('^1.98')).toMatchObject({ source: 'tool-cache', hash: '', version: '1.99.1' });
  expect(proxy.requests).toEqual(['/golang.org/toolchain/@v/list']);
});

test('without a list the newest match in the tool cache has to do, and says so', async () => {
  proxy.publish('1.99.1', 'linux/amd64');
  await run('1.99.1');
  proxy.intercept = () => 'reset';
  const provided = await run('1.99');
  expect(provided).toMatchObject({ version: '1.99.1', source: 'tool-cache' });
  expect(typeof provided !== 'string' && provided.notes).toEqual([
    expect.stringMatching(
      /^The releases of Go cannot be listed \(GET http:\S+list: .+ \(tried 3 times\)\): Go 1\.99\.1 is the newest in the tool cache that matches 1\.99, there may be a newer one\.$/,
    ),
  ]);
  const nothing = await run('1.98');
  expect(nothing).toContain('the releases of Go cannot be listed: GET ');
  expect(nothing).toContain('to fix: correct GOPROXY, or set go-version to an exact version');
});

describe('what is forged is refused, and nothing is left behind', () => {
  let hash: string;
  const WRONG = `h1:${'A'.repeat(43)}=`;
  beforeEach(() => {
    hash = proxy.publish('1.99.1', 'linux/amd64');
  });
  afterEach(async () => {
    expect(await readdir(root)).toEqual([]);
  });
  const change = (part: string, edit: (body: string) => string): void => {
    proxy.intercept = (path, answer) =>
      path.includes(part)
        ? { ...answer, body: Buffer.from(edit(answer.body.toString('latin1')), 'latin1') }
        : answer;
  };

  test('a wrong hash in the answer', async () => {
    change('/lookup/', (body) => body.replaceAll(hash, WRONG));
    const root64 = proxy.log.treeText().split('\n')[2];
    expect(await run('1.99.1')).toBe(
      `checksum database sum.example.org: its answer about golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64 is not record 3 of its signed tree
  expected: a proof for the tree of 7 records with hash ${root64}
  to fix: check what answers at this address; a proxy that changes or makes up answers must not be used`,
    );
  });

  test('the right hash with a bad signature', async () => {
    change('/lookup/', (body) =>
      body
        .replace(/(.)\n$/, (_, last) => (last === '=' ? 'A=\n' : 'A\n'))
        .replace(/.{6}(=*)\n$/, 'AAAAAA$1\n'),
    );
    const key = proxy.gosumdb.split('+').slice(0, 2).join('+');
    expect(await run('1.99.1')).toBe(
      `checksum database sum.example.org: the signature of its tree head is not valid
  expected: a signature of key ${key}
  to fix: check what answers at this address; a proxy that changes or makes up answers must not be used`,
    );
  });

  test('a proof for another tree', async () => {
    const other = makeChecksumLog();
    other.add('example.org/other', 'v1.0.0', WRONG);
    other.pad(6);
    proxy.intercept = (path, answer) =>
      path.includes('/tile/')
        ? { ...answer, body: other.tile(path.replace(/.*\/tile/, 'tile')) ?? Buffer.alloc(0) }
        : answer;
    expect(await run('1.99.1')).toContain(
      'is not record 3 of its signed tree\n  expected: a proof for the tree of 7 records with hash ',
    );
  });

  test('another zip than the one that was published', async () => {
    const honest = await startGoProxy();
    const files = { VERSION: 'go1.99.1\n', 'bin/go': 'evil' };
    const evil = honest.publish('1.99.1', 'linux/amd64', files);
    const response = await fetch(honest.url + zipPath('1.99.1'));
    const body = Buffer.from(await response.arrayBuffer());
    await honest.close();
    proxy.intercept = (path, answer) => (path.endsWith('.zip') ? { ...answer, body } : answer);
    expect(await run('1.99.1')).toBe(
      `the zip of golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64 has hash ${evil}
  expected: ${hash}, as checksum database sum.example.org says
  to fix: do not use this proxy: it serves a changed toolchain`,
    );
  });

  test.each(['in a file', 'in the packed data'])('one flipped byte %s', async (where) => {
    const files = toolchainFiles('1.99.1', 'linux/amd64');
    const changed = { ...files, 'src/fmt/print.go': 'package fmu\n' };
    const other = await startGoProxy();
    other.publish('1.99.1', 'linux/amd64', where === 'in a file' ? changed : files);
    const response = await fetch(other.url + zipPath('1.99.1'));
    const body = Buffer.from(await response.arrayBuffer());
    await other.close();
    // The first member is VERSION: its packed data begins after 30 bytes and the name.
    const at = 30 + body.readUInt16LE(26) + 2;
    if (where !== 'in a file') body[at] = (body[at] ?? 0) ^ 4;
    proxy.intercept = (path, answer) => (path.endsWith('.zip') ? { ...answer, body } : answer);
    expect(await run('1.99.1')).toMatch(
      where === 'in a file'
        ? / has hash h1:[^\n]+\n {2}expected: h1:/
        : / has hash h1:| cannot be read: /,
    );
  });

  test('a zip that leaves its folder, even where its hash is proven', async () => {
    proxy.publish('1.99.2', 'linux/amd64', { VERSION: 'go1.99.2\n', '../../../evil': 'x' });
    expect(await run('1.99.2')).toContain(
      'the archive of Go 1.99.2 from the module-proxy is refused: it holds "golang.org/toolchain@v0.0.1-go1.99.2.linux-amd64/../../../evil": it leaves the folder with ".."',
    );
  });

  test('another toolchain under the name, even where its hash is proven', async () => {
    proxy.publish('1.99.2', 'linux/amd64', { VERSION: 'go1.98.0\n', 'bin/go': 'x' });
    expect(await run('1.99.2')).toContain(
      'the archive of Go 1.99.2 holds something else: its VERSION file says "go1.98.0"',
    );
  });

  test.each([
    ['an HTML page', 'the answer is an HTML page (a login page or a wrong address?)'],
    ['a cut', 'the connection broke after 100 bytes (aborted) (tried 3 times)'],
    ['a reset', ' (tried 3 times)'],
    ['half a zip', 'is refused: End of central directory record signature not found.'],
    ['a 503', ': 503 busy (tried 3 times)'],
  ])('%s for the zip', async (what, message) => {
    proxy.intercept = (path, answer) => {
      if (!path.endsWith('.zip')) return answer;
      if (what === 'a reset') return 'reset';
      if (what === 'a cut') return { ...answer, cut: 100 };
      if (what === 'a 503') return { ...answer, status: 503, body: Buffer.from('busy') };
      if (what === 'half a zip') return { ...answer, body: answer.body.subarray(0, 500) };
      return { ...answer, headers: { 'content-type': 'text/html' } };
    };
    expect(await run('1.99.1')).toContain(message);
  });

  test('GOSUMDB=off, GONOSUMDB and GOFLAGS=-insecure let nothing through', async () => {
    expect(await run('1.99.1', { environment: { GOSUMDB: 'off' } })).toBe(
      `GOSUMDB=off: nothing can prove that the Go toolchain is the one that was published
  expected: a checksum database
  to fix: unset GOSUMDB, or give the hash of the toolchain in go-checksum ("h1:…")`,
    );
    change('/lookup/', (body) => body.replaceAll(hash, WRONG));
    const environment = { GONOSUMDB: '*', GOPRIVATE: '*', GOFLAGS: '-insecure', GONOSUMCHECK: '1' };
    expect(await run('1.99.1', { environment })).toContain('is not record 3 of its signed tree');
  });

  test('a go-checksum that is not the hash of the zip', async () => {
    expect(await run('1.99.1', { goChecksum: WRONG })).toBe(
      `the zip of golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64 has hash ${hash}
  expected: ${WRONG}, as go-checksum says
  to fix: correct go-checksum; if it is right, the proxy serves a changed toolchain`,
    );
    expect(await run('1.99.1', { goChecksum: 'sha256:abc' })).toBe(
      `go-checksum: "sha256:abc" is no h1 hash
  expected: "h1:" and 44 characters of base64, as in go.sum
  to fix: correct go-checksum, or remove it`,
    );
  });

  test('GOPROXY=off', async () => {
    expect(await run('1.99.1', { environment: { GOPROXY: 'off' } })).toContain(
      'Go 1.99.1 for linux/amd64 cannot be downloaded: GOPROXY=off forbids downloads',
    );
  });
});

describe('go-checksum', () => {
  test('proves a toolchain without a checksum database', async () => {
    const goChecksum = proxy.publish('1.99.1', 'linux/amd64');
    const environment = { GOSUMDB: 'off' };
    expect(await run('1.99.1', { goChecksum, environment })).toMatchObject({ hash: goChecksum });
    expect(proxy.requests).toEqual([zipPath('1.99.1')]);
    expect(await run('1.99.1', { goChecksum, environment })).toMatchObject({
      source: 'tool-cache',
    });
  });

  test('a Go of another origin in the tool cache does not keep the promise', async () => {
    const goChecksum = proxy.publish('1.99.1', 'linux/amd64');
    const goroot = join(root, 'go', '1.99.1', 'x64');
    await mkdir(join(goroot, 'bin'), { recursive: true });
    await writeFile(join(goroot, 'VERSION'), 'go1.99.1');
    await writeFile(join(goroot, 'bin', 'go'), 'preinstalled');
    await writeFile(`${goroot}.complete`, '');
    const wrong = await run('1.99.1', { goChecksum: `h1:${'A'.repeat(43)}=` });
    expect(wrong).toContain('as go-checksum says');
    expect(await readFile(join(goroot, 'bin', 'go'), 'utf8')).toBe('preinstalled');
    expect(await run('1.99.1', { goChecksum })).toMatchObject({ source: 'module-proxy' });
    expect(await readFile(join(goroot, 'bin', 'go'), 'utf8')).toContain('go version go1.99.1');
    expect((await readdir(join(goroot, '..'))).sort()).toEqual(['x64', 'x64.complete']);
  });
});

describe('other places', () => {
  /** go.dev is asked only where the list allows it. */
  const withDirect = (): Record<string, string> => ({ GOPROXY: `${proxy.url},direct` });

  test.each(['linux/amd64', 'windows/amd64'])('go.dev/dl for %s', async (platform) => {
    const [goos = '', goarch = ''] = platform.split('/');
    const sha256 = await proxy.publishOnGoDev('1.99.1', platform);
    const provided = await run('1.99.1', {
      host: { goos, goarch },
      environment: withDirect(),
    });
    expect(provided).toMatchObject({ source: 'go.dev', hash: `sha256:${sha256}` });
    if (typeof provided === 'string') throw new Error(provided);
    const exe = goos === 'windows' ? '.exe' : '';
    const go = join(provided.goroot, 'bin', `go${exe}`);
    expect(await readFile(go, 'utf8')).toContain('go version go1.99.1');
    expect(await readFile(join(provided.goroot, 'src', 'go.mod'), 'utf8')).toContain('module std');
    if (goos === 'linux') expect((await stat(go)).mode & 0o111).not.toBe(0);
    expect((await stat(go)).mtime.getUTCFullYear()).toBe(2000);
  });

  test('a release takes nothing that only go.dev vouches for', async () => {
    await proxy.publishOnGoDev('1.99.1', 'linux/amd64');
    expect(await run('1.99.1', { onlyProven: true, environment: withDirect() })).toBe(
      `Go 1.99.1 comes from go.dev/dl alone, where no checksum database proves it
  expected: a toolchain of the module proxy for profile: release
  to fix: correct GOPROXY, or set go-version to a release that the proxy has`,
    );
    expect(await readdir(root)).toEqual([]);
    const hash = proxy.publish('1.99.2', 'linux/amd64');
    expect(await run('1.99.2', { onlyProven: true })).toMatchObject({ hash });
  });

  test('a changed archive on go.dev', async () => {
    const sha256 = await proxy.publishOnGoDev('1.99.1', 'linux/amd64');
    proxy.intercept = (path, answer) =>
      path.endsWith('.tar.gz') ? { ...answer, body: Buffer.from('x') } : answer;
    expect(await run('1.99.1', { environment: withDirect() })).toContain(
      `its SHA-256 is 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881, and go.dev's list says ${sha256}`,
    );
    expect(await readdir(root)).toEqual([]);
  });

  test('go.dev is not asked where go-checksum is the only proof', async () => {
    await proxy.publishOnGoDev('1.99.1', 'linux/amd64');
    const goChecksum = `h1:${'A'.repeat(43)}=`;
    expect(await run('1.99.1', { goChecksum })).toContain(
      'expected: the module zip that go-checksum is the hash of',
    );
    expect(proxy.requests.filter((path) => path.startsWith('/dl/'))).toEqual([]);
  });

  test('go.dev is not asked where GOPROXY names only proxies', async () => {
    await proxy.publishOnGoDev('1.99.1', 'linux/amd64');
    proxy.publish('1.99.0', 'linux/amd64');
    for (const GOPROXY of [proxy.url, `${proxy.url}/x,${proxy.url}`, `${proxy.url}|${proxy.url}`]) {
      const said = await run('1.99.1', { environment: { GOPROXY } });
      expect(said).toContain('there is no Go 1.99.1 for linux/amd64: GET http');
      expect(said).toContain('expected: a release for linux/amd64; the newest there is: 1.99.0\n');
      expect(said).toContain('go.dev is not asked, because GOPROXY has no "direct"');
    }
    expect(proxy.requests.filter((path) => path.startsWith('/dl/'))).toEqual([]);
  });

  test('a database that no proxy passes on hears only of what a proxy has', async () => {
    // Here the database is this server too, at an address of its own.
    const GOSUMDB = `${proxy.gosumdb} ${proxy.url}/sumdb/sum.example.org`;
    const asked = (): readonly string[] => proxy.requests.filter((path) => /sumdb/.test(path));
    expect(await run('1.99.1', { environment: { GOSUMDB } })).toContain('there is no Go');
    expect(await run('1.99.1', { environment: { GOSUMDB, GOPROXY: 'off' } })).toContain(
      'GOPROXY=off forbids downloads',
    );
    expect(asked()).toEqual([]);
    const hash = proxy.publish('1.99.1', 'linux/amd64');
    expect(await run('1.99.1', { environment: { GOSUMDB } })).toMatchObject({ hash });
    expect(asked()).not.toEqual([]);
  });

  test('no message shows what logs in at a proxy', async () => {
    const GOPROXY = proxy.url.replace('//', '//robot:s3cr3t@');
    for (const text of ['1.99.1', '1.99']) {
      const said = await run(text, { environment: { GOPROXY } });
      expect(said).toContain(proxy.url);
      expect(said).not.toMatch(/s3cr3t|robot/);
    }
    const GOSUMDB = `${proxy.gosumdb} https://robot:s3cr3t@ x`;
    expect(await run('1.99.1', { environment: { GOSUMDB } })).not.toMatch(/s3cr3t|robot/);
  });

  test('a 500 is not "missing": go.dev is not asked', async () => {
    await proxy.publishOnGoDev('1.99.1', 'linux/amd64');
    proxy.publish('1.99.0', 'linux/amd64');
    proxy.intercept = (path, answer) =>
      path.endsWith('.zip') ? { ...answer, status: 403 } : answer;
    expect(await run('1.99.1')).toBe(
      `Go 1.99.1 for linux/amd64 cannot be downloaded: GET ${proxy.url}${zipPath('1.99.1')}: 403 not found
  expected: a release for linux/amd64; the newest there is: 1.99.0
  to fix: set go-version to a release that there is, or correct GOPROXY`,
    );
  });

  test('GOPROXY=direct is the proxy that go.dev itself is', async () => {
    const hash = proxy.publish('1.99.1', 'linux/amd64');
    const environment = {
      GOPROXY: 'direct',
      GOSUMDB: `${proxy.gosumdb} ${proxy.url}/sumdb/sum.example.org`,
    };
    expect(await run('1.99', { environment })).toMatchObject({ hash, source: 'module-proxy' });
    expect(proxy.requests).toContain(`/dl/mod${zipPath('1.99.1')}`);
  });

  test('the next proxy of the list; one whose http URL has a login is not asked', async () => {
    const hash = proxy.publish('1.99.1', 'linux/amd64');
    const empty = await startGoProxy();
    // It would pass on a database of the same name, with other records.
    empty.intercept = (path, answer) =>
      path.startsWith('/sumdb/') ? { ...answer, status: 404 } : answer;
    const provided = await run('1.99.1', { environment: { GOPROXY: `${empty.url},${proxy.url}` } });
    expect(provided).toMatchObject({ hash });
    empty.intercept = (_, answer) => ({ ...answer, status: 500 });
    await rm(join(root, 'go'), { recursive: true });
    const comma = await run('1.99.1', { environment: { GOPROXY: `${empty.url},${proxy.url}` } });
    expect(comma).toContain('500 not found (tried 3 times)');
    const bar = await run('1.99.1', { environment: { GOPROXY: `${empty.url}|${proxy.url}` } });
    expect(bar).toMatchObject({ hash });
    await rm(join(root, 'go'), { recursive: true });
    const GOPROXY = proxy.url.replace('//', '//user:s3cr3t@');
    const login = await run('1.99.1', { environment: { GOPROXY } });
    expect(login).toContain('the URL has a login and is not https');
    expect(login).not.toContain('s3cr3t');
    await empty.close();
  });

  test('a file:// proxy needs a proof like any other', async () => {
    const goChecksum = proxy.publish('1.99.1', 'linux/amd64');
    const response = await fetch(proxy.url + zipPath('1.99.1'));
    const folder = join(root, 'proxy');
    await mkdir(join(folder, 'golang.org', 'toolchain', '@v'), { recursive: true });
    const file = join(folder, zipPath('1.99.1'));
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    const environment = { GOPROXY: pathToFileURL(folder).href };
    expect(await run('1.99.1', { goChecksum, environment })).toMatchObject({ hash: goChecksum });
  });
});

test('two runs at once both get a whole Go', async () => {
  proxy.publish('1.99.1', 'linux/amd64');
  const both = await Promise.all([run('1.99.1'), run('1.99.1')]);
  for (const one of both) expect(one).toMatchObject({ version: '1.99.1' });
  expect((await readdir(join(root, 'go', '1.99.1'))).sort()).toEqual(['x64', 'x64.complete']);
});

test('a tool cache that cannot be written', async () => {
  proxy.publish('1.99.1', 'linux/amd64');
  await writeFile(join(root, 'go'), 'a file in its place');
  expect(await run('1.99.1')).toMatch(
    /^Go 1\.99\.1 cannot be put into the tool cache .+: E(NOTDIR|EXIST)[^\n]+\n {2}expected: a folder that can be written, with 500 MB free\n {2}to fix: /,
  );
});

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type FakeGoProxy, startGoProxy } from '../fakes/go-proxy.ts';
import { needs } from '../needs.ts';
import {
  type HttpsServer,
  makeAuthority,
  type PrivateAuthority,
  startHttps,
} from '../runner/private-ca.ts';
import { type CliResult, filesIn, type Machine, newMachine, writeFiles } from './cli-machine.ts';
import { logOf, runJob } from './fixtures-job.ts';
import { type Machine as JobMachine, startMachine } from './fixtures-machine.ts';

// A proxy as companies have it: https with a CA of their own, a login, and no way past it.

const VERSION = '1.99.0';
const OS = process.platform === 'win32' ? 'windows' : process.platform;
const PLATFORM = `${OS}/${process.arch === 'x64' ? 'amd64' : process.arch}`;
const LOGIN = `Basic ${Buffer.from('robot:s3cr3t').toString('base64')}`;

let authority: PrivateAuthority;
let proxy: FakeGoProxy;
let front: HttpsServer;
let machine: Machine;
let runner: JobMachine;

needs('linux', 'openssl').describe('a private network', () => {
  beforeAll(async () => {
    authority = makeAuthority('corp');
    runner = await startMachine('private');
  });

  afterAll(() => Promise.all([rm(authority.folder, { recursive: true }), runner.stop()]));

  beforeEach(async () => {
    proxy = await startGoProxy();
    proxy.publish(VERSION, PLATFORM);
    front = await startHttps(authority, async (request, response) => {
      if (request.headers.authorization !== LOGIN) {
        response.writeHead(401, { 'content-type': 'text/plain' }).end('log in\n');
        return;
      }
      const answer = await fetch(proxy.url + request.url);
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
    machine = await newMachine();
  });

  afterEach(async () => {
    front.close();
    await Promise.all([proxy.close(), machine.remove()]);
  });

  const withLogin = (): string => front.url.replace('//', '//robot:s3cr3t@');

  function environment(): Record<string, string> {
    const nowhere = path.join(authority.folder, 'nowhere');
    return {
      ...{ GOPROXY: front.url, GOSUMDB: proxy.gosumdb, NODE_EXTRA_CA_CERTS: '', HTTPS_PROXY: '' },
      ...{ SSL_CERT_FILE: authority.caFile, SSL_CERT_DIR: nowhere },
    };
  }

  async function run(env: Record<string, string>, version = VERSION): Promise<CliResult> {
    const words = ['--no-build', '--no-warm', '--go-version', version];
    return machine.cli(words, { cwd: machine.root, env: { ...environment(), ...env } });
  }

  const isInstalled = async (): Promise<boolean> =>
    (await filesIn(machine.tools)).some((file) => file.endsWith('.complete'));

  function expectReadable(result: CliResult, words: RegExp): void {
    expect(result.stderr).toMatch(words);
    expect(result.exitCode).toBe(1);
    expect(result.stdout + result.stderr).not.toMatch(/s3cr3t|^\s+at /m);
  }

  test('a CA in SSL_CERT_FILE and a login in .netrc, or in the URL', async () => {
    const { hostname, port } = new URL(front.url);
    const login = `machine ${hostname}:${port} login robot password s3cr3t\n`;
    await writeFiles(machine.home, { '.netrc': login });
    await run({});
    expect(await isInstalled()).toBe(true);
    await rm(machine.tools, { recursive: true });
    await run({ GOPROXY: withLogin(), GOAUTH: 'off' });
    expect(await isInstalled()).toBe(true);
  });

  test('the same in a job', async () => {
    const { hostname, port } = new URL(front.url);
    const login = `machine ${hostname}:${port} login robot password s3cr3t\n`;
    const files = { netrc: login, 'app/go.mod': `module x\n\ngo 1.20\n\ntoolchain go${VERSION}\n` };
    await writeFiles(machine.root, files);
    const NETRC = path.join(machine.root, 'netrc');
    const toolCache = path.join(machine.root, 'tools');
    const job = await runJob(runner, {
      source: path.join(machine.root, 'app'),
      toolCache,
      env: { ...environment(), NETRC },
      inputs: { build: 'false', warm: 'false', save: 'never' },
    });
    expect(await filesIn(toolCache)).toContain(
      path.join('go', VERSION, `${process.arch}.complete`),
    );
    expect(logOf(job)).not.toContain('s3cr3t');
  });

  test('an unknown CA is an error that names the way', async () => {
    const result = await run({ GOPROXY: withLogin(), SSL_CERT_FILE: '/nowhere' });
    expectReadable(result, /its issuer is not trusted; set SSL_CERT_FILE, or NODE_EXTRA_CA_CERTS/);
    expect(await filesIn(machine.tools)).toEqual([]);
  });

  test('what the proxy has not is asked of nobody else', async () => {
    await proxy.publishOnGoDev('1.98.0', PLATFORM);
    const result = await run({ GOPROXY: withLogin() }, '1.98.0');
    expectReadable(result, /there is no Go 1\.98\.0 for .* GOPROXY has no "direct"/);
    expect(result.stderr).toContain(`the newest there is: ${VERSION}`);
  });

  test('a login that fails says what was not tried', async () => {
    const result = await run({ GOAUTH: '/usr/bin/token --go' });
    expectReadable(
      result,
      /401 log in \(GOAUTH names \/usr\/bin\/token, .* \.netrc, NETRC or the URL/,
    );
  });
});

import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createHttpGet } from '../../../src/runner/http.ts';
import { trustedRoots } from '../../../src/runner/machine/trusted-roots.ts';
import { needs } from '../../needs.ts';
import {
  type HttpsServer,
  makeAuthority,
  type PrivateAuthority,
  startHttps,
} from '../private-ca.ts';

// What Go trusts, our downloads trust; certificates are made by openssl.

let ours: PrivateAuthority;
let other: PrivateAuthority;
let server: HttpsServer;

needs('linux', 'openssl').describe('trust', () => {
  beforeAll(async () => {
    ours = makeAuthority('ours');
    other = makeAuthority('other');
    server = await startHttps(ours, (_, response) => response.end('trusted'));
  });

  afterAll(() => {
    server.close();
    for (const one of [ours, other]) rmSync(one.folder, { recursive: true });
  });

  /** The system's own folders are not looked at. */
  const nothing = (): string => path.join(ours.folder, 'nothing');

  async function ask(environment: Record<string, string>): Promise<string> {
    const get = createHttpGet(environment, 'linux');
    const answers = await Promise.all([1, 2].map(async () => text((await get(server.url)).body)));
    return answers.join();
  }

  test('SSL_CERT_FILE is believed', async () => {
    const environment = { SSL_CERT_FILE: ours.caFile, SSL_CERT_DIR: nothing() };
    expect(await ask(environment)).toBe('trusted,trusted');
  });

  test('folders of SSL_CERT_DIR are believed, with rubbish and links in them', async () => {
    const folder = path.join(ours.folder, 'certs');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'rubbish.pem'), 'no certificate');
    writeFileSync(path.join(folder, 'other.pem'), readFileSync(other.caFile));
    symlinkSync(ours.caFile, path.join(folder, 'linked.pem'));
    symlinkSync('linked.pem', path.join(folder, 'again.0'));
    const environment = { SSL_CERT_FILE: nothing(), SSL_CERT_DIR: `${nothing()}:${folder}` };
    expect(await ask(environment)).toBe('trusted,trusted');
    expect(await trustedRoots(environment, 'linux')).toHaveLength(2);
  });

  test('a bundle with a broken certificate in it counts for the others', async () => {
    const bundle = path.join(ours.folder, 'bundle.pem');
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    writeFileSync(bundle, `# ours\n${broken}${readFileSync(ours.caFile, 'utf8')}`);
    expect(await ask({ SSL_CERT_FILE: bundle, SSL_CERT_DIR: nothing() })).toBe('trusted,trusted');
  });

  test.each(['no CA', 'another CA'])('%s: the error names the way', async (what) => {
    const SSL_CERT_FILE = what === 'no CA' ? nothing() : other.caFile;
    await expect(ask({ SSL_CERT_FILE, SSL_CERT_DIR: nothing() })).rejects.toThrow(
      /^GET https:\/\/127\.0\.0\.1:\d+\/: .+: its issuer is not trusted; set SSL_CERT_FILE, or NODE_EXTRA_CA_CERTS, to a PEM file/,
    );
  });

  test('Windows and macOS: the way is that of Node', async () => {
    const get = createHttpGet({ SSL_CERT_FILE: ours.caFile }, 'win32');
    await expect(get(server.url)).rejects.toThrow(
      /NODE_EXTRA_CA_CERTS to a PEM file .*use-system-ca/,
    );
  });
});

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A certificate authority that no system knows, and what it signed for localhost and 127.0.0.1. */
export interface PrivateAuthority {
  readonly folder: string;
  /** PEM file of the authority itself. */
  readonly caFile: string;
  readonly key: string;
  readonly certificate: string;
}

export function makeAuthority(name = 'ca'): PrivateAuthority {
  const folder = mkdtempSync(path.join(tmpdir(), `gtb-${name}-`));
  const at = (file: string): string => path.join(folder, file);
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { stdio: 'pipe' });
  };
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '9'];
  const ca = ['-keyout', at('ca.key'), '-out', at('ca.pem'), '-subj', `/CN=${name}`];
  openssl('req', '-x509', ...key, ...ca);
  const request = ['-keyout', at('key.pem'), '-out', at('request.pem'), '-subj', '/CN=localhost'];
  openssl('req', '-new', ...key, ...request);
  writeFileSync(at('names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  const signer = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '9'];
  const files = ['-in', at('request.pem'), '-out', at('certificate.pem'), '-extfile', at('names')];
  openssl('x509', '-req', ...files, ...signer);
  const read = (file: string): string => readFileSync(at(file), 'utf8');
  return {
    folder,
    caFile: at('ca.pem'),
    key: read('key.pem'),
    certificate: read('certificate.pem'),
  };
}

export interface HttpsServer {
  readonly url: string;
  close(): void;
}

export async function startHttps(
  { key, certificate }: PrivateAuthority,
  answer: RequestListener,
): Promise<HttpsServer> {
  const server = createServer({ key, cert: certificate }, answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

import { X509Certificate } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import tls from 'node:tls';
import type { Environment } from '../ports.ts';

/** The first of these that is there counts (Go's crypto/x509, root_linux.go and root_bsd.go). */
const FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
  '/usr/local/etc/ssl/cert.pem',
  '/usr/local/share/certs/ca-root-nss.crt',
  '/etc/openssl/certs/ca-certificates.crt',
];
/** All of these count. */
const FOLDERS = ['/etc/ssl/certs', '/etc/pki/tls/certs', '/usr/local/share/certs'];

/**
 * The certificates that a Go program trusts on this machine, each as PEM (crypto/x509
 * loadSystemRoots): SSL_CERT_FILE and SSL_CERT_DIR in place of the system's, where they are set. On
 * Windows and macOS Go asks the system, as Node can from 22.15 on.
 */
export async function trustedRoots(
  environment: Environment,
  platform: string,
): Promise<readonly string[]> {
  if (platform === 'win32' || platform === 'darwin') {
    const ask = (tls as { getCACertificates?: (kind: 'system') => string[] }).getCACertificates;
    return ask === undefined ? [] : ask('system');
  }
  const { SSL_CERT_FILE, SSL_CERT_DIR } = environment;
  const texts: string[] = [];
  for (const file of SSL_CERT_FILE ? [SSL_CERT_FILE] : FILES) {
    const text = await readFile(file, 'latin1').catch(() => null);
    if (text === null) continue;
    texts.push(text);
    break;
  }
  for (const folder of SSL_CERT_DIR ? SSL_CERT_DIR.split(':') : FOLDERS) {
    for (const file of await filesOf(folder))
      texts.push(await readFile(file, 'latin1').catch(() => ''));
  }
  return [...new Set(texts.flatMap(certificatesIn))];
}

/** Links within the folder are other names of files that are read anyway (readUniqueDirectoryEntries). */
async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    const target = entry.isSymbolicLink() ? await readlink(file).catch(() => '/') : '/';
    if (!entry.isDirectory() && target.includes('/')) files.push(file);
  }
  return files;
}

/** What is no certificate is left out, as AppendCertsFromPEM does. */
function certificatesIn(text: string): string[] {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return found.filter((pem) => {
    try {
      return new X509Certificate(pem).raw.length > 0;
    } catch {
      return false;
    }
  });
}

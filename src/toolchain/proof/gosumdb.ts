import { failure, type Result, success } from '../../runner/result.ts';
import { withoutSecret } from '../goproxy.ts';
import { parseVerifierKey, type VerifierKey } from './note.ts';

export interface ChecksumDatabase {
  readonly key: VerifierKey;
  /** Where GOSUMDB names an address of its own; else undefined: through the proxies, or https://NAME. */
  readonly url: string | undefined;
}

/** cmd/go/internal/modfetch/key.go */
const KNOWN_KEYS: Readonly<Record<string, string>> = {
  'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};

const ALLOWED = 'sum.golang.org, or a key "NAME+HASH+KEY" with an optional URL after a space';

/** GOSUMDB as cmd/go reads it (modfetch/sumdb.go, dbDial). `off` is a failure: a toolchain is never used unproven. */
export function parseGosumdb(value: string): Result<ChecksumDatabase> {
  const text =
    value.trim() === 'sum.golang.google.cn'
      ? 'sum.golang.org https://sum.golang.google.cn'
      : value.trim();
  if (text === 'off')
    return failure(
      'GTB1207',
      'GOSUMDB=off: nothing can prove that the Go toolchain is the one that was published',
      'a checksum database',
      'unset GOSUMDB, or give the hash of the toolchain in go-checksum ("h1:…")',
    );
  const [name = '', url, ...more] = text.split(/\s+/);
  const key = parseVerifierKey(KNOWN_KEYS[name] ?? name);
  if (key === undefined || more.length > 0 || !isHostPath(key.name))
    return failure(
      'GTB1036',
      `GOSUMDB: ${JSON.stringify(withoutSecret(text))} is no checksum database`,
      ALLOWED,
      'correct GOSUMDB',
    );
  if (url !== undefined && !(URL.canParse(url) && /^(https?|file):\/\//.test(url)))
    return failure(
      'GTB1036',
      `GOSUMDB: ${JSON.stringify(withoutSecret(url))} is no URL`,
      ALLOWED,
      'correct GOSUMDB',
    );
  return success({ key, url: url?.replace(/\/+$/, '') });
}

/** host[/path], nothing else: the name becomes part of addresses. */
function isHostPath(name: string): boolean {
  const url = `https://${name}`;
  if (!URL.canParse(url) || name.endsWith('/')) return false;
  const { host, pathname } = new URL(url);
  return name === host + (pathname === '/' ? '' : pathname);
}

import { createHash } from 'node:crypto';
import type { ModuleVersion } from './module-path.ts';

export interface HashedFile {
  /** Path within the module, with `/`. */
  readonly path: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/**
 * The h1 of an extracted module: base64 of the SHA-256 over the sorted lines
 * `sha256  path@version/file` (golang.org/x/mod/sumdb/dirhash.Hash1).
 */
export function moduleHash(module: ModuleVersion, files: readonly HashedFile[]): string {
  const prefix = `${module.path}@${module.version}/`;
  const rows = files.map((file) => ({ name: prefix + file.path, sha256: file.sha256 }));
  // Hash1 sorts Go strings, that is by bytes of UTF-8.
  rows.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.sha256}  ${row.name}\n`);
  return `h1:${hash.digest('base64')}`;
}

/** The h1 of a go.mod alone, as go.sum's `/go.mod` lines hold it (cmd/go/internal/modfetch/fetch.go goModSum). */
export function goModHash(sha256: string): string {
  return `h1:${createHash('sha256').update(`${sha256}  go.mod\n`).digest('base64')}`;
}

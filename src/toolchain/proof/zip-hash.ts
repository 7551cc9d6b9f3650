import { createHash } from 'node:crypto';

/** A file of an archive: its name with the `module@version/` before it, and its SHA-256 in hex. */
export interface HashedFile {
  readonly name: string;
  readonly sha256: string;
}

/**
 * The `h1:` hash of a module zip (golang.org/x/mod/sumdb/dirhash, Hash1): SHA-256 of the lines
 * `sha256  name`, in the byte order of the names. The files themselves are hashed while they are
 * extracted (extract-zip.ts), so that every byte is read once.
 */
export function zipHash(files: readonly HashedFile[]): string {
  const hash = createHash('sha256');
  const sorted = files
    .map((file) => ({ ...file, order: Buffer.from(file.name) }))
    .sort((a, b) => Buffer.compare(a.order, b.order));
  for (const { name, sha256 } of sorted) hash.update(`${sha256}  ${name}\n`);
  return `h1:${hash.digest('base64')}`;
}

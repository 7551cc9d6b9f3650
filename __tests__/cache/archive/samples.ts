import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Header, pack } from 'tar-stream';
import { type Codec, compressed } from '../../../src/cache/archive/codec.ts';
import {
  MANIFEST_NAME,
  type Manifest,
  type ManifestFile,
} from '../../../src/cache/archive/manifest.ts';
import { type PackRequest, packArchive } from '../../../src/cache/archive/pack.ts';
import type { PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { type UnpackOutcome, unpackArchive } from '../../../src/cache/archive/unpack.ts';
import type { FoundArchive } from '../../../src/cache/store.ts';
import { whole } from '../../../src/cache/whole.ts';

const folders: string[] = [];

export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-test-'));
  folders.push(folder);
  return folder;
}

export async function removeScratch(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** An entry from bytes in memory. */
export function entryOf(path: string, content: Buffer | string): PackEntry {
  const source = Buffer.from(content);
  return { path, source, size: source.length, mtime: 1_700_000_000, mode: 0o644 };
}

/** Writes an archive to a file; of one that cannot be packed nothing stays. */
export async function packFile({
  file,
  ...request
}: PackRequest & { readonly file: string }): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of packArchive(request)) pieces.push(piece);
  await writeFile(file, Buffer.concat(pieces));
}

/** A file's archive as a store gives it. */
export function foundFile(file: string): FoundArchive {
  const stream = createReadStream(file);
  const close = async (): Promise<void> => void stream.destroy();
  const { size: bytes } = statSync(file);
  return { state: 'found', key: 'key', bytes, stream, close };
}

/** The manifest, known before the first file. */
export async function readManifest(
  file: string,
): Promise<UnpackOutcome | { readonly state: 'ok'; readonly manifest: Manifest }> {
  let read: Manifest | null = null;
  const outcome = await unpackArchive({
    stream: createReadStream(file),
    into: (manifest) => {
      read = manifest;
      return () => 'skip';
    },
    ...{ limitBytes: 1e12, keepVerified: false },
  });
  return read === null ? outcome : { state: 'ok', manifest: read };
}

export function unpackInto(
  file: string,
  folder: string,
  { mtime, ...change }: { limitBytes?: number; keepVerified?: boolean; mtime?: number } = {},
): Promise<UnpackOutcome> {
  return unpackArchive({
    stream: createReadStream(file),
    into: () => (path) => ({
      target: join(folder, path),
      ...(mtime === undefined ? {} : { mtime }),
    }),
    limitBytes: 1e12,
    keepVerified: false,
    ...change,
  });
}

/** Every file below a folder with its content, as text in latin1. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(folder.length + 1).replaceAll('\\', '/');
    found[name] = await readFile(file, 'latin1');
  }
  return found;
}

/** Any value as the first file, any tar entries after it: what an attacker could store. */
export async function forge(
  file: string,
  codec: Codec,
  manifest: unknown,
  entries: readonly (Partial<Header> & { name: string; content?: string })[],
): Promise<void> {
  const tar = pack();
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  tar.entry({ name: MANIFEST_NAME }, sha256(text) + text);
  for (const { content, ...header } of entries) {
    if (content === undefined) tar.entry(header);
    else tar.entry(header, content);
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  await writeFile(file, await framed(codec, Buffer.concat(chunks)));
}

/** Bytes as the codec of an archive has them. */
export async function framed(codec: Codec, bytes: Buffer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of compressed(codec, whole(bytes))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A manifest's JSON form that is right for these contents, to be spoilt by a test. */
export function listing(files: Record<string, string>) {
  const list = Object.entries(files).map(([path, content]): ManifestFile => {
    return { path, size: Buffer.byteLength(content), sha256: sha256(content) };
  });
  return {
    format: 2 as unknown,
    meta: {} as unknown,
    files: list.map(({ path, size, sha256 }): unknown[] => [path, size, sha256]),
  };
}

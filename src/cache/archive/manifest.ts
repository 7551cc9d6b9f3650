import { createHash } from 'node:crypto';
import { messageOf } from '../../runner/thrown.ts';
import { foldedPath, pathProblem } from './archive-path.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** Permission bits of a file for which none are listed. */
export const DEFAULT_MODE = 0o644;

export interface ManifestFile {
  /** Relative, forward slashes (archive-path.ts). */
  readonly path: string;
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  /** Permission bits, 0 to 0o777; DEFAULT_MODE where there are none. */
  readonly mode?: number;
}

/** The first file of an archive: everything that follows it, in that order. */
export interface Manifest {
  /** The caller's own data. */
  readonly meta: Json;
  readonly files: readonly ManifestFile[];
}

export type ParsedManifest =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly reason: string };

/** The name of the manifest in the archive. */
export const MANIFEST_NAME = '.go-turbo-build-manifest.json';
const FORMAT = 2;
const DIGEST_LENGTH = 64;
/** A longer manifest is refused; 30,000 files of the module cache need about 6 MB. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/** Of all files together. */
export function bytesOf({ files }: Manifest): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/**
 * The SHA-256 of the rest in hex, then JSON: the codec's own checksum comes at the archive's end, long
 * after the manifest was believed. Files are arrays [path, size, sha256, mode?]: a third fewer bytes
 * than objects, before compression.
 */
export function serialiseManifest({ meta, files }: Manifest): Buffer {
  const listed = files.map(({ path, size, sha256, mode }) =>
    mode === undefined ? [path, size, sha256] : [path, size, sha256, mode],
  );
  const json = Buffer.from(JSON.stringify({ format: FORMAT, meta, files: listed }));
  return Buffer.concat([Buffer.from(digestOf(json)), json]);
}

/** Checks everything: nothing of a manifest that comes out of here needs another look. */
export function parseManifest(bytes: Buffer): ParsedManifest {
  if (bytes.length > MAX_MANIFEST_BYTES)
    return broken(`it has ${bytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`);
  const json = bytes.subarray(DIGEST_LENGTH);
  if (bytes.toString('latin1', 0, DIGEST_LENGTH) !== digestOf(json))
    return broken('its SHA-256 is another one');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    return broken(`it is not JSON: ${messageOf(error)}`);
  }
  if (!isRecord(value)) return broken('it is not a JSON object');
  if (value.format !== FORMAT)
    return broken(`its format is ${shown(value.format)}; this version reads ${FORMAT}`);
  if (value.meta === undefined) return broken('it has no meta');
  if (!Array.isArray(value.files)) return broken('it has no list of files');

  const files: ManifestFile[] = [];
  for (const item of value.files) {
    const file = parseFile(item);
    if (typeof file === 'string') return broken(file);
    files.push(file);
  }
  const clash = firstClash(files);
  if (clash !== null) return broken(clash);
  return { ok: true, manifest: { meta: value.meta as Json, files } };
}

/**
 * The first path that is there twice, also where only case or Unicode form differ (one file on macOS
 * and Windows), or that is the folder of another; null where all can lie side by side.
 */
export function firstClash(files: readonly Pick<ManifestFile, 'path'>[]): string | null {
  const paths = new Set<string>();
  for (const { path } of files) {
    const folded = foldedPath(path);
    if (paths.has(folded)) return `the path ${JSON.stringify(path)} is there twice`;
    paths.add(folded);
  }
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      if (paths.has(folder)) return `the path ${JSON.stringify(folder)} is a file and a folder`;
      folders.add(folder);
    }
  }
  return null;
}

function parseFile(item: unknown): ManifestFile | string {
  if (!Array.isArray(item) || ![3, 4].includes(item.length))
    return `a file is not [path, size, sha256, mode]: ${shown(item)}`;
  const [path, size, sha256, mode] = item as unknown[];
  if (typeof path !== 'string') return `a path is not text: ${shown(path)}`;
  const problem = pathProblem(path);
  if (problem !== null) return `the path ${shown(path)} is not allowed: ${problem}`;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    return `the size of ${shown(path)} is ${shown(size)}`;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    return `the SHA-256 of ${shown(path)} is ${shown(sha256)}`;
  if (mode === undefined) return { path, size, sha256 };
  if (typeof mode !== 'number' || !Number.isInteger(mode) || mode < 0 || mode > 0o777)
    return `the mode of ${shown(path)} is ${shown(mode)}`;
  return { path, size, sha256, mode };
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 200);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function digestOf(json: Buffer): string {
  return createHash('sha256').update(json).digest('hex');
}

function broken(reason: string): ParsedManifest {
  return { ok: false, reason: `the manifest is not valid: ${reason}` };
}

import { foldedPath, pathProblem } from './archive-path.ts';
import { messageOf } from './thrown.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** Where the packed bytes lie in a file that comes in several pieces, in their order: `at` byte, of a file of `of` bytes. */
export interface Piece {
  readonly at: number;
  readonly of: number;
}

/** Permission bits of a file for which none are listed. */
export const DEFAULT_MODE = 0o644;

export interface ManifestFile {
  /** Relative, forward slashes (archive-path.ts). */
  readonly path: string;
  /** Bytes; of a piece those of the piece. */
  readonly size: number;
  /** 64 lower-case hex digits; of a piece over the file's bytes up to the end of the piece. */
  readonly sha256: string;
  /** Permission bits, 0 to 0o777; DEFAULT_MODE where there are none. */
  readonly mode?: number;
  readonly piece?: Piece;
}

/** The first file of an archive: everything that follows it, in that order. */
export interface Manifest {
  readonly format: 1;
  /** The caller's own data. */
  readonly meta: Json;
  readonly files: readonly ManifestFile[];
  /** The sum of the sizes. */
  readonly totalBytes: number;
  /** How many files. */
  readonly count: number;
}

export type ParsedManifest =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly reason: string };

/** The name of the manifest in the archive. */
export const MANIFEST_NAME = '.go-turbo-build-manifest.json';
/** A longer manifest is refused; 30,000 files of the module cache need about 6 MB. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

export function makeManifest(meta: Json, files: readonly ManifestFile[]): Manifest {
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  return { format: 1, meta, files, totalBytes, count: files.length };
}

/**
 * Files are arrays [path, size, sha256, mode?], a piece [path, size, sha256, mode, at, of]: a third
 * fewer bytes than objects, before compression.
 */
export function serialiseManifest(manifest: Manifest): Buffer {
  const files = manifest.files.map(({ path, size, sha256, mode, piece }) => {
    if (piece !== undefined) return [path, size, sha256, mode ?? DEFAULT_MODE, piece.at, piece.of];
    return mode === undefined ? [path, size, sha256] : [path, size, sha256, mode];
  });
  return Buffer.from(JSON.stringify({ ...manifest, files }));
}

/** Checks everything: nothing of a manifest that comes out of here needs another look. */
export function parseManifest(bytes: Buffer): ParsedManifest {
  if (bytes.length > MAX_MANIFEST_BYTES)
    return broken(`it has ${bytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are allowed`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return broken(`it is not JSON: ${messageOf(error)}`);
  }
  if (!isRecord(value)) return broken('it is not a JSON object');
  if (value.format !== 1)
    return broken(`its format is ${JSON.stringify(value.format)}; this version reads 1`);
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
  const manifest = makeManifest(value.meta as Json, files);
  if (value.count !== manifest.count)
    return broken(`it counts ${JSON.stringify(value.count)} files and lists ${manifest.count}`);
  if (value.totalBytes !== manifest.totalBytes)
    return broken(
      `it says ${JSON.stringify(value.totalBytes)} bytes in all and lists ${manifest.totalBytes}`,
    );
  return { ok: true, manifest };
}

/**
 * The first path that is there twice (but for a piece that goes on where the one before it ended), also where only case or Unicode form differ (one file on
 * macOS and Windows), or that is the folder of another; null where all can lie side by side.
 */
export function firstClash(
  files: readonly Pick<ManifestFile, 'path' | 'size' | 'piece'>[],
): string | null {
  const paths = new Set<string>();
  const begun = new Map<string, { readonly end: number; readonly of: number }>();
  for (const { path, size, piece } of files) {
    const folded = foldedPath(path);
    const before = begun.get(path);
    const goesOn = piece !== undefined && before?.end === piece.at && before.of === piece.of;
    if (paths.has(folded) && !goesOn) return `the path ${JSON.stringify(path)} is there twice`;
    paths.add(folded);
    if (piece !== undefined) begun.set(path, { end: piece.at + size, of: piece.of });
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
  if (!Array.isArray(item) || ![3, 4, 6].includes(item.length))
    return `a file is not [path, size, sha256, mode, at, of]: ${shown(item)}`;
  const [path, size, sha256, mode, at, of] = item as unknown[];
  if (typeof path !== 'string') return `a path is not text: ${shown(path)}`;
  const problem = pathProblem(path);
  if (problem !== null) return `the path ${shown(path)} is not allowed: ${problem}`;
  if (!isCount(size)) return `the size of ${shown(path)} is ${shown(size)}`;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    return `the SHA-256 of ${shown(path)} is ${shown(sha256)}`;
  if (mode === undefined) return { path, size, sha256 };
  if (typeof mode !== 'number' || !Number.isInteger(mode) || mode < 0 || mode > 0o777)
    return `the mode of ${shown(path)} is ${shown(mode)}`;
  if (item.length < 6) return { path, size, sha256, mode };
  if (!isCount(at) || !isCount(of) || at + size > of)
    return `${shown(path)} is said to be ${size} bytes at ${shown(at)} of ${shown(of)}`;
  return { path, size, sha256, mode, piece: { at, of } };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 200);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(reason: string): ParsedManifest {
  return { ok: false, reason: `the manifest is not valid: ${reason}` };
}

import { join } from 'node:path';
import type { Manifest, ManifestFile } from '../archive/manifest.ts';
import type { Into } from '../archive/unpack.ts';
import { noteOf } from './layer-note.ts';

/** Where the entries of a layer go: data, so that another process can follow it. */
export interface EntryRule {
  readonly goCache: string;
  /** The mtime of records (`-a`), seconds since the epoch. */
  readonly recordTime: number;
  /** cInputsText of this job: what was made from other C stays out. */
  readonly c: string;
}

const ENTRY_PATH = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-(a|d|d\/[^/]+)$/;

/** The files of an archive that are entries of a GOCACHE, and nothing else of it. */
export function entryPlaces({ goCache, recordTime, c }: EntryRule, manifest: Manifest): Into {
  const others = otherC(manifest, c);
  const entries = new Set(
    manifest.files
      .filter(isEntry)
      .map((one) => one.path)
      .filter((path) => !others.has(entryName(path)?.id ?? '')),
  );
  return (path) => {
    if (!entries.has(path)) return 'skip';
    const target = join(goCache, path);
    // Outputs are found by their records alone: no time of theirs is ever asked for.
    return { target, mtime: path.endsWith('-a') ? recordTime : 'now' };
  };
}

/**
 * The actions of an archive that were made from other headers, libraries or packages than this job
 * has: Go's keys say nothing of them. Without its record nobody finds an output.
 */
export function otherC({ meta }: Manifest, c: string): ReadonlySet<string> {
  const note = noteOf(meta);
  return new Set(note.c === c ? [] : note.cActions);
}

/** The id (64 hex digits) of an entry's file, and what it is: `a`, `d`, or a file in the folder `d`. */
export function entryName(path: string): { readonly id: string; readonly kind: string } | null {
  const [, , id, kind] = ENTRY_PATH.exec(path) ?? [];
  return id === undefined || kind === undefined ? null : { id, kind };
}

/** Only files that GOCACHE knows, and outputs only under the SHA-256 of their own bytes. */
export function isEntry(file: ManifestFile): boolean {
  const name = entryName(file.path);
  return name !== null && (name.kind === 'a' || name.id === file.sha256);
}

import { join } from 'node:path';
import type { Manifest } from '../../archive/manifest.ts';
import type { Into } from '../../archive/unpack.ts';
import { readThinNote, thinSet } from './thin-set.ts';

/** Where the files of a thin archive go. */
export interface ThinRule {
  /** Digest of what its key says that it holds. */
  readonly set: string;
  /** A new folder, renamed when all is there. */
  readonly beside: string;
}

/** All files, or none where they are not those that the key says. */
export function thinPlaces({ set, beside }: ThinRule, manifest: Manifest): Into {
  const isSet = isThinSet(set, manifest);
  return (path) => (isSet ? { target: join(beside, path), mtime: 'now' } : 'skip');
}

export function isThinSet(set: string, { files, meta }: Manifest): boolean {
  return thinSet(files, readThinNote(meta)) === set;
}

import { createHash } from 'node:crypto';
import type { Outgoing } from './outgoing.ts';

/** The calls of a cache service, of either version. They reject with FinalError, which says why. */
export interface CacheService {
  /**
   * The entry of the first key that has one, exact before the newest that it begins
   * (docs.github.com, "Cache key matching"), and the signed address of its bytes; null for none.
   */
  lookUp(keys: readonly string[]): Promise<{ readonly key: string; readonly url: string } | null>;
  /**
   * null where the key is there already, or somebody reserved it. `bytes`: of the whole entry; null
   * where that is not known yet.
   */
  reserve(key: string, bytes: number | null): Promise<Upload | null>;
}

/** Sends all, and returns its bytes: nothing is found of a key before that. Errors of what it sends are thrown. */
export type Upload = (content: Outgoing) => Promise<number>;

/**
 * What the service calls an entry's version, 64 hex digits: only entries of the same one are found.
 * It says how an entry is read and nothing of the machine, so runners with other folders share.
 */
export function entryVersion(codec: string): string {
  return createHash('sha256').update(`go-turbo-build 1 ${codec}`).digest('hex');
}

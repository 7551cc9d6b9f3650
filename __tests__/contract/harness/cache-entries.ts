import { randomUUID } from 'node:crypto';
import type { CacheToken } from './cache-token.ts';

export interface CacheEntry {
  readonly id: number;
  readonly repository: string;
  readonly scope: string;
  readonly key: string;
  readonly version: string;
  /** Name of its blob. */
  readonly blob: string;
  /** Bytes of the blob; 0 until it is complete. */
  bytes: number;
  /** False between CreateCacheEntry and FinalizeCacheEntryUpload. */
  complete: boolean;
}

/**
 * The service's rules as a value in memory: immutable entries by repository, scope, key and
 * version; for each readable scope in turn, the exact key, then the newest entry that the key
 * prefixes, then the newest for each restore key (docs.github.com, "Cache key matching").
 */
export class CacheEntries {
  private readonly list: CacheEntry[] = [];

  /** The entry to be uploaded, or why there is none. */
  reserve(token: CacheToken, key: string, version: string): CacheEntry | 'denied' | 'exists' {
    const scope = token.grants.find((grant) => grant.write)?.scope;
    if (scope === undefined) return 'denied';
    if (this.own(token, key, version) !== undefined) return 'exists';
    const entry: CacheEntry = {
      ...{ id: this.list.length + 1, repository: token.repository, scope, key, version },
      ...{ blob: randomUUID(), bytes: 0, complete: false },
    };
    this.list.push(entry);
    return entry;
  }

  /** The entry of the job's own scope, complete or not. */
  own(token: CacheToken, key: string, version: string): CacheEntry | undefined {
    const scope = token.grants.find((grant) => grant.write)?.scope;
    return this.list.find(
      (entry) =>
        entry.repository === token.repository &&
        entry.scope === scope &&
        entry.key === key &&
        entry.version === version,
    );
  }

  find(
    token: CacheToken,
    keys: readonly string[],
    version: string,
  ): CacheEntry | 'denied' | undefined {
    const readable = token.grants.filter((grant) => grant.read);
    if (readable.length === 0) return 'denied';
    for (const { scope } of readable) {
      const newestFirst = this.list
        .filter((entry) => entry.repository === token.repository && entry.scope === scope)
        .filter((entry) => entry.complete && entry.version === version)
        .reverse();
      for (const key of keys) {
        const match =
          newestFirst.find((entry) => entry.key === key) ??
          newestFirst.find((entry) => entry.key.startsWith(key));
        if (match !== undefined) return match;
      }
    }
    return undefined;
  }

  /** Another repository with the same entries, beside those that they are copies of; `prefix`: of their keys. */
  fork(from: string, to: string, prefix: string): readonly (readonly [CacheEntry, CacheEntry])[] {
    return this.list
      .filter((one) => one.repository === from && one.complete && one.key.startsWith(prefix))
      .map((entry) => {
        const id = this.list.length + 1;
        const copy = { ...entry, id, repository: to, blob: randomUUID() };
        this.list.push(copy);
        return [entry, copy] as const;
      });
  }

  byBlob(blob: string): CacheEntry | undefined {
    return this.list.find((entry) => entry.blob === blob);
  }

  complete(): readonly CacheEntry[] {
    return this.list.filter((entry) => entry.complete);
  }

  /** As if the service had evicted it. */
  remove(key: string): void {
    const kept = this.list.filter((entry) => entry.key !== key);
    this.list.splice(0, this.list.length, ...kept);
  }
}

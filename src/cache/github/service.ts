import { createHash } from 'node:crypto';

/** Why the service, or the storage behind it, does not do what it was asked for. */
export interface Refused {
  readonly state: 'refused';
  /** In one line, for a person; no address, which may hold a signature. */
  readonly reason: string;
  /** No answer, or none that it could give to anybody: asking again would only cost time. */
  readonly isDown: boolean;
}

export type LookedUp =
  /** `url`: where the bytes are, signed. */
  | { readonly state: 'found'; readonly key: string; readonly url: string }
  | { readonly state: 'miss' }
  | Refused;

export type Reserved =
  | { readonly state: 'reserved'; readonly upload: Upload }
  /** The key is there already, or somebody reserved it. */
  | { readonly state: 'taken' }
  | Refused;

export type Sent = { readonly state: 'sent'; readonly bytes: number } | Refused;

/** What goes up: all of it in memory where it is little, else its beginning and what comes after. */
export interface Outgoing {
  readonly beginning: Buffer;
  /** null where the beginning is all. */
  readonly rest: AsyncIterable<Buffer> | null;
}

/** A reserved key: nothing of it is found before all is there. */
export interface Upload {
  send(outgoing: Outgoing): Promise<Sent>;
}

/** The calls of a cache service, of either version. Nothing rejects. */
export interface CacheService {
  /** The entry of the first key that has one, exact before the newest that it begins (docs.github.com, "Cache key matching"). */
  lookUp(keys: readonly string[]): Promise<LookedUp>;
  /** `bytes`: of the whole entry; null where that is not known yet. */
  reserve(key: string, bytes: number | null): Promise<Reserved>;
}

/**
 * What the service calls an entry's version, 64 hex digits: only entries of the same one are found.
 * It says how an entry is read and nothing of the machine, so runners with other folders share.
 */
export function entryVersion(codec: string): string {
  return createHash('sha256').update(`go-turbo-build 1 ${codec}`).digest('hex');
}

export function refused(reason: string, isDown = false): Refused {
  return { state: 'refused', reason, isDown };
}

import type { Blobs } from './blob-server.ts';
import type { CacheEntries, CacheEntry } from './cache-entries.ts';
import type { CacheToken } from './cache-token.ts';

/** A request of any of the three methods, with the field names of the protocol. */
export interface TwirpRequest {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
  readonly size_bytes?: string;
}

/** An HTTP status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Answers {
  create(token: CacheToken, asked: TwirpRequest): Answer;
  finalize(token: CacheToken, asked: TwirpRequest): Promise<Answer>;
  lookup(token: CacheToken, asked: TwirpRequest): Answer;
}

/** A Twirp error (twitchtv.github.io/twirp/docs/errors.html). */
export function refused(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}

/** What the service says to each request; `toUrl` puts its own host before a signed path. */
export function createAnswers(
  entries: CacheEntries,
  blobs: Blobs,
  toUrl: (signedPath: string) => string,
): Answers {
  const signed = (entry: CacheEntry, permissions: 'cw' | 'r'): string =>
    toUrl(blobs.signedPath(entry.blob, permissions));

  const create = (token: CacheToken, asked: TwirpRequest): Answer => {
    const entry = entries.reserve(token, asked.key, asked.version);
    if (entry === 'denied')
      return { status: 200, body: { ok: false, message: 'cache write denied: read-only token' } };
    if (entry === 'exists')
      return refused(
        409,
        'already_exists',
        'cache entry with the same key, version, and scope already exists',
      );
    return { status: 200, body: { ok: true, signed_upload_url: signed(entry, 'cw') } };
  };

  const finalize = async (token: CacheToken, asked: TwirpRequest): Promise<Answer> => {
    const entry = entries.own(token, asked.key, asked.version);
    if (entry === undefined) return refused(404, 'not_found', 'cache entry not found');
    const size = await blobs.size(entry.blob);
    if (size === undefined || String(size) !== (asked.size_bytes ?? '0'))
      return refused(400, 'invalid_argument', `size_bytes ${asked.size_bytes}, uploaded ${size}`);
    entry.bytes = size;
    entry.complete = true;
    return { status: 200, body: { ok: true, entry_id: String(entry.id) } };
  };

  const lookup = (token: CacheToken, asked: TwirpRequest): Answer => {
    const entry = entries.find(token, [asked.key, ...(asked.restore_keys ?? [])], asked.version);
    if (entry === 'denied')
      return refused(403, 'permission_denied', 'cache read denied: token has no readable scopes');
    if (entry === undefined) return { status: 200, body: { ok: false } };
    const body = { ok: true, signed_download_url: signed(entry, 'r'), matched_key: entry.key };
    return { status: 200, body };
  };

  return { create, finalize, lookup };
}

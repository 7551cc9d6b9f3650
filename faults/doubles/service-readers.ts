import type { Reader } from './gate.ts';
import type { Asked } from './rules.ts';

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/';
const METHODS: Readonly<Record<string, Asked['kind']>> = {
  CreateCacheEntry: 'create',
  FinalizeCacheEntryUpload: 'finalize',
  GetCacheEntryDownloadURL: 'lookup',
};

/** Of the cache service, version 2: which entry a blob is of was said with its address. */
export function readerV2(): Reader {
  const keys = new Map<string, string>();
  const blobOf = (url: string): string => new URL(url, 'http://x').pathname.split('/').at(-1) ?? '';
  return {
    read: ({ method, path, body }) => {
      const kind = path.startsWith(TWIRP) ? METHODS[path.slice(TWIRP.length)] : undefined;
      if (kind !== undefined) return { kind, key: String(fieldsOf(body).key) };
      const key = keys.get(blobOf(path)) ?? '';
      return { kind: method === 'PUT' ? 'upload' : 'download', key };
    },
    learn: ({ kind, key }, answer) => {
      if (kind !== 'create' && kind !== 'lookup') return;
      const { signed_upload_url, signed_download_url, matched_key } = fieldsOf(answer);
      const url = signed_upload_url ?? signed_download_url;
      if (url !== undefined) keys.set(blobOf(String(url)), String(matched_key ?? key));
    },
  };
}

const API = '/_apis/artifactcache/';

/** Of version 1, whose entries have numbers. */
export function readerV1(): Reader {
  const keys = new Map<number, string>();
  return {
    read: ({ method, path, body }) => {
      const url = new URL(path, 'http://x');
      const rest = url.pathname.slice(API.length);
      const asked = (url.searchParams.get('keys') ?? '').split(',')[0] ?? '';
      if (rest === 'cache') return { kind: 'lookup', key: asked };
      if (rest === 'caches') return { kind: 'create', key: String(fieldsOf(body).key) };
      const key = keys.get(numberAtEnd(rest)) ?? '';
      if (method === 'PATCH') return { kind: 'upload', key };
      return { kind: method === 'POST' ? 'finalize' : 'download', key };
    },
    learn: ({ kind, key }, answer) => {
      const { cacheId, cacheKey, archiveLocation } = fieldsOf(answer);
      if (kind === 'create' && cacheId !== undefined) keys.set(Number(cacheId), key);
      if (kind === 'lookup' && archiveLocation !== undefined)
        keys.set(numberAtEnd(String(archiveLocation)), String(cacheKey));
    },
  };
}

export const moduleReader: Reader = { read: ({ path }) => ({ kind: 'module', key: path }) };

function numberAtEnd(text: string): number {
  return Number(/\d+$/.exec(text)?.[0] ?? '-1');
}

/** Of a JSON object; none where it is none. */
function fieldsOf(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body.toString()));
  } catch {
    return {};
  }
}

import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CacheService } from '../../__tests__/contract/harness/cache-service.ts';
import { jobGrants, makeToken } from '../../__tests__/contract/harness/cache-token.ts';

/** An entry of any store, as a run left it. */
export interface StoredEntry {
  /** Its key; in a directory store its path below the folder. */
  readonly name: string;
  /** `base`, as it stands in the key. */
  readonly slot: string;
  /** What a version 1 or 2 service tells entries apart by; '' in a directory store. */
  readonly version: string;
  readonly bytes: Buffer;
  /** Reserved, and never finished. */
  readonly isUnfinished?: boolean;
}

/** `gtb1-base-…` -> `base`, also where it is the name of a file; '' for others. */
export function slotIn(name: string): string {
  return /^gtb1-([a-z]+)-/.exec(path.basename(name))?.[1] ?? '';
}

const TWIRP = 'twirp/github.actions.results.api.v1.CacheService/';
const token = (repository: string): string =>
  makeToken({ repository, grants: jobGrants('refs/heads/main', []) });

async function call<T>(url: string, repository: string, body: unknown): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token(repository)}`,
  };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** All that a service of version 2 has finished. */
export async function readService(service: CacheService): Promise<StoredEntry[]> {
  return Promise.all(
    service.entries().map(async ({ key, version, repository }) => {
      const { signed_download_url: url } = await call<{ signed_download_url: string }>(
        `${service.url}${TWIRP}GetCacheEntryDownloadURL`,
        repository,
        { key, version },
      );
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      return { name: key, slot: slotIn(key), version, bytes };
    }),
  );
}

/** Saves entries as jobs of the default branch would, one after the other. */
export async function fillService(
  service: CacheService,
  repository: string,
  entries: readonly StoredEntry[],
): Promise<void> {
  for (const { name: key, version, bytes, isUnfinished } of entries) {
    const asked = { key, version };
    const { signed_upload_url: url } = await call<{ signed_upload_url: string }>(
      `${service.url}${TWIRP}CreateCacheEntry`,
      repository,
      asked,
    );
    if (isUnfinished === true) continue;
    await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: bytes });
    const size = { ...asked, size_bytes: String(bytes.length) };
    await call(`${service.url}${TWIRP}FinalizeCacheEntryUpload`, repository, size);
  }
}

/** The same on a service of version 1. `url`: ACTIONS_CACHE_URL. */
export async function fillServiceV1(url: string, entries: readonly StoredEntry[]): Promise<void> {
  const ask = async (method: string, rest: string, body: Buffer | string, range = '') => {
    const headers = {
      authorization: 'Bearer x',
      ...(range === '' ? {} : { 'content-range': range }),
    };
    const answer = await fetch(`${url}_apis/artifactcache/${rest}`, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${rest}: ${answer.status}`);
    return answer;
  };
  for (const { name: key, version, bytes, isUnfinished } of entries) {
    const answer = await ask('POST', 'caches', JSON.stringify({ key, version }));
    const { cacheId } = (await answer.json()) as { cacheId: number };
    if (isUnfinished === true) continue;
    if (bytes.length > 0)
      await ask('PATCH', `caches/${cacheId}`, bytes, `bytes 0-${bytes.length - 1}/*`);
    await ask('POST', `caches/${cacheId}`, JSON.stringify({ size: bytes.length }));
  }
}

/** The entries of a directory store. */
export async function readDirectory(folder: string): Promise<StoredEntry[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => slotIn(name) !== '');
  return Promise.all(
    files.map(async (name) => ({
      ...{ name, slot: slotIn(name), version: '' },
      bytes: await readFile(path.join(folder, name)),
    })),
  );
}

/** `from`: the store that the entries were read from, whose other files and times stay. */
export async function fillDirectory(
  folder: string,
  from: string,
  entries: readonly StoredEntry[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (from !== '') await cp(from, folder, { recursive: true, preserveTimestamps: true });
  for (const { name, bytes } of entries) await writeFile(path.join(folder, name), bytes);
}

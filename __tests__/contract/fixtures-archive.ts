import { execFileSync } from 'node:child_process';
import type { Machine } from './fixtures-machine.ts';
import type { CacheEntry } from './harness/cache-entries.ts';
import { makeToken } from './harness/cache-token.ts';

const MOST_BYTES = 2 ** 30;

/** Paths and bytes of what lies in a saved archive of ours, as tar and zstd see it. */
export async function archiveFiles(
  machine: Machine,
  entry: CacheEntry,
): Promise<ReadonlyMap<string, number>> {
  const { url } = machine.service;
  const scope = { scope: entry.scope, read: true, write: false };
  const answer = await fetch(
    `${url}twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${makeToken({ repository: entry.repository, grants: [scope] })}`,
      },
      body: JSON.stringify({ key: entry.key, version: entry.version }),
    },
  );
  const { signed_download_url } = (await answer.json()) as { signed_download_url: string };
  const blob = Buffer.from(await (await fetch(signed_download_url)).arrayBuffer());
  const options = { maxBuffer: MOST_BYTES };
  const list = execFileSync('tar', ['--zstd', '-tvf', '-'], { ...options, input: blob });
  const rows = list.toString().trim().split('\n');
  return new Map(
    rows.map((row) => {
      const [, , bytes, , , ...name] = row.split(/\s+/);
      return [name.join(' '), Number(bytes)];
    }),
  );
}

import { createLink } from '../../bench/network/link.ts';
import { bandwidth } from '../../bench/network/token-bucket.ts';
import { type CacheService, startCacheService } from '../contract/harness/cache-service.ts';
import { jobGrants, makeToken } from '../contract/harness/cache-token.ts';

const METHODS = 'twirp/github.actions.results.api.v1.CacheService/';

let service: CacheService;
beforeAll(async () => {
  service = await startCacheService(createLink(bandwidth(5), 20));
});
afterAll(() => service.stop());

async function ask(method: string, body: unknown): Promise<Record<string, string>> {
  const token = makeToken({ repository: 'o/r', grants: jobGrants('refs/heads/main', []) });
  const response = await fetch(`${service.url}${METHODS}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, string>;
}

test('blobs go both ways through the link, at its width', async () => {
  const asked = { key: 'k', version: 'v' };
  const bytes = Buffer.alloc(3e6, 'archive');
  const least = (1000 * (bytes.length - 2 ** 20)) / 5e6;

  const { signed_upload_url: upload = '' } = await ask('CreateCacheEntry', asked);
  expect(upload.startsWith(service.url)).toBe(true);
  const uploaded = performance.now();
  const headers = { 'x-ms-blob-type': 'BlockBlob', 'x-ms-version': '2025-01-05' };
  const put = await fetch(upload, { method: 'PUT', headers, body: bytes });
  expect(put.status).toBe(201);
  expect(performance.now() - uploaded).toBeGreaterThan(least);
  await ask('FinalizeCacheEntryUpload', { ...asked, size_bytes: String(bytes.length) });

  const { signed_download_url: download = '' } = await ask('GetCacheEntryDownloadURL', asked);
  expect(download.startsWith(service.url)).toBe(true);
  const downloaded = performance.now();
  const got = Buffer.from(await (await fetch(download)).arrayBuffer());
  expect(got.equals(bytes)).toBe(true);
  expect(performance.now() - downloaded).toBeGreaterThan(least);
  expect([service.bytes('up'), service.bytes('down')]).toEqual([3e6, 3e6]);
});

test('without an answer from the service the client gets none, and nothing hangs', async () => {
  service.fail({ how: 'reset' });
  await expect(ask('GetCacheEntryDownloadURL', { key: 'k', version: 'v' })).rejects.toThrow();
  service.recover();
});

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { HttpClient } from '@actions/http-client';

/**
 * Up to here the cache client, too, has a blob uploaded by a single request (`maxSingleShotSize` in
 * its lib/internal/uploadUtils.js), of the Azure client, which takes 50 ms of CPU to load. So the
 * bundle has the client ask here first (scripts/cache-client.mjs).
 */
const ONE_REQUEST_BYTES = 128 * 2 ** 20;

/**
 * Uploads a file by one Put Blob (learn.microsoft.com/rest/api/storageservices/put-blob), which makes
 * the whole blob or none. `url` is signed. false where the file is larger or the answer is another
 * than `201 Created`: the Azure client uploads it then, with its retries, or says what is wrong.
 */
export async function putBlob(url: string, file: string): Promise<boolean> {
  try {
    const { size } = await stat(file);
    if (size > ONE_REQUEST_BYTES) return false;
    const client = new HttpClient('go-turbo-build', [], { allowRetries: false });
    const content = createReadStream(file, { highWaterMark: 2 ** 18 });
    const unread = once(content, 'error').then(([error]) => Promise.reject(error));
    const sent = client.sendStream('PUT', url, content, {
      'content-length': String(size),
      'content-type': 'application/octet-stream',
      'x-ms-blob-type': 'BlockBlob',
    });
    // Where the answer comes before the end, the rest is not read.
    const { message } = await Promise.race([sent, unread]).finally(() => content.destroy());
    message.resume();
    return message.statusCode === 201;
  } catch {
    return false;
  }
}

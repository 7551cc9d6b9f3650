import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { ACCOUNT, ACCOUNT_KEY, startAzurite } from './azurite.ts';
import type { BlobServer } from './blob-server.ts';

const CONTAINER = 'actions-cache';

/** Blobs in an Azurite of their own: what a job asks is forwarded to it. */
export async function startAzuriteBlobs(): Promise<BlobServer> {
  const azurite = await startAzurite();
  const credential = new StorageSharedKeyCredential(ACCOUNT, ACCOUNT_KEY);
  const service = new BlobServiceClient(`${azurite.url}/${ACCOUNT}`, credential);
  const container = service.getContainerClient(CONTAINER);
  await container.create();
  return {
    root: `/${ACCOUNT}/`,
    signedPath: (blob, permissions) => {
      const query = generateBlobSASQueryParameters(
        {
          containerName: CONTAINER,
          blobName: blob,
          permissions: BlobSASPermissions.parse(permissions),
          startsOn: new Date(Date.now() - 60_000),
          expiresOn: new Date(Date.now() + 3_600_000),
        },
        credential,
      );
      return `/${ACCOUNT}/${CONTAINER}/${blob}?${query}`;
    },
    size: async (blob) => {
      const client = container.getBlobClient(blob);
      if (!(await client.exists())) return undefined;
      return (await client.getProperties()).contentLength;
    },
    read: (blob) => container.getBlobClient(blob).downloadToBuffer(),
    write: async (blob, bytes) => {
      await container.getBlockBlobClient(blob).upload(bytes, bytes.length);
    },
    answer: async (request, response, network, onBytes) => {
      // The signature does not cover the host.
      const { host: _, ...headers } = request.headers;
      const target = new URL(request.url ?? '/', azurite.url);
      // A connection of its own: one that was kept may be closed by Azurite just now, on a busy machine.
      const forward = httpRequest(target, { method: request.method, headers, agent: false });
      const count = (chunk: Buffer): void => onBytes(chunk.length);
      const isUpload = request.method === 'PUT';
      if (isUpload) request.on('data', count);
      const answered = once(forward, 'response') as Promise<[IncomingMessage]>;
      await pipeline(request, network.up(), forward);
      const [answer] = await answered;
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      if (!isUpload) answer.on('data', count);
      await pipeline(answer, network.down(), response);
    },
    stop: azurite.stop,
  };
}

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
export function startAzuriteBlobs(): Promise<BlobServer> {
  return startBlobs(null);
}

/** The same under the host names of Azure, which only the service as a proxy (HTTP_PROXY) finds. */
export function startNamedBlobs(): Promise<BlobServer> {
  return startBlobs(`${ACCOUNT}.blob.core.windows.net`);
}

/** `host`: null where the account is the beginning of the path. */
async function startBlobs(host: string | null): Promise<BlobServer> {
  const azurite = await startAzurite();
  const credential = new StorageSharedKeyCredential(ACCOUNT, ACCOUNT_KEY);
  const service = new BlobServiceClient(`${azurite.url}/${ACCOUNT}`, credential);
  const container = service.getContainerClient(CONTAINER);
  await container.create();
  const root = host === null ? `/${ACCOUNT}/` : `/${CONTAINER}/`;
  return {
    root,
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
      const name = `${CONTAINER}/${blob}?${query}`;
      return host === null ? `/${ACCOUNT}/${name}` : `http://${host}/${name}`;
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
      // The signature does not cover the host; Azurite reads the account off a name of Azure.
      const { host: asked, ...others } = request.headers;
      const headers = host === null ? others : { ...others, host: asked };
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

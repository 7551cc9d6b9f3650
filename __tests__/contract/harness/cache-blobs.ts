import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { ACCOUNT, ACCOUNT_KEY, type Azurite } from './azurite.ts';

const CONTAINER = 'actions-cache';

export interface Blobs {
  /** Path and query of a signed URL, to be joined to any host that forwards to Azurite. */
  signedPath(blob: string, permissions: 'cw' | 'r'): string;
  /** Undefined where nothing was uploaded. */
  size(blob: string): Promise<number | undefined>;
  read(blob: string): Promise<Buffer>;
  write(blob: string, bytes: Buffer): Promise<void>;
}

/** The blobs behind the service, reached directly: nothing here is counted as a request of a job. */
export async function openBlobs(azurite: Azurite): Promise<Blobs> {
  const credential = new StorageSharedKeyCredential(ACCOUNT, ACCOUNT_KEY);
  const service = new BlobServiceClient(`${azurite.url}/${ACCOUNT}`, credential);
  const container = service.getContainerClient(CONTAINER);
  await container.create();
  return {
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
  };
}

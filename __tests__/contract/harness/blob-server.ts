import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Network } from './network.ts';

/** The blobs behind the cache service, as it and its test see them: nothing here is a request of a job. */
export interface Blobs {
  /** Path and query of a signed URL, to be joined to the service's own host. */
  signedPath(blob: string, permissions: 'cw' | 'r'): string;
  /** Undefined where nothing was uploaded. */
  size(blob: string): Promise<number | undefined>;
  read(blob: string): Promise<Buffer>;
  write(blob: string, bytes: Buffer): Promise<void>;
}

/** Answers what a job asks at the signed URLs, by the protocol of Azure's block blobs. */
export interface BlobServer extends Blobs {
  /** Path that its signed URLs begin with. */
  readonly root: string;
  /** `onBytes` is told of bytes of blobs that pass, up or down. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    network: Network,
    onBytes: (bytes: number) => void,
  ): Promise<void>;
  stop(): Promise<void>;
}

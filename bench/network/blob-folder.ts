import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { BlobServer } from '../../__tests__/contract/harness/blob-server.ts';

const ROOT = '/blobs/';

/**
 * Blobs as files of `folder`: what the cache client uses of Azure's block blobs, at the least CPU,
 * because the benchmark's servers run on the cores that it measures and GitHub's do not
 * (learn.microsoft.com/rest/api/storageservices: Put Blob, Put Block, Put Block List, Get Blob).
 * Signatures are not checked. A blob is one file for each of its blocks.
 */
export async function startBlobFolder(folder: string): Promise<BlobServer> {
  await mkdir(folder, { recursive: true });
  const blobs = new Map<string, readonly Block[]>();
  const sizeOf = (blob: string): number | undefined =>
    blobs.get(blob)?.reduce((sum, one) => sum + one.bytes, 0);

  const put = async (request: IncomingMessage, asked: Asked, up: Up): Promise<void> => {
    const { blob, parameters } = asked;
    if (parameters.get('comp') === 'blocklist') {
      const ids = [...(await text(request)).matchAll(/<Latest>([^<]*)<\/Latest>/g)];
      blobs.set(blob, await Promise.all(ids.map(([, id = '']) => block(blockFile(blob, id)))));
      return;
    }
    const file = blockFile(blob, parameters.get('blockid') ?? '');
    await pipeline(request, up(), createWriteStream(file));
    if (parameters.get('comp') !== 'block') blobs.set(blob, [await block(file)]);
  };
  const blockFile = (blob: string, id: string): string =>
    path.join(folder, `${blob}${Buffer.from(id).toString('hex')}`);

  return {
    root: ROOT,
    signedPath: (blob, permissions) => `${ROOT}${blob}?sp=${permissions}`,
    size: async (blob) => sizeOf(blob),
    read: async (blob) =>
      Buffer.concat(await Promise.all((blobs.get(blob) ?? []).map(({ file }) => readFile(file)))),
    write: async (blob, bytes) => {
      const file = blockFile(blob, '');
      await writeFile(file, bytes);
      blobs.set(blob, [await block(file)]);
    },
    answer: async (request, response, network, onBytes) => {
      const asked = askedOf(request);
      if (request.method === 'PUT') {
        await put(request, asked, () =>
          network.up().on('data', (chunk: Buffer) => onBytes(chunk.length)),
        );
        response.writeHead(201, { etag: '"0"', 'last-modified': LONG_AGO }).end();
        return;
      }
      const size = sizeOf(asked.blob);
      if (size === undefined) {
        response.writeHead(404).end();
        return;
      }
      const range = rangeOf(request, size);
      head(response, range, size);
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      const down = network.down().on('data', (chunk: Buffer) => onBytes(chunk.length));
      await pipeline(() => bytesOf(blobs.get(asked.blob) ?? [], range), down, response);
    },
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

type Up = () => NodeJS.ReadWriteStream;

interface Block {
  readonly file: string;
  readonly bytes: number;
}

/** `last` is the last byte itself. */
interface Range {
  readonly first: number;
  readonly last: number;
  readonly isPart: boolean;
}

interface Asked {
  readonly blob: string;
  readonly parameters: URLSearchParams;
}

const LONG_AGO = new Date(0).toUTCString();

async function block(file: string): Promise<Block> {
  return { file, bytes: (await stat(file)).size };
}

function askedOf(request: IncomingMessage): Asked {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return { blob: pathname.slice(ROOT.length), parameters: searchParams };
}

function rangeOf({ headers }: IncomingMessage, size: number): Range {
  const given = String(headers['x-ms-range'] ?? headers.range ?? '');
  const match = /^bytes=(\d+)-(\d*)$/.exec(given);
  if (match === null) return { first: 0, last: size - 1, isPart: false };
  const last = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return { first: Number(match[1]), last, isPart: true };
}

function head(response: ServerResponse, range: Range, size: number): void {
  const { first, last, isPart } = range;
  response.writeHead(isPart ? 206 : 200, {
    'content-length': last - first + 1,
    ...(isPart ? { 'content-range': `bytes ${first}-${last}/${size}` } : {}),
    ...{ etag: '"0"', 'last-modified': LONG_AGO, 'x-ms-blob-type': 'BlockBlob' },
  });
}

async function* bytesOf(blocks: readonly Block[], { first, last }: Range): AsyncGenerator<Buffer> {
  let at = 0;
  for (const { file, bytes } of blocks) {
    const start = Math.max(first - at, 0);
    const end = Math.min(last - at, bytes - 1);
    at += bytes;
    if (start <= end) yield* createReadStream(file, { start, end, highWaterMark: 2 ** 18 });
  }
}

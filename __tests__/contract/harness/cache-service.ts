import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { startAzuriteBlobs } from './azurite-blobs.ts';
import { type Answer, createAnswers, refused, type TwirpRequest } from './cache-answers.ts';
import { type Damage, damaged } from './cache-damage.ts';
import { CacheEntries, type CacheEntry } from './cache-entries.ts';
import { readToken } from './cache-token.ts';
import { NO_NETWORK } from './network.ts';

export type RequestKind = 'create' | 'finalize' | 'lookup' | 'upload' | 'download';

export interface RequestRecord {
  readonly kind: RequestKind;
  /** The key asked for; of a transfer, the entry's. */
  readonly key: string;
  readonly status: number;
  /** Bytes of the blob that went up or down; 0 for the others. */
  readonly bytes: number;
}

/**
 * How requests fail: an HTTP status, `reset` (the connection is cut) or `silent` (no answer ever).
 * The client asks 5 times within 35 s on 500, 502, 503 and 504; at once it gives up on `reset`.
 */
export type Failing = {
  readonly how: number | 'reset' | 'silent';
  readonly kinds?: readonly RequestKind[];
};

/**
 * A local double of the GitHub Actions cache service, version 2, that the real client accepts:
 * three Twirp JSON endpoints and, behind the same port, the blobs: Azurite, or a server of its own.
 */
export interface CacheService {
  /** ACTIONS_RESULTS_URL, with its closing slash. */
  readonly url: string;
  /** Everything asked so far, or since `forget`. */
  requests(): readonly RequestRecord[];
  count(kind: RequestKind): number;
  /** Bytes moved, of the keys that begin with `prefix`. */
  bytes(direction: 'up' | 'down', prefix?: string): number;
  forget(): void;
  entries(): readonly CacheEntry[];
  /**
   * Gives repository `to` what `from` has now: what a cold job has saved need not be made once more.
   * `prefix`: only entries whose key begins with it.
   */
  fork(from: string, to: string, prefix?: string): Promise<void>;
  /** The newest entry whose key begins with `prefix` gets other bytes; returns its key. */
  corrupt(prefix: string, damage: Damage): Promise<string>;
  /** The entry of this key gets what `change` makes of its bytes. */
  rewrite(key: string, change: (bytes: Buffer) => Promise<Buffer>): Promise<void>;
  remove(key: string): void;
  fail(failing: Failing): void;
  /**
   * Downloads of entries whose key begins with `prefix` come to a halt after so many bytes, or go on
   * with one byte a second.
   */
  stall(prefix: string, afterBytes: number, then?: 'nothing' | 'a byte a second'): void;
  recover(): void;
  /** Where jobs that have the service as their proxy wanted to go, `HOST:PORT`; all of it comes here. */
  tunnels(): readonly string[];
  stop(): Promise<void>;
}

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/';
const METHODS: Readonly<Record<string, RequestKind>> = {
  CreateCacheEntry: 'create',
  FinalizeCacheEntryUpload: 'finalize',
  GetCacheEntryDownloadURL: 'lookup',
};

export async function startCacheService(
  network = NO_NETWORK,
  startBlobs = startAzuriteBlobs,
): Promise<CacheService> {
  const blobs = await startBlobs();
  const entries = new CacheEntries();
  const log: RequestRecord[] = [];
  let failing: Failing | undefined;
  let stalling:
    | { readonly prefix: string; readonly afterBytes: number; readonly trickles: boolean }
    | undefined;
  let url = '';

  const answers = createAnswers(entries, blobs, (signedPath) => new URL(signedPath, url).href);

  const twirp = async (kind: RequestKind, request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as TwirpRequest;
    const failed = fails(kind, response);
    const token = readToken(request.headers.authorization);
    let answer: Answer;
    if (failed !== undefined) answer = refused(failed, 'unavailable', 'failing on demand');
    else if (token === undefined) answer = refused(401, 'unauthenticated', 'no token');
    else if (kind === 'create') answer = answers.create(token, asked);
    else if (kind === 'finalize') answer = await answers.finalize(token, asked);
    else answer = answers.lookup(token, asked);
    log.push({ kind, key: asked.key, status: answer.status, bytes: 0 });
    if (failed === 0) return;
    const again: Record<string, string> = answer.status === 429 ? { 'retry-after': '7' } : {};
    response.writeHead(answer.status, { 'content-type': 'application/json', ...again });
    response.end(JSON.stringify(answer.body));
  };

  const blob = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const kind: RequestKind = request.method === 'PUT' ? 'upload' : 'download';
    const key = entries.byBlob(blobName(request.url))?.key ?? '';
    const failed = fails(kind, response);
    if (failed !== undefined) {
      log.push({ kind, key, status: failed, bytes: 0 });
      request.resume();
      if (failed !== 0) response.writeHead(failed).end();
      return;
    }
    if (stalling !== undefined && kind === 'download' && key.startsWith(stalling.prefix)) {
      const { afterBytes, trickles } = stalling;
      log.push({ kind, key, status: 206, bytes: afterBytes });
      const bytes = await blobs.read(blobName(request.url));
      const [, from = '0', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const end = Math.min(Number(to || bytes.length), bytes.length - 1);
      response.writeHead(206, {
        'content-length': end - Number(from) + 1,
        'content-range': `bytes ${from}-${end}/${bytes.length}`,
      });
      response.flushHeaders();
      // Only the first bytes of the entry ever come.
      response.write(bytes.subarray(Number(from), Math.min(afterBytes, end)));
      const trickling = setInterval(() => trickles && response.write('x'), 1000);
      response.on('close', () => clearInterval(trickling));
      return;
    }
    let bytes = 0;
    const count = (more: number): void => {
      bytes += more;
    };
    try {
      await blobs.answer(request, response, network, count);
    } finally {
      // Also where the client hung up: it may do so the moment that it has the last byte.
      const status = response.headersSent ? response.statusCode : 500;
      log.push({ kind, key, status, bytes });
    }
  };

  /** The status to fail with; 0 where the connection itself is dealt with already. */
  const fails = (kind: RequestKind, response: ServerResponse): number | undefined => {
    if (failing === undefined || !(failing.kinds ?? [kind]).includes(kind)) return undefined;
    if (failing.how === 'reset') response.socket?.destroy();
    return typeof failing.how === 'number' ? failing.how : 0;
  };

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const kind = path.startsWith(TWIRP) ? METHODS[path.slice(TWIRP.length)] : undefined;
    const work = async (): Promise<void> => {
      await network.roundTrip();
      if (kind !== undefined) await twirp(kind, request, response);
      else if (path.startsWith(blobs.root)) await blob(request, response);
      else response.writeHead(404).end();
    };
    work().catch(() => response.destroy());
  });
  const tunnels: string[] = [];
  server.on('connect', (request, socket: Socket) => {
    tunnels.push(request.url ?? '');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    server.emit('connection', socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  return {
    url,
    requests: () => [...log],
    tunnels: () => [...tunnels],
    count: (kind) => log.filter((one) => one.kind === kind).length,
    bytes: (direction, prefix = '') =>
      log
        .filter((one) => one.kind === (direction === 'up' ? 'upload' : 'download'))
        .filter((one) => one.key.startsWith(prefix))
        .reduce((sum, one) => sum + one.bytes, 0),
    forget: () => void log.splice(0),
    entries: () => entries.complete(),
    fork: async (from, to, prefix = '') => {
      for (const [entry, copy] of entries.fork(from, to, prefix))
        await blobs.write(copy.blob, await blobs.read(entry.blob));
    },
    corrupt: async (prefix, damage) => {
      const entry = entries.complete().findLast((one) => one.key.startsWith(prefix));
      if (entry === undefined) throw new Error(`no entry whose key begins with ${prefix}`);
      await blobs.write(entry.blob, damaged(await blobs.read(entry.blob), damage));
      return entry.key;
    },
    rewrite: async (key, change) => {
      const entry = entries.complete().findLast((one) => one.key === key);
      if (entry === undefined) throw new Error(`no entry of ${key}`);
      await blobs.write(entry.blob, await change(await blobs.read(entry.blob)));
    },
    remove: (key) => entries.remove(key),
    fail: (how) => {
      failing = how;
    },
    stall: (prefix, afterBytes, then = 'nothing') => {
      stalling = { prefix, afterBytes, trickles: then === 'a byte a second' };
    },
    recover: () => {
      failing = undefined;
      stalling = undefined;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await blobs.stop();
    },
  };
}

function blobName(url: string | undefined): string {
  return new URL(url ?? '/', 'http://localhost').pathname.split('/').at(-1) ?? '';
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

interface Entry {
  readonly key: string;
  readonly version: string;
  bytes: Buffer;
  isDone: boolean;
}

export interface CacheServiceV1 {
  readonly environment: Readonly<Record<string, string>>;
  entries(): readonly Entry[];
  /** Requests of this method get this status until `recover`. */
  refuse(method: 'GET' | 'POST' | 'PATCH', status: number): void;
  recover(): void;
  /** From now on an entry of over 1 MB takes so many seconds to come down, in as many pieces. */
  slow(seconds: number): void;
  stop(): void;
}

const API = '/_apis/artifactcache/';

/**
 * A double of the older cache service (GHES, act, Gitea), which takes uploads itself. `token`: what
 * jobs have to show, or '' for one that wants none and whose runner gives none, as act; that one
 * writes keys in small letters, as act.
 */
export async function startCacheServiceV1({ token = 'x' } = {}): Promise<CacheServiceV1> {
  // The client takes the number 0 for none.
  const entries: Entry[] = [{ key: '', version: '', bytes: Buffer.alloc(0), isDone: false }];
  let base = '';
  const written = (key: string): string => (token === '' ? key.toLowerCase() : key);
  let seconds = 0;
  let refusing: { readonly method: string; readonly status: number } | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '', base);
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    const path = url.pathname.slice(API.length);
    if (refusing !== undefined && refusing.method === request.method)
      return json(refusing.status, {});
    // An entry's address is signed, as everywhere.
    const isSigned = path.startsWith('blob/');
    if (token !== '' && !isSigned && request.headers.authorization !== `Bearer ${token}`)
      return json(401, { message: 'no token' });
    const entry = entries[Number(/\d+$/.exec(path)?.[0] ?? '-1')];
    if (request.method === 'GET' && path === 'cache') {
      const version = url.searchParams.get('version');
      for (const key of written(url.searchParams.get('keys') ?? '').split(',')) {
        const at = entries.findLastIndex(
          (one) => one.isDone && one.version === version && one.key.startsWith(key),
        );
        const found = entries[at];
        if (found === undefined) continue;
        const archiveLocation = `${base}${API}blob/${at}`;
        return json(200, { cacheKey: found.key, scope: 'refs/heads/main', archiveLocation });
      }
      response.writeHead(204).end();
    } else if (request.method === 'POST' && path === 'caches') {
      const { key: asked, version } = JSON.parse(body.toString()) as Entry;
      const key = written(asked);
      if (entries.some((one) => one.key === key && one.version === version)) {
        return json(409, { message: 'Cache already exists' });
      }
      entries.push({ key, version, bytes: Buffer.alloc(0), isDone: false });
      json(201, { cacheId: entries.length - 1 });
    } else if (request.method === 'PATCH' && entry !== undefined) {
      const range = /^bytes (\d+)-(\d+)\/\*$/.exec(request.headers['content-range'] ?? '');
      const [from, to] = [Number(range?.[1]), Number(range?.[2])];
      if (to - from + 1 !== body.length) return json(400, { message: 'another range' });
      // Pieces come side by side, in any order.
      const grown = Buffer.alloc(Math.max(entry.bytes.length, to + 1));
      entry.bytes.copy(grown);
      body.copy(grown, from);
      entry.bytes = grown;
      response.writeHead(204).end();
    } else if (request.method === 'POST' && entry !== undefined) {
      const { size } = JSON.parse(body.toString()) as { readonly size: number };
      if (size !== entry.bytes.length) return json(400, { message: 'another size' });
      entry.isDone = true;
      response.writeHead(204).end();
    } else if (request.method === 'GET' && entry !== undefined) {
      const { bytes } = entry;
      response.writeHead(200, { 'content-length': bytes.length });
      const pieces = bytes.length > 1e6 ? seconds : 0;
      for (let piece = 0; piece < pieces; piece++) {
        const [from, to] = [piece, piece + 1].map((one) =>
          Math.floor((bytes.length * one) / pieces),
        );
        await setTimeout(1000);
        response.write(bytes.subarray(from, to));
      }
      response.end(pieces === 0 ? bytes : undefined);
    } else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: {
      GITHUB_SERVER_URL: 'https://ghes.example.com',
      ACTIONS_CACHE_URL: `${base}/`,
      ...{ ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_RESULTS_URL: '' },
    },
    entries: () => entries.slice(1),
    refuse: (method, status) => {
      refusing = { method, status };
    },
    slow: (asked) => {
      seconds = asked;
    },
    recover: () => {
      refusing = undefined;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

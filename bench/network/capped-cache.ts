import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { CacheService } from '../../__tests__/contract/harness/cache-service.ts';
import type { Link } from './link.ts';
import { listen } from './listen.ts';

/**
 * The cache service as it is at the other end of a network: every request costs a round trip, and
 * blobs share the link's width. It speaks HTTP, because the answers hold signed URLs that have to
 * lead back through it. `stop` stops the service too.
 */
export async function startCappedCache(service: CacheService, link: Link): Promise<CacheService> {
  let url = '';

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await link.roundTrip();
    const { method, headers } = request;
    const forward = httpRequest(new URL(request.url ?? '/', service.url), { method, headers });
    const answered = once(forward, 'response') as Promise<[IncomingMessage]>;
    const [[said]] = await Promise.all([answered, pipeline(request, link.up(), forward)]);
    const status = said.statusCode ?? 502;
    if (!(said.headers['content-type'] ?? '').startsWith('application/json')) {
      response.writeHead(status, said.headers);
      await pipeline(said, link.down(), response);
      return;
    }
    const body = (await text(said)).replaceAll(service.url, url);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

  const server = await listen(answer);
  url = server.url;
  const stop = async (): Promise<void> => {
    server.stop();
    await service.stop();
  };
  return { ...service, url, stop };
}

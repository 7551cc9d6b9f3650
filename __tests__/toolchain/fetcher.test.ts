import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createHttpGet } from '../../src/runner/http.ts';
import { makeFetcher } from '../../src/toolchain/fetcher.ts';

const PATIENCE = { retryDelays: [1, 1], stall: 300 };

async function served<T>(
  listener: RequestListener,
  use: (url: string, asked: () => number) => Promise<T>,
): Promise<T> {
  let count = 0;
  const server = createServer((request, response) => {
    count++;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await use(`http://127.0.0.1:${port}`, () => count);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const get = (url: string, limit = 1000) => makeFetcher(createHttpGet(), PATIENCE).get(url, limit);

test('a body, and the bytes it took', async () => {
  await served(
    (_, response) => response.end('hello'),
    async (url) => {
      const fetcher = makeFetcher(createHttpGet(), PATIENCE);
      expect(await fetcher.get(url, 5)).toEqual({ state: 'ok', bytes: Buffer.from('hello') });
      expect(fetcher.bytesDown()).toBe(5);
    },
  );
});

test.each([404, 410])(
  '%i is missing, with what the server says, and is asked once',
  async (status) => {
    await served(
      (_, response) => response.writeHead(status).end('not found: no such module\nmore'),
      async (url, asked) => {
        expect(await get(`${url}/x`)).toEqual({
          state: 'missing',
          message: `GET ${url}/x: ${status} not found: no such module`,
        });
        expect(asked()).toBe(1);
      },
    );
  },
);

test('403 is a failure and not tried again', async () => {
  await served(
    (_, response) => response.writeHead(403).end('<h1>denied</h1>'),
    async (url, asked) => {
      expect(await get(url)).toEqual({ state: 'failed', message: `GET ${url}: 403` });
      expect(asked()).toBe(1);
    },
  );
});

test('a 503 is tried three times', async () => {
  await served(
    (_, response) => response.writeHead(503).end('busy'),
    async (url, asked) => {
      const message = `GET ${url}: 503 busy (tried 3 times)`;
      expect(await get(url)).toEqual({ state: 'failed', message });
      expect(asked()).toBe(3);
    },
  );
});

test('the second try counts', async () => {
  let first = true;
  await served(
    (_, response) => {
      if (first) response.writeHead(500).end();
      else response.end('fine');
      first = false;
    },
    async (url) => expect(await get(url)).toEqual({ state: 'ok', bytes: Buffer.from('fine') }),
  );
});

test('a body that ends too early', async () => {
  await served(
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('short', () => response.socket?.destroy());
    },
    async (url, asked) => {
      const outcome = await get(url);
      expect(outcome).toEqual({
        state: 'failed',
        message: `GET ${url}: the connection broke after 5 bytes (aborted) (tried 3 times)`,
      });
      expect(asked()).toBe(3);
    },
  );
});

test('a server that sends nothing more', async () => {
  await served(
    (_, response) => {
      response.writeHead(200);
      response.write('some');
    },
    async (url) =>
      expect(await get(url)).toEqual({
        state: 'failed',
        message: `GET ${url}: the connection broke after 4 bytes (no byte for 0.3 s) (tried 3 times)`,
      }),
  );
});

test('an HTML page is no file', async () => {
  await served(
    (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('x'),
    async (url, asked) => {
      expect(await get(url)).toEqual({
        state: 'failed',
        message: `GET ${url}: the answer is an HTML page (a login page or a wrong address?)`,
      });
      expect(asked()).toBe(1);
    },
  );
});

test('more than the limit', async () => {
  await served(
    (_, response) => response.end('x'.repeat(1001)),
    async (url) =>
      expect(await get(url)).toEqual({
        state: 'failed',
        message: `GET ${url}: the answer is larger than 1000 bytes`,
      }),
  );
});

test('credentials of the URL are sent over https, and not shown', async () => {
  const asked: [string, unknown][] = [];
  const fetcher = makeFetcher(async (url, headers) => {
    asked.push([url, headers]);
    return { status: 404, headers: {}, body: Readable.from([Buffer.from('none')]) };
  }, PATIENCE);
  expect(await fetcher.get('https://me:p%40ss@proxy.example/x', 10)).toEqual({
    state: 'missing',
    message: 'GET https://proxy.example/x: 404 none',
  });
  const authorization = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;
  expect(asked).toEqual([['https://proxy.example/x', { authorization }]]);
});

test.each(['me:s3cr3t', 'me', ':s3cr3t'])(
  'a login in an http URL (%s) is not sent: as in go commands nobody is asked',
  async (login) => {
    await served(
      (_, response) => response.end('hello'),
      async (url, asked) => {
        expect(await get(`${url.replace('//', `//${login}@`)}/x`)).toEqual({
          state: 'failed',
          message: `GET ${url}/x: the URL has a login and is not https, so it is not asked: write https://, or remove the login`,
        });
        expect(asked()).toBe(0);
      },
    );
  },
);

test('nobody listens', async () => {
  const outcome = await get('http://127.0.0.1:1/x');
  expect(outcome.state === 'failed' && outcome.message).toMatch(
    /^GET http:\/\/127\.0\.0\.1:1\/x: .*ECONNREFUSED.* \(tried 3 times\)$/,
  );
});

test('file URLs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fetcher-'));
  const file = pathToFileURL(join(folder, 'a b'));
  await writeFile(file, 'local');
  expect(await get(file.href)).toEqual({ state: 'ok', bytes: Buffer.from('local') });
  expect(await get(`${file.href}x`)).toMatchObject({ state: 'missing' });
  expect(await get(pathToFileURL(folder).href)).toMatchObject({ state: 'failed' });
  await rm(folder, { recursive: true });
});

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { putBlob } from '../../../src/cache/github/put-blob.ts';

const CONTENT = randomBytes(1_500_000);

interface Asked {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let folder: string;
let file: string;
let server: Server;
let url: string;
/** What the server was asked, and what it answers: a status, or `reset` in the middle of the body. */
let asked: Asked[];
let answer: number | 'reset';

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gtb-put-blob-'));
  file = path.join(folder, 'cache.tzst');
  writeFileSync(file, CONTENT);
  asked = [];
  answer = 201;
  server = createServer(async (request, response) => {
    if (answer === 'reset') {
      request.once('data', () => request.socket.destroy());
      return;
    }
    const body = await buffer(request);
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    response.writeHead(answer).end('<xml/>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/container/blob?sig=a%2Bb&sp=cw`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test('one request makes a whole block blob', async () => {
  expect(await putBlob(url, file)).toBe(true);
  expect(asked.map(({ line }) => line)).toEqual(['PUT /container/blob?sig=a%2Bb&sp=cw']);
  const [{ headers, body } = { headers: {}, body: null }] = asked;
  expect(body).toEqual(CONTENT);
  expect(headers).toMatchObject({
    'x-ms-blob-type': 'BlockBlob',
    'content-length': String(CONTENT.length),
  });
  expect(headers).not.toHaveProperty('transfer-encoding');
});

test('an empty file is a blob, too', async () => {
  truncateSync(file, 0);
  expect(await putBlob(url, file)).toBe(true);
  expect(asked.map(({ body }) => body.length)).toEqual([0]);
});

test.each([200, 307, 403, 409, 500, 503])('status %d is for the Azure client', async (status) => {
  answer = status;
  expect(await putBlob(url, file)).toBe(false);
  // Its own retries are better than more of ours.
  expect(asked).toHaveLength(1);
});

test('so is a connection that breaks', async () => {
  answer = 'reset';
  expect(await putBlob(url, file)).toBe(false);
});

test('so is a server that is not there', async () => {
  server.close();
  await once(server, 'close');
  expect(await putBlob(url, file)).toBe(false);
});

test('so is a file of more than 128 MiB, and one that cannot be read', async () => {
  truncateSync(file, 128 * 2 ** 20 + 1);
  expect(await putBlob(url, file)).toBe(false);
  expect(await putBlob(url, path.join(folder, 'not-there'))).toBe(false);
  expect(await putBlob(url, folder)).toBe(false);
  expect(asked).toEqual([]);
});

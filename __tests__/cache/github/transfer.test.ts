import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { azureUpload, download } from '../../../src/cache/github/blob.ts';
import { createExchange, deadline, type Patience } from '../../../src/cache/github/exchange.ts';
import { outgoing } from '../../../src/cache/github/outgoing.ts';
import { whole } from '../../../src/cache/whole.ts';

// The bytes of entries over a network that breaks, against a storage of a few lines.

const PATIENCE: Patience = { answer: 2000, stall: 400, retries: [1, 1] };
const MIB = 2 ** 20;
const CONTENT = randomBytes(9 * MIB + 5);

interface Asked {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly range: string;
  readonly body: Buffer;
}

let asked: Asked[] = [];
let answer: (asked: Asked, response: ServerResponse) => void;
const server = createServer((request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  request
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => {
      const one: Asked = {
        method: request.method ?? '',
        query: new URL(request.url ?? '', 'http://x').searchParams,
        range: request.headers.range ?? '',
        body: Buffer.concat(chunks),
      };
      asked.push(one);
      answer(one, response);
    });
});
let url: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/blob?sig=s3cret`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

/** Sends a range of CONTENT; `cut`: the connection ends after so many bytes of it. */
function send({ range }: Asked, response: ServerResponse, cut?: number): void {
  const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  const bytes = CONTENT.subarray(Number(from), Number(to) + 1);
  response.writeHead(206, {
    'content-length': bytes.length,
    'content-range': `bytes ${from}-${Number(from) + bytes.length - 1}/${CONTENT.length}`,
  });
  if (cut === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cut), () => response.destroy());
}

async function read(late = deadline(60_000)): Promise<Buffer> {
  const storage = createExchange('', PATIENCE);
  const { bytes, stream } = await download(url, storage, late);
  const all: Buffer[] = [];
  for await (const piece of stream) all.push(piece);
  expect(bytes).toBe(CONTENT.length);
  return Buffer.concat(all);
}

describe('download', () => {
  test('ranges are asked for side by side and come in order', async () => {
    const late: (() => void)[] = [];
    answer = (one, response) => {
      // The second range comes last.
      if (one.range.startsWith('bytes=262144-')) late.push(() => send(one, response));
      else send(one, response);
      if (asked.length === 4) for (const now of late) now();
    };
    expect((await read()).equals(CONTENT)).toBe(true);
    expect(asked.map((one) => one.range)).toEqual([
      `bytes=0-${MIB / 4 - 1}`,
      `bytes=${MIB / 4}-${4.25 * MIB - 1}`,
      `bytes=${4.25 * MIB}-${8.25 * MIB - 1}`,
      `bytes=${8.25 * MIB}-${CONTENT.length - 1}`,
    ]);
  });

  test('of a range that breaks off only what is missing is asked for again', async () => {
    answer = (one, response) =>
      send(one, response, one.range.startsWith('bytes=262144-') ? MIB : undefined);
    expect((await read()).equals(CONTENT)).toBe(true);
    const [again, ...others] = asked.slice(4);
    expect(others).toEqual([]);
    const [, from = ''] = /^bytes=(\d+)-4456447$/.exec(again?.range ?? '') ?? [];
    expect(Number(from)).toBeGreaterThan(MIB / 4);
  });

  test('a storage that is down for a moment is asked again', async () => {
    answer = (one, response) => {
      if (asked.length < 3) response.writeHead(503).end();
      else send(one, response);
    };
    expect((await read()).equals(CONTENT)).toBe(true);
    expect(asked).toHaveLength(6);
  });

  test('a storage without ranges sends all at once', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-length': CONTENT.length }).end(CONTENT);
    expect((await read()).equals(CONTENT)).toBe(true);
    expect(asked).toHaveLength(1);
  });

  test('what stalls is given up, and not asked for again', async () => {
    answer = (one, response) => {
      if (one.range.startsWith('bytes=0-')) return send(one, response);
      response.writeHead(206, { 'content-length': MIB });
      response.write(CONTENT.subarray(0, 100));
    };
    const begun = performance.now();
    await expect(read()).rejects.toThrow('no byte came for 0.4 s');
    expect(performance.now() - begun).toBeLessThan(2 * PATIENCE.stall);
    expect(asked).toHaveLength(4);
  });

  test('once something stalled, what stalls next is waited for no longer than an answer', async () => {
    answer = (one, response) => {
      if (one.range.startsWith('bytes=0-')) return send(one, response);
      response.writeHead(206, { 'content-length': MIB });
      response.write(CONTENT.subarray(0, 100));
    };
    const storage = createExchange('', { ...PATIENCE, answer: 100 });
    const come = async (): Promise<void> => {
      const { stream } = await download(url, storage, deadline(60_000));
      for await (const _ of stream);
    };
    await expect(come()).rejects.toThrow('no byte came for 0.4 s');
    await expect(come()).rejects.toThrow('no byte came for 0.1 s');
  });

  test('a body without ranges that breaks off is gone on with where it ended', async () => {
    answer = (one, response) => {
      if (asked.length > 1) return send(one, response);
      response.writeHead(200, { 'content-length': CONTENT.length });
      response.write(CONTENT.subarray(0, 5 * MIB), () => response.destroy());
    };
    expect((await read()).equals(CONTENT)).toBe(true);
    expect(asked).toHaveLength(2);
    const [, from = ''] = /^bytes=(\d+)-/.exec(asked[1]?.range ?? '') ?? [];
    expect(Number(from)).toBeGreaterThan(0);
  });

  test('a body without ranges and without a length is what came until its end, and not until a cut', async () => {
    const storage = createExchange('', PATIENCE);
    const come = async (): Promise<number> => {
      const { bytes, stream } = await download(url, storage, deadline(60_000));
      let got = 0;
      for await (const piece of stream) got += piece.length;
      return bytes + got;
    };
    answer = (_, response) => void response.writeHead(200).end(CONTENT);
    expect(await come()).toBe(CONTENT.length);
    answer = (_, response) => {
      response.writeHead(200);
      response.write(CONTENT.subarray(0, MIB), () => response.destroy());
    };
    await expect(come()).rejects.toThrow();
  });

  test('what trickles is given up at the deadline of all, in the middle of a range', async () => {
    answer = (_, response) => {
      response.writeHead(206, {
        'content-length': 4 * MIB,
        'content-range': `bytes 0-${4 * MIB - 1}/${CONTENT.length}`,
      });
      const trickling = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(trickling));
    };
    const begun = performance.now();
    await expect(read(deadline(1000, 'too late'))).rejects.toThrow('too late');
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(asked).toHaveLength(4);
  });

  test('whoever closes it does not wait for what is under way', async () => {
    answer = (one, response) => {
      if (one.range.startsWith('bytes=0-')) send(one, response);
      else response.writeHead(206).flushHeaders();
    };
    const slow = { ...PATIENCE, stall: 20_000 };
    const storage = createExchange('', slow);
    const { stream, close } = await download(url, storage, deadline(60_000));
    await stream[Symbol.asyncIterator]().next();
    while (asked.length < 3) await sleep(5);
    const begun = performance.now();
    await close();
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('a refusal is said with its code, without the address', async () => {
    answer = (_, response) =>
      response.writeHead(403).end('<Error><Code>AuthenticationFailed</Code></Error>');
    await expect(read()).rejects.toThrow(/^not allowed \(403 AuthenticationFailed\)$/);
    expect(asked).toHaveLength(1);
  });
});

describe('upload', () => {
  const upload = async (content: AsyncIterable<Buffer>): Promise<number> =>
    azureUpload(url, createExchange('', PATIENCE))(await outgoing(content));

  test('what is little is one request, again where the storage is down or the connection breaks', async () => {
    answer = (_, response) => {
      if (asked.length === 1) response.writeHead(503).end();
      else if (asked.length === 2) response.destroy();
      else response.writeHead(201).end();
    };
    expect(await upload(whole(CONTENT))).toBe(CONTENT.length);
    expect(asked).toHaveLength(3);
    expect(asked.every((one) => one.body.equals(CONTENT))).toBe(true);
    expect(asked[0]?.query.get('comp')).toBeNull();
  });

  test('up to 64 MiB is one request', async () => {
    answer = (_, response) => response.writeHead(201).end();
    const content = async function* () {
      for (let at = 0; at < 64; at++) yield CONTENT.subarray(0, MIB);
    };
    expect(await upload(content())).toBe(64 * MIB);
    expect(asked.map((one) => [one.query.get('comp'), one.body.length])).toEqual([
      [null, 64 * MIB],
    ]);
  });

  test('what is more goes up in blocks side by side, and is the list of them', async () => {
    answer = (_, response) => response.writeHead(201).end();
    const content = async function* () {
      for (let at = 0; at < 70; at++) yield CONTENT.subarray(at * 1000, at * 1000 + MIB);
    };
    expect(await upload(content())).toBe(70 * MIB);
    const blocks = new Map(
      asked
        .filter((one) => one.query.get('comp') === 'block')
        .map((one) => [one.query.get('blockid') ?? '', one.body]),
    );
    const list = asked.at(-1);
    expect([list?.query.get('comp'), list?.query.get('sig')]).toEqual(['blocklist', 's3cret']);
    const ids = [...(list?.body.toString() ?? '').matchAll(/<Latest>([^<]+)<\/Latest>/g)];
    const whole = Buffer.concat(ids.map(([, id = '']) => blocks.get(id) ?? Buffer.of()));
    const expected: Buffer[] = [];
    for await (const piece of content()) expected.push(piece);
    expect(whole.equals(Buffer.concat(expected))).toBe(true);
    expect([ids.length, new Set(ids.map(([, id]) => id?.length)).size]).toEqual([2, 1]);
  });

  test('a block that is refused ends it, and no list is sent', async () => {
    answer = (one, response) => {
      response.writeHead(one.query.get('comp') === 'block' && asked.length === 2 ? 403 : 201).end();
    };
    const content = async function* () {
      for (let at = 0; at < 80; at++) yield CONTENT.subarray(0, MIB);
    };
    await expect(upload(content())).rejects.toThrow(/^the upload failed: not allowed \(403\)$/);
    expect(asked.map((one) => one.query.get('comp'))).not.toContain('blocklist');
  });
});

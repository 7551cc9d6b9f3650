import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createHttpGet } from '../../src/runner/http.ts';

let server: Server;
let origin: string;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/plain') response.end('hello');
    else if (pathname === '/headers') response.end(JSON.stringify(request.headers));
    else if (pathname === '/relative') response.writeHead(302, { location: 'plain' }).end('moved');
    else if (pathname === '/elsewhere')
      response.writeHead(307, { location: `http://localhost:${port}/headers` }).end();
    else if (pathname === '/loop') response.writeHead(301, { location: '/loop' }).end();
    else if (pathname === '/slow') {
      response.write('first ');
      setTimeout(() => response.end('second'), 300);
    } else response.writeHead(404).end('nothing here');
  });
  server.listen(0);
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = createHttpGet();

test('an answer has its status, headers and body; 404 is an answer too', async () => {
  const found = await get(`${origin}/plain`);
  expect([found.status, found.headers['content-length'], await text(found.body)]).toEqual([
    200,
    '5',
    'hello',
  ]);
  const missing = await get(`${origin}/none`);
  expect([missing.status, await text(missing.body)]).toEqual([404, 'nothing here']);
});

test('the body streams: its first bytes are there before the last are sent', async () => {
  const { body } = await get(`${origin}/slow`);
  const [chunk] = (await once(body, 'data')) as [Buffer];
  expect(chunk.toString()).toBe('first ');
  body.resume();
});

test('relative redirects are followed, to their end', async () => {
  expect(await text((await get(`${origin}/relative`)).body)).toBe('hello');
  await expect(get(`${origin}/loop`)).rejects.toThrow(`GET ${origin}/loop: more than 10 redirects`);
});

test('credentials do not follow a redirect to another host', async () => {
  const sent = { Authorization: 'Bearer x', 'X-Other': 'y' };
  const there = JSON.parse(await text((await get(`${origin}/elsewhere`, sent)).body));
  expect([there.authorization, there['x-other']]).toEqual([undefined, 'y']);
  const here = JSON.parse(await text((await get(`${origin}/headers`, sent)).body));
  expect([here.authorization, here['user-agent']]).toEqual(['Bearer x', 'go-turbo-build']);
});

test('no answer is an error that names the address', async () => {
  await expect(get('http://127.0.0.1:1/x')).rejects.toThrow(
    /^GET http:\/\/127\.0\.0\.1:1\/x: .*ECONNREFUSED/,
  );
  await expect(get('not a url')).rejects.toThrow('GET not a url: not a URL');
  await expect(get('ftp://x/y')).rejects.toThrow('ftp: is neither https: nor http:');
});

test('a proxy of the environment that does not answer is named, with what to change', async () => {
  process.env.https_proxy = 'http://user:secret@127.0.0.1:9';
  try {
    const failed = get('https://proxy.example/x').catch((error: Error) => error.message);
    expect(await failed).toBe(
      'GET https://proxy.example/x: the proxy of HTTPS_PROXY cannot be used: connect ECONNREFUSED 127.0.0.1:9',
    );
  } finally {
    delete process.env.https_proxy;
  }
});

test('goes through the proxy of the environment, not for NO_PROXY', async () => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const kept = { ...process.env };
  process.env.http_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  process.env.no_proxy = 'direct.invalid';
  try {
    const answer = await createHttpGet()('http://mirror.invalid/plain');
    expect(await text(answer.body)).toBe('hello');
    expect(asked).toEqual(['mirror.invalid:80']);
    await expect(createHttpGet()('http://direct.invalid/plain')).rejects.toThrow('direct.invalid');
    expect(asked).toHaveLength(1);
  } finally {
    for (const name of ['http_proxy', 'no_proxy']) {
      if (kept[name] === undefined) delete process.env[name];
      else process.env[name] = kept[name];
    }
    proxy.closeAllConnections();
    proxy.close();
  }
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLink } from '../../bench/network/link.ts';
import { listen } from '../../bench/network/listen.ts';
import { startModuleProxy } from '../../bench/network/module-proxy.ts';
import { bandwidth } from '../../bench/network/token-bucket.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-network-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the module proxy serves a GOMODCACHE, and keeps what it had to fetch', async () => {
  const at = path.join(folder, 'cache/download/example.com/a/@v');
  await mkdir(at, { recursive: true });
  await writeFile(path.join(at, 'v1.0.0.mod'), 'module example.com/a\n');
  let asked = 0;
  const upstream = await listen(async (request, response) => {
    asked += 1;
    response.writeHead(request.url === '/example.com/a/@v/v1.1.0.mod' ? 200 : 404).end('newer\n');
  });
  const link = createLink(bandwidth(60), 20);
  const proxy = await startModuleProxy(folder, upstream.url.replace(/\/$/, ''), link);
  const get = (file: string): Promise<Response> => fetch(`${proxy.url}example.com/a/@v/${file}`);
  try {
    const began = performance.now();
    expect(await (await get('v1.0.0.mod')).text()).toBe('module example.com/a\n');
    expect(performance.now() - began).toBeGreaterThan(19);
    expect(proxy.late()).toEqual([]);
    expect(await (await get('v1.1.0.mod')).text()).toBe('newer\n');
    expect(await (await get('v1.1.0.mod')).text()).toBe('newer\n');
    expect(asked).toBe(1);
    expect(proxy.late()).toEqual(['/example.com/a/@v/v1.1.0.mod']);
    expect((await get('v2.0.0.mod')).status).toBe(404);
    expect(proxy.bytes()).toBe(21 + 6 + 6);
  } finally {
    proxy.stop();
    upstream.stop();
  }
});

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BlockBlobClient } from '@azure/storage-blob';
import { startBlobFolder } from '../../bench/network/blob-folder.ts';
import type { BlobServer } from '../contract/harness/blob-server.ts';
import { type CacheService, startCacheService } from '../contract/harness/cache-service.ts';

/** The end of a stream comes after all its bytes. */
const lateEnd = (): Transform =>
  new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void setTimeout(done, 20),
  });
const LATE_END = { roundTrip: () => Promise.resolve(), up: lateEnd, down: lateEnd };

let folder: string;
let blobs: BlobServer;
let service: CacheService;
// One for each test: the server notes a transfer when its client may have gone on to the next test.
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'blob-folder-'));
  const start = async (): Promise<BlobServer> => {
    blobs = await startBlobFolder(path.join(folder, 'blobs'));
    return blobs;
  };
  service = await startCacheService(LATE_END, start);
});
afterEach(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const clientOf = (name: string): BlockBlobClient =>
  new BlockBlobClient(new URL(blobs.signedPath(name, 'cw'), service.url).href);

test.each([
  ['at once', 128 << 20, 1],
  ['in blocks', 1, 4],
])(
  'what the client of Azure uploads %s comes back whole and in parts',
  async (name, single, all) => {
    const bytes = randomBytes(3_500_000);
    const file = path.join(folder, 'upload');
    await writeFile(file, bytes);
    const blob = name.replace(' ', '-');
    const client = clientOf(blob);
    await client.uploadFile(file, { maxSingleShotSize: single, blockSize: 1e6, concurrency: 3 });
    expect(
      (await readdir(path.join(folder, 'blobs'))).filter((one) => one.startsWith(blob)),
    ).toHaveLength(all);

    expect(await blobs.size(blob)).toBe(bytes.length);
    expect((await client.getProperties()).contentLength).toBe(bytes.length);
    expect((await client.downloadToBuffer(0, undefined, { blockSize: 7e5 })).equals(bytes)).toBe(
      true,
    );
    expect((await blobs.read(blob)).equals(bytes)).toBe(true);
    const across = await client.downloadToBuffer(999_990, 1_000_020);
    expect(across.equals(bytes.subarray(999_990, 2_000_010))).toBe(true);
    const range = { headers: { range: 'bytes=3499990-' } };
    const end = await fetch(client.url, range);
    expect(end.status).toBe(206);
    expect(Buffer.from(await end.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true);
  },
);

test('what was never uploaded is not there', async () => {
  expect(await blobs.size('nothing')).toBeUndefined();
  expect(await clientOf('nothing').exists()).toBe(false);
});

/** The client has its bytes a moment before the server knows that they are out. */
async function moved(direction: 'up' | 'down', requests: number): Promise<number> {
  while (service.count(direction === 'up' ? 'upload' : 'download') < requests) await nextTurn();
  return service.bytes(direction);
}

test('bytes that pass are counted, those of one blob by its key', async () => {
  const client = clientOf('counted');
  await client.upload(Buffer.alloc(1000, 'a'), 1000);
  await client.downloadToBuffer(100, 300);
  expect([await moved('up', 1), await moved('down', 1)]).toEqual([1000, 300]);
});

test('bytes of a client that hangs up at the last one are counted, too', async () => {
  const bytes = randomBytes(300_000);
  await blobs.write('hung-up', bytes);
  const request = get(new URL(blobs.signedPath('hung-up', 'r'), service.url), { agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let left = bytes.length;
  for await (const chunk of response) {
    left -= (chunk as Buffer).length;
    if (left === 0) request.destroy();
  }
  expect(await moved('down', 1)).toBe(bytes.length);
});

test('the folder is gone with the server', async () => {
  const other = path.join(folder, 'other');
  const server = await startBlobFolder(other);
  await server.write('one', Buffer.from('1'));
  await server.stop();
  await expect(readdir(other)).rejects.toThrow('ENOENT');
});

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CacheService, type Failing, startCacheService } from './harness/cache-service.ts';
import { actionNode, PROJECT, runChild } from './harness/child.ts';
import { jobEnvironment, jobFolders, serviceEnvironment } from './harness/job-environment.ts';

// The cache client as it is in dist: an archive goes up without the Azure client, which takes over
// where that does not do (src/cache/github/put-blob.ts).

const CHUNKS = path.join(PROJECT, 'dist', 'chunks');
const CLIENTS = readdirSync(CHUNKS).filter((name) => /^cache-/.test(name));
const CONTENT = randomBytes(6_000_000);

let folder: string;
let workspace: string;
let archive: string;
let service: CacheService;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gtb-dist-upload-'));
  const folders = jobFolders({ root: folder, source: '' });
  workspace = folders.workspace;
  archive = path.join(folders.temp, 'delta.tar.zst');
  for (const one of [workspace, folders.temp]) mkdirSync(one, { recursive: true });
  service = await startCacheService();
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  service.recover();
  service.forget();
  writeFileSync(archive, CONTENT);
});

/** Runs `call` with the client of dist; what it gave, and whether the Azure client was loaded. */
async function withClient(
  name: string,
  call: string,
): Promise<{ readonly value: unknown; readonly azure: boolean }> {
  const script = `
    import { createRequire } from 'node:module';
    const client = await import(${JSON.stringify(path.join(CHUNKS, name))});
    const value = await client.${call} ?? null;
    const loaded = Object.keys(createRequire('/')('node:module')._cache);
    const azure = loaded.some((file) => file.endsWith('azure-storage-blob.cjs'));
    console.log('\\n' + JSON.stringify({ value, azure }));`;
  const job = { root: folder, source: '', service };
  const { stdout, stderr } = await runChild(
    actionNode(),
    ['--input-type=module', '-e', script],
    workspace,
    { ...jobEnvironment(job), ...serviceEnvironment(job) },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`${stdout}\n${stderr}`);
  return JSON.parse(last);
}

const save = (key: string): string => `saveCache([${JSON.stringify(archive)}], '${key}')`;
const restore = (key: string): string => `restoreCache([${JSON.stringify(archive)}], '${key}')`;

test.each(CLIENTS)('%s saves without the Azure client what it restores', async (name) => {
  const saved = await withClient(name, save(`small-${name}`));
  expect(saved).toEqual({ value: expect.any(Number), azure: false });
  expect(saved.value).toBeGreaterThan(0);
  expect(service.requests().map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'create 200',
    'upload 201',
    'finalize 200',
  ]);
  rmSync(archive);
  expect((await withClient(name, restore(`small-${name}`))).value).toBe(`small-${name}`);
  expect(existsSync(archive)).toBe(true);
});

test.each<[string, Failing]>([
  ['is refused', { how: 503, kinds: ['upload'] }],
  ['breaks off', { how: 'reset', kinds: ['upload'] }],
])("an upload that %s is the Azure client's", async (_, failing) => {
  const [name = ''] = CLIENTS;
  const key = `again-${String(failing.how)}`;
  service.fail(failing);
  const saving = withClient(name, save(key));
  while (service.count('upload') === 0) await sleep(1);
  service.recover();
  expect(await saving).toEqual({ value: expect.any(Number), azure: true });
  expect(service.entries().map((one) => one.key)).toContain(key);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  claimMemoryFolder,
  leaveToJob,
  removeMemoryFolder,
  removeMemoryNow,
} from '../../../src/runner/memory/memory-folder.ts';
import { hasEnded, jobProcess, ownerOf, parseOwner } from '../../../src/runner/memory/owner.ts';
import { needs } from '../../needs.ts';

const NAME = '0123456789abcdef';
const FIRST = `go-turbo-build-${NAME}`;
const { describe: onLinux } = needs('linux');

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gtb-memory-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As a job of its own claims it; the base name of its folder, and the folder of the job. */
async function claimed(now = Date.now()): Promise<{ name: string | null; job: string }> {
  const job = await mkdtemp(join(tmpdir(), 'gtb-memory-job-'));
  const folder = await claimMemoryFolder({ root, name: NAME, jobFolder: job, now });
  return { name: folder === null ? null : folder.slice(root.length + 1), job };
}

/** Its folder belongs to a process that has ended. */
async function abandon(name: string): Promise<void> {
  const child = spawn('sleep', ['60']);
  const owner = await ownerOf(child.pid ?? 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await writeFile(join(root, name, 'owner.json'), JSON.stringify(owner));
}

onLinux('the folder of a job in memory', () => {
  test('it is for this user alone, has the same name each time, and is removed', async () => {
    for (const remove of [removeMemoryFolder, async (job: string) => removeMemoryNow(job)]) {
      const { name, job } = await claimed();
      expect(name).toBe(FIRST);
      expect((await lstat(join(root, FIRST))).mode & 0o777).toBe(0o700);
      await writeFile(join(root, FIRST, 'entry'), 'x');
      await remove(job);
      expect(await readdir(root)).toEqual([]);
      if (remove === removeMemoryFolder) expect(await readdir(job)).toEqual([]);
    }
  });

  test('one whose job still runs is left alone: the next has another name', async () => {
    await claimed();
    expect((await claimed()).name).toBe(`${FIRST}-2`);
    expect((await claimed()).name).toBe(`${FIRST}-3`);
  });

  test('what a killed job left is removed, by the next job of any place', async () => {
    await claimed();
    await abandon(FIRST);
    const other = 'go-turbo-build-ffffffffffffffff-4';
    await mkdir(join(root, other), { mode: 0o700 });
    await abandon(other);
    expect((await claimed()).name).toBe(FIRST);
    expect(await readdir(root)).toEqual([FIRST]);
  });

  test('left to the job it belongs to who started this process', async () => {
    const { job } = await claimed();
    await leaveToJob(job);
    expect((await claimed()).name).toBe(`${FIRST}-2`);
  });

  test.each(['a link', 'a file', 'open to others'])(
    '%s of that name is never touched',
    async (kind) => {
      const elsewhere = await mkdtemp(join(tmpdir(), 'gtb-memory-elsewhere-'));
      await writeFile(join(elsewhere, 'owner.json'), 'not ours');
      const at = join(root, FIRST);
      if (kind === 'a link') await symlink(elsewhere, at);
      else if (kind === 'a file') await writeFile(at, 'x');
      else {
        await mkdir(at);
        await chmod(at, 0o755);
        await utimes(at, 1, 1);
      }
      const before = await lstat(at);
      expect((await claimed()).name).toBe(`${FIRST}-2`);
      expect((await lstat(at)).ino).toBe(before.ino);
      expect(await readdir(elsewhere)).toEqual(['owner.json']);
    },
  );

  test('one that says nothing of its owner is a moment old, or abandoned', async () => {
    await mkdir(join(root, FIRST), { mode: 0o700 });
    expect((await claimed()).name).toBe(`${FIRST}-2`);
    expect((await claimed(Date.now() + 61_000)).name).toBe(FIRST);
  });

  test('where no folder can be made there is none', async () => {
    await rm(root, { recursive: true });
    expect((await claimed()).name).toBeNull();
  });
});

onLinux('an owner', () => {
  test('a process that has ended, and one that took its number since', async () => {
    const own = await ownerOf(process.pid);
    if (own === null) throw new Error('this process is not there');
    expect(await hasEnded(own)).toBe(false);
    expect(await hasEnded({ ...own, started: '1' })).toBe(true);
    expect(await hasEnded({ ...own, boot: 'another' })).toBe(true);
    expect(await hasEnded({ ...own, started: '1', namespace: 'pid:[1]' })).toBe(false);
    expect(parseOwner(JSON.stringify(own))).toEqual(own);
  });

  test.each([
    '',
    '{}',
    'null',
    '{"pid":1}',
    '{"pid":"1","started":"1","boot":"b","namespace":"n"}',
  ])('of %s nothing is believed', (text) => {
    expect(parseOwner(text)).toBeNull();
  });

  test('shells between the job and this process do not count', async () => {
    const child = spawn('bash', ['-c', 'read; true']);
    expect(await jobProcess(child.pid)).toBe(process.pid);
    child.kill('SIGKILL');
    expect(await jobProcess(0)).toBe(1);
  });
});

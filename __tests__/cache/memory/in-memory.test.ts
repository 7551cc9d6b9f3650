import { lstat, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMemory } from '../../../src/cache/memory/in-memory.ts';
import { spillingExec } from '../../../src/cache/memory/spilling-exec.ts';
import type { CommandResult } from '../../../src/runner/ports.ts';

let folder: string;
let disk: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-in-memory-'));
  disk = await mkdtemp(join(tmpdir(), 'gtb-on-disk-'));
});
afterEach(() =>
  Promise.all([folder, disk].map((one) => rm(one, { recursive: true, force: true }))),
);

test('spilled, an entry is on the disk under the path that it had, with its time', async () => {
  const memory = inMemory(folder, disk);
  const entry = join(memory.goCache, 'ab', 'entry-a');
  await mkdir(join(memory.goCache, 'ab'), { recursive: true });
  await writeFile(entry, 'record');
  await utimes(entry, 1e9, 1e9);
  expect(memory.isSpilled()).toBe(false);
  await Promise.all([memory.spill(), memory.spill()]);
  expect(memory.isSpilled()).toBe(true);
  expect((await lstat(memory.goCache)).isSymbolicLink()).toBe(true);
  expect(await readFile(entry, 'utf8')).toBe('record');
  expect((await stat(entry)).mtimeMs).toBe(1e12);
  await writeFile(join(memory.goTemporary, 'x'), 'x');
});

describe('a command', () => {
  const request = { tool: 'go', args: ['build'], cwd: '/', environment: {} };
  const ended = (exitCode: number, stderr = ''): CommandResult => ({
    ...{ exitCode, stderr },
    ...{ stdout: '', seconds: 1 },
  });

  test.each<[string, CommandResult[], number, boolean]>([
    ['that ends well', [ended(0, 'no space left on device')], 0, false],
    ['that fails for another reason', [ended(1, 'undefined: x')], 1, false],
    [
      'that finds the memory full',
      [ended(1, 'write x: no space left on device'), ended(0)],
      0,
      true,
    ],
    [
      'that finds the disk full, too',
      [ended(1, 'no space left on device'), ended(2, 'no space left on device')],
      2,
      true,
    ],
  ])('%s', async (_, answers, exitCode, spilled) => {
    const memory = inMemory(folder, disk);
    const left = [...answers];
    const said: string[] = [];
    const exec = spillingExec(async () => left.shift() ?? ended(99), memory, {
      info: (line) => said.push(line),
    });
    expect((await exec(request)).exitCode).toBe(exitCode);
    expect(left).toEqual([]);
    expect(memory.isSpilled()).toBe(spilled);
    expect(said).toHaveLength(spilled ? 1 : 0);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeNow } from '../../../src/runner/machine/remove-now.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'remove-now-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a folder with all that is in it, and one that is not there', async () => {
  const folder = join(root, 'a');
  await mkdir(join(folder, 'b'), { recursive: true });
  await writeFile(join(folder, 'b', 'c'), 'x');
  removeNow(folder);
  expect(existsSync(folder)).toBe(false);
  removeNow(folder);
});

test('what cannot be removed yet is tried again, and an error never comes through', () => {
  let tries = 0;
  const after = (failing: number) => () => {
    tries++;
    if (tries <= failing) throw Object.assign(new Error('not empty'), { code: 'ENOTEMPTY' });
  };
  removeNow('folder', after(3));
  expect(tries).toBe(4);
  tries = 0;
  removeNow('folder', after(Number.POSITIVE_INFINITY));
  expect(tries).toBe(20);
});

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix('a process that still writes into it for a while', async () => {
  const folder = join(root, 'busy');
  await mkdir(folder);
  const script = `i=0; while [ $i -lt 2000 ]; do : > ${folder}/$i; i=$((i+1)); done`;
  const writer = spawn('sh', ['-c', script], { stdio: 'ignore' });
  const ended = once(writer, 'close');
  while (!existsSync(join(folder, '9'))) await new Promise((go) => setTimeout(go, 1));
  removeNow(folder);
  await ended;
  expect(existsSync(folder)).toBe(false);
});

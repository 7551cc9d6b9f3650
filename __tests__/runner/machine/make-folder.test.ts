import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder } from '../../../src/runner/machine/make-folder.ts';
import { needs } from '../../needs.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gtb-make-'));
});
afterEach(() => rm(root, { recursive: true }));

test('a folder at any depth, one that is there, and many at once', async () => {
  const deep = path.join(root, 'a', 'b', 'c');
  await Promise.all(['x', 'y', 'z'].map((name) => makeFolder(path.join(deep, name))));
  await makeFolder(deep);
  expect((await stat(path.join(deep, 'z'))).isDirectory()).toBe(true);
});

test('a file or a link to nothing in its place is an error', async () => {
  await writeFile(path.join(root, 'file'), '');
  await symlink('nowhere', path.join(root, 'link'));
  await expect(makeFolder(path.join(root, 'file'))).rejects.toThrow('EEXIST');
  await expect(makeFolder(path.join(root, 'file', 'a'))).rejects.toThrow('ENOTDIR');
  await expect(makeFolder(path.join(root, 'link'))).rejects.toThrow('EEXIST');
});

needs('linux').test('below /proc it ends', async () => {
  for (const folder of ['/proc/a', '/proc/a/b/c'])
    await expect(makeFolder(folder)).rejects.toThrow(/ENOENT|EACCES/);
});

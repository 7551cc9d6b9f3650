import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corruptPaths, type PackEntry } from '../../../src/cache/archive/pack-entry.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-corrupt-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function entry(path: string, said: string, is: string | null): Promise<PackEntry> {
  const source = join(folder, path);
  if (is !== null) await writeFile(source, is);
  const sha256 = createHash('sha256').update(said).digest('hex');
  return { path, source, size: said.length, sha256, mtime: 0, mode: 0o644 };
}

test('all that are not what they say, in their order', async () => {
  const whole = Array.from({ length: 200 }, (_, index) => entry(`whole-${index}`, 'x', 'x'));
  const entries = await Promise.all([
    entry('changed', 'abc', 'abd'),
    ...whole,
    entry('shorter', 'abc', 'ab'),
    entry('longer', 'abc', 'abcd'),
    entry('gone', 'abc', null),
  ]);
  const bytes: PackEntry = { path: 'bytes', source: Buffer.from('v1'), size: 2, mtime: 0, mode: 1 };
  expect(corruptPaths([...entries, bytes])).toEqual(['changed', 'shorter', 'longer', 'gone']);
  expect(corruptPaths([bytes])).toEqual([]);
});

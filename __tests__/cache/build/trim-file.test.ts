import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepFromTrimming } from '../../../src/cache/build/trim-file.ts';

test('trim.txt holds the seconds that cmd/go reads; one that cannot be written is no error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gtb-trim-'));
  await keepFromTrimming(folder, 1_700_000_000_999);
  expect(await readFile(join(folder, 'trim.txt'), 'utf8')).toBe('1700000000');
  await rm(join(folder, 'trim.txt'));
  await mkdir(join(folder, 'trim.txt'));
  await keepFromTrimming(folder, 0);
  await keepFromTrimming(join(folder, 'none'), 0);
  await rm(folder, { recursive: true });
});

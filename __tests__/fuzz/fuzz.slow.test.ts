import { actionNode } from '../contract/harness/child.ts';
import { fuzz } from './fuzz.ts';
import { PARSERS } from './parsers.ts';
import { realFiles } from './seeds.ts';

// Real files with a few changes, in front of everything that reads what others wrote. `npm run fuzz` has 200,000.

test('the files are real ones: what is read of them before they are changed', async () => {
  const files = await realFiles();
  expect(Object.keys(files).sort()).toEqual(Object.keys(PARSERS).sort());
  const read = async (name: string) => PARSERS[name]?.(files[name]?.files[0] ?? Buffer.alloc(0));
  for (const name of ['elf', 'mach-o', 'pe'])
    expect(await read(name)).toMatchObject({ goVersion: expect.stringMatching(/^go1\./) });
  for (const name of ['manifest', 'action-graph'])
    expect(await read(name)).toMatchObject({ ok: true });
  for (const name of ['archive', 'zstd']) expect(await read(name)).toMatchObject({ state: 'ok' });
  for (const name of ['habits', 'inputs-manifest']) expect(await read(name)).not.toBeNull();
  for (const name of ['zip', 'tar', 'gzip']) expect(await read(name)).toBe('extracted');
}, 120_000);

test('5,000 changed files: no exception, no hang, no gigabyte', async () => {
  const done = await fuzz(19, 5000, actionNode());
  expect(done.wrong).toEqual([]);
  expect(done.cases).toBe(5000);
  expect(done.slowest.seconds).toBeLessThan(2);
  expect(done.mostBytes).toBeLessThan(2 ** 30);
}, 600_000);

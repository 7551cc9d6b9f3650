import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PUT_BACK_MS } from '../../../src/cache/build/restore-archive.ts';
import { putBack, scanUsed, usedActions } from '../../../src/cache/build/scan.ts';
import { ALL, RealGoCache } from './real-gocache.ts';

/** The output of a compiler that had nothing to say: SHA-256 of nothing. */
const NO_MESSAGES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

let real: RealGoCache;
beforeAll(async () => {
  real = await RealGoCache.create();
});
afterAll(() => real.remove());

/** A moment that lies surely between what was done and what comes. */
async function now(): Promise<number> {
  await sleep(60);
  const moment = Date.now();
  await sleep(60);
  return moment;
}

describe('scanUsed over a real GOCACHE', () => {
  test('everything a cold build wrote is used, with the bytes of its record', async () => {
    const began = await now();
    expect((await real.build('cold', 'a', 'b', 'c')).sort()).toEqual(ALL);
    const used = await real.used('cold', began);
    const names = await readdir(real.folder('cold'), { recursive: true });
    const actions = names.filter((name) => name.endsWith('-a')).map((name) => name.slice(3, -2));
    expect(used.map((entry) => entry.action).sort()).toEqual(actions.sort());
    for (const { action, record, usedAt } of used) {
      const file = join(real.folder('cold'), action.slice(0, 2), `${action}-a`);
      expect(record).toBe(await readFile(file, 'latin1'));
      expect(usedAt).toBe((await stat(file)).mtimeMs);
    }
    expect(usedActions(real.folder('cold'), began).sort()).toEqual(actions.sort());
    const exports = await real.exports('cold');
    expect(real.outputs('cold', used)).toEqual(expect.arrayContaining([...exports.values()]));
  });

  test('once put back two hours, a second build shows exactly its hits', async () => {
    await real.build('hits', 'a', 'b', 'c');
    const exports = await real.exports('hits');
    putBack(
      real.folder('hits'),
      (await real.used('hits')).map((entry) => entry.action),
      Date.now() - PUT_BACK_MS,
    );
    const began = await now();
    expect(await real.used('hits', began)).toEqual([]);
    expect(usedActions(real.folder('hits'), began)).toEqual([]);

    expect(await real.build('hits', 'b')).toEqual([]);
    const used = real.outputs('hits', await real.used('hits', began));
    const archives = ['example.com/m/a', 'example.com/m/b'].map((path) => exports.get(path));
    expect(used).toEqual([...archives, NO_MESSAGES].sort());
  });

  test('without that its hits do not show: Go leaves an mtime of this hour alone', async () => {
    await real.build('young', 'a', 'b', 'c');
    const began = await now();
    expect(await real.build('young', 'a', 'b', 'c')).toEqual([]);
    expect(real.outputs('young', await real.used('young', began))).toEqual([]);
  });

  test('what is no whole record is left out', async () => {
    await real.build('torn', 'a', 'b', 'c');
    const [first, second, ...others] = await real.used('torn');
    if (first === undefined || second === undefined) throw new Error('nothing was written');
    const fileOf = (action: string): string =>
      join(real.folder('torn'), action.slice(0, 2), `${action}-a`);
    await writeFile(fileOf(first.action), first.record.slice(0, 100));
    await rm(fileOf(second.action));
    await writeFile(join(real.folder('torn'), '00', 'README'), 'x');
    const actions = (await real.used('torn')).map((entry) => entry.action);
    expect(actions.sort()).toEqual(others.map((entry) => entry.action).sort());
  });

  test('a folder that is not there holds nothing', async () => {
    expect(await scanUsed(real.sandbox.path('nowhere'), 0)).toEqual([]);
    putBack(real.sandbox.path('nowhere'), ['a'.repeat(64)], 0);
  });
});

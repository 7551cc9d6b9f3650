import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  open,
  readdir,
  rm,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { readWhole } from '../../../src/cache/read-whole.ts';
import { whole } from '../../../src/cache/whole.ts';
import { bundled } from './bundled.ts';
import { filesBelow, HOUR, removeScratch, sampleStore, scratch, textOf } from './sample-store.ts';

afterEach(removeScratch);

const oneAgainst = (write: string, ...read: string[]) => ({ scope: { write, read } });

describe('keys', () => {
  test('what was saved is found by its key and by any prefix, with its bytes', async () => {
    const store = await sampleStore();
    expect(await store.put('gtb1-base-lane-place-sum-content', 'hello')).toEqual({
      state: 'saved',
      bytes: 5,
    });
    for (const prefix of ['gtb1-base-lane-place-sum-content', 'gtb1-base-lane-', 'g', ''])
      expect(await store.get([prefix])).toBe('gtb1-base-lane-place-sum-content: hello');
    expect(await store.find('base', ['gtb1-base-'])).toEqual({
      state: 'found',
      entry: { key: 'gtb1-base-lane-place-sum-content', bytes: 5 },
    });
    expect(await store.get(['gtb1-base-lane-x'])).toBe('miss');
    expect(await store.get(['gtb1-base-lane-place-sum-content-and-more'])).toBe('miss');
    expect(await store.find('base', [])).toEqual({ state: 'miss' });
  });

  test('an empty store has nothing, and looking does not make a folder', async () => {
    const root = join(await scratch(), 'not', 'there');
    const store = await sampleStore({ root });
    expect(await store.get(['a'])).toBe('miss');
    await expect(stat(root)).rejects.toThrow('ENOENT');
    await store.put('a');
    expect(await store.get(['a'])).toBe('a: a');
  });

  test('the first prefix that has any decides, then the newest', async () => {
    const store = await sampleStore();
    for (const key of ['a-1', 'b-1', 'a-2', 'b-2']) await store.put(key);
    expect(await store.get(['c-', 'a-', 'b-'])).toBe('a-2: a-2');
    expect(await store.get(['b-', 'a-'])).toBe('b-2: b-2');
    expect(await store.get(['a-1', 'a-'])).toBe('a-1: a-1');
    // To be used does not make an entry newer.
    store.wait(HOUR);
    await store.get(['a-1']);
    expect(await store.get(['a-'])).toBe('a-2: a-2');
  });

  test('an exact key comes before a newer one that goes on', async () => {
    const store = await sampleStore();
    await store.put('a');
    await store.put('ab');
    expect(await store.get(['a'])).toBe('a: a');
  });

  test('keys that a file system would fold, cut or refuse stay apart', async () => {
    const store = await sampleStore();
    const tail = (end: string) => `${'k'.repeat(300)}${'/x:*?"<>|\\~%'.repeat(17)}${end}`;
    const keys = ['Key', 'key', 'a b', 'a%20b', '../up', 'ü-日本', '~', tail('1'), tail('2')];
    for (const key of keys) expect(await store.put(key)).toMatchObject({ state: 'saved' });
    for (const key of keys) expect(await store.get([key])).toBe(`${key}: ${key}`);
    expect(await store.get([`${'k'.repeat(300)}/x`])).toBe(`${tail('2')}: ${tail('2')}`);
    expect(await store.get(['k'.repeat(10)])).toBe(`${tail('2')}: ${tail('2')}`);
    expect(await store.get([`${'k'.repeat(300)}-other`])).toBe('miss');
    expect(await store.get(['K'])).toBe('Key: Key');
    for (const file of await filesBelow(store.root))
      expect(file).not.toMatch(/[:*?"<>|]|(^|[\\/])\.\.?($|[\\/])/);
  });

  test('an entry is written once', async () => {
    const store = await sampleStore();
    await store.put('a', 'first');
    let called = false;
    const again = await store.save('base', 'a', () => {
      called = true;
      return whole('second');
    });
    expect(again).toEqual({ state: 'exists' });
    expect(called).toBe(false);
    expect(await store.get(['a'])).toBe('a: first');
  });

  test('of two who write at the same time the first one wins', async () => {
    const store = await sampleStore();
    const outcome = await store.save('base', 'a', async function* () {
      yield Buffer.from('slow');
      await store.put('a', 'fast');
    });
    expect(outcome).toEqual({ state: 'exists' });
    expect(await store.get(['a'])).toBe('a: fast');
    expect(await readdir(join(store.root, 'v1', 'under-way'))).toEqual([]);
  });

  test('an entry that another process evicts while it is saved again is no error', async () => {
    const store = await sampleStore();
    for (let round = 0; round < 300; round++) {
      await store.put('a');
      const [name = ''] = await filesBelow(join(store.root, 'v1', 'entries'));
      const saving = store.put('a');
      await unlink(join(store.root, 'v1', 'entries', name));
      expect((await saving).state).toMatch(/^(?:exists|saved)$/);
    }
  });

  test('slots do not see each other', async () => {
    const store = await sampleStore();
    await store.put('a', 'x', 'base');
    expect(await store.get(['a'], 'delta')).toBe('miss');
    expect(await store.put('a', 'y', 'delta')).toMatchObject({ state: 'saved' });
    expect(await store.get(['a'], 'base')).toBe('a: x');
  });

  test('thousands of entries are looked through quickly', async () => {
    const store = await sampleStore();
    for (let at = 0; at < 3; at++) await store.put(`lane-place-${at}`);
    const [first = ''] = (await filesBelow(store.root)).filter((file) =>
      file.includes('lane-place'),
    );
    const folder = join(store.root, first, '..');
    const { fileNameOf } = await import('../../../src/cache/directory/entry-name.ts');
    const others = Array.from({ length: 5000 }, (_, at) => fileNameOf(`other-${at}`));
    await Promise.all(others.map((name) => writeFile(join(folder, name), '')));
    const start = performance.now();
    expect(await store.find('base', ['none-', 'lane-place-'])).toMatchObject({
      entry: { key: 'lane-place-2' },
    });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('who sees what', () => {
  test('two repositories never see each other, however alike their names are', async () => {
    const root = await scratch();
    const names = [
      'team/service',
      'Team/service',
      'team%2Fservice',
      'team~service',
      'x'.repeat(300),
    ];
    const stores = [];
    for (const repository of [...names, `${'x'.repeat(300)}y`])
      stores.push(await sampleStore({ root, repository }));
    for (const [at, store] of stores.entries()) {
      expect(await store.get(['key'])).toBe('miss');
      await store.put('key', `of ${at}`);
    }
    for (const [at, store] of stores.entries()) expect(await store.get([''])).toBe(`key: of ${at}`);
  });

  test("a pull request reads the default branch's entries, and nobody reads the pull request's", async () => {
    const root = await scratch();
    const main = await sampleStore({ root, ...oneAgainst('main', 'main') });
    const one = await sampleStore({
      root,
      ...oneAgainst('refs/pull/1/merge', 'refs/pull/1/merge', 'main'),
    });
    const two = await sampleStore({
      root,
      ...oneAgainst('refs/pull/2/merge', 'refs/pull/2/merge', 'main'),
    });
    await main.put('a-main');
    await one.put('a-one');
    await one.put('b-one');
    expect(await main.get(['b-', 'a-'])).toBe('a-main: a-main');
    expect(await two.get(['b-', 'a-'])).toBe('a-main: a-main');
    expect(await one.get(['b-', 'a-'])).toBe('b-one: b-one');
    // The same key may be in both.
    expect(await one.put('a-main', 'mine')).toMatchObject({ state: 'saved' });
    expect(await main.get(['a-main'])).toBe('a-main: a-main');
  });

  test("a run's own scope is searched with every prefix before the default one, as GitHub does", async () => {
    const root = await scratch();
    const main = await sampleStore({ root, ...oneAgainst('main', 'main') });
    const one = await sampleStore({ root, ...oneAgainst('pr', 'pr', 'main') });
    await one.put('lane-old');
    main.wait(HOUR);
    await main.put('lane-place-new');
    expect(await one.get(['lane-place-', 'lane-'])).toBe('lane-old: lane-old');
  });
});

describe('what readers hold', () => {
  test('bytes in hand outlive the entry, and nothing stays after the close', async () => {
    const store = await sampleStore();
    await store.put('a', 'held');
    const opened = await store.open('base', ['a']);
    if (opened.state !== 'found') throw new Error(opened.state);
    expect(opened.bytes).toBe(4);
    await rm(join(store.root, 'v1', 'entries'), { recursive: true });
    expect(await store.get(['a'])).toBe('miss');
    expect(String(await readWhole(opened, 100))).toBe('held');
    await opened.close();
    expect(await filesBelow(store.root)).toEqual([]);
  });

  test('what is closed before it is read to its end leaves nothing either', async () => {
    const store = await sampleStore();
    await store.put('a', 'x'.repeat(5e6));
    const opened = await store.open('base', ['a']);
    if (opened.state !== 'found') throw new Error(opened.state);
    for await (const piece of opened.stream) {
      expect(piece.length).toBeLessThan(5e6);
      break;
    }
    await opened.close();
    expect(await readdir(join(store.root, 'v1', 'under-way'))).toEqual([]);
  });

  test('a file that vanishes, or is not what its name says, is a miss', async () => {
    const store = await sampleStore();
    const long = 'l'.repeat(400);
    await store.put(long);
    const files = await filesBelow(store.root);
    const side = files.find((file) => file.endsWith('.key')) ?? '';
    await writeFile(join(store.root, side), 'l'.repeat(401));
    expect(await store.get(['l'])).toBe('miss');
    await unlink(join(store.root, side));
    expect(await store.get(['l'])).toBe('miss');
    await store.put('a');
    for (const file of await filesBelow(store.root))
      if (file.includes('a~')) await unlink(join(store.root, file));
    expect(await store.get(['a'])).toBe('miss');
  });
});

describe('a store that cannot be used says so', () => {
  const brokenRoots: [string, () => Promise<string>, string][] = [
    [
      'a file',
      async () => {
        const file = join(await scratch(), 'file');
        await writeFile(file, '');
        return file;
      },
      'is not a folder',
    ],
    ...(process.platform === 'linux'
      ? [
          [
            'a read-only file system',
            async () => '/sys/go-turbo-build',
            'may not be used that way',
          ] as never,
        ]
      : []),
  ];
  test.each(brokenRoots)('the root is %s', async (_, make, reason) => {
    const store = await sampleStore({ root: await make() });
    let called = false;
    const saved = await store.save('base', 'a', () => {
      called = true;
      return whole('x');
    });
    expect(saved).toEqual({ state: 'unavailable', reason: expect.stringContaining(store.root) });
    expect(saved).toMatchObject({ reason: expect.stringContaining('cache-store: directory:PATH') });
    if (process.platform !== 'win32')
      expect(saved).toMatchObject({ reason: expect.stringContaining(reason) });
    expect(called).toBe(false);
  });

  test('a file as the root is unavailable to readers, too', async () => {
    const root = join(await scratch(), 'file');
    await writeFile(root, '');
    const store = await sampleStore({ root });
    expect(await store.find('base', ['a'])).toMatchObject({ state: 'unavailable' });
    expect(await store.open('base', ['a'])).toMatchObject({ state: 'unavailable' });
  });

  test('no space is left while the archive is written', async () => {
    if (process.platform !== 'linux') return;
    const store = await sampleStore();
    const saved = await store.save('base', 'a', async function* () {
      yield Buffer.from('half');
      // Every write to this device ends in ENOSPC.
      const full = await open('/dev/full', 'w');
      await full.writeFile('more').finally(() => full.close());
    });
    expect(saved).toEqual({
      state: 'unavailable',
      reason: `no space is left for the cache folder ${store.root} (ENOSPC); free some, or give another one with cache-store: directory:PATH`,
    });
    expect(await store.get(['a'])).toBe('miss');
    expect(await filesBelow(store.root)).toEqual([]);
  });

  test("the caller's own error is passed on and nothing is stored", async () => {
    const store = await sampleStore();
    const failing = store.save('base', 'a', async function* () {
      yield Buffer.from('half');
      throw new Error('cannot pack');
    });
    await expect(failing).rejects.toThrow('cannot pack');
    expect(await store.get(['a'])).toBe('miss');
    expect(await filesBelow(store.root)).toEqual([]);
  });

  test('an entry larger than the store may be', async () => {
    const store = await sampleStore({ limitBytes: 10 });
    await store.put('small', '123');
    store.wait(2 * HOUR);
    expect(await store.put('large', '12345678901')).toEqual({
      state: 'unavailable',
      reason: `the entry has 11 bytes and the cache folder ${store.root} may hold 10 in all`,
    });
    expect(await store.get(['small'])).toBe('small: 123');
    expect(await readdir(join(store.root, 'v1', 'under-way'))).toEqual([]);
  });

  test('reading works from a folder that may not be written', async () => {
    if (process.platform === 'win32') return;
    const store = await sampleStore();
    await store.put('a', 'readable');
    if (process.getuid?.() !== 0) {
      for (const folder of ['v1/under-way', 'v1', '.'])
        await chmod(join(store.root, folder), 0o555);
      expect(await store.get(['a'])).toBe('a: readable');
      expect(await store.put('b')).toMatchObject({ state: 'unavailable' });
      for (const folder of ['.', 'v1', 'v1/under-way'])
        await chmod(join(store.root, folder), 0o755);
      return;
    }
    // Nothing is forbidden to root: let somebody else read.
    await chmod(store.root, 0o755);
    const script = await bundled('read-only-reader.ts', await scratch());
    await chmod(join(script, '..'), 0o755);
    // Of this project only root may see anything, where its folder is a temporary one.
    const node = join(script, '..', 'node');
    await copyFile(process.execPath, node, constants.COPYFILE_FICLONE);
    const ran = spawnSync(node, [script, store.root], { uid: 65534, encoding: 'utf8' });
    expect([ran.error, ran.stderr]).toEqual([undefined, '']);
    expect(JSON.parse(ran.stdout)).toEqual({ opened: 'a: readable', saved: 'unavailable' });
  });
});

test('a folder in place of an entry harms nobody', async () => {
  const store = await sampleStore();
  await store.put('a');
  const [file = ''] = (await filesBelow(store.root)).filter((name) => name.includes('a~'));
  await unlink(join(store.root, file));
  await mkdir(join(store.root, file));
  expect(await textOf(await store.open('base', ['a']))).toBe('miss');
});

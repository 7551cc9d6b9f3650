import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseEvictions, type Evictable } from '../../../src/cache/directory/eviction-choice.ts';
import { readWhole } from '../../../src/cache/read-whole.ts';
import { filesBelow, HOUR, removeScratch, sampleStore, scratch } from './sample-store.ts';

afterEach(removeScratch);

const DAY = 24 * HOUR;

describe('the choice', () => {
  const now = 100 * DAY;
  /** An entry saved `age` ago and used `unused` ago. */
  const entry = (
    file: string,
    bytes: number,
    unused: number,
    group: string | null = null,
    age = unused,
  ): Evictable => ({
    file,
    bytes,
    savedAt: now - age,
    usedAt: now - unused,
    group,
  });
  const chosen = (entries: Evictable[], limitBytes: number) =>
    chooseEvictions(entries, { limitBytes, now, spareMs: HOUR }).map((one) => one.file);

  test('nothing under the limit', () => {
    expect(chosen([entry('a', 50, DAY), entry('b', 50, 90 * DAY)], 100)).toEqual([]);
  });

  test('the least recently used, and no more than needed', () => {
    const entries = [entry('a', 40, 2 * DAY), entry('b', 40, 5 * DAY), entry('c', 40, 3 * DAY)];
    expect(chosen(entries, 100)).toEqual(['b']);
    expect(chosen(entries, 79)).toEqual(['b', 'c']);
    expect(chosen(entries, 0)).toEqual(['b', 'c', 'a']);
  });

  test('never what was used within the hour', () => {
    expect(chosen([entry('a', 40, HOUR), entry('b', 40, HOUR + 1), entry('c', 40, 0)], 0)).toEqual([
      'b',
    ]);
  });

  test('older ones of a group at any time, its newest two last and only after a week', () => {
    const entries = [
      entry('1', 10, 0, 'g', 4 * DAY),
      entry('2', 10, 8 * DAY, 'g', 3 * DAY),
      entry('3', 10, 2 * DAY, 'g', 2 * DAY),
      entry('other', 10, 6 * DAY),
      entry('h', 10, 9 * DAY, 'h'),
    ];
    expect(chosen(entries, 1000)).toEqual(['1']);
    expect(chosen(entries, 35)).toEqual(['1', 'other']);
    expect(chosen(entries, 15)).toEqual(['1', 'other', 'h', '2']);
    expect(chosen(entries, 0)).toEqual(['1', 'other', 'h', '2']);
  });
});

describe('in a store', () => {
  const kilobyte = 'k'.repeat(1000);

  test('the limit holds over all repositories, the least recently used goes first', async () => {
    const root = await scratch();
    const clock = { now: () => Date.now() };
    const one = await sampleStore({ root, clock, limitBytes: 3500, repository: 'one' });
    const two = await sampleStore({ root, clock, limitBytes: 3500, repository: 'two' });
    await one.put('a', kilobyte);
    await two.put('b', kilobyte);
    await one.put('c', kilobyte);
    one.wait(2 * HOUR);
    two.wait(2 * HOUR);
    expect(await one.get(['a'])).toContain('a: k');
    two.wait(HOUR / 2);
    await two.put('d', kilobyte);
    expect(await two.get(['b'])).toBe('miss');
    expect(await one.get(['a'])).toContain('a: k');
    expect(await one.get(['c'])).toContain('c: k');
    expect(await two.get(['d'])).toContain('d: k');
  });

  test('what was used within the hour stays, also over the limit', async () => {
    const store = await sampleStore({ limitBytes: 1500 });
    for (const key of ['a', 'b', 'c']) await store.put(key, kilobyte);
    for (const key of ['a', 'b', 'c']) expect(await store.get([key])).toContain(kilobyte);
    store.wait(2 * HOUR);
    await store.get(['b']);
    await store.put('d', kilobyte);
    expect(await store.get(['a'])).toBe('miss');
    expect(await store.get(['b'])).toContain(kilobyte);
    expect(await store.get(['c'])).toBe('miss');
  });

  test('of the deltas of a place the newest two stay, in each scope', async () => {
    const root = await scratch();
    const main = await sampleStore({ root, scope: { write: 'main', read: ['main'] } });
    const other = await sampleStore({ root, scope: { write: 'pr', read: ['pr'] } });
    await other.put('place-0', 'x', 'delta');
    const places = Array.from({ length: 20 }, (_, at) => `place-${at + 10}`);
    for (const [at, place] of places.entries()) {
      await main.put(place, kilobyte, 'delta');
      await main.put(`elsewhere-${at % 2}`, 'x', 'delta');
      await main.put(`base-${at}`, 'x', 'base');
    }
    const found = [];
    for (const place of places)
      if ((await main.find('delta', [place])).state === 'found') found.push(place);
    expect(found).toEqual(['place-28', 'place-29']);
    expect(await main.get(['elsewhere-0'], 'delta')).toBe('elsewhere-0: x');
    expect(await main.get(['elsewhere-1'], 'delta')).toBe('elsewhere-1: x');
    expect(await main.get(['base-2'])).toBe('base-2: x');
    expect(await other.get(['place-0'], 'delta')).toBe('place-0: x');
  });

  test('a superseded delta in hand stays readable', async () => {
    const store = await sampleStore();
    await store.put('p-1', 'first', 'delta');
    const held = await store.open('delta', ['p-1']);
    for (const key of ['p-2', 'p-3']) await store.put(key, 'x', 'delta');
    expect(await store.find('delta', ['p-1'])).toEqual({ state: 'miss' });
    if (held.state !== 'found') throw new Error(held.state);
    expect(String(await readWhole(held, 100))).toBe('first');
  });

  test('nothing is left of an entry: no file, no key beside it, no empty folder', async () => {
    const root = await scratch();
    const closed = await sampleStore({
      root,
      scope: { write: 'pr', read: ['pr'] },
      limitBytes: 1500,
    });
    const long = 'l'.repeat(400);
    await closed.put(long, kilobyte);
    const store = await sampleStore({ root, limitBytes: 1500 });
    store.wait(3 * HOUR);
    await store.put('a', kilobyte);
    store.wait(3 * HOUR);
    await store.put('b', 'x');
    const left = await filesBelow(root);
    expect(left.filter((file) => file.includes('l~~'))).toEqual([]);
    expect(left).toHaveLength(2);
    await store.put('c', 'x');
    const scopes = await readdir(
      join(root, 'v1', 'entries', (await readdir(join(root, 'v1', 'entries')))[0] ?? ''),
    );
    expect(scopes.map((name) => name.split('~')[0])).toEqual(['refs%2Fheads%2Fmain']);
  });

  test('what killed writers and readers left goes after an hour, what is under way stays', async () => {
    const store = await sampleStore();
    await store.put('a');
    const underWay = join(store.root, 'v1', 'under-way');
    await writeFile(join(underWay, 'write-1-killed'), 'half');
    store.wait(HOUR / 2);
    await store.put('b');
    expect(await readdir(underWay)).toEqual(['write-1-killed']);
    expect(await store.get([''])).toBe('b: b');
    store.wait(HOUR);
    await store.put('c');
    expect(await readdir(underWay)).toEqual([]);
  });
});

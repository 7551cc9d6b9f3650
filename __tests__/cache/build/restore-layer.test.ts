import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import type { PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { baseParts } from '../../../src/cache/build/base-parts.ts';
import { entryFile } from '../../../src/cache/build/entry.ts';
import { keptEntries, type LayerFile, packEntries } from '../../../src/cache/build/kept-entries.ts';
import { PUT_BACK_MS } from '../../../src/cache/build/restore-archive.ts';
import { restoreLayer } from '../../../src/cache/build/restore-layer.ts';
import type { LayerNote } from '../../../src/cache/build/restored-layer.ts';
import { saveLayer } from '../../../src/cache/build/save-layer.ts';
import { saveArchive } from '../../../src/cache/save-archive.ts';
import type { Slot } from '../../../src/cache/store.ts';
import { createMemoryStore, type MemoryStore } from '../../fakes/memory-store.ts';
import { ALL, RealGoCache } from './real-gocache.ts';

const KEYS = { lookups: ['base-place-sum-', 'base-place-', 'base-'] };
const KEY = 'base-place-sum-1';
const NOTE = { base: '', after: '', carried: 0, c: '', cActions: [] };
const clock = { now: () => Date.now() };

let real: RealGoCache;
let store: MemoryStore;
beforeAll(async () => {
  real = await RealGoCache.create();
});
beforeEach(() => {
  store = createMemoryStore();
});
afterAll(() => real.remove());

function save(
  key: string,
  entries: readonly PackEntry[],
  note: Partial<LayerNote> = {},
  slot: 'base' | 'delta' = 'base',
) {
  const meta = { ...NOTE, ...note };
  return saveArchive({
    ...{ store, slot, key, meta, entries: async () => entries },
    ...{ parallelism: 1, codec: hostCodec() },
  });
}

async function kept(cache: string): Promise<LayerFile[]> {
  const rules = { hasC: false, indexRoots: [], sourceLists: false };
  const { entries } = await keptEntries(real.folder(cache), await real.used(cache), rules);
  return packEntries(entries);
}

function restore(
  cache: string,
  keys = KEYS,
  slot: 'base' | 'delta' = 'base',
  onCompilable = (): void => undefined,
  c = '',
) {
  const goCache = real.folder(cache);
  return restoreLayer({ slot, keys, goCache, store, clock, parallelism: 1, onCompilable, c });
}

describe('a layer of a real GOCACHE', () => {
  beforeAll(() => real.build('source', 'a', 'b', 'c'));

  test('what was made from other C is not there, and counts as not restored', async () => {
    const entries = await kept('source');
    const record = entries.find((one) => one.path.endsWith('-a'))?.path ?? '';
    const action = record.slice(3, -2);
    await save('base-place-sum-c1', entries, { c: 'then', cActions: [action] });
    const lookups = { lookups: ['base-place-sum-c1'] };
    const [now, then] = [
      await restore('other-c', lookups, 'base', () => undefined, 'now'),
      await restore('same-c', lookups, 'base', () => undefined, 'then'),
    ];
    expect(then.layer?.actions).toContain(action);
    expect(now.layer?.actions).toHaveLength((then.layer?.actions.length ?? 0) - 1);
    expect(now.layer?.actions).not.toContain(action);
    await stat(join(real.folder('same-c'), record));
    await expect(stat(join(real.folder('other-c'), record))).rejects.toThrow();
  });

  test('is there again: nothing is compiled, and every hit shows', async () => {
    const entries = await kept('source');
    expect(await save(KEY, entries)).toMatchObject({ state: 'saved' });
    const restored = await restore('target');
    expect(restored).toMatchObject({
      report: { hit: 'exact', key: KEY, bytesUp: 0 },
      brokenKey: '',
      warnings: [],
    });
    expect(restored.report.bytesDown).toBe(store.content('base', KEY)?.length);
    const records = entries.filter((one) => one.path.endsWith('-a'));
    expect(restored.layer).toMatchObject({ key: KEY, note: NOTE, standsOn: null });
    expect(restored.layer?.actions).toEqual(records.map((one) => one.path.slice(3, -2)));
    expect(new Map(restored.layer?.outputs)).toEqual(
      new Map(
        entries
          .filter((one) => !one.path.endsWith('-a'))
          .map((one) => [one.path.slice(3, -2), one.size]),
      ),
    );
    // Go asks for the time of a record alone.
    for (const { path } of records) {
      const age = Date.now() - (await stat(join(real.folder('target'), path))).mtimeMs;
      expect(age).toBeGreaterThanOrEqual(PUT_BACK_MS);
      expect(age).toBeLessThan(PUT_BACK_MS + 60_000);
    }

    const began = Date.now();
    await sleep(60);
    expect(await real.build('target', 'b')).toEqual([]);
    const exports = await real.exports('source');
    const used = real.outputs('target', await real.used('target', began));
    expect(used).toEqual(
      expect.arrayContaining(['a', 'b'].map((name) => exports.get(`example.com/m/${name}`))),
    );
    expect(used).not.toContain(exports.get('example.com/m/c'));
  });

  describe('in three archives', () => {
    // Keys as keys.ts makes them: the others are found by none of the look-ups.
    const lookups = { lookups: ['gtb1-base-place-sum-', 'gtb1-base-place-', 'gtb1-base-'] };
    const key = 'gtb1-base-place-sum-1x3';
    const keys = [
      ['base', key],
      ['base2', 'gtb1-base2-place-sum-1x3'],
      ['base3', 'gtb1-base3-place-sum-1x3'],
    ] as const;
    const saveThree = async () => {
      const small = { splitBytes: 0, largeBytes: 0, objectBytes: 0 };
      const parts = baseParts(await kept('source'), small);
      const layer = { store, slot: 'base', key, note: NOTE, parts } as const;
      return saveLayer({ ...layer, parallelism: 1, codec: hostCodec() });
    };
    /** Each archive as it was saved, changed by `change`; those that become null are gone. */
    const changed = (change: (bytes: Buffer, slot: Slot) => Buffer | null): void => {
      const all = keys.map(([slot, one]) => [slot, one, store.content(slot, one)] as const);
      store = createMemoryStore();
      for (const [slot, one, bytes = Buffer.of()] of all) {
        const after = change(bytes, slot);
        if (after !== null) store.put(slot, one, after);
      }
    };

    test('is restored whole', async () => {
      const saved = await saveThree();
      const bytes = keys.map(([slot, one]) => store.content(slot, one)?.length ?? 0);
      expect(bytes.every((one) => one > 0)).toBe(true);
      const sum = bytes.reduce((a, b) => a + b, 0);
      expect(saved).toEqual({ state: 'saved', bytes: sum });
      const restored = await restore('three', lookups);
      expect(restored).toMatchObject({
        ...{ report: { hit: 'exact', key, bytesDown: sum }, brokenKey: '', warnings: [] },
      });
      const paths = (await kept('source')).map((one) => one.path);
      const actions = paths.filter((path) => path.endsWith('-a')).map((path) => path.slice(3, -2));
      expect(new Set(restored.layer?.actions)).toEqual(new Set(actions));
      expect(restored.layer?.outputs).toHaveLength(paths.length - actions.length);
      expect(await real.build('three', 'a', 'b', 'c')).toEqual([]);
      const files = (name: string) =>
        Promise.all(paths.map((path) => readFile(join(real.folder(name), path), 'latin1')));
      expect(await files('three')).toEqual(await files('source'));
    });

    test('is restored whole where the others are here before the first is unpacked', async () => {
      await saveThree();
      const { fetch } = store;
      let isUnpackable: () => void = () => undefined;
      const othersCame = new Promise<void>((resolve) => {
        isUnpackable = resolve;
      });
      const fast: typeof fetch = async (slot, prefixes, onMoved) => {
        const found = await fetch(slot, prefixes);
        if (slot === 'base') {
          onMoved?.(key);
          await othersCame;
        }
        // Time enough to unpack it, were it not to wait.
        if (slot === 'base3') setTimeout(isUnpackable, 200);
        return found;
      };
      store = { ...store, fetch: fast };
      const restored = await restore('fast', lookups);
      expect(restored).toMatchObject({ report: { hit: 'exact' }, begun: [], warnings: [] });
      expect(await real.build('fast', 'a', 'b', 'c')).toEqual([]);
    });

    test('packages are hits to a compiler when the first one is there', async () => {
      await saveThree();
      let compilable: () => void = () => undefined;
      const first = new Promise<void>((resolve) => {
        compilable = resolve;
      });
      let fetchRest: () => void = () => undefined;
      const rest = new Promise<void>((resolve) => {
        fetchRest = resolve;
      });
      const { fetch } = store;
      const slow: typeof fetch = async (slot, ...how) => {
        if (slot === 'base2') await rest;
        return fetch(slot, ...how);
      };
      store = { ...store, fetch: slow };
      const restoring = restore('early', lookups, 'base', compilable);
      await first;
      const outputs = await real.exports('source');
      const a = join(real.folder('early'), entryFile(outputs.get('example.com/m/a') ?? '', 'd'));
      const whole = await readFile(join(real.folder('source'), a.slice(-69)));
      const early = await readFile(a);
      expect([early.length, early.equals(whole)]).toEqual([whole.length, false]);
      await real.sandbox.write({ 'm/b/more.go': 'package b\n\nfunc More() int { return B() }\n' });
      expect(await real.build('early', 'b')).toEqual(['example.com/m/b']);
      fetchRest();
      expect(await restoring).toMatchObject({ report: { hit: 'exact' }, begun: [], warnings: [] });
      expect((await readFile(a)).equals(whole)).toBe(true);
      await rm(real.sandbox.path('m/b/more.go'));
    });

    /** No output stays of which only the beginning came, and Go builds what is not there. */
    const expectSound = async (cache: string) => {
      for (const path of (await kept('source')).map((one) => one.path)) {
        const [wanted, there] = await Promise.all(
          ['source', cache].map((name) =>
            readFile(join(real.folder(name), path)).catch(() => null),
          ),
        );
        if (there) expect(there.equals(wanted ?? Buffer.of())).toBe(true);
      }
      await real.build(cache, 'a', 'b', 'c');
      expect(await real.exports(cache)).toEqual(await real.exports('source'));
    };

    test.each(['base2', 'base3'])('is a miss without %s, and its key is replaced', async (gone) => {
      await saveThree();
      changed((bytes, slot) => (slot === gone ? null : bytes));
      const restored = await restore(`half-${gone}`, lookups);
      expect(restored).toMatchObject({
        ...{ report: { hit: 'miss', key: '' }, layer: null, brokenKey: key },
        warnings: [expect.stringContaining('is not there')],
      });
      expect(restored.begun).toHaveLength(3);
      await expectSound(`half-${gone}`);
    });

    test('is a miss where the first is cut off, and nothing of it is half a package', async () => {
      await saveThree();
      changed((bytes, slot) => (slot === 'base' ? bytes.subarray(0, bytes.length - 20) : bytes));
      let isCompilable = false;
      const note = (): void => {
        isCompilable = true;
      };
      expect(await restore('cut', lookups, 'base', note)).toMatchObject({
        ...{ report: { hit: 'miss' }, layer: null, brokenKey: key },
      });
      expect(isCompilable).toBe(false);
      await expectSound('cut');
    });

    test.each(['base2', 'base3'])('is a miss where %s is damaged', async (damaged) => {
      await saveThree();
      changed((bytes, slot) =>
        slot === damaged ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes,
      );
      expect(await restore(`damaged-${damaged}`, lookups)).toMatchObject({
        ...{ report: { hit: 'miss' }, layer: null, brokenKey: key },
        warnings: [expect.stringContaining(`gtb1-${damaged}-place-sum-1x3 is broken`)],
      });
      await expectSound(`damaged-${damaged}`);
    });

    test('a key that says another number of parts is refused', async () => {
      const parts = [await kept('source')];
      const layer = { store, slot: 'base', key, note: NOTE, parts } as const;
      await expect(saveLayer({ ...layer, parallelism: 1, codec: hostCodec() })).rejects.toThrow(
        'is no key of 1 parts',
      );
    });
  });

  test('what is there already stays as it is', async () => {
    await save(KEY, await kept('source'));
    await real.build('there', 'a');
    const [entry] = (await real.used('there')).map((one) => entryFile(one.action, 'a'));
    const file = join(real.folder('there'), entry ?? '');
    const before = await stat(file);
    await restore('there');
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
    expect(await real.build('there', 'a', 'b', 'c')).toEqual([]);
  });

  test.each([
    ['base-place-other-1', 'partial'],
    ['base-elsewhere-sum-1', 'partial'],
    ['delta-place-sum-1', 'miss'],
  ])('found as %s is %s', async (key, hit) => {
    await save(key, await kept('source'));
    const restored = await restore(`found-${hit}`);
    expect(restored.report).toMatchObject({ hit, key: hit === 'miss' ? '' : key });
    expect(restored.layer === null).toBe(hit === 'miss');
    expect(restored.warnings).toEqual([]);
  });

  test('a store that is not there is a warning and a miss', async () => {
    store.breakWith('no network');
    expect(await restore('none')).toMatchObject({
      report: { hit: 'miss', key: '' },
      layer: null,
      warnings: ['the base cache is not available: no network'],
    });
  });
});

describe('a broken archive', () => {
  beforeAll(() => real.build('sound', 'a', 'b', 'c'));

  test.each<[string, (content: Buffer) => Buffer]>([
    ['truncated', (content) => content.subarray(0, content.length - 200)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('<html>not found</html>')],
    [
      'with a flipped bit',
      (content) => {
        const copy = Buffer.from(content);
        copy[copy.length - 100] = (copy[copy.length - 100] ?? 0) ^ 4;
        return copy;
      },
    ],
  ])('%s is a warning with its key, and the build is right', async (what, spoil) => {
    await save(KEY, await kept('sound'));
    const content = store.content('base', KEY) ?? Buffer.alloc(0);
    store = createMemoryStore();
    store.put('base', KEY, spoil(content));
    const cache = `broken-${what.replaceAll(' ', '-')}`;
    const restored = await restore(cache);
    expect(restored).toMatchObject({ report: { hit: 'miss', key: '' }, layer: null });
    expect(restored.brokenKey).toBe(KEY);
    expect(restored.warnings).toEqual([
      expect.stringMatching(
        /^the base cache base-place-sum-1 is broken \(.+\); what it misses is compiled again$/,
      ),
    ]);
    await real.build(cache, 'a', 'b', 'c');
    expect(await real.exports(cache)).toEqual(await real.exports('sound'));
  });
});

describe('an archive with files that are no entries', () => {
  function entry(path: string, text: string): PackEntry {
    const source = Buffer.from(text);
    return { path, source, size: source.length, mtime: 0, mode: 0o644 };
  }
  const text = 'the output';
  const id = createHash('sha256').update(text).digest('hex');
  const other = 'ab'.repeat(32);

  test('brings entries only, and counts nothing else as held', async () => {
    const good = [
      entry(entryFile(id, 'd'), text),
      entry(entryFile(other, 'a'), 'a record'),
      entry(`${entryFile(createHash('sha256').update('tool').digest('hex'), 'd')}/tool`, 'tool'),
    ];
    const bad = [
      entry('trim.txt', '0'),
      entry('README', 'x'),
      entry('fuzz/corpus', 'x'),
      // An output under another name than its own hash.
      entry(entryFile(other, 'd'), 'something else'),
      entry(`${entryFile('cd'.repeat(32), 'd')}/tool`, 'something else'),
      // A folder that is not that of the ID.
      entry(`00/${other}-a`, 'a record'),
    ];
    await save(KEY, [...good, ...bad]);
    const folder = real.folder('odd');
    await mkdir(folder);
    await writeFile(join(folder, 'trim.txt'), '1');
    const { layer } = await restore('odd');
    for (const one of good) await stat(join(folder, one.path));
    for (const one of bad.slice(1)) await expect(stat(join(folder, one.path))).rejects.toThrow();
    expect(await readFile(join(folder, 'trim.txt'), 'utf8')).toBe('1');
    expect(layer?.actions).toEqual([other]);
    expect(layer?.outputs.map(([output]) => output).sort()).toEqual(
      [id, createHash('sha256').update('tool').digest('hex')].sort(),
    );
  });

  test('a note of another version is no note', async () => {
    const odd = {
      base: 5,
      after: ['x'],
      carried: 'many',
      c: 1,
      cActions: 'x',
    } as unknown as LayerNote;
    await save(KEY, [entry(entryFile(id, 'd'), text)], odd);
    expect((await restore('note')).layer?.note).toEqual(NOTE);
  });
});

describe('a delta that stands on another', () => {
  const DELTA = { lookups: ['delta-place-sum-', 'delta-place-', 'delta-'] };
  beforeAll(async () => {
    await real.build('first', 'a');
    await real.build('second', 'a', 'b', 'c');
  });

  async function saveBoth(): Promise<void> {
    const ground = await kept('first');
    const held = new Set(ground.map((one) => one.path));
    await save('delta-place-sum-w1', ground, { base: KEY, carried: 3 }, 'delta');
    const rest = (await kept('second')).filter((one) => !held.has(one.path));
    const note = { base: KEY, after: 'delta-place-sum-w1', carried: 7 };
    await save('delta-place-sum-s2', rest, note, 'delta');
  }

  test('brings both, as one layer', async () => {
    await saveBoth();
    const restored = await restore('both', DELTA, 'delta');
    expect(restored).toMatchObject({ report: { hit: 'exact', key: 'delta-place-sum-s2' } });
    const sizes = ['w1', 's2'].map(
      (name) => store.content('delta', `delta-place-sum-${name}`)?.length ?? 0,
    );
    expect(restored.report.bytesDown).toBe((sizes[0] ?? 0) + (sizes[1] ?? 0));
    expect(restored.layer?.bytes).toBe(restored.report.bytesDown);
    expect(restored.layer?.note.carried).toBe(7);
    expect(restored.layer?.standsOn).toMatchObject({ key: 'delta-place-sum-w1', standsOn: null });
    const all = (await kept('second')).filter((one) => one.path.endsWith('-a'));
    expect([...(restored.layer?.actions ?? [])].sort()).toEqual(
      all.map((one) => one.path.slice(3, -2)).sort(),
    );
    expect(await real.build('both', 'a', 'b', 'c')).toEqual([]);
  });

  test('alone is still of use: what the other held is compiled again', async () => {
    await saveBoth();
    const alone = store.content('delta', 'delta-place-sum-s2') ?? Buffer.alloc(0);
    store = createMemoryStore();
    store.put('delta', 'delta-place-sum-s2', alone);
    const restored = await restore('alone', DELTA, 'delta');
    expect(restored).toMatchObject({ report: { hit: 'exact' }, warnings: [], brokenKey: '' });
    expect(restored.layer?.standsOn).toBeNull();
    expect(await real.build('alone', 'a', 'b', 'c')).toEqual(['example.com/m/a']);
  });

  test('on a broken one says so and goes on', async () => {
    await saveBoth();
    const alone = store.content('delta', 'delta-place-sum-s2') ?? Buffer.alloc(0);
    store = createMemoryStore();
    store.put('delta', 'delta-place-sum-w1', Buffer.from('broken'));
    store.put('delta', 'delta-place-sum-s2', alone);
    const restored = await restore('ground', DELTA, 'delta');
    expect(restored.warnings).toEqual([
      expect.stringMatching(/^the delta cache delta-place-sum-w1 is broken/),
    ]);
    expect(restored.brokenKey).toBe('delta-place-sum-w1');
    expect(restored.layer).toMatchObject({ key: 'delta-place-sum-s2', standsOn: null });
    expect((await real.build('ground', 'a', 'b', 'c')).sort()).toEqual(ALL.slice(0, 1));
  });
});

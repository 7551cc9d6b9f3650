import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import type { PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { entryFile } from '../../../src/cache/build/entry.ts';
import { keptEntries, packEntries } from '../../../src/cache/build/kept-entries.ts';
import { PUT_BACK_MS } from '../../../src/cache/build/restore-archive.ts';
import { restoreLayer } from '../../../src/cache/build/restore-layer.ts';
import type { LayerNote } from '../../../src/cache/build/restored-layer.ts';
import { saveArchive } from '../../../src/cache/save-archive.ts';
import { TransferError } from '../../../src/cache/store.ts';
import { flipBit } from '../../fakes/flip-bit.ts';
import { createMemoryStore, type MemoryStore } from '../../fakes/memory-store.ts';
import { ALL, RealGoCache } from './real-gocache.ts';

const KEYS = { lookups: ['base-place-sum-', 'base-place-', 'base-'] };
const KEY = 'base-place-sum-1';
const NOTE = { base: '', after: '', carried: 0, c: '', cActions: [], from: null };
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
  note: Partial<Omit<LayerNote, 'from'>> = {},
  slot: 'base' | 'delta' = 'base',
) {
  const meta = { ...NOTE, ...note };
  return saveArchive({
    ...{ store, slot, key, meta, entries: async () => entries },
    codec: hostCodec(),
  });
}

async function kept(cache: string): Promise<PackEntry[]> {
  const rules = { hasC: false, indexRoots: [], sourceLists: false };
  const { entries } = await keptEntries(real.folder(cache), await real.used(cache), rules);
  return packEntries(entries);
}

function restore(cache: string, keys = KEYS, slot: 'base' | 'delta' = 'base', c = '') {
  const goCache = real.folder(cache);
  return restoreLayer({ slot, keys, goCache, store, clock, c });
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
      await restore('other-c', lookups, 'base', 'now'),
      await restore('same-c', lookups, 'base', 'then'),
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

  test('bytes that do not come are a miss, no fault of the archive, and no half a package stays', async () => {
    const entries = await kept('source');
    await save(KEY, entries);
    const bytes = store.content('base', KEY) ?? Buffer.of();
    const { open } = store;
    const halting: typeof open = async (slot, prefixes) => {
      const opened = await open(slot, prefixes);
      const stream = async function* () {
        yield bytes.subarray(0, bytes.length - 20_000);
        throw new TransferError('no byte came for 30 s');
      };
      return opened.state === 'found' ? { ...opened, stream: stream() } : opened;
    };
    store = { ...store, open: halting };
    expect(await restore('not-come')).toMatchObject({
      ...{ report: { hit: 'miss', key: '' }, layer: null, brokenKey: '' },
      warnings: [
        `the base cache is not available: the download of ${KEY} failed: no byte came for 30 s`,
      ],
    });
    for (const { path } of entries) {
      const there = await readFile(join(real.folder('not-come'), path)).catch(() => null);
      if (there === null || path.endsWith('-a')) continue;
      expect(createHash('sha256').update(there).digest('hex')).toBe(path.slice(3, -2));
    }
    await real.build('not-come', 'a', 'b', 'c');
    expect(await real.exports('not-come')).toEqual(await real.exports('source'));
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
    ['with a flipped bit', (content) => flipBit(content, content.length - 100)],
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
      from: { lane: { isSealed: false } },
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

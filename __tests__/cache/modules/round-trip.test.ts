import { appendFile, chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { parseGoSums } from '../../../src/cache/modules/go-sum.ts';
import { downloadFile, moduleText } from '../../../src/cache/modules/module-path.ts';
import { createMemoryStore, type MemoryStore } from '../../fakes/memory-store.ts';
import {
  GO_SUM,
  KEY,
  RealModules,
  SEMVER,
  SEMVER_FOLDER,
  UUID,
  UUID_FOLDER,
} from './real-modules.ts';

let real: RealModules;
let store: MemoryStore;
beforeAll(async () => {
  real = await RealModules.create();
  await real.download('source');
});
beforeEach(() => {
  store = createMemoryStore();
});
afterAll(() => real.remove());

const NONE = { hit: 'miss', key: '', bytesUp: 0 };

/** A GOMODCACHE filled by Go, with one file changed. */
async function spoilt(cache: string, file: string, spoil: (file: string) => Promise<void>) {
  await real.download(cache);
  await chmod(real.folder(cache, file), 0o644);
  await spoil(real.folder(cache, file));
}

describe('a fresh GOMODCACHE', () => {
  beforeEach(() => real.save(store, 'source'));

  test('is filled, and Go builds from it without a proxy', async () => {
    const restored = await real.restore(store, 'fresh');
    expect(restored).toMatchObject({
      report: { hit: 'exact', key: KEY, bytesDown: store.content('modules', KEY)?.length },
      warnings: [],
      brokenKey: '',
    });
    for (const folder of [UUID_FOLDER, SEMVER_FOLDER]) {
      expect(await real.files('fresh', folder)).toEqual(await real.files('source', folder));
    }
    for (const mod of ['readonly', 'mod']) {
      const built = await real.run('fresh', ['build', `-mod=${mod}`, './...']);
      expect([built.exitCode, built.stderr]).toEqual([0, '']);
    }
    expect(await real.files('fresh', UUID_FOLDER)).toContain('uuid.go');
    expect(await readFile(real.sandbox.path('m', 'go.sum'), 'utf8')).toBe(GO_SUM);
  });

  test('go mod verify hashes the folders, zips or not, and finds them as go.sum says', async () => {
    await real.restore(store, 'verified');
    const verified = await real.run('verified', ['mod', 'verify']);
    expect(verified).toMatchObject({ exitCode: 0, stdout: 'all modules verified\n' });
    const file = real.folder('verified', UUID_FOLDER, 'uuid.go');
    await chmod(file, 0o644);
    await appendFile(file, '//');
    const spoiltNow = await real.run('verified', ['mod', 'verify']);
    expect(spoiltNow.stderr).toContain('github.com/google/uuid v1.6.0: dir has been modified');
  });

  test('holds no zip, no list and nothing of ours', async () => {
    await real.restore(store, 'lean');
    const versions = (name: string, version: string): string[] =>
      ['info', 'mod', 'ziphash'].map(
        (suffix) => `download/github.com/${name}/@v/${version}.${suffix}`,
      );
    expect(await real.files('lean', 'cache')).toEqual([
      ...versions('!masterminds/semver/v3', 'v3.3.0'),
      ...versions('google/uuid', 'v1.6.0'),
    ]);
    const ziphash = await readFile(real.folder('lean', downloadFile(SEMVER, 'ziphash')), 'utf8');
    expect(ziphash).toBe(real.goSum.zips.get(moduleText(SEMVER))?.h1);
    // Read-only, as Go extracts them.
    const { mode } = await stat(real.folder('lean', UUID_FOLDER, 'uuid.go'));
    expect(mode & 0o222).toBe(0);
  });

  test('gets only what go.sum pins', async () => {
    const only = GO_SUM.split('\n').filter((line) => line.includes('uuid'));
    await real.restore(store, 'pinned', { goSum: parseGoSums(only) });
    expect((await real.files('pinned')).filter((file) => /semver/i.test(file))).toEqual([]);
    expect((await real.present('pinned')).map(moduleText)).toEqual([moduleText(UUID)]);
  });

  test('may be filled by two at once', async () => {
    const both = await Promise.all([real.restore(store, 'shared'), real.restore(store, 'shared')]);
    expect(both.map((one) => [one.report.hit, one.warnings])).toEqual([
      ['exact', []],
      ['exact', []],
    ]);
    expect(await real.run('shared', ['mod', 'verify'])).toMatchObject({ exitCode: 0 });
    expect((await real.files('shared')).filter((file) => file.includes('go-turbo'))).toEqual([]);
  });
});

describe('what is there already', () => {
  beforeEach(() => real.save(store, 'source'));

  test('stays as it is, even where it is not what go.sum says', async () => {
    const own = real.folder('own', UUID_FOLDER);
    await mkdir(own, { recursive: true });
    await writeFile(`${own}/mine.go`, 'package mine\n');
    const restored = await real.restore(store, 'own');
    expect(restored.warnings).toEqual([]);
    expect(await real.files('own', UUID_FOLDER)).toEqual(['mine.go']);
    await expect(stat(real.folder('own', downloadFile(UUID, 'ziphash')))).rejects.toThrow('ENOENT');
    expect(await real.files('own', SEMVER_FOLDER)).toEqual(
      await real.files('source', SEMVER_FOLDER),
    );
  });

  test('is not downloaded again, if it is all that is needed', async () => {
    const expected = [moduleText(UUID), moduleText(SEMVER)];
    await real.download('all');
    const restored = await real.restore(store, 'all', { expected });
    expect(restored.report).toMatchObject({ hit: 'exact', key: KEY, bytesDown: 0 });
    expect(store.requests.filter((one) => one.kind === 'open')).toEqual([]);
    await rm(real.folder('all', UUID_FOLDER), { recursive: true });
    expect((await real.restore(store, 'all', { expected })).report.bytesDown).toBeGreaterThan(0);
    expect((await real.present('all')).map(moduleText).sort()).toEqual(expected.sort());
  });
});

describe('what is not what go.sum says', () => {
  test.each<[string, string, (file: string) => Promise<void>]>([
    ['a changed file', 'uuid.go', (file) => appendFile(file, '\n// changed\n')],
    ['a file less', 'uuid.go', (file) => rm(file)],
    ['a file more', 'uuid.go', (file) => writeFile(`${file}.go`, 'package uuid\n')],
  ])('%s: the module is refused with a warning, the others are not', async (what, name, spoil) => {
    const cache = `spoilt ${what}`;
    await spoilt(cache, `${UUID_FOLDER}/${name}`, spoil);
    await real.save(store, cache);
    const target = `${cache} target`;
    const restored = await real.restore(store, target);
    const h1 = real.goSum.zips.get(moduleText(UUID))?.h1 ?? '';
    expect(restored.warnings).toEqual([
      expect.stringContaining(`the modules cache holds ${moduleText(UUID)} with h1:`),
    ]);
    expect(restored.warnings[0]).toContain(`go.sum says ${h1}; Go fetches it again`);
    // So that post replaces the archive: its key would be the same for ever.
    expect(restored.brokenKey).toBe(KEY);
    expect((await real.present(target)).map(moduleText)).toEqual([moduleText(SEMVER)]);
    expect(await real.files(target, UUID_FOLDER)).toEqual([]);
  });

  test('a .ziphash that says otherwise proves nothing', async () => {
    await spoilt('lying', `${UUID_FOLDER}/uuid.go`, (file) => appendFile(file, '//'));
    await writeFile(real.folder('lying', downloadFile(UUID, 'ziphash')), 'h1:x');
    await real.save(store, 'lying');
    expect((await real.restore(store, 'lied')).warnings).toHaveLength(1);
    expect(await real.files('lied', UUID_FOLDER)).toEqual([]);
  });

  test('a go.mod of the download cache is not written, nor its .info', async () => {
    await spoilt('mod', downloadFile(UUID, 'mod'), (file) =>
      appendFile(file, '\nretract v1.0.0\n'),
    );
    await real.save(store, 'mod');
    await real.restore(store, 'mod target');
    const download = 'cache/download/github.com/google/uuid/@v';
    expect(await real.files('mod target', download)).toEqual(['v1.6.0.ziphash']);
    expect(await real.files('mod target', UUID_FOLDER)).not.toEqual([]);
  });
});

describe('an archive that is not one of ours', () => {
  function entry(path: string): PackEntry {
    const source = Buffer.from('package x\n');
    return { path, source, size: source.length, mtime: 0, mode: 0o644 };
  }

  test('brings nothing beside the modules of go.sum', async () => {
    await real.save(store, 'source', [
      entry('extracted/example.com/x@v1.0.0/x.go'),
      entry('extracted/loose.go'),
      entry('download/github.com/google/uuid/@v/v1.6.0.zip'),
      entry('download/github.com/google/uuid/@v/list'),
      entry('download/github.com/google/uuid/@v/v9.0.0.mod'),
      entry('bin/go'),
    ]);
    await real.restore(store, 'odd');
    const files = await real.files('odd');
    expect(files.filter((file) => /example\.com|loose|\.zip$|list$|v9|bin/.test(file))).toEqual([]);
    expect(await real.present('odd')).toHaveLength(2);
  });

  test.each([
    ['nothing', null],
    ['a word', 'modules'],
    ['a list of another kind', { modules: 'all' }],
    ['nothing in the list', { modules: [null, 5, {}, { path: 5, version: [] }] }],
  ])('that says of itself %s is no error', async (what, meta) => {
    await real.save(store, 'source', [], meta);
    const restored = await real.restore(store, `meta ${what}`);
    expect(restored).toMatchObject({ report: { hit: 'exact', key: KEY }, warnings: [] });
    expect(await real.present(`meta ${what}`)).toHaveLength(2);
  });
});

describe('a broken cache is a warning', () => {
  test.each<[string, (content: Buffer) => Buffer]>([
    ['truncated', (content) => content.subarray(0, content.length - 500)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('<html>not found</html>')],
  ])('an archive that is %s', async (what, spoil) => {
    await real.save(store, 'source');
    const content = store.content('modules', KEY) ?? Buffer.alloc(0);
    store = createMemoryStore();
    store.put('modules', KEY, spoil(content));
    const restored = await real.restore(store, what);
    expect(restored).toMatchObject({ report: NONE, brokenKey: KEY });
    expect(restored.warnings).toEqual([
      expect.stringMatching(/^the modules cache modules-place-sum-1 is broken \(.+\); Go fetches/),
    ]);
    expect(await real.present(what)).toEqual([]);
    await real.download(what);
    expect(await real.run(what, ['build', './...'])).toMatchObject({ exitCode: 0 });
  });

  test('a store that is not there', async () => {
    store.breakWith('no network');
    expect(await real.restore(store, 'offline')).toMatchObject({
      report: NONE,
      warnings: ['the modules cache is not available: no network'],
    });
  });

  test('nothing found is none', async () => {
    expect(await real.restore(store, 'nothing')).toMatchObject({ report: NONE, warnings: [] });
  });

  test('a GOMODCACHE that cannot be written', async () => {
    await real.save(store, 'source');
    await writeFile(real.folder('file'), 'not a folder');
    const restored = await real.restore(store, 'file');
    expect(restored.report).toMatchObject({ hit: 'miss', key: '' });
    expect(restored.warnings).toEqual([
      expect.stringMatching(/^the modules cache cannot be extracted: .*; Go fetches the modules/),
    ]);
    // The archive is sound: nothing has to take its place.
    expect(restored.brokenKey).toBe('');
  });
});

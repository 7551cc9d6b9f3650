import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { modulesDigest } from '../../../src/cache/modules/full-entries.ts';
import { parseGoSums } from '../../../src/cache/modules/go-sum.ts';
import { filesBelow, neededModules } from '../../../src/cache/modules/module-folders.ts';
import { goModHash, moduleHash } from '../../../src/cache/modules/module-hash.ts';
import {
  downloadFile,
  escaped,
  extractedFolder,
  moduleText,
} from '../../../src/cache/modules/module-path.ts';
import { RealModules, SEMVER, SEMVER_FOLDER, UUID, UUID_FOLDER } from './real-modules.ts';

describe('names of modules', () => {
  test.each([
    ['github.com/BurntSushi/toml', 'github.com/!burnt!sushi/toml'],
    ['github.com/AAA', 'github.com/!a!a!a'],
    ['golang.org/x/text', 'golang.org/x/text'],
    ['v1.0.0-RC1', 'v1.0.0-!r!c1'],
    ['v2.0.0+incompatible', 'v2.0.0+incompatible'],
  ])('%s is escaped as %s', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  test('are those of GOMODCACHE', () => {
    expect(extractedFolder(SEMVER)).toBe(SEMVER_FOLDER);
    expect(downloadFile(SEMVER, 'mod')).toBe(
      'cache/download/github.com/!masterminds/semver/v3/@v/v3.3.0.mod',
    );
    expect(moduleText(SEMVER)).toBe('github.com/Masterminds/semver/v3@v3.3.0');
  });
});

describe('parseGoSums', () => {
  const text = `example.com/a v1.0.0 h1:aaa=
example.com/a v1.0.0/go.mod h1:bbb=
example.com/b v0.0.0-20170915032832-14c0d48ead0c/go.mod h1:ccc=
`;

  test('tells modules from go.mod files', () => {
    const { zips, goMods } = parseGoSums([text]);
    expect([...zips]).toEqual([
      ['example.com/a@v1.0.0', { path: 'example.com/a', version: 'v1.0.0', h1: 'h1:aaa=' }],
    ]);
    expect([...goMods.values()]).toEqual([
      { path: 'example.com/a', version: 'v1.0.0', h1: 'h1:bbb=' },
      { path: 'example.com/b', version: 'v0.0.0-20170915032832-14c0d48ead0c', h1: 'h1:ccc=' },
    ]);
  });

  test('reads several files as one, with line ends of Windows', () => {
    const other = 'example.com/c v1.2.3 h1:ddd=\r\nexample.com/a v1.0.0 h1:aaa=\r\n';
    expect([...parseGoSums([text, other]).zips.keys()]).toEqual([
      'example.com/a@v1.0.0',
      'example.com/c@v1.2.3',
    ]);
  });

  test.each([
    '',
    '\n\n',
    'example.com/a',
    'example.com/a v1.0.0',
    'example.com/a v1.0.0 h2:aaa=',
    'example.com/a v1.0.0 h1:aaa= more',
    '<<<<<<< HEAD',
  ])('%j pins nothing', (line) => {
    const { zips, goMods } = parseGoSums([line]);
    expect([zips.size, goMods.size]).toEqual([0, 0]);
  });
});

describe('of a real GOMODCACHE', () => {
  let real: RealModules;
  beforeAll(async () => {
    real = await RealModules.create();
    await real.download('own');
  });
  afterAll(() => real.remove());

  async function hashed(folder: string) {
    const files = await filesBelow(folder);
    return Promise.all(
      files.map(async ({ path, file }) => ({
        path,
        sha256: createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      })),
    );
  }

  test.each([
    [UUID, UUID_FOLDER],
    [SEMVER, SEMVER_FOLDER],
  ])('the h1 of $path is that of go.sum', async (module, folder) => {
    const files = await hashed(real.folder('own', folder));
    const pinned = real.goSum.zips.get(moduleText(module));
    expect(moduleHash(module, files)).toBe(pinned?.h1);
    expect(moduleHash(module, [...files].reverse())).toBe(pinned?.h1);
    expect(moduleHash(module, files.slice(1))).not.toBe(pinned?.h1);
    expect(moduleHash({ ...module, version: 'v9.0.0' }, files)).not.toBe(pinned?.h1);
  });

  test.each([UUID, SEMVER])('so is the h1 of the go.mod of $path', async (module) => {
    const bytes = await readFile(real.folder('own', downloadFile(module, 'mod')));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(goModHash(sha256)).toBe(real.goSum.goMods.get(moduleText(module))?.h1);
  });

  test('files are sorted by their bytes, as Go sorts strings', () => {
    const names = ['a', 'B', 'é', '\u{1F600}', '\uFFFD', 'a/b', 'a-b', 'a.b'];
    const files = names.map((path) => ({ path, sha256: '0'.repeat(64) }));
    const module = { path: 'm', version: 'v1' };
    const sorted = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const text = sorted.map((name) => `${'0'.repeat(64)}  m@v1/${name}\n`).join('');
    const expected = createHash('sha256').update(text).digest('base64');
    expect(moduleHash(module, files)).toBe(`h1:${expected}`);
  });

  test('present is what Go takes as whole', async () => {
    await real.download('halves');
    const present = async (): Promise<string[]> =>
      (await real.present('halves')).map(moduleText).sort();
    expect(await present()).toEqual([moduleText(SEMVER), moduleText(UUID)]);
    const partial = real.folder('halves', downloadFile(UUID, 'partial'));
    // With the zip beside it Go would extract it again.
    await rm(partial.replace(/partial$/, 'zip'));
    await writeFile(partial, '');
    expect(await present()).toEqual([moduleText(SEMVER)]);
    expect((await real.run('halves', ['list', UUID.path])).exitCode).not.toBe(0);
    await rm(partial);
    await rm(real.folder('halves', downloadFile(SEMVER, 'ziphash')));
    expect(await present()).toEqual([moduleText(UUID)]);
    await rm(real.folder('halves', UUID_FOLDER), { recursive: true });
    expect(await present()).toEqual([]);
  });

  test('a module that go.sum does not pin is not looked for', async () => {
    await mkdir(real.folder('own', 'example.com/x@v1.0.0'), { recursive: true });
    expect(await real.present('own')).toHaveLength(2);
  });

  test('needed is what the build read, the last run needed, or this job extracted', async () => {
    const old = new Date(Date.now() - 3600_000);
    await utimes(real.folder('own', UUID_FOLDER), old, old);
    await utimes(real.folder('own', SEMVER_FOLDER), old, old);
    const present = await real.present('own');
    const since = Date.now() - 60_000;
    const none = new Set<string>();
    const needed = (facts: Partial<Parameters<typeof neededModules>[0]>): string[] =>
      neededModules({ present, built: none, before: none, since, ...facts }).map(moduleText);
    expect(needed({})).toEqual([]);
    expect(needed({ built: new Set([moduleText(UUID), 'example.com/x@v1.0.0']) })).toEqual([
      moduleText(UUID),
    ]);
    expect(needed({ before: new Set([moduleText(SEMVER)]) })).toEqual([moduleText(SEMVER)]);
    expect(needed({ since: 0 })).toEqual([moduleText(SEMVER), moduleText(UUID)]);
    const now = new Date();
    await utimes(real.folder('own', UUID_FOLDER), now, now);
    expect(needed({ present: await real.present('own') })).toEqual([moduleText(UUID)]);
  });

  test('the digest of a set is 16 hex digits, in any order; what it replaces counts', async () => {
    const present = await real.present('own');
    const digest = modulesDigest(present, '');
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(modulesDigest([...present].reverse(), '')).toBe(digest);
    expect(modulesDigest(present.slice(1), '')).not.toBe(digest);
    expect(modulesDigest(present, 'a broken key')).not.toBe(digest);
  });
});

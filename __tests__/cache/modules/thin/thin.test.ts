import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostCodec } from '../../../../src/cache/archive/codec.ts';
import type { PackEntry } from '../../../../src/cache/archive/pack-entry.ts';
import { parseGoSums } from '../../../../src/cache/modules/go-sum.ts';
import { extractThin } from '../../../../src/cache/modules/thin/restore-thin.ts';
import { type HashedEntry, thinEntries } from '../../../../src/cache/modules/thin/thin-entries.ts';
import { thinFiles } from '../../../../src/cache/modules/thin/thin-files.ts';
import {
  hasSets,
  removeUnusedSets,
  useSet,
} from '../../../../src/cache/modules/thin/thin-folders.ts';
import { thinSet } from '../../../../src/cache/modules/thin/thin-set.ts';
import type { ThinPackage, ThinSources } from '../../../../src/cache/modules/thin/thin-sources.ts';
import { foundFile, packFile } from '../../archive/samples.ts';

const M = 'example.com/!dep@v1.0.0';
const FILES = [
  ...['go.mod', 'LICENSE', 'root.go', 'a/a.go', 'a/a_windows.go', 'a/a_test.go', 'a/README.md'],
  ...[
    'a/a_amd64.s',
    'a/a.h',
    'a/testdata/x.go',
    'a/sub/sub.go',
    'a/data/one.txt',
    'a/data/two.txt',
  ],
  ...['include/macros.inc', 'include/unused.inc', 'include/deep.inc', 'main/main.go'],
  'main/default.pgo',
];
const TEXTS: Readonly<Record<string, string>> = {
  'a/a_amd64.s': '#include "textflag.h"\n  # include "../include/macros.inc"\n',
  // Relative to the package's folder, not to the file.
  'include/macros.inc': '#include "../include/deep.inc"\n#include "../../../etc/passwd"\n',
};
const GO_SUM = `example.com/Dep v1.0.0 h1:dep=
example.com/Dep v1.0.0/go.mod h1:depmod=
example.com v1.0.0 h1:outer=
example.com v1.0.0/go.mod h1:outermod=
example.com/other v1.0.0 h1:other=
`;
const NOTE = { replaces: '' };
const LIMITS = { limitBytes: 1e9 };

let folder: string;
let cache: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gtb-thin-'));
  cache = path.join(folder, 'cache');
  for (const name of FILES) await write(`${M}/${name}`, TEXTS[name] ?? `// ${name}\n`);
  for (const suffix of ['ziphash', 'mod', 'info', 'zip']) {
    await write(`cache/download/example.com/!dep/@v/v1.0.0.${suffix}`, 'of go\n');
  }
  // A module whose path begins those of the packages, without any of them.
  await mkdir(path.join(cache, 'example.com@v1.0.0'), { recursive: true });
  await write('cache/download/example.com/@v/v1.0.0.ziphash', 'x');
  await mkdir(path.join(cache, 'example.com/other@v1.0.0'), { recursive: true });
  await write('cache/download/example.com/other/@v/v1.0.0.ziphash', 'x');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<void> {
  const file = path.join(cache, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

function sources(changes: Partial<ThinPackage> = {}, more: Partial<ThinSources> = {}): ThinSources {
  const one = { module: M, folder: `${M}/a`, embedded: [], everyTarget: true, ...changes };
  return { wholeModules: [], packages: [one], importPaths: ['example.com/Dep/a'], ...more };
}

const inModule = (names: readonly string[]): string[] => names.map((name) => `${M}/${name}`).sort();

describe('thinFiles', () => {
  test('the sources of a package folder for all targets, and what its assembly includes', async () => {
    expect(await thinFiles(cache, sources())).toEqual(
      inModule([
        ...['a/a.go', 'a/a.h', 'a/a_amd64.s', 'a/a_windows.go'],
        ...['include/macros.inc', 'include/deep.inc'],
      ]),
    );
  });

  test('what it embeds, also a test file; the profile of a main package', async () => {
    const embedded = inModule(['a/data/one.txt', 'a/a_test.go']);
    expect(await thinFiles(cache, sources({ embedded }))).toEqual(expect.arrayContaining(embedded));
    expect(await thinFiles(cache, sources({ folder: `${M}/main` }))).toEqual(
      inModule(['main/main.go', 'main/default.pgo']),
    );
  });

  test('a whole module', async () => {
    expect(await thinFiles(cache, sources({}, { wholeModules: [M] }))).toEqual(inModule(FILES));
  });

  test.each(['//go:embed data\nvar x string', 'import "C"'])(
    'a package that not every target imports brings the module where a file says %s',
    async (text) => {
      await write(`${M}/a/a_windows.go`, `package a\n\n${text}\n`);
      try {
        expect(await thinFiles(cache, sources())).toHaveLength(6);
        expect(await thinFiles(cache, sources({ everyTarget: false }))).toEqual(inModule(FILES));
      } finally {
        await write(`${M}/a/a_windows.go`, 'package a\n');
      }
      expect(await thinFiles(cache, sources({ everyTarget: false }))).toHaveLength(6);
    },
  );
});

function entriesOf(changes: Partial<ThinSources> = {}): Promise<HashedEntry[] | null> {
  const goSum = parseGoSums([GO_SUM]);
  return thinEntries({
    goModCache: cache,
    sources: sources({}, changes),
    goSum,
    since: Date.now() + 1e6,
  });
}

async function archive(name: string, entries: readonly PackEntry[]): Promise<string> {
  const file = path.join(folder, name);
  await packFile({ file, codec: hostCodec(), meta: NOTE, entries });
  return file;
}

async function filesIn(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  return names
    .filter((name) => !name.isDirectory())
    .map((name) => path.relative(root, path.join(name.parentPath, name.name)).replaceAll('\\', '/'))
    .sort();
}

describe('a thin archive', () => {
  test('is a GOMODCACHE: go.mod, .mod, .info and .ziphash, also of a module that only stands in the way', async () => {
    const entries = (await entriesOf()) ?? [];
    const download = 'cache/download/example.com';
    expect(entries.map((entry) => entry.path)).toEqual(
      [
        ...(await thinFiles(cache, sources())),
        `${M}/go.mod`,
        `${download}/!dep/@v/v1.0.0.info`,
        `${download}/!dep/@v/v1.0.0.mod`,
        `${download}/!dep/@v/v1.0.0.ziphash`,
        `${download}/@v/v1.0.0.ziphash`,
      ].sort(),
    );
    const ziphash = entries.find((entry) => entry.path.endsWith('!dep/@v/v1.0.0.ziphash'));
    // What go.sum says, not what lies there.
    expect(String(ziphash?.source)).toBe('h1:dep=');
  });

  test('is not made where a module is not there', async () => {
    expect(await entriesOf({ wholeModules: ['example.com/gone@v1.0.0'] })).toBeNull();
  });

  test('becomes the folder of its set, once, however many unpack it', async () => {
    const entries = (await entriesOf()) ?? [];
    const set = thinSet(entries, NOTE);
    const file = await archive('one', entries);
    const root = path.join(folder, 'root');
    expect(await hasSets(root)).toBe(false);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => extractThin(foundFile(file), set, root, LIMITS)),
    );
    for (const outcome of outcomes) {
      expect(outcome).toEqual({ state: 'ok', folder: path.join(root, set) });
    }
    expect(await readdir(root)).toEqual([set]);
    expect(await hasSets(root)).toBe(true);
    expect(await filesIn(path.join(root, set))).toEqual(entries.map((entry) => entry.path));
    for (const name of await filesIn(path.join(root, set))) {
      expect((await stat(path.join(root, set, name))).mode & 0o200).toBe(0o200);
    }
    expect((await stat(path.join(root, set, 'example.com@v1.0.0'))).isDirectory()).toBe(true);
  });

  test('with other contents than its key says is broken, and leaves nothing', async () => {
    const entries = (await entriesOf()) ?? [];
    const set = thinSet(entries, NOTE);
    const source = Buffer.from('package evil\n');
    const changed = entries.map((entry): PackEntry => {
      if (!entry.path.endsWith('/a.go')) return entry;
      const { sha256: _, ...rest } = entry;
      return { ...rest, source, size: source.length };
    });
    const root = path.join(folder, 'evil');
    const outcome = await extractThin(
      foundFile(await archive('evil.tar', changed)),
      set,
      root,
      LIMITS,
    );
    expect(outcome).toMatchObject({ state: 'broken' });
    expect(await hasSets(root)).toBe(false);
  });

  test('that is cut short is broken, and leaves nothing', async () => {
    const entries = (await entriesOf()) ?? [];
    const file = await archive('short', entries);
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 200));
    const root = path.join(folder, 'cut');
    const outcome = await extractThin(foundFile(file), thinSet(entries, NOTE), root, LIMITS);
    expect(outcome).toMatchObject({ state: 'broken' });
    expect(await readdir(root).catch(() => [])).toEqual([]);
  });

  test('that replaces a broken one has another name', () => {
    expect(thinSet([], { replaces: 'a' })).not.toBe(thinSet([], NOTE));
  });
});

test('sets that no job used for five days are removed, and what killed jobs left', async () => {
  const root = path.join(folder, 'aged');
  const now = Date.now();
  const days = (count: number): number => (now - count * 86_400_000) / 1000;
  const names = [...['1', '2', '3'].map((digit) => digit.repeat(16)), 'new-1', 'new-2', 'old-1'];
  for (const [i, age] of [6, 4, 6, 2, 0, 2].entries()) {
    const one = path.join(root, names[i] ?? '');
    await mkdir(path.join(one, 'sub'), { recursive: true });
    await utimes(one, days(age), days(age));
  }
  // Used again: it stays.
  expect(await useSet(root, '3'.repeat(16), now)).toBe(path.join(root, '3'.repeat(16)));
  expect(await useSet(root, '4'.repeat(16), now)).toBeNull();
  await removeUnusedSets(root, now);
  expect((await readdir(root)).sort()).toEqual(['2'.repeat(16), '3'.repeat(16), 'new-2']);
  await removeUnusedSets(path.join(folder, 'nothing'), now);
});

import { cp } from 'node:fs/promises';
import { goSumFiles, pinnedModules } from '../../src/cache/modules/pinned-modules.ts';
import { parseGoFlags } from '../../src/inputs/flags/go-flags-variable.ts';
import type { Go } from '../../src/pin/go.ts';
import { type FoundModules, findModules } from '../../src/plan/find-modules.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';

const SUM = (name: string): string =>
  `example.com/${name} v1.0.0 h1:${name}=\nexample.com/${name} v1.0.0/go.mod h1:${name}mod=\n`;
const FILES = {
  'repo/go.work': 'go 1.21\n\nuse (\n\t./a\n\t./b\n)\n',
  'repo/go.work.sum': SUM('w'),
  'repo/a/go.mod': '// The first.\nmodule example.com/a // of two\n\ngo 1.21\n',
  'repo/a/go.sum': SUM('x'),
  'repo/b/go.mod': 'module "example.com/b"\n\ngo 1.21\n',
  'repo/b/go.sum': SUM('y'),
  'alone/go.mod': 'module example.com/alone\n\ngo 1.21\n',
  'alone/go.sum': SUM('z'),
  'alone/cmd/app/main.go': 'package main\n',
  'vendored/go.mod': 'module example.com/vendored\n\ngo 1.21\n',
  'vendored/go.sum': SUM('z'),
  'vendored/vendor/modules.txt': '# example.com/z v1.0.0\n',
  'plain/go.mod': 'module example.com/plain\n',
  'nothing/readme.txt': '',
};

let sandbox: GoSandbox;
beforeAll(async () => {
  sandbox = await createGoSandbox();
  await sandbox.write(FILES);
});
afterAll(() => sandbox.remove());

describe('findModules', () => {
  test('a module, from a folder below it', async () => {
    const found = await findModules(sandbox.path('alone', 'cmd', 'app'), '', '');
    expect(found).toMatchObject({
      roots: { module: sandbox.path('alone'), workspaceFile: null },
      mainModule: 'example.com/alone',
      root: sandbox.path('alone'),
    });
    expect([...found.pins.keys()]).toEqual([
      sandbox.path('alone', 'go.mod'),
      sandbox.path('alone', 'go.sum'),
    ]);
  });

  test('a workspace: the pins of all its members, the main module of the folder', async () => {
    const found = await findModules(sandbox.path('repo', 'b'), '', '');
    expect(found.mainModule).toBe('example.com/b');
    expect(found.root).toBe(sandbox.path('repo'));
    expect([...found.pins.keys()].sort()).toEqual(
      Object.keys(FILES)
        .filter((name) => name.startsWith('repo/'))
        .map((name) => sandbox.path(name))
        .sort(),
    );
    const fromRoot = await findModules(sandbox.path('repo'), '', '');
    expect(fromRoot.mainModule).toBe('example.com/a');
    expect(fromRoot.pinDigest).toBe(found.pinDigest);
  });

  test('with GOWORK=off a member stands alone', async () => {
    const found = await findModules(sandbox.path('repo', 'a'), 'off', '');
    expect(found.mainModule).toBe('example.com/a');
    expect(found.pins.size).toBe(2);
  });

  test('no module is none', async () => {
    const found = await findModules(sandbox.path('nothing'), 'off', '');
    expect(found).toMatchObject({ mainModule: '', root: sandbox.path('nothing') });
    expect(found.pins.size).toBe(0);
  });

  test('the digest is that of another checkout, and counts from the workspace', async () => {
    await cp(sandbox.path('repo'), sandbox.path('far', 'repo'), { recursive: true });
    const here = await findModules(sandbox.path('repo', 'a'), '', sandbox.folder);
    const there = await findModules(sandbox.path('far', 'repo', 'a'), '', sandbox.path('far'));
    expect(there.pinDigest).toBe(here.pinDigest);
    expect(here.root).toBe(sandbox.folder);
  });
});

describe('pinnedModules', () => {
  async function prepared(
    folder: string,
    GOFLAGS = '',
    compile: readonly string[] = [],
  ): Promise<[FoundModules, Go]> {
    const modules = await findModules(sandbox.path(folder), '', '');
    const parsed = parseGoFlags(GOFLAGS);
    const goFlags = parsed.ok ? parsed.value : null;
    return [modules, { goFlags, flags: { compile } } as unknown as Go];
  }

  async function pinned(folder: string, GOFLAGS = ''): Promise<string[] | null> {
    const goSum = pinnedModules(...(await prepared(folder, GOFLAGS)));
    return goSum === null ? null : [...goSum.zips.keys()].sort();
  }

  test.each<[string, string, string[] | null]>([
    ['alone', '', ['example.com/z@v1.0.0']],
    ['repo/a', '', ['example.com/w@v1.0.0', 'example.com/x@v1.0.0', 'example.com/y@v1.0.0']],
    ['vendored', '', null],
    ['vendored', '-mod=mod', ['example.com/z@v1.0.0']],
    ['vendored', '-trimpath -mod=readonly', ['example.com/z@v1.0.0']],
    ['alone', '-mod=vendor', null],
    ['alone', '-mod=mod -mod=vendor', null],
    ['alone', '-modcacherw', ['example.com/z@v1.0.0']],
    ['plain', '', null],
    ['nothing', '', null],
  ])('%s with GOFLAGS=%s', async (folder, goFlags, expected) => {
    expect(await pinned(folder, goFlags)).toEqual(expected);
  });

  test('-mod among the build flags wins over GOFLAGS', async () => {
    expect(
      pinnedModules(...(await prepared('vendored', '-mod=vendor', ['-mod=mod']))),
    ).not.toBeNull();
    expect(pinnedModules(...(await prepared('alone', '-mod=mod', ['-mod=vendor'])))).toBeNull();
  });

  test("a workspace member's own vendor folder is not read", async () => {
    await sandbox.write({ 'repo/a/vendor/modules.txt': '# example.com/x v1.0.0\n' });
    expect(pinnedModules(...(await prepared('repo/a')))).not.toBeNull();
    await sandbox.write({ 'repo/vendor/modules.txt': '# example.com/x v1.0.0\n' });
    expect(pinnedModules(...(await prepared('repo/a')))).toBeNull();
  });

  test('goSumFiles are go.sum and go.work.sum, nothing else', async () => {
    expect(goSumFiles((await findModules(sandbox.path('repo/a'), '', '')).pins).sort()).toEqual(
      ['repo/a/go.sum', 'repo/b/go.sum', 'repo/go.work.sum'].map((name) => sandbox.path(name)),
    );
  });
});

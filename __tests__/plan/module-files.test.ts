import { cp, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  findModuleRoots,
  pinDigest,
  readPinFiles,
  workspaceMembers,
} from '../../src/plan/module-files.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';

let sandbox: GoSandbox;
beforeEach(async () => {
  sandbox = await createGoSandbox();
});
afterEach(() => sandbox.remove());

const GO_MOD = 'module example.com/m\n\ngo 1.21\n';

/** What Go itself says. */
async function goRoots(cwd: string, gowork: string) {
  const said = await sandbox.go(cwd, ['env', '-json', 'GOMOD', 'GOWORK'], { GOWORK: gowork });
  const { GOMOD, GOWORK } = JSON.parse(said) as Record<'GOMOD' | 'GOWORK', string>;
  const workspaceFile = GOWORK === '' || GOWORK === 'off' ? null : GOWORK;
  return { goMod: GOMOD, workspaceFile };
}

describe('findModuleRoots finds what Go finds', () => {
  beforeEach(() =>
    sandbox.write({
      'repo/go.work': 'go 1.21\n\nuse ./svc\n',
      'repo/svc/go.mod': GO_MOD,
      'repo/svc/cmd/app/main.go': 'package main\n\nfunc main() {}\n',
      'other/go.work': 'go 1.21\n\nuse ../repo/svc\n',
      'alone/go.mod': GO_MOD,
      'alone/folder.go/readme.txt': '',
    }),
  );

  test.each([
    ['repo/svc', '', 'repo/svc', 'repo/go.work'],
    ['repo/svc/cmd/app', '', 'repo/svc', 'repo/go.work'],
    ['repo/svc', 'auto', 'repo/svc', 'repo/go.work'],
    ['repo/svc', 'off', 'repo/svc', null],
    ['repo/svc', 'other/go.work', 'repo/svc', 'other/go.work'],
    ['alone/folder.go', '', 'alone', null],
  ])('in %s with GOWORK=%s', async (cwd, gowork, module, workspace) => {
    const named = gowork.includes('/') ? sandbox.path(gowork) : gowork;
    const expected = {
      module: sandbox.path(module),
      workspaceFile: workspace === null ? null : sandbox.path(workspace),
    };
    expect(await findModuleRoots(sandbox.path(cwd), named)).toEqual(expected);
    expect(await goRoots(cwd, named)).toMatchObject({
      workspaceFile: expected.workspaceFile,
      ...(expected.workspaceFile === null ? { goMod: join(expected.module, 'go.mod') } : {}),
    });
  });

  test('a workspace without a module in the folder', async () => {
    expect(await findModuleRoots(sandbox.path('repo'), '')).toEqual({
      module: null,
      workspaceFile: sandbox.path('repo', 'go.work'),
    });
  });

  test('a folder named go.mod is none', async () => {
    await sandbox.write({ 'alone/sub/go.mod/x.txt': '' });
    const roots = await findModuleRoots(sandbox.path('alone', 'sub'), '');
    expect(roots.module).toBe(sandbox.path('alone'));
  });
});

describe('workspaceMembers', () => {
  test.each<[string, string, string[]]>([
    ['a line', 'go 1.26\n\nuse ./a\n', ['./a']],
    ['lines', 'go 1.26\nuse ./a\nuse ../b\n', ['./a', '../b']],
    ['a block', 'go 1.26\n\nuse (\n\t./a\n\t./b // the second\n\n\t// none\n)\n', ['./a', './b']],
    ['a block and a line', 'use (\n\t./a\n)\nuse ./b\n', ['./a', './b']],
    ['no space before the block', 'use(\n\t./a\n)\n', ['./a']],
    ['line ends of Windows', 'go 1.26\r\nuse (\r\n\t./a\r\n)\r\n', ['./a']],
    ['quotes', 'use "./a b"\n', ['./a b']],
    ['a tab', 'use\t./a\n', ['./a']],
    ['the folder itself', 'use .\n', ['.']],
    ['other lines', 'go 1.26\ntoolchain go1.26.8\nreplace x => ./use\n', []],
    ['an empty block', 'use ()\nuse ./a\n', ['./a']],
  ])('%s', (_what, text, expected) => {
    expect(workspaceMembers(text)).toEqual(expected);
  });

  test('are those that Go reads', async () => {
    const work =
      'go 1.21\n\nuse ./a // first\n\nuse (\n\t"./b"\n\t./c\n\t// ./d\n)\n\nreplace example.com/x => ./d\n';
    const mod = (name: string): string => `module example.com/${name}\n\ngo 1.21\n`;
    await sandbox.write({
      'go.work': work,
      ...{ 'a/go.mod': mod('a'), 'b/go.mod': mod('b'), 'c/go.mod': mod('c'), 'd/go.mod': mod('d') },
    });
    const said = await sandbox.go('.', ['work', 'edit', '-json']);
    const used = (JSON.parse(said) as { Use: { DiskPath: string }[] }).Use;
    expect(workspaceMembers(work)).toEqual(used.map((one) => one.DiskPath));
  });
});

describe('pinDigest', () => {
  const FILES = {
    'repo/go.work': 'go 1.21\n\nuse ./a\n',
    'repo/go.work.sum': 'example.com/x v1.0.0/go.mod h1:x=\n',
    'repo/vendor/modules.txt': '## workspace\n',
    'repo/a/go.mod': GO_MOD,
    'repo/a/go.sum': 'example.com/x v1.0.0 h1:y=\n',
    'repo/a/vendor/modules.txt': '# example.com/x v1.0.0\n',
  };

  async function digestOf(root: string): Promise<string> {
    const folder = sandbox.path(root);
    const pins = await readPinFiles([join(folder, 'a')], join(folder, 'go.work'));
    return pinDigest(pins, (file) => relative(folder, file).split(sep).join('/'));
  }

  test('is 16 hex digits, wherever the checkout lies and in whatever order files are read', async () => {
    await sandbox.write(FILES);
    await cp(sandbox.path('repo'), sandbox.path('deep', 'down', 'copy'), { recursive: true });
    const digest = await digestOf('repo');
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(await digestOf('deep/down/copy')).toBe(digest);
    const pins = await readPinFiles([sandbox.path('repo/a')], sandbox.path('repo/go.work'));
    expect(pins.size).toBe(Object.keys(FILES).length);
    const turned = new Map([...pins].reverse());
    const name = (file: string): string =>
      relative(sandbox.path('repo'), file).split(sep).join('/');
    expect(pinDigest(turned, name)).toBe(digest);
  });

  test.each(Object.keys(FILES))('%s counts: changed, and absent', async (name) => {
    await sandbox.write(FILES);
    const before = await digestOf('repo');
    await writeFile(sandbox.path(name), `${FILES[name as keyof typeof FILES]}\n`);
    const changed = await digestOf('repo');
    await rm(sandbox.path(name));
    const absent = await digestOf('repo');
    expect(new Set([before, changed, absent]).size).toBe(3);
  });

  test('a file that no build reads does not count', async () => {
    await sandbox.write(FILES);
    const before = await digestOf('repo');
    await sandbox.write({ 'repo/README.md': 'x', 'repo/a/main.go': 'package a\n' });
    expect(await digestOf('repo')).toBe(before);
  });

  test('text does not move from one file to the next', () => {
    const digest = (files: Record<string, string>): string =>
      pinDigest(new Map(Object.entries(files)), (file) => file);
    expect(digest({ a: 'xb', c: '' })).not.toBe(digest({ a: 'x', c: 'b' }));
    expect(digest({ a: 'x' })).not.toBe(digest({ ax: '' }));
  });
});

import { appendFile, mkdir, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CacheEntry } from '../../../src/cache/build/entry.ts';
import { outputFacts } from '../../../src/cache/build/output-kind.ts';
import { SHARED_GOCACHE } from '../../fakes/real-go.ts';
import { needs } from '../../needs.ts';
import { RealGoCache } from './real-gocache.ts';

let real: RealGoCache;
beforeAll(async () => {
  real = await RealGoCache.create();
});
afterAll(() => real.remove());

/** The entry of a `-d` file as its record would say it. */
async function entryOf(file: string): Promise<CacheEntry> {
  const output = basename(file).replace(/-d$/, '');
  return { action: 'a'.repeat(64), output, size: (await stat(file)).size };
}

describe('outputs of a real go', () => {
  test('an archive of Go code is plain, and lies where its path says', async () => {
    await real.build('plain', 'a');
    const folder = real.folder('plain');
    const output = (await real.exports('plain')).get('example.com/m/a') ?? '';
    const path = `${output.slice(0, 2)}/${output}-d`;
    const entry = await entryOf(join(folder, path));
    const file = join(folder, path);
    expect(outputFacts(folder, entry)).toEqual({ kind: 'plain', file, path });
  });

  test('the index of a folder is an index', async () => {
    await real.run('index', ['list', './...']);
    const folder = real.folder('index');
    const kinds = (await real.used('index')).map((entry) => outputFacts(folder, entry).kind);
    expect(kinds).toContain('index');
    expect(new Set(kinds)).toEqual(new Set(['index']));
  });

  test('text that only begins like an index or an archive is plain', async () => {
    await real.build('texts', 'a');
    const folder = real.folder('texts');
    for (const text of ['', 'go', 'go index', '!<arch>\n', '!<arch>\n_x001.o', 'go inde!']) {
      const output = 'f'.repeat(64);
      const file = join(folder, 'ff', `${output}-d`);
      await writeFile(file, text);
      const entry = { action: output, output, size: Buffer.byteLength(text) };
      expect([text, outputFacts(folder, entry).kind]).toEqual([text, 'plain']);
    }
  });

  test.each([
    ['./a.go\n', 'source-list'],
    ['./a.go\n./b_amd64.s\n', 'source-list'],
    // What a compiler said (work/exec.go showStdout), and a list with a generated file.
    ['./a.go:3:1: note\n', 'plain'],
    ['./a.go\n_cgo_gotypes.go\n', 'plain'],
    ['./a.go', 'plain'],
    ['./sub/a.go\n', 'plain'],
  ])('%j is %s', async (text, kind) => {
    await real.build('lists', 'a');
    const folder = real.folder('lists');
    const output = 'e'.repeat(64);
    await mkdir(join(folder, 'ee'), { recursive: true });
    await writeFile(join(folder, 'ee', `${output}-d`), text);
    const entry = { action: output, output, size: Buffer.byteLength(text) };
    expect(outputFacts(folder, entry).kind).toBe(kind);
  });

  // The runtime comes from the shared cache: compiling it takes most of a minute.
  needs('linux', 'gcc').test('an archive with C objects is cgo', async () => {
    const { sandbox } = real;
    await sandbox.write({
      'cgo/go.mod': 'module example.com/cgo\n\ngo 1.21\n',
      'cgo/cgo.go':
        'package cgo\n\n// static int three(void) { return 3; }\nimport "C"\n\nfunc Three() int { return int(C.three()) }\n',
      'cgo/odd/odd.go': 'package odd\n\nfunc Odd() string { return "_x001.o" }\n',
    });
    const format = '-f={{.Export}}';
    const list = ['list', '-export', format, '.', './odd'];
    const stdout = await sandbox.go('cgo', list, { CGO_ENABLED: '1' });
    const [cgo = '', odd = ''] = stdout.trim().split(/\r?\n/);
    expect(outputFacts(SHARED_GOCACHE, await entryOf(cgo)).kind).toBe('cgo');
    expect(outputFacts(SHARED_GOCACHE, await entryOf(odd)).kind).toBe('plain');
  });

  // Elsewhere the object lies in runtime/race itself, which takes long to compile.
  needs('linux x64', 'gcc').test("the race detector's object makes an archive race", async () => {
    const { sandbox } = real;
    await sandbox.write({
      'race/go.mod': 'module example.com/race\n\ngo 1.21\n',
      'race/race_odd.s': 'TEXT ·odd(SB), 4, $0-0\n\tRET\n',
      'race/race.go': 'package race\n\nfunc odd()\n',
    });
    const list = (...args: string[]): Promise<string> =>
      sandbox.go('race', ['list', '-export', '-f={{.Export}}', ...args], { CGO_ENABLED: '1' });
    const detector = (await list('-race', 'runtime/race/internal/amd64v1')).trim();
    expect(outputFacts(SHARED_GOCACHE, await entryOf(detector)).kind).toBe('race');
    const odd = (await list('.')).trim();
    expect(outputFacts(SHARED_GOCACHE, await entryOf(odd)).kind).toBe('plain');
  });

  test('what go run links is an executable in a folder of its own', async () => {
    const { sandbox } = real;
    const name = basename(sandbox.folder).toLowerCase();
    await sandbox.write({
      'run/go.mod': `module example.com/${name}\n\ngo 1.21\n`,
      'run/main.go': 'package main\n\nfunc main() {}\n',
    });
    await sandbox.go('run', ['run', '.']);
    const file = await findExecutable(SHARED_GOCACHE, name);
    const output = basename(dirname(file)).replace(/-d$/, '');
    const entry = { action: 'a'.repeat(64), output, size: (await stat(file)).size };
    expect(outputFacts(SHARED_GOCACHE, entry)).toEqual({
      kind: 'executable',
      file,
      path: `${output.slice(0, 2)}/${output}-d/${basename(file)}`,
    });
    expect(outputFacts(SHARED_GOCACHE, { ...entry, size: entry.size + 1 }).kind).toBe('missing');
  });
});

describe('what Go would call a miss is missing', () => {
  async function broken(spoil: (file: string) => Promise<unknown>): Promise<string> {
    await real.build('broken', 'c');
    const folder = real.folder('broken');
    const output = (await real.exports('broken')).get('example.com/m/c') ?? '';
    const file = join(folder, output.slice(0, 2), `${output}-d`);
    const entry = await entryOf(file);
    await spoil(file);
    const { kind } = outputFacts(folder, entry);
    await rm(folder, { recursive: true });
    return kind;
  }

  test.each<[string, (file: string) => Promise<unknown>]>([
    ['no file', (file) => rm(file)],
    ['a truncated file', (file) => truncate(file, 10)],
    ['an empty file', (file) => truncate(file, 0)],
    ['a longer file', (file) => appendFile(file, 'x')],
    ['an empty folder', (file) => rm(file).then(() => mkdir(file))],
    [
      'a folder with two files',
      async (file) => {
        await rm(file);
        await mkdir(file);
        await writeFile(join(file, 'a'), '');
        await writeFile(join(file, 'b'), '');
      },
    ],
  ])('%s', async (_what, spoil) => {
    expect(await broken(spoil)).toBe('missing');
  });
});

/** The file named `name` (or `name.exe`) in a `-d` folder of a cache. */
async function findExecutable(cache: string, name: string): Promise<string> {
  for (const sub of await readdir(cache, { withFileTypes: true })) {
    if (!sub.isDirectory() || sub.name.length !== 2) continue;
    for (const one of await readdir(join(cache, sub.name), { withFileTypes: true })) {
      if (!one.isDirectory()) continue;
      const folder = join(cache, sub.name, one.name);
      const [file = ''] = await readdir(folder);
      if (file.replace(/\.exe$/, '') === name) return join(folder, file);
    }
  }
  throw new Error(`no executable ${name} in ${cache}`);
}

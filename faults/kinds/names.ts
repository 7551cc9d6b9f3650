import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { appFiles } from '../machine/fixture.ts';
import type { Fault, Kind, Scene, StoreKind } from './kind.ts';

// Names and bytes that make shells, tars and readers stumble.

const STORES: readonly StoreKind[] = ['github', 'directory', 'github v1'];

/** None of them may be a word of Go's, or run. */
const STRANGE = [
  ' ',
  'a b.txt',
  ' leading.txt',
  'trailing ',
  '-rf',
  '--output=x',
  '.hidden',
  '..dots',
  "it's.txt",
  'say "hi".txt',
  '$(touch gtb-ran).txt',
  '`touch gtb-ran`.txt',
  'a;touch gtb-ran;.txt',
  'new\nline.txt',
  'tab\t.txt',
  'ü-\u0301-\u202e.txt',
  '100%.txt',
  'back\\slash.txt',
  'star*.txt',
  `${'long'.repeat(60)}.txt`,
];

interface Row {
  readonly name: string;
  readonly isCheap: boolean;
  readonly make: (scene: Scene) => Partial<Fault>;
}

const TABLE: readonly Row[] = [
  {
    ...{ name: 'CRLF in every file', isCheap: true },
    make: () => ({
      files: new Map([...appFiles(3)].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])),
    }),
  },
  {
    ...{ name: 'paths of 300 characters', isCheap: true },
    make: ({ random }) => {
      const folder = Array.from({ length: 6 }, () => 'x'.repeat(40 + random.number(12))).join('/');
      const files = appFiles(3);
      const main = files.get('main.go') ?? '';
      files.set(`${folder}/deep/deep.go`, 'package deep\n\nfunc Value() int { return 7 }\n');
      files.set(
        'main.go',
        main
          .replace('import (', `import (\n\t"example.com/app/${folder}/deep"`)
          .replace('two.Value()', 'two.Value(), deep.Value()'),
      );
      return { what: `${folder.length + 10} characters`, files };
    },
  },
  {
    ...{ name: 'strange file names in the checkout', isCheap: true },
    make: ({ random }) => {
      const names = STRANGE.filter(() => random.number(2) === 0);
      const folders = ['', 'part/one'];
      return {
        what: `${names.length} names`,
        furnish: async ({ workspace }) => {
          for (const folder of folders)
            for (const name of names) await writeFile(path.join(workspace, folder, name), name);
        },
      };
    },
  },
  {
    ...{ name: 'file names that are no UTF-8', isCheap: true },
    make: () => ({
      furnish: async ({ workspace }) => {
        for (const folder of ['', 'part/one/']) {
          const name = Buffer.concat([
            Buffer.from(`${workspace}/${folder}`),
            Buffer.from([0xff, 0xfe, 0x41]),
          ]);
          await writeFile(name, 'no text');
          await writeFile(Buffer.concat([name, Buffer.from('.txt')]), 'no text');
        }
      },
      // Node finds no such file to remove.
      undo: async () => undefined,
    }),
  },
  {
    ...{ name: 'Go files with strange names', isCheap: true },
    make: ({ random }) => {
      // What begins with another character, Go refuses (cmd/go/internal/load, SafeArg).
      const name = random.pick(['a b.go', "it's.go", 'ü.go', '100%.go']);
      const files = appFiles(3);
      files.set('part/one/one.go', 'package one\n\nfunc Value() int { return more }\n');
      files.set(`part/one/${name}`, 'package one\n\nconst more = 41\n');
      return { what: name, files };
    },
  },
  {
    ...{ name: 'a machine below a strange folder', isCheap: true },
    make: ({ random, folder }) => {
      const name = random.pick([
        'with space',
        "it's",
        'say "hi"',
        '$(touch x)',
        'ü',
        '-rf',
        '100%',
        'a;b',
        'a,b',
        '(c)',
      ]);
      return { what: name, root: path.join(folder, name) };
    },
  },
  {
    ...{ name: 'links that lead in circles', isCheap: true },
    make: () => ({
      furnish: async ({ workspace }) => {
        await symlink('.', path.join(workspace, 'itself'));
        await symlink('..', path.join(workspace, 'part', 'above'));
        await symlink('nowhere', path.join(workspace, 'part', 'nowhere.go.txt'));
        await mkdir(path.join(workspace, 'docs'));
        await symlink('../part', path.join(workspace, 'docs', 'part'));
      },
    }),
  },
  {
    ...{ name: 'a pipe and a socket in the checkout', isCheap: true },
    make: () => ({
      furnish: async ({ workspace }) => {
        execFileSync('mkfifo', [path.join(workspace, 'pipe')]);
        execFileSync('mkfifo', [path.join(workspace, 'part', 'one', 'pipe')]);
      },
    }),
  },
  {
    ...{ name: 'a branch whose name is a command', isCheap: true },
    make: ({ random }) => {
      const name = random.pick(['$(id)', "a'b", 'a"b', 'x;exit', '%0A::error::x', 'ü', 'a&&b']);
      const ref = `refs/heads/${name}`;
      return { what: name, env: { GITHUB_REF: ref, GITHUB_REF_NAME: name } };
    },
  },
];

export const NAMES: readonly Kind[] = TABLE.map(({ name, isCheap, make }) => ({
  ...{ name, phase: 'whole job', stores: STORES, start: 'warm', share: 2, isCheap },
  inject: (scene) => ({ what: '', ...make(scene) }),
}));

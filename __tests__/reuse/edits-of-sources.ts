import { readFile, rm } from 'node:fs/promises';
import { append, at, has, put, type Row, type Scene, toggles, writes } from './edit-tools.ts';
import { library } from './fixtures.ts';

const header =
  (lines: string): ((turn: number) => string) =>
  (turn) =>
    `${lines.replaceAll('EVEN', turn % 2 ? 'never' : '!never')}\n\npackage right\n\nfunc init() { println(${turn}) }\n`;

/** What Go never builds. */
export const UNSEEN_SOURCE_EDITS: readonly Row[] = [
  [
    'a program of tests alone',
    toggles(
      'e2e/main_test.go',
      () => 'package main\n\nimport "testing"\n\nfunc TestIt(t *testing.T) {}\n',
    ),
  ],
];

/** Constraints in every form, and files that a name or an ending lets in. */
export const SOURCE_EDITS: readonly Row[] = [
  ['an old constraint', writes('right/held.go', header('// +build EVEN'))],
  [
    'an old constraint of two lines',
    writes('right/held.go', header('// +build gc\n// +build EVEN,gc never,gc')),
  ],
  [
    'an old constraint behind a comment',
    writes('right/held.go', header('// Copyright.\n\n// +build EVEN')),
  ],
  [
    'an old constraint that is a comment of the package',
    writes('right/held.go', (turn) =>
      header('// +build EVEN')(turn).replace('\n\npackage', '\npackage'),
    ),
  ],
  [
    'both forms of a constraint',
    writes('right/held.go', header('//go:build EVEN\n// +build EVEN')),
  ],
  [
    'a constraint behind a block comment',
    writes('right/held.go', header('/* a\n\nb */\n\n//go:build EVEN')),
  ],
  [
    'a constraint with a carriage return',
    writes('right/held.go', (turn) => header('//go:build EVEN')(turn).replaceAll('\n', '\r\n')),
  ],
  [
    'a constraint behind a byte order mark',
    writes('right/held.go', (turn) => `\uFEFF${header('//go:build EVEN')(turn)}`),
  ],
  [
    'a constraint in brackets',
    writes('right/held.go', header('//go:build (EVEN && gc) || (never && !gc)')),
  ],
  [
    'a constraint of a version',
    writes('right/held.go', (turn) => header(`//go:build go1.${20 + (turn % 12)}`)(turn)),
  ],
  [
    'a constraint below the package line',
    writes(
      'right/held.go',
      (turn) => `package right\n\n//go:build never\n\nfunc init() { println(${turn}) }\n`,
    ),
  ],
  ['a constraint that no one can read', toggles('right/unread.go', header('//go:build gc &&'))],
  ['a file for another system by its name', toggles('right/held_windows.go', header('// a'))],
  ['a file for this system by its name', toggles('right/held_linux.go', header('// a'))],
  ['unix is no name', toggles('right/held_unix.go', header('// a'))],
  ['an architecture alone in a name', toggles('right/amd64.go', header('// a'))],
  ['a header that nobody needs', toggles('left/left.h', () => '#define X 1\n')],
  ['an empty assembly file', toggles('left/left.s', () => '')],
  ['a C file without cgo', toggles('left/left.c', () => 'int x;\n')],
  ['an object file', toggles('left/none_plan9.syso', () => '')],
  [
    'a file that imports C',
    toggles('left/c.go', (turn) => `package left\n\nimport "C"\n\nvar fromC = ${turn}\n`),
  ],
  [
    'go:debug of a program',
    async (scene: Scene) => {
      const file = at(scene, 'cmd/a/main.go');
      const text = (await readFile(file, 'utf8')).replace(/^\/\/go:debug .*\n/, '');
      await put(file, `//go:debug panicnil=${scene.turn % 2}\n${text}`);
    },
  ],
  [
    'go:debug that Go does not know',
    async (scene: Scene) => {
      const file = at(scene, 'cmd/b/main.go');
      await put(file, `//go:debug nosuch=1\n${await readFile(file, 'utf8')}`);
    },
  ],
  [
    'a linkname',
    (scene: Scene) =>
      put(
        at(scene, 'left/named.go'),
        `package left\n\nimport _ "unsafe"\n\n//go:linkname named example.com/gen/left.n${scene.turn}\nfunc named() int { return ${scene.turn} }\n`,
      ),
  ],
  [
    'another package name for a program',
    writes(
      'cmd/other/main.go',
      (turn) => `package ${turn % 2 ? 'main' : 'other'}\n\nfunc main() {}\n`,
    ),
  ],
  [
    'a program for another system',
    toggles('cmd/win/main_windows.go', () => 'package main\n\nfunc main() {}\n'),
  ],
  [
    'a folder of Go that is renamed',
    async (scene: Scene) => {
      await put(at(scene, `moved${scene.turn}/x.go`), library('moved', scene.turn));
      await rm(at(scene, `moved${scene.turn - 1}`), { recursive: true, force: true });
    },
  ],
];

const embedding =
  (patterns: string): ((scene: Scene) => Promise<void>) =>
  async (scene) => {
    const file = at(scene, 'assets/assets.go');
    const text = await readFile(file, 'utf8');
    await put(
      file,
      text.replace(/^\/\/go:embed .*\nvar files/m, `//go:embed ${patterns}\nvar files`),
    );
  };

export const EMBED_EDITS: readonly Row[] = [
  ['an embed pattern in quotes', embedding('"a.txt" `static`'), has('assets')],
  ['an embed pattern of classes', embedding('[a-c].txt static/*.html'), has('assets')],
  ['an embed pattern of everything', embedding('*.txt all:static all:whole'), has('assets')],
  ['an embed pattern that matches nothing', embedding('a.txt nothing*'), has('assets')],
  [
    'an embed pattern with a space',
    async (scene: Scene) => {
      await put(at(scene, 'assets/a b.txt'), `${scene.turn}\n`);
      await embedding('"a b.txt" *.txt')(scene);
    },
    has('assets'),
  ],
  [
    'an embedded file with an odd name',
    (scene: Scene) => put(at(scene, 'assets/größe.txt'), `${scene.turn}\n`),
    has('assets'),
  ],
  [
    'an embedded folder is emptied',
    async (scene: Scene) => {
      await rm(at(scene, 'assets/static/deep'), { recursive: true, force: true });
      await put(at(scene, 'assets/static/page.html'), `${scene.turn}\n`);
    },
    has('assets/static'),
  ],
  [
    'an embedded folder under version control',
    toggles('assets/static/.git/config', (turn) => `${turn}`),
    has('assets'),
  ],
  [
    'an embed line of another file',
    (scene: Scene) =>
      append(
        at(scene, 'assets/assets.go'),
        `\n//go:embed static/page.html\nvar page${scene.turn} []byte\n`,
      ),
    has('assets'),
  ],
];

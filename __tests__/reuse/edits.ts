import { existsSync, readFileSync } from 'node:fs';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
} from 'node:fs/promises';
import { join } from 'node:path';
import {
  append,
  at,
  type Edit,
  goFiles,
  has,
  put,
  type Row,
  type Scene,
  sets,
  toggles,
  writes,
} from './edit-tools.ts';
import { LINK_EDITS, UNSEEN_LINK_EDITS } from './edits-of-links.ts';
import { NEVER_EDITS, SETTING_EDITS, UNSEEN_SETTING_EDITS } from './edits-of-settings.ts';
import { EMBED_EDITS, SOURCE_EDITS, UNSEEN_SOURCE_EDITS } from './edits-of-sources.ts';
import { library, test } from './fixtures.ts';

/** The vendored module of its fixture: other edits leave a vendor folder without it, or without a list. */
const hasVendored = has('vendor/example.org/dep/dep.go');

const SAME: readonly Row[] = [
  ['nothing', async () => undefined],
  ['documentation', writes('README.md', (turn) => `# ${turn}\n`)],
  ['documentation beside code', writes('left/NOTES.md', (turn) => `${turn}\n`)],
  ['a new documentation folder', (scene) => put(at(scene, `docs/n${scene.turn}/a.md`), 'a\n')],
  ['a workflow', writes('.github/workflows/ci.yml', (turn) => `name: ci${turn}\n`)],
  ['a test', writes('left/left_test.go', (turn) => test('left', turn))],
  [
    'a test that imports more',
    writes('left/left_test.go', (turn) =>
      test('left', turn).replace(
        'import "testing"',
        'import (\n\t"fmt"\n\t"testing"\n)\n\nvar _ = fmt.Sprint',
      ),
    ),
  ],
  ['a new test', (scene) => put(at(scene, `right/t${scene.turn}_test.go`), test('right', 1))],
  [
    'a test of another package name',
    writes('right/outside_test.go', (turn) => `package right_test\n\nvar _ = ${turn}\n`),
  ],
  [
    'a test with a constraint',
    writes(
      'right/slow_test.go',
      (turn) => `//go:build integration && !race\n\npackage right\n\nvar _ = ${turn}\n`,
    ),
  ],
  [
    'a folder that Go skips',
    (scene) =>
      put(
        at(scene, `${scene.random.pick(['testdata', '_old', '.tool'])}/x${scene.turn}/x.go`),
        'package main\n',
      ),
  ],
  [
    'a new folder of tests alone',
    (scene) => put(at(scene, `e2e/t${scene.turn}/main_test.go`), test('main', scene.turn)),
  ],
  [
    'a test in a folder of tests alone',
    writes('e2e/main_test.go', (turn) => test('main', turn)),
    has('e2e/main_test.go'),
  ],
  [
    'times',
    async (scene) => {
      const then = 1.6e9 + scene.turn;
      for (const file of await goFiles(scene)) await utimes(file, then, then);
    },
  ],
  [
    'modes',
    async (scene) => {
      for (const file of await goFiles(scene)) await chmod(file, scene.turn % 2 ? 0o755 : 0o644);
    },
  ],
  [
    'the same bytes written again',
    async (scene) => {
      const file = scene.random.pick(await goFiles(scene));
      await put(file, await readFile(file, 'utf8'));
    },
  ],
  [
    'variables that Go does not read',
    async (scene) => {
      scene.environment.HOSTNAME = `runner-${scene.turn}`;
      scene.environment.GOOGLE_GHA_CREDS_PATH = `/tmp/creds-${scene.turn}.json`;
    },
  ],
  [
    'where Go fetches from and keeps things',
    async (scene) => {
      scene.environment.GOPROXY = scene.turn % 2 ? 'off' : 'direct';
      scene.environment.GOPRIVATE = `example.net/${scene.turn}`;
      scene.environment.GOTMPDIR = scene.root;
      scene.environment.GOMAXPROCS = String(1 + (scene.turn % 2));
    },
  ],
  [
    'a body that nobody builds',
    writes('unused/unused.go', (turn) => library('unused', turn)),
    // Nothing but its body: it may have become a program, or be left out.
    (scene) => {
      const file = at(scene, 'unused/unused.go');
      return existsSync(file) && /^package unused$/m.test(readFileSync(file, 'utf8'));
    },
  ],
  [
    'the body of a file left out by its name',
    writes(
      'tagged/other_plan9.go',
      (turn) => `package tagged\n\nfunc other() int { return ${turn} }\n`,
    ),
    has('tagged/other_plan9.go'),
  ],
  [
    'the body of a file left out by its constraint',
    async (scene) => {
      const isExtra = /extra/.test(scene.environment.GOFLAGS ?? '');
      const name = isExtra ? 'tagged.go' : 'extra.go';
      const tag = isExtra ? '!extra' : 'extra';
      await put(
        at(scene, `tagged/${name}`),
        `//go:build ${tag}\n\npackage tagged\n\nfunc Value() int { return ${scene.turn} }\n`,
      );
    },
    // $GOENV may set the tag, too.
    (scene: Scene) => has('tagged/extra.go')(scene) && !existsSync(join(scene.root, 'goenv')),
  ],
  [
    'the body of a file left out by an old constraint',
    writes(
      'tagged/never.go',
      (turn) => `// +build never\n\npackage tagged\n\nfunc never() int { return ${turn} }\n`,
    ),
    has('tagged/never.go'),
  ],
  [
    'a hidden file in an embedded folder',
    writes('assets/static/.hidden', (turn) => `${turn}`),
    // With `all:` it is embedded.
    (scene) =>
      has('assets')(scene) &&
      !/all:static/.test(readFileSync(at(scene, 'assets/assets.go'), 'utf8')),
  ],
  [
    'a file beside an embed pattern',
    writes('assets/notes.md', (turn) => `${turn}`),
    // Of a class in a pattern every name is taken down.
    (scene) =>
      has('assets')(scene) && !/\[a-c\]/.test(readFileSync(at(scene, 'assets/assets.go'), 'utf8')),
  ],
  ['a vendored text', writes('vendor/example.org/dep/LICENSE', (turn) => `${turn}`), hasVendored],
];

/** What leaves a file out, and forms of it that do not: the same words stand elsewhere. */
const LEFT_OUT = '// +build never\n\npackage tagged';
const CONSTRAINED: readonly (readonly [name: string, lines: string])[] = [
  ['no blank line', '// +build never\npackage tagged'],
  ['a doc comment', '// +build never\n// Doc.\npackage tagged'],
  ['a block comment', '/*\n// +build never\n*/\n\npackage tagged'],
  ['a block comment before it', '/* */\n// +build never\n\npackage tagged'],
  ['behind the package', 'package tagged\n\n// +build never\n'],
  ['a new form beside it', '//go:build !never\n// +build never\n\npackage tagged'],
  ['another word', '// +build !never\n\npackage tagged'],
  ['not a word', '// +buildnever\n\npackage tagged'],
  ['a byte order mark', '\uFEFF// +build !never\n\npackage tagged'],
  ['another line end', '// +build !never\r\n\r\npackage tagged'],
  ['a new form behind a comment', '/**/ //go:build never\n\npackage tagged'],
];

const CHANGING: readonly Row[] = [
  [
    'a source file',
    async (scene: Scene) => {
      const file = scene.random.pick(await goFiles(scene));
      await append(file, `\nvar changed${scene.turn} = ${scene.turn}\n`);
    },
  ],
  ['a leaf', writes('left/left.go', (turn) => library('left', turn))],
  ['another leaf', writes('right/right.go', (turn) => library('right', turn))],
  [
    'a shared package',
    writes('shared/shared.go', (turn) => library('shared', turn)),
    has('shared'),
  ],
  [
    'a main package',
    (scene: Scene) =>
      append(at(scene, 'cmd/a/main.go'), `\nfunc init() { extra += ${scene.turn} }\n`),
  ],
  [
    'a comment',
    async (scene: Scene) =>
      append(scene.random.pick(await goFiles(scene)), `// comment ${scene.turn}\n`),
  ],
  [
    'a file that is generated',
    toggles('left/zz_generated.go', (turn) => `package left\n\nvar Generated = ${turn}\n`),
  ],
  [
    'a new file that counts',
    (scene: Scene) =>
      put(
        at(scene, `cmd/b/f${scene.turn}.go`),
        `package main\n\nfunc init() { extra = ${scene.turn} }\n`,
      ),
  ],
  [
    'a file goes',
    async (scene: Scene) => {
      const made = (await goFiles(scene)).filter((file) =>
        /[\\/](?:f\d+|zz_generated)\.go$/.test(file),
      );
      if (made.length > 0) await rm(scene.random.pick(made));
    },
  ],
  [
    'a file with a tag',
    toggles(
      'right/tagged.go',
      (turn) => `//go:build never\n\npackage right\n\nvar Tagged = ${turn}\n`,
    ),
  ],
  [
    'a tag that comes true',
    writes(
      'right/tagged.go',
      (turn) =>
        `//go:build ${turn % 2 ? '!never' : 'never'}\n\npackage right\n\nfunc init() { println(${turn}) }\n`,
    ),
  ],
  [
    'a //go:debug line',
    toggles('cmd/a/debug.go', (turn) => `//go:debug panicnil=${turn % 2}\n\npackage main\n`),
  ],
  [
    'a //line directive',
    toggles(
      'right/line.go',
      (turn) => `package right\n\n//line far/away.go:${turn}\nfunc line() {}\n`,
    ),
  ],
  [
    'a file with C that is left out',
    toggles(
      'right/withc.go',
      (turn) => `package right\n\n// #cgo CFLAGS: -DX=${turn}\n// #define Y ${turn}\nimport "C"\n`,
    ),
  ],
  ...CONSTRAINED.map(
    ([name, lines]): Row => [
      `a constraint that lets a file in: ${name}`,
      async (scene: Scene) => {
        const file = at(scene, 'tagged/old.go');
        const text = await readFile(file, 'utf8');
        const isOut = text.startsWith(LEFT_OUT);
        const rest = '\n\nfunc init() { println("old") }\n';
        await put(file, isOut ? lines + rest : `${LEFT_OUT}${rest}`);
      },
      has('tagged/old.go'),
    ],
  ),
  [
    'a file that its name lets in',
    async (scene: Scene) => {
      const [from, to] = [at(scene, 'tagged/other_plan9.go'), at(scene, 'tagged/other.go')];
      await (existsSync(from) ? rename(from, to) : rename(to, from));
    },
    has('tagged'),
  ],
  ['a test of a wrong package', toggles('left/odd_test.go', (turn) => `package odd${turn}\n`)],
  ['a test that is no Go', toggles('right/broken_test.go', () => 'package right\n\nimport (\n')],
  ['a folder of tests that are no Go', toggles('e2e/bad/bad_test.go', () => 'pakage bad\n')],
  [
    'a folder of tests of two packages',
    async (scene: Scene) => {
      const other = toggles('e2e/two/b_test.go', () => 'package other\n');
      await put(at(scene, 'e2e/two/a_test.go'), 'package two\n');
      await other(scene);
    },
  ],
  [
    'a program in a folder of tests',
    toggles('e2e/main.go', () => 'package main\n\nfunc main() {}\n'),
    has('e2e/main_test.go'),
  ],
  ['a source that is no Go', toggles('left/broken.go', () => 'package {\n')],
  [
    'code beside an embed pattern',
    (scene: Scene) => append(at(scene, 'assets/assets.go'), `\nvar v${scene.turn} = "//\\""\n`),
    has('assets'),
  ],
  [
    'one more embed pattern',
    (scene: Scene) =>
      append(
        at(scene, 'assets/assets.go'),
        `\n//go:embed a.txt\nvar Text${scene.turn} string\n\nfunc init() { println(Text${scene.turn}) }\n`,
      ),
    has('assets'),
  ],
  ['an embedded file', writes('assets/a.txt', (turn) => `${turn}\n`), has('assets')],
  [
    'an embed glob gains a file',
    (scene: Scene) => put(at(scene, `assets/g${scene.turn}.txt`), 'g\n'),
    has('assets'),
  ],
  [
    'an embed glob loses a file',
    async (scene: Scene) => {
      const names = (await readdir(at(scene, 'assets'))).filter((name) => /^g\d+\.txt$/.test(name));
      if (names.length > 0) await rm(at(scene, `assets/${scene.random.pick(names)}`));
    },
    has('assets'),
  ],
  [
    'an embedded folder gains a file',
    (scene: Scene) => put(at(scene, `assets/static/deep/d${scene.turn}`), 'd\n'),
    has('assets'),
  ],
  ['all: gains a hidden file', toggles('assets/whole/.hidden', (turn) => `${turn}`), has('assets')],
  [
    'an embedded folder becomes a module',
    toggles('assets/static/deep/go.mod', () => 'module example.com/deep\n'),
    has('assets'),
  ],
  [
    'assembly',
    async (scene: Scene) => {
      const [name] = (await readdir(at(scene, 'fast'))).filter((one) => one.endsWith('.s'));
      await append(at(scene, `fast/${name}`), `// ${scene.turn}\n`);
    },
    has('fast'),
  ],
  [
    'a header of assembly',
    writes('fast/answer.h', (turn) => `#define ANSWER ${turn}\n`),
    has('fast'),
  ],
  [
    'a header that nobody includes',
    toggles('fast/other.h', (turn) => `#define OTHER ${turn}\n`),
    has('fast'),
  ],
  [
    'a source becomes a link',
    async (scene: Scene) => {
      const file = at(scene, 'left/left.go');
      const real = at(scene, 'links/left.go.txt');
      if ((await lstat(file)).isSymbolicLink()) {
        await rm(file);
        return put(file, library('left', scene.turn));
      }
      await put(real, await readFile(file, 'utf8'));
      await rm(file);
      await symlink('../links/left.go.txt', file);
    },
  ],
  [
    'what a link points to',
    (scene: Scene) => put(at(scene, 'links/left.go.txt'), library('left', scene.turn)),
    (scene: Scene) => existsSync(at(scene, 'links/left.go.txt')),
  ],
  [
    'a package folder becomes a link',
    async (scene: Scene) => {
      const folder = at(scene, 'right');
      if ((await lstat(folder)).isSymbolicLink()) {
        await rm(folder);
        return put(join(folder, 'right.go'), library('right', scene.turn));
      }
      await put(at(scene, '_linked/right.go'), library('right', scene.turn));
      await rm(folder, { recursive: true });
      await symlink('_linked', folder);
    },
  ],
  [
    'an embedded file becomes a link',
    async (scene: Scene) => {
      const file = at(scene, 'assets/static/page.html');
      const isLink = (await lstat(file)).isSymbolicLink();
      await rm(file);
      if (isLink) return put(file, `${scene.turn}\n`);
      await symlink('../a.txt', file);
    },
    has('assets/static/page.html'),
  ],
  [
    'a folder named like a source',
    async (scene: Scene) => void (await mkdir(at(scene, `left/d${scene.turn}.go`))),
  ],
  ['go.mod', (scene: Scene) => append(at(scene, 'go.mod'), `\n// ${scene.turn}\n`)],
  [
    'the go line',
    async (scene: Scene) => {
      const file = at(scene, 'go.mod');
      const text = await readFile(file, 'utf8');
      await put(file, text.replace(/^go 1\.\d+/m, `go 1.${22 + (scene.turn % 5)}`));
    },
  ],
  [
    'a godebug line',
    (scene: Scene) => append(at(scene, 'go.mod'), `\ngodebug panicnil=${scene.turn % 2}\n`),
  ],
  ['a replaced module', writes('third/ext/ext.go', (turn) => library('ext', turn)), has('third')],
  [
    'go.mod of a replaced module',
    writes('third/ext/go.mod', (turn) => `module example.com/gen/ext\n\ngo 1.${21 + (turn % 5)}\n`),
    has('third'),
  ],
  [
    'a folder that makes an import ambiguous',
    toggles('ext/ext.go', () => library('ext', 1)),
    has('third'),
  ],
  ['a nested go.mod', toggles('left/go.mod', () => 'module example.com/nested\n\ngo 1.24\n')],
  [
    'a nested go.mod nobody needs',
    toggles('unused/go.mod', () => 'module example.com/nested\n'),
    has('unused'),
  ],
  [
    'a new main package',
    (scene: Scene) =>
      put(at(scene, `cmd/m${scene.turn}/main.go`), 'package main\n\nfunc main() {}\n'),
  ],
  [
    'a main package goes',
    async (scene: Scene) => {
      const names = (await readdir(at(scene, 'cmd'))).filter((name) => /^m\d+$/.test(name));
      if (names.length > 0)
        await rm(at(scene, `cmd/${scene.random.pick(names)}`), { recursive: true });
    },
  ],
  [
    'a library becomes a program',
    async (scene: Scene) => {
      const file = at(scene, 'unused/unused.go');
      const isMain = /^package main/m.test(await readFile(file, 'utf8'));
      await put(file, isMain ? library('unused', scene.turn) : 'package main\n\nfunc main() {}\n');
    },
    has('unused/unused.go'),
  ],
  ['default.pgo that is none', toggles('cmd/a/default.pgo', (turn) => `${turn}`)],
  [
    'go.work appears above',
    async (scene: Scene) => {
      const file = join(scene.root, 'top', 'go.work');
      if (existsSync(file)) await rm(file);
      else await put(file, scene.turn % 2 ? 'go 1.26\n\nuse ./repo\n' : 'go 1.26\n');
    },
  ],
  [
    'go.work of the checkout',
    async (scene: Scene) => {
      const file = at(scene, 'go.work');
      if (existsSync(file)) return append(file, `// ${scene.turn}\n`);
      await put(file, `go 1.${26}\n\nuse .\n\n// ${scene.turn}\n`);
    },
  ],
  ['go.work is off', sets('GOWORK', () => 'off')],
  [
    'a member of the workspace',
    writes('lib/shared/shared.go', (turn) => library('shared', turn)),
    has('lib'),
  ],
  [
    'a vendored file',
    writes('vendor/example.org/dep/dep.go', (turn) => library('dep', turn)),
    hasVendored,
  ],
  [
    'a vendored file is new',
    (scene: Scene) =>
      put(
        at(scene, `vendor/example.org/dep/n${scene.turn}.go`),
        `package dep\n\nvar N${scene.turn} = 1\n`,
      ),
    hasVendored,
  ],
  [
    'modules.txt',
    (scene: Scene) =>
      append(at(scene, 'vendor/modules.txt'), `# example.org/more${scene.turn} v1.0.0\n`),
    has('vendor/modules.txt'),
  ],
  [
    'a vendor folder',
    toggles('vendor/modules.txt', () => '# none\n'),
    (scene: Scene) => !hasVendored(scene),
  ],
  ['GOFLAGS', sets('GOFLAGS', () => '-tags=extra')],
  ['GOAMD64', sets('GOAMD64', () => 'v3')],
  ['GOARM64', sets('GOARM64', () => 'v8.1')],
  ['GOEXPERIMENT', sets('GOEXPERIMENT', () => 'noswissmap')],
  ['GODEBUG', sets('GODEBUG', () => 'embedfollowsymlinks=1')],
  ['CGO_CFLAGS', sets('CGO_CFLAGS', (scene) => `-O${scene.turn % 3}`)],
  ['GO_EXTLINK_ENABLED', sets('GO_EXTLINK_ENABLED', () => '0')],
  [
    '$GOENV',
    async (scene: Scene) => {
      const file = join(scene.root, 'goenv');
      scene.environment.GOENV = file;
      if (existsSync(file)) await rm(file);
      else await put(file, 'GOFLAGS=-tags=extra\n');
      // What the variable says hides what the file says.
      scene.environment.GOFLAGS = '';
    },
  ],
];

const edit =
  (changes: boolean) =>
  ([name, apply, fits]: Row): Edit => ({
    ...{ name, changes, apply },
    ...(fits === undefined ? {} : { fits }),
  });

const UNSEEN = [...SAME, ...UNSEEN_SOURCE_EDITS, ...UNSEEN_LINK_EDITS, ...UNSEEN_SETTING_EDITS];
const SEEN = [...CHANGING, ...LINK_EDITS, ...SOURCE_EDITS, ...EMBED_EDITS, ...SETTING_EDITS];

export const EDITS: readonly Edit[] = [
  ...UNSEEN.map(edit(false)),
  ...SEEN.map(edit(true)),
  ...NEVER_EDITS.map((row) => ({ ...edit(true)(row), isNever: true })),
];

import { existsSync } from 'node:fs';
import { lstat, mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { at, has, put, type Row, type Scene } from './edit-tools.ts';
import { library } from './fixtures.ts';

/** Makes a link, in place of whatever is there. */
async function link(target: string, file: string): Promise<void> {
  await rm(file, { recursive: true, force: true });
  await mkdir(dirname(file), { recursive: true });
  await symlink(target, file);
}

/** A link on one call, gone on the next. */
const togglesLink =
  (path: string, target: string) =>
  async (scene: Scene): Promise<void> => {
    const file = at(scene, path);
    const isThere = (await lstat(file).catch(() => null)) !== null;
    if (isThere) await rm(file, { recursive: true });
    else await link(target, file);
  };

const outside = (scene: Scene): string => join(scene.root, 'outside', 'value.go');

/** Links that Go does not follow, or that lie where it does not look. */
export const UNSEEN_LINK_EDITS: readonly Row[] = [
  [
    'where a link of the documentation points',
    async (scene) => {
      await put(at(scene, `docs/v${scene.turn % 3}.md`), 'a\n');
      await link(`v${scene.turn % 3}.md`, at(scene, 'docs/latest.md'));
    },
  ],
  ['a link to a folder, which no pattern follows', togglesLink('alias', 'left')],
  ['a link that leads nowhere, no source', togglesLink('left/NOWHERE.md', 'gone.md')],
];

export const LINK_EDITS: readonly Row[] = [
  [
    'a linked source gets another target',
    async (scene) => {
      const name = `right_${scene.turn}.go.txt`;
      await put(at(scene, `links/${name}`), library('right', scene.turn));
      await link(`../links/${name}`, at(scene, 'right/right.go'));
    },
  ],
  [
    'a linked source gets another target of the same bytes',
    async (scene) => {
      for (const name of ['one.go.txt', 'two.go.txt'])
        await put(at(scene, `links/${name}`), library('left', 1));
      await link(`../links/${scene.turn % 2 ? 'one' : 'two'}.go.txt`, at(scene, 'left/left.go'));
    },
  ],
  [
    'a link through a link',
    async (scene) => {
      await put(at(scene, 'links/deep.go.txt'), library('left', scene.turn));
      await link('deep.go.txt', at(scene, 'links/middle.go.txt'));
      await link('../links/middle.go.txt', at(scene, 'left/left.go'));
    },
  ],
  [
    'the file at the end of two links',
    (scene) => put(at(scene, 'links/deep.go.txt'), library('left', scene.turn)),
    (scene) => existsSync(at(scene, 'links/deep.go.txt')),
  ],
  [
    'a source is a link out of the repository',
    async (scene) => {
      await put(outside(scene), `package left\n\nvar Outside = ${scene.turn}\n`);
      await link(outside(scene), at(scene, 'left/outside.go'));
    },
  ],
  [
    'the file outside of the repository',
    (scene) => put(outside(scene), `package left\n\nvar Outside = -${scene.turn}\n`),
    (scene) => existsSync(outside(scene)),
  ],
  ['a source that leads nowhere', togglesLink('left/gone.go', 'nowhere.go')],
  ['a source that leads to itself', togglesLink('right/loop.go', 'loop.go')],
  [
    'a folder of packages is a link',
    async (scene) => {
      await put(
        at(scene, '_moved/main.go'),
        `package main\n\nfunc main() { println(${scene.turn}) }\n`,
      );
      await togglesLink('cmd/moved', '../_moved')(scene);
    },
  ],
  [
    'go.mod of a replaced module is a link',
    async (scene) => {
      await put(
        at(scene, 'third/go.mod.txt'),
        `module example.com/gen/ext\n\ngo 1.${21 + (scene.turn % 5)}\n`,
      );
      await link('../go.mod.txt', at(scene, 'third/ext/go.mod'));
    },
    has('third'),
  ],
  [
    'an embedded file is a link of another target',
    async (scene) => {
      await put(at(scene, `assets/t${scene.turn % 2}`), `${scene.turn}\n`);
      await link(`t${scene.turn % 2}`, at(scene, 'assets/linked.txt'));
    },
    has('assets'),
  ],
  ['a link in an embedded folder', togglesLink('assets/static/deep/l', 'x.css'), has('assets')],
];

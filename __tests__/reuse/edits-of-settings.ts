import { existsSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { append, at, has, put, type Row, type Scene, sets, toggles, writes } from './edit-tools.ts';

/** $GOENV with these lines; what the environment says of GOFLAGS must not hide them. */
const goEnv =
  (text: (turn: number) => string) =>
  async (scene: Scene): Promise<void> => {
    const file = join(scene.root, 'goenv');
    scene.environment.GOENV = file;
    scene.environment.GOFLAGS = '';
    await put(file, text(scene.turn));
  };

/** A wrapper of the tools, whose effect nobody can know. */
const wrapped =
  (value: (file: string) => string) =>
  async (scene: Scene): Promise<void> => {
    if (scene.environment.GOFLAGS !== undefined) {
      delete scene.environment.GOFLAGS;
      return;
    }
    const file = join(scene.root, 'with space', 'wrap.sh');
    await put(file, `#!/bin/sh\n# ${scene.turn}\nexec "$@"\n`);
    await chmod(file, 0o755);
    scene.environment.GOFLAGS = value(file);
  };

export const UNSEEN_SETTING_EDITS: readonly Row[] = [
  [
    'where Go writes and what it tells',
    async (scene) => {
      scene.environment.GOTELEMETRYDIR = scene.root;
      scene.environment.GOTRACEBACK = scene.turn % 2 ? 'all' : 'single';
      scene.environment.GOVCS = `*:git|hg${scene.turn % 2 ? '' : '|svn'}`;
    },
  ],
  ['go.mod where Go does not look', toggles('testdata/x/go.mod', () => 'module example.com/t\n')],
  [
    'a module below a folder that Go skips',
    toggles('_tools/go.mod', () => 'module example.com/t\n'),
  ],
];

export const SETTING_EDITS: readonly Row[] = [
  ['GOFLAGS in quotes', sets('GOFLAGS', () => `'-tags=extra,more' "-gcflags=-l"`)],
  [
    'GOFLAGS with a flag for every package',
    sets('GOFLAGS', () => '-asmflags=all=-D=EXTRA=1 --tags=extra'),
  ],
  ['GOFLAGS with a value of two words', sets('GOFLAGS', () => `"-asmflags=all=-D=A=1 -D=B=2"`)],
  ['GOFLAGS with a quote that is not closed', sets('GOFLAGS', () => `'-tags=extra`)],
  ['-mod=vendor', sets('GOFLAGS', () => '-mod=vendor')],
  ['-trimpath=false', sets('GOFLAGS', () => '-trimpath=false -p=1')],
  ['GO111MODULE', sets('GO111MODULE', (scene) => (scene.turn % 2 ? 'auto' : 'off'))],
  ['GOFIPS140', sets('GOFIPS140', () => 'latest')],
  ['CC', sets('CC', () => 'cc -O1')],
  ['GOAMD64 of $GOENV', goEnv(() => 'GOAMD64=v2\n')],
  ['quotes in $GOENV', goEnv((turn) => `# ${turn}\nGOFLAGS='-tags=extra' -trimpath\n`)],
  ['$GOENV with what Go does not know', goEnv((turn) => `NOTHING=${turn}\nGOPROXY=off\n`)],
  ['GOEXPERIMENT of $GOENV', goEnv(() => 'GOEXPERIMENT=noswissmap\n')],
  ['no $GOENV', sets('GOENV', () => 'off')],
  ['go.sum', toggles('go.sum', () => '')],
  ['a tool line', (scene) => append(at(scene, 'go.mod'), '\ntool example.com/gen/cmd/b\n')],
  ['an ignore line', (scene) => append(at(scene, 'go.mod'), `\nignore ./left${scene.turn}\n`)],
  [
    'an ignore line of a folder that counts',
    (scene) => append(at(scene, 'go.mod'), '\nignore ./unused\n'),
    has('unused'),
  ],
  [
    'go.mod below a program',
    toggles('cmd/a/go.mod', () => 'module example.com/gen/cmd/a\n\ngo 1.24\n'),
  ],
  [
    'go.mod below all programs',
    toggles('cmd/go.mod', () => 'module example.com/gen/cmd\n\ngo 1.24\n'),
  ],
  [
    'go.mod above',
    async (scene) => {
      const file = join(scene.root, 'top', 'go.mod');
      if (existsSync(file)) await rm(file);
      else await put(file, 'module example.com/above\n\ngo 1.24\n');
    },
  ],
  ['go.work.sum', toggles('go.work.sum', () => '')],
  [
    'go.work with a member that is not there',
    async (scene) => put(at(scene, 'go.work'), `go 1.24\n\nuse (\n\t.\n\t./gone${scene.turn}\n)\n`),
    (scene) => !has('lib')(scene),
  ],
  [
    'a vendor folder without a list',
    toggles('vendor/example.net/x/x.go', () => 'package x\n'),
    (scene) => !has('vendor/example.org')(scene),
  ],
  ['default.pgo that is empty', toggles('cmd/b/default.pgo', () => '')],
  ['default.pgo of a library', writes('left/default.pgo', (turn) => `${turn}`)],
];

/** Flags in GOFLAGS with which a build depends on more than anybody can list. */
export const NEVER_EDITS: readonly Row[] = [
  ['a wrapper of the tools in quotes', wrapped((file) => `"-toolexec=/bin/sh '${file}'"`)],
  [
    'a wrapper of the tools, with two hyphens',
    wrapped((file) => `'--toolexec=/bin/sh "${file}"' -p=2`),
  ],
  [
    'an overlay in quotes',
    async (scene) => {
      const other = join(scene.root, 'overlay', 'other.go');
      await put(
        other,
        `package left\n\n// Value of an overlay.\nfunc Value() int { return ${scene.turn} }\n`,
      );
      const list = join(scene.root, 'overlay', 'a list.json');
      await put(list, JSON.stringify({ Replace: { [at(scene, 'left/left.go')]: other } }));
      await sets('GOFLAGS', () => `'-overlay=${list}'`)(scene);
    },
  ],
  [
    'another file for go.mod, in quotes',
    async (scene) => {
      const file = at(scene, 'other.mod');
      await put(file, `module example.com/gen\n\ngo 1.2${scene.turn % 5}\n`);
      await sets('GOFLAGS', () => `"-modfile=${file}"`)(scene);
    },
  ],
  ['-mod=mod', sets('GOFLAGS', () => '-mod=mod')],
];

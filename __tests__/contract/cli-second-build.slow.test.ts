import { execFileSync } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GO, type Machine, newMachine, reportOf, writeFiles } from './cli-machine.ts';

// check: reproducible copies what Go reads, wherever it lies.

const TIME = 300_000;
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const HEAD = `\n\ngo ${GO}\n`;
const word = (name: string, text: string): string =>
  `package ${name}\n\nfunc Word() string { return "${text}" }\n`;
let machine: Machine;
beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
}, TIME);
afterAll(() => machine.remove());

function git(cwd: string, ...args: readonly string[]): string {
  const own = ['user.name=x', 'user.email=x@example.com', 'protocol.file.allow=always'];
  const words = [...own.flatMap((one) => ['-c', one]), ...args];
  return execFileSync('git', words, { cwd, env: machine.env, encoding: 'utf8' });
}

function commit(cwd: string): void {
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', 'one');
}

async function proven(cwd: string, args: readonly string[] = [], env = {}): Promise<string> {
  const words = ['--check=reproducible', '--vcs=true', ...args];
  const result = await machine.cli(words, { cwd, env: { GOFLAGS: '', ...env } });
  const [checked] = reportOf(result).checks;
  expect(checked?.results).toEqual([expect.objectContaining({ state: 'pass' })]);
  expect(result.leftovers).toEqual([]);
  return result.stdout + result.stderr;
}

test(
  'a module beside the checkout, one around it, a linked Go file, an overlay, a pipe in the checkout',
  async () => {
    const around = await writeFiles(path.join(machine.root, 'around'), {
      'go.mod': `module example.com/around${HEAD}`,
      'word/word.go': word('word', 'around'),
      'shared/linked.go': word('main', 'linked').replace('Word', 'linked'),
      'lib/go.mod': `module example.com/lib${HEAD}`,
      'lib/lib.go': word('lib', 'lib'),
      'w/app/go.mod': `module example.com/app${HEAD}
require (
	example.com/lib v0.0.0
	example.com/around v0.0.0
)

replace (
	example.com/lib => ../../lib
	example.com/around => ../..
)
`,
      'w/app/main.go': `package main

import (
	"example.com/around/word"
	"example.com/lib"
)

func main() { println(lib.Word(), word.Word(), linked()) }
`,
    });
    const app = path.join(around, 'w', 'app');
    await symlink('../../shared/linked.go', path.join(app, 'linked.go'));
    commit(app);
    git(app, 'config', 'core.fsmonitor', 'true');
    await writeFile(path.join(app, '.git', 'info', 'exclude'), 'pipe\n');
    execFileSync('mkfifo', [path.join(app, 'pipe')]);
    const overlay = path.join(machine.root, 'overlay.json');
    const other = path.join(machine.root, 'other.go');
    await writeFile(other, word('lib', 'overlaid'));
    const Replace = { [path.join(around, 'lib', 'lib.go')]: other };
    await writeFile(overlay, JSON.stringify({ Replace }));
    const said = await proven(app, [`--build-flags=-overlay=${overlay}`]);
    expect(said).toContain(`read where they are: `);
    expect(said).toContain(`${around}/shared`);
    expect(said).toContain(`leaves out what is no readable file: ${app}/pipe`);
    const run = execFileSync('sh', ['-c', `${app}/bin/app 2>&1`], { encoding: 'utf8' });
    expect(run).toBe('overlaid around linked\n');
  },
  TIME,
);

test(
  'a module in a submodule, in a workspace of two repositories; the temporary folder in the checkout',
  async () => {
    const lib = await writeFiles(path.join(machine.root, 'lib'), {
      'go.mod': `module example.com/lib${HEAD}`,
      'lib.go': word('lib', 'lib'),
      'cmd/tool/main.go':
        'package main\n\nimport "example.com/lib"\n\nfunc main() { println(lib.Word()) }\n',
    });
    commit(lib);
    const outer = await writeFiles(path.join(machine.root, 'outer'), {
      'go.work': `go ${GO}\n\nuse (\n\t./app\n\t./sub\n)\n`,
      'app/go.mod': `module example.com/app${HEAD}`,
      'app/main.go':
        'package main\n\nimport "example.com/lib"\n\nfunc main() { println(lib.Word()) }\n',
      '.gitignore': 'tmp/\n',
    });
    commit(outer);
    git(outer, 'submodule', '--quiet', 'add', lib, 'sub');
    git(outer, 'commit', '-qm', 'two');
    await mkdir(path.join(outer, 'tmp'));
    const said = await proven(path.join(outer, 'sub'), ['--stamp', 'main.commit=$commit']);
    expect(said).toContain(
      `Go ${GO} stamps the commit of ${outer}, not that of the submodule ${outer}/sub`,
    );
    await proven(path.join(outer, 'app'), [], { TMPDIR: path.join(outer, 'tmp') });
    expect(await readdir(path.join(outer, 'tmp'))).toEqual([]);
  },
  TIME,
);

test(
  'a worktree of a shallow clone that borrows its objects, with a Go that reads worktrees',
  async () => {
    const origin = await writeFiles(path.join(machine.root, 'origin'), {
      'go.mod': 'module example.com/app\n\ngo 1.26\n',
      'main.go': 'package main\n\nfunc main() { println("w") }\n',
    });
    commit(origin);
    git(origin, 'commit', '-q', '--allow-empty', '-m', 'two');
    const clone = path.join(machine.root, 'clone');
    git(machine.root, 'clone', '-q', '--depth=1', `file://${origin}`, clone);
    const worktree = path.join(machine.root, 'worktree');
    git(clone, 'worktree', 'add', '-q', worktree);
    await proven(worktree, ['--go-version=1.27.4']);
    expect(git(worktree, 'status', '--porcelain')).toBe('?? bin/\n');
  },
  TIME,
);

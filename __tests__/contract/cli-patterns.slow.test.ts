import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { someOf, whenLong } from '../breadth.ts';
import {
  type CliResult,
  GO,
  type Machine,
  newMachine,
  reportOf,
  sharedGo,
  writeFiles,
} from './cli-machine.ts';
import { runChild } from './harness/child.ts';

// What the patterns match is compiled and linked as plain `go build` does it: the same exit code as
// without -o, the same files and bytes as with -o FOLDER/.

const TIME = 240_000;
const HEAD = `module example.com/x\n\ngo ${GO}\n`;
const MAIN = 'package main\n\nfunc main() { println("main") }\n';
const TEST = 'package main\n\nimport "testing"\n\nfunc TestX(t *testing.T) {}\n';
const LIBRARY = 'package lib\n\nfunc One() int { return 1 }\n';
const BROKEN = 'package broken\n\nfunc One() int { return "one" }\n';
const EXE = process.platform === 'win32' ? '.exe' : '';
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const OTHER = process.platform === 'win32' ? 'linux' : 'windows';
type Files = Readonly<Record<string, string>>;

let machine: Machine;
let goTool: string;

beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
  const { tools } = await sharedGo();
  const [version = ''] = (await readdir(path.join(tools, 'go'))).filter((name) => name === GO);
  const [arch = ''] = await readdir(path.join(tools, 'go', version));
  goTool = path.join(tools, 'go', version, arch.replace(/\.complete$/, ''), 'bin', `go${EXE}`);
}, TIME);

afterAll(() => machine.remove());

const project = async (files: Files): Promise<string> =>
  writeFiles(await mkdtemp(path.join(machine.root, 'p-')), { 'go.mod': HEAD, ...files });

interface Shape {
  readonly files: Files;
  readonly packages?: readonly string[];
  readonly args?: readonly string[];
  /** Flags of plain go that say the same as `args`. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Below the project. */
  readonly folder?: string;
}

/** SHA-256 of the files of a folder, by name. */
async function sums(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = names.sort().map(async (name) => {
    const bytes = await readFile(path.join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

interface Plain {
  /** Of `go build` that writes nothing. */
  readonly exitCode: number;
  readonly said: string;
  /** Of `go build -o FOLDER/`; none where it fails, or says that there is no main package. */
  readonly binaries: Record<string, string>;
}

async function plain(cwd: string, shape: Shape): Promise<Plain> {
  const env = {
    ...machine.env,
    ...{ GOCACHE: path.join(machine.root, 'plain'), GOTOOLCHAIN: 'local', CGO_ENABLED: '0' },
    ...shape.env,
  };
  const flags = ['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false'];
  const output = path.join(cwd, '..', `${path.basename(cwd)}-plain`);
  const build = (to: string) =>
    runChild(
      goTool,
      [
        ...['build', ...flags, ...(shape.flags ?? []), '-ldflags=-s -w', '-o', to],
        ...['--', ...(shape.packages ?? ['./...'])],
      ],
      cwd,
      env,
    );
  const { exitCode, stderr } = await build(process.platform === 'win32' ? 'NUL' : '/dev/null');
  await rm(output, { recursive: true, force: true });
  await build(`${output}${path.sep}`);
  return { exitCode: exitCode ?? -1, said: stderr, binaries: await sums(output) };
}

/** Builds by both, in this order, and compares; what ours said. */
async function compare(shape: Shape): Promise<CliResult> {
  const cwd = path.join(await project(shape.files), shape.folder ?? '.');
  const packages = shape.packages === undefined ? [] : ['--packages', shape.packages.join(',')];
  const ours = await machine.cli([...packages, ...(shape.args ?? [])], {
    cwd,
    env: shape.env ?? {},
  });
  const theirs = await plain(cwd, shape);
  const said = `${ours.stdout}\n${ours.stderr}\n${theirs.said}`;
  if (ours.exitCode !== theirs.exitCode)
    throw new Error(`exit ${ours.exitCode}, go build ${theirs.exitCode}: ${said}`);
  if (theirs.exitCode === 0) expect(await sums(path.join(cwd, 'bin'))).toEqual(theirs.binaries);
  else expect(existsSync(path.join(cwd, 'bin'))).toBe(false);
  return ours;
}

const named = (result: CliResult): readonly string[] =>
  reportOf(result).binaries.map((one) => one.package.replace('example.com/x', '.'));

const PASSED_OVER: Files = {
  // Tests alone, of package main and of another.
  'e2e/main_test.go': TEST,
  'outside/a_test.go': TEST.replace('package main', 'package outside_test'),
  // Main packages for another system or tag, with and without tests for all.
  [`svc/main_${OTHER}.go`]: MAIN,
  'svc/main_test.go': TEST,
  [`only/main_${OTHER}.go`]: MAIN,
  'tagged/main.go': `//go:build slow\n\n${MAIN}`,
  // Files to be ignored, alone and beside others.
  'gen/gen.go': `//go:build ignore\n\n${MAIN}`,
  'lib/gen.go': `//go:build ignore\n\n${MAIN}`,
  // Folders that Go skips, another module, and an ignore line.
  'testdata/x/a.go': BROKEN,
  '_x/a.go': BROKEN,
  '.x/a.go': BROKEN,
  'tools/go.mod': 'module example.com/t\n',
  'tools/a.go': BROKEN,
  'go.mod': `${HEAD}\nignore ./web\n`,
  'web/a.go': BROKEN,
};

describe('what go build passes over', () => {
  whenLong(
    'beside a main package',
    async () => {
      const files = { 'cmd/app/main.go': MAIN, 'lib/lib.go': LIBRARY, ...PASSED_OVER };
      expect(named(await compare({ files }))).toEqual(['./cmd/app']);
    },
    TIME,
  );

  test(
    'in a library',
    async () => {
      const files = { 'lib/lib.go': LIBRARY, ...PASSED_OVER };
      expect(named(await compare({ files }))).toEqual([]);
    },
    TIME,
  );
});

describe('what no binary imports', () => {
  const files = { 'cmd/app/main.go': MAIN, 'lib/lib.go': LIBRARY };

  test(
    'fails the step where it does not compile; mains-only leaves it out',
    async () => {
      const broken = { ...files, 'broken/a.go': BROKEN };
      const red = await compare({ files: broken });
      expect(red.stdout).toMatch(/broken\/a\.go:3:\d+: cannot use "one"/);
      const cwd = await project(broken);
      const only = await machine.cli(['--mains-only'], { cwd });
      expect(named(only)).toEqual(['./cmd/app']);
      expect(only.stdout).toContain('leaves:     2 packages for');
      expect(await sums(path.join(cwd, 'bin'))).toEqual((await plain(cwd, { files })).binaries);
    },
    TIME,
  );

  test(
    'is counted, compiled once, and the log says how many they are',
    async () => {
      const cwd = await project(files);
      const first = await machine.cli([], { cwd });
      expect(first.stdout).toMatch(/compiles: {3}1 package for \S+ in no binary/);
      expect(first.stdout).toContain('of those that match, 1 in no binary');
      expect(reportOf(first).packages).toMatchObject({ unlinked: 1 });
      expect(reportOf(await machine.cli([], { cwd })).packages.compiled).toBe(0);
    },
    TIME,
  );

  whenLong(
    'where there is nothing of it, one go command builds',
    async () => {
      const imports = MAIN.replace('func', 'import _ "example.com/x/lib"\n\nfunc');
      const cwd = await project({ ...files, 'cmd/app/main.go': imports });
      const result = await machine.cli([], { cwd });
      expect(result.stdout).not.toContain('in no binary');
      expect(reportOf(result).packages.unlinked).toBe(0);
    },
    TIME,
  );

  test(
    'a cycle, a missing import and a broken file are red whoever imports them',
    async () => {
      for (const text of [
        'package bad\n\nimport _ "example.com/x/bad"\n',
        'package bad\n\nimport _ "example.com/x/nothing"\n',
        'package bad\n\nfunc {\n',
        'package bad\n\nimport "fmt"\n',
      ])
        await compare({ files: { ...files, 'bad/bad.go': text } });
    },
    TIME,
  );
});

describe('flags that count for what the command line names', () => {
  const generic = 'package lib\n\nfunc One[T any](t T) T { return t }\n';
  const main = MAIN.replace('func', 'import "example.com/x/lib"\n\nfunc').replace(
    '"main"',
    'lib.One(1)',
  );
  const files = { 'cmd/app/main.go': main, 'lib/lib.go': generic };

  test(
    '-lang of all that matches',
    async () => {
      const flags = ['-gcflags=-dwarf=false -lang=go1.17'];
      const args = ['--gcflags=-lang=go1.17'];
      const red = await compare({ files, flags, args });
      expect(red.stdout).toContain('lib/lib.go');
      // By the main package alone, the library has them not.
      await compare({ files, flags, args, packages: ['./cmd/app'] });
    },
    TIME,
  );

  test.each([
    ['gcflags', ['--gcflags=-N -l'], ['-gcflags=-dwarf=false -N -l']],
    ['asmflags', ['--build-flags=-asmflags=-S=false'], ['-asmflags=-S=false']],
  ])(
    '%s: the bytes are those of go build',
    async (_what, args, flags) => {
      const two = { ...files, 'cmd/other/main.go': main, 'free/free.go': LIBRARY };
      expect(named(await compare({ files: two, args, flags }))).toHaveLength(2);
    },
    TIME,
  );

  test(
    'the same of GOFLAGS',
    async () => {
      const env = { GOFLAGS: '-asmflags=-S=false' };
      expect(named(await compare({ files, env }))).toEqual(['./cmd/app']);
    },
    TIME,
  );

  test(
    'also where a part is reused',
    async () => {
      const two = { ...files, 'cmd/other/main.go': main };
      const cwd = await project(two);
      // A lane of its own: only a build that takes its time is worth storing.
      const args = ['--gcflags=-N -l', '--tags=cold'];
      await machine.cli(args, { cwd, reuse: true });
      const edit = main.replace('lib.One(1)', 'lib.One(2)');
      await writeFiles(cwd, { 'cmd/other/main.go': edit });
      const second = await machine.cli(args, { cwd, reuse: true });
      expect(reportOf(second).reuse.affected).toEqual(['other']);
      const theirs = await plain(cwd, {
        files: two,
        flags: ['-tags=cold', '-gcflags=-dwarf=false -N -l'],
      });
      expect(await sums(path.join(cwd, 'bin'))).toEqual(theirs.binaries);
    },
    TIME,
  );
});

describe('patterns of all kinds', () => {
  const files = {
    'main.go': MAIN,
    'cmd/app/main.go': MAIN,
    'cmd/apply/main.go': MAIN,
    'cmd/sub/deep/main.go': MAIN,
    'lib/lib.go': LIBRARY,
  };
  const kinds: [string, readonly string[], readonly string[]][] = [
    ['the folder', ['.'], ['.']],
    ['a folder', ['./cmd/app'], ['./cmd/app']],
    ['a folder with a slash', ['./cmd/app/'], ['./cmd/app']],
    ['below a folder', ['./cmd/...'], ['./cmd/app', './cmd/apply', './cmd/sub/deep']],
    ['the beginning of a name', ['./cmd/app...'], ['./cmd/app', './cmd/apply']],
    ['in the middle', ['./.../deep'], ['./cmd/sub/deep']],
    ['an import path', ['example.com/x/cmd/app'], ['./cmd/app']],
    ['below an import path', ['example.com/x/cmd/sub/...'], ['./cmd/sub/deep']],
    ['one of two kinds', ['./cmd/app', './cmd/app/...', 'example.com/x/cmd/app'], ['./cmd/app']],
    ['a library', ['./lib'], []],
    ['main packages and a library', ['./cmd/app', './lib'], ['./cmd/app']],
    ['work', ['work'], ['.', './cmd/app', './cmd/apply', './cmd/sub/deep']],
  ];
  // The differential test has others.
  test.each(someOf(kinds, 3))(
    '%s',
    async (_what, packages, expected) => {
      expect(named(await compare({ files, packages }))).toEqual(expected);
    },
    TIME,
  );

  whenLong(
    'of one that matches nothing Go warns, and so do we',
    async () => {
      const result = await compare({ files, packages: ['./cmd/app', './lib/n...'] });
      expect(named(result)).toEqual(['./cmd/app']);
      expect(reportOf(result).warnings).toEqual([expect.stringContaining('./lib/n...')]);
    },
    TIME,
  );

  test(
    'tool',
    async () => {
      const tool = { ...files, 'go.mod': `${HEAD}\ntool example.com/x/cmd/apply\n` };
      expect(named(await compare({ files: tool, packages: ['tool'] }))).toEqual(['./cmd/apply']);
    },
    TIME,
  );

  whenLong(
    'the folder above, and from below the module',
    async () => {
      const packages = ['../cmd/app', './...'];
      expect(named(await compare({ files, packages, folder: 'lib' }))).toEqual(['./cmd/app']);
    },
    TIME,
  );

  test.each([
    ['all', ['all']],
    ['std', ['std']],
    ['cmd', ['cmd']],
    ['a version', ['example.com/x/cmd/app@v1.0.0']],
    ['a file', ['cmd/app/main.go']],
    ['a file from here', ['./main.go']],
  ])('%s is refused before anything is compiled', async (_what, packages) => {
    const cwd = await project(files);
    const result = await machine.cli(['--packages', packages.join(',')], { cwd });
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toContain(`packages: "${packages[0]}"`);
    expect(result.stderr).toContain('to fix: ');
  });

  test(
    'a literal folder without Go files for the target is red, as in Go',
    async () => {
      for (const more of [
        { 'e2e/main_test.go': TEST },
        { [`e2e/main_${OTHER}.go`]: MAIN, 'e2e/main_test.go': TEST },
        { [`e2e/main_${OTHER}.go`]: MAIN },
      ])
        await compare({ files: { ...files, ...more }, packages: ['./e2e', './cmd/app'] });
    },
    TIME,
  );

  test(
    'nothing at all is an error of ours: go build would warn and end well',
    async () => {
      const cwd = await project({ ...files, 'docs/a.md': 'x' });
      const result = await machine.cli(['--packages', './docs/...'], { cwd });
      expect(result.exitCode).toBe(1);
      expect(result.stderr).toContain('the patterns match no package for');
      expect((await plain(cwd, { files, packages: ['./docs/...'] })).exitCode).toBe(0);
    },
    TIME,
  );
});

describe('several targets, modules and vendor', () => {
  whenLong(
    'a target without a main package is said, and the others are built',
    async () => {
      const cwd = await project({ [`svc/main_${OTHER}.go`]: MAIN, 'lib/lib.go': LIBRARY });
      const targets = `${OTHER}/amd64,plan9/amd64`;
      const result = await machine.cli(['--targets', targets], { cwd });
      expect(reportOf(result).binaries.map((one) => one.target)).toEqual([`${OTHER}/amd64`]);
      expect(reportOf(result).warnings).toEqual([
        expect.stringContaining('no main package for plan9/amd64'),
      ]);
    },
    TIME,
  );

  whenLong(
    'a workspace: one command for all modules',
    async () => {
      const files = {
        'go.work': `go ${GO}\n\nuse (\n\t.\n\t./other\n)\n`,
        'cmd/app/main.go': MAIN,
        'other/go.mod': `module example.com/other\n\ngo ${GO}\n`,
        'other/cmd/back/main.go': MAIN,
        'other/lib/lib.go': LIBRARY,
      };
      const packages = ['./...', './other/...'];
      expect(named(await compare({ files, packages }))).toEqual([
        './cmd/app',
        'example.com/other/cmd/back',
      ]);
      expect(named(await compare({ files, packages: ['work'] }))).toHaveLength(2);
      const broken = { ...files, 'other/broken/a.go': BROKEN };
      expect((await compare({ files: broken, packages: ['work'] })).exitCode).toBe(1);
    },
    TIME,
  );

  test(
    'a vendored module',
    async () => {
      const files = {
        'go.mod': `${HEAD}\nrequire example.com/dep v1.2.3\n`,
        'go.sum': `example.com/dep v1.2.3 h1:${'A'.repeat(43)}=\nexample.com/dep v1.2.3/go.mod h1:${'B'.repeat(43)}=\n`,
        'main.go':
          'package main\n\nimport "example.com/dep"\n\nfunc main() { println(dep.Word) }\n',
        'free/free.go': LIBRARY,
        'vendor/modules.txt': `# example.com/dep v1.2.3\n## explicit; go ${GO}\nexample.com/dep\n`,
        'vendor/example.com/dep/dep.go': 'package dep\n\nconst Word = "vendored"\n',
      };
      expect(named(await compare({ files }))).toEqual(['.']);
      expect(named(await compare({ files, packages: ['./...', 'example.com/dep'] }))).toEqual([
        '.',
      ]);
    },
    TIME,
  );

  whenLong(
    'main packages with profiles of their own',
    async () => {
      const lib = MAIN.replace('func', 'import _ "example.com/x/lib"\n\nfunc');
      const files = {
        'a/main.go': lib,
        'b/main.go': lib,
        'lib/lib.go': LIBRARY,
        'free/a.go': LIBRARY,
      };
      // Empty is a profile without samples (cmd/internal/pgo).
      const pgo = '';
      expect(named(await compare({ files: { ...files, 'a/default.pgo': pgo } }))).toEqual([
        './a',
        './b',
      ]);
    },
    TIME,
  );

  test.each([
    ['of one name', 'a/server/main.go', 'b/server/main.go', 'server'],
    ['but for case', 'a/Server/main.go', 'b/server/main.go', 'server'],
    ['by a major version', 'server/main.go', 'x/server/v2/main.go', 'server'],
  ])(
    'two binaries %s are named before anything is compiled',
    async (_what, one, other, name) => {
      const cwd = await project({ [one]: MAIN, [other]: MAIN });
      const result = await machine.cli([], { cwd });
      expect(result.exitCode).toBe(1);
      expect(result.stderr).toContain(`a binary named ${name}`);
      for (const file of [one, other]) expect(result.stderr).toContain(path.posix.dirname(file));
      expect(result.stdout).not.toContain('build ');
    },
    TIME,
  );
});

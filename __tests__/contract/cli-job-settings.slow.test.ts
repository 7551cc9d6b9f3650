import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { someOf } from '../breadth.ts';
import {
  type CliResult,
  GO,
  type Machine,
  newFolder,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';
import { removeTree } from './harness/remove-tree.ts';

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const TIME = 240_000;
const onUnix = process.platform === 'win32' ? test.skip : test;

let machine: Machine;
let app: string;
let goenv: string;

beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  goenv = path.join(machine.root, 'written by go env');
  // `println` needs nothing but the runtime: what is compiled again and again is little.
  app = await writeFiles(await newFolder('job-settings'), {
    'go.mod': 'module example.com/x\n\ngo 1.26.8\n',
    'main.go':
      'package main\n\nvar version, more = "none", "none"\n\nfunc main() { println(version, more, tagged()) }\n',
    'tagged.go':
      '//go:build special\n\npackage main\n\nfunc tagged() string { return "special" }\n',
    'plain.go': '//go:build !special\n\npackage main\n\nfunc tagged() string { return "plain" }\n',
  });
}, TIME);

afterAll(async () => {
  await machine.remove();
  await removeTree(app);
});

/** The same setting in the environment, or written by `go env -w`. */
async function environmentOf(
  where: 'environment' | 'go env -w',
  values: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const PATH = SYSTEM_PATH;
  if (where === 'environment') return { PATH, ...values };
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(goenv, lines.join(''));
  return { PATH, GOFLAGS: '', GOENV: goenv };
}

const build = (env: Record<string, string>, args: readonly string[] = []): Promise<CliResult> =>
  machine.cli(['--save', 'never', ...args], { cwd: app, env });

const sha256 = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** What plain `go build` makes with the command line that `--explain` prints. */
async function plainBytes(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<string[]> {
  const explained = await machine.cli([...args, '--explain'], { cwd: app, env });
  const folder = path.join(machine.root, 'plain');
  await removeTree(folder);
  await mkdir(folder);
  for (const line of explained.stdout.split('\n')) {
    if (!/\bgo build\b/.test(line)) continue;
    const command = line.replace(' -o bin/ ', ` -o ${folder}/ `);
    const goroot = path.join(machine.tools, 'go', GO, process.arch === 'arm64' ? 'arm64' : 'x64');
    const PATH = `${path.join(goroot, 'bin')}:${SYSTEM_PATH}`;
    const more = { GOTOOLCHAIN: 'local', GOCACHE: path.join(machine.root, 'plain-cache') };
    const done = spawnSync('sh', ['-c', command], {
      ...{ cwd: app, env: { ...machine.env, ...env, ...more, PATH }, encoding: 'utf8' },
    });
    if (done.status !== 0) throw new Error(`${command}\n${done.stderr}`);
  }
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map((name) => sha256(path.join(folder, name))));
}

const said = (result: CliResult) => {
  const file = reportOf(result).binaries[0]?.path ?? '';
  return spawnSync(file, { encoding: 'utf8' }).stderr.trim();
};

describe.each(someOf(['environment', 'go env -w'] as const, 2))('settings in the %s', (where) => {
  const rows: readonly [string, Record<string, string>, string][] = [
    [
      'quoted -ldflags, --tags and -gcflags',
      {
        GOFLAGS: `'-ldflags=-X main.version=1 -X "main.more=a b"' --tags=special '-gcflags=-N -l'`,
      },
      '1 a b special',
    ],
    [
      'the last of two, patterns, and what a build does not read',
      {
        GOFLAGS:
          "-ldflags=-X=main.version=1 -ldflags=-X=main.more=2 '-gcflags=all=-l' -gcflags=./...=-N -trimpath=false -count=1 -json -e -v -p=1",
      },
      'none 2 plain',
    ],
  ];
  onUnix.each(where === 'environment' ? rows : rows.slice(0, 1))(
    '%s: the bytes of plain go build',
    async (_what, values, output) => {
      const env = await environmentOf(where, values);
      const result = await build(env);
      expect(said(result)).toBe(output);
      expect(await plainBytes(env)).toEqual(reportOf(result).binaries.map((one) => one.sha256));
    },
    TIME,
  );

  onUnix(
    'GOOS and GOARCH without targets are the target',
    async () => {
      const env = await environmentOf(where, { GOOS: 'windows', GOARCH: 'arm64' });
      const result = await build(env);
      expect(reportOf(result).binaries).toMatchObject([
        { target: 'windows/arm64', path: path.join(app, 'bin', 'x_windows_arm64.exe') },
      ]);
      expect(await plainBytes(env)).toEqual(reportOf(result).binaries.map((one) => one.sha256));
      const given = await build(env, ['--targets', 'linux/amd64']);
      expect(reportOf(given).binaries).toMatchObject([{ target: 'linux/amd64' }]);
      expect(given.stdout).toContain('does not count: targets are given (linux/amd64)');
    },
    TIME,
  );

  onUnix(
    'CGO_ENABLED against cgo, and flags that cannot be, end with code 2 and name both',
    async () => {
      const cgo = await build(await environmentOf(where, { CGO_ENABLED: '1' }), ['--no-cgo']);
      expect(cgo).toMatchObject({ exitCode: 2 });
      expect(cgo.stderr).toContain('cgo: false with CGO_ENABLED=1');
      const dry = await build(await environmentOf(where, { GOFLAGS: '-n' }));
      expect(dry).toMatchObject({ exitCode: 2 });
      expect(dry.stderr).toContain('GOFLAGS: "-n"');
    },
    TIME,
  );
});

const hasCompiler = spawnSync('gcc', ['--version']).status === 0 && process.platform === 'linux';
(hasCompiler ? test : test.skip)(
  'CGO_ENABLED=1 without cgo builds a program that imports "C"',
  async () => {
    const cwd = await writeFiles(await newFolder('job-cgo'), {
      'go.mod': 'module example.com/x\n\ngo 1.26.8\n',
      'main.go':
        'package main\n\n// int one(void) { return 41; }\nimport "C"\n\nfunc main() { println(C.one() + 1) }\n',
    });
    const env = { PATH: SYSTEM_PATH, CGO_ENABLED: '1' };
    const result = await machine.cli(['--save', 'never'], { cwd, env });
    expect(spawnSync(reportOf(result).binaries[0]?.path ?? '', { encoding: 'utf8' }).stderr).toBe(
      '42\n',
    );
    await removeTree(cwd);
  },
  TIME,
);

onUnix(
  'a GOROOT that go env -w names is not that of the pinned Go',
  async () => {
    const env = await environmentOf('go env -w', { GOROOT: path.join(machine.root, 'no go here') });
    expect(said(await build(env))).toBe('none none plain');
  },
  TIME,
);

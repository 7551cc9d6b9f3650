import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CLI,
  type CliOptions,
  type CliResult,
  GO,
  type Machine,
  newMachine,
  reportOf,
  userNode,
  writeFiles,
} from './cli-machine.ts';

// What a run says: its JSON, its lines, its exit code; and that an end in the middle leaves nothing.

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const HOST = `${process.platform === 'win32' ? 'windows' : process.platform}/${process.arch === 'x64' ? 'amd64' : process.arch}`;

/** One module path, and so one part of the store, for all modules of these tests. */
const GO_MOD = `module example.com/app\n\ngo ${GO}\n`;

let machine: Machine;
let app: string;

const moduleOf = (name: string, files: Readonly<Record<string, string>>): Promise<string> =>
  writeFiles(path.join(machine.root, name), { 'go.mod': GO_MOD, ...files });

/** Fills the store once, so that the other tests need not compile the standard library. */
beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': GO_MOD,
    'cmd/greet/main.go':
      'package main\n\nimport "example.com/app/words"\n\nvar version = "dev"\n\nfunc main() { println(words.Hello, version) }\n',
    'words/words.go': 'package words\n\nconst Hello = "hello"\n',
  });
  reportOf(await run());
}, 180_000);

afterAll(() => machine.remove());

const run = (args: readonly string[] = [], more: CliOptions = {}): Promise<CliResult> =>
  machine.cli(args, { cwd: app, ...more });

test('the JSON has exactly the words of the documentation', async () => {
  const report = reportOf(await run());
  expect(Object.keys(report).sort()).toEqual(
    [
      ...['goVersion', 'goRoot', 'inputsDigest', 'lane', 'place', 'cacheHit', 'binaries'],
      ...['reuse', 'checks', 'provenance'],
      ...['caches', 'packages', 'phases', 'tests', 'tools', 'warnings'],
      ...['misses', 'pays', 'sizes', 'timeline', 'trend'],
    ].sort(),
  );
  const binary = path.join(app, 'bin', process.platform === 'win32' ? 'greet.exe' : 'greet');
  const bytes = await readFile(binary);
  expect(report).toMatchObject({
    goVersion: GO,
    goRoot: path.join(machine.tools, 'go', GO, process.arch),
    inputsDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    binaries: [
      {
        name: 'greet',
        package: 'example.com/app/cmd/greet',
        target: HOST,
        path: binary,
        bytes: bytes.length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        static: process.platform === 'linux' ? true : null,
        reused: false,
      },
    ],
    packages: { compiled: 0, total: expect.any(Number) },
    warnings: [],
  });
  expect(Object.keys(report.binaries[0] ?? {})).toHaveLength(8);
  for (const cache of ['modules', 'base', 'delta', 'binaries'] as const)
    expect(report.caches[cache]).toEqual({
      hit: expect.stringMatching(/^(exact|partial|miss)$/),
      key: expect.any(String),
      bytesDown: expect.any(Number),
      bytesUp: expect.any(Number),
      seconds: expect.any(Number),
    });
  expect(report.caches.base.hit).toBe('exact');
  expect(report.caches.base.key).toMatch(/^gtb1-base-/);
  expect(report.caches.base.bytesDown).toBeGreaterThan(0);
  for (const phase of report.phases) expect(Object.keys(phase)).toEqual(['name', 'seconds']);
  const names = report.phases.map((phase) => phase.name);
  expect(names).toEqual(['toolchain', 'restore', 'list', 'build', 'inspect', 'save', 'overhead']);
});

test('no run that is not on a terminal writes colours or carriage returns', async () => {
  const env = { TERM: 'xterm-256color', FORCE_COLOR: '1', COLORTERM: 'truecolor' };
  const results = [await run([], { env }), await run(['--packages=./missing'], { env })];
  expect(results.map((one) => one.exitCode)).toEqual([0, 1]);
  for (const { stdout, stderr } of results) {
    expect(stdout + stderr).not.toContain('\u001B');
    expect(stdout + stderr).not.toContain('\r');
  }
});

test('a failed go list is exit code 1 with what Go said', async () => {
  const { exitCode, stdout, stderr, leftovers } = await run(['--packages=./missing']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('go list failed');
  expect(stdout + stderr).toMatch(/missing: directory not found|no such file|cannot find/);
  expect(leftovers).toEqual([]);
});

test('compile errors are shown whole, as Go says them, with exit code 1', async () => {
  const mistakes = Array.from({ length: 15 }, (_, i) => `var x${i} int = "text ${i}"`).join('\n');
  const cwd = await moduleOf('broken', {
    'in/broken.go': `package main\n\n${mistakes}\n\nfunc main() {}\n`,
  });
  const result = await run(['--gcflags', '-e'], { cwd });
  expect(result.exitCode).toBe(1);
  for (let i = 0; i < 15; i++)
    expect(result.stdout).toContain(
      `${path.join('in', 'broken.go')}:${i + 3}:${i < 10 ? 14 : 15}: cannot use "text ${i}"`,
    );
  expect(result.stdout).toContain('# example.com/app/in');
  expect(result.stderr).toContain(`error: go build failed for ${HOST}`);
  expect(result.report).toBeUndefined();
  expect(result.leftovers).toEqual([]);
  expect(existsSync(path.join(cwd, 'bin'))).toBe(false);
});

test('what a failed build compiled is saved, and spoils nothing', async () => {
  const main = (body: string): string =>
    `package main\n\nimport "example.com/app/good"\n\nfunc main() { ${body}(good.Word) }\n`;
  const cwd = await moduleOf('half', {
    'good/good.go': 'package good\n\nconst Word = "good"\n',
    'main.go': main('undefined'),
  });
  expect((await run([], { cwd })).exitCode).toBe(1);
  await writeFiles(cwd, { 'main.go': main('println') });
  const mended = reportOf(await run([], { cwd }));
  expect(mended.packages.compiled).toBe(1);
  expect(mended.warnings).toEqual([]);
  expect(reportOf(await run([], { cwd })).packages.compiled).toBe(0);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux(
  'a lean binary that is not static fails the run and is not left in the output',
  async () => {
    const cwd = await moduleOf('dynamic', {
      'main.go':
        'package main\n\nimport _ "unsafe"\n\n//go:cgo_import_dynamic _ _ "libc.so.6"\n\nfunc main() {}\n',
    });
    const result = await run([], { cwd });
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(
      /^error: app \(linux\/\w+\) is not static: .*needs libc\.so\.6\n {2}expected: a static binary: .*\n {2}to fix: /,
    );
    expect(existsSync(path.join(cwd, 'bin'))).toBe(false);
    expect(result.leftovers).toEqual([]);
  },
);

onLinux('on a terminal there are colours, and NO_COLOR takes them away', async () => {
  const cwd = await moduleOf('typo', { 'main.go': 'package main\n\nfunc main() { typo() }\n' });
  const terminal = (folder: string, more: Readonly<Record<string, string>> = {}): string =>
    execFileSync('script', ['-qc', `${userNode()} ${CLI}`, '/dev/null'], {
      cwd: folder,
      env: { ...machine.env, TERM: 'xterm-256color', ...more },
      encoding: 'utf8',
    });
  const failed = terminal(cwd);
  expect(failed).toContain('\u001B[1mPlan\u001B[0m');
  expect(failed).toContain('\u001B[31merror:\u001B[0m go build failed');
  expect(terminal(app)).toContain('compiled 0 of ');
  for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    const plain = terminal(cwd, env);
    expect(plain).toContain('error: go build failed');
    expect(plain).not.toContain('\u001B[1m');
    expect(plain).not.toContain('\u001B[31m');
  }
});

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle leaves no temporary folder',
  async (signal) => {
    // Another profile: nothing of it is in the store, so that it compiles for seconds.
    const child = spawn(userNode(), [CLI, '--profile', 'dev', '--save', 'never'], {
      cwd: app,
      env: { ...machine.env },
      stdio: 'ignore',
      detached: true,
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    let goCache: string | null = null;
    while (goCache === null) {
      await sleep(20);
      goCache = await compilingIn();
    }
    // As a terminal does: to the whole group, the go command too.
    process.kill(-(child.pid ?? 0), signal);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(await readdir(machine.temp)).toEqual([]);
    expect(existsSync(goCache)).toBe(false);
    const next = reportOf(await run());
    expect(next.packages.compiled).toBe(0);
  },
);

onPosix('a reader that stops in the middle ends neither the build nor the clean-up', async () => {
  await rm(path.join(app, 'bin'), { recursive: true, force: true });
  const line = `${userNode()} ${CLI} --no-reuse 2>&1 | head -1; echo "exit $PIPESTATUS"`;
  const said = execFileSync('bash', ['-c', line], { cwd: app, env: machine.env, encoding: 'utf8' });
  expect(said).toBe('Plan\nexit 0\n');
  expect(await readdir(path.join(app, 'bin'))).toEqual(['greet']);
  expect(await readdir(machine.temp)).toEqual([]);
});

/** The real path of GOCACHE once it is there: in the folder of the run, or in memory. */
async function compilingIn(): Promise<string | null> {
  const names = await readdir(machine.temp);
  const [ours] = names.filter((name) => name.startsWith('go-turbo-build-'));
  if (ours === undefined) return null;
  for (const place of [path.join(machine.temp, ours), path.join(machine.temp, ours, 'memory')]) {
    const goCache = await realpath(path.join(place, 'gocache')).catch(() => null);
    const entries = goCache === null ? [] : await readdir(goCache).catch(() => []);
    if (goCache !== null && entries.length > 50) return goCache;
  }
  return null;
}

test('the binaries are there for git as after go build -o bin/, and nothing else of ours is in the checkout', async () => {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: app, env: { ...machine.env }, encoding: 'utf8' });
  await rm(path.join(app, 'bin'), { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'x');
  reportOf(await run());
  reportOf(await run());
  expect(git('status', '--porcelain')).toBe('?? bin/\n');
  const exclude = await readFile(path.join(app, '.git', 'info', 'exclude'), 'utf8').catch(() => '');
  expect(exclude.split('\n').filter((line) => line !== '' && line[0] !== '#')).toEqual([]);
});

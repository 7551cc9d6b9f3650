import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { whenLong } from '../breadth.ts';
import {
  type CliResult,
  GO,
  type Machine,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';

// The input `check` of a build: what passes, what fails, and what is left behind.

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const TIME = 240_000;

let machine: Machine;
let app: string;

beforeAll(async () => {
  const PATH = process.platform === 'win32' ? (process.env.PATH ?? '') : SYSTEM_PATH;
  machine = await newMachine({ withGo: true, path: PATH });
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo ${GO}\n`,
    'main.go': 'package main\n\nfunc main() { println("app") }\n',
    '.gitignore': 'generated.go\n',
    // What a step before wrote: git does not know it, the build reads it.
    'generated.go': 'package main\n\nfunc init() { println("generated") }\n',
  });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  // Only a build that took its time is worth storing: the first, which compiles everything.
  reportOf(await reuse());
}, TIME);

afterAll(() => machine.remove());

function git(...args: readonly string[]): void {
  const user = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  execFileSync('git', [...user, ...args], { cwd: app });
}

function build(...args: readonly string[]): Promise<CliResult> {
  return machine.cli(['--targets', 'linux/amd64', ...args], { cwd: app });
}

function reuse(...args: readonly string[]): Promise<CliResult> {
  return machine.cli(['--cache-name=reused', ...args], { cwd: app, reuse: true });
}

function errorsOf({ stderr }: CliResult): readonly string[] {
  return stderr.split(/^error: /m).slice(1);
}

test(
  'reproducible: a build in another folder, with its commit, has the same bytes',
  async () => {
    const result = await build(
      ...['--build-flags=-buildvcs=true', '--check', 'vcs=clean, static', '--check=reproducible'],
    );
    const report = reportOf(result);
    expect(report.checks).toEqual([
      {
        name: 'app',
        target: 'linux/amd64',
        results: [
          {
            requirement: 'vcs=clean',
            state: 'pass',
            found: expect.stringMatching(/^commit [0-9a-f]{40}$/),
            expected: '',
            change: '',
          },
          {
            requirement: 'static',
            state: 'pass',
            found: 'no interpreter, no needed library',
            expected: '',
            change: '',
          },
          {
            ...{ requirement: 'reproducible', state: 'pass', expected: '', change: '' },
            found: `two builds in two folders have the same bytes, SHA-256 ${report.binaries[0]?.sha256.slice(0, 12)}`,
          },
        ],
      },
    ]);
    expect(result.stdout).toContain('check app (linux/amd64): pass reproducible: two builds');
    const [made] = report.binaries;
    expect(await readdir(path.join(app, 'bin'))).toEqual([path.basename(made?.path ?? '')]);
    expect(result.leftovers).toEqual([]);
  },
  TIME,
);

test(
  'failing checks: all are named, the binary goes nowhere, the report has them, exit code 1',
  async () => {
    const output = path.join(machine.root, 'out');
    const result = await build(`--output=${output}`, '--check', 'relro size<=1kB os=linux vcs');
    expect(result.exitCode).toBe(1);
    const errors = errorsOf(result);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toBe(
      'app (linux/amd64) fails the check relro: no segment is made read-only after relocation (no PT_GNU_RELRO)\n' +
        '  expected: PT_GNU_RELRO\n' +
        '  to fix: build with -buildmode=pie, or link with -linkmode=external -extldflags=-Wl,-z,relro\n' +
        '  GTB1501: docs/troubleshooting.md#gtb1501\n',
    );
    expect(errors[1]).toMatch(
      /^app \(linux\/amd64\) fails the check size<=1kB: \d\.\d MB \(\d+ bytes\)\n {2}expected: at most 1 kB/,
    );
    expect(errors[2]).toMatch(/^app \(linux\/amd64\) fails the check vcs: no commit is recorded/);
    expect(await readdir(output).catch(() => [])).toEqual([]);
    expect(result.report?.binaries).toEqual([]);
    const [checked] = result.report?.checks ?? [];
    expect(checked?.results.map((one) => `${one.requirement} ${one.state}`)).toEqual([
      ...['relro fail', 'size<=1kB fail', 'os=linux pass', 'vcs fail'],
    ]);
    expect(result.leftovers).toEqual([]);
  },
  TIME,
);

// Another profile compiles the standard library twice more.
whenLong(
  'reproducible: without -trimpath the folder is in the binary',
  async () => {
    const result = await build('--profile=dev', '--check', 'reproducible');
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^app \(linux\/amd64\) fails the check reproducible: a second build in another folder differs in [.\w-]+(, [.\w-]+)*( and \d+ more sections)?; why: path: the file names the folder that it was built in\n {2}expected: the same bytes \(SHA-256 [0-9a-f]{12}\)\n {2}to fix: set profile: lean, or build with -trimpath\n {2}GTB1501: \S+\n$/,
      ),
    ]);
  },
  TIME,
);

test(
  'a binary that is reused is checked as well',
  async () => {
    const result = await reuse('--check=size<=1kB');
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('): FAIL size<=1kB: ');
    const fine = await reuse('--check=size<=100MB,startup');
    expect(reportOf(fine).binaries.map((one) => one.reused)).toEqual([true]);
    expect(fine.stdout).toContain('): pass startup: median ');
  },
  TIME,
);

test('wrong requirements are wrong usage, before anything is done', async () => {
  const result = await build('--check', 'statik, startup("x \\")', '--libc=musl');
  expect([result.exitCode, result.stdout]).toEqual([2, '']);
  const [old, first, second] = errorsOf(result);
  expect(old).toBe(
    '`libc` and `link` are now one input\n  expected: `link` alone\n' +
      '  to fix: write link: musl, and remove libc\n' +
      '  GTB1033: docs/troubleshooting.md#gtb1033\n',
  );
  expect(first).toMatch(
    /^check: "statik" is no requirement\n {2}expected: static, .*\n {2}to fix: did you mean static\?\n {2}GTB1029: \S+\n$/,
  );
  expect(second).toBe(
    'check: "startup(\\"x \\\\\\")": a " is not closed\n  expected: arguments between the parentheses as a shell splits words\n' +
      '  to fix: close it, or write \\" for the character itself\n' +
      '  GTB1029: docs/troubleshooting.md#gtb1029\n',
  );
});

import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { InputDefinition } from '../../src/inputs/definitions/definition.ts';
import { INPUTS } from '../../src/inputs/definitions/definitions.ts';
import { CLI, filesIn, type Machine, newMachine, userNode, writeFiles } from './cli-machine.ts';
import { PROJECT } from './harness/child.ts';

// The command's words and exit codes, as far as they need no Go.

let machine: Machine;

beforeEach(async () => {
  machine = await newMachine();
});

afterEach(() => machine.remove());

test('--help lists every flag, on stdout, with exit code 0', async () => {
  for (const flag of ['--help', '-h']) {
    const { exitCode, stdout, stderr } = await machine.cli([flag]);
    expect([exitCode, stderr]).toEqual([0, '']);
    const shown = INPUTS.filter((one: InputDefinition) => !one.hidden);
    for (const { name } of shown) expect(stdout).toMatch(new RegExp(`--(no-)?${name}\\b`));
    expect(stdout).toContain('--json FILE');
    expect(stdout).toContain('Exit codes: 0 done, 1 failed, 2 wrong usage.');
    expect(stdout).not.toContain('job-status');
  }
});

test('--version says the version of package.json', async () => {
  const { exitCode, stdout } = await machine.cli(['--version']);
  const { version } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8'));
  expect([exitCode, stdout]).toEqual([0, `go-turbo-build ${version}\n`]);
});

test('help that nobody reads to its end is no error', () => {
  if (process.platform === 'win32') return;
  const line = `"${userNode()}" "${CLI}" --help | head -1; echo "\${PIPESTATUS[0]}"`;
  const said = execFileSync('bash', ['-c', `${line} 2>&1`], { encoding: 'utf8' });
  expect(said).toMatch(/^go-turbo-build: [^\n]*\n0\n$/);
});

test('several mistakes in flags are listed at once, with exit code 2', async () => {
  const { exitCode, stdout, stderr, report } = await machine.cli([
    ...['--target', 'linux/amd64', '--packages'],
    ...['--warm=yes', './cmd/app', '-o', 'x'],
  ]);
  expect([exitCode, stdout, report]).toEqual([2, '', undefined]);
  expect(stderr.trim().split('\n')).toEqual([
    'error: unknown flag --target; did you mean --targets?',
    'error: --packages needs a value and found --warm=yes; write --packages=VALUE',
    'error: unexpected argument "./cmd/app"; did you mean --packages ./cmd/app?',
    'error: unknown flag -o; did you mean --output?',
    'error: --help shows every flag',
    '  GTB1901: docs/troubleshooting.md#gtb1901',
  ]);
});

test('several wrong values are listed at once, with exit code 2, and nothing is made', async () => {
  const result = await machine.cli([
    ...['--warm=yes', '--targets=linux/amd65,plan8/amd64', '--profile=lena'],
    ...['--save=nevr', '--parallelism=0', '--go-version=latest', '--stamp=main.version'],
    ...['--working-directory=missing', '--go-checksum=h1:short'],
  ]);
  expect([result.exitCode, result.stdout]).toEqual([2, '']);
  const errors = result.stderr.split('\n').filter((line) => line.startsWith('error: '));
  for (const name of [
    ...['warm', 'targets', 'profile', 'save', 'parallelism', 'go-version', 'stamp'],
    ...['working-directory', 'go-checksum'],
  ])
    expect(errors.filter((line) => line.startsWith(`error: ${name}`))).not.toEqual([]);
  expect(errors.at(-1)).toBe('error: --help shows every flag');
  expect(await filesIn(machine.home)).toEqual([]);
  expect(result.leftovers).toEqual([]);
});

test('a mistake found only after the start is wrong usage, too', async () => {
  const cwd = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': 'module example.com/app\n\ngo 1.26.8\n',
    'tool.txt': 'the newest\n',
  });
  const missing = await machine.cli(['--go-version-file', 'go.version'], { cwd });
  expect(missing.stderr).toContain('go-version-file');
  expect(missing.exitCode).toBe(2);
  const nameless = await machine.cli(['--go-version-file', 'tool.txt'], { cwd });
  expect(nameless.stderr).toContain('tool.txt');
  expect(nameless.exitCode).toBe(2);
  expect(missing.leftovers).toEqual([]);
});

test('outside a module the error says what to set, with exit code 1', async () => {
  const cwd = path.join(machine.root, 'empty');
  await mkdir(cwd);
  const result = await machine.cli([], { cwd });
  expect(result.stderr).toBe(
    `error: there is no go.mod in ${cwd} or a folder above it\n  expected: a Go module\n` +
      '  to fix: set `working-directory` to the folder of the module, or `build: false` to set up Go only\n' +
      '  GTB1101: docs/troubleshooting.md#gtb1101\n',
  );
  expect(result.exitCode).toBe(1);
  expect(result.leftovers).toEqual([]);
});

test('a temporary folder that cannot be written to is left for another, in words', async () => {
  const cwd = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': 'module example.com/app\n\ngo 1.26.8\n',
  });
  const file = path.join(machine.root, 'file');
  await writeFile(file, '');
  const result = await machine.cli([], { cwd, env: { TMPDIR: file, TEMP: file, TMP: file } });
  expect(result.stderr).toMatch(/^warning: TMPDIR is .* cannot be written: temporary files go to /);
  // It went on until there was nothing to build.
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toContain('error: the patterns match no package');
  expect(result.stderr).not.toMatch(/^\s+at /m);
});

test('a file for --json that cannot be written is said before anything is done', async () => {
  const cwd = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': 'module example.com/app\n\ngo 1.26.8\n',
  });
  // Below a folder that is not there, and below what is a file.
  for (const folder of ['missing', 'app/go.mod/x']) {
    const json = path.join(machine.root, folder, 'report.json');
    const result = await machine.cli(['--json', json], { cwd });
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toMatch(/^error: --json is .*there is no folder/);
  }
  expect(await filesIn(machine.home)).toEqual([]);
});

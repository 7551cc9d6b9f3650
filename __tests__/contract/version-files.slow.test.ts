import path from 'node:path';
import { type CliResult, GO, type Machine, newMachine, writeFiles } from './cli-machine.ts';
import { logOf, runJob } from './fixtures-job.ts';
import { type Machine as JobMachine, startMachine } from './fixtures-machine.ts';

// What other tools write about the version of Go, through the command and through the action.

let machine: Machine;
let runner: JobMachine;

beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  runner = await startMachine('versions');
}, 180_000);

afterAll(() => Promise.all([machine.remove(), runner.stop()]));

const MAIN = 'package main\n\nfunc main() {}\n';
const MODULE = (lines: string): Record<string, string> => ({
  'go.mod': `module example.com/app\n\n${lines}\n`,
  'main.go': MAIN,
});

async function cli(name: string, files: Record<string, string>, args: string[] = []) {
  const cwd = await writeFiles(path.join(machine.root, name), files);
  return machine.cli(['--no-warm', '--save', 'never', ...args], { cwd });
}

const goOf = (result: CliResult): string => result.report?.goVersion ?? result.stderr;

test('a suffixed toolchain line is its release, and that is said, by both', async () => {
  const files = MODULE(`go 1.26.0\n\ntoolchain go${GO}-custom // ours`);
  const done = await cli('suffix', files);
  expect([done.exitCode, goOf(done)]).toEqual([0, GO]);
  expect(done.stderr + done.stdout).toContain(`toolchain go${GO}-custom counts as Go ${GO}`);
  const source = await writeFiles(path.join(machine.root, 'suffix-job'), files);
  const job = await runJob(runner, { source, inputs: { save: 'never' } });
  expect([job.main.exitCode, job.main.outputs['go-version']]).toEqual([0, GO]);
  expect(logOf(job)).toContain(`toolchain go${GO}-custom counts as Go ${GO}`);
}, 180_000);

test('asdf, mise and goenv', async () => {
  const mod = MODULE('go 1.20');
  const forms = {
    '.tool-versions': `nodejs 24.1.0\ngolang ${GO} 1.25.0 # newest\n`,
    'mise/.tool-versions': `go ${GO}\n`,
    '.go-version': `\uFEFF# ours\r\ngo${GO}\r\n`,
  };
  for (const [file, text] of Object.entries(forms)) {
    const args = ['--go-version-file', file, '--no-build'];
    const done = await cli(file.replaceAll(/\W/g, ''), { ...mod, [file]: text }, args);
    expect([done.exitCode, goOf(done)]).toEqual([0, GO]);
  }
}, 180_000);

test.each([
  ['.tool-versions', 'golang ref:master\n', '"ref:master" is no Go version'],
  ['.tool-versions', 'nodejs 24 golang 1.26.8\n', 'names golang behind nodejs'],
  ['mise.toml', '[tools]\ngo = "1.26.8"\n', 'set go-version to 1.26.8'],
  ['.go-version', 'system\n', '"system" is no Go version'],
])('%s with %j is refused by name', async (file, text, words) => {
  const name = words.replaceAll(/\W/g, '');
  const done = await cli(name, { ...MODULE('go 1.20'), [file]: text }, ['--go-version-file', file]);
  expect(done.exitCode).toBe(2);
  expect(done.stderr).toContain(words);
  expect(done.stderr).not.toMatch(/^\s+at /m);
});

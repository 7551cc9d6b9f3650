import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readBinary } from '../../src/inspect/read-binary.ts';
import { GO, type Machine, newMachine, reportOf, writeFiles } from './cli-machine.ts';

// The output folder is the user's: what lies there is neither overwritten nor hidden from git.

const TIME = 240_000;
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const MAIN = 'package main\n\nfunc main() { println("m") }\n';
const HEAD = `module example.com/x\n\ngo ${GO}\n`;
let machine: Machine;
let count = 0;
beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
}, TIME);
afterAll(() => machine.remove());

function git(cwd: string, ...args: readonly string[]): string {
  const who = [
    '-c',
    'user.name=x',
    '-c',
    'user.email=x@example.com',
    '-c',
    'protocol.file.allow=always',
  ];
  return execFileSync('git', [...who, ...args], { cwd, env: machine.env, encoding: 'utf8' });
}

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await writeFiles(path.join(machine.root, `p${++count}`), {
    'go.mod': HEAD,
    ...files,
  });
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', 'one');
  return cwd;
}

const stamped = async (file: string): Promise<string | undefined> => {
  const read = await readBinary(file);
  return read.ok ? read.value.buildInfo?.settings['vcs.modified'] : 'unreadable';
};

async function refused(cwd: string, args: readonly string[] = []): Promise<string> {
  const result = await machine.cli(args, { cwd });
  expect([result.exitCode, result.report]).toEqual([1, undefined]);
  expect(result.stdout).not.toContain('go build');
  expect(result.stdout).not.toMatch(/\d+ packages/);
  return result.stderr;
}

test(
  'what stands in the way is named before anything is compiled, and stays as it is',
  async () => {
    const folder = await project({ 'bin/app/main.go': MAIN });
    expect(await refused(folder)).toContain(
      `the binary app for linux/amd64 would be ${folder}/bin/app, which is a folder of the package example.com/x/bin/app`,
    );
    const deeper = await project({ 'cmd/tool/main.go': MAIN, 'bin/tool/doc.txt': '' });
    expect(await refused(deeper)).toMatch(/would be \S+\/bin\/tool, which is a folder\n/);

    const tracked = await project({ 'cmd/run/main.go': MAIN, 'bin/run': '\x7fELF mine' });
    expect(await refused(tracked)).toContain(`${tracked}/bin/run, which git tracks`);
    const script = await project({ 'cmd/run/main.go': MAIN });
    await writeFiles(script, { 'bin/run': '#!/bin/sh\n' });
    expect(await refused(script)).toContain(`${script}/bin/run, which is no file of an earlier`);
    await rm(path.join(script, 'bin', 'run'));
    await symlink('/bin/sh', path.join(script, 'bin', 'run'));
    expect(await refused(script)).toMatch(/bin\/run, which is a link to \/\S+/);

    const embedded = await project({
      'main.go': `package main\n\nimport _ "embed"\n\n//go:embed out/x\nvar b []byte\n\n${MAIN.slice(13)}`,
    });
    await writeFiles(embedded, { 'out/x': '\x7fELF' });
    expect(await refused(embedded, ['--output=out'])).toContain(
      `${embedded}/out/x, which is a file that the package example.com/x is built from`,
    );
    const file = await project({ 'main.go': MAIN, dist: 'text' });
    expect(await refused(file, ['--output=dist/bin'])).toContain(`${file}/dist is no folder`);
    expect(
      await readFile(path.join(script, 'bin', 'run')).then((one) => one.length),
    ).toBeGreaterThan(99);
  },
  TIME,
);

test(
  'nothing is written into the repository: neither patterns nor an index, whatever is there',
  async () => {
    const cwd = await project({
      'main.go': MAIN,
      'bin/run.sh': 'run\n',
      'bin/gen/gen.go': 'package gen\n',
    });
    const exclude = path.join(cwd, '.git', 'info', 'exclude');
    for (const text of ['*.log', 'a\r\nb\r\n', '# bin\n!/bin/\n']) {
      await writeFile(exclude, text);
      reportOf(await machine.cli(['--vcs=true'], { cwd }));
      expect(await readFile(exclude, 'utf8')).toBe(text);
      expect(await stamped(path.join(cwd, 'bin', 'x'))).toBe('false');
      expect(git(cwd, 'status', '--porcelain')).toBe('?? bin/x\n');
    }
    await rm(path.dirname(exclude), { recursive: true });
    // A new file of a package that is compiled is no file of ours.
    await writeFiles(cwd, { 'bin/new.sh': '', 'bin/gen/more.go': 'package gen\n' });
    reportOf(await machine.cli(['--vcs=true'], { cwd }));
    expect(await stamped(path.join(cwd, 'bin', 'x'))).toBe('true');
    expect(git(cwd, 'status', '--porcelain')).toBe('?? bin/gen/more.go\n?? bin/new.sh\n?? bin/x\n');
    await expect(stat(path.dirname(exclude))).rejects.toThrow('ENOENT');
  },
  TIME,
);

test(
  'binaries of other targets and sidecars do not make the next build modified; patterns of the user count',
  async () => {
    const cwd = await project({ 'cmd/a/main.go': MAIN, 'cmd/b/main.go': MAIN });
    const patterns = path.join(machine.root, 'patterns');
    await writeFile(patterns, 'scratch');
    await writeFiles(cwd, { scratch: '' });
    git(cwd, 'config', 'core.excludesFile', patterns);
    const args = ['--vcs=true', '--provenance', '--targets=linux/arm64,linux/amd64'];
    reportOf(await machine.cli([...args, '--packages=./cmd/a'], { cwd }));
    reportOf(await machine.cli(['--vcs=true', '--packages=./cmd/b'], { cwd }));
    expect(await stamped(path.join(cwd, 'bin', 'b'))).toBe('false');
    await writeFiles(cwd, { 'bin/other': '' });
    reportOf(await machine.cli(['--vcs=true', '--packages=./cmd/b'], { cwd }));
    expect(await stamped(path.join(cwd, 'bin', 'b'))).toBe('true');
  },
  TIME,
);

test(
  'a worktree, a submodule, and the line that an earlier version left',
  async () => {
    const cwd = await project({ 'main.go': MAIN });
    const exclude = path.join(cwd, '.git', 'info', 'exclude');
    await mkdir(path.dirname(exclude), { recursive: true });
    await writeFile(exclude, '# mine\n/bin/\n');
    const worktree = path.join(machine.root, 'worktree');
    git(cwd, 'worktree', 'add', '-q', worktree);
    const outer = await project({ 'other.txt': '' });
    git(outer, 'submodule', '--quiet', 'add', cwd, 'sub');
    git(outer, 'commit', '-qm', 'with a submodule');
    for (const folder of [worktree, path.join(outer, 'sub')]) {
      for (const _turn of [1, 2]) reportOf(await machine.cli(['--vcs=true'], { cwd: folder }));
      // Go 1.26 reads no `.git` file: it stamps nothing, or the repository around.
      const modified = folder === worktree ? undefined : 'false';
      expect(await stamped(path.join(folder, 'bin', 'x'))).toBe(modified);
      expect(git(folder, 'status', '--porcelain')).toBe('?? bin/\n');
    }
    expect(await readFile(exclude, 'utf8')).toBe('# mine\n');
  },
  TIME,
);

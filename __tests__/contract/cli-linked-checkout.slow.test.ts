import { execFileSync } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readBinary } from '../../src/inspect/read-binary.ts';
import { GO, type Machine, newMachine, reportOf, sharedGo, writeFiles } from './cli-machine.ts';

// A checkout behind a symbolic link is the checkout that it points to.

const TIME = 240_000;
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const say = (text: string): string => `package main\n\nfunc main() { println("${text}") }\n`;
let machine: Machine;
let real: string;
let link: string;
beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
  real = await writeFiles(path.join(machine.root, 'real'), {
    'go.mod': `module example.com/x\n\ngo ${GO}\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n`,
    'lib/go.mod': 'module example.com/lib\n\ngo 1.26\n',
    'lib/lib.go': 'package lib\n\nfunc Word() string { return "lib" }\n',
    'main.go': say('one'),
    'use.go': 'package main\n\nimport "example.com/lib"\n\nfunc init() { println(lib.Word()) }\n',
  });
  link = path.join(machine.root, 'link');
  await symlink(real, link);
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'x'],
  ])
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y', ...args], { cwd: real });
}, TIME);
afterAll(() => machine.remove());

const build = (folder: string, args: readonly string[] = []) =>
  machine.cli(args, {
    cwd: folder,
    env: { PWD: folder, GO_TURBO_BUILD_WITHOUT: 'worth' },
    reuse: true,
  });

test(
  'the second build behind a link is not modified, and has the bytes of go build',
  async () => {
    for (const _turn of [1, 2]) reportOf(await build(link, ['--vcs=true']));
    const file = path.join(real, 'bin', 'x');
    const read = await readBinary(file);
    expect(read.ok && read.value.buildInfo?.settings['vcs.modified']).toBe('false');
    execFileSync('git', ['clean', '-fdxq'], { cwd: real });
    const { tools } = await sharedGo();
    const go = path.join(tools, 'go', GO, process.arch, 'bin', 'go');
    const flags = ['-buildvcs=true', '-trimpath', '-gcflags=all=-dwarf=false', '-ldflags=-s -w'];
    const plain = path.join(machine.root, 'plain');
    execFileSync(go, ['build', ...flags, '-o', plain, '.'], {
      cwd: link,
      env: { ...machine.env, PWD: link, CGO_ENABLED: '0', GOFLAGS: '' },
    });
    const again = reportOf(await build(link, ['--vcs=true']));
    expect(await readFile(again.binaries[0]?.path ?? '')).toEqual(await readFile(plain));
  },
  TIME,
);

test(
  'what is recorded behind a link is reused at the real folder and the other way, and an edit is seen',
  async () => {
    const reused = async (folder: string): Promise<boolean | undefined> =>
      reportOf(await build(folder)).binaries[0]?.reused;
    expect([await reused(link), await reused(real), await reused(link)]).toEqual([
      false,
      true,
      true,
    ]);
    await writeFile(
      path.join(real, 'lib', 'lib.go'),
      'package lib\n\nfunc Word() string { return "two" }\n',
    );
    expect([await reused(link), await reused(real)]).toEqual([false, true]);
    const said = execFileSync('sh', ['-c', `${real}/bin/x 2>&1`]).toString();
    expect(said).toBe('two\none\n');
  },
  TIME,
);

test(
  'an overlay by the paths of the link counts',
  async () => {
    const overlay = path.join(machine.root, 'overlay.json');
    const other = path.join(machine.root, 'other.go');
    await writeFile(other, say('overlaid'));
    await writeFile(overlay, JSON.stringify({ Replace: { [path.join(link, 'main.go')]: other } }));
    reportOf(await build(link, [`--build-flags=-overlay=${overlay}`]));
    expect(execFileSync('sh', ['-c', `${real}/bin/x 2>&1`]).toString()).toContain('overlaid');
  },
  TIME,
);

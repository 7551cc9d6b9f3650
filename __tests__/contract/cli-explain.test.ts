import path from 'node:path';
import { filesIn, type Machine, newMachine, writeFiles } from './cli-machine.ts';

// What --explain says, and that it does nothing else.

let machine: Machine;
let cwd: string;

beforeAll(async () => {
  machine = await newMachine();
  cwd = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': 'module example.com/app\n\ngo 1.26.8\n',
    'main.go': 'package main\n\nfunc main() {}\n',
  });
});

afterAll(() => machine.remove());

test('the row of a profile, and the command it leads to', async () => {
  const { exitCode, stdout, stderr, report } = await machine.cli(['--explain'], { cwd });
  expect([exitCode, stderr, report]).toEqual([0, '', undefined]);
  expect(stdout.split('\n')).toEqual([
    'profile lean: for production: nothing in it that only a debugger reads',
    '  trimpath   yes              profile lean: -trimpath',
    '  dwarf      no               profile lean: -gcflags=all=-dwarf=false -ldflags=-w',
    '  strip      yes              profile lean: -ldflags=-s',
    '  vcs        no               profile lean: -buildvcs=false',
    '  static     yes              profile lean',
    '  optimize   yes              profile lean',
    '  race       no               profile lean',
    '  link       auto             default',
    '  libc       gnu              default',
    '  linker     default          default',
    '  buildinfo  full             default',
    '',
    "CGO_ENABLED=0 go build -buildvcs=false -trimpath -gcflags=all=-dwarf=false '-ldflags=-s -w' -o bin/ -- ./...",
    '',
  ]);
  expect(await filesIn(machine.home)).toEqual([]);
});

test('where each flag comes from, and a command for each target', async () => {
  const words = [
    ...['--explain', '--profile=release', '--no-strip', '--cgo', '--static', '--link=musl mold'],
    ...['--build-flags=-buildvcs=false', '--targets=linux/amd64/v3,linux/arm64'],
    ...['--stamp', "main.v=it's $version", '--packages=./cmd/a'],
  ];
  const { exitCode, stdout } = await machine.cli(words, { cwd, env: { CC: 'zig cc' } });
  expect(exitCode).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toContain('  strip      no               input strip');
  expect(lines).toContain('  vcs        no               input build-flags: -buildvcs=false');
  expect(lines).toContain('  link       external-static  input static');
  expect(lines).toContain('  libc       musl             input link');
  const flags = (folder: string): string =>
    '-buildvcs=true -trimpath -gcflags=all=-dwarf=false -buildvcs=false ' +
    `'-ldflags=-w -linkmode=external '\\''-extldflags=-static -Wl,--no-dynamic-linker -fuse-ld=mold'\\'' -X "main.v=it'\\''s $version"' ` +
    `-o bin/${folder}/ -- ./cmd/a`;
  expect(lines.slice(-2)).toEqual([
    `CGO_ENABLED=1 CC='zig cc' GOOS=linux GOARCH=amd64 GOAMD64=v3 go build ${flags('linux_amd64_v3')}`,
    `CGO_ENABLED=1 CC='zig cc' GOOS=linux GOARCH=arm64 go build ${flags('linux_arm64')}`,
  ]);
});

test('conflicts are what it says, all of them, with exit code 2', async () => {
  const words = ['--explain', '--dwarf', '--race', '--link=pie'];
  const { exitCode, stdout, stderr } = await machine.cli(words, { cwd });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toEqual([
    'error: strip: true (profile lean) with dwarf: true',
    'error: race: true with cgo: false',
    'error: link: pie with profile: lean for linux',
    'error: link: pie with race: true',
    'error: --help shows every flag',
  ]);
});

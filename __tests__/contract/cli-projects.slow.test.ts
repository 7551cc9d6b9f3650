import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunReport } from '../../src/report/run-report.ts';
import { whenLong } from '../breadth.ts';
import { needs } from '../needs.ts';
import {
  type CliOptions,
  type CliResult,
  GO,
  type Machine,
  NO_NETWORK,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';

// Projects of all shapes, through the whole command. All have one module path, and so one part of
// the store: what one compiled of the standard library, the next restores.

const MINUTES = 3 * 60_000;
const MODULE = 'example.com/app';
const HEAD = `module ${MODULE}\n\ngo ${GO}\n`;
const MAIN = 'package main\n\nfunc main() { println("main") }\n';
const EXE = process.platform === 'win32' ? '.exe' : '';
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

let machine: Machine;

beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
  const seed = await project('seed', { 'go.mod': HEAD, 'main.go': MAIN });
  reportOf(await run(seed));
}, MINUTES);

afterAll(() => machine.remove());

const project = (name: string, files: Readonly<Record<string, string>>): Promise<string> =>
  writeFiles(path.join(machine.root, name), files);

const run = (
  cwd: string,
  args: readonly string[] = [],
  more: CliOptions = {},
): Promise<CliResult> => machine.cli(args, { cwd, ...more });

const namesIn = (report: RunReport): readonly string[] =>
  report.binaries.map((binary) => path.basename(binary.path)).sort();

/** What a program prints: println writes to stderr. */
function said(file: string): string {
  return execFileSync('sh', ['-c', `"${file}" 2>&1`], { encoding: 'utf8' }).trim();
}

test(
  'a workspace with two modules',
  async () => {
    const cwd = await project('workspace', {
      'go.work': `go ${GO}\n\nuse (\n\t./app\n\t./lib\n)\n`,
      'app/go.mod': `${HEAD}\nrequire example.com/lib v0.0.0\n`,
      'app/cmd/front/main.go': `package main\n\nimport "example.com/lib/words"\n\nfunc main() { println(words.Hello) }\n`,
      'lib/go.mod': `module example.com/lib\n\ngo ${GO}\n`,
      'lib/words/words.go': 'package words\n\nconst Hello = "from the other module"\n',
      'lib/cmd/back/main.go': MAIN,
    });
    const patterns = ['--packages', './app/...,./lib/...'];
    const first = await run(cwd, patterns, { env: NO_NETWORK });
    const report = reportOf(first);
    expect(namesIn(report)).toEqual([`back${EXE}`, `front${EXE}`]);
    expect(said(path.join(cwd, 'bin', `front${EXE}`))).toBe('from the other module');
    expect(first.stdout).toContain('builds:     example.com/lib/cmd/back');
    expect(reportOf(await run(cwd, patterns)).packages.compiled).toBe(0);
    // One member, from within it.
    const member = reportOf(await run(path.join(cwd, 'app')));
    expect(namesIn(member)).toEqual([`front${EXE}`]);
    expect(member.packages.compiled).toBe(0);
    // A change in the other member is seen.
    await writeFiles(cwd, { 'lib/words/words.go': 'package words\n\nconst Hello = "changed"\n' });
    const changed = reportOf(await run(path.join(cwd, 'app')));
    expect(changed.packages.compiled).toBe(2);
    expect(changed.inputsDigest).not.toBe(member.inputsDigest);
    expect(said(path.join(cwd, 'app', 'bin', `front${EXE}`))).toBe('changed');
  },
  MINUTES,
);

whenLong(
  'a vendored module has no modules cache',
  async () => {
    const cwd = await project('vendored', {
      'go.mod': `${HEAD}\nrequire example.com/dep v1.2.3\n`,
      'go.sum': `example.com/dep v1.2.3 h1:${'A'.repeat(43)}=\nexample.com/dep v1.2.3/go.mod h1:${'B'.repeat(43)}=\n`,
      'main.go': 'package main\n\nimport "example.com/dep"\n\nfunc main() { println(dep.Word) }\n',
      'vendor/modules.txt': `# example.com/dep v1.2.3\n## explicit; go ${GO}\nexample.com/dep\n`,
      'vendor/example.com/dep/dep.go': 'package dep\n\nconst Word = "vendored"\n',
    });
    for (const compiled of [2, 0]) {
      const report = reportOf(await run(cwd, [], { env: NO_NETWORK }));
      expect(report.packages.compiled).toBe(compiled);
      expect(report.warnings).toEqual([]);
      expect(report.caches.modules).toMatchObject({ key: '', bytesDown: 0, bytesUp: 0 });
      expect(said(path.join(cwd, 'bin', `app${EXE}`))).toBe('vendored');
    }
  },
  MINUTES,
);

whenLong(
  'a module with a local replacement: its sources count',
  async () => {
    const cwd = await project('replaced/app', {
      'go.mod': `${HEAD}\nrequire example.com/local v0.0.0\n\nreplace example.com/local => ../local\n`,
      'main.go':
        'package main\n\nimport "example.com/local"\n\nfunc main() { println(local.Word) }\n',
    });
    await project('replaced/local', {
      'go.mod': `module example.com/local\n\ngo ${GO}\n`,
      'local.go': 'package local\n\nconst Word = "local"\n',
    });
    const first = reportOf(await run(cwd, [], { env: NO_NETWORK }));
    expect(said(path.join(cwd, 'bin', `app${EXE}`))).toBe('local');
    expect(reportOf(await run(cwd)).packages.compiled).toBe(0);
    await project('replaced/local', { 'local.go': 'package local\n\nconst Word = "edited"\n' });
    const edited = reportOf(await run(cwd));
    expect(edited.packages.compiled).toBe(2);
    expect(edited.inputsDigest).not.toBe(first.inputsDigest);
    expect(said(path.join(cwd, 'bin', `app${EXE}`))).toBe('edited');
  },
  MINUTES,
);

test(
  'patterns that match nothing are an error that says which to correct',
  async () => {
    const cwd = await project('nothing', {
      'go.mod': HEAD,
      'main.go': MAIN,
      'empty/readme.txt': 'x',
    });
    const result = await run(cwd, ['--packages', './empty/...']);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(/match(es)? no package/);
    expect(result.stderr).toContain('`packages`');
    expect(existsSync(path.join(cwd, 'bin'))).toBe(false);
  },
  MINUTES,
);

whenLong(
  'two main packages of one name are an error that names both',
  async () => {
    const cwd = await project('twins', {
      'go.mod': HEAD,
      'a/cmd/server/main.go': MAIN,
      'b/cmd/server/main.go': MAIN,
    });
    const result = await run(cwd);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain(`${MODULE}/a/cmd/server`);
    expect(result.stderr).toContain(`${MODULE}/b/cmd/server`);
    expect(result.leftovers).toEqual([]);
    expect(namesIn(reportOf(await run(cwd, ['--packages', './b/...'])))).toEqual([`server${EXE}`]);
  },
  MINUTES,
);

test(
  'no main package: everything is compiled, no binary is made, and a notice says so',
  async () => {
    const cwd = await project('library', {
      'go.mod': HEAD,
      'one/one.go': 'package one\n\nconst Library = 1\n',
      'two/two.go': 'package two\n\nconst Library = 2\n',
    });
    const result = await run(cwd);
    const report = reportOf(result);
    expect(report.binaries).toEqual([]);
    expect(report.packages.compiled).toBe(2);
    expect(result.stdout).toMatch(/note: .*no main package/);
    expect(existsSync(path.join(cwd, 'bin'))).toBe(false);
  },
  MINUTES,
);

test(
  'without cgo a known stub is an error that names the module and the remedy',
  async () => {
    const cwd = await project('stub', {
      'go.mod': `${HEAD}\nrequire github.com/mattn/go-sqlite3 v1.14.32\n`,
      'go.sum':
        'github.com/mattn/go-sqlite3 v1.14.32 h1:JD12Ag3oLy1zQA+BNn74xRgaBbdhbNIDYvQUEuuErjs=\n' +
        'github.com/mattn/go-sqlite3 v1.14.32/go.mod h1:Uh1q+B4BYcTPb+yiD3kU8Ct7aC0hY9fxUwlHK0RXw+Y=\n',
      'main.go': 'package main\n\nimport _ "github.com/mattn/go-sqlite3"\n\nfunc main() {}\n',
    });
    const result = await run(cwd);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('github.com/mattn/go-sqlite3');
    expect(result.stderr).toMatch(/to fix: .*cgo/);
    expect(existsSync(path.join(cwd, 'bin'))).toBe(false);
  },
  MINUTES,
);

const withC = needs('linux', 'gcc').test;

withC(
  'with cgo a dynamic binary is a warning',
  async () => {
    const cwd = await project('dynamic', {
      'go.mod': HEAD,
      'main.go':
        'package main\n\n// int answer(void) { return 42; }\nimport "C"\n\nfunc main() { println(C.answer()) }\n',
    });
    const result = await run(cwd, ['--cgo']);
    const report = reportOf(result);
    expect(report.binaries.map((binary) => binary.static)).toEqual([false]);
    expect(report.warnings).toEqual([expect.stringMatching(/^app \(linux\/\w+\) is not static: /)]);
    expect(result.stderr).toContain('warning: app (linux/');
    expect(said(path.join(cwd, 'bin', 'app'))).toBe('42');
    const again = reportOf(await run(cwd, ['--cgo']));
    expect(again.packages.compiled).toBe(0);
  },
  MINUTES,
);

whenLong(
  'four targets in one run',
  async () => {
    const cwd = await project('four', { 'go.mod': HEAD, 'main.go': MAIN });
    const targets = ['linux/amd64', 'linux/arm64', 'darwin/arm64', 'windows/amd64'];
    const args = ['--targets', targets.join(',')];
    const report = reportOf(await run(cwd, args));
    expect(report.binaries.map(({ target, static: isStatic }) => [target, isStatic])).toEqual([
      ['linux/amd64', true],
      ['linux/arm64', true],
      ['darwin/arm64', null],
      ['windows/amd64', null],
    ]);
    expect(namesIn(report)).toEqual([
      ...['app_darwin_arm64', 'app_linux_amd64', 'app_linux_arm64', 'app_windows_amd64.exe'],
    ]);
    const heads = await Promise.all(
      report.binaries.map(async (one) => (await readFile(one.path)).subarray(0, 4).toString('hex')),
    );
    expect(heads).toEqual(['7f454c46', '7f454c46', 'cffaedfe', expect.stringMatching(/^4d5a/)]);
    if (process.platform === 'linux' && process.arch === 'x64')
      expect(said(report.binaries[0]?.path ?? '')).toBe('main');
    const again = reportOf(await run(cwd, args));
    expect(again.packages.compiled).toBe(0);
    expect(again.binaries.map((one) => one.sha256)).toEqual(
      report.binaries.map((one) => one.sha256),
    );
  },
  MINUTES,
);

whenLong(
  'profile dev keeps debug information, and has a lane of its own',
  async () => {
    const cwd = await project('dev', { 'go.mod': HEAD, 'main.go': MAIN });
    const lean = reportOf(await run(cwd));
    const dev = reportOf(await run(cwd, ['--profile', 'dev', '--output', 'dev-bin']));
    expect(dev.lane).not.toBe(lean.lane);
    expect(dev.binaries[0]?.bytes).toBeGreaterThan(lean.binaries[0]?.bytes ?? 0);
    const sections = async (report: RunReport): Promise<boolean> =>
      (await readFile(report.binaries[0]?.path ?? '')).includes('debug_info');
    expect([await sections(lean), await sections(dev)]).toEqual([false, true]);
    expect(reportOf(await run(cwd, ['--profile=dev'])).packages.compiled).toBe(0);
  },
  MINUTES,
);

test(
  'without a build the caches are filled, and a later build compiles nothing',
  async () => {
    const cwd = await project('warmed', {
      'go.mod': HEAD,
      'main.go': 'package main\n\nimport "example.com/app/w"\n\nfunc main() { println(w.W) }\n',
      'w/w.go': 'package w\n\nconst W = "only warmed"\n',
    });
    const warmed = reportOf(await run(cwd, ['--build=false']));
    expect(warmed.binaries).toEqual([]);
    expect(warmed.packages.compiled).toBe(2);
    expect(existsSync(path.join(cwd, 'bin'))).toBe(false);
    const built = reportOf(await run(cwd));
    expect(built.packages.compiled).toBe(0);
    expect(said(path.join(cwd, 'bin', `app${EXE}`))).toBe('only warmed');
    const neither = reportOf(await run(cwd, ['--no-build', '--no-warm']));
    expect(neither.packages).toEqual({ compiled: 0, total: 0, unlinked: 0 });
  },
  MINUTES,
);

whenLong(
  'without a build, what does not compile is a warning with the words of Go, and nothing is taken for whole',
  async () => {
    const cwd = await project('half-warmed', {
      'go.mod': HEAD,
      'w/w.go': 'package w\n\nconst W = "whole"\n',
      'broken/b.go': 'package broken\n\nfunc B() int { return generated }\n',
    });
    const warmed = await run(cwd, ['--build=false']);
    const report = reportOf(warmed);
    expect(report.warnings.filter((text) => text.includes('the warm-up failed'))).toHaveLength(1);
    expect(warmed.stdout + warmed.stderr).toContain('broken/b.go:3:23: undefined: generated');
    // As `go generate` would in a later step.
    await writeFiles(cwd, { 'broken/g.go': 'package broken\n\nconst generated = 1\n' });
    const again = reportOf(await run(cwd, ['--build=false']));
    expect(again.warnings.filter((text) => !text.startsWith('without effect'))).toEqual([]);
    expect(again.packages.compiled).toBeLessThanOrEqual(2);
    expect(reportOf(await run(cwd, ['--build=false'])).packages.compiled).toBe(0);
  },
  MINUTES,
);

test(
  'stamps with spaces and quotes are what the binary says, and cost no compiling',
  async () => {
    const cwd = await project('stamped', {
      'go.mod': HEAD,
      'main.go':
        'package main\n\nvar version, built, by = "dev", "never", "nobody"\n\nfunc main() { println(version + "|" + built + "|" + by) }\n',
    });
    const binary = path.join(cwd, 'bin', `app${EXE}`);
    reportOf(await run(cwd));
    expect(said(binary)).toBe('dev|never|nobody');
    const stamps = [
      '--stamp',
      'main.version=v1.2.3 (final)',
      '--stamp',
      "main.built=on  Bob's day",
    ];
    const report = reportOf(await run(cwd, [...stamps, '--stamp=main.by=a=b,"c"']));
    expect(report.packages.compiled).toBe(0);
    expect(said(binary)).toBe('v1.2.3 (final)|on  Bob\'s day|a=b,"c"');
  },
  MINUTES,
);

test(
  'folders with spaces and letters of any alphabet, and an output outside the module',
  async () => {
    const cwd = await project('mein Projekt – 项目/приложение', {
      'go.mod': HEAD,
      'cmd/hello there/main.go': MAIN,
      'main.go': MAIN,
    });
    const output = path.join(machine.root, 'out put');
    const words = ['--working-directory', cwd, '--packages', '.', '--output', output];
    const report = reportOf(await machine.cli(words));
    expect(report.binaries[0]?.path).toBe(path.join(output, `app${EXE}`));
    expect(said(path.join(output, `app${EXE}`))).toBe('main');
    expect(await readdir(output)).toEqual([`app${EXE}`]);
  },
  MINUTES,
);

whenLong(
  'a run below the module builds what lies there',
  async () => {
    const cwd = await project('below', {
      'go.mod': HEAD,
      'main.go': MAIN,
      'cmd/tool/main.go': MAIN,
    });
    await mkdir(path.join(cwd, 'cmd'), { recursive: true });
    const report = reportOf(await run(path.join(cwd, 'cmd')));
    expect(report.binaries.map((one) => one.package)).toEqual([`${MODULE}/cmd/tool`]);
    expect(report.binaries[0]?.path).toBe(path.join(cwd, 'cmd', 'bin', `tool${EXE}`));
  },
  MINUTES,
);

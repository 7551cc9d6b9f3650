import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { needs } from '../needs.ts';
import { GO, type Machine, newMachine, reportOf, writeFiles } from './cli-machine.ts';

// A program with C through the whole command, linked for another C library by another linker.

const MINUTES = 3 * 60_000;
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const onLinux = needs('linux').describe;
const withMusl = needs('linux', 'gcc', 'musl-gcc', 'mold').test;
const HEAD = `module example.com/app\n\ngo ${GO}\n`;
const MAIN = `package main

// static int answer(void) { return 42; }
import "C"

var version, built = "none", "never"

func main() { println(int(C.answer()), version, built) }
`;

onLinux('links', () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
  }, MINUTES);
  afterAll(() => machine.remove());

  const STATIC_MUSL = ['--cgo', '--link=external-static musl mold'];

  function git(cwd: string, ...args: readonly string[]): void {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
    const env = { ...machine.env, GIT_COMMITTER_DATE: '2024-02-29T23:30:00-05:00' };
    execFileSync('git', [...who, ...args], { cwd, env });
  }

  withMusl(
    'static with musl and mold: what the program says, its lane, and why it is never reused',
    async () => {
      const cwd = await writeFiles(path.join(machine.root, 'c'), {
        'go.mod': HEAD,
        'main.go': MAIN,
        '.gitignore': 'bin/\n',
      });
      git(cwd, 'init', '-q');
      git(cwd, 'add', '.');
      git(cwd, 'commit', '-qm', 'one');
      git(cwd, 'tag', 'v1.2.3');
      const stamps = ['--stamp', 'main.version=$version', '--stamp', 'main.built=$date'];
      const args = [...STATIC_MUSL, ...stamps];
      const first = await machine.cli(args, { cwd, reuse: true });
      const report = reportOf(first);
      const file = report.binaries[0]?.path ?? '';
      const said = execFileSync('sh', ['-c', `"${file}" 2>&1`], { encoding: 'utf8' });
      expect(said).toBe('42 v1.2.3 2024-03-01T04:30:00Z\n');
      expect(report.binaries[0]).toMatchObject({ static: true, reused: false });
      expect(report.warnings).toEqual([]);
      const again = await machine.cli(args, { cwd, reuse: true });
      expect(reportOf(again)).toMatchObject({
        ...{ lane: report.lane, packages: { compiled: 0 } },
        binaries: [{ reused: false, sha256: report.binaries[0]?.sha256 }],
      });
      expect(`${again.stdout}${JSON.stringify(again.report)}`).toContain(
        'stamp main.version, main.built holds $version and $date, which are others with every commit',
      );
      const gnu = await machine.cli(['--cgo', '--no-build', '--no-warm'], { cwd });
      expect(reportOf(gnu).lane).not.toBe(report.lane);
    },
    MINUTES,
  );

  test(
    'a linker or a compiler that is not there fails before anything is compiled',
    async () => {
      const cwd = await writeFiles(path.join(machine.root, 'none'), {
        'go.mod': HEAD,
        'main.go': MAIN,
      });
      const env = { CC: '/nowhere/musl-gcc' };
      const compiler = await machine.cli([...STATIC_MUSL], { cwd, env });
      expect(compiler.exitCode).not.toBe(0);
      expect(compiler.stderr).toContain(
        'link: musl, and there is no /nowhere/musl-gcc on the PATH',
      );
      const linker = await machine.cli(['--cgo', '--link=lld'], { cwd, env: { CC: 'false' } });
      expect(linker.exitCode).not.toBe(0);
      expect(linker.stderr).toContain('link: lld, and false does not start it');
      expect(linker.stderr).toContain('sudo apt-get install lld');
    },
    MINUTES,
  );

  test(
    'static: false lets a position-independent program through',
    async () => {
      const cwd = await writeFiles(path.join(machine.root, 'plain'), {
        'go.mod': HEAD,
        'main.go': 'package main\n\nfunc main() { println("plain") }\n',
      });
      const args = ['--link=pie', '--static=false'];
      const pie = reportOf(await machine.cli(args, { cwd }));
      expect(pie.binaries[0]).toMatchObject({ static: false });
      // ET_DYN.
      expect((await readFile(pie.binaries[0]?.path ?? '')).readUInt16LE(16)).toBe(3);
    },
    MINUTES,
  );
});

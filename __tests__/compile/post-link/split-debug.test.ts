import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { splitDebug } from '../../../src/compile/post-link/split-debug.ts';
import type { BuiltBinary } from '../../../src/inspect/built-binary.ts';
import { readLoadedProgram } from '../../../src/inspect/loaded-bytes.ts';
import { failureText } from '../../../src/runner/result.ts';
import {
  crashingProgram,
  PANIC_LINE,
  type Programs,
  runnerOn,
  toolsFolder,
} from '../../flow/crashing-program.ts';
import { needs, pathOf } from '../../needs.ts';

// A real program, a real objcopy and a real gdb: .ci/install-tools brings them.

/** Where GNU objcopy is; llvm-objcopy is left out, so that no other tool can do its work. */
let system = '';
const HOST = { goos: 'linux', goarch: 'amd64', variant: '' };

let programs: Programs;
let linked: string;

// The tools are those of Linux, and the programs are run.
const onLinux = needs('linux x64').test;
const withObjcopy = needs('linux x64', 'objcopy').test;
const withGdb = needs('linux x64', 'objcopy', 'gdb').test;

beforeAll(async () => {
  programs = await crashingProgram();
  linked = programs.link([]);
  system = await toolsFolder(path.join(programs.folder, 'system'), {
    objcopy: `exec ${pathOf('objcopy')} "$@"`,
  });
}, 120_000);

afterAll(() => programs.remove());

let folders = 0;

async function split(file: string, pathVariable = system, goarch = 'amd64') {
  const folder = path.join(programs.folder, `sidecar-${++folders}`);
  const target = { ...HOST, goarch };
  const planned = {
    ...{ name: 'crash', package: 'example.com/crash', target, builtName: 'crash' },
    path: path.join(programs.folder, 'bin', 'crash_linux'),
  };
  const built: BuiltBinary = { planned, file, reused: false };
  return splitDebug({ runner: runnerOn(pathVariable) }, { host: HOST }, built, folder);
}

async function done(result: ReturnType<typeof split>) {
  const value = await result;
  if (!value.ok) throw new Error(value.failures.map(failureText).join('\n'));
  return { file: value.value.file, debugFile: value.value.debugFile ?? '' };
}

async function said(result: ReturnType<typeof split>): Promise<string> {
  const value = await result;
  return value.ok ? '' : value.failures.map(failureText).join('\n');
}

/** Output and exit code; pointers differ from run to run. */
function run(file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  return { status, stdout, stderr: stderr.replaceAll(/0x[0-9a-f]+/g, '0x') };
}

withObjcopy(
  'the stripped binary does what the linked one did, and is smaller by its debug information',
  async () => {
    const { file, debugFile } = await done(split(linked));
    expect(run(file)).toEqual({ status: 0, stdout: '', stderr: 'fine\n' });
    const crash = run(file, 'now');
    expect(crash).toEqual(run(linked, 'now'));
    expect(crash.status).toBe(2);
    expect(crash.stderr).toContain(`example.com/crash/main.go:${PANIC_LINE}`);
    const [before, after] = await Promise.all([linked, file].map(readLoadedProgram));
    expect(after?.sha256).toBe(before?.sha256);
    expect(before).toMatchObject({ hasDebugInformation: true, hasSymbolTable: true });
    expect(after).toMatchObject({ hasDebugInformation: false, hasSymbolTable: false });
    expect((await readFile(file)).length).toBeLessThan((await readFile(linked)).length - 300_000);
    expect(path.basename(debugFile)).toBe('crash_linux.debug');
  },
);

/** What gdb says of the line at an address, of a program without symbols of its own. */
function gdbLine(file: string, address: string): string {
  const args = ['-nx', '-batch', '-ex', `info line *0x${address}`, file];
  return execFileSync('gdb', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

withGdb(
  'a panic of the stripped binary has its file and line by the debug file beside it',
  async () => {
    const { file, debugFile } = await done(split(linked));
    const crash = run(file, 'now').stderr;
    expect(crash).toContain(`example.com/crash/main.go:${PANIC_LINE} +0x`);
    // The stripped program has no symbols to ask for the address.
    const symbols = execFileSync(programs.go.go, ['tool', 'nm', linked], { encoding: 'utf8' });
    const address = /^\s*([0-9a-f]+) T main\.explode$/m.exec(symbols)?.[1] ?? '';
    expect(address).not.toBe('');
    const beside = path.join(programs.folder, 'beside');
    await mkdir(beside, { recursive: true });
    const moved = path.join(beside, 'crash_linux');
    await copyFile(file, moved);
    expect(gdbLine(moved, address)).toContain('No line number information available');
    // gdb follows the link in the binary, and believes it only where the checksum fits.
    await copyFile(debugFile, `${moved}.debug`);
    expect(gdbLine(moved, address)).toMatch(
      /^Line 13 of "example\.com\/crash\/main\.go" starts at address 0x[0-9a-f]+ <main\.explode>/,
    );
  },
);

onLinux('no objcopy at all: the message names what to install', async () => {
  expect(await said(split(linked, path.join(programs.folder, 'nothing')))).toBe(
    [
      'debug: sidecar for crash (linux/amd64): no objcopy can do it',
      '  objcopy: it is not on PATH',
      '  x86_64-linux-gnu-objcopy: it is not on PATH',
      '  llvm-objcopy: it is not on PATH',
      '  expected: one that reads binaries for linux/amd64: objcopy, x86_64-linux-gnu-objcopy, llvm-objcopy',
      '  to fix: install binutils (Debian and Ubuntu: apt-get install binutils), or set debug: full or none',
    ].join('\n'),
  );
});

withObjcopy(
  'an objcopy that cannot read the target says so, and the next one is asked',
  async () => {
    const tools = await toolsFolder(path.join(programs.folder, 'foreign'), {
      'aarch64-linux-gnu-objcopy': 'echo "cannot read it" >&2; exit 1',
      objcopy: 'echo "file format not recognized" >&2; exit 1',
    });
    const text = await said(split(linked, tools, 'arm64'));
    expect(text).toContain('  aarch64-linux-gnu-objcopy: cannot read it\n');
    expect(text).toContain('  objcopy: file format not recognized\n');
    expect(text).toContain('install binutils-aarch64-linux-gnu or llvm');
    const own = await toolsFolder(path.join(programs.folder, 'first-fails'), {
      objcopy: 'exit 3',
      'x86_64-linux-gnu-objcopy': `exec ${pathOf('objcopy')} "$@"`,
    });
    expect(run((await done(split(linked, own))).file).stderr).toBe('fine\n');
  },
);

withObjcopy('a tool that changes what is loaded is not believed', async () => {
  const at = (await readFile(linked)).indexOf('fine');
  const tools = await toolsFolder(path.join(programs.folder, 'spoiling'), {
    objcopy: [
      'PATH=/usr/bin:/bin; export PATH',
      `${pathOf('objcopy')} "$@" || exit 1`,
      'for last; do :; done',
      `case "$1" in --strip-all) printf F | dd of="$last" bs=1 seek=${at} conv=notrunc status=none;; esac`,
    ].join('\n'),
  });
  expect(await said(split(linked, tools))).toContain(
    'objcopy: the stripped binary is not the linked one without its debug information',
  );
});

onLinux('linked without debug information', async () => {
  expect(await said(split(programs.link(['-ldflags=-w'])))).toBe(
    [
      'debug: sidecar, and crash was linked without debug information',
      '  expected: a binary linked with DWARF',
      '  to fix: remove -s, -w and -dwarf=false from ldflags, gcflags and GOFLAGS (go env GOFLAGS), or set debug: none',
    ].join('\n'),
  );
});

onLinux('tables of the file do not count, any byte of the program does', async () => {
  const bytes = await readFile(linked);
  const other = path.join(programs.folder, 'other');
  const digest = async (changed: Buffer): Promise<string> => {
    await writeFile(other, changed);
    return (await readLoadedProgram(other)).sha256;
  };
  const original = await digest(bytes);
  const text = Buffer.from(bytes);
  text[0x2000] = (text[0x2000] ?? 0) ^ 1;
  expect(await digest(text)).not.toBe(original);
  // The section table is in the first segment, and read by no kernel: the alignment of section 1.
  const table = Buffer.from(bytes);
  table.writeUInt8(8, Number(table.readBigUInt64LE(40)) + 64 + 48);
  expect(await digest(table)).toBe(original);
  const entry = Buffer.from(bytes);
  entry.writeBigUInt64LE(entry.readBigUInt64LE(24) + 1n, 24);
  expect(await digest(entry)).not.toBe(original);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { needs } from '../needs.ts';
import {
  CLI,
  GO,
  type Machine,
  newMachine,
  reportOf,
  userNode,
  writeFiles,
} from './cli-machine.ts';
import { PROJECT, runChild } from './harness/child.ts';

// What is done to a binary after its link, and compilers other than gc: whole runs of the command.

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

let machine: Machine;
let app: string;
let old: string;

// The tools are those of Linux, and the programs are run.
const onLinux = needs('linux x64').test;
const withGccgo = needs('linux x64', 'gccgo').test;

beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo ${GO}\n`,
    'main.go': 'package main\n\nfunc main() { println("hello") }\n',
  });
  old = path.join(machine.root, 'hello-118');
  await cp(path.join(PROJECT, 'examples', 'hello-118'), old, { recursive: true });
}, 120_000);

afterAll(() => machine.remove());

const run = (args: readonly string[], cwd = app) => machine.cli(args, { cwd, reuse: true });

/** The binary of a plain run; reused from the second on. */
async function plain() {
  return reportOf(await run([])).binaries[0];
}

const sha256 = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

needs('linux x64', 'objcopy', 'upx').test(
  'neither a sidecar nor a packed binary is reused, or in the way of one that is',
  async () => {
    const first = await plain();
    expect(await plain()).toMatchObject({ reused: true, sha256: first?.sha256 });

    const split = reportOf(await run(['--debug', 'sidecar']));
    expect(split.reuse.reason).toBe('debug: sidecar: no store holds NAME.debug');
    const [binary] = split.binaries;
    const debugFile = path.join(app, 'bin', 'app.debug');
    expect(binary).toMatchObject({ reused: false, debug: { path: debugFile } });
    expect(binary?.debug?.sha256).toBe(await sha256(debugFile));
    expect(binary?.sha256).toBe(await sha256(binary?.path ?? ''));
    expect((await readdir(path.join(app, 'bin'))).sort()).toEqual(['app', 'app.debug']);
    expect(spawnSync(binary?.path ?? '', { encoding: 'utf8' }).stderr).toBe('hello\n');

    const packed = await run(['--compress', 'upx']);
    const [small] = reportOf(packed).binaries;
    expect(reportOf(packed).reuse.reason).toBe('compress: upx: no store holds packed files');
    expect(small).toMatchObject({ reused: false, static: true });
    expect(small?.sha256).toBe(await sha256(small?.path ?? ''));
    expect(small?.bytes).toBeLessThan(0.6 * (first?.bytes ?? 0));
    expect(small?.compression).toMatchObject({ bytesBefore: first?.bytes, notMeasured: '' });
    expect(packed.stdout).toMatch(/app: packed by upx \S+ from 1\.\d MB; start-up \d+\.\d ms with/);
    expect(reportOf(packed).warnings.join('\n')).toContain('cannot read its build info');

    const again = await plain();
    expect(again).toMatchObject({ reused: true, sha256: first?.sha256, bytes: first?.bytes });
    expect(again).not.toHaveProperty('compression');
    expect(await sha256(again?.path ?? '')).toBe(first?.sha256);
  },
  120_000,
);

withGccgo(
  'gccgo from build-flags and from GOFLAGS: built and checked, nothing kept',
  async () => {
    const inStore = async (): Promise<string[]> =>
      (await readdir(machine.store, { recursive: true }).catch(() => [])).filter((name) =>
        name.includes('hello118'),
      );
    for (const [args, env] of [
      [['--build-flags', '-compiler=gccgo'], {}],
      [[], { GOFLAGS: '-compiler=gccgo' }],
    ] as const) {
      const result = await machine.cli(args, { cwd: old, env, reuse: true });
      const report = reportOf(result);
      const [binary] = report.binaries;
      expect(binary).toMatchObject({ static: true, reused: false });
      expect(report.reuse.reason).toBe(
        'no cache holds what gccgo makes: its libraries are in no key',
      );
      expect(Object.values(report.caches).map((cache) => [cache.hit, cache.bytesUp])).toEqual(
        Array.from({ length: 4 }, () => ['miss', 0]),
      );
      expect(result.stdout).toMatch(/compiled by gccgo \d+\S* \(Go 1\.\d+\)/);
      expect(execFileSync(binary?.path ?? '', ['b', 'a'], { encoding: 'utf8' })).toBe(
        'a b hello\n',
      );
      expect(await inStore()).toEqual([]);
    }
  },
  60_000,
);

withGccgo(
  'gccgo: a module too new, a target it does not make, and no gccgo',
  async () => {
    const flags = ['--build-flags', '-compiler=gccgo'];
    const newer = await run(flags);
    expect(newer.exitCode).toBe(1);
    expect(newer.stderr).toMatch(
      /go\.mod:3 asks for Go 1\.26\.8, and gccgo \d+\S* implements Go 1\.\d+\n {2}expected: a go line of at most 1\.\d+, and no generics, where -compiler=gccgo is set\n {2}to fix: remove -compiler=gccgo from build-flags or GOFLAGS/,
    );
    const other = await run([...flags, '--targets', 'linux/riscv64'], old);
    expect(other.stderr).toContain('target linux/riscv64 with -compiler=gccgo, and gccgo makes');
    const none = await machine.cli(flags, { cwd: old, env: { GCCGO: '/nowhere/gccgo' } });
    expect(none.exitCode).toBe(1);
    expect(none.stderr).toContain(
      '-compiler=gccgo, and /nowhere/gccgo cannot be run: it is not on PATH',
    );
  },
  60_000,
);

onLinux(
  'no TinyGo: the message says what to do',
  async () => {
    const result = await run(['--compiler', 'tinygo']);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain(
      'compiler: tinygo, and tinygo cannot be run: it is not on PATH\n  expected: a TinyGo on PATH\n  to fix: install it in a step before this one',
    );
  },
  60_000,
);

onLinux(
  'TinyGo: one command for each binary, with a cache of its own (a stand-in, no TinyGo)',
  async () => {
    const tools = path.join(machine.root, 'tinygo-tools');
    await mkdir(tools, { recursive: true });
    const seen = path.join(machine.root, 'tinygo-seen');
    const script = [
      '#!/bin/sh',
      'if [ "$1" = version ]; then echo "tinygo version 0.0.0 stand-in"; exit 0; fi',
      `echo "$GOOS/$GOARCH $*" >> ${seen}`,
      `touch "$GOCACHE/of-tinygo"`,
      'while [ "$1" != -o ]; do shift; done',
      'printf \'\\000asm\\001\\000\\000\\000\' > "$2"',
    ];
    await writeFile(path.join(tools, 'tinygo'), `${script.join('\n')}\n`, { mode: 0o755 });
    const result = await machine.cli(
      ['--compiler', 'tinygo', '--targets', 'wasip1/wasm', '--build-flags', '-opt=2'],
      { cwd: app, env: { PATH: `${tools}:${SYSTEM_PATH}` }, reuse: true },
    );
    const report = reportOf(result);
    expect(report.binaries).toMatchObject([
      {
        target: 'wasip1/wasm',
        path: path.join(app, 'bin', 'app_wasip1_wasm'),
        bytes: 8,
        static: null,
      },
    ]);
    expect(report.reuse.reason).toBe('no cache holds what TinyGo makes: it does not use GOCACHE');
    expect(result.stdout).toContain('compiled by tinygo version 0.0.0 stand-in');
    expect(await readFile(seen, 'utf8')).toMatch(
      /^wasip1\/wasm build -p=\d+ -target=wasip1 -no-debug -opt=2 -o \S+ example\.com\/app\n$/,
    );
  },
  60_000,
);

withGccgo(
  'compilers: what each costs, and why not of those that are not there',
  async () => {
    const json = path.join(machine.root, 'compilers.json');
    const args = [CLI, 'compilers', '--runs', '1', '--json', json];
    const result = await runChild(userNode(), args, old, { ...machine.env });
    expect(result.stderr).toBe('');
    expect(result.exitCode).toBe(0);
    const { rows, recommendation } = JSON.parse(await readFile(json, 'utf8'));
    const [none, gc, gccgo] = rows;
    expect(none).toEqual({
      ...{ kind: 'not-measured', compiler: 'tinygo' },
      reason: 'compiler: tinygo, and tinygo cannot be run: it is not on PATH',
    });
    for (const row of [gc, gccgo]) {
      expect(row.kind).toBe('measured');
      expect(row.cost.coldSeconds).toBeGreaterThan(0.05);
      expect(row.cost.peakBytes).toBeGreaterThan(20e6);
      expect(row.cost.bytes).toBeGreaterThan(500_000);
      expect(row.cost.start.milliseconds).toBeGreaterThan(0);
    }
    expect([gc.cost.compiler, gccgo.cost.compiler]).toEqual(['gc', 'gccgo']);
    expect(gccgo.cost.bytes).toBeGreaterThan(gc.cost.bytes);
    expect(recommendation).toMatch(/^take gc\. gccgo: \d\.\d times the size, /);
    expect(result.stdout).toContain('compiler ');
    expect(await readdir(machine.temp)).toEqual([]);
  },
  120_000,
);

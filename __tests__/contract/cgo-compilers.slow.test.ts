import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { needs } from '../needs.ts';
import {
  type CliResult,
  GO,
  type Machine,
  newMachine,
  sharedGo,
  writeFiles,
} from './cli-machine.ts';
import { startJob } from './harness/run-step.ts';

// What a C compiler makes is asked before anything is compiled, and each target may have its own.

const { test } = needs('linux x64', 'gcc');
const MINUTES = 3 * 60_000;

let machine: Machine;
let source: string;
beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: process.env.PATH ?? '' });
  source = await writeFiles(path.join(machine.root, 'c'), {
    'go.mod': `module example.com/c\n\ngo ${GO}\n`,
    'main.go':
      'package main\n\n// int one(void) { return 1; }\nimport "C"\n\nfunc main() { println(C.one()) }\n',
    'pure/main.go': 'package main\n\nfunc main() {}\n',
  });
});
afterAll(() => machine.remove());

const cli = (args: readonly string[], env: Record<string, string> = {}): Promise<CliResult> =>
  machine.cli(['--cgo', '--profile', 'staging', '--packages', '.', ...args], { cwd: source, env });

const MISMATCH =
  /target linux\/arm64 with cgo, and CC is gcc, which makes linux\/amd64[\s\S]*CC_FOR_linux_arm64=aarch64-linux-gnu-gcc/;

test(
  'one gcc for two architectures: said before the first compile, in the action, too',
  async () => {
    const done = await cli(['--targets', 'linux/amd64,linux/arm64']);
    expect([done.exitCode, done.stderr]).toEqual([1, expect.stringMatching(MISMATCH)]);
    expect(`${done.stdout}${done.stderr}`).not.toMatch(/assembler|gcc_arm64\.S/i);
    const { tools, modules } = await sharedGo();
    const running = await startJob({
      ...{ root: path.join(machine.root, 'runner'), source, event: 'push', toolCache: tools },
      ...{ ref: 'refs/heads/main' },
      inputs: {
        ...{ 'cache-store': `directory:${machine.store}`, cgo: 'true', profile: 'staging' },
        ...{ targets: 'linux/amd64,linux/arm64', packages: '.' },
      },
      env: { GOMODCACHE: modules },
    });
    const step = await running.step();
    expect([step.exitCode, step.errors.join('\n')]).toEqual([1, expect.stringMatching(MISMATCH)]);
    await running.finish({ status: 'failure' });
  },
  MINUTES,
);

test(
  'a compiler that is not there, one that cannot be run, one without headers',
  async () => {
    await writeFiles(path.join(machine.root, 'tools'), { plain: 'no program\n' });
    const plain = path.join(machine.root, 'tools', 'plain');
    for (const cc of ['no-such-cc', plain]) {
      const done = await cli([], { CC: cc });
      const found = `target linux/amd64 with cgo, and CC is ${cc}: `;
      expect([done.exitCode, done.stderr]).toEqual([1, expect.stringContaining(found)]);
    }
    const sysroot = await cli([], { CC: `gcc -nostdinc` });
    expect([sysroot.exitCode, sysroot.stderr]).toEqual([
      1,
      expect.stringContaining('CC is gcc -nostdinc, which finds no headers of C for it'),
    ]);
  },
  MINUTES,
);

test(
  'a target has a compiler of its own, quoted as Go reads it; a program without C needs none',
  async () => {
    const folder = path.join(machine.root, 'my tools');
    await writeFiles(folder, { wrap: '#!/bin/sh\nexec "$@"\n' });
    const wrap = path.join(folder, 'wrap');
    await chmod(wrap, 0o755);
    const own = { CC: 'no-such-cc', CC_FOR_linux_amd64: `"${wrap}" gcc` };
    const done = await cli(['--targets', 'linux/amd64'], own);
    expect([done.exitCode, done.stderr]).toEqual([0, expect.anything()]);
    const pure = ['--packages', './pure', '--targets', 'linux/amd64,linux/arm64'];
    const args = ['--cgo', '--profile', 'staging', ...pure];
    const built = await machine.cli(args, { cwd: source, env: { CC: 'no-such-cc' } });
    expect([built.exitCode, built.stderr]).toEqual([0, expect.anything()]);
  },
  MINUTES,
);
